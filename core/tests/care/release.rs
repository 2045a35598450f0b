//! Decisions about releases: signatures, caps, measures without a legal basis (law 6).

use crate::kit::{Answer, Desk, Outcome, clock};
use crate::sampling::{order, policy};
use gridward::community::FindingKind;
use gridward::duty::{DutyKind, DutyStatus};
use gridward::engine::DutyView;
use serde_json::{Value, json};

fn desk(needs: Value) -> Answer<Desk> {
    let mut policy = policy(needs)?;
    for plan in policy.quarantine.plans.iter_mut().filter(|plan| plan.id.as_str() == "tested-7") {
        plan.cap_days = Some(10);
    }
    let mut desk = Desk::of(policy)?;
    desk.small()?;
    desk.post("leadAgency", crate::kit::everywhere(), "agency")?;
    desk.say("2022-01-01 09:00", "measureOrdered", order("tested-7", "2022-01-01"))?;
    Ok(desk)
}

fn decisions(desk: &Desk, at: &str) -> Answer<Vec<DutyView>> {
    let duties = desk.resident("r1", at)?.duties;
    Ok(duties.into_iter().filter(|duty| duty.kind == DutyKind::ReleaseDecision).collect())
}

fn status(desk: &Desk, at: &str) -> Answer<Vec<DutyStatus>> {
    Ok(decisions(desk, at)?.iter().map(|duty| duty.status).collect())
}

/// Seven days are over but for a signature: agenda and evening list the person until somebody has signed.
#[test]
fn who_only_needs_a_signature_is_listed_every_day() -> Outcome {
    let mut desk = desk(json!([{"need": "signOff"}]))?;
    assert!(decisions(&desk, "2022-01-08 23:00")?.is_empty());
    assert!(desk.report("2022-01-08")?.due_for_release.is_empty());
    let open = decisions(&desk, "2022-01-09 08:00")?;
    let open = open.first().ok_or("no decision")?;
    assert_eq!((open.opens, open.due), (clock("2022-01-09 00:00")?, clock("2022-01-12 00:00")?), "due at the cap");
    assert!(desk.to_do("agency", "2022-01-09 08:00")?.contains(&("h1".to_owned(), DutyKind::ReleaseDecision)));
    for day in ["2022-01-09", "2022-01-10", "2022-01-11"] {
        let due = desk.report(day)?.due_for_release;
        let named: Vec<_> = due.iter().map(|due| (due.resident.as_str(), due.plan.as_str(), due.since)).collect();
        assert_eq!(named, [("r1", "tested-7", clock("2022-01-09 00:00")?)], "{day}");
    }
    assert_eq!(desk.agenda("chief-1", "2022-01-10 08:00")?.due_for_release.len(), 1);
    assert!(desk.agenda("chief-2", "2022-01-10 08:00")?.due_for_release.is_empty());

    desk.say("2022-01-10 15:00", "releaseSigned", json!({"resident": "r1", "authority": "city"}))?;
    assert_eq!(status(&desk, "2022-01-10 16:00")?, [DutyStatus::Done]);
    assert!(desk.resident("r1", "2022-01-10 16:00")?.measure.is_none());
    assert!(desk.report("2022-01-10")?.due_for_release.is_empty());
    Ok(())
}

/// The cap frees a person whose requirements were never met; the decision stays owed, and is as loud as a missed check.
#[test]
fn the_cap_is_as_loud_as_a_missed_check() -> Outcome {
    let mut desk = desk(json!([{"need": "scheduledTests"}]))?;
    assert_eq!(status(&desk, "2022-01-09 08:00")?, [DutyStatus::Open]);
    assert!(desk.report("2022-01-09")?.due_for_release.is_empty(), "tests are missing, not only a signature");
    let capped = desk.resident("r1", "2022-01-12 08:00")?;
    assert!(capped.measure.is_none());
    assert!(decisions(&desk, "2022-01-12 08:00")?.iter().all(|duty| duty.overdue));
    assert_eq!(desk.found(FindingKind::CapReached, "2022-01-12 08:00")?, ["r1"]);
    let evening = desk.report("2022-01-12")?.missed;
    assert!(evening.iter().any(|missed| missed.kind == DutyKind::ReleaseDecision && missed.still_open));
    let lifted = json!({"resident": "r1", "authority": "city", "reason": "cap"});
    desk.say("2022-01-12 15:00", "measureLifted", lifted)?;
    assert_eq!(status(&desk, "2022-01-12 16:00")?, [DutyStatus::LateDone]);
    Ok(())
}

/// Where what was missing comes late, nobody has to decide any more.
#[test]
fn a_decision_is_void_when_the_plan_ends_by_itself() -> Outcome {
    let mut desk = desk(json!([{"need": "negatives", "count": 1}]))?;
    assert_eq!(status(&desk, "2022-01-09 08:00")?, [DutyStatus::Open]);
    desk.say("2022-01-09 09:00", "sampleTaken", json!({"resident": "r1", "sample": "s1"}))?;
    let negative = json!({"residents": ["r1"], "sample": "s1", "result": "negative"});
    desk.say("2022-01-09 18:00", "resultReported", negative)?;
    assert_eq!(status(&desk, "2022-01-09 19:00")?, [DutyStatus::Void]);
    Ok(())
}

/// An order without a legal basis can only come by merge: a finding, and a decision from the first moment on.
#[test]
fn a_measure_without_a_basis_is_found_and_asks_for_a_decision() -> Outcome {
    let mut desk = desk(json!([]))?;
    let at = clock("2022-01-02 09:00")?;
    let data = json!({"resident": "r3", "plan": "tested-7", "anchor": "2022-01-02", "basis": " "});
    let event = json!({"replica": "other", "counter": 1, "wall": at, "tick": 0, "at": at, "by": "w",
        "fact": {"kind": "measureOrdered", "data": data}});
    desk.engine.merge(vec![serde_json::from_value(event)?]);
    assert_eq!(desk.found(FindingKind::NoBasis, "2022-01-02 10:00")?, ["r3"]);
    let duties = desk.resident("r3", "2022-01-02 10:00")?.duties;
    let decision = duties.iter().find(|duty| duty.kind == DutyKind::ReleaseDecision).ok_or("no decision")?;
    assert_eq!((decision.status, decision.stage), (DutyStatus::Open, Some(0)));
    Ok(())
}
