//! Devices whose clock jumps.

use crate::kit::{Answer, Desk, Outcome, clock};
use gridward::base::EventId;
use gridward::community::{AsOf, Finding, FindingKind};
use gridward::duty::DutyStatus;
use gridward::engine::{EffectKind, Recorded};
use serde_json::{Value, json};

fn reading(resident: &str, temperature: &str) -> Value {
    json!({"resident": resident, "temperature": temperature, "channel": "door"})
}

/// Records what the device takes for now, which is what its clock shows.
fn records(desk: &mut Desk, shown: &str, kind: &str, data: Value) -> Answer<EventId> {
    match desk.record_as("w", shown, shown, kind, data)? {
        Recorded::Receipt(receipt) => Ok(receipt.event),
        Recorded::Rejection(refused) => Err(format!("{kind} refused: {:?}", refused.reasons).into()),
    }
}

fn jumps(desk: &Desk, at: &str) -> Answer<Vec<Finding>> {
    let all = desk.engine.findings(AsOf::at(clock(at)?)).into_iter();
    Ok(all.filter(|finding| finding.kind == FindingKind::ClockJumped).collect())
}

/// Subject, and the running numbers from which to which.
fn stretch(finding: &Finding) -> Answer<(String, Value, Value)> {
    let because = serde_json::to_value(&finding.because)?;
    let count = |name: &str| because.pointer(&format!("/arguments/{name}/value")).cloned().unwrap_or_default();
    Ok((finding.subject.clone(), count("from"), count("to")))
}

/// A phone whose clock runs ahead by a year for two entries, and is then set right.
fn phone_ahead() -> Answer<(Desk, Desk, Vec<EventId>)> {
    let mut desk = Desk::new()?;
    desk.small()?;
    let mut phone = desk.device("phone")?;
    records(&mut phone, "2021-12-01 09:00", "readingTaken", reading("r1", "36.5"))?;
    let ahead = vec![
        records(&mut phone, "2022-12-01 10:00", "readingTaken", reading("r1", "38.5"))?,
        records(&mut phone, "2022-12-01 10:05", "readingTaken", reading("r3", "38.6"))?,
    ];
    records(&mut phone, "2021-12-01 11:00", "readingTaken", reading("r4", "36.7"))?;
    Ok((desk, phone, ahead))
}

#[test]
fn a_clock_that_ran_ahead_is_noticed_and_put_right() -> Outcome {
    let (mut desk, mut phone, ahead) = phone_ahead()?;
    // On the phone and wherever its entries come; the clock of the other device is right.
    desk.sync(&mut phone)?;
    for device in [&desk, &phone] {
        let found = jumps(device, "2022-12-02 09:00")?;
        let found: Vec<_> = found.iter().map(stretch).collect::<Answer<_>>()?;
        assert_eq!(found, [("phone".to_owned(), json!(2), json!(3))]);
        // What has not happened yet is not so: nobody has a fever as of today.
        assert_eq!(device.resident("r1", "2021-12-01 12:00")?.alarms, 0);
    }
    // The phone goes on with the time that its clock shows now, and drags nobody along.
    let last = phone.engine.events_since(&desk.engine.version()).last().map(|event| event.wall);
    assert!(last.is_none_or(|wall| wall < clock("2021-12-02 00:00").unwrap_or(wall)));

    let data = json!({"replica": "phone", "fromCounter": 2, "toCounter": 3, "shift": -365 * 1_440});
    records(&mut desk, "2021-12-01 13:00", "clockCorrected", data)?;
    desk.sync(&mut phone)?;
    for device in [&desk, &phone] {
        assert!(jumps(device, "2022-12-02 09:00")?.is_empty());
        for (resident, before, after) in
            [("r1", "2021-12-01 09:59", "2021-12-01 10:00"), ("r3", "2021-12-01 10:04", "2021-12-01 10:05")]
        {
            assert_eq!(device.resident(resident, before)?.alarms, 0, "{resident}");
            assert_eq!(device.resident(resident, after)?.alarms, 1, "{resident}");
        }
        // What was known at noon is what it was.
        let then = AsOf { at: clock("2021-12-01 12:30")?, known_by: Some(clock("2021-12-01 12:30")?) };
        assert_eq!(device.engine.resident(&"r1".parse()?, then)?.alarms, 0);
        assert_eq!(ahead.len(), 2);
    }
    Ok(())
}

#[test]
fn a_clock_that_fell_back_by_years_is_noticed_and_put_right() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let phone = "old-phone";
    let mut number = 0;
    let mut says = |desk: &mut Desk, shown: &str, temperature: &str| -> Outcome {
        number += 1;
        let at = clock(shown)?;
        let fact = json!({"kind": "readingTaken", "data": reading("r1", temperature)});
        let event = json!({
            "replica": phone, "counter": number, "wall": at, "tick": 0, "at": at, "by": "w", "fact": fact
        });
        desk.engine.merge(vec![serde_json::from_value(event)?]);
        Ok(())
    };
    says(&mut desk, "2021-12-01 09:00", "36.5")?;
    says(&mut desk, "2000-01-01 00:10", "38.5")?;
    says(&mut desk, "2000-01-01 00:20", "38.9")?;
    let found = jumps(&desk, "2021-12-02 09:00")?;
    assert_eq!(found.iter().map(stretch).collect::<Answer<Vec<_>>>()?, [(phone.to_owned(), json!(2), json!(3))]);
    says(&mut desk, "2021-12-01 15:00", "36.6")?;
    assert_eq!(jumps(&desk, "2021-12-02 09:00")?.len(), 1, "what came after is right again");
    let minutes = clock("2000-01-01 00:00")?.minutes_until(clock("2021-12-01 12:00")?);
    let data = json!({"replica": phone, "fromCounter": 2, "toCounter": 3, "shift": minutes});
    let id = records(&mut desk, "2021-12-01 16:00", "clockCorrected", data)?;
    assert!(jumps(&desk, "2021-12-02 09:00")?.is_empty());
    assert_eq!(desk.resident("r1", "2021-12-01 12:09")?.alarms, 0);
    assert_eq!(desk.resident("r1", "2021-12-01 12:10")?.alarms, 1);
    // It was another clock: the entries stand as they came.
    records(&mut desk, "2021-12-01 17:00", "entryRetracted", json!({"event": id, "reason": "not this phone"}))?;
    assert_eq!(jumps(&desk, "2021-12-02 09:00")?.len(), 1);
    assert_eq!(
        desk.resident("r1", "2021-12-01 12:10")?.last_reading.map(|r| r.temperature.to_string()),
        Some("36.5".to_owned())
    );
    Ok(())
}

#[test]
fn a_device_that_lay_in_a_drawer_has_a_clock_that_is_right() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let mut phone = desk.device("phone")?;
    records(&mut phone, "2021-12-01 09:00", "readingTaken", reading("r1", "36.5"))?;
    records(&mut phone, "2021-12-20 09:00", "readingTaken", reading("r1", "36.5"))?;
    // A paper day from a week ago is no jump either: what counts is when it was typed in.
    let late = phone.record_as("w", "2021-12-13 08:00", "2021-12-20 09:10", "readingTaken", reading("r1", "36.4"))?;
    assert!(matches!(late, Recorded::Receipt(_)));
    desk.sync(&mut phone)?;
    assert!(jumps(&desk, "2021-12-21 09:00")?.is_empty());
    // A year ahead of everybody is one.
    records(&mut phone, "2022-12-20 09:00", "readingTaken", reading("r1", "36.5"))?;
    desk.sync(&mut phone)?;
    let found = jumps(&desk, "2022-12-21 09:00")?;
    assert_eq!(found.iter().map(stretch).collect::<Answer<Vec<_>>>()?, [("phone".to_owned(), json!(4), json!(4))]);
    Ok(())
}

/// A phone that begins with a clock of 1970, which knows a round and an errand of December 2021 from the office.
fn phone_of_1970() -> Answer<(Desk, Desk, Value)> {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.round("round", "2021-12-01 08:00", "2021-12-03 20:00", json!({}))?;
    desk.say("2021-12-01 09:00", "requestMade", json!({"request": "q", "household": "h2", "service": "medicine"}))?;
    let errand = desk.errand("h2", "q", "2021-12-01 09:00")?.duty;
    let phone = desk.device("phone")?;
    Ok((desk, phone, json!({"duty": errand, "subject": {"type": "household", "id": "h2"}})))
}

#[test]
fn a_phone_that_begins_in_1970_takes_what_it_would_take_today_and_is_put_right() -> Outcome {
    let (mut desk, mut phone, errand) = phone_of_1970()?;
    let visit = crate::kit::visit("round", "h1", "door", "answered", &["r1", "r2"]);
    records(&mut phone, "1970-01-01 08:10", "visitRecorded", visit)?;
    records(&mut phone, "1970-01-01 08:20", "dutyClaimed", errand)?;
    let warned = phone.receipt("1970-01-01 08:30", "readingTaken", reading("r3", "36.5"))?;
    assert!(warned.effects.iter().any(|effect| effect.kind == EffectKind::ClockBehind));
    // What it would not take today it does not take: a stranger, somebody else's household, and what is yet to come.
    for (resident, at) in [("r9", "1970-01-01 08:40"), ("r1", "1970-01-01 09:40")] {
        let refused = phone.record_as("w", at, "1970-01-01 08:40", "readingTaken", reading(resident, "36.5"))?;
        let Recorded::Rejection(refused) = refused else { return Err(format!("{resident} {at}").into()) };
        assert_eq!(refused.reasons.last().map(|reason| reason.rule.as_str()), Some("reject.clockBehind"));
    }
    desk.sync(&mut phone)?;
    let day = "2021-12-01 12:00";
    for device in [&desk, &phone] {
        let found = jumps(device, day)?;
        let found: Vec<_> = found.iter().map(stretch).collect::<Answer<_>>()?;
        assert_eq!(found, [("phone".to_owned(), json!(1), json!(3))]);
        // Who took it on in 1970 has it, from whenever there is something to do.
        assert_eq!(device.errand("h2", "q", "2021-12-01 09:00")?.status, DutyStatus::Claimed);
    }
    // 08:10 in 1970 was 10:10 on 1 December.
    let minutes = clock("1970-01-01 08:10")?.minutes_until(clock("2021-12-01 10:10")?);
    let data = json!({"replica": "phone", "fromCounter": 1, "toCounter": 3, "shift": minutes});
    records(&mut desk, day, "clockCorrected", data)?;
    desk.sync(&mut phone)?;
    for device in [&desk, &phone] {
        assert!(jumps(device, day)?.is_empty());
        assert_eq!(device.errand("h2", "q", "2021-12-01 10:21")?.status, DutyStatus::Claimed);
        assert_eq!(device.errand("h2", "q", "2021-12-01 10:19")?.status, DutyStatus::Open);
    }
    // The phone's clock is set, and nobody is warned any more.
    let receipt = phone.receipt("2021-12-01 13:00", "readingTaken", reading("r3", "36.5"))?;
    assert!(receipt.effects.is_empty(), "{:?}", receipt.effects);
    Ok(())
}

#[test]
fn one_wrong_clock_among_several_casts_no_doubt_on_a_right_one() -> Outcome {
    let (desk, mut phone, _) = phone_of_1970()?;
    let mut ahead = desk.device("ahead")?;
    records(&mut ahead, "2035-12-01 09:00", "residentRegistered", json!({"resident": "r9", "household": "h1"}))?;
    phone.sync(&mut ahead)?;
    let now = "2021-12-01 10:00";
    assert!(phone.receipt(now, "readingTaken", reading("r1", "36.5"))?.effects.is_empty());
    assert_eq!(phone.refused(now, "readingTaken", reading("r9", "36.5"))?, ["unknownResident"]);
    // Nor is anything recorded by the time that it shows.
    let last =
        phone.engine.events_since(&desk.engine.version()).into_iter().rfind(|event| event.replica.as_str() == "phone");
    assert_eq!(last.map(|event| event.wall), Some(clock(now)?));
    Ok(())
}
