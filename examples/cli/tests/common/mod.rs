//! The command as its users start it.

use std::error::Error;
use std::path::Path;
use std::process::{Command, Output};

/// What the command wrote and how it ended.
pub struct Ran {
    /// Its exit code.
    pub code: Option<i32>,
    /// What went to stdout.
    pub out: String,
    /// What went to stderr.
    pub err: String,
}

/// Runs the command in a folder that is nobody's.
pub fn gridward(arguments: &[&str]) -> Result<Ran, Box<dyn Error>> {
    gridward_in(Path::new(env!("CARGO_TARGET_TMPDIR")), arguments)
}

/// Runs the command in a folder.
pub fn gridward_in(folder: &Path, arguments: &[&str]) -> Result<Ran, Box<dyn Error>> {
    let Output { status, stdout, stderr } =
        Command::new(env!("CARGO_BIN_EXE_gridward")).args(arguments).current_dir(folder).output()?;
    Ok(Ran { code: status.code(), out: String::from_utf8(stdout)?, err: String::from_utf8(stderr)? })
}
