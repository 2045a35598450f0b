//! Very many people at once: class, stages and tests of everybody, for triage and planning.
//!
//! The answer is the one that [`Engine::resident`] gives for somebody of whom nothing else is recorded; where a case holds
//! more than can be judged here, it says so and gives no stages. Nothing is allocated for a person.

use super::{Engine, TestView};
use crate::base::{CategoryId, CivilDate, Instant, Moment, PlanId, RegionCode, Zone};
use crate::community::AsOf;
use crate::exposure::{
    AnchorKind, Anchors, Classifier, ContactSetting, ExposurePolicy, ImmunitySource, IndexKind, Ledger, ReasonKind,
    Situation,
};
use crate::health::TestResult;
use crate::policy::Policy;
use crate::quarantine::{Brief, BriefSpan, Person, Plan, Setting};
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
        let view = self.view(as_of);
        let policy = view.policy;
        let nothing = Ledger::default();
        let table = &policy.exposure.table;
        let plans = table.iter().map(|row| row.plan.as_ref().and_then(|plan| policy.quarantine.plan(plan)));
        let desk = Desk {
            policy,
            effect: view.books.edition(policy).effect,
            now: view.now(),
            since: view.remembered_since(),
            classifier: Classifier {
                policy: &policy.exposure,
                risk: view.risk(),
                zone: policy.zone,
                ledger: &nothing,
                birth_year: None,
            },
            plans: plans.map(|plan| plan.map(|plan| (plan, plan.waits_for_others()))).collect(),
        };
        answer.judgements.clear();
        answer.stages.clear();
        answer.tests.clear();
        answer.judgements.reserve(cases.len());
        answer.stages.reserve(cases.len());
        answer.plans = table.iter().map(|row| row.plan.clone()).collect();
        answer.classes = table.iter().map(|row| row.class.clone()).collect();
        let mut hands = Hands::default();
        for case in view.counted(cases.iter(), cases.len()) {
            let judgement = desk.judge(case, &mut hands, answer);
            answer.judgements.push(judgement);
        }
    }
}

/// What everybody is judged with.
struct Desk<'a> {
    policy: &'a Policy,
    /// When the rule book took effect.
    effect: Instant,
    now: Instant,
    /// What was over by then is left out.
    since: Instant,
    classifier: Classifier<'a>,
    /// The plan of each row, and whether it depends on somebody else's tests.
    plans: Vec<Option<(&'a Plan, bool)>>,
}

/// Lists that serve one person after the other.
#[derive(Default)]
struct Hands {
    brief: Brief,
    /// When samples were taken that could be tested.
    taken: Vec<Instant>,
}

impl Desk<'_> {
    fn judge(&self, case: &BulkCase, hands: &mut Hands, answer: &mut BulkAnswer) -> BulkJudgement {
        let mut judgement = BulkJudgement {
            first_stage: u32::try_from(answer.stages.len()).unwrap_or(u32::MAX),
            first_test: u32::try_from(answer.tests.len()).unwrap_or(u32::MAX),
            ..BulkJudgement::default()
        };
        // An infection is a reason of its own, also where the other one is not known yet.
        judgement.needs_engine = self.take_up(&case.samples, hands);
        if case.found > self.now {
            return judgement;
        }
        if case.found < self.effect {
            judgement.needs_engine = Some(NeedsEngine::EarlierRules);
            return judgement;
        }
        let row =
            self.situation(case).and_then(|it| self.policy.exposure.table.iter().position(|row| row.when.holds(&it)));
        judgement.row = row.and_then(|row| u16::try_from(row).ok());
        let plan = row.and_then(|row| self.plans.get(row).copied().flatten());
        let Some((plan, waits_for_others)) = plan.filter(|_| judgement.needs_engine.is_none()) else {
            return judgement;
        };
        let releases = |source| self.policy.exposure.immunity.iter().any(|rule| rule.releases && rule.source == source);
        if matches!(case.what, BulkReason::Contact { .. }) && case.immunity.is_some_and(|shown| releases(shown.source))
        {
            judgement.needs_engine = Some(NeedsEngine::Immunity);
            return judgement;
        }
        if waits_for_others {
            judgement.needs_engine = Some(NeedsEngine::TestsOfOthers);
            return judgement;
        }
        let (zone, person) = (self.policy.zone, self.person(case));
        if person.counts_anew(plan, zone) {
            judgement.needs_engine = Some(NeedsEngine::Entered);
            return judgement;
        }
        let brief = &mut hands.brief;
        brief.lay_out(plan, &self.policy.quarantine, zone, &person);
        brief.spans.retain(|span| span.until > self.since);
        if brief.spans.is_empty() {
            brief.tests.clear();
        }
        let spans = brief.spans.iter();
        answer.stages.extend(spans.map(|BriefSpan { setting, from, until }| BulkStage {
            setting: *setting,
            from: *from,
            until: *until,
        }));
        let mut left = hands.taken.iter().copied();
        answer.tests.extend(brief.tests.iter().map(|test| TestView::of(test, &mut left, zone, self.now)));
        judgement.stages = u16::try_from(brief.spans.len()).unwrap_or(u16::MAX);
        judgement.tests = u16::try_from(brief.tests.len()).unwrap_or(u16::MAX);
        judgement
    }

    /// Takes up the samples that are known by now; says where they are more than can be judged here.
    fn take_up(&self, samples: &[BulkSample], hands: &mut Hands) -> Option<NeedsEngine> {
        let (negatives, taken) = (&mut hands.brief.negatives, &mut hands.taken);
        negatives.clear();
        taken.clear();
        for sample in samples {
            let report = sample.report.filter(|report| report.at <= self.now);
            match report {
                Some(report) if report.at < sample.taken => return Some(NeedsEngine::SampleOrder),
                None if sample.taken > self.now => continue,
                Some(BulkReport { result: TestResult::Positive | TestResult::Weak, .. }) => {
                    return Some(NeedsEngine::Infection);
                }
                Some(BulkReport { result: TestResult::Invalid | TestResult::Indeterminate, .. }) => continue,
                Some(BulkReport { result: TestResult::Negative, at }) => negatives.push((sample.taken, at)),
                None => {}
            }
            taken.push(sample.taken);
        }
        negatives.sort_unstable();
        taken.sort_unstable();
        None
    }

    fn person(&self, case: &BulkCase) -> Person {
        let known = |at: Option<Instant>| at.filter(|at| *at <= self.now);
        let extended = case.extended.filter(|extended| extended.at <= self.now);
        Person {
            anchors: anchors(case, self.policy.zone),
            found: case.found,
            now: self.now,
            entered: known(case.entered),
            signed: known(case.signed),
            refused: known(case.refused),
            extended: extended.map(|extended| (extended.at, extended.through)),
        }
    }

    /// The case as the decision table sees it; `None` when it lies outside the look-back window.
    fn situation(&self, case: &BulkCase) -> Option<Situation> {
        let (situation, on) = match &case.what {
            BulkReason::Stay { area, from, until } => {
                (self.classifier.situation_of_stay(area, (*from, *until), case.found)?.0, *until)
            }
            BulkReason::Contact { of, setting, protected, last, .. } => {
                let (contact_of, setting, protected) = (Some(*of), Some(*setting), Some(*protected));
                (Situation { contact_of, setting, protected, ..Situation::of(ReasonKind::Contact) }, *last)
            }
            BulkReason::Journey { category, arrived, .. } => {
                let category = Some(category.clone());
                (Situation { category, ..Situation::of(ReasonKind::Journey) }, arrived.date())
            }
            BulkReason::Circumstance { category, on } => {
                let category = Some(category.clone());
                (Situation { category, ..Situation::of(ReasonKind::Circumstance) }, on.date())
            }
        };
        let rules: &ExposurePolicy = &self.policy.exposure;
        let immune = case.immunity.is_some_and(|shown| rules.is_immune(shown.source, shown.on, on));
        let age = case.birth_year.map(|born| on.year().saturating_sub(born));
        Some(Situation { immune, age, ..situation })
    }
}

fn anchors(case: &BulkCase, zone: Zone) -> Anchors {
    let anchors = Anchors::default().with(AnchorKind::Reported, Moment::at(case.found, zone));
    match &case.what {
        BulkReason::Stay { from, until, .. } => anchors
            .with(AnchorKind::FirstExposure, Moment::on(*from))
            .with(AnchorKind::LastExposure, Moment::on(*until)),
        BulkReason::Contact { first, last, .. } => anchors
            .with(AnchorKind::FirstExposure, Moment::on(*first))
            .with(AnchorKind::LastExposure, Moment::on(*last)),
        BulkReason::Journey { departed, arrived, .. } => {
            anchors.with(AnchorKind::Arrived, *arrived).with(AnchorKind::Departed, *departed)
        }
        BulkReason::Circumstance { on, .. } => anchors.with(AnchorKind::Stated, *on),
    }
}
