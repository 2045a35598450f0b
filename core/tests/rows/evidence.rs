//! What has to be shown for work that is done: photo, signature, quantity, a second person (Z8, D9).

use super::kit::{Answer, Desk, Outcome, lean};
use super::services::deed;
use gridward::base::Label;
use gridward::community::{AsOf, FindingKind};
use gridward::duty::{DutyStatus, QuantityUnit};
use gridward::engine::DutyView;
use gridward::policy::Policy;
use serde_json::{Value, json};
use std::collections::BTreeMap;

fn label(text: &str) -> Label {
    Label { en: text.to_owned(), zh: text.to_owned() }
}

fn shown(duty: &DutyView, evidence: Value) -> Value {
    json!({"duty": duty.duty, "subject": duty.subject, "evidence": evidence})
}

#[test]
fn a_done_without_what_is_asked_for_is_refused_and_says_what_is_missing() -> Outcome {
    let mut policy = lean("cn-2021-14")?;
    policy.duty.services = serde_json::from_value(json!([
        {"id": "cash", "title": label("cash"), "evidence": ["photo", "signature", "quantity", "secondPerson"]}
    ]))?;
    let mut desk = Desk::of(policy)?;
    desk.small()?;
    desk.worker("v1", "volunteer")?;
    desk.worker("v2", "volunteer")?;
    desk.say("2021-12-15 09:00", "requestMade", json!({"request": "q", "household": "h1", "service": "cash"}))?;
    let errand = desk.errand("h1", "q", "2021-12-15 10:00")?;
    let refused = |desk: &mut Desk, data: Value| -> Answer<usize> {
        let reasons = desk.refused("2021-12-15 11:00", "dutyDone", data)?;
        assert!(reasons.iter().all(|reason| reason == "evidenceMissing"), "{reasons:?}");
        Ok(reasons.len())
    };
    assert_eq!(refused(&mut desk, deed(&errand))?, 4);
    assert_eq!(refused(&mut desk, shown(&errand, json!({"photos": ["p1"], "signature": "s1"})))?, 2);
    // Nobody is a second person beside themselves.
    let quantities = json!([{"amount": 200, "unit": "piece"}]);
    let alone = json!({"photos": ["p1"], "signature": "s1", "quantities": quantities, "secondPerson": "v1"});
    let recorded = desk.record_as("v1", "2021-12-15 11:00", "2021-12-15 11:00", "dutyDone", shown(&errand, alone))?;
    let text = serde_json::to_string(&recorded)?;
    assert!(text.contains("reject.evidenceMissing") && text.contains("secondPerson"), "{text}");

    let whole = json!({"photos": ["p1"], "signature": "s1", "quantities": quantities, "secondPerson": "v2"});
    desk.says("v1", "2021-12-15 11:00", "dutyDone", shown(&errand, whole))?;
    let done = desk.errand("h1", "q", "2021-12-15 12:00")?;
    assert_eq!((done.status, done.quantities.len()), (DutyStatus::Done, 1));
    Ok(())
}

#[test]
fn a_done_without_evidence_that_comes_by_merge_is_kept_and_found_and_leaves_the_duty_open() -> Outcome {
    let mut policy = lean("cn-2021-14")?;
    policy.duty.services = serde_json::from_value(json!([{"id": "x", "title": label("x"), "evidence": ["photo"]}]))?;
    let mut desk = Desk::of(policy)?;
    desk.small()?;
    desk.say("2021-12-15 09:00", "requestMade", json!({"request": "q", "household": "h1", "service": "x"}))?;
    let errand = desk.errand("h1", "q", "2021-12-15 10:00")?;
    desk.merges(1, "2021-12-15 11:00", "dutyDone", deed(&errand))?;
    assert_eq!(desk.errand("h1", "q", "2021-12-15 12:00")?.status, DutyStatus::Open);
    assert_eq!(desk.found(FindingKind::EvidenceMissing, "2021-12-15 12:00")?, ["h1"]);
    assert_eq!(desk.household("h1", "2021-12-15 12:00")?.file.duty.acts.len(), 1);
    desk.say("2021-12-15 13:00", "dutyDone", shown(&errand, json!({"photos": ["p1"]})))?;
    assert_eq!(desk.errand("h1", "q", "2021-12-15 14:00")?.status, DutyStatus::Done);
    assert_eq!(desk.found(FindingKind::EvidenceMissing, "2021-12-15 14:00")?, Vec::<String>::new());
    Ok(())
}

fn isolated() -> Answer<Policy> {
    let mut policy = lean("cn-2021-14")?;
    let routine = |id: &str, text: &str| {
        json!({
            "id": id, "title": label(text), "each": {"type": "measuredResident", "settings": ["home"]},
            "slots": [{"title": label("day"), "starts": "00:00"}], "posts": ["gridWorker"], "evidence": ["photo"]
        })
    };
    let both = [routine("singleRoom", "stay in a single room"), routine("eatingAlone", "eating alone")];
    policy.duty.routines = serde_json::from_value(json!(both))?;
    Ok(policy)
}

/// Z8: whoever is isolated at home posts a photo of the single-room stay and one of eating alone, every day.
#[test]
fn z8_a_photo_of_the_single_room_and_of_eating_alone_every_day() -> Outcome {
    let mut desk = Desk::of(isolated()?)?;
    desk.small()?;
    let order = json!({"resident": "r1", "plan": "home-14", "anchor": "2021-12-14", "basis": "order 7"});
    desk.say("2021-12-14 20:00", "measureOrdered", order)?;
    let of_day = |desk: &Desk, day: &str, at: &str| -> Answer<Vec<DutyView>> {
        let duties = desk.resident("r1", at)?.duties;
        Ok(duties.into_iter().filter(|duty| duty.routine.is_some() && duty.day.to_string() == day).collect())
    };
    let today = of_day(&desk, "2021-12-15", "2021-12-15 12:00")?;
    let names: Vec<_> = today.iter().filter_map(|duty| duty.routine.as_ref().map(ToString::to_string)).collect();
    assert_eq!(names, ["singleRoom", "eatingAlone"]);
    let [room, meal] = today.as_slice() else { return Err("two photos a day".into()) };
    assert_eq!(desk.refused("2021-12-15 12:00", "dutyDone", deed(room))?, ["evidenceMissing"]);
    desk.says("r1", "2021-12-15 12:00", "dutyDone", shown(room, json!({"photos": ["photo-1"]})))?;
    let later = of_day(&desk, "2021-12-15", "2021-12-16 00:00")?;
    let states: Vec<DutyStatus> = later.iter().map(|duty| duty.status).collect();
    assert_eq!(states, [DutyStatus::Done, DutyStatus::Missed]);
    // Whose photo did not come is in the report of that night.
    let report = desk.report("2021-12-15")?;
    assert_eq!(report.missed.iter().filter(|missed| missed.duty.as_ref() == Some(&meal.duty)).count(), 1);
    assert_eq!(report.total.routines.values().map(|done| done.today).sum::<u32>(), 1);
    // Nobody else owes any.
    assert!(desk.resident("r2", "2021-12-15 12:00")?.duties.is_empty());
    // Fourteen days of each, as long as the measure lasts.
    let free = desk.resident("r1", "2021-12-15 12:00")?.measure.and_then(|measure| measure.free).ok_or("never free")?;
    let gone = desk.engine.resident(&"r1".parse()?, AsOf::at(free.plus_hours(25)))?;
    assert_eq!(gone.duties.iter().filter(|duty| duty.routine.is_some() && duty.opens >= free).count(), 0);
    Ok(())
}

/// An order that is typed in when its first days are over asks for no photo of them.
#[test]
fn no_photo_is_missing_from_before_anybody_knew() -> Outcome {
    let mut desk = Desk::of(isolated()?)?;
    desk.small()?;
    let order = json!({"resident": "r1", "plan": "home-14", "anchor": "2021-12-10", "basis": "order 7"});
    desk.record_as("w", "2021-12-10 20:00", "2021-12-14 10:00", "measureOrdered", order)?;
    for (day, missing) in [("2021-12-12", 0), ("2021-12-13", 0), ("2021-12-14", 2), ("2021-12-15", 2)] {
        let missed = desk.report(day)?.missed;
        let photos = missed.iter().filter(|missed| missed.kind == gridward::duty::DutyKind::Routine);
        assert_eq!(photos.count(), missing, "{day}");
    }
    Ok(())
}

/// D9: 4,000,000 square metres disinfected in 1,800 person-shifts: what squads say they did adds up in the report.
#[test]
fn d9_square_metres_and_person_shifts_add_up() -> Outcome {
    let mut policy = lean("cn-2021-14")?;
    policy.duty.routines = serde_json::from_value(json!([{
        "id": "disinfection", "title": label("disinfection"), "each": {"type": "grid"},
        "slots": [{"title": label("day"), "starts": "00:00"}], "posts": ["gridWorker"],
        "from": "2020-01-31", "until": "2020-02-09", "evidence": ["quantity"]
    }]))?;
    let mut desk = Desk::of(policy)?;
    let grids: Vec<String> = (1..=20).map(|grid| format!("g{grid}")).collect();
    for grid in &grids {
        desk.place(&format!("{grid}-p"), "compound", None)?;
        desk.grid(grid, &[&format!("{grid}-p")])?;
        desk.post("gridWorker", json!({"type": "grid", "id": grid}), &format!("{grid}-w"))?;
    }
    let days = ["01-31", "02-01", "02-02", "02-03", "02-04", "02-05", "02-06", "02-07", "02-08", "02-09"];
    for day in days {
        let now = format!("2020-{day} 16:00");
        for grid in &grids {
            let worker = format!("{grid}-w");
            let items = desk.agenda(&worker, &now)?.items;
            let [item] = items.as_slice() else { return Err(format!("{grid} on {day}: {}", items.len()).into()) };
            let quantities = json!([{"amount": 20_000, "unit": "squareMetre"}, {"amount": 9, "unit": "personShift"}]);
            desk.says(&worker, &now, "dutyDone", shown(&item.duty, json!({"quantities": quantities})))?;
        }
    }
    let report = desk.report("2020-02-09")?;
    let done = report.total.routines.values().next().ok_or("nothing was done")?;
    assert_eq!((done.today, done.so_far), (20, 200));
    let sums =
        |metres, shifts| BTreeMap::from([(QuantityUnit::SquareMetre, metres), (QuantityUnit::PersonShift, shifts)]);
    assert_eq!(done.quantities_so_far, sums(4_000_000, 1_800));
    assert_eq!(done.quantities_today, sums(400_000, 180));
    // Grid by grid, and in two partial reports joined: the same sum once.
    let of_one = report.by_grid.iter().find(|part| part.grid.as_ref().is_some_and(|grid| grid.as_str() == "g7"));
    let of_one = of_one.and_then(|part| part.tally.routines.values().next()).ok_or("grid 7 is missing")?;
    assert_eq!(of_one.quantities_so_far, sums(200_000, 90));
    assert_eq!(report.clone().join(report.clone()).total, report.total);
    // The day after the last there is nothing to do.
    assert!(desk.agenda("g1-w", "2020-02-10 16:00")?.items.is_empty());
    assert_eq!(desk.engine.digest(), desk.device("other")?.engine.digest());
    Ok(())
}
