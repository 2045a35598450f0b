//! What must be there, besides the days, before a stage ends.

use super::OrdersFile;
use crate::base::{Argument, Because, EventId, Instant, PlanId};
use crate::health::{CycleThreshold, Sample};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is missing where nobody has signed.
pub(super) const NOT_SIGNED: &str = "quarantine.needs.noSignOff";
/// What is missing where somebody who was met is positive.
const LINKED_POSITIVE: &str = "quarantine.needs.linkedPositive";

/// One thing that must be there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "need", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Requirement {
    /// Every test of the stage is taken on its day or later, in order, and negative. A test whose day was over before the
    /// person was found is not made up for; it is listed as missed.
    ScheduledTests {
        /// A weak result counts as negative from this cycle threshold on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        weak_from: Option<CycleThreshold>,
    },
    /// So many negative samples in a row. One that is not negative starts the row anew; one that is invalid, unclear or
    /// pending counts as not taken.
    Negatives {
        /// How many.
        count: u8,
        /// At least so many hours between two of them; one that comes sooner does not count.
        #[serde(default)]
        apart_hours: u16,
        /// Only samples from the start of this day on, counted like the stage's; 0: all. None from before an infection.
        #[serde(default)]
        from_day: u16,
        /// Only samples of the last so many hours before the earliest end, or after it: with 0 only those that are taken
        /// once the days are over.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        within_hours: Option<u16>,
        /// A weak result counts as negative from this cycle threshold on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        weak_from: Option<CycleThreshold>,
    },
    /// The first so many tests of the person who was met are negative.
    LinkedNegatives {
        /// How many.
        first: u8,
        /// The plan that holds instead when one of them is not.
        otherwise: PlanId,
    },
    /// An authority has signed for the release.
    SignOff,
}

/// One test of somebody whom the person met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkedTest {
    /// Which of their tests it is, from 1.
    pub number: u16,
    /// True for negative.
    pub negative: bool,
    /// When it was reported.
    pub at: Instant,
    /// The event of the report.
    pub event: EventId,
    /// The event that says when the sample was taken, for a resident's: their tests are numbered by that.
    pub taken: Option<EventId>,
}

/// What is known about the tests of somebody whom the person met.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LinkedTests {
    /// Those of which a result is told, in the order of their reports.
    pub told: Vec<LinkedTest>,
    /// The first sample of a resident whose result is not told: no later one has a number before it is.
    pub pending: Option<EventId>,
}

impl LinkedTests {
    /// The events by which the first so many tests are as they are by `by`: nothing that was told of them says otherwise.
    pub(super) fn first(&self, first: u8, by: Instant) -> impl Iterator<Item = &EventId> {
        let told = self.told.iter().filter(move |test| test.number <= u16::from(first) && test.at <= by);
        told.flat_map(LinkedTest::events).chain(&self.pending)
    }
}

impl LinkedTest {
    fn events(&self) -> impl Iterator<Item = &EventId> {
        self.taken.iter().chain([&self.event])
    }
}

/// What the requirements of one stage are tried with.
pub(super) struct Evidence<'a> {
    /// Nothing that became known later counts.
    pub by: Instant,
    /// The person's samples that can count, by the time they were taken.
    pub samples: Vec<Sample<'a>>,
    /// Tests of the person who was met, in the order of their reports.
    pub linked: &'a [LinkedTest],
    /// Orders, and signatures for releases.
    pub orders: &'a OrdersFile,
    /// The tests of the stage that can be asked for: first instant of the day, and how many samples.
    pub scheduled: &'a [(Instant, u8)],
    /// The first instant of the stage's numbered day.
    pub day: &'a dyn Fn(u16) -> Instant,
    /// The end of the stage by its days alone.
    pub earliest: Instant,
    /// When the reason was found: a sign-off counts from then on.
    pub found: Instant,
}

/// Whether a requirement is met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Met {
    /// By those facts.
    Yes(Because),
    /// Not yet; the reason says what is missing.
    No(Because),
}

impl Requirement {
    /// The requirement's code in reasons and messages.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::ScheduledTests { .. } => "quarantine.needs.scheduledTests",
            Self::Negatives { .. } => "quarantine.needs.negatives",
            Self::LinkedNegatives { .. } => "quarantine.needs.linkedNegatives",
            Self::SignOff => "quarantine.needs.signOff",
        }
    }

    pub(super) fn met(&self, evidence: &Evidence<'_>) -> Met {
        match self {
            Self::ScheduledTests { weak_from } => self.scheduled(evidence, *weak_from),
            Self::Negatives { count, apart_hours, from_day, within_hours, weak_from } => {
                let first = if *from_day == 0 { Instant::MIN } else { (evidence.day)(*from_day) };
                let recent = within_hours.map_or(Instant::MIN, |hours| evidence.earliest.plus_hours(-i32::from(hours)));
                self.negatives(evidence, *count, *apart_hours, first.max(recent), *weak_from)
            }
            Self::LinkedNegatives { first, .. } => self.linked(evidence, *first),
            Self::SignOff => {
                let mut signed = evidence.orders.record.iter().flat_map(|record| &record.signed);
                match signed.find(|signed| signed.at >= evidence.found && signed.at <= evidence.by) {
                    Some(signed) => Met::Yes(Because::rule(self.code()).citing(&signed.event)),
                    None => Met::No(Because::rule(NOT_SIGNED)),
                }
            }
        }
    }

    fn missing(&self, have: usize, want: usize) -> Because {
        let count = |number: usize| Argument::Count(u32::try_from(number).unwrap_or(u32::MAX));
        Because::rule(self.code()).with("have", count(have)).with("want", count(want))
    }

    fn scheduled(&self, evidence: &Evidence<'_>, weak_from: Option<CycleThreshold>) -> Met {
        let wanted: usize = evidence.scheduled.iter().map(|(_, samples)| usize::from(*samples)).sum();
        let clear = || evidence.samples.iter().filter(|sample| sample.is_clear(weak_from));
        let mut left = clear();
        let mut taken = Vec::new();
        // The first day on, the first sample that fits: whoever is tested late is tested, and no sample counts twice.
        for (from, samples) in evidence.scheduled {
            taken.extend(left.by_ref().filter(|sample| sample.taken >= *from).take(usize::from(*samples)));
        }
        let positive = evidence.samples.iter().rfind(|sample| sample.is_positive(weak_from));
        let cleared =
            positive.and_then(|found| clear().rfind(|sample| (sample.taken, sample.id) > (found.taken, found.id)));
        // Whoever had a positive one is not clear before a later one is.
        let told = |met: Met| {
            let also = |because: Because| positive.into_iter().chain(cleared).fold(because, citing_report);
            match met {
                Met::Yes(because) => Met::Yes(also(because)),
                Met::No(because) => Met::No(also(because)),
            }
        };
        match (taken.len() == wanted, positive.is_none() || cleared.is_some()) {
            (false, _) => self.no(&taken, wanted),
            (true, false) => told(self.no(&taken, wanted)),
            (true, true) => told(met_by(self.code(), &taken)),
        }
    }

    fn negatives(
        &self,
        evidence: &Evidence<'_>,
        count: u8,
        apart_hours: u16,
        from: Instant,
        weak_from: Option<CycleThreshold>,
    ) -> Met {
        let (count, apart) = (usize::from(count), i32::from(apart_hours));
        let mut row: Vec<&Sample<'_>> = Vec::new();
        let mut broken_by: Vec<&Sample<'_>> = Vec::new();
        for sample in evidence.samples.iter().filter(|sample| sample.taken >= from) {
            if sample.is_positive(weak_from) {
                broken_by.extend(Some(sample).filter(|_| !row.is_empty()));
                row.clear();
            } else if sample.is_clear(weak_from)
                && row.last().is_none_or(|last| sample.taken >= last.taken.plus_hours(apart))
                && row.len() < count
            {
                row.push(sample);
            }
        }
        // Those that broke a row tell why what came before them does not count, and did not when each was told.
        let told = |because: Because| broken_by.into_iter().fold(because, citing_report);
        let next = row.last().filter(|_| apart > 0).map(|last| last.taken.plus_hours(apart));
        let met = if row.len() >= count { met_by(self.code(), &row) } else { self.no(&row, count) };
        match met {
            Met::Yes(because) => Met::Yes(told(because)),
            Met::No(because) => Met::No(match next {
                Some(next) => told(because).with("notBefore", Argument::Instant(next)),
                None => told(because),
            }),
        }
    }

    fn no(&self, have: &[&Sample<'_>], want: usize) -> Met {
        Met::No(have.iter().fold(self.missing(have.len(), want), |because, sample| citing_report(because, sample)))
    }

    fn linked(&self, evidence: &Evidence<'_>, first: u8) -> Met {
        let first = usize::from(first);
        let known = evidence.linked.iter().filter(|test| usize::from(test.number) <= first && test.at <= evidence.by);
        // The last report on each test holds.
        let last: BTreeMap<u16, &LinkedTest> = known.map(|test| (test.number, test)).collect();
        let tests: Vec<&LinkedTest> = last.into_values().collect();
        let cited = |rule: Because| tests.iter().flat_map(|test| test.events()).fold(rule, Because::citing);
        if tests.iter().any(|test| !test.negative) {
            return Met::No(cited(Because::rule(LINKED_POSITIVE)));
        }
        if tests.len() == first {
            Met::Yes(cited(Because::rule(self.code())))
        } else {
            Met::No(cited(self.missing(tests.len(), first)))
        }
    }
}

/// Since when one of the first tests of the person who was met is known not to be negative, and why; none where all that is
/// told by `by` are. A report that corrects another one puts an end to what that one said.
pub(super) fn linked_positive(tests: &[LinkedTest], first: u8, by: Instant) -> Option<(Instant, Because)> {
    let known = || tests.iter().filter(|test| test.number <= u16::from(first) && test.at <= by);
    // Of two reports of one instant the last one counts: nobody has acted on the other.
    let last: BTreeMap<(u16, Instant), bool> = known().map(|test| ((test.number, test.at), test.negative)).collect();
    let mut told: BTreeMap<u16, Option<Instant>> = BTreeMap::new();
    for ((number, at), negative) in last {
        let since = told.entry(number).or_default();
        *since = if negative { None } else { since.or(Some(at)) };
    }
    let since = told.into_values().flatten().min()?;
    // What was told before says that it was not so yet, and what was told later that it is so still.
    Some((since, known().flat_map(LinkedTest::events).fold(Because::rule(LINKED_POSITIVE), Because::citing)))
}

fn citing_report(because: Because, sample: &Sample<'_>) -> Because {
    let because = because.citing(sample.event);
    sample.report.into_iter().fold(because, |because, report| because.citing(&report.event))
}

/// Met by these samples and their reports.
fn met_by(code: &str, samples: &[&Sample<'_>]) -> Met {
    let reports = || samples.iter().filter_map(|sample| sample.report);
    let because = reports().fold(Because::rule(code), |because, report| because.citing(&report.event));
    Met::Yes(samples.iter().fold(because, |because, sample| because.citing(sample.event)))
}
