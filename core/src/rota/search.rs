//! Three questions for the exact search, each with a budget of nodes; see `decide` for how it goes about them.

use super::case::Case;
use super::decide::Search;
use super::roster::Roster;

/// A rota that was found.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) gaps: Vec<usize>,
    pub(super) changes: usize,
    pub(super) roster: Roster,
}

/// How the search ended.
pub(super) struct Verdict {
    pub(super) best: Found,
    /// No rota has fewer gaps.
    pub(super) gaps_proven: bool,
    /// No rota with as few gaps has fewer changes.
    pub(super) changes_proven: bool,
    /// Nodes visited.
    pub(super) nodes: u32,
}

/// Fewest gaps, starting from a rota that has some.
pub(super) fn fewest_gaps(case: &Case, roster: Roster, floor: &[usize], budget: u32) -> Verdict {
    let best = Found { gaps: roster.gaps(case), changes: 0, roster: roster.clone() };
    let mut search = Search::new(case, roster, floor, best, budget, false);
    if search.best.gaps.as_slice() > floor {
        search.decide(0);
    }
    let proven = !search.spent || search.best.gaps.as_slice() <= floor;
    Verdict { gaps_proven: proven, changes_proven: proven, nodes: search.nodes, best: search.best }
}

/// Fewest gaps and then fewest changes against `roster`. `known` is some rota that was found before.
pub(super) fn fewest_changes(case: &Case, roster: Roster, known: Found, floor: &[usize], budget: u32) -> Verdict {
    let mut search = Search::new(case, roster, floor, known, budget, true);
    let proven = loop {
        search.beyond = None;
        search.decide(0);
        let down = search.best.gaps.as_slice() <= floor && search.best.changes <= search.limit;
        match search.beyond {
            _ if search.spent => break false,
            Some(next) if !down => search.limit = next,
            _ => break true,
        }
    };
    let gaps_proven = proven || search.best.gaps.as_slice() <= floor;
    Verdict { gaps_proven, changes_proven: proven, nodes: search.nodes, best: search.best }
}

/// A few changes that fill one open place of a shift, all other gaps left as they are.
pub(super) fn one_more(case: &Case, roster: &Roster, work: usize, budget: u32) -> Option<Roster> {
    const MOST_CHANGES: usize = 9;
    let gaps = roster.gaps(case);
    let mut floor = gaps.clone();
    *floor.get_mut(case.work(work).class)? = gaps.get(case.work(work).class)?.checked_sub(1)?;
    let known = Found { gaps: gaps.clone(), changes: 0, roster: roster.clone() };
    let mut search = Search::new(case, roster.clone(), &floor, known, budget, true);
    for other in 0..case.works.len() {
        let missing = roster.missing(case, other);
        search.give_up(other, 0, missing.saturating_sub(usize::from(other == work)));
    }
    while search.best.gaps == gaps {
        search.beyond = None;
        search.decide(0);
        search.limit = search.beyond.filter(|&next| next <= MOST_CHANGES && !search.spent)?;
    }
    Some(search.best.roster)
}
