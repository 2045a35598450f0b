//! Entries that apps record, and the events that the log makes of them.

use super::{Fact, HybridTime};
use crate::base::{EventId, Instant, ReplicaId, WorkerId};
use serde::{Deserialize, Deserializer, Serialize};
use std::cmp::Ordering;

/// What an app records: a fact, when it was true, and who says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Entry {
    /// When it was true; not later than now.
    pub at: Instant,
    /// Who says so.
    pub by: WorkerId,
    /// What is said.
    pub fact: Fact,
}

/// One event of the log. Never changed, never removed.
///
/// A fact that this build cannot read is kept as [`Fact::Unknown`]: a newer build may have recorded it. What is around the
/// fact is the same in every build, and an event in which that is wrong is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Event {
    /// The replica that recorded it.
    pub replica: ReplicaId,
    /// The replica's running number, from 1.
    pub counter: u32,
    /// When it was recorded, by the replica's wall clock.
    pub wall: Instant,
    /// Orders what the wall clock does not.
    pub tick: u32,
    /// When it was true.
    pub at: Instant,
    /// Who says so.
    pub by: WorkerId,
    /// What is said.
    pub fact: Fact,
}

/// What is around a fact.
#[derive(Deserialize)]
#[serde(rename = "Event", deny_unknown_fields)]
pub(super) struct Envelope<F> {
    replica: ReplicaId,
    counter: u32,
    wall: Instant,
    tick: u32,
    at: Instant,
    by: WorkerId,
    fact: F,
}

impl<F> Envelope<F> {
    pub(super) fn open<E>(self, read: impl FnOnce(F) -> Result<Fact, E>) -> Result<Event, E> {
        let Self { replica, counter, wall, tick, at, by, fact } = self;
        Ok(Event { replica, counter, wall, tick, at, by, fact: read(fact)? })
    }
}

impl<'de> Deserialize<'de> for Event {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let envelope = Envelope::<serde_json::Value>::deserialize(deserializer)?;
        envelope.open(|content| Fact::of_content(content).map_err(serde::de::Error::custom))
    }
}

impl Event {
    /// The event's name.
    #[must_use]
    pub fn id(&self) -> EventId {
        EventId { replica: self.replica.clone(), counter: self.counter }
    }

    /// When it was recorded.
    #[must_use]
    pub fn recorded(&self) -> HybridTime {
        HybridTime { wall: self.wall, tick: self.tick }
    }

    /// Order of recording: the order of the log, total over all events that differ.
    #[must_use]
    pub fn recording_order(&self, other: &Self) -> Ordering {
        (self.wall, self.tick, &self.replica, self.counter)
            .cmp(&(other.wall, other.tick, &other.replica, other.counter))
            .then_with(|| self.content_order(other))
    }

    /// Order of happening: when it was true, then when it was recorded. Files are folded in this order, so that a
    /// paper day typed in later falls where it belongs.
    #[must_use]
    pub fn happening_order(&self, other: &Self) -> Ordering {
        self.at.cmp(&other.at).then_with(|| self.recording_order(other))
    }

    /// Tells apart two events that claim the same name and time, the same way on every replica.
    fn content_order(&self, other: &Self) -> Ordering {
        if self == other {
            return Ordering::Equal;
        }
        let text = |event: &Self| serde_json::to_string(event).unwrap_or_default();
        text(self).cmp(&text(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A log holds events by the million: a kind of fact that is larger stands in a box.
    #[test]
    fn no_kind_of_fact_makes_events_larger() {
        assert!(size_of::<Event>() <= 208, "{} bytes", size_of::<Event>());
    }
}
