//! What people do about duties, and what residents ask for. Duties themselves are derived, never recorded.

use super::{Evidence, Quantity};
use crate::base::{
    DutyId, GridId, HouseholdId, Instant, ItemId, PlaceId, RequestId, ResidentId, ServiceId, SightingId, WorkerId,
};
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
    /// A place: recurring work in it (S16, H7).
    Place(PlaceId),
    /// A grid: recurring work in it.
    Grid(GridId),
    /// The whole community: recurring work for it.
    Community,
}

/// Something that is ordered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OrderItem {
    /// What.
    pub item: ItemId,
    /// How much.
    pub quantity: Quantity,
}

/// A household asks for a service (Z9, S17, S18).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RequestMade {
    /// The request.
    pub request: RequestId,
    /// For whom.
    pub household: HouseholdId,
    /// For what: a service that the policy names.
    pub service: ServiceId,
    /// By when it should be done; left out, within the policy's hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wanted_by: Option<Instant>,
    /// The resident who asks; left out where whoever records it asks for the household.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_by: Option<ResidentId>,
    /// What is ordered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<OrderItem>,
    /// What else matters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
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
    /// What whoever did it shows.
    // Apart: an event must not grow, and most deeds need none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Box<Evidence>>,
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

/// Somebody who was told that a duty is late knows of it: until then nobody further is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EscalationAcknowledged {
    /// The duty.
    pub duty: DutyId,
    /// Whom it is about.
    pub subject: Subject,
    /// Until when, exclusive.
    pub until: Instant,
}

/// An observer says what there was in a place (H7). Where nothing else is said, everything was normal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlaceObserved {
    /// The place.
    pub place: PlaceId,
    /// What there was; left out where all was normal.
    #[serde(default, skip_serializing_if = "Observation::all_normal")]
    pub seen: Observation,
}

/// What an observer has seen.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Observation {
    /// Strangers and other things seen, each reported as a sighting of its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sightings: Vec<SightingId>,
    /// Households that have moved in.
    #[serde(default, skip_serializing_if = "is_none")]
    pub moved_in: u32,
    /// Households that have moved out.
    #[serde(default, skip_serializing_if = "is_none")]
    pub moved_out: u32,
    /// What else there was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_none(count: &u32) -> bool {
    *count == 0
}

impl Observation {
    /// True where nothing was seen that somebody has to look after.
    #[must_use]
    pub fn all_normal(&self) -> bool {
        *self == Self::default()
    }
}
