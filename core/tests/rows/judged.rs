//! Where a household stands in a round, and why (N2): what came of each visit, who has to come back, and what changes next.

use super::kit::{Answer, Outcome, clock, lean};
use gridward::base::{Argument, Because, Channel, EventId, Instant, Stated};
use gridward::screening::{
    Accounted, Case, RoundOpened, ScreeningState, ScreeningStatus, Visit, VisitOutcome, Visits, status,
};
use serde_json::json;
use std::collections::BTreeSet;

const VISITED: &str = "2020-02-10 09:00";
const END: &str = "2020-02-12 08:00";

fn event(number: u32) -> Answer<EventId> {
    Ok(serde_json::from_value(json!({"replica": "office", "counter": number}))?)
}

/// The judgement on a home with so many residents in a round until the twelfth at eight, after these visits, and with
/// the notice gone from the door at these times.
fn judged(members: &[&str], outcomes: &[VisitOutcome], gone: &[Instant]) -> Answer<ScreeningStatus> {
    let round: RoundOpened = serde_json::from_value(json!({
        "round": "one", "name": "one", "scope": [{"type": "community"}], "teamSize": 2,
        "from": clock("2020-02-10 08:00")?, "until": clock(END)?,
    }))?;
    let mut visits = Visits::default();
    for (outcome, number) in outcomes.iter().zip(1..) {
        let accounted: Vec<Accounted> = Vec::new();
        let (round, channel) = (round.round.clone(), Channel::Door);
        let fact = Visit { round, channel, outcome: *outcome, accounted, answers: Vec::new() };
        visits.0.push(Stated { at: clock(VISITED)?, event: event(number)?, fact });
    }
    let gone: Vec<_> =
        gone.iter().map(|at| Ok(Stated { at: *at, event: event(9)?, fact: true })).collect::<Answer<_>>()?;
    let members: BTreeSet<_> = members.iter().map(|member| member.parse()).collect::<Result<_, _>>()?;
    let case = Case {
        visits: &visits,
        notices_gone: gone.iter().collect(),
        members: &members,
        unregistered: false,
        referral_hours: 5,
        notice_hours: 7,
    };
    Ok(status(&case, &round, &lean("cn-2020-14")?.screening))
}

fn reason<'b>(status: &'b ScreeningStatus, rule: &str) -> Answer<&'b Because> {
    let found = status.because.because.iter().find(|because| because.rule == rule);
    Ok(found.ok_or_else(|| format!("no {rule} in {:?}", status.because))?)
}

/// Each visit is among the reasons, with what came of it in the word that the visit itself says it with.
#[test]
fn n2_each_reason_says_what_came_of_the_visit() -> Outcome {
    use VisitOutcome::{Answered, Closed, GoneAway, NoAnswer, OtherOccupier, Referred, Refused, Vacant};
    for outcome in [Answered, NoAnswer, Refused, Vacant, GoneAway, OtherOccupier, Referred, Closed] {
        let status = judged(&["r1"], &[outcome], &[])?;
        let said = reason(&status, "screening.visit")?.arguments.get("outcome").cloned();
        let word = serde_json::to_value(outcome)?.as_str().unwrap_or_default().to_owned();
        assert_eq!(said, Some(Argument::Code(word)));
    }
    Ok(())
}

/// Somebody comes back for one of three reasons, each with its own hours: the round's policy, a referral, a notice gone.
#[test]
fn n2_who_has_to_come_back_says_for_what_and_in_how_many_hours() -> Outcome {
    let visited = clock(VISITED)?;
    let gone = visited.plus_hours(3);
    let retry = lean("cn-2020-14")?.screening.retry_hours;
    let cases = [
        (judged(&["r1"], &[VisitOutcome::NoAnswer], &[])?, "screening.retry", u32::from(retry), visited),
        (judged(&["r1"], &[VisitOutcome::Referred], &[])?, "screening.followUp", 5, visited),
        (judged(&[], &[VisitOutcome::Vacant], &[gone])?, "screening.noticeVisit", 7, gone),
    ];
    for (status, rule, hours, from) in cases {
        let due = from.plus_hours(i32::try_from(hours)?);
        let because = reason(&status, rule)?;
        assert_eq!(because.arguments.get("hours"), Some(&Argument::Count(hours)), "{rule}");
        assert_eq!(because.arguments.get("due"), Some(&Argument::Instant(due)), "{rule}");
        assert_eq!((status.retry_due, status.because.changes_at), (Some(due), Some(due)), "{rule}");
    }
    Ok(())
}

/// A round that is not begun for a household can change until it ends; what is settled stays. A notice that is gone when
/// the round is over is for the next round.
#[test]
fn n2_a_round_is_over_at_its_end() -> Outcome {
    let end = clock(END)?;
    let not_begun = judged(&["r1"], &[], &[])?;
    assert_eq!((not_begun.state, not_begun.because.changes_at), (ScreeningState::NotStarted, Some(end)));
    for (gone, state) in [(end.plus_millis(-1), ScreeningState::RetryDue), (end, ScreeningState::Vacant)] {
        let vacant = judged(&[], &[VisitOutcome::Vacant], &[gone])?;
        assert_eq!(vacant.state, state, "{gone}");
        if state == ScreeningState::Vacant {
            assert_eq!((vacant.retry_due, vacant.because.changes_at), (None, None));
        }
    }
    Ok(())
}
