//! Mends a rota after something changed, with as few changes for people as possible.

use super::calendar::minute;
use super::case::Case;
use super::chain::each_more;
use super::closer::{closer, distance, lighten};
use super::improve::improve;
use super::plan::{covers, describe, pair, placement, prepare};
use super::roster::Roster;
use super::search::{Found, fewest_changes};
use super::{Named, Need, Placement, Request, Rota, RotaError, Span};
use super::{bound, fill};
use crate::base::{Instant, PostId, WorkerId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "change", rename_all = "camelCase", deny_unknown_fields)]
pub enum Change {
    /// Somebody drops out.
    Away {
        /// Who.
        worker: WorkerId,
        /// Since when.
        from: Instant,
        /// Until when; nothing: for good.
        to: Option<Instant>,
    },
    /// Somebody can come, whatever was said before.
    Back {
        /// Who.
        worker: WorkerId,
        /// Since when.
        from: Instant,
        /// Until when; nothing: for good.
        to: Option<Instant>,
    },
    /// A post needs more or fewer people on the shifts that begin within a time.
    Needs {
        /// The post.
        post: PostId,
        /// The first such beginning.
        from: Instant,
        /// The first beginning after it.
        to: Instant,
        /// Who is needed from now on; nobody: the post is closed.
        needs: Vec<Need>,
    },
}

/// A rota mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// The request as it is after the change.
    pub request: Request,
    /// The new rota.
    pub rota: Rota,
    /// Shifts that fell away for the one who dropped out, because they cannot come. They count as no change.
    pub freed: Vec<Placement>,
    /// Who serves on a shift on which they did not serve before.
    pub added: Vec<Placement>,
    /// Who serves no longer on a shift on which they served, other than by dropping out.
    pub removed: Vec<Placement>,
    /// True when it is certain that no rota leaves fewer gaps, and none with as few gaps changes fewer shifts. False: the
    /// search ended first, and this is the best rota that it met.
    pub proven: bool,
    /// Nodes of the exact search.
    pub nodes: u32,
}

/// Mends a rota: a new one that breaks no rule, has as few gaps as possible, higher posts first, and among those the
/// fewest changes, that is pairs of person and shift that are added or removed. Shifts that begin before `from` stay as
/// they are, and gaps in them are no longer looked at: where somebody leaves in the middle of a shift that should be
/// filled again, `from` is its beginning.
///
/// The placements may come from anywhere: if they break rules, mending them is part of the repair.
///
/// # Errors
/// The request contradicts itself, or the change or a placement names what is not known; see [`RotaError`].
pub fn repair(
    request: &Request,
    placements: &[Placement],
    change: &Change,
    from: Instant,
) -> Result<Repair, RotaError> {
    mend_after(apply(request, change)?, placements, Some(change), from)
}

/// The same where the request already says what changed: people who cannot come any more are away in it.
///
/// # Errors
/// The request contradicts itself, or a placement names what is not known; see [`RotaError`].
pub fn mend(request: &Request, placements: &[Placement], from: Instant) -> Result<Repair, RotaError> {
    mend_after(request.clone(), placements, None, from)
}

fn mend_after(
    changed: Request,
    placements: &[Placement],
    change: Option<&Change>,
    from: Instant,
) -> Result<Repair, RotaError> {
    let from = minute(from);
    let mut pairs = BTreeSet::new();
    let (case, mut roster) = {
        let numbers = Case::new(&changed, from)?;
        for it in placements {
            let unknown = || match numbers.worker_of.get(&it.worker) {
                Some(_) => Named::Shift(it.shift.clone()),
                None => Named::Worker(it.worker.clone()),
            };
            pairs.insert(pair(&numbers, it).ok_or_else(|| RotaError::Unknown(unknown()))?);
        }
        let past = |case: &Case, _: &Roster| pairs.iter().copied().filter(|&(_, w)| case.work(w).fixed).collect();
        prepare(&changed, from, past)?
    };
    let dropped = match change {
        Some(Change::Away { worker, .. }) => case.worker_of.get(worker).copied(),
        Some(Change::Back { .. } | Change::Needs { .. }) | None => None,
    };
    let mut freed = Vec::new();
    for &(person, work) in &pairs {
        if case.work(work).fixed {
            continue;
        }
        if case.may(person, work) {
            roster.put(person, work);
        } else if Some(person) == dropped {
            freed.extend(placement(&case, person, work));
        }
    }
    let effort = changed.policy.effort;
    let (known, floor) = quick(&case, &roster);
    let verdict = fewest_changes(&case, roster.clone(), known, &floor, effort.nodes);
    let mut mended = verdict.best.roster;
    if !verdict.changes_proven {
        // Whoever can simply be added to an open place is; the search may have ended before it came to that.
        fill::straight(&case, &mut mended);
        mended = closer(&case, mended, &roster, effort.improve);
    }
    // Among rotas with as few changes, a fairer one.
    let mut mended = improve(&case, mended, Some(&roster), effort.improve);
    if !verdict.changes_proven {
        fill::straight(&case, &mut mended);
    }
    let now: BTreeSet<(usize, usize)> = mended.pairs().collect();
    let tell = |(person, work): &(usize, usize)| placement(&case, *person, *work);
    let added = now.difference(&pairs).filter_map(tell).collect();
    let removed: Vec<Placement> = pairs.difference(&now).filter_map(tell).filter(|it| !freed.contains(it)).collect();
    let rota = describe(&case, &mended, verdict.gaps_proven);
    let (proven, nodes) = (verdict.changes_proven && verdict.gaps_proven, verdict.nodes);
    drop(case);
    Ok(Repair { request: changed, rota, freed, added, removed, proven, nodes })
}

/// Some rota without broken rules, to measure others by, and a floor under the gaps.
fn quick(case: &Case, roster: &Roster) -> (Found, Vec<usize>) {
    let effort = case.request.policy.effort;
    let mut mended = roster.clone();
    lighten(case, &mut mended, None, (usize::MAX, usize::MAX));
    fill::straight(case, &mut mended);
    let mut floor = vec![0; case.classes];
    if !covers(case, &mended) {
        floor = bound::floor(case, &mended);
        each_more(case, &mut mended, &floor, effort.nodes);
        if mended.gaps(case) > floor {
            let before = mended.gaps(case);
            fill::chains(case, &mut mended, &floor, effort.fill);
            if mended.gaps(case) < before {
                // Chains go far afield; much of that can be taken back.
                mended = closer(case, mended, roster, effort.improve);
            }
        }
    }
    let changes = distance(roster, &mended);
    (Found { gaps: mended.gaps(case), changes, roster: mended }, floor)
}

fn apply(request: &Request, change: &Change) -> Result<Request, RotaError> {
    let mut changed = request.clone();
    let unknown = |id: &WorkerId| RotaError::Unknown(Named::Worker(id.clone()));
    match change {
        Change::Away { worker, from, to } => {
            let found = changed.people.iter_mut().find(|other| other.id == *worker).ok_or_else(|| unknown(worker))?;
            found.away.push(Span { from: *from, to: to.unwrap_or(Instant::MAX) });
        }
        Change::Back { worker, from, to } => {
            let found = changed.people.iter_mut().find(|other| other.id == *worker).ok_or_else(|| unknown(worker))?;
            let back = Span { from: *from, to: to.unwrap_or(Instant::MAX) };
            found.away = found.away.iter().flat_map(|away| away.without(&back)).collect();
            found.available.push(back);
        }
        Change::Needs { post, from, to, needs } => {
            if !changed.posts.iter().any(|other| other.id == *post) {
                return Err(RotaError::Unknown(Named::Post(post.clone())));
            }
            for shift in &mut changed.shifts {
                if shift.key.post == *post && (*from..*to).contains(&shift.begins) {
                    shift.needs.clone_from(needs);
                }
            }
        }
    }
    Ok(changed)
}
