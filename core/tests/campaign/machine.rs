//! The naive reading of rounds: where a household stands, when somebody must come back, which duties there are.
//! Written from the rules in words, without the engine's table.

use super::facts::{Deed, DutyKey, Round, Scope, Visit, What};
use super::seen::Seen;
use gridward::duty::DutyStatus;
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

/// A visit that found something to ask, and where the household stood after it.
#[derive(Debug, Clone, PartialEq)]
pub struct Stop {
    pub at: i64,
    pub state: ScreeningState,
    pub retry: Option<i64>,
}

/// The visits of a round up to the one that settled the household.
pub fn stops(seen: &Seen<'_>, household: usize, round: &Round, rules: Rules) -> Vec<Stop> {
    let members = seen.members(household);
    let mut state = ScreeningState::NotStarted;
    let mut before: Vec<&Visit> = Vec::new();
    let mut stops = Vec::new();
    for (fact, visit) in seen.visits(household) {
        if visit.round != round.round || state.is_final() {
            continue;
        }
        before.push(visit);
        state = after(state, visit.outcome, &members, &before, round, rules);
        let comes_back = !state.is_final() && state != ScreeningState::Referred;
        let retry = comes_back.then_some(fact.at + i64::from(rules.retry_hours) * HOUR);
        stops.push(Stop { at: fact.at, state, retry });
    }
    stops
}

fn after(
    state: ScreeningState,
    outcome: VisitOutcome,
    members: &[usize],
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
            if known && asked && reached { S::Verified } else { S::AnsweredInPart }
        }
        VisitOutcome::NoAnswer if state == S::NotStarted => S::RetryDue,
        VisitOutcome::Refused if untouched => S::Refused,
        VisitOutcome::Vacant if members.is_empty() && (untouched || state == S::Referred) => S::Vacant,
        VisitOutcome::Vacant if !members.is_empty() && state == S::NotStarted => S::RetryDue,
        VisitOutcome::GoneAway => S::GoneAway,
        VisitOutcome::OtherOccupier if untouched || state == S::Refused => S::AnsweredInPart,
        VisitOutcome::Referred => S::Referred,
        VisitOutcome::Closed if known => S::Closed,
        _ => state,
    }
}

/// The rounds that a household is in, in the order they begin.
pub fn rounds_of<'a>(seen: &Seen<'a>, household: usize, rules: Rules) -> Vec<&'a Round> {
    let mut found = seen.rounds();
    found.retain(|round| lies_in(seen, household, round.scope) && is_open_for(seen, household, round, rules));
    found
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
}

impl Duty {
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

/// Every duty of a household: for each round the first visit, and one time of coming back for each visit that left
/// something open.
pub fn duties(seen: &Seen<'_>, household: usize, rules: Rules) -> Vec<Duty> {
    let void_from = seen.end(household).map(|(at, _)| at);
    let mut duties = Vec::new();
    for round in rounds_of(seen, household, rules) {
        let stops = stops(seen, household, round, rules);
        let mut next = |attempt: usize, opens: i64, due: i64, closes: i64| {
            let key = DutyKey { household, round: round.round, attempt, day: civil_day(opens) };
            let done = stops.get(attempt).map(|stop| stop.at);
            duties.push(Duty { key, opens, due, closes, void_from, done, claim: None });
        };
        next(0, round.from, round.until, round.until);
        for (at, stop) in stops.iter().enumerate() {
            if let Some(due) = stop.retry {
                next(at + 1, stop.at, due, due.max(round.until));
            }
        }
    }
    for duty in &mut duties {
        for fact in &seen.facts {
            let What::Act { duty: key, deed, .. } = &fact.what else { continue };
            if *key != duty.key {
                continue;
            }
            match deed {
                Deed::Claim if duty.claim.is_none() => duty.claim = Some((fact.by, fact.at)),
                Deed::HandBack if duty.claim.is_some_and(|(by, _)| by == fact.by) => duty.claim = None,
                Deed::Done if fact.at >= duty.opens && duty.done.is_none_or(|done| fact.at < done) => {
                    duty.done = Some(fact.at);
                }
                _ => {}
            }
        }
    }
    duties
}
