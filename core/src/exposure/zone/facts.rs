//! What can be recorded about zones. Each fact names the area of the zone; what was found in a part of it is stated for
//! the whole.

use crate::base::{CivilDate, Moment, PartyId, ZoneKind};
use crate::place::Area;
use serde::{Deserialize, Serialize};

/// An authority declares an area a zone from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ZoneDeclared {
    /// The area.
    pub area: Area,
    /// The kind of zone, one that the policy has.
    pub zone: ZoneKind,
}

/// An authority lifts the zone, whatever its kind asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ZoneLifted {
    /// The area.
    pub area: Area,
    /// The authority.
    pub authority: String,
}

/// Where an infection was found that may mean no danger to others: the policy says for which of these that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum InfectionWithin {
    /// Among the co-residents or contacts of an infected person who is strictly isolated at home, and assessed to be no
    /// danger outside that home.
    StrictHomeIsolation,
    /// Among people who are in quarantine already.
    Quarantine,
    /// In the unit in which infections were known already.
    KnownUnit,
}

/// People in the area were found to be infected. The event's time is that of the finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InfectionFound {
    /// The area.
    pub area: Area,
    /// The day that counters start from: of the finding, or of the sample.
    pub on: Moment,
    /// Who it is, where it is one person whose leaving is to be noted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<PartyId>,
    /// How many people.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub cases: u32,
    /// True when the authority calls it a cluster.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub cluster: bool,
    /// True when nobody knows where they were infected.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub source_unknown: bool,
    /// Where it was found, when that may mean no danger to others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<InfectionWithin>,
}

fn one() -> u32 {
    1
}

fn is_one(cases: &u32) -> bool {
    *cases == 1
}

/// An infected person has left the area: the event's time is that of the leaving.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CaseMovedOut {
    /// The area.
    pub area: Area,
    /// Who; left out for everybody who was found infected by then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<PartyId>,
}

/// Everybody in the area was tested, and all results are there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ZoneScreened {
    /// The area.
    pub area: Area,
    /// The day on which the samples were taken.
    pub on: CivilDate,
    /// True when every result is negative.
    pub all_negative: bool,
}

/// Samples of the environment in the area were tested.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EnvironmentSampled {
    /// The area.
    pub area: Area,
    /// True when any of them is positive.
    pub positive: bool,
}

/// The final disinfection of the area is finished: the event's time is that of the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ZoneDisinfected {
    /// The area.
    pub area: Area,
}

/// What is known about the last close contact of the area. The last statement holds, with everything in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LastContactStated {
    /// The area.
    pub area: Area,
    /// The last day on which any contact was exposed.
    pub exposed: CivilDate,
    /// When the last contact left the area; left out while one is still there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<Moment>,
    /// True when every contact is known to be negative.
    #[serde(default)]
    pub negative: bool,
}
