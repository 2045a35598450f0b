//! Test campaigns: everybody of a scope is tested within a time, or the list says who was not (S14).

use super::{Lab, TestMethod};
use crate::base::{EventId, Instant, ResidentId, Stated, TestCampaignId};
use crate::place::Area;
use serde::{Deserialize, Serialize};

/// Some residents are tested within a time. Stated anew where something about it has changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TestCampaignOpened {
    /// The campaign.
    pub campaign: TestCampaignId,
    /// The name people use.
    pub name: String,
    /// When it begins, inclusive.
    pub from: Instant,
    /// When it ends, exclusive.
    pub until: Instant,
    /// Whom it is for.
    pub scope: TestScope,
    /// How the samples are taken; any way where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<TestMethod>,
}

/// Whom a test campaign is for: whoever lives in one of the areas and has one of the classes, and those who are named.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TestScope {
    /// Only who lives in one of these; anywhere where the list is empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<Area>,
    /// Only who has one of these classes; any or none where the list is empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub classes: Vec<String>,
    /// These too. Where areas and classes are both left out, only these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub residents: Vec<ResidentId>,
}

impl TestScope {
    /// True where the scope names nobody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.areas.is_empty() && self.classes.is_empty() && self.residents.is_empty()
    }

    /// True where the person is meant. `lives_in` and `has` are only asked as far as it matters.
    pub(crate) fn has(
        &self,
        resident: &ResidentId,
        lives_in: impl Fn(&Area) -> bool,
        has: impl Fn(&String) -> bool,
    ) -> bool {
        if self.residents.contains(resident) {
            return true;
        }
        let general = !self.areas.is_empty() || !self.classes.is_empty();
        let here = || self.areas.is_empty() || self.areas.iter().any(&lives_in);
        general && here() && (self.classes.is_empty() || self.classes.iter().any(has))
    }
}

/// A resident need not be tested in a campaign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TestExcused {
    /// The campaign.
    pub campaign: TestCampaignId,
    /// The resident.
    pub resident: ResidentId,
    /// Why.
    pub reason: String,
}

/// What was said about one test campaign, in the order things happened.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TestCampaignFile {
    /// Every time it was stated; the last one holds.
    pub opened: Vec<Stated<TestCampaignOpened>>,
    /// Who need not be tested.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub excused: Vec<Stated<TestExcused>>,
}

impl TestCampaignFile {
    /// What the campaign is; none where nobody has opened it yet.
    #[must_use]
    pub fn current(&self) -> Option<&Stated<TestCampaignOpened>> {
        self.opened.last()
    }

    /// The first word that excuses a resident.
    #[must_use]
    pub fn excuse(&self, resident: &ResidentId) -> Option<&Stated<TestExcused>> {
        self.excused.iter().find(|excused| excused.fact.resident == *resident)
    }
}

/// The sample of a person that counts for a campaign: the first within its time, of its method, that could be tested.
#[must_use]
pub fn campaign_sample(campaign: &TestCampaignOpened, lab: Option<&Lab>) -> Option<(Instant, EventId)> {
    let lab = lab?;
    let by_method = |event: &EventId| match campaign.method {
        None => true,
        Some(method) => lab.samples.iter().any(|taken| taken.event == *event && taken.fact.1 == method),
    };
    let samples = lab.samples().into_iter();
    let mut counting = samples.filter(|sample| sample.counts() && by_method(sample.event));
    let found = counting.find(|sample| (campaign.from..campaign.until).contains(&sample.taken))?;
    Some((found.taken, found.event.clone()))
}
