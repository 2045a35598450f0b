//! Laws of the gate, against a model that looks at nothing but lists.

use crate::kit::{Answer, Desk, Outcome, at_gate, clock, resident, vehicle, visitor};
use crate::runner;
use gridward::base::{CivilDate, Instant, Zone};
use gridward::community::AsOf;
use gridward::community::FindingKind;
use gridward::gate::Decision;
use gridward::log::Event;
use gridward::quarantine::Setting;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use serde_json::{Value, json};
use std::collections::BTreeMap;

const RESIDENTS: [&str; 4] = ["r1", "r2", "r3", "r4"];
const HOMES: [&str; 4] = ["h1", "h1", "h2", "h3"];

fn pick<T: Copy>(from: &[T], at: usize) -> Option<T> {
    from.get(at % from.len().max(1)).copied()
}

fn failed(error: &dyn std::error::Error) -> TestCaseError {
    TestCaseError::fail(error.to_string())
}

/// So many minutes after the morning of the tenth of February.
fn minute(minutes: i32) -> Answer<Instant> {
    Ok(clock("2020-02-10 00:00")?.plus_minutes(minutes))
}

#[derive(Debug, Clone)]
struct Question {
    minute: i32,
    who: usize,
    out: bool,
    mask: usize,
    heat: usize,
    code: usize,
    purpose: usize,
    permit: bool,
}

fn questions() -> impl Strategy<Value = Vec<Question>> {
    let one = (0_i32..40_000, 0_usize..4, any::<bool>(), 0_usize..3, 0_usize..4, 0_usize..5, 0_usize..4, any::<bool>());
    let one = one.prop_map(|(minute, who, out, mask, heat, code, purpose, permit)| Question {
        minute,
        who,
        out,
        mask,
        heat,
        code,
        purpose,
        permit,
    });
    prop::collection::vec(one, 1..12)
}

fn held_people(policy: &str, orders: &[(usize, i32, bool)], questions: &[Question]) -> Answer<(u32, u32)> {
    let mut desk = Desk::gated(policy)?;
    for resident_id in RESIDENTS {
        let permit = json!({
            "permit": format!("of-{resident_id}"), "holder": resident(resident_id),
            "from": "2020-02-01T00:00:00+08:00", "until": "2020-06-01T00:00:00+08:00",
        });
        desk.say("2020-02-09 09:00", "permitIssued", permit)?;
    }
    for (who, day, lift) in orders {
        let who = pick(&RESIDENTS, *who).ok_or("nobody")?;
        let at = minute(day * 1_440 + 540)?;
        let order = json!({"resident": who, "plan": "home-14", "anchor": Zone::CHINA.date(at), "basis": "notice 5"});
        desk.record_by("w", at, at, "measureOrdered", order)?;
        if *lift {
            let lifted = json!({"resident": who, "authority": "county", "reason": "appeal"});
            desk.record_by("w", at.plus_hours(60), at.plus_hours(60), "measureLifted", lifted)?;
        }
    }
    let (mut held, mut free) = (0, 0);
    for asked in questions {
        let who = pick(&RESIDENTS, asked.who).ok_or("nobody")?;
        let at = minute(asked.minute)?;
        let more = json!({
            "direction": if asked.out { "out" } else { "in" },
            "mask": pick(&[Some(true), Some(false), None], asked.mask),
            "temperature": pick(&[Some("36.5"), Some("37.3"), Some("39.9"), None], asked.heat),
            "code": pick(&[Some("green"), Some("yellow"), Some("red"), Some("blue"), None], asked.code),
            "purpose": pick(&[Some("hospital"), Some("work"), Some("duty"), None], asked.purpose),
            "permit": asked.permit.then(|| format!("of-{who}")),
        });
        let purpose = more.get("purpose").cloned();
        let answer = desk.ask_at(at, resident(who), more)?;
        let measure = desk.engine.resident(&who.parse()?, AsOf::at(at))?.measure;
        if measure.is_some_and(|measure| matches!(measure.setting, Setting::Home | Setting::Central)) {
            held += 1;
            let escorted = answer.decision == Decision::Escort && purpose == Some(json!("hospital"));
            if answer.decision.passes() && !escorted {
                return Err(format!("{who} is held and passes at {at}: {:?}", answer.because).into());
            }
        } else {
            free += u32::from(answer.decision.passes());
        }
        // The answer keeps its promise, as long as nothing new is recorded: who may pass by waiting passes then, and not
        // a moment before.
        let recorded_later = |(_, day, _): &(usize, i32, bool)| day * 1_440 + 540 + 3_600 >= asked.minute;
        if orders.iter().any(recorded_later) {
            continue;
        }
        let later = json!({"direction": if asked.out { "out" } else { "in" }});
        let plain = desk.ask_at(at, resident(who), later.clone())?;
        if let Some(opens) = plain.passes_from {
            let (before, then) = (opens.plus_millis(-1), opens);
            if !desk.ask_at(then, resident(who), later.clone())?.decision.passes()
                || desk.ask_at(before, resident(who), later)?.decision.passes()
            {
                return Err(format!("{who} does not pass from {opens} on").into());
            }
        }
    }
    Ok((held, free))
}

#[test]
fn nobody_who_is_held_passes_whatever_they_show() -> Outcome {
    let (mut held, mut free) = (0, 0);
    for policy in ["cn-2020-14", "cn-2021-14"] {
        let orders = prop::collection::vec((0_usize..4, 0_i32..20, any::<bool>()), 1..5);
        let counts = std::cell::RefCell::new((0_u32, 0_u32));
        runner(160).run(&(orders, questions()), |(orders, questions)| {
            let (held, free) = held_people(policy, &orders, &questions).map_err(|error| failed(&*error))?;
            let mut counts = counts.borrow_mut();
            *counts = (counts.0 + held, counts.1 + free);
            Ok(())
        })?;
        held += counts.borrow().0;
        free += counts.borrow().1;
    }
    assert!(held > 100 && free > 100, "{held} held and {free} free: both must come up");
    Ok(())
}

/// Somebody wants out: after so many minutes, who, at which gate of which device.
type Wish = (i32, usize, bool);

fn wishes() -> impl Strategy<Value = Vec<Wish>> {
    prop::collection::vec((1_i32..1_200, 0_usize..3, any::<bool>()), 1..24)
}

/// The office, and every passage out with when and who.
type LetOut = (Desk, Vec<(Instant, usize, Event)>);

/// Lets people out by what one or two devices know, which never meet; then joins what they wrote down.
fn let_out(wishes: &[Wish], offline: bool) -> Answer<LetOut> {
    let mut first = Desk::gated("cn-2020-14")?;
    let mut second = first.device("gate-2")?;
    let mut at = minute(0)?;
    for (number, (gap, who, other)) in wishes.iter().enumerate() {
        at = at.plus_minutes(*gap);
        let desk = if offline && *other { &mut second } else { &mut first };
        let gate = if *other && offline { "g2" } else { "g" };
        let who = pick(&RESIDENTS, *who).ok_or("nobody")?;
        let decision = desk.ask_at(at, resident(who), json!({"gate": gate}))?.decision;
        let passage = json!({
            "passage": format!("p{number}"), "gate": gate, "direction": "out", "who": resident(who),
            "mask": true, "temperature": "36.5", "code": "green", "decision": decision,
        });
        desk.record_by("w", at, at, "passageRecorded", at_gate(&passage))?;
    }
    first.sync(&mut second)?;
    let mut passed = Vec::new();
    for event in first.engine.events_since(&gridward::log::VersionVector::default()) {
        let value = serde_json::to_value(&event.fact)?;
        let data = value.get("data").cloned().unwrap_or_default();
        let through = data.get("decision") == Some(&json!("allow"));
        let who = data.pointer("/approach/who/id").and_then(Value::as_str).unwrap_or_default();
        if let Some(who) = RESIDENTS.iter().position(|id| *id == who).filter(|_| through) {
            passed.push((event.at, who, event));
        }
    }
    Ok((first, passed))
}

/// Passages out that are one too many: another of the household on that day or the day before.
fn too_many(passed: &[(Instant, usize, Event)]) -> Vec<String> {
    let day = |at: Instant| -> CivilDate { Zone::CHINA.date(at) };
    let mut found = Vec::new();
    for (at, who, event) in passed {
        let earlier = passed.iter().filter(|(other, other_who, other_event)| {
            let before = (*other, other_event.id()) < (*at, event.id());
            before && HOMES.get(*other_who) == HOMES.get(*who) && day(*other).plus_days(2) > day(*at)
        });
        if earlier.count() >= 1 {
            found.extend(RESIDENTS.get(*who).map(|id| (*id).to_owned()));
        }
    }
    found.sort();
    found
}

#[test]
fn one_gate_never_exceeds_a_quota_and_two_that_do_not_meet_are_found_out() -> Outcome {
    let exceeded = std::cell::Cell::new(0_usize);
    runner(60).run(&wishes(), |wishes| {
        let (desk, passed) = let_out(&wishes, false).map_err(|error| failed(&*error))?;
        prop_assert_eq!(too_many(&passed), Vec::<String>::new());
        let found = desk.found(FindingKind::QuotaExceeded, "2020-04-01 08:00").map_err(|error| failed(&*error))?;
        prop_assert_eq!(found, Vec::<String>::new());
        let (desk, passed) = let_out(&wishes, true).map_err(|error| failed(&*error))?;
        let found = desk.found(FindingKind::QuotaExceeded, "2020-04-01 08:00").map_err(|error| failed(&*error))?;
        exceeded.set(exceeded.get() + found.len());
        prop_assert_eq!(found, too_many(&passed));
        Ok(())
    })?;
    assert!(exceeded.get() > 50, "only {} came up", exceeded.get());
    Ok(())
}

/// A passage: minute, who, gate, in, decision, device.
type Move = (i32, usize, usize, bool, usize, usize);

const GATES: [(&str, &str); 3] = [("g", "p"), ("g2", "p"), ("q-gate", "q")];

fn traveller(at: usize) -> Value {
    match at % 8 {
        at @ 0..4 => resident(RESIDENTS.get(at).copied().unwrap_or_default()),
        4 => vehicle("car-1"),
        5 => vehicle("car-2"),
        6 => visitor("v-1"),
        _ => visitor("v-2"),
    }
}

/// The passages as events of three devices.
fn events(moves: &[Move]) -> Answer<Vec<Event>> {
    let mut events = Vec::new();
    for (number, (minutes, who, gate, inwards, decision, device)) in moves.iter().enumerate() {
        let (gate, _) = pick(&GATES, *gate).ok_or("no gate")?;
        let decision = pick(&["allow", "allow", "escort", "hold", "refuse"], *decision).ok_or("none")?;
        let data = json!({
            "passage": format!("p{number}"), "gate": gate, "direction": if *inwards { "in" } else { "out" },
            "who": traveller(*who), "decision": decision,
        });
        let at = minute(*minutes)?;
        events.push(serde_json::from_value(json!({
            "replica": format!("d{}", device % 3), "counter": number + 1, "wall": at, "tick": 0, "at": at, "by": "w",
            "fact": {"kind": "passageRecorded", "data": at_gate(&data)},
        }))?);
    }
    Ok(events)
}

/// Who is inside each area by replaying the passages one after the other: residents in, residents out, neighbours,
/// vehicles, visitors.
fn replayed(events: &[Event]) -> Answer<BTreeMap<String, [u32; 5]>> {
    let mut events: Vec<&Event> = events.iter().collect();
    events.sort_by(|a, b| a.happening_order(b));
    let mut last: BTreeMap<(String, String, String), bool> = BTreeMap::new();
    for event in events {
        let fact = serde_json::to_value(&event.fact)?;
        let text = |path: &str| fact.pointer(path).and_then(Value::as_str).unwrap_or_default().to_owned();
        if matches!(text("/data/decision").as_str(), "allow" | "escort") {
            let gate = text("/data/approach/gate");
            let area = GATES.iter().find(|(id, _)| *id == gate).map(|(_, area)| *area).unwrap_or_default();
            let key = (area.to_owned(), text("/data/approach/who/type"), text("/data/approach/who/id"));
            last.insert(key, text("/data/approach/direction") == "in");
        }
    }
    let mut counts = BTreeMap::from([("p".to_owned(), [3, 0, 0, 0, 0]), ("q".to_owned(), [1, 0, 0, 0, 0])]);
    for ((area, kind, id), inside) in last {
        let lives = if id == "r4" { "q" } else { "p" };
        let Some([residents, out, neighbours, vehicles, visitors]) = counts.get_mut(&area) else { continue };
        match (kind.as_str(), inside) {
            ("resident", false) if lives == area => (*residents, *out) = (*residents - 1, *out + 1),
            ("resident", true) if lives != area => *neighbours += 1,
            ("vehicle", true) => *vehicles += 1,
            ("visitor", true) => *visitors += 1,
            _ => {}
        }
    }
    Ok(counts)
}

fn counted(desk: &Desk) -> Answer<BTreeMap<String, [u32; 5]>> {
    let view = desk.gates("2020-04-01 08:00")?;
    let areas = view.areas.iter().filter_map(|area| {
        let counts = [area.residents, area.residents_out, area.neighbours, area.vehicles, area.visitors];
        Some((area.area.as_ref()?.name().to_owned(), counts))
    });
    Ok(areas.collect())
}

fn check_inside(moves: &[Move], order: &[usize]) -> Outcome {
    let mut desk = Desk::gated("cn-2020-14")?;
    desk.gate("q-gate", "q", json!({}))?;
    let mut other = desk.device("other")?;
    let events = events(moves)?;
    // One takes them one by one in some order, the other all at once.
    let mut shuffled: Vec<(usize, Event)> = events.iter().cloned().enumerate().collect();
    shuffled.sort_by_key(|(at, _)| order.get(*at).copied().unwrap_or_default());
    for (_, event) in shuffled {
        desk.engine.merge(vec![event]);
    }
    other.engine.merge(events.clone());
    if desk.engine.digest() != other.engine.digest() {
        return Err("the digests differ".into());
    }
    let (one, two, model) = (counted(&desk)?, counted(&other)?, replayed(&events)?);
    if one != model || two != model {
        return Err(format!("{one:?} and {two:?}, by replay {model:?}").into());
    }
    let at = "2020-02-20 12:00";
    if desk.gates(at)? != other.gates(at)?
        || desk.engine.findings(AsOf::at(clock(at)?)) != other.engine.findings(AsOf::at(clock(at)?))
    {
        return Err("answers differ".into());
    }
    // What passed on a day is the sum of what passed in its reports, grid by grid.
    let report = desk.report("2020-02-10")?;
    let mut sum = gridward::gate::Traffic::default();
    report.by_grid.iter().for_each(|part| sum.add(&part.tally.passages));
    let day = desk.gates("2020-02-10 23:59")?.traffic;
    if sum != report.total.passages || day != sum {
        return Err("the counts of a day differ".into());
    }
    Ok(())
}

#[test]
fn who_is_inside_is_what_a_replay_tells_in_whatever_order_passages_come() -> Outcome {
    let one = (0_i32..2_880, 0_usize..8, 0_usize..3, any::<bool>(), 0_usize..5, 0_usize..3);
    let moves = prop::collection::vec(one, 0..40);
    let order = prop::collection::vec(0_usize..1_000, 40);
    runner(80).run(&(moves, order), |(moves, order)| check_inside(&moves, &order).map_err(|error| failed(&*error)))?;
    Ok(())
}
