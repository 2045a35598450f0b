//! Scheduled tests and retests as duties (us-04, C.3, C.4).

use crate::kit::{Answer, Desk, Outcome, clock, lean};
use gridward::duty::{DutyKind, DutyRule, DutyStatus};
use gridward::engine::DutyView;
use gridward::policy::Policy;
use gridward::quarantine::Plan;
use gridward::report::DutyCounts;
use serde_json::{Value, json};

/// Seven days with tests on days 1, 3 and 7, needed or not; and a plan for members of a positive pool.
pub fn policy(needs: Value) -> Answer<Policy> {
    let mut policy = lean("cn-2021-14")?;
    let plans = json!([
        {"id": "tested-7", "title": {"en": "7 days", "zh": "7天"}, "clause": "CN-E8", "stages": [
            {"setting": "home", "days": 7, "tests": [{"day": 1}, {"day": 3}, {"day": 7}], "needs": needs}
        ]},
        {"id": "until-retest", "title": {"en": "until tested", "zh": "单采前留观"}, "clause": "CN-E8", "stages": [
            {"setting": "home", "days": 0, "counting": "event",
             "needs": [{"need": "negatives", "count": 1, "withinHours": 0}]}
        ]}
    ]);
    policy.quarantine.plans.extend(serde_json::from_value::<Vec<Plan>>(plans)?);
    let rules = json!([
        {"kind": "sampling", "title": {"en": "sample", "zh": "采样"}, "posts": ["communityDoctor"], "withinHours": 6},
        {"kind": "releaseDecision", "title": {"en": "decision", "zh": "解除决定"}, "posts": ["leadAgency"]}
    ]);
    policy.duty.kinds.retain(|rule| !matches!(rule.kind, DutyKind::Sampling | DutyKind::ReleaseDecision));
    policy.duty.kinds.extend(serde_json::from_value::<Vec<DutyRule>>(rules)?);
    policy.health = serde_json::from_value(json!({
        "feverFrom": "37.3", "poolPlan": "until-retest", "confirm": ["antigen"], "clause": "CN-E8"
    }))?;
    assert!(policy.check().is_empty(), "{:?}", policy.check());
    Ok(policy)
}

pub fn order(plan: &str, day: &str) -> Value {
    json!({"resident": "r1", "plan": plan, "anchor": day, "basis": "order 1"})
}

fn all_tests() -> Value {
    json!([{"need": "scheduledTests"}])
}

fn desk(needs: Value) -> Answer<Desk> {
    let mut desk = Desk::of(policy(needs)?)?;
    desk.small()?;
    Ok(desk)
}

fn sampled(desk: &mut Desk, at: &str, sample: &str) -> Outcome {
    desk.say(at, "sampleTaken", json!({"resident": "r1", "sample": sample}))
}

fn reported(desk: &mut Desk, at: &str, who: &[&str], sample: &str, result: &str) -> Outcome {
    desk.say(at, "resultReported", json!({"residents": who, "sample": sample, "result": result}))
}

fn samplings(desk: &Desk, resident: &str, at: &str) -> Answer<Vec<DutyView>> {
    let duties = desk.resident(resident, at)?.duties;
    Ok(duties.into_iter().filter(|duty| duty.kind == DutyKind::Sampling).collect())
}

/// The civil day and state of every sample to be taken of `r1`.
fn states(desk: &Desk, at: &str) -> Answer<Vec<(String, DutyStatus)>> {
    Ok(samplings(desk, "r1", at)?.into_iter().map(|duty| (duty.day.to_string(), duty.status)).collect())
}

fn on(day: &str, status: DutyStatus) -> (String, DutyStatus) {
    (format!("2022-01-{day}"), status)
}

#[test]
fn a_scheduled_test_is_a_duty_of_its_day_and_stays_open_while_the_stage_needs_it() -> Outcome {
    use DutyStatus::{Done, LateDone, Open, Upcoming, Void};
    let mut desk = desk(all_tests())?;
    desk.post("communityDoctor", crate::kit::in_place("b1"), "doctor")?;
    desk.say("2022-01-01 09:00", "measureOrdered", order("tested-7", "2022-01-01"))?;
    assert_eq!(states(&desk, "2022-01-01 10:00")?, [on("02", Upcoming), on("04", Upcoming), on("08", Upcoming)]);
    assert_eq!(desk.to_do("doctor", "2022-01-02 07:00")?, [("h1".to_owned(), DutyKind::Sampling)]);
    sampled(&mut desk, "2022-01-02 09:00", "s1")?;
    // The test of day 3 is taken two days late; the evening after its day lists it.
    let counts = |desk: &Desk, day: &str| -> Answer<DutyCounts> {
        Ok(desk.report(day)?.total.duties.get(&DutyKind::Sampling).copied().unwrap_or_default())
    };
    assert_eq!((counts(&desk, "2022-01-02")?.done, counts(&desk, "2022-01-05")?.overdue), (1, 1));
    let missed = desk.report("2022-01-05")?.missed;
    assert!(missed.iter().any(|missed| missed.kind == DutyKind::Sampling && missed.still_open));
    sampled(&mut desk, "2022-01-06 09:00", "s2")?;
    assert_eq!(states(&desk, "2022-01-06 10:00")?, [on("02", Done), on("04", LateDone), on("08", Upcoming)]);
    for (sample, at) in [("s1", "2022-01-06 20:00"), ("s2", "2022-01-06 20:01")] {
        reported(&mut desk, at, &["r1"], sample, "negative")?;
    }
    assert_eq!(states(&desk, "2022-01-09 10:00")?, [on("02", Done), on("04", LateDone), on("08", Open)]);
    let done = json!({"duty": samplings(&desk, "r1", "2022-01-09 10:00")?.last().ok_or("none")?.duty,
        "subject": {"type": "resident", "id": "r1"}});
    assert_eq!(desk.refused("2022-01-09 10:00", "dutyDone", done)?, ["outcomeMissing"], "a sample has to be taken");
    let lifted = json!({"resident": "r1", "authority": "city", "reason": "appeal"});
    desk.say("2022-01-09 11:00", "measureLifted", lifted)?;
    assert_eq!(states(&desk, "2022-01-09 12:00")?, [on("02", Done), on("04", LateDone), on("08", Void)]);
    Ok(())
}

#[test]
fn a_test_that_nothing_needs_is_missed_at_midnight() -> Outcome {
    use DutyStatus::{Missed, Open, Upcoming};
    let mut desk = desk(json!([]))?;
    // Found on day 2: the test of day 1 is listed as missed and is no duty.
    desk.say("2022-01-03 09:00", "measureOrdered", order("tested-7", "2022-01-01"))?;
    assert_eq!(states(&desk, "2022-01-04 10:00")?, [on("04", Open), on("08", Upcoming)]);
    assert_eq!(desk.resident("r1", "2022-01-04 10:00")?.tests.len(), 3);
    sampled(&mut desk, "2022-01-05 10:00", "s1")?;
    assert_eq!(states(&desk, "2022-01-05 11:00")?, [on("04", Missed), on("08", Upcoming)]);
    Ok(())
}

/// Two reasons for one test are one duty: it opens with the first, is due by the first, and stays as long as one of them does.
#[test]
fn a_test_that_two_reasons_ask_for_is_asked_for_once() -> Outcome {
    use DutyStatus::{Open, Void};
    let test_of_day_3 = |desk: &Desk, at: &str| -> Answer<Vec<_>> {
        let tests = samplings(desk, "r1", at)?.into_iter().filter(|duty| duty.day.to_string() == "2022-01-04");
        Ok(tests.map(|duty| (duty.opens, duty.due, duty.status, duty.overdue)).collect())
    };
    let (opens, due) = (clock("2022-01-04 00:00")?, clock("2022-01-05 00:00")?);
    // The second order comes when the first test is late already: it stays late.
    let mut late = desk(all_tests())?;
    late.say("2022-01-01 09:00", "measureOrdered", order("tested-7", "2022-01-01"))?;
    late.say("2022-01-06 09:00", "measureOrdered", order("tested-7", "2022-01-01"))?;
    assert_eq!(test_of_day_3(&late, "2022-01-06 12:00")?, [(opens, due, Open, true)]);

    // The first order is lifted on the day of the test; what was reported after that asks for it still, and who told last
    // makes no difference.
    let mut policy = policy(json!([]))?;
    let row =
        policy.exposure.table.iter_mut().find(|row| {
            row.when.reason.iter().flatten().any(|reason| *reason == gridward::exposure::ReasonKind::Contact)
        });
    row.ok_or("no row for contacts")?.plan = Some("tested-7".parse()?);
    let mut again = Desk::of(policy)?;
    again.small()?;
    again.say("2022-01-01 09:00", "measureOrdered", order("tested-7", "2022-01-01"))?;
    let lifted = json!({"resident": "r1", "authority": "city", "reason": "appeal"});
    again.say("2022-01-04 10:00", "measureLifted", lifted)?;
    assert_eq!(test_of_day_3(&again, "2022-01-04 10:30")?, [(opens, due, Void, false)]);
    let contact = json!({
        "resident": "r1", "with": "case-1", "setting": "company", "first": "2022-01-01", "last": "2022-01-01",
        "protected": false,
    });
    again.say("2022-01-04 11:00", "contactReported", contact)?;
    assert_eq!(test_of_day_3(&again, "2022-01-04 12:00")?, [(opens, due, Open, false)]);
    Ok(())
}

/// us-04: an invalid sample is not negative: take one again now.
#[test]
fn us_04_an_invalid_sample_is_taken_again_at_once() -> Outcome {
    for result in ["invalid", "indeterminate"] {
        let mut desk = desk(all_tests())?;
        desk.say("2022-01-01 09:00", "measureOrdered", order("tested-7", "2022-01-01"))?;
        sampled(&mut desk, "2022-01-02 09:00", "s1")?;
        reported(&mut desk, "2022-01-02 20:00", &["r1"], "s1", result)?;
        let again = |desk: &Desk, at: &str| -> Answer<DutyView> {
            let retest = samplings(desk, "r1", at)?.into_iter().find(|duty| duty.retest_of.is_some());
            Ok(retest.ok_or("no retest")?)
        };
        let now = again(&desk, "2022-01-02 20:01")?;
        assert_eq!((now.status, now.due), (DutyStatus::Open, clock("2022-01-03 02:00")?));
        assert!(again(&desk, "2022-01-03 03:00")?.overdue);
        sampled(&mut desk, "2022-01-03 08:00", "s2")?;
        assert_eq!(again(&desk, "2022-01-03 09:00")?.status, DutyStatus::LateDone);
    }
    Ok(())
}

/// C.4: everybody in a positive pool is held and tested alone.
/// A report that is corrected and then withdrawn again asks for one retest, not two: it began with the first report, and
/// stays as long as one of them asks for it.
#[test]
fn us_04_two_doubts_about_a_sample_on_one_day_are_one_retest() -> Outcome {
    let mut desk = desk(all_tests())?;
    sampled(&mut desk, "2022-01-02 08:00", "s1")?;
    for (at, result) in [("10:00", "invalid"), ("11:00", "negative"), ("12:00", "indeterminate")] {
        reported(&mut desk, &format!("2022-01-02 {at}"), &["r1"], "s1", result)?;
    }
    let retests = |desk: &Desk, at: &str| -> Answer<Vec<_>> {
        let retests = samplings(desk, "r1", at)?.into_iter().filter(|duty| duty.retest_of.is_some());
        Ok(retests.map(|duty| (duty.opens, duty.due, duty.status)).collect())
    };
    let (opens, due) = (clock("2022-01-02 10:00")?, clock("2022-01-02 16:00")?);
    assert_eq!(retests(&desk, "2022-01-02 10:30")?, [(opens, due, DutyStatus::Open)]);
    assert_eq!(retests(&desk, "2022-01-02 11:30")?, [(opens, due, DutyStatus::Void)]);
    assert_eq!(retests(&desk, "2022-01-02 12:30")?, [(opens, clock("2022-01-02 18:00")?, DutyStatus::Open)]);
    // Done by the hour that was asked for at last, it was done in time.
    sampled(&mut desk, "2022-01-02 17:00", "s2")?;
    assert_eq!(retests(&desk, "2022-01-02 17:30")?, [(opens, clock("2022-01-02 18:00")?, DutyStatus::Done)]);
    // Taken while the first asked for it, it was due when that was.
    let mut desk = self::desk(all_tests())?;
    sampled(&mut desk, "2022-01-02 08:00", "s1")?;
    reported(&mut desk, "2022-01-02 10:00", &["r1"], "s1", "invalid")?;
    sampled(&mut desk, "2022-01-02 10:30", "s2")?;
    for (at, result) in [("11:00", "negative"), ("12:00", "indeterminate")] {
        reported(&mut desk, &format!("2022-01-02 {at}"), &["r1"], "s1", result)?;
    }
    assert_eq!(retests(&desk, "2022-01-02 12:30")?, [(opens, due, DutyStatus::Done)]);
    Ok(())
}

#[test]
fn a_positive_pool_holds_its_members_until_they_are_tested_alone() -> Outcome {
    let mut desk = desk(all_tests())?;
    sampled(&mut desk, "2022-01-02 09:00", "pool")?;
    reported(&mut desk, "2022-01-02 20:00", &["r1", "r3"], "pool", "positive")?;
    for resident in ["r1", "r3"] {
        let view = desk.resident(resident, "2022-01-02 21:00")?;
        let measure = view.measure.ok_or("not held")?;
        assert_eq!((measure.plan.as_str(), measure.free), ("until-retest", None));
        let retests = samplings(&desk, resident, "2022-01-02 21:00")?;
        assert_eq!(retests.iter().map(|duty| duty.status).collect::<Vec<_>>(), [DutyStatus::Open]);
    }
    sampled(&mut desk, "2022-01-03 08:00", "own")?;
    assert!(desk.resident("r1", "2022-01-03 09:00")?.measure.is_some(), "taken is not negative");
    reported(&mut desk, "2022-01-03 18:00", &["r1"], "own", "negative")?;
    assert!(desk.resident("r1", "2022-01-03 19:00")?.measure.is_none());
    assert!(desk.resident("r3", "2022-01-03 19:00")?.measure.is_some());
    assert_eq!(samplings(&desk, "r1", "2022-01-03 19:00")?.first().map(|d| d.status), Some(DutyStatus::LateDone));
    Ok(())
}

#[test]
fn a_positive_rapid_test_is_confirmed_by_another_kind() -> Outcome {
    let mut desk = desk(all_tests())?;
    let rapid = |sample: &str| json!({"resident": "r1", "sample": sample, "method": "antigen"});
    desk.say("2022-01-02 09:00", "sampleTaken", rapid("s1"))?;
    reported(&mut desk, "2022-01-02 09:20", &["r1"], "s1", "positive")?;
    desk.say("2022-01-02 10:00", "sampleTaken", rapid("s2"))?;
    let status = |desk: &Desk, at: &str| -> Answer<Vec<DutyStatus>> {
        Ok(samplings(desk, "r1", at)?.iter().map(|duty| duty.status).collect())
    };
    assert_eq!(status(&desk, "2022-01-02 10:30")?, [DutyStatus::Open], "a second rapid test confirms nothing");
    sampled(&mut desk, "2022-01-02 11:00", "s3")?;
    assert_eq!(status(&desk, "2022-01-02 12:00")?, [DutyStatus::Done]);
    Ok(())
}

#[test]
fn a_policy_that_knows_no_samplings_has_none() -> Outcome {
    let mut policy = policy(all_tests())?;
    policy.duty.kinds.retain(|rule| rule.kind != DutyKind::Sampling);
    let mut desk = Desk::of(policy)?;
    desk.small()?;
    desk.say("2022-01-01 09:00", "measureOrdered", order("tested-7", "2022-01-01"))?;
    assert!(samplings(&desk, "r1", "2022-01-02 10:00")?.is_empty());
    Ok(())
}
