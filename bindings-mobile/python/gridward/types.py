"""What goes into the engine and what comes out of it: JSON, with a type for every object.

Generated from core/schemas by scripts/write_types.py: change the engine, not this file.
"""

from collections.abc import Mapping, Sequence
from typing import Literal, Never, NewType, NotRequired, TypeAlias, TypedDict


About: TypeAlias = "AboutMeasure | AboutClasses | AboutDuty | AboutScreening | AboutZone"
"""What an explanation is asked for."""


class AboutClasses(TypedDict):
    """Why everything that happened to a resident has the class that it has."""

    resident: "ResidentId"
    """The resident."""
    type: "Literal['classes']"


class AboutDuty(TypedDict):
    """Why a duty exists and stands as it does."""

    duty: "DutyId"
    """The duty."""
    subject: "Subject"
    """Whom it is about."""
    type: "Literal['duty']"


class AboutMeasure(TypedDict):
    """Why a resident is under a measure, or under none."""

    resident: "ResidentId"
    """The resident."""
    type: "Literal['measure']"


class AboutScreening(TypedDict):
    """Why a household stands where it does in a round."""

    household: "HouseholdId"
    """The household."""
    round: "RoundId"
    """The round."""
    type: "Literal['screening']"


class AboutZone(TypedDict):
    """Why an area is a zone, or none."""

    area: "Area"
    """The area."""
    type: "Literal['zone']"


class AccessPolicy(TypedDict):
    """The section on access of a policy. Without roles nobody sees more than what is open, and nobody searches."""

    lookUpsPerHour: NotRequired["int | None"]
    """So many look-ups and searches in an hour are usual for one worker; more are found, and none is refused. Any number
    where left out.
    """
    roles: NotRequired["Sequence[RoleRule]"]
    """The roles. Who has several sees what any of them sees."""


class Accounted(TypedDict):
    """One resident whose whereabouts the visit has settled."""

    resident: "ResidentId"
    """The resident."""
    whereabouts: "Whereabouts"
    """Where the person is."""


class Act(TypedDict):
    """One deed."""

    at: "Instant"
    """When."""
    deed: "Deed"
    """What was done about it."""
    duty: "DutyId"
    """The duty."""
    event: "EventId"
    """The event that says so."""
    evidence: NotRequired["DutyEvidence | None"]
    """What the person showed for it."""
    worker: "WorkerId"
    """By whom."""


class ActedAs(TypedDict):
    """Who recorded something, or looked: as what they worked then, and not who they are."""

    posts: NotRequired["Sequence[Label]"]
    """The posts that they held."""
    role: NotRequired["WorkerRole | None"]
    """As what they worked; none for somebody who was not enrolled then."""


class Address(TypedDict):
    """Where a household lives and whether it still is one."""

    doors: "Sequence[StatedDoor]"
    """Every door it has had, in the order things happened. The last one holds."""
    fate: NotRequired["StatedFate | None"]
    """How it ended, where it has; a later registration makes it a household again."""
    registered: "Sequence[StatedHouseholdRegistered]"
    """Every registration, in the order things happened."""


class AddressChanged(TypedDict):
    """A household has another door: it has moved as a whole, or its door is numbered anew."""

    door: "str"
    """What is written on the door."""
    floor: NotRequired["int | None"]
    """The floor, 1 at street level, negative below."""
    household: "HouseholdId"
    """The household."""
    place: "PlaceId"
    """The building or stairwell that the door is in."""


class Agenda(TypedDict):
    """One worker's day."""

    areas: "Sequence[Area]"
    """The areas for which the worker holds a post."""
    dueForRelease: NotRequired["Sequence[ReleaseDue]"]
    """Who lives in the worker's areas, is due for release and waits for nothing but a signature (law 6)."""
    escalations: NotRequired["Sequence[EscalationLine]"]
    """What stayed undone so long that the worker has to be told (D6)."""
    items: "Sequence[AgendaItem]"
    """The duties by building, floor and door, so that one walk does them; at one door the earliest due first."""
    shifts: NotRequired["Sequence[ShiftDutyView]"]
    """The shifts that the worker holds and that touch the day, by their beginning (N10)."""
    trips: NotRequired["Sequence[Trip]"]
    """The same duties trip by trip, in the same order, where the policy has trips."""
    worker: "WorkerId"
    """Whose."""


class AgendaItem(TypedDict):
    """One duty at one door."""

    door: "str"
    """What is on the door."""
    duty: "DutyView"
    """The duty."""
    floor: "int | None"
    """The floor."""
    household: NotRequired["HouseholdId | None"]
    """The household; none for a sighting outside."""
    places: "Sequence[str]"
    """Names of the places around it, the outermost first."""


class AgendaQuery(TypedDict):
    """Whose day, and as of when."""

    asOf: "AsOf"
    """The instant; the day is its civil day."""
    includeDone: NotRequired["bool"]
    """Also what is already done today."""
    worker: "WorkerId"
    """The worker."""


AlarmState: TypeAlias = "Literal['open', 'resolved']"
"""Whether somebody still has to look.
`open`: Nothing has ended it.
`resolved`: It is over.
"""


class AlarmView(TypedDict):
    """A fever or symptom, and what became of it."""

    at: "Instant"
    """When it was true."""
    because: "Because"
    """Why it alarms, and why that is over."""
    event: "EventId"
    """The entry that raised it."""
    how: NotRequired["Resolution | None"]
    """How it was resolved."""
    resolvedAt: NotRequired["Instant | None"]
    """When it was resolved."""
    resolvedBy: NotRequired["WorkerId | None"]
    """Who wrote down what resolved it."""
    state: "AlarmState"
    """Whether it is open."""


AnchorKind: TypeAlias = "Literal['lastExposure', 'firstExposure', 'departed', 'arrived', 'stated', 'onset', 'positiveSample', 'ordered', 'entered', 'reported']"
"""What a period counts from.
`lastExposure`: The last day of contact, or of the stay: leaving the area.
`firstExposure`: The first day of contact, or of the stay.
`departed`: Setting out on a journey, by the calendar of the place that was left.
`arrived`: Arriving from a journey.
`stated`: The day that was stated with a circumstance: of discharge, of leaving a post, of an event.
`onset`: The first day with symptoms.
`positiveSample`: The first sample that was positive.
`ordered`: The day that an order names.
`entered`: Entering the place of quarantine.
`reported`: The moment at which the reason became known.
"""


class Answer(TypedDict):
    """The answer to one question of the form."""

    question: "QuestionId"
    """The question."""
    resident: NotRequired["ResidentId | None"]
    """Whom it is about; left out for the household as a whole."""
    value: "AnswerValue"
    """The answer."""


AnswerKind: TypeAlias = "Literal['yesNo', 'count', 'date', 'text']"
"""The kind of answer that a question wants.
`yesNo`: Yes or no.
`count`: A number.
`date`: A day.
`text`: Words.
"""


AnswerValue: TypeAlias = "AnswerValueYesNo | AnswerValueCount | AnswerValueDate | AnswerValueText"
"""What can be answered."""


class AnswerValueCount(TypedDict):
    """A number."""

    type: "Literal['count']"
    value: "int"


class AnswerValueDate(TypedDict):
    """A day."""

    type: "Literal['date']"
    value: "CivilDate"


class AnswerValueText(TypedDict):
    """Words."""

    type: "Literal['text']"
    value: "str"


class AnswerValueYesNo(TypedDict):
    """Yes or no."""

    type: "Literal['yesNo']"
    value: "bool"


class Answerable(TypedDict):
    """The person who answers for a household."""

    area: "Area"
    """Held for which area."""
    deputyFor: NotRequired["WorkerId | None"]
    """The holder of the post, where the worker only stands in."""
    event: "EventId"
    """The event that gave the post, or named the deputy."""
    post: "PostKind"
    """Through which post."""
    unit: NotRequired["UnitId | None"]
    """The outside unit that sent the worker (S2)."""
    worker: "WorkerId"
    """Who."""


Approach: TypeAlias = "Literal['doorFirst', 'phoneFirst', 'both']"
"""In which order households are reached (Z3, D4).
`doorFirst`: At the door, from the first time on.
`phoneFirst`: By phone first; at the door where that does not settle it.
`both`: By phone and at the door: settled only after both.
"""


Area: TypeAlias = "AreaCommunity | AreaPlace | AreaGrid | AreaHousehold"
"""A part of the community, from all of it down to one household."""


class AreaCommunity(TypedDict):
    """The whole community."""

    type: "Literal['community']"


AreaGraded = TypedDict("AreaGraded", {
    # The area, from province to community.
    "area": "RegionCode",
    # The first day on which the level holds.
    "from": "CivilDate",
    # Its level.
    "level": "RiskLevel",
})
"""An area has a risk level from a date on (N5). A later statement for the same date revises the earlier one."""


class AreaGrid(TypedDict):
    """A grid."""

    id: "GridId"
    type: "Literal['grid']"


class AreaHousehold(TypedDict):
    """One household."""

    id: "HouseholdId"
    type: "Literal['household']"


class AreaInside(TypedDict):
    """Who is inside an area that gates guard."""

    area: NotRequired["Area | None"]
    """The area; none for all of them together."""
    neighbours: "int"
    """Residents of other parts of the community who are inside."""
    residents: "int"
    """Residents who live there and are inside: all but those whose last passage led out."""
    residentsOut: "int"
    """Residents who live there and are outside."""
    vehicles: "int"
    """Vehicles."""
    visitors: "int"
    """Anybody else."""
    workers: "int"
    """People who work for the community and came in by a gate."""


class AreaPlace(TypedDict):
    """A compound, building or stairwell with everything in it."""

    id: "PlaceId"
    type: "Literal['place']"


Argument: TypeAlias = "ArgumentCode | ArgumentText | ArgumentLabel | ArgumentCount | ArgumentDate | ArgumentInstant | ArgumentTemperature"
"""One value inside a reason, still typed: only the explainer turns it into words."""


class ArgumentCode(TypedDict):
    """A code of the engine that has a text of its own in each language, such as `home`."""

    type: "Literal['code']"
    value: "str"


class ArgumentCount(TypedDict):
    """A count."""

    type: "Literal['count']"
    value: "int"


class ArgumentDate(TypedDict):
    """A civil date."""

    type: "Literal['date']"
    value: "CivilDate"


class ArgumentInstant(TypedDict):
    """An instant, shown in the policy's zone."""

    type: "Literal['instant']"
    value: "Instant"


class ArgumentLabel(TypedDict):
    """A text that the policy gives in both languages."""

    type: "Literal['label']"
    value: "Label"


class ArgumentTemperature(TypedDict):
    """A temperature."""

    type: "Literal['temperature']"
    value: "Temperature"


class ArgumentText(TypedDict):
    """An id or a text that the host gave."""

    type: "Literal['text']"
    value: "str"


class ArrivalExpected(TypedDict):
    """Somebody has announced that people will arrive (S7)."""

    area: "RegionCode"
    """Where they come from."""
    arrival: "ArrivalId"
    """The announcement."""
    household: "HouseholdId"
    """The household that they will live in."""
    on: "CivilDate"
    """The day on which they are expected."""
    people: "int"
    """How many."""


ArrivalId = NewType("ArrivalId", str)
"""One arrival id."""


class ArrivalLedger(TypedDict):
    """Arrivals in the order in which people reported."""

    classes: "Mapping[str, int]"
    """How many there are of each class."""
    lines: "Sequence[ArrivalLine]"
    """The arrivals."""


ArrivalLine = TypedDict("ArrivalLine", {
    # Where the person came from.
    "area": "RegionCode",
    # The announcement that the arrival answers.
    "arrival": NotRequired["ArrivalId | None"],
    # When the person reported.
    "at": "Instant",
    # The class; none where no row of the policy's table covers the arrival.
    "class": NotRequired["str | None"],
    # True when head count, route and health are clear and every document was shown.
    "clear": "bool",
    # The first free moment, as far as is known.
    "free": NotRequired["Instant | None"],
    # The first day there that is known.
    "from": "CivilDate",
    # Where the person lives as of the instant.
    "household": NotRequired["HouseholdId | None"],
    # The registration point.
    "point": NotRequired["PlaceId | None"],
    # Who.
    "resident": "ResidentId",
    # The measure that the person is under as of the instant; none when free.
    "setting": NotRequired["Setting | None"],
    # What people call the class.
    "title": NotRequired["Label | None"],
    # The day of leaving.
    "until": "CivilDate",
})
"""One arrival."""


ArrivalRegistered = TypedDict("ArrivalRegistered", {
    # Where the person comes from. The arrival counts as a stay there.
    "area": "RegionCode",
    # The announcement that this arrival answers.
    "arrival": NotRequired["ArrivalId | None"],
    # What is clear.
    "cleared": "Cleared",
    # The documents that were checked and are in order.
    "documents": NotRequired["Sequence[Document]"],
    # The first day there; the day of leaving where it is not known.
    "from": NotRequired["CivilDate | None"],
    # The registration point.
    "point": NotRequired["PlaceId | None"],
    # The resident.
    "resident": "ResidentId",
    # The day of leaving; the day of arrival where it is not known.
    "until": NotRequired["CivilDate | None"],
})
"""A resident has arrived and reported at a registration point (N4)."""


ArrivalsQuery = TypedDict("ArrivalsQuery", {
    # As of when: class and measure are as they are judged then.
    "asOf": "AsOf",
    # Only arrivals of this class; every arrival when left out.
    "class": NotRequired["str | None"],
    # The first day of arrival, inclusive.
    "from": "CivilDate",
    # The last day of arrival, inclusive.
    "until": "CivilDate",
})
"""Which arrivals."""


class AsOf(TypedDict):
    """Which facts a question may use."""

    at: "Instant"
    """Facts that were true by then, inclusive; also the instant that is asked about."""
    knownBy: NotRequired["Instant | None"]
    """Only facts that were recorded by then, inclusive: what was known when something was decided."""


class AsOfRequest(TypedDict):
    """A question about everything, as of an instant."""

    asOf: "AsOf"
    """As of when."""


AskedOf: TypeAlias = "Literal['household', 'resident']"
"""Whom a question is asked about.
`household`: The household as a whole.
`resident`: Every resident.
"""


class AssignRequest(TypedDict):
    """Which duties are to be given to whom."""

    area: NotRequired["Area | None"]
    """Only duties in this area."""
    asOf: "AsOf"
    """As of when."""
    stopsPerDay: NotRequired["Mapping[str, int]"]
    """Doors that somebody goes to on the day at most, where it is not what the policy says."""
    until: NotRequired["Instant | None"]
    """Duties that open before this instant; the end of the civil day where it is left out."""
    workers: NotRequired["Sequence[WorkerId] | None"]
    """Who can be sent; everybody who works for the community where it is left out."""


class AssignmentView(TypedDict):
    """Who goes there."""

    because: "Because"
    """Why."""
    duties: "Sequence[DutyId]"
    """What is done there."""
    household: NotRequired["HouseholdId | None"]
    """The household, where it is one."""
    instead: NotRequired["WorkerId | None"]
    """Who would have been next."""
    priority: "int"
    """How urgent the most urgent of it is, 1 to 9."""
    sighting: NotRequired["SightingId | None"]
    """What was seen, where there is no household."""
    terms: "Sequence[Term]"
    """What the choice costs, and what for."""
    worker: "WorkerId"
    """Who."""


class Attempt(TypedDict):
    """Somebody tried to do a duty, in vain (S18)."""

    at: "Instant"
    """When."""
    note: "str"
    """What came of it."""
    worker: "WorkerId"
    """Who."""


class AuthorityPolicy(TypedDict):
    """The authority section of a policy. A policy without it lets everybody record everything.

    What an entry rests on are the posts that its author held when it was recorded, as far as had been recorded by then:
    who is appointed later, or by an entry that is typed in later, had no right before.

    Erasures are another matter: what is reduced cannot come back when word of a post comes late. So no post gives the right
    to record `personErased`: founders have it, and everybody where `anybody` names it.
    """

    anybody: NotRequired["Sequence[FactKind]"]
    """What anybody may record, also who holds no post."""
    founders: NotRequired["Sequence[WorkerId]"]
    """Those who may record everything everywhere, from the beginning: they appoint the first holders of posts."""
    rules: NotRequired["Sequence[AuthorityRule]"]
    """What holders of posts may record. What no rule names, only founders may."""
    sealed: NotRequired["bool"]
    """True where every device has to seal its entries within a day: what is open longer is a finding. A seal itself needs no
    right; the key of a device is stated by who may record `deviceKeyStated`.
    """


class AuthorityRule(TypedDict):
    """What the holders of some posts, and those who stand in for them, may record."""

    facts: NotRequired["Sequence[FactKind]"]
    """The kinds of facts; every kind but `personErased`, where it is left out."""
    posts: "Sequence[PostKind]"
    """The posts."""
    reach: NotRequired["Reach"]
    """How far it reaches."""


class AvailabilityStated(TypedDict):
    """Somebody has said when they can serve, or when they cannot."""

    away: NotRequired["Sequence[Span]"]
    """Times at which the person cannot come, besides those that are known."""
    back: NotRequired["Sequence[Span]"]
    """Times at which the person can come after all, of those known before or named in this very statement."""
    offer: NotRequired["Offer | None"]
    """What the person offers from now on, in place of everything offered before; left out, that stays."""
    worker: "WorkerId"
    """The worker."""


class Balance(TypedDict):
    """How much of one item a store has, and how that came to be: received + moved in + found − issued − discarded − lost."""

    bought: "int"
    """Bought, altogether."""
    differences: NotRequired["Sequence[StockDifference]"]
    """Counts that were not what the ledger said, in the order they happened."""
    discarded: "int"
    """Thrown away, altogether, as far as it was there."""
    donated: "int"
    """Given by somebody, altogether."""
    found: "int"
    """More was there when somebody counted, altogether."""
    issued: "int"
    """Taken out, altogether, as far as it was there."""
    lost: "int"
    """Less was there when somebody counted, altogether."""
    movedIn: "int"
    """From other stores, altogether."""
    paid: "int"
    """What was paid for it, in the smallest unit of the currency."""
    quantity: "int"
    """How much there is, never less than nothing."""
    short: NotRequired["int"]
    """Taken out or thrown away although the ledger did not have it: by devices that did not know of each other."""


Bar: TypeAlias = "BarSkill | BarTeam | BarArea | BarNotAvailable | BarAway | BarThere | BarOverlap | BarRest | BarDayHours | BarWeekHours | BarNights | BarDays | BarTired"
"""A rule that a placement breaks, or would break."""


class BarArea(TypedDict):
    """May not serve in that area."""

    area: "Area"
    """The area."""
    bar: "Literal['area']"


BarAway = TypedDict("BarAway", {
    "bar": "Literal['away']",
    # Since when.
    "from": "Instant",
    # Until when, exclusive; nothing where no end is known.
    "until": NotRequired["Instant | None"],
})
"""Is away."""


class BarDayHours(TypedDict):
    """Too many minutes on one day."""

    bar: "Literal['dayHours']"
    day: "CivilDate"
    """The day."""
    has: "int"
    """The minutes it would come to."""
    may: "int"
    """The minutes allowed."""


class BarDays(TypedDict):
    """Too many days in a row without a free day."""

    bar: "Literal['days']"
    day: "CivilDate"
    """The last of them."""
    has: "int"
    """How many it would come to."""
    may: "int"
    """How many are allowed."""


class BarNights(TypedDict):
    """Too many nights in a row."""

    bar: "Literal['nights']"
    day: "CivilDate"
    """The last of them."""
    has: "int"
    """How many it would come to."""
    may: "int"
    """How many are allowed."""


class BarNotAvailable(TypedDict):
    """Has not said that they can come at that time."""

    bar: "Literal['notAvailable']"


class BarOverlap(TypedDict):
    """Serves elsewhere at the same time."""

    bar: "Literal['overlap']"
    other: "Named"
    """Where: a shift, or the post of other work."""


class BarRest(TypedDict):
    """Would rest too little between two shifts."""

    bar: "Literal['rest']"
    has: "int"
    """The minutes between them."""
    needs: "int"
    """The minutes that are due."""
    other: "Named"
    """The other shift, or the post of other work."""


class BarSkill(TypedDict):
    """Lacks the skill."""

    bar: "Literal['skill']"
    needs: "SkillId"
    """The skill."""


class BarTeam(TypedDict):
    """Is not in the team."""

    bar: "Literal['team']"
    needs: "TeamId"
    """The team."""


class BarThere(TypedDict):
    """Is on that shift already."""

    bar: "Literal['there']"


class BarTired(TypedDict):
    """Too tired for more; only for work that is given out from day to day."""

    bar: "Literal['tired']"
    has: "int"
    """The points of tiredness."""
    may: "int"
    """The points from which on nobody is sent."""


class BarWeekHours(TypedDict):
    """Too many minutes in seven days."""

    bar: "Literal['weekHours']"
    day: "CivilDate"
    """The last of the seven days."""
    has: "int"
    """The minutes it would come to."""
    may: "int"
    """The minutes allowed."""


class Barred(TypedDict):
    """Somebody who cannot fill a gap."""

    bar: "Bar | None"
    """The rule; nothing when no rule bars them."""
    worker: "WorkerId"
    """The person."""


class BasisView(TypedDict):
    """One reason, with what it rests on."""

    clauses: NotRequired["Sequence[ClauseView]"]
    """The clauses that it cites, each once, with the documents that they stand for."""
    order: NotRequired["str | None"]
    """The legal basis that an order names."""
    plan: "PlanId"
    """The plan that follows from it."""
    text: "str"
    """The reason, in words."""


class Because(TypedDict):
    """Why something was judged as it was: a tree of rules, each with the values and the facts that it used."""

    arguments: NotRequired["Mapping[str, Argument]"]
    """The values the rule used, by name."""
    because: NotRequired["Sequence[Because]"]
    """The reasons below this one."""
    changesAt: NotRequired["Instant | None"]
    """The next instant at which the judgement changes by itself."""
    clause: NotRequired["str | None"]
    """The clause of the policy that the rule applies, as the policy cites it."""
    facts: NotRequired["Sequence[EventId]"]
    """The events whose facts the rule used."""
    rule: "str"
    """The rule's code, for example `quarantine.stage`."""


BreachView: TypeAlias = "BreachViewUnknown | BreachViewTwice | BreachViewBarred | BreachViewCrowded"
"""A rule that the rota breaks."""


class BreachViewBarred(TypedDict):
    """A person may not be on this shift."""

    because: "Because"
    """The same as a reason."""
    bar: "Bar"
    """The rule."""
    breach: "Literal['barred']"
    placement: "Placement"
    """The placement, the last one where several are concerned."""


class BreachViewCrowded(TypedDict):
    """A shift has people for whom there is no place."""

    because: "Because"
    """The same as a reason."""
    breach: "Literal['crowded']"
    people: "int"
    """The people on it."""
    seated: "int"
    """Those who find a place."""
    shift: "ShiftKey"
    """The shift."""


class BreachViewTwice(TypedDict):
    """The same person is on the same shift more than once."""

    because: "Because"
    """The same as a reason."""
    breach: "Literal['twice']"
    placement: "Placement"
    """The placement."""


class BreachViewUnknown(TypedDict):
    """No such person, or no such shift."""

    because: "Because"
    """The same as a reason."""
    breach: "Literal['unknown']"
    placement: "Placement"
    """The placement that names it."""


BuildRotaRequest = TypedDict("BuildRotaRequest", {
    # As of when: the policy and the people.
    "asOf": "AsOf",
    # Who can come at these times alone, whatever the person has offered; everybody else comes as they offered, and at
    # any time where they offered nothing.
    "available": NotRequired["Mapping[str, Sequence[Span]]"],
    # Who cannot come at these times, besides those that the log knows of.
    "away": NotRequired["Mapping[str, Sequence[Span]]"],
    # How many days, 1 to 62.
    "days": "int",
    # The first civil day.
    "from": "CivilDate",
    # Who can serve; everybody who works for the community where it is left out.
    "workers": NotRequired["Sequence[WorkerId] | None"],
})
"""For which days a rota is to be made, and who can come when."""


class BulkAnswer(TypedDict):
    """The answer for everybody, in the order of the cases."""

    classes: "Sequence[str]"
    """The class of each row."""
    judgements: "Sequence[BulkJudgement]"
    """One for each case."""
    plans: "Sequence[PlanId | None]"
    """The plan of each row of the decision table; none for rows without a measure."""
    stages: "Sequence[BulkStage]"
    """Stages of everybody, one person after the other."""
    tests: "Sequence[TestView]"
    """Tests of everybody, one person after the other."""


class BulkCase(TypedDict):
    """One person with one reason. What is later than the instant that is asked about counts as not known."""

    birthYear: NotRequired["int | None"]
    """The year of birth."""
    entered: NotRequired["Instant | None"]
    """When the person entered the place of quarantine."""
    extended: NotRequired["BulkExtension | None"]
    """An order that lets the measure last longer."""
    found: "Instant"
    """When the reason became known: no measure holds before."""
    immunity: NotRequired["BulkImmunity | None"]
    """What can make the person immune."""
    refused: NotRequired["Instant | None"]
    """When the person refused a test."""
    samples: NotRequired["Sequence[BulkSample]"]
    """Samples, in any order."""
    signed: NotRequired["Instant | None"]
    """When an authority signed for the release."""
    what: "BulkReason"
    """What happened."""


class BulkExtension(TypedDict):
    """An authority lets the measure last longer."""

    at: "Instant"
    """When it was ordered."""
    through: "CivilDate"
    """The last day, inclusive."""


class BulkImmunity(TypedDict):
    """Something that was shown and can make the person immune by the policy's rules."""

    on: "CivilDate"
    """Its day."""
    source: "ImmunitySource"
    """What."""


class BulkJudgement(TypedDict):
    """What the policy says about one person."""

    firstStage: "int"
    """The place of the person's first stage in the list of stages."""
    firstTest: "int"
    """The place of the person's first test in the list of tests."""
    needsEngine: NotRequired["NeedsEngine | None"]
    """Why the person has to be asked about alone, in an engine that has everything: no stages and no tests are given."""
    row: "int | None"
    """The row of the decision table, from 0; none where no row or no window covers the case, and where the reason is not
    known yet.
    """
    stages: "int"
    """How many stages there are; 0 for no measure."""
    tests: "int"
    """How many tests there are."""


BulkReason: TypeAlias = "BulkReasonStay | BulkReasonContact | BulkReasonJourney | BulkReasonCircumstance"
"""What happened to one person."""


class BulkReasonCircumstance(TypedDict):
    """A circumstance."""

    category: "CategoryId"
    """The category."""
    on: "Moment"
    """The day that periods count from."""
    reason: "Literal['circumstance']"


class BulkReasonContact(TypedDict):
    """A contact."""

    first: "CivilDate"
    """The first day."""
    last: "CivilDate"
    """The last day."""
    of: NotRequired["IndexKind"]
    """With whom."""
    protected: "bool"
    """Whether both were protected the whole time."""
    reason: "Literal['contact']"
    setting: "ContactSetting"
    """How they met."""


class BulkReasonJourney(TypedDict):
    """A journey."""

    arrived: "Moment"
    """When it ended."""
    category: "CategoryId"
    """The category."""
    departed: NotRequired["Moment | None"]
    """When it began, by the calendar there."""
    reason: "Literal['journey']"


BulkReasonStay = TypedDict("BulkReasonStay", {
    # Where.
    "area": "RegionCode",
    # The first day.
    "from": "CivilDate",
    "reason": "Literal['stay']",
    # The day of leaving.
    "until": "CivilDate",
})
"""A stay in an area, whose level is that of the engine's log."""


class BulkReport(TypedDict):
    """The last report on a sample."""

    at: "Instant"
    """When the person was told; not before the sample was taken."""
    result: "TestResult"
    """What was found."""


class BulkSample(TypedDict):
    """A sample of the person."""

    report: NotRequired["BulkReport | None"]
    """What the laboratory says; none while the result is pending."""
    taken: "Instant"
    """When it was taken."""


BulkStage = TypedDict("BulkStage", {
    # From when.
    "from": "Instant",
    # Where the person stays.
    "setting": "Setting",
    # Until when; where something is missing, at the latest.
    "until": "Instant",
})
"""One stage of one person: `from` inclusive, `until` exclusive."""


class BundleParts(TypedDict):
    """A bundle in parts."""

    parts: "Sequence[str]"
    """The parts, in any order and with any repetition."""


class BundlePartsRequest(TypedDict):
    """A request for a bundle in parts."""

    characters: "int"
    """Most characters in a part; a QR code takes up to 4,296."""
    version: NotRequired["VersionVector"]
    """The other replica's version; empty for everything."""


class BundleText(TypedDict):
    """Events in the compact binary encoding, as JSON carries them."""

    base64: "str"
    """The bytes in base 64, with padding (RFC 4648)."""


Bytes16: TypeAlias = str
"""16 bytes in base 64, with padding."""


Bytes32: TypeAlias = str
"""32 bytes in base 64, with padding."""


Bytes64: TypeAlias = str
"""64 bytes in base 64, with padding."""


Came: TypeAlias = "CameDonated | CameBought"
"""Where something came from."""


class CameBought(TypedDict):
    """It was bought."""

    price: "Price"
    """What was paid for all of it."""
    type: "Literal['bought']"


class CameDonated(TypedDict):
    """Somebody gave it (N8)."""

    donor: "PartyId"
    """Who. Opaque."""
    type: "Literal['donated']"


CampaignRequest = TypedDict("CampaignRequest", {
    # The first day to plan.
    "from": "CivilDate",
    # What can be done in a day.
    "pace": "Pace",
    # The round that is under way: what it has settled is done, and its days so far are told beside the plan. Households
    # that it keeps although they have left the areas count too.
    "round": NotRequired["RoundId | None"],
    # The areas to screen.
    "scope": "Sequence[Area]",
    # The last day by which it should be done.
    "until": NotRequired["CivilDate | None"],
})
"""A question to the planner."""


CapFrom: TypeAlias = "Literal['each', 'merged']"
"""What a legal cap counts from.
`each`: Each reason has its own: days from the anchor of its plan.
`merged`: The whole time that a person is held without a gap, whatever the reasons, from its first day.
"""


class CareCount(TypedDict):
    """How many residents have a level."""

    level: "CareLevelId"
    """The level."""
    overdue: "int"
    """Of those, the ones whose last visit that was due has been missed."""
    residents: "int"
    """Residents who have it."""
    title: "Label"
    """What people call it."""


class CareFile(TypedDict):
    """Grounds, ways to reach the person, and visits, each in the order they happened."""

    channel: NotRequired["Channel | None"]
    """The channel that the person prefers."""
    grounds: NotRequired["Sequence[StatedTuple_of_CareGroundId_and_boolean]"]
    """What was stated (`true`) and withdrawn (`false`)."""
    smartphone: NotRequired["bool | None"]
    """Whether the person has a smartphone, where that is known."""
    visits: NotRequired["Sequence[StatedCareVisit]"]
    """Visits and calls, also those in vain."""


CareGroundId = NewType("CareGroundId", str)
"""One care ground."""


class CareGroundStated(TypedDict):
    """Something is so about a resident for which the community looks after people (S12)."""

    ground: "CareGroundId"
    """What is so, as the policy names it."""
    resident: "ResidentId"
    """The resident."""


class CareGroundWithdrawn(TypedDict):
    """Something is so no longer."""

    ground: "CareGroundId"
    """What is so no longer."""
    resident: "ResidentId"
    """The resident."""


CareLevelId = NewType("CareLevelId", str)
"""One care level."""


class CareLine(TypedDict):
    """One resident on the list."""

    also: NotRequired["Sequence[CareLevelId]"]
    """Further levels whose rows fit too, as far as whoever asks may see them."""
    because: "Because"
    """Why the person has the level, as far as whoever asks may know."""
    birthYear: NotRequired["int | None"]
    """Year of birth, where it is known."""
    grounds: NotRequired["Sequence[CareGroundId]"]
    """The grounds that hold, as far as whoever asks may know them."""
    household: NotRequired["HouseholdId | None"]
    """The household that the person lives in."""
    informed: NotRequired["Sequence[PostKind]"]
    """Posts whose holders are informed about the person at all times; none where the level is withheld."""
    lastVisit: NotRequired["LastVisit | None"]
    """The last time that the person was reached."""
    level: NotRequired["CareLevelId | None"]
    """The level; none where whoever asks may not see it."""
    nextVisit: NotRequired["NextVisit | None"]
    """The visit that is due next."""
    overdue: "bool"
    """True when the last visit that was due has been missed, and nobody has reached the person since."""
    resident: "ResidentId"
    """The resident; the name is kept outside the engine."""
    sensitive: "bool"
    """True when a ground holds that few may know."""
    sex: NotRequired["Sex | None"]
    """Sex, where it is known."""
    since: "Instant"
    """Since when."""
    smartphone: NotRequired["bool | None"]
    """False for somebody without a smartphone; none where nobody has said."""
    withheld: "bool"
    """True when something of this line is withheld from whoever asks."""


class CareList(TypedDict):
    """Who is looked after how closely."""

    asOf: "Instant"
    """As of when."""
    levels: "Sequence[CareCount]"
    """The levels, in the policy's order."""
    lines: "Sequence[CareLine]"
    """The list: by level, then those first who are overdue, then by household and resident."""
    residents: "int"
    """Everybody who lives here: the sum over the levels."""


class CarePolicy(TypedDict):
    """The care section of a policy; without a table nobody has a level."""

    grounds: NotRequired["Sequence[GroundRule]"]
    """What can be stated about a resident."""
    levels: NotRequired["Sequence[LevelRule]"]
    """The levels."""
    mayKnow: NotRequired["Sequence[PostKind]"]
    """Posts whose holders may know sensitive grounds, and see discreet levels."""
    table: NotRequired["Sequence[CareRow]"]
    """The table: the first row that fits decides."""
    windowUpToFloor: NotRequired["int | None"]
    """Up to this floor people talk through the window (S19); nowhere where left out."""


class CareQuery(TypedDict):
    """Who is looked after?"""

    asOf: "AsOf"
    """As of when."""
    everybody: NotRequired["bool"]
    """True for a line for everybody; where left out, only for those who are visited, about whom somebody is informed,
    or for whom a ground holds.
    """
    viewer: NotRequired["PostKind | None"]
    """The post of whoever asks. Where left out, nothing sensitive is shown."""


class CareRow(TypedDict):
    """One row of the table."""

    clause: NotRequired["str | None"]
    """The clause of the source."""
    level: "CareLevelId"
    """The level that it gives."""
    when: NotRequired["CareWhen"]
    """When it fits; always where left out."""


class CareVisit(TypedDict):
    """A visit or call, or an attempt."""

    by: "WorkerId"
    """Who came or called."""
    channel: "Channel"
    """How."""
    note: NotRequired["str | None"]
    """What was found."""
    reached: "bool"
    """False where the resident was not reached."""


class CareVisited(TypedDict):
    """Somebody has looked after a resident, or has tried to; the event's time is that of the visit or call."""

    channel: "Channel"
    """How."""
    note: NotRequired["str | None"]
    """What was found, in a few words: nothing about why the person is looked after."""
    reached: NotRequired["bool"]
    """False where the resident was not reached: the visit is still to be made."""
    resident: "ResidentId"
    """The resident."""


class CareWhen(TypedDict):
    """The conditions of a row; all that are there must hold."""

    ageBelow: NotRequired["int | None"]
    """Younger than that, in years."""
    ageFrom: NotRequired["int | None"]
    """At least so old, in years: the year less the year of birth. Who has no known year of birth is in no band of ages."""
    all: NotRequired["Sequence[CareGroundId]"]
    """Every one of these grounds holds."""
    any: NotRequired["Sequence[CareGroundId]"]
    """One of these holds at least."""
    none: NotRequired["Sequence[CareGroundId]"]
    """None of these holds."""


class CaseMovedOut(TypedDict):
    """An infected person has left the area: the event's time is that of the leaving."""

    area: "Area"
    """The area."""
    case: NotRequired["PartyId | None"]
    """Who; left out for everybody who was found infected by then."""


CategoryId = NewType("CategoryId", str)
"""One category id."""


Change: TypeAlias = "ChangeAway | ChangeBack | ChangeNeeds"
"""What changed."""


ChangeAway = TypedDict("ChangeAway", {
    "change": "Literal['away']",
    # Since when.
    "from": "Instant",
    # Until when; nothing: for good.
    "to": NotRequired["Instant | None"],
    # Who.
    "worker": "WorkerId",
})
"""Somebody drops out."""


ChangeBack = TypedDict("ChangeBack", {
    "change": "Literal['back']",
    # Since when.
    "from": "Instant",
    # Until when; nothing: for good.
    "to": NotRequired["Instant | None"],
    # Who.
    "worker": "WorkerId",
})
"""Somebody can come, whatever was said before."""


ChangeNeeds = TypedDict("ChangeNeeds", {
    "change": "Literal['needs']",
    # The first such beginning.
    "from": "Instant",
    # Who is needed from now on; nobody: the post is closed.
    "needs": "Sequence[Need]",
    # The post.
    "post": "PostId",
    # The first beginning after it.
    "to": "Instant",
})
"""A post needs more or fewer people on the shifts that begin within a time."""


class ChangesReported(TypedDict):
    """The landlord's contact or the tenant has reported what has changed about a let home, or that nothing has (S9)."""

    changed: "bool"
    """True when anything has changed; what it is goes into facts of its own."""
    household: "HouseholdId"
    """The home."""
    reporter: NotRequired["PartyId | None"]
    """Who reported: the contact that the landlord has named, or somebody else."""


Channel: TypeAlias = "Literal['door', 'phone', 'window', 'message', 'gate', 'own']"
"""How somebody was reached (Z3, S19).
`door`: At the door.
`phone`: By telephone.
`window`: Through the window of a low floor.
`message`: By message or chat group.
`gate`: At a gate.
`own`: Reported by the person.
"""


class CheckFailed(TypedDict):
    """A check was tried and did not take place."""

    resident: "ResidentId"
    """Whose."""
    why: "CheckFailure"
    """Why."""


CheckFailure: TypeAlias = "Literal['unavailable', 'uncooperative']"
"""Why a check did not take place.
`unavailable`: Nobody could be reached.
`uncooperative`: The person did not take part.
"""


class CheckPolicyRequest(TypedDict):
    """A policy document that somebody is writing."""

    after: NotRequired["Sequence[Policy]"]
    """The policies that it is to follow, in the order of their effect."""
    language: NotRequired["Language"]
    """The language of the messages."""
    text: "str"
    """The document as it is written: JSON, with `basedOn` where it holds only what differs from a preset."""


class CheckedIn(TypedDict):
    """Somebody has come to serve on a shift. The event's time is when they came."""

    shift: "ShiftKey"
    """The shift."""
    worker: "WorkerId"
    """Who."""


class CheckedOut(TypedDict):
    """Somebody has left the post. The event's time is when they left."""

    shift: "ShiftKey"
    """The shift for which they had come."""
    worker: "WorkerId"
    """Who."""


class CircumstanceStated(TypedDict):
    """A circumstance that the policy knows by name holds for a resident: discharged from hospital, left a post of high risk,
    was at an event where somebody was infected.
    """

    category: "CategoryId"
    """The circumstance."""
    on: "Moment"
    """The day that periods count from."""
    resident: "ResidentId"
    """The resident."""


CivilDate: TypeAlias = str
"""a civil date such as 2021-08-25, years 1900 to 2199"""


class ClaimView(TypedDict):
    """An area that a unit works in."""

    area: "Area"
    """The area."""
    households: "int"
    """Households in it."""
    post: NotRequired["PostKind | None"]
    """The post that the unit as a whole holds for it."""
    since: "Instant"
    """Since when."""


ClassRow = TypedDict("ClassRow", {
    # The class that the row gives.
    "class": "str",
    # The clause of the source that the row comes from.
    "clause": NotRequired["str | None"],
    # The plan that everybody else in the household comes under, from the same day on; none where they are free.
    "coResidents": NotRequired["PlanId | None"],
    # For how long that concerns them.
    "coResidentsWhile": NotRequired["CoResidentsWhile"],
    # The plan that the person comes under; none for a class without a measure.
    "plan": NotRequired["PlanId | None"],
    # What people call the class.
    "title": "Label",
    # Conditions; one that is left out holds for everything.
    "when": "When",
})
"""One row of the decision table."""


class ClauseView(TypedDict):
    """A clause and its document."""

    clause: "str"
    """The clause, as the policy cites it."""
    source: NotRequired["Source | None"]
    """The document; none where the policy names no such source."""


class Cleared(TypedDict):
    """"Three checks, three clears" (S7): what is clear about somebody who has arrived."""

    headCount: "bool"
    """Who and how many came."""
    health: "bool"
    """How they are."""
    route: "bool"
    """Where they have been."""


class ClockCorrected(TypedDict):
    """A device's clock was wrong while it recorded these entries: each of them was true, and recorded, so much later or
    earlier. It says nothing about what was itself said about the log. Where several say it of one entry, the one that was
    recorded last counts.
    """

    fromCounter: "int"
    """Its first entry with that clock, by its running number."""
    replica: "ReplicaId"
    """The device."""
    shift: "int"
    """What is to be added to its clock, in minutes; less than 0 for a clock that ran ahead."""
    toCounter: "int"
    """Its last one, inclusive."""


CoResidentsWhile: TypeAlias = "Literal['always', 'symptoms', 'untilNegative']"
"""For how long what happens to one person concerns everybody else in the household.
`always`: For the whole of their plan.
`symptoms`: While the person has symptoms: from an answer that names any to the next that names none.
`untilNegative`: Until a sample that was taken from the person after it was found is reported as negative.
"""


CodeColour: TypeAlias = "Literal['green', 'blue', 'amber', 'yellow', 'red']"
"""The colour that a person's health code shows in a stage.
`green`: No restriction.
`blue`: No restriction, but watched: Hong Kong's colour.
`amber`: Some places closed.
`yellow`: Some places closed: China's colour.
`red`: Not out.
"""


CodeShown: TypeAlias = "Literal['none', 'green', 'blue', 'amber', 'yellow', 'red']"
"""The health code: the stricter of the one that is shown and the one that the person's measure gives.
`none`: None is known.
`green`: Green.
`blue`: Blue.
`amber`: Amber.
`yellow`: Yellow.
`red`: Red.
"""


CommunityId = NewType("CommunityId", str)
"""One community id."""


class CommunityNamed(TypedDict):
    """The community has a name and, where it is known, a code."""

    code: NotRequired["RegionCode | None"]
    """The 12-digit statistical code, or a shorter one of the region around it."""
    name: "str"
    """The name people use."""


class ContactPreferred(TypedDict):
    """How a resident is reached best (S19). Stated anew where it has changed; what is left out stays as it was."""

    channel: NotRequired["Channel | None"]
    """By telephone, at the door, through the window, or by message."""
    resident: "ResidentId"
    """The resident."""
    smartphone: NotRequired["bool | None"]
    """False for somebody without a smartphone: no message reaches the person."""


ContactReported = TypedDict("ContactReported", {
    # The first day.
    "first": "CivilDate",
    # The last day; not before `first`.
    "last": "CivilDate",
    # What that person is.
    "of": NotRequired["IndexKind"],
    # True when both were protected the whole time.
    "protected": "bool",
    # The resident.
    "resident": "ResidentId",
    # How they met.
    "setting": "ContactSetting",
    # Whom the resident met: a resident, or a party outside.
    "with": "PartyId",
})
"""A resident met somebody who is infected, or who is a contact."""


ContactSetting: TypeAlias = "Literal['household', 'work', 'transport', 'company', 'care', 'passing']"
"""How two people met.
`household`: They live together.
`work`: At work or school.
`transport`: On the way: train, bus, car.
`company`: At a meal or in company.
`care`: Care or treatment.
`passing`: In a shop, a queue, a lift.
"""


class ContactView(TypedDict):
    """Who answers questions."""

    post: "PostKind"
    """The post through which the person answers."""
    title: "Label"
    """What people call it."""
    unit: NotRequired["UnitId | None"]
    """The outside unit that sent the person."""
    worker: "WorkerId"
    """The person."""


class Corrected(TypedDict):
    """Entries that do not hold any more, each kind in the order it was taken, and what corrected them."""

    contested: NotRequired["Sequence[Correction]"]
    """Further entries that correct what another one had corrected already: several hold in the place of one."""
    corrections: "Sequence[Correction]"
    """What was corrected by what."""
    readings: NotRequired["Sequence[StatedReading]"]
    """Readings that do not hold."""
    symptoms: NotRequired["Sequence[StatedSymptomAnswer]"]
    """Answers about symptoms that do not hold."""


class Correction(TypedDict):
    """One entry stands in the place of another."""

    at: "Instant"
    """When what the new entry states was true."""
    by: "EventId"
    """The entry that holds instead."""
    entry: "EventId"
    """The entry that does not hold any more."""


CountOf: TypeAlias = "Literal['cases', 'clusters', 'ofUnknownSource']"
"""What is counted.
`cases`: People found infected.
`clusters`: Findings that the authority calls a cluster.
`ofUnknownSource`: People found infected of whom nobody knows where.
"""


class CountedDuty(TypedDict):
    """A duty that a number of a report counts."""

    due: "Instant"
    """When it is due."""
    duty: NotRequired["DutyId | None"]
    """The duty; none where it has no id that can be told."""
    kind: "DutyKind"
    """What is to be done."""
    subject: "Subject"
    """Whom it is about."""


CountedItem: TypeAlias = "CountedItemHousehold | CountedItemResident | CountedItemDuty | CountedItemPassage | CountedItemTraveller | CountedItemShift | CountedItemWorker | CountedItemStatement | CountedItemPoint"
"""Something that a number of a report counts."""


class CountedItemDuty(TypedDict):
    """A duty."""

    id: "CountedDuty"
    type: "Literal['duty']"


class CountedItemHousehold(TypedDict):
    """A household."""

    id: "HouseholdId"
    type: "Literal['household']"


class CountedItemPassage(TypedDict):
    """A passage at a gate."""

    id: "PassageId"
    type: "Literal['passage']"


class CountedItemPoint(TypedDict):
    """A point where people have to be told something."""

    id: "Target"
    type: "Literal['point']"


class CountedItemResident(TypedDict):
    """A resident."""

    id: "ResidentId"
    type: "Literal['resident']"


class CountedItemShift(TypedDict):
    """A shift of the rota."""

    id: "ShiftKey"
    type: "Literal['shift']"


class CountedItemStatement(TypedDict):
    """Something that somebody has stated: an observer's report, notices put up."""

    id: "EventId"
    type: "Literal['statement']"


class CountedItemTraveller(TypedDict):
    """Somebody or something that came to a gate."""

    id: "Traveller"
    type: "Literal['traveller']"


class CountedItemWorker(TypedDict):
    """Somebody who was at a post."""

    id: "WorkerId"
    type: "Literal['worker']"


class CountedWithin(TypedDict):
    """A count with its bounds, both inclusive."""

    atLeast: NotRequired["int"]
    """At least so many."""
    atMost: NotRequired["int | None"]
    """At most so many; no bound where left out."""
    count: "CountOf"
    """Of what."""
    withinDays: NotRequired["int | None"]
    """Only those of the last so many days: a day counts through the last of the days that follow it. All where left out."""


CounterStart: TypeAlias = "Literal['lastInfection', 'kindBegan', 'caseMovedOut']"
"""What a counter of days starts from; an infection that counts starts it anew.
`lastInfection`: The last infection; the beginning of this kind where there was none.
`kindBegan`: The beginning of this kind, or an infection since then.
`caseMovedOut`: The instant at which the last infected person left the area; after a sample of the environment that was positive,
at the earliest the end of the disinfection that followed.
"""


Counting: TypeAlias = "Literal['dayZeroExcluded', 'dayOneIncluded', 'exactHours', 'event'] | CountingFixedClock"
"""How the days of a period are counted from its anchor. There is no one convention, not even within one country, so
each plan states its own.

Ends are half-open: the instant returned is the first free moment. JSON: `"dayZeroExcluded"`, or
`{"fixedClock": "12:00"}`.
`dayZeroExcluded`: The anchor date is day 0, the next day is day 1, and the last day counts whole: anchor 1 January and 14 days end
at 00:00 on 16 January. The default in China, after the one worked example there is (Ruijin, 2022).
`dayOneIncluded`: The anchor date is day 1: anchor 1 January and 14 days end at 00:00 on 15 January.
`exactHours`: So many times 24 hours from the anchor's instant, whatever the clock shows then. Where only the day of the anchor
is known, from the end of that day.
`event`: The anchor date is day 0, and the period can end from the start of the last day on, as soon as what the stage
needs is there.
"""


class CountingFixedClock(TypedDict):
    """The anchor date is day 0, and the period ends on the last day at this time: anchor 1 July and 14 days at 12:00 end
    at noon on 15 July.
    """

    fixedClock: "TimeOfDay"


CourseRule: TypeAlias = "Literal['fullCourse', 'anyDose']"
"""What counts as being vaccinated.
`fullCourse`: The last dose of a full course of any vaccine.
`anyDose`: Any dose.
"""


class CoverRule(TypedDict):
    """What points of one kind must have."""

    by: "Sequence[OutreachKind]"
    """What covers one: any of these that is still there."""
    points: "PointKind"
    """The points."""


class CoverView(TypedDict):
    """Points of one kind, and those that are not covered."""

    covered: "int"
    """How many of them are covered."""
    kind: "PointKind"
    """Their kind."""
    points: "int"
    """How many there are."""
    uncovered: "Sequence[Target]"
    """Those that are not."""


class Coverage(TypedDict):
    """The certificate that every household has one grid and one answerable person, or the exact list of gaps (law 7)."""

    asOf: "Instant"
    """The instant it speaks of."""
    certificate: NotRequired["Sequence[HouseholdCover]"]
    """Every household with its grid and answerable person, by id; empty unless it was asked for."""
    complete: "bool"
    """True when no household has a gap."""
    gaps: "Sequence[CoverageGap]"
    """Households with a gap, by id."""
    households: "int"
    """Homes."""
    otherPremises: "int"
    """Shops, lodgings and vehicles; they need a grid and an answerable person like homes."""


class CoverageGap(TypedDict):
    """A household that is not covered."""

    facts: NotRequired["Sequence[EventId]"]
    """The events that it rests on besides the household's door, as in the certificate."""
    household: "HouseholdId"
    """The household."""
    reasons: "Sequence[GapReason]"
    """What is missing."""
    unit: NotRequired["UnitId | None"]
    """The outside unit that has claimed the work there, and could name somebody (S2)."""


class CoverageRequest(TypedDict):
    """A question about coverage."""

    asOf: "AsOf"
    """As of when."""
    certificate: NotRequired["bool"]
    """Whether to list every household."""


class Curfew(TypedDict):
    """Times of the day at which few may pass."""

    closed: "Sequence[int]"
    """Those of the curfew, by their place in the list, from 0."""
    slots: "Slots"
    """The slots of the day."""


CycleThreshold: TypeAlias = str
"""Cycle threshold, 0 to 60, at most two decimals."""


class DayDone(TypedDict):
    """What really happened on one day."""

    date: "CivilDate"
    """The day."""
    settled: "int"
    """Households settled."""
    visits: "int"
    """Visits and calls."""


class DayForecast(TypedDict):
    """One day of the plan."""

    date: "CivilDate"
    """The day."""
    open: "NumberRange"
    """Households still to be visited at the end of the day, the fewest and the most."""
    squads: "int"
    """Squads that go out."""
    visits: "NumberRange"
    """Visits, the fewest and the most."""


Decision: TypeAlias = "Literal['allow', 'escort', 'hold', 'refuse']"
"""What is decided at a gate.
`allow`: The person may pass.
`escort`: The person passes with somebody beside them.
`hold`: The person waits at the gate until somebody in charge comes.
`refuse`: The person does not pass.
"""


Deed: TypeAlias = "Literal['claimed', 'done', 'handedBack'] | DeedAssigned | DeedAttempted | DeedAcknowledged | DeedCancelled"
"""What somebody did about a duty.
`claimed`: Took it on.
`done`: Did it.
`handedBack`: Gave it back.
"""


class DeedAcknowledged(TypedDict):
    """Knows that it is late."""

    acknowledged: "DeedAcknowledgedAcknowledged"


class DeedAcknowledgedAcknowledged(TypedDict):
    until: "Instant"
    """Until when nobody further is told, exclusive."""


class DeedAssigned(TypedDict):
    """Gave it to somebody."""

    assigned: "DeedAssignedAssigned"


class DeedAssignedAssigned(TypedDict):
    instead_of: NotRequired["WorkerId | None"]
    """Who had it before, as far as was known."""
    to: "WorkerId"
    """Who is to do it."""


class DeedAttempted(TypedDict):
    """Tried in vain."""

    attempted: "DeedAttemptedAttempted"


class DeedAttemptedAttempted(TypedDict):
    note: "str"
    """What came of it."""


class DeedCancelled(TypedDict):
    """Called it off."""

    cancelled: "DeedCancelledCancelled"


class DeedCancelledCancelled(TypedDict):
    reason: "str"
    """Why."""


class DeputyNamed(TypedDict):
    """Somebody stands in for the holder of a post from now until an instant."""

    area: "Area"
    """The area."""
    deputy: "WorkerId"
    """Who stands in."""
    holder: "WorkerId"
    """Who holds the post."""
    post: "PostKind"
    """The kind of post."""
    until: "Instant"
    """Until when, exclusive."""


class DeviceKeyStated(TypedDict):
    """A device seals its entries with this key. Several keys can be stated for one device: each holds from when it is stated
    until the statement is taken back, and a seal may be made with any of them.
    """

    publicKey: "Bytes32"
    """Its public key."""
    replica: "ReplicaId"
    """The device."""


DeviceRevoked = TypedDict("DeviceRevoked", {
    # From when on, inclusive, by its own clock as it recorded.
    "from": "Instant",
    # The running number of its last entry that is trusted, inclusive: what the one who revokes it had from it before.
    # Where it is left out only the clock tells.
    "lastCounter": NotRequired["int | None"],
    # The device.
    "replica": "ReplicaId",
})
"""A device is lost or in the wrong hands: what it recorded from then on counts no longer. Whoever has it can set its clock
back, so what it recorded after the last entry that others had by then counts no longer either, whatever its clock
says. Of two devices that revoke each other the revocation counts that was recorded first.
"""


class DeviceSeals(TypedDict):
    """The seals of one device."""

    broken: "Sequence[EventId]"
    """Entries that do not fit such a seal: somebody has altered them, or the seal is of others of the same name."""
    keys: "Sequence[Bytes32]"
    """Its keys."""
    open: "int"
    """Entries that no such seal covers; seals need none."""
    replica: "ReplicaId"
    """The device."""
    sealedUpTo: "int | None"
    """The highest running number that a seal covers which one of the keys verifies; none before the first."""
    unchecked: "int"
    """Entries within its seals that cannot be checked any more, because somebody was erased."""
    unknown: "Sequence[EventId]"
    """Seals that none of its keys verifies."""


class Diff(TypedDict):
    """What another rule book would change, for whom."""

    after: "EditionView"
    """The other one."""
    at: "Instant"
    """As of when."""
    before: "EditionView"
    """The rule book in force now."""
    counts: "DiffCounts"
    """How many people of each kind."""
    people: "Sequence[DiffLine]"
    """Everybody for whom something would change, by id."""


class DiffCounts(TypedDict):
    """How many people there are of each kind."""

    freed: "int"
    """Would be free."""
    heldAfter: "int"
    """Under a measure by the other rule book."""
    heldBefore: "int"
    """Under a measure now."""
    longer: "int"
    """Would be held longer."""
    milder: "int"
    """Would be in a milder place for as long."""
    newlyHeld: "int"
    """Would be under a measure."""
    otherPlan: "int"
    """Would only be under another plan."""
    same: "int"
    """Under a measure by both, and nothing would change."""
    shorter: "int"
    """Would be held shorter."""
    stricter: "int"
    """Would be in a stricter place for as long."""


class DiffLine(TypedDict):
    """One person for whom something would change."""

    after: "Standing | None"
    """The measure by the other rule book; none when the person would be free."""
    before: "Standing | None"
    """The measure now; none when the person is free."""
    difference: "Difference"
    """How."""
    facts: NotRequired["Sequence[EventId]"]
    """Every event that either of the two rests on."""
    household: "HouseholdId | None"
    """The household the person lives in."""
    resident: "ResidentId"
    """The resident."""


Difference: TypeAlias = "Literal['freed', 'newlyHeld', 'longer', 'shorter', 'stricter', 'milder', 'otherPlan']"
"""How somebody's measure would differ.
`freed`: Under a measure now, and free by the other rule book.
`newlyHeld`: Free now, and under a measure by the other rule book.
`longer`: Under a measure by both, and longer by the other.
`shorter`: Under a measure by both, and shorter by the other.
`stricter`: As long, in a stricter place.
`milder`: As long, in a milder place.
`otherPlan`: As long and as strict, under another plan.
"""


class DigestAnswer(TypedDict):
    """What two replicas compare to know that they agree."""

    digest: "str"
    """SHA-256 over every event and every file, in an order that does not depend on delivery."""
    events: "int"
    """Events in the log."""


Direction: TypeAlias = "Literal['in', 'out']"
"""Where somebody wants to go: into the guarded area or out of it.
`in`: Into the area.
`out`: Out of the area.
"""


class DispatchPlan(TypedDict):
    """Who does what."""

    assignments: "Sequence[AssignmentView]"
    """By door."""
    doors: "Mapping[str, int]"
    """Doors of each person in this plan."""
    leftOver: "Sequence[LeftOverView]"
    """By door."""
    points: "int"
    """The points of the whole plan."""
    proven: "bool"
    """True: proven that no plan does more of the most urgent, or the same with fewer points."""


class DispatchPolicy(TypedDict):
    """The dispatch section of a policy: points that a choice of worker costs. The plan with the most urgent work done is
    best, and of those the one with the fewest points.
    """

    laterPost: NotRequired["int"]
    """Points for each post that comes before the worker's in the list of those that do this."""
    load: NotRequired["int"]
    """Points that each further door of the day costs more than the one before: nobody is left with everything."""
    newFace: NotRequired["int"]
    """Points for a worker who was never at that door: people open to a face that they know."""
    step: NotRequired["int"]
    """Points for each step between the area of the worker's post and the door: a household's own guarantor is at 0, the
    stairwell around it at 1, then the building, the compound; the building next door is as far as going up and down
    again.
    """
    stopsPerDay: NotRequired["int"]
    """Doors that one person goes to on a day, at most."""
    tired: NotRequired["int"]
    """Points for each point of the worker's tiredness, as the rota section counts it (D7)."""


Document: TypeAlias = "Literal['identity', 'itinerary', 'ticket', 'testResult']"
"""A document that is checked at arrival.
`identity`: Identity.
`itinerary`: Itinerary code.
`ticket`: Rail, air or coach ticket.
`testResult`: Test result.
"""


DocumentKind: TypeAlias = "Literal['notice', 'pledge']"
"""A paper that a household or a resident signs (D4).
`notice`: The notice that tells what holds: signed as received.
`pledge`: The pledge to keep to it.
"""


class DocumentRule(TypedDict):
    """A paper that must be signed (D4)."""

    document: "DocumentKind"
    """The paper."""
    of: "AskedOf"
    """Who signs: every household with people in it, within the first round that it is in; or every resident under a
    measure, anew each time that measures begin.
    """


class DocumentSigned(TypedDict):
    """A household or resident has signed a paper, which is kept as evidence (D4)."""

    document: "DocumentKind"
    """What was signed."""
    evidence: NotRequired["EvidenceId | None"]
    """Where the signed paper or its photo is kept."""
    signatory: "Signatory"
    """Who has signed."""


class DocumentView(TypedDict):
    """One paper of a household or resident: signed, asked for, or both (D4)."""

    document: "DocumentKind"
    """The paper."""
    evidence: NotRequired["EvidenceId | None"]
    """Where the signed paper is kept."""
    signedAt: NotRequired["Instant | None"]
    """When it was last signed."""
    wantedBy: NotRequired["Instant | None"]
    """By when it has to be signed, where a signature is still owed."""


class DonorLine(TypedDict):
    """What somebody has given, altogether (N8)."""

    donor: "PartyId"
    """Who. Opaque."""
    item: "ItemId"
    """What."""
    quantity: "int"
    """How much."""


class Door(TypedDict):
    """Where a door is."""

    door: "str"
    """What is written on the door."""
    floor: NotRequired["int | None"]
    """The floor, 1 at street level, negative below."""
    place: "PlaceId"
    """The building or stairwell."""


class DutyAssigned(TypedDict):
    """Whoever sends people has given a duty to somebody. It counts only where nobody has it, or the one whom it is taken
    from: two who give out the same work without knowing of each other undo nothing.
    """

    duty: "DutyId"
    """The duty."""
    insteadOf: NotRequired["WorkerId | None"]
    """Who had it before; left out where nobody had."""
    subject: "Subject"
    """Whom it is about."""
    worker: "WorkerId"
    """Who is to do it."""


class DutyAttempted(TypedDict):
    """Somebody tried, and the duty is still to be done: the third pharmacy without the medicine (S18)."""

    duty: "DutyId"
    """The duty."""
    note: "str"
    """What came of it."""
    subject: "Subject"
    """Whom it is about."""


class DutyCancelled(TypedDict):
    """Nobody needs to do a duty any more, for a reason that only people know."""

    duty: "DutyId"
    """The duty."""
    reason: "str"
    """Why."""
    subject: "Subject"
    """Whom it is about."""


class DutyClaimed(TypedDict):
    """Somebody takes a duty on."""

    duty: "DutyId"
    """The duty."""
    subject: "Subject"
    """Whom it is about."""


class DutyCounts(TypedDict):
    """How the duties of one kind stand at the end of a day."""

    done: "int"
    """Done during the day, in time."""
    dueTomorrow: "int"
    """Due on the next day, as far as is known."""
    lateDone: "int"
    """Done during the day, after they were due."""
    minutes: "int"
    """Minutes from opening until done, whole ones, of all that were done during the day together: the service time."""
    missed: "int"
    """Closed during the day without being done."""
    open: "int"
    """Open or claimed at the end of the day, not past due."""
    overdue: "int"
    """Open or claimed at the end of the day and past due."""


class DutyDone(TypedDict):
    """A duty is done. Only duties that no other fact completes need it: a reading completes a check by itself."""

    duty: "DutyId"
    """The duty."""
    evidence: NotRequired["DutyEvidence | None"]
    """What whoever did it shows."""
    subject: "Subject"
    """Whom it is about."""


class DutyEvidence(TypedDict):
    """What whoever did a duty shows for it."""

    photos: NotRequired["Sequence[EvidenceId]"]
    """Where photos are kept."""
    quantities: NotRequired["Sequence[Quantity]"]
    """How much was done or brought; each unit at most once."""
    secondPerson: NotRequired["WorkerId | None"]
    """Somebody else who was there."""
    signature: NotRequired["EvidenceId | None"]
    """Where a signature is kept."""


class DutyFile(TypedDict):
    """Deeds and requests of one subject, each in the order they happened."""

    acts: "Sequence[Act]"
    """What people did about the subject's duties."""
    requests: NotRequired["Sequence[StatedRequestMade]"]
    """What the household asked for; always empty for a resident."""


class DutyHandedBack(TypedDict):
    """Somebody who took a duty on gives it back."""

    duty: "DutyId"
    """The duty."""
    reason: NotRequired["str | None"]
    """Why."""
    subject: "Subject"
    """Whom it is about."""


DutyId = NewType("DutyId", str)
"""One duty id."""


DutyKind: TypeAlias = "Literal['screeningVisit', 'screeningRetry', 'referralFollowUp', 'temperatureCheck', 'healthVisit', 'errand', 'sightingCheck', 'noticeVisit', 'watchContact', 'signDocument', 'changeReport', 'sampling', 'releaseDecision', 'releaseMessage', 'careVisit', 'testReminder', 'routine', 'observation']"
"""What is to be done.
`screeningVisit`: Visit or call a household in a round for the first time (N1).
`screeningRetry`: Come back to a household that was not settled (N2).
`referralFollowUp`: Ask what came of a referral, and go there where that does not tell.
`temperatureCheck`: Take the temperature of somebody under a measure (Z6).
`healthVisit`: Look after somebody with fever or symptoms (D6).
`errand`: Do what a household has asked for (Z9).
`sightingCheck`: Look after something that was seen (S10).
`noticeVisit`: Visit an empty home whose notice is gone from the door.
`watchContact`: Make contact with a household on a watch list (H5).
`signDocument`: Have a paper signed (D4).
`changeReport`: Ask what has changed about a home that is let (S9).
`sampling`: Take a sample of somebody under a measure, or take one again.
`releaseDecision`: Decide whether somebody is released who is held beyond the days of the plan, to the cap, or without a basis.
`releaseMessage`: Tell somebody that measures are over.
`careVisit`: Look after somebody whom the community looks after (S12).
`testReminder`: Tell somebody of a test on the next day (N6, N7).
`routine`: Do what comes back every day (S16, Z8).
`observation`: Report what was observed in a place (H7).
"""


class DutyPolicy(TypedDict):
    """The duty section of a policy."""

    kinds: "Sequence[DutyRule]"
    """The kinds of duty; each kind once."""
    ladders: NotRequired["Sequence[LadderRule]"]
    """Who is told when duties stay undone; the first ladder that is for a duty holds."""
    quietHours: NotRequired["QuietHours | None"]
    """When nobody is told of what is not urgent."""
    routines: NotRequired["Sequence[RoutineRule]"]
    """Work that comes back every day (S16, H7)."""
    services: NotRequired["Sequence[ServiceRule]"]
    """What can be asked for (Z9); empty where anything can."""
    trips: NotRequired["TripRule | None"]
    """Whether what is to be done at one door is one trip; left out, each duty is by itself."""


class DutyRule(TypedDict):
    """One kind of duty."""

    evidence: NotRequired["Sequence[EvidenceKind]"]
    """What whoever did it has to show; only for kinds that a deed completes."""
    kind: "DutyKind"
    """The kind."""
    posts: "Sequence[PostKind]"
    """The posts that do it: the first that is held for the household does. Where none is, the answerable person does."""
    priority: NotRequired["int"]
    """How urgent it is: 1 is the most urgent, 9 the least."""
    skill: NotRequired["SkillId | None"]
    """A skill that whoever does it must have."""
    title: "Label"
    """What people call it."""
    withinHours: NotRequired["int | None"]
    """For duties that a report or a measure raises (referral, health visit, sighting, notice, paper to sign, sample to be
    taken again): hours within which they are due.
    """


DutyStatus: TypeAlias = "Literal['upcoming', 'open', 'claimed', 'done', 'lateDone', 'missed', 'void']"
"""The state of a duty at an instant (law 9: exactly one of these).
`upcoming`: Its window has not opened.
`open`: To be done now.
`claimed`: Somebody has taken it on.
`done`: Done in time.
`lateDone`: Done after it was due.
`missed`: Its window has closed and nobody did it.
`void`: What it was for has ended: nobody needs to do it.
"""


class DutyView(TypedDict):
    """A duty as a screen shows it."""

    attempts: NotRequired["Sequence[Attempt]"]
    """Times that somebody tried in vain, in the order they happened (S18)."""
    campaign: NotRequired["TestCampaignId | None"]
    """The campaign that asks for the test."""
    channel: NotRequired["Channel | None"]
    """How the household is to be reached next, for a screening duty; or how the resident is best reached (Z3, S19)."""
    claimedBy: NotRequired["WorkerId | None"]
    """Who has taken it on."""
    day: "CivilDate"
    """The civil day it belongs to."""
    document: NotRequired["DocumentKind | None"]
    """The paper to be signed (D4)."""
    doneAt: NotRequired["Instant | None"]
    """When it was done."""
    due: "Instant"
    """The end of the time in which doing it is in time, exclusive."""
    duty: "DutyId"
    """The duty."""
    evidence: NotRequired["Sequence[EvidenceKind]"]
    """What whoever does it has to show."""
    items: NotRequired["Sequence[OrderItem]"]
    """What is ordered."""
    kind: "DutyKind"
    """What is to be done."""
    method: NotRequired["TestMethod | None"]
    """How the sample of a scheduled test is taken."""
    note: NotRequired["str | None"]
    """What else the household has said about its request."""
    opens: "Instant"
    """When it can first be done, inclusive."""
    overdue: "bool"
    """True when it is past due and still to be done."""
    plan: NotRequired["PlanId | None"]
    """The plan of a scheduled test, or of a decision about a release."""
    point: NotRequired["PointId | None"]
    """The point in the place where recurring work is done."""
    quantities: NotRequired["Sequence[Quantity]"]
    """How much was done, as whoever did it said (D9)."""
    request: NotRequired["RequestId | None"]
    """The request of an errand."""
    retestOf: NotRequired["SampleId | None"]
    """The sample after which another one has to be taken."""
    round: NotRequired["RoundId | None"]
    """The round of a screening duty."""
    routine: NotRequired["RoutineId | None"]
    """The routine of recurring work."""
    service: NotRequired["ServiceId | None"]
    """What the errand is for."""
    slot: NotRequired["int | None"]
    """The slot of the day, from 0, of a check."""
    stage: NotRequired["int | None"]
    """The stage of that plan, from 1; 0 where the plan itself has no legal basis."""
    status: "DutyStatus"
    """Its state."""
    subject: "Subject"
    """Whom it is about."""
    title: "Label"
    """What people call it."""
    waitsFor: NotRequired["Sequence[DutyId]"]
    """What has to be done before it can be."""


Each: TypeAlias = "EachCommunity | EachGrid | EachPlaceKind | EachPlaces | EachMeasuredHousehold | EachMeasuredResident"
"""Of what there is one duty in each slot."""


class EachCommunity(TypedDict):
    """The whole community: one duty."""

    type: "Literal['community']"


class EachGrid(TypedDict):
    """Each grid."""

    type: "Literal['grid']"


class EachMeasuredHousehold(TypedDict):
    """Each household where somebody is under a measure of one of these settings (S17)."""

    settings: "Sequence[Setting]"
    """The settings."""
    type: "Literal['measuredHousehold']"


class EachMeasuredResident(TypedDict):
    """Each resident under a measure of one of these settings (Z8)."""

    settings: "Sequence[Setting]"
    """The settings."""
    type: "Literal['measuredResident']"


class EachPlaceKind(TypedDict):
    """Each place of a kind: each building, each stairwell."""

    kind: "PlaceKind"
    """The kind."""
    type: "Literal['placeKind']"


class EachPlaces(TypedDict):
    """Each of these places."""

    places: "Sequence[PlaceId]"
    """The places."""
    type: "Literal['places']"


class EarlyRelease(TypedDict):
    """A way out before the stages are over. Of several that are open, the earliest is taken."""

    counting: NotRequired["Counting"]
    """How they are counted."""
    days: "int"
    """Never before so many days from the plan's anchor: a floor."""
    needs: NotRequired["Sequence[Requirement]"]
    """What must be there. At least one thing, unless the way out asks for a time without symptoms."""
    then: NotRequired["Remainder | None"]
    """What holds from then on, in place of the stages; none when the person is free."""
    withoutSymptoms: NotRequired["bool"]
    """True when it is open only to whoever has had no fever and no symptom from the anchor up to then."""


class EditionView(TypedDict):
    """A rule book and its edition."""

    policy: "PolicyId"
    """The rule book."""
    title: "Label"
    """What people call it."""
    version: "int"
    """Its version."""


class Effect(TypedDict):
    """One change."""

    because: "Because"
    """The change in particulars."""
    kind: "EffectKind"
    """What kind it is."""
    subject: "Subject"
    """Whom it is about."""


EffectKind: TypeAlias = "Literal['measureBegan', 'measureChanged', 'measureEnded', 'screeningSettled', 'retryDue', 'alarm', 'passageDiffers', 'clockBehind']"
"""What kind of change it is.
`measureBegan`: A resident has come under a measure.
`measureChanged`: A resident's measure has another setting or end.
`measureEnded`: A resident is under no measure any more.
`screeningSettled`: Everybody's whereabouts in a household are known.
`retryDue`: Somebody must come back to a household.
`alarm`: Fever or symptoms: somebody must look.
`passageDiffers`: The gatekeeper has decided otherwise than the rules do.
`clockBehind`: This device's clock is more than a day behind what others show: somebody should set it, and put right what was
recorded by it.
"""


class Effort(TypedDict):
    """How long to search. Counts of steps, not time, so that every device gives the same rota."""

    fill: NotRequired["int"]
    """Moves to try while closing gaps."""
    improve: NotRequired["int"]
    """Exchanges to weigh while evening out the load."""
    nodes: NotRequired["int"]
    """Nodes of the exact search. Where they do not suffice, the answer says that it is not proven."""


EndingKind: TypeAlias = "Literal['planned', 'held', 'lifted', 'capped', 'converted', 'replaced', 'cleared']"
"""How an obligation ends.
`planned`: By its stages, and what they need.
`held`: Something is missing: at the latest by the cap.
`lifted`: Lifted by an authority.
`capped`: By the legal cap, before its requirements were met.
`converted`: The person was found infected: another plan has taken over.
`replaced`: Another rule book took effect, or another plan that this one gave way to, and decides instead.
`cleared`: What it depends on is over: somebody else's symptoms, or the wait for somebody else's test.
"""


class EngineConfig(TypedDict):
    """What an engine is opened with."""

    adopted: NotRequired["Sequence[Policy]"]
    """The rule books that followed, in rising order of their effect: as of an instant the last one holds whose effect is
    not after it. What each says about running measures stands in it.
    """
    community: "CommunityId"
    """The community."""
    policy: "Policy"
    """The rule book; where others were adopted later, the first."""
    replica: "ReplicaId"
    """This device's copy of the log. Two devices must never share one."""


class EntriesSealed(TypedDict):
    """A device vouches for entries of its own: those of the replica that records this, and of no other. Whoever records it
    needs no right: it shows by itself who made it.
    """

    fromCounter: "int"
    """The first entry, by its running number."""
    hashes: "Sequence[Bytes16]"
    """The hash of each entry, in order; zeros for one that the device does not vouch for."""
    signature: "Bytes64"
    """The signature over community, device, numbers and hashes."""
    toCounter: "int"
    """The last one, inclusive; at most 1,000 entries."""


class Entry(TypedDict):
    """What an app records: a fact, when it was true, and who says so."""

    at: "Instant"
    """When it was true; not later than now."""
    by: "WorkerId"
    """Who says so."""
    fact: "Fact"
    """What is said."""


class EntryCorrected(TypedDict):
    """An entry was wrong, and this is how it should read. What is left out stays as it was. Whoever asks what was known
    before this was recorded still sees the entry as it stood then.

    One that names a correction or a retraction stands in its place: it says anew how the first entry should read.
    """

    at: NotRequired["Instant | None"]
    """When it was true; not later than now."""
    event: "EventId"
    """The event that holds the entry, or what was said about it before."""
    fact: NotRequired["Fact | None"]
    """What should have been said; nothing about the log itself."""
    reason: "str"
    """Why, in words."""


class EntryRetracted(TypedDict):
    """An entry is taken back: it never was so. The entry stays in the log, and whoever asks what was known before this was
    recorded still sees it. A retraction can be retracted in its turn; then what it took back holds again.
    """

    event: "EventId"
    """The event that holds the entry, a correction, or a retraction."""
    reason: "str"
    """Why, in words."""


class EnvironmentSampled(TypedDict):
    """Samples of the environment in the area were tested."""

    area: "Area"
    """The area."""
    positive: "bool"
    """True when any of them is positive."""


Erased: TypeAlias = "ErasedResident | ErasedMark"
"""Somebody who is erased."""


class ErasedMark(TypedDict):
    """As the log holds it: a record that names the person later is known by it, and reduced as well."""

    id: "PersonMark"
    type: "Literal['mark']"


class ErasedResident(TypedDict):
    """As whoever erases names the person. No log ever holds it: it becomes the mark."""

    id: "ResidentId"
    type: "Literal['resident']"


ErasureReason: TypeAlias = "Literal['responseEnded', 'fileClosed', 'asked', 'ordered']"
"""Why people are erased. No words: they could tell of the person.
`responseEnded`: The response has ended, and the time after it has passed.
`fileClosed`: The person's file was closed so long ago.
`asked`: The person has asked for it.
`ordered`: An authority or court orders it.
"""


class EscalationAcknowledged(TypedDict):
    """Somebody who was told that a duty is late knows of it: until then nobody further is told."""

    duty: "DutyId"
    """The duty."""
    subject: "Subject"
    """Whom it is about."""
    until: "Instant"
    """Until when, exclusive."""


class EscalationLine(TypedDict):
    """One duty on its ladder."""

    acknowledgedUntil: NotRequired["Instant | None"]
    """Until when nobody further is told, because somebody has acknowledged it."""
    because: "Because"
    """Why."""
    duty: "DutyView"
    """The duty."""
    household: NotRequired["HouseholdId | None"]
    """The household; none for what is not at a door."""
    next: NotRequired["Instant | None"]
    """When the next step is reached, where nothing happens until then."""
    post: NotRequired["PostKind | None"]
    """The post that is told: the first of the step's posts that anybody holds there."""
    since: "Instant"
    """When its step was reached."""
    step: "int"
    """The step that is reached, from 1."""
    steps: "int"
    """How many steps there are."""
    worker: NotRequired["WorkerId | None"]
    """Who holds it, or stands in; none where nobody holds any of the step's posts."""


class Event(TypedDict):
    """One event of the log. Never changed, never removed.

    A fact that this build cannot read is kept as [`Fact::Unknown`]: a newer build may have recorded it. What is around the
    fact is the same in every build, and an event in which that is wrong is refused.
    """

    at: "Instant"
    """When it was true."""
    by: "WorkerId"
    """Who says so."""
    counter: "int"
    """The replica's running number, from 1."""
    fact: "Fact"
    """What is said."""
    replica: "ReplicaId"
    """The replica that recorded it."""
    tick: "int"
    """Orders what the wall clock does not."""
    wall: "Instant"
    """When it was recorded, by the replica's wall clock."""


class EventId(TypedDict):
    """Names one event: the replica that recorded it and that replica's running number, from 1."""

    counter: "int"
    """The replica's running number of the event, from 1."""
    replica: "ReplicaId"
    """The replica that recorded the event."""


class EventsSinceRequest(TypedDict):
    """A question about what another replica lacks."""

    version: NotRequired["VersionVector"]
    """The other replica's version; empty for everything."""


Evidence: TypeAlias = "Literal['statement', 'ticket', 'codeRecord', 'notice']"
"""What shows where somebody was (S7).
`statement`: The person says so.
`ticket`: A rail, air or coach ticket.
`codeRecord`: The record of a phone or health code.
`notice`: An official notice.
"""


EvidenceId = NewType("EvidenceId", str)
"""One evidence id."""


EvidenceKind: TypeAlias = "Literal['photo', 'signature', 'quantity', 'secondPerson']"
"""A kind of evidence that can be asked for.
`photo`: At least one photo.
`signature`: A signature of whoever received it.
`quantity`: How much was done or brought.
`secondPerson`: Somebody else who was there.
"""


class ExcusedPerson(TypedDict):
    """Somebody in a test campaign who need not be tested."""

    reason: "str"
    """Why."""
    resident: "ResidentId"
    """The resident."""


Exemption = TypedDict("Exemption", {
    # Why.
    "because": "Because",
    # The first day, inclusive.
    "from": "CivilDate",
    # The first day on which it holds no longer.
    "until": "CivilDate",
})
"""Somebody need not take part in tests of the whole community."""


ExemptionRule = TypedDict("ExemptionRule", {
    # The class, as the decision table gives it.
    "class": "str",
    # The clause of the source.
    "clause": NotRequired["str | None"],
    # What the months count from: the first of these that the reason has, else the reason's own. That day is the first.
    "from": NotRequired["Sequence[AnchorKind]"],
    # For so many months of the calendar.
    "months": "int",
})
"""People of a class need not take part in tests of the whole community for a while."""


class Explanation(TypedDict):
    """A reason together with its text."""

    because: "Because"
    """The reason, for programs."""
    text: "str"
    """The same reason, for people."""


class ExposurePolicy(TypedDict):
    """The exposure section of a policy."""

    documents: NotRequired["Sequence[Document]"]
    """Documents that every arrival must show (S7)."""
    episodeDays: NotRequired["int"]
    """Positive samples within this many days after the first belong to one infection."""
    immunity: NotRequired["Sequence[ImmunityRule]"]
    """When somebody counts as immune."""
    lookBackDays: "int"
    """A stay counts when the person left the area at most this many days before it was found, and only its days
    within that window are looked at.
    """
    lookBackFromGrading: NotRequired["bool"]
    """The window of a stay ends on the day on which the area was last graded, where that was before the stay was found."""
    onsetDays: NotRequired["int"]
    """Symptoms that began at most this many days before a positive sample belong to its infection."""
    table: "Sequence[ClassRow]"
    """The decision table: the first row whose conditions all hold decides."""


Extension: TypeAlias = "ExtensionTestRefused | ExtensionLastCheckFailed"
"""Something that makes the last stage longer."""


class ExtensionLastCheckFailed(TypedDict):
    """A check on or after the last day was tried and failed: until so many days after the last try, unless one has
    succeeded on or after the last day.
    """

    byDays: "int"
    """The days."""
    on: "Literal['lastCheckFailed']"


class ExtensionTestRefused(TypedDict):
    """The person has refused a test: so many days from the anchor instead."""

    on: "Literal['testRefused']"
    toDays: "int"
    """The days."""


Fact: TypeAlias = "FactCommunityNamed | FactPlaceAdded | FactPlaceChanged | FactPlaceClosed | FactHouseholdRegistered | FactAddressChanged | FactHouseholdSplit | FactHouseholdMerged | FactHouseholdDissolved | FactTitleStated | FactChangesReported | FactNoticePosted | FactNoticeGone | FactResidentRegistered | FactResidentMoved | FactSecondHomeStated | FactGridDrawn | FactGridClosed | FactUnitJoined | FactUnitClaimed | FactUnitLeft | FactWorkerEnrolled | FactWorkerLeft | FactSquadFormed | FactPostTaken | FactPostLeft | FactPostHandedOver | FactDeputyNamed | FactAreaGraded | FactStayReported | FactContactReported | FactJourneyReported | FactCircumstanceStated | FactImmunityStated | FactPartyTested | FactZoneDeclared | FactZoneLifted | FactInfectionFound | FactCaseMovedOut | FactZoneScreened | FactEnvironmentSampled | FactZoneDisinfected | FactLastContactStated | FactArrivalExpected | FactArrivalRegistered | FactRoundOpened | FactVisitRecorded | FactDocumentSigned | FactSightingReported | FactSightingExplained | FactWatchListed | FactWatchClosed | FactReadingTaken | FactSymptomsReported | FactSampleTaken | FactResultReported | FactTestRefused | FactCheckFailed | FactQuarantineEntered | FactSitePositive | FactReleaseSigned | FactMeasureOrdered | FactMeasureLifted | FactMeasureExtended | FactRequestMade | FactDutyClaimed | FactDutyDone | FactDutyHandedBack | FactGateOpened | FactGateClosed | FactPermitIssued | FactPermitRevoked | FactPassageRecorded | FactDutyAssigned | FactDutyAttempted | FactDutyCancelled | FactAvailabilityStated | FactShiftsPlanned | FactShiftSwapped | FactShiftDropped | FactCheckedIn | FactCheckedOut | FactCareGroundStated | FactCareGroundWithdrawn | FactContactPreferred | FactCareVisited | FactVaccinationGiven | FactVaccinationUnfit | FactTestCampaignOpened | FactTestExcused | FactTestAnnounced | FactStockReceived | FactStockIssued | FactStockCounted | FactStockDiscarded | FactShopReported | FactEscalationAcknowledged | FactPlaceObserved | FactOutreachGiven | FactOutreachGone | FactFileOpened | FactPersonErased | FactResponseEnded | FactEntryRetracted | FactEntryCorrected | FactClockCorrected | FactDeviceRevoked | FactDeviceKeyStated | FactEntriesSealed"
"""A fact: one kind of statement with its particulars. JSON: `{"kind": "readingTaken", "data": {…}}`."""


class FactAddressChanged(TypedDict):
    """A household has another door."""

    data: "AddressChanged"
    kind: "Literal['addressChanged']"


class FactAreaGraded(TypedDict):
    """An area has a risk level."""

    data: "AreaGraded"
    kind: "Literal['areaGraded']"


class FactArrivalExpected(TypedDict):
    """People are announced."""

    data: "ArrivalExpected"
    kind: "Literal['arrivalExpected']"


class FactArrivalRegistered(TypedDict):
    """A resident has arrived."""

    data: "ArrivalRegistered"
    kind: "Literal['arrivalRegistered']"


class FactAvailabilityStated(TypedDict):
    """Somebody has said when they can serve."""

    data: "AvailabilityStated"
    kind: "Literal['availabilityStated']"


class FactCareGroundStated(TypedDict):
    """Something is so for which the community looks after a resident."""

    data: "CareGroundStated"
    kind: "Literal['careGroundStated']"


class FactCareGroundWithdrawn(TypedDict):
    """Something is so no longer."""

    data: "CareGroundWithdrawn"
    kind: "Literal['careGroundWithdrawn']"


class FactCareVisited(TypedDict):
    """Somebody has looked after a resident."""

    data: "CareVisited"
    kind: "Literal['careVisited']"


class FactCaseMovedOut(TypedDict):
    """An infected person has left an area."""

    data: "CaseMovedOut"
    kind: "Literal['caseMovedOut']"


class FactChangesReported(TypedDict):
    """Changes about a let home are reported."""

    data: "ChangesReported"
    kind: "Literal['changesReported']"


class FactCheckFailed(TypedDict):
    """A check was tried and did not take place."""

    data: "CheckFailed"
    kind: "Literal['checkFailed']"


class FactCheckedIn(TypedDict):
    """Somebody has come to serve."""

    data: "CheckedIn"
    kind: "Literal['checkedIn']"


class FactCheckedOut(TypedDict):
    """Somebody has left the post."""

    data: "CheckedOut"
    kind: "Literal['checkedOut']"


class FactCircumstanceStated(TypedDict):
    """A circumstance that the policy knows holds for a resident."""

    data: "CircumstanceStated"
    kind: "Literal['circumstanceStated']"


class FactClockCorrected(TypedDict):
    """A device's clock was wrong."""

    data: "ClockCorrected"
    kind: "Literal['clockCorrected']"


class FactCommunityNamed(TypedDict):
    """The community has a name."""

    data: "CommunityNamed"
    kind: "Literal['communityNamed']"


class FactContactPreferred(TypedDict):
    """How a resident is reached best."""

    data: "ContactPreferred"
    kind: "Literal['contactPreferred']"


class FactContactReported(TypedDict):
    """A resident met somebody who is infected."""

    data: "ContactReported"
    kind: "Literal['contactReported']"


class FactDeputyNamed(TypedDict):
    """Somebody stands in for the holder of a post."""

    data: "DeputyNamed"
    kind: "Literal['deputyNamed']"


class FactDeviceKeyStated(TypedDict):
    """A device seals its entries with a key."""

    data: "DeviceKeyStated"
    kind: "Literal['deviceKeyStated']"


class FactDeviceRevoked(TypedDict):
    """A device is trusted no longer."""

    data: "DeviceRevoked"
    kind: "Literal['deviceRevoked']"


class FactDocumentSigned(TypedDict):
    """A household or resident has signed a paper."""

    data: "DocumentSigned"
    kind: "Literal['documentSigned']"


class FactDutyAssigned(TypedDict):
    """A duty was given to somebody."""

    data: "DutyAssigned"
    kind: "Literal['dutyAssigned']"


class FactDutyAttempted(TypedDict):
    """Somebody tried to do a duty, in vain."""

    data: "DutyAttempted"
    kind: "Literal['dutyAttempted']"


class FactDutyCancelled(TypedDict):
    """Nobody needs to do a duty any more."""

    data: "DutyCancelled"
    kind: "Literal['dutyCancelled']"


class FactDutyClaimed(TypedDict):
    """Somebody takes a duty on."""

    data: "DutyClaimed"
    kind: "Literal['dutyClaimed']"


class FactDutyDone(TypedDict):
    """A duty is done."""

    data: "DutyDone"
    kind: "Literal['dutyDone']"


class FactDutyHandedBack(TypedDict):
    """Somebody gives a duty back."""

    data: "DutyHandedBack"
    kind: "Literal['dutyHandedBack']"


class FactEntriesSealed(TypedDict):
    """A device vouches for entries of its own."""

    data: "EntriesSealed"
    kind: "Literal['entriesSealed']"


class FactEntryCorrected(TypedDict):
    """An entry was wrong."""

    data: "EntryCorrected"
    kind: "Literal['entryCorrected']"


class FactEntryRetracted(TypedDict):
    """An entry is taken back."""

    data: "EntryRetracted"
    kind: "Literal['entryRetracted']"


class FactEnvironmentSampled(TypedDict):
    """The environment of an area was tested."""

    data: "EnvironmentSampled"
    kind: "Literal['environmentSampled']"


class FactEscalationAcknowledged(TypedDict):
    """Somebody knows that a duty is late."""

    data: "EscalationAcknowledged"
    kind: "Literal['escalationAcknowledged']"


class FactFileOpened(TypedDict):
    """Somebody has looked into a person's file."""

    data: "FileOpened"
    kind: "Literal['fileOpened']"


class FactGateClosed(TypedDict):
    """A gate is shut."""

    data: "GateClosed"
    kind: "Literal['gateClosed']"


class FactGateOpened(TypedDict):
    """A gate is open."""

    data: "GateOpened"
    kind: "Literal['gateOpened']"


class FactGridClosed(TypedDict):
    """A grid is no more."""

    data: "GridClosed"
    kind: "Literal['gridClosed']"


class FactGridDrawn(TypedDict):
    """A grid is drawn."""

    data: "GridDrawn"
    kind: "Literal['gridDrawn']"


class FactHouseholdDissolved(TypedDict):
    """A household is no more."""

    data: "HouseholdDissolved"
    kind: "Literal['householdDissolved']"


class FactHouseholdMerged(TypedDict):
    """A household has become part of another."""

    data: "HouseholdMerged"
    kind: "Literal['householdMerged']"


class FactHouseholdRegistered(TypedDict):
    """A household exists."""

    data: "HouseholdRegistered"
    kind: "Literal['householdRegistered']"


class FactHouseholdSplit(TypedDict):
    """Some residents live as a household of their own."""

    data: "HouseholdSplit"
    kind: "Literal['householdSplit']"


class FactImmunityStated(TypedDict):
    """Something that makes a resident immune was shown."""

    data: "ImmunityStated"
    kind: "Literal['immunityStated']"


class FactInfectionFound(TypedDict):
    """People in an area were found to be infected."""

    data: "InfectionFound"
    kind: "Literal['infectionFound']"


class FactJourneyReported(TypedDict):
    """A resident has come from elsewhere."""

    data: "JourneyReported"
    kind: "Literal['journeyReported']"


FactKind: TypeAlias = "Literal['communityNamed', 'placeAdded', 'placeChanged', 'placeClosed', 'householdRegistered', 'addressChanged', 'householdSplit', 'householdMerged', 'householdDissolved', 'titleStated', 'changesReported', 'noticePosted', 'noticeGone', 'residentRegistered', 'residentMoved', 'secondHomeStated', 'gridDrawn', 'gridClosed', 'unitJoined', 'unitClaimed', 'unitLeft', 'workerEnrolled', 'workerLeft', 'squadFormed', 'postTaken', 'postLeft', 'postHandedOver', 'deputyNamed', 'areaGraded', 'stayReported', 'contactReported', 'journeyReported', 'circumstanceStated', 'immunityStated', 'partyTested', 'zoneDeclared', 'zoneLifted', 'infectionFound', 'caseMovedOut', 'zoneScreened', 'environmentSampled', 'zoneDisinfected', 'lastContactStated', 'arrivalExpected', 'arrivalRegistered', 'roundOpened', 'visitRecorded', 'documentSigned', 'sightingReported', 'sightingExplained', 'watchListed', 'watchClosed', 'readingTaken', 'symptomsReported', 'sampleTaken', 'resultReported', 'testRefused', 'checkFailed', 'quarantineEntered', 'sitePositive', 'releaseSigned', 'measureOrdered', 'measureLifted', 'measureExtended', 'requestMade', 'dutyClaimed', 'dutyDone', 'dutyHandedBack', 'gateOpened', 'gateClosed', 'permitIssued', 'permitRevoked', 'passageRecorded', 'dutyAssigned', 'dutyAttempted', 'dutyCancelled', 'availabilityStated', 'shiftsPlanned', 'shiftSwapped', 'shiftDropped', 'checkedIn', 'checkedOut', 'careGroundStated', 'careGroundWithdrawn', 'contactPreferred', 'careVisited', 'vaccinationGiven', 'vaccinationUnfit', 'testCampaignOpened', 'testExcused', 'testAnnounced', 'stockReceived', 'stockIssued', 'stockCounted', 'stockDiscarded', 'shopReported', 'escalationAcknowledged', 'placeObserved', 'outreachGiven', 'outreachGone', 'fileOpened', 'personErased', 'responseEnded', 'entryRetracted', 'entryCorrected', 'clockCorrected', 'deviceRevoked', 'deviceKeyStated', 'entriesSealed']"
"""A kind of fact."""


class FactLastContactStated(TypedDict):
    """What is known about the last close contact of an area."""

    data: "LastContactStated"
    kind: "Literal['lastContactStated']"


class FactMeasureExtended(TypedDict):
    """An authority lets measures last longer."""

    data: "MeasureExtended"
    kind: "Literal['measureExtended']"


class FactMeasureLifted(TypedDict):
    """An authority lifts measures."""

    data: "MeasureLifted"
    kind: "Literal['measureLifted']"


class FactMeasureOrdered(TypedDict):
    """An authority orders a measure."""

    data: "MeasureOrdered"
    kind: "Literal['measureOrdered']"


class FactNoticeGone(TypedDict):
    """The notice on the door is gone."""

    data: "NoticeGone"
    kind: "Literal['noticeGone']"


class FactNoticePosted(TypedDict):
    """A notice is put on the door of an empty home."""

    data: "NoticePosted"
    kind: "Literal['noticePosted']"


class FactOutreachGiven(TypedDict):
    """People were told something."""

    data: "OutreachGiven"
    kind: "Literal['outreachGiven']"


class FactOutreachGone(TypedDict):
    """What was put up is gone."""

    data: "OutreachGone"
    kind: "Literal['outreachGone']"


class FactPartyTested(TypedDict):
    """Somebody outside whom residents met was tested."""

    data: "PartyTested"
    kind: "Literal['partyTested']"


class FactPassageRecorded(TypedDict):
    """Somebody came to a gate."""

    data: "PassageRecorded"
    kind: "Literal['passageRecorded']"


class FactPermitIssued(TypedDict):
    """Somebody may pass gates."""

    data: "PermitIssued"
    kind: "Literal['permitIssued']"


class FactPermitRevoked(TypedDict):
    """A permit holds no longer."""

    data: "PermitRevoked"
    kind: "Literal['permitRevoked']"


class FactPersonErased(TypedDict):
    """People are erased from the record."""

    data: "PersonErased"
    kind: "Literal['personErased']"


class FactPlaceAdded(TypedDict):
    """A place exists."""

    data: "PlaceAdded"
    kind: "Literal['placeAdded']"


class FactPlaceChanged(TypedDict):
    """A place has another name or stands in another place."""

    data: "PlaceChanged"
    kind: "Literal['placeChanged']"


class FactPlaceClosed(TypedDict):
    """A place is no more."""

    data: "PlaceClosed"
    kind: "Literal['placeClosed']"


class FactPlaceObserved(TypedDict):
    """An observer says what there was in a place."""

    data: "PlaceObserved"
    kind: "Literal['placeObserved']"


class FactPostHandedOver(TypedDict):
    """A worker has handed a post over."""

    data: "PostHandedOver"
    kind: "Literal['postHandedOver']"


class FactPostLeft(TypedDict):
    """A worker has left a post."""

    data: "PostLeft"
    kind: "Literal['postLeft']"


class FactPostTaken(TypedDict):
    """A worker has taken a post."""

    data: "PostTaken"
    kind: "Literal['postTaken']"


class FactQuarantineEntered(TypedDict):
    """A resident has entered a place of quarantine."""

    data: "QuarantineEntered"
    kind: "Literal['quarantineEntered']"


class FactReadingTaken(TypedDict):
    """A temperature was taken."""

    data: "ReadingTaken"
    kind: "Literal['readingTaken']"


class FactReleaseSigned(TypedDict):
    """An authority has signed for a release."""

    data: "ReleaseSigned"
    kind: "Literal['releaseSigned']"


class FactRequestMade(TypedDict):
    """A household asks for a service."""

    data: "RequestMade"
    kind: "Literal['requestMade']"


class FactResidentMoved(TypedDict):
    """A resident has moved."""

    data: "ResidentMoved"
    kind: "Literal['residentMoved']"


class FactResidentRegistered(TypedDict):
    """A resident lives in a household."""

    data: "ResidentRegistered"
    kind: "Literal['residentRegistered']"


class FactResponseEnded(TypedDict):
    """The response has ended."""

    data: "ResponseEnded"
    kind: "Literal['responseEnded']"


class FactResultReported(TypedDict):
    """A laboratory has reported."""

    data: "ResultReported"
    kind: "Literal['resultReported']"


class FactRoundOpened(TypedDict):
    """A screening round is opened."""

    data: "RoundOpened"
    kind: "Literal['roundOpened']"


class FactSampleTaken(TypedDict):
    """A sample was taken."""

    data: "SampleTaken"
    kind: "Literal['sampleTaken']"


class FactSecondHomeStated(TypedDict):
    """A resident has a second home."""

    data: "SecondHomeStated"
    kind: "Literal['secondHomeStated']"


class FactShiftDropped(TypedDict):
    """Somebody cannot serve on a shift."""

    data: "ShiftDropped"
    kind: "Literal['shiftDropped']"


class FactShiftSwapped(TypedDict):
    """Somebody has given a shift to another."""

    data: "ShiftSwapped"
    kind: "Literal['shiftSwapped']"


class FactShiftsPlanned(TypedDict):
    """A rota is adopted or changed."""

    data: "ShiftsPlanned"
    kind: "Literal['shiftsPlanned']"


class FactShopReported(TypedDict):
    """Somebody has looked at what a shop has and asks for it."""

    data: "ShopReported"
    kind: "Literal['shopReported']"


class FactSightingExplained(TypedDict):
    """A sighting is explained."""

    data: "SightingExplained"
    kind: "Literal['sightingExplained']"


class FactSightingReported(TypedDict):
    """A neighbour or observer has seen something."""

    data: "SightingReported"
    kind: "Literal['sightingReported']"


class FactSitePositive(TypedDict):
    """Somebody or something in a place of quarantine is positive."""

    data: "SitePositive"
    kind: "Literal['sitePositive']"


class FactSquadFormed(TypedDict):
    """A squad is formed."""

    data: "SquadFormed"
    kind: "Literal['squadFormed']"


class FactStayReported(TypedDict):
    """A resident was in an area."""

    data: "StayReported"
    kind: "Literal['stayReported']"


class FactStockCounted(TypedDict):
    """Somebody has counted what is in a store."""

    data: "StockCounted"
    kind: "Literal['stockCounted']"


class FactStockDiscarded(TypedDict):
    """Something was thrown away."""

    data: "StockDiscarded"
    kind: "Literal['stockDiscarded']"


class FactStockIssued(TypedDict):
    """Something was taken out of a store."""

    data: "StockIssued"
    kind: "Literal['stockIssued']"


class FactStockReceived(TypedDict):
    """Something has come into a store."""

    data: "StockReceived"
    kind: "Literal['stockReceived']"


class FactSymptomsReported(TypedDict):
    """A resident was asked about symptoms."""

    data: "SymptomsReported"
    kind: "Literal['symptomsReported']"


class FactTestAnnounced(TypedDict):
    """A resident was told of a test that is to come."""

    data: "TestAnnounced"
    kind: "Literal['testAnnounced']"


class FactTestCampaignOpened(TypedDict):
    """Some residents are tested within a time."""

    data: "TestCampaignOpened"
    kind: "Literal['testCampaignOpened']"


class FactTestExcused(TypedDict):
    """A resident need not be tested in a campaign."""

    data: "TestExcused"
    kind: "Literal['testExcused']"


class FactTestRefused(TypedDict):
    """A resident has refused to be tested."""

    data: "TestRefused"
    kind: "Literal['testRefused']"


class FactTitleStated(TypedDict):
    """A party has a title to a home."""

    data: "TitleStated"
    kind: "Literal['titleStated']"


class FactUnitClaimed(TypedDict):
    """An outside unit works in one more area."""

    data: "UnitClaimed"
    kind: "Literal['unitClaimed']"


class FactUnitJoined(TypedDict):
    """An outside unit has joined."""

    data: "UnitJoined"
    kind: "Literal['unitJoined']"


class FactUnitLeft(TypedDict):
    """An outside unit works in an area no longer."""

    data: "UnitLeft"
    kind: "Literal['unitLeft']"


class FactVaccinationGiven(TypedDict):
    """A resident was given a dose of a vaccine."""

    data: "VaccinationGiven"
    kind: "Literal['vaccinationGiven']"


class FactVaccinationUnfit(TypedDict):
    """A resident cannot be vaccinated."""

    data: "VaccinationUnfit"
    kind: "Literal['vaccinationUnfit']"


class FactVisitRecorded(TypedDict):
    """A household was visited or called."""

    data: "VisitRecorded"
    kind: "Literal['visitRecorded']"


class FactWatchClosed(TypedDict):
    """An entry of a watch list is closed."""

    data: "WatchClosed"
    kind: "Literal['watchClosed']"


class FactWatchListed(TypedDict):
    """A list from outside names a household."""

    data: "WatchListed"
    kind: "Literal['watchListed']"


class FactWorkerEnrolled(TypedDict):
    """A worker has joined."""

    data: "WorkerEnrolled"
    kind: "Literal['workerEnrolled']"


class FactWorkerLeft(TypedDict):
    """A worker has left."""

    data: "WorkerLeft"
    kind: "Literal['workerLeft']"


class FactZoneDeclared(TypedDict):
    """An area is a zone from now on."""

    data: "ZoneDeclared"
    kind: "Literal['zoneDeclared']"


class FactZoneDisinfected(TypedDict):
    """An area is disinfected."""

    data: "ZoneDisinfected"
    kind: "Literal['zoneDisinfected']"


class FactZoneLifted(TypedDict):
    """An area is no zone any more."""

    data: "ZoneLifted"
    kind: "Literal['zoneLifted']"


class FactZoneScreened(TypedDict):
    """Everybody in an area was tested."""

    data: "ZoneScreened"
    kind: "Literal['zoneScreened']"


Fate: TypeAlias = "FateMergedInto | FateDissolved"
"""How a household ended."""


class FateDissolved(TypedDict):
    """It is no more."""

    type: "Literal['dissolved']"


class FateMergedInto(TypedDict):
    """It became part of another."""

    id: "HouseholdId"
    type: "Literal['mergedInto']"


class Fatigue(TypedDict):
    """A person's tiredness at some moment."""

    points: "int"
    """The sum of their points."""
    terms: "Sequence[FatigueTerm]"
    """The terms that have points, always in the same order."""


FatigueKind: TypeAlias = "Literal['hours', 'nights', 'days', 'shortRests']"
"""What tires people.
`hours`: Full hours in the last seven days, above those that tire nobody.
`nights`: Nights in a row up to now.
`days`: Days since the last free day.
`shortRests`: Short rests in the last seven days.
"""


class FatiguePolicy(TypedDict):
    """The points of tiredness; see [`fatigue`](super::fatigue()). Nothing else enters the score."""

    freeMinutes: NotRequired["int"]
    """Minutes in seven days that tire nobody."""
    perDay: NotRequired["int"]
    """Points for each day since the last free day."""
    perHour: NotRequired["int"]
    """Points for each full hour above them."""
    perNight: NotRequired["int"]
    """Points for each night in a row."""
    perShortRest: NotRequired["int"]
    """Points for each short rest in seven days."""
    restFrom: NotRequired["int | None"]
    """From so many points on nobody is sent to doors (D7); without a number tiredness only counts against them."""
    shortRest: NotRequired["int"]
    """A rest below so many minutes is a short one."""


class FatigueTerm(TypedDict):
    """One term of tiredness."""

    count: "int"
    """How much of it there is."""
    kind: "FatigueKind"
    """What is counted."""
    points: "int"
    """The points for it."""


class Field(TypedDict):
    """One field: what was written last, when and by which device. Without a text it was taken out."""

    replica: "ReplicaId"
    text: NotRequired["IdentityText | None"]
    tick: "int"
    wall: "Instant"


FieldClass: TypeAlias = "Literal['open', 'household', 'measure', 'health', 'identity', 'reason']"
"""What a field of an answer tells of people.
`open`: Counts, days, ids, names of places: nothing that somebody has to fear.
`household`: Who lives behind which door, and what was seen and asked for there.
`measure`: Under which measure somebody is, from when until when.
`health`: Readings, symptoms, samples, doses, care.
`identity`: Who somebody is, and by what the person could be told: year of birth, sex, name, telephone number.
`reason`: Why something is so: words, exposures, the facts behind a judgement.
"""


class FileOpened(TypedDict):
    """Somebody has looked into a person's file; or has searched for people by name, where no person is named."""

    purpose: "LookUpPurpose"
    """What for."""
    resident: NotRequired["ResidentId | None"]
    """Whose; left out for a search."""


class Finding(TypedDict):
    """Something that a person should look at."""

    because: "Because"
    """What was found, with the events."""
    kind: "FindingKind"
    """What kind it is."""
    looks: "Looks"
    """Whose business it is."""
    subject: "str"
    """What it is about: an id."""


FindingKind: TypeAlias = "Literal['residentUnknown', 'householdUnknown', 'residentHomeless', 'placeUnknown', 'registeredTwice', 'roundUnknown', 'visitOutsideRound', 'visitedTwice', 'roundWithoutTime', 'postUnknown', 'postContested', 'postNotHeld', 'planUnknown', 'dutyUnknown', 'outcomeMissing', 'dutyContested', 'dutyNotHeld', 'eventClash', 'entryUnknown', 'amendedTwice', 'clockJumped', 'beyondAuthority', 'deviceRevoked', 'sealBroken', 'sealUnknown', 'entriesUnsealed', 'amendmentIdle', 'capReached', 'noBasis', 'teamIncomplete', 'squadIncomplete', 'householdEnded', 'arrivalOverdue', 'arrivalNotCleared', 'answersDiffer', 'occupierDiffers', 'referenceUnknown', 'tenancyLapsed', 'scopeLeft', 'nobodyRegistered', 'placeNotStanding', 'mergeRing', 'contactMissing', 'attributeUnknown', 'zoneWithoutEffect', 'passageAgainstRules', 'passageInHindsight', 'quotaExceeded', 'permitRevokedMeanwhile', 'passedTwice', 'passageRecordedTwice', 'feverAtGate', 'correctedTwice', 'readingsDiffer', 'evidenceMissing', 'cancelledTooLate', 'doneTooEarly', 'serviceUnknown', 'prerequisiteMissing', 'reportMissing', 'recordedBeforeHappened', 'shiftContested', 'shiftUnknown', 'shiftNotHeld', 'shiftHolderGone', 'shiftAgainstRules', 'checkedOutWithoutIn', 'careGroundUnknown', 'careGroundNotHeld', 'doseTwice', 'stockShort', 'priceRisen', 'shopShortage', 'shopNotReported', 'lookUpsMany', 'recordedByNewer', 'eventsUnreadable']"
"""What kind of finding it is.
`residentUnknown`: Facts name a resident whom nobody has registered.
`householdUnknown`: Facts name a household that nobody has registered.
`residentHomeless`: A resident's home is a household that nobody has registered.
`placeUnknown`: A household's or place's surroundings name a place that nobody has added.
`registeredTwice`: Something was registered twice with different particulars; the later statement holds.
`roundUnknown`: Visits name a round that nobody has opened.
`visitOutsideRound`: A visit lies outside the time of its round.
`visitedTwice`: Two people came to one door in one round, one shortly after the other. Both visits count, in their order.
`roundWithoutTime`: A round was said to end before it begins: it asks nobody for anything.
`postUnknown`: A post is held that the policy does not have.
`postContested`: A post that has one holder has several.
`postNotHeld`: Somebody left a post that the person did not hold.
`planUnknown`: An order names a plan that the policy does not have.
`dutyUnknown`: A deed names a duty that does not exist.
`outcomeMissing`: A deed says that a duty is done which is closed only by saying what came of it, and nobody has said.
`dutyContested`: The same duty was given to several.
`dutyNotHeld`: Somebody gave a duty back without having it.
`eventClash`: Two different events claim one name.
`entryUnknown`: An entry was taken back or corrected that is not known here: it may still come.
`amendedTwice`: Several things were said about one entry that go against each other: the last one counts.
`clockJumped`: A device's clock jumped: what it recorded meanwhile is kept, and marked by this until the clock is put right.
`beyondAuthority`: Somebody recorded what the person had no right to: it has no effect.
`deviceRevoked`: A device that is trusted no longer recorded something: it has no effect.
`sealBroken`: An entry is not what its device has sealed: it was altered on its way, or is another one of the same name.
`sealUnknown`: A seal that no key verifies which was stated for the device.
`entriesUnsealed`: A device has not sealed its entries within a day, and the rule book asks for it.
`amendmentIdle`: What was said about an entry says nothing: it changes nothing.
`capReached`: The legal cap ended a measure before its requirements were met.
`noBasis`: A measure rests on no clause of the policy, or on an order that names no legal basis.
`teamIncomplete`: A team lacks a post that the policy requires (S4, Z1).
`squadIncomplete`: A squad is not made up as the policy requires (H1).
`householdEnded`: Facts came after the household had ended.
`arrivalOverdue`: People who were announced have not all arrived by the end of their day (S7).
`arrivalNotCleared`: Somebody has arrived and not everything is clear: head count, route, health, documents (S7).
`answersDiffer`: One question was answered differently in one round.
`occupierDiffers`: The register's occupier is not the one whom a visit found (S8).
`referenceUnknown`: A fact names something that nobody has registered.
`tenancyLapsed`: A lease has ended and nobody has said what follows (S9).
`scopeLeft`: A household has left the scope of a round before it was settled.
`nobodyRegistered`: Somebody answered at a home where nobody is registered.
`placeNotStanding`: A place was changed before it was added or after it was closed: the change changes nothing.
`mergeRing`: Households were said to have become part of each other in a ring: the merge that happened last does not count.
`contactMissing`: A home is let and nobody has named whom to call about it (S9).
`attributeUnknown`: A worker has a skill or is in a team that the policy does not name (D2).
`zoneWithoutEffect`: A zone was declared of a kind that the policy does not have, or lifted where there was none.
`passageAgainstRules`: Somebody was let through whom the rules did not let pass, by what was recorded then: whoever decided may say why.
`passageInHindsight`: Somebody was let through whom the rules do not let pass by what is known today. Nobody could know it then.
`quotaExceeded`: A quota was used more often than it has passages, such as at two gates that knew nothing of each other.
`permitRevokedMeanwhile`: Somebody passed with a permit that had been revoked by then.
`passedTwice`: Somebody went in twice without going out between, or out twice: a passage is missing.
`passageRecordedTwice`: Two passages have one id; the later one does not count.
`feverAtGate`: Somebody from outside had a fever at a gate.
`correctedTwice`: Two entries correct one and the same reading or answer: both hold beside each other.
`readingsDiffer`: Two people measured one person at nearly the same time, and cannot both be right. Both readings count.
`evidenceMissing`: Somebody said that a duty is done and did not show what the policy asks for.
`cancelledTooLate`: Somebody called a duty off that had been done or missed by then: it stays as it was.
`doneTooEarly`: Somebody said that a duty is done before it could be, such as before what has to be done first: it stays open.
`serviceUnknown`: Something was asked for that the policy does not have.
`prerequisiteMissing`: A service needs another one first, and nobody has asked for that.
`reportMissing`: An observer has not said in time what there was in a place (H7).
`recordedBeforeHappened`: An event says that it was recorded before what it states was true: a clock is wrong.
`shiftContested`: More people were given a shift than it has places for, such as on two devices that knew nothing of each other.
Those who were given it first have it.
`shiftUnknown`: Somebody is on a shift of a post or turn that no policy has.
`shiftNotHeld`: Somebody gave up, gave away or came for a shift that was not theirs.
`shiftHolderGone`: Somebody is on a shift and does not work for the community any more.
`shiftAgainstRules`: Somebody is on a shift against the rules: too little rest, no skill, not available, too many hours.
`checkedOutWithoutIn`: Somebody was said to leave a post without having come.
`careGroundUnknown`: Something was stated about a resident that the policy's section about care does not know.
`careGroundNotHeld`: Something was withdrawn about a resident that did not hold.
`doseTwice`: One dose of a vaccine was recorded for two different days.
`stockShort`: More was taken out of a store than was there, by devices that did not know of each other.
`priceRisen`: A shop's price has risen by more than the policy allows (N9).
`shopShortage`: A shop has run out of something (N9).
`shopNotReported`: Nobody has reported on a shop for a day (N9).
`lookUpsMany`: Somebody has looked into files or searched for people more often within an hour than is usual.
`recordedByNewer`: Entries of a kind, or with particulars, that this build does not know: a newer one recorded them. They are kept and
passed on, and take effect once the app is updated.
`eventsUnreadable`: The snapshot from which this device was opened was tampered with: it names entries that it does not hold. Another
device that has them can send them.
"""


class FirstSymptom(TypedDict):
    """The first answer with a symptom alarms, and those that follow it do not."""

    days: "int"
    """An answer more than so many days after the first one begins anew."""
    of: NotRequired["Sequence[Symptom]"]
    """The symptoms that count; every one where the list is empty."""


FollowUp: TypeAlias = "Literal['noFollowUp', 'underFollowUp', 'completed', 'lost', 'canceled']"
"""How far it is to follow somebody, in one word.
`noFollowUp`: There is no reason to; or some reasons were completed and others canceled.
`underFollowUp`: It goes on, or is still to begin.
`completed`: It went to its end.
`lost`: It was broken off because nobody could find the person any more.
`canceled`: It was broken off: lifted, cut short by the legal cap or by another rule book, or the person became a case.
"""


class Forecast(TypedDict):
    """The planner's answer."""

    assumed: "Pace"
    """What the plan rests on, as it was asked."""
    byPhone: "NumberRange"
    """Households left to call by phone when the visits are over, the fewest and the most."""
    days: "Sequence[DayForecast]"
    """The days to come."""
    done: "Sequence[DayDone]"
    """The days so far, where a round is under way."""
    earliest: "CivilDate | None"
    """The last day of the favourable run; none where it does not end within 120 days."""
    households: "int"
    """Households in the scope, and those that have left it and that the round keeps."""
    inTime: "bool | None"
    """True when even the unfavourable run ends by the day that was asked for; none where no day was."""
    latest: "CivilDate | None"
    """The last day of the unfavourable run; none where it does not end within 120 days."""
    settled: "int"
    """Households that are settled already."""
    stairwells: "int"
    """Stairwells in the scope."""
    visits: "NumberRange"
    """Visits in all, the fewest and the most."""


class Form(TypedDict):
    """A form, versioned with its policy."""

    questions: "Sequence[FormQuestion]"
    """The questions, in the order they are asked."""


class FormQuestion(TypedDict):
    """One question of a form."""

    id: "QuestionId"
    """The question."""
    kind: "AnswerKind"
    """The kind of answer."""
    of: "AskedOf"
    """Whom it is asked about."""
    required: "bool"
    """True when a household is not settled without it."""
    title: "Label"
    """What is asked."""


class FoundPerson(TypedDict):
    """Somebody who was found."""

    door: NotRequired["str | None"]
    """What is on its door."""
    household: NotRequired["HouseholdId | None"]
    """The household of a resident."""
    name: NotRequired["IdentityText | None"]
    """The name."""
    person: "Person"
    """Who."""


GapReason: TypeAlias = "GapReasonNoAddress | GapReasonNoGrid | GapReasonSeveralGrids | GapReasonNobodyAnswers"
"""Why a household is not covered."""


class GapReasonNoAddress(TypedDict):
    """The household was named but never registered, or its building is not known."""

    reason: "Literal['noAddress']"


class GapReasonNoGrid(TypedDict):
    """No grid holds the household."""

    reason: "Literal['noGrid']"


class GapReasonNobodyAnswers(TypedDict):
    """Nobody holds a post that answers for the household."""

    reason: "Literal['nobodyAnswers']"


class GapReasonSeveralGrids(TypedDict):
    """More than one grid holds the household."""

    grids: "Sequence[GridId]"
    """Those grids."""
    reason: "Literal['severalGrids']"


class GapView(TypedDict):
    """Places that stay open, with the reason."""

    barred: "Sequence[Barred]"
    """Everyone who was thought of, with the rule that bars them, in the order of the request."""
    because: "Because"
    """Why, with what bars each person."""
    missing: "int"
    """How many people are missing."""
    reason: "RotaGapReason"
    """Why, in one word."""
    shift: "ShiftKey"
    """The shift."""
    skill: "SkillId | None"
    """The skill that is missing, if the place asks for one."""


class GateAnswer(TypedDict):
    """What is decided at a gate, and why."""

    because: "Because"
    """Everything that speaks for or against it, and the rows of the table that were passed over."""
    changesAt: NotRequired["Instant | None"]
    """The next instant at which the answer is another one by itself."""
    decision: "Decision"
    """The decision."""
    forGate: "Because"
    """What the gatekeeper is told: nothing about health, no facts. Whoever has few rights gets only this."""
    help: NotRequired["Sequence[Because]"]
    """What would let the person pass."""
    passesFrom: NotRequired["Instant | None"]
    """When the person may pass by waiting, all else being as it is; none where waiting does not help, or is not needed."""
    permit: NotRequired["PermitId | None"]
    """The permit under which the person passes: to be named in the passage."""


class GateApproach(TypedDict):
    """Somebody at a gate, as the gatekeeper sees it: what is asked about and what a passage records."""

    code: NotRequired["CodeColour | None"]
    """The colour of the health code that is shown."""
    direction: "Direction"
    """Where the person wants to go."""
    gate: "GateId"
    """The gate."""
    mask: NotRequired["bool | None"]
    """Whether a mask is worn, where somebody has looked."""
    permit: NotRequired["PermitId | None"]
    """The permit that is shown; where left out, any that the person holds counts."""
    purpose: NotRequired["PurposeId | None"]
    """What for, as the policy names it."""
    temperature: NotRequired["Temperature | None"]
    """The temperature that was taken. Once on record, a resident's counts as a reading."""
    visits: NotRequired["HouseholdId | None"]
    """The household that a visitor comes to see."""
    who: "Traveller"
    """Who."""


class GateClosed(TypedDict):
    """A gate is shut: nobody passes until it is opened again (S21: side doors)."""

    gate: "GateId"
    """The gate."""


class GateHeads(TypedDict):
    """Gates at the end of a day, over the whole community."""

    areas: "int"
    """Areas that have gates."""
    entries: "int"
    """Ways in that are open: checkpoints that lead in."""
    exits: "int"
    """Ways out that are open: checkpoints that lead out."""
    guards: "int"
    """People who hold a post that the policy names for gates."""
    sideDoorsOpen: "int"
    """Side doors that are open."""
    sideDoorsShut: "int"
    """Side doors that are shut."""
    turnBack: "int"
    """Points at which outsiders are turned back, open ones."""


GateId = NewType("GateId", str)
"""One gate id."""


GateKind: TypeAlias = "Literal['checkpoint', 'sideDoor', 'turnBack']"
"""What a gate is for.
`checkpoint`: A way in or out where people are checked (S21, N10).
`sideDoor`: A side door; mostly shut (S21).
`turnBack`: A point at which whoever does not belong here is turned back (D10).
"""


class GateOpened(TypedDict):
    """A gate is open from now on; stated anew where something about it has changed."""

    gate: "GateId"
    """The gate."""
    guards: "Area"
    """The area that it guards: going in means into this."""
    kind: NotRequired["GateKind"]
    """What it is for."""
    name: "str"
    """The name people use."""
    way: NotRequired["Way"]
    """Which ways lead through it."""


class GatePolicy(TypedDict):
    """The gate section of a policy."""

    curfew: NotRequired["Curfew | None"]
    """The curfew."""
    feverFrom: NotRequired["Temperature | None"]
    """A temperature at or above this is a fever at the gate; where left out, no temperature is."""
    holds: NotRequired["Sequence[Setting]"]
    """Settings of measures under which nobody may pass as if there were none."""
    posts: NotRequired["Sequence[PostKind]"]
    """Posts whose holders stand at gates."""
    purposes: NotRequired["Sequence[PurposeRule]"]
    """Purposes."""
    quotas: NotRequired["Sequence[QuotaRule]"]
    """Quotas of those without a permit."""
    table: NotRequired["Sequence[GateRow]"]
    """The table: the first row that fits decides, and where none does nobody passes."""
    visitorHours: NotRequired["int | None"]
    """Hours after which a visitor should have left; no such time where left out."""


class GateQuestion(TypedDict):
    """May this passage happen? Nothing is recorded by asking."""

    approach: "GateApproach"
    """Who comes where, and what the gatekeeper sees."""
    asOf: "AsOf"
    """As of when."""


class GateRow(TypedDict):
    """One row of the table."""

    clause: NotRequired["str | None"]
    """The clause of the source."""
    decision: "Decision"
    """What it decides."""
    title: "Label"
    """What the row says, in words that may be said aloud at a gate: nothing about health."""
    when: NotRequired["GateWhen"]
    """When it fits; always where left out."""


class GateView(TypedDict):
    """A gate as it stands."""

    gate: "GateId"
    """The gate."""
    guards: "Area"
    """The area that it guards."""
    kind: "GateKind"
    """What it is for."""
    name: "str"
    """The name people use."""
    open: "bool"
    """False where it is shut."""
    way: "Way"
    """Which ways lead through it."""


class GateWhen(TypedDict):
    """The conditions of a row; all that are there must hold, and a list holds where one of it does."""

    code: NotRequired["Sequence[CodeShown]"]
    """The health code."""
    direction: NotRequired["Direction | None"]
    """In or out."""
    gate: NotRequired["Sequence[GateKind]"]
    """What the gate is for."""
    mask: NotRequired["Sequence[Mask]"]
    """The mask."""
    measure: NotRequired["Sequence[Setting]"]
    """The setting of the measure that the person is under."""
    night: NotRequired["bool | None"]
    """True for the slots of the curfew."""
    permit: NotRequired["bool | None"]
    """True where a permit fits: it holds, here, for the purpose, and its quota is not used up."""
    purpose: NotRequired["Sequence[PurposeId]"]
    """The purpose."""
    quotaUsed: NotRequired["bool | None"]
    """True where a quota of the policy is used up."""
    temperature: NotRequired["Sequence[Heat]"]
    """The temperature."""
    visitsHeld: NotRequired["bool | None"]
    """True where somebody in the household that is visited is under a measure that holds people."""
    who: NotRequired["Sequence[Role]"]
    """Who it is."""


class GatesView(TypedDict):
    """How the gates stand."""

    areas: "Sequence[AreaInside]"
    """Who is inside, area by area."""
    day: "CivilDate"
    """The day that is counted: that of the instant."""
    gates: "Sequence[GateView]"
    """Every gate, open or shut, by id."""
    overdue: "int"
    """The visitors who should have left."""
    total: "AreaInside"
    """The residents of the community, less those who are outside an area that they live in, and who else is inside any."""
    traffic: "Traffic"
    """Passages and attempts of the day up to the instant."""
    visitors: "Sequence[VisitorInside]"
    """The visitors who are inside, those first who should have left first."""


Gone: TypeAlias = "GoneResident | GoneParty | GoneWorker"
"""Somebody of whom nothing is kept any more: a mark, so that copies of the entry are known when they come."""


class GoneParty(TypedDict):
    id: "PersonMark"
    type: "Literal['party']"


class GoneResident(TypedDict):
    id: "PersonMark"
    type: "Literal['resident']"


class GoneWorker(TypedDict):
    id: "PersonMark"
    type: "Literal['worker']"


class GridClosed(TypedDict):
    """A grid is no more; its households wait for another one to be drawn over them."""

    grid: "GridId"
    """The grid."""


class GridDrawn(TypedDict):
    """A grid is drawn, or drawn anew: it holds these places with everything in them, and these households (D1)."""

    code: NotRequired["GridNumber | None"]
    """Its official code."""
    grid: "GridId"
    """The grid."""
    households: NotRequired["Sequence[HouseholdId]"]
    """Single households that the grid holds, wherever their building lies."""
    name: "str"
    """The name people use."""
    places: NotRequired["Sequence[PlaceId]"]
    """Places that the grid holds whole."""


GridId = NewType("GridId", str)
"""One grid id."""


GridNumber: TypeAlias = str
"""Grid code after CJ/T 349 or GB/T 30428.1."""


class GridPolicy(TypedDict):
    """The grid section of a policy."""

    posts: "Sequence[PostRule]"
    """The posts, the one that answers first at the top: a household's answerable person is the holder of the first
    of these posts that is held for it.
    """
    skills: NotRequired["Sequence[SkillRule]"]
    """The skills that workers are asked for (D2)."""
    squad: NotRequired["SquadRule | None"]
    """What a squad must be made of (H1); none where anything goes."""
    teams: NotRequired["Sequence[TeamRule]"]
    """Which posts every area of a kind must have filled (S4, Z1)."""
    workerTeams: NotRequired["Sequence[WorkerTeam]"]
    """The teams that workers are in (D2, D3)."""


class GridReport(TypedDict):
    """One grid's part of the report."""

    dueForRelease: NotRequired["Sequence[ReleaseDue]"]
    """Who is due for release there and waits for a signature."""
    events: "int"
    """How many events its counts rest on."""
    grid: "GridId | None"
    """The grid; none for households that are not in exactly one grid."""
    missed: "Sequence[MissedDuty]"
    """Its missed and overdue duties."""
    name: "str"
    """Its name."""
    tally: "Tally"
    """Its counts."""


class GroundRule(TypedDict):
    """Something for which the community looks after people."""

    clause: NotRequired["str | None"]
    """The clause of the source."""
    id: "CareGroundId"
    """The ground."""
    sensitive: NotRequired["bool"]
    """True where few may know that it holds for somebody."""
    title: "Label"
    """What people call it."""


class HeadCount(TypedDict):
    """How many people work for the community; somebody in two teams counts in both."""

    all: "int"
    """Everybody."""
    members: "int"
    """Members of the party among them."""
    skills: "Mapping[str, int]"
    """By skill."""
    teams: "Mapping[str, int]"
    """By team."""
    units: "Mapping[str, int]"
    """By the outside unit that sent them."""


class HealthFile(TypedDict):
    """Readings and answers about symptoms, each in the order they were taken; without those that were corrected."""

    corrected: NotRequired["Corrected | None"]
    """Entries that were corrected; most people have none."""
    lab: NotRequired["Lab | None"]
    """Samples and results; most people have none."""
    readings: "Sequence[StatedReading]"
    """Temperature readings."""
    symptoms: "Sequence[StatedSymptomAnswer]"
    """Answers about symptoms."""
    vaccines: NotRequired["VaccineFile | None"]
    """Vaccinations; they raise no alarm."""


class HealthPolicy(TypedDict):
    """The health section of a policy."""

    clause: NotRequired["str | None"]
    """The clause of the source for it."""
    confirm: NotRequired["Sequence[TestMethod]"]
    """Positive samples of these kinds have to be confirmed by a sample of another kind."""
    confirmFrom: NotRequired["CycleThreshold | None"]
    """Positive samples from this cycle threshold on have to be confirmed: so little may be left of an infection that is
    over. They clear nobody either.
    """
    feverFrom: "Temperature"
    """A reading at or above this is a fever, where no row of `thresholds` says otherwise."""
    firstSymptom: NotRequired["FirstSymptom | None"]
    """Where this is there, only the first answer with a symptom alarms; else every one does."""
    newestOnly: NotRequired["bool"]
    """True when a reading that is written down late, behind one that was taken after it, raises nothing."""
    normalResolves: NotRequired["bool"]
    """True when a later reading below the threshold resolves the alarms of readings before it."""
    poolPlan: NotRequired["PlanId | None"]
    """The plan under which members of a positive pool are held until they are tested alone; none where nobody is."""
    resolvedNeedsNoVisit: NotRequired["bool"]
    """True when nobody needs to make the visit any more for which every alarm is resolved."""
    successive: NotRequired["int"]
    """So many readings in a row must reach the threshold before one alarms."""
    thresholds: NotRequired["Sequence[Threshold]"]
    """Thresholds of their own for some ages or kinds of people; the first row that fits decides."""
    vaccination: NotRequired["VaccinationRule | None"]
    """Of whom the share of the vaccinated is counted; it is not where left out."""


Heat: TypeAlias = "Literal['normal', 'fever', 'notTaken']"
"""What the thermometer at the gate says.
`normal`: Below the limit.
`fever`: At the limit or above it.
`notTaken`: Nobody has taken it.
"""


class HeldLookUp(TypedDict):
    """A time that somebody looked into the file."""

    at: "Instant"
    """When."""
    by: "ActedAs"
    """Who."""
    purpose: "LookUpPurpose"
    """What for."""


HeldMeasure = TypedDict("HeldMeasure", {
    # From when, inclusive.
    "from": "Instant",
    # What people call its plan.
    "title": "str",
    # Until when, exclusive, as far as it is known.
    "until": "Instant",
    # Why, in words.
    "why": "str",
})
"""A measure that the person was, is or will be under."""


class HeldRecord(TypedDict):
    """One record about the person."""

    at: "Instant"
    """When it was true."""
    by: "ActedAs"
    """Who says so."""
    event: "EventId"
    """The event."""
    kind: "str"
    """The kind of fact."""
    particulars: "object"
    """Its particulars, without what it says of other people."""
    recorded: "Instant"
    """When it was recorded."""
    title: "str"
    """The same in words."""


class HelperView(TypedDict):
    """Somebody whom a unit has sent."""

    posts: "Sequence[tuple[PostKind, Area]]"
    """The posts that the person holds, each with its area."""
    worker: "WorkerId"
    """Who."""


Holder: TypeAlias = "HolderResident | HolderHousehold | HolderVehicle | HolderVisitor"
"""For whom a permit is."""


class HolderHousehold(TypedDict):
    """Anybody who lives in the household."""

    id: "HouseholdId"
    type: "Literal['household']"


class HolderResident(TypedDict):
    """One resident."""

    id: "ResidentId"
    type: "Literal['resident']"


class HolderVehicle(TypedDict):
    """A vehicle, by an opaque id: never the name of whoever drives it."""

    id: "VehicleId"
    type: "Literal['vehicle']"


class HolderView(TypedDict):
    """Somebody who holds a shift."""

    begins: "Instant"
    """When it begins, inclusive."""
    came: NotRequired["Instant | None"]
    """When the person came."""
    duty: "DutyId"
    """The duty."""
    ends: "Instant"
    """When it ends, exclusive."""
    event: "EventId"
    """The event that gave the person the shift."""
    late: NotRequired["int | None"]
    """Minutes by which they came too late, beyond the tolerance or not yet come."""
    left: NotRequired["Instant | None"]
    """When the person left."""
    leftEarly: NotRequired["int | None"]
    """Minutes by which they left before the end, beyond the tolerance."""
    presence: "Presence"
    """How things stand with the person."""
    shift: "ShiftKey"
    """The shift."""
    status: "DutyStatus"
    """The state: taken on while the person is there, done when they have left again."""
    worker: "WorkerId"
    """Whose it is."""


class HolderVisitor(TypedDict):
    """A visitor."""

    id: "VisitorId"
    type: "Literal['visitor']"


class Home(TypedDict):
    """Who has titles to a home, and the notice on the door of an empty one."""

    changes: NotRequired["Sequence[StatedChangesReported]"]
    """What was reported about changes while it was let, in the order things happened."""
    notices: NotRequired["Sequence[Statedboolean]"]
    """The notice on the door, in the order things happened: `true` put up, `false` found gone."""
    titles: NotRequired["Sequence[StatedTitleStated]"]
    """Titles, in the order they were stated."""


Hours = TypedDict("Hours", {
    # When they begin, inclusive.
    "from": "TimeOfDay",
    # When they end, exclusive; at or before `from` it is the next day's clock.
    "until": "TimeOfDay",
    # The days of the week on which the hours begin, from 1 for Monday to 7 for Sunday; every day where the list is
    # empty.
    "weekdays": NotRequired["Sequence[int]"],
})
"""Hours of the day in which somebody can serve, on some days of the week or on every one."""


class HoursView(TypedDict):
    """What one person gives on the days of the rota."""

    because: "Because"
    """The tiredness, term by term (D7)."""
    fatigue: "Fatigue"
    """The tiredness as of the instant that was asked for."""
    missed: "int"
    """Those of them that the person has missed."""
    nights: "int"
    """Those of them that count as nights."""
    planned: "int"
    """Minutes of all of them."""
    shifts: "int"
    """Shifts that the person holds."""
    worked: "int"
    """Minutes that the person was there, on own shifts or for others."""
    worker: "WorkerId"
    """Who."""


class HouseholdCover(TypedDict):
    """One household's line in the certificate of coverage."""

    answerable: "Answerable | None"
    """Who answers for it."""
    facts: NotRequired["Sequence[EventId]"]
    """The events that it rests on besides the household's door: the drawings of its grids, the post, whoever stands in,
    the claim. In the certificate and on the household's own page, empty elsewhere.
    """
    gaps: "Sequence[GapReason]"
    """What is missing; empty when the household is covered."""
    grid: "GridId | None"
    """Its grid, where exactly one holds it."""
    household: "HouseholdId"
    """The household."""
    unit: NotRequired["UnitId | None"]
    """The outside unit that has claimed the work of the nearest area around it (S2)."""


class HouseholdDissolved(TypedDict):
    """A household is no more. Whoever still lives in it is found homeless."""

    household: "HouseholdId"
    """The household."""


class HouseholdFile(TypedDict):
    """What the log says about one household."""

    address: "Address"
    """Where it lives, and whether it still is a household."""
    duty: "DutyFile"
    """Requests, and what people did about its duties."""
    home: "Home"
    """Titles to the home, and the notice on its door."""
    papers: NotRequired["Papers"]
    """What it has signed."""
    visits: "Visits"
    """Visits and calls."""
    watch: "WatchFile"
    """Entries of watch lists."""


HouseholdId = NewType("HouseholdId", str)
"""One household id."""


class HouseholdMerged(TypedDict):
    """A household has become part of another: everybody in it, also those who are registered into it later by a device
    that does not know, lives in the other one.
    """

    household: "HouseholdId"
    """The household that is no more."""
    into: "HouseholdId"
    """The household that everybody lives in now."""


class HouseholdRegistered(TypedDict):
    """A household exists behind a door."""

    door: "str"
    """What is written on the door, such as `3-2-501`."""
    floor: NotRequired["int | None"]
    """The floor, 1 at street level, negative below."""
    household: "HouseholdId"
    """The household."""
    place: "PlaceId"
    """The building or stairwell that the door is in."""
    premises: NotRequired["Premises"]
    """What lies behind the door; a home where it is left out."""


class HouseholdRequest(TypedDict):
    """A question about a household."""

    asOf: "AsOf"
    """As of when."""
    household: "HouseholdId"
    """The household."""


class HouseholdSplit(TypedDict):
    """Some residents of a household live as a household of their own from now on, behind the same door until an
    [`AddressChanged`] says otherwise.
    """

    door: "str"
    """What is written on the door."""
    floor: NotRequired["int | None"]
    """The floor, 1 at street level, negative below."""
    household: "HouseholdId"
    """The household that they leave."""
    into: "HouseholdId"
    """The household that they make."""
    place: "PlaceId"
    """The building or stairwell of its door."""
    residents: "Sequence[ResidentId]"
    """Those who live in the new household."""


class HouseholdView(TypedDict):
    """A household as of an instant."""

    cover: "HouseholdCover"
    """Its grid and answerable person."""
    documents: NotRequired["Sequence[DocumentView]"]
    """What it has signed or is to sign, without the papers of its residents."""
    door: "str"
    """What is on the door."""
    duties: "Sequence[DutyView]"
    """Its duties, without those of its residents."""
    file: "HouseholdFile"
    """Everything that was stated about the household."""
    floor: "int | None"
    """The floor."""
    household: "HouseholdId"
    """The household."""
    members: "Sequence[ResidentId]"
    """Who lives there."""
    places: "Sequence[PlaceAdded]"
    """The places around it, the innermost first."""
    premises: "Premises"
    """What lies behind the door."""
    screening: "Sequence[ScreeningStatus]"
    """Where it stands in each round that it is in."""
    secondHomeMembers: "Sequence[ResidentId]"
    """Who has a second home there; they count elsewhere."""
    team: "Sequence[PostView]"
    """Who holds which post for it: its team and those around it (Z2)."""


class Identity(TypedDict):
    """Who somebody is, as far as it is known and kept; in a statement, what is left out stays as it was, and an empty text
    takes out what was there.
    """

    name: NotRequired["IdentityText | None"]
    """The name."""
    note: NotRequired["IdentityText | None"]
    """What helps to reach the person: whom to ring first, which bell."""
    number: NotRequired["IdentityText | None"]
    """The identity number (GB 11643). A host that does not need it leaves it out."""
    phone: NotRequired["IdentityText | None"]
    """The telephone number."""


class IdentityEntry(TypedDict):
    name: NotRequired["Field | None"]
    note: NotRequired["Field | None"]
    number: NotRequired["Field | None"]
    phone: NotRequired["Field | None"]


class IdentityRegister(TypedDict):
    """Who the people are. `Debug` says how many they are, and nothing of them."""

    gone: NotRequired["Sequence[Gone]"]
    people: NotRequired["Sequence[Line]"]


IdentityText: TypeAlias = str
"""A text about somebody. It is shown to whoever asks for it by name, and printed nowhere by itself."""


class ImmunityRule(TypedDict):
    """From when to when somebody counts as immune."""

    afterDays: "int"
    """So many whole days must have passed since; the day itself does not count."""
    forDays: NotRequired["int | None"]
    """It holds for so many days from then on; none for ever."""
    releases: NotRequired["bool"]
    """True when it also ends what a contact has led to, as soon as it is stated: it shows that the person was immune."""
    source: "ImmunitySource"
    """Where the immunity comes from."""


ImmunitySource: TypeAlias = "Literal['vaccination', 'booster', 'recovery', 'evidence']"
"""Where immunity comes from.
`vaccination`: The last dose of a full vaccination.
`booster`: A dose after a full vaccination.
`recovery`: An infection that is over.
`evidence`: Evidence that a laboratory or certificate gives.
"""


class ImmunityStated(TypedDict):
    """Something that makes a resident immune, by the policy's rules, was shown."""

    on: "CivilDate"
    """Its day."""
    resident: "ResidentId"
    """The resident."""
    source: "ImmunitySource"
    """What."""


IndexKind: TypeAlias = "Literal['case', 'closeContact']"
"""What the person is whom somebody met.
`case`: Infected: whoever met them is a close contact.
`closeContact`: A close contact: whoever met them is a contact of a contact.
"""


class IndicatorCount(TypedDict):
    """An indicator of one evening."""

    code: "str"
    """Its code."""
    part: "int"
    """The part."""
    unit: "Unit"
    """What `value` is told in."""
    value: "int"
    """The part of the whole in the unit, half rounded up; 0 where the whole is 0."""
    whole: "int"
    """The whole: the denominator."""


class InfectionFound(TypedDict):
    """People in the area were found to be infected. The event's time is that of the finding."""

    area: "Area"
    """The area."""
    case: NotRequired["PartyId | None"]
    """Who it is, where it is one person whose leaving is to be noted."""
    cases: NotRequired["int"]
    """How many people."""
    cluster: NotRequired["bool"]
    """True when the authority calls it a cluster."""
    on: "Moment"
    """The day that counters start from: of the finding, or of the sample."""
    sourceUnknown: NotRequired["bool"]
    """True when nobody knows where they were infected."""
    within: NotRequired["InfectionWithin | None"]
    """Where it was found, when that may mean no danger to others."""


InfectionWithin: TypeAlias = "Literal['strictHomeIsolation', 'quarantine', 'knownUnit']"
"""Where an infection was found that may mean no danger to others: the policy says for which of these that holds.
`strictHomeIsolation`: Among the co-residents or contacts of an infected person who is strictly isolated at home, and assessed to be no
danger outside that home.
`quarantine`: Among people who are in quarantine already.
`knownUnit`: In the unit in which infections were known already.
"""


Instant: TypeAlias = str
"""an instant in RFC 3339 with offset, years 1900 to 2199"""


Issued: TypeAlias = "IssuedHousehold | IssuedResident | IssuedWorker | IssuedStore"
"""For whom something was taken out of a store."""


class IssuedHousehold(TypedDict):
    """For a household."""

    id: "HouseholdId"
    type: "Literal['household']"


class IssuedResident(TypedDict):
    """For a resident: medicine, a thermometer (Z7)."""

    id: "ResidentId"
    type: "Literal['resident']"


class IssuedStore(TypedDict):
    """To another store."""

    id: "StoreId"
    type: "Literal['store']"


class IssuedWorker(TypedDict):
    """For somebody who works for the community."""

    id: "WorkerId"
    type: "Literal['worker']"


ItemFlow = TypedDict("ItemFlow", {
    # There at the end.
    "closing": "int",
    # Came: received, from other stores, or found when somebody counted.
    "in": "int",
    # There at the beginning.
    "opening": "int",
    # Went: issued, thrown away, or lost when somebody counted.
    "out": "int",
})
"""What came and went of one item within a time: opening + in − out = closing."""


ItemId = NewType("ItemId", str)
"""One item id."""


class ItemTotal(TypedDict):
    """What all stores have of one item."""

    item: "ItemId"
    """The item."""
    low: "bool"
    """True where that is less than the policy wants."""
    quantity: "int"
    """How much there is in all stores together."""
    title: NotRequired["Label | None"]
    """What people call it; none where the policy does not know it."""
    unit: NotRequired["Label | None"]
    """The unit that it is counted in."""


class JourneyReported(TypedDict):
    """A resident has come from elsewhere on a journey of a category that the policy knows: from abroad, from a listed
    country, with or without a certificate.
    """

    arrived: "Moment"
    """When it ended here."""
    category: "CategoryId"
    """The category."""
    departed: NotRequired["Moment | None"]
    """When the journey began, by the calendar there."""
    resident: "ResidentId"
    """The resident."""


class JudgeAllRequest(TypedDict):
    """A question about very many people at once."""

    asOf: "AsOf"
    """As of when."""
    cases: "Sequence[BulkCase]"
    """The people."""


class Lab(TypedDict):
    """Samples, results, refusals and failed checks of one person, each in the order they happened."""

    announced: NotRequired["Sequence[StatedCivilDate]"]
    """Days of tests that the person was told of."""
    failedChecks: NotRequired["Sequence[StatedCheckFailure]"]
    """Checks that did not take place."""
    refused: NotRequired["Sequence[Statednull]"]
    """Refused tests."""
    results: "Sequence[StatedSampleFinding]"
    """Results."""
    samples: "Sequence[StatedTuple_of_SampleId_and_TestMethod]"
    """Samples taken."""


class Label(TypedDict):
    """One text in both languages."""

    en: "str"
    """English."""
    zh: "str"
    """Simplified Chinese."""


class LadderRule(TypedDict):
    """A ladder: for which duties, and its steps."""

    kinds: "Sequence[DutyKind]"
    """The kinds of duty."""
    routines: NotRequired["Sequence[RoutineId]"]
    """Of recurring work only these routines; empty for all."""
    services: NotRequired["Sequence[ServiceId]"]
    """Of errands only these services; empty for all."""
    steps: "Sequence[StepRule]"
    """The steps, from the first."""
    urgent: NotRequired["bool"]
    """True where a step does not wait for the end of the quiet hours."""


Language: TypeAlias = "Literal['en', 'zh-Hans']"
"""A language of the engine's texts.
`en`: English.
`zh-Hans`: Simplified Chinese.
"""


class LastContactStated(TypedDict):
    """What is known about the last close contact of the area. The last statement holds, with everything in it."""

    area: "Area"
    """The area."""
    exposed: "CivilDate"
    """The last day on which any contact was exposed."""
    left: NotRequired["Moment | None"]
    """When the last contact left the area; left out while one is still there."""
    negative: NotRequired["bool"]
    """True when every contact is known to be negative."""


class LastVisit(TypedDict):
    """The last time that somebody was reached."""

    at: "Instant"
    """When."""
    channel: "Channel"
    """How."""


class Ledger(TypedDict):
    """Contacts and arrivals of one resident, each in the order they were reported."""

    arrivals: NotRequired["Sequence[StatedArrivalRegistered]"]
    """Arrivals."""
    circumstances: NotRequired["Sequence[StatedCircumstanceStated]"]
    """Circumstances."""
    contacts: NotRequired["Sequence[StatedContactReported]"]
    """Contacts."""
    immunity: NotRequired["Sequence[StatedImmunityStated]"]
    """What makes the person immune."""
    journeys: NotRequired["Sequence[StatedJourneyReported]"]
    """Journeys."""


class LeftOverView(TypedDict):
    """A door where nobody goes."""

    because: "Because"
    """Why."""
    duties: "Sequence[DutyId]"
    """What is done there."""
    household: NotRequired["HouseholdId | None"]
    """The household, where it is one."""
    priority: "int"
    """How urgent the most urgent of it is, 1 to 9."""
    sighting: NotRequired["SightingId | None"]
    """What was seen, where there is no household."""


class LevelRow(TypedDict):
    """A row of the table of levels."""

    clause: NotRequired["str | None"]
    """The clause of the source."""
    when: NotRequired["Sequence[CountedWithin]"]
    """What must have been counted, all of it."""
    zone: "ZoneKind"
    """The kind that it gives."""


class LevelRule(TypedDict):
    """One level of care."""

    channels: NotRequired["Sequence[Channel]"]
    """Channels by which a visit counts, the best first; any where the list is empty."""
    clause: NotRequired["str | None"]
    """The clause of the source."""
    discreet: NotRequired["bool"]
    """True where the level itself tells what few may know: only they are shown it."""
    id: "CareLevelId"
    """The level."""
    informed: NotRequired["Sequence[PostKind]"]
    """Posts whose holders are informed about the person at all times."""
    title: "Label"
    """What people call it."""
    visitEveryDays: NotRequired["int | None"]
    """Somebody looks after the person once in so many civil days, from the day after the level began; nobody has to
    where left out.
    """


class Limits(TypedDict):
    """Limits of one person's work. Left out means unlimited."""

    daysInRow: NotRequired["int | None"]
    """Most days in a row that a shift touches; the next one is free from midnight to midnight."""
    minutesPerDay: NotRequired["int | None"]
    """Most minutes on one civil day. A shift that crosses midnight counts on the day it begins."""
    minutesPerWeek: NotRequired["int | None"]
    """Most minutes on any seven days in a row; shifts count on the day they begin."""
    nightsInRow: NotRequired["int | None"]
    """Most days in a row on which a night shift begins."""
    rest: NotRequired["int"]
    """Fewest minutes between the end of a shift and the beginning of the next."""


class Line(TypedDict):
    """One person in the written form of the register."""

    entry: "IdentityEntry"
    person: "Person"


class LoadView(TypedDict):
    """What one person gives, with the reason of the tiredness."""

    atUsualPost: "int"
    """Shifts at the post where they serve most."""
    because: "Because"
    """The tiredness after the last shift, term by term."""
    canMinutes: "int"
    """Minutes they can give: day by day the longest they may serve, at most the weekly limit."""
    canNights: "int"
    """Days with a night shift that they may take, at most as many as the nights-in-a-row limit lets through."""
    fatigue: "Fatigue"
    """Their tiredness after the last shift of the rota."""
    minutes: "int"
    """Minutes."""
    nights: "int"
    """Night shifts."""
    share: "int"
    """Minutes per thousand of what they can give."""
    worker: "WorkerId"
    """The person."""


class LocatedFault(TypedDict):
    """What is wrong with a document, and where."""

    clause: "Pointer"
    """The clause that it concerns: a JSON pointer into the document as it is when it is laid over what it is based on."""
    code: "str"
    """A stable code for programs, such as `plan.capTooShort`."""
    column: "int"
    """The column on which it begins, in characters from 1."""
    line: "int"
    """The line on which the clause begins, from 1. Where the clause is missing, what it is missing in."""
    message: "str"
    """What is wrong, in English where no other language was asked for."""
    preset: NotRequired["str | None"]
    """The preset in which the clause is written; left out for the document itself."""
    severity: "Severity"
    """Whether the document can be used."""
    values: NotRequired["Mapping[str, Argument]"]
    """What the message speaks of, by the names that the messages in other languages know it by."""


class LookUpLine(TypedDict):
    """One time that somebody looked into a file."""

    at: "Instant"
    """When."""
    event: "EventId"
    """The event that says so."""
    purpose: "LookUpPurpose"
    """What for."""
    worker: "WorkerId"
    """Who."""


LookUpPurpose: TypeAlias = "Literal['duty', 'health', 'enquiry', 'tracing', 'audit', 'emergency']"
"""What somebody looks into a person's file for.
`duty`: To do a duty that is about the person.
`health`: To look after somebody's health.
`enquiry`: To answer the person, or whoever may ask for the person.
`tracing`: To trace infections.
`audit`: To check how the file was kept.
`emergency`: At once, because somebody is in danger.
"""


class LookUpQuery(TypedDict):
    """Somebody looks into a person's file."""

    now: "Instant"
    """The device's wall clock."""
    resident: "ResidentId"
    """Whose file."""
    viewer: "Viewer"
    """Who, and what for."""


LookedUp: TypeAlias = "LookedUpFileVariant | LookedUpRefused"
"""The answer to a look-up."""


class LookedUpFile(TypedDict):
    """What a look-up shows."""

    care: NotRequired["CareLine | None"]
    """How the person is looked after, with the grounds that the viewer may know; only for whoever sees health and reasons."""
    entry: "EventId"
    """The event that says who looked."""
    identity: NotRequired["Identity | None"]
    """Who the person is, where the host keeps that here and the viewer may see it."""
    resident: "object"
    """The resident, without what the viewer may not see."""
    withheld: "bool"
    """True when something is withheld."""


class LookedUpRefused(TypedDict):
    """The look-up could not be recorded, so nothing is shown."""

    outcome: "Literal['refused']"
    reasons: "Sequence[Because]"
    """Why."""


Looks: TypeAlias = "Literal['answerable', 'office', 'dispatcher', 'health', 'gate', 'rota', 'store', 'devices']"
"""Whose business a finding is.
`answerable`: Whoever answers for the household, resident or place.
`office`: Whoever leads the community's work: posts, grids, rounds, rules.
`dispatcher`: Whoever gives out the work that it is about.
`health`: Whoever looks after people's health.
`gate`: Whoever runs the gate.
`rota`: Whoever plans the shifts.
`store`: Whoever keeps the store.
`devices`: Whoever looks after the devices.
"""


class MannedPost(TypedDict):
    """A place to be manned."""

    area: "Area"
    """Where it is."""
    id: "PostId"
    """Its id."""
    needs: "Sequence[TurnNeed]"
    """Who is needed."""
    pattern: "PatternId"
    """How it divides the day."""
    priority: NotRequired["int"]
    """How urgent it is to man it: 1 is the most urgent, 9 the least. No gap at a more urgent post is traded for any
    number of gaps at others.
    """
    team: NotRequired["TeamId | None"]
    """The team that alone may man it."""
    title: "Label"
    """What people call it."""


Mask: TypeAlias = "Literal['worn', 'notWorn', 'notSeen']"
"""Whether a mask is worn.
`worn`: It is.
`notWorn`: It is not.
`notSeen`: Nobody has looked.
"""


class MeasureExtended(TypedDict):
    """An authority lets the measures that hold for a resident last longer. They never become shorter by this, and the legal
    cap still holds.
    """

    authority: "str"
    """The authority."""
    plan: NotRequired["PlanId | None"]
    """Only those under this plan; every one when left out."""
    reason: "str"
    """The reason."""
    resident: "ResidentId"
    """Whose."""
    through: "CivilDate"
    """The last day, inclusive: the person is free when it is over."""


class MeasureLifted(TypedDict):
    """An authority lifts the measures that hold for a resident: an override, an exemption, or the outcome of an appeal."""

    authority: "str"
    """The authority."""
    lost: NotRequired["bool"]
    """True when nobody can find the person any more: nothing is left to follow."""
    plan: NotRequired["PlanId | None"]
    """Only those under this plan; every one when left out."""
    reason: "str"
    """The reason."""
    resident: "ResidentId"
    """Whose."""


class MeasureOrdered(TypedDict):
    """An authority orders a plan for a resident."""

    anchor: "Moment"
    """The day that the plan's days count from."""
    basis: "str"
    """The legal basis. An order without one is refused."""
    plan: "PlanId"
    """The plan, one that the policy has."""
    resident: "ResidentId"
    """Whose."""


class MeasureView(TypedDict):
    """The measure that a resident is under."""

    atLatest: "Instant"
    """The person is free then whatever is missing or moves the end, unless a new reason comes up: the legal cap."""
    because: "Because"
    """Why."""
    code: NotRequired["CodeColour | None"]
    """The colour of the person's health code."""
    free: "Instant | None"
    """The first free moment, as far as is known; none while something that is missing holds the person."""
    outstanding: NotRequired["Sequence[Because]"]
    """What is missing by now for a release in time."""
    plan: "PlanId"
    """The plan that decides."""
    policy: "PolicyId"
    """The rule book that judged the reason that decides."""
    policyVersion: "int"
    """Its version."""
    setting: "Setting"
    """Where the person stays."""
    since: "Instant"
    """Since when this stage holds, inclusive."""
    stage: "int"
    """The stage of the plan, from 1."""
    stageEnds: "Instant"
    """When this stage ends, exclusive."""
    title: "Label"
    """What people call the plan."""


class MergeIdentitiesRequest(TypedDict):
    """A copy of the register of identity."""

    register: "IdentityRegister"
    """The copy."""


class MergeLinesRequest(TypedDict):
    """A request to merge a log of JSON lines."""

    lines: "str"
    """The lines."""


class MergeReport(TypedDict):
    """What a merge did."""

    added: "int"
    """Events that were new."""
    clashes: "int"
    """New events that claim the name of a different one; both are kept, and a finding says so."""
    duplicates: "int"
    """Events that the log had already."""
    unknown: NotRequired["int"]
    """Of the new events those that this build cannot read: they are kept and passed on, and a finding says so."""


class MergeRequest(TypedDict):
    """A request to merge events."""

    events: "Sequence[Event]"
    """The events, in any order."""


class MissedDuty(TypedDict):
    """A duty that was missed, or is overdue at the end of the day."""

    attempts: NotRequired["int"]
    """How often it was tried in vain (S18)."""
    door: "str"
    """What is on its door; empty outside."""
    due: "Instant"
    """When it was due."""
    duty: NotRequired["DutyId | None"]
    """The duty."""
    household: NotRequired["HouseholdId | None"]
    """The household; none for something that was seen outside."""
    kind: "DutyKind"
    """What was to be done."""
    stillOpen: "bool"
    """True when it can still be done."""
    subject: "Subject"
    """Whom it is about."""
    worker: NotRequired["WorkerId | None"]
    """Who should have done it."""


class MissingPerson(TypedDict):
    """Somebody in a test campaign who has not been tested."""

    household: NotRequired["HouseholdId | None"]
    """The household that the person lives in."""
    resident: "ResidentId"
    """The resident."""


Moment: TypeAlias = str
"""a date such as 2022-01-01, or an instant with the offset of the place such as 2022-01-01T21:10:00+08:00"""


Named: TypeAlias = "NamedPost | NamedWorker | NamedShift"
"""Something that a rota names."""


class NamedPost(TypedDict):
    """A post."""

    id: "PostId"
    type: "Literal['post']"


class NamedShift(TypedDict):
    """A shift."""

    id: "ShiftKey"
    type: "Literal['shift']"


class NamedWorker(TypedDict):
    """Somebody."""

    id: "WorkerId"
    type: "Literal['worker']"


Nearness: TypeAlias = "Literal['person', 'household', 'room', 'floorPlusMinusOne', 'stairwell', 'site']"
"""How near two people are, from the nearest on: whoever is near in one way is near in every wider one.
`person`: One and the same person.
`household`: They live together, and both are at home.
`room`: They have one room.
`floorPlusMinusOne`: Their floors are one, or next to each other.
`stairwell`: They are in one building or stairwell: the place itself, not one around it.
`site`: They are in one site, whatever its parts.
"""


class Need(TypedDict):
    """So many people, perhaps with a skill."""

    people: "int"
    """How many."""
    skill: NotRequired["SkillId | None"]
    """The skill that each of them must have."""


NeedsEngine: TypeAlias = "Literal['earlierRules', 'infection', 'testsOfOthers', 'entered', 'sampleOrder', 'immunity']"
"""Why somebody cannot be judged among many.
`earlierRules`: The reason was found before the rule book in force took effect: each book has its say.
`infection`: A sample of the person, or a pool that it is in, was not negative: that is a reason of its own.
`testsOfOthers`: The plan depends on the tests of somebody else.
`entered`: The days count anew from entering a place, and something held before.
`sampleOrder`: A sample was reported before it was taken.
`immunity`: What was shown about immunity frees whoever is held, from when it was shown.
"""


class NextVisit(TypedDict):
    """The visit that is due next."""

    channel: "Channel"
    """How the person is to be reached."""
    due: "Instant"
    """Until when, exclusive."""
    duty: "DutyId"
    """The duty."""
    opens: "Instant"
    """From when on, inclusive."""


class NightlyReport(TypedDict):
    """The report of one evening."""

    alarms: "int"
    """Fevers and reports of symptoms during the day."""
    arrivals: NotRequired["Mapping[str, int]"]
    """Arrivals during the day by class; `unclassified` where the policy's table covers none (N4)."""
    buildings: "int"
    """Buildings."""
    byGrid: "Sequence[GridReport]"
    """The counts grid by grid."""
    care: NotRequired["Mapping[str, int]"]
    """Residents by their level of care (S12); the sum is all residents where the policy has levels."""
    central: "int"
    """Residents in central quarantine at the end of the day."""
    community: "str"
    """The community's name; empty where nobody has given one."""
    compounds: "int"
    """Compounds."""
    coverage: "Coverage"
    """Coverage at the end of the day."""
    date: "CivilDate"
    """The day."""
    dueForRelease: NotRequired["Sequence[ReleaseDue]"]
    """Who is due for release and waits for nothing but a signature, the longest wait first (law 6)."""
    duties: "Mapping[str, DutyCounts]"
    """Duties by kind."""
    entered: "int"
    """Residents who came under a measure during the day."""
    errands: NotRequired["Mapping[str, WorkDone]"]
    """Errands that were done, by service (D7)."""
    events: "int"
    """How many events it rests on."""
    everCentral: "int"
    """Residents whose first measure ever is or was central quarantine."""
    everHome: "int"
    """Residents whose first measure ever is or was at home."""
    findings: "Sequence[Finding]"
    """What somebody should look at."""
    flow: NotRequired["QuarantineFlow"]
    """In and out of quarantine during the day (S15)."""
    gates: NotRequired["GateHeads | None"]
    """Gates at the end of the day; left out where there are none."""
    grids: "int"
    """Grids."""
    heads: "HeadCount"
    """Workers by team, skill and unit (D2, N8)."""
    home: "int"
    """Residents in quarantine at home at the end of the day."""
    households: "int"
    """Households."""
    missed: "Sequence[MissedDuty]"
    """What was missed or is overdue, the earliest first."""
    observedNormal: NotRequired["int"]
    """Reports of observers during the day: all normal (H7)."""
    observedOtherwise: NotRequired["int"]
    """Reports of observers during the day that told of something."""
    otherPremises: "int"
    """Shops, lodgings and vehicles that are screened like households."""
    outreach: NotRequired["Mapping[str, OutreachCount]"]
    """How people were told (D8)."""
    passages: NotRequired["Traffic"]
    """Passages and attempts at gates during the day (S21, D10)."""
    points: NotRequired["Mapping[str, PointsCovered]"]
    """The points that the policy wants covered, at the end of the day (D8)."""
    policy: "PolicyId"
    """The policy that judged."""
    posts: "Mapping[str, int]"
    """For each kind of post how many people hold it anywhere."""
    readings: "int"
    """Temperatures taken during the day."""
    released: "int"
    """Residents who were released during the day."""
    residents: "int"
    """Residents who live in them."""
    residentsOut: NotRequired["int"]
    """Residents who are outside a guarded area that they live in, at the end of the day."""
    rounds: "Sequence[RoundProgress]"
    """The rounds that have begun."""
    routines: NotRequired["Mapping[str, WorkDone]"]
    """Recurring work that was done, by routine (D9)."""
    screening: "Mapping[str, Mapping[str, int]]"
    """Households in each state, for each round that is open during the day or was before."""
    selfMonitoring: "int"
    """Residents who watch their own health at the end of the day."""
    shifts: NotRequired["ShiftCounts"]
    """Shifts that ended during the day, and the time that people were at posts (N10, D7)."""
    squads: "int"
    """Squads."""
    stairwells: "int"
    """Stairwells."""
    supply: NotRequired["SupplyHeads | None"]
    """Stores and shops; left out where there are none."""
    tests: NotRequired["Mapping[str, TestCounts]"]
    """Residents in the scope of each test campaign that has begun (S14)."""
    units: "int"
    """Outside units."""
    vaccination: NotRequired["Mapping[str, int]"]
    """Where residents stand with vaccination (S13); the sum is all residents where the policy counts them."""
    visitorsInside: NotRequired["int"]
    """Visitors inside a guarded area at the end of the day, by the gate that they came in by."""
    visitorsOverdue: NotRequired["int"]
    """Of those, the ones who should have left."""
    workers: "Mapping[str, int]"
    """Workers by role."""


Nothing: TypeAlias = "Mapping[str, Never]"
"""A request with no particulars."""


class NoticeGone(TypedDict):
    """The notice on the door is gone: somebody is in. Visit at once."""

    household: "HouseholdId"
    """The home."""


NoticeHead = TypedDict("NoticeHead", {
    # The places around the door, the outermost first, and what is on it.
    "address": "Sequence[str]",
    # As of when the notice is.
    "asOf": "Instant",
    # What it rests on: every reason that held in that time.
    "basis": "Sequence[BasisView]",
    # The community's name; empty where nobody has given one.
    "community": "str",
    # Who answers for the household, where somebody does.
    "contact": NotRequired["ContactView | None"],
    # Every event that the notice rests on.
    "facts": "Sequence[EventId]",
    # The first moment of the time without a gap under measures, inclusive.
    "from": "Instant",
    # The household that the person lives in.
    "household": NotRequired["HouseholdId | None"],
    # Where it holds.
    "jurisdiction": "str",
    # The language of the texts.
    "language": "Language",
    # The plan that decides.
    "plan": "PlanId",
    # The policy that judged.
    "policy": "PolicyId",
    # Its version.
    "policyVersion": "int",
    # The person.
    "resident": "ResidentId",
    # What people call it.
    "title": "Label",
})
"""What both notices say: whom they are for, what they rest on, and who judged by which rules."""


class NoticePosted(TypedDict):
    """A notice is put on the door of an empty home: it will be torn off when somebody comes."""

    household: "HouseholdId"
    """The home."""


class NowRequest(TypedDict):
    """A question about what comes next."""

    now: "Instant"
    """The device's wall clock."""


class NumberLine(TypedDict):
    """One line of an opened number."""

    amount: "int"
    """How much it adds to the number; never 0."""
    counted: "CountedItem"
    """What is counted."""
    grid: "GridId | None"
    """The grid in whose part it is counted; none where it is in no single grid."""


class NumberRange(TypedDict):
    """A span between two whole numbers, both possible."""

    high: "int"
    """The upper end; not below `low`."""
    low: "int"
    """The lower end."""


ObligationView = TypedDict("ObligationView", {
    # What its days count from.
    "anchor": "Moment",
    # How it ends.
    "ending": "EndingKind",
    # How far following the person for this reason is.
    "followUp": "FollowUp",
    # When it begins to hold.
    "from": "Instant",
    # The plan.
    "plan": "PlanId",
    # The rule book that judged it.
    "policy": "PolicyId",
    # Its version.
    "policyVersion": "int",
    # Where the reason comes from.
    "track": "Track",
    # The first moment at which it holds no longer, as far as is known.
    "until": "Instant",
})
"""One reason for a measure, as a screen shows it."""


class Observation(TypedDict):
    """What an observer has seen."""

    movedIn: NotRequired["int"]
    """Households that have moved in."""
    movedOut: NotRequired["int"]
    """Households that have moved out."""
    note: NotRequired["str | None"]
    """What else there was."""
    sightings: NotRequired["Sequence[SightingId]"]
    """Strangers and other things seen, each reported as a sighting of its own."""


class Offer(TypedDict):
    """What somebody offers, until it is stated anew (D2, D7, N8)."""

    areas: NotRequired["Sequence[Area]"]
    """Where the person may serve, the place they like best first; anywhere where the list is empty."""
    doorsPerHour: NotRequired["int | None"]
    """Doors that the person goes to in an hour, at most; any number where left out."""
    hours: NotRequired["Sequence[Hours]"]
    """When the person can serve; at any time where the list is empty."""
    limits: NotRequired["Limits | None"]
    """Limits of the person's own in place of the policy's."""


class OfflineFiles(TypedDict):
    """The files that a device keeps."""

    households: "Sequence[HouseholdId]"
    """Households, also such as are no more and that one of these has come from."""
    requests: "Sequence[DutyId]"
    """Requests that are not settled, as the duties that they make."""
    residents: "Sequence[ResidentId]"
    """Residents."""


class OfflineQuery(TypedDict):
    """Whose device, and as of when."""

    asOf: "AsOf"
    """As of when."""
    worker: "WorkerId"
    """Who works with it."""


OnsetKind: TypeAlias = "Literal['known', 'unknown', 'without']"
"""What is known about the beginning of symptoms.
`known`: The person knows the day.
`unknown`: There are symptoms, and the person does not know since when.
`without`: There are no symptoms: only an infection can be without.
"""


class OpenNumberQuery(TypedDict):
    """Which number of a report is to be opened."""

    number: "str"
    """The number: a JSON pointer to a count of the report, such as `/central` or `/duties/temperatureCheck/missed`."""
    report: "ReportQuery"
    """The report."""


class OpenedNumber(TypedDict):
    """A number of a report with everything that it counts."""

    date: "CivilDate"
    """The day of the report."""
    lines: "Sequence[NumberLine]"
    """What it counts, grid by grid."""
    number: "str"
    """The number, as a JSON pointer into the report."""
    total: "int"
    """How much it is: the sum of the lines."""


class OrderItem(TypedDict):
    """Something that is ordered."""

    item: "ItemId"
    """What."""
    quantity: "Quantity"
    """How much."""


class OrderItemRule(TypedDict):
    """Something that can be ordered."""

    id: "ItemId"
    """The item."""
    title: "Label"
    """What people call it."""
    unit: "QuantityUnit"
    """What it is ordered in."""


class OrdersFile(TypedDict):
    """Orders and liftings, each in the order they happened."""

    lifted: "Sequence[StatedMeasureLifted]"
    """Measures lifted."""
    ordered: "Sequence[StatedMeasureOrdered]"
    """Measures ordered."""
    record: NotRequired["QuarantineRecord | None"]
    """What most people never have."""


class OutreachCount(TypedDict):
    """How many notices, leaflets, messages or slogans there were (D8)."""

    soFar: "int"
    """Up to the end of the day."""
    today: "int"
    """During the day."""


class OutreachGiven(TypedDict):
    """Notices were put up, leaflets handed out, messages sent, slogans hung up (D8)."""

    count: "int"
    """How many, at least 1."""
    evidence: NotRequired["EvidenceId | None"]
    """Where a photo of it is kept."""
    kind: "OutreachKind"
    """How people were told."""
    outreach: "OutreachId"
    """Names it."""
    squad: NotRequired["SquadId | None"]
    """The squad that did it."""
    target: "Target"
    """Where, or for whom."""


class OutreachGone(TypedDict):
    """What was put up is gone: torn down, washed off, out of date."""

    outreach: "OutreachId"
    """What is gone."""
    target: "Target"
    """Where it was."""


OutreachId = NewType("OutreachId", str)
"""One outreach id."""


OutreachKind: TypeAlias = "Literal['notice', 'leaflet', 'message', 'slogan']"
"""How people are told.
`notice`: A notice on a wall or door.
`leaflet`: A leaflet in somebody's hand.
`message`: A message by telephone or chat group.
`slogan`: A slogan on a banner or by loudspeaker.
"""


class OutreachPolicy(TypedDict):
    """The outreach section of a policy."""

    covered: NotRequired["Sequence[CoverRule]"]
    """The points that must be covered; each kind once."""


class OutreachView(TypedDict):
    """Outreach as of an instant."""

    counts: "Mapping[str, int]"
    """How many of each kind were given, up to the instant."""
    coverage: "Sequence[CoverView]"
    """The points that the policy wants covered."""
    squads: "Mapping[str, Mapping[str, int]]"
    """The same squad by squad; what names no squad is in none."""


class Pace(TypedDict):
    """What a campaign can do in a day, and what it meets."""

    doorVisits: "int"
    """Visits that one household gets at the door at most; whoever is not settled then is called by phone (H4). At
    least 1. A second visit on the same day counts: nobody home means coming back within hours (N2).
    """
    households: "NumberRange"
    """Households that one squad visits on one day (H3: about 100 in an afternoon)."""
    squads: "Sequence[SquadsFrom]"
    """Squads by day; before the first of these days nobody goes."""
    stairwells: NotRequired["NumberRange | None"]
    """Stairwells that one squad does on one day (H3: about 5 in an afternoon); no limit where it is left out."""
    unsettledPercent: "NumberRange"
    """Of 100 visits so many settle nothing: nobody opens, or not everybody is accounted for. At most 95."""


Papers: TypeAlias = "Sequence[StatedSigned]"
"""What one household or resident has signed, in the order things happened."""


PartyId = NewType("PartyId", str)
"""One party id."""


class PartyTested(TypedDict):
    """A laboratory has reported on somebody outside whom residents met: their release can depend on it. The event's time is
    that of the report.
    """

    negative: "bool"
    """True for negative, false for anything that is not."""
    number: "int"
    """Which of their tests it is, from 1. A later report on the same test corrects the earlier one."""
    party: "PartyId"
    """The person outside, as contacts name them."""


PassageId = NewType("PassageId", str)
"""One passage id."""


class PassageRecorded(TypedDict):
    """Somebody came to a gate, and the gatekeeper has decided. The event's time is that of the passage; what a gate decides
    while it is offline is merged later, and compared then.
    """

    approach: "GateApproach"
    """Who came where, and what was seen."""
    decision: "Decision"
    """What the gatekeeper decided."""
    destination: NotRequired["str | None"]
    """Where to, in words."""
    passage: "PassageId"
    """The passage."""
    why: NotRequired["str | None"]
    """Why, where that is not what the engine said."""


class Pattern(TypedDict):
    """A shift pattern: the turns into which a post divides every day."""

    id: "PatternId"
    """Its id."""
    title: "Label"
    """What people call it."""
    turns: "Sequence[Turn]"
    """The turns of one day, in any order."""


PatternId = NewType("PatternId", str)
"""One pattern id."""


PermitId = NewType("PermitId", str)
"""One permit id."""


PermitIssued = TypedDict("PermitIssued", {
    # From when, inclusive.
    "from": "Instant",
    # Only at these gates; at every one where the list is empty.
    "gates": NotRequired["Sequence[GateId]"],
    # For whom.
    "holder": "Holder",
    # The permit.
    "permit": "PermitId",
    # Only for these purposes, as the policy names them; for any where the list is empty.
    "purposes": NotRequired["Sequence[PurposeId]"],
    # Only so many passages out; any number where left out.
    "quota": NotRequired["Quota | None"],
    # Until when, exclusive.
    "until": "Instant",
})
"""Somebody may pass. A permit lifts what the policy asks of those who have none; it opens no gate to whoever is held."""


class PermitRevoked(TypedDict):
    """A permit holds no longer."""

    permit: "PermitId"
    """The permit."""
    reason: "str"
    """Why."""


Person: TypeAlias = "PersonResident | PersonParty | PersonWorker"
"""Whom an entry is about."""


class PersonErased(TypedDict):
    """People are erased from the record, for good. Every record that names one of them is reduced to what counts need, on every
    device that holds this fact, also when it comes later; a name that is nobody's stands for the person from then on.
    """

    homes: NotRequired["Sequence[HouseholdId]"]
    """Homes in which nobody else was ever known to live: words about them go too, as far as they were recorded before.
    Found when it is recorded; left out of an entry.
    """
    people: "Sequence[Erased]"
    """Who; 1 to 500 people."""
    reason: "ErasureReason"
    """Why."""


class PersonExport(TypedDict):
    """Everything that is held about one person."""

    asOf: "Instant"
    """As of when."""
    identity: NotRequired["Identity | None"]
    """Who the person is, where the host keeps that in the engine."""
    kept: "Sequence[str]"
    """How long what is kept, in words."""
    lookUps: "Sequence[HeldLookUp]"
    """Who looked into the file."""
    measures: "Sequence[HeldMeasure]"
    """The measures, in the order of their beginnings."""
    records: "Sequence[HeldRecord]"
    """Every record that names the person, in the order things happened."""
    resident: "ResidentId"
    """The resident."""


PersonKind: TypeAlias = "Literal['contact', 'case', 'any']"
"""What a person is whose health is watched.
`contact`: Not known to be infected when the reading was taken.
`case`: Known to be infected by then.
`any`: Whoever it is.
"""


PersonMark = NewType("PersonMark", str)
"""One person mark."""


class PersonParty(TypedDict):
    """A party outside: an owner, a contact."""

    id: "PartyId"
    type: "Literal['party']"


class PersonQuery(TypedDict):
    """A paper for one person: whose, as of when, and in which language."""

    asOf: "AsOf"
    """As of when."""
    language: NotRequired["Language"]
    """The language of its texts."""
    resident: "ResidentId"
    """The person."""


class PersonResident(TypedDict):
    """A resident."""

    id: "ResidentId"
    type: "Literal['resident']"


class PersonWorker(TypedDict):
    """Somebody who works for the community."""

    id: "WorkerId"
    type: "Literal['worker']"


class PlaceAdded(TypedDict):
    """A place exists."""

    kind: "PlaceKind"
    """What kind of place it is."""
    name: "str"
    """The name people use."""
    parent: NotRequired["PlaceId | None"]
    """The place around it; none for a place directly in the community."""
    place: "PlaceId"
    """The place."""


class PlaceChanged(TypedDict):
    """A place has another name or stands in another place from now on."""

    name: NotRequired["str | None"]
    """Its new name; left out where that stays."""
    parent: NotRequired["PlaceId | None"]
    """The place around it; left out where that stays."""
    place: "PlaceId"
    """The place."""
    topLevel: NotRequired["bool"]
    """True where no place is around it any more; then without `parent`."""


class PlaceClosed(TypedDict):
    """A place is no more: pulled down, or left to another community."""

    place: "PlaceId"
    """The place."""


PlaceId = NewType("PlaceId", str)
"""One place id."""


PlaceKind: TypeAlias = "Literal['compound', 'block', 'building', 'site', 'stairwell']"
"""What kind of place stands between community and household.
`compound`: A compound of buildings behind one wall.
`block`: A block of streets without a wall, or a part of a compound.
`building`: A building.
`site`: A market, hotel, dormitory or other place that is not a residential building.
`stairwell`: A stairwell of a building.
"""


class PlaceObserved(TypedDict):
    """An observer says what there was in a place (H7). Where nothing else is said, everything was normal."""

    place: "PlaceId"
    """The place."""
    seen: NotRequired["Observation"]
    """What there was; left out where all was normal."""


class PlaceRequest(TypedDict):
    """A question about a place."""

    asOf: "AsOf"
    """As of when."""
    place: "PlaceId"
    """The place."""


class PlaceView(TypedDict):
    """A place as of an instant."""

    duties: NotRequired["Sequence[DutyView]"]
    """Its recurring duties from a day before to a day after the instant (S16, H7)."""
    households: "Sequence[HouseholdId]"
    """The households in it, by id."""
    measures: "Mapping[str, int]"
    """Residents under each setting."""
    place: "PlaceAdded"
    """The place."""
    posts: "Sequence[PostView]"
    """Who holds which post."""
    residents: "int"
    """Residents who live in it."""
    screening: "Mapping[str, int]"
    """Households in each state of the latest round that has begun."""
    zones: NotRequired["Sequence[ZoneStretch]"]
    """The zones that it lies in, the nearest area first."""


class Placement(TypedDict):
    """A person on a shift."""

    shift: "ShiftKey"
    """The shift."""
    worker: "WorkerId"
    """Who."""


class Plan(TypedDict):
    """One plan: stages, one after the other."""

    anchors: NotRequired["Sequence[AnchorKind]"]
    """What its days count from: the first of these that the reason has, else the reason's own. Days that have passed
    before the person was found count (top-up), unless the anchor is `entered` or `reported`.
    """
    capDays: NotRequired["int | None"]
    """A legal cap of its own, in days from the anchor; else that of the section."""
    clause: NotRequired["str | None"]
    """The clause of the source."""
    converts: NotRequired["bool"]
    """True when the plan ends as soon as the person is found infected: the plan for that takes over."""
    early: NotRequired["Sequence[EarlyRelease]"]
    """Ways out before the stages are over."""
    extensions: NotRequired["Sequence[Extension]"]
    """What makes the last stage longer."""
    id: "PlanId"
    """The plan."""
    liftedForEarlier: NotRequired["bool"]
    """True when a lifting also covers what happened on a day before it and is found only later (NHS COVID-19 app: a
    contact from before the person opted out).
    """
    restart: NotRequired["Restart | None"]
    """Whose days start anew when somebody near turns out positive; nobody's where left out."""
    stages: "Sequence[Stage]"
    """The stages; the first counts from the anchor, each other from the end of the one before."""
    starts: NotRequired["Start | None"]
    """Where the measure begins later than its days count from: so many days after another anchor (measles: 5 days after
    the first exposure).
    """
    symptomFreeHours: NotRequired["int"]
    """The person is free only when this many hours have passed without fever or symptoms; 0 for no such rule."""
    title: "Label"
    """What people call it."""


class PlanCampaignRequest(TypedDict):
    """A question to the planner."""

    asOf: "AsOf"
    """As of when."""
    campaign: "CampaignRequest"
    """The campaign."""


PlanId = NewType("PlanId", str)
"""One plan id."""


class PlanTestView(TypedDict):
    """A scheduled test of a person, with its plan."""

    date: "CivilDate"
    """Its date."""
    day: "int"
    """The number of the day, as the plan has it."""
    method: "TestMethod"
    """How it is taken."""
    plan: "PlanId"
    """The plan."""
    progress: "TestProgress"
    """How far it is."""
    samples: "int"
    """How many samples at once."""
    stage: "int"
    """The stage of the plan, from 1."""


PointId = NewType("PointId", str)
"""One point id."""


PointKind: TypeAlias = "Literal['gridPoint', 'turnBack', 'shop', 'site', 'building']"
"""A kind of point where people have to be told (D8).
`gridPoint`: The point of each grid.
`turnBack`: Each open point at which outsiders are turned back.
`shop`: Each shop, office and workshop.
`site`: Each market, hotel, dormitory and other such place.
`building`: Each building.
"""


class PointRule(TypedDict):
    """A point in each place, such as the lift (S16)."""

    id: "PointId"
    """The point."""
    title: "Label"
    """What people call it."""


Pointer: TypeAlias = str
"""A place in a JSON document: a JSON pointer (RFC 6901). Empty for the document as a whole."""


class PointsCovered(TypedDict):
    """Points of one kind."""

    covered: "int"
    """How many of them are covered."""
    points: "int"
    """How many there are."""


Policy = TypedDict("Policy", {
    # Who may see what.
    "access": NotRequired["AccessPolicy"],
    # Who may record what; everybody everything, where it is left out.
    "authority": NotRequired["AuthorityPolicy | None"],
    # Who is looked after.
    "care": NotRequired["CarePolicy"],
    # Who is sent.
    "dispatch": NotRequired["DispatchPolicy"],
    # Duties.
    "duty": "DutyPolicy",
    # Classes of exposure.
    "exposure": "ExposurePolicy",
    # The first day on which it holds.
    "from": "CivilDate",
    # The time on that day at which it takes effect, inclusive.
    "fromClock": NotRequired["TimeOfDay"],
    # Gates.
    "gate": NotRequired["GatePolicy"],
    # Posts.
    "grid": "GridPolicy",
    # Alarms.
    "health": "HealthPolicy",
    # The document's id.
    "id": "PolicyId",
    # Where it holds, in words.
    "jurisdiction": "str",
    # Outreach.
    "outreach": NotRequired["OutreachPolicy"],
    # Plans.
    "quarantine": "QuarantinePolicy",
    # How long what tells of people is kept.
    "retention": NotRequired["RetentionPolicy"],
    # Who serves when.
    "rota": NotRequired["RotaPolicy"],
    # What becomes of people who are under a measure when it takes effect after another rule book.
    "running": NotRequired["Running"],
    # What becomes, instead, of those who are then under one of these plans of an earlier rule book.
    "runningPlans": NotRequired["Mapping[str, Running]"],
    # Screening.
    "screening": "ScreeningPolicy",
    # Where its rules come from.
    "sources": "Sequence[Source]",
    # Stores and shops.
    "supply": NotRequired["SupplyPolicy"],
    # What people call it.
    "title": "Label",
    # Its version, from 1; raised with every change.
    "version": "int",
    # The zone in which its days are counted.
    "zone": "Zone",
    # Zones.
    "zones": NotRequired["ZonePolicy"],
})
"""A rule book: everything that differs between jurisdictions and dates is data in here."""


class PolicyCheck(TypedDict):
    """What a check has found."""

    digest: "str | None"
    """The digest of what it says ([`Policy::digest`])."""
    faults: "Sequence[LocatedFault]"
    """Everything that was found, in the order of the document; what stands in presets comes last."""
    policy: "PolicyId | None"
    """The policy; none where the document cannot be read."""
    usable: "bool"
    """True when it can be used: nothing was found but hints."""
    version: "int | None"
    """Its version."""


PolicyId = NewType("PolicyId", str)
"""One policy id."""


PostHandedOver = TypedDict("PostHandedOver", {
    # The area.
    "area": "Area",
    # Who held it.
    "from": "WorkerId",
    # The kind of post.
    "post": "PostKind",
    # Who holds it from now on.
    "to": "WorkerId",
})
"""A worker hands a post over to another, in one step and also offline: there is no moment without a holder."""


PostId = NewType("PostId", str)
"""One post id."""


PostKind = NewType("PostKind", str)
"""One post kind."""


class PostLeft(TypedDict):
    """A worker holds a post no longer."""

    area: "Area"
    """The area."""
    post: "PostKind"
    """The kind of post."""
    worker: "WorkerId"
    """Who held it."""


class PostRule(TypedDict):
    """One kind of post."""

    answers: "bool"
    """True when the holder answers for the households of the area (S3)."""
    kind: "PostKind"
    """The post."""
    single: "bool"
    """True when one area has one holder at a time."""
    title: "Label"
    """What people call it."""


class PostTaken(TypedDict):
    """A worker holds a post for an area from now on."""

    area: "Area"
    """The area."""
    post: "PostKind"
    """The kind of post, one that the policy names."""
    worker: "WorkerId"
    """Who holds it."""


class PostView(TypedDict):
    """One line of a building's contact card (S4)."""

    post: "PostKind"
    """The post."""
    title: "Label"
    """What people call it."""
    units: NotRequired["Sequence[UnitId]"]
    """The outside units that hold it as a whole, the nearest first (S2, Z1)."""
    workers: "Sequence[WorkerId]"
    """Who holds it for this place or the places around it, the nearest first; empty when nobody does."""


Premises: TypeAlias = "Literal['home', 'commercial', 'lodging', 'vehicle']"
"""What lies behind a door (Z4). All of them are screened; only homes count as households.
`home`: A home.
`commercial`: A shop, office or workshop.
`lodging`: A hotel, guest house or dormitory.
`vehicle`: A vehicle that people came in.
"""


Presence: TypeAlias = "Literal['expected', 'awaited', 'absent', 'there', 'gone', 'served', 'stillThere']"
"""How things stand with a person on a shift.
`expected`: The shift has not begun and they are not there.
`awaited`: The shift has begun, they have not come, and the tolerance is not over.
`absent`: They have not come.
`there`: They are there, before or during the shift.
`gone`: They came and are not there now, though the shift goes on.
`served`: They served and checked out.
`stillThere`: The shift is over and they have not checked out, nor do they serve there on another shift.
"""


class PresencePolicy(TypedDict):
    """The tolerances of checking in and out, in minutes."""

    absentAfter: NotRequired["int"]
    """Whoever has not come so long after the beginning is absent."""
    comeBefore: NotRequired["int"]
    """Whoever comes at most so long before the beginning came for this shift."""
    earlyBefore: NotRequired["int"]
    """Whoever leaves earlier than this before the end left early."""
    lateAfter: NotRequired["int"]
    """Whoever comes later than this after the beginning is late."""


Price: TypeAlias = int
"""What was paid: an amount in the smallest unit of a currency, such as fen."""


PriceRise = TypedDict("PriceRise", {
    # The events that say so.
    "events": "Sequence[EventId]",
    # The price that it is compared with.
    "from": "Price",
    # By how many hundredths of the former price, rounded down.
    "percent": "int",
    # The price now.
    "to": "Price",
})
"""A price that has risen by more than the policy allows."""


PurposeId = NewType("PurposeId", str)
"""One purpose id."""


class PurposeRule(TypedDict):
    """One purpose of going in or out."""

    id: "PurposeId"
    """The purpose."""
    title: "Label"
    """What people call it."""


class Quantity(TypedDict):
    """So much of something."""

    amount: "int"
    """How much, at least 1."""
    unit: "QuantityUnit"
    """In what it is counted."""


QuantityUnit: TypeAlias = "Literal['piece', 'bag', 'bottle', 'gram', 'kilogram', 'millilitre', 'litre', 'squareMetre', 'personShift']"
"""What a quantity is counted in. Amounts are whole numbers: half a kilogram is 500 grams.
`piece`: Pieces.
`bag`: Bags.
`bottle`: Bottles and cylinders.
`gram`: Grams.
`kilogram`: Kilograms.
`millilitre`: Millilitres.
`litre`: Litres.
`squareMetre`: Square metres.
`personShift`: One person for one shift (D9).
"""


class QuarantineEntered(TypedDict):
    """A resident has entered a place of quarantine, or a room of it."""

    floor: NotRequired["int | None"]
    """The floor of the room."""
    resident: "ResidentId"
    """The resident."""
    room: NotRequired["str | None"]
    """The room."""
    setting: "Setting"
    """What kind of place it is."""
    site: NotRequired["PlaceId | None"]
    """The place; none for the own home."""


QuarantineFlow = TypedDict("QuarantineFlow", {
    # In quarantine when the day ended.
    "closing": "int",
    # Came into it during the day.
    "in": "int",
    # In quarantine when the day began.
    "opening": "int",
    # Came out of it during the day.
    "out": "int",
})
"""Residents in quarantine, at home or in a central place, over a day: opening + in − out = closing (S15). Who comes out
and goes in again on one day counts in both, each time.
"""


class QuarantineNotice(TypedDict):
    """Served when a measure begins, or while it lasts."""

    atLatest: "Instant"
    """The person is free then whatever is missing or moves the end, unless a new reason comes up: the legal cap."""
    head: "NoticeHead"
    """For whom, and on what it rests."""
    outstanding: "Sequence[Explanation]"
    """What is missing by now for a release in time."""
    rights: "Sequence[str]"
    """What the person is entitled to: what the policy says, and what holds for everybody."""
    stages: "Sequence[SegmentView]"
    """Where the person stays when: every stage of the time without a gap."""
    until: "Instant | None"
    """The first free moment, as far as is known; none while something that is missing holds the person."""


class QuarantinePolicy(TypedDict):
    """The quarantine section of a policy."""

    capDays: "int"
    """Nobody is held longer than this many days (a legal cap)."""
    capFrom: NotRequired["CapFrom"]
    """What the cap counts from."""
    forgetAfterDays: NotRequired["int | None"]
    """So many days after its end a reason is left out of the answers about a person; never where left out. It stays in the
    log: this erases nothing.
    """
    plans: "Sequence[Plan]"
    """The plans."""
    rights: NotRequired["Sequence[Label]"]
    """What people under a measure are entitled to, besides knowing its end and its reasons, as notices say it."""
    slots: "Slots"
    """The slots of a day in which checks are due."""


class QuarantineRecord(TypedDict):
    """Entries, signatures and extensions, each in the order they happened."""

    entered: "Sequence[StatedQuarantineEntered]"
    """Places and rooms entered."""
    extended: NotRequired["Sequence[StatedMeasureExtended]"]
    """Measures that last longer."""
    signed: "Sequence[StatedReleaseSigned]"
    """Releases signed for."""


class Question(TypedDict):
    """A question why."""

    about: "About"
    """About what."""
    asOf: "AsOf"
    """As of when."""
    language: NotRequired["Language"]
    """The language of the text."""


QuestionId = NewType("QuestionId", str)
"""One question id."""


QuietHours = TypedDict("QuietHours", {
    # When they begin, inclusive.
    "from": "TimeOfDay",
    # When they end, exclusive; on the next day where that is not after `from`.
    "until": "TimeOfDay",
})
"""The hours of the day in which nobody is told of what is not urgent."""


class Quota(TypedDict):
    """So many passages out in so many days, such as one in two days (D10)."""

    days: "int"
    """In so many civil days, today being the last of them; at least 1."""
    passages: "int"
    """Passages out, at most."""
    per: NotRequired["QuotaPer"]
    """What they are counted over."""


QuotaPer: TypeAlias = "Literal['each', 'household']"
"""What the passages out are counted over.
`each`: A permit: passages that name it. Without a permit: those of the person or vehicle itself.
`household`: The household: passages of everybody who lives in it, whatever they name.
"""


QuotaRule = TypedDict("QuotaRule", {
    # Purposes on which it does not count.
    "except": NotRequired["Sequence[PurposeId]"],
    # How much.
    "quota": "Quota",
    # Whose.
    "who": "Sequence[Role]",
})
"""A quota on those who pass without a permit."""


Reach: TypeAlias = "Literal['ownArea', 'community']"
"""How far the right of a post reaches.
`ownArea`: The area for which the post is held, and everything in it.
`community`: The whole community, wherever the post is held.
"""


class ReadRosterRequest(TypedDict):
    """A household roster that somebody has as a file."""

    text: "str"
    """The text of the CSV file."""
    today: "CivilDate"
    """Today, by the calendar of the community: nobody is born later."""


class Reading(TypedDict):
    """One reading."""

    channel: "Channel"
    """How it reached us."""
    temperature: "Temperature"
    """The temperature."""


class ReadingTaken(TypedDict):
    """A body temperature was taken (Z6, Z7)."""

    channel: "Channel"
    """How it reached us."""
    replaces: NotRequired["EventId | None"]
    """The entry that this one corrects: as if that had never been made."""
    resident: "ResidentId"
    """Whose."""
    temperature: "Temperature"
    """The reading."""


ReasonKind: TypeAlias = "Literal['stay', 'contact', 'journey', 'circumstance', 'symptoms', 'positive']"
"""Why somebody may come under a measure.
`stay`: A stay in an area.
`contact`: A contact.
`journey`: A journey from elsewhere.
`circumstance`: A circumstance that a policy knows by name.
`symptoms`: Symptoms.
`positive`: A positive sample.
"""


class Receipt(TypedDict):
    """A fact was recorded."""

    effects: "Sequence[Effect]"
    """What it changed."""
    event: "EventId"
    """The event that holds it."""


class RecipientLine(TypedDict):
    """What somebody has got, altogether (Z7)."""

    item: "ItemId"
    """What."""
    quantity: "int"
    """How much."""
    to: "Issued"
    """Who."""


class RecordRequest(TypedDict):
    """A request to record."""

    entry: "Entry"
    """What to record."""
    now: "Instant"
    """The device's wall clock."""


Recorded: TypeAlias = "RecordedReceipt | RecordedRejection"
"""The answer to an attempt to record."""


RegionCode: TypeAlias = str
"""GB/T 2260 region code, extended to street and community."""


class Rejection(TypedDict):
    """A fact was refused: nothing has been recorded."""

    reasons: "Sequence[Because]"
    """Every reason against it; at least one."""


class ReleaseDue(TypedDict):
    """Somebody whose plan is over but for a signature: nobody may be forgotten (law 6)."""

    atLatest: "Instant"
    """The legal cap: free then, whoever has signed."""
    household: NotRequired["HouseholdId | None"]
    """The household that the person lives in."""
    plan: "PlanId"
    """The plan that waits."""
    resident: "ResidentId"
    """The person."""
    since: "Instant"
    """Since when nothing else is missing."""


class ReleaseNotice(TypedDict):
    """Served when a measure is over, or ends today."""

    ending: "EndingKind"
    """How the last reason ended."""
    head: "NoticeHead"
    """For whom, and on what it rested."""
    met: "Sequence[Explanation]"
    """What was met, and what moved the end."""
    releasedAt: "Instant"
    """The first free moment."""
    stages: "Sequence[SegmentView]"
    """Where the person stayed when."""


class ReleaseSigned(TypedDict):
    """An authority has signed for the release of a resident whose plan asks for that."""

    authority: "str"
    """The authority."""
    resident: "ResidentId"
    """Whose."""


class Remainder(TypedDict):
    """What holds after an early release: the person leaves, and is watched to a fixed day. It counts as one more stage."""

    checks: NotRequired["Sequence[int]"]
    """Slots of the day in which a check is due, by their place in the policy's list, from 0."""
    code: NotRequired["CodeColour | None"]
    """The colour of the person's health code."""
    setting: "Setting"
    """Where the person stays."""
    toDays: "int"
    """To the end of this day after the plan's anchor, whose own day is day 0."""


RepairRotaRequest = TypedDict("RepairRotaRequest", {
    # As of when. Shifts that have begun by then stay as they are.
    "asOf": "AsOf",
    # What has changed; left out where the log says it: who is away, who has left, what was dropped.
    "change": NotRequired["Change | None"],
    # How many days, 1 to 62.
    "days": "int",
    # The first civil day to mend.
    "from": "CivilDate",
})
"""A rota that somebody dropped out of."""


class RepairView(TypedDict):
    """A rota mended."""

    changes: "int"
    """Changes for people: those who come onto a shift, and those who go from one although they could come."""
    freed: NotRequired["Sequence[Placement]"]
    """Shifts that fell away because their holder cannot come. They count as no change."""
    gaps: "Sequence[GapView]"
    """Every place that nobody fills."""
    planned: "ShiftsPlanned"
    """What to record to adopt it: who comes onto which shift, and who goes."""
    proven: "bool"
    """True: proven that no rota leaves fewer gaps, more urgent posts first, and none with as few changes fewer shifts."""


ReplicaId = NewType("ReplicaId", str)
"""One replica id."""


class ReportQuery(TypedDict):
    """Which report."""

    date: "CivilDate"
    """The day."""
    grids: NotRequired["Sequence[GridId] | None"]
    """Only these grids; all of them when left out."""
    knownBy: NotRequired["Instant | None"]
    """Only what was recorded by then."""
    ungridded: NotRequired["bool"]
    """Where only some grids are asked for: also the households that are not in exactly one grid."""


RequestId = NewType("RequestId", str)
"""One request id."""


class RequestMade(TypedDict):
    """A household asks for a service (Z9, S17, S18)."""

    askedBy: NotRequired["ResidentId | None"]
    """The resident who asks; left out where whoever records it asks for the household."""
    household: "HouseholdId"
    """For whom."""
    items: NotRequired["Sequence[OrderItem]"]
    """What is ordered."""
    note: NotRequired["str | None"]
    """What else matters."""
    request: "RequestId"
    """The request."""
    service: "ServiceId"
    """For what: a service that the policy names."""
    wantedBy: NotRequired["Instant | None"]
    """By when it should be done; left out, within the policy's hours."""


Requirement: TypeAlias = "RequirementScheduledTests | RequirementNegatives | RequirementLinkedNegatives | RequirementSignOff"
"""One thing that must be there."""


class RequirementLinkedNegatives(TypedDict):
    """The first so many tests of the person who was met are negative."""

    first: "int"
    """How many."""
    need: "Literal['linkedNegatives']"
    otherwise: "PlanId"
    """The plan that holds instead when one of them is not."""


class RequirementNegatives(TypedDict):
    """So many negative samples in a row. One that is not negative starts the row anew; one that is invalid, unclear or
    pending counts as not taken.
    """

    apartHours: NotRequired["int"]
    """At least so many hours between two of them; one that comes sooner does not count."""
    count: "int"
    """How many."""
    fromDay: NotRequired["int"]
    """Only samples from the start of this day on, counted like the stage's; 0: all. None from before an infection."""
    need: "Literal['negatives']"
    weakFrom: NotRequired["CycleThreshold | None"]
    """A weak result counts as negative from this cycle threshold on."""
    withinHours: NotRequired["int | None"]
    """Only samples of the last so many hours before the earliest end, or after it: with 0 only those that are taken
    once the days are over.
    """


class RequirementScheduledTests(TypedDict):
    """Every test of the stage is taken on its day or later, in order, and negative. A test whose day was over before the
    person was found is not made up for; it is listed as missed.
    """

    need: "Literal['scheduledTests']"
    weakFrom: NotRequired["CycleThreshold | None"]
    """A weak result counts as negative from this cycle threshold on."""


class RequirementSignOff(TypedDict):
    """An authority has signed for the release."""

    need: "Literal['signOff']"


class Residence(TypedDict):
    """Who a resident is and where the person lives."""

    homes: "Sequence[StatedNullable_HouseholdId]"
    """Homes, in the order things happened: each registration and each move. `None`: left the community."""
    registered: "Sequence[StatedResidentRegistered]"
    """Every registration, in the order things happened; the last one holds for birth year and sex."""
    secondHomes: NotRequired["Sequence[StatedSecondHomeStated]"]
    """Second homes, in the order they were stated."""


class ResidentFile(TypedDict):
    """What the log says about one resident."""

    care: NotRequired["CareFile | None"]
    """How the person is looked after; nothing is stated about most."""
    duty: "DutyFile"
    """What people did about duties."""
    health: "HealthFile"
    """Readings and symptoms."""
    ledger: "Ledger"
    """Contacts and arrivals."""
    orders: "OrdersFile"
    """Orders and liftings."""
    papers: NotRequired["Papers"]
    """What the person has signed."""
    residence: "Residence"
    """Who and where."""
    stays: "Stays"
    """Stays elsewhere."""


ResidentId = NewType("ResidentId", str)
"""One resident id."""


class ResidentMoved(TypedDict):
    """A resident has moved."""

    resident: "ResidentId"
    """The resident."""
    to: NotRequired["HouseholdId | None"]
    """The new household; none when the person has left the community."""


class ResidentRegistered(TypedDict):
    """A person lives in a household. No name, no number: only what rules need."""

    birthYear: NotRequired["int | None"]
    """Year of birth, where an age rule needs it."""
    household: "HouseholdId"
    """Where the person lives."""
    resident: "ResidentId"
    """The resident."""
    sex: NotRequired["Sex | None"]
    """Sex, where it is needed."""


class ResidentRequest(TypedDict):
    """A question about a resident."""

    asOf: "AsOf"
    """As of when."""
    resident: "ResidentId"
    """The resident."""


class ResidentView(TypedDict):
    """A resident as of an instant."""

    alarmLog: NotRequired["Sequence[AlarmView]"]
    """The same one by one, with what became of each; also of entries that have been corrected."""
    alarms: "int"
    """Fevers and symptoms so far, without entries that have been corrected."""
    birthYear: "int | None"
    """Year of birth, where it is known."""
    care: NotRequired["CareLine | None"]
    """How the person is looked after, as whoever may know nothing sensitive sees it; none where the policy says nothing
    about care.
    """
    classes: "Sequence[str]"
    """The classes that the person's stays and contacts gave, in the order they were reported; also those without a
    measure (N3, N5).
    """
    documents: NotRequired["Sequence[DocumentView]"]
    """What the person has signed or is to sign."""
    duties: "Sequence[DutyView]"
    """Duties from a day before to a day after the instant."""
    exempt: NotRequired["Exemption | None"]
    """Until when the person need not take part in tests of the whole community, where that is so."""
    file: "ResidentFile"
    """Everything that was stated about the person, without sensitive grounds of care."""
    followUp: "FollowUp"
    """How far following the person is, all reasons together."""
    household: "HouseholdId | None"
    """The household the person lives in."""
    lastReading: "Reading | None"
    """The last temperature."""
    measure: "MeasureView | None"
    """The measure that holds; none when the person is free."""
    obligations: "Sequence[ObligationView]"
    """Every reason for a measure, in the order of the facts."""
    resident: "ResidentId"
    """The resident."""
    sex: "Sex | None"
    """Sex, where it is known."""
    tests: "Sequence[PlanTestView]"
    """Tests that the plans schedule, reason by reason, in order of their days."""
    timeline: "Sequence[SegmentView]"
    """Every measure there was, is, or as far as is known will be."""


Resolution: TypeAlias = "Literal['normalReading', 'corrected', 'visited']"
"""How an alarm ended.
`normalReading`: A later reading was below the threshold.
`corrected`: The entry was a mistake and has been corrected.
`visited`: Somebody has looked.
"""


ResponseEnded: TypeAlias = "Mapping[str, Never]"
"""The response has ended: from now on run the times after which people are erased. The last such fact counts."""


class Restart(TypedDict):
    """Whose days start anew when somebody in the place turns out positive."""

    environment: NotRequired["Nearness | None"]
    """Those who are as near as this to a sample of the environment that is positive; nobody where left out."""
    plan: NotRequired["PlanId | None"]
    """The plan that they start; the one that they are under where left out."""
    scope: "Nearness"
    """Those who are as near as this to a person who is positive."""


class ResultReported(TypedDict):
    """The laboratory has reported; the event's time is the time at which the person was told."""

    cycleThreshold: NotRequired["CycleThreshold | None"]
    """The cycle threshold, where the laboratory gives it."""
    residents: "Sequence[ResidentId]"
    """Everybody whose swab is in the sample: one, or the members of a pool. A pool that is positive says of no member
    that it was theirs, and nobody of them is clear until tested alone.
    """
    result: "TestResult"
    """What was found. A later report on the same sample corrects the earlier one."""
    sample: "SampleId"
    """The sample."""
    unconfirmed: NotRequired["bool"]
    """True for a positive result that another test is still to confirm, as those of rapid tests are in some places."""


class RetentionLine(TypedDict):
    """Somebody who is due to be erased."""

    reason: "ErasureReason"
    """Why."""
    resident: "ResidentId"
    """The resident."""
    since: "CivilDate"
    """Since which day: the first one on which what tells of the person need not be kept."""


class RetentionPolicy(TypedDict):
    """How long the engine keeps what tells of people. Without days nothing is due by itself."""

    daysAfterLeaving: NotRequired["int | None"]
    """So many civil days after a file was closed its person is: whoever has left the community and is under no measure."""
    daysAfterResponse: NotRequired["int | None"]
    """So many civil days after the response has ended everybody is due to be erased."""


RiskLevel: TypeAlias = "Literal['low', 'medium', 'high']"
"""Risk level of an area, as the authority publishes it.
`low`: No restriction.
`medium`: Medium risk.
`high`: High risk.
"""


Role: TypeAlias = "Literal['resident', 'neighbour', 'worker', 'vehicle', 'visitor']"
"""What somebody is to the area that a gate guards.
`resident`: Lives in it.
`neighbour`: Lives in the community, and not in it.
`worker`: Works for the community.
`vehicle`: A vehicle.
`visitor`: Anybody else.
"""


RoleId = NewType("RoleId", str)
"""One role id."""


class RoleRule(TypedDict):
    """A role: who has it, and what they may see."""

    clause: NotRequired["str | None"]
    """The clause of the source."""
    everywhere: NotRequired["Sequence[FieldClass]"]
    """What they see of everybody; what is open is seen by all."""
    id: "RoleId"
    """The role."""
    ownArea: NotRequired["Sequence[FieldClass]"]
    """What they see of people in the area of their post."""
    posts: NotRequired["Sequence[PostKind]"]
    """Whoever holds one of these posts has the role, for the area of the post."""
    search: NotRequired["bool"]
    """True where they may search people by name."""
    title: "Label"
    """What people call it."""
    workers: NotRequired["Sequence[WorkerRole]"]
    """Whoever works as one of these has it too, for nobody's area."""


class Roster(TypedDict):
    """A roster as read: facts in the order in which they must be recorded, and everything that is wrong with the file.

    A derived id is the same for the same names in any order of lines: the names themselves, joined by `/`, where an id
    can hold them, otherwise `@` and a fingerprint of the names. Residents without an id of their own are numbered
    within their household from the oldest to the youngest, those without birth year last; the number of one person
    therefore stays while nobody older joins or leaves.
    """

    counts: "RosterCounts"
    """How much was read."""
    encoding: NotRequired["RosterEncoding | None"]
    """How the file was written; none when it is no text."""
    grids: "Sequence[RosterGrid]"
    """Grids with their households, where the file has a column for them (D1)."""
    households: "Sequence[HouseholdRegistered]"
    """Households, in the order of the file."""
    leftOut: "int"
    """Problems and notes beyond the first [`MOST_REPORTED`] of each."""
    notes: "Sequence[RosterNote]"
    """What is worth knowing and is not wrong, by line."""
    places: "Sequence[PlaceAdded]"
    """Compounds, buildings and stairwells; each after the place around it (S1, S5)."""
    problems: "Sequence[RosterProblem]"
    """What is wrong with the file, by line. A line with a problem gives no fact."""
    regionCode: NotRequired["RegionCode | None"]
    """The code of the community's region, where the file gives it."""
    residents: "Sequence[ResidentRegistered]"
    """Residents: those with an id of their own in the order of the file, then those whose id is derived."""


class RosterCounts(TypedDict):
    """How much was read, and how much of it can be used."""

    badLines: "int"
    """Rows that gave no fact."""
    buildings: "int"
    """Buildings among the facts."""
    compounds: "int"
    """Compounds among the facts."""
    households: "int"
    """Households among the facts."""
    lines: "int"
    """Rows below the header that hold anything."""
    residents: "int"
    """Residents among the facts."""
    stairwells: "int"
    """Stairwells among the facts."""


RosterEncoding: TypeAlias = "Literal['utf8', 'gb18030']"
"""How the file was written.
`utf8`: UTF-8, with or without byte order mark.
`gb18030`: GB18030, which holds GBK and GB 2312.
"""


class RosterGrid(TypedDict):
    """A grid of the roster: exactly the households whose lines name it (D1).

    As JSON it is the fact that a grid is drawn. Whole places are not given: the file says nothing about doors that it
    does not list.
    """

    grid: "GridId"
    """The grid."""
    households: "Sequence[HouseholdId]"
    """The households of the grid, in the order of the file."""
    name: "str"
    """The name or number that the file gives."""


class RosterNote(TypedDict):
    """Something worth knowing about the file."""

    column: "str"
    """The column as the file names it."""
    line: "int"
    """The physical line of the file, from 1."""
    text: "str"
    """What is worth knowing."""


class RosterProblem(TypedDict):
    """Something wrong with the file."""

    column: "str"
    """The column as the file names it; the English name of a column that is missing; empty for the line as a whole."""
    line: "int"
    """The physical line of the file, from 1; the first line of a row that spans several."""
    reason: "str"
    """What is wrong with it."""
    value: "str"
    """What stands there, at most 40 characters. An identity number is never repeated."""


RotaGapReason: TypeAlias = "Literal['nobodyFits', 'nobodyAvailable', 'everybodyBound', 'free']"
"""Why a place stays open.
`nobodyFits`: Nobody has the skill, the team and the area.
`nobodyAvailable`: Those who fit cannot come at that time.
`everybodyBound`: Those who could come are on the shift already, or the limits of their work bar them.
`free`: Somebody could be asked: the rota was not made by `build` or `repair`, or was changed since.
"""


class RotaPolicy(TypedDict):
    """The rota section of a policy."""

    effort: NotRequired["Effort"]
    """How long to search."""
    fatigue: NotRequired["FatiguePolicy"]
    """The points of tiredness."""
    limits: NotRequired["Limits"]
    """What nobody may be asked to exceed; a person may have limits of their own."""
    patterns: NotRequired["Sequence[Pattern]"]
    """The shift patterns; three even shifts, four uneven ones and duty around the clock where nothing is said."""
    posts: NotRequired["Sequence[MannedPost]"]
    """The posts to be manned."""
    presence: NotRequired["PresencePolicy"]
    """The tolerances of checking in and out."""
    weights: NotRequired["Weights"]
    """What counts how much among rotas that cover equally well."""


RotaQuery = TypedDict("RotaQuery", {
    # As of when.
    "asOf": "AsOf",
    # How many days, 1 to 62.
    "days": "int",
    # The first civil day.
    "from": "CivilDate",
})
"""The rota of which days, as of when."""


class RotaSheet(TypedDict):
    """The rota as it stands: every post, turn and day (N10)."""

    breaches: NotRequired["Sequence[BreachView]"]
    """Rules that the rota breaks."""
    hours: "Sequence[HoursView]"
    """What each person gives, by id; only those who hold a shift or were there."""
    shifts: "Sequence[ShiftView]"
    """Every shift of every post, by post and then by time."""
    uncovered: NotRequired["Sequence[Uncovered]"]
    """Shifts that are running and have fewer people there than they need."""


class RotaView(TypedDict):
    """A rota for the posts of the policy."""

    gaps: "Sequence[GapView]"
    """Every place that nobody fills, by the beginning of the shift."""
    loads: "Sequence[LoadView]"
    """What each person gives, by id."""
    placements: "Sequence[Placement]"
    """Everyone on every shift, by the beginning of the shift."""
    proven: "bool"
    """True: proven that no rota leaves fewer gaps, more urgent posts first."""


RoundId = NewType("RoundId", str)
"""One round id."""


RoundOpened = TypedDict("RoundOpened", {
    # In which order households are reached.
    "approach": NotRequired["Approach"],
    # When it begins, inclusive.
    "from": "Instant",
    # The name people use.
    "name": "str",
    # Only households that this earlier round had not settled when the new one begins (Z5).
    "narrows": NotRequired["RoundId | None"],
    # The round.
    "round": "RoundId",
    # The areas whose households are screened.
    "scope": "Sequence[Area]",
    # People in a team, 1 to 9.
    "teamSize": "int",
    # When it ends, exclusive; after `from`.
    "until": "Instant",
})
"""A screening round is opened (N1)."""


RoundProgress = TypedDict("RoundProgress", {
    # When it begins, inclusive.
    "from": "Instant",
    # Households in its scope.
    "households": "int",
    # Its name.
    "name": "str",
    # The round.
    "round": "RoundId",
    # Households where everybody's whereabouts are known.
    "settled": "int",
    # Households in each state.
    "states": "Mapping[str, int]",
    # People in a team.
    "teamSize": "int",
    # When it ends, exclusive.
    "until": "Instant",
})
"""How far a round has come."""


RoutineId = NewType("RoutineId", str)
"""One routine id."""


RoutineRule = TypedDict("RoutineRule", {
    # Of what.
    "each": "Each",
    # What whoever did it has to show.
    "evidence": NotRequired["Sequence[EvidenceKind]"],
    # The first day, inclusive; left out, from ever.
    "from": NotRequired["CivilDate | None"],
    # The routine.
    "id": "RoutineId",
    # The points in each of them; empty for the thing as a whole.
    "points": NotRequired["Sequence[PointRule]"],
    # The posts that do it: the first that is held there does. Where none is, the answerable person does.
    "posts": "Sequence[PostKind]",
    # How urgent it is: 1 is the most urgent, 9 the least.
    "priority": NotRequired["int"],
    # True where everybody may see when it was last done, without names (S16).
    "public": NotRequired["bool"],
    # True where it is done by reporting what was observed in the place (H7), not by saying that it is done.
    "report": NotRequired["bool"],
    # A skill that whoever does it must have.
    "skill": NotRequired["SkillId | None"],
    # The slots of the day, once in each. They tile the day.
    "slots": "Slots",
    # What people call it.
    "title": "Label",
    # The last day, inclusive; left out, for ever.
    "until": NotRequired["CivilDate | None"],
})
"""Work that comes back every day."""


Running: TypeAlias = "Literal['keep', 'adopt', 'milder', 'stricter']"
"""What a rule book that takes effect says about measures that are running then.
`keep`: They go on under the rule book that judged them: the new one is for new reasons only.
`adopt`: From then on the new rule book judges the same facts anew; whoever would be free under it is free at once.
`milder`: From then on, at each instant, the milder of both; free as soon as one of them frees.
`stricter`: From then on, at each instant, the stricter of both; free only when both free.
"""


class SampleFinding(TypedDict):
    """What one report says about one person's sample."""

    cycleThreshold: NotRequired["CycleThreshold | None"]
    """The cycle threshold, where it is known."""
    pooled: "bool"
    """True when other people's swabs are in the sample."""
    result: "TestResult"
    """What was found."""
    sample: "SampleId"
    """The sample."""
    unconfirmed: NotRequired["bool"]
    """True for a positive result that another test is still to confirm."""


SampleId = NewType("SampleId", str)
"""One sample id."""


class SampleTaken(TypedDict):
    """A sample was taken; the event's time is the time of sampling."""

    method: NotRequired["TestMethod"]
    """How."""
    resident: "ResidentId"
    """Whose."""
    sample: "SampleId"
    """The sample. Two swabs at one time are two samples."""


class ScreeningPolicy(TypedDict):
    """The screening section of a policy."""

    clause: NotRequired["str | None"]
    """The clause of the source for the retry time."""
    documents: NotRequired["Sequence[DocumentRule]"]
    """The papers that must be signed, and by whom (D4)."""
    exemptions: NotRequired["Sequence[ExemptionRule]"]
    """Who need not take part in tests of the whole community for a while."""
    form: NotRequired["Form"]
    """The form that visits fill in (S6, Z4); a visit that leaves a required question open settles nothing."""
    retryHours: "int"
    """Where nobody opened, the next visit is due within this many hours (N2: six)."""
    tenancy: NotRequired["TenancyRule | None"]
    """What is asked about homes that are let (S9); nothing where it is left out."""


ScreeningState: TypeAlias = "Literal['notStarted', 'retryDue', 'answeredInPart', 'refused', 'referred', 'verified', 'vacant', 'goneAway', 'closed']"
"""Where a household stands in a round.
`notStarted`: Nobody has come yet.
`retryDue`: Nobody answered, or what was said contradicts the register: come back within the retry time.
`answeredInPart`: Somebody answered; the whereabouts of some residents are still unknown: come back.
`refused`: Somebody answered and would not say: come back.
`referred`: Handed on: somebody else finds out, and somebody asks within the policy's time what came of it.
`verified`: Everybody's whereabouts are known. An end.
`vacant`: Nobody lives here. An end, while the notice stays on the door.
`goneAway`: The household has gone away, and where everybody is is known. An end, while the notice stays on the door.
`closed`: Closed by the office; everybody's whereabouts are known from elsewhere. An end.
"""


class ScreeningStatus(TypedDict):
    """Where a household stands in a round, with the reason."""

    because: "Because"
    """Why."""
    lastVisit: NotRequired["EventId | None"]
    """The last of them."""
    retryDue: NotRequired["Instant | None"]
    """When somebody must have come back, where that is open."""
    round: "RoundId"
    """The round."""
    state: "ScreeningState"
    """The state."""
    visits: "int"
    """Visits and calls so far that found something to ask."""


class SealText(TypedDict):
    """What a device has to sign to seal its entries."""

    fromCounter: "int"
    """The first entry, for `entriesSealed`."""
    hashes: "Sequence[Bytes16]"
    """What stands for each of them."""
    text: "str"
    """The bytes to sign with the device's key (Ed25519, RFC 8032), in base 64 with padding."""
    toCounter: "int"
    """The last one, inclusive."""


class SealsView(TypedDict):
    """What the seals say, device by device."""

    checked: "bool"
    """False for a build that cannot check signatures; then there are no devices."""
    devices: "Sequence[DeviceSeals]"
    """The devices that have recorded anything or have a key, by id."""


SearchAnswer: TypeAlias = "SearchAnswerFound | SearchAnswerRefused"
"""The answer to a search."""


class SearchAnswerFound(TypedDict):
    """Who was found, as far as the viewer may know who they are."""

    entry: "EventId"
    """The event that says who searched."""
    outcome: "Literal['found']"
    people: "Sequence[FoundPerson]"
    """The people, by id."""


class SearchAnswerRefused(TypedDict):
    """The viewer may not search, or it could not be recorded."""

    outcome: "Literal['refused']"
    reasons: "Sequence[Because]"
    """Why."""


class SearchQuery(TypedDict):
    """Somebody searches for people by name, telephone number or note."""

    now: "Instant"
    """The device's wall clock."""
    text: "IdentityText"
    """What is searched for. It is recorded nowhere."""
    viewer: "Viewer"
    """Who, and what for."""


class SecondHomeStated(TypedDict):
    """A resident lives in a second home too. The person counts once, in the home of the registration."""

    household: "HouseholdId"
    """The second home."""
    resident: "ResidentId"
    """The resident."""
    until: NotRequired["CivilDate | None"]
    """The last day; left out where none is known."""


class Seen(TypedDict):
    """An answer as somebody may see it."""

    answer: "object"
    """The answer, without the fields that the viewer may not see; null where nothing of it may be seen."""
    withheld: "bool"
    """True when something is withheld."""


class SeenByQuery(TypedDict):
    """A question, as somebody asks it."""

    call: "str"
    """The call, such as `household`."""
    now: "Instant"
    """The device's wall clock: the roles are those that the viewer has then."""
    request: "object"
    """Its request."""
    viewer: "Viewer"
    """Who asks."""


SegmentView = TypedDict("SegmentView", {
    # The colour of the person's health code.
    "code": NotRequired["CodeColour | None"],
    # From when, inclusive.
    "from": "Instant",
    # Where the person stays.
    "setting": "Setting",
    # The stage of its plan, from 1.
    "stage": "int",
    # Until when, exclusive.
    "until": "Instant",
})
"""One stretch of a resident's line of measures."""


ServiceId = NewType("ServiceId", str)
"""One service id."""


class ServiceRule(TypedDict):
    """A service that can be asked for. What is left out is as the policy has it for errands."""

    attempts: NotRequired["int | None"]
    """So many times it is tried in vain before it is given up and listed as missed (S18); left out, it stays open."""
    evidence: NotRequired["Sequence[EvidenceKind]"]
    """What whoever did it has to show."""
    id: "ServiceId"
    """The service."""
    items: NotRequired["Sequence[OrderItemRule]"]
    """What can be ordered; empty where an order may name anything."""
    needs: NotRequired["Sequence[ServiceId]"]
    """Services that must be done for the household before this one can be."""
    posts: NotRequired["Sequence[PostKind]"]
    """The posts that do it: the first that is held for the household does."""
    priority: NotRequired["int | None"]
    """How urgent it is: 1 is the most urgent, 9 the least."""
    skill: NotRequired["SkillId | None"]
    """A skill that whoever does it must have (S17)."""
    title: "Label"
    """What people call it."""
    withinHours: NotRequired["int | None"]
    """Hours within which it is due, where the household names no time."""


Setting: TypeAlias = "Literal['selfMonitoring', 'homeMonitoring', 'home', 'central']"
"""Where a person under a measure stays. In rising order of strictness.
`selfMonitoring`: Free to move, watches own health.
`homeMonitoring`: At home as far as possible: out for what cannot wait, health watched by others.
`home`: At home, and not out.
`central`: In a central place of quarantine.
"""


Severity: TypeAlias = "Literal['error', 'hint']"
"""How much a fault matters.
`error`: The document cannot be used.
`hint`: It can be used as it is; the author should look at it.
"""


Sex: TypeAlias = "Literal['female', 'male']"
"""Sex as registered.
`female`: Female.
`male`: Male.
"""


class ShiftCounts(TypedDict):
    """Shifts that ended during the day, and the time that people were at posts during it."""

    covered: "int"
    """Shifts of a post that ended during the day, for each of whose places somebody had come."""
    minutes: "int"
    """Minutes that people were at posts during the day, own shifts or others'."""
    missed: "int"
    """People's shifts that ended during the day and for which they had not come."""
    served: "int"
    """People's shifts that ended during the day and for which they had come."""
    uncovered: "int"
    """Shifts that ended during the day with a place for which nobody had come."""


class ShiftDropped(TypedDict):
    """Somebody cannot serve on a shift."""

    reason: "str"
    """Why."""
    shift: "ShiftKey"
    """The shift."""
    worker: "WorkerId"
    """Who held it."""


class ShiftDutyView(TypedDict):
    """One person's shift, as a duty."""

    begins: "Instant"
    """When it begins, inclusive."""
    came: NotRequired["Instant | None"]
    """When the person came."""
    duty: "DutyId"
    """The duty."""
    ends: "Instant"
    """When it ends, exclusive."""
    event: "EventId"
    """The event that gave the person the shift."""
    left: NotRequired["Instant | None"]
    """When the person left."""
    shift: "ShiftKey"
    """The shift."""
    status: "DutyStatus"
    """The state: taken on while the person is there, done when they have left again."""
    worker: "WorkerId"
    """Whose it is."""


class ShiftKey(TypedDict):
    """One shift: a turn at a post, on the civil day on which it begins."""

    date: "CivilDate"
    """The civil day on which it begins; its hours count there."""
    post: "PostId"
    """The post."""
    turn: "TurnId"
    """The turn."""


ShiftSwapped = TypedDict("ShiftSwapped", {
    # The shift that `from` takes over from `to` in return.
    "against": NotRequired["ShiftKey | None"],
    # Who held it.
    "from": "WorkerId",
    # The shift.
    "shift": "ShiftKey",
    # Who holds it from now on.
    "to": "WorkerId",
})
"""Somebody gives a shift to another, or exchanges it against one of theirs."""


class ShiftView(TypedDict):
    """One shift of the rota."""

    begins: "Instant"
    """When it begins, inclusive."""
    ends: "Instant"
    """When it ends, exclusive."""
    gaps: NotRequired["Sequence[GapView]"]
    """Places that nobody holds, with everybody who was thought of and what bars each."""
    holders: "Sequence[HolderView]"
    """Who holds it, the first who was given it first."""
    night: "bool"
    """True when it counts as a night."""
    shift: "ShiftKey"
    """The shift."""


class ShiftsPlanned(TypedDict):
    """A rota is adopted, or changed: who is on which shifts from now on, and who is not any more. All of one statement takes
    effect at once, so a rota that was mended is recorded as one.
    """

    placements: NotRequired["Sequence[Placement]"]
    """Who serves on which shift."""
    withdrawn: NotRequired["Sequence[Placement]"]
    """Who serves there no longer; taken off before the others come."""


ShopId = NewType("ShopId", str)
"""One shop id."""


class ShopLine(TypedDict):
    """How one item stands in one shop."""

    item: "ItemId"
    """The item."""
    last: "StatedShopReported"
    """The last report."""
    priceRise: NotRequired["PriceRise | None"]
    """The price is too high: against the first one, or else against the one before."""
    shortage: "bool"
    """True where there is none to buy."""


class ShopReported(TypedDict):
    """Somebody has looked at what a shop has and asks for it (N9)."""

    day: NotRequired["CivilDate | None"]
    """The day that the report is for; that of the entry where left out."""
    item: "ItemId"
    """What."""
    price: NotRequired["Price | None"]
    """The price of one unit; left out where there is none to buy."""
    shop: "ShopId"
    """The shop."""
    stock: "ShopStock"
    """How much there is."""


ShopStock: TypeAlias = "Literal['enough', 'low', 'out']"
"""How much of something a shop has.
`enough`: Enough.
`low`: Little.
`out`: None.
"""


class ShopView(TypedDict):
    """How a shop stands."""

    daysMissing: NotRequired["Sequence[CivilDate]"]
    """The days before it, from that of the first report on, for which nobody has."""
    lines: "Sequence[ShopLine]"
    """Item by item."""
    reportedToday: "bool"
    """True when somebody has reported for the day of the instant."""
    shop: "ShopId"
    """The shop."""


class ShopsView(TypedDict):
    """How the shops stand."""

    asOf: "Instant"
    """As of when."""
    priceRises: "int"
    """Items whose price is too high, over all shops."""
    shops: "Sequence[ShopView]"
    """Shop by shop."""
    shortages: "int"
    """Items that a shop has run out of, over all shops."""


class SightingExplained(TypedDict):
    """A sighting is explained: nobody needs to look any more."""

    explanation: "str"
    """The explanation, in words without names."""
    sighting: "SightingId"
    """The sighting."""


SightingId = NewType("SightingId", str)
"""One sighting id."""


SightingKind: TypeAlias = "Literal['stranger', 'moveIn', 'moveOut', 'vehicle', 'other']"
"""What was seen (S10, H7).
`stranger`: Somebody nobody knows.
`moveIn`: People moving in.
`moveOut`: People moving out.
`vehicle`: A vehicle from elsewhere.
`other`: Something else.
"""


class SightingReported(TypedDict):
    """A neighbour or observer has seen something that somebody should look at."""

    area: "Area"
    """Where: a place or a household."""
    kind: "SightingKind"
    """What was seen."""
    sighting: "SightingId"
    """The sighting."""


Signatory: TypeAlias = "SignatoryHousehold | SignatoryResident"
"""Who signs."""


class SignatoryHousehold(TypedDict):
    """A household; one of its people signs for all."""

    id: "HouseholdId"
    type: "Literal['household']"


class SignatoryResident(TypedDict):
    """A resident, or whoever may sign for the person."""

    id: "ResidentId"
    type: "Literal['resident']"


class Signed(TypedDict):
    """One signed paper."""

    document: "DocumentKind"
    """What was signed."""
    evidence: NotRequired["EvidenceId | None"]
    """Where it is kept."""


class SitePositive(TypedDict):
    """Somebody in a place of quarantine, or a sample of its environment, is positive. The event's time is that of the
    finding.
    """

    environment: NotRequired["bool"]
    """True for a sample of the environment."""
    floor: NotRequired["int | None"]
    """The floor."""
    on: "Moment"
    """The day from which those who are near count anew."""
    resident: NotRequired["ResidentId | None"]
    """Who is positive, where it is a resident of this community."""
    room: NotRequired["str | None"]
    """The room."""
    site: "PlaceId"
    """The place, or the part of it."""


SkillId = NewType("SkillId", str)
"""One skill id."""


class SkillRule(TypedDict):
    """One skill."""

    id: "SkillId"
    """The skill."""
    title: "Label"
    """What people call it."""


class SlotRule(TypedDict):
    """One slot of the day, as the policy states it."""

    starts: "TimeOfDay"
    """When it starts, inclusive. It ends where the next one starts; the last ends where the first of the next day starts."""
    title: "Label"
    """What people call it."""


Slots: TypeAlias = "Sequence[SlotRule]"
"""The slots of a day: at least one, starts strictly rising."""


class Source(TypedDict):
    """A document that rules come from."""

    date: "str"
    """Its date, as far as it is known."""
    document: "str"
    """The document."""
    doubts: NotRequired["str"]
    """What is doubtful about it; empty when nothing is."""
    id: "str"
    """The short name that clauses cite."""


Span = TypedDict("Span", {
    # The first instant inside.
    "from": "Instant",
    # The first instant after it.
    "to": "Instant",
})
"""Time from an instant up to, but not including, another."""


class SquadFormed(TypedDict):
    """A squad goes from door to door with these members (H1, H3)."""

    members: "Sequence[WorkerId]"
    """Its members."""
    squad: "SquadId"
    """The squad."""


SquadId = NewType("SquadId", str)
"""One squad id."""


class SquadRule(TypedDict):
    """What a squad must be made of."""

    members: "int"
    """Members, at least."""
    roles: "Sequence[WorkerRole]"
    """Roles of which the squad must have at least one each."""


SquadsFrom = TypedDict("SquadsFrom", {
    # The first day.
    "from": "CivilDate",
    # Squads on that day and after it.
    "squads": "int",
})
"""How many squads go out from a day on."""


class Stage(TypedDict):
    """One stage of a plan."""

    checks: NotRequired["Sequence[int]"]
    """Slots of the day in which a check is due, by their place in the policy's list, from 0."""
    code: NotRequired["CodeColour | None"]
    """The colour of the person's health code."""
    counting: NotRequired["Counting"]
    """How the days are counted. Those of later stages are whole days after the stage before."""
    days: "int"
    """Length in days; at least 1, or 0 for a stage that ends on an event."""
    needs: NotRequired["Sequence[Requirement]"]
    """What must be there, besides the days, before the stage ends."""
    setting: "Setting"
    """Where the person stays."""
    testAnchor: NotRequired["AnchorKind | None"]
    """What the days of the tests count from, where that is not what the stage counts from."""
    tests: NotRequired["Sequence[TestDay]"]
    """Tests on numbered days."""


class Standing(TypedDict):
    """The measure that somebody is under by one of the two rule books."""

    atLatest: "Instant"
    """The person is free then whatever is missing or moves the end: the legal cap."""
    free: "Instant | None"
    """The first free moment, as far as is known; none while something that is missing holds the person."""
    plan: "PlanId"
    """The plan that decides."""
    setting: "Setting"
    """Where the person stays."""
    title: "Label"
    """What people call the plan."""


class Start(TypedDict):
    """A beginning with an anchor of its own."""

    anchor: "AnchorKind"
    """The anchor."""
    days: "int"
    """The measure begins at the start of this day after it; the anchor's day is day 0."""


class StateIdentityRequest(TypedDict):
    """A statement of who somebody is."""

    identity: "Identity"
    """What is stated."""
    now: "Instant"
    """The device's wall clock."""
    person: "Person"
    """Who."""


class StatedArrivalRegistered(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "ArrivalRegistered"
    """What is stated."""


class StatedCareVisit(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "CareVisit"
    """What is stated."""


class StatedChangesReported(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "ChangesReported"
    """What is stated."""


class StatedCheckFailure(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "CheckFailure"
    """What is stated."""


class StatedCircumstanceStated(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "CircumstanceStated"
    """What is stated."""


class StatedCivilDate(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "CivilDate"
    """What is stated."""


class StatedContactReported(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "ContactReported"
    """What is stated."""


class StatedDoor(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "Door"
    """What is stated."""


class StatedFate(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "Fate"
    """What is stated."""


class StatedHouseholdRegistered(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "HouseholdRegistered"
    """What is stated."""


class StatedImmunityStated(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "ImmunityStated"
    """What is stated."""


class StatedJourneyReported(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "JourneyReported"
    """What is stated."""


class StatedMeasureExtended(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "MeasureExtended"
    """What is stated."""


class StatedMeasureLifted(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "MeasureLifted"
    """What is stated."""


class StatedMeasureOrdered(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "MeasureOrdered"
    """What is stated."""


class StatedNullable_HouseholdId(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "HouseholdId | None"
    """What is stated."""


class StatedQuarantineEntered(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "QuarantineEntered"
    """What is stated."""


class StatedReading(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "Reading"
    """What is stated."""


class StatedReleaseSigned(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "ReleaseSigned"
    """What is stated."""


class StatedRequestMade(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "RequestMade"
    """What is stated."""


class StatedResidentRegistered(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "ResidentRegistered"
    """What is stated."""


class StatedSampleFinding(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "SampleFinding"
    """What is stated."""


class StatedSecondHomeStated(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "SecondHomeStated"
    """What is stated."""


class StatedShopReported(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "ShopReported"
    """What is stated."""


class StatedSigned(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "Signed"
    """What is stated."""


class StatedStayReported(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "StayReported"
    """What is stated."""


class StatedSymptomAnswer(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "SymptomAnswer"
    """What is stated."""


class StatedTitleStated(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "TitleStated"
    """What is stated."""


class StatedTuple_of_CareGroundId_and_boolean(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "tuple[CareGroundId, bool]"
    """What is stated."""


class StatedTuple_of_SampleId_and_TestMethod(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "tuple[SampleId, TestMethod]"
    """What is stated."""


class StatedVaccinationGiven(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "VaccinationGiven"
    """What is stated."""


class StatedVisit(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "Visit"
    """What is stated."""


class StatedWatchClosed(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "WatchClosed"
    """What is stated."""


class StatedWatchListed(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "WatchListed"
    """What is stated."""


class StatedZoneFact(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "ZoneFact"
    """What is stated."""


class Statedboolean(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "bool"
    """What is stated."""


class Statednull(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "None"
    """What is stated."""


class Statedstring(TypedDict):
    """Something that an event stated."""

    at: "Instant"
    """When it was true (not when it was typed in)."""
    event: "EventId"
    """The event that states it."""
    fact: "str"
    """What is stated."""


StayReported = TypedDict("StayReported", {
    # Where.
    "area": "RegionCode",
    # What shows it.
    "evidence": NotRequired["Evidence"],
    # The first day there.
    "from": "CivilDate",
    # The resident.
    "resident": "ResidentId",
    # The day of leaving; not before `from`.
    "until": "CivilDate",
})
"""A resident was in an area (S6, D4)."""


Stays: TypeAlias = "Sequence[StatedStayReported]"
"""Stays of one resident, in the order they were reported."""


class StepRule(TypedDict):
    """One step of a ladder."""

    afterMinutes: "int"
    """So many minutes later the step is reached."""
    posts: "Sequence[PostKind]"
    """Who is told: the holder of the first of these posts that is held there."""
    since: "StepSince"
    """From when its time runs."""


StepSince: TypeAlias = "Literal['open', 'missed']"
"""From when the time of a step runs.
`open`: From when the duty can be done.
`missed`: From when it should have been done.
"""


class StockCounted(TypedDict):
    """Somebody has counted: so much is there, whatever the ledger says. The difference is stated, and stays."""

    item: "ItemId"
    """What."""
    quantity: "int"
    """How much there is, in the unit of the item."""
    store: "StoreId"
    """The store."""


class StockDifference(TypedDict):
    """A count that was not what the ledger said."""

    at: "Instant"
    """When somebody counted."""
    counted: "int"
    """How much there was."""
    event: "EventId"
    """The event that says so."""
    expected: "int"
    """How much there should have been."""


class StockDiscarded(TypedDict):
    """Something was thrown away."""

    item: "ItemId"
    """What."""
    quantity: "int"
    """How much, in the unit of the item; at least 1."""
    reason: "str"
    """Why."""
    store: "StoreId"
    """The store."""


class StockIssued(TypedDict):
    """Something was taken out of a store. More than is known to be there is refused."""

    duty: NotRequired["DutyId | None"]
    """The duty that it was taken for."""
    item: "ItemId"
    """What."""
    quantity: "int"
    """How much, in the unit of the item; at least 1."""
    store: "StoreId"
    """The store."""
    to: "Issued"
    """For whom."""


class StockItemRule(TypedDict):
    """Something that is kept in store or watched in shops."""

    id: "ItemId"
    """The item."""
    lowBelow: NotRequired["int | None"]
    """Below so many, over all stores, there is too little."""
    title: "Label"
    """What people call it."""
    unit: "Label"
    """The unit that it is counted in: pieces, litres, boxes."""


class StockReceived(TypedDict):
    """Something has come into a store."""

    came: "Came"
    """Where it came from."""
    item: "ItemId"
    """What."""
    quantity: "int"
    """How much, in the unit of the item; at least 1."""
    store: "StoreId"
    """The store."""


class StockView(TypedDict):
    """What is in store."""

    asOf: "Instant"
    """As of when."""
    donors: "Sequence[DonorLine]"
    """Who gave what."""
    items: "Sequence[ItemTotal]"
    """Item by item over all stores."""
    lines: "Sequence[StoreLine]"
    """Store by store and item by item."""
    recipients: "Sequence[RecipientLine]"
    """Who got what; what goes to another store is not among it."""


StoreId = NewType("StoreId", str)
"""One store id."""


class StoreLine(TypedDict):
    """What one store has of one item."""

    balance: "Balance"
    """How much, and how that came to be."""
    item: "ItemId"
    """The item."""
    store: "StoreId"
    """The store."""


Subject: TypeAlias = "SubjectHousehold | SubjectResident | SubjectSighting | SubjectPlace | SubjectGrid | SubjectCommunity"
"""Whom a duty is about."""


class SubjectCommunity(TypedDict):
    """The whole community: recurring work for it."""

    type: "Literal['community']"


class SubjectGrid(TypedDict):
    """A grid: recurring work in it."""

    id: "GridId"
    type: "Literal['grid']"


class SubjectHousehold(TypedDict):
    """A household."""

    id: "HouseholdId"
    type: "Literal['household']"


class SubjectPlace(TypedDict):
    """A place: recurring work in it (S16, H7)."""

    id: "PlaceId"
    type: "Literal['place']"


class SubjectResident(TypedDict):
    """A resident."""

    id: "ResidentId"
    type: "Literal['resident']"


class SubjectSighting(TypedDict):
    """Something that was seen."""

    id: "SightingId"
    type: "Literal['sighting']"


class SupplyHeads(TypedDict):
    """Stores and shops at the end of a day, over the whole community."""

    items: NotRequired["Mapping[str, ItemFlow]"]
    """What came and went during the day, item by item over all stores: opening + in − out = closing."""
    priceRises: "int"
    """Items whose price is too high, over all shops."""
    shops: "int"
    """Shops that are watched."""
    shopsReported: "int"
    """Of those, the ones on which somebody has reported for the day."""
    shortages: "int"
    """Items that a shop has run out of, over all shops."""


class SupplyPolicy(TypedDict):
    """The supply section of a policy."""

    clause: NotRequired["str | None"]
    """The clause of the source."""
    items: NotRequired["Sequence[StockItemRule]"]
    """The items; any where the list is empty."""
    priceRisePercent: NotRequired["int | None"]
    """A price that is higher than the first one of the same shop and item by more than so many hundredths of it is too
    high; no price is where left out.
    """
    priceStepPercent: NotRequired["int | None"]
    """The same against the price that was reported before."""
    shopsDaily: NotRequired["bool"]
    """True where each shop is reported on every day, from its first report on: a day without one is a finding."""


Symptom: TypeAlias = "Literal['fever', 'cough', 'soreThroat', 'breathless', 'diarrhoea', 'tasteOrSmellLost', 'fatigue']"
"""A symptom that is asked for.
`fever`: Feels feverish.
`cough`: Coughs.
`soreThroat`: Sore throat.
`breathless`: Short of breath.
`diarrhoea`: Diarrhoea.
`tasteOrSmellLost`: Has lost taste or smell.
`fatigue`: Tired without reason.
"""


class SymptomAnswer(TypedDict):
    """One answer about symptoms."""

    channel: "Channel"
    """How it reached us."""
    onset: NotRequired["CivilDate | None"]
    """The first day with them, where the person knows it."""
    symptoms: "Sequence[Symptom]"
    """The symptoms; an empty list means none."""


class SymptomsReported(TypedDict):
    """A resident was asked about symptoms: the list is empty where there are none (H6)."""

    channel: "Channel"
    """How it reached us."""
    onset: NotRequired["CivilDate | None"]
    """The first day with them, where the person knows it: periods then count from it, and from the day of the report
    where it is not known. Not after the report.
    """
    replaces: NotRequired["EventId | None"]
    """The entry that this one corrects: as if that had never been made."""
    resident: "ResidentId"
    """Whose."""
    symptoms: "Sequence[Symptom]"
    """The symptoms, without repetition; empty for none."""


class Tally(TypedDict):
    """Counts over some households and the residents who live in them."""

    alarms: "int"
    """Fevers and reports of symptoms during the day."""
    arrivals: NotRequired["Mapping[str, int]"]
    """Arrivals during the day by class; `unclassified` where the policy's table covers none (N4)."""
    care: NotRequired["Mapping[str, int]"]
    """Residents by their level of care (S12); the sum is all residents where the policy has levels."""
    central: "int"
    """Residents in central quarantine at the end of the day."""
    duties: "Mapping[str, DutyCounts]"
    """Duties by kind."""
    entered: "int"
    """Residents who came under a measure during the day."""
    errands: NotRequired["Mapping[str, WorkDone]"]
    """Errands that were done, by service (D7)."""
    everCentral: "int"
    """Residents whose first measure ever is or was central quarantine."""
    everHome: "int"
    """Residents whose first measure ever is or was at home."""
    flow: NotRequired["QuarantineFlow"]
    """In and out of quarantine during the day (S15)."""
    home: "int"
    """Residents in quarantine at home at the end of the day."""
    households: "int"
    """Households."""
    observedNormal: NotRequired["int"]
    """Reports of observers during the day: all normal (H7)."""
    observedOtherwise: NotRequired["int"]
    """Reports of observers during the day that told of something."""
    otherPremises: "int"
    """Shops, lodgings and vehicles that are screened like households."""
    outreach: NotRequired["Mapping[str, OutreachCount]"]
    """How people were told (D8)."""
    passages: NotRequired["Traffic"]
    """Passages and attempts at gates during the day (S21, D10)."""
    points: NotRequired["Mapping[str, PointsCovered]"]
    """The points that the policy wants covered, at the end of the day (D8)."""
    readings: "int"
    """Temperatures taken during the day."""
    released: "int"
    """Residents who were released during the day."""
    residents: "int"
    """Residents who live in them."""
    residentsOut: NotRequired["int"]
    """Residents who are outside a guarded area that they live in, at the end of the day."""
    routines: NotRequired["Mapping[str, WorkDone]"]
    """Recurring work that was done, by routine (D9)."""
    screening: "Mapping[str, Mapping[str, int]]"
    """Households in each state, for each round that is open during the day or was before."""
    selfMonitoring: "int"
    """Residents who watch their own health at the end of the day."""
    shifts: NotRequired["ShiftCounts"]
    """Shifts that ended during the day, and the time that people were at posts (N10, D7)."""
    tests: NotRequired["Mapping[str, TestCounts]"]
    """Residents in the scope of each test campaign that has begun (S14)."""
    vaccination: NotRequired["Mapping[str, int]"]
    """Where residents stand with vaccination (S13); the sum is all residents where the policy counts them."""
    visitorsInside: NotRequired["int"]
    """Visitors inside a guarded area at the end of the day, by the gate that they came in by."""
    visitorsOverdue: NotRequired["int"]
    """Of those, the ones who should have left."""


Target: TypeAlias = "TargetCommunity | TargetPlace | TargetGrid | TargetHousehold | TargetGate"
"""Where, or for whom."""


class TargetCommunity(TypedDict):
    """The whole community."""

    type: "Literal['community']"


class TargetGate(TypedDict):
    """A gate or turn-back point."""

    id: "GateId"
    type: "Literal['gate']"


class TargetGrid(TypedDict):
    """The point of a grid."""

    id: "GridId"
    type: "Literal['grid']"


class TargetHousehold(TypedDict):
    """A home or shop."""

    id: "HouseholdId"
    type: "Literal['household']"


class TargetPlace(TypedDict):
    """A compound, building, stairwell, market or other place."""

    id: "PlaceId"
    type: "Literal['place']"


TeamId = NewType("TeamId", str)
"""One team id."""


TeamLevel: TypeAlias = "Literal['community', 'compound', 'building', 'stairwell', 'grid', 'homeQuarantine']"
"""The kind of area that a team stands for.
`community`: The community as a whole (Z1).
`compound`: Every compound.
`building`: Every building.
`stairwell`: Every stairwell.
`grid`: Every grid.
`homeQuarantine`: Every household with somebody in quarantine at home ("four guarantee one").
"""


class TeamRule(TypedDict):
    """The posts that must be filled for every area of a kind; a post held for an area around it counts, and one that a unit
    holds as a whole (Z1).
    """

    level: "TeamLevel"
    """The kind of area."""
    posts: "Sequence[PostKind]"
    """The posts."""
    title: "Label"
    """What people call the team."""


Temperature: TypeAlias = str
"""Degrees Celsius, 30 to 45, at most two decimals."""


class TenancyRule(TypedDict):
    """What is asked about homes that are let (S9)."""

    reportEveryDays: "int"
    """So many days after the last news of a let home somebody must ask what has changed; at least 1."""
    withinDays: "int"
    """The report is overdue this many days after it was first due; at least 1."""


class Term(TypedDict):
    """One reason for points."""

    count: "int"
    """How many of it: steps, posts before the own one, doors before this one."""
    kind: "TermKind"
    """What they are for."""
    points: "int"
    """Points."""


TermKind: TypeAlias = "Literal['distance', 'newFace', 'laterPost', 'load', 'tired']"
"""What a point is for.
`distance`: Steps between the worker's area and the door.
`newFace`: Never at that door before.
`laterPost`: Other posts come first.
`load`: So many doors that day already.
`tired`: So many points of tiredness.
"""


class TestAnnounced(TypedDict):
    """A resident was told of a test that is to come (N6, N7)."""

    channel: "Channel"
    """How the person was told."""
    on: "CivilDate"
    """The day of the test."""
    resident: "ResidentId"
    """The resident."""


TestCampaignId = NewType("TestCampaignId", str)
"""One test campaign id."""


TestCampaignOpened = TypedDict("TestCampaignOpened", {
    # The campaign.
    "campaign": "TestCampaignId",
    # When it begins, inclusive.
    "from": "Instant",
    # How the samples are taken; any way where left out.
    "method": NotRequired["TestMethod | None"],
    # The name people use.
    "name": "str",
    # Whom it is for.
    "scope": "TestScope",
    # When it ends, exclusive.
    "until": "Instant",
})
"""Some residents are tested within a time. Stated anew where something about it has changed."""


TestCampaignView = TypedDict("TestCampaignView", {
    # The campaign.
    "campaign": "TestCampaignId",
    # True when nobody is missing.
    "complete": "bool",
    # Who need not be, by resident; whoever was tested all the same is not among them.
    "excused": "Sequence[ExcusedPerson]",
    # When it begins, inclusive.
    "from": "Instant",
    # How the samples are taken; any way where left out.
    "method": NotRequired["TestMethod | None"],
    # Exactly who is missing, by household and resident.
    "missing": "Sequence[MissingPerson]",
    # The name people use.
    "name": "str",
    # True when it is over.
    "over": "bool",
    # Residents in its scope: the sum of the three lists.
    "residents": "int",
    # Who was tested, by resident.
    "tested": "Sequence[TestedPerson]",
    # When it ends, exclusive.
    "until": "Instant",
})
"""How far a test campaign has come."""


class TestCounts(TypedDict):
    """Residents in the scope of a test campaign at the end of a day."""

    excused: "int"
    """Not tested, and need not be."""
    missing: "int"
    """Not tested yet, or not at all."""
    tested: "int"
    """Tested."""


class TestDay(TypedDict):
    """A test on a numbered day of a stage."""

    day: "int"
    """The day. In the first stage day 0 is the anchor's, unless that is day 1 by the stage's counting; in later stages
    day 1 is the first.
    """
    method: NotRequired["TestMethod"]
    """How it is taken."""
    samples: NotRequired["int"]
    """How many samples at once: 2 for the double sampling before release."""


class TestExcused(TypedDict):
    """A resident need not be tested in a campaign."""

    campaign: "TestCampaignId"
    """The campaign."""
    reason: "str"
    """Why."""
    resident: "ResidentId"
    """The resident."""


TestMethod: TypeAlias = "Literal['oropharyngeal', 'nasopharyngeal', 'antigen']"
"""How a sample is taken and tested.
`oropharyngeal`: A laboratory test of a throat swab.
`nasopharyngeal`: A laboratory test of a nose swab.
`antigen`: A rapid antigen test.
"""


TestProgress: TypeAlias = "Literal['missed', 'upcoming', 'due', 'taken']"
"""How far a scheduled test is, as of an instant.
`missed`: Its day was over before the person was found: it is not made up for.
`upcoming`: Its day is yet to come.
`due`: To be taken today, or as soon as possible.
`taken`: As many samples as it takes were taken on its day or later. One that could not be tested does not count.
"""


class TestRefused(TypedDict):
    """A resident has refused to be tested."""

    resident: "ResidentId"
    """The resident."""


TestResult: TypeAlias = "Literal['negative', 'positive', 'weak', 'invalid', 'indeterminate']"
"""What a laboratory found. A sample without any of these is pending.
`negative`: Nothing found.
`positive`: Found.
`weak`: Found, but little of it; the cycle threshold says how little.
`invalid`: The sample could not be tested: as if it had not been taken.
`indeterminate`: Neither one nor the other: as if it had not been taken, and the next one decides.
"""


class TestScope(TypedDict):
    """Whom a test campaign is for: whoever lives in one of the areas and has one of the classes, and those who are named."""

    areas: NotRequired["Sequence[Area]"]
    """Only who lives in one of these; anywhere where the list is empty."""
    classes: NotRequired["Sequence[str]"]
    """Only who has one of these classes; any or none where the list is empty."""
    residents: NotRequired["Sequence[ResidentId]"]
    """These too. Where areas and classes are both left out, only these."""


class TestView(TypedDict):
    """A scheduled test of a person."""

    date: "CivilDate"
    """Its date."""
    day: "int"
    """The number of the day, as the plan has it."""
    method: "TestMethod"
    """How it is taken."""
    progress: "TestProgress"
    """How far it is."""
    samples: "int"
    """How many samples at once."""
    stage: "int"
    """The stage of the plan, from 1."""


class TestedPerson(TypedDict):
    """Somebody in a test campaign who was tested."""

    at: "Instant"
    """When."""
    resident: "ResidentId"
    """The resident."""


Threshold = TypedDict("Threshold", {
    # True when only a reading strictly above it does.
    "above": NotRequired["bool"],
    # The clause of the source for it; else that of the section.
    "clause": NotRequired["str | None"],
    # A reading at or above this alarms.
    "from": "Temperature",
    # For whom.
    "when": NotRequired["Whom"],
})
"""A threshold for some people."""


TimeOfDay: TypeAlias = str
"""a time of day such as 06:00"""


Title: TypeAlias = "Literal['owner', 'occupier', 'tenant', 'landlord']"
"""What a party is to a home (S8, S9).
`owner`: Owns it.
`occupier`: Lives in it or uses it.
`tenant`: Rents it.
`landlord`: Lets it to the tenant; with a sublet, the tenant who sublets.
"""


TitleStated = TypedDict("TitleStated", {
    # Whom to call about it: for a let home the contact that the landlord has named (S9).
    "contact": NotRequired["PartyId | None"],
    # The tenant's employer, where it was asked for (S9).
    "employer": NotRequired["str | None"],
    # The first day.
    "from": "CivilDate",
    # The home.
    "household": "HouseholdId",
    # The party.
    "party": "PartyId",
    # The title.
    "title": "Title",
    # The last day; left out where none is known. A lease has one.
    "until": NotRequired["CivilDate | None"],
})
"""A party has a title to a home, from a day on."""


Track: TypeAlias = "Literal['exposure', 'symptoms', 'positive', 'order', 'zone']"
"""Where a reason comes from: reasons of one track are of one kind for those who read them.
`exposure`: A stay, contact, journey or circumstance.
`symptoms`: Symptoms.
`positive`: A positive sample.
`order`: An order by an authority.
`zone`: Living in a zone.
"""


Traffic: TypeAlias = "Mapping[str, Mapping[str, Mapping[str, Mapping[str, int]]]]"
"""Passages and attempts by gate, direction, decision and purpose; those without a purpose under an empty name."""


Traveller: TypeAlias = "TravellerResident | TravellerWorker | TravellerVehicle | TravellerVisitor"
"""Who or what comes to a gate."""


class TravellerResident(TypedDict):
    """A resident."""

    id: "ResidentId"
    type: "Literal['resident']"


class TravellerVehicle(TypedDict):
    """A vehicle, by an opaque id."""

    id: "VehicleId"
    type: "Literal['vehicle']"


class TravellerVisitor(TypedDict):
    """Anybody else, by an opaque id."""

    id: "VisitorId"
    type: "Literal['visitor']"


class TravellerWorker(TypedDict):
    """Somebody who works for the community."""

    id: "WorkerId"
    type: "Literal['worker']"


Trip = TypedDict("Trip", {
    # The earliest end of the time in which doing them is in time, exclusive.
    "by": "Instant",
    # Its duties, the earliest due first.
    "duties": "Sequence[DutyId]",
    # From when all of them can be done, inclusive.
    "from": "Instant",
    # The household; none for a place or a sighting.
    "household": NotRequired["HouseholdId | None"],
    # How urgent the most urgent of them is, 1 to 9.
    "priority": "int",
})
"""What is done at one door in one go."""


class TripRule(TypedDict):
    """What is done at one door in one trip."""

    apartKinds: NotRequired["Sequence[DutyKind]"]
    """Kinds of duty that are never in a trip with others."""
    apartServices: NotRequired["Sequence[ServiceId]"]
    """Services that are never in a trip with others: rubbish and food do not go together (S17)."""


class Turn(TypedDict):
    """One turn of a pattern."""

    begins: "TimeOfDay"
    """When it begins."""
    id: "TurnId"
    """Its id."""
    minutes: "int"
    """How many minutes later it ends by the clock on the wall, at most a whole day: where clocks change meanwhile, the
    shift is as much longer or shorter.
    """
    night: NotRequired["bool"]
    """True when it counts as a night."""
    title: "Label"
    """What people call it."""


TurnId = NewType("TurnId", str)
"""One turn id."""


class TurnNeed(TypedDict):
    """So many people in some turns, perhaps with a skill."""

    people: "int"
    """How many people, at least 1."""
    skill: NotRequired["SkillId | None"]
    """The skill that each of them must have."""
    turns: NotRequired["Sequence[TurnId]"]
    """The turns; every one of the pattern where none is named."""


class Uncovered(TypedDict):
    """A running shift that has fewer people there than it needs."""

    missing: "Sequence[WorkerId]"
    """People of this shift who should be there and are not."""
    places: "Sequence[SkillId | None]"
    """The skills of the places that are empty; nothing for a place that asks for none."""
    shift: "ShiftKey"
    """The shift."""
    standIns: "Sequence[WorkerId]"
    """People who are there without being planned for this shift. They fill places, too."""


Unit: TypeAlias = "Literal['percent', 'minutes']"
"""What an indicator is told in.
`percent`: Whole per cent of the whole, half rounded up.
`minutes`: Whole minutes for each, half rounded up.
"""


class UnitClaimed(TypedDict):
    """An outside unit has claimed work in one more area (S2)."""

    area: "Area"
    """The area."""
    post: NotRequired["PostKind | None"]
    """The post that the unit as a whole holds for the area."""
    unit: "UnitId"
    """The unit."""


UnitId = NewType("UnitId", str)
"""One unit id."""


class UnitJoined(TypedDict):
    """An outside unit has joined and claimed work in an area (S2). Joining anew gives up what it had claimed before."""

    area: "Area"
    """The area whose work it has claimed."""
    name: "str"
    """The name people use."""
    post: NotRequired["PostKind | None"]
    """The post that the unit as a whole holds for the area, such as that of the agency that leads a community (Z1)."""
    unit: "UnitId"
    """The unit."""


class UnitLeft(TypedDict):
    """An outside unit has given up its work in an area, or has left (S2)."""

    area: NotRequired["Area | None"]
    """The area; left out where the unit leaves altogether."""
    unit: "UnitId"
    """The unit."""


class UnitView(TypedDict):
    """An outside unit."""

    areas: "Sequence[ClaimView]"
    """The areas whose work it has claimed, in the order of claiming."""
    helpers: "Sequence[HelperView]"
    """Those whom it has sent, by id."""
    name: "str"
    """The name people use."""
    unit: "UnitId"
    """The unit."""


class UpkeepLine(TypedDict):
    """One kind of public work in one place."""

    area: "Area"
    """The place, the grid, or the community."""
    doneToday: "int"
    """How often it was done in today's slots."""
    lastDone: NotRequired["Instant | None"]
    """When it was last done; none where it never was."""
    missedToday: "int"
    """Of those, the ones that are over without it."""
    name: "str"
    """What people call the place; empty for what has no name."""
    point: NotRequired["PointId | None"]
    """The point, such as the lift."""
    pointTitle: NotRequired["Label | None"]
    """What people call it."""
    routine: "RoutineId"
    """The routine."""
    slotsToday: "int"
    """How many slots there are today."""
    title: "Label"
    """What people call it."""


class VaccinationCoverage(TypedDict):
    """How many of whom are vaccinated."""

    ageBelow: NotRequired["int | None"]
    """Younger than that, in years."""
    ageFrom: NotRequired["int | None"]
    """At least so old, in years."""
    ageUnknown: "Sequence[ResidentId]"
    """Whose year of birth is not known; not in the denominator."""
    asOf: "Instant"
    """As of when."""
    counts: "CourseRule"
    """What counts as being vaccinated."""
    hundredthsOfPercent: NotRequired["int | None"]
    """The share in hundredths of a per cent, rounded down, so that 10000 means all; none of nobody."""
    leftOut: "int"
    """Of the age, not vaccinated, cannot be, and left out of the denominator by the rule."""
    notYet: "Sequence[ResidentId]"
    """Who is not vaccinated, or not fully, and could be."""
    of: "int"
    """The denominator: of the age, and counted by the rule."""
    otherAge: "int"
    """Of another age."""
    residents: "int"
    """Everybody who lives here now: those of the age, of another age, of unknown age."""
    unfit: "Sequence[ResidentId]"
    """Who is not vaccinated and cannot be."""
    vaccinated: "int"
    """The numerator."""


class VaccinationGiven(TypedDict):
    """A resident was given a dose."""

    dose: "int"
    """Which dose it was, from 1; whoever had earlier ones elsewhere may have none of them in the record."""
    on: "CivilDate"
    """The day on which it was given, not after the entry."""
    resident: "ResidentId"
    """The resident."""
    vaccine: "VaccineId"
    """The vaccine, one of the policy's where that names any."""


class VaccinationRule(TypedDict):
    """Of whom the share of the vaccinated is counted, and what counts."""

    ageBelow: NotRequired["int | None"]
    """Younger than that, in years."""
    ageFrom: NotRequired["int | None"]
    """At least so old, in years: the year less the year of birth."""
    clause: NotRequired["str | None"]
    """The clause of the source."""
    counts: NotRequired["CourseRule"]
    """What counts."""
    vaccines: NotRequired["Sequence[VaccineRule]"]
    """The vaccines; any where the list is empty, and then every dose completes a course."""
    withoutUnfit: NotRequired["bool"]
    """True where those who cannot be vaccinated are not counted at all; else they count as not vaccinated."""


class VaccinationUnfit(TypedDict):
    """A resident cannot be vaccinated."""

    reason: "str"
    """Why."""
    resident: "ResidentId"
    """The resident."""


class VaccineFile(TypedDict):
    """What was recorded about the vaccinations of one resident, in the order things happened."""

    given: NotRequired["Sequence[StatedVaccinationGiven]"]
    """Doses."""
    unfit: NotRequired["Sequence[Statedstring]"]
    """Reasons for which the person cannot be vaccinated."""


VaccineId = NewType("VaccineId", str)
"""One vaccine id."""


class VaccineRule(TypedDict):
    """One vaccine."""

    doses: "int"
    """Whoever has had this dose has had a full course."""
    id: "VaccineId"
    """The vaccine."""
    title: "Label"
    """What people call it."""


VehicleId = NewType("VehicleId", str)
"""One vehicle id."""


VersionVector: TypeAlias = "Mapping[str, int]"
"""For each replica the number up to which all of its events are known."""


class Viewer(TypedDict):
    """Who asks, and what for."""

    purpose: "LookUpPurpose"
    """What for."""
    worker: "WorkerId"
    """Who."""


class Visit(TypedDict):
    """One visit or call."""

    accounted: NotRequired["Sequence[Accounted]"]
    """The residents whose whereabouts it settled."""
    answers: NotRequired["Sequence[Answer]"]
    """Answers to the form."""
    channel: "Channel"
    """At the door or by phone."""
    outcome: "VisitOutcome"
    """What came of it."""
    round: "RoundId"
    """The round it belongs to."""


VisitOutcome: TypeAlias = "Literal['answered', 'noAnswer', 'refused', 'vacant', 'goneAway', 'otherOccupier', 'referred', 'closed']"
"""What came of a visit or call.
`answered`: Somebody answered; who is where is in `accounted`.
`noAnswer`: Nobody answered.
`refused`: Somebody answered and would not say.
`vacant`: Nobody lives here.
`goneAway`: The household has gone away; where everybody is must be in `accounted`, or it stays open.
`otherOccupier`: Somebody else lives here than the register says (S8).
`referred`: The household is handed on, for example to the police: somebody else finds out.
`closed`: The office closes the case on what it knows from elsewhere; everybody must be in `accounted`.
"""


class VisitRecorded(TypedDict):
    """A household was visited or called (N1, N2, Z3)."""

    accounted: NotRequired["Sequence[Accounted]"]
    """The residents whose whereabouts are now known; empty unless answered."""
    answers: NotRequired["Sequence[Answer]"]
    """Answers to the policy's form."""
    channel: "Channel"
    """At the door or by phone."""
    household: "HouseholdId"
    """The household."""
    outcome: "VisitOutcome"
    """What came of it."""
    round: "RoundId"
    """The round that the visit belongs to."""
    squad: NotRequired["SquadId | None"]
    """The squad that went."""


VisitorId = NewType("VisitorId", str)
"""One visitor id."""


class VisitorInside(TypedDict):
    """A visitor who is inside."""

    area: "Area"
    """The area."""
    due: NotRequired["Instant | None"]
    """When the visitor should have left; none where the policy and the permit say nothing."""
    event: "EventId"
    """The event that says so."""
    gate: "GateId"
    """The gate that the visitor came in by."""
    overdue: "bool"
    """True where the visitor should have left by now."""
    since: "Instant"
    """When."""
    visits: NotRequired["HouseholdId | None"]
    """The household that is visited."""
    who: "Traveller"
    """Who."""


Visits: TypeAlias = "Sequence[StatedVisit]"
"""Visits and calls to one household, in the order they happened."""


class WatchClosed(TypedDict):
    """An entry of a watch list is closed."""

    entry: "WatchId"
    """The entry."""
    household: "HouseholdId"
    """The household."""
    outcome: "str"
    """What came of it."""


class WatchFile(TypedDict):
    """Entries of watch lists that name one household, in the order things happened."""

    closed: NotRequired["Sequence[StatedWatchClosed]"]
    """Closings."""
    listed: NotRequired["Sequence[StatedWatchListed]"]
    """Entries."""


WatchId = NewType("WatchId", str)
"""One watch list entry id."""


class WatchListed(TypedDict):
    """A list from outside names a household: somebody must make contact and say what came of it (H5)."""

    by: "Instant"
    """By when contact must be made."""
    entry: "WatchId"
    """The entry."""
    household: "HouseholdId"
    """The household."""
    reason: "str"
    """Why it is on the list, in words without names."""


Way: TypeAlias = "Literal['in', 'out', 'both']"
"""Which ways lead through a gate.
`in`: Only in.
`out`: Only out.
`both`: In and out.
"""


class Weights(TypedDict):
    """What counts how much among rotas that cover equally well. Costs are added; lower is better."""

    area: NotRequired["int"]
    """For each shift and each step down the person's list of areas."""
    continuity: NotRequired["int"]
    """For each shift away from the post where the person serves most."""
    fatigue: NotRequired["int"]
    """For each point of tiredness after each shift."""
    hours: NotRequired["int"]
    """Hours: (minutes worked)² ÷ (minutes the person can give), so that equal shares cost least."""
    nights: NotRequired["int"]
    """Nights: 480 × (nights worked)² ÷ (nights the person can give)."""


class WhatIfQuery(TypedDict):
    """A question about another rule book."""

    asOf: "AsOf"
    """As of when."""
    policy: "Policy"
    """The rule book, taken as if it had held from ever."""


class When(TypedDict):
    """Conditions of a row. A column that the reason does not have never holds: a row that asks for a level is not for
    contacts.
    """

    ageBelow: NotRequired["int | None"]
    """Younger than that, in years."""
    ageFrom: NotRequired["int | None"]
    """At least so old, in years: the year of the reason less the year of birth. Who has no known year of birth is in no
    band of ages.
    """
    category: NotRequired["Sequence[CategoryId] | None"]
    """Of a circumstance or journey: its category is one of these."""
    confirmed: NotRequired["bool | None"]
    """Of an infection: whether no other test is still to confirm it."""
    contactOf: NotRequired["Sequence[IndexKind] | None"]
    """Of a contact: with whom."""
    countyAffected: NotRequired["bool | None"]
    """Of a stay: whether any part of the same county was at medium or high risk during it."""
    immune: NotRequired["bool | None"]
    """Whether the person counts as immune on the day of the reason."""
    level: NotRequired["Sequence[RiskLevel] | None"]
    """Of a stay: the highest level that the place had while the person was there is one of these."""
    onset: NotRequired["Sequence[OnsetKind] | None"]
    """Of symptoms, or of an infection: what is known about when the symptoms began."""
    protected: NotRequired["bool | None"]
    """Of a contact: whether both were protected the whole time."""
    reason: NotRequired["Sequence[ReasonKind] | None"]
    """The reason is one of these."""
    setting: NotRequired["Sequence[ContactSetting] | None"]
    """Of a contact: the people met in one of these ways."""


Whereabouts: TypeAlias = "Literal['home', 'inTown', 'away']"
"""Where a resident is.
`home`: At home.
`inTown`: In town, elsewhere.
`away`: Out of town, the place is known.
"""


class Whom(TypedDict):
    """Some people: every condition that is there must hold. Who has no known year of birth is in no band of ages."""

    ageBelow: NotRequired["int | None"]
    """Younger than that, in years."""
    ageFrom: NotRequired["int | None"]
    """At least so old, in years: the year of the reading less the year of birth."""
    subject: NotRequired["PersonKind"]
    """What the person is."""


class WorkDone(TypedDict):
    """Errands for one service, or recurring work of one routine, that was done (D7, D9)."""

    quantitiesSoFar: NotRequired["Mapping[str, int]"]
    """How much was done up to the end of the day."""
    quantitiesToday: NotRequired["Mapping[str, int]"]
    """How much was done during the day, as those who did it said."""
    soFar: "int"
    """How often it was done up to the end of the day."""
    today: "int"
    """How often it was done during the day."""


class WorkerEnrolled(TypedDict):
    """Somebody works for the community from now on; stated anew where role, unit, skills or teams have changed."""

    birthYear: NotRequired["int | None"]
    """Year of birth, where an age is counted (D3)."""
    member: NotRequired["bool"]
    """True for a member of the party, who is counted apart (N8, D2)."""
    role: "WorkerRole"
    """What the person works as."""
    skills: NotRequired["Sequence[SkillId]"]
    """What the person is able to do, as the policy names it (D2)."""
    teams: NotRequired["Sequence[TeamId]"]
    """The teams that the person is in, as the policy names them (D2, D3)."""
    unit: NotRequired["UnitId | None"]
    """The outside unit that sent the person."""
    worker: "WorkerId"
    """The worker."""


WorkerId = NewType("WorkerId", str)
"""One worker id."""


class WorkerLeft(TypedDict):
    """Somebody works for the community no longer (D3)."""

    worker: "WorkerId"
    """The worker."""


WorkerRole: TypeAlias = "Literal['staff', 'chief', 'helper', 'volunteer', 'partner']"
"""What somebody works as.
`staff`: Paid staff of the community.
`chief`: A resident who leads a building or compound branch.
`helper`: Assigned from an outside unit (S2).
`volunteer`: A volunteer (D2, N8).
`partner`: Police, medics, property firms and others who serve beside the community (S4).
"""


class WorkerTeam(TypedDict):
    """One team of workers."""

    id: "TeamId"
    """The team."""
    title: "Label"
    """What people call it."""


class Workforce(TypedDict):
    """Workers, and how many they are."""

    heads: "HeadCount"
    """By team, skill and unit."""
    roles: "Mapping[str, int]"
    """By role."""
    workers: "Sequence[WorkerEnrolled]"
    """Their enrolments, by id."""


class WorkforceQuery(TypedDict):
    """Which workers; what is left out holds for everybody."""

    asOf: "AsOf"
    """As of when."""
    bornFrom: NotRequired["int | None"]
    """Only those who were born in this year or later, as far as that is known (D3)."""
    member: NotRequired["bool | None"]
    """Only members of the party, or only others."""
    role: NotRequired["WorkerRole | None"]
    """Only those who work as this."""
    skill: NotRequired["SkillId | None"]
    """Only those with this skill."""
    team: NotRequired["TeamId | None"]
    """Only those in this team."""
    unit: NotRequired["UnitId | None"]
    """Only those whom this unit has sent."""


Zone: TypeAlias = str
"""an offset from UTC such as +08:00, or the name of a zone such as Europe/London (builds with the feature `zones`)"""


ZoneCondition: TypeAlias = "ZoneConditionDaysWithoutNew | ZoneConditionScreeningNegative | ZoneConditionLastContactExposure | ZoneConditionLastContactLeft | ZoneConditionNoOtherZone"
"""One condition of a way out."""


ZoneConditionDaysWithoutNew = TypedDict("ZoneConditionDaysWithoutNew", {
    # How they are counted.
    "counting": NotRequired["Counting"],
    # The days.
    "days": "int",
    # What they count from.
    "from": NotRequired["CounterStart"],
    "that": "Literal['daysWithoutNew']",
})
"""So many days have passed without an infection that counts. Screenings of the same way out have their days
numbered by this counter.
"""


class ZoneConditionLastContactExposure(TypedDict):
    """The last exposure of the last close contact lies more than so many whole days back; holds where no contact is
    known.
    """

    moreThanDays: "int"
    """The days."""
    negative: NotRequired["bool"]
    """Whether the contacts must be known to be negative, too."""
    that: "Literal['lastContactExposure']"


class ZoneConditionLastContactLeft(TypedDict):
    """The last close contact has left the area so many days ago; holds where no contact is known."""

    counting: NotRequired["Counting"]
    """How they are counted."""
    days: "int"
    """The days."""
    negative: NotRequired["bool"]
    """Whether the contacts must be known to be negative, too."""
    that: "Literal['lastContactLeft']"


class ZoneConditionNoOtherZone(TypedDict):
    """No other area of the community is a zone of one of these kinds."""

    kinds: "Sequence[ZoneKind]"
    """The kinds; they may not have such a condition themselves."""
    that: "Literal['noOtherZone']"


class ZoneConditionScreeningNegative(TypedDict):
    """The last screening of everybody was negative throughout."""

    onDay: NotRequired["int | None"]
    """It took place on this day of the counter or later."""
    that: "Literal['screeningNegative']"
    withinDays: NotRequired["int | None"]
    """It took place within so many days before the end."""


class ZoneDeclared(TypedDict):
    """An authority declares an area a zone from now on."""

    area: "Area"
    """The area."""
    zone: "ZoneKind"
    """The kind of zone, one that the policy has."""


class ZoneDisinfected(TypedDict):
    """The final disinfection of the area is finished: the event's time is that of the end."""

    area: "Area"
    """The area."""


class ZoneExit(TypedDict):
    """A way out of a kind of zone."""

    clause: NotRequired["str | None"]
    """The clause of the source."""
    to: NotRequired["ZoneKind | None"]
    """The kind that follows; none for no zone."""
    when: "Sequence[ZoneCondition]"
    """What must hold, all at one instant; at least one."""


ZoneFact: TypeAlias = "ZoneFactDeclared | ZoneFactLifted | ZoneFactInfectionFound | ZoneFactCaseMovedOut | ZoneFactScreened | ZoneFactEnvironmentSampled | ZoneFactDisinfected | ZoneFactLastContact"
"""One statement about a zone."""


class ZoneFactCaseMovedOut(TypedDict):
    """Somebody infected has left it."""

    data: "CaseMovedOut"
    kind: "Literal['caseMovedOut']"


class ZoneFactDeclared(TypedDict):
    """It was declared."""

    data: "ZoneDeclared"
    kind: "Literal['declared']"


class ZoneFactDisinfected(TypedDict):
    """It was disinfected."""

    kind: "Literal['disinfected']"


class ZoneFactEnvironmentSampled(TypedDict):
    """Its environment was tested."""

    data: "EnvironmentSampled"
    kind: "Literal['environmentSampled']"


class ZoneFactInfectionFound(TypedDict):
    """An infection was found in it."""

    data: "InfectionFound"
    kind: "Literal['infectionFound']"


class ZoneFactLastContact(TypedDict):
    """What is known about its last close contact."""

    data: "LastContactStated"
    kind: "Literal['lastContact']"


class ZoneFactLifted(TypedDict):
    """It was lifted."""

    data: "ZoneLifted"
    kind: "Literal['lifted']"


class ZoneFactScreened(TypedDict):
    """Everybody in it was tested."""

    data: "ZoneScreened"
    kind: "Literal['screened']"


ZoneFile: TypeAlias = "Sequence[StatedZoneFact]"
"""Everything that was stated about one area as a zone, in the order things happened: they bear on each other."""


ZoneKind = NewType("ZoneKind", str)
"""One zone kind."""


class ZoneLifted(TypedDict):
    """An authority lifts the zone, whatever its kind asks for."""

    area: "Area"
    """The area."""
    authority: "str"
    """The authority."""


class ZonePolicy(TypedDict):
    """The zones section of a policy; empty where places are never closed."""

    exempt: NotRequired["Sequence[InfectionWithin]"]
    """Infections found within one of these count for nothing: they reset no counter and move no level."""
    kinds: NotRequired["Sequence[ZoneRule]"]
    """The kinds of zones."""
    levels: NotRequired["Sequence[LevelRow]"]
    """The kind of an area by what was counted in it: the first row whose conditions all hold decides, and the last row
    has none. Where nobody has told of an infection there is no level. Empty where zones are only declared.
    """


class ZoneRequest(TypedDict):
    """A question about a zone."""

    area: "Area"
    """The area."""
    asOf: "AsOf"
    """As of when."""


class ZoneRule(TypedDict):
    """One kind of zone."""

    clause: NotRequired["str | None"]
    """The clause of the source."""
    exits: NotRequired["Sequence[ZoneExit]"]
    """Ways out: the one that is open first is taken, of several at one instant the first. Without any the zone ends only
    when an authority lifts it.
    """
    id: "ZoneKind"
    """The kind."""
    onInfection: NotRequired["ZoneKind | None"]
    """The kind that the zone becomes at once when an infection that counts is found in it."""
    plan: NotRequired["PlanId | None"]
    """The plan that everybody who lives there comes under: the setting, checks, code and tests of its first stage hold
    for as long as the zone does. None where people are free.
    """
    strictness: "int"
    """How strict it is: each kind has a number of its own, and a way out leads to a lower one."""
    title: "Label"
    """What people call it."""


class ZoneScreened(TypedDict):
    """Everybody in the area was tested, and all results are there."""

    allNegative: "bool"
    """True when every result is negative."""
    area: "Area"
    """The area."""
    on: "CivilDate"
    """The day on which the samples were taken."""


ZoneStretch = TypedDict("ZoneStretch", {
    # The area: the one asked for, or one around it.
    "area": "Area",
    # From when, inclusive.
    "from": "Instant",
    # What people call the kind.
    "title": "Label",
    # Until when, exclusive, as far as is known; none where nothing tells.
    "until": NotRequired["Instant | None"],
    # The kind of zone.
    "zone": "ZoneKind",
})
"""A time in which an area is a zone of one kind."""


class ZoneView(TypedDict):
    """An area as a zone, as of an instant."""

    area: "Area"
    """The area."""
    because: "Because"
    """Why."""
    earliest: NotRequired["Instant | None"]
    """When the zone can end at the earliest, by what is known; none where nothing tells."""
    file: "ZoneFile"
    """Everything that was stated about the area as a zone."""
    outstanding: NotRequired["Sequence[Because]"]
    """What is missing by now for the zone to end."""
    present: NotRequired["ZoneStretch | None"]
    """The zone that it is; none where it is no zone of its own."""
    timeline: "Sequence[ZoneStretch]"
    """Every zone that it was, is, or as far as is known will be."""


class LookedUpFileVariant(LookedUpFile):
    """The file."""

    outcome: "Literal['file']"


class RecordedReceipt(Receipt):
    """It is in the log."""

    outcome: "Literal['receipt']"


class RecordedRejection(Rejection):
    """It is not."""

    outcome: "Literal['rejection']"
