//! What a rota costs beyond its gaps. The cost is a sum over people, so an exchange changes two terms.

use super::Load;
use super::case::Case;
use super::fatigue::{Running, after};
use super::roster::Roster;

fn times(weight: u32, amount: i64) -> i64 {
    i64::from(weight).saturating_mul(amount)
}

fn ratio(amount: i64, by: i64) -> i64 {
    amount.checked_div(by).unwrap_or(0)
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// What each person can give: minutes and nights, see [`Load`].
pub(super) fn can_give(case: &Case, person: usize) -> (i64, i64) {
    let limits = &case.worker_at(person).limits;
    let (mut minutes, mut nights, mut night_day) = (0_i64, 0_i64, None);
    let (mut today, mut longest) = (None, 0_i64);
    let per_day = limits.minutes_per_day.map_or(i64::MAX, i64::from);
    let mut days = None;
    for (at, work) in case.works.iter().enumerate() {
        if work.shift.is_none() {
            continue;
        }
        let (first, _) = days.unwrap_or((work.day, work.day));
        days = Some((first, work.day));
        if !case.may(person, at) {
            continue;
        }
        if today != Some(work.day) {
            minutes = minutes.saturating_add(longest);
            (today, longest) = (Some(work.day), 0);
        }
        longest = longest.max(work.minutes.min(per_day));
        if work.night && night_day != Some(work.day) {
            night_day = Some(work.day);
            nights = nights.saturating_add(1);
        }
    }
    minutes = minutes.saturating_add(longest);
    let span = days.map_or(0, |(first, last)| last.saturating_sub(first).saturating_add(1));
    if let Some(week) = limits.minutes_per_week {
        minutes = minutes.min(i64::from(week).saturating_mul(span) / 7);
    }
    if let Some(row) = limits.nights_in_row.map(i64::from) {
        nights = ratio(nights.saturating_mul(row).saturating_add(row), row.saturating_add(1));
    }
    (minutes.max(1), nights.max(1))
}

/// The number of shifts at the post where most of a list is served, and the length of the list.
fn usual(case: &Case, list: &[usize]) -> (usize, usize) {
    let at = |post: usize| list.iter().filter(|&&work| case.work(work).post == post).count();
    (list.iter().map(|&work| at(case.work(work).post)).max().unwrap_or(0), list.len())
}

/// Minutes and nights of a list, as far as they are this rota's.
fn given(case: &Case, list: &[usize]) -> (i64, i64) {
    let own = list.iter().map(|&work| case.work(work)).filter(|work| work.shift.is_some());
    own.fold((0, 0), |(minutes, nights), work| {
        (work.minutes.saturating_add(minutes), i64::from(work.night).saturating_add(nights))
    })
}

/// The cost of one person's list of work.
pub(super) fn cost(case: &Case, person: usize, list: &[usize]) -> i64 {
    let weights = &case.request.policy.weights;
    let worker = case.worker_at(person);
    let (minutes, nights) = given(case, list);
    let (can_minutes, can_nights) = worker.can;
    let mut cost = times(weights.hours, ratio(minutes.saturating_mul(minutes), can_minutes));
    cost = cost
        .saturating_add(times(weights.nights, ratio(nights.saturating_mul(nights).saturating_mul(480), can_nights)));
    let mut running = Running::new(&case.request.policy.fatigue, list.iter().map(|&work| case.work(work)));
    let (mut points, mut steps) = (0_i64, 0_i64);
    for &work in list {
        let it = case.work(work);
        let tired = running.points(it);
        if it.shift.is_some() {
            points = points.saturating_add(tired);
            steps = steps.saturating_add(worker.rank.get(it.post).copied().unwrap_or(0));
        }
    }
    let (same, all) = usual(case, list);
    cost.saturating_add(times(weights.fatigue, points))
        .saturating_add(times(weights.continuity, count(all.saturating_sub(same))))
        .saturating_add(times(weights.area, steps))
}

/// The cost of a list with a work more.
pub(super) fn cost_with(case: &Case, person: usize, list: &[usize], work: usize) -> i64 {
    let mut longer = Vec::with_capacity(list.len().saturating_add(1));
    let at = list.partition_point(|&other| other < work);
    longer.extend(list.iter().take(at));
    longer.push(work);
    longer.extend(list.iter().skip(at));
    cost(case, person, &longer)
}

/// What a person gives, for people to see.
pub(super) fn load(case: &Case, roster: &Roster, person: usize) -> Option<Load> {
    let list = roster.list(person);
    let (minutes, nights) = given(case, list);
    let (can_minutes, can_nights) = case.worker_at(person).can;
    let small = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
    Some(Load {
        worker: case.request.people.get(person)?.id.clone(),
        minutes,
        nights: small(nights),
        can_minutes,
        can_nights: small(can_nights),
        share: ratio(minutes.saturating_mul(1000), can_minutes),
        at_usual_post: small(count(usual(case, list).0)),
        fatigue: after(case, list),
    })
}
