// Generated from core/schemas by scripts/write_types.py: change the engine, not this file.

package gridward.types

import kotlinx.serialization.Serializable

/** One arrival id. */
@Serializable
@JvmInline
value class ArrivalId(val value: String) {
    override fun toString(): String = value
}

/** One care ground. */
@Serializable
@JvmInline
value class CareGroundId(val value: String) {
    override fun toString(): String = value
}

/** One care level. */
@Serializable
@JvmInline
value class CareLevelId(val value: String) {
    override fun toString(): String = value
}

/** One category id. */
@Serializable
@JvmInline
value class CategoryId(val value: String) {
    override fun toString(): String = value
}

/** One community id. */
@Serializable
@JvmInline
value class CommunityId(val value: String) {
    override fun toString(): String = value
}

/** One duty id. */
@Serializable
@JvmInline
value class DutyId(val value: String) {
    override fun toString(): String = value
}

/** One evidence id. */
@Serializable
@JvmInline
value class EvidenceId(val value: String) {
    override fun toString(): String = value
}

/** One gate id. */
@Serializable
@JvmInline
value class GateId(val value: String) {
    override fun toString(): String = value
}

/** One grid id. */
@Serializable
@JvmInline
value class GridId(val value: String) {
    override fun toString(): String = value
}

/** One household id. */
@Serializable
@JvmInline
value class HouseholdId(val value: String) {
    override fun toString(): String = value
}

/** One item id. */
@Serializable
@JvmInline
value class ItemId(val value: String) {
    override fun toString(): String = value
}

/** One outreach id. */
@Serializable
@JvmInline
value class OutreachId(val value: String) {
    override fun toString(): String = value
}

/** One party id. */
@Serializable
@JvmInline
value class PartyId(val value: String) {
    override fun toString(): String = value
}

/** One passage id. */
@Serializable
@JvmInline
value class PassageId(val value: String) {
    override fun toString(): String = value
}

/** One pattern id. */
@Serializable
@JvmInline
value class PatternId(val value: String) {
    override fun toString(): String = value
}

/** One permit id. */
@Serializable
@JvmInline
value class PermitId(val value: String) {
    override fun toString(): String = value
}

/** One person mark. */
@Serializable
@JvmInline
value class PersonMark(val value: String) {
    override fun toString(): String = value
}

/** One place id. */
@Serializable
@JvmInline
value class PlaceId(val value: String) {
    override fun toString(): String = value
}

/** One plan id. */
@Serializable
@JvmInline
value class PlanId(val value: String) {
    override fun toString(): String = value
}

/** One point id. */
@Serializable
@JvmInline
value class PointId(val value: String) {
    override fun toString(): String = value
}

/** One policy id. */
@Serializable
@JvmInline
value class PolicyId(val value: String) {
    override fun toString(): String = value
}

/** One post id. */
@Serializable
@JvmInline
value class PostId(val value: String) {
    override fun toString(): String = value
}

/** One post kind. */
@Serializable
@JvmInline
value class PostKind(val value: String) {
    override fun toString(): String = value
}

/** One purpose id. */
@Serializable
@JvmInline
value class PurposeId(val value: String) {
    override fun toString(): String = value
}

/** One question id. */
@Serializable
@JvmInline
value class QuestionId(val value: String) {
    override fun toString(): String = value
}

/** One replica id. */
@Serializable
@JvmInline
value class ReplicaId(val value: String) {
    override fun toString(): String = value
}

/** One request id. */
@Serializable
@JvmInline
value class RequestId(val value: String) {
    override fun toString(): String = value
}

/** One resident id. */
@Serializable
@JvmInline
value class ResidentId(val value: String) {
    override fun toString(): String = value
}

/** One role id. */
@Serializable
@JvmInline
value class RoleId(val value: String) {
    override fun toString(): String = value
}

/** One round id. */
@Serializable
@JvmInline
value class RoundId(val value: String) {
    override fun toString(): String = value
}

/** One routine id. */
@Serializable
@JvmInline
value class RoutineId(val value: String) {
    override fun toString(): String = value
}

/** One sample id. */
@Serializable
@JvmInline
value class SampleId(val value: String) {
    override fun toString(): String = value
}

/** One service id. */
@Serializable
@JvmInline
value class ServiceId(val value: String) {
    override fun toString(): String = value
}

/** One shop id. */
@Serializable
@JvmInline
value class ShopId(val value: String) {
    override fun toString(): String = value
}

/** One sighting id. */
@Serializable
@JvmInline
value class SightingId(val value: String) {
    override fun toString(): String = value
}

/** One skill id. */
@Serializable
@JvmInline
value class SkillId(val value: String) {
    override fun toString(): String = value
}

/** One squad id. */
@Serializable
@JvmInline
value class SquadId(val value: String) {
    override fun toString(): String = value
}

/** One store id. */
@Serializable
@JvmInline
value class StoreId(val value: String) {
    override fun toString(): String = value
}

/** One team id. */
@Serializable
@JvmInline
value class TeamId(val value: String) {
    override fun toString(): String = value
}

/** One test campaign id. */
@Serializable
@JvmInline
value class TestCampaignId(val value: String) {
    override fun toString(): String = value
}

/** One turn id. */
@Serializable
@JvmInline
value class TurnId(val value: String) {
    override fun toString(): String = value
}

/** One unit id. */
@Serializable
@JvmInline
value class UnitId(val value: String) {
    override fun toString(): String = value
}

/** One vaccine id. */
@Serializable
@JvmInline
value class VaccineId(val value: String) {
    override fun toString(): String = value
}

/** One vehicle id. */
@Serializable
@JvmInline
value class VehicleId(val value: String) {
    override fun toString(): String = value
}

/** One visitor id. */
@Serializable
@JvmInline
value class VisitorId(val value: String) {
    override fun toString(): String = value
}

/** One watch list entry id. */
@Serializable
@JvmInline
value class WatchId(val value: String) {
    override fun toString(): String = value
}

/** One worker id. */
@Serializable
@JvmInline
value class WorkerId(val value: String) {
    override fun toString(): String = value
}

/** One zone kind. */
@Serializable
@JvmInline
value class ZoneKind(val value: String) {
    override fun toString(): String = value
}
