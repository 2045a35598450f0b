//! How long the calls take that an app makes most, at 1, 10 and 100 times the size of report S.
//!
//! `cargo bench -p gridward-tests --bench engine`; `GRIDWARD_BENCH_SCALES=1,10` for other sizes.

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use gridward::Engine;
use gridward::base::{Channel, Instant as Moment, ResidentId, Temperature};
use gridward::community::AsOf;
use gridward::engine::{AgendaQuery, ReportQuery};
use gridward::health::ReadingTaken;
use gridward::log::{Entry, Fact, VersionVector, read_lines};
use gridward_tests::{Community, empty_like, scales, shennong};
use std::collections::BTreeSet;
use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// A temperature of everybody who has ever given one, as a worker records it at the door.
fn readings(community: &Community) -> Result<Vec<Entry>, Box<dyn Error>> {
    let temperature = Temperature::from_hundredths(3660)?;
    let events = community.engine.events_since(&VersionVector::default());
    let residents: BTreeSet<ResidentId> = events
        .into_iter()
        .filter_map(|event| match event.fact {
            Fact::ReadingTaken(fact) => Some(fact.resident),
            _ => None,
        })
        .collect();
    let entries = residents.into_iter().map(|resident| {
        let fact = Fact::ReadingTaken(ReadingTaken { resident, temperature, channel: Channel::Door, replaces: None });
        Entry { at: community.evening, by: community.chief.clone(), fact }
    });
    Ok(entries.collect())
}

/// The time that so many recordings take. Nobody gets more than four readings: then a fresh copy of the engine goes on,
/// and making it is not counted.
fn record(engine: &Engine, entries: &[Entry], now: Moment, mut left: u64) -> Duration {
    let mut spent = Duration::ZERO;
    while left > 0 {
        let count = left.min(u64::try_from(entries.len()).unwrap_or(u64::MAX).saturating_mul(4));
        let mut copy = engine.clone();
        let batch: Vec<Entry> = entries.iter().cycle().take(usize::try_from(count).unwrap_or(0)).cloned().collect();
        // The copy's lists are exactly full: the first entry makes room, as happens once in so many to a log that grows.
        if let Some(first) = entries.first() {
            black_box(copy.record(first.clone(), now).is_ok());
        }
        let start = Instant::now();
        for entry in batch {
            black_box(copy.record(entry, now).is_ok());
        }
        spent += start.elapsed();
        left -= count;
    }
    spent
}

fn measure(criterion: &mut Criterion, scale: u32) -> Result<(), Box<dyn Error>> {
    let community = shennong(scale)?;
    let engine = &community.engine;
    let events = u64::from(engine.events());
    let lines = engine.lines();
    let parsed = read_lines(&lines)?;
    let entries = readings(&community)?;

    let mut group = criterion.benchmark_group("record one event");
    group.sample_size(10).warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(2));
    group.bench_function(BenchmarkId::from_parameter(scale), |bench| {
        bench.iter_custom(|count| record(engine, &entries, community.evening, count));
    });
    group.finish();

    let mut group = criterion.benchmark_group("replay 14 days");
    group.throughput(Throughput::Elements(events)).sample_size(10);
    group.bench_function(BenchmarkId::new("parse", scale), |bench| {
        bench.iter(|| black_box(read_lines(&lines)).is_ok());
    });
    let empty = empty_like(engine)?;
    group.bench_function(BenchmarkId::new("fold", scale), |bench| {
        let fresh = || (empty.clone(), parsed.clone());
        bench.iter_batched(
            fresh,
            |(mut engine, events)| {
                black_box(engine.merge(events));
                engine
            },
            BatchSize::PerIteration,
        );
    });
    group.bench_function(BenchmarkId::new("parse and fold", scale), |bench| {
        bench.iter_batched(
            || empty.clone(),
            |mut engine| {
                black_box(engine.merge_lines(&lines).is_ok());
                engine
            },
            BatchSize::PerIteration,
        );
    });
    group.finish();

    let mut group = criterion.benchmark_group("agenda of one worker");
    let query =
        AgendaQuery { worker: community.chief.clone(), as_of: AsOf::at(community.evening), include_done: false };
    group.bench_with_input(BenchmarkId::from_parameter(scale), &query, |bench, query| {
        bench.iter(|| black_box(engine.agenda(query)));
    });
    group.finish();

    let mut group = criterion.benchmark_group("nightly report");
    group.sample_size(10);
    let query = ReportQuery { date: community.last_date, grids: None, ungridded: false, known_by: None };
    group.bench_with_input(BenchmarkId::from_parameter(scale), &query, |bench, query| {
        bench.iter(|| black_box(engine.report(query)));
    });
    group.finish();
    Ok(())
}

fn benches(criterion: &mut Criterion) {
    for scale in scales() {
        if let Err(error) = measure(criterion, scale) {
            eprintln!("at scale {scale}: {error}");
            std::process::exit(1);
        }
    }
}

criterion_group!(all, benches);
criterion_main!(all);
