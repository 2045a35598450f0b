// Generated from core/schemas by scripts/write_types.py: change the engine, not this file.

package gridward.types

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** Whether somebody still has to look. */
@Serializable
enum class AlarmState {
    /** Nothing has ended it. */
    @SerialName("open")
    Open,
    /** It is over. */
    @SerialName("resolved")
    Resolved,
}

/** What a period counts from. */
@Serializable
enum class AnchorKind {
    /** The last day of contact, or of the stay: leaving the area. */
    @SerialName("lastExposure")
    LastExposure,
    /** The first day of contact, or of the stay. */
    @SerialName("firstExposure")
    FirstExposure,
    /** Setting out on a journey, by the calendar of the place that was left. */
    @SerialName("departed")
    Departed,
    /** Arriving from a journey. */
    @SerialName("arrived")
    Arrived,
    /** The day that was stated with a circumstance: of discharge, of leaving a post, of an event. */
    @SerialName("stated")
    Stated,
    /** The first day with symptoms. */
    @SerialName("onset")
    Onset,
    /** The first sample that was positive. */
    @SerialName("positiveSample")
    PositiveSample,
    /** The day that an order names. */
    @SerialName("ordered")
    Ordered,
    /** Entering the place of quarantine. */
    @SerialName("entered")
    Entered,
    /** The moment at which the reason became known. */
    @SerialName("reported")
    Reported,
}

/** The kind of answer that a question wants. */
@Serializable
enum class AnswerKind {
    /** Yes or no. */
    @SerialName("yesNo")
    YesNo,
    /** A number. */
    @SerialName("count")
    Count,
    /** A day. */
    @SerialName("date")
    Date,
    /** Words. */
    @SerialName("text")
    Text,
}

/** In which order households are reached (Z3, D4). */
@Serializable
enum class Approach {
    /** At the door, from the first time on. */
    @SerialName("doorFirst")
    DoorFirst,
    /** By phone first; at the door where that does not settle it. */
    @SerialName("phoneFirst")
    PhoneFirst,
    /** By phone and at the door: settled only after both. */
    @SerialName("both")
    Both,
}

/** Whom a question is asked about. */
@Serializable
enum class AskedOf {
    /** The household as a whole. */
    @SerialName("household")
    Household,
    /** Every resident. */
    @SerialName("resident")
    Resident,
}

/** What a legal cap counts from. */
@Serializable
enum class CapFrom {
    /** Each reason has its own: days from the anchor of its plan. */
    @SerialName("each")
    Each,
    /** The whole time that a person is held without a gap, whatever the reasons, from its first day. */
    @SerialName("merged")
    Merged,
}

/** How somebody was reached (Z3, S19). */
@Serializable
enum class Channel {
    /** At the door. */
    @SerialName("door")
    Door,
    /** By telephone. */
    @SerialName("phone")
    Phone,
    /** Through the window of a low floor. */
    @SerialName("window")
    Window,
    /** By message or chat group. */
    @SerialName("message")
    Message,
    /** At a gate. */
    @SerialName("gate")
    Gate,
    /** Reported by the person. */
    @SerialName("own")
    Own,
}

/** Why a check did not take place. */
@Serializable
enum class CheckFailure {
    /** Nobody could be reached. */
    @SerialName("unavailable")
    Unavailable,
    /** The person did not take part. */
    @SerialName("uncooperative")
    Uncooperative,
}

/** For how long what happens to one person concerns everybody else in the household. */
@Serializable
enum class CoResidentsWhile {
    /** For the whole of their plan. */
    @SerialName("always")
    Always,
    /** While the person has symptoms: from an answer that names any to the next that names none. */
    @SerialName("symptoms")
    Symptoms,
    /** Until a sample that was taken from the person after it was found is reported as negative. */
    @SerialName("untilNegative")
    UntilNegative,
}

/** The colour that a person's health code shows in a stage. */
@Serializable
enum class CodeColour {
    /** No restriction. */
    @SerialName("green")
    Green,
    /** No restriction, but watched: Hong Kong's colour. */
    @SerialName("blue")
    Blue,
    /** Some places closed. */
    @SerialName("amber")
    Amber,
    /** Some places closed: China's colour. */
    @SerialName("yellow")
    Yellow,
    /** Not out. */
    @SerialName("red")
    Red,
}

/** The health code: the stricter of the one that is shown and the one that the person's measure gives. */
@Serializable
enum class CodeShown {
    /** None is known. */
    @SerialName("none")
    None,
    /** Green. */
    @SerialName("green")
    Green,
    /** Blue. */
    @SerialName("blue")
    Blue,
    /** Amber. */
    @SerialName("amber")
    Amber,
    /** Yellow. */
    @SerialName("yellow")
    Yellow,
    /** Red. */
    @SerialName("red")
    Red,
}

/** How two people met. */
@Serializable
enum class ContactSetting {
    /** They live together. */
    @SerialName("household")
    Household,
    /** At work or school. */
    @SerialName("work")
    Work,
    /** On the way: train, bus, car. */
    @SerialName("transport")
    Transport,
    /** At a meal or in company. */
    @SerialName("company")
    Company,
    /** Care or treatment. */
    @SerialName("care")
    Care,
    /** In a shop, a queue, a lift. */
    @SerialName("passing")
    Passing,
}

/** What is counted. */
@Serializable
enum class CountOf {
    /** People found infected. */
    @SerialName("cases")
    Cases,
    /** Findings that the authority calls a cluster. */
    @SerialName("clusters")
    Clusters,
    /** People found infected of whom nobody knows where. */
    @SerialName("ofUnknownSource")
    OfUnknownSource,
}

/** What a counter of days starts from; an infection that counts starts it anew. */
@Serializable
enum class CounterStart {
    /** The last infection; the beginning of this kind where there was none. */
    @SerialName("lastInfection")
    LastInfection,
    /** The beginning of this kind, or an infection since then. */
    @SerialName("kindBegan")
    KindBegan,
    /**
     * The instant at which the last infected person left the area; after a sample of the environment that was positive,
     * at the earliest the end of the disinfection that followed.
     */
    @SerialName("caseMovedOut")
    CaseMovedOut,
}

/** What counts as being vaccinated. */
@Serializable
enum class CourseRule {
    /** The last dose of a full course of any vaccine. */
    @SerialName("fullCourse")
    FullCourse,
    /** Any dose. */
    @SerialName("anyDose")
    AnyDose,
}

/** What is decided at a gate. */
@Serializable
enum class Decision {
    /** The person may pass. */
    @SerialName("allow")
    Allow,
    /** The person passes with somebody beside them. */
    @SerialName("escort")
    Escort,
    /** The person waits at the gate until somebody in charge comes. */
    @SerialName("hold")
    Hold,
    /** The person does not pass. */
    @SerialName("refuse")
    Refuse,
}

/** How somebody's measure would differ. */
@Serializable
enum class Difference {
    /** Under a measure now, and free by the other rule book. */
    @SerialName("freed")
    Freed,
    /** Free now, and under a measure by the other rule book. */
    @SerialName("newlyHeld")
    NewlyHeld,
    /** Under a measure by both, and longer by the other. */
    @SerialName("longer")
    Longer,
    /** Under a measure by both, and shorter by the other. */
    @SerialName("shorter")
    Shorter,
    /** As long, in a stricter place. */
    @SerialName("stricter")
    Stricter,
    /** As long, in a milder place. */
    @SerialName("milder")
    Milder,
    /** As long and as strict, under another plan. */
    @SerialName("otherPlan")
    OtherPlan,
}

/** Where somebody wants to go: into the guarded area or out of it. */
@Serializable
enum class Direction {
    /** Into the area. */
    @SerialName("in")
    In,
    /** Out of the area. */
    @SerialName("out")
    Out,
}

/** A document that is checked at arrival. */
@Serializable
enum class Document {
    /** Identity. */
    @SerialName("identity")
    Identity,
    /** Itinerary code. */
    @SerialName("itinerary")
    Itinerary,
    /** Rail, air or coach ticket. */
    @SerialName("ticket")
    Ticket,
    /** Test result. */
    @SerialName("testResult")
    TestResult,
}

/** A paper that a household or a resident signs (D4). */
@Serializable
enum class DocumentKind {
    /** The notice that tells what holds: signed as received. */
    @SerialName("notice")
    Notice,
    /** The pledge to keep to it. */
    @SerialName("pledge")
    Pledge,
}

/** What is to be done. */
@Serializable
enum class DutyKind {
    /** Visit or call a household in a round for the first time (N1). */
    @SerialName("screeningVisit")
    ScreeningVisit,
    /** Come back to a household that was not settled (N2). */
    @SerialName("screeningRetry")
    ScreeningRetry,
    /** Ask what came of a referral, and go there where that does not tell. */
    @SerialName("referralFollowUp")
    ReferralFollowUp,
    /** Take the temperature of somebody under a measure (Z6). */
    @SerialName("temperatureCheck")
    TemperatureCheck,
    /** Look after somebody with fever or symptoms (D6). */
    @SerialName("healthVisit")
    HealthVisit,
    /** Do what a household has asked for (Z9). */
    @SerialName("errand")
    Errand,
    /** Look after something that was seen (S10). */
    @SerialName("sightingCheck")
    SightingCheck,
    /** Visit an empty home whose notice is gone from the door. */
    @SerialName("noticeVisit")
    NoticeVisit,
    /** Make contact with a household on a watch list (H5). */
    @SerialName("watchContact")
    WatchContact,
    /** Have a paper signed (D4). */
    @SerialName("signDocument")
    SignDocument,
    /** Ask what has changed about a home that is let (S9). */
    @SerialName("changeReport")
    ChangeReport,
    /** Take a sample of somebody under a measure, or take one again. */
    @SerialName("sampling")
    Sampling,
    /** Decide whether somebody is released who is held beyond the days of the plan, to the cap, or without a basis. */
    @SerialName("releaseDecision")
    ReleaseDecision,
    /** Tell somebody that measures are over. */
    @SerialName("releaseMessage")
    ReleaseMessage,
    /** Look after somebody whom the community looks after (S12). */
    @SerialName("careVisit")
    CareVisit,
    /** Tell somebody of a test on the next day (N6, N7). */
    @SerialName("testReminder")
    TestReminder,
    /** Do what comes back every day (S16, Z8). */
    @SerialName("routine")
    Routine,
    /** Report what was observed in a place (H7). */
    @SerialName("observation")
    Observation,
}

/** The state of a duty at an instant (law 9: exactly one of these). */
@Serializable
enum class DutyStatus {
    /** Its window has not opened. */
    @SerialName("upcoming")
    Upcoming,
    /** To be done now. */
    @SerialName("open")
    Open,
    /** Somebody has taken it on. */
    @SerialName("claimed")
    Claimed,
    /** Done in time. */
    @SerialName("done")
    Done,
    /** Done after it was due. */
    @SerialName("lateDone")
    LateDone,
    /** Its window has closed and nobody did it. */
    @SerialName("missed")
    Missed,
    /** What it was for has ended: nobody needs to do it. */
    @SerialName("void")
    Void,
}

/** What kind of change it is. */
@Serializable
enum class EffectKind {
    /** A resident has come under a measure. */
    @SerialName("measureBegan")
    MeasureBegan,
    /** A resident's measure has another setting or end. */
    @SerialName("measureChanged")
    MeasureChanged,
    /** A resident is under no measure any more. */
    @SerialName("measureEnded")
    MeasureEnded,
    /** Everybody's whereabouts in a household are known. */
    @SerialName("screeningSettled")
    ScreeningSettled,
    /** Somebody must come back to a household. */
    @SerialName("retryDue")
    RetryDue,
    /** Fever or symptoms: somebody must look. */
    @SerialName("alarm")
    Alarm,
    /** The gatekeeper has decided otherwise than the rules do. */
    @SerialName("passageDiffers")
    PassageDiffers,
    /**
     * This device's clock is more than a day behind what others show: somebody should set it, and put right what was
     * recorded by it.
     */
    @SerialName("clockBehind")
    ClockBehind,
}

/** How an obligation ends. */
@Serializable
enum class EndingKind {
    /** By its stages, and what they need. */
    @SerialName("planned")
    Planned,
    /** Something is missing: at the latest by the cap. */
    @SerialName("held")
    Held,
    /** Lifted by an authority. */
    @SerialName("lifted")
    Lifted,
    /** By the legal cap, before its requirements were met. */
    @SerialName("capped")
    Capped,
    /** The person was found infected: another plan has taken over. */
    @SerialName("converted")
    Converted,
    /** Another rule book took effect, or another plan that this one gave way to, and decides instead. */
    @SerialName("replaced")
    Replaced,
    /** What it depends on is over: somebody else's symptoms, or the wait for somebody else's test. */
    @SerialName("cleared")
    Cleared,
}

/** Why people are erased. No words: they could tell of the person. */
@Serializable
enum class ErasureReason {
    /** The response has ended, and the time after it has passed. */
    @SerialName("responseEnded")
    ResponseEnded,
    /** The person's file was closed so long ago. */
    @SerialName("fileClosed")
    FileClosed,
    /** The person has asked for it. */
    @SerialName("asked")
    Asked,
    /** An authority or court orders it. */
    @SerialName("ordered")
    Ordered,
}

/** What shows where somebody was (S7). */
@Serializable
enum class Evidence {
    /** The person says so. */
    @SerialName("statement")
    Statement,
    /** A rail, air or coach ticket. */
    @SerialName("ticket")
    Ticket,
    /** The record of a phone or health code. */
    @SerialName("codeRecord")
    CodeRecord,
    /** An official notice. */
    @SerialName("notice")
    Notice,
}

/** A kind of evidence that can be asked for. */
@Serializable
enum class EvidenceKind {
    /** At least one photo. */
    @SerialName("photo")
    Photo,
    /** A signature of whoever received it. */
    @SerialName("signature")
    Signature,
    /** How much was done or brought. */
    @SerialName("quantity")
    Quantity,
    /** Somebody else who was there. */
    @SerialName("secondPerson")
    SecondPerson,
}

/** A kind of fact. */
@Serializable
enum class FactKind {
    @SerialName("communityNamed")
    CommunityNamed,
    @SerialName("placeAdded")
    PlaceAdded,
    @SerialName("placeChanged")
    PlaceChanged,
    @SerialName("placeClosed")
    PlaceClosed,
    @SerialName("householdRegistered")
    HouseholdRegistered,
    @SerialName("addressChanged")
    AddressChanged,
    @SerialName("householdSplit")
    HouseholdSplit,
    @SerialName("householdMerged")
    HouseholdMerged,
    @SerialName("householdDissolved")
    HouseholdDissolved,
    @SerialName("titleStated")
    TitleStated,
    @SerialName("changesReported")
    ChangesReported,
    @SerialName("noticePosted")
    NoticePosted,
    @SerialName("noticeGone")
    NoticeGone,
    @SerialName("residentRegistered")
    ResidentRegistered,
    @SerialName("residentMoved")
    ResidentMoved,
    @SerialName("secondHomeStated")
    SecondHomeStated,
    @SerialName("gridDrawn")
    GridDrawn,
    @SerialName("gridClosed")
    GridClosed,
    @SerialName("unitJoined")
    UnitJoined,
    @SerialName("unitClaimed")
    UnitClaimed,
    @SerialName("unitLeft")
    UnitLeft,
    @SerialName("workerEnrolled")
    WorkerEnrolled,
    @SerialName("workerLeft")
    WorkerLeft,
    @SerialName("squadFormed")
    SquadFormed,
    @SerialName("postTaken")
    PostTaken,
    @SerialName("postLeft")
    PostLeft,
    @SerialName("postHandedOver")
    PostHandedOver,
    @SerialName("deputyNamed")
    DeputyNamed,
    @SerialName("areaGraded")
    AreaGraded,
    @SerialName("stayReported")
    StayReported,
    @SerialName("contactReported")
    ContactReported,
    @SerialName("journeyReported")
    JourneyReported,
    @SerialName("circumstanceStated")
    CircumstanceStated,
    @SerialName("immunityStated")
    ImmunityStated,
    @SerialName("partyTested")
    PartyTested,
    @SerialName("zoneDeclared")
    ZoneDeclared,
    @SerialName("zoneLifted")
    ZoneLifted,
    @SerialName("infectionFound")
    InfectionFound,
    @SerialName("caseMovedOut")
    CaseMovedOut,
    @SerialName("zoneScreened")
    ZoneScreened,
    @SerialName("environmentSampled")
    EnvironmentSampled,
    @SerialName("zoneDisinfected")
    ZoneDisinfected,
    @SerialName("lastContactStated")
    LastContactStated,
    @SerialName("arrivalExpected")
    ArrivalExpected,
    @SerialName("arrivalRegistered")
    ArrivalRegistered,
    @SerialName("roundOpened")
    RoundOpened,
    @SerialName("visitRecorded")
    VisitRecorded,
    @SerialName("documentSigned")
    DocumentSigned,
    @SerialName("sightingReported")
    SightingReported,
    @SerialName("sightingExplained")
    SightingExplained,
    @SerialName("watchListed")
    WatchListed,
    @SerialName("watchClosed")
    WatchClosed,
    @SerialName("readingTaken")
    ReadingTaken,
    @SerialName("symptomsReported")
    SymptomsReported,
    @SerialName("sampleTaken")
    SampleTaken,
    @SerialName("resultReported")
    ResultReported,
    @SerialName("testRefused")
    TestRefused,
    @SerialName("checkFailed")
    CheckFailed,
    @SerialName("quarantineEntered")
    QuarantineEntered,
    @SerialName("sitePositive")
    SitePositive,
    @SerialName("releaseSigned")
    ReleaseSigned,
    @SerialName("measureOrdered")
    MeasureOrdered,
    @SerialName("measureLifted")
    MeasureLifted,
    @SerialName("measureExtended")
    MeasureExtended,
    @SerialName("requestMade")
    RequestMade,
    @SerialName("dutyClaimed")
    DutyClaimed,
    @SerialName("dutyDone")
    DutyDone,
    @SerialName("dutyHandedBack")
    DutyHandedBack,
    @SerialName("gateOpened")
    GateOpened,
    @SerialName("gateClosed")
    GateClosed,
    @SerialName("permitIssued")
    PermitIssued,
    @SerialName("permitRevoked")
    PermitRevoked,
    @SerialName("passageRecorded")
    PassageRecorded,
    @SerialName("dutyAssigned")
    DutyAssigned,
    @SerialName("dutyAttempted")
    DutyAttempted,
    @SerialName("dutyCancelled")
    DutyCancelled,
    @SerialName("availabilityStated")
    AvailabilityStated,
    @SerialName("shiftsPlanned")
    ShiftsPlanned,
    @SerialName("shiftSwapped")
    ShiftSwapped,
    @SerialName("shiftDropped")
    ShiftDropped,
    @SerialName("checkedIn")
    CheckedIn,
    @SerialName("checkedOut")
    CheckedOut,
    @SerialName("careGroundStated")
    CareGroundStated,
    @SerialName("careGroundWithdrawn")
    CareGroundWithdrawn,
    @SerialName("contactPreferred")
    ContactPreferred,
    @SerialName("careVisited")
    CareVisited,
    @SerialName("vaccinationGiven")
    VaccinationGiven,
    @SerialName("vaccinationUnfit")
    VaccinationUnfit,
    @SerialName("testCampaignOpened")
    TestCampaignOpened,
    @SerialName("testExcused")
    TestExcused,
    @SerialName("testAnnounced")
    TestAnnounced,
    @SerialName("stockReceived")
    StockReceived,
    @SerialName("stockIssued")
    StockIssued,
    @SerialName("stockCounted")
    StockCounted,
    @SerialName("stockDiscarded")
    StockDiscarded,
    @SerialName("shopReported")
    ShopReported,
    @SerialName("escalationAcknowledged")
    EscalationAcknowledged,
    @SerialName("placeObserved")
    PlaceObserved,
    @SerialName("outreachGiven")
    OutreachGiven,
    @SerialName("outreachGone")
    OutreachGone,
    @SerialName("fileOpened")
    FileOpened,
    @SerialName("personErased")
    PersonErased,
    @SerialName("responseEnded")
    ResponseEnded,
    @SerialName("entryRetracted")
    EntryRetracted,
    @SerialName("entryCorrected")
    EntryCorrected,
    @SerialName("clockCorrected")
    ClockCorrected,
    @SerialName("deviceRevoked")
    DeviceRevoked,
    @SerialName("deviceKeyStated")
    DeviceKeyStated,
    @SerialName("entriesSealed")
    EntriesSealed,
}

/** What tires people. */
@Serializable
enum class FatigueKind {
    /** Full hours in the last seven days, above those that tire nobody. */
    @SerialName("hours")
    Hours,
    /** Nights in a row up to now. */
    @SerialName("nights")
    Nights,
    /** Days since the last free day. */
    @SerialName("days")
    Days,
    /** Short rests in the last seven days. */
    @SerialName("shortRests")
    ShortRests,
}

/** What a field of an answer tells of people. */
@Serializable
enum class FieldClass {
    /** Counts, days, ids, names of places: nothing that somebody has to fear. */
    @SerialName("open")
    Open,
    /** Who lives behind which door, and what was seen and asked for there. */
    @SerialName("household")
    Household,
    /** Under which measure somebody is, from when until when. */
    @SerialName("measure")
    Measure,
    /** Readings, symptoms, samples, doses, care. */
    @SerialName("health")
    Health,
    /** Who somebody is, and by what the person could be told: year of birth, sex, name, telephone number. */
    @SerialName("identity")
    Identity,
    /** Why something is so: words, exposures, the facts behind a judgement. */
    @SerialName("reason")
    Reason,
}

/** What kind of finding it is. */
@Serializable
enum class FindingKind {
    /** Facts name a resident whom nobody has registered. */
    @SerialName("residentUnknown")
    ResidentUnknown,
    /** Facts name a household that nobody has registered. */
    @SerialName("householdUnknown")
    HouseholdUnknown,
    /** A resident's home is a household that nobody has registered. */
    @SerialName("residentHomeless")
    ResidentHomeless,
    /** A household's or place's surroundings name a place that nobody has added. */
    @SerialName("placeUnknown")
    PlaceUnknown,
    /** Something was registered twice with different particulars; the later statement holds. */
    @SerialName("registeredTwice")
    RegisteredTwice,
    /** Visits name a round that nobody has opened. */
    @SerialName("roundUnknown")
    RoundUnknown,
    /** A visit lies outside the time of its round. */
    @SerialName("visitOutsideRound")
    VisitOutsideRound,
    /** Two people came to one door in one round, one shortly after the other. Both visits count, in their order. */
    @SerialName("visitedTwice")
    VisitedTwice,
    /** A round was said to end before it begins: it asks nobody for anything. */
    @SerialName("roundWithoutTime")
    RoundWithoutTime,
    /** A post is held that the policy does not have. */
    @SerialName("postUnknown")
    PostUnknown,
    /** A post that has one holder has several. */
    @SerialName("postContested")
    PostContested,
    /** Somebody left a post that the person did not hold. */
    @SerialName("postNotHeld")
    PostNotHeld,
    /** An order names a plan that the policy does not have. */
    @SerialName("planUnknown")
    PlanUnknown,
    /** A deed names a duty that does not exist. */
    @SerialName("dutyUnknown")
    DutyUnknown,
    /** A deed says that a duty is done which is closed only by saying what came of it, and nobody has said. */
    @SerialName("outcomeMissing")
    OutcomeMissing,
    /** The same duty was given to several. */
    @SerialName("dutyContested")
    DutyContested,
    /** Somebody gave a duty back without having it. */
    @SerialName("dutyNotHeld")
    DutyNotHeld,
    /** Two different events claim one name. */
    @SerialName("eventClash")
    EventClash,
    /** An entry was taken back or corrected that is not known here: it may still come. */
    @SerialName("entryUnknown")
    EntryUnknown,
    /** Several things were said about one entry that go against each other: the last one counts. */
    @SerialName("amendedTwice")
    AmendedTwice,
    /** A device's clock jumped: what it recorded meanwhile is kept, and marked by this until the clock is put right. */
    @SerialName("clockJumped")
    ClockJumped,
    /** Somebody recorded what the person had no right to: it has no effect. */
    @SerialName("beyondAuthority")
    BeyondAuthority,
    /** A device that is trusted no longer recorded something: it has no effect. */
    @SerialName("deviceRevoked")
    DeviceRevoked,
    /** An entry is not what its device has sealed: it was altered on its way, or is another one of the same name. */
    @SerialName("sealBroken")
    SealBroken,
    /** A seal that no key verifies which was stated for the device. */
    @SerialName("sealUnknown")
    SealUnknown,
    /** A device has not sealed its entries within a day, and the rule book asks for it. */
    @SerialName("entriesUnsealed")
    EntriesUnsealed,
    /** What was said about an entry says nothing: it changes nothing. */
    @SerialName("amendmentIdle")
    AmendmentIdle,
    /** The legal cap ended a measure before its requirements were met. */
    @SerialName("capReached")
    CapReached,
    /** A measure rests on no clause of the policy, or on an order that names no legal basis. */
    @SerialName("noBasis")
    NoBasis,
    /** A team lacks a post that the policy requires (S4, Z1). */
    @SerialName("teamIncomplete")
    TeamIncomplete,
    /** A squad is not made up as the policy requires (H1). */
    @SerialName("squadIncomplete")
    SquadIncomplete,
    /** Facts came after the household had ended. */
    @SerialName("householdEnded")
    HouseholdEnded,
    /** People who were announced have not all arrived by the end of their day (S7). */
    @SerialName("arrivalOverdue")
    ArrivalOverdue,
    /** Somebody has arrived and not everything is clear: head count, route, health, documents (S7). */
    @SerialName("arrivalNotCleared")
    ArrivalNotCleared,
    /** One question was answered differently in one round. */
    @SerialName("answersDiffer")
    AnswersDiffer,
    /** The register's occupier is not the one whom a visit found (S8). */
    @SerialName("occupierDiffers")
    OccupierDiffers,
    /** A fact names something that nobody has registered. */
    @SerialName("referenceUnknown")
    ReferenceUnknown,
    /** A lease has ended and nobody has said what follows (S9). */
    @SerialName("tenancyLapsed")
    TenancyLapsed,
    /** A household has left the scope of a round before it was settled. */
    @SerialName("scopeLeft")
    ScopeLeft,
    /** Somebody answered at a home where nobody is registered. */
    @SerialName("nobodyRegistered")
    NobodyRegistered,
    /** A place was changed before it was added or after it was closed: the change changes nothing. */
    @SerialName("placeNotStanding")
    PlaceNotStanding,
    /** Households were said to have become part of each other in a ring: the merge that happened last does not count. */
    @SerialName("mergeRing")
    MergeRing,
    /** A home is let and nobody has named whom to call about it (S9). */
    @SerialName("contactMissing")
    ContactMissing,
    /** A worker has a skill or is in a team that the policy does not name (D2). */
    @SerialName("attributeUnknown")
    AttributeUnknown,
    /** A zone was declared of a kind that the policy does not have, or lifted where there was none. */
    @SerialName("zoneWithoutEffect")
    ZoneWithoutEffect,
    /** Somebody was let through whom the rules did not let pass, by what was recorded then: whoever decided may say why. */
    @SerialName("passageAgainstRules")
    PassageAgainstRules,
    /** Somebody was let through whom the rules do not let pass by what is known today. Nobody could know it then. */
    @SerialName("passageInHindsight")
    PassageInHindsight,
    /** A quota was used more often than it has passages, such as at two gates that knew nothing of each other. */
    @SerialName("quotaExceeded")
    QuotaExceeded,
    /** Somebody passed with a permit that had been revoked by then. */
    @SerialName("permitRevokedMeanwhile")
    PermitRevokedMeanwhile,
    /** Somebody went in twice without going out between, or out twice: a passage is missing. */
    @SerialName("passedTwice")
    PassedTwice,
    /** Two passages have one id; the later one does not count. */
    @SerialName("passageRecordedTwice")
    PassageRecordedTwice,
    /** Somebody from outside had a fever at a gate. */
    @SerialName("feverAtGate")
    FeverAtGate,
    /** Two entries correct one and the same reading or answer: both hold beside each other. */
    @SerialName("correctedTwice")
    CorrectedTwice,
    /** Two people measured one person at nearly the same time, and cannot both be right. Both readings count. */
    @SerialName("readingsDiffer")
    ReadingsDiffer,
    /** Somebody said that a duty is done and did not show what the policy asks for. */
    @SerialName("evidenceMissing")
    EvidenceMissing,
    /** Somebody called a duty off that had been done or missed by then: it stays as it was. */
    @SerialName("cancelledTooLate")
    CancelledTooLate,
    /** Somebody said that a duty is done before it could be, such as before what has to be done first: it stays open. */
    @SerialName("doneTooEarly")
    DoneTooEarly,
    /** Something was asked for that the policy does not have. */
    @SerialName("serviceUnknown")
    ServiceUnknown,
    /** A service needs another one first, and nobody has asked for that. */
    @SerialName("prerequisiteMissing")
    PrerequisiteMissing,
    /** An observer has not said in time what there was in a place (H7). */
    @SerialName("reportMissing")
    ReportMissing,
    /** An event says that it was recorded before what it states was true: a clock is wrong. */
    @SerialName("recordedBeforeHappened")
    RecordedBeforeHappened,
    /**
     * More people were given a shift than it has places for, such as on two devices that knew nothing of each other.
     * Those who were given it first have it.
     */
    @SerialName("shiftContested")
    ShiftContested,
    /** Somebody is on a shift of a post or turn that no policy has. */
    @SerialName("shiftUnknown")
    ShiftUnknown,
    /** Somebody gave up, gave away or came for a shift that was not theirs. */
    @SerialName("shiftNotHeld")
    ShiftNotHeld,
    /** Somebody is on a shift and does not work for the community any more. */
    @SerialName("shiftHolderGone")
    ShiftHolderGone,
    /** Somebody is on a shift against the rules: too little rest, no skill, not available, too many hours. */
    @SerialName("shiftAgainstRules")
    ShiftAgainstRules,
    /** Somebody was said to leave a post without having come. */
    @SerialName("checkedOutWithoutIn")
    CheckedOutWithoutIn,
    /** Something was stated about a resident that the policy's section about care does not know. */
    @SerialName("careGroundUnknown")
    CareGroundUnknown,
    /** Something was withdrawn about a resident that did not hold. */
    @SerialName("careGroundNotHeld")
    CareGroundNotHeld,
    /** One dose of a vaccine was recorded for two different days. */
    @SerialName("doseTwice")
    DoseTwice,
    /** More was taken out of a store than was there, by devices that did not know of each other. */
    @SerialName("stockShort")
    StockShort,
    /** A shop's price has risen by more than the policy allows (N9). */
    @SerialName("priceRisen")
    PriceRisen,
    /** A shop has run out of something (N9). */
    @SerialName("shopShortage")
    ShopShortage,
    /** Nobody has reported on a shop for a day (N9). */
    @SerialName("shopNotReported")
    ShopNotReported,
    /** Somebody has looked into files or searched for people more often within an hour than is usual. */
    @SerialName("lookUpsMany")
    LookUpsMany,
    /**
     * Entries of a kind, or with particulars, that this build does not know: a newer one recorded them. They are kept and
     * passed on, and take effect once the app is updated.
     */
    @SerialName("recordedByNewer")
    RecordedByNewer,
    /**
     * The snapshot from which this device was opened was tampered with: it names entries that it does not hold. Another
     * device that has them can send them.
     */
    @SerialName("eventsUnreadable")
    EventsUnreadable,
}

/** How far it is to follow somebody, in one word. */
@Serializable
enum class FollowUp {
    /** There is no reason to; or some reasons were completed and others canceled. */
    @SerialName("noFollowUp")
    NoFollowUp,
    /** It goes on, or is still to begin. */
    @SerialName("underFollowUp")
    UnderFollowUp,
    /** It went to its end. */
    @SerialName("completed")
    Completed,
    /** It was broken off because nobody could find the person any more. */
    @SerialName("lost")
    Lost,
    /** It was broken off: lifted, cut short by the legal cap or by another rule book, or the person became a case. */
    @SerialName("canceled")
    Canceled,
}

/** What a gate is for. */
@Serializable
enum class GateKind {
    /** A way in or out where people are checked (S21, N10). */
    @SerialName("checkpoint")
    Checkpoint,
    /** A side door; mostly shut (S21). */
    @SerialName("sideDoor")
    SideDoor,
    /** A point at which whoever does not belong here is turned back (D10). */
    @SerialName("turnBack")
    TurnBack,
}

/** What the thermometer at the gate says. */
@Serializable
enum class Heat {
    /** Below the limit. */
    @SerialName("normal")
    Normal,
    /** At the limit or above it. */
    @SerialName("fever")
    Fever,
    /** Nobody has taken it. */
    @SerialName("notTaken")
    NotTaken,
}

/** Where immunity comes from. */
@Serializable
enum class ImmunitySource {
    /** The last dose of a full vaccination. */
    @SerialName("vaccination")
    Vaccination,
    /** A dose after a full vaccination. */
    @SerialName("booster")
    Booster,
    /** An infection that is over. */
    @SerialName("recovery")
    Recovery,
    /** Evidence that a laboratory or certificate gives. */
    @SerialName("evidence")
    Evidence,
}

/** What the person is whom somebody met. */
@Serializable
enum class IndexKind {
    /** Infected: whoever met them is a close contact. */
    @SerialName("case")
    Case,
    /** A close contact: whoever met them is a contact of a contact. */
    @SerialName("closeContact")
    CloseContact,
}

/** Where an infection was found that may mean no danger to others: the policy says for which of these that holds. */
@Serializable
enum class InfectionWithin {
    /**
     * Among the co-residents or contacts of an infected person who is strictly isolated at home, and assessed to be no
     * danger outside that home.
     */
    @SerialName("strictHomeIsolation")
    StrictHomeIsolation,
    /** Among people who are in quarantine already. */
    @SerialName("quarantine")
    Quarantine,
    /** In the unit in which infections were known already. */
    @SerialName("knownUnit")
    KnownUnit,
}

/** A language of the engine's texts. */
@Serializable
enum class Language {
    /** English. */
    @SerialName("en")
    En,
    /** Simplified Chinese. */
    @SerialName("zh-Hans")
    ZhHans,
}

/** What somebody looks into a person's file for. */
@Serializable
enum class LookUpPurpose {
    /** To do a duty that is about the person. */
    @SerialName("duty")
    Duty,
    /** To look after somebody's health. */
    @SerialName("health")
    Health,
    /** To answer the person, or whoever may ask for the person. */
    @SerialName("enquiry")
    Enquiry,
    /** To trace infections. */
    @SerialName("tracing")
    Tracing,
    /** To check how the file was kept. */
    @SerialName("audit")
    Audit,
    /** At once, because somebody is in danger. */
    @SerialName("emergency")
    Emergency,
}

/** Whose business a finding is. */
@Serializable
enum class Looks {
    /** Whoever answers for the household, resident or place. */
    @SerialName("answerable")
    Answerable,
    /** Whoever leads the community's work: posts, grids, rounds, rules. */
    @SerialName("office")
    Office,
    /** Whoever gives out the work that it is about. */
    @SerialName("dispatcher")
    Dispatcher,
    /** Whoever looks after people's health. */
    @SerialName("health")
    Health,
    /** Whoever runs the gate. */
    @SerialName("gate")
    Gate,
    /** Whoever plans the shifts. */
    @SerialName("rota")
    Rota,
    /** Whoever keeps the store. */
    @SerialName("store")
    Store,
    /** Whoever looks after the devices. */
    @SerialName("devices")
    Devices,
}

/** Whether a mask is worn. */
@Serializable
enum class Mask {
    /** It is. */
    @SerialName("worn")
    Worn,
    /** It is not. */
    @SerialName("notWorn")
    NotWorn,
    /** Nobody has looked. */
    @SerialName("notSeen")
    NotSeen,
}

/** How near two people are, from the nearest on: whoever is near in one way is near in every wider one. */
@Serializable
enum class Nearness {
    /** One and the same person. */
    @SerialName("person")
    Person,
    /** They live together, and both are at home. */
    @SerialName("household")
    Household,
    /** They have one room. */
    @SerialName("room")
    Room,
    /** Their floors are one, or next to each other. */
    @SerialName("floorPlusMinusOne")
    FloorPlusMinusOne,
    /** They are in one building or stairwell: the place itself, not one around it. */
    @SerialName("stairwell")
    Stairwell,
    /** They are in one site, whatever its parts. */
    @SerialName("site")
    Site,
}

/** Why somebody cannot be judged among many. */
@Serializable
enum class NeedsEngine {
    /** The reason was found before the rule book in force took effect: each book has its say. */
    @SerialName("earlierRules")
    EarlierRules,
    /** A sample of the person, or a pool that it is in, was not negative: that is a reason of its own. */
    @SerialName("infection")
    Infection,
    /** The plan depends on the tests of somebody else. */
    @SerialName("testsOfOthers")
    TestsOfOthers,
    /** The days count anew from entering a place, and something held before. */
    @SerialName("entered")
    Entered,
    /** A sample was reported before it was taken. */
    @SerialName("sampleOrder")
    SampleOrder,
    /** What was shown about immunity frees whoever is held, from when it was shown. */
    @SerialName("immunity")
    Immunity,
}

/** What is known about the beginning of symptoms. */
@Serializable
enum class OnsetKind {
    /** The person knows the day. */
    @SerialName("known")
    Known,
    /** There are symptoms, and the person does not know since when. */
    @SerialName("unknown")
    Unknown,
    /** There are no symptoms: only an infection can be without. */
    @SerialName("without")
    Without,
}

/** How people are told. */
@Serializable
enum class OutreachKind {
    /** A notice on a wall or door. */
    @SerialName("notice")
    Notice,
    /** A leaflet in somebody's hand. */
    @SerialName("leaflet")
    Leaflet,
    /** A message by telephone or chat group. */
    @SerialName("message")
    Message,
    /** A slogan on a banner or by loudspeaker. */
    @SerialName("slogan")
    Slogan,
}

/** What a person is whose health is watched. */
@Serializable
enum class PersonKind {
    /** Not known to be infected when the reading was taken. */
    @SerialName("contact")
    Contact,
    /** Known to be infected by then. */
    @SerialName("case")
    Case,
    /** Whoever it is. */
    @SerialName("any")
    Any,
}

/** What kind of place stands between community and household. */
@Serializable
enum class PlaceKind {
    /** A compound of buildings behind one wall. */
    @SerialName("compound")
    Compound,
    /** A block of streets without a wall, or a part of a compound. */
    @SerialName("block")
    Block,
    /** A building. */
    @SerialName("building")
    Building,
    /** A market, hotel, dormitory or other place that is not a residential building. */
    @SerialName("site")
    Site,
    /** A stairwell of a building. */
    @SerialName("stairwell")
    Stairwell,
}

/** A kind of point where people have to be told (D8). */
@Serializable
enum class PointKind {
    /** The point of each grid. */
    @SerialName("gridPoint")
    GridPoint,
    /** Each open point at which outsiders are turned back. */
    @SerialName("turnBack")
    TurnBack,
    /** Each shop, office and workshop. */
    @SerialName("shop")
    Shop,
    /** Each market, hotel, dormitory and other such place. */
    @SerialName("site")
    Site,
    /** Each building. */
    @SerialName("building")
    Building,
}

/** What lies behind a door (Z4). All of them are screened; only homes count as households. */
@Serializable
enum class Premises {
    /** A home. */
    @SerialName("home")
    Home,
    /** A shop, office or workshop. */
    @SerialName("commercial")
    Commercial,
    /** A hotel, guest house or dormitory. */
    @SerialName("lodging")
    Lodging,
    /** A vehicle that people came in. */
    @SerialName("vehicle")
    Vehicle,
}

/** How things stand with a person on a shift. */
@Serializable
enum class Presence {
    /** The shift has not begun and they are not there. */
    @SerialName("expected")
    Expected,
    /** The shift has begun, they have not come, and the tolerance is not over. */
    @SerialName("awaited")
    Awaited,
    /** They have not come. */
    @SerialName("absent")
    Absent,
    /** They are there, before or during the shift. */
    @SerialName("there")
    There,
    /** They came and are not there now, though the shift goes on. */
    @SerialName("gone")
    Gone,
    /** They served and checked out. */
    @SerialName("served")
    Served,
    /** The shift is over and they have not checked out, nor do they serve there on another shift. */
    @SerialName("stillThere")
    StillThere,
}

/** What a quantity is counted in. Amounts are whole numbers: half a kilogram is 500 grams. */
@Serializable
enum class QuantityUnit {
    /** Pieces. */
    @SerialName("piece")
    Piece,
    /** Bags. */
    @SerialName("bag")
    Bag,
    /** Bottles and cylinders. */
    @SerialName("bottle")
    Bottle,
    /** Grams. */
    @SerialName("gram")
    Gram,
    /** Kilograms. */
    @SerialName("kilogram")
    Kilogram,
    /** Millilitres. */
    @SerialName("millilitre")
    Millilitre,
    /** Litres. */
    @SerialName("litre")
    Litre,
    /** Square metres. */
    @SerialName("squareMetre")
    SquareMetre,
    /** One person for one shift (D9). */
    @SerialName("personShift")
    PersonShift,
}

/** What the passages out are counted over. */
@Serializable
enum class QuotaPer {
    /** A permit: passages that name it. Without a permit: those of the person or vehicle itself. */
    @SerialName("each")
    Each,
    /** The household: passages of everybody who lives in it, whatever they name. */
    @SerialName("household")
    Household,
}

/** How far the right of a post reaches. */
@Serializable
enum class Reach {
    /** The area for which the post is held, and everything in it. */
    @SerialName("ownArea")
    OwnArea,
    /** The whole community, wherever the post is held. */
    @SerialName("community")
    Community,
}

/** Why somebody may come under a measure. */
@Serializable
enum class ReasonKind {
    /** A stay in an area. */
    @SerialName("stay")
    Stay,
    /** A contact. */
    @SerialName("contact")
    Contact,
    /** A journey from elsewhere. */
    @SerialName("journey")
    Journey,
    /** A circumstance that a policy knows by name. */
    @SerialName("circumstance")
    Circumstance,
    /** Symptoms. */
    @SerialName("symptoms")
    Symptoms,
    /** A positive sample. */
    @SerialName("positive")
    Positive,
}

/** How an alarm ended. */
@Serializable
enum class Resolution {
    /** A later reading was below the threshold. */
    @SerialName("normalReading")
    NormalReading,
    /** The entry was a mistake and has been corrected. */
    @SerialName("corrected")
    Corrected,
    /** Somebody has looked. */
    @SerialName("visited")
    Visited,
}

/** Risk level of an area, as the authority publishes it. */
@Serializable
enum class RiskLevel {
    /** No restriction. */
    @SerialName("low")
    Low,
    /** Medium risk. */
    @SerialName("medium")
    Medium,
    /** High risk. */
    @SerialName("high")
    High,
}

/** What somebody is to the area that a gate guards. */
@Serializable
enum class Role {
    /** Lives in it. */
    @SerialName("resident")
    Resident,
    /** Lives in the community, and not in it. */
    @SerialName("neighbour")
    Neighbour,
    /** Works for the community. */
    @SerialName("worker")
    Worker,
    /** A vehicle. */
    @SerialName("vehicle")
    Vehicle,
    /** Anybody else. */
    @SerialName("visitor")
    Visitor,
}

/** How the file was written. */
@Serializable
enum class RosterEncoding {
    /** UTF-8, with or without byte order mark. */
    @SerialName("utf8")
    Utf8,
    /** GB18030, which holds GBK and GB 2312. */
    @SerialName("gb18030")
    Gb18030,
}

/** Why a place stays open. */
@Serializable
enum class RotaGapReason {
    /** Nobody has the skill, the team and the area. */
    @SerialName("nobodyFits")
    NobodyFits,
    /** Those who fit cannot come at that time. */
    @SerialName("nobodyAvailable")
    NobodyAvailable,
    /** Those who could come are on the shift already, or the limits of their work bar them. */
    @SerialName("everybodyBound")
    EverybodyBound,
    /** Somebody could be asked: the rota was not made by `build` or `repair`, or was changed since. */
    @SerialName("free")
    Free,
}

/** What a rule book that takes effect says about measures that are running then. */
@Serializable
enum class Running {
    /** They go on under the rule book that judged them: the new one is for new reasons only. */
    @SerialName("keep")
    Keep,
    /** From then on the new rule book judges the same facts anew; whoever would be free under it is free at once. */
    @SerialName("adopt")
    Adopt,
    /** From then on, at each instant, the milder of both; free as soon as one of them frees. */
    @SerialName("milder")
    Milder,
    /** From then on, at each instant, the stricter of both; free only when both free. */
    @SerialName("stricter")
    Stricter,
}

/** Where a household stands in a round. */
@Serializable
enum class ScreeningState {
    /** Nobody has come yet. */
    @SerialName("notStarted")
    NotStarted,
    /** Nobody answered, or what was said contradicts the register: come back within the retry time. */
    @SerialName("retryDue")
    RetryDue,
    /** Somebody answered; the whereabouts of some residents are still unknown: come back. */
    @SerialName("answeredInPart")
    AnsweredInPart,
    /** Somebody answered and would not say: come back. */
    @SerialName("refused")
    Refused,
    /** Handed on: somebody else finds out, and somebody asks within the policy's time what came of it. */
    @SerialName("referred")
    Referred,
    /** Everybody's whereabouts are known. An end. */
    @SerialName("verified")
    Verified,
    /** Nobody lives here. An end, while the notice stays on the door. */
    @SerialName("vacant")
    Vacant,
    /** The household has gone away, and where everybody is is known. An end, while the notice stays on the door. */
    @SerialName("goneAway")
    GoneAway,
    /** Closed by the office; everybody's whereabouts are known from elsewhere. An end. */
    @SerialName("closed")
    Closed,
}

/** Where a person under a measure stays. In rising order of strictness. */
@Serializable
enum class Setting {
    /** Free to move, watches own health. */
    @SerialName("selfMonitoring")
    SelfMonitoring,
    /** At home as far as possible: out for what cannot wait, health watched by others. */
    @SerialName("homeMonitoring")
    HomeMonitoring,
    /** At home, and not out. */
    @SerialName("home")
    Home,
    /** In a central place of quarantine. */
    @SerialName("central")
    Central,
}

/** How much a fault matters. */
@Serializable
enum class Severity {
    /** The document cannot be used. */
    @SerialName("error")
    Error,
    /** It can be used as it is; the author should look at it. */
    @SerialName("hint")
    Hint,
}

/** Sex as registered. */
@Serializable
enum class Sex {
    /** Female. */
    @SerialName("female")
    Female,
    /** Male. */
    @SerialName("male")
    Male,
}

/** How much of something a shop has. */
@Serializable
enum class ShopStock {
    /** Enough. */
    @SerialName("enough")
    Enough,
    /** Little. */
    @SerialName("low")
    Low,
    /** None. */
    @SerialName("out")
    Out,
}

/** What was seen (S10, H7). */
@Serializable
enum class SightingKind {
    /** Somebody nobody knows. */
    @SerialName("stranger")
    Stranger,
    /** People moving in. */
    @SerialName("moveIn")
    MoveIn,
    /** People moving out. */
    @SerialName("moveOut")
    MoveOut,
    /** A vehicle from elsewhere. */
    @SerialName("vehicle")
    Vehicle,
    /** Something else. */
    @SerialName("other")
    Other,
}

/** From when the time of a step runs. */
@Serializable
enum class StepSince {
    /** From when the duty can be done. */
    @SerialName("open")
    Open,
    /** From when it should have been done. */
    @SerialName("missed")
    Missed,
}

/** A symptom that is asked for. */
@Serializable
enum class Symptom {
    /** Feels feverish. */
    @SerialName("fever")
    Fever,
    /** Coughs. */
    @SerialName("cough")
    Cough,
    /** Sore throat. */
    @SerialName("soreThroat")
    SoreThroat,
    /** Short of breath. */
    @SerialName("breathless")
    Breathless,
    /** Diarrhoea. */
    @SerialName("diarrhoea")
    Diarrhoea,
    /** Has lost taste or smell. */
    @SerialName("tasteOrSmellLost")
    TasteOrSmellLost,
    /** Tired without reason. */
    @SerialName("fatigue")
    Fatigue,
}

/** The kind of area that a team stands for. */
@Serializable
enum class TeamLevel {
    /** The community as a whole (Z1). */
    @SerialName("community")
    Community,
    /** Every compound. */
    @SerialName("compound")
    Compound,
    /** Every building. */
    @SerialName("building")
    Building,
    /** Every stairwell. */
    @SerialName("stairwell")
    Stairwell,
    /** Every grid. */
    @SerialName("grid")
    Grid,
    /** Every household with somebody in quarantine at home ("four guarantee one"). */
    @SerialName("homeQuarantine")
    HomeQuarantine,
}

/** What a point is for. */
@Serializable
enum class TermKind {
    /** Steps between the worker's area and the door. */
    @SerialName("distance")
    Distance,
    /** Never at that door before. */
    @SerialName("newFace")
    NewFace,
    /** Other posts come first. */
    @SerialName("laterPost")
    LaterPost,
    /** So many doors that day already. */
    @SerialName("load")
    Load,
    /** So many points of tiredness. */
    @SerialName("tired")
    Tired,
}

/** How a sample is taken and tested. */
@Serializable
enum class TestMethod {
    /** A laboratory test of a throat swab. */
    @SerialName("oropharyngeal")
    Oropharyngeal,
    /** A laboratory test of a nose swab. */
    @SerialName("nasopharyngeal")
    Nasopharyngeal,
    /** A rapid antigen test. */
    @SerialName("antigen")
    Antigen,
}

/** How far a scheduled test is, as of an instant. */
@Serializable
enum class TestProgress {
    /** Its day was over before the person was found: it is not made up for. */
    @SerialName("missed")
    Missed,
    /** Its day is yet to come. */
    @SerialName("upcoming")
    Upcoming,
    /** To be taken today, or as soon as possible. */
    @SerialName("due")
    Due,
    /** As many samples as it takes were taken on its day or later. One that could not be tested does not count. */
    @SerialName("taken")
    Taken,
}

/** What a laboratory found. A sample without any of these is pending. */
@Serializable
enum class TestResult {
    /** Nothing found. */
    @SerialName("negative")
    Negative,
    /** Found. */
    @SerialName("positive")
    Positive,
    /** Found, but little of it; the cycle threshold says how little. */
    @SerialName("weak")
    Weak,
    /** The sample could not be tested: as if it had not been taken. */
    @SerialName("invalid")
    Invalid,
    /** Neither one nor the other: as if it had not been taken, and the next one decides. */
    @SerialName("indeterminate")
    Indeterminate,
}

/** What a party is to a home (S8, S9). */
@Serializable
enum class Title {
    /** Owns it. */
    @SerialName("owner")
    Owner,
    /** Lives in it or uses it. */
    @SerialName("occupier")
    Occupier,
    /** Rents it. */
    @SerialName("tenant")
    Tenant,
    /** Lets it to the tenant; with a sublet, the tenant who sublets. */
    @SerialName("landlord")
    Landlord,
}

/** Where a reason comes from: reasons of one track are of one kind for those who read them. */
@Serializable
enum class Track {
    /** A stay, contact, journey or circumstance. */
    @SerialName("exposure")
    Exposure,
    /** Symptoms. */
    @SerialName("symptoms")
    Symptoms,
    /** A positive sample. */
    @SerialName("positive")
    Positive,
    /** An order by an authority. */
    @SerialName("order")
    Order,
    /** Living in a zone. */
    @SerialName("zone")
    Zone,
}

/** What an indicator is told in. */
@Serializable
enum class Unit {
    /** Whole per cent of the whole, half rounded up. */
    @SerialName("percent")
    Percent,
    /** Whole minutes for each, half rounded up. */
    @SerialName("minutes")
    Minutes,
}

/** What came of a visit or call. */
@Serializable
enum class VisitOutcome {
    /** Somebody answered; who is where is in `accounted`. */
    @SerialName("answered")
    Answered,
    /** Nobody answered. */
    @SerialName("noAnswer")
    NoAnswer,
    /** Somebody answered and would not say. */
    @SerialName("refused")
    Refused,
    /** Nobody lives here. */
    @SerialName("vacant")
    Vacant,
    /** The household has gone away; where everybody is must be in `accounted`, or it stays open. */
    @SerialName("goneAway")
    GoneAway,
    /** Somebody else lives here than the register says (S8). */
    @SerialName("otherOccupier")
    OtherOccupier,
    /** The household is handed on, for example to the police: somebody else finds out. */
    @SerialName("referred")
    Referred,
    /** The office closes the case on what it knows from elsewhere; everybody must be in `accounted`. */
    @SerialName("closed")
    Closed,
}

/** Which ways lead through a gate. */
@Serializable
enum class Way {
    /** Only in. */
    @SerialName("in")
    In,
    /** Only out. */
    @SerialName("out")
    Out,
    /** In and out. */
    @SerialName("both")
    Both,
}

/** Where a resident is. */
@Serializable
enum class Whereabouts {
    /** At home. */
    @SerialName("home")
    Home,
    /** In town, elsewhere. */
    @SerialName("inTown")
    InTown,
    /** Out of town, the place is known. */
    @SerialName("away")
    Away,
}

/** What somebody works as. */
@Serializable
enum class WorkerRole {
    /** Paid staff of the community. */
    @SerialName("staff")
    Staff,
    /** A resident who leads a building or compound branch. */
    @SerialName("chief")
    Chief,
    /** Assigned from an outside unit (S2). */
    @SerialName("helper")
    Helper,
    /** A volunteer (D2, N8). */
    @SerialName("volunteer")
    Volunteer,
    /** Police, medics, property firms and others who serve beside the community (S4). */
    @SerialName("partner")
    Partner,
}
