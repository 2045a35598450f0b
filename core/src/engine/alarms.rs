//! A resident's alarms as a screen shows them: open or resolved, when, by whom.

use crate::base::{Argument, Because, EventId, Instant, WorkerId};
use crate::community::{Measures, View};
use crate::duty::{Duty, DutyKind};
use crate::health::{Alarm, Resolution, Resolved};
use serde::Serialize;

/// Whether somebody still has to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum AlarmState {
    /// Nothing has ended it.
    Open,
    /// It is over.
    Resolved,
}

/// A fever or symptom, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AlarmView {
    /// When it was true.
    pub at: Instant,
    /// The entry that raised it.
    pub event: EventId,
    /// Whether it is open.
    pub state: AlarmState,
    /// When it was resolved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved_at: Option<Instant>,
    /// Who wrote down what resolved it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved_by: Option<WorkerId>,
    /// How it was resolved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<Resolution>,
    /// Why it alarms, and why that is over.
    pub because: Because,
}

/// Every alarm of a resident in the order they happened. A visit that was made for it resolves an alarm too.
pub(super) fn alarms(view: &View<'_>, measures: &Measures, duties: &[Duty]) -> Vec<AlarmView> {
    let views = measures.alarms.iter().map(|alarm| {
        let visited = visited(view, alarm, duties);
        let ends = alarm.resolved.iter().cloned().chain(visited).filter(|end| end.at <= view.now());
        let end = ends.min_by_key(|end| end.at);
        AlarmView {
            at: alarm.at,
            event: alarm.event.clone(),
            state: if end.is_some() { AlarmState::Resolved } else { AlarmState::Open },
            resolved_at: end.as_ref().map(|end| end.at),
            how: end.as_ref().map(|end| end.how),
            because: end.iter().fold(alarm.because.clone(), |because, end| because.since(over(end))),
            resolved_by: end.and_then(|end| end.by),
        }
    });
    views.collect()
}

/// Why an alarm is over.
fn over(end: &Resolved) -> Because {
    let rule = match end.how {
        Resolution::NormalReading => "health.overNormal",
        Resolution::Corrected => "health.overCorrected",
        Resolution::Visited => "health.overVisited",
    };
    Because::rule(rule).with("at", Argument::Instant(end.at)).citing(&end.event)
}

fn visited(view: &View<'_>, alarm: &Alarm, duties: &[Duty]) -> Option<Resolved> {
    let day = view.policy.zone.date(alarm.at);
    let visit = duties.iter().find(|duty| duty.kind == DutyKind::HealthVisit && duty.day == day)?;
    let done = visit.completed.as_ref().filter(|done| done.at >= alarm.at)?;
    let by = view.written(&done.event).map(|written| written.by);
    Some(Resolved { at: done.at, by, event: done.event.clone(), how: Resolution::Visited })
}
