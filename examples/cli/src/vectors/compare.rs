//! Comparing an answer with as much of it as a vector expects.

use gridward::base::Instant;
use serde_json::{Map, Value};

/// The key of an object that asks only for some elements of a list.
const CONTAINS: &str = "$contains";

/// So many characters of a value are shown.
const SHOWN: usize = 240;

/// One place where an answer is not as expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where in the answer, such as `.timeline[0].until`; empty for the whole.
    pub path: String,
    /// What a vector expects there.
    pub expected: String,
    /// What is there.
    pub got: String,
}

impl Difference {
    /// A difference in how the call ended.
    pub(super) fn of_call(expected: &str, got: &str) -> Self {
        Self { path: String::new(), expected: expected.to_owned(), got: got.to_owned() }
    }
}

impl std::fmt::Display for Difference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let path = if self.path.is_empty() { "answer" } else { self.path.trim_start_matches('.') };
        write!(f, "{path}: expected {}, got {}", self.expected, self.got)
    }
}

/// Every place where `got` is not as `expected`. Of an object every expected key must fit; a list must have the expected
/// length and fit element by element, or hold each element of `{"$contains": [...]}`; `null` stands for nothing or
/// `null`; instants fit in any offset; everything else must be the same.
#[must_use]
pub fn differences(expected: &Value, got: &Value) -> Vec<Difference> {
    let mut found = Vec::new();
    compare(expected, Some(got), "", &mut found);
    found
}

fn compare(expected: &Value, got: Option<&Value>, path: &str, found: &mut Vec<Difference>) {
    let differs = || Difference { path: path.to_owned(), expected: show(Some(expected)), got: show(got) };
    match (expected, got) {
        (Value::Null, None | Some(Value::Null)) => {}
        (Value::Object(wanted), Some(Value::Array(list))) => match some_of(wanted) {
            Some(some) => {
                let missing = some.iter().filter(|wanted| !list.iter().any(|got| differences(wanted, got).is_empty()));
                found.extend(missing.map(|wanted| Difference {
                    path: path.to_owned(),
                    expected: format!("an element {}", show(Some(wanted))),
                    got: show(got),
                }));
            }
            None => found.push(differs()),
        },
        (Value::Object(wanted), Some(Value::Object(fields))) if some_of(wanted).is_none() => {
            for (key, wanted) in wanted {
                compare(wanted, fields.get(key), &format!("{path}.{key}"), found);
            }
        }
        (Value::Array(wanted), Some(Value::Array(list))) if wanted.len() == list.len() => {
            for (at, (wanted, got)) in wanted.iter().zip(list).enumerate() {
                compare(wanted, Some(got), &format!("{path}[{at}]"), found);
            }
        }
        (Value::Array(wanted), Some(Value::Array(list))) => found.push(Difference {
            path: path.to_owned(),
            expected: format!("{} elements {}", wanted.len(), show(Some(expected))),
            got: format!("{} elements {}", list.len(), show(got)),
        }),
        (Value::String(wanted), Some(Value::String(text))) if same_instant(wanted, text) => {}
        (wanted, Some(got)) if wanted == got => {}
        _ => found.push(differs()),
    }
}

fn some_of(wanted: &Map<String, Value>) -> Option<&Vec<Value>> {
    wanted.get(CONTAINS).filter(|_| wanted.len() == 1).and_then(Value::as_array)
}

fn same_instant(a: &str, b: &str) -> bool {
    match (a.parse::<Instant>(), b.parse::<Instant>()) {
        (Ok(a), Ok(b)) => a == b,
        _ => a == b,
    }
}

fn show(value: Option<&Value>) -> String {
    let Some(value) = value else { return "nothing".to_owned() };
    let text = value.to_string();
    let mut shown: String = text.chars().take(SHOWN).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn fits(expected: &Value, got: &Value) -> bool {
        differences(expected, got).is_empty()
    }

    #[test]
    fn only_what_is_expected_must_be_there() {
        assert!(fits(&json!({"a": 1}), &json!({"a": 1, "b": 2})));
        assert!(!fits(&json!({"a": 1, "b": 2}), &json!({"a": 1})));
        assert!(fits(&json!({"a": null}), &json!({})) && fits(&json!({"a": null}), &json!({"a": null})));
        assert!(!fits(&json!({"a": null}), &json!({"a": false})));
        assert!(fits(&json!({}), &json!({"a": 1})) && !fits(&json!({}), &json!([])) && !fits(&json!({}), &json!(null)));
    }

    #[test]
    fn lists_fit_whole_or_by_some_elements() {
        assert!(fits(&json!([{"a": 1}, {}]), &json!([{"a": 1, "b": 2}, {"c": 3}])));
        assert!(!fits(&json!([{"a": 1}]), &json!([{"a": 1}, {"c": 3}])));
        assert!(!fits(&json!([2, 1]), &json!([1, 2])));
        assert!(fits(&json!({"$contains": [{"c": 3}]}), &json!([{"a": 1}, {"c": 3, "d": 4}])));
        assert!(!fits(&json!({"$contains": [{"c": 4}]}), &json!([{"a": 1}, {"c": 3}])));
        assert!(!fits(&json!({"$contains": []}), &json!({"c": 3})));
        assert!(fits(&json!([]), &json!([])) && !fits(&json!([]), &json!([1])));
    }

    #[test]
    fn an_instant_is_the_same_in_any_offset() {
        assert!(fits(&json!("2022-01-16T00:00:00+08:00"), &json!("2022-01-15T16:00:00Z")));
        assert!(!fits(&json!("2022-01-16T00:00:00+08:00"), &json!("2022-01-16T00:00:00Z")));
        assert!(!fits(&json!("2022-01-16"), &json!("2022-01-16T00:00:00Z")));
    }

    #[test]
    fn a_difference_names_the_place() {
        let found = differences(&json!({"a": [{"b": 1}]}), &json!({"a": [{"b": 2}]}));
        let shown: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(shown, ["a[0].b: expected 1, got 2"]);
        assert_eq!(
            differences(&json!(1), &json!(2)).first().map(ToString::to_string).as_deref(),
            Some("answer: expected 1, got 2")
        );
        let missing = differences(&json!({"a": "x"}), &json!({}));
        assert_eq!(missing.first().map(ToString::to_string).as_deref(), Some("a: expected \"x\", got nothing"));
    }
}
