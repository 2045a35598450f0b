//! A policy document that says only in what it differs from another.

use super::preset;
use serde::Deserialize;
use serde_json::{Map, Value};

/// The field that names the other document.
pub(super) const BASED_ON: &str = "basedOn";

/// A document can be based on another, and that on a third, this deep.
const MAX_LAYERS: usize = 8;

/// One of the documents that lie over each other.
pub(super) struct Layer<'t> {
    /// The preset that it is; none for the topmost.
    pub preset: Option<String>,
    /// Its text.
    pub text: &'t str,
}

/// Why a document cannot be laid over what it is based on.
pub(super) enum Unreadable {
    /// It is no object in JSON.
    Json(serde_json::Error),
    /// There is no preset of that id.
    NoPreset(String),
}

/// The document, what it is based on, what that is based on, and so forth.
pub(super) fn layers(text: &str) -> Result<Vec<Layer<'_>>, Unreadable> {
    let mut layers = vec![Layer { preset: None, text }];
    let mut next = base_of(text).map_err(Unreadable::Json)?;
    while let Some(id) = next.filter(|_| layers.len() < MAX_LAYERS) {
        let Ok(text) = preset::preset_text(&id) else { return Err(Unreadable::NoPreset(id)) };
        next = base_of(text).map_err(Unreadable::Json)?;
        layers.push(Layer { preset: Some(id), text });
    }
    Ok(layers)
}

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
