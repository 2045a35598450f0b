//! Which key verifies which seal, and what a seal covers.

use crate::kit::{Desk, Outcome, desk_and_phone, key, public, reading, refused};
use data_encoding::BASE64;
use gridward::base::EventId;
use gridward::community::FindingKind;
use gridward::log::Fact;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

const LATER: &str = "2021-12-03 12:00";

fn names(ids: &[EventId]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

#[test]
fn a_seal_travels_through_a_third_device_and_tells_what_was_altered_there() -> Outcome {
    let (_, mut phone) = desk_and_phone()?;
    phone.say("2021-12-01 09:00", "readingTaken", reading("r1", "36.5"))?;
    phone.say("2021-12-01 09:05", "readingTaken", reading("r2", "36.6"))?;
    phone.seals_at("2021-12-01 18:00", 2)?;
    phone.say("2021-12-01 19:00", "readingTaken", reading("r1", "36.7"))?;
    let honest = phone.retold(|_| {})?;
    assert!(honest.about_seals(LATER)?.is_empty());
    let seals = honest.device_seals("phone", LATER)?;
    assert_eq!((seals.sealed_up_to, seals.open, seals.unchecked), (Some(2), 1, 0));
    assert_eq!(seals.keys.iter().map(ToString::to_string).collect::<Vec<_>>(), [public(2)]);
    // Somebody on the way changes a temperature, a time, or who says so.
    let alterations: [fn(&mut gridward::log::Event); 3] = [
        |event| {
            if let Fact::ReadingTaken(reading) = &mut event.fact
                && let Ok(temperature) = "39.9".parse()
            {
                reading.temperature = temperature;
            }
        },
        |event| event.at = event.at.plus_minutes(-1),
        |event| event.tick += 1,
    ];
    for (number, alter) in alterations.into_iter().enumerate() {
        let told = phone.retold(|event| {
            if event.replica.as_str() == "phone" && event.counter == 2 {
                alter(event);
            }
        })?;
        let found = told.about_seals(LATER)?;
        let cited = vec!["phone#2".to_owned(), "phone#3".to_owned()];
        assert_eq!(found, [(FindingKind::SealBroken, "phone".to_owned(), cited)], "alteration {number}");
        assert_eq!(names(&told.device_seals("phone", LATER)?.broken), ["phone#2"]);
    }
    Ok(())
}

#[test]
fn a_seal_can_be_altered_no_more_than_what_it_covers() -> Outcome {
    let (_, mut phone) = desk_and_phone()?;
    phone.say("2021-12-01 09:00", "readingTaken", reading("r1", "36.5"))?;
    phone.say("2021-12-01 09:05", "readingTaken", reading("r2", "36.6"))?;
    phone.seals_at("2021-12-01 18:00", 2)?;
    let alterations: [fn(&mut gridward::log::EntriesSealed); 5] = [
        |seal| seal.signature.0.iter_mut().take(1).for_each(|byte| *byte ^= 1),
        |seal| seal.hashes.iter_mut().take(1).for_each(|hash| hash.0.reverse()),
        |seal| seal.hashes.truncate(1),
        |seal| seal.to_counter += 1,
        |seal| (seal.from_counter, seal.to_counter) = (2, 3),
    ];
    for (number, alter) in alterations.into_iter().enumerate() {
        let told = phone.retold(|event| {
            if let Fact::EntriesSealed(seal) = &mut event.fact {
                alter(seal);
            }
        })?;
        let found = told.about_seals(LATER)?;
        assert_eq!(found, [(FindingKind::SealUnknown, "phone".to_owned(), vec!["phone#3".to_owned()])], "{number}");
        assert_eq!(told.device_seals("phone", LATER)?.sealed_up_to, None);
    }
    // The seal of one device is none of another, also not with the other's entries beside it.
    let told = phone.retold(|event| {
        if matches!(event.fact, Fact::EntriesSealed(_))
            && let (Ok(replica), counter) = ("office".parse(), 99)
        {
            (event.replica, event.counter) = (replica, counter);
        }
    })?;
    let found = told.about_seals(LATER)?;
    assert_eq!(found, [(FindingKind::SealUnknown, "office".to_owned(), vec!["office#99".to_owned()])]);
    Ok(())
}

#[test]
fn a_key_is_replaced_by_stating_another_and_distrusted_by_taking_it_back() -> Outcome {
    let (mut desk, mut phone) = desk_and_phone()?;
    phone.say("2021-12-01 09:00", "readingTaken", reading("r1", "36.5"))?;
    phone.seals_at("2021-12-01 18:00", 2)?;
    let second = desk.states("phone", 3)?;
    desk.sync(&mut phone)?;
    phone.say("2021-12-02 09:00", "readingTaken", reading("r1", "36.6"))?;
    phone.seals_at("2021-12-02 18:00", 3)?;
    desk.sync(&mut phone)?;
    // Both hold, each for its own.
    assert!(desk.about_seals(LATER)?.is_empty());
    let seals = desk.device_seals("phone", LATER)?;
    assert_eq!((seals.keys.len(), seals.sealed_up_to), (2, Some(3)));
    // The second one was stolen.
    desk.say("2021-12-03 09:00", "entryRetracted", json!({"event": second, "reason": "the key was copied"}))?;
    desk.sync(&mut phone)?;
    for device in [&desk, &phone] {
        let found = device.about_seals(LATER)?;
        assert_eq!(found, [(FindingKind::SealUnknown, "phone".to_owned(), vec!["phone#4".to_owned()])]);
        assert_eq!(device.device_seals("phone", LATER)?.sealed_up_to, Some(1));
        // By what was known before, it held.
        assert_eq!(device.device_seals("phone", "2021-12-02 20:00")?.keys.len(), 1, "what is known today counts");
    }
    Ok(())
}

#[test]
fn a_seal_that_comes_before_its_key_waits_for_it() -> Outcome {
    let (desk, mut phone) = desk_and_phone()?;
    phone.say("2021-12-01 09:00", "readingTaken", reading("r1", "36.5"))?;
    phone.seals_at("2021-12-01 18:00", 2)?;
    let mut other = Desk::named("other", desk.engine.config().policy.clone())?;
    let all = phone.engine.events_since(&other.engine.version());
    let (keys, rest): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|event| matches!(event.fact, Fact::DeviceKeyStated(_)));
    other.engine.merge(rest);
    assert_eq!(other.about_seals(LATER)?.len(), 1);
    other.engine.merge(keys);
    assert!(other.about_seals(LATER)?.is_empty());
    assert_eq!(other.engine.digest(), phone.engine.digest());
    Ok(())
}

#[test]
fn seals_may_overlap_and_each_is_held_against_what_it_covers() -> Outcome {
    let (_, mut phone) = desk_and_phone()?;
    phone.say("2021-12-01 09:00", "readingTaken", reading("r1", "36.5"))?;
    let first = phone.seal_by(2)?;
    phone.say("2021-12-01 09:05", "readingTaken", reading("r2", "36.6"))?;
    let both = phone.seal_by(2)?;
    phone.say("2021-12-01 18:00", "entriesSealed", first)?;
    phone.say("2021-12-01 18:00", "entriesSealed", both)?;
    let honest = phone.retold(|_| {})?;
    assert!(honest.about_seals(LATER)?.is_empty());
    assert_eq!(honest.device_seals("phone", LATER)?.sealed_up_to, Some(2));
    let told = phone.retold(|event| {
        if event.replica.as_str() == "phone" && event.counter == 1 {
            event.tick += 1;
        }
    })?;
    let cited = |seal: &str| vec!["phone#1".to_owned(), seal.to_owned()];
    let broken = |seal: &str| (FindingKind::SealBroken, "phone".to_owned(), cited(seal));
    assert_eq!(told.about_seals(LATER)?, [broken("phone#3"), broken("phone#4")]);
    assert_eq!(names(&told.device_seals("phone", LATER)?.broken), ["phone#1", "phone#1"]);
    Ok(())
}

#[test]
fn what_a_revoked_device_seals_from_then_on_holds_nothing() -> Outcome {
    let (mut desk, mut phone) = desk_and_phone()?;
    phone.say("2021-12-01 09:00", "readingTaken", reading("r1", "36.5"))?;
    phone.seals_at("2021-12-01 18:00", 2)?;
    desk.sync(&mut phone)?;
    let revoked = json!({"replica": "phone", "from": "2021-12-02T00:00:00+08:00", "lastCounter": 2});
    desk.say("2021-12-02 08:00", "deviceRevoked", revoked)?;
    // Whoever has it goes on, also with its clock set back.
    phone.say("2021-12-01 20:00", "readingTaken", reading("r1", "39.5"))?;
    phone.seals_at("2021-12-01 20:10", 2)?;
    desk.sync(&mut phone)?;
    let seals = desk.device_seals("phone", LATER)?;
    assert_eq!((seals.sealed_up_to, seals.unknown.len()), (Some(1), 0));
    assert!(desk.about_seals(LATER)?.is_empty());
    Ok(())
}

#[test]
fn of_two_entries_of_one_name_the_seal_tells_which_one_the_device_made() -> Outcome {
    let (_, mut phone) = desk_and_phone()?;
    phone.say("2021-12-01 09:00", "readingTaken", reading("r1", "36.5"))?;
    phone.seals_at("2021-12-01 18:00", 2)?;
    let mut told = phone.retold(|_| {})?;
    let mut forged = phone.engine.events_since(&Default::default());
    forged.retain(|event| event.replica.as_str() == "phone" && event.counter == 1);
    forged.iter_mut().for_each(|event| event.tick += 7);
    told.engine.merge(forged);
    let found = told.about_seals(LATER)?;
    assert_eq!(found.first().map(|found| found.0), Some(FindingKind::SealBroken));
    assert_eq!(told.findings(FindingKind::EventClash, LATER)?.len(), 1);
    Ok(())
}

#[test]
fn a_device_seals_its_own_entries_as_they_are_and_with_its_own_key() -> Outcome {
    let (_, mut phone) = desk_and_phone()?;
    assert!(phone.engine.seal_text().is_none(), "the phone has recorded nothing");
    phone.say("2021-12-01 09:00", "readingTaken", reading("r1", "36.5"))?;
    let at = "2021-12-01 18:00";
    let wrong_key = phone.seal_by(9)?;
    assert_eq!(refused(phone.record(at, "entriesSealed", wrong_key)?)?, ["reject.sealUnknown"]);
    let seal = phone.seal_by(2)?;
    let altered = |pointer: &str, value: Value| {
        let mut seal = seal.clone();
        if let Some(place) = seal.pointer_mut(pointer) {
            *place = value;
        }
        seal
    };
    for wrong in [
        altered("/toCounter", json!(2)),
        altered("/fromCounter", json!(0)),
        altered("/hashes", json!([])),
        altered("/hashes/0", json!(BASE64.encode(&[7; 16]))),
    ] {
        assert_eq!(refused(phone.record(at, "entriesSealed", wrong)?)?, ["reject.sealUnfit"]);
    }
    phone.say(at, "entriesSealed", seal)?;
    assert!(phone.engine.seal_text().is_none(), "nothing but a seal is left");
    // Where no key is stated yet, the seal waits for one.
    let (desk, _) = desk_and_phone()?;
    let mut new = desk.device("new")?;
    new.say("2021-12-01 09:00", "readingTaken", reading("r1", "36.5"))?;
    new.seals_at(at, 4)?;
    assert_eq!(new.about_seals(LATER)?.len(), 1);
    new.states("new", 4)?;
    assert!(new.about_seals(LATER)?.is_empty());
    assert_eq!(key(4).pk.as_ref().len(), 32);
    Ok(())
}

#[test]
fn a_clock_that_is_put_right_breaks_no_seal() -> Outcome {
    let (mut desk, mut phone) = desk_and_phone()?;
    phone.say("2021-12-01 09:00", "readingTaken", reading("r1", "36.5"))?;
    phone.seals_at("2021-12-01 18:00", 2)?;
    desk.sync(&mut phone)?;
    let data = json!({"replica": "phone", "fromCounter": 1, "toCounter": 2, "shift": -60});
    desk.say("2021-12-02 08:00", "clockCorrected", data)?;
    let event = json!({"replica": "phone", "counter": 1});
    let fact = json!({"kind": "readingTaken", "data": reading("r1", "36.4")});
    desk.say("2021-12-02 08:00", "entryCorrected", json!({"event": event, "fact": fact, "reason": "misread"}))?;
    assert!(desk.about_seals(LATER)?.is_empty());
    assert_eq!(desk.device_seals("phone", LATER)?.sealed_up_to, Some(1));
    Ok(())
}

/// What `docs/seals.md` says is hashed, byte for byte, where an entry has lists.
#[test]
fn lists_are_hashed_as_the_page_says() -> Outcome {
    let (_, mut phone) = desk_and_phone()?;
    let at = "2021-12-01 09:00";
    phone.say(at, "placeAdded", json!({"place": "b2", "kind": "building", "name": "b2"}))?;
    phone.say(at, "gridDrawn", json!({"grid": "g", "name": "g", "places": ["b", "b2"]}))?;
    let said = r#"{"at":"2021-12-01T01:00:00Z","by":"w","counter":2,"fact":{"data":{"grid":"g","name":"g","places":["b","b2"]},"kind":"gridDrawn"},"replica":"phone","tick":1,"wall":"2021-12-01T01:00:00Z"}"#;
    let hash = Sha256::digest([b"gridward.entry.1\n".as_slice(), said.as_bytes()].concat());
    let expected = BASE64.encode(hash.get(..16).unwrap_or_default());
    assert_eq!(phone.text()?.hashes.get(1).map(ToString::to_string), Some(expected));
    Ok(())
}

/// A seal has a hash for each entry that it covers; one with fewer vouches for nothing, whoever has signed it.
#[test]
fn a_seal_with_too_few_hashes_does_not_hold() -> Outcome {
    let (mut desk, mut phone) = desk_and_phone()?;
    phone.say("2021-12-01 09:00", "readingTaken", reading("r1", "36.5"))?;
    phone.say("2021-12-01 09:05", "readingTaken", reading("r2", "36.6"))?;
    let text = phone.text()?;
    let message = BASE64.decode(text.text.as_bytes()).map_err(|error| error.to_string())?;
    for (kept, unknown) in [(2, 0), (1, 1)] {
        let message = message.get(..message.len() - 16 * (2 - kept)).unwrap_or_default();
        let seal = json!({
            "fromCounter": text.from_counter, "toCounter": text.to_counter,
            "hashes": text.hashes.iter().take(kept).collect::<Vec<_>>(),
            "signature": BASE64.encode(key(2).sk.sign(message, None).as_ref()),
        });
        let at = crate::kit::clock("2021-12-01 18:00")?;
        let event = json!({
            "replica": "phone", "counter": 3, "wall": at, "tick": 0, "at": at, "by": "w",
            "fact": {"kind": "entriesSealed", "data": seal},
        });
        let mut other = desk.device("other")?;
        other.sync(&mut phone.device("copy")?)?;
        other.engine.merge(vec![serde_json::from_value(event)?]);
        let found = other.found(FindingKind::SealUnknown, LATER)?;
        assert_eq!(found.len(), unknown, "{kept} hashes");
        assert_eq!(other.device_seals("phone", LATER)?.sealed_up_to, Some(2).filter(|_| unknown == 0));
    }
    desk.sync(&mut phone)
}
