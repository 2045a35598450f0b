//! The community as of an instant: the one place where files and policy meet.

use super::files::{HouseholdFile, ResidentFile};
use super::folder::Folder;
use super::measures::Measures;
use super::store::Community;
use crate::base::{
    GridId, HouseholdId, Instant, PlaceId, PostKind, ResidentId, RoundId, SightingId, UnitId, WorkerId, counted,
};
use crate::duty::{self, Duty, DutyKind};
use crate::exposure::{RiskMap, ZoneLine};
use crate::grid::{
    self, Answerable, AreaFile, Claim, Coverage, CoverageGap, GridDrawn, HouseholdCover, UnitFile, WorkerEnrolled,
};
use crate::health::Lab;
use crate::log::{Event, Log};
use crate::place::{Area, PlaceAdded, PlaceKind};
use crate::policy::{Policy, RuleBooks};
use crate::screening::{self, RoundOpened};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Places stand inside each other at most this deep; a ring of places in a hostile log ends here too.
pub(super) const MAX_DEPTH: usize = 16;

/// Which facts a question may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AsOf {
    /// Facts that were true by then, inclusive; also the instant that is asked about.
    pub at: Instant,
    /// Only facts that were recorded by then, inclusive: what was known when something was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_by: Option<Instant>,
}

impl AsOf {
    /// With everything that is known today about that instant.
    #[must_use]
    pub fn at(at: Instant) -> Self {
        Self { at, known_by: None }
    }

    /// With what is known by then, and nothing from the future: also not what a clock that runs ahead has recorded.
    ///
    /// The two differ for an entry that says of something past that it was so, recorded by a clock that runs ahead. By
    /// [`at`](Self::at) it counts from when it says it was: it is known today, as everything in the log is, and only its
    /// recording time is wrong. By `now` it counts once its recording time has come or the clock is put right: what nobody
    /// can have recorded yet decides nothing, and so releases nobody. So a host that acts on an answer asks by `now`; who
    /// looks back, and the nightly report, ask by `at`.
    #[must_use]
    pub fn now(now: Instant) -> Self {
        Self { at: now, known_by: Some(now) }
    }

    pub(crate) fn sees(&self, event: &Event) -> bool {
        event.at <= self.at && self.known_by.is_none_or(|known_by| event.wall <= known_by)
    }
}

/// The places around a household, from the outermost to its building or stairwell.
pub type PlacePath = Vec<PlaceAdded>;

/// The community as of an instant.
pub(crate) struct View<'a> {
    pub community: &'a Community,
    pub log: &'a Log,
    /// The rule book in force as of the instant.
    pub policy: &'a Policy,
    /// Every rule book of the community.
    pub books: RuleBooks<'a>,
    pub as_of: AsOf,
    risk: OnceCell<Cow<'a, RiskMap>>,
    rounds: OnceCell<Vec<RoundOpened>>,
    pub(super) zones: OnceCell<BTreeMap<Area, ZoneLine>>,
    /// The views of every rule book so far, where there are several.
    others: OnceCell<Vec<Self>>,
}

impl<'a> View<'a> {
    pub fn new(community: &'a Community, log: &'a Log, books: RuleBooks<'a>, as_of: AsOf) -> Self {
        Self::with(community, log, books, books.in_force(as_of.at), as_of)
    }

    fn with(community: &'a Community, log: &'a Log, books: RuleBooks<'a>, policy: &'a Policy, as_of: AsOf) -> Self {
        let (risk, rounds, zones, others) = (OnceCell::new(), OnceCell::new(), OnceCell::new(), OnceCell::new());
        Self { community, log, policy, books, as_of, risk, rounds, zones, others }
    }

    /// The same facts as one of the rule books so far sees them.
    pub(super) fn by(&self, policy: &Policy) -> &Self {
        if std::ptr::eq(self.policy, policy) {
            return self;
        }
        let others = self.others.get_or_init(|| {
            let books = self.books.so_far(self.now());
            books.map(|policy| Self::with(self.community, self.log, self.books, policy, self.as_of)).collect()
        });
        others.iter().find(|other| std::ptr::eq(other.policy, policy)).unwrap_or(self)
    }

    pub fn now(&self) -> Instant {
        self.as_of.at
    }

    /// The first instant of the day before the one of `instant`: a slot that closes in a day may have opened the day before,
    /// which need not have had 24 hours, and of a day that the zone left out is the one before that.
    pub fn day_before(&self, instant: Instant) -> Instant {
        let zone = self.policy.zone;
        let today = zone.start_of(zone.date(instant));
        zone.start_of(zone.date(today.plus_millis(-1)))
    }

    /// Each of so many things, for whoever waits for the call; none any more once it has been broken off.
    pub fn counted<T>(&self, items: impl Iterator<Item = T>, many: usize) -> impl Iterator<Item = T> {
        counted(items, many, self.community.progress.as_deref())
    }

    /// Everybody of whom something is recorded, in no order.
    pub fn folders(&self) -> impl Iterator<Item = (&'a ResidentId, &'a Folder<ResidentFile>)> + '_ {
        let residents = &self.community.residents;
        self.counted(residents.unordered(), residents.len())
    }

    /// The file of a resident whom some fact names as of the instant.
    pub fn resident(&self, id: &ResidentId) -> Option<Cow<'a, ResidentFile>> {
        let folder = self.community.residents.get(id).filter(|folder| folder.is_known(self.log, &self.as_of))?;
        Some(folder.as_of(self.log, &self.as_of))
    }

    /// The file of a household that some fact names as of the instant.
    pub fn household(&self, id: &HouseholdId) -> Option<Cow<'a, HouseholdFile>> {
        let folder = self.community.households.get(id).filter(|folder| folder.is_known(self.log, &self.as_of))?;
        Some(self.without_ring(id, folder.as_of(self.log, &self.as_of)))
    }

    /// The drawing of a grid that holds as of the instant.
    pub fn grid(&self, id: &GridId) -> Option<GridDrawn> {
        self.community.grids.get(id)?.as_of(self.log, &self.as_of).current().cloned()
    }

    pub fn place(&self, id: &PlaceId) -> Option<PlaceAdded> {
        self.community.places.get(id)?.as_of(self.log, &self.as_of).current().cloned()
    }

    /// Who holds and held the posts of an area, without those who work here no longer: who has left answers for
    /// nobody, also where the post was never handed back.
    pub fn posts(&self, area: &Area) -> Option<Cow<'a, AreaFile>> {
        let mut file = self.community.areas.get(area)?.as_of(self.log, &self.as_of);
        let gone = |worker: &WorkerId| self.has_left(worker);
        if file.tenures.iter().any(|t| gone(&t.worker)) || file.deputies.iter().any(|d| gone(&d.deputy)) {
            let file = file.to_mut();
            file.tenures.retain(|tenure| !gone(&tenure.worker));
            file.deputies.retain(|deputy| !gone(&deputy.deputy));
        }
        Some(file)
    }

    fn has_left(&self, worker: &WorkerId) -> bool {
        let Some(folder) = self.community.workers.get(worker) else { return false };
        folder.as_of(self.log, &self.as_of).service.last().is_some_and(|stated| stated.fact.is_none())
    }

    /// Every household that is registered as of the instant, by id.
    pub fn households(&self) -> impl Iterator<Item = (&'a HouseholdId, Cow<'a, HouseholdFile>)> + '_ {
        let rows = self.community.households.sorted();
        let many = rows.len();
        let files = self
            .counted(rows.into_iter(), many)
            .map(|(id, folder)| (id, self.without_ring(id, folder.as_of(self.log, &self.as_of))));
        files.filter(|(_, file)| file.address.current().is_some())
    }

    /// The places around a household, the innermost first; empty when its building is not known.
    pub fn place_path(&self, file: &HouseholdFile) -> PlacePath {
        file.address.current().map(|door| self.path_from(door.place.clone())).unwrap_or_default()
    }

    /// A place and those around it, the innermost first; empty when the place is not known.
    pub fn path_from(&self, place: PlaceId) -> PlacePath {
        let mut path = Vec::new();
        let mut next = Some(place);
        while let Some(place) = next.as_ref().and_then(|id| self.place(id)).filter(|_| path.len() < MAX_DEPTH) {
            next = place.parent.clone();
            path.push(place);
        }
        path
    }

    /// The household and the places around it, the nearest first; empty when its building is not known.
    pub fn around(&self, id: &HouseholdId, file: &HouseholdFile) -> Vec<Area> {
        let path = self.place_path(file);
        if path.is_empty() {
            return Vec::new();
        }
        let places = path.into_iter().map(|place| Area::Place(place.place));
        [Area::Household(id.clone())].into_iter().chain(places).collect()
    }

    /// The grids that hold the nearest of those areas that any grid holds.
    pub fn grids_holding(&self, around: &[Area]) -> Vec<GridId> {
        let holding = |area: &Area| -> Vec<GridId> {
            let ever = self.community.index.grids_over.get(area).into_iter().flatten();
            ever.filter(|grid| self.grid_holds(grid, area)).cloned().collect()
        };
        around.iter().map(holding).find(|grids| !grids.is_empty()).unwrap_or_default()
    }

    fn grid_holds(&self, grid: &GridId, area: &Area) -> bool {
        let Some(folder) = self.community.grids.get(grid) else { return false };
        let file = folder.as_of(self.log, &self.as_of);
        file.current().is_some_and(|drawn| match area {
            Area::Place(place) => drawn.places.contains(place),
            Area::Household(household) => drawn.households.contains(household),
            Area::Community | Area::Grid(_) => false,
        })
    }

    /// Who lives in the household as of the instant, with everybody from households that have become part of it.
    pub fn members(&self, id: &HouseholdId) -> BTreeSet<ResidentId> {
        let mut members = BTreeSet::new();
        let merged = self.merged_households(id);
        for household in merged.iter().chain([id]) {
            let ever = self.community.index.members_of.get(household).into_iter().flatten();
            let here = |resident: &&ResidentId| {
                self.resident(resident).is_some_and(|file| file.residence.home() == Some(household))
            };
            members.extend(ever.filter(here).cloned());
        }
        members
    }

    /// Residents who have a second home in the household; they count elsewhere.
    pub fn second_home_members(&self, id: &HouseholdId) -> BTreeSet<ResidentId> {
        let today = self.policy.zone.date(self.now());
        let ever = self.community.index.second_home_of.get(id).into_iter().flatten();
        let here = |resident: &&ResidentId| {
            self.resident(resident).is_some_and(|file| file.residence.second_homes(today).any(|home| home == id))
        };
        ever.filter(here).cloned().collect()
    }

    pub fn cover(&self, id: &HouseholdId, file: &HouseholdFile) -> HouseholdCover {
        let around = self.around(id, file);
        let grids = self.grids_holding(&around);
        let mut cover = grid::cover(id, &around, &grids, &self.policy.grid, self.now(), &|area| self.posts(area));
        cover.unit = self.claims_around(&around, &grids).into_iter().next().map(|(unit, _)| unit);
        if let Some(answerable) = &mut cover.answerable {
            answerable.unit = self.enrolled(&answerable.worker).and_then(|enrolled| enrolled.unit);
        }
        cover
    }

    /// The same with the events that it rests on.
    pub fn cover_with_facts(&self, id: &HouseholdId, file: &HouseholdFile) -> HouseholdCover {
        let mut cover = self.cover(id, file);
        let around = self.around(id, file);
        let grids = self.grids_holding(&around);
        let drawn = grids.iter().filter_map(|grid| self.community.grids.get(grid));
        let drawn = drawn.filter_map(|folder| Some(folder.as_of(self.log, &self.as_of).drawn.last()?.event.clone()));
        cover.facts.extend(drawn);
        if let Some(answerable) = &cover.answerable {
            let file = self.posts(&answerable.area);
            let held = file.as_ref().and_then(|file| file.holders(&answerable.post).next());
            cover.facts.extend(held.map(|tenure| tenure.event.clone()));
            cover.facts.push(answerable.event.clone());
            // Who enrolled the person says which unit sent them.
            let folder = answerable.unit.as_ref().and_then(|_| self.community.workers.get(&answerable.worker));
            let file = folder.map(|folder| folder.as_of(self.log, &self.as_of));
            cover.facts.extend(file.and_then(|file| Some(file.service.last()?.event.clone())));
        }
        let claim = self.claims_around(&around, &grids).into_iter().next();
        let unit = claim.as_ref().and_then(|(unit, _)| self.unit(unit));
        cover.facts.extend(unit.and_then(|unit| Some(unit.joined.last()?.event.clone())));
        cover.facts.extend(claim.map(|(_, claim)| claim.event));
        cover.facts = self.cited(&cover.facts);
        cover.facts.sort();
        cover.facts.dedup();
        cover
    }

    /// The file of an outside unit of which any fact tells.
    pub fn unit(&self, id: &UnitId) -> Option<Cow<'a, UnitFile>> {
        Some(self.community.units.get(id)?.as_of(self.log, &self.as_of))
    }

    /// What outside units have claimed: one of the areas, a grid that holds them, or the whole community; the nearest
    /// first.
    pub fn claims_around(&self, around: &[Area], grids: &[GridId]) -> Vec<(UnitId, Claim)> {
        let grid_areas = grids.iter().cloned().map(Area::Grid);
        let areas = around.iter().cloned().chain(grid_areas).chain([Area::Community]);
        let claims = areas.flat_map(|area| {
            let ever = self.community.index.units_over.get(&area).into_iter().flatten();
            let holding = ever.filter_map(|unit| Some((unit.clone(), self.unit(unit)?.claim_on(&area)?.clone())));
            holding.collect::<Vec<_>>()
        });
        let mut claims: Vec<_> = claims.collect();
        let mut known = BTreeSet::new();
        claims.retain(|(unit, claim)| known.insert((unit.clone(), claim.area.clone())));
        claims
    }

    /// The enrolment of a worker that holds.
    pub fn enrolled(&self, worker: &WorkerId) -> Option<WorkerEnrolled> {
        self.community.workers.get(worker)?.as_of(self.log, &self.as_of).enrolled().cloned()
    }

    /// The certificate of coverage; with every household in it where `certificate` is asked for.
    pub fn coverage(&self, certificate: bool) -> Coverage {
        let (mut households, mut other_premises) = (0_u32, 0_u32);
        let mut gaps = Vec::new();
        let mut lines = Vec::new();
        for (id, file) in self.households() {
            let counted = if file.address.premises().is_home() { &mut households } else { &mut other_premises };
            *counted = counted.saturating_add(1);
            let mut cover = self.cover(id, &file);
            if certificate || !cover.gaps.is_empty() {
                cover = self.cover_with_facts(id, &file);
            }
            if !cover.gaps.is_empty() {
                let (reasons, unit, facts) = (cover.gaps.clone(), cover.unit.clone(), cover.facts.clone());
                gaps.push(CoverageGap { household: id.clone(), reasons, unit, facts });
            }
            if certificate {
                lines.push(cover);
            }
        }
        Coverage { as_of: self.now(), households, other_premises, complete: gaps.is_empty(), gaps, certificate: lines }
    }

    /// Who does a duty in the first of the areas: the holder of one of its posts, or else of any post that answers.
    pub fn doer_of(&self, duty: &Duty, around: &[Area]) -> Option<Answerable> {
        self.doer_by(self.policy.duty.terms(duty).posts, around)
    }

    /// The holder of the first of the posts that is held around, or else of any post that answers.
    pub fn doer_by(&self, posts: &[PostKind], around: &[Area]) -> Option<Answerable> {
        let mut answering = self.policy.grid.posts.iter().filter(|post| post.answers).map(|post| &post.kind);
        self.holder_by(&mut posts.iter(), around).or_else(|| self.holder_by(&mut answering, around))
    }

    /// The holder of the first of the posts that is held around.
    pub fn holder_by(&self, posts: &mut dyn Iterator<Item = &PostKind>, around: &[Area]) -> Option<Answerable> {
        let grids = self.grids_holding(around);
        grid::holder_of(posts, around, &grids, self.now(), &|area| self.posts(area))
    }

    /// The enrolments that hold, by the worker's id.
    pub fn workers(&self) -> Vec<WorkerEnrolled> {
        let workers = self.community.workers.sorted().into_iter();
        workers.filter_map(|(_, folder)| folder.as_of(self.log, &self.as_of).enrolled().cloned()).collect()
    }

    /// The posts that a worker holds, each with its area.
    pub fn posts_held_by(&self, worker: &WorkerId) -> Vec<(PostKind, Area)> {
        let mut posts = Vec::new();
        for area in self.community.index.posts_of.get(worker).into_iter().flatten() {
            let Some(file) = self.posts(area) else { continue };
            let held = file.tenures.iter().filter(|tenure| tenure.worker == *worker && tenure.until.is_none());
            posts.extend(held.map(|tenure| (tenure.post.clone(), area.clone())));
        }
        posts
    }

    /// An area and the places around it, the nearest first; for a household like [`Self::around`].
    pub fn around_area(&self, area: &Area) -> Vec<Area> {
        match area {
            Area::Household(id) => self.household(id).map(|file| self.around(id, &file)).unwrap_or_default(),
            Area::Place(id) => self.path_from(id.clone()).into_iter().map(|place| Area::Place(place.place)).collect(),
            Area::Grid(_) | Area::Community => vec![area.clone()],
        }
    }

    /// The sightings, with the duty that each makes.
    pub fn sighting_checks(&self) -> Vec<(Area, Duty)> {
        self.community.sightings.keys().filter_map(|id| self.sighting_check(id)).collect()
    }

    /// The duty that a sighting makes, with its area; none as long as nobody has reported it.
    pub fn sighting_check(&self, id: &SightingId) -> Option<(Area, Duty)> {
        let file = self.community.sightings.get(id)?.as_of(self.log, &self.as_of);
        let area = file.sighting.reported.first()?.fact.area.clone();
        let (policy, zone) = (&self.policy.duty, self.policy.zone);
        Some((area, duty::sighting_check(id, &file.sighting, &file.duty, policy, zone)?))
    }

    /// The rounds, in the order they begin.
    pub fn rounds(&self) -> &[RoundOpened] {
        self.rounds.get_or_init(|| {
            let files = self.community.rounds.values();
            let mut rounds: Vec<_> = files.filter_map(|f| f.as_of(self.log, &self.as_of).current().cloned()).collect();
            rounds.sort_by(|a, b| (a.from, &a.round).cmp(&(b.from, &b.round)));
            rounds
        })
    }

    /// The round of that id.
    pub fn round(&self, id: &RoundId) -> Option<RoundOpened> {
        self.community.rounds.get(id)?.as_of(self.log, &self.as_of).current().cloned()
    }

    pub fn risk(&self) -> &RiskMap {
        self.risk.get_or_init(|| self.community.risk.as_of(self.log, &self.as_of))
    }

    /// A resident's duties: checks whose slot opens in `window`, and visits of care around it; every health visit, paper to sign, sample and decision.
    pub fn duties_of_resident(
        &self,
        id: &ResidentId,
        file: &ResidentFile,
        measures: &Measures,
        window: Range<Instant>,
    ) -> Vec<Duty> {
        let (slots, zone) = (&self.policy.quarantine.slots, self.policy.zone);
        let mut duties = duty::checks(id, &measures.timeline, &file.health, &file.duty, slots, zone, window.clone());
        duties.extend(self.routines_of_resident(id, file, measures, &window));
        self.void_unknowable(id, file, &mut duties);
        let resolved_is_void = self.policy.health.resolved_needs_no_visit;
        let (alarms, rules) = (&measures.alarms, &self.policy.duty);
        duties.extend(duty::health_visits(id, alarms, &file.duty, rules, zone, resolved_is_void));
        let (line, rules) = (&measures.timeline, &self.policy.screening.documents);
        let policy = &self.policy.duty;
        let mut papers = duty::papers_of_resident(id, line, &file.papers, rules, &file.duty, policy, zone);
        self.put_off_unknowable(id, file, &mut papers, policy.hours(DutyKind::SignDocument));
        duties.extend(papers);
        let (reasons, acts) = (&measures.obligations, &file.duty);
        if policy.has(DutyKind::Sampling) {
            let lab = file.health.lab.as_deref();
            let samples = lab.map(Lab::samples).unwrap_or_default();
            duties.extend(duty::samplings(
                id,
                reasons,
                line,
                &samples,
                &|reason| self.books.plan_of(reason),
                acts,
                zone,
            ));
            let again = lab.map(|lab| duty::retests(id, lab, line, &self.policy.health, acts, policy, zone));
            duties.extend(again.into_iter().flatten());
        }
        if policy.has(DutyKind::ReleaseDecision) {
            duties.extend(duty::release_decisions(id, reasons, line, &file.orders, acts, zone));
        }
        if policy.has(DutyKind::ReleaseMessage) {
            duties.extend(duty::release_messages(id, line, acts, policy, zone, window.end));
        }
        if policy.has(DutyKind::Sampling) {
            duties.extend(self.campaign_tests(id, file));
            let reminders = self.test_reminders(file, &duties);
            duties.extend(reminders);
        }
        if policy.has(DutyKind::CareVisit) {
            duties.extend(self.care_visits(id, file, line, window));
        }
        // Nobody can be found any more to do it for.
        if let Some(since) = self.log.erasures().since(id).filter(|since| *since <= self.now()) {
            duties.iter_mut().for_each(|duty| duty.void_from = duty.void_from.into_iter().chain([since]).min());
        }
        // Visits of care have a way of their own.
        if let Some(channel) = file.care.as_deref().and_then(|care| care.channel) {
            duties.iter_mut().filter(|duty| duty.channel.is_none()).for_each(|duty| duty.channel = Some(channel));
        }
        duties
    }

    /// A household's duties: those of every round that it is in, papers to sign, reports on a let home, and its errands.
    pub fn duties_of_household(&self, id: &HouseholdId, file: &HouseholdFile) -> Vec<Duty> {
        let around = self.around(id, file);
        let mut duties = Vec::new();
        let mut members = None;
        for round in self.rounds_for(id, file, &around) {
            let members = members.get_or_insert_with(|| self.members(id));
            let steps = screening::run(&self.case(id, file, members), round, &self.policy.screening);
            duties.extend(duty::screening(id, round, &steps, &file.duty, self.policy.zone));
        }
        if let Some(first) = self.rounds_for(id, file, &around).first()
            && file.address.premises().is_home()
            && !self.policy.screening.documents.is_empty()
            && !self.members(id).is_empty()
        {
            let (rules, zone) = (&self.policy.screening.documents, self.policy.zone);
            duties.extend(duty::papers_of_household(id, first, &file.papers, rules, &file.duty, zone));
        }
        if let Some(rule) = self.policy.screening.tenancy {
            duties.extend(duty::change_reports(id, &file.home, &file.duty, rule, self.policy.zone));
        }
        let zone = self.policy.zone;
        duties.extend(duty::notice_visits(id, &file.home, &file.visits, &file.duty, &self.policy.duty, zone));
        duties.extend(self.routines_of_household(id, file));
        // Where a household has ended there is no door to knock at; who lived there is asked for elsewhere.
        let ended = file.address.fate.as_ref().map(|fate| fate.at);
        duties.iter_mut().for_each(|duty| duty.void_from = duty.void_from.into_iter().chain(ended).min());
        duties.extend(self.asked_of(id, file));
        // What a household had open when it became part of another goes on in the other one.
        for from in self.merged_households(id) {
            duties.extend(self.household(&from).into_iter().flat_map(|file| self.asked_of(&from, &file)));
        }
        duties
    }

    /// A household's errands, and its entries of watch lists.
    pub fn asked_of(&self, id: &HouseholdId, file: &HouseholdFile) -> Vec<Duty> {
        let mut duties = duty::errands(id, &file.duty, &self.policy.duty, self.policy.zone);
        duties.extend(duty::watch_contacts(id, &file.watch, &file.duty, self.policy.zone));
        duties
    }

    /// Every household in an area, by id.
    pub fn households_in(&self, area: &Area) -> Vec<HouseholdId> {
        let mut found = BTreeSet::new();
        match area {
            Area::Community => found.extend(self.households().map(|(id, _)| id.clone())),
            Area::Household(id) => {
                found.insert(id.clone());
            }
            Area::Place(_) => {}
            Area::Grid(grid) => found.extend(self.grid(grid).into_iter().flat_map(|drawn| drawn.households)),
        }
        for place in self.places_in(area) {
            let here = self.community.index.households_in.get(&place).into_iter().flatten();
            found.extend(here.filter(|id| self.lives_at(id, &place)).cloned());
        }
        found.into_iter().collect()
    }

    /// The places that a place or a grid consists of, with all that stand in them; none for other areas.
    pub fn places_in(&self, area: &Area) -> BTreeSet<PlaceId> {
        let outermost = match area {
            Area::Place(place) => vec![place.clone()],
            Area::Grid(grid) => self.grid(grid).map(|drawn| drawn.places).unwrap_or_default(),
            Area::Community | Area::Household(_) => Vec::new(),
        };
        let within = outermost.iter().flat_map(|place| {
            let mut found = BTreeSet::new();
            self.collect_places(place, 0, &mut found);
            found
        });
        within.collect()
    }

    fn collect_places(&self, place: &PlaceId, depth: usize, found: &mut BTreeSet<PlaceId>) {
        // A place stands in one place at a time, so it is found twice only where places stand in a ring.
        if depth >= MAX_DEPTH || !found.insert(place.clone()) {
            return;
        }
        for inner in self.community.index.places_in.get(place).into_iter().flatten() {
            if self.place(inner).is_some_and(|added| added.parent.as_ref() == Some(place)) {
                self.collect_places(inner, depth + 1, found);
            }
        }
    }

    fn lives_at(&self, id: &HouseholdId, place: &PlaceId) -> bool {
        self.household(id).is_some_and(|file| file.address.current().is_some_and(|address| address.place == *place))
    }

    /// How many places of a kind there are.
    pub fn count_places(&self, kind: PlaceKind) -> u32 {
        let places = self.community.places.unordered().map(|(_, folder)| folder.as_of(self.log, &self.as_of));
        let count = places.filter(|file| file.current().is_some_and(|place| place.kind == kind)).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }
}
