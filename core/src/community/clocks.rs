//! Clocks that jumped: a device with an empty battery falls back by years, one with another card runs ahead. What it
//! recorded is kept; its running numbers tell in what order, and a finding tells with which of them its clock was wrong.

use super::findings::{Finding, FindingKind, MANY};
use super::view::View;
use crate::base::{Argument, EventId, Instant, ReplicaId};
use crate::log::{Event, Fact, Touch};
use std::collections::BTreeMap;

/// Devices keep their recording times in order within so many hours; what differs by more, no honest clock shows.
const JUMP_HOURS: i32 = 24;
/// A device may lie in a drawer. When it is so many days ahead of itself and of every other one, its clock is wrong.
///
/// And nobody records something about a person or home so many days before word of it: the clock was behind.
const ALONE_DAYS: i32 = 90;
/// The first entries of a device tell whether its clock was behind from the beginning.
const FIRST_ENTRIES: u32 = 8;

/// Entries of one device, one after the other, between which its clock did not jump.
#[derive(Debug, Clone)]
struct Run {
    /// Running numbers, the first and the last one.
    counters: (u32, u32),
    first: Instant,
    last: Instant,
    cited: (EventId, EventId),
}

/// The stretches of each device.
type Runs<'a> = BTreeMap<&'a ReplicaId, Vec<Run>>;

impl Run {
    fn of(event: &Event, wall: Instant) -> Self {
        let cited = (event.id(), event.id());
        Self { counters: (event.counter, event.counter), first: wall, last: wall, cited }
    }

    fn take(&mut self, event: &Event, wall: Instant) {
        self.counters.1 = event.counter;
        self.cited.1 = event.id();
        (self.first, self.last) = (self.first.min(wall), self.last.max(wall));
    }

    /// True for a run that goes on where another one ended.
    fn follows(&self, before: &Self) -> bool {
        self.first >= before.last.plus_hours(-JUMP_HOURS) && self.first <= before.last.plus_hours(JUMP_HOURS)
    }

    /// True where other devices recorded anything around that time.
    fn fits(&self, others: Option<(Instant, Instant)>) -> bool {
        others.is_some_and(|(first, last)| {
            self.first >= first.plus_hours(-JUMP_HOURS) && self.last <= last.plus_hours(JUMP_HOURS)
        })
    }
}

impl View<'_> {
    /// Devices whose clock jumped, with the running numbers of what they recorded meanwhile.
    pub(super) fn findings_of_clocks(&self, found: &mut Vec<Finding>) {
        let mut runs: Runs<'_> = BTreeMap::new();
        for (replica, events) in self.log.by_replica() {
            let mut seen: Vec<&Event> = events.filter(|event| self.as_of.sees(event)).collect();
            // Events that claim one number arrive in any order.
            seen.sort_by(|a, b| a.counter.cmp(&b.counter).then_with(|| a.recording_order(b)));
            if !seen.is_empty() {
                runs.insert(replica, self.runs(&seen));
            }
        }
        // A clock that was behind from the beginning is no witness of the others.
        let by_itself: Runs<'_> = runs.iter().map(|(replica, runs)| (*replica, wrong(runs, None))).collect();
        let behind: BTreeMap<&ReplicaId, &Run> = runs
            .iter()
            .filter_map(|(replica, runs)| Some((*replica, runs.first()?)))
            .filter(|(replica, run)| self.is_behind(replica, run, &by_itself))
            .collect();
        let spans = runs.iter().filter_map(|(replica, runs)| {
            let honest = || runs.iter().skip(usize::from(behind.contains_key(replica)));
            let first = honest().map(|run| run.first).min()?;
            Some((*replica, (first, honest().map(|run| run.last).max()?)))
        });
        let spans: Vec<(&ReplicaId, (Instant, Instant))> = spans.collect();
        let mut wrongs: Runs<'_> = BTreeMap::new();
        for (replica, runs) in &runs {
            let others = spans.iter().filter(|(other, _)| other != replica).map(|(_, span)| *span);
            let others = others.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
            let mut wrong = wrong(runs, others);
            if let Some(first) = behind.get(replica)
                && wrong.iter().all(|run| run.counters != first.counters)
            {
                wrong.insert(0, (*first).clone());
            }
            wrongs.insert(replica, wrong);
        }
        for (replica, wrong) in wrongs {
            for run in wrong {
                let mut finding = Finding::new(FindingKind::ClockJumped, replica.as_str());
                let (from, to) = (Argument::Count(run.counters.0), Argument::Count(run.counters.1));
                let shown = finding.because.with("from", from).with("to", to);
                finding.because = shown.with("at", Argument::Instant(run.first));
                found.push(finding.citing([&run.cited.0, &run.cited.1]));
            }
        }
        self.findings_of_clock_corrections(found);
    }

    /// True where the first entries of a device are about somebody of whom the others heard only much later.
    fn is_behind(&self, replica: &ReplicaId, run: &Run, wrongs: &Runs<'_>) -> bool {
        let until = run.last.plus_hours(24 * ALONE_DAYS);
        let own = self.log.by_replica().find(|(own, _)| *own == replica).into_iter().flat_map(|(_, events)| events);
        // By number, for events that claim one number arrive in any order.
        let (from, to) = run.counters;
        let first = from..=to.min(from.saturating_add(FIRST_ENTRIES - 1));
        let mut own = own.filter(|event| first.contains(&event.counter) && self.as_of.sees(event));
        let told_later = |told: &Event| {
            let doubted = wrongs.get(&told.replica).into_iter().flatten();
            let mut doubted = doubted.map(|run| run.counters.0..=run.counters.1);
            told.replica != *replica
                && self.log.recorded_at(told, self.as_of.known_by) > until
                && !doubted.any(|counters| counters.contains(&told.counter))
        };
        let all_later = |told: Vec<&EventId>| {
            let told: Vec<&Event> = told.into_iter().filter_map(|event| self.log.find(event)).collect();
            !told.is_empty() && told.into_iter().all(told_later)
        };
        own.any(|event| {
            let mut later = false;
            event.fact.touches(|touch| match touch {
                Touch::Resident(id) => {
                    let file = self.resident(id);
                    let told = file.iter().flat_map(|file| &file.residence.registered).map(|told| &told.event);
                    later |= all_later(told.collect());
                }
                Touch::Household(id) => {
                    let file = self.household(id);
                    let told = file.iter().flat_map(|file| &file.address.registered).map(|told| &told.event);
                    later |= all_later(told.collect());
                }
                _ => {}
            });
            later
        })
    }

    fn runs(&self, events: &[&Event]) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for event in events {
            let wall = self.log.recorded_at(event, self.as_of.known_by);
            let goes_on =
                |run: &&mut Run| wall >= run.last.plus_hours(-JUMP_HOURS) && wall <= run.last.plus_hours(JUMP_HOURS);
            match runs.last_mut().filter(goes_on) {
                Some(run) => run.take(event, wall),
                None => runs.push(Run::of(event, wall)),
            }
        }
        runs
    }

    /// Clocks that nobody has, and clocks of which two things are said.
    fn findings_of_clock_corrections(&self, found: &mut Vec<Finding>) {
        let said: Vec<(&Event, &crate::log::ClockCorrected)> = self
            .log
            .clocks()
            .filter(|event| self.as_of.sees(event) && self.log.counts_by(&event.id(), self.as_of.known_by))
            .filter_map(|event| match &event.fact {
                Fact::ClockCorrected(clock) => Some((event, clock)),
                _ => None,
            })
            .collect();
        for (event, clock) in &said {
            let name = event.id();
            if !self.log.numbered(clock).any(|event| self.as_of.sees(event)) {
                let finding = Finding::new(FindingKind::EntryUnknown, &name.to_string());
                found.push(finding.with("name", clock.replica.as_str()).citing([&name]));
            }
            let meets = |other: &crate::log::ClockCorrected| {
                other.replica == clock.replica
                    && other.from_counter <= clock.to_counter
                    && clock.from_counter <= other.to_counter
            };
            let others = said.iter().filter(|(_, other)| meets(other)).map(|(event, _)| event.id());
            let mut others: Vec<EventId> = others.take(MANY).collect();
            others.sort();
            if others.len() > 1 {
                found.push(Finding::new(FindingKind::AmendedTwice, clock.replica.as_str()).citing(&others));
            }
        }
    }
}

/// The runs of one device during which its clock was wrong: going by its running numbers, the clock went back after them
/// or into them. Which of the two it was, other devices tell; where they do not, a clock that goes on where it was before
/// was right there; where it never does, it is the one that goes back before everything that is wrong.
fn wrong(runs: &[Run], others: Option<(Instant, Instant)>) -> Vec<Run> {
    let (mut believed, mut wrong): (Vec<Run>, Vec<Run>) = (Vec::new(), Vec::new());
    for (at, run) in runs.iter().enumerate() {
        let mut later = Vec::new();
        while let Some(before) = believed.pop_if(|before| before.last > run.first.plus_hours(JUMP_HOURS)) {
            later.push(before);
        }
        if later.is_empty() {
            believed.push(run.clone());
            continue;
        }
        let fits = (run.fits(others), later.iter().all(|later| later.fits(others)));
        let goes_on = believed.last().is_some_and(|before| run.follows(before));
        let comes_back = || runs.iter().skip(at + 1).any(|next| later.iter().any(|before| next.follows(before)));
        let went_ahead = if fits.0 == fits.1 { goes_on || !comes_back() && !believed.is_empty() } else { fits.0 };
        if went_ahead {
            wrong.append(&mut later);
            believed.push(run.clone());
        } else {
            believed.extend(later.into_iter().rev());
            wrong.push(run.clone());
        }
    }
    if let Some(last) = believed.pop()
        && let Some(before) = believed.last()
        && let Some((_, latest)) = others
        && last.first > before.last.max(latest).plus_hours(24 * ALONE_DAYS)
    {
        wrong.push(last);
    }
    wrong.sort_by_key(|run| run.counters);
    wrong
}
