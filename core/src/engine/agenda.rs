//! One worker's day, in walking order.

use super::answers::DutyView;
use super::doors::{Door, elsewhere_for, today};
use super::escalations::{EscalationLine, escalated};
use super::shifts::ShiftDutyView;
use crate::base::{DutyId, HouseholdId, Instant, PostKind, WorkerId};
use crate::community::{AsOf, ReleaseDue, View};
use crate::duty::{Duty, DutyStatus, Subject, TripRule};
use crate::place::Area;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Whose day, and as of when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgendaQuery {
    /// The worker.
    pub worker: WorkerId,
    /// The instant; the day is its civil day.
    pub as_of: AsOf,
    /// Also what is already done today.
    #[serde(default)]
    pub include_done: bool,
}

/// One duty at one door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AgendaItem {
    /// The household; none for a sighting outside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub household: Option<HouseholdId>,
    /// Names of the places around it, the outermost first.
    pub places: Vec<String>,
    /// The floor.
    pub floor: Option<i16>,
    /// What is on the door.
    pub door: String,
    /// The duty.
    pub duty: DutyView,
}

/// One worker's day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Agenda {
    /// Whose.
    pub worker: WorkerId,
    /// The areas for which the worker holds a post.
    pub areas: Vec<Area>,
    /// The duties by building, floor and door, so that one walk does them; at one door the earliest due first.
    pub items: Vec<AgendaItem>,
    /// The shifts that the worker holds and that touch the day, by their beginning (N10).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub shifts: Vec<ShiftDutyView>,
    /// Who lives in the worker's areas, is due for release and waits for nothing but a signature (law 6).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub due_for_release: Vec<ReleaseDue>,
    /// The same duties trip by trip, in the same order, where the policy has trips.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub trips: Vec<Trip>,
    /// What stayed undone so long that the worker has to be told (D6).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub escalations: Vec<EscalationLine>,
}

/// What is done at one door in one go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Trip {
    /// The household; none for a place or a sighting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub household: Option<HouseholdId>,
    /// Its duties, the earliest due first.
    pub duties: Vec<DutyId>,
    /// From when all of them can be done, inclusive.
    pub from: Instant,
    /// The earliest end of the time in which doing them is in time, exclusive.
    pub by: Instant,
    /// How urgent the most urgent of them is, 1 to 9.
    pub priority: u8,
}

impl Trip {
    /// Puts items that follow each other at one door together, as far as there is a moment at which all of them can be
    /// done; what is overdue can be done at any.
    fn all_of(view: &View<'_>, rule: &TripRule, items: &[(AgendaItem, Duty)]) -> Vec<Self> {
        let mut trips: Vec<(Self, bool)> = Vec::new();
        let mut at_door = 0;
        for (at, (item, duty)) in items.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|before| items.get(before)).map(|(before, _)| before);
            let same_door = before.is_some_and(|before| {
                before.household == item.household && before.places == item.places && item.household.is_some()
            });
            if !same_door {
                at_door = trips.len();
            }
            let priority = view.policy.duty.terms(duty).priority;
            let apart = rule.is_apart(duty);
            let overdue = duty.is_overdue(view.now());
            let by = if overdue { Instant::MAX } else { duty.due };
            let fits =
                |(trip, alone): &&mut (Self, bool)| !*alone && !apart && trip.from.max(duty.opens) < trip.by.min(by);
            match trips.get_mut(at_door..).into_iter().flatten().find(fits) {
                Some((trip, _)) => {
                    trip.duties.push(item.duty.duty.clone());
                    (trip.from, trip.by) = (trip.from.max(duty.opens), trip.by.min(by));
                    trip.priority = trip.priority.min(priority);
                }
                None => {
                    let duties = vec![item.duty.duty.clone()];
                    let trip = Self { household: item.household.clone(), duties, from: duty.opens, by, priority };
                    trips.push((trip, apart));
                }
            }
        }
        // A trip of nothing but what is overdue is due since then.
        for (trip, _) in trips.iter_mut().filter(|(trip, _)| trip.by == Instant::MAX) {
            let of_trip = items.iter().filter(|(item, _)| trip.duties.contains(&item.duty.duty));
            trip.by = of_trip.map(|(_, duty)| duty.due).min().unwrap_or(trip.by);
        }
        trips.into_iter().map(|(trip, _)| trip).collect()
    }
}

/// The agenda of `worker`: the duties that fall to the person, or that the person has taken on, of the view's day.
pub(super) fn agenda(view: &View<'_>, worker: &WorkerId, include_done: bool) -> Agenda {
    agenda_of(view, worker, include_done, |areas, own, day| elsewhere_for(view, worker, areas, own, day))
}

/// The same, with what is to be done at no door: at least all of it that can fall to the worker, who holds posts for these
/// areas and their households.
fn agenda_of(
    view: &View<'_>,
    worker: &WorkerId,
    include_done: bool,
    elsewhere: impl FnOnce(&[Area], &BTreeSet<HouseholdId>, &Range<Instant>) -> Vec<(Area, Duty)>,
) -> Agenda {
    let ever = view.community.index.posts_of.get(worker).into_iter().flatten();
    let areas: Vec<Area> = ever.filter(|area| holds_any(view, area, worker)).cloned().collect();
    let own: BTreeSet<HouseholdId> = areas.iter().flat_map(|area| view.households_in(area)).collect();
    // Whoever has taken a duty on sees it, also without a post there.
    let claimed = view.community.index.claims_of.get(worker).into_iter().flatten();
    let claimed = claimed.filter_map(|subject| match subject {
        Subject::Household(id) => Some(id.clone()),
        Subject::Resident(id) => view.resident(id).and_then(|file| view.home(&file)),
        Subject::Sighting(_) | Subject::Place(_) | Subject::Grid(_) | Subject::Community => None,
    });
    let households: BTreeSet<HouseholdId> = own.iter().cloned().chain(claimed).collect();
    let day = today(view);
    let known = households.iter().filter_map(|id| Some((id, view.household(id)?)));
    let doors: Vec<Door<'_>> = known.map(|(id, file)| Door::of(view, id, file, &day)).collect();
    let work = elsewhere(&areas, &own, &day);

    let (mut keyed, mut due_for_release) = (Vec::new(), Vec::new());
    for Door { household: id, file, duties, releases } in &doors {
        due_for_release.extend(releases.iter().filter(|_| own.contains(id)).cloned());
        if duties.is_empty() {
            continue;
        }
        let mut doers: BTreeMap<&[PostKind], Option<WorkerId>> = BTreeMap::new();
        let path = view.place_path(file);
        let around = view.around(id, file);
        let places: Vec<String> = path.iter().rev().map(|place| place.name.clone()).collect();
        let order: Vec<_> = path.iter().rev().map(|place| place.place.clone()).collect();
        let address = file.address.current();
        let floor = address.and_then(|address| address.floor);
        let door = address.map(|address| address.door.clone()).unwrap_or_default();
        for duty in duties.iter().filter(|duty| is_for_today(duty, view.now(), &day, include_done)) {
            let doer = doers
                .entry(view.policy.duty.terms(duty).posts)
                .or_insert_with_key(|posts| view.doer_by(posts, &around).map(|answerable| answerable.worker));
            let claimant = duty.claim.as_ref().map(|(worker, _)| worker);
            let falls_to = claimant.or(doer.as_ref().filter(|_| own.contains(id)));
            if falls_to != Some(worker) {
                continue;
            }
            let Some(duty_view) = DutyView::of(view, duty) else { continue };
            let item = AgendaItem {
                household: Some(id.clone()),
                places: places.clone(),
                floor,
                door: door.clone(),
                duty: duty_view,
            };
            keyed.push(((order.clone(), floor, door.clone(), duty.due, item.duty.duty.clone()), (item, duty.clone())));
        }
    }
    let mut nearby: Option<(&Area, Vec<Area>)> = None;
    for (area, duty) in &work {
        if !is_for_today(duty, view.now(), &day, include_done) {
            continue;
        }
        // Many duties of one place follow each other.
        let known = nearby.take().filter(|(known, _)| *known == area);
        let (_, around) = &*nearby.insert(known.unwrap_or_else(|| (area, view.around_area(area))));
        let claimant = duty.claim.as_ref().map(|(worker, _)| worker.clone());
        let doer = claimant.or_else(|| view.doer_of(duty, around).map(|answerable| answerable.worker));
        if doer.as_ref() != Some(worker) {
            continue;
        }
        let household = match area {
            Area::Household(id) => Some(id.clone()),
            _ => None,
        };
        let inner_first = around.iter().filter_map(|area| match area {
            Area::Place(id) => view.place(id),
            _ => None,
        });
        let mut path: Vec<_> = inner_first.collect();
        path.reverse();
        let Some(duty_view) = DutyView::of(view, duty) else { continue };
        let places = path.iter().map(|place| place.name.clone()).collect();
        let item = AgendaItem { household, places, floor: None, door: String::new(), duty: duty_view };
        let order = path.into_iter().map(|place| place.place).collect();
        keyed.push(((order, None, String::new(), duty.due, item.duty.duty.clone()), (item, duty.clone())));
    }
    keyed.sort_by(|(a, _), (b, _)| a.cmp(b));
    let items: Vec<(AgendaItem, Duty)> = keyed.into_iter().map(|(_, item)| item).collect();
    let trips = view.policy.duty.trips.as_ref().map(|rule| Trip::all_of(view, rule, &items)).unwrap_or_default();
    let items = items.into_iter().map(|(item, _)| item).collect();
    due_for_release.sort();
    let shifts = view.shifts_of(worker, &day);
    let shown =
        shifts.iter().filter_map(|shift| ShiftDutyView::of(shift, view.now())).filter(|shift| match shift.status {
            DutyStatus::Upcoming | DutyStatus::Open | DutyStatus::Claimed | DutyStatus::Missed => true,
            DutyStatus::Done | DutyStatus::LateDone => include_done,
            DutyStatus::Void => false,
        });
    let standing = |door: &&Door<'_>| own.contains(&door.household) && door.file.address.current().is_some();
    let escalations = escalated(view, doors.iter().filter(standing), || work.as_slice(), Some(worker));
    Agenda { worker: worker.clone(), areas, items, shifts: shown.collect(), due_for_release, trips, escalations }
}

fn holds_any(view: &View<'_>, area: &Area, worker: &WorkerId) -> bool {
    let file = view.posts(area);
    file.is_some_and(|file| {
        let holds = file.tenures.iter().any(|tenure| tenure.worker == *worker && tenure.until.is_none());
        let in_time = |until, since| (since..until).contains(&view.now());
        holds || file.deputies.iter().any(|d| d.deputy == *worker && in_time(d.until, d.since))
    })
}

fn is_for_today(duty: &Duty, now: Instant, day: &Range<Instant>, include_done: bool) -> bool {
    match duty.status_at(now) {
        DutyStatus::Open | DutyStatus::Claimed => true,
        DutyStatus::Upcoming => duty.opens < day.end,
        DutyStatus::Done | DutyStatus::LateDone => {
            include_done && duty.completed.as_ref().is_some_and(|done| day.contains(&done.at))
        }
        DutyStatus::Missed | DutyStatus::Void => false,
    }
}

#[cfg(all(test, feature = "presets", feature = "testkit"))]
mod tests;
