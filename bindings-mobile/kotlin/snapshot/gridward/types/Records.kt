// Generated from core/schemas by scripts/write_types.py: change the engine, not this file.
@file:UseSerializers(InstantSerializer::class, LocalDateSerializer::class)

package gridward.types

import gridward.InstantSerializer
import gridward.LocalDateSerializer
import gridward.PairSerializer
import java.time.Instant
import java.time.LocalDate
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull

/** The section on access of a policy. Without roles nobody sees more than what is open, and nobody searches. */
@Serializable
data class AccessPolicy(
    /**
     * So many look-ups and searches in an hour are usual for one worker; more are found, and none is refused. Any number
     * where left out.
     */
    val lookUpsPerHour: Int? = null,
    /** The roles. Who has several sees what any of them sees. */
    val roles: List<RoleRule> = emptyList(),
)

/** One resident whose whereabouts the visit has settled. */
@Serializable
data class Accounted(
    /** The resident. */
    val resident: ResidentId,
    /** Where the person is. */
    val whereabouts: Whereabouts,
)

/** One deed. */
@Serializable
data class Act(
    /** When. */
    val at: Instant,
    /** What was done about it. */
    val deed: Deed,
    /** The duty. */
    val duty: DutyId,
    /** The event that says so. */
    val event: EventId,
    /** By whom. */
    val worker: WorkerId,
    /** What the person showed for it. */
    val evidence: DutyEvidence? = null,
)

/** Who recorded something, or looked: as what they worked then, and not who they are. */
@Serializable
data class ActedAs(
    /** The posts that they held. */
    val posts: List<Label> = emptyList(),
    /** As what they worked; none for somebody who was not enrolled then. */
    val role: WorkerRole? = null,
)

/** Where a household lives and whether it still is one. */
@Serializable
data class Address(
    /** Every door it has had, in the order things happened. The last one holds. */
    val doors: List<StatedDoor>,
    /** Every registration, in the order things happened. */
    val registered: List<StatedHouseholdRegistered>,
    /** How it ended, where it has; a later registration makes it a household again. */
    val fate: StatedFate? = null,
)

/** A household has another door: it has moved as a whole, or its door is numbered anew. */
@Serializable
data class AddressChanged(
    /** What is written on the door. */
    val door: String,
    /** The household. */
    val household: HouseholdId,
    /** The building or stairwell that the door is in. */
    val place: PlaceId,
    /** The floor, 1 at street level, negative below. */
    val floor: Int? = null,
)

/** One worker's day. */
@Serializable
data class Agenda(
    /** The areas for which the worker holds a post. */
    val areas: List<Area>,
    /** The duties by building, floor and door, so that one walk does them; at one door the earliest due first. */
    val items: List<AgendaItem>,
    /** Whose. */
    val worker: WorkerId,
    /** Who lives in the worker's areas, is due for release and waits for nothing but a signature (law 6). */
    val dueForRelease: List<ReleaseDue> = emptyList(),
    /** What stayed undone so long that the worker has to be told (D6). */
    val escalations: List<EscalationLine> = emptyList(),
    /** The shifts that the worker holds and that touch the day, by their beginning (N10). */
    val shifts: List<ShiftDutyView> = emptyList(),
    /** The same duties trip by trip, in the same order, where the policy has trips. */
    val trips: List<Trip> = emptyList(),
)

/** One duty at one door. */
@Serializable
data class AgendaItem(
    /** What is on the door. */
    val door: String,
    /** The duty. */
    val duty: DutyView,
    /** The floor. */
    val floor: Int? = null,
    /** Names of the places around it, the outermost first. */
    val places: List<String>,
    /** The household; none for a sighting outside. */
    val household: HouseholdId? = null,
)

/** Whose day, and as of when. */
@Serializable
data class AgendaQuery(
    /** The instant; the day is its civil day. */
    val asOf: AsOf,
    /** The worker. */
    val worker: WorkerId,
    /** Also what is already done today. */
    val includeDone: Boolean = false,
)

/** A fever or symptom, and what became of it. */
@Serializable
data class AlarmView(
    /** When it was true. */
    val at: Instant,
    /** Why it alarms, and why that is over. */
    val because: Because,
    /** The entry that raised it. */
    val event: EventId,
    /** Whether it is open. */
    val state: AlarmState,
    /** How it was resolved. */
    val how: Resolution? = null,
    /** When it was resolved. */
    val resolvedAt: Instant? = null,
    /** Who wrote down what resolved it. */
    val resolvedBy: WorkerId? = null,
)

/** The answer to one question of the form. */
@Serializable
data class Answer(
    /** The question. */
    val question: QuestionId,
    /** The answer. */
    val value: AnswerValue,
    /** Whom it is about; left out for the household as a whole. */
    val resident: ResidentId? = null,
)

/** The person who answers for a household. */
@Serializable
data class Answerable(
    /** Held for which area. */
    val area: Area,
    /** The event that gave the post, or named the deputy. */
    val event: EventId,
    /** Through which post. */
    val post: PostKind,
    /** Who. */
    val worker: WorkerId,
    /** The holder of the post, where the worker only stands in. */
    val deputyFor: WorkerId? = null,
    /** The outside unit that sent the worker (S2). */
    val unit: UnitId? = null,
)

/** An area has a risk level from a date on (N5). A later statement for the same date revises the earlier one. */
@Serializable
data class AreaGraded(
    /** The area, from province to community. */
    val area: RegionCode,
    /** The first day on which the level holds. */
    val from: LocalDate,
    /** Its level. */
    val level: RiskLevel,
)

/** Who is inside an area that gates guard. */
@Serializable
data class AreaInside(
    /** Residents of other parts of the community who are inside. */
    val neighbours: Long,
    /** Residents who live there and are inside: all but those whose last passage led out. */
    val residents: Long,
    /** Residents who live there and are outside. */
    val residentsOut: Long,
    /** Vehicles. */
    val vehicles: Long,
    /** Anybody else. */
    val visitors: Long,
    /** People who work for the community and came in by a gate. */
    val workers: Long,
    /** The area; none for all of them together. */
    val area: Area? = null,
)

/** Somebody has announced that people will arrive (S7). */
@Serializable
data class ArrivalExpected(
    /** Where they come from. */
    val area: RegionCode,
    /** The announcement. */
    val arrival: ArrivalId,
    /** The household that they will live in. */
    val household: HouseholdId,
    /** The day on which they are expected. */
    val on: LocalDate,
    /** How many. */
    val people: Int,
)

/** Arrivals in the order in which people reported. */
@Serializable
data class ArrivalLedger(
    /** How many there are of each class. */
    val classes: Map<String, Long>,
    /** The arrivals. */
    val lines: List<ArrivalLine>,
)

/** One arrival. */
@Serializable
data class ArrivalLine(
    /** Where the person came from. */
    val area: RegionCode,
    /** When the person reported. */
    val at: Instant,
    /** True when head count, route and health are clear and every document was shown. */
    val clear: Boolean,
    /** The first day there that is known. */
    val from: LocalDate,
    /** Who. */
    val resident: ResidentId,
    /** The day of leaving. */
    val until: LocalDate,
    /** The announcement that the arrival answers. */
    val arrival: ArrivalId? = null,
    /** The class; none where no row of the policy's table covers the arrival. */
    val `class`: String? = null,
    /** The first free moment, as far as is known. */
    val free: Instant? = null,
    /** Where the person lives as of the instant. */
    val household: HouseholdId? = null,
    /** The registration point. */
    val point: PlaceId? = null,
    /** The measure that the person is under as of the instant; none when free. */
    val setting: Setting? = null,
    /** What people call the class. */
    val title: Label? = null,
)

/** A resident has arrived and reported at a registration point (N4). */
@Serializable
data class ArrivalRegistered(
    /** Where the person comes from. The arrival counts as a stay there. */
    val area: RegionCode,
    /** What is clear. */
    val cleared: Cleared,
    /** The resident. */
    val resident: ResidentId,
    /** The announcement that this arrival answers. */
    val arrival: ArrivalId? = null,
    /** The documents that were checked and are in order. */
    val documents: List<Document> = emptyList(),
    /** The first day there; the day of leaving where it is not known. */
    val from: LocalDate? = null,
    /** The registration point. */
    val point: PlaceId? = null,
    /** The day of leaving; the day of arrival where it is not known. */
    val until: LocalDate? = null,
)

/** Which arrivals. */
@Serializable
data class ArrivalsQuery(
    /** As of when: class and measure are as they are judged then. */
    val asOf: AsOf,
    /** The first day of arrival, inclusive. */
    val from: LocalDate,
    /** The last day of arrival, inclusive. */
    val until: LocalDate,
    /** Only arrivals of this class; every arrival when left out. */
    val `class`: String? = null,
)

/** Which facts a question may use. */
@Serializable
data class AsOf(
    /** Facts that were true by then, inclusive; also the instant that is asked about. */
    val at: Instant,
    /** Only facts that were recorded by then, inclusive: what was known when something was decided. */
    val knownBy: Instant? = null,
)

/** A question about everything, as of an instant. */
@Serializable
data class AsOfRequest(
    /** As of when. */
    val asOf: AsOf,
)

/** Which duties are to be given to whom. */
@Serializable
data class AssignRequest(
    /** As of when. */
    val asOf: AsOf,
    /** Only duties in this area. */
    val area: Area? = null,
    /** Doors that somebody goes to on the day at most, where it is not what the policy says. */
    val stopsPerDay: Map<String, Int> = emptyMap(),
    /** Duties that open before this instant; the end of the civil day where it is left out. */
    val until: Instant? = null,
    /** Who can be sent; everybody who works for the community where it is left out. */
    val workers: List<WorkerId>? = null,
)

/** Who goes there. */
@Serializable
data class AssignmentView(
    /** Why. */
    val because: Because,
    /** What is done there. */
    val duties: List<DutyId>,
    /** How urgent the most urgent of it is, 1 to 9. */
    val priority: Int,
    /** What the choice costs, and what for. */
    val terms: List<Term>,
    /** Who. */
    val worker: WorkerId,
    /** The household, where it is one. */
    val household: HouseholdId? = null,
    /** Who would have been next. */
    val instead: WorkerId? = null,
    /** What was seen, where there is no household. */
    val sighting: SightingId? = null,
)

/** Somebody tried to do a duty, in vain (S18). */
@Serializable
data class Attempt(
    /** When. */
    val at: Instant,
    /** What came of it. */
    val note: String,
    /** Who. */
    val worker: WorkerId,
)

/**
 * The authority section of a policy. A policy without it lets everybody record everything.
 *
 * What an entry rests on are the posts that its author held when it was recorded, as far as had been recorded by then:
 * who is appointed later, or by an entry that is typed in later, had no right before.
 *
 * Erasures are another matter: what is reduced cannot come back when word of a post comes late. So no post gives the right
 * to record `personErased`: founders have it, and everybody where `anybody` names it.
 */
@Serializable
data class AuthorityPolicy(
    /** What anybody may record, also who holds no post. */
    val anybody: List<FactKind> = emptyList(),
    /** Those who may record everything everywhere, from the beginning: they appoint the first holders of posts. */
    val founders: List<WorkerId> = emptyList(),
    /** What holders of posts may record. What no rule names, only founders may. */
    val rules: List<AuthorityRule> = emptyList(),
    /**
     * True where every device has to seal its entries within a day: what is open longer is a finding. A seal itself needs no
     * right; the key of a device is stated by who may record `deviceKeyStated`.
     */
    val sealed: Boolean? = null,
)

/** What the holders of some posts, and those who stand in for them, may record. */
@Serializable
data class AuthorityRule(
    /** The posts. */
    val posts: List<PostKind>,
    /** The kinds of facts; every kind but `personErased`, where it is left out. */
    val facts: List<FactKind> = emptyList(),
    /** How far it reaches. */
    val reach: Reach? = null,
)

/** Somebody has said when they can serve, or when they cannot. */
@Serializable
data class AvailabilityStated(
    /** The worker. */
    val worker: WorkerId,
    /** Times at which the person cannot come, besides those that are known. */
    val away: List<Span> = emptyList(),
    /** Times at which the person can come after all, of those known before or named in this very statement. */
    val back: List<Span> = emptyList(),
    /** What the person offers from now on, in place of everything offered before; left out, that stays. */
    val offer: Offer? = null,
)

/** How much of one item a store has, and how that came to be: received + moved in + found − issued − discarded − lost. */
@Serializable
data class Balance(
    /** Bought, altogether. */
    val bought: Long,
    /** Thrown away, altogether, as far as it was there. */
    val discarded: Long,
    /** Given by somebody, altogether. */
    val donated: Long,
    /** More was there when somebody counted, altogether. */
    val found: Long,
    /** Taken out, altogether, as far as it was there. */
    val issued: Long,
    /** Less was there when somebody counted, altogether. */
    val lost: Long,
    /** From other stores, altogether. */
    val movedIn: Long,
    /** What was paid for it, in the smallest unit of the currency. */
    val paid: Long,
    /** How much there is, never less than nothing. */
    val quantity: Long,
    /** Counts that were not what the ledger said, in the order they happened. */
    val differences: List<StockDifference> = emptyList(),
    /** Taken out or thrown away although the ledger did not have it: by devices that did not know of each other. */
    val short: Long? = null,
)

/** Somebody who cannot fill a gap. */
@Serializable
data class Barred(
    /** The rule; nothing when no rule bars them. */
    val bar: Bar? = null,
    /** The person. */
    val worker: WorkerId,
)

/** One reason, with what it rests on. */
@Serializable
data class BasisView(
    /** The plan that follows from it. */
    val plan: PlanId,
    /** The reason, in words. */
    val text: String,
    /** The clauses that it cites, each once, with the documents that they stand for. */
    val clauses: List<ClauseView> = emptyList(),
    /** The legal basis that an order names. */
    val order: String? = null,
)

/** Why something was judged as it was: a tree of rules, each with the values and the facts that it used. */
@Serializable
data class Because(
    /** The rule's code, for example `quarantine.stage`. */
    val rule: String,
    /** The values the rule used, by name. */
    val arguments: Map<String, Argument> = emptyMap(),
    /** The reasons below this one. */
    val because: List<Because> = emptyList(),
    /** The next instant at which the judgement changes by itself. */
    val changesAt: Instant? = null,
    /** The clause of the policy that the rule applies, as the policy cites it. */
    val clause: String? = null,
    /** The events whose facts the rule used. */
    val facts: List<EventId> = emptyList(),
)

/** For which days a rota is to be made, and who can come when. */
@Serializable
data class BuildRotaRequest(
    /** As of when: the policy and the people. */
    val asOf: AsOf,
    /** How many days, 1 to 62. */
    val days: Int,
    /** The first civil day. */
    val from: LocalDate,
    /**
     * Who can come at these times alone, whatever the person has offered; everybody else comes as they offered, and at
     * any time where they offered nothing.
     */
    val available: Map<String, List<Span>> = emptyMap(),
    /** Who cannot come at these times, besides those that the log knows of. */
    val away: Map<String, List<Span>> = emptyMap(),
    /** Who can serve; everybody who works for the community where it is left out. */
    val workers: List<WorkerId>? = null,
)

/** The answer for everybody, in the order of the cases. */
@Serializable
data class BulkAnswer(
    /** The class of each row. */
    val classes: List<String>,
    /** One for each case. */
    val judgements: List<BulkJudgement>,
    /** The plan of each row of the decision table; none for rows without a measure. */
    val plans: List<PlanId?>,
    /** Stages of everybody, one person after the other. */
    val stages: List<BulkStage>,
    /** Tests of everybody, one person after the other. */
    val tests: List<TestView>,
)

/** One person with one reason. What is later than the instant that is asked about counts as not known. */
@Serializable
data class BulkCase(
    /** When the reason became known: no measure holds before. */
    val found: Instant,
    /** What happened. */
    val what: BulkReason,
    /** The year of birth. */
    val birthYear: Int? = null,
    /** When the person entered the place of quarantine. */
    val entered: Instant? = null,
    /** An order that lets the measure last longer. */
    val extended: BulkExtension? = null,
    /** What can make the person immune. */
    val immunity: BulkImmunity? = null,
    /** When the person refused a test. */
    val refused: Instant? = null,
    /** Samples, in any order. */
    val samples: List<BulkSample> = emptyList(),
    /** When an authority signed for the release. */
    val signed: Instant? = null,
)

/** An authority lets the measure last longer. */
@Serializable
data class BulkExtension(
    /** When it was ordered. */
    val at: Instant,
    /** The last day, inclusive. */
    val through: LocalDate,
)

/** Something that was shown and can make the person immune by the policy's rules. */
@Serializable
data class BulkImmunity(
    /** Its day. */
    val on: LocalDate,
    /** What. */
    val source: ImmunitySource,
)

/** What the policy says about one person. */
@Serializable
data class BulkJudgement(
    /** The place of the person's first stage in the list of stages. */
    val firstStage: Long,
    /** The place of the person's first test in the list of tests. */
    val firstTest: Long,
    /**
     * The row of the decision table, from 0; none where no row or no window covers the case, and where the reason is not
     * known yet.
     */
    val row: Int? = null,
    /** How many stages there are; 0 for no measure. */
    val stages: Int,
    /** How many tests there are. */
    val tests: Int,
    /** Why the person has to be asked about alone, in an engine that has everything: no stages and no tests are given. */
    val needsEngine: NeedsEngine? = null,
)

/** The last report on a sample. */
@Serializable
data class BulkReport(
    /** When the person was told; not before the sample was taken. */
    val at: Instant,
    /** What was found. */
    val result: TestResult,
)

/** A sample of the person. */
@Serializable
data class BulkSample(
    /** When it was taken. */
    val taken: Instant,
    /** What the laboratory says; none while the result is pending. */
    val report: BulkReport? = null,
)

/** One stage of one person: `from` inclusive, `until` exclusive. */
@Serializable
data class BulkStage(
    /** From when. */
    val from: Instant,
    /** Where the person stays. */
    val setting: Setting,
    /** Until when; where something is missing, at the latest. */
    val until: Instant,
)

/** A bundle in parts. */
@Serializable
data class BundleParts(
    /** The parts, in any order and with any repetition. */
    val parts: List<String>,
)

/** A request for a bundle in parts. */
@Serializable
data class BundlePartsRequest(
    /** Most characters in a part; a QR code takes up to 4,296. */
    val characters: Long,
    /** The other replica's version; empty for everything. */
    val version: VersionVector = emptyMap(),
)

/** Events in the compact binary encoding, as JSON carries them. */
@Serializable
data class BundleText(
    /** The bytes in base 64, with padding (RFC 4648). */
    val base64: String,
)

/** A question to the planner. */
@Serializable
data class CampaignRequest(
    /** The first day to plan. */
    val from: LocalDate,
    /** What can be done in a day. */
    val pace: Pace,
    /** The areas to screen. */
    val scope: List<Area>,
    /**
     * The round that is under way: what it has settled is done, and its days so far are told beside the plan. Households
     * that it keeps although they have left the areas count too.
     */
    val round: RoundId? = null,
    /** The last day by which it should be done. */
    val until: LocalDate? = null,
)

/** How many residents have a level. */
@Serializable
data class CareCount(
    /** The level. */
    val level: CareLevelId,
    /** Of those, the ones whose last visit that was due has been missed. */
    val overdue: Long,
    /** Residents who have it. */
    val residents: Long,
    /** What people call it. */
    val title: Label,
)

/** Grounds, ways to reach the person, and visits, each in the order they happened. */
@Serializable
data class CareFile(
    /** The channel that the person prefers. */
    val channel: Channel? = null,
    /** What was stated (`true`) and withdrawn (`false`). */
    val grounds: List<StatedTupleOfCareGroundIdAndBoolean> = emptyList(),
    /** Whether the person has a smartphone, where that is known. */
    val smartphone: Boolean? = null,
    /** Visits and calls, also those in vain. */
    val visits: List<StatedCareVisit> = emptyList(),
)

/** Something is so about a resident for which the community looks after people (S12). */
@Serializable
data class CareGroundStated(
    /** What is so, as the policy names it. */
    val ground: CareGroundId,
    /** The resident. */
    val resident: ResidentId,
)

/** Something is so no longer. */
@Serializable
data class CareGroundWithdrawn(
    /** What is so no longer. */
    val ground: CareGroundId,
    /** The resident. */
    val resident: ResidentId,
)

/** One resident on the list. */
@Serializable
data class CareLine(
    /** Why the person has the level, as far as whoever asks may know. */
    val because: Because,
    /** True when the last visit that was due has been missed, and nobody has reached the person since. */
    val overdue: Boolean,
    /** The resident; the name is kept outside the engine. */
    val resident: ResidentId,
    /** True when a ground holds that few may know. */
    val sensitive: Boolean,
    /** Since when. */
    val since: Instant,
    /** True when something of this line is withheld from whoever asks. */
    val withheld: Boolean,
    /** Further levels whose rows fit too, as far as whoever asks may see them. */
    val also: List<CareLevelId> = emptyList(),
    /** Year of birth, where it is known. */
    val birthYear: Int? = null,
    /** The grounds that hold, as far as whoever asks may know them. */
    val grounds: List<CareGroundId> = emptyList(),
    /** The household that the person lives in. */
    val household: HouseholdId? = null,
    /** Posts whose holders are informed about the person at all times; none where the level is withheld. */
    val informed: List<PostKind> = emptyList(),
    /** The last time that the person was reached. */
    val lastVisit: LastVisit? = null,
    /** The level; none where whoever asks may not see it. */
    val level: CareLevelId? = null,
    /** The visit that is due next. */
    val nextVisit: NextVisit? = null,
    /** Sex, where it is known. */
    val sex: Sex? = null,
    /** False for somebody without a smartphone; none where nobody has said. */
    val smartphone: Boolean? = null,
)

/** Who is looked after how closely. */
@Serializable
data class CareList(
    /** As of when. */
    val asOf: Instant,
    /** The levels, in the policy's order. */
    val levels: List<CareCount>,
    /** The list: by level, then those first who are overdue, then by household and resident. */
    val lines: List<CareLine>,
    /** Everybody who lives here: the sum over the levels. */
    val residents: Long,
)

/** The care section of a policy; without a table nobody has a level. */
@Serializable
data class CarePolicy(
    /** What can be stated about a resident. */
    val grounds: List<GroundRule> = emptyList(),
    /** The levels. */
    val levels: List<LevelRule> = emptyList(),
    /** Posts whose holders may know sensitive grounds, and see discreet levels. */
    val mayKnow: List<PostKind> = emptyList(),
    /** The table: the first row that fits decides. */
    val table: List<CareRow> = emptyList(),
    /** Up to this floor people talk through the window (S19); nowhere where left out. */
    val windowUpToFloor: Int? = null,
)

/** Who is looked after? */
@Serializable
data class CareQuery(
    /** As of when. */
    val asOf: AsOf,
    /**
     * True for a line for everybody; where left out, only for those who are visited, about whom somebody is informed,
     * or for whom a ground holds.
     */
    val everybody: Boolean = false,
    /** The post of whoever asks. Where left out, nothing sensitive is shown. */
    val viewer: PostKind? = null,
)

/** One row of the table. */
@Serializable
data class CareRow(
    /** The level that it gives. */
    val level: CareLevelId,
    /** The clause of the source. */
    val clause: String? = null,
    /** When it fits; always where left out. */
    val `when`: CareWhen? = null,
)

/** A visit or call, or an attempt. */
@Serializable
data class CareVisit(
    /** Who came or called. */
    val by: WorkerId,
    /** How. */
    val channel: Channel,
    /** False where the resident was not reached. */
    val reached: Boolean,
    /** What was found. */
    val note: String? = null,
)

/** Somebody has looked after a resident, or has tried to; the event's time is that of the visit or call. */
@Serializable
data class CareVisited(
    /** How. */
    val channel: Channel,
    /** The resident. */
    val resident: ResidentId,
    /** What was found, in a few words: nothing about why the person is looked after. */
    val note: String? = null,
    /** False where the resident was not reached: the visit is still to be made. */
    val reached: Boolean? = null,
)

/** The conditions of a row; all that are there must hold. */
@Serializable
data class CareWhen(
    /** Younger than that, in years. */
    val ageBelow: Int? = null,
    /** At least so old, in years: the year less the year of birth. Who has no known year of birth is in no band of ages. */
    val ageFrom: Int? = null,
    /** Every one of these grounds holds. */
    val all: List<CareGroundId> = emptyList(),
    /** One of these holds at least. */
    val any: List<CareGroundId> = emptyList(),
    /** None of these holds. */
    val none: List<CareGroundId> = emptyList(),
)

/** An infected person has left the area: the event's time is that of the leaving. */
@Serializable
data class CaseMovedOut(
    /** The area. */
    val area: Area,
    /** Who; left out for everybody who was found infected by then. */
    val case: PartyId? = null,
)

/** The landlord's contact or the tenant has reported what has changed about a let home, or that nothing has (S9). */
@Serializable
data class ChangesReported(
    /** True when anything has changed; what it is goes into facts of its own. */
    val changed: Boolean,
    /** The home. */
    val household: HouseholdId,
    /** Who reported: the contact that the landlord has named, or somebody else. */
    val reporter: PartyId? = null,
)

/** A check was tried and did not take place. */
@Serializable
data class CheckFailed(
    /** Whose. */
    val resident: ResidentId,
    /** Why. */
    val why: CheckFailure,
)

/** A policy document that somebody is writing. */
@Serializable
data class CheckPolicyRequest(
    /** The document as it is written: JSON, with `basedOn` where it holds only what differs from a preset. */
    val text: String,
    /** The policies that it is to follow, in the order of their effect. */
    val after: List<Policy> = emptyList(),
    /** The language of the messages. */
    val language: Language = Language.En,
)

/** Somebody has come to serve on a shift. The event's time is when they came. */
@Serializable
data class CheckedIn(
    /** The shift. */
    val shift: ShiftKey,
    /** Who. */
    val worker: WorkerId,
)

/** Somebody has left the post. The event's time is when they left. */
@Serializable
data class CheckedOut(
    /** The shift for which they had come. */
    val shift: ShiftKey,
    /** Who. */
    val worker: WorkerId,
)

/**
 * A circumstance that the policy knows by name holds for a resident: discharged from hospital, left a post of high risk,
 * was at an event where somebody was infected.
 */
@Serializable
data class CircumstanceStated(
    /** The circumstance. */
    val category: CategoryId,
    /** The day that periods count from. */
    val on: Moment,
    /** The resident. */
    val resident: ResidentId,
)

/** An area that a unit works in. */
@Serializable
data class ClaimView(
    /** The area. */
    val area: Area,
    /** Households in it. */
    val households: Long,
    /** Since when. */
    val since: Instant,
    /** The post that the unit as a whole holds for it. */
    val post: PostKind? = null,
)

/** One row of the decision table. */
@Serializable
data class ClassRow(
    /** The class that the row gives. */
    val `class`: String,
    /** What people call the class. */
    val title: Label,
    /** Conditions; one that is left out holds for everything. */
    val `when`: When,
    /** The clause of the source that the row comes from. */
    val clause: String? = null,
    /** The plan that everybody else in the household comes under, from the same day on; none where they are free. */
    val coResidents: PlanId? = null,
    /** For how long that concerns them. */
    val coResidentsWhile: CoResidentsWhile? = null,
    /** The plan that the person comes under; none for a class without a measure. */
    val plan: PlanId? = null,
)

/** A clause and its document. */
@Serializable
data class ClauseView(
    /** The clause, as the policy cites it. */
    val clause: String,
    /** The document; none where the policy names no such source. */
    val source: Source? = null,
)

/** "Three checks, three clears" (S7): what is clear about somebody who has arrived. */
@Serializable
data class Cleared(
    /** Who and how many came. */
    val headCount: Boolean,
    /** How they are. */
    val health: Boolean,
    /** Where they have been. */
    val route: Boolean,
)

/**
 * A device's clock was wrong while it recorded these entries: each of them was true, and recorded, so much later or
 * earlier. It says nothing about what was itself said about the log. Where several say it of one entry, the one that was
 * recorded last counts.
 */
@Serializable
data class ClockCorrected(
    /** Its first entry with that clock, by its running number. */
    val fromCounter: Long,
    /** The device. */
    val replica: ReplicaId,
    /** What is to be added to its clock, in minutes; less than 0 for a clock that ran ahead. */
    val shift: Int,
    /** Its last one, inclusive. */
    val toCounter: Long,
)

/** The community has a name and, where it is known, a code. */
@Serializable
data class CommunityNamed(
    /** The name people use. */
    val name: String,
    /** The 12-digit statistical code, or a shorter one of the region around it. */
    val code: RegionCode? = null,
)

/** How a resident is reached best (S19). Stated anew where it has changed; what is left out stays as it was. */
@Serializable
data class ContactPreferred(
    /** The resident. */
    val resident: ResidentId,
    /** By telephone, at the door, through the window, or by message. */
    val channel: Channel? = null,
    /** False for somebody without a smartphone: no message reaches the person. */
    val smartphone: Boolean? = null,
)

/** A resident met somebody who is infected, or who is a contact. */
@Serializable
data class ContactReported(
    /** The first day. */
    val first: LocalDate,
    /** The last day; not before `first`. */
    val last: LocalDate,
    /** True when both were protected the whole time. */
    val protected: Boolean,
    /** The resident. */
    val resident: ResidentId,
    /** How they met. */
    val setting: ContactSetting,
    /** Whom the resident met: a resident, or a party outside. */
    val with: PartyId,
    /** What that person is. */
    val of: IndexKind? = null,
)

/** Who answers questions. */
@Serializable
data class ContactView(
    /** The post through which the person answers. */
    val post: PostKind,
    /** What people call it. */
    val title: Label,
    /** The person. */
    val worker: WorkerId,
    /** The outside unit that sent the person. */
    val unit: UnitId? = null,
)

/** Entries that do not hold any more, each kind in the order it was taken, and what corrected them. */
@Serializable
data class Corrected(
    /** What was corrected by what. */
    val corrections: List<Correction>,
    /** Further entries that correct what another one had corrected already: several hold in the place of one. */
    val contested: List<Correction> = emptyList(),
    /** Readings that do not hold. */
    val readings: List<StatedReading> = emptyList(),
    /** Answers about symptoms that do not hold. */
    val symptoms: List<StatedSymptomAnswer> = emptyList(),
)

/** One entry stands in the place of another. */
@Serializable
data class Correction(
    /** When what the new entry states was true. */
    val at: Instant,
    /** The entry that holds instead. */
    val by: EventId,
    /** The entry that does not hold any more. */
    val entry: EventId,
)

/** A duty that a number of a report counts. */
@Serializable
data class CountedDuty(
    /** When it is due. */
    val due: Instant,
    /** What is to be done. */
    val kind: DutyKind,
    /** Whom it is about. */
    val subject: Subject,
    /** The duty; none where it has no id that can be told. */
    val duty: DutyId? = null,
)

/** A count with its bounds, both inclusive. */
@Serializable
data class CountedWithin(
    /** Of what. */
    val count: CountOf,
    /** At least so many. */
    val atLeast: Long = 0,
    /** At most so many; no bound where left out. */
    val atMost: Long? = null,
    /** Only those of the last so many days: a day counts through the last of the days that follow it. All where left out. */
    val withinDays: Int? = null,
)

/** What points of one kind must have. */
@Serializable
data class CoverRule(
    /** What covers one: any of these that is still there. */
    val by: List<OutreachKind>,
    /** The points. */
    val points: PointKind,
)

/** Points of one kind, and those that are not covered. */
@Serializable
data class CoverView(
    /** How many of them are covered. */
    val covered: Long,
    /** Their kind. */
    val kind: PointKind,
    /** How many there are. */
    val points: Long,
    /** Those that are not. */
    val uncovered: List<Target>,
)

/** The certificate that every household has one grid and one answerable person, or the exact list of gaps (law 7). */
@Serializable
data class Coverage(
    /** The instant it speaks of. */
    val asOf: Instant,
    /** True when no household has a gap. */
    val complete: Boolean,
    /** Households with a gap, by id. */
    val gaps: List<CoverageGap>,
    /** Homes. */
    val households: Long,
    /** Shops, lodgings and vehicles; they need a grid and an answerable person like homes. */
    val otherPremises: Long,
    /** Every household with its grid and answerable person, by id; empty unless it was asked for. */
    val certificate: List<HouseholdCover> = emptyList(),
)

/** A household that is not covered. */
@Serializable
data class CoverageGap(
    /** The household. */
    val household: HouseholdId,
    /** What is missing. */
    val reasons: List<GapReason>,
    /** The events that it rests on besides the household's door, as in the certificate. */
    val facts: List<EventId> = emptyList(),
    /** The outside unit that has claimed the work there, and could name somebody (S2). */
    val unit: UnitId? = null,
)

/** A question about coverage. */
@Serializable
data class CoverageRequest(
    /** As of when. */
    val asOf: AsOf,
    /** Whether to list every household. */
    val certificate: Boolean = false,
)

/** Times of the day at which few may pass. */
@Serializable
data class Curfew(
    /** Those of the curfew, by their place in the list, from 0. */
    val closed: List<Int>,
    /** The slots of the day. */
    val slots: Slots,
)

/** What really happened on one day. */
@Serializable
data class DayDone(
    /** The day. */
    val date: LocalDate,
    /** Households settled. */
    val settled: Long,
    /** Visits and calls. */
    val visits: Long,
)

/** One day of the plan. */
@Serializable
data class DayForecast(
    /** The day. */
    val date: LocalDate,
    /** Households still to be visited at the end of the day, the fewest and the most. */
    val open: NumberRange,
    /** Squads that go out. */
    val squads: Long,
    /** Visits, the fewest and the most. */
    val visits: NumberRange,
)

@Serializable
data class DeedAcknowledgedAcknowledged(
    /** Until when nobody further is told, exclusive. */
    val until: Instant,
)

@Serializable
data class DeedAssignedAssigned(
    /** Who is to do it. */
    val to: WorkerId,
    /** Who had it before, as far as was known. */
    val instead_of: WorkerId? = null,
)

@Serializable
data class DeedAttemptedAttempted(
    /** What came of it. */
    val note: String,
)

@Serializable
data class DeedCancelledCancelled(
    /** Why. */
    val reason: String,
)

/** Somebody stands in for the holder of a post from now until an instant. */
@Serializable
data class DeputyNamed(
    /** The area. */
    val area: Area,
    /** Who stands in. */
    val deputy: WorkerId,
    /** Who holds the post. */
    val holder: WorkerId,
    /** The kind of post. */
    val post: PostKind,
    /** Until when, exclusive. */
    val until: Instant,
)

/**
 * A device seals its entries with this key. Several keys can be stated for one device: each holds from when it is stated
 * until the statement is taken back, and a seal may be made with any of them.
 */
@Serializable
data class DeviceKeyStated(
    /** Its public key. */
    val publicKey: Bytes32,
    /** The device. */
    val replica: ReplicaId,
)

/**
 * A device is lost or in the wrong hands: what it recorded from then on counts no longer. Whoever has it can set its clock
 * back, so what it recorded after the last entry that others had by then counts no longer either, whatever its clock
 * says. Of two devices that revoke each other the revocation counts that was recorded first.
 */
@Serializable
data class DeviceRevoked(
    /** From when on, inclusive, by its own clock as it recorded. */
    val from: Instant,
    /** The device. */
    val replica: ReplicaId,
    /**
     * The running number of its last entry that is trusted, inclusive: what the one who revokes it had from it before.
     * Where it is left out only the clock tells.
     */
    val lastCounter: Long? = null,
)

/** The seals of one device. */
@Serializable
data class DeviceSeals(
    /** Entries that do not fit such a seal: somebody has altered them, or the seal is of others of the same name. */
    val broken: List<EventId>,
    /** Its keys. */
    val keys: List<Bytes32>,
    /** Entries that no such seal covers; seals need none. */
    val open: Long,
    /** The device. */
    val replica: ReplicaId,
    /** The highest running number that a seal covers which one of the keys verifies; none before the first. */
    val sealedUpTo: Long? = null,
    /** Entries within its seals that cannot be checked any more, because somebody was erased. */
    val unchecked: Long,
    /** Seals that none of its keys verifies. */
    val unknown: List<EventId>,
)

/** What another rule book would change, for whom. */
@Serializable
data class Diff(
    /** The other one. */
    val after: EditionView,
    /** As of when. */
    val at: Instant,
    /** The rule book in force now. */
    val before: EditionView,
    /** How many people of each kind. */
    val counts: DiffCounts,
    /** Everybody for whom something would change, by id. */
    val people: List<DiffLine>,
)

/** How many people there are of each kind. */
@Serializable
data class DiffCounts(
    /** Would be free. */
    val freed: Long,
    /** Under a measure by the other rule book. */
    val heldAfter: Long,
    /** Under a measure now. */
    val heldBefore: Long,
    /** Would be held longer. */
    val longer: Long,
    /** Would be in a milder place for as long. */
    val milder: Long,
    /** Would be under a measure. */
    val newlyHeld: Long,
    /** Would only be under another plan. */
    val otherPlan: Long,
    /** Under a measure by both, and nothing would change. */
    val same: Long,
    /** Would be held shorter. */
    val shorter: Long,
    /** Would be in a stricter place for as long. */
    val stricter: Long,
)

/** One person for whom something would change. */
@Serializable
data class DiffLine(
    /** The measure by the other rule book; none when the person would be free. */
    val after: Standing? = null,
    /** The measure now; none when the person is free. */
    val before: Standing? = null,
    /** How. */
    val difference: Difference,
    /** The household the person lives in. */
    val household: HouseholdId? = null,
    /** The resident. */
    val resident: ResidentId,
    /** Every event that either of the two rests on. */
    val facts: List<EventId> = emptyList(),
)

/** What two replicas compare to know that they agree. */
@Serializable
data class DigestAnswer(
    /** SHA-256 over every event and every file, in an order that does not depend on delivery. */
    val digest: String,
    /** Events in the log. */
    val events: Long,
)

/** Who does what. */
@Serializable
data class DispatchPlan(
    /** By door. */
    val assignments: List<AssignmentView>,
    /** Doors of each person in this plan. */
    val doors: Map<String, Long>,
    /** By door. */
    val leftOver: List<LeftOverView>,
    /** The points of the whole plan. */
    val points: Long,
    /** True: proven that no plan does more of the most urgent, or the same with fewer points. */
    val proven: Boolean,
)

/**
 * The dispatch section of a policy: points that a choice of worker costs. The plan with the most urgent work done is
 * best, and of those the one with the fewest points.
 */
@Serializable
data class DispatchPolicy(
    /** Points for each post that comes before the worker's in the list of those that do this. */
    val laterPost: Int = 20,
    /** Points that each further door of the day costs more than the one before: nobody is left with everything. */
    val load: Int = 2,
    /** Points for a worker who was never at that door: people open to a face that they know. */
    val newFace: Int = 15,
    /**
     * Points for each step between the area of the worker's post and the door: a household's own guarantor is at 0, the
     * stairwell around it at 1, then the building, the compound; the building next door is as far as going up and down
     * again.
     */
    val step: Int = 10,
    /** Doors that one person goes to on a day, at most. */
    val stopsPerDay: Int = 40,
    /** Points for each point of the worker's tiredness, as the rota section counts it (D7). */
    val tired: Int = 1,
)

/** A paper that must be signed (D4). */
@Serializable
data class DocumentRule(
    /** The paper. */
    val document: DocumentKind,
    /**
     * Who signs: every household with people in it, within the first round that it is in; or every resident under a
     * measure, anew each time that measures begin.
     */
    val of: AskedOf,
)

/** A household or resident has signed a paper, which is kept as evidence (D4). */
@Serializable
data class DocumentSigned(
    /** What was signed. */
    val document: DocumentKind,
    /** Who has signed. */
    val signatory: Signatory,
    /** Where the signed paper or its photo is kept. */
    val evidence: EvidenceId? = null,
)

/** One paper of a household or resident: signed, asked for, or both (D4). */
@Serializable
data class DocumentView(
    /** The paper. */
    val document: DocumentKind,
    /** Where the signed paper is kept. */
    val evidence: EvidenceId? = null,
    /** When it was last signed. */
    val signedAt: Instant? = null,
    /** By when it has to be signed, where a signature is still owed. */
    val wantedBy: Instant? = null,
)

/** What somebody has given, altogether (N8). */
@Serializable
data class DonorLine(
    /** Who. Opaque. */
    val donor: PartyId,
    /** What. */
    val item: ItemId,
    /** How much. */
    val quantity: Long,
)

/** Where a door is. */
@Serializable
data class Door(
    /** What is written on the door. */
    val door: String,
    /** The building or stairwell. */
    val place: PlaceId,
    /** The floor, 1 at street level, negative below. */
    val floor: Int? = null,
)

/**
 * Whoever sends people has given a duty to somebody. It counts only where nobody has it, or the one whom it is taken
 * from: two who give out the same work without knowing of each other undo nothing.
 */
@Serializable
data class DutyAssigned(
    /** The duty. */
    val duty: DutyId,
    /** Whom it is about. */
    val subject: Subject,
    /** Who is to do it. */
    val worker: WorkerId,
    /** Who had it before; left out where nobody had. */
    val insteadOf: WorkerId? = null,
)

/** Somebody tried, and the duty is still to be done: the third pharmacy without the medicine (S18). */
@Serializable
data class DutyAttempted(
    /** The duty. */
    val duty: DutyId,
    /** What came of it. */
    val note: String,
    /** Whom it is about. */
    val subject: Subject,
)

/** Nobody needs to do a duty any more, for a reason that only people know. */
@Serializable
data class DutyCancelled(
    /** The duty. */
    val duty: DutyId,
    /** Why. */
    val reason: String,
    /** Whom it is about. */
    val subject: Subject,
)

/** Somebody takes a duty on. */
@Serializable
data class DutyClaimed(
    /** The duty. */
    val duty: DutyId,
    /** Whom it is about. */
    val subject: Subject,
)

/** How the duties of one kind stand at the end of a day. */
@Serializable
data class DutyCounts(
    /** Done during the day, in time. */
    val done: Long,
    /** Due on the next day, as far as is known. */
    val dueTomorrow: Long,
    /** Done during the day, after they were due. */
    val lateDone: Long,
    /** Minutes from opening until done, whole ones, of all that were done during the day together: the service time. */
    val minutes: Long,
    /** Closed during the day without being done. */
    val missed: Long,
    /** Open or claimed at the end of the day, not past due. */
    val open: Long,
    /** Open or claimed at the end of the day and past due. */
    val overdue: Long,
)

/** A duty is done. Only duties that no other fact completes need it: a reading completes a check by itself. */
@Serializable
data class DutyDone(
    /** The duty. */
    val duty: DutyId,
    /** Whom it is about. */
    val subject: Subject,
    /** What whoever did it shows. */
    val evidence: DutyEvidence? = null,
)

/** What whoever did a duty shows for it. */
@Serializable
data class DutyEvidence(
    /** Where photos are kept. */
    val photos: List<EvidenceId> = emptyList(),
    /** How much was done or brought; each unit at most once. */
    val quantities: List<Quantity> = emptyList(),
    /** Somebody else who was there. */
    val secondPerson: WorkerId? = null,
    /** Where a signature is kept. */
    val signature: EvidenceId? = null,
)

/** Deeds and requests of one subject, each in the order they happened. */
@Serializable
data class DutyFile(
    /** What people did about the subject's duties. */
    val acts: List<Act>,
    /** What the household asked for; always empty for a resident. */
    val requests: List<StatedRequestMade> = emptyList(),
)

/** Somebody who took a duty on gives it back. */
@Serializable
data class DutyHandedBack(
    /** The duty. */
    val duty: DutyId,
    /** Whom it is about. */
    val subject: Subject,
    /** Why. */
    val reason: String? = null,
)

/** The duty section of a policy. */
@Serializable
data class DutyPolicy(
    /** The kinds of duty; each kind once. */
    val kinds: List<DutyRule>,
    /** Who is told when duties stay undone; the first ladder that is for a duty holds. */
    val ladders: List<LadderRule> = emptyList(),
    /** When nobody is told of what is not urgent. */
    val quietHours: QuietHours? = null,
    /** Work that comes back every day (S16, H7). */
    val routines: List<RoutineRule> = emptyList(),
    /** What can be asked for (Z9); empty where anything can. */
    val services: List<ServiceRule> = emptyList(),
    /** Whether what is to be done at one door is one trip; left out, each duty is by itself. */
    val trips: TripRule? = null,
)

/** One kind of duty. */
@Serializable
data class DutyRule(
    /** The kind. */
    val kind: DutyKind,
    /** The posts that do it: the first that is held for the household does. Where none is, the answerable person does. */
    val posts: List<PostKind>,
    /** What people call it. */
    val title: Label,
    /** What whoever did it has to show; only for kinds that a deed completes. */
    val evidence: List<EvidenceKind> = emptyList(),
    /** How urgent it is: 1 is the most urgent, 9 the least. */
    val priority: Int? = null,
    /** A skill that whoever does it must have. */
    val skill: SkillId? = null,
    /**
     * For duties that a report or a measure raises (referral, health visit, sighting, notice, paper to sign, sample to be
     * taken again): hours within which they are due.
     */
    val withinHours: Int? = null,
)

/** A duty as a screen shows it. */
@Serializable
data class DutyView(
    /** The civil day it belongs to. */
    val day: LocalDate,
    /** The end of the time in which doing it is in time, exclusive. */
    val due: Instant,
    /** The duty. */
    val duty: DutyId,
    /** What is to be done. */
    val kind: DutyKind,
    /** When it can first be done, inclusive. */
    val opens: Instant,
    /** True when it is past due and still to be done. */
    val overdue: Boolean,
    /** Its state. */
    val status: DutyStatus,
    /** Whom it is about. */
    val subject: Subject,
    /** What people call it. */
    val title: Label,
    /** Times that somebody tried in vain, in the order they happened (S18). */
    val attempts: List<Attempt> = emptyList(),
    /** The campaign that asks for the test. */
    val campaign: TestCampaignId? = null,
    /** How the household is to be reached next, for a screening duty; or how the resident is best reached (Z3, S19). */
    val channel: Channel? = null,
    /** Who has taken it on. */
    val claimedBy: WorkerId? = null,
    /** The paper to be signed (D4). */
    val document: DocumentKind? = null,
    /** When it was done. */
    val doneAt: Instant? = null,
    /** What whoever does it has to show. */
    val evidence: List<EvidenceKind> = emptyList(),
    /** What is ordered. */
    val items: List<OrderItem> = emptyList(),
    /** How the sample of a scheduled test is taken. */
    val method: TestMethod? = null,
    /** What else the household has said about its request. */
    val note: String? = null,
    /** The plan of a scheduled test, or of a decision about a release. */
    val plan: PlanId? = null,
    /** The point in the place where recurring work is done. */
    val point: PointId? = null,
    /** How much was done, as whoever did it said (D9). */
    val quantities: List<Quantity> = emptyList(),
    /** The request of an errand. */
    val request: RequestId? = null,
    /** The sample after which another one has to be taken. */
    val retestOf: SampleId? = null,
    /** The round of a screening duty. */
    val round: RoundId? = null,
    /** The routine of recurring work. */
    val routine: RoutineId? = null,
    /** What the errand is for. */
    val service: ServiceId? = null,
    /** The slot of the day, from 0, of a check. */
    val slot: Int? = null,
    /** The stage of that plan, from 1; 0 where the plan itself has no legal basis. */
    val stage: Int? = null,
    /** What has to be done before it can be. */
    val waitsFor: List<DutyId> = emptyList(),
)

/** A way out before the stages are over. Of several that are open, the earliest is taken. */
@Serializable
data class EarlyRelease(
    /** Never before so many days from the plan's anchor: a floor. */
    val days: Int,
    /** How they are counted. */
    val counting: Counting? = null,
    /** What must be there. At least one thing, unless the way out asks for a time without symptoms. */
    val needs: List<Requirement> = emptyList(),
    /** What holds from then on, in place of the stages; none when the person is free. */
    val then: Remainder? = null,
    /** True when it is open only to whoever has had no fever and no symptom from the anchor up to then. */
    val withoutSymptoms: Boolean? = null,
)

/** A rule book and its edition. */
@Serializable
data class EditionView(
    /** The rule book. */
    val policy: PolicyId,
    /** What people call it. */
    val title: Label,
    /** Its version. */
    val version: Long,
)

/** One change. */
@Serializable
data class Effect(
    /** The change in particulars. */
    val because: Because,
    /** What kind it is. */
    val kind: EffectKind,
    /** Whom it is about. */
    val subject: Subject,
)

/** How long to search. Counts of steps, not time, so that every device gives the same rota. */
@Serializable
data class Effort(
    /** Moves to try while closing gaps. */
    val fill: Long = 400000,
    /** Exchanges to weigh while evening out the load. */
    val improve: Long = 120000,
    /** Nodes of the exact search. Where they do not suffice, the answer says that it is not proven. */
    val nodes: Long = 20000,
)

/** What an engine is opened with. */
@Serializable
data class EngineConfig(
    /** The community. */
    val community: CommunityId,
    /** The rule book; where others were adopted later, the first. */
    val policy: Policy,
    /** This device's copy of the log. Two devices must never share one. */
    val replica: ReplicaId,
    /**
     * The rule books that followed, in rising order of their effect: as of an instant the last one holds whose effect is
     * not after it. What each says about running measures stands in it.
     */
    val adopted: List<Policy> = emptyList(),
)

/**
 * A device vouches for entries of its own: those of the replica that records this, and of no other. Whoever records it
 * needs no right: it shows by itself who made it.
 */
@Serializable
data class EntriesSealed(
    /** The first entry, by its running number. */
    val fromCounter: Long,
    /** The hash of each entry, in order; zeros for one that the device does not vouch for. */
    val hashes: List<Bytes16>,
    /** The signature over community, device, numbers and hashes. */
    val signature: Bytes64,
    /** The last one, inclusive; at most 1,000 entries. */
    val toCounter: Long,
)

/** What an app records: a fact, when it was true, and who says so. */
@Serializable
data class Entry(
    /** When it was true; not later than now. */
    val at: Instant,
    /** Who says so. */
    val by: WorkerId,
    /** What is said. */
    val fact: Fact,
)

/**
 * An entry was wrong, and this is how it should read. What is left out stays as it was. Whoever asks what was known
 * before this was recorded still sees the entry as it stood then.
 *
 * One that names a correction or a retraction stands in its place: it says anew how the first entry should read.
 */
@Serializable
data class EntryCorrected(
    /** The event that holds the entry, or what was said about it before. */
    val event: EventId,
    /** Why, in words. */
    val reason: String,
    /** When it was true; not later than now. */
    val at: Instant? = null,
    /** What should have been said; nothing about the log itself. */
    val fact: Fact? = null,
)

/**
 * An entry is taken back: it never was so. The entry stays in the log, and whoever asks what was known before this was
 * recorded still sees it. A retraction can be retracted in its turn; then what it took back holds again.
 */
@Serializable
data class EntryRetracted(
    /** The event that holds the entry, a correction, or a retraction. */
    val event: EventId,
    /** Why, in words. */
    val reason: String,
)

/** Samples of the environment in the area were tested. */
@Serializable
data class EnvironmentSampled(
    /** The area. */
    val area: Area,
    /** True when any of them is positive. */
    val positive: Boolean,
)

/** Somebody who was told that a duty is late knows of it: until then nobody further is told. */
@Serializable
data class EscalationAcknowledged(
    /** The duty. */
    val duty: DutyId,
    /** Whom it is about. */
    val subject: Subject,
    /** Until when, exclusive. */
    val until: Instant,
)

/** One duty on its ladder. */
@Serializable
data class EscalationLine(
    /** Why. */
    val because: Because,
    /** The duty. */
    val duty: DutyView,
    /** When its step was reached. */
    val since: Instant,
    /** The step that is reached, from 1. */
    val step: Int,
    /** How many steps there are. */
    val steps: Int,
    /** Until when nobody further is told, because somebody has acknowledged it. */
    val acknowledgedUntil: Instant? = null,
    /** The household; none for what is not at a door. */
    val household: HouseholdId? = null,
    /** When the next step is reached, where nothing happens until then. */
    val next: Instant? = null,
    /** The post that is told: the first of the step's posts that anybody holds there. */
    val post: PostKind? = null,
    /** Who holds it, or stands in; none where nobody holds any of the step's posts. */
    val worker: WorkerId? = null,
)

/**
 * One event of the log. Never changed, never removed.
 *
 * A fact that this build cannot read is kept as [`Fact::Unknown`]: a newer build may have recorded it. What is around the
 * fact is the same in every build, and an event in which that is wrong is refused.
 */
@Serializable
data class Event(
    /** When it was true. */
    val at: Instant,
    /** Who says so. */
    val by: WorkerId,
    /** The replica's running number, from 1. */
    val counter: Long,
    /** What is said. */
    val fact: Fact,
    /** The replica that recorded it. */
    val replica: ReplicaId,
    /** Orders what the wall clock does not. */
    val tick: Long,
    /** When it was recorded, by the replica's wall clock. */
    val wall: Instant,
)

/** Names one event: the replica that recorded it and that replica's running number, from 1. */
@Serializable
data class EventId(
    /** The replica's running number of the event, from 1. */
    val counter: Long,
    /** The replica that recorded the event. */
    val replica: ReplicaId,
)

/** A question about what another replica lacks. */
@Serializable
data class EventsSinceRequest(
    /** The other replica's version; empty for everything. */
    val version: VersionVector = emptyMap(),
)

/** Somebody in a test campaign who need not be tested. */
@Serializable
data class ExcusedPerson(
    /** Why. */
    val reason: String,
    /** The resident. */
    val resident: ResidentId,
)

/** Somebody need not take part in tests of the whole community. */
@Serializable
data class Exemption(
    /** Why. */
    val because: Because,
    /** The first day, inclusive. */
    val from: LocalDate,
    /** The first day on which it holds no longer. */
    val until: LocalDate,
)

/** People of a class need not take part in tests of the whole community for a while. */
@Serializable
data class ExemptionRule(
    /** The class, as the decision table gives it. */
    val `class`: String,
    /** For so many months of the calendar. */
    val months: Int,
    /** The clause of the source. */
    val clause: String? = null,
    /** What the months count from: the first of these that the reason has, else the reason's own. That day is the first. */
    val from: List<AnchorKind> = emptyList(),
)

/** A reason together with its text. */
@Serializable
data class Explanation(
    /** The reason, for programs. */
    val because: Because,
    /** The same reason, for people. */
    val text: String,
)

/** The exposure section of a policy. */
@Serializable
data class ExposurePolicy(
    /**
     * A stay counts when the person left the area at most this many days before it was found, and only its days
     * within that window are looked at.
     */
    val lookBackDays: Int,
    /** The decision table: the first row whose conditions all hold decides. */
    val table: List<ClassRow>,
    /** Documents that every arrival must show (S7). */
    val documents: List<Document> = emptyList(),
    /** Positive samples within this many days after the first belong to one infection. */
    val episodeDays: Int? = null,
    /** When somebody counts as immune. */
    val immunity: List<ImmunityRule> = emptyList(),
    /** The window of a stay ends on the day on which the area was last graded, where that was before the stay was found. */
    val lookBackFromGrading: Boolean? = null,
    /** Symptoms that began at most this many days before a positive sample belong to its infection. */
    val onsetDays: Int? = null,
)

/** A person's tiredness at some moment. */
@Serializable
data class Fatigue(
    /** The sum of their points. */
    val points: Long,
    /** The terms that have points, always in the same order. */
    val terms: List<FatigueTerm>,
)

/** The points of tiredness; see [`fatigue`](super::fatigue()). Nothing else enters the score. */
@Serializable
data class FatiguePolicy(
    /** Minutes in seven days that tire nobody. */
    val freeMinutes: Long = 2400,
    /** Points for each day since the last free day. */
    val perDay: Long = 1,
    /** Points for each full hour above them. */
    val perHour: Long = 1,
    /** Points for each night in a row. */
    val perNight: Long = 3,
    /** Points for each short rest in seven days. */
    val perShortRest: Long = 4,
    /** From so many points on nobody is sent to doors (D7); without a number tiredness only counts against them. */
    val restFrom: Long? = null,
    /** A rest below so many minutes is a short one. */
    val shortRest: Long = 720,
)

/** One term of tiredness. */
@Serializable
data class FatigueTerm(
    /** How much of it there is. */
    val count: Long,
    /** What is counted. */
    val kind: FatigueKind,
    /** The points for it. */
    val points: Long,
)

/** One field: what was written last, when and by which device. Without a text it was taken out. */
@Serializable
data class Field(
    val replica: ReplicaId,
    val tick: Long,
    val wall: Instant,
    val text: IdentityText? = null,
)

/** Somebody has looked into a person's file; or has searched for people by name, where no person is named. */
@Serializable
data class FileOpened(
    /** What for. */
    val purpose: LookUpPurpose,
    /** Whose; left out for a search. */
    val resident: ResidentId? = null,
)

/** Something that a person should look at. */
@Serializable
data class Finding(
    /** What was found, with the events. */
    val because: Because,
    /** What kind it is. */
    val kind: FindingKind,
    /** Whose business it is. */
    val looks: Looks,
    /** What it is about: an id. */
    val subject: String,
)

/** The first answer with a symptom alarms, and those that follow it do not. */
@Serializable
data class FirstSymptom(
    /** An answer more than so many days after the first one begins anew. */
    val days: Int,
    /** The symptoms that count; every one where the list is empty. */
    val of: List<Symptom> = emptyList(),
)

/** The planner's answer. */
@Serializable
data class Forecast(
    /** What the plan rests on, as it was asked. */
    val assumed: Pace,
    /** Households left to call by phone when the visits are over, the fewest and the most. */
    val byPhone: NumberRange,
    /** The days to come. */
    val days: List<DayForecast>,
    /** The days so far, where a round is under way. */
    val done: List<DayDone>,
    /** The last day of the favourable run; none where it does not end within 120 days. */
    val earliest: LocalDate? = null,
    /** Households in the scope, and those that have left it and that the round keeps. */
    val households: Long,
    /** True when even the unfavourable run ends by the day that was asked for; none where no day was. */
    val inTime: Boolean? = null,
    /** The last day of the unfavourable run; none where it does not end within 120 days. */
    val latest: LocalDate? = null,
    /** Households that are settled already. */
    val settled: Long,
    /** Stairwells in the scope. */
    val stairwells: Long,
    /** Visits in all, the fewest and the most. */
    val visits: NumberRange,
)

/** A form, versioned with its policy. */
@Serializable
data class Form(
    /** The questions, in the order they are asked. */
    val questions: List<FormQuestion>,
)

/** One question of a form. */
@Serializable
data class FormQuestion(
    /** The question. */
    val id: QuestionId,
    /** The kind of answer. */
    val kind: AnswerKind,
    /** Whom it is asked about. */
    val of: AskedOf,
    /** True when a household is not settled without it. */
    val required: Boolean,
    /** What is asked. */
    val title: Label,
)

/** Somebody who was found. */
@Serializable
data class FoundPerson(
    /** Who. */
    val person: Person,
    /** What is on its door. */
    val door: String? = null,
    /** The household of a resident. */
    val household: HouseholdId? = null,
    /** The name. */
    val name: IdentityText? = null,
)

/** Places that stay open, with the reason. */
@Serializable
data class GapView(
    /** Everyone who was thought of, with the rule that bars them, in the order of the request. */
    val barred: List<Barred>,
    /** Why, with what bars each person. */
    val because: Because,
    /** How many people are missing. */
    val missing: Int,
    /** Why, in one word. */
    val reason: RotaGapReason,
    /** The shift. */
    val shift: ShiftKey,
    /** The skill that is missing, if the place asks for one. */
    val skill: SkillId? = null,
)

/** What is decided at a gate, and why. */
@Serializable
data class GateAnswer(
    /** Everything that speaks for or against it, and the rows of the table that were passed over. */
    val because: Because,
    /** The decision. */
    val decision: Decision,
    /** What the gatekeeper is told: nothing about health, no facts. Whoever has few rights gets only this. */
    val forGate: Because,
    /** The next instant at which the answer is another one by itself. */
    val changesAt: Instant? = null,
    /** What would let the person pass. */
    val help: List<Because> = emptyList(),
    /** When the person may pass by waiting, all else being as it is; none where waiting does not help, or is not needed. */
    val passesFrom: Instant? = null,
    /** The permit under which the person passes: to be named in the passage. */
    val permit: PermitId? = null,
)

/** Somebody at a gate, as the gatekeeper sees it: what is asked about and what a passage records. */
@Serializable
data class GateApproach(
    /** Where the person wants to go. */
    val direction: Direction,
    /** The gate. */
    val gate: GateId,
    /** Who. */
    val who: Traveller,
    /** The colour of the health code that is shown. */
    val code: CodeColour? = null,
    /** Whether a mask is worn, where somebody has looked. */
    val mask: Boolean? = null,
    /** The permit that is shown; where left out, any that the person holds counts. */
    val permit: PermitId? = null,
    /** What for, as the policy names it. */
    val purpose: PurposeId? = null,
    /** The temperature that was taken. Once on record, a resident's counts as a reading. */
    val temperature: Temperature? = null,
    /** The household that a visitor comes to see. */
    val visits: HouseholdId? = null,
)

/** A gate is shut: nobody passes until it is opened again (S21: side doors). */
@Serializable
data class GateClosed(
    /** The gate. */
    val gate: GateId,
)

/** Gates at the end of a day, over the whole community. */
@Serializable
data class GateHeads(
    /** Areas that have gates. */
    val areas: Long,
    /** Ways in that are open: checkpoints that lead in. */
    val entries: Long,
    /** Ways out that are open: checkpoints that lead out. */
    val exits: Long,
    /** People who hold a post that the policy names for gates. */
    val guards: Long,
    /** Side doors that are open. */
    val sideDoorsOpen: Long,
    /** Side doors that are shut. */
    val sideDoorsShut: Long,
    /** Points at which outsiders are turned back, open ones. */
    val turnBack: Long,
)

/** A gate is open from now on; stated anew where something about it has changed. */
@Serializable
data class GateOpened(
    /** The gate. */
    val gate: GateId,
    /** The area that it guards: going in means into this. */
    val guards: Area,
    /** The name people use. */
    val name: String,
    /** What it is for. */
    val kind: GateKind? = null,
    /** Which ways lead through it. */
    val way: Way = Way.Both,
)

/** The gate section of a policy. */
@Serializable
data class GatePolicy(
    /** The curfew. */
    val curfew: Curfew? = null,
    /** A temperature at or above this is a fever at the gate; where left out, no temperature is. */
    val feverFrom: Temperature? = null,
    /** Settings of measures under which nobody may pass as if there were none. */
    val holds: List<Setting>? = null,
    /** Posts whose holders stand at gates. */
    val posts: List<PostKind> = emptyList(),
    /** Purposes. */
    val purposes: List<PurposeRule> = emptyList(),
    /** Quotas of those without a permit. */
    val quotas: List<QuotaRule> = emptyList(),
    /** The table: the first row that fits decides, and where none does nobody passes. */
    val table: List<GateRow>? = null,
    /** Hours after which a visitor should have left; no such time where left out. */
    val visitorHours: Int? = null,
)

/** May this passage happen? Nothing is recorded by asking. */
@Serializable
data class GateQuestion(
    /** Who comes where, and what the gatekeeper sees. */
    val approach: GateApproach,
    /** As of when. */
    val asOf: AsOf,
)

/** One row of the table. */
@Serializable
data class GateRow(
    /** What it decides. */
    val decision: Decision,
    /** What the row says, in words that may be said aloud at a gate: nothing about health. */
    val title: Label,
    /** The clause of the source. */
    val clause: String? = null,
    /** When it fits; always where left out. */
    val `when`: GateWhen? = null,
)

/** A gate as it stands. */
@Serializable
data class GateView(
    /** The gate. */
    val gate: GateId,
    /** The area that it guards. */
    val guards: Area,
    /** What it is for. */
    val kind: GateKind,
    /** The name people use. */
    val name: String,
    /** False where it is shut. */
    val open: Boolean,
    /** Which ways lead through it. */
    val way: Way,
)

/** The conditions of a row; all that are there must hold, and a list holds where one of it does. */
@Serializable
data class GateWhen(
    /** The health code. */
    val code: List<CodeShown> = emptyList(),
    /** In or out. */
    val direction: Direction? = null,
    /** What the gate is for. */
    val gate: List<GateKind> = emptyList(),
    /** The mask. */
    val mask: List<Mask> = emptyList(),
    /** The setting of the measure that the person is under. */
    val measure: List<Setting> = emptyList(),
    /** True for the slots of the curfew. */
    val night: Boolean? = null,
    /** True where a permit fits: it holds, here, for the purpose, and its quota is not used up. */
    val permit: Boolean? = null,
    /** The purpose. */
    val purpose: List<PurposeId> = emptyList(),
    /** True where a quota of the policy is used up. */
    val quotaUsed: Boolean? = null,
    /** The temperature. */
    val temperature: List<Heat> = emptyList(),
    /** True where somebody in the household that is visited is under a measure that holds people. */
    val visitsHeld: Boolean? = null,
    /** Who it is. */
    val who: List<Role> = emptyList(),
)

/** How the gates stand. */
@Serializable
data class GatesView(
    /** Who is inside, area by area. */
    val areas: List<AreaInside>,
    /** The day that is counted: that of the instant. */
    val day: LocalDate,
    /** Every gate, open or shut, by id. */
    val gates: List<GateView>,
    /** The visitors who should have left. */
    val overdue: Long,
    /** The residents of the community, less those who are outside an area that they live in, and who else is inside any. */
    val total: AreaInside,
    /** Passages and attempts of the day up to the instant. */
    val traffic: Traffic,
    /** The visitors who are inside, those first who should have left first. */
    val visitors: List<VisitorInside>,
)

/** A grid is no more; its households wait for another one to be drawn over them. */
@Serializable
data class GridClosed(
    /** The grid. */
    val grid: GridId,
)

/** A grid is drawn, or drawn anew: it holds these places with everything in them, and these households (D1). */
@Serializable
data class GridDrawn(
    /** The grid. */
    val grid: GridId,
    /** The name people use. */
    val name: String,
    /** Its official code. */
    val code: GridNumber? = null,
    /** Single households that the grid holds, wherever their building lies. */
    val households: List<HouseholdId> = emptyList(),
    /** Places that the grid holds whole. */
    val places: List<PlaceId> = emptyList(),
)

/** The grid section of a policy. */
@Serializable
data class GridPolicy(
    /**
     * The posts, the one that answers first at the top: a household's answerable person is the holder of the first
     * of these posts that is held for it.
     */
    val posts: List<PostRule>,
    /** The skills that workers are asked for (D2). */
    val skills: List<SkillRule> = emptyList(),
    /** What a squad must be made of (H1); none where anything goes. */
    val squad: SquadRule? = null,
    /** Which posts every area of a kind must have filled (S4, Z1). */
    val teams: List<TeamRule> = emptyList(),
    /** The teams that workers are in (D2, D3). */
    val workerTeams: List<WorkerTeam> = emptyList(),
)

/** One grid's part of the report. */
@Serializable
data class GridReport(
    /** How many events its counts rest on. */
    val events: Long,
    /** The grid; none for households that are not in exactly one grid. */
    val grid: GridId? = null,
    /** Its missed and overdue duties. */
    val missed: List<MissedDuty>,
    /** Its name. */
    val name: String,
    /** Its counts. */
    val tally: Tally,
    /** Who is due for release there and waits for a signature. */
    val dueForRelease: List<ReleaseDue> = emptyList(),
)

/** Something for which the community looks after people. */
@Serializable
data class GroundRule(
    /** The ground. */
    val id: CareGroundId,
    /** What people call it. */
    val title: Label,
    /** The clause of the source. */
    val clause: String? = null,
    /** True where few may know that it holds for somebody. */
    val sensitive: Boolean? = null,
)

/** How many people work for the community; somebody in two teams counts in both. */
@Serializable
data class HeadCount(
    /** Everybody. */
    val all: Long,
    /** Members of the party among them. */
    val members: Long,
    /** By skill. */
    val skills: Map<String, Long>,
    /** By team. */
    val teams: Map<String, Long>,
    /** By the outside unit that sent them. */
    val units: Map<String, Long>,
)

/** Readings and answers about symptoms, each in the order they were taken; without those that were corrected. */
@Serializable
data class HealthFile(
    /** Temperature readings. */
    val readings: List<StatedReading>,
    /** Answers about symptoms. */
    val symptoms: List<StatedSymptomAnswer>,
    /** Entries that were corrected; most people have none. */
    val corrected: Corrected? = null,
    /** Samples and results; most people have none. */
    val lab: Lab? = null,
    /** Vaccinations; they raise no alarm. */
    val vaccines: VaccineFile? = null,
)

/** The health section of a policy. */
@Serializable
data class HealthPolicy(
    /** A reading at or above this is a fever, where no row of `thresholds` says otherwise. */
    val feverFrom: Temperature,
    /** The clause of the source for it. */
    val clause: String? = null,
    /** Positive samples of these kinds have to be confirmed by a sample of another kind. */
    val confirm: List<TestMethod> = emptyList(),
    /**
     * Positive samples from this cycle threshold on have to be confirmed: so little may be left of an infection that is
     * over. They clear nobody either.
     */
    val confirmFrom: CycleThreshold? = null,
    /** Where this is there, only the first answer with a symptom alarms; else every one does. */
    val firstSymptom: FirstSymptom? = null,
    /** True when a reading that is written down late, behind one that was taken after it, raises nothing. */
    val newestOnly: Boolean? = null,
    /** True when a later reading below the threshold resolves the alarms of readings before it. */
    val normalResolves: Boolean? = null,
    /** The plan under which members of a positive pool are held until they are tested alone; none where nobody is. */
    val poolPlan: PlanId? = null,
    /** True when nobody needs to make the visit any more for which every alarm is resolved. */
    val resolvedNeedsNoVisit: Boolean? = null,
    /** So many readings in a row must reach the threshold before one alarms. */
    val successive: Int? = null,
    /** Thresholds of their own for some ages or kinds of people; the first row that fits decides. */
    val thresholds: List<Threshold> = emptyList(),
    /** Of whom the share of the vaccinated is counted; it is not where left out. */
    val vaccination: VaccinationRule? = null,
)

/** A time that somebody looked into the file. */
@Serializable
data class HeldLookUp(
    /** When. */
    val at: Instant,
    /** Who. */
    val by: ActedAs,
    /** What for. */
    val purpose: LookUpPurpose,
)

/** A measure that the person was, is or will be under. */
@Serializable
data class HeldMeasure(
    /** From when, inclusive. */
    val from: Instant,
    /** What people call its plan. */
    val title: String,
    /** Until when, exclusive, as far as it is known. */
    val until: Instant,
    /** Why, in words. */
    val why: String,
)

/** One record about the person. */
@Serializable
data class HeldRecord(
    /** When it was true. */
    val at: Instant,
    /** Who says so. */
    val by: ActedAs,
    /** The event. */
    val event: EventId,
    /** The kind of fact. */
    val kind: String,
    /** Its particulars, without what it says of other people. */
    val particulars: JsonElement,
    /** When it was recorded. */
    val recorded: Instant,
    /** The same in words. */
    val title: String,
)

/** Somebody whom a unit has sent. */
@Serializable
data class HelperView(
    /** The posts that the person holds, each with its area. */
    val posts: List<@Serializable(with = PairSerializer::class) Pair<PostKind, Area>>,
    /** Who. */
    val worker: WorkerId,
)

/** Somebody who holds a shift. */
@Serializable
data class HolderView(
    /** When it begins, inclusive. */
    val begins: Instant,
    /** The duty. */
    val duty: DutyId,
    /** When it ends, exclusive. */
    val ends: Instant,
    /** The event that gave the person the shift. */
    val event: EventId,
    /** How things stand with the person. */
    val presence: Presence,
    /** The shift. */
    val shift: ShiftKey,
    /** The state: taken on while the person is there, done when they have left again. */
    val status: DutyStatus,
    /** Whose it is. */
    val worker: WorkerId,
    /** When the person came. */
    val came: Instant? = null,
    /** Minutes by which they came too late, beyond the tolerance or not yet come. */
    val late: Long? = null,
    /** When the person left. */
    val left: Instant? = null,
    /** Minutes by which they left before the end, beyond the tolerance. */
    val leftEarly: Long? = null,
)

/** Who has titles to a home, and the notice on the door of an empty one. */
@Serializable
data class Home(
    /** What was reported about changes while it was let, in the order things happened. */
    val changes: List<StatedChangesReported> = emptyList(),
    /** The notice on the door, in the order things happened: `true` put up, `false` found gone. */
    val notices: List<StatedFlag> = emptyList(),
    /** Titles, in the order they were stated. */
    val titles: List<StatedTitleStated> = emptyList(),
)

/** Hours of the day in which somebody can serve, on some days of the week or on every one. */
@Serializable
data class Hours(
    /** When they begin, inclusive. */
    val from: TimeOfDay,
    /** When they end, exclusive; at or before `from` it is the next day's clock. */
    val until: TimeOfDay,
    /**
     * The days of the week on which the hours begin, from 1 for Monday to 7 for Sunday; every day where the list is
     * empty.
     */
    val weekdays: List<Int> = emptyList(),
)

/** What one person gives on the days of the rota. */
@Serializable
data class HoursView(
    /** The tiredness, term by term (D7). */
    val because: Because,
    /** The tiredness as of the instant that was asked for. */
    val fatigue: Fatigue,
    /** Those of them that the person has missed. */
    val missed: Long,
    /** Those of them that count as nights. */
    val nights: Long,
    /** Minutes of all of them. */
    val planned: Long,
    /** Shifts that the person holds. */
    val shifts: Long,
    /** Minutes that the person was there, on own shifts or for others. */
    val worked: Long,
    /** Who. */
    val worker: WorkerId,
)

/** One household's line in the certificate of coverage. */
@Serializable
data class HouseholdCover(
    /** Who answers for it. */
    val answerable: Answerable? = null,
    /** What is missing; empty when the household is covered. */
    val gaps: List<GapReason>,
    /** Its grid, where exactly one holds it. */
    val grid: GridId? = null,
    /** The household. */
    val household: HouseholdId,
    /**
     * The events that it rests on besides the household's door: the drawings of its grids, the post, whoever stands in,
     * the claim. In the certificate and on the household's own page, empty elsewhere.
     */
    val facts: List<EventId> = emptyList(),
    /** The outside unit that has claimed the work of the nearest area around it (S2). */
    val unit: UnitId? = null,
)

/** A household is no more. Whoever still lives in it is found homeless. */
@Serializable
data class HouseholdDissolved(
    /** The household. */
    val household: HouseholdId,
)

/** What the log says about one household. */
@Serializable
data class HouseholdFile(
    /** Where it lives, and whether it still is a household. */
    val address: Address,
    /** Requests, and what people did about its duties. */
    val duty: DutyFile,
    /** Titles to the home, and the notice on its door. */
    val home: Home,
    /** Visits and calls. */
    val visits: Visits,
    /** Entries of watch lists. */
    val watch: WatchFile,
    /** What it has signed. */
    val papers: Papers = emptyList(),
)

/**
 * A household has become part of another: everybody in it, also those who are registered into it later by a device
 * that does not know, lives in the other one.
 */
@Serializable
data class HouseholdMerged(
    /** The household that is no more. */
    val household: HouseholdId,
    /** The household that everybody lives in now. */
    val into: HouseholdId,
)

/** A household exists behind a door. */
@Serializable
data class HouseholdRegistered(
    /** What is written on the door, such as `3-2-501`. */
    val door: String,
    /** The household. */
    val household: HouseholdId,
    /** The building or stairwell that the door is in. */
    val place: PlaceId,
    /** The floor, 1 at street level, negative below. */
    val floor: Int? = null,
    /** What lies behind the door; a home where it is left out. */
    val premises: Premises? = null,
)

/** A question about a household. */
@Serializable
data class HouseholdRequest(
    /** As of when. */
    val asOf: AsOf,
    /** The household. */
    val household: HouseholdId,
)

/**
 * Some residents of a household live as a household of their own from now on, behind the same door until an
 * [`AddressChanged`] says otherwise.
 */
@Serializable
data class HouseholdSplit(
    /** What is written on the door. */
    val door: String,
    /** The household that they leave. */
    val household: HouseholdId,
    /** The household that they make. */
    val into: HouseholdId,
    /** The building or stairwell of its door. */
    val place: PlaceId,
    /** Those who live in the new household. */
    val residents: List<ResidentId>,
    /** The floor, 1 at street level, negative below. */
    val floor: Int? = null,
)

/** A household as of an instant. */
@Serializable
data class HouseholdView(
    /** Its grid and answerable person. */
    val cover: HouseholdCover,
    /** What is on the door. */
    val door: String,
    /** Its duties, without those of its residents. */
    val duties: List<DutyView>,
    /** Everything that was stated about the household. */
    val file: HouseholdFile,
    /** The floor. */
    val floor: Int? = null,
    /** The household. */
    val household: HouseholdId,
    /** Who lives there. */
    val members: List<ResidentId>,
    /** The places around it, the innermost first. */
    val places: List<PlaceAdded>,
    /** What lies behind the door. */
    val premises: Premises,
    /** Where it stands in each round that it is in. */
    val screening: List<ScreeningStatus>,
    /** Who has a second home there; they count elsewhere. */
    val secondHomeMembers: List<ResidentId>,
    /** Who holds which post for it: its team and those around it (Z2). */
    val team: List<PostView>,
    /** What it has signed or is to sign, without the papers of its residents. */
    val documents: List<DocumentView> = emptyList(),
)

/**
 * Who somebody is, as far as it is known and kept; in a statement, what is left out stays as it was, and an empty text
 * takes out what was there.
 */
@Serializable
data class Identity(
    /** The name. */
    val name: IdentityText? = null,
    /** What helps to reach the person: whom to ring first, which bell. */
    val note: IdentityText? = null,
    /** The identity number (GB 11643). A host that does not need it leaves it out. */
    val number: IdentityText? = null,
    /** The telephone number. */
    val phone: IdentityText? = null,
)

@Serializable
data class IdentityEntry(
    val name: Field? = null,
    val note: Field? = null,
    val number: Field? = null,
    val phone: Field? = null,
)

/** Who the people are. `Debug` says how many they are, and nothing of them. */
@Serializable
data class IdentityRegister(
    val gone: List<Gone> = emptyList(),
    val people: List<Line> = emptyList(),
)

/** From when to when somebody counts as immune. */
@Serializable
data class ImmunityRule(
    /** So many whole days must have passed since; the day itself does not count. */
    val afterDays: Int,
    /** Where the immunity comes from. */
    val source: ImmunitySource,
    /** It holds for so many days from then on; none for ever. */
    val forDays: Int? = null,
    /** True when it also ends what a contact has led to, as soon as it is stated: it shows that the person was immune. */
    val releases: Boolean? = null,
)

/** Something that makes a resident immune, by the policy's rules, was shown. */
@Serializable
data class ImmunityStated(
    /** Its day. */
    val on: LocalDate,
    /** The resident. */
    val resident: ResidentId,
    /** What. */
    val source: ImmunitySource,
)

/** An indicator of one evening. */
@Serializable
data class IndicatorCount(
    /** Its code. */
    val code: String,
    /** The part. */
    val part: Long,
    /** What `value` is told in. */
    val unit: Unit,
    /** The part of the whole in the unit, half rounded up; 0 where the whole is 0. */
    val value: Long,
    /** The whole: the denominator. */
    val whole: Long,
)

/** People in the area were found to be infected. The event's time is that of the finding. */
@Serializable
data class InfectionFound(
    /** The area. */
    val area: Area,
    /** The day that counters start from: of the finding, or of the sample. */
    val on: Moment,
    /** Who it is, where it is one person whose leaving is to be noted. */
    val case: PartyId? = null,
    /** How many people. */
    val cases: Long? = null,
    /** True when the authority calls it a cluster. */
    val cluster: Boolean? = null,
    /** True when nobody knows where they were infected. */
    val sourceUnknown: Boolean? = null,
    /** Where it was found, when that may mean no danger to others. */
    val within: InfectionWithin? = null,
)

/** What came and went of one item within a time: opening + in − out = closing. */
@Serializable
data class ItemFlow(
    /** There at the end. */
    val closing: Long,
    /** Came: received, from other stores, or found when somebody counted. */
    val `in`: Long,
    /** There at the beginning. */
    val opening: Long,
    /** Went: issued, thrown away, or lost when somebody counted. */
    val out: Long,
)

/** What all stores have of one item. */
@Serializable
data class ItemTotal(
    /** The item. */
    val item: ItemId,
    /** True where that is less than the policy wants. */
    val low: Boolean,
    /** How much there is in all stores together. */
    val quantity: Long,
    /** What people call it; none where the policy does not know it. */
    val title: Label? = null,
    /** The unit that it is counted in. */
    val unit: Label? = null,
)

/**
 * A resident has come from elsewhere on a journey of a category that the policy knows: from abroad, from a listed
 * country, with or without a certificate.
 */
@Serializable
data class JourneyReported(
    /** When it ended here. */
    val arrived: Moment,
    /** The category. */
    val category: CategoryId,
    /** The resident. */
    val resident: ResidentId,
    /** When the journey began, by the calendar there. */
    val departed: Moment? = null,
)

/** A question about very many people at once. */
@Serializable
data class JudgeAllRequest(
    /** As of when. */
    val asOf: AsOf,
    /** The people. */
    val cases: List<BulkCase>,
)

/** Samples, results, refusals and failed checks of one person, each in the order they happened. */
@Serializable
data class Lab(
    /** Results. */
    val results: List<StatedSampleFinding>,
    /** Samples taken. */
    val samples: List<StatedTupleOfSampleIdAndTestMethod>,
    /** Days of tests that the person was told of. */
    val announced: List<StatedCivilDate> = emptyList(),
    /** Checks that did not take place. */
    val failedChecks: List<StatedCheckFailure> = emptyList(),
    /** Refused tests. */
    val refused: List<StatedAlone> = emptyList(),
)

/** One text in both languages. */
@Serializable
data class Label(
    /** English. */
    val en: String,
    /** Simplified Chinese. */
    val zh: String,
)

/** A ladder: for which duties, and its steps. */
@Serializable
data class LadderRule(
    /** The kinds of duty. */
    val kinds: List<DutyKind>,
    /** The steps, from the first. */
    val steps: List<StepRule>,
    /** Of recurring work only these routines; empty for all. */
    val routines: List<RoutineId> = emptyList(),
    /** Of errands only these services; empty for all. */
    val services: List<ServiceId> = emptyList(),
    /** True where a step does not wait for the end of the quiet hours. */
    val urgent: Boolean? = null,
)

/** What is known about the last close contact of the area. The last statement holds, with everything in it. */
@Serializable
data class LastContactStated(
    /** The area. */
    val area: Area,
    /** The last day on which any contact was exposed. */
    val exposed: LocalDate,
    /** When the last contact left the area; left out while one is still there. */
    val left: Moment? = null,
    /** True when every contact is known to be negative. */
    val negative: Boolean = false,
)

/** The last time that somebody was reached. */
@Serializable
data class LastVisit(
    /** When. */
    val at: Instant,
    /** How. */
    val channel: Channel,
)

/** Contacts and arrivals of one resident, each in the order they were reported. */
@Serializable
data class Ledger(
    /** Arrivals. */
    val arrivals: List<StatedArrivalRegistered> = emptyList(),
    /** Circumstances. */
    val circumstances: List<StatedCircumstanceStated> = emptyList(),
    /** Contacts. */
    val contacts: List<StatedContactReported> = emptyList(),
    /** What makes the person immune. */
    val immunity: List<StatedImmunityStated> = emptyList(),
    /** Journeys. */
    val journeys: List<StatedJourneyReported> = emptyList(),
)

/** A door where nobody goes. */
@Serializable
data class LeftOverView(
    /** Why. */
    val because: Because,
    /** What is done there. */
    val duties: List<DutyId>,
    /** How urgent the most urgent of it is, 1 to 9. */
    val priority: Int,
    /** The household, where it is one. */
    val household: HouseholdId? = null,
    /** What was seen, where there is no household. */
    val sighting: SightingId? = null,
)

/** A row of the table of levels. */
@Serializable
data class LevelRow(
    /** The kind that it gives. */
    val zone: ZoneKind,
    /** The clause of the source. */
    val clause: String? = null,
    /** What must have been counted, all of it. */
    val `when`: List<CountedWithin> = emptyList(),
)

/** One level of care. */
@Serializable
data class LevelRule(
    /** The level. */
    val id: CareLevelId,
    /** What people call it. */
    val title: Label,
    /** Channels by which a visit counts, the best first; any where the list is empty. */
    val channels: List<Channel> = emptyList(),
    /** The clause of the source. */
    val clause: String? = null,
    /** True where the level itself tells what few may know: only they are shown it. */
    val discreet: Boolean? = null,
    /** Posts whose holders are informed about the person at all times. */
    val informed: List<PostKind> = emptyList(),
    /**
     * Somebody looks after the person once in so many civil days, from the day after the level began; nobody has to
     * where left out.
     */
    val visitEveryDays: Int? = null,
)

/** Limits of one person's work. Left out means unlimited. */
@Serializable
data class Limits(
    /** Most days in a row that a shift touches; the next one is free from midnight to midnight. */
    val daysInRow: Long? = null,
    /** Most minutes on one civil day. A shift that crosses midnight counts on the day it begins. */
    val minutesPerDay: Long? = null,
    /** Most minutes on any seven days in a row; shifts count on the day they begin. */
    val minutesPerWeek: Long? = null,
    /** Most days in a row on which a night shift begins. */
    val nightsInRow: Long? = null,
    /** Fewest minutes between the end of a shift and the beginning of the next. */
    val rest: Long = 0,
)

/** One person in the written form of the register. */
@Serializable
data class Line(
    val entry: IdentityEntry,
    val person: Person,
)

/** What one person gives, with the reason of the tiredness. */
@Serializable
data class LoadView(
    /** Shifts at the post where they serve most. */
    val atUsualPost: Long,
    /** The tiredness after the last shift, term by term. */
    val because: Because,
    /** Minutes they can give: day by day the longest they may serve, at most the weekly limit. */
    val canMinutes: Long,
    /** Days with a night shift that they may take, at most as many as the nights-in-a-row limit lets through. */
    val canNights: Long,
    /** Their tiredness after the last shift of the rota. */
    val fatigue: Fatigue,
    /** Minutes. */
    val minutes: Long,
    /** Night shifts. */
    val nights: Long,
    /** Minutes per thousand of what they can give. */
    val share: Long,
    /** The person. */
    val worker: WorkerId,
)

/** What is wrong with a document, and where. */
@Serializable
data class LocatedFault(
    /** The clause that it concerns: a JSON pointer into the document as it is when it is laid over what it is based on. */
    val clause: Pointer,
    /** A stable code for programs, such as `plan.capTooShort`. */
    val code: String,
    /** The column on which it begins, in characters from 1. */
    val column: Long,
    /** The line on which the clause begins, from 1. Where the clause is missing, what it is missing in. */
    val line: Long,
    /** What is wrong, in English where no other language was asked for. */
    val message: String,
    /** Whether the document can be used. */
    val severity: Severity,
    /** The preset in which the clause is written; left out for the document itself. */
    val preset: String? = null,
    /** What the message speaks of, by the names that the messages in other languages know it by. */
    val values: Map<String, Argument> = emptyMap(),
)

/** One time that somebody looked into a file. */
@Serializable
data class LookUpLine(
    /** When. */
    val at: Instant,
    /** The event that says so. */
    val event: EventId,
    /** What for. */
    val purpose: LookUpPurpose,
    /** Who. */
    val worker: WorkerId,
)

/** Somebody looks into a person's file. */
@Serializable
data class LookUpQuery(
    /** The device's wall clock. */
    val now: Instant,
    /** Whose file. */
    val resident: ResidentId,
    /** Who, and what for. */
    val viewer: Viewer,
)

/** What a look-up shows. */
@Serializable
data class LookedUpFile(
    /** The event that says who looked. */
    val entry: EventId,
    /** The resident, without what the viewer may not see. */
    val resident: JsonElement,
    /** True when something is withheld. */
    val withheld: Boolean,
    /** How the person is looked after, with the grounds that the viewer may know; only for whoever sees health and reasons. */
    val care: CareLine? = null,
    /** Who the person is, where the host keeps that here and the viewer may see it. */
    val identity: Identity? = null,
) : LookedUp

/** A place to be manned. */
@Serializable
data class MannedPost(
    /** Where it is. */
    val area: Area,
    /** Its id. */
    val id: PostId,
    /** Who is needed. */
    val needs: List<TurnNeed>,
    /** How it divides the day. */
    val pattern: PatternId,
    /** What people call it. */
    val title: Label,
    /**
     * How urgent it is to man it: 1 is the most urgent, 9 the least. No gap at a more urgent post is traded for any
     * number of gaps at others.
     */
    val priority: Int? = null,
    /** The team that alone may man it. */
    val team: TeamId? = null,
)

/**
 * An authority lets the measures that hold for a resident last longer. They never become shorter by this, and the legal
 * cap still holds.
 */
@Serializable
data class MeasureExtended(
    /** The authority. */
    val authority: String,
    /** The reason. */
    val reason: String,
    /** Whose. */
    val resident: ResidentId,
    /** The last day, inclusive: the person is free when it is over. */
    val through: LocalDate,
    /** Only those under this plan; every one when left out. */
    val plan: PlanId? = null,
)

/** An authority lifts the measures that hold for a resident: an override, an exemption, or the outcome of an appeal. */
@Serializable
data class MeasureLifted(
    /** The authority. */
    val authority: String,
    /** The reason. */
    val reason: String,
    /** Whose. */
    val resident: ResidentId,
    /** True when nobody can find the person any more: nothing is left to follow. */
    val lost: Boolean? = null,
    /** Only those under this plan; every one when left out. */
    val plan: PlanId? = null,
)

/** An authority orders a plan for a resident. */
@Serializable
data class MeasureOrdered(
    /** The day that the plan's days count from. */
    val anchor: Moment,
    /** The legal basis. An order without one is refused. */
    val basis: String,
    /** The plan, one that the policy has. */
    val plan: PlanId,
    /** Whose. */
    val resident: ResidentId,
)

/** The measure that a resident is under. */
@Serializable
data class MeasureView(
    /** The person is free then whatever is missing or moves the end, unless a new reason comes up: the legal cap. */
    val atLatest: Instant,
    /** Why. */
    val because: Because,
    /** The first free moment, as far as is known; none while something that is missing holds the person. */
    val free: Instant? = null,
    /** The plan that decides. */
    val plan: PlanId,
    /** The rule book that judged the reason that decides. */
    val policy: PolicyId,
    /** Its version. */
    val policyVersion: Long,
    /** Where the person stays. */
    val setting: Setting,
    /** Since when this stage holds, inclusive. */
    val since: Instant,
    /** The stage of the plan, from 1. */
    val stage: Int,
    /** When this stage ends, exclusive. */
    val stageEnds: Instant,
    /** What people call the plan. */
    val title: Label,
    /** The colour of the person's health code. */
    val code: CodeColour? = null,
    /** What is missing by now for a release in time. */
    val outstanding: List<Because> = emptyList(),
)

/** A copy of the register of identity. */
@Serializable
data class MergeIdentitiesRequest(
    /** The copy. */
    val register: IdentityRegister,
)

/** A request to merge a log of JSON lines. */
@Serializable
data class MergeLinesRequest(
    /** The lines. */
    val lines: String,
)

/** What a merge did. */
@Serializable
data class MergeReport(
    /** Events that were new. */
    val added: Long,
    /** New events that claim the name of a different one; both are kept, and a finding says so. */
    val clashes: Long,
    /** Events that the log had already. */
    val duplicates: Long,
    /** Of the new events those that this build cannot read: they are kept and passed on, and a finding says so. */
    val unknown: Long? = null,
)

/** A request to merge events. */
@Serializable
data class MergeRequest(
    /** The events, in any order. */
    val events: List<Event>,
)

/** A duty that was missed, or is overdue at the end of the day. */
@Serializable
data class MissedDuty(
    /** What is on its door; empty outside. */
    val door: String,
    /** When it was due. */
    val due: Instant,
    /** What was to be done. */
    val kind: DutyKind,
    /** True when it can still be done. */
    val stillOpen: Boolean,
    /** Whom it is about. */
    val subject: Subject,
    /** How often it was tried in vain (S18). */
    val attempts: Long? = null,
    /** The duty. */
    val duty: DutyId? = null,
    /** The household; none for something that was seen outside. */
    val household: HouseholdId? = null,
    /** Who should have done it. */
    val worker: WorkerId? = null,
)

/** Somebody in a test campaign who has not been tested. */
@Serializable
data class MissingPerson(
    /** The resident. */
    val resident: ResidentId,
    /** The household that the person lives in. */
    val household: HouseholdId? = null,
)

/** So many people, perhaps with a skill. */
@Serializable
data class Need(
    /** How many. */
    val people: Int,
    /** The skill that each of them must have. */
    val skill: SkillId? = null,
)

/** The visit that is due next. */
@Serializable
data class NextVisit(
    /** How the person is to be reached. */
    val channel: Channel,
    /** Until when, exclusive. */
    val due: Instant,
    /** The duty. */
    val duty: DutyId,
    /** From when on, inclusive. */
    val opens: Instant,
)

/** The report of one evening. */
@Serializable
data class NightlyReport(
    /** Fevers and reports of symptoms during the day. */
    val alarms: Long,
    /** Buildings. */
    val buildings: Long,
    /** The counts grid by grid. */
    val byGrid: List<GridReport>,
    /** Residents in central quarantine at the end of the day. */
    val central: Long,
    /** The community's name; empty where nobody has given one. */
    val community: String,
    /** Compounds. */
    val compounds: Long,
    /** Coverage at the end of the day. */
    val coverage: Coverage,
    /** The day. */
    val date: LocalDate,
    /** Duties by kind. */
    val duties: Map<String, DutyCounts>,
    /** Residents who came under a measure during the day. */
    val entered: Long,
    /** How many events it rests on. */
    val events: Long,
    /** Residents whose first measure ever is or was central quarantine. */
    val everCentral: Long,
    /** Residents whose first measure ever is or was at home. */
    val everHome: Long,
    /** What somebody should look at. */
    val findings: List<Finding>,
    /** Grids. */
    val grids: Long,
    /** Workers by team, skill and unit (D2, N8). */
    val heads: HeadCount,
    /** Residents in quarantine at home at the end of the day. */
    val home: Long,
    /** Households. */
    val households: Long,
    /** What was missed or is overdue, the earliest first. */
    val missed: List<MissedDuty>,
    /** Shops, lodgings and vehicles that are screened like households. */
    val otherPremises: Long,
    /** The policy that judged. */
    val policy: PolicyId,
    /** For each kind of post how many people hold it anywhere. */
    val posts: Map<String, Long>,
    /** Temperatures taken during the day. */
    val readings: Long,
    /** Residents who were released during the day. */
    val released: Long,
    /** Residents who live in them. */
    val residents: Long,
    /** The rounds that have begun. */
    val rounds: List<RoundProgress>,
    /** Households in each state, for each round that is open during the day or was before. */
    val screening: Map<String, Map<String, Long>>,
    /** Residents who watch their own health at the end of the day. */
    val selfMonitoring: Long,
    /** Squads. */
    val squads: Long,
    /** Stairwells. */
    val stairwells: Long,
    /** Outside units. */
    val units: Long,
    /** Workers by role. */
    val workers: Map<String, Long>,
    /** Arrivals during the day by class; `unclassified` where the policy's table covers none (N4). */
    val arrivals: Map<String, Long> = emptyMap(),
    /** Residents by their level of care (S12); the sum is all residents where the policy has levels. */
    val care: Map<String, Long> = emptyMap(),
    /** Who is due for release and waits for nothing but a signature, the longest wait first (law 6). */
    val dueForRelease: List<ReleaseDue> = emptyList(),
    /** Errands that were done, by service (D7). */
    val errands: Map<String, WorkDone> = emptyMap(),
    /** In and out of quarantine during the day (S15). */
    val flow: QuarantineFlow? = null,
    /** Gates at the end of the day; left out where there are none. */
    val gates: GateHeads? = null,
    /** Reports of observers during the day: all normal (H7). */
    val observedNormal: Long? = null,
    /** Reports of observers during the day that told of something. */
    val observedOtherwise: Long? = null,
    /** How people were told (D8). */
    val outreach: Map<String, OutreachCount> = emptyMap(),
    /** Passages and attempts at gates during the day (S21, D10). */
    val passages: Traffic = emptyMap(),
    /** The points that the policy wants covered, at the end of the day (D8). */
    val points: Map<String, PointsCovered> = emptyMap(),
    /** Residents who are outside a guarded area that they live in, at the end of the day. */
    val residentsOut: Long? = null,
    /** Recurring work that was done, by routine (D9). */
    val routines: Map<String, WorkDone> = emptyMap(),
    /** Shifts that ended during the day, and the time that people were at posts (N10, D7). */
    val shifts: ShiftCounts? = null,
    /** Stores and shops; left out where there are none. */
    val supply: SupplyHeads? = null,
    /** Residents in the scope of each test campaign that has begun (S14). */
    val tests: Map<String, TestCounts> = emptyMap(),
    /** Where residents stand with vaccination (S13); the sum is all residents where the policy counts them. */
    val vaccination: Map<String, Long> = emptyMap(),
    /** Visitors inside a guarded area at the end of the day, by the gate that they came in by. */
    val visitorsInside: Long? = null,
    /** Of those, the ones who should have left. */
    val visitorsOverdue: Long? = null,
)

/** The notice on the door is gone: somebody is in. Visit at once. */
@Serializable
data class NoticeGone(
    /** The home. */
    val household: HouseholdId,
)

/** What both notices say: whom they are for, what they rest on, and who judged by which rules. */
@Serializable
data class NoticeHead(
    /** The places around the door, the outermost first, and what is on it. */
    val address: List<String>,
    /** As of when the notice is. */
    val asOf: Instant,
    /** What it rests on: every reason that held in that time. */
    val basis: List<BasisView>,
    /** The community's name; empty where nobody has given one. */
    val community: String,
    /** Every event that the notice rests on. */
    val facts: List<EventId>,
    /** The first moment of the time without a gap under measures, inclusive. */
    val from: Instant,
    /** Where it holds. */
    val jurisdiction: String,
    /** The language of the texts. */
    val language: Language,
    /** The plan that decides. */
    val plan: PlanId,
    /** The policy that judged. */
    val policy: PolicyId,
    /** Its version. */
    val policyVersion: Long,
    /** The person. */
    val resident: ResidentId,
    /** What people call it. */
    val title: Label,
    /** Who answers for the household, where somebody does. */
    val contact: ContactView? = null,
    /** The household that the person lives in. */
    val household: HouseholdId? = null,
)

/** A notice is put on the door of an empty home: it will be torn off when somebody comes. */
@Serializable
data class NoticePosted(
    /** The home. */
    val household: HouseholdId,
)

/** A question about what comes next. */
@Serializable
data class NowRequest(
    /** The device's wall clock. */
    val now: Instant,
)

/** One line of an opened number. */
@Serializable
data class NumberLine(
    /** How much it adds to the number; never 0. */
    val amount: Long,
    /** What is counted. */
    val counted: CountedItem,
    /** The grid in whose part it is counted; none where it is in no single grid. */
    val grid: GridId? = null,
)

/** A span between two whole numbers, both possible. */
@Serializable
data class NumberRange(
    /** The upper end; not below `low`. */
    val high: Long,
    /** The lower end. */
    val low: Long,
)

/** One reason for a measure, as a screen shows it. */
@Serializable
data class ObligationView(
    /** What its days count from. */
    val anchor: Moment,
    /** How it ends. */
    val ending: EndingKind,
    /** How far following the person for this reason is. */
    val followUp: FollowUp,
    /** When it begins to hold. */
    val from: Instant,
    /** The plan. */
    val plan: PlanId,
    /** The rule book that judged it. */
    val policy: PolicyId,
    /** Its version. */
    val policyVersion: Long,
    /** Where the reason comes from. */
    val track: Track,
    /** The first moment at which it holds no longer, as far as is known. */
    val until: Instant,
)

/** What an observer has seen. */
@Serializable
data class Observation(
    /** Households that have moved in. */
    val movedIn: Long? = null,
    /** Households that have moved out. */
    val movedOut: Long? = null,
    /** What else there was. */
    val note: String? = null,
    /** Strangers and other things seen, each reported as a sighting of its own. */
    val sightings: List<SightingId> = emptyList(),
)

/** What somebody offers, until it is stated anew (D2, D7, N8). */
@Serializable
data class Offer(
    /** Where the person may serve, the place they like best first; anywhere where the list is empty. */
    val areas: List<Area> = emptyList(),
    /** Doors that the person goes to in an hour, at most; any number where left out. */
    val doorsPerHour: Int? = null,
    /** When the person can serve; at any time where the list is empty. */
    val hours: List<Hours> = emptyList(),
    /** Limits of the person's own in place of the policy's. */
    val limits: Limits? = null,
)

/** The files that a device keeps. */
@Serializable
data class OfflineFiles(
    /** Households, also such as are no more and that one of these has come from. */
    val households: List<HouseholdId>,
    /** Requests that are not settled, as the duties that they make. */
    val requests: List<DutyId>,
    /** Residents. */
    val residents: List<ResidentId>,
)

/** Whose device, and as of when. */
@Serializable
data class OfflineQuery(
    /** As of when. */
    val asOf: AsOf,
    /** Who works with it. */
    val worker: WorkerId,
)

/** Which number of a report is to be opened. */
@Serializable
data class OpenNumberQuery(
    /** The number: a JSON pointer to a count of the report, such as `/central` or `/duties/temperatureCheck/missed`. */
    val number: String,
    /** The report. */
    val report: ReportQuery,
)

/** A number of a report with everything that it counts. */
@Serializable
data class OpenedNumber(
    /** The day of the report. */
    val date: LocalDate,
    /** What it counts, grid by grid. */
    val lines: List<NumberLine>,
    /** The number, as a JSON pointer into the report. */
    val number: String,
    /** How much it is: the sum of the lines. */
    val total: Long,
)

/** Something that is ordered. */
@Serializable
data class OrderItem(
    /** What. */
    val item: ItemId,
    /** How much. */
    val quantity: Quantity,
)

/** Something that can be ordered. */
@Serializable
data class OrderItemRule(
    /** The item. */
    val id: ItemId,
    /** What people call it. */
    val title: Label,
    /** What it is ordered in. */
    val unit: QuantityUnit,
)

/** Orders and liftings, each in the order they happened. */
@Serializable
data class OrdersFile(
    /** Measures lifted. */
    val lifted: List<StatedMeasureLifted>,
    /** Measures ordered. */
    val ordered: List<StatedMeasureOrdered>,
    /** What most people never have. */
    val record: QuarantineRecord? = null,
)

/** How many notices, leaflets, messages or slogans there were (D8). */
@Serializable
data class OutreachCount(
    /** Up to the end of the day. */
    val soFar: Long,
    /** During the day. */
    val today: Long,
)

/** Notices were put up, leaflets handed out, messages sent, slogans hung up (D8). */
@Serializable
data class OutreachGiven(
    /** How many, at least 1. */
    val count: Long,
    /** How people were told. */
    val kind: OutreachKind,
    /** Names it. */
    val outreach: OutreachId,
    /** Where, or for whom. */
    val target: Target,
    /** Where a photo of it is kept. */
    val evidence: EvidenceId? = null,
    /** The squad that did it. */
    val squad: SquadId? = null,
)

/** What was put up is gone: torn down, washed off, out of date. */
@Serializable
data class OutreachGone(
    /** What is gone. */
    val outreach: OutreachId,
    /** Where it was. */
    val target: Target,
)

/** The outreach section of a policy. */
@Serializable
data class OutreachPolicy(
    /** The points that must be covered; each kind once. */
    val covered: List<CoverRule> = emptyList(),
)

/** Outreach as of an instant. */
@Serializable
data class OutreachView(
    /** How many of each kind were given, up to the instant. */
    val counts: Map<String, Long>,
    /** The points that the policy wants covered. */
    val coverage: List<CoverView>,
    /** The same squad by squad; what names no squad is in none. */
    val squads: Map<String, Map<String, Long>>,
)

/** What a campaign can do in a day, and what it meets. */
@Serializable
data class Pace(
    /**
     * Visits that one household gets at the door at most; whoever is not settled then is called by phone (H4). At
     * least 1. A second visit on the same day counts: nobody home means coming back within hours (N2).
     */
    val doorVisits: Int,
    /** Households that one squad visits on one day (H3: about 100 in an afternoon). */
    val households: NumberRange,
    /** Squads by day; before the first of these days nobody goes. */
    val squads: List<SquadsFrom>,
    /** Of 100 visits so many settle nothing: nobody opens, or not everybody is accounted for. At most 95. */
    val unsettledPercent: NumberRange,
    /** Stairwells that one squad does on one day (H3: about 5 in an afternoon); no limit where it is left out. */
    val stairwells: NumberRange? = null,
)

/** What one household or resident has signed, in the order things happened. */
typealias Papers = List<StatedSigned>

/**
 * A laboratory has reported on somebody outside whom residents met: their release can depend on it. The event's time is
 * that of the report.
 */
@Serializable
data class PartyTested(
    /** True for negative, false for anything that is not. */
    val negative: Boolean,
    /** Which of their tests it is, from 1. A later report on the same test corrects the earlier one. */
    val number: Int,
    /** The person outside, as contacts name them. */
    val party: PartyId,
)

/**
 * Somebody came to a gate, and the gatekeeper has decided. The event's time is that of the passage; what a gate decides
 * while it is offline is merged later, and compared then.
 */
@Serializable
data class PassageRecorded(
    /** Who came where, and what was seen. */
    val approach: GateApproach,
    /** What the gatekeeper decided. */
    val decision: Decision,
    /** The passage. */
    val passage: PassageId,
    /** Where to, in words. */
    val destination: String? = null,
    /** Why, where that is not what the engine said. */
    val why: String? = null,
)

/** A shift pattern: the turns into which a post divides every day. */
@Serializable
data class Pattern(
    /** Its id. */
    val id: PatternId,
    /** What people call it. */
    val title: Label,
    /** The turns of one day, in any order. */
    val turns: List<Turn>,
)

/** Somebody may pass. A permit lifts what the policy asks of those who have none; it opens no gate to whoever is held. */
@Serializable
data class PermitIssued(
    /** From when, inclusive. */
    val from: Instant,
    /** For whom. */
    val holder: Holder,
    /** The permit. */
    val permit: PermitId,
    /** Until when, exclusive. */
    val until: Instant,
    /** Only at these gates; at every one where the list is empty. */
    val gates: List<GateId> = emptyList(),
    /** Only for these purposes, as the policy names them; for any where the list is empty. */
    val purposes: List<PurposeId> = emptyList(),
    /** Only so many passages out; any number where left out. */
    val quota: Quota? = null,
)

/** A permit holds no longer. */
@Serializable
data class PermitRevoked(
    /** The permit. */
    val permit: PermitId,
    /** Why. */
    val reason: String,
)

/**
 * People are erased from the record, for good. Every record that names one of them is reduced to what counts need, on every
 * device that holds this fact, also when it comes later; a name that is nobody's stands for the person from then on.
 */
@Serializable
data class PersonErased(
    /** Who; 1 to 500 people. */
    val people: List<Erased>,
    /** Why. */
    val reason: ErasureReason,
    /**
     * Homes in which nobody else was ever known to live: words about them go too, as far as they were recorded before.
     * Found when it is recorded; left out of an entry.
     */
    val homes: List<HouseholdId> = emptyList(),
)

/** Everything that is held about one person. */
@Serializable
data class PersonExport(
    /** As of when. */
    val asOf: Instant,
    /** How long what is kept, in words. */
    val kept: List<String>,
    /** Who looked into the file. */
    val lookUps: List<HeldLookUp>,
    /** The measures, in the order of their beginnings. */
    val measures: List<HeldMeasure>,
    /** Every record that names the person, in the order things happened. */
    val records: List<HeldRecord>,
    /** The resident. */
    val resident: ResidentId,
    /** Who the person is, where the host keeps that in the engine. */
    val identity: Identity? = null,
)

/** A paper for one person: whose, as of when, and in which language. */
@Serializable
data class PersonQuery(
    /** As of when. */
    val asOf: AsOf,
    /** The person. */
    val resident: ResidentId,
    /** The language of its texts. */
    val language: Language = Language.En,
)

/** A place exists. */
@Serializable
data class PlaceAdded(
    /** What kind of place it is. */
    val kind: PlaceKind,
    /** The name people use. */
    val name: String,
    /** The place. */
    val place: PlaceId,
    /** The place around it; none for a place directly in the community. */
    val parent: PlaceId? = null,
)

/** A place has another name or stands in another place from now on. */
@Serializable
data class PlaceChanged(
    /** The place. */
    val place: PlaceId,
    /** Its new name; left out where that stays. */
    val name: String? = null,
    /** The place around it; left out where that stays. */
    val parent: PlaceId? = null,
    /** True where no place is around it any more; then without `parent`. */
    val topLevel: Boolean? = null,
)

/** A place is no more: pulled down, or left to another community. */
@Serializable
data class PlaceClosed(
    /** The place. */
    val place: PlaceId,
)

/** An observer says what there was in a place (H7). Where nothing else is said, everything was normal. */
@Serializable
data class PlaceObserved(
    /** The place. */
    val place: PlaceId,
    /** What there was; left out where all was normal. */
    val seen: Observation? = null,
)

/** A question about a place. */
@Serializable
data class PlaceRequest(
    /** As of when. */
    val asOf: AsOf,
    /** The place. */
    val place: PlaceId,
)

/** A place as of an instant. */
@Serializable
data class PlaceView(
    /** The households in it, by id. */
    val households: List<HouseholdId>,
    /** Residents under each setting. */
    val measures: Map<String, Long>,
    /** The place. */
    val place: PlaceAdded,
    /** Who holds which post. */
    val posts: List<PostView>,
    /** Residents who live in it. */
    val residents: Long,
    /** Households in each state of the latest round that has begun. */
    val screening: Map<String, Long>,
    /** Its recurring duties from a day before to a day after the instant (S16, H7). */
    val duties: List<DutyView> = emptyList(),
    /** The zones that it lies in, the nearest area first. */
    val zones: List<ZoneStretch> = emptyList(),
)

/** A person on a shift. */
@Serializable
data class Placement(
    /** The shift. */
    val shift: ShiftKey,
    /** Who. */
    val worker: WorkerId,
)

/** One plan: stages, one after the other. */
@Serializable
data class Plan(
    /** The plan. */
    val id: PlanId,
    /** The stages; the first counts from the anchor, each other from the end of the one before. */
    val stages: List<Stage>,
    /** What people call it. */
    val title: Label,
    /**
     * What its days count from: the first of these that the reason has, else the reason's own. Days that have passed
     * before the person was found count (top-up), unless the anchor is `entered` or `reported`.
     */
    val anchors: List<AnchorKind> = emptyList(),
    /** A legal cap of its own, in days from the anchor; else that of the section. */
    val capDays: Int? = null,
    /** The clause of the source. */
    val clause: String? = null,
    /** True when the plan ends as soon as the person is found infected: the plan for that takes over. */
    val converts: Boolean? = null,
    /** Ways out before the stages are over. */
    val early: List<EarlyRelease> = emptyList(),
    /** What makes the last stage longer. */
    val extensions: List<Extension> = emptyList(),
    /**
     * True when a lifting also covers what happened on a day before it and is found only later (NHS COVID-19 app: a
     * contact from before the person opted out).
     */
    val liftedForEarlier: Boolean? = null,
    /** Whose days start anew when somebody near turns out positive; nobody's where left out. */
    val restart: Restart? = null,
    /**
     * Where the measure begins later than its days count from: so many days after another anchor (measles: 5 days after
     * the first exposure).
     */
    val starts: Start? = null,
    /** The person is free only when this many hours have passed without fever or symptoms; 0 for no such rule. */
    val symptomFreeHours: Int? = null,
)

/** A question to the planner. */
@Serializable
data class PlanCampaignRequest(
    /** As of when. */
    val asOf: AsOf,
    /** The campaign. */
    val campaign: CampaignRequest,
)

/** A scheduled test of a person, with its plan. */
@Serializable
data class PlanTestView(
    /** Its date. */
    val date: LocalDate,
    /** The number of the day, as the plan has it. */
    val day: Int,
    /** How it is taken. */
    val method: TestMethod,
    /** The plan. */
    val plan: PlanId,
    /** How far it is. */
    val progress: TestProgress,
    /** How many samples at once. */
    val samples: Int,
    /** The stage of the plan, from 1. */
    val stage: Int,
)

/** A point in each place, such as the lift (S16). */
@Serializable
data class PointRule(
    /** The point. */
    val id: PointId,
    /** What people call it. */
    val title: Label,
)

/** Points of one kind. */
@Serializable
data class PointsCovered(
    /** How many of them are covered. */
    val covered: Long,
    /** How many there are. */
    val points: Long,
)

/** A rule book: everything that differs between jurisdictions and dates is data in here. */
@Serializable
data class Policy(
    /** Duties. */
    val duty: DutyPolicy,
    /** Classes of exposure. */
    val exposure: ExposurePolicy,
    /** The first day on which it holds. */
    val from: LocalDate,
    /** Posts. */
    val grid: GridPolicy,
    /** Alarms. */
    val health: HealthPolicy,
    /** The document's id. */
    val id: PolicyId,
    /** Where it holds, in words. */
    val jurisdiction: String,
    /** Plans. */
    val quarantine: QuarantinePolicy,
    /** Screening. */
    val screening: ScreeningPolicy,
    /** Where its rules come from. */
    val sources: List<Source>,
    /** What people call it. */
    val title: Label,
    /** Its version, from 1; raised with every change. */
    val version: Long,
    /** The zone in which its days are counted. */
    val zone: Zone,
    /** Who may see what. */
    val access: AccessPolicy? = null,
    /** Who may record what; everybody everything, where it is left out. */
    val authority: AuthorityPolicy? = null,
    /** Who is looked after. */
    val care: CarePolicy? = null,
    /** Who is sent. */
    val dispatch: DispatchPolicy? = null,
    /** The time on that day at which it takes effect, inclusive. */
    val fromClock: TimeOfDay? = null,
    /** Gates. */
    val gate: GatePolicy? = null,
    /** Outreach. */
    val outreach: OutreachPolicy? = null,
    /** How long what tells of people is kept. */
    val retention: RetentionPolicy? = null,
    /** Who serves when. */
    val rota: RotaPolicy? = null,
    /** What becomes of people who are under a measure when it takes effect after another rule book. */
    val running: Running? = null,
    /** What becomes, instead, of those who are then under one of these plans of an earlier rule book. */
    val runningPlans: Map<String, Running> = emptyMap(),
    /** Stores and shops. */
    val supply: SupplyPolicy? = null,
    /** Zones. */
    val zones: ZonePolicy? = null,
)

/** What a check has found. */
@Serializable
data class PolicyCheck(
    /** The digest of what it says ([`Policy::digest`]). */
    val digest: String? = null,
    /** Everything that was found, in the order of the document; what stands in presets comes last. */
    val faults: List<LocatedFault>,
    /** The policy; none where the document cannot be read. */
    val policy: PolicyId? = null,
    /** True when it can be used: nothing was found but hints. */
    val usable: Boolean,
    /** Its version. */
    val version: Long? = null,
)

/** A worker hands a post over to another, in one step and also offline: there is no moment without a holder. */
@Serializable
data class PostHandedOver(
    /** The area. */
    val area: Area,
    /** Who held it. */
    val from: WorkerId,
    /** The kind of post. */
    val post: PostKind,
    /** Who holds it from now on. */
    val to: WorkerId,
)

/** A worker holds a post no longer. */
@Serializable
data class PostLeft(
    /** The area. */
    val area: Area,
    /** The kind of post. */
    val post: PostKind,
    /** Who held it. */
    val worker: WorkerId,
)

/** One kind of post. */
@Serializable
data class PostRule(
    /** True when the holder answers for the households of the area (S3). */
    val answers: Boolean,
    /** The post. */
    val kind: PostKind,
    /** True when one area has one holder at a time. */
    val single: Boolean,
    /** What people call it. */
    val title: Label,
)

/** A worker holds a post for an area from now on. */
@Serializable
data class PostTaken(
    /** The area. */
    val area: Area,
    /** The kind of post, one that the policy names. */
    val post: PostKind,
    /** Who holds it. */
    val worker: WorkerId,
)

/** One line of a building's contact card (S4). */
@Serializable
data class PostView(
    /** The post. */
    val post: PostKind,
    /** What people call it. */
    val title: Label,
    /** Who holds it for this place or the places around it, the nearest first; empty when nobody does. */
    val workers: List<WorkerId>,
    /** The outside units that hold it as a whole, the nearest first (S2, Z1). */
    val units: List<UnitId> = emptyList(),
)

/** The tolerances of checking in and out, in minutes. */
@Serializable
data class PresencePolicy(
    /** Whoever has not come so long after the beginning is absent. */
    val absentAfter: Long = 30,
    /** Whoever comes at most so long before the beginning came for this shift. */
    val comeBefore: Long = 60,
    /** Whoever leaves earlier than this before the end left early. */
    val earlyBefore: Long = 5,
    /** Whoever comes later than this after the beginning is late. */
    val lateAfter: Long = 5,
)

/** What was paid: an amount in the smallest unit of a currency, such as fen. */
typealias Price = Long

/** A price that has risen by more than the policy allows. */
@Serializable
data class PriceRise(
    /** The events that say so. */
    val events: List<EventId>,
    /** The price that it is compared with. */
    val from: Price,
    /** By how many hundredths of the former price, rounded down. */
    val percent: Long,
    /** The price now. */
    val to: Price,
)

/** One purpose of going in or out. */
@Serializable
data class PurposeRule(
    /** The purpose. */
    val id: PurposeId,
    /** What people call it. */
    val title: Label,
)

/** So much of something. */
@Serializable
data class Quantity(
    /** How much, at least 1. */
    val amount: Long,
    /** In what it is counted. */
    val unit: QuantityUnit,
)

/** A resident has entered a place of quarantine, or a room of it. */
@Serializable
data class QuarantineEntered(
    /** The resident. */
    val resident: ResidentId,
    /** What kind of place it is. */
    val setting: Setting,
    /** The floor of the room. */
    val floor: Int? = null,
    /** The room. */
    val room: String? = null,
    /** The place; none for the own home. */
    val site: PlaceId? = null,
)

/**
 * Residents in quarantine, at home or in a central place, over a day: opening + in − out = closing (S15). Who comes out
 * and goes in again on one day counts in both, each time.
 */
@Serializable
data class QuarantineFlow(
    /** In quarantine when the day ended. */
    val closing: Long,
    /** Came into it during the day. */
    val `in`: Long,
    /** In quarantine when the day began. */
    val opening: Long,
    /** Came out of it during the day. */
    val out: Long,
)

/** Served when a measure begins, or while it lasts. */
@Serializable
data class QuarantineNotice(
    /** The person is free then whatever is missing or moves the end, unless a new reason comes up: the legal cap. */
    val atLatest: Instant,
    /** For whom, and on what it rests. */
    val head: NoticeHead,
    /** What is missing by now for a release in time. */
    val outstanding: List<Explanation>,
    /** What the person is entitled to: what the policy says, and what holds for everybody. */
    val rights: List<String>,
    /** Where the person stays when: every stage of the time without a gap. */
    val stages: List<SegmentView>,
    /** The first free moment, as far as is known; none while something that is missing holds the person. */
    val until: Instant? = null,
)

/** The quarantine section of a policy. */
@Serializable
data class QuarantinePolicy(
    /** Nobody is held longer than this many days (a legal cap). */
    val capDays: Int,
    /** The plans. */
    val plans: List<Plan>,
    /** The slots of a day in which checks are due. */
    val slots: Slots,
    /** What the cap counts from. */
    val capFrom: CapFrom? = null,
    /**
     * So many days after its end a reason is left out of the answers about a person; never where left out. It stays in the
     * log: this erases nothing.
     */
    val forgetAfterDays: Int? = null,
    /** What people under a measure are entitled to, besides knowing its end and its reasons, as notices say it. */
    val rights: List<Label> = emptyList(),
)

/** Entries, signatures and extensions, each in the order they happened. */
@Serializable
data class QuarantineRecord(
    /** Places and rooms entered. */
    val entered: List<StatedQuarantineEntered>,
    /** Releases signed for. */
    val signed: List<StatedReleaseSigned>,
    /** Measures that last longer. */
    val extended: List<StatedMeasureExtended> = emptyList(),
)

/** A question why. */
@Serializable
data class Question(
    /** About what. */
    val about: About,
    /** As of when. */
    val asOf: AsOf,
    /** The language of the text. */
    val language: Language = Language.En,
)

/** The hours of the day in which nobody is told of what is not urgent. */
@Serializable
data class QuietHours(
    /** When they begin, inclusive. */
    val from: TimeOfDay,
    /** When they end, exclusive; on the next day where that is not after `from`. */
    val until: TimeOfDay,
)

/** So many passages out in so many days, such as one in two days (D10). */
@Serializable
data class Quota(
    /** In so many civil days, today being the last of them; at least 1. */
    val days: Int,
    /** Passages out, at most. */
    val passages: Int,
    /** What they are counted over. */
    val per: QuotaPer = QuotaPer.Each,
)

/** A quota on those who pass without a permit. */
@Serializable
data class QuotaRule(
    /** How much. */
    val quota: Quota,
    /** Whose. */
    val who: List<Role>,
    /** Purposes on which it does not count. */
    val except: List<PurposeId> = emptyList(),
)

/** A household roster that somebody has as a file. */
@Serializable
data class ReadRosterRequest(
    /** The text of the CSV file. */
    val text: String,
    /** Today, by the calendar of the community: nobody is born later. */
    val today: LocalDate,
)

/** One reading. */
@Serializable
data class Reading(
    /** How it reached us. */
    val channel: Channel,
    /** The temperature. */
    val temperature: Temperature,
)

/** A body temperature was taken (Z6, Z7). */
@Serializable
data class ReadingTaken(
    /** How it reached us. */
    val channel: Channel,
    /** Whose. */
    val resident: ResidentId,
    /** The reading. */
    val temperature: Temperature,
    /** The entry that this one corrects: as if that had never been made. */
    val replaces: EventId? = null,
)

/** A fact was recorded. */
@Serializable
data class Receipt(
    /** What it changed. */
    val effects: List<Effect>,
    /** The event that holds it. */
    val event: EventId,
) : Recorded

/** What somebody has got, altogether (Z7). */
@Serializable
data class RecipientLine(
    /** What. */
    val item: ItemId,
    /** How much. */
    val quantity: Long,
    /** Who. */
    val to: Issued,
)

/** A request to record. */
@Serializable
data class RecordRequest(
    /** What to record. */
    val entry: Entry,
    /** The device's wall clock. */
    val now: Instant,
)

/** A fact was refused: nothing has been recorded. */
@Serializable
data class Rejection(
    /** Every reason against it; at least one. */
    val reasons: List<Because>,
) : Recorded

/** Somebody whose plan is over but for a signature: nobody may be forgotten (law 6). */
@Serializable
data class ReleaseDue(
    /** The legal cap: free then, whoever has signed. */
    val atLatest: Instant,
    /** The plan that waits. */
    val plan: PlanId,
    /** The person. */
    val resident: ResidentId,
    /** Since when nothing else is missing. */
    val since: Instant,
    /** The household that the person lives in. */
    val household: HouseholdId? = null,
)

/** Served when a measure is over, or ends today. */
@Serializable
data class ReleaseNotice(
    /** How the last reason ended. */
    val ending: EndingKind,
    /** For whom, and on what it rested. */
    val head: NoticeHead,
    /** What was met, and what moved the end. */
    val met: List<Explanation>,
    /** The first free moment. */
    val releasedAt: Instant,
    /** Where the person stayed when. */
    val stages: List<SegmentView>,
)

/** An authority has signed for the release of a resident whose plan asks for that. */
@Serializable
data class ReleaseSigned(
    /** The authority. */
    val authority: String,
    /** Whose. */
    val resident: ResidentId,
)

/** What holds after an early release: the person leaves, and is watched to a fixed day. It counts as one more stage. */
@Serializable
data class Remainder(
    /** Where the person stays. */
    val setting: Setting,
    /** To the end of this day after the plan's anchor, whose own day is day 0. */
    val toDays: Int,
    /** Slots of the day in which a check is due, by their place in the policy's list, from 0. */
    val checks: List<Int> = emptyList(),
    /** The colour of the person's health code. */
    val code: CodeColour? = null,
)

/** A rota that somebody dropped out of. */
@Serializable
data class RepairRotaRequest(
    /** As of when. Shifts that have begun by then stay as they are. */
    val asOf: AsOf,
    /** How many days, 1 to 62. */
    val days: Int,
    /** The first civil day to mend. */
    val from: LocalDate,
    /** What has changed; left out where the log says it: who is away, who has left, what was dropped. */
    val change: Change? = null,
)

/** A rota mended. */
@Serializable
data class RepairView(
    /** Changes for people: those who come onto a shift, and those who go from one although they could come. */
    val changes: Long,
    /** Every place that nobody fills. */
    val gaps: List<GapView>,
    /** What to record to adopt it: who comes onto which shift, and who goes. */
    val planned: ShiftsPlanned,
    /** True: proven that no rota leaves fewer gaps, more urgent posts first, and none with as few changes fewer shifts. */
    val proven: Boolean,
    /** Shifts that fell away because their holder cannot come. They count as no change. */
    val freed: List<Placement> = emptyList(),
)

/** Which report. */
@Serializable
data class ReportQuery(
    /** The day. */
    val date: LocalDate,
    /** Only these grids; all of them when left out. */
    val grids: List<GridId>? = null,
    /** Only what was recorded by then. */
    val knownBy: Instant? = null,
    /** Where only some grids are asked for: also the households that are not in exactly one grid. */
    val ungridded: Boolean = false,
)

/** A household asks for a service (Z9, S17, S18). */
@Serializable
data class RequestMade(
    /** For whom. */
    val household: HouseholdId,
    /** The request. */
    val request: RequestId,
    /** For what: a service that the policy names. */
    val service: ServiceId,
    /** The resident who asks; left out where whoever records it asks for the household. */
    val askedBy: ResidentId? = null,
    /** What is ordered. */
    val items: List<OrderItem> = emptyList(),
    /** What else matters. */
    val note: String? = null,
    /** By when it should be done; left out, within the policy's hours. */
    val wantedBy: Instant? = null,
)

/** Who a resident is and where the person lives. */
@Serializable
data class Residence(
    /** Homes, in the order things happened: each registration and each move. `None`: left the community. */
    val homes: List<StatedNullableHouseholdId>,
    /** Every registration, in the order things happened; the last one holds for birth year and sex. */
    val registered: List<StatedResidentRegistered>,
    /** Second homes, in the order they were stated. */
    val secondHomes: List<StatedSecondHomeStated> = emptyList(),
)

/** What the log says about one resident. */
@Serializable
data class ResidentFile(
    /** What people did about duties. */
    val duty: DutyFile,
    /** Readings and symptoms. */
    val health: HealthFile,
    /** Contacts and arrivals. */
    val ledger: Ledger,
    /** Orders and liftings. */
    val orders: OrdersFile,
    /** Who and where. */
    val residence: Residence,
    /** Stays elsewhere. */
    val stays: Stays,
    /** How the person is looked after; nothing is stated about most. */
    val care: CareFile? = null,
    /** What the person has signed. */
    val papers: Papers = emptyList(),
)

/** A resident has moved. */
@Serializable
data class ResidentMoved(
    /** The resident. */
    val resident: ResidentId,
    /** The new household; none when the person has left the community. */
    val to: HouseholdId? = null,
)

/** A person lives in a household. No name, no number: only what rules need. */
@Serializable
data class ResidentRegistered(
    /** Where the person lives. */
    val household: HouseholdId,
    /** The resident. */
    val resident: ResidentId,
    /** Year of birth, where an age rule needs it. */
    val birthYear: Int? = null,
    /** Sex, where it is needed. */
    val sex: Sex? = null,
)

/** A question about a resident. */
@Serializable
data class ResidentRequest(
    /** As of when. */
    val asOf: AsOf,
    /** The resident. */
    val resident: ResidentId,
)

/** A resident as of an instant. */
@Serializable
data class ResidentView(
    /** Fevers and symptoms so far, without entries that have been corrected. */
    val alarms: Long,
    /** Year of birth, where it is known. */
    val birthYear: Int? = null,
    /**
     * The classes that the person's stays and contacts gave, in the order they were reported; also those without a
     * measure (N3, N5).
     */
    val classes: List<String>,
    /** Duties from a day before to a day after the instant. */
    val duties: List<DutyView>,
    /** Everything that was stated about the person, without sensitive grounds of care. */
    val file: ResidentFile,
    /** How far following the person is, all reasons together. */
    val followUp: FollowUp,
    /** The household the person lives in. */
    val household: HouseholdId? = null,
    /** The last temperature. */
    val lastReading: Reading? = null,
    /** The measure that holds; none when the person is free. */
    val measure: MeasureView? = null,
    /** Every reason for a measure, in the order of the facts. */
    val obligations: List<ObligationView>,
    /** The resident. */
    val resident: ResidentId,
    /** Sex, where it is known. */
    val sex: Sex? = null,
    /** Tests that the plans schedule, reason by reason, in order of their days. */
    val tests: List<PlanTestView>,
    /** Every measure there was, is, or as far as is known will be. */
    val timeline: List<SegmentView>,
    /** The same one by one, with what became of each; also of entries that have been corrected. */
    val alarmLog: List<AlarmView> = emptyList(),
    /**
     * How the person is looked after, as whoever may know nothing sensitive sees it; none where the policy says nothing
     * about care.
     */
    val care: CareLine? = null,
    /** What the person has signed or is to sign. */
    val documents: List<DocumentView> = emptyList(),
    /** Until when the person need not take part in tests of the whole community, where that is so. */
    val exempt: Exemption? = null,
)

/** The response has ended: from now on run the times after which people are erased. The last such fact counts. */
@Serializable
data object ResponseEnded

/** Whose days start anew when somebody in the place turns out positive. */
@Serializable
data class Restart(
    /** Those who are as near as this to a person who is positive. */
    val scope: Nearness,
    /** Those who are as near as this to a sample of the environment that is positive; nobody where left out. */
    val environment: Nearness? = null,
    /** The plan that they start; the one that they are under where left out. */
    val plan: PlanId? = null,
)

/** The laboratory has reported; the event's time is the time at which the person was told. */
@Serializable
data class ResultReported(
    /**
     * Everybody whose swab is in the sample: one, or the members of a pool. A pool that is positive says of no member
     * that it was theirs, and nobody of them is clear until tested alone.
     */
    val residents: List<ResidentId>,
    /** What was found. A later report on the same sample corrects the earlier one. */
    val result: TestResult,
    /** The sample. */
    val sample: SampleId,
    /** The cycle threshold, where the laboratory gives it. */
    val cycleThreshold: CycleThreshold? = null,
    /** True for a positive result that another test is still to confirm, as those of rapid tests are in some places. */
    val unconfirmed: Boolean? = null,
)

/** Somebody who is due to be erased. */
@Serializable
data class RetentionLine(
    /** Why. */
    val reason: ErasureReason,
    /** The resident. */
    val resident: ResidentId,
    /** Since which day: the first one on which what tells of the person need not be kept. */
    val since: LocalDate,
)

/** How long the engine keeps what tells of people. Without days nothing is due by itself. */
@Serializable
data class RetentionPolicy(
    /** So many civil days after a file was closed its person is: whoever has left the community and is under no measure. */
    val daysAfterLeaving: Int? = null,
    /** So many civil days after the response has ended everybody is due to be erased. */
    val daysAfterResponse: Int? = null,
)

/** A role: who has it, and what they may see. */
@Serializable
data class RoleRule(
    /** The role. */
    val id: RoleId,
    /** What people call it. */
    val title: Label,
    /** The clause of the source. */
    val clause: String? = null,
    /** What they see of everybody; what is open is seen by all. */
    val everywhere: List<FieldClass> = emptyList(),
    /** What they see of people in the area of their post. */
    val ownArea: List<FieldClass> = emptyList(),
    /** Whoever holds one of these posts has the role, for the area of the post. */
    val posts: List<PostKind> = emptyList(),
    /** True where they may search people by name. */
    val search: Boolean? = null,
    /** Whoever works as one of these has it too, for nobody's area. */
    val workers: List<WorkerRole> = emptyList(),
)

/**
 * A roster as read: facts in the order in which they must be recorded, and everything that is wrong with the file.
 *
 * A derived id is the same for the same names in any order of lines: the names themselves, joined by `/`, where an id
 * can hold them, otherwise `@` and a fingerprint of the names. Residents without an id of their own are numbered
 * within their household from the oldest to the youngest, those without birth year last; the number of one person
 * therefore stays while nobody older joins or leaves.
 */
@Serializable
data class Roster(
    /** How much was read. */
    val counts: RosterCounts,
    /** Grids with their households, where the file has a column for them (D1). */
    val grids: List<RosterGrid>,
    /** Households, in the order of the file. */
    val households: List<HouseholdRegistered>,
    /** Problems and notes beyond the first [`MOST_REPORTED`] of each. */
    val leftOut: Long,
    /** What is worth knowing and is not wrong, by line. */
    val notes: List<RosterNote>,
    /** Compounds, buildings and stairwells; each after the place around it (S1, S5). */
    val places: List<PlaceAdded>,
    /** What is wrong with the file, by line. A line with a problem gives no fact. */
    val problems: List<RosterProblem>,
    /** Residents: those with an id of their own in the order of the file, then those whose id is derived. */
    val residents: List<ResidentRegistered>,
    /** How the file was written; none when it is no text. */
    val encoding: RosterEncoding? = null,
    /** The code of the community's region, where the file gives it. */
    val regionCode: RegionCode? = null,
)

/** How much was read, and how much of it can be used. */
@Serializable
data class RosterCounts(
    /** Rows that gave no fact. */
    val badLines: Long,
    /** Buildings among the facts. */
    val buildings: Long,
    /** Compounds among the facts. */
    val compounds: Long,
    /** Households among the facts. */
    val households: Long,
    /** Rows below the header that hold anything. */
    val lines: Long,
    /** Residents among the facts. */
    val residents: Long,
    /** Stairwells among the facts. */
    val stairwells: Long,
)

/**
 * A grid of the roster: exactly the households whose lines name it (D1).
 *
 * As JSON it is the fact that a grid is drawn. Whole places are not given: the file says nothing about doors that it
 * does not list.
 */
@Serializable
data class RosterGrid(
    /** The grid. */
    val grid: GridId,
    /** The households of the grid, in the order of the file. */
    val households: List<HouseholdId>,
    /** The name or number that the file gives. */
    val name: String,
)

/** Something worth knowing about the file. */
@Serializable
data class RosterNote(
    /** The column as the file names it. */
    val column: String,
    /** The physical line of the file, from 1. */
    val line: Long,
    /** What is worth knowing. */
    val text: String,
)

/** Something wrong with the file. */
@Serializable
data class RosterProblem(
    /** The column as the file names it; the English name of a column that is missing; empty for the line as a whole. */
    val column: String,
    /** The physical line of the file, from 1; the first line of a row that spans several. */
    val line: Long,
    /** What is wrong with it. */
    val reason: String,
    /** What stands there, at most 40 characters. An identity number is never repeated. */
    val value: String,
)

/** The rota section of a policy. */
@Serializable
data class RotaPolicy(
    /** How long to search. */
    val effort: Effort? = null,
    /** The points of tiredness. */
    val fatigue: FatiguePolicy? = null,
    /** What nobody may be asked to exceed; a person may have limits of their own. */
    val limits: Limits? = null,
    /** The shift patterns; three even shifts, four uneven ones and duty around the clock where nothing is said. */
    val patterns: List<Pattern>? = null,
    /** The posts to be manned. */
    val posts: List<MannedPost> = emptyList(),
    /** The tolerances of checking in and out. */
    val presence: PresencePolicy? = null,
    /** What counts how much among rotas that cover equally well. */
    val weights: Weights? = null,
)

/** The rota of which days, as of when. */
@Serializable
data class RotaQuery(
    /** As of when. */
    val asOf: AsOf,
    /** How many days, 1 to 62. */
    val days: Int,
    /** The first civil day. */
    val from: LocalDate,
)

/** The rota as it stands: every post, turn and day (N10). */
@Serializable
data class RotaSheet(
    /** What each person gives, by id; only those who hold a shift or were there. */
    val hours: List<HoursView>,
    /** Every shift of every post, by post and then by time. */
    val shifts: List<ShiftView>,
    /** Rules that the rota breaks. */
    val breaches: List<BreachView> = emptyList(),
    /** Shifts that are running and have fewer people there than they need. */
    val uncovered: List<Uncovered> = emptyList(),
)

/** A rota for the posts of the policy. */
@Serializable
data class RotaView(
    /** Every place that nobody fills, by the beginning of the shift. */
    val gaps: List<GapView>,
    /** What each person gives, by id. */
    val loads: List<LoadView>,
    /** Everyone on every shift, by the beginning of the shift. */
    val placements: List<Placement>,
    /** True: proven that no rota leaves fewer gaps, more urgent posts first. */
    val proven: Boolean,
)

/** A screening round is opened (N1). */
@Serializable
data class RoundOpened(
    /** When it begins, inclusive. */
    val from: Instant,
    /** The name people use. */
    val name: String,
    /** The round. */
    val round: RoundId,
    /** The areas whose households are screened. */
    val scope: List<Area>,
    /** People in a team, 1 to 9. */
    val teamSize: Int,
    /** When it ends, exclusive; after `from`. */
    val until: Instant,
    /** In which order households are reached. */
    val approach: Approach = Approach.DoorFirst,
    /** Only households that this earlier round had not settled when the new one begins (Z5). */
    val narrows: RoundId? = null,
)

/** How far a round has come. */
@Serializable
data class RoundProgress(
    /** When it begins, inclusive. */
    val from: Instant,
    /** Households in its scope. */
    val households: Long,
    /** Its name. */
    val name: String,
    /** The round. */
    val round: RoundId,
    /** Households where everybody's whereabouts are known. */
    val settled: Long,
    /** Households in each state. */
    val states: Map<String, Long>,
    /** People in a team. */
    val teamSize: Int,
    /** When it ends, exclusive. */
    val until: Instant,
)

/** Work that comes back every day. */
@Serializable
data class RoutineRule(
    /** Of what. */
    val each: Each,
    /** The routine. */
    val id: RoutineId,
    /** The posts that do it: the first that is held there does. Where none is, the answerable person does. */
    val posts: List<PostKind>,
    /** The slots of the day, once in each. They tile the day. */
    val slots: Slots,
    /** What people call it. */
    val title: Label,
    /** What whoever did it has to show. */
    val evidence: List<EvidenceKind> = emptyList(),
    /** The first day, inclusive; left out, from ever. */
    val from: LocalDate? = null,
    /** The points in each of them; empty for the thing as a whole. */
    val points: List<PointRule> = emptyList(),
    /** How urgent it is: 1 is the most urgent, 9 the least. */
    val priority: Int? = null,
    /** True where everybody may see when it was last done, without names (S16). */
    val public: Boolean? = null,
    /** True where it is done by reporting what was observed in the place (H7), not by saying that it is done. */
    val report: Boolean? = null,
    /** A skill that whoever does it must have. */
    val skill: SkillId? = null,
    /** The last day, inclusive; left out, for ever. */
    val until: LocalDate? = null,
)

/** What one report says about one person's sample. */
@Serializable
data class SampleFinding(
    /** True when other people's swabs are in the sample. */
    val pooled: Boolean,
    /** What was found. */
    val result: TestResult,
    /** The sample. */
    val sample: SampleId,
    /** The cycle threshold, where it is known. */
    val cycleThreshold: CycleThreshold? = null,
    /** True for a positive result that another test is still to confirm. */
    val unconfirmed: Boolean? = null,
)

/** A sample was taken; the event's time is the time of sampling. */
@Serializable
data class SampleTaken(
    /** Whose. */
    val resident: ResidentId,
    /** The sample. Two swabs at one time are two samples. */
    val sample: SampleId,
    /** How. */
    val method: TestMethod = TestMethod.Oropharyngeal,
)

/** The screening section of a policy. */
@Serializable
data class ScreeningPolicy(
    /** Where nobody opened, the next visit is due within this many hours (N2: six). */
    val retryHours: Int,
    /** The clause of the source for the retry time. */
    val clause: String? = null,
    /** The papers that must be signed, and by whom (D4). */
    val documents: List<DocumentRule> = emptyList(),
    /** Who need not take part in tests of the whole community for a while. */
    val exemptions: List<ExemptionRule> = emptyList(),
    /** The form that visits fill in (S6, Z4); a visit that leaves a required question open settles nothing. */
    val form: Form? = null,
    /** What is asked about homes that are let (S9); nothing where it is left out. */
    val tenancy: TenancyRule? = null,
)

/** Where a household stands in a round, with the reason. */
@Serializable
data class ScreeningStatus(
    /** Why. */
    val because: Because,
    /** The round. */
    val round: RoundId,
    /** The state. */
    val state: ScreeningState,
    /** Visits and calls so far that found something to ask. */
    val visits: Long,
    /** The last of them. */
    val lastVisit: EventId? = null,
    /** When somebody must have come back, where that is open. */
    val retryDue: Instant? = null,
)

/** What a device has to sign to seal its entries. */
@Serializable
data class SealText(
    /** The first entry, for `entriesSealed`. */
    val fromCounter: Long,
    /** What stands for each of them. */
    val hashes: List<Bytes16>,
    /** The bytes to sign with the device's key (Ed25519, RFC 8032), in base 64 with padding. */
    val text: String,
    /** The last one, inclusive. */
    val toCounter: Long,
)

/** What the seals say, device by device. */
@Serializable
data class SealsView(
    /** False for a build that cannot check signatures; then there are no devices. */
    val checked: Boolean,
    /** The devices that have recorded anything or have a key, by id. */
    val devices: List<DeviceSeals>,
)

/** Somebody searches for people by name, telephone number or note. */
@Serializable
data class SearchQuery(
    /** The device's wall clock. */
    val now: Instant,
    /** What is searched for. It is recorded nowhere. */
    val text: IdentityText,
    /** Who, and what for. */
    val viewer: Viewer,
)

/** A resident lives in a second home too. The person counts once, in the home of the registration. */
@Serializable
data class SecondHomeStated(
    /** The second home. */
    val household: HouseholdId,
    /** The resident. */
    val resident: ResidentId,
    /** The last day; left out where none is known. */
    val until: LocalDate? = null,
)

/** An answer as somebody may see it. */
@Serializable
data class Seen(
    /** The answer, without the fields that the viewer may not see; null where nothing of it may be seen. */
    val answer: JsonElement,
    /** True when something is withheld. */
    val withheld: Boolean,
)

/** A question, as somebody asks it. */
@Serializable
data class SeenByQuery(
    /** The call, such as `household`. */
    val call: String,
    /** The device's wall clock: the roles are those that the viewer has then. */
    val now: Instant,
    /** Its request. */
    val request: JsonElement,
    /** Who asks. */
    val viewer: Viewer,
)

/** One stretch of a resident's line of measures. */
@Serializable
data class SegmentView(
    /** From when, inclusive. */
    val from: Instant,
    /** Where the person stays. */
    val setting: Setting,
    /** The stage of its plan, from 1. */
    val stage: Int,
    /** Until when, exclusive. */
    val until: Instant,
    /** The colour of the person's health code. */
    val code: CodeColour? = null,
)

/** A service that can be asked for. What is left out is as the policy has it for errands. */
@Serializable
data class ServiceRule(
    /** The service. */
    val id: ServiceId,
    /** What people call it. */
    val title: Label,
    /** So many times it is tried in vain before it is given up and listed as missed (S18); left out, it stays open. */
    val attempts: Int? = null,
    /** What whoever did it has to show. */
    val evidence: List<EvidenceKind> = emptyList(),
    /** What can be ordered; empty where an order may name anything. */
    val items: List<OrderItemRule> = emptyList(),
    /** Services that must be done for the household before this one can be. */
    val needs: List<ServiceId> = emptyList(),
    /** The posts that do it: the first that is held for the household does. */
    val posts: List<PostKind> = emptyList(),
    /** How urgent it is: 1 is the most urgent, 9 the least. */
    val priority: Int? = null,
    /** A skill that whoever does it must have (S17). */
    val skill: SkillId? = null,
    /** Hours within which it is due, where the household names no time. */
    val withinHours: Int? = null,
)

/** Shifts that ended during the day, and the time that people were at posts during it. */
@Serializable
data class ShiftCounts(
    /** Shifts of a post that ended during the day, for each of whose places somebody had come. */
    val covered: Long,
    /** Minutes that people were at posts during the day, own shifts or others'. */
    val minutes: Long,
    /** People's shifts that ended during the day and for which they had not come. */
    val missed: Long,
    /** People's shifts that ended during the day and for which they had come. */
    val served: Long,
    /** Shifts that ended during the day with a place for which nobody had come. */
    val uncovered: Long,
)

/** Somebody cannot serve on a shift. */
@Serializable
data class ShiftDropped(
    /** Why. */
    val reason: String,
    /** The shift. */
    val shift: ShiftKey,
    /** Who held it. */
    val worker: WorkerId,
)

/** One person's shift, as a duty. */
@Serializable
data class ShiftDutyView(
    /** When it begins, inclusive. */
    val begins: Instant,
    /** The duty. */
    val duty: DutyId,
    /** When it ends, exclusive. */
    val ends: Instant,
    /** The event that gave the person the shift. */
    val event: EventId,
    /** The shift. */
    val shift: ShiftKey,
    /** The state: taken on while the person is there, done when they have left again. */
    val status: DutyStatus,
    /** Whose it is. */
    val worker: WorkerId,
    /** When the person came. */
    val came: Instant? = null,
    /** When the person left. */
    val left: Instant? = null,
)

/** One shift: a turn at a post, on the civil day on which it begins. */
@Serializable
data class ShiftKey(
    /** The civil day on which it begins; its hours count there. */
    val date: LocalDate,
    /** The post. */
    val post: PostId,
    /** The turn. */
    val turn: TurnId,
)

/** Somebody gives a shift to another, or exchanges it against one of theirs. */
@Serializable
data class ShiftSwapped(
    /** Who held it. */
    val from: WorkerId,
    /** The shift. */
    val shift: ShiftKey,
    /** Who holds it from now on. */
    val to: WorkerId,
    /** The shift that `from` takes over from `to` in return. */
    val against: ShiftKey? = null,
)

/** One shift of the rota. */
@Serializable
data class ShiftView(
    /** When it begins, inclusive. */
    val begins: Instant,
    /** When it ends, exclusive. */
    val ends: Instant,
    /** Who holds it, the first who was given it first. */
    val holders: List<HolderView>,
    /** True when it counts as a night. */
    val night: Boolean,
    /** The shift. */
    val shift: ShiftKey,
    /** Places that nobody holds, with everybody who was thought of and what bars each. */
    val gaps: List<GapView> = emptyList(),
)

/**
 * A rota is adopted, or changed: who is on which shifts from now on, and who is not any more. All of one statement takes
 * effect at once, so a rota that was mended is recorded as one.
 */
@Serializable
data class ShiftsPlanned(
    /** Who serves on which shift. */
    val placements: List<Placement> = emptyList(),
    /** Who serves there no longer; taken off before the others come. */
    val withdrawn: List<Placement> = emptyList(),
)

/** How one item stands in one shop. */
@Serializable
data class ShopLine(
    /** The item. */
    val item: ItemId,
    /** The last report. */
    val last: StatedShopReported,
    /** True where there is none to buy. */
    val shortage: Boolean,
    /** The price is too high: against the first one, or else against the one before. */
    val priceRise: PriceRise? = null,
)

/** Somebody has looked at what a shop has and asks for it (N9). */
@Serializable
data class ShopReported(
    /** What. */
    val item: ItemId,
    /** The shop. */
    val shop: ShopId,
    /** How much there is. */
    val stock: ShopStock,
    /** The day that the report is for; that of the entry where left out. */
    val day: LocalDate? = null,
    /** The price of one unit; left out where there is none to buy. */
    val price: Price? = null,
)

/** How a shop stands. */
@Serializable
data class ShopView(
    /** Item by item. */
    val lines: List<ShopLine>,
    /** True when somebody has reported for the day of the instant. */
    val reportedToday: Boolean,
    /** The shop. */
    val shop: ShopId,
    /** The days before it, from that of the first report on, for which nobody has. */
    val daysMissing: List<LocalDate> = emptyList(),
)

/** How the shops stand. */
@Serializable
data class ShopsView(
    /** As of when. */
    val asOf: Instant,
    /** Items whose price is too high, over all shops. */
    val priceRises: Long,
    /** Shop by shop. */
    val shops: List<ShopView>,
    /** Items that a shop has run out of, over all shops. */
    val shortages: Long,
)

/** A sighting is explained: nobody needs to look any more. */
@Serializable
data class SightingExplained(
    /** The explanation, in words without names. */
    val explanation: String,
    /** The sighting. */
    val sighting: SightingId,
)

/** A neighbour or observer has seen something that somebody should look at. */
@Serializable
data class SightingReported(
    /** Where: a place or a household. */
    val area: Area,
    /** What was seen. */
    val kind: SightingKind,
    /** The sighting. */
    val sighting: SightingId,
)

/** One signed paper. */
@Serializable
data class Signed(
    /** What was signed. */
    val document: DocumentKind,
    /** Where it is kept. */
    val evidence: EvidenceId? = null,
)

/**
 * Somebody in a place of quarantine, or a sample of its environment, is positive. The event's time is that of the
 * finding.
 */
@Serializable
data class SitePositive(
    /** The day from which those who are near count anew. */
    val on: Moment,
    /** The place, or the part of it. */
    val site: PlaceId,
    /** True for a sample of the environment. */
    val environment: Boolean? = null,
    /** The floor. */
    val floor: Int? = null,
    /** Who is positive, where it is a resident of this community. */
    val resident: ResidentId? = null,
    /** The room. */
    val room: String? = null,
)

/** One skill. */
@Serializable
data class SkillRule(
    /** The skill. */
    val id: SkillId,
    /** What people call it. */
    val title: Label,
)

/** One slot of the day, as the policy states it. */
@Serializable
data class SlotRule(
    /** When it starts, inclusive. It ends where the next one starts; the last ends where the first of the next day starts. */
    val starts: TimeOfDay,
    /** What people call it. */
    val title: Label,
)

/** The slots of a day: at least one, starts strictly rising. */
typealias Slots = List<SlotRule>

/** A document that rules come from. */
@Serializable
data class Source(
    /** Its date, as far as it is known. */
    val date: String,
    /** The document. */
    val document: String,
    /** The short name that clauses cite. */
    val id: String,
    /** What is doubtful about it; empty when nothing is. */
    val doubts: String? = null,
)

/** Time from an instant up to, but not including, another. */
@Serializable
data class Span(
    /** The first instant inside. */
    val from: Instant,
    /** The first instant after it. */
    val to: Instant,
)

/** A squad goes from door to door with these members (H1, H3). */
@Serializable
data class SquadFormed(
    /** Its members. */
    val members: List<WorkerId>,
    /** The squad. */
    val squad: SquadId,
)

/** What a squad must be made of. */
@Serializable
data class SquadRule(
    /** Members, at least. */
    val members: Int,
    /** Roles of which the squad must have at least one each. */
    val roles: List<WorkerRole>,
)

/** How many squads go out from a day on. */
@Serializable
data class SquadsFrom(
    /** The first day. */
    val from: LocalDate,
    /** Squads on that day and after it. */
    val squads: Long,
)

/** One stage of a plan. */
@Serializable
data class Stage(
    /** Length in days; at least 1, or 0 for a stage that ends on an event. */
    val days: Int,
    /** Where the person stays. */
    val setting: Setting,
    /** Slots of the day in which a check is due, by their place in the policy's list, from 0. */
    val checks: List<Int> = emptyList(),
    /** The colour of the person's health code. */
    val code: CodeColour? = null,
    /** How the days are counted. Those of later stages are whole days after the stage before. */
    val counting: Counting? = null,
    /** What must be there, besides the days, before the stage ends. */
    val needs: List<Requirement> = emptyList(),
    /** What the days of the tests count from, where that is not what the stage counts from. */
    val testAnchor: AnchorKind? = null,
    /** Tests on numbered days. */
    val tests: List<TestDay> = emptyList(),
)

/** The measure that somebody is under by one of the two rule books. */
@Serializable
data class Standing(
    /** The person is free then whatever is missing or moves the end: the legal cap. */
    val atLatest: Instant,
    /** The first free moment, as far as is known; none while something that is missing holds the person. */
    val free: Instant? = null,
    /** The plan that decides. */
    val plan: PlanId,
    /** Where the person stays. */
    val setting: Setting,
    /** What people call the plan. */
    val title: Label,
)

/** A beginning with an anchor of its own. */
@Serializable
data class Start(
    /** The anchor. */
    val anchor: AnchorKind,
    /** The measure begins at the start of this day after it; the anchor's day is day 0. */
    val days: Int,
)

/** A statement of who somebody is. */
@Serializable
data class StateIdentityRequest(
    /** What is stated. */
    val identity: Identity,
    /** The device's wall clock. */
    val now: Instant,
    /** Who. */
    val person: Person,
)

/** Something that an event stated. */
@Serializable
data class StatedArrivalRegistered(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: ArrivalRegistered,
)

/** Something that an event stated. */
@Serializable
data class StatedCareVisit(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: CareVisit,
)

/** Something that an event stated. */
@Serializable
data class StatedChangesReported(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: ChangesReported,
)

/** Something that an event stated. */
@Serializable
data class StatedCheckFailure(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: CheckFailure,
)

/** Something that an event stated. */
@Serializable
data class StatedCircumstanceStated(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: CircumstanceStated,
)

/** Something that an event stated. */
@Serializable
data class StatedCivilDate(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: LocalDate,
)

/** Something that an event stated. */
@Serializable
data class StatedContactReported(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: ContactReported,
)

/** Something that an event stated. */
@Serializable
data class StatedDoor(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: Door,
)

/** Something that an event stated. */
@Serializable
data class StatedFate(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: Fate,
)

/** Something that an event stated. */
@Serializable
data class StatedHouseholdRegistered(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: HouseholdRegistered,
)

/** Something that an event stated. */
@Serializable
data class StatedImmunityStated(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: ImmunityStated,
)

/** Something that an event stated. */
@Serializable
data class StatedJourneyReported(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: JourneyReported,
)

/** Something that an event stated. */
@Serializable
data class StatedMeasureExtended(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: MeasureExtended,
)

/** Something that an event stated. */
@Serializable
data class StatedMeasureLifted(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: MeasureLifted,
)

/** Something that an event stated. */
@Serializable
data class StatedMeasureOrdered(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: MeasureOrdered,
)

/** Something that an event stated. */
@Serializable
data class StatedNullableHouseholdId(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: HouseholdId? = null,
)

/** Something that an event stated. */
@Serializable
data class StatedQuarantineEntered(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: QuarantineEntered,
)

/** Something that an event stated. */
@Serializable
data class StatedReading(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: Reading,
)

/** Something that an event stated. */
@Serializable
data class StatedReleaseSigned(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: ReleaseSigned,
)

/** Something that an event stated. */
@Serializable
data class StatedRequestMade(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: RequestMade,
)

/** Something that an event stated. */
@Serializable
data class StatedResidentRegistered(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: ResidentRegistered,
)

/** Something that an event stated. */
@Serializable
data class StatedSampleFinding(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: SampleFinding,
)

/** Something that an event stated. */
@Serializable
data class StatedSecondHomeStated(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: SecondHomeStated,
)

/** Something that an event stated. */
@Serializable
data class StatedShopReported(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: ShopReported,
)

/** Something that an event stated. */
@Serializable
data class StatedSigned(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: Signed,
)

/** Something that an event stated. */
@Serializable
data class StatedStayReported(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: StayReported,
)

/** Something that an event stated. */
@Serializable
data class StatedSymptomAnswer(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: SymptomAnswer,
)

/** Something that an event stated. */
@Serializable
data class StatedTitleStated(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: TitleStated,
)

/** Something that an event stated. */
@Serializable
data class StatedTupleOfCareGroundIdAndBoolean(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: @Serializable(with = PairSerializer::class) Pair<CareGroundId, Boolean>,
)

/** Something that an event stated. */
@Serializable
data class StatedTupleOfSampleIdAndTestMethod(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: @Serializable(with = PairSerializer::class) Pair<SampleId, TestMethod>,
)

/** Something that an event stated. */
@Serializable
data class StatedVaccinationGiven(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: VaccinationGiven,
)

/** Something that an event stated. */
@Serializable
data class StatedVisit(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: Visit,
)

/** Something that an event stated. */
@Serializable
data class StatedWatchClosed(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: WatchClosed,
)

/** Something that an event stated. */
@Serializable
data class StatedWatchListed(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: WatchListed,
)

/** Something that an event stated. */
@Serializable
data class StatedZoneFact(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: ZoneFact,
)

/** Something that an event stated. */
@Serializable
data class StatedFlag(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: Boolean,
)

/** Something that an event stated. */
@Serializable
data class StatedAlone(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: JsonNull,
)

/** Something that an event stated. */
@Serializable
data class StatedText(
    /** When it was true (not when it was typed in). */
    val at: Instant,
    /** The event that states it. */
    val event: EventId,
    /** What is stated. */
    val fact: String,
)

/** A resident was in an area (S6, D4). */
@Serializable
data class StayReported(
    /** Where. */
    val area: RegionCode,
    /** The first day there. */
    val from: LocalDate,
    /** The resident. */
    val resident: ResidentId,
    /** The day of leaving; not before `from`. */
    val until: LocalDate,
    /** What shows it. */
    val evidence: Evidence? = null,
)

/** Stays of one resident, in the order they were reported. */
typealias Stays = List<StatedStayReported>

/** One step of a ladder. */
@Serializable
data class StepRule(
    /** So many minutes later the step is reached. */
    val afterMinutes: Long,
    /** Who is told: the holder of the first of these posts that is held there. */
    val posts: List<PostKind>,
    /** From when its time runs. */
    val since: StepSince,
)

/** Somebody has counted: so much is there, whatever the ledger says. The difference is stated, and stays. */
@Serializable
data class StockCounted(
    /** What. */
    val item: ItemId,
    /** How much there is, in the unit of the item. */
    val quantity: Long,
    /** The store. */
    val store: StoreId,
)

/** A count that was not what the ledger said. */
@Serializable
data class StockDifference(
    /** When somebody counted. */
    val at: Instant,
    /** How much there was. */
    val counted: Long,
    /** The event that says so. */
    val event: EventId,
    /** How much there should have been. */
    val expected: Long,
)

/** Something was thrown away. */
@Serializable
data class StockDiscarded(
    /** What. */
    val item: ItemId,
    /** How much, in the unit of the item; at least 1. */
    val quantity: Long,
    /** Why. */
    val reason: String,
    /** The store. */
    val store: StoreId,
)

/** Something was taken out of a store. More than is known to be there is refused. */
@Serializable
data class StockIssued(
    /** What. */
    val item: ItemId,
    /** How much, in the unit of the item; at least 1. */
    val quantity: Long,
    /** The store. */
    val store: StoreId,
    /** For whom. */
    val to: Issued,
    /** The duty that it was taken for. */
    val duty: DutyId? = null,
)

/** Something that is kept in store or watched in shops. */
@Serializable
data class StockItemRule(
    /** The item. */
    val id: ItemId,
    /** What people call it. */
    val title: Label,
    /** The unit that it is counted in: pieces, litres, boxes. */
    val unit: Label,
    /** Below so many, over all stores, there is too little. */
    val lowBelow: Long? = null,
)

/** Something has come into a store. */
@Serializable
data class StockReceived(
    /** Where it came from. */
    val came: Came,
    /** What. */
    val item: ItemId,
    /** How much, in the unit of the item; at least 1. */
    val quantity: Long,
    /** The store. */
    val store: StoreId,
)

/** What is in store. */
@Serializable
data class StockView(
    /** As of when. */
    val asOf: Instant,
    /** Who gave what. */
    val donors: List<DonorLine>,
    /** Item by item over all stores. */
    val items: List<ItemTotal>,
    /** Store by store and item by item. */
    val lines: List<StoreLine>,
    /** Who got what; what goes to another store is not among it. */
    val recipients: List<RecipientLine>,
)

/** What one store has of one item. */
@Serializable
data class StoreLine(
    /** How much, and how that came to be. */
    val balance: Balance,
    /** The item. */
    val item: ItemId,
    /** The store. */
    val store: StoreId,
)

/** Stores and shops at the end of a day, over the whole community. */
@Serializable
data class SupplyHeads(
    /** Items whose price is too high, over all shops. */
    val priceRises: Long,
    /** Shops that are watched. */
    val shops: Long,
    /** Of those, the ones on which somebody has reported for the day. */
    val shopsReported: Long,
    /** Items that a shop has run out of, over all shops. */
    val shortages: Long,
    /** What came and went during the day, item by item over all stores: opening + in − out = closing. */
    val items: Map<String, ItemFlow> = emptyMap(),
)

/** The supply section of a policy. */
@Serializable
data class SupplyPolicy(
    /** The clause of the source. */
    val clause: String? = null,
    /** The items; any where the list is empty. */
    val items: List<StockItemRule> = emptyList(),
    /**
     * A price that is higher than the first one of the same shop and item by more than so many hundredths of it is too
     * high; no price is where left out.
     */
    val priceRisePercent: Int? = null,
    /** The same against the price that was reported before. */
    val priceStepPercent: Int? = null,
    /** True where each shop is reported on every day, from its first report on: a day without one is a finding. */
    val shopsDaily: Boolean? = null,
)

/** One answer about symptoms. */
@Serializable
data class SymptomAnswer(
    /** How it reached us. */
    val channel: Channel,
    /** The symptoms; an empty list means none. */
    val symptoms: List<Symptom>,
    /** The first day with them, where the person knows it. */
    val onset: LocalDate? = null,
)

/** A resident was asked about symptoms: the list is empty where there are none (H6). */
@Serializable
data class SymptomsReported(
    /** How it reached us. */
    val channel: Channel,
    /** Whose. */
    val resident: ResidentId,
    /** The symptoms, without repetition; empty for none. */
    val symptoms: List<Symptom>,
    /**
     * The first day with them, where the person knows it: periods then count from it, and from the day of the report
     * where it is not known. Not after the report.
     */
    val onset: LocalDate? = null,
    /** The entry that this one corrects: as if that had never been made. */
    val replaces: EventId? = null,
)

/** Counts over some households and the residents who live in them. */
@Serializable
data class Tally(
    /** Fevers and reports of symptoms during the day. */
    val alarms: Long,
    /** Residents in central quarantine at the end of the day. */
    val central: Long,
    /** Duties by kind. */
    val duties: Map<String, DutyCounts>,
    /** Residents who came under a measure during the day. */
    val entered: Long,
    /** Residents whose first measure ever is or was central quarantine. */
    val everCentral: Long,
    /** Residents whose first measure ever is or was at home. */
    val everHome: Long,
    /** Residents in quarantine at home at the end of the day. */
    val home: Long,
    /** Households. */
    val households: Long,
    /** Shops, lodgings and vehicles that are screened like households. */
    val otherPremises: Long,
    /** Temperatures taken during the day. */
    val readings: Long,
    /** Residents who were released during the day. */
    val released: Long,
    /** Residents who live in them. */
    val residents: Long,
    /** Households in each state, for each round that is open during the day or was before. */
    val screening: Map<String, Map<String, Long>>,
    /** Residents who watch their own health at the end of the day. */
    val selfMonitoring: Long,
    /** Arrivals during the day by class; `unclassified` where the policy's table covers none (N4). */
    val arrivals: Map<String, Long> = emptyMap(),
    /** Residents by their level of care (S12); the sum is all residents where the policy has levels. */
    val care: Map<String, Long> = emptyMap(),
    /** Errands that were done, by service (D7). */
    val errands: Map<String, WorkDone> = emptyMap(),
    /** In and out of quarantine during the day (S15). */
    val flow: QuarantineFlow? = null,
    /** Reports of observers during the day: all normal (H7). */
    val observedNormal: Long? = null,
    /** Reports of observers during the day that told of something. */
    val observedOtherwise: Long? = null,
    /** How people were told (D8). */
    val outreach: Map<String, OutreachCount> = emptyMap(),
    /** Passages and attempts at gates during the day (S21, D10). */
    val passages: Traffic = emptyMap(),
    /** The points that the policy wants covered, at the end of the day (D8). */
    val points: Map<String, PointsCovered> = emptyMap(),
    /** Residents who are outside a guarded area that they live in, at the end of the day. */
    val residentsOut: Long? = null,
    /** Recurring work that was done, by routine (D9). */
    val routines: Map<String, WorkDone> = emptyMap(),
    /** Shifts that ended during the day, and the time that people were at posts (N10, D7). */
    val shifts: ShiftCounts? = null,
    /** Residents in the scope of each test campaign that has begun (S14). */
    val tests: Map<String, TestCounts> = emptyMap(),
    /** Where residents stand with vaccination (S13); the sum is all residents where the policy counts them. */
    val vaccination: Map<String, Long> = emptyMap(),
    /** Visitors inside a guarded area at the end of the day, by the gate that they came in by. */
    val visitorsInside: Long? = null,
    /** Of those, the ones who should have left. */
    val visitorsOverdue: Long? = null,
)

/**
 * The posts that must be filled for every area of a kind; a post held for an area around it counts, and one that a unit
 * holds as a whole (Z1).
 */
@Serializable
data class TeamRule(
    /** The kind of area. */
    val level: TeamLevel,
    /** The posts. */
    val posts: List<PostKind>,
    /** What people call the team. */
    val title: Label,
)

/** What is asked about homes that are let (S9). */
@Serializable
data class TenancyRule(
    /** So many days after the last news of a let home somebody must ask what has changed; at least 1. */
    val reportEveryDays: Int,
    /** The report is overdue this many days after it was first due; at least 1. */
    val withinDays: Int,
)

/** One reason for points. */
@Serializable
data class Term(
    /** How many of it: steps, posts before the own one, doors before this one. */
    val count: Long,
    /** What they are for. */
    val kind: TermKind,
    /** Points. */
    val points: Long,
)

/** A resident was told of a test that is to come (N6, N7). */
@Serializable
data class TestAnnounced(
    /** How the person was told. */
    val channel: Channel,
    /** The day of the test. */
    val on: LocalDate,
    /** The resident. */
    val resident: ResidentId,
)

/** Some residents are tested within a time. Stated anew where something about it has changed. */
@Serializable
data class TestCampaignOpened(
    /** The campaign. */
    val campaign: TestCampaignId,
    /** When it begins, inclusive. */
    val from: Instant,
    /** The name people use. */
    val name: String,
    /** Whom it is for. */
    val scope: TestScope,
    /** When it ends, exclusive. */
    val until: Instant,
    /** How the samples are taken; any way where left out. */
    val method: TestMethod? = null,
)

/** How far a test campaign has come. */
@Serializable
data class TestCampaignView(
    /** The campaign. */
    val campaign: TestCampaignId,
    /** True when nobody is missing. */
    val complete: Boolean,
    /** Who need not be, by resident; whoever was tested all the same is not among them. */
    val excused: List<ExcusedPerson>,
    /** When it begins, inclusive. */
    val from: Instant,
    /** Exactly who is missing, by household and resident. */
    val missing: List<MissingPerson>,
    /** The name people use. */
    val name: String,
    /** True when it is over. */
    val over: Boolean,
    /** Residents in its scope: the sum of the three lists. */
    val residents: Long,
    /** Who was tested, by resident. */
    val tested: List<TestedPerson>,
    /** When it ends, exclusive. */
    val until: Instant,
    /** How the samples are taken; any way where left out. */
    val method: TestMethod? = null,
)

/** Residents in the scope of a test campaign at the end of a day. */
@Serializable
data class TestCounts(
    /** Not tested, and need not be. */
    val excused: Long,
    /** Not tested yet, or not at all. */
    val missing: Long,
    /** Tested. */
    val tested: Long,
)

/** A test on a numbered day of a stage. */
@Serializable
data class TestDay(
    /**
     * The day. In the first stage day 0 is the anchor's, unless that is day 1 by the stage's counting; in later stages
     * day 1 is the first.
     */
    val day: Int,
    /** How it is taken. */
    val method: TestMethod = TestMethod.Oropharyngeal,
    /** How many samples at once: 2 for the double sampling before release. */
    val samples: Int? = null,
)

/** A resident need not be tested in a campaign. */
@Serializable
data class TestExcused(
    /** The campaign. */
    val campaign: TestCampaignId,
    /** Why. */
    val reason: String,
    /** The resident. */
    val resident: ResidentId,
)

/** A resident has refused to be tested. */
@Serializable
data class TestRefused(
    /** The resident. */
    val resident: ResidentId,
)

/** Whom a test campaign is for: whoever lives in one of the areas and has one of the classes, and those who are named. */
@Serializable
data class TestScope(
    /** Only who lives in one of these; anywhere where the list is empty. */
    val areas: List<Area> = emptyList(),
    /** Only who has one of these classes; any or none where the list is empty. */
    val classes: List<String> = emptyList(),
    /** These too. Where areas and classes are both left out, only these. */
    val residents: List<ResidentId> = emptyList(),
)

/** A scheduled test of a person. */
@Serializable
data class TestView(
    /** Its date. */
    val date: LocalDate,
    /** The number of the day, as the plan has it. */
    val day: Int,
    /** How it is taken. */
    val method: TestMethod,
    /** How far it is. */
    val progress: TestProgress,
    /** How many samples at once. */
    val samples: Int,
    /** The stage of the plan, from 1. */
    val stage: Int,
)

/** Somebody in a test campaign who was tested. */
@Serializable
data class TestedPerson(
    /** When. */
    val at: Instant,
    /** The resident. */
    val resident: ResidentId,
)

/** A threshold for some people. */
@Serializable
data class Threshold(
    /** A reading at or above this alarms. */
    val from: Temperature,
    /** True when only a reading strictly above it does. */
    val above: Boolean? = null,
    /** The clause of the source for it; else that of the section. */
    val clause: String? = null,
    /** For whom. */
    val `when`: Whom? = null,
)

/** A party has a title to a home, from a day on. */
@Serializable
data class TitleStated(
    /** The first day. */
    val from: LocalDate,
    /** The home. */
    val household: HouseholdId,
    /** The party. */
    val party: PartyId,
    /** The title. */
    val title: Title,
    /** Whom to call about it: for a let home the contact that the landlord has named (S9). */
    val contact: PartyId? = null,
    /** The tenant's employer, where it was asked for (S9). */
    val employer: String? = null,
    /** The last day; left out where none is known. A lease has one. */
    val until: LocalDate? = null,
)

/** Passages and attempts by gate, direction, decision and purpose; those without a purpose under an empty name. */
typealias Traffic = Map<String, Map<String, Map<String, Map<String, Long>>>>

/** What is done at one door in one go. */
@Serializable
data class Trip(
    /** The earliest end of the time in which doing them is in time, exclusive. */
    val by: Instant,
    /** Its duties, the earliest due first. */
    val duties: List<DutyId>,
    /** From when all of them can be done, inclusive. */
    val from: Instant,
    /** How urgent the most urgent of them is, 1 to 9. */
    val priority: Int,
    /** The household; none for a place or a sighting. */
    val household: HouseholdId? = null,
)

/** What is done at one door in one trip. */
@Serializable
data class TripRule(
    /** Kinds of duty that are never in a trip with others. */
    val apartKinds: List<DutyKind> = emptyList(),
    /** Services that are never in a trip with others: rubbish and food do not go together (S17). */
    val apartServices: List<ServiceId> = emptyList(),
)

/** One turn of a pattern. */
@Serializable
data class Turn(
    /** When it begins. */
    val begins: TimeOfDay,
    /** Its id. */
    val id: TurnId,
    /**
     * How many minutes later it ends by the clock on the wall, at most a whole day: where clocks change meanwhile, the
     * shift is as much longer or shorter.
     */
    val minutes: Int,
    /** What people call it. */
    val title: Label,
    /** True when it counts as a night. */
    val night: Boolean? = null,
)

/** So many people in some turns, perhaps with a skill. */
@Serializable
data class TurnNeed(
    /** How many people, at least 1. */
    val people: Int,
    /** The skill that each of them must have. */
    val skill: SkillId? = null,
    /** The turns; every one of the pattern where none is named. */
    val turns: List<TurnId> = emptyList(),
)

/** A running shift that has fewer people there than it needs. */
@Serializable
data class Uncovered(
    /** People of this shift who should be there and are not. */
    val missing: List<WorkerId>,
    /** The skills of the places that are empty; nothing for a place that asks for none. */
    val places: List<SkillId?>,
    /** The shift. */
    val shift: ShiftKey,
    /** People who are there without being planned for this shift. They fill places, too. */
    val standIns: List<WorkerId>,
)

/** An outside unit has claimed work in one more area (S2). */
@Serializable
data class UnitClaimed(
    /** The area. */
    val area: Area,
    /** The unit. */
    val unit: UnitId,
    /** The post that the unit as a whole holds for the area. */
    val post: PostKind? = null,
)

/** An outside unit has joined and claimed work in an area (S2). Joining anew gives up what it had claimed before. */
@Serializable
data class UnitJoined(
    /** The area whose work it has claimed. */
    val area: Area,
    /** The name people use. */
    val name: String,
    /** The unit. */
    val unit: UnitId,
    /** The post that the unit as a whole holds for the area, such as that of the agency that leads a community (Z1). */
    val post: PostKind? = null,
)

/** An outside unit has given up its work in an area, or has left (S2). */
@Serializable
data class UnitLeft(
    /** The unit. */
    val unit: UnitId,
    /** The area; left out where the unit leaves altogether. */
    val area: Area? = null,
)

/** An outside unit. */
@Serializable
data class UnitView(
    /** The areas whose work it has claimed, in the order of claiming. */
    val areas: List<ClaimView>,
    /** Those whom it has sent, by id. */
    val helpers: List<HelperView>,
    /** The name people use. */
    val name: String,
    /** The unit. */
    val unit: UnitId,
)

/** One kind of public work in one place. */
@Serializable
data class UpkeepLine(
    /** The place, the grid, or the community. */
    val area: Area,
    /** How often it was done in today's slots. */
    val doneToday: Long,
    /** Of those, the ones that are over without it. */
    val missedToday: Long,
    /** What people call the place; empty for what has no name. */
    val name: String,
    /** The routine. */
    val routine: RoutineId,
    /** How many slots there are today. */
    val slotsToday: Long,
    /** What people call it. */
    val title: Label,
    /** When it was last done; none where it never was. */
    val lastDone: Instant? = null,
    /** The point, such as the lift. */
    val point: PointId? = null,
    /** What people call it. */
    val pointTitle: Label? = null,
)

/** How many of whom are vaccinated. */
@Serializable
data class VaccinationCoverage(
    /** Whose year of birth is not known; not in the denominator. */
    val ageUnknown: List<ResidentId>,
    /** As of when. */
    val asOf: Instant,
    /** What counts as being vaccinated. */
    val counts: CourseRule,
    /** Of the age, not vaccinated, cannot be, and left out of the denominator by the rule. */
    val leftOut: Long,
    /** Who is not vaccinated, or not fully, and could be. */
    val notYet: List<ResidentId>,
    /** The denominator: of the age, and counted by the rule. */
    val of: Long,
    /** Of another age. */
    val otherAge: Long,
    /** Everybody who lives here now: those of the age, of another age, of unknown age. */
    val residents: Long,
    /** Who is not vaccinated and cannot be. */
    val unfit: List<ResidentId>,
    /** The numerator. */
    val vaccinated: Long,
    /** Younger than that, in years. */
    val ageBelow: Int? = null,
    /** At least so old, in years. */
    val ageFrom: Int? = null,
    /** The share in hundredths of a per cent, rounded down, so that 10000 means all; none of nobody. */
    val hundredthsOfPercent: Long? = null,
)

/** A resident was given a dose. */
@Serializable
data class VaccinationGiven(
    /** Which dose it was, from 1; whoever had earlier ones elsewhere may have none of them in the record. */
    val dose: Int,
    /** The day on which it was given, not after the entry. */
    val on: LocalDate,
    /** The resident. */
    val resident: ResidentId,
    /** The vaccine, one of the policy's where that names any. */
    val vaccine: VaccineId,
)

/** Of whom the share of the vaccinated is counted, and what counts. */
@Serializable
data class VaccinationRule(
    /** Younger than that, in years. */
    val ageBelow: Int? = null,
    /** At least so old, in years: the year less the year of birth. */
    val ageFrom: Int? = null,
    /** The clause of the source. */
    val clause: String? = null,
    /** What counts. */
    val counts: CourseRule = CourseRule.FullCourse,
    /** The vaccines; any where the list is empty, and then every dose completes a course. */
    val vaccines: List<VaccineRule> = emptyList(),
    /** True where those who cannot be vaccinated are not counted at all; else they count as not vaccinated. */
    val withoutUnfit: Boolean? = null,
)

/** A resident cannot be vaccinated. */
@Serializable
data class VaccinationUnfit(
    /** Why. */
    val reason: String,
    /** The resident. */
    val resident: ResidentId,
)

/** What was recorded about the vaccinations of one resident, in the order things happened. */
@Serializable
data class VaccineFile(
    /** Doses. */
    val given: List<StatedVaccinationGiven> = emptyList(),
    /** Reasons for which the person cannot be vaccinated. */
    val unfit: List<StatedText> = emptyList(),
)

/** One vaccine. */
@Serializable
data class VaccineRule(
    /** Whoever has had this dose has had a full course. */
    val doses: Int,
    /** The vaccine. */
    val id: VaccineId,
    /** What people call it. */
    val title: Label,
)

/** For each replica the number up to which all of its events are known. */
typealias VersionVector = Map<String, Long>

/** Who asks, and what for. */
@Serializable
data class Viewer(
    /** What for. */
    val purpose: LookUpPurpose,
    /** Who. */
    val worker: WorkerId,
)

/** One visit or call. */
@Serializable
data class Visit(
    /** At the door or by phone. */
    val channel: Channel,
    /** What came of it. */
    val outcome: VisitOutcome,
    /** The round it belongs to. */
    val round: RoundId,
    /** The residents whose whereabouts it settled. */
    val accounted: List<Accounted> = emptyList(),
    /** Answers to the form. */
    val answers: List<Answer> = emptyList(),
)

/** A household was visited or called (N1, N2, Z3). */
@Serializable
data class VisitRecorded(
    /** At the door or by phone. */
    val channel: Channel,
    /** The household. */
    val household: HouseholdId,
    /** What came of it. */
    val outcome: VisitOutcome,
    /** The round that the visit belongs to. */
    val round: RoundId,
    /** The residents whose whereabouts are now known; empty unless answered. */
    val accounted: List<Accounted> = emptyList(),
    /** Answers to the policy's form. */
    val answers: List<Answer> = emptyList(),
    /** The squad that went. */
    val squad: SquadId? = null,
)

/** A visitor who is inside. */
@Serializable
data class VisitorInside(
    /** The area. */
    val area: Area,
    /** The event that says so. */
    val event: EventId,
    /** The gate that the visitor came in by. */
    val gate: GateId,
    /** True where the visitor should have left by now. */
    val overdue: Boolean,
    /** When. */
    val since: Instant,
    /** Who. */
    val who: Traveller,
    /** When the visitor should have left; none where the policy and the permit say nothing. */
    val due: Instant? = null,
    /** The household that is visited. */
    val visits: HouseholdId? = null,
)

/** Visits and calls to one household, in the order they happened. */
typealias Visits = List<StatedVisit>

/** An entry of a watch list is closed. */
@Serializable
data class WatchClosed(
    /** The entry. */
    val entry: WatchId,
    /** The household. */
    val household: HouseholdId,
    /** What came of it. */
    val outcome: String,
)

/** Entries of watch lists that name one household, in the order things happened. */
@Serializable
data class WatchFile(
    /** Closings. */
    val closed: List<StatedWatchClosed> = emptyList(),
    /** Entries. */
    val listed: List<StatedWatchListed> = emptyList(),
)

/** A list from outside names a household: somebody must make contact and say what came of it (H5). */
@Serializable
data class WatchListed(
    /** By when contact must be made. */
    val by: Instant,
    /** The entry. */
    val entry: WatchId,
    /** The household. */
    val household: HouseholdId,
    /** Why it is on the list, in words without names. */
    val reason: String,
)

/** What counts how much among rotas that cover equally well. Costs are added; lower is better. */
@Serializable
data class Weights(
    /** For each shift and each step down the person's list of areas. */
    val area: Long = 20,
    /** For each shift away from the post where the person serves most. */
    val continuity: Long = 20,
    /** For each point of tiredness after each shift. */
    val fatigue: Long = 2,
    /** Hours: (minutes worked)² ÷ (minutes the person can give), so that equal shares cost least. */
    val hours: Long = 4,
    /** Nights: 480 × (nights worked)² ÷ (nights the person can give). */
    val nights: Long = 2,
)

/** A question about another rule book. */
@Serializable
data class WhatIfQuery(
    /** As of when. */
    val asOf: AsOf,
    /** The rule book, taken as if it had held from ever. */
    val policy: Policy,
)

/**
 * Conditions of a row. A column that the reason does not have never holds: a row that asks for a level is not for
 * contacts.
 */
@Serializable
data class When(
    /** Younger than that, in years. */
    val ageBelow: Int? = null,
    /**
     * At least so old, in years: the year of the reason less the year of birth. Who has no known year of birth is in no
     * band of ages.
     */
    val ageFrom: Int? = null,
    /** Of a circumstance or journey: its category is one of these. */
    val category: List<CategoryId>? = null,
    /** Of an infection: whether no other test is still to confirm it. */
    val confirmed: Boolean? = null,
    /** Of a contact: with whom. */
    val contactOf: List<IndexKind>? = null,
    /** Of a stay: whether any part of the same county was at medium or high risk during it. */
    val countyAffected: Boolean? = null,
    /** Whether the person counts as immune on the day of the reason. */
    val immune: Boolean? = null,
    /** Of a stay: the highest level that the place had while the person was there is one of these. */
    val level: List<RiskLevel>? = null,
    /** Of symptoms, or of an infection: what is known about when the symptoms began. */
    val onset: List<OnsetKind>? = null,
    /** Of a contact: whether both were protected the whole time. */
    val protected: Boolean? = null,
    /** The reason is one of these. */
    val reason: List<ReasonKind>? = null,
    /** Of a contact: the people met in one of these ways. */
    val setting: List<ContactSetting>? = null,
)

/** Some people: every condition that is there must hold. Who has no known year of birth is in no band of ages. */
@Serializable
data class Whom(
    /** Younger than that, in years. */
    val ageBelow: Int? = null,
    /** At least so old, in years: the year of the reading less the year of birth. */
    val ageFrom: Int? = null,
    /** What the person is. */
    val subject: PersonKind? = null,
)

/** Errands for one service, or recurring work of one routine, that was done (D7, D9). */
@Serializable
data class WorkDone(
    /** How often it was done up to the end of the day. */
    val soFar: Long,
    /** How often it was done during the day. */
    val today: Long,
    /** How much was done up to the end of the day. */
    val quantitiesSoFar: Map<String, Long> = emptyMap(),
    /** How much was done during the day, as those who did it said. */
    val quantitiesToday: Map<String, Long> = emptyMap(),
)

/** Somebody works for the community from now on; stated anew where role, unit, skills or teams have changed. */
@Serializable
data class WorkerEnrolled(
    /** What the person works as. */
    val role: WorkerRole,
    /** The worker. */
    val worker: WorkerId,
    /** Year of birth, where an age is counted (D3). */
    val birthYear: Int? = null,
    /** True for a member of the party, who is counted apart (N8, D2). */
    val member: Boolean? = null,
    /** What the person is able to do, as the policy names it (D2). */
    val skills: List<SkillId> = emptyList(),
    /** The teams that the person is in, as the policy names them (D2, D3). */
    val teams: List<TeamId> = emptyList(),
    /** The outside unit that sent the person. */
    val unit: UnitId? = null,
)

/** Somebody works for the community no longer (D3). */
@Serializable
data class WorkerLeft(
    /** The worker. */
    val worker: WorkerId,
)

/** One team of workers. */
@Serializable
data class WorkerTeam(
    /** The team. */
    val id: TeamId,
    /** What people call it. */
    val title: Label,
)

/** Workers, and how many they are. */
@Serializable
data class Workforce(
    /** By team, skill and unit. */
    val heads: HeadCount,
    /** By role. */
    val roles: Map<String, Long>,
    /** Their enrolments, by id. */
    val workers: List<WorkerEnrolled>,
)

/** Which workers; what is left out holds for everybody. */
@Serializable
data class WorkforceQuery(
    /** As of when. */
    val asOf: AsOf,
    /** Only those who were born in this year or later, as far as that is known (D3). */
    val bornFrom: Int? = null,
    /** Only members of the party, or only others. */
    val member: Boolean? = null,
    /** Only those who work as this. */
    val role: WorkerRole? = null,
    /** Only those with this skill. */
    val skill: SkillId? = null,
    /** Only those in this team. */
    val team: TeamId? = null,
    /** Only those whom this unit has sent. */
    val unit: UnitId? = null,
)

/** An authority declares an area a zone from now on. */
@Serializable
data class ZoneDeclared(
    /** The area. */
    val area: Area,
    /** The kind of zone, one that the policy has. */
    val zone: ZoneKind,
)

/** The final disinfection of the area is finished: the event's time is that of the end. */
@Serializable
data class ZoneDisinfected(
    /** The area. */
    val area: Area,
)

/** A way out of a kind of zone. */
@Serializable
data class ZoneExit(
    /** What must hold, all at one instant; at least one. */
    val `when`: List<ZoneCondition>,
    /** The clause of the source. */
    val clause: String? = null,
    /** The kind that follows; none for no zone. */
    val to: ZoneKind? = null,
)

/** Everything that was stated about one area as a zone, in the order things happened: they bear on each other. */
typealias ZoneFile = List<StatedZoneFact>

/** An authority lifts the zone, whatever its kind asks for. */
@Serializable
data class ZoneLifted(
    /** The area. */
    val area: Area,
    /** The authority. */
    val authority: String,
)

/** The zones section of a policy; empty where places are never closed. */
@Serializable
data class ZonePolicy(
    /** Infections found within one of these count for nothing: they reset no counter and move no level. */
    val exempt: List<InfectionWithin> = emptyList(),
    /** The kinds of zones. */
    val kinds: List<ZoneRule> = emptyList(),
    /**
     * The kind of an area by what was counted in it: the first row whose conditions all hold decides, and the last row
     * has none. Where nobody has told of an infection there is no level. Empty where zones are only declared.
     */
    val levels: List<LevelRow> = emptyList(),
)

/** A question about a zone. */
@Serializable
data class ZoneRequest(
    /** The area. */
    val area: Area,
    /** As of when. */
    val asOf: AsOf,
)

/** One kind of zone. */
@Serializable
data class ZoneRule(
    /** The kind. */
    val id: ZoneKind,
    /** How strict it is: each kind has a number of its own, and a way out leads to a lower one. */
    val strictness: Int,
    /** What people call it. */
    val title: Label,
    /** The clause of the source. */
    val clause: String? = null,
    /**
     * Ways out: the one that is open first is taken, of several at one instant the first. Without any the zone ends only
     * when an authority lifts it.
     */
    val exits: List<ZoneExit> = emptyList(),
    /** The kind that the zone becomes at once when an infection that counts is found in it. */
    val onInfection: ZoneKind? = null,
    /**
     * The plan that everybody who lives there comes under: the setting, checks, code and tests of its first stage hold
     * for as long as the zone does. None where people are free.
     */
    val plan: PlanId? = null,
)

/** Everybody in the area was tested, and all results are there. */
@Serializable
data class ZoneScreened(
    /** True when every result is negative. */
    val allNegative: Boolean,
    /** The area. */
    val area: Area,
    /** The day on which the samples were taken. */
    val on: LocalDate,
)

/** A time in which an area is a zone of one kind. */
@Serializable
data class ZoneStretch(
    /** The area: the one asked for, or one around it. */
    val area: Area,
    /** From when, inclusive. */
    val from: Instant,
    /** What people call the kind. */
    val title: Label,
    /** The kind of zone. */
    val zone: ZoneKind,
    /** Until when, exclusive, as far as is known; none where nothing tells. */
    val until: Instant? = null,
)

/** An area as a zone, as of an instant. */
@Serializable
data class ZoneView(
    /** The area. */
    val area: Area,
    /** Why. */
    val because: Because,
    /** Everything that was stated about the area as a zone. */
    val file: ZoneFile,
    /** Every zone that it was, is, or as far as is known will be. */
    val timeline: List<ZoneStretch>,
    /** When the zone can end at the earliest, by what is known; none where nothing tells. */
    val earliest: Instant? = null,
    /** What is missing by now for the zone to end. */
    val outstanding: List<Because> = emptyList(),
    /** The zone that it is; none where it is no zone of its own. */
    val present: ZoneStretch? = null,
)
