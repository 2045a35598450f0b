//! A policy document that says only in what it differs from another.

use serde::Deserialize;
use serde_json::{Map, Value};

/// The field that names the other document.
const BASED_ON: &str = "basedOn";

/// The preset that a document is based on, where it names one.
pub(super) fn base_of(text: &str) -> Result<Option<String>, serde_json::Error> {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Based {
        #[serde(default)]
        based_on: Option<String>,
    }
    serde_json::from_str::<Based>(text).map(|based| based.based_on)
}

/// Documents laid over each other: the first lies on top.
pub(super) fn laid_over(layers: &[&str]) -> Result<Value, serde_json::Error> {
    let mut whole = Value::Object(Map::new());
    for layer in layers.iter().rev() {
        let mut layer: Map<String, Value> = serde_json::from_str(layer)?;
        layer.remove(BASED_ON);
        lay(&mut whole, Value::Object(layer));
    }
    Ok(whole)
}

/// Objects are laid over each other, everything else replaces, and `null` takes away (RFC 7396).
fn lay(under: &mut Value, over: Value) {
    match (under, over) {
        (Value::Object(under), Value::Object(over)) => {
            for (key, value) in over {
                if value.is_null() {
                    under.remove(&key);
                } else {
                    lay(under.entry(key).or_insert_with(|| Value::Object(Map::new())), value);
                }
            }
        }
        (under, over) => *under = over,
    }
}
