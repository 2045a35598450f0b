//! The log: an ordered set of events. Replicas exchange them in any order, with any duplicates, and agree.

mod amend;
mod event;
mod fact;
mod facts;
mod kinds;
mod lines;
mod pack;
mod parts;
mod reduce;
mod seal;
mod shelf;
mod store;
mod unknown;

pub use crate::base::HybridTime;
pub(crate) use amend::Changed;
pub use event::{Entry, Event};
pub use fact::Fact;
pub(crate) use fact::Touch;
pub use facts::{ClockCorrected, DeviceRevoked, EntryCorrected, EntryRetracted};
pub(crate) use lines::read_chunks;
pub use lines::{read_lines, write_lines};
pub(crate) use pack::{
    OF_LOG, Outline, Sketch, Snapshot, impossible_outline, in_snapshot, pack_bundle, pack_snapshot, unpack_bundle,
    unpack_snapshot,
};
pub use parts::{join_parts, split_parts};
pub(crate) use reduce::Erasures;
pub(crate) use seal::{CHECKS_SIGNATURES, NOT_VOUCHED_FOR, Print, sealed_text};
pub use seal::{DeviceKeyStated, EntriesSealed, EntryHash, MOST_SEALED};
pub use store::VersionVector;
pub(crate) use store::{Inserted, Log};
pub use unknown::UnknownFact;
