//! The store of events: a set, with what is needed to exchange it.

use super::amend::{Amendments, Changed, Events, roots, says_something};
use super::pack::{Outline, Packed, Spine};
use super::shelf::Shelf;
use super::{ClockCorrected, Erasures, Event, Fact, HybridTime};
use crate::base::{EventId, Instant, ReplicaId, ResidentId};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::{Range, RangeInclusive};

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
    /// Who was erased: every event is held as reduced as these ask for.
    erasures: Erasures,
    /// Events of a snapshot that could not be read when it was taken apart.
    lost: Vec<EventId>,
}

/// The events as they were recorded.
#[derive(Debug, Clone, Default)]
struct Recorded {
    events: Shelf,
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

    fn numbered(&self, replica: &ReplicaId, numbers: RangeInclusive<u32>) -> Vec<EventId> {
        let numbered = self.replicas.get(replica).map(Vec::as_slice).unwrap_or_default();
        let first = numbered.partition_point(|(number, _)| number < numbers.start());
        let within = numbered.iter().skip(first).take_while(|(number, _)| number <= numbers.end());
        within.map(|(counter, _)| EventId { replica: replica.clone(), counter: *counter }).collect()
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
    /// The log of a snapshot whose events stay packed until they are asked for; none where the outline names what there
    /// cannot be.
    pub fn of_packed(packed: Packed, spine: Spine, outline: &Outline) -> Option<Self> {
        let mut clashes = BTreeSet::new();
        for (replica, numbered) in &spine.numbered {
            let same = numbered.iter().zip(numbered.iter().skip(1)).filter(|((a, _), (b, _))| a == b);
            clashes.extend(same.map(|((counter, _), _)| EventId { replica: replica.clone(), counter: *counter }));
        }
        let events = Shelf::of(packed, spine.times.len());
        let recorded = Recorded { events, replicas: spine.numbered, clashes };
        let mut log = Self { recorded, ..Self::default() };
        for place in log.about_log(outline) {
            log.amendments.note(&log.recorded, place);
            if let Some(event) = log.recorded.events.get(place) {
                log.erasures.learn(event);
            }
        }
        log.erasures.recall(outline)?;
        Some(log)
    }

    /// The places of what the events of a snapshot say about the log: they are its last.
    pub fn about_log(&self, outline: &Outline) -> Range<u32> {
        let length = u32::try_from(self.len()).unwrap_or(u32::MAX);
        length.saturating_sub(outline.about_log)..length
    }

    /// The names of events that a snapshot promised and does not hold. Reads all of them.
    pub fn unreadable(&self) -> Vec<EventId> {
        self.lost.iter().cloned().chain(self.recorded.events.unreadable()).collect()
    }

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
        self.recorded.events.iter().filter(|event| only.named_in(&event.fact, event.recorded())).collect()
    }

    /// True when what is in the log has to be reduced once more; asked once.
    pub fn take_stale(&mut self) -> bool {
        self.erasures.take_stale()
    }

    /// Takes a log apart: its events in order of arrival, as reduced as they have to be, and an empty log for them.
    pub fn anew(self) -> (Self, Vec<Event>) {
        let mut lost = self.lost;
        lost.extend(self.recorded.events.unreadable());
        let mut erasures = self.erasures;
        // Twice, for the first pass may find out what words of earlier events are about.
        let events: Vec<Event> = self.recorded.events.into_items().map(|event| erasures.reduce(event)).collect();
        let events = events.into_iter().map(|event| erasures.reduce(event)).collect();
        erasures.take_stale();
        (Self { erasures, lost, ..Self::default() }, events)
    }

    /// True for a fact about somebody who was erased.
    pub fn names_erased(&mut self, fact: &Fact, recorded: HybridTime) -> bool {
        self.erasures.named_in(fact, recorded)
    }

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
        let is_known = |known_by: Instant| self.recorded.events.get(at).is_none_or(|event| event.wall <= known_by);
        known_by.is_none_or(is_known) && self.amendments.in_force(at, known_by)
    }

    /// When knowledge of the version at a place changed: when it was recorded, taken back, and so on.
    pub fn turns(&self, at: u32) -> impl Iterator<Item = Instant> {
        self.recorded.events.get(at).map(|event| event.wall).into_iter().chain(self.amendments.turns(at))
    }

    /// The same without when it was recorded.
    pub fn second_thoughts(&self, at: u32) -> impl Iterator<Item = Instant> {
        self.amendments.turns(at).filter(|turn| *turn > Instant::MIN)
    }

    /// Order of recording of the events at two places.
    pub fn recording_order(&self, a: u32, b: u32) -> Ordering {
        match (self.get(a), self.get(b)) {
            (Some(a), Some(b)) => a.recording_order(b),
            _ => a.cmp(&b),
        }
    }

    /// The places of all events, in order of arrival.
    pub fn places(&self) -> Vec<u32> {
        (0..u32::try_from(self.len()).unwrap_or(u32::MAX)).collect()
    }

    /// Takes note of who had no right to record what.
    pub fn bar(&mut self, barred: BTreeSet<u32>) {
        self.amendments.bar(&self.recorded, barred);
    }

    /// The events that those who recorded them had no right to.
    pub fn barred(&self) -> impl Iterator<Item = &Event> {
        self.amendments.barred().iter().filter_map(|place| self.recorded.events.get(*place))
    }

    /// True where anything was said about the event of that name, or about the clock by which it was recorded.
    pub fn is_spoken_of(&self, id: &EventId) -> bool {
        self.amendments.is_spoken_of(id) || self.clocks().any(|event| event.fact.is_clock_of(id))
    }

    /// What makes the event of that name read otherwise than it was recorded.
    pub fn correcting(&self, id: &EventId, known_by: Option<Instant>) -> &[EventId] {
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

    /// Everything that was said about clocks.
    pub fn clocks(&self) -> impl Iterator<Item = &Event> {
        self.amendments.clocks().iter().filter_map(|place| self.recorded.events.get(*place))
    }

    /// Everything that was said about devices that are trusted no longer, with the device.
    pub fn revocations(&self) -> impl Iterator<Item = (&Event, &ReplicaId)> {
        let said = self.amendments.revocations().iter().filter_map(|place| self.recorded.events.get(*place));
        said.filter_map(|event| match &event.fact {
            Fact::DeviceRevoked(fact) => Some((event, &fact.replica)),
            _ => None,
        })
    }

    /// Each replica's events in the order of its running numbers.
    pub fn by_replica(&self) -> impl Iterator<Item = (&ReplicaId, impl DoubleEndedIterator<Item = &Event>)> {
        let replicas = self.recorded.replicas.iter();
        replicas.map(|(replica, numbered)| (replica, numbered.iter().filter_map(|(_, place)| self.get(*place))))
    }

    /// When an event was recorded, as it reads for who knows what was recorded by `known_by`.
    pub fn recorded_at(&self, event: &Event, known_by: Option<Instant>) -> Instant {
        let corrected = if self.is_plain() { None } else { self.amendments.corrected(&event.id(), known_by) };
        corrected.unwrap_or(event).wall
    }

    /// True where nobody has said anything about any entry.
    pub fn is_plain(&self) -> bool {
        self.amendments.is_empty()
    }

    /// True for what can change how an entry is to be read: what was said about the log is taken back or not.
    pub fn heeds(&self, entry: &EventId, said: &Event) -> bool {
        let of_log = self.claimants(entry).any(|event| event.fact.is_about_log());
        says_something(said) && !(of_log && matches!(said.fact, Fact::EntryCorrected(_)))
    }

    /// True where something of the event of that name counts today.
    pub fn counts(&self, id: &EventId) -> bool {
        self.amendments.counts(&self.recorded, id)
    }

    /// True where an event of that name is in force as it was recorded.
    pub fn counts_by(&self, id: &EventId, known_by: Option<Instant>) -> bool {
        self.recorded.claimants(id).any(|place| self.in_force(place, known_by))
    }

    /// The events that something said about a clock is about.
    pub fn numbered(&self, clock: &ClockCorrected) -> impl Iterator<Item = &Event> {
        let names = self.recorded.numbered(&clock.replica, clock.from_counter..=clock.to_counter);
        names.into_iter().flat_map(|name| self.recorded.named(&name)).filter_map(|place| self.get(place))
    }

    /// The events of a replica with these numbers, each with its place.
    pub fn places_numbered(
        &self,
        replica: &ReplicaId,
        numbers: RangeInclusive<u32>,
    ) -> impl Iterator<Item = (u32, &Event)> {
        let of_it = self.recorded.replicas.get(replica).map(Vec::as_slice).unwrap_or_default();
        let first = of_it.partition_point(|(number, _)| number < numbers.start());
        let within = of_it.iter().skip(first).take_while(move |(number, _)| number <= numbers.end());
        within.filter_map(|(_, place)| Some((*place, self.get(*place)?)))
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
        self.amendments.corrected(id, None).or_else(|| claimants.max_by(|a, b| a.recording_order(b)))
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

    /// Puts an event in, reduced where it names somebody who was erased. Erasures must have been learnt before.
    pub fn insert(&mut self, event: Event) -> Inserted {
        let event = self.erasures.reduce(event);
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
            match self.recorded.events.get(*known) {
                Some(known) if *known == event => return Inserted::Duplicate,
                Some(_) => clash = true,
                // It was promised, and could not be read.
                None => {}
            }
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
