//! Automerge: a saved document, which is its compact form, and `load_incremental`.

use super::Phone;
use super::typed::{Fields, Typed, parsed};
use crate::Outcome;
use automerge::hydrate::{Map, Value as Hydrated};
use automerge::transaction::Transactable;
use automerge::{ActorId, AutoCommit, AutoSerde, ObjId, ObjType, ROOT, ReadDoc, ScalarValue};
use serde_json::Value;
use std::collections::HashMap;
use std::hint::black_box;

const LIST: &str = "events";

pub struct Held {
    document: AutoCommit,
    list: ObjId,
}

/// Automerge has no plain values but scalars: what is in a record becomes maps and lists of the document.
fn hydrated(value: &Value) -> Hydrated {
    match value {
        Value::Null => Hydrated::scalar(ScalarValue::Null),
        Value::Bool(truth) => Hydrated::scalar(*truth),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => Hydrated::scalar(whole),
            None => Hydrated::scalar(number.as_f64().unwrap_or_default()),
        },
        Value::String(text) => Hydrated::scalar(text.as_str()),
        Value::Array(items) => Hydrated::from(items.iter().map(hydrated).collect::<Vec<_>>()),
        Value::Object(fields) => {
            let fields = fields.iter().map(|(name, value)| (name.as_str(), hydrated(value)));
            Hydrated::from(fields.collect::<HashMap<_, _>>())
        }
    }
}

impl Fields<Hydrated> for Map {
    fn text(&self, name: &str) -> Option<String> {
        match self.get(name)? {
            Hydrated::Scalar(ScalarValue::Str(text)) => Some(text.to_string()),
            _ => None,
        }
    }

    fn whole(&self, name: &str) -> Option<i64> {
        match self.get(name)? {
            Hydrated::Scalar(ScalarValue::Int(whole)) => Some(*whole),
            _ => None,
        }
    }

    fn data(&self, name: &str) -> Option<Hydrated> {
        self.get(name).cloned()
    }
}

impl Held {
    /// Both phones have the empty list from one document: two lists of their own would be two values of one field.
    pub fn new(phone: u8, values: &[Value]) -> Outcome<Self> {
        let mut document = AutoCommit::new().with_actor(ActorId::from(vec![0]));
        let list = document.put_object(ROOT, LIST, ObjType::List)?;
        document.commit();
        document.set_actor(ActorId::from(vec![phone]));
        document.splice(&list, 0, 0, values.iter().map(hydrated))?;
        document.commit();
        Ok(Self { document, list })
    }
}

impl Phone for Held {
    fn bundle(&mut self) -> Outcome<Vec<u8>> {
        Ok(self.document.save())
    }

    fn take(&mut self, bundle: &[u8]) -> Outcome {
        self.document.load_incremental(bundle)?;
        Ok(())
    }

    fn copy(&mut self) -> Outcome<Box<dyn Phone>> {
        Ok(Box::new(Self { document: self.document.clone(), list: self.list.clone() }))
    }

    fn read(&mut self) -> Outcome<usize> {
        let Hydrated::List(list) = self.document.hydrate(&self.list, None)? else { return Err("no list".into()) };
        let (mut records, mut texts) = (Vec::new(), Vec::new());
        for item in list.iter() {
            match &item.value {
                Hydrated::Map(fields) => records.push(Typed::of(fields)?),
                Hydrated::Scalar(ScalarValue::Str(text)) => texts.push(parsed(text)?),
                _ => return Err("neither a map nor a text".into()),
            }
        }
        Ok(black_box(records).len() + black_box(texts).len())
    }

    fn values(&mut self) -> Outcome<Vec<Value>> {
        let mut whole = serde_json::to_value(AutoSerde::from(&self.document))?;
        Ok(serde_json::from_value(whole[LIST].take())?)
    }
}
