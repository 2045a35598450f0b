//! Papers that are signed and kept as evidence (D4).

use crate::kit::{Answer, Desk, Outcome, clock, lean};
use gridward::duty::{DutyKind, DutyStatus};
use gridward::engine::DocumentView;
use gridward::policy::Policy;
use gridward::screening::{AskedOf, DocumentKind, DocumentRule};
use serde_json::{Value, json};

const AT: &str = "2020-02-01 09:00";

/// Every household signs the notice; whoever comes under a measure signs notice and pledge.
fn policy() -> Answer<Policy> {
    let mut policy = lean("cn-2021-14")?;
    policy.screening.documents = vec![
        DocumentRule { document: DocumentKind::Notice, of: AskedOf::Household },
        DocumentRule { document: DocumentKind::Notice, of: AskedOf::Resident },
        DocumentRule { document: DocumentKind::Pledge, of: AskedOf::Resident },
    ];
    Ok(policy)
}

fn signed(kind: &str, id: &str, document: &str) -> Value {
    json!({"signatory": {"type": kind, "id": id}, "document": document, "evidence": format!("photo/{id}/{document}")})
}

fn order(resident: &str, day: &str) -> Value {
    json!({"resident": resident, "plan": "home-14", "anchor": day, "basis": "order 1"})
}

/// A resident's papers to sign, each with its state.
fn owed(desk: &Desk, resident: &str, at: &str) -> Answer<Vec<(DocumentKind, DutyStatus)>> {
    let duties = desk.resident(resident, at)?.duties;
    let papers = duties.into_iter().filter(|duty| duty.kind == DutyKind::SignDocument);
    Ok(papers.filter_map(|duty| Some((duty.document?, duty.status))).collect())
}

/// D4: returnees are registered, one file per person and household, and notice and pledge are signed as evidence.
#[test]
fn d4_a_returnee_signs_notice_and_pledge_and_the_file_keeps_the_evidence() -> Outcome {
    let mut desk = Desk::of(policy()?)?;
    desk.small()?;
    desk.say(AT, "measureOrdered", order("r1", "2020-02-01"))?;
    let both = [(DocumentKind::Notice, DutyStatus::Open), (DocumentKind::Pledge, DutyStatus::Open)];
    assert_eq!(owed(&desk, "r1", "2020-02-01 10:00")?, both);
    assert!(owed(&desk, "r2", "2020-02-01 10:00")?.is_empty(), "nobody is asked without a measure");
    assert!(desk.to_do("chief-1", "2020-02-01 10:00")?.contains(&("h1".to_owned(), DutyKind::SignDocument)));

    desk.say("2020-02-01 11:00", "documentSigned", signed("resident", "r1", "notice"))?;
    let view = desk.resident("r1", "2020-02-01 12:00")?;
    let papers = [
        DocumentView {
            document: DocumentKind::Notice,
            signed_at: Some(clock("2020-02-01 11:00")?),
            evidence: Some("photo/r1/notice".parse()?),
            wanted_by: None,
        },
        DocumentView {
            document: DocumentKind::Pledge,
            signed_at: None,
            evidence: None,
            wanted_by: Some(clock("2020-02-02 09:00")?),
        },
    ];
    assert_eq!(view.documents, papers);
    // A day later the pledge is overdue, and the evening's list says so.
    let missed = desk.report("2020-02-02")?.missed;
    assert!(missed.iter().any(|missed| missed.kind == DutyKind::SignDocument && missed.still_open), "{missed:?}");
    desk.say("2020-02-03 11:00", "documentSigned", signed("resident", "r1", "pledge"))?;
    let done = [(DocumentKind::Notice, DutyStatus::Done), (DocumentKind::Pledge, DutyStatus::LateDone)];
    assert_eq!(owed(&desk, "r1", "2020-02-03 12:00")?, done);
    Ok(())
}

/// A pledge is for one time of quarantine: who comes under a measure again signs again.
#[test]
fn d4_a_pledge_does_not_last_beyond_its_measure() -> Outcome {
    let mut desk = Desk::of(policy()?)?;
    desk.small()?;
    desk.say(AT, "measureOrdered", order("r1", "2020-02-01"))?;
    desk.say(AT, "documentSigned", signed("resident", "r1", "pledge"))?;
    desk.say("2020-03-01 09:00", "measureOrdered", order("r1", "2020-03-01"))?;
    let states = owed(&desk, "r1", "2020-03-01 10:00")?;
    let pledges: Vec<_> = states.into_iter().filter(|(paper, _)| *paper == DocumentKind::Pledge).collect();
    assert_eq!(pledges, [(DocumentKind::Pledge, DutyStatus::Done), (DocumentKind::Pledge, DutyStatus::Open)]);
    // What nobody had signed when the measure was over is wanted no more.
    let lifted = json!({"resident": "r1", "authority": "centre", "reason": "negative"});
    desk.say("2020-03-02 08:00", "measureLifted", lifted)?;
    let states = owed(&desk, "r1", "2020-03-02 09:00")?;
    assert_eq!(states.last(), Some(&(DocumentKind::Pledge, DutyStatus::Void)));
    Ok(())
}

/// One file per household: whoever has signed before the round is not asked again, an empty home is not asked at all.
#[test]
fn d4_a_household_signs_once_within_its_first_round() -> Outcome {
    let mut desk = Desk::of(policy()?)?;
    desk.small()?;
    desk.home("empty", "b1", &[])?;
    desk.say("2020-01-31 09:00", "documentSigned", signed("household", "h3", "notice"))?;
    desk.round("k", AT, "2020-02-03 00:00", json!({}))?;
    desk.round("k2", "2020-02-05 09:00", "2020-02-08 00:00", json!({}))?;
    let statuses = |desk: &Desk, home: &str, at: &str| desk.statuses(home, DutyKind::SignDocument, at);
    assert_eq!(statuses(&desk, "h1", "2020-02-01 10:00")?, [DutyStatus::Open]);
    assert!(statuses(&desk, "h3", "2020-02-01 10:00")?.is_empty() && statuses(&desk, "empty", AT)?.is_empty());
    desk.say("2020-02-02 09:00", "documentSigned", signed("household", "h1", "notice"))?;
    assert_eq!(statuses(&desk, "h1", "2020-02-06 09:00")?, [DutyStatus::Done]);
    let late = desk.duties("h2", DutyKind::SignDocument, "2020-02-06 09:00")?;
    assert!(matches!(late.as_slice(), [duty] if duty.overdue), "one paper is owed, not one in each round");

    // A deed alone is no signature, a stranger cannot sign, and evidence is an id and not words.
    let duty = late.first().ok_or("no duty")?;
    let deed = json!({"duty": duty.duty, "subject": {"type": "household", "id": "h2"}});
    assert_eq!(desk.refused("2020-02-06 09:00", "dutyDone", deed)?, ["outcomeMissing"]);
    assert_eq!(desk.refused(AT, "documentSigned", signed("resident", "r99", "pledge"))?, ["unknownResident"]);
    assert_eq!(desk.refused(AT, "documentSigned", signed("household", "h99", "pledge"))?, ["unknownHousehold"]);
    assert!(desk.say(AT, "documentSigned", signed("resident", "Mr Li", "pledge")).is_err());
    Ok(())
}

/// D4: an order that is typed in late holds from its day on, but nobody can have had a paper signed for it: the time for
/// that runs from when it was known.
#[test]
fn d4_the_time_for_a_paper_runs_from_when_the_measure_was_known() -> Outcome {
    let mut desk = Desk::of(policy()?)?;
    desk.small()?;
    let mut typed_in = |resident: &str, wall: &str| -> Outcome {
        let fact = json!({"kind": "measureOrdered", "data": order(resident, "2020-02-01")});
        let entry = json!({"at": clock(AT)?, "by": "w", "fact": fact});
        desk.engine.record(serde_json::from_value(entry)?, clock(wall)?)?;
        Ok(())
    };
    typed_in("r1", AT)?;
    typed_in("r3", "2020-02-05 16:00")?;
    let due = |resident: &str| -> Answer<Vec<(bool, gridward::base::Instant)>> {
        let duties = desk.resident(resident, "2020-02-05 18:00")?.duties.into_iter();
        let papers = duties.filter(|duty| duty.kind == DutyKind::SignDocument);
        Ok(papers.map(|duty| (duty.overdue, duty.due)).collect())
    };
    assert_eq!(due("r1")?, [(true, clock("2020-02-02 09:00")?); 2]);
    assert_eq!(due("r3")?, [(false, clock("2020-02-06 16:00")?); 2]);
    let missed = |day: &str| -> Answer<Vec<String>> {
        let missed = desk.report(day)?.missed.into_iter().filter(|missed| missed.kind == DutyKind::SignDocument);
        Ok(missed.map(|missed| missed.household.map(|home| home.to_string()).unwrap_or_default()).collect())
    };
    assert_eq!(missed("2020-02-05")?, ["h1", "h1"]);
    assert_eq!(missed("2020-02-06")?, ["h1", "h1", "h2", "h2"]);
    // What is recorded later about a measure that was known puts nothing off.
    let reading = json!({"resident": "r1", "temperature": "38.5", "channel": "phone"});
    desk.say("2020-02-05 17:00", "readingTaken", reading)?;
    let duties = desk.resident("r1", "2020-02-05 18:00")?.duties.into_iter();
    let papers: Vec<_> = duties.filter(|duty| duty.kind == DutyKind::SignDocument).map(|duty| duty.due).collect();
    assert_eq!(papers, [clock("2020-02-02 09:00")?; 2]);
    Ok(())
}
