//! Readings, symptoms and the alarms they raise (Z6, Z7, H6, D6).

mod campaign;
mod facts;
mod file;
mod lab;
mod policy;
mod rules;
mod vaccine;

pub use campaign::{TestCampaignFile, TestCampaignOpened, TestExcused, TestScope, campaign_sample};
pub use facts::{ReadingTaken, Symptom, SymptomsReported, TestAnnounced};
pub use file::{Corrected, Correction, HealthFile, Reading, SymptomAnswer};
pub use lab::{
    CheckFailed, CheckFailure, CycleThreshold, Finding, Lab, ResultReported, Sample, SampleTaken, TestMethod,
    TestRefused, TestResult,
};
pub use policy::{FirstSymptom, HealthFault, HealthPolicy, PersonKind, Threshold, Whom};
pub use rules::{Alarm, Patient, Resolution, Resolved, Written, alarms, unwell};
pub use vaccine::{
    CourseRule, VaccinationGiven, VaccinationRule, VaccinationUnfit, VaccineFile, VaccineRule, VaccineStanding,
    hundredths,
};
