//! Turns JSON values sideways: shapes, dictionaries and columns.

use super::bits::{put_number, put_size};
use super::column::put_column;
use super::shape::{BOOLEAN, FIXED, INSTANT, INTEGER, LIST, MOST_SAID, NULL, NUMBER, OBJECT, TEXT};
use super::words::put_words;
use crate::base::Instant;
use foldhash::fast::FixedState;
use serde_json::{Map, Value};
use smol_str::SmolStr;
use std::collections::HashMap;
use std::hash::Hash;

/// Numbers things in the order in which they are first seen.
#[derive(Debug)]
struct Numbered<K> {
    numbers: HashMap<K, usize, FixedState>,
    things: Vec<K>,
}

impl<K> Default for Numbered<K> {
    fn default() -> Self {
        Self { numbers: HashMap::with_hasher(FixedState::default()), things: Vec::new() }
    }
}

impl<K: Hash + Eq + Clone> Numbered<K> {
    fn number<Q: ?Sized + Hash + Eq>(&mut self, thing: &Q, own: impl FnOnce() -> K) -> (usize, bool)
    where
        K: std::borrow::Borrow<Q>,
    {
        if let Some(number) = self.numbers.get(thing) {
            return (*number, false);
        }
        let (number, thing) = (self.things.len(), own());
        self.things.push(thing.clone());
        self.numbers.insert(thing, number);
        (number, true)
    }
}

/// The texts of one dictionary.
type Dictionary = Numbered<SmolStr>;

/// What a column holds: numbers as they are, or numbers of texts in a dictionary.
#[derive(Debug, Clone, Copy)]
enum Holds {
    Numbers,
    Texts(usize),
}

/// What is written into a pack before its blocks, and the columns of the blocks.
#[derive(Debug, Default)]
pub(super) struct Writer {
    names: Dictionary,
    /// Dictionaries by the key under which their texts stand.
    keys: Dictionary,
    dictionaries: Vec<Dictionary>,
    shapes: Numbered<Vec<u8>>,
    /// For each shape its first column.
    first_columns: Vec<usize>,
    holds: Vec<Holds>,
    columns: Vec<Vec<i64>>,
    /// Columns that hold anything in this block.
    used: Vec<usize>,
    /// Bytes of texts and names that this block says.
    said: usize,
}

/// The columns of a block, before the dictionaries are put in order.
#[derive(Debug)]
pub(super) struct Block {
    columns: Vec<(usize, Vec<i64>)>,
    said: usize,
}

fn signed(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The instant that a text is, where it would be written just so again.
fn instant(text: &str) -> Option<Instant> {
    if !matches!(text.len(), 20 | 24) || text.as_bytes().get(10) != Some(&b'T') {
        return None;
    }
    text.parse().ok().filter(|instant: &Instant| instant.to_string() == text)
}

/// The fields of an object, those first that say what the others are: whoever reads them knows what to make of what
/// follows, and need not put it aside.
fn tags_first(fields: &Map<String, Value>) -> impl Iterator<Item = (&String, &Value)> {
    const TAGS: [&str; 2] = ["kind", "type"];
    let tags = TAGS.into_iter().filter_map(|tag| fields.get_key_value(tag));
    tags.chain(fields.iter().filter(|(name, _)| !TAGS.contains(&name.as_str())))
}

impl Writer {
    /// The dictionary of the texts that stand under a key. A list has the plural of what it holds, and whoever did
    /// something is a worker.
    fn dictionary(&mut self, key: &str) -> usize {
        let one = key.strip_suffix('s').unwrap_or(key);
        let key = if one == "by" { "worker" } else { one };
        let (number, new) = self.keys.number(key, || SmolStr::new(key));
        if new {
            self.dictionaries.push(Dictionary::default());
        }
        number
    }

    /// The number of a text among those that stand under a key; a column of such numbers is put in order at the end.
    fn word(&mut self, dictionary: usize, text: &str) -> i64 {
        let words = self.dictionaries.get_mut(dictionary);
        words.map_or(0, |words| signed(words.number(text, || SmolStr::new(text)).0))
    }

    fn name(&mut self, name: &str) -> usize {
        self.names.number(name, || SmolStr::new(name)).0
    }

    /// A column of texts that stand under a key, outside every shape.
    pub fn column_of(&mut self, key: &str) -> usize {
        let dictionary = self.dictionary(key);
        self.holds.push(Holds::Texts(dictionary));
        self.columns.push(Vec::new());
        self.columns.len() - 1
    }

    /// A column of numbers, outside every shape.
    pub fn column(&mut self) -> usize {
        self.holds.push(Holds::Numbers);
        self.columns.push(Vec::new());
        self.columns.len() - 1
    }

    /// Adds a number to a column.
    pub fn push(&mut self, column: usize, value: i64) {
        if let Some(values) = self.columns.get_mut(column) {
            if values.is_empty() {
                self.used.push(column);
            }
            values.push(value);
        }
    }

    /// Adds a text to a column.
    pub fn push_text(&mut self, column: usize, text: &str) {
        if let Some(Holds::Texts(dictionary)) = self.holds.get(column).copied() {
            let word = self.word(dictionary, text);
            self.push(column, word);
            self.said += text.len() + 1;
        }
    }

    /// Adds a value: its shape to a column of shapes, and what it says to the columns of that shape.
    pub fn push_value(&mut self, column: usize, value: &Value, key: &str) {
        let shape = self.shape(value, key);
        self.push(column, signed(shape));
        let mut at = self.first_columns.get(shape).copied().unwrap_or(0);
        self.fill(value, key, &mut at);
    }

    fn shape(&mut self, value: &Value, key: &str) -> usize {
        let (mut shape, mut holds) = (Vec::new(), Vec::new());
        self.describe(value, key, &mut shape, &mut holds, true);
        let (number, new) = self.shapes.number(&shape, || shape.clone());
        if new {
            self.first_columns.push(self.columns.len());
            self.columns.resize_with(self.columns.len() + holds.len(), Vec::new);
            self.holds.extend(holds);
        }
        number
    }

    fn describe(&mut self, value: &Value, key: &str, shape: &mut Vec<u8>, holds: &mut Vec<Holds>, top: bool) {
        let mut texts = |writer: &mut Self, tag: u8| {
            let dictionary = writer.dictionary(key);
            shape.push(tag);
            put_size(shape, dictionary);
            holds.push(Holds::Texts(dictionary));
        };
        match value {
            Value::Null => shape.push(NULL),
            Value::Bool(_) => {
                shape.push(BOOLEAN);
                holds.push(Holds::Numbers);
            }
            Value::Number(number) if number.as_i64().is_some() => {
                shape.push(INTEGER);
                holds.push(Holds::Numbers);
            }
            Value::Number(_) => texts(self, NUMBER),
            Value::String(text) if instant(text).is_some() => {
                shape.push(INSTANT);
                holds.push(Holds::Numbers);
            }
            Value::String(_) => texts(self, TEXT),
            Value::Array(_) => {
                shape.push(LIST);
                holds.extend([Holds::Numbers, Holds::Numbers]);
            }
            Value::Object(fields) => {
                shape.push(OBJECT);
                put_size(shape, fields.len());
                for (name, field) in tags_first(fields) {
                    put_size(shape, self.name(name));
                    match field {
                        // What kind of fact it is, is part of its shape.
                        Value::String(kind) if top && name == "kind" => {
                            shape.push(FIXED);
                            put_size(shape, self.name(kind));
                        }
                        _ => self.describe(field, name, shape, holds, false),
                    }
                }
            }
        }
    }

    /// Fills the columns of a value's shape, in the order in which [`describe`](Self::describe) has named them.
    fn fill(&mut self, value: &Value, key: &str, at: &mut usize) {
        self.fill_fields(value, key, at, true);
    }

    fn fill_fields(&mut self, value: &Value, key: &str, at: &mut usize, top: bool) {
        let mut next = || {
            *at += 1;
            *at - 1
        };
        match value {
            Value::Null => {}
            Value::Bool(yes) => self.push(next(), i64::from(*yes)),
            Value::Number(number) => match number.as_i64() {
                Some(number) => self.push(next(), number),
                None => self.push_text(next(), &number.to_string()),
            },
            Value::String(text) => match instant(text) {
                Some(instant) => self.push(next(), instant.millis()),
                None => self.push_text(next(), text),
            },
            Value::Array(items) => {
                let (count, shapes) = (next(), next());
                self.push(count, signed(items.len()));
                for item in items {
                    self.push_value(shapes, item, key);
                }
            }
            Value::Object(fields) => {
                for (name, field) in tags_first(fields) {
                    self.said += name.len() + 1;
                    match field {
                        Value::String(kind) if top && name == "kind" => self.said += kind.len() + 1,
                        _ => self.fill_fields(field, name, at, false),
                    }
                }
            }
        }
    }

    /// Ends a block: what follows goes into the next one.
    pub fn end_block(&mut self) -> Block {
        self.used.sort_unstable();
        let columns = &mut self.columns;
        let taken = self.used.drain(..).filter_map(|at| Some((at, std::mem::take(columns.get_mut(at)?))));
        Block { columns: taken.collect(), said: std::mem::take(&mut self.said) }
    }

    /// Writes names, dictionaries and shapes, and puts the dictionaries in order: what was numbered as it came is
    /// numbered by its place among its like from now on, so that ids that count up have numbers that do.
    pub fn tables(&self, blocks: &mut [Block]) -> Vec<u8> {
        let mut out = Vec::new();
        put_words(&mut out, self.names.things.iter().map(SmolStr::as_str));
        put_size(&mut out, self.dictionaries.len());
        let mut places = Vec::with_capacity(self.dictionaries.len());
        for dictionary in &self.dictionaries {
            let mut order: Vec<(&SmolStr, usize)> =
                dictionary.things.iter().enumerate().map(|(number, word)| (word, number)).collect();
            order.sort_unstable();
            put_words(&mut out, order.iter().map(|(word, _)| word.as_str()));
            let mut place = vec![0; order.len()];
            for (at, (_, number)) in order.iter().enumerate() {
                if let Some(place) = place.get_mut(*number) {
                    *place = signed(at);
                }
            }
            places.push(place);
        }
        put_size(&mut out, self.shapes.things.len());
        for shape in &self.shapes.things {
            out.extend_from_slice(shape);
        }
        for (column, values) in blocks.iter_mut().flat_map(|block| &mut block.columns) {
            if let Some(Holds::Texts(dictionary)) = self.holds.get(*column)
                && let Some(places) = places.get(*dictionary)
            {
                for value in values {
                    *value = usize::try_from(*value).ok().and_then(|at| places.get(at)).copied().unwrap_or(0);
                }
            }
        }
        out
    }
}

impl Block {
    /// Writes the columns: how many, and for each by how much its number is higher than the one before, and what it
    /// holds. Then zeros where they say much in few bytes.
    pub fn write(&self) -> Vec<u8> {
        let mut out = Vec::new();
        put_size(&mut out, self.columns.len());
        let mut next = 0;
        for (column, values) in &self.columns {
            put_number(&mut out, u64::try_from(column - next).unwrap_or(0));
            put_column(&mut out, values);
            next = column + 1;
        }
        out.resize(out.len().max(self.said.div_ceil(MOST_SAID)), 0);
        out
    }
}
