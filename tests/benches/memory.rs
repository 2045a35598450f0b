//! How much memory a community takes: per event, and per resident's file.
//!
//! `cargo bench -p gridward-tests --bench memory`. Fails when a resident's file costs 1,024 bytes or more.

use gridward::log::{Event, Fact, VersionVector};
use gridward_tests::{empty_like, scales, shennong};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;
use std::error::Error;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Bytes on the heap more than at the start of the region.
fn held(region: &Region<'_, System>) -> usize {
    let stats = region.change();
    stats.bytes_allocated.saturating_sub(stats.bytes_deallocated)
}

fn is_of_a_resident(fact: &Fact) -> bool {
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
}

fn measure(scale: u32) -> Result<(), Box<dyn Error>> {
    let engine = shennong(scale)?.engine;
    let events = engine.events_since(&VersionVector::default());
    let mut fresh = empty_like(&engine)?;
    drop(engine);
    let (residents, others): (Vec<_>, Vec<_>) = events.into_iter().partition(|event| is_of_a_resident(&event.fact));
    let people = residents.iter().filter(|event| matches!(event.fact, Fact::ResidentRegistered(_))).count();

    let region = Region::new(ALLOCATOR);
    fresh.merge(others.clone());
    let without = held(&region);
    fresh.merge(residents.clone());
    let whole = held(&region);
    // The log holds each event once; what is left are the files, with the tables and indexes that find them.
    let files = (whole - without).saturating_sub(residents.len() * size_of::<Event>());
    let (per_resident, count) = (files / people.max(1), residents.len() + others.len());
    println!(
        "scale {scale}: {count} events of {} bytes; the whole engine holds {whole} bytes, {} an event; {people} \
         residents' files with tables and indexes {files} bytes, {per_resident} a resident",
        size_of::<Event>(),
        whole / count.max(1)
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
