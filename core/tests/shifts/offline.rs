//! Devices that plan without each other: one outcome, and a finding that says what somebody should look at.

use crate::kit::{Desk, FOUNDED, Outcome, clock, holders, one, policy, post, put, set, shift};
use gridward::base::Because;
use gridward::community::FindingKind;
use gridward::rota::{Placement, ShiftsPlanned};
use serde_json::json;

const NOW: &str = "2020-02-09 12:00";

/// Two people were given one place: whoever had it first keeps it, in whichever order the devices meet, and both are
/// named.
#[test]
fn two_people_for_one_place() -> Outcome {
    let mut office = Desk::gate(4, 0)?;
    let mut phone = office.device("phone")?;
    let on = |worker: &str| put("gate", "2020-02-10", "early", worker);
    phone.plan("2020-02-09 12:01", &[on("w02")])?;
    office.plan("2020-02-09 12:00", &[on("w01")])?;
    let mut third = phone.device("third")?;
    office.sync(&mut phone)?;
    third.sync(&mut office)?;
    for desk in [&office, &phone, &third] {
        let sheet = desk.sheet("2020-02-09 13:00", "2020-02-10", 1)?;
        let early = sheet.shifts.get(1).ok_or("no early shift")?;
        assert_eq!(holders(early).into_iter().map(ToString::to_string).collect::<Vec<_>>(), ["w01"]);
        let findings = desk.all_findings("2020-02-09 13:00")?;
        let found = findings.iter().find(|it| it.kind == FindingKind::ShiftContested).ok_or("no finding")?;
        assert_eq!(found.subject, "gate 2020-02-10 early");
        let told = serde_json::to_value(&found.because)?;
        let text = told.to_string();
        assert!(text.contains("w01") && text.contains("w02"), "{text}");
        assert_eq!(found.because.facts.len(), 2, "both events are named");
        // Whoever has no place has no shift to come to, and the place is not open.
        assert!(early.gaps.is_empty());
    }
    // Mending takes the second one off, and then there is nothing left to look at.
    let mended = office.repair("2020-02-09 13:00", "2020-02-10", 1, None)?;
    let off = json!({"shift": shift("gate", "2020-02-10", "early"), "worker": "w02"});
    assert_eq!(serde_json::to_value(&mended.planned.withdrawn)?, json!([off]));
    office.say("2020-02-09 13:00", "shiftsPlanned", serde_json::to_value(&mended.planned)?)?;
    assert_eq!(office.about_the_rota("2020-02-09 13:00")?, []);
    Ok(())
}

/// Devices that never met gave one person two shifts without rest between: both hold, and the rule is told.
#[test]
fn one_person_on_two_devices() -> Outcome {
    let mut office = Desk::gate(3, 0)?;
    let mut phone = office.device("phone")?;
    office.plan(NOW, &[put("gate", "2020-02-10", "early", "w01")])?;
    phone.plan(NOW, &[put("gate", "2020-02-10", "late", "w01")])?;
    assert!(
        office.about_the_rota("2020-02-09 13:00")?.is_empty() && phone.about_the_rota("2020-02-09 13:00")?.is_empty()
    );
    office.sync(&mut phone)?;
    let findings = office.all_findings("2020-02-09 13:00")?;
    let told = |because: &Because| serde_json::to_string(because).is_ok_and(|told| told.contains("rota.rest"));
    let found = findings.iter().filter(|it| it.kind == FindingKind::ShiftAgainstRules);
    assert_eq!(found.filter(|it| it.subject == "gate 2020-02-10 late" && told(&it.because)).count(), 1);
    // What breaks a rule is mended with one change: one of the two shifts goes to somebody else.
    let mended = office.repair("2020-02-09 13:00", "2020-02-10", 1, None)?;
    assert!(mended.proven && mended.gaps.is_empty(), "{:?}", mended.gaps);
    assert_eq!((mended.planned.placements.len(), mended.planned.withdrawn.len()), (2, 1), "the night was open, too");
    office.say("2020-02-09 13:00", "shiftsPlanned", serde_json::to_value(&mended.planned)?)?;
    assert_eq!(office.about_the_rota("2020-02-09 13:00")?, []);
    Ok(())
}

/// What cannot take effect is found: coming for a shift of somebody else, leaving without having come, giving away what
/// one has given away already.
#[test]
fn what_cannot_take_effect_is_found() -> Outcome {
    let mut office = Desk::gate(3, 0)?;
    let early = shift("gate", "2020-02-10", "early");
    office.plan(NOW, &[put("gate", "2020-02-10", "early", "w00")])?;
    let (mut one, mut two) = (office.device("one")?, office.device("two")?);
    one.say("2020-02-09 13:00", "shiftSwapped", json!({"shift": early, "from": "w00", "to": "w01"}))?;
    two.say("2020-02-09 14:00", "shiftSwapped", json!({"shift": early, "from": "w00", "to": "w02"}))?;
    // By what device two knows, w02 comes for an own shift.
    two.comes("2020-02-10 08:00", "w02", &early)?;
    assert_eq!(two.about_the_rota("2020-02-10 09:00")?, []);
    one.sync(&mut two)?;
    assert_eq!(one.about_the_rota("2020-02-10 09:00")?, [FindingKind::ShiftNotHeld; 2]);
    let sheet = one.sheet("2020-02-10 09:00", "2020-02-10", 1)?;
    let shift = sheet.shifts.get(1).ok_or("no early shift")?;
    assert_eq!(holders(shift).into_iter().map(ToString::to_string).collect::<Vec<_>>(), ["w01"]);
    // Somebody stands in at the gate, so it is not uncovered, though its holder is absent.
    assert!(sheet.uncovered.is_empty(), "{:?}", sheet.uncovered);
    // Two devices send the same person home.
    one.goes("2020-02-10 10:00", "w02", &early)?;
    two.goes("2020-02-10 10:01", "w02", &early)?;
    one.sync(&mut two)?;
    assert!(one.about_the_rota("2020-02-10 11:00")?.contains(&FindingKind::CheckedOutWithoutIn));
    assert_eq!(one.sheet("2020-02-10 11:00", "2020-02-10", 1)?.uncovered.len(), 1);
    Ok(())
}

/// Facts about posts and people that nobody has heard of are kept, and found.
#[test]
fn names_that_lead_nowhere_are_found() -> Outcome {
    let mut office = Desk::gate(1, 0)?;
    let mut other = Desk::named("other", policy(&json!([post("roof", "three-even", &one())]), &json!({}))?)?;
    other.enrol("x", 1, 0)?;
    let events = |desk: &Desk| desk.engine.events_since(&gridward::log::VersionVector::default());
    other.plan(NOW, &[put("roof", "2020-02-10", "early", "x00")])?;
    let founded = clock(FOUNDED)?;
    let kept: Vec<_> = events(&other).into_iter().filter(|event| event.wall > founded).collect();
    assert_eq!(kept.len(), 1);
    office.engine.merge(kept);
    let kinds = office.about_the_rota(NOW)?;
    assert!(kinds.contains(&FindingKind::ShiftUnknown) && kinds.contains(&FindingKind::ReferenceUnknown), "{kinds:?}");
    assert!(office.sheet(NOW, "2020-02-10", 1)?.shifts.iter().all(|shift| shift.holders.is_empty()));
    Ok(())
}

/// Whatever the order in which three devices meet, they end with one rota (law 2).
#[test]
fn one_rota_in_every_order() -> Outcome {
    let base = Desk::gate(6, 0)?;
    let days = ["2020-02-10", "2020-02-11", "2020-02-12"];
    let device = |name: &str, workers: [&str; 3], minute: u32| -> Result<Desk, Box<dyn std::error::Error>> {
        let mut desk = base.device(name)?;
        for (day, worker) in days.iter().zip(workers) {
            desk.plan(&format!("2020-02-09 12:0{minute}"), &[put("gate", day, "early", worker)])?;
        }
        Ok(desk)
    };
    let desks = [
        device("a", ["w00", "w01", "w02"], 2)?,
        device("b", ["w03", "w04", "w05"], 1)?,
        device("c", ["w01", "w01", "w01"], 3)?,
    ];
    let all: Vec<_> =
        desks.iter().map(|desk| desk.engine.events_since(&gridward::log::VersionVector::default())).collect();
    let mut outcomes: Vec<(String, Vec<Placement>)> = Vec::new();
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0], [1, 0, 2], [0, 2, 1], [2, 0, 1]] {
        let mut desk = base.device("z")?;
        for at in order {
            desk.engine.merge(all.get(at).cloned().unwrap_or_default());
        }
        let sheet = desk.sheet("2020-02-09 13:00", "2020-02-10", 3)?;
        let held = sheet.shifts.iter().flat_map(|shift| {
            shift.holders.iter().map(|it| Placement { shift: shift.shift.clone(), worker: it.duty.worker.clone() })
        });
        let held: Vec<Placement> = held.collect();
        // On the eleventh two devices gave it to the same person.
        assert_eq!(
            desk.about_the_rota("2020-02-09 13:00")?
                .iter()
                .filter(|kind| **kind == FindingKind::ShiftContested)
                .count(),
            5
        );
        outcomes.push((serde_json::to_string(&desk.engine.digest())?, held));
    }
    let (first, rest) = outcomes.split_first().ok_or("no outcome")?;
    assert!(rest.iter().all(|other| other == first));
    let planned = ShiftsPlanned { placements: first.1.clone(), withdrawn: Vec::new() };
    assert_eq!(set(&planned.placements).len(), 3);
    assert!(first.1.iter().zip(["w03", "w04", "w05"]).all(|(it, worker)| it.worker.as_str() == worker));
    Ok(())
}
