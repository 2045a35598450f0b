//! Who does what: the open duties of a time, given out.

use super::Engine;
use super::doors::Door;
use super::fitness::{Fit, Fitness};
use crate::base::{Argument, Because, DutyId, HouseholdId, Instant, PostKind, SightingId, SkillId, WorkerId};
use crate::community::{AsOf, View};
use crate::dispatch::{Assignment, Bar, Dispatch, LeftOver, Needs, Person, Stop, StopKey, Term, TermKind};
use crate::duty::{Deed, Duty, DutyStatus, Subject};
use crate::place::Area;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Which duties are to be given to whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AssignRequest {
    /// As of when.
    pub as_of: AsOf,
    /// Duties that open before this instant; the end of the civil day where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Instant>,
    /// Only duties in this area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
    /// Who can be sent; everybody who works for the community where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workers: Option<BTreeSet<WorkerId>>,
    /// Doors that somebody goes to on the day at most, where it is not what the policy says.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub stops_per_day: BTreeMap<WorkerId, u16>,
}

/// One door on somebody's way, with everything that the person does there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StopView {
    /// The household, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub household: Option<HouseholdId>,
    /// What was seen, where there is no household.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sighting: Option<SightingId>,
    /// What is done there.
    pub duties: Vec<DutyId>,
    /// How urgent the most urgent of it is, 1 to 9.
    pub priority: u8,
}

/// Who goes there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AssignmentView {
    /// The door.
    #[serde(flatten)]
    pub stop: StopView,
    /// Who.
    pub worker: WorkerId,
    /// What the choice costs, and what for.
    pub terms: Vec<Term>,
    /// Who would have been next.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead: Option<WorkerId>,
    /// Why.
    pub because: Because,
}

/// A door where nobody goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct LeftOverView {
    /// The door.
    #[serde(flatten)]
    pub stop: StopView,
    /// Why.
    pub because: Because,
}

/// Who does what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct DispatchPlan {
    /// By door.
    pub assignments: Vec<AssignmentView>,
    /// By door.
    pub left_over: Vec<LeftOverView>,
    /// Doors of each person in this plan.
    pub doors: BTreeMap<WorkerId, u32>,
    /// The points of the whole plan.
    pub points: u32,
    /// True: proven that no plan does more of the most urgent, or the same with fewer points.
    pub proven: bool,
}

impl Engine {
    /// Gives the open duties that nobody has taken on to those who can do them: the most urgent first, then with the
    /// fewest points of the policy's dispatch section. Nothing is recorded: who goes says so by claiming, or whoever
    /// sends them says so for them.
    #[must_use]
    pub fn assign(&self, request: &AssignRequest) -> DispatchPlan {
        let view = self.view(request.as_of);
        answer(&dispatch(&view, request))
    }

    /// The same as a plan that stays optimal, one small step at a time, while duties and people come and go.
    #[must_use]
    pub fn dispatch(&self, request: &AssignRequest) -> Dispatch {
        dispatch(&self.view(request.as_of), request)
    }
}

fn dispatch(view: &View<'_>, request: &AssignRequest) -> Dispatch {
    let zone = view.policy.zone;
    let today = zone.date(view.now());
    let until = request.until.unwrap_or_else(|| zone.start_of(today.plus_days(1)));
    let window = zone.start_of(today)..until;
    let mut work = Work::default();
    work.take_households(view, request, &window);
    if request.area.is_none() {
        work.take_sightings(view, &window);
    }
    let mut knows = work.knows;
    let mut taken = work.taken;
    let limit = view.policy.dispatch.stops_per_day;
    let wanted = |worker: &WorkerId| request.workers.as_ref().is_none_or(|workers| workers.contains(worker));
    let fitness = Fitness::of(view, today, until);
    let people = view.workers().into_iter().filter(|enrolled| wanted(&enrolled.worker)).map(|enrolled| {
        let worker = enrolled.worker;
        let Fit { barred, areas, tired, doors } = fitness.fit(view, &worker);
        let taken = taken.remove(&worker).map_or(0, |doors| u16::try_from(doors.len()).unwrap_or(u16::MAX));
        let limit = request.stops_per_day.get(&worker).copied().unwrap_or(limit);
        let room = limit.saturating_sub(taken).min(doors);
        let posts = view.posts_held_by(&worker).into_iter();
        let posts = posts.map(|(post, area)| (post, stepped(view, view.around_area(&area)))).collect();
        let knows = knows.remove(&worker).unwrap_or_default();
        Person { posts, skills: enrolled.skills, room, taken, knows, worker, barred, areas, tired }
    });
    Dispatch::new(view.policy.dispatch.clone(), people.collect(), work.stops.into_values().collect())
}

/// The areas with their steps from the first; a grid is as far as the nearest area that it holds, and the community is
/// around everything.
fn stepped(view: &View<'_>, around: Vec<Area>) -> Vec<(Area, u8)> {
    let step = |at: usize| u8::try_from(at).unwrap_or(u8::MAX);
    let mut stepped: Vec<(Area, u8)> = Vec::new();
    let grids = view.grids_holding(&around);
    let held = around.iter().position(|area| view.grids_holding(std::slice::from_ref(area)) == grids).unwrap_or(0);
    stepped.extend(grids.into_iter().map(|grid| (Area::Grid(grid), step(held))));
    let outside = step(around.len());
    let whole = around.contains(&Area::Community);
    stepped.extend(around.into_iter().enumerate().map(|(at, area)| (area, step(at))));
    if !whole {
        stepped.push((Area::Community, outside));
    }
    stepped
}

/// The stops of a time, and what they say about those who were there.
#[derive(Default)]
struct Work {
    stops: BTreeMap<StopKey, Stop>,
    /// The households where each worker was before.
    knows: BTreeMap<WorkerId, BTreeSet<HouseholdId>>,
    /// The doors that each worker has taken on or been to in the time.
    taken: BTreeMap<WorkerId, BTreeSet<Option<HouseholdId>>>,
}

impl Work {
    fn take_households(&mut self, view: &View<'_>, request: &AssignRequest, window: &Range<Instant>) {
        for household in view.households_in(request.area.as_ref().unwrap_or(&Area::Community)) {
            let Some(file) = view.household(&household) else { continue };
            let Door { file, duties, .. } = Door::of(view, &household, file, window);
            let open: Vec<Duty> =
                duties.into_iter().filter(|duty| self.is_open(view, duty, &household, window)).collect();
            if open.is_empty() {
                continue;
            }
            let visits = file.visits.0.iter().filter_map(|visit| view.log.find(&visit.event)).map(|event| &event.by);
            let deeds = file.duty.acts.iter().filter(|act| act.deed == Deed::Done).map(|act| &act.worker);
            for worker in visits.chain(deeds) {
                self.knows.entry(worker.clone()).or_default().insert(household.clone());
            }
            let around = stepped(view, view.around(&household, &file));
            for duty in open {
                self.add(view, &duty, (Some(household.clone()), None), &around);
            }
        }
    }

    fn take_sightings(&mut self, view: &View<'_>, window: &Range<Instant>) {
        for (area, duty) in view.sighting_checks() {
            let Subject::Sighting(sighting) = &duty.subject else { continue };
            if is_wanted(view, &duty, window) && duty.claim.is_none() {
                let around = stepped(view, view.around_area(&area));
                self.add(view, &duty, (None, Some(sighting.clone())), &around);
            }
        }
    }

    /// True for a duty to be given out; what somebody has taken on or done today counts as that person's load.
    fn is_open(&mut self, view: &View<'_>, duty: &Duty, household: &HouseholdId, window: &Range<Instant>) -> bool {
        let now = view.now();
        let doer = match duty.status_at(now) {
            DutyStatus::Claimed => duty.claim.as_ref().map(|(worker, _)| worker.clone()),
            DutyStatus::Done | DutyStatus::LateDone => {
                let today = duty.completed.as_ref().filter(|done| window.contains(&done.at));
                today.and_then(|done| view.log.find(&done.event)).map(|event| event.by.clone())
            }
            _ => None,
        };
        if let Some(doer) = doer {
            self.taken.entry(doer).or_default().insert(Some(household.clone()));
        }
        is_wanted(view, duty, window)
    }

    fn add(
        &mut self,
        view: &View<'_>,
        duty: &Duty,
        (household, sighting): (Option<HouseholdId>, Option<SightingId>),
        around: &[(Area, u8)],
    ) {
        let (Some(id), terms) = (duty.id(), view.policy.duty.terms(duty)) else { return };
        let named = terms.posts;
        let answering = view.policy.grid.posts.iter().filter(|post| post.answers).map(|post| &post.kind);
        let mut posts: Vec<PostKind> = named.to_vec();
        posts.extend(answering.filter(|post| !named.contains(post)).cloned());
        let skill: Option<SkillId> = terms.skill.cloned();
        let key = StopKey { household: household.clone(), sighting, needs: Needs { posts, skill } };
        let priority = terms.priority;
        let stop = self.stops.entry(key.clone()).or_insert_with(|| Stop {
            key,
            duties: Vec::new(),
            priority,
            household,
            around: around.to_vec(),
        });
        stop.priority = stop.priority.min(priority);
        stop.duties.push(id);
    }
}

/// True for what is to be done in the time and nobody has taken on.
fn is_wanted(view: &View<'_>, duty: &Duty, window: &Range<Instant>) -> bool {
    match duty.status_at(view.now()) {
        DutyStatus::Open => true,
        DutyStatus::Upcoming => duty.opens < window.end && !duty.waits,
        _ => false,
    }
}

fn answer(dispatch: &Dispatch) -> DispatchPlan {
    let plan = dispatch.plan();
    let mut doors: BTreeMap<WorkerId, u32> = BTreeMap::new();
    for made in &plan.assignments {
        *doors.entry(made.worker.clone()).or_default() += 1;
    }
    DispatchPlan {
        doors,
        points: u32::try_from(plan.points).unwrap_or(u32::MAX),
        proven: plan.proven,
        left_over: plan.left_over.iter().map(|(stop, why)| left_over(stop, why)).collect(),
        assignments: plan.assignments.into_iter().map(assignment).collect(),
    }
}

fn stop_view(stop: &Stop) -> StopView {
    StopView {
        household: stop.key.household.clone(),
        sighting: stop.key.sighting.clone(),
        duties: stop.duties.clone(),
        priority: stop.priority,
    }
}

fn assignment(made: Assignment<'_>) -> AssignmentView {
    let points = made.terms.iter().fold(0_u32, |sum, term| sum.saturating_add(term.points));
    let chosen = Because::rule("dispatch.chosen")
        .with("worker", Argument::Text(made.worker.to_string()))
        .with("count", Argument::Count(points));
    let chosen = made.terms.iter().fold(chosen, |because, term| {
        let rule = match term.kind {
            TermKind::Distance => "dispatch.distance",
            TermKind::NewFace => "dispatch.newFace",
            TermKind::LaterPost => "dispatch.laterPost",
            TermKind::Load => "dispatch.load",
            TermKind::Tired => "dispatch.tired",
        };
        let (count, points) = (Argument::Count(term.count), Argument::Count(term.points));
        because.since(Because::rule(rule).with("count", count).with("points", points))
    });
    let because = made.instead.into_iter().fold(chosen, |because, (worker, more)| {
        let next = Because::rule("dispatch.instead").with("worker", Argument::Text(worker.to_string()));
        because.since(next.with("count", Argument::Count(more)))
    });
    AssignmentView {
        stop: stop_view(made.stop),
        worker: made.worker.clone(),
        terms: made.terms,
        instead: made.instead.map(|(worker, _)| worker.clone()),
        because,
    }
}

fn left_over(stop: &Stop, why: &LeftOver) -> LeftOverView {
    let because = match why {
        LeftOver::AllFull(count) => Because::rule("dispatch.allFull").with("count", Argument::Count(*count)),
        LeftOver::Nobody(bars) => bars.iter().fold(Because::rule("dispatch.nobody"), |because, (bar, count)| {
            let count = Argument::Count(*count);
            because.since(match bar {
                Bar::Skill(skill) => {
                    let skill = Argument::Text(skill.to_string());
                    Because::rule("dispatch.noSkill").with("skill", skill).with("count", count)
                }
                Bar::Post => Because::rule("dispatch.noPost").with("count", count),
                Bar::Area => Because::rule("dispatch.otherArea").with("count", count),
                Bar::Work(bar) => Because::rule("dispatch.barred").with("count", count).since(bar.because()),
            })
        }),
    };
    LeftOverView { stop: stop_view(stop), because }
}
