//! What can be recorded about where people have been and how risky it was there.

use crate::base::{CivilDate, RegionCode, ResidentId};
use serde::{Deserialize, Serialize};

/// Risk level of an area, as the authority publishes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum RiskLevel {
    /// No restriction.
    Low,
    /// Medium risk.
    Medium,
    /// High risk.
    High,
}

/// An area has a risk level from a date on (N5). A later statement for the same date revises the earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AreaGraded {
    /// The area, from province to community.
    pub area: RegionCode,
    /// Its level.
    pub level: RiskLevel,
    /// The first day on which the level holds.
    pub from: CivilDate,
}

/// A resident was in an area (S6, D4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StayReported {
    /// The resident.
    pub resident: ResidentId,
    /// Where.
    pub area: RegionCode,
    /// The first day there.
    pub from: CivilDate,
    /// The day of leaving; not before `from`.
    pub until: CivilDate,
}
