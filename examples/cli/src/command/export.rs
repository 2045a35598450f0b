//! `gridward export-person`: everything that is held about one person, for that person.

use super::args::ExportArguments;
use super::log;
use crate::output::{Failure, deliver, print_json};
use crate::page::export_sheet;
use crate::words::Words;
use gridward::GridError;
use gridward::access::IdentityRegister;
use gridward::community::AsOf;
use gridward::engine::PersonQuery;

/// Writes the person's page, or prints the data.
pub fn run(arguments: &ExportArguments) -> Result<(), Failure> {
    let policy = arguments.policy.as_deref().map(log::policy).transpose()?;
    let mut engine = log::open(&arguments.log, arguments.report, policy)?;
    if let Some(file) = &arguments.register {
        let text =
            std::fs::read_to_string(file).map_err(|error| Failure::Use(format!("{}: {error}", file.display())))?;
        // What stands in the register is not to stand in an error either.
        let register: IdentityRegister = serde_json::from_str(&text).map_err(|error| {
            Failure::Use(format!("{} is no register of identity: line {}", file.display(), error.line()))
        })?;
        engine.merge_identities(register);
    }
    let zone = engine.config().policy.zone;
    let at = match arguments.at {
        Some(at) => at,
        None => zone.start_of(log::days(&engine)?.1.plus_days(1)).plus_millis(-1),
    };
    let language = arguments.lang.into();
    let query = PersonQuery { resident: arguments.resident.clone(), as_of: AsOf::at(at), language };
    let export = engine.export_person(&query).map_err(|error| match error {
        GridError::NotFound { .. } => {
            Failure::Use(format!("nothing is held about `{}` in the log by then", arguments.resident))
        }
        other => other.into(),
    })?;
    if arguments.json {
        return print_json(&export);
    }
    let sheet = export_sheet(&export, Words::of(language, zone));
    let page = if arguments.markdown { sheet.markdown() } else { sheet.html()? };
    deliver(&page, arguments.out.as_deref())
}
