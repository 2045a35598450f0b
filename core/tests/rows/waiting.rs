//! Who waits for a call sees how far it has come and can break it off: nothing is recorded by half.

use crate::kit::{Desk, Outcome, clock};
use gridward::base::{CallProgress, GridError};
use gridward::community::AsOf;
use gridward::log::VersionVector;
use std::sync::Arc;
use std::thread;

const AT: &str = "2021-12-15 09:00";

#[test]
fn every_household_and_every_event_is_counted() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let (progress, as_of) = (Arc::new(CallProgress::default()), AsOf::at(clock(AT)?));
    let coverage = desk.engine.watched(&progress, |engine| Ok(engine.coverage(as_of, false)))?;
    assert_eq!(coverage, desk.engine.coverage(as_of, false), "who looks changes nothing");
    assert!(progress.done() >= 3 && progress.done() == progress.of(), "{progress:?}");

    let bundle = desk.engine.bundle(&VersionVector::default());
    let mut other = Desk::new()?.device("other")?;
    let merged = other.engine.watched(&progress, |engine| engine.merge_bundle(&bundle))?;
    assert!(progress.done() >= merged.added && progress.done() == progress.of(), "{merged:?} {progress:?}");
    assert_eq!(other.engine.digest(), desk.engine.digest());
    Ok(())
}

#[test]
fn what_is_broken_off_leaves_no_trace() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let bundle = desk.engine.bundle(&VersionVector::default());
    let mut other = Desk::new()?.device("other")?;
    let before = other.engine.digest();
    let progress = Arc::new(CallProgress::default());
    assert!(progress.break_off());
    for _ in 0..2 {
        let merged = other.engine.watched(&progress, |engine| engine.merge_bundle(&bundle));
        assert_eq!(merged, Err(GridError::BrokenOff));
    }
    // Broken off between reading what came and taking it in.
    let progress = Arc::new(CallProgress::default());
    let merged = other.engine.watched(&progress, |engine| {
        progress.break_off();
        engine.merge_bundle(&bundle)
    });
    assert_eq!(merged, Err(GridError::BrokenOff));
    assert_eq!(other.engine.digest(), before);
    assert_eq!(other.engine.merge_bundle(&bundle)?.added, desk.engine.events());
    Ok(())
}

#[test]
fn another_thread_breaks_a_question_off_on_its_way() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let as_of = AsOf::at(clock(AT)?);
    let progress = Arc::new(CallProgress::default());
    let waiting = Arc::clone(&progress);
    let who = thread::spawn(move || {
        while waiting.done() == 0 {
            thread::yield_now();
        }
        waiting.break_off()
    });
    // Nobody would wait for an end of this.
    let answer = desk.engine.watched(&progress, |engine| {
        while !progress.is_broken_off() {
            let _ = engine.findings(as_of);
        }
        Ok(engine.findings(as_of))
    });
    assert_eq!(answer, Err(GridError::BrokenOff));
    assert!(matches!(who.join(), Ok(true)));
    assert_eq!(
        desk.engine.call("stroll", "{}").map_err(|error| error.code()),
        Err("unknownCall"),
        "the engine stays usable"
    );
    Ok(())
}
