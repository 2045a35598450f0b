//! The explainer: reasons and other messages of the engine as text that people read, in English and simplified Chinese.
//!
//! Rules give codes and typed values, never words. The words are in the message files beside this file, one a language.

mod texts;

use crate::base::{Argument, Because, Language, Zone};
use crate::policy::PolicyCheck;
use serde::Serialize;
use std::collections::BTreeMap;

/// So many ids of events are listed in a text; of the rest it gives the number.
const LISTED: usize = 5;

/// A reason together with its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// The reason, for programs.
    pub because: Because,
    /// The same reason, for people.
    pub text: String,
}

impl Explanation {
    /// Puts a reason into words.
    #[must_use]
    pub fn new(because: Because, language: Language, zone: Zone) -> Self {
        let text = text(&because, language, zone);
        Self { because, text }
    }
}

/// The whole tree of reasons: one line for each, the reasons below it indented by two spaces, and a last line that
/// says when the judgement changes by itself and which recorded facts it rests on.
#[must_use]
pub fn text(because: &Because, language: Language, zone: Zone) -> String {
    let mut lines = Vec::new();
    collect(because, 0, language, zone, &mut lines);
    let ending: Vec<String> =
        [changes(because, language, zone), facts(because, language, zone)].into_iter().flatten().collect();
    if !ending.is_empty() {
        lines.push(ending.join(texts::space(language)));
    }
    lines.join("\n")
}

/// The sentence of the tree's topmost reason alone.
#[must_use]
pub fn sentence(because: &Because, language: Language, zone: Zone) -> String {
    message(&because.rule, &because.arguments, language, zone)
}

/// Any message by its id, such as `report.title`. Where there is no such message, or a value that it needs is not
/// given, the id and the values themselves, so that nothing is kept from the reader.
#[must_use]
pub fn message(id: &str, arguments: &BTreeMap<String, Argument>, language: Language, zone: Zone) -> String {
    texts::formatted(id, arguments, language, zone).unwrap_or_else(|| texts::bare(id, arguments, language, zone))
}

/// True when there is a message of that id in `language`.
#[must_use]
pub fn known(id: &str, language: Language) -> bool {
    texts::known(id, language)
}

/// The same check with its messages in that language.
#[must_use]
pub fn check_in(mut check: PolicyCheck, language: Language) -> PolicyCheck {
    if language != Language::English {
        for fault in &mut check.faults {
            // No value of a fault is an instant: the zone has no say.
            fault.message = message(&format!("fault.{}", fault.code), &fault.values, language, Zone::CHINA);
        }
    }
    check
}

fn collect(because: &Because, depth: usize, language: Language, zone: Zone, lines: &mut Vec<String>) {
    let mut line = sentence(because, language, zone);
    if let Some(clause) = &because.clause {
        let values = [("sentence", Argument::Text(line)), ("clause", Argument::Text(clause.clone()))];
        line = message("text.clause", &named(values), language, zone);
    }
    if depth > 0 {
        line = message("text.because", &named([("sentence", Argument::Text(line))]), language, zone);
    }
    lines.push(format!("{}{line}", "  ".repeat(depth)));
    for reason in &because.because {
        collect(reason, depth + 1, language, zone, lines);
    }
}

fn changes(because: &Because, language: Language, zone: Zone) -> Option<String> {
    let values = named([("changes", Argument::Instant(because.changes_at?))]);
    Some(message("text.changes", &values, language, zone))
}

fn facts(because: &Because, language: Language, zone: Zone) -> Option<String> {
    let facts = because.all_facts();
    let count = |number: usize| Argument::Count(u32::try_from(number).unwrap_or(u32::MAX));
    let listed: Vec<String> = facts.iter().take(LISTED).map(ToString::to_string).collect();
    let mut list = listed.join(texts::comma(language));
    if facts.len() > LISTED {
        let values = [("facts", Argument::Text(list)), ("count", count(facts.len() - LISTED))];
        list = message("text.more", &named(values), language, zone);
    }
    let values = [("facts", Argument::Text(list)), ("count", count(facts.len()))];
    (!facts.is_empty()).then(|| message("text.facts", &named(values), language, zone))
}

fn named<const N: usize>(values: [(&str, Argument); N]) -> BTreeMap<String, Argument> {
    values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}
