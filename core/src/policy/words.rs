//! What every section has: words that people read, and clauses that say where a rule comes from.

use super::check::{Faults, PolicyFault};
use super::{Policy, Source};
use crate::base::{FaultAt, Language, Pointer};
use serde_json::Value;

impl Policy {
    /// Version and sources, then every label and clause, wherever it stands. They are looked for in the document's own
    /// shape, so that no section can forget one.
    pub(super) fn check_words(&self, faults: &mut Faults) {
        if self.version == 0 {
            faults.add(PolicyFault::VersionZero, &[&"version"]);
        }
        for (at, source) in self.sources.iter().enumerate() {
            if self.sources.iter().take(at).any(|earlier| earlier.id == source.id) {
                faults.add(PolicyFault::SourceTwice(source.id.clone()), &[&"sources", &at, &"id"]);
            }
        }
        // A policy that was read can be written: it holds no map whose keys are not texts.
        let document = serde_json::to_value(self).unwrap_or_default();
        look(&document, &Pointer::default(), &self.sources, faults);
    }
}

fn look(value: &Value, place: &Pointer, sources: &[Source], faults: &mut Faults) {
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| look(item, &place.then(&[&at]), sources, faults));
        }
        Value::Object(fields) => {
            if let (2, Some(Value::String(en)), Some(Value::String(zh))) =
                (fields.len(), fields.get("en"), fields.get("zh"))
            {
                for (language, key, text) in [(Language::English, "en", en), (Language::Chinese, "zh", zh)] {
                    if text.trim().is_empty() {
                        faults.0.push(FaultAt { clause: place.then(&[&key]), fault: PolicyFault::NoWords(language) });
                    }
                }
                return;
            }
            for (name, field) in fields {
                let place = place.then(&[name]);
                match field {
                    Value::String(clause) if name == "clause" => {
                        if sources.iter().all(|source| source.id != *clause) {
                            faults.0.push(FaultAt { clause: place, fault: PolicyFault::UnknownSource(clause.clone()) });
                        }
                    }
                    other => look(other, &place, sources, faults),
                }
            }
        }
        _ => {}
    }
}
