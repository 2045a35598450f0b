//! One reason laid out on the line of time: its stages, and what must be there before each ends.

use super::needs::{Evidence, LinkedTests, Met, NOT_SIGNED, linked_positive};
use super::{
    EarlyRelease, Extension, Inputs, Plan, QuarantineEntered, Reason, Remainder, Requirement, Span, Stage, TestDay,
};
use crate::base::{Argument, Because, CivilDate, Counting, EventId, Instant, Moment, PlanId, Stated, Zone};
use crate::exposure::{AnchorKind, Anchors};
use crate::health::{Alarm, TestMethod};

/// How far a scheduled test is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TestState {
    /// Its day was over before the person was found: it is not made up for.
    Missed,
    /// To be taken on its day, or as soon as possible after it.
    Wanted,
}

/// A test on a day of the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScheduledTest {
    /// The stage, from 1.
    pub stage: u8,
    /// The number of the day, as the plan has it.
    pub day: u16,
    /// Its date.
    pub date: CivilDate,
    /// How it is taken.
    pub method: TestMethod,
    /// How many samples at once.
    pub samples: u8,
    /// How far it is.
    pub state: TestState,
}

/// A stage whose days were over before what it needs was there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wait {
    /// The stage, from 1.
    pub stage: u8,
    /// The end of its days.
    pub since: Instant,
    /// When what it needs was there; none as long as something is missing.
    pub until: Option<Instant>,
    /// Since when nothing but the signature of an authority is missing; none where something else is, or nothing.
    pub unsigned_since: Option<Instant>,
    /// What is missing, or was met late.
    pub because: Vec<Because>,
}

/// A plan laid out for one reason.
pub(super) struct Layout {
    pub spans: Vec<Span>,
    pub tests: Vec<ScheduledTest>,
    /// The end by the stages alone, before liftings and caps.
    pub planned_end: Instant,
    /// The stage that cannot end because something is missing, from 1.
    pub held: bool,
    /// Stages that had to wait beyond their days.
    pub waits: Vec<Wait>,
    /// What is missing by now for the stages to end on their days.
    pub outstanding: Vec<Because>,
    /// What has been met, and what has moved the end.
    pub because: Vec<Because>,
    /// What is told about early ways out that stay shut: without some of it the rest might open them.
    pub shut: Vec<EventId>,
    /// How many of the stages are over by now, with all that they need.
    past: usize,
    /// Since when an early way out is taken, where one is.
    early: Option<Instant>,
}

/// Whether everything is there that a stage needs.
enum Settled {
    /// Since that instant, by those reasons.
    Since(Instant, Vec<Because>),
    /// The first is missing by now; the others are there.
    Missing(Vec<Because>, Vec<Because>),
}

/// From when on another plan holds instead, which one, and why.
pub(super) type GivesWay<'p> = (Instant, &'p PlanId, Because);

/// What laying out needs to know besides the plan.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    pub inputs: &'a Inputs<'a>,
    pub reason: &'a Reason<'a>,
    pub anchor: Moment,
    /// Nobody is held longer.
    pub cap: Instant,
    pub linked: &'a LinkedTests,
}

impl Plan {
    /// When the measure would begin, had the reason been known at once.
    pub(crate) fn begins(&self, anchor: Moment, anchors: &Anchors, zone: Zone) -> Instant {
        let start = self.starts.and_then(|start| {
            let anchor = anchors.get(start.anchor)?;
            Some(zone.start_of(anchor.date().plus_days(i32::from(start.days))))
        });
        // Days that count from entering a place do not set free whoever waits to be taken there.
        let counted = anchor.date();
        let waiting = anchors.first_of(&self.anchors).map_or(counted, |own| own.date().min(counted));
        start.unwrap_or_else(|| zone.start_of(waiting))
    }
}

impl Stage {
    /// The end of the stage by its days alone: counted from the plan's anchor for the first stage, and from the end of
    /// the stage before for the others.
    pub(crate) fn ends(&self, anchor: Option<Moment>, from: Instant, zone: Zone) -> Instant {
        match anchor {
            Some(anchor) => self.counting.ends(anchor, self.days, zone),
            None => self.counting.follows(from, self.days, zone),
        }
    }
}

/// The day that the plan counts from.
pub(super) fn anchor(plan: &Plan, reason: &Reason<'_>, inputs: &Inputs<'_>) -> Option<Moment> {
    let entries = inputs.orders.record.iter().flat_map(|record| &record.entered);
    counted_from(plan, &reason.anchors, entries.map(|entry| entry.at), inputs.zone)
}

/// The day that the plan counts from, for somebody who entered places of quarantine at these instants, in their order.
pub(super) fn counted_from(
    plan: &Plan,
    anchors: &Anchors,
    entries: impl IntoIterator<Item = Instant>,
    zone: Zone,
) -> Option<Moment> {
    let since = zone.start_of(anchors.first_of(&[])?.date());
    let entered = entries.into_iter().find(|at| *at >= since);
    let anchors = anchors.with(AnchorKind::Entered, entered.map(|at| Moment::at(at, zone)));
    anchors.first_of(&plan.anchors)
}

/// The entry that the plan counts from, where it counts from one: the first that was not before the reason's day.
pub(super) fn anchored_by<'a>(
    plan: &Plan,
    reason: &Reason<'_>,
    inputs: &Inputs<'a>,
) -> Option<&'a Stated<QuarantineEntered>> {
    let since = inputs.zone.start_of(reason.anchors.first_of(&[])?.date());
    let mut entries = inputs.orders.record.iter().flat_map(|record| &record.entered);
    let entry = entries.find(|entry| entry.at >= since)?;
    let without = reason.anchors.first_of(&plan.anchors);
    (anchor(plan, reason, inputs) != without).then_some(entry)
}

/// The date of a numbered day of a stage; `anchor` is that of the plan, for its first stage only.
pub(super) fn day_of(
    stage: &Stage,
    anchors: &Anchors,
    anchor: Option<Moment>,
    from: Instant,
    number: u16,
    zone: Zone,
) -> CivilDate {
    let own = stage.test_anchor.and_then(|kind| anchors.get(kind));
    match (own, anchor) {
        (Some(own), _) => own.date().plus_days(i32::from(number)),
        (None, Some(anchor)) => stage.counting.day(anchor.date(), number),
        (None, None) => stage.counting.day_after(from, number, zone),
    }
}

impl Ground<'_> {
    fn zone(&self) -> Zone {
        self.inputs.zone
    }

    /// The plan that this one has given way to by now: somebody who was met is positive, and a stage that was not over when
    /// that was told asks for it. Whatever stage the person is in then, and whatever that waits for: what is known is not
    /// unlearned while the person waits. Whoever was free by then, or had left early, is not held again.
    pub fn gives_way<'p>(&self, plan: &'p Plan) -> Option<GivesWay<'p>> {
        if self.linked.told.is_empty() {
            return None;
        }
        let needs =
            plan.stages.iter().enumerate().flat_map(|(at, stage)| stage.needs.iter().map(move |need| (at, need)));
        let positive = needs.filter_map(|(at, need)| {
            let Requirement::LinkedNegatives { first, otherwise } = need else { return None };
            let (since, because) = linked_positive(&self.linked.told, *first, self.inputs.now)?;
            Some((at, (since, otherwise, because)))
        });
        let mut found: Vec<_> = positive.collect();
        found.sort_by_key(|(at, (since, ..))| (*since, *at));
        let asks = |at: usize, since: Instant| {
            let inputs = Inputs { now: since, ..*self.inputs };
            let layout = Ground { inputs: &inputs, ..*self }.lay_out(plan);
            let gone = layout.planned_end <= since || layout.early.is_some_and(|early| early <= since);
            layout.past <= at && !gone && since < self.cap
        };
        found.into_iter().find(|(at, (since, ..))| asks(*at, *since)).map(|(_, gives_way)| gives_way)
    }

    /// The stages on the line of time, whether the plan gives way to another one or not.
    pub fn lay_out(&self, plan: &Plan) -> Layout {
        let mut from = plan.begins(self.anchor, &self.reason.anchors, self.zone());
        let mut layout = Layout {
            spans: Vec::with_capacity(plan.stages.len()),
            tests: Vec::new(),
            planned_end: from,
            held: false,
            waits: Vec::new(),
            outstanding: Vec::new(),
            because: Vec::new(),
            shut: Vec::new(),
            past: 0,
            early: None,
        };
        for (at, stage) in plan.stages.iter().enumerate() {
            let first = at == 0;
            let earliest = stage.ends(first.then_some(self.anchor), from, self.zone());
            let last = at + 1 == plan.stages.len();
            let earliest = if last { self.extended(plan, earliest, &mut layout.because) } else { earliest };
            let number = u8::try_from(at + 1).unwrap_or(u8::MAX);
            let day = |number: u16| self.day_of(stage, first, from, number);
            let tests = self.tests(stage, number, &day);
            let earliest = earliest.max(from);
            let start_of = |number: u16| self.zone().start_of(day(number));
            let (mut until, missing, met) = match self.settle(&stage.needs, &tests, &start_of, earliest) {
                Settled::Since(since, met) => (since, Vec::new(), met),
                Settled::Missing(missing, met) => (earliest, missing, met),
            };
            layout.held = !missing.is_empty() && self.inputs.now >= until;
            if layout.held || until > earliest {
                let only_signature = missing.iter().all(|because| because.rule == NOT_SIGNED);
                let unsigned = match layout.held && only_signature {
                    true => self.unsigned_since(plan, stage, &tests, &start_of, earliest),
                    false => None,
                };
                let (unsigned_since, kept) = unsigned.unzip();
                layout.because.extend(kept.flatten());
                let until = Some(until).filter(|_| !layout.held);
                let because = missing.iter().chain(&met).cloned().collect();
                layout.waits.push(Wait { stage: number, since: earliest, until, unsigned_since, because });
            }
            if !layout.held && until <= self.inputs.now {
                layout.past += 1;
            }
            layout.tests.extend(tests);
            layout.because.extend(met);
            layout.outstanding.extend(missing);
            if layout.held {
                until = self.cap.max(until);
            }
            let (setting, checks, code) = (stage.setting, stage.checks.clone(), stage.code);
            layout.spans.push(Span { stage: number, setting, from, until, checks, code });
            from = until;
            if layout.held {
                // Tests with an anchor of their own do not wait for their stage.
                for (at, stage) in plan.stages.iter().enumerate().skip(at + 1) {
                    let Some(own) = stage.test_anchor.and_then(|kind| self.reason.anchors.get(kind)) else { continue };
                    let number = u8::try_from(at + 1).unwrap_or(u8::MAX);
                    layout.tests.extend(self.tests(stage, number, &|day| own.date().plus_days(i32::from(day))));
                }
                break;
            }
        }
        layout.planned_end = from;
        self.keep_symptom_free(plan, &mut layout);
        self.release_early(plan, &mut layout);
        layout
    }

    /// The date of a numbered day of a stage.
    fn day_of(&self, stage: &Stage, first: bool, from: Instant, number: u16) -> CivilDate {
        day_of(stage, &self.reason.anchors, first.then_some(self.anchor), from, number, self.zone())
    }

    fn tests(&self, stage: &Stage, number: u8, day: &dyn Fn(u16) -> CivilDate) -> Vec<ScheduledTest> {
        let scheduled = stage.tests.iter().map(|test| {
            let date = day(test.day);
            // A rule book asks for nothing before it takes effect.
            let asked = self.reason.found.max(self.inputs.edition.effect);
            let over = self.zone().start_of(date.plus_days(1)) <= asked;
            let state = if over { TestState::Missed } else { TestState::Wanted };
            let TestDay { day, method, samples } = test.clone();
            ScheduledTest { stage: number, day, date, method, samples, state }
        });
        scheduled.collect()
    }

    /// Since when nothing but a signature is missing for a stage to end, and the person is well; and why only since then,
    /// where that is because of fever or symptoms.
    fn unsigned_since(
        &self,
        plan: &Plan,
        stage: &Stage,
        tests: &[ScheduledTest],
        day: &dyn Fn(u16) -> Instant,
        earliest: Instant,
    ) -> Option<(Instant, Option<Because>)> {
        let others = stage.needs.iter().filter(|need| **need != Requirement::SignOff).cloned();
        let others: Vec<Requirement> = others.collect();
        match self.settle(&others, tests, day, earliest) {
            Settled::Since(since, _) => {
                let (well, kept_by) = symptom_free(since, plan.symptom_free_hours, self.inputs.alarms);
                Some((well, (!kept_by.is_empty()).then(|| kept(plan, since, &kept_by))))
            }
            Settled::Missing(..) => None,
        }
    }

    /// From when on everything is there that a stage needs, not before `earliest`. What was there once is enough: whoever
    /// was free then is not held again by what became known later.
    fn settle(
        &self,
        needs: &[Requirement],
        tests: &[ScheduledTest],
        day: &dyn Fn(u16) -> Instant,
        earliest: Instant,
    ) -> Settled {
        if needs.is_empty() {
            return Settled::Since(earliest, Vec::new());
        }
        let wanted = tests.iter().filter(|test| test.state == TestState::Wanted);
        let scheduled: Vec<_> = wanted.map(|test| (self.zone().start_of(test.date), test.samples)).collect();
        let (mut missing, mut met) = (Vec::new(), Vec::new());
        let tested_from = self.reason.tested_from(self.zone());
        for by in self.looks(earliest) {
            missing.clear();
            met.clear();
            let (linked, orders, found) = (self.linked.told.as_slice(), self.inputs.orders, self.reason.found);
            let mut samples = self.inputs.lab.map(|lab| lab.samples_by(by)).unwrap_or_default();
            samples.retain(|sample| sample.taken >= tested_from);
            let evidence = Evidence { by, samples, linked, orders, scheduled: &scheduled, day, earliest, found };
            for need in needs {
                match need.met(&evidence) {
                    Met::Yes(because) => met.push(because),
                    Met::No(because) => missing.push(because),
                }
            }
            if missing.is_empty() {
                return Settled::Since(by.max(earliest), met);
            }
        }
        Settled::Missing(missing, met)
    }

    /// When to look whether everything is there: at the earliest end, and then each time that something becomes known.
    fn looks(&self, earliest: Instant) -> Vec<Instant> {
        let now = self.inputs.now;
        let lab = self.inputs.lab;
        let reports = lab.iter().flat_map(|lab| &lab.results).map(|report| report.at);
        let signed = self.inputs.orders.record.iter().flat_map(|record| &record.signed).map(|signed| signed.at);
        let known = reports.chain(signed).chain(self.linked.told.iter().map(|test| test.at));
        let mut looks: Vec<Instant> = known.filter(|at| *at > earliest && *at <= now).collect();
        looks.push(earliest.min(now));
        looks.sort_unstable();
        looks.dedup();
        looks
    }

    /// The end of the last stage after what moves it: an authority first, then what the plan lets move it.
    fn extended(&self, plan: &Plan, end: Instant, because: &mut Vec<Because>) -> Instant {
        let mut end = end;
        let orders = self.inputs.orders.record.iter().flat_map(|record| &record.extended);
        let orders = orders.filter(|order| order.fact.plan.as_ref().is_none_or(|only| *only == plan.id));
        for order in orders.filter(|order| order.at >= self.reason.found) {
            let longer = self.zone().start_of(order.fact.through.plus_days(1));
            // What is over is over: to hold somebody again takes a new order.
            if order.at < end && longer > end {
                end = longer;
                because.push(
                    Because::rule("quarantine.extended")
                        .with("through", Argument::Date(order.fact.through))
                        .with("authority", Argument::Text(order.fact.authority.clone()))
                        .with("reason", Argument::Text(order.fact.reason.clone()))
                        .citing(&order.event),
                );
            }
        }
        self.extended_by_rule(plan, end, because)
    }

    fn extended_by_rule(&self, plan: &Plan, end: Instant, because: &mut Vec<Because>) -> Instant {
        let zone = self.zone();
        let lab = self.inputs.lab;
        let mut latest = end;
        for extension in &plan.extensions {
            match extension {
                Extension::TestRefused { to_days } => {
                    let refused =
                        lab.iter().flat_map(|lab| &lab.refused).find(|refused| refused.at >= self.reason.found);
                    let Some(refused) = refused.filter(|refused| refused.at < end) else { continue };
                    latest = latest.max(zone.start_of(self.anchor.date().plus_days(i32::from(*to_days) + 1)));
                    because.push(
                        Because::rule("quarantine.testRefused")
                            .with("days", Argument::Count(u32::from(*to_days)))
                            .citing(&refused.event),
                    );
                }
                Extension::LastCheckFailed { by_days } => {
                    let (end, tries) = self.last_check(end, *by_days);
                    if tries.is_empty() {
                        continue;
                    }
                    latest = latest.max(end);
                    let rule =
                        Because::rule("quarantine.lastCheckFailed").with("days", Argument::Count(u32::from(*by_days)));
                    because.push(tries.into_iter().fold(rule, Because::citing));
                }
            }
        }
        latest
    }

    /// The end after checks that failed on or after the last day: each one moves it, until one succeeds. Also those that
    /// failed, and the one that succeeded after them.
    fn last_check(&self, planned: Instant, by_days: u16) -> (Instant, Vec<&EventId>) {
        let zone = self.zone();
        let last_day = zone.start_of(zone.date(planned.plus_millis(-1)));
        let failures = self.inputs.lab.iter().flat_map(|lab| &lab.failed_checks);
        let failures = failures.map(|failed| (failed.at, true, &failed.event));
        let successes = self.inputs.readings.iter().map(|reading| (reading.at, false, &reading.event));
        let mut checks: Vec<_> = failures.chain(successes).filter(|(at, ..)| *at >= last_day).collect();
        checks.sort_by_key(|(at, failed, _)| (*at, *failed));
        let (mut end, mut tries) = (planned, Vec::new());
        for (at, failed, event) in checks {
            if at >= end {
                break;
            }
            // A check that succeeds at once is no try that failed: nothing is said about it.
            if failed || !tries.is_empty() {
                tries.push(event);
            }
            if !failed {
                return (planned.max(at), tries);
            }
            end = end.max(zone.start_of(zone.date(at).plus_days(i32::from(by_days) + 1)));
        }
        (end, tries)
    }

    /// The end once the symptom-free hours are kept: each alarm before it moves it. An alarm from before the reason was
    /// found counts too: the hours must have passed, whoever knew what by then.
    fn keep_symptom_free(&self, plan: &Plan, layout: &mut Layout) {
        let (end, kept_by) = symptom_free(layout.planned_end, plan.symptom_free_hours, self.inputs.alarms);
        if kept_by.is_empty() {
            return;
        }
        layout.because.push(kept(plan, layout.planned_end, &kept_by));
        if let Some(last) = layout.spans.last_mut() {
            last.until = end;
        }
        layout.planned_end = end;
    }

    /// Ends the plan where one of its early ways out is open; the earliest, where several are.
    fn release_early(&self, plan: &Plan, layout: &mut Layout) {
        let mut ways: Vec<(&EarlyRelease, WayOut)> = Vec::new();
        for early in &plan.early {
            match self.opens(plan, early) {
                Ok(way) => ways.push((early, way)),
                Err(missing) => layout.shut.extend(missing.iter().flat_map(Because::all_facts)),
            }
        }
        let open = ways.iter().filter(|(_, way)| !way.shut);
        let first = open.min_by_key(|(_, way)| way.end).filter(|(_, way)| way.end < layout.planned_end);
        let end = first.map_or(layout.planned_end, |(_, way)| way.end);
        for (early, way) in &ways {
            // A way that symptoms have shut, or keep shut for a time, says why the end is not sooner.
            if way.shut && way.end <= end {
                layout.because.push(way.because.clone());
            } else if way.since < end && first.is_none_or(|(taken, _)| !std::ptr::eq(*taken, *early)) {
                layout.because.extend(way.kept.clone());
            }
        }
        let Some((early, way)) = first else { return };
        // What was missing by then says that the stages had not ended before.
        let missing: Vec<EventId> = layout.outstanding.iter().flat_map(Because::all_facts).collect();
        layout.because.push(missing.iter().fold(way.because.clone(), Because::citing));
        layout.early = Some(end);
        // A way that is open before the measure begins leads to what follows no sooner than that.
        let begins = layout.spans.first().map_or(end, |first| first.from.max(end));
        layout.spans.retain(|span| span.from < end);
        layout.spans.iter_mut().for_each(|span| span.until = span.until.min(end));
        layout.planned_end = end;
        layout.held = false;
        layout.waits.retain(|wait| wait.since < end);
        for wait in layout.waits.iter_mut().filter(|wait| wait.until.is_none()) {
            (wait.until, wait.unsigned_since) = (Some(end), None);
        }
        layout.outstanding.clear();
        if let Some(then) = &early.then {
            self.go_on(plan, then, begins, layout);
        }
        // Whatever the stages would have asked for after that, nobody comes to ask.
        let end = layout.planned_end;
        layout.tests.retain(|test| self.zone().start_of(test.date) < end);
    }

    /// What holds after an early release, from then on.
    fn go_on(&self, plan: &Plan, then: &Remainder, from: Instant, layout: &mut Layout) {
        let until = Counting::DayZeroExcluded.ends(self.anchor, then.to_days, self.zone());
        if until > from {
            let number = u8::try_from(plan.stages.len() + 1).unwrap_or(u8::MAX);
            let (setting, checks, code) = (then.setting, then.checks.clone(), then.code);
            layout.spans.push(Span { stage: number, setting, from, until, checks, code });
            layout.planned_end = until;
        }
    }

    /// A way out for which everything is there that it needs, or what is missing.
    fn opens(&self, plan: &Plan, early: &EarlyRelease) -> Result<WayOut, Vec<Because>> {
        let stage = plan.stages.first().ok_or_else(Vec::new)?;
        let from = self.anchor.earliest(self.zone());
        let day = |number: u16| self.zone().start_of(self.day_of(stage, true, from, number));
        let earliest = early.counting.ends(self.anchor, early.days, self.zone());
        let (since, met) = match self.settle(&early.needs, &[], &day, earliest) {
            Settled::Since(since, met) => (since, met),
            Settled::Missing(missing, _) => return Err(missing),
        };
        let (end, kept_by) = symptom_free(since, plan.symptom_free_hours, self.inputs.alarms);
        let mut alarms = self.inputs.alarms.iter();
        let unwell = alarms.find(|alarm| early.without_symptoms && alarm.at >= from && alarm.at < end);
        let rule = if unwell.is_some() { "quarantine.earlyShut" } else { "quarantine.early" };
        let because = Because::rule(rule).with("earliest", Argument::Instant(earliest));
        let because = unwell.iter().fold(because, |because, alarm| because.since(alarm.because.clone()));
        let because = met.into_iter().fold(because, Because::since);
        let kept = (!kept_by.is_empty()).then(|| kept(plan, since, &kept_by));
        let because = kept.iter().cloned().fold(because, Because::since);
        Ok(WayOut { since, end, shut: unwell.is_some(), kept, because })
    }
}

/// An early way out for which everything is there that it needs.
struct WayOut {
    /// Since when, but for the time without symptoms.
    since: Instant,
    /// Since when.
    end: Instant,
    /// True for one that is only for those without symptoms, where the person had some.
    shut: bool,
    /// The symptoms that keep it shut for a time.
    kept: Option<Because>,
    /// Why it is open, or shut.
    because: Because,
}

/// An end moved until the hours without fever or symptoms have passed, and the alarms that moved it: one that came after
/// the planned end counts only because another one had moved that.
fn symptom_free(planned: Instant, hours: u16, alarms: &[Alarm]) -> (Instant, Vec<&Alarm>) {
    let mut end = planned;
    let mut kept_by: Vec<&Alarm> = Vec::new();
    for alarm in alarms {
        let well_again = alarm.at.plus_hours(i32::from(hours));
        if alarm.at < end && well_again > end {
            end = well_again;
            if alarm.at < planned {
                kept_by.clear();
            }
            kept_by.push(alarm);
        }
    }
    (end, kept_by)
}

/// Why an end was moved by those alarms, the last one first.
fn kept(plan: &Plan, planned: Instant, alarms: &[&Alarm]) -> Because {
    let rule = Because::rule("quarantine.symptomFree")
        .with("hours", Argument::Count(u32::from(plan.symptom_free_hours)))
        .with("planned", Argument::Instant(planned));
    alarms.iter().rev().fold(rule, |rule, alarm| rule.since(alarm.because.clone()))
}
