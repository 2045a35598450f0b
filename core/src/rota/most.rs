//! How many shifts one person can do at most, whatever the others do.

use super::case::Case;

/// Nodes for one person; where they do not suffice, a coarser bound is told.
const NODES: u32 = 3_000;

struct Most<'c, 'r> {
    case: &'c Case<'r>,
    person: usize,
    slots: Vec<usize>,
    /// A bound on what slots from each one on can bring.
    left: Vec<usize>,
    best: usize,
    nodes: u32,
}

/// The most of these works that a person can do next to their fixed work, or a number above it.
pub(super) fn most(case: &Case, person: usize, fixed: &[usize], works: &[usize]) -> usize {
    let time = |work: usize| {
        let it = case.work(work);
        (it.begins, it.ends, it.day, it.last_day, it.night)
    };
    // Shifts at the same time weigh the same, whichever post it is.
    let mut slots: Vec<usize> = works.iter().copied().filter(|&work| case.may(person, work)).collect();
    slots.dedup_by_key(|work| time(*work));
    let left = bounds(case, person, &slots);
    let all = left.first().copied().unwrap_or(0);
    let mut most = Most { case, person, slots, left, best: 0, nodes: NODES };
    most.take(0, 0, &mut fixed.to_vec());
    if most.nodes == 0 { all } else { most.best }
}

/// From each slot on: the most by rest alone, and by the weekly limit alone.
fn bounds(case: &Case, person: usize, slots: &[usize]) -> Vec<usize> {
    let limits = &case.worker_at(person).limits;
    let rest = i64::from(limits.rest);
    let works = || slots.iter().map(|&work| case.work(work));
    let shortest = works().map(|work| work.minutes).min().unwrap_or(1).max(1);
    let week = limits.minutes_per_week.and_then(|week| usize::try_from(i64::from(week).checked_div(shortest)?).ok());
    let last = works().next_back().map_or(0, |work| work.day);
    let mut left = vec![0_usize; slots.len().saturating_add(1)];
    for (at, work) in works().enumerate().rev() {
        let free = work.ends.saturating_add(rest);
        let next = at.saturating_add(1);
        let then = next.saturating_add(works().skip(next).take_while(|later| later.begins < free).count());
        let of = |at: usize| left.get(at).copied().unwrap_or(0);
        let most = of(next).max(of(then).saturating_add(1));
        let days = last.saturating_sub(work.day).saturating_add(1);
        let weeks = usize::try_from(days.saturating_add(6) / 7).unwrap_or(usize::MAX);
        let most = week.map_or(most, |week| most.min(week.saturating_mul(weeks)));
        if let Some(left) = left.get_mut(at) {
            *left = most;
        }
    }
    left
}

impl Most<'_, '_> {
    fn take(&mut self, at: usize, count: usize, list: &mut Vec<usize>) {
        self.best = self.best.max(count);
        let Some(&work) = self.slots.get(at) else { return };
        let reach = count.saturating_add(self.left.get(at).copied().unwrap_or(0));
        if reach <= self.best || self.nodes == 0 {
            return;
        }
        self.nodes = self.nodes.saturating_sub(1);
        let place = list.partition_point(|&other| other < work);
        list.insert(place, work);
        if self.case.broken(self.person, list).is_none() {
            self.take(at.saturating_add(1), count.saturating_add(1), list);
        }
        list.remove(place);
        self.take(at.saturating_add(1), count, list);
    }
}
