//! `gridward policy diff`: whom another rule book would affect, and how.

use super::args::DiffArguments;
use super::log;
use super::policy::named;
use crate::output::{Failure, colours, print, print_json};
use crate::terminal::{self, Style};
use crate::words::Words;
use gridward::community::AsOf;
use gridward::engine::WhatIfQuery;

/// Judges the log by both and prints for whom the answers differ.
pub fn run(arguments: &DiffArguments) -> Result<(), Failure> {
    let (before, after) = (named(&arguments.before)?, named(&arguments.after)?);
    let engine = log::open(&arguments.log, arguments.report, Some(before))?;
    let at = match arguments.at {
        Some(at) => at,
        None => log::end(&engine)?,
    };
    let diff = engine.what_if(&WhatIfQuery { policy: after, as_of: AsOf::at(at) })?;
    if arguments.json {
        return print_json(&diff);
    }
    let words = Words::of(arguments.lang.into(), engine.config().policy.zone);
    print(&terminal::difference(&diff, &Style { words, colours: colours() }))
}
