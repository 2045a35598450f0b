//! The naive reading of rounds: where a household stands, when somebody must come back, which duties there are.
//! Written from the rules in words, without the engine's table.

use super::facts::{Deed, DutyKey, Fact, Origin, Round, Scope, Visit, What};
use super::seen::Seen;
use gridward::duty::{DutyKind, DutyStatus};
use gridward::screening::{Approach, ScreeningState, VisitOutcome};

pub const MINUTE: i64 = 60_000;
pub const HOUR: i64 = 60 * MINUTE;
pub const DAY: i64 = 24 * HOUR;

/// The part of the policy that decides.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rules {
    pub retry_hours: u16,
    /// The form has a required question.
    pub form: bool,
}

/// The civil day in China, counted from 1970.
pub fn civil_day(at: i64) -> i64 {
    (at + 8 * HOUR).div_euclid(DAY)
}

/// The first millisecond of a civil day in China.
pub fn start_of(day: i64) -> i64 {
    day * DAY - 8 * HOUR
}

/// A visit that found something to ask, or a notice that was gone; and where the household stood after it.
#[derive(Debug, Clone, PartialEq)]
pub struct Stop {
    pub at: i64,
    pub state: ScreeningState,
    pub retry: Option<i64>,
    pub is_visit: bool,
}

/// The hours within which somebody comes where the notice is gone, and asks what came of a referral: the policy's.
const NOTICE_HOURS: i64 = 1;
const REFERRAL_HOURS: i64 = 24;

/// The visits of a round that found something to ask, and the notices that opened what had come to an end.
pub fn stops(seen: &Seen<'_>, household: usize, round: &Round, rules: Rules) -> Vec<Stop> {
    let members = seen.members(household);
    let lone = members.is_empty() && seen.second_home_members(household).is_empty();
    let gone = seen.notices_gone(household);
    let mut state = ScreeningState::NotStarted;
    let mut before: Vec<&Visit> = Vec::new();
    let mut stops = Vec::new();
    for fact in &seen.facts {
        let empty = matches!(state, ScreeningState::Vacant | ScreeningState::GoneAway);
        if empty && fact.at < round.until && gone.contains(fact) {
            (state, before) = (ScreeningState::RetryDue, Vec::new());
            stops.push(Stop { at: fact.at, state, retry: Some(fact.at + NOTICE_HOURS * HOUR), is_visit: false });
        }
        let What::Visit(visit) = &fact.what else { continue };
        if visit.household != household || visit.round != round.round || state.is_final() {
            continue;
        }
        before.push(visit);
        state = after(state, visit.outcome, &members, lone, &before, round, rules);
        let hours = if state == ScreeningState::Referred { REFERRAL_HOURS } else { i64::from(rules.retry_hours) };
        let retry = (!state.is_final()).then_some(fact.at + hours * HOUR);
        stops.push(Stop { at: fact.at, state, retry, is_visit: true });
    }
    stops
}

fn after(
    state: ScreeningState,
    outcome: VisitOutcome,
    members: &[usize],
    lone: bool,
    visits: &[&Visit],
    round: &Round,
    rules: Rules,
) -> ScreeningState {
    use ScreeningState as S;
    let untouched = matches!(state, S::NotStarted | S::RetryDue);
    let known = members.iter().all(|member| visits.iter().any(|visit| visit.accounted.contains(member)));
    match outcome {
        VisitOutcome::Answered => {
            let asked = !rules.form || visits.iter().any(|visit| visit.answered);
            let met = |phone| visits.iter().any(|v| v.outcome == VisitOutcome::Answered && v.phone == phone);
            let reached = round.approach != Approach::Both || (met(true) && met(false));
            if known && asked && reached && !lone { S::Verified } else { S::AnsweredInPart }
        }
        VisitOutcome::NoAnswer if state == S::NotStarted => S::RetryDue,
        VisitOutcome::Refused if untouched => S::Refused,
        VisitOutcome::Vacant if members.is_empty() && state != S::Refused => S::Vacant,
        VisitOutcome::Vacant if !members.is_empty() && state == S::NotStarted => S::RetryDue,
        VisitOutcome::GoneAway => {
            if known {
                S::GoneAway
            } else {
                S::AnsweredInPart
            }
        }
        VisitOutcome::OtherOccupier if untouched || state == S::Refused => S::AnsweredInPart,
        VisitOutcome::Referred => S::Referred,
        VisitOutcome::Closed if known => S::Closed,
        _ => state,
    }
}

/// The rounds that a household is in, in the order they begin: those that cover it, and those that it has left.
pub fn rounds_of<'a>(seen: &Seen<'a>, household: usize, rules: Rules) -> Vec<&'a Round> {
    let mut found = seen.rounds();
    found.retain(|round| is_open_for(seen, household, round, rules));
    let covers = |round: &&&Round| lies_in(seen, household, round.scope);
    let covering: Vec<&Round> = found.iter().filter(covers).copied().collect();
    found.retain(|round| {
        let meets = |other: &&Round| other.from < round.until && round.from < other.until;
        let taken_over = || covering.iter().any(|other| meets(other) && other.from <= seen.now);
        let settled = || stops(seen, household, round, rules).last().is_some_and(|stop| stop.state.is_final());
        covering.contains(round) || (was_in(seen, household, round) && (!taken_over() || settled()))
    });
    found
}

/// True where the household has left the round's scope before it was settled.
pub fn has_left(seen: &Seen<'_>, household: usize, round: &Round, rules: Rules) -> bool {
    let settled = stops(seen, household, round, rules).last().is_some_and(|stop| stop.state.is_final());
    !settled && !lies_in(seen, household, round.scope)
}

/// True where the household was in the round's scope at some time while it was on: just before each thing that can have
/// taken it out.
fn was_in(seen: &Seen<'_>, household: usize, round: &Round) -> bool {
    let takes_out = |fact: &&&Fact| match &fact.what {
        What::Household { .. } | What::Split { .. } | What::Merged { .. } => fact.household() == Some(household),
        What::Dissolved { .. } | What::Address { .. } => fact.household() == Some(household),
        What::Grid { .. } => true,
        _ => false,
    };
    let after = seen.facts.iter().filter(|fact| fact.at > round.from).filter(takes_out);
    let mut before = after.map(|fact| fact.at.min(round.until));
    before.any(|end| lies_in(&seen.before(end), household, round.scope))
}

fn lies_in(seen: &Seen<'_>, household: usize, scope: Scope) -> bool {
    let stands = seen.stands(household);
    match scope {
        Scope::Community => true,
        Scope::Compound => stands,
        Scope::Building(building) => stands && seen.building(household) == Some(building),
        Scope::Grid(grid) => seen.grids(household).contains(&grid),
        Scope::Household(named) => stands && named == household,
    }
}

/// A narrowing round takes what no earlier round in the row had settled when it began.
fn is_open_for(seen: &Seen<'_>, household: usize, round: &Round, rules: Rules) -> bool {
    let before = seen.before(round.from);
    let mut narrows = round.narrows;
    while let Some(earlier) = narrows.and_then(|number| seen.round(number)) {
        if stops(&before, household, earlier, rules).last().is_some_and(|stop| stop.state.is_final()) {
            return false;
        }
        narrows = earlier.narrows;
    }
    true
}

/// A duty of a round.
#[derive(Debug, Clone, PartialEq)]
pub struct Duty {
    pub key: DutyKey,
    pub opens: i64,
    pub due: i64,
    pub closes: i64,
    pub void_from: Option<i64>,
    pub done: Option<i64>,
    pub claim: Option<(usize, i64)>,
    /// Somebody claimed it whom another had forestalled.
    pub contested: bool,
    /// Somebody gave it back who did not have it.
    pub not_held: bool,
}

impl Duty {
    fn new(key: DutyKey, (opens, due, closes): (i64, i64, i64), void_from: Option<i64>, done: Option<i64>) -> Self {
        Self { key, opens, due, closes, void_from, done, claim: None, contested: false, not_held: false }
    }

    /// The states by elimination, the strongest first.
    pub fn status(&self, at: i64) -> DutyStatus {
        if let Some(done) = self.done.filter(|done| *done <= at) {
            return if done < self.due { DutyStatus::Done } else { DutyStatus::LateDone };
        }
        if self.void_from.is_some_and(|void| void <= at) {
            DutyStatus::Void
        } else if at < self.opens {
            DutyStatus::Upcoming
        } else if self.closes <= at {
            DutyStatus::Missed
        } else if self.claim.is_some_and(|(_, since)| since <= at) {
            DutyStatus::Claimed
        } else {
            DutyStatus::Open
        }
    }
}

/// A deed alone does not tell what was found at a household or behind a notice, or what came of a referral.
pub fn needs_outcome(kind: DutyKind) -> bool {
    let of_a_round = matches!(kind, DutyKind::ScreeningVisit | DutyKind::ScreeningRetry | DutyKind::ReferralFollowUp);
    of_a_round || kind == DutyKind::NoticeVisit
}

/// Every duty of a household: for each round the first visit, and one time of coming back for each visit that left
/// something open; a visit for each notice that is gone.
pub fn duties(seen: &Seen<'_>, household: usize, rules: Rules) -> Vec<Duty> {
    let void_from = seen.end(household).map(|(at, _)| at);
    let mut duties = Vec::new();
    for round in rounds_of(seen, household, rules) {
        let stops = stops(seen, household, round, rules);
        let visits: Vec<&Stop> = stops.iter().filter(|stop| stop.is_visit).collect();
        let mut next = |kind, attempt: usize, opens: i64, due: i64, closes: i64| {
            let origin = Origin::Round { round: round.round, attempt };
            let key = DutyKey { household, kind, origin, day: civil_day(opens) };
            let done = visits.get(attempt).map(|stop| stop.at);
            duties.push(Duty::new(key, (opens, due, closes), void_from, done));
        };
        next(DutyKind::ScreeningVisit, 0, round.from, round.until, round.until);
        for (at, stop) in visits.iter().enumerate() {
            if let Some(due) = stop.retry {
                let referred = stop.state == ScreeningState::Referred;
                let kind = if referred { DutyKind::ReferralFollowUp } else { DutyKind::ScreeningRetry };
                next(kind, at + 1, stop.at, due, due.max(round.until));
            }
        }
    }
    for gone in seen.notices_gone(household) {
        let origin = Origin::Notice { device: gone.device, counter: gone.counter };
        let key = DutyKey { household, kind: DutyKind::NoticeVisit, origin, day: civil_day(gone.at) };
        let done = seen.visits(household).into_iter().map(|(visit, _)| visit.at).find(|at| *at >= gone.at);
        let due = gone.at + NOTICE_HOURS * HOUR;
        duties.push(Duty::new(key, (gone.at, due, i64::MAX), void_from, done));
    }
    for duty in &mut duties {
        for fact in &seen.facts {
            let What::Act { duty: key, deed, .. } = &fact.what else { continue };
            if *key != duty.key {
                continue;
            }
            match deed {
                Deed::Claim => match duty.claim {
                    None => duty.claim = Some((fact.by, fact.at)),
                    Some((by, _)) => duty.contested |= by != fact.by,
                },
                Deed::HandBack => match duty.claim {
                    Some((by, _)) if by == fact.by => duty.claim = None,
                    _ => duty.not_held = true,
                },
                Deed::Done if needs_outcome(duty.key.kind) => {}
                Deed::Done if fact.at >= duty.opens && duty.done.is_none_or(|done| fact.at < done) => {
                    duty.done = Some(fact.at);
                }
                _ => {}
            }
        }
    }
    duties
}
