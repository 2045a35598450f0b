//! How time and memory grow with households, days, devices and the length of a rule book: `cargo bench -p gridward-tests
//! --bench growth`.
//!
//! Prints every figure with the exponent that fits it, where time ~ size^exponent: 1 is proportional, 0 does not grow. It
//! draws the same into `growth.svg` beside this file, and fails where something grows faster than it may.

mod plot;

use gridward::base::ReplicaId;
use gridward::community::AsOf;
use gridward::engine::{AgendaQuery, ReportQuery};
use gridward::log::{Event, VersionVector};
use gridward::policy::{Policy, preset_text, presets};
use gridward::{Engine, EngineConfig};
use gridward_cli::demo::{FieldReport, play};
use gridward_tests::{empty_like, is_measuring};
use peak_alloc::PeakAlloc;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::error::Error;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// One thing that is measured at several sizes.
pub struct Line {
    /// What.
    pub name: &'static str,
    /// The fastest growth that is allowed, as an exponent.
    pub at_most: f64,
    /// Size and figure, both above zero.
    pub points: Vec<(f64, f64)>,
}

impl Line {
    /// The exponent of the straight line through the points, both axes in logarithms, by least squares.
    pub fn exponent(&self) -> f64 {
        let logs = || self.points.iter().map(|(x, y)| (x.ln(), y.ln()));
        let count = logs().map(|_| 1.0).sum::<f64>();
        let mean = |of: fn((f64, f64)) -> f64| logs().map(of).sum::<f64>() / count;
        let (x, y) = (mean(|it| it.0), mean(|it| it.1));
        let spread = logs().map(|it| (it.0 - x) * (it.0 - x)).sum::<f64>();
        logs().map(|it| (it.0 - x) * (it.1 - y)).sum::<f64>() / spread
    }
}

/// Lines over one size.
pub struct Panel {
    /// The size.
    pub over: &'static str,
    /// What grows with it.
    pub lines: Vec<Line>,
}

impl Panel {
    fn new(over: &'static str, lines: &[(&'static str, f64)]) -> Self {
        let lines = lines.iter().map(|&(name, at_most)| Line { name, at_most, points: Vec::new() });
        Self { over, lines: lines.collect() }
    }

    /// Takes the figures of one size, in the order of the lines.
    fn take(&mut self, size: u32, figures: &[f64]) {
        let shown: Vec<String> =
            self.lines.iter().zip(figures).map(|(line, y)| format!("{} {y:.3}", line.name)).collect();
        println!("{size} {}: {}", self.over, shown.join(", "));
        for (line, figure) in self.lines.iter_mut().zip(figures) {
            line.points.push((f64::from(size), figure.max(0.001)));
        }
    }
}

/// Milliseconds of the fastest of several runs; what `set_up` does is not counted.
fn fastest<S, T>(mut set_up: impl FnMut() -> S, mut run: impl FnMut(S) -> T) -> f64 {
    let mut best = Duration::MAX;
    for _ in 0..if is_measuring() { 5 } else { 1 } {
        let given = set_up();
        let start = Instant::now();
        let answer = black_box(run(given));
        best = best.min(start.elapsed());
        drop(answer);
    }
    best.as_secs_f64() * 1_000.0
}

/// Mebibytes.
fn mebibytes(bytes: usize) -> Outcome<f64> {
    Ok(f64::from(u32::try_from(bytes / 1_024)?) / 1_024.0)
}

/// What a community of one size costs: replay, agenda, report, and the memory of the engine.
fn community(days: u32, scale: u32) -> Outcome<(u32, [f64; 4])> {
    let played = play(FieldReport::Shennong, days, scale, &mut |_| {})?;
    let lines = played.engine.lines();
    let empty = empty_like(&played.engine)?;
    let before = ALLOCATOR.current_usage();
    let mut engine = empty.clone();
    engine.merge_lines(&lines)?;
    let memory = mebibytes(ALLOCATOR.current_usage().saturating_sub(before))?;
    let evening = engine.config().policy.zone.start_of(played.last_date).plus_hours(20);
    let covered = engine.coverage(AsOf::at(evening), true).certificate;
    let households = u32::try_from(covered.len())?;
    let chief = covered.into_iter().find_map(|line| line.answerable).ok_or("nobody answers")?.worker;
    let agenda = AgendaQuery { worker: chief, as_of: AsOf::at(evening), include_done: false };
    let report = ReportQuery { date: played.last_date, grids: None, ungridded: false, known_by: None };
    let figures = [
        fastest(|| empty.clone(), |mut engine| engine.merge_lines(&lines).is_ok()),
        fastest(|| (), |()| engine.agenda(&agenda)),
        fastest(|| (), |()| engine.report(&report)),
        memory,
    ];
    Ok((households, figures))
}

/// The events of one device as if that many had recorded them in turns, and what it costs to take all of their bundles in.
fn devices(events: &[Event], config: &EngineConfig, count: u32) -> Outcome<[f64; 2]> {
    let mut shares: BTreeMap<u32, Engine> = BTreeMap::new();
    let mut numbers: BTreeMap<u32, u32> = BTreeMap::new();
    for (place, event) in (0_u32..).zip(events) {
        let device = place % count;
        let number = numbers.entry(device).or_insert(0);
        *number += 1;
        let replica: ReplicaId = format!("device-{device}").parse()?;
        let theirs = Event { replica, counter: *number, ..event.clone() };
        let share = match shares.entry(device) {
            Entry::Occupied(share) => share.into_mut(),
            Entry::Vacant(place) => place.insert(Engine::new(config.clone())?),
        };
        share.merge(vec![theirs]);
    }
    let bundles: Vec<Vec<u8>> = shares.values().map(|engine| engine.bundle(&VersionVector::default())).collect();
    let empty = Engine::new(config.clone())?;
    let time = fastest(|| empty.clone(), |mut engine| bundles.iter().all(|bundle| engine.merge_bundle(bundle).is_ok()));
    let mut whole = empty;
    bundles.iter().try_for_each(|bundle| whole.merge_bundle(bundle).map(|_| ()))?;
    Ok([time, fastest(|| (), |()| whole.version())])
}

/// The size of a rule book in bytes, and what it costs to read and check it, and to open an engine with it.
fn rule_book(id: &str) -> Outcome<(u32, [f64; 2])> {
    let whole = serde_json::to_string(&Policy::from_json(preset_text(id)?)?)?;
    let policy = Policy::from_json(&whole)?;
    let (community, replica) = ("growth".parse()?, "growth".parse()?);
    let config = EngineConfig { community, replica, policy, adopted: Vec::new() };
    let figures = [fastest(|| (), |()| Policy::from_json(&whole)), fastest(|| config.clone(), Engine::new)];
    Ok((u32::try_from(whole.len())?, figures))
}

fn measure() -> Outcome {
    let scales: &[u32] = if is_measuring() { &[1, 2, 5, 10, 20] } else { &[1] };
    let spans: &[u32] = if is_measuring() { &[2, 4, 7, 14, 28] } else { &[2] };
    let fleets: &[u32] = if is_measuring() { &[1, 3, 10, 30, 100] } else { &[2] };
    // The agenda should not grow at all: it still goes through the recurring work of the whole community.
    let of_a_community =
        [("replay, ms", 1.15), ("agenda of one worker, ms", 1.0), ("nightly report, ms", 1.3), ("memory, MiB", 1.1)];

    let mut panels = Vec::new();
    let mut panel = Panel::new("households", &of_a_community);
    for scale in scales {
        let (households, figures) = community(14, *scale)?;
        panel.take(households, &figures);
    }
    panels.push(panel);

    let mut panel = Panel::new("days", &of_a_community);
    for days in spans {
        panel.take(*days, &community(*days, 1)?.1);
    }
    panels.push(panel);

    let played = play(FieldReport::Shennong, if is_measuring() { 14 } else { 1 }, 1, &mut |_| {})?;
    let events = played.engine.events_since(&VersionVector::default());
    let mut panel = Panel::new("devices", &[("all bundles of one log, ms", 0.5), ("version of the log, ms", 1.2)]);
    for count in fleets {
        panel.take(*count, &devices(&events, played.engine.config(), *count)?);
    }
    panels.push(panel);

    let mut panel = Panel::new("bytes of a rule book", &[("read and checked, ms", 1.5), ("engine opened, ms", 1.5)]);
    for id in presets().take(if is_measuring() { usize::MAX } else { 2 }) {
        let (bytes, figures) = rule_book(id)?;
        panel.take(bytes, &figures);
    }
    panels.push(panel);

    if !is_measuring() {
        return Ok(());
    }
    let mut too_fast = Vec::new();
    for panel in &panels {
        for line in &panel.lines {
            let exponent = line.exponent();
            println!("{} with {}: exponent {exponent:.2}, at most {}", line.name, panel.over, line.at_most);
            if exponent > line.at_most {
                too_fast.push(format!("{} with {}", line.name, panel.over));
            }
        }
    }
    let drawing = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/growth/growth.svg");
    plot::draw(&panels, &drawing)?;
    println!("{}", drawing.display());
    if too_fast.is_empty() { Ok(()) } else { Err(format!("grows too fast: {}", too_fast.join("; ")).into()) }
}

fn main() {
    if let Err(error) = measure() {
        eprintln!("{error}");
        std::process::exit(1);
    }
}
