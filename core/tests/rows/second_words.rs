//! What is said about what was said: who speaks in whose place, what counts no more, and what comes before its entry.

use crate::kit::{Answer, Desk, Outcome, clock};
use gridward::base::EventId;
use gridward::community::FindingKind;
use gridward::engine::Recorded;
use gridward::log::Event;
use serde_json::{Value, json};

fn small() -> Answer<Desk> {
    let mut desk = Desk::new()?;
    desk.small()?;
    Ok(desk)
}

fn reading(resident: &str, temperature: &str) -> Value {
    json!({"resident": resident, "temperature": temperature, "channel": "door"})
}

fn retraction(event: &EventId) -> Value {
    json!({"event": event, "reason": "x"})
}

fn correction(event: &EventId, kind: &str, data: Value) -> Value {
    json!({"event": event, "reason": "misread", "fact": {"kind": kind, "data": data}})
}

/// Records as somebody; the name of the event.
fn says(desk: &mut Desk, by: &str, at: &str, kind: &str, data: Value) -> Answer<EventId> {
    match desk.record_as(by, at, at, kind, data)? {
        Recorded::Receipt(receipt) => Ok(receipt.event),
        Recorded::Rejection(refused) => Err(format!("{kind} refused: {:?}", refused.reasons).into()),
    }
}

/// What a device has recorded that others hear of only now.
fn hears(desk: &mut Desk, (replica, counter): (&str, u32), at: &str, kind: &str, data: Value) -> Answer<EventId> {
    let at = clock(at)?;
    let fact = json!({"kind": kind, "data": data});
    let event: Event = serde_json::from_value(json!({
        "replica": replica, "counter": counter, "wall": at, "tick": 0, "at": at, "by": "w", "fact": fact
    }))?;
    let id = event.id();
    desk.engine.merge(vec![event]);
    Ok(id)
}

const LATER: &str = "2021-12-02 18:00";

/// Somebody is registered in the wrong home: the right one could not be recorded beside it, and is in its place.
#[test]
fn a_registration_is_corrected_as_if_it_had_not_been_made() -> Outcome {
    let mut desk = small()?;
    let registered = |home: &str| json!({"resident": "r9", "household": home});
    let entry = says(&mut desk, "w", "2021-12-02 09:00", "residentRegistered", registered("h1"))?;
    assert_eq!(desk.home_of("r9", "2021-12-02 09:30")?, "h1");
    let data = correction(&entry, "residentRegistered", registered("h2"));
    says(&mut desk, "w", "2021-12-02 10:00", "entryCorrected", data)?;
    assert_eq!(desk.home_of("r9", LATER)?, "h2");
    assert!(!desk.members("h1", LATER)?.contains(&"r9".to_owned()));
    // For everybody else the one that is corrected is there as ever.
    assert_eq!(desk.refused(LATER, "residentRegistered", registered("h3"))?.len(), 1);
    Ok(())
}

/// Who has corrected an entry may think better of it; what was taken back cannot be taken back again.
#[test]
fn who_has_corrected_an_entry_may_still_take_it_back_and_only_once() -> Outcome {
    let mut desk = small()?;
    let entry = says(&mut desk, "w", "2021-12-02 09:00", "readingTaken", reading("r1", "38.6"))?;
    let data = correction(&entry, "readingTaken", reading("r1", "38.9"));
    let corrected = says(&mut desk, "w", "2021-12-02 10:00", "entryCorrected", data)?;
    assert_eq!(desk.resident("r1", LATER)?.alarms, 1);
    says(&mut desk, "w", "2021-12-02 11:00", "entryRetracted", retraction(&corrected))?;
    assert_eq!(desk.refused("2021-12-02 11:10", "entryRetracted", retraction(&corrected))?, ["amendedAlready"]);
    let data = correction(&entry, "readingTaken", reading("r1", "38.8"));
    says(&mut desk, "w", "2021-12-02 12:00", "entryCorrected", data)?;
    says(&mut desk, "w", "2021-12-02 13:00", "entryRetracted", retraction(&entry))?;
    assert_eq!(desk.resident("r1", LATER)?.alarms, 0);
    assert_eq!(desk.refused("2021-12-02 13:10", "entryRetracted", retraction(&entry))?, ["amendedAlready"]);
    Ok(())
}

/// Three people, each of whom corrects the one before: the last one speaks for all, and nobody is of two minds.
#[test]
fn who_corrects_a_correction_of_a_correction_speaks_in_the_place_of_both() -> Outcome {
    let mut desk = small()?;
    let mut about = says(&mut desk, "w", "2021-12-02 09:00", "readingTaken", reading("r1", "38.6"))?;
    let steps = [("chief-1", "10:00", "37.9"), ("chief-2", "11:00", "37.1"), ("w", "12:00", "36.6")];
    for (by, time, temperature) in steps {
        let data = correction(&about, "readingTaken", reading("r1", temperature));
        about = says(&mut desk, by, &format!("2021-12-02 {time}"), "entryCorrected", data)?;
        assert!(desk.found(FindingKind::AmendedTwice, LATER)?.is_empty(), "{by}");
        let last = desk.resident("r1", LATER)?.last_reading.ok_or("no reading")?;
        assert_eq!(last.temperature.to_string(), temperature);
    }
    assert!(desk.found(FindingKind::AmendmentIdle, LATER)?.is_empty());
    Ok(())
}

/// What was said about the log can be taken back and not be put right: that is idle, and nothing else is.
#[test]
fn only_what_can_change_nothing_is_idle() -> Outcome {
    let mut desk = small()?;
    let entry = hears(&mut desk, ("phone", 1), "2021-12-02 09:00", "readingTaken", reading("r1", "38.6"))?;
    let data = correction(&entry, "readingTaken", reading("r1", "36.6"));
    says(&mut desk, "w", "2021-12-02 10:00", "entryCorrected", data)?;
    let shifted = |shift: i32| json!({"replica": "phone", "fromCounter": 1, "toCounter": 1, "shift": shift});
    let shift = says(&mut desk, "w", "2021-12-02 11:00", "clockCorrected", shifted(-30))?;
    let other = hears(&mut desk, ("phone", 2), "2021-12-02 12:00", "readingTaken", reading("r3", "36.5"))?;
    says(&mut desk, "w", "2021-12-02 12:30", "entryRetracted", retraction(&other))?;
    assert!(desk.found(FindingKind::AmendmentIdle, LATER)?.is_empty());
    let data = correction(&shift, "clockCorrected", shifted(-60));
    desk.merges(1, "2021-12-02 13:00", "entryCorrected", data)?;
    desk.merges(2, "2021-12-02 13:10", "entryCorrected", json!({"event": entry, "reason": "says nothing"}))?;
    assert_eq!(desk.found(FindingKind::AmendmentIdle, LATER)?, ["elsewhere#1", "elsewhere#2"]);
    says(&mut desk, "w", "2021-12-02 14:00", "entryRetracted", retraction(&shift))?;
    assert_eq!(desk.found(FindingKind::AmendmentIdle, LATER)?, ["elsewhere#1", "elsewhere#2"]);
    Ok(())
}

/// A clock that no device has and a device that was lost are found until what was said about them is taken back.
#[test]
fn what_was_said_about_a_device_is_found_until_it_is_taken_back() -> Outcome {
    let mut desk = small()?;
    hears(&mut desk, ("phone", 1), "2021-12-02 09:00", "readingTaken", reading("r1", "38.6"))?;
    let nobodys = json!({"replica": "ghost", "fromCounter": 1, "toCounter": 3, "shift": -30});
    let clock_of_nobody = hears(&mut desk, ("desk", 1), "2021-12-02 10:00", "clockCorrected", nobodys)?;
    let lost = json!({"replica": "phone", "from": clock("2021-12-02 08:00")?});
    let lost = hears(&mut desk, ("desk", 2), "2021-12-02 10:10", "deviceRevoked", lost)?;
    for (kind, subject, said, at) in [
        (FindingKind::EntryUnknown, "desk#1", &clock_of_nobody, "2021-12-02 11:00"),
        (FindingKind::DeviceRevoked, "phone", &lost, "2021-12-02 11:10"),
    ] {
        assert_eq!(desk.found(kind, LATER)?, [subject]);
        says(&mut desk, "w", at, "entryRetracted", retraction(said))?;
        assert!(desk.found(kind, LATER)?.is_empty(), "{kind:?}");
    }
    assert_eq!(desk.resident("r1", LATER)?.alarms, 1);
    Ok(())
}

/// The office has revoked a phone that goes on and revokes a tablet. When the office takes that back, what the phone said
/// about the tablet holds again.
#[test]
fn with_a_revocation_taken_back_what_the_device_revoked_is_revoked_again() -> Outcome {
    let mut desk = small()?;
    hears(&mut desk, ("tablet", 1), "2021-12-02 10:30", "readingTaken", reading("r1", "38.6"))?;
    let alarms = |desk: &Desk| -> Answer<u32> { Ok(desk.resident("r1", LATER)?.alarms) };
    assert_eq!(alarms(&desk)?, 1);
    let from = |replica: &str| -> Answer<Value> { Ok(json!({"replica": replica, "from": clock("2021-12-02 09:00")?})) };
    hears(&mut desk, ("phone", 1), "2021-12-02 10:00", "deviceRevoked", from("tablet")?)?;
    assert_eq!(alarms(&desk)?, 0);
    let phone = hears(&mut desk, ("desk", 1), "2021-12-02 09:30", "deviceRevoked", from("phone")?)?;
    assert_eq!(alarms(&desk)?, 1);
    hears(&mut desk, ("desk", 2), "2021-12-02 12:00", "entryRetracted", retraction(&phone))?;
    assert_eq!(alarms(&desk)?, 0);
    Ok(())
}
