//! What people do about duties, and what residents ask for. Duties themselves are derived, never recorded.

use crate::base::{DutyId, HouseholdId, Instant, RequestId, ResidentId, SightingId, WorkerId};
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

/// Whoever sends people has given a duty to somebody. It counts only where nobody has it, or the one whom it is taken
/// from: two who give out the same work without knowing of each other undo nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DutyAssigned {
    /// The duty.
    pub duty: DutyId,
    /// Whom it is about.
    pub subject: Subject,
    /// Who is to do it.
    pub worker: WorkerId,
    /// Who had it before; left out where nobody had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<WorkerId>,
}

/// Somebody tried, and the duty is still to be done: the third pharmacy without the medicine (S18).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DutyAttempted {
    /// The duty.
    pub duty: DutyId,
    /// Whom it is about.
    pub subject: Subject,
    /// What came of it.
    pub note: String,
}

/// Nobody needs to do a duty any more, for a reason that only people know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DutyCancelled {
    /// The duty.
    pub duty: DutyId,
    /// Whom it is about.
    pub subject: Subject,
    /// Why.
    pub reason: String,
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
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}
