//! Histories in the format of the test vectors (`tests/vectors/README.md`): what failed once can be kept as data, and is
//! asked about again by [`Check::keeping`](super::Check::keeping) and by `gridward vectors`.

use super::history::History;
use super::run::Found;
use crate::base::{EventId, GridError, Instant};
use crate::community::AsOf;
use crate::log::{Event, Fact};
use crate::policy::{Policy, preset};
use serde::Deserialize;
use serde_json::{Value, json};

/// The history as a vector. It asks how many entries the log holds, which is as many as there are, and for each instant and
/// resident what the engine answers *today*: another build, or another binding, has to answer the same.
///
/// # Errors
/// [`GridError`] when the policy cannot be used.
pub fn of_history(history: &History, id: &str, at: &[Instant]) -> Result<Value, GridError> {
    let mut engine = history.engine()?;
    let mut ask = vec![json!({"call": "digest", "request": {}, "expect": {"events": engine.events()}})];
    for at in at {
        for resident in history.residents() {
            let request = json!({"resident": resident, "asOf": {"at": at}});
            let question = match engine.call("resident", &request.to_string()) {
                Ok(text) => {
                    let answer: Value = serde_json::from_str(&text).unwrap_or_default();
                    let pick = |fields: &[&str]| -> Value {
                        fields
                            .iter()
                            .map(|field| ((*field).to_owned(), answer.get(field).cloned().unwrap_or_default()))
                            .collect()
                    };
                    json!({"call": "resident", "request": request, "expect": pick(&["classes", "timeline", "followUp"])})
                }
                Err(error) => json!({"call": "resident", "request": request, "error": error.code()}),
            };
            ask.push(question);
        }
        let gaps = engine.coverage(AsOf::at(*at), false).gaps.len();
        ask.push(json!({
            "call": "coverage", "request": {"asOf": {"at": at}}, "expect": {"complete": gaps == 0},
        }));
    }
    let (note, source) = ("drawn at random", "what the engine answered when it was drawn");
    Ok(write(history, id, note, source, &ask))
}

/// A broken law as a vector: how many entries the log must hold, and a question for each resident whose answer is to be
/// put under `expect` by whoever knows what is right.
#[must_use]
pub fn of_found(found: &Found) -> Value {
    let Found { law, broken, history, seed, case } = found;
    let mut ask = vec![json!({"call": "digest", "request": {}, "expect": {"events": history.names().len()}})];
    let at = broken.at.unwrap_or_else(|| history.end());
    for resident in history.residents() {
        ask.push(json!({"call": "resident", "request": {"resident": resident, "asOf": {"at": at}}, "expect": {}}));
    }
    let note = broken.told(history.policy.zone).replace('\n', " ");
    let source = format!("law {} ({}), seed {seed}, history {case}", law.number, law.name);
    write(history, &format!("kept-{}-{seed}-{case}", law.name.replace('_', "-")), &note, &source, &ask)
}

fn write(history: &History, id: &str, note: &str, source: &str, ask: &[Value]) -> Value {
    let policy = &history.policy;
    let known = preset(policy.id.as_str()).is_ok_and(|preset| preset == *policy);
    let document = if known { json!(policy.id) } else { serde_json::to_value(policy).unwrap_or_default() };
    let mut events: Vec<&Event> = history.events.iter().collect();
    events.sort_by(|one, other| one.recording_order(other));
    events.dedup();
    let given = events.into_iter().map(|event| {
        let (name, fact) = (event.id(), &event.fact);
        json!({"at": event.at, "wall": event.wall, "by": event.by, "event": name, "fact": fact})
    });
    json!({
        "id": id, "note": note, "source": source, "policy": document, "given": given.collect::<Vec<_>>(), "ask": ask,
    })
}

/// As much of a vector as a history is made of.
#[derive(Deserialize)]
struct Kept {
    policy: Value,
    #[serde(default)]
    people: Vec<Value>,
    #[serde(default)]
    given: Vec<Given>,
}

#[derive(Deserialize)]
struct Given {
    at: Instant,
    wall: Option<Instant>,
    by: crate::base::WorkerId,
    event: EventId,
    fact: Fact,
}

/// The histories of a file of vectors that were written here; those that name the rule book at hand, as a document or by its
/// id, are told under the one at hand.
///
/// # Errors
/// [`GridError::BadRequest`] when the text holds no such vectors: vectors with `people`, or with facts that have no name, are
/// for `gridward vectors`.
pub fn read(text: &str, policy: &Policy) -> Result<Vec<History>, GridError> {
    let bad = |reason: String| GridError::BadRequest { call: "vectors".to_owned(), reason };
    let file: Value = serde_json::from_str(text).map_err(|error| bad(error.to_string()))?;
    let vectors = match file {
        Value::Array(vectors) => vectors,
        one => vec![one],
    };
    let mut histories = Vec::new();
    for vector in vectors {
        let kept: Kept = serde_json::from_value(vector).map_err(|error| bad(error.to_string()))?;
        if !kept.people.is_empty() {
            return Err(bad("a history that is kept names its people by facts".to_owned()));
        }
        let id = match &kept.policy {
            Value::String(id) => id.clone(),
            document => document.get("id").and_then(Value::as_str).unwrap_or_default().to_owned(),
        };
        let policy = match &kept.policy {
            _ if id == policy.id.as_str() => policy.clone(),
            Value::String(id) => preset(id)?,
            document => Policy::from_json(&document.to_string())?,
        };
        let events = kept.given.into_iter().zip(1..).map(|(given, tick)| {
            let Given { at, wall, by, event: EventId { replica, counter }, fact } = given;
            Event { replica, counter, wall: wall.unwrap_or(at), tick, at, by, fact }
        });
        histories.push(History { policy, events: events.collect() });
    }
    Ok(histories)
}
