//! A JSON document as its author wrote it: which clause stands on which line.

use crate::base::Pointer;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;
use std::fmt::{Formatter, Result as Written};

/// A line and a column of a text, both from 1; the column counts characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    pub line: u32,
    pub column: u32,
}

impl Spot {
    /// The character at that byte.
    fn at(text: &str, byte: usize) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        Self { line: from_one(before.matches('\n').count()), column: from_one(line.chars().count()) }
    }

    /// Where reading broke off.
    pub fn of_error(text: &str, error: &serde_json::Error) -> Self {
        // The reader counts bytes, and the last one that it has read.
        let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
        let column = line.char_indices().take_while(|(byte, _)| *byte < error.column()).count();
        Self { line: from_one(error.line().saturating_sub(1)), column: from_one(column.saturating_sub(1)) }
    }
}

fn from_one(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX).saturating_add(1)
}

/// What a place in a document holds, and where it begins.
#[derive(Debug)]
pub(super) struct Outline {
    /// The byte at which it begins.
    start: usize,
    inner: Inner,
}

#[derive(Debug)]
enum Inner {
    Fields(Vec<(String, Outline)>),
    Items(Vec<Outline>),
    Plain,
}

/// How far down a document a pointer leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reach {
    /// Steps that are there.
    pub steps: usize,
    /// True when the document has the last word on that place: it holds it, or something else in its stead.
    pub settled: bool,
    pub spot: Spot,
}

/// The fields of an object as they are written, repetitions too.
struct Fields<'t>(Vec<(String, &'t RawValue)>);

impl<'t> Deserialize<'t> for Fields<'t> {
    fn deserialize<D: Deserializer<'t>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'t> Visitor<'t> for Reader {
            type Value = Fields<'t>;

            fn expecting(&self, formatter: &mut Formatter<'_>) -> Written {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(Reader)
    }
}

impl Outline {
    /// The outline of a text that is JSON.
    pub fn of(text: &str) -> Result<Self, serde_json::Error> {
        // Reading it whole first refuses what is nested too deep to be walked.
        serde_json::from_str::<Value>(text)?;
        Self::part(text, serde_json::from_str(text)?)
    }

    fn part(whole: &str, part: &RawValue) -> Result<Self, serde_json::Error> {
        let text = part.get();
        let start = text.as_ptr().addr().saturating_sub(whole.as_ptr().addr());
        let inner = match text.as_bytes().first() {
            Some(b'{') => {
                let fields = serde_json::from_str::<Fields<'_>>(text)?.0.into_iter();
                let read = fields.map(|(name, field)| Self::part(whole, field).map(|field| (name, field)));
                Inner::Fields(read.collect::<Result<_, _>>()?)
            }
            Some(b'[') => {
                let items = serde_json::from_str::<Vec<&RawValue>>(text)?.into_iter();
                Inner::Items(items.map(|item| Self::part(whole, item)).collect::<Result<_, _>>()?)
            }
            _ => Inner::Plain,
        };
        Ok(Self { start, inner })
    }

    /// Follows a pointer as far as it leads. `text` is the text of the outline.
    pub fn follow(&self, text: &str, pointer: &Pointer) -> Reach {
        let (mut here, mut steps, mut settled) = (self, 0, true);
        // Lists replace each other whole: nothing below an item comes from another document.
        let mut in_list = false;
        for step in pointer.steps() {
            let next = match &here.inner {
                // The last of several fields of one name is the one that is read.
                Inner::Fields(fields) => fields.iter().rfind(|(name, _)| *name == step).map(|(_, field)| field),
                Inner::Items(items) => step.parse().ok().and_then(|at: usize| items.get(at)),
                Inner::Plain => None,
            };
            let Some(next) = next else {
                settled = in_list || !matches!(here.inner, Inner::Fields(_));
                break;
            };
            in_list |= matches!(here.inner, Inner::Items(_));
            here = next;
            steps += 1;
        }
        Reach { steps, settled, spot: Spot::at(text, here.start) }
    }

    /// Every field that has the name of an earlier one of the same object, with its place.
    pub fn repeated(&self, text: &str) -> Vec<(Pointer, Spot)> {
        let mut found = Vec::new();
        self.collect_repeated(text, &Pointer::default(), &mut found);
        found
    }

    fn collect_repeated(&self, text: &str, place: &Pointer, found: &mut Vec<(Pointer, Spot)>) {
        match &self.inner {
            Inner::Fields(fields) => {
                for (at, (name, field)) in fields.iter().enumerate() {
                    let place = place.then(&[name]);
                    if fields.iter().take(at).any(|(earlier, _)| earlier == name) {
                        found.push((place.clone(), Spot::at(text, field.start)));
                    }
                    field.collect_repeated(text, &place, found);
                }
            }
            Inner::Items(items) => {
                let places = items.iter().enumerate();
                places.for_each(|(at, item)| item.collect_repeated(text, &place.then(&[&at]), found));
            }
            Inner::Plain => {}
        }
    }
}

/// What stands on each line of a value when it is written with one field or item a line.
pub(super) fn lines(value: &Value) -> Vec<Pointer> {
    fn add(value: &Value, place: Pointer, lines: &mut Vec<Pointer>) {
        lines.push(place.clone());
        let opened = lines.len();
        match value {
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(at, item)| add(item, place.then(&[&at]), lines));
            }
            Value::Object(fields) => {
                fields.iter().for_each(|(name, field)| add(field, place.then(&[name]), lines));
            }
            _ => {}
        }
        // The bracket that closes it.
        if lines.len() > opened {
            lines.push(place);
        }
    }
    let mut lines = Vec::new();
    add(value, Pointer::default(), &mut lines);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const TEXT: &str = "{\n  \"名\": \"字\", \"a\": [1,\n    {\"b/c\": null}],\n  \"a\": [0, {\"x\": 2}]\n}";

    #[test]
    fn every_clause_has_its_line_and_its_column_in_characters() -> Result<(), serde_json::Error> {
        let outline = Outline::of(TEXT)?;
        let reach = |steps: &[&dyn std::fmt::Display]| {
            let reach = outline.follow(TEXT, &Pointer::of(steps));
            (reach.steps, reach.settled, reach.spot.line, reach.spot.column)
        };
        assert_eq!(reach(&[]), (0, true, 1, 1));
        assert_eq!(reach(&[&"名"]), (1, true, 2, 8));
        assert_eq!(reach(&[&"a", &1, &"x"]), (3, true, 4, 18));
        assert_eq!(reach(&[&"a", &9]), (1, true, 4, 8));
        assert_eq!(reach(&[&"a", &1, &"y", &"z"]), (2, true, 4, 12));
        assert_eq!(reach(&[&"y"]), (0, false, 1, 1));
        let repeated: Vec<_> = outline.repeated(TEXT).into_iter().map(|(at, spot)| (at.to_string(), spot)).collect();
        assert_eq!(repeated, [("/a".to_owned(), Spot { line: 4, column: 8 })]);
        Ok(())
    }

    #[test]
    fn a_text_that_breaks_off_says_where() {
        let error = |text: &str| Outline::of(text).err().map(|error| Spot::of_error(text, &error));
        assert_eq!(error("{\n \"字\": }"), Some(Spot { line: 2, column: 7 }));
        assert_eq!(error(&"[".repeat(200)).map(|spot| spot.line), Some(1), "nested too deep");
        assert!(error("").is_some());
    }

    #[test]
    fn lines_are_those_of_the_written_text() -> Result<(), serde_json::Error> {
        let value = json!({"a": [1, {"b": {}, "c": []}], "d": "x\ny", "e": {"f": [[2]]}});
        let text = serde_json::to_string_pretty(&value)?;
        let lines = lines(&value);
        assert_eq!(lines.len(), text.lines().count());
        let named: Vec<&str> = lines.iter().map(Pointer::as_str).collect();
        assert_eq!(named.iter().position(|place| *place == "/a/1/c"), Some(5));
        assert_eq!(text.lines().nth(5).map(str::trim), Some("\"c\": []"));
        Ok(())
    }
}
