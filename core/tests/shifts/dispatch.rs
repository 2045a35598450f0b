//! Work at doors goes to nobody who is away, on a shift, resting, at a limit, or too tired; law 10 over random histories.

use crate::chance::drawn;
use crate::kit::{Answer, Desk, FOUNDED, Outcome, clock, one, policy_on, post, put};
use gridward::base::{Instant, WorkerId};
use gridward::community::{AsOf, FindingKind};
use gridward::engine::{AssignRequest, DispatchPlan, RotaQuery};
use gridward::rota::Span;
use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestRunner};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

const NOW: &str = "2020-02-10 09:00";
const PLANNED: &str = "2020-02-09 12:00";

/// A gate, eight homes to be visited, and so many grid workers.
fn homes(people: u32, fatigue: &Value) -> Answer<Desk> {
    let book = policy_on("cn-2021-14", &json!([post("gate", "three-even", &one())]), fatigue)?;
    let mut desk = Desk::of(book)?;
    for building in ["b1", "b2"] {
        desk.say(FOUNDED, "placeAdded", json!({"place": building, "kind": "building", "name": building}))?;
        for door in 1..5 {
            let (household, place) = (format!("{building}-{door}"), building);
            desk.say(FOUNDED, "householdRegistered", json!({"household": household, "place": place, "door": "1"}))?;
            desk.say(FOUNDED, "residentRegistered", json!({"resident": household, "household": household}))?;
        }
    }
    desk.enrol("w", people, 0)?;
    for number in 0..people {
        let data = json!({"post": "gridWorker", "area": {"type": "community"}, "worker": format!("w{number:02}")});
        desk.say(FOUNDED, "postTaken", data)?;
    }
    let round = json!({"round": "one", "name": "one", "scope": [{"type": "community"}],
        "from": "2020-02-10T08:00:00+08:00", "until": "2020-02-20T08:00:00+08:00", "teamSize": 1});
    desk.say(FOUNDED, "roundOpened", round)?;
    Ok(desk)
}

fn assign(desk: &Desk, at: &str) -> Answer<DispatchPlan> {
    let as_of = AsOf::at(clock(at)?);
    Ok(desk.engine.assign(&AssignRequest {
        as_of,
        until: None,
        area: None,
        workers: None,
        stops_per_day: BTreeMap::new(),
    }))
}

fn sent(plan: &DispatchPlan) -> BTreeSet<String> {
    plan.assignments.iter().map(|made| made.worker.to_string()).collect()
}

fn bars(plan: &DispatchPlan) -> Vec<String> {
    let reasons = plan.left_over.iter().flat_map(|left| &left.because.because).flat_map(|because| &because.because);
    reasons.map(|because| because.rule.to_string()).collect::<BTreeSet<_>>().into_iter().collect()
}

#[test]
fn whoever_is_bound_goes_to_no_door() -> Outcome {
    let mut desk = homes(5, &json!({}))?;
    assert_eq!(sent(&assign(&desk, NOW)?).len(), 5);
    let date = "2020-02-10";
    // On a shift now; too near before one; away; at other times.
    desk.plan(PLANNED, &[put("gate", date, "early", "w00"), put("gate", "2020-02-10", "night", "w01")])?;
    let away = json!([{"from": "2020-02-10T08:00:00+08:00", "to": "2020-02-11T08:00:00+08:00"}]);
    desk.say(PLANNED, "availabilityStated", json!({"worker": "w02", "away": away}))?;
    let mornings = json!({"hours": [{"from": "06:00", "until": "09:00"}]});
    desk.say(PLANNED, "availabilityStated", json!({"worker": "w03", "offer": mornings}))?;
    let plan = assign(&desk, NOW)?;
    // w01 came off the night shift at eight and may work again eleven hours later, at seven in the evening.
    assert_eq!(sent(&plan), ["w01", "w04"].map(str::to_owned).into());
    let only = json!({"worker": "w04", "away": away});
    desk.say(PLANNED, "availabilityStated", only)?;
    let left = json!({"worker": "w01", "away": away});
    desk.say(PLANNED, "availabilityStated", left)?;
    let plan = assign(&desk, NOW)?;
    assert!(plan.assignments.is_empty());
    assert_eq!(bars(&plan), ["rota.away", "rota.notAvailable", "rota.overlap"]);
    Ok(())
}

#[test]
fn doors_in_an_hour_and_areas_bound_the_work() -> Outcome {
    let mut desk = homes(2, &json!({}))?;
    // Two doors an hour for an hour and a half: three doors.
    let short = json!({"hours": [{"from": "08:00", "until": "10:30"}], "doorsPerHour": 2});
    desk.say(PLANNED, "availabilityStated", json!({"worker": "w00", "offer": short}))?;
    let near = json!({"areas": [{"type": "place", "id": "b2"}]});
    desk.say(PLANNED, "availabilityStated", json!({"worker": "w01", "offer": near}))?;
    let plan = assign(&desk, NOW)?;
    assert_eq!(plan.doors.get(&"w00".parse::<WorkerId>()?), Some(&3));
    assert_eq!(plan.doors.get(&"w01".parse::<WorkerId>()?), Some(&4));
    let strays = plan.assignments.iter().filter(|made| {
        let home = made.stop.household.as_ref().map(ToString::to_string).unwrap_or_default();
        made.worker.as_str() == "w01" && !home.starts_with("b2")
    });
    assert_eq!((strays.count(), plan.left_over.len()), (0, 1));
    Ok(())
}

/// D7: half a month in a row makes tired; the rested go first, and from the points that the policy names nobody goes.
#[test]
fn d7_the_tired_go_last_and_then_not_at_all() -> Outcome {
    for (rest_from, most) in [(None, 8), (Some(15), 4)] {
        let mut desk = homes(2, &json!({"limits": {"rest": 0}, "fatigue": {"perDay": 1, "restFrom": rest_from}}))?;
        let days: Vec<String> = (10..25).map(|day| format!("2020-02-{day}")).collect();
        let plan: Vec<_> = days.iter().map(|day| put("gate", day, "night", "w00")).collect();
        desk.plan(PLANNED, &plan)?;
        let only =
            json!({"offer": {"hours": [{"from": "00:00", "until": "00:00"}], "doorsPerHour": 1}, "worker": "w01"});
        desk.say(PLANNED, "availabilityStated", only)?;
        // At eight in the evening the rested one has time for four doors.
        let plan = assign(&desk, "2020-02-19 20:00")?;
        assert_eq!(plan.assignments.len(), most);
        let tired: Vec<_> = plan.assignments.iter().filter(|made| made.worker.as_str() == "w00").collect();
        assert_eq!(tired.len(), most - 4);
        for made in tired {
            let told = made.because.because.iter().any(|because| because.rule == "dispatch.tired");
            assert!(told, "{:?}", made.because);
        }
        if rest_from.is_some() {
            assert!(plan.left_over.len() == 4, "{:?}", plan.left_over);
        }
    }
    Ok(())
}

/// One history: offers, absences and plans as they may come, most of them refused or not, all of them kept.
fn history(desk: &mut Desk, seed: &[(u8, u8, u8)]) -> Outcome {
    for (kind, who, what) in seed {
        let (worker, day) = (format!("w{:02}", who % 6), format!("2020-02-{:02}", 10 + what % 5));
        let turn = ["night", "early", "late"].get(usize::from(what / 5 % 3)).copied().unwrap_or_default();
        let from = clock(&format!("{day} {:02}:00", what % 24))?;
        let (kind, data) = match kind % 4 {
            0 => {
                let hours = json!([{"from": format!("{:02}:00", what % 24), "until": format!("{:02}:30", (u16::from(*what) + 9) % 24)}]);
                (
                    "availabilityStated",
                    json!({"worker": worker, "offer": {"hours": hours, "doorsPerHour": 1 + what % 3}}),
                )
            }
            1 => {
                let away = json!([{"from": from, "to": from.plus_hours(i32::from(*what) % 40 + 1)}]);
                ("availabilityStated", json!({"worker": worker, "away": away}))
            }
            _ => ("shiftsPlanned", json!({"placements": [put("gate", &day, turn, &worker)]})),
        };
        // Refused or not: what was refused is not there.
        desk.record(PLANNED, kind, data)?;
    }
    Ok(())
}

/// Minutes of the rest of the day that lie in no own shift and no rest around one, counted one by one.
fn can_go(desk: &Desk, worker: &WorkerId, now: Instant, rest: i64) -> Answer<i64> {
    let as_of = AsOf::at(now);
    let sheet = desk.engine.rota(&RotaQuery { as_of, from: "2020-02-08".parse()?, days: 10 })?;
    let held: Vec<Span> = sheet
        .shifts
        .iter()
        .filter(|shift| shift.holders.iter().any(|holder| holder.duty.worker == *worker))
        .map(|shift| Span { from: shift.begins.plus_millis(-rest * 60_000), to: shift.ends.plus_millis(rest * 60_000) })
        .collect();
    let midnight = clock("2020-02-11 00:00")?;
    let minutes = (midnight.millis() - now.millis()) / 60_000;
    let free = (0..minutes).map(|minute| now.plus_millis(minute * 60_000));
    Ok(i64::try_from(free.filter(|at| held.iter().all(|span| !(span.from..span.to).contains(at))).count())?)
}

/// Law 10: whatever was offered, said and planned, no shift breaks skill, area, capacity or rest; every post of the rota is
/// covered or listed; and nobody is sent to doors who has no time for it beside the own shifts and the rest around them.
#[test]
fn law_10_no_assignment_breaks_a_rule() -> Outcome {
    let seeds = prop::collection::vec((any::<u8>(), any::<u8>(), any::<u8>()), 0..30);
    let fail = |error: Box<dyn std::error::Error>| TestCaseError::fail(error.to_string());
    let base = homes(6, &json!({}))?;
    TestRunner::new(drawn(24, 20_200_210)).run(&seeds, |seed| {
        let mut desk = base.device("phone").map_err(fail)?;
        history(&mut desk, &seed).map_err(fail)?;
        let book = desk.engine.config().policy.clone();
        // Who said after the planning that they cannot come is named, and mending takes them off.
        let sheet = desk.sheet(PLANNED, "2020-02-10", 5).map_err(fail)?;
        let found = desk.about_the_rota(PLANNED).map_err(fail)?;
        prop_assert_eq!(sheet.breaches.is_empty(), !found.contains(&FindingKind::ShiftAgainstRules), "{:?}", found);
        let planned = desk.repair(PLANNED, "2020-02-10", 5, None).map_err(fail)?.planned;
        if planned.placements.len() + planned.withdrawn.len() > 0 {
            desk.say(PLANNED, "shiftsPlanned", json!(planned)).map_err(fail)?;
        }
        let sheet = desk.sheet(NOW, "2020-02-10", 5).map_err(fail)?;
        crate::kit::is_covered_or_listed(&sheet, &book).map_err(fail)?;
        // A rota made on top of all that breaks nothing either, by the checker that the search does not use.
        let built = desk.build(NOW, "2020-02-15", 3).map_err(fail)?;
        let planned = desk.record(NOW, "shiftsPlanned", json!({"placements": built.placements})).map_err(fail)?;
        prop_assert!(matches!(planned, gridward::engine::Recorded::Receipt(_)) || built.placements.is_empty());
        let plan = assign(&desk, NOW).map_err(fail)?;
        let now = clock(NOW).map_err(fail)?;
        let rest = i64::from(book.rota.limits.rest);
        for (worker, doors) in &plan.doors {
            let minutes = can_go(&desk, worker, now, rest).map_err(fail)?;
            prop_assert!(minutes > 0, "{worker} goes to {doors} doors and has no time");
        }
        Ok(())
    })?;
    Ok(())
}

/// Limits of somebody's own hold in place of the policy's, also where a rota is written by hand.
#[test]
fn own_limits_hold() -> Outcome {
    let mut desk = homes(1, &json!({}))?;
    let own = json!({"limits": {"minutesPerWeek": 480, "rest": 660}});
    desk.say(PLANNED, "availabilityStated", json!({"worker": "w00", "offer": own}))?;
    let built = desk.build(NOW, "2020-02-11", 6)?;
    assert_eq!(built.placements.len(), 1, "{:?}", built.placements);
    let two =
        json!({"placements": [put("gate", "2020-02-11", "early", "w00"), put("gate", "2020-02-13", "early", "w00")]});
    assert_eq!(desk.refused(NOW, "shiftsPlanned", two)?, ["shiftAgainstRules"]);
    Ok(())
}
