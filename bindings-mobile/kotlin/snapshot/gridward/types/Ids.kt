// Generated from core/schemas by scripts/write_types.py: change the engine, not this file.

package gridward.types

import kotlinx.serialization.Serializable

/** A arrival id. */
@Serializable
@JvmInline
value class ArrivalId(val value: String) {
    override fun toString(): String = value
}

/** A care ground. */
@Serializable
@JvmInline
value class CareGroundId(val value: String) {
    override fun toString(): String = value
}

/** A care level. */
@Serializable
@JvmInline
value class CareLevelId(val value: String) {
    override fun toString(): String = value
}

/** A category id. */
@Serializable
@JvmInline
value class CategoryId(val value: String) {
    override fun toString(): String = value
}

/** A community id. */
@Serializable
@JvmInline
value class CommunityId(val value: String) {
    override fun toString(): String = value
}

/** A duty id. */
@Serializable
@JvmInline
value class DutyId(val value: String) {
    override fun toString(): String = value
}

/** A evidence id. */
@Serializable
@JvmInline
value class EvidenceId(val value: String) {
    override fun toString(): String = value
}

/** A gate id. */
@Serializable
@JvmInline
value class GateId(val value: String) {
    override fun toString(): String = value
}

/** A grid id. */
@Serializable
@JvmInline
value class GridId(val value: String) {
    override fun toString(): String = value
}

/** A household id. */
@Serializable
@JvmInline
value class HouseholdId(val value: String) {
    override fun toString(): String = value
}

/** A item id. */
@Serializable
@JvmInline
value class ItemId(val value: String) {
    override fun toString(): String = value
}

/** A outreach id. */
@Serializable
@JvmInline
value class OutreachId(val value: String) {
    override fun toString(): String = value
}

/** A party id. */
@Serializable
@JvmInline
value class PartyId(val value: String) {
    override fun toString(): String = value
}

/** A passage id. */
@Serializable
@JvmInline
value class PassageId(val value: String) {
    override fun toString(): String = value
}

/** A pattern id. */
@Serializable
@JvmInline
value class PatternId(val value: String) {
    override fun toString(): String = value
}

/** A permit id. */
@Serializable
@JvmInline
value class PermitId(val value: String) {
    override fun toString(): String = value
}

/** A person mark. */
@Serializable
@JvmInline
value class PersonMark(val value: String) {
    override fun toString(): String = value
}

/** A place id. */
@Serializable
@JvmInline
value class PlaceId(val value: String) {
    override fun toString(): String = value
}

/** A plan id. */
@Serializable
@JvmInline
value class PlanId(val value: String) {
    override fun toString(): String = value
}

/** A point id. */
@Serializable
@JvmInline
value class PointId(val value: String) {
    override fun toString(): String = value
}

/** A policy id. */
@Serializable
@JvmInline
value class PolicyId(val value: String) {
    override fun toString(): String = value
}

/** A post id. */
@Serializable
@JvmInline
value class PostId(val value: String) {
    override fun toString(): String = value
}

/** A post kind. */
@Serializable
@JvmInline
value class PostKind(val value: String) {
    override fun toString(): String = value
}

/** A purpose id. */
@Serializable
@JvmInline
value class PurposeId(val value: String) {
    override fun toString(): String = value
}

/** A question id. */
@Serializable
@JvmInline
value class QuestionId(val value: String) {
    override fun toString(): String = value
}

/** A replica id. */
@Serializable
@JvmInline
value class ReplicaId(val value: String) {
    override fun toString(): String = value
}

/** A request id. */
@Serializable
@JvmInline
value class RequestId(val value: String) {
    override fun toString(): String = value
}

/** A resident id. */
@Serializable
@JvmInline
value class ResidentId(val value: String) {
    override fun toString(): String = value
}

/** A role id. */
@Serializable
@JvmInline
value class RoleId(val value: String) {
    override fun toString(): String = value
}

/** A round id. */
@Serializable
@JvmInline
value class RoundId(val value: String) {
    override fun toString(): String = value
}

/** A routine id. */
@Serializable
@JvmInline
value class RoutineId(val value: String) {
    override fun toString(): String = value
}

/** A sample id. */
@Serializable
@JvmInline
value class SampleId(val value: String) {
    override fun toString(): String = value
}

/** A service id. */
@Serializable
@JvmInline
value class ServiceId(val value: String) {
    override fun toString(): String = value
}

/** A shop id. */
@Serializable
@JvmInline
value class ShopId(val value: String) {
    override fun toString(): String = value
}

/** A sighting id. */
@Serializable
@JvmInline
value class SightingId(val value: String) {
    override fun toString(): String = value
}

/** A skill id. */
@Serializable
@JvmInline
value class SkillId(val value: String) {
    override fun toString(): String = value
}

/** A squad id. */
@Serializable
@JvmInline
value class SquadId(val value: String) {
    override fun toString(): String = value
}

/** A store id. */
@Serializable
@JvmInline
value class StoreId(val value: String) {
    override fun toString(): String = value
}

/** A team id. */
@Serializable
@JvmInline
value class TeamId(val value: String) {
    override fun toString(): String = value
}

/** A test campaign id. */
@Serializable
@JvmInline
value class TestCampaignId(val value: String) {
    override fun toString(): String = value
}

/** A turn id. */
@Serializable
@JvmInline
value class TurnId(val value: String) {
    override fun toString(): String = value
}

/** A unit id. */
@Serializable
@JvmInline
value class UnitId(val value: String) {
    override fun toString(): String = value
}

/** A vaccine id. */
@Serializable
@JvmInline
value class VaccineId(val value: String) {
    override fun toString(): String = value
}

/** A vehicle id. */
@Serializable
@JvmInline
value class VehicleId(val value: String) {
    override fun toString(): String = value
}

/** A visitor id. */
@Serializable
@JvmInline
value class VisitorId(val value: String) {
    override fun toString(): String = value
}

/** A watch list entry id. */
@Serializable
@JvmInline
value class WatchId(val value: String) {
    override fun toString(): String = value
}

/** A worker id. */
@Serializable
@JvmInline
value class WorkerId(val value: String) {
    override fun toString(): String = value
}

/** A zone kind. */
@Serializable
@JvmInline
value class ZoneKind(val value: String) {
    override fun toString(): String = value
}
