//! Triage of a million people under one policy, on one core: `cargo bench -p gridward-tests --bench bulk`.
//!
//! Prints the time and the allocations, and fails where a million people take two seconds or a person takes memory of
//! their own.

use gridward::engine::BulkAnswer;
use gridward_tests::bulk::{asked_at, people, triage};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;
use std::error::Error;
use std::time::{Duration, Instant};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// People where somebody measures; others in proportion.
const PEOPLE: u32 = 1_000_000;

/// The most that they may take on one core.
const LONGEST: Duration = Duration::from_secs(2);

/// Runs of which the median counts.
const RUNS: usize = 5;

fn measure(count: u32) -> Result<(), Box<dyn Error>> {
    let (engine, cases, as_of) = (triage()?, people(count)?, asked_at()?);
    let mut times = Vec::new();
    let mut answer = BulkAnswer::default();
    let mut allocations = Vec::new();
    for _ in 0..RUNS {
        let heap = Region::new(ALLOCATOR);
        let start = Instant::now();
        engine.judge_all_into(&cases, as_of, &mut answer);
        times.push(start.elapsed());
        let change = heap.change();
        allocations.push(change.allocations + change.reallocations);
    }
    times.sort_unstable();
    let median = times.get(RUNS / 2).copied().unwrap_or_default();
    let held = answer.judgements.iter().filter(|judgement| judgement.stages > 0).count();
    let unsure = answer.judgements.iter().filter(|judgement| judgement.needs_engine.is_some()).count();
    println!(
        "{count} people: {} ms, {held} of them under a measure, {} stages, {} tests, {unsure} need the full engine",
        median.as_millis(),
        answer.stages.len(),
        answer.tests.len()
    );
    let (first, again) = (allocations.first().copied().unwrap_or(0), allocations.last().copied().unwrap_or(0));
    println!("allocations: {first} for everybody the first time, {again} when the answer's lists are used again");
    if usize::try_from(count)? >= 1_000 && first.max(again) * 100 > usize::try_from(count)? {
        return Err("more than one allocation for a hundred people".into());
    }
    if count >= PEOPLE && median >= LONGEST {
        return Err(format!("{} ms, and {} ms are allowed", median.as_millis(), LONGEST.as_millis()).into());
    }
    Ok(())
}

fn main() {
    let measuring = std::env::args().any(|argument| argument == "--bench");
    if let Err(error) = measure(if measuring { PEOPLE } else { PEOPLE / 100 }) {
        eprintln!("{error}");
        std::process::exit(1);
    }
}
