// Generated from core/schemas by scripts/write_types.py: change the engine, not this file.

package gridward

import gridward.types.*
import java.time.Instant
import java.time.LocalDate
import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.nullable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.serializer

/** What an engine can be asked. What is left out is left to the engine; name what you give. */
abstract class Calls internal constructor() {
    /** Makes a call by its name: JSON text in, JSON text out. */
    abstract fun call(name: String, request: String = "{}"): String

    /**
     * Records a fact if policy and state allow it.
     * @param entry What to record.
     * @param now The device's wall clock.
     */
    fun record(entry: Entry, now: Instant): Recorded =
        ask("record", RecordRequest(entry = entry, now = now))

    /**
     * Takes in events of other replicas.
     * @param events The events, in any order.
     */
    fun merge(events: List<Event>): MergeReport =
        ask("merge", MergeRequest(events = events))

    /**
     * Takes in a log of JSON lines.
     * @param lines The lines.
     */
    fun mergeLines(lines: String): MergeReport =
        ask("mergeLines", MergeLinesRequest(lines = lines))

    /**
     * The events that a replica of that version lacks.
     * @param version The other replica's version; empty for everything.
     */
    fun eventsSince(version: VersionVector = emptyMap()): List<Event> =
        ask("eventsSince", EventsSinceRequest(version = version))

    /**
     * The same bundle as short texts, for QR codes.
     * @param characters Most characters in a part; a QR code takes up to 4,296.
     * @param version The other replica's version; empty for everything.
     */
    fun bundleParts(characters: Long, version: VersionVector = emptyMap()): BundleParts =
        ask("bundleParts", BundlePartsRequest(characters = characters, version = version))

    /**
     * Takes in a bundle from its parts, in any order.
     * @param parts The parts, in any order and with any repetition.
     */
    fun mergeParts(parts: List<String>): MergeReport =
        ask("mergeParts", BundleParts(parts = parts))

    /** How far this log knows each replica. */
    fun version(): VersionVector =
        ask("version", Unit)

    /** What two replicas compare to know that they agree. */
    fun digest(): DigestAnswer =
        ask("digest", Unit)

    /** What this device has to sign to seal its entries. */
    fun sealText(): SealText? =
        ask("sealText", Unit)

    /**
     * What the seals of all devices say, and which entries do not fit theirs.
     * @param asOf As of when.
     */
    fun seals(asOf: AsOf): SealsView =
        ask("seals", AsOfRequest(asOf = asOf))

    /**
     * Class, stages and tests of very many people at once.
     * @param asOf As of when.
     * @param cases The people.
     */
    fun judgeAll(asOf: AsOf, cases: List<BulkCase>): BulkAnswer =
        ask("judgeAll", JudgeAllRequest(asOf = asOf, cases = cases))

    /**
     * A resident as of an instant.
     * @param asOf As of when.
     * @param resident The resident.
     */
    fun resident(asOf: AsOf, resident: ResidentId): ResidentView =
        ask("resident", ResidentRequest(asOf = asOf, resident = resident))

    /**
     * A household as of an instant.
     * @param asOf As of when.
     * @param household The household.
     */
    fun household(asOf: AsOf, household: HouseholdId): HouseholdView =
        ask("household", HouseholdRequest(asOf = asOf, household = household))

    /**
     * A place as of an instant.
     * @param asOf As of when.
     * @param place The place.
     */
    fun place(asOf: AsOf, place: PlaceId): PlaceView =
        ask("place", PlaceRequest(asOf = asOf, place = place))

    /**
     * Every place, in walking order.
     * @param asOf As of when.
     */
    fun places(asOf: AsOf): List<PlaceId> =
        ask("places", AsOfRequest(asOf = asOf))

    /**
     * One worker's day, in walking order.
     * @param asOf The instant; the day is its civil day.
     * @param worker The worker.
     * @param includeDone Also what is already done today.
     */
    fun agenda(asOf: AsOf, worker: WorkerId, includeDone: Boolean = false): Agenda =
        ask("agenda", AgendaQuery(asOf = asOf, worker = worker, includeDone = includeDone))

    /**
     * Which files a worker's device keeps to work without a network.
     * @param asOf As of when.
     * @param worker Who works with it.
     */
    fun offline(asOf: AsOf, worker: WorkerId): OfflineFiles =
        ask("offline", OfflineQuery(asOf = asOf, worker = worker))

    /**
     * Who does what: the open duties, given to those who can do them.
     * @param asOf As of when.
     * @param area Only duties in this area.
     * @param stopsPerDay Doors that somebody goes to on the day at most, where it is not what the policy says.
     * @param until Duties that open before this instant; the end of the civil day where it is left out.
     * @param workers Who can be sent; everybody who works for the community where it is left out.
     */
    fun assign(
        asOf: AsOf,
        area: Area? = null,
        stopsPerDay: Map<String, Int> = emptyMap(),
        until: Instant? = null,
        workers: List<WorkerId>? = null,
    ): DispatchPlan =
        ask("assign", AssignRequest(asOf = asOf, area = area, stopsPerDay = stopsPerDay, until = until, workers = workers))

    /**
     * Who serves when: a rota for the posts of the policy.
     * @param asOf As of when: the policy and the people.
     * @param days How many days, 1 to 62.
     * @param from The first civil day.
     * @param available Who can come at these times alone, whatever the person has offered; everybody else comes as they offered, and at any time where they offered nothing.
     * @param away Who cannot come at these times, besides those that the log knows of.
     * @param workers Who can serve; everybody who works for the community where it is left out.
     */
    fun buildRota(
        asOf: AsOf,
        days: Int,
        from: LocalDate,
        available: Map<String, List<Span>> = emptyMap(),
        away: Map<String, List<Span>> = emptyMap(),
        workers: List<WorkerId>? = null,
    ): RotaView =
        ask("buildRota", BuildRotaRequest(asOf = asOf, days = days, from = from, available = available, away = away, workers = workers))

    /**
     * Who serves when, who is there, what is open and why, and what everybody gives.
     * @param asOf As of when.
     * @param days How many days, 1 to 62.
     * @param from The first civil day.
     */
    fun rota(asOf: AsOf, days: Int, from: LocalDate): RotaSheet =
        ask("rota", RotaQuery(asOf = asOf, days = days, from = from))

    /**
     * The rota mended with the fewest changes after somebody dropped out.
     * @param asOf As of when. Shifts that have begun by then stay as they are.
     * @param days How many days, 1 to 62.
     * @param from The first civil day to mend.
     * @param change What has changed; left out where the log says it: who is away, who has left, what was dropped.
     */
    fun repairRota(asOf: AsOf, days: Int, from: LocalDate, change: Change? = null): RepairView =
        ask("repairRota", RepairRotaRequest(asOf = asOf, days = days, from = from, change = change))

    /**
     * What stayed undone so long that somebody has to be told.
     * @param asOf As of when.
     */
    fun escalations(asOf: AsOf): List<EscalationLine> =
        ask("escalations", AsOfRequest(asOf = asOf))

    /**
     * When public work was last done, place by place, without names.
     * @param asOf As of when.
     */
    fun upkeep(asOf: AsOf): List<UpkeepLine> =
        ask("upkeep", AsOfRequest(asOf = asOf))

    /**
     * What people were told, and which points nobody has covered.
     * @param asOf As of when.
     */
    fun outreach(asOf: AsOf): OutreachView =
        ask("outreach", AsOfRequest(asOf = asOf))

    /**
     * Why a measure, a duty or a screening status is as it is.
     * @param about About what.
     * @param asOf As of when.
     * @param language The language of the text.
     */
    fun explain(about: About, asOf: AsOf, language: Language = Language.En): Explanation =
        ask("explain", Question(about = about, asOf = asOf, language = language))

    /**
     * The certificate of coverage, or the list of gaps.
     * @param asOf As of when.
     * @param certificate Whether to list every household.
     */
    fun coverage(asOf: AsOf, certificate: Boolean = false): Coverage =
        ask("coverage", CoverageRequest(asOf = asOf, certificate = certificate))

    /**
     * The nightly report of a day.
     * @param date The day.
     * @param grids Only these grids; all of them when left out.
     * @param knownBy Only what was recorded by then.
     * @param ungridded Where only some grids are asked for: also the households that are not in exactly one grid.
     */
    fun report(
        date: LocalDate,
        grids: List<GridId>? = null,
        knownBy: Instant? = null,
        ungridded: Boolean = false,
    ): NightlyReport =
        ask("report", ReportQuery(date = date, grids = grids, knownBy = knownBy, ungridded = ungridded))

    /**
     * What one number of a report counts, line by line.
     * @param number The number: a JSON pointer to a count of the report, such as `/central` or `/duties/temperatureCheck/missed`.
     * @param report The report.
     */
    fun openNumber(number: String, report: ReportQuery): OpenedNumber =
        ask("openNumber", OpenNumberQuery(number = number, report = report))

    /**
     * The indicators of a day, each with its part and its whole.
     * @param date The day.
     * @param grids Only these grids; all of them when left out.
     * @param knownBy Only what was recorded by then.
     * @param ungridded Where only some grids are asked for: also the households that are not in exactly one grid.
     */
    fun indicators(
        date: LocalDate,
        grids: List<GridId>? = null,
        knownBy: Instant? = null,
        ungridded: Boolean = false,
    ): List<IndicatorCount> =
        ask("indicators", ReportQuery(date = date, grids = grids, knownBy = knownBy, ungridded = ungridded))

    /**
     * How a screening campaign goes on, day by day.
     * @param asOf As of when.
     * @param campaign The campaign.
     */
    fun planCampaign(asOf: AsOf, campaign: CampaignRequest): Forecast =
        ask("planCampaign", PlanCampaignRequest(asOf = asOf, campaign = campaign))

    /**
     * Who has come back: the ledger of arrivals, with class and measure.
     * @param asOf As of when: class and measure are as they are judged then.
     * @param from The first day of arrival, inclusive.
     * @param until The last day of arrival, inclusive.
     * @param class Only arrivals of this class; every arrival when left out.
     */
    fun arrivals(asOf: AsOf, from: LocalDate, until: LocalDate, `class`: String? = null): ArrivalLedger =
        ask("arrivals", ArrivalsQuery(asOf = asOf, from = from, until = until, `class` = `class`))

    /**
     * The outside units with their areas and helpers.
     * @param asOf As of when.
     */
    fun units(asOf: AsOf): List<UnitView> =
        ask("units", AsOfRequest(asOf = asOf))

    /**
     * Who works for the community, with head counts.
     * @param asOf As of when.
     * @param bornFrom Only those who were born in this year or later, as far as that is known (D3).
     * @param member Only members of the party, or only others.
     * @param role Only those who work as this.
     * @param skill Only those with this skill.
     * @param team Only those in this team.
     * @param unit Only those whom this unit has sent.
     */
    fun workforce(
        asOf: AsOf,
        bornFrom: Int? = null,
        member: Boolean? = null,
        role: WorkerRole? = null,
        skill: SkillId? = null,
        team: TeamId? = null,
        unit: UnitId? = null,
    ): Workforce =
        ask("workforce", WorkforceQuery(asOf = asOf, bornFrom = bornFrom, member = member, role = role, skill = skill, team = team, unit = unit))

    /**
     * An area as a zone: what it is, since when, and what it waits for.
     * @param area The area.
     * @param asOf As of when.
     */
    fun zone(area: Area, asOf: AsOf): ZoneView =
        ask("zone", ZoneRequest(area = area, asOf = asOf))

    /**
     * May this passage happen? With every reason, and what would help.
     * @param approach Who comes where, and what the gatekeeper sees.
     * @param asOf As of when.
     */
    fun gate(approach: GateApproach, asOf: AsOf): GateAnswer =
        ask("gate", GateQuestion(approach = approach, asOf = asOf))

    /**
     * The gates, who is inside, and the passages of the day.
     * @param asOf As of when.
     */
    fun gates(asOf: AsOf): GatesView =
        ask("gates", AsOfRequest(asOf = asOf))

    /**
     * Who is looked after how closely: level by level, with the next visit.
     * @param asOf As of when.
     * @param everybody True for a line for everybody; where left out, only for those who are visited, about whom somebody is informed, or for whom a ground holds.
     * @param viewer The post of whoever asks. Where left out, nothing sensitive is shown.
     */
    fun care(asOf: AsOf, everybody: Boolean = false, viewer: PostKind? = null): CareList =
        ask("care", CareQuery(asOf = asOf, everybody = everybody, viewer = viewer))

    /**
     * Test campaigns: complete, or exactly who is missing.
     * @param asOf As of when.
     */
    fun testCampaigns(asOf: AsOf): List<TestCampaignView> =
        ask("testCampaigns", AsOfRequest(asOf = asOf))

    /**
     * How many of whom are vaccinated, and who is not.
     * @param asOf As of when.
     */
    fun vaccination(asOf: AsOf): VaccinationCoverage? =
        ask("vaccination", AsOfRequest(asOf = asOf))

    /**
     * What is in store, who gave it, and what was issued to whom.
     * @param asOf As of when.
     */
    fun stock(asOf: AsOf): StockView =
        ask("stock", AsOfRequest(asOf = asOf))

    /**
     * Whether shops have enough at a fair price.
     * @param asOf As of when.
     */
    fun shops(asOf: AsOf): ShopsView =
        ask("shops", AsOfRequest(asOf = asOf))

    /**
     * What is served to somebody who is under a measure: how long, where, why, with which rights.
     * @param asOf As of when.
     * @param resident The person.
     * @param language The language of its texts.
     */
    fun quarantineNotice(asOf: AsOf, resident: ResidentId, language: Language = Language.En): QuarantineNotice =
        ask("quarantineNotice", PersonQuery(asOf = asOf, resident = resident, language = language))

    /**
     * What is served to somebody whose measure has ended or ends on that day.
     * @param asOf As of when.
     * @param resident The person.
     * @param language The language of its texts.
     */
    fun releaseNotice(asOf: AsOf, resident: ResidentId, language: Language = Language.En): ReleaseNotice =
        ask("releaseNotice", PersonQuery(asOf = asOf, resident = resident, language = language))

    /**
     * What another rule book would change, for whom.
     * @param asOf As of when.
     * @param policy The rule book, taken as if it had held from ever.
     */
    fun whatIf(asOf: AsOf, policy: Policy): Diff =
        ask("whatIf", WhatIfQuery(asOf = asOf, policy = policy))

    /**
     * The facts in a household roster, and what is wrong with it.
     * @param text The text of the CSV file.
     * @param today Today, by the calendar of the community: nobody is born later.
     */
    fun readRoster(text: String, today: LocalDate): Roster =
        ask("readRoster", ReadRosterRequest(text = text, today = today))

    /**
     * An answer as somebody may see it, by the roles of the policy.
     * @param call The call, such as `household`.
     * @param now The device's wall clock: the roles are those that the viewer has then.
     * @param request Its request.
     * @param viewer Who asks.
     */
    fun seenBy(call: String, now: Instant, request: JsonElement, viewer: Viewer): Seen =
        ask("seenBy", SeenByQuery(call = call, now = now, request = request, viewer = viewer))

    /**
     * A resident as the viewer may see the person; that somebody looked is recorded.
     * @param now The device's wall clock.
     * @param resident Whose file.
     * @param viewer Who, and what for.
     */
    fun lookUp(now: Instant, resident: ResidentId, viewer: Viewer): LookedUp =
        ask("lookUp", LookUpQuery(now = now, resident = resident, viewer = viewer))

    /**
     * Who looked into a resident's file, when, and what for.
     * @param asOf As of when.
     * @param resident The resident.
     */
    fun lookUps(asOf: AsOf, resident: ResidentId): List<LookUpLine> =
        ask("lookUps", ResidentRequest(asOf = asOf, resident = resident))

    /**
     * Searches for people by name, for those whose role may; that is recorded.
     * @param now The device's wall clock.
     * @param text What is searched for. It is recorded nowhere.
     * @param viewer Who, and what for.
     */
    fun search(now: Instant, text: IdentityText, viewer: Viewer): SearchAnswer =
        ask("search", SearchQuery(now = now, text = text, viewer = viewer))

    /**
     * Everything that is held about one person, for that person.
     * @param asOf As of when.
     * @param resident The person.
     * @param language The language of its texts.
     */
    fun exportPerson(asOf: AsOf, resident: ResidentId, language: Language = Language.En): PersonExport =
        ask("exportPerson", PersonQuery(asOf = asOf, resident = resident, language = language))

    /**
     * Who is due to be erased.
     * @param now The device's wall clock.
     */
    fun retentionDue(now: Instant): List<RetentionLine> =
        ask("retentionDue", NowRequest(now = now))

    /**
     * Writes down who somebody is, in the register beside the log.
     * @param identity What is stated.
     * @param now The device's wall clock.
     * @param person Who.
     */
    fun stateIdentity(identity: Identity, now: Instant, person: Person): Unit =
        ask("stateIdentity", StateIdentityRequest(identity = identity, now = now, person = person))

    /**
     * Takes in a copy of the register of identity.
     * @param register The copy.
     */
    fun mergeIdentities(register: IdentityRegister): Unit =
        ask("mergeIdentities", MergeIdentitiesRequest(register = register))

    /** The register of identity, for the host to keep apart. */
    fun identities(): IdentityRegister =
        ask("identities", Unit)

    /**
     * What somebody should look at.
     * @param asOf As of when.
     */
    fun findings(asOf: AsOf): List<Finding> =
        ask("findings", AsOfRequest(asOf = asOf))

    /**
     * When some judgement changes next by itself.
     * @param now The device's wall clock.
     */
    fun nextWakeup(now: Instant): Instant? =
        ask("nextWakeup", NowRequest(now = now), InstantSerializer.nullable)

    private inline fun <reified Request, reified Answer> ask(
        name: String,
        request: Request,
        answer: KSerializer<Answer> = serializer(),
    ): Answer = gridwardJson.decodeFromString(answer, call(name, write(request)))
}
