//! Everything at one door in one trip; refusal, hand-over, reassignment, and what was done in time and entered late.

use super::kit::{Answer, Desk, Outcome, clock, everywhere, lean};
use super::services::deed;
use gridward::community::FindingKind;
use gridward::duty::DutyStatus;
use gridward::engine::{DutyView, Trip};
use gridward::policy::Policy;
use serde_json::{Value, json};

fn policy() -> Answer<Policy> {
    let mut policy = lean("cn-2021-14")?;
    policy.duty.trips = serde_json::from_value(json!({"apartServices": ["rubbish"]}))?;
    Ok(policy)
}

fn ask(desk: &mut Desk, request: &str, household: &str, service: &str, by: &str) -> Outcome {
    let data = json!({"request": request, "household": household, "service": service, "wantedBy": clock(by)?});
    desk.say("2021-12-15 08:00", "requestMade", data)
}

#[test]
fn what_is_to_be_done_at_one_door_is_one_trip_where_the_policy_says_so() -> Outcome {
    for bundles in [true, false] {
        let mut desk = Desk::of(if bundles { policy()? } else { lean("cn-2021-14")? })?;
        desk.small()?;
        desk.post("volunteer", everywhere(), "v1")?;
        for (request, household, service, by) in [
            ("q1", "h1", "shopping", "2021-12-15 18:00"),
            ("q2", "h1", "medicine", "2021-12-15 12:00"),
            ("q3", "h1", "rubbish", "2021-12-15 12:00"),
            ("q4", "h2", "shopping", "2021-12-15 18:00"),
            ("q5", "h3", "shopping", "2021-12-15 18:00"),
        ] {
            ask(&mut desk, request, household, service, by)?;
        }
        let agenda = desk.agenda("v1", "2021-12-15 09:00")?;
        assert_eq!(agenda.items.len(), 5);
        let trips: Vec<(Option<String>, usize)> = agenda
            .trips
            .iter()
            .map(|trip: &Trip| (trip.household.as_ref().map(ToString::to_string), trip.duties.len()))
            .collect();
        let at = |home: &str, duties| (Some(home.to_owned()), duties);
        let expected = if bundles { vec![at("h1", 2), at("h1", 1), at("h2", 1), at("h3", 1)] } else { Vec::new() };
        let mut sorted = trips.clone();
        sorted.sort_by_key(|(home, duties)| (home.clone(), std::cmp::Reverse(*duties)));
        assert_eq!(sorted, expected);
        if bundles {
            // Every item is in exactly one trip, and the trip is due with the first of them.
            let of_trips: Vec<_> = agenda.trips.iter().flat_map(|trip| &trip.duties).collect();
            assert!(agenda.items.iter().all(|item| of_trips.iter().filter(|id| ***id == item.duty.duty).count() == 1));
            let both = agenda.trips.iter().find(|trip| trip.duties.len() == 2).ok_or("no trip of two")?;
            assert_eq!(both.by, clock("2021-12-15 12:00")?);
        }
    }
    Ok(())
}

fn given(errand: &DutyView, to: &str, instead_of: Option<&str>) -> Value {
    json!({"duty": errand.duty, "subject": errand.subject, "worker": to, "insteadOf": instead_of})
}

fn holder(desk: &Desk, at: &str) -> Answer<Option<String>> {
    Ok(desk.errand("h1", "q1", at)?.claimed_by.map(|worker| worker.to_string()))
}

#[test]
fn a_duty_that_is_refused_is_open_again_and_can_be_handed_over_and_given_to_somebody_else() -> Outcome {
    let mut desk = Desk::of(policy()?)?;
    desk.small()?;
    for worker in ["v1", "v2", "v3"] {
        desk.worker(worker, "volunteer")?;
    }
    ask(&mut desk, "q1", "h1", "shopping", "2021-12-15 18:00")?;
    let errand = desk.errand("h1", "q1", "2021-12-15 08:30")?;
    // Refusal: given to somebody who gives it back, and says why.
    desk.say("2021-12-15 09:00", "dutyAssigned", given(&errand, "v1", None))?;
    assert_eq!(holder(&desk, "2021-12-15 09:00")?.as_deref(), Some("v1"));
    let refusal = json!({"duty": errand.duty, "subject": errand.subject, "reason": "no car today"});
    desk.says("v1", "2021-12-15 09:10", "dutyHandedBack", refusal)?;
    let open = desk.errand("h1", "q1", "2021-12-15 09:10")?;
    assert_eq!((open.status, open.claimed_by), (DutyStatus::Open, None));
    // Hand-over: whoever has it gives it to another.
    desk.says("v2", "2021-12-15 09:20", "dutyClaimed", deed(&errand))?;
    desk.says("v2", "2021-12-15 09:30", "dutyAssigned", given(&errand, "v3", Some("v2")))?;
    assert_eq!(holder(&desk, "2021-12-15 09:30")?.as_deref(), Some("v3"));
    // Reassignment: whoever sends people takes it from one and gives it to another; but not from one who has it not.
    assert_eq!(desk.refused("2021-12-15 09:40", "dutyAssigned", given(&errand, "v1", Some("v2")))?, ["alreadyHeld"]);
    desk.say("2021-12-15 09:40", "dutyAssigned", given(&errand, "v1", Some("v3")))?;
    assert_eq!(holder(&desk, "2021-12-15 09:40")?.as_deref(), Some("v1"));
    // Two who do so without knowing of each other: the first holds, and somebody has to look.
    desk.merges(1, "2021-12-15 09:50", "dutyAssigned", given(&errand, "v2", Some("v3")))?;
    assert_eq!(holder(&desk, "2021-12-15 10:00")?.as_deref(), Some("v1"));
    assert_eq!(desk.found(FindingKind::DutyContested, "2021-12-15 10:00")?, ["h1"]);
    Ok(())
}

#[test]
fn what_was_done_in_time_and_entered_late_was_done_in_time() -> Outcome {
    let mut desk = Desk::of(policy()?)?;
    desk.small()?;
    ask(&mut desk, "q1", "h1", "shopping", "2021-12-15 12:00")?;
    ask(&mut desk, "q2", "h1", "medicine", "2021-12-15 12:00")?;
    let of = |desk: &Desk, request: &str, at: &str| desk.errand("h1", request, at);
    assert!(of(&desk, "q1", "2021-12-15 14:00")?.overdue);
    let (first, second) = (of(&desk, "q1", "2021-12-15 14:00")?, of(&desk, "q2", "2021-12-15 14:00")?);
    // On paper at 11:30, typed in the next morning.
    desk.record_as("v1", "2021-12-15 11:30", "2021-12-16 08:00", "dutyDone", deed(&first))?;
    assert_eq!(of(&desk, "q1", "2021-12-16 08:00")?.status, DutyStatus::Done);
    desk.record_as("v1", "2021-12-15 12:00", "2021-12-16 08:00", "dutyDone", deed(&second))?;
    assert_eq!(of(&desk, "q2", "2021-12-16 08:00")?.status, DutyStatus::LateDone);
    // By what was known in the evening both were still to be done.
    let report = desk.report("2021-12-15")?;
    let counts = report.total.errands.values().map(|done| done.today).sum::<u32>();
    assert_eq!(counts, 2);
    let known_by =
        gridward::community::AsOf { at: clock("2021-12-15 23:00")?, known_by: Some(clock("2021-12-15 23:00")?) };
    let then = desk.engine.household(&"h1".parse()?, known_by)?.duties;
    assert!(then.iter().filter(|duty| duty.request.is_some()).all(|duty| duty.overdue));
    Ok(())
}
