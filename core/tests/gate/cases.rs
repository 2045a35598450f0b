//! One case and one short table at a time: what counts against a quota, how long a night is, whom a visit would reach.

use crate::kit::{Answer, Outcome, clock};
use gridward::base::{Argument, Because, EventId, Instant, Stated, Zone};
use gridward::gate::{
    Case, Decision, Direction, GatePolicy, Gatehouse, Holder, MeasureSpan, PermitCase, Role, Use, decide, edges,
};
use gridward::quarantine::{CodeColour, Setting};
use serde_json::{Value, json};

const NOON: &str = "2020-02-10 12:00";

fn event(number: u32) -> Answer<EventId> {
    Ok(serde_json::from_value(json!({"replica": "office", "counter": number}))?)
}

/// A resident who goes out by a gate, and of whom nothing is known.
fn going_out() -> Answer<Case> {
    let gate = serde_json::from_value(json!({"gate": "g", "name": "g", "guards": {"type": "community"}}))?;
    Ok(Case {
        gate: "g".parse()?,
        house: Some(Gatehouse { gate, event: event(1)?, shut: None }),
        direction: Direction::Out,
        role: Role::Resident,
        holds_as: vec![Holder::Resident("r1".parse()?)],
        temperature: None,
        mask: None,
        code: None,
        purpose: None,
        shown: None,
        permits: Vec::new(),
        measures: Vec::new(),
        visits: Vec::new(),
        used: Vec::new(),
        zone: Zone::CHINA,
    })
}

/// A policy whose first rows refuse and whose last one lets everybody pass; `more` is the rest of the section.
fn refusing(when: &[Value], more: Value) -> Answer<GatePolicy> {
    let row =
        |when: &Value, decision: &str| json!({"when": when, "decision": decision, "title": {"en": "a", "zh": "甲"}});
    let mut table: Vec<Value> = when.iter().map(|when| row(when, "refuse")).collect();
    table.push(row(&json!({}), "allow"));
    Ok(serde_json::from_value(crate::kit::with(&[&json!({"table": table}), &more]))?)
}

fn used(at: &str, own: bool, permit: Option<&str>, purpose: Option<&str>) -> Answer<Use> {
    Ok(Use {
        at: clock(at)?,
        event: event(7)?,
        permit: permit.map(str::parse).transpose()?,
        purpose: purpose.map(str::parse).transpose()?,
        own,
    })
}

fn held(setting: Setting, from: &str, until: Instant) -> Answer<MeasureSpan> {
    let because = Because::rule("test.measure");
    Ok(MeasureSpan { setting, code: Some(CodeColour::Red), from: clock(from)?, until, free: until, because })
}

fn permit_of(who: &str, quota: Value, used: Vec<Use>) -> Answer<PermitCase> {
    let fact = serde_json::from_value(json!({
        "permit": "pass", "holder": {"type": "resident", "id": who}, "quota": quota,
        "from": clock("2020-02-01 00:00")?, "until": clock("2020-03-01 00:00")?,
    }))?;
    let issued = Some(Stated { at: clock("2020-02-01 00:00")?, event: event(3)?, fact });
    Ok(PermitCase { permit: "pass".parse()?, issued, revoked: None, used })
}

/// Every reason of a tree.
fn all(because: &Because) -> Vec<&Because> {
    std::iter::once(because).chain(because.because.iter().flat_map(all)).collect()
}

/// D10: one passage in two days. It counts for whom the rule names, on the way out, and not for the purposes that it
/// leaves free; one for each is that of the person without a permit, one for the household is anybody's.
#[test]
fn d10_what_counts_against_a_quota() -> Outcome {
    let (morning, permit, hospital) = ("2020-02-10 09:00", Some("pass"), Some("hospital"));
    let plain = used(morning, true, None, Some("shopping"))?;
    let uses = [
        ("their own", plain.clone(), true, true),
        ("somebody else's", used(morning, false, None, None)?, false, true),
        ("with a permit", used(morning, true, permit, None)?, false, true),
        ("to hospital", used(morning, true, None, hospital)?, false, false),
        ("two days ago", used("2020-02-08 23:59", true, None, None)?, false, false),
        ("yesterday", used("2020-02-09 00:00", true, None, None)?, true, true),
        ("somebody else's with a permit", used(morning, false, permit, hospital)?, false, false),
    ];
    let policy = |per: &str| {
        let rule =
            json!({"who": ["resident"], "quota": {"passages": 1, "days": 2, "per": per}, "except": ["hospital"]});
        refusing(&[json!({"quotaUsed": true})], json!({"quotas": [rule]}))
    };
    let (each, household) = (policy("each")?, policy("household")?);
    for (name, used, counts_for_each, counts_for_household) in uses {
        let case = Case { used: vec![used], ..going_out()? };
        for (policy, counts) in [(&each, counts_for_each), (&household, counts_for_household)] {
            let decision = if counts { Decision::Refuse } else { Decision::Allow };
            assert_eq!(decide(policy, &case, clock(NOON)?).decision, decision, "{name}");
        }
    }
    let case = || -> Answer<Case> { Ok(Case { used: vec![plain.clone()], ..going_out()? }) };
    let not_limited = [
        ("coming home", Case { direction: Direction::In, ..case()? }),
        ("a worker", Case { role: Role::Worker, ..case()? }),
        ("to hospital", Case { purpose: Some("hospital".parse()?), ..case()? }),
        ("a worker to hospital", Case { role: Role::Worker, purpose: Some("hospital".parse()?), ..case()? }),
    ];
    for (name, case) in not_limited {
        assert_eq!(decide(&each, &case, clock(NOON)?).decision, Decision::Allow, "{name}");
    }
    Ok(())
}

/// A night of two slots is one night: it is over when the last of them is, and the next one is another.
#[test]
fn a_night_lasts_until_the_last_of_its_slots() -> Outcome {
    let slot = |starts: &str| json!({"title": {"en": starts, "zh": starts}, "starts": starts});
    let slots: Vec<Value> = ["00:00", "06:00", "22:00"].map(slot).to_vec();
    let policy = refusing(&[json!({"night": true})], json!({"curfew": {"slots": slots, "closed": [0, 2]}}))?;
    let case = going_out()?;
    let morning = Argument::Instant(clock("2020-02-11 06:00")?);
    for at in ["2020-02-10 22:00", "2020-02-10 23:59", "2020-02-11 00:00", "2020-02-11 05:59"] {
        let verdict = decide(&policy, &case, clock(at)?);
        assert_eq!(verdict.decision, Decision::Refuse, "{at}");
        let because = verdict.because(&policy, &case, clock(at)?);
        let night = all(&because).into_iter().find(|because| because.rule == "gate.night").ok_or("no night")?;
        assert_eq!(night.arguments.get("until"), Some(&morning), "{at}");
    }
    for at in ["2020-02-10 21:59", "2020-02-11 06:00"] {
        assert_eq!(decide(&policy, &case, clock(at)?).decision, Decision::Allow, "{at}");
    }
    Ok(())
}

/// Nobody is let in to people who are held, as long as they are held and no longer; whoever only watches their health
/// may have visitors.
#[test]
fn a_visit_is_stopped_while_somebody_there_is_held() -> Outcome {
    let policy = refusing(&[json!({"visitsHeld": true})], json!({"holds": ["home", "central"]}))?;
    let noon = clock(NOON)?;
    let later = noon.plus_hours(1);
    let spans = [
        ("held now", held(Setting::Home, "2020-02-10 12:00", later)?, Decision::Refuse),
        ("held until now", held(Setting::Home, "2020-02-09 12:00", noon)?, Decision::Allow),
        ("held until after now", held(Setting::Central, "2020-02-09 12:00", noon.plus_millis(1))?, Decision::Refuse),
        ("held from tomorrow", held(Setting::Home, "2020-02-11 12:00", Instant::MAX)?, Decision::Allow),
        ("not held", held(Setting::SelfMonitoring, "2020-02-09 12:00", later)?, Decision::Allow),
        ("no longer not held", held(Setting::SelfMonitoring, "2020-02-08 12:00", noon)?, Decision::Allow),
    ];
    for (name, span, decision) in spans {
        let case = Case { visits: vec![span], ..going_out()? };
        assert_eq!(decide(&policy, &case, noon).decision, decision, "{name}");
    }
    Ok(())
}

/// A code that a measure gives is explained by the measure, and one that the phone shows is not.
#[test]
fn a_code_that_a_measure_gives_says_so() -> Outcome {
    let policy = refusing(&[json!({"code": ["red"]})], json!({}))?;
    let noon = clock(NOON)?;
    let measures = vec![held(Setting::Home, "2020-02-09 12:00", Instant::MAX)?];
    for (shown, given) in [(CodeColour::Green, true), (CodeColour::Red, false)] {
        let case = Case { code: Some(shown), measures: measures.clone(), ..going_out()? };
        let verdict = decide(&policy, &case, noon);
        assert_eq!(verdict.decision, Decision::Refuse);
        let because = verdict.because(&policy, &case, noon);
        assert_eq!(all(&because).iter().any(|because| because.rule == "test.measure"), given, "{shown:?}");
    }
    Ok(())
}

/// A finding about a quota is for whom a quota stops, the policy's or a permit's, and for nobody else.
#[test]
fn d10_what_stops_somebody_is_about_a_quota_or_it_is_not() -> Outcome {
    let noon = clock(NOON)?;
    let rule = json!({"quotas": [{"who": ["resident"], "quota": {"passages": 1, "days": 2}}]});
    let plain = used("2020-02-10 09:00", true, None, None)?;
    let through = || json!({"passages": 1, "days": 1});
    let spent = vec![permit_of("r1", through(), vec![used("2020-02-10 09:00", true, Some("pass"), None)?])?];
    let other = vec![permit_of("r2", Value::Null, Vec::new())?];
    let no_mask = json!({"mask": ["notWorn"]});
    let no_permit = json!({"permit": false});
    let went_out = Case { used: vec![plain], ..going_out()? };
    let cases = [
        ("a quota", json!({"quotaUsed": true}), went_out.clone(), true),
        ("no mask", no_mask.clone(), Case { mask: Some(false), ..went_out }, false),
        ("a permit that is used up", no_permit.clone(), Case { permits: spent.clone(), ..going_out()? }, true),
        ("somebody else's permit", no_permit.clone(), Case { permits: other, ..going_out()? }, false),
        ("no permit", no_permit, going_out()?, false),
        ("no mask, with a permit used up", no_mask, Case { mask: Some(false), permits: spent, ..going_out()? }, false),
    ];
    for (name, when, case, about_quota) in cases {
        let policy = refusing(&[when], rule.clone())?;
        let verdict = decide(&policy, &case, noon);
        assert_eq!(verdict.decision, Decision::Refuse, "{name}");
        assert_eq!(verdict.is_about_quota(&policy, &case, noon), about_quota, "{name}");
    }
    Ok(())
}

/// A permit's quota renews with the passages that it counts: those that name it, or those of the household. What never
/// ends is no moment to wait for.
#[test]
fn a_case_changes_when_what_its_permit_counts_leaves() -> Outcome {
    let policy = refusing(&[json!({"permit": false})], json!({}))?;
    let (noon, midnight, next) = (clock(NOON)?, clock("2020-02-11 00:00")?, clock("2020-02-12 00:00")?);
    let of_permit = used("2020-02-10 09:00", true, Some("pass"), None)?;
    let of_household = used("2020-02-09 09:00", false, None, None)?;
    for (per, days, edge, none) in [("each", 1, midnight, next), ("household", 3, next, midnight)] {
        let permit = permit_of("r1", json!({"passages": 1, "days": days, "per": per}), vec![of_permit.clone()])?;
        let held = held(Setting::Home, "2020-02-01 00:00", Instant::MAX)?;
        let case =
            Case { permits: vec![permit], used: vec![of_household.clone()], measures: vec![held], ..going_out()? };
        let found = edges(&policy, &case, noon);
        assert!(found.contains(&edge) && !found.contains(&none), "{per}: {found:?}");
        assert!(!found.contains(&Instant::MAX), "{per}: {found:?}");
    }
    Ok(())
}
