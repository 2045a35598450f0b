//! What can be recorded about health.

use crate::base::{Channel, CivilDate, EventId, ResidentId, Temperature};
use serde::{Deserialize, Serialize};

/// A body temperature was taken (Z6, Z7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReadingTaken {
    /// Whose.
    pub resident: ResidentId,
    /// The reading.
    pub temperature: Temperature,
    /// How it reached us.
    pub channel: Channel,
    /// The entry that this one corrects: as if that had never been made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<EventId>,
}

/// A symptom that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Symptom {
    /// Feels feverish.
    Fever,
    /// Coughs.
    Cough,
    /// Sore throat.
    SoreThroat,
    /// Short of breath.
    Breathless,
    /// Diarrhoea.
    Diarrhoea,
    /// Has lost taste or smell.
    TasteOrSmellLost,
    /// Tired without reason.
    Fatigue,
}

/// A resident was asked about symptoms: the list is empty where there are none (H6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SymptomsReported {
    /// Whose.
    pub resident: ResidentId,
    /// The symptoms, without repetition; empty for none.
    pub symptoms: Vec<Symptom>,
    /// The first day with them, where the person knows it: periods then count from it, and from the day of the report
    /// where it is not known. Not after the report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub onset: Option<CivilDate>,
    /// How it reached us.
    pub channel: Channel,
    /// The entry that this one corrects: as if that had never been made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<EventId>,
}

/// A resident was told of a test that is to come (N6, N7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TestAnnounced {
    /// The resident.
    pub resident: ResidentId,
    /// The day of the test.
    pub on: CivilDate,
    /// How the person was told.
    pub channel: Channel,
}
