//! A rule book and what happened under it: what every law is asked about.

use super::histories::minute;
use crate::base::{EventId, GridError, HouseholdId, IdError, Instant, PlaceId, ResidentId, WorkerId};
use crate::engine::{Engine, EngineConfig};
use crate::log::{Event, Fact};
use crate::policy::Policy;
use serde_json::Value;
use std::collections::BTreeSet;
use std::str::FromStr;

/// So many people, homes or workers of a history are looked at; those that most is said about.
const LOOKED_AT: usize = 4;

/// A policy and events, as several devices wrote them down.
///
/// Shown with [`Display`](std::fmt::Display), it is a list in the order things happened, by the clock of the community:
/// one fact a line.
#[derive(Clone)]
pub struct History {
    /// The rule book.
    pub policy: Policy,
    /// The events, in no order that means anything.
    pub events: Vec<Event>,
}

/// An engine without events.
///
/// # Errors
/// [`GridError`] when the policy cannot be used or `replica` is no name for a device.
pub fn engine(policy: &Policy, replica: &str) -> Result<Engine, GridError> {
    let id = |error: IdError| GridError::BadRequest { call: "open".to_owned(), reason: error.to_string() };
    let (community, replica) = ("c".parse().map_err(id)?, replica.parse().map_err(id)?);
    Engine::new(EngineConfig { community, replica, policy: policy.clone(), adopted: Vec::new() })
}

impl History {
    /// An engine that has taken in everything.
    ///
    /// # Errors
    /// [`GridError`] when the policy cannot be used.
    pub fn engine(&self) -> Result<Engine, GridError> {
        self.engine_of(|_| true)
    }

    /// An engine that has taken in the events that `wanted` picks.
    ///
    /// # Errors
    /// [`GridError`] when the policy cannot be used.
    pub fn engine_of(&self, wanted: impl Fn(&Event) -> bool) -> Result<Engine, GridError> {
        let mut engine = engine(&self.policy, "reader")?;
        engine.merge(self.events.iter().filter(|event| wanted(event)).cloned().collect());
        Ok(engine)
    }

    /// The same events under another rule book.
    #[must_use]
    pub fn under(&self, policy: &Policy) -> Self {
        Self { policy: policy.clone(), events: self.events.clone() }
    }

    /// The history without the events that `unwanted` picks.
    #[must_use]
    pub fn without(&self, unwanted: impl Fn(&Event) -> bool) -> Self {
        let events = self.events.iter().filter(|event| !unwanted(event)).cloned().collect();
        Self { policy: self.policy.clone(), events }
    }

    /// The events in the order things happened.
    #[must_use]
    pub fn told(&self) -> Vec<&Event> {
        let mut told: Vec<&Event> = self.events.iter().collect();
        told.sort_by(|one, other| one.happening_order(other));
        told
    }

    /// The names of the events.
    #[must_use]
    pub fn names(&self) -> BTreeSet<EventId> {
        self.events.iter().map(Event::id).collect()
    }

    /// The moment at which the last thing happened; the beginning of the forty days where nothing did.
    #[must_use]
    pub fn end(&self) -> Instant {
        self.events.iter().map(|event| event.at).max().unwrap_or_else(|| minute(0))
    }

    /// At most so many instants worth asking at, in order: some at which something happened, and some days after the end.
    #[must_use]
    pub fn instants(&self, most: usize) -> Vec<Instant> {
        let all: BTreeSet<Instant> = self.events.iter().map(|event| event.at).collect();
        let step = all.len().div_ceil(most.max(1)).max(1);
        let later = [0, 24 * 5, 24 * 12].map(|hours| self.end().plus_hours(hours));
        let some: BTreeSet<Instant> = all.into_iter().rev().step_by(step).chain(later).collect();
        some.into_iter().collect()
    }

    /// The residents that most is said about, in the order of their names.
    #[must_use]
    pub fn residents(&self) -> Vec<ResidentId> {
        self.named(&["resident", "residents", "with"], LOOKED_AT)
    }

    /// Every resident that anything is said about, in the order of their names.
    #[must_use]
    pub fn everybody(&self) -> Vec<ResidentId> {
        self.named(&["resident", "residents", "with"], usize::MAX)
    }

    /// Every household that anything is said about, in the order of their names.
    #[must_use]
    pub fn every_home(&self) -> Vec<HouseholdId> {
        self.named(&["household"], usize::MAX)
    }

    /// The households that most is said about, in the order of their names.
    #[must_use]
    pub fn households(&self) -> Vec<HouseholdId> {
        self.named(&["household"], LOOKED_AT)
    }

    /// The places that most is said about, in the order of their names.
    #[must_use]
    pub fn places(&self) -> Vec<PlaceId> {
        self.named(&["place"], LOOKED_AT)
    }

    /// The workers that most is said about, in the order of their names.
    #[must_use]
    pub fn workers(&self) -> Vec<WorkerId> {
        self.named(&["worker"], LOOKED_AT)
    }

    /// What stands most often in those fields of the facts.
    fn named<T: FromStr + Ord>(&self, fields: &[&str], most: usize) -> Vec<T> {
        let mut counts: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
        for event in &self.events {
            let data = serde_json::to_value(&event.fact).unwrap_or_default();
            let data = data.get("data").cloned().unwrap_or_default();
            for name in fields.iter().filter_map(|field| data.get(field)).flat_map(texts) {
                *counts.entry(name).or_default() += 1;
            }
        }
        // Somebody whom nobody has registered can be a case elsewhere: not asked for, but never wrong to ask for.
        let mut counts: Vec<(String, usize)> = counts.into_iter().collect();
        counts.sort_by(|(one, fewer), (other, more)| more.cmp(fewer).then_with(|| one.cmp(other)));
        let named: BTreeSet<T> = counts.into_iter().filter_map(|(name, _)| name.parse().ok()).take(most).collect();
        named.into_iter().collect()
    }
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

/// What kind of fact it is, as JSON has it; with what is said.
fn shown(fact: &Fact) -> (String, String) {
    let value = serde_json::to_value(fact).unwrap_or_default();
    let kind = value.get("kind").and_then(Value::as_str).unwrap_or("unknown").to_owned();
    let Some(Value::Object(data)) = value.get("data") else { return (kind, String::new()) };
    let fields = data.iter().filter(|(_, value)| !value.is_null());
    let fields = fields.map(|(name, value)| match value {
        Value::String(text) => format!("{name} {text}"),
        other => format!("{name} {other}"),
    });
    (kind, fields.collect::<Vec<_>>().join(", "))
}

/// The kind of a fact, as JSON has it.
pub(super) fn kind(fact: &Fact) -> String {
    shown(fact).0
}

impl std::fmt::Display for History {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let zone = self.policy.zone;
        writeln!(f, "under `{}`, by the clock of {zone}:", self.policy.id)?;
        for event in self.told() {
            let (kind, said) = shown(&event.fact);
            write!(f, "  {}  {kind}: {said} (by {}, {}", zone.show(event.at), event.by, event.id())?;
            if event.wall != event.at {
                write!(f, ", recorded {}", zone.show(event.wall))?;
            }
            writeln!(f, ")")?;
        }
        Ok(())
    }
}

impl std::fmt::Debug for History {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.policy.id.as_str() == "drawn" {
            let section = |value: serde_json::Result<String>| value.unwrap_or_default();
            writeln!(f, "quarantine {}", section(serde_json::to_string(&self.policy.quarantine)))?;
            writeln!(f, "exposure {}", section(serde_json::to_string(&self.policy.exposure)))?;
        }
        write!(f, "{self}")
    }
}
