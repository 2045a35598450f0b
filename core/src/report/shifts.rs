//! What the nightly report says about the rota (N10, D7).

use super::parts::{Counted, Parts};
use crate::base::{Instant, SkillId, WorkerId};
use crate::community::View;
use crate::duty::DutyStatus;
use crate::place::Area;
use crate::rota::{Hold, Shift, ShiftDuty, ShiftKey, seat};
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::Range;

/// Shifts that ended during the day, and the time that people were at posts during it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ShiftCounts {
    /// Shifts of a post that ended during the day, for each of whose places somebody had come.
    pub covered: u32,
    /// Shifts that ended during the day with a place for which nobody had come.
    pub uncovered: u32,
    /// People's shifts that ended during the day and for which they had come.
    pub served: u32,
    /// People's shifts that ended during the day and for which they had not come.
    pub missed: u32,
    /// Minutes that people were at posts during the day, own shifts or others'.
    pub minutes: u32,
}

impl ShiftCounts {
    /// True where there is nothing to tell.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Adds the counts of other posts.
    pub fn add(&mut self, other: &Self) {
        let add = |to: &mut u32, count: u32| *to = to.saturating_add(count);
        add(&mut self.covered, other.covered);
        add(&mut self.uncovered, other.uncovered);
        add(&mut self.served, other.served);
        add(&mut self.missed, other.missed);
        add(&mut self.minutes, other.minutes);
    }
}

/// Counts the day's shifts into the parts of the report, each post where it stands. Costs nothing where the log knows of
/// no rota.
pub(super) fn count(view: &View<'_>, day: &Range<Instant>, parts: &mut Parts<'_>) {
    if view.rota().shifts.is_empty() && view.community.services.unordered().next().is_none() {
        return;
    }
    let zone = view.policy.zone;
    // A shift that ends today began at most a day ago.
    let days = zone.date(day.start).plus_days(-2)..zone.date(day.end).plus_days(1);
    let around = |key: &ShiftKey| {
        let known = view.policy.rota.post(&key.post).map(|post| post.area.clone());
        view.around_area(&known.unwrap_or(Area::Community))
    };
    let came = there(view);
    let (_, shifts) = view.policy.rota.lay_out(days, zone);
    // What ends at midnight ends with the day before.
    for shift in shifts.iter().filter(|shift| day.start < shift.ends && shift.ends <= day.end) {
        let file = view.rota();
        let list = file.shift(&shift.key);
        let visitors = came.get(&shift.key).map(Vec::as_slice).unwrap_or_default();
        if list.is_none_or(|list| list.held().next().is_none()) && visitors.is_empty() {
            // Nobody had planned this shift: the rota of these days was not made with the engine.
            continue;
        }
        // Whoever has no place, or works here no longer, has missed nothing.
        let works_here = |hold: &&Hold| view.enrolled(&hold.worker).is_some();
        let held = list.into_iter().flat_map(|list| list.held()).filter(works_here);
        let (seated, _) = seat(shift, held, &|worker, skill| has_skill(view, worker, skill));
        let duties: Vec<ShiftDuty> = seated.into_iter().map(|hold| view.shift_duty(shift, hold)).collect();
        let missed = duties.iter().filter(|duty| duty.status_at(shift.ends) == DutyStatus::Missed).count();
        let covered = is_covered(view, shift, visitors);
        let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let counts = ShiftCounts {
            covered: u32::from(covered),
            uncovered: u32::from(!covered),
            served: small(duties.len().saturating_sub(missed)),
            missed: small(missed),
            minutes: 0,
        };
        if let Some(mut part) = parts.around(view, &around(&shift.key)) {
            part.count(&Counted::Shift(shift.key.clone()), |tally| tally.shifts.add(&counts));
        }
    }
    for (worker, folder) in view.community.services.sorted() {
        for visit in &folder.as_of(view.log, &view.as_of).visits {
            let minutes = u32::try_from(view.minutes_of(visit, day)).unwrap_or(u32::MAX);
            let counts = ShiftCounts { minutes, ..ShiftCounts::default() };
            if let Some(mut part) = parts.around(view, &around(&visit.shift)).filter(|_| minutes > 0) {
                part.count(&Counted::Worker(worker.clone()), |tally| tally.shifts.add(&counts));
            }
        }
    }
}

/// For each shift those who came for it before it ended, as if they were its list.
fn there(view: &View<'_>) -> BTreeMap<ShiftKey, Vec<Hold>> {
    let mut there: BTreeMap<ShiftKey, Vec<Hold>> = BTreeMap::new();
    for (worker, folder) in view.community.services.sorted() {
        for visit in &folder.as_of(view.log, &view.as_of).visits {
            let list = there.entry(visit.shift.clone()).or_default();
            if list.iter().all(|hold| hold.worker != *worker) {
                let (worker, event, since) = (worker.clone(), visit.came.event.clone(), visit.came.at);
                list.push(Hold { worker, since, event, until: None, reason: None });
            }
        }
    }
    there
}

fn has_skill(view: &View<'_>, worker: &WorkerId, skill: &SkillId) -> bool {
    view.enrolled(worker).is_some_and(|enrolled| enrolled.skills.contains(skill))
}

/// True where those who came before the shift ended fill all of its places.
fn is_covered(view: &View<'_>, shift: &Shift, visitors: &[Hold]) -> bool {
    let in_time = visitors.iter().filter(|hold| hold.since < shift.ends);
    let (seated, _) = seat(shift, in_time, &|worker, skill| has_skill(view, worker, skill));
    let places: usize = shift.needs.iter().map(|need| usize::from(need.people)).sum();
    seated.len() >= places
}
