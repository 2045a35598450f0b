//! What counts of an event: the layer between the events as they were recorded, which never change, and as they are to be
//! read since somebody took them back or corrected them.
//!
//! Exchange, lines and digest see the events as they were recorded. Files are folded from *versions*: a version is the
//! event itself or a corrected copy of it, and has a place in the log like an event. What is known decides which version
//! is in force: each one has the spans of knowledge in which it is, so that whoever asks what was known before a
//! correction gets the event as it stood.
//!
//! What is in force of an event depends on the set of what was said about it and nothing else, so no order of delivery can
//! matter:
//! - Of what was said about an entry and has not been taken back, the last one in the order of recording decides.
//! - Who retracts a correction or a retraction takes it back. Who corrects one speaks in its place.
//! - Of two that speak about each other, only what was recorded later can take back or replace what was recorded earlier;
//!   so a ring of them has a beginning.
//! - What names an event that is not known waits for it.
//! - A clock that is put right moves what was recorded by it; the last word about each entry counts. What was said about
//!   the log is not moved: the order of what was said must not hang on what was said.

use super::{Event, Fact};
use crate::base::{EventId, Instant, ReplicaId};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

/// A span of knowledge: from what was recorded at `from`, inclusive, up to `until`, exclusive; without end where nothing
/// that is known ends it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub from: Instant,
    pub until: Option<Instant>,
}

impl Span {
    fn holds(self, known_by: Option<Instant>) -> bool {
        match known_by {
            Some(known_by) => self.from <= known_by && self.until.is_none_or(|until| known_by < until),
            None => self.until.is_none(),
        }
    }
}

/// A corrected copy of an event.
#[derive(Debug, Clone)]
struct Copy {
    event: Event,
    /// What corrects it.
    by: Vec<EventId>,
}

/// Versions of one entry that have changed: whoever has folded them has to do so anew.
#[derive(Debug, Default)]
pub(crate) struct Changed {
    /// Copies that are no more, with the places that they had.
    pub gone: Vec<(u32, Event)>,
    /// The events of that name.
    pub events: Vec<u32>,
    /// New copies.
    pub copies: Vec<u32>,
}

/// What the log asks the store of its events.
pub(super) trait Events {
    /// The event at a place.
    fn at(&self, place: u32) -> Option<&Event>;
    /// The places of all events that claim a name.
    fn named(&self, id: &EventId) -> Vec<u32>;
    /// The names of a replica's events with these numbers.
    fn numbered(&self, replica: &ReplicaId, numbers: RangeInclusive<u32>) -> Vec<EventId>;
}

/// What was said about entries.
#[derive(Debug, Clone, Default)]
pub(crate) struct Amendments {
    /// The places of what was said about the event of each name, also of one that is not known.
    about: BTreeMap<EventId, Vec<u32>>,
    /// The places of what was said about clocks.
    clocks: Vec<u32>,
    /// The places of what was said about devices that are trusted no longer.
    revocations: Vec<u32>,
    /// The places of events that those who recorded them had no right to.
    barred: BTreeSet<u32>,
    /// When a version is in force; always, for those that are not here.
    spans: BTreeMap<u32, Vec<Span>>,
    /// Their places count down from the last one.
    copies: BTreeMap<u32, Copy>,
    copies_of: BTreeMap<EventId, Vec<u32>>,
    /// How many copies there ever were.
    made: u32,
    /// Entries about which something new was said.
    pending: BTreeSet<EventId>,
    /// An entry that is looked away from for a moment.
    set_aside: Option<EventId>,
}

/// One thing that was said about an entry.
struct Said<'e> {
    place: u32,
    event: &'e Event,
    name: EventId,
    /// False for what says nothing; what names it in its turn may.
    speaks: bool,
    voids: Voids,
}

/// How an entry is to be read, from when until when.
type Known = (Instant, Option<Instant>, Option<Reading>);

/// What makes an event void.
enum Voids {
    /// Whoever recorded it had no right to.
    Always,
    /// What was said about its device.
    By(Vec<u32>),
}

impl Voids {
    fn by(&self) -> impl Iterator<Item = &u32> {
        match self {
            Self::Always => [].iter(),
            Self::By(places) => places.iter(),
        }
    }
}

/// How an entry is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
struct Reading {
    /// The place of what decides what it says; none where it says what was recorded.
    word: Option<u32>,
    /// The place of what decides when it was; none where its clock was right.
    clock: Option<u32>,
}

impl Amendments {
    /// True where nobody has said anything about any entry.
    pub fn is_empty(&self) -> bool {
        let none_said = self.about.is_empty() && self.clocks.is_empty() && self.revocations.is_empty();
        none_said && self.barred.is_empty() && self.set_aside.is_none()
    }

    /// The copy at a place.
    pub fn copy(&self, place: u32) -> Option<&Event> {
        self.copies.get(&place).map(|copy| &copy.event)
    }

    /// True where the version at a place is in force for who knows what was recorded by `known_by`.
    pub fn in_force(&self, place: u32, known_by: Option<Instant>) -> bool {
        self.spans.get(&place).is_none_or(|spans| spans.iter().any(|span| span.holds(known_by)))
    }

    /// When knowledge of the version at a place changed, besides when it was recorded.
    pub fn turns(&self, place: u32) -> impl Iterator<Item = Instant> {
        let spans = self.spans.get(&place).into_iter().flatten();
        spans.flat_map(|span| [Some(span.from), span.until]).flatten()
    }

    /// What makes the event of that name read as it does for who knows what was recorded by `known_by`.
    pub fn correcting(&self, id: &EventId, known_by: Option<Instant>) -> &[EventId] {
        self.current(id, known_by).map(|copy| copy.by.as_slice()).unwrap_or_default()
    }

    /// The copy of the event of that name that is in force.
    pub fn corrected(&self, id: &EventId, known_by: Option<Instant>) -> Option<&Event> {
        self.current(id, known_by).map(|copy| &copy.event)
    }

    fn current(&self, id: &EventId, known_by: Option<Instant>) -> Option<&Copy> {
        let copy = self.copies_of.get(id)?.iter().find(|place| self.in_force(**place, known_by))?;
        self.copies.get(copy)
    }

    /// The places of what was said about clocks.
    pub fn clocks(&self) -> &[u32] {
        &self.clocks
    }

    /// The places of what was said about devices.
    pub fn revocations(&self) -> &[u32] {
        &self.revocations
    }

    /// Everything that was said, by the name that it is about.
    pub fn all(&self) -> impl Iterator<Item = (&EventId, &[u32])> {
        self.about.iter().map(|(id, places)| (id, places.as_slice()))
    }

    /// Notes the event that has come into the log at a place.
    pub fn note(&mut self, events: &impl Events, place: u32) {
        let Some(event) = events.at(place) else { return };
        if let Some(about) = event.fact.amended() {
            self.about.entry(about.clone()).or_default().push(place);
            self.pending.extend(roots(events, about));
        }
        match &event.fact {
            Fact::ClockCorrected(_) => self.clocks.push(place),
            Fact::DeviceRevoked(_) => self.revocations.push(place),
            _ => {}
        }
        if self.is_empty() {
            return;
        }
        let name = event.id();
        let spoken_of = |places: &[u32], fits: &dyn Fn(&Fact) -> bool| {
            places.iter().any(|place| events.at(*place).is_some_and(|event| fits(&event.fact)))
        };
        if self.about.contains_key(&name)
            || event.fact.is_about_log()
            || spoken_of(&self.clocks, &|fact| fact.is_clock_of(&name))
            || spoken_of(&self.revocations, &|fact| fact.revokes(event))
        {
            self.pending.extend(roots(events, &name));
        }
    }

    /// Takes note of who had no right to record what: all of it, from now on.
    pub fn bar(&mut self, events: &impl Events, barred: BTreeSet<u32>) {
        let changed = self.barred.symmetric_difference(&barred).filter_map(|place| events.at(*place));
        self.pending.extend(changed.flat_map(|event| roots(events, &event.id())));
        self.barred = barred;
    }

    /// The places of events that those who recorded them had no right to.
    pub fn barred(&self) -> &BTreeSet<u32> {
        &self.barred
    }

    /// True where anything was said about the event of that name.
    pub fn is_spoken_of(&self, id: &EventId) -> bool {
        self.about.contains_key(id)
    }

    /// Looks away from an entry, as if nobody had made it; `None` looks at all of them again.
    pub fn set_aside(&mut self, id: Option<&EventId>) {
        self.pending.extend(std::mem::replace(&mut self.set_aside, id.cloned()));
        self.pending.extend(id.cloned());
    }

    /// Decides anew how the entries about which something new was said are to be read: first what was said about devices,
    /// in the order in which it was said, then about clocks, for that decides about everything else.
    pub fn settle(&mut self, events: &impl Events) -> Vec<Changed> {
        let mut pending = std::mem::take(&mut self.pending);
        let mut changes = Vec::new();
        let spoken = |pending: &BTreeSet<EventId>, places: &[u32]| {
            let of_them = places.iter().filter_map(|place| events.at(*place));
            let mut of_them: Vec<&Event> = of_them.filter(|event| pending.contains(&event.id())).collect();
            of_them.sort_by(|a, b| a.recording_order(b));
            of_them
        };
        if !spoken(&pending, &self.revocations).is_empty() {
            // One that counts no more can put others into force that were recorded after it.
            pending.extend(self.revocations.iter().filter_map(|place| events.at(*place)).map(Event::id));
        }
        let mut decided = BTreeSet::new();
        for event in spoken(&pending, &self.revocations) {
            decided.insert(event.id());
            changes.push(self.decide(events, &event.id()));
            if let Fact::DeviceRevoked(fact) = &event.fact {
                let names = events.numbered(&fact.replica, 0..=u32::MAX).into_iter();
                pending.extend(names.flat_map(|name| roots(events, &name)));
            }
        }
        for event in spoken(&pending, &self.clocks) {
            if !decided.insert(event.id()) {
                continue;
            }
            changes.push(self.decide(events, &event.id()));
            if let Fact::ClockCorrected(fact) = &event.fact {
                pending.extend(events.numbered(&fact.replica, fact.from_counter..=fact.to_counter));
            }
        }
        changes.extend(pending.difference(&decided).map(|id| self.decide(events, id)));
        changes
    }

    fn decide(&mut self, events: &impl Events, id: &EventId) -> Changed {
        let mut changed = Changed::default();
        let is_entry = |place: &u32| events.at(*place).is_some_and(|event| event.fact.amended().is_none());
        changed.events = events.named(id).into_iter().filter(is_entry).collect();
        for place in self.copies_of.remove(id).unwrap_or_default() {
            self.spans.remove(&place);
            changed.gone.extend(self.copies.remove(&place).map(|copy| (place, copy.event)));
        }
        // Of several events that claim the name, a correction speaks of the one that `find` would give.
        let claimants = changed.events.iter().filter_map(|place| Some((*place, events.at(*place)?)));
        let claimants: Vec<(u32, &Event)> = claimants.collect();
        let original = claimants.iter().max_by(|a, b| a.1.recording_order(b.1)).map(|(place, _)| *place);
        for (place, event) in claimants {
            let mut readings: BTreeMap<Reading, Vec<Span>> = BTreeMap::new();
            for (from, until, reading) in self.readings(events, id, place, event) {
                let Some(reading) = reading else { continue };
                let spans = readings.entry(reading).or_default();
                match spans.last_mut() {
                    Some(last) if last.until == Some(from) => last.until = until,
                    _ => spans.push(Span { from, until }),
                }
            }
            let recorded = readings.remove(&Reading::default()).unwrap_or_default();
            // An entry of which nothing was said has been there for all who knew it.
            if recorded == [Span { from: Instant::MIN, until: None }] {
                self.spans.remove(&place);
            } else {
                self.spans.insert(place, recorded);
            }
            if Some(place) != original {
                continue;
            }
            for (reading, spans) in readings {
                let recorded_at = event.wall;
                let Some((event, by)) = corrected(events, event, reading) else { continue };
                // The copy may say that it was recorded at another time; it became known with what it is a copy of.
                let known = |span: Span| Span { from: span.from.max(recorded_at), ..span };
                let spans =
                    spans.into_iter().map(known).filter(|span| span.until.is_none_or(|until| span.from < until));
                let place = u32::MAX - self.made;
                self.made = self.made.saturating_add(1);
                self.copies.insert(place, Copy { event, by });
                self.spans.insert(place, spans.collect());
                self.copies_of.entry(id.clone()).or_default().push(place);
                changed.copies.push(place);
            }
        }
        changed
    }

    /// How an entry is to be read, span of knowledge by span of knowledge; none where it does not count.
    fn readings(&self, events: &impl Events, id: &EventId, place: u32, entry: &Event) -> Vec<Known> {
        if self.set_aside.as_ref() == Some(id) {
            return Vec::new();
        }
        let said = self.said_about(events, id);
        let clocks = if entry.fact.is_about_log() { Vec::new() } else { self.clocks_of(events, id) };
        let own = self.voids(events, place, entry, Some(entry));
        let setters = clocks.iter().chain(own.by()).chain(said.iter().flat_map(|said| said.voids.by()));
        let of_setters =
            setters.flat_map(|place| events.at(*place).map(|event| event.wall).into_iter().chain(self.turns(*place)));
        let mut turns: Vec<Instant> = said.iter().map(|said| said.event.wall).chain(of_setters).collect();
        turns.push(Instant::MIN);
        turns.sort_unstable();
        turns.dedup();
        let ends = turns.iter().skip(1).copied().map(Some).chain([None]);
        let spans = turns.iter().copied().zip(ends);
        let reading = |known: Instant| {
            if self.is_void(events, &own, known) {
                return None;
            }
            let word = self.standing(events, id, &said, known).1.first().map(|said| said.place);
            let clock = clocks.iter().find(|place| self.holds(events, **place, known)).copied();
            let retracted = |place: u32| events.at(place).is_some_and(|e| matches!(e.fact, Fact::EntryRetracted(_)));
            (!word.is_some_and(retracted)).then_some(Reading { word, clock })
        };
        spans.map(|(from, until)| (from, until, reading(from))).collect()
    }

    /// True where what was said at a place holds for who knows what was recorded by then.
    fn holds(&self, events: &impl Events, place: u32, known: Instant) -> bool {
        self.in_force(place, Some(known)) && events.at(place).is_some_and(|event| event.wall <= known)
    }

    fn is_void(&self, events: &impl Events, voids: &Voids, known: Instant) -> bool {
        match voids {
            Voids::Always => true,
            Voids::By(places) => places.iter().any(|place| self.holds(events, *place, known)),
        }
    }

    /// What was said about the clock by which an entry was recorded, the last first.
    fn clocks_of(&self, events: &impl Events, id: &EventId) -> Vec<u32> {
        let of_it = self.clocks.iter().filter_map(|place| Some((*place, events.at(*place)?)));
        let mut of_it: Vec<(u32, &Event)> = of_it.filter(|(_, event)| event.fact.is_clock_of(id)).collect();
        of_it.sort_by(|(_, a), (_, b)| b.recording_order(a));
        of_it.into_iter().map(|(place, _)| place).collect()
    }

    /// What makes an event void that is the entry itself or was said about it.
    fn voids(&self, events: &impl Events, place: u32, event: &Event, entry: Option<&Event>) -> Voids {
        if self.barred.contains(&place) {
            return Voids::Always;
        }
        let of_it = self.revocations.iter().filter(|place| {
            let Some(revocation) = events.at(**place) else { return false };
            // Of two devices that revoke each other the first one has done so. What a device says about its own
            // revocation does not count.
            let first = |entry: &Event| {
                let itself = revocation == entry && revocation != event;
                itself || !matches!(entry.fact, Fact::DeviceRevoked(_)) || revocation.recording_order(entry).is_lt()
            };
            revocation.fact.revokes(event) && entry.is_none_or(first)
        });
        Voids::By(of_it.copied().collect())
    }

    /// Everything that was said about an entry, or about what was said about it, the last first. Who speaks about what was
    /// said later than that says nothing.
    fn said_about<'e>(&self, events: &'e impl Events, id: &EventId) -> Vec<Said<'e>> {
        let mut said: Vec<Said<'e>> = Vec::new();
        let mut known = BTreeSet::new();
        let claimants = events.named(id).into_iter().filter_map(|place| events.at(place));
        let entry = claimants.max_by(|a, b| a.recording_order(b));
        // What was said about the log can be taken back and not be put right.
        let of_log = entry.is_some_and(|entry| entry.fact.is_about_log());
        let speaks =
            |event: &Event| says_something(event) && !(of_log && matches!(event.fact, Fact::EntryCorrected(_)));
        let mut next: Vec<(EventId, Option<&Event>)> = vec![(id.clone(), None)];
        while let Some((about, before)) = next.pop() {
            for place in self.about.get(&about).into_iter().flatten() {
                let Some(event) = events.at(*place) else { continue };
                if before.is_some_and(|before| event.recording_order(before).is_lt()) || !known.insert(*place) {
                    continue;
                }
                next.push((event.id(), Some(event)));
                let voids = self.voids(events, *place, event, entry);
                said.push(Said { place: *place, event, name: event.id(), speaks: speaks(event), voids });
            }
        }
        said.sort_by(|a, b| b.event.recording_order(a.event));
        said
    }

    /// True where something of the event of that name counts today: of an entry a version, of what was said about one that
    /// nothing has taken back or replaced it.
    pub fn counts(&self, events: &impl Events, id: &EventId) -> bool {
        let recorded = || events.named(id).into_iter().any(|place| self.in_force(place, None));
        roots(events, id).iter().any(|root| {
            if root == id {
                return recorded() || self.current(id, None).is_some();
            }
            let said = self.said_about(events, root);
            self.standing(events, root, &said, Instant::MAX).0.iter().any(|said| said.name == *id)
        })
    }

    /// What decides how an entry reads for who knows what was recorded by `known_by`: the last one first. More than one
    /// says that people are not of one mind.
    pub fn deciding(&self, events: &impl Events, id: &EventId, known_by: Option<Instant>) -> Vec<EventId> {
        let said = self.said_about(events, id);
        let (_, claims) = self.standing(events, id, &said, known_by.unwrap_or(Instant::MAX));
        claims.into_iter().map(|said| said.name.clone()).collect()
    }

    /// What was said by `known` and neither taken back nor replaced by then, the last first: all of it, and as much as is about
    /// the entry itself.
    fn standing<'s, 'e>(
        &self,
        events: &impl Events,
        id: &EventId,
        said: &'s [Said<'e>],
        known: Instant,
    ) -> (Vec<&'s Said<'e>>, Vec<&'s Said<'e>>) {
        let above: BTreeMap<&EventId, &EventId> =
            said.iter().filter_map(|said| Some((&said.name, said.event.fact.amended()?))).collect();
        let (mut struck, mut replaced) = (BTreeSet::new(), BTreeSet::new());
        let (mut standing, mut claims) = (Vec::new(), Vec::new());
        let counts = |said: &&Said<'_>| said.speaks && said.event.wall <= known;
        for said in said.iter().filter(counts).filter(|said| !self.is_void(events, &said.voids, known)) {
            let Some(mut about) = said.event.fact.amended() else { continue };
            if struck.contains(&said.name) || replaced.contains(&said.name) {
                continue;
            }
            standing.push(said);
            if matches!(said.event.fact, Fact::EntryRetracted(_)) && about != id {
                struck.insert(about.clone());
                continue;
            }
            claims.push(said);
            // A correction speaks in the place of everything between it and the entry.
            while about != id && replaced.insert(about.clone()) {
                let Some(next) = above.get(about) else { break };
                about = *next;
            }
        }
        (standing, claims)
    }
}

/// True for what can change how an entry is to be read.
pub(super) fn says_something(event: &Event) -> bool {
    match &event.fact {
        Fact::EntryRetracted(_) => true,
        Fact::EntryCorrected(fact) => fact.says_something(),
        _ => false,
    }
}

/// The entries at the end of a chain of what was said about what was said. There are several only where different events
/// claim one name, and none in a ring.
pub(super) fn roots(events: &impl Events, id: &EventId) -> BTreeSet<EventId> {
    let mut found = BTreeSet::new();
    let mut seen = BTreeSet::from([id.clone()]);
    let mut next = vec![id.clone()];
    while let Some(name) = next.pop() {
        let places = events.named(&name);
        let mut is_entry = places.is_empty();
        for event in places.into_iter().filter_map(|place| events.at(place)) {
            match event.fact.amended() {
                Some(above) if seen.insert(above.clone()) => next.push(above.clone()),
                Some(_) => {}
                None => is_entry = true,
            }
        }
        if is_entry {
            found.insert(name);
        }
    }
    found
}

/// An entry as it is to be read, with what corrects it; none where it was taken back.
fn corrected(events: &impl Events, original: &Event, reading: Reading) -> Option<(Event, Vec<EventId>)> {
    let (mut event, mut by) = (original.clone(), Vec::new());
    if let Some(clock) = reading.clock.and_then(|place| events.at(place)) {
        if let Fact::ClockCorrected(fact) = &clock.fact {
            event.at = event.at.plus_minutes(fact.shift);
            event.wall = event.wall.plus_minutes(fact.shift);
        }
        by.push(clock.id());
    }
    if let Some(word) = reading.word.and_then(|place| events.at(place)) {
        let Fact::EntryCorrected(fact) = &word.fact else { return None };
        // Who says when it was has looked at a clock that is right.
        event.at = fact.at.unwrap_or(event.at);
        if let Some(fact) = &fact.fact {
            event.fact = fact.as_ref().clone();
        }
        by.push(word.id());
    }
    Some((event, by))
}
