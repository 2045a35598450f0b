//! `gridward notice`: the paper that is served when a measure begins, or when it is over.

use super::args::{NoticeArguments, NoticeKind};
use super::log;
use crate::output::{Failure, deliver, print_json};
use crate::page::Notice;
use crate::words::Words;
use gridward::GridError;
use gridward::community::AsOf;
use gridward::engine::PersonQuery;

/// Writes the notice as a page, or prints it as JSON.
pub fn run(arguments: &NoticeArguments) -> Result<(), Failure> {
    let engine = log::open(&arguments.log, arguments.report, policy(arguments)?)?;
    let zone = engine.config().policy.zone;
    let at = match arguments.at {
        Some(at) => at,
        None => zone.start_of(log::days(&engine)?.1.plus_days(1)).plus_millis(-1),
    };
    let language = arguments.lang.into();
    let query = PersonQuery { resident: arguments.resident.clone(), as_of: AsOf::at(at), language };
    // Who is released today gets the release notice, though the measure may still hold for some hours.
    let notice = match arguments.kind {
        Some(NoticeKind::Release) => engine.release_notice(&query).map(Notice::Release),
        Some(NoticeKind::Quarantine) => engine.quarantine_notice(&query).map(Notice::Quarantine),
        None => engine
            .release_notice(&query)
            .map(Notice::Release)
            .or_else(|_| engine.quarantine_notice(&query).map(Notice::Quarantine)),
    };
    let notice = notice.map_err(|error| match error {
        GridError::NotFound { kind: "resident", .. } => {
            Failure::Use(format!("there is no resident `{}` in the log by then", arguments.resident))
        }
        GridError::NotFound { .. } => {
            Failure::Use(format!("`{}` has no measure then for which there is such a notice", arguments.resident))
        }
        other => other.into(),
    })?;
    if arguments.json {
        return print_json(&notice);
    }
    let page = notice.render(Words::of(language, zone))?;
    deliver(&page, arguments.out.as_deref())
}

fn policy(arguments: &NoticeArguments) -> Result<Option<gridward::policy::Policy>, Failure> {
    arguments.policy.as_deref().map(log::policy).transpose()
}
