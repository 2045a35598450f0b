//! One reason laid out on the line of time: its stages, and what must be there before each ends.

use super::needs::{Evidence, LinkedTest, Met, NOT_SIGNED};
use super::{Extension, Inputs, Plan, Reason, Span, Stage, TestDay};
use crate::base::{Argument, Because, CivilDate, Instant, Moment, PlanId, Zone};
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
}

/// The plan that holds instead, and why.
pub(super) type GivesWay = Box<(PlanId, Because)>;

/// What laying out needs to know besides the plan.
pub(super) struct Ground<'a> {
    pub inputs: &'a Inputs<'a>,
    pub reason: &'a Reason<'a>,
    pub anchor: Moment,
    /// Nobody is held longer.
    pub cap: Instant,
    pub linked: &'a [LinkedTest],
}

impl Plan {
    /// When the measure would begin, had the reason been known at once.
    pub(crate) fn begins(&self, anchor: Moment, anchors: &Anchors, zone: Zone) -> Instant {
        let start = self.starts.and_then(|start| {
            let anchor = anchors.get(start.anchor)?;
            Some(zone.start_of(anchor.date().plus_days(i32::from(start.days))))
        });
        start.unwrap_or_else(|| zone.start_of(anchor.date()))
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
    let own = reason.anchors.first_of(&[])?;
    let since = inputs.zone.start_of(own.date());
    let entries = inputs.orders.record.iter().flat_map(|record| &record.entered);
    let entered = entries.map(|entry| entry.at).find(|at| *at >= since);
    let anchors = reason.anchors.with(AnchorKind::Entered, entered.map(|at| Moment::at(at, inputs.zone)));
    anchors.first_of(&plan.anchors)
}

impl Ground<'_> {
    fn zone(&self) -> Zone {
        self.inputs.zone
    }

    /// The stages on the line of time; or the plan that holds instead.
    pub fn lay_out(&self, plan: &Plan) -> Result<Layout, GivesWay> {
        let mut from = plan.begins(self.anchor, &self.reason.anchors, self.zone());
        let mut layout = Layout {
            spans: Vec::with_capacity(plan.stages.len()),
            tests: Vec::new(),
            planned_end: from,
            held: false,
            waits: Vec::new(),
            outstanding: Vec::new(),
            because: Vec::new(),
        };
        for (at, stage) in plan.stages.iter().enumerate() {
            let first = at == 0;
            let earliest = stage.ends(first.then_some(self.anchor), from, self.zone());
            let last = at + 1 == plan.stages.len();
            let earliest = if last { self.extended_by_rule(plan, earliest, &mut layout.because) } else { earliest };
            let number = u8::try_from(at + 1).unwrap_or(u8::MAX);
            let day = |number: u16| self.day_of(stage, first, from, number);
            let tests = self.tests(stage, number, &day);
            let mut until = earliest.max(from);
            let by_days = until;
            let mut missing = Vec::new();
            let mut late = Vec::new();
            for need in &stage.needs {
                match need.met(&self.evidence(&tests, &|number| self.zone().start_of(day(number)), earliest)) {
                    Met::Since(since, because) => {
                        until = until.max(since);
                        if since > by_days {
                            late.push(because.clone());
                        }
                        layout.because.push(because);
                    }
                    Met::No(because) => missing.push(because),
                    Met::Otherwise(plan, because) => return Err(Box::new((plan, because))),
                }
            }
            layout.tests.extend(tests);
            layout.held = !missing.is_empty() && self.inputs.now >= until;
            if layout.held || (missing.is_empty() && until > by_days) {
                let unsigned = layout.held && missing.iter().all(|because: &Because| because.rule == NOT_SIGNED);
                late.extend(missing.iter().cloned());
                layout.waits.push(Wait {
                    stage: number,
                    since: by_days,
                    until: Some(until).filter(|_| !layout.held),
                    unsigned_since: unsigned
                        .then(|| symptom_free(until, plan.symptom_free_hours, self.inputs.alarms).0),
                    because: late,
                });
            }
            layout.outstanding.extend(missing);
            if layout.held {
                until = self.cap.max(until);
            }
            let (setting, checks, code) = (stage.setting, stage.checks.clone(), stage.code);
            layout.spans.push(Span { stage: number, setting, from, until, checks, code });
            from = until;
            if layout.held {
                break;
            }
        }
        layout.planned_end = from;
        self.keep_symptom_free(plan, &mut layout);
        self.release_early(plan, &mut layout);
        Ok(layout)
    }

    /// The date of a numbered day of a stage.
    fn day_of(&self, stage: &Stage, first: bool, from: Instant, number: u16) -> CivilDate {
        let own = stage.test_anchor.and_then(|kind| self.reason.anchors.get(kind));
        match own {
            Some(anchor) => anchor.date().plus_days(i32::from(number)),
            None if first => stage.counting.day(self.anchor.date(), number),
            None => stage.counting.day_after(from, number, self.zone()),
        }
    }

    fn tests(&self, stage: &Stage, number: u8, day: &dyn Fn(u16) -> CivilDate) -> Vec<ScheduledTest> {
        let scheduled = stage.tests.iter().map(|test| {
            let date = day(test.day);
            let over = self.zone().start_of(date.plus_days(1)) <= self.reason.found;
            let state = if over { TestState::Missed } else { TestState::Wanted };
            let TestDay { day, method, samples } = test.clone();
            ScheduledTest { stage: number, day, date, method, samples, state }
        });
        scheduled.collect()
    }

    fn evidence<'e>(
        &'e self,
        tests: &[ScheduledTest],
        day: &'e dyn Fn(u16) -> Instant,
        earliest: Instant,
    ) -> Evidence<'e> {
        let wanted = tests.iter().filter(|test| test.state == TestState::Wanted);
        Evidence {
            samples: self.inputs.samples,
            linked: self.linked,
            orders: self.inputs.orders,
            scheduled: wanted.map(|test| (self.zone().start_of(test.date), test.samples)).collect(),
            day,
            earliest,
            found: self.reason.found,
        }
    }

    /// The end of the last stage after what the plan lets move it.
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
                    let last_day = zone.start_of(zone.date(end.plus_millis(-1)));
                    if self.inputs.readings.iter().any(|reading| reading.at >= last_day) {
                        continue;
                    }
                    let failed = lab.and_then(|lab| lab.failed_checks.iter().rfind(|failed| failed.at >= last_day));
                    let Some(failed) = failed else { continue };
                    latest = latest.max(zone.start_of(zone.date(failed.at).plus_days(i32::from(*by_days) + 1)));
                    because.push(
                        Because::rule("quarantine.lastCheckFailed")
                            .with("days", Argument::Count(u32::from(*by_days)))
                            .citing(&failed.event),
                    );
                }
            }
        }
        latest
    }

    /// The end once the symptom-free hours are kept: each alarm before it moves it. An alarm from before the reason was
    /// found counts too: the hours must have passed, whoever knew what by then.
    fn keep_symptom_free(&self, plan: &Plan, layout: &mut Layout) {
        let (end, kept_by) = symptom_free(layout.planned_end, plan.symptom_free_hours, self.inputs.alarms);
        let Some(alarm) = kept_by else { return };
        let rule = Because::rule("quarantine.symptomFree")
            .with("hours", Argument::Count(u32::from(plan.symptom_free_hours)))
            .with("planned", Argument::Instant(layout.planned_end))
            .since(alarm.because.clone());
        layout.because.push(rule);
        if let Some(last) = layout.spans.last_mut() {
            last.until = end;
        }
        layout.planned_end = end;
    }

    /// Ends the plan where one of its early ways out is open.
    fn release_early(&self, plan: &Plan, layout: &mut Layout) {
        let Some(stage) = plan.stages.first() else { return };
        let day =
            |number: u16| self.zone().start_of(self.day_of(stage, true, self.anchor.earliest(self.zone()), number));
        for early in &plan.early {
            let earliest = early.counting.ends(self.anchor, early.days, self.zone());
            let evidence = self.evidence(&[], &day, earliest);
            let met: Option<Vec<(Instant, Because)>> = early
                .needs
                .iter()
                .map(|need| match need.met(&evidence) {
                    Met::Since(since, because) => Some((since, because)),
                    Met::No(_) | Met::Otherwise(..) => None,
                })
                .collect();
            let Some(met) = met else { continue };
            let since = met.iter().map(|(since, _)| *since).fold(earliest, Instant::max);
            let (end, _) = symptom_free(since, plan.symptom_free_hours, self.inputs.alarms);
            if end >= layout.planned_end {
                continue;
            }
            let rule = Because::rule("quarantine.early").with("earliest", Argument::Instant(earliest));
            layout.because.push(met.into_iter().fold(rule, |rule, (_, because)| rule.since(because)));
            layout.spans.retain(|span| span.from < end);
            layout.spans.iter_mut().for_each(|span| span.until = span.until.min(end));
            layout.planned_end = end;
            layout.held = false;
            layout.waits.retain(|wait| wait.since < end);
            for wait in layout.waits.iter_mut().filter(|wait| wait.until.is_none()) {
                (wait.until, wait.unsigned_since) = (Some(end), None);
            }
            layout.outstanding.clear();
        }
    }
}

/// An end moved until the hours without fever or symptoms have passed, and the alarm that moved it last.
fn symptom_free(planned: Instant, hours: u16, alarms: &[Alarm]) -> (Instant, Option<&Alarm>) {
    let mut end = planned;
    let mut kept_by = None;
    for alarm in alarms {
        let well_again = alarm.at.plus_hours(i32::from(hours));
        if alarm.at < end && well_again > end {
            end = well_again;
            kept_by = Some(alarm);
        }
    }
    (end, kept_by)
}
