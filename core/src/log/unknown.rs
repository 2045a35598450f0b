//! Facts that a newer build has recorded and this one cannot read: kept as they are, and passed on.

use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

/// Deepest nesting that is kept.
const MOST_DEPTH: u32 = 100;

/// A fact of a kind that this build does not know, or of a kind that it knows with particulars that it does not.
///
/// Its content stays what it was, key for key; the order of keys is that of the alphabet, so that two devices that got it
/// over different ways hold the same. A build that knows the kind reads it from any log that holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownFact {
    content: Value,
}

impl UnknownFact {
    /// Keeps the content of a fact; says why where it is none: it must be an object that names its kind.
    pub(crate) fn new(content: Value) -> Result<Self, String> {
        let kind = content.get("kind").ok_or("missing field `kind`")?;
        if kind.as_str().is_none_or(str::is_empty) {
            return Err("the `kind` of a fact must be a text".to_owned());
        }
        let content = in_order(content, 0).ok_or("a fact that is nested too deeply")?;
        Ok(Self { content })
    }

    /// The kind of fact, as the build that recorded it calls it.
    #[must_use]
    pub fn kind(&self) -> &str {
        self.content.get("kind").and_then(Value::as_str).unwrap_or_default()
    }

    /// Goes through every object in it.
    pub(crate) fn each_object(&mut self, change: &mut dyn FnMut(&mut Map<String, Value>)) {
        each_object(&mut self.content, change);
    }

    /// Puts other texts in place of those for which there is one.
    pub(crate) fn rename(&mut self, other: &mut dyn FnMut(&str) -> Option<String>) {
        rename(&mut self.content, other);
    }

    /// The whole fact: an object with `kind`, and whatever else was recorded.
    #[must_use]
    pub fn content(&self) -> &Value {
        &self.content
    }
}

impl Serialize for UnknownFact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.content.serialize(serializer)
    }
}

fn each_object(value: &mut Value, change: &mut dyn FnMut(&mut Map<String, Value>)) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| each_object(item, change)),
        Value::Object(fields) => {
            change(fields);
            fields.values_mut().for_each(|field| each_object(field, change));
        }
        _ => {}
    }
}

fn rename(value: &mut Value, other: &mut dyn FnMut(&str) -> Option<String>) {
    match value {
        Value::String(text) => {
            if let Some(name) = other(text) {
                *text = name;
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| rename(item, other)),
        Value::Object(fields) => fields.values_mut().for_each(|field| rename(field, other)),
        _ => {}
    }
}

/// The same value with every object's keys in order, whatever a host has made of serde_json's maps; `None` when it is
/// nested too deeply.
fn in_order(value: Value, depth: u32) -> Option<Value> {
    if depth > MOST_DEPTH {
        return None;
    }
    Some(match value {
        Value::Array(items) => {
            Value::Array(items.into_iter().map(|item| in_order(item, depth + 1)).collect::<Option<_>>()?)
        }
        Value::Object(fields) => {
            let mut fields: Vec<(String, Value)> = fields.into_iter().collect();
            fields.sort_by(|(a, _), (b, _)| a.cmp(b));
            let fields = fields.into_iter().map(|(key, field)| Some((key, in_order(field, depth + 1)?)));
            Value::Object(fields.collect::<Option<Map<_, _>>>()?)
        }
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_kept_names_its_kind_and_is_not_bottomless() {
        let kept = UnknownFact::new(json!({"kind": "dogWalked", "data": {"b": 1.5, "a": [null, {"d": 1, "c": 2}]}}));
        assert_eq!(kept.as_ref().map(UnknownFact::kind), Ok("dogWalked"));
        let text = kept.ok().and_then(|kept| serde_json::to_string(&kept).ok());
        assert_eq!(text.as_deref(), Some(r#"{"data":{"a":[null,{"c":2,"d":1}],"b":1.5},"kind":"dogWalked"}"#));
        for none in [json!(1), json!({"data": 1}), json!({"kind": 1}), json!({"kind": ""}), json!(["kind"])] {
            assert!(UnknownFact::new(none).is_err());
        }
        let mut deep = json!(1);
        for _ in 0..200 {
            deep = json!([deep]);
        }
        assert!(UnknownFact::new(json!({"kind": "x", "data": deep})).is_err());
    }
}
