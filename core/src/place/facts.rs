//! What can be recorded about places, households and residents.

use crate::base::{HouseholdId, PlaceId, RegionCode, ResidentId, Sex};
use serde::{Deserialize, Serialize};

/// What kind of place stands between community and household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum PlaceKind {
    /// A compound of buildings behind one wall.
    Compound,
    /// A building.
    Building,
    /// A stairwell of a building.
    Stairwell,
}

/// The community has a name and, where it is known, a code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CommunityNamed {
    /// The name people use.
    pub name: String,
    /// The 12-digit statistical code, or a shorter one of the region around it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<RegionCode>,
}

/// A place exists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlaceAdded {
    /// The place.
    pub place: PlaceId,
    /// What kind of place it is.
    pub kind: PlaceKind,
    /// The place around it; none for a place directly in the community.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<PlaceId>,
    /// The name people use.
    pub name: String,
}

/// A household exists behind a door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HouseholdRegistered {
    /// The household.
    pub household: HouseholdId,
    /// The building or stairwell that the door is in.
    pub place: PlaceId,
    /// What is written on the door, such as `3-2-501`.
    pub door: String,
    /// The floor, 1 at street level, negative below.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<i16>,
}

/// A person lives in a household. No name, no number: only what rules need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ResidentRegistered {
    /// The resident.
    pub resident: ResidentId,
    /// Where the person lives.
    pub household: HouseholdId,
    /// Year of birth, where an age rule needs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth_year: Option<u16>,
    /// Sex, where it is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
}

/// A resident has moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ResidentMoved {
    /// The resident.
    pub resident: ResidentId,
    /// The new household; none when the person has left the community.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<HouseholdId>,
}
