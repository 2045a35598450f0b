//! Mending rotas: legal, and as few gaps and changes as exhaustive search finds.

use crate::kit::{Dice, at, need, small};
use crate::naive::{always, best, crew, gap_vector, hidden, legal, legal_list, shift, spoilt};
use crate::{Outcome, for_seeds};
use gridward::base::{Instant, WorkerId};
use gridward::rota::{Change, Effort, GapReason, Placement, Repair, Request, Stint, build, repair};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use std::collections::BTreeSet;

fn some_change(request: &Request, dice: &mut Dice) -> Option<Change> {
    let worker = dice.one(&request.people)?.id.clone();
    let minute = dice.below(5000) - 200;
    let (from, length) = (at(minute), 600 + dice.below(4000));
    let to = dice.chance(60).then(|| at(minute + length));
    Some(match dice.below(4) {
        0 | 1 => Change::Away { worker, from, to },
        2 => Change::Back { worker, from, to },
        _ => Change::Needs {
            post: dice.one(&request.posts)?.id.clone(),
            from,
            to: at(minute + 2500),
            needs: if dice.chance(30) { vec![] } else { need(dice.pick(&[1, 2])) },
        },
    })
}

/// What counts as no change: shifts of the one who drops out and cannot come.
fn forced(request: &Request, change: &Change, before: &BTreeSet<Placement>) -> BTreeSet<Placement> {
    let Change::Away { worker, .. } = change else { return BTreeSet::new() };
    let Some(person) = request.people.iter().find(|person| person.id == *worker) else { return BTreeSet::new() };
    let cannot = |it: &&Placement| {
        it.worker == *worker && shift(request, &it.shift).is_some_and(|it| !legal_list(request, person, &[it]))
    };
    before.iter().filter(cannot).cloned().collect()
}

/// The lists of changes say what changed, and nothing before `from` did.
fn told_right(before: &[Placement], fix: &Repair, from: Instant) -> Result<(), TestCaseError> {
    let set = |list: &[Placement]| list.iter().cloned().collect::<BTreeSet<Placement>>();
    let (old, new) = (set(before), set(&fix.rota.placements));
    prop_assert_eq!(new.difference(&old).cloned().collect::<BTreeSet<_>>(), set(&fix.added));
    let gone: Vec<Placement> = fix.removed.iter().chain(&fix.freed).cloned().collect();
    prop_assert_eq!(old.difference(&new).cloned().collect::<BTreeSet<_>>(), set(&gone));
    for it in fix.added.iter().chain(&gone) {
        prop_assert!(shift(&fix.request, &it.shift).is_some_and(|it| it.begins >= from), "the past changed");
    }
    prop_assert!(fix.rota.gaps.iter().all(|gap| gap.reason != GapReason::Free));
    Ok(())
}

fn mended_as_well_as_can_be(request: &Request, placements: &[Placement], change: &Change) -> Result<(), TestCaseError> {
    let fix = repair(request, placements, change, always())?;
    prop_assert!(legal(&fix.request, &fix.rota.placements));
    told_right(placements, &fix, always())?;
    let before: BTreeSet<Placement> = placements.iter().cloned().collect();
    let free = forced(&fix.request, change, &before);
    prop_assert!(fix.proven, "{} nodes", fix.nodes);
    let found = (gap_vector(&fix.request, &fix.rota.placements), fix.added.len() + fix.removed.len());
    prop_assert_eq!(Some(found), best(&fix.request, &before, &free));
    Ok(())
}

/// After any change: as few gaps, and then as few changes, as the best of all rotas.
#[test]
fn as_few_changes_as_exhaustive_search() -> Outcome {
    for_seeds(60, |seed| {
        let request = small(seed)?;
        let placements = build(&request)?.placements;
        let change = some_change(&request, &mut Dice(seed ^ 77));
        change.map_or(Ok(()), |change| mended_as_well_as_can_be(&request, &placements, &change))
    })
}

/// The same for rotas that were spoilt before: too many people, broken limits, people who cannot come.
#[test]
fn mends_what_was_spoilt() -> Outcome {
    for_seeds(60, |seed| {
        let request = small(seed)?;
        let mut dice = Dice(seed ^ 99);
        let placements = spoilt(&request, &mut dice, 40);
        let change = some_change(&request, &mut dice);
        change.map_or(Ok(()), |change| mended_as_well_as_can_be(&request, &placements, &change))
    })
}

/// What has begun stays; the rest is as good as it can be around it.
#[test]
fn the_past_stays() -> Outcome {
    for_seeds(60, |seed| {
        let request = small(seed)?;
        let mut dice = Dice(seed ^ 55);
        let placements = build(&request)?.placements;
        let from = at(dice.below(4000));
        let Some(change) = some_change(&request, &mut dice) else { return Ok(()) };
        let fix = repair(&request, &placements, &change, from)?;
        told_right(&placements, &fix, from)?;
        prop_assert!(fix.proven);
        for shift in request.shifts.iter().filter(|shift| shift.begins < from) {
            let crew = |placements: &[Placement]| crew(&request, placements, shift).len();
            prop_assert_eq!(crew(&placements), crew(&fix.rota.placements));
        }
        // The rest, with what is past as other work that cannot be changed.
        let mut rest = fix.request.clone();
        for person in &mut rest.people {
            for it in placements.iter().filter(|it| it.worker == person.id) {
                if let Some(past) = shift(&request, &it.shift).filter(|shift| shift.begins < from) {
                    person.worked.push(Stint {
                        post: past.key.post.clone(),
                        begins: past.begins,
                        ends: past.ends,
                        day: past.key.date,
                        last_day: past.last_day,
                        night: past.night,
                    });
                }
            }
        }
        rest.shifts.retain(|shift| shift.begins >= from);
        let later = |list: &[Placement]| -> Vec<Placement> {
            list.iter().filter(|it| shift(&rest, &it.shift).is_some()).cloned().collect()
        };
        let (before, now) = (later(&placements), later(&fix.rota.placements));
        prop_assert!(legal(&rest, &now));
        let before: BTreeSet<Placement> = before.into_iter().collect();
        let free = forced(&rest, &change, &before);
        let found = (gap_vector(&rest, &now), fix.added.len() + fix.removed.len());
        prop_assert_eq!(Some(found), best(&rest, &before, &free));
        Ok(())
    })
}

/// Larger rotas: legal, and never more gaps than if nobody were moved.
#[test]
fn larger_rotas_are_mended() -> Outcome {
    for_seeds(4, |seed| {
        let mut dice = Dice(seed ^ 11);
        let (people, posts, days) = (6 + dice.below(10), 1 + dice.below(2), 3 + dice.below(6));
        let request = hidden(seed, people, posts, days, 20)?;
        let rota = build(&request)?;
        let Some(worker) = dice.one(&request.people).map(|person| person.id.clone()) else { return Ok(()) };
        let first = dice.below(days) * 1440;
        let (from, to) = (at(first), Some(at(first + 1440)));
        let fix = repair(&request, &rota.placements, &Change::Away { worker: worker.clone(), from, to }, from)?;
        // A shift that had begun when they dropped out stays theirs.
        let running = |it: &Placement| {
            let shift = shift(&request, &it.shift);
            it.worker == worker && shift.is_some_and(|shift| shift.begins < from && from < shift.ends)
        };
        let kept: Vec<Placement> = fix.rota.placements.iter().filter(|it| !running(it)).cloned().collect();
        prop_assert!(legal(&fix.request, &kept));
        told_right(&rota.placements, &fix, from)?;
        let missing: usize = fix.rota.gaps.iter().map(|gap| usize::from(gap.missing)).sum();
        prop_assert!(missing <= fix.freed.len() + rota.gaps.len());
        Ok(())
    })
}

/// Where the exact search ends early, the answer says so, and it is still legal and leaves nobody free out.
#[test]
fn an_unproven_answer_says_so() -> Outcome {
    let mut unproven = 0;
    for seed in 0..50 {
        let mut request = small(seed)?;
        let rota = build(&request)?;
        request.policy.effort = Effort { fill: 0, improve: 0, nodes: 1 };
        let quick = build(&request)?;
        assert!(legal(&request, &quick.placements));
        assert!(quick.gaps.iter().all(|gap| gap.reason != GapReason::Free));
        let (fewest, gaps) = (gap_vector(&request, &rota.placements), gap_vector(&request, &quick.placements));
        assert!(fewest <= gaps && (!quick.proven || fewest == gaps));
        let change = Change::Away { worker: WorkerId::new("w0")?, from: at(0), to: None };
        let fix = repair(&request, &rota.placements, &change, always())?;
        assert!(legal(&fix.request, &fix.rota.placements));
        assert!(told_right(&rota.placements, &fix, always()).is_ok());
        request.policy.effort = Effort::default();
        let better = repair(&request, &rota.placements, &change, always())?;
        let worth =
            |fix: &Repair| (gap_vector(&fix.request, &fix.rota.placements), fix.added.len() + fix.removed.len());
        assert!(better.proven && worth(&better) <= worth(&fix));
        assert!(!fix.proven || worth(&better) == worth(&fix));
        unproven += usize::from(!fix.proven);
    }
    assert!(unproven > 0);
    Ok(())
}
