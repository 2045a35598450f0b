//! What the section `authority` says of seals.

use crate::kit::{Desk, Outcome, desk_and_phone, lean, public, reading, refused};
use gridward::community::FindingKind;
use serde_json::json;

/// Only `w` may state keys, and everybody has to seal within a day.
fn strict() -> crate::kit::Answer<(Desk, Desk)> {
    let (desk, _) = desk_and_phone()?;
    let mut policy = lean("cn-2021-14")?;
    let anybody = json!(["postTaken", "readingTaken"]);
    policy.authority = Some(serde_json::from_value(json!({"founders": ["w"], "anybody": anybody, "sealed": true}))?);
    let mut strict = Desk::of(policy)?;
    strict.engine.merge(desk.engine.events_since(&strict.engine.version()));
    let phone = strict.device("phone")?;
    Ok((strict, phone))
}

#[test]
fn who_has_no_right_to_states_no_key_and_anybody_seals() -> Outcome {
    let (_, mut phone) = strict()?;
    let data = json!({"replica": "phone", "publicKey": public(3)});
    let stated =
        phone.record_as("stranger", "2021-12-01 09:00", "2021-12-01 09:00", "deviceKeyStated", data.clone())?;
    assert_eq!(refused(stated)?, ["reject.beyondAuthority"]);
    let mut told = phone.retold(|_| {})?;
    let event = json!({
        "replica": "elsewhere", "counter": 1, "wall": "2021-12-01T01:00:00Z", "tick": 0, "at": "2021-12-01T01:00:00Z",
        "by": "stranger", "fact": {"kind": "deviceKeyStated", "data": data}
    });
    told.engine.merge(vec![serde_json::from_value(event)?]);
    assert_eq!(told.device_seals("phone", "2021-12-01 12:00")?.keys.len(), 1, "the key of a stranger is none");
    phone.say("2021-12-01 09:00", "readingTaken", reading("r1", "36.5"))?;
    let seal = phone.seal_by(2)?;
    let sealed = phone.record_as("stranger", "2021-12-01 18:00", "2021-12-01 18:00", "entriesSealed", seal)?;
    assert!(refused(sealed).is_err(), "a seal shows by itself who made it");
    Ok(())
}

#[test]
fn what_is_not_sealed_within_a_day_is_found() -> Outcome {
    let (mut desk, mut phone) = strict()?;
    desk.seals_at("2021-12-01 08:40", 1)?;
    phone.engine.merge(desk.engine.events_since(&phone.engine.version()));
    phone.say("2021-12-01 09:00", "readingTaken", reading("r1", "36.5"))?;
    phone.say("2021-12-01 09:30", "readingTaken", reading("r2", "36.5"))?;
    assert!(phone.about_seals("2021-12-02 08:59")?.is_empty());
    let found = |desk: &Desk, at: &str| desk.about_seals(at);
    let open = |names: &[&str]| {
        let cited = names.iter().map(ToString::to_string).collect::<Vec<_>>();
        (FindingKind::EntriesUnsealed, "phone".to_owned(), cited)
    };
    assert_eq!(found(&phone, "2021-12-02 09:00")?, [open(&["phone#1"])]);
    assert_eq!(found(&phone, "2021-12-02 09:30")?, [open(&["phone#1", "phone#2"])]);
    phone.seals_at("2021-12-02 10:00", 2)?;
    // A seal needs no seal, however old it becomes.
    assert!(found(&phone, "2021-12-09 09:30")?.is_empty());
    Ok(())
}
