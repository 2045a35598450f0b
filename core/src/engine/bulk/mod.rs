//! Very many people at once: class, stages and tests of everybody, for triage and planning.
//!
//! The answer is the one that [`Engine::resident`] gives for somebody of whom nothing else is recorded; where a case holds
//! more than can be judged here, it says so and gives no stages. Nothing is allocated for a person.

#[cfg(feature = "arrow")]
pub mod columns;
mod desk;

use super::{Engine, TestView};
use crate::base::{CategoryId, CivilDate, Instant, Moment, PlanId, RegionCode};
use crate::community::{AsOf, View};
use crate::exposure::{ContactSetting, ImmunitySource, IndexKind};
use crate::health::TestResult;
use crate::quarantine::Setting;
use desk::Desk;
use serde::{Deserialize, Serialize};

/// What happened to one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum BulkReason {
    /// A stay in an area, whose level is that of the engine's log.
    Stay {
        /// Where.
        area: RegionCode,
        /// The first day.
        from: CivilDate,
        /// The day of leaving.
        until: CivilDate,
    },
    /// A contact.
    Contact {
        /// With whom.
        #[serde(default)]
        of: IndexKind,
        /// How they met.
        setting: ContactSetting,
        /// Whether both were protected the whole time.
        protected: bool,
        /// The first day.
        first: CivilDate,
        /// The last day.
        last: CivilDate,
    },
    /// A journey.
    Journey {
        /// The category.
        category: CategoryId,
        /// When it began, by the calendar there.
        departed: Option<Moment>,
        /// When it ended.
        arrived: Moment,
    },
    /// A circumstance.
    Circumstance {
        /// The category.
        category: CategoryId,
        /// The day that periods count from.
        on: Moment,
    },
}

/// A sample of the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BulkSample {
    /// When it was taken.
    pub taken: Instant,
    /// What the laboratory says; none while the result is pending.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<BulkReport>,
}

/// The last report on a sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BulkReport {
    /// When the person was told; not before the sample was taken.
    pub at: Instant,
    /// What was found.
    pub result: TestResult,
}

/// Something that was shown and can make the person immune by the policy's rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BulkImmunity {
    /// What.
    pub source: ImmunitySource,
    /// Its day.
    pub on: CivilDate,
}

/// An authority lets the measure last longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BulkExtension {
    /// When it was ordered.
    pub at: Instant,
    /// The last day, inclusive.
    pub through: CivilDate,
}

/// One person with one reason. What is later than the instant that is asked about counts as not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BulkCase {
    /// When the reason became known: no measure holds before.
    pub found: Instant,
    /// What happened.
    pub what: BulkReason,
    /// The year of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth_year: Option<u16>,
    /// What can make the person immune.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub immunity: Option<BulkImmunity>,
    /// Samples, in any order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub samples: Vec<BulkSample>,
    /// When the person entered the place of quarantine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entered: Option<Instant>,
    /// When an authority signed for the release.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<Instant>,
    /// When the person refused a test.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<Instant>,
    /// An order that lets the measure last longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extended: Option<BulkExtension>,
}

impl BulkCase {
    /// Somebody of whom nothing is known but the reason.
    #[must_use]
    pub fn new(found: Instant, what: BulkReason) -> Self {
        let (immunity, samples) = (None, Vec::new());
        let (birth_year, entered, signed, refused, extended) = (None, None, None, None, None);
        Self { found, what, birth_year, immunity, samples, entered, signed, refused, extended }
    }
}

/// Why somebody cannot be judged among many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum NeedsEngine {
    /// The reason was found before the rule book in force took effect: each book has its say.
    EarlierRules,
    /// A sample of the person, or a pool that it is in, was not negative: that is a reason of its own.
    Infection,
    /// The plan depends on the tests of somebody else.
    TestsOfOthers,
    /// The days count anew from entering a place, and something held before.
    Entered,
    /// A sample was reported before it was taken.
    SampleOrder,
    /// What was shown about immunity frees whoever is held, from when it was shown.
    Immunity,
}

/// What the policy says about one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct BulkJudgement {
    /// The row of the decision table, from 0; none where no row or no window covers the case, and where the reason is not
    /// known yet.
    pub row: Option<u16>,
    /// The place of the person's first stage in the list of stages.
    pub first_stage: u32,
    /// How many stages there are; 0 for no measure.
    pub stages: u16,
    /// The place of the person's first test in the list of tests.
    pub first_test: u32,
    /// How many tests there are.
    pub tests: u16,
    /// Why the person has to be asked about alone, in an engine that has everything: no stages and no tests are given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needs_engine: Option<NeedsEngine>,
}

/// One stage of one person: `from` inclusive, `until` exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct BulkStage {
    /// Where the person stays.
    pub setting: Setting,
    /// From when.
    pub from: Instant,
    /// Until when; where something is missing, at the latest.
    pub until: Instant,
}

/// The answer for everybody, in the order of the cases.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct BulkAnswer {
    /// One for each case.
    pub judgements: Vec<BulkJudgement>,
    /// Stages of everybody, one person after the other.
    pub stages: Vec<BulkStage>,
    /// Tests of everybody, one person after the other.
    pub tests: Vec<TestView>,
    /// The plan of each row of the decision table; none for rows without a measure.
    pub plans: Vec<Option<PlanId>>,
    /// The class of each row.
    pub classes: Vec<String>,
}

impl BulkAnswer {
    /// The stages of one person.
    #[must_use]
    pub fn stages_of(&self, judgement: &BulkJudgement) -> &[BulkStage] {
        part(&self.stages, judgement.first_stage, judgement.stages)
    }

    /// The tests of one person.
    #[must_use]
    pub fn tests_of(&self, judgement: &BulkJudgement) -> &[TestView] {
        part(&self.tests, judgement.first_test, judgement.tests)
    }
}

fn part<T>(all: &[T], first: u32, count: u16) -> &[T] {
    let first = usize::try_from(first).unwrap_or(usize::MAX);
    all.get(first..first.saturating_add(usize::from(count))).unwrap_or_default()
}

impl Engine {
    /// Class, stages and tests of very many people, with the levels of areas of the engine's log. What `as_of` says about
    /// recording holds for the log only: the cases count as recorded.
    #[must_use]
    pub fn judge_all(&self, cases: &[BulkCase], as_of: AsOf) -> BulkAnswer {
        let mut answer = BulkAnswer::default();
        self.judge_all_into(cases, as_of, &mut answer);
        answer
    }

    /// The same into an answer whose lists are used again: whoever asks about one share of a city after the other needs
    /// the memory of one share.
    pub fn judge_all_into(&self, cases: &[BulkCase], as_of: AsOf, answer: &mut BulkAnswer) {
        judge_by(&self.view(as_of), cases, answer);
    }
}

/// The answer for everybody by one view.
fn judge_by(view: &View<'_>, cases: &[BulkCase], answer: &mut BulkAnswer) {
    let table = &view.policy.exposure.table;
    answer.judgements.clear();
    answer.stages.clear();
    answer.tests.clear();
    answer.judgements.reserve(cases.len());
    answer.stages.reserve(cases.len());
    answer.tests.reserve(cases.len());
    answer.plans = table.iter().map(|row| row.plan.clone()).collect();
    answer.classes = table.iter().map(|row| row.class.clone()).collect();
    let mut desk = Desk::new(view, cases.len());
    for case in view.counted(cases.iter(), cases.len()) {
        let judgement = desk.judge(case, answer);
        answer.judgements.push(judgement);
    }
}
