//! Law 9 over everything that people do: each duty is in exactly one state, moves only along the arrows, and none
//! vanishes; whatever order the facts come in.

use super::kit::{Answer, Desk, lean};
use gridward::Engine;
use gridward::base::{DutyId, Instant};
use gridward::community::AsOf;
use gridward::duty::DutyStatus;
use gridward::engine::DutyView;
use gridward::log::Event;
use gridward::policy::Policy;
use gridward::testkit::arrows::may_become;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::error::Error;

fn policy() -> Answer<Policy> {
    let mut policy = lean("cn-2021-14")?;
    let label = json!({"en": "x", "zh": "某"});
    policy.duty.services = serde_json::from_value(json!([
        {"id": "a", "title": label, "evidence": ["photo"], "withinHours": 5},
        {"id": "b", "title": label, "needs": ["a"], "attempts": 2, "withinHours": 7},
        {"id": "c", "title": label, "needs": ["b"]}
    ]))?;
    let slots = json!([{"title": label, "starts": "06:00"}, {"title": label, "starts": "18:00"}]);
    policy.duty.routines = serde_json::from_value(json!([
        {"id": "clean", "title": label, "each": {"type": "placeKind", "kind": "building"}, "slots": slots, "posts": [],
         "points": [{"id": "lift", "title": label}, {"id": "door", "title": label}], "evidence": ["quantity"]},
        {"id": "look", "title": label, "each": {"type": "places", "places": ["b1"]}, "slots": slots, "posts": [],
         "report": true},
        {"id": "photo", "title": label, "each": {"type": "measuredResident", "settings": ["home"]}, "slots": slots,
         "posts": [], "evidence": ["photo"]},
        {"id": "fetch", "title": label, "each": {"type": "measuredHousehold", "settings": ["home"]}, "slots": slots,
         "posts": []}
    ]))?;
    Ok(policy)
}

fn world() -> Answer<Desk> {
    let mut desk = Desk::of(policy()?)?;
    desk.small()?;
    let order = json!({"resident": "r1", "plan": "home-14", "anchor": "2021-12-13", "basis": "order 7"});
    desk.say("2021-12-13 20:00", "measureOrdered", order)?;
    Ok(desk)
}

const DAY: i64 = 1_639_497_600_000; // 2021-12-15 00:00 in China

fn minute(at: i32) -> Option<Instant> {
    Instant::from_millis(DAY)?.plus_minutes(at).into()
}

/// Every duty as of an instant; no id may come up twice.
fn duties(engine: &Engine, at: Instant) -> Result<BTreeMap<DutyId, DutyView>, Box<dyn Error>> {
    let mut all: Vec<DutyView> = Vec::new();
    for home in ["h1", "h2"] {
        all.extend(engine.household(&home.parse()?, AsOf::at(at))?.duties);
    }
    all.extend(engine.resident(&"r1".parse()?, AsOf::at(at))?.duties);
    for place in ["b1", "b2"] {
        all.extend(engine.place(&place.parse()?, AsOf::at(at))?.duties);
    }
    let mut by_id = BTreeMap::new();
    for duty in all {
        if let Some(twice) = by_id.insert(duty.duty.clone(), duty) {
            return Err(format!("{twice:?} is there twice").into());
        }
    }
    Ok(by_id)
}

/// What somebody says: about which of the duties that there are, what, and when.
type Said = (usize, usize, i32);

fn fact(engine: &Engine, (which, what, at): Said) -> Option<Value> {
    let now = minute(at)?;
    if what < 3 {
        let service = ["a", "b", "c"].get(what)?;
        let home = if which.is_multiple_of(2) { "h1" } else { "h2" };
        return Some(json!({"kind": "requestMade", "data": {
            "request": format!("q{which}"), "household": home, "service": service
        }}));
    }
    if what == 3 {
        return Some(json!({"kind": "placeObserved", "data": {"place": "b1"}}));
    }
    let known = duties(engine, now).ok()?;
    let duty = known.values().nth(which % known.len().max(1))?;
    let about = |more: Value| -> Value {
        let mut data = json!({"duty": duty.duty, "subject": duty.subject});
        for (name, value) in more.as_object().into_iter().flatten() {
            if let Some(data) = data.as_object_mut() {
                data.insert(name.clone(), value.clone());
            }
        }
        data
    };
    let whole = json!({"evidence": {"photos": ["p"], "quantities": [{"amount": 3, "unit": "squareMetre"}]}});
    Some(match what {
        4 => json!({"kind": "dutyClaimed", "data": about(json!({}))}),
        5 => json!({"kind": "dutyHandedBack", "data": about(json!({}))}),
        6 => json!({"kind": "dutyAttempted", "data": about(json!({"note": "x"}))}),
        7 => json!({"kind": "dutyCancelled", "data": about(json!({"reason": "x"}))}),
        8 => json!({"kind": "escalationAcknowledged", "data": about(json!({"until": now.plus_hours(3)}))}),
        9 => json!({"kind": "dutyDone", "data": about(json!({}))}),
        _ => json!({"kind": "dutyDone", "data": about(whole)}),
    })
}

/// The log of what was said, each by one of three devices that had not heard of each other.
fn logged(said: &[Said]) -> Answer<(Engine, Vec<Event>)> {
    let mut desk = world()?;
    let mut events = Vec::new();
    for (number, said) in (1_u32..).zip(said) {
        let (Some(fact), Some(at)) = (fact(&desk.engine, *said), minute(said.2)) else { continue };
        let replica = format!("device-{}", number % 3);
        let event: Event = serde_json::from_value(json!({
            "replica": replica, "counter": number / 3 + 1, "wall": at, "tick": 0, "at": at, "by": "w1", "fact": fact
        }))?;
        desk.engine.merge(vec![event.clone()]);
        events.push(event);
    }
    Ok((desk.engine, events))
}

fn fault(error: impl ToString) -> TestCaseError {
    TestCaseError::fail(error.to_string())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn law_09_holds_of_errands_and_recurring_work(
        said in prop::collection::vec((0_usize..40, 0_usize..14, 0_i32..4_320), 1..40), turn in 0_usize..40,
    ) {
        let (engine, mut events) = logged(&said).map_err(fault)?;
        let mut times: Vec<i32> = said.iter().flat_map(|(_, _, at)| [*at, at - 1]).chain((0..=4_320).step_by(240)).collect();
        times.sort_unstable();
        times.dedup();
        let mut before: Option<(Instant, BTreeMap<DutyId, DutyView>)> = None;
        for at in times.into_iter().filter_map(minute) {
            let now = duties(&engine, at).map_err(fault)?;
            for duty in now.values() {
                let late = duty.due <= at && matches!(duty.status, DutyStatus::Open | DutyStatus::Claimed);
                prop_assert_eq!(duty.overdue, late);
                prop_assert_eq!(duty.done_at.is_some(), matches!(duty.status, DutyStatus::Done | DutyStatus::LateDone));
            }
            if let Some((earlier, known)) = &before {
                for (id, duty) in known {
                    match now.get(id) {
                        Some(later) => prop_assert!(
                            may_become(duty.status, later.status),
                            "{:?} at {}, {:?} at {}", duty, earlier, later, at
                        ),
                        // Recurring work is listed for a day around the instant; every other duty for ever.
                        None => prop_assert!(duty.slot.is_some() && duty.opens < at.plus_hours(-23), "{:?} vanished", duty),
                    }
                }
            }
            before = Some((at, now));
        }
        // The same facts in another order, some of them twice: the same state, and the same duties.
        let mut other = world().map_err(fault)?;
        let middle = turn % events.len().max(1);
        events.rotate_left(middle);
        other.engine.merge(events.clone());
        events.reverse();
        other.engine.merge(events);
        prop_assert_eq!(other.engine.digest(), engine.digest());
    }
}

/// The naive count: two slots a day for each of two points of each building, since it was known.
#[test]
fn as_many_duties_as_there_are_slots() -> super::kit::Outcome {
    let desk = world()?;
    let report = desk.report("2021-12-15")?;
    let routine = report.total.duties.get(&gridward::duty::DutyKind::Routine).copied().unwrap_or_default();
    // Buildings: 2 × 2 points × 2 slots that ended today. The resident's photos and the household's door: 2 slots each.
    assert_eq!(routine.missed, 2 * 2 * 2 + 2 + 2);
    Ok(())
}
