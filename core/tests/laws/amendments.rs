//! Laws 2 and 11 with entries that are taken back and corrected, against an oracle that replaces and removes events before
//! anybody hears of them.

use super::convergence::{deliveries, same};
use super::facts::{self, Seed};
use super::histories::{History, engine, histories, minute, minutes};
use super::time_travel::answers;
use super::{Law, cases, fault};
use gridward::Engine;
use gridward::base::EventId;
use gridward::community::AsOf;
use gridward::engine::WorkforceQuery;
use gridward::log::{Event, Fact, write_lines};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The material of one thing that is said about an entry.
#[derive(Debug, Clone, Copy)]
struct Thought {
    about: usize,
    how: usize,
    seed: Seed,
    minute: i32,
    device: usize,
}

fn thoughts() -> impl Strategy<Value = Vec<Thought>> {
    let seed = (0..facts::KINDS.len(), 0_usize..16, 0_usize..256, 0_usize..512)
        .prop_map(|(kind, who, a, b)| Seed { kind, who, a, b });
    let thought = (0_usize..1_000, 0_usize..7, seed, minutes(), 0_usize..3)
        .prop_map(|(about, how, seed, minute, device)| Thought { about, how, seed, minute, device });
    prop::collection::vec(thought, 0..14)
}

fn name(event: &Event) -> Value {
    json!({"replica": event.replica, "counter": event.counter})
}

/// The history with what is said about its entries, and about what was said about them: some of it more than once.
fn with_thoughts(history: &History, thoughts: &[Thought]) -> Result<History, TestCaseError> {
    let mut history = history.clone();
    let first = history.events.len();
    let mut counters = BTreeMap::new();
    for thought in thoughts {
        let counter: &mut u32 = counters.entry(thought.device).or_default();
        *counter += 1;
        let said = history.events.len() - first;
        let about = if thought.about % 3 == 0 && said > 0 { first + thought.about / 3 % said } else { thought.about / 3 % first.max(1) };
        let about = history.events.get(about).map_or_else(|| json!({"replica": "nobody", "counter": 1}), name);
        let about = if thought.about % 97 == 0 { json!({"replica": "nobody", "counter": 7}) } else { about };
        let at = minute(thought.minute).plus_hours(-30);
        let fact = facts::fact(thought.seed, at, &history.policy);
        let data = match thought.how {
            0..=2 => json!({"event": about, "reason": "x"}),
            3 => json!({"event": about, "at": at, "reason": "x"}),
            4 => json!({"event": about, "reason": "x", "fact": json!({"kind": "entryRetracted", "data": {"event": about, "reason": "x"}})}),
            5 => json!({"event": about, "at": at, "fact": fact, "reason": "x"}),
            _ => json!({"event": about, "fact": fact, "reason": "x"}),
        };
        let kind = if thought.how < 3 { "entryRetracted" } else { "entryCorrected" };
        let event = json!({
            "replica": format!("desk-{}", thought.device), "counter": *counter, "wall": minute(thought.minute),
            "tick": *counter % 2, "at": minute(-2_000), "by": "w0", "fact": {"kind": kind, "data": data},
        });
        history.events.push(serde_json::from_value(event).map_err(fault)?);
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

/// What the history says in the end, entry by entry: taken back what is taken back, put right what is put right.
fn replayed(history: &History) -> History {
    let entries: BTreeMap<EventId, &Event> =
        history.events.iter().filter(|event| about(event).is_none()).map(|event| (event.id(), event)).collect();
    let mut said: Vec<&Event> = history.events.iter().filter(|event| about(event).is_some()).collect();
    said.sort_by(|a, b| b.recording_order(a));
    let by_name: BTreeMap<EventId, &Event> = said.iter().map(|event| (event.id(), *event)).collect();
    let mut gone: BTreeSet<EventId> = BTreeSet::new();
    let mut last_word: BTreeMap<EventId, &Event> = BTreeMap::new();
    for event in said {
        let hollow = matches!(&event.fact, Fact::EntryCorrected(fact) if match fact.fact.as_deref() {
            Some(Fact::EntryRetracted(_) | Fact::EntryCorrected(_)) => true,
            Some(_) => false,
            None => fact.at.is_none(),
        });
        if gone.contains(&event.id()) || hollow {
            continue;
        }
        // The way up to the entry; each step must lead to something that was recorded earlier.
        let mut way = Vec::new();
        let mut next = (event, about(event));
        let entry = loop {
            let (later, Some(name)) = next else { break None };
            if entries.contains_key(name) {
                break Some(name.clone());
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
            _ => {
                gone.extend(way);
                last_word.entry(entry).or_insert(event);
            }
        }
    }
    let read = |event: &Event| match last_word.get(&event.id()).map(|word| &word.fact) {
        None => Some(event.clone()),
        Some(Fact::EntryCorrected(fact)) => Some(Event {
            at: fact.at.unwrap_or(event.at),
            fact: fact.fact.as_deref().unwrap_or(&event.fact).clone(),
            ..event.clone()
        }),
        Some(_) => None,
    };
    let events = history.events.iter().filter(|event| about(event).is_none()).filter_map(read).collect();
    History { policy: history.policy.clone(), events }
}

/// What is so, without what anybody is to blame for, and without the reasons, which name corrections, too.
fn judgements(engine: &Engine, as_of: AsOf) -> Result<Vec<String>, TestCaseError> {
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
    ) {
        let history = with_thoughts(&history, &thoughts)?;
        let at = minute(20 * 1_440 + 700);
        let mut whole = history.engine().map_err(fault)?;
        let mut parts = engine(&history.policy, "reader").map_err(fault)?;
        for delivery in deliveries(&history, &keys) {
            parts.merge(delivery);
        }
        same(&mut whole, &mut parts, at)?;
        let mut one_by_one = engine(&history.policy, "slow").map_err(fault)?;
        for event in history.events.iter().rev() {
            one_by_one.merge_lines(&write_lines([event])).map_err(fault)?;
        }
        same(&mut whole, &mut one_by_one, at)?;
        for known in [minute(4 * 1_440), minute(12 * 1_440)] {
            let as_of = AsOf { at, known_by: Some(known) };
            prop_assert_eq!(answers(&whole, as_of)?, answers(&parts, as_of)?);
            prop_assert_eq!(answers(&whole, as_of)?, answers(&one_by_one, as_of)?);
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
                    answers(&full, AsOf { at, known_by: Some(known) })?,
                    answers(&then, AsOf::at(at))?,
                    "at {}, known by {}", at, known
                );
            }
        }
    }
}
