//! Reads values straight out of their columns: no JSON text stands between a pack and an event.

use super::PackFault;
use super::bits::Input;
use super::column::column;
use super::shape::{MOST_DEPTH, MOST_SAID, Node, Nth, Shapes};
use super::words::Words;
use crate::base::Instant;
use serde::de::value::{BorrowedStrDeserializer, StrDeserializer};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error as _, IntoDeserializer, MapAccess, SeqAccess, Unexpected,
    VariantAccess, Visitor,
};
use std::fmt::Display;

/// What stands before the blocks of a pack.
#[derive(Debug, Default)]
pub(super) struct Tables {
    pub names: Words,
    pub dictionaries: Vec<Words>,
    pub shapes: Shapes,
}

impl Tables {
    /// Reads names, dictionaries and shapes; `columns` stand before those of the shapes.
    pub fn read(input: &mut Input<'_>, columns: usize) -> Result<Self, PackFault> {
        let names = Words::read(input)?;
        let count = input.count()?;
        let mut dictionaries = Vec::new();
        for _ in 0..count {
            dictionaries.push(Words::read(input)?);
        }
        let shapes = Shapes::read(input, &names, dictionaries.len(), columns)?;
        Ok(Self { names, dictionaries, shapes })
    }

    fn name(&self, at: Nth) -> Result<&str, Unreadable> {
        self.names.get(at).ok_or_else(|| damaged("a name that there is not"))
    }
}

/// Why a value could not be read: what serde says, or that the pack contradicts itself.
#[derive(Debug)]
pub(super) struct Unreadable {
    pub reason: String,
    /// True when the pack is at fault and not the reader, who may be older than what is written.
    pub damaged: bool,
}

fn damaged(reason: &str) -> Unreadable {
    Unreadable { reason: reason.to_owned(), damaged: true }
}

impl Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.reason)
    }
}

impl std::error::Error for Unreadable {}

impl serde::de::Error for Unreadable {
    fn custom<T: Display>(reason: T) -> Self {
        Self { reason: reason.to_string(), damaged: false }
    }
}

/// A column that is read from the front.
#[derive(Debug, Default)]
struct Column {
    values: Vec<i64>,
    next: usize,
}

/// The columns of one block.
#[derive(Debug)]
pub(super) struct Body<'de> {
    tables: &'de Tables,
    columns: Vec<Column>,
    /// Columns that hold anything in this block.
    used: Vec<Nth>,
    /// Columns that were read since [`mark`](Self::mark), once for each number: the way back.
    trail: Vec<Nth>,
    /// Bytes of texts and names that the block may still say, now and at the mark.
    left: usize,
    left_at_mark: usize,
}

impl<'de> Body<'de> {
    pub fn new(tables: &'de Tables) -> Self {
        let mut columns = Vec::new();
        columns.resize_with(tables.shapes.columns, Column::default);
        Self { tables, columns, used: Vec::new(), trail: Vec::new(), left: 0, left_at_mark: 0 }
    }

    /// Takes up the columns of a block; those of the block before are gone.
    pub fn load(&mut self, input: &mut Input<'_>) -> Result<(), PackFault> {
        for at in self.used.drain(..) {
            if let Some(column) = self.columns.get_mut(at) {
                *column = Column::default();
            }
        }
        self.left = input.left().saturating_mul(MOST_SAID);
        let mut next = 0_usize;
        for _ in 0..input.count()? {
            let at = next.saturating_add(input.size()?);
            let place = self.columns.get_mut(at).ok_or(PackFault::Wrong("a column that belongs to no shape"))?;
            place.values = column(input)?;
            self.used.push(at);
            next = at.saturating_add(1);
        }
        Ok(())
    }

    /// From here on [`back`](Self::back) leads back to here.
    pub fn mark(&mut self) {
        self.left_at_mark = self.left;
        self.trail.clear();
    }

    /// Everything that was read since the mark is still to be read.
    pub fn back(&mut self) {
        self.left = self.left_at_mark;
        for at in self.trail.drain(..) {
            if let Some(column) = self.columns.get_mut(at) {
                column.next = column.next.saturating_sub(1);
            }
        }
    }

    /// True when nothing is left.
    pub fn is_done(&self) -> bool {
        let done = |at: &Nth| self.columns.get(*at).is_none_or(|column| column.next == column.values.len());
        self.used.iter().all(done)
    }

    fn next(&mut self, at: Nth) -> Result<i64, Unreadable> {
        let column = self.columns.get_mut(at);
        let value = column.and_then(|column| {
            let value = column.values.get(column.next).copied()?;
            column.next += 1;
            Some(value)
        });
        self.trail.push(at);
        value.ok_or_else(|| damaged("a column that ends too early"))
    }

    fn next_nth(&mut self, at: Nth) -> Result<Nth, Unreadable> {
        usize::try_from(self.next(at)?).map_err(|_| damaged("a number below zero where there can be none"))
    }

    /// The next text of a column of numbers of texts.
    pub fn text(&mut self, column: Nth, dictionary: Nth) -> Result<&'de str, Unreadable> {
        let word = self.next_nth(column)?;
        let text = self.tables.dictionaries.get(dictionary).and_then(|words| words.get(word));
        self.says(text.ok_or_else(|| damaged("a text that there is not"))?)
    }

    /// The name of a field or kind.
    fn name(&mut self, name: Nth) -> Result<&'de str, Unreadable> {
        self.says(self.tables.name(name)?)
    }

    fn says(&mut self, text: &'de str) -> Result<&'de str, Unreadable> {
        // One more, or a shape of nothing but names without letters would be free.
        let left = self.left.checked_sub(text.len() + 1);
        self.left = left.ok_or_else(|| damaged("more words than its bytes can say"))?;
        Ok(text)
    }

    /// The next value of a column of shapes.
    pub fn value(&mut self, column: Nth) -> Result<Reader<'_, 'de>, Unreadable> {
        self.value_below(column, 0)
    }

    fn value_below(&mut self, column: Nth, depth: usize) -> Result<Reader<'_, 'de>, Unreadable> {
        if depth > MOST_DEPTH {
            return Err(damaged("a value that is nested too deeply"));
        }
        let shape = self.next_nth(column)?;
        let node = self.tables.shapes.shapes.get(shape).ok_or_else(|| damaged("a shape that there is not"))?;
        Ok(Reader { body: self, node, depth })
    }
}

/// One value that is still to be read.
#[derive(Debug)]
pub(super) struct Reader<'b, 'de> {
    body: &'b mut Body<'de>,
    node: &'de Node,
    depth: usize,
}

impl<'de> Reader<'_, 'de> {
    fn list<V: Visitor<'de>>(self, count: Nth, visitor: V) -> Result<V::Value, Unreadable> {
        let left = self.body.next_nth(count)?;
        let mut items = Items { body: self.body, shapes: count + 1, left, depth: self.depth + 1 };
        let value = visitor.visit_seq(&mut items)?;
        if items.left == 0 { Ok(value) } else { Err(Unreadable::invalid_length(left, &"fewer items")) }
    }

    fn object<V: Visitor<'de>>(self, fields: &'de [(Nth, Node)], visitor: V) -> Result<V::Value, Unreadable> {
        let mut fields = Fields { body: self.body, fields, value: None, depth: self.depth + 1 };
        let value = visitor.visit_map(&mut fields)?;
        if fields.fields.is_empty() && fields.value.is_none() {
            Ok(value)
        } else {
            Err(Unreadable::custom("more fields than are known"))
        }
    }
}

impl<'de> Deserializer<'de> for Reader<'_, 'de> {
    type Error = Unreadable;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self.node {
            Node::Null => visitor.visit_unit(),
            Node::Boolean(column) => match self.body.next(*column)? {
                0 => visitor.visit_bool(false),
                1 => visitor.visit_bool(true),
                _ => Err(damaged("neither yes nor no")),
            },
            Node::Integer(column) => {
                let value = self.body.next(*column)?;
                match u64::try_from(value) {
                    Ok(value) => visitor.visit_u64(value),
                    Err(_) => visitor.visit_i64(value),
                }
            }
            Node::Instant(column) => {
                let instant = Instant::from_millis(self.body.next(*column)?);
                let instant = instant.ok_or_else(|| damaged("an instant outside the years 1900 to 2199"))?;
                visitor.visit_str(instant.text().as_str())
            }
            Node::Text(column, dictionary) => visitor.visit_borrowed_str(self.body.text(*column, *dictionary)?),
            Node::Number(column, dictionary) => {
                let text = self.body.text(*column, *dictionary)?;
                let number: serde_json::Number = text.parse().map_err(|_| damaged("a number that is none"))?;
                number.deserialize_any(visitor).map_err(Unreadable::custom)
            }
            Node::Fixed(name) => visitor.visit_borrowed_str(self.body.name(*name)?),
            Node::List(count) => self.list(*count, visitor),
            Node::Object(fields) => self.object(fields, visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        if matches!(self.node, Node::Null) { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_newtype_struct(self)
    }

    /// As JSON has it: a variant without particulars is a text, any other an object of one field.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        match self.node {
            Node::Text(column, dictionary) => {
                let variant: StrDeserializer<'_, Unreadable> =
                    self.body.text(*column, *dictionary)?.into_deserializer();
                visitor.visit_enum(variant)
            }
            Node::Fixed(name) => {
                let variant: StrDeserializer<'_, Unreadable> = self.body.name(*name)?.into_deserializer();
                visitor.visit_enum(variant)
            }
            Node::Object(fields) => match fields.as_slice() {
                [(name, node)] => {
                    visitor.visit_enum(Variant { name: *name, value: Reader { node, depth: self.depth + 1, ..self } })
                }
                _ => Err(Unreadable::invalid_length(fields.len(), &"an object of one field")),
            },
            _ => Err(Unreadable::custom("expected a text or an object of one field")),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}

/// The items of a list.
struct Items<'b, 'de> {
    body: &'b mut Body<'de>,
    shapes: Nth,
    left: usize,
    depth: usize,
}

impl<'de> SeqAccess<'de> for &mut Items<'_, 'de> {
    type Error = Unreadable;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Unreadable> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(self.body.value_below(self.shapes, self.depth)?).map(Some)
    }

    /// No promise: a list says how long it is before anybody knows whether it is true.
    fn size_hint(&self) -> Option<usize> {
        self.body.columns.get(self.shapes).map(|column| (column.values.len() - column.next).min(self.left))
    }
}

/// The fields of an object.
struct Fields<'b, 'de> {
    body: &'b mut Body<'de>,
    fields: &'de [(Nth, Node)],
    value: Option<&'de Node>,
    depth: usize,
}

impl<'de> MapAccess<'de> for &mut Fields<'_, 'de> {
    type Error = Unreadable;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Unreadable> {
        let Some(((name, node), rest)) = self.fields.split_first() else { return Ok(None) };
        (self.fields, self.value) = (rest, Some(node));
        seed.deserialize(BorrowedStrDeserializer::new(self.body.name(*name)?)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Unreadable> {
        let node = self.value.take().ok_or_else(|| Unreadable::custom("a value without a key"))?;
        seed.deserialize(Reader { body: self.body, node, depth: self.depth })
    }
}

/// A variant with particulars.
struct Variant<'b, 'de> {
    name: Nth,
    value: Reader<'b, 'de>,
}

impl<'b, 'de> EnumAccess<'de> for Variant<'b, 'de> {
    type Error = Unreadable;
    type Variant = Reader<'b, 'de>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self::Variant), Unreadable> {
        let name: BorrowedStrDeserializer<'_, Unreadable> =
            BorrowedStrDeserializer::new(self.value.body.tables.name(self.name)?);
        Ok((seed.deserialize(name)?, self.value))
    }
}

impl<'de> VariantAccess<'de> for Reader<'_, 'de> {
    type Error = Unreadable;

    fn unit_variant(self) -> Result<(), Unreadable> {
        match self.node {
            Node::Null => Ok(()),
            _ => Err(Unreadable::invalid_type(Unexpected::NewtypeVariant, &"a variant without particulars")),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Unreadable> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _length: usize, visitor: V) -> Result<V::Value, Unreadable> {
        self.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        self.deserialize_any(visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::super::write::{Block, Writer};
    use super::*;
    use proptest::prelude::*;
    use serde::{Deserialize, Serialize, de::DeserializeOwned};
    use serde_json::{Value, json};

    type Outcome<T = ()> = Result<T, String>;

    /// Writes values into one block, and reads each as a `T`.
    fn again<T: DeserializeOwned>(values: &[Value]) -> Outcome<Vec<T>> {
        let mut writer = Writer::default();
        let column = writer.column();
        for value in values {
            writer.push_value(column, value, "value");
        }
        let mut blocks = [writer.end_block()];
        let tables = writer.tables(&mut blocks);
        let tables = Tables::read(&mut Input::new(&tables), 1).map_err(|fault| format!("{fault:?}"))?;
        let written: Vec<u8> = blocks.iter().flat_map(Block::write).collect();
        let mut body = Body::new(&tables);
        body.load(&mut Input::new(&written)).map_err(|fault| format!("{fault:?}"))?;
        let mut read = Vec::new();
        for _ in values {
            assert!(!body.is_done());
            let value = body.value(column).map_err(|error| error.to_string())?;
            read.push(T::deserialize(value).map_err(|error| error.to_string())?);
        }
        assert!(body.is_done());
        Ok(read)
    }

    /// An enumeration with every form of variant there is.
    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
    #[serde(rename_all = "camelCase")]
    enum Form {
        Plain,
        One(i64),
        Two(i64, String),
        Named { first: bool, second: Option<String> },
        Many(Vec<Form>),
        Any(Value),
    }

    fn json() -> impl Strategy<Value = Value> {
        let word = || {
            prop::sample::select(vec!["", "x", "kind", "type", "2021-08-09T00:00:00Z", "2021-08-09T24:00:00Z", "门"])
        };
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            (-1_000..1_000_i32).prop_map(|half| Value::from(f64::from(half) / 2.0)),
            word().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 5, move |inner| {
            let name = word().prop_map(str::to_owned);
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::btree_map(name, inner, 0..5)
                    .prop_map(|fields| Value::Object(fields.into_iter().collect())),
            ]
        })
    }

    fn form() -> impl Strategy<Value = Form> {
        let leaf = prop_oneof![
            Just(Form::Plain),
            any::<i64>().prop_map(Form::One),
            (any::<i64>(), "[a-z]{0,3}").prop_map(|(number, text)| Form::Two(number, text)),
            (any::<bool>(), prop::option::of("[a-z]{0,3}")).prop_map(|(first, second)| Form::Named { first, second }),
            json().prop_map(Form::Any),
        ];
        leaf.prop_recursive(3, 20, 4, |inner| prop::collection::vec(inner, 0..4).prop_map(Form::Many))
    }

    proptest! {
        #[test]
        fn every_value_comes_back(values in prop::collection::vec(json(), 1..20)) {
            prop_assert_eq!(again::<Value>(&values), Ok(values));
        }

        #[test]
        fn every_form_of_variant_comes_back(forms in prop::collection::vec(form(), 1..10)) {
            let values: Result<Vec<Value>, _> = forms.iter().map(serde_json::to_value).collect();
            let values = values.map_err(|error| TestCaseError::fail(error.to_string()))?;
            prop_assert_eq!(again::<Form>(&values), Ok(forms));
        }
    }

    #[test]
    fn a_variant_without_particulars_has_none() {
        assert_eq!(again::<Form>(&[json!({"plain": null})]), Ok(vec![Form::Plain]));
        for wrong in [json!({"plain": 1}), json!({"plain": null, "one": 1}), json!({}), json!(1), json!(["plain"])] {
            assert!(again::<Form>(std::slice::from_ref(&wrong)).is_err(), "{wrong}");
        }
    }

    /// The document of the encoding promises 128 levels, however they are made.
    #[test]
    fn what_is_nested_too_deeply_is_refused_and_one_level_less_is_read() {
        let within = |value: Value, list: bool| if list { json!([value]) } else { json!({"x": value}) };
        let nested = |objects: usize, lists: usize| {
            let lists = (0..lists).fold(Value::Null, |value, _| within(value, true));
            (0..objects).fold(lists, |value, _| within(value, false))
        };
        for objects in [0, 1, 64, 127, 128] {
            let deepest = nested(objects, MOST_DEPTH - objects);
            assert_eq!(again::<Value>(std::slice::from_ref(&deepest)), Ok(vec![deepest]), "{objects} objects");
            assert!(again::<Value>(&[nested(objects, MOST_DEPTH + 1 - objects)]).is_err(), "{objects} objects");
            assert!(again::<Value>(&[nested(objects + 1, MOST_DEPTH + 1 - objects)]).is_err(), "{objects} objects");
        }
        assert!(again::<Value>(&[nested(MOST_DEPTH + 1, 0)]).is_err());
        let any = |lists: usize| json!({"any": nested(0, lists)});
        assert!(again::<Form>(&[any(MOST_DEPTH - 1)]).is_ok());
        assert!(again::<Form>(&[any(MOST_DEPTH)]).is_err());
    }

    #[test]
    fn a_text_is_not_said_without_end() {
        const TIMES: usize = 1_000;
        let mut writer = Writer::default();
        let column = writer.column_of("reason");
        for _ in 0..TIMES {
            writer.push_text(column, &"x".repeat(500));
        }
        let mut blocks = [writer.end_block()];
        let tables = writer.tables(&mut blocks);
        let tables = Tables::read(&mut Input::new(&tables), 1);
        let read = |bytes: &[u8]| -> Option<usize> {
            let mut body = Body::new(tables.as_ref().ok()?);
            body.load(&mut Input::new(bytes)).ok()?;
            Some((0..TIMES).take_while(|_| body.text(column, 0).is_ok()).count())
        };
        // As it is written all of it can be read; without what fills it up, only what its bytes can say.
        let written: Vec<u8> = blocks.iter().flat_map(Block::write).collect();
        assert_eq!(read(&written), Some(TIMES));
        assert!(written.len() < TIMES * 500 / 100, "{}", written.len());
        let few = written.get(..TIMES + 10).unwrap_or_default();
        assert_eq!(read(few), Some(few.len() * MOST_SAID / 501));
    }

    #[test]
    fn names_and_kinds_that_are_said_often_can_all_be_read() {
        let long = "x".repeat(500);
        for value in [json!({(long.as_str()): null}), json!({"kind": long})] {
            let values = vec![value; 1_000];
            assert_eq!(again::<Value>(&values), Ok(values));
        }
    }

    #[test]
    fn what_is_not_as_expected_says_what_was() {
        assert!(again::<u8>(&[json!("x")]).is_err_and(|told| told.contains("expected u8")));
    }

    /// Whoever wants one field of an object and no more.
    #[derive(Debug)]
    struct First;

    impl<'de> Deserialize<'de> for First {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Seen;
            impl<'de> Visitor<'de> for Seen {
                type Value = First;

                fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    formatter.write_str("an object")
                }

                fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<First, A::Error> {
                    map.next_entry::<String, Value>().map(|_| First)
                }
            }
            deserializer.deserialize_map(Seen)
        }
    }

    #[test]
    fn an_object_is_read_to_its_end() {
        assert!(again::<First>(&[json!({"a": 1})]).is_ok());
        assert!(again::<First>(&[json!({"a": 1, "b": 2})]).is_err());
    }

    #[test]
    fn a_variant_can_stand_where_it_is_always_the_same() {
        #[derive(Debug, PartialEq, Deserialize)]
        struct Tagged {
            kind: Form,
        }
        assert_eq!(again::<Tagged>(&[json!({"kind": "plain"})]), Ok(vec![Tagged { kind: Form::Plain }]));
    }
}
