//! What is put up, handed out and sent, and what is found gone.

use crate::base::{EvidenceId, GateId, GridId, HouseholdId, OutreachId, PlaceId, SquadId};
use serde::{Deserialize, Serialize};

/// How people are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum OutreachKind {
    /// A notice on a wall or door.
    Notice,
    /// A leaflet in somebody's hand.
    Leaflet,
    /// A message by telephone or chat group.
    Message,
    /// A slogan on a banner or by loudspeaker.
    Slogan,
}

impl OutreachKind {
    /// The kind's code in message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Notice => "wallNotice",
            Self::Leaflet => "leaflet",
            Self::Message => "sentMessage",
            Self::Slogan => "slogan",
        }
    }
}

/// Where, or for whom.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "id", rename_all = "camelCase")]
pub enum Target {
    /// The whole community.
    Community,
    /// A compound, building, stairwell, market or other place.
    Place(PlaceId),
    /// The point of a grid.
    Grid(GridId),
    /// A home or shop.
    Household(HouseholdId),
    /// A gate or turn-back point.
    Gate(GateId),
}

impl Target {
    /// The id that findings about it go under; `community` for all of it.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Community => "community",
            Self::Place(id) => id.as_str(),
            Self::Grid(id) => id.as_str(),
            Self::Household(id) => id.as_str(),
            Self::Gate(id) => id.as_str(),
        }
    }
}

/// Notices were put up, leaflets handed out, messages sent, slogans hung up (D8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OutreachGiven {
    /// Names it.
    pub outreach: OutreachId,
    /// How people were told.
    pub kind: OutreachKind,
    /// How many, at least 1.
    pub count: u32,
    /// Where, or for whom.
    pub target: Target,
    /// The squad that did it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub squad: Option<SquadId>,
    /// Where a photo of it is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceId>,
}

/// What was put up is gone: torn down, washed off, out of date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OutreachGone {
    /// What is gone.
    pub outreach: OutreachId,
    /// Where it was.
    pub target: Target,
}
