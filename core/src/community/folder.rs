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

/// A file, the events behind it, and when the last of them became known.
#[derive(Debug, Clone)]
pub(crate) struct Folder<F> {
    /// Places of the events in the log, in the order they happened.
    events: Vec<u32>,
    /// When the last of them happened: nearly every new event is later, and then nothing else needs to be looked up.
    latest_true: Instant,
    latest_known: Instant,
    file: F,
}

impl<F: Default> Default for Folder<F> {
    fn default() -> Self {
        Self { events: Vec::new(), latest_true: Instant::MIN, latest_known: Instant::MIN, file: F::default() }
    }
}

impl<F: CaseFile> Folder<F> {
    /// Takes up the event at `place` of the log. An event that happened before the last one folds the file anew.
    pub fn take(&mut self, log: &Log, place: u32) {
        let Some(event) = log.get(place) else { return };
        self.latest_known = self.latest_known.max(event.wall);
        let last = || self.events.last().and_then(|last| log.get(*last));
        let follows = |last: Option<&Event>| last.is_none_or(|last| last.happening_order(event) == Ordering::Less);
        if event.at > self.latest_true || follows(last()) {
            self.latest_true = event.at;
            push_lean(&mut self.events, place);
            self.file.fold(event);
            return;
        }
        let earlier = |other: &u32| log.get(*other).is_some_and(|other| other.happening_order(event) == Ordering::Less);
        let at = self.events.partition_point(earlier);
        self.events.insert(at, place);
        self.file = fold_all(self.events(log));
    }

    /// The file with everything that is in the log.
    pub fn file(&self) -> &F {
        &self.file
    }

    /// The events behind the file, in the order they happened.
    pub fn events<'a>(&'a self, log: &'a Log) -> impl Iterator<Item = &'a Event> {
        self.events.iter().filter_map(|place| log.get(*place))
    }

    /// True when any fact in the file is seen as of the instant.
    pub fn is_known(&self, log: &Log, as_of: &AsOf) -> bool {
        self.events(log).any(|event| as_of.sees(event))
    }

    /// The file as of an instant: folded anew only where it holds something later.
    pub fn as_of(&self, log: &Log, as_of: &AsOf) -> Cow<'_, F> {
        let all_true = self.latest_true <= as_of.at;
        let all_known = as_of.known_by.is_none_or(|known_by| self.latest_known <= known_by);
        if all_true && all_known {
            return Cow::Borrowed(&self.file);
        }
        Cow::Owned(fold_all(self.events(log).filter(|event| as_of.sees(event))))
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
