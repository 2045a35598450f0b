//! One rule book follows another: which holds when, and for people already under a measure.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot set its scene has failed"
)]

mod cases;
mod differences;
mod spans;
mod whole;

use gridward::base::{Instant, Zone};
use gridward::community::AsOf;
use gridward::engine::{Recorded, ResidentView};
use gridward::log::Entry;
use gridward::policy::Policy;
use gridward::quarantine::Setting;
use gridward::{Engine, EngineConfig};
use serde_json::{Value, json};

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

/// A small rule book: contacts come under the plan `contact`, stays in high-risk areas under `outflow`.
struct Book {
    id: &'static str,
    zone: String,
    from: String,
    clock: Option<&'static str>,
    running: &'static str,
    running_plans: Value,
    contact: Value,
    outflow: Value,
}

impl Book {
    fn new(id: &'static str, from: &str, contact: Value) -> Self {
        let outflow = contact.clone();
        let (zone, from) = ("+08:00".to_owned(), from.to_owned());
        Self { id, zone, from, clock: None, running: "keep", running_plans: json!({}), contact, outflow }
    }

    fn policy(&self) -> Policy {
        let title = json!({"en": self.id, "zh": "某"});
        let named = |id: &str, plan: &Value| {
            let mut plan = plan.clone();
            let fields = plan.as_object_mut().unwrap();
            fields.insert("id".to_owned(), json!(id));
            fields.insert("title".to_owned(), title.clone());
            plan
        };
        let row = |when: Value, class: &str, plan: Option<&str>| {
            let mut row = json!({"when": when, "class": class, "title": title});
            if let Some(plan) = plan {
                row["plan"] = json!(plan);
            }
            row
        };
        let mut document = json!({
            "basedOn": "cn-2021-14", "id": self.id, "version": 3, "zone": self.zone, "from": self.from,
            "running": self.running, "runningPlans": self.running_plans,
            "exposure": {"lookBackDays": 30, "table": [
                row(json!({"reason": ["contact"]}), "contact", Some("contact")),
                row(json!({"reason": ["stay"], "level": ["high"]}), "outflow", Some("outflow")),
                row(json!({}), "other", None),
            ]},
            "quarantine": {
                "plans": [named("contact", &self.contact), named("outflow", &self.outflow)], "capDays": 90,
            },
        });
        if let Some(clock) = self.clock {
            document["fromClock"] = json!(clock);
        }
        Policy::from_json(&document.to_string()).unwrap()
    }
}

/// A plan of one stage.
fn plan(setting: &str, days: u16, counting: &str) -> Value {
    json!({"stages": [{"setting": setting, "days": days, "counting": counting}]})
}

fn config(policy: Policy, adopted: Vec<Policy>) -> EngineConfig {
    EngineConfig { community: "c".parse().unwrap(), replica: "office".parse().unwrap(), policy, adopted }
}

/// One device with one household and a resident, `r`.
struct Desk(Engine);

impl Desk {
    fn new(policy: Policy, adopted: Vec<Policy>) -> Self {
        let mut desk = Self(Engine::new(config(policy, adopted)).unwrap());
        let founded = at("2019-12-01T00:00:00Z");
        desk.say(founded, "placeAdded", json!({"place": "b", "kind": "building", "name": "b"}));
        desk.say(founded, "householdRegistered", json!({"household": "h", "place": "b", "door": "1"}));
        desk.say(founded, "residentRegistered", json!({"resident": "r", "household": "h"}));
        desk
    }

    fn say(&mut self, at: Instant, kind: &str, data: Value) {
        let entry = json!({"at": at, "by": "w", "fact": {"kind": kind, "data": data}});
        let entry: Entry = serde_json::from_value(entry).unwrap();
        let recorded = self.0.record(entry, at).unwrap();
        assert!(matches!(recorded, Recorded::Receipt(_)), "{kind}: {recorded:?}");
    }

    fn contact(&mut self, found: Instant, resident: &str, first: &str, last: &str) {
        let data = json!({
            "resident": resident, "with": "case-7", "setting": "company", "protected": false, "first": first,
            "last": last,
        });
        self.say(found, "contactReported", data);
    }

    fn resident(&self, as_of: Instant) -> ResidentView {
        self.0.resident(&"r".parse().unwrap(), AsOf::at(as_of)).unwrap()
    }

    /// The line of measures as of an instant: setting, from, until as the clock on the wall shows them.
    fn line(&self, as_of: Instant) -> Vec<(Setting, String, String)> {
        let zone: Zone = self.0.config().policy.zone;
        let line = self.resident(as_of).timeline.into_iter();
        line.map(|segment| (segment.setting, zone.show(segment.from), zone.show(segment.until))).collect()
    }
}
