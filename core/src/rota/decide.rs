//! The exact search: fewest gaps first, then fewest changes against the rota as it stands.
//!
//! A node is a rota with some decisions made: pairs of person and shift that stay (`Kept`), pairs that are out (`Out`),
//! and places given up. Each branching splits all rotas that agree with the decisions, so none is lost:
//! - a person's work breaks a limit: one of the works concerned has to go, as no limit is broken by a part of what keeps
//!   it;
//! - a shift has more people than places for them: one of them has to go;
//! - a shift has an open place: either somebody comes for whom there is a place, or no more people serve there than now.
//!   (Crews that can be seated form a matroid: if more people serve there in the best rota, one of them can be added.)
//!
//! When nothing is left to decide, every change made is one that the best rota makes, too.

use super::case::Case;
use super::fill::added;
use super::roster::{Roster, seats_all};
use super::search::Found;
use std::cmp::Ordering;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Undecided,
    Kept,
    Out,
}

/// Decisions in a row before the search gives up: each costs stack.
const MOST_DECISIONS: usize = 600;

pub(super) struct Search<'c, 'r> {
    case: &'c Case<'r>,
    roster: Roster,
    marks: Vec<Mark>,
    /// Places given up, by shift and by class.
    given_up: Vec<usize>,
    lost: Vec<usize>,
    changes: usize,
    /// True when changes count; else only gaps do.
    counting: bool,
    pub(super) limit: usize,
    /// The fewest changes that a node beyond the limit would have come to.
    pub(super) beyond: Option<usize>,
    floor: &'c [usize],
    pub(super) best: Found,
    /// People whose work may break a limit, shifts whose crew may not find places.
    suspects: Vec<usize>,
    crowded: Vec<usize>,
    pub(super) nodes: u32,
    budget: u32,
    pub(super) spent: bool,
}

impl<'c, 'r> Search<'c, 'r> {
    pub(super) fn new(
        case: &'c Case<'r>,
        roster: Roster,
        floor: &'c [usize],
        best: Found,
        budget: u32,
        counting: bool,
    ) -> Self {
        let crowded = (0..case.works.len())
            .filter(|&work| !case.work(work).fixed && !seats_all(case, work, roster.crew(work), None))
            .collect();
        let suspects = (0..case.workers.len()).filter(|&p| case.broken(p, roster.list(p)).is_some()).collect();
        Self {
            case,
            marks: vec![Mark::Undecided; case.may.len()],
            given_up: vec![0; case.works.len()],
            lost: vec![0; case.classes],
            changes: 0,
            counting,
            limit: if counting { 0 } else { usize::MAX },
            beyond: None,
            floor,
            best,
            suspects,
            crowded,
            nodes: 0,
            budget,
            spent: false,
            roster,
        }
    }

    fn mark(&self, person: usize, work: usize) -> Mark {
        let at = person.saturating_mul(self.case.works.len()).saturating_add(work);
        self.marks.get(at).copied().unwrap_or(Mark::Kept)
    }

    fn set(&mut self, person: usize, work: usize, mark: Mark) {
        let at = person.saturating_mul(self.case.works.len()).saturating_add(work);
        if let Some(old) = self.marks.get_mut(at) {
            *old = mark;
        }
    }

    /// Looks at one node and at everything below it.
    pub(super) fn decide(&mut self, depth: usize) {
        if self.nodes >= self.budget || depth >= MOST_DECISIONS {
            self.spent = true;
        }
        if self.spent {
            return;
        }
        self.nodes = self.nodes.saturating_add(1);
        let open: Vec<(usize, usize)> = (0..self.case.works.len())
            .map(|work| (work, self.roster.missing(self.case, work).saturating_sub(self.up(work))))
            .filter(|&(_, places)| places > 0)
            .collect();
        if !self.promises(&open) {
            return;
        }
        if let Some(pairs) = self.too_much() {
            return self.drop_one(&pairs, depth);
        }
        if let Some((work, people)) = self.hardest(&open) {
            return self.fill(work, &people, depth);
        }
        if (&self.lost, self.changes) < (&self.best.gaps, self.best.changes) {
            self.best = Found { gaps: self.lost.clone(), changes: self.changes, roster: self.roster.clone() };
        }
    }

    fn up(&self, work: usize) -> usize {
        self.given_up.get(work).copied().unwrap_or(0)
    }

    /// False when nothing below this node can be better than what is known, or not within the limit of changes.
    fn promises(&mut self, open: &[(usize, usize)]) -> bool {
        let order = self.lost.cmp(&self.best.gaps);
        let at_floor = self.best.gaps.as_slice() <= self.floor;
        if !self.counting {
            return order == Ordering::Less && !at_floor;
        }
        if order == Ordering::Greater {
            return false;
        }
        let places: usize = open.iter().map(|&(_, places)| places).sum();
        let could_give_up = if at_floor {
            let (all, lost): (usize, usize) = (self.best.gaps.iter().sum(), self.lost.iter().sum());
            all.saturating_sub(lost)
        } else {
            self.could_give_up(open)
        };
        let at_least = self.changes.saturating_add(places.saturating_sub(could_give_up));
        if (at_floor || order == Ordering::Equal) && at_least >= self.best.changes {
            return false;
        }
        if at_least > self.limit {
            self.beyond = Some(self.beyond.map_or(at_least, |beyond| beyond.min(at_least)));
            return false;
        }
        true
    }

    /// The most open places that can be given up without more gaps than the best rota known.
    fn could_give_up(&self, open: &[(usize, usize)]) -> usize {
        let of_class = |wanted: usize| {
            let places = open.iter().filter(|&&(work, _)| self.case.work(work).class == wanted);
            places.map(|&(_, places)| places).sum::<usize>()
        };
        let mut sum = 0_usize;
        let mut below = false;
        for (class, (&lost, &best)) in self.lost.iter().zip(&self.best.gaps).enumerate() {
            let left = if below { usize::MAX } else { best.saturating_sub(lost) };
            sum = sum.saturating_add(of_class(class).min(left));
            // With fewer gaps here, any number is allowed at the posts below.
            below |= lost < best;
        }
        sum
    }

    /// Pairs of which at least one has to go; those that stay are not among them.
    fn too_much(&self) -> Option<Vec<(usize, usize)>> {
        let case = self.case;
        let free =
            |&(person, work): &(usize, usize)| !case.work(work).fixed && self.mark(person, work) == Mark::Undecided;
        for &person in &self.suspects {
            let list = self.roster.list(person);
            if let Some(broken) = case.broken(person, list) {
                let works = broken.among().filter_map(|at| list.get(at).copied());
                return Some(works.map(|work| (person, work)).filter(free).collect());
            }
        }
        for &work in &self.crowded {
            let crew = self.roster.crew(work);
            if !seats_all(case, work, crew, None) {
                return Some(crew.iter().map(|&person| (person, work)).filter(free).collect());
            }
        }
        None
    }

    fn drop_one(&mut self, pairs: &[(usize, usize)], depth: usize) {
        for &(person, work) in pairs {
            self.roster.take(person, work);
            self.set(person, work, Mark::Out);
            self.changes = self.changes.saturating_add(1);
            self.decide(depth.saturating_add(1));
            self.changes = self.changes.saturating_sub(1);
            self.roster.put(person, work);
            // Whatever lacks this pair has been looked at: from here on it stays.
            self.set(person, work, Mark::Kept);
        }
        for &(person, work) in pairs {
            self.set(person, work, Mark::Undecided);
        }
    }

    /// The open shift to decide on, with those who could come: first those who need not leave anything for it, the
    /// cheapest first. Among few open shifts it is the one for which fewest can come.
    fn hardest(&mut self, open: &[(usize, usize)]) -> Option<(usize, Vec<usize>)> {
        let mut best: Option<(usize, usize, Vec<usize>)> = None;
        for &(work, _) in open.iter().take(8) {
            let mut people: Vec<(bool, i64, usize)> = Vec::new();
            for person in 0..self.case.workers.len() {
                if self.mark(person, work) == Mark::Undecided && self.roster.finds_place(self.case, person, work) {
                    let at_once = self.roster.bears(self.case, person, work);
                    people.push((!at_once, added(self.case, &self.roster, person, work), person));
                }
            }
            people.sort_unstable();
            let at_once = people.iter().filter(|(leaves, _, _)| !leaves).count();
            if best.as_ref().is_none_or(|&(fewest, _, _)| at_once < fewest) {
                best = Some((at_once, work, people.into_iter().map(|(_, _, person)| person).collect()));
            }
        }
        best.map(|(_, work, people)| (work, people))
    }

    fn fill(&mut self, work: usize, people: &[usize], depth: usize) {
        for &person in people {
            self.roster.put(person, work);
            self.set(person, work, Mark::Kept);
            self.changes = self.changes.saturating_add(1);
            self.suspects.push(person);
            self.decide(depth.saturating_add(1));
            self.suspects.pop();
            self.changes = self.changes.saturating_sub(1);
            self.roster.take(person, work);
            // Whatever has this pair has been looked at.
            self.set(person, work, Mark::Out);
        }
        let (before, missing) = (self.up(work), self.roster.missing(self.case, work));
        self.give_up(work, before, missing);
        self.decide(depth.saturating_add(1));
        self.give_up(work, missing, before);
        for &person in people {
            self.set(person, work, Mark::Undecided);
        }
    }

    pub(super) fn give_up(&mut self, work: usize, before: usize, now: usize) {
        let class = self.case.work(work).class;
        if let (Some(up), Some(lost)) = (self.given_up.get_mut(work), self.lost.get_mut(class)) {
            *up = now;
            *lost = lost.saturating_sub(before).saturating_add(now);
        }
    }
}
