//! Triage of a million people under one policy, on one core: `cargo bench -p gridward-tests --bench bulk`.
//!
//! Also counts what is allocated for it: the answer's two lists, and nothing for a person.

use gridward::base::{CivilDate, Instant as Moment, RegionCode};
use gridward::community::AsOf;
use gridward::engine::{BulkCase, BulkReason};
use gridward::exposure::{ContactSetting, IndexKind};
use gridward::log::{Event, Fact};
use gridward::policy::preset;
use gridward::{Engine, EngineConfig};
use std::error::Error;
use std::time::Instant;

/// People at scale 100; others in proportion.
const PEOPLE: u32 = 1_000_000;

/// Runs of which the median counts.
const RUNS: usize = 5;

fn engine() -> Result<Engine, Box<dyn Error>> {
    let policy = preset("cn-2021-14")?;
    let mut engine =
        Engine::new(EngineConfig { community: "c".parse()?, replica: "a".parse()?, policy, adopted: Vec::new() })?;
    let at: Moment = "2021-07-01T00:00:00Z".parse()?;
    let mut events = Vec::new();
    for number in 0..200_u32 {
        let level = ["low", "medium", "high"].get(usize::try_from(number % 3)?).ok_or("a level")?;
        let data = serde_json::json!({"area": format!("42{:04}", 100 + number), "level": level, "from": "2021-07-20"});
        let fact: Fact = serde_json::from_value(serde_json::json!({"kind": "areaGraded", "data": data}))?;
        events.push(Event {
            replica: "b".parse()?,
            counter: number + 1,
            wall: at,
            tick: 0,
            at,
            by: "w".parse()?,
            fact,
        });
    }
    engine.merge(events);
    Ok(engine)
}

/// A mix: half stays in two hundred areas, a third contacts, the rest journeys and circumstances.
fn cases(people: u32) -> Result<Vec<BulkCase>, Box<dyn Error>> {
    let first: CivilDate = "2021-07-25".parse()?;
    let found: Moment = "2021-08-05T09:00:00+08:00".parse()?;
    (0..people)
        .map(|number| {
            let day = |offset: u32| first.plus_days(i32::try_from((number / 7 + offset) % 10).unwrap_or(0));
            let what = match number % 6 {
                0..=2 => BulkReason::Stay {
                    area: RegionCode::new(&format!("42{:04}", 100 + number % 200))?,
                    from: first,
                    until: day(1),
                },
                3 | 4 => BulkReason::Contact {
                    of: if number % 2 == 0 { IndexKind::Case } else { IndexKind::CloseContact },
                    setting: *ContactSetting::ALL.get(usize::try_from(number % 6)?).ok_or("a setting")?,
                    protected: number % 5 == 0,
                    first,
                    last: day(2),
                },
                _ if number % 12 == 5 => BulkReason::Journey {
                    category: "inbound".parse()?,
                    departed: None,
                    arrived: gridward::base::Moment::on(day(3)),
                },
                _ => {
                    BulkReason::Circumstance { category: "discharged".parse()?, on: gridward::base::Moment::on(day(4)) }
                }
            };
            Ok(BulkCase { found: found.plus_hours(i32::try_from(number % 48)?), immune: number % 11 == 0, what })
        })
        .collect()
}

fn measure(people: u32) -> Result<(), Box<dyn Error>> {
    let (engine, cases) = (engine()?, cases(people)?);
    let as_of = AsOf::at("2021-08-10T00:00:00Z".parse()?);
    let mut times = Vec::new();
    let mut held = 0;
    for _ in 0..RUNS {
        let start = Instant::now();
        let answer = engine.judge_all(&cases, as_of);
        times.push(start.elapsed());
        held = answer.judgements.iter().filter(|judgement| judgement.stages > 0).count();
    }
    times.sort_unstable();
    let median = times.get(RUNS / 2).copied().unwrap_or_default();
    println!("{people} people: {} ms, {held} of them under a measure", median.as_millis());
    Ok(())
}

fn main() {
    let measuring = std::env::args().any(|argument| argument == "--bench");
    if let Err(error) = measure(if measuring { PEOPLE } else { PEOPLE / 100 }) {
        eprintln!("{error}");
        std::process::exit(1);
    }
}
