//! `gridward policy`: rule books.

use super::args::PolicyCommand;
use super::log;
use crate::output::{Failure, print, print_json, read_text, say};
use gridward::base::Label;
use gridward::policy::{Policy, presets};
use serde::Serialize;
use std::path::Path;

/// Does what is asked for.
pub fn run(command: &PolicyCommand) -> Result<(), Failure> {
    match command {
        PolicyCommand::List { json, lang } => {
            let listed = presets().map(|id| log::policy(id).map(Listed::from)).collect::<Result<Vec<_>, _>>()?;
            if *json {
                return print_json(&listed);
            }
            let language = (*lang).into();
            listed.iter().try_for_each(|policy| print(&format!("{}\t{}\n", policy.id, policy.title.get(language))))
        }
        PolicyCommand::Check { file } => check(file),
        PolicyCommand::Diff(arguments) => super::difference::run(arguments),
    }
}

#[derive(Serialize)]
struct Listed {
    id: String,
    title: Label,
}

impl From<Policy> for Listed {
    fn from(policy: Policy) -> Self {
        Self { id: policy.id.to_string(), title: policy.title }
    }
}

/// A text that cannot be read is damaged input; a rule book that reads well and has faults fails the check.
fn check(file: &Path) -> Result<(), Failure> {
    let text = read_text(file)?;
    let policy: Policy =
        serde_json::from_str(&text).map_err(|error| Failure::Use(format!("`{}`: {error}", file.display())))?;
    let faults = policy.check();
    for fault in &faults {
        say(format_args!("{fault}"));
    }
    if faults.is_empty() {
        say(format_args!("`{}` is usable: policy `{}`, version {}", file.display(), policy.id, policy.version));
        Ok(())
    } else {
        Err(Failure::Check(format!("`{}` has {} faults", file.display(), faults.len())))
    }
}
