//! Giving out work, beside the minimum-cost flow of OR-tools.
//!
//! `cargo bench -p gridward-tests --bench dispatch` prints what a plan from nothing costs, and what ten changes cost.
//! With `GRIDWARD_ORTOOLS=PYTHON`, a Python that has `ortools` and `numpy`, every instance is also solved there: the two
//! must agree on the objective to the unit, and the plan must not take longer than theirs takes of the processor, or the
//! bench fails. It fails too where ten changes are not twenty times faster than a plan from nothing.

use gridward::dispatch::matching::{Choice, Cost, Matching};
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// Stops and people of the two sizes, and on how many seeds each is tried.
const SIZES: [(u64, u64, u64); 2] = [(1_000, 200, 20), (10_000, 1_000, 3)];

/// What it costs to leave a stop over, for each step of urgency.
const URGENCY: Cost = 1 << 24;

/// The same numbers on every machine from one seed.
struct Draw(u64);

impl Draw {
    fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// Below `end`.
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % end
    }
}

/// One instance: what each person's stops add, and for each stop who could make it and what it costs to leave it over.
struct Instance {
    loads: Vec<Vec<Cost>>,
    stops: Vec<(Vec<Choice>, Cost)>,
}

/// People stand in buildings, eight to a compound and eight compounds to a quarter, have some of four skills, and can go
/// to about as many doors as there are; nobody is sent out of the quarter.
fn instance(stops: u64, people: u64, seed: u64) -> Result<Instance, Box<dyn Error>> {
    let mut draw = Draw::new(seed);
    let mut crew = Vec::new();
    let mut loads = Vec::new();
    for _ in 0..people {
        let (building, skills) = (draw.below(people), 1 << draw.below(4) | 1 << draw.below(4));
        let room = i64::try_from(2 + draw.below(2 * stops / people))?;
        crew.push((building, skills));
        loads.push((0..room).map(|door| 2 * door).collect());
    }
    let mut work = Vec::new();
    for _ in 0..stops {
        let (building, skill, urgent) = (draw.below(people), 1_u64 << draw.below(4), draw.below(4));
        let mut choices = Vec::new();
        for (worker, (home, skills)) in crew.iter().enumerate() {
            let near = [1, 8, 64].iter().position(|width| home / width == building / width);
            let new_face = if draw.below(10) == 0 { 0 } else { 15 };
            if let Some(near) = near.filter(|_| skills & skill != 0) {
                choices.push(Choice { cost: i64::try_from(near)? * 20 + new_face, worker });
            }
        }
        work.push((choices, URGENCY * i64::try_from(urgent + 1)?));
    }
    Ok(Instance { loads, stops: work })
}

/// The plan from nothing.
fn solve(instance: &Instance) -> Matching {
    let mut matching = Matching::default();
    for loads in &instance.loads {
        matching.add_worker(loads, &[]);
    }
    for (choices, left_over) in &instance.stops {
        matching.add_stop(choices.clone(), *left_over);
    }
    matching
}

/// Ten changes: five stops are made, five like them come up.
fn change(matching: &mut Matching, instance: &Instance) {
    let some = || instance.stops.iter().enumerate().step_by(instance.stops.len() / 5).take(5);
    some().for_each(|(stop, _)| matching.remove_stop(stop));
    for (_, (choices, left_over)) in some() {
        matching.add_stop(choices.clone(), *left_over);
    }
}

/// What the other solver says: the objective, and the seconds of processor time.
fn elsewhere(python: &Path, instance: &Instance, file: &Path) -> Result<(Cost, f64), Box<dyn Error>> {
    let mut text = format!("{} {}\n", instance.stops.len(), instance.loads.len());
    for (choices, left_over) in &instance.stops {
        write!(text, "{left_over}")?;
        choices.iter().try_for_each(|choice| write!(text, " {}:{}", choice.worker, choice.cost))?;
        text.push('\n');
    }
    for loads in &instance.loads {
        writeln!(text, "{}", loads.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))?;
    }
    std::fs::write(file, text)?;
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/dispatch_ortools.py");
    let run = Command::new(python).arg(script).arg(file).output()?;
    let said = String::from_utf8(run.stdout)?;
    let (objective, seconds) =
        said.trim().split_once(' ').ok_or_else(|| String::from_utf8_lossy(&run.stderr).into_owned())?;
    Ok((objective.parse()?, seconds.parse()?))
}

fn main() -> Result<(), Box<dyn Error>> {
    let python = std::env::var_os("GRIDWARD_ORTOOLS").map(PathBuf::from);
    let folder = tempfile::tempdir()?;
    for (stops, people, seeds) in SIZES {
        let (mut ours, mut theirs, mut again) = (Duration::ZERO, 0.0, Duration::ZERO);
        for seed in 1..=seeds {
            let instance = instance(stops, people, seed)?;
            let start = Instant::now();
            let mut matching = solve(&instance);
            ours += start.elapsed();
            let objective = matching.objective();
            if !matching.is_proven() {
                return Err(format!("seed {seed}: the prices do not prove the plan").into());
            }
            let start = Instant::now();
            change(&mut matching, &instance);
            again += start.elapsed();
            if matching.objective() != objective || !matching.is_proven() {
                return Err(format!("seed {seed}: the same work costs another sum after the changes").into());
            }
            if let Some(python) = &python {
                let (other, seconds) = elsewhere(python, &instance, &folder.path().join("instance.txt"))?;
                theirs += seconds;
                if other != objective {
                    return Err(format!("seed {seed}: {objective} here, {other} there").into());
                }
            }
        }
        let each = |sum: f64| sum * 1_000.0 / f64::from(u32::try_from(seeds).unwrap_or(1));
        let (full, changed) = (each(ours.as_secs_f64()), each(again.as_secs_f64()));
        print!("{stops} stops, {people} people, {seeds} seeds: {full:.1} ms a plan, {changed:.3} ms for ten changes");
        println!(" ({:.0} times faster)", full / changed);
        if python.is_some() {
            println!("  OR-tools: the same objective on every seed, {:.1} ms", each(theirs));
            if full > each(theirs) {
                return Err("a plan takes longer than there".into());
            }
        }
        if full < 20.0 * changed {
            return Err("ten changes are not twenty times faster than a plan".into());
        }
    }
    Ok(())
}
