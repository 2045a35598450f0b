//! A host that replays events, right and wrong: the laws of arrival are asked of it as of the engine.

use super::Outcome;
use gridward::log::Event;
use gridward::policy::preset;
use gridward::testkit::history::engine;
use gridward::testkit::{Check, laws};
use std::cell::Cell;
use std::error::Error;

#[test]
fn a_host_that_merges_passes_and_one_that_overwrites_does_not() -> Outcome {
    let policy = preset("cn-2021-14")?;
    let merges = |events: &[Event]| -> Result<String, Box<dyn Error>> {
        let mut engine = engine(&policy, "host")?;
        for event in events {
            engine.merge(vec![event.clone()]);
        }
        Ok(engine.digest().digest)
    };
    // The last that comes wins: what a table with one row for each name does.
    let overwrites = |events: &[Event]| -> Result<String, Box<dyn Error>> {
        let mut rows = std::collections::BTreeMap::new();
        for event in events {
            rows.insert((event.fact.kind(), event.at), event.clone());
        }
        let mut engine = engine(&policy, "host")?;
        engine.merge(rows.into_values().collect());
        Ok(engine.digest().digest)
    };
    // It remembers what it was asked before.
    let calls = Cell::new(0_u32);
    let remembers = |events: &[Event]| -> Result<String, Box<dyn Error>> {
        calls.set(calls.get() + 1);
        merges(events).map(|digest| if calls.get() == 2 { String::new() } else { digest })
    };
    let histories = Check::of(policy.clone()).cases(4).histories()?;
    let mut lost = 0;
    for history in &histories {
        laws::determinism_of(history, &merges)?;
        laws::convergence_of(history, &merges)?;
        lost += u32::from(laws::convergence_of(history, &overwrites).is_err());
    }
    assert!(lost > 0, "a host that loses entries is not found");
    let first = histories.first().ok_or("no history")?;
    let broken = laws::determinism_of(first, &remembers).err().ok_or("a host that changes its mind is not found")?;
    assert_eq!(broken.law, "determinism_of");
    assert!(laws::convergence_of(first, &|_| Err("no disk".into())).is_err_and(|broken| broken.got == "no disk"));
    Ok(())
}
