//! One reason of somebody of whom little else is known, laid out without words: for very many people at once.
//!
//! It gives the stages and tests that [`super::obligations`] and [`super::timeline`] give, and allocates nothing for a
//! person: its lists are used again for the next one. `core/tests/bulk` holds the two together.

use super::evidence::{DatedTest, Evidence, Wanted};
use super::layout::{counted_from, day_of};
use super::rules::cap;
use super::{CapFrom, EarlyRelease, Extension, Plan, QuarantinePolicy, Requirement, Setting};
use crate::base::{CivilDate, Counting, Instant, Moment, Zone};
use crate::exposure::Anchors;

/// What is known of one person besides the reason: nothing in it is later than `now`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Person {
    /// When the reason was found: no measure holds before.
    pub found: Instant,
    /// What is missing by now holds the person.
    pub now: Instant,
    /// What was over by then is left out.
    pub since: Instant,
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
    pub(crate) fn counts_anew(&self, plan: &Plan, anchors: &Anchors, zone: Zone) -> bool {
        let counted = |entered: Option<Instant>| counted_from(plan, anchors, entered, zone);
        self.entered.is_some_and(|at| at > self.found) && counted(self.entered) != counted(None)
    }
}

/// One stage that holds: `from` inclusive, `until` exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct BriefSpan {
    pub setting: Setting,
    pub from: Instant,
    pub until: Instant,
}

impl BriefSpan {
    /// What holds of it: nothing before the reason was found, or beyond the cap, or that was over long ago.
    pub(super) fn kept(self, person: &Person, cap: Instant) -> Option<Self> {
        let (from, until) = (self.from.max(person.found), self.until.min(cap));
        (from < until && until > person.since).then_some(Self { from, until, ..self })
    }
}

/// What the plan of one person comes to. The lists are those of the last person that was laid out.
#[derive(Debug, Default)]
pub(crate) struct Brief {
    /// What is known of the person's samples. Set by the caller.
    pub evidence: Evidence,
    /// The stages that hold, in order.
    pub spans: Vec<BriefSpan>,
    /// The tests that open before the end.
    pub tests: Vec<DatedTest>,
}

impl Plan {
    /// True when some way out of the plan depends on tests of the person who was met.
    pub(crate) fn waits_for_others(&self) -> bool {
        let stages = self.stages.iter().flat_map(|stage| &stage.needs);
        let mut needs = stages.chain(self.early.iter().flat_map(|early| &early.needs));
        needs.any(|need| matches!(need, Requirement::LinkedNegatives { .. }))
    }
}

impl QuarantinePolicy {
    /// The end beyond which nothing holds of a measure that would have begun then, and that its plan caps: a cap on the whole
    /// time that somebody is held counts from the first day on which the reason would have begun.
    pub(super) fn end(&self, cap: Instant, begins: Instant, zone: Zone) -> Instant {
        let whole = || zone.start_of(zone.date(begins).plus_days(i32::from(self.cap_days)));
        if self.cap_from == CapFrom::Merged { cap.min(whole()) } else { cap }
    }
}

/// One plan for one person.
struct Case<'a> {
    plan: &'a Plan,
    person: &'a Person,
    anchors: &'a Anchors,
    anchor: Moment,
    zone: Zone,
}

impl Brief {
    /// Lays out a plan that does not wait for the tests of others, for somebody with no other reason.
    pub fn lay_out(&mut self, plan: &Plan, policy: &QuarantinePolicy, zone: Zone, person: &Person, anchors: &Anchors) {
        self.spans.clear();
        self.tests.clear();
        let Some(anchor) = counted_from(plan, anchors, person.entered, zone) else { return };
        let case = Case { plan, person, anchors, anchor, zone };
        let cap = cap(plan, anchor, policy, zone);
        self.stages(&case, cap);
        self.release_early(&case);
        let Some(begins) = self.spans.first().map(|first| first.from) else { return self.tests.clear() };
        let end = policy.end(cap, begins, zone);
        self.spans.retain_mut(|span| {
            let kept = span.kept(person, end);
            *span = kept.unwrap_or(*span);
            kept.is_some()
        });
        let end = self.end();
        self.tests.retain(|test| test.opens < end);
    }

    /// The end of the measure; before all time where nothing of it holds.
    pub(super) fn end(&self) -> Instant {
        self.spans.last().map_or(Instant::MIN, |last| last.until)
    }

    fn stages(&mut self, case: &Case<'_>, cap: Instant) {
        let Case { plan, person, anchors, anchor, zone } = *case;
        let mut from = plan.begins(anchor, anchors, zone);
        for (at, stage) in plan.stages.iter().enumerate() {
            let first = at == 0;
            let earliest = stage.ends(first.then_some(anchor), from, zone);
            let earliest = if at + 1 == plan.stages.len() { case.extended(earliest) } else { earliest }.max(from);
            let date = |number: u16| day_of(stage, anchors, first.then_some(anchor), from, number, zone);
            let scheduled = self.tests.len();
            self.tests.extend(DatedTest::of(at, &stage.tests, date, zone));
            let wanted = Wanted {
                needs: &stage.needs,
                tests: self.tests.get(scheduled..).unwrap_or_default(),
                earliest,
                day: &|number| zone.start_of(date(number)),
            };
            let settled = self.evidence.settled(&wanted, person);
            let held = settled.is_none() && person.now >= earliest;
            let until = if held { cap.max(earliest) } else { settled.unwrap_or(earliest) };
            self.spans.push(BriefSpan { setting: stage.setting, from, until });
            if held {
                // Tests with an anchor of their own do not wait for their stage.
                for (at, stage) in plan.stages.iter().enumerate().skip(at + 1) {
                    let Some(own) = stage.test_anchor.and_then(|kind| anchors.get(kind)) else { continue };
                    let date = |number: u16| own.date().plus_days(i32::from(number));
                    self.tests.extend(DatedTest::of(at, &stage.tests, date, zone));
                }
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
        // A way that is open before the measure begins leads to what follows no sooner than that.
        let from = self.spans.first().map_or(end, |first| first.from.max(end));
        self.spans.retain(|span| span.from < end);
        self.spans.iter_mut().for_each(|span| span.until = span.until.min(end));
        let Some(then) = &early.then else { return };
        let until = Counting::DayZeroExcluded.ends(case.anchor, then.to_days, case.zone);
        if until > from {
            self.spans.push(BriefSpan { setting: then.setting, from, until });
        }
    }

    /// Since when a way out is open; `None` while it is not.
    fn opens(&mut self, case: &Case<'_>, early: &EarlyRelease) -> Option<Instant> {
        let Case { plan, person, anchors, anchor, zone } = *case;
        let stage = plan.stages.first()?;
        let from = anchor.earliest(zone);
        let day = |number: u16| zone.start_of(day_of(stage, anchors, Some(anchor), from, number, zone));
        let earliest = early.counting.ends(anchor, early.days, zone);
        self.evidence.settled(&Wanted { needs: &early.needs, tests: &[], earliest, day: &day }, person)
    }
}

impl Case<'_> {
    /// The end of the last stage after what moves it: an authority first, then a test that was refused.
    fn extended(&self, end: Instant) -> Instant {
        let Case { plan, person, anchor, zone, .. } = *self;
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
