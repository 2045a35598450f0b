//! Nobody home: come back within six hours, until everybody's whereabouts are known (N2).

use crate::kit::{Desk, Outcome, clock, visit};
use gridward::community::FindingKind;
use gridward::duty::{DutyKind, DutyStatus};
use gridward::screening::ScreeningState;
use serde_json::json;

const AT: &str = "2021-12-15 09:00";

fn opened() -> Result<Desk, Box<dyn std::error::Error>> {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.round("k", AT, "2021-12-22 00:00", json!({}))?;
    Ok(desk)
}

/// N2: nobody home or unreachable: visit again within six hours, until the resident is reached and whereabouts are
/// known. Each way of not knowing comes back; each way of knowing ends it.
#[test]
fn n2_come_back_within_six_hours_until_whereabouts_are_known() -> Outcome {
    for unknown in ["noAnswer", "refused", "vacant", "otherOccupier"] {
        let mut desk = opened()?;
        desk.visit("2021-12-15 10:00", "k", "h1", unknown, &[])?;
        let status = desk.screening("h1", "k", "2021-12-15 11:00")?;
        assert!(!status.state.is_final(), "{unknown}");
        assert_eq!(status.retry_due, Some(clock("2021-12-15 16:00")?), "{unknown}");
        assert!(desk.to_do("chief-1", "2021-12-15 11:00")?.contains(&("h1".to_owned(), DutyKind::ScreeningRetry)));
    }
    let mut desk = opened()?;
    // One of two is known: that is not everybody.
    desk.visit("2021-12-15 10:00", "k", "h1", "answered", &["r1"])?;
    assert_eq!(desk.state("h1", "k", "2021-12-15 11:00")?, ScreeningState::AnsweredInPart);
    desk.visit("2021-12-15 15:59", "k", "h1", "noAnswer", &[])?;
    let status = desk.screening("h1", "k", "2021-12-15 16:00")?;
    assert_eq!(status.state, ScreeningState::AnsweredInPart, "an answer is not unsaid by a shut door");
    assert_eq!(status.retry_due, Some(clock("2021-12-15 21:59")?));
    let call = json!({
        "round": "k", "household": "h1", "channel": "phone", "outcome": "answered",
        "accounted": [{"resident": "r2", "whereabouts": "away"}]
    });
    desk.say("2021-12-15 22:30", "visitRecorded", call)?;
    let status = desk.screening("h1", "k", "2021-12-15 23:00")?;
    assert_eq!((status.state, status.retry_due, status.visits), (ScreeningState::Verified, None, 3));
    let retries = desk.statuses("h1", DutyKind::ScreeningRetry, "2021-12-15 23:00")?;
    assert_eq!(retries, [DutyStatus::Done, DutyStatus::LateDone]);
    Ok(())
}

/// N2: the deadline is exact to the minute, and midnight changes nothing about it.
#[test]
fn n2_the_deadline_is_exact_across_midnight() -> Outcome {
    let mut desk = opened()?;
    desk.visit("2021-12-15 21:37", "k", "h1", "noAnswer", &[])?;
    let retry = |at: &str| -> Result<_, Box<dyn std::error::Error>> {
        let duties = desk.duties("h1", DutyKind::ScreeningRetry, at)?;
        let duty = duties.into_iter().next().ok_or("no retry")?;
        Ok((duty.status, duty.overdue, duty.due))
    };
    let due = clock("2021-12-16 03:37")?;
    assert_eq!(retry("2021-12-15 21:37")?, (DutyStatus::Open, false, due));
    assert_eq!(retry("2021-12-16 00:00")?, (DutyStatus::Open, false, due));
    assert_eq!(retry("2021-12-16 03:36")?, (DutyStatus::Open, false, due));
    assert_eq!(retry("2021-12-16 03:36:59")?, (DutyStatus::Open, false, due));
    assert_eq!(retry("2021-12-16 03:37")?, (DutyStatus::Open, true, due));
    assert_eq!(desk.engine.next_wakeup(clock("2021-12-16 00:00")?), Some(due));
    // It is in the morning's agenda, and the evening's report did not call it overdue.
    assert!(desk.to_do("chief-1", "2021-12-16 00:01")?.contains(&("h1".to_owned(), DutyKind::ScreeningRetry)));
    let evening = desk.report("2021-12-15")?;
    let counts = evening.total.duties.get(&DutyKind::ScreeningRetry).ok_or("no retries")?;
    assert_eq!((counts.open, counts.overdue, counts.due_tomorrow), (1, 0, 1));
    let next = desk.report("2021-12-16")?;
    assert!(next.missed.iter().any(|missed| missed.kind == DutyKind::ScreeningRetry && missed.due == due));
    Ok(())
}

#[test]
fn a_visit_at_the_deadline_is_late_and_a_minute_before_is_not() -> Outcome {
    for (second, status) in [("2021-12-16 03:36", DutyStatus::Done), ("2021-12-16 03:37", DutyStatus::LateDone)] {
        let mut desk = opened()?;
        desk.visit("2021-12-15 21:37", "k", "h1", "noAnswer", &[])?;
        desk.visit(second, "k", "h1", "answered", &["r1", "r2"])?;
        assert_eq!(desk.statuses("h1", DutyKind::ScreeningRetry, "2021-12-16 09:00")?, [status], "{second}");
    }
    Ok(())
}

/// What was paper at the door and is typed in at night counts from when it happened.
#[test]
fn a_visit_that_is_typed_in_late_counts_from_when_it_was() -> Outcome {
    let mut desk = opened()?;
    let fact = json!({"kind": "visitRecorded", "data": visit("k", "h1", "door", "noAnswer", &[])});
    let entry = json!({"at": clock("2021-12-15 18:10")?, "by": "w", "fact": fact});
    desk.engine.record(serde_json::from_value(entry)?, clock("2021-12-15 23:50")?)?;
    let status = desk.screening("h1", "k", "2021-12-15 23:50")?;
    assert_eq!(status.retry_due, Some(clock("2021-12-16 00:10")?));
    Ok(())
}

#[test]
fn a_household_that_is_referred_is_not_settled() -> Outcome {
    let mut desk = opened()?;
    desk.visit("2021-12-15 10:00", "k", "h1", "noAnswer", &[])?;
    desk.visit("2021-12-15 15:00", "k", "h1", "referred", &[])?;
    let status = desk.screening("h1", "k", "2021-12-15 16:00")?;
    assert_eq!((status.state, status.retry_due), (ScreeningState::Referred, Some(clock("2021-12-16 15:00")?)));
    // Somebody has to ask what came of it, and cannot tick it off without saying.
    let follow_up = ("h1".to_owned(), DutyKind::ReferralFollowUp);
    assert!(desk.to_do("chief-1", "2021-12-15 16:00")?.contains(&follow_up));
    let duty = desk.duties("h1", DutyKind::ReferralFollowUp, "2021-12-15 16:00")?;
    let duty = duty.first().ok_or("no follow-up")?;
    assert_eq!((duty.status, duty.due), (DutyStatus::Open, clock("2021-12-16 15:00")?));
    let ticked = json!({"duty": duty.duty, "subject": duty.subject});
    assert_eq!(desk.refused("2021-12-15 17:00", "dutyDone", ticked)?, ["outcomeMissing"]);
    let progress = desk.report("2021-12-15")?.rounds;
    let progress = progress.first().ok_or("no round")?;
    assert_eq!((progress.settled, progress.states.get(&ScreeningState::Referred)), (0, Some(&1)));
    // Whoever finds out says so.
    desk.call("2021-12-17 10:00", "k", "h1", "answered", &["r1", "r2"])?;
    assert_eq!(desk.state("h1", "k", "2021-12-17 11:00")?, ScreeningState::Verified);
    let closed = desk.statuses("h1", DutyKind::ReferralFollowUp, "2021-12-17 11:00")?;
    assert_eq!(closed, [DutyStatus::LateDone]);
    Ok(())
}

/// N2: no end before everybody's whereabouts are known: that all have gone is no end until it is said of each.
#[test]
fn a_household_that_is_said_to_have_gone_away_stays_open() -> Outcome {
    let mut desk = opened()?;
    desk.visit("2021-12-15 10:00", "k", "h1", "goneAway", &["r1"])?;
    let status = desk.screening("h1", "k", "2021-12-15 11:00")?;
    let due = clock("2021-12-15 16:00")?;
    assert_eq!((status.state, status.retry_due), (ScreeningState::AnsweredInPart, Some(due)));
    assert!(desk.to_do("chief-1", "2021-12-15 11:00")?.contains(&("h1".to_owned(), DutyKind::ScreeningRetry)));
    let call = json!({
        "round": "k", "household": "h1", "channel": "phone", "outcome": "goneAway",
        "accounted": [{"resident": "r2", "whereabouts": "away"}]
    });
    desk.say("2021-12-15 12:00", "visitRecorded", call)?;
    assert_eq!(desk.state("h1", "k", "2021-12-15 13:00")?, ScreeningState::GoneAway);
    Ok(())
}

/// Somebody answers where nobody is registered: who that is must go into the register, or that nobody lives there.
#[test]
fn an_answer_where_nobody_is_registered_settles_nothing() -> Outcome {
    for registered in [true, false] {
        let mut desk = opened()?;
        desk.home("empty", "b1", &[])?;
        desk.visit("2021-12-15 10:00", "k", "empty", "answered", &[])?;
        assert_eq!(desk.state("empty", "k", "2021-12-15 11:00")?, ScreeningState::AnsweredInPart);
        assert_eq!(desk.found(FindingKind::NobodyRegistered, "2021-12-15 11:00")?, ["empty"]);
        assert!(desk.to_do("chief-1", "2021-12-15 11:00")?.contains(&("empty".to_owned(), DutyKind::ScreeningRetry)));
        let end = if registered {
            let data = json!({"resident": "new", "household": "empty"});
            desk.say("2021-12-15 12:00", "residentRegistered", data)?;
            desk.visit("2021-12-15 13:00", "k", "empty", "answered", &["new"])?;
            ScreeningState::Verified
        } else {
            desk.visit("2021-12-15 13:00", "k", "empty", "vacant", &[])?;
            ScreeningState::Vacant
        };
        assert_eq!(desk.state("empty", "k", "2021-12-15 14:00")?, end);
        assert!(desk.found(FindingKind::NobodyRegistered, "2021-12-15 14:00")?.is_empty());
    }
    // A shop needs no residents to be settled.
    let mut desk = opened()?;
    let shop = json!({"household": "shop", "place": "b1", "door": "shop", "premises": "commercial"});
    desk.say("2021-12-15 09:30", "householdRegistered", shop)?;
    desk.visit("2021-12-15 10:00", "k", "shop", "answered", &[])?;
    assert_eq!(desk.state("shop", "k", "2021-12-15 11:00")?, ScreeningState::Verified);
    assert!(desk.found(FindingKind::NobodyRegistered, "2021-12-15 11:00")?.is_empty());
    Ok(())
}

#[test]
fn a_case_is_not_closed_before_everybody_is_known() -> Outcome {
    let mut desk = opened()?;
    desk.visit("2021-12-15 10:00", "k", "h1", "refused", &[])?;
    desk.visit("2021-12-15 11:00", "k", "h1", "closed", &["r1"])?;
    assert_eq!(desk.state("h1", "k", "2021-12-15 12:00")?, ScreeningState::Refused, "nobody knows where r2 is");
    desk.visit("2021-12-15 13:00", "k", "h1", "closed", &["r2"])?;
    assert_eq!(desk.state("h1", "k", "2021-12-15 14:00")?, ScreeningState::Closed);
    Ok(())
}

/// The register lists people, and at the door it is said that nobody lives there: that is a contradiction, not an end.
#[test]
fn a_home_with_registered_people_is_not_vacant() -> Outcome {
    let mut desk = opened()?;
    desk.visit("2021-12-15 10:00", "k", "h2", "vacant", &[])?;
    assert_eq!(desk.state("h2", "k", "2021-12-15 11:00")?, ScreeningState::RetryDue);
    // The office learns that the person has moved out: now the home is vacant.
    desk.say("2021-12-15 12:00", "residentMoved", json!({"resident": "r3"}))?;
    assert_eq!(desk.state("h2", "k", "2021-12-15 13:00")?, ScreeningState::Vacant);
    Ok(())
}

/// Somebody moves into a household that is settled: where that person is nobody has asked.
#[test]
fn a_newcomer_opens_a_settled_household_again() -> Outcome {
    let mut desk = opened()?;
    desk.visit("2021-12-15 10:00", "k", "h2", "answered", &["r3"])?;
    assert_eq!(desk.state("h2", "k", "2021-12-15 11:00")?, ScreeningState::Verified);
    desk.say("2021-12-16 10:00", "residentRegistered", json!({"resident": "new", "household": "h2"}))?;
    assert_eq!(desk.state("h2", "k", "2021-12-16 11:00")?, ScreeningState::AnsweredInPart);
    desk.visit("2021-12-16 12:00", "k", "h2", "answered", &["new"])?;
    assert_eq!(desk.state("h2", "k", "2021-12-16 13:00")?, ScreeningState::Verified);
    Ok(())
}

/// However often nobody opens, each time of coming back is a duty of its own.
#[test]
fn three_hundred_visits_make_three_hundred_duties() -> Outcome {
    let mut desk = opened()?;
    for n in 0..300 {
        let at = clock("2021-12-15 10:00")?.plus_minutes(n);
        let fact = json!({"kind": "visitRecorded", "data": visit("k", "h1", "door", "noAnswer", &[])});
        desk.engine.record(serde_json::from_value(json!({"at": at, "by": "w", "fact": fact}))?, at)?;
    }
    let retries = desk.duties("h1", DutyKind::ScreeningRetry, "2021-12-15 20:00")?;
    let names: std::collections::BTreeSet<_> = retries.iter().map(|duty| &duty.duty).collect();
    assert_eq!((retries.len(), names.len()), (300, 300));
    Ok(())
}

/// N1, N2: a visit counts only with what was found. Ticking it off is refused; a device that lets it through changes
/// nothing, and somebody must look.
#[test]
fn n2_a_visit_without_what_was_found_is_no_visit() -> Outcome {
    let mut desk = opened()?;
    let at = "2021-12-15 10:30";
    let first = desk.duties("h1", DutyKind::ScreeningVisit, at)?;
    let first = first.first().ok_or("no first visit")?.clone();
    let ticked = json!({"duty": first.duty, "subject": first.subject});
    assert_eq!(desk.refused(at, "dutyDone", ticked.clone())?, ["outcomeMissing"]);
    desk.visit("2021-12-15 10:00", "k", "h2", "noAnswer", &[])?;
    let again = desk.duties("h2", DutyKind::ScreeningRetry, at)?;
    let again = again.first().ok_or("nobody has to come back")?.clone();
    let ticked_again = json!({"duty": again.duty, "subject": again.subject});
    assert_eq!(desk.refused(at, "dutyDone", ticked_again.clone())?, ["outcomeMissing"]);

    for (counter, data) in [ticked, ticked_again].into_iter().enumerate() {
        let fact = json!({"kind": "dutyDone", "data": data});
        let event = json!({
            "replica": "old", "counter": counter + 1, "wall": clock(at)?, "tick": 0, "at": clock(at)?, "by": "w", "fact": fact
        });
        desk.engine.merge(vec![serde_json::from_value(event)?]);
    }
    let later = "2021-12-15 12:00";
    assert_eq!(desk.statuses("h1", DutyKind::ScreeningVisit, later)?, [DutyStatus::Open]);
    assert_eq!(desk.statuses("h2", DutyKind::ScreeningRetry, later)?, [DutyStatus::Open]);
    assert_eq!(desk.found(FindingKind::OutcomeMissing, later)?, ["h1", "h2"]);
    // What was found closes the duty, and the finding with it.
    desk.visit(later, "k", "h1", "answered", &["r1", "r2"])?;
    assert_eq!(desk.statuses("h1", DutyKind::ScreeningVisit, "2021-12-15 13:00")?, [DutyStatus::Done]);
    assert_eq!(desk.found(FindingKind::OutcomeMissing, "2021-12-15 13:00")?, ["h2"]);
    Ok(())
}
