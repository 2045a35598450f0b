//! Vaccinations: what was given, who cannot be vaccinated, and how many of whom are (S13).

use crate::base::{CivilDate, Label, ResidentId, Stated, VaccineId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A resident was given a dose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VaccinationGiven {
    /// The resident.
    pub resident: ResidentId,
    /// The vaccine, one of the policy's where that names any.
    pub vaccine: VaccineId,
    /// Which dose it was, from 1; whoever had earlier ones elsewhere may have none of them in the record.
    pub dose: u8,
    /// The day on which it was given, not after the entry.
    pub on: CivilDate,
}

/// A resident cannot be vaccinated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VaccinationUnfit {
    /// The resident.
    pub resident: ResidentId,
    /// Why.
    pub reason: String,
}

/// What was recorded about the vaccinations of one resident, in the order things happened.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct VaccineFile {
    /// Doses.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub given: Vec<Stated<VaccinationGiven>>,
    /// Reasons for which the person cannot be vaccinated.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unfit: Vec<Stated<String>>,
}

/// One vaccine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VaccineRule {
    /// The vaccine.
    pub id: VaccineId,
    /// What people call it.
    pub title: Label,
    /// Whoever has had this dose has had a full course.
    pub doses: u8,
}

/// What counts as being vaccinated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum CourseRule {
    /// The last dose of a full course of any vaccine.
    #[default]
    FullCourse,
    /// Any dose.
    AnyDose,
}

/// Of whom the share of the vaccinated is counted, and what counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VaccinationRule {
    /// At least so old, in years: the year less the year of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_from: Option<u16>,
    /// Younger than that, in years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_below: Option<u16>,
    /// What counts.
    #[serde(default)]
    pub counts: CourseRule,
    /// True where those who cannot be vaccinated are not counted at all; else they count as not vaccinated.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub without_unfit: bool,
    /// The vaccines; any where the list is empty, and then every dose completes a course.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vaccines: Vec<VaccineRule>,
    /// The clause of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

/// Where somebody stands: everybody is exactly one of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum VaccineStanding {
    /// Of the age, and vaccinated.
    Vaccinated,
    /// Of the age, and not vaccinated, or not fully.
    NotYet,
    /// Of the age, not vaccinated, and cannot be.
    Unfit,
    /// Of another age.
    OtherAge,
    /// The year of birth is not known, and the rule asks for it.
    AgeUnknown,
}

impl VaccinationRule {
    /// True for a vaccine that the rule knows; without a list every one is.
    #[must_use]
    pub fn knows(&self, vaccine: &VaccineId) -> bool {
        self.vaccines.is_empty() || self.vaccines.iter().any(|rule| rule.id == *vaccine)
    }

    fn completes(&self, given: &VaccinationGiven) -> bool {
        let rule = self.vaccines.iter().find(|rule| rule.id == given.vaccine);
        match self.counts {
            CourseRule::AnyDose => rule.is_some() || self.vaccines.is_empty(),
            CourseRule::FullCourse => rule.map_or(self.vaccines.is_empty(), |rule| given.dose >= rule.doses),
        }
    }

    /// Where somebody stands on a day.
    #[must_use]
    pub fn standing(&self, file: Option<&VaccineFile>, birth_year: Option<u16>, on: CivilDate) -> VaccineStanding {
        let age = birth_year.map(|born| on.year().saturating_sub(born));
        let fits =
            |age: u16| self.age_from.is_none_or(|from| age >= from) && self.age_below.is_none_or(|below| age < below);
        match age {
            None if self.age_from.is_some() || self.age_below.is_some() => return VaccineStanding::AgeUnknown,
            Some(age) if !fits(age) => return VaccineStanding::OtherAge,
            _ => {}
        }
        let given = file.map(|file| file.given.as_slice()).unwrap_or_default();
        if given.iter().any(|given| given.fact.on <= on && self.completes(&given.fact)) {
            VaccineStanding::Vaccinated
        } else if file.is_some_and(|file| !file.unfit.is_empty()) {
            VaccineStanding::Unfit
        } else {
            VaccineStanding::NotYet
        }
    }
}

impl VaccineFile {
    /// Doses that were recorded twice with different days: one of them is a mistake.
    pub(crate) fn doubtful(&self) -> Vec<(&Stated<VaccinationGiven>, &Stated<VaccinationGiven>)> {
        let mut found = Vec::new();
        for (at, later) in self.given.iter().enumerate() {
            let same = |earlier: &&Stated<VaccinationGiven>| {
                (&earlier.fact.vaccine, earlier.fact.dose) == (&later.fact.vaccine, later.fact.dose)
            };
            let earlier = self.given.iter().take(at).find(same);
            found.extend(earlier.filter(|earlier| earlier.fact.on != later.fact.on).map(|earlier| (earlier, later)));
        }
        found
    }

    /// How many different doses were given.
    #[must_use]
    pub fn doses(&self) -> u32 {
        let doses: BTreeSet<_> = self.given.iter().map(|given| (&given.fact.vaccine, given.fact.dose)).collect();
        u32::try_from(doses.len()).unwrap_or(u32::MAX)
    }
}

/// A share in hundredths of a per cent, from 0 to 10000, rounded down, so that 10000 means all; none of nobody.
#[must_use]
pub fn hundredths(part: u32, whole: u32) -> Option<u32> {
    let scaled = u64::from(part).checked_mul(10_000)?.checked_div(u64::from(whole))?;
    u32::try_from(scaled).ok()
}
