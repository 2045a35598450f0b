//! Work that comes back every day, with a status for everybody, and observers' reports (S16, S17, H7).

use super::kit::{Desk, Outcome, clock, in_place, lean};
use super::services::deed;
use gridward::base::Label;
use gridward::community::{AsOf, FindingKind};
use gridward::duty::{DutyKind, DutyStatus};
use serde_json::{Value, json};

fn label(text: &str) -> Label {
    Label { en: text.to_owned(), zh: text.to_owned() }
}

fn desk(routines: Value) -> Result<Desk, Box<dyn std::error::Error>> {
    let mut policy = lean("cn-2021-14")?;
    policy.duty.routines = serde_json::from_value(routines)?;
    let mut desk = Desk::of(policy)?;
    desk.small()?;
    Ok(desk)
}

fn twice_a_day() -> Value {
    let point = |id: &str| json!({"id": id, "title": label(id)});
    json!([{
        "id": "disinfection", "title": label("disinfection"), "each": {"type": "placeKind", "kind": "building"},
        "points": [point("lift"), point("corridor"), point("doorHandles")],
        "slots": [{"title": label("morning"), "starts": "06:00"}, {"title": label("evening"), "starts": "18:00"}],
        "posts": ["propertyWorker"], "public": true
    }])
}

/// S16: lifts, corridors and door handles are disinfected twice a day, and the owners see when it was last done.
#[test]
fn s16_lifts_corridors_and_door_handles_twice_a_day_with_a_public_status() -> Outcome {
    let mut desk = desk(twice_a_day())?;
    desk.post("propertyWorker", in_place("b1"), "cleaner-zhang")?;
    let of_day: Vec<_> = desk.work_of("b1", "disinfection", "2021-12-15 12:00")?;
    let of_day: Vec<_> = of_day.into_iter().filter(|duty| duty.day.to_string() == "2021-12-15").collect();
    assert_eq!(of_day.len(), 6, "three points, twice");
    // The slots tile the day: at 18:00 the evening's has begun.
    let open = |at: &str| -> Result<Vec<u8>, Box<dyn std::error::Error>> {
        let open = desk.work_of("b1", "disinfection", at)?.into_iter().filter(|duty| duty.status == DutyStatus::Open);
        Ok(open.filter_map(|duty| duty.slot).collect())
    };
    assert_eq!((open("2021-12-15 17:59")?, open("2021-12-15 18:00")?), (vec![0, 0, 0], vec![1, 1, 1]));

    // They are in the agenda of whoever holds the post there, and of nobody else.
    let items = desk.agenda("cleaner-zhang", "2021-12-15 07:00")?.items;
    assert_eq!(items.iter().filter(|item| item.duty.status == DutyStatus::Open).count(), 3);
    let lift = items.iter().find(|item| item.duty.point.as_ref().is_some_and(|point| point.as_str() == "lift"));
    let lift = lift.ok_or("no lift")?.duty.clone();
    assert_eq!(desk.refused("2021-12-15 05:00", "dutyDone", deed(&lift))?, ["tooEarly"]);
    desk.says("cleaner-zhang", "2021-12-15 07:30", "dutyDone", deed(&lift))?;

    let lines = desk.engine.upkeep(AsOf::at(clock("2021-12-15 20:00")?));
    assert_eq!(lines.len(), 6, "two buildings with three points");
    let of = |place: &str, point: &str| {
        lines.iter().find(|line| line.name == place && line.point.as_ref().is_some_and(|id| id.as_str() == point))
    };
    let line = of("b1", "lift").ok_or("no line")?;
    assert_eq!(line.last_done, Some(clock("2021-12-15 07:30")?));
    assert_eq!((line.done_today, line.slots_today, line.missed_today), (1, 2, 0));
    let line = of("b2", "lift").ok_or("no line")?;
    assert_eq!((line.last_done, line.missed_today), (None, 1));
    // Two days later it is still known when it was last done; and nothing says by whom.
    let lines = desk.engine.upkeep(AsOf::at(clock("2021-12-17 20:00")?));
    let line = lines.iter().find(|line| line.last_done.is_some()).ok_or("forgotten")?;
    assert_eq!((line.last_done, line.done_today), (Some(clock("2021-12-15 07:30")?), 0));
    assert!(!serde_json::to_string(&lines)?.contains("zhang"));

    // What was not done is in the report of the night in which its slot ended: five in the morning, and what began the
    // evening before and ended this morning.
    let report = desk.report("2021-12-15")?;
    let missed = report.missed.iter().filter(|missed| missed.kind == DutyKind::Routine);
    assert_eq!(missed.count(), 6 + 5);
    assert_eq!(report.total.duties.get(&DutyKind::Routine).map(|counts| (counts.done, counts.missed)), Some((1, 11)));
    Ok(())
}

/// There is no work in a place of which nobody knows, nor in one that is closed.
#[test]
fn recurring_work_begins_when_a_place_is_known_and_ends_with_it() -> Outcome {
    let mut desk = desk(twice_a_day())?;
    let data = json!({"place": "b9", "kind": "building", "parent": "p", "name": "b9"});
    desk.record_as("w", "2021-12-01 08:00", "2021-12-15 12:00", "placeAdded", data)?;
    let first = desk.work_of("b9", "disinfection", "2021-12-15 23:00")?;
    assert_eq!(first.iter().map(|duty| duty.opens).min(), Some(clock("2021-12-15 18:00")?));
    desk.say("2021-12-16 10:00", "placeClosed", json!({"place": "b9"}))?;
    let last = desk.work_of("b9", "disinfection", "2021-12-16 10:00");
    assert!(last.is_err(), "a closed place is not found");
    assert_eq!(desk.report("2021-12-17")?.missed.iter().filter(|missed| missed.kind == DutyKind::Routine).count(), 12);
    Ok(())
}

/// S17: at the door of a home under quarantine the rubbish is fetched every day, by whoever has the skill.
#[test]
fn s17_every_quarantined_home_every_day() -> Outcome {
    let mut desk = desk(json!([{
        "id": "rubbish", "title": label("rubbish"), "each": {"type": "measuredHousehold", "settings": ["home"]},
        "slots": [{"title": label("day"), "starts": "00:00"}], "posts": ["volunteer"], "skill": "disinfection"
    }]))?;
    let order = json!({"resident": "r1", "plan": "home-14", "anchor": "2021-12-14", "basis": "order 7"});
    desk.say("2021-12-14 20:00", "measureOrdered", order.clone())?;
    let with = |household: &str, at: &str| -> Result<usize, Box<dyn std::error::Error>> {
        let duties = desk.household(household, at)?.duties;
        let open = duties.iter().filter(|duty| duty.routine.is_some() && duty.status == DutyStatus::Open);
        Ok(open.count())
    };
    assert_eq!((with("h1", "2021-12-15 09:00")?, with("h2", "2021-12-15 09:00")?), (1, 0));
    assert_eq!(with("h1", "2021-12-14 19:00")?, 0);
    // Two people under a measure behind one door: still one trip a day.
    let order = json!({"resident": "r2", "plan": "home-14", "anchor": "2021-12-14", "basis": "order 8"});
    desk.say("2021-12-15 10:00", "measureOrdered", order)?;
    let duties = desk.household("h1", "2021-12-16 09:00")?.duties;
    assert_eq!(duties.iter().filter(|duty| duty.routine.is_some() && duty.status == DutyStatus::Open).count(), 1);
    Ok(())
}

/// H7: observers report every day "Peony block 3: all normal", and any stranger, move-in or move-out.
#[test]
fn h7_a_daily_report_of_each_building_and_a_missing_one_is_found() -> Outcome {
    let mut desk = desk(json!([{
        "id": "allNormal", "title": label("daily report"), "each": {"type": "placeKind", "kind": "building"},
        "slots": [{"title": label("day"), "starts": "00:00"}], "posts": ["observer"], "report": true
    }]))?;
    desk.post("observer", in_place("b1"), "observer-1")?;
    desk.post("observer", in_place("b2"), "observer-2")?;
    let items = desk.agenda("observer-1", "2021-12-15 08:00")?.items;
    let [item] = items.as_slice() else { return Err("one report a day".into()) };
    assert_eq!(item.duty.kind, DutyKind::Observation);
    // A deed alone is no report.
    assert_eq!(desk.refused("2021-12-15 18:00", "dutyDone", deed(&item.duty))?, ["outcomeMissing"]);
    desk.says("observer-1", "2021-12-15 18:00", "placeObserved", json!({"place": "b1"}))?;
    let done = desk.work_of("b1", "allNormal", "2021-12-15 19:00")?;
    assert!(done.iter().any(|duty| duty.status == DutyStatus::Done && duty.day.to_string() == "2021-12-15"));

    let report = desk.report("2021-12-15")?;
    let missed: Vec<_> = report.missed.iter().filter(|missed| missed.kind == DutyKind::Observation).collect();
    let [missed] = missed.as_slice() else { return Err(format!("{missed:?}").into()) };
    assert_eq!(serde_json::to_value(&missed.subject)?, in_place("b2"));
    assert_eq!(missed.worker.as_ref().map(ToString::to_string).as_deref(), Some("observer-2"));
    assert_eq!((report.total.observed_normal, report.total.observed_otherwise), (1, 0));
    let found: Vec<&str> = report
        .findings
        .iter()
        .filter(|finding| finding.kind == FindingKind::ReportMissing)
        .map(|finding| finding.subject.as_str())
        .collect();
    assert_eq!(found, ["b2"]);

    // The next day there is news: a stranger, who is looked after by a duty of its own, and a move.
    let stranger = json!({"sightings": ["s1"]});
    let early = desk.refused("2021-12-16 18:00", "placeObserved", json!({"place": "b2", "seen": stranger}))?;
    assert_eq!(early, ["unknownSighting"]);
    let sighting = json!({"sighting": "s1", "area": in_place("b2"), "kind": "stranger"});
    desk.say("2021-12-16 17:00", "sightingReported", sighting)?;
    let seen = json!({"sightings": ["s1"], "movedIn": 1, "movedOut": 1, "note": "flat 301"});
    desk.says("observer-2", "2021-12-16 18:00", "placeObserved", json!({"place": "b2", "seen": seen}))?;
    desk.says("observer-1", "2021-12-16 18:00", "placeObserved", json!({"place": "b1"}))?;
    let report = desk.report("2021-12-16")?;
    assert_eq!((report.total.observed_normal, report.total.observed_otherwise), (1, 1));
    assert!(report.findings.iter().all(|finding| finding.kind != FindingKind::ReportMissing));
    // A report that was given in time and typed in late is in time.
    let late = json!({"place": "b2"});
    desk.record_as("observer-2", "2021-12-15 20:00", "2021-12-17 09:00", "placeObserved", late)?;
    assert!(desk.report("2021-12-15")?.missed.iter().all(|missed| missed.kind != DutyKind::Observation));
    Ok(())
}
