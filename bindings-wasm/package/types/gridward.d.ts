// Generated from core/schemas by scripts/write_types.py: change the engine, not this file.

declare const brand: unique symbol;

/** A text that is an id of one kind, and of no other. */
export type Branded<Kind extends string> = string & { readonly [brand]: Kind };

/** What an explanation is asked for. */
export type About =
  {
    /** The resident. */
    readonly resident: ResidentId;
    readonly type: "measure";
  } | {
    /** The resident. */
    readonly resident: ResidentId;
    readonly type: "classes";
  } | {
    /** The duty. */
    readonly duty: DutyId;
    /** Whom it is about. */
    readonly subject: Subject;
    readonly type: "duty";
  } | {
    /** The household. */
    readonly household: HouseholdId;
    /** The round. */
    readonly round: RoundId;
    readonly type: "screening";
  } | {
    /** The area. */
    readonly area: Area;
    readonly type: "zone";
  };

/** The section on access of a policy. Without roles nobody sees more than what is open, and nobody searches. */
export interface AccessPolicy {
  /**
   * So many look-ups and searches in an hour are usual for one worker; more are found, and none is refused. Any number
   * where left out.
   */
  readonly lookUpsPerHour?: number | null;
  /** The roles. Who has several sees what any of them sees. */
  readonly roles?: readonly RoleRule[];
}

/** One resident whose whereabouts the visit has settled. */
export interface Accounted {
  /** The resident. */
  readonly resident: ResidentId;
  /** Where the person is. */
  readonly whereabouts: Whereabouts;
}

/** One deed. */
export interface Act {
  /** When. */
  readonly at: Instant;
  /** What was done about it. */
  readonly deed: Deed;
  /** The duty. */
  readonly duty: DutyId;
  /** The event that says so. */
  readonly event: EventId;
  /** What the person showed for it. */
  readonly evidence?: DutyEvidence | null;
  /** By whom. */
  readonly worker: WorkerId;
}

/** Who recorded something, or looked: as what they worked then, and not who they are. */
export interface ActedAs {
  /** The posts that they held. */
  readonly posts?: readonly Label[];
  /** As what they worked; none for somebody who was not enrolled then. */
  readonly role?: WorkerRole | null;
}

/** Where a household lives and whether it still is one. */
export interface Address {
  /** Every door it has had, in the order things happened. The last one holds. */
  readonly doors: readonly StatedDoor[];
  /** How it ended, where it has; a later registration makes it a household again. */
  readonly fate?: StatedFate | null;
  /** Every registration, in the order things happened. */
  readonly registered: readonly StatedHouseholdRegistered[];
}

/** A household has another door: it has moved as a whole, or its door is numbered anew. */
export interface AddressChanged {
  /** What is written on the door. */
  readonly door: string;
  /** The floor, 1 at street level, negative below. */
  readonly floor?: number | null;
  /** The household. */
  readonly household: HouseholdId;
  /** The building or stairwell that the door is in. */
  readonly place: PlaceId;
}

/** One worker's day. */
export interface Agenda {
  /** The areas for which the worker holds a post. */
  readonly areas: readonly Area[];
  /** Who lives in the worker's areas, is due for release and waits for nothing but a signature (law 6). */
  readonly dueForRelease?: readonly ReleaseDue[];
  /** What stayed undone so long that the worker has to be told (D6). */
  readonly escalations?: readonly EscalationLine[];
  /** The duties by building, floor and door, so that one walk does them; at one door the earliest due first. */
  readonly items: readonly AgendaItem[];
  /** The shifts that the worker holds and that touch the day, by their beginning (N10). */
  readonly shifts?: readonly ShiftDutyView[];
  /** The same duties trip by trip, in the same order, where the policy has trips. */
  readonly trips?: readonly Trip[];
  /** Whose. */
  readonly worker: WorkerId;
}

/** One duty at one door. */
export interface AgendaItem {
  /** What is on the door. */
  readonly door: string;
  /** The duty. */
  readonly duty: DutyView;
  /** The floor. */
  readonly floor: number | null;
  /** The household; none for a sighting outside. */
  readonly household?: HouseholdId | null;
  /** Names of the places around it, the outermost first. */
  readonly places: readonly string[];
}

/** Whose day, and as of when. */
export interface AgendaQuery {
  /** The instant; the day is its civil day. */
  readonly asOf: AsOf;
  /** Also what is already done today. */
  readonly includeDone?: boolean;
  /** The worker. */
  readonly worker: WorkerId;
}

/** Whether somebody still has to look. */
export type AlarmState =
  "open" | "resolved";

/** A fever or symptom, and what became of it. */
export interface AlarmView {
  /** When it was true. */
  readonly at: Instant;
  /** Why it alarms, and why that is over. */
  readonly because: Because;
  /** The entry that raised it. */
  readonly event: EventId;
  /** How it was resolved. */
  readonly how?: Resolution | null;
  /** When it was resolved. */
  readonly resolvedAt?: Instant | null;
  /** Who wrote down what resolved it. */
  readonly resolvedBy?: WorkerId | null;
  /** Whether it is open. */
  readonly state: AlarmState;
}

/** What a period counts from. */
export type AnchorKind =
  "lastExposure" | "firstExposure" | "departed" | "arrived" | "stated" | "onset" | "positiveSample" | "ordered" | "entered" | "reported";

/** The answer to one question of the form. */
export interface Answer {
  /** The question. */
  readonly question: QuestionId;
  /** Whom it is about; left out for the household as a whole. */
  readonly resident?: ResidentId | null;
  /** The answer. */
  readonly value: AnswerValue;
}

/** The kind of answer that a question wants. */
export type AnswerKind =
  "yesNo" | "count" | "date" | "text";

/** What can be answered. */
export type AnswerValue =
  {
    readonly type: "yesNo";
    readonly value: boolean;
  } | {
    readonly type: "count";
    readonly value: number;
  } | {
    readonly type: "date";
    readonly value: CivilDate;
  } | {
    readonly type: "text";
    readonly value: string;
  };

/** The person who answers for a household. */
export interface Answerable {
  /** Held for which area. */
  readonly area: Area;
  /** The holder of the post, where the worker only stands in. */
  readonly deputyFor?: WorkerId | null;
  /** The event that gave the post, or named the deputy. */
  readonly event: EventId;
  /** Through which post. */
  readonly post: PostKind;
  /** The outside unit that sent the worker (S2). */
  readonly unit?: UnitId | null;
  /** Who. */
  readonly worker: WorkerId;
}

/** In which order households are reached (Z3, D4). */
export type Approach =
  "doorFirst" | "phoneFirst" | "both";

/** A part of the community, from all of it down to one household. */
export type Area =
  {
    readonly type: "community";
  } | {
    readonly id: PlaceId;
    readonly type: "place";
  } | {
    readonly id: GridId;
    readonly type: "grid";
  } | {
    readonly id: HouseholdId;
    readonly type: "household";
  };

/** An area has a risk level from a date on (N5). A later statement for the same date revises the earlier one. */
export interface AreaGraded {
  /** The area, from province to community. */
  readonly area: RegionCode;
  /** The first day on which the level holds. */
  readonly from: CivilDate;
  /** Its level. */
  readonly level: RiskLevel;
}

/** Who is inside an area that gates guard. */
export interface AreaInside {
  /** The area; none for all of them together. */
  readonly area?: Area | null;
  /** Residents of other parts of the community who are inside. */
  readonly neighbours: number;
  /** Residents who live there and are inside: all but those whose last passage led out. */
  readonly residents: number;
  /** Residents who live there and are outside. */
  readonly residentsOut: number;
  /** Vehicles. */
  readonly vehicles: number;
  /** Anybody else. */
  readonly visitors: number;
  /** People who work for the community and came in by a gate. */
  readonly workers: number;
}

/** One value inside a reason, still typed: only the explainer turns it into words. */
export type Argument =
  {
    readonly type: "code";
    readonly value: string;
  } | {
    readonly type: "text";
    readonly value: string;
  } | {
    readonly type: "label";
    readonly value: Label;
  } | {
    readonly type: "count";
    readonly value: number;
  } | {
    readonly type: "date";
    readonly value: CivilDate;
  } | {
    readonly type: "instant";
    readonly value: Instant;
  } | {
    readonly type: "temperature";
    readonly value: Temperature;
  };

/** Somebody has announced that people will arrive (S7). */
export interface ArrivalExpected {
  /** Where they come from. */
  readonly area: RegionCode;
  /** The announcement. */
  readonly arrival: ArrivalId;
  /** The household that they will live in. */
  readonly household: HouseholdId;
  /** The day on which they are expected. */
  readonly on: CivilDate;
  /** How many. */
  readonly people: number;
}

/** One arrival id. */
export type ArrivalId = Branded<"ArrivalId">;

/** Arrivals in the order in which people reported. */
export interface ArrivalLedger {
  /** How many there are of each class. */
  readonly classes: { readonly [key: string]: number };
  /** The arrivals. */
  readonly lines: readonly ArrivalLine[];
}

/** One arrival. */
export interface ArrivalLine {
  /** Where the person came from. */
  readonly area: RegionCode;
  /** The announcement that the arrival answers. */
  readonly arrival?: ArrivalId | null;
  /** When the person reported. */
  readonly at: Instant;
  /** The class; none where no row of the policy's table covers the arrival. */
  readonly class?: string | null;
  /** True when head count, route and health are clear and every document was shown. */
  readonly clear: boolean;
  /** The first free moment, as far as is known. */
  readonly free?: Instant | null;
  /** The first day there that is known. */
  readonly from: CivilDate;
  /** Where the person lives as of the instant. */
  readonly household?: HouseholdId | null;
  /** The registration point. */
  readonly point?: PlaceId | null;
  /** Who. */
  readonly resident: ResidentId;
  /** The measure that the person is under as of the instant; none when free. */
  readonly setting?: Setting | null;
  /** What people call the class. */
  readonly title?: Label | null;
  /** The day of leaving. */
  readonly until: CivilDate;
}

/** A resident has arrived and reported at a registration point (N4). */
export interface ArrivalRegistered {
  /** Where the person comes from. The arrival counts as a stay there. */
  readonly area: RegionCode;
  /** The announcement that this arrival answers. */
  readonly arrival?: ArrivalId | null;
  /** What is clear. */
  readonly cleared: Cleared;
  /** The documents that were checked and are in order. */
  readonly documents?: readonly Document[];
  /** The first day there; the day of leaving where it is not known. */
  readonly from?: CivilDate | null;
  /** The registration point. */
  readonly point?: PlaceId | null;
  /** The resident. */
  readonly resident: ResidentId;
  /** The day of leaving; the day of arrival where it is not known. */
  readonly until?: CivilDate | null;
}

/** Which arrivals. */
export interface ArrivalsQuery {
  /** As of when: class and measure are as they are judged then. */
  readonly asOf: AsOf;
  /** Only arrivals of this class; every arrival when left out. */
  readonly class?: string | null;
  /** The first day of arrival, inclusive. */
  readonly from: CivilDate;
  /** The last day of arrival, inclusive. */
  readonly until: CivilDate;
}

/** Which facts a question may use. */
export interface AsOf {
  /** Facts that were true by then, inclusive; also the instant that is asked about. */
  readonly at: Instant;
  /** Only facts that were recorded by then, inclusive: what was known when something was decided. */
  readonly knownBy?: Instant | null;
}

/** A question about everything, as of an instant. */
export interface AsOfRequest {
  /** As of when. */
  readonly asOf: AsOf;
}

/** Whom a question is asked about. */
export type AskedOf =
  "household" | "resident";

/** Which duties are to be given to whom. */
export interface AssignRequest {
  /** Only duties in this area. */
  readonly area?: Area | null;
  /** As of when. */
  readonly asOf: AsOf;
  /** Doors that somebody goes to on the day at most, where it is not what the policy says. */
  readonly stopsPerDay?: { readonly [key: string]: number };
  /** Duties that open before this instant; the end of the civil day where it is left out. */
  readonly until?: Instant | null;
  /** Who can be sent; everybody who works for the community where it is left out. */
  readonly workers?: readonly WorkerId[] | null;
}

/** Who goes there. */
export interface AssignmentView {
  /** Why. */
  readonly because: Because;
  /** What is done there. */
  readonly duties: readonly DutyId[];
  /** The household, where it is one. */
  readonly household?: HouseholdId | null;
  /** Who would have been next. */
  readonly instead?: WorkerId | null;
  /** How urgent the most urgent of it is, 1 to 9. */
  readonly priority: number;
  /** What was seen, where there is no household. */
  readonly sighting?: SightingId | null;
  /** What the choice costs, and what for. */
  readonly terms: readonly Term[];
  /** Who. */
  readonly worker: WorkerId;
}

/** Somebody tried to do a duty, in vain (S18). */
export interface Attempt {
  /** When. */
  readonly at: Instant;
  /** What came of it. */
  readonly note: string;
  /** Who. */
  readonly worker: WorkerId;
}

/**
 * The authority section of a policy. A policy without it lets everybody record everything.
 *
 * What an entry rests on are the posts that its author held when it was recorded, as far as had been recorded by then:
 * who is appointed later, or by an entry that is typed in later, had no right before.
 *
 * Erasures are another matter: what is reduced cannot come back when word of a post comes late. So no post gives the right
 * to record `personErased`: founders have it, and everybody where `anybody` names it.
 */
export interface AuthorityPolicy {
  /** What anybody may record, also who holds no post. */
  readonly anybody?: readonly FactKind[];
  /** Those who may record everything everywhere, from the beginning: they appoint the first holders of posts. */
  readonly founders?: readonly WorkerId[];
  /** What holders of posts may record. What no rule names, only founders may. */
  readonly rules?: readonly AuthorityRule[];
  /**
   * True where every device has to seal its entries within a day: what is open longer is a finding. A seal itself needs no
   * right; the key of a device is stated by who may record `deviceKeyStated`.
   */
  readonly sealed?: boolean;
}

/** What the holders of some posts, and those who stand in for them, may record. */
export interface AuthorityRule {
  /** The kinds of facts; every kind but `personErased`, where it is left out. */
  readonly facts?: readonly FactKind[];
  /** The posts. */
  readonly posts: readonly PostKind[];
  /** How far it reaches. */
  readonly reach?: Reach;
}

/** Somebody has said when they can serve, or when they cannot. */
export interface AvailabilityStated {
  /** Times at which the person cannot come, besides those that are known. */
  readonly away?: readonly Span[];
  /** Times at which the person can come after all, of those known before or named in this very statement. */
  readonly back?: readonly Span[];
  /** What the person offers from now on, in place of everything offered before; left out, that stays. */
  readonly offer?: Offer | null;
  /** The worker. */
  readonly worker: WorkerId;
}

/** How much of one item a store has, and how that came to be: received + moved in + found − issued − discarded − lost. */
export interface Balance {
  /** Bought, altogether. */
  readonly bought: number;
  /** Counts that were not what the ledger said, in the order they happened. */
  readonly differences?: readonly StockDifference[];
  /** Thrown away, altogether, as far as it was there. */
  readonly discarded: number;
  /** Given by somebody, altogether. */
  readonly donated: number;
  /** More was there when somebody counted, altogether. */
  readonly found: number;
  /** Taken out, altogether, as far as it was there. */
  readonly issued: number;
  /** Less was there when somebody counted, altogether. */
  readonly lost: number;
  /** From other stores, altogether. */
  readonly movedIn: number;
  /** What was paid for it, in the smallest unit of the currency. */
  readonly paid: number;
  /** How much there is, never less than nothing. */
  readonly quantity: number;
  /** Taken out or thrown away although the ledger did not have it: by devices that did not know of each other. */
  readonly short?: number;
}

/** A rule that a placement breaks, or would break. */
export type Bar =
  {
    readonly bar: "skill";
    /** The skill. */
    readonly needs: SkillId;
  } | {
    readonly bar: "team";
    /** The team. */
    readonly needs: TeamId;
  } | {
    /** The area. */
    readonly area: Area;
    readonly bar: "area";
  } | {
    readonly bar: "notAvailable";
  } | {
    readonly bar: "away";
    /** Since when. */
    readonly from: Instant;
    /** Until when, exclusive; nothing where no end is known. */
    readonly until?: Instant | null;
  } | {
    readonly bar: "there";
  } | {
    readonly bar: "overlap";
    /** Where: a shift, or the post of other work. */
    readonly other: Named;
  } | {
    readonly bar: "rest";
    /** The minutes between them. */
    readonly has: number;
    /** The minutes that are due. */
    readonly needs: number;
    /** The other shift, or the post of other work. */
    readonly other: Named;
  } | {
    readonly bar: "dayHours";
    /** The day. */
    readonly day: CivilDate;
    /** The minutes it would come to. */
    readonly has: number;
    /** The minutes allowed. */
    readonly may: number;
  } | {
    readonly bar: "weekHours";
    /** The last of the seven days. */
    readonly day: CivilDate;
    /** The minutes it would come to. */
    readonly has: number;
    /** The minutes allowed. */
    readonly may: number;
  } | {
    readonly bar: "nights";
    /** The last of them. */
    readonly day: CivilDate;
    /** How many it would come to. */
    readonly has: number;
    /** How many are allowed. */
    readonly may: number;
  } | {
    readonly bar: "days";
    /** The last of them. */
    readonly day: CivilDate;
    /** How many it would come to. */
    readonly has: number;
    /** How many are allowed. */
    readonly may: number;
  } | {
    readonly bar: "tired";
    /** The points of tiredness. */
    readonly has: number;
    /** The points from which on nobody is sent. */
    readonly may: number;
  };

/** Somebody who cannot fill a gap. */
export interface Barred {
  /** The rule; nothing when no rule bars them. */
  readonly bar: Bar | null;
  /** The person. */
  readonly worker: WorkerId;
}

/** One reason, with what it rests on. */
export interface BasisView {
  /** The clauses that it cites, each once, with the documents that they stand for. */
  readonly clauses?: readonly ClauseView[];
  /** The legal basis that an order names. */
  readonly order?: string | null;
  /** The plan that follows from it. */
  readonly plan: PlanId;
  /** The reason, in words. */
  readonly text: string;
}

/** Why something was judged as it was: a tree of rules, each with the values and the facts that it used. */
export interface Because {
  /** The values the rule used, by name. */
  readonly arguments?: { readonly [key: string]: Argument };
  /** The reasons below this one. */
  readonly because?: readonly Because[];
  /** The next instant at which the judgement changes by itself. */
  readonly changesAt?: Instant | null;
  /** The clause of the policy that the rule applies, as the policy cites it. */
  readonly clause?: string | null;
  /** The events whose facts the rule used. */
  readonly facts?: readonly EventId[];
  /** The rule's code, for example `quarantine.stage`. */
  readonly rule: string;
}

/** A rule that the rota breaks. */
export type BreachView =
  {
    /** The same as a reason. */
    readonly because: Because;
    readonly breach: "unknown";
    /** The placement that names it. */
    readonly placement: Placement;
  } | {
    /** The same as a reason. */
    readonly because: Because;
    readonly breach: "twice";
    /** The placement. */
    readonly placement: Placement;
  } | {
    /** The same as a reason. */
    readonly because: Because;
    /** The rule. */
    readonly bar: Bar;
    readonly breach: "barred";
    /** The placement, the last one where several are concerned. */
    readonly placement: Placement;
  } | {
    /** The same as a reason. */
    readonly because: Because;
    readonly breach: "crowded";
    /** The people on it. */
    readonly people: number;
    /** Those who find a place. */
    readonly seated: number;
    /** The shift. */
    readonly shift: ShiftKey;
  };

/** For which days a rota is to be made, and who can come when. */
export interface BuildRotaRequest {
  /** As of when: the policy and the people. */
  readonly asOf: AsOf;
  /**
   * Who can come at these times alone, whatever the person has offered; everybody else comes as they offered, and at
   * any time where they offered nothing.
   */
  readonly available?: { readonly [key: string]: readonly Span[] };
  /** Who cannot come at these times, besides those that the log knows of. */
  readonly away?: { readonly [key: string]: readonly Span[] };
  /** How many days, 1 to 62. */
  readonly days: number;
  /** The first civil day. */
  readonly from: CivilDate;
  /** Who can serve; everybody who works for the community where it is left out. */
  readonly workers?: readonly WorkerId[] | null;
}

/** The answer for everybody, in the order of the cases. */
export interface BulkAnswer {
  /** The class of each row. */
  readonly classes: readonly string[];
  /** One for each case. */
  readonly judgements: readonly BulkJudgement[];
  /** The plan of each row of the decision table; none for rows without a measure. */
  readonly plans: readonly (PlanId | null)[];
  /** Stages of everybody, one person after the other. */
  readonly stages: readonly BulkStage[];
  /** Tests of everybody, one person after the other. */
  readonly tests: readonly TestView[];
}

/** One person with one reason. What is later than the instant that is asked about counts as not known. */
export interface BulkCase {
  /** The year of birth. */
  readonly birthYear?: number | null;
  /** When the person entered the place of quarantine. */
  readonly entered?: Instant | null;
  /** An order that lets the measure last longer. */
  readonly extended?: BulkExtension | null;
  /** When the reason became known: no measure holds before. */
  readonly found: Instant;
  /** What can make the person immune. */
  readonly immunity?: BulkImmunity | null;
  /** When the person refused a test. */
  readonly refused?: Instant | null;
  /** Samples, in any order. */
  readonly samples?: readonly BulkSample[];
  /** When an authority signed for the release. */
  readonly signed?: Instant | null;
  /** What happened. */
  readonly what: BulkReason;
}

/** An authority lets the measure last longer. */
export interface BulkExtension {
  /** When it was ordered. */
  readonly at: Instant;
  /** The last day, inclusive. */
  readonly through: CivilDate;
}

/** Something that was shown and can make the person immune by the policy's rules. */
export interface BulkImmunity {
  /** Its day. */
  readonly on: CivilDate;
  /** What. */
  readonly source: ImmunitySource;
}

/** What the policy says about one person. */
export interface BulkJudgement {
  /** The place of the person's first stage in the list of stages. */
  readonly firstStage: number;
  /** The place of the person's first test in the list of tests. */
  readonly firstTest: number;
  /** Why the person has to be asked about alone, in an engine that has everything: no stages and no tests are given. */
  readonly needsEngine?: NeedsEngine | null;
  /**
   * The row of the decision table, from 0; none where no row or no window covers the case, and where the reason is not
   * known yet.
   */
  readonly row: number | null;
  /** How many stages there are; 0 for no measure. */
  readonly stages: number;
  /** How many tests there are. */
  readonly tests: number;
}

/** What happened to one person. */
export type BulkReason =
  {
    /** Where. */
    readonly area: RegionCode;
    /** The first day. */
    readonly from: CivilDate;
    readonly reason: "stay";
    /** The day of leaving. */
    readonly until: CivilDate;
  } | {
    /** The first day. */
    readonly first: CivilDate;
    /** The last day. */
    readonly last: CivilDate;
    /** With whom. */
    readonly of?: IndexKind;
    /** Whether both were protected the whole time. */
    readonly protected: boolean;
    readonly reason: "contact";
    /** How they met. */
    readonly setting: ContactSetting;
  } | {
    /** When it ended. */
    readonly arrived: Moment;
    /** The category. */
    readonly category: CategoryId;
    /** When it began, by the calendar there. */
    readonly departed?: Moment | null;
    readonly reason: "journey";
  } | {
    /** The category. */
    readonly category: CategoryId;
    /** The day that periods count from. */
    readonly on: Moment;
    readonly reason: "circumstance";
  };

/** The last report on a sample. */
export interface BulkReport {
  /** When the person was told; not before the sample was taken. */
  readonly at: Instant;
  /** What was found. */
  readonly result: TestResult;
}

/** A sample of the person. */
export interface BulkSample {
  /** What the laboratory says; none while the result is pending. */
  readonly report?: BulkReport | null;
  /** When it was taken. */
  readonly taken: Instant;
}

/** One stage of one person: `from` inclusive, `until` exclusive. */
export interface BulkStage {
  /** From when. */
  readonly from: Instant;
  /** Where the person stays. */
  readonly setting: Setting;
  /** Until when; where something is missing, at the latest. */
  readonly until: Instant;
}

/** A bundle in parts. */
export interface BundleParts {
  /** The parts, in any order and with any repetition. */
  readonly parts: readonly string[];
}

/** A request for a bundle in parts. */
export interface BundlePartsRequest {
  /** Most characters in a part; a QR code takes up to 4,296. */
  readonly characters: number;
  /** The other replica's version; empty for everything. */
  readonly version?: VersionVector;
}

/** Events in the compact binary encoding, as JSON carries them. */
export interface BundleText {
  /** The bytes in base 64, with padding (RFC 4648). */
  readonly base64: string;
}

/** 16 bytes in base 64, with padding. */
export type Bytes16 =
  string;

/** 32 bytes in base 64, with padding. */
export type Bytes32 =
  string;

/** 64 bytes in base 64, with padding. */
export type Bytes64 =
  string;

/** Where something came from. */
export type Came =
  {
    /** Who. Opaque. */
    readonly donor: PartyId;
    readonly type: "donated";
  } | {
    /** What was paid for all of it. */
    readonly price: Price;
    readonly type: "bought";
  };

/** A question to the planner. */
export interface CampaignRequest {
  /** The first day to plan. */
  readonly from: CivilDate;
  /** What can be done in a day. */
  readonly pace: Pace;
  /**
   * The round that is under way: what it has settled is done, and its days so far are told beside the plan. Households
   * that it keeps although they have left the areas count too.
   */
  readonly round?: RoundId | null;
  /** The areas to screen. */
  readonly scope: readonly Area[];
  /** The last day by which it should be done. */
  readonly until?: CivilDate | null;
}

/** What a legal cap counts from. */
export type CapFrom =
  "each" | "merged";

/** How many residents have a level. */
export interface CareCount {
  /** The level. */
  readonly level: CareLevelId;
  /** Of those, the ones whose last visit that was due has been missed. */
  readonly overdue: number;
  /** Residents who have it. */
  readonly residents: number;
  /** What people call it. */
  readonly title: Label;
}

/** Grounds, ways to reach the person, and visits, each in the order they happened. */
export interface CareFile {
  /** The channel that the person prefers. */
  readonly channel?: Channel | null;
  /** What was stated (`true`) and withdrawn (`false`). */
  readonly grounds?: readonly StatedTuple_of_CareGroundId_and_boolean[];
  /** Whether the person has a smartphone, where that is known. */
  readonly smartphone?: boolean | null;
  /** Visits and calls, also those in vain. */
  readonly visits?: readonly StatedCareVisit[];
}

/** One care ground. */
export type CareGroundId = Branded<"CareGroundId">;

/** Something is so about a resident for which the community looks after people (S12). */
export interface CareGroundStated {
  /** What is so, as the policy names it. */
  readonly ground: CareGroundId;
  /** The resident. */
  readonly resident: ResidentId;
}

/** Something is so no longer. */
export interface CareGroundWithdrawn {
  /** What is so no longer. */
  readonly ground: CareGroundId;
  /** The resident. */
  readonly resident: ResidentId;
}

/** One care level. */
export type CareLevelId = Branded<"CareLevelId">;

/** One resident on the list. */
export interface CareLine {
  /** Further levels whose rows fit too, as far as whoever asks may see them. */
  readonly also?: readonly CareLevelId[];
  /** Why the person has the level, as far as whoever asks may know. */
  readonly because: Because;
  /** Year of birth, where it is known. */
  readonly birthYear?: number | null;
  /** The grounds that hold, as far as whoever asks may know them. */
  readonly grounds?: readonly CareGroundId[];
  /** The household that the person lives in. */
  readonly household?: HouseholdId | null;
  /** Posts whose holders are informed about the person at all times; none where the level is withheld. */
  readonly informed?: readonly PostKind[];
  /** The last time that the person was reached. */
  readonly lastVisit?: LastVisit | null;
  /** The level; none where whoever asks may not see it. */
  readonly level?: CareLevelId | null;
  /** The visit that is due next. */
  readonly nextVisit?: NextVisit | null;
  /** True when the last visit that was due has been missed, and nobody has reached the person since. */
  readonly overdue: boolean;
  /** The resident; the name is kept outside the engine. */
  readonly resident: ResidentId;
  /** True when a ground holds that few may know. */
  readonly sensitive: boolean;
  /** Sex, where it is known. */
  readonly sex?: Sex | null;
  /** Since when. */
  readonly since: Instant;
  /** False for somebody without a smartphone; none where nobody has said. */
  readonly smartphone?: boolean | null;
  /** True when something of this line is withheld from whoever asks. */
  readonly withheld: boolean;
}

/** Who is looked after how closely. */
export interface CareList {
  /** As of when. */
  readonly asOf: Instant;
  /** The levels, in the policy's order. */
  readonly levels: readonly CareCount[];
  /** The list: by level, then those first who are overdue, then by household and resident. */
  readonly lines: readonly CareLine[];
  /** Everybody who lives here: the sum over the levels. */
  readonly residents: number;
}

/** The care section of a policy; without a table nobody has a level. */
export interface CarePolicy {
  /** What can be stated about a resident. */
  readonly grounds?: readonly GroundRule[];
  /** The levels. */
  readonly levels?: readonly LevelRule[];
  /** Posts whose holders may know sensitive grounds, and see discreet levels. */
  readonly mayKnow?: readonly PostKind[];
  /** The table: the first row that fits decides. */
  readonly table?: readonly CareRow[];
  /** Up to this floor people talk through the window (S19); nowhere where left out. */
  readonly windowUpToFloor?: number | null;
}

/** Who is looked after? */
export interface CareQuery {
  /** As of when. */
  readonly asOf: AsOf;
  /**
   * True for a line for everybody; where left out, only for those who are visited, about whom somebody is informed,
   * or for whom a ground holds.
   */
  readonly everybody?: boolean;
  /** The post of whoever asks. Where left out, nothing sensitive is shown. */
  readonly viewer?: PostKind | null;
}

/** One row of the table. */
export interface CareRow {
  /** The clause of the source. */
  readonly clause?: string | null;
  /** The level that it gives. */
  readonly level: CareLevelId;
  /** When it fits; always where left out. */
  readonly when?: CareWhen;
}

/** A visit or call, or an attempt. */
export interface CareVisit {
  /** Who came or called. */
  readonly by: WorkerId;
  /** How. */
  readonly channel: Channel;
  /** What was found. */
  readonly note?: string | null;
  /** False where the resident was not reached. */
  readonly reached: boolean;
}

/** Somebody has looked after a resident, or has tried to; the event's time is that of the visit or call. */
export interface CareVisited {
  /** How. */
  readonly channel: Channel;
  /** What was found, in a few words: nothing about why the person is looked after. */
  readonly note?: string | null;
  /** False where the resident was not reached: the visit is still to be made. */
  readonly reached?: boolean;
  /** The resident. */
  readonly resident: ResidentId;
}

/** The conditions of a row; all that are there must hold. */
export interface CareWhen {
  /** Younger than that, in years. */
  readonly ageBelow?: number | null;
  /** At least so old, in years: the year less the year of birth. Who has no known year of birth is in no band of ages. */
  readonly ageFrom?: number | null;
  /** Every one of these grounds holds. */
  readonly all?: readonly CareGroundId[];
  /** One of these holds at least. */
  readonly any?: readonly CareGroundId[];
  /** None of these holds. */
  readonly none?: readonly CareGroundId[];
}

/** An infected person has left the area: the event's time is that of the leaving. */
export interface CaseMovedOut {
  /** The area. */
  readonly area: Area;
  /** Who; left out for everybody who was found infected by then. */
  readonly case?: PartyId | null;
}

/** One category id. */
export type CategoryId = Branded<"CategoryId">;

/** What changed. */
export type Change =
  {
    readonly change: "away";
    /** Since when. */
    readonly from: Instant;
    /** Until when; nothing: for good. */
    readonly to?: Instant | null;
    /** Who. */
    readonly worker: WorkerId;
  } | {
    readonly change: "back";
    /** Since when. */
    readonly from: Instant;
    /** Until when; nothing: for good. */
    readonly to?: Instant | null;
    /** Who. */
    readonly worker: WorkerId;
  } | {
    readonly change: "needs";
    /** The first such beginning. */
    readonly from: Instant;
    /** Who is needed from now on; nobody: the post is closed. */
    readonly needs: readonly Need[];
    /** The post. */
    readonly post: PostId;
    /** The first beginning after it. */
    readonly to: Instant;
  };

/** The landlord's contact or the tenant has reported what has changed about a let home, or that nothing has (S9). */
export interface ChangesReported {
  /** True when anything has changed; what it is goes into facts of its own. */
  readonly changed: boolean;
  /** The home. */
  readonly household: HouseholdId;
  /** Who reported: the contact that the landlord has named, or somebody else. */
  readonly reporter?: PartyId | null;
}

/** How somebody was reached (Z3, S19). */
export type Channel =
  "door" | "phone" | "window" | "message" | "gate" | "own";

/** A check was tried and did not take place. */
export interface CheckFailed {
  /** Whose. */
  readonly resident: ResidentId;
  /** Why. */
  readonly why: CheckFailure;
}

/** Why a check did not take place. */
export type CheckFailure =
  "unavailable" | "uncooperative";

/** A policy document that somebody is writing. */
export interface CheckPolicyRequest {
  /** The policies that it is to follow, in the order of their effect. */
  readonly after?: readonly Policy[];
  /** The language of the messages. */
  readonly language?: Language;
  /** The document as it is written: JSON, with `basedOn` where it holds only what differs from a preset. */
  readonly text: string;
}

/** Somebody has come to serve on a shift. The event's time is when they came. */
export interface CheckedIn {
  /** The shift. */
  readonly shift: ShiftKey;
  /** Who. */
  readonly worker: WorkerId;
}

/** Somebody has left the post. The event's time is when they left. */
export interface CheckedOut {
  /** The shift for which they had come. */
  readonly shift: ShiftKey;
  /** Who. */
  readonly worker: WorkerId;
}

/**
 * A circumstance that the policy knows by name holds for a resident: discharged from hospital, left a post of high risk,
 * was at an event where somebody was infected.
 */
export interface CircumstanceStated {
  /** The circumstance. */
  readonly category: CategoryId;
  /** The day that periods count from. */
  readonly on: Moment;
  /** The resident. */
  readonly resident: ResidentId;
}

/** a civil date such as 2021-08-25, years 1900 to 2199 */
export type CivilDate =
  string;

/** An area that a unit works in. */
export interface ClaimView {
  /** The area. */
  readonly area: Area;
  /** Households in it. */
  readonly households: number;
  /** The post that the unit as a whole holds for it. */
  readonly post?: PostKind | null;
  /** Since when. */
  readonly since: Instant;
}

/** One row of the decision table. */
export interface ClassRow {
  /** The class that the row gives. */
  readonly class: string;
  /** The clause of the source that the row comes from. */
  readonly clause?: string | null;
  /** The plan that everybody else in the household comes under, from the same day on; none where they are free. */
  readonly coResidents?: PlanId | null;
  /** For how long that concerns them. */
  readonly coResidentsWhile?: CoResidentsWhile;
  /** The plan that the person comes under; none for a class without a measure. */
  readonly plan?: PlanId | null;
  /** What people call the class. */
  readonly title: Label;
  /** Conditions; one that is left out holds for everything. */
  readonly when: When;
}

/** A clause and its document. */
export interface ClauseView {
  /** The clause, as the policy cites it. */
  readonly clause: string;
  /** The document; none where the policy names no such source. */
  readonly source?: Source | null;
}

/** "Three checks, three clears" (S7): what is clear about somebody who has arrived. */
export interface Cleared {
  /** Who and how many came. */
  readonly headCount: boolean;
  /** How they are. */
  readonly health: boolean;
  /** Where they have been. */
  readonly route: boolean;
}

/**
 * A device's clock was wrong while it recorded these entries: each of them was true, and recorded, so much later or
 * earlier. It says nothing about what was itself said about the log. Where several say it of one entry, the one that was
 * recorded last counts.
 */
export interface ClockCorrected {
  /** Its first entry with that clock, by its running number. */
  readonly fromCounter: number;
  /** The device. */
  readonly replica: ReplicaId;
  /** What is to be added to its clock, in minutes; less than 0 for a clock that ran ahead. */
  readonly shift: number;
  /** Its last one, inclusive. */
  readonly toCounter: number;
}

/** For how long what happens to one person concerns everybody else in the household. */
export type CoResidentsWhile =
  "always" | "symptoms" | "untilNegative";

/** The colour that a person's health code shows in a stage. */
export type CodeColour =
  "green" | "blue" | "amber" | "yellow" | "red";

/** The health code: the stricter of the one that is shown and the one that the person's measure gives. */
export type CodeShown =
  "none" | "green" | "blue" | "amber" | "yellow" | "red";

/** One community id. */
export type CommunityId = Branded<"CommunityId">;

/** The community has a name and, where it is known, a code. */
export interface CommunityNamed {
  /** The 12-digit statistical code, or a shorter one of the region around it. */
  readonly code?: RegionCode | null;
  /** The name people use. */
  readonly name: string;
}

/** How a resident is reached best (S19). Stated anew where it has changed; what is left out stays as it was. */
export interface ContactPreferred {
  /** By telephone, at the door, through the window, or by message. */
  readonly channel?: Channel | null;
  /** The resident. */
  readonly resident: ResidentId;
  /** False for somebody without a smartphone: no message reaches the person. */
  readonly smartphone?: boolean | null;
}

/** A resident met somebody who is infected, or who is a contact. */
export interface ContactReported {
  /** The first day. */
  readonly first: CivilDate;
  /** The last day; not before `first`. */
  readonly last: CivilDate;
  /** What that person is. */
  readonly of?: IndexKind;
  /** True when both were protected the whole time. */
  readonly protected: boolean;
  /** The resident. */
  readonly resident: ResidentId;
  /** How they met. */
  readonly setting: ContactSetting;
  /** Whom the resident met: a resident, or a party outside. */
  readonly with: PartyId;
}

/** How two people met. */
export type ContactSetting =
  "household" | "work" | "transport" | "company" | "care" | "passing";

/** Who answers questions. */
export interface ContactView {
  /** The post through which the person answers. */
  readonly post: PostKind;
  /** What people call it. */
  readonly title: Label;
  /** The outside unit that sent the person. */
  readonly unit?: UnitId | null;
  /** The person. */
  readonly worker: WorkerId;
}

/** Entries that do not hold any more, each kind in the order it was taken, and what corrected them. */
export interface Corrected {
  /** Further entries that correct what another one had corrected already: several hold in the place of one. */
  readonly contested?: readonly Correction[];
  /** What was corrected by what. */
  readonly corrections: readonly Correction[];
  /** Readings that do not hold. */
  readonly readings?: readonly StatedReading[];
  /** Answers about symptoms that do not hold. */
  readonly symptoms?: readonly StatedSymptomAnswer[];
}

/** One entry stands in the place of another. */
export interface Correction {
  /** When what the new entry states was true. */
  readonly at: Instant;
  /** The entry that holds instead. */
  readonly by: EventId;
  /** The entry that does not hold any more. */
  readonly entry: EventId;
}

/** What is counted. */
export type CountOf =
  "cases" | "clusters" | "ofUnknownSource";

/** A duty that a number of a report counts. */
export interface CountedDuty {
  /** When it is due. */
  readonly due: Instant;
  /** The duty; none where it has no id that can be told. */
  readonly duty?: DutyId | null;
  /** What is to be done. */
  readonly kind: DutyKind;
  /** Whom it is about. */
  readonly subject: Subject;
}

/** Something that a number of a report counts. */
export type CountedItem =
  {
    readonly id: HouseholdId;
    readonly type: "household";
  } | {
    readonly id: ResidentId;
    readonly type: "resident";
  } | {
    readonly id: CountedDuty;
    readonly type: "duty";
  } | {
    readonly id: PassageId;
    readonly type: "passage";
  } | {
    readonly id: Traveller;
    readonly type: "traveller";
  } | {
    readonly id: ShiftKey;
    readonly type: "shift";
  } | {
    readonly id: WorkerId;
    readonly type: "worker";
  } | {
    readonly id: EventId;
    readonly type: "statement";
  } | {
    readonly id: Target;
    readonly type: "point";
  };

/** A count with its bounds, both inclusive. */
export interface CountedWithin {
  /** At least so many. */
  readonly atLeast?: number;
  /** At most so many; no bound where left out. */
  readonly atMost?: number | null;
  /** Of what. */
  readonly count: CountOf;
  /** Only those of the last so many days: a day counts through the last of the days that follow it. All where left out. */
  readonly withinDays?: number | null;
}

/** What a counter of days starts from; an infection that counts starts it anew. */
export type CounterStart =
  "lastInfection" | "kindBegan" | "caseMovedOut";

/**
 * How the days of a period are counted from its anchor. There is no one convention, not even within one country, so
 * each plan states its own.
 *
 * Ends are half-open: the instant returned is the first free moment. JSON: `"dayZeroExcluded"`, or
 * `{"fixedClock": "12:00"}`.
 */
export type Counting =
  "dayZeroExcluded" | "dayOneIncluded" | "exactHours" | "event" | {
    readonly fixedClock: TimeOfDay;
  };

/** What counts as being vaccinated. */
export type CourseRule =
  "fullCourse" | "anyDose";

/** What points of one kind must have. */
export interface CoverRule {
  /** What covers one: any of these that is still there. */
  readonly by: readonly OutreachKind[];
  /** The points. */
  readonly points: PointKind;
}

/** Points of one kind, and those that are not covered. */
export interface CoverView {
  /** How many of them are covered. */
  readonly covered: number;
  /** Their kind. */
  readonly kind: PointKind;
  /** How many there are. */
  readonly points: number;
  /** Those that are not. */
  readonly uncovered: readonly Target[];
}

/** The certificate that every household has one grid and one answerable person, or the exact list of gaps (law 7). */
export interface Coverage {
  /** The instant it speaks of. */
  readonly asOf: Instant;
  /** Every household with its grid and answerable person, by id; empty unless it was asked for. */
  readonly certificate?: readonly HouseholdCover[];
  /** True when no household has a gap. */
  readonly complete: boolean;
  /** Households with a gap, by id. */
  readonly gaps: readonly CoverageGap[];
  /** Homes. */
  readonly households: number;
  /** Shops, lodgings and vehicles; they need a grid and an answerable person like homes. */
  readonly otherPremises: number;
}

/** A household that is not covered. */
export interface CoverageGap {
  /** The events that it rests on besides the household's door, as in the certificate. */
  readonly facts?: readonly EventId[];
  /** The household. */
  readonly household: HouseholdId;
  /** What is missing. */
  readonly reasons: readonly GapReason[];
  /** The outside unit that has claimed the work there, and could name somebody (S2). */
  readonly unit?: UnitId | null;
}

/** A question about coverage. */
export interface CoverageRequest {
  /** As of when. */
  readonly asOf: AsOf;
  /** Whether to list every household. */
  readonly certificate?: boolean;
}

/** Times of the day at which few may pass. */
export interface Curfew {
  /** Those of the curfew, by their place in the list, from 0. */
  readonly closed: readonly number[];
  /** The slots of the day. */
  readonly slots: Slots;
}

/** Cycle threshold, 0 to 60, at most two decimals. */
export type CycleThreshold =
  string;

/** What really happened on one day. */
export interface DayDone {
  /** The day. */
  readonly date: CivilDate;
  /** Households settled. */
  readonly settled: number;
  /** Visits and calls. */
  readonly visits: number;
}

/** One day of the plan. */
export interface DayForecast {
  /** The day. */
  readonly date: CivilDate;
  /** Households still to be visited at the end of the day, the fewest and the most. */
  readonly open: NumberRange;
  /** Squads that go out. */
  readonly squads: number;
  /** Visits, the fewest and the most. */
  readonly visits: NumberRange;
}

/** What is decided at a gate. */
export type Decision =
  "allow" | "escort" | "hold" | "refuse";

/** What somebody did about a duty. */
export type Deed =
  "claimed" | "done" | "handedBack" | {
    readonly assigned: {
      /** Who had it before, as far as was known. */
      readonly instead_of?: WorkerId | null;
      /** Who is to do it. */
      readonly to: WorkerId;
    };
  } | {
    readonly attempted: {
      /** What came of it. */
      readonly note: string;
    };
  } | {
    readonly acknowledged: {
      /** Until when nobody further is told, exclusive. */
      readonly until: Instant;
    };
  } | {
    readonly cancelled: {
      /** Why. */
      readonly reason: string;
    };
  };

/** Somebody stands in for the holder of a post from now until an instant. */
export interface DeputyNamed {
  /** The area. */
  readonly area: Area;
  /** Who stands in. */
  readonly deputy: WorkerId;
  /** Who holds the post. */
  readonly holder: WorkerId;
  /** The kind of post. */
  readonly post: PostKind;
  /** Until when, exclusive. */
  readonly until: Instant;
}

/**
 * A device seals its entries with this key. Several keys can be stated for one device: each holds from when it is stated
 * until the statement is taken back, and a seal may be made with any of them.
 */
export interface DeviceKeyStated {
  /** Its public key. */
  readonly publicKey: Bytes32;
  /** The device. */
  readonly replica: ReplicaId;
}

/**
 * A device is lost or in the wrong hands: what it recorded from then on counts no longer. Whoever has it can set its clock
 * back, so what it recorded after the last entry that others had by then counts no longer either, whatever its clock
 * says. Of two devices that revoke each other the revocation counts that was recorded first.
 */
export interface DeviceRevoked {
  /** From when on, inclusive, by its own clock as it recorded. */
  readonly from: Instant;
  /**
   * The running number of its last entry that is trusted, inclusive: what the one who revokes it had from it before.
   * Where it is left out only the clock tells.
   */
  readonly lastCounter?: number | null;
  /** The device. */
  readonly replica: ReplicaId;
}

/** The seals of one device. */
export interface DeviceSeals {
  /** Entries that do not fit such a seal: somebody has altered them, or the seal is of others of the same name. */
  readonly broken: readonly EventId[];
  /** Its keys. */
  readonly keys: readonly Bytes32[];
  /** Entries that no such seal covers; seals need none. */
  readonly open: number;
  /** The device. */
  readonly replica: ReplicaId;
  /** The highest running number that a seal covers which one of the keys verifies; none before the first. */
  readonly sealedUpTo: number | null;
  /** Entries within its seals that cannot be checked any more, because somebody was erased. */
  readonly unchecked: number;
  /** Seals that none of its keys verifies. */
  readonly unknown: readonly EventId[];
}

/** What another rule book would change, for whom. */
export interface Diff {
  /** The other one. */
  readonly after: EditionView;
  /** As of when. */
  readonly at: Instant;
  /** The rule book in force now. */
  readonly before: EditionView;
  /** How many people of each kind. */
  readonly counts: DiffCounts;
  /** Everybody for whom something would change, by id. */
  readonly people: readonly DiffLine[];
}

/** How many people there are of each kind. */
export interface DiffCounts {
  /** Would be free. */
  readonly freed: number;
  /** Under a measure by the other rule book. */
  readonly heldAfter: number;
  /** Under a measure now. */
  readonly heldBefore: number;
  /** Would be held longer. */
  readonly longer: number;
  /** Would be in a milder place for as long. */
  readonly milder: number;
  /** Would be under a measure. */
  readonly newlyHeld: number;
  /** Would only be under another plan. */
  readonly otherPlan: number;
  /** Under a measure by both, and nothing would change. */
  readonly same: number;
  /** Would be held shorter. */
  readonly shorter: number;
  /** Would be in a stricter place for as long. */
  readonly stricter: number;
}

/** One person for whom something would change. */
export interface DiffLine {
  /** The measure by the other rule book; none when the person would be free. */
  readonly after: Standing | null;
  /** The measure now; none when the person is free. */
  readonly before: Standing | null;
  /** How. */
  readonly difference: Difference;
  /** Every event that either of the two rests on. */
  readonly facts?: readonly EventId[];
  /** The household the person lives in. */
  readonly household: HouseholdId | null;
  /** The resident. */
  readonly resident: ResidentId;
}

/** How somebody's measure would differ. */
export type Difference =
  "freed" | "newlyHeld" | "longer" | "shorter" | "stricter" | "milder" | "otherPlan";

/** What two replicas compare to know that they agree. */
export interface DigestAnswer {
  /** SHA-256 over every event and every file, in an order that does not depend on delivery. */
  readonly digest: string;
  /** Events in the log. */
  readonly events: number;
}

/** Where somebody wants to go: into the guarded area or out of it. */
export type Direction =
  "in" | "out";

/** Who does what. */
export interface DispatchPlan {
  /** By door. */
  readonly assignments: readonly AssignmentView[];
  /** Doors of each person in this plan. */
  readonly doors: { readonly [key: string]: number };
  /** By door. */
  readonly leftOver: readonly LeftOverView[];
  /** The points of the whole plan. */
  readonly points: number;
  /** True: proven that no plan does more of the most urgent, or the same with fewer points. */
  readonly proven: boolean;
}

/**
 * The dispatch section of a policy: points that a choice of worker costs. The plan with the most urgent work done is
 * best, and of those the one with the fewest points.
 */
export interface DispatchPolicy {
  /** Points for each post that comes before the worker's in the list of those that do this. */
  readonly laterPost?: number;
  /** Points that each further door of the day costs more than the one before: nobody is left with everything. */
  readonly load?: number;
  /** Points for a worker who was never at that door: people open to a face that they know. */
  readonly newFace?: number;
  /**
   * Points for each step between the area of the worker's post and the door: a household's own guarantor is at 0, the
   * stairwell around it at 1, then the building, the compound; the building next door is as far as going up and down
   * again.
   */
  readonly step?: number;
  /** Doors that one person goes to on a day, at most. */
  readonly stopsPerDay?: number;
  /** Points for each point of the worker's tiredness, as the rota section counts it (D7). */
  readonly tired?: number;
}

/** A document that is checked at arrival. */
export type Document =
  "identity" | "itinerary" | "ticket" | "testResult";

/** A paper that a household or a resident signs (D4). */
export type DocumentKind =
  "notice" | "pledge";

/** A paper that must be signed (D4). */
export interface DocumentRule {
  /** The paper. */
  readonly document: DocumentKind;
  /**
   * Who signs: every household with people in it, within the first round that it is in; or every resident under a
   * measure, anew each time that measures begin.
   */
  readonly of: AskedOf;
}

/** A household or resident has signed a paper, which is kept as evidence (D4). */
export interface DocumentSigned {
  /** What was signed. */
  readonly document: DocumentKind;
  /** Where the signed paper or its photo is kept. */
  readonly evidence?: EvidenceId | null;
  /** Who has signed. */
  readonly signatory: Signatory;
}

/** One paper of a household or resident: signed, asked for, or both (D4). */
export interface DocumentView {
  /** The paper. */
  readonly document: DocumentKind;
  /** Where the signed paper is kept. */
  readonly evidence?: EvidenceId | null;
  /** When it was last signed. */
  readonly signedAt?: Instant | null;
  /** By when it has to be signed, where a signature is still owed. */
  readonly wantedBy?: Instant | null;
}

/** What somebody has given, altogether (N8). */
export interface DonorLine {
  /** Who. Opaque. */
  readonly donor: PartyId;
  /** What. */
  readonly item: ItemId;
  /** How much. */
  readonly quantity: number;
}

/** Where a door is. */
export interface Door {
  /** What is written on the door. */
  readonly door: string;
  /** The floor, 1 at street level, negative below. */
  readonly floor?: number | null;
  /** The building or stairwell. */
  readonly place: PlaceId;
}

/**
 * Whoever sends people has given a duty to somebody. It counts only where nobody has it, or the one whom it is taken
 * from: two who give out the same work without knowing of each other undo nothing.
 */
export interface DutyAssigned {
  /** The duty. */
  readonly duty: DutyId;
  /** Who had it before; left out where nobody had. */
  readonly insteadOf?: WorkerId | null;
  /** Whom it is about. */
  readonly subject: Subject;
  /** Who is to do it. */
  readonly worker: WorkerId;
}

/** Somebody tried, and the duty is still to be done: the third pharmacy without the medicine (S18). */
export interface DutyAttempted {
  /** The duty. */
  readonly duty: DutyId;
  /** What came of it. */
  readonly note: string;
  /** Whom it is about. */
  readonly subject: Subject;
}

/** Nobody needs to do a duty any more, for a reason that only people know. */
export interface DutyCancelled {
  /** The duty. */
  readonly duty: DutyId;
  /** Why. */
  readonly reason: string;
  /** Whom it is about. */
  readonly subject: Subject;
}

/** Somebody takes a duty on. */
export interface DutyClaimed {
  /** The duty. */
  readonly duty: DutyId;
  /** Whom it is about. */
  readonly subject: Subject;
}

/** How the duties of one kind stand at the end of a day. */
export interface DutyCounts {
  /** Done during the day, in time. */
  readonly done: number;
  /** Due on the next day, as far as is known. */
  readonly dueTomorrow: number;
  /** Done during the day, after they were due. */
  readonly lateDone: number;
  /** Minutes from opening until done, whole ones, of all that were done during the day together: the service time. */
  readonly minutes: number;
  /** Closed during the day without being done. */
  readonly missed: number;
  /** Open or claimed at the end of the day, not past due. */
  readonly open: number;
  /** Open or claimed at the end of the day and past due. */
  readonly overdue: number;
}

/** A duty is done. Only duties that no other fact completes need it: a reading completes a check by itself. */
export interface DutyDone {
  /** The duty. */
  readonly duty: DutyId;
  /** What whoever did it shows. */
  readonly evidence?: DutyEvidence | null;
  /** Whom it is about. */
  readonly subject: Subject;
}

/** What whoever did a duty shows for it. */
export interface DutyEvidence {
  /** Where photos are kept. */
  readonly photos?: readonly EvidenceId[];
  /** How much was done or brought; each unit at most once. */
  readonly quantities?: readonly Quantity[];
  /** Somebody else who was there. */
  readonly secondPerson?: WorkerId | null;
  /** Where a signature is kept. */
  readonly signature?: EvidenceId | null;
}

/** Deeds and requests of one subject, each in the order they happened. */
export interface DutyFile {
  /** What people did about the subject's duties. */
  readonly acts: readonly Act[];
  /** What the household asked for; always empty for a resident. */
  readonly requests?: readonly StatedRequestMade[];
}

/** Somebody who took a duty on gives it back. */
export interface DutyHandedBack {
  /** The duty. */
  readonly duty: DutyId;
  /** Why. */
  readonly reason?: string | null;
  /** Whom it is about. */
  readonly subject: Subject;
}

/** One duty id. */
export type DutyId = Branded<"DutyId">;

/** What is to be done. */
export type DutyKind =
  "screeningVisit" | "screeningRetry" | "referralFollowUp" | "temperatureCheck" | "healthVisit" | "errand" | "sightingCheck" | "noticeVisit" | "watchContact" | "signDocument" | "changeReport" | "sampling" | "releaseDecision" | "releaseMessage" | "careVisit" | "testReminder" | "routine" | "observation";

/** The duty section of a policy. */
export interface DutyPolicy {
  /** The kinds of duty; each kind once. */
  readonly kinds: readonly DutyRule[];
  /** Who is told when duties stay undone; the first ladder that is for a duty holds. */
  readonly ladders?: readonly LadderRule[];
  /** When nobody is told of what is not urgent. */
  readonly quietHours?: QuietHours | null;
  /** Work that comes back every day (S16, H7). */
  readonly routines?: readonly RoutineRule[];
  /** What can be asked for (Z9); empty where anything can. */
  readonly services?: readonly ServiceRule[];
  /** Whether what is to be done at one door is one trip; left out, each duty is by itself. */
  readonly trips?: TripRule | null;
}

/** One kind of duty. */
export interface DutyRule {
  /** What whoever did it has to show; only for kinds that a deed completes. */
  readonly evidence?: readonly EvidenceKind[];
  /** The kind. */
  readonly kind: DutyKind;
  /** The posts that do it: the first that is held for the household does. Where none is, the answerable person does. */
  readonly posts: readonly PostKind[];
  /** How urgent it is: 1 is the most urgent, 9 the least. */
  readonly priority?: number;
  /** A skill that whoever does it must have. */
  readonly skill?: SkillId | null;
  /** What people call it. */
  readonly title: Label;
  /**
   * For duties that a report or a measure raises (referral, health visit, sighting, notice, paper to sign, sample to be
   * taken again): hours within which they are due.
   */
  readonly withinHours?: number | null;
}

/** The state of a duty at an instant (law 9: exactly one of these). */
export type DutyStatus =
  "upcoming" | "open" | "claimed" | "done" | "lateDone" | "missed" | "void";

/** A duty as a screen shows it. */
export interface DutyView {
  /** Times that somebody tried in vain, in the order they happened (S18). */
  readonly attempts?: readonly Attempt[];
  /** The campaign that asks for the test. */
  readonly campaign?: TestCampaignId | null;
  /** How the household is to be reached next, for a screening duty; or how the resident is best reached (Z3, S19). */
  readonly channel?: Channel | null;
  /** Who has taken it on. */
  readonly claimedBy?: WorkerId | null;
  /** The civil day it belongs to. */
  readonly day: CivilDate;
  /** The paper to be signed (D4). */
  readonly document?: DocumentKind | null;
  /** When it was done. */
  readonly doneAt?: Instant | null;
  /** The end of the time in which doing it is in time, exclusive. */
  readonly due: Instant;
  /** The duty. */
  readonly duty: DutyId;
  /** What whoever does it has to show. */
  readonly evidence?: readonly EvidenceKind[];
  /** What is ordered. */
  readonly items?: readonly OrderItem[];
  /** What is to be done. */
  readonly kind: DutyKind;
  /** How the sample of a scheduled test is taken. */
  readonly method?: TestMethod | null;
  /** What else the household has said about its request. */
  readonly note?: string | null;
  /** When it can first be done, inclusive. */
  readonly opens: Instant;
  /** True when it is past due and still to be done. */
  readonly overdue: boolean;
  /** The plan of a scheduled test, or of a decision about a release. */
  readonly plan?: PlanId | null;
  /** The point in the place where recurring work is done. */
  readonly point?: PointId | null;
  /** How much was done, as whoever did it said (D9). */
  readonly quantities?: readonly Quantity[];
  /** The request of an errand. */
  readonly request?: RequestId | null;
  /** The sample after which another one has to be taken. */
  readonly retestOf?: SampleId | null;
  /** The round of a screening duty. */
  readonly round?: RoundId | null;
  /** The routine of recurring work. */
  readonly routine?: RoutineId | null;
  /** What the errand is for. */
  readonly service?: ServiceId | null;
  /** The slot of the day, from 0, of a check. */
  readonly slot?: number | null;
  /** The stage of that plan, from 1; 0 where the plan itself has no legal basis. */
  readonly stage?: number | null;
  /** Its state. */
  readonly status: DutyStatus;
  /** Whom it is about. */
  readonly subject: Subject;
  /** What people call it. */
  readonly title: Label;
  /** What has to be done before it can be. */
  readonly waitsFor?: readonly DutyId[];
}

/** Of what there is one duty in each slot. */
export type Each =
  {
    readonly type: "community";
  } | {
    readonly type: "grid";
  } | {
    /** The kind. */
    readonly kind: PlaceKind;
    readonly type: "placeKind";
  } | {
    /** The places. */
    readonly places: readonly PlaceId[];
    readonly type: "places";
  } | {
    /** The settings. */
    readonly settings: readonly Setting[];
    readonly type: "measuredHousehold";
  } | {
    /** The settings. */
    readonly settings: readonly Setting[];
    readonly type: "measuredResident";
  };

/** A way out before the stages are over. Of several that are open, the earliest is taken. */
export interface EarlyRelease {
  /** How they are counted. */
  readonly counting?: Counting;
  /** Never before so many days from the plan's anchor: a floor. */
  readonly days: number;
  /** What must be there. At least one thing, unless the way out asks for a time without symptoms. */
  readonly needs?: readonly Requirement[];
  /** What holds from then on, in place of the stages; none when the person is free. */
  readonly then?: Remainder | null;
  /** True when it is open only to whoever has had no fever and no symptom from the anchor up to then. */
  readonly withoutSymptoms?: boolean;
}

/** A rule book and its edition. */
export interface EditionView {
  /** The rule book. */
  readonly policy: PolicyId;
  /** What people call it. */
  readonly title: Label;
  /** Its version. */
  readonly version: number;
}

/** One change. */
export interface Effect {
  /** The change in particulars. */
  readonly because: Because;
  /** What kind it is. */
  readonly kind: EffectKind;
  /** Whom it is about. */
  readonly subject: Subject;
}

/** What kind of change it is. */
export type EffectKind =
  "measureBegan" | "measureChanged" | "measureEnded" | "screeningSettled" | "retryDue" | "alarm" | "passageDiffers" | "clockBehind";

/** How long to search. Counts of steps, not time, so that every device gives the same rota. */
export interface Effort {
  /** Moves to try while closing gaps. */
  readonly fill?: number;
  /** Exchanges to weigh while evening out the load. */
  readonly improve?: number;
  /** Nodes of the exact search. Where they do not suffice, the answer says that it is not proven. */
  readonly nodes?: number;
}

/** How an obligation ends. */
export type EndingKind =
  "planned" | "held" | "lifted" | "capped" | "converted" | "replaced" | "cleared";

/** What an engine is opened with. */
export interface EngineConfig {
  /**
   * The rule books that followed, in rising order of their effect: as of an instant the last one holds whose effect is
   * not after it. What each says about running measures stands in it.
   */
  readonly adopted?: readonly Policy[];
  /** The community. */
  readonly community: CommunityId;
  /** The rule book; where others were adopted later, the first. */
  readonly policy: Policy;
  /** This device's copy of the log. Two devices must never share one. */
  readonly replica: ReplicaId;
}

/**
 * A device vouches for entries of its own: those of the replica that records this, and of no other. Whoever records it
 * needs no right: it shows by itself who made it.
 */
export interface EntriesSealed {
  /** The first entry, by its running number. */
  readonly fromCounter: number;
  /** The hash of each entry, in order; zeros for one that the device does not vouch for. */
  readonly hashes: readonly Bytes16[];
  /** The signature over community, device, numbers and hashes. */
  readonly signature: Bytes64;
  /** The last one, inclusive; at most 1,000 entries. */
  readonly toCounter: number;
}

/** What an app records: a fact, when it was true, and who says so. */
export interface Entry {
  /** When it was true; not later than now. */
  readonly at: Instant;
  /** Who says so. */
  readonly by: WorkerId;
  /** What is said. */
  readonly fact: Fact;
}

/**
 * An entry was wrong, and this is how it should read. What is left out stays as it was. Whoever asks what was known
 * before this was recorded still sees the entry as it stood then.
 *
 * One that names a correction or a retraction stands in its place: it says anew how the first entry should read.
 */
export interface EntryCorrected {
  /** When it was true; not later than now. */
  readonly at?: Instant | null;
  /** The event that holds the entry, or what was said about it before. */
  readonly event: EventId;
  /** What should have been said; nothing about the log itself. */
  readonly fact?: Fact | null;
  /** Why, in words. */
  readonly reason: string;
}

/**
 * An entry is taken back: it never was so. The entry stays in the log, and whoever asks what was known before this was
 * recorded still sees it. A retraction can be retracted in its turn; then what it took back holds again.
 */
export interface EntryRetracted {
  /** The event that holds the entry, a correction, or a retraction. */
  readonly event: EventId;
  /** Why, in words. */
  readonly reason: string;
}

/** Samples of the environment in the area were tested. */
export interface EnvironmentSampled {
  /** The area. */
  readonly area: Area;
  /** True when any of them is positive. */
  readonly positive: boolean;
}

/** Somebody who is erased. */
export type Erased =
  {
    readonly id: ResidentId;
    readonly type: "resident";
  } | {
    readonly id: PersonMark;
    readonly type: "mark";
  };

/** Why people are erased. No words: they could tell of the person. */
export type ErasureReason =
  "responseEnded" | "fileClosed" | "asked" | "ordered";

/** Somebody who was told that a duty is late knows of it: until then nobody further is told. */
export interface EscalationAcknowledged {
  /** The duty. */
  readonly duty: DutyId;
  /** Whom it is about. */
  readonly subject: Subject;
  /** Until when, exclusive. */
  readonly until: Instant;
}

/** One duty on its ladder. */
export interface EscalationLine {
  /** Until when nobody further is told, because somebody has acknowledged it. */
  readonly acknowledgedUntil?: Instant | null;
  /** Why. */
  readonly because: Because;
  /** The duty. */
  readonly duty: DutyView;
  /** The household; none for what is not at a door. */
  readonly household?: HouseholdId | null;
  /** When the next step is reached, where nothing happens until then. */
  readonly next?: Instant | null;
  /** The post that is told: the first of the step's posts that anybody holds there. */
  readonly post?: PostKind | null;
  /** When its step was reached. */
  readonly since: Instant;
  /** The step that is reached, from 1. */
  readonly step: number;
  /** How many steps there are. */
  readonly steps: number;
  /** Who holds it, or stands in; none where nobody holds any of the step's posts. */
  readonly worker?: WorkerId | null;
}

/**
 * One event of the log. Never changed, never removed.
 *
 * A fact that this build cannot read is kept as [`Fact::Unknown`]: a newer build may have recorded it. What is around the
 * fact is the same in every build, and an event in which that is wrong is refused.
 */
export interface Event {
  /** When it was true. */
  readonly at: Instant;
  /** Who says so. */
  readonly by: WorkerId;
  /** The replica's running number, from 1. */
  readonly counter: number;
  /** What is said. */
  readonly fact: Fact;
  /** The replica that recorded it. */
  readonly replica: ReplicaId;
  /** Orders what the wall clock does not. */
  readonly tick: number;
  /** When it was recorded, by the replica's wall clock. */
  readonly wall: Instant;
}

/** Names one event: the replica that recorded it and that replica's running number, from 1. */
export interface EventId {
  /** The replica's running number of the event, from 1. */
  readonly counter: number;
  /** The replica that recorded the event. */
  readonly replica: ReplicaId;
}

/** A question about what another replica lacks. */
export interface EventsSinceRequest {
  /** The other replica's version; empty for everything. */
  readonly version?: VersionVector;
}

/** What shows where somebody was (S7). */
export type Evidence =
  "statement" | "ticket" | "codeRecord" | "notice";

/** One evidence id. */
export type EvidenceId = Branded<"EvidenceId">;

/** A kind of evidence that can be asked for. */
export type EvidenceKind =
  "photo" | "signature" | "quantity" | "secondPerson";

/** Somebody in a test campaign who need not be tested. */
export interface ExcusedPerson {
  /** Why. */
  readonly reason: string;
  /** The resident. */
  readonly resident: ResidentId;
}

/** Somebody need not take part in tests of the whole community. */
export interface Exemption {
  /** Why. */
  readonly because: Because;
  /** The first day, inclusive. */
  readonly from: CivilDate;
  /** The first day on which it holds no longer. */
  readonly until: CivilDate;
}

/** People of a class need not take part in tests of the whole community for a while. */
export interface ExemptionRule {
  /** The class, as the decision table gives it. */
  readonly class: string;
  /** The clause of the source. */
  readonly clause?: string | null;
  /** What the months count from: the first of these that the reason has, else the reason's own. That day is the first. */
  readonly from?: readonly AnchorKind[];
  /** For so many months of the calendar. */
  readonly months: number;
}

/** A reason together with its text. */
export interface Explanation {
  /** The reason, for programs. */
  readonly because: Because;
  /** The same reason, for people. */
  readonly text: string;
}

/** The exposure section of a policy. */
export interface ExposurePolicy {
  /** Documents that every arrival must show (S7). */
  readonly documents?: readonly Document[];
  /** Positive samples within this many days after the first belong to one infection. */
  readonly episodeDays?: number;
  /** When somebody counts as immune. */
  readonly immunity?: readonly ImmunityRule[];
  /**
   * A stay counts when the person left the area at most this many days before it was found, and only its days
   * within that window are looked at.
   */
  readonly lookBackDays: number;
  /** The window of a stay ends on the day on which the area was last graded, where that was before the stay was found. */
  readonly lookBackFromGrading?: boolean;
  /** Symptoms that began at most this many days before a positive sample belong to its infection. */
  readonly onsetDays?: number;
  /** The decision table: the first row whose conditions all hold decides. */
  readonly table: readonly ClassRow[];
}

/** Something that makes the last stage longer. */
export type Extension =
  {
    readonly on: "testRefused";
    /** The days. */
    readonly toDays: number;
  } | {
    /** The days. */
    readonly byDays: number;
    readonly on: "lastCheckFailed";
  };

/** A fact: one kind of statement with its particulars. JSON: `{"kind": "readingTaken", "data": {…}}`. */
export type Fact =
  {
    readonly data: CommunityNamed;
    readonly kind: "communityNamed";
  } | {
    readonly data: PlaceAdded;
    readonly kind: "placeAdded";
  } | {
    readonly data: PlaceChanged;
    readonly kind: "placeChanged";
  } | {
    readonly data: PlaceClosed;
    readonly kind: "placeClosed";
  } | {
    readonly data: HouseholdRegistered;
    readonly kind: "householdRegistered";
  } | {
    readonly data: AddressChanged;
    readonly kind: "addressChanged";
  } | {
    readonly data: HouseholdSplit;
    readonly kind: "householdSplit";
  } | {
    readonly data: HouseholdMerged;
    readonly kind: "householdMerged";
  } | {
    readonly data: HouseholdDissolved;
    readonly kind: "householdDissolved";
  } | {
    readonly data: TitleStated;
    readonly kind: "titleStated";
  } | {
    readonly data: ChangesReported;
    readonly kind: "changesReported";
  } | {
    readonly data: NoticePosted;
    readonly kind: "noticePosted";
  } | {
    readonly data: NoticeGone;
    readonly kind: "noticeGone";
  } | {
    readonly data: ResidentRegistered;
    readonly kind: "residentRegistered";
  } | {
    readonly data: ResidentMoved;
    readonly kind: "residentMoved";
  } | {
    readonly data: SecondHomeStated;
    readonly kind: "secondHomeStated";
  } | {
    readonly data: GridDrawn;
    readonly kind: "gridDrawn";
  } | {
    readonly data: GridClosed;
    readonly kind: "gridClosed";
  } | {
    readonly data: UnitJoined;
    readonly kind: "unitJoined";
  } | {
    readonly data: UnitClaimed;
    readonly kind: "unitClaimed";
  } | {
    readonly data: UnitLeft;
    readonly kind: "unitLeft";
  } | {
    readonly data: WorkerEnrolled;
    readonly kind: "workerEnrolled";
  } | {
    readonly data: WorkerLeft;
    readonly kind: "workerLeft";
  } | {
    readonly data: SquadFormed;
    readonly kind: "squadFormed";
  } | {
    readonly data: PostTaken;
    readonly kind: "postTaken";
  } | {
    readonly data: PostLeft;
    readonly kind: "postLeft";
  } | {
    readonly data: PostHandedOver;
    readonly kind: "postHandedOver";
  } | {
    readonly data: DeputyNamed;
    readonly kind: "deputyNamed";
  } | {
    readonly data: AreaGraded;
    readonly kind: "areaGraded";
  } | {
    readonly data: StayReported;
    readonly kind: "stayReported";
  } | {
    readonly data: ContactReported;
    readonly kind: "contactReported";
  } | {
    readonly data: JourneyReported;
    readonly kind: "journeyReported";
  } | {
    readonly data: CircumstanceStated;
    readonly kind: "circumstanceStated";
  } | {
    readonly data: ImmunityStated;
    readonly kind: "immunityStated";
  } | {
    readonly data: PartyTested;
    readonly kind: "partyTested";
  } | {
    readonly data: ZoneDeclared;
    readonly kind: "zoneDeclared";
  } | {
    readonly data: ZoneLifted;
    readonly kind: "zoneLifted";
  } | {
    readonly data: InfectionFound;
    readonly kind: "infectionFound";
  } | {
    readonly data: CaseMovedOut;
    readonly kind: "caseMovedOut";
  } | {
    readonly data: ZoneScreened;
    readonly kind: "zoneScreened";
  } | {
    readonly data: EnvironmentSampled;
    readonly kind: "environmentSampled";
  } | {
    readonly data: ZoneDisinfected;
    readonly kind: "zoneDisinfected";
  } | {
    readonly data: LastContactStated;
    readonly kind: "lastContactStated";
  } | {
    readonly data: ArrivalExpected;
    readonly kind: "arrivalExpected";
  } | {
    readonly data: ArrivalRegistered;
    readonly kind: "arrivalRegistered";
  } | {
    readonly data: RoundOpened;
    readonly kind: "roundOpened";
  } | {
    readonly data: VisitRecorded;
    readonly kind: "visitRecorded";
  } | {
    readonly data: DocumentSigned;
    readonly kind: "documentSigned";
  } | {
    readonly data: SightingReported;
    readonly kind: "sightingReported";
  } | {
    readonly data: SightingExplained;
    readonly kind: "sightingExplained";
  } | {
    readonly data: WatchListed;
    readonly kind: "watchListed";
  } | {
    readonly data: WatchClosed;
    readonly kind: "watchClosed";
  } | {
    readonly data: ReadingTaken;
    readonly kind: "readingTaken";
  } | {
    readonly data: SymptomsReported;
    readonly kind: "symptomsReported";
  } | {
    readonly data: SampleTaken;
    readonly kind: "sampleTaken";
  } | {
    readonly data: ResultReported;
    readonly kind: "resultReported";
  } | {
    readonly data: TestRefused;
    readonly kind: "testRefused";
  } | {
    readonly data: CheckFailed;
    readonly kind: "checkFailed";
  } | {
    readonly data: QuarantineEntered;
    readonly kind: "quarantineEntered";
  } | {
    readonly data: SitePositive;
    readonly kind: "sitePositive";
  } | {
    readonly data: ReleaseSigned;
    readonly kind: "releaseSigned";
  } | {
    readonly data: MeasureOrdered;
    readonly kind: "measureOrdered";
  } | {
    readonly data: MeasureLifted;
    readonly kind: "measureLifted";
  } | {
    readonly data: MeasureExtended;
    readonly kind: "measureExtended";
  } | {
    readonly data: RequestMade;
    readonly kind: "requestMade";
  } | {
    readonly data: DutyClaimed;
    readonly kind: "dutyClaimed";
  } | {
    readonly data: DutyDone;
    readonly kind: "dutyDone";
  } | {
    readonly data: DutyHandedBack;
    readonly kind: "dutyHandedBack";
  } | {
    readonly data: GateOpened;
    readonly kind: "gateOpened";
  } | {
    readonly data: GateClosed;
    readonly kind: "gateClosed";
  } | {
    readonly data: PermitIssued;
    readonly kind: "permitIssued";
  } | {
    readonly data: PermitRevoked;
    readonly kind: "permitRevoked";
  } | {
    readonly data: PassageRecorded;
    readonly kind: "passageRecorded";
  } | {
    readonly data: DutyAssigned;
    readonly kind: "dutyAssigned";
  } | {
    readonly data: DutyAttempted;
    readonly kind: "dutyAttempted";
  } | {
    readonly data: DutyCancelled;
    readonly kind: "dutyCancelled";
  } | {
    readonly data: AvailabilityStated;
    readonly kind: "availabilityStated";
  } | {
    readonly data: ShiftsPlanned;
    readonly kind: "shiftsPlanned";
  } | {
    readonly data: ShiftSwapped;
    readonly kind: "shiftSwapped";
  } | {
    readonly data: ShiftDropped;
    readonly kind: "shiftDropped";
  } | {
    readonly data: CheckedIn;
    readonly kind: "checkedIn";
  } | {
    readonly data: CheckedOut;
    readonly kind: "checkedOut";
  } | {
    readonly data: CareGroundStated;
    readonly kind: "careGroundStated";
  } | {
    readonly data: CareGroundWithdrawn;
    readonly kind: "careGroundWithdrawn";
  } | {
    readonly data: ContactPreferred;
    readonly kind: "contactPreferred";
  } | {
    readonly data: CareVisited;
    readonly kind: "careVisited";
  } | {
    readonly data: VaccinationGiven;
    readonly kind: "vaccinationGiven";
  } | {
    readonly data: VaccinationUnfit;
    readonly kind: "vaccinationUnfit";
  } | {
    readonly data: TestCampaignOpened;
    readonly kind: "testCampaignOpened";
  } | {
    readonly data: TestExcused;
    readonly kind: "testExcused";
  } | {
    readonly data: TestAnnounced;
    readonly kind: "testAnnounced";
  } | {
    readonly data: StockReceived;
    readonly kind: "stockReceived";
  } | {
    readonly data: StockIssued;
    readonly kind: "stockIssued";
  } | {
    readonly data: StockCounted;
    readonly kind: "stockCounted";
  } | {
    readonly data: StockDiscarded;
    readonly kind: "stockDiscarded";
  } | {
    readonly data: ShopReported;
    readonly kind: "shopReported";
  } | {
    readonly data: EscalationAcknowledged;
    readonly kind: "escalationAcknowledged";
  } | {
    readonly data: PlaceObserved;
    readonly kind: "placeObserved";
  } | {
    readonly data: OutreachGiven;
    readonly kind: "outreachGiven";
  } | {
    readonly data: OutreachGone;
    readonly kind: "outreachGone";
  } | {
    readonly data: FileOpened;
    readonly kind: "fileOpened";
  } | {
    readonly data: PersonErased;
    readonly kind: "personErased";
  } | {
    readonly data: ResponseEnded;
    readonly kind: "responseEnded";
  } | {
    readonly data: EntryRetracted;
    readonly kind: "entryRetracted";
  } | {
    readonly data: EntryCorrected;
    readonly kind: "entryCorrected";
  } | {
    readonly data: ClockCorrected;
    readonly kind: "clockCorrected";
  } | {
    readonly data: DeviceRevoked;
    readonly kind: "deviceRevoked";
  } | {
    readonly data: DeviceKeyStated;
    readonly kind: "deviceKeyStated";
  } | {
    readonly data: EntriesSealed;
    readonly kind: "entriesSealed";
  };

/** A kind of fact. */
export type FactKind =
  "communityNamed" | "placeAdded" | "placeChanged" | "placeClosed" | "householdRegistered" | "addressChanged" | "householdSplit" | "householdMerged" | "householdDissolved" | "titleStated" | "changesReported" | "noticePosted" | "noticeGone" | "residentRegistered" | "residentMoved" | "secondHomeStated" | "gridDrawn" | "gridClosed" | "unitJoined" | "unitClaimed" | "unitLeft" | "workerEnrolled" | "workerLeft" | "squadFormed" | "postTaken" | "postLeft" | "postHandedOver" | "deputyNamed" | "areaGraded" | "stayReported" | "contactReported" | "journeyReported" | "circumstanceStated" | "immunityStated" | "partyTested" | "zoneDeclared" | "zoneLifted" | "infectionFound" | "caseMovedOut" | "zoneScreened" | "environmentSampled" | "zoneDisinfected" | "lastContactStated" | "arrivalExpected" | "arrivalRegistered" | "roundOpened" | "visitRecorded" | "documentSigned" | "sightingReported" | "sightingExplained" | "watchListed" | "watchClosed" | "readingTaken" | "symptomsReported" | "sampleTaken" | "resultReported" | "testRefused" | "checkFailed" | "quarantineEntered" | "sitePositive" | "releaseSigned" | "measureOrdered" | "measureLifted" | "measureExtended" | "requestMade" | "dutyClaimed" | "dutyDone" | "dutyHandedBack" | "gateOpened" | "gateClosed" | "permitIssued" | "permitRevoked" | "passageRecorded" | "dutyAssigned" | "dutyAttempted" | "dutyCancelled" | "availabilityStated" | "shiftsPlanned" | "shiftSwapped" | "shiftDropped" | "checkedIn" | "checkedOut" | "careGroundStated" | "careGroundWithdrawn" | "contactPreferred" | "careVisited" | "vaccinationGiven" | "vaccinationUnfit" | "testCampaignOpened" | "testExcused" | "testAnnounced" | "stockReceived" | "stockIssued" | "stockCounted" | "stockDiscarded" | "shopReported" | "escalationAcknowledged" | "placeObserved" | "outreachGiven" | "outreachGone" | "fileOpened" | "personErased" | "responseEnded" | "entryRetracted" | "entryCorrected" | "clockCorrected" | "deviceRevoked" | "deviceKeyStated" | "entriesSealed";

/** How a household ended. */
export type Fate =
  {
    readonly id: HouseholdId;
    readonly type: "mergedInto";
  } | {
    readonly type: "dissolved";
  };

/** A person's tiredness at some moment. */
export interface Fatigue {
  /** The sum of their points. */
  readonly points: number;
  /** The terms that have points, always in the same order. */
  readonly terms: readonly FatigueTerm[];
}

/** What tires people. */
export type FatigueKind =
  "hours" | "nights" | "days" | "shortRests";

/** The points of tiredness; see [`fatigue`](super::fatigue()). Nothing else enters the score. */
export interface FatiguePolicy {
  /** Minutes in seven days that tire nobody. */
  readonly freeMinutes?: number;
  /** Points for each day since the last free day. */
  readonly perDay?: number;
  /** Points for each full hour above them. */
  readonly perHour?: number;
  /** Points for each night in a row. */
  readonly perNight?: number;
  /** Points for each short rest in seven days. */
  readonly perShortRest?: number;
  /** From so many points on nobody is sent to doors (D7); without a number tiredness only counts against them. */
  readonly restFrom?: number | null;
  /** A rest below so many minutes is a short one. */
  readonly shortRest?: number;
}

/** One term of tiredness. */
export interface FatigueTerm {
  /** How much of it there is. */
  readonly count: number;
  /** What is counted. */
  readonly kind: FatigueKind;
  /** The points for it. */
  readonly points: number;
}

/** One field: what was written last, when and by which device. Without a text it was taken out. */
export interface Field {
  readonly replica: ReplicaId;
  readonly text?: IdentityText | null;
  readonly tick: number;
  readonly wall: Instant;
}

/** What a field of an answer tells of people. */
export type FieldClass =
  "open" | "household" | "measure" | "health" | "identity" | "reason";

/** Somebody has looked into a person's file; or has searched for people by name, where no person is named. */
export interface FileOpened {
  /** What for. */
  readonly purpose: LookUpPurpose;
  /** Whose; left out for a search. */
  readonly resident?: ResidentId | null;
}

/** Something that a person should look at. */
export interface Finding {
  /** What was found, with the events. */
  readonly because: Because;
  /** What kind it is. */
  readonly kind: FindingKind;
  /** Whose business it is. */
  readonly looks: Looks;
  /** What it is about: an id. */
  readonly subject: string;
}

/** What kind of finding it is. */
export type FindingKind =
  "residentUnknown" | "householdUnknown" | "residentHomeless" | "placeUnknown" | "registeredTwice" | "roundUnknown" | "visitOutsideRound" | "visitedTwice" | "roundWithoutTime" | "postUnknown" | "postContested" | "postNotHeld" | "planUnknown" | "dutyUnknown" | "outcomeMissing" | "dutyContested" | "dutyNotHeld" | "eventClash" | "entryUnknown" | "amendedTwice" | "clockJumped" | "beyondAuthority" | "deviceRevoked" | "sealBroken" | "sealUnknown" | "entriesUnsealed" | "amendmentIdle" | "capReached" | "noBasis" | "teamIncomplete" | "squadIncomplete" | "householdEnded" | "arrivalOverdue" | "arrivalNotCleared" | "answersDiffer" | "occupierDiffers" | "referenceUnknown" | "tenancyLapsed" | "scopeLeft" | "nobodyRegistered" | "placeNotStanding" | "mergeRing" | "contactMissing" | "attributeUnknown" | "zoneWithoutEffect" | "passageAgainstRules" | "passageInHindsight" | "quotaExceeded" | "permitRevokedMeanwhile" | "passedTwice" | "passageRecordedTwice" | "feverAtGate" | "correctedTwice" | "readingsDiffer" | "evidenceMissing" | "cancelledTooLate" | "doneTooEarly" | "serviceUnknown" | "prerequisiteMissing" | "reportMissing" | "recordedBeforeHappened" | "shiftContested" | "shiftUnknown" | "shiftNotHeld" | "shiftHolderGone" | "shiftAgainstRules" | "checkedOutWithoutIn" | "careGroundUnknown" | "careGroundNotHeld" | "doseTwice" | "stockShort" | "priceRisen" | "shopShortage" | "shopNotReported" | "lookUpsMany" | "recordedByNewer" | "eventsUnreadable";

/** The first answer with a symptom alarms, and those that follow it do not. */
export interface FirstSymptom {
  /** An answer more than so many days after the first one begins anew. */
  readonly days: number;
  /** The symptoms that count; every one where the list is empty. */
  readonly of?: readonly Symptom[];
}

/** How far it is to follow somebody, in one word. */
export type FollowUp =
  "noFollowUp" | "underFollowUp" | "completed" | "lost" | "canceled";

/** The planner's answer. */
export interface Forecast {
  /** What the plan rests on, as it was asked. */
  readonly assumed: Pace;
  /** Households left to call by phone when the visits are over, the fewest and the most. */
  readonly byPhone: NumberRange;
  /** The days to come. */
  readonly days: readonly DayForecast[];
  /** The days so far, where a round is under way. */
  readonly done: readonly DayDone[];
  /** The last day of the favourable run; none where it does not end within 120 days. */
  readonly earliest: CivilDate | null;
  /** Households in the scope, and those that have left it and that the round keeps. */
  readonly households: number;
  /** True when even the unfavourable run ends by the day that was asked for; none where no day was. */
  readonly inTime: boolean | null;
  /** The last day of the unfavourable run; none where it does not end within 120 days. */
  readonly latest: CivilDate | null;
  /** Households that are settled already. */
  readonly settled: number;
  /** Stairwells in the scope. */
  readonly stairwells: number;
  /** Visits in all, the fewest and the most. */
  readonly visits: NumberRange;
}

/** A form, versioned with its policy. */
export interface Form {
  /** The questions, in the order they are asked. */
  readonly questions: readonly FormQuestion[];
}

/** One question of a form. */
export interface FormQuestion {
  /** The question. */
  readonly id: QuestionId;
  /** The kind of answer. */
  readonly kind: AnswerKind;
  /** Whom it is asked about. */
  readonly of: AskedOf;
  /** True when a household is not settled without it. */
  readonly required: boolean;
  /** What is asked. */
  readonly title: Label;
}

/** Somebody who was found. */
export interface FoundPerson {
  /** What is on its door. */
  readonly door?: string | null;
  /** The household of a resident. */
  readonly household?: HouseholdId | null;
  /** The name. */
  readonly name?: IdentityText | null;
  /** Who. */
  readonly person: Person;
}

/** Why a household is not covered. */
export type GapReason =
  {
    readonly reason: "noAddress";
  } | {
    readonly reason: "noGrid";
  } | {
    /** Those grids. */
    readonly grids: readonly GridId[];
    readonly reason: "severalGrids";
  } | {
    readonly reason: "nobodyAnswers";
  };

/** Places that stay open, with the reason. */
export interface GapView {
  /** Everyone who was thought of, with the rule that bars them, in the order of the request. */
  readonly barred: readonly Barred[];
  /** Why, with what bars each person. */
  readonly because: Because;
  /** How many people are missing. */
  readonly missing: number;
  /** Why, in one word. */
  readonly reason: RotaGapReason;
  /** The shift. */
  readonly shift: ShiftKey;
  /** The skill that is missing, if the place asks for one. */
  readonly skill: SkillId | null;
}

/** What is decided at a gate, and why. */
export interface GateAnswer {
  /** Everything that speaks for or against it, and the rows of the table that were passed over. */
  readonly because: Because;
  /** The next instant at which the answer is another one by itself. */
  readonly changesAt?: Instant | null;
  /** The decision. */
  readonly decision: Decision;
  /** What the gatekeeper is told: nothing about health, no facts. Whoever has few rights gets only this. */
  readonly forGate: Because;
  /** What would let the person pass. */
  readonly help?: readonly Because[];
  /** When the person may pass by waiting, all else being as it is; none where waiting does not help, or is not needed. */
  readonly passesFrom?: Instant | null;
  /** The permit under which the person passes: to be named in the passage. */
  readonly permit?: PermitId | null;
}

/** Somebody at a gate, as the gatekeeper sees it: what is asked about and what a passage records. */
export interface GateApproach {
  /** The colour of the health code that is shown. */
  readonly code?: CodeColour | null;
  /** Where the person wants to go. */
  readonly direction: Direction;
  /** The gate. */
  readonly gate: GateId;
  /** Whether a mask is worn, where somebody has looked. */
  readonly mask?: boolean | null;
  /** The permit that is shown; where left out, any that the person holds counts. */
  readonly permit?: PermitId | null;
  /** What for, as the policy names it. */
  readonly purpose?: PurposeId | null;
  /** The temperature that was taken. Once on record, a resident's counts as a reading. */
  readonly temperature?: Temperature | null;
  /** The household that a visitor comes to see. */
  readonly visits?: HouseholdId | null;
  /** Who. */
  readonly who: Traveller;
}

/** A gate is shut: nobody passes until it is opened again (S21: side doors). */
export interface GateClosed {
  /** The gate. */
  readonly gate: GateId;
}

/** Gates at the end of a day, over the whole community. */
export interface GateHeads {
  /** Areas that have gates. */
  readonly areas: number;
  /** Ways in that are open: checkpoints that lead in. */
  readonly entries: number;
  /** Ways out that are open: checkpoints that lead out. */
  readonly exits: number;
  /** People who hold a post that the policy names for gates. */
  readonly guards: number;
  /** Side doors that are open. */
  readonly sideDoorsOpen: number;
  /** Side doors that are shut. */
  readonly sideDoorsShut: number;
  /** Points at which outsiders are turned back, open ones. */
  readonly turnBack: number;
}

/** One gate id. */
export type GateId = Branded<"GateId">;

/** What a gate is for. */
export type GateKind =
  "checkpoint" | "sideDoor" | "turnBack";

/** A gate is open from now on; stated anew where something about it has changed. */
export interface GateOpened {
  /** The gate. */
  readonly gate: GateId;
  /** The area that it guards: going in means into this. */
  readonly guards: Area;
  /** What it is for. */
  readonly kind?: GateKind;
  /** The name people use. */
  readonly name: string;
  /** Which ways lead through it. */
  readonly way?: Way;
}

/** The gate section of a policy. */
export interface GatePolicy {
  /** The curfew. */
  readonly curfew?: Curfew | null;
  /** A temperature at or above this is a fever at the gate; where left out, no temperature is. */
  readonly feverFrom?: Temperature | null;
  /** Settings of measures under which nobody may pass as if there were none. */
  readonly holds?: readonly Setting[];
  /** Posts whose holders stand at gates. */
  readonly posts?: readonly PostKind[];
  /** Purposes. */
  readonly purposes?: readonly PurposeRule[];
  /** Quotas of those without a permit. */
  readonly quotas?: readonly QuotaRule[];
  /** The table: the first row that fits decides, and where none does nobody passes. */
  readonly table?: readonly GateRow[];
  /** Hours after which a visitor should have left; no such time where left out. */
  readonly visitorHours?: number | null;
}

/** May this passage happen? Nothing is recorded by asking. */
export interface GateQuestion {
  /** Who comes where, and what the gatekeeper sees. */
  readonly approach: GateApproach;
  /** As of when. */
  readonly asOf: AsOf;
}

/** One row of the table. */
export interface GateRow {
  /** The clause of the source. */
  readonly clause?: string | null;
  /** What it decides. */
  readonly decision: Decision;
  /** What the row says, in words that may be said aloud at a gate: nothing about health. */
  readonly title: Label;
  /** When it fits; always where left out. */
  readonly when?: GateWhen;
}

/** A gate as it stands. */
export interface GateView {
  /** The gate. */
  readonly gate: GateId;
  /** The area that it guards. */
  readonly guards: Area;
  /** What it is for. */
  readonly kind: GateKind;
  /** The name people use. */
  readonly name: string;
  /** False where it is shut. */
  readonly open: boolean;
  /** Which ways lead through it. */
  readonly way: Way;
}

/** The conditions of a row; all that are there must hold, and a list holds where one of it does. */
export interface GateWhen {
  /** The health code. */
  readonly code?: readonly CodeShown[];
  /** In or out. */
  readonly direction?: Direction | null;
  /** What the gate is for. */
  readonly gate?: readonly GateKind[];
  /** The mask. */
  readonly mask?: readonly Mask[];
  /** The setting of the measure that the person is under. */
  readonly measure?: readonly Setting[];
  /** True for the slots of the curfew. */
  readonly night?: boolean | null;
  /** True where a permit fits: it holds, here, for the purpose, and its quota is not used up. */
  readonly permit?: boolean | null;
  /** The purpose. */
  readonly purpose?: readonly PurposeId[];
  /** True where a quota of the policy is used up. */
  readonly quotaUsed?: boolean | null;
  /** The temperature. */
  readonly temperature?: readonly Heat[];
  /** True where somebody in the household that is visited is under a measure that holds people. */
  readonly visitsHeld?: boolean | null;
  /** Who it is. */
  readonly who?: readonly Role[];
}

/** How the gates stand. */
export interface GatesView {
  /** Who is inside, area by area. */
  readonly areas: readonly AreaInside[];
  /** The day that is counted: that of the instant. */
  readonly day: CivilDate;
  /** Every gate, open or shut, by id. */
  readonly gates: readonly GateView[];
  /** The visitors who should have left. */
  readonly overdue: number;
  /** The residents of the community, less those who are outside an area that they live in, and who else is inside any. */
  readonly total: AreaInside;
  /** Passages and attempts of the day up to the instant. */
  readonly traffic: Traffic;
  /** The visitors who are inside, those first who should have left first. */
  readonly visitors: readonly VisitorInside[];
}

/** Somebody of whom nothing is kept any more: a mark, so that copies of the entry are known when they come. */
export type Gone =
  {
    readonly id: PersonMark;
    readonly type: "resident";
  } | {
    readonly id: PersonMark;
    readonly type: "party";
  } | {
    readonly id: PersonMark;
    readonly type: "worker";
  };

/** A grid is no more; its households wait for another one to be drawn over them. */
export interface GridClosed {
  /** The grid. */
  readonly grid: GridId;
}

/** A grid is drawn, or drawn anew: it holds these places with everything in them, and these households (D1). */
export interface GridDrawn {
  /** Its official code. */
  readonly code?: GridNumber | null;
  /** The grid. */
  readonly grid: GridId;
  /** Single households that the grid holds, wherever their building lies. */
  readonly households?: readonly HouseholdId[];
  /** The name people use. */
  readonly name: string;
  /** Places that the grid holds whole. */
  readonly places?: readonly PlaceId[];
}

/** One grid id. */
export type GridId = Branded<"GridId">;

/** Grid code after CJ/T 349 or GB/T 30428.1. */
export type GridNumber =
  string;

/** The grid section of a policy. */
export interface GridPolicy {
  /**
   * The posts, the one that answers first at the top: a household's answerable person is the holder of the first
   * of these posts that is held for it.
   */
  readonly posts: readonly PostRule[];
  /** The skills that workers are asked for (D2). */
  readonly skills?: readonly SkillRule[];
  /** What a squad must be made of (H1); none where anything goes. */
  readonly squad?: SquadRule | null;
  /** Which posts every area of a kind must have filled (S4, Z1). */
  readonly teams?: readonly TeamRule[];
  /** The teams that workers are in (D2, D3). */
  readonly workerTeams?: readonly WorkerTeam[];
}

/** One grid's part of the report. */
export interface GridReport {
  /** Who is due for release there and waits for a signature. */
  readonly dueForRelease?: readonly ReleaseDue[];
  /** How many events its counts rest on. */
  readonly events: number;
  /** The grid; none for households that are not in exactly one grid. */
  readonly grid: GridId | null;
  /** Its missed and overdue duties. */
  readonly missed: readonly MissedDuty[];
  /** Its name. */
  readonly name: string;
  /** Its counts. */
  readonly tally: Tally;
}

/** Something for which the community looks after people. */
export interface GroundRule {
  /** The clause of the source. */
  readonly clause?: string | null;
  /** The ground. */
  readonly id: CareGroundId;
  /** True where few may know that it holds for somebody. */
  readonly sensitive?: boolean;
  /** What people call it. */
  readonly title: Label;
}

/** How many people work for the community; somebody in two teams counts in both. */
export interface HeadCount {
  /** Everybody. */
  readonly all: number;
  /** Members of the party among them. */
  readonly members: number;
  /** By skill. */
  readonly skills: { readonly [key: string]: number };
  /** By team. */
  readonly teams: { readonly [key: string]: number };
  /** By the outside unit that sent them. */
  readonly units: { readonly [key: string]: number };
}

/** Readings and answers about symptoms, each in the order they were taken; without those that were corrected. */
export interface HealthFile {
  /** Entries that were corrected; most people have none. */
  readonly corrected?: Corrected | null;
  /** Samples and results; most people have none. */
  readonly lab?: Lab | null;
  /** Temperature readings. */
  readonly readings: readonly StatedReading[];
  /** Answers about symptoms. */
  readonly symptoms: readonly StatedSymptomAnswer[];
  /** Vaccinations; they raise no alarm. */
  readonly vaccines?: VaccineFile | null;
}

/** The health section of a policy. */
export interface HealthPolicy {
  /** The clause of the source for it. */
  readonly clause?: string | null;
  /** Positive samples of these kinds have to be confirmed by a sample of another kind. */
  readonly confirm?: readonly TestMethod[];
  /**
   * Positive samples from this cycle threshold on have to be confirmed: so little may be left of an infection that is
   * over. They clear nobody either.
   */
  readonly confirmFrom?: CycleThreshold | null;
  /** A reading at or above this is a fever, where no row of `thresholds` says otherwise. */
  readonly feverFrom: Temperature;
  /** Where this is there, only the first answer with a symptom alarms; else every one does. */
  readonly firstSymptom?: FirstSymptom | null;
  /** True when a reading that is written down late, behind one that was taken after it, raises nothing. */
  readonly newestOnly?: boolean;
  /** True when a later reading below the threshold resolves the alarms of readings before it. */
  readonly normalResolves?: boolean;
  /** The plan under which members of a positive pool are held until they are tested alone; none where nobody is. */
  readonly poolPlan?: PlanId | null;
  /** True when nobody needs to make the visit any more for which every alarm is resolved. */
  readonly resolvedNeedsNoVisit?: boolean;
  /** So many readings in a row must reach the threshold before one alarms. */
  readonly successive?: number;
  /** Thresholds of their own for some ages or kinds of people; the first row that fits decides. */
  readonly thresholds?: readonly Threshold[];
  /** Of whom the share of the vaccinated is counted; it is not where left out. */
  readonly vaccination?: VaccinationRule | null;
}

/** What the thermometer at the gate says. */
export type Heat =
  "normal" | "fever" | "notTaken";

/** A time that somebody looked into the file. */
export interface HeldLookUp {
  /** When. */
  readonly at: Instant;
  /** Who. */
  readonly by: ActedAs;
  /** What for. */
  readonly purpose: LookUpPurpose;
}

/** A measure that the person was, is or will be under. */
export interface HeldMeasure {
  /** From when, inclusive. */
  readonly from: Instant;
  /** What people call its plan. */
  readonly title: string;
  /** Until when, exclusive, as far as it is known. */
  readonly until: Instant;
  /** Why, in words. */
  readonly why: string;
}

/** One record about the person. */
export interface HeldRecord {
  /** When it was true. */
  readonly at: Instant;
  /** Who says so. */
  readonly by: ActedAs;
  /** The event. */
  readonly event: EventId;
  /** The kind of fact. */
  readonly kind: string;
  /** Its particulars, without what it says of other people. */
  readonly particulars: unknown;
  /** When it was recorded. */
  readonly recorded: Instant;
  /** The same in words. */
  readonly title: string;
}

/** Somebody whom a unit has sent. */
export interface HelperView {
  /** The posts that the person holds, each with its area. */
  readonly posts: readonly (readonly [PostKind, Area])[];
  /** Who. */
  readonly worker: WorkerId;
}

/** For whom a permit is. */
export type Holder =
  {
    readonly id: ResidentId;
    readonly type: "resident";
  } | {
    readonly id: HouseholdId;
    readonly type: "household";
  } | {
    readonly id: VehicleId;
    readonly type: "vehicle";
  } | {
    readonly id: VisitorId;
    readonly type: "visitor";
  };

/** Somebody who holds a shift. */
export interface HolderView {
  /** When it begins, inclusive. */
  readonly begins: Instant;
  /** When the person came. */
  readonly came?: Instant | null;
  /** The duty. */
  readonly duty: DutyId;
  /** When it ends, exclusive. */
  readonly ends: Instant;
  /** The event that gave the person the shift. */
  readonly event: EventId;
  /** Minutes by which they came too late, beyond the tolerance or not yet come. */
  readonly late?: number | null;
  /** When the person left. */
  readonly left?: Instant | null;
  /** Minutes by which they left before the end, beyond the tolerance. */
  readonly leftEarly?: number | null;
  /** How things stand with the person. */
  readonly presence: Presence;
  /** The shift. */
  readonly shift: ShiftKey;
  /** The state: taken on while the person is there, done when they have left again. */
  readonly status: DutyStatus;
  /** Whose it is. */
  readonly worker: WorkerId;
}

/** Who has titles to a home, and the notice on the door of an empty one. */
export interface Home {
  /** What was reported about changes while it was let, in the order things happened. */
  readonly changes?: readonly StatedChangesReported[];
  /** The notice on the door, in the order things happened: `true` put up, `false` found gone. */
  readonly notices?: readonly Statedboolean[];
  /** Titles, in the order they were stated. */
  readonly titles?: readonly StatedTitleStated[];
}

/** Hours of the day in which somebody can serve, on some days of the week or on every one. */
export interface Hours {
  /** When they begin, inclusive. */
  readonly from: TimeOfDay;
  /** When they end, exclusive; at or before `from` it is the next day's clock. */
  readonly until: TimeOfDay;
  /**
   * The days of the week on which the hours begin, from 1 for Monday to 7 for Sunday; every day where the list is
   * empty.
   */
  readonly weekdays?: readonly number[];
}

/** What one person gives on the days of the rota. */
export interface HoursView {
  /** The tiredness, term by term (D7). */
  readonly because: Because;
  /** The tiredness as of the instant that was asked for. */
  readonly fatigue: Fatigue;
  /** Those of them that the person has missed. */
  readonly missed: number;
  /** Those of them that count as nights. */
  readonly nights: number;
  /** Minutes of all of them. */
  readonly planned: number;
  /** Shifts that the person holds. */
  readonly shifts: number;
  /** Minutes that the person was there, on own shifts or for others. */
  readonly worked: number;
  /** Who. */
  readonly worker: WorkerId;
}

/** One household's line in the certificate of coverage. */
export interface HouseholdCover {
  /** Who answers for it. */
  readonly answerable: Answerable | null;
  /**
   * The events that it rests on besides the household's door: the drawings of its grids, the post, whoever stands in,
   * the claim. In the certificate and on the household's own page, empty elsewhere.
   */
  readonly facts?: readonly EventId[];
  /** What is missing; empty when the household is covered. */
  readonly gaps: readonly GapReason[];
  /** Its grid, where exactly one holds it. */
  readonly grid: GridId | null;
  /** The household. */
  readonly household: HouseholdId;
  /** The outside unit that has claimed the work of the nearest area around it (S2). */
  readonly unit?: UnitId | null;
}

/** A household is no more. Whoever still lives in it is found homeless. */
export interface HouseholdDissolved {
  /** The household. */
  readonly household: HouseholdId;
}

/** What the log says about one household. */
export interface HouseholdFile {
  /** Where it lives, and whether it still is a household. */
  readonly address: Address;
  /** Requests, and what people did about its duties. */
  readonly duty: DutyFile;
  /** Titles to the home, and the notice on its door. */
  readonly home: Home;
  /** What it has signed. */
  readonly papers?: Papers;
  /** Visits and calls. */
  readonly visits: Visits;
  /** Entries of watch lists. */
  readonly watch: WatchFile;
}

/** One household id. */
export type HouseholdId = Branded<"HouseholdId">;

/**
 * A household has become part of another: everybody in it, also those who are registered into it later by a device
 * that does not know, lives in the other one.
 */
export interface HouseholdMerged {
  /** The household that is no more. */
  readonly household: HouseholdId;
  /** The household that everybody lives in now. */
  readonly into: HouseholdId;
}

/** A household exists behind a door. */
export interface HouseholdRegistered {
  /** What is written on the door, such as `3-2-501`. */
  readonly door: string;
  /** The floor, 1 at street level, negative below. */
  readonly floor?: number | null;
  /** The household. */
  readonly household: HouseholdId;
  /** The building or stairwell that the door is in. */
  readonly place: PlaceId;
  /** What lies behind the door; a home where it is left out. */
  readonly premises?: Premises;
}

/** A question about a household. */
export interface HouseholdRequest {
  /** As of when. */
  readonly asOf: AsOf;
  /** The household. */
  readonly household: HouseholdId;
}

/**
 * Some residents of a household live as a household of their own from now on, behind the same door until an
 * [`AddressChanged`] says otherwise.
 */
export interface HouseholdSplit {
  /** What is written on the door. */
  readonly door: string;
  /** The floor, 1 at street level, negative below. */
  readonly floor?: number | null;
  /** The household that they leave. */
  readonly household: HouseholdId;
  /** The household that they make. */
  readonly into: HouseholdId;
  /** The building or stairwell of its door. */
  readonly place: PlaceId;
  /** Those who live in the new household. */
  readonly residents: readonly ResidentId[];
}

/** A household as of an instant. */
export interface HouseholdView {
  /** Its grid and answerable person. */
  readonly cover: HouseholdCover;
  /** What it has signed or is to sign, without the papers of its residents. */
  readonly documents?: readonly DocumentView[];
  /** What is on the door. */
  readonly door: string;
  /** Its duties, without those of its residents. */
  readonly duties: readonly DutyView[];
  /** Everything that was stated about the household. */
  readonly file: HouseholdFile;
  /** The floor. */
  readonly floor: number | null;
  /** The household. */
  readonly household: HouseholdId;
  /** Who lives there. */
  readonly members: readonly ResidentId[];
  /** The places around it, the innermost first. */
  readonly places: readonly PlaceAdded[];
  /** What lies behind the door. */
  readonly premises: Premises;
  /** Where it stands in each round that it is in. */
  readonly screening: readonly ScreeningStatus[];
  /** Who has a second home there; they count elsewhere. */
  readonly secondHomeMembers: readonly ResidentId[];
  /** Who holds which post for it: its team and those around it (Z2). */
  readonly team: readonly PostView[];
}

/**
 * Who somebody is, as far as it is known and kept; in a statement, what is left out stays as it was, and an empty text
 * takes out what was there.
 */
export interface Identity {
  /** The name. */
  readonly name?: IdentityText | null;
  /** What helps to reach the person: whom to ring first, which bell. */
  readonly note?: IdentityText | null;
  /** The identity number (GB 11643). A host that does not need it leaves it out. */
  readonly number?: IdentityText | null;
  /** The telephone number. */
  readonly phone?: IdentityText | null;
}

export interface IdentityEntry {
  readonly name?: Field | null;
  readonly note?: Field | null;
  readonly number?: Field | null;
  readonly phone?: Field | null;
}

/** Who the people are. `Debug` says how many they are, and nothing of them. */
export interface IdentityRegister {
  readonly gone?: readonly Gone[];
  readonly people?: readonly Line[];
}

/** A text about somebody. It is shown to whoever asks for it by name, and printed nowhere by itself. */
export type IdentityText =
  string;

/** From when to when somebody counts as immune. */
export interface ImmunityRule {
  /** So many whole days must have passed since; the day itself does not count. */
  readonly afterDays: number;
  /** It holds for so many days from then on; none for ever. */
  readonly forDays?: number | null;
  /** True when it also ends what a contact has led to, as soon as it is stated: it shows that the person was immune. */
  readonly releases?: boolean;
  /** Where the immunity comes from. */
  readonly source: ImmunitySource;
}

/** Where immunity comes from. */
export type ImmunitySource =
  "vaccination" | "booster" | "recovery" | "evidence";

/** Something that makes a resident immune, by the policy's rules, was shown. */
export interface ImmunityStated {
  /** Its day. */
  readonly on: CivilDate;
  /** The resident. */
  readonly resident: ResidentId;
  /** What. */
  readonly source: ImmunitySource;
}

/** What the person is whom somebody met. */
export type IndexKind =
  "case" | "closeContact";

/** An indicator of one evening. */
export interface IndicatorCount {
  /** Its code. */
  readonly code: string;
  /** The part. */
  readonly part: number;
  /** What `value` is told in. */
  readonly unit: Unit;
  /** The part of the whole in the unit, half rounded up; 0 where the whole is 0. */
  readonly value: number;
  /** The whole: the denominator. */
  readonly whole: number;
}

/** People in the area were found to be infected. The event's time is that of the finding. */
export interface InfectionFound {
  /** The area. */
  readonly area: Area;
  /** Who it is, where it is one person whose leaving is to be noted. */
  readonly case?: PartyId | null;
  /** How many people. */
  readonly cases?: number;
  /** True when the authority calls it a cluster. */
  readonly cluster?: boolean;
  /** The day that counters start from: of the finding, or of the sample. */
  readonly on: Moment;
  /** True when nobody knows where they were infected. */
  readonly sourceUnknown?: boolean;
  /** Where it was found, when that may mean no danger to others. */
  readonly within?: InfectionWithin | null;
}

/** Where an infection was found that may mean no danger to others: the policy says for which of these that holds. */
export type InfectionWithin =
  "strictHomeIsolation" | "quarantine" | "knownUnit";

/** an instant in RFC 3339 with offset, years 1900 to 2199 */
export type Instant =
  string;

/** For whom something was taken out of a store. */
export type Issued =
  {
    readonly id: HouseholdId;
    readonly type: "household";
  } | {
    readonly id: ResidentId;
    readonly type: "resident";
  } | {
    readonly id: WorkerId;
    readonly type: "worker";
  } | {
    readonly id: StoreId;
    readonly type: "store";
  };

/** What came and went of one item within a time: opening + in − out = closing. */
export interface ItemFlow {
  /** There at the end. */
  readonly closing: number;
  /** Came: received, from other stores, or found when somebody counted. */
  readonly in: number;
  /** There at the beginning. */
  readonly opening: number;
  /** Went: issued, thrown away, or lost when somebody counted. */
  readonly out: number;
}

/** One item id. */
export type ItemId = Branded<"ItemId">;

/** What all stores have of one item. */
export interface ItemTotal {
  /** The item. */
  readonly item: ItemId;
  /** True where that is less than the policy wants. */
  readonly low: boolean;
  /** How much there is in all stores together. */
  readonly quantity: number;
  /** What people call it; none where the policy does not know it. */
  readonly title?: Label | null;
  /** The unit that it is counted in. */
  readonly unit?: Label | null;
}

/**
 * A resident has come from elsewhere on a journey of a category that the policy knows: from abroad, from a listed
 * country, with or without a certificate.
 */
export interface JourneyReported {
  /** When it ended here. */
  readonly arrived: Moment;
  /** The category. */
  readonly category: CategoryId;
  /** When the journey began, by the calendar there. */
  readonly departed?: Moment | null;
  /** The resident. */
  readonly resident: ResidentId;
}

/** A question about very many people at once. */
export interface JudgeAllRequest {
  /** As of when. */
  readonly asOf: AsOf;
  /** The people. */
  readonly cases: readonly BulkCase[];
}

/** Samples, results, refusals and failed checks of one person, each in the order they happened. */
export interface Lab {
  /** Days of tests that the person was told of. */
  readonly announced?: readonly StatedCivilDate[];
  /** Checks that did not take place. */
  readonly failedChecks?: readonly StatedCheckFailure[];
  /** Refused tests. */
  readonly refused?: readonly Statednull[];
  /** Results. */
  readonly results: readonly StatedSampleFinding[];
  /** Samples taken. */
  readonly samples: readonly StatedTuple_of_SampleId_and_TestMethod[];
}

/** One text in both languages. */
export interface Label {
  /** English. */
  readonly en: string;
  /** Simplified Chinese. */
  readonly zh: string;
}

/** A ladder: for which duties, and its steps. */
export interface LadderRule {
  /** The kinds of duty. */
  readonly kinds: readonly DutyKind[];
  /** Of recurring work only these routines; empty for all. */
  readonly routines?: readonly RoutineId[];
  /** Of errands only these services; empty for all. */
  readonly services?: readonly ServiceId[];
  /** The steps, from the first. */
  readonly steps: readonly StepRule[];
  /** True where a step does not wait for the end of the quiet hours. */
  readonly urgent?: boolean;
}

/** A language of the engine's texts. */
export type Language =
  "en" | "zh-Hans";

/** What is known about the last close contact of the area. The last statement holds, with everything in it. */
export interface LastContactStated {
  /** The area. */
  readonly area: Area;
  /** The last day on which any contact was exposed. */
  readonly exposed: CivilDate;
  /** When the last contact left the area; left out while one is still there. */
  readonly left?: Moment | null;
  /** True when every contact is known to be negative. */
  readonly negative?: boolean;
}

/** The last time that somebody was reached. */
export interface LastVisit {
  /** When. */
  readonly at: Instant;
  /** How. */
  readonly channel: Channel;
}

/** Contacts and arrivals of one resident, each in the order they were reported. */
export interface Ledger {
  /** Arrivals. */
  readonly arrivals?: readonly StatedArrivalRegistered[];
  /** Circumstances. */
  readonly circumstances?: readonly StatedCircumstanceStated[];
  /** Contacts. */
  readonly contacts?: readonly StatedContactReported[];
  /** What makes the person immune. */
  readonly immunity?: readonly StatedImmunityStated[];
  /** Journeys. */
  readonly journeys?: readonly StatedJourneyReported[];
}

/** A door where nobody goes. */
export interface LeftOverView {
  /** Why. */
  readonly because: Because;
  /** What is done there. */
  readonly duties: readonly DutyId[];
  /** The household, where it is one. */
  readonly household?: HouseholdId | null;
  /** How urgent the most urgent of it is, 1 to 9. */
  readonly priority: number;
  /** What was seen, where there is no household. */
  readonly sighting?: SightingId | null;
}

/** A row of the table of levels. */
export interface LevelRow {
  /** The clause of the source. */
  readonly clause?: string | null;
  /** What must have been counted, all of it. */
  readonly when?: readonly CountedWithin[];
  /** The kind that it gives. */
  readonly zone: ZoneKind;
}

/** One level of care. */
export interface LevelRule {
  /** Channels by which a visit counts, the best first; any where the list is empty. */
  readonly channels?: readonly Channel[];
  /** The clause of the source. */
  readonly clause?: string | null;
  /** True where the level itself tells what few may know: only they are shown it. */
  readonly discreet?: boolean;
  /** The level. */
  readonly id: CareLevelId;
  /** Posts whose holders are informed about the person at all times. */
  readonly informed?: readonly PostKind[];
  /** What people call it. */
  readonly title: Label;
  /**
   * Somebody looks after the person once in so many civil days, from the day after the level began; nobody has to
   * where left out.
   */
  readonly visitEveryDays?: number | null;
}

/** Limits of one person's work. Left out means unlimited. */
export interface Limits {
  /** Most days in a row that a shift touches; the next one is free from midnight to midnight. */
  readonly daysInRow?: number | null;
  /** Most minutes on one civil day. A shift that crosses midnight counts on the day it begins. */
  readonly minutesPerDay?: number | null;
  /** Most minutes on any seven days in a row; shifts count on the day they begin. */
  readonly minutesPerWeek?: number | null;
  /** Most days in a row on which a night shift begins. */
  readonly nightsInRow?: number | null;
  /** Fewest minutes between the end of a shift and the beginning of the next. */
  readonly rest?: number;
}

/** One person in the written form of the register. */
export interface Line {
  readonly entry: IdentityEntry;
  readonly person: Person;
}

/** What one person gives, with the reason of the tiredness. */
export interface LoadView {
  /** Shifts at the post where they serve most. */
  readonly atUsualPost: number;
  /** The tiredness after the last shift, term by term. */
  readonly because: Because;
  /** Minutes they can give: day by day the longest they may serve, at most the weekly limit. */
  readonly canMinutes: number;
  /** Days with a night shift that they may take, at most as many as the nights-in-a-row limit lets through. */
  readonly canNights: number;
  /** Their tiredness after the last shift of the rota. */
  readonly fatigue: Fatigue;
  /** Minutes. */
  readonly minutes: number;
  /** Night shifts. */
  readonly nights: number;
  /** Minutes per thousand of what they can give. */
  readonly share: number;
  /** The person. */
  readonly worker: WorkerId;
}

/** What is wrong with a document, and where. */
export interface LocatedFault {
  /** The clause that it concerns: a JSON pointer into the document as it is when it is laid over what it is based on. */
  readonly clause: Pointer;
  /** A stable code for programs, such as `plan.capTooShort`. */
  readonly code: string;
  /** The column on which it begins, in characters from 1. */
  readonly column: number;
  /** The line on which the clause begins, from 1. Where the clause is missing, what it is missing in. */
  readonly line: number;
  /** What is wrong, in English where no other language was asked for. */
  readonly message: string;
  /** The preset in which the clause is written; left out for the document itself. */
  readonly preset?: string | null;
  /** Whether the document can be used. */
  readonly severity: Severity;
  /** What the message speaks of, by the names that the messages in other languages know it by. */
  readonly values?: { readonly [key: string]: Argument };
}

/** One time that somebody looked into a file. */
export interface LookUpLine {
  /** When. */
  readonly at: Instant;
  /** The event that says so. */
  readonly event: EventId;
  /** What for. */
  readonly purpose: LookUpPurpose;
  /** Who. */
  readonly worker: WorkerId;
}

/** What somebody looks into a person's file for. */
export type LookUpPurpose =
  "duty" | "health" | "enquiry" | "tracing" | "audit" | "emergency";

/** Somebody looks into a person's file. */
export interface LookUpQuery {
  /** The device's wall clock. */
  readonly now: Instant;
  /** Whose file. */
  readonly resident: ResidentId;
  /** Who, and what for. */
  readonly viewer: Viewer;
}

/** The answer to a look-up. */
export type LookedUp =
  (LookedUpFile & {
    readonly outcome: "file";
  }) | {
    readonly outcome: "refused";
    /** Why. */
    readonly reasons: readonly Because[];
  };

/** What a look-up shows. */
export interface LookedUpFile {
  /** How the person is looked after, with the grounds that the viewer may know; only for whoever sees health and reasons. */
  readonly care?: CareLine | null;
  /** The event that says who looked. */
  readonly entry: EventId;
  /** Who the person is, where the host keeps that here and the viewer may see it. */
  readonly identity?: Identity | null;
  /** The resident, without what the viewer may not see. */
  readonly resident: unknown;
  /** True when something is withheld. */
  readonly withheld: boolean;
}

/** Whose business a finding is. */
export type Looks =
  "answerable" | "office" | "dispatcher" | "health" | "gate" | "rota" | "store" | "devices";

/** A place to be manned. */
export interface MannedPost {
  /** Where it is. */
  readonly area: Area;
  /** Its id. */
  readonly id: PostId;
  /** Who is needed. */
  readonly needs: readonly TurnNeed[];
  /** How it divides the day. */
  readonly pattern: PatternId;
  /**
   * How urgent it is to man it: 1 is the most urgent, 9 the least. No gap at a more urgent post is traded for any
   * number of gaps at others.
   */
  readonly priority?: number;
  /** The team that alone may man it. */
  readonly team?: TeamId | null;
  /** What people call it. */
  readonly title: Label;
}

/** Whether a mask is worn. */
export type Mask =
  "worn" | "notWorn" | "notSeen";

/**
 * An authority lets the measures that hold for a resident last longer. They never become shorter by this, and the legal
 * cap still holds.
 */
export interface MeasureExtended {
  /** The authority. */
  readonly authority: string;
  /** Only those under this plan; every one when left out. */
  readonly plan?: PlanId | null;
  /** The reason. */
  readonly reason: string;
  /** Whose. */
  readonly resident: ResidentId;
  /** The last day, inclusive: the person is free when it is over. */
  readonly through: CivilDate;
}

/** An authority lifts the measures that hold for a resident: an override, an exemption, or the outcome of an appeal. */
export interface MeasureLifted {
  /** The authority. */
  readonly authority: string;
  /** True when nobody can find the person any more: nothing is left to follow. */
  readonly lost?: boolean;
  /** Only those under this plan; every one when left out. */
  readonly plan?: PlanId | null;
  /** The reason. */
  readonly reason: string;
  /** Whose. */
  readonly resident: ResidentId;
}

/** An authority orders a plan for a resident. */
export interface MeasureOrdered {
  /** The day that the plan's days count from. */
  readonly anchor: Moment;
  /** The legal basis. An order without one is refused. */
  readonly basis: string;
  /** The plan, one that the policy has. */
  readonly plan: PlanId;
  /** Whose. */
  readonly resident: ResidentId;
}

/** The measure that a resident is under. */
export interface MeasureView {
  /** The person is free then whatever is missing or moves the end, unless a new reason comes up: the legal cap. */
  readonly atLatest: Instant;
  /** Why. */
  readonly because: Because;
  /** The colour of the person's health code. */
  readonly code?: CodeColour | null;
  /** The first free moment, as far as is known; none while something that is missing holds the person. */
  readonly free: Instant | null;
  /** What is missing by now for a release in time. */
  readonly outstanding?: readonly Because[];
  /** The plan that decides. */
  readonly plan: PlanId;
  /** The rule book that judged the reason that decides. */
  readonly policy: PolicyId;
  /** Its version. */
  readonly policyVersion: number;
  /** Where the person stays. */
  readonly setting: Setting;
  /** Since when this stage holds, inclusive. */
  readonly since: Instant;
  /** The stage of the plan, from 1. */
  readonly stage: number;
  /** When this stage ends, exclusive. */
  readonly stageEnds: Instant;
  /** What people call the plan. */
  readonly title: Label;
}

/** A copy of the register of identity. */
export interface MergeIdentitiesRequest {
  /** The copy. */
  readonly register: IdentityRegister;
}

/** A request to merge a log of JSON lines. */
export interface MergeLinesRequest {
  /** The lines. */
  readonly lines: string;
}

/** What a merge did. */
export interface MergeReport {
  /** Events that were new. */
  readonly added: number;
  /** New events that claim the name of a different one; both are kept, and a finding says so. */
  readonly clashes: number;
  /** Events that the log had already. */
  readonly duplicates: number;
  /** Of the new events those that this build cannot read: they are kept and passed on, and a finding says so. */
  readonly unknown?: number;
}

/** A request to merge events. */
export interface MergeRequest {
  /** The events, in any order. */
  readonly events: readonly Event[];
}

/** A duty that was missed, or is overdue at the end of the day. */
export interface MissedDuty {
  /** How often it was tried in vain (S18). */
  readonly attempts?: number;
  /** What is on its door; empty outside. */
  readonly door: string;
  /** When it was due. */
  readonly due: Instant;
  /** The duty. */
  readonly duty?: DutyId | null;
  /** The household; none for something that was seen outside. */
  readonly household?: HouseholdId | null;
  /** What was to be done. */
  readonly kind: DutyKind;
  /** True when it can still be done. */
  readonly stillOpen: boolean;
  /** Whom it is about. */
  readonly subject: Subject;
  /** Who should have done it. */
  readonly worker?: WorkerId | null;
}

/** Somebody in a test campaign who has not been tested. */
export interface MissingPerson {
  /** The household that the person lives in. */
  readonly household?: HouseholdId | null;
  /** The resident. */
  readonly resident: ResidentId;
}

/** a date such as 2022-01-01, or an instant with the offset of the place such as 2022-01-01T21:10:00+08:00 */
export type Moment =
  string;

/** Something that a rota names. */
export type Named =
  {
    readonly id: PostId;
    readonly type: "post";
  } | {
    readonly id: WorkerId;
    readonly type: "worker";
  } | {
    readonly id: ShiftKey;
    readonly type: "shift";
  };

/** How near two people are, from the nearest on: whoever is near in one way is near in every wider one. */
export type Nearness =
  "person" | "household" | "room" | "floorPlusMinusOne" | "stairwell" | "site";

/** So many people, perhaps with a skill. */
export interface Need {
  /** How many. */
  readonly people: number;
  /** The skill that each of them must have. */
  readonly skill?: SkillId | null;
}

/** Why somebody cannot be judged among many. */
export type NeedsEngine =
  "earlierRules" | "infection" | "testsOfOthers" | "entered" | "sampleOrder" | "immunity";

/** The visit that is due next. */
export interface NextVisit {
  /** How the person is to be reached. */
  readonly channel: Channel;
  /** Until when, exclusive. */
  readonly due: Instant;
  /** The duty. */
  readonly duty: DutyId;
  /** From when on, inclusive. */
  readonly opens: Instant;
}

/** The report of one evening. */
export interface NightlyReport {
  /** Fevers and reports of symptoms during the day. */
  readonly alarms: number;
  /** Arrivals during the day by class; `unclassified` where the policy's table covers none (N4). */
  readonly arrivals?: { readonly [key: string]: number };
  /** Buildings. */
  readonly buildings: number;
  /** The counts grid by grid. */
  readonly byGrid: readonly GridReport[];
  /** Residents by their level of care (S12); the sum is all residents where the policy has levels. */
  readonly care?: { readonly [key: string]: number };
  /** Residents in central quarantine at the end of the day. */
  readonly central: number;
  /** The community's name; empty where nobody has given one. */
  readonly community: string;
  /** Compounds. */
  readonly compounds: number;
  /** Coverage at the end of the day. */
  readonly coverage: Coverage;
  /** The day. */
  readonly date: CivilDate;
  /** Who is due for release and waits for nothing but a signature, the longest wait first (law 6). */
  readonly dueForRelease?: readonly ReleaseDue[];
  /** Duties by kind. */
  readonly duties: { readonly [key: string]: DutyCounts };
  /** Residents who came under a measure during the day. */
  readonly entered: number;
  /** Errands that were done, by service (D7). */
  readonly errands?: { readonly [key: string]: WorkDone };
  /** How many events it rests on. */
  readonly events: number;
  /** Residents whose first measure ever is or was central quarantine. */
  readonly everCentral: number;
  /** Residents whose first measure ever is or was at home. */
  readonly everHome: number;
  /** What somebody should look at. */
  readonly findings: readonly Finding[];
  /** In and out of quarantine during the day (S15). */
  readonly flow?: QuarantineFlow;
  /** Gates at the end of the day; left out where there are none. */
  readonly gates?: GateHeads | null;
  /** Grids. */
  readonly grids: number;
  /** Workers by team, skill and unit (D2, N8). */
  readonly heads: HeadCount;
  /** Residents in quarantine at home at the end of the day. */
  readonly home: number;
  /** Households. */
  readonly households: number;
  /** What was missed or is overdue, the earliest first. */
  readonly missed: readonly MissedDuty[];
  /** Reports of observers during the day: all normal (H7). */
  readonly observedNormal?: number;
  /** Reports of observers during the day that told of something. */
  readonly observedOtherwise?: number;
  /** Shops, lodgings and vehicles that are screened like households. */
  readonly otherPremises: number;
  /** How people were told (D8). */
  readonly outreach?: { readonly [key: string]: OutreachCount };
  /** Passages and attempts at gates during the day (S21, D10). */
  readonly passages?: Traffic;
  /** The points that the policy wants covered, at the end of the day (D8). */
  readonly points?: { readonly [key: string]: PointsCovered };
  /** The policy that judged. */
  readonly policy: PolicyId;
  /** For each kind of post how many people hold it anywhere. */
  readonly posts: { readonly [key: string]: number };
  /** Temperatures taken during the day. */
  readonly readings: number;
  /** Residents who were released during the day. */
  readonly released: number;
  /** Residents who live in them. */
  readonly residents: number;
  /** Residents who are outside a guarded area that they live in, at the end of the day. */
  readonly residentsOut?: number;
  /** The rounds that have begun. */
  readonly rounds: readonly RoundProgress[];
  /** Recurring work that was done, by routine (D9). */
  readonly routines?: { readonly [key: string]: WorkDone };
  /** Households in each state, for each round that is open during the day or was before. */
  readonly screening: { readonly [key: string]: { readonly [key: string]: number } };
  /** Residents who watch their own health at the end of the day. */
  readonly selfMonitoring: number;
  /** Shifts that ended during the day, and the time that people were at posts (N10, D7). */
  readonly shifts?: ShiftCounts;
  /** Squads. */
  readonly squads: number;
  /** Stairwells. */
  readonly stairwells: number;
  /** Stores and shops; left out where there are none. */
  readonly supply?: SupplyHeads | null;
  /** Residents in the scope of each test campaign that has begun (S14). */
  readonly tests?: { readonly [key: string]: TestCounts };
  /** Outside units. */
  readonly units: number;
  /** Where residents stand with vaccination (S13); the sum is all residents where the policy counts them. */
  readonly vaccination?: { readonly [key: string]: number };
  /** Visitors inside a guarded area at the end of the day, by the gate that they came in by. */
  readonly visitorsInside?: number;
  /** Of those, the ones who should have left. */
  readonly visitorsOverdue?: number;
  /** Workers by role. */
  readonly workers: { readonly [key: string]: number };
}

/** A request with no particulars. */
export type Nothing =
  { readonly [key: string]: never };

/** The notice on the door is gone: somebody is in. Visit at once. */
export interface NoticeGone {
  /** The home. */
  readonly household: HouseholdId;
}

/** What both notices say: whom they are for, what they rest on, and who judged by which rules. */
export interface NoticeHead {
  /** The places around the door, the outermost first, and what is on it. */
  readonly address: readonly string[];
  /** As of when the notice is. */
  readonly asOf: Instant;
  /** What it rests on: every reason that held in that time. */
  readonly basis: readonly BasisView[];
  /** The community's name; empty where nobody has given one. */
  readonly community: string;
  /** Who answers for the household, where somebody does. */
  readonly contact?: ContactView | null;
  /** Every event that the notice rests on. */
  readonly facts: readonly EventId[];
  /** The first moment of the time without a gap under measures, inclusive. */
  readonly from: Instant;
  /** The household that the person lives in. */
  readonly household?: HouseholdId | null;
  /** Where it holds. */
  readonly jurisdiction: string;
  /** The language of the texts. */
  readonly language: Language;
  /** The plan that decides. */
  readonly plan: PlanId;
  /** The policy that judged. */
  readonly policy: PolicyId;
  /** Its version. */
  readonly policyVersion: number;
  /** The person. */
  readonly resident: ResidentId;
  /** What people call it. */
  readonly title: Label;
}

/** A notice is put on the door of an empty home: it will be torn off when somebody comes. */
export interface NoticePosted {
  /** The home. */
  readonly household: HouseholdId;
}

/** A question about what comes next. */
export interface NowRequest {
  /** The device's wall clock. */
  readonly now: Instant;
}

/** One line of an opened number. */
export interface NumberLine {
  /** How much it adds to the number; never 0. */
  readonly amount: number;
  /** What is counted. */
  readonly counted: CountedItem;
  /** The grid in whose part it is counted; none where it is in no single grid. */
  readonly grid: GridId | null;
}

/** A span between two whole numbers, both possible. */
export interface NumberRange {
  /** The upper end; not below `low`. */
  readonly high: number;
  /** The lower end. */
  readonly low: number;
}

/** One reason for a measure, as a screen shows it. */
export interface ObligationView {
  /** What its days count from. */
  readonly anchor: Moment;
  /** How it ends. */
  readonly ending: EndingKind;
  /** How far following the person for this reason is. */
  readonly followUp: FollowUp;
  /** When it begins to hold. */
  readonly from: Instant;
  /** The plan. */
  readonly plan: PlanId;
  /** The rule book that judged it. */
  readonly policy: PolicyId;
  /** Its version. */
  readonly policyVersion: number;
  /** Where the reason comes from. */
  readonly track: Track;
  /** The first moment at which it holds no longer, as far as is known. */
  readonly until: Instant;
}

/** What an observer has seen. */
export interface Observation {
  /** Households that have moved in. */
  readonly movedIn?: number;
  /** Households that have moved out. */
  readonly movedOut?: number;
  /** What else there was. */
  readonly note?: string | null;
  /** Strangers and other things seen, each reported as a sighting of its own. */
  readonly sightings?: readonly SightingId[];
}

/** What somebody offers, until it is stated anew (D2, D7, N8). */
export interface Offer {
  /** Where the person may serve, the place they like best first; anywhere where the list is empty. */
  readonly areas?: readonly Area[];
  /** Doors that the person goes to in an hour, at most; any number where left out. */
  readonly doorsPerHour?: number | null;
  /** When the person can serve; at any time where the list is empty. */
  readonly hours?: readonly Hours[];
  /** Limits of the person's own in place of the policy's. */
  readonly limits?: Limits | null;
}

/** The files that a device keeps. */
export interface OfflineFiles {
  /** Households, also such as are no more and that one of these has come from. */
  readonly households: readonly HouseholdId[];
  /** Requests that are not settled, as the duties that they make. */
  readonly requests: readonly DutyId[];
  /** Residents. */
  readonly residents: readonly ResidentId[];
}

/** Whose device, and as of when. */
export interface OfflineQuery {
  /** As of when. */
  readonly asOf: AsOf;
  /** Who works with it. */
  readonly worker: WorkerId;
}

/** What is known about the beginning of symptoms. */
export type OnsetKind =
  "known" | "unknown" | "without";

/** Which number of a report is to be opened. */
export interface OpenNumberQuery {
  /** The number: a JSON pointer to a count of the report, such as `/central` or `/duties/temperatureCheck/missed`. */
  readonly number: string;
  /** The report. */
  readonly report: ReportQuery;
}

/** A number of a report with everything that it counts. */
export interface OpenedNumber {
  /** The day of the report. */
  readonly date: CivilDate;
  /** What it counts, grid by grid. */
  readonly lines: readonly NumberLine[];
  /** The number, as a JSON pointer into the report. */
  readonly number: string;
  /** How much it is: the sum of the lines. */
  readonly total: number;
}

/** Something that is ordered. */
export interface OrderItem {
  /** What. */
  readonly item: ItemId;
  /** How much. */
  readonly quantity: Quantity;
}

/** Something that can be ordered. */
export interface OrderItemRule {
  /** The item. */
  readonly id: ItemId;
  /** What people call it. */
  readonly title: Label;
  /** What it is ordered in. */
  readonly unit: QuantityUnit;
}

/** Orders and liftings, each in the order they happened. */
export interface OrdersFile {
  /** Measures lifted. */
  readonly lifted: readonly StatedMeasureLifted[];
  /** Measures ordered. */
  readonly ordered: readonly StatedMeasureOrdered[];
  /** What most people never have. */
  readonly record?: QuarantineRecord | null;
}

/** How many notices, leaflets, messages or slogans there were (D8). */
export interface OutreachCount {
  /** Up to the end of the day. */
  readonly soFar: number;
  /** During the day. */
  readonly today: number;
}

/** Notices were put up, leaflets handed out, messages sent, slogans hung up (D8). */
export interface OutreachGiven {
  /** How many, at least 1. */
  readonly count: number;
  /** Where a photo of it is kept. */
  readonly evidence?: EvidenceId | null;
  /** How people were told. */
  readonly kind: OutreachKind;
  /** Names it. */
  readonly outreach: OutreachId;
  /** The squad that did it. */
  readonly squad?: SquadId | null;
  /** Where, or for whom. */
  readonly target: Target;
}

/** What was put up is gone: torn down, washed off, out of date. */
export interface OutreachGone {
  /** What is gone. */
  readonly outreach: OutreachId;
  /** Where it was. */
  readonly target: Target;
}

/** One outreach id. */
export type OutreachId = Branded<"OutreachId">;

/** How people are told. */
export type OutreachKind =
  "notice" | "leaflet" | "message" | "slogan";

/** The outreach section of a policy. */
export interface OutreachPolicy {
  /** The points that must be covered; each kind once. */
  readonly covered?: readonly CoverRule[];
}

/** Outreach as of an instant. */
export interface OutreachView {
  /** How many of each kind were given, up to the instant. */
  readonly counts: { readonly [key: string]: number };
  /** The points that the policy wants covered. */
  readonly coverage: readonly CoverView[];
  /** The same squad by squad; what names no squad is in none. */
  readonly squads: { readonly [key: string]: { readonly [key: string]: number } };
}

/** What a campaign can do in a day, and what it meets. */
export interface Pace {
  /**
   * Visits that one household gets at the door at most; whoever is not settled then is called by phone (H4). At
   * least 1. A second visit on the same day counts: nobody home means coming back within hours (N2).
   */
  readonly doorVisits: number;
  /** Households that one squad visits on one day (H3: about 100 in an afternoon). */
  readonly households: NumberRange;
  /** Squads by day; before the first of these days nobody goes. */
  readonly squads: readonly SquadsFrom[];
  /** Stairwells that one squad does on one day (H3: about 5 in an afternoon); no limit where it is left out. */
  readonly stairwells?: NumberRange | null;
  /** Of 100 visits so many settle nothing: nobody opens, or not everybody is accounted for. At most 95. */
  readonly unsettledPercent: NumberRange;
}

/** What one household or resident has signed, in the order things happened. */
export type Papers =
  readonly StatedSigned[];

/** One party id. */
export type PartyId = Branded<"PartyId">;

/**
 * A laboratory has reported on somebody outside whom residents met: their release can depend on it. The event's time is
 * that of the report.
 */
export interface PartyTested {
  /** True for negative, false for anything that is not. */
  readonly negative: boolean;
  /** Which of their tests it is, from 1. A later report on the same test corrects the earlier one. */
  readonly number: number;
  /** The person outside, as contacts name them. */
  readonly party: PartyId;
}

/** One passage id. */
export type PassageId = Branded<"PassageId">;

/**
 * Somebody came to a gate, and the gatekeeper has decided. The event's time is that of the passage; what a gate decides
 * while it is offline is merged later, and compared then.
 */
export interface PassageRecorded {
  /** Who came where, and what was seen. */
  readonly approach: GateApproach;
  /** What the gatekeeper decided. */
  readonly decision: Decision;
  /** Where to, in words. */
  readonly destination?: string | null;
  /** The passage. */
  readonly passage: PassageId;
  /** Why, where that is not what the engine said. */
  readonly why?: string | null;
}

/** A shift pattern: the turns into which a post divides every day. */
export interface Pattern {
  /** Its id. */
  readonly id: PatternId;
  /** What people call it. */
  readonly title: Label;
  /** The turns of one day, in any order. */
  readonly turns: readonly Turn[];
}

/** One pattern id. */
export type PatternId = Branded<"PatternId">;

/** One permit id. */
export type PermitId = Branded<"PermitId">;

/** Somebody may pass. A permit lifts what the policy asks of those who have none; it opens no gate to whoever is held. */
export interface PermitIssued {
  /** From when, inclusive. */
  readonly from: Instant;
  /** Only at these gates; at every one where the list is empty. */
  readonly gates?: readonly GateId[];
  /** For whom. */
  readonly holder: Holder;
  /** The permit. */
  readonly permit: PermitId;
  /** Only for these purposes, as the policy names them; for any where the list is empty. */
  readonly purposes?: readonly PurposeId[];
  /** Only so many passages out; any number where left out. */
  readonly quota?: Quota | null;
  /** Until when, exclusive. */
  readonly until: Instant;
}

/** A permit holds no longer. */
export interface PermitRevoked {
  /** The permit. */
  readonly permit: PermitId;
  /** Why. */
  readonly reason: string;
}

/** Whom an entry is about. */
export type Person =
  {
    readonly id: ResidentId;
    readonly type: "resident";
  } | {
    readonly id: PartyId;
    readonly type: "party";
  } | {
    readonly id: WorkerId;
    readonly type: "worker";
  };

/**
 * People are erased from the record, for good. Every record that names one of them is reduced to what counts need, on every
 * device that holds this fact, also when it comes later; a name that is nobody's stands for the person from then on.
 */
export interface PersonErased {
  /**
   * Homes in which nobody else was ever known to live: words about them go too, as far as they were recorded before.
   * Found when it is recorded; left out of an entry.
   */
  readonly homes?: readonly HouseholdId[];
  /** Who; 1 to 500 people. */
  readonly people: readonly Erased[];
  /** Why. */
  readonly reason: ErasureReason;
}

/** Everything that is held about one person. */
export interface PersonExport {
  /** As of when. */
  readonly asOf: Instant;
  /** Who the person is, where the host keeps that in the engine. */
  readonly identity?: Identity | null;
  /** How long what is kept, in words. */
  readonly kept: readonly string[];
  /** Who looked into the file. */
  readonly lookUps: readonly HeldLookUp[];
  /** The measures, in the order of their beginnings. */
  readonly measures: readonly HeldMeasure[];
  /** Every record that names the person, in the order things happened. */
  readonly records: readonly HeldRecord[];
  /** The resident. */
  readonly resident: ResidentId;
}

/** What a person is whose health is watched. */
export type PersonKind =
  "contact" | "case" | "any";

/** One person mark. */
export type PersonMark = Branded<"PersonMark">;

/** A paper for one person: whose, as of when, and in which language. */
export interface PersonQuery {
  /** As of when. */
  readonly asOf: AsOf;
  /** The language of its texts. */
  readonly language?: Language;
  /** The person. */
  readonly resident: ResidentId;
}

/** A place exists. */
export interface PlaceAdded {
  /** What kind of place it is. */
  readonly kind: PlaceKind;
  /** The name people use. */
  readonly name: string;
  /** The place around it; none for a place directly in the community. */
  readonly parent?: PlaceId | null;
  /** The place. */
  readonly place: PlaceId;
}

/** A place has another name or stands in another place from now on. */
export interface PlaceChanged {
  /** Its new name; left out where that stays. */
  readonly name?: string | null;
  /** The place around it; left out where that stays. */
  readonly parent?: PlaceId | null;
  /** The place. */
  readonly place: PlaceId;
  /** True where no place is around it any more; then without `parent`. */
  readonly topLevel?: boolean;
}

/** A place is no more: pulled down, or left to another community. */
export interface PlaceClosed {
  /** The place. */
  readonly place: PlaceId;
}

/** One place id. */
export type PlaceId = Branded<"PlaceId">;

/** What kind of place stands between community and household. */
export type PlaceKind =
  "compound" | "block" | "building" | "site" | "stairwell";

/** An observer says what there was in a place (H7). Where nothing else is said, everything was normal. */
export interface PlaceObserved {
  /** The place. */
  readonly place: PlaceId;
  /** What there was; left out where all was normal. */
  readonly seen?: Observation;
}

/** A question about a place. */
export interface PlaceRequest {
  /** As of when. */
  readonly asOf: AsOf;
  /** The place. */
  readonly place: PlaceId;
}

/** A place as of an instant. */
export interface PlaceView {
  /** Its recurring duties from a day before to a day after the instant (S16, H7). */
  readonly duties?: readonly DutyView[];
  /** The households in it, by id. */
  readonly households: readonly HouseholdId[];
  /** Residents under each setting. */
  readonly measures: { readonly [key: string]: number };
  /** The place. */
  readonly place: PlaceAdded;
  /** Who holds which post. */
  readonly posts: readonly PostView[];
  /** Residents who live in it. */
  readonly residents: number;
  /** Households in each state of the latest round that has begun. */
  readonly screening: { readonly [key: string]: number };
  /** The zones that it lies in, the nearest area first. */
  readonly zones?: readonly ZoneStretch[];
}

/** A person on a shift. */
export interface Placement {
  /** The shift. */
  readonly shift: ShiftKey;
  /** Who. */
  readonly worker: WorkerId;
}

/** One plan: stages, one after the other. */
export interface Plan {
  /**
   * What its days count from: the first of these that the reason has, else the reason's own. Days that have passed
   * before the person was found count (top-up), unless the anchor is `entered` or `reported`.
   */
  readonly anchors?: readonly AnchorKind[];
  /** A legal cap of its own, in days from the anchor; else that of the section. */
  readonly capDays?: number | null;
  /** The clause of the source. */
  readonly clause?: string | null;
  /** True when the plan ends as soon as the person is found infected: the plan for that takes over. */
  readonly converts?: boolean;
  /** Ways out before the stages are over. */
  readonly early?: readonly EarlyRelease[];
  /** What makes the last stage longer. */
  readonly extensions?: readonly Extension[];
  /** The plan. */
  readonly id: PlanId;
  /**
   * True when a lifting also covers what happened on a day before it and is found only later (NHS COVID-19 app: a
   * contact from before the person opted out).
   */
  readonly liftedForEarlier?: boolean;
  /** Whose days start anew when somebody near turns out positive; nobody's where left out. */
  readonly restart?: Restart | null;
  /** The stages; the first counts from the anchor, each other from the end of the one before. */
  readonly stages: readonly Stage[];
  /**
   * Where the measure begins later than its days count from: so many days after another anchor (measles: 5 days after
   * the first exposure).
   */
  readonly starts?: Start | null;
  /** The person is free only when this many hours have passed without fever or symptoms; 0 for no such rule. */
  readonly symptomFreeHours?: number;
  /** What people call it. */
  readonly title: Label;
}

/** A question to the planner. */
export interface PlanCampaignRequest {
  /** As of when. */
  readonly asOf: AsOf;
  /** The campaign. */
  readonly campaign: CampaignRequest;
}

/** One plan id. */
export type PlanId = Branded<"PlanId">;

/** A scheduled test of a person, with its plan. */
export interface PlanTestView {
  /** Its date. */
  readonly date: CivilDate;
  /** The number of the day, as the plan has it. */
  readonly day: number;
  /** How it is taken. */
  readonly method: TestMethod;
  /** The plan. */
  readonly plan: PlanId;
  /** How far it is. */
  readonly progress: TestProgress;
  /** How many samples at once. */
  readonly samples: number;
  /** The stage of the plan, from 1. */
  readonly stage: number;
}

/** One point id. */
export type PointId = Branded<"PointId">;

/** A kind of point where people have to be told (D8). */
export type PointKind =
  "gridPoint" | "turnBack" | "shop" | "site" | "building";

/** A point in each place, such as the lift (S16). */
export interface PointRule {
  /** The point. */
  readonly id: PointId;
  /** What people call it. */
  readonly title: Label;
}

/** A place in a JSON document: a JSON pointer (RFC 6901). Empty for the document as a whole. */
export type Pointer =
  string;

/** Points of one kind. */
export interface PointsCovered {
  /** How many of them are covered. */
  readonly covered: number;
  /** How many there are. */
  readonly points: number;
}

/** A rule book: everything that differs between jurisdictions and dates is data in here. */
export interface Policy {
  /** Who may see what. */
  readonly access?: AccessPolicy;
  /** Who may record what; everybody everything, where it is left out. */
  readonly authority?: AuthorityPolicy | null;
  /** Who is looked after. */
  readonly care?: CarePolicy;
  /** Who is sent. */
  readonly dispatch?: DispatchPolicy;
  /** Duties. */
  readonly duty: DutyPolicy;
  /** Classes of exposure. */
  readonly exposure: ExposurePolicy;
  /** The first day on which it holds. */
  readonly from: CivilDate;
  /** The time on that day at which it takes effect, inclusive. */
  readonly fromClock?: TimeOfDay;
  /** Gates. */
  readonly gate?: GatePolicy;
  /** Posts. */
  readonly grid: GridPolicy;
  /** Alarms. */
  readonly health: HealthPolicy;
  /** The document's id. */
  readonly id: PolicyId;
  /** Where it holds, in words. */
  readonly jurisdiction: string;
  /** Outreach. */
  readonly outreach?: OutreachPolicy;
  /** Plans. */
  readonly quarantine: QuarantinePolicy;
  /** How long what tells of people is kept. */
  readonly retention?: RetentionPolicy;
  /** Who serves when. */
  readonly rota?: RotaPolicy;
  /** What becomes of people who are under a measure when it takes effect after another rule book. */
  readonly running?: Running;
  /** What becomes, instead, of those who are then under one of these plans of an earlier rule book. */
  readonly runningPlans?: { readonly [key: string]: Running };
  /** Screening. */
  readonly screening: ScreeningPolicy;
  /** Where its rules come from. */
  readonly sources: readonly Source[];
  /** Stores and shops. */
  readonly supply?: SupplyPolicy;
  /** What people call it. */
  readonly title: Label;
  /** Its version, from 1; raised with every change. */
  readonly version: number;
  /** The zone in which its days are counted. */
  readonly zone: Zone;
  /** Zones. */
  readonly zones?: ZonePolicy;
}

/** What a check has found. */
export interface PolicyCheck {
  /** The digest of what it says ([`Policy::digest`]). */
  readonly digest: string | null;
  /** Everything that was found, in the order of the document; what stands in presets comes last. */
  readonly faults: readonly LocatedFault[];
  /** The policy; none where the document cannot be read. */
  readonly policy: PolicyId | null;
  /** True when it can be used: nothing was found but hints. */
  readonly usable: boolean;
  /** Its version. */
  readonly version: number | null;
}

/** One policy id. */
export type PolicyId = Branded<"PolicyId">;

/** A worker hands a post over to another, in one step and also offline: there is no moment without a holder. */
export interface PostHandedOver {
  /** The area. */
  readonly area: Area;
  /** Who held it. */
  readonly from: WorkerId;
  /** The kind of post. */
  readonly post: PostKind;
  /** Who holds it from now on. */
  readonly to: WorkerId;
}

/** One post id. */
export type PostId = Branded<"PostId">;

/** One post kind. */
export type PostKind = Branded<"PostKind">;

/** A worker holds a post no longer. */
export interface PostLeft {
  /** The area. */
  readonly area: Area;
  /** The kind of post. */
  readonly post: PostKind;
  /** Who held it. */
  readonly worker: WorkerId;
}

/** One kind of post. */
export interface PostRule {
  /** True when the holder answers for the households of the area (S3). */
  readonly answers: boolean;
  /** The post. */
  readonly kind: PostKind;
  /** True when one area has one holder at a time. */
  readonly single: boolean;
  /** What people call it. */
  readonly title: Label;
}

/** A worker holds a post for an area from now on. */
export interface PostTaken {
  /** The area. */
  readonly area: Area;
  /** The kind of post, one that the policy names. */
  readonly post: PostKind;
  /** Who holds it. */
  readonly worker: WorkerId;
}

/** One line of a building's contact card (S4). */
export interface PostView {
  /** The post. */
  readonly post: PostKind;
  /** What people call it. */
  readonly title: Label;
  /** The outside units that hold it as a whole, the nearest first (S2, Z1). */
  readonly units?: readonly UnitId[];
  /** Who holds it for this place or the places around it, the nearest first; empty when nobody does. */
  readonly workers: readonly WorkerId[];
}

/** What lies behind a door (Z4). All of them are screened; only homes count as households. */
export type Premises =
  "home" | "commercial" | "lodging" | "vehicle";

/** How things stand with a person on a shift. */
export type Presence =
  "expected" | "awaited" | "absent" | "there" | "gone" | "served" | "stillThere";

/** The tolerances of checking in and out, in minutes. */
export interface PresencePolicy {
  /** Whoever has not come so long after the beginning is absent. */
  readonly absentAfter?: number;
  /** Whoever comes at most so long before the beginning came for this shift. */
  readonly comeBefore?: number;
  /** Whoever leaves earlier than this before the end left early. */
  readonly earlyBefore?: number;
  /** Whoever comes later than this after the beginning is late. */
  readonly lateAfter?: number;
}

/** What was paid: an amount in the smallest unit of a currency, such as fen. */
export type Price =
  number;

/** A price that has risen by more than the policy allows. */
export interface PriceRise {
  /** The events that say so. */
  readonly events: readonly EventId[];
  /** The price that it is compared with. */
  readonly from: Price;
  /** By how many hundredths of the former price, rounded down. */
  readonly percent: number;
  /** The price now. */
  readonly to: Price;
}

/** One purpose id. */
export type PurposeId = Branded<"PurposeId">;

/** One purpose of going in or out. */
export interface PurposeRule {
  /** The purpose. */
  readonly id: PurposeId;
  /** What people call it. */
  readonly title: Label;
}

/** So much of something. */
export interface Quantity {
  /** How much, at least 1. */
  readonly amount: number;
  /** In what it is counted. */
  readonly unit: QuantityUnit;
}

/** What a quantity is counted in. Amounts are whole numbers: half a kilogram is 500 grams. */
export type QuantityUnit =
  "piece" | "bag" | "bottle" | "gram" | "kilogram" | "millilitre" | "litre" | "squareMetre" | "personShift";

/** A resident has entered a place of quarantine, or a room of it. */
export interface QuarantineEntered {
  /** The floor of the room. */
  readonly floor?: number | null;
  /** The resident. */
  readonly resident: ResidentId;
  /** The room. */
  readonly room?: string | null;
  /** What kind of place it is. */
  readonly setting: Setting;
  /** The place; none for the own home. */
  readonly site?: PlaceId | null;
}

/**
 * Residents in quarantine, at home or in a central place, over a day: opening + in − out = closing (S15). Who comes out
 * and goes in again on one day counts in both, each time.
 */
export interface QuarantineFlow {
  /** In quarantine when the day ended. */
  readonly closing: number;
  /** Came into it during the day. */
  readonly in: number;
  /** In quarantine when the day began. */
  readonly opening: number;
  /** Came out of it during the day. */
  readonly out: number;
}

/** Served when a measure begins, or while it lasts. */
export interface QuarantineNotice {
  /** The person is free then whatever is missing or moves the end, unless a new reason comes up: the legal cap. */
  readonly atLatest: Instant;
  /** For whom, and on what it rests. */
  readonly head: NoticeHead;
  /** What is missing by now for a release in time. */
  readonly outstanding: readonly Explanation[];
  /** What the person is entitled to: what the policy says, and what holds for everybody. */
  readonly rights: readonly string[];
  /** Where the person stays when: every stage of the time without a gap. */
  readonly stages: readonly SegmentView[];
  /** The first free moment, as far as is known; none while something that is missing holds the person. */
  readonly until: Instant | null;
}

/** The quarantine section of a policy. */
export interface QuarantinePolicy {
  /** Nobody is held longer than this many days (a legal cap). */
  readonly capDays: number;
  /** What the cap counts from. */
  readonly capFrom?: CapFrom;
  /**
   * So many days after its end a reason is left out of the answers about a person; never where left out. It stays in the
   * log: this erases nothing.
   */
  readonly forgetAfterDays?: number | null;
  /** The plans. */
  readonly plans: readonly Plan[];
  /** What people under a measure are entitled to, besides knowing its end and its reasons, as notices say it. */
  readonly rights?: readonly Label[];
  /** The slots of a day in which checks are due. */
  readonly slots: Slots;
}

/** Entries, signatures and extensions, each in the order they happened. */
export interface QuarantineRecord {
  /** Places and rooms entered. */
  readonly entered: readonly StatedQuarantineEntered[];
  /** Measures that last longer. */
  readonly extended?: readonly StatedMeasureExtended[];
  /** Releases signed for. */
  readonly signed: readonly StatedReleaseSigned[];
}

/** A question why. */
export interface Question {
  /** About what. */
  readonly about: About;
  /** As of when. */
  readonly asOf: AsOf;
  /** The language of the text. */
  readonly language?: Language;
}

/** One question id. */
export type QuestionId = Branded<"QuestionId">;

/** The hours of the day in which nobody is told of what is not urgent. */
export interface QuietHours {
  /** When they begin, inclusive. */
  readonly from: TimeOfDay;
  /** When they end, exclusive; on the next day where that is not after `from`. */
  readonly until: TimeOfDay;
}

/** So many passages out in so many days, such as one in two days (D10). */
export interface Quota {
  /** In so many civil days, today being the last of them; at least 1. */
  readonly days: number;
  /** Passages out, at most. */
  readonly passages: number;
  /** What they are counted over. */
  readonly per?: QuotaPer;
}

/** What the passages out are counted over. */
export type QuotaPer =
  "each" | "household";

/** A quota on those who pass without a permit. */
export interface QuotaRule {
  /** Purposes on which it does not count. */
  readonly except?: readonly PurposeId[];
  /** How much. */
  readonly quota: Quota;
  /** Whose. */
  readonly who: readonly Role[];
}

/** How far the right of a post reaches. */
export type Reach =
  "ownArea" | "community";

/** A household roster that somebody has as a file. */
export interface ReadRosterRequest {
  /** The text of the CSV file. */
  readonly text: string;
  /** Today, by the calendar of the community: nobody is born later. */
  readonly today: CivilDate;
}

/** One reading. */
export interface Reading {
  /** How it reached us. */
  readonly channel: Channel;
  /** The temperature. */
  readonly temperature: Temperature;
}

/** A body temperature was taken (Z6, Z7). */
export interface ReadingTaken {
  /** How it reached us. */
  readonly channel: Channel;
  /** The entry that this one corrects: as if that had never been made. */
  readonly replaces?: EventId | null;
  /** Whose. */
  readonly resident: ResidentId;
  /** The reading. */
  readonly temperature: Temperature;
}

/** Why somebody may come under a measure. */
export type ReasonKind =
  "stay" | "contact" | "journey" | "circumstance" | "symptoms" | "positive";

/** A fact was recorded. */
export interface Receipt {
  /** What it changed. */
  readonly effects: readonly Effect[];
  /** The event that holds it. */
  readonly event: EventId;
}

/** What somebody has got, altogether (Z7). */
export interface RecipientLine {
  /** What. */
  readonly item: ItemId;
  /** How much. */
  readonly quantity: number;
  /** Who. */
  readonly to: Issued;
}

/** A request to record. */
export interface RecordRequest {
  /** What to record. */
  readonly entry: Entry;
  /** The device's wall clock. */
  readonly now: Instant;
}

/** The answer to an attempt to record. */
export type Recorded =
  (Receipt & {
    readonly outcome: "receipt";
  }) | (Rejection & {
    readonly outcome: "rejection";
  });

/** GB/T 2260 region code, extended to street and community. */
export type RegionCode =
  string;

/** A fact was refused: nothing has been recorded. */
export interface Rejection {
  /** Every reason against it; at least one. */
  readonly reasons: readonly Because[];
}

/** Somebody whose plan is over but for a signature: nobody may be forgotten (law 6). */
export interface ReleaseDue {
  /** The legal cap: free then, whoever has signed. */
  readonly atLatest: Instant;
  /** The household that the person lives in. */
  readonly household?: HouseholdId | null;
  /** The plan that waits. */
  readonly plan: PlanId;
  /** The person. */
  readonly resident: ResidentId;
  /** Since when nothing else is missing. */
  readonly since: Instant;
}

/** Served when a measure is over, or ends today. */
export interface ReleaseNotice {
  /** How the last reason ended. */
  readonly ending: EndingKind;
  /** For whom, and on what it rested. */
  readonly head: NoticeHead;
  /** What was met, and what moved the end. */
  readonly met: readonly Explanation[];
  /** The first free moment. */
  readonly releasedAt: Instant;
  /** Where the person stayed when. */
  readonly stages: readonly SegmentView[];
}

/** An authority has signed for the release of a resident whose plan asks for that. */
export interface ReleaseSigned {
  /** The authority. */
  readonly authority: string;
  /** Whose. */
  readonly resident: ResidentId;
}

/** What holds after an early release: the person leaves, and is watched to a fixed day. It counts as one more stage. */
export interface Remainder {
  /** Slots of the day in which a check is due, by their place in the policy's list, from 0. */
  readonly checks?: readonly number[];
  /** The colour of the person's health code. */
  readonly code?: CodeColour | null;
  /** Where the person stays. */
  readonly setting: Setting;
  /** To the end of this day after the plan's anchor, whose own day is day 0. */
  readonly toDays: number;
}

/** A rota that somebody dropped out of. */
export interface RepairRotaRequest {
  /** As of when. Shifts that have begun by then stay as they are. */
  readonly asOf: AsOf;
  /** What has changed; left out where the log says it: who is away, who has left, what was dropped. */
  readonly change?: Change | null;
  /** How many days, 1 to 62. */
  readonly days: number;
  /** The first civil day to mend. */
  readonly from: CivilDate;
}

/** A rota mended. */
export interface RepairView {
  /** Changes for people: those who come onto a shift, and those who go from one although they could come. */
  readonly changes: number;
  /** Shifts that fell away because their holder cannot come. They count as no change. */
  readonly freed?: readonly Placement[];
  /** Every place that nobody fills. */
  readonly gaps: readonly GapView[];
  /** What to record to adopt it: who comes onto which shift, and who goes. */
  readonly planned: ShiftsPlanned;
  /** True: proven that no rota leaves fewer gaps, more urgent posts first, and none with as few changes fewer shifts. */
  readonly proven: boolean;
}

/** One replica id. */
export type ReplicaId = Branded<"ReplicaId">;

/** Which report. */
export interface ReportQuery {
  /** The day. */
  readonly date: CivilDate;
  /** Only these grids; all of them when left out. */
  readonly grids?: readonly GridId[] | null;
  /** Only what was recorded by then. */
  readonly knownBy?: Instant | null;
  /** Where only some grids are asked for: also the households that are not in exactly one grid. */
  readonly ungridded?: boolean;
}

/** One request id. */
export type RequestId = Branded<"RequestId">;

/** A household asks for a service (Z9, S17, S18). */
export interface RequestMade {
  /** The resident who asks; left out where whoever records it asks for the household. */
  readonly askedBy?: ResidentId | null;
  /** For whom. */
  readonly household: HouseholdId;
  /** What is ordered. */
  readonly items?: readonly OrderItem[];
  /** What else matters. */
  readonly note?: string | null;
  /** The request. */
  readonly request: RequestId;
  /** For what: a service that the policy names. */
  readonly service: ServiceId;
  /** By when it should be done; left out, within the policy's hours. */
  readonly wantedBy?: Instant | null;
}

/** One thing that must be there. */
export type Requirement =
  {
    readonly need: "scheduledTests";
    /** A weak result counts as negative from this cycle threshold on. */
    readonly weakFrom?: CycleThreshold | null;
  } | {
    /** At least so many hours between two of them; one that comes sooner does not count. */
    readonly apartHours?: number;
    /** How many. */
    readonly count: number;
    /** Only samples from the start of this day on, counted like the stage's; 0: all. None from before an infection. */
    readonly fromDay?: number;
    readonly need: "negatives";
    /** A weak result counts as negative from this cycle threshold on. */
    readonly weakFrom?: CycleThreshold | null;
    /**
     * Only samples of the last so many hours before the earliest end, or after it: with 0 only those that are taken
     * once the days are over.
     */
    readonly withinHours?: number | null;
  } | {
    /** How many. */
    readonly first: number;
    readonly need: "linkedNegatives";
    /** The plan that holds instead when one of them is not. */
    readonly otherwise: PlanId;
  } | {
    readonly need: "signOff";
  };

/** Who a resident is and where the person lives. */
export interface Residence {
  /** Homes, in the order things happened: each registration and each move. `None`: left the community. */
  readonly homes: readonly StatedNullable_HouseholdId[];
  /** Every registration, in the order things happened; the last one holds for birth year and sex. */
  readonly registered: readonly StatedResidentRegistered[];
  /** Second homes, in the order they were stated. */
  readonly secondHomes?: readonly StatedSecondHomeStated[];
}

/** What the log says about one resident. */
export interface ResidentFile {
  /** How the person is looked after; nothing is stated about most. */
  readonly care?: CareFile | null;
  /** What people did about duties. */
  readonly duty: DutyFile;
  /** Readings and symptoms. */
  readonly health: HealthFile;
  /** Contacts and arrivals. */
  readonly ledger: Ledger;
  /** Orders and liftings. */
  readonly orders: OrdersFile;
  /** What the person has signed. */
  readonly papers?: Papers;
  /** Who and where. */
  readonly residence: Residence;
  /** Stays elsewhere. */
  readonly stays: Stays;
}

/** One resident id. */
export type ResidentId = Branded<"ResidentId">;

/** A resident has moved. */
export interface ResidentMoved {
  /** The resident. */
  readonly resident: ResidentId;
  /** The new household; none when the person has left the community. */
  readonly to?: HouseholdId | null;
}

/** A person lives in a household. No name, no number: only what rules need. */
export interface ResidentRegistered {
  /** Year of birth, where an age rule needs it. */
  readonly birthYear?: number | null;
  /** Where the person lives. */
  readonly household: HouseholdId;
  /** The resident. */
  readonly resident: ResidentId;
  /** Sex, where it is needed. */
  readonly sex?: Sex | null;
}

/** A question about a resident. */
export interface ResidentRequest {
  /** As of when. */
  readonly asOf: AsOf;
  /** The resident. */
  readonly resident: ResidentId;
}

/** A resident as of an instant. */
export interface ResidentView {
  /** The same one by one, with what became of each; also of entries that have been corrected. */
  readonly alarmLog?: readonly AlarmView[];
  /** Fevers and symptoms so far, without entries that have been corrected. */
  readonly alarms: number;
  /** Year of birth, where it is known. */
  readonly birthYear: number | null;
  /**
   * How the person is looked after, as whoever may know nothing sensitive sees it; none where the policy says nothing
   * about care.
   */
  readonly care?: CareLine | null;
  /**
   * The classes that the person's stays and contacts gave, in the order they were reported; also those without a
   * measure (N3, N5).
   */
  readonly classes: readonly string[];
  /** What the person has signed or is to sign. */
  readonly documents?: readonly DocumentView[];
  /** Duties from a day before to a day after the instant. */
  readonly duties: readonly DutyView[];
  /** Until when the person need not take part in tests of the whole community, where that is so. */
  readonly exempt?: Exemption | null;
  /** Everything that was stated about the person, without sensitive grounds of care. */
  readonly file: ResidentFile;
  /** How far following the person is, all reasons together. */
  readonly followUp: FollowUp;
  /** The household the person lives in. */
  readonly household: HouseholdId | null;
  /** The last temperature. */
  readonly lastReading: Reading | null;
  /** The measure that holds; none when the person is free. */
  readonly measure: MeasureView | null;
  /** Every reason for a measure, in the order of the facts. */
  readonly obligations: readonly ObligationView[];
  /** The resident. */
  readonly resident: ResidentId;
  /** Sex, where it is known. */
  readonly sex: Sex | null;
  /** Tests that the plans schedule, reason by reason, in order of their days. */
  readonly tests: readonly PlanTestView[];
  /** Every measure there was, is, or as far as is known will be. */
  readonly timeline: readonly SegmentView[];
}

/** How an alarm ended. */
export type Resolution =
  "normalReading" | "corrected" | "visited";

/** The response has ended: from now on run the times after which people are erased. The last such fact counts. */
export type ResponseEnded =
  { readonly [key: string]: never };

/** Whose days start anew when somebody in the place turns out positive. */
export interface Restart {
  /** Those who are as near as this to a sample of the environment that is positive; nobody where left out. */
  readonly environment?: Nearness | null;
  /** The plan that they start; the one that they are under where left out. */
  readonly plan?: PlanId | null;
  /** Those who are as near as this to a person who is positive. */
  readonly scope: Nearness;
}

/** The laboratory has reported; the event's time is the time at which the person was told. */
export interface ResultReported {
  /** The cycle threshold, where the laboratory gives it. */
  readonly cycleThreshold?: CycleThreshold | null;
  /**
   * Everybody whose swab is in the sample: one, or the members of a pool. A pool that is positive says of no member
   * that it was theirs, and nobody of them is clear until tested alone.
   */
  readonly residents: readonly ResidentId[];
  /** What was found. A later report on the same sample corrects the earlier one. */
  readonly result: TestResult;
  /** The sample. */
  readonly sample: SampleId;
  /** True for a positive result that another test is still to confirm, as those of rapid tests are in some places. */
  readonly unconfirmed?: boolean;
}

/** Somebody who is due to be erased. */
export interface RetentionLine {
  /** Why. */
  readonly reason: ErasureReason;
  /** The resident. */
  readonly resident: ResidentId;
  /** Since which day: the first one on which what tells of the person need not be kept. */
  readonly since: CivilDate;
}

/** How long the engine keeps what tells of people. Without days nothing is due by itself. */
export interface RetentionPolicy {
  /** So many civil days after a file was closed its person is: whoever has left the community and is under no measure. */
  readonly daysAfterLeaving?: number | null;
  /** So many civil days after the response has ended everybody is due to be erased. */
  readonly daysAfterResponse?: number | null;
}

/** Risk level of an area, as the authority publishes it. */
export type RiskLevel =
  "low" | "medium" | "high";

/** What somebody is to the area that a gate guards. */
export type Role =
  "resident" | "neighbour" | "worker" | "vehicle" | "visitor";

/** One role id. */
export type RoleId = Branded<"RoleId">;

/** A role: who has it, and what they may see. */
export interface RoleRule {
  /** The clause of the source. */
  readonly clause?: string | null;
  /** What they see of everybody; what is open is seen by all. */
  readonly everywhere?: readonly FieldClass[];
  /** The role. */
  readonly id: RoleId;
  /** What they see of people in the area of their post. */
  readonly ownArea?: readonly FieldClass[];
  /** Whoever holds one of these posts has the role, for the area of the post. */
  readonly posts?: readonly PostKind[];
  /** True where they may search people by name. */
  readonly search?: boolean;
  /** What people call it. */
  readonly title: Label;
  /** Whoever works as one of these has it too, for nobody's area. */
  readonly workers?: readonly WorkerRole[];
}

/**
 * A roster as read: facts in the order in which they must be recorded, and everything that is wrong with the file.
 *
 * A derived id is the same for the same names in any order of lines: the names themselves, joined by `/`, where an id
 * can hold them, otherwise `@` and a fingerprint of the names. Residents without an id of their own are numbered
 * within their household from the oldest to the youngest, those without birth year last; the number of one person
 * therefore stays while nobody older joins or leaves.
 */
export interface Roster {
  /** How much was read. */
  readonly counts: RosterCounts;
  /** How the file was written; none when it is no text. */
  readonly encoding?: RosterEncoding | null;
  /** Grids with their households, where the file has a column for them (D1). */
  readonly grids: readonly RosterGrid[];
  /** Households, in the order of the file. */
  readonly households: readonly HouseholdRegistered[];
  /** Problems and notes beyond the first [`MOST_REPORTED`] of each. */
  readonly leftOut: number;
  /** What is worth knowing and is not wrong, by line. */
  readonly notes: readonly RosterNote[];
  /** Compounds, buildings and stairwells; each after the place around it (S1, S5). */
  readonly places: readonly PlaceAdded[];
  /** What is wrong with the file, by line. A line with a problem gives no fact. */
  readonly problems: readonly RosterProblem[];
  /** The code of the community's region, where the file gives it. */
  readonly regionCode?: RegionCode | null;
  /** Residents: those with an id of their own in the order of the file, then those whose id is derived. */
  readonly residents: readonly ResidentRegistered[];
}

/** How much was read, and how much of it can be used. */
export interface RosterCounts {
  /** Rows that gave no fact. */
  readonly badLines: number;
  /** Buildings among the facts. */
  readonly buildings: number;
  /** Compounds among the facts. */
  readonly compounds: number;
  /** Households among the facts. */
  readonly households: number;
  /** Rows below the header that hold anything. */
  readonly lines: number;
  /** Residents among the facts. */
  readonly residents: number;
  /** Stairwells among the facts. */
  readonly stairwells: number;
}

/** How the file was written. */
export type RosterEncoding =
  "utf8" | "gb18030";

/**
 * A grid of the roster: exactly the households whose lines name it (D1).
 *
 * As JSON it is the fact that a grid is drawn. Whole places are not given: the file says nothing about doors that it
 * does not list.
 */
export interface RosterGrid {
  /** The grid. */
  readonly grid: GridId;
  /** The households of the grid, in the order of the file. */
  readonly households: readonly HouseholdId[];
  /** The name or number that the file gives. */
  readonly name: string;
}

/** Something worth knowing about the file. */
export interface RosterNote {
  /** The column as the file names it. */
  readonly column: string;
  /** The physical line of the file, from 1. */
  readonly line: number;
  /** What is worth knowing. */
  readonly text: string;
}

/** Something wrong with the file. */
export interface RosterProblem {
  /** The column as the file names it; the English name of a column that is missing; empty for the line as a whole. */
  readonly column: string;
  /** The physical line of the file, from 1; the first line of a row that spans several. */
  readonly line: number;
  /** What is wrong with it. */
  readonly reason: string;
  /** What stands there, at most 40 characters. An identity number is never repeated. */
  readonly value: string;
}

/** Why a place stays open. */
export type RotaGapReason =
  "nobodyFits" | "nobodyAvailable" | "everybodyBound" | "free";

/** The rota section of a policy. */
export interface RotaPolicy {
  /** How long to search. */
  readonly effort?: Effort;
  /** The points of tiredness. */
  readonly fatigue?: FatiguePolicy;
  /** What nobody may be asked to exceed; a person may have limits of their own. */
  readonly limits?: Limits;
  /** The shift patterns; three even shifts, four uneven ones and duty around the clock where nothing is said. */
  readonly patterns?: readonly Pattern[];
  /** The posts to be manned. */
  readonly posts?: readonly MannedPost[];
  /** The tolerances of checking in and out. */
  readonly presence?: PresencePolicy;
  /** What counts how much among rotas that cover equally well. */
  readonly weights?: Weights;
}

/** The rota of which days, as of when. */
export interface RotaQuery {
  /** As of when. */
  readonly asOf: AsOf;
  /** How many days, 1 to 62. */
  readonly days: number;
  /** The first civil day. */
  readonly from: CivilDate;
}

/** The rota as it stands: every post, turn and day (N10). */
export interface RotaSheet {
  /** Rules that the rota breaks. */
  readonly breaches?: readonly BreachView[];
  /** What each person gives, by id; only those who hold a shift or were there. */
  readonly hours: readonly HoursView[];
  /** Every shift of every post, by post and then by time. */
  readonly shifts: readonly ShiftView[];
  /** Shifts that are running and have fewer people there than they need. */
  readonly uncovered?: readonly Uncovered[];
}

/** A rota for the posts of the policy. */
export interface RotaView {
  /** Every place that nobody fills, by the beginning of the shift. */
  readonly gaps: readonly GapView[];
  /** What each person gives, by id. */
  readonly loads: readonly LoadView[];
  /** Everyone on every shift, by the beginning of the shift. */
  readonly placements: readonly Placement[];
  /** True: proven that no rota leaves fewer gaps, more urgent posts first. */
  readonly proven: boolean;
}

/** One round id. */
export type RoundId = Branded<"RoundId">;

/** A screening round is opened (N1). */
export interface RoundOpened {
  /** In which order households are reached. */
  readonly approach?: Approach;
  /** When it begins, inclusive. */
  readonly from: Instant;
  /** The name people use. */
  readonly name: string;
  /** Only households that this earlier round had not settled when the new one begins (Z5). */
  readonly narrows?: RoundId | null;
  /** The round. */
  readonly round: RoundId;
  /** The areas whose households are screened. */
  readonly scope: readonly Area[];
  /** People in a team, 1 to 9. */
  readonly teamSize: number;
  /** When it ends, exclusive; after `from`. */
  readonly until: Instant;
}

/** How far a round has come. */
export interface RoundProgress {
  /** When it begins, inclusive. */
  readonly from: Instant;
  /** Households in its scope. */
  readonly households: number;
  /** Its name. */
  readonly name: string;
  /** The round. */
  readonly round: RoundId;
  /** Households where everybody's whereabouts are known. */
  readonly settled: number;
  /** Households in each state. */
  readonly states: { readonly [key: string]: number };
  /** People in a team. */
  readonly teamSize: number;
  /** When it ends, exclusive. */
  readonly until: Instant;
}

/** One routine id. */
export type RoutineId = Branded<"RoutineId">;

/** Work that comes back every day. */
export interface RoutineRule {
  /** Of what. */
  readonly each: Each;
  /** What whoever did it has to show. */
  readonly evidence?: readonly EvidenceKind[];
  /** The first day, inclusive; left out, from ever. */
  readonly from?: CivilDate | null;
  /** The routine. */
  readonly id: RoutineId;
  /** The points in each of them; empty for the thing as a whole. */
  readonly points?: readonly PointRule[];
  /** The posts that do it: the first that is held there does. Where none is, the answerable person does. */
  readonly posts: readonly PostKind[];
  /** How urgent it is: 1 is the most urgent, 9 the least. */
  readonly priority?: number;
  /** True where everybody may see when it was last done, without names (S16). */
  readonly public?: boolean;
  /** True where it is done by reporting what was observed in the place (H7), not by saying that it is done. */
  readonly report?: boolean;
  /** A skill that whoever does it must have. */
  readonly skill?: SkillId | null;
  /** The slots of the day, once in each. They tile the day. */
  readonly slots: Slots;
  /** What people call it. */
  readonly title: Label;
  /** The last day, inclusive; left out, for ever. */
  readonly until?: CivilDate | null;
}

/** What a rule book that takes effect says about measures that are running then. */
export type Running =
  "keep" | "adopt" | "milder" | "stricter";

/** What one report says about one person's sample. */
export interface SampleFinding {
  /** The cycle threshold, where it is known. */
  readonly cycleThreshold?: CycleThreshold | null;
  /** True when other people's swabs are in the sample. */
  readonly pooled: boolean;
  /** What was found. */
  readonly result: TestResult;
  /** The sample. */
  readonly sample: SampleId;
  /** True for a positive result that another test is still to confirm. */
  readonly unconfirmed?: boolean;
}

/** One sample id. */
export type SampleId = Branded<"SampleId">;

/** A sample was taken; the event's time is the time of sampling. */
export interface SampleTaken {
  /** How. */
  readonly method?: TestMethod;
  /** Whose. */
  readonly resident: ResidentId;
  /** The sample. Two swabs at one time are two samples. */
  readonly sample: SampleId;
}

/** The screening section of a policy. */
export interface ScreeningPolicy {
  /** The clause of the source for the retry time. */
  readonly clause?: string | null;
  /** The papers that must be signed, and by whom (D4). */
  readonly documents?: readonly DocumentRule[];
  /** Who need not take part in tests of the whole community for a while. */
  readonly exemptions?: readonly ExemptionRule[];
  /** The form that visits fill in (S6, Z4); a visit that leaves a required question open settles nothing. */
  readonly form?: Form;
  /** Where nobody opened, the next visit is due within this many hours (N2: six). */
  readonly retryHours: number;
  /** What is asked about homes that are let (S9); nothing where it is left out. */
  readonly tenancy?: TenancyRule | null;
}

/** Where a household stands in a round. */
export type ScreeningState =
  "notStarted" | "retryDue" | "answeredInPart" | "refused" | "referred" | "verified" | "vacant" | "goneAway" | "closed";

/** Where a household stands in a round, with the reason. */
export interface ScreeningStatus {
  /** Why. */
  readonly because: Because;
  /** The last of them. */
  readonly lastVisit?: EventId | null;
  /** When somebody must have come back, where that is open. */
  readonly retryDue?: Instant | null;
  /** The round. */
  readonly round: RoundId;
  /** The state. */
  readonly state: ScreeningState;
  /** Visits and calls so far that found something to ask. */
  readonly visits: number;
}

/** What a device has to sign to seal its entries. */
export interface SealText {
  /** The first entry, for `entriesSealed`. */
  readonly fromCounter: number;
  /** What stands for each of them. */
  readonly hashes: readonly Bytes16[];
  /** The bytes to sign with the device's key (Ed25519, RFC 8032), in base 64 with padding. */
  readonly text: string;
  /** The last one, inclusive. */
  readonly toCounter: number;
}

/** What the seals say, device by device. */
export interface SealsView {
  /** False for a build that cannot check signatures; then there are no devices. */
  readonly checked: boolean;
  /** The devices that have recorded anything or have a key, by id. */
  readonly devices: readonly DeviceSeals[];
}

/** The answer to a search. */
export type SearchAnswer =
  {
    /** The event that says who searched. */
    readonly entry: EventId;
    readonly outcome: "found";
    /** The people, by id. */
    readonly people: readonly FoundPerson[];
  } | {
    readonly outcome: "refused";
    /** Why. */
    readonly reasons: readonly Because[];
  };

/** Somebody searches for people by name, telephone number or note. */
export interface SearchQuery {
  /** The device's wall clock. */
  readonly now: Instant;
  /** What is searched for. It is recorded nowhere. */
  readonly text: IdentityText;
  /** Who, and what for. */
  readonly viewer: Viewer;
}

/** A resident lives in a second home too. The person counts once, in the home of the registration. */
export interface SecondHomeStated {
  /** The second home. */
  readonly household: HouseholdId;
  /** The resident. */
  readonly resident: ResidentId;
  /** The last day; left out where none is known. */
  readonly until?: CivilDate | null;
}

/** An answer as somebody may see it. */
export interface Seen {
  /** The answer, without the fields that the viewer may not see; null where nothing of it may be seen. */
  readonly answer: unknown;
  /** True when something is withheld. */
  readonly withheld: boolean;
}

/** A question, as somebody asks it. */
export interface SeenByQuery {
  /** The call, such as `household`. */
  readonly call: string;
  /** The device's wall clock: the roles are those that the viewer has then. */
  readonly now: Instant;
  /** Its request. */
  readonly request: unknown;
  /** Who asks. */
  readonly viewer: Viewer;
}

/** One stretch of a resident's line of measures. */
export interface SegmentView {
  /** The colour of the person's health code. */
  readonly code?: CodeColour | null;
  /** From when, inclusive. */
  readonly from: Instant;
  /** Where the person stays. */
  readonly setting: Setting;
  /** The stage of its plan, from 1. */
  readonly stage: number;
  /** Until when, exclusive. */
  readonly until: Instant;
}

/** One service id. */
export type ServiceId = Branded<"ServiceId">;

/** A service that can be asked for. What is left out is as the policy has it for errands. */
export interface ServiceRule {
  /** So many times it is tried in vain before it is given up and listed as missed (S18); left out, it stays open. */
  readonly attempts?: number | null;
  /** What whoever did it has to show. */
  readonly evidence?: readonly EvidenceKind[];
  /** The service. */
  readonly id: ServiceId;
  /** What can be ordered; empty where an order may name anything. */
  readonly items?: readonly OrderItemRule[];
  /** Services that must be done for the household before this one can be. */
  readonly needs?: readonly ServiceId[];
  /** The posts that do it: the first that is held for the household does. */
  readonly posts?: readonly PostKind[];
  /** How urgent it is: 1 is the most urgent, 9 the least. */
  readonly priority?: number | null;
  /** A skill that whoever does it must have (S17). */
  readonly skill?: SkillId | null;
  /** What people call it. */
  readonly title: Label;
  /** Hours within which it is due, where the household names no time. */
  readonly withinHours?: number | null;
}

/** Where a person under a measure stays. In rising order of strictness. */
export type Setting =
  "selfMonitoring" | "homeMonitoring" | "home" | "central";

/** How much a fault matters. */
export type Severity =
  "error" | "hint";

/** Sex as registered. */
export type Sex =
  "female" | "male";

/** Shifts that ended during the day, and the time that people were at posts during it. */
export interface ShiftCounts {
  /** Shifts of a post that ended during the day, for each of whose places somebody had come. */
  readonly covered: number;
  /** Minutes that people were at posts during the day, own shifts or others'. */
  readonly minutes: number;
  /** People's shifts that ended during the day and for which they had not come. */
  readonly missed: number;
  /** People's shifts that ended during the day and for which they had come. */
  readonly served: number;
  /** Shifts that ended during the day with a place for which nobody had come. */
  readonly uncovered: number;
}

/** Somebody cannot serve on a shift. */
export interface ShiftDropped {
  /** Why. */
  readonly reason: string;
  /** The shift. */
  readonly shift: ShiftKey;
  /** Who held it. */
  readonly worker: WorkerId;
}

/** One person's shift, as a duty. */
export interface ShiftDutyView {
  /** When it begins, inclusive. */
  readonly begins: Instant;
  /** When the person came. */
  readonly came?: Instant | null;
  /** The duty. */
  readonly duty: DutyId;
  /** When it ends, exclusive. */
  readonly ends: Instant;
  /** The event that gave the person the shift. */
  readonly event: EventId;
  /** When the person left. */
  readonly left?: Instant | null;
  /** The shift. */
  readonly shift: ShiftKey;
  /** The state: taken on while the person is there, done when they have left again. */
  readonly status: DutyStatus;
  /** Whose it is. */
  readonly worker: WorkerId;
}

/** One shift: a turn at a post, on the civil day on which it begins. */
export interface ShiftKey {
  /** The civil day on which it begins; its hours count there. */
  readonly date: CivilDate;
  /** The post. */
  readonly post: PostId;
  /** The turn. */
  readonly turn: TurnId;
}

/** Somebody gives a shift to another, or exchanges it against one of theirs. */
export interface ShiftSwapped {
  /** The shift that `from` takes over from `to` in return. */
  readonly against?: ShiftKey | null;
  /** Who held it. */
  readonly from: WorkerId;
  /** The shift. */
  readonly shift: ShiftKey;
  /** Who holds it from now on. */
  readonly to: WorkerId;
}

/** One shift of the rota. */
export interface ShiftView {
  /** When it begins, inclusive. */
  readonly begins: Instant;
  /** When it ends, exclusive. */
  readonly ends: Instant;
  /** Places that nobody holds, with everybody who was thought of and what bars each. */
  readonly gaps?: readonly GapView[];
  /** Who holds it, the first who was given it first. */
  readonly holders: readonly HolderView[];
  /** True when it counts as a night. */
  readonly night: boolean;
  /** The shift. */
  readonly shift: ShiftKey;
}

/**
 * A rota is adopted, or changed: who is on which shifts from now on, and who is not any more. All of one statement takes
 * effect at once, so a rota that was mended is recorded as one.
 */
export interface ShiftsPlanned {
  /** Who serves on which shift. */
  readonly placements?: readonly Placement[];
  /** Who serves there no longer; taken off before the others come. */
  readonly withdrawn?: readonly Placement[];
}

/** One shop id. */
export type ShopId = Branded<"ShopId">;

/** How one item stands in one shop. */
export interface ShopLine {
  /** The item. */
  readonly item: ItemId;
  /** The last report. */
  readonly last: StatedShopReported;
  /** The price is too high: against the first one, or else against the one before. */
  readonly priceRise?: PriceRise | null;
  /** True where there is none to buy. */
  readonly shortage: boolean;
}

/** Somebody has looked at what a shop has and asks for it (N9). */
export interface ShopReported {
  /** The day that the report is for; that of the entry where left out. */
  readonly day?: CivilDate | null;
  /** What. */
  readonly item: ItemId;
  /** The price of one unit; left out where there is none to buy. */
  readonly price?: Price | null;
  /** The shop. */
  readonly shop: ShopId;
  /** How much there is. */
  readonly stock: ShopStock;
}

/** How much of something a shop has. */
export type ShopStock =
  "enough" | "low" | "out";

/** How a shop stands. */
export interface ShopView {
  /** The days before it, from that of the first report on, for which nobody has. */
  readonly daysMissing?: readonly CivilDate[];
  /** Item by item. */
  readonly lines: readonly ShopLine[];
  /** True when somebody has reported for the day of the instant. */
  readonly reportedToday: boolean;
  /** The shop. */
  readonly shop: ShopId;
}

/** How the shops stand. */
export interface ShopsView {
  /** As of when. */
  readonly asOf: Instant;
  /** Items whose price is too high, over all shops. */
  readonly priceRises: number;
  /** Shop by shop. */
  readonly shops: readonly ShopView[];
  /** Items that a shop has run out of, over all shops. */
  readonly shortages: number;
}

/** A sighting is explained: nobody needs to look any more. */
export interface SightingExplained {
  /** The explanation, in words without names. */
  readonly explanation: string;
  /** The sighting. */
  readonly sighting: SightingId;
}

/** One sighting id. */
export type SightingId = Branded<"SightingId">;

/** What was seen (S10, H7). */
export type SightingKind =
  "stranger" | "moveIn" | "moveOut" | "vehicle" | "other";

/** A neighbour or observer has seen something that somebody should look at. */
export interface SightingReported {
  /** Where: a place or a household. */
  readonly area: Area;
  /** What was seen. */
  readonly kind: SightingKind;
  /** The sighting. */
  readonly sighting: SightingId;
}

/** Who signs. */
export type Signatory =
  {
    readonly id: HouseholdId;
    readonly type: "household";
  } | {
    readonly id: ResidentId;
    readonly type: "resident";
  };

/** One signed paper. */
export interface Signed {
  /** What was signed. */
  readonly document: DocumentKind;
  /** Where it is kept. */
  readonly evidence?: EvidenceId | null;
}

/**
 * Somebody in a place of quarantine, or a sample of its environment, is positive. The event's time is that of the
 * finding.
 */
export interface SitePositive {
  /** True for a sample of the environment. */
  readonly environment?: boolean;
  /** The floor. */
  readonly floor?: number | null;
  /** The day from which those who are near count anew. */
  readonly on: Moment;
  /** Who is positive, where it is a resident of this community. */
  readonly resident?: ResidentId | null;
  /** The room. */
  readonly room?: string | null;
  /** The place, or the part of it. */
  readonly site: PlaceId;
}

/** One skill id. */
export type SkillId = Branded<"SkillId">;

/** One skill. */
export interface SkillRule {
  /** The skill. */
  readonly id: SkillId;
  /** What people call it. */
  readonly title: Label;
}

/** One slot of the day, as the policy states it. */
export interface SlotRule {
  /** When it starts, inclusive. It ends where the next one starts; the last ends where the first of the next day starts. */
  readonly starts: TimeOfDay;
  /** What people call it. */
  readonly title: Label;
}

/** The slots of a day: at least one, starts strictly rising. */
export type Slots =
  readonly SlotRule[];

/** A document that rules come from. */
export interface Source {
  /** Its date, as far as it is known. */
  readonly date: string;
  /** The document. */
  readonly document: string;
  /** What is doubtful about it; empty when nothing is. */
  readonly doubts?: string;
  /** The short name that clauses cite. */
  readonly id: string;
}

/** Time from an instant up to, but not including, another. */
export interface Span {
  /** The first instant inside. */
  readonly from: Instant;
  /** The first instant after it. */
  readonly to: Instant;
}

/** A squad goes from door to door with these members (H1, H3). */
export interface SquadFormed {
  /** Its members. */
  readonly members: readonly WorkerId[];
  /** The squad. */
  readonly squad: SquadId;
}

/** One squad id. */
export type SquadId = Branded<"SquadId">;

/** What a squad must be made of. */
export interface SquadRule {
  /** Members, at least. */
  readonly members: number;
  /** Roles of which the squad must have at least one each. */
  readonly roles: readonly WorkerRole[];
}

/** How many squads go out from a day on. */
export interface SquadsFrom {
  /** The first day. */
  readonly from: CivilDate;
  /** Squads on that day and after it. */
  readonly squads: number;
}

/** One stage of a plan. */
export interface Stage {
  /** Slots of the day in which a check is due, by their place in the policy's list, from 0. */
  readonly checks?: readonly number[];
  /** The colour of the person's health code. */
  readonly code?: CodeColour | null;
  /** How the days are counted. Those of later stages are whole days after the stage before. */
  readonly counting?: Counting;
  /** Length in days; at least 1, or 0 for a stage that ends on an event. */
  readonly days: number;
  /** What must be there, besides the days, before the stage ends. */
  readonly needs?: readonly Requirement[];
  /** Where the person stays. */
  readonly setting: Setting;
  /** What the days of the tests count from, where that is not what the stage counts from. */
  readonly testAnchor?: AnchorKind | null;
  /** Tests on numbered days. */
  readonly tests?: readonly TestDay[];
}

/** The measure that somebody is under by one of the two rule books. */
export interface Standing {
  /** The person is free then whatever is missing or moves the end: the legal cap. */
  readonly atLatest: Instant;
  /** The first free moment, as far as is known; none while something that is missing holds the person. */
  readonly free: Instant | null;
  /** The plan that decides. */
  readonly plan: PlanId;
  /** Where the person stays. */
  readonly setting: Setting;
  /** What people call the plan. */
  readonly title: Label;
}

/** A beginning with an anchor of its own. */
export interface Start {
  /** The anchor. */
  readonly anchor: AnchorKind;
  /** The measure begins at the start of this day after it; the anchor's day is day 0. */
  readonly days: number;
}

/** A statement of who somebody is. */
export interface StateIdentityRequest {
  /** What is stated. */
  readonly identity: Identity;
  /** The device's wall clock. */
  readonly now: Instant;
  /** Who. */
  readonly person: Person;
}

/** Something that an event stated. */
export interface StatedArrivalRegistered {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: ArrivalRegistered;
}

/** Something that an event stated. */
export interface StatedCareVisit {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: CareVisit;
}

/** Something that an event stated. */
export interface StatedChangesReported {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: ChangesReported;
}

/** Something that an event stated. */
export interface StatedCheckFailure {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: CheckFailure;
}

/** Something that an event stated. */
export interface StatedCircumstanceStated {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: CircumstanceStated;
}

/** Something that an event stated. */
export interface StatedCivilDate {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: CivilDate;
}

/** Something that an event stated. */
export interface StatedContactReported {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: ContactReported;
}

/** Something that an event stated. */
export interface StatedDoor {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: Door;
}

/** Something that an event stated. */
export interface StatedFate {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: Fate;
}

/** Something that an event stated. */
export interface StatedHouseholdRegistered {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: HouseholdRegistered;
}

/** Something that an event stated. */
export interface StatedImmunityStated {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: ImmunityStated;
}

/** Something that an event stated. */
export interface StatedJourneyReported {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: JourneyReported;
}

/** Something that an event stated. */
export interface StatedMeasureExtended {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: MeasureExtended;
}

/** Something that an event stated. */
export interface StatedMeasureLifted {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: MeasureLifted;
}

/** Something that an event stated. */
export interface StatedMeasureOrdered {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: MeasureOrdered;
}

/** Something that an event stated. */
export interface StatedNullable_HouseholdId {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: HouseholdId | null;
}

/** Something that an event stated. */
export interface StatedQuarantineEntered {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: QuarantineEntered;
}

/** Something that an event stated. */
export interface StatedReading {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: Reading;
}

/** Something that an event stated. */
export interface StatedReleaseSigned {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: ReleaseSigned;
}

/** Something that an event stated. */
export interface StatedRequestMade {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: RequestMade;
}

/** Something that an event stated. */
export interface StatedResidentRegistered {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: ResidentRegistered;
}

/** Something that an event stated. */
export interface StatedSampleFinding {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: SampleFinding;
}

/** Something that an event stated. */
export interface StatedSecondHomeStated {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: SecondHomeStated;
}

/** Something that an event stated. */
export interface StatedShopReported {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: ShopReported;
}

/** Something that an event stated. */
export interface StatedSigned {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: Signed;
}

/** Something that an event stated. */
export interface StatedStayReported {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: StayReported;
}

/** Something that an event stated. */
export interface StatedSymptomAnswer {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: SymptomAnswer;
}

/** Something that an event stated. */
export interface StatedTitleStated {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: TitleStated;
}

/** Something that an event stated. */
export interface StatedTuple_of_CareGroundId_and_boolean {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: readonly [CareGroundId, boolean];
}

/** Something that an event stated. */
export interface StatedTuple_of_SampleId_and_TestMethod {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: readonly [SampleId, TestMethod];
}

/** Something that an event stated. */
export interface StatedVaccinationGiven {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: VaccinationGiven;
}

/** Something that an event stated. */
export interface StatedVisit {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: Visit;
}

/** Something that an event stated. */
export interface StatedWatchClosed {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: WatchClosed;
}

/** Something that an event stated. */
export interface StatedWatchListed {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: WatchListed;
}

/** Something that an event stated. */
export interface StatedZoneFact {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: ZoneFact;
}

/** Something that an event stated. */
export interface Statedboolean {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: boolean;
}

/** Something that an event stated. */
export interface Statednull {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: null;
}

/** Something that an event stated. */
export interface Statedstring {
  /** When it was true (not when it was typed in). */
  readonly at: Instant;
  /** The event that states it. */
  readonly event: EventId;
  /** What is stated. */
  readonly fact: string;
}

/** A resident was in an area (S6, D4). */
export interface StayReported {
  /** Where. */
  readonly area: RegionCode;
  /** What shows it. */
  readonly evidence?: Evidence;
  /** The first day there. */
  readonly from: CivilDate;
  /** The resident. */
  readonly resident: ResidentId;
  /** The day of leaving; not before `from`. */
  readonly until: CivilDate;
}

/** Stays of one resident, in the order they were reported. */
export type Stays =
  readonly StatedStayReported[];

/** One step of a ladder. */
export interface StepRule {
  /** So many minutes later the step is reached. */
  readonly afterMinutes: number;
  /** Who is told: the holder of the first of these posts that is held there. */
  readonly posts: readonly PostKind[];
  /** From when its time runs. */
  readonly since: StepSince;
}

/** From when the time of a step runs. */
export type StepSince =
  "open" | "missed";

/** Somebody has counted: so much is there, whatever the ledger says. The difference is stated, and stays. */
export interface StockCounted {
  /** What. */
  readonly item: ItemId;
  /** How much there is, in the unit of the item. */
  readonly quantity: number;
  /** The store. */
  readonly store: StoreId;
}

/** A count that was not what the ledger said. */
export interface StockDifference {
  /** When somebody counted. */
  readonly at: Instant;
  /** How much there was. */
  readonly counted: number;
  /** The event that says so. */
  readonly event: EventId;
  /** How much there should have been. */
  readonly expected: number;
}

/** Something was thrown away. */
export interface StockDiscarded {
  /** What. */
  readonly item: ItemId;
  /** How much, in the unit of the item; at least 1. */
  readonly quantity: number;
  /** Why. */
  readonly reason: string;
  /** The store. */
  readonly store: StoreId;
}

/** Something was taken out of a store. More than is known to be there is refused. */
export interface StockIssued {
  /** The duty that it was taken for. */
  readonly duty?: DutyId | null;
  /** What. */
  readonly item: ItemId;
  /** How much, in the unit of the item; at least 1. */
  readonly quantity: number;
  /** The store. */
  readonly store: StoreId;
  /** For whom. */
  readonly to: Issued;
}

/** Something that is kept in store or watched in shops. */
export interface StockItemRule {
  /** The item. */
  readonly id: ItemId;
  /** Below so many, over all stores, there is too little. */
  readonly lowBelow?: number | null;
  /** What people call it. */
  readonly title: Label;
  /** The unit that it is counted in: pieces, litres, boxes. */
  readonly unit: Label;
}

/** Something has come into a store. */
export interface StockReceived {
  /** Where it came from. */
  readonly came: Came;
  /** What. */
  readonly item: ItemId;
  /** How much, in the unit of the item; at least 1. */
  readonly quantity: number;
  /** The store. */
  readonly store: StoreId;
}

/** What is in store. */
export interface StockView {
  /** As of when. */
  readonly asOf: Instant;
  /** Who gave what. */
  readonly donors: readonly DonorLine[];
  /** Item by item over all stores. */
  readonly items: readonly ItemTotal[];
  /** Store by store and item by item. */
  readonly lines: readonly StoreLine[];
  /** Who got what; what goes to another store is not among it. */
  readonly recipients: readonly RecipientLine[];
}

/** One store id. */
export type StoreId = Branded<"StoreId">;

/** What one store has of one item. */
export interface StoreLine {
  /** How much, and how that came to be. */
  readonly balance: Balance;
  /** The item. */
  readonly item: ItemId;
  /** The store. */
  readonly store: StoreId;
}

/** Whom a duty is about. */
export type Subject =
  {
    readonly id: HouseholdId;
    readonly type: "household";
  } | {
    readonly id: ResidentId;
    readonly type: "resident";
  } | {
    readonly id: SightingId;
    readonly type: "sighting";
  } | {
    readonly id: PlaceId;
    readonly type: "place";
  } | {
    readonly id: GridId;
    readonly type: "grid";
  } | {
    readonly type: "community";
  };

/** Stores and shops at the end of a day, over the whole community. */
export interface SupplyHeads {
  /** What came and went during the day, item by item over all stores: opening + in − out = closing. */
  readonly items?: { readonly [key: string]: ItemFlow };
  /** Items whose price is too high, over all shops. */
  readonly priceRises: number;
  /** Shops that are watched. */
  readonly shops: number;
  /** Of those, the ones on which somebody has reported for the day. */
  readonly shopsReported: number;
  /** Items that a shop has run out of, over all shops. */
  readonly shortages: number;
}

/** The supply section of a policy. */
export interface SupplyPolicy {
  /** The clause of the source. */
  readonly clause?: string | null;
  /** The items; any where the list is empty. */
  readonly items?: readonly StockItemRule[];
  /**
   * A price that is higher than the first one of the same shop and item by more than so many hundredths of it is too
   * high; no price is where left out.
   */
  readonly priceRisePercent?: number | null;
  /** The same against the price that was reported before. */
  readonly priceStepPercent?: number | null;
  /** True where each shop is reported on every day, from its first report on: a day without one is a finding. */
  readonly shopsDaily?: boolean;
}

/** A symptom that is asked for. */
export type Symptom =
  "fever" | "cough" | "soreThroat" | "breathless" | "diarrhoea" | "tasteOrSmellLost" | "fatigue";

/** One answer about symptoms. */
export interface SymptomAnswer {
  /** How it reached us. */
  readonly channel: Channel;
  /** The first day with them, where the person knows it. */
  readonly onset?: CivilDate | null;
  /** The symptoms; an empty list means none. */
  readonly symptoms: readonly Symptom[];
}

/** A resident was asked about symptoms: the list is empty where there are none (H6). */
export interface SymptomsReported {
  /** How it reached us. */
  readonly channel: Channel;
  /**
   * The first day with them, where the person knows it: periods then count from it, and from the day of the report
   * where it is not known. Not after the report.
   */
  readonly onset?: CivilDate | null;
  /** The entry that this one corrects: as if that had never been made. */
  readonly replaces?: EventId | null;
  /** Whose. */
  readonly resident: ResidentId;
  /** The symptoms, without repetition; empty for none. */
  readonly symptoms: readonly Symptom[];
}

/** Counts over some households and the residents who live in them. */
export interface Tally {
  /** Fevers and reports of symptoms during the day. */
  readonly alarms: number;
  /** Arrivals during the day by class; `unclassified` where the policy's table covers none (N4). */
  readonly arrivals?: { readonly [key: string]: number };
  /** Residents by their level of care (S12); the sum is all residents where the policy has levels. */
  readonly care?: { readonly [key: string]: number };
  /** Residents in central quarantine at the end of the day. */
  readonly central: number;
  /** Duties by kind. */
  readonly duties: { readonly [key: string]: DutyCounts };
  /** Residents who came under a measure during the day. */
  readonly entered: number;
  /** Errands that were done, by service (D7). */
  readonly errands?: { readonly [key: string]: WorkDone };
  /** Residents whose first measure ever is or was central quarantine. */
  readonly everCentral: number;
  /** Residents whose first measure ever is or was at home. */
  readonly everHome: number;
  /** In and out of quarantine during the day (S15). */
  readonly flow?: QuarantineFlow;
  /** Residents in quarantine at home at the end of the day. */
  readonly home: number;
  /** Households. */
  readonly households: number;
  /** Reports of observers during the day: all normal (H7). */
  readonly observedNormal?: number;
  /** Reports of observers during the day that told of something. */
  readonly observedOtherwise?: number;
  /** Shops, lodgings and vehicles that are screened like households. */
  readonly otherPremises: number;
  /** How people were told (D8). */
  readonly outreach?: { readonly [key: string]: OutreachCount };
  /** Passages and attempts at gates during the day (S21, D10). */
  readonly passages?: Traffic;
  /** The points that the policy wants covered, at the end of the day (D8). */
  readonly points?: { readonly [key: string]: PointsCovered };
  /** Temperatures taken during the day. */
  readonly readings: number;
  /** Residents who were released during the day. */
  readonly released: number;
  /** Residents who live in them. */
  readonly residents: number;
  /** Residents who are outside a guarded area that they live in, at the end of the day. */
  readonly residentsOut?: number;
  /** Recurring work that was done, by routine (D9). */
  readonly routines?: { readonly [key: string]: WorkDone };
  /** Households in each state, for each round that is open during the day or was before. */
  readonly screening: { readonly [key: string]: { readonly [key: string]: number } };
  /** Residents who watch their own health at the end of the day. */
  readonly selfMonitoring: number;
  /** Shifts that ended during the day, and the time that people were at posts (N10, D7). */
  readonly shifts?: ShiftCounts;
  /** Residents in the scope of each test campaign that has begun (S14). */
  readonly tests?: { readonly [key: string]: TestCounts };
  /** Where residents stand with vaccination (S13); the sum is all residents where the policy counts them. */
  readonly vaccination?: { readonly [key: string]: number };
  /** Visitors inside a guarded area at the end of the day, by the gate that they came in by. */
  readonly visitorsInside?: number;
  /** Of those, the ones who should have left. */
  readonly visitorsOverdue?: number;
}

/** Where, or for whom. */
export type Target =
  {
    readonly type: "community";
  } | {
    readonly id: PlaceId;
    readonly type: "place";
  } | {
    readonly id: GridId;
    readonly type: "grid";
  } | {
    readonly id: HouseholdId;
    readonly type: "household";
  } | {
    readonly id: GateId;
    readonly type: "gate";
  };

/** One team id. */
export type TeamId = Branded<"TeamId">;

/** The kind of area that a team stands for. */
export type TeamLevel =
  "community" | "compound" | "building" | "stairwell" | "grid" | "homeQuarantine";

/**
 * The posts that must be filled for every area of a kind; a post held for an area around it counts, and one that a unit
 * holds as a whole (Z1).
 */
export interface TeamRule {
  /** The kind of area. */
  readonly level: TeamLevel;
  /** The posts. */
  readonly posts: readonly PostKind[];
  /** What people call the team. */
  readonly title: Label;
}

/** Degrees Celsius, 30 to 45, at most two decimals. */
export type Temperature =
  string;

/** What is asked about homes that are let (S9). */
export interface TenancyRule {
  /** So many days after the last news of a let home somebody must ask what has changed; at least 1. */
  readonly reportEveryDays: number;
  /** The report is overdue this many days after it was first due; at least 1. */
  readonly withinDays: number;
}

/** One reason for points. */
export interface Term {
  /** How many of it: steps, posts before the own one, doors before this one. */
  readonly count: number;
  /** What they are for. */
  readonly kind: TermKind;
  /** Points. */
  readonly points: number;
}

/** What a point is for. */
export type TermKind =
  "distance" | "newFace" | "laterPost" | "load" | "tired";

/** A resident was told of a test that is to come (N6, N7). */
export interface TestAnnounced {
  /** How the person was told. */
  readonly channel: Channel;
  /** The day of the test. */
  readonly on: CivilDate;
  /** The resident. */
  readonly resident: ResidentId;
}

/** One test campaign id. */
export type TestCampaignId = Branded<"TestCampaignId">;

/** Some residents are tested within a time. Stated anew where something about it has changed. */
export interface TestCampaignOpened {
  /** The campaign. */
  readonly campaign: TestCampaignId;
  /** When it begins, inclusive. */
  readonly from: Instant;
  /** How the samples are taken; any way where left out. */
  readonly method?: TestMethod | null;
  /** The name people use. */
  readonly name: string;
  /** Whom it is for. */
  readonly scope: TestScope;
  /** When it ends, exclusive. */
  readonly until: Instant;
}

/** How far a test campaign has come. */
export interface TestCampaignView {
  /** The campaign. */
  readonly campaign: TestCampaignId;
  /** True when nobody is missing. */
  readonly complete: boolean;
  /** Who need not be, by resident; whoever was tested all the same is not among them. */
  readonly excused: readonly ExcusedPerson[];
  /** When it begins, inclusive. */
  readonly from: Instant;
  /** How the samples are taken; any way where left out. */
  readonly method?: TestMethod | null;
  /** Exactly who is missing, by household and resident. */
  readonly missing: readonly MissingPerson[];
  /** The name people use. */
  readonly name: string;
  /** True when it is over. */
  readonly over: boolean;
  /** Residents in its scope: the sum of the three lists. */
  readonly residents: number;
  /** Who was tested, by resident. */
  readonly tested: readonly TestedPerson[];
  /** When it ends, exclusive. */
  readonly until: Instant;
}

/** Residents in the scope of a test campaign at the end of a day. */
export interface TestCounts {
  /** Not tested, and need not be. */
  readonly excused: number;
  /** Not tested yet, or not at all. */
  readonly missing: number;
  /** Tested. */
  readonly tested: number;
}

/** A test on a numbered day of a stage. */
export interface TestDay {
  /**
   * The day. In the first stage day 0 is the anchor's, unless that is day 1 by the stage's counting; in later stages
   * day 1 is the first.
   */
  readonly day: number;
  /** How it is taken. */
  readonly method?: TestMethod;
  /** How many samples at once: 2 for the double sampling before release. */
  readonly samples?: number;
}

/** A resident need not be tested in a campaign. */
export interface TestExcused {
  /** The campaign. */
  readonly campaign: TestCampaignId;
  /** Why. */
  readonly reason: string;
  /** The resident. */
  readonly resident: ResidentId;
}

/** How a sample is taken and tested. */
export type TestMethod =
  "oropharyngeal" | "nasopharyngeal" | "antigen";

/** How far a scheduled test is, as of an instant. */
export type TestProgress =
  "missed" | "upcoming" | "due" | "taken";

/** A resident has refused to be tested. */
export interface TestRefused {
  /** The resident. */
  readonly resident: ResidentId;
}

/** What a laboratory found. A sample without any of these is pending. */
export type TestResult =
  "negative" | "positive" | "weak" | "invalid" | "indeterminate";

/** Whom a test campaign is for: whoever lives in one of the areas and has one of the classes, and those who are named. */
export interface TestScope {
  /** Only who lives in one of these; anywhere where the list is empty. */
  readonly areas?: readonly Area[];
  /** Only who has one of these classes; any or none where the list is empty. */
  readonly classes?: readonly string[];
  /** These too. Where areas and classes are both left out, only these. */
  readonly residents?: readonly ResidentId[];
}

/** A scheduled test of a person. */
export interface TestView {
  /** Its date. */
  readonly date: CivilDate;
  /** The number of the day, as the plan has it. */
  readonly day: number;
  /** How it is taken. */
  readonly method: TestMethod;
  /** How far it is. */
  readonly progress: TestProgress;
  /** How many samples at once. */
  readonly samples: number;
  /** The stage of the plan, from 1. */
  readonly stage: number;
}

/** Somebody in a test campaign who was tested. */
export interface TestedPerson {
  /** When. */
  readonly at: Instant;
  /** The resident. */
  readonly resident: ResidentId;
}

/** A threshold for some people. */
export interface Threshold {
  /** True when only a reading strictly above it does. */
  readonly above?: boolean;
  /** The clause of the source for it; else that of the section. */
  readonly clause?: string | null;
  /** A reading at or above this alarms. */
  readonly from: Temperature;
  /** For whom. */
  readonly when?: Whom;
}

/** a time of day such as 06:00 */
export type TimeOfDay =
  string;

/** What a party is to a home (S8, S9). */
export type Title =
  "owner" | "occupier" | "tenant" | "landlord";

/** A party has a title to a home, from a day on. */
export interface TitleStated {
  /** Whom to call about it: for a let home the contact that the landlord has named (S9). */
  readonly contact?: PartyId | null;
  /** The tenant's employer, where it was asked for (S9). */
  readonly employer?: string | null;
  /** The first day. */
  readonly from: CivilDate;
  /** The home. */
  readonly household: HouseholdId;
  /** The party. */
  readonly party: PartyId;
  /** The title. */
  readonly title: Title;
  /** The last day; left out where none is known. A lease has one. */
  readonly until?: CivilDate | null;
}

/** Where a reason comes from: reasons of one track are of one kind for those who read them. */
export type Track =
  "exposure" | "symptoms" | "positive" | "order" | "zone";

/** Passages and attempts by gate, direction, decision and purpose; those without a purpose under an empty name. */
export type Traffic =
  { readonly [key: string]: { readonly [key: string]: { readonly [key: string]: { readonly [key: string]: number } } } };

/** Who or what comes to a gate. */
export type Traveller =
  {
    readonly id: ResidentId;
    readonly type: "resident";
  } | {
    readonly id: WorkerId;
    readonly type: "worker";
  } | {
    readonly id: VehicleId;
    readonly type: "vehicle";
  } | {
    readonly id: VisitorId;
    readonly type: "visitor";
  };

/** What is done at one door in one go. */
export interface Trip {
  /** The earliest end of the time in which doing them is in time, exclusive. */
  readonly by: Instant;
  /** Its duties, the earliest due first. */
  readonly duties: readonly DutyId[];
  /** From when all of them can be done, inclusive. */
  readonly from: Instant;
  /** The household; none for a place or a sighting. */
  readonly household?: HouseholdId | null;
  /** How urgent the most urgent of them is, 1 to 9. */
  readonly priority: number;
}

/** What is done at one door in one trip. */
export interface TripRule {
  /** Kinds of duty that are never in a trip with others. */
  readonly apartKinds?: readonly DutyKind[];
  /** Services that are never in a trip with others: rubbish and food do not go together (S17). */
  readonly apartServices?: readonly ServiceId[];
}

/** One turn of a pattern. */
export interface Turn {
  /** When it begins. */
  readonly begins: TimeOfDay;
  /** Its id. */
  readonly id: TurnId;
  /**
   * How many minutes later it ends by the clock on the wall, at most a whole day: where clocks change meanwhile, the
   * shift is as much longer or shorter.
   */
  readonly minutes: number;
  /** True when it counts as a night. */
  readonly night?: boolean;
  /** What people call it. */
  readonly title: Label;
}

/** One turn id. */
export type TurnId = Branded<"TurnId">;

/** So many people in some turns, perhaps with a skill. */
export interface TurnNeed {
  /** How many people, at least 1. */
  readonly people: number;
  /** The skill that each of them must have. */
  readonly skill?: SkillId | null;
  /** The turns; every one of the pattern where none is named. */
  readonly turns?: readonly TurnId[];
}

/** A running shift that has fewer people there than it needs. */
export interface Uncovered {
  /** People of this shift who should be there and are not. */
  readonly missing: readonly WorkerId[];
  /** The skills of the places that are empty; nothing for a place that asks for none. */
  readonly places: readonly (SkillId | null)[];
  /** The shift. */
  readonly shift: ShiftKey;
  /** People who are there without being planned for this shift. They fill places, too. */
  readonly standIns: readonly WorkerId[];
}

/** What an indicator is told in. */
export type Unit =
  "percent" | "minutes";

/** An outside unit has claimed work in one more area (S2). */
export interface UnitClaimed {
  /** The area. */
  readonly area: Area;
  /** The post that the unit as a whole holds for the area. */
  readonly post?: PostKind | null;
  /** The unit. */
  readonly unit: UnitId;
}

/** One unit id. */
export type UnitId = Branded<"UnitId">;

/** An outside unit has joined and claimed work in an area (S2). Joining anew gives up what it had claimed before. */
export interface UnitJoined {
  /** The area whose work it has claimed. */
  readonly area: Area;
  /** The name people use. */
  readonly name: string;
  /** The post that the unit as a whole holds for the area, such as that of the agency that leads a community (Z1). */
  readonly post?: PostKind | null;
  /** The unit. */
  readonly unit: UnitId;
}

/** An outside unit has given up its work in an area, or has left (S2). */
export interface UnitLeft {
  /** The area; left out where the unit leaves altogether. */
  readonly area?: Area | null;
  /** The unit. */
  readonly unit: UnitId;
}

/** An outside unit. */
export interface UnitView {
  /** The areas whose work it has claimed, in the order of claiming. */
  readonly areas: readonly ClaimView[];
  /** Those whom it has sent, by id. */
  readonly helpers: readonly HelperView[];
  /** The name people use. */
  readonly name: string;
  /** The unit. */
  readonly unit: UnitId;
}

/** One kind of public work in one place. */
export interface UpkeepLine {
  /** The place, the grid, or the community. */
  readonly area: Area;
  /** How often it was done in today's slots. */
  readonly doneToday: number;
  /** When it was last done; none where it never was. */
  readonly lastDone?: Instant | null;
  /** Of those, the ones that are over without it. */
  readonly missedToday: number;
  /** What people call the place; empty for what has no name. */
  readonly name: string;
  /** The point, such as the lift. */
  readonly point?: PointId | null;
  /** What people call it. */
  readonly pointTitle?: Label | null;
  /** The routine. */
  readonly routine: RoutineId;
  /** How many slots there are today. */
  readonly slotsToday: number;
  /** What people call it. */
  readonly title: Label;
}

/** How many of whom are vaccinated. */
export interface VaccinationCoverage {
  /** Younger than that, in years. */
  readonly ageBelow?: number | null;
  /** At least so old, in years. */
  readonly ageFrom?: number | null;
  /** Whose year of birth is not known; not in the denominator. */
  readonly ageUnknown: readonly ResidentId[];
  /** As of when. */
  readonly asOf: Instant;
  /** What counts as being vaccinated. */
  readonly counts: CourseRule;
  /** The share in hundredths of a per cent, rounded down, so that 10000 means all; none of nobody. */
  readonly hundredthsOfPercent?: number | null;
  /** Of the age, not vaccinated, cannot be, and left out of the denominator by the rule. */
  readonly leftOut: number;
  /** Who is not vaccinated, or not fully, and could be. */
  readonly notYet: readonly ResidentId[];
  /** The denominator: of the age, and counted by the rule. */
  readonly of: number;
  /** Of another age. */
  readonly otherAge: number;
  /** Everybody who lives here now: those of the age, of another age, of unknown age. */
  readonly residents: number;
  /** Who is not vaccinated and cannot be. */
  readonly unfit: readonly ResidentId[];
  /** The numerator. */
  readonly vaccinated: number;
}

/** A resident was given a dose. */
export interface VaccinationGiven {
  /** Which dose it was, from 1; whoever had earlier ones elsewhere may have none of them in the record. */
  readonly dose: number;
  /** The day on which it was given, not after the entry. */
  readonly on: CivilDate;
  /** The resident. */
  readonly resident: ResidentId;
  /** The vaccine, one of the policy's where that names any. */
  readonly vaccine: VaccineId;
}

/** Of whom the share of the vaccinated is counted, and what counts. */
export interface VaccinationRule {
  /** Younger than that, in years. */
  readonly ageBelow?: number | null;
  /** At least so old, in years: the year less the year of birth. */
  readonly ageFrom?: number | null;
  /** The clause of the source. */
  readonly clause?: string | null;
  /** What counts. */
  readonly counts?: CourseRule;
  /** The vaccines; any where the list is empty, and then every dose completes a course. */
  readonly vaccines?: readonly VaccineRule[];
  /** True where those who cannot be vaccinated are not counted at all; else they count as not vaccinated. */
  readonly withoutUnfit?: boolean;
}

/** A resident cannot be vaccinated. */
export interface VaccinationUnfit {
  /** Why. */
  readonly reason: string;
  /** The resident. */
  readonly resident: ResidentId;
}

/** What was recorded about the vaccinations of one resident, in the order things happened. */
export interface VaccineFile {
  /** Doses. */
  readonly given?: readonly StatedVaccinationGiven[];
  /** Reasons for which the person cannot be vaccinated. */
  readonly unfit?: readonly Statedstring[];
}

/** One vaccine id. */
export type VaccineId = Branded<"VaccineId">;

/** One vaccine. */
export interface VaccineRule {
  /** Whoever has had this dose has had a full course. */
  readonly doses: number;
  /** The vaccine. */
  readonly id: VaccineId;
  /** What people call it. */
  readonly title: Label;
}

/** One vehicle id. */
export type VehicleId = Branded<"VehicleId">;

/** For each replica the number up to which all of its events are known. */
export type VersionVector =
  { readonly [key: string]: number };

/** Who asks, and what for. */
export interface Viewer {
  /** What for. */
  readonly purpose: LookUpPurpose;
  /** Who. */
  readonly worker: WorkerId;
}

/** One visit or call. */
export interface Visit {
  /** The residents whose whereabouts it settled. */
  readonly accounted?: readonly Accounted[];
  /** Answers to the form. */
  readonly answers?: readonly Answer[];
  /** At the door or by phone. */
  readonly channel: Channel;
  /** What came of it. */
  readonly outcome: VisitOutcome;
  /** The round it belongs to. */
  readonly round: RoundId;
}

/** What came of a visit or call. */
export type VisitOutcome =
  "answered" | "noAnswer" | "refused" | "vacant" | "goneAway" | "otherOccupier" | "referred" | "closed";

/** A household was visited or called (N1, N2, Z3). */
export interface VisitRecorded {
  /** The residents whose whereabouts are now known; empty unless answered. */
  readonly accounted?: readonly Accounted[];
  /** Answers to the policy's form. */
  readonly answers?: readonly Answer[];
  /** At the door or by phone. */
  readonly channel: Channel;
  /** The household. */
  readonly household: HouseholdId;
  /** What came of it. */
  readonly outcome: VisitOutcome;
  /** The round that the visit belongs to. */
  readonly round: RoundId;
  /** The squad that went. */
  readonly squad?: SquadId | null;
}

/** One visitor id. */
export type VisitorId = Branded<"VisitorId">;

/** A visitor who is inside. */
export interface VisitorInside {
  /** The area. */
  readonly area: Area;
  /** When the visitor should have left; none where the policy and the permit say nothing. */
  readonly due?: Instant | null;
  /** The event that says so. */
  readonly event: EventId;
  /** The gate that the visitor came in by. */
  readonly gate: GateId;
  /** True where the visitor should have left by now. */
  readonly overdue: boolean;
  /** When. */
  readonly since: Instant;
  /** The household that is visited. */
  readonly visits?: HouseholdId | null;
  /** Who. */
  readonly who: Traveller;
}

/** Visits and calls to one household, in the order they happened. */
export type Visits =
  readonly StatedVisit[];

/** An entry of a watch list is closed. */
export interface WatchClosed {
  /** The entry. */
  readonly entry: WatchId;
  /** The household. */
  readonly household: HouseholdId;
  /** What came of it. */
  readonly outcome: string;
}

/** Entries of watch lists that name one household, in the order things happened. */
export interface WatchFile {
  /** Closings. */
  readonly closed?: readonly StatedWatchClosed[];
  /** Entries. */
  readonly listed?: readonly StatedWatchListed[];
}

/** One watch list entry id. */
export type WatchId = Branded<"WatchId">;

/** A list from outside names a household: somebody must make contact and say what came of it (H5). */
export interface WatchListed {
  /** By when contact must be made. */
  readonly by: Instant;
  /** The entry. */
  readonly entry: WatchId;
  /** The household. */
  readonly household: HouseholdId;
  /** Why it is on the list, in words without names. */
  readonly reason: string;
}

/** Which ways lead through a gate. */
export type Way =
  "in" | "out" | "both";

/** What counts how much among rotas that cover equally well. Costs are added; lower is better. */
export interface Weights {
  /** For each shift and each step down the person's list of areas. */
  readonly area?: number;
  /** For each shift away from the post where the person serves most. */
  readonly continuity?: number;
  /** For each point of tiredness after each shift. */
  readonly fatigue?: number;
  /** Hours: (minutes worked)² ÷ (minutes the person can give), so that equal shares cost least. */
  readonly hours?: number;
  /** Nights: 480 × (nights worked)² ÷ (nights the person can give). */
  readonly nights?: number;
}

/** A question about another rule book. */
export interface WhatIfQuery {
  /** As of when. */
  readonly asOf: AsOf;
  /** The rule book, taken as if it had held from ever. */
  readonly policy: Policy;
}

/**
 * Conditions of a row. A column that the reason does not have never holds: a row that asks for a level is not for
 * contacts.
 */
export interface When {
  /** Younger than that, in years. */
  readonly ageBelow?: number | null;
  /**
   * At least so old, in years: the year of the reason less the year of birth. Who has no known year of birth is in no
   * band of ages.
   */
  readonly ageFrom?: number | null;
  /** Of a circumstance or journey: its category is one of these. */
  readonly category?: readonly CategoryId[] | null;
  /** Of an infection: whether no other test is still to confirm it. */
  readonly confirmed?: boolean | null;
  /** Of a contact: with whom. */
  readonly contactOf?: readonly IndexKind[] | null;
  /** Of a stay: whether any part of the same county was at medium or high risk during it. */
  readonly countyAffected?: boolean | null;
  /** Whether the person counts as immune on the day of the reason. */
  readonly immune?: boolean | null;
  /** Of a stay: the highest level that the place had while the person was there is one of these. */
  readonly level?: readonly RiskLevel[] | null;
  /** Of symptoms, or of an infection: what is known about when the symptoms began. */
  readonly onset?: readonly OnsetKind[] | null;
  /** Of a contact: whether both were protected the whole time. */
  readonly protected?: boolean | null;
  /** The reason is one of these. */
  readonly reason?: readonly ReasonKind[] | null;
  /** Of a contact: the people met in one of these ways. */
  readonly setting?: readonly ContactSetting[] | null;
}

/** Where a resident is. */
export type Whereabouts =
  "home" | "inTown" | "away";

/** Some people: every condition that is there must hold. Who has no known year of birth is in no band of ages. */
export interface Whom {
  /** Younger than that, in years. */
  readonly ageBelow?: number | null;
  /** At least so old, in years: the year of the reading less the year of birth. */
  readonly ageFrom?: number | null;
  /** What the person is. */
  readonly subject?: PersonKind;
}

/** Errands for one service, or recurring work of one routine, that was done (D7, D9). */
export interface WorkDone {
  /** How much was done up to the end of the day. */
  readonly quantitiesSoFar?: { readonly [key: string]: number };
  /** How much was done during the day, as those who did it said. */
  readonly quantitiesToday?: { readonly [key: string]: number };
  /** How often it was done up to the end of the day. */
  readonly soFar: number;
  /** How often it was done during the day. */
  readonly today: number;
}

/** Somebody works for the community from now on; stated anew where role, unit, skills or teams have changed. */
export interface WorkerEnrolled {
  /** Year of birth, where an age is counted (D3). */
  readonly birthYear?: number | null;
  /** True for a member of the party, who is counted apart (N8, D2). */
  readonly member?: boolean;
  /** What the person works as. */
  readonly role: WorkerRole;
  /** What the person is able to do, as the policy names it (D2). */
  readonly skills?: readonly SkillId[];
  /** The teams that the person is in, as the policy names them (D2, D3). */
  readonly teams?: readonly TeamId[];
  /** The outside unit that sent the person. */
  readonly unit?: UnitId | null;
  /** The worker. */
  readonly worker: WorkerId;
}

/** One worker id. */
export type WorkerId = Branded<"WorkerId">;

/** Somebody works for the community no longer (D3). */
export interface WorkerLeft {
  /** The worker. */
  readonly worker: WorkerId;
}

/** What somebody works as. */
export type WorkerRole =
  "staff" | "chief" | "helper" | "volunteer" | "partner";

/** One team of workers. */
export interface WorkerTeam {
  /** The team. */
  readonly id: TeamId;
  /** What people call it. */
  readonly title: Label;
}

/** Workers, and how many they are. */
export interface Workforce {
  /** By team, skill and unit. */
  readonly heads: HeadCount;
  /** By role. */
  readonly roles: { readonly [key: string]: number };
  /** Their enrolments, by id. */
  readonly workers: readonly WorkerEnrolled[];
}

/** Which workers; what is left out holds for everybody. */
export interface WorkforceQuery {
  /** As of when. */
  readonly asOf: AsOf;
  /** Only those who were born in this year or later, as far as that is known (D3). */
  readonly bornFrom?: number | null;
  /** Only members of the party, or only others. */
  readonly member?: boolean | null;
  /** Only those who work as this. */
  readonly role?: WorkerRole | null;
  /** Only those with this skill. */
  readonly skill?: SkillId | null;
  /** Only those in this team. */
  readonly team?: TeamId | null;
  /** Only those whom this unit has sent. */
  readonly unit?: UnitId | null;
}

/** an offset from UTC such as +08:00, or the name of a zone such as Europe/London (builds with the feature `zones`) */
export type Zone =
  string;

/** One condition of a way out. */
export type ZoneCondition =
  {
    /** How they are counted. */
    readonly counting?: Counting;
    /** The days. */
    readonly days: number;
    /** What they count from. */
    readonly from?: CounterStart;
    readonly that: "daysWithoutNew";
  } | {
    /** It took place on this day of the counter or later. */
    readonly onDay?: number | null;
    readonly that: "screeningNegative";
    /** It took place within so many days before the end. */
    readonly withinDays?: number | null;
  } | {
    /** The days. */
    readonly moreThanDays: number;
    /** Whether the contacts must be known to be negative, too. */
    readonly negative?: boolean;
    readonly that: "lastContactExposure";
  } | {
    /** How they are counted. */
    readonly counting?: Counting;
    /** The days. */
    readonly days: number;
    /** Whether the contacts must be known to be negative, too. */
    readonly negative?: boolean;
    readonly that: "lastContactLeft";
  } | {
    /** The kinds; they may not have such a condition themselves. */
    readonly kinds: readonly ZoneKind[];
    readonly that: "noOtherZone";
  };

/** An authority declares an area a zone from now on. */
export interface ZoneDeclared {
  /** The area. */
  readonly area: Area;
  /** The kind of zone, one that the policy has. */
  readonly zone: ZoneKind;
}

/** The final disinfection of the area is finished: the event's time is that of the end. */
export interface ZoneDisinfected {
  /** The area. */
  readonly area: Area;
}

/** A way out of a kind of zone. */
export interface ZoneExit {
  /** The clause of the source. */
  readonly clause?: string | null;
  /** The kind that follows; none for no zone. */
  readonly to?: ZoneKind | null;
  /** What must hold, all at one instant; at least one. */
  readonly when: readonly ZoneCondition[];
}

/** One statement about a zone. */
export type ZoneFact =
  {
    readonly data: ZoneDeclared;
    readonly kind: "declared";
  } | {
    readonly data: ZoneLifted;
    readonly kind: "lifted";
  } | {
    readonly data: InfectionFound;
    readonly kind: "infectionFound";
  } | {
    readonly data: CaseMovedOut;
    readonly kind: "caseMovedOut";
  } | {
    readonly data: ZoneScreened;
    readonly kind: "screened";
  } | {
    readonly data: EnvironmentSampled;
    readonly kind: "environmentSampled";
  } | {
    readonly kind: "disinfected";
  } | {
    readonly data: LastContactStated;
    readonly kind: "lastContact";
  };

/** Everything that was stated about one area as a zone, in the order things happened: they bear on each other. */
export type ZoneFile =
  readonly StatedZoneFact[];

/** One zone kind. */
export type ZoneKind = Branded<"ZoneKind">;

/** An authority lifts the zone, whatever its kind asks for. */
export interface ZoneLifted {
  /** The area. */
  readonly area: Area;
  /** The authority. */
  readonly authority: string;
}

/** The zones section of a policy; empty where places are never closed. */
export interface ZonePolicy {
  /** Infections found within one of these count for nothing: they reset no counter and move no level. */
  readonly exempt?: readonly InfectionWithin[];
  /** The kinds of zones. */
  readonly kinds?: readonly ZoneRule[];
  /**
   * The kind of an area by what was counted in it: the first row whose conditions all hold decides, and the last row
   * has none. Where nobody has told of an infection there is no level. Empty where zones are only declared.
   */
  readonly levels?: readonly LevelRow[];
}

/** A question about a zone. */
export interface ZoneRequest {
  /** The area. */
  readonly area: Area;
  /** As of when. */
  readonly asOf: AsOf;
}

/** One kind of zone. */
export interface ZoneRule {
  /** The clause of the source. */
  readonly clause?: string | null;
  /**
   * Ways out: the one that is open first is taken, of several at one instant the first. Without any the zone ends only
   * when an authority lifts it.
   */
  readonly exits?: readonly ZoneExit[];
  /** The kind. */
  readonly id: ZoneKind;
  /** The kind that the zone becomes at once when an infection that counts is found in it. */
  readonly onInfection?: ZoneKind | null;
  /**
   * The plan that everybody who lives there comes under: the setting, checks, code and tests of its first stage hold
   * for as long as the zone does. None where people are free.
   */
  readonly plan?: PlanId | null;
  /** How strict it is: each kind has a number of its own, and a way out leads to a lower one. */
  readonly strictness: number;
  /** What people call it. */
  readonly title: Label;
}

/** Everybody in the area was tested, and all results are there. */
export interface ZoneScreened {
  /** True when every result is negative. */
  readonly allNegative: boolean;
  /** The area. */
  readonly area: Area;
  /** The day on which the samples were taken. */
  readonly on: CivilDate;
}

/** A time in which an area is a zone of one kind. */
export interface ZoneStretch {
  /** The area: the one asked for, or one around it. */
  readonly area: Area;
  /** From when, inclusive. */
  readonly from: Instant;
  /** What people call the kind. */
  readonly title: Label;
  /** Until when, exclusive, as far as is known; none where nothing tells. */
  readonly until?: Instant | null;
  /** The kind of zone. */
  readonly zone: ZoneKind;
}

/** An area as a zone, as of an instant. */
export interface ZoneView {
  /** The area. */
  readonly area: Area;
  /** Why. */
  readonly because: Because;
  /** When the zone can end at the earliest, by what is known; none where nothing tells. */
  readonly earliest?: Instant | null;
  /** Everything that was stated about the area as a zone. */
  readonly file: ZoneFile;
  /** What is missing by now for the zone to end. */
  readonly outstanding?: readonly Because[];
  /** The zone that it is; none where it is no zone of its own. */
  readonly present?: ZoneStretch | null;
  /** Every zone that it was, is, or as far as is known will be. */
  readonly timeline: readonly ZoneStretch[];
}

/** Every call of the engine: what it takes, what it gives, and whether it can change the log. */
export interface Calls {
  /** Records a fact if policy and state allow it. */
  record: { request: RecordRequest; answer: Recorded; changes: true };
  /** Takes in events of other replicas. */
  merge: { request: MergeRequest; answer: MergeReport; changes: true };
  /** Takes in a log of JSON lines. */
  mergeLines: { request: MergeLinesRequest; answer: MergeReport; changes: true };
  /** The events that a replica of that version lacks. */
  eventsSince: { request: EventsSinceRequest; answer: readonly Event[]; changes: false };
  /** The same events as a compact bundle. */
  bundle: { request: EventsSinceRequest; answer: BundleText; changes: false };
  /** Takes in a bundle of events of other replicas. */
  mergeBundle: { request: BundleText; answer: MergeReport; changes: true };
  /** The whole log, for a file from which the engine is restored. */
  snapshot: { request: Nothing; answer: BundleText; changes: false };
  /** The same bundle as short texts, for QR codes. */
  bundleParts: { request: BundlePartsRequest; answer: BundleParts; changes: false };
  /** Takes in a bundle from its parts, in any order. */
  mergeParts: { request: BundleParts; answer: MergeReport; changes: true };
  /** How far this log knows each replica. */
  version: { request: Nothing; answer: VersionVector; changes: false };
  /** What two replicas compare to know that they agree. */
  digest: { request: Nothing; answer: DigestAnswer; changes: false };
  /** What this device has to sign to seal its entries. */
  sealText: { request: Nothing; answer: SealText | null; changes: false };
  /** What the seals of all devices say, and which entries do not fit theirs. */
  seals: { request: AsOfRequest; answer: SealsView; changes: false };
  /** Class, stages and tests of very many people at once. */
  judgeAll: { request: JudgeAllRequest; answer: BulkAnswer; changes: false };
  /** A resident as of an instant. */
  resident: { request: ResidentRequest; answer: ResidentView; changes: false };
  /** A household as of an instant. */
  household: { request: HouseholdRequest; answer: HouseholdView; changes: false };
  /** A place as of an instant. */
  place: { request: PlaceRequest; answer: PlaceView; changes: false };
  /** Every place, in walking order. */
  places: { request: AsOfRequest; answer: readonly PlaceId[]; changes: false };
  /** One worker's day, in walking order. */
  agenda: { request: AgendaQuery; answer: Agenda; changes: false };
  /** Which files a worker's device keeps to work without a network. */
  offline: { request: OfflineQuery; answer: OfflineFiles; changes: false };
  /** Who does what: the open duties, given to those who can do them. */
  assign: { request: AssignRequest; answer: DispatchPlan; changes: false };
  /** Who serves when: a rota for the posts of the policy. */
  buildRota: { request: BuildRotaRequest; answer: RotaView; changes: false };
  /** Who serves when, who is there, what is open and why, and what everybody gives. */
  rota: { request: RotaQuery; answer: RotaSheet; changes: false };
  /** The rota mended with the fewest changes after somebody dropped out. */
  repairRota: { request: RepairRotaRequest; answer: RepairView; changes: false };
  /** What stayed undone so long that somebody has to be told. */
  escalations: { request: AsOfRequest; answer: readonly EscalationLine[]; changes: false };
  /** When public work was last done, place by place, without names. */
  upkeep: { request: AsOfRequest; answer: readonly UpkeepLine[]; changes: false };
  /** What people were told, and which points nobody has covered. */
  outreach: { request: AsOfRequest; answer: OutreachView; changes: false };
  /** Why a measure, a duty or a screening status is as it is. */
  explain: { request: Question; answer: Explanation; changes: false };
  /** The certificate of coverage, or the list of gaps. */
  coverage: { request: CoverageRequest; answer: Coverage; changes: false };
  /** The nightly report of a day. */
  report: { request: ReportQuery; answer: NightlyReport; changes: false };
  /** What one number of a report counts, line by line. */
  openNumber: { request: OpenNumberQuery; answer: OpenedNumber; changes: false };
  /** The indicators of a day, each with its part and its whole. */
  indicators: { request: ReportQuery; answer: readonly IndicatorCount[]; changes: false };
  /** How a screening campaign goes on, day by day. */
  planCampaign: { request: PlanCampaignRequest; answer: Forecast; changes: false };
  /** Who has come back: the ledger of arrivals, with class and measure. */
  arrivals: { request: ArrivalsQuery; answer: ArrivalLedger; changes: false };
  /** The outside units with their areas and helpers. */
  units: { request: AsOfRequest; answer: readonly UnitView[]; changes: false };
  /** Who works for the community, with head counts. */
  workforce: { request: WorkforceQuery; answer: Workforce; changes: false };
  /** An area as a zone: what it is, since when, and what it waits for. */
  zone: { request: ZoneRequest; answer: ZoneView; changes: false };
  /** May this passage happen? With every reason, and what would help. */
  gate: { request: GateQuestion; answer: GateAnswer; changes: false };
  /** The gates, who is inside, and the passages of the day. */
  gates: { request: AsOfRequest; answer: GatesView; changes: false };
  /** Who is looked after how closely: level by level, with the next visit. */
  care: { request: CareQuery; answer: CareList; changes: false };
  /** Test campaigns: complete, or exactly who is missing. */
  testCampaigns: { request: AsOfRequest; answer: readonly TestCampaignView[]; changes: false };
  /** How many of whom are vaccinated, and who is not. */
  vaccination: { request: AsOfRequest; answer: VaccinationCoverage | null; changes: false };
  /** What is in store, who gave it, and what was issued to whom. */
  stock: { request: AsOfRequest; answer: StockView; changes: false };
  /** Whether shops have enough at a fair price. */
  shops: { request: AsOfRequest; answer: ShopsView; changes: false };
  /** What is served to somebody who is under a measure: how long, where, why, with which rights. */
  quarantineNotice: { request: PersonQuery; answer: QuarantineNotice; changes: false };
  /** What is served to somebody whose measure has ended or ends on that day. */
  releaseNotice: { request: PersonQuery; answer: ReleaseNotice; changes: false };
  /** What another rule book would change, for whom. */
  whatIf: { request: WhatIfQuery; answer: Diff; changes: false };
  /** What is wrong with a policy document, clause by clause, with line and column. */
  checkPolicy: { request: CheckPolicyRequest; answer: PolicyCheck; changes: false };
  /** The facts in a household roster, and what is wrong with it. */
  readRoster: { request: ReadRosterRequest; answer: Roster; changes: false };
  /** An answer as somebody may see it, by the roles of the policy. */
  seenBy: { request: SeenByQuery; answer: Seen; changes: false };
  /** A resident as the viewer may see the person; that somebody looked is recorded. */
  lookUp: { request: LookUpQuery; answer: LookedUp; changes: true };
  /** Who looked into a resident's file, when, and what for. */
  lookUps: { request: ResidentRequest; answer: readonly LookUpLine[]; changes: false };
  /** Searches for people by name, for those whose role may; that is recorded. */
  search: { request: SearchQuery; answer: SearchAnswer; changes: true };
  /** Everything that is held about one person, for that person. */
  exportPerson: { request: PersonQuery; answer: PersonExport; changes: false };
  /** Who is due to be erased. */
  retentionDue: { request: NowRequest; answer: readonly RetentionLine[]; changes: false };
  /** Writes down who somebody is, in the register beside the log. */
  stateIdentity: { request: StateIdentityRequest; answer: Nothing; changes: true };
  /** Takes in a copy of the register of identity. */
  mergeIdentities: { request: MergeIdentitiesRequest; answer: Nothing; changes: true };
  /** The register of identity, for the host to keep apart. */
  identities: { request: Nothing; answer: IdentityRegister; changes: false };
  /** What somebody should look at. */
  findings: { request: AsOfRequest; answer: readonly Finding[]; changes: false };
  /** When some judgement changes next by itself. */
  nextWakeup: { request: NowRequest; answer: Instant | null; changes: false };
}
