//! A file together with the events that it is the fold of.

use super::AsOf;
use crate::base::Instant;
use crate::log::{Event, Log};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::sync::OnceLock;

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
    /// What they make; not there until somebody asks where a snapshot said only which events there are, or where what is
    /// in force has changed.
    folded: OnceLock<Folded<F>>,
}

#[derive(Debug, Clone)]
struct Folded<F> {
    /// When the last of the events happened: nearly every new one is later, and then nothing else needs to be looked up.
    latest_true: Instant,
    latest_known: Instant,
    file: F,
}

impl<F> Default for Folder<F> {
    fn default() -> Self {
        Self { events: Vec::new(), folded: OnceLock::new() }
    }
}

/// What can be done with a folder of any kind of file.
pub(crate) trait Filed {
    /// Takes up the version at `place` of the log. One that happened before the last one folds the file anew.
    fn take(&mut self, log: &Log, place: u32);
    /// Takes a version out that is no more.
    fn withdraw(&mut self, place: u32);
    /// Puts a version where it belongs.
    fn put(&mut self, log: &Log, place: u32);
    /// Notes that what is in force has changed.
    fn unsettle(&mut self);
    /// Begins with these versions, in the order they happened: the file is folded when somebody asks for it.
    fn lay(&mut self, places: &[u32]);
}

impl<F: CaseFile> Filed for Folder<F> {
    fn take(&mut self, log: &Log, place: u32) {
        let Some(event) = log.get(place) else { return };
        if self.events.is_empty() {
            let (latest_true, latest_known) = (Instant::MIN, Instant::MIN);
            self.folded = OnceLock::from(Folded { latest_true, latest_known, file: F::default() });
        }
        let later = self.folded.get().is_some_and(|folded| event.at > folded.latest_true);
        let last = || self.events.last().and_then(|last| log.get(*last));
        let follows = |last: Option<&Event>| last.is_none_or(|last| last.happening_order(event) == Ordering::Less);
        if !later && !follows(last()) {
            self.put(log, place);
            return;
        }
        push_lean(&mut self.events, place);
        if let Some(folded) = self.folded.get_mut() {
            folded.latest_true = event.at;
            folded.latest_known = log.turns(place).fold(folded.latest_known, Instant::max);
            if log.in_force(place, None) {
                folded.file.fold(event);
            }
        }
    }

    fn withdraw(&mut self, place: u32) {
        self.events.retain(|other| *other != place);
        self.unsettle();
    }

    fn put(&mut self, log: &Log, place: u32) {
        let Some(event) = log.get(place) else { return };
        let earlier = |other: &u32| log.get(*other).is_some_and(|other| other.happening_order(event) == Ordering::Less);
        let at = self.events.partition_point(earlier);
        self.events.insert(at, place);
        self.unsettle();
    }

    fn unsettle(&mut self) {
        self.folded = OnceLock::new();
    }

    fn lay(&mut self, places: &[u32]) {
        self.events = places.to_vec();
        self.unsettle();
    }
}

impl<F: CaseFile> Folder<F> {
    fn folded(&self, log: &Log) -> &Folded<F> {
        self.folded.get_or_init(|| Folded {
            latest_true: self.events(log).last().map_or(Instant::MIN, |event| event.at),
            latest_known: self.turns(log).fold(Instant::MIN, Instant::max),
            file: fold_all(self.in_force(log)),
        })
    }

    /// The file with everything that is in the log.
    pub fn file(&self, log: &Log) -> &F {
        &self.folded(log).file
    }

    /// The same where it is folded already.
    pub fn at_hand(&self) -> Option<&F> {
        self.folded.get().map(|folded| &folded.file)
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
        let folded = self.folded(log);
        let all_true = folded.latest_true <= as_of.at;
        let all_known = as_of.known_by.is_none_or(|known_by| folded.latest_known <= known_by);
        if all_true && all_known {
            return Cow::Borrowed(&folded.file);
        }
        Cow::Owned(fold_all(self.seen(log, as_of)))
    }
}

pub(super) fn fold_all<'a, F: CaseFile>(events: impl Iterator<Item = &'a Event>) -> F {
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
