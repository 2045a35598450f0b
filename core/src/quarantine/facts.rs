//! What can be recorded about measures. Measures that follow from exposure are derived, not recorded.

use super::Setting;
use crate::base::{CivilDate, Moment, PlaceId, PlanId, ResidentId};
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
    pub anchor: Moment,
    /// The legal basis. An order without one is refused.
    pub basis: String,
}

/// An authority lifts the measures that hold for a resident: an override, an exemption, or the outcome of an appeal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MeasureLifted {
    /// Whose.
    pub resident: ResidentId,
    /// Only those under this plan; every one when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<PlanId>,
    /// The authority.
    pub authority: String,
    /// The reason.
    pub reason: String,
    /// True when nobody can find the person any more: nothing is left to follow.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub lost: bool,
}

/// An authority lets the measures that hold for a resident last longer. They never become shorter by this, and the legal
/// cap still holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MeasureExtended {
    /// Whose.
    pub resident: ResidentId,
    /// Only those under this plan; every one when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<PlanId>,
    /// The last day, inclusive: the person is free when it is over.
    pub through: CivilDate,
    /// The authority.
    pub authority: String,
    /// The reason.
    pub reason: String,
}

/// A resident has entered a place of quarantine, or a room of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct QuarantineEntered {
    /// The resident.
    pub resident: ResidentId,
    /// What kind of place it is.
    pub setting: Setting,
    /// The place; none for the own home.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<PlaceId>,
    /// The floor of the room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<i16>,
    /// The room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub room: Option<String>,
}

/// An authority has signed for the release of a resident whose plan asks for that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReleaseSigned {
    /// Whose.
    pub resident: ResidentId,
    /// The authority.
    pub authority: String,
}
