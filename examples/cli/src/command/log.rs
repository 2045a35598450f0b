//! Event logs in files.

use crate::demo::FieldReport;
use crate::output::{Failure, read_bytes, read_text, say};
use gridward::base::{CivilDate, Instant};
use gridward::engine::MergeReport;
use gridward::log::{Fact, VersionVector};
use gridward::policy::{Policy, preset, presets};
use gridward::{Engine, EngineConfig, GridError};
use std::collections::BTreeSet;
use std::path::Path;

/// What a bundle begins with.
const BUNDLE: &[u8] = b"GWB";

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

fn with_policy(report: FieldReport, policy: Option<Policy>) -> Result<EngineConfig, Failure> {
    let mut config = config(report)?;
    if let Some(policy) = policy {
        config.policy = policy;
    }
    Ok(config)
}

/// The configuration with which logs are read.
pub fn config(report: FieldReport) -> Result<EngineConfig, Failure> {
    Ok(report.config(READER)?)
}

/// True when the file is a bundle and not text.
pub fn is_bundle(file: &Path) -> Result<bool, Failure> {
    Ok(read_bytes(file)?.starts_with(BUNDLE))
}

/// Takes in a log of JSON lines or a bundle.
pub fn merge(engine: &mut Engine, file: &Path) -> Result<MergeReport, Failure> {
    let merged =
        if is_bundle(file)? { engine.merge_bundle(&read_bytes(file)?) } else { engine.merge_lines(&read_text(file)?) };
    let report = merged.map_err(|error| match error {
        GridError::DamagedLine { line, reason } => Failure::Use(format!("`{}`, line {line}: {reason}", file.display())),
        error => Failure::Use(format!("`{}`: {error}", file.display())),
    })?;
    if engine.events() == 0 {
        return Err(Failure::Use(format!("`{}` holds no event", file.display())));
    }
    if report.unknown > 0 {
        say(format_args!(
            "`{}`: {} entries that this build cannot read: {}",
            file.display(),
            report.unknown,
            strange(engine)
        ));
    }
    Ok(report)
}

/// The kinds of the entries that cannot be read.
fn strange(engine: &Engine) -> String {
    let events = engine.events_since(&VersionVector::default());
    let kinds: BTreeSet<&str> = events
        .iter()
        .filter_map(|event| match &event.fact {
            Fact::Unknown(fact) => Some(fact.kind()),
            _ => None,
        })
        .collect();
    kinds.into_iter().collect::<Vec<_>>().join(", ")
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
