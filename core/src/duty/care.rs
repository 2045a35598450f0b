//! Visits that a level of care asks for: so many civil days, one visit (S12, S19).

use super::{Attempt, Completion, Duty, DutyFile, DutyKind, Origin, Subject};
use crate::base::{Argument, Because, Channel, Instant, ResidentId, Stated, Zone};
use crate::care::{CareFile, CarePolicy, CareSpan, LevelRule, Means, channel_for};
use crate::health::SymptomAnswer;
use crate::quarantine::{Segment, Setting};

/// What the visits of one resident depend on.
#[derive(Debug, Clone, Copy)]
pub struct CareInputs<'a> {
    /// The care section of the policy.
    pub policy: &'a CarePolicy,
    /// The resident's levels, one after another.
    pub spans: &'a [CareSpan],
    /// What was stated about the resident; none where nothing was.
    pub file: Option<&'a CareFile>,
    /// What the resident answered about symptoms.
    pub answers: &'a [Stated<SymptomAnswer>],
    /// What people did about the resident's duties.
    pub acts: &'a DutyFile,
    /// The resident's measures: nobody visits somebody at home who is in central quarantine.
    pub timeline: &'a [Segment],
    /// How the resident is reached.
    pub means: Means,
    /// The zone of the policy.
    pub zone: Zone,
}

/// One duty for each stretch of so many days, the first of which begins on the day after the level did; those that are
/// not over by the start of `window` and open before its end. Reaching the person by a channel that counts completes it;
/// when the stretch is over it is missed.
#[must_use]
pub fn care_visits(resident: &ResidentId, inputs: CareInputs<'_>, window: std::ops::Range<Instant>) -> Vec<Duty> {
    let mut duties = Vec::new();
    for span in inputs.spans {
        let Some(level) = inputs.policy.level(&span.level) else { continue };
        let Some(days) = level.visit_every_days.map(|days| i32::from(days).max(1)) else { continue };
        let first = inputs.zone.date(span.from).plus_days(1);
        // Stretches that are over before the window are not looked at one by one.
        let gone = first.days_until(inputs.zone.date(window.start.max(span.from))).max(0) / days;
        let mut day = first.plus_days(gone.saturating_mul(days));
        let end = span.until.unwrap_or(Instant::MAX).min(window.end);
        loop {
            let next = day.plus_days(days);
            let (opens, due) = (inputs.zone.start_of(day), inputs.zone.start_of(next));
            if opens >= end || due <= opens {
                break;
            }
            if due > window.start {
                duties.push(visit(resident, inputs, span, level, days, day, opens..due));
            }
            day = next;
        }
    }
    duties
}

fn visit(
    resident: &ResidentId,
    inputs: CareInputs<'_>,
    span: &CareSpan,
    level: &LevelRule,
    days: i32,
    day: crate::base::CivilDate,
    time: std::ops::Range<Instant>,
) -> Duty {
    let subject = Subject::Resident(resident.clone());
    let origin = Origin::Care(span.level.clone());
    let mut duty = Duty::new(DutyKind::CareVisit, subject, day, origin, time.start, time.end);
    // Who reads why a visit is due need not know why the person is looked after: the grounds are cited, not named.
    let days = u32::try_from(days).unwrap_or(u32::MAX);
    let rhythm = Because::rule("care.rhythm").under(level.clause.as_deref()).with("days", Argument::Count(days));
    duty.because = duty.because.since(span.grounds.iter().fold(rhythm, |because, held| because.citing(&held.event)));
    duty.channel = Some(channel_for(inputs.policy, level, inputs.means));
    duty.closes = Some(time.end);
    let away = inputs
        .timeline
        .iter()
        .find(|segment| segment.setting == Setting::Central && segment.from < time.end && time.end <= segment.until);
    let away = away.map(|segment| segment.from.max(time.start));
    duty.void_from = span.until.filter(|until| *until < time.end).into_iter().chain(away).min();
    // Who was asked how the person is has looked after the person (H6).
    let counts = |channel: Channel| match level.channels.as_slice() {
        [] => channel != Channel::Own,
        some => some.contains(&channel),
    };
    let asked = inputs.answers.iter().find(|answer| time.contains(&answer.at) && counts(answer.fact.channel));
    duty.completed = asked.map(|answer| Completion { at: answer.at, event: answer.event.clone() });
    let visits = inputs.file.map(|file| file.visits.as_slice()).unwrap_or_default();
    for visit in visits.iter().filter(|visit| time.contains(&visit.at)) {
        if visit.fact.reached && counts(visit.fact.channel) {
            if duty.completed.as_ref().is_none_or(|done| visit.at < done.at) {
                duty.completed = Some(Completion { at: visit.at, event: visit.event.clone() });
            }
            break;
        }
        let note = visit.fact.note.as_deref().unwrap_or_default().to_owned();
        duty.attempts.push(Attempt { at: visit.at, worker: visit.fact.by.clone(), note });
    }
    duty.with_acts(inputs.acts)
}
