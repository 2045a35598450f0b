//! Law 16: whatever comes in ends in a value or a typed error, and the engine goes on answering.

use super::facts;
use super::histories::{History, engine, histories, minute};
use super::{Law, cases, fault};
use gridward::Engine;
use gridward::base::{Instant, Language};
use gridward::community::AsOf;
use gridward::duty::Subject;
use gridward::engine::{About, AgendaQuery, Question, ReportQuery};
use gridward::log::{Entry, Event, read_lines, write_lines};
use gridward::testkit::laws::{damage, read_as_anything};
use proptest::prelude::*;
use serde_json::{Value, json};

/// One request for each call, such as a host would send.
fn requests(history: &History) -> Vec<(&'static str, Value)> {
    let as_of = json!({"at": minute(9_000)});
    let first = history.events.iter().find(|event| event.replica.as_str() == "phone-1").or(history.events.first());
    let entry = first.map(|event| json!({"at": event.at, "by": event.by, "fact": event.fact}));
    vec![
        ("record", json!({"entry": entry, "now": minute(50_000)})),
        ("merge", json!({"events": history.events.iter().take(3).collect::<Vec<_>>()})),
        ("mergeLines", json!({"lines": write_lines(history.events.iter().take(3))})),
        ("eventsSince", json!({"version": {"phone-0": 3, "phone-1": 0}})),
        ("resident", json!({"resident": "r0", "asOf": as_of})),
        ("household", json!({"household": "h0", "asOf": as_of})),
        ("place", json!({"place": "p0", "asOf": as_of})),
        ("places", json!({"asOf": as_of})),
        ("agenda", json!({"worker": "w0", "asOf": as_of, "includeDone": true})),
        ("explain", json!({"about": {"type": "measure", "resident": "r0"}, "asOf": as_of, "language": "zh-Hans"})),
        ("coverage", json!({"asOf": as_of, "certificate": true})),
        ("report", json!({"date": "2021-08-09", "grids": ["g0"]})),
        ("zone", json!({"area": {"type": "community"}, "asOf": as_of})),
        ("findings", json!({"asOf": as_of})),
        ("nextWakeup", json!({"now": minute(9_000)})),
    ]
}

fn cuts() -> impl Strategy<Value = Vec<(u8, u16, char)>> {
    let letter = prop_oneof![prop::sample::select(r#"{}[]",:0-9.eé\+ Z"#.chars().collect::<Vec<_>>()), any::<char>()];
    prop::collection::vec((any::<u8>(), any::<u16>(), letter), 1..5)
}

/// Asks everything there is to ask; only that there is an answer counts.
fn ask_everything(engine: &Engine, at: Instant) -> Law {
    let as_of = AsOf { at, known_by: None };
    for at in 0..4 {
        let (resident, household) =
            (facts::resident(at).parse().map_err(fault)?, facts::household(at).parse().map_err(fault)?);
        let duties = engine.resident(&resident, as_of).map(|view| view.duties).unwrap_or_default();
        for duty in duties.into_iter().take(2) {
            let about = About::Duty { duty: duty.duty, subject: Subject::Resident(resident.clone()) };
            engine.explain(&Question { about, as_of, language: Language::English }).map_err(fault)?;
        }
        let _ = engine.explain(&Question { about: About::Measure { resident }, as_of, language: Language::Chinese });
        let _ = engine.household(&household, as_of);
        let about = About::Screening { household, round: "k0".parse().map_err(fault)? };
        let _ = engine.explain(&Question { about, as_of, language: Language::Chinese });
    }
    for place in ["p0", "b0", "nowhere"] {
        let _ = engine.place(&place.parse().map_err(fault)?, as_of);
    }
    let _ = engine.agenda(&AgendaQuery { worker: "w0".parse().map_err(fault)?, as_of, include_done: true });
    let _ = engine.places(as_of);
    let _ = engine.coverage(as_of, true);
    let _ = engine.findings(as_of);
    let _ = engine.report(&ReportQuery {
        date: engine.config().policy.zone.date(at),
        grids: None,
        ungridded: false,
        known_by: None,
    });
    let _ = engine.next_wakeup(at);
    Ok(())
}

/// Facts at the ends of the calendar.
fn far_out() -> Vec<Value> {
    let long = "x".repeat(64);
    let (first, last) = ("1900-01-01", "2199-12-31");
    let (begin, end) = ("1900-01-01T00:00:00Z", "2199-12-31T23:59:59.999Z");
    let fact = |kind: &str, data: Value| json!({"kind": kind, "data": data});
    let stay = |from: &str, until: &str| {
        fact("stayReported", json!({"resident": "r0", "area": "320115", "from": from, "until": until}))
    };
    let order = |plan: &str, anchor: &str| {
        fact("measureOrdered", json!({"resident": "r1", "plan": plan, "anchor": anchor, "basis": long}))
    };
    let round = |from: &str, until: &str| {
        let scope = json!([{"type": "community"}]);
        let span = json!({"round": "k0", "name": "", "scope": scope, "from": from, "until": until, "teamSize": 255});
        fact("roundOpened", span)
    };
    vec![
        stay(first, last),
        stay(last, first),
        stay(last, last),
        stay(first, first),
        order("home-14", first),
        order("home-14", last),
        order("plan-0", first),
        order("plan-0", last),
        round(begin, end),
        round(end, begin),
        fact("areaGraded", json!({"area": "32", "level": "high", "from": first})),
        fact("requestMade", json!({"request": long, "household": "h0", "service": "repair", "wantedBy": begin})),
        fact("residentRegistered", json!({"resident": long, "household": long, "birthYear": 65_535})),
        fact("householdRegistered", json!({"household": "h1", "place": long, "door": "", "floor": -32_768})),
        fact("placeAdded", json!({"place": long, "kind": "stairwell", "parent": long, "name": ""})),
        fact("gridDrawn", json!({"grid": long, "name": "", "places": [long, long], "households": ["h0", "h0"]})),
        fact("squadFormed", json!({"squad": long, "members": []})),
        fact("measureLifted", json!({"resident": "r0", "authority": "", "reason": ""})),
    ]
}

/// An event at one of the ends of everything that an event can say.
fn far_out_event(fact: &Value, bits: u32) -> Option<Event> {
    let end = |low: bool| if low { Instant::MIN } else { Instant::MAX };
    let counters = [0, 1, u32::MAX];
    let counter =
        usize::try_from((bits >> 1) & 3).ok().and_then(|at| counters.get(at).copied()).unwrap_or(u32::MAX - 1);
    let event = json!({
        "replica": if bits & 1 == 0 { "x".repeat(64) } else { "phone-0".to_owned() },
        "counter": counter,
        "wall": end(bits & 8 == 0), "tick": if bits & 16 == 0 { u32::MAX } else { 0 },
        "at": if bits & 64 == 0 { minute(0) } else { end(bits & 32 == 0) }, "by": "x".repeat(64), "fact": fact,
    });
    serde_json::from_value(event).ok()
}

proptest! {
    #![proptest_config(cases(48))]

    /// Law 16: any bytes end in a value or a typed error, whatever they are given to.
    #[test]
    fn law_16_any_bytes_are_read_or_refused(
        bytes in prop::collection::vec(any::<u8>(), 0..200), history in histories(10, 0),
    ) {
        let mut engine = history.engine().map_err(fault)?;
        read_as_anything(&mut engine, &String::from_utf8_lossy(&bytes)).map_err(fault)?;
        let code = engine.call(&String::from_utf8_lossy(&bytes), "{}").map_err(|error| error.code());
        prop_assert_eq!(code, Err("unknownCall"));
    }

    /// Law 16: what is nearly right is read or refused as well.
    #[test]
    fn law_16_damaged_texts_are_read_or_refused(history in histories(20, 1), cuts in cuts(), which in any::<usize>()) {
        let mut engine = history.engine().map_err(fault)?;
        let config = json!({"community": "c", "replica": "p", "policy": history.policy}).to_string();
        for (call, request) in requests(&history) {
            if let Err(error) = engine.call(call, &request.to_string()) {
                prop_assert_eq!(error.code(), "notFound", "{}: {}", call, error);
            }
            let _ = engine.call(call, &damage(&request.to_string(), &cuts));
        }
        prop_assert!(Engine::from_json(&config).is_ok());
        let policy = serde_json::to_string(&history.policy).map_err(fault)?;
        let texts = [config, policy, engine.lines()];
        let text = texts.get(which % texts.len()).cloned().unwrap_or_default();
        read_as_anything(&mut engine, &damage(&text, &cuts)).map_err(fault)?;
    }

    /// Law 16: events at the ends of the calendar and of every number merge, and every question is answered.
    #[test]
    fn law_16_events_at_the_ends_of_everything(
        history in histories(20, 2), picks in prop::collection::vec((any::<usize>(), any::<u32>()), 1..16),
    ) {
        let mut history = history;
        let facts = far_out();
        let chosen = picks.iter().filter_map(|(at, bits)| far_out_event(facts.get(at % facts.len())?, *bits));
        history.events.extend(chosen);
        let mut engine_there = history.engine().map_err(fault)?;
        let mut back = engine(&history.policy, "reader").map_err(fault)?;
        for event in history.events.iter().rev() {
            back.merge(vec![event.clone()]);
        }
        prop_assert_eq!(engine_there.digest(), back.digest());
        prop_assert_eq!(engine_there.lines(), back.lines());
        for at in [Instant::MIN, minute(0), minute(30_000), Instant::MAX] {
            ask_everything(&engine_there, at)?;
        }
        for event in history.events.iter().rev().take(6) {
            let entry = Entry { at: event.at, by: event.by.clone(), fact: event.fact.clone() };
            let _ = engine_there.record(entry, event.wall);
        }
        prop_assert!(engine_there.events() >= back.events());
        let lines = read_lines(&engine_there.lines()).map_err(fault)?;
        prop_assert_eq!(u32::try_from(lines.len()).ok(), Some(engine_there.events()));
    }
}
