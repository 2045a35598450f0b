//! Laws 1 and 2: the same events make the same state, however they arrive, and none is lost.

use super::histories::{History, engine, histories, minute};
use super::{Law, cases, fault};
use gridward::Engine;
use gridward::base::{Instant, ReplicaId};
use gridward::community::AsOf;
use gridward::engine::{AgendaQuery, ReportQuery};
use gridward::log::{Event, VersionVector, read_lines, write_lines};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Everything that two engines can be compared by, as text: digest, findings, report, agendas, line by line.
fn everything(engine: &mut Engine, at: Instant) -> Result<Vec<String>, TestCaseError> {
    let digest = engine.digest();
    let date = engine.config().policy.zone.date(at);
    let report = engine.report(&ReportQuery { date, grids: None, ungridded: false, known_by: None });
    let mut all = vec![
        format!("{} {}", digest.events, digest.digest),
        serde_json::to_string(&report).map_err(fault)?,
        serde_json::to_string(&engine.findings(AsOf::at(Instant::MAX))).map_err(fault)?,
        format!("{:?}", engine.next_wakeup(at)),
    ];
    for worker in ["w0", "w1", "w2"] {
        let worker = worker.parse().map_err(fault)?;
        let agenda = engine.agenda(&AgendaQuery { worker, as_of: AsOf::at(at), include_done: true });
        all.push(serde_json::to_string(&agenda).map_err(fault)?);
    }
    Ok(all)
}

pub fn same(one: &mut Engine, other: &mut Engine, at: Instant) -> Law {
    prop_assert_eq!(everything(one, at)?, everything(other, at)?);
    Ok(())
}

/// An engine that has the history at once, and one that has it in parts, in any order; they agree.
pub fn whole_and_parts(history: &History, keys: &[u64], at: Instant) -> Result<(Engine, Engine), TestCaseError> {
    let mut whole = history.engine().map_err(fault)?;
    let mut parts = engine(&history.policy, "reader").map_err(fault)?;
    for delivery in deliveries(history, keys) {
        parts.merge(delivery);
    }
    same(&mut whole, &mut parts, at)?;
    Ok((whole, parts))
}

/// The events in the order of `keys`, cut into deliveries that partly repeat each other.
pub fn deliveries(history: &History, keys: &[u64]) -> Vec<Vec<Event>> {
    let key = |at: usize| {
        keys.get(at % keys.len().max(1)).copied().unwrap_or(0).wrapping_mul(u64::try_from(at + 1).unwrap_or(1))
    };
    let mut order: Vec<(u64, &Event)> = history.events.iter().enumerate().map(|(at, event)| (key(at), event)).collect();
    order.sort_by_key(|(key, _)| *key);
    let mut cut: Vec<Vec<Event>> = vec![Vec::new()];
    for (key, event) in order {
        if key % 5 == 0 {
            // Half of what was just sent is sent again, and then the rest.
            let again = cut.last().map(|last| last.iter().step_by(2).cloned().collect());
            cut.extend(again);
        }
        if let Some(last) = cut.last_mut() {
            last.push(event.clone());
            last.extend(Some(event.clone()).filter(|_| key % 7 == 0));
        }
    }
    cut
}

/// Each event of the history is sent to a newcomer exactly once.
fn all_are_sent_once(history: &History, engine: &Engine) -> Law {
    let lines = |events: &[Event]| -> Vec<String> {
        let mut lines: Vec<String> = write_lines(events).lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    let sent = lines(&engine.events_since(&VersionVector::default()));
    let mut all = lines(&history.events);
    all.dedup();
    prop_assert_eq!(sent, all);
    Ok(())
}

/// Some events get the name of another one, as a device does whose storage was copied; some get number 0.
pub fn tamper(history: &mut History, at: &[usize]) {
    let names: Vec<(ReplicaId, u32)> =
        history.events.iter().map(|event| (event.replica.clone(), event.counter)).collect();
    for (which, event) in history.events.iter_mut().enumerate() {
        if let Some(choice) = at.iter().find(|at| **at % 97 == which % 97) {
            match names.get(choice % names.len().max(1)) {
                Some((replica, counter)) if choice % 3 > 0 => {
                    (event.replica, event.counter) = (replica.clone(), *counter)
                }
                _ => event.counter = 0,
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(48))]

    /// Law 1: the same events twice over give the same answers to the letter.
    #[test]
    fn law_01_the_same_events_give_the_same_answers(history in histories(80, 6)) {
        let (mut one, mut other) = (history.engine().map_err(fault)?, history.engine().map_err(fault)?);
        same(&mut one, &mut other, minute(20 * 1_440 + 700))?;
        prop_assert_eq!(one.lines(), other.lines());
    }

    /// Law 2: any split, order and repetition of deliveries ends in the same state.
    #[test]
    fn law_02_any_delivery_ends_in_the_same_state(
        history in histories(80, 6), keys in prop::collection::vec(any::<u64>(), 1..40),
        tampered in prop::collection::vec(0_usize..500, 0..4),
    ) {
        let mut history = history;
        tamper(&mut history, &tampered);
        let at = minute(20 * 1_440 + 700);
        let mut whole = history.engine().map_err(fault)?;
        let mut parts = engine(&history.policy, "reader").map_err(fault)?;
        for delivery in deliveries(&history, &keys) {
            // Some come as events, some as lines of text, some as bundles.
            match delivery.len() % 3 {
                0 => _ = parts.merge_lines(&write_lines(&delivery)).map_err(fault)?,
                1 => _ = parts.merge(delivery),
                _ => {
                    let mut sender = engine(&history.policy, "sender").map_err(fault)?;
                    sender.merge(delivery);
                    parts.merge_bundle(&sender.bundle(&VersionVector::default())).map_err(fault)?;
                }
            }
        }
        same(&mut whole, &mut parts, at)?;
        all_are_sent_once(&history, &parts)?;
        let again = read_lines(&parts.lines()).map_err(fault)?;
        let report = parts.merge(again.clone());
        prop_assert_eq!((report.added, report.clashes), (0, 0));
        let mut copy = engine(&history.policy, "copy").map_err(fault)?;
        copy.merge(again);
        same(&mut whole, &mut copy, at)?;
    }

    /// Law 2: devices that send each other what the other lacks agree, whoever asks first and whatever they had.
    #[test]
    fn law_02_devices_agree_after_an_exchange(
        history in histories(80, 4), shares in prop::collection::vec(0_u8..4, 1..60),
        tampered in prop::collection::vec(0_usize..500, 0..4),
    ) {
        let mut history = history;
        tamper(&mut history, &tampered);
        let share = |at: usize| shares.get(at % shares.len()).copied().unwrap_or(0);
        let mut a = engine(&history.policy, "a").map_err(fault)?;
        let mut b = engine(&history.policy, "b").map_err(fault)?;
        for (at, event) in history.events.iter().enumerate() {
            if share(at) != 1 {
                a.merge(vec![event.clone()]);
            }
            if share(at) != 2 {
                b.merge(vec![event.clone()]);
            }
        }
        for _ in 0..2 {
            let (for_a, for_b) = (b.events_since(&a.version()), a.events_since(&b.version()));
            a.merge(for_a);
            b.merge(for_b);
        }
        // Different events under one name, one on each device, are what versions cannot tell: then the digests differ,
        // and sending everything is what is left.
        let names: BTreeSet<_> = history.events.iter().map(|event| (event.replica.clone(), event.counter)).collect();
        if names.len() < history.events.len() {
            let (for_a, for_b) = (b.events_since(&VersionVector::default()), a.events_since(&VersionVector::default()));
            a.merge(for_a);
            b.merge(for_b);
        }
        same(&mut a, &mut b, minute(30 * 1_440))?;
        all_are_sent_once(&history, &a)?;
    }
}
