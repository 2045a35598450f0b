//! `gridward bundle` and `gridward unbundle`: an event log as one small file, or as texts for QR codes, and back.

use super::args::{BundleArguments, UnbundleArguments};
use super::log;
use crate::output::{Failure, deliver, print, read_text, say, write_bytes};
use gridward::Engine;
use gridward::base::ReplicaId;
use gridward::log::{VersionVector, join_parts, split_parts};
use std::path::Path;

/// Writes what the other side lacks.
pub fn run(arguments: &BundleArguments) -> Result<(), Failure> {
    let engine = log::open(&arguments.log, arguments.report, None)?;
    let mut since = match &arguments.since {
        Some(file) => log::open(file, arguments.report, None)?.version(),
        None => VersionVector::default(),
    };
    for Known { replica, number } in &arguments.known {
        let known = since.0.entry(replica.clone()).or_insert(0);
        *known = (*known).max(*number);
    }
    let bundle = engine.bundle(&since);
    let events = engine.events_since(&since).len();
    match (arguments.parts, &arguments.out) {
        (Some(characters), out) => {
            let parts = split_parts(&bundle, usize::try_from(characters).unwrap_or(usize::MAX));
            deliver(&(parts.join("\n") + "\n"), out.as_deref())?;
            say(format_args!("{events} events in {} bytes, {} parts", bundle.len(), parts.len()));
        }
        (None, Some(file)) => {
            write_bytes(file, &bundle)?;
            say(format_args!("{events} events in {} bytes: {}", bundle.len(), file.display()));
        }
        (None, None) => return Err(Failure::wrong("a bundle is not text: say with --out where it goes, or --parts")),
    }
    Ok(())
}

/// What somebody knows of a replica, on the command line: `phone-1=7000`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    replica: ReplicaId,
    number: u32,
}

impl std::str::FromStr for Known {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (replica, number) = text.rsplit_once('=').ok_or("write it as REPLICA=NUMBER")?;
        let replica = replica.parse().map_err(|error: gridward::base::IdError| error.to_string())?;
        let number = number.parse().map_err(|_| format!("`{number}` is no number"))?;
        Ok(Self { replica, number })
    }
}

/// Reads bundles and parts, and writes the log that comes of them.
pub fn unbundle(arguments: &UnbundleArguments) -> Result<(), Failure> {
    let mut engine = Engine::new(log::config(arguments.report)?)?;
    if let Some(file) = &arguments.into {
        log::merge(&mut engine, file)?;
    }
    let mut parts = Vec::new();
    let (mut added, mut known) = (0, 0);
    for file in &arguments.files {
        if log::is_bundle(file)? {
            let report = log::merge(&mut engine, file)?;
            (added, known) = (added + report.added + report.clashes, known + report.duplicates);
        } else {
            parts.extend(lines_of(file)?);
        }
    }
    if !parts.is_empty() {
        let report = engine.merge_bundle(&join_parts(&parts)?)?;
        (added, known) = (added + report.added + report.clashes, known + report.duplicates);
    }
    match &arguments.out {
        Some(file) => deliver(&engine.lines(), Some(file))?,
        None => print(&engine.lines())?,
    }
    say(format_args!("{added} events that are new, {known} that were there"));
    Ok(())
}

fn lines_of(file: &Path) -> Result<Vec<String>, Failure> {
    let text = read_text(file)?;
    Ok(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect())
}
