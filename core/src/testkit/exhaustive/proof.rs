//! The proof: every history within the bounds, or the shortest one that breaks a law.

use super::bounds::Part;
use super::histories::{Case, Histories};
use super::judge::{self, Judged};
use super::laws::{Breach, promised};
use super::{Bounds, Promise, pairs};
use crate::base::{GridError, IdError, Instant};
use crate::policy::Policy;
use serde::Serialize;

/// Why there is no proof to be had.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ProofError {
    /// The rule book has a fault.
    #[error(transparent)]
    Policy(#[from] GridError),
    /// A name that the proof gives is none.
    #[error(transparent)]
    Id(#[from] IdError),
    /// An area or temperature that the proof names is none.
    #[error("{0}")]
    Name(String),
    /// The bounds are wider than can be counted.
    #[error("there are too many histories within these bounds to be numbered")]
    TooMany,
    /// The bounds are not what they may be.
    #[error("{0}")]
    Bounds(&'static str),
}

/// A rule book, its promises, and every history within the bounds.
#[derive(Debug)]
pub struct Proof {
    /// The rule book.
    pub policy: Policy,
    /// What its author promises.
    pub promises: Vec<Promise>,
    /// The bounds.
    pub bounds: Bounds,
    /// Every history of one resident.
    pub histories: Histories,
}

/// One thing that happens in a counterexample.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Happened {
    /// When.
    pub at: Instant,
    /// To whom: 0 is the resident that is judged.
    pub who: u8,
    /// What, by its place in the list of items.
    pub item: u16,
}

/// A law that is broken, and the history that breaks it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Found {
    /// What happens, in order.
    pub history: Vec<Happened>,
    /// What is broken.
    #[serde(flatten)]
    pub breach: Breach,
}

/// The shorter of two, then the earlier.
#[must_use]
pub fn first(a: Option<Found>, b: Option<Found>) -> Option<Found> {
    let key = |found: &Found| (found.history.len(), found.history.clone(), found.breach.law);
    a.into_iter().chain(b).min_by_key(key)
}

/// What the households of one share came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Households {
    /// Histories of the household on which every law was evaluated, counted up to swapping the two residents.
    pub histories: u64,
    /// Histories that were left out: more facts bear on one judgement than the bounds allow.
    pub left_out: u64,
    /// The first promise that is broken, on the shortest and earliest history.
    pub found: Option<Found>,
}

impl Households {
    /// Two shares as one.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            histories: self.histories + other.histories,
            left_out: self.left_out + other.left_out,
            found: first(self.found, other.found),
        }
    }
}

/// A number of histories as a place in their list, which is never longer.
pub(super) fn place(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl Proof {
    /// Enumerates the histories of one resident.
    ///
    /// # Errors
    /// [`ProofError::Bounds`] when the bounds are not what they may be; [`ProofError::TooMany`] when they are too wide.
    pub fn new(policy: Policy, promises: Vec<Promise>, bounds: Bounds) -> Result<Self, ProofError> {
        if !(1..=2).contains(&bounds.residents) {
            return Err(ProofError::Bounds("a household of 1 or 2 residents can be proved"));
        }
        if !(1..=14).contains(&bounds.days) {
            return Err(ProofError::Bounds("1 to 14 days can be proved"));
        }
        if bounds.each > 4 {
            return Err(ProofError::Bounds("up to 4 facts of each resident can be proved"));
        }
        if bounds.clocks.is_empty() || bounds.clocks.iter().any(|clock| clock.minutes() % 60 != 0) {
            return Err(ProofError::Bounds("times of day are full hours, at least one"));
        }
        let histories = Histories::of(&policy, &promises, &bounds)?;
        Ok(Self { policy, promises, bounds, histories })
    }

    /// Judges each resident's histories, in the company of everything that bears on them: one share.
    ///
    /// # Errors
    /// [`ProofError::Policy`] when the rule book has a fault.
    pub fn people(&self, part: Part) -> Result<Judged, ProofError> {
        judge::judge(self, part)
    }

    /// Puts two residents' histories side by side: one share of all pairs. Where a law was broken already, only those that
    /// are shorter.
    #[must_use]
    pub fn households(&self, judged: &Judged, part: Part) -> Households {
        let mut all = pairs::counted(self, judged, part);
        let most = judged.found.as_ref().map_or(usize::MAX, |found| found.history.len());
        // Only what somebody does who has promises made for the household can break one in the other one's judgement.
        let demanding = judged.demands.keys().copied().skip(part.number).step_by(part.of);
        for other in demanding.filter(|_| self.bounds.residents > 1) {
            for person in 0..place(self.histories.people.len()) {
                if self.histories.person(person).len() + self.histories.person(other).len() >= most {
                    // Histories stand in the order of their lengths.
                    break;
                }
                let (here, there) = (self.histories.beside(person, other), self.histories.beside(other, person));
                if judged.knows(here) && judged.knows(there) {
                    all.found = first(all.found.take(), self.owed(judged, here, other));
                }
            }
        }
        all
    }

    /// Promises that are made for the household: whether the person is where the other one's history demands.
    fn owed(&self, judged: &Judged, case: Case, other: u32) -> Option<Found> {
        let kept = judged.kept.get(&(case.person, case.company))?;
        let demands = judged.demands.get(&other)?;
        demands.iter().find_map(|(promise, demand)| {
            let promise = self.promises.get(*promise)?;
            let broken = demand.broken_by(&kept.line)?;
            let lifted = self.histories.person(case.person).iter().filter_map(|item| self.histories.item(*item));
            let mut lifted = lifted.filter(|item| item.deed == super::Deed::Lifted);
            if lifted.any(|item| demand.from <= item.at && item.at <= broken.since) {
                return None;
            }
            let history = self.history(self.histories.person(case.person), self.histories.person(other));
            Some(Found { history, breach: promised(promise, &broken, broken.since) })
        })
    }

    pub(super) fn history(&self, person: &[u16], mate: &[u16]) -> Vec<Happened> {
        let of = |items: &[u16], who: u8| -> Vec<Happened> {
            let known = items.iter().filter_map(|item| Some((self.histories.item(*item)?.at, *item)));
            known.map(|(at, item)| Happened { at, who, item }).collect()
        };
        let mut all = [of(person, 0), of(mate, 1)].concat();
        all.sort_unstable_by_key(|one| (one.at, one.item, one.who));
        all
    }

    /// The last midnight that is walked: everything is known by then, and nothing more happens.
    pub(super) fn end(&self) -> Instant {
        let days = self.bounds.walked(&self.policy).saturating_sub(1);
        self.policy.zone.start_of(self.bounds.start.plus_days(i32::from(days)))
    }

    pub(super) fn found(&self, case: Case, breach: Breach) -> Found {
        let history = self.history(self.histories.person(case.person), self.histories.company(case.company));
        Found { history, breach }
    }
}
