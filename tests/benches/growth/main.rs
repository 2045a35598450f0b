//! How time and memory grow with households, days, devices and the length of a rule book: `cargo bench -p gridward-tests
//! --bench growth`.
//!
//! Prints every figure with the exponent that fits it, where time ~ size^exponent: 1 is proportional, 0 does not grow. It
//! draws the same into `growth.svg` beside this file, and fails where something grows faster than it may: an agenda faster
//! than what it says, and what an entry or one person's status costs by a fifth from the smallest to the largest community.

mod plot;

use gridward::base::{Channel, Instant as Moment, ReplicaId, ResidentId, Temperature};
use gridward::community::AsOf;
use gridward::engine::{AgendaQuery, Recorded, ReportQuery};
use gridward::health::ReadingTaken;
use gridward::log::{Entry, Event, Fact, VersionVector};
use gridward::policy::{Policy, preset_text, presets};
use gridward::{Engine, EngineConfig};
use gridward_cli::demo::{FieldReport, play};
use gridward_tests::{empty_like, is_measuring};
use peak_alloc::PeakAlloc;
use std::collections::btree_map::Entry as Share;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// An exponent that is fitted to a few times on one machine is right to within so much.
const FITTED: f64 = 0.1;

/// How many times as much an entry or one person's status may cost in the largest community as in the smallest.
const ONE_PERSON: f64 = 1.2;

/// So many people are asked about for the cost of one: everybody has another story.
const PEOPLE: usize = 200;

/// How fast something may grow.
#[derive(Debug, Clone, Copy)]
pub enum Limit {
    /// By an exponent of at most that.
    Exponent(f64),
    /// No faster than what it says.
    Output,
    /// At most to so many times as much from the smallest size to the largest.
    Times(f64),
}

/// Size and figure, both above zero.
type Point = (f64, f64);

/// The exponent of the straight line through the points, both axes in logarithms, by least squares.
fn exponent(points: &[Point]) -> f64 {
    let logs = || points.iter().map(|(x, y)| (x.ln(), y.ln()));
    let count = logs().map(|_| 1.0).sum::<f64>();
    let mean = |of: fn(Point) -> f64| logs().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|it| it.0), mean(|it| it.1));
    let spread = logs().map(|it| (it.0 - x) * (it.0 - x)).sum::<f64>();
    logs().map(|it| (it.0 - x) * (it.1 - y)).sum::<f64>() / spread
}

/// One thing that is measured at several sizes.
pub struct Line {
    /// What.
    pub name: &'static str,
    /// How fast it may grow.
    pub limit: Limit,
    /// What it took at each size.
    pub points: Vec<Point>,
    /// How much it said, where its limit asks.
    pub output: Vec<Point>,
}

impl Line {
    /// The exponent that fits it.
    pub fn exponent(&self) -> f64 {
        exponent(&self.points)
    }

    /// How it grows, in words; an error where that is too fast.
    fn judged(&self, over: &str) -> Result<String, String> {
        let (name, grows) = (self.name, self.exponent());
        let (words, keeps) = match self.limit {
            Limit::Exponent(most) => (format!("at most {most}"), grows <= most),
            Limit::Output => {
                let most = exponent(&self.output);
                (format!("what it says grows by {most:.2}, and {FITTED} more are allowed"), grows <= most + FITTED)
            }
            Limit::Times(most) => {
                let at = |point: Option<&Point>| point.map_or(1.0, |(_, figure)| *figure);
                let times = at(self.points.last()) / at(self.points.first());
                (format!("{times:.2} times as much at the last size as at the first, at most {most}"), times <= most)
            }
        };
        let said = format!("{name} with {over}: exponent {grows:.2}; {words}");
        if keeps { Ok(said) } else { Err(said) }
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
    fn new(over: &'static str, lines: &[(&'static str, Limit)]) -> Self {
        let lines = lines.iter().map(|&(name, limit)| Line { name, limit, points: Vec::new(), output: Vec::new() });
        Self { over, lines: lines.collect() }
    }

    /// Takes the figures of one size, in the order of the lines, each with how much it says.
    fn take(&mut self, size: u32, figures: &[(f64, u32)]) {
        let shown: Vec<String> =
            self.lines.iter().zip(figures).map(|(line, (y, _))| format!("{} {y:.3}", line.name)).collect();
        println!("{size} {}: {}", self.over, shown.join(", "));
        for (line, (figure, said)) in self.lines.iter_mut().zip(figures) {
            line.points.push((f64::from(size), figure.max(0.001)));
            line.output.push((f64::from(size), f64::from(*said).max(1.0)));
        }
    }
}

/// The figures of what has nothing to say.
fn silent<const N: usize>(figures: [f64; N]) -> [(f64, u32); N] {
    figures.map(|figure| (figure, 0))
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
fn community(days: u32, scale: u32) -> Outcome<(u32, [(f64, u32); 4])> {
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
    let [items, told] =
        [serde_json::to_string(&engine.agenda(&agenda))?, serde_json::to_string(&engine.report(&report))?]
            .map(|answer| u32::try_from(answer.len()));
    let figures = [
        (fastest(|| empty.clone(), |mut engine| engine.merge_lines(&lines).is_ok()), 0),
        (fastest(|| (), |()| engine.agenda(&agenda)), items?),
        (fastest(|| (), |()| engine.report(&report)), told?),
        (memory, 0),
    ];
    Ok((households, figures))
}

/// Microseconds for one of these people: the mean over everybody's shortest of several turns, which follow each other, so
/// that what counts is the work that is done, and not how far away the memory is that it is done in.
fn for_one(people: &[ResidentId], mut turn: impl FnMut(&ResidentId, i32) -> Outcome) -> Outcome<f64> {
    let mut sum = Duration::ZERO;
    for person in people {
        let mut best = Duration::MAX;
        for number in 0..if is_measuring() { 12 } else { 1 } {
            let start = Instant::now();
            turn(person, number)?;
            best = best.min(start.elapsed());
        }
        sum += best;
    }
    Ok(sum.as_secs_f64() * 1_000_000.0 / f64::from(u32::try_from(people.len())?))
}

/// What one entry and the status of one person cost in a community of one size, in microseconds: of people from all over it
/// who give their temperature.
fn one_person(scale: u32) -> Outcome<(u32, [f64; 2])> {
    let played = play(FieldReport::Shennong, 14, scale, &mut |_| {})?;
    let (mut engine, zone) = (played.engine, FieldReport::Shennong.config("growth")?.policy.zone);
    let night: Moment = zone.start_of(played.last_date.plus_days(1));
    let households = engine.coverage(AsOf::at(night), false).households;
    let (mut residents, mut by) = (BTreeSet::new(), None);
    for event in engine.events_since(&VersionVector::default()) {
        if let Fact::ReadingTaken(reading) = event.fact {
            residents.insert(reading.resident);
            by = Some(event.by);
        }
    }
    let by = by.ok_or("nobody has taken a temperature")?;
    let apart = (residents.len() / PEOPLE).max(1);
    let some: Vec<ResidentId> = residents.into_iter().step_by(apart).take(PEOPLE).collect();
    let status = for_one(&some, |resident, _| {
        black_box(engine.resident(resident, AsOf::at(night))?);
        Ok(())
    })?;
    let temperature = Temperature::from_hundredths(3_660)?;
    let record = for_one(&some, |resident, turn| {
        let (now, resident, replaces) = (night.plus_minutes(turn), resident.clone(), None);
        let fact = Fact::ReadingTaken(ReadingTaken { resident, temperature, channel: Channel::Door, replaces });
        match engine.record(Entry { at: now, by: by.clone(), fact }, now)? {
            Recorded::Receipt(_) => Ok(()),
            Recorded::Rejection(rejection) => Err(format!("refused: {:?}", rejection.reasons).into()),
        }
    })?;
    Ok((households, [record, status]))
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
            Share::Occupied(share) => share.into_mut(),
            Share::Vacant(place) => place.insert(Engine::new(config.clone())?),
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
    let largest: &[u32] = if is_measuring() { &[1, 10, 100] } else { &[1] };
    let of_a_community = |agenda, report| {
        [
            ("replay, ms", Limit::Exponent(1.15)),
            ("agenda of one worker, ms", agenda),
            ("nightly report, ms", report),
            ("memory, MiB", Limit::Exponent(1.1)),
        ]
    };

    let mut panels = Vec::new();
    // The report should grow no faster than what it says, either: it is a tenth or two above that.
    let mut panel = Panel::new("households", &of_a_community(Limit::Output, Limit::Exponent(1.3)));
    for scale in scales {
        let (households, figures) = community(14, *scale)?;
        panel.take(households, &figures);
    }
    panels.push(panel);

    let mut panel = Panel::new("days", &of_a_community(Limit::Exponent(0.5), Limit::Exponent(1.0)));
    for days in spans {
        panel.take(*days, &community(*days, 1)?.1);
    }
    panels.push(panel);

    let played = play(FieldReport::Shennong, if is_measuring() { 14 } else { 1 }, 1, &mut |_| {})?;
    let events = played.engine.events_since(&VersionVector::default());
    let of_devices =
        [("all bundles of one log, ms", Limit::Exponent(0.5)), ("version of the log, ms", Limit::Exponent(1.2))];
    let mut panel = Panel::new("devices", &of_devices);
    for count in fleets {
        panel.take(*count, &silent(devices(&events, played.engine.config(), *count)?));
    }
    panels.push(panel);

    let of_a_book = [("read and checked, ms", Limit::Exponent(1.5)), ("engine opened, ms", Limit::Exponent(1.5))];
    let mut panel = Panel::new("bytes of a rule book", &of_a_book);
    for id in presets().take(if is_measuring() { usize::MAX } else { 2 }) {
        let (bytes, figures) = rule_book(id)?;
        panel.take(bytes, &silent(figures));
    }
    panels.push(panel);
    drop((played, events));

    let of_one =
        [("one entry recorded, µs", Limit::Times(ONE_PERSON)), ("status of one person, µs", Limit::Times(ONE_PERSON))];
    let mut panel = Panel::new("households, for one person", &of_one);
    for scale in largest {
        let (households, figures) = one_person(*scale)?;
        panel.take(households, &silent(figures));
    }
    panels.push(panel);

    if !is_measuring() {
        return Ok(());
    }
    let mut too_fast = Vec::new();
    for panel in &panels {
        for line in &panel.lines {
            match line.judged(panel.over) {
                Ok(said) => println!("{said}"),
                Err(said) => {
                    println!("{said}: too fast");
                    too_fast.push(said);
                }
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
