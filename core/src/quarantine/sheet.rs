//! Plans laid out beforehand: whoever has the days of a plan counted from the same day has the same stages and tests, up to
//! what is known of their samples. So very many people need few sheets, and each is laid out once.
//!
//! A sheet is for whoever is on time. Whom something concerns that moves the days is laid out alone, by [`Brief::lay_out`];
//! the two say the same.

use super::brief::Caps;
use super::evidence::{DatedTest, Wanted};
use super::layout::day_of;
use super::rules::cap;
use super::{Brief, BriefSpan, Extension, Person, Plan, QuarantinePolicy, Stage};
use crate::base::{CivilDate, Counting, Instant, Moment, Zone};
use crate::exposure::{AnchorKind, Anchors};
use std::ops::Range;

/// Days from which a sheet can count: whoever has other ones is laid out alone.
const DAYS: usize = 1_024;

/// How many of them lie after the day that is asked about.
const AHEAD: i32 = 64;

/// A plan, and what of it moves the days of few people.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Outline<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Whether it depends on somebody else's tests.
    pub waits_for_others: bool,
    /// Whether its days depend on nothing but the day that they count from, as long as nothing below concerns the person.
    by_day: bool,
    /// Whether the hour counts, where it is known.
    by_hour: bool,
    /// Whether they can count from entering a place.
    by_entering: bool,
    /// Whether a test that was refused makes it longer.
    by_refusal: bool,
}

impl<'a> Outline<'a> {
    /// Looks through the plan.
    pub fn of(plan: &'a Plan) -> Self {
        let refusal = |extension: &Extension| matches!(extension, Extension::TestRefused { .. });
        Self {
            plan,
            waits_for_others: plan.waits_for_others(),
            by_day: plan.starts.is_none()
                && plan.early.is_empty()
                && plan.stages.iter().all(|stage| stage.test_anchor.is_none()),
            by_hour: plan.stages.first().is_some_and(|stage| stage.counting == Counting::ExactHours),
            by_entering: plan.anchors.contains(&AnchorKind::Entered),
            by_refusal: plan.extensions.iter().any(refusal),
        }
    }

    fn has_sheets(&self, person: &Person, anchor: Moment) -> bool {
        self.by_day
            && !(self.by_hour && anchor.instant().is_some())
            && !(self.by_entering && person.entered.is_some())
            && !(self.by_refusal && person.refused.is_some())
            && person.extended.is_none()
    }
}

/// A plan counted from one day.
#[derive(Debug, Clone)]
struct Sheet {
    caps: Caps,
    /// Its stages in the list of all.
    stages: Range<usize>,
}

/// A stage of a sheet, where the one before ended with its days.
#[derive(Debug, Clone)]
struct DatedStage<'a> {
    stage: &'a Stage,
    /// What the plan counts from, for the first stage.
    anchor: Option<Moment>,
    from: Instant,
    /// The end of its days.
    ends: Instant,
    /// Its tests in the list of all.
    tests: Range<usize>,
}

/// The sheets that were asked for so far.
#[derive(Debug)]
pub(crate) struct Sheets<'a> {
    policy: &'a QuarantinePolicy,
    zone: Zone,
    outlines: Vec<Option<Outline<'a>>>,
    /// The first day from which a sheet can count.
    first: CivilDate,
    /// For each plan and day the number of its sheet, from 1; 0 where nobody has asked for it yet.
    numbers: Vec<usize>,
    sheets: Vec<Sheet>,
    stages: Vec<DatedStage<'a>>,
    tests: Vec<DatedTest>,
}

impl<'a> Sheets<'a> {
    /// For those plans, asked about at that instant.
    pub fn new(
        plans: impl Iterator<Item = Option<&'a Plan>>,
        policy: &'a QuarantinePolicy,
        zone: Zone,
        now: Instant,
    ) -> Self {
        let outlines: Vec<_> = plans.map(|plan| plan.map(Outline::of)).collect();
        let before = i32::try_from(DAYS).unwrap_or(i32::MAX) - AHEAD;
        Self {
            policy,
            zone,
            first: zone.date(now).plus_days(-before),
            numbers: vec![0; outlines.len() * DAYS],
            outlines,
            sheets: Vec::new(),
            stages: Vec::new(),
            tests: Vec::new(),
        }
    }

    /// The plan of that number, from 0.
    pub fn outline(&self, number: usize) -> Option<Outline<'a>> {
        self.outlines.get(number).copied().flatten()
    }

    /// Lays out the plan of that number into `brief`, as [`Brief::lay_out`] would: gives the tests of the plan. `None` where
    /// something moves the person's days.
    pub fn lay_out(
        &mut self,
        number: usize,
        anchor: Moment,
        person: &Person,
        brief: &mut Brief,
    ) -> Option<&[DatedTest]> {
        let sheet = self.sheet(number, anchor, person)?;
        let stages = self.stages.get(sheet.stages)?;
        let first = stages.first()?.tests.start;
        let mut last = first;
        brief.spans.clear();
        for (at, one) in stages.iter().enumerate() {
            let DatedStage { stage, anchor, from, ends, ref tests } = *one;
            last = tests.end;
            let settled = if person.now < ends {
                // What is missing can still come.
                Some(ends)
            } else {
                let day = |number: u16| {
                    self.zone.start_of(day_of(stage, &Anchors::default(), anchor, from, number, self.zone))
                };
                let tests = self.tests.get(tests.clone())?;
                brief.evidence.settled(&Wanted { needs: &stage.needs, tests, earliest: ends, day: &day }, person)
            };
            if settled.is_some_and(|until| until > ends) && at + 1 < stages.len() {
                // The days of the next stage count from then.
                return None;
            }
            let until = settled.unwrap_or_else(|| sheet.caps.plan.max(ends));
            brief.spans.push(BriefSpan { setting: stage.setting, from, until });
            if settled.is_none() {
                break;
            }
        }
        brief.keep(person, sheet.caps);
        self.tests.get(first..last)
    }

    fn sheet(&mut self, number: usize, anchor: Moment, person: &Person) -> Option<Sheet> {
        let outline = self.outline(number).filter(|outline| outline.has_sheets(person, anchor))?;
        let day = usize::try_from(self.first.days_until(anchor.date())).ok().filter(|day| *day < DAYS)?;
        let place = number * DAYS + day;
        match *self.numbers.get(place)? {
            0 => Some(self.draw(outline.plan, anchor, place)),
            number => self.sheets.get(number - 1).cloned(),
        }
    }

    /// Lays out the plan for whoever has its days counted from that day, on time.
    #[cold]
    fn draw(&mut self, plan: &'a Plan, anchor: Moment, place: usize) -> Sheet {
        let zone = self.zone;
        let stages = self.stages.len();
        let begins = zone.start_of(anchor.date());
        let mut from = begins;
        for (at, stage) in plan.stages.iter().enumerate() {
            let anchor = (at == 0).then_some(anchor);
            let ends = stage.ends(anchor, from, zone).max(from);
            let date = |number: u16| day_of(stage, &Anchors::default(), anchor, from, number, zone);
            let tests = self.tests.len();
            self.tests.extend(DatedTest::of(at, &stage.tests, date, zone));
            self.stages.push(DatedStage { stage, anchor, from, ends, tests: tests..self.tests.len() });
            from = ends;
        }
        let caps = self.policy.caps(cap(plan, anchor, self.policy, zone), begins, zone);
        let sheet = Sheet { caps, stages: stages..self.stages.len() };
        self.sheets.push(sheet.clone());
        if let Some(number) = self.numbers.get_mut(place) {
            *number = self.sheets.len();
        }
        sheet
    }
}
