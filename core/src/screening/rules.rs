//! The screening machine run over one household's visits in a round (N2), and the judgement that comes of it.

use super::machine::{ScreeningState, Trigger, transition};
use super::{Approach, AskedOf, RoundOpened, ScreeningPolicy, Visit, VisitOutcome, Visits};
use crate::base::{Argument, Because, Channel, EventId, Instant, QuestionId, ResidentId, RoundId, Stated};
use serde::Serialize;
use std::collections::BTreeSet;

/// What the machine looks at for one household.
#[derive(Debug, Clone)]
pub struct Case<'a> {
    /// Its visits and calls, in the order they happened.
    pub visits: &'a Visits,
    /// Each time when the notice was found gone from its door, in the order they happened.
    pub notices_gone: Vec<&'a Stated<bool>>,
    /// The residents that it has.
    pub members: &'a BTreeSet<ResidentId>,
    /// True for a home where nobody is registered.
    pub unregistered: bool,
    /// After a referral somebody asks within so many hours what came of it.
    pub referral_hours: i32,
    /// Where the notice is gone somebody comes within so many hours.
    pub notice_hours: i32,
}

/// Something that moved the machine.
#[derive(Debug, Clone, Copy)]
pub enum Moved<'a> {
    /// A visit or call.
    Visit(&'a Stated<Visit>),
    /// The notice was found gone from the door.
    NoticeGone(&'a Stated<bool>),
}

/// One step of the machine.
#[derive(Debug, Clone)]
pub struct Step<'a> {
    /// What moved it.
    pub moved: Moved<'a>,
    /// The state after it.
    pub state: ScreeningState,
    /// When somebody must have come back; none after an end.
    pub retry_due: Option<Instant>,
}

impl<'a> Step<'a> {
    /// The visit or call, where it was one.
    #[must_use]
    pub fn visit(&self) -> Option<&'a Stated<Visit>> {
        match self.moved {
            Moved::Visit(visit) => Some(visit),
            Moved::NoticeGone(_) => None,
        }
    }
}

/// Runs the machine over a household's visits in one round, and over the times when the notice was gone from its door, in
/// the order they happened. A visit after an end found nothing left to ask and is no step.
#[must_use]
pub fn run<'a>(case: &Case<'a>, round: &RoundOpened, policy: &ScreeningPolicy) -> Vec<Step<'a>> {
    let mut machine =
        Machine { state: ScreeningState::NotStarted, open: Open::new(case, round, policy), steps: Vec::new() };
    let in_round = |gone: &&&Stated<bool>| gone.at < round.until;
    let mut notices = case.notices_gone.iter().filter(in_round).peekable();
    for visit in case.visits.0.iter().filter(|visit| visit.fact.round == round.round) {
        while let Some(gone) = notices.next_if(|gone| gone.at <= visit.at) {
            machine.notice_gone(gone, case, round, policy);
        }
        machine.visit(visit, case, policy);
    }
    for gone in notices {
        machine.notice_gone(gone, case, round, policy);
    }
    machine.steps
}

struct Machine<'a, 'm> {
    state: ScreeningState,
    open: Open<'m>,
    steps: Vec<Step<'a>>,
}

impl<'a: 'm, 'm> Machine<'a, 'm> {
    fn visit(&mut self, visit: &'a Stated<Visit>, case: &Case<'a>, policy: &ScreeningPolicy) {
        if self.state.is_final() {
            return;
        }
        self.open.settle(&visit.fact);
        self.state = transition(self.state, self.open.trigger(visit.fact.outcome));
        let hours = match self.state {
            ScreeningState::Referred => case.referral_hours,
            _ => i32::from(policy.retry_hours),
        };
        let retry_due = (!self.state.is_final()).then(|| visit.at.plus_hours(hours));
        self.steps.push(Step { moved: Moved::Visit(visit), state: self.state, retry_due });
    }

    /// Whoever took the notice down may be back: everything is asked again.
    fn notice_gone(&mut self, gone: &'a Stated<bool>, case: &Case<'a>, round: &RoundOpened, policy: &ScreeningPolicy) {
        let state = transition(self.state, Trigger::NoticeGone);
        if state == self.state {
            return;
        }
        self.state = state;
        self.open = Open::new(case, round, policy);
        let retry_due = Some(gone.at.plus_hours(case.notice_hours));
        self.steps.push(Step { moved: Moved::NoticeGone(gone), state, retry_due });
    }
}

/// What is still to be found out about a household.
struct Open<'m> {
    nobody_lives_here: bool,
    unregistered: bool,
    unaccounted: BTreeSet<&'m ResidentId>,
    unanswered: BTreeSet<(QuestionId, Option<ResidentId>)>,
    by_phone: bool,
    at_door: bool,
}

impl<'m> Open<'m> {
    fn new(case: &Case<'m>, round: &RoundOpened, policy: &ScreeningPolicy) -> Self {
        let members = case.members;
        let required = policy.form.questions.iter().filter(|question| question.required);
        let unanswered = required.flat_map(|question| match question.of {
            AskedOf::Household => vec![(question.id.clone(), None)],
            AskedOf::Resident => members.iter().map(|m| (question.id.clone(), Some(m.clone()))).collect(),
        });
        let both = round.approach == Approach::Both;
        Self {
            nobody_lives_here: members.is_empty(),
            unregistered: case.unregistered,
            unaccounted: members.iter().collect(),
            unanswered: unanswered.collect(),
            by_phone: both,
            at_door: both,
        }
    }

    fn settle(&mut self, visit: &Visit) {
        for settled in &visit.accounted {
            self.unaccounted.remove(&settled.resident);
        }
        for answer in &visit.answers {
            self.unanswered.remove(&(answer.question.clone(), answer.resident.clone()));
        }
        if visit.outcome == VisitOutcome::Answered {
            match visit.channel {
                Channel::Phone | Channel::Message => self.by_phone = false,
                _ => self.at_door = false,
            }
        }
    }

    fn trigger(&self, outcome: VisitOutcome) -> Trigger {
        let all_known = self.unaccounted.is_empty();
        let settled = all_known && self.unanswered.is_empty() && !self.by_phone && !self.at_door;
        match outcome {
            VisitOutcome::Answered if self.unregistered => Trigger::AnsweredUnregistered,
            VisitOutcome::Answered if settled => Trigger::AnsweredForAll,
            VisitOutcome::Answered => Trigger::AnsweredForSome,
            VisitOutcome::NoAnswer => Trigger::NoAnswer,
            VisitOutcome::Refused => Trigger::Refused,
            VisitOutcome::Vacant if self.nobody_lives_here => Trigger::Vacant,
            VisitOutcome::Vacant => Trigger::SaidVacant,
            VisitOutcome::GoneAway if all_known => Trigger::GoneAway,
            VisitOutcome::GoneAway => Trigger::SaidGoneAway,
            VisitOutcome::OtherOccupier => Trigger::OtherOccupier,
            VisitOutcome::Referred => Trigger::Referred,
            VisitOutcome::Closed if all_known => Trigger::ClosedForAll,
            VisitOutcome::Closed => Trigger::ClosedForSome,
        }
    }
}

/// Where a household stands in a round, with the reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ScreeningStatus {
    /// The round.
    pub round: RoundId,
    /// The state.
    pub state: ScreeningState,
    /// Visits and calls so far that found something to ask.
    pub visits: u32,
    /// The last of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_visit: Option<EventId>,
    /// When somebody must have come back, where that is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_due: Option<Instant>,
    /// Why.
    pub because: Because,
}

/// Judges where a household stands in a round.
#[must_use]
pub fn status(case: &Case<'_>, round: &RoundOpened, policy: &ScreeningPolicy) -> ScreeningStatus {
    let steps = run(case, round, policy);
    let state = steps.last().map_or(ScreeningState::NotStarted, |step| step.state);
    let retry_due = steps.last().and_then(|step| step.retry_due);
    let mut because = Because::rule("screening.state")
        .with("state", Argument::Code(state.code().to_owned()))
        .with("round", Argument::Text(round.name.clone()))
        .until(Some(round.until).filter(|_| !state.is_final()));
    because = steps.iter().fold(because, |because, step| because.since(step_because(step)));
    if let (Some(due), Some(last)) = (retry_due, steps.last()) {
        because = because.since(due_because(last, due, case, policy)).until(Some(due));
    }
    let visits = || steps.iter().filter_map(Step::visit);
    ScreeningStatus {
        round: round.round.clone(),
        state,
        visits: u32::try_from(visits().count()).unwrap_or(u32::MAX),
        last_visit: visits().next_back().map(|visit| visit.event.clone()),
        retry_due,
        because,
    }
}

fn step_because(step: &Step<'_>) -> Because {
    let state = Argument::Code(step.state.code().to_owned());
    match step.moved {
        Moved::Visit(visit) => Because::rule("screening.visit")
            .with("outcome", Argument::Code(outcome_code(visit.fact.outcome).to_owned()))
            .with("at", Argument::Instant(visit.at))
            .with("state", state)
            .citing(&visit.event),
        Moved::NoticeGone(gone) => Because::rule("screening.noticeGone")
            .with("at", Argument::Instant(gone.at))
            .with("state", state)
            .citing(&gone.event),
    }
}

fn due_because(last: &Step<'_>, due: Instant, case: &Case<'_>, policy: &ScreeningPolicy) -> Because {
    let count = |hours: i32| Argument::Count(u32::try_from(hours).unwrap_or(0));
    let at = Argument::Instant(due);
    match (last.moved, last.state) {
        (Moved::NoticeGone(_), _) => {
            Because::rule("screening.noticeVisit").with("hours", count(case.notice_hours)).with("due", at)
        }
        (_, ScreeningState::Referred) => {
            Because::rule("screening.followUp").with("hours", count(case.referral_hours)).with("due", at)
        }
        _ => {
            let hours = count(i32::from(policy.retry_hours));
            Because::rule("screening.retry").under(policy.clause.as_deref()).with("hours", hours).with("due", at)
        }
    }
}

fn outcome_code(outcome: VisitOutcome) -> &'static str {
    match outcome {
        VisitOutcome::Answered => "answered",
        VisitOutcome::NoAnswer => "noAnswer",
        VisitOutcome::Refused => "refused",
        VisitOutcome::Vacant => "vacant",
        VisitOutcome::GoneAway => "goneAway",
        VisitOutcome::OtherOccupier => "otherOccupier",
        VisitOutcome::Referred => "referred",
        VisitOutcome::Closed => "closed",
    }
}
