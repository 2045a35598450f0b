//! The snippet of the README, run as it stands there.

mod support;

use serde_json::Value;
use std::path::Path;
use std::process::{Command, Stdio};
use support::{Outcome, at, free_port};

const README: &str = include_str!("../README.md");

#[test]
fn the_first_calls_go_as_written() -> Outcome {
    let snippet = README.split("```sh\n").nth(1).and_then(|rest| rest.split("```").next()).ok_or("no snippet")?;
    assert_eq!(README.matches("```sh\n").count(), 1, "each snippet is run");
    let folder = tempfile::tempdir()?;
    let programs = Path::new(env!("CARGO_BIN_EXE_gridward-server")).parent().ok_or("no folder")?;
    let path = format!("{}:{}", programs.display(), std::env::var("PATH")?);
    // Another port, and an end to what was started.
    let script = snippet.replace("8420", &free_port()?.to_string());
    let script = format!("set -euo pipefail\ntrap 'kill $(jobs -p)' EXIT\n{script}");
    let mut bash = Command::new("bash");
    bash.args(["-c", &script]).current_dir(folder.path()).env("PATH", path).stdin(Stdio::null());
    let output = bash.output()?;
    let (said, wrong) = (String::from_utf8(output.stdout)?, String::from_utf8(output.stderr)?);
    assert!(output.status.success(), "{said}\n{wrong}");

    let answers = serde_json::Deserializer::from_str(&said).into_iter().collect::<Result<Vec<Value>, _>>()?;
    let [health, device, first, second, exchanged] = answers.as_slice() else { return Err(said.into()) };
    assert_eq!((&at(health, "/status"), &at(device, "/id")), (&"ok".into(), &"phone-1".into()));
    assert_eq!((&at(first, "/outcome"), first), (&"receipt".into(), second), "asked again, the same answer");
    assert_eq!(at(exchanged, "/version/server"), 1);
    let read = |file: &str| -> Outcome<Value> {
        Ok(serde_json::from_str(&std::fs::read_to_string(folder.path().join(file))?)?)
    };
    assert_eq!(at(&read("created.json")?, "/config/community"), "riverside");
    assert_eq!(at(&read("report.json")?, "/community"), "Riverside");
    Ok(())
}
