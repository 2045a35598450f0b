//! How long the calls take that an app makes most, at 1, 10 and 100 times the size of report S.
//!
//! `cargo bench -p gridward-tests --bench engine`; `GRIDWARD_BENCH_SCALES=1,10` for other sizes.

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use gridward::base::{Channel, ResidentId, Temperature};
use gridward::community::AsOf;
use gridward::engine::{AgendaQuery, ReportQuery};
use gridward::health::ReadingTaken;
use gridward::log::{Entry, Fact, read_lines};
use gridward_tests::{Community, empty_like, scales, shennong};
use std::error::Error;
use std::hint::black_box;

/// A temperature of somebody under a measure, as a worker records it at the door.
fn reading(community: &Community) -> Result<Entry, Box<dyn Error>> {
    let last = community.engine.events_since(&gridward::log::VersionVector::default());
    let resident = last.iter().rev().find_map(|event| match &event.fact {
        Fact::ReadingTaken(fact) => Some(fact.resident.clone()),
        _ => None,
    });
    let resident: ResidentId = resident.ok_or("nobody has a reading")?;
    let temperature = Temperature::from_hundredths(3660)?;
    let fact = Fact::ReadingTaken(ReadingTaken { resident, temperature, channel: Channel::Door });
    Ok(Entry { at: community.evening, by: community.chief.clone(), fact })
}

fn measure(criterion: &mut Criterion, scale: u32) -> Result<(), Box<dyn Error>> {
    let community = shennong(scale)?;
    let engine = &community.engine;
    let events = u64::from(engine.events());
    let lines = engine.lines();
    let parsed = read_lines(&lines)?;
    let entry = reading(&community)?;

    let mut group = criterion.benchmark_group("record one event");
    let mut recording = engine.clone();
    group.bench_with_input(BenchmarkId::from_parameter(scale), &entry, |bench, entry| {
        bench.iter(|| black_box(recording.record(entry.clone(), community.evening)).is_ok());
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
    let query = ReportQuery { date: community.last_date, grids: None, known_by: None };
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
