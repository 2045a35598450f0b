//! Making rotas.

use crate::kit::{Dice, gates, put, small};
use crate::naive::{best, gap_vector, hidden, legal, legal_list, shift, shifts_of, skilled};
use crate::{Outcome, for_seeds};
use gridward::rota::{GapReason, Request, Rota, build, check};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use std::cell::Cell;
use std::collections::BTreeSet;

/// Everybody is named at every gap, and whoever is named could not take it.
fn gaps_are_honest(request: &Request, rota: &Rota) -> Result<(), TestCaseError> {
    for gap in &rota.gaps {
        prop_assert_ne!(gap.reason, GapReason::Free);
        prop_assert_eq!(gap.barred.len(), request.people.len());
        for (barred, person) in gap.barred.iter().zip(&request.people) {
            prop_assert_eq!(&barred.worker, &person.id);
            let there = rota.placements.contains(&put(&gap.shift, &person.id));
            let mut list = shifts_of(request, &rota.placements, person);
            list.extend(shift(request, &gap.shift));
            let could = !there && skilled(person, gap.skill.as_ref()) && legal_list(request, person, &list);
            prop_assert!(!could && barred.bar.is_some(), "{:?} could take {:?}", barred, gap);
        }
    }
    let sum: usize = rota.gaps.iter().map(|gap| usize::from(gap.missing)).sum();
    prop_assert_eq!(sum, gap_vector(request, &rota.placements).iter().sum::<usize>());
    Ok(())
}

/// No rota has fewer gaps, higher posts first: against every rota there is.
#[test]
fn as_few_gaps_as_exhaustive_search() -> Outcome {
    for_seeds(70, |seed| {
        let request = small(seed)?;
        let rota = build(&request)?;
        prop_assert!(legal(&request, &rota.placements));
        gaps_are_honest(&request, &rota)?;
        let fewest = best(&request, &BTreeSet::new(), &BTreeSet::new()).map(|(gaps, _)| gaps);
        prop_assert!(rota.proven);
        prop_assert_eq!(Some(gap_vector(&request, &rota.placements)), fewest);
        prop_assert!(check(&request, &rota.placements)?.is_empty());
        Ok(())
    })
}

/// Where a full cover was hidden, at most one place stays open in one of ten rotas; no rota with an open place is called
/// proven, and the same request gives the same rota.
#[test]
fn finds_a_hidden_cover() -> Outcome {
    let (all, covered) = (Cell::new(0), Cell::new(0));
    for_seeds(10, |seed| {
        let mut dice = Dice(seed ^ 5);
        let (people, posts) = (4 + dice.below(16), 1 + dice.below(3));
        let request = hidden(seed, people, posts, 3 + dice.below(9), dice.below(25))?;
        let rota = build(&request)?;
        prop_assert!(legal(&request, &rota.placements));
        gaps_are_honest(&request, &rota)?;
        let missing: u16 = rota.gaps.iter().map(|gap| gap.missing).sum();
        prop_assert!(missing == 0 || (missing == 1 && !rota.proven), "{:?}", rota.gaps);
        all.set(all.get() + 1);
        covered.set(covered.get() + usize::from(missing == 0));
        prop_assert_eq!(build(&request)?, rota);
        Ok(())
    })?;
    assert!(covered.get() * 10 >= all.get() * 9, "{} of {}", covered.get(), all.get());
    Ok(())
}

/// Six gates around the clock for a fortnight (N10).
#[test]
fn every_gate_is_manned_all_day() -> Outcome {
    let request = gates(1, 60)?;
    let rota = build(&request)?;
    assert!(legal(&request, &rota.placements) && rota.gaps.is_empty() && rota.proven);
    assert_eq!(rota.placements.len(), request.shifts.len());
    let shares: Vec<i64> = rota.loads.iter().map(|load| load.share).collect();
    let (least, most) = (shares.iter().min().copied(), shares.iter().max().copied());
    // A shift is 83 thousandths of what somebody can give in a fortnight.
    assert!(least.zip(most).is_some_and(|(least, most)| most - least <= 2 * 84), "{shares:?}");
    Ok(())
}
