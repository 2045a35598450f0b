//! The reason that every judgement carries.

use super::{CivilDate, EventId, Instant, Label, Temperature};
use serde::Serialize;
use std::collections::BTreeMap;

/// One value inside a reason, still typed: only the explainer turns it into words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "value", rename_all = "camelCase")]
pub enum Argument {
    /// A code of the engine that has a text of its own in each language, such as `home`.
    Code(String),
    /// An id or a text that the host gave.
    Text(String),
    /// A text that the policy gives in both languages.
    Label(Label),
    /// A count.
    Count(u32),
    /// A civil date.
    Date(CivilDate),
    /// An instant, shown in the policy's zone.
    Instant(Instant),
    /// A temperature.
    Temperature(Temperature),
}

/// Why something was judged as it was: a tree of rules, each with the values and the facts that it used.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Because {
    /// The rule's code, for example `quarantine.stage`.
    pub rule: String,
    /// The clause of the policy that the rule applies, as the policy cites it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
    /// The values the rule used, by name.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub arguments: BTreeMap<String, Argument>,
    /// The events whose facts the rule used.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<EventId>,
    /// The reasons below this one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub because: Vec<Because>,
    /// The next instant at which the judgement changes by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changes_at: Option<Instant>,
}

impl Because {
    /// A reason with nothing but its rule.
    #[must_use]
    pub fn rule(rule: &str) -> Self {
        Self {
            rule: rule.to_owned(),
            clause: None,
            arguments: BTreeMap::new(),
            facts: Vec::new(),
            because: Vec::new(),
            changes_at: None,
        }
    }

    /// Adds a value.
    #[must_use]
    pub fn with(mut self, name: &str, value: Argument) -> Self {
        self.arguments.insert(name.to_owned(), value);
        self
    }

    /// Adds the event of a fact that the rule used.
    #[must_use]
    pub fn citing(mut self, event: &EventId) -> Self {
        if !self.facts.contains(event) {
            self.facts.push(event.clone());
        }
        self
    }

    /// Adds a reason below this one.
    #[must_use]
    pub fn since(mut self, reason: Self) -> Self {
        self.because.push(reason);
        self
    }

    /// Names the clause of the policy.
    #[must_use]
    pub fn under(mut self, clause: Option<&str>) -> Self {
        self.clause = clause.map(str::to_owned);
        self
    }

    /// Names the next instant at which the judgement changes by itself.
    #[must_use]
    pub fn until(mut self, changes_at: Option<Instant>) -> Self {
        self.changes_at = changes_at;
        self
    }

    /// Every event cited in the whole tree, each once, in order.
    #[must_use]
    pub fn all_facts(&self) -> Vec<EventId> {
        let mut found = Vec::new();
        self.collect_facts(&mut found);
        found.sort();
        found.dedup();
        found
    }

    fn collect_facts(&self, found: &mut Vec<EventId>) {
        found.extend(self.facts.iter().cloned());
        for reason in &self.because {
            reason.collect_facts(found);
        }
    }
}
