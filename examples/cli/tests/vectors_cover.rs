//! The vectors cover what they must: every preset, every worked case, every numbered behaviour of a peer.

use serde_json::Value;
use std::collections::BTreeSet;
use std::error::Error;
use std::path::{Path, PathBuf};

type Outcome = Result<(), Box<dyn Error>>;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors")
}

/// Every vector of the repository, as JSON.
fn vectors() -> Result<Vec<Value>, Box<dyn Error>> {
    let mut found = Vec::new();
    for part in ["access", "cases", "conflicts", "log", "peers", "presets", "rules"] {
        for entry in std::fs::read_dir(folder().join(part))? {
            match serde_json::from_str(&std::fs::read_to_string(entry?.path())?)? {
                Value::Array(several) => found.extend(several),
                one => found.push(one),
            }
        }
    }
    Ok(found)
}

/// The ids in the first column of the tables of differences. A row about a range tells how to read its vectors, and
/// excuses none from being there.
fn excused() -> Result<BTreeSet<String>, Box<dyn Error>> {
    let table = std::fs::read_to_string(folder().join("differences.md"))?;
    let rows = table.lines().filter(|line| line.starts_with("| "));
    let cells = rows.flat_map(|row| row.split('|').nth(1).unwrap_or_default().split(',').map(str::trim));
    let named = cells.filter(|cell| !cell.contains(" to ") && !matches!(*cell, "id" | "---"));
    Ok(named.map(ToOwned::to_owned).collect())
}

#[test]
fn every_preset_is_used_by_a_vector() -> Outcome {
    let vectors = vectors()?;
    let chosen = vectors.iter().flat_map(|vector| {
        let adopted = vector.get("adopted").and_then(Value::as_array).into_iter().flatten();
        vector.get("policy").into_iter().chain(adopted)
    });
    let used: BTreeSet<&str> = chosen.filter_map(Value::as_str).collect();
    // Nobody is judged by the ground that other documents stand on.
    let unused: Vec<&str> = gridward::policy::presets().filter(|id| *id != "base" && !used.contains(id)).collect();
    assert!(unused.is_empty(), "no vector uses {unused:?}");
    Ok(())
}

#[test]
fn every_case_and_behaviour_has_a_vector_or_a_reason_why_not() -> Outcome {
    let vectors = vectors()?;
    let ids: BTreeSet<&str> = vectors.iter().filter_map(|vector| vector.get("id")?.as_str()).collect();
    let excused = excused()?;
    let has_vector = |wanted: &str| {
        let prefix = wanted.to_lowercase();
        ids.iter().any(|id| **id == prefix || id.strip_prefix(&prefix).is_some_and(|rest| rest.starts_with('-')))
    };
    let required = std::fs::read_to_string(folder().join("required.txt"))?;
    let required: Vec<&str> = required.lines().filter(|line| !line.starts_with('#')).collect();
    let missing: Vec<&&str> = required.iter().filter(|id| !has_vector(id) && !excused.contains(**id)).collect();
    assert!(missing.is_empty(), "neither a vector nor a row of differences.md: {missing:?}");
    assert!(required.len() > 80, "the list of what is required was cut: {} lines", required.len());
    // A row speaks of something that is required.
    let strange: Vec<&String> = excused.iter().filter(|id| !required.contains(&id.as_str())).collect();
    assert!(strange.is_empty(), "differences.md excuses what nobody asks for: {strange:?}");
    Ok(())
}

/// Each row of the table of conflicts has a vector that looks for its finding.
#[test]
fn every_conflict_has_a_vector_that_finds_it() -> Outcome {
    let vectors = vectors()?;
    for conflict in gridward::community::CONFLICTS {
        let id = format!("conflict-{}", conflict.code);
        let vector = vectors.iter().find(|vector| vector.get("id").and_then(Value::as_str) == Some(&id));
        let asked = vector.and_then(|vector| vector.get("ask")).and_then(Value::as_array);
        let found = asked.into_iter().flatten().filter(|ask| ask.get("call") == Some(&Value::from("findings")));
        let kind = serde_json::to_value(conflict.finding)?;
        let names =
            |ask: &Value| ask.get("expect").is_some_and(|expect| expect.to_string().contains(&kind.to_string()));
        assert!(found.into_iter().any(names), "no vector `{id}` that expects the finding {kind}");
    }
    Ok(())
}
