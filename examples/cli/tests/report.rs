//! `gridward report`: the nightly report of a log in four forms, and its numbers opened.

mod common;

use common::gridward;
use serde_json::Value;
use std::error::Error;
use tempfile::TempDir;

type Outcome = Result<(), Box<dyn Error>>;

fn said(arguments: &[&str]) -> Result<String, Box<dyn Error>> {
    let ran = gridward(arguments)?;
    assert_eq!(ran.code, Some(0), "{arguments:?}: {}", ran.err);
    Ok(ran.out)
}

/// Every number of the report with the pointer to it, as far as the report counts it over grids.
fn numbers(at: &str, value: &Value, found: &mut Vec<(String, u64)>) {
    match value {
        Value::Object(entries) => {
            entries.iter().for_each(|(name, entry)| numbers(&format!("{at}/{name}"), entry, found))
        }
        Value::Number(number) => found.extend(number.as_u64().map(|number| (at.to_owned(), number))),
        _ => {}
    }
}

#[test]
fn one_evening_in_four_forms_and_every_kind_of_number_opened() -> Outcome {
    let folder = TempDir::new()?;
    let log = folder.path().join("s.jsonl");
    let log = log.to_str().ok_or("a path that is no text")?;
    let played = said(&["community", "--days", "3", "--json", "--log", log])?;
    assert_eq!(said(&["report", "--log", log, "--format", "json"])?, played, "the log is told as it was played");
    let report: Value = serde_json::from_str(&played)?;

    // What is on one form is on the others: the households, who is in quarantine, each finding.
    let english = said(&["report", "--log", log, "--format", "markdown"])?;
    let chinese = said(&["report", "--log", log, "--format", "markdown", "--lang", "zh"])?;
    let html = said(&["report", "--log", log, "--format", "html", "--lang", "zh"])?;
    for (page, title) in [(&english, "# Nightly report"), (&chinese, "每日台账"), (&html, "每日台账")] {
        assert!(page.contains("1,174") && page.contains("3,537") && page.contains(title), "{page}");
    }
    assert!(chinese.contains("## 指标") && english.contains("## Indicators"));
    assert!(html.starts_with("<!DOCTYPE html>") && !html.contains("<script") && !html.contains("src="));
    let lines = |page: &str| page.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| ---")).count();
    assert_eq!(lines(&english), lines(&chinese));

    // Some numbers of each kind open to as many things as they say.
    let mut all = Vec::new();
    let counted = report.get("duties").ok_or("no duties")?;
    numbers("/duties", counted, &mut all);
    all.extend(
        ["/central", "/home", "/entered", "/households"]
            .map(|number| (number.to_owned(), report.pointer(number).and_then(Value::as_u64).unwrap_or(u64::MAX))),
    );
    let wanted = ["/duties/temperatureCheck/missed", "/duties/errand/done", "/central", "/entered", "/households"];
    for (number, total) in all.iter().filter(|(number, _)| wanted.contains(&number.as_str())) {
        let opened: Value =
            serde_json::from_str(&said(&["report", "--log", log, "--open", number, "--format", "json"])?)?;
        let lines = opened.get("lines").and_then(Value::as_array).ok_or("no lines")?;
        assert_eq!(
            (opened.get("total").and_then(Value::as_u64), u64::try_from(lines.len())?),
            (Some(*total), *total),
            "{number}"
        );
        assert!(*total > 0, "{number} shows nothing");
    }
    let page = said(&["report", "--log", log, "--open", "/duties/temperatureCheck/missed"])?;
    assert!(page.contains("Temperature check") && page.contains("Number"), "{page}");

    let unknown = gridward(&["report", "--log", log, "--open", "/duties/nothing"])?;
    assert_eq!(unknown.code, Some(2));
    assert!(unknown.err.contains("/duties/nothing"), "{}", unknown.err);
    Ok(())
}
