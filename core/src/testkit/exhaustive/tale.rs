//! A counterexample as a story in plain words, with local dates.

use super::proof::{Found, Proof};
use crate::base::{Argument, Language};
use crate::explain::message;
use std::collections::BTreeMap;

impl Proof {
    /// The story of a broken law: what happens, one line for each thing, and then what is wrong.
    #[must_use]
    pub fn tale(&self, found: &Found, language: Language) -> String {
        let zone = self.policy.zone;
        let say = |id: &str, values: &BTreeMap<String, Argument>| message(id, values, language, zone);
        let name = |who: u8| Argument::Code(if who == 0 { "proof.first" } else { "proof.second" }.to_owned());
        let mut lines = Vec::new();
        if found.history.is_empty() {
            lines.push(say("proof.nothing", &BTreeMap::new()));
        }
        for one in &found.history {
            let Some(item) = self.histories.item(one.item) else { continue };
            let (id, mut values) = item.deed.told(item.at, zone);
            values.insert("who".to_owned(), name(one.who));
            values.insert("at".to_owned(), Argument::Instant(item.at));
            lines.push(say(id, &values));
        }
        let mut values = found.breach.values.clone();
        values.insert("who".to_owned(), name(0));
        lines.push(say(&format!("proof.law.{}", found.breach.law.name()), &values));
        lines.join("\n")
    }
}
