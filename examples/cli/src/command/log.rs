//! Event logs in files.

use crate::demo::FieldReport;
use crate::output::{Failure, read_text};
use gridward::base::{CivilDate, Instant};
use gridward::log::VersionVector;
use gridward::policy::{Policy, preset, presets};
use gridward::{Engine, GridError};
use std::path::Path;

/// The copy that a log is read into. The player never bears this name, so nothing here can pass for the player's own.
const READER: &str = "reader";

/// Opens an engine as the report configures it and takes the log of a file in.
pub fn open(file: &Path, report: FieldReport, policy: Option<Policy>) -> Result<Engine, Failure> {
    let mut engine = Engine::new(with_policy(report, policy)?)?;
    merge(&mut engine, file)?;
    Ok(engine)
}

/// The same log judged by another rule book.
pub fn judged_by(engine: &Engine, report: FieldReport, policy: Policy) -> Result<Engine, Failure> {
    let mut other = Engine::new(with_policy(report, Some(policy))?)?;
    other.merge(engine.events_since(&VersionVector::default()));
    Ok(other)
}

fn with_policy(report: FieldReport, policy: Option<Policy>) -> Result<gridward::EngineConfig, Failure> {
    let mut config = report.config(READER)?;
    if let Some(policy) = policy {
        config.policy = policy;
    }
    Ok(config)
}

fn merge(engine: &mut Engine, file: &Path) -> Result<(), Failure> {
    let text = read_text(file)?;
    match engine.merge_lines(&text) {
        Ok(_) => {}
        Err(GridError::DamagedLine { line, reason }) => {
            return Err(Failure::Use(format!("`{}`, line {line}: {reason}", file.display())));
        }
        Err(error) => return Err(error.into()),
    }
    if engine.events() == 0 {
        return Err(Failure::Use(format!("`{}` holds no event", file.display())));
    }
    Ok(())
}

/// A rule book that comes with the engine.
pub fn policy(id: &str) -> Result<Policy, Failure> {
    preset(id).map_err(|error| match error {
        GridError::NotFound { .. } => {
            let known: Vec<&str> = presets().collect();
            Failure::Use(format!("there is no policy `{id}`; there are {}", known.join(", ")))
        }
        other => other.into(),
    })
}

/// The first and the last civil day of the log: read from the log alone, so that a replay ends on the day on which the
/// player ended.
pub fn days(engine: &Engine) -> Result<(CivilDate, CivilDate), Failure> {
    let events = engine.events_since(&VersionVector::default());
    let first = events.iter().map(|event| event.at).min();
    let last = events.iter().map(|event| event.at).max();
    let zone = engine.config().policy.zone;
    first
        .zip(last)
        .map(|(first, last)| (zone.date(first), zone.date(last)))
        .ok_or_else(|| Failure::wrong("the log holds no event"))
}

/// The last instant of the log's last day.
pub fn end(engine: &Engine) -> Result<Instant, Failure> {
    let (_, last) = days(engine)?;
    Ok(engine.config().policy.zone.start_of(last.plus_days(1)).plus_millis(-1))
}
