//! Escalation: who is told when a duty stays open too long or is missed, step by step, and when it waits (D6).

use super::{Duty, DutyKind, DutyStatus, Origin};
use crate::base::{Instant, PostKind, RoutineId, ServiceId, TimeOfDay, Zone};
use serde::{Deserialize, Serialize};

/// A missed duty stays on its ladder for so many hours after its last step; then the nightly report has told of it.
const AFTER_LAST_STEP_HOURS: i32 = 24;

/// From when the time of a step runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum StepSince {
    /// From when the duty can be done.
    Open,
    /// From when it should have been done.
    Missed,
}

impl StepSince {
    /// The code in JSON and message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "sinceOpen",
            Self::Missed => "sinceMissed",
        }
    }
}

/// One step of a ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StepRule {
    /// From when its time runs.
    pub since: StepSince,
    /// So many minutes later the step is reached.
    pub after_minutes: u32,
    /// Who is told: the holder of the first of these posts that is held there.
    pub posts: Vec<PostKind>,
}

/// A ladder: for which duties, and its steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LadderRule {
    /// The kinds of duty.
    pub kinds: Vec<DutyKind>,
    /// Of errands only these services; empty for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<ServiceId>,
    /// Of recurring work only these routines; empty for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub routines: Vec<RoutineId>,
    /// The steps, from the first.
    pub steps: Vec<StepRule>,
    /// True where a step does not wait for the end of the quiet hours.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub urgent: bool,
}

impl LadderRule {
    /// True when the ladder is for that duty.
    #[must_use]
    pub fn is_for(&self, duty: &Duty) -> bool {
        self.kinds.contains(&duty.kind)
            && match &duty.origin {
                Origin::Request { service, .. } => self.services.is_empty() || self.services.contains(service),
                Origin::Routine { routine, .. } => self.routines.is_empty() || self.routines.contains(routine),
                _ => true,
            }
    }
}

/// The hours of the day in which nobody is told of what is not urgent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct QuietHours {
    /// When they begin, inclusive.
    pub from: TimeOfDay,
    /// When they end, exclusive; on the next day where that is not after `from`.
    pub until: TimeOfDay,
}

impl QuietHours {
    /// True within them.
    #[must_use]
    pub fn holds(self, at: Instant, zone: Zone) -> bool {
        let time = zone.time_of_day(at);
        if self.from < self.until {
            self.from <= time && time < self.until
        } else {
            self.from <= time || time < self.until
        }
    }

    /// The first instant after `at` at which they end.
    fn ends_after(self, at: Instant, zone: Zone) -> Instant {
        let today = zone.date(at);
        let ends = (-1..=2).map(|days| zone.instant(today.plus_days(days), self.until));
        ends.filter(|end| *end > at).min().unwrap_or(Instant::MAX)
    }
}

/// How far a duty has come on its ladder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Climb<'p> {
    /// The step that is reached, from 1, and when it was; none before the first.
    pub reached: Option<(usize, &'p StepRule, Instant)>,
    /// When the next step is reached, where nothing happens until then.
    pub next: Option<Instant>,
    /// Until when nobody further is told, because somebody has acknowledged it.
    pub acknowledged_until: Option<Instant>,
}

/// How far a duty has come on a ladder by `now`; none where there is nothing to tell of: it is not yet to be done, or it
/// is done, void, or was missed long ago.
#[must_use]
pub fn climb<'p>(
    duty: &Duty,
    ladder: &'p LadderRule,
    quiet: Option<QuietHours>,
    zone: Zone,
    now: Instant,
) -> Option<Climb<'p>> {
    let steps: Vec<Instant> = ladder.steps.iter().map(|step| told(duty, step, ladder, quiet, zone)).collect();
    match duty.status_at(now) {
        DutyStatus::Open | DutyStatus::Claimed => {}
        DutyStatus::Missed => {
            let last = steps.iter().copied().chain(duty.closes).max()?;
            if last.plus_hours(AFTER_LAST_STEP_HOURS) <= now {
                return None;
            }
        }
        _ => return None,
    }
    let reached = steps.iter().rposition(|at| *at <= now);
    let step = reached.and_then(|at| Some((at + 1, ladder.steps.get(at)?, *steps.get(at)?)));
    let next = steps.iter().skip(reached.map_or(0, |at| at + 1)).copied().min();
    let acknowledged = duty.acknowledged.iter().filter(|(from, until)| *from <= now && now < *until);
    Some(Climb { reached: step, next, acknowledged_until: acknowledged.map(|(_, until)| *until).max() })
}

/// When a step is reached: after its time, and when neither quiet hours nor an acknowledgement hold it up.
fn told(duty: &Duty, step: &StepRule, ladder: &LadderRule, quiet: Option<QuietHours>, zone: Zone) -> Instant {
    let since = match step.since {
        StepSince::Open => duty.opens,
        StepSince::Missed => duty.due,
    };
    let mut at = since.plus_minutes(i32::try_from(step.after_minutes).unwrap_or(i32::MAX));
    let quiet = quiet.filter(|_| !ladder.urgent);
    loop {
        let held = duty.acknowledged.iter().filter(|(from, until)| *from <= at && at < *until);
        if let Some(until) = held.map(|(_, until)| *until).max() {
            at = until;
        } else if let Some(quiet) = quiet.filter(|quiet| quiet.holds(at, zone)) {
            at = quiet.ends_after(at, zone);
        } else {
            return at;
        }
    }
}
