// Generated from core/schemas by scripts/write_types.py: change the engine, not this file.
import Foundation

/// The section on access of a policy. Without roles nobody sees more than what is open, and nobody searches.
public struct AccessPolicy: Codable, Hashable, Sendable {
    /// So many look-ups and searches in an hour are usual for one worker; more are found, and none is refused. Any number
    /// where left out.
    public var lookUpsPerHour: Int?
    /// The roles. Who has several sees what any of them sees.
    public var roles: [RoleRule]

    public init(lookUpsPerHour: Int? = nil, roles: [RoleRule] = []) {
        self.lookUpsPerHour = lookUpsPerHour
        self.roles = roles
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.lookUpsPerHour = try fields.decodeIfPresent(forKey: .lookUpsPerHour)
        self.roles = try fields.decodeIfPresent(forKey: .roles) ?? []
    }
}

/// One resident whose whereabouts the visit has settled.
public struct Accounted: Codable, Hashable, Sendable {
    /// The resident.
    public var resident: ResidentId
    /// Where the person is.
    public var whereabouts: Whereabouts

    public init(resident: ResidentId, whereabouts: Whereabouts) {
        self.resident = resident
        self.whereabouts = whereabouts
    }
}

/// One deed.
public struct Act: Codable, Hashable, Sendable {
    /// When.
    public var at: Date
    /// What was done about it.
    public var deed: Deed
    /// The duty.
    public var duty: DutyId
    /// The event that says so.
    public var event: EventId
    /// By whom.
    public var worker: WorkerId
    /// What the person showed for it.
    public var evidence: DutyEvidence?

    public init(
        at: Date,
        deed: Deed,
        duty: DutyId,
        event: EventId,
        worker: WorkerId,
        evidence: DutyEvidence? = nil
    ) {
        self.at = at
        self.deed = deed
        self.duty = duty
        self.event = event
        self.worker = worker
        self.evidence = evidence
    }
}

/// Who recorded something, or looked: as what they worked then, and not who they are.
public struct ActedAs: Codable, Hashable, Sendable {
    /// The posts that they held.
    public var posts: [Label]
    /// As what they worked; none for somebody who was not enrolled then.
    public var role: WorkerRole?

    public init(posts: [Label] = [], role: WorkerRole? = nil) {
        self.posts = posts
        self.role = role
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.posts = try fields.decodeIfPresent(forKey: .posts) ?? []
        self.role = try fields.decodeIfPresent(forKey: .role)
    }
}

/// Where a household lives and whether it still is one.
public struct Address: Codable, Hashable, Sendable {
    /// Every door it has had, in the order things happened. The last one holds.
    public var doors: [StatedDoor]
    /// Every registration, in the order things happened.
    public var registered: [StatedHouseholdRegistered]
    /// How it ended, where it has; a later registration makes it a household again.
    public var fate: StatedFate?

    public init(doors: [StatedDoor], registered: [StatedHouseholdRegistered], fate: StatedFate? = nil) {
        self.doors = doors
        self.registered = registered
        self.fate = fate
    }
}

/// A household has another door: it has moved as a whole, or its door is numbered anew.
public struct AddressChanged: Codable, Hashable, Sendable {
    /// What is written on the door.
    public var door: String
    /// The household.
    public var household: HouseholdId
    /// The building or stairwell that the door is in.
    public var place: PlaceId
    /// The floor, 1 at street level, negative below.
    public var floor: Int?

    public init(door: String, household: HouseholdId, place: PlaceId, floor: Int? = nil) {
        self.door = door
        self.household = household
        self.place = place
        self.floor = floor
    }
}

/// One worker's day.
public struct Agenda: Codable, Hashable, Sendable {
    /// The areas for which the worker holds a post.
    public var areas: [Area]
    /// The duties by building, floor and door, so that one walk does them; at one door the earliest due first.
    public var items: [AgendaItem]
    /// Whose.
    public var worker: WorkerId
    /// Who lives in the worker's areas, is due for release and waits for nothing but a signature (law 6).
    public var dueForRelease: [ReleaseDue]
    /// What stayed undone so long that the worker has to be told (D6).
    public var escalations: [EscalationLine]
    /// The shifts that the worker holds and that touch the day, by their beginning (N10).
    public var shifts: [ShiftDutyView]
    /// The same duties trip by trip, in the same order, where the policy has trips.
    public var trips: [Trip]

    public init(
        areas: [Area],
        items: [AgendaItem],
        worker: WorkerId,
        dueForRelease: [ReleaseDue] = [],
        escalations: [EscalationLine] = [],
        shifts: [ShiftDutyView] = [],
        trips: [Trip] = []
    ) {
        self.areas = areas
        self.items = items
        self.worker = worker
        self.dueForRelease = dueForRelease
        self.escalations = escalations
        self.shifts = shifts
        self.trips = trips
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.areas = try fields.decode(forKey: .areas)
        self.items = try fields.decode(forKey: .items)
        self.worker = try fields.decode(forKey: .worker)
        self.dueForRelease = try fields.decodeIfPresent(forKey: .dueForRelease) ?? []
        self.escalations = try fields.decodeIfPresent(forKey: .escalations) ?? []
        self.shifts = try fields.decodeIfPresent(forKey: .shifts) ?? []
        self.trips = try fields.decodeIfPresent(forKey: .trips) ?? []
    }
}

/// One duty at one door.
public struct AgendaItem: Codable, Hashable, Sendable {
    /// What is on the door.
    public var door: String
    /// The duty.
    public var duty: DutyView
    /// The floor.
    public var floor: Int?
    /// Names of the places around it, the outermost first.
    public var places: [String]
    /// The household; none for a sighting outside.
    public var household: HouseholdId?

    public init(
        door: String,
        duty: DutyView,
        floor: Int? = nil,
        places: [String],
        household: HouseholdId? = nil
    ) {
        self.door = door
        self.duty = duty
        self.floor = floor
        self.places = places
        self.household = household
    }
}

/// Whose day, and as of when.
public struct AgendaQuery: Codable, Hashable, Sendable {
    /// The instant; the day is its civil day.
    public var asOf: AsOf
    /// The worker.
    public var worker: WorkerId
    /// Also what is already done today.
    public var includeDone: Bool

    public init(asOf: AsOf, worker: WorkerId, includeDone: Bool = false) {
        self.asOf = asOf
        self.worker = worker
        self.includeDone = includeDone
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.asOf = try fields.decode(forKey: .asOf)
        self.worker = try fields.decode(forKey: .worker)
        self.includeDone = try fields.decodeIfPresent(forKey: .includeDone) ?? false
    }
}

/// A fever or symptom, and what became of it.
public struct AlarmView: Codable, Hashable, Sendable {
    /// When it was true.
    public var at: Date
    /// Why it alarms, and why that is over.
    public var because: Because
    /// The entry that raised it.
    public var event: EventId
    /// Whether it is open.
    public var state: AlarmState
    /// How it was resolved.
    public var how: Resolution?
    /// When it was resolved.
    public var resolvedAt: Date?
    /// Who wrote down what resolved it.
    public var resolvedBy: WorkerId?

    public init(
        at: Date,
        because: Because,
        event: EventId,
        state: AlarmState,
        how: Resolution? = nil,
        resolvedAt: Date? = nil,
        resolvedBy: WorkerId? = nil
    ) {
        self.at = at
        self.because = because
        self.event = event
        self.state = state
        self.how = how
        self.resolvedAt = resolvedAt
        self.resolvedBy = resolvedBy
    }
}

/// The answer to one question of the form.
public struct Answer: Codable, Hashable, Sendable {
    /// The question.
    public var question: QuestionId
    /// The answer.
    public var value: AnswerValue
    /// Whom it is about; left out for the household as a whole.
    public var resident: ResidentId?

    public init(question: QuestionId, value: AnswerValue, resident: ResidentId? = nil) {
        self.question = question
        self.value = value
        self.resident = resident
    }
}

/// The person who answers for a household.
public struct Answerable: Codable, Hashable, Sendable {
    /// Held for which area.
    public var area: Area
    /// The event that gave the post, or named the deputy.
    public var event: EventId
    /// Through which post.
    public var post: PostKind
    /// Who.
    public var worker: WorkerId
    /// The holder of the post, where the worker only stands in.
    public var deputyFor: WorkerId?
    /// The outside unit that sent the worker (S2).
    public var unit: UnitId?

    public init(
        area: Area,
        event: EventId,
        post: PostKind,
        worker: WorkerId,
        deputyFor: WorkerId? = nil,
        unit: UnitId? = nil
    ) {
        self.area = area
        self.event = event
        self.post = post
        self.worker = worker
        self.deputyFor = deputyFor
        self.unit = unit
    }
}

/// An area has a risk level from a date on (N5). A later statement for the same date revises the earlier one.
public struct AreaGraded: Codable, Hashable, Sendable {
    /// The area, from province to community.
    public var area: RegionCode
    /// The first day on which the level holds.
    public var from: CivilDate
    /// Its level.
    public var level: RiskLevel

    public init(area: RegionCode, from: CivilDate, level: RiskLevel) {
        self.area = area
        self.from = from
        self.level = level
    }
}

/// Who is inside an area that gates guard.
public struct AreaInside: Codable, Hashable, Sendable {
    /// Residents of other parts of the community who are inside.
    public var neighbours: Int
    /// Residents who live there and are inside: all but those whose last passage led out.
    public var residents: Int
    /// Residents who live there and are outside.
    public var residentsOut: Int
    /// Vehicles.
    public var vehicles: Int
    /// Anybody else.
    public var visitors: Int
    /// People who work for the community and came in by a gate.
    public var workers: Int
    /// The area; none for all of them together.
    public var area: Area?

    public init(
        neighbours: Int,
        residents: Int,
        residentsOut: Int,
        vehicles: Int,
        visitors: Int,
        workers: Int,
        area: Area? = nil
    ) {
        self.neighbours = neighbours
        self.residents = residents
        self.residentsOut = residentsOut
        self.vehicles = vehicles
        self.visitors = visitors
        self.workers = workers
        self.area = area
    }
}

/// Somebody has announced that people will arrive (S7).
public struct ArrivalExpected: Codable, Hashable, Sendable {
    /// Where they come from.
    public var area: RegionCode
    /// The announcement.
    public var arrival: ArrivalId
    /// The household that they will live in.
    public var household: HouseholdId
    /// The day on which they are expected.
    public var on: CivilDate
    /// How many.
    public var people: Int

    public init(area: RegionCode, arrival: ArrivalId, household: HouseholdId, on: CivilDate, people: Int) {
        self.area = area
        self.arrival = arrival
        self.household = household
        self.on = on
        self.people = people
    }
}

/// Arrivals in the order in which people reported.
public struct ArrivalLedger: Codable, Hashable, Sendable {
    /// How many there are of each class.
    public var classes: [String: Int]
    /// The arrivals.
    public var lines: [ArrivalLine]

    public init(classes: [String: Int], lines: [ArrivalLine]) {
        self.classes = classes
        self.lines = lines
    }
}

/// One arrival.
public struct ArrivalLine: Codable, Hashable, Sendable {
    /// Where the person came from.
    public var area: RegionCode
    /// When the person reported.
    public var at: Date
    /// True when head count, route and health are clear and every document was shown.
    public var clear: Bool
    /// The first day there that is known.
    public var from: CivilDate
    /// Who.
    public var resident: ResidentId
    /// The day of leaving.
    public var until: CivilDate
    /// The announcement that the arrival answers.
    public var arrival: ArrivalId?
    /// The class; none where no row of the policy's table covers the arrival.
    public var `class`: String?
    /// The first free moment, as far as is known.
    public var free: Date?
    /// Where the person lives as of the instant.
    public var household: HouseholdId?
    /// The registration point.
    public var point: PlaceId?
    /// The measure that the person is under as of the instant; none when free.
    public var setting: Setting?
    /// What people call the class.
    public var title: Label?

    public init(
        area: RegionCode,
        at: Date,
        clear: Bool,
        from: CivilDate,
        resident: ResidentId,
        until: CivilDate,
        arrival: ArrivalId? = nil,
        class: String? = nil,
        free: Date? = nil,
        household: HouseholdId? = nil,
        point: PlaceId? = nil,
        setting: Setting? = nil,
        title: Label? = nil
    ) {
        self.area = area
        self.at = at
        self.clear = clear
        self.from = from
        self.resident = resident
        self.until = until
        self.arrival = arrival
        self.class = `class`
        self.free = free
        self.household = household
        self.point = point
        self.setting = setting
        self.title = title
    }
}

/// A resident has arrived and reported at a registration point (N4).
public struct ArrivalRegistered: Codable, Hashable, Sendable {
    /// Where the person comes from. The arrival counts as a stay there.
    public var area: RegionCode
    /// What is clear.
    public var cleared: Cleared
    /// The resident.
    public var resident: ResidentId
    /// The announcement that this arrival answers.
    public var arrival: ArrivalId?
    /// The documents that were checked and are in order.
    public var documents: [Document]
    /// The first day there; the day of leaving where it is not known.
    public var from: CivilDate?
    /// The registration point.
    public var point: PlaceId?
    /// The day of leaving; the day of arrival where it is not known.
    public var until: CivilDate?

    public init(
        area: RegionCode,
        cleared: Cleared,
        resident: ResidentId,
        arrival: ArrivalId? = nil,
        documents: [Document] = [],
        from: CivilDate? = nil,
        point: PlaceId? = nil,
        until: CivilDate? = nil
    ) {
        self.area = area
        self.cleared = cleared
        self.resident = resident
        self.arrival = arrival
        self.documents = documents
        self.from = from
        self.point = point
        self.until = until
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.area = try fields.decode(forKey: .area)
        self.cleared = try fields.decode(forKey: .cleared)
        self.resident = try fields.decode(forKey: .resident)
        self.arrival = try fields.decodeIfPresent(forKey: .arrival)
        self.documents = try fields.decodeIfPresent(forKey: .documents) ?? []
        self.from = try fields.decodeIfPresent(forKey: .from)
        self.point = try fields.decodeIfPresent(forKey: .point)
        self.until = try fields.decodeIfPresent(forKey: .until)
    }
}

/// Which arrivals.
public struct ArrivalsQuery: Codable, Hashable, Sendable {
    /// As of when: class and measure are as they are judged then.
    public var asOf: AsOf
    /// The first day of arrival, inclusive.
    public var from: CivilDate
    /// The last day of arrival, inclusive.
    public var until: CivilDate
    /// Only arrivals of this class; every arrival when left out.
    public var `class`: String?

    public init(asOf: AsOf, from: CivilDate, until: CivilDate, class: String? = nil) {
        self.asOf = asOf
        self.from = from
        self.until = until
        self.class = `class`
    }
}

/// Which facts a question may use.
public struct AsOf: Codable, Hashable, Sendable {
    /// Facts that were true by then, inclusive; also the instant that is asked about.
    public var at: Date
    /// Only facts that were recorded by then, inclusive: what was known when something was decided.
    public var knownBy: Date?

    public init(at: Date, knownBy: Date? = nil) {
        self.at = at
        self.knownBy = knownBy
    }
}

/// A question about everything, as of an instant.
public struct AsOfRequest: Codable, Hashable, Sendable {
    /// As of when.
    public var asOf: AsOf

    public init(asOf: AsOf) {
        self.asOf = asOf
    }
}

/// Which duties are to be given to whom.
public struct AssignRequest: Codable, Hashable, Sendable {
    /// As of when.
    public var asOf: AsOf
    /// Only duties in this area.
    public var area: Area?
    /// Doors that somebody goes to on the day at most, where it is not what the policy says.
    public var stopsPerDay: [String: Int]
    /// Duties that open before this instant; the end of the civil day where it is left out.
    public var until: Date?
    /// Who can be sent; everybody who works for the community where it is left out.
    public var workers: [WorkerId]?

    public init(
        asOf: AsOf,
        area: Area? = nil,
        stopsPerDay: [String: Int] = [:],
        until: Date? = nil,
        workers: [WorkerId]? = nil
    ) {
        self.asOf = asOf
        self.area = area
        self.stopsPerDay = stopsPerDay
        self.until = until
        self.workers = workers
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.asOf = try fields.decode(forKey: .asOf)
        self.area = try fields.decodeIfPresent(forKey: .area)
        self.stopsPerDay = try fields.decodeIfPresent(forKey: .stopsPerDay) ?? [:]
        self.until = try fields.decodeIfPresent(forKey: .until)
        self.workers = try fields.decodeIfPresent(forKey: .workers)
    }
}

/// Who goes there.
public struct AssignmentView: Codable, Hashable, Sendable {
    /// Why.
    public var because: Because
    /// What is done there.
    public var duties: [DutyId]
    /// How urgent the most urgent of it is, 1 to 9.
    public var priority: Int
    /// What the choice costs, and what for.
    public var terms: [Term]
    /// Who.
    public var worker: WorkerId
    /// The household, where it is one.
    public var household: HouseholdId?
    /// Who would have been next.
    public var instead: WorkerId?
    /// What was seen, where there is no household.
    public var sighting: SightingId?

    public init(
        because: Because,
        duties: [DutyId],
        priority: Int,
        terms: [Term],
        worker: WorkerId,
        household: HouseholdId? = nil,
        instead: WorkerId? = nil,
        sighting: SightingId? = nil
    ) {
        self.because = because
        self.duties = duties
        self.priority = priority
        self.terms = terms
        self.worker = worker
        self.household = household
        self.instead = instead
        self.sighting = sighting
    }
}

/// Somebody tried to do a duty, in vain (S18).
public struct Attempt: Codable, Hashable, Sendable {
    /// When.
    public var at: Date
    /// What came of it.
    public var note: String
    /// Who.
    public var worker: WorkerId

    public init(at: Date, note: String, worker: WorkerId) {
        self.at = at
        self.note = note
        self.worker = worker
    }
}

/// The authority section of a policy. A policy without it lets everybody record everything.
///
/// What an entry rests on are the posts that its author held when it was recorded, as far as had been recorded by then:
/// who is appointed later, or by an entry that is typed in later, had no right before.
///
/// Erasures are another matter: what is reduced cannot come back when word of a post comes late. So no post gives the right
/// to record `personErased`: founders have it, and everybody where `anybody` names it.
public struct AuthorityPolicy: Codable, Hashable, Sendable {
    /// What anybody may record, also who holds no post.
    public var anybody: [FactKind]
    /// Those who may record everything everywhere, from the beginning: they appoint the first holders of posts.
    public var founders: [WorkerId]
    /// What holders of posts may record. What no rule names, only founders may.
    public var rules: [AuthorityRule]
    /// True where every device has to seal its entries within a day: what is open longer is a finding. A seal itself needs no
    /// right; the key of a device is stated by who may record `deviceKeyStated`.
    public var sealed: Bool?

    public init(
        anybody: [FactKind] = [],
        founders: [WorkerId] = [],
        rules: [AuthorityRule] = [],
        sealed: Bool? = nil
    ) {
        self.anybody = anybody
        self.founders = founders
        self.rules = rules
        self.sealed = sealed
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.anybody = try fields.decodeIfPresent(forKey: .anybody) ?? []
        self.founders = try fields.decodeIfPresent(forKey: .founders) ?? []
        self.rules = try fields.decodeIfPresent(forKey: .rules) ?? []
        self.sealed = try fields.decodeIfPresent(forKey: .sealed)
    }
}

/// What the holders of some posts, and those who stand in for them, may record.
public struct AuthorityRule: Codable, Hashable, Sendable {
    /// The posts.
    public var posts: [PostKind]
    /// The kinds of facts; every kind but `personErased`, where it is left out.
    public var facts: [FactKind]
    /// How far it reaches.
    public var reach: Reach?

    public init(posts: [PostKind], facts: [FactKind] = [], reach: Reach? = nil) {
        self.posts = posts
        self.facts = facts
        self.reach = reach
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.posts = try fields.decode(forKey: .posts)
        self.facts = try fields.decodeIfPresent(forKey: .facts) ?? []
        self.reach = try fields.decodeIfPresent(forKey: .reach)
    }
}

/// Somebody has said when they can serve, or when they cannot.
public struct AvailabilityStated: Codable, Hashable, Sendable {
    /// The worker.
    public var worker: WorkerId
    /// Times at which the person cannot come, besides those that are known.
    public var away: [Span]
    /// Times at which the person can come after all, of those known before or named in this very statement.
    public var back: [Span]
    /// What the person offers from now on, in place of everything offered before; left out, that stays.
    public var offer: Offer?

    public init(worker: WorkerId, away: [Span] = [], back: [Span] = [], offer: Offer? = nil) {
        self.worker = worker
        self.away = away
        self.back = back
        self.offer = offer
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.worker = try fields.decode(forKey: .worker)
        self.away = try fields.decodeIfPresent(forKey: .away) ?? []
        self.back = try fields.decodeIfPresent(forKey: .back) ?? []
        self.offer = try fields.decodeIfPresent(forKey: .offer)
    }
}

/// How much of one item a store has, and how that came to be: received + moved in + found − issued − discarded − lost.
public struct Balance: Codable, Hashable, Sendable {
    /// Bought, altogether.
    public var bought: Int
    /// Thrown away, altogether, as far as it was there.
    public var discarded: Int
    /// Given by somebody, altogether.
    public var donated: Int
    /// More was there when somebody counted, altogether.
    public var found: Int
    /// Taken out, altogether, as far as it was there.
    public var issued: Int
    /// Less was there when somebody counted, altogether.
    public var lost: Int
    /// From other stores, altogether.
    public var movedIn: Int
    /// What was paid for it, in the smallest unit of the currency.
    public var paid: Int
    /// How much there is, never less than nothing.
    public var quantity: Int
    /// Counts that were not what the ledger said, in the order they happened.
    public var differences: [StockDifference]
    /// Taken out or thrown away although the ledger did not have it: by devices that did not know of each other.
    public var short: Int?

    public init(
        bought: Int,
        discarded: Int,
        donated: Int,
        found: Int,
        issued: Int,
        lost: Int,
        movedIn: Int,
        paid: Int,
        quantity: Int,
        differences: [StockDifference] = [],
        short: Int? = nil
    ) {
        self.bought = bought
        self.discarded = discarded
        self.donated = donated
        self.found = found
        self.issued = issued
        self.lost = lost
        self.movedIn = movedIn
        self.paid = paid
        self.quantity = quantity
        self.differences = differences
        self.short = short
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.bought = try fields.decode(forKey: .bought)
        self.discarded = try fields.decode(forKey: .discarded)
        self.donated = try fields.decode(forKey: .donated)
        self.found = try fields.decode(forKey: .found)
        self.issued = try fields.decode(forKey: .issued)
        self.lost = try fields.decode(forKey: .lost)
        self.movedIn = try fields.decode(forKey: .movedIn)
        self.paid = try fields.decode(forKey: .paid)
        self.quantity = try fields.decode(forKey: .quantity)
        self.differences = try fields.decodeIfPresent(forKey: .differences) ?? []
        self.short = try fields.decodeIfPresent(forKey: .short)
    }
}

/// Somebody who cannot fill a gap.
public struct Barred: Codable, Hashable, Sendable {
    /// The rule; nothing when no rule bars them.
    public var bar: Bar?
    /// The person.
    public var worker: WorkerId

    public init(bar: Bar? = nil, worker: WorkerId) {
        self.bar = bar
        self.worker = worker
    }
}

/// One reason, with what it rests on.
public struct BasisView: Codable, Hashable, Sendable {
    /// The plan that follows from it.
    public var plan: PlanId
    /// The reason, in words.
    public var text: String
    /// The clauses that it cites, each once, with the documents that they stand for.
    public var clauses: [ClauseView]
    /// The legal basis that an order names.
    public var order: String?

    public init(plan: PlanId, text: String, clauses: [ClauseView] = [], order: String? = nil) {
        self.plan = plan
        self.text = text
        self.clauses = clauses
        self.order = order
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.plan = try fields.decode(forKey: .plan)
        self.text = try fields.decode(forKey: .text)
        self.clauses = try fields.decodeIfPresent(forKey: .clauses) ?? []
        self.order = try fields.decodeIfPresent(forKey: .order)
    }
}

/// Why something was judged as it was: a tree of rules, each with the values and the facts that it used.
public struct Because: Codable, Hashable, Sendable {
    /// The rule's code, for example `quarantine.stage`.
    public var rule: String
    /// The values the rule used, by name.
    public var arguments: [String: Argument]
    /// The reasons below this one.
    public var because: [Because]
    /// The next instant at which the judgement changes by itself.
    public var changesAt: Date?
    /// The clause of the policy that the rule applies, as the policy cites it.
    public var clause: String?
    /// The events whose facts the rule used.
    public var facts: [EventId]

    public init(
        rule: String,
        arguments: [String: Argument] = [:],
        because: [Because] = [],
        changesAt: Date? = nil,
        clause: String? = nil,
        facts: [EventId] = []
    ) {
        self.rule = rule
        self.arguments = arguments
        self.because = because
        self.changesAt = changesAt
        self.clause = clause
        self.facts = facts
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.rule = try fields.decode(forKey: .rule)
        self.arguments = try fields.decodeIfPresent(forKey: .arguments) ?? [:]
        self.because = try fields.decodeIfPresent(forKey: .because) ?? []
        self.changesAt = try fields.decodeIfPresent(forKey: .changesAt)
        self.clause = try fields.decodeIfPresent(forKey: .clause)
        self.facts = try fields.decodeIfPresent(forKey: .facts) ?? []
    }
}

/// For which days a rota is to be made, and who can come when.
public struct BuildRotaRequest: Codable, Hashable, Sendable {
    /// As of when: the policy and the people.
    public var asOf: AsOf
    /// How many days, 1 to 62.
    public var days: Int
    /// The first civil day.
    public var from: CivilDate
    /// Who can come at these times alone, whatever the person has offered; everybody else comes as they offered, and at
    /// any time where they offered nothing.
    public var available: [String: [Span]]
    /// Who cannot come at these times, besides those that the log knows of.
    public var away: [String: [Span]]
    /// Who can serve; everybody who works for the community where it is left out.
    public var workers: [WorkerId]?

    public init(
        asOf: AsOf,
        days: Int,
        from: CivilDate,
        available: [String: [Span]] = [:],
        away: [String: [Span]] = [:],
        workers: [WorkerId]? = nil
    ) {
        self.asOf = asOf
        self.days = days
        self.from = from
        self.available = available
        self.away = away
        self.workers = workers
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.asOf = try fields.decode(forKey: .asOf)
        self.days = try fields.decode(forKey: .days)
        self.from = try fields.decode(forKey: .from)
        self.available = try fields.decodeIfPresent(forKey: .available) ?? [:]
        self.away = try fields.decodeIfPresent(forKey: .away) ?? [:]
        self.workers = try fields.decodeIfPresent(forKey: .workers)
    }
}

/// The answer for everybody, in the order of the cases.
public struct BulkAnswer: Codable, Hashable, Sendable {
    /// The class of each row.
    public var classes: [String]
    /// One for each case.
    public var judgements: [BulkJudgement]
    /// The plan of each row of the decision table; none for rows without a measure.
    public var plans: [PlanId?]
    /// Stages of everybody, one person after the other.
    public var stages: [BulkStage]
    /// Tests of everybody, one person after the other.
    public var tests: [TestView]

    public init(
        classes: [String],
        judgements: [BulkJudgement],
        plans: [PlanId?],
        stages: [BulkStage],
        tests: [TestView]
    ) {
        self.classes = classes
        self.judgements = judgements
        self.plans = plans
        self.stages = stages
        self.tests = tests
    }
}

/// One person with one reason. What is later than the instant that is asked about counts as not known.
public struct BulkCase: Codable, Hashable, Sendable {
    /// When the reason became known: no measure holds before.
    public var found: Date
    /// What happened.
    public var what: BulkReason
    /// The year of birth.
    public var birthYear: Int?
    /// When the person entered the place of quarantine.
    public var entered: Date?
    /// An order that lets the measure last longer.
    public var extended: BulkExtension?
    /// What can make the person immune.
    public var immunity: BulkImmunity?
    /// When the person refused a test.
    public var refused: Date?
    /// Samples, in any order.
    public var samples: [BulkSample]
    /// When an authority signed for the release.
    public var signed: Date?

    public init(
        found: Date,
        what: BulkReason,
        birthYear: Int? = nil,
        entered: Date? = nil,
        extended: BulkExtension? = nil,
        immunity: BulkImmunity? = nil,
        refused: Date? = nil,
        samples: [BulkSample] = [],
        signed: Date? = nil
    ) {
        self.found = found
        self.what = what
        self.birthYear = birthYear
        self.entered = entered
        self.extended = extended
        self.immunity = immunity
        self.refused = refused
        self.samples = samples
        self.signed = signed
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.found = try fields.decode(forKey: .found)
        self.what = try fields.decode(forKey: .what)
        self.birthYear = try fields.decodeIfPresent(forKey: .birthYear)
        self.entered = try fields.decodeIfPresent(forKey: .entered)
        self.extended = try fields.decodeIfPresent(forKey: .extended)
        self.immunity = try fields.decodeIfPresent(forKey: .immunity)
        self.refused = try fields.decodeIfPresent(forKey: .refused)
        self.samples = try fields.decodeIfPresent(forKey: .samples) ?? []
        self.signed = try fields.decodeIfPresent(forKey: .signed)
    }
}

/// An authority lets the measure last longer.
public struct BulkExtension: Codable, Hashable, Sendable {
    /// When it was ordered.
    public var at: Date
    /// The last day, inclusive.
    public var through: CivilDate

    public init(at: Date, through: CivilDate) {
        self.at = at
        self.through = through
    }
}

/// Something that was shown and can make the person immune by the policy's rules.
public struct BulkImmunity: Codable, Hashable, Sendable {
    /// Its day.
    public var on: CivilDate
    /// What.
    public var source: ImmunitySource

    public init(on: CivilDate, source: ImmunitySource) {
        self.on = on
        self.source = source
    }
}

/// What the policy says about one person.
public struct BulkJudgement: Codable, Hashable, Sendable {
    /// The place of the person's first stage in the list of stages.
    public var firstStage: Int
    /// The place of the person's first test in the list of tests.
    public var firstTest: Int
    /// The row of the decision table, from 0; none where no row or no window covers the case, and where the reason is not
    /// known yet.
    public var row: Int?
    /// How many stages there are; 0 for no measure.
    public var stages: Int
    /// How many tests there are.
    public var tests: Int
    /// Why the person has to be asked about alone, in an engine that has everything: no stages and no tests are given.
    public var needsEngine: NeedsEngine?

    public init(
        firstStage: Int,
        firstTest: Int,
        row: Int? = nil,
        stages: Int,
        tests: Int,
        needsEngine: NeedsEngine? = nil
    ) {
        self.firstStage = firstStage
        self.firstTest = firstTest
        self.row = row
        self.stages = stages
        self.tests = tests
        self.needsEngine = needsEngine
    }
}

/// The last report on a sample.
public struct BulkReport: Codable, Hashable, Sendable {
    /// When the person was told; not before the sample was taken.
    public var at: Date
    /// What was found.
    public var result: TestResult

    public init(at: Date, result: TestResult) {
        self.at = at
        self.result = result
    }
}

/// A sample of the person.
public struct BulkSample: Codable, Hashable, Sendable {
    /// When it was taken.
    public var taken: Date
    /// What the laboratory says; none while the result is pending.
    public var report: BulkReport?

    public init(taken: Date, report: BulkReport? = nil) {
        self.taken = taken
        self.report = report
    }
}

/// One stage of one person: `from` inclusive, `until` exclusive.
public struct BulkStage: Codable, Hashable, Sendable {
    /// From when.
    public var from: Date
    /// Where the person stays.
    public var setting: Setting
    /// Until when; where something is missing, at the latest.
    public var until: Date

    public init(from: Date, setting: Setting, until: Date) {
        self.from = from
        self.setting = setting
        self.until = until
    }
}

/// A bundle in parts.
public struct BundleParts: Codable, Hashable, Sendable {
    /// The parts, in any order and with any repetition.
    public var parts: [String]

    public init(parts: [String]) {
        self.parts = parts
    }
}

/// A request for a bundle in parts.
public struct BundlePartsRequest: Codable, Hashable, Sendable {
    /// Most characters in a part; a QR code takes up to 4,296.
    public var characters: Int
    /// The other replica's version; empty for everything.
    public var version: VersionVector

    public init(characters: Int, version: VersionVector = [:]) {
        self.characters = characters
        self.version = version
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.characters = try fields.decode(forKey: .characters)
        self.version = try fields.decodeIfPresent(forKey: .version) ?? [:]
    }
}

/// Events in the compact binary encoding, as JSON carries them.
public struct BundleText: Codable, Hashable, Sendable {
    /// The bytes in base 64, with padding (RFC 4648).
    public var base64: String

    public init(base64: String) {
        self.base64 = base64
    }
}

/// A question to the planner.
public struct CampaignRequest: Codable, Hashable, Sendable {
    /// The first day to plan.
    public var from: CivilDate
    /// What can be done in a day.
    public var pace: Pace
    /// The areas to screen.
    public var scope: [Area]
    /// The round that is under way: what it has settled is done, and its days so far are told beside the plan. Households
    /// that it keeps although they have left the areas count too.
    public var round: RoundId?
    /// The last day by which it should be done.
    public var until: CivilDate?

    public init(
        from: CivilDate,
        pace: Pace,
        scope: [Area],
        round: RoundId? = nil,
        until: CivilDate? = nil
    ) {
        self.from = from
        self.pace = pace
        self.scope = scope
        self.round = round
        self.until = until
    }
}

/// How many residents have a level.
public struct CareCount: Codable, Hashable, Sendable {
    /// The level.
    public var level: CareLevelId
    /// Of those, the ones whose last visit that was due has been missed.
    public var overdue: Int
    /// Residents who have it.
    public var residents: Int
    /// What people call it.
    public var title: Label

    public init(level: CareLevelId, overdue: Int, residents: Int, title: Label) {
        self.level = level
        self.overdue = overdue
        self.residents = residents
        self.title = title
    }
}

/// Grounds, ways to reach the person, and visits, each in the order they happened.
public struct CareFile: Codable, Hashable, Sendable {
    /// The channel that the person prefers.
    public var channel: Channel?
    /// What was stated (`true`) and withdrawn (`false`).
    public var grounds: [StatedTupleOfCareGroundIdAndBoolean]
    /// Whether the person has a smartphone, where that is known.
    public var smartphone: Bool?
    /// Visits and calls, also those in vain.
    public var visits: [StatedCareVisit]

    public init(
        channel: Channel? = nil,
        grounds: [StatedTupleOfCareGroundIdAndBoolean] = [],
        smartphone: Bool? = nil,
        visits: [StatedCareVisit] = []
    ) {
        self.channel = channel
        self.grounds = grounds
        self.smartphone = smartphone
        self.visits = visits
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.channel = try fields.decodeIfPresent(forKey: .channel)
        self.grounds = try fields.decodeIfPresent(forKey: .grounds) ?? []
        self.smartphone = try fields.decodeIfPresent(forKey: .smartphone)
        self.visits = try fields.decodeIfPresent(forKey: .visits) ?? []
    }
}

/// Something is so about a resident for which the community looks after people (S12).
public struct CareGroundStated: Codable, Hashable, Sendable {
    /// What is so, as the policy names it.
    public var ground: CareGroundId
    /// The resident.
    public var resident: ResidentId

    public init(ground: CareGroundId, resident: ResidentId) {
        self.ground = ground
        self.resident = resident
    }
}

/// Something is so no longer.
public struct CareGroundWithdrawn: Codable, Hashable, Sendable {
    /// What is so no longer.
    public var ground: CareGroundId
    /// The resident.
    public var resident: ResidentId

    public init(ground: CareGroundId, resident: ResidentId) {
        self.ground = ground
        self.resident = resident
    }
}

/// One resident on the list.
public struct CareLine: Codable, Hashable, Sendable {
    /// Why the person has the level, as far as whoever asks may know.
    public var because: Because
    /// True when the last visit that was due has been missed, and nobody has reached the person since.
    public var overdue: Bool
    /// The resident; the name is kept outside the engine.
    public var resident: ResidentId
    /// True when a ground holds that few may know.
    public var sensitive: Bool
    /// Since when.
    public var since: Date
    /// True when something of this line is withheld from whoever asks.
    public var withheld: Bool
    /// Further levels whose rows fit too, as far as whoever asks may see them.
    public var also: [CareLevelId]
    /// Year of birth, where it is known.
    public var birthYear: Int?
    /// The grounds that hold, as far as whoever asks may know them.
    public var grounds: [CareGroundId]
    /// The household that the person lives in.
    public var household: HouseholdId?
    /// Posts whose holders are informed about the person at all times; none where the level is withheld.
    public var informed: [PostKind]
    /// The last time that the person was reached.
    public var lastVisit: LastVisit?
    /// The level; none where whoever asks may not see it.
    public var level: CareLevelId?
    /// The visit that is due next.
    public var nextVisit: NextVisit?
    /// Sex, where it is known.
    public var sex: Sex?
    /// False for somebody without a smartphone; none where nobody has said.
    public var smartphone: Bool?

    public init(
        because: Because,
        overdue: Bool,
        resident: ResidentId,
        sensitive: Bool,
        since: Date,
        withheld: Bool,
        also: [CareLevelId] = [],
        birthYear: Int? = nil,
        grounds: [CareGroundId] = [],
        household: HouseholdId? = nil,
        informed: [PostKind] = [],
        lastVisit: LastVisit? = nil,
        level: CareLevelId? = nil,
        nextVisit: NextVisit? = nil,
        sex: Sex? = nil,
        smartphone: Bool? = nil
    ) {
        self.because = because
        self.overdue = overdue
        self.resident = resident
        self.sensitive = sensitive
        self.since = since
        self.withheld = withheld
        self.also = also
        self.birthYear = birthYear
        self.grounds = grounds
        self.household = household
        self.informed = informed
        self.lastVisit = lastVisit
        self.level = level
        self.nextVisit = nextVisit
        self.sex = sex
        self.smartphone = smartphone
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.because = try fields.decode(forKey: .because)
        self.overdue = try fields.decode(forKey: .overdue)
        self.resident = try fields.decode(forKey: .resident)
        self.sensitive = try fields.decode(forKey: .sensitive)
        self.since = try fields.decode(forKey: .since)
        self.withheld = try fields.decode(forKey: .withheld)
        self.also = try fields.decodeIfPresent(forKey: .also) ?? []
        self.birthYear = try fields.decodeIfPresent(forKey: .birthYear)
        self.grounds = try fields.decodeIfPresent(forKey: .grounds) ?? []
        self.household = try fields.decodeIfPresent(forKey: .household)
        self.informed = try fields.decodeIfPresent(forKey: .informed) ?? []
        self.lastVisit = try fields.decodeIfPresent(forKey: .lastVisit)
        self.level = try fields.decodeIfPresent(forKey: .level)
        self.nextVisit = try fields.decodeIfPresent(forKey: .nextVisit)
        self.sex = try fields.decodeIfPresent(forKey: .sex)
        self.smartphone = try fields.decodeIfPresent(forKey: .smartphone)
    }
}

/// Who is looked after how closely.
public struct CareList: Codable, Hashable, Sendable {
    /// As of when.
    public var asOf: Date
    /// The levels, in the policy's order.
    public var levels: [CareCount]
    /// The list: by level, then those first who are overdue, then by household and resident.
    public var lines: [CareLine]
    /// Everybody who lives here: the sum over the levels.
    public var residents: Int

    public init(asOf: Date, levels: [CareCount], lines: [CareLine], residents: Int) {
        self.asOf = asOf
        self.levels = levels
        self.lines = lines
        self.residents = residents
    }
}

/// The care section of a policy; without a table nobody has a level.
public struct CarePolicy: Codable, Hashable, Sendable {
    /// What can be stated about a resident.
    public var grounds: [GroundRule]
    /// The levels.
    public var levels: [LevelRule]
    /// Posts whose holders may know sensitive grounds, and see discreet levels.
    public var mayKnow: [PostKind]
    /// The table: the first row that fits decides.
    public var table: [CareRow]
    /// Up to this floor people talk through the window (S19); nowhere where left out.
    public var windowUpToFloor: Int?

    public init(
        grounds: [GroundRule] = [],
        levels: [LevelRule] = [],
        mayKnow: [PostKind] = [],
        table: [CareRow] = [],
        windowUpToFloor: Int? = nil
    ) {
        self.grounds = grounds
        self.levels = levels
        self.mayKnow = mayKnow
        self.table = table
        self.windowUpToFloor = windowUpToFloor
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.grounds = try fields.decodeIfPresent(forKey: .grounds) ?? []
        self.levels = try fields.decodeIfPresent(forKey: .levels) ?? []
        self.mayKnow = try fields.decodeIfPresent(forKey: .mayKnow) ?? []
        self.table = try fields.decodeIfPresent(forKey: .table) ?? []
        self.windowUpToFloor = try fields.decodeIfPresent(forKey: .windowUpToFloor)
    }
}

/// Who is looked after?
public struct CareQuery: Codable, Hashable, Sendable {
    /// As of when.
    public var asOf: AsOf
    /// True for a line for everybody; where left out, only for those who are visited, about whom somebody is informed,
    /// or for whom a ground holds.
    public var everybody: Bool
    /// The post of whoever asks. Where left out, nothing sensitive is shown.
    public var viewer: PostKind?

    public init(asOf: AsOf, everybody: Bool = false, viewer: PostKind? = nil) {
        self.asOf = asOf
        self.everybody = everybody
        self.viewer = viewer
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.asOf = try fields.decode(forKey: .asOf)
        self.everybody = try fields.decodeIfPresent(forKey: .everybody) ?? false
        self.viewer = try fields.decodeIfPresent(forKey: .viewer)
    }
}

/// One row of the table.
public struct CareRow: Codable, Hashable, Sendable {
    /// The level that it gives.
    public var level: CareLevelId
    /// The clause of the source.
    public var clause: String?
    /// When it fits; always where left out.
    public var when: CareWhen?

    public init(level: CareLevelId, clause: String? = nil, when: CareWhen? = nil) {
        self.level = level
        self.clause = clause
        self.when = when
    }
}

/// A visit or call, or an attempt.
public struct CareVisit: Codable, Hashable, Sendable {
    /// Who came or called.
    public var by: WorkerId
    /// How.
    public var channel: Channel
    /// False where the resident was not reached.
    public var reached: Bool
    /// What was found.
    public var note: String?

    public init(by: WorkerId, channel: Channel, reached: Bool, note: String? = nil) {
        self.by = by
        self.channel = channel
        self.reached = reached
        self.note = note
    }
}

/// Somebody has looked after a resident, or has tried to; the event's time is that of the visit or call.
public struct CareVisited: Codable, Hashable, Sendable {
    /// How.
    public var channel: Channel
    /// The resident.
    public var resident: ResidentId
    /// What was found, in a few words: nothing about why the person is looked after.
    public var note: String?
    /// False where the resident was not reached: the visit is still to be made.
    public var reached: Bool?

    public init(channel: Channel, resident: ResidentId, note: String? = nil, reached: Bool? = nil) {
        self.channel = channel
        self.resident = resident
        self.note = note
        self.reached = reached
    }
}

/// The conditions of a row; all that are there must hold.
public struct CareWhen: Codable, Hashable, Sendable {
    /// Younger than that, in years.
    public var ageBelow: Int?
    /// At least so old, in years: the year less the year of birth. Who has no known year of birth is in no band of ages.
    public var ageFrom: Int?
    /// Every one of these grounds holds.
    public var all: [CareGroundId]
    /// One of these holds at least.
    public var any: [CareGroundId]
    /// None of these holds.
    public var none: [CareGroundId]

    public init(
        ageBelow: Int? = nil,
        ageFrom: Int? = nil,
        all: [CareGroundId] = [],
        any: [CareGroundId] = [],
        none: [CareGroundId] = []
    ) {
        self.ageBelow = ageBelow
        self.ageFrom = ageFrom
        self.all = all
        self.any = any
        self.none = none
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.ageBelow = try fields.decodeIfPresent(forKey: .ageBelow)
        self.ageFrom = try fields.decodeIfPresent(forKey: .ageFrom)
        self.all = try fields.decodeIfPresent(forKey: .all) ?? []
        self.any = try fields.decodeIfPresent(forKey: .any) ?? []
        self.none = try fields.decodeIfPresent(forKey: .none) ?? []
    }
}

/// An infected person has left the area: the event's time is that of the leaving.
public struct CaseMovedOut: Codable, Hashable, Sendable {
    /// The area.
    public var area: Area
    /// Who; left out for everybody who was found infected by then.
    public var `case`: PartyId?

    public init(area: Area, case: PartyId? = nil) {
        self.area = area
        self.case = `case`
    }
}

/// The landlord's contact or the tenant has reported what has changed about a let home, or that nothing has (S9).
public struct ChangesReported: Codable, Hashable, Sendable {
    /// True when anything has changed; what it is goes into facts of its own.
    public var changed: Bool
    /// The home.
    public var household: HouseholdId
    /// Who reported: the contact that the landlord has named, or somebody else.
    public var reporter: PartyId?

    public init(changed: Bool, household: HouseholdId, reporter: PartyId? = nil) {
        self.changed = changed
        self.household = household
        self.reporter = reporter
    }
}

/// A check was tried and did not take place.
public struct CheckFailed: Codable, Hashable, Sendable {
    /// Whose.
    public var resident: ResidentId
    /// Why.
    public var why: CheckFailure

    public init(resident: ResidentId, why: CheckFailure) {
        self.resident = resident
        self.why = why
    }
}

/// A policy document that somebody is writing.
public struct CheckPolicyRequest: Codable, Hashable, Sendable {
    /// The document as it is written: JSON, with `basedOn` where it holds only what differs from a preset.
    public var text: String
    /// The policies that it is to follow, in the order of their effect.
    public var after: [Policy]
    /// The language of the messages.
    public var language: Language

    public init(text: String, after: [Policy] = [], language: Language = .en) {
        self.text = text
        self.after = after
        self.language = language
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.text = try fields.decode(forKey: .text)
        self.after = try fields.decodeIfPresent(forKey: .after) ?? []
        self.language = try fields.decodeIfPresent(forKey: .language) ?? .en
    }
}

/// Somebody has come to serve on a shift. The event's time is when they came.
public struct CheckedIn: Codable, Hashable, Sendable {
    /// The shift.
    public var shift: ShiftKey
    /// Who.
    public var worker: WorkerId

    public init(shift: ShiftKey, worker: WorkerId) {
        self.shift = shift
        self.worker = worker
    }
}

/// Somebody has left the post. The event's time is when they left.
public struct CheckedOut: Codable, Hashable, Sendable {
    /// The shift for which they had come.
    public var shift: ShiftKey
    /// Who.
    public var worker: WorkerId

    public init(shift: ShiftKey, worker: WorkerId) {
        self.shift = shift
        self.worker = worker
    }
}

/// A circumstance that the policy knows by name holds for a resident: discharged from hospital, left a post of high risk,
/// was at an event where somebody was infected.
public struct CircumstanceStated: Codable, Hashable, Sendable {
    /// The circumstance.
    public var category: CategoryId
    /// The day that periods count from.
    public var on: Moment
    /// The resident.
    public var resident: ResidentId

    public init(category: CategoryId, on: Moment, resident: ResidentId) {
        self.category = category
        self.on = on
        self.resident = resident
    }
}

/// An area that a unit works in.
public struct ClaimView: Codable, Hashable, Sendable {
    /// The area.
    public var area: Area
    /// Households in it.
    public var households: Int
    /// Since when.
    public var since: Date
    /// The post that the unit as a whole holds for it.
    public var post: PostKind?

    public init(area: Area, households: Int, since: Date, post: PostKind? = nil) {
        self.area = area
        self.households = households
        self.since = since
        self.post = post
    }
}

/// One row of the decision table.
public struct ClassRow: Codable, Hashable, Sendable {
    /// The class that the row gives.
    public var `class`: String
    /// What people call the class.
    public var title: Label
    /// Conditions; one that is left out holds for everything.
    public var when: When
    /// The clause of the source that the row comes from.
    public var clause: String?
    /// The plan that everybody else in the household comes under, from the same day on; none where they are free.
    public var coResidents: PlanId?
    /// For how long that concerns them.
    public var coResidentsWhile: CoResidentsWhile?
    /// The plan that the person comes under; none for a class without a measure.
    public var plan: PlanId?

    public init(
        class: String,
        title: Label,
        when: When,
        clause: String? = nil,
        coResidents: PlanId? = nil,
        coResidentsWhile: CoResidentsWhile? = nil,
        plan: PlanId? = nil
    ) {
        self.class = `class`
        self.title = title
        self.when = when
        self.clause = clause
        self.coResidents = coResidents
        self.coResidentsWhile = coResidentsWhile
        self.plan = plan
    }
}

/// A clause and its document.
public struct ClauseView: Codable, Hashable, Sendable {
    /// The clause, as the policy cites it.
    public var clause: String
    /// The document; none where the policy names no such source.
    public var source: Source?

    public init(clause: String, source: Source? = nil) {
        self.clause = clause
        self.source = source
    }
}

/// "Three checks, three clears" (S7): what is clear about somebody who has arrived.
public struct Cleared: Codable, Hashable, Sendable {
    /// Who and how many came.
    public var headCount: Bool
    /// How they are.
    public var health: Bool
    /// Where they have been.
    public var route: Bool

    public init(headCount: Bool, health: Bool, route: Bool) {
        self.headCount = headCount
        self.health = health
        self.route = route
    }
}

/// A device's clock was wrong while it recorded these entries: each of them was true, and recorded, so much later or
/// earlier. It says nothing about what was itself said about the log. Where several say it of one entry, the one that was
/// recorded last counts.
public struct ClockCorrected: Codable, Hashable, Sendable {
    /// Its first entry with that clock, by its running number.
    public var fromCounter: Int
    /// The device.
    public var replica: ReplicaId
    /// What is to be added to its clock, in minutes; less than 0 for a clock that ran ahead.
    public var shift: Int
    /// Its last one, inclusive.
    public var toCounter: Int

    public init(fromCounter: Int, replica: ReplicaId, shift: Int, toCounter: Int) {
        self.fromCounter = fromCounter
        self.replica = replica
        self.shift = shift
        self.toCounter = toCounter
    }
}

/// The community has a name and, where it is known, a code.
public struct CommunityNamed: Codable, Hashable, Sendable {
    /// The name people use.
    public var name: String
    /// The 12-digit statistical code, or a shorter one of the region around it.
    public var code: RegionCode?

    public init(name: String, code: RegionCode? = nil) {
        self.name = name
        self.code = code
    }
}

/// How a resident is reached best (S19). Stated anew where it has changed; what is left out stays as it was.
public struct ContactPreferred: Codable, Hashable, Sendable {
    /// The resident.
    public var resident: ResidentId
    /// By telephone, at the door, through the window, or by message.
    public var channel: Channel?
    /// False for somebody without a smartphone: no message reaches the person.
    public var smartphone: Bool?

    public init(resident: ResidentId, channel: Channel? = nil, smartphone: Bool? = nil) {
        self.resident = resident
        self.channel = channel
        self.smartphone = smartphone
    }
}

/// A resident met somebody who is infected, or who is a contact.
public struct ContactReported: Codable, Hashable, Sendable {
    /// The first day.
    public var first: CivilDate
    /// The last day; not before `first`.
    public var last: CivilDate
    /// True when both were protected the whole time.
    public var protected: Bool
    /// The resident.
    public var resident: ResidentId
    /// How they met.
    public var setting: ContactSetting
    /// Whom the resident met: a resident, or a party outside.
    public var with: PartyId
    /// What that person is.
    public var of: IndexKind?

    public init(
        first: CivilDate,
        last: CivilDate,
        protected: Bool,
        resident: ResidentId,
        setting: ContactSetting,
        with: PartyId,
        of: IndexKind? = nil
    ) {
        self.first = first
        self.last = last
        self.protected = protected
        self.resident = resident
        self.setting = setting
        self.with = with
        self.of = of
    }
}

/// Who answers questions.
public struct ContactView: Codable, Hashable, Sendable {
    /// The post through which the person answers.
    public var post: PostKind
    /// What people call it.
    public var title: Label
    /// The person.
    public var worker: WorkerId
    /// The outside unit that sent the person.
    public var unit: UnitId?

    public init(post: PostKind, title: Label, worker: WorkerId, unit: UnitId? = nil) {
        self.post = post
        self.title = title
        self.worker = worker
        self.unit = unit
    }
}

/// Entries that do not hold any more, each kind in the order it was taken, and what corrected them.
public struct Corrected: Codable, Hashable, Sendable {
    /// What was corrected by what.
    public var corrections: [Correction]
    /// Further entries that correct what another one had corrected already: several hold in the place of one.
    public var contested: [Correction]
    /// Readings that do not hold.
    public var readings: [StatedReading]
    /// Answers about symptoms that do not hold.
    public var symptoms: [StatedSymptomAnswer]

    public init(
        corrections: [Correction],
        contested: [Correction] = [],
        readings: [StatedReading] = [],
        symptoms: [StatedSymptomAnswer] = []
    ) {
        self.corrections = corrections
        self.contested = contested
        self.readings = readings
        self.symptoms = symptoms
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.corrections = try fields.decode(forKey: .corrections)
        self.contested = try fields.decodeIfPresent(forKey: .contested) ?? []
        self.readings = try fields.decodeIfPresent(forKey: .readings) ?? []
        self.symptoms = try fields.decodeIfPresent(forKey: .symptoms) ?? []
    }
}

/// One entry stands in the place of another.
public struct Correction: Codable, Hashable, Sendable {
    /// When what the new entry states was true.
    public var at: Date
    /// The entry that holds instead.
    public var by: EventId
    /// The entry that does not hold any more.
    public var entry: EventId

    public init(at: Date, by: EventId, entry: EventId) {
        self.at = at
        self.by = by
        self.entry = entry
    }
}

/// A duty that a number of a report counts.
public struct CountedDuty: Codable, Hashable, Sendable {
    /// When it is due.
    public var due: Date
    /// What is to be done.
    public var kind: DutyKind
    /// Whom it is about.
    public var subject: Subject
    /// The duty; none where it has no id that can be told.
    public var duty: DutyId?

    public init(due: Date, kind: DutyKind, subject: Subject, duty: DutyId? = nil) {
        self.due = due
        self.kind = kind
        self.subject = subject
        self.duty = duty
    }
}

/// A count with its bounds, both inclusive.
public struct CountedWithin: Codable, Hashable, Sendable {
    /// Of what.
    public var count: CountOf
    /// At least so many.
    public var atLeast: Int
    /// At most so many; no bound where left out.
    public var atMost: Int?
    /// Only those of the last so many days: a day counts through the last of the days that follow it. All where left out.
    public var withinDays: Int?

    public init(count: CountOf, atLeast: Int = 0, atMost: Int? = nil, withinDays: Int? = nil) {
        self.count = count
        self.atLeast = atLeast
        self.atMost = atMost
        self.withinDays = withinDays
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.count = try fields.decode(forKey: .count)
        self.atLeast = try fields.decodeIfPresent(forKey: .atLeast) ?? 0
        self.atMost = try fields.decodeIfPresent(forKey: .atMost)
        self.withinDays = try fields.decodeIfPresent(forKey: .withinDays)
    }
}

/// What points of one kind must have.
public struct CoverRule: Codable, Hashable, Sendable {
    /// What covers one: any of these that is still there.
    public var by: [OutreachKind]
    /// The points.
    public var points: PointKind

    public init(by: [OutreachKind], points: PointKind) {
        self.by = by
        self.points = points
    }
}

/// Points of one kind, and those that are not covered.
public struct CoverView: Codable, Hashable, Sendable {
    /// How many of them are covered.
    public var covered: Int
    /// Their kind.
    public var kind: PointKind
    /// How many there are.
    public var points: Int
    /// Those that are not.
    public var uncovered: [Target]

    public init(covered: Int, kind: PointKind, points: Int, uncovered: [Target]) {
        self.covered = covered
        self.kind = kind
        self.points = points
        self.uncovered = uncovered
    }
}

/// The certificate that every household has one grid and one answerable person, or the exact list of gaps (law 7).
public struct Coverage: Codable, Hashable, Sendable {
    /// The instant it speaks of.
    public var asOf: Date
    /// True when no household has a gap.
    public var complete: Bool
    /// Households with a gap, by id.
    public var gaps: [CoverageGap]
    /// Homes.
    public var households: Int
    /// Shops, lodgings and vehicles; they need a grid and an answerable person like homes.
    public var otherPremises: Int
    /// Every household with its grid and answerable person, by id; empty unless it was asked for.
    public var certificate: [HouseholdCover]

    public init(
        asOf: Date,
        complete: Bool,
        gaps: [CoverageGap],
        households: Int,
        otherPremises: Int,
        certificate: [HouseholdCover] = []
    ) {
        self.asOf = asOf
        self.complete = complete
        self.gaps = gaps
        self.households = households
        self.otherPremises = otherPremises
        self.certificate = certificate
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.asOf = try fields.decode(forKey: .asOf)
        self.complete = try fields.decode(forKey: .complete)
        self.gaps = try fields.decode(forKey: .gaps)
        self.households = try fields.decode(forKey: .households)
        self.otherPremises = try fields.decode(forKey: .otherPremises)
        self.certificate = try fields.decodeIfPresent(forKey: .certificate) ?? []
    }
}

/// A household that is not covered.
public struct CoverageGap: Codable, Hashable, Sendable {
    /// The household.
    public var household: HouseholdId
    /// What is missing.
    public var reasons: [GapReason]
    /// The events that it rests on besides the household's door, as in the certificate.
    public var facts: [EventId]
    /// The outside unit that has claimed the work there, and could name somebody (S2).
    public var unit: UnitId?

    public init(household: HouseholdId, reasons: [GapReason], facts: [EventId] = [], unit: UnitId? = nil) {
        self.household = household
        self.reasons = reasons
        self.facts = facts
        self.unit = unit
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.household = try fields.decode(forKey: .household)
        self.reasons = try fields.decode(forKey: .reasons)
        self.facts = try fields.decodeIfPresent(forKey: .facts) ?? []
        self.unit = try fields.decodeIfPresent(forKey: .unit)
    }
}

/// A question about coverage.
public struct CoverageRequest: Codable, Hashable, Sendable {
    /// As of when.
    public var asOf: AsOf
    /// Whether to list every household.
    public var certificate: Bool

    public init(asOf: AsOf, certificate: Bool = false) {
        self.asOf = asOf
        self.certificate = certificate
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.asOf = try fields.decode(forKey: .asOf)
        self.certificate = try fields.decodeIfPresent(forKey: .certificate) ?? false
    }
}

/// Times of the day at which few may pass.
public struct Curfew: Codable, Hashable, Sendable {
    /// Those of the curfew, by their place in the list, from 0.
    public var closed: [Int]
    /// The slots of the day.
    public var slots: Slots

    public init(closed: [Int], slots: Slots) {
        self.closed = closed
        self.slots = slots
    }
}

/// What really happened on one day.
public struct DayDone: Codable, Hashable, Sendable {
    /// The day.
    public var date: CivilDate
    /// Households settled.
    public var settled: Int
    /// Visits and calls.
    public var visits: Int

    public init(date: CivilDate, settled: Int, visits: Int) {
        self.date = date
        self.settled = settled
        self.visits = visits
    }
}

/// One day of the plan.
public struct DayForecast: Codable, Hashable, Sendable {
    /// The day.
    public var date: CivilDate
    /// Households still to be visited at the end of the day, the fewest and the most.
    public var `open`: NumberRange
    /// Squads that go out.
    public var squads: Int
    /// Visits, the fewest and the most.
    public var visits: NumberRange

    public init(date: CivilDate, open: NumberRange, squads: Int, visits: NumberRange) {
        self.date = date
        self.open = `open`
        self.squads = squads
        self.visits = visits
    }
}

public struct DeedAcknowledgedAcknowledged: Codable, Hashable, Sendable {
    /// Until when nobody further is told, exclusive.
    public var until: Date

    public init(until: Date) {
        self.until = until
    }
}

public struct DeedAssignedAssigned: Codable, Hashable, Sendable {
    /// Who is to do it.
    public var to: WorkerId
    /// Who had it before, as far as was known.
    public var instead_of: WorkerId?

    public init(to: WorkerId, instead_of: WorkerId? = nil) {
        self.to = to
        self.instead_of = instead_of
    }
}

public struct DeedAttemptedAttempted: Codable, Hashable, Sendable {
    /// What came of it.
    public var note: String

    public init(note: String) {
        self.note = note
    }
}

public struct DeedCancelledCancelled: Codable, Hashable, Sendable {
    /// Why.
    public var reason: String

    public init(reason: String) {
        self.reason = reason
    }
}

/// Somebody stands in for the holder of a post from now until an instant.
public struct DeputyNamed: Codable, Hashable, Sendable {
    /// The area.
    public var area: Area
    /// Who stands in.
    public var deputy: WorkerId
    /// Who holds the post.
    public var holder: WorkerId
    /// The kind of post.
    public var post: PostKind
    /// Until when, exclusive.
    public var until: Date

    public init(area: Area, deputy: WorkerId, holder: WorkerId, post: PostKind, until: Date) {
        self.area = area
        self.deputy = deputy
        self.holder = holder
        self.post = post
        self.until = until
    }
}

/// A device seals its entries with this key. Several keys can be stated for one device: each holds from when it is stated
/// until the statement is taken back, and a seal may be made with any of them.
public struct DeviceKeyStated: Codable, Hashable, Sendable {
    /// Its public key.
    public var publicKey: Bytes32
    /// The device.
    public var replica: ReplicaId

    public init(publicKey: Bytes32, replica: ReplicaId) {
        self.publicKey = publicKey
        self.replica = replica
    }
}

/// A device is lost or in the wrong hands: what it recorded from then on counts no longer. Whoever has it can set its clock
/// back, so what it recorded after the last entry that others had by then counts no longer either, whatever its clock
/// says. Of two devices that revoke each other the revocation counts that was recorded first.
public struct DeviceRevoked: Codable, Hashable, Sendable {
    /// From when on, inclusive, by its own clock as it recorded.
    public var from: Date
    /// The device.
    public var replica: ReplicaId
    /// The running number of its last entry that is trusted, inclusive: what the one who revokes it had from it before.
    /// Where it is left out only the clock tells.
    public var lastCounter: Int?

    public init(from: Date, replica: ReplicaId, lastCounter: Int? = nil) {
        self.from = from
        self.replica = replica
        self.lastCounter = lastCounter
    }
}

/// The seals of one device.
public struct DeviceSeals: Codable, Hashable, Sendable {
    /// Entries that do not fit such a seal: somebody has altered them, or the seal is of others of the same name.
    public var broken: [EventId]
    /// Its keys.
    public var keys: [Bytes32]
    /// Entries that no such seal covers; seals need none.
    public var `open`: Int
    /// The device.
    public var replica: ReplicaId
    /// The highest running number that a seal covers which one of the keys verifies; none before the first.
    public var sealedUpTo: Int?
    /// Entries within its seals that cannot be checked any more, because somebody was erased.
    public var unchecked: Int
    /// Seals that none of its keys verifies.
    public var unknown: [EventId]

    public init(
        broken: [EventId],
        keys: [Bytes32],
        open: Int,
        replica: ReplicaId,
        sealedUpTo: Int? = nil,
        unchecked: Int,
        unknown: [EventId]
    ) {
        self.broken = broken
        self.keys = keys
        self.open = `open`
        self.replica = replica
        self.sealedUpTo = sealedUpTo
        self.unchecked = unchecked
        self.unknown = unknown
    }
}

/// What another rule book would change, for whom.
public struct Diff: Codable, Hashable, Sendable {
    /// The other one.
    public var after: EditionView
    /// As of when.
    public var at: Date
    /// The rule book in force now.
    public var before: EditionView
    /// How many people of each kind.
    public var counts: DiffCounts
    /// Everybody for whom something would change, by id.
    public var people: [DiffLine]

    public init(after: EditionView, at: Date, before: EditionView, counts: DiffCounts, people: [DiffLine]) {
        self.after = after
        self.at = at
        self.before = before
        self.counts = counts
        self.people = people
    }
}

/// How many people there are of each kind.
public struct DiffCounts: Codable, Hashable, Sendable {
    /// Would be free.
    public var freed: Int
    /// Under a measure by the other rule book.
    public var heldAfter: Int
    /// Under a measure now.
    public var heldBefore: Int
    /// Would be held longer.
    public var longer: Int
    /// Would be in a milder place for as long.
    public var milder: Int
    /// Would be under a measure.
    public var newlyHeld: Int
    /// Would only be under another plan.
    public var otherPlan: Int
    /// Under a measure by both, and nothing would change.
    public var same: Int
    /// Would be held shorter.
    public var shorter: Int
    /// Would be in a stricter place for as long.
    public var stricter: Int

    public init(
        freed: Int,
        heldAfter: Int,
        heldBefore: Int,
        longer: Int,
        milder: Int,
        newlyHeld: Int,
        otherPlan: Int,
        same: Int,
        shorter: Int,
        stricter: Int
    ) {
        self.freed = freed
        self.heldAfter = heldAfter
        self.heldBefore = heldBefore
        self.longer = longer
        self.milder = milder
        self.newlyHeld = newlyHeld
        self.otherPlan = otherPlan
        self.same = same
        self.shorter = shorter
        self.stricter = stricter
    }
}

/// One person for whom something would change.
public struct DiffLine: Codable, Hashable, Sendable {
    /// The measure by the other rule book; none when the person would be free.
    public var after: Standing?
    /// The measure now; none when the person is free.
    public var before: Standing?
    /// How.
    public var difference: Difference
    /// The household the person lives in.
    public var household: HouseholdId?
    /// The resident.
    public var resident: ResidentId
    /// Every event that either of the two rests on.
    public var facts: [EventId]

    public init(
        after: Standing? = nil,
        before: Standing? = nil,
        difference: Difference,
        household: HouseholdId? = nil,
        resident: ResidentId,
        facts: [EventId] = []
    ) {
        self.after = after
        self.before = before
        self.difference = difference
        self.household = household
        self.resident = resident
        self.facts = facts
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.after = try fields.decodeIfPresent(forKey: .after)
        self.before = try fields.decodeIfPresent(forKey: .before)
        self.difference = try fields.decode(forKey: .difference)
        self.household = try fields.decodeIfPresent(forKey: .household)
        self.resident = try fields.decode(forKey: .resident)
        self.facts = try fields.decodeIfPresent(forKey: .facts) ?? []
    }
}

/// What two replicas compare to know that they agree.
public struct DigestAnswer: Codable, Hashable, Sendable {
    /// SHA-256 over every event and every file, in an order that does not depend on delivery.
    public var digest: String
    /// Events in the log.
    public var events: Int

    public init(digest: String, events: Int) {
        self.digest = digest
        self.events = events
    }
}

/// Who does what.
public struct DispatchPlan: Codable, Hashable, Sendable {
    /// By door.
    public var assignments: [AssignmentView]
    /// Doors of each person in this plan.
    public var doors: [String: Int]
    /// By door.
    public var leftOver: [LeftOverView]
    /// The points of the whole plan.
    public var points: Int
    /// True: proven that no plan does more of the most urgent, or the same with fewer points.
    public var proven: Bool

    public init(
        assignments: [AssignmentView],
        doors: [String: Int],
        leftOver: [LeftOverView],
        points: Int,
        proven: Bool
    ) {
        self.assignments = assignments
        self.doors = doors
        self.leftOver = leftOver
        self.points = points
        self.proven = proven
    }
}

/// The dispatch section of a policy: points that a choice of worker costs. The plan with the most urgent work done is
/// best, and of those the one with the fewest points.
public struct DispatchPolicy: Codable, Hashable, Sendable {
    /// Points for each post that comes before the worker's in the list of those that do this.
    public var laterPost: Int
    /// Points that each further door of the day costs more than the one before: nobody is left with everything.
    public var load: Int
    /// Points for a worker who was never at that door: people open to a face that they know.
    public var newFace: Int
    /// Points for each step between the area of the worker's post and the door: a household's own guarantor is at 0, the
    /// stairwell around it at 1, then the building, the compound; the building next door is as far as going up and down
    /// again.
    public var step: Int
    /// Doors that one person goes to on a day, at most.
    public var stopsPerDay: Int
    /// Points for each point of the worker's tiredness, as the rota section counts it (D7).
    public var tired: Int

    public init(
        laterPost: Int = 20,
        load: Int = 2,
        newFace: Int = 15,
        step: Int = 10,
        stopsPerDay: Int = 40,
        tired: Int = 1
    ) {
        self.laterPost = laterPost
        self.load = load
        self.newFace = newFace
        self.step = step
        self.stopsPerDay = stopsPerDay
        self.tired = tired
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.laterPost = try fields.decodeIfPresent(forKey: .laterPost) ?? 20
        self.load = try fields.decodeIfPresent(forKey: .load) ?? 2
        self.newFace = try fields.decodeIfPresent(forKey: .newFace) ?? 15
        self.step = try fields.decodeIfPresent(forKey: .step) ?? 10
        self.stopsPerDay = try fields.decodeIfPresent(forKey: .stopsPerDay) ?? 40
        self.tired = try fields.decodeIfPresent(forKey: .tired) ?? 1
    }
}

/// A paper that must be signed (D4).
public struct DocumentRule: Codable, Hashable, Sendable {
    /// The paper.
    public var document: DocumentKind
    /// Who signs: every household with people in it, within the first round that it is in; or every resident under a
    /// measure, anew each time that measures begin.
    public var of: AskedOf

    public init(document: DocumentKind, of: AskedOf) {
        self.document = document
        self.of = of
    }
}

/// A household or resident has signed a paper, which is kept as evidence (D4).
public struct DocumentSigned: Codable, Hashable, Sendable {
    /// What was signed.
    public var document: DocumentKind
    /// Who has signed.
    public var signatory: Signatory
    /// Where the signed paper or its photo is kept.
    public var evidence: EvidenceId?

    public init(document: DocumentKind, signatory: Signatory, evidence: EvidenceId? = nil) {
        self.document = document
        self.signatory = signatory
        self.evidence = evidence
    }
}

/// One paper of a household or resident: signed, asked for, or both (D4).
public struct DocumentView: Codable, Hashable, Sendable {
    /// The paper.
    public var document: DocumentKind
    /// Where the signed paper is kept.
    public var evidence: EvidenceId?
    /// When it was last signed.
    public var signedAt: Date?
    /// By when it has to be signed, where a signature is still owed.
    public var wantedBy: Date?

    public init(
        document: DocumentKind,
        evidence: EvidenceId? = nil,
        signedAt: Date? = nil,
        wantedBy: Date? = nil
    ) {
        self.document = document
        self.evidence = evidence
        self.signedAt = signedAt
        self.wantedBy = wantedBy
    }
}

/// What somebody has given, altogether (N8).
public struct DonorLine: Codable, Hashable, Sendable {
    /// Who. Opaque.
    public var donor: PartyId
    /// What.
    public var item: ItemId
    /// How much.
    public var quantity: Int

    public init(donor: PartyId, item: ItemId, quantity: Int) {
        self.donor = donor
        self.item = item
        self.quantity = quantity
    }
}

/// Where a door is.
public struct Door: Codable, Hashable, Sendable {
    /// What is written on the door.
    public var door: String
    /// The building or stairwell.
    public var place: PlaceId
    /// The floor, 1 at street level, negative below.
    public var floor: Int?

    public init(door: String, place: PlaceId, floor: Int? = nil) {
        self.door = door
        self.place = place
        self.floor = floor
    }
}

/// Whoever sends people has given a duty to somebody. It counts only where nobody has it, or the one whom it is taken
/// from: two who give out the same work without knowing of each other undo nothing.
public struct DutyAssigned: Codable, Hashable, Sendable {
    /// The duty.
    public var duty: DutyId
    /// Whom it is about.
    public var subject: Subject
    /// Who is to do it.
    public var worker: WorkerId
    /// Who had it before; left out where nobody had.
    public var insteadOf: WorkerId?

    public init(duty: DutyId, subject: Subject, worker: WorkerId, insteadOf: WorkerId? = nil) {
        self.duty = duty
        self.subject = subject
        self.worker = worker
        self.insteadOf = insteadOf
    }
}

/// Somebody tried, and the duty is still to be done: the third pharmacy without the medicine (S18).
public struct DutyAttempted: Codable, Hashable, Sendable {
    /// The duty.
    public var duty: DutyId
    /// What came of it.
    public var note: String
    /// Whom it is about.
    public var subject: Subject

    public init(duty: DutyId, note: String, subject: Subject) {
        self.duty = duty
        self.note = note
        self.subject = subject
    }
}

/// Nobody needs to do a duty any more, for a reason that only people know.
public struct DutyCancelled: Codable, Hashable, Sendable {
    /// The duty.
    public var duty: DutyId
    /// Why.
    public var reason: String
    /// Whom it is about.
    public var subject: Subject

    public init(duty: DutyId, reason: String, subject: Subject) {
        self.duty = duty
        self.reason = reason
        self.subject = subject
    }
}

/// Somebody takes a duty on.
public struct DutyClaimed: Codable, Hashable, Sendable {
    /// The duty.
    public var duty: DutyId
    /// Whom it is about.
    public var subject: Subject

    public init(duty: DutyId, subject: Subject) {
        self.duty = duty
        self.subject = subject
    }
}

/// How the duties of one kind stand at the end of a day.
public struct DutyCounts: Codable, Hashable, Sendable {
    /// Done during the day, in time.
    public var done: Int
    /// Due on the next day, as far as is known.
    public var dueTomorrow: Int
    /// Done during the day, after they were due.
    public var lateDone: Int
    /// Minutes from opening until done, whole ones, of all that were done during the day together: the service time.
    public var minutes: Int
    /// Closed during the day without being done.
    public var missed: Int
    /// Open or claimed at the end of the day, not past due.
    public var `open`: Int
    /// Open or claimed at the end of the day and past due.
    public var overdue: Int

    public init(
        done: Int,
        dueTomorrow: Int,
        lateDone: Int,
        minutes: Int,
        missed: Int,
        open: Int,
        overdue: Int
    ) {
        self.done = done
        self.dueTomorrow = dueTomorrow
        self.lateDone = lateDone
        self.minutes = minutes
        self.missed = missed
        self.open = `open`
        self.overdue = overdue
    }
}

/// A duty is done. Only duties that no other fact completes need it: a reading completes a check by itself.
public struct DutyDone: Codable, Hashable, Sendable {
    /// The duty.
    public var duty: DutyId
    /// Whom it is about.
    public var subject: Subject
    /// What whoever did it shows.
    public var evidence: DutyEvidence?

    public init(duty: DutyId, subject: Subject, evidence: DutyEvidence? = nil) {
        self.duty = duty
        self.subject = subject
        self.evidence = evidence
    }
}

/// What whoever did a duty shows for it.
public struct DutyEvidence: Codable, Hashable, Sendable {
    /// Where photos are kept.
    public var photos: [EvidenceId]
    /// How much was done or brought; each unit at most once.
    public var quantities: [Quantity]
    /// Somebody else who was there.
    public var secondPerson: WorkerId?
    /// Where a signature is kept.
    public var signature: EvidenceId?

    public init(
        photos: [EvidenceId] = [],
        quantities: [Quantity] = [],
        secondPerson: WorkerId? = nil,
        signature: EvidenceId? = nil
    ) {
        self.photos = photos
        self.quantities = quantities
        self.secondPerson = secondPerson
        self.signature = signature
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.photos = try fields.decodeIfPresent(forKey: .photos) ?? []
        self.quantities = try fields.decodeIfPresent(forKey: .quantities) ?? []
        self.secondPerson = try fields.decodeIfPresent(forKey: .secondPerson)
        self.signature = try fields.decodeIfPresent(forKey: .signature)
    }
}

/// Deeds and requests of one subject, each in the order they happened.
public struct DutyFile: Codable, Hashable, Sendable {
    /// What people did about the subject's duties.
    public var acts: [Act]
    /// What the household asked for; always empty for a resident.
    public var requests: [StatedRequestMade]

    public init(acts: [Act], requests: [StatedRequestMade] = []) {
        self.acts = acts
        self.requests = requests
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.acts = try fields.decode(forKey: .acts)
        self.requests = try fields.decodeIfPresent(forKey: .requests) ?? []
    }
}

/// Somebody who took a duty on gives it back.
public struct DutyHandedBack: Codable, Hashable, Sendable {
    /// The duty.
    public var duty: DutyId
    /// Whom it is about.
    public var subject: Subject
    /// Why.
    public var reason: String?

    public init(duty: DutyId, subject: Subject, reason: String? = nil) {
        self.duty = duty
        self.subject = subject
        self.reason = reason
    }
}

/// The duty section of a policy.
public struct DutyPolicy: Codable, Hashable, Sendable {
    /// The kinds of duty; each kind once.
    public var kinds: [DutyRule]
    /// Who is told when duties stay undone; the first ladder that is for a duty holds.
    public var ladders: [LadderRule]
    /// When nobody is told of what is not urgent.
    public var quietHours: QuietHours?
    /// Work that comes back every day (S16, H7).
    public var routines: [RoutineRule]
    /// What can be asked for (Z9); empty where anything can.
    public var services: [ServiceRule]
    /// Whether what is to be done at one door is one trip; left out, each duty is by itself.
    public var trips: TripRule?

    public init(
        kinds: [DutyRule],
        ladders: [LadderRule] = [],
        quietHours: QuietHours? = nil,
        routines: [RoutineRule] = [],
        services: [ServiceRule] = [],
        trips: TripRule? = nil
    ) {
        self.kinds = kinds
        self.ladders = ladders
        self.quietHours = quietHours
        self.routines = routines
        self.services = services
        self.trips = trips
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.kinds = try fields.decode(forKey: .kinds)
        self.ladders = try fields.decodeIfPresent(forKey: .ladders) ?? []
        self.quietHours = try fields.decodeIfPresent(forKey: .quietHours)
        self.routines = try fields.decodeIfPresent(forKey: .routines) ?? []
        self.services = try fields.decodeIfPresent(forKey: .services) ?? []
        self.trips = try fields.decodeIfPresent(forKey: .trips)
    }
}

/// One kind of duty.
public struct DutyRule: Codable, Hashable, Sendable {
    /// The kind.
    public var kind: DutyKind
    /// The posts that do it: the first that is held for the household does. Where none is, the answerable person does.
    public var posts: [PostKind]
    /// What people call it.
    public var title: Label
    /// What whoever did it has to show; only for kinds that a deed completes.
    public var evidence: [EvidenceKind]
    /// How urgent it is: 1 is the most urgent, 9 the least.
    public var priority: Int?
    /// A skill that whoever does it must have.
    public var skill: SkillId?
    /// For duties that a report or a measure raises (referral, health visit, sighting, notice, paper to sign, sample to be
    /// taken again): hours within which they are due.
    public var withinHours: Int?

    public init(
        kind: DutyKind,
        posts: [PostKind],
        title: Label,
        evidence: [EvidenceKind] = [],
        priority: Int? = nil,
        skill: SkillId? = nil,
        withinHours: Int? = nil
    ) {
        self.kind = kind
        self.posts = posts
        self.title = title
        self.evidence = evidence
        self.priority = priority
        self.skill = skill
        self.withinHours = withinHours
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.kind = try fields.decode(forKey: .kind)
        self.posts = try fields.decode(forKey: .posts)
        self.title = try fields.decode(forKey: .title)
        self.evidence = try fields.decodeIfPresent(forKey: .evidence) ?? []
        self.priority = try fields.decodeIfPresent(forKey: .priority)
        self.skill = try fields.decodeIfPresent(forKey: .skill)
        self.withinHours = try fields.decodeIfPresent(forKey: .withinHours)
    }
}

/// A duty as a screen shows it.
public struct DutyView: Codable, Hashable, Sendable {
    /// The civil day it belongs to.
    public var day: CivilDate
    /// The end of the time in which doing it is in time, exclusive.
    public var due: Date
    /// The duty.
    public var duty: DutyId
    /// What is to be done.
    public var kind: DutyKind
    /// When it can first be done, inclusive.
    public var opens: Date
    /// True when it is past due and still to be done.
    public var overdue: Bool
    /// Its state.
    public var status: DutyStatus
    /// Whom it is about.
    public var subject: Subject
    /// What people call it.
    public var title: Label
    /// Times that somebody tried in vain, in the order they happened (S18).
    public var attempts: [Attempt]
    /// The campaign that asks for the test.
    public var campaign: TestCampaignId?
    /// How the household is to be reached next, for a screening duty; or how the resident is best reached (Z3, S19).
    public var channel: Channel?
    /// Who has taken it on.
    public var claimedBy: WorkerId?
    /// The paper to be signed (D4).
    public var document: DocumentKind?
    /// When it was done.
    public var doneAt: Date?
    /// What whoever does it has to show.
    public var evidence: [EvidenceKind]
    /// What is ordered.
    public var items: [OrderItem]
    /// How the sample of a scheduled test is taken.
    public var method: TestMethod?
    /// What else the household has said about its request.
    public var note: String?
    /// The plan of a scheduled test, or of a decision about a release.
    public var plan: PlanId?
    /// The point in the place where recurring work is done.
    public var point: PointId?
    /// How much was done, as whoever did it said (D9).
    public var quantities: [Quantity]
    /// The request of an errand.
    public var request: RequestId?
    /// The sample after which another one has to be taken.
    public var retestOf: SampleId?
    /// The round of a screening duty.
    public var round: RoundId?
    /// The routine of recurring work.
    public var routine: RoutineId?
    /// What the errand is for.
    public var service: ServiceId?
    /// The slot of the day, from 0, of a check.
    public var slot: Int?
    /// The stage of that plan, from 1; 0 where the plan itself has no legal basis.
    public var stage: Int?
    /// What has to be done before it can be.
    public var waitsFor: [DutyId]

    public init(
        day: CivilDate,
        due: Date,
        duty: DutyId,
        kind: DutyKind,
        opens: Date,
        overdue: Bool,
        status: DutyStatus,
        subject: Subject,
        title: Label,
        attempts: [Attempt] = [],
        campaign: TestCampaignId? = nil,
        channel: Channel? = nil,
        claimedBy: WorkerId? = nil,
        document: DocumentKind? = nil,
        doneAt: Date? = nil,
        evidence: [EvidenceKind] = [],
        items: [OrderItem] = [],
        method: TestMethod? = nil,
        note: String? = nil,
        plan: PlanId? = nil,
        point: PointId? = nil,
        quantities: [Quantity] = [],
        request: RequestId? = nil,
        retestOf: SampleId? = nil,
        round: RoundId? = nil,
        routine: RoutineId? = nil,
        service: ServiceId? = nil,
        slot: Int? = nil,
        stage: Int? = nil,
        waitsFor: [DutyId] = []
    ) {
        self.day = day
        self.due = due
        self.duty = duty
        self.kind = kind
        self.opens = opens
        self.overdue = overdue
        self.status = status
        self.subject = subject
        self.title = title
        self.attempts = attempts
        self.campaign = campaign
        self.channel = channel
        self.claimedBy = claimedBy
        self.document = document
        self.doneAt = doneAt
        self.evidence = evidence
        self.items = items
        self.method = method
        self.note = note
        self.plan = plan
        self.point = point
        self.quantities = quantities
        self.request = request
        self.retestOf = retestOf
        self.round = round
        self.routine = routine
        self.service = service
        self.slot = slot
        self.stage = stage
        self.waitsFor = waitsFor
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.day = try fields.decode(forKey: .day)
        self.due = try fields.decode(forKey: .due)
        self.duty = try fields.decode(forKey: .duty)
        self.kind = try fields.decode(forKey: .kind)
        self.opens = try fields.decode(forKey: .opens)
        self.overdue = try fields.decode(forKey: .overdue)
        self.status = try fields.decode(forKey: .status)
        self.subject = try fields.decode(forKey: .subject)
        self.title = try fields.decode(forKey: .title)
        self.attempts = try fields.decodeIfPresent(forKey: .attempts) ?? []
        self.campaign = try fields.decodeIfPresent(forKey: .campaign)
        self.channel = try fields.decodeIfPresent(forKey: .channel)
        self.claimedBy = try fields.decodeIfPresent(forKey: .claimedBy)
        self.document = try fields.decodeIfPresent(forKey: .document)
        self.doneAt = try fields.decodeIfPresent(forKey: .doneAt)
        self.evidence = try fields.decodeIfPresent(forKey: .evidence) ?? []
        self.items = try fields.decodeIfPresent(forKey: .items) ?? []
        self.method = try fields.decodeIfPresent(forKey: .method)
        self.note = try fields.decodeIfPresent(forKey: .note)
        self.plan = try fields.decodeIfPresent(forKey: .plan)
        self.point = try fields.decodeIfPresent(forKey: .point)
        self.quantities = try fields.decodeIfPresent(forKey: .quantities) ?? []
        self.request = try fields.decodeIfPresent(forKey: .request)
        self.retestOf = try fields.decodeIfPresent(forKey: .retestOf)
        self.round = try fields.decodeIfPresent(forKey: .round)
        self.routine = try fields.decodeIfPresent(forKey: .routine)
        self.service = try fields.decodeIfPresent(forKey: .service)
        self.slot = try fields.decodeIfPresent(forKey: .slot)
        self.stage = try fields.decodeIfPresent(forKey: .stage)
        self.waitsFor = try fields.decodeIfPresent(forKey: .waitsFor) ?? []
    }
}

/// A way out before the stages are over. Of several that are open, the earliest is taken.
public struct EarlyRelease: Codable, Hashable, Sendable {
    /// Never before so many days from the plan's anchor: a floor.
    public var days: Int
    /// How they are counted.
    public var counting: Counting?
    /// What must be there. At least one thing, unless the way out asks for a time without symptoms.
    public var needs: [Requirement]
    /// What holds from then on, in place of the stages; none when the person is free.
    public var then: Remainder?
    /// True when it is open only to whoever has had no fever and no symptom from the anchor up to then.
    public var withoutSymptoms: Bool?

    public init(
        days: Int,
        counting: Counting? = nil,
        needs: [Requirement] = [],
        then: Remainder? = nil,
        withoutSymptoms: Bool? = nil
    ) {
        self.days = days
        self.counting = counting
        self.needs = needs
        self.then = then
        self.withoutSymptoms = withoutSymptoms
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.days = try fields.decode(forKey: .days)
        self.counting = try fields.decodeIfPresent(forKey: .counting)
        self.needs = try fields.decodeIfPresent(forKey: .needs) ?? []
        self.then = try fields.decodeIfPresent(forKey: .then)
        self.withoutSymptoms = try fields.decodeIfPresent(forKey: .withoutSymptoms)
    }
}

/// A rule book and its edition.
public struct EditionView: Codable, Hashable, Sendable {
    /// The rule book.
    public var policy: PolicyId
    /// What people call it.
    public var title: Label
    /// Its version.
    public var version: Int

    public init(policy: PolicyId, title: Label, version: Int) {
        self.policy = policy
        self.title = title
        self.version = version
    }
}

/// One change.
public struct Effect: Codable, Hashable, Sendable {
    /// The change in particulars.
    public var because: Because
    /// What kind it is.
    public var kind: EffectKind
    /// Whom it is about.
    public var subject: Subject

    public init(because: Because, kind: EffectKind, subject: Subject) {
        self.because = because
        self.kind = kind
        self.subject = subject
    }
}

/// How long to search. Counts of steps, not time, so that every device gives the same rota.
public struct Effort: Codable, Hashable, Sendable {
    /// Moves to try while closing gaps.
    public var fill: Int
    /// Exchanges to weigh while evening out the load.
    public var improve: Int
    /// Nodes of the exact search. Where they do not suffice, the answer says that it is not proven.
    public var nodes: Int

    public init(fill: Int = 400000, improve: Int = 120000, nodes: Int = 20000) {
        self.fill = fill
        self.improve = improve
        self.nodes = nodes
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.fill = try fields.decodeIfPresent(forKey: .fill) ?? 400000
        self.improve = try fields.decodeIfPresent(forKey: .improve) ?? 120000
        self.nodes = try fields.decodeIfPresent(forKey: .nodes) ?? 20000
    }
}

/// What an engine is opened with.
public struct EngineConfig: Codable, Hashable, Sendable {
    /// The community.
    public var community: CommunityId
    /// The rule book; where others were adopted later, the first.
    public var policy: Policy
    /// This device's copy of the log. Two devices must never share one.
    public var replica: ReplicaId
    /// The rule books that followed, in rising order of their effect: as of an instant the last one holds whose effect is
    /// not after it. What each says about running measures stands in it.
    public var adopted: [Policy]

    public init(community: CommunityId, policy: Policy, replica: ReplicaId, adopted: [Policy] = []) {
        self.community = community
        self.policy = policy
        self.replica = replica
        self.adopted = adopted
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.community = try fields.decode(forKey: .community)
        self.policy = try fields.decode(forKey: .policy)
        self.replica = try fields.decode(forKey: .replica)
        self.adopted = try fields.decodeIfPresent(forKey: .adopted) ?? []
    }
}

/// A device vouches for entries of its own: those of the replica that records this, and of no other. Whoever records it
/// needs no right: it shows by itself who made it.
public struct EntriesSealed: Codable, Hashable, Sendable {
    /// The first entry, by its running number.
    public var fromCounter: Int
    /// The hash of each entry, in order; zeros for one that the device does not vouch for.
    public var hashes: [Bytes16]
    /// The signature over community, device, numbers and hashes.
    public var signature: Bytes64
    /// The last one, inclusive; at most 1,000 entries.
    public var toCounter: Int

    public init(fromCounter: Int, hashes: [Bytes16], signature: Bytes64, toCounter: Int) {
        self.fromCounter = fromCounter
        self.hashes = hashes
        self.signature = signature
        self.toCounter = toCounter
    }
}

/// What an app records: a fact, when it was true, and who says so.
public struct Entry: Codable, Hashable, Sendable {
    /// When it was true; not later than now.
    public var at: Date
    /// Who says so.
    public var by: WorkerId
    /// What is said.
    public var fact: Fact

    public init(at: Date, by: WorkerId, fact: Fact) {
        self.at = at
        self.by = by
        self.fact = fact
    }
}

/// An entry was wrong, and this is how it should read. What is left out stays as it was. Whoever asks what was known
/// before this was recorded still sees the entry as it stood then.
///
/// One that names a correction or a retraction stands in its place: it says anew how the first entry should read.
public struct EntryCorrected: Codable, Hashable, Sendable {
    /// The event that holds the entry, or what was said about it before.
    public var event: EventId
    /// Why, in words.
    public var reason: String
    /// When it was true; not later than now.
    public var at: Date?
    /// What should have been said; nothing about the log itself.
    public var fact: Fact?

    public init(event: EventId, reason: String, at: Date? = nil, fact: Fact? = nil) {
        self.event = event
        self.reason = reason
        self.at = at
        self.fact = fact
    }
}

/// An entry is taken back: it never was so. The entry stays in the log, and whoever asks what was known before this was
/// recorded still sees it. A retraction can be retracted in its turn; then what it took back holds again.
public struct EntryRetracted: Codable, Hashable, Sendable {
    /// The event that holds the entry, a correction, or a retraction.
    public var event: EventId
    /// Why, in words.
    public var reason: String

    public init(event: EventId, reason: String) {
        self.event = event
        self.reason = reason
    }
}

/// Samples of the environment in the area were tested.
public struct EnvironmentSampled: Codable, Hashable, Sendable {
    /// The area.
    public var area: Area
    /// True when any of them is positive.
    public var positive: Bool

    public init(area: Area, positive: Bool) {
        self.area = area
        self.positive = positive
    }
}

/// Somebody who was told that a duty is late knows of it: until then nobody further is told.
public struct EscalationAcknowledged: Codable, Hashable, Sendable {
    /// The duty.
    public var duty: DutyId
    /// Whom it is about.
    public var subject: Subject
    /// Until when, exclusive.
    public var until: Date

    public init(duty: DutyId, subject: Subject, until: Date) {
        self.duty = duty
        self.subject = subject
        self.until = until
    }
}

/// One duty on its ladder.
public struct EscalationLine: Codable, Hashable, Sendable {
    /// Why.
    public var because: Because
    /// The duty.
    public var duty: DutyView
    /// When its step was reached.
    public var since: Date
    /// The step that is reached, from 1.
    public var step: Int
    /// How many steps there are.
    public var steps: Int
    /// Until when nobody further is told, because somebody has acknowledged it.
    public var acknowledgedUntil: Date?
    /// The household; none for what is not at a door.
    public var household: HouseholdId?
    /// When the next step is reached, where nothing happens until then.
    public var next: Date?
    /// The post that is told: the first of the step's posts that anybody holds there.
    public var post: PostKind?
    /// Who holds it, or stands in; none where nobody holds any of the step's posts.
    public var worker: WorkerId?

    public init(
        because: Because,
        duty: DutyView,
        since: Date,
        step: Int,
        steps: Int,
        acknowledgedUntil: Date? = nil,
        household: HouseholdId? = nil,
        next: Date? = nil,
        post: PostKind? = nil,
        worker: WorkerId? = nil
    ) {
        self.because = because
        self.duty = duty
        self.since = since
        self.step = step
        self.steps = steps
        self.acknowledgedUntil = acknowledgedUntil
        self.household = household
        self.next = next
        self.post = post
        self.worker = worker
    }
}

/// One event of the log. Never changed, never removed.
///
/// A fact that this build cannot read is kept as [`Fact::Unknown`]: a newer build may have recorded it. What is around the
/// fact is the same in every build, and an event in which that is wrong is refused.
public struct Event: Codable, Hashable, Sendable {
    /// When it was true.
    public var at: Date
    /// Who says so.
    public var by: WorkerId
    /// The replica's running number, from 1.
    public var counter: Int
    /// What is said.
    public var fact: Fact
    /// The replica that recorded it.
    public var replica: ReplicaId
    /// Orders what the wall clock does not.
    public var tick: Int
    /// When it was recorded, by the replica's wall clock.
    public var wall: Date

    public init(
        at: Date,
        by: WorkerId,
        counter: Int,
        fact: Fact,
        replica: ReplicaId,
        tick: Int,
        wall: Date
    ) {
        self.at = at
        self.by = by
        self.counter = counter
        self.fact = fact
        self.replica = replica
        self.tick = tick
        self.wall = wall
    }
}

/// Names one event: the replica that recorded it and that replica's running number, from 1.
public struct EventId: Codable, Hashable, Sendable {
    /// The replica's running number of the event, from 1.
    public var counter: Int
    /// The replica that recorded the event.
    public var replica: ReplicaId

    public init(counter: Int, replica: ReplicaId) {
        self.counter = counter
        self.replica = replica
    }
}

/// A question about what another replica lacks.
public struct EventsSinceRequest: Codable, Hashable, Sendable {
    /// The other replica's version; empty for everything.
    public var version: VersionVector

    public init(version: VersionVector = [:]) {
        self.version = version
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.version = try fields.decodeIfPresent(forKey: .version) ?? [:]
    }
}

/// Somebody in a test campaign who need not be tested.
public struct ExcusedPerson: Codable, Hashable, Sendable {
    /// Why.
    public var reason: String
    /// The resident.
    public var resident: ResidentId

    public init(reason: String, resident: ResidentId) {
        self.reason = reason
        self.resident = resident
    }
}

/// Somebody need not take part in tests of the whole community.
public struct Exemption: Codable, Hashable, Sendable {
    /// Why.
    public var because: Because
    /// The first day, inclusive.
    public var from: CivilDate
    /// The first day on which it holds no longer.
    public var until: CivilDate

    public init(because: Because, from: CivilDate, until: CivilDate) {
        self.because = because
        self.from = from
        self.until = until
    }
}

/// People of a class need not take part in tests of the whole community for a while.
public struct ExemptionRule: Codable, Hashable, Sendable {
    /// The class, as the decision table gives it.
    public var `class`: String
    /// For so many months of the calendar.
    public var months: Int
    /// The clause of the source.
    public var clause: String?
    /// What the months count from: the first of these that the reason has, else the reason's own. That day is the first.
    public var from: [AnchorKind]

    public init(class: String, months: Int, clause: String? = nil, from: [AnchorKind] = []) {
        self.class = `class`
        self.months = months
        self.clause = clause
        self.from = from
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.class = try fields.decode(forKey: .`class`)
        self.months = try fields.decode(forKey: .months)
        self.clause = try fields.decodeIfPresent(forKey: .clause)
        self.from = try fields.decodeIfPresent(forKey: .from) ?? []
    }
}

/// A reason together with its text.
public struct Explanation: Codable, Hashable, Sendable {
    /// The reason, for programs.
    public var because: Because
    /// The same reason, for people.
    public var text: String

    public init(because: Because, text: String) {
        self.because = because
        self.text = text
    }
}

/// The exposure section of a policy.
public struct ExposurePolicy: Codable, Hashable, Sendable {
    /// A stay counts when the person left the area at most this many days before it was found, and only its days
    /// within that window are looked at.
    public var lookBackDays: Int
    /// The decision table: the first row whose conditions all hold decides.
    public var table: [ClassRow]
    /// Documents that every arrival must show (S7).
    public var documents: [Document]
    /// Positive samples within this many days after the first belong to one infection.
    public var episodeDays: Int?
    /// When somebody counts as immune.
    public var immunity: [ImmunityRule]
    /// The window of a stay ends on the day on which the area was last graded, where that was before the stay was found.
    public var lookBackFromGrading: Bool?
    /// Symptoms that began at most this many days before a positive sample belong to its infection.
    public var onsetDays: Int?

    public init(
        lookBackDays: Int,
        table: [ClassRow],
        documents: [Document] = [],
        episodeDays: Int? = nil,
        immunity: [ImmunityRule] = [],
        lookBackFromGrading: Bool? = nil,
        onsetDays: Int? = nil
    ) {
        self.lookBackDays = lookBackDays
        self.table = table
        self.documents = documents
        self.episodeDays = episodeDays
        self.immunity = immunity
        self.lookBackFromGrading = lookBackFromGrading
        self.onsetDays = onsetDays
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.lookBackDays = try fields.decode(forKey: .lookBackDays)
        self.table = try fields.decode(forKey: .table)
        self.documents = try fields.decodeIfPresent(forKey: .documents) ?? []
        self.episodeDays = try fields.decodeIfPresent(forKey: .episodeDays)
        self.immunity = try fields.decodeIfPresent(forKey: .immunity) ?? []
        self.lookBackFromGrading = try fields.decodeIfPresent(forKey: .lookBackFromGrading)
        self.onsetDays = try fields.decodeIfPresent(forKey: .onsetDays)
    }
}

/// A person's tiredness at some moment.
public struct Fatigue: Codable, Hashable, Sendable {
    /// The sum of their points.
    public var points: Int
    /// The terms that have points, always in the same order.
    public var terms: [FatigueTerm]

    public init(points: Int, terms: [FatigueTerm]) {
        self.points = points
        self.terms = terms
    }
}

/// The points of tiredness; see [`fatigue`](super::fatigue()). Nothing else enters the score.
public struct FatiguePolicy: Codable, Hashable, Sendable {
    /// Minutes in seven days that tire nobody.
    public var freeMinutes: Int
    /// Points for each day since the last free day.
    public var perDay: Int
    /// Points for each full hour above them.
    public var perHour: Int
    /// Points for each night in a row.
    public var perNight: Int
    /// Points for each short rest in seven days.
    public var perShortRest: Int
    /// From so many points on nobody is sent to doors (D7); without a number tiredness only counts against them.
    public var restFrom: Int?
    /// A rest below so many minutes is a short one.
    public var shortRest: Int

    public init(
        freeMinutes: Int = 2400,
        perDay: Int = 1,
        perHour: Int = 1,
        perNight: Int = 3,
        perShortRest: Int = 4,
        restFrom: Int? = nil,
        shortRest: Int = 720
    ) {
        self.freeMinutes = freeMinutes
        self.perDay = perDay
        self.perHour = perHour
        self.perNight = perNight
        self.perShortRest = perShortRest
        self.restFrom = restFrom
        self.shortRest = shortRest
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.freeMinutes = try fields.decodeIfPresent(forKey: .freeMinutes) ?? 2400
        self.perDay = try fields.decodeIfPresent(forKey: .perDay) ?? 1
        self.perHour = try fields.decodeIfPresent(forKey: .perHour) ?? 1
        self.perNight = try fields.decodeIfPresent(forKey: .perNight) ?? 3
        self.perShortRest = try fields.decodeIfPresent(forKey: .perShortRest) ?? 4
        self.restFrom = try fields.decodeIfPresent(forKey: .restFrom)
        self.shortRest = try fields.decodeIfPresent(forKey: .shortRest) ?? 720
    }
}

/// One term of tiredness.
public struct FatigueTerm: Codable, Hashable, Sendable {
    /// How much of it there is.
    public var count: Int
    /// What is counted.
    public var kind: FatigueKind
    /// The points for it.
    public var points: Int

    public init(count: Int, kind: FatigueKind, points: Int) {
        self.count = count
        self.kind = kind
        self.points = points
    }
}

/// One field: what was written last, when and by which device. Without a text it was taken out.
public struct Field: Codable, Hashable, Sendable {
    public var replica: ReplicaId
    public var tick: Int
    public var wall: Date
    public var text: IdentityText?

    public init(replica: ReplicaId, tick: Int, wall: Date, text: IdentityText? = nil) {
        self.replica = replica
        self.tick = tick
        self.wall = wall
        self.text = text
    }
}

/// Somebody has looked into a person's file; or has searched for people by name, where no person is named.
public struct FileOpened: Codable, Hashable, Sendable {
    /// What for.
    public var purpose: LookUpPurpose
    /// Whose; left out for a search.
    public var resident: ResidentId?

    public init(purpose: LookUpPurpose, resident: ResidentId? = nil) {
        self.purpose = purpose
        self.resident = resident
    }
}

/// Something that a person should look at.
public struct Finding: Codable, Hashable, Sendable {
    /// What was found, with the events.
    public var because: Because
    /// What kind it is.
    public var kind: FindingKind
    /// Whose business it is.
    public var looks: Looks
    /// What it is about: an id.
    public var subject: String

    public init(because: Because, kind: FindingKind, looks: Looks, subject: String) {
        self.because = because
        self.kind = kind
        self.looks = looks
        self.subject = subject
    }
}

/// The first answer with a symptom alarms, and those that follow it do not.
public struct FirstSymptom: Codable, Hashable, Sendable {
    /// An answer more than so many days after the first one begins anew.
    public var days: Int
    /// The symptoms that count; every one where the list is empty.
    public var of: [Symptom]

    public init(days: Int, of: [Symptom] = []) {
        self.days = days
        self.of = of
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.days = try fields.decode(forKey: .days)
        self.of = try fields.decodeIfPresent(forKey: .of) ?? []
    }
}

/// The planner's answer.
public struct Forecast: Codable, Hashable, Sendable {
    /// What the plan rests on, as it was asked.
    public var assumed: Pace
    /// Households left to call by phone when the visits are over, the fewest and the most.
    public var byPhone: NumberRange
    /// The days to come.
    public var days: [DayForecast]
    /// The days so far, where a round is under way.
    public var done: [DayDone]
    /// The last day of the favourable run; none where it does not end within 120 days.
    public var earliest: CivilDate?
    /// Households in the scope, and those that have left it and that the round keeps.
    public var households: Int
    /// True when even the unfavourable run ends by the day that was asked for; none where no day was.
    public var inTime: Bool?
    /// The last day of the unfavourable run; none where it does not end within 120 days.
    public var latest: CivilDate?
    /// Households that are settled already.
    public var settled: Int
    /// Stairwells in the scope.
    public var stairwells: Int
    /// Visits in all, the fewest and the most.
    public var visits: NumberRange

    public init(
        assumed: Pace,
        byPhone: NumberRange,
        days: [DayForecast],
        done: [DayDone],
        earliest: CivilDate? = nil,
        households: Int,
        inTime: Bool? = nil,
        latest: CivilDate? = nil,
        settled: Int,
        stairwells: Int,
        visits: NumberRange
    ) {
        self.assumed = assumed
        self.byPhone = byPhone
        self.days = days
        self.done = done
        self.earliest = earliest
        self.households = households
        self.inTime = inTime
        self.latest = latest
        self.settled = settled
        self.stairwells = stairwells
        self.visits = visits
    }
}

/// A form, versioned with its policy.
public struct Form: Codable, Hashable, Sendable {
    /// The questions, in the order they are asked.
    public var questions: [FormQuestion]

    public init(questions: [FormQuestion]) {
        self.questions = questions
    }
}

/// One question of a form.
public struct FormQuestion: Codable, Hashable, Sendable {
    /// The question.
    public var id: QuestionId
    /// The kind of answer.
    public var kind: AnswerKind
    /// Whom it is asked about.
    public var of: AskedOf
    /// True when a household is not settled without it.
    public var required: Bool
    /// What is asked.
    public var title: Label

    public init(id: QuestionId, kind: AnswerKind, of: AskedOf, required: Bool, title: Label) {
        self.id = id
        self.kind = kind
        self.of = of
        self.required = required
        self.title = title
    }
}

/// Somebody who was found.
public struct FoundPerson: Codable, Hashable, Sendable {
    /// Who.
    public var person: Person
    /// What is on its door.
    public var door: String?
    /// The household of a resident.
    public var household: HouseholdId?
    /// The name.
    public var name: IdentityText?

    public init(
        person: Person,
        door: String? = nil,
        household: HouseholdId? = nil,
        name: IdentityText? = nil
    ) {
        self.person = person
        self.door = door
        self.household = household
        self.name = name
    }
}

/// Places that stay open, with the reason.
public struct GapView: Codable, Hashable, Sendable {
    /// Everyone who was thought of, with the rule that bars them, in the order of the request.
    public var barred: [Barred]
    /// Why, with what bars each person.
    public var because: Because
    /// How many people are missing.
    public var missing: Int
    /// Why, in one word.
    public var reason: RotaGapReason
    /// The shift.
    public var shift: ShiftKey
    /// The skill that is missing, if the place asks for one.
    public var skill: SkillId?

    public init(
        barred: [Barred],
        because: Because,
        missing: Int,
        reason: RotaGapReason,
        shift: ShiftKey,
        skill: SkillId? = nil
    ) {
        self.barred = barred
        self.because = because
        self.missing = missing
        self.reason = reason
        self.shift = shift
        self.skill = skill
    }
}

/// What is decided at a gate, and why.
public struct GateAnswer: Codable, Hashable, Sendable {
    /// Everything that speaks for or against it, and the rows of the table that were passed over.
    public var because: Because
    /// The decision.
    public var decision: Decision
    /// What the gatekeeper is told: nothing about health, no facts. Whoever has few rights gets only this.
    public var forGate: Because
    /// The next instant at which the answer is another one by itself.
    public var changesAt: Date?
    /// What would let the person pass.
    public var help: [Because]
    /// When the person may pass by waiting, all else being as it is; none where waiting does not help, or is not needed.
    public var passesFrom: Date?
    /// The permit under which the person passes: to be named in the passage.
    public var permit: PermitId?

    public init(
        because: Because,
        decision: Decision,
        forGate: Because,
        changesAt: Date? = nil,
        help: [Because] = [],
        passesFrom: Date? = nil,
        permit: PermitId? = nil
    ) {
        self.because = because
        self.decision = decision
        self.forGate = forGate
        self.changesAt = changesAt
        self.help = help
        self.passesFrom = passesFrom
        self.permit = permit
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.because = try fields.decode(forKey: .because)
        self.decision = try fields.decode(forKey: .decision)
        self.forGate = try fields.decode(forKey: .forGate)
        self.changesAt = try fields.decodeIfPresent(forKey: .changesAt)
        self.help = try fields.decodeIfPresent(forKey: .help) ?? []
        self.passesFrom = try fields.decodeIfPresent(forKey: .passesFrom)
        self.permit = try fields.decodeIfPresent(forKey: .permit)
    }
}

/// Somebody at a gate, as the gatekeeper sees it: what is asked about and what a passage records.
public struct GateApproach: Codable, Hashable, Sendable {
    /// Where the person wants to go.
    public var direction: Direction
    /// The gate.
    public var gate: GateId
    /// Who.
    public var who: Traveller
    /// The colour of the health code that is shown.
    public var code: CodeColour?
    /// Whether a mask is worn, where somebody has looked.
    public var mask: Bool?
    /// The permit that is shown; where left out, any that the person holds counts.
    public var permit: PermitId?
    /// What for, as the policy names it.
    public var purpose: PurposeId?
    /// The temperature that was taken. Once on record, a resident's counts as a reading.
    public var temperature: Temperature?
    /// The household that a visitor comes to see.
    public var visits: HouseholdId?

    public init(
        direction: Direction,
        gate: GateId,
        who: Traveller,
        code: CodeColour? = nil,
        mask: Bool? = nil,
        permit: PermitId? = nil,
        purpose: PurposeId? = nil,
        temperature: Temperature? = nil,
        visits: HouseholdId? = nil
    ) {
        self.direction = direction
        self.gate = gate
        self.who = who
        self.code = code
        self.mask = mask
        self.permit = permit
        self.purpose = purpose
        self.temperature = temperature
        self.visits = visits
    }
}

/// A gate is shut: nobody passes until it is opened again (S21: side doors).
public struct GateClosed: Codable, Hashable, Sendable {
    /// The gate.
    public var gate: GateId

    public init(gate: GateId) {
        self.gate = gate
    }
}

/// Gates at the end of a day, over the whole community.
public struct GateHeads: Codable, Hashable, Sendable {
    /// Areas that have gates.
    public var areas: Int
    /// Ways in that are open: checkpoints that lead in.
    public var entries: Int
    /// Ways out that are open: checkpoints that lead out.
    public var exits: Int
    /// People who hold a post that the policy names for gates.
    public var guards: Int
    /// Side doors that are open.
    public var sideDoorsOpen: Int
    /// Side doors that are shut.
    public var sideDoorsShut: Int
    /// Points at which outsiders are turned back, open ones.
    public var turnBack: Int

    public init(
        areas: Int,
        entries: Int,
        exits: Int,
        guards: Int,
        sideDoorsOpen: Int,
        sideDoorsShut: Int,
        turnBack: Int
    ) {
        self.areas = areas
        self.entries = entries
        self.exits = exits
        self.guards = guards
        self.sideDoorsOpen = sideDoorsOpen
        self.sideDoorsShut = sideDoorsShut
        self.turnBack = turnBack
    }
}

/// A gate is open from now on; stated anew where something about it has changed.
public struct GateOpened: Codable, Hashable, Sendable {
    /// The gate.
    public var gate: GateId
    /// The area that it guards: going in means into this.
    public var guards: Area
    /// The name people use.
    public var name: String
    /// What it is for.
    public var kind: GateKind?
    /// Which ways lead through it.
    public var way: Way

    public init(gate: GateId, guards: Area, name: String, kind: GateKind? = nil, way: Way = .both) {
        self.gate = gate
        self.guards = guards
        self.name = name
        self.kind = kind
        self.way = way
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.gate = try fields.decode(forKey: .gate)
        self.guards = try fields.decode(forKey: .guards)
        self.name = try fields.decode(forKey: .name)
        self.kind = try fields.decodeIfPresent(forKey: .kind)
        self.way = try fields.decodeIfPresent(forKey: .way) ?? .both
    }
}

/// The gate section of a policy.
public struct GatePolicy: Codable, Hashable, Sendable {
    /// The curfew.
    public var curfew: Curfew?
    /// A temperature at or above this is a fever at the gate; where left out, no temperature is.
    public var feverFrom: Temperature?
    /// Settings of measures under which nobody may pass as if there were none.
    public var holds: [Setting]?
    /// Posts whose holders stand at gates.
    public var posts: [PostKind]
    /// Purposes.
    public var purposes: [PurposeRule]
    /// Quotas of those without a permit.
    public var quotas: [QuotaRule]
    /// The table: the first row that fits decides, and where none does nobody passes.
    public var table: [GateRow]?
    /// Hours after which a visitor should have left; no such time where left out.
    public var visitorHours: Int?

    public init(
        curfew: Curfew? = nil,
        feverFrom: Temperature? = nil,
        holds: [Setting]? = nil,
        posts: [PostKind] = [],
        purposes: [PurposeRule] = [],
        quotas: [QuotaRule] = [],
        table: [GateRow]? = nil,
        visitorHours: Int? = nil
    ) {
        self.curfew = curfew
        self.feverFrom = feverFrom
        self.holds = holds
        self.posts = posts
        self.purposes = purposes
        self.quotas = quotas
        self.table = table
        self.visitorHours = visitorHours
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.curfew = try fields.decodeIfPresent(forKey: .curfew)
        self.feverFrom = try fields.decodeIfPresent(forKey: .feverFrom)
        self.holds = try fields.decodeIfPresent(forKey: .holds)
        self.posts = try fields.decodeIfPresent(forKey: .posts) ?? []
        self.purposes = try fields.decodeIfPresent(forKey: .purposes) ?? []
        self.quotas = try fields.decodeIfPresent(forKey: .quotas) ?? []
        self.table = try fields.decodeIfPresent(forKey: .table)
        self.visitorHours = try fields.decodeIfPresent(forKey: .visitorHours)
    }
}

/// May this passage happen? Nothing is recorded by asking.
public struct GateQuestion: Codable, Hashable, Sendable {
    /// Who comes where, and what the gatekeeper sees.
    public var approach: GateApproach
    /// As of when.
    public var asOf: AsOf

    public init(approach: GateApproach, asOf: AsOf) {
        self.approach = approach
        self.asOf = asOf
    }
}

/// One row of the table.
public struct GateRow: Codable, Hashable, Sendable {
    /// What it decides.
    public var decision: Decision
    /// What the row says, in words that may be said aloud at a gate: nothing about health.
    public var title: Label
    /// The clause of the source.
    public var clause: String?
    /// When it fits; always where left out.
    public var when: GateWhen?

    public init(decision: Decision, title: Label, clause: String? = nil, when: GateWhen? = nil) {
        self.decision = decision
        self.title = title
        self.clause = clause
        self.when = when
    }
}

/// A gate as it stands.
public struct GateView: Codable, Hashable, Sendable {
    /// The gate.
    public var gate: GateId
    /// The area that it guards.
    public var guards: Area
    /// What it is for.
    public var kind: GateKind
    /// The name people use.
    public var name: String
    /// False where it is shut.
    public var `open`: Bool
    /// Which ways lead through it.
    public var way: Way

    public init(gate: GateId, guards: Area, kind: GateKind, name: String, open: Bool, way: Way) {
        self.gate = gate
        self.guards = guards
        self.kind = kind
        self.name = name
        self.open = `open`
        self.way = way
    }
}

/// The conditions of a row; all that are there must hold, and a list holds where one of it does.
public struct GateWhen: Codable, Hashable, Sendable {
    /// The health code.
    public var code: [CodeShown]
    /// In or out.
    public var direction: Direction?
    /// What the gate is for.
    public var gate: [GateKind]
    /// The mask.
    public var mask: [Mask]
    /// The setting of the measure that the person is under.
    public var measure: [Setting]
    /// True for the slots of the curfew.
    public var night: Bool?
    /// True where a permit fits: it holds, here, for the purpose, and its quota is not used up.
    public var permit: Bool?
    /// The purpose.
    public var purpose: [PurposeId]
    /// True where a quota of the policy is used up.
    public var quotaUsed: Bool?
    /// The temperature.
    public var temperature: [Heat]
    /// True where somebody in the household that is visited is under a measure that holds people.
    public var visitsHeld: Bool?
    /// Who it is.
    public var who: [Role]

    public init(
        code: [CodeShown] = [],
        direction: Direction? = nil,
        gate: [GateKind] = [],
        mask: [Mask] = [],
        measure: [Setting] = [],
        night: Bool? = nil,
        permit: Bool? = nil,
        purpose: [PurposeId] = [],
        quotaUsed: Bool? = nil,
        temperature: [Heat] = [],
        visitsHeld: Bool? = nil,
        who: [Role] = []
    ) {
        self.code = code
        self.direction = direction
        self.gate = gate
        self.mask = mask
        self.measure = measure
        self.night = night
        self.permit = permit
        self.purpose = purpose
        self.quotaUsed = quotaUsed
        self.temperature = temperature
        self.visitsHeld = visitsHeld
        self.who = who
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.code = try fields.decodeIfPresent(forKey: .code) ?? []
        self.direction = try fields.decodeIfPresent(forKey: .direction)
        self.gate = try fields.decodeIfPresent(forKey: .gate) ?? []
        self.mask = try fields.decodeIfPresent(forKey: .mask) ?? []
        self.measure = try fields.decodeIfPresent(forKey: .measure) ?? []
        self.night = try fields.decodeIfPresent(forKey: .night)
        self.permit = try fields.decodeIfPresent(forKey: .permit)
        self.purpose = try fields.decodeIfPresent(forKey: .purpose) ?? []
        self.quotaUsed = try fields.decodeIfPresent(forKey: .quotaUsed)
        self.temperature = try fields.decodeIfPresent(forKey: .temperature) ?? []
        self.visitsHeld = try fields.decodeIfPresent(forKey: .visitsHeld)
        self.who = try fields.decodeIfPresent(forKey: .who) ?? []
    }
}

/// How the gates stand.
public struct GatesView: Codable, Hashable, Sendable {
    /// Who is inside, area by area.
    public var areas: [AreaInside]
    /// The day that is counted: that of the instant.
    public var day: CivilDate
    /// Every gate, open or shut, by id.
    public var gates: [GateView]
    /// The visitors who should have left.
    public var overdue: Int
    /// The residents of the community, less those who are outside an area that they live in, and who else is inside any.
    public var total: AreaInside
    /// Passages and attempts of the day up to the instant.
    public var traffic: Traffic
    /// The visitors who are inside, those first who should have left first.
    public var visitors: [VisitorInside]

    public init(
        areas: [AreaInside],
        day: CivilDate,
        gates: [GateView],
        overdue: Int,
        total: AreaInside,
        traffic: Traffic,
        visitors: [VisitorInside]
    ) {
        self.areas = areas
        self.day = day
        self.gates = gates
        self.overdue = overdue
        self.total = total
        self.traffic = traffic
        self.visitors = visitors
    }
}

/// A grid is no more; its households wait for another one to be drawn over them.
public struct GridClosed: Codable, Hashable, Sendable {
    /// The grid.
    public var grid: GridId

    public init(grid: GridId) {
        self.grid = grid
    }
}

/// A grid is drawn, or drawn anew: it holds these places with everything in them, and these households (D1).
public struct GridDrawn: Codable, Hashable, Sendable {
    /// The grid.
    public var grid: GridId
    /// The name people use.
    public var name: String
    /// Its official code.
    public var code: GridNumber?
    /// Single households that the grid holds, wherever their building lies.
    public var households: [HouseholdId]
    /// Places that the grid holds whole.
    public var places: [PlaceId]

    public init(
        grid: GridId,
        name: String,
        code: GridNumber? = nil,
        households: [HouseholdId] = [],
        places: [PlaceId] = []
    ) {
        self.grid = grid
        self.name = name
        self.code = code
        self.households = households
        self.places = places
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.grid = try fields.decode(forKey: .grid)
        self.name = try fields.decode(forKey: .name)
        self.code = try fields.decodeIfPresent(forKey: .code)
        self.households = try fields.decodeIfPresent(forKey: .households) ?? []
        self.places = try fields.decodeIfPresent(forKey: .places) ?? []
    }
}

/// The grid section of a policy.
public struct GridPolicy: Codable, Hashable, Sendable {
    /// The posts, the one that answers first at the top: a household's answerable person is the holder of the first
    /// of these posts that is held for it.
    public var posts: [PostRule]
    /// The skills that workers are asked for (D2).
    public var skills: [SkillRule]
    /// What a squad must be made of (H1); none where anything goes.
    public var squad: SquadRule?
    /// Which posts every area of a kind must have filled (S4, Z1).
    public var teams: [TeamRule]
    /// The teams that workers are in (D2, D3).
    public var workerTeams: [WorkerTeam]

    public init(
        posts: [PostRule],
        skills: [SkillRule] = [],
        squad: SquadRule? = nil,
        teams: [TeamRule] = [],
        workerTeams: [WorkerTeam] = []
    ) {
        self.posts = posts
        self.skills = skills
        self.squad = squad
        self.teams = teams
        self.workerTeams = workerTeams
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.posts = try fields.decode(forKey: .posts)
        self.skills = try fields.decodeIfPresent(forKey: .skills) ?? []
        self.squad = try fields.decodeIfPresent(forKey: .squad)
        self.teams = try fields.decodeIfPresent(forKey: .teams) ?? []
        self.workerTeams = try fields.decodeIfPresent(forKey: .workerTeams) ?? []
    }
}

/// One grid's part of the report.
public struct GridReport: Codable, Hashable, Sendable {
    /// How many events its counts rest on.
    public var events: Int
    /// The grid; none for households that are not in exactly one grid.
    public var grid: GridId?
    /// Its missed and overdue duties.
    public var missed: [MissedDuty]
    /// Its name.
    public var name: String
    /// Its counts.
    public var tally: Tally
    /// Who is due for release there and waits for a signature.
    public var dueForRelease: [ReleaseDue]

    public init(
        events: Int,
        grid: GridId? = nil,
        missed: [MissedDuty],
        name: String,
        tally: Tally,
        dueForRelease: [ReleaseDue] = []
    ) {
        self.events = events
        self.grid = grid
        self.missed = missed
        self.name = name
        self.tally = tally
        self.dueForRelease = dueForRelease
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.events = try fields.decode(forKey: .events)
        self.grid = try fields.decodeIfPresent(forKey: .grid)
        self.missed = try fields.decode(forKey: .missed)
        self.name = try fields.decode(forKey: .name)
        self.tally = try fields.decode(forKey: .tally)
        self.dueForRelease = try fields.decodeIfPresent(forKey: .dueForRelease) ?? []
    }
}

/// Something for which the community looks after people.
public struct GroundRule: Codable, Hashable, Sendable {
    /// The ground.
    public var id: CareGroundId
    /// What people call it.
    public var title: Label
    /// The clause of the source.
    public var clause: String?
    /// True where few may know that it holds for somebody.
    public var sensitive: Bool?

    public init(id: CareGroundId, title: Label, clause: String? = nil, sensitive: Bool? = nil) {
        self.id = id
        self.title = title
        self.clause = clause
        self.sensitive = sensitive
    }
}

/// How many people work for the community; somebody in two teams counts in both.
public struct HeadCount: Codable, Hashable, Sendable {
    /// Everybody.
    public var all: Int
    /// Members of the party among them.
    public var members: Int
    /// By skill.
    public var skills: [String: Int]
    /// By team.
    public var teams: [String: Int]
    /// By the outside unit that sent them.
    public var units: [String: Int]

    public init(all: Int, members: Int, skills: [String: Int], teams: [String: Int], units: [String: Int]) {
        self.all = all
        self.members = members
        self.skills = skills
        self.teams = teams
        self.units = units
    }
}

/// Readings and answers about symptoms, each in the order they were taken; without those that were corrected.
public struct HealthFile: Codable, Hashable, Sendable {
    /// Temperature readings.
    public var readings: [StatedReading]
    /// Answers about symptoms.
    public var symptoms: [StatedSymptomAnswer]
    /// Entries that were corrected; most people have none.
    public var corrected: Corrected?
    /// Samples and results; most people have none.
    public var lab: Lab?
    /// Vaccinations; they raise no alarm.
    public var vaccines: VaccineFile?

    public init(
        readings: [StatedReading],
        symptoms: [StatedSymptomAnswer],
        corrected: Corrected? = nil,
        lab: Lab? = nil,
        vaccines: VaccineFile? = nil
    ) {
        self.readings = readings
        self.symptoms = symptoms
        self.corrected = corrected
        self.lab = lab
        self.vaccines = vaccines
    }
}

/// The health section of a policy.
public struct HealthPolicy: Codable, Hashable, Sendable {
    /// A reading at or above this is a fever, where no row of `thresholds` says otherwise.
    public var feverFrom: Temperature
    /// The clause of the source for it.
    public var clause: String?
    /// Positive samples of these kinds have to be confirmed by a sample of another kind.
    public var confirm: [TestMethod]
    /// Positive samples from this cycle threshold on have to be confirmed: so little may be left of an infection that is
    /// over. They clear nobody either.
    public var confirmFrom: CycleThreshold?
    /// Where this is there, only the first answer with a symptom alarms; else every one does.
    public var firstSymptom: FirstSymptom?
    /// True when a reading that is written down late, behind one that was taken after it, raises nothing.
    public var newestOnly: Bool?
    /// True when a later reading below the threshold resolves the alarms of readings before it.
    public var normalResolves: Bool?
    /// The plan under which members of a positive pool are held until they are tested alone; none where nobody is.
    public var poolPlan: PlanId?
    /// True when nobody needs to make the visit any more for which every alarm is resolved.
    public var resolvedNeedsNoVisit: Bool?
    /// So many readings in a row must reach the threshold before one alarms.
    public var successive: Int?
    /// Thresholds of their own for some ages or kinds of people; the first row that fits decides.
    public var thresholds: [Threshold]
    /// Of whom the share of the vaccinated is counted; it is not where left out.
    public var vaccination: VaccinationRule?

    public init(
        feverFrom: Temperature,
        clause: String? = nil,
        confirm: [TestMethod] = [],
        confirmFrom: CycleThreshold? = nil,
        firstSymptom: FirstSymptom? = nil,
        newestOnly: Bool? = nil,
        normalResolves: Bool? = nil,
        poolPlan: PlanId? = nil,
        resolvedNeedsNoVisit: Bool? = nil,
        successive: Int? = nil,
        thresholds: [Threshold] = [],
        vaccination: VaccinationRule? = nil
    ) {
        self.feverFrom = feverFrom
        self.clause = clause
        self.confirm = confirm
        self.confirmFrom = confirmFrom
        self.firstSymptom = firstSymptom
        self.newestOnly = newestOnly
        self.normalResolves = normalResolves
        self.poolPlan = poolPlan
        self.resolvedNeedsNoVisit = resolvedNeedsNoVisit
        self.successive = successive
        self.thresholds = thresholds
        self.vaccination = vaccination
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.feverFrom = try fields.decode(forKey: .feverFrom)
        self.clause = try fields.decodeIfPresent(forKey: .clause)
        self.confirm = try fields.decodeIfPresent(forKey: .confirm) ?? []
        self.confirmFrom = try fields.decodeIfPresent(forKey: .confirmFrom)
        self.firstSymptom = try fields.decodeIfPresent(forKey: .firstSymptom)
        self.newestOnly = try fields.decodeIfPresent(forKey: .newestOnly)
        self.normalResolves = try fields.decodeIfPresent(forKey: .normalResolves)
        self.poolPlan = try fields.decodeIfPresent(forKey: .poolPlan)
        self.resolvedNeedsNoVisit = try fields.decodeIfPresent(forKey: .resolvedNeedsNoVisit)
        self.successive = try fields.decodeIfPresent(forKey: .successive)
        self.thresholds = try fields.decodeIfPresent(forKey: .thresholds) ?? []
        self.vaccination = try fields.decodeIfPresent(forKey: .vaccination)
    }
}

/// A time that somebody looked into the file.
public struct HeldLookUp: Codable, Hashable, Sendable {
    /// When.
    public var at: Date
    /// Who.
    public var by: ActedAs
    /// What for.
    public var purpose: LookUpPurpose

    public init(at: Date, by: ActedAs, purpose: LookUpPurpose) {
        self.at = at
        self.by = by
        self.purpose = purpose
    }
}

/// A measure that the person was, is or will be under.
public struct HeldMeasure: Codable, Hashable, Sendable {
    /// From when, inclusive.
    public var from: Date
    /// What people call its plan.
    public var title: String
    /// Until when, exclusive, as far as it is known.
    public var until: Date
    /// Why, in words.
    public var why: String

    public init(from: Date, title: String, until: Date, why: String) {
        self.from = from
        self.title = title
        self.until = until
        self.why = why
    }
}

/// One record about the person.
public struct HeldRecord: Codable, Hashable, Sendable {
    /// When it was true.
    public var at: Date
    /// Who says so.
    public var by: ActedAs
    /// The event.
    public var event: EventId
    /// The kind of fact.
    public var kind: String
    /// Its particulars, without what it says of other people.
    public var particulars: JSON
    /// When it was recorded.
    public var recorded: Date
    /// The same in words.
    public var title: String

    public init(
        at: Date,
        by: ActedAs,
        event: EventId,
        kind: String,
        particulars: JSON,
        recorded: Date,
        title: String
    ) {
        self.at = at
        self.by = by
        self.event = event
        self.kind = kind
        self.particulars = particulars
        self.recorded = recorded
        self.title = title
    }
}

/// Somebody whom a unit has sent.
public struct HelperView: Codable, Hashable, Sendable {
    /// The posts that the person holds, each with its area.
    public var posts: [Pair<PostKind, Area>]
    /// Who.
    public var worker: WorkerId

    public init(posts: [Pair<PostKind, Area>], worker: WorkerId) {
        self.posts = posts
        self.worker = worker
    }
}

/// Somebody who holds a shift.
public struct HolderView: Codable, Hashable, Sendable {
    /// When it begins, inclusive.
    public var begins: Date
    /// The duty.
    public var duty: DutyId
    /// When it ends, exclusive.
    public var ends: Date
    /// The event that gave the person the shift.
    public var event: EventId
    /// How things stand with the person.
    public var presence: Presence
    /// The shift.
    public var shift: ShiftKey
    /// The state: taken on while the person is there, done when they have left again.
    public var status: DutyStatus
    /// Whose it is.
    public var worker: WorkerId
    /// When the person came.
    public var came: Date?
    /// Minutes by which they came too late, beyond the tolerance or not yet come.
    public var late: Int?
    /// When the person left.
    public var left: Date?
    /// Minutes by which they left before the end, beyond the tolerance.
    public var leftEarly: Int?

    public init(
        begins: Date,
        duty: DutyId,
        ends: Date,
        event: EventId,
        presence: Presence,
        shift: ShiftKey,
        status: DutyStatus,
        worker: WorkerId,
        came: Date? = nil,
        late: Int? = nil,
        left: Date? = nil,
        leftEarly: Int? = nil
    ) {
        self.begins = begins
        self.duty = duty
        self.ends = ends
        self.event = event
        self.presence = presence
        self.shift = shift
        self.status = status
        self.worker = worker
        self.came = came
        self.late = late
        self.left = left
        self.leftEarly = leftEarly
    }
}

/// Who has titles to a home, and the notice on the door of an empty one.
public struct Home: Codable, Hashable, Sendable {
    /// What was reported about changes while it was let, in the order things happened.
    public var changes: [StatedChangesReported]
    /// The notice on the door, in the order things happened: `true` put up, `false` found gone.
    public var notices: [StatedFlag]
    /// Titles, in the order they were stated.
    public var titles: [StatedTitleStated]

    public init(
        changes: [StatedChangesReported] = [],
        notices: [StatedFlag] = [],
        titles: [StatedTitleStated] = []
    ) {
        self.changes = changes
        self.notices = notices
        self.titles = titles
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.changes = try fields.decodeIfPresent(forKey: .changes) ?? []
        self.notices = try fields.decodeIfPresent(forKey: .notices) ?? []
        self.titles = try fields.decodeIfPresent(forKey: .titles) ?? []
    }
}

/// Hours of the day in which somebody can serve, on some days of the week or on every one.
public struct Hours: Codable, Hashable, Sendable {
    /// When they begin, inclusive.
    public var from: TimeOfDay
    /// When they end, exclusive; at or before `from` it is the next day's clock.
    public var until: TimeOfDay
    /// The days of the week on which the hours begin, from 1 for Monday to 7 for Sunday; every day where the list is
    /// empty.
    public var weekdays: [Int]

    public init(from: TimeOfDay, until: TimeOfDay, weekdays: [Int] = []) {
        self.from = from
        self.until = until
        self.weekdays = weekdays
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.from = try fields.decode(forKey: .from)
        self.until = try fields.decode(forKey: .until)
        self.weekdays = try fields.decodeIfPresent(forKey: .weekdays) ?? []
    }
}

/// What one person gives on the days of the rota.
public struct HoursView: Codable, Hashable, Sendable {
    /// The tiredness, term by term (D7).
    public var because: Because
    /// The tiredness as of the instant that was asked for.
    public var fatigue: Fatigue
    /// Those of them that the person has missed.
    public var missed: Int
    /// Those of them that count as nights.
    public var nights: Int
    /// Minutes of all of them.
    public var planned: Int
    /// Shifts that the person holds.
    public var shifts: Int
    /// Minutes that the person was there, on own shifts or for others.
    public var worked: Int
    /// Who.
    public var worker: WorkerId

    public init(
        because: Because,
        fatigue: Fatigue,
        missed: Int,
        nights: Int,
        planned: Int,
        shifts: Int,
        worked: Int,
        worker: WorkerId
    ) {
        self.because = because
        self.fatigue = fatigue
        self.missed = missed
        self.nights = nights
        self.planned = planned
        self.shifts = shifts
        self.worked = worked
        self.worker = worker
    }
}

/// One household's line in the certificate of coverage.
public struct HouseholdCover: Codable, Hashable, Sendable {
    /// Who answers for it.
    public var answerable: Answerable?
    /// What is missing; empty when the household is covered.
    public var gaps: [GapReason]
    /// Its grid, where exactly one holds it.
    public var grid: GridId?
    /// The household.
    public var household: HouseholdId
    /// The events that it rests on besides the household's door: the drawings of its grids, the post, whoever stands in,
    /// the claim. In the certificate and on the household's own page, empty elsewhere.
    public var facts: [EventId]
    /// The outside unit that has claimed the work of the nearest area around it (S2).
    public var unit: UnitId?

    public init(
        answerable: Answerable? = nil,
        gaps: [GapReason],
        grid: GridId? = nil,
        household: HouseholdId,
        facts: [EventId] = [],
        unit: UnitId? = nil
    ) {
        self.answerable = answerable
        self.gaps = gaps
        self.grid = grid
        self.household = household
        self.facts = facts
        self.unit = unit
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.answerable = try fields.decodeIfPresent(forKey: .answerable)
        self.gaps = try fields.decode(forKey: .gaps)
        self.grid = try fields.decodeIfPresent(forKey: .grid)
        self.household = try fields.decode(forKey: .household)
        self.facts = try fields.decodeIfPresent(forKey: .facts) ?? []
        self.unit = try fields.decodeIfPresent(forKey: .unit)
    }
}

/// A household is no more. Whoever still lives in it is found homeless.
public struct HouseholdDissolved: Codable, Hashable, Sendable {
    /// The household.
    public var household: HouseholdId

    public init(household: HouseholdId) {
        self.household = household
    }
}

/// What the log says about one household.
public struct HouseholdFile: Codable, Hashable, Sendable {
    /// Where it lives, and whether it still is a household.
    public var address: Address
    /// Requests, and what people did about its duties.
    public var duty: DutyFile
    /// Titles to the home, and the notice on its door.
    public var home: Home
    /// Visits and calls.
    public var visits: Visits
    /// Entries of watch lists.
    public var watch: WatchFile
    /// What it has signed.
    public var papers: Papers

    public init(
        address: Address,
        duty: DutyFile,
        home: Home,
        visits: Visits,
        watch: WatchFile,
        papers: Papers = []
    ) {
        self.address = address
        self.duty = duty
        self.home = home
        self.visits = visits
        self.watch = watch
        self.papers = papers
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.address = try fields.decode(forKey: .address)
        self.duty = try fields.decode(forKey: .duty)
        self.home = try fields.decode(forKey: .home)
        self.visits = try fields.decode(forKey: .visits)
        self.watch = try fields.decode(forKey: .watch)
        self.papers = try fields.decodeIfPresent(forKey: .papers) ?? []
    }
}

/// A household has become part of another: everybody in it, also those who are registered into it later by a device
/// that does not know, lives in the other one.
public struct HouseholdMerged: Codable, Hashable, Sendable {
    /// The household that is no more.
    public var household: HouseholdId
    /// The household that everybody lives in now.
    public var into: HouseholdId

    public init(household: HouseholdId, into: HouseholdId) {
        self.household = household
        self.into = into
    }
}

/// A household exists behind a door.
public struct HouseholdRegistered: Codable, Hashable, Sendable {
    /// What is written on the door, such as `3-2-501`.
    public var door: String
    /// The household.
    public var household: HouseholdId
    /// The building or stairwell that the door is in.
    public var place: PlaceId
    /// The floor, 1 at street level, negative below.
    public var floor: Int?
    /// What lies behind the door; a home where it is left out.
    public var premises: Premises?

    public init(
        door: String,
        household: HouseholdId,
        place: PlaceId,
        floor: Int? = nil,
        premises: Premises? = nil
    ) {
        self.door = door
        self.household = household
        self.place = place
        self.floor = floor
        self.premises = premises
    }
}

/// A question about a household.
public struct HouseholdRequest: Codable, Hashable, Sendable {
    /// As of when.
    public var asOf: AsOf
    /// The household.
    public var household: HouseholdId

    public init(asOf: AsOf, household: HouseholdId) {
        self.asOf = asOf
        self.household = household
    }
}

/// Some residents of a household live as a household of their own from now on, behind the same door until an
/// [`AddressChanged`] says otherwise.
public struct HouseholdSplit: Codable, Hashable, Sendable {
    /// What is written on the door.
    public var door: String
    /// The household that they leave.
    public var household: HouseholdId
    /// The household that they make.
    public var into: HouseholdId
    /// The building or stairwell of its door.
    public var place: PlaceId
    /// Those who live in the new household.
    public var residents: [ResidentId]
    /// The floor, 1 at street level, negative below.
    public var floor: Int?

    public init(
        door: String,
        household: HouseholdId,
        into: HouseholdId,
        place: PlaceId,
        residents: [ResidentId],
        floor: Int? = nil
    ) {
        self.door = door
        self.household = household
        self.into = into
        self.place = place
        self.residents = residents
        self.floor = floor
    }
}

/// A household as of an instant.
public struct HouseholdView: Codable, Hashable, Sendable {
    /// Its grid and answerable person.
    public var cover: HouseholdCover
    /// What is on the door.
    public var door: String
    /// Its duties, without those of its residents.
    public var duties: [DutyView]
    /// Everything that was stated about the household.
    public var file: HouseholdFile
    /// The floor.
    public var floor: Int?
    /// The household.
    public var household: HouseholdId
    /// Who lives there.
    public var members: [ResidentId]
    /// The places around it, the innermost first.
    public var places: [PlaceAdded]
    /// What lies behind the door.
    public var premises: Premises
    /// Where it stands in each round that it is in.
    public var screening: [ScreeningStatus]
    /// Who has a second home there; they count elsewhere.
    public var secondHomeMembers: [ResidentId]
    /// Who holds which post for it: its team and those around it (Z2).
    public var team: [PostView]
    /// What it has signed or is to sign, without the papers of its residents.
    public var documents: [DocumentView]

    public init(
        cover: HouseholdCover,
        door: String,
        duties: [DutyView],
        file: HouseholdFile,
        floor: Int? = nil,
        household: HouseholdId,
        members: [ResidentId],
        places: [PlaceAdded],
        premises: Premises,
        screening: [ScreeningStatus],
        secondHomeMembers: [ResidentId],
        team: [PostView],
        documents: [DocumentView] = []
    ) {
        self.cover = cover
        self.door = door
        self.duties = duties
        self.file = file
        self.floor = floor
        self.household = household
        self.members = members
        self.places = places
        self.premises = premises
        self.screening = screening
        self.secondHomeMembers = secondHomeMembers
        self.team = team
        self.documents = documents
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.cover = try fields.decode(forKey: .cover)
        self.door = try fields.decode(forKey: .door)
        self.duties = try fields.decode(forKey: .duties)
        self.file = try fields.decode(forKey: .file)
        self.floor = try fields.decodeIfPresent(forKey: .floor)
        self.household = try fields.decode(forKey: .household)
        self.members = try fields.decode(forKey: .members)
        self.places = try fields.decode(forKey: .places)
        self.premises = try fields.decode(forKey: .premises)
        self.screening = try fields.decode(forKey: .screening)
        self.secondHomeMembers = try fields.decode(forKey: .secondHomeMembers)
        self.team = try fields.decode(forKey: .team)
        self.documents = try fields.decodeIfPresent(forKey: .documents) ?? []
    }
}

/// Who somebody is, as far as it is known and kept; in a statement, what is left out stays as it was, and an empty text
/// takes out what was there.
public struct Identity: Codable, Hashable, Sendable {
    /// The name.
    public var name: IdentityText?
    /// What helps to reach the person: whom to ring first, which bell.
    public var note: IdentityText?
    /// The identity number (GB 11643). A host that does not need it leaves it out.
    public var number: IdentityText?
    /// The telephone number.
    public var phone: IdentityText?

    public init(
        name: IdentityText? = nil,
        note: IdentityText? = nil,
        number: IdentityText? = nil,
        phone: IdentityText? = nil
    ) {
        self.name = name
        self.note = note
        self.number = number
        self.phone = phone
    }
}

public struct IdentityEntry: Codable, Hashable, Sendable {
    public var name: Field?
    public var note: Field?
    public var number: Field?
    public var phone: Field?

    public init(name: Field? = nil, note: Field? = nil, number: Field? = nil, phone: Field? = nil) {
        self.name = name
        self.note = note
        self.number = number
        self.phone = phone
    }
}

/// Who the people are. `Debug` says how many they are, and nothing of them.
public struct IdentityRegister: Codable, Hashable, Sendable {
    public var gone: [Gone]
    public var people: [Line]

    public init(gone: [Gone] = [], people: [Line] = []) {
        self.gone = gone
        self.people = people
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.gone = try fields.decodeIfPresent(forKey: .gone) ?? []
        self.people = try fields.decodeIfPresent(forKey: .people) ?? []
    }
}

/// From when to when somebody counts as immune.
public struct ImmunityRule: Codable, Hashable, Sendable {
    /// So many whole days must have passed since; the day itself does not count.
    public var afterDays: Int
    /// Where the immunity comes from.
    public var source: ImmunitySource
    /// It holds for so many days from then on; none for ever.
    public var forDays: Int?
    /// True when it also ends what a contact has led to, as soon as it is stated: it shows that the person was immune.
    public var releases: Bool?

    public init(afterDays: Int, source: ImmunitySource, forDays: Int? = nil, releases: Bool? = nil) {
        self.afterDays = afterDays
        self.source = source
        self.forDays = forDays
        self.releases = releases
    }
}

/// Something that makes a resident immune, by the policy's rules, was shown.
public struct ImmunityStated: Codable, Hashable, Sendable {
    /// Its day.
    public var on: CivilDate
    /// The resident.
    public var resident: ResidentId
    /// What.
    public var source: ImmunitySource

    public init(on: CivilDate, resident: ResidentId, source: ImmunitySource) {
        self.on = on
        self.resident = resident
        self.source = source
    }
}

/// An indicator of one evening.
public struct IndicatorCount: Codable, Hashable, Sendable {
    /// Its code.
    public var code: String
    /// The part.
    public var part: Int
    /// What `value` is told in.
    public var unit: Unit
    /// The part of the whole in the unit, half rounded up; 0 where the whole is 0.
    public var value: Int
    /// The whole: the denominator.
    public var whole: Int

    public init(code: String, part: Int, unit: Unit, value: Int, whole: Int) {
        self.code = code
        self.part = part
        self.unit = unit
        self.value = value
        self.whole = whole
    }
}

/// People in the area were found to be infected. The event's time is that of the finding.
public struct InfectionFound: Codable, Hashable, Sendable {
    /// The area.
    public var area: Area
    /// The day that counters start from: of the finding, or of the sample.
    public var on: Moment
    /// Who it is, where it is one person whose leaving is to be noted.
    public var `case`: PartyId?
    /// How many people.
    public var cases: Int?
    /// True when the authority calls it a cluster.
    public var cluster: Bool?
    /// True when nobody knows where they were infected.
    public var sourceUnknown: Bool?
    /// Where it was found, when that may mean no danger to others.
    public var within: InfectionWithin?

    public init(
        area: Area,
        on: Moment,
        case: PartyId? = nil,
        cases: Int? = nil,
        cluster: Bool? = nil,
        sourceUnknown: Bool? = nil,
        within: InfectionWithin? = nil
    ) {
        self.area = area
        self.on = on
        self.case = `case`
        self.cases = cases
        self.cluster = cluster
        self.sourceUnknown = sourceUnknown
        self.within = within
    }
}

/// What came and went of one item within a time: opening + in − out = closing.
public struct ItemFlow: Codable, Hashable, Sendable {
    /// There at the end.
    public var closing: Int
    /// Came: received, from other stores, or found when somebody counted.
    public var `in`: Int
    /// There at the beginning.
    public var opening: Int
    /// Went: issued, thrown away, or lost when somebody counted.
    public var out: Int

    public init(closing: Int, in: Int, opening: Int, out: Int) {
        self.closing = closing
        self.in = `in`
        self.opening = opening
        self.out = out
    }
}

/// What all stores have of one item.
public struct ItemTotal: Codable, Hashable, Sendable {
    /// The item.
    public var item: ItemId
    /// True where that is less than the policy wants.
    public var low: Bool
    /// How much there is in all stores together.
    public var quantity: Int
    /// What people call it; none where the policy does not know it.
    public var title: Label?
    /// The unit that it is counted in.
    public var unit: Label?

    public init(item: ItemId, low: Bool, quantity: Int, title: Label? = nil, unit: Label? = nil) {
        self.item = item
        self.low = low
        self.quantity = quantity
        self.title = title
        self.unit = unit
    }
}

/// A resident has come from elsewhere on a journey of a category that the policy knows: from abroad, from a listed
/// country, with or without a certificate.
public struct JourneyReported: Codable, Hashable, Sendable {
    /// When it ended here.
    public var arrived: Moment
    /// The category.
    public var category: CategoryId
    /// The resident.
    public var resident: ResidentId
    /// When the journey began, by the calendar there.
    public var departed: Moment?

    public init(arrived: Moment, category: CategoryId, resident: ResidentId, departed: Moment? = nil) {
        self.arrived = arrived
        self.category = category
        self.resident = resident
        self.departed = departed
    }
}

/// A question about very many people at once.
public struct JudgeAllRequest: Codable, Hashable, Sendable {
    /// As of when.
    public var asOf: AsOf
    /// The people.
    public var cases: [BulkCase]

    public init(asOf: AsOf, cases: [BulkCase]) {
        self.asOf = asOf
        self.cases = cases
    }
}

/// Samples, results, refusals and failed checks of one person, each in the order they happened.
public struct Lab: Codable, Hashable, Sendable {
    /// Results.
    public var results: [StatedSampleFinding]
    /// Samples taken.
    public var samples: [StatedTupleOfSampleIdAndTestMethod]
    /// Days of tests that the person was told of.
    public var announced: [StatedCivilDate]
    /// Checks that did not take place.
    public var failedChecks: [StatedCheckFailure]
    /// Refused tests.
    public var refused: [StatedAlone]

    public init(
        results: [StatedSampleFinding],
        samples: [StatedTupleOfSampleIdAndTestMethod],
        announced: [StatedCivilDate] = [],
        failedChecks: [StatedCheckFailure] = [],
        refused: [StatedAlone] = []
    ) {
        self.results = results
        self.samples = samples
        self.announced = announced
        self.failedChecks = failedChecks
        self.refused = refused
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.results = try fields.decode(forKey: .results)
        self.samples = try fields.decode(forKey: .samples)
        self.announced = try fields.decodeIfPresent(forKey: .announced) ?? []
        self.failedChecks = try fields.decodeIfPresent(forKey: .failedChecks) ?? []
        self.refused = try fields.decodeIfPresent(forKey: .refused) ?? []
    }
}

/// One text in both languages.
public struct Label: Codable, Hashable, Sendable {
    /// English.
    public var en: String
    /// Simplified Chinese.
    public var zh: String

    public init(en: String, zh: String) {
        self.en = en
        self.zh = zh
    }
}

/// A ladder: for which duties, and its steps.
public struct LadderRule: Codable, Hashable, Sendable {
    /// The kinds of duty.
    public var kinds: [DutyKind]
    /// The steps, from the first.
    public var steps: [StepRule]
    /// Of recurring work only these routines; empty for all.
    public var routines: [RoutineId]
    /// Of errands only these services; empty for all.
    public var services: [ServiceId]
    /// True where a step does not wait for the end of the quiet hours.
    public var urgent: Bool?

    public init(
        kinds: [DutyKind],
        steps: [StepRule],
        routines: [RoutineId] = [],
        services: [ServiceId] = [],
        urgent: Bool? = nil
    ) {
        self.kinds = kinds
        self.steps = steps
        self.routines = routines
        self.services = services
        self.urgent = urgent
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.kinds = try fields.decode(forKey: .kinds)
        self.steps = try fields.decode(forKey: .steps)
        self.routines = try fields.decodeIfPresent(forKey: .routines) ?? []
        self.services = try fields.decodeIfPresent(forKey: .services) ?? []
        self.urgent = try fields.decodeIfPresent(forKey: .urgent)
    }
}

/// What is known about the last close contact of the area. The last statement holds, with everything in it.
public struct LastContactStated: Codable, Hashable, Sendable {
    /// The area.
    public var area: Area
    /// The last day on which any contact was exposed.
    public var exposed: CivilDate
    /// When the last contact left the area; left out while one is still there.
    public var left: Moment?
    /// True when every contact is known to be negative.
    public var negative: Bool

    public init(area: Area, exposed: CivilDate, left: Moment? = nil, negative: Bool = false) {
        self.area = area
        self.exposed = exposed
        self.left = left
        self.negative = negative
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.area = try fields.decode(forKey: .area)
        self.exposed = try fields.decode(forKey: .exposed)
        self.left = try fields.decodeIfPresent(forKey: .left)
        self.negative = try fields.decodeIfPresent(forKey: .negative) ?? false
    }
}

/// The last time that somebody was reached.
public struct LastVisit: Codable, Hashable, Sendable {
    /// When.
    public var at: Date
    /// How.
    public var channel: Channel

    public init(at: Date, channel: Channel) {
        self.at = at
        self.channel = channel
    }
}

/// Contacts and arrivals of one resident, each in the order they were reported.
public struct Ledger: Codable, Hashable, Sendable {
    /// Arrivals.
    public var arrivals: [StatedArrivalRegistered]
    /// Circumstances.
    public var circumstances: [StatedCircumstanceStated]
    /// Contacts.
    public var contacts: [StatedContactReported]
    /// What makes the person immune.
    public var immunity: [StatedImmunityStated]
    /// Journeys.
    public var journeys: [StatedJourneyReported]

    public init(
        arrivals: [StatedArrivalRegistered] = [],
        circumstances: [StatedCircumstanceStated] = [],
        contacts: [StatedContactReported] = [],
        immunity: [StatedImmunityStated] = [],
        journeys: [StatedJourneyReported] = []
    ) {
        self.arrivals = arrivals
        self.circumstances = circumstances
        self.contacts = contacts
        self.immunity = immunity
        self.journeys = journeys
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.arrivals = try fields.decodeIfPresent(forKey: .arrivals) ?? []
        self.circumstances = try fields.decodeIfPresent(forKey: .circumstances) ?? []
        self.contacts = try fields.decodeIfPresent(forKey: .contacts) ?? []
        self.immunity = try fields.decodeIfPresent(forKey: .immunity) ?? []
        self.journeys = try fields.decodeIfPresent(forKey: .journeys) ?? []
    }
}

/// A door where nobody goes.
public struct LeftOverView: Codable, Hashable, Sendable {
    /// Why.
    public var because: Because
    /// What is done there.
    public var duties: [DutyId]
    /// How urgent the most urgent of it is, 1 to 9.
    public var priority: Int
    /// The household, where it is one.
    public var household: HouseholdId?
    /// What was seen, where there is no household.
    public var sighting: SightingId?

    public init(
        because: Because,
        duties: [DutyId],
        priority: Int,
        household: HouseholdId? = nil,
        sighting: SightingId? = nil
    ) {
        self.because = because
        self.duties = duties
        self.priority = priority
        self.household = household
        self.sighting = sighting
    }
}

/// A row of the table of levels.
public struct LevelRow: Codable, Hashable, Sendable {
    /// The kind that it gives.
    public var zone: ZoneKind
    /// The clause of the source.
    public var clause: String?
    /// What must have been counted, all of it.
    public var when: [CountedWithin]

    public init(zone: ZoneKind, clause: String? = nil, when: [CountedWithin] = []) {
        self.zone = zone
        self.clause = clause
        self.when = when
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.zone = try fields.decode(forKey: .zone)
        self.clause = try fields.decodeIfPresent(forKey: .clause)
        self.when = try fields.decodeIfPresent(forKey: .when) ?? []
    }
}

/// One level of care.
public struct LevelRule: Codable, Hashable, Sendable {
    /// The level.
    public var id: CareLevelId
    /// What people call it.
    public var title: Label
    /// Channels by which a visit counts, the best first; any where the list is empty.
    public var channels: [Channel]
    /// The clause of the source.
    public var clause: String?
    /// True where the level itself tells what few may know: only they are shown it.
    public var discreet: Bool?
    /// Posts whose holders are informed about the person at all times.
    public var informed: [PostKind]
    /// Somebody looks after the person once in so many civil days, from the day after the level began; nobody has to
    /// where left out.
    public var visitEveryDays: Int?

    public init(
        id: CareLevelId,
        title: Label,
        channels: [Channel] = [],
        clause: String? = nil,
        discreet: Bool? = nil,
        informed: [PostKind] = [],
        visitEveryDays: Int? = nil
    ) {
        self.id = id
        self.title = title
        self.channels = channels
        self.clause = clause
        self.discreet = discreet
        self.informed = informed
        self.visitEveryDays = visitEveryDays
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try fields.decode(forKey: .id)
        self.title = try fields.decode(forKey: .title)
        self.channels = try fields.decodeIfPresent(forKey: .channels) ?? []
        self.clause = try fields.decodeIfPresent(forKey: .clause)
        self.discreet = try fields.decodeIfPresent(forKey: .discreet)
        self.informed = try fields.decodeIfPresent(forKey: .informed) ?? []
        self.visitEveryDays = try fields.decodeIfPresent(forKey: .visitEveryDays)
    }
}

/// Limits of one person's work. Left out means unlimited.
public struct Limits: Codable, Hashable, Sendable {
    /// Most days in a row that a shift touches; the next one is free from midnight to midnight.
    public var daysInRow: Int?
    /// Most minutes on one civil day. A shift that crosses midnight counts on the day it begins.
    public var minutesPerDay: Int?
    /// Most minutes on any seven days in a row; shifts count on the day they begin.
    public var minutesPerWeek: Int?
    /// Most days in a row on which a night shift begins.
    public var nightsInRow: Int?
    /// Fewest minutes between the end of a shift and the beginning of the next.
    public var rest: Int

    public init(
        daysInRow: Int? = nil,
        minutesPerDay: Int? = nil,
        minutesPerWeek: Int? = nil,
        nightsInRow: Int? = nil,
        rest: Int = 0
    ) {
        self.daysInRow = daysInRow
        self.minutesPerDay = minutesPerDay
        self.minutesPerWeek = minutesPerWeek
        self.nightsInRow = nightsInRow
        self.rest = rest
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.daysInRow = try fields.decodeIfPresent(forKey: .daysInRow)
        self.minutesPerDay = try fields.decodeIfPresent(forKey: .minutesPerDay)
        self.minutesPerWeek = try fields.decodeIfPresent(forKey: .minutesPerWeek)
        self.nightsInRow = try fields.decodeIfPresent(forKey: .nightsInRow)
        self.rest = try fields.decodeIfPresent(forKey: .rest) ?? 0
    }
}

/// One person in the written form of the register.
public struct Line: Codable, Hashable, Sendable {
    public var entry: IdentityEntry
    public var person: Person

    public init(entry: IdentityEntry, person: Person) {
        self.entry = entry
        self.person = person
    }
}

/// What one person gives, with the reason of the tiredness.
public struct LoadView: Codable, Hashable, Sendable {
    /// Shifts at the post where they serve most.
    public var atUsualPost: Int
    /// The tiredness after the last shift, term by term.
    public var because: Because
    /// Minutes they can give: day by day the longest they may serve, at most the weekly limit.
    public var canMinutes: Int
    /// Days with a night shift that they may take, at most as many as the nights-in-a-row limit lets through.
    public var canNights: Int
    /// Their tiredness after the last shift of the rota.
    public var fatigue: Fatigue
    /// Minutes.
    public var minutes: Int
    /// Night shifts.
    public var nights: Int
    /// Minutes per thousand of what they can give.
    public var share: Int
    /// The person.
    public var worker: WorkerId

    public init(
        atUsualPost: Int,
        because: Because,
        canMinutes: Int,
        canNights: Int,
        fatigue: Fatigue,
        minutes: Int,
        nights: Int,
        share: Int,
        worker: WorkerId
    ) {
        self.atUsualPost = atUsualPost
        self.because = because
        self.canMinutes = canMinutes
        self.canNights = canNights
        self.fatigue = fatigue
        self.minutes = minutes
        self.nights = nights
        self.share = share
        self.worker = worker
    }
}

/// What is wrong with a document, and where.
public struct LocatedFault: Codable, Hashable, Sendable {
    /// The clause that it concerns: a JSON pointer into the document as it is when it is laid over what it is based on.
    public var clause: Pointer
    /// A stable code for programs, such as `plan.capTooShort`.
    public var code: String
    /// The column on which it begins, in characters from 1.
    public var column: Int
    /// The line on which the clause begins, from 1. Where the clause is missing, what it is missing in.
    public var line: Int
    /// What is wrong, in English where no other language was asked for.
    public var message: String
    /// Whether the document can be used.
    public var severity: Severity
    /// The preset in which the clause is written; left out for the document itself.
    public var preset: String?
    /// What the message speaks of, by the names that the messages in other languages know it by.
    public var values: [String: Argument]

    public init(
        clause: Pointer,
        code: String,
        column: Int,
        line: Int,
        message: String,
        severity: Severity,
        preset: String? = nil,
        values: [String: Argument] = [:]
    ) {
        self.clause = clause
        self.code = code
        self.column = column
        self.line = line
        self.message = message
        self.severity = severity
        self.preset = preset
        self.values = values
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.clause = try fields.decode(forKey: .clause)
        self.code = try fields.decode(forKey: .code)
        self.column = try fields.decode(forKey: .column)
        self.line = try fields.decode(forKey: .line)
        self.message = try fields.decode(forKey: .message)
        self.severity = try fields.decode(forKey: .severity)
        self.preset = try fields.decodeIfPresent(forKey: .preset)
        self.values = try fields.decodeIfPresent(forKey: .values) ?? [:]
    }
}

/// One time that somebody looked into a file.
public struct LookUpLine: Codable, Hashable, Sendable {
    /// When.
    public var at: Date
    /// The event that says so.
    public var event: EventId
    /// What for.
    public var purpose: LookUpPurpose
    /// Who.
    public var worker: WorkerId

    public init(at: Date, event: EventId, purpose: LookUpPurpose, worker: WorkerId) {
        self.at = at
        self.event = event
        self.purpose = purpose
        self.worker = worker
    }
}

/// Somebody looks into a person's file.
public struct LookUpQuery: Codable, Hashable, Sendable {
    /// The device's wall clock.
    public var now: Date
    /// Whose file.
    public var resident: ResidentId
    /// Who, and what for.
    public var viewer: Viewer

    public init(now: Date, resident: ResidentId, viewer: Viewer) {
        self.now = now
        self.resident = resident
        self.viewer = viewer
    }
}

/// What a look-up shows.
public struct LookedUpFile: Codable, Hashable, Sendable {
    /// The event that says who looked.
    public var entry: EventId
    /// The resident, without what the viewer may not see.
    public var resident: JSON
    /// True when something is withheld.
    public var withheld: Bool
    /// How the person is looked after, with the grounds that the viewer may know; only for whoever sees health and reasons.
    public var care: CareLine?
    /// Who the person is, where the host keeps that here and the viewer may see it.
    public var identity: Identity?

    public init(
        entry: EventId,
        resident: JSON,
        withheld: Bool,
        care: CareLine? = nil,
        identity: Identity? = nil
    ) {
        self.entry = entry
        self.resident = resident
        self.withheld = withheld
        self.care = care
        self.identity = identity
    }
}

/// A place to be manned.
public struct MannedPost: Codable, Hashable, Sendable {
    /// Where it is.
    public var area: Area
    /// Its id.
    public var id: PostId
    /// Who is needed.
    public var needs: [TurnNeed]
    /// How it divides the day.
    public var pattern: PatternId
    /// What people call it.
    public var title: Label
    /// How urgent it is to man it: 1 is the most urgent, 9 the least. No gap at a more urgent post is traded for any
    /// number of gaps at others.
    public var priority: Int?
    /// The team that alone may man it.
    public var team: TeamId?

    public init(
        area: Area,
        id: PostId,
        needs: [TurnNeed],
        pattern: PatternId,
        title: Label,
        priority: Int? = nil,
        team: TeamId? = nil
    ) {
        self.area = area
        self.id = id
        self.needs = needs
        self.pattern = pattern
        self.title = title
        self.priority = priority
        self.team = team
    }
}

/// An authority lets the measures that hold for a resident last longer. They never become shorter by this, and the legal
/// cap still holds.
public struct MeasureExtended: Codable, Hashable, Sendable {
    /// The authority.
    public var authority: String
    /// The reason.
    public var reason: String
    /// Whose.
    public var resident: ResidentId
    /// The last day, inclusive: the person is free when it is over.
    public var through: CivilDate
    /// Only those under this plan; every one when left out.
    public var plan: PlanId?

    public init(
        authority: String,
        reason: String,
        resident: ResidentId,
        through: CivilDate,
        plan: PlanId? = nil
    ) {
        self.authority = authority
        self.reason = reason
        self.resident = resident
        self.through = through
        self.plan = plan
    }
}

/// An authority lifts the measures that hold for a resident: an override, an exemption, or the outcome of an appeal.
public struct MeasureLifted: Codable, Hashable, Sendable {
    /// The authority.
    public var authority: String
    /// The reason.
    public var reason: String
    /// Whose.
    public var resident: ResidentId
    /// True when nobody can find the person any more: nothing is left to follow.
    public var lost: Bool?
    /// Only those under this plan; every one when left out.
    public var plan: PlanId?

    public init(
        authority: String,
        reason: String,
        resident: ResidentId,
        lost: Bool? = nil,
        plan: PlanId? = nil
    ) {
        self.authority = authority
        self.reason = reason
        self.resident = resident
        self.lost = lost
        self.plan = plan
    }
}

/// An authority orders a plan for a resident.
public struct MeasureOrdered: Codable, Hashable, Sendable {
    /// The day that the plan's days count from.
    public var anchor: Moment
    /// The legal basis. An order without one is refused.
    public var basis: String
    /// The plan, one that the policy has.
    public var plan: PlanId
    /// Whose.
    public var resident: ResidentId

    public init(anchor: Moment, basis: String, plan: PlanId, resident: ResidentId) {
        self.anchor = anchor
        self.basis = basis
        self.plan = plan
        self.resident = resident
    }
}

/// The measure that a resident is under.
public struct MeasureView: Codable, Hashable, Sendable {
    /// The person is free then whatever is missing or moves the end, unless a new reason comes up: the legal cap.
    public var atLatest: Date
    /// Why.
    public var because: Because
    /// The first free moment, as far as is known; none while something that is missing holds the person.
    public var free: Date?
    /// The plan that decides.
    public var plan: PlanId
    /// The rule book that judged the reason that decides.
    public var policy: PolicyId
    /// Its version.
    public var policyVersion: Int
    /// Where the person stays.
    public var setting: Setting
    /// Since when this stage holds, inclusive.
    public var since: Date
    /// The stage of the plan, from 1.
    public var stage: Int
    /// When this stage ends, exclusive.
    public var stageEnds: Date
    /// What people call the plan.
    public var title: Label
    /// The colour of the person's health code.
    public var code: CodeColour?
    /// What is missing by now for a release in time.
    public var outstanding: [Because]

    public init(
        atLatest: Date,
        because: Because,
        free: Date? = nil,
        plan: PlanId,
        policy: PolicyId,
        policyVersion: Int,
        setting: Setting,
        since: Date,
        stage: Int,
        stageEnds: Date,
        title: Label,
        code: CodeColour? = nil,
        outstanding: [Because] = []
    ) {
        self.atLatest = atLatest
        self.because = because
        self.free = free
        self.plan = plan
        self.policy = policy
        self.policyVersion = policyVersion
        self.setting = setting
        self.since = since
        self.stage = stage
        self.stageEnds = stageEnds
        self.title = title
        self.code = code
        self.outstanding = outstanding
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.atLatest = try fields.decode(forKey: .atLatest)
        self.because = try fields.decode(forKey: .because)
        self.free = try fields.decodeIfPresent(forKey: .free)
        self.plan = try fields.decode(forKey: .plan)
        self.policy = try fields.decode(forKey: .policy)
        self.policyVersion = try fields.decode(forKey: .policyVersion)
        self.setting = try fields.decode(forKey: .setting)
        self.since = try fields.decode(forKey: .since)
        self.stage = try fields.decode(forKey: .stage)
        self.stageEnds = try fields.decode(forKey: .stageEnds)
        self.title = try fields.decode(forKey: .title)
        self.code = try fields.decodeIfPresent(forKey: .code)
        self.outstanding = try fields.decodeIfPresent(forKey: .outstanding) ?? []
    }
}

/// A copy of the register of identity.
public struct MergeIdentitiesRequest: Codable, Hashable, Sendable {
    /// The copy.
    public var register: IdentityRegister

    public init(register: IdentityRegister) {
        self.register = register
    }
}

/// A request to merge a log of JSON lines.
public struct MergeLinesRequest: Codable, Hashable, Sendable {
    /// The lines.
    public var lines: String

    public init(lines: String) {
        self.lines = lines
    }
}

/// What a merge did.
public struct MergeReport: Codable, Hashable, Sendable {
    /// Events that were new.
    public var added: Int
    /// New events that claim the name of a different one; both are kept, and a finding says so.
    public var clashes: Int
    /// Events that the log had already.
    public var duplicates: Int
    /// Of the new events those that this build cannot read: they are kept and passed on, and a finding says so.
    public var unknown: Int?

    public init(added: Int, clashes: Int, duplicates: Int, unknown: Int? = nil) {
        self.added = added
        self.clashes = clashes
        self.duplicates = duplicates
        self.unknown = unknown
    }
}

/// A request to merge events.
public struct MergeRequest: Codable, Hashable, Sendable {
    /// The events, in any order.
    public var events: [Event]

    public init(events: [Event]) {
        self.events = events
    }
}

/// A duty that was missed, or is overdue at the end of the day.
public struct MissedDuty: Codable, Hashable, Sendable {
    /// What is on its door; empty outside.
    public var door: String
    /// When it was due.
    public var due: Date
    /// What was to be done.
    public var kind: DutyKind
    /// True when it can still be done.
    public var stillOpen: Bool
    /// Whom it is about.
    public var subject: Subject
    /// How often it was tried in vain (S18).
    public var attempts: Int?
    /// The duty.
    public var duty: DutyId?
    /// The household; none for something that was seen outside.
    public var household: HouseholdId?
    /// Who should have done it.
    public var worker: WorkerId?

    public init(
        door: String,
        due: Date,
        kind: DutyKind,
        stillOpen: Bool,
        subject: Subject,
        attempts: Int? = nil,
        duty: DutyId? = nil,
        household: HouseholdId? = nil,
        worker: WorkerId? = nil
    ) {
        self.door = door
        self.due = due
        self.kind = kind
        self.stillOpen = stillOpen
        self.subject = subject
        self.attempts = attempts
        self.duty = duty
        self.household = household
        self.worker = worker
    }
}

/// Somebody in a test campaign who has not been tested.
public struct MissingPerson: Codable, Hashable, Sendable {
    /// The resident.
    public var resident: ResidentId
    /// The household that the person lives in.
    public var household: HouseholdId?

    public init(resident: ResidentId, household: HouseholdId? = nil) {
        self.resident = resident
        self.household = household
    }
}

/// So many people, perhaps with a skill.
public struct Need: Codable, Hashable, Sendable {
    /// How many.
    public var people: Int
    /// The skill that each of them must have.
    public var skill: SkillId?

    public init(people: Int, skill: SkillId? = nil) {
        self.people = people
        self.skill = skill
    }
}

/// The visit that is due next.
public struct NextVisit: Codable, Hashable, Sendable {
    /// How the person is to be reached.
    public var channel: Channel
    /// Until when, exclusive.
    public var due: Date
    /// The duty.
    public var duty: DutyId
    /// From when on, inclusive.
    public var opens: Date

    public init(channel: Channel, due: Date, duty: DutyId, opens: Date) {
        self.channel = channel
        self.due = due
        self.duty = duty
        self.opens = opens
    }
}

/// The report of one evening.
public struct NightlyReport: Codable, Hashable, Sendable {
    /// Fevers and reports of symptoms during the day.
    public var alarms: Int
    /// Buildings.
    public var buildings: Int
    /// The counts grid by grid.
    public var byGrid: [GridReport]
    /// Residents in central quarantine at the end of the day.
    public var central: Int
    /// The community's name; empty where nobody has given one.
    public var community: String
    /// Compounds.
    public var compounds: Int
    /// Coverage at the end of the day.
    public var coverage: Coverage
    /// The day.
    public var date: CivilDate
    /// Duties by kind.
    public var duties: [String: DutyCounts]
    /// Residents who came under a measure during the day.
    public var entered: Int
    /// How many events it rests on.
    public var events: Int
    /// Residents whose first measure ever is or was central quarantine.
    public var everCentral: Int
    /// Residents whose first measure ever is or was at home.
    public var everHome: Int
    /// What somebody should look at.
    public var findings: [Finding]
    /// Grids.
    public var grids: Int
    /// Workers by team, skill and unit (D2, N8).
    public var heads: HeadCount
    /// Residents in quarantine at home at the end of the day.
    public var home: Int
    /// Households.
    public var households: Int
    /// What was missed or is overdue, the earliest first.
    public var missed: [MissedDuty]
    /// Shops, lodgings and vehicles that are screened like households.
    public var otherPremises: Int
    /// The policy that judged.
    public var policy: PolicyId
    /// For each kind of post how many people hold it anywhere.
    public var posts: [String: Int]
    /// Temperatures taken during the day.
    public var readings: Int
    /// Residents who were released during the day.
    public var released: Int
    /// Residents who live in them.
    public var residents: Int
    /// The rounds that have begun.
    public var rounds: [RoundProgress]
    /// Households in each state, for each round that is open during the day or was before.
    public var screening: [String: [String: Int]]
    /// Residents who watch their own health at the end of the day.
    public var selfMonitoring: Int
    /// Squads.
    public var squads: Int
    /// Stairwells.
    public var stairwells: Int
    /// Outside units.
    public var units: Int
    /// Workers by role.
    public var workers: [String: Int]
    /// Arrivals during the day by class; `unclassified` where the policy's table covers none (N4).
    public var arrivals: [String: Int]
    /// Residents by their level of care (S12); the sum is all residents where the policy has levels.
    public var care: [String: Int]
    /// Who is due for release and waits for nothing but a signature, the longest wait first (law 6).
    public var dueForRelease: [ReleaseDue]
    /// Errands that were done, by service (D7).
    public var errands: [String: WorkDone]
    /// In and out of quarantine during the day (S15).
    public var flow: QuarantineFlow?
    /// Gates at the end of the day; left out where there are none.
    public var gates: GateHeads?
    /// Reports of observers during the day: all normal (H7).
    public var observedNormal: Int?
    /// Reports of observers during the day that told of something.
    public var observedOtherwise: Int?
    /// How people were told (D8).
    public var outreach: [String: OutreachCount]
    /// Passages and attempts at gates during the day (S21, D10).
    public var passages: Traffic
    /// The points that the policy wants covered, at the end of the day (D8).
    public var points: [String: PointsCovered]
    /// Residents who are outside a guarded area that they live in, at the end of the day.
    public var residentsOut: Int?
    /// Recurring work that was done, by routine (D9).
    public var routines: [String: WorkDone]
    /// Shifts that ended during the day, and the time that people were at posts (N10, D7).
    public var shifts: ShiftCounts?
    /// Stores and shops; left out where there are none.
    public var supply: SupplyHeads?
    /// Residents in the scope of each test campaign that has begun (S14).
    public var tests: [String: TestCounts]
    /// Where residents stand with vaccination (S13); the sum is all residents where the policy counts them.
    public var vaccination: [String: Int]
    /// Visitors inside a guarded area at the end of the day, by the gate that they came in by.
    public var visitorsInside: Int?
    /// Of those, the ones who should have left.
    public var visitorsOverdue: Int?

    public init(
        alarms: Int,
        buildings: Int,
        byGrid: [GridReport],
        central: Int,
        community: String,
        compounds: Int,
        coverage: Coverage,
        date: CivilDate,
        duties: [String: DutyCounts],
        entered: Int,
        events: Int,
        everCentral: Int,
        everHome: Int,
        findings: [Finding],
        grids: Int,
        heads: HeadCount,
        home: Int,
        households: Int,
        missed: [MissedDuty],
        otherPremises: Int,
        policy: PolicyId,
        posts: [String: Int],
        readings: Int,
        released: Int,
        residents: Int,
        rounds: [RoundProgress],
        screening: [String: [String: Int]],
        selfMonitoring: Int,
        squads: Int,
        stairwells: Int,
        units: Int,
        workers: [String: Int],
        arrivals: [String: Int] = [:],
        care: [String: Int] = [:],
        dueForRelease: [ReleaseDue] = [],
        errands: [String: WorkDone] = [:],
        flow: QuarantineFlow? = nil,
        gates: GateHeads? = nil,
        observedNormal: Int? = nil,
        observedOtherwise: Int? = nil,
        outreach: [String: OutreachCount] = [:],
        passages: Traffic = [:],
        points: [String: PointsCovered] = [:],
        residentsOut: Int? = nil,
        routines: [String: WorkDone] = [:],
        shifts: ShiftCounts? = nil,
        supply: SupplyHeads? = nil,
        tests: [String: TestCounts] = [:],
        vaccination: [String: Int] = [:],
        visitorsInside: Int? = nil,
        visitorsOverdue: Int? = nil
    ) {
        self.alarms = alarms
        self.buildings = buildings
        self.byGrid = byGrid
        self.central = central
        self.community = community
        self.compounds = compounds
        self.coverage = coverage
        self.date = date
        self.duties = duties
        self.entered = entered
        self.events = events
        self.everCentral = everCentral
        self.everHome = everHome
        self.findings = findings
        self.grids = grids
        self.heads = heads
        self.home = home
        self.households = households
        self.missed = missed
        self.otherPremises = otherPremises
        self.policy = policy
        self.posts = posts
        self.readings = readings
        self.released = released
        self.residents = residents
        self.rounds = rounds
        self.screening = screening
        self.selfMonitoring = selfMonitoring
        self.squads = squads
        self.stairwells = stairwells
        self.units = units
        self.workers = workers
        self.arrivals = arrivals
        self.care = care
        self.dueForRelease = dueForRelease
        self.errands = errands
        self.flow = flow
        self.gates = gates
        self.observedNormal = observedNormal
        self.observedOtherwise = observedOtherwise
        self.outreach = outreach
        self.passages = passages
        self.points = points
        self.residentsOut = residentsOut
        self.routines = routines
        self.shifts = shifts
        self.supply = supply
        self.tests = tests
        self.vaccination = vaccination
        self.visitorsInside = visitorsInside
        self.visitorsOverdue = visitorsOverdue
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.alarms = try fields.decode(forKey: .alarms)
        self.buildings = try fields.decode(forKey: .buildings)
        self.byGrid = try fields.decode(forKey: .byGrid)
        self.central = try fields.decode(forKey: .central)
        self.community = try fields.decode(forKey: .community)
        self.compounds = try fields.decode(forKey: .compounds)
        self.coverage = try fields.decode(forKey: .coverage)
        self.date = try fields.decode(forKey: .date)
        self.duties = try fields.decode(forKey: .duties)
        self.entered = try fields.decode(forKey: .entered)
        self.events = try fields.decode(forKey: .events)
        self.everCentral = try fields.decode(forKey: .everCentral)
        self.everHome = try fields.decode(forKey: .everHome)
        self.findings = try fields.decode(forKey: .findings)
        self.grids = try fields.decode(forKey: .grids)
        self.heads = try fields.decode(forKey: .heads)
        self.home = try fields.decode(forKey: .home)
        self.households = try fields.decode(forKey: .households)
        self.missed = try fields.decode(forKey: .missed)
        self.otherPremises = try fields.decode(forKey: .otherPremises)
        self.policy = try fields.decode(forKey: .policy)
        self.posts = try fields.decode(forKey: .posts)
        self.readings = try fields.decode(forKey: .readings)
        self.released = try fields.decode(forKey: .released)
        self.residents = try fields.decode(forKey: .residents)
        self.rounds = try fields.decode(forKey: .rounds)
        self.screening = try fields.decode(forKey: .screening)
        self.selfMonitoring = try fields.decode(forKey: .selfMonitoring)
        self.squads = try fields.decode(forKey: .squads)
        self.stairwells = try fields.decode(forKey: .stairwells)
        self.units = try fields.decode(forKey: .units)
        self.workers = try fields.decode(forKey: .workers)
        self.arrivals = try fields.decodeIfPresent(forKey: .arrivals) ?? [:]
        self.care = try fields.decodeIfPresent(forKey: .care) ?? [:]
        self.dueForRelease = try fields.decodeIfPresent(forKey: .dueForRelease) ?? []
        self.errands = try fields.decodeIfPresent(forKey: .errands) ?? [:]
        self.flow = try fields.decodeIfPresent(forKey: .flow)
        self.gates = try fields.decodeIfPresent(forKey: .gates)
        self.observedNormal = try fields.decodeIfPresent(forKey: .observedNormal)
        self.observedOtherwise = try fields.decodeIfPresent(forKey: .observedOtherwise)
        self.outreach = try fields.decodeIfPresent(forKey: .outreach) ?? [:]
        self.passages = try fields.decodeIfPresent(forKey: .passages) ?? [:]
        self.points = try fields.decodeIfPresent(forKey: .points) ?? [:]
        self.residentsOut = try fields.decodeIfPresent(forKey: .residentsOut)
        self.routines = try fields.decodeIfPresent(forKey: .routines) ?? [:]
        self.shifts = try fields.decodeIfPresent(forKey: .shifts)
        self.supply = try fields.decodeIfPresent(forKey: .supply)
        self.tests = try fields.decodeIfPresent(forKey: .tests) ?? [:]
        self.vaccination = try fields.decodeIfPresent(forKey: .vaccination) ?? [:]
        self.visitorsInside = try fields.decodeIfPresent(forKey: .visitorsInside)
        self.visitorsOverdue = try fields.decodeIfPresent(forKey: .visitorsOverdue)
    }
}

/// A request with no particulars.
public struct Nothing: Codable, Hashable, Sendable {
    public init() {}
}

/// The notice on the door is gone: somebody is in. Visit at once.
public struct NoticeGone: Codable, Hashable, Sendable {
    /// The home.
    public var household: HouseholdId

    public init(household: HouseholdId) {
        self.household = household
    }
}

/// What both notices say: whom they are for, what they rest on, and who judged by which rules.
public struct NoticeHead: Codable, Hashable, Sendable {
    /// The places around the door, the outermost first, and what is on it.
    public var address: [String]
    /// As of when the notice is.
    public var asOf: Date
    /// What it rests on: every reason that held in that time.
    public var basis: [BasisView]
    /// The community's name; empty where nobody has given one.
    public var community: String
    /// Every event that the notice rests on.
    public var facts: [EventId]
    /// The first moment of the time without a gap under measures, inclusive.
    public var from: Date
    /// Where it holds.
    public var jurisdiction: String
    /// The language of the texts.
    public var language: Language
    /// The plan that decides.
    public var plan: PlanId
    /// The policy that judged.
    public var policy: PolicyId
    /// Its version.
    public var policyVersion: Int
    /// The person.
    public var resident: ResidentId
    /// What people call it.
    public var title: Label
    /// Who answers for the household, where somebody does.
    public var contact: ContactView?
    /// The household that the person lives in.
    public var household: HouseholdId?

    public init(
        address: [String],
        asOf: Date,
        basis: [BasisView],
        community: String,
        facts: [EventId],
        from: Date,
        jurisdiction: String,
        language: Language,
        plan: PlanId,
        policy: PolicyId,
        policyVersion: Int,
        resident: ResidentId,
        title: Label,
        contact: ContactView? = nil,
        household: HouseholdId? = nil
    ) {
        self.address = address
        self.asOf = asOf
        self.basis = basis
        self.community = community
        self.facts = facts
        self.from = from
        self.jurisdiction = jurisdiction
        self.language = language
        self.plan = plan
        self.policy = policy
        self.policyVersion = policyVersion
        self.resident = resident
        self.title = title
        self.contact = contact
        self.household = household
    }
}

/// A notice is put on the door of an empty home: it will be torn off when somebody comes.
public struct NoticePosted: Codable, Hashable, Sendable {
    /// The home.
    public var household: HouseholdId

    public init(household: HouseholdId) {
        self.household = household
    }
}

/// A question about what comes next.
public struct NowRequest: Codable, Hashable, Sendable {
    /// The device's wall clock.
    public var now: Date

    public init(now: Date) {
        self.now = now
    }
}

/// One line of an opened number.
public struct NumberLine: Codable, Hashable, Sendable {
    /// How much it adds to the number; never 0.
    public var amount: Int
    /// What is counted.
    public var counted: CountedItem
    /// The grid in whose part it is counted; none where it is in no single grid.
    public var grid: GridId?

    public init(amount: Int, counted: CountedItem, grid: GridId? = nil) {
        self.amount = amount
        self.counted = counted
        self.grid = grid
    }
}

/// A span between two whole numbers, both possible.
public struct NumberRange: Codable, Hashable, Sendable {
    /// The upper end; not below `low`.
    public var high: Int
    /// The lower end.
    public var low: Int

    public init(high: Int, low: Int) {
        self.high = high
        self.low = low
    }
}

/// One reason for a measure, as a screen shows it.
public struct ObligationView: Codable, Hashable, Sendable {
    /// What its days count from.
    public var anchor: Moment
    /// How it ends.
    public var ending: EndingKind
    /// How far following the person for this reason is.
    public var followUp: FollowUp
    /// When it begins to hold.
    public var from: Date
    /// The plan.
    public var plan: PlanId
    /// The rule book that judged it.
    public var policy: PolicyId
    /// Its version.
    public var policyVersion: Int
    /// Where the reason comes from.
    public var track: Track
    /// The first moment at which it holds no longer, as far as is known.
    public var until: Date

    public init(
        anchor: Moment,
        ending: EndingKind,
        followUp: FollowUp,
        from: Date,
        plan: PlanId,
        policy: PolicyId,
        policyVersion: Int,
        track: Track,
        until: Date
    ) {
        self.anchor = anchor
        self.ending = ending
        self.followUp = followUp
        self.from = from
        self.plan = plan
        self.policy = policy
        self.policyVersion = policyVersion
        self.track = track
        self.until = until
    }
}

/// What an observer has seen.
public struct Observation: Codable, Hashable, Sendable {
    /// Households that have moved in.
    public var movedIn: Int?
    /// Households that have moved out.
    public var movedOut: Int?
    /// What else there was.
    public var note: String?
    /// Strangers and other things seen, each reported as a sighting of its own.
    public var sightings: [SightingId]

    public init(
        movedIn: Int? = nil,
        movedOut: Int? = nil,
        note: String? = nil,
        sightings: [SightingId] = []
    ) {
        self.movedIn = movedIn
        self.movedOut = movedOut
        self.note = note
        self.sightings = sightings
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.movedIn = try fields.decodeIfPresent(forKey: .movedIn)
        self.movedOut = try fields.decodeIfPresent(forKey: .movedOut)
        self.note = try fields.decodeIfPresent(forKey: .note)
        self.sightings = try fields.decodeIfPresent(forKey: .sightings) ?? []
    }
}

/// What somebody offers, until it is stated anew (D2, D7, N8).
public struct Offer: Codable, Hashable, Sendable {
    /// Where the person may serve, the place they like best first; anywhere where the list is empty.
    public var areas: [Area]
    /// Doors that the person goes to in an hour, at most; any number where left out.
    public var doorsPerHour: Int?
    /// When the person can serve; at any time where the list is empty.
    public var hours: [Hours]
    /// Limits of the person's own in place of the policy's.
    public var limits: Limits?

    public init(areas: [Area] = [], doorsPerHour: Int? = nil, hours: [Hours] = [], limits: Limits? = nil) {
        self.areas = areas
        self.doorsPerHour = doorsPerHour
        self.hours = hours
        self.limits = limits
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.areas = try fields.decodeIfPresent(forKey: .areas) ?? []
        self.doorsPerHour = try fields.decodeIfPresent(forKey: .doorsPerHour)
        self.hours = try fields.decodeIfPresent(forKey: .hours) ?? []
        self.limits = try fields.decodeIfPresent(forKey: .limits)
    }
}

/// The files that a device keeps.
public struct OfflineFiles: Codable, Hashable, Sendable {
    /// Households, also such as are no more and that one of these has come from.
    public var households: [HouseholdId]
    /// Requests that are not settled, as the duties that they make.
    public var requests: [DutyId]
    /// Residents.
    public var residents: [ResidentId]

    public init(households: [HouseholdId], requests: [DutyId], residents: [ResidentId]) {
        self.households = households
        self.requests = requests
        self.residents = residents
    }
}

/// Whose device, and as of when.
public struct OfflineQuery: Codable, Hashable, Sendable {
    /// As of when.
    public var asOf: AsOf
    /// Who works with it.
    public var worker: WorkerId

    public init(asOf: AsOf, worker: WorkerId) {
        self.asOf = asOf
        self.worker = worker
    }
}

/// Which number of a report is to be opened.
public struct OpenNumberQuery: Codable, Hashable, Sendable {
    /// The number: a JSON pointer to a count of the report, such as `/central` or `/duties/temperatureCheck/missed`.
    public var number: String
    /// The report.
    public var report: ReportQuery

    public init(number: String, report: ReportQuery) {
        self.number = number
        self.report = report
    }
}

/// A number of a report with everything that it counts.
public struct OpenedNumber: Codable, Hashable, Sendable {
    /// The day of the report.
    public var date: CivilDate
    /// What it counts, grid by grid.
    public var lines: [NumberLine]
    /// The number, as a JSON pointer into the report.
    public var number: String
    /// How much it is: the sum of the lines.
    public var total: Int

    public init(date: CivilDate, lines: [NumberLine], number: String, total: Int) {
        self.date = date
        self.lines = lines
        self.number = number
        self.total = total
    }
}

/// Something that is ordered.
public struct OrderItem: Codable, Hashable, Sendable {
    /// What.
    public var item: ItemId
    /// How much.
    public var quantity: Quantity

    public init(item: ItemId, quantity: Quantity) {
        self.item = item
        self.quantity = quantity
    }
}

/// Something that can be ordered.
public struct OrderItemRule: Codable, Hashable, Sendable {
    /// The item.
    public var id: ItemId
    /// What people call it.
    public var title: Label
    /// What it is ordered in.
    public var unit: QuantityUnit

    public init(id: ItemId, title: Label, unit: QuantityUnit) {
        self.id = id
        self.title = title
        self.unit = unit
    }
}

/// Orders and liftings, each in the order they happened.
public struct OrdersFile: Codable, Hashable, Sendable {
    /// Measures lifted.
    public var lifted: [StatedMeasureLifted]
    /// Measures ordered.
    public var ordered: [StatedMeasureOrdered]
    /// What most people never have.
    public var record: QuarantineRecord?

    public init(
        lifted: [StatedMeasureLifted],
        ordered: [StatedMeasureOrdered],
        record: QuarantineRecord? = nil
    ) {
        self.lifted = lifted
        self.ordered = ordered
        self.record = record
    }
}

/// How many notices, leaflets, messages or slogans there were (D8).
public struct OutreachCount: Codable, Hashable, Sendable {
    /// Up to the end of the day.
    public var soFar: Int
    /// During the day.
    public var today: Int

    public init(soFar: Int, today: Int) {
        self.soFar = soFar
        self.today = today
    }
}

/// Notices were put up, leaflets handed out, messages sent, slogans hung up (D8).
public struct OutreachGiven: Codable, Hashable, Sendable {
    /// How many, at least 1.
    public var count: Int
    /// How people were told.
    public var kind: OutreachKind
    /// Names it.
    public var outreach: OutreachId
    /// Where, or for whom.
    public var target: Target
    /// Where a photo of it is kept.
    public var evidence: EvidenceId?
    /// The squad that did it.
    public var squad: SquadId?

    public init(
        count: Int,
        kind: OutreachKind,
        outreach: OutreachId,
        target: Target,
        evidence: EvidenceId? = nil,
        squad: SquadId? = nil
    ) {
        self.count = count
        self.kind = kind
        self.outreach = outreach
        self.target = target
        self.evidence = evidence
        self.squad = squad
    }
}

/// What was put up is gone: torn down, washed off, out of date.
public struct OutreachGone: Codable, Hashable, Sendable {
    /// What is gone.
    public var outreach: OutreachId
    /// Where it was.
    public var target: Target

    public init(outreach: OutreachId, target: Target) {
        self.outreach = outreach
        self.target = target
    }
}

/// The outreach section of a policy.
public struct OutreachPolicy: Codable, Hashable, Sendable {
    /// The points that must be covered; each kind once.
    public var covered: [CoverRule]

    public init(covered: [CoverRule] = []) {
        self.covered = covered
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.covered = try fields.decodeIfPresent(forKey: .covered) ?? []
    }
}

/// Outreach as of an instant.
public struct OutreachView: Codable, Hashable, Sendable {
    /// How many of each kind were given, up to the instant.
    public var counts: [String: Int]
    /// The points that the policy wants covered.
    public var coverage: [CoverView]
    /// The same squad by squad; what names no squad is in none.
    public var squads: [String: [String: Int]]

    public init(counts: [String: Int], coverage: [CoverView], squads: [String: [String: Int]]) {
        self.counts = counts
        self.coverage = coverage
        self.squads = squads
    }
}

/// What a campaign can do in a day, and what it meets.
public struct Pace: Codable, Hashable, Sendable {
    /// Visits that one household gets at the door at most; whoever is not settled then is called by phone (H4). At
    /// least 1. A second visit on the same day counts: nobody home means coming back within hours (N2).
    public var doorVisits: Int
    /// Households that one squad visits on one day (H3: about 100 in an afternoon).
    public var households: NumberRange
    /// Squads by day; before the first of these days nobody goes.
    public var squads: [SquadsFrom]
    /// Of 100 visits so many settle nothing: nobody opens, or not everybody is accounted for. At most 95.
    public var unsettledPercent: NumberRange
    /// Stairwells that one squad does on one day (H3: about 5 in an afternoon); no limit where it is left out.
    public var stairwells: NumberRange?

    public init(
        doorVisits: Int,
        households: NumberRange,
        squads: [SquadsFrom],
        unsettledPercent: NumberRange,
        stairwells: NumberRange? = nil
    ) {
        self.doorVisits = doorVisits
        self.households = households
        self.squads = squads
        self.unsettledPercent = unsettledPercent
        self.stairwells = stairwells
    }
}

/// What one household or resident has signed, in the order things happened.
public typealias Papers = [StatedSigned]

/// A laboratory has reported on somebody outside whom residents met: their release can depend on it. The event's time is
/// that of the report.
public struct PartyTested: Codable, Hashable, Sendable {
    /// True for negative, false for anything that is not.
    public var negative: Bool
    /// Which of their tests it is, from 1. A later report on the same test corrects the earlier one.
    public var number: Int
    /// The person outside, as contacts name them.
    public var party: PartyId

    public init(negative: Bool, number: Int, party: PartyId) {
        self.negative = negative
        self.number = number
        self.party = party
    }
}

/// Somebody came to a gate, and the gatekeeper has decided. The event's time is that of the passage; what a gate decides
/// while it is offline is merged later, and compared then.
public struct PassageRecorded: Codable, Hashable, Sendable {
    /// Who came where, and what was seen.
    public var approach: GateApproach
    /// What the gatekeeper decided.
    public var decision: Decision
    /// The passage.
    public var passage: PassageId
    /// Where to, in words.
    public var destination: String?
    /// Why, where that is not what the engine said.
    public var why: String?

    public init(
        approach: GateApproach,
        decision: Decision,
        passage: PassageId,
        destination: String? = nil,
        why: String? = nil
    ) {
        self.approach = approach
        self.decision = decision
        self.passage = passage
        self.destination = destination
        self.why = why
    }
}

/// A shift pattern: the turns into which a post divides every day.
public struct Pattern: Codable, Hashable, Sendable {
    /// Its id.
    public var id: PatternId
    /// What people call it.
    public var title: Label
    /// The turns of one day, in any order.
    public var turns: [Turn]

    public init(id: PatternId, title: Label, turns: [Turn]) {
        self.id = id
        self.title = title
        self.turns = turns
    }
}

/// Somebody may pass. A permit lifts what the policy asks of those who have none; it opens no gate to whoever is held.
public struct PermitIssued: Codable, Hashable, Sendable {
    /// From when, inclusive.
    public var from: Date
    /// For whom.
    public var holder: Holder
    /// The permit.
    public var permit: PermitId
    /// Until when, exclusive.
    public var until: Date
    /// Only at these gates; at every one where the list is empty.
    public var gates: [GateId]
    /// Only for these purposes, as the policy names them; for any where the list is empty.
    public var purposes: [PurposeId]
    /// Only so many passages out; any number where left out.
    public var quota: Quota?

    public init(
        from: Date,
        holder: Holder,
        permit: PermitId,
        until: Date,
        gates: [GateId] = [],
        purposes: [PurposeId] = [],
        quota: Quota? = nil
    ) {
        self.from = from
        self.holder = holder
        self.permit = permit
        self.until = until
        self.gates = gates
        self.purposes = purposes
        self.quota = quota
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.from = try fields.decode(forKey: .from)
        self.holder = try fields.decode(forKey: .holder)
        self.permit = try fields.decode(forKey: .permit)
        self.until = try fields.decode(forKey: .until)
        self.gates = try fields.decodeIfPresent(forKey: .gates) ?? []
        self.purposes = try fields.decodeIfPresent(forKey: .purposes) ?? []
        self.quota = try fields.decodeIfPresent(forKey: .quota)
    }
}

/// A permit holds no longer.
public struct PermitRevoked: Codable, Hashable, Sendable {
    /// The permit.
    public var permit: PermitId
    /// Why.
    public var reason: String

    public init(permit: PermitId, reason: String) {
        self.permit = permit
        self.reason = reason
    }
}

/// People are erased from the record, for good. Every record that names one of them is reduced to what counts need, on every
/// device that holds this fact, also when it comes later; a name that is nobody's stands for the person from then on.
public struct PersonErased: Codable, Hashable, Sendable {
    /// Who; 1 to 500 people.
    public var people: [Erased]
    /// Why.
    public var reason: ErasureReason
    /// Homes in which nobody else was ever known to live: words about them go too, as far as they were recorded before.
    /// Found when it is recorded; left out of an entry.
    public var homes: [HouseholdId]

    public init(people: [Erased], reason: ErasureReason, homes: [HouseholdId] = []) {
        self.people = people
        self.reason = reason
        self.homes = homes
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.people = try fields.decode(forKey: .people)
        self.reason = try fields.decode(forKey: .reason)
        self.homes = try fields.decodeIfPresent(forKey: .homes) ?? []
    }
}

/// Everything that is held about one person.
public struct PersonExport: Codable, Hashable, Sendable {
    /// As of when.
    public var asOf: Date
    /// How long what is kept, in words.
    public var kept: [String]
    /// Who looked into the file.
    public var lookUps: [HeldLookUp]
    /// The measures, in the order of their beginnings.
    public var measures: [HeldMeasure]
    /// Every record that names the person, in the order things happened.
    public var records: [HeldRecord]
    /// The resident.
    public var resident: ResidentId
    /// Who the person is, where the host keeps that in the engine.
    public var identity: Identity?

    public init(
        asOf: Date,
        kept: [String],
        lookUps: [HeldLookUp],
        measures: [HeldMeasure],
        records: [HeldRecord],
        resident: ResidentId,
        identity: Identity? = nil
    ) {
        self.asOf = asOf
        self.kept = kept
        self.lookUps = lookUps
        self.measures = measures
        self.records = records
        self.resident = resident
        self.identity = identity
    }
}

/// A paper for one person: whose, as of when, and in which language.
public struct PersonQuery: Codable, Hashable, Sendable {
    /// As of when.
    public var asOf: AsOf
    /// The person.
    public var resident: ResidentId
    /// The language of its texts.
    public var language: Language

    public init(asOf: AsOf, resident: ResidentId, language: Language = .en) {
        self.asOf = asOf
        self.resident = resident
        self.language = language
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.asOf = try fields.decode(forKey: .asOf)
        self.resident = try fields.decode(forKey: .resident)
        self.language = try fields.decodeIfPresent(forKey: .language) ?? .en
    }
}

/// A place exists.
public struct PlaceAdded: Codable, Hashable, Sendable {
    /// What kind of place it is.
    public var kind: PlaceKind
    /// The name people use.
    public var name: String
    /// The place.
    public var place: PlaceId
    /// The place around it; none for a place directly in the community.
    public var parent: PlaceId?

    public init(kind: PlaceKind, name: String, place: PlaceId, parent: PlaceId? = nil) {
        self.kind = kind
        self.name = name
        self.place = place
        self.parent = parent
    }
}

/// A place has another name or stands in another place from now on.
public struct PlaceChanged: Codable, Hashable, Sendable {
    /// The place.
    public var place: PlaceId
    /// Its new name; left out where that stays.
    public var name: String?
    /// The place around it; left out where that stays.
    public var parent: PlaceId?
    /// True where no place is around it any more; then without `parent`.
    public var topLevel: Bool?

    public init(place: PlaceId, name: String? = nil, parent: PlaceId? = nil, topLevel: Bool? = nil) {
        self.place = place
        self.name = name
        self.parent = parent
        self.topLevel = topLevel
    }
}

/// A place is no more: pulled down, or left to another community.
public struct PlaceClosed: Codable, Hashable, Sendable {
    /// The place.
    public var place: PlaceId

    public init(place: PlaceId) {
        self.place = place
    }
}

/// An observer says what there was in a place (H7). Where nothing else is said, everything was normal.
public struct PlaceObserved: Codable, Hashable, Sendable {
    /// The place.
    public var place: PlaceId
    /// What there was; left out where all was normal.
    public var seen: Observation?

    public init(place: PlaceId, seen: Observation? = nil) {
        self.place = place
        self.seen = seen
    }
}

/// A question about a place.
public struct PlaceRequest: Codable, Hashable, Sendable {
    /// As of when.
    public var asOf: AsOf
    /// The place.
    public var place: PlaceId

    public init(asOf: AsOf, place: PlaceId) {
        self.asOf = asOf
        self.place = place
    }
}

/// A place as of an instant.
public struct PlaceView: Codable, Hashable, Sendable {
    /// The households in it, by id.
    public var households: [HouseholdId]
    /// Residents under each setting.
    public var measures: [String: Int]
    /// The place.
    public var place: PlaceAdded
    /// Who holds which post.
    public var posts: [PostView]
    /// Residents who live in it.
    public var residents: Int
    /// Households in each state of the latest round that has begun.
    public var screening: [String: Int]
    /// Its recurring duties from a day before to a day after the instant (S16, H7).
    public var duties: [DutyView]
    /// The zones that it lies in, the nearest area first.
    public var zones: [ZoneStretch]

    public init(
        households: [HouseholdId],
        measures: [String: Int],
        place: PlaceAdded,
        posts: [PostView],
        residents: Int,
        screening: [String: Int],
        duties: [DutyView] = [],
        zones: [ZoneStretch] = []
    ) {
        self.households = households
        self.measures = measures
        self.place = place
        self.posts = posts
        self.residents = residents
        self.screening = screening
        self.duties = duties
        self.zones = zones
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.households = try fields.decode(forKey: .households)
        self.measures = try fields.decode(forKey: .measures)
        self.place = try fields.decode(forKey: .place)
        self.posts = try fields.decode(forKey: .posts)
        self.residents = try fields.decode(forKey: .residents)
        self.screening = try fields.decode(forKey: .screening)
        self.duties = try fields.decodeIfPresent(forKey: .duties) ?? []
        self.zones = try fields.decodeIfPresent(forKey: .zones) ?? []
    }
}

/// A person on a shift.
public struct Placement: Codable, Hashable, Sendable {
    /// The shift.
    public var shift: ShiftKey
    /// Who.
    public var worker: WorkerId

    public init(shift: ShiftKey, worker: WorkerId) {
        self.shift = shift
        self.worker = worker
    }
}

/// One plan: stages, one after the other.
public struct Plan: Codable, Hashable, Sendable {
    /// The plan.
    public var id: PlanId
    /// The stages; the first counts from the anchor, each other from the end of the one before.
    public var stages: [Stage]
    /// What people call it.
    public var title: Label
    /// What its days count from: the first of these that the reason has, else the reason's own. Days that have passed
    /// before the person was found count (top-up), unless the anchor is `entered` or `reported`.
    public var anchors: [AnchorKind]
    /// A legal cap of its own, in days from the anchor; else that of the section.
    public var capDays: Int?
    /// The clause of the source.
    public var clause: String?
    /// True when the plan ends as soon as the person is found infected: the plan for that takes over.
    public var converts: Bool?
    /// Ways out before the stages are over.
    public var early: [EarlyRelease]
    /// What makes the last stage longer.
    public var extensions: [Extension]
    /// True when a lifting also covers what happened on a day before it and is found only later (NHS COVID-19 app: a
    /// contact from before the person opted out).
    public var liftedForEarlier: Bool?
    /// Whose days start anew when somebody near turns out positive; nobody's where left out.
    public var restart: Restart?
    /// Where the measure begins later than its days count from: so many days after another anchor (measles: 5 days after
    /// the first exposure).
    public var starts: Start?
    /// The person is free only when this many hours have passed without fever or symptoms; 0 for no such rule.
    public var symptomFreeHours: Int?

    public init(
        id: PlanId,
        stages: [Stage],
        title: Label,
        anchors: [AnchorKind] = [],
        capDays: Int? = nil,
        clause: String? = nil,
        converts: Bool? = nil,
        early: [EarlyRelease] = [],
        extensions: [Extension] = [],
        liftedForEarlier: Bool? = nil,
        restart: Restart? = nil,
        starts: Start? = nil,
        symptomFreeHours: Int? = nil
    ) {
        self.id = id
        self.stages = stages
        self.title = title
        self.anchors = anchors
        self.capDays = capDays
        self.clause = clause
        self.converts = converts
        self.early = early
        self.extensions = extensions
        self.liftedForEarlier = liftedForEarlier
        self.restart = restart
        self.starts = starts
        self.symptomFreeHours = symptomFreeHours
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try fields.decode(forKey: .id)
        self.stages = try fields.decode(forKey: .stages)
        self.title = try fields.decode(forKey: .title)
        self.anchors = try fields.decodeIfPresent(forKey: .anchors) ?? []
        self.capDays = try fields.decodeIfPresent(forKey: .capDays)
        self.clause = try fields.decodeIfPresent(forKey: .clause)
        self.converts = try fields.decodeIfPresent(forKey: .converts)
        self.early = try fields.decodeIfPresent(forKey: .early) ?? []
        self.extensions = try fields.decodeIfPresent(forKey: .extensions) ?? []
        self.liftedForEarlier = try fields.decodeIfPresent(forKey: .liftedForEarlier)
        self.restart = try fields.decodeIfPresent(forKey: .restart)
        self.starts = try fields.decodeIfPresent(forKey: .starts)
        self.symptomFreeHours = try fields.decodeIfPresent(forKey: .symptomFreeHours)
    }
}

/// A question to the planner.
public struct PlanCampaignRequest: Codable, Hashable, Sendable {
    /// As of when.
    public var asOf: AsOf
    /// The campaign.
    public var campaign: CampaignRequest

    public init(asOf: AsOf, campaign: CampaignRequest) {
        self.asOf = asOf
        self.campaign = campaign
    }
}

/// A scheduled test of a person, with its plan.
public struct PlanTestView: Codable, Hashable, Sendable {
    /// Its date.
    public var date: CivilDate
    /// The number of the day, as the plan has it.
    public var day: Int
    /// How it is taken.
    public var method: TestMethod
    /// The plan.
    public var plan: PlanId
    /// How far it is.
    public var progress: TestProgress
    /// How many samples at once.
    public var samples: Int
    /// The stage of the plan, from 1.
    public var stage: Int

    public init(
        date: CivilDate,
        day: Int,
        method: TestMethod,
        plan: PlanId,
        progress: TestProgress,
        samples: Int,
        stage: Int
    ) {
        self.date = date
        self.day = day
        self.method = method
        self.plan = plan
        self.progress = progress
        self.samples = samples
        self.stage = stage
    }
}

/// A point in each place, such as the lift (S16).
public struct PointRule: Codable, Hashable, Sendable {
    /// The point.
    public var id: PointId
    /// What people call it.
    public var title: Label

    public init(id: PointId, title: Label) {
        self.id = id
        self.title = title
    }
}

/// Points of one kind.
public struct PointsCovered: Codable, Hashable, Sendable {
    /// How many of them are covered.
    public var covered: Int
    /// How many there are.
    public var points: Int

    public init(covered: Int, points: Int) {
        self.covered = covered
        self.points = points
    }
}

/// A rule book: everything that differs between jurisdictions and dates is data in here.
public struct Policy: Codable, Hashable, Sendable {
    /// Duties.
    public var duty: DutyPolicy
    /// Classes of exposure.
    public var exposure: ExposurePolicy
    /// The first day on which it holds.
    public var from: CivilDate
    /// Posts.
    public var grid: GridPolicy
    /// Alarms.
    public var health: HealthPolicy
    /// The document's id.
    public var id: PolicyId
    /// Where it holds, in words.
    public var jurisdiction: String
    /// Plans.
    public var quarantine: QuarantinePolicy
    /// Screening.
    public var screening: ScreeningPolicy
    /// Where its rules come from.
    public var sources: [Source]
    /// What people call it.
    public var title: Label
    /// Its version, from 1; raised with every change.
    public var version: Int
    /// The zone in which its days are counted.
    public var zone: Zone
    /// Who may see what.
    public var access: AccessPolicy?
    /// Who may record what; everybody everything, where it is left out.
    public var authority: AuthorityPolicy?
    /// Who is looked after.
    public var care: CarePolicy?
    /// Who is sent.
    public var dispatch: DispatchPolicy?
    /// The time on that day at which it takes effect, inclusive.
    public var fromClock: TimeOfDay?
    /// Gates.
    public var gate: GatePolicy?
    /// Outreach.
    public var outreach: OutreachPolicy?
    /// How long what tells of people is kept.
    public var retention: RetentionPolicy?
    /// Who serves when.
    public var rota: RotaPolicy?
    /// What becomes of people who are under a measure when it takes effect after another rule book.
    public var running: Running?
    /// What becomes, instead, of those who are then under one of these plans of an earlier rule book.
    public var runningPlans: [String: Running]
    /// Stores and shops.
    public var supply: SupplyPolicy?
    /// Zones.
    public var zones: ZonePolicy?

    public init(
        duty: DutyPolicy,
        exposure: ExposurePolicy,
        from: CivilDate,
        grid: GridPolicy,
        health: HealthPolicy,
        id: PolicyId,
        jurisdiction: String,
        quarantine: QuarantinePolicy,
        screening: ScreeningPolicy,
        sources: [Source],
        title: Label,
        version: Int,
        zone: Zone,
        access: AccessPolicy? = nil,
        authority: AuthorityPolicy? = nil,
        care: CarePolicy? = nil,
        dispatch: DispatchPolicy? = nil,
        fromClock: TimeOfDay? = nil,
        gate: GatePolicy? = nil,
        outreach: OutreachPolicy? = nil,
        retention: RetentionPolicy? = nil,
        rota: RotaPolicy? = nil,
        running: Running? = nil,
        runningPlans: [String: Running] = [:],
        supply: SupplyPolicy? = nil,
        zones: ZonePolicy? = nil
    ) {
        self.duty = duty
        self.exposure = exposure
        self.from = from
        self.grid = grid
        self.health = health
        self.id = id
        self.jurisdiction = jurisdiction
        self.quarantine = quarantine
        self.screening = screening
        self.sources = sources
        self.title = title
        self.version = version
        self.zone = zone
        self.access = access
        self.authority = authority
        self.care = care
        self.dispatch = dispatch
        self.fromClock = fromClock
        self.gate = gate
        self.outreach = outreach
        self.retention = retention
        self.rota = rota
        self.running = running
        self.runningPlans = runningPlans
        self.supply = supply
        self.zones = zones
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.duty = try fields.decode(forKey: .duty)
        self.exposure = try fields.decode(forKey: .exposure)
        self.from = try fields.decode(forKey: .from)
        self.grid = try fields.decode(forKey: .grid)
        self.health = try fields.decode(forKey: .health)
        self.id = try fields.decode(forKey: .id)
        self.jurisdiction = try fields.decode(forKey: .jurisdiction)
        self.quarantine = try fields.decode(forKey: .quarantine)
        self.screening = try fields.decode(forKey: .screening)
        self.sources = try fields.decode(forKey: .sources)
        self.title = try fields.decode(forKey: .title)
        self.version = try fields.decode(forKey: .version)
        self.zone = try fields.decode(forKey: .zone)
        self.access = try fields.decodeIfPresent(forKey: .access)
        self.authority = try fields.decodeIfPresent(forKey: .authority)
        self.care = try fields.decodeIfPresent(forKey: .care)
        self.dispatch = try fields.decodeIfPresent(forKey: .dispatch)
        self.fromClock = try fields.decodeIfPresent(forKey: .fromClock)
        self.gate = try fields.decodeIfPresent(forKey: .gate)
        self.outreach = try fields.decodeIfPresent(forKey: .outreach)
        self.retention = try fields.decodeIfPresent(forKey: .retention)
        self.rota = try fields.decodeIfPresent(forKey: .rota)
        self.running = try fields.decodeIfPresent(forKey: .running)
        self.runningPlans = try fields.decodeIfPresent(forKey: .runningPlans) ?? [:]
        self.supply = try fields.decodeIfPresent(forKey: .supply)
        self.zones = try fields.decodeIfPresent(forKey: .zones)
    }
}

/// What a check has found.
public struct PolicyCheck: Codable, Hashable, Sendable {
    /// The digest of what it says ([`Policy::digest`]).
    public var digest: String?
    /// Everything that was found, in the order of the document; what stands in presets comes last.
    public var faults: [LocatedFault]
    /// The policy; none where the document cannot be read.
    public var policy: PolicyId?
    /// True when it can be used: nothing was found but hints.
    public var usable: Bool
    /// Its version.
    public var version: Int?

    public init(
        digest: String? = nil,
        faults: [LocatedFault],
        policy: PolicyId? = nil,
        usable: Bool,
        version: Int? = nil
    ) {
        self.digest = digest
        self.faults = faults
        self.policy = policy
        self.usable = usable
        self.version = version
    }
}

/// A worker hands a post over to another, in one step and also offline: there is no moment without a holder.
public struct PostHandedOver: Codable, Hashable, Sendable {
    /// The area.
    public var area: Area
    /// Who held it.
    public var from: WorkerId
    /// The kind of post.
    public var post: PostKind
    /// Who holds it from now on.
    public var to: WorkerId

    public init(area: Area, from: WorkerId, post: PostKind, to: WorkerId) {
        self.area = area
        self.from = from
        self.post = post
        self.to = to
    }
}

/// A worker holds a post no longer.
public struct PostLeft: Codable, Hashable, Sendable {
    /// The area.
    public var area: Area
    /// The kind of post.
    public var post: PostKind
    /// Who held it.
    public var worker: WorkerId

    public init(area: Area, post: PostKind, worker: WorkerId) {
        self.area = area
        self.post = post
        self.worker = worker
    }
}

/// One kind of post.
public struct PostRule: Codable, Hashable, Sendable {
    /// True when the holder answers for the households of the area (S3).
    public var answers: Bool
    /// The post.
    public var kind: PostKind
    /// True when one area has one holder at a time.
    public var single: Bool
    /// What people call it.
    public var title: Label

    public init(answers: Bool, kind: PostKind, single: Bool, title: Label) {
        self.answers = answers
        self.kind = kind
        self.single = single
        self.title = title
    }
}

/// A worker holds a post for an area from now on.
public struct PostTaken: Codable, Hashable, Sendable {
    /// The area.
    public var area: Area
    /// The kind of post, one that the policy names.
    public var post: PostKind
    /// Who holds it.
    public var worker: WorkerId

    public init(area: Area, post: PostKind, worker: WorkerId) {
        self.area = area
        self.post = post
        self.worker = worker
    }
}

/// One line of a building's contact card (S4).
public struct PostView: Codable, Hashable, Sendable {
    /// The post.
    public var post: PostKind
    /// What people call it.
    public var title: Label
    /// Who holds it for this place or the places around it, the nearest first; empty when nobody does.
    public var workers: [WorkerId]
    /// The outside units that hold it as a whole, the nearest first (S2, Z1).
    public var units: [UnitId]

    public init(post: PostKind, title: Label, workers: [WorkerId], units: [UnitId] = []) {
        self.post = post
        self.title = title
        self.workers = workers
        self.units = units
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.post = try fields.decode(forKey: .post)
        self.title = try fields.decode(forKey: .title)
        self.workers = try fields.decode(forKey: .workers)
        self.units = try fields.decodeIfPresent(forKey: .units) ?? []
    }
}

/// The tolerances of checking in and out, in minutes.
public struct PresencePolicy: Codable, Hashable, Sendable {
    /// Whoever has not come so long after the beginning is absent.
    public var absentAfter: Int
    /// Whoever comes at most so long before the beginning came for this shift.
    public var comeBefore: Int
    /// Whoever leaves earlier than this before the end left early.
    public var earlyBefore: Int
    /// Whoever comes later than this after the beginning is late.
    public var lateAfter: Int

    public init(absentAfter: Int = 30, comeBefore: Int = 60, earlyBefore: Int = 5, lateAfter: Int = 5) {
        self.absentAfter = absentAfter
        self.comeBefore = comeBefore
        self.earlyBefore = earlyBefore
        self.lateAfter = lateAfter
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.absentAfter = try fields.decodeIfPresent(forKey: .absentAfter) ?? 30
        self.comeBefore = try fields.decodeIfPresent(forKey: .comeBefore) ?? 60
        self.earlyBefore = try fields.decodeIfPresent(forKey: .earlyBefore) ?? 5
        self.lateAfter = try fields.decodeIfPresent(forKey: .lateAfter) ?? 5
    }
}

/// What was paid: an amount in the smallest unit of a currency, such as fen.
public typealias Price = Int

/// A price that has risen by more than the policy allows.
public struct PriceRise: Codable, Hashable, Sendable {
    /// The events that say so.
    public var events: [EventId]
    /// The price that it is compared with.
    public var from: Price
    /// By how many hundredths of the former price, rounded down.
    public var percent: Int
    /// The price now.
    public var to: Price

    public init(events: [EventId], from: Price, percent: Int, to: Price) {
        self.events = events
        self.from = from
        self.percent = percent
        self.to = to
    }
}

/// One purpose of going in or out.
public struct PurposeRule: Codable, Hashable, Sendable {
    /// The purpose.
    public var id: PurposeId
    /// What people call it.
    public var title: Label

    public init(id: PurposeId, title: Label) {
        self.id = id
        self.title = title
    }
}

/// So much of something.
public struct Quantity: Codable, Hashable, Sendable {
    /// How much, at least 1.
    public var amount: Int
    /// In what it is counted.
    public var unit: QuantityUnit

    public init(amount: Int, unit: QuantityUnit) {
        self.amount = amount
        self.unit = unit
    }
}

/// A resident has entered a place of quarantine, or a room of it.
public struct QuarantineEntered: Codable, Hashable, Sendable {
    /// The resident.
    public var resident: ResidentId
    /// What kind of place it is.
    public var setting: Setting
    /// The floor of the room.
    public var floor: Int?
    /// The room.
    public var room: String?
    /// The place; none for the own home.
    public var site: PlaceId?

    public init(
        resident: ResidentId,
        setting: Setting,
        floor: Int? = nil,
        room: String? = nil,
        site: PlaceId? = nil
    ) {
        self.resident = resident
        self.setting = setting
        self.floor = floor
        self.room = room
        self.site = site
    }
}

/// Residents in quarantine, at home or in a central place, over a day: opening + in − out = closing (S15). Who comes out
/// and goes in again on one day counts in both, each time.
public struct QuarantineFlow: Codable, Hashable, Sendable {
    /// In quarantine when the day ended.
    public var closing: Int
    /// Came into it during the day.
    public var `in`: Int
    /// In quarantine when the day began.
    public var opening: Int
    /// Came out of it during the day.
    public var out: Int

    public init(closing: Int, in: Int, opening: Int, out: Int) {
        self.closing = closing
        self.in = `in`
        self.opening = opening
        self.out = out
    }
}

/// Served when a measure begins, or while it lasts.
public struct QuarantineNotice: Codable, Hashable, Sendable {
    /// The person is free then whatever is missing or moves the end, unless a new reason comes up: the legal cap.
    public var atLatest: Date
    /// For whom, and on what it rests.
    public var head: NoticeHead
    /// What is missing by now for a release in time.
    public var outstanding: [Explanation]
    /// What the person is entitled to: what the policy says, and what holds for everybody.
    public var rights: [String]
    /// Where the person stays when: every stage of the time without a gap.
    public var stages: [SegmentView]
    /// The first free moment, as far as is known; none while something that is missing holds the person.
    public var until: Date?

    public init(
        atLatest: Date,
        head: NoticeHead,
        outstanding: [Explanation],
        rights: [String],
        stages: [SegmentView],
        until: Date? = nil
    ) {
        self.atLatest = atLatest
        self.head = head
        self.outstanding = outstanding
        self.rights = rights
        self.stages = stages
        self.until = until
    }
}

/// The quarantine section of a policy.
public struct QuarantinePolicy: Codable, Hashable, Sendable {
    /// Nobody is held longer than this many days (a legal cap).
    public var capDays: Int
    /// The plans.
    public var plans: [Plan]
    /// The slots of a day in which checks are due.
    public var slots: Slots
    /// What the cap counts from.
    public var capFrom: CapFrom?
    /// So many days after its end a reason is left out of the answers about a person; never where left out. It stays in the
    /// log: this erases nothing.
    public var forgetAfterDays: Int?
    /// What people under a measure are entitled to, besides knowing its end and its reasons, as notices say it.
    public var rights: [Label]

    public init(
        capDays: Int,
        plans: [Plan],
        slots: Slots,
        capFrom: CapFrom? = nil,
        forgetAfterDays: Int? = nil,
        rights: [Label] = []
    ) {
        self.capDays = capDays
        self.plans = plans
        self.slots = slots
        self.capFrom = capFrom
        self.forgetAfterDays = forgetAfterDays
        self.rights = rights
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.capDays = try fields.decode(forKey: .capDays)
        self.plans = try fields.decode(forKey: .plans)
        self.slots = try fields.decode(forKey: .slots)
        self.capFrom = try fields.decodeIfPresent(forKey: .capFrom)
        self.forgetAfterDays = try fields.decodeIfPresent(forKey: .forgetAfterDays)
        self.rights = try fields.decodeIfPresent(forKey: .rights) ?? []
    }
}

/// Entries, signatures and extensions, each in the order they happened.
public struct QuarantineRecord: Codable, Hashable, Sendable {
    /// Places and rooms entered.
    public var entered: [StatedQuarantineEntered]
    /// Releases signed for.
    public var signed: [StatedReleaseSigned]
    /// Measures that last longer.
    public var extended: [StatedMeasureExtended]

    public init(
        entered: [StatedQuarantineEntered],
        signed: [StatedReleaseSigned],
        extended: [StatedMeasureExtended] = []
    ) {
        self.entered = entered
        self.signed = signed
        self.extended = extended
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.entered = try fields.decode(forKey: .entered)
        self.signed = try fields.decode(forKey: .signed)
        self.extended = try fields.decodeIfPresent(forKey: .extended) ?? []
    }
}

/// A question why.
public struct Question: Codable, Hashable, Sendable {
    /// About what.
    public var about: About
    /// As of when.
    public var asOf: AsOf
    /// The language of the text.
    public var language: Language

    public init(about: About, asOf: AsOf, language: Language = .en) {
        self.about = about
        self.asOf = asOf
        self.language = language
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.about = try fields.decode(forKey: .about)
        self.asOf = try fields.decode(forKey: .asOf)
        self.language = try fields.decodeIfPresent(forKey: .language) ?? .en
    }
}

/// The hours of the day in which nobody is told of what is not urgent.
public struct QuietHours: Codable, Hashable, Sendable {
    /// When they begin, inclusive.
    public var from: TimeOfDay
    /// When they end, exclusive; on the next day where that is not after `from`.
    public var until: TimeOfDay

    public init(from: TimeOfDay, until: TimeOfDay) {
        self.from = from
        self.until = until
    }
}

/// So many passages out in so many days, such as one in two days (D10).
public struct Quota: Codable, Hashable, Sendable {
    /// In so many civil days, today being the last of them; at least 1.
    public var days: Int
    /// Passages out, at most.
    public var passages: Int
    /// What they are counted over.
    public var per: QuotaPer

    public init(days: Int, passages: Int, per: QuotaPer = .each) {
        self.days = days
        self.passages = passages
        self.per = per
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.days = try fields.decode(forKey: .days)
        self.passages = try fields.decode(forKey: .passages)
        self.per = try fields.decodeIfPresent(forKey: .per) ?? .each
    }
}

/// A quota on those who pass without a permit.
public struct QuotaRule: Codable, Hashable, Sendable {
    /// How much.
    public var quota: Quota
    /// Whose.
    public var who: [Role]
    /// Purposes on which it does not count.
    public var except: [PurposeId]

    public init(quota: Quota, who: [Role], except: [PurposeId] = []) {
        self.quota = quota
        self.who = who
        self.except = except
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.quota = try fields.decode(forKey: .quota)
        self.who = try fields.decode(forKey: .who)
        self.except = try fields.decodeIfPresent(forKey: .except) ?? []
    }
}

/// A household roster that somebody has as a file.
public struct ReadRosterRequest: Codable, Hashable, Sendable {
    /// The text of the CSV file.
    public var text: String
    /// Today, by the calendar of the community: nobody is born later.
    public var today: CivilDate

    public init(text: String, today: CivilDate) {
        self.text = text
        self.today = today
    }
}

/// One reading.
public struct Reading: Codable, Hashable, Sendable {
    /// How it reached us.
    public var channel: Channel
    /// The temperature.
    public var temperature: Temperature

    public init(channel: Channel, temperature: Temperature) {
        self.channel = channel
        self.temperature = temperature
    }
}

/// A body temperature was taken (Z6, Z7).
public struct ReadingTaken: Codable, Hashable, Sendable {
    /// How it reached us.
    public var channel: Channel
    /// Whose.
    public var resident: ResidentId
    /// The reading.
    public var temperature: Temperature
    /// The entry that this one corrects: as if that had never been made.
    public var replaces: EventId?

    public init(
        channel: Channel,
        resident: ResidentId,
        temperature: Temperature,
        replaces: EventId? = nil
    ) {
        self.channel = channel
        self.resident = resident
        self.temperature = temperature
        self.replaces = replaces
    }
}

/// A fact was recorded.
public struct Receipt: Codable, Hashable, Sendable {
    /// What it changed.
    public var effects: [Effect]
    /// The event that holds it.
    public var event: EventId

    public init(effects: [Effect], event: EventId) {
        self.effects = effects
        self.event = event
    }
}

/// What somebody has got, altogether (Z7).
public struct RecipientLine: Codable, Hashable, Sendable {
    /// What.
    public var item: ItemId
    /// How much.
    public var quantity: Int
    /// Who.
    public var to: Issued

    public init(item: ItemId, quantity: Int, to: Issued) {
        self.item = item
        self.quantity = quantity
        self.to = to
    }
}

/// A request to record.
public struct RecordRequest: Codable, Hashable, Sendable {
    /// What to record.
    public var entry: Entry
    /// The device's wall clock.
    public var now: Date

    public init(entry: Entry, now: Date) {
        self.entry = entry
        self.now = now
    }
}

/// A fact was refused: nothing has been recorded.
public struct Rejection: Codable, Hashable, Sendable {
    /// Every reason against it; at least one.
    public var reasons: [Because]

    public init(reasons: [Because]) {
        self.reasons = reasons
    }
}

/// Somebody whose plan is over but for a signature: nobody may be forgotten (law 6).
public struct ReleaseDue: Codable, Hashable, Sendable {
    /// The legal cap: free then, whoever has signed.
    public var atLatest: Date
    /// The plan that waits.
    public var plan: PlanId
    /// The person.
    public var resident: ResidentId
    /// Since when nothing else is missing.
    public var since: Date
    /// The household that the person lives in.
    public var household: HouseholdId?

    public init(
        atLatest: Date,
        plan: PlanId,
        resident: ResidentId,
        since: Date,
        household: HouseholdId? = nil
    ) {
        self.atLatest = atLatest
        self.plan = plan
        self.resident = resident
        self.since = since
        self.household = household
    }
}

/// Served when a measure is over, or ends today.
public struct ReleaseNotice: Codable, Hashable, Sendable {
    /// How the last reason ended.
    public var ending: EndingKind
    /// For whom, and on what it rested.
    public var head: NoticeHead
    /// What was met, and what moved the end.
    public var met: [Explanation]
    /// The first free moment.
    public var releasedAt: Date
    /// Where the person stayed when.
    public var stages: [SegmentView]

    public init(
        ending: EndingKind,
        head: NoticeHead,
        met: [Explanation],
        releasedAt: Date,
        stages: [SegmentView]
    ) {
        self.ending = ending
        self.head = head
        self.met = met
        self.releasedAt = releasedAt
        self.stages = stages
    }
}

/// An authority has signed for the release of a resident whose plan asks for that.
public struct ReleaseSigned: Codable, Hashable, Sendable {
    /// The authority.
    public var authority: String
    /// Whose.
    public var resident: ResidentId

    public init(authority: String, resident: ResidentId) {
        self.authority = authority
        self.resident = resident
    }
}

/// What holds after an early release: the person leaves, and is watched to a fixed day. It counts as one more stage.
public struct Remainder: Codable, Hashable, Sendable {
    /// Where the person stays.
    public var setting: Setting
    /// To the end of this day after the plan's anchor, whose own day is day 0.
    public var toDays: Int
    /// Slots of the day in which a check is due, by their place in the policy's list, from 0.
    public var checks: [Int]
    /// The colour of the person's health code.
    public var code: CodeColour?

    public init(setting: Setting, toDays: Int, checks: [Int] = [], code: CodeColour? = nil) {
        self.setting = setting
        self.toDays = toDays
        self.checks = checks
        self.code = code
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.setting = try fields.decode(forKey: .setting)
        self.toDays = try fields.decode(forKey: .toDays)
        self.checks = try fields.decodeIfPresent(forKey: .checks) ?? []
        self.code = try fields.decodeIfPresent(forKey: .code)
    }
}

/// A rota that somebody dropped out of.
public struct RepairRotaRequest: Codable, Hashable, Sendable {
    /// As of when. Shifts that have begun by then stay as they are.
    public var asOf: AsOf
    /// How many days, 1 to 62.
    public var days: Int
    /// The first civil day to mend.
    public var from: CivilDate
    /// What has changed; left out where the log says it: who is away, who has left, what was dropped.
    public var change: Change?

    public init(asOf: AsOf, days: Int, from: CivilDate, change: Change? = nil) {
        self.asOf = asOf
        self.days = days
        self.from = from
        self.change = change
    }
}

/// A rota mended.
public struct RepairView: Codable, Hashable, Sendable {
    /// Changes for people: those who come onto a shift, and those who go from one although they could come.
    public var changes: Int
    /// Every place that nobody fills.
    public var gaps: [GapView]
    /// What to record to adopt it: who comes onto which shift, and who goes.
    public var planned: ShiftsPlanned
    /// True: proven that no rota leaves fewer gaps, more urgent posts first, and none with as few changes fewer shifts.
    public var proven: Bool
    /// Shifts that fell away because their holder cannot come. They count as no change.
    public var freed: [Placement]

    public init(
        changes: Int,
        gaps: [GapView],
        planned: ShiftsPlanned,
        proven: Bool,
        freed: [Placement] = []
    ) {
        self.changes = changes
        self.gaps = gaps
        self.planned = planned
        self.proven = proven
        self.freed = freed
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.changes = try fields.decode(forKey: .changes)
        self.gaps = try fields.decode(forKey: .gaps)
        self.planned = try fields.decode(forKey: .planned)
        self.proven = try fields.decode(forKey: .proven)
        self.freed = try fields.decodeIfPresent(forKey: .freed) ?? []
    }
}

/// Which report.
public struct ReportQuery: Codable, Hashable, Sendable {
    /// The day.
    public var date: CivilDate
    /// Only these grids; all of them when left out.
    public var grids: [GridId]?
    /// Only what was recorded by then.
    public var knownBy: Date?
    /// Where only some grids are asked for: also the households that are not in exactly one grid.
    public var ungridded: Bool

    public init(date: CivilDate, grids: [GridId]? = nil, knownBy: Date? = nil, ungridded: Bool = false) {
        self.date = date
        self.grids = grids
        self.knownBy = knownBy
        self.ungridded = ungridded
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.date = try fields.decode(forKey: .date)
        self.grids = try fields.decodeIfPresent(forKey: .grids)
        self.knownBy = try fields.decodeIfPresent(forKey: .knownBy)
        self.ungridded = try fields.decodeIfPresent(forKey: .ungridded) ?? false
    }
}

/// A household asks for a service (Z9, S17, S18).
public struct RequestMade: Codable, Hashable, Sendable {
    /// For whom.
    public var household: HouseholdId
    /// The request.
    public var request: RequestId
    /// For what: a service that the policy names.
    public var service: ServiceId
    /// The resident who asks; left out where whoever records it asks for the household.
    public var askedBy: ResidentId?
    /// What is ordered.
    public var items: [OrderItem]
    /// What else matters.
    public var note: String?
    /// By when it should be done; left out, within the policy's hours.
    public var wantedBy: Date?

    public init(
        household: HouseholdId,
        request: RequestId,
        service: ServiceId,
        askedBy: ResidentId? = nil,
        items: [OrderItem] = [],
        note: String? = nil,
        wantedBy: Date? = nil
    ) {
        self.household = household
        self.request = request
        self.service = service
        self.askedBy = askedBy
        self.items = items
        self.note = note
        self.wantedBy = wantedBy
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.household = try fields.decode(forKey: .household)
        self.request = try fields.decode(forKey: .request)
        self.service = try fields.decode(forKey: .service)
        self.askedBy = try fields.decodeIfPresent(forKey: .askedBy)
        self.items = try fields.decodeIfPresent(forKey: .items) ?? []
        self.note = try fields.decodeIfPresent(forKey: .note)
        self.wantedBy = try fields.decodeIfPresent(forKey: .wantedBy)
    }
}

/// Who a resident is and where the person lives.
public struct Residence: Codable, Hashable, Sendable {
    /// Homes, in the order things happened: each registration and each move. `None`: left the community.
    public var homes: [StatedNullableHouseholdId]
    /// Every registration, in the order things happened; the last one holds for birth year and sex.
    public var registered: [StatedResidentRegistered]
    /// Second homes, in the order they were stated.
    public var secondHomes: [StatedSecondHomeStated]

    public init(
        homes: [StatedNullableHouseholdId],
        registered: [StatedResidentRegistered],
        secondHomes: [StatedSecondHomeStated] = []
    ) {
        self.homes = homes
        self.registered = registered
        self.secondHomes = secondHomes
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.homes = try fields.decode(forKey: .homes)
        self.registered = try fields.decode(forKey: .registered)
        self.secondHomes = try fields.decodeIfPresent(forKey: .secondHomes) ?? []
    }
}

/// What the log says about one resident.
public struct ResidentFile: Codable, Hashable, Sendable {
    /// What people did about duties.
    public var duty: DutyFile
    /// Readings and symptoms.
    public var health: HealthFile
    /// Contacts and arrivals.
    public var ledger: Ledger
    /// Orders and liftings.
    public var orders: OrdersFile
    /// Who and where.
    public var residence: Residence
    /// Stays elsewhere.
    public var stays: Stays
    /// How the person is looked after; nothing is stated about most.
    public var care: CareFile?
    /// What the person has signed.
    public var papers: Papers

    public init(
        duty: DutyFile,
        health: HealthFile,
        ledger: Ledger,
        orders: OrdersFile,
        residence: Residence,
        stays: Stays,
        care: CareFile? = nil,
        papers: Papers = []
    ) {
        self.duty = duty
        self.health = health
        self.ledger = ledger
        self.orders = orders
        self.residence = residence
        self.stays = stays
        self.care = care
        self.papers = papers
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.duty = try fields.decode(forKey: .duty)
        self.health = try fields.decode(forKey: .health)
        self.ledger = try fields.decode(forKey: .ledger)
        self.orders = try fields.decode(forKey: .orders)
        self.residence = try fields.decode(forKey: .residence)
        self.stays = try fields.decode(forKey: .stays)
        self.care = try fields.decodeIfPresent(forKey: .care)
        self.papers = try fields.decodeIfPresent(forKey: .papers) ?? []
    }
}

/// A resident has moved.
public struct ResidentMoved: Codable, Hashable, Sendable {
    /// The resident.
    public var resident: ResidentId
    /// The new household; none when the person has left the community.
    public var to: HouseholdId?

    public init(resident: ResidentId, to: HouseholdId? = nil) {
        self.resident = resident
        self.to = to
    }
}

/// A person lives in a household. No name, no number: only what rules need.
public struct ResidentRegistered: Codable, Hashable, Sendable {
    /// Where the person lives.
    public var household: HouseholdId
    /// The resident.
    public var resident: ResidentId
    /// Year of birth, where an age rule needs it.
    public var birthYear: Int?
    /// Sex, where it is needed.
    public var sex: Sex?

    public init(household: HouseholdId, resident: ResidentId, birthYear: Int? = nil, sex: Sex? = nil) {
        self.household = household
        self.resident = resident
        self.birthYear = birthYear
        self.sex = sex
    }
}

/// A question about a resident.
public struct ResidentRequest: Codable, Hashable, Sendable {
    /// As of when.
    public var asOf: AsOf
    /// The resident.
    public var resident: ResidentId

    public init(asOf: AsOf, resident: ResidentId) {
        self.asOf = asOf
        self.resident = resident
    }
}

/// A resident as of an instant.
public struct ResidentView: Codable, Hashable, Sendable {
    /// Fevers and symptoms so far, without entries that have been corrected.
    public var alarms: Int
    /// Year of birth, where it is known.
    public var birthYear: Int?
    /// The classes that the person's stays and contacts gave, in the order they were reported; also those without a
    /// measure (N3, N5).
    public var classes: [String]
    /// Duties from a day before to a day after the instant.
    public var duties: [DutyView]
    /// Everything that was stated about the person, without sensitive grounds of care.
    public var file: ResidentFile
    /// How far following the person is, all reasons together.
    public var followUp: FollowUp
    /// The household the person lives in.
    public var household: HouseholdId?
    /// The last temperature.
    public var lastReading: Reading?
    /// The measure that holds; none when the person is free.
    public var measure: MeasureView?
    /// Every reason for a measure, in the order of the facts.
    public var obligations: [ObligationView]
    /// The resident.
    public var resident: ResidentId
    /// Sex, where it is known.
    public var sex: Sex?
    /// Tests that the plans schedule, reason by reason, in order of their days.
    public var tests: [PlanTestView]
    /// Every measure there was, is, or as far as is known will be.
    public var timeline: [SegmentView]
    /// The same one by one, with what became of each; also of entries that have been corrected.
    public var alarmLog: [AlarmView]
    /// How the person is looked after, as whoever may know nothing sensitive sees it; none where the policy says nothing
    /// about care.
    public var care: CareLine?
    /// What the person has signed or is to sign.
    public var documents: [DocumentView]
    /// Until when the person need not take part in tests of the whole community, where that is so.
    public var exempt: Exemption?

    public init(
        alarms: Int,
        birthYear: Int? = nil,
        classes: [String],
        duties: [DutyView],
        file: ResidentFile,
        followUp: FollowUp,
        household: HouseholdId? = nil,
        lastReading: Reading? = nil,
        measure: MeasureView? = nil,
        obligations: [ObligationView],
        resident: ResidentId,
        sex: Sex? = nil,
        tests: [PlanTestView],
        timeline: [SegmentView],
        alarmLog: [AlarmView] = [],
        care: CareLine? = nil,
        documents: [DocumentView] = [],
        exempt: Exemption? = nil
    ) {
        self.alarms = alarms
        self.birthYear = birthYear
        self.classes = classes
        self.duties = duties
        self.file = file
        self.followUp = followUp
        self.household = household
        self.lastReading = lastReading
        self.measure = measure
        self.obligations = obligations
        self.resident = resident
        self.sex = sex
        self.tests = tests
        self.timeline = timeline
        self.alarmLog = alarmLog
        self.care = care
        self.documents = documents
        self.exempt = exempt
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.alarms = try fields.decode(forKey: .alarms)
        self.birthYear = try fields.decodeIfPresent(forKey: .birthYear)
        self.classes = try fields.decode(forKey: .classes)
        self.duties = try fields.decode(forKey: .duties)
        self.file = try fields.decode(forKey: .file)
        self.followUp = try fields.decode(forKey: .followUp)
        self.household = try fields.decodeIfPresent(forKey: .household)
        self.lastReading = try fields.decodeIfPresent(forKey: .lastReading)
        self.measure = try fields.decodeIfPresent(forKey: .measure)
        self.obligations = try fields.decode(forKey: .obligations)
        self.resident = try fields.decode(forKey: .resident)
        self.sex = try fields.decodeIfPresent(forKey: .sex)
        self.tests = try fields.decode(forKey: .tests)
        self.timeline = try fields.decode(forKey: .timeline)
        self.alarmLog = try fields.decodeIfPresent(forKey: .alarmLog) ?? []
        self.care = try fields.decodeIfPresent(forKey: .care)
        self.documents = try fields.decodeIfPresent(forKey: .documents) ?? []
        self.exempt = try fields.decodeIfPresent(forKey: .exempt)
    }
}

/// The response has ended: from now on run the times after which people are erased. The last such fact counts.
public struct ResponseEnded: Codable, Hashable, Sendable {
    public init() {}
}

/// Whose days start anew when somebody in the place turns out positive.
public struct Restart: Codable, Hashable, Sendable {
    /// Those who are as near as this to a person who is positive.
    public var scope: Nearness
    /// Those who are as near as this to a sample of the environment that is positive; nobody where left out.
    public var environment: Nearness?
    /// The plan that they start; the one that they are under where left out.
    public var plan: PlanId?

    public init(scope: Nearness, environment: Nearness? = nil, plan: PlanId? = nil) {
        self.scope = scope
        self.environment = environment
        self.plan = plan
    }
}

/// The laboratory has reported; the event's time is the time at which the person was told.
public struct ResultReported: Codable, Hashable, Sendable {
    /// Everybody whose swab is in the sample: one, or the members of a pool. A pool that is positive says of no member
    /// that it was theirs, and nobody of them is clear until tested alone.
    public var residents: [ResidentId]
    /// What was found. A later report on the same sample corrects the earlier one.
    public var result: TestResult
    /// The sample.
    public var sample: SampleId
    /// The cycle threshold, where the laboratory gives it.
    public var cycleThreshold: CycleThreshold?
    /// True for a positive result that another test is still to confirm, as those of rapid tests are in some places.
    public var unconfirmed: Bool?

    public init(
        residents: [ResidentId],
        result: TestResult,
        sample: SampleId,
        cycleThreshold: CycleThreshold? = nil,
        unconfirmed: Bool? = nil
    ) {
        self.residents = residents
        self.result = result
        self.sample = sample
        self.cycleThreshold = cycleThreshold
        self.unconfirmed = unconfirmed
    }
}

/// Somebody who is due to be erased.
public struct RetentionLine: Codable, Hashable, Sendable {
    /// Why.
    public var reason: ErasureReason
    /// The resident.
    public var resident: ResidentId
    /// Since which day: the first one on which what tells of the person need not be kept.
    public var since: CivilDate

    public init(reason: ErasureReason, resident: ResidentId, since: CivilDate) {
        self.reason = reason
        self.resident = resident
        self.since = since
    }
}

/// How long the engine keeps what tells of people. Without days nothing is due by itself.
public struct RetentionPolicy: Codable, Hashable, Sendable {
    /// So many civil days after a file was closed its person is: whoever has left the community and is under no measure.
    public var daysAfterLeaving: Int?
    /// So many civil days after the response has ended everybody is due to be erased.
    public var daysAfterResponse: Int?

    public init(daysAfterLeaving: Int? = nil, daysAfterResponse: Int? = nil) {
        self.daysAfterLeaving = daysAfterLeaving
        self.daysAfterResponse = daysAfterResponse
    }
}

/// A role: who has it, and what they may see.
public struct RoleRule: Codable, Hashable, Sendable {
    /// The role.
    public var id: RoleId
    /// What people call it.
    public var title: Label
    /// The clause of the source.
    public var clause: String?
    /// What they see of everybody; what is open is seen by all.
    public var everywhere: [FieldClass]
    /// What they see of people in the area of their post.
    public var ownArea: [FieldClass]
    /// Whoever holds one of these posts has the role, for the area of the post.
    public var posts: [PostKind]
    /// True where they may search people by name.
    public var search: Bool?
    /// Whoever works as one of these has it too, for nobody's area.
    public var workers: [WorkerRole]

    public init(
        id: RoleId,
        title: Label,
        clause: String? = nil,
        everywhere: [FieldClass] = [],
        ownArea: [FieldClass] = [],
        posts: [PostKind] = [],
        search: Bool? = nil,
        workers: [WorkerRole] = []
    ) {
        self.id = id
        self.title = title
        self.clause = clause
        self.everywhere = everywhere
        self.ownArea = ownArea
        self.posts = posts
        self.search = search
        self.workers = workers
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try fields.decode(forKey: .id)
        self.title = try fields.decode(forKey: .title)
        self.clause = try fields.decodeIfPresent(forKey: .clause)
        self.everywhere = try fields.decodeIfPresent(forKey: .everywhere) ?? []
        self.ownArea = try fields.decodeIfPresent(forKey: .ownArea) ?? []
        self.posts = try fields.decodeIfPresent(forKey: .posts) ?? []
        self.search = try fields.decodeIfPresent(forKey: .search)
        self.workers = try fields.decodeIfPresent(forKey: .workers) ?? []
    }
}

/// A roster as read: facts in the order in which they must be recorded, and everything that is wrong with the file.
///
/// A derived id is the same for the same names in any order of lines: the names themselves, joined by `/`, where an id
/// can hold them, otherwise `@` and a fingerprint of the names. Residents without an id of their own are numbered
/// within their household from the oldest to the youngest, those without birth year last; the number of one person
/// therefore stays while nobody older joins or leaves.
public struct Roster: Codable, Hashable, Sendable {
    /// How much was read.
    public var counts: RosterCounts
    /// Grids with their households, where the file has a column for them (D1).
    public var grids: [RosterGrid]
    /// Households, in the order of the file.
    public var households: [HouseholdRegistered]
    /// Problems and notes beyond the first [`MOST_REPORTED`] of each.
    public var leftOut: Int
    /// What is worth knowing and is not wrong, by line.
    public var notes: [RosterNote]
    /// Compounds, buildings and stairwells; each after the place around it (S1, S5).
    public var places: [PlaceAdded]
    /// What is wrong with the file, by line. A line with a problem gives no fact.
    public var problems: [RosterProblem]
    /// Residents: those with an id of their own in the order of the file, then those whose id is derived.
    public var residents: [ResidentRegistered]
    /// How the file was written; none when it is no text.
    public var encoding: RosterEncoding?
    /// The code of the community's region, where the file gives it.
    public var regionCode: RegionCode?

    public init(
        counts: RosterCounts,
        grids: [RosterGrid],
        households: [HouseholdRegistered],
        leftOut: Int,
        notes: [RosterNote],
        places: [PlaceAdded],
        problems: [RosterProblem],
        residents: [ResidentRegistered],
        encoding: RosterEncoding? = nil,
        regionCode: RegionCode? = nil
    ) {
        self.counts = counts
        self.grids = grids
        self.households = households
        self.leftOut = leftOut
        self.notes = notes
        self.places = places
        self.problems = problems
        self.residents = residents
        self.encoding = encoding
        self.regionCode = regionCode
    }
}

/// How much was read, and how much of it can be used.
public struct RosterCounts: Codable, Hashable, Sendable {
    /// Rows that gave no fact.
    public var badLines: Int
    /// Buildings among the facts.
    public var buildings: Int
    /// Compounds among the facts.
    public var compounds: Int
    /// Households among the facts.
    public var households: Int
    /// Rows below the header that hold anything.
    public var lines: Int
    /// Residents among the facts.
    public var residents: Int
    /// Stairwells among the facts.
    public var stairwells: Int

    public init(
        badLines: Int,
        buildings: Int,
        compounds: Int,
        households: Int,
        lines: Int,
        residents: Int,
        stairwells: Int
    ) {
        self.badLines = badLines
        self.buildings = buildings
        self.compounds = compounds
        self.households = households
        self.lines = lines
        self.residents = residents
        self.stairwells = stairwells
    }
}

/// A grid of the roster: exactly the households whose lines name it (D1).
///
/// As JSON it is the fact that a grid is drawn. Whole places are not given: the file says nothing about doors that it
/// does not list.
public struct RosterGrid: Codable, Hashable, Sendable {
    /// The grid.
    public var grid: GridId
    /// The households of the grid, in the order of the file.
    public var households: [HouseholdId]
    /// The name or number that the file gives.
    public var name: String

    public init(grid: GridId, households: [HouseholdId], name: String) {
        self.grid = grid
        self.households = households
        self.name = name
    }
}

/// Something worth knowing about the file.
public struct RosterNote: Codable, Hashable, Sendable {
    /// The column as the file names it.
    public var column: String
    /// The physical line of the file, from 1.
    public var line: Int
    /// What is worth knowing.
    public var text: String

    public init(column: String, line: Int, text: String) {
        self.column = column
        self.line = line
        self.text = text
    }
}

/// Something wrong with the file.
public struct RosterProblem: Codable, Hashable, Sendable {
    /// The column as the file names it; the English name of a column that is missing; empty for the line as a whole.
    public var column: String
    /// The physical line of the file, from 1; the first line of a row that spans several.
    public var line: Int
    /// What is wrong with it.
    public var reason: String
    /// What stands there, at most 40 characters. An identity number is never repeated.
    public var value: String

    public init(column: String, line: Int, reason: String, value: String) {
        self.column = column
        self.line = line
        self.reason = reason
        self.value = value
    }
}

/// The rota section of a policy.
public struct RotaPolicy: Codable, Hashable, Sendable {
    /// How long to search.
    public var effort: Effort?
    /// The points of tiredness.
    public var fatigue: FatiguePolicy?
    /// What nobody may be asked to exceed; a person may have limits of their own.
    public var limits: Limits?
    /// The shift patterns; three even shifts, four uneven ones and duty around the clock where nothing is said.
    public var patterns: [Pattern]?
    /// The posts to be manned.
    public var posts: [MannedPost]
    /// The tolerances of checking in and out.
    public var presence: PresencePolicy?
    /// What counts how much among rotas that cover equally well.
    public var weights: Weights?

    public init(
        effort: Effort? = nil,
        fatigue: FatiguePolicy? = nil,
        limits: Limits? = nil,
        patterns: [Pattern]? = nil,
        posts: [MannedPost] = [],
        presence: PresencePolicy? = nil,
        weights: Weights? = nil
    ) {
        self.effort = effort
        self.fatigue = fatigue
        self.limits = limits
        self.patterns = patterns
        self.posts = posts
        self.presence = presence
        self.weights = weights
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.effort = try fields.decodeIfPresent(forKey: .effort)
        self.fatigue = try fields.decodeIfPresent(forKey: .fatigue)
        self.limits = try fields.decodeIfPresent(forKey: .limits)
        self.patterns = try fields.decodeIfPresent(forKey: .patterns)
        self.posts = try fields.decodeIfPresent(forKey: .posts) ?? []
        self.presence = try fields.decodeIfPresent(forKey: .presence)
        self.weights = try fields.decodeIfPresent(forKey: .weights)
    }
}

/// The rota of which days, as of when.
public struct RotaQuery: Codable, Hashable, Sendable {
    /// As of when.
    public var asOf: AsOf
    /// How many days, 1 to 62.
    public var days: Int
    /// The first civil day.
    public var from: CivilDate

    public init(asOf: AsOf, days: Int, from: CivilDate) {
        self.asOf = asOf
        self.days = days
        self.from = from
    }
}

/// The rota as it stands: every post, turn and day (N10).
public struct RotaSheet: Codable, Hashable, Sendable {
    /// What each person gives, by id; only those who hold a shift or were there.
    public var hours: [HoursView]
    /// Every shift of every post, by post and then by time.
    public var shifts: [ShiftView]
    /// Rules that the rota breaks.
    public var breaches: [BreachView]
    /// Shifts that are running and have fewer people there than they need.
    public var uncovered: [Uncovered]

    public init(
        hours: [HoursView],
        shifts: [ShiftView],
        breaches: [BreachView] = [],
        uncovered: [Uncovered] = []
    ) {
        self.hours = hours
        self.shifts = shifts
        self.breaches = breaches
        self.uncovered = uncovered
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.hours = try fields.decode(forKey: .hours)
        self.shifts = try fields.decode(forKey: .shifts)
        self.breaches = try fields.decodeIfPresent(forKey: .breaches) ?? []
        self.uncovered = try fields.decodeIfPresent(forKey: .uncovered) ?? []
    }
}

/// A rota for the posts of the policy.
public struct RotaView: Codable, Hashable, Sendable {
    /// Every place that nobody fills, by the beginning of the shift.
    public var gaps: [GapView]
    /// What each person gives, by id.
    public var loads: [LoadView]
    /// Everyone on every shift, by the beginning of the shift.
    public var placements: [Placement]
    /// True: proven that no rota leaves fewer gaps, more urgent posts first.
    public var proven: Bool

    public init(gaps: [GapView], loads: [LoadView], placements: [Placement], proven: Bool) {
        self.gaps = gaps
        self.loads = loads
        self.placements = placements
        self.proven = proven
    }
}

/// A screening round is opened (N1).
public struct RoundOpened: Codable, Hashable, Sendable {
    /// When it begins, inclusive.
    public var from: Date
    /// The name people use.
    public var name: String
    /// The round.
    public var round: RoundId
    /// The areas whose households are screened.
    public var scope: [Area]
    /// People in a team, 1 to 9.
    public var teamSize: Int
    /// When it ends, exclusive; after `from`.
    public var until: Date
    /// In which order households are reached.
    public var approach: Approach
    /// Only households that this earlier round had not settled when the new one begins (Z5).
    public var narrows: RoundId?

    public init(
        from: Date,
        name: String,
        round: RoundId,
        scope: [Area],
        teamSize: Int,
        until: Date,
        approach: Approach = .doorFirst,
        narrows: RoundId? = nil
    ) {
        self.from = from
        self.name = name
        self.round = round
        self.scope = scope
        self.teamSize = teamSize
        self.until = until
        self.approach = approach
        self.narrows = narrows
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.from = try fields.decode(forKey: .from)
        self.name = try fields.decode(forKey: .name)
        self.round = try fields.decode(forKey: .round)
        self.scope = try fields.decode(forKey: .scope)
        self.teamSize = try fields.decode(forKey: .teamSize)
        self.until = try fields.decode(forKey: .until)
        self.approach = try fields.decodeIfPresent(forKey: .approach) ?? .doorFirst
        self.narrows = try fields.decodeIfPresent(forKey: .narrows)
    }
}

/// How far a round has come.
public struct RoundProgress: Codable, Hashable, Sendable {
    /// When it begins, inclusive.
    public var from: Date
    /// Households in its scope.
    public var households: Int
    /// Its name.
    public var name: String
    /// The round.
    public var round: RoundId
    /// Households where everybody's whereabouts are known.
    public var settled: Int
    /// Households in each state.
    public var states: [String: Int]
    /// People in a team.
    public var teamSize: Int
    /// When it ends, exclusive.
    public var until: Date

    public init(
        from: Date,
        households: Int,
        name: String,
        round: RoundId,
        settled: Int,
        states: [String: Int],
        teamSize: Int,
        until: Date
    ) {
        self.from = from
        self.households = households
        self.name = name
        self.round = round
        self.settled = settled
        self.states = states
        self.teamSize = teamSize
        self.until = until
    }
}

/// Work that comes back every day.
public struct RoutineRule: Codable, Hashable, Sendable {
    /// Of what.
    public var each: Each
    /// The routine.
    public var id: RoutineId
    /// The posts that do it: the first that is held there does. Where none is, the answerable person does.
    public var posts: [PostKind]
    /// The slots of the day, once in each. They tile the day.
    public var slots: Slots
    /// What people call it.
    public var title: Label
    /// What whoever did it has to show.
    public var evidence: [EvidenceKind]
    /// The first day, inclusive; left out, from ever.
    public var from: CivilDate?
    /// The points in each of them; empty for the thing as a whole.
    public var points: [PointRule]
    /// How urgent it is: 1 is the most urgent, 9 the least.
    public var priority: Int?
    /// True where everybody may see when it was last done, without names (S16).
    public var `public`: Bool?
    /// True where it is done by reporting what was observed in the place (H7), not by saying that it is done.
    public var report: Bool?
    /// A skill that whoever does it must have.
    public var skill: SkillId?
    /// The last day, inclusive; left out, for ever.
    public var until: CivilDate?

    public init(
        each: Each,
        id: RoutineId,
        posts: [PostKind],
        slots: Slots,
        title: Label,
        evidence: [EvidenceKind] = [],
        from: CivilDate? = nil,
        points: [PointRule] = [],
        priority: Int? = nil,
        public: Bool? = nil,
        report: Bool? = nil,
        skill: SkillId? = nil,
        until: CivilDate? = nil
    ) {
        self.each = each
        self.id = id
        self.posts = posts
        self.slots = slots
        self.title = title
        self.evidence = evidence
        self.from = from
        self.points = points
        self.priority = priority
        self.public = `public`
        self.report = report
        self.skill = skill
        self.until = until
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.each = try fields.decode(forKey: .each)
        self.id = try fields.decode(forKey: .id)
        self.posts = try fields.decode(forKey: .posts)
        self.slots = try fields.decode(forKey: .slots)
        self.title = try fields.decode(forKey: .title)
        self.evidence = try fields.decodeIfPresent(forKey: .evidence) ?? []
        self.from = try fields.decodeIfPresent(forKey: .from)
        self.points = try fields.decodeIfPresent(forKey: .points) ?? []
        self.priority = try fields.decodeIfPresent(forKey: .priority)
        self.public = try fields.decodeIfPresent(forKey: .`public`)
        self.report = try fields.decodeIfPresent(forKey: .report)
        self.skill = try fields.decodeIfPresent(forKey: .skill)
        self.until = try fields.decodeIfPresent(forKey: .until)
    }
}

/// What one report says about one person's sample.
public struct SampleFinding: Codable, Hashable, Sendable {
    /// True when other people's swabs are in the sample.
    public var pooled: Bool
    /// What was found.
    public var result: TestResult
    /// The sample.
    public var sample: SampleId
    /// The cycle threshold, where it is known.
    public var cycleThreshold: CycleThreshold?
    /// True for a positive result that another test is still to confirm.
    public var unconfirmed: Bool?

    public init(
        pooled: Bool,
        result: TestResult,
        sample: SampleId,
        cycleThreshold: CycleThreshold? = nil,
        unconfirmed: Bool? = nil
    ) {
        self.pooled = pooled
        self.result = result
        self.sample = sample
        self.cycleThreshold = cycleThreshold
        self.unconfirmed = unconfirmed
    }
}

/// A sample was taken; the event's time is the time of sampling.
public struct SampleTaken: Codable, Hashable, Sendable {
    /// Whose.
    public var resident: ResidentId
    /// The sample. Two swabs at one time are two samples.
    public var sample: SampleId
    /// How.
    public var method: TestMethod

    public init(resident: ResidentId, sample: SampleId, method: TestMethod = .oropharyngeal) {
        self.resident = resident
        self.sample = sample
        self.method = method
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.resident = try fields.decode(forKey: .resident)
        self.sample = try fields.decode(forKey: .sample)
        self.method = try fields.decodeIfPresent(forKey: .method) ?? .oropharyngeal
    }
}

/// The screening section of a policy.
public struct ScreeningPolicy: Codable, Hashable, Sendable {
    /// Where nobody opened, the next visit is due within this many hours (N2: six).
    public var retryHours: Int
    /// The clause of the source for the retry time.
    public var clause: String?
    /// The papers that must be signed, and by whom (D4).
    public var documents: [DocumentRule]
    /// Who need not take part in tests of the whole community for a while.
    public var exemptions: [ExemptionRule]
    /// The form that visits fill in (S6, Z4); a visit that leaves a required question open settles nothing.
    public var form: Form?
    /// What is asked about homes that are let (S9); nothing where it is left out.
    public var tenancy: TenancyRule?

    public init(
        retryHours: Int,
        clause: String? = nil,
        documents: [DocumentRule] = [],
        exemptions: [ExemptionRule] = [],
        form: Form? = nil,
        tenancy: TenancyRule? = nil
    ) {
        self.retryHours = retryHours
        self.clause = clause
        self.documents = documents
        self.exemptions = exemptions
        self.form = form
        self.tenancy = tenancy
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.retryHours = try fields.decode(forKey: .retryHours)
        self.clause = try fields.decodeIfPresent(forKey: .clause)
        self.documents = try fields.decodeIfPresent(forKey: .documents) ?? []
        self.exemptions = try fields.decodeIfPresent(forKey: .exemptions) ?? []
        self.form = try fields.decodeIfPresent(forKey: .form)
        self.tenancy = try fields.decodeIfPresent(forKey: .tenancy)
    }
}

/// Where a household stands in a round, with the reason.
public struct ScreeningStatus: Codable, Hashable, Sendable {
    /// Why.
    public var because: Because
    /// The round.
    public var round: RoundId
    /// The state.
    public var state: ScreeningState
    /// Visits and calls so far that found something to ask.
    public var visits: Int
    /// The last of them.
    public var lastVisit: EventId?
    /// When somebody must have come back, where that is open.
    public var retryDue: Date?

    public init(
        because: Because,
        round: RoundId,
        state: ScreeningState,
        visits: Int,
        lastVisit: EventId? = nil,
        retryDue: Date? = nil
    ) {
        self.because = because
        self.round = round
        self.state = state
        self.visits = visits
        self.lastVisit = lastVisit
        self.retryDue = retryDue
    }
}

/// What a device has to sign to seal its entries.
public struct SealText: Codable, Hashable, Sendable {
    /// The first entry, for `entriesSealed`.
    public var fromCounter: Int
    /// What stands for each of them.
    public var hashes: [Bytes16]
    /// The bytes to sign with the device's key (Ed25519, RFC 8032), in base 64 with padding.
    public var text: String
    /// The last one, inclusive.
    public var toCounter: Int

    public init(fromCounter: Int, hashes: [Bytes16], text: String, toCounter: Int) {
        self.fromCounter = fromCounter
        self.hashes = hashes
        self.text = text
        self.toCounter = toCounter
    }
}

/// What the seals say, device by device.
public struct SealsView: Codable, Hashable, Sendable {
    /// False for a build that cannot check signatures; then there are no devices.
    public var checked: Bool
    /// The devices that have recorded anything or have a key, by id.
    public var devices: [DeviceSeals]

    public init(checked: Bool, devices: [DeviceSeals]) {
        self.checked = checked
        self.devices = devices
    }
}

/// Somebody searches for people by name, telephone number or note.
public struct SearchQuery: Codable, Hashable, Sendable {
    /// The device's wall clock.
    public var now: Date
    /// What is searched for. It is recorded nowhere.
    public var text: IdentityText
    /// Who, and what for.
    public var viewer: Viewer

    public init(now: Date, text: IdentityText, viewer: Viewer) {
        self.now = now
        self.text = text
        self.viewer = viewer
    }
}

/// A resident lives in a second home too. The person counts once, in the home of the registration.
public struct SecondHomeStated: Codable, Hashable, Sendable {
    /// The second home.
    public var household: HouseholdId
    /// The resident.
    public var resident: ResidentId
    /// The last day; left out where none is known.
    public var until: CivilDate?

    public init(household: HouseholdId, resident: ResidentId, until: CivilDate? = nil) {
        self.household = household
        self.resident = resident
        self.until = until
    }
}

/// An answer as somebody may see it.
public struct Seen: Codable, Hashable, Sendable {
    /// The answer, without the fields that the viewer may not see; null where nothing of it may be seen.
    public var answer: JSON
    /// True when something is withheld.
    public var withheld: Bool

    public init(answer: JSON, withheld: Bool) {
        self.answer = answer
        self.withheld = withheld
    }
}

/// A question, as somebody asks it.
public struct SeenByQuery: Codable, Hashable, Sendable {
    /// The call, such as `household`.
    public var call: String
    /// The device's wall clock: the roles are those that the viewer has then.
    public var now: Date
    /// Its request.
    public var request: JSON
    /// Who asks.
    public var viewer: Viewer

    public init(call: String, now: Date, request: JSON, viewer: Viewer) {
        self.call = call
        self.now = now
        self.request = request
        self.viewer = viewer
    }
}

/// One stretch of a resident's line of measures.
public struct SegmentView: Codable, Hashable, Sendable {
    /// From when, inclusive.
    public var from: Date
    /// Where the person stays.
    public var setting: Setting
    /// The stage of its plan, from 1.
    public var stage: Int
    /// Until when, exclusive.
    public var until: Date
    /// The colour of the person's health code.
    public var code: CodeColour?

    public init(from: Date, setting: Setting, stage: Int, until: Date, code: CodeColour? = nil) {
        self.from = from
        self.setting = setting
        self.stage = stage
        self.until = until
        self.code = code
    }
}

/// A service that can be asked for. What is left out is as the policy has it for errands.
public struct ServiceRule: Codable, Hashable, Sendable {
    /// The service.
    public var id: ServiceId
    /// What people call it.
    public var title: Label
    /// So many times it is tried in vain before it is given up and listed as missed (S18); left out, it stays open.
    public var attempts: Int?
    /// What whoever did it has to show.
    public var evidence: [EvidenceKind]
    /// What can be ordered; empty where an order may name anything.
    public var items: [OrderItemRule]
    /// Services that must be done for the household before this one can be.
    public var needs: [ServiceId]
    /// The posts that do it: the first that is held for the household does.
    public var posts: [PostKind]
    /// How urgent it is: 1 is the most urgent, 9 the least.
    public var priority: Int?
    /// A skill that whoever does it must have (S17).
    public var skill: SkillId?
    /// Hours within which it is due, where the household names no time.
    public var withinHours: Int?

    public init(
        id: ServiceId,
        title: Label,
        attempts: Int? = nil,
        evidence: [EvidenceKind] = [],
        items: [OrderItemRule] = [],
        needs: [ServiceId] = [],
        posts: [PostKind] = [],
        priority: Int? = nil,
        skill: SkillId? = nil,
        withinHours: Int? = nil
    ) {
        self.id = id
        self.title = title
        self.attempts = attempts
        self.evidence = evidence
        self.items = items
        self.needs = needs
        self.posts = posts
        self.priority = priority
        self.skill = skill
        self.withinHours = withinHours
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try fields.decode(forKey: .id)
        self.title = try fields.decode(forKey: .title)
        self.attempts = try fields.decodeIfPresent(forKey: .attempts)
        self.evidence = try fields.decodeIfPresent(forKey: .evidence) ?? []
        self.items = try fields.decodeIfPresent(forKey: .items) ?? []
        self.needs = try fields.decodeIfPresent(forKey: .needs) ?? []
        self.posts = try fields.decodeIfPresent(forKey: .posts) ?? []
        self.priority = try fields.decodeIfPresent(forKey: .priority)
        self.skill = try fields.decodeIfPresent(forKey: .skill)
        self.withinHours = try fields.decodeIfPresent(forKey: .withinHours)
    }
}

/// Shifts that ended during the day, and the time that people were at posts during it.
public struct ShiftCounts: Codable, Hashable, Sendable {
    /// Shifts of a post that ended during the day, for each of whose places somebody had come.
    public var covered: Int
    /// Minutes that people were at posts during the day, own shifts or others'.
    public var minutes: Int
    /// People's shifts that ended during the day and for which they had not come.
    public var missed: Int
    /// People's shifts that ended during the day and for which they had come.
    public var served: Int
    /// Shifts that ended during the day with a place for which nobody had come.
    public var uncovered: Int

    public init(covered: Int, minutes: Int, missed: Int, served: Int, uncovered: Int) {
        self.covered = covered
        self.minutes = minutes
        self.missed = missed
        self.served = served
        self.uncovered = uncovered
    }
}

/// Somebody cannot serve on a shift.
public struct ShiftDropped: Codable, Hashable, Sendable {
    /// Why.
    public var reason: String
    /// The shift.
    public var shift: ShiftKey
    /// Who held it.
    public var worker: WorkerId

    public init(reason: String, shift: ShiftKey, worker: WorkerId) {
        self.reason = reason
        self.shift = shift
        self.worker = worker
    }
}

/// One person's shift, as a duty.
public struct ShiftDutyView: Codable, Hashable, Sendable {
    /// When it begins, inclusive.
    public var begins: Date
    /// The duty.
    public var duty: DutyId
    /// When it ends, exclusive.
    public var ends: Date
    /// The event that gave the person the shift.
    public var event: EventId
    /// The shift.
    public var shift: ShiftKey
    /// The state: taken on while the person is there, done when they have left again.
    public var status: DutyStatus
    /// Whose it is.
    public var worker: WorkerId
    /// When the person came.
    public var came: Date?
    /// When the person left.
    public var left: Date?

    public init(
        begins: Date,
        duty: DutyId,
        ends: Date,
        event: EventId,
        shift: ShiftKey,
        status: DutyStatus,
        worker: WorkerId,
        came: Date? = nil,
        left: Date? = nil
    ) {
        self.begins = begins
        self.duty = duty
        self.ends = ends
        self.event = event
        self.shift = shift
        self.status = status
        self.worker = worker
        self.came = came
        self.left = left
    }
}

/// One shift: a turn at a post, on the civil day on which it begins.
public struct ShiftKey: Codable, Hashable, Sendable {
    /// The civil day on which it begins; its hours count there.
    public var date: CivilDate
    /// The post.
    public var post: PostId
    /// The turn.
    public var turn: TurnId

    public init(date: CivilDate, post: PostId, turn: TurnId) {
        self.date = date
        self.post = post
        self.turn = turn
    }
}

/// Somebody gives a shift to another, or exchanges it against one of theirs.
public struct ShiftSwapped: Codable, Hashable, Sendable {
    /// Who held it.
    public var from: WorkerId
    /// The shift.
    public var shift: ShiftKey
    /// Who holds it from now on.
    public var to: WorkerId
    /// The shift that `from` takes over from `to` in return.
    public var against: ShiftKey?

    public init(from: WorkerId, shift: ShiftKey, to: WorkerId, against: ShiftKey? = nil) {
        self.from = from
        self.shift = shift
        self.to = to
        self.against = against
    }
}

/// One shift of the rota.
public struct ShiftView: Codable, Hashable, Sendable {
    /// When it begins, inclusive.
    public var begins: Date
    /// When it ends, exclusive.
    public var ends: Date
    /// Who holds it, the first who was given it first.
    public var holders: [HolderView]
    /// True when it counts as a night.
    public var night: Bool
    /// The shift.
    public var shift: ShiftKey
    /// Places that nobody holds, with everybody who was thought of and what bars each.
    public var gaps: [GapView]

    public init(
        begins: Date,
        ends: Date,
        holders: [HolderView],
        night: Bool,
        shift: ShiftKey,
        gaps: [GapView] = []
    ) {
        self.begins = begins
        self.ends = ends
        self.holders = holders
        self.night = night
        self.shift = shift
        self.gaps = gaps
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.begins = try fields.decode(forKey: .begins)
        self.ends = try fields.decode(forKey: .ends)
        self.holders = try fields.decode(forKey: .holders)
        self.night = try fields.decode(forKey: .night)
        self.shift = try fields.decode(forKey: .shift)
        self.gaps = try fields.decodeIfPresent(forKey: .gaps) ?? []
    }
}

/// A rota is adopted, or changed: who is on which shifts from now on, and who is not any more. All of one statement takes
/// effect at once, so a rota that was mended is recorded as one.
public struct ShiftsPlanned: Codable, Hashable, Sendable {
    /// Who serves on which shift.
    public var placements: [Placement]
    /// Who serves there no longer; taken off before the others come.
    public var withdrawn: [Placement]

    public init(placements: [Placement] = [], withdrawn: [Placement] = []) {
        self.placements = placements
        self.withdrawn = withdrawn
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.placements = try fields.decodeIfPresent(forKey: .placements) ?? []
        self.withdrawn = try fields.decodeIfPresent(forKey: .withdrawn) ?? []
    }
}

/// How one item stands in one shop.
public struct ShopLine: Codable, Hashable, Sendable {
    /// The item.
    public var item: ItemId
    /// The last report.
    public var last: StatedShopReported
    /// True where there is none to buy.
    public var shortage: Bool
    /// The price is too high: against the first one, or else against the one before.
    public var priceRise: PriceRise?

    public init(item: ItemId, last: StatedShopReported, shortage: Bool, priceRise: PriceRise? = nil) {
        self.item = item
        self.last = last
        self.shortage = shortage
        self.priceRise = priceRise
    }
}

/// Somebody has looked at what a shop has and asks for it (N9).
public struct ShopReported: Codable, Hashable, Sendable {
    /// What.
    public var item: ItemId
    /// The shop.
    public var shop: ShopId
    /// How much there is.
    public var stock: ShopStock
    /// The day that the report is for; that of the entry where left out.
    public var day: CivilDate?
    /// The price of one unit; left out where there is none to buy.
    public var price: Price?

    public init(item: ItemId, shop: ShopId, stock: ShopStock, day: CivilDate? = nil, price: Price? = nil) {
        self.item = item
        self.shop = shop
        self.stock = stock
        self.day = day
        self.price = price
    }
}

/// How a shop stands.
public struct ShopView: Codable, Hashable, Sendable {
    /// Item by item.
    public var lines: [ShopLine]
    /// True when somebody has reported for the day of the instant.
    public var reportedToday: Bool
    /// The shop.
    public var shop: ShopId
    /// The days before it, from that of the first report on, for which nobody has.
    public var daysMissing: [CivilDate]

    public init(lines: [ShopLine], reportedToday: Bool, shop: ShopId, daysMissing: [CivilDate] = []) {
        self.lines = lines
        self.reportedToday = reportedToday
        self.shop = shop
        self.daysMissing = daysMissing
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.lines = try fields.decode(forKey: .lines)
        self.reportedToday = try fields.decode(forKey: .reportedToday)
        self.shop = try fields.decode(forKey: .shop)
        self.daysMissing = try fields.decodeIfPresent(forKey: .daysMissing) ?? []
    }
}

/// How the shops stand.
public struct ShopsView: Codable, Hashable, Sendable {
    /// As of when.
    public var asOf: Date
    /// Items whose price is too high, over all shops.
    public var priceRises: Int
    /// Shop by shop.
    public var shops: [ShopView]
    /// Items that a shop has run out of, over all shops.
    public var shortages: Int

    public init(asOf: Date, priceRises: Int, shops: [ShopView], shortages: Int) {
        self.asOf = asOf
        self.priceRises = priceRises
        self.shops = shops
        self.shortages = shortages
    }
}

/// A sighting is explained: nobody needs to look any more.
public struct SightingExplained: Codable, Hashable, Sendable {
    /// The explanation, in words without names.
    public var explanation: String
    /// The sighting.
    public var sighting: SightingId

    public init(explanation: String, sighting: SightingId) {
        self.explanation = explanation
        self.sighting = sighting
    }
}

/// A neighbour or observer has seen something that somebody should look at.
public struct SightingReported: Codable, Hashable, Sendable {
    /// Where: a place or a household.
    public var area: Area
    /// What was seen.
    public var kind: SightingKind
    /// The sighting.
    public var sighting: SightingId

    public init(area: Area, kind: SightingKind, sighting: SightingId) {
        self.area = area
        self.kind = kind
        self.sighting = sighting
    }
}

/// One signed paper.
public struct Signed: Codable, Hashable, Sendable {
    /// What was signed.
    public var document: DocumentKind
    /// Where it is kept.
    public var evidence: EvidenceId?

    public init(document: DocumentKind, evidence: EvidenceId? = nil) {
        self.document = document
        self.evidence = evidence
    }
}

/// Somebody in a place of quarantine, or a sample of its environment, is positive. The event's time is that of the
/// finding.
public struct SitePositive: Codable, Hashable, Sendable {
    /// The day from which those who are near count anew.
    public var on: Moment
    /// The place, or the part of it.
    public var site: PlaceId
    /// True for a sample of the environment.
    public var environment: Bool?
    /// The floor.
    public var floor: Int?
    /// Who is positive, where it is a resident of this community.
    public var resident: ResidentId?
    /// The room.
    public var room: String?

    public init(
        on: Moment,
        site: PlaceId,
        environment: Bool? = nil,
        floor: Int? = nil,
        resident: ResidentId? = nil,
        room: String? = nil
    ) {
        self.on = on
        self.site = site
        self.environment = environment
        self.floor = floor
        self.resident = resident
        self.room = room
    }
}

/// One skill.
public struct SkillRule: Codable, Hashable, Sendable {
    /// The skill.
    public var id: SkillId
    /// What people call it.
    public var title: Label

    public init(id: SkillId, title: Label) {
        self.id = id
        self.title = title
    }
}

/// One slot of the day, as the policy states it.
public struct SlotRule: Codable, Hashable, Sendable {
    /// When it starts, inclusive. It ends where the next one starts; the last ends where the first of the next day starts.
    public var starts: TimeOfDay
    /// What people call it.
    public var title: Label

    public init(starts: TimeOfDay, title: Label) {
        self.starts = starts
        self.title = title
    }
}

/// The slots of a day: at least one, starts strictly rising.
public typealias Slots = [SlotRule]

/// A document that rules come from.
public struct Source: Codable, Hashable, Sendable {
    /// Its date, as far as it is known.
    public var date: String
    /// The document.
    public var document: String
    /// The short name that clauses cite.
    public var id: String
    /// What is doubtful about it; empty when nothing is.
    public var doubts: String?

    public init(date: String, document: String, id: String, doubts: String? = nil) {
        self.date = date
        self.document = document
        self.id = id
        self.doubts = doubts
    }
}

/// Time from an instant up to, but not including, another.
public struct Span: Codable, Hashable, Sendable {
    /// The first instant inside.
    public var from: Date
    /// The first instant after it.
    public var to: Date

    public init(from: Date, to: Date) {
        self.from = from
        self.to = to
    }
}

/// A squad goes from door to door with these members (H1, H3).
public struct SquadFormed: Codable, Hashable, Sendable {
    /// Its members.
    public var members: [WorkerId]
    /// The squad.
    public var squad: SquadId

    public init(members: [WorkerId], squad: SquadId) {
        self.members = members
        self.squad = squad
    }
}

/// What a squad must be made of.
public struct SquadRule: Codable, Hashable, Sendable {
    /// Members, at least.
    public var members: Int
    /// Roles of which the squad must have at least one each.
    public var roles: [WorkerRole]

    public init(members: Int, roles: [WorkerRole]) {
        self.members = members
        self.roles = roles
    }
}

/// How many squads go out from a day on.
public struct SquadsFrom: Codable, Hashable, Sendable {
    /// The first day.
    public var from: CivilDate
    /// Squads on that day and after it.
    public var squads: Int

    public init(from: CivilDate, squads: Int) {
        self.from = from
        self.squads = squads
    }
}

/// One stage of a plan.
public struct Stage: Codable, Hashable, Sendable {
    /// Length in days; at least 1, or 0 for a stage that ends on an event.
    public var days: Int
    /// Where the person stays.
    public var setting: Setting
    /// Slots of the day in which a check is due, by their place in the policy's list, from 0.
    public var checks: [Int]
    /// The colour of the person's health code.
    public var code: CodeColour?
    /// How the days are counted. Those of later stages are whole days after the stage before.
    public var counting: Counting?
    /// What must be there, besides the days, before the stage ends.
    public var needs: [Requirement]
    /// What the days of the tests count from, where that is not what the stage counts from.
    public var testAnchor: AnchorKind?
    /// Tests on numbered days.
    public var tests: [TestDay]

    public init(
        days: Int,
        setting: Setting,
        checks: [Int] = [],
        code: CodeColour? = nil,
        counting: Counting? = nil,
        needs: [Requirement] = [],
        testAnchor: AnchorKind? = nil,
        tests: [TestDay] = []
    ) {
        self.days = days
        self.setting = setting
        self.checks = checks
        self.code = code
        self.counting = counting
        self.needs = needs
        self.testAnchor = testAnchor
        self.tests = tests
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.days = try fields.decode(forKey: .days)
        self.setting = try fields.decode(forKey: .setting)
        self.checks = try fields.decodeIfPresent(forKey: .checks) ?? []
        self.code = try fields.decodeIfPresent(forKey: .code)
        self.counting = try fields.decodeIfPresent(forKey: .counting)
        self.needs = try fields.decodeIfPresent(forKey: .needs) ?? []
        self.testAnchor = try fields.decodeIfPresent(forKey: .testAnchor)
        self.tests = try fields.decodeIfPresent(forKey: .tests) ?? []
    }
}

/// The measure that somebody is under by one of the two rule books.
public struct Standing: Codable, Hashable, Sendable {
    /// The person is free then whatever is missing or moves the end: the legal cap.
    public var atLatest: Date
    /// The first free moment, as far as is known; none while something that is missing holds the person.
    public var free: Date?
    /// The plan that decides.
    public var plan: PlanId
    /// Where the person stays.
    public var setting: Setting
    /// What people call the plan.
    public var title: Label

    public init(atLatest: Date, free: Date? = nil, plan: PlanId, setting: Setting, title: Label) {
        self.atLatest = atLatest
        self.free = free
        self.plan = plan
        self.setting = setting
        self.title = title
    }
}

/// A beginning with an anchor of its own.
public struct Start: Codable, Hashable, Sendable {
    /// The anchor.
    public var anchor: AnchorKind
    /// The measure begins at the start of this day after it; the anchor's day is day 0.
    public var days: Int

    public init(anchor: AnchorKind, days: Int) {
        self.anchor = anchor
        self.days = days
    }
}

/// A statement of who somebody is.
public struct StateIdentityRequest: Codable, Hashable, Sendable {
    /// What is stated.
    public var identity: Identity
    /// The device's wall clock.
    public var now: Date
    /// Who.
    public var person: Person

    public init(identity: Identity, now: Date, person: Person) {
        self.identity = identity
        self.now = now
        self.person = person
    }
}

/// Something that an event stated.
public struct StatedArrivalRegistered: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: ArrivalRegistered

    public init(at: Date, event: EventId, fact: ArrivalRegistered) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedCareVisit: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: CareVisit

    public init(at: Date, event: EventId, fact: CareVisit) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedChangesReported: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: ChangesReported

    public init(at: Date, event: EventId, fact: ChangesReported) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedCheckFailure: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: CheckFailure

    public init(at: Date, event: EventId, fact: CheckFailure) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedCircumstanceStated: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: CircumstanceStated

    public init(at: Date, event: EventId, fact: CircumstanceStated) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedCivilDate: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: CivilDate

    public init(at: Date, event: EventId, fact: CivilDate) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedContactReported: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: ContactReported

    public init(at: Date, event: EventId, fact: ContactReported) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedDoor: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: Door

    public init(at: Date, event: EventId, fact: Door) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedFate: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: Fate

    public init(at: Date, event: EventId, fact: Fate) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedHouseholdRegistered: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: HouseholdRegistered

    public init(at: Date, event: EventId, fact: HouseholdRegistered) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedImmunityStated: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: ImmunityStated

    public init(at: Date, event: EventId, fact: ImmunityStated) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedJourneyReported: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: JourneyReported

    public init(at: Date, event: EventId, fact: JourneyReported) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedMeasureExtended: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: MeasureExtended

    public init(at: Date, event: EventId, fact: MeasureExtended) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedMeasureLifted: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: MeasureLifted

    public init(at: Date, event: EventId, fact: MeasureLifted) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedMeasureOrdered: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: MeasureOrdered

    public init(at: Date, event: EventId, fact: MeasureOrdered) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedNullableHouseholdId: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: HouseholdId?

    public init(at: Date, event: EventId, fact: HouseholdId? = nil) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedQuarantineEntered: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: QuarantineEntered

    public init(at: Date, event: EventId, fact: QuarantineEntered) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedReading: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: Reading

    public init(at: Date, event: EventId, fact: Reading) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedReleaseSigned: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: ReleaseSigned

    public init(at: Date, event: EventId, fact: ReleaseSigned) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedRequestMade: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: RequestMade

    public init(at: Date, event: EventId, fact: RequestMade) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedResidentRegistered: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: ResidentRegistered

    public init(at: Date, event: EventId, fact: ResidentRegistered) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedSampleFinding: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: SampleFinding

    public init(at: Date, event: EventId, fact: SampleFinding) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedSecondHomeStated: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: SecondHomeStated

    public init(at: Date, event: EventId, fact: SecondHomeStated) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedShopReported: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: ShopReported

    public init(at: Date, event: EventId, fact: ShopReported) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedSigned: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: Signed

    public init(at: Date, event: EventId, fact: Signed) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedStayReported: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: StayReported

    public init(at: Date, event: EventId, fact: StayReported) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedSymptomAnswer: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: SymptomAnswer

    public init(at: Date, event: EventId, fact: SymptomAnswer) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedTitleStated: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: TitleStated

    public init(at: Date, event: EventId, fact: TitleStated) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedTupleOfCareGroundIdAndBoolean: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: Pair<CareGroundId, Bool>

    public init(at: Date, event: EventId, fact: Pair<CareGroundId, Bool>) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedTupleOfSampleIdAndTestMethod: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: Pair<SampleId, TestMethod>

    public init(at: Date, event: EventId, fact: Pair<SampleId, TestMethod>) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedVaccinationGiven: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: VaccinationGiven

    public init(at: Date, event: EventId, fact: VaccinationGiven) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedVisit: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: Visit

    public init(at: Date, event: EventId, fact: Visit) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedWatchClosed: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: WatchClosed

    public init(at: Date, event: EventId, fact: WatchClosed) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedWatchListed: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: WatchListed

    public init(at: Date, event: EventId, fact: WatchListed) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedZoneFact: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: ZoneFact

    public init(at: Date, event: EventId, fact: ZoneFact) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedFlag: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: Bool

    public init(at: Date, event: EventId, fact: Bool) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedAlone: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: JSON

    public init(at: Date, event: EventId, fact: JSON) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// Something that an event stated.
public struct StatedText: Codable, Hashable, Sendable {
    /// When it was true (not when it was typed in).
    public var at: Date
    /// The event that states it.
    public var event: EventId
    /// What is stated.
    public var fact: String

    public init(at: Date, event: EventId, fact: String) {
        self.at = at
        self.event = event
        self.fact = fact
    }
}

/// A resident was in an area (S6, D4).
public struct StayReported: Codable, Hashable, Sendable {
    /// Where.
    public var area: RegionCode
    /// The first day there.
    public var from: CivilDate
    /// The resident.
    public var resident: ResidentId
    /// The day of leaving; not before `from`.
    public var until: CivilDate
    /// What shows it.
    public var evidence: Evidence?

    public init(
        area: RegionCode,
        from: CivilDate,
        resident: ResidentId,
        until: CivilDate,
        evidence: Evidence? = nil
    ) {
        self.area = area
        self.from = from
        self.resident = resident
        self.until = until
        self.evidence = evidence
    }
}

/// Stays of one resident, in the order they were reported.
public typealias Stays = [StatedStayReported]

/// One step of a ladder.
public struct StepRule: Codable, Hashable, Sendable {
    /// So many minutes later the step is reached.
    public var afterMinutes: Int
    /// Who is told: the holder of the first of these posts that is held there.
    public var posts: [PostKind]
    /// From when its time runs.
    public var since: StepSince

    public init(afterMinutes: Int, posts: [PostKind], since: StepSince) {
        self.afterMinutes = afterMinutes
        self.posts = posts
        self.since = since
    }
}

/// Somebody has counted: so much is there, whatever the ledger says. The difference is stated, and stays.
public struct StockCounted: Codable, Hashable, Sendable {
    /// What.
    public var item: ItemId
    /// How much there is, in the unit of the item.
    public var quantity: Int
    /// The store.
    public var store: StoreId

    public init(item: ItemId, quantity: Int, store: StoreId) {
        self.item = item
        self.quantity = quantity
        self.store = store
    }
}

/// A count that was not what the ledger said.
public struct StockDifference: Codable, Hashable, Sendable {
    /// When somebody counted.
    public var at: Date
    /// How much there was.
    public var counted: Int
    /// The event that says so.
    public var event: EventId
    /// How much there should have been.
    public var expected: Int

    public init(at: Date, counted: Int, event: EventId, expected: Int) {
        self.at = at
        self.counted = counted
        self.event = event
        self.expected = expected
    }
}

/// Something was thrown away.
public struct StockDiscarded: Codable, Hashable, Sendable {
    /// What.
    public var item: ItemId
    /// How much, in the unit of the item; at least 1.
    public var quantity: Int
    /// Why.
    public var reason: String
    /// The store.
    public var store: StoreId

    public init(item: ItemId, quantity: Int, reason: String, store: StoreId) {
        self.item = item
        self.quantity = quantity
        self.reason = reason
        self.store = store
    }
}

/// Something was taken out of a store. More than is known to be there is refused.
public struct StockIssued: Codable, Hashable, Sendable {
    /// What.
    public var item: ItemId
    /// How much, in the unit of the item; at least 1.
    public var quantity: Int
    /// The store.
    public var store: StoreId
    /// For whom.
    public var to: Issued
    /// The duty that it was taken for.
    public var duty: DutyId?

    public init(item: ItemId, quantity: Int, store: StoreId, to: Issued, duty: DutyId? = nil) {
        self.item = item
        self.quantity = quantity
        self.store = store
        self.to = to
        self.duty = duty
    }
}

/// Something that is kept in store or watched in shops.
public struct StockItemRule: Codable, Hashable, Sendable {
    /// The item.
    public var id: ItemId
    /// What people call it.
    public var title: Label
    /// The unit that it is counted in: pieces, litres, boxes.
    public var unit: Label
    /// Below so many, over all stores, there is too little.
    public var lowBelow: Int?

    public init(id: ItemId, title: Label, unit: Label, lowBelow: Int? = nil) {
        self.id = id
        self.title = title
        self.unit = unit
        self.lowBelow = lowBelow
    }
}

/// Something has come into a store.
public struct StockReceived: Codable, Hashable, Sendable {
    /// Where it came from.
    public var came: Came
    /// What.
    public var item: ItemId
    /// How much, in the unit of the item; at least 1.
    public var quantity: Int
    /// The store.
    public var store: StoreId

    public init(came: Came, item: ItemId, quantity: Int, store: StoreId) {
        self.came = came
        self.item = item
        self.quantity = quantity
        self.store = store
    }
}

/// What is in store.
public struct StockView: Codable, Hashable, Sendable {
    /// As of when.
    public var asOf: Date
    /// Who gave what.
    public var donors: [DonorLine]
    /// Item by item over all stores.
    public var items: [ItemTotal]
    /// Store by store and item by item.
    public var lines: [StoreLine]
    /// Who got what; what goes to another store is not among it.
    public var recipients: [RecipientLine]

    public init(
        asOf: Date,
        donors: [DonorLine],
        items: [ItemTotal],
        lines: [StoreLine],
        recipients: [RecipientLine]
    ) {
        self.asOf = asOf
        self.donors = donors
        self.items = items
        self.lines = lines
        self.recipients = recipients
    }
}

/// What one store has of one item.
public struct StoreLine: Codable, Hashable, Sendable {
    /// How much, and how that came to be.
    public var balance: Balance
    /// The item.
    public var item: ItemId
    /// The store.
    public var store: StoreId

    public init(balance: Balance, item: ItemId, store: StoreId) {
        self.balance = balance
        self.item = item
        self.store = store
    }
}

/// Stores and shops at the end of a day, over the whole community.
public struct SupplyHeads: Codable, Hashable, Sendable {
    /// Items whose price is too high, over all shops.
    public var priceRises: Int
    /// Shops that are watched.
    public var shops: Int
    /// Of those, the ones on which somebody has reported for the day.
    public var shopsReported: Int
    /// Items that a shop has run out of, over all shops.
    public var shortages: Int
    /// What came and went during the day, item by item over all stores: opening + in − out = closing.
    public var items: [String: ItemFlow]

    public init(
        priceRises: Int,
        shops: Int,
        shopsReported: Int,
        shortages: Int,
        items: [String: ItemFlow] = [:]
    ) {
        self.priceRises = priceRises
        self.shops = shops
        self.shopsReported = shopsReported
        self.shortages = shortages
        self.items = items
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.priceRises = try fields.decode(forKey: .priceRises)
        self.shops = try fields.decode(forKey: .shops)
        self.shopsReported = try fields.decode(forKey: .shopsReported)
        self.shortages = try fields.decode(forKey: .shortages)
        self.items = try fields.decodeIfPresent(forKey: .items) ?? [:]
    }
}

/// The supply section of a policy.
public struct SupplyPolicy: Codable, Hashable, Sendable {
    /// The clause of the source.
    public var clause: String?
    /// The items; any where the list is empty.
    public var items: [StockItemRule]
    /// A price that is higher than the first one of the same shop and item by more than so many hundredths of it is too
    /// high; no price is where left out.
    public var priceRisePercent: Int?
    /// The same against the price that was reported before.
    public var priceStepPercent: Int?
    /// True where each shop is reported on every day, from its first report on: a day without one is a finding.
    public var shopsDaily: Bool?

    public init(
        clause: String? = nil,
        items: [StockItemRule] = [],
        priceRisePercent: Int? = nil,
        priceStepPercent: Int? = nil,
        shopsDaily: Bool? = nil
    ) {
        self.clause = clause
        self.items = items
        self.priceRisePercent = priceRisePercent
        self.priceStepPercent = priceStepPercent
        self.shopsDaily = shopsDaily
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.clause = try fields.decodeIfPresent(forKey: .clause)
        self.items = try fields.decodeIfPresent(forKey: .items) ?? []
        self.priceRisePercent = try fields.decodeIfPresent(forKey: .priceRisePercent)
        self.priceStepPercent = try fields.decodeIfPresent(forKey: .priceStepPercent)
        self.shopsDaily = try fields.decodeIfPresent(forKey: .shopsDaily)
    }
}

/// One answer about symptoms.
public struct SymptomAnswer: Codable, Hashable, Sendable {
    /// How it reached us.
    public var channel: Channel
    /// The symptoms; an empty list means none.
    public var symptoms: [Symptom]
    /// The first day with them, where the person knows it.
    public var onset: CivilDate?

    public init(channel: Channel, symptoms: [Symptom], onset: CivilDate? = nil) {
        self.channel = channel
        self.symptoms = symptoms
        self.onset = onset
    }
}

/// A resident was asked about symptoms: the list is empty where there are none (H6).
public struct SymptomsReported: Codable, Hashable, Sendable {
    /// How it reached us.
    public var channel: Channel
    /// Whose.
    public var resident: ResidentId
    /// The symptoms, without repetition; empty for none.
    public var symptoms: [Symptom]
    /// The first day with them, where the person knows it: periods then count from it, and from the day of the report
    /// where it is not known. Not after the report.
    public var onset: CivilDate?
    /// The entry that this one corrects: as if that had never been made.
    public var replaces: EventId?

    public init(
        channel: Channel,
        resident: ResidentId,
        symptoms: [Symptom],
        onset: CivilDate? = nil,
        replaces: EventId? = nil
    ) {
        self.channel = channel
        self.resident = resident
        self.symptoms = symptoms
        self.onset = onset
        self.replaces = replaces
    }
}

/// Counts over some households and the residents who live in them.
public struct Tally: Codable, Hashable, Sendable {
    /// Fevers and reports of symptoms during the day.
    public var alarms: Int
    /// Residents in central quarantine at the end of the day.
    public var central: Int
    /// Duties by kind.
    public var duties: [String: DutyCounts]
    /// Residents who came under a measure during the day.
    public var entered: Int
    /// Residents whose first measure ever is or was central quarantine.
    public var everCentral: Int
    /// Residents whose first measure ever is or was at home.
    public var everHome: Int
    /// Residents in quarantine at home at the end of the day.
    public var home: Int
    /// Households.
    public var households: Int
    /// Shops, lodgings and vehicles that are screened like households.
    public var otherPremises: Int
    /// Temperatures taken during the day.
    public var readings: Int
    /// Residents who were released during the day.
    public var released: Int
    /// Residents who live in them.
    public var residents: Int
    /// Households in each state, for each round that is open during the day or was before.
    public var screening: [String: [String: Int]]
    /// Residents who watch their own health at the end of the day.
    public var selfMonitoring: Int
    /// Arrivals during the day by class; `unclassified` where the policy's table covers none (N4).
    public var arrivals: [String: Int]
    /// Residents by their level of care (S12); the sum is all residents where the policy has levels.
    public var care: [String: Int]
    /// Errands that were done, by service (D7).
    public var errands: [String: WorkDone]
    /// In and out of quarantine during the day (S15).
    public var flow: QuarantineFlow?
    /// Reports of observers during the day: all normal (H7).
    public var observedNormal: Int?
    /// Reports of observers during the day that told of something.
    public var observedOtherwise: Int?
    /// How people were told (D8).
    public var outreach: [String: OutreachCount]
    /// Passages and attempts at gates during the day (S21, D10).
    public var passages: Traffic
    /// The points that the policy wants covered, at the end of the day (D8).
    public var points: [String: PointsCovered]
    /// Residents who are outside a guarded area that they live in, at the end of the day.
    public var residentsOut: Int?
    /// Recurring work that was done, by routine (D9).
    public var routines: [String: WorkDone]
    /// Shifts that ended during the day, and the time that people were at posts (N10, D7).
    public var shifts: ShiftCounts?
    /// Residents in the scope of each test campaign that has begun (S14).
    public var tests: [String: TestCounts]
    /// Where residents stand with vaccination (S13); the sum is all residents where the policy counts them.
    public var vaccination: [String: Int]
    /// Visitors inside a guarded area at the end of the day, by the gate that they came in by.
    public var visitorsInside: Int?
    /// Of those, the ones who should have left.
    public var visitorsOverdue: Int?

    public init(
        alarms: Int,
        central: Int,
        duties: [String: DutyCounts],
        entered: Int,
        everCentral: Int,
        everHome: Int,
        home: Int,
        households: Int,
        otherPremises: Int,
        readings: Int,
        released: Int,
        residents: Int,
        screening: [String: [String: Int]],
        selfMonitoring: Int,
        arrivals: [String: Int] = [:],
        care: [String: Int] = [:],
        errands: [String: WorkDone] = [:],
        flow: QuarantineFlow? = nil,
        observedNormal: Int? = nil,
        observedOtherwise: Int? = nil,
        outreach: [String: OutreachCount] = [:],
        passages: Traffic = [:],
        points: [String: PointsCovered] = [:],
        residentsOut: Int? = nil,
        routines: [String: WorkDone] = [:],
        shifts: ShiftCounts? = nil,
        tests: [String: TestCounts] = [:],
        vaccination: [String: Int] = [:],
        visitorsInside: Int? = nil,
        visitorsOverdue: Int? = nil
    ) {
        self.alarms = alarms
        self.central = central
        self.duties = duties
        self.entered = entered
        self.everCentral = everCentral
        self.everHome = everHome
        self.home = home
        self.households = households
        self.otherPremises = otherPremises
        self.readings = readings
        self.released = released
        self.residents = residents
        self.screening = screening
        self.selfMonitoring = selfMonitoring
        self.arrivals = arrivals
        self.care = care
        self.errands = errands
        self.flow = flow
        self.observedNormal = observedNormal
        self.observedOtherwise = observedOtherwise
        self.outreach = outreach
        self.passages = passages
        self.points = points
        self.residentsOut = residentsOut
        self.routines = routines
        self.shifts = shifts
        self.tests = tests
        self.vaccination = vaccination
        self.visitorsInside = visitorsInside
        self.visitorsOverdue = visitorsOverdue
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.alarms = try fields.decode(forKey: .alarms)
        self.central = try fields.decode(forKey: .central)
        self.duties = try fields.decode(forKey: .duties)
        self.entered = try fields.decode(forKey: .entered)
        self.everCentral = try fields.decode(forKey: .everCentral)
        self.everHome = try fields.decode(forKey: .everHome)
        self.home = try fields.decode(forKey: .home)
        self.households = try fields.decode(forKey: .households)
        self.otherPremises = try fields.decode(forKey: .otherPremises)
        self.readings = try fields.decode(forKey: .readings)
        self.released = try fields.decode(forKey: .released)
        self.residents = try fields.decode(forKey: .residents)
        self.screening = try fields.decode(forKey: .screening)
        self.selfMonitoring = try fields.decode(forKey: .selfMonitoring)
        self.arrivals = try fields.decodeIfPresent(forKey: .arrivals) ?? [:]
        self.care = try fields.decodeIfPresent(forKey: .care) ?? [:]
        self.errands = try fields.decodeIfPresent(forKey: .errands) ?? [:]
        self.flow = try fields.decodeIfPresent(forKey: .flow)
        self.observedNormal = try fields.decodeIfPresent(forKey: .observedNormal)
        self.observedOtherwise = try fields.decodeIfPresent(forKey: .observedOtherwise)
        self.outreach = try fields.decodeIfPresent(forKey: .outreach) ?? [:]
        self.passages = try fields.decodeIfPresent(forKey: .passages) ?? [:]
        self.points = try fields.decodeIfPresent(forKey: .points) ?? [:]
        self.residentsOut = try fields.decodeIfPresent(forKey: .residentsOut)
        self.routines = try fields.decodeIfPresent(forKey: .routines) ?? [:]
        self.shifts = try fields.decodeIfPresent(forKey: .shifts)
        self.tests = try fields.decodeIfPresent(forKey: .tests) ?? [:]
        self.vaccination = try fields.decodeIfPresent(forKey: .vaccination) ?? [:]
        self.visitorsInside = try fields.decodeIfPresent(forKey: .visitorsInside)
        self.visitorsOverdue = try fields.decodeIfPresent(forKey: .visitorsOverdue)
    }
}

/// The posts that must be filled for every area of a kind; a post held for an area around it counts, and one that a unit
/// holds as a whole (Z1).
public struct TeamRule: Codable, Hashable, Sendable {
    /// The kind of area.
    public var level: TeamLevel
    /// The posts.
    public var posts: [PostKind]
    /// What people call the team.
    public var title: Label

    public init(level: TeamLevel, posts: [PostKind], title: Label) {
        self.level = level
        self.posts = posts
        self.title = title
    }
}

/// What is asked about homes that are let (S9).
public struct TenancyRule: Codable, Hashable, Sendable {
    /// So many days after the last news of a let home somebody must ask what has changed; at least 1.
    public var reportEveryDays: Int
    /// The report is overdue this many days after it was first due; at least 1.
    public var withinDays: Int

    public init(reportEveryDays: Int, withinDays: Int) {
        self.reportEveryDays = reportEveryDays
        self.withinDays = withinDays
    }
}

/// One reason for points.
public struct Term: Codable, Hashable, Sendable {
    /// How many of it: steps, posts before the own one, doors before this one.
    public var count: Int
    /// What they are for.
    public var kind: TermKind
    /// Points.
    public var points: Int

    public init(count: Int, kind: TermKind, points: Int) {
        self.count = count
        self.kind = kind
        self.points = points
    }
}

/// A resident was told of a test that is to come (N6, N7).
public struct TestAnnounced: Codable, Hashable, Sendable {
    /// How the person was told.
    public var channel: Channel
    /// The day of the test.
    public var on: CivilDate
    /// The resident.
    public var resident: ResidentId

    public init(channel: Channel, on: CivilDate, resident: ResidentId) {
        self.channel = channel
        self.on = on
        self.resident = resident
    }
}

/// Some residents are tested within a time. Stated anew where something about it has changed.
public struct TestCampaignOpened: Codable, Hashable, Sendable {
    /// The campaign.
    public var campaign: TestCampaignId
    /// When it begins, inclusive.
    public var from: Date
    /// The name people use.
    public var name: String
    /// Whom it is for.
    public var scope: TestScope
    /// When it ends, exclusive.
    public var until: Date
    /// How the samples are taken; any way where left out.
    public var method: TestMethod?

    public init(
        campaign: TestCampaignId,
        from: Date,
        name: String,
        scope: TestScope,
        until: Date,
        method: TestMethod? = nil
    ) {
        self.campaign = campaign
        self.from = from
        self.name = name
        self.scope = scope
        self.until = until
        self.method = method
    }
}

/// How far a test campaign has come.
public struct TestCampaignView: Codable, Hashable, Sendable {
    /// The campaign.
    public var campaign: TestCampaignId
    /// True when nobody is missing.
    public var complete: Bool
    /// Who need not be, by resident; whoever was tested all the same is not among them.
    public var excused: [ExcusedPerson]
    /// When it begins, inclusive.
    public var from: Date
    /// Exactly who is missing, by household and resident.
    public var missing: [MissingPerson]
    /// The name people use.
    public var name: String
    /// True when it is over.
    public var over: Bool
    /// Residents in its scope: the sum of the three lists.
    public var residents: Int
    /// Who was tested, by resident.
    public var tested: [TestedPerson]
    /// When it ends, exclusive.
    public var until: Date
    /// How the samples are taken; any way where left out.
    public var method: TestMethod?

    public init(
        campaign: TestCampaignId,
        complete: Bool,
        excused: [ExcusedPerson],
        from: Date,
        missing: [MissingPerson],
        name: String,
        over: Bool,
        residents: Int,
        tested: [TestedPerson],
        until: Date,
        method: TestMethod? = nil
    ) {
        self.campaign = campaign
        self.complete = complete
        self.excused = excused
        self.from = from
        self.missing = missing
        self.name = name
        self.over = over
        self.residents = residents
        self.tested = tested
        self.until = until
        self.method = method
    }
}

/// Residents in the scope of a test campaign at the end of a day.
public struct TestCounts: Codable, Hashable, Sendable {
    /// Not tested, and need not be.
    public var excused: Int
    /// Not tested yet, or not at all.
    public var missing: Int
    /// Tested.
    public var tested: Int

    public init(excused: Int, missing: Int, tested: Int) {
        self.excused = excused
        self.missing = missing
        self.tested = tested
    }
}

/// A test on a numbered day of a stage.
public struct TestDay: Codable, Hashable, Sendable {
    /// The day. In the first stage day 0 is the anchor's, unless that is day 1 by the stage's counting; in later stages
    /// day 1 is the first.
    public var day: Int
    /// How it is taken.
    public var method: TestMethod
    /// How many samples at once: 2 for the double sampling before release.
    public var samples: Int?

    public init(day: Int, method: TestMethod = .oropharyngeal, samples: Int? = nil) {
        self.day = day
        self.method = method
        self.samples = samples
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.day = try fields.decode(forKey: .day)
        self.method = try fields.decodeIfPresent(forKey: .method) ?? .oropharyngeal
        self.samples = try fields.decodeIfPresent(forKey: .samples)
    }
}

/// A resident need not be tested in a campaign.
public struct TestExcused: Codable, Hashable, Sendable {
    /// The campaign.
    public var campaign: TestCampaignId
    /// Why.
    public var reason: String
    /// The resident.
    public var resident: ResidentId

    public init(campaign: TestCampaignId, reason: String, resident: ResidentId) {
        self.campaign = campaign
        self.reason = reason
        self.resident = resident
    }
}

/// A resident has refused to be tested.
public struct TestRefused: Codable, Hashable, Sendable {
    /// The resident.
    public var resident: ResidentId

    public init(resident: ResidentId) {
        self.resident = resident
    }
}

/// Whom a test campaign is for: whoever lives in one of the areas and has one of the classes, and those who are named.
public struct TestScope: Codable, Hashable, Sendable {
    /// Only who lives in one of these; anywhere where the list is empty.
    public var areas: [Area]
    /// Only who has one of these classes; any or none where the list is empty.
    public var classes: [String]
    /// These too. Where areas and classes are both left out, only these.
    public var residents: [ResidentId]

    public init(areas: [Area] = [], classes: [String] = [], residents: [ResidentId] = []) {
        self.areas = areas
        self.classes = classes
        self.residents = residents
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.areas = try fields.decodeIfPresent(forKey: .areas) ?? []
        self.classes = try fields.decodeIfPresent(forKey: .classes) ?? []
        self.residents = try fields.decodeIfPresent(forKey: .residents) ?? []
    }
}

/// A scheduled test of a person.
public struct TestView: Codable, Hashable, Sendable {
    /// Its date.
    public var date: CivilDate
    /// The number of the day, as the plan has it.
    public var day: Int
    /// How it is taken.
    public var method: TestMethod
    /// How far it is.
    public var progress: TestProgress
    /// How many samples at once.
    public var samples: Int
    /// The stage of the plan, from 1.
    public var stage: Int

    public init(
        date: CivilDate,
        day: Int,
        method: TestMethod,
        progress: TestProgress,
        samples: Int,
        stage: Int
    ) {
        self.date = date
        self.day = day
        self.method = method
        self.progress = progress
        self.samples = samples
        self.stage = stage
    }
}

/// Somebody in a test campaign who was tested.
public struct TestedPerson: Codable, Hashable, Sendable {
    /// When.
    public var at: Date
    /// The resident.
    public var resident: ResidentId

    public init(at: Date, resident: ResidentId) {
        self.at = at
        self.resident = resident
    }
}

/// A threshold for some people.
public struct Threshold: Codable, Hashable, Sendable {
    /// A reading at or above this alarms.
    public var from: Temperature
    /// True when only a reading strictly above it does.
    public var above: Bool?
    /// The clause of the source for it; else that of the section.
    public var clause: String?
    /// For whom.
    public var when: Whom?

    public init(from: Temperature, above: Bool? = nil, clause: String? = nil, when: Whom? = nil) {
        self.from = from
        self.above = above
        self.clause = clause
        self.when = when
    }
}

/// A party has a title to a home, from a day on.
public struct TitleStated: Codable, Hashable, Sendable {
    /// The first day.
    public var from: CivilDate
    /// The home.
    public var household: HouseholdId
    /// The party.
    public var party: PartyId
    /// The title.
    public var title: Title
    /// Whom to call about it: for a let home the contact that the landlord has named (S9).
    public var contact: PartyId?
    /// The tenant's employer, where it was asked for (S9).
    public var employer: String?
    /// The last day; left out where none is known. A lease has one.
    public var until: CivilDate?

    public init(
        from: CivilDate,
        household: HouseholdId,
        party: PartyId,
        title: Title,
        contact: PartyId? = nil,
        employer: String? = nil,
        until: CivilDate? = nil
    ) {
        self.from = from
        self.household = household
        self.party = party
        self.title = title
        self.contact = contact
        self.employer = employer
        self.until = until
    }
}

/// Passages and attempts by gate, direction, decision and purpose; those without a purpose under an empty name.
public typealias Traffic = [String: [String: [String: [String: Int]]]]

/// What is done at one door in one go.
public struct Trip: Codable, Hashable, Sendable {
    /// The earliest end of the time in which doing them is in time, exclusive.
    public var by: Date
    /// Its duties, the earliest due first.
    public var duties: [DutyId]
    /// From when all of them can be done, inclusive.
    public var from: Date
    /// How urgent the most urgent of them is, 1 to 9.
    public var priority: Int
    /// The household; none for a place or a sighting.
    public var household: HouseholdId?

    public init(by: Date, duties: [DutyId], from: Date, priority: Int, household: HouseholdId? = nil) {
        self.by = by
        self.duties = duties
        self.from = from
        self.priority = priority
        self.household = household
    }
}

/// What is done at one door in one trip.
public struct TripRule: Codable, Hashable, Sendable {
    /// Kinds of duty that are never in a trip with others.
    public var apartKinds: [DutyKind]
    /// Services that are never in a trip with others: rubbish and food do not go together (S17).
    public var apartServices: [ServiceId]

    public init(apartKinds: [DutyKind] = [], apartServices: [ServiceId] = []) {
        self.apartKinds = apartKinds
        self.apartServices = apartServices
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.apartKinds = try fields.decodeIfPresent(forKey: .apartKinds) ?? []
        self.apartServices = try fields.decodeIfPresent(forKey: .apartServices) ?? []
    }
}

/// One turn of a pattern.
public struct Turn: Codable, Hashable, Sendable {
    /// When it begins.
    public var begins: TimeOfDay
    /// Its id.
    public var id: TurnId
    /// How many minutes later it ends by the clock on the wall, at most a whole day: where clocks change meanwhile, the
    /// shift is as much longer or shorter.
    public var minutes: Int
    /// What people call it.
    public var title: Label
    /// True when it counts as a night.
    public var night: Bool?

    public init(begins: TimeOfDay, id: TurnId, minutes: Int, title: Label, night: Bool? = nil) {
        self.begins = begins
        self.id = id
        self.minutes = minutes
        self.title = title
        self.night = night
    }
}

/// So many people in some turns, perhaps with a skill.
public struct TurnNeed: Codable, Hashable, Sendable {
    /// How many people, at least 1.
    public var people: Int
    /// The skill that each of them must have.
    public var skill: SkillId?
    /// The turns; every one of the pattern where none is named.
    public var turns: [TurnId]

    public init(people: Int, skill: SkillId? = nil, turns: [TurnId] = []) {
        self.people = people
        self.skill = skill
        self.turns = turns
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.people = try fields.decode(forKey: .people)
        self.skill = try fields.decodeIfPresent(forKey: .skill)
        self.turns = try fields.decodeIfPresent(forKey: .turns) ?? []
    }
}

/// A running shift that has fewer people there than it needs.
public struct Uncovered: Codable, Hashable, Sendable {
    /// People of this shift who should be there and are not.
    public var missing: [WorkerId]
    /// The skills of the places that are empty; nothing for a place that asks for none.
    public var places: [SkillId?]
    /// The shift.
    public var shift: ShiftKey
    /// People who are there without being planned for this shift. They fill places, too.
    public var standIns: [WorkerId]

    public init(missing: [WorkerId], places: [SkillId?], shift: ShiftKey, standIns: [WorkerId]) {
        self.missing = missing
        self.places = places
        self.shift = shift
        self.standIns = standIns
    }
}

/// An outside unit has claimed work in one more area (S2).
public struct UnitClaimed: Codable, Hashable, Sendable {
    /// The area.
    public var area: Area
    /// The unit.
    public var unit: UnitId
    /// The post that the unit as a whole holds for the area.
    public var post: PostKind?

    public init(area: Area, unit: UnitId, post: PostKind? = nil) {
        self.area = area
        self.unit = unit
        self.post = post
    }
}

/// An outside unit has joined and claimed work in an area (S2). Joining anew gives up what it had claimed before.
public struct UnitJoined: Codable, Hashable, Sendable {
    /// The area whose work it has claimed.
    public var area: Area
    /// The name people use.
    public var name: String
    /// The unit.
    public var unit: UnitId
    /// The post that the unit as a whole holds for the area, such as that of the agency that leads a community (Z1).
    public var post: PostKind?

    public init(area: Area, name: String, unit: UnitId, post: PostKind? = nil) {
        self.area = area
        self.name = name
        self.unit = unit
        self.post = post
    }
}

/// An outside unit has given up its work in an area, or has left (S2).
public struct UnitLeft: Codable, Hashable, Sendable {
    /// The unit.
    public var unit: UnitId
    /// The area; left out where the unit leaves altogether.
    public var area: Area?

    public init(unit: UnitId, area: Area? = nil) {
        self.unit = unit
        self.area = area
    }
}

/// An outside unit.
public struct UnitView: Codable, Hashable, Sendable {
    /// The areas whose work it has claimed, in the order of claiming.
    public var areas: [ClaimView]
    /// Those whom it has sent, by id.
    public var helpers: [HelperView]
    /// The name people use.
    public var name: String
    /// The unit.
    public var unit: UnitId

    public init(areas: [ClaimView], helpers: [HelperView], name: String, unit: UnitId) {
        self.areas = areas
        self.helpers = helpers
        self.name = name
        self.unit = unit
    }
}

/// One kind of public work in one place.
public struct UpkeepLine: Codable, Hashable, Sendable {
    /// The place, the grid, or the community.
    public var area: Area
    /// How often it was done in today's slots.
    public var doneToday: Int
    /// Of those, the ones that are over without it.
    public var missedToday: Int
    /// What people call the place; empty for what has no name.
    public var name: String
    /// The routine.
    public var routine: RoutineId
    /// How many slots there are today.
    public var slotsToday: Int
    /// What people call it.
    public var title: Label
    /// When it was last done; none where it never was.
    public var lastDone: Date?
    /// The point, such as the lift.
    public var point: PointId?
    /// What people call it.
    public var pointTitle: Label?

    public init(
        area: Area,
        doneToday: Int,
        missedToday: Int,
        name: String,
        routine: RoutineId,
        slotsToday: Int,
        title: Label,
        lastDone: Date? = nil,
        point: PointId? = nil,
        pointTitle: Label? = nil
    ) {
        self.area = area
        self.doneToday = doneToday
        self.missedToday = missedToday
        self.name = name
        self.routine = routine
        self.slotsToday = slotsToday
        self.title = title
        self.lastDone = lastDone
        self.point = point
        self.pointTitle = pointTitle
    }
}

/// How many of whom are vaccinated.
public struct VaccinationCoverage: Codable, Hashable, Sendable {
    /// Whose year of birth is not known; not in the denominator.
    public var ageUnknown: [ResidentId]
    /// As of when.
    public var asOf: Date
    /// What counts as being vaccinated.
    public var counts: CourseRule
    /// Of the age, not vaccinated, cannot be, and left out of the denominator by the rule.
    public var leftOut: Int
    /// Who is not vaccinated, or not fully, and could be.
    public var notYet: [ResidentId]
    /// The denominator: of the age, and counted by the rule.
    public var of: Int
    /// Of another age.
    public var otherAge: Int
    /// Everybody who lives here now: those of the age, of another age, of unknown age.
    public var residents: Int
    /// Who is not vaccinated and cannot be.
    public var unfit: [ResidentId]
    /// The numerator.
    public var vaccinated: Int
    /// Younger than that, in years.
    public var ageBelow: Int?
    /// At least so old, in years.
    public var ageFrom: Int?
    /// The share in hundredths of a per cent, rounded down, so that 10000 means all; none of nobody.
    public var hundredthsOfPercent: Int?

    public init(
        ageUnknown: [ResidentId],
        asOf: Date,
        counts: CourseRule,
        leftOut: Int,
        notYet: [ResidentId],
        of: Int,
        otherAge: Int,
        residents: Int,
        unfit: [ResidentId],
        vaccinated: Int,
        ageBelow: Int? = nil,
        ageFrom: Int? = nil,
        hundredthsOfPercent: Int? = nil
    ) {
        self.ageUnknown = ageUnknown
        self.asOf = asOf
        self.counts = counts
        self.leftOut = leftOut
        self.notYet = notYet
        self.of = of
        self.otherAge = otherAge
        self.residents = residents
        self.unfit = unfit
        self.vaccinated = vaccinated
        self.ageBelow = ageBelow
        self.ageFrom = ageFrom
        self.hundredthsOfPercent = hundredthsOfPercent
    }
}

/// A resident was given a dose.
public struct VaccinationGiven: Codable, Hashable, Sendable {
    /// Which dose it was, from 1; whoever had earlier ones elsewhere may have none of them in the record.
    public var dose: Int
    /// The day on which it was given, not after the entry.
    public var on: CivilDate
    /// The resident.
    public var resident: ResidentId
    /// The vaccine, one of the policy's where that names any.
    public var vaccine: VaccineId

    public init(dose: Int, on: CivilDate, resident: ResidentId, vaccine: VaccineId) {
        self.dose = dose
        self.on = on
        self.resident = resident
        self.vaccine = vaccine
    }
}

/// Of whom the share of the vaccinated is counted, and what counts.
public struct VaccinationRule: Codable, Hashable, Sendable {
    /// Younger than that, in years.
    public var ageBelow: Int?
    /// At least so old, in years: the year less the year of birth.
    public var ageFrom: Int?
    /// The clause of the source.
    public var clause: String?
    /// What counts.
    public var counts: CourseRule
    /// The vaccines; any where the list is empty, and then every dose completes a course.
    public var vaccines: [VaccineRule]
    /// True where those who cannot be vaccinated are not counted at all; else they count as not vaccinated.
    public var withoutUnfit: Bool?

    public init(
        ageBelow: Int? = nil,
        ageFrom: Int? = nil,
        clause: String? = nil,
        counts: CourseRule = .fullCourse,
        vaccines: [VaccineRule] = [],
        withoutUnfit: Bool? = nil
    ) {
        self.ageBelow = ageBelow
        self.ageFrom = ageFrom
        self.clause = clause
        self.counts = counts
        self.vaccines = vaccines
        self.withoutUnfit = withoutUnfit
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.ageBelow = try fields.decodeIfPresent(forKey: .ageBelow)
        self.ageFrom = try fields.decodeIfPresent(forKey: .ageFrom)
        self.clause = try fields.decodeIfPresent(forKey: .clause)
        self.counts = try fields.decodeIfPresent(forKey: .counts) ?? .fullCourse
        self.vaccines = try fields.decodeIfPresent(forKey: .vaccines) ?? []
        self.withoutUnfit = try fields.decodeIfPresent(forKey: .withoutUnfit)
    }
}

/// A resident cannot be vaccinated.
public struct VaccinationUnfit: Codable, Hashable, Sendable {
    /// Why.
    public var reason: String
    /// The resident.
    public var resident: ResidentId

    public init(reason: String, resident: ResidentId) {
        self.reason = reason
        self.resident = resident
    }
}

/// What was recorded about the vaccinations of one resident, in the order things happened.
public struct VaccineFile: Codable, Hashable, Sendable {
    /// Doses.
    public var given: [StatedVaccinationGiven]
    /// Reasons for which the person cannot be vaccinated.
    public var unfit: [StatedText]

    public init(given: [StatedVaccinationGiven] = [], unfit: [StatedText] = []) {
        self.given = given
        self.unfit = unfit
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.given = try fields.decodeIfPresent(forKey: .given) ?? []
        self.unfit = try fields.decodeIfPresent(forKey: .unfit) ?? []
    }
}

/// One vaccine.
public struct VaccineRule: Codable, Hashable, Sendable {
    /// Whoever has had this dose has had a full course.
    public var doses: Int
    /// The vaccine.
    public var id: VaccineId
    /// What people call it.
    public var title: Label

    public init(doses: Int, id: VaccineId, title: Label) {
        self.doses = doses
        self.id = id
        self.title = title
    }
}

/// For each replica the number up to which all of its events are known.
public typealias VersionVector = [String: Int]

/// Who asks, and what for.
public struct Viewer: Codable, Hashable, Sendable {
    /// What for.
    public var purpose: LookUpPurpose
    /// Who.
    public var worker: WorkerId

    public init(purpose: LookUpPurpose, worker: WorkerId) {
        self.purpose = purpose
        self.worker = worker
    }
}

/// One visit or call.
public struct Visit: Codable, Hashable, Sendable {
    /// At the door or by phone.
    public var channel: Channel
    /// What came of it.
    public var outcome: VisitOutcome
    /// The round it belongs to.
    public var round: RoundId
    /// The residents whose whereabouts it settled.
    public var accounted: [Accounted]
    /// Answers to the form.
    public var answers: [Answer]

    public init(
        channel: Channel,
        outcome: VisitOutcome,
        round: RoundId,
        accounted: [Accounted] = [],
        answers: [Answer] = []
    ) {
        self.channel = channel
        self.outcome = outcome
        self.round = round
        self.accounted = accounted
        self.answers = answers
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.channel = try fields.decode(forKey: .channel)
        self.outcome = try fields.decode(forKey: .outcome)
        self.round = try fields.decode(forKey: .round)
        self.accounted = try fields.decodeIfPresent(forKey: .accounted) ?? []
        self.answers = try fields.decodeIfPresent(forKey: .answers) ?? []
    }
}

/// A household was visited or called (N1, N2, Z3).
public struct VisitRecorded: Codable, Hashable, Sendable {
    /// At the door or by phone.
    public var channel: Channel
    /// The household.
    public var household: HouseholdId
    /// What came of it.
    public var outcome: VisitOutcome
    /// The round that the visit belongs to.
    public var round: RoundId
    /// The residents whose whereabouts are now known; empty unless answered.
    public var accounted: [Accounted]
    /// Answers to the policy's form.
    public var answers: [Answer]
    /// The squad that went.
    public var squad: SquadId?

    public init(
        channel: Channel,
        household: HouseholdId,
        outcome: VisitOutcome,
        round: RoundId,
        accounted: [Accounted] = [],
        answers: [Answer] = [],
        squad: SquadId? = nil
    ) {
        self.channel = channel
        self.household = household
        self.outcome = outcome
        self.round = round
        self.accounted = accounted
        self.answers = answers
        self.squad = squad
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.channel = try fields.decode(forKey: .channel)
        self.household = try fields.decode(forKey: .household)
        self.outcome = try fields.decode(forKey: .outcome)
        self.round = try fields.decode(forKey: .round)
        self.accounted = try fields.decodeIfPresent(forKey: .accounted) ?? []
        self.answers = try fields.decodeIfPresent(forKey: .answers) ?? []
        self.squad = try fields.decodeIfPresent(forKey: .squad)
    }
}

/// A visitor who is inside.
public struct VisitorInside: Codable, Hashable, Sendable {
    /// The area.
    public var area: Area
    /// The event that says so.
    public var event: EventId
    /// The gate that the visitor came in by.
    public var gate: GateId
    /// True where the visitor should have left by now.
    public var overdue: Bool
    /// When.
    public var since: Date
    /// Who.
    public var who: Traveller
    /// When the visitor should have left; none where the policy and the permit say nothing.
    public var due: Date?
    /// The household that is visited.
    public var visits: HouseholdId?

    public init(
        area: Area,
        event: EventId,
        gate: GateId,
        overdue: Bool,
        since: Date,
        who: Traveller,
        due: Date? = nil,
        visits: HouseholdId? = nil
    ) {
        self.area = area
        self.event = event
        self.gate = gate
        self.overdue = overdue
        self.since = since
        self.who = who
        self.due = due
        self.visits = visits
    }
}

/// Visits and calls to one household, in the order they happened.
public typealias Visits = [StatedVisit]

/// An entry of a watch list is closed.
public struct WatchClosed: Codable, Hashable, Sendable {
    /// The entry.
    public var entry: WatchId
    /// The household.
    public var household: HouseholdId
    /// What came of it.
    public var outcome: String

    public init(entry: WatchId, household: HouseholdId, outcome: String) {
        self.entry = entry
        self.household = household
        self.outcome = outcome
    }
}

/// Entries of watch lists that name one household, in the order things happened.
public struct WatchFile: Codable, Hashable, Sendable {
    /// Closings.
    public var closed: [StatedWatchClosed]
    /// Entries.
    public var listed: [StatedWatchListed]

    public init(closed: [StatedWatchClosed] = [], listed: [StatedWatchListed] = []) {
        self.closed = closed
        self.listed = listed
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.closed = try fields.decodeIfPresent(forKey: .closed) ?? []
        self.listed = try fields.decodeIfPresent(forKey: .listed) ?? []
    }
}

/// A list from outside names a household: somebody must make contact and say what came of it (H5).
public struct WatchListed: Codable, Hashable, Sendable {
    /// By when contact must be made.
    public var by: Date
    /// The entry.
    public var entry: WatchId
    /// The household.
    public var household: HouseholdId
    /// Why it is on the list, in words without names.
    public var reason: String

    public init(by: Date, entry: WatchId, household: HouseholdId, reason: String) {
        self.by = by
        self.entry = entry
        self.household = household
        self.reason = reason
    }
}

/// What counts how much among rotas that cover equally well. Costs are added; lower is better.
public struct Weights: Codable, Hashable, Sendable {
    /// For each shift and each step down the person's list of areas.
    public var area: Int
    /// For each shift away from the post where the person serves most.
    public var continuity: Int
    /// For each point of tiredness after each shift.
    public var fatigue: Int
    /// Hours: (minutes worked)² ÷ (minutes the person can give), so that equal shares cost least.
    public var hours: Int
    /// Nights: 480 × (nights worked)² ÷ (nights the person can give).
    public var nights: Int

    public init(area: Int = 20, continuity: Int = 20, fatigue: Int = 2, hours: Int = 4, nights: Int = 2) {
        self.area = area
        self.continuity = continuity
        self.fatigue = fatigue
        self.hours = hours
        self.nights = nights
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.area = try fields.decodeIfPresent(forKey: .area) ?? 20
        self.continuity = try fields.decodeIfPresent(forKey: .continuity) ?? 20
        self.fatigue = try fields.decodeIfPresent(forKey: .fatigue) ?? 2
        self.hours = try fields.decodeIfPresent(forKey: .hours) ?? 4
        self.nights = try fields.decodeIfPresent(forKey: .nights) ?? 2
    }
}

/// A question about another rule book.
public struct WhatIfQuery: Codable, Hashable, Sendable {
    /// As of when.
    public var asOf: AsOf
    /// The rule book, taken as if it had held from ever.
    public var policy: Policy

    public init(asOf: AsOf, policy: Policy) {
        self.asOf = asOf
        self.policy = policy
    }
}

/// Conditions of a row. A column that the reason does not have never holds: a row that asks for a level is not for
/// contacts.
public struct When: Codable, Hashable, Sendable {
    /// Younger than that, in years.
    public var ageBelow: Int?
    /// At least so old, in years: the year of the reason less the year of birth. Who has no known year of birth is in no
    /// band of ages.
    public var ageFrom: Int?
    /// Of a circumstance or journey: its category is one of these.
    public var category: [CategoryId]?
    /// Of an infection: whether no other test is still to confirm it.
    public var confirmed: Bool?
    /// Of a contact: with whom.
    public var contactOf: [IndexKind]?
    /// Of a stay: whether any part of the same county was at medium or high risk during it.
    public var countyAffected: Bool?
    /// Whether the person counts as immune on the day of the reason.
    public var immune: Bool?
    /// Of a stay: the highest level that the place had while the person was there is one of these.
    public var level: [RiskLevel]?
    /// Of symptoms, or of an infection: what is known about when the symptoms began.
    public var onset: [OnsetKind]?
    /// Of a contact: whether both were protected the whole time.
    public var protected: Bool?
    /// The reason is one of these.
    public var reason: [ReasonKind]?
    /// Of a contact: the people met in one of these ways.
    public var setting: [ContactSetting]?

    public init(
        ageBelow: Int? = nil,
        ageFrom: Int? = nil,
        category: [CategoryId]? = nil,
        confirmed: Bool? = nil,
        contactOf: [IndexKind]? = nil,
        countyAffected: Bool? = nil,
        immune: Bool? = nil,
        level: [RiskLevel]? = nil,
        onset: [OnsetKind]? = nil,
        protected: Bool? = nil,
        reason: [ReasonKind]? = nil,
        setting: [ContactSetting]? = nil
    ) {
        self.ageBelow = ageBelow
        self.ageFrom = ageFrom
        self.category = category
        self.confirmed = confirmed
        self.contactOf = contactOf
        self.countyAffected = countyAffected
        self.immune = immune
        self.level = level
        self.onset = onset
        self.protected = protected
        self.reason = reason
        self.setting = setting
    }
}

/// Some people: every condition that is there must hold. Who has no known year of birth is in no band of ages.
public struct Whom: Codable, Hashable, Sendable {
    /// Younger than that, in years.
    public var ageBelow: Int?
    /// At least so old, in years: the year of the reading less the year of birth.
    public var ageFrom: Int?
    /// What the person is.
    public var subject: PersonKind?

    public init(ageBelow: Int? = nil, ageFrom: Int? = nil, subject: PersonKind? = nil) {
        self.ageBelow = ageBelow
        self.ageFrom = ageFrom
        self.subject = subject
    }
}

/// Errands for one service, or recurring work of one routine, that was done (D7, D9).
public struct WorkDone: Codable, Hashable, Sendable {
    /// How often it was done up to the end of the day.
    public var soFar: Int
    /// How often it was done during the day.
    public var today: Int
    /// How much was done up to the end of the day.
    public var quantitiesSoFar: [String: Int]
    /// How much was done during the day, as those who did it said.
    public var quantitiesToday: [String: Int]

    public init(
        soFar: Int,
        today: Int,
        quantitiesSoFar: [String: Int] = [:],
        quantitiesToday: [String: Int] = [:]
    ) {
        self.soFar = soFar
        self.today = today
        self.quantitiesSoFar = quantitiesSoFar
        self.quantitiesToday = quantitiesToday
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.soFar = try fields.decode(forKey: .soFar)
        self.today = try fields.decode(forKey: .today)
        self.quantitiesSoFar = try fields.decodeIfPresent(forKey: .quantitiesSoFar) ?? [:]
        self.quantitiesToday = try fields.decodeIfPresent(forKey: .quantitiesToday) ?? [:]
    }
}

/// Somebody works for the community from now on; stated anew where role, unit, skills or teams have changed.
public struct WorkerEnrolled: Codable, Hashable, Sendable {
    /// What the person works as.
    public var role: WorkerRole
    /// The worker.
    public var worker: WorkerId
    /// Year of birth, where an age is counted (D3).
    public var birthYear: Int?
    /// True for a member of the party, who is counted apart (N8, D2).
    public var member: Bool?
    /// What the person is able to do, as the policy names it (D2).
    public var skills: [SkillId]
    /// The teams that the person is in, as the policy names them (D2, D3).
    public var teams: [TeamId]
    /// The outside unit that sent the person.
    public var unit: UnitId?

    public init(
        role: WorkerRole,
        worker: WorkerId,
        birthYear: Int? = nil,
        member: Bool? = nil,
        skills: [SkillId] = [],
        teams: [TeamId] = [],
        unit: UnitId? = nil
    ) {
        self.role = role
        self.worker = worker
        self.birthYear = birthYear
        self.member = member
        self.skills = skills
        self.teams = teams
        self.unit = unit
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.role = try fields.decode(forKey: .role)
        self.worker = try fields.decode(forKey: .worker)
        self.birthYear = try fields.decodeIfPresent(forKey: .birthYear)
        self.member = try fields.decodeIfPresent(forKey: .member)
        self.skills = try fields.decodeIfPresent(forKey: .skills) ?? []
        self.teams = try fields.decodeIfPresent(forKey: .teams) ?? []
        self.unit = try fields.decodeIfPresent(forKey: .unit)
    }
}

/// Somebody works for the community no longer (D3).
public struct WorkerLeft: Codable, Hashable, Sendable {
    /// The worker.
    public var worker: WorkerId

    public init(worker: WorkerId) {
        self.worker = worker
    }
}

/// One team of workers.
public struct WorkerTeam: Codable, Hashable, Sendable {
    /// The team.
    public var id: TeamId
    /// What people call it.
    public var title: Label

    public init(id: TeamId, title: Label) {
        self.id = id
        self.title = title
    }
}

/// Workers, and how many they are.
public struct Workforce: Codable, Hashable, Sendable {
    /// By team, skill and unit.
    public var heads: HeadCount
    /// By role.
    public var roles: [String: Int]
    /// Their enrolments, by id.
    public var workers: [WorkerEnrolled]

    public init(heads: HeadCount, roles: [String: Int], workers: [WorkerEnrolled]) {
        self.heads = heads
        self.roles = roles
        self.workers = workers
    }
}

/// Which workers; what is left out holds for everybody.
public struct WorkforceQuery: Codable, Hashable, Sendable {
    /// As of when.
    public var asOf: AsOf
    /// Only those who were born in this year or later, as far as that is known (D3).
    public var bornFrom: Int?
    /// Only members of the party, or only others.
    public var member: Bool?
    /// Only those who work as this.
    public var role: WorkerRole?
    /// Only those with this skill.
    public var skill: SkillId?
    /// Only those in this team.
    public var team: TeamId?
    /// Only those whom this unit has sent.
    public var unit: UnitId?

    public init(
        asOf: AsOf,
        bornFrom: Int? = nil,
        member: Bool? = nil,
        role: WorkerRole? = nil,
        skill: SkillId? = nil,
        team: TeamId? = nil,
        unit: UnitId? = nil
    ) {
        self.asOf = asOf
        self.bornFrom = bornFrom
        self.member = member
        self.role = role
        self.skill = skill
        self.team = team
        self.unit = unit
    }
}

/// An authority declares an area a zone from now on.
public struct ZoneDeclared: Codable, Hashable, Sendable {
    /// The area.
    public var area: Area
    /// The kind of zone, one that the policy has.
    public var zone: ZoneKind

    public init(area: Area, zone: ZoneKind) {
        self.area = area
        self.zone = zone
    }
}

/// The final disinfection of the area is finished: the event's time is that of the end.
public struct ZoneDisinfected: Codable, Hashable, Sendable {
    /// The area.
    public var area: Area

    public init(area: Area) {
        self.area = area
    }
}

/// A way out of a kind of zone.
public struct ZoneExit: Codable, Hashable, Sendable {
    /// What must hold, all at one instant; at least one.
    public var when: [ZoneCondition]
    /// The clause of the source.
    public var clause: String?
    /// The kind that follows; none for no zone.
    public var to: ZoneKind?

    public init(when: [ZoneCondition], clause: String? = nil, to: ZoneKind? = nil) {
        self.when = when
        self.clause = clause
        self.to = to
    }
}

/// Everything that was stated about one area as a zone, in the order things happened: they bear on each other.
public typealias ZoneFile = [StatedZoneFact]

/// An authority lifts the zone, whatever its kind asks for.
public struct ZoneLifted: Codable, Hashable, Sendable {
    /// The area.
    public var area: Area
    /// The authority.
    public var authority: String

    public init(area: Area, authority: String) {
        self.area = area
        self.authority = authority
    }
}

/// The zones section of a policy; empty where places are never closed.
public struct ZonePolicy: Codable, Hashable, Sendable {
    /// Infections found within one of these count for nothing: they reset no counter and move no level.
    public var exempt: [InfectionWithin]
    /// The kinds of zones.
    public var kinds: [ZoneRule]
    /// The kind of an area by what was counted in it: the first row whose conditions all hold decides, and the last row
    /// has none. Where nobody has told of an infection there is no level. Empty where zones are only declared.
    public var levels: [LevelRow]

    public init(exempt: [InfectionWithin] = [], kinds: [ZoneRule] = [], levels: [LevelRow] = []) {
        self.exempt = exempt
        self.kinds = kinds
        self.levels = levels
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.exempt = try fields.decodeIfPresent(forKey: .exempt) ?? []
        self.kinds = try fields.decodeIfPresent(forKey: .kinds) ?? []
        self.levels = try fields.decodeIfPresent(forKey: .levels) ?? []
    }
}

/// A question about a zone.
public struct ZoneRequest: Codable, Hashable, Sendable {
    /// The area.
    public var area: Area
    /// As of when.
    public var asOf: AsOf

    public init(area: Area, asOf: AsOf) {
        self.area = area
        self.asOf = asOf
    }
}

/// One kind of zone.
public struct ZoneRule: Codable, Hashable, Sendable {
    /// The kind.
    public var id: ZoneKind
    /// How strict it is: each kind has a number of its own, and a way out leads to a lower one.
    public var strictness: Int
    /// What people call it.
    public var title: Label
    /// The clause of the source.
    public var clause: String?
    /// Ways out: the one that is open first is taken, of several at one instant the first. Without any the zone ends only
    /// when an authority lifts it.
    public var exits: [ZoneExit]
    /// The kind that the zone becomes at once when an infection that counts is found in it.
    public var onInfection: ZoneKind?
    /// The plan that everybody who lives there comes under: the setting, checks, code and tests of its first stage hold
    /// for as long as the zone does. None where people are free.
    public var plan: PlanId?

    public init(
        id: ZoneKind,
        strictness: Int,
        title: Label,
        clause: String? = nil,
        exits: [ZoneExit] = [],
        onInfection: ZoneKind? = nil,
        plan: PlanId? = nil
    ) {
        self.id = id
        self.strictness = strictness
        self.title = title
        self.clause = clause
        self.exits = exits
        self.onInfection = onInfection
        self.plan = plan
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try fields.decode(forKey: .id)
        self.strictness = try fields.decode(forKey: .strictness)
        self.title = try fields.decode(forKey: .title)
        self.clause = try fields.decodeIfPresent(forKey: .clause)
        self.exits = try fields.decodeIfPresent(forKey: .exits) ?? []
        self.onInfection = try fields.decodeIfPresent(forKey: .onInfection)
        self.plan = try fields.decodeIfPresent(forKey: .plan)
    }
}

/// Everybody in the area was tested, and all results are there.
public struct ZoneScreened: Codable, Hashable, Sendable {
    /// True when every result is negative.
    public var allNegative: Bool
    /// The area.
    public var area: Area
    /// The day on which the samples were taken.
    public var on: CivilDate

    public init(allNegative: Bool, area: Area, on: CivilDate) {
        self.allNegative = allNegative
        self.area = area
        self.on = on
    }
}

/// A time in which an area is a zone of one kind.
public struct ZoneStretch: Codable, Hashable, Sendable {
    /// The area: the one asked for, or one around it.
    public var area: Area
    /// From when, inclusive.
    public var from: Date
    /// What people call the kind.
    public var title: Label
    /// The kind of zone.
    public var zone: ZoneKind
    /// Until when, exclusive, as far as is known; none where nothing tells.
    public var until: Date?

    public init(area: Area, from: Date, title: Label, zone: ZoneKind, until: Date? = nil) {
        self.area = area
        self.from = from
        self.title = title
        self.zone = zone
        self.until = until
    }
}

/// An area as a zone, as of an instant.
public struct ZoneView: Codable, Hashable, Sendable {
    /// The area.
    public var area: Area
    /// Why.
    public var because: Because
    /// Everything that was stated about the area as a zone.
    public var file: ZoneFile
    /// Every zone that it was, is, or as far as is known will be.
    public var timeline: [ZoneStretch]
    /// When the zone can end at the earliest, by what is known; none where nothing tells.
    public var earliest: Date?
    /// What is missing by now for the zone to end.
    public var outstanding: [Because]
    /// The zone that it is; none where it is no zone of its own.
    public var present: ZoneStretch?

    public init(
        area: Area,
        because: Because,
        file: ZoneFile,
        timeline: [ZoneStretch],
        earliest: Date? = nil,
        outstanding: [Because] = [],
        present: ZoneStretch? = nil
    ) {
        self.area = area
        self.because = because
        self.file = file
        self.timeline = timeline
        self.earliest = earliest
        self.outstanding = outstanding
        self.present = present
    }

    public init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.area = try fields.decode(forKey: .area)
        self.because = try fields.decode(forKey: .because)
        self.file = try fields.decode(forKey: .file)
        self.timeline = try fields.decode(forKey: .timeline)
        self.earliest = try fields.decodeIfPresent(forKey: .earliest)
        self.outstanding = try fields.decodeIfPresent(forKey: .outstanding) ?? []
        self.present = try fields.decodeIfPresent(forKey: .present)
    }
}
