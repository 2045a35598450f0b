//! Who is told when work stays undone: steps, quiet hours, acknowledgement, and when a host has to look again (D6).

use super::kit::{Answer, Desk, Outcome, clock, everywhere, in_place, lean};
use super::services::deed;
use gridward::base::{CivilDate, HouseholdId, Instant, RequestId, TimeOfDay, Zone};
use gridward::community::AsOf;
use gridward::duty::{DutyFile, DutyPolicy, DutyStatus, LadderRule, QuietHours, RequestMade, climb, errands};
use gridward::engine::EscalationLine;
use gridward::policy::Policy;
use proptest::prelude::*;
use serde_json::json;

fn policy(urgent: bool) -> Answer<Policy> {
    let mut policy = lean("cn-2021-14")?;
    policy.duty.ladders = serde_json::from_value(json!([{
        "kinds": ["errand"], "services": ["medicine"], "urgent": urgent, "steps": [
            {"since": "open", "afterMinutes": 30, "posts": ["buildingChief"]},
            {"since": "open", "afterMinutes": 120, "posts": ["gridWorker"]},
            {"since": "missed", "afterMinutes": 0, "posts": ["communityStaff", "branchLeader"]}
        ]
    }]))?;
    policy.duty.quiet_hours = serde_json::from_value(json!({"from": "22:00", "until": "07:00"}))?;
    Ok(policy)
}

fn desk(urgent: bool) -> Answer<Desk> {
    let mut desk = Desk::of(policy(urgent)?)?;
    desk.small()?;
    desk.post("gridWorker", json!({"type": "grid", "id": "g"}), "grid-worker")?;
    desk.post("branchLeader", everywhere(), "leader")?;
    Ok(desk)
}

fn ask(desk: &mut Desk, at: &str, service: &str, by: &str) -> Outcome {
    let data = json!({"request": service, "household": "h1", "service": service, "wantedBy": clock(by)?});
    desk.say(at, "requestMade", data)
}

fn lines(desk: &Desk, at: &str) -> Answer<Vec<EscalationLine>> {
    Ok(desk.engine.escalations(AsOf::at(clock(at)?)))
}

/// The step and who is told; nothing where no step is reached.
fn told(desk: &Desk, at: &str) -> Answer<Option<(u8, String)>> {
    let lines = lines(desk, at)?;
    assert!(lines.len() <= 1, "{lines:?}");
    let worker = |line: EscalationLine| line.worker.map(|worker| worker.to_string()).unwrap_or_default();
    Ok(lines.into_iter().next().map(|line| (line.step, worker(line))))
}

#[test]
fn steps_go_up_from_post_to_post_until_it_is_done() -> Outcome {
    let mut desk = desk(false)?;
    ask(&mut desk, "2021-12-15 09:00", "medicine", "2021-12-15 14:00")?;
    ask(&mut desk, "2021-12-15 09:00", "rubbish", "2021-12-15 10:00")?;
    let step = |number: u8, who: &str| Some((number, who.to_owned()));
    assert_eq!(told(&desk, "2021-12-15 09:29")?, None);
    assert_eq!(told(&desk, "2021-12-15 09:30")?, step(1, "chief-1"));
    assert_eq!(told(&desk, "2021-12-15 11:00")?, step(2, "grid-worker"));
    // Nobody is on the community's staff: the next post of the step is told.
    assert_eq!(told(&desk, "2021-12-15 14:00")?, step(3, "leader"));
    // Whoever is told sees it on the day's agenda; nobody else does.
    assert_eq!(desk.agenda("grid-worker", "2021-12-15 12:00")?.escalations.len(), 1);
    assert_eq!(desk.agenda("grid-worker", "2021-12-15 15:00")?.escalations.len(), 0);
    assert_eq!(desk.agenda("leader", "2021-12-15 15:00")?.escalations.len(), 1);
    // The host is told when to look again.
    let next = |at: &str| -> Answer<Option<Instant>> { Ok(desk.engine.next_wakeup(clock(at)?)) };
    assert_eq!(next("2021-12-15 09:10")?, Some(clock("2021-12-15 09:30")?));
    assert_eq!(next("2021-12-15 10:30")?, Some(clock("2021-12-15 11:00")?));

    let errand = desk.errand("h1", "medicine", "2021-12-15 15:00")?;
    desk.say("2021-12-15 15:30", "dutyDone", deed(&errand))?;
    assert_eq!(told(&desk, "2021-12-15 15:30")?, None);
    Ok(())
}

#[test]
fn quiet_hours_put_a_step_off_unless_it_is_urgent() -> Outcome {
    for urgent in [false, true] {
        let mut desk = desk(urgent)?;
        ask(&mut desk, "2021-12-15 21:45", "medicine", "2021-12-16 12:00")?;
        let step = told(&desk, "2021-12-15 23:00")?.map(|(step, _)| step);
        assert_eq!(step, urgent.then_some(1));
        assert_eq!(told(&desk, "2021-12-16 06:59")?.map(|(step, _)| step), urgent.then_some(2));
        // In the morning everything that waited is reached at once.
        assert_eq!(told(&desk, "2021-12-16 07:00")?.map(|(step, _)| step), Some(2));
    }
    Ok(())
}

#[test]
fn an_acknowledgement_stops_the_ladder_for_its_time() -> Outcome {
    let mut desk = desk(false)?;
    ask(&mut desk, "2021-12-15 09:00", "medicine", "2021-12-15 18:00")?;
    let errand = desk.errand("h1", "medicine", "2021-12-15 10:00")?;
    let acknowledged = |until: &str| -> Answer<serde_json::Value> {
        Ok(json!({"duty": errand.duty, "subject": errand.subject, "until": clock(until)?}))
    };
    let early = desk.refused("2021-12-15 10:00", "escalationAcknowledged", acknowledged("2021-12-15 09:00")?)?;
    assert_eq!(early, ["endsBeforeStart"]);
    desk.says("chief-1", "2021-12-15 10:00", "escalationAcknowledged", acknowledged("2021-12-15 13:00")?)?;
    let line = lines(&desk, "2021-12-15 12:00")?.pop().ok_or("gone")?;
    assert_eq!((line.step, line.acknowledged_until), (1, Some(clock("2021-12-15 13:00")?)));
    assert_eq!(line.next, Some(clock("2021-12-15 13:00")?));
    assert_eq!(told(&desk, "2021-12-15 13:00")?.map(|(step, _)| step), Some(2));
    Ok(())
}

/// A duty of a place can be on a ladder, too.
#[test]
fn a_missed_round_of_disinfection_goes_up_the_ladder() -> Outcome {
    let mut policy = lean("cn-2021-14")?;
    let label = json!({"en": "x", "zh": "某"});
    policy.duty.routines = serde_json::from_value(json!([{
        "id": "x", "title": label, "each": {"type": "placeKind", "kind": "building"}, "posts": ["observer"],
        "slots": [{"title": label, "starts": "06:00"}, {"title": label, "starts": "18:00"}]
    }]))?;
    policy.duty.ladders = serde_json::from_value(json!([{
        "kinds": ["routine"], "routines": ["x"],
        "steps": [{"since": "missed", "afterMinutes": 60, "posts": ["buildingChief"]}]
    }]))?;
    let mut desk = Desk::of(policy)?;
    desk.small()?;
    let of_chief = |at: &str| -> Answer<Vec<(String, Option<u8>)>> {
        let lines = desk.agenda("chief-1", at)?.escalations;
        Ok(lines.iter().map(|line| (line.duty.day.to_string(), line.duty.slot)).collect())
    };
    let slot = |day: &str, slot| (day.to_owned(), Some(slot));
    // A missed slot stays on its ladder for a day after the last step, and no longer.
    assert_eq!(of_chief("2021-12-15 18:30")?, [slot("2021-12-14", 0), slot("2021-12-14", 1)]);
    assert_eq!(of_chief("2021-12-15 19:00")?, [slot("2021-12-14", 1), slot("2021-12-15", 0)]);
    let line = lines(&desk, "2021-12-15 19:00")?;
    assert_eq!(line.iter().filter(|line| line.duty.status == DutyStatus::Missed).count(), line.len());
    let places = desk.agenda("chief-2", "2021-12-15 19:00")?.escalations;
    assert!(places.iter().all(|line| serde_json::to_value(&line.duty.subject).ok() == Some(in_place("b2"))));
    Ok(())
}

/// A minute of the test's time.
fn minute(at: i32) -> Option<Instant> {
    let day: CivilDate = "2021-12-15".parse().ok()?;
    Some(Zone::CHINA.start_of(day).plus_minutes(at))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// The naive model goes through time minute by minute and asks of each step whether its time is over and nothing
    /// holds it up in that minute.
    #[test]
    fn a_ladder_is_climbed_as_a_clock_would_climb_it(
        opens in 0_i32..1_440, hours in 1_i32..20, steps in prop::collection::vec((any::<bool>(), 1_u32..400), 1..5),
        quiet in prop::option::of((0_u16..24, 0_u16..24)), urgent in any::<bool>(),
        acknowledged in prop::collection::vec((0_i32..3_000, 1_i32..600), 0..4), ends in prop::option::of(0_i32..3_000),
    ) {
        let Some(start) = minute(opens) else { return Ok(()) };
        let (mut open, mut missed) = (0, 0);
        let rules: Vec<_> = steps.iter().map(|(from_open, more)| {
            let sum = if *from_open { &mut open } else { &mut missed };
            *sum += more;
            json!({"since": if *from_open { "open" } else { "missed" }, "afterMinutes": *sum, "posts": []})
        }).collect();
        let ladder: LadderRule = serde_json::from_value(json!({"kinds": ["errand"], "urgent": urgent, "steps": rules}))
            .map_err(|error| TestCaseError::fail(error.to_string()))?;
        let quiet = quiet.filter(|(from, until)| from != until);
        let quiet = quiet.and_then(|(from, until)| {
            Some(QuietHours { from: TimeOfDay::new(from, 0)?, until: TimeOfDay::new(until, 0)? })
        });
        let asked = RequestMade {
            request: RequestId::new("q").map_err(|error| TestCaseError::fail(error.to_string()))?,
            household: HouseholdId::new("h").map_err(|error| TestCaseError::fail(error.to_string()))?,
            service: "x".parse().map_err(|_| TestCaseError::fail("no service"))?,
            wanted_by: Some(start.plus_hours(hours)), asked_by: None, items: Vec::new(), note: None,
        };
        let event = serde_json::from_value(json!({"replica": "r", "counter": 1}))
            .map_err(|error| TestCaseError::fail(error.to_string()))?;
        let mut file = DutyFile::default();
        file.requests.push(gridward::base::Stated { at: start, event, fact: asked.clone() });
        let policy: DutyPolicy = serde_json::from_value(json!({"kinds": []}))
            .map_err(|error| TestCaseError::fail(error.to_string()))?;
        let Some(mut duty) = errands(&asked.household, &file, &policy, Zone::CHINA).pop() else {
            return Err(TestCaseError::fail("no errand"));
        };
        duty.acknowledged =
            acknowledged.iter().map(|(from, length)| (start.plus_minutes(*from), start.plus_minutes(from + length))).collect();
        duty.void_from = ends.map(|end| start.plus_minutes(end));

        let is_quiet = |at: Instant| {
            let Some(quiet) = quiet.filter(|_| !urgent) else { return false };
            let (now, from, until) = (Zone::CHINA.time_of_day(at), quiet.from, quiet.until);
            if from < until { from <= now && now < until } else { now >= from || now < until }
        };
        let mut reached: Option<usize> = None;
        let mut done: Vec<bool> = vec![false; ladder.steps.len()];
        let (mut open_since, mut late_since) = (0_u32, 0_u32);
        for passed in 0..4_320 {
            let at = start.plus_minutes(passed);
            let held = is_quiet(at) || duty.acknowledged.iter().any(|(from, until)| *from <= at && at < *until);
            for (place, step) in ladder.steps.iter().enumerate() {
                let time = match step.since {
                    gridward::duty::StepSince::Open => Some(open_since),
                    gridward::duty::StepSince::Missed => (at >= duty.due).then_some(late_since),
                };
                if let Some(done) = done.get_mut(place)
                    && !*done && !held && time.is_some_and(|time| time >= step.after_minutes)
                {
                    *done = true;
                    reached = reached.max(Some(place));
                }
            }
            open_since += 1;
            late_since += u32::from(at >= duty.due);
            let climbed = climb(&duty, &ladder, quiet, Zone::CHINA, at);
            let expected = if duty.void_from.is_some_and(|void| void <= at) { None } else { Some(reached.map(|at| at + 1)) };
            let found = climbed.as_ref().map(|climb| climb.reached.map(|(step, _, _)| step));
            prop_assert_eq!(found, expected, "after {} minutes", passed);
            // The next step is never past, and nothing is reached before it.
            if let Some(next) = climbed.and_then(|climb| climb.next) {
                prop_assert!(next > at, "next at {} as of {}", next, at);
            }
        }
    }
}
