//! The notice on the door of an empty flat; premises that are no homes.

use crate::kit::{Desk, Outcome, clock, visit};
use gridward::duty::{DutyKind, DutyStatus};
use gridward::screening::ScreeningState;
use serde_json::json;

const AT: &str = "2021-08-25 09:00";

/// An empty flat has a notice on its door. When it is torn off somebody must go at once, and the visit is what was
/// asked for.
#[test]
fn a_torn_notice_asks_for_a_visit_at_once() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.home("empty", "b1", &[])?;
    desk.round("k", AT, "2021-08-30 00:00", json!({}))?;
    assert_eq!(desk.refused(AT, "noticeGone", json!({"household": "empty"}))?, ["noNotice"]);
    desk.say(AT, "noticePosted", json!({"household": "empty"}))?;
    assert!(desk.duties("empty", DutyKind::NoticeVisit, "2021-08-25 20:00")?.is_empty(), "it hangs: nothing to do");

    desk.say("2021-08-26 22:30", "noticeGone", json!({"household": "empty"}))?;
    let duties = desk.duties("empty", DutyKind::NoticeVisit, "2021-08-26 22:30")?;
    let duty = duties.first().ok_or("no visit is due")?;
    assert_eq!((duty.status, duty.due), (DutyStatus::Open, "2021-08-26T23:30:00+08:00".parse()?));
    assert!(desk.to_do("chief-1", "2021-08-26 22:30")?.contains(&("empty".to_owned(), DutyKind::NoticeVisit)));
    let wakeup = desk.engine.next_wakeup("2021-08-26T22:45:00+08:00".parse()?);
    assert_eq!(wakeup, Some("2021-08-26T23:30:00+08:00".parse()?));

    desk.visit("2021-08-26 22:50", "k", "empty", "noAnswer", &[])?;
    assert_eq!(desk.statuses("empty", DutyKind::NoticeVisit, "2021-08-26 23:00")?, [DutyStatus::Done]);
    assert_eq!(desk.state("empty", "k", "2021-08-26 23:00")?, ScreeningState::RetryDue);
    Ok(())
}

#[test]
fn a_late_visit_after_a_torn_notice_is_late_done() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.round("k", AT, "2021-08-30 00:00", json!({}))?;
    desk.say(AT, "noticePosted", json!({"household": "h1"}))?;
    desk.say("2021-08-26 10:00", "noticeGone", json!({"household": "h1"}))?;
    assert!(desk.duties("h1", DutyKind::NoticeVisit, "2021-08-26 11:00")?.iter().all(|duty| duty.overdue));
    desk.visit("2021-08-26 11:00", "k", "h1", "noAnswer", &[])?;
    assert_eq!(desk.statuses("h1", DutyKind::NoticeVisit, "2021-08-26 12:00")?, [DutyStatus::LateDone]);
    Ok(())
}

/// The round has found the flat vacant, and then the notice is gone: whoever goes must be able to say what was found.
#[test]
fn a_vacant_flat_whose_notice_is_gone_can_be_visited_again() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.home("empty", "b1", &[])?;
    desk.round("k", AT, "2021-08-30 00:00", json!({}))?;
    desk.visit("2021-08-25 10:00", "k", "empty", "vacant", &[])?;
    desk.say("2021-08-25 10:00", "noticePosted", json!({"household": "empty"}))?;
    let second = visit("k", "empty", "door", "vacant", &[]);
    assert_eq!(desk.refused("2021-08-25 11:00", "visitRecorded", second.clone())?, ["nothingLeftToAsk"]);

    desk.say("2021-08-26 10:00", "noticeGone", json!({"household": "empty"}))?;
    desk.say("2021-08-26 10:20", "visitRecorded", second)?;
    assert_eq!(desk.statuses("empty", DutyKind::NoticeVisit, "2021-08-26 11:00")?, [DutyStatus::Done]);
    assert_eq!(desk.state("empty", "k", "2021-08-26 11:00")?, ScreeningState::Vacant);
    Ok(())
}

/// The round has found the flat vacant and the notice is gone: the flat is open again, and a door that stays shut keeps it
/// open.
#[test]
fn a_vacant_flat_whose_notice_is_gone_is_not_settled() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.home("empty", "b1", &[])?;
    desk.round("k", AT, "2021-08-30 00:00", json!({}))?;
    desk.visit("2021-08-25 10:00", "k", "empty", "vacant", &[])?;
    let settled = |desk: &Desk, day: &str| -> Result<u32, Box<dyn std::error::Error>> {
        Ok(desk.report(day)?.rounds.first().ok_or("no round")?.settled)
    };
    assert_eq!(settled(&desk, "2021-08-25")?, 1);
    desk.say("2021-08-25 10:00", "noticePosted", json!({"household": "empty"}))?;
    desk.say("2021-08-26 10:00", "noticeGone", json!({"household": "empty"}))?;
    let status = desk.screening("empty", "k", "2021-08-26 10:00")?;
    assert_eq!((status.state, status.visits), (ScreeningState::RetryDue, 1));
    assert_eq!(status.retry_due, Some(clock("2021-08-26 11:00")?));
    let due: Vec<_> = desk.to_do("chief-1", "2021-08-26 10:10")?.into_iter().filter(|(d, _)| d == "empty").collect();
    assert_eq!(due, [("empty".to_owned(), DutyKind::NoticeVisit)], "one visit, not two");

    desk.visit("2021-08-26 10:20", "k", "empty", "noAnswer", &[])?;
    let status = desk.screening("empty", "k", "2021-08-26 10:30")?;
    assert_eq!((status.state, status.retry_due), (ScreeningState::RetryDue, Some(clock("2021-08-26 16:20")?)));
    assert_eq!(desk.statuses("empty", DutyKind::ScreeningRetry, "2021-08-26 10:30")?, [DutyStatus::Open]);
    assert_eq!(settled(&desk, "2021-08-26")?, 0);
    desk.visit("2021-08-27 10:00", "k", "empty", "vacant", &[])?;
    assert_eq!(settled(&desk, "2021-08-27")?, 1);
    // The notice is put up and is gone again on one day: that is another visit.
    for (minute, kind) in [(1, "noticePosted"), (2, "noticeGone"), (3, "noticePosted"), (4, "noticeGone")] {
        desk.say(&format!("2021-08-27 10:0{minute}"), kind, json!({"household": "empty"}))?;
    }
    let visits = desk.duties("empty", DutyKind::NoticeVisit, "2021-08-27 10:30")?;
    let names: std::collections::BTreeSet<_> = visits.iter().map(|duty| &duty.duty).collect();
    assert_eq!((visits.len(), names.len()), (3, 3));
    // In the next round nothing is known yet, notice or not.
    desk.round("k2", "2021-08-30 09:00", "2021-09-05 00:00", json!({}))?;
    assert_eq!(desk.state("empty", "k2", "2021-08-30 10:00")?, ScreeningState::NotStarted);
    Ok(())
}

/// Z4: every compound is covered, and outside cars and hotels are screened too.
#[test]
fn z4_cars_and_hotels_are_screened_and_are_no_households() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    for (id, premises) in [("hotel", "lodging"), ("car-1", "vehicle"), ("shop", "commercial")] {
        let data = json!({"household": id, "place": "p", "door": id, "premises": premises});
        desk.say(AT, "householdRegistered", data)?;
    }
    desk.say(AT, "residentRegistered", json!({"resident": "guest", "household": "hotel"}))?;
    desk.post("branchLeader", crate::kit::in_place("p"), "leader")?;
    desk.round("k", AT, "2021-08-30 00:00", json!({}))?;
    let due = desk.to_do("leader", "2021-08-25 09:30")?;
    let visits = ["car-1", "hotel", "shop"].map(|door| (door.to_owned(), DutyKind::ScreeningVisit));
    assert_eq!(due, visits);

    let fields = json!({
        "round": "k", "household": "hotel", "channel": "door", "outcome": "answered",
        "accounted": [{"resident": "guest", "whereabouts": "home"}],
        "answers": [
            {"question": "people", "value": {"type": "count", "value": 1}},
            {"question": "outbreakArea", "resident": "guest", "value": {"type": "yesNo", "value": true}},
        ]
    });
    desk.say("2021-08-25 10:00", "visitRecorded", fields)?;
    desk.visit("2021-08-25 10:00", "k", "car-1", "goneAway", &[])?;
    assert_eq!(desk.state("hotel", "k", "2021-08-25 11:00")?, ScreeningState::Verified);
    let report = desk.report("2021-08-25")?;
    assert_eq!((report.total.households, report.total.other_premises, report.total.residents), (3, 3, 5));
    let progress = report.rounds.first().ok_or("no round")?;
    assert_eq!((progress.households, progress.settled), (6, 2));
    assert!(report.coverage.complete);
    Ok(())
}
