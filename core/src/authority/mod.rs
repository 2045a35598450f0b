//! Who may record what, and where.

mod kinds;
mod policy;

pub use kinds::FactKind;
pub use policy::{AuthorityFault, AuthorityPolicy, AuthorityRule, Reach};
