//! What can be recorded about measures. Measures that follow from exposure are derived, not recorded.

use crate::base::{CivilDate, PlanId, ResidentId};
use serde::{Deserialize, Serialize};

/// An authority orders a plan for a resident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MeasureOrdered {
    /// Whose.
    pub resident: ResidentId,
    /// The plan, one that the policy has.
    pub plan: PlanId,
    /// The day that the plan's days count from.
    pub anchor: CivilDate,
    /// The legal basis. An order without one is refused.
    pub basis: String,
}

/// An authority lifts every measure that holds for a resident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MeasureLifted {
    /// Whose.
    pub resident: ResidentId,
    /// The authority.
    pub authority: String,
    /// The reason.
    pub reason: String,
}
