//! The household screening machine (N2): an explicit table of transitions, run over a household's visits in a round.

use super::{Approach, AskedOf, RoundOpened, ScreeningPolicy, Visit, VisitOutcome, Visits};
use crate::base::{Argument, Because, Channel, EventId, Instant, QuestionId, ResidentId, RoundId, Stated};
use serde::Serialize;
use std::collections::BTreeSet;

/// Where a household stands in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum ScreeningState {
    /// Nobody has come yet.
    NotStarted,
    /// Nobody answered, or what was said contradicts the register: come back within the retry time.
    RetryDue,
    /// Somebody answered; the whereabouts of some residents are still unknown: come back.
    AnsweredInPart,
    /// Somebody answered and would not say: come back.
    Refused,
    /// Handed on: somebody else finds out, by the end of the round.
    Referred,
    /// Everybody's whereabouts are known. Final.
    Verified,
    /// Nobody lives here. Final.
    Vacant,
    /// The household has gone away and it is known where. Final.
    GoneAway,
    /// Closed by the office; everybody's whereabouts are known from elsewhere. Final.
    Closed,
}

impl ScreeningState {
    /// Every state, in the order of the table.
    pub const ALL: [Self; 9] = [
        Self::NotStarted,
        Self::RetryDue,
        Self::AnsweredInPart,
        Self::Refused,
        Self::Referred,
        Self::Verified,
        Self::Vacant,
        Self::GoneAway,
        Self::Closed,
    ];

    /// True when nothing is left to ask: the whereabouts of everybody are known.
    #[must_use]
    pub fn is_final(self) -> bool {
        matches!(self, Self::Verified | Self::Vacant | Self::GoneAway | Self::Closed)
    }

    /// The state's code in JSON and message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotStarted => "notStarted",
            Self::RetryDue => "retryDue",
            Self::AnsweredInPart => "answeredInPart",
            Self::Refused => "refused",
            Self::Verified => "verified",
            Self::Vacant => "vacant",
            Self::GoneAway => "goneAway",
            Self::Referred => "referred",
            Self::Closed => "closed",
        }
    }
}

/// What a visit means for the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trigger {
    /// Nobody answered.
    NoAnswer,
    /// Somebody answered, and everybody is now accounted for.
    AnsweredForAll,
    /// Somebody answered, and somebody is still unaccounted for.
    AnsweredForSome,
    /// Somebody answered and would not say.
    Refused,
    /// The home is said to be vacant, and the register agrees.
    Vacant,
    /// The home is said to be vacant, and the register lists residents.
    SaidVacant,
    /// The household has gone away.
    GoneAway,
    /// Somebody else lives here than the register says.
    OtherOccupier,
    /// The household is handed on.
    Referred,
    /// The office closes the case and knows where everybody is.
    ClosedForAll,
    /// The office would close the case and does not know where everybody is.
    ClosedForSome,
}

impl Trigger {
    /// The trigger's code in drawings and message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NoAnswer => "noAnswer",
            Self::AnsweredForAll => "answeredForAll",
            Self::AnsweredForSome => "answeredForSome",
            Self::Refused => "refused",
            Self::Vacant => "vacant",
            Self::SaidVacant => "saidVacant",
            Self::GoneAway => "goneAway",
            Self::OtherOccupier => "otherOccupier",
            Self::Referred => "referred",
            Self::ClosedForAll => "closedForAll",
            Self::ClosedForSome => "closedForSome",
        }
    }
}

/// The table of transitions: in this state, on this trigger, go to that state. What is not listed changes nothing:
/// a final state is never left, and an answer that was given is not unsaid by a door that stays shut.
pub const TRANSITIONS: &[(ScreeningState, Trigger, ScreeningState)] = {
    use ScreeningState as S;
    use Trigger as T;
    &[
        (S::NotStarted, T::NoAnswer, S::RetryDue),
        (S::NotStarted, T::AnsweredForAll, S::Verified),
        (S::NotStarted, T::AnsweredForSome, S::AnsweredInPart),
        (S::NotStarted, T::Refused, S::Refused),
        (S::NotStarted, T::Vacant, S::Vacant),
        (S::NotStarted, T::SaidVacant, S::RetryDue),
        (S::NotStarted, T::GoneAway, S::GoneAway),
        (S::RetryDue, T::AnsweredForAll, S::Verified),
        (S::RetryDue, T::AnsweredForSome, S::AnsweredInPart),
        (S::RetryDue, T::Refused, S::Refused),
        (S::RetryDue, T::Vacant, S::Vacant),
        (S::RetryDue, T::GoneAway, S::GoneAway),
        (S::AnsweredInPart, T::AnsweredForAll, S::Verified),
        (S::AnsweredInPart, T::GoneAway, S::GoneAway),
        (S::Refused, T::AnsweredForAll, S::Verified),
        (S::Refused, T::AnsweredForSome, S::AnsweredInPart),
        (S::Refused, T::GoneAway, S::GoneAway),
        (S::NotStarted, T::OtherOccupier, S::AnsweredInPart),
        (S::RetryDue, T::OtherOccupier, S::AnsweredInPart),
        (S::Refused, T::OtherOccupier, S::AnsweredInPart),
        (S::NotStarted, T::Referred, S::Referred),
        (S::RetryDue, T::Referred, S::Referred),
        (S::AnsweredInPart, T::Referred, S::Referred),
        (S::Refused, T::Referred, S::Referred),
        (S::Referred, T::AnsweredForAll, S::Verified),
        (S::Referred, T::AnsweredForSome, S::AnsweredInPart),
        (S::Referred, T::Vacant, S::Vacant),
        (S::Referred, T::GoneAway, S::GoneAway),
        (S::NotStarted, T::ClosedForAll, S::Closed),
        (S::RetryDue, T::ClosedForAll, S::Closed),
        (S::AnsweredInPart, T::ClosedForAll, S::Closed),
        (S::Refused, T::ClosedForAll, S::Closed),
        (S::Referred, T::ClosedForAll, S::Closed),
    ]
};

/// The state after `trigger` in `state`.
#[must_use]
pub fn transition(state: ScreeningState, trigger: Trigger) -> ScreeningState {
    TRANSITIONS.iter().find(|(from, on, _)| *from == state && *on == trigger).map_or(state, |(_, _, to)| *to)
}

/// One visit as the machine saw it.
#[derive(Debug, Clone)]
pub struct Step<'a> {
    /// The visit.
    pub visit: &'a Stated<Visit>,
    /// The state after it.
    pub state: ScreeningState,
    /// When somebody must have come back; none after a final state.
    pub retry_due: Option<Instant>,
}

/// Runs the machine over a household's visits in one round, in the order they happened. `members` are the residents
/// that the household has. The steps end with the first final state: what comes after it found nothing left to ask.
#[must_use]
pub fn run<'a>(
    visits: &'a Visits,
    round: &RoundOpened,
    members: &BTreeSet<ResidentId>,
    policy: &ScreeningPolicy,
) -> Vec<Step<'a>> {
    let mut state = ScreeningState::NotStarted;
    let mut open = Open::new(round, members, policy);
    let mut steps = Vec::new();
    for visit in visits.0.iter().filter(|visit| visit.fact.round == round.round) {
        open.settle(&visit.fact);
        state = transition(state, open.trigger(visit.fact.outcome));
        let comes_back = !state.is_final() && state != ScreeningState::Referred;
        let retry_due = comes_back.then(|| visit.at.plus_hours(i32::from(policy.retry_hours)));
        steps.push(Step { visit, state, retry_due });
        if state.is_final() {
            break;
        }
    }
    steps
}

/// What is still to be found out about a household.
struct Open<'m> {
    nobody_registered: bool,
    unaccounted: BTreeSet<&'m ResidentId>,
    unanswered: BTreeSet<(QuestionId, Option<ResidentId>)>,
    by_phone: bool,
    at_door: bool,
}

impl<'m> Open<'m> {
    fn new(round: &RoundOpened, members: &'m BTreeSet<ResidentId>, policy: &ScreeningPolicy) -> Self {
        let required = policy.form.questions.iter().filter(|question| question.required);
        let unanswered = required.flat_map(|question| match question.of {
            AskedOf::Household => vec![(question.id.clone(), None)],
            AskedOf::Resident => members.iter().map(|m| (question.id.clone(), Some(m.clone()))).collect(),
        });
        let both = round.approach == Approach::Both;
        Self {
            nobody_registered: members.is_empty(),
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
            VisitOutcome::Answered if settled => Trigger::AnsweredForAll,
            VisitOutcome::Answered => Trigger::AnsweredForSome,
            VisitOutcome::NoAnswer => Trigger::NoAnswer,
            VisitOutcome::Refused => Trigger::Refused,
            VisitOutcome::Vacant if self.nobody_registered => Trigger::Vacant,
            VisitOutcome::Vacant => Trigger::SaidVacant,
            VisitOutcome::GoneAway => Trigger::GoneAway,
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
    /// Visits and calls so far, up to the one that settled it.
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
pub fn status(
    visits: &Visits,
    round: &RoundOpened,
    members: &BTreeSet<ResidentId>,
    policy: &ScreeningPolicy,
) -> ScreeningStatus {
    let steps = run(visits, round, members, policy);
    let last = steps.last();
    let state = last.map_or(ScreeningState::NotStarted, |step| step.state);
    let retry_due = last.and_then(|step| step.retry_due);
    let mut because = Because::rule("screening.state")
        .with("state", Argument::Code(state.code().to_owned()))
        .with("round", Argument::Text(round.name.clone()))
        .until(Some(round.until).filter(|_| !state.is_final()));
    for step in &steps {
        let visit = Because::rule("screening.visit")
            .with("outcome", Argument::Code(outcome_code(step.visit.fact.outcome).to_owned()))
            .with("at", Argument::Instant(step.visit.at))
            .with("state", Argument::Code(step.state.code().to_owned()))
            .citing(&step.visit.event);
        because = because.since(visit);
    }
    if let Some(due) = retry_due {
        let rule = Because::rule("screening.retry")
            .under(policy.clause.as_deref())
            .with("hours", Argument::Count(u32::from(policy.retry_hours)))
            .with("due", Argument::Instant(due));
        because = because.since(rule).until(Some(due));
    }
    ScreeningStatus {
        round: round.round.clone(),
        state,
        visits: u32::try_from(steps.len()).unwrap_or(u32::MAX),
        last_visit: last.map(|step| step.visit.event.clone()),
        retry_due,
        because,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn final_states_are_never_left_and_every_other_state_can_end() {
        for (from, on, to) in TRANSITIONS {
            assert!(!from.is_final(), "{from:?} on {on:?} goes to {to:?}");
        }
        for state in ScreeningState::ALL.into_iter().filter(|state| !state.is_final()) {
            assert_eq!(transition(state, Trigger::AnsweredForAll), ScreeningState::Verified);
        }
    }

    #[test]
    fn no_pair_of_state_and_trigger_is_listed_twice() {
        let pairs: BTreeSet<_> = TRANSITIONS.iter().map(|(from, on, _)| (*from, *on)).collect();
        assert_eq!(pairs.len(), TRANSITIONS.len());
    }
}
