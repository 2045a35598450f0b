//! The test vectors pass, and the command that runs them says what is wrong with those that do not.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

type Outcome = Result<(), Box<dyn Error>>;

fn vectors() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors")
}

/// Exit code, what went to stdout, and what went to stderr.
fn gridward(arguments: &[&str], path: &Path) -> Result<(Option<i32>, String, String), Box<dyn Error>> {
    let ran = Command::new(env!("CARGO_BIN_EXE_gridward")).arg("vectors").args(arguments).arg(path).output()?;
    Ok((ran.status.code(), String::from_utf8(ran.stdout)?, String::from_utf8(ran.stderr)?))
}

/// A vector file in a folder of its own.
fn written(text: &str) -> Result<(TempDir, PathBuf), Box<dyn Error>> {
    let folder = TempDir::new()?;
    let file = folder.path().join("one.json");
    std::fs::write(&file, text)?;
    Ok((folder, file))
}

const ONE: &str = r#"{
  "id": "one",
  "note": "met a case",
  "source": "made up",
  "policy": "cn-2020-14",
  "people": [{"resident": "r-1"}],
  "given": [
    {"at": "2021-08-12T08:00:00+08:00", "fact": {"kind": "contactReported", "data": {
      "resident": "r-1", "with": "case", "setting": "work", "first": "2021-08-10", "last": "2021-08-10", "protected": false}}}
  ],
  "ask": [
    {"call": "resident", "request": {"resident": "r-1", "asOf": {"at": "2021-08-12T09:00:00+08:00"}},
     "expect": {"household": "home-r-1", "measure": {"free": "2021-08-25T00:00:00+08:00"}}},
    {"call": "resident", "request": {"resident": "r-2", "asOf": {"at": "2021-08-12T09:00:00+08:00"}}, "error": "notFound"},
    {"call": "record", "request": {"now": "2021-08-12T09:00:00+08:00", "entry": {"at": "2021-08-13T09:00:00+08:00", "by": "w-1",
      "fact": {"kind": "testRefused", "data": {"resident": "r-1"}}}}, "expect": {"outcome": "rejection"}}
  ]
}"#;

#[test]
fn every_vector_of_the_repository_passes() -> Outcome {
    let (code, out, err) = gridward(&[], &vectors())?;
    assert_eq!(code, Some(0), "{out}{err}");
    assert!(out.trim_end().ends_with(" passed, 0 failed"), "{out}");
    Ok(())
}

/// Histories that are drawn for a rule book are vectors that pass, and the same ones every time.
#[test]
fn what_is_generated_passes() -> Outcome {
    let drawn = |seed: &str| -> Result<String, Box<dyn Error>> {
        let arguments = ["vectors", "--generate", "--policy", "cn-ed9", "--cases", "3", "--seed", seed];
        let ran = Command::new(env!("CARGO_BIN_EXE_gridward")).args(arguments).output()?;
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
        Ok(String::from_utf8(ran.stdout)?)
    };
    let one = drawn("7")?;
    assert_eq!(one, drawn("7")?);
    assert_ne!(one, drawn("8")?);
    let (_folder, file) = written(&one)?;
    let (code, out, err) = gridward(&[], &file)?;
    assert_eq!((code, out.as_str()), (Some(0), "3 passed, 0 failed\n"), "{err}");
    Ok(())
}

#[test]
fn the_schema_beside_the_vectors_is_not_stale() -> Outcome {
    let fresh = Command::new(env!("CARGO_BIN_EXE_gridward")).args(["vectors", "--schema"]).output()?.stdout;
    let same = std::fs::read(vectors().join("schema.json"))? == fresh;
    assert!(same, "write it anew: cargo run -- vectors --schema > tests/vectors/schema.json");
    Ok(())
}

#[test]
fn a_vector_that_fails_shows_where() -> Outcome {
    let (_folder, file) = written(ONE)?;
    assert_eq!(gridward(&[], &file)?, (Some(0), "1 passed, 0 failed\n".to_owned(), String::new()));
    let (_folder, file) = written(&ONE.replace("2021-08-25T", "2021-08-24T").replace("notFound", "badRequest"))?;
    let (code, out, _) = gridward(&[], &file)?;
    assert_eq!(code, Some(1), "{out}");
    for line in [
        "FAILED one (",
        "  ask 1 `resident`",
        "    measure.free: expected \"2021-08-24T00:00:00+08:00\", got \"2021-08-24T16:00:00Z\"",
        "  ask 2 `resident`",
        "    answer: expected error `badRequest`, got error `notFound`: resident `r-2` is not known",
        "0 passed, 1 failed",
    ] {
        assert!(out.lines().any(|found| found.starts_with(line)), "`{line}` is not in\n{out}");
    }
    assert!(!out.contains("ask 3"), "{out}");
    Ok(())
}

#[test]
fn what_cannot_be_read_is_named_by_file_line_and_field() -> Outcome {
    for (right, wrong, told) in [
        ("\"note\"", "\"nota\"", ["line 3", "unknown field `nota`"]),
        ("  \"source\": \"made up\",\n", "", ["line 17", "missing field `source`"]),
        ("contactReported", "contactReportet", ["line 8", "unknown variant `contactReportet`"]),
        ("\"first\": \"2021-08-10\", ", "", ["line 9", "missing field `first`"]),
        ("cn-2020-14", "cn-1820-14", ["vector `one`", "policy preset `cn-1820-14` is not known"]),
        ("\"cn-2020-14\"", r#"{"basedOn": "cn-2020-14", "zoen": "Z"}"#, ["vector `one`", "unknown field `zoen`"]),
        ("}\n  ]\n}", "},\n  ]\n}", ["line 17", "trailing comma"]),
    ] {
        assert!(ONE.contains(right), "{right}");
        let (_folder, file) = written(&ONE.replacen(right, wrong, 1))?;
        let (code, out, err) = gridward(&[], &file)?;
        assert_eq!((code, out.as_str()), (Some(2), ""), "{err}");
        for part in told.into_iter().chain(["one.json"]) {
            assert!(err.contains(part), "`{part}` is not in\n{err}");
        }
    }
    let (folder, _) = written(&format!("[{ONE}, {ONE}]"))?;
    let (code, _, err) = gridward(&[], folder.path())?;
    assert_eq!(code, Some(2));
    assert!(err.contains("field `id`"), "{err}");
    let empty = TempDir::new()?;
    assert_eq!(gridward(&[], empty.path())?.0, Some(2));
    assert_eq!(gridward(&[], Path::new("no-such-folder"))?.0, Some(2));
    Ok(())
}

#[test]
fn a_vector_opened_for_a_binding_needs_nothing_else() -> Outcome {
    let (_folder, file) = written(ONE)?;
    let (code, out, _) = gridward(&["--expand"], &file)?;
    assert_eq!((code, out.lines().count()), (Some(0), 1));
    let line: serde_json::Value = serde_json::from_str(&out)?;
    let text = |pointer: &str| line.pointer(pointer).map(ToString::to_string).unwrap_or_default();
    let mut engine = gridward::Engine::from_json(&text("/config"))?;
    let merged = engine.call("merge", &format!("{{\"events\":{}}}", text("/events")))?;
    assert_eq!(merged, r#"{"added":4,"duplicates":0,"clashes":0}"#);
    Ok(())
}
