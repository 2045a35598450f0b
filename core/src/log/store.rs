//! The store of events: a set, with what is needed to exchange it.

use super::amend::{Amendments, Changed, Events, roots};
use super::{Event, HybridTime};
use crate::base::{Chunks, EventId, Instant, ReplicaId};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// For each replica the number up to which all of its events are known.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct VersionVector(pub BTreeMap<ReplicaId, u32>);

/// What putting an event into the log did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Inserted {
    /// The event is new and stands at this place.
    New(u32),
    /// The log has it already.
    Duplicate,
    /// The log has a different event of the same name; this one is kept beside it.
    Clash(u32),
    /// The log holds as many events as it can number.
    Full,
}

/// An event's running number and its place in the store.
type Numbered = (u32, u32);

/// All events, in order of arrival, and what was said about them later.
#[derive(Debug, Clone, Default)]
pub(crate) struct Log {
    recorded: Recorded,
    amendments: Amendments,
}

/// The events as they were recorded.
#[derive(Debug, Clone, Default)]
struct Recorded {
    events: Chunks<Event>,
    /// For each replica its events by number.
    replicas: BTreeMap<ReplicaId, Vec<Numbered>>,
    /// Names that different events claim.
    clashes: BTreeSet<EventId>,
}

impl Events for Recorded {
    fn at(&self, place: u32) -> Option<&Event> {
        self.events.get(place)
    }

    fn named(&self, id: &EventId) -> Vec<u32> {
        self.claimants(id).collect()
    }
}

impl Recorded {
    /// The places of all events that claim a name.
    fn claimants(&self, id: &EventId) -> impl Iterator<Item = u32> {
        let numbered = self.replicas.get(&id.replica).map(Vec::as_slice).unwrap_or_default();
        let first = numbered.partition_point(|(number, _)| *number < id.counter);
        let same = numbered.iter().skip(first).take_while(|(number, _)| *number == id.counter);
        same.map(|(_, place)| *place)
    }
}

impl Log {
    pub fn len(&self) -> usize {
        self.recorded.events.len()
    }

    /// The version at a place: the event that was recorded there, or a corrected copy of one.
    pub fn get(&self, at: u32) -> Option<&Event> {
        self.recorded.events.get(at).or_else(|| self.amendments.copy(at))
    }

    /// True where the version at a place counts for who knows what was recorded by `known_by`; today, where that is left
    /// out.
    pub fn in_force(&self, at: u32, known_by: Option<Instant>) -> bool {
        self.amendments.in_force(at, known_by)
    }

    /// When knowledge of the version at a place changed: when it was recorded, taken back, and so on.
    pub fn turns(&self, at: u32) -> impl Iterator<Item = Instant> {
        self.get(at).map(|event| event.wall).into_iter().chain(self.amendments.turns(at))
    }

    /// What makes the event of that name read otherwise than it was recorded.
    pub fn correcting(&self, id: &EventId, known_by: Option<Instant>) -> Option<&EventId> {
        self.amendments.correcting(id, known_by)
    }

    /// Every event that claims a name, as it was recorded.
    pub fn claimants(&self, id: &EventId) -> impl Iterator<Item = &Event> {
        self.recorded.claimants(id).filter_map(|place| self.recorded.events.get(place))
    }

    /// Everything that was said about entries, by the name that it is about.
    pub fn amendments(&self) -> impl Iterator<Item = (&EventId, Vec<&Event>)> {
        let said = |places: &[u32]| places.iter().filter_map(|place| self.recorded.events.get(*place)).collect();
        self.amendments.all().map(move |(id, places)| (id, said(places)))
    }

    /// True where nobody has said anything about any entry.
    pub fn is_plain(&self) -> bool {
        self.amendments.is_empty()
    }

    /// True where something of the event of that name counts today.
    pub fn counts(&self, id: &EventId) -> bool {
        self.amendments.counts(&self.recorded, id)
    }

    /// What decides how an entry reads, the last first.
    pub fn deciding(&self, id: &EventId, known_by: Option<Instant>) -> Vec<EventId> {
        self.amendments.deciding(&self.recorded, id, known_by)
    }

    /// The entry that something is about, at the end of a chain of what was said about what was said; none in a ring.
    pub fn root(&self, id: &EventId) -> Option<EventId> {
        roots(&self.recorded, id).pop_first()
    }

    /// Looks away from an entry until it is called again without one.
    pub fn set_aside(&mut self, id: Option<&EventId>) {
        self.amendments.set_aside(id);
    }

    /// What has to be folded anew since this was last asked.
    pub fn settle(&mut self) -> Vec<Changed> {
        self.amendments.settle(&self.recorded)
    }

    /// When the event of that name was recorded; the latest time where several claim the name.
    pub fn recorded(&self, id: &EventId) -> Option<HybridTime> {
        self.find(id).map(Event::recorded)
    }

    /// The event of that name as it reads today; the one that was recorded last where several claim the name.
    pub fn find(&self, id: &EventId) -> Option<&Event> {
        let claimants = self.recorded.claimants(id).filter_map(|place| self.get(place));
        self.amendments.current(id).or_else(|| claimants.max_by(|a, b| a.recording_order(b)))
    }

    /// Every event as it was recorded, in order of arrival.
    pub fn iter(&self) -> impl Iterator<Item = &Event> {
        self.recorded.events.iter()
    }

    /// Names that different events claim: the replica id was used twice, or somebody tampered.
    pub fn clashes(&self) -> &BTreeSet<EventId> {
        &self.recorded.clashes
    }

    /// Order of happening of the events at two places.
    pub fn happening_order(&self, a: u32, b: u32) -> Ordering {
        match (self.get(a), self.get(b)) {
            (Some(a), Some(b)) => a.happening_order(b),
            _ => a.cmp(&b),
        }
    }

    pub fn insert(&mut self, event: Event) -> Inserted {
        let Ok(place) = u32::try_from(self.recorded.events.len()) else { return Inserted::Full };
        let numbered = match self.recorded.replicas.get_mut(&event.replica) {
            Some(numbered) => numbered,
            None => self.recorded.replicas.entry(event.replica.clone()).or_default(),
        };
        // Nearly always the next number; otherwise a search.
        let at = match numbered.last() {
            Some((last, _)) if *last >= event.counter => numbered.partition_point(|(n, _)| *n < event.counter),
            _ => numbered.len(),
        };
        let mut clash = false;
        for (_, known) in numbered.iter().skip(at).take_while(|(number, _)| *number == event.counter) {
            if self.recorded.events.get(*known) == Some(&event) {
                return Inserted::Duplicate;
            }
            clash = true;
        }
        numbered.insert(at, (event.counter, place));
        if clash {
            self.recorded.clashes.insert(event.id());
        }
        self.recorded.events.push(event);
        self.amendments.note(&self.recorded, place);
        if clash { Inserted::Clash(place) } else { Inserted::New(place) }
    }

    /// The next free running number of a replica; `None` when its numbers are used up.
    pub fn next_counter(&self, replica: &ReplicaId) -> Option<u32> {
        let last = self.recorded.replicas.get(replica).and_then(|numbered| numbered.last());
        last.map_or(Some(1), |(number, _)| number.checked_add(1))
    }

    pub fn version(&self) -> VersionVector {
        let known_up_to = |numbered: &Vec<Numbered>| {
            let mut up_to = 0_u32;
            for (number, _) in numbered {
                match number.checked_sub(up_to) {
                    Some(0) => {}
                    Some(1) => up_to = *number,
                    _ => break,
                }
            }
            up_to
        };
        VersionVector(
            self.recorded.replicas.iter().map(|(replica, numbered)| (replica.clone(), known_up_to(numbered))).collect(),
        )
    }

    /// The events that a replica of that version lacks, in order of recording. Always among them are names that
    /// different events claim, for the other side may have only one of the two, and events that a faulty device has
    /// numbered 0, of which no version can tell.
    pub fn since(&self, version: &VersionVector) -> Vec<&Event> {
        let mut events = Vec::new();
        for (replica, numbered) in &self.recorded.replicas {
            let up_to = version.0.get(replica).copied().unwrap_or(0);
            let unnumbered = numbered.iter().take_while(|(number, _)| *number == 0);
            let lacking = numbered.partition_point(|(number, _)| *number <= up_to);
            let places = unnumbered.chain(numbered.iter().skip(lacking)).map(|(_, place)| *place);
            events.extend(places.filter_map(|place| self.get(place)));
        }
        let known = |id: &EventId| version.0.get(&id.replica).is_some_and(|n| id.counter <= *n);
        let clashing = self.recorded.clashes.iter().filter(|id| id.counter > 0 && known(id));
        for id in clashing {
            let numbered = self.recorded.replicas.get(&id.replica).into_iter().flatten();
            let places = numbered.filter(|(number, _)| *number == id.counter).map(|(_, place)| *place);
            events.extend(places.filter_map(|place| self.get(place)));
        }
        events.sort_by(|a, b| a.recording_order(b));
        events
    }
}
