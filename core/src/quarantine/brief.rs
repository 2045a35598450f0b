//! One reason of somebody of whom little else is known, laid out without words: for very many people at once.
//!
//! It gives the stages and tests that [`super::obligations`] and [`super::timeline`] give, and allocates nothing for a
//! person: its lists are used again for the next one. `core/tests/bulk` holds the two together.

use super::layout::{counted_from, day_of};
use super::rules::cap;
use super::{
    CapFrom, EarlyRelease, Extension, Plan, QuarantinePolicy, Requirement, ScheduledTest, Setting, TestDay, TestState,
};
use crate::base::{CivilDate, Counting, Instant, Moment, Zone};
use crate::exposure::Anchors;

/// What is known of one person: nothing in it is later than `now`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Person {
    /// The days that periods can count from.
    pub anchors: Anchors,
    /// When the reason was found: no measure holds before.
    pub found: Instant,
    /// What is missing by now holds the person.
    pub now: Instant,
    /// When the person entered the place of quarantine.
    pub entered: Option<Instant>,
    /// When an authority signed for the release.
    pub signed: Option<Instant>,
    /// When the person refused a test.
    pub refused: Option<Instant>,
    /// When an authority let the measure last longer, and its last day then.
    pub extended: Option<(Instant, CivilDate)>,
}

impl Person {
    /// True where the days of the plan count anew from entering a place after the reason was found: what held up to then is
    /// laid out by itself.
    pub(crate) fn counts_anew(&self, plan: &Plan, zone: Zone) -> bool {
        let counted = |entered: Option<Instant>| counted_from(plan, &self.anchors, entered, zone);
        self.entered.is_some_and(|at| at > self.found) && counted(self.entered) != counted(None)
    }
}

/// One stage that holds: `from` inclusive, `until` exclusive.
#[derive(Debug, Clone, Copy)]
pub(crate) struct BriefSpan {
    pub setting: Setting,
    pub from: Instant,
    pub until: Instant,
}

/// What the plan of one person comes to. The lists are those of the last person that was laid out.
#[derive(Debug, Default)]
pub(crate) struct Brief {
    /// Negative samples by the time they were taken: that time, and when the report came. Set by the caller.
    pub negatives: Vec<(Instant, Instant)>,
    /// The stages that hold, in order.
    pub spans: Vec<BriefSpan>,
    /// The tests of the plan that fall into them or before them.
    pub tests: Vec<ScheduledTest>,
    /// Tests of the stage at hand that can still be asked for: the first instant of the day, and how many samples.
    wanted: Vec<(Instant, u8)>,
    /// When something became known.
    looks: Vec<Instant>,
}

impl Plan {
    /// True when some way out of the plan depends on tests of the person who was met.
    pub(crate) fn waits_for_others(&self) -> bool {
        let stages = self.stages.iter().flat_map(|stage| &stage.needs);
        let mut needs = stages.chain(self.early.iter().flat_map(|early| &early.needs));
        needs.any(|need| matches!(need, Requirement::LinkedNegatives { .. }))
    }
}

/// One plan for one person.
struct Case<'a> {
    plan: &'a Plan,
    person: &'a Person,
    anchor: Moment,
    zone: Zone,
}

impl Brief {
    /// Lays out a plan that does not wait for the tests of others, for somebody with no other reason.
    pub fn lay_out(&mut self, plan: &Plan, policy: &QuarantinePolicy, zone: Zone, person: &Person) {
        self.spans.clear();
        self.tests.clear();
        let Some(anchor) = counted_from(plan, &person.anchors, person.entered, zone) else { return };
        let case = Case { plan, person, anchor, zone };
        let cap = cap(plan, anchor, policy, zone);
        self.stages(&case, cap);
        self.release_early(&case);

        let Some(begins) = self.spans.first().map(|first| first.from) else { return self.tests.clear() };
        let kept = self.spans.iter().map(|span| (span.from.max(person.found), span.until.min(cap)));
        let end = kept.filter(|(from, until)| from < until).map(|(_, until)| until).next_back();
        let Some(end) = end else {
            self.tests.clear();
            return self.spans.clear();
        };
        self.tests.retain(|test| zone.start_of(test.date) < end);
        // A cap on the whole time that somebody is held counts from the first day on which the reason would have begun.
        let whole = || zone.start_of(zone.date(begins).plus_days(i32::from(policy.cap_days)));
        let cap = if policy.cap_from == CapFrom::Merged { cap.min(whole()) } else { cap };
        for span in &mut self.spans {
            (span.from, span.until) = (span.from.max(person.found), span.until.min(cap));
        }
        self.spans.retain(|span| span.from < span.until);
    }

    fn stages(&mut self, case: &Case<'_>, cap: Instant) {
        let Case { plan, person, anchor, zone } = *case;
        let mut from = plan.begins(anchor, &person.anchors, zone);
        for (at, stage) in plan.stages.iter().enumerate() {
            let first = at == 0;
            let earliest = stage.ends(first.then_some(anchor), from, zone);
            let earliest = if at + 1 == plan.stages.len() { case.extended(earliest) } else { earliest }.max(from);
            let number = u8::try_from(at + 1).unwrap_or(u8::MAX);
            let date = |number: u16| day_of(stage, &person.anchors, first.then_some(anchor), from, number, zone);
            self.wanted.clear();
            for test in &stage.tests {
                let date = date(test.day);
                let over = zone.start_of(date.plus_days(1)) <= person.found;
                let state = if over { TestState::Missed } else { TestState::Wanted };
                if !over {
                    self.wanted.push((zone.start_of(date), test.samples));
                }
                let TestDay { day, method, samples } = *test;
                self.tests.push(ScheduledTest { stage: number, day, date, method, samples, state });
            }
            let settled = self.settled(&stage.needs, person, earliest, &|number| zone.start_of(date(number)));
            let held = settled.is_none() && person.now >= earliest;
            let until = if held { cap.max(earliest) } else { settled.unwrap_or(earliest) };
            self.spans.push(BriefSpan { setting: stage.setting, from, until });
            if held {
                break;
            }
            from = until;
        }
    }

    /// Ends the plan where one of its early ways out is open; the earliest, where several are.
    fn release_early(&mut self, case: &Case<'_>) {
        let mut open: Option<(Instant, &EarlyRelease)> = None;
        for early in &case.plan.early {
            let end = self.opens(case, early);
            if let Some(end) = end.filter(|end| open.is_none_or(|(earliest, _)| *end < earliest)) {
                open = Some((end, early));
            }
        }
        let Some((end, early)) = open else { return };
        let planned_end = self.spans.last().map_or(Instant::MIN, |last| last.until);
        if end >= planned_end {
            return;
        }
        self.spans.retain(|span| span.from < end);
        self.spans.iter_mut().for_each(|span| span.until = span.until.min(end));
        let Some(then) = &early.then else { return };
        let until = Counting::DayZeroExcluded.ends(case.anchor, then.to_days, case.zone);
        if until > end {
            self.spans.push(BriefSpan { setting: then.setting, from: end, until });
        }
    }

    /// Since when a way out is open; `None` while it is not.
    fn opens(&mut self, case: &Case<'_>, early: &EarlyRelease) -> Option<Instant> {
        let Case { plan, person, anchor, zone } = *case;
        let stage = plan.stages.first()?;
        let from = anchor.earliest(zone);
        let day = |number: u16| zone.start_of(day_of(stage, &person.anchors, Some(anchor), from, number, zone));
        self.wanted.clear();
        self.settled(&early.needs, person, early.counting.ends(anchor, early.days, zone), &day)
    }

    /// From when on everything is there, not before `earliest`; `None` where something is missing by now.
    fn settled(
        &mut self,
        needs: &[Requirement],
        person: &Person,
        earliest: Instant,
        day: &dyn Fn(u16) -> Instant,
    ) -> Option<Instant> {
        if needs.is_empty() {
            return Some(earliest);
        }
        self.looks.clear();
        let known = self.negatives.iter().map(|(_, reported)| *reported).chain(person.signed);
        self.looks.extend(known.filter(|at| *at > earliest && *at <= person.now));
        self.looks.push(earliest.min(person.now));
        self.looks.sort_unstable();
        let met = |by: &&Instant| needs.iter().all(|need| self.met(need, person, earliest, day, **by));
        self.looks.iter().find(met).map(|by| earliest.max(*by))
    }

    fn met(
        &self,
        need: &Requirement,
        person: &Person,
        earliest: Instant,
        day: &dyn Fn(u16) -> Instant,
        by: Instant,
    ) -> bool {
        match need {
            Requirement::ScheduledTests { .. } => self.all_taken(by),
            Requirement::Negatives { count, apart_hours, from_day, within_hours, .. } => {
                let first = if *from_day == 0 { Instant::MIN } else { day(*from_day) };
                let recent = within_hours.map_or(Instant::MIN, |hours| earliest.plus_hours(-i32::from(hours)));
                self.in_a_row(*count, *apart_hours, first.max(recent), by)
            }
            Requirement::SignOff => person.signed.is_some_and(|signed| signed >= person.found && signed <= by),
            // Whoever lays such a plan out has asked `waits_for_others` before.
            Requirement::LinkedNegatives { .. } => false,
        }
    }

    /// Negative samples that were reported by then, by the time they were taken.
    fn reported(&self, by: Instant) -> impl Iterator<Item = Instant> {
        self.negatives.iter().filter(move |(_, reported)| *reported <= by).map(|(taken, _)| *taken)
    }

    fn all_taken(&self, by: Instant) -> bool {
        let mut left = self.reported(by);
        self.wanted.iter().all(|(from, samples)| {
            let wanted = usize::from(*samples);
            left.by_ref().filter(|taken| taken >= from).take(wanted).count() == wanted
        })
    }

    fn in_a_row(&self, count: u8, apart_hours: u16, from: Instant, by: Instant) -> bool {
        let (mut have, mut next) = (0_u8, from);
        for taken in self.reported(by) {
            if have < count && taken >= next {
                (have, next) = (have + 1, taken.plus_hours(i32::from(apart_hours)));
            }
        }
        have >= count
    }
}

impl Case<'_> {
    /// The end of the last stage after what moves it: an authority first, then a test that was refused.
    fn extended(&self, end: Instant) -> Instant {
        let Case { plan, person, anchor, zone } = *self;
        let longer = person.extended.filter(|(at, _)| *at >= person.found && *at < end);
        let end = longer.map_or(end, |(_, through)| end.max(zone.start_of(through.plus_days(1))));
        let refused = person.refused.filter(|at| *at >= person.found && *at < end);
        let moved = plan.extensions.iter().filter_map(|extension| match extension {
            Extension::TestRefused { to_days } => {
                refused.map(|_| zone.start_of(anchor.date().plus_days(i32::from(*to_days) + 1)))
            }
            // No failed check is known of anybody here.
            Extension::LastCheckFailed { .. } => None,
        });
        moved.fold(end, Instant::max)
    }
}
