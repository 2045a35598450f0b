//! The household screening machine (N2): an explicit table of transitions.

use serde::Serialize;

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
    /// Handed on: somebody else finds out, and somebody asks within the policy's time what came of it.
    Referred,
    /// Everybody's whereabouts are known. An end.
    Verified,
    /// Nobody lives here. An end, while the notice stays on the door.
    Vacant,
    /// The household has gone away, and where everybody is is known. An end, while the notice stays on the door.
    GoneAway,
    /// Closed by the office; everybody's whereabouts are known from elsewhere. An end.
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
    /// Somebody answered at a home where nobody is registered: who that is, is still to be found out.
    AnsweredUnregistered,
    /// Somebody answered and would not say.
    Refused,
    /// The home is said to be vacant, and the register agrees.
    Vacant,
    /// The home is said to be vacant, and the register lists residents.
    SaidVacant,
    /// The household has gone away, and everybody is accounted for.
    GoneAway,
    /// The household is said to have gone away, and somebody is still unaccounted for.
    SaidGoneAway,
    /// Somebody else lives here than the register says.
    OtherOccupier,
    /// The household is handed on.
    Referred,
    /// The office closes the case and knows where everybody is.
    ClosedForAll,
    /// The office would close the case and does not know where everybody is.
    ClosedForSome,
    /// The notice on the door of an empty home is gone.
    NoticeGone,
}

impl Trigger {
    /// The trigger's code in drawings and message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NoAnswer => "noAnswer",
            Self::AnsweredForAll => "answeredForAll",
            Self::AnsweredForSome => "answeredForSome",
            Self::AnsweredUnregistered => "answeredUnregistered",
            Self::Refused => "refused",
            Self::Vacant => "vacant",
            Self::SaidVacant => "saidVacant",
            Self::GoneAway => "goneAway",
            Self::SaidGoneAway => "saidGoneAway",
            Self::OtherOccupier => "otherOccupier",
            Self::Referred => "referred",
            Self::ClosedForAll => "closedForAll",
            Self::ClosedForSome => "closedForSome",
            Self::NoticeGone => "noticeGone",
        }
    }
}

/// The table of transitions: in this state, on this trigger, go to that state. What is not listed changes nothing:
/// an end is not left again, but for an empty home whose notice is gone from the door; and an answer that was given is not
/// unsaid by a door that stays shut.
pub const TRANSITIONS: &[(ScreeningState, Trigger, ScreeningState)] = {
    use ScreeningState as S;
    use Trigger as T;
    &[
        (S::NotStarted, T::NoAnswer, S::RetryDue),
        (S::NotStarted, T::AnsweredForAll, S::Verified),
        (S::NotStarted, T::AnsweredForSome, S::AnsweredInPart),
        (S::NotStarted, T::AnsweredUnregistered, S::AnsweredInPart),
        (S::NotStarted, T::Refused, S::Refused),
        (S::NotStarted, T::Vacant, S::Vacant),
        (S::NotStarted, T::SaidVacant, S::RetryDue),
        (S::NotStarted, T::GoneAway, S::GoneAway),
        (S::NotStarted, T::SaidGoneAway, S::AnsweredInPart),
        (S::RetryDue, T::AnsweredForAll, S::Verified),
        (S::RetryDue, T::AnsweredForSome, S::AnsweredInPart),
        (S::RetryDue, T::AnsweredUnregistered, S::AnsweredInPart),
        (S::RetryDue, T::Refused, S::Refused),
        (S::RetryDue, T::Vacant, S::Vacant),
        (S::RetryDue, T::GoneAway, S::GoneAway),
        (S::RetryDue, T::SaidGoneAway, S::AnsweredInPart),
        (S::AnsweredInPart, T::AnsweredForAll, S::Verified),
        (S::AnsweredInPart, T::Vacant, S::Vacant),
        (S::AnsweredInPart, T::GoneAway, S::GoneAway),
        (S::Refused, T::AnsweredForAll, S::Verified),
        (S::Refused, T::AnsweredForSome, S::AnsweredInPart),
        (S::Refused, T::AnsweredUnregistered, S::AnsweredInPart),
        (S::Refused, T::GoneAway, S::GoneAway),
        (S::Refused, T::SaidGoneAway, S::AnsweredInPart),
        (S::NotStarted, T::OtherOccupier, S::AnsweredInPart),
        (S::RetryDue, T::OtherOccupier, S::AnsweredInPart),
        (S::Refused, T::OtherOccupier, S::AnsweredInPart),
        (S::NotStarted, T::Referred, S::Referred),
        (S::RetryDue, T::Referred, S::Referred),
        (S::AnsweredInPart, T::Referred, S::Referred),
        (S::Refused, T::Referred, S::Referred),
        (S::Referred, T::AnsweredForAll, S::Verified),
        (S::Referred, T::AnsweredForSome, S::AnsweredInPart),
        (S::Referred, T::AnsweredUnregistered, S::AnsweredInPart),
        (S::Referred, T::Vacant, S::Vacant),
        (S::Referred, T::GoneAway, S::GoneAway),
        (S::Referred, T::SaidGoneAway, S::AnsweredInPart),
        (S::NotStarted, T::ClosedForAll, S::Closed),
        (S::RetryDue, T::ClosedForAll, S::Closed),
        (S::AnsweredInPart, T::ClosedForAll, S::Closed),
        (S::Refused, T::ClosedForAll, S::Closed),
        (S::Referred, T::ClosedForAll, S::Closed),
        (S::Vacant, T::NoticeGone, S::RetryDue),
        (S::GoneAway, T::NoticeGone, S::RetryDue),
    ]
};

/// The state after `trigger` in `state`.
#[must_use]
pub fn transition(state: ScreeningState, trigger: Trigger) -> ScreeningState {
    TRANSITIONS.iter().find(|(from, on, _)| *from == state && *on == trigger).map_or(state, |(_, _, to)| *to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn ends_are_left_for_a_notice_only_and_every_other_state_can_end() {
        for (from, on, to) in TRANSITIONS {
            assert_eq!(from.is_final(), *on == Trigger::NoticeGone, "{from:?} on {on:?} goes to {to:?}");
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
