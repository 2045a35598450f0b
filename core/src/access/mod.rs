//! The people behind the records: who they are, who may see what of them, and how they are forgotten.
//!
//! Who somebody is stands in a register of its own, which the engine can do without. What the log holds is opaque, and
//! what is no longer needed of it is erased: see `docs/privacy.md`.

mod facts;
mod file;
mod identity;
mod policy;

pub use facts::{Erased, ErasureReason, FileOpened, LookUpPurpose, PersonErased, ResponseEnded};
pub use file::{LookUp, LookUpsFile};
pub use identity::{Identity, IdentityRefused, IdentityRegister, IdentityText, Person};
pub use policy::{AccessFault, AccessPolicy, FieldClass, RetentionPolicy, RoleRule};
