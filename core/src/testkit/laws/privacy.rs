//! Law 15: a view holds no field, and no value, that none of the viewer's roles may see.

use super::super::history::History;
use super::{Verdict, of};
use crate::access::FieldClass;
use crate::base::Instant;
use crate::engine::Engine;
use serde_json::{Value, json};

/// What is in `part` is in `whole` too, at its place, and nothing was put in its stead.
#[must_use]
pub fn is_part_of(part: &Value, whole: &Value) -> bool {
    match (part, whole) {
        (Value::Object(part), Value::Object(whole)) => {
            part.iter().all(|(name, field)| whole.get(name).is_some_and(|of| is_part_of(field, of)))
        }
        (Value::Array(part), Value::Array(whole)) => {
            part.len() == whole.len() && part.iter().zip(whole).all(|(part, whole)| is_part_of(part, whole))
        }
        (part, whole) => part == whole,
    }
}

/// Texts that stand only in what tells of that class, whatever the field is called, in the histories that the kit draws.
#[must_use]
pub fn telling(engine: &Engine, class: FieldClass) -> Vec<String> {
    let texts: &[&str] = match class {
        FieldClass::Open => &[],
        FieldClass::Household => &["\"door\":", "\"members\":[", "\"note\":", "\"accounted\":"],
        FieldClass::Measure => &["\"measure\":", "\"timeline\":", "\"obligations\":"],
        FieldClass::Health => &["\"temperature\":", "\"36.", "\"37.", "\"symptoms\":", "\"grounds\":"],
        FieldClass::Identity => &["birthYear", "\"sex\":"],
        FieldClass::Reason => &["order 7", "\"rule\":", "\"longer\"", "\"moved\"", "\"stays\":"],
    };
    let mut texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
    if class == FieldClass::Measure {
        let plans = &engine.config().policy.quarantine.plans;
        texts.extend(plans.iter().map(|plan| format!("\"{}\"", plan.id)));
    }
    texts
}

/// Law 15: whatever a worker of the history sees is a part of the whole answer, and somebody who is nobody sees nothing that
/// tells of anybody.
///
/// A rule book without roles shows everything to everybody, and is passed over.
///
/// # Errors
/// [`Broken`](super::Broken) where somebody sees something else, or too much.
pub fn privacy(history: &History) -> Verdict {
    if history.policy.access.roles.is_empty() {
        return Ok(());
    }
    let mut engine = of("privacy").answer(history.engine())?;
    let now = history.end().plus_hours(24);
    let workers: Vec<String> = history.workers().iter().take(2).map(ToString::to_string).collect();
    for at in history.instants(2) {
        for (call, request) in requests(history, at) {
            for worker in &workers {
                look(&mut engine, worker, (call, &request), (at, now))?;
            }
            look(&mut engine, "nobody-at-all", (call, &request), (at, now))?;
        }
    }
    Ok(())
}

fn requests(history: &History, at: Instant) -> Vec<(&'static str, Value)> {
    let as_of = json!({"at": at});
    let mut requests =
        vec![("report", json!({"date": history.policy.zone.date(at)})), ("findings", json!({"asOf": as_of}))];
    for resident in history.residents().into_iter().take(2) {
        requests.push(("resident", json!({"resident": resident, "asOf": as_of})));
        requests.push(("explain", json!({"about": {"type": "measure", "resident": resident}, "asOf": as_of})));
    }
    for household in history.households().into_iter().take(2) {
        requests.push(("household", json!({"household": household, "asOf": as_of})));
    }
    requests
}

fn look(engine: &mut Engine, worker: &str, (call, request): (&str, &Value), (at, now): (Instant, Instant)) -> Verdict {
    let asked = of("privacy").at(at);
    let Ok(whole) = engine.call(call, &request.to_string()) else { return Ok(()) };
    let whole: Value = serde_json::from_str(&whole).map_err(|error| asked.fault(&error))?;
    let viewer = json!({"worker": worker, "purpose": "duty"});
    let view = json!({"viewer": viewer, "call": call, "request": request, "now": now});
    let answer = asked.answer(engine.call("seenBy", &view.to_string()))?;
    let answer: Value = serde_json::from_str(&answer).map_err(|error| asked.fault(&error))?;
    let part = answer.get("answer").cloned().unwrap_or_default();
    asked.holds(part.is_null() || is_part_of(&part, &whole), || {
        (format!("what {worker} sees of `{call}`"), "a part of the answer".to_owned(), part.to_string())
    })?;
    if worker != "nobody-at-all" {
        return Ok(());
    }
    let text = part.to_string();
    for class in FieldClass::ALL {
        let told = telling(engine, class).into_iter().find(|telling| text.contains(telling.as_str()));
        asked.same(|| format!("what nobody sees of `{call}` that tells of {class:?}"), &None, &told)?;
    }
    Ok(())
}
