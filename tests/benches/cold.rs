//! What an app pays once, when it starts: a fresh process reads the 14-day log of report S and folds it.
//!
//! `cargo bench -p gridward-tests --bench cold`. Each figure is the median over fresh processes, so caches and memory are
//! as cold at scale 1 as at scale 100, and the last column says how the cost of one event grows.
//!
//! With `GRIDWARD_BENCH_INSTRUCTIONS=1` it also counts the instructions under valgrind, minutes at scale 100: the same on
//! every run, however busy the machine.

use gridward::Engine;
use gridward_tests::{empty_like, scales, shennong};
use std::error::Error;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// Names the log to read, in the process that is measured.
const LOG: &str = "GRIDWARD_COLD_LOG";

/// Names the configuration, in the process that is measured.
const CONFIG: &str = "GRIDWARD_COLD_CONFIG";

/// Fresh processes at each scale.
const RUNS: usize = 7;

/// Reads and folds the log once and prints the time in microseconds.
fn replay_once(log: &Path, config: &Path) -> Result<(), Box<dyn Error>> {
    let (lines, config) = (std::fs::read_to_string(log)?, std::fs::read_to_string(config)?);
    let mut engine = Engine::from_json(&config)?;
    let start = Instant::now();
    engine.merge_lines(&lines)?;
    println!("{}", start.elapsed().as_micros());
    Ok(())
}

/// The instructions of one replay, counted by valgrind.
fn instructions(log: &Path, config: &Path) -> Result<u128, Box<dyn Error>> {
    let run = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(std::env::current_exe()?)
        .env(LOG, log)
        .env(CONFIG, config)
        .output()?;
    let said = String::from_utf8(run.stderr)?;
    let counted = said.lines().find_map(|line| line.split_once("Collected :")).ok_or("valgrind counted nothing")?;
    Ok(counted.1.trim().parse()?)
}

/// What the replay of one log costs.
struct Cost {
    events: u128,
    micros: u128,
    instructions: Option<u128>,
}

fn measure(scale: u32) -> Result<Cost, Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let (log, config) = (folder.path().join("log.jsonl"), folder.path().join("config.json"));
    let engine = shennong(scale)?.engine;
    std::fs::write(&log, engine.lines())?;
    std::fs::write(&config, serde_json::to_string(empty_like(&engine)?.config())?)?;
    let events = u128::from(engine.events());
    drop(engine);
    let mut times = Vec::new();
    for _ in 0..RUNS {
        let run = Command::new(std::env::current_exe()?).env(LOG, &log).env(CONFIG, &config).output()?;
        times.push(String::from_utf8(run.stdout)?.trim().parse::<u128>()?);
    }
    times.sort_unstable();
    let median = times.get(times.len() / 2).copied().ok_or("no run")?;
    let counting = std::env::var_os("GRIDWARD_BENCH_INSTRUCTIONS").is_some();
    let instructions = counting.then(|| instructions(&log, &config)).transpose()?;
    Ok(Cost { events, micros: median, instructions })
}

fn report() -> Result<(), Box<dyn Error>> {
    if let (Some(log), Some(config)) = (std::env::var_os(LOG), std::env::var_os(CONFIG)) {
        return replay_once(Path::new(&log), Path::new(&config));
    }
    let mut first = None;
    for scale in scales() {
        let Cost { events, micros, instructions } = measure(scale)?;
        let nanos = micros * 1_000 / events.max(1);
        let base = *first.get_or_insert(nanos);
        let percent = nanos * 100 / base.max(1);
        println!("scale {scale}: {events} events in {micros} µs, {nanos} ns an event, {percent} % of the first");
        if let Some(instructions) = instructions {
            println!("scale {scale}: {} instructions an event", instructions / events.max(1));
        }
    }
    Ok(())
}

fn main() {
    if let Err(error) = report() {
        eprintln!("{error}");
        std::process::exit(1);
    }
}
