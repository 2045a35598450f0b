//! Laws 2, 13 and 15 where people are erased: no order matters, no total changes, and nobody is told.

use super::histories::{History, engine, histories, minute, minutes};
use super::{Law, cases, facts, fault};
use gridward::Engine;
use gridward::base::Instant;
use gridward::engine::ReportQuery;
use gridward::log::{Event, VersionVector, read_lines, write_lines};
use gridward::report::NightlyReport;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Facts about health, contacts, homes and errands that the other histories do not have, as small numbers.
#[derive(Debug, Clone, Copy)]
pub struct Extra {
    kind: usize,
    who: usize,
    with: usize,
    n: usize,
    minute: i32,
}

pub fn extras() -> impl Strategy<Value = Vec<Extra>> {
    let one = (0_usize..22, 0_usize..16, 0_usize..16, 0_usize..12, minutes());
    let one = one.prop_map(|(kind, who, with, n, minute)| Extra { kind, who, with, n, minute });
    prop::collection::vec(one, 0..=14)
}

/// Somebody is erased: whom, by which device, when it was recorded, and which homes were theirs alone.
#[derive(Debug, Clone)]
pub struct Taken {
    pub who: Vec<usize>,
    device: usize,
    later: i32,
    homes: Vec<usize>,
}

pub fn erasures() -> impl Strategy<Value = Vec<Taken>> {
    let who = prop::collection::vec(0_usize..16, 1..=3);
    let homes = prop::collection::vec(0_usize..9, 0..=2);
    let one = (who, 0_usize..3, -2_000_i32..2_000, homes);
    prop::collection::vec(one.prop_map(|(who, device, later, homes)| Taken { who, device, later, homes }), 1..=3)
}

/// After everything that happens in a history, by the clock of what happens.
const AFTER: i32 = 100_000;

fn event(replica: &str, counter: usize, at: i32, wall: i32, fact: &Value) -> Result<Event, TestCaseError> {
    let event = json!({
        "replica": replica, "counter": counter, "wall": minute(wall), "tick": 0, "at": minute(at), "by": "w1", "fact": fact
    });
    serde_json::from_value(event).map_err(fault)
}

fn extra_fact(extra: Extra, history: &History) -> Value {
    let Extra { kind, who, with, n, .. } = extra;
    let (resident, other) = (facts::resident(who), facts::resident(with));
    let (tube, on) = (format!("tube-{}", n % 4), history.policy.zone.date(minute(extra.minute)));
    let (kind, data) = match kind {
        0 | 1 => ("sampleTaken", json!({"resident": resident, "sample": tube})),
        2 => ("resultReported", json!({"residents": [resident], "sample": tube, "result": "negative"})),
        3 => ("resultReported", json!({"residents": [resident, other], "sample": tube, "result": "positive"})),
        4 | 5 => (
            "contactReported",
            json!({
                "resident": resident, "with": other, "setting": "work", "first": on, "last": on, "protected": n % 2 == 0
            }),
        ),
        6 => (
            "quarantineEntered",
            json!({"resident": resident, "setting": "central", "site": "b0", "room": format!("{n}")}),
        ),
        7 => ("sitePositive", json!({"site": "b0", "room": format!("{n}"), "resident": resident, "on": on})),
        8 => (
            "requestMade",
            json!({
                "request": format!("e{n}"), "household": facts::household(with), "service": "medicine",
                "askedBy": resident, "note": "words of r0"
            }),
        ),
        9 => ("careVisited", json!({"resident": resident, "channel": "phone", "note": "words of r0"})),
        10 => ("vaccinationGiven", json!({"resident": resident, "vaccine": "any", "dose": 1, "on": on})),
        11 => (
            "titleStated",
            json!({"household": facts::household(with), "title": "occupier", "party": resident, "from": on}),
        ),
        12 => ("testRefused", json!({"resident": resident})),
        13 => (
            "stockIssued",
            json!({"store": "s", "item": "masks", "quantity": 1 + n, "to": {"type": "resident", "id": resident}}),
        ),
        16 => {
            let holder = json!({"type": "resident", "id": resident});
            let until = minute(extra.minute + 9_000);
            let data = json!({"permit": format!("permit{}", n % 4), "holder": holder, "from": minute(extra.minute), "until": until});
            ("permitIssued", data)
        }
        19 => {
            let entry = json!({"replica": "phone-9", "counter": 1 + n});
            ("entryRetracted", json!({"event": entry, "reason": "words of r0"}))
        }
        20 => {
            let entry = json!({"replica": "phone-9", "counter": 1 + n});
            let reading = json!({"resident": other, "temperature": "38.1", "channel": "door"});
            let fact = json!({"kind": "readingTaken", "data": reading});
            ("entryCorrected", json!({"event": entry, "fact": fact, "reason": "words of r0"}))
        }
        21 => ("factOfTomorrow", json!({"resident": resident, "others": [other]})),
        17 => ("permitRevoked", json!({"permit": format!("permit{}", n % 4), "reason": "words of r0"})),
        18 => {
            let home = facts::household(with);
            let subject = json!({"type": "household", "id": home});
            (
                "dutyAttempted",
                json!({"duty": errand(&home, n, extra, history), "subject": subject, "note": "words of r0"}),
            )
        }
        14 => ("fileOpened", json!({"resident": resident, "purpose": "duty"})),
        _ => ("secondHomeStated", json!({"resident": resident, "household": facts::household(with)})),
    };
    json!({"kind": kind, "data": data})
}

/// The errand that a request of that number becomes when it is made in the same minute.
fn errand(home: &str, n: usize, extra: Extra, history: &History) -> String {
    let request = extra_fact(Extra { kind: 8, n, ..extra }, history);
    let alone = engine(&history.policy, "x").ok().zip(event("x", 1, extra.minute, extra.minute, &request).ok());
    let id = alone.and_then(|(mut engine, event)| {
        engine.merge(vec![event]);
        let view = engine.household(&home.parse().ok()?, gridward::community::AsOf::at(minute(extra.minute))).ok()?;
        view.duties.first().map(|duty| duty.duty.to_string())
    });
    id.unwrap_or_else(|| "no-such-errand".to_owned())
}

pub fn with_extras(history: &mut History, extras: &[Extra]) -> Law {
    for (extra, counter) in extras.iter().zip(1..) {
        let fact = extra_fact(*extra, history);
        history.events.push(event("phone-9", counter, extra.minute, extra.minute + 5, &fact)?);
    }
    Ok(())
}

pub fn erased(taken: &[Taken]) -> Result<Vec<Event>, TestCaseError> {
    let mut counters = [0_usize; 3];
    let events = taken.iter().map(|taken| {
        let counter = counters.get_mut(taken.device).ok_or_else(|| fault("no such device"))?;
        *counter += 1;
        let people: Vec<Value> =
            taken.who.iter().map(|who| json!({"type": "resident", "id": facts::resident(*who)})).collect();
        let homes: Vec<String> = taken.homes.iter().map(|home| facts::household(*home)).collect();
        let fact = json!({"kind": "personErased", "data": {"people": people, "reason": "asked", "homes": homes}});
        event(&format!("desk-{}", taken.device), *counter, AFTER, AFTER + taken.later, &fact)
    });
    events.collect()
}

pub fn same(one: &Engine, other: &Engine) -> Law {
    prop_assert_eq!(one.lines(), other.lines());
    prop_assert_eq!(one.digest(), other.digest());
    Ok(())
}

pub fn order(keys: &[u64], events: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..events).collect();
    order.sort_by_key(|at| {
        let key = keys.get(at % keys.len().max(1)).copied().unwrap_or(0);
        key.wrapping_mul(u64::try_from(at + 1).unwrap_or(1))
    });
    order
}

/// What a report counts, without the names and doors of its lists.
fn counts(report: &NightlyReport) -> Result<Value, TestCaseError> {
    let mut value = serde_json::to_value(report).map_err(fault)?;
    let strip = |part: &mut Value| {
        for list in ["missed", "dueForRelease"] {
            if let Some(lines) = part.get_mut(list) {
                *lines = json!(lines.as_array().map_or(0, Vec::len));
            }
        }
    };
    strip(&mut value);
    if let Some(parts) = value.get_mut("byGrid").and_then(Value::as_array_mut) {
        parts.iter_mut().for_each(strip);
    }
    if let Some(fields) = value.as_object_mut() {
        fields.remove("findings");
    }
    Ok(value)
}

fn evening(engine: &Engine, day: i32) -> Result<Value, TestCaseError> {
    let date = engine.config().policy.zone.date(minute(day * 1_440 + 600));
    counts(&engine.report(&ReportQuery { date, grids: None, ungridded: false, known_by: None }))
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn whoever_hears_of_an_erasure_first_or_last_ends_with_the_same(
        history in histories(24, 3), extras in extras(), taken in erasures(), keys in prop::collection::vec(any::<u64>(), 1..40)
    ) {
        let mut history = history;
        with_extras(&mut history, &extras)?;
        let erased = erased(&taken)?;
        let all: Vec<Event> = history.events.iter().chain(&erased).cloned().collect();
        let mut at_once = engine(&history.policy, "a")?;
        at_once.merge(all.clone());

        // One by one, with the erasures anywhere between.
        let mut singly = engine(&history.policy, "b")?;
        for at in order(&keys, all.len()) {
            singly.merge(all.get(at).cloned().into_iter().collect());
        }
        same(&at_once, &singly)?;

        // Two devices erase the same people without knowing of each other, and a third hears what either has left before it
        // hears what there was.
        let (first, second) = erased.split_at(erased.len() / 2);
        let of = |part: &[Event]| {
            let mut engine = engine(&history.policy, "c")?;
            engine.merge(history.events.iter().chain(part).cloned().collect());
            Ok::<Engine, gridward::GridError>(engine)
        };
        let (left, right) = (of(first)?, of(second)?);
        let mut third = engine(&history.policy, "d")?;
        third.merge(left.events_since(&VersionVector::default()).into_iter().rev().collect());
        third.merge(right.events_since(&VersionVector::default()));
        third.merge(history.events.clone());
        same(&at_once, &third)?;

        // What is written down is read as it is.
        let mut read = engine(&history.policy, "e")?;
        read.merge(read_lines(&at_once.lines()).map_err(fault)?);
        same(&at_once, &read)?;
    }

    #[test]
    fn what_an_older_build_passes_on_is_reduced_as_everywhere(
        history in histories(24, 3), extras in extras(), taken in erasures(), erasures_first in any::<bool>()
    ) {
        let mut history = history;
        with_extras(&mut history, &extras)?;
        let erased = erased(&taken)?;
        let mut all = engine(&history.policy, "a")?;
        all.merge(history.events.iter().chain(&erased).cloned().collect());

        // It has heard of nothing but erasures.
        let mut older = engine(&history.policy, "b")?;
        let unheard = write_lines(&history.events).replace(r#""kind":""#, r#""kind":"later-"#);
        if erasures_first {
            older.merge(erased.clone());
        }
        older.merge_lines(&unheard).map_err(fault)?;
        older.merge(erased);
        let passed_on = older.lines().replace(r#""kind":"later-"#, r#""kind":""#);
        let mut newer = engine(&history.policy, "c")?;
        newer.merge_lines(&passed_on).map_err(fault)?;
        same(&all, &newer)?;
    }

    #[test]
    fn no_total_of_any_evening_changes_when_people_are_erased(
        history in histories(40, 4), extras in extras(), taken in erasures(), days in prop::collection::vec(0_i32..42, 3)
    ) {
        let mut history = history;
        with_extras(&mut history, &extras)?;
        let before = history.engine()?;
        let mut after = history.engine()?;
        after.merge(erased(&taken)?);
        for day in days {
            prop_assert_eq!(evening(&before, day)?, evening(&after, day)?, "day {}", day);
        }
    }

    #[test]
    fn nobody_who_was_erased_is_named_anywhere(
        history in histories(24, 3), extras in extras(), taken in erasures()
    ) {
        let mut history = history;
        with_extras(&mut history, &extras)?;
        let mut after = history.engine()?;
        after.merge(erased(&taken)?);
        let mut told = format!("{after:?} {}", after.lines());
        let answers = [
            serde_json::to_string(&after.report(&ReportQuery {
                date: after.config().policy.zone.date(minute(20_000)), grids: None, ungridded: false, known_by: None
            })),
            serde_json::to_string(&after.findings(gridward::community::AsOf::at(Instant::MAX))),
        ];
        for answer in answers {
            told.push_str(&answer.map_err(fault)?);
        }
        // Ids of other kinds begin otherwise, and no event counts in words.
        let names: Vec<&str> = told.split(|c: char| !c.is_ascii_alphanumeric()).collect();
        for resident in taken.iter().flat_map(|taken| &taken.who).map(|who| facts::resident(*who)) {
            prop_assert!(!names.contains(&resident.as_str()) || said_by_others(&after, &resident), "{} is named", resident);
        }
    }
}

/// True where the name stands only in the words of somebody else's note, which the generator writes for everybody.
fn said_by_others(engine: &Engine, resident: &str) -> bool {
    let rest = engine.lines().replace("words of r0", "");
    let rest = rest + &format!("{engine:?}").replace("words of r0", "");
    !rest.split(|c: char| !c.is_ascii_alphanumeric()).any(|name| name == resident)
}
