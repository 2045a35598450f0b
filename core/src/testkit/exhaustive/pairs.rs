//! Counts the pairs of histories without looking at each: what one resident's history is to the other's judgement is told by
//! few things, and all that agree in them are counted at once.

use super::bounds::Part;
use super::judge::Judged;
use super::proof::{Households, Proof, place};
use std::collections::BTreeMap;

/// What a history of one resident is, as far as a pair can tell.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Kind {
    /// True when something of the other resident's can bear on it.
    looks: bool,
    /// What of it bears on the other resident.
    bearing: u32,
    /// The companies in which it was judged, rising; 0 is alone.
    judged: Vec<u32>,
}

impl Kind {
    /// True when it was judged beside a history of that kind.
    fn beside(&self, other: &Self) -> bool {
        let company = if self.looks { other.bearing } else { 0 };
        self.judged.binary_search(&company).is_ok()
    }
}

/// One share of all pairs, up to swapping the two: those of which both judgements were made, and those left out. Of one
/// resident each history is counted alone.
pub(super) fn counted(proof: &Proof, judged: &Judged, part: Part) -> Households {
    let mut companies: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (person, company) in judged.kept.keys() {
        companies.entry(*person).or_default().push(*company);
    }
    let mut kinds: BTreeMap<Kind, u64> = BTreeMap::new();
    for person in 0..place(proof.histories.people.len()) {
        let (looks, bearing) = (proof.histories.looks(person), proof.histories.bearing(person));
        let judged = companies.remove(&person).unwrap_or_default();
        *kinds.entry(Kind { looks, bearing, judged }).or_default() += 1;
    }
    let mut all = Households::default();
    let mut left = kinds.iter().enumerate();
    while let Some((number, (kind, count))) = left.next() {
        if number % part.of != part.number {
            continue;
        }
        if proof.bounds.residents < 2 {
            all.histories += if kind.judged.first() == Some(&0) { *count } else { 0 };
            continue;
        }
        let among = std::iter::once((kind, count * (count + 1) / 2));
        for (other, pairs) in among.chain(left.clone().map(|(_, (other, more))| (other, count * more))) {
            if kind.beside(other) && other.beside(kind) {
                all.histories += pairs;
            } else {
                all.left_out += pairs;
            }
        }
    }
    all
}
