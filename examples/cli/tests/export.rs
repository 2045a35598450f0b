//! `gridward export-person`: what is held about one person, as a page and as data.

mod common;

use common::gridward;
use serde_json::{Value, json};
use std::error::Error;
use tempfile::TempDir;

type Outcome = Result<(), Box<dyn Error>>;

/// A log of one home with two people, and a register of who one of them is.
fn written() -> Result<TempDir, Box<dyn Error>> {
    let facts = [
        ("placeAdded", json!({"place": "b", "kind": "building", "name": "b"})),
        ("householdRegistered", json!({"household": "h", "place": "b", "door": "1-1-101"})),
        ("workerEnrolled", json!({"worker": "w-1", "role": "staff"})),
        ("residentRegistered", json!({"resident": "r-1", "household": "h", "birthYear": 1950})),
        ("residentRegistered", json!({"resident": "r-2", "household": "h"})),
        ("readingTaken", json!({"resident": "r-1", "temperature": "38.4", "channel": "door"})),
        ("readingTaken", json!({"resident": "r-2", "temperature": "36.1", "channel": "door"})),
        ("fileOpened", json!({"resident": "r-1", "purpose": "audit"})),
    ];
    let lines = facts.iter().zip(1..).map(|((kind, data), counter)| {
        let at = format!("2020-02-03T09:{counter:02}:00+08:00");
        let fact = json!({"kind": kind, "data": data});
        json!({"replica": "a", "counter": counter, "wall": at, "tick": 0, "at": at, "by": "w-1", "fact": fact})
            .to_string()
    });
    let folder = TempDir::new()?;
    std::fs::write(folder.path().join("log.jsonl"), lines.collect::<Vec<_>>().join("\n"))?;
    let name = json!({"text": "Wang Xiuying", "wall": "2020-02-03T09:00:00+08:00", "tick": 0, "replica": "a"});
    let register = json!({"people": [{"person": {"type": "resident", "id": "r-1"}, "entry": {"name": name}}]});
    std::fs::write(folder.path().join("register.json"), register.to_string())?;
    Ok(folder)
}

#[test]
fn the_page_has_what_is_held_about_the_person_and_nothing_of_the_other() -> Outcome {
    let folder = written()?;
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let (log, register) = (path("log.jsonl"), path("register.json"));
    let asked = ["export-person", "r-1", "--log", &log, "--register", &register];
    for (more, words) in [
        (vec!["--markdown"], ["Wang Xiuying", "temperature taken", "38.4", "staff of the community"]),
        (vec!["--markdown", "--lang", "zh"], ["Wang Xiuying", "测温", "38.4", "核查档案保管"]),
        (vec![], ["<html", "temperature taken", "38.4", "to check how the file was kept"]),
    ] {
        let ran = gridward(&[&asked[..], &more].concat())?;
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        for word in words {
            assert!(ran.out.contains(word), "{word} is not in {}", ran.out);
        }
        assert!(!ran.out.contains("r-2") && !ran.out.contains("36.1") && !ran.out.contains("w-1"), "{}", ran.out);
    }
    let ran = gridward(&[&asked[..], &["--json"]].concat())?;
    let export: Value = serde_json::from_str(&ran.out)?;
    assert_eq!(export.get("records").and_then(Value::as_array).map(Vec::len), Some(3));
    Ok(())
}

#[test]
fn somebody_of_whom_nothing_is_held_and_a_register_that_is_none_are_said_without_repeating_it() -> Outcome {
    let folder = written()?;
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let nobody = gridward(&["export-person", "r-9", "--log", &path("log.jsonl")])?;
    assert_eq!(nobody.code, Some(2));
    assert!(nobody.err.contains("nothing is held about `r-9`"), "{}", nobody.err);
    std::fs::write(folder.path().join("register.json"), r#"{"people": "Wang Xiuying"}"#)?;
    let damaged =
        gridward(&["export-person", "r-1", "--log", &path("log.jsonl"), "--register", &path("register.json")])?;
    assert_eq!(damaged.code, Some(2));
    assert!(!damaged.err.contains("Xiuying"), "{}", damaged.err);
    Ok(())
}
