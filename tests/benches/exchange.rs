//! What an exchange costs: two phones that were offline with 25,000 events each of report S's mix send each other a bundle.
//!
//! And what a snapshot of report S after 14 days takes.
//!
//! `cargo bench -p gridward-tests --bench exchange`. Fails when an event takes 12 bytes or more, when reading and merging
//! both bundles takes 100 ms or more of one processor, when the snapshot has 300,000 bytes or more, or when opening it takes
//! 5 ms or more.

use gridward::community::AsOf;
use gridward::engine::AgendaQuery;
use gridward::log::{VersionVector, split_parts, write_lines};
use gridward::{Engine, EngineConfig};
use gridward_tests::{empty_like, is_measuring, offline, processor_micros, shennong};
use std::error::Error;
use std::hint::black_box;
use std::time::Instant;

/// Events on each phone; fewer where nobody measures (`cargo test` runs each bench once to see that it runs).
fn events_each() -> usize {
    if is_measuring() { 25_000 } else { 2_500 }
}

/// Most bytes an event may take in a bundle.
const MOST_BYTES: usize = 12;

/// Most milliseconds that reading and merging both bundles may take.
const MOST_EXCHANGE: u128 = 100;

/// Most bytes that a snapshot of report S after 14 days may have.
const MOST_SNAPSHOT: usize = 300_000;

/// Most milliseconds that opening that snapshot may take.
const MOST_OPENING: u128 = 5;

/// Runs of each measurement; the fastest counts, for the machine may have other things to do.
fn runs() -> usize {
    if is_measuring() { 7 } else { 1 }
}

/// The fewest microseconds that `work` takes, and its last answer.
fn fastest<P, T>(mut prepare: impl FnMut() -> P, mut work: impl FnMut(P) -> T) -> Result<(u128, T), Box<dyn Error>> {
    let start = Instant::now();
    let mut best = None;
    for _ in 0..runs() {
        let prepared = prepare();
        let before = processor_micros(start);
        let answer = black_box(work(prepared));
        let took = processor_micros(start) - before;
        if best.as_ref().is_none_or(|(least, _)| took < *least) {
            best = Some((took, answer));
        }
    }
    best.ok_or_else(|| "nothing was measured".into())
}

/// Events, bytes and microseconds of a bundle that some engine makes.
fn describe(name: &str, events: usize, bytes: usize, lines: usize, micros: u128) -> usize {
    let hundredths = bytes * 100 / events.max(1);
    println!(
        "{name}: {events} events in {bytes} bytes, {}.{:02} bytes an event ({} as JSON lines); written in {} ms; {} QR codes",
        hundredths / 100,
        hundredths % 100,
        lines / events.max(1),
        micros / 1_000,
        bytes.div_ceil(2_640)
    );
    hundredths
}

fn exchange() -> Result<(), Box<dyn Error>> {
    let story = shennong(if is_measuring() { 3 } else { 1 })?.engine;
    let events = story.events_since(&VersionVector::default());
    let mut engines = Vec::new();
    for phone in [1, 2] {
        let replica = format!("phone-{phone}").parse()?;
        let mut engine = Engine::new(EngineConfig { replica, ..empty_like(&story)?.config().clone() })?;
        engine.merge(offline(&events, phone, events_each())?);
        engines.push(engine);
    }
    let [one, other] = engines.as_slice() else { return Err("two phones".into()) };

    let mut bundles = Vec::new();
    for (name, engine, peer) in [("phone 1", one, other), ("phone 2", other, one)] {
        let (micros, bundle) = fastest(|| (), |()| engine.bundle(&peer.version()))?;
        let hundredths = describe(name, events_each(), bundle.len(), engine.lines().len(), micros);
        if hundredths >= MOST_BYTES * 100 {
            return Err(format!("an event takes {MOST_BYTES} bytes or more").into());
        }
        bundles.push(bundle);
    }
    let [from_one, from_other] = bundles.as_slice() else { return Err("two bundles".into()) };

    let (exchanged, (one, other)) = fastest(
        || (one.clone(), other.clone()),
        |(mut one, mut other)| {
            let added = (one.merge_bundle(from_other), other.merge_bundle(from_one));
            (one, other, added)
        },
    )
    .and_then(|(micros, (one, other, added))| {
        let added = (added.0?.added, added.1?.added);
        let wanted = u32::try_from(events_each())?;
        if added == (wanted, wanted) { Ok((micros, (one, other))) } else { Err(format!("taken in: {added:?}").into()) }
    })?;
    println!("both bundles read and merged in {}.{} ms", exchanged / 1_000, exchanged / 100 % 10);
    if one.digest() != other.digest() {
        return Err("the phones do not agree".into());
    }
    let (read, added) = fastest(
        || empty_like(&story),
        |engine| engine.and_then(|mut engine| engine.merge_bundle(from_one)).map(|report| report.added),
    )?;
    println!("one bundle into an empty log ({} events) in {}.{} ms", added?, read / 1_000, read / 100 % 10);

    let shennong = shennong(1)?;
    let query = AgendaQuery { worker: shennong.chief.clone(), as_of: AsOf::at(shennong.evening), include_done: true };
    let whole = shennong.engine;
    let (micros, bundle) = fastest(|| (), |()| whole.bundle(&VersionVector::default()))?;
    let count = usize::try_from(whole.events())?;
    describe(
        "report S, 14 days, whole",
        count,
        bundle.len(),
        write_lines(&events).len() * count / events.len(),
        micros,
    );
    let (written, snapshot) = fastest(|| (), |()| whole.snapshot())?;
    let config = whole.config();
    let (restored, again) = fastest(|| config.clone(), |config| Engine::restore(config, &snapshot))?;
    if again?.digest() != whole.digest() {
        return Err("the snapshot is not what it was taken of".into());
    }
    let (asked, agenda) =
        fastest(|| config.clone(), |config| Engine::restore(config, &snapshot).map(|engine| engine.agenda(&query)))?;
    if agenda? != whole.agenda(&query) {
        return Err("the agenda from the snapshot is another one".into());
    }
    let (digested, _) =
        fastest(|| config.clone(), |config| Engine::restore(config, &snapshot).map(|engine| engine.digest()))?;
    let lines = whole.lines();
    let (replayed, _) =
        fastest(|| empty_like(&whole), |engine| engine.and_then(|mut engine| engine.merge_lines(&lines)))?;
    let tenths = |micros: u128| format!("{}.{}", micros / 1_000, micros / 100 % 10);
    println!(
        "snapshot of report S: {count} events in {} bytes, written in {} ms, opened in {} ms, with a chief's agenda in {} \
         ms, with the digest in {} ms; the same log as JSON lines in {} ms",
        snapshot.len(),
        tenths(written),
        tenths(restored),
        tenths(asked),
        tenths(digested),
        tenths(replayed)
    );
    if snapshot.len() >= MOST_SNAPSHOT {
        return Err(format!("the snapshot has {MOST_SNAPSHOT} bytes or more").into());
    }
    if restored >= MOST_OPENING * 1_000 && is_measuring() {
        return Err(format!("opening the snapshot takes {MOST_OPENING} ms or more").into());
    }
    let mut version = whole.version();
    for known in version.0.values_mut() {
        *known -= 100;
    }
    let bundle = whole.bundle(&version);
    let parts = split_parts(&bundle, 1_800).len();
    println!("its last 100 events: {} bytes, {parts} parts of at most 1,800 characters", bundle.len());

    if exchanged >= MOST_EXCHANGE * 1_000 && is_measuring() {
        return Err(format!("the exchange takes {MOST_EXCHANGE} ms or more").into());
    }
    Ok(())
}

fn main() {
    if let Err(error) = exchange() {
        eprintln!("{error}");
        std::process::exit(1);
    }
}
