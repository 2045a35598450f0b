//! Fills places: first straight through, then by moving people out of the way, chain by chain.

use super::case::Case;
use super::cost::{cost, cost_with};
use super::roster::Roster;

/// Fills what can be filled without moving anybody: day by day, the higher posts first, then those for whom fewest
/// people can come; each place by whoever it costs least.
pub(super) fn straight(case: &Case, roster: &mut Roster) {
    let people = case.workers.len();
    let can = |work: usize| (0..people).filter(|&person| case.may(person, work)).count();
    let mut order: Vec<(i64, usize, usize, usize)> = Vec::new();
    for (work, it) in case.works.iter().enumerate() {
        if roster.missing(case, work) > 0 {
            order.push((it.day, it.class, can(work), work));
        }
    }
    order.sort_unstable();
    for (_, _, _, work) in order {
        while roster.missing(case, work) > 0 {
            let Some(person) = cheapest(case, roster, work) else { break };
            roster.put(person, work);
        }
    }
}

/// Whoever can take a place at once and costs least there.
fn cheapest(case: &Case, roster: &mut Roster, work: usize) -> Option<usize> {
    let able: Vec<usize> = (0..case.workers.len())
        .filter(|&person| roster.finds_place(case, person, work) && roster.bears(case, person, work))
        .collect();
    able.into_iter().min_by_key(|&person| added(case, roster, person, work))
}

/// What it costs to give a person a work more.
pub(super) fn added(case: &Case, roster: &Roster, person: usize, work: usize) -> i64 {
    let list = roster.list(person);
    cost_with(case, person, list, work).saturating_sub(cost(case, person, list))
}

/// A way to fill a place: somebody comes and leaves other shifts for it. Ordered by how good it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Way {
    /// Shifts at higher posts that lose somebody.
    higher: usize,
    /// How hard those shifts were to fill so far.
    trouble: u64,
    /// When the person was moved last.
    moved: u32,
    person: usize,
    leaves: Vec<usize>,
}

struct Fill<'c, 'r> {
    case: &'c Case<'r>,
    roster: Roster,
    /// How often each place was sought somebody for. What is hard to fill is not given up again lightly.
    trouble: Vec<u64>,
    moved: Vec<u32>,
    step: u32,
    effort: u32,
}

/// Closes gaps by chains of moves: somebody comes and leaves other shifts for it, which are then filled in their turn.
/// The best rota met on the way stays. Ends when the gaps are down to `floor` or the effort is spent.
pub(super) fn chains(case: &Case, roster: &mut Roster, floor: &[usize], effort: u32) {
    let mut best = roster.gaps(case);
    if best.as_slice() <= floor {
        return;
    }
    let mut fill = Fill {
        case,
        roster: roster.clone(),
        trouble: vec![0; case.works.len()],
        moved: vec![0; case.workers.len()],
        step: 0,
        effort,
    };
    let mut open: Vec<usize> =
        (0..case.works.len()).flat_map(|work| std::iter::repeat_n(work, fill.roster.missing(case, work))).collect();
    // Taken from the end: the highest posts first.
    open.sort_by_key(|&work| std::cmp::Reverse((case.work(work).class, work)));
    let mut gaps = best.clone();
    while let Some(work) = open.pop() {
        let Some(leaves) = fill.place(work) else {
            if fill.effort == 0 {
                break;
            }
            continue;
        };
        tally(&mut gaps, case.work(work).class, false);
        for &left in &leaves {
            tally(&mut gaps, case.work(left).class, true);
        }
        open.extend(leaves);
        if gaps < best {
            best.clone_from(&gaps);
            roster.clone_from(&fill.roster);
            if best.as_slice() <= floor {
                break;
            }
        }
    }
    straight(case, roster);
}

fn tally(gaps: &mut [usize], class: usize, more: bool) {
    if let Some(sum) = gaps.get_mut(class) {
        *sum = if more { sum.saturating_add(1) } else { sum.saturating_sub(1) };
    }
}

impl Fill<'_, '_> {
    /// Finds somebody for a place: the shifts they leave. Nothing: nobody can be brought there.
    fn place(&mut self, work: usize) -> Option<Vec<usize>> {
        let case = self.case;
        self.step = self.step.saturating_add(1);
        if let Some(trouble) = self.trouble.get_mut(work) {
            *trouble = trouble.saturating_add(1);
        }
        let people: Vec<usize> =
            (0..case.workers.len()).filter(|&person| self.roster.finds_place(case, person, work)).collect();
        self.effort = self.effort.saturating_sub(u32::try_from(people.len()).unwrap_or(u32::MAX));
        let able = people.iter().copied().filter(|&person| self.roster.bears(case, person, work));
        let able: Vec<usize> = able.collect();
        if let Some(person) = able.into_iter().min_by_key(|&person| added(case, &self.roster, person, work)) {
            self.roster.put(person, work);
            return Some(Vec::new());
        }
        let mut best = None;
        for most in 1..=3 {
            for &person in &people {
                let mut list = self.roster.list(person).to_vec();
                if let Err(at) = list.binary_search(&work) {
                    list.insert(at, work);
                }
                let moved = self.moved.get(person).copied().unwrap_or(0);
                let way = Way { higher: 0, trouble: 0, moved, person, leaves: Vec::new() };
                self.ways(work, &mut list, way, most, &mut best);
            }
            if best.is_some() || self.effort == 0 {
                break;
            }
        }
        let Way { person, leaves, .. } = best?;
        for &left in &leaves {
            self.roster.take(person, left);
        }
        self.roster.put(person, work);
        if let Some(moved) = self.moved.get_mut(person) {
            *moved = self.step;
        }
        Some(leaves)
    }

    /// Tries what a person may leave so that the rest of their list breaks no limit.
    fn ways(&mut self, wanted: usize, list: &mut Vec<usize>, way: Way, most: usize, best: &mut Option<Way>) {
        // A way only gets worse by leaving more.
        if self.effort == 0 || best.as_ref().is_some_and(|best| *best <= way) {
            return;
        }
        self.effort = self.effort.saturating_sub(1);
        let Some(broken) = self.case.broken(way.person, list) else {
            *best = Some(way);
            return;
        };
        if way.leaves.len() >= most {
            return;
        }
        let among: Vec<usize> = broken.among().filter_map(|at| list.get(at).copied()).collect();
        for work in among {
            let it = self.case.work(work);
            if work == wanted || it.fixed {
                continue;
            }
            let mut next = way.clone();
            next.higher = next.higher.saturating_add(usize::from(it.class < self.case.work(wanted).class));
            next.trouble = next.trouble.saturating_add(self.trouble.get(work).copied().unwrap_or(0));
            next.leaves.push(work);
            list.retain(|&other| other != work);
            self.ways(wanted, list, next, most, best);
            if let Err(at) = list.binary_search(&work) {
                list.insert(at, work);
            }
        }
    }
}
