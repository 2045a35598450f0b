//! Rule books that lie near a given one: one thing of it is more, less, swapped or gone. Some can be used, some lie on the
//! edge of what can, and some are defective; what they have in common is that nobody would see it at a glance.

use crate::policy::{PolicyCheck, check_text};
use proptest::prelude::*;
use serde_json::Value;

/// A document that differs in one thing from the one that was given.
#[derive(Debug, Clone, PartialEq)]
pub struct Variation {
    /// Where, as a JSON pointer.
    pub at: String,
    /// What was done there.
    pub change: Change,
    /// The document.
    pub document: Value,
}

/// What was done to one value of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// A number is one more.
    More,
    /// A number is one less.
    Less,
    /// A number is nought.
    Nought,
    /// A yes is a no, or a no a yes.
    Opposite,
    /// The first of a list is gone.
    FirstGone,
    /// The last of a list is gone.
    LastGone,
    /// The first two of a list have changed places.
    Swapped,
    /// A field is gone.
    Gone,
}

impl Variation {
    /// What the check says of the document.
    #[must_use]
    pub fn check(&self) -> PolicyCheck {
        check_text(&self.document.to_string(), &[])
    }
}

/// Every document that differs in one thing from the given one, in the sections that decide who is held and what is due;
/// in an order that depends on the document alone.
#[must_use]
pub fn variations(document: &Value) -> Vec<Variation> {
    let mut places = Vec::new();
    for section in ["exposure", "quarantine", "health", "screening", "duty"] {
        if let Some(value) = document.get(section) {
            walk(&format!("/{section}"), value, &mut places);
        }
    }
    places.into_iter().filter_map(|(at, change)| changed(document, at, change)).collect()
}

/// One of the [`variations`].
///
/// A document that decides nothing has none, and then this draws nothing.
pub fn near(document: &Value) -> impl Strategy<Value = Variation> + use<> {
    let all = variations(document);
    any::<prop::sample::Index>().prop_filter_map("the document decides something", move |index| {
        (!all.is_empty()).then(|| index.get(&all).clone())
    })
}

fn walk(at: &str, value: &Value, places: &mut Vec<(String, Change)>) {
    let mut add = |changes: &[Change]| places.extend(changes.iter().map(|change| (at.to_owned(), *change)));
    match value {
        Value::Number(_) => add(&[Change::More, Change::Less, Change::Nought]),
        Value::Bool(_) => add(&[Change::Opposite]),
        Value::Array(items) => {
            add(if items.is_empty() { &[] } else { &[Change::FirstGone, Change::LastGone] });
            add(if items.len() > 1 { &[Change::Swapped] } else { &[] });
            items.iter().enumerate().for_each(|(nth, item)| walk(&format!("{at}/{nth}"), item, places));
        }
        // Words decide nothing.
        Value::Object(fields) => {
            for (name, field) in fields.iter().filter(|(name, _)| !matches!(name.as_str(), "title" | "clause")) {
                let at = format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"));
                places.push((at.clone(), Change::Gone));
                walk(&at, field, places);
            }
        }
        Value::Null | Value::String(_) => {}
    }
}

fn changed(document: &Value, at: String, change: Change) -> Option<Variation> {
    let mut document = document.clone();
    if change == Change::Gone {
        let (parent, name) = at.rsplit_once('/')?;
        let name = name.replace("~1", "/").replace("~0", "~");
        document.pointer_mut(parent)?.as_object_mut()?.remove(&name)?;
        return Some(Variation { at, change, document });
    }
    let value = document.pointer_mut(&at)?;
    match (change, &mut *value) {
        (Change::More, Value::Number(number)) => *value = Value::from(number.as_i64()?.checked_add(1)?),
        (Change::Less, Value::Number(number)) => *value = Value::from(number.as_i64()?.checked_sub(1)?),
        (Change::Nought, Value::Number(number)) => {
            number.as_i64().filter(|number| *number > 1)?;
            *value = Value::from(0);
        }
        (Change::Opposite, Value::Bool(yes)) => *yes = !*yes,
        (Change::FirstGone, Value::Array(items)) => _ = items.remove(0),
        (Change::LastGone, Value::Array(items)) => _ = items.pop(),
        (Change::Swapped, Value::Array(items)) => items.swap(0, 1),
        _ => return None,
    }
    Some(Variation { at, change, document })
}
