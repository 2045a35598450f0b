//! Alarms: what in a file of health needs somebody to look.

use super::{HealthFile, HealthPolicy};
use crate::base::{Argument, Because, EventId, Instant};

/// A fever or symptom that somebody must look at.
#[derive(Debug, Clone)]
pub struct Alarm {
    /// When it was true.
    pub at: Instant,
    /// The event that raised it.
    pub event: EventId,
    /// Why it alarms.
    pub because: Because,
}

/// Every alarm in the file, in the order they happened.
#[must_use]
pub fn alarms(file: &HealthFile, policy: &HealthPolicy) -> Vec<Alarm> {
    let fevers = file.readings.iter().filter(|reading| reading.fact.temperature >= policy.fever_from).map(|reading| {
        let because = Because::rule("health.fever")
            .under(policy.clause.as_deref())
            .with("temperature", Argument::Temperature(reading.fact.temperature))
            .with("threshold", Argument::Temperature(policy.fever_from))
            .with("at", Argument::Instant(reading.at))
            .citing(&reading.event);
        Alarm { at: reading.at, event: reading.event.clone(), because }
    });
    let symptoms = file.symptoms.iter().filter(|answer| !answer.fact.is_empty()).map(|answer| {
        let count = u32::try_from(answer.fact.len()).unwrap_or(u32::MAX);
        let because = Because::rule("health.symptoms")
            .with("count", Argument::Count(count))
            .with("at", Argument::Instant(answer.at))
            .citing(&answer.event);
        Alarm { at: answer.at, event: answer.event.clone(), because }
    });
    let mut all: Vec<Alarm> = fevers.chain(symptoms).collect();
    all.sort_by(|a, b| (a.at, &a.event).cmp(&(b.at, &b.event)));
    all
}

/// When the person was last not well, where that ever was so.
#[must_use]
pub fn last_unwell(file: &HealthFile, policy: &HealthPolicy) -> Option<Alarm> {
    alarms(file, policy).pop()
}
