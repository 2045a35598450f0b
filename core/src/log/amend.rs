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

use super::{Event, Fact};
use crate::base::{EventId, Instant};
use std::collections::{BTreeMap, BTreeSet};

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
    by: EventId,
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
}

/// What was said about entries.
#[derive(Debug, Clone, Default)]
pub(crate) struct Amendments {
    /// The places of what was said about the event of each name, also of one that is not known.
    about: BTreeMap<EventId, Vec<u32>>,
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
}

/// How an entry is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    AsRecorded,
    NotAtAll,
    /// As the correction at that place says.
    Corrected(u32),
}

impl Amendments {
    /// True where nobody has said anything about any entry.
    pub fn is_empty(&self) -> bool {
        self.about.is_empty() && self.set_aside.is_none()
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
    pub fn correcting(&self, id: &EventId, known_by: Option<Instant>) -> Option<&EventId> {
        let mut copies = self.copies_of.get(id)?.iter();
        let copy = copies.find(|place| self.in_force(**place, known_by))?;
        self.copies.get(copy).map(|copy| &copy.by)
    }

    /// The copy of the event of that name that is in force today.
    pub fn current(&self, id: &EventId) -> Option<&Event> {
        let copy = self.copies_of.get(id)?.iter().find(|place| self.in_force(**place, None))?;
        self.copy(*copy)
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
        if !self.about.is_empty() {
            let name = event.id();
            if self.about.contains_key(&name) {
                self.pending.extend(roots(events, &name));
            }
        }
    }

    /// Looks away from an entry, as if nobody had made it; `None` looks at all of them again.
    pub fn set_aside(&mut self, id: Option<&EventId>) {
        self.pending.extend(std::mem::replace(&mut self.set_aside, id.cloned()));
        self.pending.extend(id.cloned());
    }

    /// Decides anew how the entries about which something new was said are to be read.
    pub fn settle(&mut self, events: &impl Events) -> Vec<Changed> {
        let pending = std::mem::take(&mut self.pending);
        pending.iter().map(|id| self.decide(events, id)).collect()
    }

    fn decide(&mut self, events: &impl Events, id: &EventId) -> Changed {
        let mut changed = Changed::default();
        let is_entry = |place: &u32| events.at(*place).is_some_and(|event| event.fact.amended().is_none());
        changed.events = events.named(id).into_iter().filter(is_entry).collect();
        for place in self.copies_of.remove(id).unwrap_or_default() {
            self.spans.remove(&place);
            changed.gone.extend(self.copies.remove(&place).map(|copy| (place, copy.event)));
        }
        let readings = self.readings(events, id);
        let mut recorded: Vec<Span> = Vec::new();
        let mut corrected: BTreeMap<u32, Vec<Span>> = BTreeMap::new();
        for (from, until, reading) in readings {
            let spans = match reading {
                Reading::AsRecorded => &mut recorded,
                Reading::NotAtAll => continue,
                Reading::Corrected(by) => corrected.entry(by).or_default(),
            };
            match spans.last_mut() {
                Some(last) if last.until == Some(from) => last.until = until,
                _ => spans.push(Span { from, until }),
            }
        }
        for place in &changed.events {
            // An entry of which nothing was said has been there for all who knew it.
            if recorded == [Span { from: Instant::MIN, until: None }] {
                self.spans.remove(place);
            } else {
                self.spans.insert(*place, recorded.clone());
            }
        }
        // Of several events that claim the name, the correction speaks of the one that `find` would give.
        let claimants = changed.events.iter().filter_map(|place| events.at(*place));
        let Some(original) = claimants.max_by(|a, b| a.recording_order(b)) else { return changed };
        for (by, spans) in corrected {
            let Some(correction) = events.at(by) else { continue };
            let Fact::EntryCorrected(fact) = &correction.fact else { continue };
            let mut event = original.clone();
            event.at = fact.at.unwrap_or(event.at);
            if let Some(fact) = &fact.fact {
                event.fact = fact.as_ref().clone();
            }
            let place = u32::MAX - self.made;
            self.made = self.made.saturating_add(1);
            self.copies.insert(place, Copy { event, by: correction.id() });
            self.spans.insert(place, spans);
            self.copies_of.entry(id.clone()).or_default().push(place);
            changed.copies.push(place);
        }
        changed
    }

    /// How an entry is to be read, span of knowledge by span of knowledge.
    fn readings(&self, events: &impl Events, id: &EventId) -> Vec<(Instant, Option<Instant>, Reading)> {
        if self.set_aside.as_ref() == Some(id) {
            return vec![(Instant::MIN, None, Reading::NotAtAll)];
        }
        let said = self.said_about(events, id);
        let mut turns: Vec<Instant> = said.iter().map(|said| said.event.wall).collect();
        turns.push(Instant::MIN);
        turns.sort_unstable();
        turns.dedup();
        let ends = turns.iter().skip(1).copied().map(Some).chain([None]);
        let spans = turns.iter().copied().zip(ends);
        spans.map(|(from, until)| (from, until, reading(id, &said, from))).collect()
    }

    /// Everything that was said about an entry, or about what was said about it, the last first. Who speaks about what was
    /// said later than that says nothing.
    fn said_about<'e>(&self, events: &'e impl Events, id: &EventId) -> Vec<Said<'e>> {
        let mut said: Vec<Said<'e>> = Vec::new();
        let mut known = BTreeSet::new();
        let mut next: Vec<(EventId, Option<&Event>)> = vec![(id.clone(), None)];
        while let Some((about, before)) = next.pop() {
            for place in self.about.get(&about).into_iter().flatten() {
                let Some(event) = events.at(*place).filter(|event| says_something(event)) else { continue };
                if before.is_some_and(|before| event.recording_order(before).is_lt()) || !known.insert(*place) {
                    continue;
                }
                next.push((event.id(), Some(event)));
                said.push(Said { place: *place, event, name: event.id() });
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
                return recorded() || self.current(id).is_some();
            }
            let said = self.said_about(events, root);
            standing(root, &said, Instant::MAX).0.iter().any(|said| said.name == *id)
        })
    }

    /// What decides how an entry reads for who knows what was recorded by `known_by`: the last one first. More than one
    /// says that people are not of one mind.
    pub fn deciding(&self, events: &impl Events, id: &EventId, known_by: Option<Instant>) -> Vec<EventId> {
        let said = self.said_about(events, id);
        let (_, claims) = standing(id, &said, known_by.unwrap_or(Instant::MAX));
        claims.into_iter().map(|said| said.name.clone()).collect()
    }
}

/// True for what can change how an entry is to be read.
pub(crate) fn says_something(event: &Event) -> bool {
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

fn reading(id: &EventId, said: &[Said<'_>], known: Instant) -> Reading {
    match standing(id, said, known).1.first() {
        None => Reading::AsRecorded,
        Some(Said { place, event, .. }) => match event.fact {
            Fact::EntryCorrected(_) => Reading::Corrected(*place),
            _ => Reading::NotAtAll,
        },
    }
}

/// What was said by `known` and neither taken back nor replaced by then, the last first: all of it, and as much as is about
/// the entry itself.
fn standing<'s, 'e>(id: &EventId, said: &'s [Said<'e>], known: Instant) -> (Vec<&'s Said<'e>>, Vec<&'s Said<'e>>) {
    let above: BTreeMap<&EventId, &EventId> =
        said.iter().filter_map(|said| Some((&said.name, said.event.fact.amended()?))).collect();
    let (mut struck, mut replaced) = (BTreeSet::new(), BTreeSet::new());
    let (mut standing, mut claims) = (Vec::new(), Vec::new());
    for said in said.iter().filter(|said| said.event.wall <= known) {
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
