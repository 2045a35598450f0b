//! A floor under the gaps: so many there are in any rota. Where a rota comes down to it, nothing is left to search.

use super::case::Case;
use super::most::most;
use super::roster::Roster;

/// Places of several shifts that people can fill only so often each.
struct Window {
    works: Vec<usize>,
    /// How many of these shifts one person can do at most.
    each: Vec<usize>,
}

/// Gaps that no rota avoids, the highest posts first.
///
/// Three kinds of windows are looked at: shifts so close to each other that nobody can do two of them, seven days, and
/// the whole rota; in the latter two each person can do as many shifts as their limits allow. Within one window, filling place by place, higher posts first,
/// and moving people on where that makes room, gives the fewest gaps there are. Windows of one kind share no shift, so
/// their gaps add up.
pub(super) fn floor(case: &Case, roster: &Roster) -> Vec<usize> {
    let sum = |windows: Vec<Window>| {
        let mut sum = vec![0_usize; case.classes];
        for window in windows {
            for (total, gaps) in sum.iter_mut().zip(unfilled(case, &window)) {
                *total = total.saturating_add(gaps);
            }
        }
        sum
    };
    sum(close(case)).max(sum(spans(case, roster, 7))).max(sum(spans(case, roster, i64::MAX)))
}

/// Strikes out what a person's fixed work rules out for good.
pub(super) fn narrow(case: &mut Case, fixed: &mut Roster) {
    let mut barred = Vec::new();
    for person in 0..case.workers.len() {
        for work in 0..case.works.len() {
            if case.may(person, work) && !fixed.has(person, work) && !fixed.bears(case, person, work) {
                barred.push(person.saturating_mul(case.works.len()).saturating_add(work));
            }
        }
    }
    for at in barred {
        if let Some(may) = case.may.get_mut(at) {
            *may = false;
        }
    }
}

fn open(case: &Case) -> impl Iterator<Item = usize> {
    (0..case.works.len()).filter(|&work| !case.work(work).fixed && !case.work(work).places.is_empty())
}

/// Shifts of which nobody can do two: each begins before the first one's end and the shortest rest are over.
fn close(case: &Case) -> Vec<Window> {
    let rest = case.workers.iter().map(|worker| i64::from(worker.limits.rest)).min().unwrap_or(0);
    let mut windows: Vec<Window> = Vec::new();
    let mut until = None;
    for work in open(case) {
        let it = case.work(work);
        let end = it.ends.saturating_add(rest);
        match (windows.last_mut(), until) {
            (Some(window), Some(limit)) if it.begins < limit => {
                window.works.push(work);
                until = Some(end.min(limit));
            }
            _ => {
                windows.push(Window { works: vec![work], each: vec![1; case.workers.len()] });
                until = Some(end);
            }
        }
    }
    windows
}

fn spans(case: &Case, roster: &Roster, days: i64) -> Vec<Window> {
    let mut windows: Vec<(i64, Vec<usize>)> = Vec::new();
    for work in open(case) {
        let day = case.work(work).day;
        match windows.last_mut() {
            Some((first, works)) if day.saturating_sub(*first) < days => works.push(work),
            _ => windows.push((day, vec![work])),
        }
    }
    let window = |(_, works): (i64, Vec<usize>)| {
        let each = |person: usize| {
            let fixed = roster.list(person).iter().copied().filter(|&work| case.work(work).fixed);
            most(case, person, &fixed.collect::<Vec<_>>(), &works)
        };
        Window { each: (0..case.workers.len()).map(each).collect(), works }
    };
    windows.into_iter().map(window).collect()
}

/// The gaps of a window if each person can do so many of its shifts, whichever they are.
fn unfilled(case: &Case, window: &Window) -> Vec<usize> {
    let mut places: Vec<(usize, usize, Option<usize>)> = Vec::new();
    for &work in &window.works {
        let it = case.work(work);
        places.extend(it.places.iter().map(|&skill| (it.class, work, skill)));
    }
    places.sort_unstable();
    let mut held: Vec<Vec<usize>> = vec![Vec::new(); case.workers.len()];
    let mut gaps = vec![0_usize; case.classes];
    for (at, &(class, _, _)) in places.iter().enumerate() {
        let mut tried = vec![false; held.len()];
        if !give(case, &places, window, at, &mut held, &mut tried)
            && let Some(sum) = gaps.get_mut(class)
        {
            *sum = sum.saturating_add(1);
        }
    }
    gaps
}

/// Gives a place to somebody, if need be by giving one of theirs to somebody else.
fn give(
    case: &Case,
    places: &[(usize, usize, Option<usize>)],
    window: &Window,
    at: usize,
    held: &mut [Vec<usize>],
    tried: &mut [bool],
) -> bool {
    let Some(&(_, work, skill)) = places.get(at) else { return false };
    for person in 0..held.len() {
        let seen = tried.get(person).copied().unwrap_or(true);
        if seen || !case.may(person, work) || !case.skilled(person, skill) {
            continue;
        }
        if let Some(mark) = tried.get_mut(person) {
            *mark = true;
        }
        let mine = held.get(person).cloned().unwrap_or_default();
        let most = window.each.get(person).copied().unwrap_or(0);
        let freed = if mine.len() < most {
            None
        } else {
            let passed_on = mine.iter().position(|&other| give(case, places, window, other, held, tried));
            let Some(position) = passed_on else { continue };
            Some(position)
        };
        if let Some(mine) = held.get_mut(person) {
            if let Some(position) = freed.filter(|&position| position < mine.len()) {
                mine.remove(position);
            }
            mine.push(at);
        }
        return true;
    }
    false
}
