//! Where things are written to, and how the command ends.

use gridward::GridError;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde::Serialize;
use std::fmt::Display;
use std::io::{ErrorKind, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Why the command does not end well.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// A check has failed; what is wrong has been written out already. Exit code 1.
    #[error("{0}")]
    Check(String),
    /// Wrong use or damaged input. Exit code 2.
    #[error("{0}")]
    Use(String),
    /// Nobody reads our output any more: no fault of ours. Exit code 0.
    #[error("the output was closed")]
    Closed,
}

impl Failure {
    /// Wrong use or damaged input, in words.
    pub fn wrong(reason: impl Display) -> Self {
        Self::Use(reason.to_string())
    }

    /// The code with which the command ends.
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self::Closed => 0,
            Self::Check(_) => 1,
            Self::Use(_) => 2,
        })
    }
}

impl From<GridError> for Failure {
    fn from(error: GridError) -> Self {
        Self::Use(error.to_string())
    }
}

/// Writes to stdout.
pub fn print(text: &str) -> Result<(), Failure> {
    let mut stdout = std::io::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Err(Failure::Closed),
        Err(error) => Err(Failure::Use(format!("stdout cannot be written: {error}"))),
    }
}

/// Writes a value to stdout as one JSON document.
pub fn print_json(value: &impl Serialize) -> Result<(), Failure> {
    print(&json(value)?)
}

/// A value as a JSON document, for people too: indented, with a line break at its end.
pub fn json(value: &impl Serialize) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(value);
    text.map(|text| text + "\n").map_err(|error| Failure::Use(format!("the answer is no JSON: {error}")))
}

/// Tells the person at the terminal something that is not the product of the command.
pub fn say(text: impl Display) {
    // Where nobody listens there is nobody to tell that nobody listens.
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// Reads a text file.
pub fn read_text(path: &Path) -> Result<String, Failure> {
    let bytes = read_bytes(path)?;
    String::from_utf8(bytes).map_err(|error| {
        let good = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        let line = good.iter().filter(|byte| **byte == b'\n').count() + 1;
        Failure::Use(format!("`{}`, line {line}: not UTF-8", path.display()))
    })
}

/// Reads a file.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| Failure::Use(format!("`{}` cannot be read: {error}", path.display())))
}

/// Writes a file.
pub fn write_file(path: &Path, text: &str) -> Result<(), Failure> {
    write_bytes(path, text.as_bytes())
}

/// Writes a file that is not text.
pub fn write_bytes(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    std::fs::write(path, bytes)
        .map_err(|error| Failure::Use(format!("`{}` cannot be written: {error}", path.display())))
}

/// Prints a page, or writes it to a file, in a folder that is made where there is none, and says where it is.
pub fn deliver(page: &str, file: Option<&Path>) -> Result<(), Failure> {
    let Some(file) = file else { return print(page) };
    if let Some(folder) = file.parent().filter(|folder| *folder != Path::new("")) {
        make_folder(folder)?;
    }
    write_file(file, page)?;
    say(format_args!("page: {}", file.display()));
    Ok(())
}

/// Makes a folder and those around it.
pub fn make_folder(path: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(path)
        .map_err(|error| Failure::Use(format!("folder `{}` cannot be made: {error}", path.display())))
}

/// Whether to use colours on stdout: on a terminal, unless the person does not want any.
pub fn colours() -> bool {
    let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|value| value == "dumb");
    std::io::stdout().is_terminal() && !unwanted && !dumb
}

/// How long something may take before a bar shows how far it is.
const PATIENCE: Duration = Duration::from_secs(1);

/// A bar on stderr that appears only where the work takes long enough for somebody to wonder.
pub struct Bar {
    begun: Instant,
    shown: Option<ProgressBar>,
    possible: bool,
}

impl Bar {
    /// A bar that is not shown yet.
    pub fn new() -> Self {
        Self { begun: Instant::now(), shown: None, possible: std::io::stderr().is_terminal() }
    }

    /// Shows how far the work is.
    pub fn at(&mut self, done: u64, total: u64, what: &str) {
        if !self.possible || self.begun.elapsed() < PATIENCE {
            return;
        }
        let bar = self.shown.get_or_insert_with(|| {
            let bar = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::stderr());
            let style = ProgressStyle::with_template("{msg} [{bar:30}] {pos}/{len} {eta}");
            bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        });
        bar.set_length(total);
        bar.set_position(done);
        bar.set_message(what.to_owned());
    }

    /// Takes the bar away.
    pub fn finish(&mut self) {
        if let Some(bar) = self.shown.take() {
            bar.finish_and_clear();
        }
    }
}
