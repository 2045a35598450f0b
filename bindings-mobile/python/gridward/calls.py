"""A method for every call of the engine.

Generated from core/schemas by scripts/write_types.py: change the engine, not this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from .types import (
        About,
        Agenda,
        Area,
        ArrivalLedger,
        AsOf,
        BulkAnswer,
        BulkCase,
        BundleParts,
        CampaignRequest,
        CareList,
        Change,
        CivilDate,
        Coverage,
        Diff,
        DigestAnswer,
        DispatchPlan,
        Entry,
        EscalationLine,
        Event,
        Explanation,
        Finding,
        Forecast,
        GateAnswer,
        GateApproach,
        GatesView,
        GridId,
        HouseholdId,
        HouseholdView,
        Identity,
        IdentityRegister,
        IdentityText,
        IndicatorCount,
        Instant,
        Language,
        LookUpLine,
        LookedUp,
        MergeReport,
        NightlyReport,
        Nothing,
        OfflineFiles,
        OpenedNumber,
        OutreachView,
        Person,
        PersonExport,
        PlaceId,
        PlaceView,
        Policy,
        PostKind,
        QuarantineNotice,
        Recorded,
        ReleaseNotice,
        RepairView,
        ReportQuery,
        ResidentId,
        ResidentView,
        RetentionLine,
        Roster,
        RotaSheet,
        RotaView,
        SealText,
        SealsView,
        SearchAnswer,
        Seen,
        ShopsView,
        SkillId,
        Span,
        StockView,
        TeamId,
        TestCampaignView,
        UnitId,
        UnitView,
        UpkeepLine,
        VaccinationCoverage,
        VersionVector,
        Viewer,
        WorkerId,
        WorkerRole,
        Workforce,
        ZoneView,
    )


class Calls:
    """What an engine can be asked. An argument that is left out is left to the engine."""

    def _ask(self, name: str, request: Mapping[str, object]) -> object:
        raise NotImplementedError

    def record(self, *, entry: Entry, now: Instant | datetime) -> Recorded:
        """Records a fact if policy and state allow it.

        entry: What to record.
        now: The device's wall clock.
        """
        return cast("Recorded", self._ask("record", {"entry": entry, "now": now}))

    def merge(self, *, events: Sequence[Event]) -> MergeReport:
        """Takes in events of other replicas.

        events: The events, in any order.
        """
        return cast("MergeReport", self._ask("merge", {"events": events}))

    def merge_lines(self, *, lines: str) -> MergeReport:
        """Takes in a log of JSON lines.

        lines: The lines.
        """
        return cast("MergeReport", self._ask("mergeLines", {"lines": lines}))

    def events_since(self, *, version: VersionVector | None = None) -> Sequence[Event]:
        """The events that a replica of that version lacks.

        version: The other replica's version; empty for everything.
        """
        return cast("Sequence[Event]", self._ask("eventsSince", {"version": version}))

    def bundle_parts(self, *, characters: int, version: VersionVector | None = None) -> BundleParts:
        """The same bundle as short texts, for QR codes.

        characters: Most characters in a part; a QR code takes up to 4,296.
        version: The other replica's version; empty for everything.
        """
        return cast("BundleParts", self._ask("bundleParts", {"characters": characters, "version": version}))

    def merge_parts(self, *, parts: Sequence[str]) -> MergeReport:
        """Takes in a bundle from its parts, in any order.

        parts: The parts, in any order and with any repetition.
        """
        return cast("MergeReport", self._ask("mergeParts", {"parts": parts}))

    def version(self) -> VersionVector:
        """How far this log knows each replica."""
        return cast("VersionVector", self._ask("version", {}))

    def digest(self) -> DigestAnswer:
        """What two replicas compare to know that they agree."""
        return cast("DigestAnswer", self._ask("digest", {}))

    def seal_text(self) -> SealText | None:
        """What this device has to sign to seal its entries."""
        return cast("SealText | None", self._ask("sealText", {}))

    def seals(self, *, as_of: AsOf | Instant | datetime) -> SealsView:
        """What the seals of all devices say, and which entries do not fit theirs.

        as_of: As of when.
        """
        return cast("SealsView", self._ask("seals", {"asOf": as_of}))

    def judge_all(self, *, as_of: AsOf | Instant | datetime, cases: Sequence[BulkCase]) -> BulkAnswer:
        """Class, stages and tests of very many people at once.

        as_of: As of when.
        cases: The people.
        """
        return cast("BulkAnswer", self._ask("judgeAll", {"asOf": as_of, "cases": cases}))

    def resident(self, *, as_of: AsOf | Instant | datetime, resident: ResidentId) -> ResidentView:
        """A resident as of an instant.

        as_of: As of when.
        resident: The resident.
        """
        return cast("ResidentView", self._ask("resident", {"asOf": as_of, "resident": resident}))

    def household(self, *, as_of: AsOf | Instant | datetime, household: HouseholdId) -> HouseholdView:
        """A household as of an instant.

        as_of: As of when.
        household: The household.
        """
        return cast("HouseholdView", self._ask("household", {"asOf": as_of, "household": household}))

    def place(self, *, as_of: AsOf | Instant | datetime, place: PlaceId) -> PlaceView:
        """A place as of an instant.

        as_of: As of when.
        place: The place.
        """
        return cast("PlaceView", self._ask("place", {"asOf": as_of, "place": place}))

    def places(self, *, as_of: AsOf | Instant | datetime) -> Sequence[PlaceId]:
        """Every place, in walking order.

        as_of: As of when.
        """
        return cast("Sequence[PlaceId]", self._ask("places", {"asOf": as_of}))

    def agenda(self, *, as_of: AsOf | Instant | datetime, worker: WorkerId, include_done: bool | None = None) -> Agenda:
        """One worker's day, in walking order.

        as_of: The instant; the day is its civil day.
        worker: The worker.
        include_done: Also what is already done today.
        """
        return cast("Agenda", self._ask("agenda", {"asOf": as_of, "worker": worker, "includeDone": include_done}))

    def offline(self, *, as_of: AsOf | Instant | datetime, worker: WorkerId) -> OfflineFiles:
        """Which files a worker's device keeps to work without a network.

        as_of: As of when.
        worker: Who works with it.
        """
        return cast("OfflineFiles", self._ask("offline", {"asOf": as_of, "worker": worker}))

    def assign(
        self,
        *,
        as_of: AsOf | Instant | datetime,
        area: Area | None = None,
        stops_per_day: Mapping[str, int] | None = None,
        until: Instant | datetime | None = None,
        workers: Sequence[WorkerId] | None = None,
    ) -> DispatchPlan:
        """Who does what: the open duties, given to those who can do them.

        as_of: As of when.
        area: Only duties in this area.
        stops_per_day: Doors that somebody goes to on the day at most, where it is not what the policy says.
        until: Duties that open before this instant; the end of the civil day where it is left out.
        workers: Who can be sent; everybody who works for the community where it is left out.
        """
        return cast("DispatchPlan", self._ask("assign", {"asOf": as_of, "area": area, "stopsPerDay": stops_per_day, "until": until, "workers": workers}))

    def build_rota(
        self,
        *,
        as_of: AsOf | Instant | datetime,
        days: int,
        from_: CivilDate | date,
        available: Mapping[str, Sequence[Span]] | None = None,
        away: Mapping[str, Sequence[Span]] | None = None,
        workers: Sequence[WorkerId] | None = None,
    ) -> RotaView:
        """Who serves when: a rota for the posts of the policy.

        as_of: As of when: the policy and the people.
        days: How many days, 1 to 62.
        from_: The first civil day.
        available: Who can come at these times alone, whatever the person has offered; everybody else comes as they offered, and at any time where they offered nothing.
        away: Who cannot come at these times, besides those that the log knows of.
        workers: Who can serve; everybody who works for the community where it is left out.
        """
        return cast("RotaView", self._ask("buildRota", {"asOf": as_of, "days": days, "from": from_, "available": available, "away": away, "workers": workers}))

    def rota(self, *, as_of: AsOf | Instant | datetime, days: int, from_: CivilDate | date) -> RotaSheet:
        """Who serves when, who is there, what is open and why, and what everybody gives.

        as_of: As of when.
        days: How many days, 1 to 62.
        from_: The first civil day.
        """
        return cast("RotaSheet", self._ask("rota", {"asOf": as_of, "days": days, "from": from_}))

    def repair_rota(
        self,
        *,
        as_of: AsOf | Instant | datetime,
        days: int,
        from_: CivilDate | date,
        change: Change | None = None,
    ) -> RepairView:
        """The rota mended with the fewest changes after somebody dropped out.

        as_of: As of when. Shifts that have begun by then stay as they are.
        days: How many days, 1 to 62.
        from_: The first civil day to mend.
        change: What has changed; left out where the log says it: who is away, who has left, what was dropped.
        """
        return cast("RepairView", self._ask("repairRota", {"asOf": as_of, "days": days, "from": from_, "change": change}))

    def escalations(self, *, as_of: AsOf | Instant | datetime) -> Sequence[EscalationLine]:
        """What stayed undone so long that somebody has to be told.

        as_of: As of when.
        """
        return cast("Sequence[EscalationLine]", self._ask("escalations", {"asOf": as_of}))

    def upkeep(self, *, as_of: AsOf | Instant | datetime) -> Sequence[UpkeepLine]:
        """When public work was last done, place by place, without names.

        as_of: As of when.
        """
        return cast("Sequence[UpkeepLine]", self._ask("upkeep", {"asOf": as_of}))

    def outreach(self, *, as_of: AsOf | Instant | datetime) -> OutreachView:
        """What people were told, and which points nobody has covered.

        as_of: As of when.
        """
        return cast("OutreachView", self._ask("outreach", {"asOf": as_of}))

    def explain(
        self,
        *,
        about: About,
        as_of: AsOf | Instant | datetime,
        language: Language | None = None,
    ) -> Explanation:
        """Why a measure, a duty or a screening status is as it is.

        about: About what.
        as_of: As of when.
        language: The language of the text.
        """
        return cast("Explanation", self._ask("explain", {"about": about, "asOf": as_of, "language": language}))

    def coverage(self, *, as_of: AsOf | Instant | datetime, certificate: bool | None = None) -> Coverage:
        """The certificate of coverage, or the list of gaps.

        as_of: As of when.
        certificate: Whether to list every household.
        """
        return cast("Coverage", self._ask("coverage", {"asOf": as_of, "certificate": certificate}))

    def report(
        self,
        *,
        date: CivilDate | date,
        grids: Sequence[GridId] | None = None,
        known_by: Instant | datetime | None = None,
        ungridded: bool | None = None,
    ) -> NightlyReport:
        """The nightly report of a day.

        date: The day.
        grids: Only these grids; all of them when left out.
        known_by: Only what was recorded by then.
        ungridded: Where only some grids are asked for: also the households that are not in exactly one grid.
        """
        return cast("NightlyReport", self._ask("report", {"date": date, "grids": grids, "knownBy": known_by, "ungridded": ungridded}))

    def open_number(self, *, number: str, report: ReportQuery) -> OpenedNumber:
        """What one number of a report counts, line by line.

        number: The number: a JSON pointer to a count of the report, such as `/central` or `/duties/temperatureCheck/missed`.
        report: The report.
        """
        return cast("OpenedNumber", self._ask("openNumber", {"number": number, "report": report}))

    def indicators(
        self,
        *,
        date: CivilDate | date,
        grids: Sequence[GridId] | None = None,
        known_by: Instant | datetime | None = None,
        ungridded: bool | None = None,
    ) -> Sequence[IndicatorCount]:
        """The indicators of a day, each with its part and its whole.

        date: The day.
        grids: Only these grids; all of them when left out.
        known_by: Only what was recorded by then.
        ungridded: Where only some grids are asked for: also the households that are not in exactly one grid.
        """
        return cast("Sequence[IndicatorCount]", self._ask("indicators", {"date": date, "grids": grids, "knownBy": known_by, "ungridded": ungridded}))

    def plan_campaign(self, *, as_of: AsOf | Instant | datetime, campaign: CampaignRequest) -> Forecast:
        """How a screening campaign goes on, day by day.

        as_of: As of when.
        campaign: The campaign.
        """
        return cast("Forecast", self._ask("planCampaign", {"asOf": as_of, "campaign": campaign}))

    def arrivals(
        self,
        *,
        as_of: AsOf | Instant | datetime,
        from_: CivilDate | date,
        until: CivilDate | date,
        class_: str | None = None,
    ) -> ArrivalLedger:
        """Who has come back: the ledger of arrivals, with class and measure.

        as_of: As of when: class and measure are as they are judged then.
        from_: The first day of arrival, inclusive.
        until: The last day of arrival, inclusive.
        class_: Only arrivals of this class; every arrival when left out.
        """
        return cast("ArrivalLedger", self._ask("arrivals", {"asOf": as_of, "from": from_, "until": until, "class": class_}))

    def units(self, *, as_of: AsOf | Instant | datetime) -> Sequence[UnitView]:
        """The outside units with their areas and helpers.

        as_of: As of when.
        """
        return cast("Sequence[UnitView]", self._ask("units", {"asOf": as_of}))

    def workforce(
        self,
        *,
        as_of: AsOf | Instant | datetime,
        born_from: int | None = None,
        member: bool | None = None,
        role: WorkerRole | None = None,
        skill: SkillId | None = None,
        team: TeamId | None = None,
        unit: UnitId | None = None,
    ) -> Workforce:
        """Who works for the community, with head counts.

        as_of: As of when.
        born_from: Only those who were born in this year or later, as far as that is known (D3).
        member: Only members of the party, or only others.
        role: Only those who work as this.
        skill: Only those with this skill.
        team: Only those in this team.
        unit: Only those whom this unit has sent.
        """
        return cast("Workforce", self._ask("workforce", {"asOf": as_of, "bornFrom": born_from, "member": member, "role": role, "skill": skill, "team": team, "unit": unit}))

    def zone(self, *, area: Area, as_of: AsOf | Instant | datetime) -> ZoneView:
        """An area as a zone: what it is, since when, and what it waits for.

        area: The area.
        as_of: As of when.
        """
        return cast("ZoneView", self._ask("zone", {"area": area, "asOf": as_of}))

    def gate(self, *, approach: GateApproach, as_of: AsOf | Instant | datetime) -> GateAnswer:
        """May this passage happen? With every reason, and what would help.

        approach: Who comes where, and what the gatekeeper sees.
        as_of: As of when.
        """
        return cast("GateAnswer", self._ask("gate", {"approach": approach, "asOf": as_of}))

    def gates(self, *, as_of: AsOf | Instant | datetime) -> GatesView:
        """The gates, who is inside, and the passages of the day.

        as_of: As of when.
        """
        return cast("GatesView", self._ask("gates", {"asOf": as_of}))

    def care(
        self,
        *,
        as_of: AsOf | Instant | datetime,
        everybody: bool | None = None,
        viewer: PostKind | None = None,
    ) -> CareList:
        """Who is looked after how closely: level by level, with the next visit.

        as_of: As of when.
        everybody: True for a line for everybody; where left out, only for those who are visited, about whom somebody is informed, or for whom a ground holds.
        viewer: The post of whoever asks. Where left out, nothing sensitive is shown.
        """
        return cast("CareList", self._ask("care", {"asOf": as_of, "everybody": everybody, "viewer": viewer}))

    def test_campaigns(self, *, as_of: AsOf | Instant | datetime) -> Sequence[TestCampaignView]:
        """Test campaigns: complete, or exactly who is missing.

        as_of: As of when.
        """
        return cast("Sequence[TestCampaignView]", self._ask("testCampaigns", {"asOf": as_of}))

    def vaccination(self, *, as_of: AsOf | Instant | datetime) -> VaccinationCoverage | None:
        """How many of whom are vaccinated, and who is not.

        as_of: As of when.
        """
        return cast("VaccinationCoverage | None", self._ask("vaccination", {"asOf": as_of}))

    def stock(self, *, as_of: AsOf | Instant | datetime) -> StockView:
        """What is in store, who gave it, and what was issued to whom.

        as_of: As of when.
        """
        return cast("StockView", self._ask("stock", {"asOf": as_of}))

    def shops(self, *, as_of: AsOf | Instant | datetime) -> ShopsView:
        """Whether shops have enough at a fair price.

        as_of: As of when.
        """
        return cast("ShopsView", self._ask("shops", {"asOf": as_of}))

    def quarantine_notice(
        self,
        *,
        as_of: AsOf | Instant | datetime,
        resident: ResidentId,
        language: Language | None = None,
    ) -> QuarantineNotice:
        """What is served to somebody who is under a measure: how long, where, why, with which rights.

        as_of: As of when.
        resident: The person.
        language: The language of its texts.
        """
        return cast("QuarantineNotice", self._ask("quarantineNotice", {"asOf": as_of, "resident": resident, "language": language}))

    def release_notice(
        self,
        *,
        as_of: AsOf | Instant | datetime,
        resident: ResidentId,
        language: Language | None = None,
    ) -> ReleaseNotice:
        """What is served to somebody whose measure has ended or ends on that day.

        as_of: As of when.
        resident: The person.
        language: The language of its texts.
        """
        return cast("ReleaseNotice", self._ask("releaseNotice", {"asOf": as_of, "resident": resident, "language": language}))

    def what_if(self, *, as_of: AsOf | Instant | datetime, policy: Policy) -> Diff:
        """What another rule book would change, for whom.

        as_of: As of when.
        policy: The rule book, taken as if it had held from ever.
        """
        return cast("Diff", self._ask("whatIf", {"asOf": as_of, "policy": policy}))

    def read_roster(self, *, text: str, today: CivilDate | date) -> Roster:
        """The facts in a household roster, and what is wrong with it.

        text: The text of the CSV file.
        today: Today, by the calendar of the community: nobody is born later.
        """
        return cast("Roster", self._ask("readRoster", {"text": text, "today": today}))

    def seen_by(self, *, call: str, now: Instant | datetime, request: object, viewer: Viewer) -> Seen:
        """An answer as somebody may see it, by the roles of the policy.

        call: The call, such as `household`.
        now: The device's wall clock: the roles are those that the viewer has then.
        request: Its request.
        viewer: Who asks.
        """
        return cast("Seen", self._ask("seenBy", {"call": call, "now": now, "request": request, "viewer": viewer}))

    def look_up(self, *, now: Instant | datetime, resident: ResidentId, viewer: Viewer) -> LookedUp:
        """A resident as the viewer may see the person; that somebody looked is recorded.

        now: The device's wall clock.
        resident: Whose file.
        viewer: Who, and what for.
        """
        return cast("LookedUp", self._ask("lookUp", {"now": now, "resident": resident, "viewer": viewer}))

    def look_ups(self, *, as_of: AsOf | Instant | datetime, resident: ResidentId) -> Sequence[LookUpLine]:
        """Who looked into a resident's file, when, and what for.

        as_of: As of when.
        resident: The resident.
        """
        return cast("Sequence[LookUpLine]", self._ask("lookUps", {"asOf": as_of, "resident": resident}))

    def search(self, *, now: Instant | datetime, text: IdentityText, viewer: Viewer) -> SearchAnswer:
        """Searches for people by name, for those whose role may; that is recorded.

        now: The device's wall clock.
        text: What is searched for. It is recorded nowhere.
        viewer: Who, and what for.
        """
        return cast("SearchAnswer", self._ask("search", {"now": now, "text": text, "viewer": viewer}))

    def export_person(
        self,
        *,
        as_of: AsOf | Instant | datetime,
        resident: ResidentId,
        language: Language | None = None,
    ) -> PersonExport:
        """Everything that is held about one person, for that person.

        as_of: As of when.
        resident: The person.
        language: The language of its texts.
        """
        return cast("PersonExport", self._ask("exportPerson", {"asOf": as_of, "resident": resident, "language": language}))

    def retention_due(self, *, now: Instant | datetime) -> Sequence[RetentionLine]:
        """Who is due to be erased.

        now: The device's wall clock.
        """
        return cast("Sequence[RetentionLine]", self._ask("retentionDue", {"now": now}))

    def state_identity(self, *, identity: Identity, now: Instant | datetime, person: Person) -> Nothing:
        """Writes down who somebody is, in the register beside the log.

        identity: What is stated.
        now: The device's wall clock.
        person: Who.
        """
        return cast("Nothing", self._ask("stateIdentity", {"identity": identity, "now": now, "person": person}))

    def merge_identities(self, *, register: IdentityRegister) -> Nothing:
        """Takes in a copy of the register of identity.

        register: The copy.
        """
        return cast("Nothing", self._ask("mergeIdentities", {"register": register}))

    def identities(self) -> IdentityRegister:
        """The register of identity, for the host to keep apart."""
        return cast("IdentityRegister", self._ask("identities", {}))

    def findings(self, *, as_of: AsOf | Instant | datetime) -> Sequence[Finding]:
        """What somebody should look at.

        as_of: As of when.
        """
        return cast("Sequence[Finding]", self._ask("findings", {"asOf": as_of}))

    def next_wakeup(self, *, now: Instant | datetime) -> Instant | None:
        """When some judgement changes next by itself.

        now: The device's wall clock.
        """
        return cast("Instant | None", self._ask("nextWakeup", {"now": now}))
