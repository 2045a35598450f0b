//! The log as JSON lines: one event a line.

use super::event::Envelope;
use super::{Event, Fact};
use crate::base::{Chunks, GridError};

/// Longest line accepted, in bytes. The longest real event, a grid of single households, stays far below it.
const MAX_LINE: usize = 1 << 20;

/// Reads a log of JSON lines. Empty lines are passed over; order and repetition do not matter.
///
/// # Errors
/// [`GridError::DamagedLine`] names the first line that is not an event, and the field where one is at fault.
pub fn read_lines(text: &str) -> Result<Vec<Event>, GridError> {
    events(text).collect()
}

/// Reads a log of JSON lines into chunks, which the log can take over one by one without holding everything twice.
///
/// # Errors
/// As [`read_lines`].
pub(crate) fn read_chunks(text: &str) -> Result<Chunks<Event>, GridError> {
    let mut chunks = Chunks::default();
    for event in events(text) {
        if chunks.push(event?).is_none() {
            break;
        }
    }
    Ok(chunks)
}

fn events(text: &str) -> impl Iterator<Item = Result<Event, GridError>> {
    text.lines().enumerate().filter_map(|(at, line)| {
        let line = line.trim_end_matches('\r');
        (!line.trim().is_empty()).then(|| read_line(at, line))
    })
}

fn read_line(at: usize, line: &str) -> Result<Event, GridError> {
    let damaged = |reason: String| GridError::DamagedLine { line: u32::try_from(at + 1).unwrap_or(u32::MAX), reason };
    if line.len() > MAX_LINE {
        return Err(damaged(format!("the line is longer than {MAX_LINE} bytes")));
    }
    // Nearly always the fact is one that this build knows, and nothing has to be read twice.
    match serde_json::from_str::<Envelope<Fact>>(line).map(|envelope| envelope.open(Ok::<_, GridError>)) {
        Ok(event) => event,
        Err(_) => serde_json::from_str(line).map_err(|error| damaged(describe(&error))),
    }
}

/// The error in words: what is wrong and at which column of the line.
fn describe(error: &serde_json::Error) -> String {
    let text = error.to_string();
    // serde_json numbers lines from the start of its input, which here is always one line.
    let reason = text.rsplit_once(" at line ").map_or(text.as_str(), |(reason, _)| reason);
    if error.is_eof() {
        format!("the line ends too early, at column {}", error.column())
    } else {
        format!("{reason} (column {})", error.column())
    }
}

/// Writes events as JSON lines, in the order given.
#[must_use]
pub fn write_lines<'a>(events: impl IntoIterator<Item = &'a Event>) -> String {
    let mut text = String::new();
    for event in events {
        // Every event serialises: its keys are text and it holds no float.
        text.push_str(&serde_json::to_string(event).unwrap_or_default());
        text.push('\n');
    }
    text
}
