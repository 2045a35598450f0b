//! Shared helpers of the workspace-wide tests and benches.

pub mod bulk;
pub mod decoders;

use gridward::base::{CivilDate, IdError, Instant, ReplicaId, WorkerId};
use gridward::community::AsOf;
use gridward::log::Event;
use gridward::{Engine, EngineConfig, GridError};
use gridward_cli::demo::{DemoError, FieldReport, play};

/// True under `cargo bench`: the build is optimised, and times mean something.
#[must_use]
pub fn is_measuring() -> bool {
    std::env::args().any(|argument| argument == "--bench")
}

/// Time that this thread has spent on the processor, in microseconds, where the system tells; otherwise time on the wall.
#[must_use]
pub fn processor_micros(start: std::time::Instant) -> u128 {
    let spent = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = spent.as_deref().and_then(|text| text.split(' ').next()?.parse::<u128>().ok());
    nanos.map_or_else(|| start.elapsed().as_micros(), |nanos| nanos / 1_000)
}

/// The scales that the benches measure: 1, 10 and 100 times report S, or only 1 where nobody asked to measure (`cargo
/// test` runs each bench once to see that it runs).
#[must_use]
pub fn scales() -> Vec<u32> {
    match std::env::var("GRIDWARD_BENCH_SCALES") {
        Ok(list) => list.split(',').filter_map(|scale| scale.parse().ok()).collect(),
        Err(_) if is_measuring() => vec![1, 10, 100],
        Err(_) => vec![1],
    }
}

/// Report S at a scale, played for 14 days.
#[derive(Debug)]
pub struct Community {
    /// The engine with the whole log.
    pub engine: Engine,
    /// The last day.
    pub last_date: CivilDate,
    /// The evening of the last day.
    pub evening: Instant,
    /// A worker who answers for one building.
    pub chief: WorkerId,
}

/// Plays report S.
///
/// # Errors
/// [`DemoError`] when the demonstration and the engine disagree.
pub fn shennong(scale: u32) -> Result<Community, DemoError> {
    let played = play(FieldReport::Shennong, 14, scale, &mut |_| {})?;
    let evening = played.engine.config().policy.zone.start_of(played.last_date).plus_hours(20);
    let covered = played.engine.coverage(AsOf::at(evening), true).certificate.into_iter();
    let chief = covered.filter_map(|line| line.answerable).map(|answerable| answerable.worker).next();
    let chief = chief.ok_or(DemoError::Lost { what: "building chief", at: 1 })?;
    Ok(Community { engine: played.engine, last_date: played.last_date, evening, chief })
}

/// An engine with the same rules and an empty log.
///
/// # Errors
/// [`GridError`] when the configuration is not usable.
pub fn empty_like(engine: &Engine) -> Result<Engine, GridError> {
    Engine::new(EngineConfig::clone(engine.config()))
}

/// So many of every other event of a story, as if a phone of its own had recorded them; spread evenly over the days.
///
/// # Errors
/// Never; the phone's name is an id.
pub fn offline(events: &[Event], phone: usize, count: usize) -> Result<Vec<Event>, IdError> {
    let replica: ReplicaId = format!("phone-{phone}").parse()?;
    let its: Vec<&Event> = events.iter().skip(phone % 2).step_by(2).collect();
    let kept = (0..count).filter_map(|at| its.get(at * its.len() / count));
    let numbered = kept.zip(1_u32..).map(|(event, counter)| {
        let mut event = Event::clone(event);
        (event.replica, event.counter) = (replica.clone(), counter);
        event
    });
    Ok(numbered.collect())
}
