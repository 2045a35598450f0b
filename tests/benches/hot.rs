//! The hottest paths in instructions and allocations, each held to a limit: `cargo bench -p gridward-tests --bench hot`.
//!
//! Each path runs in a process of its own under valgrind, which counts what is done inside the path and nothing of what
//! leads up to it: the same on every run, however busy the machine. `hot.json` beside this file has what each path took when
//! somebody last looked; more than a tenth above it is a failure, `GRIDWARD_BLESS=1` writes it anew. Without valgrind there
//! is nothing to hold against it, and where nobody measures each path runs once to see that it runs.
//!
//! Taking the log in may cost at most twice what merely parsing it does, in instructions and in time.
//!
//! `GRIDWARD_BENCH_SCALES=10` counts at ten times the size, where nothing is held against anything.

use gridward::base::ResidentId;
use gridward::community::AsOf;
use gridward::engine::{AgendaQuery, Recorded, ReportQuery};
use gridward::log::{Entry, Event, Fact, VersionVector};
use gridward::{Engine, EngineConfig};
use gridward_tests::{bulk, empty_like, is_measuring, scales, shennong};
use serde::{Deserialize, Serialize};
use serde_json::json;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Names the path, in the process that is measured.
const PATH: &str = "GRIDWARD_HOT_PATH";

/// Names the folder with what the paths need, in the process that is measured.
const FOLDER: &str = "GRIDWARD_HOT_FOLDER";

/// The paths, and what each does on report S after 14 days.
const PATHS: [(&str, &str); 9] = [
    ("parse", "the whole log is read from JSON lines by serde_json, and no more"),
    ("record", "one temperature is recorded, with its effects"),
    ("merge", "the whole log comes in as a bundle"),
    ("replay", "the whole log comes in as JSON lines"),
    ("restore", "the engine is opened from a snapshot"),
    ("resident", "one person under a measure, as of now"),
    ("agenda", "the day of the worker with the most to do"),
    ("report", "the nightly report"),
    ("triage", "ten thousand people are judged"),
];

/// How much more than last time is a failure: compilers and libraries differ a little.
const PERCENT: u64 = 110;

/// How much of what parsing the log takes, in percent, taking it in may take.
const REPLAY_PERCENT: u64 = 200;

/// What comes before the number of allocations, in what the process that is measured prints.
const ALLOCATIONS: &str = "allocations:";

/// What is counted: valgrind is told this function's name.
#[inline(never)]
fn hot_path<T>(path: impl FnOnce() -> T) -> T {
    black_box(path())
}

/// The same, and says how often it asked for memory.
fn counted<T>(path: impl FnOnce() -> T) -> T {
    let heap = Region::new(ALLOCATOR);
    let answer = hot_path(path);
    let change = heap.change();
    if std::env::var_os(PATH).is_some() {
        println!("{ALLOCATIONS}{}", change.allocations + change.reallocations);
    }
    answer
}

/// What a path takes.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Cost {
    /// Instructions.
    instructions: u64,
    /// Times that memory was asked for, or asked for more.
    allocations: u64,
}

impl Cost {
    /// So many percent of what it was, the worse of both.
    fn percent_of(self, was: Self) -> u64 {
        let percent = |now: u64, was: u64| now.saturating_mul(100) / was.max(1);
        percent(self.instructions, was.instructions).max(percent(self.allocations, was.allocations))
    }
}

/// Every line by itself, as a host without the engine would read them.
fn parsed(lines: &str) -> Result<Vec<Event>, serde_json::Error> {
    lines.lines().map(serde_json::from_str).collect()
}

/// What every path starts from.
struct Ground {
    folder: PathBuf,
}

impl Ground {
    /// Plays report S and lays everything down that a path reads.
    fn lay(folder: &Path) -> Outcome<Self> {
        let community = shennong(scale())?;
        let engine = &community.engine;
        std::fs::write(folder.join("config.json"), serde_json::to_string(empty_like(engine)?.config())?)?;
        std::fs::write(folder.join("log.jsonl"), engine.lines())?;
        std::fs::write(folder.join("bundle"), engine.bundle(&VersionVector::default()))?;
        std::fs::write(folder.join("snapshot"), engine.snapshot())?;
        let zone = engine.config().policy.zone;
        let morning = zone.start_of(community.last_date).plus_hours(10);
        let as_of = AsOf::at(morning);
        let (mut workers, mut exposed) = (BTreeSet::new(), BTreeSet::new());
        for event in engine.events_since(&VersionVector::default()) {
            match event.fact {
                Fact::PostTaken(post) => {
                    workers.insert(post.worker);
                }
                Fact::StayReported(stay) => {
                    exposed.insert(stay.resident);
                }
                _ => {}
            }
        }
        let asked = |worker| AgendaQuery { worker, as_of, include_done: false };
        let items = |query: &AgendaQuery| engine.agenda(query).items.len();
        let fullest = workers.into_iter().map(asked).max_by_key(items).ok_or("nobody works")?;
        let held = |id: &ResidentId| engine.resident(id, as_of).is_ok_and(|view| view.measure.is_some());
        let resident = exposed.into_iter().find(held).ok_or("nobody is held")?;
        let night = ReportQuery { date: community.last_date, grids: None, ungridded: false, known_by: None };
        let reading = json!({
            "at": morning, "by": fullest.worker,
            "fact": {"kind": "readingTaken", "data": {"resident": resident, "temperature": "36.5", "channel": "door"}},
        });
        let asked =
            json!({"now": morning, "agenda": fullest, "resident": resident, "report": night, "reading": reading});
        std::fs::write(folder.join("asked.json"), asked.to_string())?;
        Ok(Self { folder: folder.to_owned() })
    }

    fn text(&self, name: &str) -> Outcome<String> {
        Ok(std::fs::read_to_string(self.folder.join(name))?)
    }

    fn bytes(&self, name: &str) -> Outcome<Vec<u8>> {
        Ok(std::fs::read(self.folder.join(name))?)
    }

    fn config(&self) -> Outcome<EngineConfig> {
        Ok(serde_json::from_str(&self.text("config.json")?)?)
    }

    /// Something that is asked.
    fn asked<T: serde::de::DeserializeOwned>(&self, name: &str) -> Outcome<T> {
        let mut all: BTreeMap<String, serde_json::Value> = serde_json::from_str(&self.text("asked.json")?)?;
        Ok(serde_json::from_value(all.remove(name).ok_or("nobody asked that")?)?)
    }

    /// An engine with the whole log, as it stands after the day's first look at everything.
    fn engine(&self) -> Outcome<Engine> {
        let mut engine = Engine::new(self.config()?)?;
        engine.merge_bundle(&self.bytes("bundle")?)?;
        Ok(engine)
    }

    /// Walks one path, once.
    fn walk(&self, path: &str) -> Outcome {
        let as_of = || Ok::<_, Box<dyn Error>>(AsOf::at(self.asked("now")?));
        match path {
            "parse" => {
                let lines = self.text("log.jsonl")?;
                counted(|| parsed(&lines))?;
            }
            "record" => {
                let (mut engine, now, entry) = (self.engine()?, self.asked("now")?, self.asked::<Entry>("reading")?);
                let recorded = counted(|| engine.record(entry, now))?;
                if let Recorded::Rejection(rejection) = recorded {
                    return Err(format!("refused: {:?}", rejection.reasons).into());
                }
            }
            "merge" => {
                let (mut engine, bundle) = (Engine::new(self.config()?)?, self.bytes("bundle")?);
                counted(|| engine.merge_bundle(&bundle))?;
            }
            "replay" => {
                let (mut engine, lines) = (Engine::new(self.config()?)?, self.text("log.jsonl")?);
                counted(|| engine.merge_lines(&lines))?;
            }
            "restore" => {
                let (config, snapshot) = (self.config()?, self.bytes("snapshot")?);
                counted(|| Engine::restore(config, &snapshot))?;
            }
            "resident" => {
                let (engine, resident, as_of) = (self.engine()?, self.asked("resident")?, as_of()?);
                counted(|| engine.resident(&resident, as_of))?;
            }
            "agenda" => {
                let (engine, query) = (self.engine()?, self.asked::<AgendaQuery>("agenda")?);
                counted(|| engine.agenda(&query));
            }
            "report" => {
                let (engine, query) = (self.engine()?, self.asked::<ReportQuery>("report")?);
                counted(|| engine.report(&query));
            }
            "triage" => {
                let (engine, cases, as_of) = (bulk::triage()?, bulk::people(10_000)?, bulk::asked_at()?);
                counted(|| engine.judge_all(&cases, as_of));
            }
            _ => return Err(format!("there is no path `{path}`").into()),
        }
        Ok(())
    }

    /// The instructions and allocations of one path, counted by valgrind and by the path's own process.
    fn cost(&self, path: &str) -> Outcome<Cost> {
        let run = Command::new("valgrind")
            .args(["--tool=callgrind", "--callgrind-out-file=/dev/null", "--toggle-collect=*hot_path*"])
            .arg(std::env::current_exe()?)
            .env(PATH, path)
            .env(FOLDER, &self.folder)
            .output()?;
        let said = String::from_utf8(run.stderr)?;
        if !run.status.success() {
            return Err(format!("{path}: {said}").into());
        }
        let instructions =
            said.lines().find_map(|line| line.split_once("Collected :")).ok_or("valgrind counted nothing")?;
        let printed = String::from_utf8(run.stdout)?;
        let allocations =
            printed.lines().find_map(|line| line.strip_prefix(ALLOCATIONS)).ok_or("nothing was walked")?;
        Ok(Cost { instructions: instructions.1.trim().parse()?, allocations: allocations.trim().parse()? })
    }

    /// The time of taking the log in, as lines and from the compact encoding, beside that of merely parsing the lines. An
    /// error where lines take more than [`REPLAY_PERCENT`].
    fn replay_beside_parsing(&self) -> Outcome {
        let (lines, bundle) = (self.text("log.jsonl")?, self.bytes("bundle")?);
        let (events, empty) = (parsed(&lines)?, Engine::new(self.config()?)?);
        let parsing = shortest(|| (), |()| parsed(&lines).is_ok());
        let from_lines = shortest(|| empty.clone(), |mut engine| engine.merge_lines(&lines).is_ok());
        let from_bundle = shortest(|| empty.clone(), |mut engine| engine.merge_bundle(&bundle).is_ok());
        let of_events = shortest(|| (empty.clone(), events.clone()), |(mut engine, events)| engine.merge(events).added);
        let percent = |time: Duration| time.as_micros() * 100 / parsing.as_micros().max(1);
        println!(
            "parsing {} events takes {} µs; replaying them {} µs from lines ({} %), {} µs from a bundle ({} %), {} µs once \
             they are parsed ({} %)",
            events.len(),
            parsing.as_micros(),
            from_lines.as_micros(),
            percent(from_lines),
            from_bundle.as_micros(),
            percent(from_bundle),
            of_events.as_micros(),
            percent(of_events)
        );
        if percent(from_lines) > u128::from(REPLAY_PERCENT) {
            return Err("replay is less than half as fast as parsing".into());
        }
        Ok(())
    }
}

/// The shortest of several runs; what `set_up` does is not counted, nor is dropping what was made.
fn shortest<S, T>(mut set_up: impl FnMut() -> S, mut run: impl FnMut(S) -> T) -> Duration {
    let mut best = Duration::MAX;
    for _ in 0..9 {
        let given = set_up();
        let start = Instant::now();
        let answer = black_box(run(given));
        best = best.min(start.elapsed());
        drop(answer);
    }
    best
}

/// How many times as large as report S.
fn scale() -> u32 {
    scales().first().copied().unwrap_or(1)
}

fn guard() -> Outcome {
    if let (Ok(path), Some(folder)) = (std::env::var(PATH), std::env::var_os(FOLDER)) {
        return Ground { folder: folder.into() }.walk(&path);
    }
    let folder = tempfile::tempdir()?;
    let ground = Ground::lay(folder.path())?;
    if !is_measuring() || Command::new("valgrind").arg("--version").output().is_err() {
        PATHS.iter().try_for_each(|(path, _)| ground.walk(path))?;
        println!("each path was walked; instructions are counted by `cargo bench` where valgrind is");
        return Ok(());
    }
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/hot.json");
    let as_kept = scale() == 1;
    let bless = as_kept && std::env::var_os("GRIDWARD_BLESS").is_some();
    let (mut counted, mut above) = (BTreeMap::new(), Vec::new());
    let before: BTreeMap<String, Cost> =
        if bless || !as_kept { BTreeMap::new() } else { serde_json::from_str(&std::fs::read_to_string(&kept)?)? };
    for (path, about) in PATHS {
        let cost = ground.cost(path)?;
        let percent = cost.percent_of(before.get(path).copied().unwrap_or(cost));
        let Cost { instructions, allocations } = cost;
        println!(
            "{path:<9} {instructions:>13} instructions, {allocations:>8} allocations, {percent:>4} % of last time: {about}"
        );
        if percent > PERCENT {
            above.push(path);
        }
        counted.insert(path, cost);
    }
    let instructions = |path: &str| counted.get(path).map_or(0, |cost: &Cost| cost.instructions);
    if instructions("replay") * 100 > instructions("parse") * REPLAY_PERCENT {
        return Err(format!("replay takes more than {REPLAY_PERCENT} % of the instructions of parsing").into());
    }
    ground.replay_beside_parsing()?;
    if bless {
        std::fs::write(&kept, serde_json::to_string_pretty(&counted)? + "\n")?;
    }
    if before.len() != PATHS.len() && !bless && as_kept {
        return Err("hot.json does not have every path: GRIDWARD_BLESS=1 writes it".into());
    }
    if above.is_empty() {
        Ok(())
    } else {
        Err(format!("more than a tenth above last time: {}", above.join(", ")).into())
    }
}

fn main() {
    if let Err(error) = guard() {
        eprintln!("{error}");
        std::process::exit(1);
    }
}
