//! Takes back changes that a repair did not need.

use super::case::Case;
use super::chain::{open_places, shortest};
use super::improve::improve;
use super::roster::{Roster, seats_all};

/// The pairs by which two rotas differ.
pub(super) fn distance(a: &Roster, b: &Roster) -> usize {
    let only = |a: &Roster, b: &Roster| a.pairs().filter(|&(person, work)| !b.has(person, work)).count();
    only(a, b).saturating_add(only(b, a))
}

/// Brings a rota closer to the one before, without more gaps: puts somebody back where they were, lets whoever came in
/// their stead go, and fills what that opens by short chains. Whatever does not come closer is undone.
pub(super) fn closer(case: &Case, mut roster: Roster, near: &Roster, effort: u32) -> Roster {
    const CHAIN: u32 = 1_500;
    let mut left = effort;
    loop {
        roster = improve(case, roster, Some(near), effort);
        let (gaps, far) = (roster.gaps(case), distance(&roster, near));
        let back: Vec<(usize, usize)> = near.pairs().filter(|&(p, w)| case.may(p, w) && !roster.has(p, w)).collect();
        let mut better = None;
        for (person, work) in back {
            if left == 0 {
                break;
            }
            left = left.saturating_sub(CHAIN);
            let mut trial = roster.clone();
            trial.put(person, work);
            lighten(case, &mut trial, Some(near), (person, work));
            for open in open_places(case, &trial) {
                shortest(case, &mut trial, open, &mut CHAIN.clone());
            }
            if trial.gaps(case) <= gaps && distance(&trial, near) < far {
                better = Some(trial);
                break;
            }
        }
        match better {
            Some(better) => roster = better,
            None => return roster,
        }
    }
}

/// Takes away what breaks a limit and who finds no place: never the pair `keeps`, pairs that were there before (`near`)
/// only where nothing else helps, and of equals the last one.
pub(super) fn lighten(case: &Case, roster: &mut Roster, near: Option<&Roster>, keeps: (usize, usize)) {
    let old = |&(person, work): &(usize, usize)| near.is_some_and(|near| near.has(person, work));
    let choose = |pairs: Vec<(usize, usize)>| {
        let free = pairs.into_iter().filter(|&pair| pair != keeps && !case.work(pair.1).fixed);
        free.max_by_key(|pair| (!old(pair), pair.1, pair.0))
    };
    for person in 0..case.workers.len() {
        while let Some(broken) = case.broken(person, roster.list(person)) {
            let list = roster.list(person);
            let works = broken.among().filter_map(|at| list.get(at).copied());
            let Some((_, work)) = choose(works.map(|work| (person, work)).collect()) else { break };
            roster.take(person, work);
        }
    }
    for work in (0..case.works.len()).filter(|&work| !case.work(work).fixed) {
        while !seats_all(case, work, roster.crew(work), None) {
            let Some((person, _)) = choose(roster.crew(work).iter().map(|&person| (person, work)).collect()) else {
                break;
            };
            roster.take(person, work);
        }
    }
}
