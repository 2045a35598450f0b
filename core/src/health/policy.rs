//! When a reading or a symptom alarms, whom, and when an alarm is over.

use super::{CycleThreshold, Symptom, TestMethod, VaccinationRule};
use crate::base::{FaultAt, PlanId, Temperature, VaccineId, fault_codes};
use serde::{Deserialize, Serialize};

/// The health section of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HealthPolicy {
    /// A reading at or above this is a fever, where no row of `thresholds` says otherwise.
    pub fever_from: Temperature,
    /// Thresholds of their own for some ages or kinds of people; the first row that fits decides.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub thresholds: Vec<Threshold>,
    /// So many readings in a row must reach the threshold before one alarms.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub successive: u8,
    /// True when a reading that is written down late, behind one that was taken after it, raises nothing.
    #[serde(default, skip_serializing_if = "is_false")]
    pub newest_only: bool,
    /// True when a later reading below the threshold resolves the alarms of readings before it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub normal_resolves: bool,
    /// True when nobody needs to make the visit any more for which every alarm is resolved.
    #[serde(default, skip_serializing_if = "is_false")]
    pub resolved_needs_no_visit: bool,
    /// Where this is there, only the first answer with a symptom alarms; else every one does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_symptom: Option<FirstSymptom>,
    /// Positive samples of these kinds have to be confirmed by a sample of another kind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub confirm: Vec<TestMethod>,
    /// Positive samples from this cycle threshold on have to be confirmed: so little may be left of an infection that is
    /// over. They clear nobody either.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirm_from: Option<CycleThreshold>,
    /// The plan under which members of a positive pool are held until they are tested alone; none where nobody is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pool_plan: Option<PlanId>,
    /// Of whom the share of the vaccinated is counted; it is not where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vaccination: Option<VaccinationRule>,
    /// The clause of the source for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

/// A threshold for some people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Threshold {
    /// For whom.
    #[serde(default)]
    pub when: Whom,
    /// A reading at or above this alarms.
    pub from: Temperature,
    /// True when only a reading strictly above it does.
    #[serde(default, skip_serializing_if = "is_false")]
    pub above: bool,
    /// The clause of the source for it; else that of the section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

/// Some people: every condition that is there must hold. Who has no known year of birth is in no band of ages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Whom {
    /// At least so old, in years: the year of the reading less the year of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_from: Option<u16>,
    /// Younger than that, in years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_below: Option<u16>,
    /// What the person is.
    #[serde(default, skip_serializing_if = "PersonKind::is_any")]
    pub subject: PersonKind,
}

/// What a person is whose health is watched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum PersonKind {
    /// Not known to be infected when the reading was taken.
    Contact,
    /// Known to be infected by then.
    Case,
    /// Whoever it is.
    #[default]
    Any,
}

impl PersonKind {
    fn is_any(&self) -> bool {
        *self == Self::Any
    }
}

/// The first answer with a symptom alarms, and those that follow it do not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FirstSymptom {
    /// The symptoms that count; every one where the list is empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub of: Vec<Symptom>,
    /// An answer more than so many days after the first one begins anew.
    pub days: u16,
}

fn one() -> u8 {
    1
}

fn is_one(count: &u8) -> bool {
    *count == 1
}

fn is_false(value: &bool) -> bool {
    !*value
}

/// What is wrong with the health section of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[non_exhaustive]
pub enum HealthFault {
    /// No reading at all would have to be high.
    #[error("successive is 0; 1 lets every reading alarm")]
    NoReading,
    /// Nobody is in a band of ages.
    #[error("row {0} is for nobody: ageFrom is not below ageBelow")]
    NoAge(usize),
    /// A row stands behind one that is for all of its people.
    #[error("row {row} never decides: row {earlier} is for the same people and comes before it")]
    DeadRow {
        /// The row, from 1.
        row: usize,
        /// The row that decides in its place.
        earlier: usize,
    },
    /// The first symptom would be the first of no time.
    #[error("0 days after the first symptom every answer begins anew")]
    NoSymptomDays,
    /// Nobody is of the age at which people are vaccinated.
    #[error("the share of the vaccinated is that of nobody: ageFrom is not below ageBelow")]
    VaccinatesNobody,
    /// A vaccine is there twice.
    #[error("vaccine `{0}` is there twice")]
    VaccineTwice(VaccineId),
    /// A course without a dose.
    #[error("a course of vaccine `{0}` has no dose")]
    NoDose(VaccineId),
}

fault_codes! {
    HealthFault {
        NoReading => "health.noReading",
        NoAge(_) => "health.noAge",
        DeadRow { .. } => "health.deadRow",
        NoSymptomDays => "health.noSymptomDays",
        VaccinatesNobody => "health.vaccinatesNobody",
        VaccineTwice(_) => "health.vaccineTwice",
        NoDose(_) => "health.noDose",
    }
}

impl Whom {
    /// True when everybody of `other` is meant here, too. Who has no known year of birth is in no band of ages, so a
    /// band never has all the people of no band.
    fn has_all_of(&self, other: &Self) -> bool {
        let from = self.age_from.is_none_or(|from| other.age_from.is_some_and(|other| other >= from));
        let below = self.age_below.is_none_or(|below| other.age_below.is_some_and(|other| other <= below));
        from && below && (self.subject.is_any() || self.subject == other.subject)
    }
}

impl HealthPolicy {
    /// Every fault of the section; clauses count from it.
    #[must_use]
    pub fn faults(&self) -> Vec<FaultAt<HealthFault>> {
        let mut faults = Vec::new();
        if self.successive == 0 {
            faults.push(FaultAt::new(HealthFault::NoReading, &[&"successive"]));
        }
        if self.first_symptom.as_ref().is_some_and(|first| first.days == 0) {
            faults.push(FaultAt::new(HealthFault::NoSymptomDays, &[&"firstSymptom", &"days"]));
        }
        for (at, row) in self.thresholds.iter().enumerate() {
            if row.when.age_from.zip(row.when.age_below).is_some_and(|(from, below)| from >= below) {
                faults.push(FaultAt::new(HealthFault::NoAge(at + 1), &[&"thresholds", &at, &"when"]));
            } else if let Some(earlier) = self.thresholds.iter().take(at).position(|e| e.when.has_all_of(&row.when)) {
                let fault = HealthFault::DeadRow { row: at + 1, earlier: earlier + 1 };
                faults.push(FaultAt::new(fault, &[&"thresholds", &at]));
            }
        }
        if let Some(rule) = &self.vaccination {
            if rule.age_from.zip(rule.age_below).is_some_and(|(from, below)| from >= below) {
                faults.push(FaultAt::new(HealthFault::VaccinatesNobody, &[&"vaccination"]));
            }
            for (at, vaccine) in rule.vaccines.iter().enumerate() {
                if rule.vaccines.iter().take(at).any(|earlier| earlier.id == vaccine.id) {
                    let fault = HealthFault::VaccineTwice(vaccine.id.clone());
                    faults.push(FaultAt::new(fault, &[&"vaccination", &"vaccines", &at, &"id"]));
                }
                if vaccine.doses == 0 {
                    let fault = HealthFault::NoDose(vaccine.id.clone());
                    faults.push(FaultAt::new(fault, &[&"vaccination", &"vaccines", &at, &"doses"]));
                }
            }
        }
        faults
    }
}
