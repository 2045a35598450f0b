//! Entries that are taken back and corrected: by hand, on one device and on two.

use crate::kit::{Answer, Desk, Outcome, clock};
use gridward::base::{EventId, Language};
use gridward::community::{AsOf, FindingKind};
use gridward::engine::{About, EffectKind, Question, Recorded, ResidentView};
use serde_json::{Value, json};

/// The event and the kinds of effects, or the reasons against it.
type Told = Result<(EventId, Vec<EffectKind>), Vec<String>>;

/// Records at `at` and gives the event's name back, or the reasons against it.
fn tell(desk: &mut Desk, at: &str, kind: &str, data: Value) -> Answer<Told> {
    Ok(match desk.record_as("w", at, at, kind, data)? {
        Recorded::Receipt(receipt) => Ok((receipt.event, receipt.effects.iter().map(|effect| effect.kind).collect())),
        Recorded::Rejection(refused) => Err(refused.reasons.into_iter().map(|reason| reason.rule).collect()),
    })
}

fn told(desk: &mut Desk, at: &str, kind: &str, data: Value) -> Answer<(EventId, Vec<EffectKind>)> {
    tell(desk, at, kind, data)?.map_err(|reasons| format!("{kind} refused: {reasons:?}").into())
}

fn fever(resident: &str) -> Value {
    json!({"resident": resident, "temperature": "38.6", "channel": "door"})
}

fn ordered(resident: &str) -> Value {
    json!({"resident": resident, "plan": "home-14", "anchor": "2021-12-01", "basis": "order 7"})
}

fn known_by(desk: &Desk, id: &str, at: &str, known: &str) -> Answer<ResidentView> {
    Ok(desk.engine.resident(&id.parse()?, AsOf { at: clock(at)?, known_by: Some(clock(known)?) })?)
}

fn found(desk: &Desk, at: &str, kind: FindingKind) -> Answer<Vec<String>> {
    let found = desk.engine.findings(AsOf::at(clock(at)?)).into_iter().filter(|finding| finding.kind == kind);
    Ok(found.map(|finding| finding.subject).collect())
}

fn small() -> Answer<Desk> {
    let mut desk = Desk::new()?;
    desk.small()?;
    Ok(desk)
}

#[test]
fn an_order_for_the_wrong_person_is_taken_back_and_what_was_known_stays() -> Outcome {
    let mut desk = small()?;
    let (order, _) = told(&mut desk, "2021-12-02 09:00", "measureOrdered", ordered("r1"))?;
    assert!(desk.resident("r1", "2021-12-03 09:00")?.measure.is_some());
    let (back, effects) = told(
        &mut desk,
        "2021-12-03 10:00",
        "entryRetracted",
        json!({"event": order, "reason": "meant for somebody else"}),
    )?;
    assert_eq!(effects, [EffectKind::MeasureEnded]);
    // Whoever asks today hears that it never was; whoever asks what was known hears what was decided on.
    for at in ["2021-12-02 12:00", "2021-12-03 09:00", "2021-12-03 12:00"] {
        assert!(desk.resident("r1", at)?.measure.is_none(), "{at}");
        assert!(known_by(&desk, "r1", at, "2021-12-03 09:59")?.measure.is_some(), "{at}");
    }
    assert_eq!(desk.resident("r1", "2021-12-04 09:00")?.duties.len(), 0, "no check was missed");
    assert!(desk.engine.lines().contains("\"measureOrdered\""), "the entry stays in the log");

    // Twice is once too often; and who takes the taking back back, puts the order into force again.
    let again = tell(&mut desk, "2021-12-03 10:05", "entryRetracted", json!({"event": order, "reason": "x"}))?;
    assert_eq!(again, Err(vec!["reject.amendedAlready".to_owned()]));
    let (_, effects) = told(
        &mut desk,
        "2021-12-03 11:00",
        "entryRetracted",
        json!({"event": back, "reason": "it was meant for this person after all"}),
    )?;
    assert_eq!(effects, [EffectKind::MeasureBegan]);
    assert!(desk.resident("r1", "2021-12-03 12:00")?.measure.is_some());
    assert!(known_by(&desk, "r1", "2021-12-03 12:00", "2021-12-03 10:30")?.measure.is_none());
    Ok(())
}

#[test]
fn a_reading_typed_for_the_wrong_person_moves_to_the_right_one() -> Outcome {
    let mut desk = small()?;
    let (reading, _) = told(&mut desk, "2021-12-02 09:00", "readingTaken", fever("r1"))?;
    let data = json!({
        "event": reading, "reason": "the neighbour's", "fact": {"kind": "readingTaken", "data": fever("r3")},
        "at": clock("2021-12-02 08:30")?
    });
    let (_, effects) = told(&mut desk, "2021-12-02 10:00", "entryCorrected", data)?;
    assert_eq!(effects, [EffectKind::Alarm]);
    assert_eq!(desk.resident("r1", "2021-12-02 12:00")?.alarms, 0);
    assert_eq!(desk.resident("r3", "2021-12-02 12:00")?.alarms, 1);
    assert_eq!(desk.resident("r3", "2021-12-02 08:29")?.alarms, 0);
    assert_eq!(desk.resident("r3", "2021-12-02 08:30")?.alarms, 1, "it was true then, as is known today");
    assert_eq!(known_by(&desk, "r1", "2021-12-02 12:00", "2021-12-02 09:30")?.alarms, 1);
    assert_eq!(known_by(&desk, "r3", "2021-12-02 12:00", "2021-12-02 09:30")?.alarms, 0);
    Ok(())
}

#[test]
fn a_reason_names_the_entry_and_what_corrects_it() -> Outcome {
    let mut desk = small()?;
    let (order, _) = told(&mut desk, "2021-12-02 09:00", "measureOrdered", ordered("r1"))?;
    let mut later = ordered("r1");
    if let Value::Object(fields) = &mut later {
        fields.insert("anchor".to_owned(), json!("2021-11-28"));
    }
    let data =
        json!({"event": order, "reason": "the day was wrong", "fact": {"kind": "measureOrdered", "data": later}});
    let (correction, effects) = told(&mut desk, "2021-12-02 10:00", "entryCorrected", data)?;
    assert_eq!(effects, [EffectKind::MeasureChanged]);
    let about = About::Measure { resident: "r1".parse()? };
    let as_of = AsOf::at(clock("2021-12-03 09:00")?);
    let why = desk.engine.explain(&Question { about: about.clone(), as_of, language: Language::English })?;
    let facts = why.because.all_facts();
    assert!(facts.contains(&order) && facts.contains(&correction), "{facts:?}");
    let as_of = AsOf { known_by: Some(clock("2021-12-02 09:30")?), ..as_of };
    let why = desk.engine.explain(&Question { about, as_of, language: Language::English })?;
    let facts = why.because.all_facts();
    assert!(facts.contains(&order) && !facts.contains(&correction), "{facts:?}");
    Ok(())
}

#[test]
fn two_devices_that_correct_one_entry_are_of_two_minds_until_one_is_taken_back() -> Outcome {
    let mut desk = small()?;
    let (reading, _) = told(&mut desk, "2021-12-02 09:00", "readingTaken", fever("r1"))?;
    let mut phone = desk.device("phone")?;
    let corrected = |temperature: &str| {
        let data = json!({"resident": "r1", "temperature": temperature, "channel": "door"});
        json!({"event": reading, "reason": "misread", "fact": {"kind": "readingTaken", "data": data}})
    };
    told(&mut desk, "2021-12-02 10:00", "entryCorrected", corrected("36.8"))?;
    let (later, _) = told(&mut phone, "2021-12-02 10:30", "entryCorrected", corrected("37.9"))?;
    desk.sync(&mut phone)?;
    let name = reading.to_string();
    for device in [&desk, &phone] {
        assert_eq!(found(device, "2021-12-02 12:00", FindingKind::AmendedTwice)?, std::slice::from_ref(&name));
        assert_eq!(device.resident("r1", "2021-12-02 12:00")?.alarms, 1, "the last word counts");
    }
    // A third opinion has to say which one it puts right.
    let third = tell(&mut desk, "2021-12-02 11:00", "entryCorrected", corrected("36.9"))?;
    assert_eq!(third, Err(vec!["reject.amendedAlready".to_owned()]));
    told(&mut desk, "2021-12-02 11:00", "entryRetracted", json!({"event": later, "reason": "another thermometer"}))?;
    desk.sync(&mut phone)?;
    for device in [&desk, &phone] {
        assert!(found(device, "2021-12-02 12:00", FindingKind::AmendedTwice)?.is_empty());
        assert_eq!(device.resident("r1", "2021-12-02 12:00")?.alarms, 0);
    }
    Ok(())
}

#[test]
fn who_corrects_a_correction_speaks_in_its_place() -> Outcome {
    let mut desk = small()?;
    let (reading, _) = told(&mut desk, "2021-12-02 09:00", "readingTaken", fever("r1"))?;
    let mut about = reading;
    for (at, temperature) in [("2021-12-02 10:00", "37.9"), ("2021-12-02 11:00", "36.6")] {
        let data = json!({"resident": "r1", "temperature": temperature, "channel": "door"});
        let data = json!({"event": about, "reason": "misread", "fact": {"kind": "readingTaken", "data": data}});
        (about, _) = told(&mut desk, at, "entryCorrected", data)?;
    }
    assert!(found(&desk, "2021-12-02 12:00", FindingKind::AmendedTwice)?.is_empty());
    let reading = desk.resident("r1", "2021-12-02 12:00")?.last_reading.ok_or("no reading")?;
    assert_eq!(reading.temperature.to_string(), "36.6");
    // With the second correction gone the first one holds.
    told(&mut desk, "2021-12-02 13:00", "entryRetracted", json!({"event": about, "reason": "x"}))?;
    let reading = desk.resident("r1", "2021-12-02 14:00")?.last_reading.ok_or("no reading")?;
    assert_eq!(reading.temperature.to_string(), "37.9");
    Ok(())
}

#[test]
fn what_cannot_be_amended_is_refused_and_by_merge_is_found() -> Outcome {
    let mut desk = small()?;
    let nobody = json!({"replica": "elsewhere", "counter": 1});
    let refused = tell(&mut desk, "2021-12-02 09:00", "entryRetracted", json!({"event": nobody, "reason": "x"}))?;
    assert_eq!(refused, Err(vec!["reject.unknownEvent".to_owned()]));
    let (reading, _) = told(&mut desk, "2021-12-02 09:00", "readingTaken", fever("r1"))?;
    let empty = tell(&mut desk, "2021-12-02 09:10", "entryCorrected", json!({"event": reading, "reason": "x"}))?;
    assert_eq!(empty, Err(vec!["reject.emptyText".to_owned()]));
    // What is corrected has to be an entry that could be recorded, were it not for the one that it corrects.
    let data = json!({"event": reading, "reason": "x", "fact": {"kind": "readingTaken", "data": fever("nobody")}});
    let unknown = tell(&mut desk, "2021-12-02 09:10", "entryCorrected", data)?;
    assert_eq!(unknown, Err(vec!["reject.unknownResident".to_owned()]));
    let ahead = json!({"event": reading, "reason": "x", "at": clock("2021-12-03 09:00")?});
    let ahead = tell(&mut desk, "2021-12-02 09:10", "entryCorrected", ahead)?;
    assert_eq!(ahead, Err(vec!["reject.inTheFuture".to_owned()]));
    assert_eq!(desk.resident("r1", "2021-12-02 10:00")?.alarms, 1);

    // It may come before what it is about.
    let about = json!({"replica": "elsewhere", "counter": 2});
    desk.merges(3, "2021-12-02 10:00", "entryRetracted", json!({"event": about, "reason": "x"}))?;
    assert_eq!(found(&desk, "2021-12-02 12:00", FindingKind::EntryUnknown)?, ["elsewhere#3"]);
    desk.merges(2, "2021-12-02 09:30", "readingTaken", fever("r3"))?;
    assert!(found(&desk, "2021-12-02 12:00", FindingKind::EntryUnknown)?.is_empty());
    assert_eq!(desk.resident("r3", "2021-12-02 12:00")?.alarms, 0);
    desk.merges(4, "2021-12-02 11:00", "entryCorrected", json!({"event": about, "reason": "x"}))?;
    assert_eq!(found(&desk, "2021-12-02 12:00", FindingKind::AmendmentIdle)?, ["elsewhere#4"]);
    Ok(())
}

/// A lifting is taken back days later: in hindsight the person was held, and nobody could have come.
#[test]
fn nobody_is_to_blame_for_what_a_retraction_brings_later() -> Outcome {
    let mut desk = small()?;
    told(&mut desk, "2021-12-02 09:00", "measureOrdered", ordered("r1"))?;
    let lifted = json!({"resident": "r1", "authority": "centre", "reason": "moved"});
    let (lifted, _) = told(&mut desk, "2021-12-02 10:00", "measureLifted", lifted)?;
    told(&mut desk, "2021-12-05 10:00", "entryRetracted", json!({"event": lifted, "reason": "not this one"}))?;
    assert!(desk.resident("r1", "2021-12-04 09:00")?.measure.is_some());
    for day in ["2021-12-03", "2021-12-04"] {
        assert_eq!(desk.report(day)?.missed.len(), 0, "{day}");
    }
    assert!(!desk.report("2021-12-06")?.missed.is_empty());
    Ok(())
}
