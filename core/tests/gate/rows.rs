//! Rows of the field reports, one test or more for each.

use crate::kit::{Desk, Outcome, resident, vehicle, visitor};
use gridward::base::{Argument, Because};
use gridward::gate::{Decision, Direction};
use serde_json::{Value, json};

/// Every rule of a tree of reasons.
fn rules(because: &Because) -> Vec<String> {
    let below = because.because.iter().flat_map(rules);
    std::iter::once(because.rule.clone()).chain(below).collect()
}

fn helps(help: &[Because]) -> Vec<&str> {
    help.iter().map(|because| because.rule.as_str()).collect()
}

#[test]
fn s21_eleven_areas_keep_eleven_exits_with_side_doors_shut_and_twelve_extra_guards() -> Outcome {
    let mut desk = Desk::small("cn-2021-14")?;
    for area in 0..11 {
        let place = format!("area-{area}");
        desk.say("2020-02-01 08:00", "placeAdded", json!({"place": place, "kind": "compound", "name": place}))?;
        desk.gate(&format!("exit-{area}"), &place, json!({}))?;
        desk.gate(&format!("side-{area}"), &place, json!({"kind": "sideDoor"}))?;
        desk.say("2021-08-12 09:00", "gateClosed", json!({"gate": format!("side-{area}")}))?;
    }
    for guard in 0..12 {
        let (worker, place) = (format!("guard-{guard}"), format!("area-{}", guard % 11));
        desk.say("2021-08-12 08:00", "workerEnrolled", json!({"worker": worker, "role": "volunteer"}))?;
        let area = json!({"type": "place", "id": place});
        desk.say("2021-08-12 08:00", "postTaken", json!({"post": "gateGuard", "area": area, "worker": worker}))?;
    }
    let heads = desk.report("2021-08-12")?.gates.ok_or("no gates")?;
    assert_eq!(
        (heads.areas, heads.exits, heads.side_doors_shut, heads.side_doors_open, heads.guards),
        (11, 11, 11, 0, 12)
    );
    let side = desk.ask("2021-08-12 10:00", resident("r1"), json!({"gate": "side-3"}))?;
    assert_eq!(side.decision, Decision::Refuse);
    assert!(rules(&side.because).contains(&"gate.shut".to_owned()), "{:?}", side.because);
    assert_eq!(helps(&side.help), ["gate.help.otherGate"]);
    Ok(())
}

#[test]
fn s21_the_exit_scans_takes_the_temperature_registers_and_asks() -> Outcome {
    let desk = Desk::gated("cn-2021-14")?;
    let noon = "2021-08-12 12:00";
    let comes_in =
        |more: Value| desk.ask(noon, resident("r1"), crate::kit::with(&[&json!({"direction": "in"}), &more]));
    let cases = [
        (json!({"mask": false}), Decision::Refuse, "gate.help.mask"),
        (json!({"mask": null}), Decision::Refuse, "gate.help.mask"),
        (json!({"code": null}), Decision::Refuse, "gate.help.code"),
        (json!({"temperature": null}), Decision::Refuse, "gate.help.temperature"),
    ];
    for (missing, decision, help) in cases {
        let answer = comes_in(missing.clone())?;
        assert_eq!((answer.decision, helps(&answer.help)), (decision, vec![help]), "{missing}");
    }
    assert_eq!(comes_in(json!({}))?.decision, Decision::Allow);
    // All that is missing is named at once.
    let bare = comes_in(json!({"mask": false, "code": null, "temperature": null}))?;
    assert_eq!(helps(&bare.help), ["gate.help.mask", "gate.help.temperature", "gate.help.code"]);
    // Who visits is registered and taken along; a car from outside needs a permit.
    let visits = json!({"direction": "in", "visits": "h1"});
    assert_eq!(desk.decision(noon, visitor("v"), visits)?, Decision::Escort);
    assert_eq!(desk.decision(noon, vehicle("car"), json!({"direction": "in"}))?, Decision::Refuse);
    Ok(())
}

#[test]
fn d10_seventeen_points_turn_outsiders_back_and_let_residents_pass() -> Outcome {
    let mut desk = Desk::small("cn-2020-14")?;
    for point in 0..17 {
        desk.gate(&format!("point-{point}"), "p", json!({"kind": "turnBack"}))?;
    }
    assert_eq!(desk.report("2020-02-10")?.gates.ok_or("no gates")?.turn_back, 17);
    for point in 0..17 {
        let at = json!({"gate": format!("point-{point}"), "direction": "in"});
        for outsider in [visitor("v"), vehicle("car"), resident("r4")] {
            let answer = desk.ask("2020-02-10 12:00", outsider.clone(), at.clone())?;
            assert_eq!(answer.decision, Decision::Refuse, "{outsider}");
            assert!(rules(&answer.because).contains(&"gate.turnBack".to_owned()));
        }
        assert_eq!(desk.decision("2020-02-10 12:00", resident("r1"), at)?, Decision::Allow);
    }
    Ok(())
}

#[test]
fn d10_a_vehicle_passes_with_a_permit_that_holds_and_no_other_does() -> Outcome {
    let mut desk = Desk::gated("cn-2020-14")?;
    let noon = "2020-02-10 12:00";
    assert_eq!(desk.decision(noon, vehicle("car-7"), json!({}))?, Decision::Refuse);
    let permit = json!({
        "permit": "pass-7", "holder": vehicle("car-7"), "gates": ["g"], "purposes": ["delivery", "work"],
        "from": "2020-02-10T06:00:00+08:00", "until": "2020-02-12T00:00:00+08:00",
    });
    desk.say("2020-02-09 09:00", "permitIssued", permit)?;
    let for_work = || json!({"purpose": "work"});
    let early = desk.ask("2020-02-10 05:59", vehicle("car-7"), for_work())?;
    assert_eq!(early.decision, Decision::Refuse);
    assert_eq!(early.passes_from, Some(crate::kit::clock("2020-02-10 06:00")?));
    let open = desk.ask("2020-02-10 06:00", vehicle("car-7"), for_work())?;
    assert_eq!((open.decision, open.permit.map(|id| id.to_string())), (Decision::Allow, Some("pass-7".to_owned())));
    assert_eq!(open.changes_at, Some(crate::kit::clock("2020-02-12 00:00")?));
    assert_eq!(desk.decision("2020-02-11 23:59", vehicle("car-7"), for_work())?, Decision::Allow);
    let bars = [
        ("2020-02-12 00:00", vehicle("car-7"), json!({"purpose": "work", "permit": "pass-7"}), "gate.permit.over"),
        (noon, vehicle("car-7"), json!({"purpose": "work", "gate": "g2"}), "gate.permit.otherGate"),
        (noon, vehicle("car-7"), json!({"purpose": "visit"}), "gate.permit.otherPurpose"),
        (noon, vehicle("car-7"), json!({}), "gate.permit.otherPurpose"),
        (noon, vehicle("car-8"), json!({"purpose": "work", "permit": "pass-7"}), "gate.permit.otherHolder"),
        (noon, vehicle("car-8"), json!({"purpose": "work", "permit": "pass-8"}), "gate.permit.unknown"),
    ];
    for (at, who, more, bar) in bars {
        let answer = desk.ask(at, who, more)?;
        assert_eq!(answer.decision, Decision::Refuse, "{bar}");
        assert!(rules(&answer.because).contains(&bar.to_owned()), "{bar}: {:?}", answer.because);
    }
    desk.say("2020-02-10 12:30", "permitRevoked", json!({"permit": "pass-7", "reason": "lent to others"}))?;
    let revoked = desk.ask("2020-02-10 12:30", vehicle("car-7"), for_work())?;
    assert_eq!(revoked.decision, Decision::Refuse);
    assert!(rules(&revoked.because).contains(&"gate.permit.revoked".to_owned()));
    assert_eq!(revoked.passes_from, None);
    Ok(())
}

#[test]
fn d10_one_person_of_each_household_goes_out_every_two_days() -> Outcome {
    let mut desk = Desk::gated("cn-2020-14")?;
    let out = || json!({"purpose": "shopping"});
    assert_eq!(desk.pass("2020-02-10 09:00", "p1", resident("r1"), out())?, Decision::Allow);
    // Neither the same person nor another of the household, on that day and the next; others may.
    for (at, who) in [("2020-02-10 15:00", "r1"), ("2020-02-10 15:00", "r2"), ("2020-02-11 21:59", "r2")] {
        let answer = desk.ask(at, resident(who), out())?;
        assert_eq!(answer.decision, Decision::Refuse, "{at} {who}");
        let renews = answer.help.iter().find(|help| help.rule == "gate.help.quota").ok_or("no word about the quota")?;
        let midnight = Argument::Instant(crate::kit::clock("2020-02-12 00:00")?);
        assert_eq!(renews.arguments.get("at"), Some(&midnight));
        // The quota renews at midnight, and the curfew is over at six.
        assert_eq!(answer.passes_from, Some(crate::kit::clock("2020-02-12 06:00")?));
    }
    assert_eq!(desk.decision("2020-02-10 15:00", resident("r3"), out())?, Decision::Allow);
    assert_eq!(desk.decision("2020-02-12 06:00", resident("r2"), out())?, Decision::Allow);
    // Going to hospital does not count, and is always open; so is coming home.
    let hospital = || json!({"purpose": "hospital"});
    assert_eq!(desk.pass("2020-02-11 23:00", "p2", resident("r2"), hospital())?, Decision::Allow);
    assert_eq!(desk.pass("2020-02-11 23:50", "p3", resident("r2"), json!({"direction": "in"}))?, Decision::Allow);
    assert_eq!(desk.decision("2020-02-12 06:00", resident("r1"), out())?, Decision::Allow);
    Ok(())
}

#[test]
fn d10_a_permit_of_a_household_has_its_own_quota() -> Outcome {
    let mut desk = Desk::gated("cn-2020-14")?;
    let permit = json!({
        "permit": "house", "holder": {"type": "household", "id": "h1"}, "quota": {"passages": 2, "days": 1},
        "from": "2020-02-01T00:00:00+08:00", "until": "2020-03-01T00:00:00+08:00",
    });
    desk.say("2020-02-09 09:00", "permitIssued", permit)?;
    assert_eq!(desk.pass("2020-02-10 09:00", "p1", resident("r1"), json!({}))?, Decision::Allow);
    assert_eq!(desk.pass("2020-02-10 10:00", "p2", resident("r2"), json!({}))?, Decision::Allow);
    let third = desk.ask("2020-02-10 11:00", resident("r1"), json!({}))?;
    assert_eq!(third.decision, Decision::Refuse);
    assert!(rules(&third.because).contains(&"gate.permit.quotaUsed".to_owned()));
    assert_eq!(third.passes_from, Some(crate::kit::clock("2020-02-11 00:00")?));
    // At night, too: who has a permit passes the curfew.
    assert_eq!(desk.decision("2020-02-11 00:00", resident("r1"), json!({}))?, Decision::Allow);
    Ok(())
}

#[test]
fn d10_no_mask_and_a_fever_stop_a_resident() -> Outcome {
    let desk = Desk::gated("cn-2020-14")?;
    let noon = "2020-02-10 12:00";
    assert_eq!(desk.decision(noon, resident("r1"), json!({"mask": false}))?, Decision::Refuse);
    for (temperature, decision) in [("37.29", Decision::Allow), ("37.3", Decision::Hold), ("39", Decision::Hold)] {
        let came_in = json!({"direction": "in", "temperature": temperature});
        assert_eq!(desk.decision(noon, resident("r1"), came_in)?, decision, "{temperature}");
    }
    let both = desk.ask(noon, resident("r1"), json!({"mask": false, "temperature": "38.5"}))?;
    let found = rules(&both.because);
    assert!(found.contains(&"gate.noMask".to_owned()) && found.contains(&"gate.fever".to_owned()), "{found:?}");
    Ok(())
}

#[test]
fn n10_one_way_in_and_one_way_out_tell_who_is_inside() -> Outcome {
    let mut desk = Desk::small("cn-2020-14")?;
    desk.gate("in", "p", json!({"way": "in"}))?;
    desk.gate("out", "p", json!({"way": "out"}))?;
    let wrong = desk.ask("2020-02-10 08:00", resident("r1"), json!({"gate": "in"}))?;
    assert_eq!(wrong.decision, Decision::Refuse);
    assert!(rules(&wrong.because).contains(&"gate.wrongWay".to_owned()));
    let visit = json!({
        "permit": "guest", "holder": visitor("v"),
        "from": "2020-02-10T00:00:00+08:00", "until": "2020-02-11T00:00:00+08:00",
    });
    desk.say("2020-02-09 09:00", "permitIssued", visit)?;
    let (in_by, out_by) = (json!({"gate": "in", "direction": "in", "visits": "h2"}), json!({"gate": "out"}));
    assert_eq!(desk.pass("2020-02-10 09:00", "p1", resident("r1"), out_by.clone())?, Decision::Allow);
    assert_eq!(desk.pass("2020-02-10 10:00", "p2", visitor("v"), in_by.clone())?, Decision::Allow);
    assert_eq!(desk.pass("2020-02-10 10:30", "p3", visitor("w"), in_by)?, Decision::Refuse);
    let then = desk.gates("2020-02-10 11:59")?;
    let area = then.areas.first().ok_or("no area")?;
    assert_eq!((area.residents, area.residents_out, area.visitors, then.overdue), (2, 1, 1, 0));
    assert_eq!((then.total.residents, then.total.residents_out, then.total.visitors), (3, 1, 1));
    // Two hours are over: the visitor has not left.
    let later = desk.gates("2020-02-10 12:00")?;
    assert_eq!((later.overdue, later.visitors.first().map(|visitor| visitor.overdue)), (1, Some(true)));
    let wakes = desk.engine.next_wakeup(crate::kit::clock("2020-02-10 11:00")?);
    assert_eq!(wakes, Some(crate::kit::clock("2020-02-10 12:00")?));
    let report = desk.report("2020-02-10")?;
    assert_eq!((report.total.residents_out, report.total.visitors_inside, report.total.visitors_overdue), (1, 1, 1));
    let heads = report.gates.ok_or("no gates")?;
    assert_eq!((heads.entries, heads.exits), (1, 1));
    let passed = |direction, decision| report.total.passages.sum(|_, way, ruled| way == direction && ruled == decision);
    assert_eq!(passed(Direction::Out, Decision::Allow), 1);
    assert_eq!(passed(Direction::In, Decision::Allow), 1);
    assert_eq!(passed(Direction::In, Decision::Refuse), 1);
    assert_eq!(desk.pass("2020-02-10 13:00", "p4", visitor("v"), json!({"gate": "out"}))?, Decision::Allow);
    assert_eq!(
        desk.pass("2020-02-10 14:00", "p5", resident("r1"), json!({"gate": "in", "direction": "in"}))?,
        Decision::Allow
    );
    let home = desk.gates("2020-02-10 14:00")?;
    assert_eq!((home.total.residents, home.total.residents_out, home.total.visitors, home.overdue), (4, 0, 0, 0));
    Ok(())
}
