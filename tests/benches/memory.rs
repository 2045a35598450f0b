//! How much memory a community takes: per event, and per resident's file.
//!
//! `cargo bench -p gridward-tests --bench memory`. Fails when a resident's file costs 1,024 bytes or more.

use gridward::log::{Fact, VersionVector};
use gridward_tests::{empty_like, scales, shennong};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;
use std::error::Error;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// What an engine with these events holds beside the events themselves, in bytes.
fn held(region: &Region<'_, System>) -> usize {
    let stats = region.change();
    let added = stats.bytes_allocated.checked_add_signed(stats.bytes_reallocated).unwrap_or(0);
    added.saturating_sub(stats.bytes_deallocated)
}

fn measure(scale: u32) -> Result<(), Box<dyn Error>> {
    let engine = shennong(scale)?.engine;
    let events = engine.events_since(&VersionVector::default());
    let count = events.len();
    let of_residents = |fact: &Fact| {
        matches!(
            fact,
            Fact::ResidentRegistered(_)
                | Fact::ResidentMoved(_)
                | Fact::StayReported(_)
                | Fact::ReadingTaken(_)
                | Fact::SymptomsReported(_)
                | Fact::MeasureOrdered(_)
                | Fact::MeasureLifted(_)
        )
    };
    let (residents, others): (Vec<_>, Vec<_>) = events.into_iter().partition(|event| of_residents(&event.fact));
    let people = residents.iter().filter(|event| matches!(event.fact, Fact::ResidentRegistered(_))).count();

    let mut whole = empty_like(&engine)?;
    drop(engine);
    let region = Region::new(ALLOCATOR);
    // The events are given, not copied: what is counted is what the engine adds to them.
    whole.merge(others);
    let before = held(&region);
    whole.merge(residents);
    let files = held(&region).saturating_sub(before);
    let per_resident = files / people.max(1);
    println!(
        "scale {scale}: {count} events, {people} residents; files, index and log of residents: {files} bytes, {per_resident} \
         bytes a resident; everything of the engine beside the events: {} bytes, {} bytes an event",
        held(&region),
        held(&region) / count.max(1)
    );
    if per_resident >= 1_024 {
        return Err(format!("a resident costs {per_resident} bytes; less than 1,024 is the limit").into());
    }
    Ok(())
}

fn main() {
    for scale in scales() {
        if let Err(error) = measure(scale) {
            eprintln!("at scale {scale}: {error}");
            std::process::exit(1);
        }
    }
}
