//! What can be recorded about gates, permits and passages.

use super::Decision;
use crate::base::{
    GateId, HouseholdId, Instant, PassageId, PermitId, PurposeId, ResidentId, Temperature, VehicleId, VisitorId,
    WorkerId,
};
use crate::place::Area;
use crate::quarantine::CodeColour;
use serde::{Deserialize, Serialize};

/// What a gate is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum GateKind {
    /// A way in or out where people are checked (S21, N10).
    #[default]
    Checkpoint,
    /// A side door; mostly shut (S21).
    SideDoor,
    /// A point at which whoever does not belong here is turned back (D10).
    TurnBack,
}

impl GateKind {
    fn is_checkpoint(&self) -> bool {
        *self == Self::Checkpoint
    }
}

/// Which ways lead through a gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Way {
    /// Only in.
    In,
    /// Only out.
    Out,
    /// In and out.
    #[default]
    Both,
}

impl Way {
    /// True when that direction leads through.
    #[must_use]
    pub fn leads(self, direction: Direction) -> bool {
        matches!((self, direction), (Self::Both, _) | (Self::In, Direction::In) | (Self::Out, Direction::Out))
    }
}

/// Where somebody wants to go: into the guarded area or out of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Direction {
    /// Into the area.
    In,
    /// Out of the area.
    Out,
}

impl Direction {
    /// The direction's code in message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::In => "goingIn",
            Self::Out => "goingOut",
        }
    }
}

/// A gate is open from now on; stated anew where something about it has changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GateOpened {
    /// The gate.
    pub gate: GateId,
    /// The name people use.
    pub name: String,
    /// The area that it guards: going in means into this.
    pub guards: Area,
    /// Which ways lead through it.
    #[serde(default)]
    pub way: Way,
    /// What it is for.
    #[serde(default, skip_serializing_if = "GateKind::is_checkpoint")]
    pub kind: GateKind,
}

/// A gate is shut: nobody passes until it is opened again (S21: side doors).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GateClosed {
    /// The gate.
    pub gate: GateId,
}

/// For whom a permit is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "id", rename_all = "camelCase")]
pub enum Holder {
    /// One resident.
    Resident(ResidentId),
    /// Anybody who lives in the household.
    Household(HouseholdId),
    /// A vehicle, by an opaque id: never the name of whoever drives it.
    Vehicle(VehicleId),
    /// A visitor.
    Visitor(VisitorId),
}

/// What the passages out are counted over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum QuotaPer {
    /// A permit: passages that name it. Without a permit: those of the person or vehicle itself.
    #[default]
    Each,
    /// The household: passages of everybody who lives in it, whatever they name.
    Household,
}

/// So many passages out in so many days, such as one in two days (D10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Quota {
    /// Passages out, at most.
    pub passages: u16,
    /// In so many civil days, today being the last of them; at least 1.
    pub days: u16,
    /// What they are counted over.
    #[serde(default)]
    pub per: QuotaPer,
}

/// Somebody may pass. A permit lifts what the policy asks of those who have none; it opens no gate to whoever is held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PermitIssued {
    /// The permit.
    pub permit: PermitId,
    /// For whom.
    pub holder: Holder,
    /// From when, inclusive.
    pub from: Instant,
    /// Until when, exclusive.
    pub until: Instant,
    /// Only at these gates; at every one where the list is empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gates: Vec<GateId>,
    /// Only for these purposes, as the policy names them; for any where the list is empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub purposes: Vec<PurposeId>,
    /// Only so many passages out; any number where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quota: Option<Quota>,
}

/// A permit holds no longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PermitRevoked {
    /// The permit.
    pub permit: PermitId,
    /// Why.
    pub reason: String,
}

/// Who or what comes to a gate.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "id", rename_all = "camelCase")]
pub enum Traveller {
    /// A resident.
    Resident(ResidentId),
    /// Somebody who works for the community.
    Worker(WorkerId),
    /// A vehicle, by an opaque id.
    Vehicle(VehicleId),
    /// Anybody else, by an opaque id.
    Visitor(VisitorId),
}

impl Traveller {
    /// The id as text.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Resident(id) => id.as_str(),
            Self::Worker(id) => id.as_str(),
            Self::Vehicle(id) => id.as_str(),
            Self::Visitor(id) => id.as_str(),
        }
    }
}

/// Somebody at a gate, as the gatekeeper sees it: what is asked about and what a passage records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "GateApproach"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Approach {
    /// The gate.
    pub gate: GateId,
    /// Where the person wants to go.
    pub direction: Direction,
    /// Who.
    pub who: Traveller,
    /// The household that a visitor comes to see.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visits: Option<HouseholdId>,
    /// The permit that is shown; where left out, any that the person holds counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permit: Option<PermitId>,
    /// The temperature that was taken. Once on record, a resident's counts as a reading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub temperature: Option<Temperature>,
    /// Whether a mask is worn, where somebody has looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mask: Option<bool>,
    /// The colour of the health code that is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<CodeColour>,
    /// What for, as the policy names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<PurposeId>,
}

/// Somebody came to a gate, and the gatekeeper has decided. The event's time is that of the passage; what a gate decides
/// while it is offline is merged later, and compared then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PassageRecorded {
    /// The passage.
    pub passage: PassageId,
    /// Who came where, and what was seen.
    pub approach: Approach,
    /// Where to, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination: Option<String>,
    /// What the gatekeeper decided.
    pub decision: Decision,
    /// Why, where that is not what the engine said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}
