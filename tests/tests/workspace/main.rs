//! What must hold of the workspace itself: its dependencies, their licences, the order of the rooms, and its files.
//!
//! Each checker is a plain function over text, so that the tests beside it can show it something wrong and see it
//! object.
#![forbid(unsafe_code)]

mod dependencies;
mod files;
mod licences;
mod rooms;

use std::path::{Path, PathBuf};
use std::process::Command;

/// A check that could not be carried out says why and fails.
type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

fn root() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().unwrap_or(tests).to_path_buf()
}

/// Asks the cargo that runs this test.
fn cargo(arguments: &[&str]) -> Outcome<String> {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(program).args(arguments).current_dir(root()).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// Fails with one line for each objection.
fn none(objections: &[String]) {
    assert!(objections.is_empty(), "\n{}\n", objections.join("\n"));
}
