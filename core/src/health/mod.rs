//! Readings, symptoms and the alarms they raise (Z6, Z7, H6, D6).

mod facts;
mod file;
mod policy;
mod rules;

pub use facts::{ReadingTaken, Symptom, SymptomsReported};
pub use file::{HealthFile, Reading};
pub use policy::HealthPolicy;
pub use rules::{Alarm, alarms, last_unwell};
