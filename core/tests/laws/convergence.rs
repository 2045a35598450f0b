//! Laws 1 and 2: the same events make the same state, however they arrive, and none is lost.

use super::histories::{History, engine, histories, minute};
use super::{Law, cases, fault};
use gridward::Engine;
use gridward::base::Instant;
use gridward::log::{Event, VersionVector, read_lines, write_lines};
pub use gridward::testkit::fleet::{deliveries, tamper};
use gridward::testkit::{fleet::deliver, laws::everything};
use proptest::prelude::*;
use std::collections::BTreeSet;

pub fn same(one: &mut Engine, other: &mut Engine, at: Instant) -> Law {
    let workers = ["w0", "w1", "w2"].map(|worker| worker.parse().map_err(fault));
    let workers = workers.into_iter().collect::<Result<Vec<_>, _>>()?;
    let told = |engine: &mut Engine| everything(engine, &workers, at).map_err(fault);
    prop_assert_eq!(told(one)?, told(other)?);
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
            deliver(&mut parts, &history.policy, delivery).map_err(fault)?;
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
