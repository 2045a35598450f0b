//! What can be recorded about the log itself: what was said about an entry later.

use super::{Event, Fact};
use crate::base::{EventId, Instant, ReplicaId};
use serde::{Deserialize, Serialize};

/// An entry is taken back: it never was so. The entry stays in the log, and whoever asks what was known before this was
/// recorded still sees it. A retraction can be retracted in its turn; then what it took back holds again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EntryRetracted {
    /// The event that holds the entry, a correction, or a retraction.
    pub event: EventId,
    /// Why, in words.
    pub reason: String,
}

/// An entry was wrong, and this is how it should read. What is left out stays as it was. Whoever asks what was known
/// before this was recorded still sees the entry as it stood then.
///
/// One that names a correction or a retraction stands in its place: it says anew how the first entry should read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EntryCorrected {
    /// The event that holds the entry, or what was said about it before.
    pub event: EventId,
    /// When it was true; not later than now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Instant>,
    /// What should have been said; nothing about the log itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fact: Option<Box<Fact>>,
    /// Why, in words.
    pub reason: String,
}

impl EntryCorrected {
    /// True where the correction says something that an entry can be.
    pub(crate) fn says_something(&self) -> bool {
        match &self.fact {
            Some(fact) => !fact.is_about_log(),
            None => self.at.is_some(),
        }
    }
}

/// A device's clock was wrong while it recorded these entries: each of them was true, and recorded, so much later or
/// earlier. It says nothing about what was itself said about the log. Where several say it of one entry, the one that was
/// recorded last counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClockCorrected {
    /// The device.
    pub replica: ReplicaId,
    /// Its first entry with that clock, by its running number.
    pub from_counter: u32,
    /// Its last one, inclusive.
    pub to_counter: u32,
    /// What is to be added to its clock, in minutes; less than 0 for a clock that ran ahead.
    pub shift: i32,
}

/// A device is lost or in the wrong hands: what it recorded from then on counts no longer. Whoever has it can set its clock
/// back, so what it recorded after the last entry that others had by then counts no longer either, whatever its clock
/// says. Of two devices that revoke each other the revocation counts that was recorded first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeviceRevoked {
    /// The device.
    pub replica: ReplicaId,
    /// From when on, inclusive, by its own clock as it recorded.
    pub from: Instant,
    /// The running number of its last entry that is trusted, inclusive: what the one who revokes it had from it before.
    /// Where it is left out only the clock tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_counter: Option<u32>,
}

impl DeviceRevoked {
    /// True for an event that counts no longer.
    pub(crate) fn covers(&self, event: &Event) -> bool {
        let late = event.wall >= self.from || self.last_counter.is_some_and(|last| event.counter > last);
        self.replica == event.replica && late
    }
}

impl ClockCorrected {
    /// True for an entry that was recorded with that clock.
    pub(crate) fn covers(&self, id: &EventId) -> bool {
        self.replica == id.replica && (self.from_counter..=self.to_counter).contains(&id.counter)
    }
}

impl Fact {
    /// True for what is not about the world but about what was recorded of it.
    pub(crate) fn is_about_log(&self) -> bool {
        let of_devices = matches!(self, Self::ClockCorrected(_) | Self::DeviceRevoked(_) | Self::DeviceKeyStated(_));
        of_devices || self.is_seal() || self.amended().is_some()
    }

    /// True for a seal: nobody needs a right to one, and no right hangs on one.
    pub(crate) fn is_seal(&self) -> bool {
        matches!(self, Self::EntriesSealed(_))
    }

    /// True for what says something about the clock by which the event of that name was recorded.
    pub(crate) fn is_clock_of(&self, id: &EventId) -> bool {
        matches!(self, Self::ClockCorrected(clock) if clock.covers(id))
    }

    /// True for what says that the device may not have been in good hands any more when it recorded the event.
    pub(crate) fn revokes(&self, event: &Event) -> bool {
        matches!(self, Self::DeviceRevoked(revoked) if revoked.covers(event))
    }

    /// The event that the fact takes back or corrects; none for what is about the world.
    pub(crate) fn amended(&self) -> Option<&EventId> {
        match self {
            Self::EntryRetracted(fact) => Some(&fact.event),
            Self::EntryCorrected(fact) => Some(&fact.event),
            _ => None,
        }
    }
}
