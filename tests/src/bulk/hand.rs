//! The rival of the bulk call: what a team writes that has one rule book and is sure never to get another.
//!
//! `cn-zhongshan-2022` in plain Rust, for the people that [`super::people`] makes. Its periods and test days are constants,
//! days and instants are integers, a county is its number in a table, lists are used again. Of a case it reads what these
//! people have and nothing else: no immunity, no age, no orders, no entering, and areas that are counties, each graded once.

use super::gradings;
use gridward::base::{CategoryId, CivilDate, Instant, PlanId, RegionCode};
use gridward::engine::{
    BulkAnswer, BulkCase, BulkJudgement, BulkReason, BulkReport, BulkSample, BulkStage, NeedsEngine, TestProgress,
    TestView,
};
use gridward::exposure::{IndexKind, RiskLevel};
use gridward::health::{TestMethod, TestResult};
use gridward::quarantine::Setting;
use std::error::Error;

const DAY: i64 = 86_400_000;
/// China, the whole year.
const OFFSET: i64 = 8 * 3_600_000;
const CAP_DAYS: i32 = 28;
const LOOK_BACK_DAYS: i32 = 7;
/// County codes have six digits.
const COUNTIES: usize = 1_000_000;

/// Rows of the decision table: class and plan.
const ROWS: [(&str, Option<&str>); 11] = [
    ("highRiskArea", Some("central-7")),
    ("mediumRiskArea", Some("home-7")),
    ("affectedCounty", Some("two-tests-in-3")),
    ("closeContact", Some("central-7-monitoring-3")),
    ("secondaryContact", Some("secondary-home-7")),
    ("protectedContact", None),
    ("inbound", Some("central-7-monitoring-3")),
    ("coExposedVenue", Some("venue-3")),
    ("discharged", Some("after-monitoring-7")),
    ("infected", Some("infected-monitoring-7")),
    ("other", None),
];

struct Stage {
    setting: Setting,
    /// The day that it counts from is day 0.
    days: i32,
    /// One sample on each of these days, in their order; all must be there before the stage ends.
    tests: &'static [u16],
}

const CENTRAL: Stage = Stage { setting: Setting::Central, days: 7, tests: &[1, 2, 3, 5, 7] };
const MONITORED: Stage = Stage { setting: Setting::HomeMonitoring, days: 3, tests: &[3] };
const HOME: Stage = Stage { setting: Setting::Home, days: 7, tests: &[1, 4, 7] };
const VENUE: Stage = Stage { setting: Setting::SelfMonitoring, days: 3, tests: &[1, 3] };
const DISCHARGED: Stage = Stage { setting: Setting::HomeMonitoring, days: 7, tests: &[] };

/// What a row leads to.
enum Outcome {
    /// No measure.
    Free,
    /// The tests of the contact decide.
    Others,
    /// Stages from this day on.
    Stages(CivilDate, &'static [Stage]),
}

/// The rule book as a program, with its lists.
#[derive(Debug)]
pub struct ByHand {
    /// Since when a county has which level, by its number.
    levels: Vec<(i32, RiskLevel)>,
    /// 1970-01-01.
    epoch: CivilDate,
    inbound: CategoryId,
    discharged: CategoryId,
    venue: CategoryId,
    now: i64,
    /// Negative samples by the time they were taken, each with its report.
    negatives: Vec<(i64, i64)>,
    /// When samples were taken that could be tested.
    taken: Vec<i64>,
    /// When reports came that can end a stage late.
    looks: Vec<i64>,
}

fn start_of(day: i32) -> i64 {
    i64::from(day) * DAY - OFFSET
}

/// The day on which something happened.
fn day_at(millis: i64) -> i32 {
    i32::try_from((millis + OFFSET).div_euclid(DAY)).unwrap_or(i32::MAX)
}

fn instant(millis: i64) -> Instant {
    Instant::from_millis(millis).unwrap_or(Instant::MAX)
}

fn number(area: &RegionCode) -> usize {
    area.as_str().bytes().fold(0, |number, digit| number * 10 + usize::from(digit - b'0'))
}

impl ByHand {
    /// With the levels that the engine of [`super::triage`] knows.
    ///
    /// # Errors
    /// Never; every text in it is what it should be.
    pub fn new(now: Instant) -> Result<Self, Box<dyn Error>> {
        let epoch: CivilDate = "1970-01-01".parse()?;
        let mut levels = vec![(i32::MAX, RiskLevel::Low); COUNTIES];
        for (area, from, level) in gradings()? {
            let place = levels.get_mut(number(&area)).ok_or("a county")?;
            *place = (epoch.days_until(from), level);
        }
        let (inbound, discharged, venue) = ("inbound".parse()?, "discharged".parse()?, "coExposedVenue".parse()?);
        let (negatives, taken, looks) = (Vec::new(), Vec::new(), Vec::new());
        Ok(Self { levels, epoch, inbound, discharged, venue, now: now.millis(), negatives, taken, looks })
    }

    /// The answer of `judge_all_into`.
    ///
    /// # Errors
    /// Never; the names of plans are names.
    pub fn judge_all_into(&mut self, cases: &[BulkCase], answer: &mut BulkAnswer) -> Result<(), Box<dyn Error>> {
        answer.judgements.clear();
        answer.stages.clear();
        answer.tests.clear();
        answer.judgements.reserve(cases.len());
        answer.stages.reserve(cases.len());
        answer.classes = ROWS.iter().map(|(class, _)| (*class).to_owned()).collect();
        let plans = ROWS.iter().map(|(_, plan)| plan.map(str::parse).transpose());
        answer.plans = plans.collect::<Result<Vec<Option<PlanId>>, _>>()?;
        for case in cases {
            let judgement = self.judge(case, answer);
            answer.judgements.push(judgement);
        }
        Ok(())
    }

    fn judge(&mut self, case: &BulkCase, answer: &mut BulkAnswer) -> BulkJudgement {
        let (stages, tests) = (answer.stages.len(), answer.tests.len());
        let mut judgement = BulkJudgement {
            first_stage: u32::try_from(stages).unwrap_or(u32::MAX),
            first_test: u32::try_from(tests).unwrap_or(u32::MAX),
            needs_engine: self.take_up(&case.samples),
            ..BulkJudgement::default()
        };
        let found = case.found.millis();
        if found > self.now {
            return judgement;
        }
        let Some((row, outcome)) = self.outcome(&case.what, found) else { return judgement };
        judgement.row = Some(row);
        if judgement.needs_engine.is_some() {
            return judgement;
        }
        match outcome {
            Outcome::Free => {}
            Outcome::Others => judgement.needs_engine = Some(NeedsEngine::TestsOfOthers),
            Outcome::Stages(anchor, plan) => {
                self.lay_out(anchor, found, plan, answer);
                judgement.stages = u16::try_from(answer.stages.len() - stages).unwrap_or(u16::MAX);
                judgement.tests = u16::try_from(answer.tests.len() - tests).unwrap_or(u16::MAX);
            }
        }
        judgement
    }

    fn take_up(&mut self, samples: &[BulkSample]) -> Option<NeedsEngine> {
        self.negatives.clear();
        self.taken.clear();
        for BulkSample { taken, report } in samples {
            let taken = taken.millis();
            match report.filter(|report| report.at.millis() <= self.now) {
                Some(BulkReport { at, .. }) if at.millis() < taken => return Some(NeedsEngine::SampleOrder),
                None if taken > self.now => continue,
                None => {}
                Some(BulkReport { result: TestResult::Positive | TestResult::Weak, .. }) => {
                    return Some(NeedsEngine::Infection);
                }
                Some(BulkReport { result: TestResult::Invalid | TestResult::Indeterminate, .. }) => continue,
                Some(BulkReport { result: TestResult::Negative, at }) => self.negatives.push((taken, at.millis())),
            }
            self.taken.push(taken);
        }
        self.negatives.sort_unstable();
        self.taken.sort_unstable();
        None
    }

    fn outcome(&self, what: &BulkReason, found: i64) -> Option<(u16, Outcome)> {
        Some(match what {
            BulkReason::Stay { area, from, until } => match self.level(area, *from, *until, found)? {
                RiskLevel::High => (0, Outcome::Stages(*until, &[CENTRAL])),
                RiskLevel::Medium => (1, Outcome::Stages(*until, &[HOME])),
                RiskLevel::Low => (10, Outcome::Free),
            },
            BulkReason::Contact { protected: true, .. } => (5, Outcome::Free),
            BulkReason::Contact { of: IndexKind::CloseContact, .. } => (4, Outcome::Others),
            BulkReason::Contact { last, .. } => (3, Outcome::Stages(*last, &[CENTRAL, MONITORED])),
            BulkReason::Journey { category, arrived, .. } if *category == self.inbound => {
                (6, Outcome::Stages(arrived.date(), &[CENTRAL, MONITORED]))
            }
            BulkReason::Circumstance { category, on } if *category == self.discharged => {
                (8, Outcome::Stages(on.date(), &[DISCHARGED]))
            }
            BulkReason::Circumstance { category, .. } if *category == self.venue => {
                (7, Outcome::Stages(self.epoch.plus_days(day_at(found)), &[VENUE]))
            }
            BulkReason::Journey { .. } | BulkReason::Circumstance { .. } => (10, Outcome::Free),
        })
    }

    /// The highest level of the county during a stay; none where it was too long ago.
    fn level(&self, area: &RegionCode, from: CivilDate, until: CivilDate, found: i64) -> Option<RiskLevel> {
        let (from, until) = (self.epoch.days_until(from), self.epoch.days_until(until));
        let (graded, level) = self.levels.get(number(area)).copied().unwrap_or((i32::MAX, RiskLevel::Low));
        let (since, last) = match day_at(found) {
            found if graded <= found => (graded, until.max(graded)),
            found => (found, until),
        };
        let counts = until >= since - LOOK_BACK_DAYS && until >= from;
        counts.then_some(if graded <= last { level } else { RiskLevel::Low })
    }

    fn lay_out(&mut self, anchor: CivilDate, found: i64, plan: &[Stage], answer: &mut BulkAnswer) {
        let tests = answer.tests.len();
        let first = self.epoch.days_until(anchor);
        let cap = start_of(first + CAP_DAYS + 1);
        let (mut zero, mut from, mut holds) = (first, start_of(first), false);
        let mut left = self.taken.iter().copied();
        for (number, stage) in (1_u8..).zip(plan) {
            let ends = start_of(zero + stage.days + 1);
            let settled = settled(stage, zero, ends, found, self.now, &self.negatives, &mut self.looks);
            let until = settled.unwrap_or_else(|| cap.max(ends));
            let (held_from, held_until) = (from.max(found), until.min(cap));
            if held_from < held_until {
                let (from, until) = (instant(held_from), instant(held_until));
                answer.stages.push(BulkStage { setting: stage.setting, from, until });
                holds = true;
            }
            answer.tests.extend(stage.tests.iter().map(|day| {
                let on = zero + i32::from(*day);
                let opens = start_of(on);
                let progress = if opens + DAY <= found {
                    TestProgress::Missed
                } else if left.any(|taken| taken >= opens) {
                    TestProgress::Taken
                } else if opens > self.now {
                    TestProgress::Upcoming
                } else {
                    TestProgress::Due
                };
                let (method, date) = (TestMethod::Oropharyngeal, anchor.plus_days(on - first));
                TestView { stage: number, day: *day, date, method, samples: 1, progress }
            }));
            if settled.is_none() {
                break;
            }
            // The next stage has whole days.
            (from, zero) = (until, day_at(until + DAY - 1) - 1);
        }
        // No test lies after the last stage: either all of them count or none does.
        if !holds {
            answer.tests.truncate(tests);
        }
    }
}

/// When a stage is over and all its tests are there that are still to be taken; none as long as one is missing.
fn settled(
    stage: &Stage,
    zero: i32,
    ends: i64,
    found: i64,
    now: i64,
    negatives: &[(i64, i64)],
    looks: &mut Vec<i64>,
) -> Option<i64> {
    if now < ends {
        return Some(ends);
    }
    let over = stage.tests.iter().take_while(|day| start_of(zero + i32::from(**day) + 1) <= found).count();
    let wanted = stage.tests.get(over..).unwrap_or_default();
    let all_there = |by: i64| {
        let mut reported = negatives.iter().filter(|(_, at)| *at <= by);
        wanted.iter().all(|day| reported.any(|(taken, _)| *taken >= start_of(zero + i32::from(*day))))
    };
    if wanted.is_empty() {
        return Some(ends);
    }
    if negatives.len() < wanted.len() {
        return None;
    }
    if all_there(ends) {
        return Some(ends);
    }
    looks.clear();
    looks.extend(negatives.iter().map(|(_, at)| *at).filter(|at| *at > ends));
    looks.sort_unstable();
    looks.iter().copied().find(|by| all_there(*by))
}
