//! Typed, opaque identifiers. An id never carries identity: hosts choose them, the engine only compares them.

use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

/// Longest identifier accepted, in bytes.
pub(crate) const MAX_ID_LENGTH: usize = 64;

/// Why a text is not an identifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// The text is empty.
    #[error("{kind} is empty")]
    Empty {
        /// What kind of id was expected.
        kind: &'static str,
    },
    /// The text is longer than 64 bytes.
    #[error("{kind} `{start}…` is longer than 64 bytes")]
    TooLong {
        /// What kind of id was expected.
        kind: &'static str,
        /// The first characters of the text.
        start: String,
    },
    /// The text holds a character other than letters, digits and `-_.:/@`.
    #[error("{kind} `{text}` holds `{character}`; letters, digits and -_.:/@ are allowed")]
    BadCharacter {
        /// What kind of id was expected.
        kind: &'static str,
        /// The text.
        text: String,
        /// The first character that is not allowed.
        character: char,
    },
}

fn checked(kind: &'static str, text: &str) -> Result<SmolStr, IdError> {
    if text.is_empty() {
        return Err(IdError::Empty { kind });
    }
    if text.len() > MAX_ID_LENGTH {
        return Err(IdError::TooLong { kind, start: text.chars().take(16).collect() });
    }
    // Byte by byte, for a log has ids by the million; whatever is no ASCII has no allowed byte.
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b':' | b'/' | b'@');
    if text.bytes().all(allowed) {
        return Ok(SmolStr::new(text));
    }
    let character = text.chars().find(|c| !u8::try_from(*c).is_ok_and(allowed)).unwrap_or(char::REPLACEMENT_CHARACTER);
    Err(IdError::BadCharacter { kind, text: text.to_owned(), character })
}

macro_rules! typed_id {
    ($($(#[$doc:meta])+ $name:ident = $kind:literal;)+) => {$(
        $(#[$doc])+
        ///
        /// 1 to 64 bytes of ASCII letters, digits and `-_.:/@`; short ids cost no allocation.
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(SmolStr);

        impl $name {
            #[doc = concat!("Checks `text` and makes it one ", $kind, ".")]
            ///
            /// # Errors
            /// [`IdError`] when the text is empty, too long, or holds a character that ids may not hold.
            pub fn new(text: &str) -> Result<Self, IdError> {
                checked($kind, text).map(Self)
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                Self::new(text)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(IdVisitor { kind: $kind }).map(Self)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string", "description": concat!("One ", $kind, "."),
                    "pattern": "^[-A-Za-z0-9_.:/@]{1,64}$"
                })
            }
        }
    )+};
}

struct IdVisitor {
    kind: &'static str,
}

impl serde::de::Visitor<'_> for IdVisitor {
    type Value = SmolStr;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a {} (text)", self.kind)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<SmolStr, E> {
        checked(self.kind, text).map_err(E::custom)
    }
}

typed_id! {
    /// One community: the unit of consistency. Nothing in the engine crosses it.
    CommunityId = "community id";
    /// A compound, building, stairwell or other place between community and household.
    PlaceId = "place id";
    /// A household: people who live behind one door and are screened together.
    HouseholdId = "household id";
    /// A resident. Opaque: identity lives outside the engine.
    ResidentId = "resident id";
    /// A grid: a part of the community that one grid worker answers for (D1).
    GridId = "grid id";
    /// Somebody who works: staff, chief, helper or volunteer; also the author of entries.
    WorkerId = "worker id";
    /// An outside unit that claims work in a compound (S2).
    UnitId = "unit id";
    /// A skill that a worker may have, named by the policy (D2).
    SkillId = "skill id";
    /// A team of workers, named by the policy: vanguard, patrol, errands (D2).
    TeamId = "team id";
    /// A squad: people who go from door to door together (H3).
    SquadId = "squad id";
    /// A person or firm that the register names beside residents: an owner, a landlord, a contact. Opaque.
    PartyId = "party id";
    /// Something that a neighbour or observer saw (S10, H7).
    SightingId = "sighting id";
    /// A person or party announced before arriving (S7).
    ArrivalId = "arrival id";
    /// An entry of a watch list that came from outside (H5).
    WatchId = "watch list entry id";
    /// Where a signed paper, a photo or another piece of evidence is kept: opaque, never the evidence itself (D4).
    EvidenceId = "evidence id";
    /// A sample that a laboratory tests; the tube's number, where one tube holds several swabs.
    SampleId = "sample id";
    /// A kind of circumstance or journey, named by the policy: `discharged`, `redList` …
    CategoryId = "category id";
    /// A question of the screening form.
    QuestionId = "question id";
    /// A kind of post, named by the policy (S4): `buildingChief`, `gridWorker` …
    PostKind = "post kind";
    /// A place to be manned in shifts (N10): a gate, a checkpoint, a night desk.
    PostId = "post id";
    /// A shift pattern: how a post divides the day.
    PatternId = "pattern id";
    /// A turn of a shift pattern: `early`, `late`, `night`.
    TurnId = "turn id";
    /// A screening round (N1).
    RoundId = "round id";
    /// A request by a resident for a service (Z9).
    RequestId = "request id";
    /// A service that can be asked for, named by the policy (Z9): `shopping`, `medicine` …
    ServiceId = "service id";
    /// Something that can be ordered, is kept in store or sold in shops (Z9, N8, N9): `vegetables`, `oil` …
    ItemId = "item id";
    /// Work that comes back every day, named by the policy (S16): `disinfection`, `allNormal` …
    RoutineId = "routine id";
    /// A point in a place where recurring work is done, named by the policy (S16): `lift`, `doorHandles` …
    PointId = "point id";
    /// Something that was put up, handed out or sent (D8).
    OutreachId = "outreach id";
    /// A quarantine plan of the policy.
    PlanId = "plan id";
    /// A kind of zone, named by the policy: `sealed`, `highRisk` …
    ZoneKind = "zone kind";
    /// A policy document.
    PolicyId = "policy id";
    /// One device's copy of the log.
    ReplicaId = "replica id";
    /// A gate or another point where people are checked (S21, D10).
    GateId = "gate id";
    /// A permit to pass gates (D10).
    PermitId = "permit id";
    /// One passage through a gate, or an attempt.
    PassageId = "passage id";
    /// A purpose of passing a gate, named by the policy: `work`, `shopping` …
    PurposeId = "purpose id";
    /// A vehicle. Opaque: the plate or whatever the host chooses, never the name of a person (D10).
    VehicleId = "vehicle id";
    /// Somebody who comes from outside. Opaque.
    VisitorId = "visitor id";
    /// A ground for which the community looks after people, named by the policy (S12).
    CareGroundId = "care ground";
    /// A level of care, named by the policy (S12).
    CareLevelId = "care level";
    /// A vaccine, named by the policy (S13).
    VaccineId = "vaccine id";
    /// A test campaign (S14).
    TestCampaignId = "test campaign id";
    /// A place where things are kept (N8).
    StoreId = "store id";
    /// A shop (N9).
    ShopId = "shop id";
    /// A trace of a person who was erased: whoever still has the id can tell that it was this one, and nobody else can.
    PersonMark = "person mark";
    /// A role, named by the policy: what somebody may see.
    RoleId = "role id";
    /// A duty. Derived, never chosen: a hash of what is due, for whom, and when.
    DutyId = "duty id";
}

/// Names one event: the replica that recorded it and that replica's running number, from 1.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EventId {
    /// The replica that recorded the event.
    pub replica: ReplicaId,
    /// The replica's running number of the event, from 1.
    pub counter: u32,
}

impl std::fmt::Display for EventId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}#{}", self.replica, self.counter)
    }
}

impl std::fmt::Debug for EventId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_refuses_what_it_may_not_hold_and_names_its_kind() {
        assert_eq!(ResidentId::new("r-1").map(|id| id.to_string()), Ok("r-1".to_owned()));
        assert_eq!(ResidentId::new("").map_err(|e| e.to_string()), Err("resident id is empty".to_owned()));
        assert!(matches!(GridId::new("a b"), Err(IdError::BadCharacter { character: ' ', .. })));
        assert!(matches!(GridId::new(&"x".repeat(65)), Err(IdError::TooLong { .. })));
    }

    #[test]
    fn reading_json_names_the_kind_and_the_fault() {
        let fault = serde_json::from_str::<HouseholdId>("\"门牌\"").map_err(|e| e.to_string());
        assert!(fault.is_err_and(|text| text.contains("household id `门牌` holds `门`")));
    }
}
