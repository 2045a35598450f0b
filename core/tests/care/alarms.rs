//! Alarms: thresholds of their own, readings in a row, corrections, resolution (QUA-1 to QUA-6, dis-06).

use crate::kit::{Answer, Desk, Outcome, clock, lean};
use gridward::base::{EventId, Temperature};
use gridward::duty::{DutyKind, DutyStatus};
use gridward::engine::{AlarmState, EffectKind, Recorded};
use gridward::health::{HealthPolicy, Resolution};
use gridward::log::Entry;
use serde_json::{Value, json};

fn desk(health: Value) -> Answer<Desk> {
    let mut policy = lean("cn-2021-14")?;
    policy.health = serde_json::from_value::<HealthPolicy>(health)?;
    assert!(policy.check().is_empty(), "{:?}", policy.check());
    let mut desk = Desk::of(policy)?;
    desk.small()?;
    Ok(desk)
}

/// Records an entry about `r1` that is true at `at` and written down at `now`: its name, and whether it raised an alarm.
fn told(desk: &mut Desk, at: &str, now: &str, kind: &str, mut data: Value) -> Answer<(EventId, bool)> {
    if let Some(data) = data.as_object_mut() {
        data.insert("resident".to_owned(), json!("r1"));
        data.insert("channel".to_owned(), json!("own"));
    }
    let entry: Entry =
        serde_json::from_value(json!({"at": clock(at)?, "by": "nurse", "fact": {"kind": kind, "data": data}}))?;
    match desk.engine.record(entry, clock(now)?)? {
        Recorded::Receipt(receipt) => {
            let alarmed = receipt.effects.iter().any(|effect| effect.kind == EffectKind::Alarm);
            Ok((receipt.event, alarmed))
        }
        Recorded::Rejection(rejection) => Err(format!("{:?}", rejection.reasons).into()),
    }
}

/// Takes a temperature at `at`: true when that raises an alarm at once.
fn reading(desk: &mut Desk, at: &str, temperature: &str) -> Answer<bool> {
    Ok(told(desk, at, at, "readingTaken", json!({"temperature": temperature}))?.1)
}

/// The alarms of `r1`: when, and how each ended.
fn alarms(desk: &Desk, at: &str) -> Answer<Vec<(String, Option<Resolution>)>> {
    let zone = desk.engine.config().policy.zone;
    let log = desk.resident("r1", at)?.alarm_log;
    assert!(log.iter().all(|alarm| (alarm.state == AlarmState::Open) == alarm.resolved_at.is_none()));
    Ok(log.into_iter().map(|alarm| (zone.show(alarm.at), alarm.how)).collect())
}

fn open(desk: &Desk, at: &str) -> Answer<usize> {
    Ok(alarms(desk, at)?.iter().filter(|(_, how)| how.is_none()).count())
}

#[test]
fn the_plain_section_alarms_from_one_temperature_on() -> Outcome {
    let mut desk = desk(json!({"feverFrom": "37.3"}))?;
    assert!(!reading(&mut desk, "2021-08-25 08:00", "37.2")?);
    assert!(reading(&mut desk, "2021-08-25 20:00", "37.3")?);
    assert!(!reading(&mut desk, "2021-08-26 08:00", "36.5")?);
    assert_eq!(open(&desk, "2021-08-26 09:00")?, 1, "nothing resolves an alarm unless the policy says so");
    Ok(())
}

/// QUA-1 and QUA-5: strictly above for some, and another threshold for who is infected.
#[test]
fn contacts_and_cases_have_thresholds_of_their_own() -> Outcome {
    let mut desk = desk(json!({"feverFrom": "37.3", "thresholds": [
        {"when": {"subject": "case"}, "from": "39.4", "above": true},
        {"when": {"ageBelow": 2}, "from": "37.5"},
        {"from": "37.9", "above": true}
    ]}))?;
    assert!(!reading(&mut desk, "2021-08-25 08:00", "37.9")?, "exactly the threshold is not above it");
    assert!(reading(&mut desk, "2021-08-25 09:00", "37.91")?);
    desk.say("2021-08-25 10:00", "sampleTaken", json!({"resident": "r1", "sample": "s1"}))?;
    desk.say("2021-08-25 18:00", "resultReported", json!({"residents": ["r1"], "sample": "s1", "result": "positive"}))?;
    assert!(!reading(&mut desk, "2021-08-25 20:00", "39.4")?);
    assert!(reading(&mut desk, "2021-08-25 21:00", "39.5")?);
    assert_eq!(alarms(&desk, "2021-08-25 22:00")?.len(), 2, "what was a fever before stays one");

    let home = json!({"resident": "r1", "household": "h1", "birthYear": 2020});
    let mut young = desk_of_a_child(home)?;
    assert!(reading(&mut young, "2021-08-25 09:00", "37.5")?, "one year old in 2021");
    assert!(!reading(&mut young, "2022-01-01 09:00", "37.5")?, "two years old in 2022");
    Ok(())
}

fn desk_of_a_child(child: Value) -> Answer<Desk> {
    let mut desk = desk(json!({"feverFrom": "38", "thresholds": [{"when": {"ageBelow": 2}, "from": "37.5"}]}))?;
    desk.say("2021-01-01 08:00", "residentMoved", json!({"resident": "r1", "to": "h1"}))?;
    let entry: Entry = serde_json::from_value(json!({
        "at": clock("2021-01-01 09:00")?, "by": "w", "fact": {"kind": "residentRegistered", "data": child}
    }))?;
    let event = json!({"replica": "other", "counter": 1, "wall": clock("2021-01-01 09:00")?, "tick": 0,
        "at": entry.at, "by": "w", "fact": entry.fact});
    desk.engine.merge(vec![serde_json::from_value(event)?]);
    Ok(desk)
}

/// dis-06: two successive readings of 101 °F or more; 101.2, 100.4, 101.0, 101.3 escalate at the last.
#[test]
fn dis_06_two_readings_in_a_row() -> Outcome {
    let threshold = Temperature::from_fahrenheit_tenths(1_010)?;
    let mut desk = desk(json!({"feverFrom": threshold, "successive": 2}))?;
    let mut escalated = Vec::new();
    for (index, tenths) in [1_012, 1_004, 1_010, 1_013].into_iter().enumerate() {
        let at = format!("2021-08-2{} 08:00", index + 1);
        let temperature = Temperature::from_fahrenheit_tenths(tenths)?.to_string();
        if reading(&mut desk, &at, &temperature)? {
            escalated.push(index);
        }
    }
    assert_eq!(escalated, [3]);
    let log = desk.resident("r1", "2021-08-24 09:00")?.alarm_log;
    assert_eq!(log.iter().map(|alarm| alarm.because.facts.len()).collect::<Vec<_>>(), [2], "both readings are cited");
    Ok(())
}

/// QUA-2: 41 corrected to 42: the old alarm is over, the new one stands; 41 corrected to 36.5: the person was well.
#[test]
fn qua_2_a_corrected_reading_is_judged_anew() -> Outcome {
    let mut desk = desk(json!({"feverFrom": "41"}))?;
    let (first, alarmed) =
        told(&mut desk, "2021-08-25 08:00", "2021-08-25 08:01", "readingTaken", json!({"temperature": "41"}))?;
    assert!(alarmed);
    let more = json!({"temperature": "42", "replaces": first});
    let (second, alarmed) = told(&mut desk, "2021-08-25 08:00", "2021-08-25 09:00", "readingTaken", more)?;
    assert!(alarmed, "it is judged again when it is corrected");
    let both = [Some(Resolution::Corrected), None];
    let ended: Vec<_> = alarms(&desk, "2021-08-25 10:00")?.into_iter().map(|(_, how)| how).collect();
    assert_eq!(ended, both);
    let view = desk.resident("r1", "2021-08-25 10:00")?;
    assert_eq!((view.alarms, view.file.health.readings.len()), (1, 1));
    assert_eq!(view.alarm_log.first().and_then(|alarm| alarm.resolved_by.clone()), Some("nurse".parse()?));

    let again = json!({"temperature": "36.5", "replaces": first});
    let refused = told(&mut desk, "2021-08-25 08:00", "2021-08-25 10:00", "readingTaken", again);
    assert!(refused.is_err_and(|error| error.to_string().contains("reject.unknownEntry")), "it does not hold any more");
    let well = json!({"temperature": "36.5", "replaces": second});
    assert!(!told(&mut desk, "2021-08-25 08:00", "2021-08-25 11:00", "readingTaken", well)?.1);
    assert_eq!((open(&desk, "2021-08-25 12:00")?, desk.resident("r1", "2021-08-25 12:00")?.alarms), (0, 0));
    Ok(())
}

/// A correction that comes before what it corrects, and devices that hear of both in either order, agree.
#[test]
fn corrections_come_in_any_order() -> Outcome {
    let mut one = desk(json!({"feverFrom": "37.3"}))?;
    let mut other = one.device("phone")?;
    let (first, _) =
        told(&mut one, "2021-08-25 08:00", "2021-08-25 08:01", "readingTaken", json!({"temperature": "39"}))?;
    // The correction says that the reading was taken earlier than the first entry has it.
    let correction = json!({"temperature": "36.9", "replaces": first});
    told(&mut one, "2021-08-25 07:30", "2021-08-25 09:00", "readingTaken", correction)?;
    let mut events = one.engine.events_since(&other.engine.version());
    events.reverse();
    for event in events {
        other.engine.merge(vec![event]);
    }
    one.sync(&mut other)?;
    assert_eq!(open(&other, "2021-08-25 10:00")?, 0);
    assert_eq!(other.resident("r1", "2021-08-25 10:00")?.file.health.readings.len(), 1);
    Ok(())
}

/// QUA-3: high in an older slot while a newer entry is there raises nothing. QUA-4: high, then a newer normal one: resolved.
#[test]
fn qua_3_and_4_old_readings_are_silent_and_normal_ones_resolve() -> Outcome {
    let mut desk = desk(json!({"feverFrom": "41", "newestOnly": true, "normalResolves": true}))?;
    assert!(!reading(&mut desk, "2021-08-25 20:00", "36.6")?);
    let late = json!({"temperature": "41"});
    assert!(!told(&mut desk, "2021-08-25 08:00", "2021-08-25 21:00", "readingTaken", late)?.1);
    assert!(alarms(&desk, "2021-08-25 22:00")?.is_empty());

    assert!(reading(&mut desk, "2021-08-26 08:00", "41.5")?);
    assert_eq!(open(&desk, "2021-08-26 09:00")?, 1);
    assert!(!reading(&mut desk, "2021-08-26 20:00", "39")?);
    assert_eq!(alarms(&desk, "2021-08-26 21:00")?, [("2021-08-26 08:00".to_owned(), Some(Resolution::NormalReading))]);
    let back = desk.resident("r1", "2021-08-26 12:00")?.alarm_log;
    assert!(back.iter().all(|alarm| alarm.state == AlarmState::Open), "as of noon it was open");
    Ok(())
}

/// A resolved alarm voids the visit only where the policy says so; a visit that was made resolves the alarm.
#[test]
fn visits_follow_alarms() -> Outcome {
    for (void, status) in [(true, DutyStatus::Void), (false, DutyStatus::Open)] {
        let mut desk = desk(json!({"feverFrom": "37.3", "normalResolves": true, "resolvedNeedsNoVisit": void}))?;
        reading(&mut desk, "2021-08-25 08:00", "38")?;
        reading(&mut desk, "2021-08-25 20:00", "36.6")?;
        let visit = |desk: &Desk, at: &str| -> Answer<_> {
            let duties = desk.resident("r1", at)?.duties;
            Ok(duties.into_iter().find(|duty| duty.kind == DutyKind::HealthVisit).ok_or("no visit")?)
        };
        assert_eq!(visit(&desk, "2021-08-25 09:00")?.status, DutyStatus::Open);
        assert_eq!(visit(&desk, "2021-08-25 21:00")?.status, status);
    }
    let mut desk = desk(json!({"feverFrom": "37.3"}))?;
    reading(&mut desk, "2021-08-25 08:00", "38")?;
    let duty = desk.resident("r1", "2021-08-25 09:00")?.duties.into_iter().find(|d| d.kind == DutyKind::HealthVisit);
    let done = json!({"duty": duty.ok_or("no visit")?.duty, "subject": {"type": "resident", "id": "r1"}});
    desk.say("2021-08-25 10:00", "dutyDone", done)?;
    let log = desk.resident("r1", "2021-08-25 11:00")?.alarm_log;
    let ended = log.first().map(|alarm| (alarm.how, alarm.resolved_by.clone()));
    assert_eq!(ended, Some((Some(Resolution::Visited), Some("w".parse()?))));
    Ok(())
}

/// QUA-6: the first symptom raises once, moves to an earlier entry, and back when that is corrected.
#[test]
fn qua_6_the_first_symptom_raises_once() -> Outcome {
    let mut desk = desk(json!({"feverFrom": "37.3", "firstSymptom": {"of": ["cough"], "days": 14}}))?;
    let mut asked = |at: &str, now: &str, more: Value| told(&mut desk, at, now, "symptomsReported", more);
    assert!(!asked("2021-08-24 08:00", "2021-08-24 08:00", json!({"symptoms": ["fatigue"]}))?.1);
    assert!(asked("2021-08-25 08:00", "2021-08-25 08:00", json!({"symptoms": ["cough"]}))?.1);
    assert!(!asked("2021-08-26 08:00", "2021-08-26 08:00", json!({"symptoms": ["cough"]}))?.1);
    let (earlier, raised) = asked("2021-08-23 08:00", "2021-08-26 09:00", json!({"symptoms": ["cough"]}))?;
    assert!(raised, "it moves to the earlier entry");
    assert_eq!(alarms(&desk, "2021-08-26 10:00")?, [("2021-08-23 08:00".to_owned(), None)]);
    let lost = json!({"symptoms": [], "replaces": earlier});
    told(&mut desk, "2021-08-23 08:00", "2021-08-26 11:00", "symptomsReported", lost)?;
    assert_eq!(alarms(&desk, "2021-08-26 12:00")?, [("2021-08-25 08:00".to_owned(), None)], "the next earliest");
    Ok(())
}

#[test]
fn faults_of_the_section_are_found() -> Outcome {
    for health in [
        json!({"feverFrom": "37.3", "successive": 0}),
        json!({"feverFrom": "37.3", "thresholds": [{"when": {"ageFrom": 5, "ageBelow": 5}, "from": "38"}]}),
        json!({"feverFrom": "37.3", "thresholds": [{"from": "38"}, {"when": {"ageFrom": 5}, "from": "38"}]}),
    ] {
        let mut policy = lean("cn-2021-14")?;
        policy.health = serde_json::from_value(health.clone())?;
        assert_eq!(policy.check().len(), 1, "{health}");
    }
    Ok(())
}
