//! The log folded into case files, and the view of them as of an instant.
//!
//! Every fact touches the files that it names itself, nearly always one, and a file is the fold of its own events in the
//! order things happened. So the state cannot depend on the order of delivery, a late event folds its file anew and leaves the others alone, and the
//! state as of an instant is the fold of the events before it.

mod amendments;
mod authority;
mod campaigns;
mod care;
mod clocks;
mod conflicts;
mod exempt;
mod files;
mod findings;
mod folder;
mod gaps;
mod gates;
mod hindsight;
mod index;
mod look_ups;
mod measures;
mod merges;
mod named;
mod outline;
mod outreach;
mod reasons;
mod references;
mod rota;
mod scope;
mod seals;
mod sites;
mod store;
mod supply;
mod view;
mod work;
mod zones;

pub(crate) use authority::{Authority, Beyond};
pub use conflicts::{CONFLICTS, Conflict, Looks};
pub use exempt::Exemption;
pub use files::{HouseholdFile, Register, ResidentFile, SightingRecord};
pub use findings::{Finding, FindingKind};
pub(crate) use gates::Asked;
pub use gates::{AreaInside, VisitorInside};
pub(crate) use measures::Measures;
pub use measures::ReleaseDue;
pub(crate) use outline::{EDITION, sketch};
pub(crate) use rota::Stand;
pub(crate) use store::{Community, Delivery};
pub(crate) use view::View;
pub use view::{AsOf, PlacePath};
