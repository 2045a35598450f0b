//! What alarms, worked case by case: exactly at a threshold, an age, an instant, and one beside it (QUA-1 to QUA-6, dis-06).

use crate::kit::{Answer, Outcome, clock};
use gridward::base::{Argument, Channel, EventId, Instant, Stated, Zone};
use gridward::health::{
    Alarm, Corrected, Correction, HealthFile, HealthPolicy, Patient, Reading, Resolution, SymptomAnswer, Written,
    alarms,
};
use serde_json::{Value, json};

fn policy(section: Value) -> Answer<HealthPolicy> {
    let policy: HealthPolicy = serde_json::from_value(section)?;
    assert_eq!(policy.faults(), []);
    Ok(policy)
}

fn event(counter: u32) -> Answer<EventId> {
    Ok(EventId { replica: "p".parse()?, counter })
}

/// One reading for each instant and temperature, numbered from 1.
fn readings(taken: &[(&str, &str)]) -> Answer<HealthFile> {
    let mut file = HealthFile::default();
    for (counter, (at, temperature)) in (1..).zip(taken) {
        let fact = Reading { temperature: temperature.parse()?, channel: Channel::Door };
        file.readings.push(Stated { at: clock(at)?, event: event(counter)?, fact });
    }
    Ok(file)
}

/// One answer for each instant, numbered from 1.
fn answers(given: &[(Instant, &[&str])]) -> Answer<Vec<Stated<SymptomAnswer>>> {
    let answer = |(counter, (at, symptoms)): (u32, &(Instant, &[&str]))| {
        let symptoms = serde_json::from_value(json!(symptoms))?;
        let fact = SymptomAnswer { symptoms, onset: None, channel: Channel::Own };
        Ok(Stated { at: *at, event: event(counter)?, fact })
    };
    (1..).zip(given).map(answer).collect()
}

/// Somebody of whom nothing else is known.
fn anybody() -> Patient<'static> {
    Patient { birth_year: None, infected: None, zone: Zone::CHINA, written: &|_| None }
}

/// The numbers of the entries that alarm.
fn alarming(file: &HealthFile, policy: &HealthPolicy, patient: Patient<'_>) -> Vec<u32> {
    alarms(file, policy, patient).into_iter().map(|alarm| alarm.event.counter).collect()
}

/// QUA-5: the first row that fits by age, from a year on inclusive and below one exclusive; who has no known year of birth is
/// in no band of ages.
#[test]
fn qua_5_a_threshold_holds_from_an_age_on() -> Outcome {
    let policy = policy(json!({"feverFrom": "38", "thresholds": [
        {"when": {"ageFrom": 65}, "from": "37.2"}, {"when": {"ageFrom": 2, "ageBelow": 18}, "from": "37.7"}
    ]}))?;
    let file = readings(&[("2021-08-25 08:00", "37.2"), ("2021-08-25 09:00", "37.7"), ("2021-08-25 10:00", "38")])?;
    for (born, expected) in [
        (Some(1955), vec![1, 2, 3]),
        (Some(1956), vec![1, 2, 3]),
        (Some(1957), vec![3]),
        (Some(2003), vec![3]),
        (Some(2004), vec![2, 3]),
        (Some(2019), vec![2, 3]),
        (Some(2020), vec![3]),
        (None, vec![3]),
    ] {
        let patient = Patient { birth_year: born, ..anybody() };
        assert_eq!(alarming(&file, &policy, patient), expected, "born {born:?}");
    }
    Ok(())
}

/// QUA-5: another threshold from the instant on at which the infection was known; only where there is another one does the
/// reason cite the report of it.
#[test]
fn qua_5_contacts_and_cases_part_when_the_infection_is_known() -> Outcome {
    let parted = policy(json!({"feverFrom": "40", "thresholds": [
        {"when": {"subject": "contact"}, "from": "37.3"}, {"when": {"subject": "case"}, "from": "39"}
    ]}))?;
    let alike = policy(json!({"feverFrom": "40", "thresholds": [{"from": "37.3"}]}))?;
    let file = readings(&[
        ("2021-08-25 17:59", "37.3"),
        ("2021-08-25 18:00", "37.3"),
        ("2021-08-25 18:01", "39"),
        ("2021-08-26 08:00", "38.9"),
    ])?;
    let report = event(99)?;
    let infected = Patient { infected: Some((clock("2021-08-25 18:00")?, &report)), ..anybody() };
    let cited = |policy: &HealthPolicy, patient: Patient<'_>| -> Vec<(u32, bool)> {
        let cites = |alarm: &Alarm| alarm.because.all_facts().contains(&report);
        alarms(&file, policy, patient).iter().map(|alarm| (alarm.event.counter, cites(alarm))).collect()
    };
    assert_eq!(cited(&parted, infected), [(1, false), (3, true)]);
    assert_eq!(cited(&parted, anybody()), [(1, false), (2, false), (3, false), (4, false)]);
    assert_eq!(cited(&alike, infected), [(1, false), (2, false), (3, false), (4, false)]);
    Ok(())
}

/// QUA-4: the first later normal reading ends an alarm; one of the same instant is not later, and one after that changes
/// nothing.
#[test]
fn qua_4_the_first_later_normal_reading_ends_an_alarm() -> Outcome {
    let policy = policy(json!({"feverFrom": "38", "normalResolves": true}))?;
    let ended = |taken: &[(&str, &str)]| -> Answer<Vec<Option<u32>>> {
        let all = alarms(&readings(taken)?, &policy, anybody());
        Ok(all.into_iter().map(|alarm| alarm.resolved.map(|resolved| resolved.event.counter)).collect())
    };
    let (fever, normal) = (("2021-08-25 08:00", "38"), ("2021-08-25 08:00", "36.5"));
    assert_eq!(ended(&[fever, normal])?, [None]);
    assert_eq!(ended(&[fever, normal, ("2021-08-25 08:01", "36.5")])?, [Some(3)]);
    let later = [fever, ("2021-08-25 20:00", "36.5"), ("2021-08-26 08:00", "39"), ("2021-08-26 20:00", "36.6")];
    assert_eq!(ended(&later)?, [Some(2), Some(4)]);
    Ok(())
}

/// QUA-3: silent is what was written down after another device, or the same one, had written down something that was taken
/// later; not what was taken, or written down, at the same instant.
#[test]
fn qua_3_only_what_came_behind_a_later_reading_is_silent() -> Outcome {
    let policy = policy(json!({"feverFrom": "38", "newestOnly": true}))?;
    let noon = clock("2021-08-25 12:00")?;
    for (first, second, expected) in [
        (("2021-08-25 08:00", 1), ("2021-08-25 09:00", 0), vec![2]),
        (("2021-08-25 08:00", 0), ("2021-08-25 09:00", 0), vec![1, 2]),
        (("2021-08-25 08:00", 0), ("2021-08-25 09:00", 1), vec![1, 2]),
        (("2021-08-25 08:00", 1), ("2021-08-25 08:00", 0), vec![1, 2]),
        (("2021-08-25 08:00", 0), ("2021-08-25 08:00", 1), vec![1, 2]),
    ] {
        let file = readings(&[(first.0, "38"), (second.0, "38")])?;
        let nurse: gridward::base::WorkerId = "nurse".parse()?;
        let written = |event: &EventId| {
            let minutes = if event.counter == 1 { first.1 } else { second.1 };
            Some(Written { at: noon.plus_minutes(minutes), by: nurse.clone() })
        };
        let patient = Patient { written: &written, ..anybody() };
        assert_eq!(alarming(&file, &policy, patient), expected, "{first:?} and {second:?}");
    }
    Ok(())
}

/// QUA-6: an answer more than so many days after the first one begins anew, and one exactly so many days after it does not.
#[test]
fn qua_6_the_first_symptom_begins_anew_after_more_than_so_many_days() -> Outcome {
    let policy = policy(json!({"feverFrom": "38", "firstSymptom": {"of": ["cough"], "days": 14}}))?;
    let first = clock("2021-08-01 08:00")?;
    let again = first.plus_hours(14 * 24);
    for (next, expected) in [
        (first.plus_hours(24), vec![1]),
        (again.plus_millis(-1), vec![1]),
        (again, vec![1]),
        (again.plus_millis(1), vec![1, 2]),
        (again.plus_hours(24), vec![1, 2]),
    ] {
        let file =
            HealthFile { symptoms: answers(&[(first, &["cough"]), (next, &["cough"])])?, ..HealthFile::default() };
        assert_eq!(alarming(&file, &policy, anybody()), expected);
    }
    Ok(())
}

/// QUA-2: an answer with a symptom that was a mistake had alarmed, and is over; one without any never alarmed.
#[test]
fn qua_2_a_corrected_answer_alarmed_only_with_a_symptom() -> Outcome {
    let policy = policy(json!({"feverFrom": "38"}))?;
    let at = clock("2021-08-25 08:00")?;
    let symptoms = answers(&[(at, &["cough"]), (at.plus_hours(1), &[])])?;
    let mut corrected = Corrected { symptoms, ..Corrected::default() };
    for entry in [1, 2] {
        corrected.corrections.push(Correction { entry: event(entry)?, by: event(entry + 2)?, at: at.plus_hours(2) });
    }
    let file = HealthFile { corrected: Some(Box::new(corrected)), ..HealthFile::default() };
    let ended: Vec<_> = alarms(&file, &policy, anybody())
        .into_iter()
        .map(|alarm| (alarm.event.counter, alarm.resolved.map(|resolved| resolved.how)))
        .collect();
    assert_eq!(ended, [(1, Some(Resolution::Corrected))]);
    Ok(())
}

/// QUA-1 and dis-06: the reason says whether the threshold was reached or passed, and how many readings in a row it took.
#[test]
fn the_reason_says_what_the_threshold_is() -> Outcome {
    let file = readings(&[("2021-08-25 08:00", "38.5"), ("2021-08-25 09:00", "38.5"), ("2021-08-25 10:00", "38.5")])?;
    let said = |section: Value| -> Answer<Vec<(String, Option<Argument>)>> {
        let all = alarms(&file, &policy(section)?, anybody());
        Ok(all.into_iter().map(|a| (a.because.rule.clone(), a.because.arguments.get("count").cloned())).collect())
    };
    let each = |rule: &str| vec![(rule.to_owned(), None); 3];
    assert_eq!(said(json!({"feverFrom": "38"}))?, each("health.fever"));
    let above = json!({"feverFrom": "38", "thresholds": [{"from": "38", "above": true}]});
    assert_eq!(said(above)?, each("health.feverAbove"));
    let row = |count| ("health.feverInARow".to_owned(), Some(Argument::Count(count)));
    assert_eq!(said(json!({"feverFrom": "38", "successive": 2}))?, [row(2), row(2)]);
    assert_eq!(said(json!({"feverFrom": "38", "successive": 3}))?, [row(3)]);
    Ok(())
}
