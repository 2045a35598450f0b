//! Where very many people are judged, one after the other: what a rule book says is taken apart once for all of them.

use super::{BulkAnswer, BulkCase, BulkJudgement, BulkReason, BulkReport, BulkSample, BulkStage, NeedsEngine};
use crate::base::{CivilDate, Instant, Moment, Zone};
use crate::community::View;
use crate::engine::TestView;
use crate::exposure::{AnchorKind, Anchors, Atlas, Classifier, Columns, ExposurePolicy, Ledger, ReasonKind, Sieve};
use crate::health::TestResult;
use crate::policy::Policy;
use crate::quarantine::{Anchor, Brief, BriefSpan, Person, Sheets};

/// Nobody's file is asked: a case says what makes the person immune, and when they were born.
static NOTHING: Ledger = Ledger { contacts: Vec::new(), arrivals: Vec::new(), rare: None };

/// What everybody is judged with, and lists that serve one person after the other.
pub(super) struct Desk<'a> {
    policy: &'a Policy,
    /// When the rule book took effect.
    effect: Instant,
    now: Instant,
    /// What was over by then is left out.
    since: Instant,
    atlas: Atlas<'a>,
    sieve: Sieve<'a>,
    /// The plan of each row.
    sheets: Sheets<'a>,
    brief: Brief,
    /// When samples were taken that could be tested.
    taken: Vec<Instant>,
}

impl<'a> Desk<'a> {
    /// For at most so many people.
    pub fn new(view: &'a View<'_>, people: usize) -> Self {
        let policy = view.policy;
        let table = &policy.exposure.table;
        let plans = table.iter().map(|row| row.plan.as_ref().and_then(|plan| policy.quarantine.plan(plan)));
        let classifier = Classifier {
            policy: &policy.exposure,
            risk: view.risk(),
            zone: policy.zone,
            ledger: &NOTHING,
            birth_year: None,
        };
        Self {
            policy,
            effect: view.books.edition(policy).effect,
            now: view.now(),
            since: view.remembered_since(),
            atlas: Atlas::new(classifier, people),
            sieve: Sieve::new(table),
            sheets: Sheets::new(plans, &policy.quarantine, policy.zone, view.now()),
            brief: Brief::default(),
            taken: Vec::new(),
        }
    }

    /// Judges one person: stages and tests go into the answer.
    pub fn judge(&mut self, case: &BulkCase, answer: &mut BulkAnswer) -> BulkJudgement {
        let mut judgement = BulkJudgement {
            first_stage: u32::try_from(answer.stages.len()).unwrap_or(u32::MAX),
            first_test: u32::try_from(answer.tests.len()).unwrap_or(u32::MAX),
            // An infection is a reason of its own, also where the other one is not known yet.
            needs_engine: self.take_up(&case.samples),
            ..BulkJudgement::default()
        };
        if case.found > self.now {
            return judgement;
        }
        if case.found < self.effect {
            judgement.needs_engine = Some(NeedsEngine::EarlierRules);
            return judgement;
        }
        let row = self.row(case);
        judgement.row = row.and_then(|row| u16::try_from(row).ok());
        if let Some(row) = row.filter(|_| judgement.needs_engine.is_none()) {
            let (stages, tests) = (answer.stages.len(), answer.tests.len());
            judgement.needs_engine = self.lay_out(row, case, answer);
            let many = |now: usize, before: usize| u16::try_from(now - before).unwrap_or(u16::MAX);
            judgement.stages = many(answer.stages.len(), stages);
            judgement.tests = many(answer.tests.len(), tests);
        }
        judgement
    }

    /// Lays out the plan of a row, if it has one; says why where that cannot be done here.
    fn lay_out(&mut self, row: usize, case: &BulkCase, answer: &mut BulkAnswer) -> Option<NeedsEngine> {
        let outline = self.sheets.outline(row)?;
        let (plan, zone) = (outline.plan, self.policy.zone);
        let releases = |source| self.policy.exposure.immunity.iter().any(|rule| rule.releases && rule.source == source);
        if matches!(case.what, BulkReason::Contact { .. }) && case.immunity.is_some_and(|shown| releases(shown.source))
        {
            return Some(NeedsEngine::Immunity);
        }
        if outline.waits_for_others {
            return Some(NeedsEngine::TestsOfOthers);
        }
        let person = self.person(case);
        let by_sheet = AnchorKind::first(&plan.anchors, |kind| Day::of(case, kind))
            .and_then(|day| self.sheets.lay_out(row, day.anchor(zone), &person, &mut self.brief));
        let tests = match by_sheet {
            Some(tests) => tests,
            None => {
                let moment = |kind| Day::of(case, kind).map(|day| day.moment(zone));
                let put = |anchors: Anchors, kind| anchors.with(kind, moment(kind));
                let anchors = AnchorKind::ALL.into_iter().fold(Anchors::default(), put);
                if person.counts_anew(plan, &anchors, zone) {
                    return Some(NeedsEngine::Entered);
                }
                self.brief.lay_out(plan, &self.policy.quarantine, zone, &person, &anchors);
                &self.brief.tests
            }
        };
        for BriefSpan { setting, from, until } in self.brief.spans.iter().copied() {
            answer.stages.push(BulkStage { setting, from, until });
        }
        let mut left = self.taken.iter().copied();
        answer.tests.extend(tests.iter().map(|test| TestView::dated(test, person.found, &mut left, self.now)));
        None
    }

    /// Takes up the samples that are known by now; says where they are more than can be judged here.
    fn take_up(&mut self, samples: &[BulkSample]) -> Option<NeedsEngine> {
        let (negatives, taken) = (&mut self.brief.evidence.negatives, &mut self.taken);
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
            found: case.found,
            now: self.now,
            since: self.since,
            entered: known(case.entered),
            signed: known(case.signed),
            refused: known(case.refused),
            extended: extended.map(|extended| (extended.at, extended.through)),
        }
    }

    /// The row of the decision table; `None` when the case lies outside the look-back window, or no row covers it.
    fn row(&mut self, case: &BulkCase) -> Option<usize> {
        let (columns, on) = match &case.what {
            BulkReason::Stay { area, from, until } => {
                let (level, county_affected) = self.atlas.stay(area, (*from, *until), case.found)?;
                (Columns::of_stay(level, county_affected), *until)
            }
            BulkReason::Contact { of, setting, protected, last, .. } => {
                (Columns::of_contact(*of, *setting, *protected), *last)
            }
            BulkReason::Journey { category, arrived, .. } => {
                (Columns::of_category(ReasonKind::Journey, category), arrived.date())
            }
            BulkReason::Circumstance { category, on } => {
                (Columns::of_category(ReasonKind::Circumstance, category), on.date())
            }
        };
        let rules: &ExposurePolicy = &self.policy.exposure;
        let immune = case.immunity.is_some_and(|shown| rules.is_immune(shown.source, shown.on, on));
        let age = case.birth_year.map(|born| on.year().saturating_sub(born));
        self.sieve.row(&columns.of_person(immune, age))
    }
}

/// A day of a case that the days of a plan can count from.
#[derive(Clone, Copy)]
enum Day<'a> {
    /// A day of which no hour is known.
    On(CivilDate),
    /// Whatever is known of it.
    At(&'a Moment),
    /// When the reason was found.
    Found(Instant),
}

impl<'a> Day<'a> {
    fn of(case: &'a BulkCase, kind: AnchorKind) -> Option<Self> {
        match (kind, &case.what) {
            (AnchorKind::Reported, _) => Some(Self::Found(case.found)),
            (
                AnchorKind::FirstExposure,
                BulkReason::Stay { from: day, .. } | BulkReason::Contact { first: day, .. },
            )
            | (AnchorKind::LastExposure, BulkReason::Stay { until: day, .. } | BulkReason::Contact { last: day, .. }) => {
                Some(Self::On(*day))
            }
            (AnchorKind::Departed, BulkReason::Journey { departed, .. }) => departed.as_ref().map(Self::At),
            (AnchorKind::Arrived, BulkReason::Journey { arrived, .. }) => Some(Self::At(arrived)),
            (AnchorKind::Stated, BulkReason::Circumstance { on, .. }) => Some(Self::At(on)),
            _ => None,
        }
    }

    fn moment(self, zone: Zone) -> Moment {
        match self {
            Self::On(date) => Moment::on(date),
            Self::At(moment) => *moment,
            Self::Found(at) => Moment::at(at, zone),
        }
    }

    fn anchor(self, zone: Zone) -> Anchor {
        match self {
            Self::On(date) => Anchor { date, has_hour: false },
            Self::At(moment) => Anchor { date: moment.date(), has_hour: moment.instant().is_some() },
            Self::Found(_) => Anchor { date: self.moment(zone).date(), has_hour: true },
        }
    }
}
