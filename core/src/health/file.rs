//! What the log says about one resident's health.

use super::{Lab, Symptom};
use crate::base::{Channel, Stated, Temperature};
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

/// Readings and answers about symptoms, each in the order they were taken.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct HealthFile {
    /// Temperature readings.
    pub readings: Vec<Stated<Reading>>,
    /// Answers about symptoms; an empty list means none.
    pub symptoms: Vec<Stated<Vec<Symptom>>>,
    /// Samples and results; most people have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lab: Option<Box<Lab>>,
}

impl HealthFile {
    /// True when nothing was ever measured or asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.readings.is_empty() && self.symptoms.is_empty() && self.lab.is_none()
    }

    pub(crate) fn lab_mut(&mut self) -> &mut Lab {
        self.lab.get_or_insert_default()
    }
}
