//! What can be recorded about screening.

use crate::base::{Channel, HouseholdId, Instant, ResidentId, RoundId, SquadId};
use crate::place::Area;
use serde::{Deserialize, Serialize};

/// A screening round is opened (N1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RoundOpened {
    /// The round.
    pub round: RoundId,
    /// The name people use.
    pub name: String,
    /// The areas whose households are screened.
    pub scope: Vec<Area>,
    /// When it begins, inclusive.
    pub from: Instant,
    /// When it ends, exclusive; after `from`.
    pub until: Instant,
    /// People in a team, 1 to 9.
    pub team_size: u8,
}

/// What came of a visit or call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum VisitOutcome {
    /// Somebody answered; who is where is in `accounted`.
    Answered,
    /// Nobody answered.
    NoAnswer,
    /// Somebody answered and would not say.
    Refused,
    /// Nobody lives here.
    Vacant,
    /// The household has gone away; where to is known.
    GoneAway,
}

/// Where a resident is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Whereabouts {
    /// At home.
    Home,
    /// In town, elsewhere.
    InTown,
    /// Out of town, the place is known.
    Away,
}

/// One resident whose whereabouts the visit has settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Accounted {
    /// The resident.
    pub resident: ResidentId,
    /// Where the person is.
    pub whereabouts: Whereabouts,
}

/// A household was visited or called (N1, N2, Z3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VisitRecorded {
    /// The round that the visit belongs to.
    pub round: RoundId,
    /// The household.
    pub household: HouseholdId,
    /// At the door or by phone.
    pub channel: Channel,
    /// What came of it.
    pub outcome: VisitOutcome,
    /// The residents whose whereabouts are now known; empty unless answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accounted: Vec<Accounted>,
    /// The squad that went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub squad: Option<SquadId>,
}
