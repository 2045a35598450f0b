//! From reasons to measures: every reason is an obligation; the measure at an instant is the strictest active one.

use super::{OrdersFile, Plan, QuarantinePolicy, Setting};
use crate::base::{Argument, Because, CivilDate, EventId, Instant, Label, PlanId, Zone};
use crate::exposure::Exposure;
use crate::health::Alarm;

/// What the rules of quarantine look at for one person.
#[derive(Debug, Clone, Copy)]
pub struct Inputs<'a> {
    /// Exposures that lead to a plan.
    pub exposures: &'a [Exposure],
    /// Orders and liftings.
    pub orders: &'a OrdersFile,
    /// Fevers and symptoms, in the order they happened.
    pub alarms: &'a [Alarm],
    /// The section of the policy.
    pub policy: &'a QuarantinePolicy,
    /// The zone of the policy.
    pub zone: Zone,
}

/// One stage of an obligation on the line of time: `from` inclusive, `until` exclusive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The stage's place in the plan, from 1.
    pub stage: u8,
    /// Where the person stays.
    pub setting: Setting,
    /// When it begins to hold.
    pub from: Instant,
    /// The first moment at which it holds no longer.
    pub until: Instant,
    /// Slots of the day in which a check is due.
    pub checks: Vec<u8>,
}

/// One reason for a measure, laid out in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obligation {
    /// The plan.
    pub plan: PlanId,
    /// What people call the plan.
    pub title: Label,
    /// Its stages, in order, without gaps.
    pub spans: Vec<Span>,
    /// The event of the lifting that ended it early.
    pub lifted_by: Option<EventId>,
    /// True when the legal cap ended it before its requirements were met.
    pub capped: bool,
    /// Why.
    pub because: Because,
}

/// One stretch of time under one setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// Where the person stays.
    pub setting: Setting,
    /// From when, inclusive.
    pub from: Instant,
    /// Until when, exclusive.
    pub until: Instant,
    /// Slots of the day in which a check is due: those of every obligation that is active.
    pub checks: Vec<u8>,
    /// The obligation that decides, by its place in the list.
    pub obligation: usize,
    /// The stage of its plan, from 1.
    pub stage: u8,
    /// True when a lifting ends the segment.
    pub lifted: bool,
}

/// Every obligation of the person that ever holds for a moment, in the order of its reasons.
#[must_use]
pub fn obligations(inputs: Inputs<'_>) -> Vec<Obligation> {
    let exposed = inputs.exposures.iter().map(|exposure| Reason {
        plan: &exposure.plan,
        anchor: exposure.anchor,
        found: exposure.found,
        because: exposure.because.clone(),
    });
    let ordered = inputs.orders.ordered.iter().map(|order| Reason {
        plan: &order.fact.plan,
        anchor: order.fact.anchor,
        found: order.at,
        because: Because::rule("quarantine.order")
            .with("basis", Argument::Text(order.fact.basis.clone()))
            .with("at", Argument::Instant(order.at))
            .citing(&order.event),
    });
    exposed.chain(ordered).filter_map(|reason| lay_out(reason, inputs)).collect()
}

struct Reason<'a> {
    plan: &'a PlanId,
    anchor: CivilDate,
    found: Instant,
    because: Because,
}

fn lay_out(reason: Reason<'_>, inputs: Inputs<'_>) -> Option<Obligation> {
    let plan = inputs.policy.plan(reason.plan)?;
    let mut spans = spans_of(plan, reason.anchor, inputs.zone);
    let planned_end = spans.last()?.until;
    let (end, kept_by) = extended(planned_end, plan, inputs.alarms);
    let cap = inputs.zone.start_of(reason.anchor.plus_days(i32::from(inputs.policy.cap_days) + 1));
    let capped = end > cap;
    if let Some(last) = spans.last_mut() {
        last.until = end;
    }
    let lift = inputs.orders.lifted.iter().find(|lift| lift.at >= reason.found);
    let stop = lift.map_or(cap, |lift| lift.at.min(cap));
    // Top-up: the days run from the anchor, but nothing holds before the reason was found.
    for span in &mut spans {
        span.from = span.from.max(reason.found);
        span.until = span.until.min(stop);
    }
    spans.retain(|span| span.from < span.until);
    let ends = spans.last()?.until;

    let mut because = Because::rule("quarantine.plan")
        .under(plan.clause.as_deref())
        .with("plan", Argument::Label(plan.title.clone()))
        .with("anchor", Argument::Date(reason.anchor))
        .with("free", Argument::Instant(ends))
        .since(reason.because);
    if let Some(alarm) = kept_by {
        let rule = Because::rule("quarantine.symptomFree")
            .with("hours", Argument::Count(u32::from(plan.symptom_free_hours)))
            .with("planned", Argument::Instant(planned_end))
            .since(alarm.because.clone());
        because = because.since(rule);
    }
    if capped && ends == cap {
        because = because
            .since(Because::rule("quarantine.cap").with("days", Argument::Count(u32::from(inputs.policy.cap_days))));
    }
    let lifted = lift.filter(|lift| lift.at == ends);
    if let Some(lift) = lifted {
        let rule = Because::rule("quarantine.lifted")
            .with("authority", Argument::Text(lift.fact.authority.clone()))
            .with("reason", Argument::Text(lift.fact.reason.clone()))
            .citing(&lift.event);
        because = because.since(rule);
    }
    let (id, title) = (plan.id.clone(), plan.title.clone());
    let lifted_by = lifted.map(|lift| lift.event.clone());
    Some(Obligation { plan: id, title, spans, lifted_by, capped: capped && ends == cap, because })
}

/// The stages on the line of time, as the plan has them.
fn spans_of(plan: &Plan, anchor: CivilDate, zone: Zone) -> Vec<Span> {
    let mut from = zone.start_of(anchor);
    let mut spans = Vec::with_capacity(plan.stages.len());
    for (at, stage) in plan.stages.iter().enumerate() {
        let until = if at == 0 {
            stage.counting.ends(anchor, stage.days, zone)
        } else {
            zone.start_of(zone.date(from).plus_days(i32::from(stage.days)))
        };
        let number = u8::try_from(at + 1).unwrap_or(u8::MAX);
        spans.push(Span { stage: number, setting: stage.setting, from, until, checks: stage.checks.clone() });
        from = until;
    }
    spans
}

/// The end once the symptom-free hours are kept: each alarm before it moves it. Also the alarm that moved it last. An
/// alarm from before the reason was found counts too: the hours must have passed, whoever knew what by then.
fn extended<'a>(planned: Instant, plan: &Plan, alarms: &'a [Alarm]) -> (Instant, Option<&'a Alarm>) {
    let mut end = planned;
    let mut kept_by = None;
    for alarm in alarms {
        let well_again = alarm.at.plus_hours(i32::from(plan.symptom_free_hours));
        if alarm.at < end && well_again > end {
            end = well_again;
            kept_by = Some(alarm);
        }
    }
    (end, kept_by)
}

/// All obligations laid over each other: at each instant the strictest active one decides (law 4: the order of the
/// list does not matter, and the same reason twice is the same as once).
#[must_use]
pub fn timeline(obligations: &[Obligation]) -> Vec<Segment> {
    let mut edges: Vec<Instant> =
        obligations.iter().flat_map(|o| o.spans.iter().flat_map(|span| [span.from, span.until])).collect();
    edges.sort_unstable();
    edges.dedup();
    let mut segments: Vec<Segment> = Vec::new();
    for (from, until) in edges.iter().zip(edges.iter().skip(1)) {
        let Some(segment) = decide(obligations, *from, *until) else { continue };
        match segments.last_mut() {
            Some(last) if last.until == segment.from && same_measure(last, &segment) => last.until = segment.until,
            _ => segments.push(segment),
        }
    }
    for segment in &mut segments {
        let decisive = obligations.get(segment.obligation);
        segment.lifted = decisive
            .is_some_and(|o| o.lifted_by.is_some() && o.spans.last().is_some_and(|span| span.until == segment.until));
    }
    segments
}

fn same_measure(a: &Segment, b: &Segment) -> bool {
    a.obligation == b.obligation && a.stage == b.stage && a.checks == b.checks
}

fn decide(obligations: &[Obligation], from: Instant, until: Instant) -> Option<Segment> {
    let active = || {
        obligations.iter().enumerate().flat_map(move |(at, obligation)| {
            let spans = obligation.spans.iter().filter(move |span| span.from <= from && until <= span.until);
            spans.map(move |span| (at, obligation, span))
        })
    };
    let (at, _, span) = active().max_by(|(_, a, x), (_, b, y)| {
        (x.setting, x.until, &b.plan, &b.because).cmp(&(y.setting, y.until, &a.plan, &a.because))
    })?;
    let mut checks: Vec<u8> = active().flat_map(|(_, _, span)| span.checks.iter().copied()).collect();
    checks.sort_unstable();
    checks.dedup();
    Some(Segment { setting: span.setting, from, until, checks, obligation: at, stage: span.stage, lifted: false })
}

/// The segment that `t` lies in, and the first free moment after it: the end of the last segment that follows without
/// a gap.
#[must_use]
pub fn measure_at(timeline: &[Segment], t: Instant) -> Option<(&Segment, Instant)> {
    let at = timeline.iter().position(|segment| (segment.from..segment.until).contains(&t))?;
    let rest = timeline.get(at..)?;
    let first = rest.first()?;
    let free = rest.iter().fold(first.until, |end, next| if next.from == end { next.until } else { end });
    Some((first, free))
}

/// Obligations that the legal cap ended before their requirements were met: somebody must look.
pub fn cap_reached(obligations: &[Obligation]) -> impl Iterator<Item = &Obligation> {
    obligations.iter().filter(|obligation| obligation.capped)
}
