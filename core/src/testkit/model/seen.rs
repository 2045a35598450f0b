//! What is known about one person by some instant, read off the list of events as naively as can be.

use super::Story;
use crate::base::{EventId, Instant, Moment, ResidentId, SampleId};
use crate::exposure::OnsetKind;
use crate::health::{CycleThreshold, ResultReported, SymptomsReported, TestResult};
use crate::log::{Event, Fact};

/// The events about one person that happened by `now`, in the order they happened.
#[derive(Debug, Clone)]
pub struct Seen<'a> {
    /// The story.
    pub story: &'a Story,
    /// The person.
    pub resident: &'a str,
    /// By when.
    pub now: Instant,
    /// All events of the story by then, also about others.
    pub events: Vec<&'a Event>,
}

/// A sample as known at some instant.
#[derive(Debug, Clone)]
pub struct Known<'a> {
    /// When it was taken.
    pub taken: Instant,
    /// Its name.
    pub id: SampleId,
    /// The last report on it, and when that came.
    pub report: Option<(Instant, &'a ResultReported)>,
}

impl Known<'_> {
    fn pooled(&self) -> bool {
        self.report.is_some_and(|(_, report)| report.residents.len() > 1)
    }

    fn found(&self) -> bool {
        self.report.is_some_and(|(_, report)| matches!(report.result, TestResult::Positive | TestResult::Weak))
    }

    /// True when it clears the person.
    #[must_use]
    pub fn clear(&self, weak_from: Option<CycleThreshold>) -> bool {
        let Some((_, report)) = self.report else { return false };
        let weak = weak_from.is_some() && report.cycle_threshold.is_some() && report.cycle_threshold >= weak_from;
        report.result == TestResult::Negative || self.found() && weak && !self.pooled()
    }

    /// True when it says that the person is infected.
    #[must_use]
    pub fn positive(&self, weak_from: Option<CycleThreshold>) -> bool {
        self.found() && !self.pooled() && !self.clear(weak_from)
    }

    /// True when it says that somebody of several is.
    #[must_use]
    pub fn positive_pool(&self) -> bool {
        self.found() && self.pooled()
    }
}

impl<'a> Seen<'a> {
    /// What is known about `resident` by `now`.
    #[must_use]
    pub fn new(story: &'a Story, resident: &'a str, now: Instant) -> Self {
        let mut events: Vec<&Event> = story.events.iter().filter(|event| event.at <= now).collect();
        events.sort_by_key(|event| (event.at, event.wall, event.tick, event.counter));
        Self { story, resident, now, events }
    }

    /// The same about somebody else.
    #[must_use]
    pub fn of(&self, resident: &'a str) -> Self {
        Self::new(self.story, resident, self.now)
    }

    /// True when the id is the person's.
    #[must_use]
    pub fn me(&self, id: &ResidentId) -> bool {
        id.as_str() == self.resident
    }

    /// How many of the events happened by `t`.
    #[must_use]
    pub fn heard(&self, t: Instant) -> usize {
        self.events.partition_point(|event| event.at <= t)
    }

    /// Picks facts, each with its instant.
    pub fn pick<T>(&self, wanted: impl Fn(&'a Fact) -> Option<T>) -> Vec<(Instant, T)> {
        self.events.iter().filter_map(|event| Some((event.at, wanted(&event.fact)?))).collect()
    }

    /// Entries that another one stands for by now.
    fn replaced(&self) -> Vec<EventId> {
        let replaced = self.events.iter().filter_map(|event| match &event.fact {
            Fact::ReadingTaken(reading) => reading.replaces.clone(),
            Fact::SymptomsReported(answer) => answer.replaces.clone(),
            _ => None,
        });
        replaced.collect()
    }

    /// Readings that hold: when, and whether feverish: by every limit that the rule book names. What is feverish for some
    /// people and not for others is beyond the model.
    #[must_use]
    pub fn readings(&self) -> Vec<(Instant, bool)> {
        let replaced = self.replaced();
        let health = &self.story.policy.health;
        let hot = health.thresholds.iter().map(|threshold| threshold.from).fold(health.fever_from, Ord::max);
        let holds = self.events.iter().filter(|event| !replaced.contains(&event.id()));
        let mine = holds.filter_map(|event| match &event.fact {
            Fact::ReadingTaken(reading) if self.me(&reading.resident) => Some((event.at, reading.temperature >= hot)),
            _ => None,
        });
        mine.collect()
    }

    /// Answers about symptoms.
    #[must_use]
    pub fn answers(&self) -> Vec<(Instant, &'a SymptomsReported)> {
        self.pick(|fact| match fact {
            Fact::SymptomsReported(answer) if self.me(&answer.resident) => Some(answer),
            _ => None,
        })
    }

    /// When the person was not well.
    #[must_use]
    pub fn unwell(&self) -> Vec<Instant> {
        let fevers = self.readings().into_iter().filter(|(_, fever)| *fever).map(|(at, _)| at);
        let ill = self.answers().into_iter().filter(|(_, answer)| !answer.symptoms.is_empty()).map(|(at, _)| at);
        let mut all: Vec<Instant> = fevers.chain(ill).collect();
        all.sort_unstable();
        all
    }

    /// The person's samples as known at `t`, by when they were taken.
    #[must_use]
    pub fn samples(&self, t: Instant) -> Vec<Known<'a>> {
        let mut samples: Vec<Known<'a>> = Vec::new();
        for event in self.events.iter().filter(|event| event.at <= t) {
            match &event.fact {
                Fact::SampleTaken(taken) if self.me(&taken.resident) => {
                    match samples.iter_mut().find(|known| known.id == taken.sample) {
                        // Told after its result: then it was taken when that was told.
                        Some(known) => known.taken = event.at,
                        None => samples.push(Known { taken: event.at, id: taken.sample.clone(), report: None }),
                    }
                }
                Fact::ResultReported(report) if report.residents.iter().any(|one| self.me(one)) => {
                    let told = Some((event.at, report));
                    match samples.iter_mut().find(|known| known.id == report.sample) {
                        Some(known) => known.report = told,
                        None => samples.push(Known { taken: event.at, id: report.sample.clone(), report: told }),
                    }
                }
                _ => {}
            }
        }
        samples.sort_by(|a, b| (a.taken, &a.id).cmp(&(b.taken, &b.id)));
        samples
    }

    /// What is known at `t` of the tests of whom the person met: which number, and whether negative.
    #[must_use]
    pub fn linked(&self, party: &str, t: Instant) -> Vec<(usize, bool)> {
        let mut tests: Vec<(usize, bool)> = Vec::new();
        let mut say = |number: usize, negative: bool| {
            tests.retain(|(known, _)| *known != number);
            tests.push((number, negative));
        };
        for event in self.events.iter().filter(|event| event.at <= t) {
            match &event.fact {
                Fact::PartyTested(test) if test.party.as_str() == party => say(usize::from(test.number), test.negative),
                _ => {}
            }
        }
        // A resident's samples count up to the first that is still out.
        let resident = self.story.people.iter().find(|one| *one == party);
        let samples = resident.map(|one| self.of(one).samples(t)).unwrap_or_default();
        for (sample, number) in samples.iter().take_while(|sample| sample.report.is_some()).zip(1..) {
            say(number, sample.clear(None));
        }
        tests
    }

    /// Since when the person has the symptoms of an answer, and whether that is known.
    #[must_use]
    pub fn onset(&self, at: Instant, answer: &SymptomsReported) -> (OnsetKind, Moment) {
        match answer.onset {
            Some(day) => (OnsetKind::Known, Moment::on(day)),
            None => (OnsetKind::Unknown, Moment::at(at, self.story.policy.zone)),
        }
    }
}
