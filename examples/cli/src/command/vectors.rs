//! `gridward vectors`: test cases kept as data.

use super::args::VectorsArguments;
use super::policy;
use crate::output::{Failure, json, print, read_text};
use crate::vectors::{OpenVector, Vector, VectorFile};
use gridward::testkit::{Check, vector};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Beside the vectors lies the schema that they follow; it is none.
const SCHEMA: &str = "schema.json";

/// Runs every vector of the files and folders, or prints what else is asked for.
pub fn run(arguments: &VectorsArguments) -> Result<(), Failure> {
    if arguments.schema {
        return print(&json(&schemars::schema_for!(VectorFile))?);
    }
    if let Some(policy) = arguments.policy.as_deref().filter(|_| arguments.generate) {
        return generate(policy, arguments.seed, arguments.cases);
    }
    let vectors = read_all(&arguments.paths)?;
    if arguments.expand {
        return vectors.iter().try_for_each(|(_, vector)| {
            let line = serde_json::to_string(vector).map_err(Failure::wrong)?;
            print(&(line + "\n"))
        });
    }
    let mut failures = 0_usize;
    for (file, vector) in &vectors {
        failures += usize::from(!try_one(file, vector, arguments.answers)?);
    }
    print(&format!("{} passed, {failures} failed\n", vectors.len() - failures))?;
    match failures {
        0 => Ok(()),
        _ => Err(Failure::Check(format!("{failures} of {} vectors failed", vectors.len()))),
    }
}

/// Prints histories that are drawn for a rule book, with what this build answers about the people in them.
fn generate(policy: &str, seed: u64, cases: u32) -> Result<(), Failure> {
    let policy = policy::named(policy)?;
    let histories = Check::of(policy).seed(seed).cases(cases).histories().map_err(Failure::wrong)?;
    let mut vectors = Vec::new();
    for (history, number) in histories.iter().zip(1..) {
        let id = format!("drawn-{seed}-{number}");
        vectors.push(vector::of_history(history, &id, &history.instants(2)).map_err(Failure::wrong)?);
    }
    print(&json(&vectors)?)
}

/// Runs one vector and says in what it fails; true when it passes.
fn try_one(file: &Path, vector: &OpenVector, answers: bool) -> Result<bool, Failure> {
    let mut seen = String::new();
    let failed = vector.run(&mut |ask, answer| {
        if answers {
            seen.push_str(&format!("{} `{}` {}\n{answer:#}\n", vector.id, ask.call, ask.request));
        }
    });
    let failed = failed.map_err(|error| wrong(file, &vector.id, error))?;
    print(&seen)?;
    if failed.is_empty() {
        return Ok(true);
    }
    print(&format!("FAILED {} ({})\n", vector.id, file.display()))?;
    for ask in &failed {
        print(&format!("  ask {} `{}`\n", ask.number, ask.call))?;
        ask.differences.iter().try_for_each(|difference| print(&format!("    {difference}\n")))?;
    }
    Ok(false)
}

fn wrong(file: &Path, id: &str, reason: impl std::fmt::Display) -> Failure {
    Failure::Use(format!("`{}`, vector `{id}`: {reason}", file.display()))
}

/// Every vector of the files and folders, opened, with the file that it is from.
fn read_all(paths: &[PathBuf]) -> Result<Vec<(PathBuf, OpenVector)>, Failure> {
    let mut files = Vec::new();
    for path in paths {
        collect(path, &mut files)?;
    }
    let mut opened: Vec<(PathBuf, OpenVector)> = Vec::new();
    let mut ids = BTreeSet::new();
    for file in files {
        for vector in read(&file)? {
            let wrong = |reason: &str| wrong(&file, &vector.id, reason);
            if !ids.insert(vector.id.clone()) {
                return Err(wrong("field `id`: there is another one of that name"));
            }
            if vector.ask.is_empty() {
                return Err(wrong("field `ask`: it asks nothing"));
            }
            opened.push((file.clone(), vector.open().map_err(|error| wrong(&error.to_string()))?));
        }
    }
    if opened.is_empty() {
        return Err(Failure::wrong("there is no vector"));
    }
    Ok(opened)
}

/// The file; or the vector files below the folder, in the order of their paths.
fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    if !path.is_dir() {
        files.push(path.to_path_buf());
        return Ok(());
    }
    let unreadable = |error: std::io::Error| Failure::Use(format!("`{}` cannot be read: {error}", path.display()));
    let mut inside = std::fs::read_dir(path)
        .and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>())
        .map_err(unreadable)?;
    inside.sort();
    let wanted = |file: &Path| {
        file.extension().is_some_and(|extension| extension == "json")
            && file.file_name().is_some_and(|name| name != SCHEMA)
    };
    inside.iter().filter(|path| path.is_dir() || wanted(path)).try_for_each(|path| collect(path, files))
}

/// The vectors of one file. What cannot be read is named by file, line and field.
fn read(file: &Path) -> Result<Vec<Vector>, Failure> {
    let text = read_text(file)?;
    let read = match text.trim_start().starts_with('[') {
        true => serde_json::from_str(&text),
        false => serde_json::from_str(&text).map(|vector| vec![vector]),
    };
    read.map_err(|error| {
        let line = error.line();
        let there = line.checked_sub(1).and_then(|above| text.lines().nth(above)).unwrap_or_default().trim();
        let there: String = there.chars().take(80).collect();
        Failure::Use(format!("`{}`, line {line} (`{there}`): {error}", file.display()))
    })
}
