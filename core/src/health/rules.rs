//! Alarms: what in a file of health needs somebody to look, and whether that is over.

use super::{FirstSymptom, HealthFile, HealthPolicy, PersonKind, Reading, SymptomAnswer, Threshold, Whom};
use crate::base::{Argument, Because, EventId, Instant, Stated, Temperature, WorkerId, Zone};

/// A fever or symptom that somebody must look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alarm {
    /// When it was true.
    pub at: Instant,
    /// The event that raised it.
    pub event: EventId,
    /// Why it alarms.
    pub because: Because,
    /// What ended it; none while it is open.
    pub resolved: Option<Resolved>,
}

impl Alarm {
    /// True when the entry that raised it was a mistake: the person was not unwell by it.
    #[must_use]
    pub fn was_a_mistake(&self) -> bool {
        self.resolved.as_ref().is_some_and(|resolved| resolved.how == Resolution::Corrected)
    }
}

/// The end of an alarm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// When.
    pub at: Instant,
    /// Who has written down what ended it, where that is known.
    pub by: Option<WorkerId>,
    /// The entry that ended it.
    pub event: EventId,
    /// How it ended.
    pub how: Resolution,
}

/// How an alarm ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Resolution {
    /// A later reading was below the threshold.
    NormalReading,
    /// The entry was a mistake and has been corrected.
    Corrected,
    /// Somebody has looked.
    Visited,
}

/// Who wrote an entry down, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// By the clock of the device.
    pub at: Instant,
    /// The worker.
    pub by: WorkerId,
}

/// What the rules know about the person besides the file.
#[derive(Clone, Copy)]
pub struct Patient<'a> {
    /// The year of birth, where it is known.
    pub birth_year: Option<u16>,
    /// The report by which the person was first known to be infected.
    pub infected: Option<(Instant, &'a EventId)>,
    /// The zone of the policy.
    pub zone: Zone,
    /// Who wrote an entry down, and when; none where nobody knows.
    pub written: &'a dyn Fn(&EventId) -> Option<Written>,
}

/// The temperature that alarms one person at one instant.
#[derive(Debug, Clone, Copy)]
struct Limit<'p> {
    from: Temperature,
    above: bool,
    clause: Option<&'p str>,
    /// The report of the infection, where the limit is another one for those who are infected.
    infected: Option<&'p EventId>,
}

impl Limit<'_> {
    fn reached(self, temperature: Temperature) -> bool {
        if self.above { temperature > self.from } else { temperature >= self.from }
    }
}

impl Patient<'_> {
    /// True when the conditions hold for the person at `at`.
    fn is(&self, whom: Whom, at: Instant) -> bool {
        let age = self.birth_year.map(|born| self.zone.date(at).year().saturating_sub(born));
        let old_enough = whom.age_from.is_none_or(|from| age.is_some_and(|age| age >= from));
        let young_enough = whom.age_below.is_none_or(|below| age.is_some_and(|age| age < below));
        let infected = self.infected.is_some_and(|(since, _)| since <= at);
        let kind = match whom.subject {
            PersonKind::Any => true,
            PersonKind::Case => infected,
            PersonKind::Contact => !infected,
        };
        old_enough && young_enough && kind
    }

    fn limit<'p>(&'p self, policy: &'p HealthPolicy, at: Instant) -> Limit<'p> {
        let own = policy.clause.as_deref();
        let differs = policy.thresholds.iter().any(|row| row.when.subject != PersonKind::Any);
        let infected = self.infected.filter(|(since, _)| differs && *since <= at).map(|(_, report)| report);
        match policy.thresholds.iter().find(|row| self.is(row.when, at)) {
            Some(Threshold { from, above, clause, .. }) => {
                Limit { from: *from, above: *above, clause: clause.as_deref().or(own), infected }
            }
            None => Limit { from: policy.fever_from, above: false, clause: own, infected },
        }
    }

    fn reaches(&self, policy: &HealthPolicy, reading: &Stated<Reading>) -> bool {
        self.limit(policy, reading.at).reached(reading.fact.temperature)
    }
}

/// Every alarm in the file, in the order they happened, each with what has ended it.
#[must_use]
pub fn alarms(file: &HealthFile, policy: &HealthPolicy, patient: Patient<'_>) -> Vec<Alarm> {
    let mut all = fevers(file, policy, patient);
    all.extend(symptoms(file, policy).into_iter().map(of_symptoms));
    all.extend(corrected(file, policy, patient));
    all.sort_by(|a, b| (a.at, &a.event).cmp(&(b.at, &b.event)));
    all
}

/// Every reading that reaches the person's threshold and every answer with a symptom, whether it alarms or not: the
/// person was not well then. What was corrected does not count.
#[must_use]
pub fn unwell(file: &HealthFile, policy: &HealthPolicy, patient: Patient<'_>) -> Vec<Alarm> {
    let feverish = file.readings.iter().filter(|reading| patient.reaches(policy, reading));
    let mut all: Vec<Alarm> =
        feverish.map(|reading| of_fever(&[], reading, patient.limit(policy, reading.at))).collect();
    all.extend(file.symptoms.iter().filter(|answer| !answer.fact.is_empty()).map(of_symptoms));
    all.sort_by(|a, b| (a.at, &a.event).cmp(&(b.at, &b.event)));
    all
}

fn fevers(file: &HealthFile, policy: &HealthPolicy, patient: Patient<'_>) -> Vec<Alarm> {
    let wanted = usize::from(policy.successive).max(1);
    let mut found: Vec<Alarm> = Vec::new();
    let mut row: Vec<&Stated<Reading>> = Vec::new();
    for reading in &file.readings {
        if !patient.reaches(policy, reading) {
            row.clear();
            if policy.normal_resolves {
                for alarm in found.iter_mut().filter(|alarm| alarm.resolved.is_none() && alarm.at < reading.at) {
                    alarm.resolved = Some(ended(reading.at, &reading.event, Resolution::NormalReading, patient));
                }
            }
            continue;
        }
        // The readings just before it that are wanted too.
        let before = row.len().checked_sub(wanted - 1).and_then(|first| row.get(first..));
        let late = policy.newest_only && came_late(file, reading, patient);
        if let Some(before) = before.filter(|_| !late) {
            found.push(of_fever(before, reading, patient.limit(policy, reading.at)));
        }
        row.push(reading);
    }
    found
}

/// True when a reading that was taken later had been written down before this one was.
fn came_late(file: &HealthFile, reading: &Stated<Reading>, patient: Patient<'_>) -> bool {
    let Some(here) = (patient.written)(&reading.event) else { return false };
    let later = file.readings.iter().filter(|other| other.at > reading.at);
    later.filter_map(|other| (patient.written)(&other.event)).any(|other| other.at < here.at)
}

/// The answers with a symptom that alarm.
fn symptoms<'f>(file: &'f HealthFile, policy: &HealthPolicy) -> Vec<&'f Stated<SymptomAnswer>> {
    let answers = file.symptoms.iter();
    let Some(FirstSymptom { of, days }) = &policy.first_symptom else {
        return answers.filter(|answer| !answer.fact.is_empty()).collect();
    };
    let counts = |answer: &&Stated<SymptomAnswer>| {
        answer.fact.symptoms.iter().any(|symptom| of.is_empty() || of.contains(symptom))
    };
    let mut first: Vec<&Stated<SymptomAnswer>> = Vec::new();
    for answer in answers.filter(counts) {
        let over = |last: &&Stated<SymptomAnswer>| answer.at > last.at.plus_hours(i32::from(*days).saturating_mul(24));
        if first.last().is_none_or(over) {
            first.push(answer);
        }
    }
    first
}

/// The alarms of entries that have been corrected since: each was judged when it came, and is over.
fn corrected(file: &HealthFile, policy: &HealthPolicy, patient: Patient<'_>) -> Vec<Alarm> {
    let Some(corrected) = file.corrected.as_deref() else { return Vec::new() };
    let feverish = corrected.readings.iter().filter(|reading| patient.reaches(policy, reading));
    let fevers = feverish.map(|reading| of_fever(&[], reading, patient.limit(policy, reading.at)));
    let symptoms = corrected.symptoms.iter().filter(|answer| !answer.fact.is_empty()).map(of_symptoms);
    // Where one alone would not have alarmed, nothing has to be taken back.
    let fevers = fevers.filter(|_| policy.successive <= 1);
    let all = fevers.chain(symptoms.filter(|_| policy.first_symptom.is_none()));
    let ended_by = |alarm: Alarm| {
        let correction = file.correction_of(&alarm.event)?;
        let at = correction.at.max(alarm.at);
        let resolved = Some(ended(at, &correction.by, Resolution::Corrected, patient));
        Some(Alarm { resolved, ..alarm })
    };
    all.filter_map(ended_by).collect()
}

fn ended(at: Instant, event: &EventId, how: Resolution, patient: Patient<'_>) -> Resolved {
    Resolved { at, by: (patient.written)(event).map(|written| written.by), event: event.clone(), how }
}

/// The alarm of a reading; `before` are those just before it that reach the threshold too, where the policy wants several.
fn of_fever(before: &[&Stated<Reading>], reading: &Stated<Reading>, limit: Limit<'_>) -> Alarm {
    let rule = match (before.len(), limit.above) {
        (0, false) => "health.fever",
        (0, true) => "health.feverAbove",
        _ => "health.feverInARow",
    };
    let because = Because::rule(rule)
        .under(limit.clause)
        .with("temperature", Argument::Temperature(reading.fact.temperature))
        .with("threshold", Argument::Temperature(limit.from))
        .with("at", Argument::Instant(reading.at));
    let count = u32::try_from(before.len() + 1).unwrap_or(u32::MAX);
    let because = if before.is_empty() { because } else { because.with("count", Argument::Count(count)) };
    let because = before.iter().fold(because, |because, earlier| because.citing(&earlier.event));
    let because = because.citing(&reading.event);
    let because = limit.infected.into_iter().fold(because, Because::citing);
    Alarm { at: reading.at, event: reading.event.clone(), because, resolved: None }
}

fn of_symptoms(answer: &Stated<SymptomAnswer>) -> Alarm {
    let count = u32::try_from(answer.fact.len()).unwrap_or(u32::MAX);
    let because = Because::rule("health.symptoms")
        .with("count", Argument::Count(count))
        .with("at", Argument::Instant(answer.at))
        .citing(&answer.event);
    Alarm { at: answer.at, event: answer.event.clone(), because, resolved: None }
}
