//! `gridward report`: the nightly report of an event log, or one of its numbers opened.

use super::args::{ReportArguments, ReportFormat};
use super::log;
use crate::output::{Failure, colours, deliver, json};
use crate::page::{nightly_sheet, opened_sheet};
use crate::terminal::{self, Style};
use crate::words::Words;
use gridward::engine::{OpenNumberQuery, ReportQuery};

/// Prints the report, or opens a number of it.
pub fn run(arguments: &ReportArguments) -> Result<(), Failure> {
    let policy = arguments.policy.as_deref().map(log::policy).transpose()?;
    let engine = log::open(&arguments.log, arguments.report, policy)?;
    let date = match arguments.date {
        Some(date) => date,
        None => log::days(&engine)?.1,
    };
    let grids = (!arguments.grid.is_empty()).then(|| arguments.grid.iter().cloned().collect());
    let query = ReportQuery { date, grids, ungridded: arguments.ungridded, known_by: arguments.known_by };
    let words = Words::of(arguments.lang.into(), engine.config().policy.zone);
    let page = if let Some(number) = &arguments.open {
        let opened = engine.open_number(&OpenNumberQuery { report: query, number: number.clone() })?;
        match arguments.format {
            ReportFormat::Json => json(&opened)?,
            ReportFormat::Html => opened_sheet(&opened, words).html()?,
            ReportFormat::Text | ReportFormat::Markdown => opened_sheet(&opened, words).markdown(),
        }
    } else {
        let report = engine.report(&query);
        match arguments.format {
            ReportFormat::Json => json(&report)?,
            ReportFormat::Html => nightly_sheet(&engine, &report, words).html()?,
            ReportFormat::Markdown => nightly_sheet(&engine, &report, words).markdown(),
            ReportFormat::Text => {
                let colours = arguments.out.is_none() && colours();
                terminal::report(&engine, &report, &Style { words, colours })
            }
        }
    };
    deliver(&page, arguments.out.as_deref())
}
