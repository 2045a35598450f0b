// Generated from core/schemas by scripts/write_types.py: change the engine, not this file.
import Foundation

/// What an explanation is asked for.
public indirect enum About: Codable, Hashable, Sendable {
    /// Why a resident is under a measure, or under none.
    case measure(ResidentId)
    /// Why everything that happened to a resident has the class that it has.
    case classes(ResidentId)
    /// Why a duty exists and stands as it does.
    case duty(Duty)
    /// Why a household stands where it does in a round.
    case screening(Screening)
    /// Why an area is a zone, or none.
    case zone(Area)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    /// Why a duty exists and stands as it does.
    public struct Duty: Codable, Hashable, Sendable {
        /// The duty.
        public var duty: DutyId
        /// Whom it is about.
        public var subject: Subject

        public init(duty: DutyId, subject: Subject) {
            self.duty = duty
            self.subject = subject
        }
    }

    /// Why a household stands where it does in a round.
    public struct Screening: Codable, Hashable, Sendable {
        /// The household.
        public var household: HouseholdId
        /// The round.
        public var round: RoundId

        public init(household: HouseholdId, round: RoundId) {
            self.household = household
            self.round = round
        }
    }

    public init(from decoder: Decoder) throws {
        self = try decoder.union("type", unread: Self.unread) { union in
            switch union.tag {
            case "measure": return .measure(try union.field("resident"))
            case "classes": return .classes(try union.field("resident"))
            case "duty": return .duty(try union.whole())
            case "screening": return .screening(try union.whole())
            case "zone": return .zone(try union.field("area"))
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .measure(let value): try encoder.write("type", "measure", field: "resident", value)
        case .classes(let value): try encoder.write("type", "classes", field: "resident", value)
        case .duty(let value): try encoder.write("type", "duty", whole: value)
        case .screening(let value): try encoder.write("type", "screening", whole: value)
        case .zone(let value): try encoder.write("type", "zone", field: "area", value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// What can be answered.
public indirect enum AnswerValue: Codable, Hashable, Sendable {
    /// Yes or no.
    case yesNo(Bool)
    /// A number.
    case count(Int)
    /// A day.
    case date(CivilDate)
    /// Words.
    case text(String)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union("type", unread: Self.unread) { union in
            switch union.tag {
            case "yesNo": return .yesNo(try union.field("value"))
            case "count": return .count(try union.field("value"))
            case "date": return .date(try union.field("value"))
            case "text": return .text(try union.field("value"))
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .yesNo(let value): try encoder.write("type", "yesNo", field: "value", value)
        case .count(let value): try encoder.write("type", "count", field: "value", value)
        case .date(let value): try encoder.write("type", "date", field: "value", value)
        case .text(let value): try encoder.write("type", "text", field: "value", value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// A part of the community, from all of it down to one household.
public indirect enum Area: Codable, Hashable, Sendable {
    /// The whole community.
    case community
    /// A compound, building or stairwell with everything in it.
    case place(PlaceId)
    /// A grid.
    case grid(GridId)
    /// One household.
    case household(HouseholdId)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union("type", unread: Self.unread) { union in
            switch union.tag {
            case "community": return .community
            case "place": return .place(try union.field("id"))
            case "grid": return .grid(try union.field("id"))
            case "household": return .household(try union.field("id"))
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .community: try encoder.write("type", "community")
        case .place(let value): try encoder.write("type", "place", field: "id", value)
        case .grid(let value): try encoder.write("type", "grid", field: "id", value)
        case .household(let value): try encoder.write("type", "household", field: "id", value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// One value inside a reason, still typed: only the explainer turns it into words.
public indirect enum Argument: Codable, Hashable, Sendable {
    /// A code of the engine that has a text of its own in each language, such as `home`.
    case code(String)
    /// An id or a text that the host gave.
    case text(String)
    /// A text that the policy gives in both languages.
    case label(Label)
    /// A count.
    case count(Int)
    /// A civil date.
    case date(CivilDate)
    /// An instant, shown in the policy's zone.
    case instant(Date)
    /// A temperature.
    case temperature(Temperature)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union("type", unread: Self.unread) { union in
            switch union.tag {
            case "code": return .code(try union.field("value"))
            case "text": return .text(try union.field("value"))
            case "label": return .label(try union.field("value"))
            case "count": return .count(try union.field("value"))
            case "date": return .date(try union.field("value"))
            case "instant": return .instant(try union.field("value"))
            case "temperature": return .temperature(try union.field("value"))
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .code(let value): try encoder.write("type", "code", field: "value", value)
        case .text(let value): try encoder.write("type", "text", field: "value", value)
        case .label(let value): try encoder.write("type", "label", field: "value", value)
        case .count(let value): try encoder.write("type", "count", field: "value", value)
        case .date(let value): try encoder.write("type", "date", field: "value", value)
        case .instant(let value): try encoder.write("type", "instant", field: "value", value)
        case .temperature(let value): try encoder.write("type", "temperature", field: "value", value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// A rule that a placement breaks, or would break.
public indirect enum Bar: Codable, Hashable, Sendable {
    /// Lacks the skill.
    case skill(SkillId)
    /// Is not in the team.
    case team(TeamId)
    /// May not serve in that area.
    case area(Area)
    /// Has not said that they can come at that time.
    case notAvailable
    /// Is away.
    case away(Away)
    /// Is on that shift already.
    case there
    /// Serves elsewhere at the same time.
    case overlap(Named)
    /// Would rest too little between two shifts.
    case rest(Rest)
    /// Too many minutes on one day.
    case dayHours(DayHours)
    /// Too many minutes in seven days.
    case weekHours(WeekHours)
    /// Too many nights in a row.
    case nights(Nights)
    /// Too many days in a row without a free day.
    case days(Days)
    /// Too tired for more; only for work that is given out from day to day.
    case tired(Tired)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    /// Is away.
    public struct Away: Codable, Hashable, Sendable {
        /// Since when.
        public var from: Date
        /// Until when, exclusive; nothing where no end is known.
        public var until: Date?

        public init(from: Date, until: Date? = nil) {
            self.from = from
            self.until = until
        }
    }

    /// Would rest too little between two shifts.
    public struct Rest: Codable, Hashable, Sendable {
        /// The minutes between them.
        public var has: Int
        /// The minutes that are due.
        public var needs: Int
        /// The other shift, or the post of other work.
        public var other: Named

        public init(has: Int, needs: Int, other: Named) {
            self.has = has
            self.needs = needs
            self.other = other
        }
    }

    /// Too many minutes on one day.
    public struct DayHours: Codable, Hashable, Sendable {
        /// The day.
        public var day: CivilDate
        /// The minutes it would come to.
        public var has: Int
        /// The minutes allowed.
        public var may: Int

        public init(day: CivilDate, has: Int, may: Int) {
            self.day = day
            self.has = has
            self.may = may
        }
    }

    /// Too many minutes in seven days.
    public struct WeekHours: Codable, Hashable, Sendable {
        /// The last of the seven days.
        public var day: CivilDate
        /// The minutes it would come to.
        public var has: Int
        /// The minutes allowed.
        public var may: Int

        public init(day: CivilDate, has: Int, may: Int) {
            self.day = day
            self.has = has
            self.may = may
        }
    }

    /// Too many nights in a row.
    public struct Nights: Codable, Hashable, Sendable {
        /// The last of them.
        public var day: CivilDate
        /// How many it would come to.
        public var has: Int
        /// How many are allowed.
        public var may: Int

        public init(day: CivilDate, has: Int, may: Int) {
            self.day = day
            self.has = has
            self.may = may
        }
    }

    /// Too many days in a row without a free day.
    public struct Days: Codable, Hashable, Sendable {
        /// The last of them.
        public var day: CivilDate
        /// How many it would come to.
        public var has: Int
        /// How many are allowed.
        public var may: Int

        public init(day: CivilDate, has: Int, may: Int) {
            self.day = day
            self.has = has
            self.may = may
        }
    }

    /// Too tired for more; only for work that is given out from day to day.
    public struct Tired: Codable, Hashable, Sendable {
        /// The points of tiredness.
        public var has: Int
        /// The points from which on nobody is sent.
        public var may: Int

        public init(has: Int, may: Int) {
            self.has = has
            self.may = may
        }
    }

    public init(from decoder: Decoder) throws {
        self = try decoder.union("bar", unread: Self.unread) { union in
            switch union.tag {
            case "skill": return .skill(try union.field("needs"))
            case "team": return .team(try union.field("needs"))
            case "area": return .area(try union.field("area"))
            case "notAvailable": return .notAvailable
            case "away": return .away(try union.whole())
            case "there": return .there
            case "overlap": return .overlap(try union.field("other"))
            case "rest": return .rest(try union.whole())
            case "dayHours": return .dayHours(try union.whole())
            case "weekHours": return .weekHours(try union.whole())
            case "nights": return .nights(try union.whole())
            case "days": return .days(try union.whole())
            case "tired": return .tired(try union.whole())
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .skill(let value): try encoder.write("bar", "skill", field: "needs", value)
        case .team(let value): try encoder.write("bar", "team", field: "needs", value)
        case .area(let value): try encoder.write("bar", "area", field: "area", value)
        case .notAvailable: try encoder.write("bar", "notAvailable")
        case .away(let value): try encoder.write("bar", "away", whole: value)
        case .there: try encoder.write("bar", "there")
        case .overlap(let value): try encoder.write("bar", "overlap", field: "other", value)
        case .rest(let value): try encoder.write("bar", "rest", whole: value)
        case .dayHours(let value): try encoder.write("bar", "dayHours", whole: value)
        case .weekHours(let value): try encoder.write("bar", "weekHours", whole: value)
        case .nights(let value): try encoder.write("bar", "nights", whole: value)
        case .days(let value): try encoder.write("bar", "days", whole: value)
        case .tired(let value): try encoder.write("bar", "tired", whole: value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// A rule that the rota breaks.
public indirect enum BreachView: Codable, Hashable, Sendable {
    /// No such person, or no such shift.
    case unknown(Unknown)
    /// The same person is on the same shift more than once.
    case twice(Twice)
    /// A person may not be on this shift.
    case barred(Barred)
    /// A shift has people for whom there is no place.
    case crowded(Crowded)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    /// No such person, or no such shift.
    public struct Unknown: Codable, Hashable, Sendable {
        /// The same as a reason.
        public var because: Because
        /// The placement that names it.
        public var placement: Placement

        public init(because: Because, placement: Placement) {
            self.because = because
            self.placement = placement
        }
    }

    /// The same person is on the same shift more than once.
    public struct Twice: Codable, Hashable, Sendable {
        /// The same as a reason.
        public var because: Because
        /// The placement.
        public var placement: Placement

        public init(because: Because, placement: Placement) {
            self.because = because
            self.placement = placement
        }
    }

    /// A person may not be on this shift.
    public struct Barred: Codable, Hashable, Sendable {
        /// The same as a reason.
        public var because: Because
        /// The rule.
        public var bar: Bar
        /// The placement, the last one where several are concerned.
        public var placement: Placement

        public init(because: Because, bar: Bar, placement: Placement) {
            self.because = because
            self.bar = bar
            self.placement = placement
        }
    }

    /// A shift has people for whom there is no place.
    public struct Crowded: Codable, Hashable, Sendable {
        /// The same as a reason.
        public var because: Because
        /// The people on it.
        public var people: Int
        /// Those who find a place.
        public var seated: Int
        /// The shift.
        public var shift: ShiftKey

        public init(because: Because, people: Int, seated: Int, shift: ShiftKey) {
            self.because = because
            self.people = people
            self.seated = seated
            self.shift = shift
        }
    }

    public init(from decoder: Decoder) throws {
        self = try decoder.union("breach", unread: Self.unread) { union in
            switch union.tag {
            case "unknown": return .unknown(try union.whole())
            case "twice": return .twice(try union.whole())
            case "barred": return .barred(try union.whole())
            case "crowded": return .crowded(try union.whole())
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .unknown(let value): try encoder.write("breach", "unknown", whole: value)
        case .twice(let value): try encoder.write("breach", "twice", whole: value)
        case .barred(let value): try encoder.write("breach", "barred", whole: value)
        case .crowded(let value): try encoder.write("breach", "crowded", whole: value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// What happened to one person.
public indirect enum BulkReason: Codable, Hashable, Sendable {
    /// A stay in an area, whose level is that of the engine's log.
    case stay(Stay)
    /// A contact.
    case contact(Contact)
    /// A journey.
    case journey(Journey)
    /// A circumstance.
    case circumstance(Circumstance)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    /// A stay in an area, whose level is that of the engine's log.
    public struct Stay: Codable, Hashable, Sendable {
        /// Where.
        public var area: RegionCode
        /// The first day.
        public var from: CivilDate
        /// The day of leaving.
        public var until: CivilDate

        public init(area: RegionCode, from: CivilDate, until: CivilDate) {
            self.area = area
            self.from = from
            self.until = until
        }
    }

    /// A contact.
    public struct Contact: Codable, Hashable, Sendable {
        /// The first day.
        public var first: CivilDate
        /// The last day.
        public var last: CivilDate
        /// Whether both were protected the whole time.
        public var protected: Bool
        /// How they met.
        public var setting: ContactSetting
        /// With whom.
        public var of: IndexKind

        public init(
            first: CivilDate,
            last: CivilDate,
            protected: Bool,
            setting: ContactSetting,
            of: IndexKind = .`case`
        ) {
            self.first = first
            self.last = last
            self.protected = protected
            self.setting = setting
            self.of = of
        }

        public init(from decoder: Decoder) throws {
            let fields = try decoder.container(keyedBy: CodingKeys.self)
            self.first = try fields.decode(forKey: .first)
            self.last = try fields.decode(forKey: .last)
            self.protected = try fields.decode(forKey: .protected)
            self.setting = try fields.decode(forKey: .setting)
            self.of = try fields.decodeIfPresent(forKey: .of) ?? .`case`
        }
    }

    /// A journey.
    public struct Journey: Codable, Hashable, Sendable {
        /// When it ended.
        public var arrived: Moment
        /// The category.
        public var category: CategoryId
        /// When it began, by the calendar there.
        public var departed: Moment?

        public init(arrived: Moment, category: CategoryId, departed: Moment? = nil) {
            self.arrived = arrived
            self.category = category
            self.departed = departed
        }
    }

    /// A circumstance.
    public struct Circumstance: Codable, Hashable, Sendable {
        /// The category.
        public var category: CategoryId
        /// The day that periods count from.
        public var on: Moment

        public init(category: CategoryId, on: Moment) {
            self.category = category
            self.on = on
        }
    }

    public init(from decoder: Decoder) throws {
        self = try decoder.union("reason", unread: Self.unread) { union in
            switch union.tag {
            case "stay": return .stay(try union.whole())
            case "contact": return .contact(try union.whole())
            case "journey": return .journey(try union.whole())
            case "circumstance": return .circumstance(try union.whole())
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .stay(let value): try encoder.write("reason", "stay", whole: value)
        case .contact(let value): try encoder.write("reason", "contact", whole: value)
        case .journey(let value): try encoder.write("reason", "journey", whole: value)
        case .circumstance(let value): try encoder.write("reason", "circumstance", whole: value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// Where something came from.
public indirect enum Came: Codable, Hashable, Sendable {
    /// Somebody gave it (N8).
    case donated(PartyId)
    /// It was bought.
    case bought(Price)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union("type", unread: Self.unread) { union in
            switch union.tag {
            case "donated": return .donated(try union.field("donor"))
            case "bought": return .bought(try union.field("price"))
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .donated(let value): try encoder.write("type", "donated", field: "donor", value)
        case .bought(let value): try encoder.write("type", "bought", field: "price", value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// What changed.
public indirect enum Change: Codable, Hashable, Sendable {
    /// Somebody drops out.
    case away(Away)
    /// Somebody can come, whatever was said before.
    case back(Back)
    /// A post needs more or fewer people on the shifts that begin within a time.
    case needs(Needs)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    /// Somebody drops out.
    public struct Away: Codable, Hashable, Sendable {
        /// Since when.
        public var from: Date
        /// Who.
        public var worker: WorkerId
        /// Until when; nothing: for good.
        public var to: Date?

        public init(from: Date, worker: WorkerId, to: Date? = nil) {
            self.from = from
            self.worker = worker
            self.to = to
        }
    }

    /// Somebody can come, whatever was said before.
    public struct Back: Codable, Hashable, Sendable {
        /// Since when.
        public var from: Date
        /// Who.
        public var worker: WorkerId
        /// Until when; nothing: for good.
        public var to: Date?

        public init(from: Date, worker: WorkerId, to: Date? = nil) {
            self.from = from
            self.worker = worker
            self.to = to
        }
    }

    /// A post needs more or fewer people on the shifts that begin within a time.
    public struct Needs: Codable, Hashable, Sendable {
        /// The first such beginning.
        public var from: Date
        /// Who is needed from now on; nobody: the post is closed.
        public var needs: [Need]
        /// The post.
        public var post: PostId
        /// The first beginning after it.
        public var to: Date

        public init(from: Date, needs: [Need], post: PostId, to: Date) {
            self.from = from
            self.needs = needs
            self.post = post
            self.to = to
        }
    }

    public init(from decoder: Decoder) throws {
        self = try decoder.union("change", unread: Self.unread) { union in
            switch union.tag {
            case "away": return .away(try union.whole())
            case "back": return .back(try union.whole())
            case "needs": return .needs(try union.whole())
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .away(let value): try encoder.write("change", "away", whole: value)
        case .back(let value): try encoder.write("change", "back", whole: value)
        case .needs(let value): try encoder.write("change", "needs", whole: value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// Something that a number of a report counts.
public indirect enum CountedItem: Codable, Hashable, Sendable {
    /// A household.
    case household(HouseholdId)
    /// A resident.
    case resident(ResidentId)
    /// A duty.
    case duty(CountedDuty)
    /// A passage at a gate.
    case passage(PassageId)
    /// Somebody or something that came to a gate.
    case traveller(Traveller)
    /// A shift of the rota.
    case shift(ShiftKey)
    /// Somebody who was at a post.
    case worker(WorkerId)
    /// Something that somebody has stated: an observer's report, notices put up.
    case statement(EventId)
    /// A point where people have to be told something.
    case point(Target)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union("type", unread: Self.unread) { union in
            switch union.tag {
            case "household": return .household(try union.field("id"))
            case "resident": return .resident(try union.field("id"))
            case "duty": return .duty(try union.field("id"))
            case "passage": return .passage(try union.field("id"))
            case "traveller": return .traveller(try union.field("id"))
            case "shift": return .shift(try union.field("id"))
            case "worker": return .worker(try union.field("id"))
            case "statement": return .statement(try union.field("id"))
            case "point": return .point(try union.field("id"))
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .household(let value): try encoder.write("type", "household", field: "id", value)
        case .resident(let value): try encoder.write("type", "resident", field: "id", value)
        case .duty(let value): try encoder.write("type", "duty", field: "id", value)
        case .passage(let value): try encoder.write("type", "passage", field: "id", value)
        case .traveller(let value): try encoder.write("type", "traveller", field: "id", value)
        case .shift(let value): try encoder.write("type", "shift", field: "id", value)
        case .worker(let value): try encoder.write("type", "worker", field: "id", value)
        case .statement(let value): try encoder.write("type", "statement", field: "id", value)
        case .point(let value): try encoder.write("type", "point", field: "id", value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// How the days of a period are counted from its anchor. There is no one convention, not even within one country, so
/// each plan states its own.
///
/// Ends are half-open: the instant returned is the first free moment. JSON: `"dayZeroExcluded"`, or
/// `{"fixedClock": "12:00"}`.
public indirect enum Counting: Codable, Hashable, Sendable {
    /// The anchor date is day 0, the next day is day 1, and the last day counts whole: anchor 1 January and 14 days end
    /// at 00:00 on 16 January. The default in China, after the one worked example there is (Ruijin, 2022).
    case dayZeroExcluded
    /// The anchor date is day 1: anchor 1 January and 14 days end at 00:00 on 15 January.
    case dayOneIncluded
    /// So many times 24 hours from the anchor's instant, whatever the clock shows then. Where only the day of the anchor
    /// is known, from the end of that day.
    case exactHours
    /// The anchor date is day 0, and the period can end from the start of the last day on, as soon as what the stage
    /// needs is there.
    case event
    /// The anchor date is day 0, and the period ends on the last day at this time: anchor 1 July and 14 days at 12:00 end
    /// at noon on 15 July.
    case fixedClock(TimeOfDay)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union(nil, unread: Self.unread) { union in
            switch union.tag {
            case "dayZeroExcluded": return .dayZeroExcluded
            case "dayOneIncluded": return .dayOneIncluded
            case "exactHours": return .exactHours
            case "event": return .event
            case "fixedClock": return .fixedClock(try union.field("fixedClock"))
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .dayZeroExcluded: try encoder.write(nil, "dayZeroExcluded")
        case .dayOneIncluded: try encoder.write(nil, "dayOneIncluded")
        case .exactHours: try encoder.write(nil, "exactHours")
        case .event: try encoder.write(nil, "event")
        case .fixedClock(let value): try encoder.write(nil, "fixedClock", field: "fixedClock", value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// What somebody did about a duty.
public indirect enum Deed: Codable, Hashable, Sendable {
    /// Took it on.
    case claimed
    /// Did it.
    case done
    /// Gave it back.
    case handedBack
    /// Gave it to somebody.
    case assigned(DeedAssignedAssigned)
    /// Tried in vain.
    case attempted(DeedAttemptedAttempted)
    /// Knows that it is late.
    case acknowledged(DeedAcknowledgedAcknowledged)
    /// Called it off.
    case cancelled(DeedCancelledCancelled)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union(nil, unread: Self.unread) { union in
            switch union.tag {
            case "claimed": return .claimed
            case "done": return .done
            case "handedBack": return .handedBack
            case "assigned": return .assigned(try union.field("assigned"))
            case "attempted": return .attempted(try union.field("attempted"))
            case "acknowledged": return .acknowledged(try union.field("acknowledged"))
            case "cancelled": return .cancelled(try union.field("cancelled"))
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .claimed: try encoder.write(nil, "claimed")
        case .done: try encoder.write(nil, "done")
        case .handedBack: try encoder.write(nil, "handedBack")
        case .assigned(let value): try encoder.write(nil, "assigned", field: "assigned", value)
        case .attempted(let value): try encoder.write(nil, "attempted", field: "attempted", value)
        case .acknowledged(let value): try encoder.write(nil, "acknowledged", field: "acknowledged", value)
        case .cancelled(let value): try encoder.write(nil, "cancelled", field: "cancelled", value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// Of what there is one duty in each slot.
public indirect enum Each: Codable, Hashable, Sendable {
    /// The whole community: one duty.
    case community
    /// Each grid.
    case grid
    /// Each place of a kind: each building, each stairwell.
    case placeKind(PlaceKind)
    /// Each of these places.
    case places([PlaceId])
    /// Each household where somebody is under a measure of one of these settings (S17).
    case measuredHousehold([Setting])
    /// Each resident under a measure of one of these settings (Z8).
    case measuredResident([Setting])
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union("type", unread: Self.unread) { union in
            switch union.tag {
            case "community": return .community
            case "grid": return .grid
            case "placeKind": return .placeKind(try union.field("kind"))
            case "places": return .places(try union.field("places"))
            case "measuredHousehold": return .measuredHousehold(try union.field("settings"))
            case "measuredResident": return .measuredResident(try union.field("settings"))
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .community: try encoder.write("type", "community")
        case .grid: try encoder.write("type", "grid")
        case .placeKind(let value): try encoder.write("type", "placeKind", field: "kind", value)
        case .places(let value): try encoder.write("type", "places", field: "places", value)
        case .measuredHousehold(let value): try encoder.write("type", "measuredHousehold", field: "settings", value)
        case .measuredResident(let value): try encoder.write("type", "measuredResident", field: "settings", value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// Somebody who is erased.
public indirect enum Erased: Codable, Hashable, Sendable {
    /// As whoever erases names the person. No log ever holds it: it becomes the mark.
    case resident(ResidentId)
    /// As the log holds it: a record that names the person later is known by it, and reduced as well.
    case mark(PersonMark)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union("type", unread: Self.unread) { union in
            switch union.tag {
            case "resident": return .resident(try union.field("id"))
            case "mark": return .mark(try union.field("id"))
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .resident(let value): try encoder.write("type", "resident", field: "id", value)
        case .mark(let value): try encoder.write("type", "mark", field: "id", value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// Something that makes the last stage longer.
public indirect enum Extension: Codable, Hashable, Sendable {
    /// The person has refused a test: so many days from the anchor instead.
    case testRefused(Int)
    /// A check on or after the last day was tried and failed: until so many days after the last try, unless one has
    /// succeeded on or after the last day.
    case lastCheckFailed(Int)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union("on", unread: Self.unread) { union in
            switch union.tag {
            case "testRefused": return .testRefused(try union.field("toDays"))
            case "lastCheckFailed": return .lastCheckFailed(try union.field("byDays"))
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .testRefused(let value): try encoder.write("on", "testRefused", field: "toDays", value)
        case .lastCheckFailed(let value): try encoder.write("on", "lastCheckFailed", field: "byDays", value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// A fact: one kind of statement with its particulars. JSON: `{"kind": "readingTaken", "data": {…}}`.
public indirect enum Fact: Codable, Hashable, Sendable {
    /// The community has a name.
    case communityNamed(CommunityNamed)
    /// A place exists.
    case placeAdded(PlaceAdded)
    /// A place has another name or stands in another place.
    case placeChanged(PlaceChanged)
    /// A place is no more.
    case placeClosed(PlaceClosed)
    /// A household exists.
    case householdRegistered(HouseholdRegistered)
    /// A household has another door.
    case addressChanged(AddressChanged)
    /// Some residents live as a household of their own.
    case householdSplit(HouseholdSplit)
    /// A household has become part of another.
    case householdMerged(HouseholdMerged)
    /// A household is no more.
    case householdDissolved(HouseholdDissolved)
    /// A party has a title to a home.
    case titleStated(TitleStated)
    /// Changes about a let home are reported.
    case changesReported(ChangesReported)
    /// A notice is put on the door of an empty home.
    case noticePosted(NoticePosted)
    /// The notice on the door is gone.
    case noticeGone(NoticeGone)
    /// A resident lives in a household.
    case residentRegistered(ResidentRegistered)
    /// A resident has moved.
    case residentMoved(ResidentMoved)
    /// A resident has a second home.
    case secondHomeStated(SecondHomeStated)
    /// A grid is drawn.
    case gridDrawn(GridDrawn)
    /// A grid is no more.
    case gridClosed(GridClosed)
    /// An outside unit has joined.
    case unitJoined(UnitJoined)
    /// An outside unit works in one more area.
    case unitClaimed(UnitClaimed)
    /// An outside unit works in an area no longer.
    case unitLeft(UnitLeft)
    /// A worker has joined.
    case workerEnrolled(WorkerEnrolled)
    /// A worker has left.
    case workerLeft(WorkerLeft)
    /// A squad is formed.
    case squadFormed(SquadFormed)
    /// A worker has taken a post.
    case postTaken(PostTaken)
    /// A worker has left a post.
    case postLeft(PostLeft)
    /// A worker has handed a post over.
    case postHandedOver(PostHandedOver)
    /// Somebody stands in for the holder of a post.
    case deputyNamed(DeputyNamed)
    /// An area has a risk level.
    case areaGraded(AreaGraded)
    /// A resident was in an area.
    case stayReported(StayReported)
    /// A resident met somebody who is infected.
    case contactReported(ContactReported)
    /// A resident has come from elsewhere.
    case journeyReported(JourneyReported)
    /// A circumstance that the policy knows holds for a resident.
    case circumstanceStated(CircumstanceStated)
    /// Something that makes a resident immune was shown.
    case immunityStated(ImmunityStated)
    /// Somebody outside whom residents met was tested.
    case partyTested(PartyTested)
    /// An area is a zone from now on.
    case zoneDeclared(ZoneDeclared)
    /// An area is no zone any more.
    case zoneLifted(ZoneLifted)
    /// People in an area were found to be infected.
    case infectionFound(InfectionFound)
    /// An infected person has left an area.
    case caseMovedOut(CaseMovedOut)
    /// Everybody in an area was tested.
    case zoneScreened(ZoneScreened)
    /// The environment of an area was tested.
    case environmentSampled(EnvironmentSampled)
    /// An area is disinfected.
    case zoneDisinfected(ZoneDisinfected)
    /// What is known about the last close contact of an area.
    case lastContactStated(LastContactStated)
    /// People are announced.
    case arrivalExpected(ArrivalExpected)
    /// A resident has arrived.
    case arrivalRegistered(ArrivalRegistered)
    /// A screening round is opened.
    case roundOpened(RoundOpened)
    /// A household was visited or called.
    case visitRecorded(VisitRecorded)
    /// A household or resident has signed a paper.
    case documentSigned(DocumentSigned)
    /// A neighbour or observer has seen something.
    case sightingReported(SightingReported)
    /// A sighting is explained.
    case sightingExplained(SightingExplained)
    /// A list from outside names a household.
    case watchListed(WatchListed)
    /// An entry of a watch list is closed.
    case watchClosed(WatchClosed)
    /// A temperature was taken.
    case readingTaken(ReadingTaken)
    /// A resident was asked about symptoms.
    case symptomsReported(SymptomsReported)
    /// A sample was taken.
    case sampleTaken(SampleTaken)
    /// A laboratory has reported.
    case resultReported(ResultReported)
    /// A resident has refused to be tested.
    case testRefused(TestRefused)
    /// A check was tried and did not take place.
    case checkFailed(CheckFailed)
    /// A resident has entered a place of quarantine.
    case quarantineEntered(QuarantineEntered)
    /// Somebody or something in a place of quarantine is positive.
    case sitePositive(SitePositive)
    /// An authority has signed for a release.
    case releaseSigned(ReleaseSigned)
    /// An authority orders a measure.
    case measureOrdered(MeasureOrdered)
    /// An authority lifts measures.
    case measureLifted(MeasureLifted)
    /// An authority lets measures last longer.
    case measureExtended(MeasureExtended)
    /// A household asks for a service.
    case requestMade(RequestMade)
    /// Somebody takes a duty on.
    case dutyClaimed(DutyClaimed)
    /// A duty is done.
    case dutyDone(DutyDone)
    /// Somebody gives a duty back.
    case dutyHandedBack(DutyHandedBack)
    /// A gate is open.
    case gateOpened(GateOpened)
    /// A gate is shut.
    case gateClosed(GateClosed)
    /// Somebody may pass gates.
    case permitIssued(PermitIssued)
    /// A permit holds no longer.
    case permitRevoked(PermitRevoked)
    /// Somebody came to a gate.
    case passageRecorded(PassageRecorded)
    /// A duty was given to somebody.
    case dutyAssigned(DutyAssigned)
    /// Somebody tried to do a duty, in vain.
    case dutyAttempted(DutyAttempted)
    /// Nobody needs to do a duty any more.
    case dutyCancelled(DutyCancelled)
    /// Somebody has said when they can serve.
    case availabilityStated(AvailabilityStated)
    /// A rota is adopted or changed.
    case shiftsPlanned(ShiftsPlanned)
    /// Somebody has given a shift to another.
    case shiftSwapped(ShiftSwapped)
    /// Somebody cannot serve on a shift.
    case shiftDropped(ShiftDropped)
    /// Somebody has come to serve.
    case checkedIn(CheckedIn)
    /// Somebody has left the post.
    case checkedOut(CheckedOut)
    /// Something is so for which the community looks after a resident.
    case careGroundStated(CareGroundStated)
    /// Something is so no longer.
    case careGroundWithdrawn(CareGroundWithdrawn)
    /// How a resident is reached best.
    case contactPreferred(ContactPreferred)
    /// Somebody has looked after a resident.
    case careVisited(CareVisited)
    /// A resident was given a dose of a vaccine.
    case vaccinationGiven(VaccinationGiven)
    /// A resident cannot be vaccinated.
    case vaccinationUnfit(VaccinationUnfit)
    /// Some residents are tested within a time.
    case testCampaignOpened(TestCampaignOpened)
    /// A resident need not be tested in a campaign.
    case testExcused(TestExcused)
    /// A resident was told of a test that is to come.
    case testAnnounced(TestAnnounced)
    /// Something has come into a store.
    case stockReceived(StockReceived)
    /// Something was taken out of a store.
    case stockIssued(StockIssued)
    /// Somebody has counted what is in a store.
    case stockCounted(StockCounted)
    /// Something was thrown away.
    case stockDiscarded(StockDiscarded)
    /// Somebody has looked at what a shop has and asks for it.
    case shopReported(ShopReported)
    /// Somebody knows that a duty is late.
    case escalationAcknowledged(EscalationAcknowledged)
    /// An observer says what there was in a place.
    case placeObserved(PlaceObserved)
    /// People were told something.
    case outreachGiven(OutreachGiven)
    /// What was put up is gone.
    case outreachGone(OutreachGone)
    /// Somebody has looked into a person's file.
    case fileOpened(FileOpened)
    /// People are erased from the record.
    case personErased(PersonErased)
    /// The response has ended.
    case responseEnded(ResponseEnded)
    /// An entry is taken back.
    case entryRetracted(EntryRetracted)
    /// An entry was wrong.
    case entryCorrected(EntryCorrected)
    /// A device's clock was wrong.
    case clockCorrected(ClockCorrected)
    /// A device is trusted no longer.
    case deviceRevoked(DeviceRevoked)
    /// A device seals its entries with a key.
    case deviceKeyStated(DeviceKeyStated)
    /// A device vouches for entries of its own.
    case entriesSealed(EntriesSealed)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union("kind", unread: Self.unread) { union in
            switch union.tag {
            case "communityNamed": return .communityNamed(try union.field("data"))
            case "placeAdded": return .placeAdded(try union.field("data"))
            case "placeChanged": return .placeChanged(try union.field("data"))
            case "placeClosed": return .placeClosed(try union.field("data"))
            case "householdRegistered": return .householdRegistered(try union.field("data"))
            case "addressChanged": return .addressChanged(try union.field("data"))
            case "householdSplit": return .householdSplit(try union.field("data"))
            case "householdMerged": return .householdMerged(try union.field("data"))
            case "householdDissolved": return .householdDissolved(try union.field("data"))
            case "titleStated": return .titleStated(try union.field("data"))
            case "changesReported": return .changesReported(try union.field("data"))
            case "noticePosted": return .noticePosted(try union.field("data"))
            case "noticeGone": return .noticeGone(try union.field("data"))
            case "residentRegistered": return .residentRegistered(try union.field("data"))
            case "residentMoved": return .residentMoved(try union.field("data"))
            case "secondHomeStated": return .secondHomeStated(try union.field("data"))
            case "gridDrawn": return .gridDrawn(try union.field("data"))
            case "gridClosed": return .gridClosed(try union.field("data"))
            case "unitJoined": return .unitJoined(try union.field("data"))
            case "unitClaimed": return .unitClaimed(try union.field("data"))
            case "unitLeft": return .unitLeft(try union.field("data"))
            case "workerEnrolled": return .workerEnrolled(try union.field("data"))
            case "workerLeft": return .workerLeft(try union.field("data"))
            case "squadFormed": return .squadFormed(try union.field("data"))
            case "postTaken": return .postTaken(try union.field("data"))
            case "postLeft": return .postLeft(try union.field("data"))
            case "postHandedOver": return .postHandedOver(try union.field("data"))
            case "deputyNamed": return .deputyNamed(try union.field("data"))
            case "areaGraded": return .areaGraded(try union.field("data"))
            case "stayReported": return .stayReported(try union.field("data"))
            case "contactReported": return .contactReported(try union.field("data"))
            case "journeyReported": return .journeyReported(try union.field("data"))
            case "circumstanceStated": return .circumstanceStated(try union.field("data"))
            case "immunityStated": return .immunityStated(try union.field("data"))
            case "partyTested": return .partyTested(try union.field("data"))
            case "zoneDeclared": return .zoneDeclared(try union.field("data"))
            case "zoneLifted": return .zoneLifted(try union.field("data"))
            case "infectionFound": return .infectionFound(try union.field("data"))
            case "caseMovedOut": return .caseMovedOut(try union.field("data"))
            case "zoneScreened": return .zoneScreened(try union.field("data"))
            case "environmentSampled": return .environmentSampled(try union.field("data"))
            case "zoneDisinfected": return .zoneDisinfected(try union.field("data"))
            case "lastContactStated": return .lastContactStated(try union.field("data"))
            case "arrivalExpected": return .arrivalExpected(try union.field("data"))
            case "arrivalRegistered": return .arrivalRegistered(try union.field("data"))
            case "roundOpened": return .roundOpened(try union.field("data"))
            case "visitRecorded": return .visitRecorded(try union.field("data"))
            case "documentSigned": return .documentSigned(try union.field("data"))
            case "sightingReported": return .sightingReported(try union.field("data"))
            case "sightingExplained": return .sightingExplained(try union.field("data"))
            case "watchListed": return .watchListed(try union.field("data"))
            case "watchClosed": return .watchClosed(try union.field("data"))
            case "readingTaken": return .readingTaken(try union.field("data"))
            case "symptomsReported": return .symptomsReported(try union.field("data"))
            case "sampleTaken": return .sampleTaken(try union.field("data"))
            case "resultReported": return .resultReported(try union.field("data"))
            case "testRefused": return .testRefused(try union.field("data"))
            case "checkFailed": return .checkFailed(try union.field("data"))
            case "quarantineEntered": return .quarantineEntered(try union.field("data"))
            case "sitePositive": return .sitePositive(try union.field("data"))
            case "releaseSigned": return .releaseSigned(try union.field("data"))
            case "measureOrdered": return .measureOrdered(try union.field("data"))
            case "measureLifted": return .measureLifted(try union.field("data"))
            case "measureExtended": return .measureExtended(try union.field("data"))
            case "requestMade": return .requestMade(try union.field("data"))
            case "dutyClaimed": return .dutyClaimed(try union.field("data"))
            case "dutyDone": return .dutyDone(try union.field("data"))
            case "dutyHandedBack": return .dutyHandedBack(try union.field("data"))
            case "gateOpened": return .gateOpened(try union.field("data"))
            case "gateClosed": return .gateClosed(try union.field("data"))
            case "permitIssued": return .permitIssued(try union.field("data"))
            case "permitRevoked": return .permitRevoked(try union.field("data"))
            case "passageRecorded": return .passageRecorded(try union.field("data"))
            case "dutyAssigned": return .dutyAssigned(try union.field("data"))
            case "dutyAttempted": return .dutyAttempted(try union.field("data"))
            case "dutyCancelled": return .dutyCancelled(try union.field("data"))
            case "availabilityStated": return .availabilityStated(try union.field("data"))
            case "shiftsPlanned": return .shiftsPlanned(try union.field("data"))
            case "shiftSwapped": return .shiftSwapped(try union.field("data"))
            case "shiftDropped": return .shiftDropped(try union.field("data"))
            case "checkedIn": return .checkedIn(try union.field("data"))
            case "checkedOut": return .checkedOut(try union.field("data"))
            case "careGroundStated": return .careGroundStated(try union.field("data"))
            case "careGroundWithdrawn": return .careGroundWithdrawn(try union.field("data"))
            case "contactPreferred": return .contactPreferred(try union.field("data"))
            case "careVisited": return .careVisited(try union.field("data"))
            case "vaccinationGiven": return .vaccinationGiven(try union.field("data"))
            case "vaccinationUnfit": return .vaccinationUnfit(try union.field("data"))
            case "testCampaignOpened": return .testCampaignOpened(try union.field("data"))
            case "testExcused": return .testExcused(try union.field("data"))
            case "testAnnounced": return .testAnnounced(try union.field("data"))
            case "stockReceived": return .stockReceived(try union.field("data"))
            case "stockIssued": return .stockIssued(try union.field("data"))
            case "stockCounted": return .stockCounted(try union.field("data"))
            case "stockDiscarded": return .stockDiscarded(try union.field("data"))
            case "shopReported": return .shopReported(try union.field("data"))
            case "escalationAcknowledged": return .escalationAcknowledged(try union.field("data"))
            case "placeObserved": return .placeObserved(try union.field("data"))
            case "outreachGiven": return .outreachGiven(try union.field("data"))
            case "outreachGone": return .outreachGone(try union.field("data"))
            case "fileOpened": return .fileOpened(try union.field("data"))
            case "personErased": return .personErased(try union.field("data"))
            case "responseEnded": return .responseEnded(try union.field("data"))
            case "entryRetracted": return .entryRetracted(try union.field("data"))
            case "entryCorrected": return .entryCorrected(try union.field("data"))
            case "clockCorrected": return .clockCorrected(try union.field("data"))
            case "deviceRevoked": return .deviceRevoked(try union.field("data"))
            case "deviceKeyStated": return .deviceKeyStated(try union.field("data"))
            case "entriesSealed": return .entriesSealed(try union.field("data"))
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .communityNamed(let value): try encoder.write("kind", "communityNamed", field: "data", value)
        case .placeAdded(let value): try encoder.write("kind", "placeAdded", field: "data", value)
        case .placeChanged(let value): try encoder.write("kind", "placeChanged", field: "data", value)
        case .placeClosed(let value): try encoder.write("kind", "placeClosed", field: "data", value)
        case .householdRegistered(let value): try encoder.write("kind", "householdRegistered", field: "data", value)
        case .addressChanged(let value): try encoder.write("kind", "addressChanged", field: "data", value)
        case .householdSplit(let value): try encoder.write("kind", "householdSplit", field: "data", value)
        case .householdMerged(let value): try encoder.write("kind", "householdMerged", field: "data", value)
        case .householdDissolved(let value): try encoder.write("kind", "householdDissolved", field: "data", value)
        case .titleStated(let value): try encoder.write("kind", "titleStated", field: "data", value)
        case .changesReported(let value): try encoder.write("kind", "changesReported", field: "data", value)
        case .noticePosted(let value): try encoder.write("kind", "noticePosted", field: "data", value)
        case .noticeGone(let value): try encoder.write("kind", "noticeGone", field: "data", value)
        case .residentRegistered(let value): try encoder.write("kind", "residentRegistered", field: "data", value)
        case .residentMoved(let value): try encoder.write("kind", "residentMoved", field: "data", value)
        case .secondHomeStated(let value): try encoder.write("kind", "secondHomeStated", field: "data", value)
        case .gridDrawn(let value): try encoder.write("kind", "gridDrawn", field: "data", value)
        case .gridClosed(let value): try encoder.write("kind", "gridClosed", field: "data", value)
        case .unitJoined(let value): try encoder.write("kind", "unitJoined", field: "data", value)
        case .unitClaimed(let value): try encoder.write("kind", "unitClaimed", field: "data", value)
        case .unitLeft(let value): try encoder.write("kind", "unitLeft", field: "data", value)
        case .workerEnrolled(let value): try encoder.write("kind", "workerEnrolled", field: "data", value)
        case .workerLeft(let value): try encoder.write("kind", "workerLeft", field: "data", value)
        case .squadFormed(let value): try encoder.write("kind", "squadFormed", field: "data", value)
        case .postTaken(let value): try encoder.write("kind", "postTaken", field: "data", value)
        case .postLeft(let value): try encoder.write("kind", "postLeft", field: "data", value)
        case .postHandedOver(let value): try encoder.write("kind", "postHandedOver", field: "data", value)
        case .deputyNamed(let value): try encoder.write("kind", "deputyNamed", field: "data", value)
        case .areaGraded(let value): try encoder.write("kind", "areaGraded", field: "data", value)
        case .stayReported(let value): try encoder.write("kind", "stayReported", field: "data", value)
        case .contactReported(let value): try encoder.write("kind", "contactReported", field: "data", value)
        case .journeyReported(let value): try encoder.write("kind", "journeyReported", field: "data", value)
        case .circumstanceStated(let value): try encoder.write("kind", "circumstanceStated", field: "data", value)
        case .immunityStated(let value): try encoder.write("kind", "immunityStated", field: "data", value)
        case .partyTested(let value): try encoder.write("kind", "partyTested", field: "data", value)
        case .zoneDeclared(let value): try encoder.write("kind", "zoneDeclared", field: "data", value)
        case .zoneLifted(let value): try encoder.write("kind", "zoneLifted", field: "data", value)
        case .infectionFound(let value): try encoder.write("kind", "infectionFound", field: "data", value)
        case .caseMovedOut(let value): try encoder.write("kind", "caseMovedOut", field: "data", value)
        case .zoneScreened(let value): try encoder.write("kind", "zoneScreened", field: "data", value)
        case .environmentSampled(let value): try encoder.write("kind", "environmentSampled", field: "data", value)
        case .zoneDisinfected(let value): try encoder.write("kind", "zoneDisinfected", field: "data", value)
        case .lastContactStated(let value): try encoder.write("kind", "lastContactStated", field: "data", value)
        case .arrivalExpected(let value): try encoder.write("kind", "arrivalExpected", field: "data", value)
        case .arrivalRegistered(let value): try encoder.write("kind", "arrivalRegistered", field: "data", value)
        case .roundOpened(let value): try encoder.write("kind", "roundOpened", field: "data", value)
        case .visitRecorded(let value): try encoder.write("kind", "visitRecorded", field: "data", value)
        case .documentSigned(let value): try encoder.write("kind", "documentSigned", field: "data", value)
        case .sightingReported(let value): try encoder.write("kind", "sightingReported", field: "data", value)
        case .sightingExplained(let value): try encoder.write("kind", "sightingExplained", field: "data", value)
        case .watchListed(let value): try encoder.write("kind", "watchListed", field: "data", value)
        case .watchClosed(let value): try encoder.write("kind", "watchClosed", field: "data", value)
        case .readingTaken(let value): try encoder.write("kind", "readingTaken", field: "data", value)
        case .symptomsReported(let value): try encoder.write("kind", "symptomsReported", field: "data", value)
        case .sampleTaken(let value): try encoder.write("kind", "sampleTaken", field: "data", value)
        case .resultReported(let value): try encoder.write("kind", "resultReported", field: "data", value)
        case .testRefused(let value): try encoder.write("kind", "testRefused", field: "data", value)
        case .checkFailed(let value): try encoder.write("kind", "checkFailed", field: "data", value)
        case .quarantineEntered(let value): try encoder.write("kind", "quarantineEntered", field: "data", value)
        case .sitePositive(let value): try encoder.write("kind", "sitePositive", field: "data", value)
        case .releaseSigned(let value): try encoder.write("kind", "releaseSigned", field: "data", value)
        case .measureOrdered(let value): try encoder.write("kind", "measureOrdered", field: "data", value)
        case .measureLifted(let value): try encoder.write("kind", "measureLifted", field: "data", value)
        case .measureExtended(let value): try encoder.write("kind", "measureExtended", field: "data", value)
        case .requestMade(let value): try encoder.write("kind", "requestMade", field: "data", value)
        case .dutyClaimed(let value): try encoder.write("kind", "dutyClaimed", field: "data", value)
        case .dutyDone(let value): try encoder.write("kind", "dutyDone", field: "data", value)
        case .dutyHandedBack(let value): try encoder.write("kind", "dutyHandedBack", field: "data", value)
        case .gateOpened(let value): try encoder.write("kind", "gateOpened", field: "data", value)
        case .gateClosed(let value): try encoder.write("kind", "gateClosed", field: "data", value)
        case .permitIssued(let value): try encoder.write("kind", "permitIssued", field: "data", value)
        case .permitRevoked(let value): try encoder.write("kind", "permitRevoked", field: "data", value)
        case .passageRecorded(let value): try encoder.write("kind", "passageRecorded", field: "data", value)
        case .dutyAssigned(let value): try encoder.write("kind", "dutyAssigned", field: "data", value)
        case .dutyAttempted(let value): try encoder.write("kind", "dutyAttempted", field: "data", value)
        case .dutyCancelled(let value): try encoder.write("kind", "dutyCancelled", field: "data", value)
        case .availabilityStated(let value): try encoder.write("kind", "availabilityStated", field: "data", value)
        case .shiftsPlanned(let value): try encoder.write("kind", "shiftsPlanned", field: "data", value)
        case .shiftSwapped(let value): try encoder.write("kind", "shiftSwapped", field: "data", value)
        case .shiftDropped(let value): try encoder.write("kind", "shiftDropped", field: "data", value)
        case .checkedIn(let value): try encoder.write("kind", "checkedIn", field: "data", value)
        case .checkedOut(let value): try encoder.write("kind", "checkedOut", field: "data", value)
        case .careGroundStated(let value): try encoder.write("kind", "careGroundStated", field: "data", value)
        case .careGroundWithdrawn(let value): try encoder.write("kind", "careGroundWithdrawn", field: "data", value)
        case .contactPreferred(let value): try encoder.write("kind", "contactPreferred", field: "data", value)
        case .careVisited(let value): try encoder.write("kind", "careVisited", field: "data", value)
        case .vaccinationGiven(let value): try encoder.write("kind", "vaccinationGiven", field: "data", value)
        case .vaccinationUnfit(let value): try encoder.write("kind", "vaccinationUnfit", field: "data", value)
        case .testCampaignOpened(let value): try encoder.write("kind", "testCampaignOpened", field: "data", value)
        case .testExcused(let value): try encoder.write("kind", "testExcused", field: "data", value)
        case .testAnnounced(let value): try encoder.write("kind", "testAnnounced", field: "data", value)
        case .stockReceived(let value): try encoder.write("kind", "stockReceived", field: "data", value)
        case .stockIssued(let value): try encoder.write("kind", "stockIssued", field: "data", value)
        case .stockCounted(let value): try encoder.write("kind", "stockCounted", field: "data", value)
        case .stockDiscarded(let value): try encoder.write("kind", "stockDiscarded", field: "data", value)
        case .shopReported(let value): try encoder.write("kind", "shopReported", field: "data", value)
        case .escalationAcknowledged(let value): try encoder.write("kind", "escalationAcknowledged", field: "data", value)
        case .placeObserved(let value): try encoder.write("kind", "placeObserved", field: "data", value)
        case .outreachGiven(let value): try encoder.write("kind", "outreachGiven", field: "data", value)
        case .outreachGone(let value): try encoder.write("kind", "outreachGone", field: "data", value)
        case .fileOpened(let value): try encoder.write("kind", "fileOpened", field: "data", value)
        case .personErased(let value): try encoder.write("kind", "personErased", field: "data", value)
        case .responseEnded(let value): try encoder.write("kind", "responseEnded", field: "data", value)
        case .entryRetracted(let value): try encoder.write("kind", "entryRetracted", field: "data", value)
        case .entryCorrected(let value): try encoder.write("kind", "entryCorrected", field: "data", value)
        case .clockCorrected(let value): try encoder.write("kind", "clockCorrected", field: "data", value)
        case .deviceRevoked(let value): try encoder.write("kind", "deviceRevoked", field: "data", value)
        case .deviceKeyStated(let value): try encoder.write("kind", "deviceKeyStated", field: "data", value)
        case .entriesSealed(let value): try encoder.write("kind", "entriesSealed", field: "data", value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// How a household ended.
public indirect enum Fate: Codable, Hashable, Sendable {
    /// It became part of another.
    case mergedInto(HouseholdId)
    /// It is no more.
    case dissolved
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union("type", unread: Self.unread) { union in
            switch union.tag {
            case "mergedInto": return .mergedInto(try union.field("id"))
            case "dissolved": return .dissolved
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .mergedInto(let value): try encoder.write("type", "mergedInto", field: "id", value)
        case .dissolved: try encoder.write("type", "dissolved")
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// Why a household is not covered.
public indirect enum GapReason: Codable, Hashable, Sendable {
    /// The household was named but never registered, or its building is not known.
    case noAddress
    /// No grid holds the household.
    case noGrid
    /// More than one grid holds the household.
    case severalGrids([GridId])
    /// Nobody holds a post that answers for the household.
    case nobodyAnswers
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union("reason", unread: Self.unread) { union in
            switch union.tag {
            case "noAddress": return .noAddress
            case "noGrid": return .noGrid
            case "severalGrids": return .severalGrids(try union.field("grids"))
            case "nobodyAnswers": return .nobodyAnswers
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .noAddress: try encoder.write("reason", "noAddress")
        case .noGrid: try encoder.write("reason", "noGrid")
        case .severalGrids(let value): try encoder.write("reason", "severalGrids", field: "grids", value)
        case .nobodyAnswers: try encoder.write("reason", "nobodyAnswers")
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// Somebody of whom nothing is kept any more: a mark, so that copies of the entry are known when they come.
public indirect enum Gone: Codable, Hashable, Sendable {
    case resident(PersonMark)
    case party(PersonMark)
    case worker(PersonMark)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union("type", unread: Self.unread) { union in
            switch union.tag {
            case "resident": return .resident(try union.field("id"))
            case "party": return .party(try union.field("id"))
            case "worker": return .worker(try union.field("id"))
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .resident(let value): try encoder.write("type", "resident", field: "id", value)
        case .party(let value): try encoder.write("type", "party", field: "id", value)
        case .worker(let value): try encoder.write("type", "worker", field: "id", value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// For whom a permit is.
public indirect enum Holder: Codable, Hashable, Sendable {
    /// One resident.
    case resident(ResidentId)
    /// Anybody who lives in the household.
    case household(HouseholdId)
    /// A vehicle, by an opaque id: never the name of whoever drives it.
    case vehicle(VehicleId)
    /// A visitor.
    case visitor(VisitorId)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union("type", unread: Self.unread) { union in
            switch union.tag {
            case "resident": return .resident(try union.field("id"))
            case "household": return .household(try union.field("id"))
            case "vehicle": return .vehicle(try union.field("id"))
            case "visitor": return .visitor(try union.field("id"))
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .resident(let value): try encoder.write("type", "resident", field: "id", value)
        case .household(let value): try encoder.write("type", "household", field: "id", value)
        case .vehicle(let value): try encoder.write("type", "vehicle", field: "id", value)
        case .visitor(let value): try encoder.write("type", "visitor", field: "id", value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// For whom something was taken out of a store.
public indirect enum Issued: Codable, Hashable, Sendable {
    /// For a household.
    case household(HouseholdId)
    /// For a resident: medicine, a thermometer (Z7).
    case resident(ResidentId)
    /// For somebody who works for the community.
    case worker(WorkerId)
    /// To another store.
    case store(StoreId)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union("type", unread: Self.unread) { union in
            switch union.tag {
            case "household": return .household(try union.field("id"))
            case "resident": return .resident(try union.field("id"))
            case "worker": return .worker(try union.field("id"))
            case "store": return .store(try union.field("id"))
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .household(let value): try encoder.write("type", "household", field: "id", value)
        case .resident(let value): try encoder.write("type", "resident", field: "id", value)
        case .worker(let value): try encoder.write("type", "worker", field: "id", value)
        case .store(let value): try encoder.write("type", "store", field: "id", value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// The answer to a look-up.
public indirect enum LookedUp: Codable, Hashable, Sendable {
    /// The file.
    case file(LookedUpFile)
    /// The look-up could not be recorded, so nothing is shown.
    case refused([Because])
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union("outcome", unread: Self.unread) { union in
            switch union.tag {
            case "file": return .file(try union.whole())
            case "refused": return .refused(try union.field("reasons"))
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .file(let value): try encoder.write("outcome", "file", whole: value)
        case .refused(let value): try encoder.write("outcome", "refused", field: "reasons", value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// Something that a rota names.
public indirect enum Named: Codable, Hashable, Sendable {
    /// A post.
    case post(PostId)
    /// Somebody.
    case worker(WorkerId)
    /// A shift.
    case shift(ShiftKey)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union("type", unread: Self.unread) { union in
            switch union.tag {
            case "post": return .post(try union.field("id"))
            case "worker": return .worker(try union.field("id"))
            case "shift": return .shift(try union.field("id"))
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .post(let value): try encoder.write("type", "post", field: "id", value)
        case .worker(let value): try encoder.write("type", "worker", field: "id", value)
        case .shift(let value): try encoder.write("type", "shift", field: "id", value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// Whom an entry is about.
public indirect enum Person: Codable, Hashable, Sendable {
    /// A resident.
    case resident(ResidentId)
    /// A party outside: an owner, a contact.
    case party(PartyId)
    /// Somebody who works for the community.
    case worker(WorkerId)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union("type", unread: Self.unread) { union in
            switch union.tag {
            case "resident": return .resident(try union.field("id"))
            case "party": return .party(try union.field("id"))
            case "worker": return .worker(try union.field("id"))
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .resident(let value): try encoder.write("type", "resident", field: "id", value)
        case .party(let value): try encoder.write("type", "party", field: "id", value)
        case .worker(let value): try encoder.write("type", "worker", field: "id", value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// The answer to an attempt to record.
public indirect enum Recorded: Codable, Hashable, Sendable {
    /// It is in the log.
    case receipt(Receipt)
    /// It is not.
    case rejection(Rejection)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union("outcome", unread: Self.unread) { union in
            switch union.tag {
            case "receipt": return .receipt(try union.whole())
            case "rejection": return .rejection(try union.whole())
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .receipt(let value): try encoder.write("outcome", "receipt", whole: value)
        case .rejection(let value): try encoder.write("outcome", "rejection", whole: value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// One thing that must be there.
public indirect enum Requirement: Codable, Hashable, Sendable {
    /// Every test of the stage is taken on its day or later, in order, and negative. A test whose day was over before the
    /// person was found is not made up for; it is listed as missed.
    case scheduledTests(ScheduledTests)
    /// So many negative samples in a row. One that is not negative starts the row anew; one that is invalid, unclear or
    /// pending counts as not taken.
    case negatives(Negatives)
    /// The first so many tests of the person who was met are negative.
    case linkedNegatives(LinkedNegatives)
    /// An authority has signed for the release.
    case signOff
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    /// Every test of the stage is taken on its day or later, in order, and negative. A test whose day was over before the
    /// person was found is not made up for; it is listed as missed.
    public struct ScheduledTests: Codable, Hashable, Sendable {
        /// A weak result counts as negative from this cycle threshold on.
        public var weakFrom: CycleThreshold?

        public init(weakFrom: CycleThreshold? = nil) {
            self.weakFrom = weakFrom
        }
    }

    /// So many negative samples in a row. One that is not negative starts the row anew; one that is invalid, unclear or
    /// pending counts as not taken.
    public struct Negatives: Codable, Hashable, Sendable {
        /// How many.
        public var count: Int
        /// At least so many hours between two of them; one that comes sooner does not count.
        public var apartHours: Int
        /// Only samples from the start of this day on, counted like the stage's; 0: all. None from before an infection.
        public var fromDay: Int
        /// A weak result counts as negative from this cycle threshold on.
        public var weakFrom: CycleThreshold?
        /// Only samples of the last so many hours before the earliest end, or after it: with 0 only those that are taken
        /// once the days are over.
        public var withinHours: Int?

        public init(
            count: Int,
            apartHours: Int = 0,
            fromDay: Int = 0,
            weakFrom: CycleThreshold? = nil,
            withinHours: Int? = nil
        ) {
            self.count = count
            self.apartHours = apartHours
            self.fromDay = fromDay
            self.weakFrom = weakFrom
            self.withinHours = withinHours
        }

        public init(from decoder: Decoder) throws {
            let fields = try decoder.container(keyedBy: CodingKeys.self)
            self.count = try fields.decode(forKey: .count)
            self.apartHours = try fields.decodeIfPresent(forKey: .apartHours) ?? 0
            self.fromDay = try fields.decodeIfPresent(forKey: .fromDay) ?? 0
            self.weakFrom = try fields.decodeIfPresent(forKey: .weakFrom)
            self.withinHours = try fields.decodeIfPresent(forKey: .withinHours)
        }
    }

    /// The first so many tests of the person who was met are negative.
    public struct LinkedNegatives: Codable, Hashable, Sendable {
        /// How many.
        public var first: Int
        /// The plan that holds instead when one of them is not.
        public var otherwise: PlanId

        public init(first: Int, otherwise: PlanId) {
            self.first = first
            self.otherwise = otherwise
        }
    }

    public init(from decoder: Decoder) throws {
        self = try decoder.union("need", unread: Self.unread) { union in
            switch union.tag {
            case "scheduledTests": return .scheduledTests(try union.whole())
            case "negatives": return .negatives(try union.whole())
            case "linkedNegatives": return .linkedNegatives(try union.whole())
            case "signOff": return .signOff
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .scheduledTests(let value): try encoder.write("need", "scheduledTests", whole: value)
        case .negatives(let value): try encoder.write("need", "negatives", whole: value)
        case .linkedNegatives(let value): try encoder.write("need", "linkedNegatives", whole: value)
        case .signOff: try encoder.write("need", "signOff")
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// The answer to a search.
public indirect enum SearchAnswer: Codable, Hashable, Sendable {
    /// Who was found, as far as the viewer may know who they are.
    case found(Found)
    /// The viewer may not search, or it could not be recorded.
    case refused([Because])
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    /// Who was found, as far as the viewer may know who they are.
    public struct Found: Codable, Hashable, Sendable {
        /// The event that says who searched.
        public var entry: EventId
        /// The people, by id.
        public var people: [FoundPerson]

        public init(entry: EventId, people: [FoundPerson]) {
            self.entry = entry
            self.people = people
        }
    }

    public init(from decoder: Decoder) throws {
        self = try decoder.union("outcome", unread: Self.unread) { union in
            switch union.tag {
            case "found": return .found(try union.whole())
            case "refused": return .refused(try union.field("reasons"))
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .found(let value): try encoder.write("outcome", "found", whole: value)
        case .refused(let value): try encoder.write("outcome", "refused", field: "reasons", value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// Who signs.
public indirect enum Signatory: Codable, Hashable, Sendable {
    /// A household; one of its people signs for all.
    case household(HouseholdId)
    /// A resident, or whoever may sign for the person.
    case resident(ResidentId)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union("type", unread: Self.unread) { union in
            switch union.tag {
            case "household": return .household(try union.field("id"))
            case "resident": return .resident(try union.field("id"))
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .household(let value): try encoder.write("type", "household", field: "id", value)
        case .resident(let value): try encoder.write("type", "resident", field: "id", value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// Whom a duty is about.
public indirect enum Subject: Codable, Hashable, Sendable {
    /// A household.
    case household(HouseholdId)
    /// A resident.
    case resident(ResidentId)
    /// Something that was seen.
    case sighting(SightingId)
    /// A place: recurring work in it (S16, H7).
    case place(PlaceId)
    /// A grid: recurring work in it.
    case grid(GridId)
    /// The whole community: recurring work for it.
    case community
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union("type", unread: Self.unread) { union in
            switch union.tag {
            case "household": return .household(try union.field("id"))
            case "resident": return .resident(try union.field("id"))
            case "sighting": return .sighting(try union.field("id"))
            case "place": return .place(try union.field("id"))
            case "grid": return .grid(try union.field("id"))
            case "community": return .community
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .household(let value): try encoder.write("type", "household", field: "id", value)
        case .resident(let value): try encoder.write("type", "resident", field: "id", value)
        case .sighting(let value): try encoder.write("type", "sighting", field: "id", value)
        case .place(let value): try encoder.write("type", "place", field: "id", value)
        case .grid(let value): try encoder.write("type", "grid", field: "id", value)
        case .community: try encoder.write("type", "community")
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// Where, or for whom.
public indirect enum Target: Codable, Hashable, Sendable {
    /// The whole community.
    case community
    /// A compound, building, stairwell, market or other place.
    case place(PlaceId)
    /// The point of a grid.
    case grid(GridId)
    /// A home or shop.
    case household(HouseholdId)
    /// A gate or turn-back point.
    case gate(GateId)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union("type", unread: Self.unread) { union in
            switch union.tag {
            case "community": return .community
            case "place": return .place(try union.field("id"))
            case "grid": return .grid(try union.field("id"))
            case "household": return .household(try union.field("id"))
            case "gate": return .gate(try union.field("id"))
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .community: try encoder.write("type", "community")
        case .place(let value): try encoder.write("type", "place", field: "id", value)
        case .grid(let value): try encoder.write("type", "grid", field: "id", value)
        case .household(let value): try encoder.write("type", "household", field: "id", value)
        case .gate(let value): try encoder.write("type", "gate", field: "id", value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// Who or what comes to a gate.
public indirect enum Traveller: Codable, Hashable, Sendable {
    /// A resident.
    case resident(ResidentId)
    /// Somebody who works for the community.
    case worker(WorkerId)
    /// A vehicle, by an opaque id.
    case vehicle(VehicleId)
    /// Anybody else, by an opaque id.
    case visitor(VisitorId)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union("type", unread: Self.unread) { union in
            switch union.tag {
            case "resident": return .resident(try union.field("id"))
            case "worker": return .worker(try union.field("id"))
            case "vehicle": return .vehicle(try union.field("id"))
            case "visitor": return .visitor(try union.field("id"))
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .resident(let value): try encoder.write("type", "resident", field: "id", value)
        case .worker(let value): try encoder.write("type", "worker", field: "id", value)
        case .vehicle(let value): try encoder.write("type", "vehicle", field: "id", value)
        case .visitor(let value): try encoder.write("type", "visitor", field: "id", value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// One condition of a way out.
public indirect enum ZoneCondition: Codable, Hashable, Sendable {
    /// So many days have passed without an infection that counts. Screenings of the same way out have their days
    /// numbered by this counter.
    case daysWithoutNew(DaysWithoutNew)
    /// The last screening of everybody was negative throughout.
    case screeningNegative(ScreeningNegative)
    /// The last exposure of the last close contact lies more than so many whole days back; holds where no contact is
    /// known.
    case lastContactExposure(LastContactExposure)
    /// The last close contact has left the area so many days ago; holds where no contact is known.
    case lastContactLeft(LastContactLeft)
    /// No other area of the community is a zone of one of these kinds.
    case noOtherZone([ZoneKind])
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    /// So many days have passed without an infection that counts. Screenings of the same way out have their days
    /// numbered by this counter.
    public struct DaysWithoutNew: Codable, Hashable, Sendable {
        /// The days.
        public var days: Int
        /// How they are counted.
        public var counting: Counting?
        /// What they count from.
        public var from: CounterStart?

        public init(days: Int, counting: Counting? = nil, from: CounterStart? = nil) {
            self.days = days
            self.counting = counting
            self.from = from
        }
    }

    /// The last screening of everybody was negative throughout.
    public struct ScreeningNegative: Codable, Hashable, Sendable {
        /// It took place on this day of the counter or later.
        public var onDay: Int?
        /// It took place within so many days before the end.
        public var withinDays: Int?

        public init(onDay: Int? = nil, withinDays: Int? = nil) {
            self.onDay = onDay
            self.withinDays = withinDays
        }
    }

    /// The last exposure of the last close contact lies more than so many whole days back; holds where no contact is
    /// known.
    public struct LastContactExposure: Codable, Hashable, Sendable {
        /// The days.
        public var moreThanDays: Int
        /// Whether the contacts must be known to be negative, too.
        public var negative: Bool?

        public init(moreThanDays: Int, negative: Bool? = nil) {
            self.moreThanDays = moreThanDays
            self.negative = negative
        }
    }

    /// The last close contact has left the area so many days ago; holds where no contact is known.
    public struct LastContactLeft: Codable, Hashable, Sendable {
        /// The days.
        public var days: Int
        /// How they are counted.
        public var counting: Counting?
        /// Whether the contacts must be known to be negative, too.
        public var negative: Bool?

        public init(days: Int, counting: Counting? = nil, negative: Bool? = nil) {
            self.days = days
            self.counting = counting
            self.negative = negative
        }
    }

    public init(from decoder: Decoder) throws {
        self = try decoder.union("that", unread: Self.unread) { union in
            switch union.tag {
            case "daysWithoutNew": return .daysWithoutNew(try union.whole())
            case "screeningNegative": return .screeningNegative(try union.whole())
            case "lastContactExposure": return .lastContactExposure(try union.whole())
            case "lastContactLeft": return .lastContactLeft(try union.whole())
            case "noOtherZone": return .noOtherZone(try union.field("kinds"))
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .daysWithoutNew(let value): try encoder.write("that", "daysWithoutNew", whole: value)
        case .screeningNegative(let value): try encoder.write("that", "screeningNegative", whole: value)
        case .lastContactExposure(let value): try encoder.write("that", "lastContactExposure", whole: value)
        case .lastContactLeft(let value): try encoder.write("that", "lastContactLeft", whole: value)
        case .noOtherZone(let value): try encoder.write("that", "noOtherZone", field: "kinds", value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}

/// One statement about a zone.
public indirect enum ZoneFact: Codable, Hashable, Sendable {
    /// It was declared.
    case declared(ZoneDeclared)
    /// It was lifted.
    case lifted(ZoneLifted)
    /// An infection was found in it.
    case infectionFound(InfectionFound)
    /// Somebody infected has left it.
    case caseMovedOut(CaseMovedOut)
    /// Everybody in it was tested.
    case screened(ZoneScreened)
    /// Its environment was tested.
    case environmentSampled(EnvironmentSampled)
    /// It was disinfected.
    case disinfected
    /// What is known about its last close contact.
    case lastContact(LastContactStated)
    /// What this version cannot read, as it came: it is kept, and sent on unchanged.
    case unread(JSON)

    public init(from decoder: Decoder) throws {
        self = try decoder.union("kind", unread: Self.unread) { union in
            switch union.tag {
            case "declared": return .declared(try union.field("data"))
            case "lifted": return .lifted(try union.field("data"))
            case "infectionFound": return .infectionFound(try union.field("data"))
            case "caseMovedOut": return .caseMovedOut(try union.field("data"))
            case "screened": return .screened(try union.field("data"))
            case "environmentSampled": return .environmentSampled(try union.field("data"))
            case "disinfected": return .disinfected
            case "lastContact": return .lastContact(try union.field("data"))
            default: return nil
            }
        }
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .declared(let value): try encoder.write("kind", "declared", field: "data", value)
        case .lifted(let value): try encoder.write("kind", "lifted", field: "data", value)
        case .infectionFound(let value): try encoder.write("kind", "infectionFound", field: "data", value)
        case .caseMovedOut(let value): try encoder.write("kind", "caseMovedOut", field: "data", value)
        case .screened(let value): try encoder.write("kind", "screened", field: "data", value)
        case .environmentSampled(let value): try encoder.write("kind", "environmentSampled", field: "data", value)
        case .disinfected: try encoder.write("kind", "disinfected")
        case .lastContact(let value): try encoder.write("kind", "lastContact", field: "data", value)
        case .unread(let json): try json.encode(to: encoder)
        }
    }
}
