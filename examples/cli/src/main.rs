//! The command `gridward`.

use std::process::ExitCode;

fn main() -> ExitCode {
    gridward_cli::run()
}
