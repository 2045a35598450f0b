// Generated from core/schemas by scripts/write_types.py: change the engine, not this file.
import Foundation

/// One arrival id.
public struct ArrivalId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One care ground.
public struct CareGroundId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One care level.
public struct CareLevelId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One category id.
public struct CategoryId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One community id.
public struct CommunityId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One duty id.
public struct DutyId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One evidence id.
public struct EvidenceId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One gate id.
public struct GateId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One grid id.
public struct GridId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One household id.
public struct HouseholdId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One item id.
public struct ItemId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One outreach id.
public struct OutreachId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One party id.
public struct PartyId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One passage id.
public struct PassageId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One pattern id.
public struct PatternId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One permit id.
public struct PermitId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One person mark.
public struct PersonMark: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One place id.
public struct PlaceId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One plan id.
public struct PlanId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One point id.
public struct PointId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One policy id.
public struct PolicyId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One post id.
public struct PostId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One post kind.
public struct PostKind: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One purpose id.
public struct PurposeId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One question id.
public struct QuestionId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One replica id.
public struct ReplicaId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One request id.
public struct RequestId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One resident id.
public struct ResidentId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One role id.
public struct RoleId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One round id.
public struct RoundId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One routine id.
public struct RoutineId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One sample id.
public struct SampleId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One service id.
public struct ServiceId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One shop id.
public struct ShopId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One sighting id.
public struct SightingId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One skill id.
public struct SkillId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One squad id.
public struct SquadId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One store id.
public struct StoreId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One team id.
public struct TeamId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One test campaign id.
public struct TestCampaignId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One turn id.
public struct TurnId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One unit id.
public struct UnitId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One vaccine id.
public struct VaccineId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One vehicle id.
public struct VehicleId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One visitor id.
public struct VisitorId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One watch list entry id.
public struct WatchId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One worker id.
public struct WorkerId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One zone kind.
public struct ZoneKind: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}
