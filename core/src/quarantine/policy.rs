//! Plans of quarantine, as policy data.

use crate::base::{Counting, Label, PlanId, Slots};
use serde::{Deserialize, Serialize};

/// Where a person under a measure stays. In rising order of strictness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Setting {
    /// Free to move, watches own health.
    SelfMonitoring,
    /// At home.
    Home,
    /// In a central place of quarantine.
    Central,
}

impl Setting {
    /// The setting's code in JSON and message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::SelfMonitoring => "selfMonitoring",
            Self::Home => "home",
            Self::Central => "central",
        }
    }
}

/// The quarantine section of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct QuarantinePolicy {
    /// The slots of a day in which checks are due.
    pub slots: Slots,
    /// The plans.
    pub plans: Vec<Plan>,
    /// Nobody is held longer than this many days from the day that a plan's days count from (a legal cap).
    pub cap_days: u16,
}

/// One plan: stages, one after the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Plan {
    /// The plan.
    pub id: PlanId,
    /// What people call it.
    pub title: Label,
    /// The stages; the first counts from the anchor, each other from the end of the one before.
    pub stages: Vec<Stage>,
    /// The person is free only when this many hours have passed without fever or symptoms; 0 for no such rule.
    pub symptom_free_hours: u16,
    /// The clause of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

/// One stage of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Stage {
    /// Where the person stays.
    pub setting: Setting,
    /// Length in days; at least 1.
    pub days: u16,
    /// How the days of the first stage are counted from the anchor. Later stages are whole days after the one before.
    pub counting: Counting,
    /// Slots of the day in which a check is due, by their place in the policy's list, from 0.
    pub checks: Vec<u8>,
}

impl QuarantinePolicy {
    /// The plan of that id.
    #[must_use]
    pub fn plan(&self, id: &PlanId) -> Option<&Plan> {
        self.plans.iter().find(|plan| plan.id == *id)
    }
}
