//! Erasures take entries out of what can be checked, and nothing else.

use crate::kit::{Outcome, desk_and_phone, reading};
use gridward::community::FindingKind;
use serde_json::json;

const LATER: &str = "2021-12-03 12:00";

#[test]
fn a_seal_holds_for_the_others_after_some_of_its_entries_were_reduced() -> Outcome {
    let (mut desk, mut phone) = desk_and_phone()?;
    phone.say("2021-12-01 09:00", "readingTaken", reading("r1", "36.5"))?;
    phone.say("2021-12-01 09:05", "readingTaken", reading("r2", "36.6"))?;
    phone.seals_at("2021-12-01 18:00", 2)?;
    desk.sync(&mut phone)?;
    let erase = json!({"people": [{"type": "resident", "id": "r1"}], "reason": "asked"});
    desk.say("2021-12-02 09:00", "personErased", erase)?;
    desk.sync(&mut phone)?;
    for device in [&desk, &phone, &phone.retold(|_| {})?] {
        assert!(device.about_seals(LATER)?.is_empty(), "a reduced entry is no finding");
        let seals = device.device_seals("phone", LATER)?;
        assert_eq!((seals.sealed_up_to, seals.unchecked), (Some(2), 1));
    }
    // The other entry is still held against it.
    let told = phone.retold(|event| {
        if event.replica.as_str() == "phone" && event.counter == 2 {
            event.tick += 1;
        }
    })?;
    let found = told.about_seals(LATER)?;
    assert_eq!(found.iter().map(|found| found.0).collect::<Vec<_>>(), [FindingKind::SealBroken]);
    Ok(())
}

#[test]
fn a_device_vouches_for_no_entry_that_was_reduced_before_it_sealed() -> Outcome {
    let (mut desk, mut phone) = desk_and_phone()?;
    phone.say("2021-12-01 09:00", "readingTaken", reading("r1", "36.5"))?;
    phone.say("2021-12-01 09:05", "readingTaken", reading("r2", "36.6"))?;
    let mut away = phone.retold(|_| {})?;
    let erase = json!({"people": [{"type": "resident", "id": "r1"}], "reason": "asked"});
    desk.say("2021-12-02 09:00", "personErased", erase)?;
    desk.sync(&mut phone)?;
    phone.seals_at("2021-12-02 18:00", 2)?;
    // Who has the entry whole, and has not heard of the erasure, finds nothing wrong either.
    let of_phone = phone.engine.events_since(&away.engine.version());
    away.engine.merge(of_phone.into_iter().filter(|event| event.replica.as_str() == "phone").collect());
    assert!(away.about_seals(LATER)?.is_empty());
    assert_eq!(away.device_seals("phone", LATER)?.unchecked, 1);
    Ok(())
}
