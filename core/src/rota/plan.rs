//! Makes a rota.

use super::calendar::Minute;
use super::case::Case;
use super::roster::{Roster, seats};
use super::{Bar, Barred, Gap, GapReason, Placement, Request, Rota, RotaError};
use super::{bound, chain, cost, fill, improve, search};
use std::collections::BTreeMap;

/// Makes a rota that breaks no rule: first as few gaps as possible, higher posts before all others; then equal shares of
/// hours and nights and little tiredness; then the same faces at the same posts and the areas that people like, as the
/// weights of the policy say. The same request gives the same rota everywhere.
///
/// # Errors
/// The request contradicts itself, see [`RotaError`].
pub fn build(request: &Request) -> Result<Rota, RotaError> {
    let (case, mut roster) = prepare(request, Minute::MIN, |_, _| Vec::new())?;
    fill::straight(&case, &mut roster);
    let effort = request.policy.effort;
    let (roster, proven) = if covers(&case, &roster) {
        (roster, true)
    } else {
        let floor = bound::floor(&case, &roster);
        fill::chains(&case, &mut roster, &floor, effort.fill);
        chain::each_more(&case, &mut roster, &floor, effort.nodes);
        let verdict = search::fewest_gaps(&case, roster, &floor, effort.nodes);
        (verdict.best.roster, verdict.gaps_proven)
    };
    let mut roster = improve::improve(&case, roster, None, effort.improve);
    // Evening out may have made somebody free for a place that the search gave up; never where gaps are proven.
    fill::straight(&case, &mut roster);
    Ok(describe(&case, &roster, proven))
}

/// The gaps that placements leave, whoever made them, with everyone who could be asked or is barred. Placements of
/// people or shifts that are not known fill nothing.
///
/// # Errors
/// The request contradicts itself, see [`RotaError`].
pub fn gaps(request: &Request, placements: &[Placement]) -> Result<Vec<Gap>, RotaError> {
    let case = Case::new(request, Minute::MIN)?;
    let mut roster = Roster::new(&case);
    for (person, work) in placements.iter().filter_map(|placement| pair(&case, placement)) {
        roster.put(person, work);
    }
    Ok(find_gaps(&case, &roster))
}

/// The numbers of a placement.
pub(super) fn pair(case: &Case, placement: &Placement) -> Option<(usize, usize)> {
    let person = case.worker_of.get(&placement.worker)?;
    Some((*person, *case.work_of.get(&placement.shift)?))
}

/// True when no place is open.
pub(super) fn covers(case: &Case, roster: &Roster) -> bool {
    roster.gaps(case).iter().all(|&gaps| gaps == 0)
}

/// A request in numbers and a roster with everything in it that cannot be changed.
pub(super) fn prepare(
    request: &Request,
    from: Minute,
    fixed: impl Fn(&Case, &Roster) -> Vec<(usize, usize)>,
) -> Result<(Case<'_>, Roster), RotaError> {
    let mut case = Case::new(request, from)?;
    let mut roster = Roster::new(&case);
    for (person, work) in fixed(&case, &roster) {
        roster.put(person, work);
    }
    let can: Vec<(i64, i64)> = (0..case.workers.len()).map(|person| cost::can_give(&case, person)).collect();
    for (worker, can) in case.workers.iter_mut().zip(can) {
        worker.can = can;
    }
    bound::narrow(&mut case, &mut roster);
    Ok((case, roster))
}

/// A roster as people see it.
pub(super) fn describe(case: &Case, roster: &Roster, proven: bool) -> Rota {
    Rota {
        placements: roster.pairs().filter_map(|(person, work)| placement(case, person, work)).collect(),
        gaps: find_gaps(case, roster),
        loads: (0..case.workers.len()).filter_map(|person| cost::load(case, roster, person)).collect(),
        proven,
    }
}

/// A person on a shift as people see it; nothing for other work.
pub(super) fn placement(case: &Case, person: usize, work: usize) -> Option<Placement> {
    let person = case.request.people.get(person)?;
    Some(Placement { shift: case.shift(work)?.key.clone(), worker: person.id.clone() })
}

fn find_gaps(case: &Case, roster: &Roster) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for (work, it) in case.works.iter().enumerate() {
        let Some(shift) = case.shift(work).filter(|_| !it.fixed) else { continue };
        let mut open: BTreeMap<Option<usize>, u16> = BTreeMap::new();
        for (seat, &skill) in seats(case, work, roster.crew(work), None).iter().zip(&it.places) {
            if seat.is_none() {
                let missing = open.entry(skill).or_default();
                *missing = missing.saturating_add(1);
            }
        }
        for (skill, missing) in open {
            let people = case.request.people.iter().enumerate();
            let barred: Vec<Barred> = people
                .map(|(at, person)| Barred { worker: person.id.clone(), bar: bar(case, roster, at, work, skill) })
                .collect();
            let reason = reason(&barred);
            let skill = skill.and_then(|skill| case.skills.get(skill)).map(|&skill| skill.clone());
            gaps.push(Gap { shift: shift.key.clone(), skill, missing, reason, barred });
        }
    }
    gaps
}

/// What keeps a person from an open place.
fn bar(case: &Case, roster: &Roster, person: usize, work: usize, skill: Option<usize>) -> Option<Bar> {
    if roster.has(person, work) {
        return Some(Bar::There);
    }
    if let Some(bar) = case.unfit(person, work) {
        return Some(bar);
    }
    if !case.skilled(person, skill) {
        return case.lacks(skill);
    }
    let mut list = roster.list(person).to_vec();
    let at = list.partition_point(|&other| other < work);
    list.insert(at, work);
    let broken = case.broken(person, &list)?;
    case.told(broken, &list, work)
}

fn reason(barred: &[Barred]) -> GapReason {
    let worst = |barred: &Barred| match barred.bar {
        Some(Bar::Skill { .. } | Bar::Team { .. } | Bar::Area { .. }) => GapReason::NobodyFits,
        Some(Bar::NotAvailable | Bar::Away { .. }) => GapReason::NobodyAvailable,
        Some(_) => GapReason::EverybodyBound,
        None => GapReason::Free,
    };
    barred.iter().map(worst).max().unwrap_or(GapReason::NobodyFits)
}
