//! Laws 2 and 11 with entries that are taken back and corrected, against an oracle that replaces and removes events before
//! anybody hears of them.

use super::convergence::{same, tamper, whole_and_parts};
use super::facts::{self, Seed};
use super::histories::{History, engine, histories, minute, minutes};
use super::{cases, fault};
use gridward::Engine;
use gridward::base::EventId;
use gridward::community::AsOf;
use gridward::engine::WorkforceQuery;
use gridward::log::{Event, Fact, write_lines};
use gridward::testkit::laws::answers;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The material of one thing that is said about an entry.
#[derive(Debug, Clone, Copy)]
pub struct Thought {
    about: usize,
    how: usize,
    seed: Seed,
    minute: i32,
    device: usize,
}

pub fn thoughts() -> impl Strategy<Value = Vec<Thought>> {
    let seed = (0..facts::WITHOUT_TESTS, 0_usize..16, 0_usize..256, 0_usize..512).prop_map(|(kind, who, a, b)| Seed {
        kind,
        who,
        a,
        b,
    });
    let thought = (0_usize..1_000, 0_usize..9, seed, minutes(), 0_usize..3)
        .prop_map(|(about, how, seed, minute, device)| Thought { about, how, seed, minute, device });
    prop::collection::vec(thought, 0..14)
}

fn name(event: &Event) -> Value {
    json!({"replica": event.replica, "counter": event.counter})
}

/// The history with what is said about its entries, and about what was said about them: some of it more than once.
pub fn with_thoughts(history: &History, thoughts: &[Thought]) -> Result<History, TestCaseError> {
    let mut history = history.clone();
    let first = history.events.len();
    let mut counters = BTreeMap::new();
    for thought in thoughts {
        let counter: &mut u32 = counters.entry(thought.device).or_default();
        *counter += 1;
        let said = history.events.len() - first;
        let about = if thought.about % 3 == 0 && said > 0 {
            first + thought.about / 3 % said
        } else {
            thought.about / 3 % first.max(1)
        };
        let about = history.events.get(about).map_or_else(|| json!({"replica": "nobody", "counter": 1}), name);
        let about = if thought.about % 97 == 0 { json!({"replica": "nobody", "counter": 7}) } else { about };
        let at = minute(thought.minute).plus_hours(-30);
        let fact = facts::fact(thought.seed, at, &history.policy);
        let data = match thought.how {
            0..=2 => json!({"event": about, "reason": "x"}),
            3 => json!({"event": about, "at": at, "reason": "x"}),
            4 => {
                json!({"event": about, "reason": "x", "fact": json!({"kind": "entryRetracted", "data": {"event": about, "reason": "x"}})})
            }
            5 => json!({"event": about, "at": at, "fact": fact, "reason": "x"}),
            _ => json!({"event": about, "fact": fact, "reason": "x"}),
        };
        let (kind, data) = match thought.how {
            0..=2 => ("entryRetracted", data),
            3..=6 => ("entryCorrected", data),
            7 => {
                let device = ["phone-0", "phone-1", "phone-3", "desk-0", "desk-2"].get(thought.seed.who % 5);
                let last = Some(thought.seed.a % 20).filter(|_| thought.seed.b % 3 > 0);
                let from = minute(thought.minute).plus_hours(i32::try_from(thought.seed.b).unwrap_or(0) - 400);
                ("deviceRevoked", json!({"replica": device, "from": from, "lastCounter": last}))
            }
            _ => {
                let from = u32::try_from(thought.seed.a % 12).unwrap_or(0);
                let to = from + u32::try_from(thought.seed.b % 12).unwrap_or(0);
                let shift = i32::try_from(thought.seed.b).unwrap_or(0) * 17 - 4_000;
                let replica = format!("phone-{}", thought.seed.who % 5);
                ("clockCorrected", json!({"replica": replica, "fromCounter": from, "toCounter": to, "shift": shift}))
            }
        };
        let event = json!({
            "replica": format!("desk-{}", thought.device), "counter": *counter, "wall": minute(thought.minute),
            "tick": *counter % 2, "at": minute(-2_000), "by": "w0", "fact": {"kind": kind, "data": data},
        });
        // Not every fact that can be drawn can be read.
        history.events.extend(serde_json::from_value::<Event>(event).ok());
    }
    Ok(history)
}

fn about(event: &Event) -> Option<&EventId> {
    match &event.fact {
        Fact::EntryRetracted(fact) => Some(&fact.event),
        Fact::EntryCorrected(fact) => Some(&fact.event),
        _ => None,
    }
}

/// True for what was said about the log, which no clock moves.
fn of_log(event: &Event) -> bool {
    about(event).is_some() || matches!(event.fact, Fact::ClockCorrected(_) | Fact::DeviceRevoked(_))
}

/// The last word about each entry, of those words that are not void.
fn last_words(history: &History, is_void: impl Fn(&Event) -> bool) -> BTreeMap<EventId, &Event> {
    let entries: BTreeMap<EventId, &Event> =
        history.events.iter().filter(|event| about(event).is_none()).map(|event| (event.id(), event)).collect();
    let mut said: Vec<&Event> = history.events.iter().filter(|event| about(event).is_some()).collect();
    said.sort_by(|a, b| b.recording_order(a));
    let by_name: BTreeMap<EventId, &Event> = said.iter().map(|event| (event.id(), *event)).collect();
    let mut gone: BTreeSet<EventId> = BTreeSet::new();
    let mut last_word: BTreeMap<EventId, &Event> = BTreeMap::new();
    for event in said {
        let hollow = matches!(&event.fact, Fact::EntryCorrected(fact) if match fact.fact.as_deref() {
            Some(Fact::EntryRetracted(_) | Fact::EntryCorrected(_) | Fact::ClockCorrected(_)) => true,
            Some(_) => false,
            None => fact.at.is_none(),
        });
        if gone.contains(&event.id()) || hollow || is_void(event) {
            continue;
        }
        // The way up to the entry; each step must lead to something that was recorded earlier.
        let mut way = Vec::new();
        let mut next = (event, about(event));
        let entry = loop {
            let (later, Some(name)) = next else { break None };
            if let Some(entry) = entries.get(name) {
                break Some(*entry);
            }
            let Some(earlier) = by_name.get(name).filter(|earlier| earlier.recording_order(later).is_lt()) else {
                break None;
            };
            way.push(name.clone());
            next = (*earlier, about(earlier));
        };
        let Some(entry) = entry else { continue };
        match &event.fact {
            Fact::EntryRetracted(fact) if !way.is_empty() => {
                gone.insert(fact.event.clone());
            }
            Fact::EntryCorrected(_) if of_log(entry) => {}
            _ => {
                gone.extend(way);
                last_word.entry(entry.id()).or_insert(event);
            }
        }
    }
    last_word
}

fn revokes(revocation: &Event, event: &Event) -> bool {
    matches!(&revocation.fact, Fact::DeviceRevoked(fact) if fact.replica == event.replica
        && (event.wall >= fact.from || fact.last_counter.is_some_and(|last| event.counter > last)))
}

/// The revocations that count: the first one recorded is asked first.
fn revocations(history: &History) -> Vec<&Event> {
    let mut all: Vec<&Event> =
        history.events.iter().filter(|event| matches!(event.fact, Fact::DeviceRevoked(_))).collect();
    all.sort_by(|a, b| a.recording_order(b));
    let mut counting: Vec<&Event> = Vec::new();
    for revocation in all {
        if counting.iter().any(|earlier| revokes(earlier, revocation)) {
            continue;
        }
        let is_void = |event: &Event| counting.iter().chain([&revocation]).any(|earlier| revokes(earlier, event));
        if !last_words(history, is_void).contains_key(&revocation.id()) {
            counting.push(revocation);
        }
    }
    counting
}

/// What the history says in the end, entry by entry: taken back what is taken back, put right what is put right.
fn replayed(history: &History) -> History {
    let revoked = revocations(history);
    let is_void = |event: &Event| revoked.iter().any(|revocation| revokes(revocation, event));
    let last_word = last_words(history, is_void);
    let counts = |event: &Event| {
        let word = last_word.get(&event.id());
        !is_void(event) && !word.is_some_and(|word| matches!(word.fact, Fact::EntryRetracted(_)))
    };
    let mut clocks: Vec<&Event> = history.events.iter().filter(|event| counts(event)).collect();
    clocks.sort_by(|a, b| a.recording_order(b));
    let shift = |event: &Event| {
        let said = clocks.iter().filter_map(|said| match &said.fact {
            Fact::ClockCorrected(clock) if clock.replica == event.replica => Some(clock),
            _ => None,
        });
        let mut said = said.filter(|clock| (clock.from_counter..=clock.to_counter).contains(&event.counter));
        said.next_back().map_or(0, |clock| clock.shift)
    };
    let read = |event: &Event| {
        let moved = Event {
            at: event.at.plus_minutes(shift(event)),
            wall: event.wall.plus_minutes(shift(event)),
            ..event.clone()
        };
        match last_word.get(&event.id()).map(|word| &word.fact) {
            Some(Fact::EntryCorrected(fact)) => Event {
                at: fact.at.unwrap_or(moved.at),
                fact: fact.fact.as_deref().unwrap_or(&event.fact).clone(),
                ..moved
            },
            _ => moved,
        }
    };
    let events = history.events.iter().filter(|event| !of_log(event) && counts(event)).map(read).collect();
    History { policy: history.policy.clone(), events }
}

/// What is so, without what anybody is to blame for, and without the reasons, which name corrections, too.
pub fn judgements(engine: &Engine, as_of: AsOf) -> Result<Vec<String>, TestCaseError> {
    let mut all = Vec::new();
    for at in 0..16 {
        let id = facts::resident(at).parse().map_err(fault)?;
        let Ok(view) = engine.resident(&id, as_of) else {
            all.push(format!("{id} unknown"));
            continue;
        };
        let value = json!({
            "household": view.household, "classes": view.classes, "timeline": view.timeline, "file": view.file,
            "obligations": view.obligations, "lastReading": view.last_reading, "alarms": view.alarms,
        });
        all.push(value.to_string());
    }
    for at in 0..9 {
        let id = facts::household(at).parse().map_err(fault)?;
        all.push(match engine.household(&id, as_of) {
            Ok(view) => json!({"file": view.file, "members": view.members, "places": view.places}).to_string(),
            Err(_) => format!("{id} unknown"),
        });
    }
    all.push(serde_json::to_string(&engine.places(as_of)).map_err(fault)?);
    all.push(serde_json::to_string(&engine.units(as_of)).map_err(fault)?);
    all.push(serde_json::to_string(&engine.workforce(&WorkforceQuery::all(as_of))).map_err(fault)?);
    let coverage = engine.coverage(as_of, false);
    all.push(format!("{} {} {}", coverage.households, coverage.other_premises, coverage.gaps.len()));
    all.push(serde_json::to_string(&engine.gates(as_of)).map_err(fault)?);
    Ok(all)
}

proptest! {
    #![proptest_config(cases(48))]

    /// Law 2: what was said about an entry may come before it, after it, or twice.
    #[test]
    fn law_02_the_order_in_which_entries_and_their_corrections_come_does_not_matter(
        history in histories(50, 3), thoughts in thoughts(), keys in prop::collection::vec(any::<u64>(), 1..40),
        tampered in prop::collection::vec(0_usize..500, 0..3),
    ) {
        let mut history = with_thoughts(&history, &thoughts)?;
        tamper(&mut history, &tampered);
        let at = minute(20 * 1_440 + 700);
        let (mut whole, parts) = whole_and_parts(&history, &keys, at)?;
        let mut one_by_one = engine(&history.policy, "slow").map_err(fault)?;
        for event in history.events.iter().rev() {
            one_by_one.merge_lines(&write_lines([event])).map_err(fault)?;
        }
        same(&mut whole, &mut one_by_one, at)?;
        for known in [minute(4 * 1_440), minute(12 * 1_440)] {
            let as_of = AsOf { at, known_by: Some(known) };
            prop_assert_eq!(answers(&whole, &history, as_of)?, answers(&parts, &history, as_of)?);
            prop_assert_eq!(answers(&whole, &history, as_of)?, answers(&one_by_one, &history, as_of)?);
        }
    }

    /// Who is told only what counts in the end judges the same.
    #[test]
    fn what_is_taken_back_and_corrected_counts_as_if_it_had_been_said_so_at_once(
        history in histories(50, 3), thoughts in thoughts(), asked in minutes(),
    ) {
        let history = with_thoughts(&history, &thoughts)?;
        let full = history.engine().map_err(fault)?;
        let told = replayed(&history).engine().map_err(fault)?;
        for at in [minute(asked), minute(57_600)] {
            prop_assert_eq!(judgements(&full, AsOf::at(at))?, judgements(&told, AsOf::at(at))?, "at {}", at);
        }
    }

    /// Law 11: who asks what was known hears what somebody knew who had heard nothing since.
    #[test]
    fn law_11_what_was_known_before_a_correction_stands_as_it_did(
        history in histories(50, 3), thoughts in thoughts(), asked in minutes(), known in minutes(),
    ) {
        let history = with_thoughts(&history, &thoughts)?;
        let full = history.engine().map_err(fault)?;
        let which = usize::try_from(known).unwrap_or(0) % history.events.len().max(1);
        let edge = history.events.iter().rev().nth(which).map_or(minute(known), |event| event.wall);
        for known in [minute(known), edge, edge.plus_millis(-1)] {
            let then = history.engine_of(|event| event.wall <= known).map_err(fault)?;
            for at in [minute(asked), minute(57_600)] {
                prop_assert_eq!(
                    answers(&full, &history, AsOf { at, known_by: Some(known) })?,
                    answers(&then, &history, AsOf::at(at))?,
                    "at {}, known by {}", at, known
                );
            }
        }
    }

    /// A paper day that is typed in late is judged as if it had been typed in at once.
    #[test]
    fn what_is_typed_in_late_is_judged_as_if_it_had_been_typed_in_at_once(
        history in histories(50, 3), asked in minutes(),
    ) {
        // No two things at one instant: of those the one that was recorded last counts.
        let mut late = history.clone();
        for (event, millis) in late.events.iter_mut().zip(0_i64..) {
            event.at = event.at.plus_millis(millis);
            event.wall = event.wall.plus_millis(millis).max(event.at);
        }
        let mut at_once = late.clone();
        at_once.events.iter_mut().for_each(|event| event.wall = event.at);
        let (late, at_once) = (late.engine().map_err(fault)?, at_once.engine().map_err(fault)?);
        for at in [minute(asked), minute(57_600)] {
            prop_assert_eq!(judgements(&late, AsOf::at(at))?, judgements(&at_once, AsOf::at(at))?, "at {}", at);
        }
    }

    /// As of now, nothing from the future counts: neither what is said to be true later nor what a clock that runs ahead
    /// has recorded.
    #[test]
    fn law_11_as_of_now_nothing_from_the_future_counts(
        history in histories(50, 3), thoughts in thoughts(), now in minutes(), ahead in prop::collection::vec(any::<bool>(), 1..30),
    ) {
        let mut history = with_thoughts(&history, &thoughts)?;
        let now = minute(now);
        for (event, ahead) in history.events.iter_mut().zip(ahead.iter().cycle()) {
            if *ahead && event.at <= now {
                event.wall = event.wall.max(now.plus_hours(24 * 365));
            }
        }
        let full = history.engine().map_err(fault)?;
        let past = history.engine_of(|event| event.wall <= now).map_err(fault)?;
        prop_assert_eq!(answers(&full, &history, AsOf::now(now))?, answers(&past, &history, AsOf::at(now))?);
        let past = history.engine_of(|event| event.wall <= now && (event.at <= now || about(event).is_none())).map_err(fault)?;
        prop_assert_eq!(answers(&full, &history, AsOf::now(now))?, answers(&past, &history, AsOf::now(now))?);
    }
}
