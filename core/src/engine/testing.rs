//! The facade's answers about test campaigns and vaccinations: complete, or exactly who is missing (S13, S14).

use super::Engine;
use crate::base::{HouseholdId, Instant, ResidentId, TestCampaignId};
use crate::community::AsOf;
use crate::health::{CourseRule, TestMethod, VaccineStanding, hundredths};
use serde::Serialize;

/// Somebody in a test campaign who was tested.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TestedPerson {
    /// The resident.
    pub resident: ResidentId,
    /// When.
    pub at: Instant,
}

/// Somebody in a test campaign who need not be tested.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ExcusedPerson {
    /// The resident.
    pub resident: ResidentId,
    /// Why.
    pub reason: String,
}

/// Somebody in a test campaign who has not been tested.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct MissingPerson {
    /// The household that the person lives in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub household: Option<HouseholdId>,
    /// The resident.
    pub resident: ResidentId,
}

/// How far a test campaign has come.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TestCampaignView {
    /// The campaign.
    pub campaign: TestCampaignId,
    /// The name people use.
    pub name: String,
    /// When it begins, inclusive.
    pub from: Instant,
    /// When it ends, exclusive.
    pub until: Instant,
    /// How the samples are taken; any way where left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<TestMethod>,
    /// Residents in its scope: the sum of the three lists.
    pub residents: u32,
    /// True when nobody is missing.
    pub complete: bool,
    /// True when it is over.
    pub over: bool,
    /// Who was tested, by resident.
    pub tested: Vec<TestedPerson>,
    /// Who need not be, by resident; whoever was tested all the same is not among them.
    pub excused: Vec<ExcusedPerson>,
    /// Exactly who is missing, by household and resident.
    pub missing: Vec<MissingPerson>,
}

/// How many of whom are vaccinated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct VaccinationCoverage {
    /// As of when.
    pub as_of: Instant,
    /// At least so old, in years.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age_from: Option<u16>,
    /// Younger than that, in years.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age_below: Option<u16>,
    /// What counts as being vaccinated.
    pub counts: CourseRule,
    /// Everybody who lives here now: those of the age, of another age, of unknown age.
    pub residents: u32,
    /// The denominator: of the age, and counted by the rule.
    pub of: u32,
    /// The numerator.
    pub vaccinated: u32,
    /// The share in hundredths of a per cent, rounded down, so that 10000 means all; none of nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hundredths_of_percent: Option<u32>,
    /// Of another age.
    pub other_age: u32,
    /// Of the age, not vaccinated, cannot be, and left out of the denominator by the rule.
    pub left_out: u32,
    /// Who is not vaccinated, or not fully, and could be.
    pub not_yet: Vec<ResidentId>,
    /// Who is not vaccinated and cannot be.
    pub unfit: Vec<ResidentId>,
    /// Whose year of birth is not known; not in the denominator.
    pub age_unknown: Vec<ResidentId>,
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

impl Engine {
    /// The test campaigns in the order they begin: complete, or exactly who is missing.
    #[must_use]
    pub fn test_campaigns(&self, as_of: AsOf) -> Vec<TestCampaignView> {
        let view = self.view(as_of);
        let mut campaigns = Vec::new();
        for (_, file) in view.test_campaigns() {
            let Some(opened) = file.current() else { continue };
            let fact = &opened.fact;
            let (mut tested, mut excused, mut missing) = (Vec::new(), Vec::new(), Vec::new());
            for (resident, household, at) in view.tested_in(&file) {
                match (at, file.excuse(&resident)) {
                    (Some(at), _) => tested.push(TestedPerson { resident, at }),
                    (None, Some(excuse)) => {
                        excused.push(ExcusedPerson { resident, reason: excuse.fact.reason.clone() });
                    }
                    (None, None) => missing.push(MissingPerson { household, resident }),
                }
            }
            tested.sort();
            excused.sort();
            missing.sort();
            campaigns.push(TestCampaignView {
                campaign: fact.campaign.clone(),
                name: fact.name.clone(),
                from: fact.from,
                until: fact.until,
                method: fact.method,
                residents: count(tested.len() + excused.len() + missing.len()),
                complete: missing.is_empty(),
                over: fact.until <= as_of.at,
                tested,
                excused,
                missing,
            });
        }
        campaigns.sort_by(|a, b| (a.from, &a.campaign).cmp(&(b.from, &b.campaign)));
        campaigns
    }

    /// How many of whom are vaccinated, with who is not; none where the policy has no rule.
    #[must_use]
    pub fn vaccination(&self, as_of: AsOf) -> Option<VaccinationCoverage> {
        let view = self.view(as_of);
        let rule = view.policy.health.vaccination.as_ref()?;
        let mut coverage = VaccinationCoverage {
            as_of: as_of.at,
            age_from: rule.age_from,
            age_below: rule.age_below,
            counts: rule.counts,
            residents: 0,
            of: 0,
            vaccinated: 0,
            hundredths_of_percent: None,
            other_age: 0,
            left_out: 0,
            not_yet: Vec::new(),
            unfit: Vec::new(),
            age_unknown: Vec::new(),
        };
        for (household, _) in view.households() {
            for resident in view.members(household) {
                let Some(file) = view.resident(&resident) else { continue };
                coverage.residents = coverage.residents.saturating_add(1);
                match view.vaccination(&file) {
                    Some(VaccineStanding::Vaccinated) => coverage.vaccinated = coverage.vaccinated.saturating_add(1),
                    Some(VaccineStanding::NotYet) => coverage.not_yet.push(resident),
                    Some(VaccineStanding::Unfit) => coverage.unfit.push(resident),
                    Some(VaccineStanding::OtherAge) => coverage.other_age = coverage.other_age.saturating_add(1),
                    Some(VaccineStanding::AgeUnknown) | None => coverage.age_unknown.push(resident),
                }
            }
        }
        let unfit = count(coverage.unfit.len());
        let counted = coverage.vaccinated.saturating_add(count(coverage.not_yet.len()));
        (coverage.of, coverage.left_out) =
            if rule.without_unfit { (counted, unfit) } else { (counted.saturating_add(unfit), 0) };
        coverage.hundredths_of_percent = hundredths(coverage.vaccinated, coverage.of);
        for list in [&mut coverage.not_yet, &mut coverage.unfit, &mut coverage.age_unknown] {
            list.sort();
        }
        Some(coverage)
    }
}
