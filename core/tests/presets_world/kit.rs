//! What the worked rows are written with: facts in few words, and the line of measures as one text.

use gridward::base::Instant;
use gridward::community::AsOf;
use gridward::engine::ResidentView;
use gridward::log::Entry;
use gridward::policy::{Policy, preset};
use gridward::{Engine, EngineConfig};
use serde_json::{Value, json};
use std::error::Error;

pub type Answer<T> = Result<T, Box<dyn Error>>;
pub type Outcome = Answer<()>;

/// A fact about the person: when it was true by the clock of the policy, its kind, its particulars.
pub type Told = (&'static str, &'static str, Value);

/// A row of a source, worked.
pub struct Row {
    /// The row of the sources, and what the example is about.
    row: &'static str,
    preset: &'static str,
    told: Vec<Told>,
    /// When it is asked; everything above is known by then.
    asked: &'static str,
    /// The stages with their ends, the last of which is the free instant.
    line: &'static str,
}

pub fn row(row: &'static str, preset: &'static str, told: Vec<Told>, asked: &'static str, line: &'static str) -> Row {
    Row { row, preset, told, asked, line }
}

pub fn contact(at: &'static str, first: &str, last: &str) -> Told {
    let data = json!({
        "resident": "r", "with": "index", "setting": "company", "first": first, "last": last, "protected": false
    });
    (at, "contactReported", data)
}

pub fn contact_of_contact(at: &'static str, last: &str) -> Told {
    let data = json!({
        "resident": "r", "with": "index", "of": "closeContact", "setting": "company", "first": last, "last": last,
        "protected": false
    });
    (at, "contactReported", data)
}

pub fn journey(at: &'static str, category: &str, arrived: &str) -> Told {
    (at, "journeyReported", json!({"resident": "r", "category": category, "arrived": arrived}))
}

pub fn circumstance(at: &'static str, category: &str, on: &str) -> Told {
    (at, "circumstanceStated", json!({"resident": "r", "category": category, "on": on}))
}

pub fn taken(at: &'static str, sample: &str) -> Told {
    (at, "sampleTaken", json!({"resident": "r", "sample": sample}))
}

pub fn told(at: &'static str, sample: &str, result: &str) -> Told {
    (at, "resultReported", json!({"residents": ["r"], "sample": sample, "result": result}))
}

pub fn ill(at: &'static str) -> Told {
    (at, "symptomsReported", json!({"resident": "r", "symptoms": ["fever"], "channel": "phone"}))
}

pub fn temperature(at: &'static str, degrees: &str) -> Told {
    (at, "readingTaken", json!({"resident": "r", "temperature": degrees, "channel": "phone"}))
}

pub fn dose(at: &'static str, source: &str, on: &str) -> Told {
    (at, "immunityStated", json!({"resident": "r", "source": source, "on": on}))
}

pub fn order(at: &'static str, plan: &str, anchor: &str) -> Told {
    (at, "measureOrdered", json!({"resident": "r", "plan": plan, "anchor": anchor, "basis": "notice"}))
}

pub fn signed(at: &'static str) -> Told {
    (at, "releaseSigned", json!({"resident": "r", "authority": "health officer"}))
}

fn instant(policy: &Policy, text: &str) -> Answer<Instant> {
    let (day, time) = text.split_once(' ').ok_or("no time of day")?;
    Ok(policy.zone.instant(day.parse()?, time.parse()?))
}

pub fn person(policy: Policy, facts: Vec<Told>, asked: &str) -> Answer<(Policy, ResidentView)> {
    let config = EngineConfig {
        community: "c".parse()?,
        replica: "office".parse()?,
        policy: policy.clone(),
        adopted: Vec::new(),
    };
    let mut engine = Engine::new(config)?;
    let founded = "2000-01-01 00:00";
    let first = [
        (founded, "placeAdded", json!({"place": "b", "kind": "building", "name": "b"})),
        (founded, "householdRegistered", json!({"household": "h", "place": "b", "door": "1"})),
        (founded, "residentRegistered", json!({"resident": "r", "household": "h"})),
        (founded, "residentRegistered", json!({"resident": "mate", "household": "h"})),
    ];
    for (at, kind, data) in first.into_iter().chain(facts) {
        let at = instant(&policy, at)?;
        let entry: Entry = serde_json::from_value(json!({"at": at, "by": "w", "fact": {"kind": kind, "data": data}}))?;
        let recorded = engine.record(entry, at)?;
        if let gridward::engine::Recorded::Rejection(rejection) = recorded {
            return Err(format!("{kind} refused: {:?}", rejection.reasons).into());
        }
    }
    let view = engine.resident(&"r".parse()?, AsOf::at(instant(&policy, asked)?))?;
    Ok((policy, view))
}

/// `home 2020-12-06 09:00 to 2020-12-16 00:00, selfMonitoring to 2020-12-20 00:00`, with the colour where there is one.
pub fn line(policy: &Policy, view: &ResidentView) -> String {
    let mut parts: Vec<(String, Instant, Instant)> = Vec::new();
    for segment in &view.timeline {
        let colour = segment.code.map(|colour| format!(" {colour:?}")).unwrap_or_default();
        let setting = format!("{}{colour}", segment.setting.code());
        match parts.last_mut() {
            Some((last, _, until)) if *last == setting && *until == segment.from => *until = segment.until,
            _ => parts.push((setting, segment.from, segment.until)),
        }
    }
    let mut line = String::new();
    let mut last = None;
    for (setting, from, until) in parts {
        let between = if line.is_empty() { "" } else { ", " };
        let begins = if last == Some(from) { String::new() } else { format!(" {}", policy.zone.show(from)) };
        line.push_str(&format!("{between}{setting}{begins} to {}", policy.zone.show(until)));
        last = Some(until);
    }
    if line.is_empty() { "free".to_owned() } else { line }
}

pub fn hold(rows: Vec<Row>) -> Outcome {
    for Row { row, preset: id, told, asked, line: expected } in rows {
        let (policy, view) = person(preset(id)?, told, asked).map_err(|error| format!("{row} ({id}): {error}"))?;
        assert_eq!(line(&policy, &view), expected, "{row} ({id})");
    }
    Ok(())
}
