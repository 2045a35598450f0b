//! Law 16: every way in for bytes takes what the fuzzer has found, and whatever becomes of it when it is cut or altered.
//!
//! `tests/fuzz/corpus` has a folder for each decoder. `GRIDWARD_BLESS=1 cargo test -p gridward-tests --test corpus` writes
//! the seeds; `tests/fuzz/run` goes on from there, and keeps the smallest inputs that reach everything that was reached.
#![forbid(unsafe_code)]

use gridward::log::{VersionVector, split_parts, write_lines};
use gridward::{Engine, EngineConfig};
use gridward_cli::demo::FieldReport;
use gridward_tests::decoders::{DECODERS, Decoder};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Every so manieth event of the stored log is in the seeds: a fuzzer wants them small, and of many kinds.
const EVERY: usize = 17;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus")
}

/// What a fuzzer begins with: something that each decoder takes, made of the stored log.
fn seeds() -> Outcome<Vec<(&'static str, Vec<u8>)>> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut config: EngineConfig = FieldReport::Shennong.config("reader")?;
    config.community = "stored".parse()?;
    let mut stored = Engine::new(config.clone())?;
    stored.merge_bundle(&fs::read(tests.join("fixtures/logs/1/log.gwb"))?)?;
    let few: Vec<_> = stored.events_since(&VersionVector::default()).into_iter().step_by(EVERY).collect();
    let mut engine = Engine::new(config)?;
    engine.merge(few.clone());
    let (bundle, snapshot) = (engine.bundle(&VersionVector::default()), engine.snapshot());
    let content = |frame: &[u8]| frame.get(8..frame.len().saturating_sub(8)).unwrap_or_default().to_vec();
    let first = few.first().ok_or("the stored log is empty")?;
    let record = serde_json::json!({
        "entry": {"at": first.at, "by": first.by, "fact": first.fact}, "now": first.wall
    });
    // On one line: a fuzzer has no use for the rest.
    let policy = fs::read_to_string(tests.join("../core/presets/cn-2021-14.json"))?;
    let policy: serde_json::Value = serde_json::from_str(&policy)?;
    let agenda = serde_json::json!({"worker": first.by, "asOf": {"at": first.at}});
    let person = serde_json::json!({"type": "resident", "id": "r-1"});
    let data = tests.join("../core/tests/data");
    Ok(vec![
        ("lines", write_lines(&few).into_bytes()),
        ("bundle_content", content(&bundle)),
        ("snapshot_content", content(&snapshot)),
        ("parts", split_parts(&bundle, 600).join("\n").into_bytes()),
        ("bundle", bundle),
        ("policy", policy.to_string().into_bytes()),
        ("roster", fs::read(data.join("roster-chinese.csv"))?),
        ("record", record.to_string().into_bytes()),
        ("call", format!("agenda\n{agenda}").into_bytes()),
        ("identities", serde_json::json!({"people": [{"person": person}]}).to_string().into_bytes()),
    ])
}

fn files(of: &str) -> Outcome<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder().join(of))?.map(|entry| Ok(entry?.path())).collect::<Outcome<_>>()?;
    files.sort();
    Ok(files)
}

#[test]
fn every_way_in_takes_its_corpus() -> Outcome {
    if std::env::var_os("GRIDWARD_BLESS").is_some() {
        for (name, seed) in seeds()? {
            fs::create_dir_all(folder().join(name))?;
            fs::write(folder().join(name).join("seed"), seed)?;
        }
    }
    for (name, decode) in DECODERS {
        let files = files(name)?;
        assert!(!files.is_empty(), "no corpus for {name}");
        for file in files {
            decode(&fs::read(&file)?);
        }
    }
    Ok(())
}

/// Cut anywhere, and with any one byte altered: in so many places of each seed.
#[test]
fn every_way_in_takes_what_is_cut_or_altered() -> Outcome {
    const PLACES: usize = 60;
    for (name, decode) in DECODERS {
        let seed = fs::read(folder().join(name).join("seed"))?;
        maim(*decode, &seed, PLACES);
    }
    Ok(())
}

fn maim(decode: Decoder, seed: &[u8], places: usize) {
    let step = (seed.len() / places).max(1);
    for at in (0..seed.len()).step_by(step) {
        decode(seed.get(..at).unwrap_or_default());
        for change in [1_u8, 0x80, 0xff] {
            let mut altered = seed.to_vec();
            if let Some(byte) = altered.get_mut(at) {
                *byte ^= change;
            }
            decode(&altered);
        }
    }
}
