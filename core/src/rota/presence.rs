//! Who came, who did not, and what is uncovered now: the plan against what people checked in and out.

use super::calendar::{Minute, minute};
use super::case::Case;
use super::plan::pair;
use super::roster::seats;
use super::{Placement, PresencePolicy, Request, RotaError, ShiftKey};
use crate::base::{Instant, PostId, SkillId, WorkerId};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Somebody was at a post.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seen {
    /// Who.
    pub worker: WorkerId,
    /// Where.
    pub post: PostId,
    /// When they checked in.
    pub came: Instant,
    /// When they checked out; nothing: not yet.
    pub left: Option<Instant>,
}

/// How things stand with a person on a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Presence {
    /// The shift has not begun and they are not there.
    Expected,
    /// The shift has begun, they have not come, and the tolerance is not over.
    Awaited,
    /// They have not come.
    Absent,
    /// They are there, before or during the shift.
    There,
    /// They came and are not there now, though the shift goes on.
    Gone,
    /// They served and checked out.
    Served,
    /// The shift is over and they have not checked out, nor do they serve there on another shift.
    StillThere,
}

/// One planned placement against the facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Attendance {
    /// Who should serve when.
    pub placement: Placement,
    /// How things stand.
    pub presence: Presence,
    /// Minutes by which they came too late, beyond the tolerance or not yet come; else nothing.
    pub late: Option<i64>,
    /// Minutes by which they left before the end, beyond the tolerance; else nothing.
    pub left_early: Option<i64>,
}

/// A running shift that has fewer people there than it needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Uncovered {
    /// The shift.
    pub shift: ShiftKey,
    /// The skills of the places that are empty; nothing for a place that asks for none.
    pub places: Vec<Option<SkillId>>,
    /// People of this shift who should be there and are not.
    pub missing: Vec<WorkerId>,
    /// People who are there without being planned for this shift. They fill places, too.
    pub stand_ins: Vec<WorkerId>,
}

/// The plan against the facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Register {
    /// One line for each placement, in the order given; placements that name nothing known are left out.
    pub lines: Vec<Attendance>,
    /// What is uncovered now.
    pub uncovered: Vec<Uncovered>,
}

/// Came and left.
type Visit = (Minute, Option<Minute>);

/// Compares the plan with what was checked in and out up to `now`. Facts from after `now` are not known yet.
///
/// # Errors
/// The request contradicts itself, see [`RotaError`].
pub fn presence(
    request: &Request,
    placements: &[Placement],
    seen: &[Seen],
    now: Instant,
) -> Result<Register, RotaError> {
    let case = Case::new(request, Minute::MIN)?;
    let now = minute(now);
    let mut visits: BTreeMap<(usize, &PostId), Vec<Visit>> = BTreeMap::new();
    for fact in seen.iter().filter(|fact| minute(fact.came) <= now) {
        if let Some(&person) = case.worker_of.get(&fact.worker) {
            let left = fact.left.map(minute).filter(|&left| left <= now);
            visits.entry((person, &fact.post)).or_default().push((minute(fact.came), left));
        }
    }
    let planned: BTreeSet<(usize, usize)> = placements.iter().filter_map(|it| pair(&case, it)).collect();
    let mut lines = Vec::new();
    for placement in placements {
        let Some((person, work)) = pair(&case, placement) else { continue };
        let Some(shift) = case.shift(work) else { continue };
        let visits = visits.get(&(person, &shift.key.post)).map_or(&[][..], Vec::as_slice);
        let elsewhere = |other: usize| {
            let it = case.work(other);
            other != work && it.post == case.work(work).post && it.begins <= now && now < it.ends
        };
        let goes_on = planned.iter().any(|&(other, work)| other == person && elsewhere(work));
        let line = line(&request.policy.presence, (minute(shift.begins), minute(shift.ends)), visits, now, goes_on);
        let (presence, late, left_early) = line;
        lines.push(Attendance { placement: placement.clone(), presence, late, left_early });
    }
    let there = |post: &PostId| -> Vec<usize> {
        let inside = |visits: &[Visit]| visits.iter().any(|(_, left)| left.is_none());
        visits.iter().filter(|((_, at), seen)| *at == post && inside(seen)).map(|((person, _), _)| *person).collect()
    };
    let name = |person: &usize| request.people.get(*person).map(|person| person.id.clone());
    let mut uncovered = Vec::new();
    for (work, it) in case.works.iter().enumerate().filter(|(_, it)| it.begins <= now && now < it.ends) {
        let Some(shift) = case.shift(work) else { continue };
        let there = there(&shift.key.post);
        let empty = seats(&case, work, &there, None).into_iter().zip(&it.places).filter(|(seat, _)| seat.is_none());
        let skill = |skill: &Option<usize>| skill.and_then(|at| case.skills.get(at)).map(|&skill| skill.clone());
        let places: Vec<Option<SkillId>> = empty.map(|(_, place)| skill(place)).collect();
        if !places.is_empty() {
            let due = |person: &usize| planned.contains(&(*person, work));
            let crew = planned.iter().filter(|&&(_, other)| other == work).map(|(person, _)| person);
            let missing = crew.filter(|person| !there.contains(person)).filter_map(name).collect();
            let stand_ins = there.iter().filter(|person| !due(person)).filter_map(name).collect();
            uncovered.push(Uncovered { shift: shift.key.clone(), places, missing, stand_ins });
        }
    }
    Ok(Register { lines, uncovered })
}

/// One placement: how it stands, minutes late, minutes left early.
fn line(
    policy: &PresencePolicy,
    (begins, ends): (Minute, Minute),
    visits: &[Visit],
    now: Minute,
    goes_on: bool,
) -> (Presence, Option<i64>, Option<i64>) {
    let early = begins.saturating_sub(i64::from(policy.come_before));
    // Whoever came long before and is there when the shift begins came for it as well.
    let counts = |&&(came, left): &&Visit| {
        let stayed = left.is_none_or(|left| left > begins) && now >= begins;
        came < ends && (came >= early || stayed)
    };
    let visits: Vec<&Visit> = visits.iter().filter(counts).collect();
    let over = |minutes: i64, tolerance: u32| (minutes > i64::from(tolerance)).then_some(minutes);
    let Some(first) = visits.iter().map(|(came, _)| *came).min() else {
        let waited = now.saturating_sub(begins);
        let absent = now >= ends || waited >= i64::from(policy.absent_after);
        return match (now < begins, absent) {
            (true, _) => (Presence::Expected, None, None),
            (false, true) => (Presence::Absent, None, None),
            (false, false) => (Presence::Awaited, over(waited, policy.late_after), None),
        };
    };
    let late = over(first.saturating_sub(begins), policy.late_after);
    let inside = visits.iter().any(|(_, left)| left.is_none());
    if inside {
        let stays_on = now >= ends && !goes_on;
        let presence = match (stays_on, now >= ends) {
            (true, _) => Presence::StillThere,
            (false, true) => Presence::Served,
            (false, false) => Presence::There,
        };
        return (presence, late, None);
    }
    let last = visits.iter().filter_map(|(_, left)| *left).max().unwrap_or(first);
    if last <= begins && now < begins {
        return (Presence::Expected, None, None);
    }
    let left_early = over(ends.saturating_sub(last), policy.early_before);
    let presence = if now < ends && left_early.is_some() { Presence::Gone } else { Presence::Served };
    (presence, late, left_early)
}
