//! Short chains: somebody comes to an open place and leaves one shift for it, somebody else comes there, and so on, until
//! somebody can come who need not leave anything.

use super::case::Case;
use super::fill::added;
use super::roster::Roster;
use super::search::one_more;
use std::collections::VecDeque;

/// The shifts with open places, once for each, the highest posts first.
pub(super) fn open_places(case: &Case, roster: &Roster) -> Vec<usize> {
    let once = |work: usize| std::iter::repeat_n(work, roster.missing(case, work));
    let mut open: Vec<usize> = (0..case.works.len()).flat_map(once).collect();
    open.sort_by_key(|&work| (case.work(work).class, work));
    open
}

/// Fills open places one by one, each with a few changes, the highest posts first, as far as that can be done.
pub(super) fn each_more(case: &Case, roster: &mut Roster, floor: &[usize], budget: u32) {
    let open = open_places(case, roster);
    let share = budget.checked_div(u32::try_from(open.len()).unwrap_or(u32::MAX)).unwrap_or(budget);
    for work in open {
        if roster.gaps(case).as_slice() <= floor || roster.missing(case, work) == 0 {
            continue;
        }
        let mut effort = share.saturating_mul(10);
        if !shortest(case, roster, work, &mut effort)
            && let Some(better) = one_more(case, roster, work, share)
        {
            *roster = better;
        }
    }
}

/// An open place, and the move that opened it.
struct Link {
    open: usize,
    /// Who left this shift for the one before, and where that stands in the list of links.
    moved: Option<(usize, usize)>,
}

/// How often a chain may come through one shift: a different past may make a difference.
const VISITS: u8 = 3;

/// Fills one place of a shift by the shortest such chain that is met; false when there is none.
pub(super) fn shortest(case: &Case, roster: &mut Roster, work: usize, effort: &mut u32) -> bool {
    let mut links = vec![Link { open: work, moved: None }];
    let mut visits = vec![0_u8; case.works.len()];
    let mut queue = VecDeque::from([0_usize]);
    while let Some(at) = queue.pop_front() {
        let path = follow(&links, at);
        for &(person, to, from) in &path {
            roster.take(person, from);
            roster.put(person, to);
        }
        let open = links.get(at).map_or(work, |link| link.open);
        let people: Vec<usize> =
            (0..case.workers.len()).filter(|&person| roster.finds_place(case, person, open)).collect();
        let able: Vec<usize> = people.iter().copied().filter(|&person| roster.bears(case, person, open)).collect();
        if let Some(person) = able.into_iter().min_by_key(|&person| added(case, roster, person, open)) {
            roster.put(person, open);
            return true;
        }
        for person in people {
            *effort = effort.saturating_sub(1);
            for left in single(case, roster, person, open, effort) {
                let on_path = path.iter().any(|&(_, _, from)| from == left) || left == work;
                let seen = visits.get_mut(left).filter(|seen| **seen < VISITS && !on_path);
                if let Some(seen) = seen {
                    *seen = seen.saturating_add(1);
                    queue.push_back(links.len());
                    links.push(Link { open: left, moved: Some((person, at)) });
                }
            }
        }
        for &(person, to, from) in path.iter().rev() {
            roster.take(person, to);
            roster.put(person, from);
        }
        if *effort == 0 {
            return false;
        }
    }
    false
}

/// The moves of a chain, the first one first: who goes where and comes from where.
fn follow(links: &[Link], mut at: usize) -> Vec<(usize, usize, usize)> {
    let mut moves = Vec::new();
    while let Some(Link { open, moved: Some((person, before)) }) = links.get(at) {
        let to = links.get(*before).map_or(*open, |link| link.open);
        moves.push((*person, to, *open));
        at = *before;
    }
    moves.reverse();
    moves
}

/// Shifts of which it is enough to leave one in order to come.
fn single(case: &Case, roster: &Roster, person: usize, open: usize, effort: &mut u32) -> Vec<usize> {
    let mut list = roster.list(person).to_vec();
    let at = list.partition_point(|&other| other < open);
    list.insert(at, open);
    let Some(broken) = case.broken(person, &list) else { return Vec::new() };
    let among: Vec<usize> = broken.among().filter_map(|at| list.get(at).copied()).collect();
    let free = among.into_iter().filter(|&work| work != open && !case.work(work).fixed);
    free.filter(|&work| {
        *effort = effort.saturating_sub(1);
        let rest: Vec<usize> = list.iter().copied().filter(|&other| other != work).collect();
        case.broken(person, &rest).is_none()
    })
    .collect()
}
