//! The door that stays shut (N2): where a household stands in a round, and by when somebody must come back.

use super::facts;
use super::histories::{History, histories, minute, minutes};
use super::oracle::seen;
use super::{cases, fault};
use gridward::base::{HouseholdId, Instant, ResidentId, RoundId};
use gridward::community::AsOf;
use gridward::duty::DutyKind;
use gridward::log::Fact;
use gridward::screening::{ScreeningState, VisitOutcome, VisitRecorded};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Visits to one household in one round, in the order they happened, and when.
fn visits<'a>(
    history: &'a History,
    household: &HouseholdId,
    round: &RoundId,
    now: Instant,
) -> Vec<(Instant, &'a VisitRecorded)> {
    let all = seen(history, now).into_iter().filter_map(|event| match &event.fact {
        Fact::VisitRecorded(visit) => Some((event.at, visit)),
        _ => None,
    });
    all.filter(|(_, visit)| visit.household == *household && visit.round == *round).collect()
}

/// The state after these visits, told backwards: what was last said decides, unless more was known before.
/// `lone` says that nobody is registered there, not even with a second home.
fn state(visits: &[(Instant, &VisitRecorded)], members: &BTreeSet<ResidentId>, lone: bool) -> ScreeningState {
    use ScreeningState as S;
    use VisitOutcome as O;
    let Some(((_, last), before)) = visits.split_last() else { return S::NotStarted };
    let earlier = state(before, members, lone);
    let told: BTreeSet<&ResidentId> =
        visits.iter().flat_map(|(_, visit)| visit.accounted.iter().map(|settled| &settled.resident)).collect();
    let everybody_is_known = members.iter().all(|member| told.contains(member));
    let nothing_was_said = matches!(earlier, S::NotStarted | S::RetryDue);
    match last.outcome {
        _ if earlier.is_final() => earlier,
        O::Answered if everybody_is_known && !lone => S::Verified,
        O::Answered => S::AnsweredInPart,
        O::GoneAway if everybody_is_known => S::GoneAway,
        O::GoneAway => S::AnsweredInPart,
        O::Vacant if members.is_empty() && earlier != S::Refused => S::Vacant,
        O::Refused if nothing_was_said => S::Refused,
        O::NoAnswer | O::Vacant if nothing_was_said => S::RetryDue,
        O::OtherOccupier if nothing_was_said || earlier == S::Refused => S::AnsweredInPart,
        O::Referred => S::Referred,
        O::Closed if everybody_is_known => S::Closed,
        O::NoAnswer | O::Vacant | O::Refused | O::OtherOccupier | O::Closed => earlier,
    }
}

proptest! {
    #![proptest_config(cases(64))]

    /// Nobody is settled unasked, and whoever was not settled is due again so many hours after the last visit.
    #[test]
    fn who_was_not_settled_is_due_again_in_time(
        history in histories(80, 0), asked in prop::collection::vec(minutes(), 3),
    ) {
        let engine = history.engine().map_err(fault)?;
        let hours = i32::from(history.policy.screening.retry_hours);
        let follow_up = history.policy.duty.rule(DutyKind::ReferralFollowUp).and_then(|rule| rule.within_hours);
        let follow_up = follow_up.map_or(0, i32::from);
        for now in asked.into_iter().chain([57_600]).map(minute) {
            for id in 0..9 {
                let id: HouseholdId = facts::household(id).parse().map_err(fault)?;
                let Ok(view) = engine.household(&id, AsOf::at(now)) else { continue };
                let lone = view.members.is_empty() && view.second_home_members.is_empty();
                for status in &view.screening {
                    let all = visits(&history, &id, &status.round, now);
                    // What comes after the household was settled found nothing left to ask.
                    let after = |count: usize| state(all.get(..count).unwrap_or_default(), &view.members, lone);
                    let settled = (0..=all.len()).find(|count| after(*count).is_final());
                    let steps = all.get(..settled.unwrap_or(all.len())).unwrap_or_default();
                    prop_assert_eq!(status.state, state(steps, &view.members, lone), "{} as of {}", id, now);
                    // Whoever was referred is asked after, everybody else is visited again.
                    let open = steps.len() - usize::from(settled.is_some());
                    let again: Vec<_> = (1..=open).filter_map(|count| {
                        let (at, _) = steps.get(count - 1)?;
                        let (kind, hours) = match after(count) {
                            ScreeningState::Referred => (DutyKind::ReferralFollowUp, follow_up),
                            _ => (DutyKind::ScreeningRetry, hours),
                        };
                        Some((kind, *at, at.plus_hours(hours)))
                    }).collect();
                    let last = again.last().filter(|_| settled.is_none());
                    prop_assert_eq!(status.retry_due, last.map(|(_, _, due)| *due));

                    let of_round = |duty: &&gridward::engine::DutyView| duty.round.as_ref() == Some(&status.round);
                    let duties = view.duties.iter().filter(of_round);
                    let listed: Vec<_> = duties.filter(|duty| duty.kind != DutyKind::ScreeningVisit)
                        .map(|duty| (duty.kind, duty.opens, duty.due)).collect();
                    prop_assert_eq!(listed, again, "{} as of {}", id, now);
                }
            }
        }
    }
}
