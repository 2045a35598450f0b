//! The section of the policy: what it is when it says nothing, and what it may not say.

use crate::kit::{Desk, Outcome, lean, resident};
use gridward::gate::{Decision, GateFault, GatePolicy, GateRow};
use serde_json::{Value, json};

fn section(value: Value) -> Result<GatePolicy, serde_json::Error> {
    serde_json::from_value(value)
}

fn faults(policy: &GatePolicy) -> Vec<GateFault> {
    policy.faults().into_iter().map(|found| found.fault).collect()
}

fn row(when: Value, decision: &str) -> Value {
    json!({"when": when, "decision": decision, "title": {"en": "a", "zh": "甲"}})
}

#[test]
fn a_policy_that_says_nothing_holds_whoever_is_in_quarantine_and_nobody_else() -> Outcome {
    let mut policy = lean("cn-2020-14")?;
    policy.gate = GatePolicy::default();
    assert!(!serde_json::to_string(&policy)?.contains("\"gate\":"), "left out");
    assert!(GatePolicy::default().faults().is_empty());
    let mut desk = Desk::gated("cn-2020-14")?;
    let mut plain = Desk::named("plain", policy)?;
    let order = json!({"resident": "r1", "plan": "home-14", "anchor": "2020-02-10", "basis": "notice 5"});
    desk.say("2020-02-10 08:00", "measureOrdered", order)?;
    plain.engine.merge(desk.engine.events_since(&plain.engine.version()));
    let at = "2020-02-10 23:30";
    assert_eq!(plain.decision(at, resident("r1"), json!({}))?, Decision::Hold);
    assert_eq!(plain.decision(at, resident("r3"), json!({"mask": false}))?, Decision::Allow);
    Ok(())
}

#[test]
fn no_table_may_let_pass_whom_a_measure_holds() -> Outcome {
    let held = json!({"measure": ["home", "central"]});
    let good = [
        json!([row(held.clone(), "hold"), row(json!({}), "allow")]),
        json!([row(json!({"measure": ["selfMonitoring"]}), "allow"), row(json!({}), "refuse")]),
        json!([
            row(json!({"measure": ["home"]}), "hold"),
            row(json!({"measure": ["central"]}), "refuse"),
            row(json!({}), "allow")
        ]),
        json!([
            row(json!({"measure": ["home"], "purpose": ["x"]}), "escort"),
            row(held.clone(), "hold"),
            row(json!({}), "allow")
        ]),
    ];
    for table in good {
        let policy = section(json!({"table": table, "holds": ["home", "central"]}))?;
        assert_eq!(faults(&policy), [], "{table}");
    }
    let bad = [
        (json!([row(json!({}), "allow")]), 1),
        (json!([row(json!({"permit": true}), "allow"), row(held, "hold"), row(json!({}), "allow")]), 1),
        (json!([row(json!({"measure": ["home"]}), "hold"), row(json!({}), "allow")]), 2),
        (json!([row(json!({"measure": ["home", "central"], "mask": ["worn"]}), "hold"), row(json!({}), "allow")]), 2),
    ];
    for (table, at) in bad {
        let policy = section(json!({"table": table, "holds": ["home", "central"]}))?;
        assert_eq!(faults(&policy), [GateFault::LetsHeldPass(at)], "{table}");
    }
    Ok(())
}

#[test]
fn other_faults_are_named() -> Outcome {
    let dead = json!({"table": [row(json!({}), "refuse"), row(json!({"night": true}), "hold")]});
    assert_eq!(faults(&section(dead)?), [GateFault::DeadRow(2)]);
    let purposes = json!([{"id": "work", "title": {"en": "w", "zh": "工"}}]);
    let named = json!({"table": [row(json!({"purpose": ["walk"]}), "refuse")], "purposes": purposes});
    assert_eq!(faults(&section(named)?), [GateFault::UnknownPurpose("walk".parse()?)]);
    let quota = json!({"table": [], "quotas": [{"who": [], "quota": {"passages": 1, "days": 2}}]});
    assert_eq!(faults(&section(quota)?), [GateFault::EmptyQuota(1)]);
    let slots = json!([{"title": {"en": "day", "zh": "日"}, "starts": "06:00"}]);
    let curfew = json!({"table": [], "curfew": {"slots": slots, "closed": [1]}});
    assert_eq!(faults(&section(curfew)?), [GateFault::UnknownSlot(1)]);
    assert!(section(json!({"tables": []})).is_err(), "a slip of the pen");
    Ok(())
}

#[test]
fn where_no_row_fits_nobody_passes() -> Outcome {
    let mut policy = lean("cn-2020-14")?;
    let only: GateRow = serde_json::from_value(row(json!({"who": ["worker"]}), "hold"))?;
    policy.gate.table = vec![only];
    let desk = Desk::gated("cn-2020-14")?;
    let mut strict = Desk::named("strict", policy)?;
    strict.engine.merge(desk.engine.events_since(&strict.engine.version()));
    let answer = strict.ask("2020-02-10 12:00", resident("r1"), json!({}))?;
    assert_eq!(answer.decision, Decision::Refuse);
    assert!(answer.because.because.iter().any(|reason| reason.rule == "gate.noRow"));
    Ok(())
}
