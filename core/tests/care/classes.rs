//! What a policy can say about ages, exemptions, little virus, and messages that measures are over.

use crate::kit::{Desk, Outcome, clock, lean};
use gridward::base::FaultAt;
use gridward::duty::{DutyKind, DutyRule, DutyStatus};
use gridward::exposure::{ClassRow, TableFault};
use gridward::policy::{PolicyFault, preset};
use serde_json::json;

fn rows(rows: serde_json::Value) -> Result<Vec<ClassRow>, serde_json::Error> {
    serde_json::from_value(rows)
}

#[test]
fn the_check_of_the_table_knows_ages() -> Outcome {
    let mut policy = lean("cn-2021-14")?;
    let title = || json!({"en": "t", "zh": "标题"});
    policy.exposure.table = rows(json!([
        {"when": {"ageBelow": 18}, "class": "young", "title": title()},
        {"when": {"ageFrom": 18}, "class": "grown", "title": title()}
    ]))?;
    let missed = policy.exposure.faults();
    let unknown =
        |fault: &FaultAt<TableFault>| matches!(&fault.fault, TableFault::Missed { case } if !case.contains("age"));
    assert!(!missed.is_empty() && missed.iter().all(unknown), "only whose age nobody knows is missed: {missed:?}");
    policy.exposure.table.extend(rows(json!([
        {"when": {}, "class": "unknown", "title": title()}, {"when": {"ageFrom": 60}, "class": "old", "title": title()}
    ]))?);
    let faults = policy.exposure.faults();
    assert!(matches!(faults.as_slice(), [FaultAt { fault: TableFault::Unreachable { row: 4, .. }, .. }]), "{faults:?}");
    Ok(())
}

#[test]
fn an_exemption_is_for_a_class_that_there_is() -> Outcome {
    let mut policy = preset("cn-shanghai-discharge-2022")?;
    assert_eq!(policy.check(), []);
    policy.exposure.table.retain(|row| row.class != "discharged");
    let faults = policy.check();
    let nobody = PolicyFault::ExemptsNobody("discharged".to_owned());
    assert!(faults.iter().any(|at| at.fault == nobody), "{faults:?}");
    Ok(())
}

/// One message for each end, open until somebody has said it, and for no end that is not known.
#[test]
fn who_is_free_is_told_so() -> Outcome {
    let mut policy = lean("cn-2021-14")?;
    let rule = json!({"kind": "releaseMessage", "title": {"en": "tell", "zh": "告知"}, "posts": [], "withinHours": 6});
    policy.duty.kinds.push(serde_json::from_value::<DutyRule>(rule)?);
    let mut desk = Desk::of(policy)?;
    desk.small()?;
    let order = json!({"resident": "r1", "plan": "home-14", "anchor": "2022-01-01", "basis": "order 1"});
    desk.say("2022-01-01 09:00", "measureOrdered", order)?;
    let messages = |desk: &Desk, at: &str| -> Result<Vec<_>, Box<dyn std::error::Error>> {
        let duties = desk.resident("r1", at)?.duties;
        Ok(duties.into_iter().filter(|duty| duty.kind == DutyKind::ReleaseMessage).collect())
    };
    assert!(messages(&desk, "2022-01-10 09:00")?.is_empty());
    let told = |desk: &Desk, at: &str| {
        messages(desk, at).map(|all| all.iter().map(|duty| (duty.status, duty.overdue)).collect::<Vec<_>>())
    };
    assert_eq!(told(&desk, "2022-01-15 12:00")?, [(DutyStatus::Upcoming, false)]);
    assert_eq!(told(&desk, "2022-01-16 05:59")?, [(DutyStatus::Open, false)]);
    assert_eq!(told(&desk, "2022-01-18 09:00")?, [(DutyStatus::Open, true)]);
    let duty = messages(&desk, "2022-01-18 09:00")?.pop().ok_or("no message")?;
    assert_eq!(duty.opens, clock("2022-01-16 00:00")?);
    desk.say("2022-01-18 10:00", "dutyDone", json!({"duty": duty.duty, "subject": duty.subject}))?;
    assert_eq!(told(&desk, "2022-01-18 10:00")?, [(DutyStatus::LateDone, false)]);
    Ok(())
}
