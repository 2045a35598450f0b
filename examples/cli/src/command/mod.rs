//! The subcommands, one file each.

mod args;
mod bundle;
mod card;
mod community;
mod difference;
mod explain;
mod export;
mod fleet;
mod log;
mod notice;
mod plan;
mod policy;
mod prove;
mod report;
mod roster;
mod schema;
mod vectors;

use crate::output::{Failure, print, print_json, say};
use args::{Arguments, Command, ConfigArguments, DigestArguments};
use clap::Parser;
use std::io::ErrorKind;
use std::process::ExitCode;

/// Does what the command line asks for.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return refused(&error),
    };
    match obey(arguments.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if failure != Failure::Closed {
                say(format_args!("gridward: {failure}"));
            }
            failure.exit_code()
        }
    }
}

fn obey(command: Command) -> Result<(), Failure> {
    match command {
        Command::Community(arguments) => community::run(&arguments),
        Command::Plan(arguments) => plan::run(&arguments),
        Command::Card(arguments) => card::run(&arguments),
        Command::Notice(arguments) => notice::run(&arguments),
        Command::ExportPerson(arguments) => export::run(&arguments),
        Command::Digest(arguments) => digest(&arguments),
        Command::Config(arguments) => config(&arguments),
        Command::Roster(arguments) => roster::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Report(arguments) => report::run(&arguments),
        Command::Schema(arguments) => schema::run(&arguments),
        Command::Policy(command) => policy::run(&command),
        Command::Bundle(arguments) => bundle::run(&arguments),
        Command::Unbundle(arguments) => bundle::unbundle(&arguments),
        Command::Vectors(arguments) => vectors::run(&arguments),
        Command::Fleet(arguments) => fleet::run(&arguments),
    }
}

/// Help and version are asked for and go to stdout; everything else is wrong use.
fn refused(error: &clap::Error) -> ExitCode {
    let code = if error.use_stderr() { 2 } else { 0 };
    match error.print() {
        Err(closed) if closed.kind() != ErrorKind::BrokenPipe => ExitCode::from(2),
        _ => ExitCode::from(code),
    }
}

fn digest(arguments: &DigestArguments) -> Result<(), Failure> {
    let engine = log::open(&arguments.file, arguments.report, None)?;
    print(&format!("{}\n", engine.digest().digest))
}

fn config(arguments: &ConfigArguments) -> Result<(), Failure> {
    // An id that is none is told apart from a fault of ours: it stands on the command line.
    let replica: gridward::base::ReplicaId =
        arguments.replica.parse().map_err(|error| Failure::Use(format!("--replica: {error}")))?;
    print_json(&arguments.report.config(replica.as_str())?)
}
