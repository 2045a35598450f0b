//! Yrs: an update in either encoding, the first being the quicker one and the second the more compact one.

use super::Phone;
use super::typed::{Fields, Typed, parsed};
use crate::Outcome;
use serde_json::Value;
use std::collections::HashMap;
use std::hint::black_box;
use yrs::types::ToJson;
use yrs::updates::decoder::Decode;
use yrs::{
    Any, Array, ArrayRef, Doc, In, Map, MapPrelim, MapRef, Number, Out, ReadTxn, StateVector, Transact, Transaction,
    Update,
};

const LIST: &str = "events";

pub struct Held {
    phone: u64,
    document: Doc,
    list: ArrayRef,
    compact: bool,
}

fn text_of(value: &Any) -> Option<String> {
    match value {
        Any::String(text) => Some(text.to_string()),
        _ => None,
    }
}

fn whole_of(value: &Any) -> Option<i64> {
    match value {
        Any::Number(Number::Int(whole)) => Some(*whole),
        _ => None,
    }
}

impl Fields<Any> for HashMap<String, Any> {
    fn text(&self, name: &str) -> Option<String> {
        self.get(name).and_then(text_of)
    }

    fn whole(&self, name: &str) -> Option<i64> {
        self.get(name).and_then(whole_of)
    }

    fn data(&self, name: &str) -> Option<Any> {
        self.get(name).cloned()
    }
}

/// A map of the document.
struct Shared<'a, 'd>(&'a MapRef, &'a Transaction<'d>);

impl Shared<'_, '_> {
    fn get(&self, name: &str) -> Option<Any> {
        match self.0.get(self.1, name)? {
            Out::Any(value) => Some(value),
            _ => None,
        }
    }
}

impl Fields<Any> for Shared<'_, '_> {
    fn text(&self, name: &str) -> Option<String> {
        text_of(&self.get(name)?)
    }

    fn whole(&self, name: &str) -> Option<i64> {
        whole_of(&self.get(name)?)
    }

    fn data(&self, name: &str) -> Option<Any> {
        self.get(name)
    }
}

fn any(value: &Value) -> Outcome<Any> {
    Ok(serde_json::from_value(value.clone())?)
}

impl Held {
    /// Each event a map of the document; what is said in it is one plain value.
    pub fn maps(phone: u8, values: &[Value], compact: bool) -> Outcome<Self> {
        let held = Self::empty(u64::from(phone), compact);
        let mut change = held.document.transact_mut();
        for value in values {
            let fields = value.as_object().ok_or("no record")?.iter();
            let fields = fields.map(|(name, field)| Ok((name.clone(), In::Any(any(field)?))));
            held.list.push_back(&mut change, fields.collect::<Outcome<MapPrelim>>()?);
        }
        drop(change);
        Ok(held)
    }

    /// Each event one value.
    pub fn plain(phone: u8, values: &[Value], compact: bool) -> Outcome<Self> {
        let held = Self::empty(u64::from(phone), compact);
        let values = values.iter().map(any).collect::<Outcome<Vec<_>>>()?;
        held.list.insert_range(&mut held.document.transact_mut(), 0, values);
        Ok(held)
    }

    fn empty(phone: u64, compact: bool) -> Self {
        let document = Doc::with_client_id(phone);
        let list = document.get_or_insert_array(LIST);
        Self { phone, document, list, compact }
    }
}

impl Phone for Held {
    fn bundle(&mut self) -> Outcome<Vec<u8>> {
        let (document, nothing) = (self.document.transact(), StateVector::default());
        Ok(match self.compact {
            true => document.encode_state_as_update_v2(&nothing),
            false => document.encode_state_as_update_v1(&nothing),
        })
    }

    fn take(&mut self, bundle: &[u8]) -> Outcome {
        let update = if self.compact { Update::decode_v2(bundle)? } else { Update::decode_v1(bundle)? };
        self.document.transact_mut().apply_update(update)?;
        Ok(())
    }

    fn copy(&mut self) -> Outcome<Box<dyn Phone>> {
        let mut copy = Self::empty(self.phone, self.compact);
        copy.take(&self.bundle()?)?;
        Ok(Box::new(copy))
    }

    fn read(&mut self) -> Outcome<usize> {
        let document = self.document.transact();
        let (mut records, mut texts) = (Vec::new(), Vec::new());
        for item in self.list.iter(&document) {
            match item {
                Out::Any(Any::Map(fields)) => records.push(Typed::of(fields.as_ref())?),
                Out::Any(Any::String(text)) => texts.push(parsed(&text)?),
                Out::YMap(map) => records.push(Typed::of(&Shared(&map, &document))?),
                _ => return Err("neither a record nor a text".into()),
            }
        }
        Ok(black_box(records).len() + black_box(texts).len())
    }

    fn values(&mut self) -> Outcome<Vec<Value>> {
        let document = self.document.transact();
        let items = self.list.iter(&document).map(|item| Ok(serde_json::to_value(item.to_json(&document))?));
        items.collect()
    }
}
