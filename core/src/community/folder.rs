//! A file together with the events that it is the fold of.

use super::AsOf;
use crate::base::Instant;
use crate::log::{Event, Log};
use std::borrow::Cow;
use std::cmp::Ordering;

/// State that is folded from events.
pub(crate) trait CaseFile: Default + Clone {
    /// Takes up one event; events come in the order they happened.
    fn fold(&mut self, event: &Event);
}

/// A file, the versions of events behind it, and when the last thing about them became known.
#[derive(Debug, Clone)]
pub(crate) struct Folder<F> {
    /// Places of the versions in the log, in the order they happened, also of those that are not in force.
    events: Vec<u32>,
    /// When the last of them happened: nearly every new event is later, and then nothing else needs to be looked up.
    latest_true: Instant,
    /// [`Instant::MAX`] while the file has to be folded anew.
    latest_known: Instant,
    file: F,
}

impl<F: Default> Default for Folder<F> {
    fn default() -> Self {
        Self { events: Vec::new(), latest_true: Instant::MIN, latest_known: Instant::MIN, file: F::default() }
    }
}

/// What can be done with a folder of any kind of file.
pub(crate) trait Filed {
    /// Takes up the version at `place` of the log. One that happened before the last one folds the file anew.
    fn take(&mut self, log: &Log, place: u32);
    /// Takes a version out that is no more; the file is to be [renewed](Self::renew).
    fn withdraw(&mut self, place: u32);
    /// Puts a version where it belongs; the file is to be renewed.
    fn put(&mut self, log: &Log, place: u32);
    /// Notes that what is in force has changed; the file is to be renewed.
    fn unsettle(&mut self);
    /// Folds the file anew where it has to be.
    fn renew(&mut self, log: &Log);
}

impl<F: CaseFile> Filed for Folder<F> {
    fn take(&mut self, log: &Log, place: u32) {
        let Some(event) = log.get(place) else { return };
        self.latest_known = log.turns(place).fold(self.latest_known, Instant::max);
        let last = || self.events.last().and_then(|last| log.get(*last));
        let follows = |last: Option<&Event>| last.is_none_or(|last| last.happening_order(event) == Ordering::Less);
        if event.at > self.latest_true || follows(last()) {
            self.latest_true = event.at;
            push_lean(&mut self.events, place);
            if log.in_force(place, None) {
                self.file.fold(event);
            }
            return;
        }
        self.insert(log, place, event);
        self.file = fold_all(self.in_force(log));
    }

    fn withdraw(&mut self, place: u32) {
        self.events.retain(|other| *other != place);
        self.unsettle();
    }

    fn put(&mut self, log: &Log, place: u32) {
        if let Some(event) = log.get(place) {
            self.insert(log, place, event);
            self.unsettle();
        }
    }

    fn unsettle(&mut self) {
        self.latest_known = Instant::MAX;
    }

    fn renew(&mut self, log: &Log) {
        if self.latest_known == Instant::MAX {
            self.latest_known = self.turns(log).fold(Instant::MIN, Instant::max);
            self.latest_true = self.events(log).last().map_or(Instant::MIN, |event| event.at);
            self.file = fold_all(self.in_force(log));
        }
    }
}

impl<F: CaseFile> Folder<F> {
    fn insert(&mut self, log: &Log, place: u32, event: &Event) {
        let earlier = |other: &u32| log.get(*other).is_some_and(|other| other.happening_order(event) == Ordering::Less);
        let at = self.events.partition_point(earlier);
        self.events.insert(at, place);
    }

    /// The file with everything that is in the log.
    pub fn file(&self) -> &F {
        &self.file
    }

    /// Every version of every event behind the file, in the order they happened: also those that are not in force.
    pub fn events<'a>(&'a self, log: &'a Log) -> impl Iterator<Item = &'a Event> {
        self.events.iter().filter_map(|place| log.get(*place))
    }

    fn in_force<'a>(&'a self, log: &'a Log) -> impl Iterator<Item = &'a Event> {
        self.events.iter().filter(|place| log.in_force(**place, None)).filter_map(|place| log.get(*place))
    }

    /// The events behind the file that count as of an instant, as they read then, in the order they happened.
    pub fn seen<'a>(&'a self, log: &'a Log, as_of: &'a AsOf) -> impl Iterator<Item = &'a Event> {
        let in_force = self.events.iter().filter(|place| log.in_force(**place, as_of.known_by));
        in_force.filter_map(|place| log.get(*place)).filter(|event| event.at <= as_of.at)
    }

    /// Whenever something about the events behind the file became known, in no order.
    pub fn turns<'a>(&'a self, log: &'a Log) -> impl Iterator<Item = Instant> + 'a {
        self.events.iter().flat_map(|place| log.turns(*place))
    }

    /// The same for those events alone about which something was said later.
    pub fn second_thoughts<'a>(&'a self, log: &'a Log) -> impl Iterator<Item = Instant> + 'a {
        let places = if log.is_plain() { &[] } else { self.events.as_slice() };
        places.iter().flat_map(|place| log.second_thoughts(*place))
    }

    /// True where any event is behind the file.
    pub fn holds_any(&self) -> bool {
        !self.events.is_empty()
    }

    /// True when any fact in the file is seen as of the instant.
    pub fn is_known(&self, log: &Log, as_of: &AsOf) -> bool {
        self.seen(log, as_of).next().is_some()
    }

    /// The file as of an instant: folded anew only where it holds something later.
    pub fn as_of(&self, log: &Log, as_of: &AsOf) -> Cow<'_, F> {
        let all_true = self.latest_true <= as_of.at;
        let all_known = as_of.known_by.is_none_or(|known_by| self.latest_known <= known_by);
        if all_true && all_known {
            return Cow::Borrowed(&self.file);
        }
        Cow::Owned(fold_all(self.seen(log, as_of)))
    }
}

fn fold_all<'a, F: CaseFile>(events: impl Iterator<Item = &'a Event>) -> F {
    events.fold(F::default(), |mut file, event| {
        file.fold(event);
        file
    })
}

/// Pushes without over-allocating the first time: most lists of most files hold one item for ever.
pub(crate) fn push_lean<T>(list: &mut Vec<T>, item: T) {
    if list.is_empty() {
        list.reserve_exact(1);
    }
    list.push(item);
}
