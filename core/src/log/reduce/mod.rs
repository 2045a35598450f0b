//! Records of people who were erased, reduced to what counts need.
//!
//! What a record is reduced to depends on the record and on the set of erasures, and on nothing else: whichever comes
//! first, and however often something was reduced before, every device ends with the same. So an erasure is no step in a
//! history but part of what the log *is*, and a record that comes late is reduced as it comes.

mod facts;

use super::pack::{OF_LOG, Outline, Sketch};
use super::{Event, Fact, HybridTime};
use crate::access::{Erased, PersonErased};
use crate::base::{
    DutyId, EventId, HouseholdId, Instant, PartyId, PermitId, PersonMark, ReplicaId, RequestId, ResidentId, Table,
    is_erased, mark_of, name_of,
};
use crate::duty::errand_ids;
use std::collections::{BTreeMap, BTreeSet};

/// The erasure that gives a person's other name: the one that was recorded first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct First {
    recorded: HybridTime,
    event: EventId,
    name: ResidentId,
    at: Instant,
}

/// The numbers of the lists in an outline.
const ERRANDS: u8 = OF_LOG;
const PERMITS: u8 = OF_LOG + 1;
const ENTRIES: u8 = OF_LOG + 2;

/// Every erasure of a log.
#[derive(Debug, Clone, Default)]
pub(crate) struct Erasures {
    people: BTreeMap<PersonMark, First>,
    /// Whom each name stands for that any erasure gives: two devices may have erased one person.
    names: BTreeMap<ResidentId, PersonMark>,
    /// Until when what was recorded about these homes loses its words.
    homes: BTreeMap<HouseholdId, HybridTime>,
    /// Errands that they asked for, and permits that they held: words about these go too, though they name nobody.
    errands: BTreeSet<DutyId>,
    permits: BTreeSet<PermitId>,
    /// Records that name them: words about these records go, too.
    entries: BTreeSet<EventId>,
    /// True when one of these became known after other events had been reduced.
    stale: bool,
    /// Who is known not to be erased: to find that out takes a hash.
    present: Table<ResidentId, bool>,
}

impl Erasures {
    /// As if nobody but that resident were erased: to find every fact that names the person.
    pub fn only(resident: &ResidentId) -> Self {
        let first = ReplicaId::new("none").ok().map(|replica| EventId { replica, counter: 0 });
        let person = first.zip(mark_of(resident.as_str())).and_then(|(event, mark)| {
            let name = name_of(&event, &mark)?;
            Some((mark, First { recorded: HybridTime::START, event, name, at: Instant::MIN }))
        });
        Self { people: person.into_iter().collect(), ..Self::default() }
    }

    pub fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    /// The marks of everybody who was erased.
    pub fn marks(&self) -> impl Iterator<Item = &PersonMark> {
        self.people.keys()
    }

    /// Since when somebody is erased whom this name stands for.
    pub fn since(&self, name: &ResidentId) -> Option<Instant> {
        if !is_erased(name.as_str()) {
            return None;
        }
        Some(self.people.get(self.names.get(name)?)?.at)
    }

    /// Takes up an erasure; every other event is passed over. True where it says anything new.
    pub fn learn(&mut self, event: &Event) -> bool {
        let Fact::PersonErased(fact) = &event.fact else { return false };
        let mut news = false;
        for mark in fact.people.iter().filter_map(mark) {
            let Some(name) = name_of(&event.id(), &mark) else { continue };
            let first = First { recorded: event.recorded(), event: event.id(), name: name.clone(), at: event.at };
            news |= self.names.insert(name, mark.clone()).is_none();
            let known = self.people.entry(mark).or_insert_with(|| first.clone());
            if first < *known {
                *known = first;
            }
        }
        for home in &fact.homes {
            let until = self.homes.entry(home.clone()).or_insert(HybridTime::START);
            news |= *until < event.recorded();
            *until = (*until).max(event.recorded());
        }
        if news {
            self.present = Table::default();
        }
        news
    }

    /// The event as the log holds it.
    pub fn reduce(&mut self, mut event: Event) -> Event {
        if !self.is_empty() || matches!(event.fact, Fact::PersonErased(_)) {
            let (recorded, at) = (event.recorded(), event.at);
            let mut hand = Hand { erasures: self, recorded, at, named: false, in_log: true };
            hand.fact(&mut event.fact);
            if hand.named {
                self.stale |= self.entries.insert(event.id());
            }
        }
        event
    }

    /// Adds what was found out from the events to an outline of them.
    pub fn sketch(&self, sketch: &mut Sketch) {
        let errands: Vec<String> = self.errands.iter().map(ToString::to_string).collect();
        let permits = self.permits.iter().map(ToString::to_string).collect();
        // Every one serialises: its keys are text and it holds no float.
        let entries = self.entries.iter().map(|entry| serde_json::to_string(entry).unwrap_or_default()).collect();
        for (list, items) in [(ERRANDS, errands), (PERMITS, permits), (ENTRIES, entries)] {
            if !items.is_empty() {
                sketch.links.insert((list, String::new()), items);
            }
        }
    }

    /// Takes it back out of the outline; none where it names what there cannot be.
    pub fn recall(&mut self, outline: &Outline) -> Option<()> {
        for (list, _, items) in outline.links().filter(|(list, ..)| *list >= OF_LOG) {
            for item in items {
                match list {
                    ERRANDS => self.errands.insert(item.parse().ok()?),
                    PERMITS => self.permits.insert(item.parse().ok()?),
                    ENTRIES => self.entries.insert(serde_json::from_str(item).ok()?),
                    _ => return None,
                };
            }
        }
        Some(())
    }

    /// True when events that were reduced before have to be gone through once more; asked once.
    pub fn take_stale(&mut self) -> bool {
        std::mem::take(&mut self.stale)
    }

    /// True for a fact that names somebody who was erased, or a name that only an erasure gives.
    pub fn named_in(&mut self, fact: &Fact, recorded: HybridTime) -> bool {
        let mut hand = Hand { erasures: self, recorded, at: recorded.wall, named: false, in_log: false };
        hand.fact(&mut fact.clone());
        hand.named
    }
}

fn mark(person: &Erased) -> Option<PersonMark> {
    match person {
        Erased::Resident(id) => mark_of(id.as_str()),
        Erased::Mark(mark) => Some(mark.clone()),
    }
}

/// Goes through one fact.
struct Hand<'e> {
    erasures: &'e mut Erasures,
    /// When the fact was recorded.
    recorded: HybridTime,
    /// When it was true.
    at: Instant,
    /// True as soon as somebody was met who is erased.
    named: bool,
    /// False for what is only looked at: nothing is learnt from it.
    in_log: bool,
}

impl Hand<'_> {
    /// Puts the other name in place of somebody who is erased; true where that is so.
    fn person(&mut self, id: &mut ResidentId) -> bool {
        if is_erased(id.as_str()) {
            self.named = true;
            // Of an erasure that has not come yet: whoever reduced it has done all there is to do.
            let Some(mark) = self.erasures.names.get(id) else { return false };
            if let Some(first) = self.erasures.people.get(mark) {
                *id = first.name.clone();
            }
            return true;
        }
        if self.erasures.is_empty() || self.erasures.present.get(id).is_some_and(|present| *present) {
            return false;
        }
        match mark_of(id.as_str()).and_then(|mark| self.erasures.people.get(&mark)) {
            Some(first) => {
                *id = first.name.clone();
                self.named = true;
                true
            }
            None => {
                if let Some(present) = self.erasures.present.entry(id) {
                    *present = true;
                }
                false
            }
        }
    }

    /// The same for a party: a resident may be whom others met.
    fn party(&mut self, party: &mut PartyId) -> bool {
        let Ok(mut id) = ResidentId::new(party.as_str()) else { return false };
        let erased = self.person(&mut id);
        if let (true, Ok(name)) = (erased, PartyId::new(id.as_str())) {
            *party = name;
        }
        erased
    }

    /// What somebody erased has asked for is an errand of theirs.
    fn asked(&mut self, household: &HouseholdId, request: &RequestId) {
        if !self.in_log {
            return;
        }
        for errand in errand_ids(household, request, self.at) {
            self.erasures.stale |= self.erasures.errands.insert(errand);
        }
    }

    fn held(&mut self, permit: &PermitId) {
        self.erasures.stale |= self.in_log && self.erasures.permits.insert(permit.clone());
    }

    fn home(&self, household: &HouseholdId) -> bool {
        self.erasures.homes.get(household).is_some_and(|until| self.recorded < *until)
    }

    fn erasure(&mut self, fact: &mut PersonErased) {
        for person in &mut fact.people {
            if let Some(mark) = mark(person) {
                *person = Erased::Mark(mark);
            }
        }
        fact.people.sort();
        fact.people.dedup();
    }
}
