//! The ground every room stands on: typed ids, time, temperature, codes, labels, and the reason type.

mod because;
mod channel;
mod chunks;
mod codes;
mod digest;
mod error;
mod fault;
mod identity;
mod ids;
mod label;
mod stated;
mod table;
mod temperature;
mod time;

pub use because::{Argument, Because};
pub use channel::Channel;
pub(crate) use chunks::Chunks;
pub use codes::{CodeError, GridCode, GridNumber, RegionCode, UnitGridCode};
pub use digest::{Digest, Fingerprint};
pub use error::GridError;
pub(crate) use fault::fault_codes;
pub use fault::{FaultAt, Pointer};
pub use identity::{IdentityError, IdentityFacts, Sex, check_identity_number};
pub use ids::{
    ArrivalId, CareGroundId, CareLevelId, CategoryId, CommunityId, DutyId, EventId, EvidenceId, GateId, GridId,
    HouseholdId, IdError, ItemId, OutreachId, PartyId, PassageId, PatternId, PermitId, PlaceId, PlanId, PointId,
    PolicyId, PostId, PostKind, PurposeId, QuestionId, ReplicaId, RequestId, ResidentId, RoundId, RoutineId, SampleId,
    ServiceId, ShopId, SightingId, SkillId, SquadId, StoreId, TeamId, TestCampaignId, TurnId, UnitId, VaccineId,
    VehicleId, VisitorId, WatchId, WorkerId, ZoneKind,
};
pub use label::{Label, Language};
pub use stated::Stated;
pub(crate) use table::Table;
pub use temperature::{Temperature, TemperatureError};
pub use time::{
    CivilDate, Counting, Instant, Moment, SlotRule, SlotWindow, Slots, TimeError, TimeOfDay, Zone, slot_of,
    slots_starting,
};
