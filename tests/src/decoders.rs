//! Everything that reads bytes from outside, each as a function that takes any bytes: the fuzz targets of `tests/fuzz`,
//! and the replay of what they have found, call nothing else.
//!
//! Law 16: any bytes end in a value or a typed error, in bounded memory. Where they end in a value, writing it and reading
//! it once more gives the same.

use gridward::access::IdentityRegister;
use gridward::base::{CivilDate, Instant};
use gridward::community::AsOf;
use gridward::log::{VersionVector, join_parts, read_lines, write_lines};
use gridward::place::roster::{self, RosterOptions};
use gridward::policy::{check_text, preset};
use gridward::{Engine, EngineConfig};
use sha2::{Digest, Sha256};
use std::sync::OnceLock;

/// One way in for bytes.
pub type Decoder = fn(&[u8]);

/// Every way in, by the name of its fuzz target and of the folder with its corpus.
pub const DECODERS: &[(&str, Decoder)] = &[
    ("lines", lines),
    ("bundle", bundle),
    ("bundle_content", bundle_content),
    ("snapshot_content", snapshot_content),
    ("parts", parts),
    ("policy", policy),
    ("roster", roster_file),
    ("record", record),
    ("identities", identities),
    ("call", call),
];

/// What the events of the corpus are about and when: in the fixtures' days.
fn now() -> Option<Instant> {
    "2021-12-31T20:00:00+08:00".parse().ok()
}

fn config() -> Option<EngineConfig> {
    let policy = preset("cn-2021-14").ok()?;
    Some(EngineConfig { community: "stored".parse().ok()?, replica: "here".parse().ok()?, policy, adopted: Vec::new() })
}

/// An engine with an empty log; made once, for a rule book takes longer to check than most inputs take to read.
fn engine() -> Option<Engine> {
    static EMPTY: OnceLock<Option<Engine>> = OnceLock::new();
    EMPTY.get_or_init(|| Engine::new(config()?).ok()).clone()
}

/// An engine with the stored log: places, people and work of 35 kinds, about which something can be recorded.
fn stored() -> Option<Engine> {
    static STORED: OnceLock<Option<Engine>> = OnceLock::new();
    let open = || {
        let mut engine = engine()?;
        engine.merge_bundle(include_bytes!("../fixtures/logs/1/log.gwb")).ok()?;
        Some(engine)
    };
    STORED.get_or_init(open).clone()
}

/// The engine says something about whatever it has taken in.
fn finds(engine: &Engine) {
    let Some(now) = now() else { return };
    for finding in engine.findings(AsOf::at(now)) {
        assert!(!finding.because.rule.is_empty(), "a finding without a rule");
    }
}

/// The engine tells another one all that it has taken in.
fn tells_all(engine: &Engine) {
    finds(engine);
    let (Some(mut by_lines), Some(mut by_bundle)) = (self::engine(), self::engine()) else { return };
    let taken = by_lines.merge_lines(&engine.lines());
    assert!(taken.is_ok(), "lines that were written cannot be read: {taken:?}");
    let taken = by_bundle.merge_bundle(&engine.bundle(&VersionVector::default()));
    assert!(taken.is_ok(), "a bundle that was written cannot be read: {taken:?}");
    assert_eq!(by_lines.digest(), engine.digest(), "lines lost something");
    assert_eq!(by_bundle.digest(), engine.digest(), "the bundle lost something");
}

/// A log of JSON lines.
pub fn lines(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Some(mut engine) = engine() else { return };
    if engine.merge_lines(text).is_ok() {
        tells_all(&engine);
    }
}

/// A bundle as it comes.
pub fn bundle(bytes: &[u8]) {
    let Some(mut engine) = engine() else { return };
    if engine.merge_bundle(bytes).is_ok() {
        tells_all(&engine);
    }
}

/// The frame of `core/docs/encoding.md` around any content, so that its check does not keep a fuzzer out.
fn framed(kind: &[u8; 3], format: u8, content: &[u8]) -> Vec<u8> {
    let mut frame = kind.to_vec();
    frame.push(format);
    frame.extend(u32::try_from(content.len()).unwrap_or(u32::MAX).to_le_bytes());
    frame.extend(content);
    let check = Sha256::digest(&frame);
    frame.extend(check.iter().take(8));
    frame
}

/// The content of a bundle.
pub fn bundle_content(bytes: &[u8]) {
    bundle(&framed(b"GWB", 1, bytes));
}

/// The content of a snapshot, of either format. What it says of files is believed, and may be a lie; what it says of events
/// is read when it is asked for, and every block of it is.
pub fn snapshot_content(bytes: &[u8]) {
    let Some(config) = config() else { return };
    if let Ok(engine) = Engine::restore(config.clone(), &framed(b"GWS", 1, bytes)) {
        tells_all(&engine);
    }
    let Ok(mut engine) = Engine::restore(config.clone(), &framed(b"GWS", 2, bytes)) else { return };
    let digest = engine.digest();
    assert_eq!(engine.digest(), digest, "what was read changes what is told");
    finds(&engine);
    let again = Engine::restore(config, &engine.snapshot());
    assert_eq!(again.map(|again| again.lines()), Ok(engine.lines()), "a snapshot that was written lost something");
    let lines = engine.lines();
    let taken = engine.merge_lines(&lines);
    assert_eq!(taken.map(|report| (report.added, report.clashes)), Ok((0, 0)), "what it holds is new to it");
}

/// A bundle in parts, one a line.
pub fn parts(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let parts: Vec<&str> = text.lines().collect();
    if let Ok(whole) = join_parts(&parts) {
        bundle(&whole);
    }
}

/// A rule book.
pub fn policy(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let check = check_text(text, &[]);
    assert!(serde_json::to_string(&check).is_ok(), "what is wrong with a policy cannot be written down");
}

/// A roster, in UTF-8 or GB18030.
pub fn roster_file(bytes: &[u8]) {
    let Some(today) = CivilDate::from_parts(2021, 12, 31) else { return };
    let read = roster::read(bytes, &RosterOptions { today });
    assert!(read.residents.len() <= bytes.len(), "more people than bytes");
}

/// A request to record something, as JSON.
pub fn record(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Some(mut engine) = stored() else { return };
    let before = engine.version();
    if engine.call("record", text).is_ok() {
        let recorded = engine.events_since(&before);
        assert_eq!(read_lines(&write_lines(&recorded)), Ok(recorded.clone()), "what was recorded cannot be read");
        if !recorded.is_empty() {
            finds(&engine);
        }
    }
}

/// A copy of the register of identity, as JSON.
pub fn identities(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(register) = serde_json::from_str::<IdentityRegister>(text) else { return };
    let mut twice = register.clone();
    twice.merge(register.clone());
    assert_eq!(twice, register, "a register that is merged with itself changes");
    let again = serde_json::to_string(&register).and_then(|text| serde_json::from_str(&text));
    assert!(again.is_ok_and(|again: IdentityRegister| again == register), "a register cannot be read again");
}

/// Any JSON call: its name on a line of its own, then the request.
pub fn call(bytes: &[u8]) {
    let Some((name, request)) = std::str::from_utf8(bytes).ok().and_then(|text| text.split_once('\n')) else { return };
    let Some(mut engine) = stored() else { return };
    if let Ok(answer) = engine.call(name, request) {
        let answer: Result<serde_json::Value, _> = serde_json::from_str(&answer);
        assert!(answer.is_ok(), "an answer that is no JSON");
    }
}
