//! One state, many gates: who is held, what a fever opens, and decisions that were taken offline.

use crate::kit::{Desk, Outcome, at_gate, clock, resident, vehicle, visitor, well, with};
use gridward::community::AsOf;
use gridward::community::FindingKind;
use gridward::duty::DutyKind;
use gridward::engine::EffectKind;
use gridward::gate::Decision;
use gridward::log::Fact;
use serde_json::{Value, json};

fn order(resident: &str) -> Value {
    json!({"resident": resident, "plan": "home-14", "anchor": "2020-02-10", "basis": "notice 5"})
}

fn passage(id: &str, who: Value, decision: &str, more: Value) -> Value {
    let plain = json!({"passage": id, "gate": "g", "direction": "out", "who": who, "decision": decision});
    at_gate(&with(&[&plain, &well(), &more]))
}

#[test]
fn a_quarantined_person_is_held_and_the_gatekeeper_is_not_told_why() -> Outcome {
    let mut desk = Desk::gated("cn-2020-14")?;
    desk.say("2020-02-10 08:00", "measureOrdered", order("r1"))?;
    let held = desk.ask("2020-02-10 09:00", resident("r1"), json!({"purpose": "shopping"}))?;
    assert_eq!(held.decision, Decision::Hold);
    let free = desk.engine.resident(&"r1".parse()?, AsOf::at(clock("2020-02-10 09:00")?))?.measure;
    let free = free.and_then(|measure| measure.free).ok_or("free")?;
    assert_eq!(held.changes_at, Some(free));
    // Free at midnight, and then there is the curfew.
    assert_eq!(held.passes_from, Some(free.plus_hours(6)));
    let (told, whole) = (serde_json::to_string(&held.for_gate)?, serde_json::to_string(&held.because)?);
    assert!(whole.contains("gate.measure") && whole.contains("quarantine.order"), "{whole}");
    for secret in ["quarantine", "measure", "home", "facts", "instant", "health"] {
        assert!(!told.contains(secret), "{secret}: {told}");
    }
    // No permit opens the gate to whoever is held; a hospital does, with somebody beside.
    let permit = json!({
        "permit": "any", "holder": resident("r1"),
        "from": "2020-02-01T00:00:00+08:00", "until": "2020-03-01T00:00:00+08:00",
    });
    desk.say("2020-02-10 08:30", "permitIssued", permit)?;
    assert_eq!(desk.decision("2020-02-10 09:00", resident("r1"), json!({"permit": "any"}))?, Decision::Hold);
    assert_eq!(desk.decision("2020-02-10 09:00", resident("r1"), json!({"purpose": "hospital"}))?, Decision::Escort);
    // Nobody visits the household meanwhile, permit or not.
    let guest = json!({
        "permit": "guest", "holder": visitor("v"),
        "from": "2020-02-01T00:00:00+08:00", "until": "2020-03-01T00:00:00+08:00",
    });
    desk.say("2020-02-10 08:30", "permitIssued", guest)?;
    let to = |home: &str| json!({"direction": "in", "visits": home});
    assert_eq!(desk.decision("2020-02-10 09:00", visitor("v"), to("h1"))?, Decision::Refuse);
    assert_eq!(desk.decision("2020-02-10 09:00", visitor("v"), to("h2"))?, Decision::Allow);
    Ok(())
}

#[test]
fn a_fever_at_the_gate_opens_a_health_visit_and_of_a_visitor_a_finding() -> Outcome {
    let mut desk = Desk::gated("cn-2020-14")?;
    let hot = json!({"direction": "in", "temperature": "38.1"});
    let receipt =
        desk.receipt("2020-02-10 10:00", "passageRecorded", passage("p1", resident("r1"), "hold", hot.clone()))?;
    assert_eq!(receipt.effects.iter().map(|effect| effect.kind).collect::<Vec<_>>(), [EffectKind::Alarm]);
    let view = desk.engine.resident(&"r1".parse()?, AsOf::at(clock("2020-02-10 11:00")?))?;
    assert_eq!(view.duties.iter().filter(|duty| duty.kind == DutyKind::HealthVisit).count(), 1);
    assert_eq!(serde_json::to_value(view.last_reading)?, json!({"temperature": "38.1", "channel": "gate"}));
    let visit = with(&[&hot, &json!({"visits": "h2"})]);
    desk.say("2020-02-10 10:05", "passageRecorded", passage("p2", visitor("v"), "hold", visit))?;
    assert_eq!(desk.found(FindingKind::FeverAtGate, "2020-02-10 11:00")?, ["v"]);
    assert_eq!(desk.gates("2020-02-10 11:00")?.total.visitors, 0);
    Ok(())
}

#[test]
fn a_gatekeeper_who_decides_otherwise_says_why() -> Outcome {
    let mut desk = Desk::gated("cn-2020-14")?;
    desk.say("2020-02-10 08:00", "measureOrdered", order("r1"))?;
    let at = "2020-02-10 09:00";
    let silent = desk.refused(at, "passageRecorded", passage("p1", resident("r1"), "allow", json!({})))?;
    assert_eq!(silent, ["whyMissing"]);
    let told = passage("p1", resident("r1"), "allow", json!({"why": "a burst pipe at the shop"}));
    let receipt = desk.receipt(at, "passageRecorded", told.clone())?;
    assert_eq!(receipt.effects.iter().map(|effect| effect.kind).collect::<Vec<_>>(), [EffectKind::PassageDiffers]);
    let found = desk.findings(FindingKind::PassageAgainstRules, "2020-02-10 10:00")?;
    assert_eq!(found.len(), 1);
    assert!(serde_json::to_string(&found)?.contains("burst pipe"));
    assert_eq!(desk.refused(at, "passageRecorded", told)?, ["duplicate"]);
    // Who is stricter than the rules needs a word, and is no finding.
    let strict = passage("p2", resident("r3"), "refuse", json!({"why": "in a hurry"}));
    desk.say(at, "passageRecorded", strict)?;
    assert_eq!(desk.found(FindingKind::PassageAgainstRules, "2020-02-10 10:00")?, ["r1"]);
    let wrong = [
        (json!({"gate": "nowhere"}), "unknownGate"),
        (json!({"who": resident("nobody")}), "unknownResident"),
        (json!({"permit": "none"}), "unknownPermit"),
        (json!({"purpose": "dancing"}), "unknownPurpose"),
        (json!({"visits": "nowhere"}), "unknownHousehold"),
        (json!({"why": " "}), "emptyText"),
    ];
    for (more, reason) in wrong {
        let refused = desk.refused(at, "passageRecorded", passage("p3", resident("r3"), "allow", more))?;
        assert_eq!(refused, [reason]);
    }
    Ok(())
}

#[test]
fn what_nobody_could_know_is_apart_from_what_was_against_the_rules() -> Outcome {
    let mut desk = Desk::gated("cn-2020-14")?;
    desk.say("2020-02-11 09:00", "passageRecorded", passage("p1", resident("r1"), "allow", json!({})))?;
    assert!(desk.found(FindingKind::PassageInHindsight, "2020-02-11 20:00")?.is_empty());
    // The order is of the tenth, and is typed in only when the person has long gone out.
    let (at, now) = (clock("2020-02-10 08:00")?, clock("2020-02-11 20:00")?);
    let entry = json!({"at": at, "by": "w", "fact": {"kind": "measureOrdered", "data": order("r1")}});
    desk.engine.record(serde_json::from_value(entry)?, now)?;
    assert_eq!(desk.found(FindingKind::PassageInHindsight, "2020-02-11 20:00")?, ["r1"]);
    assert!(desk.found(FindingKind::PassageAgainstRules, "2020-02-11 20:00")?.is_empty());
    Ok(())
}

#[test]
fn a_quota_that_two_offline_gates_used_is_found_when_they_meet() -> Outcome {
    let mut first = Desk::gated("cn-2020-14")?;
    let mut second = first.device("gate-2")?;
    assert_eq!(first.pass("2020-02-10 09:00", "p1", resident("r1"), json!({}))?, Decision::Allow);
    assert_eq!(second.pass("2020-02-10 09:20", "p2", resident("r2"), json!({"gate": "g2"}))?, Decision::Allow);
    first.sync(&mut second)?;
    let found = first.findings(FindingKind::QuotaExceeded, "2020-02-10 12:00")?;
    assert_eq!(found.iter().map(|finding| finding.subject.as_str()).collect::<Vec<_>>(), ["r2"]);
    // It rests on both passages.
    let both = first.engine.events_since(&gridward::log::VersionVector::default());
    let passages: Vec<_> =
        both.iter().filter(|event| matches!(event.fact, Fact::PassageRecorded(_))).map(|event| event.id()).collect();
    let cited = found.iter().flat_map(|finding| finding.because.all_facts()).collect::<Vec<_>>();
    assert!(passages.len() == 2 && passages.iter().all(|event| cited.contains(event)), "{cited:?}");
    assert_eq!(second.found(FindingKind::QuotaExceeded, "2020-02-10 12:00")?, ["r2"]);
    Ok(())
}

#[test]
fn a_permit_that_was_revoked_meanwhile_is_found() -> Outcome {
    let mut office = Desk::gated("cn-2020-14")?;
    let permit = json!({
        "permit": "pass-7", "holder": vehicle("car-7"),
        "from": "2020-02-01T00:00:00+08:00", "until": "2020-03-01T00:00:00+08:00",
    });
    office.say("2020-02-09 09:00", "permitIssued", permit)?;
    let mut gate = office.device("gate")?;
    office.say("2020-02-10 08:00", "permitRevoked", json!({"permit": "pass-7", "reason": "lent"}))?;
    assert_eq!(gate.pass("2020-02-10 09:00", "p1", vehicle("car-7"), json!({"direction": "in"}))?, Decision::Allow);
    assert!(gate.found(FindingKind::PermitRevokedMeanwhile, "2020-02-10 09:00")?.is_empty());
    office.sync(&mut gate)?;
    assert_eq!(gate.found(FindingKind::PermitRevokedMeanwhile, "2020-02-10 09:00")?, ["car-7"]);
    assert_eq!(
        office.refused("2020-02-10 10:00", "permitRevoked", json!({"permit": "pass-7", "reason": "x"}))?,
        ["unknownPermit"]
    );
    Ok(())
}

#[test]
fn in_twice_without_out_is_found_and_one_passage_counts_once() -> Outcome {
    let mut desk = Desk::gated("cn-2021-14")?;
    let mut other = desk.device("gate-2")?;
    let visit = |gate: &str| json!({"gate": gate, "direction": "in", "visits": "h1"});
    desk.pass("2021-08-12 09:00", "p1", visitor("v"), visit("g"))?;
    other.pass("2021-08-12 09:05", "p1", visitor("v"), visit("g"))?;
    desk.sync(&mut other)?;
    assert_eq!(desk.found(FindingKind::PassageRecordedTwice, "2021-08-12 12:00")?, ["v"]);
    assert!(desk.found(FindingKind::PassedTwice, "2021-08-12 12:00")?.is_empty());
    assert_eq!(desk.gates("2021-08-12 12:00")?.total.visitors, 1);
    desk.pass("2021-08-12 10:00", "p2", visitor("v"), visit("g2"))?;
    assert_eq!(desk.found(FindingKind::PassedTwice, "2021-08-12 12:00")?, ["v"]);
    assert_eq!(desk.gates("2021-08-12 12:00")?.total.visitors, 1);
    Ok(())
}

#[test]
fn names_that_lead_nowhere_are_found_after_a_merge() -> Outcome {
    let mut empty = Desk::named("empty", crate::kit::lean("cn-2020-14")?)?;
    let mut desk = Desk::gated("cn-2020-14")?;
    let who = resident("r1");
    desk.say("2020-02-10 09:00", "passageRecorded", passage("p1", who, "allow", json!({"temperature": null})))?;
    let passages = desk.engine.events_since(&gridward::log::VersionVector::default());
    let passages = passages.into_iter().filter(|event| matches!(event.fact, Fact::PassageRecorded(_)));
    empty.engine.merge(passages.collect());
    let names = empty.findings(FindingKind::ReferenceUnknown, "2020-02-10 12:00")?;
    assert_eq!(names.len(), 2, "the person and the gate: {names:?}");
    Ok(())
}

#[test]
fn the_calls_are_there_in_all_shapes() -> Outcome {
    let mut desk = Desk::gated("cn-2020-14")?;
    let at = clock("2020-02-10 09:00")?;
    let approach = json!({"gate": "g", "direction": "out", "who": resident("r1"), "mask": true});
    let question = json!({"approach": approach, "asOf": {"at": at}});
    let text = desk.engine.call("gate", &question.to_string())?;
    let value = desk.engine.gate_value(question)?;
    assert_eq!(serde_json::from_str::<Value>(&text)?, value);
    assert_eq!(value.get("decision"), Some(&json!("allow")));
    let gates = json!({"asOf": {"at": at}});
    let text = desk.engine.call("gates", &gates.to_string())?;
    assert_eq!(serde_json::from_str::<Value>(&text)?, desk.engine.gates_value(gates)?);
    let approach = json!({"gate": "no", "direction": "out", "who": resident("r1")});
    let unknown = json!({"approach": approach, "asOf": {"at": at}});
    let code = desk.engine.gate_value(unknown).map_err(|error| error.code());
    assert_eq!(code.err(), Some("notFound"));
    Ok(())
}
