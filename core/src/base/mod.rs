//! The ground every room stands on: typed ids, time, temperature, codes, labels, and the reason type.

mod because;
mod bytes;
mod channel;
mod chunks;
mod codes;
mod digest;
mod erased;
mod error;
mod fault;
mod hybrid;
mod identity;
mod ids;
mod label;
mod progress;
mod stated;
mod table;
mod temperature;
mod time;

pub use because::{Argument, Because};
pub use bytes::{FixedBytes, PublicKey, Signature};
pub use channel::Channel;
pub(crate) use chunks::Chunks;
pub use codes::{CodeError, GridCode, GridNumber, RegionCode, UnitGridCode};
pub use digest::{Digest, Fingerprint};
pub use erased::{ERASED_TEXT, is_erased};
pub(crate) use erased::{cover, mark_of, name_of, same};
pub use error::GridError;
pub(crate) use fault::fault_codes;
pub use fault::{FaultAt, Pointer};
pub use hybrid::HybridTime;
pub use identity::{IdentityError, IdentityFacts, Sex, check_identity_number};
pub use ids::{
    ArrivalId, CareGroundId, CareLevelId, CategoryId, CommunityId, DutyId, EventId, EvidenceId, GateId, GridId,
    HouseholdId, IdError, ItemId, OutreachId, PartyId, PassageId, PatternId, PermitId, PersonMark, PlaceId, PlanId,
    PointId, PolicyId, PostId, PostKind, PurposeId, QuestionId, ReplicaId, RequestId, ResidentId, RoleId, RoundId,
    RoutineId, SampleId, ServiceId, ShopId, SightingId, SkillId, SquadId, StoreId, TeamId, TestCampaignId, TurnId,
    UnitId, VaccineId, VehicleId, VisitorId, WatchId, WorkerId, ZoneKind,
};
pub use label::{Label, Language};
pub use progress::CallProgress;
pub(crate) use progress::counted;
pub use stated::Stated;
pub(crate) use table::Table;
pub use temperature::{Temperature, TemperatureError};
pub use time::{
    CivilDate, Counting, Instant, Moment, SlotRule, SlotWindow, Slots, TimeError, TimeOfDay, Zone, slot_of,
    slots_starting,
};
