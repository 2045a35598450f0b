//! Plans laid out beforehand: whoever has the days of a plan counted from the same day has the same stages and tests, up to
//! what is known of their samples. So very many people need few sheets, and each is laid out once.
//!
//! A sheet is for whoever is on time. Whom something concerns that moves the days is laid out alone, by [`Brief::lay_out`];
//! the two say the same.

use super::evidence::{DatedTest, Wanted};
use super::layout::day_of;
use super::rules::cap;
use super::{Brief, BriefSpan, Extension, Person, Plan, QuarantinePolicy, Requirement, Stage};
use crate::base::{CivilDate, Counting, Instant, Moment, Zone};
use crate::exposure::{AnchorKind, Anchors};
use std::ops::Range;

/// Days from which a sheet can count: whoever has other ones is laid out alone.
const DAYS: usize = 1_024;

/// How many of them lie after the day that is asked about.
const AHEAD: i32 = 64;

/// How many sheets there is room for from the start: those of a few plans over some weeks.
const USUAL: usize = 64;

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

    fn has_sheets(&self, person: &Person, anchor: Anchor) -> bool {
        self.by_day
            && !(self.by_hour && anchor.has_hour)
            && !(self.by_entering && person.entered.is_some())
            && !(self.by_refusal && person.refused.is_some())
            && person.extended.is_none()
    }
}

/// What the days of a plan count from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Anchor {
    /// The day.
    pub date: CivilDate,
    /// Whether the hour is known, too.
    pub has_hour: bool,
}

/// A plan counted from one day.
#[derive(Debug)]
struct Sheet {
    /// The plan holds nobody longer.
    cap: Instant,
    /// Nor does anything else.
    end: Instant,
    /// Whether the tests of all stages are in the order of their days.
    in_order: bool,
    /// Its stages in the list of all.
    stages: Range<usize>,
}

/// A stage of a sheet, where the one before ended with its days.
#[derive(Debug, Clone)]
struct DatedStage<'a> {
    stage: &'a Stage,
    /// The day that the plan counts from, for the first stage.
    anchor: Option<CivilDate>,
    from: Instant,
    /// The end of its days.
    ends: Instant,
    /// Nothing is missing for its end of whoever is found then or later, even if they were never tested.
    excused: Option<Instant>,
    /// Its tests in the list of all.
    tests: Range<usize>,
}

impl<'a> DatedStage<'a> {
    /// A stage that begins then, and its tests, which lie there in the list of all.
    fn new(
        stage: &'a Stage,
        anchor: Option<CivilDate>,
        from: Instant,
        zone: Zone,
        (all, tests): (&[DatedTest], Range<usize>),
    ) -> Self {
        let own = all.get(tests.clone()).unwrap_or_default();
        let missed = own.iter().filter(|test| test.samples > 0).map(|test| test.closes).max();
        let excused = |since: Instant, need: &Requirement| match need {
            Requirement::ScheduledTests { .. } => Some(missed.map_or(since, |missed| since.max(missed))),
            Requirement::Negatives { count: 0, .. } => Some(since),
            Requirement::Negatives { .. } | Requirement::SignOff | Requirement::LinkedNegatives { .. } => None,
        };
        let ends = stage.ends(anchor.map(Moment::on), from, zone).max(from);
        Self { stage, anchor, from, ends, excused: stage.needs.iter().try_fold(Instant::MIN, excused), tests }
    }
}

/// The date of a numbered day of a stage that begins then, whose tests have no anchor of their own.
fn date(stage: &Stage, anchor: Option<CivilDate>, from: Instant, number: u16, zone: Zone) -> CivilDate {
    day_of(stage, &Anchors::default(), anchor.map(Moment::on), from, number, zone)
}

/// The sheets that were asked for so far.
#[derive(Debug)]
pub(crate) struct Sheets<'a> {
    policy: &'a QuarantinePolicy,
    zone: Zone,
    outlines: Vec<Option<Outline<'a>>>,
    /// The first day from which a sheet can count.
    first: CivilDate,
    /// For each plan and day the number of its sheet, from 1; 0 where there is none yet.
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
            sheets: Vec::with_capacity(USUAL),
            stages: Vec::with_capacity(2 * USUAL),
            tests: Vec::with_capacity(8 * USUAL),
        }
    }

    /// The plan of that number, from 0.
    pub fn outline(&self, number: usize) -> Option<Outline<'a>> {
        self.outlines.get(number).copied().flatten()
    }

    /// Lays out the plan of that number as [`Brief::lay_out`] would: the stages into `brief`, and here the tests. `None` where
    /// something moves the person's days.
    pub fn lay_out(
        &mut self,
        number: usize,
        anchor: Anchor,
        person: &Person,
        brief: &mut Brief,
    ) -> Option<&[DatedTest]> {
        let number = self.sheet(number, anchor, person)?;
        let sheet = self.sheets.get(number).filter(|sheet| sheet.in_order)?;
        let stages = self.stages.get(sheet.stages.clone())?;
        let first = stages.first()?.tests.start;
        let mut last = first;
        brief.spans.clear();
        let untested = brief.evidence.negatives.is_empty() && person.signed.is_none();
        for (at, one) in stages.iter().enumerate() {
            let (stage, ends) = (one.stage, one.ends);
            last = one.tests.end;
            // What is missing before the end of the days can still come.
            let settled = if person.now < ends || one.excused.is_some_and(|since| since <= person.found) {
                Some(ends)
            } else if untested {
                None
            } else {
                let day = |number: u16| self.zone.start_of(date(stage, one.anchor, one.from, number, self.zone));
                let tests = self.tests.get(one.tests.clone())?;
                brief.evidence.settled(&Wanted { needs: &stage.needs, tests, earliest: ends, day: &day }, person)
            };
            if settled.is_some_and(|until| until > ends) && at + 1 < stages.len() {
                // The days of the next stage count from then.
                return None;
            }
            let until = settled.unwrap_or_else(|| sheet.cap.max(ends));
            let span = BriefSpan { setting: stage.setting, from: one.from, until };
            if let Some(kept) = span.kept(person, sheet.end) {
                brief.spans.push(kept);
            }
            if settled.is_none() {
                break;
            }
        }
        if brief.spans.is_empty() {
            return Some(&[]);
        }
        let (tests, end) = (self.tests.get(first..last)?, brief.end());
        let all = tests.last().is_none_or(|last| last.opens < end);
        if all { Some(tests) } else { tests.get(..tests.partition_point(|test| test.opens < end)) }
    }

    /// The place of the sheet in their list.
    fn sheet(&mut self, number: usize, anchor: Anchor, person: &Person) -> Option<usize> {
        let outline = self.outline(number).filter(|outline| outline.has_sheets(person, anchor))?;
        let day = usize::try_from(self.first.days_until(anchor.date)).ok().filter(|day| *day < DAYS)?;
        let place = number * DAYS + day;
        match *self.numbers.get(place)? {
            0 => Some(self.draw(outline.plan, anchor.date, place)),
            number => Some(number - 1),
        }
    }

    /// Lays out the plan for whoever has its days counted from that day, on time.
    #[cold]
    fn draw(&mut self, plan: &'a Plan, anchor: CivilDate, place: usize) -> usize {
        let zone = self.zone;
        let (stages, tests) = (self.stages.len(), self.tests.len());
        let begins = zone.start_of(anchor);
        let mut from = begins;
        for (at, stage) in plan.stages.iter().enumerate() {
            let anchor = (at == 0).then_some(anchor);
            let tests = self.tests.len();
            self.tests.extend(DatedTest::of(at, &stage.tests, |number| date(stage, anchor, from, number, zone), zone));
            let tests = tests..self.tests.len();
            let dated = DatedStage::new(stage, anchor, from, zone, (&self.tests, tests));
            from = dated.ends;
            self.stages.push(dated);
        }
        let cap = cap(plan, Moment::on(anchor), self.policy, zone);
        let sheet = Sheet {
            cap,
            end: self.policy.end(cap, begins, zone),
            in_order: self.tests.get(tests..).unwrap_or_default().is_sorted_by_key(|test| test.opens),
            stages: stages..self.stages.len(),
        };
        self.sheets.push(sheet);
        if let Some(number) = self.numbers.get_mut(place) {
            *number = self.sheets.len();
        }
        self.sheets.len() - 1
    }
}

#[cfg(all(test, feature = "testkit"))]
mod tests {
    use super::*;
    use crate::testkit::policies::drawn::{drawn, zones};
    use proptest::prelude::*;
    use proptest::test_runner::TestRunner;
    use std::cell::Cell;

    /// Somebody, in days and hours after a first day.
    #[derive(Debug, Clone)]
    struct Somebody {
        /// First and last day of an exposure.
        days: (i32, i32),
        /// The hour on the first day, where it is known.
        hour: Option<i32>,
        found: i32,
        /// When samples were taken, and how much later the reports came.
        samples: Vec<(i32, i32)>,
        /// Entered, signed, refused.
        marks: [Option<i32>; 3],
        extended: Option<(i32, i32)>,
    }

    fn somebody() -> impl Strategy<Value = Somebody> {
        let rarely = || prop::option::weighted(0.1, 0..700_i32);
        (
            (0..20_i32, 0..6_i32),
            prop::option::of(0..24_i32),
            0..700_i32,
            prop::collection::vec((0..700_i32, 0..60_i32), 0..6),
            [rarely(), rarely(), rarely()],
            prop::option::weighted(0.1, (0..700_i32, 0..40_i32)),
        )
            .prop_map(|(days, hour, found, samples, marks, extended)| Somebody {
                days,
                hour,
                found,
                samples,
                marks,
                extended,
            })
    }

    /// Under rule books that nobody has written, in zones with and without a change of the clock.
    #[test]
    fn a_sheet_says_what_is_laid_out_for_one_person_alone() {
        let by_sheet = Cell::new(0);
        let drawn = (drawn(), zones(), prop::collection::vec(somebody(), 1..20), 0..1_200_i32);
        let told = TestRunner::default().run(&drawn, |(policy, (zone, base), people, now)| {
            let after = |hours: i32| zone.start_of(base).plus_hours(hours);
            let (policy, now) = (&policy.quarantine, after(now));
            let mut sheets = Sheets::new(policy.plans.iter().map(Some), policy, zone, now);
            let (mut brief, mut alone) = (Brief::default(), Brief::default());
            for somebody in people {
                let (first, last) =
                    (base.plus_days(somebody.days.0), base.plus_days(somebody.days.0 + somebody.days.1));
                let hour = somebody.hour.map(|hour| Moment::at(zone.start_of(first).plus_hours(hour), zone));
                let [entered, signed, refused] = somebody.marks.map(|mark| mark.map(after).filter(|at| *at <= now));
                let extended = somebody.extended.map(|(at, days)| (after(at), last.plus_days(days)));
                let found = after(somebody.found).min(now);
                let extended = extended.filter(|(at, _)| *at <= now);
                let person = Person { found, now, since: Instant::MIN, entered, signed, refused, extended };
                let anchors = Anchors::default()
                    .with(AnchorKind::FirstExposure, hour.unwrap_or(Moment::on(first)))
                    .with(AnchorKind::LastExposure, Moment::on(last))
                    .with(AnchorKind::Reported, Moment::at(found, zone));
                let samples = somebody.samples.iter().map(|(taken, later)| (after(*taken), after(taken + later)));
                let mut negatives: Vec<_> = samples.filter(|(_, reported)| *reported <= now).collect();
                negatives.sort_unstable();
                (brief.evidence.negatives, alone.evidence.negatives) = (negatives.clone(), negatives);
                for (number, plan) in policy.plans.iter().enumerate().filter(|(_, plan)| !plan.waits_for_others()) {
                    let Some(anchor) = anchors.first_of(&plan.anchors) else { continue };
                    let anchor = Anchor { date: anchor.date(), has_hour: anchor.instant().is_some() };
                    let Some(tests) = sheets.lay_out(number, anchor, &person, &mut brief) else { continue };
                    by_sheet.set(by_sheet.get() + 1);
                    alone.lay_out(plan, policy, zone, &person, &anchors);
                    prop_assert_eq!(&brief.spans, &alone.spans, "{:?} {:?}", somebody, plan);
                    prop_assert_eq!(tests, alone.tests.as_slice(), "{:?} {:?}", somebody, plan);
                }
            }
            Ok(())
        });
        assert_eq!(told.map_err(|error| error.to_string()), Ok(()));
        assert!(by_sheet.get() > 100, "{} by sheet", by_sheet.get());
    }
}
