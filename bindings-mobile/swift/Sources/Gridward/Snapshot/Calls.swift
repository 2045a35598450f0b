// Generated from core/schemas by scripts/write_types.py: change the engine, not this file.
import Foundation

/// What an engine can be asked. What is left out is left to the engine.
extension Engine {
    /// Records a fact if policy and state allow it.
    ///
    /// - Parameter entry: What to record.
    /// - Parameter now: The device's wall clock.
    public func record(entry: Entry, now: Date) throws -> Recorded {
        try ask("record", RecordRequest(entry: entry, now: now))
    }

    /// Takes in events of other replicas.
    ///
    /// - Parameter events: The events, in any order.
    public func merge(events: [Event]) throws -> MergeReport {
        try ask("merge", MergeRequest(events: events))
    }

    /// Takes in a log of JSON lines.
    ///
    /// - Parameter lines: The lines.
    public func mergeLines(lines: String) throws -> MergeReport {
        try ask("mergeLines", MergeLinesRequest(lines: lines))
    }

    /// The events that a replica of that version lacks.
    ///
    /// - Parameter version: The other replica's version; empty for everything.
    public func eventsSince(version: VersionVector = [:]) throws -> [Event] {
        try ask("eventsSince", EventsSinceRequest(version: version))
    }

    /// The same bundle as short texts, for QR codes.
    ///
    /// - Parameter characters: Most characters in a part; a QR code takes up to 4,296.
    /// - Parameter version: The other replica's version; empty for everything.
    public func bundleParts(characters: Int, version: VersionVector = [:]) throws -> BundleParts {
        try ask("bundleParts", BundlePartsRequest(characters: characters, version: version))
    }

    /// Takes in a bundle from its parts, in any order.
    ///
    /// - Parameter parts: The parts, in any order and with any repetition.
    public func mergeParts(parts: [String]) throws -> MergeReport {
        try ask("mergeParts", BundleParts(parts: parts))
    }

    /// How far this log knows each replica.
    public func version() throws -> VersionVector {
        try ask("version", Nothing())
    }

    /// What two replicas compare to know that they agree.
    public func digest() throws -> DigestAnswer {
        try ask("digest", Nothing())
    }

    /// What this device has to sign to seal its entries.
    public func sealText() throws -> SealText? {
        try ask("sealText", Nothing())
    }

    /// What the seals of all devices say, and which entries do not fit theirs.
    ///
    /// - Parameter asOf: As of when.
    public func seals(asOf: AsOf) throws -> SealsView {
        try ask("seals", AsOfRequest(asOf: asOf))
    }

    /// Class, stages and tests of very many people at once.
    ///
    /// - Parameter asOf: As of when.
    /// - Parameter cases: The people.
    public func judgeAll(asOf: AsOf, cases: [BulkCase]) throws -> BulkAnswer {
        try ask("judgeAll", JudgeAllRequest(asOf: asOf, cases: cases))
    }

    /// A resident as of an instant.
    ///
    /// - Parameter asOf: As of when.
    /// - Parameter resident: The resident.
    public func resident(asOf: AsOf, resident: ResidentId) throws -> ResidentView {
        try ask("resident", ResidentRequest(asOf: asOf, resident: resident))
    }

    /// A household as of an instant.
    ///
    /// - Parameter asOf: As of when.
    /// - Parameter household: The household.
    public func household(asOf: AsOf, household: HouseholdId) throws -> HouseholdView {
        try ask("household", HouseholdRequest(asOf: asOf, household: household))
    }

    /// A place as of an instant.
    ///
    /// - Parameter asOf: As of when.
    /// - Parameter place: The place.
    public func place(asOf: AsOf, place: PlaceId) throws -> PlaceView {
        try ask("place", PlaceRequest(asOf: asOf, place: place))
    }

    /// Every place, in walking order.
    ///
    /// - Parameter asOf: As of when.
    public func places(asOf: AsOf) throws -> [PlaceId] {
        try ask("places", AsOfRequest(asOf: asOf))
    }

    /// One worker's day, in walking order.
    ///
    /// - Parameter asOf: The instant; the day is its civil day.
    /// - Parameter worker: The worker.
    /// - Parameter includeDone: Also what is already done today.
    public func agenda(asOf: AsOf, worker: WorkerId, includeDone: Bool = false) throws -> Agenda {
        try ask("agenda", AgendaQuery(asOf: asOf, worker: worker, includeDone: includeDone))
    }

    /// Which files a worker's device keeps to work without a network.
    ///
    /// - Parameter asOf: As of when.
    /// - Parameter worker: Who works with it.
    public func offline(asOf: AsOf, worker: WorkerId) throws -> OfflineFiles {
        try ask("offline", OfflineQuery(asOf: asOf, worker: worker))
    }

    /// Who does what: the open duties, given to those who can do them.
    ///
    /// - Parameter asOf: As of when.
    /// - Parameter area: Only duties in this area.
    /// - Parameter stopsPerDay: Doors that somebody goes to on the day at most, where it is not what the policy says.
    /// - Parameter until: Duties that open before this instant; the end of the civil day where it is left out.
    /// - Parameter workers: Who can be sent; everybody who works for the community where it is left out.
    public func assign(
        asOf: AsOf,
        area: Area? = nil,
        stopsPerDay: [String: Int] = [:],
        until: Date? = nil,
        workers: [WorkerId]? = nil
    ) throws -> DispatchPlan {
        try ask("assign", AssignRequest(asOf: asOf, area: area, stopsPerDay: stopsPerDay, until: until, workers: workers))
    }

    /// Who serves when: a rota for the posts of the policy.
    ///
    /// - Parameter asOf: As of when: the policy and the people.
    /// - Parameter days: How many days, 1 to 62.
    /// - Parameter from: The first civil day.
    /// - Parameter available: Who can come at these times alone, whatever the person has offered; everybody else comes as they offered, and at any time where they offered nothing.
    /// - Parameter away: Who cannot come at these times, besides those that the log knows of.
    /// - Parameter workers: Who can serve; everybody who works for the community where it is left out.
    public func buildRota(
        asOf: AsOf,
        days: Int,
        from: CivilDate,
        available: [String: [Span]] = [:],
        away: [String: [Span]] = [:],
        workers: [WorkerId]? = nil
    ) throws -> RotaView {
        try ask("buildRota", BuildRotaRequest(asOf: asOf, days: days, from: from, available: available, away: away, workers: workers))
    }

    /// Who serves when, who is there, what is open and why, and what everybody gives.
    ///
    /// - Parameter asOf: As of when.
    /// - Parameter days: How many days, 1 to 62.
    /// - Parameter from: The first civil day.
    public func rota(asOf: AsOf, days: Int, from: CivilDate) throws -> RotaSheet {
        try ask("rota", RotaQuery(asOf: asOf, days: days, from: from))
    }

    /// The rota mended with the fewest changes after somebody dropped out.
    ///
    /// - Parameter asOf: As of when. Shifts that have begun by then stay as they are.
    /// - Parameter days: How many days, 1 to 62.
    /// - Parameter from: The first civil day to mend.
    /// - Parameter change: What has changed; left out where the log says it: who is away, who has left, what was dropped.
    public func repairRota(asOf: AsOf, days: Int, from: CivilDate, change: Change? = nil) throws -> RepairView {
        try ask("repairRota", RepairRotaRequest(asOf: asOf, days: days, from: from, change: change))
    }

    /// What stayed undone so long that somebody has to be told.
    ///
    /// - Parameter asOf: As of when.
    public func escalations(asOf: AsOf) throws -> [EscalationLine] {
        try ask("escalations", AsOfRequest(asOf: asOf))
    }

    /// When public work was last done, place by place, without names.
    ///
    /// - Parameter asOf: As of when.
    public func upkeep(asOf: AsOf) throws -> [UpkeepLine] {
        try ask("upkeep", AsOfRequest(asOf: asOf))
    }

    /// What people were told, and which points nobody has covered.
    ///
    /// - Parameter asOf: As of when.
    public func outreach(asOf: AsOf) throws -> OutreachView {
        try ask("outreach", AsOfRequest(asOf: asOf))
    }

    /// Why a measure, a duty or a screening status is as it is.
    ///
    /// - Parameter about: About what.
    /// - Parameter asOf: As of when.
    /// - Parameter language: The language of the text.
    public func explain(about: About, asOf: AsOf, language: Language = .en) throws -> Explanation {
        try ask("explain", Question(about: about, asOf: asOf, language: language))
    }

    /// The certificate of coverage, or the list of gaps.
    ///
    /// - Parameter asOf: As of when.
    /// - Parameter certificate: Whether to list every household.
    public func coverage(asOf: AsOf, certificate: Bool = false) throws -> Coverage {
        try ask("coverage", CoverageRequest(asOf: asOf, certificate: certificate))
    }

    /// The nightly report of a day.
    ///
    /// - Parameter date: The day.
    /// - Parameter grids: Only these grids; all of them when left out.
    /// - Parameter knownBy: Only what was recorded by then.
    /// - Parameter ungridded: Where only some grids are asked for: also the households that are not in exactly one grid.
    public func report(date: CivilDate, grids: [GridId]? = nil, knownBy: Date? = nil, ungridded: Bool = false) throws -> NightlyReport {
        try ask("report", ReportQuery(date: date, grids: grids, knownBy: knownBy, ungridded: ungridded))
    }

    /// What one number of a report counts, line by line.
    ///
    /// - Parameter number: The number: a JSON pointer to a count of the report, such as `/central` or `/duties/temperatureCheck/missed`.
    /// - Parameter report: The report.
    public func openNumber(number: String, report: ReportQuery) throws -> OpenedNumber {
        try ask("openNumber", OpenNumberQuery(number: number, report: report))
    }

    /// The indicators of a day, each with its part and its whole.
    ///
    /// - Parameter date: The day.
    /// - Parameter grids: Only these grids; all of them when left out.
    /// - Parameter knownBy: Only what was recorded by then.
    /// - Parameter ungridded: Where only some grids are asked for: also the households that are not in exactly one grid.
    public func indicators(date: CivilDate, grids: [GridId]? = nil, knownBy: Date? = nil, ungridded: Bool = false) throws -> [IndicatorCount] {
        try ask("indicators", ReportQuery(date: date, grids: grids, knownBy: knownBy, ungridded: ungridded))
    }

    /// How a screening campaign goes on, day by day.
    ///
    /// - Parameter asOf: As of when.
    /// - Parameter campaign: The campaign.
    public func planCampaign(asOf: AsOf, campaign: CampaignRequest) throws -> Forecast {
        try ask("planCampaign", PlanCampaignRequest(asOf: asOf, campaign: campaign))
    }

    /// Who has come back: the ledger of arrivals, with class and measure.
    ///
    /// - Parameter asOf: As of when: class and measure are as they are judged then.
    /// - Parameter from: The first day of arrival, inclusive.
    /// - Parameter until: The last day of arrival, inclusive.
    /// - Parameter class: Only arrivals of this class; every arrival when left out.
    public func arrivals(asOf: AsOf, from: CivilDate, until: CivilDate, class: String? = nil) throws -> ArrivalLedger {
        try ask("arrivals", ArrivalsQuery(asOf: asOf, from: from, until: until, class: `class`))
    }

    /// The outside units with their areas and helpers.
    ///
    /// - Parameter asOf: As of when.
    public func units(asOf: AsOf) throws -> [UnitView] {
        try ask("units", AsOfRequest(asOf: asOf))
    }

    /// Who works for the community, with head counts.
    ///
    /// - Parameter asOf: As of when.
    /// - Parameter bornFrom: Only those who were born in this year or later, as far as that is known (D3).
    /// - Parameter member: Only members of the party, or only others.
    /// - Parameter role: Only those who work as this.
    /// - Parameter skill: Only those with this skill.
    /// - Parameter team: Only those in this team.
    /// - Parameter unit: Only those whom this unit has sent.
    public func workforce(
        asOf: AsOf,
        bornFrom: Int? = nil,
        member: Bool? = nil,
        role: WorkerRole? = nil,
        skill: SkillId? = nil,
        team: TeamId? = nil,
        unit: UnitId? = nil
    ) throws -> Workforce {
        try ask("workforce", WorkforceQuery(asOf: asOf, bornFrom: bornFrom, member: member, role: role, skill: skill, team: team, unit: unit))
    }

    /// An area as a zone: what it is, since when, and what it waits for.
    ///
    /// - Parameter area: The area.
    /// - Parameter asOf: As of when.
    public func zone(area: Area, asOf: AsOf) throws -> ZoneView {
        try ask("zone", ZoneRequest(area: area, asOf: asOf))
    }

    /// May this passage happen? With every reason, and what would help.
    ///
    /// - Parameter approach: Who comes where, and what the gatekeeper sees.
    /// - Parameter asOf: As of when.
    public func gate(approach: GateApproach, asOf: AsOf) throws -> GateAnswer {
        try ask("gate", GateQuestion(approach: approach, asOf: asOf))
    }

    /// The gates, who is inside, and the passages of the day.
    ///
    /// - Parameter asOf: As of when.
    public func gates(asOf: AsOf) throws -> GatesView {
        try ask("gates", AsOfRequest(asOf: asOf))
    }

    /// Who is looked after how closely: level by level, with the next visit.
    ///
    /// - Parameter asOf: As of when.
    /// - Parameter everybody: True for a line for everybody; where left out, only for those who are visited, about whom somebody is informed, or for whom a ground holds.
    /// - Parameter viewer: The post of whoever asks. Where left out, nothing sensitive is shown.
    public func care(asOf: AsOf, everybody: Bool = false, viewer: PostKind? = nil) throws -> CareList {
        try ask("care", CareQuery(asOf: asOf, everybody: everybody, viewer: viewer))
    }

    /// Test campaigns: complete, or exactly who is missing.
    ///
    /// - Parameter asOf: As of when.
    public func testCampaigns(asOf: AsOf) throws -> [TestCampaignView] {
        try ask("testCampaigns", AsOfRequest(asOf: asOf))
    }

    /// How many of whom are vaccinated, and who is not.
    ///
    /// - Parameter asOf: As of when.
    public func vaccination(asOf: AsOf) throws -> VaccinationCoverage? {
        try ask("vaccination", AsOfRequest(asOf: asOf))
    }

    /// What is in store, who gave it, and what was issued to whom.
    ///
    /// - Parameter asOf: As of when.
    public func stock(asOf: AsOf) throws -> StockView {
        try ask("stock", AsOfRequest(asOf: asOf))
    }

    /// Whether shops have enough at a fair price.
    ///
    /// - Parameter asOf: As of when.
    public func shops(asOf: AsOf) throws -> ShopsView {
        try ask("shops", AsOfRequest(asOf: asOf))
    }

    /// What is served to somebody who is under a measure: how long, where, why, with which rights.
    ///
    /// - Parameter asOf: As of when.
    /// - Parameter resident: The person.
    /// - Parameter language: The language of its texts.
    public func quarantineNotice(asOf: AsOf, resident: ResidentId, language: Language = .en) throws -> QuarantineNotice {
        try ask("quarantineNotice", PersonQuery(asOf: asOf, resident: resident, language: language))
    }

    /// What is served to somebody whose measure has ended or ends on that day.
    ///
    /// - Parameter asOf: As of when.
    /// - Parameter resident: The person.
    /// - Parameter language: The language of its texts.
    public func releaseNotice(asOf: AsOf, resident: ResidentId, language: Language = .en) throws -> ReleaseNotice {
        try ask("releaseNotice", PersonQuery(asOf: asOf, resident: resident, language: language))
    }

    /// What another rule book would change, for whom.
    ///
    /// - Parameter asOf: As of when.
    /// - Parameter policy: The rule book, taken as if it had held from ever.
    public func whatIf(asOf: AsOf, policy: Policy) throws -> Diff {
        try ask("whatIf", WhatIfQuery(asOf: asOf, policy: policy))
    }

    /// The facts in a household roster, and what is wrong with it.
    ///
    /// - Parameter text: The text of the CSV file.
    /// - Parameter today: Today, by the calendar of the community: nobody is born later.
    public func readRoster(text: String, today: CivilDate) throws -> Roster {
        try ask("readRoster", ReadRosterRequest(text: text, today: today))
    }

    /// An answer as somebody may see it, by the roles of the policy.
    ///
    /// - Parameter call: The call, such as `household`.
    /// - Parameter now: The device's wall clock: the roles are those that the viewer has then.
    /// - Parameter request: Its request.
    /// - Parameter viewer: Who asks.
    public func seenBy(call: String, now: Date, request: JSON, viewer: Viewer) throws -> Seen {
        try ask("seenBy", SeenByQuery(call: call, now: now, request: request, viewer: viewer))
    }

    /// A resident as the viewer may see the person; that somebody looked is recorded.
    ///
    /// - Parameter now: The device's wall clock.
    /// - Parameter resident: Whose file.
    /// - Parameter viewer: Who, and what for.
    public func lookUp(now: Date, resident: ResidentId, viewer: Viewer) throws -> LookedUp {
        try ask("lookUp", LookUpQuery(now: now, resident: resident, viewer: viewer))
    }

    /// Who looked into a resident's file, when, and what for.
    ///
    /// - Parameter asOf: As of when.
    /// - Parameter resident: The resident.
    public func lookUps(asOf: AsOf, resident: ResidentId) throws -> [LookUpLine] {
        try ask("lookUps", ResidentRequest(asOf: asOf, resident: resident))
    }

    /// Searches for people by name, for those whose role may; that is recorded.
    ///
    /// - Parameter now: The device's wall clock.
    /// - Parameter text: What is searched for. It is recorded nowhere.
    /// - Parameter viewer: Who, and what for.
    public func search(now: Date, text: IdentityText, viewer: Viewer) throws -> SearchAnswer {
        try ask("search", SearchQuery(now: now, text: text, viewer: viewer))
    }

    /// Everything that is held about one person, for that person.
    ///
    /// - Parameter asOf: As of when.
    /// - Parameter resident: The person.
    /// - Parameter language: The language of its texts.
    public func exportPerson(asOf: AsOf, resident: ResidentId, language: Language = .en) throws -> PersonExport {
        try ask("exportPerson", PersonQuery(asOf: asOf, resident: resident, language: language))
    }

    /// Who is due to be erased.
    ///
    /// - Parameter now: The device's wall clock.
    public func retentionDue(now: Date) throws -> [RetentionLine] {
        try ask("retentionDue", NowRequest(now: now))
    }

    /// Writes down who somebody is, in the register beside the log.
    ///
    /// - Parameter identity: What is stated.
    /// - Parameter now: The device's wall clock.
    /// - Parameter person: Who.
    public func stateIdentity(identity: Identity, now: Date, person: Person) throws -> Nothing {
        try ask("stateIdentity", StateIdentityRequest(identity: identity, now: now, person: person))
    }

    /// Takes in a copy of the register of identity.
    ///
    /// - Parameter register: The copy.
    public func mergeIdentities(register: IdentityRegister) throws -> Nothing {
        try ask("mergeIdentities", MergeIdentitiesRequest(register: register))
    }

    /// The register of identity, for the host to keep apart.
    public func identities() throws -> IdentityRegister {
        try ask("identities", Nothing())
    }

    /// What somebody should look at.
    ///
    /// - Parameter asOf: As of when.
    public func findings(asOf: AsOf) throws -> [Finding] {
        try ask("findings", AsOfRequest(asOf: asOf))
    }

    /// When some judgement changes next by itself.
    ///
    /// - Parameter now: The device's wall clock.
    public func nextWakeup(now: Date) throws -> Date? {
        try ask("nextWakeup", NowRequest(now: now))
    }
}
