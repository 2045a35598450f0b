//! Logs that earlier builds have written are read by this one, event for event.
//!
//! `tests/fixtures/logs` has a folder for each state of the stored formats: the same log in each of them, and its digest.
//! What is there is never written again. When a format gets a new version, or there are new kinds of facts, a new folder
//! is added: `GRIDWARD_BLESS=1 cargo test -p gridward-tests --test formats` writes one with the name that is given below.
#![forbid(unsafe_code)]

use gridward::base::{Digest, ReplicaId};
use gridward::log::{Event, Fact, VersionVector, read_lines};
use gridward::{Engine, EngineConfig};
use gridward_cli::demo::{FieldReport, play};
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// The folder that is written next.
const NEXT: &str = "2";

/// Events of each kind, from each of the field reports.
const OF_EACH_KIND: usize = 3;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/logs")
}

fn config() -> Outcome<EngineConfig> {
    let mut config = FieldReport::Shennong.config("reader")?;
    config.community = "stored".parse()?;
    Ok(config)
}

/// The digest of what was recorded: every event as a line, in order of recording. What the files make of it may change from
/// build to build; this may not.
fn digest(engine: &Engine) -> String {
    let mut digest = Digest::default();
    for event in engine.events_since(&VersionVector::default()) {
        digest.feed(&event);
    }
    digest.finish()
}

#[test]
fn every_stored_log_is_read_as_it_was_written() -> Outcome {
    if std::env::var_os("GRIDWARD_BLESS").is_some() {
        write_the_next_folder()?;
    }
    let mut folders: Vec<PathBuf> = fs::read_dir(folder())?.map(|entry| Ok(entry?.path())).collect::<Outcome<_>>()?;
    folders.sort();
    assert!(!folders.is_empty());
    for folder in folders {
        let name = folder.display();
        let said = fs::read_to_string(folder.join("digest.txt"))?;
        let mut from_lines = Engine::new(config()?)?;
        from_lines.merge_lines(&fs::read_to_string(folder.join("log.jsonl"))?)?;
        assert_eq!(digest(&from_lines), said.trim(), "{name}");
        let mut from_bundle = Engine::new(config()?)?;
        from_bundle.merge_bundle(&fs::read(folder.join("log.gwb"))?)?;
        assert_eq!(from_bundle.digest(), from_lines.digest(), "{name}");
        let restored = Engine::restore(config()?, &fs::read(folder.join("log.gws"))?)?;
        // Where a fact goes into other files than it did, `EDITION` in `core/src/community/outline.rs` has to rise.
        assert_eq!(restored.digest(), from_lines.digest(), "{name}");
        let unknown = from_lines.events_since(&VersionVector::default());
        assert!(unknown.iter().all(|event| !matches!(event.fact, Fact::Unknown(_))), "{name}");
    }
    Ok(())
}

/// What this build writes of the log in a folder: a line for the bundle and one for the snapshot, with their lengths in bytes
/// and their digests.
fn written(folder: &Path) -> Outcome<String> {
    let mut engine = Engine::new(config()?)?;
    engine.merge_lines(&fs::read_to_string(folder.join("log.jsonl"))?)?;
    let mut lines = String::new();
    for (name, bytes) in [("bundle", engine.bundle(&VersionVector::default())), ("snapshot", engine.snapshot())] {
        let mut digest = Digest::default();
        digest.feed(&bytes);
        lines += &format!("{name} {} {}\n", bytes.len(), digest.finish());
    }
    Ok(lines)
}

/// The same events are the same bytes on every machine. Where the writing changes on purpose, `GRIDWARD_BLESS=1` writes the
/// lines anew; what was written before must still be read, which the test above asks.
#[test]
fn what_is_written_of_a_stored_log_is_the_same_to_the_last_byte() -> Outcome {
    let said = folder().with_file_name("written.txt");
    let now = written(&folder().join(NEXT))?;
    if std::env::var_os("GRIDWARD_BLESS").is_some() {
        fs::write(&said, &now)?;
    }
    assert_eq!(now, fs::read_to_string(&said)?);
    Ok(())
}

/// Some events of each kind, as each report's own device recorded them.
fn some_of_each() -> Outcome<Vec<Event>> {
    let mut chosen = Vec::new();
    for report in FieldReport::ALL {
        let replica: ReplicaId = format!("demo-{}", report.letter()).parse()?;
        let played = play(report, report.days(), 1, &mut |_| {})?;
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for mut event in played.engine.events_since(&VersionVector::default()) {
            let fact = serde_json::to_value(&event.fact)?;
            let kind = fact.get("kind").and_then(serde_json::Value::as_str).ok_or("a kind")?;
            let count = counts.entry(kind.to_owned()).or_insert(0);
            *count += 1;
            if *count <= OF_EACH_KIND {
                event.replica = replica.clone();
                chosen.push(event);
            }
        }
    }
    Ok(chosen)
}

/// What was written once is never written again.
fn write_the_next_folder() -> Outcome {
    let folder = folder().join(NEXT);
    if folder.exists() {
        return Ok(());
    }
    let mut engine = Engine::new(config()?)?;
    engine.merge(some_of_each()?);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("log.jsonl"), engine.lines())?;
    fs::write(folder.join("log.gwb"), engine.bundle(&VersionVector::default()))?;
    fs::write(folder.join("log.gws"), engine.snapshot())?;
    fs::write(folder.join("digest.txt"), digest(&engine) + "\n")?;
    assert_eq!(read_lines(&engine.lines())?.len(), usize::try_from(engine.events())?);
    Ok(())
}
