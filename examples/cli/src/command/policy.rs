//! `gridward policy`: rule books.

use super::args::{CheckArguments, PageFormat, PolicyCommand, TableArguments};
use super::log;
use crate::output::{Failure, deliver, print, print_json, read_text, say};
use crate::page::table_of;
use gridward::base::Label;
use gridward::explain::check_in;
use gridward::policy::{LocatedFault, Policy, PolicyCheck, Severity, check_text, preset_text, presets};
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
        PolicyCommand::Check(arguments) => check(arguments),
        PolicyCommand::Table(arguments) => table(arguments),
        PolicyCommand::Diff(arguments) => super::difference::run(arguments),
        PolicyCommand::Prove(arguments) => super::prove::run(arguments),
    }
}

/// A rule book that comes with the engine, or one in a file.
pub fn named(name: &str) -> Result<Policy, Failure> {
    let text = text_of(name)?;
    Policy::from_json(&text).map_err(|error| Failure::Use(format!("`{name}`: {error}")))
}

/// The document of a rule book that comes with the engine, or of one in a file.
fn text_of(name: &str) -> Result<String, Failure> {
    if let Ok(text) = preset_text(name) {
        return Ok(text.to_owned());
    }
    if Path::new(name).exists() {
        return read_text(Path::new(name));
    }
    // Says which there are.
    log::policy(name).map(|_| String::new())
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

#[derive(Serialize)]
struct Checked {
    file: String,
    #[serde(flatten)]
    found: PolicyCheck,
}

/// Checks one file after the other: one that is damaged or faulty keeps none of the others from being checked.
fn check(arguments: &CheckArguments) -> Result<(), Failure> {
    let after = arguments.after.iter().map(|name| named(name)).collect::<Result<Vec<_>, _>>()?;
    let (mut checked, mut unread) = (Vec::new(), Vec::new());
    for file in &arguments.files {
        match read_text(file) {
            Ok(text) => {
                let found = check_in(check_text(&text, &after), arguments.lang.into());
                checked.push(Checked { file: file.display().to_string(), found });
            }
            Err(failure) => unread.push(failure),
        }
    }
    if arguments.json {
        print_json(&checked)?;
    } else {
        checked.iter().try_for_each(tell)?;
    }
    unread.iter().for_each(say);
    let faulty = checked.iter().filter(|checked| !checked.found.usable).count();
    match (unread.len(), faulty) {
        (0, 0) => Ok(()),
        (0, faulty) => Err(Failure::Check(format!("{faulty} of {} rule books cannot be used", checked.len()))),
        (unread, _) => Err(Failure::Use(format!("{unread} of {} files cannot be read", arguments.files.len()))),
    }
}

fn tell(checked: &Checked) -> Result<(), Failure> {
    let Checked { file, found } = checked;
    found.faults.iter().try_for_each(|fault| print(&line(file, fault)))?;
    if let (true, Some(policy), Some(version), Some(digest)) =
        (found.usable, &found.policy, found.version, &found.digest)
    {
        say(format_args!("`{file}` can be used: policy `{policy}`, version {version}, digest {digest}"));
    }
    Ok(())
}

/// As compilers write it, so that editors find the place. What stands in a preset has no file of the author's.
fn line(file: &str, fault: &LocatedFault) -> String {
    let file = fault.preset.as_ref().map_or_else(|| file.to_owned(), |preset| format!("{file} (preset {preset})"));
    let hint = if fault.severity == Severity::Hint { "hint: " } else { "" };
    let clause = if fault.clause.as_str().is_empty() { "/" } else { fault.clause.as_str() };
    format!("{file}:{}:{}: {hint}{clause}: {}\n", fault.line, fault.column, fault.message)
}

/// Writes a rule book as a page. One with faults gets none: nobody is to sign it.
fn table(arguments: &TableArguments) -> Result<(), Failure> {
    let policy = named(&arguments.policy)?;
    let table = table_of(&policy, arguments.lang.into());
    let page = match arguments.format {
        PageFormat::Html => table.html()?,
        PageFormat::Markdown => table.markdown(),
    };
    deliver(&page, arguments.out.as_deref())
}
