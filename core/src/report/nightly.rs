//! One evening's report, and how partial reports become one.

use super::gates::GateHeads;
use super::parts::{Counted, Part, Parts, Share};
use super::supply::SupplyHeads;
use super::tally::add;
use super::{HeadCount, Tally};
use crate::base::{CivilDate, DutyId, GridId, HouseholdId, Instant, PolicyId, PostKind, RoundId, WorkerId};
use crate::community::{Finding, HouseholdFile, ReleaseDue, View};
use crate::duty::{Duty, DutyKind, Subject};
use crate::grid::{Coverage, WorkerRole};
use crate::place::{Area, PlaceKind};
use crate::screening::ScreeningState;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// How far a round has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RoundProgress {
    /// The round.
    pub round: RoundId,
    /// Its name.
    pub name: String,
    /// When it begins, inclusive.
    pub from: Instant,
    /// When it ends, exclusive.
    pub until: Instant,
    /// People in a team.
    pub team_size: u8,
    /// Households in its scope.
    pub households: u32,
    /// Households where everybody's whereabouts are known.
    pub settled: u32,
    /// Households in each state.
    pub states: BTreeMap<ScreeningState, u32>,
}

/// A duty that was missed, or is overdue at the end of the day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct MissedDuty {
    /// When it was due.
    pub due: Instant,
    /// What was to be done.
    pub kind: DutyKind,
    /// Whom it is about.
    pub subject: Subject,
    /// The household; none for something that was seen outside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub household: Option<HouseholdId>,
    /// What is on its door; empty outside.
    pub door: String,
    /// How often it was tried in vain (S18).
    #[serde(skip_serializing_if = "super::tally::is_zero")]
    pub attempts: u32,
    /// True when it can still be done.
    pub still_open: bool,
    /// Who should have done it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worker: Option<WorkerId>,
    /// The duty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duty: Option<DutyId>,
}

/// One grid's part of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct GridReport {
    /// The grid; none for households that are not in exactly one grid.
    pub grid: Option<GridId>,
    /// Its name.
    pub name: String,
    /// How many events its counts rest on.
    pub events: u32,
    /// Its counts.
    pub tally: Tally,
    /// Its missed and overdue duties.
    pub missed: Vec<MissedDuty>,
    /// Who is due for release there and waits for a signature.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub due_for_release: Vec<ReleaseDue>,
}

/// The report of one evening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct NightlyReport {
    /// The community's name; empty where nobody has given one.
    pub community: String,
    /// The day.
    pub date: CivilDate,
    /// The policy that judged.
    pub policy: PolicyId,
    /// How many events it rests on.
    pub events: u32,
    /// Compounds.
    pub compounds: u32,
    /// Buildings.
    pub buildings: u32,
    /// Stairwells.
    pub stairwells: u32,
    /// Grids.
    pub grids: u32,
    /// Outside units.
    pub units: u32,
    /// Squads.
    pub squads: u32,
    /// Workers by role.
    pub workers: BTreeMap<WorkerRole, u32>,
    /// Workers by team, skill and unit (D2, N8).
    pub heads: HeadCount,
    /// For each kind of post how many people hold it anywhere.
    pub posts: BTreeMap<PostKind, u32>,
    /// Gates at the end of the day; left out where there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gates: Option<GateHeads>,
    /// Stores and shops; left out where there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supply: Option<SupplyHeads>,
    /// Coverage at the end of the day.
    pub coverage: Coverage,
    /// The rounds that have begun.
    pub rounds: Vec<RoundProgress>,
    /// The counts of all grids together.
    #[serde(flatten)]
    pub total: Tally,
    /// The counts grid by grid.
    pub by_grid: Vec<GridReport>,
    /// What was missed or is overdue, the earliest first.
    pub missed: Vec<MissedDuty>,
    /// Who is due for release and waits for nothing but a signature, the longest wait first (law 6).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub due_for_release: Vec<ReleaseDue>,
    /// What somebody should look at.
    pub findings: Vec<Finding>,
}

/// Writes the report of `date`; only the part of `share`. The view must be as of the end of that day.
pub(crate) fn nightly(view: &View<'_>, date: CivilDate, share: Share<'_>) -> NightlyReport {
    write(view, date, &mut Parts::new(view, share, None))
}

/// Writes the report, and lists on the way what adds to the number that the parts are to open.
pub(super) fn write(view: &View<'_>, date: CivilDate, parts: &mut Parts<'_>) -> NightlyReport {
    let zone = view.policy.zone;
    let [morning, midnight] = [0, 1].map(|days| zone.start_of(date.plus_days(days)));
    // The next day that there is: a zone can leave one out.
    let next = zone.start_of(zone.date(midnight).plus_days(1));
    let (day, tomorrow) = (morning..midnight, midnight..next);

    let drawn: Vec<_> = view.community.grids.keys().filter_map(|grid| view.grid(grid)).collect();
    drawn.iter().for_each(|drawn| parts.name(&drawn.grid, &drawn.name));
    for (id, file) in view.households() {
        if let Some(mut part) = parts.around(view, &view.around(id, &file)) {
            count_household(view, id, &file, &day, &tomorrow, &mut part);
        }
    }
    for (area, check) in view.sighting_checks() {
        let around = view.around_area(&area);
        if let Some(mut part) = parts.around(view, &around) {
            part.count_duty(&check, &day, &tomorrow);
            part.missed(missed(view, None, &around, &check, &day, day.end.plus_millis(-1)));
        }
    }

    for subject in view.work_subjects() {
        let Some(area) = View::area_of_work(&subject) else { continue };
        let around = view.around_area(&area);
        let Some(mut part) = parts.at(view, &area, &around) else { continue };
        // What was done so far is counted from the beginning; a slot that closes today may have opened yesterday.
        for duty in view.duties_of_work(&subject, &(Instant::MIN..tomorrow.end)) {
            part.count_work(&duty, &day);
            if duty.closes.is_some_and(|closes| closes > day.start) {
                part.count_duty(&duty, &day, &tomorrow);
                part.missed(missed(view, None, &around, &duty, &day, day.end.plus_millis(-1)));
            }
        }
    }
    for (subject, folder) in view.community.work.unordered() {
        let file = folder.as_of(view.log, &view.as_of);
        let Some(area) = View::area_of_work(subject) else { continue };
        for observed in file.observed.iter().filter(|observed| day.contains(&observed.at)) {
            if let Some(mut part) = parts.at(view, &area, &view.around_area(&area)) {
                let counted = Counted::Statement(observed.event.clone());
                part.count(&counted, |tally| tally.count_observed(observed.fact.all_normal()));
            }
        }
    }
    super::outreach::count(view, &day, parts);
    let gates = super::gates::count(view, &day, parts);
    super::shifts::count(view, &day, parts);
    let (roles, heads) = workers(view);
    let mut report = NightlyReport {
        community: view
            .community
            .register
            .as_of(view.log, &view.as_of)
            .named
            .last()
            .map_or_else(String::new, |n| n.fact.name.clone()),
        date,
        policy: view.policy.id.clone(),
        events: parts.events(),
        compounds: view.count_places(PlaceKind::Compound),
        buildings: view.count_places(PlaceKind::Building),
        stairwells: view.count_places(PlaceKind::Stairwell),
        grids: count(drawn.len()),
        units: count(
            view.community.units.values().filter(|unit| unit.as_of(view.log, &view.as_of).current().is_some()).count(),
        ),
        squads: count(view.community.squads.values().filter(|squad| squad.is_known(view.log, &view.as_of)).count()),
        workers: roles,
        heads,
        posts: posts(view),
        gates,
        supply: super::supply::count(view, &day),
        coverage: view.coverage(false),
        rounds: Vec::new(),
        total: Tally::default(),
        by_grid: parts.take(),
        missed: Vec::new(),
        due_for_release: Vec::new(),
        findings: view.findings(),
    };
    report.sum_up();
    report.rounds = rounds(view, midnight, &report.total);
    report
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

fn count_household(
    view: &View<'_>,
    id: &HouseholdId,
    file: &HouseholdFile,
    day: &Range<Instant>,
    tomorrow: &Range<Instant>,
    part: &mut Part<'_>,
) {
    let members = view.members(id);
    let around = view.around(id, file);
    let rounds = view.rounds_for(id, file, &around).into_iter().filter(|round| round.from < day.end);
    let states: Vec<_> =
        rounds.map(|round| (round.round.clone(), view.standing(id, file, &members, round).state)).collect();
    part.count(&Counted::Household(id.clone()), |tally| {
        let premises =
            if file.address.premises().is_home() { &mut tally.households } else { &mut tally.other_premises };
        add(premises, 1);
        states.iter().for_each(|(round, state)| tally.count_screening(round, *state));
    });
    let mut duties = view.duties_of_household(id, file);
    for resident in &members {
        let Some(resident_file) = view.resident(resident) else { continue };
        let counted = Counted::Resident(resident.clone());
        let (care, vaccination) = (view.care_level(&resident_file), view.vaccination(&resident_file));
        part.count(&counted, |tally| {
            add(&mut tally.residents, 1);
            tally.count_care(care.as_ref());
            tally.count_vaccination(vaccination);
        });
        if !view.may_have_duties(resident) {
            continue;
        }
        let measures = view.measures(&resident_file);
        let readings = resident_file.health.readings.iter().filter(|reading| day.contains(&reading.at)).count();
        let alarms = measures.alarms.iter().filter(|alarm| day.contains(&alarm.at) && !alarm.was_a_mistake()).count();
        let arrivals = resident_file.ledger.arrivals.iter().filter(|arrival| day.contains(&arrival.at));
        let classes =
            arrivals.map(|arrival| view.classify_arrival(&resident_file, arrival).map(|exposure| exposure.class));
        let classes: Vec<_> = classes.collect();
        part.count(&counted, |tally| {
            tally.count_measures(&measures.timeline, day);
            add(&mut tally.readings, count(readings));
            add(&mut tally.alarms, count(alarms));
            classes.iter().for_each(|class| tally.count_arrival(class.as_deref()));
        });
        part.due_for_release(view.releases_due(resident, &resident_file, &measures));
        // A slot that closes today may have opened yesterday.
        let window = view.day_before(day.start)..tomorrow.end;
        duties.extend(view.duties_of_resident(resident, &resident_file, &measures, window));
        for duty in view.routines_of_resident(resident, &resident_file, &measures, &(Instant::MIN..day.end)) {
            part.count_work(&duty, day);
        }
    }
    let last_moment = day.end.plus_millis(-1);
    for duty in &duties {
        part.count_duty(duty, day, tomorrow);
        if !matches!(duty.subject, Subject::Resident(_)) {
            part.count_work(duty, day);
        }
        part.missed(missed(view, Some((id, file)), &around, duty, day, last_moment));
    }
}

fn missed(
    view: &View<'_>,
    home: Option<(&HouseholdId, &HouseholdFile)>,
    around: &[Area],
    duty: &Duty,
    day: &Range<Instant>,
    last_moment: Instant,
) -> Option<MissedDuty> {
    let missed_today = duty.is_missed_in(day);
    let still_open = !missed_today && duty.is_overdue(last_moment);
    (still_open || missed_today).then(|| MissedDuty {
        due: duty.due,
        kind: duty.kind,
        subject: duty.subject.clone(),
        household: home.map(|(id, _)| id.clone()),
        door: home.and_then(|(_, file)| file.address.current()).map(|door| door.door.clone()).unwrap_or_default(),
        attempts: count(duty.attempts.len()),
        still_open,
        worker: view.doer_of(duty, around).map(|answerable| answerable.worker),
        duty: duty.id(),
    })
}

fn workers(view: &View<'_>) -> (BTreeMap<WorkerRole, u32>, HeadCount) {
    let (mut roles, mut heads) = (BTreeMap::new(), HeadCount::default());
    for (_, folder) in view.community.workers.unordered() {
        if let Some(enrolled) = folder.as_of(view.log, &view.as_of).enrolled() {
            *roles.entry(enrolled.role).or_insert(0_u32) += 1;
            heads.count(enrolled);
        }
    }
    (roles, heads)
}

fn posts(view: &View<'_>) -> BTreeMap<PostKind, u32> {
    let mut holders: BTreeMap<PostKind, BTreeSet<WorkerId>> = BTreeMap::new();
    for (area, _) in view.community.areas.unordered() {
        let Some(file) = view.posts(area) else { continue };
        for tenure in file.tenures.iter().filter(|tenure| tenure.until.is_none()) {
            holders.entry(tenure.post.clone()).or_default().insert(tenure.worker.clone());
        }
    }
    holders.into_iter().map(|(post, workers)| (post, count(workers.len()))).collect()
}

fn rounds(view: &View<'_>, midnight: Instant, total: &Tally) -> Vec<RoundProgress> {
    let begun = view.rounds().iter().filter(|round| round.from < midnight);
    begun
        .map(|round| {
            let states = total.screening.get(&round.round).cloned().unwrap_or_default();
            let settled = states.iter().filter(|(state, _)| state.is_final()).map(|(_, count)| count).sum();
            RoundProgress {
                round: round.round.clone(),
                name: round.name.clone(),
                from: round.from,
                until: round.until,
                team_size: round.team_size,
                households: states.values().sum(),
                settled,
                states,
            }
        })
        .collect()
}
