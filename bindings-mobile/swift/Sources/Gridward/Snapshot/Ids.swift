// Generated from core/schemas by scripts/write_types.py: change the engine, not this file.
import Foundation

/// A arrival id.
public struct ArrivalId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A care ground.
public struct CareGroundId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A care level.
public struct CareLevelId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A category id.
public struct CategoryId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A community id.
public struct CommunityId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A duty id.
public struct DutyId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A evidence id.
public struct EvidenceId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A gate id.
public struct GateId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A grid id.
public struct GridId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A household id.
public struct HouseholdId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A item id.
public struct ItemId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A outreach id.
public struct OutreachId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A party id.
public struct PartyId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A passage id.
public struct PassageId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A pattern id.
public struct PatternId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A permit id.
public struct PermitId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A person mark.
public struct PersonMark: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A place id.
public struct PlaceId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A plan id.
public struct PlanId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A point id.
public struct PointId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A policy id.
public struct PolicyId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A post id.
public struct PostId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A post kind.
public struct PostKind: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A purpose id.
public struct PurposeId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A question id.
public struct QuestionId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A replica id.
public struct ReplicaId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A request id.
public struct RequestId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A resident id.
public struct ResidentId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A role id.
public struct RoleId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A round id.
public struct RoundId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A routine id.
public struct RoutineId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A sample id.
public struct SampleId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A service id.
public struct ServiceId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A shop id.
public struct ShopId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A sighting id.
public struct SightingId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A skill id.
public struct SkillId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A squad id.
public struct SquadId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A store id.
public struct StoreId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A team id.
public struct TeamId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A test campaign id.
public struct TestCampaignId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A turn id.
public struct TurnId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A unit id.
public struct UnitId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A vaccine id.
public struct VaccineId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A vehicle id.
public struct VehicleId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A visitor id.
public struct VisitorId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A watch list entry id.
public struct WatchId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A worker id.
public struct WorkerId: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A zone kind.
public struct ZoneKind: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}
