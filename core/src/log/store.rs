//! The store of events: a set, with what is needed to exchange it.

use super::{Erasures, Event, Fact, HybridTime};
use crate::base::{Chunks, EventId, ReplicaId, ResidentId};
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

/// All events, in order of arrival.
#[derive(Debug, Clone, Default)]
pub(crate) struct Log {
    events: Chunks<Event>,
    /// For each replica its events by number.
    replicas: BTreeMap<ReplicaId, Vec<Numbered>>,
    /// Names that different events claim.
    clashes: BTreeSet<EventId>,
    /// Who was erased: every event is held as reduced as these ask for.
    erasures: Erasures,
}

impl Log {
    /// Who was erased.
    pub fn erasures(&self) -> &Erasures {
        &self.erasures
    }

    /// Takes note of an erasure before its event is put in; true where what is in the log already may have to be reduced.
    pub fn learn(&mut self, event: &Event) -> bool {
        self.erasures.learn(event)
    }

    /// Every event that names the resident, in order of arrival.
    pub fn naming(&self, resident: &ResidentId) -> Vec<&Event> {
        let mut only = Erasures::only(resident);
        self.iter().filter(|event| only.named_in(&event.fact, event.recorded())).collect()
    }

    /// True when what is in the log has to be reduced once more; asked once.
    pub fn take_stale(&mut self) -> bool {
        self.erasures.take_stale()
    }

    /// Takes a log apart: its events in order of arrival, as reduced as they have to be, and an empty log for them.
    pub fn anew(self) -> (Self, Vec<Event>) {
        let mut erasures = self.erasures;
        // Twice, for the first pass may find out what words of earlier events are about.
        let events: Vec<Event> = self.events.into_items().map(|event| erasures.reduce(event)).collect();
        let events = events.into_iter().map(|event| erasures.reduce(event)).collect();
        erasures.take_stale();
        (Self { erasures, ..Self::default() }, events)
    }

    /// True for a fact about somebody who was erased.
    pub fn names_erased(&mut self, fact: &Fact, recorded: HybridTime) -> bool {
        self.erasures.named_in(fact, recorded)
    }

    pub fn len(&self) -> usize {
        self.events.len()
    }

    pub fn get(&self, at: u32) -> Option<&Event> {
        self.events.get(at)
    }

    /// When the event of that name was recorded; the latest time where several claim the name.
    pub fn recorded(&self, id: &EventId) -> Option<HybridTime> {
        self.find(id).map(Event::recorded)
    }

    /// The event of that name; the one that was recorded last where several claim the name.
    pub fn find(&self, id: &EventId) -> Option<&Event> {
        let numbered = self.replicas.get(&id.replica)?;
        let first = numbered.partition_point(|(number, _)| *number < id.counter);
        let same = numbered.iter().skip(first).take_while(|(number, _)| *number == id.counter);
        same.filter_map(|(_, place)| self.get(*place)).max_by(|a, b| a.recording_order(b))
    }

    /// Every event, in order of arrival.
    pub fn iter(&self) -> impl Iterator<Item = &Event> {
        self.events.iter()
    }

    /// Names that different events claim: the replica id was used twice, or somebody tampered.
    pub fn clashes(&self) -> &BTreeSet<EventId> {
        &self.clashes
    }

    /// Order of happening of the events at two places.
    pub fn happening_order(&self, a: u32, b: u32) -> Ordering {
        match (self.get(a), self.get(b)) {
            (Some(a), Some(b)) => a.happening_order(b),
            _ => a.cmp(&b),
        }
    }

    /// Puts an event in, reduced where it names somebody who was erased. Erasures must have been learnt before.
    pub fn insert(&mut self, event: Event) -> Inserted {
        let event = self.erasures.reduce(event);
        let Ok(place) = u32::try_from(self.events.len()) else { return Inserted::Full };
        let numbered = match self.replicas.get_mut(&event.replica) {
            Some(numbered) => numbered,
            None => self.replicas.entry(event.replica.clone()).or_default(),
        };
        // Nearly always the next number; otherwise a search.
        let at = match numbered.last() {
            Some((last, _)) if *last >= event.counter => numbered.partition_point(|(n, _)| *n < event.counter),
            _ => numbered.len(),
        };
        let mut clash = false;
        for (_, known) in numbered.iter().skip(at).take_while(|(number, _)| *number == event.counter) {
            if self.events.get(*known) == Some(&event) {
                return Inserted::Duplicate;
            }
            clash = true;
        }
        numbered.insert(at, (event.counter, place));
        if clash {
            self.clashes.insert(event.id());
        }
        self.events.push(event);
        if clash { Inserted::Clash(place) } else { Inserted::New(place) }
    }

    /// The next free running number of a replica; `None` when its numbers are used up.
    pub fn next_counter(&self, replica: &ReplicaId) -> Option<u32> {
        let last = self.replicas.get(replica).and_then(|numbered| numbered.last());
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
            self.replicas.iter().map(|(replica, numbered)| (replica.clone(), known_up_to(numbered))).collect(),
        )
    }

    /// The events that a replica of that version lacks, in order of recording. Always among them are names that
    /// different events claim, for the other side may have only one of the two, and events that a faulty device has
    /// numbered 0, of which no version can tell.
    pub fn since(&self, version: &VersionVector) -> Vec<&Event> {
        let mut events = Vec::new();
        for (replica, numbered) in &self.replicas {
            let up_to = version.0.get(replica).copied().unwrap_or(0);
            let unnumbered = numbered.iter().take_while(|(number, _)| *number == 0);
            let lacking = numbered.partition_point(|(number, _)| *number <= up_to);
            let places = unnumbered.chain(numbered.iter().skip(lacking)).map(|(_, place)| *place);
            events.extend(places.filter_map(|place| self.get(place)));
        }
        let known = |id: &EventId| version.0.get(&id.replica).is_some_and(|n| id.counter <= *n);
        let clashing = self.clashes.iter().filter(|id| id.counter > 0 && known(id));
        for id in clashing {
            let numbered = self.replicas.get(&id.replica).into_iter().flatten();
            let places = numbered.filter(|(number, _)| *number == id.counter).map(|(_, place)| *place);
            events.extend(places.filter_map(|place| self.get(place)));
        }
        events.sort_by(|a, b| a.recording_order(b));
        events
    }
}
