//! Loro: updates since a version, and `import`.

use super::Phone;
use super::typed::{Fields, Typed, parsed};
use crate::Outcome;
use loro::{ExportMode, LoroDoc, LoroList, LoroMap, LoroMapValue, LoroValue};
use serde_json::Value;
use std::hint::black_box;

const LIST: &str = "events";

pub struct Held(LoroDoc);

impl Fields<LoroValue> for LoroMapValue {
    fn text(&self, name: &str) -> Option<String> {
        match self.get(name)? {
            LoroValue::String(text) => Some(text.to_string()),
            _ => None,
        }
    }

    fn whole(&self, name: &str) -> Option<i64> {
        match self.get(name)? {
            LoroValue::I64(whole) => Some(*whole),
            _ => None,
        }
    }

    fn data(&self, name: &str) -> Option<LoroValue> {
        self.get(name).cloned()
    }
}

impl Held {
    /// Each event a map of the document; what is said in it is one plain value.
    pub fn maps(phone: u8, values: &[Value]) -> Outcome<Self> {
        Self::new(phone, values, |list, value| {
            let map = list.push_container(LoroMap::new())?;
            for (name, field) in value.as_object().ok_or("no record")? {
                map.insert(name, LoroValue::from(field.clone()))?;
            }
            Ok(())
        })
    }

    /// Each event one value.
    pub fn plain(phone: u8, values: &[Value]) -> Outcome<Self> {
        Self::new(phone, values, |list, value| Ok(list.push(LoroValue::from(value.clone()))?))
    }

    fn new(phone: u8, values: &[Value], add: impl Fn(&LoroList, &Value) -> Outcome) -> Outcome<Self> {
        let document = LoroDoc::new();
        document.set_peer_id(u64::from(phone))?;
        let list = document.get_list(LIST);
        values.iter().try_for_each(|value| add(&list, value))?;
        document.commit();
        Ok(Self(document))
    }

    fn whole(&self) -> Outcome<Vec<LoroValue>> {
        match self.0.get_list(LIST).get_deep_value() {
            LoroValue::List(list) => Ok(list.to_vec()),
            _ => Err("no list".into()),
        }
    }
}

impl Phone for Held {
    fn bundle(&mut self) -> Outcome<Vec<u8>> {
        Ok(self.0.export(ExportMode::all_updates())?)
    }

    fn take(&mut self, bundle: &[u8]) -> Outcome {
        let done = self.0.import(bundle)?;
        if done.pending.is_some() { Err("something is lacking".into()) } else { Ok(()) }
    }

    fn copy(&mut self) -> Outcome<Box<dyn Phone>> {
        Ok(Box::new(Self(self.0.fork())))
    }

    fn read(&mut self) -> Outcome<usize> {
        let (mut records, mut texts) = (Vec::new(), Vec::new());
        for item in self.whole()? {
            match item {
                LoroValue::Map(fields) => records.push(Typed::of(&fields)?),
                LoroValue::String(text) => texts.push(parsed(&text)?),
                _ => return Err("neither a record nor a text".into()),
            }
        }
        Ok(black_box(records).len() + black_box(texts).len())
    }

    fn values(&mut self) -> Outcome<Vec<Value>> {
        Ok(self.whole()?.into_iter().map(Value::from).collect())
    }
}
