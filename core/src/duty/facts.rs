//! What people do about duties, and what residents ask for. Duties themselves are derived, never recorded.

use crate::base::{DutyId, HouseholdId, Instant, RequestId, ResidentId, SightingId};
use serde::{Deserialize, Serialize};

/// Whom a duty is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "id", rename_all = "camelCase")]
pub enum Subject {
    /// A household.
    Household(HouseholdId),
    /// A resident.
    Resident(ResidentId),
    /// Something that was seen.
    Sighting(SightingId),
}

/// What a household can ask for (Z9, S17, S18).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Service {
    /// Vegetables, grain, oil and other shopping.
    Shopping,
    /// Medicine.
    Medicine,
    /// Rubbish taken away.
    Rubbish,
    /// Gas, water and repairs.
    Repair,
    /// Somebody to talk to.
    Counselling,
    /// A ride to hospital.
    Transport,
}

/// A household asks for a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RequestMade {
    /// The request.
    pub request: RequestId,
    /// Who asks.
    pub household: HouseholdId,
    /// For what.
    pub service: Service,
    /// By when it should be done.
    pub wanted_by: Instant,
}

/// Somebody takes a duty on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DutyClaimed {
    /// The duty.
    pub duty: DutyId,
    /// Whom it is about.
    pub subject: Subject,
}

/// A duty is done. Only duties that no other fact completes need it: a reading completes a check by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DutyDone {
    /// The duty.
    pub duty: DutyId,
    /// Whom it is about.
    pub subject: Subject,
}

/// Somebody who took a duty on gives it back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DutyHandedBack {
    /// The duty.
    pub duty: DutyId,
    /// Whom it is about.
    pub subject: Subject,
}
