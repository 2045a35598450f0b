// Generated from core/schemas by scripts/write_types.py: change the engine, not this file.
@file:UseSerializers(InstantSerializer::class, LocalDateSerializer::class)

package gridward.types

import gridward.Case
import gridward.InstantSerializer
import gridward.Kept
import gridward.LocalDateSerializer
import gridward.Text
import gridward.UnionSerializer
import java.time.Instant
import java.time.LocalDate
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.json.JsonElement

/** What an explanation is asked for. */
@Serializable(with = AboutSerializer::class)
sealed interface About {
    /** Why a resident is under a measure, or under none. */
    @Serializable
    data class Measure(
        /** The resident. */
        val resident: ResidentId,
    ) : About

    /** Why everything that happened to a resident has the class that it has. */
    @Serializable
    data class Classes(
        /** The resident. */
        val resident: ResidentId,
    ) : About

    /** Why a duty exists and stands as it does. */
    @Serializable
    data class Duty(
        /** The duty. */
        val duty: DutyId,
        /** Whom it is about. */
        val subject: Subject,
    ) : About

    /** Why a household stands where it does in a round. */
    @Serializable
    data class Screening(
        /** The household. */
        val household: HouseholdId,
        /** The round. */
        val round: RoundId,
    ) : About

    /** Why an area is a zone, or none. */
    @Serializable
    data class Zone(
        /** The area. */
        val area: Area,
    ) : About

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : About, Kept
}

internal object AboutSerializer : UnionSerializer<About>(
    "gridward.About", "type", About::Unread,
    Case("measure", About.Measure::class) { About.Measure.serializer() },
    Case("classes", About.Classes::class) { About.Classes.serializer() },
    Case("duty", About.Duty::class) { About.Duty.serializer() },
    Case("screening", About.Screening::class) { About.Screening.serializer() },
    Case("zone", About.Zone::class) { About.Zone.serializer() },
)

/** What can be answered. */
@Serializable(with = AnswerValueSerializer::class)
sealed interface AnswerValue {
    /** Yes or no. */
    @Serializable
    data class YesNo(val value: Boolean) : AnswerValue

    /** A number. */
    @Serializable
    data class Count(val value: Long) : AnswerValue

    /** A day. */
    @Serializable
    data class Date(val value: LocalDate) : AnswerValue

    /** Words. */
    @Serializable
    data class Text(val value: String) : AnswerValue

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : AnswerValue, Kept
}

internal object AnswerValueSerializer : UnionSerializer<AnswerValue>(
    "gridward.AnswerValue", "type", AnswerValue::Unread,
    Case("yesNo", AnswerValue.YesNo::class) { AnswerValue.YesNo.serializer() },
    Case("count", AnswerValue.Count::class) { AnswerValue.Count.serializer() },
    Case("date", AnswerValue.Date::class) { AnswerValue.Date.serializer() },
    Case("text", AnswerValue.Text::class) { AnswerValue.Text.serializer() },
)

/** A part of the community, from all of it down to one household. */
@Serializable(with = AreaSerializer::class)
sealed interface Area {
    /** The whole community. */
    @Serializable
    data object Community : Area

    /** A compound, building or stairwell with everything in it. */
    @Serializable
    data class Place(val id: PlaceId) : Area

    /** A grid. */
    @Serializable
    data class Grid(val id: GridId) : Area

    /** One household. */
    @Serializable
    data class Household(val id: HouseholdId) : Area

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : Area, Kept
}

internal object AreaSerializer : UnionSerializer<Area>(
    "gridward.Area", "type", Area::Unread,
    Case("community", Area.Community::class) { Area.Community.serializer() },
    Case("place", Area.Place::class) { Area.Place.serializer() },
    Case("grid", Area.Grid::class) { Area.Grid.serializer() },
    Case("household", Area.Household::class) { Area.Household.serializer() },
)

/** One value inside a reason, still typed: only the explainer turns it into words. */
@Serializable(with = ArgumentSerializer::class)
sealed interface Argument {
    /** A code of the engine that has a text of its own in each language, such as `home`. */
    @Serializable
    data class Code(val value: String) : Argument

    /** An id or a text that the host gave. */
    @Serializable
    data class Text(val value: String) : Argument

    /** A text that the policy gives in both languages. */
    @Serializable
    data class Label(val value: gridward.types.Label) : Argument

    /** A count. */
    @Serializable
    data class Count(val value: Long) : Argument

    /** A civil date. */
    @Serializable
    data class Date(val value: LocalDate) : Argument

    /** An instant, shown in the policy's zone. */
    @Serializable
    data class Instant(val value: java.time.Instant) : Argument

    /** A temperature. */
    @Serializable
    data class Temperature(val value: gridward.types.Temperature) : Argument

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : Argument, Kept
}

internal object ArgumentSerializer : UnionSerializer<Argument>(
    "gridward.Argument", "type", Argument::Unread,
    Case("code", Argument.Code::class) { Argument.Code.serializer() },
    Case("text", Argument.Text::class) { Argument.Text.serializer() },
    Case("label", Argument.Label::class) { Argument.Label.serializer() },
    Case("count", Argument.Count::class) { Argument.Count.serializer() },
    Case("date", Argument.Date::class) { Argument.Date.serializer() },
    Case("instant", Argument.Instant::class) { Argument.Instant.serializer() },
    Case("temperature", Argument.Temperature::class) { Argument.Temperature.serializer() },
)

/** A rule that a placement breaks, or would break. */
@Serializable(with = BarSerializer::class)
sealed interface Bar {
    /** Lacks the skill. */
    @Serializable
    data class Skill(
        /** The skill. */
        val needs: SkillId,
    ) : Bar

    /** Is not in the team. */
    @Serializable
    data class Team(
        /** The team. */
        val needs: TeamId,
    ) : Bar

    /** May not serve in that area. */
    @Serializable
    data class Area(
        /** The area. */
        val area: gridward.types.Area,
    ) : Bar

    /** Has not said that they can come at that time. */
    @Serializable
    data object NotAvailable : Bar

    /** Is away. */
    @Serializable
    data class Away(
        /** Since when. */
        val from: Instant,
        /** Until when, exclusive; nothing where no end is known. */
        val until: Instant? = null,
    ) : Bar

    /** Is on that shift already. */
    @Serializable
    data object There : Bar

    /** Serves elsewhere at the same time. */
    @Serializable
    data class Overlap(
        /** Where: a shift, or the post of other work. */
        val other: Named,
    ) : Bar

    /** Would rest too little between two shifts. */
    @Serializable
    data class Rest(
        /** The minutes between them. */
        val has: Long,
        /** The minutes that are due. */
        val needs: Long,
        /** The other shift, or the post of other work. */
        val other: Named,
    ) : Bar

    /** Too many minutes on one day. */
    @Serializable
    data class DayHours(
        /** The day. */
        val day: LocalDate,
        /** The minutes it would come to. */
        val has: Long,
        /** The minutes allowed. */
        val may: Long,
    ) : Bar

    /** Too many minutes in seven days. */
    @Serializable
    data class WeekHours(
        /** The last of the seven days. */
        val day: LocalDate,
        /** The minutes it would come to. */
        val has: Long,
        /** The minutes allowed. */
        val may: Long,
    ) : Bar

    /** Too many nights in a row. */
    @Serializable
    data class Nights(
        /** The last of them. */
        val day: LocalDate,
        /** How many it would come to. */
        val has: Long,
        /** How many are allowed. */
        val may: Long,
    ) : Bar

    /** Too many days in a row without a free day. */
    @Serializable
    data class Days(
        /** The last of them. */
        val day: LocalDate,
        /** How many it would come to. */
        val has: Long,
        /** How many are allowed. */
        val may: Long,
    ) : Bar

    /** Too tired for more; only for work that is given out from day to day. */
    @Serializable
    data class Tired(
        /** The points of tiredness. */
        val has: Long,
        /** The points from which on nobody is sent. */
        val may: Long,
    ) : Bar

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : Bar, Kept
}

internal object BarSerializer : UnionSerializer<Bar>(
    "gridward.Bar", "bar", Bar::Unread,
    Case("skill", Bar.Skill::class) { Bar.Skill.serializer() },
    Case("team", Bar.Team::class) { Bar.Team.serializer() },
    Case("area", Bar.Area::class) { Bar.Area.serializer() },
    Case("notAvailable", Bar.NotAvailable::class) { Bar.NotAvailable.serializer() },
    Case("away", Bar.Away::class) { Bar.Away.serializer() },
    Case("there", Bar.There::class) { Bar.There.serializer() },
    Case("overlap", Bar.Overlap::class) { Bar.Overlap.serializer() },
    Case("rest", Bar.Rest::class) { Bar.Rest.serializer() },
    Case("dayHours", Bar.DayHours::class) { Bar.DayHours.serializer() },
    Case("weekHours", Bar.WeekHours::class) { Bar.WeekHours.serializer() },
    Case("nights", Bar.Nights::class) { Bar.Nights.serializer() },
    Case("days", Bar.Days::class) { Bar.Days.serializer() },
    Case("tired", Bar.Tired::class) { Bar.Tired.serializer() },
)

/** A rule that the rota breaks. */
@Serializable(with = BreachViewSerializer::class)
sealed interface BreachView {
    /** No such person, or no such shift. */
    @Serializable
    data class Unknown(
        /** The same as a reason. */
        val because: Because,
        /** The placement that names it. */
        val placement: Placement,
    ) : BreachView

    /** The same person is on the same shift more than once. */
    @Serializable
    data class Twice(
        /** The same as a reason. */
        val because: Because,
        /** The placement. */
        val placement: Placement,
    ) : BreachView

    /** A person may not be on this shift. */
    @Serializable
    data class Barred(
        /** The same as a reason. */
        val because: Because,
        /** The rule. */
        val bar: Bar,
        /** The placement, the last one where several are concerned. */
        val placement: Placement,
    ) : BreachView

    /** A shift has people for whom there is no place. */
    @Serializable
    data class Crowded(
        /** The same as a reason. */
        val because: Because,
        /** The people on it. */
        val people: Long,
        /** Those who find a place. */
        val seated: Long,
        /** The shift. */
        val shift: ShiftKey,
    ) : BreachView

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : BreachView, Kept
}

internal object BreachViewSerializer : UnionSerializer<BreachView>(
    "gridward.BreachView", "breach", BreachView::Unread,
    Case("unknown", BreachView.Unknown::class) { BreachView.Unknown.serializer() },
    Case("twice", BreachView.Twice::class) { BreachView.Twice.serializer() },
    Case("barred", BreachView.Barred::class) { BreachView.Barred.serializer() },
    Case("crowded", BreachView.Crowded::class) { BreachView.Crowded.serializer() },
)

/** What happened to one person. */
@Serializable(with = BulkReasonSerializer::class)
sealed interface BulkReason {
    /** A stay in an area, whose level is that of the engine's log. */
    @Serializable
    data class Stay(
        /** Where. */
        val area: RegionCode,
        /** The first day. */
        val from: LocalDate,
        /** The day of leaving. */
        val until: LocalDate,
    ) : BulkReason

    /** A contact. */
    @Serializable
    data class Contact(
        /** The first day. */
        val first: LocalDate,
        /** The last day. */
        val last: LocalDate,
        /** Whether both were protected the whole time. */
        val protected: Boolean,
        /** How they met. */
        val setting: ContactSetting,
        /** With whom. */
        val of: IndexKind = IndexKind.Case,
    ) : BulkReason

    /** A journey. */
    @Serializable
    data class Journey(
        /** When it ended. */
        val arrived: Moment,
        /** The category. */
        val category: CategoryId,
        /** When it began, by the calendar there. */
        val departed: Moment? = null,
    ) : BulkReason

    /** A circumstance. */
    @Serializable
    data class Circumstance(
        /** The category. */
        val category: CategoryId,
        /** The day that periods count from. */
        val on: Moment,
    ) : BulkReason

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : BulkReason, Kept
}

internal object BulkReasonSerializer : UnionSerializer<BulkReason>(
    "gridward.BulkReason", "reason", BulkReason::Unread,
    Case("stay", BulkReason.Stay::class) { BulkReason.Stay.serializer() },
    Case("contact", BulkReason.Contact::class) { BulkReason.Contact.serializer() },
    Case("journey", BulkReason.Journey::class) { BulkReason.Journey.serializer() },
    Case("circumstance", BulkReason.Circumstance::class) { BulkReason.Circumstance.serializer() },
)

/** Where something came from. */
@Serializable(with = CameSerializer::class)
sealed interface Came {
    /** Somebody gave it (N8). */
    @Serializable
    data class Donated(
        /** Who. Opaque. */
        val donor: PartyId,
    ) : Came

    /** It was bought. */
    @Serializable
    data class Bought(
        /** What was paid for all of it. */
        val price: Price,
    ) : Came

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : Came, Kept
}

internal object CameSerializer : UnionSerializer<Came>(
    "gridward.Came", "type", Came::Unread,
    Case("donated", Came.Donated::class) { Came.Donated.serializer() },
    Case("bought", Came.Bought::class) { Came.Bought.serializer() },
)

/** What changed. */
@Serializable(with = ChangeSerializer::class)
sealed interface Change {
    /** Somebody drops out. */
    @Serializable
    data class Away(
        /** Since when. */
        val from: Instant,
        /** Who. */
        val worker: WorkerId,
        /** Until when; nothing: for good. */
        val to: Instant? = null,
    ) : Change

    /** Somebody can come, whatever was said before. */
    @Serializable
    data class Back(
        /** Since when. */
        val from: Instant,
        /** Who. */
        val worker: WorkerId,
        /** Until when; nothing: for good. */
        val to: Instant? = null,
    ) : Change

    /** A post needs more or fewer people on the shifts that begin within a time. */
    @Serializable
    data class Needs(
        /** The first such beginning. */
        val from: Instant,
        /** Who is needed from now on; nobody: the post is closed. */
        val needs: List<Need>,
        /** The post. */
        val post: PostId,
        /** The first beginning after it. */
        val to: Instant,
    ) : Change

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : Change, Kept
}

internal object ChangeSerializer : UnionSerializer<Change>(
    "gridward.Change", "change", Change::Unread,
    Case("away", Change.Away::class) { Change.Away.serializer() },
    Case("back", Change.Back::class) { Change.Back.serializer() },
    Case("needs", Change.Needs::class) { Change.Needs.serializer() },
)

/** Something that a number of a report counts. */
@Serializable(with = CountedItemSerializer::class)
sealed interface CountedItem {
    /** A household. */
    @Serializable
    data class Household(val id: HouseholdId) : CountedItem

    /** A resident. */
    @Serializable
    data class Resident(val id: ResidentId) : CountedItem

    /** A duty. */
    @Serializable
    data class Duty(val id: CountedDuty) : CountedItem

    /** A passage at a gate. */
    @Serializable
    data class Passage(val id: PassageId) : CountedItem

    /** Somebody or something that came to a gate. */
    @Serializable
    data class Traveller(val id: gridward.types.Traveller) : CountedItem

    /** A shift of the rota. */
    @Serializable
    data class Shift(val id: ShiftKey) : CountedItem

    /** Somebody who was at a post. */
    @Serializable
    data class Worker(val id: WorkerId) : CountedItem

    /** Something that somebody has stated: an observer's report, notices put up. */
    @Serializable
    data class Statement(val id: EventId) : CountedItem

    /** A point where people have to be told something. */
    @Serializable
    data class Point(val id: Target) : CountedItem

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : CountedItem, Kept
}

internal object CountedItemSerializer : UnionSerializer<CountedItem>(
    "gridward.CountedItem", "type", CountedItem::Unread,
    Case("household", CountedItem.Household::class) { CountedItem.Household.serializer() },
    Case("resident", CountedItem.Resident::class) { CountedItem.Resident.serializer() },
    Case("duty", CountedItem.Duty::class) { CountedItem.Duty.serializer() },
    Case("passage", CountedItem.Passage::class) { CountedItem.Passage.serializer() },
    Case("traveller", CountedItem.Traveller::class) { CountedItem.Traveller.serializer() },
    Case("shift", CountedItem.Shift::class) { CountedItem.Shift.serializer() },
    Case("worker", CountedItem.Worker::class) { CountedItem.Worker.serializer() },
    Case("statement", CountedItem.Statement::class) { CountedItem.Statement.serializer() },
    Case("point", CountedItem.Point::class) { CountedItem.Point.serializer() },
)

/**
 * How the days of a period are counted from its anchor. There is no one convention, not even within one country, so
 * each plan states its own.
 *
 * Ends are half-open: the instant returned is the first free moment. JSON: `"dayZeroExcluded"`, or
 * `{"fixedClock": "12:00"}`.
 */
@Serializable(with = CountingSerializer::class)
sealed interface Counting {
    /**
     * The anchor date is day 0, the next day is day 1, and the last day counts whole: anchor 1 January and 14 days end
     * at 00:00 on 16 January. The default in China, after the one worked example there is (Ruijin, 2022).
     */
    data object DayZeroExcluded : Counting

    /** The anchor date is day 1: anchor 1 January and 14 days end at 00:00 on 15 January. */
    data object DayOneIncluded : Counting

    /**
     * So many times 24 hours from the anchor's instant, whatever the clock shows then. Where only the day of the anchor
     * is known, from the end of that day.
     */
    data object ExactHours : Counting

    /**
     * The anchor date is day 0, and the period can end from the start of the last day on, as soon as what the stage
     * needs is there.
     */
    data object Event : Counting

    /**
     * The anchor date is day 0, and the period ends on the last day at this time: anchor 1 July and 14 days at 12:00 end
     * at noon on 15 July.
     */
    @Serializable
    data class FixedClock(val fixedClock: TimeOfDay) : Counting

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : Counting, Kept
}

internal object CountingSerializer : UnionSerializer<Counting>(
    "gridward.Counting", null, Counting::Unread,
    Text("dayZeroExcluded", Counting.DayZeroExcluded),
    Text("dayOneIncluded", Counting.DayOneIncluded),
    Text("exactHours", Counting.ExactHours),
    Text("event", Counting.Event),
    Case("fixedClock", Counting.FixedClock::class) { Counting.FixedClock.serializer() },
)

/** What somebody did about a duty. */
@Serializable(with = DeedSerializer::class)
sealed interface Deed {
    /** Took it on. */
    data object Claimed : Deed

    /** Did it. */
    data object Done : Deed

    /** Gave it back. */
    data object HandedBack : Deed

    /** Gave it to somebody. */
    @Serializable
    data class Assigned(val assigned: DeedAssignedAssigned) : Deed

    /** Tried in vain. */
    @Serializable
    data class Attempted(val attempted: DeedAttemptedAttempted) : Deed

    /** Knows that it is late. */
    @Serializable
    data class Acknowledged(val acknowledged: DeedAcknowledgedAcknowledged) : Deed

    /** Called it off. */
    @Serializable
    data class Cancelled(val cancelled: DeedCancelledCancelled) : Deed

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : Deed, Kept
}

internal object DeedSerializer : UnionSerializer<Deed>(
    "gridward.Deed", null, Deed::Unread,
    Text("claimed", Deed.Claimed),
    Text("done", Deed.Done),
    Text("handedBack", Deed.HandedBack),
    Case("assigned", Deed.Assigned::class) { Deed.Assigned.serializer() },
    Case("attempted", Deed.Attempted::class) { Deed.Attempted.serializer() },
    Case("acknowledged", Deed.Acknowledged::class) { Deed.Acknowledged.serializer() },
    Case("cancelled", Deed.Cancelled::class) { Deed.Cancelled.serializer() },
)

/** Of what there is one duty in each slot. */
@Serializable(with = EachSerializer::class)
sealed interface Each {
    /** The whole community: one duty. */
    @Serializable
    data object Community : Each

    /** Each grid. */
    @Serializable
    data object Grid : Each

    /** Each place of a kind: each building, each stairwell. */
    @Serializable
    data class PlaceKind(
        /** The kind. */
        val kind: gridward.types.PlaceKind,
    ) : Each

    /** Each of these places. */
    @Serializable
    data class Places(
        /** The places. */
        val places: List<PlaceId>,
    ) : Each

    /** Each household where somebody is under a measure of one of these settings (S17). */
    @Serializable
    data class MeasuredHousehold(
        /** The settings. */
        val settings: List<Setting>,
    ) : Each

    /** Each resident under a measure of one of these settings (Z8). */
    @Serializable
    data class MeasuredResident(
        /** The settings. */
        val settings: List<Setting>,
    ) : Each

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : Each, Kept
}

internal object EachSerializer : UnionSerializer<Each>(
    "gridward.Each", "type", Each::Unread,
    Case("community", Each.Community::class) { Each.Community.serializer() },
    Case("grid", Each.Grid::class) { Each.Grid.serializer() },
    Case("placeKind", Each.PlaceKind::class) { Each.PlaceKind.serializer() },
    Case("places", Each.Places::class) { Each.Places.serializer() },
    Case("measuredHousehold", Each.MeasuredHousehold::class) { Each.MeasuredHousehold.serializer() },
    Case("measuredResident", Each.MeasuredResident::class) { Each.MeasuredResident.serializer() },
)

/** Somebody who is erased. */
@Serializable(with = ErasedSerializer::class)
sealed interface Erased {
    /** As whoever erases names the person. No log ever holds it: it becomes the mark. */
    @Serializable
    data class Resident(val id: ResidentId) : Erased

    /** As the log holds it: a record that names the person later is known by it, and reduced as well. */
    @Serializable
    data class Mark(val id: PersonMark) : Erased

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : Erased, Kept
}

internal object ErasedSerializer : UnionSerializer<Erased>(
    "gridward.Erased", "type", Erased::Unread,
    Case("resident", Erased.Resident::class) { Erased.Resident.serializer() },
    Case("mark", Erased.Mark::class) { Erased.Mark.serializer() },
)

/** Something that makes the last stage longer. */
@Serializable(with = ExtensionSerializer::class)
sealed interface Extension {
    /** The person has refused a test: so many days from the anchor instead. */
    @Serializable
    data class TestRefused(
        /** The days. */
        val toDays: Int,
    ) : Extension

    /**
     * A check on or after the last day was tried and failed: until so many days after the last try, unless one has
     * succeeded on or after the last day.
     */
    @Serializable
    data class LastCheckFailed(
        /** The days. */
        val byDays: Int,
    ) : Extension

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : Extension, Kept
}

internal object ExtensionSerializer : UnionSerializer<Extension>(
    "gridward.Extension", "on", Extension::Unread,
    Case("testRefused", Extension.TestRefused::class) { Extension.TestRefused.serializer() },
    Case("lastCheckFailed", Extension.LastCheckFailed::class) { Extension.LastCheckFailed.serializer() },
)

/** A fact: one kind of statement with its particulars. JSON: `{"kind": "readingTaken", "data": {…}}`. */
@Serializable(with = FactSerializer::class)
sealed interface Fact {
    /** The community has a name. */
    @Serializable
    data class CommunityNamed(val data: gridward.types.CommunityNamed) : Fact

    /** A place exists. */
    @Serializable
    data class PlaceAdded(val data: gridward.types.PlaceAdded) : Fact

    /** A place has another name or stands in another place. */
    @Serializable
    data class PlaceChanged(val data: gridward.types.PlaceChanged) : Fact

    /** A place is no more. */
    @Serializable
    data class PlaceClosed(val data: gridward.types.PlaceClosed) : Fact

    /** A household exists. */
    @Serializable
    data class HouseholdRegistered(val data: gridward.types.HouseholdRegistered) : Fact

    /** A household has another door. */
    @Serializable
    data class AddressChanged(val data: gridward.types.AddressChanged) : Fact

    /** Some residents live as a household of their own. */
    @Serializable
    data class HouseholdSplit(val data: gridward.types.HouseholdSplit) : Fact

    /** A household has become part of another. */
    @Serializable
    data class HouseholdMerged(val data: gridward.types.HouseholdMerged) : Fact

    /** A household is no more. */
    @Serializable
    data class HouseholdDissolved(val data: gridward.types.HouseholdDissolved) : Fact

    /** A party has a title to a home. */
    @Serializable
    data class TitleStated(val data: gridward.types.TitleStated) : Fact

    /** Changes about a let home are reported. */
    @Serializable
    data class ChangesReported(val data: gridward.types.ChangesReported) : Fact

    /** A notice is put on the door of an empty home. */
    @Serializable
    data class NoticePosted(val data: gridward.types.NoticePosted) : Fact

    /** The notice on the door is gone. */
    @Serializable
    data class NoticeGone(val data: gridward.types.NoticeGone) : Fact

    /** A resident lives in a household. */
    @Serializable
    data class ResidentRegistered(val data: gridward.types.ResidentRegistered) : Fact

    /** A resident has moved. */
    @Serializable
    data class ResidentMoved(val data: gridward.types.ResidentMoved) : Fact

    /** A resident has a second home. */
    @Serializable
    data class SecondHomeStated(val data: gridward.types.SecondHomeStated) : Fact

    /** A grid is drawn. */
    @Serializable
    data class GridDrawn(val data: gridward.types.GridDrawn) : Fact

    /** A grid is no more. */
    @Serializable
    data class GridClosed(val data: gridward.types.GridClosed) : Fact

    /** An outside unit has joined. */
    @Serializable
    data class UnitJoined(val data: gridward.types.UnitJoined) : Fact

    /** An outside unit works in one more area. */
    @Serializable
    data class UnitClaimed(val data: gridward.types.UnitClaimed) : Fact

    /** An outside unit works in an area no longer. */
    @Serializable
    data class UnitLeft(val data: gridward.types.UnitLeft) : Fact

    /** A worker has joined. */
    @Serializable
    data class WorkerEnrolled(val data: gridward.types.WorkerEnrolled) : Fact

    /** A worker has left. */
    @Serializable
    data class WorkerLeft(val data: gridward.types.WorkerLeft) : Fact

    /** A squad is formed. */
    @Serializable
    data class SquadFormed(val data: gridward.types.SquadFormed) : Fact

    /** A worker has taken a post. */
    @Serializable
    data class PostTaken(val data: gridward.types.PostTaken) : Fact

    /** A worker has left a post. */
    @Serializable
    data class PostLeft(val data: gridward.types.PostLeft) : Fact

    /** A worker has handed a post over. */
    @Serializable
    data class PostHandedOver(val data: gridward.types.PostHandedOver) : Fact

    /** Somebody stands in for the holder of a post. */
    @Serializable
    data class DeputyNamed(val data: gridward.types.DeputyNamed) : Fact

    /** An area has a risk level. */
    @Serializable
    data class AreaGraded(val data: gridward.types.AreaGraded) : Fact

    /** A resident was in an area. */
    @Serializable
    data class StayReported(val data: gridward.types.StayReported) : Fact

    /** A resident met somebody who is infected. */
    @Serializable
    data class ContactReported(val data: gridward.types.ContactReported) : Fact

    /** A resident has come from elsewhere. */
    @Serializable
    data class JourneyReported(val data: gridward.types.JourneyReported) : Fact

    /** A circumstance that the policy knows holds for a resident. */
    @Serializable
    data class CircumstanceStated(val data: gridward.types.CircumstanceStated) : Fact

    /** Something that makes a resident immune was shown. */
    @Serializable
    data class ImmunityStated(val data: gridward.types.ImmunityStated) : Fact

    /** Somebody outside whom residents met was tested. */
    @Serializable
    data class PartyTested(val data: gridward.types.PartyTested) : Fact

    /** An area is a zone from now on. */
    @Serializable
    data class ZoneDeclared(val data: gridward.types.ZoneDeclared) : Fact

    /** An area is no zone any more. */
    @Serializable
    data class ZoneLifted(val data: gridward.types.ZoneLifted) : Fact

    /** People in an area were found to be infected. */
    @Serializable
    data class InfectionFound(val data: gridward.types.InfectionFound) : Fact

    /** An infected person has left an area. */
    @Serializable
    data class CaseMovedOut(val data: gridward.types.CaseMovedOut) : Fact

    /** Everybody in an area was tested. */
    @Serializable
    data class ZoneScreened(val data: gridward.types.ZoneScreened) : Fact

    /** The environment of an area was tested. */
    @Serializable
    data class EnvironmentSampled(val data: gridward.types.EnvironmentSampled) : Fact

    /** An area is disinfected. */
    @Serializable
    data class ZoneDisinfected(val data: gridward.types.ZoneDisinfected) : Fact

    /** What is known about the last close contact of an area. */
    @Serializable
    data class LastContactStated(val data: gridward.types.LastContactStated) : Fact

    /** People are announced. */
    @Serializable
    data class ArrivalExpected(val data: gridward.types.ArrivalExpected) : Fact

    /** A resident has arrived. */
    @Serializable
    data class ArrivalRegistered(val data: gridward.types.ArrivalRegistered) : Fact

    /** A screening round is opened. */
    @Serializable
    data class RoundOpened(val data: gridward.types.RoundOpened) : Fact

    /** A household was visited or called. */
    @Serializable
    data class VisitRecorded(val data: gridward.types.VisitRecorded) : Fact

    /** A household or resident has signed a paper. */
    @Serializable
    data class DocumentSigned(val data: gridward.types.DocumentSigned) : Fact

    /** A neighbour or observer has seen something. */
    @Serializable
    data class SightingReported(val data: gridward.types.SightingReported) : Fact

    /** A sighting is explained. */
    @Serializable
    data class SightingExplained(val data: gridward.types.SightingExplained) : Fact

    /** A list from outside names a household. */
    @Serializable
    data class WatchListed(val data: gridward.types.WatchListed) : Fact

    /** An entry of a watch list is closed. */
    @Serializable
    data class WatchClosed(val data: gridward.types.WatchClosed) : Fact

    /** A temperature was taken. */
    @Serializable
    data class ReadingTaken(val data: gridward.types.ReadingTaken) : Fact

    /** A resident was asked about symptoms. */
    @Serializable
    data class SymptomsReported(val data: gridward.types.SymptomsReported) : Fact

    /** A sample was taken. */
    @Serializable
    data class SampleTaken(val data: gridward.types.SampleTaken) : Fact

    /** A laboratory has reported. */
    @Serializable
    data class ResultReported(val data: gridward.types.ResultReported) : Fact

    /** A resident has refused to be tested. */
    @Serializable
    data class TestRefused(val data: gridward.types.TestRefused) : Fact

    /** A check was tried and did not take place. */
    @Serializable
    data class CheckFailed(val data: gridward.types.CheckFailed) : Fact

    /** A resident has entered a place of quarantine. */
    @Serializable
    data class QuarantineEntered(val data: gridward.types.QuarantineEntered) : Fact

    /** Somebody or something in a place of quarantine is positive. */
    @Serializable
    data class SitePositive(val data: gridward.types.SitePositive) : Fact

    /** An authority has signed for a release. */
    @Serializable
    data class ReleaseSigned(val data: gridward.types.ReleaseSigned) : Fact

    /** An authority orders a measure. */
    @Serializable
    data class MeasureOrdered(val data: gridward.types.MeasureOrdered) : Fact

    /** An authority lifts measures. */
    @Serializable
    data class MeasureLifted(val data: gridward.types.MeasureLifted) : Fact

    /** An authority lets measures last longer. */
    @Serializable
    data class MeasureExtended(val data: gridward.types.MeasureExtended) : Fact

    /** A household asks for a service. */
    @Serializable
    data class RequestMade(val data: gridward.types.RequestMade) : Fact

    /** Somebody takes a duty on. */
    @Serializable
    data class DutyClaimed(val data: gridward.types.DutyClaimed) : Fact

    /** A duty is done. */
    @Serializable
    data class DutyDone(val data: gridward.types.DutyDone) : Fact

    /** Somebody gives a duty back. */
    @Serializable
    data class DutyHandedBack(val data: gridward.types.DutyHandedBack) : Fact

    /** A gate is open. */
    @Serializable
    data class GateOpened(val data: gridward.types.GateOpened) : Fact

    /** A gate is shut. */
    @Serializable
    data class GateClosed(val data: gridward.types.GateClosed) : Fact

    /** Somebody may pass gates. */
    @Serializable
    data class PermitIssued(val data: gridward.types.PermitIssued) : Fact

    /** A permit holds no longer. */
    @Serializable
    data class PermitRevoked(val data: gridward.types.PermitRevoked) : Fact

    /** Somebody came to a gate. */
    @Serializable
    data class PassageRecorded(val data: gridward.types.PassageRecorded) : Fact

    /** A duty was given to somebody. */
    @Serializable
    data class DutyAssigned(val data: gridward.types.DutyAssigned) : Fact

    /** Somebody tried to do a duty, in vain. */
    @Serializable
    data class DutyAttempted(val data: gridward.types.DutyAttempted) : Fact

    /** Nobody needs to do a duty any more. */
    @Serializable
    data class DutyCancelled(val data: gridward.types.DutyCancelled) : Fact

    /** Somebody has said when they can serve. */
    @Serializable
    data class AvailabilityStated(val data: gridward.types.AvailabilityStated) : Fact

    /** A rota is adopted or changed. */
    @Serializable
    data class ShiftsPlanned(val data: gridward.types.ShiftsPlanned) : Fact

    /** Somebody has given a shift to another. */
    @Serializable
    data class ShiftSwapped(val data: gridward.types.ShiftSwapped) : Fact

    /** Somebody cannot serve on a shift. */
    @Serializable
    data class ShiftDropped(val data: gridward.types.ShiftDropped) : Fact

    /** Somebody has come to serve. */
    @Serializable
    data class CheckedIn(val data: gridward.types.CheckedIn) : Fact

    /** Somebody has left the post. */
    @Serializable
    data class CheckedOut(val data: gridward.types.CheckedOut) : Fact

    /** Something is so for which the community looks after a resident. */
    @Serializable
    data class CareGroundStated(val data: gridward.types.CareGroundStated) : Fact

    /** Something is so no longer. */
    @Serializable
    data class CareGroundWithdrawn(val data: gridward.types.CareGroundWithdrawn) : Fact

    /** How a resident is reached best. */
    @Serializable
    data class ContactPreferred(val data: gridward.types.ContactPreferred) : Fact

    /** Somebody has looked after a resident. */
    @Serializable
    data class CareVisited(val data: gridward.types.CareVisited) : Fact

    /** A resident was given a dose of a vaccine. */
    @Serializable
    data class VaccinationGiven(val data: gridward.types.VaccinationGiven) : Fact

    /** A resident cannot be vaccinated. */
    @Serializable
    data class VaccinationUnfit(val data: gridward.types.VaccinationUnfit) : Fact

    /** Some residents are tested within a time. */
    @Serializable
    data class TestCampaignOpened(val data: gridward.types.TestCampaignOpened) : Fact

    /** A resident need not be tested in a campaign. */
    @Serializable
    data class TestExcused(val data: gridward.types.TestExcused) : Fact

    /** A resident was told of a test that is to come. */
    @Serializable
    data class TestAnnounced(val data: gridward.types.TestAnnounced) : Fact

    /** Something has come into a store. */
    @Serializable
    data class StockReceived(val data: gridward.types.StockReceived) : Fact

    /** Something was taken out of a store. */
    @Serializable
    data class StockIssued(val data: gridward.types.StockIssued) : Fact

    /** Somebody has counted what is in a store. */
    @Serializable
    data class StockCounted(val data: gridward.types.StockCounted) : Fact

    /** Something was thrown away. */
    @Serializable
    data class StockDiscarded(val data: gridward.types.StockDiscarded) : Fact

    /** Somebody has looked at what a shop has and asks for it. */
    @Serializable
    data class ShopReported(val data: gridward.types.ShopReported) : Fact

    /** Somebody knows that a duty is late. */
    @Serializable
    data class EscalationAcknowledged(val data: gridward.types.EscalationAcknowledged) : Fact

    /** An observer says what there was in a place. */
    @Serializable
    data class PlaceObserved(val data: gridward.types.PlaceObserved) : Fact

    /** People were told something. */
    @Serializable
    data class OutreachGiven(val data: gridward.types.OutreachGiven) : Fact

    /** What was put up is gone. */
    @Serializable
    data class OutreachGone(val data: gridward.types.OutreachGone) : Fact

    /** Somebody has looked into a person's file. */
    @Serializable
    data class FileOpened(val data: gridward.types.FileOpened) : Fact

    /** People are erased from the record. */
    @Serializable
    data class PersonErased(val data: gridward.types.PersonErased) : Fact

    /** The response has ended. */
    @Serializable
    data class ResponseEnded(val data: gridward.types.ResponseEnded) : Fact

    /** An entry is taken back. */
    @Serializable
    data class EntryRetracted(val data: gridward.types.EntryRetracted) : Fact

    /** An entry was wrong. */
    @Serializable
    data class EntryCorrected(val data: gridward.types.EntryCorrected) : Fact

    /** A device's clock was wrong. */
    @Serializable
    data class ClockCorrected(val data: gridward.types.ClockCorrected) : Fact

    /** A device is trusted no longer. */
    @Serializable
    data class DeviceRevoked(val data: gridward.types.DeviceRevoked) : Fact

    /** A device seals its entries with a key. */
    @Serializable
    data class DeviceKeyStated(val data: gridward.types.DeviceKeyStated) : Fact

    /** A device vouches for entries of its own. */
    @Serializable
    data class EntriesSealed(val data: gridward.types.EntriesSealed) : Fact

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : Fact, Kept
}

internal object FactSerializer : UnionSerializer<Fact>(
    "gridward.Fact", "kind", Fact::Unread,
    Case("communityNamed", Fact.CommunityNamed::class) { Fact.CommunityNamed.serializer() },
    Case("placeAdded", Fact.PlaceAdded::class) { Fact.PlaceAdded.serializer() },
    Case("placeChanged", Fact.PlaceChanged::class) { Fact.PlaceChanged.serializer() },
    Case("placeClosed", Fact.PlaceClosed::class) { Fact.PlaceClosed.serializer() },
    Case("householdRegistered", Fact.HouseholdRegistered::class) { Fact.HouseholdRegistered.serializer() },
    Case("addressChanged", Fact.AddressChanged::class) { Fact.AddressChanged.serializer() },
    Case("householdSplit", Fact.HouseholdSplit::class) { Fact.HouseholdSplit.serializer() },
    Case("householdMerged", Fact.HouseholdMerged::class) { Fact.HouseholdMerged.serializer() },
    Case("householdDissolved", Fact.HouseholdDissolved::class) { Fact.HouseholdDissolved.serializer() },
    Case("titleStated", Fact.TitleStated::class) { Fact.TitleStated.serializer() },
    Case("changesReported", Fact.ChangesReported::class) { Fact.ChangesReported.serializer() },
    Case("noticePosted", Fact.NoticePosted::class) { Fact.NoticePosted.serializer() },
    Case("noticeGone", Fact.NoticeGone::class) { Fact.NoticeGone.serializer() },
    Case("residentRegistered", Fact.ResidentRegistered::class) { Fact.ResidentRegistered.serializer() },
    Case("residentMoved", Fact.ResidentMoved::class) { Fact.ResidentMoved.serializer() },
    Case("secondHomeStated", Fact.SecondHomeStated::class) { Fact.SecondHomeStated.serializer() },
    Case("gridDrawn", Fact.GridDrawn::class) { Fact.GridDrawn.serializer() },
    Case("gridClosed", Fact.GridClosed::class) { Fact.GridClosed.serializer() },
    Case("unitJoined", Fact.UnitJoined::class) { Fact.UnitJoined.serializer() },
    Case("unitClaimed", Fact.UnitClaimed::class) { Fact.UnitClaimed.serializer() },
    Case("unitLeft", Fact.UnitLeft::class) { Fact.UnitLeft.serializer() },
    Case("workerEnrolled", Fact.WorkerEnrolled::class) { Fact.WorkerEnrolled.serializer() },
    Case("workerLeft", Fact.WorkerLeft::class) { Fact.WorkerLeft.serializer() },
    Case("squadFormed", Fact.SquadFormed::class) { Fact.SquadFormed.serializer() },
    Case("postTaken", Fact.PostTaken::class) { Fact.PostTaken.serializer() },
    Case("postLeft", Fact.PostLeft::class) { Fact.PostLeft.serializer() },
    Case("postHandedOver", Fact.PostHandedOver::class) { Fact.PostHandedOver.serializer() },
    Case("deputyNamed", Fact.DeputyNamed::class) { Fact.DeputyNamed.serializer() },
    Case("areaGraded", Fact.AreaGraded::class) { Fact.AreaGraded.serializer() },
    Case("stayReported", Fact.StayReported::class) { Fact.StayReported.serializer() },
    Case("contactReported", Fact.ContactReported::class) { Fact.ContactReported.serializer() },
    Case("journeyReported", Fact.JourneyReported::class) { Fact.JourneyReported.serializer() },
    Case("circumstanceStated", Fact.CircumstanceStated::class) { Fact.CircumstanceStated.serializer() },
    Case("immunityStated", Fact.ImmunityStated::class) { Fact.ImmunityStated.serializer() },
    Case("partyTested", Fact.PartyTested::class) { Fact.PartyTested.serializer() },
    Case("zoneDeclared", Fact.ZoneDeclared::class) { Fact.ZoneDeclared.serializer() },
    Case("zoneLifted", Fact.ZoneLifted::class) { Fact.ZoneLifted.serializer() },
    Case("infectionFound", Fact.InfectionFound::class) { Fact.InfectionFound.serializer() },
    Case("caseMovedOut", Fact.CaseMovedOut::class) { Fact.CaseMovedOut.serializer() },
    Case("zoneScreened", Fact.ZoneScreened::class) { Fact.ZoneScreened.serializer() },
    Case("environmentSampled", Fact.EnvironmentSampled::class) { Fact.EnvironmentSampled.serializer() },
    Case("zoneDisinfected", Fact.ZoneDisinfected::class) { Fact.ZoneDisinfected.serializer() },
    Case("lastContactStated", Fact.LastContactStated::class) { Fact.LastContactStated.serializer() },
    Case("arrivalExpected", Fact.ArrivalExpected::class) { Fact.ArrivalExpected.serializer() },
    Case("arrivalRegistered", Fact.ArrivalRegistered::class) { Fact.ArrivalRegistered.serializer() },
    Case("roundOpened", Fact.RoundOpened::class) { Fact.RoundOpened.serializer() },
    Case("visitRecorded", Fact.VisitRecorded::class) { Fact.VisitRecorded.serializer() },
    Case("documentSigned", Fact.DocumentSigned::class) { Fact.DocumentSigned.serializer() },
    Case("sightingReported", Fact.SightingReported::class) { Fact.SightingReported.serializer() },
    Case("sightingExplained", Fact.SightingExplained::class) { Fact.SightingExplained.serializer() },
    Case("watchListed", Fact.WatchListed::class) { Fact.WatchListed.serializer() },
    Case("watchClosed", Fact.WatchClosed::class) { Fact.WatchClosed.serializer() },
    Case("readingTaken", Fact.ReadingTaken::class) { Fact.ReadingTaken.serializer() },
    Case("symptomsReported", Fact.SymptomsReported::class) { Fact.SymptomsReported.serializer() },
    Case("sampleTaken", Fact.SampleTaken::class) { Fact.SampleTaken.serializer() },
    Case("resultReported", Fact.ResultReported::class) { Fact.ResultReported.serializer() },
    Case("testRefused", Fact.TestRefused::class) { Fact.TestRefused.serializer() },
    Case("checkFailed", Fact.CheckFailed::class) { Fact.CheckFailed.serializer() },
    Case("quarantineEntered", Fact.QuarantineEntered::class) { Fact.QuarantineEntered.serializer() },
    Case("sitePositive", Fact.SitePositive::class) { Fact.SitePositive.serializer() },
    Case("releaseSigned", Fact.ReleaseSigned::class) { Fact.ReleaseSigned.serializer() },
    Case("measureOrdered", Fact.MeasureOrdered::class) { Fact.MeasureOrdered.serializer() },
    Case("measureLifted", Fact.MeasureLifted::class) { Fact.MeasureLifted.serializer() },
    Case("measureExtended", Fact.MeasureExtended::class) { Fact.MeasureExtended.serializer() },
    Case("requestMade", Fact.RequestMade::class) { Fact.RequestMade.serializer() },
    Case("dutyClaimed", Fact.DutyClaimed::class) { Fact.DutyClaimed.serializer() },
    Case("dutyDone", Fact.DutyDone::class) { Fact.DutyDone.serializer() },
    Case("dutyHandedBack", Fact.DutyHandedBack::class) { Fact.DutyHandedBack.serializer() },
    Case("gateOpened", Fact.GateOpened::class) { Fact.GateOpened.serializer() },
    Case("gateClosed", Fact.GateClosed::class) { Fact.GateClosed.serializer() },
    Case("permitIssued", Fact.PermitIssued::class) { Fact.PermitIssued.serializer() },
    Case("permitRevoked", Fact.PermitRevoked::class) { Fact.PermitRevoked.serializer() },
    Case("passageRecorded", Fact.PassageRecorded::class) { Fact.PassageRecorded.serializer() },
    Case("dutyAssigned", Fact.DutyAssigned::class) { Fact.DutyAssigned.serializer() },
    Case("dutyAttempted", Fact.DutyAttempted::class) { Fact.DutyAttempted.serializer() },
    Case("dutyCancelled", Fact.DutyCancelled::class) { Fact.DutyCancelled.serializer() },
    Case("availabilityStated", Fact.AvailabilityStated::class) { Fact.AvailabilityStated.serializer() },
    Case("shiftsPlanned", Fact.ShiftsPlanned::class) { Fact.ShiftsPlanned.serializer() },
    Case("shiftSwapped", Fact.ShiftSwapped::class) { Fact.ShiftSwapped.serializer() },
    Case("shiftDropped", Fact.ShiftDropped::class) { Fact.ShiftDropped.serializer() },
    Case("checkedIn", Fact.CheckedIn::class) { Fact.CheckedIn.serializer() },
    Case("checkedOut", Fact.CheckedOut::class) { Fact.CheckedOut.serializer() },
    Case("careGroundStated", Fact.CareGroundStated::class) { Fact.CareGroundStated.serializer() },
    Case("careGroundWithdrawn", Fact.CareGroundWithdrawn::class) { Fact.CareGroundWithdrawn.serializer() },
    Case("contactPreferred", Fact.ContactPreferred::class) { Fact.ContactPreferred.serializer() },
    Case("careVisited", Fact.CareVisited::class) { Fact.CareVisited.serializer() },
    Case("vaccinationGiven", Fact.VaccinationGiven::class) { Fact.VaccinationGiven.serializer() },
    Case("vaccinationUnfit", Fact.VaccinationUnfit::class) { Fact.VaccinationUnfit.serializer() },
    Case("testCampaignOpened", Fact.TestCampaignOpened::class) { Fact.TestCampaignOpened.serializer() },
    Case("testExcused", Fact.TestExcused::class) { Fact.TestExcused.serializer() },
    Case("testAnnounced", Fact.TestAnnounced::class) { Fact.TestAnnounced.serializer() },
    Case("stockReceived", Fact.StockReceived::class) { Fact.StockReceived.serializer() },
    Case("stockIssued", Fact.StockIssued::class) { Fact.StockIssued.serializer() },
    Case("stockCounted", Fact.StockCounted::class) { Fact.StockCounted.serializer() },
    Case("stockDiscarded", Fact.StockDiscarded::class) { Fact.StockDiscarded.serializer() },
    Case("shopReported", Fact.ShopReported::class) { Fact.ShopReported.serializer() },
    Case("escalationAcknowledged", Fact.EscalationAcknowledged::class) { Fact.EscalationAcknowledged.serializer() },
    Case("placeObserved", Fact.PlaceObserved::class) { Fact.PlaceObserved.serializer() },
    Case("outreachGiven", Fact.OutreachGiven::class) { Fact.OutreachGiven.serializer() },
    Case("outreachGone", Fact.OutreachGone::class) { Fact.OutreachGone.serializer() },
    Case("fileOpened", Fact.FileOpened::class) { Fact.FileOpened.serializer() },
    Case("personErased", Fact.PersonErased::class) { Fact.PersonErased.serializer() },
    Case("responseEnded", Fact.ResponseEnded::class) { Fact.ResponseEnded.serializer() },
    Case("entryRetracted", Fact.EntryRetracted::class) { Fact.EntryRetracted.serializer() },
    Case("entryCorrected", Fact.EntryCorrected::class) { Fact.EntryCorrected.serializer() },
    Case("clockCorrected", Fact.ClockCorrected::class) { Fact.ClockCorrected.serializer() },
    Case("deviceRevoked", Fact.DeviceRevoked::class) { Fact.DeviceRevoked.serializer() },
    Case("deviceKeyStated", Fact.DeviceKeyStated::class) { Fact.DeviceKeyStated.serializer() },
    Case("entriesSealed", Fact.EntriesSealed::class) { Fact.EntriesSealed.serializer() },
)

/** How a household ended. */
@Serializable(with = FateSerializer::class)
sealed interface Fate {
    /** It became part of another. */
    @Serializable
    data class MergedInto(val id: HouseholdId) : Fate

    /** It is no more. */
    @Serializable
    data object Dissolved : Fate

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : Fate, Kept
}

internal object FateSerializer : UnionSerializer<Fate>(
    "gridward.Fate", "type", Fate::Unread,
    Case("mergedInto", Fate.MergedInto::class) { Fate.MergedInto.serializer() },
    Case("dissolved", Fate.Dissolved::class) { Fate.Dissolved.serializer() },
)

/** Why a household is not covered. */
@Serializable(with = GapReasonSerializer::class)
sealed interface GapReason {
    /** The household was named but never registered, or its building is not known. */
    @Serializable
    data object NoAddress : GapReason

    /** No grid holds the household. */
    @Serializable
    data object NoGrid : GapReason

    /** More than one grid holds the household. */
    @Serializable
    data class SeveralGrids(
        /** Those grids. */
        val grids: List<GridId>,
    ) : GapReason

    /** Nobody holds a post that answers for the household. */
    @Serializable
    data object NobodyAnswers : GapReason

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : GapReason, Kept
}

internal object GapReasonSerializer : UnionSerializer<GapReason>(
    "gridward.GapReason", "reason", GapReason::Unread,
    Case("noAddress", GapReason.NoAddress::class) { GapReason.NoAddress.serializer() },
    Case("noGrid", GapReason.NoGrid::class) { GapReason.NoGrid.serializer() },
    Case("severalGrids", GapReason.SeveralGrids::class) { GapReason.SeveralGrids.serializer() },
    Case("nobodyAnswers", GapReason.NobodyAnswers::class) { GapReason.NobodyAnswers.serializer() },
)

/** Somebody of whom nothing is kept any more: a mark, so that copies of the entry are known when they come. */
@Serializable(with = GoneSerializer::class)
sealed interface Gone {
    @Serializable
    data class Resident(val id: PersonMark) : Gone

    @Serializable
    data class Party(val id: PersonMark) : Gone

    @Serializable
    data class Worker(val id: PersonMark) : Gone

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : Gone, Kept
}

internal object GoneSerializer : UnionSerializer<Gone>(
    "gridward.Gone", "type", Gone::Unread,
    Case("resident", Gone.Resident::class) { Gone.Resident.serializer() },
    Case("party", Gone.Party::class) { Gone.Party.serializer() },
    Case("worker", Gone.Worker::class) { Gone.Worker.serializer() },
)

/** For whom a permit is. */
@Serializable(with = HolderSerializer::class)
sealed interface Holder {
    /** One resident. */
    @Serializable
    data class Resident(val id: ResidentId) : Holder

    /** Anybody who lives in the household. */
    @Serializable
    data class Household(val id: HouseholdId) : Holder

    /** A vehicle, by an opaque id: never the name of whoever drives it. */
    @Serializable
    data class Vehicle(val id: VehicleId) : Holder

    /** A visitor. */
    @Serializable
    data class Visitor(val id: VisitorId) : Holder

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : Holder, Kept
}

internal object HolderSerializer : UnionSerializer<Holder>(
    "gridward.Holder", "type", Holder::Unread,
    Case("resident", Holder.Resident::class) { Holder.Resident.serializer() },
    Case("household", Holder.Household::class) { Holder.Household.serializer() },
    Case("vehicle", Holder.Vehicle::class) { Holder.Vehicle.serializer() },
    Case("visitor", Holder.Visitor::class) { Holder.Visitor.serializer() },
)

/** For whom something was taken out of a store. */
@Serializable(with = IssuedSerializer::class)
sealed interface Issued {
    /** For a household. */
    @Serializable
    data class Household(val id: HouseholdId) : Issued

    /** For a resident: medicine, a thermometer (Z7). */
    @Serializable
    data class Resident(val id: ResidentId) : Issued

    /** For somebody who works for the community. */
    @Serializable
    data class Worker(val id: WorkerId) : Issued

    /** To another store. */
    @Serializable
    data class Store(val id: StoreId) : Issued

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : Issued, Kept
}

internal object IssuedSerializer : UnionSerializer<Issued>(
    "gridward.Issued", "type", Issued::Unread,
    Case("household", Issued.Household::class) { Issued.Household.serializer() },
    Case("resident", Issued.Resident::class) { Issued.Resident.serializer() },
    Case("worker", Issued.Worker::class) { Issued.Worker.serializer() },
    Case("store", Issued.Store::class) { Issued.Store.serializer() },
)

/** The answer to a look-up. */
@Serializable(with = LookedUpSerializer::class)
sealed interface LookedUp {
    /** The look-up could not be recorded, so nothing is shown. */
    @Serializable
    data class Refused(
        /** Why. */
        val reasons: List<Because>,
    ) : LookedUp

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : LookedUp, Kept
}

internal object LookedUpSerializer : UnionSerializer<LookedUp>(
    "gridward.LookedUp", "outcome", LookedUp::Unread,
    Case("file", LookedUpFile::class) { LookedUpFile.serializer() },
    Case("refused", LookedUp.Refused::class) { LookedUp.Refused.serializer() },
)

/** Something that a rota names. */
@Serializable(with = NamedSerializer::class)
sealed interface Named {
    /** A post. */
    @Serializable
    data class Post(val id: PostId) : Named

    /** Somebody. */
    @Serializable
    data class Worker(val id: WorkerId) : Named

    /** A shift. */
    @Serializable
    data class Shift(val id: ShiftKey) : Named

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : Named, Kept
}

internal object NamedSerializer : UnionSerializer<Named>(
    "gridward.Named", "type", Named::Unread,
    Case("post", Named.Post::class) { Named.Post.serializer() },
    Case("worker", Named.Worker::class) { Named.Worker.serializer() },
    Case("shift", Named.Shift::class) { Named.Shift.serializer() },
)

/** Whom an entry is about. */
@Serializable(with = PersonSerializer::class)
sealed interface Person {
    /** A resident. */
    @Serializable
    data class Resident(val id: ResidentId) : Person

    /** A party outside: an owner, a contact. */
    @Serializable
    data class Party(val id: PartyId) : Person

    /** Somebody who works for the community. */
    @Serializable
    data class Worker(val id: WorkerId) : Person

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : Person, Kept
}

internal object PersonSerializer : UnionSerializer<Person>(
    "gridward.Person", "type", Person::Unread,
    Case("resident", Person.Resident::class) { Person.Resident.serializer() },
    Case("party", Person.Party::class) { Person.Party.serializer() },
    Case("worker", Person.Worker::class) { Person.Worker.serializer() },
)

/** The answer to an attempt to record. */
@Serializable(with = RecordedSerializer::class)
sealed interface Recorded {
    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : Recorded, Kept
}

internal object RecordedSerializer : UnionSerializer<Recorded>(
    "gridward.Recorded", "outcome", Recorded::Unread,
    Case("receipt", Receipt::class) { Receipt.serializer() },
    Case("rejection", Rejection::class) { Rejection.serializer() },
)

/** One thing that must be there. */
@Serializable(with = RequirementSerializer::class)
sealed interface Requirement {
    /**
     * Every test of the stage is taken on its day or later, in order, and negative. A test whose day was over before the
     * person was found is not made up for; it is listed as missed.
     */
    @Serializable
    data class ScheduledTests(
        /** A weak result counts as negative from this cycle threshold on. */
        val weakFrom: CycleThreshold? = null,
    ) : Requirement

    /**
     * So many negative samples in a row. One that is not negative starts the row anew; one that is invalid, unclear or
     * pending counts as not taken.
     */
    @Serializable
    data class Negatives(
        /** How many. */
        val count: Int,
        /** At least so many hours between two of them; one that comes sooner does not count. */
        val apartHours: Int = 0,
        /** Only samples from the start of this day on, counted like the stage's; 0: all. None from before an infection. */
        val fromDay: Int = 0,
        /** A weak result counts as negative from this cycle threshold on. */
        val weakFrom: CycleThreshold? = null,
        /**
         * Only samples of the last so many hours before the earliest end, or after it: with 0 only those that are taken
         * once the days are over.
         */
        val withinHours: Int? = null,
    ) : Requirement

    /** The first so many tests of the person who was met are negative. */
    @Serializable
    data class LinkedNegatives(
        /** How many. */
        val first: Int,
        /** The plan that holds instead when one of them is not. */
        val otherwise: PlanId,
    ) : Requirement

    /** An authority has signed for the release. */
    @Serializable
    data object SignOff : Requirement

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : Requirement, Kept
}

internal object RequirementSerializer : UnionSerializer<Requirement>(
    "gridward.Requirement", "need", Requirement::Unread,
    Case("scheduledTests", Requirement.ScheduledTests::class) { Requirement.ScheduledTests.serializer() },
    Case("negatives", Requirement.Negatives::class) { Requirement.Negatives.serializer() },
    Case("linkedNegatives", Requirement.LinkedNegatives::class) { Requirement.LinkedNegatives.serializer() },
    Case("signOff", Requirement.SignOff::class) { Requirement.SignOff.serializer() },
)

/** The answer to a search. */
@Serializable(with = SearchAnswerSerializer::class)
sealed interface SearchAnswer {
    /** Who was found, as far as the viewer may know who they are. */
    @Serializable
    data class Found(
        /** The event that says who searched. */
        val entry: EventId,
        /** The people, by id. */
        val people: List<FoundPerson>,
    ) : SearchAnswer

    /** The viewer may not search, or it could not be recorded. */
    @Serializable
    data class Refused(
        /** Why. */
        val reasons: List<Because>,
    ) : SearchAnswer

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : SearchAnswer, Kept
}

internal object SearchAnswerSerializer : UnionSerializer<SearchAnswer>(
    "gridward.SearchAnswer", "outcome", SearchAnswer::Unread,
    Case("found", SearchAnswer.Found::class) { SearchAnswer.Found.serializer() },
    Case("refused", SearchAnswer.Refused::class) { SearchAnswer.Refused.serializer() },
)

/** Who signs. */
@Serializable(with = SignatorySerializer::class)
sealed interface Signatory {
    /** A household; one of its people signs for all. */
    @Serializable
    data class Household(val id: HouseholdId) : Signatory

    /** A resident, or whoever may sign for the person. */
    @Serializable
    data class Resident(val id: ResidentId) : Signatory

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : Signatory, Kept
}

internal object SignatorySerializer : UnionSerializer<Signatory>(
    "gridward.Signatory", "type", Signatory::Unread,
    Case("household", Signatory.Household::class) { Signatory.Household.serializer() },
    Case("resident", Signatory.Resident::class) { Signatory.Resident.serializer() },
)

/** Whom a duty is about. */
@Serializable(with = SubjectSerializer::class)
sealed interface Subject {
    /** A household. */
    @Serializable
    data class Household(val id: HouseholdId) : Subject

    /** A resident. */
    @Serializable
    data class Resident(val id: ResidentId) : Subject

    /** Something that was seen. */
    @Serializable
    data class Sighting(val id: SightingId) : Subject

    /** A place: recurring work in it (S16, H7). */
    @Serializable
    data class Place(val id: PlaceId) : Subject

    /** A grid: recurring work in it. */
    @Serializable
    data class Grid(val id: GridId) : Subject

    /** The whole community: recurring work for it. */
    @Serializable
    data object Community : Subject

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : Subject, Kept
}

internal object SubjectSerializer : UnionSerializer<Subject>(
    "gridward.Subject", "type", Subject::Unread,
    Case("household", Subject.Household::class) { Subject.Household.serializer() },
    Case("resident", Subject.Resident::class) { Subject.Resident.serializer() },
    Case("sighting", Subject.Sighting::class) { Subject.Sighting.serializer() },
    Case("place", Subject.Place::class) { Subject.Place.serializer() },
    Case("grid", Subject.Grid::class) { Subject.Grid.serializer() },
    Case("community", Subject.Community::class) { Subject.Community.serializer() },
)

/** Where, or for whom. */
@Serializable(with = TargetSerializer::class)
sealed interface Target {
    /** The whole community. */
    @Serializable
    data object Community : Target

    /** A compound, building, stairwell, market or other place. */
    @Serializable
    data class Place(val id: PlaceId) : Target

    /** The point of a grid. */
    @Serializable
    data class Grid(val id: GridId) : Target

    /** A home or shop. */
    @Serializable
    data class Household(val id: HouseholdId) : Target

    /** A gate or turn-back point. */
    @Serializable
    data class Gate(val id: GateId) : Target

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : Target, Kept
}

internal object TargetSerializer : UnionSerializer<Target>(
    "gridward.Target", "type", Target::Unread,
    Case("community", Target.Community::class) { Target.Community.serializer() },
    Case("place", Target.Place::class) { Target.Place.serializer() },
    Case("grid", Target.Grid::class) { Target.Grid.serializer() },
    Case("household", Target.Household::class) { Target.Household.serializer() },
    Case("gate", Target.Gate::class) { Target.Gate.serializer() },
)

/** Who or what comes to a gate. */
@Serializable(with = TravellerSerializer::class)
sealed interface Traveller {
    /** A resident. */
    @Serializable
    data class Resident(val id: ResidentId) : Traveller

    /** Somebody who works for the community. */
    @Serializable
    data class Worker(val id: WorkerId) : Traveller

    /** A vehicle, by an opaque id. */
    @Serializable
    data class Vehicle(val id: VehicleId) : Traveller

    /** Anybody else, by an opaque id. */
    @Serializable
    data class Visitor(val id: VisitorId) : Traveller

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : Traveller, Kept
}

internal object TravellerSerializer : UnionSerializer<Traveller>(
    "gridward.Traveller", "type", Traveller::Unread,
    Case("resident", Traveller.Resident::class) { Traveller.Resident.serializer() },
    Case("worker", Traveller.Worker::class) { Traveller.Worker.serializer() },
    Case("vehicle", Traveller.Vehicle::class) { Traveller.Vehicle.serializer() },
    Case("visitor", Traveller.Visitor::class) { Traveller.Visitor.serializer() },
)

/** One condition of a way out. */
@Serializable(with = ZoneConditionSerializer::class)
sealed interface ZoneCondition {
    /**
     * So many days have passed without an infection that counts. Screenings of the same way out have their days
     * numbered by this counter.
     */
    @Serializable
    data class DaysWithoutNew(
        /** The days. */
        val days: Int,
        /** How they are counted. */
        val counting: Counting? = null,
        /** What they count from. */
        val from: CounterStart? = null,
    ) : ZoneCondition

    /** The last screening of everybody was negative throughout. */
    @Serializable
    data class ScreeningNegative(
        /** It took place on this day of the counter or later. */
        val onDay: Int? = null,
        /** It took place within so many days before the end. */
        val withinDays: Int? = null,
    ) : ZoneCondition

    /**
     * The last exposure of the last close contact lies more than so many whole days back; holds where no contact is
     * known.
     */
    @Serializable
    data class LastContactExposure(
        /** The days. */
        val moreThanDays: Int,
        /** Whether the contacts must be known to be negative, too. */
        val negative: Boolean? = null,
    ) : ZoneCondition

    /** The last close contact has left the area so many days ago; holds where no contact is known. */
    @Serializable
    data class LastContactLeft(
        /** The days. */
        val days: Int,
        /** How they are counted. */
        val counting: Counting? = null,
        /** Whether the contacts must be known to be negative, too. */
        val negative: Boolean? = null,
    ) : ZoneCondition

    /** No other area of the community is a zone of one of these kinds. */
    @Serializable
    data class NoOtherZone(
        /** The kinds; they may not have such a condition themselves. */
        val kinds: List<ZoneKind>,
    ) : ZoneCondition

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : ZoneCondition, Kept
}

internal object ZoneConditionSerializer : UnionSerializer<ZoneCondition>(
    "gridward.ZoneCondition", "that", ZoneCondition::Unread,
    Case("daysWithoutNew", ZoneCondition.DaysWithoutNew::class) { ZoneCondition.DaysWithoutNew.serializer() },
    Case("screeningNegative", ZoneCondition.ScreeningNegative::class) { ZoneCondition.ScreeningNegative.serializer() },
    Case("lastContactExposure", ZoneCondition.LastContactExposure::class) { ZoneCondition.LastContactExposure.serializer() },
    Case("lastContactLeft", ZoneCondition.LastContactLeft::class) { ZoneCondition.LastContactLeft.serializer() },
    Case("noOtherZone", ZoneCondition.NoOtherZone::class) { ZoneCondition.NoOtherZone.serializer() },
)

/** One statement about a zone. */
@Serializable(with = ZoneFactSerializer::class)
sealed interface ZoneFact {
    /** It was declared. */
    @Serializable
    data class Declared(val data: ZoneDeclared) : ZoneFact

    /** It was lifted. */
    @Serializable
    data class Lifted(val data: ZoneLifted) : ZoneFact

    /** An infection was found in it. */
    @Serializable
    data class InfectionFound(val data: gridward.types.InfectionFound) : ZoneFact

    /** Somebody infected has left it. */
    @Serializable
    data class CaseMovedOut(val data: gridward.types.CaseMovedOut) : ZoneFact

    /** Everybody in it was tested. */
    @Serializable
    data class Screened(val data: ZoneScreened) : ZoneFact

    /** Its environment was tested. */
    @Serializable
    data class EnvironmentSampled(val data: gridward.types.EnvironmentSampled) : ZoneFact

    /** It was disinfected. */
    @Serializable
    data object Disinfected : ZoneFact

    /** What is known about its last close contact. */
    @Serializable
    data class LastContact(val data: LastContactStated) : ZoneFact

    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */
    data class Unread(override val json: JsonElement) : ZoneFact, Kept
}

internal object ZoneFactSerializer : UnionSerializer<ZoneFact>(
    "gridward.ZoneFact", "kind", ZoneFact::Unread,
    Case("declared", ZoneFact.Declared::class) { ZoneFact.Declared.serializer() },
    Case("lifted", ZoneFact.Lifted::class) { ZoneFact.Lifted.serializer() },
    Case("infectionFound", ZoneFact.InfectionFound::class) { ZoneFact.InfectionFound.serializer() },
    Case("caseMovedOut", ZoneFact.CaseMovedOut::class) { ZoneFact.CaseMovedOut.serializer() },
    Case("screened", ZoneFact.Screened::class) { ZoneFact.Screened.serializer() },
    Case("environmentSampled", ZoneFact.EnvironmentSampled::class) { ZoneFact.EnvironmentSampled.serializer() },
    Case("disinfected", ZoneFact.Disinfected::class) { ZoneFact.Disinfected.serializer() },
    Case("lastContact", ZoneFact.LastContact::class) { ZoneFact.LastContact.serializer() },
)
