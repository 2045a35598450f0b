//! The log: an ordered set of events. Replicas exchange them in any order, with any duplicates, and agree.

mod amend;
mod clock;
mod event;
mod fact;
mod facts;
mod kinds;
mod lines;
mod pack;
mod parts;
mod store;
mod unknown;

pub(crate) use amend::Changed;
pub use clock::HybridTime;
pub use event::{Entry, Event};
pub use fact::Fact;
pub(crate) use fact::Touch;
pub use facts::{ClockCorrected, DeviceRevoked, EntryCorrected, EntryRetracted};
pub(crate) use lines::read_chunks;
pub use lines::{read_lines, write_lines};
pub(crate) use pack::{pack_bundle, pack_snapshot, unpack_bundle, unpack_snapshot};
pub use parts::{join_parts, split_parts};
pub use store::VersionVector;
pub(crate) use store::{Inserted, Log};
pub use unknown::UnknownFact;
