//! What the log says about one resident's health.

use super::{Lab, ReadingTaken, Symptom, SymptomsReported, VaccineFile};
use crate::base::{Channel, CivilDate, EventId, Instant, Stated, Temperature};
use serde::Serialize;

/// One reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Reading {
    /// The temperature.
    pub temperature: Temperature,
    /// How it reached us.
    pub channel: Channel,
}

/// One answer about symptoms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SymptomAnswer {
    /// The symptoms; an empty list means none.
    pub symptoms: Vec<Symptom>,
    /// The first day with them, where the person knows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub onset: Option<CivilDate>,
    /// How it reached us.
    pub channel: Channel,
}

impl SymptomAnswer {
    /// True when the person has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.symptoms.is_empty()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.symptoms.len()
    }
}

/// Readings and answers about symptoms, each in the order they were taken; without those that were corrected.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct HealthFile {
    /// Temperature readings.
    pub readings: Vec<Stated<Reading>>,
    /// Answers about symptoms.
    pub symptoms: Vec<Stated<SymptomAnswer>>,
    /// Samples and results; most people have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lab: Option<Box<Lab>>,
    /// Entries that were corrected; most people have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrected: Option<Box<Corrected>>,
    /// Vaccinations; they raise no alarm.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vaccines: Option<Box<VaccineFile>>,
}

/// Entries that do not hold any more, each kind in the order it was taken, and what corrected them.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Corrected {
    /// What was corrected by what.
    pub corrections: Vec<Correction>,
    /// Further entries that correct what another one had corrected already: several hold in the place of one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contested: Vec<Correction>,
    /// Readings that do not hold.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<Stated<Reading>>,
    /// Answers about symptoms that do not hold.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub symptoms: Vec<Stated<SymptomAnswer>>,
}

/// One entry stands in the place of another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Correction {
    /// The entry that does not hold any more.
    pub entry: EventId,
    /// The entry that holds instead.
    pub by: EventId,
    /// When what the new entry states was true.
    pub at: Instant,
}

impl HealthFile {
    /// True when nothing was ever measured or asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.readings.is_empty() && self.symptoms.is_empty() && self.lab.is_none() && self.corrected.is_none()
    }

    pub(crate) fn vaccines_mut(&mut self) -> &mut VaccineFile {
        self.vaccines.get_or_insert_default()
    }

    pub(crate) fn lab_mut(&mut self) -> &mut Lab {
        self.lab.get_or_insert_default()
    }

    /// The correction of that entry, where there is one.
    #[must_use]
    pub fn correction_of(&self, entry: &EventId) -> Option<&Correction> {
        self.corrected.iter().flat_map(|corrected| &corrected.corrections).find(|known| known.entry == *entry)
    }

    /// Entries that were to be corrected and are not there.
    pub(crate) fn idle_corrections(&self) -> impl Iterator<Item = &Correction> {
        self.corrected.iter().flat_map(|corrected| {
            let known = |entry: &EventId| {
                corrected.readings.iter().any(|reading| reading.event == *entry)
                    || corrected.symptoms.iter().any(|answer| answer.event == *entry)
            };
            corrected.corrections.iter().filter(move |correction| !known(&correction.entry))
        })
    }

    /// Entries that correct what another one had corrected already.
    pub(crate) fn contested_corrections(&self) -> impl Iterator<Item = (&Correction, Option<&Correction>)> {
        let contested = self.corrected.iter().flat_map(|corrected| &corrected.contested);
        contested.map(|later| (later, self.correction_of(&later.entry)))
    }

    pub(crate) fn take_reading(&mut self, at: Instant, event: EventId, fact: &ReadingTaken) {
        self.correct(fact.replaces.as_ref(), &event, at);
        let corrected = self.correction_of(&event).is_some();
        let reading = Reading { temperature: fact.temperature, channel: fact.channel };
        let kept = if corrected { &mut self.corrected.get_or_insert_default().readings } else { &mut self.readings };
        push(kept, Stated { at, event, fact: reading });
    }

    pub(crate) fn take_symptoms(&mut self, at: Instant, event: EventId, fact: &SymptomsReported) {
        self.correct(fact.replaces.as_ref(), &event, at);
        let corrected = self.correction_of(&event).is_some();
        let kept = if corrected { &mut self.corrected.get_or_insert_default().symptoms } else { &mut self.symptoms };
        let answer = SymptomAnswer { symptoms: fact.symptoms.clone(), onset: fact.onset, channel: fact.channel };
        push(kept, Stated { at, event, fact: answer });
    }

    /// Notes a correction, and takes out what it corrects. The corrected entry may come later: then it is noted when it
    /// comes. Whichever comes first, the same entries hold in the end.
    fn correct(&mut self, entry: Option<&EventId>, by: &EventId, at: Instant) {
        let Some(entry) = entry.filter(|entry| *entry != by) else { return };
        let corrected = self.corrected.get_or_insert_default();
        // Of two that correct one entry the first holds the place; both hold as entries, and somebody must look.
        let known = corrected.corrections.iter().any(|known| known.entry == *entry);
        let kept = if known { &mut corrected.contested } else { &mut corrected.corrections };
        kept.push(Correction { entry: entry.clone(), by: by.clone(), at });
        set_aside(&mut self.readings, &mut corrected.readings, entry);
        set_aside(&mut self.symptoms, &mut corrected.symptoms, entry);
    }
}

/// Most lists of most files hold one item for ever.
fn push<T>(list: &mut Vec<T>, item: T) {
    if list.is_empty() {
        list.reserve_exact(1);
    }
    list.push(item);
}

fn set_aside<T>(holding: &mut Vec<Stated<T>>, aside: &mut Vec<Stated<T>>, entry: &EventId) {
    let Some(at) = holding.iter().position(|stated| stated.event == *entry) else { return };
    aside.push(holding.remove(at));
    aside.sort_by(|a, b| (a.at, &a.event).cmp(&(b.at, &b.event)));
}
