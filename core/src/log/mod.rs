//! The log: an ordered set of events. Replicas exchange them in any order, with any duplicates, and agree.

mod event;
mod fact;
mod lines;
mod reduce;
mod store;

pub use crate::base::HybridTime;
pub use event::{Entry, Event};
pub use fact::Fact;
pub(crate) use fact::Touch;
pub(crate) use lines::read_chunks;
pub use lines::{read_lines, write_lines};
pub(crate) use reduce::Erasures;
pub use store::VersionVector;
pub(crate) use store::{Inserted, Log};
