//! Two phones that were offline send each other what they have.
//!
//! A phone of a peer holds one document with one list, into which all events have gone in one transaction. A list is what all
//! three are quickest with when two have only ever added to it. There are three ways of holding an event in it: as a map of the
//! document; as one plain value, where the library has such, since an event never changes; and as one text, which is opaque.

mod automerge;
mod loro;
mod own;
mod typed;
mod yrs;

use crate::Outcome;
use crate::measure::{Least, spent};
use gridward::log::{Event, VersionVector};
use gridward_tests::{offline, shennong};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Measurements of each, in turns, of which the least counts.
const RUNS: usize = 7;

/// Of those that take longer than this one measurement is enough.
const LONG: u64 = 1_000_000_000;

/// What one phone holds.
trait Phone {
    /// Everything in it, for a phone that has nothing of it.
    fn bundle(&mut self) -> Outcome<Vec<u8>>;

    /// Takes in a bundle of the other phone.
    fn take(&mut self, bundle: &[u8]) -> Outcome;

    /// Another phone with the same.
    fn copy(&mut self) -> Outcome<Box<dyn Phone>>;

    /// Lays every event into a record of the app's own language; how many there are.
    fn read(&mut self) -> Outcome<usize>;

    /// Every event as it went in.
    fn values(&mut self) -> Outcome<Vec<Value>>;
}

/// One way of holding events, and its two phones.
struct Rival {
    name: &'static str,
    form: &'static str,
    phones: [Box<dyn Phone>; 2],
    bundles: [Vec<u8>; 2],
    merged: Least,
    read: Least,
    /// Whether the events were found to be all there and the same.
    proved: bool,
}

impl Rival {
    fn new<P: Phone + 'static>(
        name: &'static str,
        form: &'static str,
        values: &[Vec<Value>; 2],
        make: impl Fn(u8, &[Value]) -> Outcome<P>,
    ) -> Outcome<Self> {
        let [one, other] = values;
        Self::of(name, form, [Box::new(make(1, one)?), Box::new(make(2, other)?)])
    }

    fn of(name: &'static str, form: &'static str, mut phones: [Box<dyn Phone>; 2]) -> Outcome<Self> {
        let [one, other] = &mut phones;
        let bundles = [one.bundle()?, other.bundle()?];
        let (merged, read) = (Least::default(), Least::default());
        Ok(Self { name, form, phones, bundles, merged, read, proved: false })
    }

    /// Both phones take in what the other has sent; both then hold all of it.
    fn exchange(&mut self, wanted: &BTreeMap<String, Value>) -> Outcome {
        let ([one, other], [from_one, from_other]) = (&mut self.phones, &self.bundles);
        let (mut one, mut other) = (one.copy()?, other.copy()?);
        let (took, done) = spent(|| one.take(from_other).and(other.take(from_one)));
        done?;
        self.merged.add(took);
        let (took, count) = spent(|| one.read());
        self.read.add(took);
        if count? != wanted.len() {
            return Err(format!("{}: not every event is there", self.name).into());
        }
        if !self.proved {
            for phone in &mut [one, other] {
                if by_id(phone.values()?)? != *wanted {
                    return Err(format!("{}: the events are others than those that went in", self.name).into());
                }
            }
            self.proved = true;
        }
        Ok(())
    }

    fn describe(&self) -> Value {
        let bytes: usize = self.bundles.iter().map(Vec::len).sum();
        let deflated = |bundle: &Vec<u8>| miniz_oxide::deflate::compress_to_vec(bundle, 9).len();
        json!({
            "peer": self.name,
            "form": self.form,
            "nanos": self.merged.nanos(),
            "readNanos": self.read.nanos(),
            "bytes": bytes,
            "deflated": self.bundles.iter().map(deflated).sum::<usize>(),
        })
    }
}

/// An event as a team would lay it into a document: instants in seconds, since those are the shortest.
fn record(event: &Event) -> Outcome<Value> {
    let seconds = |millis: i64| if millis % 1_000 == 0 { Ok(millis / 1_000) } else { Err("not a whole second") };
    let mut fact = serde_json::to_value(&event.fact)?;
    Ok(json!({
        "replica": event.replica,
        "counter": event.counter,
        "wall": seconds(event.wall.millis())?,
        "tick": event.tick,
        "at": seconds(event.at.millis())?,
        "by": event.by,
        "kind": fact["kind"].take(),
        "data": fact["data"].take(),
    }))
}

/// Records by their names, whether they went in as values or as text.
fn by_id(values: Vec<Value>) -> Outcome<BTreeMap<String, Value>> {
    let named = values.into_iter().map(|value| {
        let value: Value = match value {
            Value::String(text) => serde_json::from_str(&text)?,
            value => value,
        };
        Ok((format!("{}:{}", value["replica"], value["counter"]), value))
    });
    named.collect()
}

/// Every rival with so many events on each phone.
pub fn compare(each: usize) -> Outcome<Value> {
    let story = shennong(u32::try_from(each.div_ceil(9_000))?)?.engine;
    let events = story.events_since(&VersionVector::default());
    let halves = [offline(&events, 1, each)?, offline(&events, 2, each)?];
    let [one, other] = &halves;
    let records = |events: &[Event]| events.iter().map(record).collect::<Outcome<Vec<Value>>>();
    let values = [records(one)?, records(other)?];
    let texts = values.each_ref().map(|values| values.iter().map(|value| Value::String(value.to_string())).collect());
    let wanted = by_id(values.iter().flatten().cloned().collect())?;
    if wanted.len() != 2 * each {
        return Err(format!("{} different events instead of {}", wanted.len(), 2 * each).into());
    }

    let (maps, plain, text) = ("maps", "plain values", "texts");
    let mut rivals = vec![
        own::rival(&story, halves)?,
        Rival::new("automerge", maps, &values, automerge::Held::new)?,
        Rival::new("automerge", text, &texts, automerge::Held::new)?,
        Rival::new("loro", maps, &values, loro::Held::maps)?,
        Rival::new("loro", plain, &values, loro::Held::plain)?,
        Rival::new("loro", text, &texts, loro::Held::plain)?,
        Rival::new("yrs", "maps, v1", &values, |phone, values| yrs::Held::maps(phone, values, false))?,
        Rival::new("yrs", "maps, v2", &values, |phone, values| yrs::Held::maps(phone, values, true))?,
        Rival::new("yrs", "plain values, v1", &values, |phone, values| yrs::Held::plain(phone, values, false))?,
        Rival::new("yrs", "plain values, v2", &values, |phone, values| yrs::Held::plain(phone, values, true))?,
        Rival::new("yrs", "texts, v1", &texts, |phone, values| yrs::Held::plain(phone, values, false))?,
        Rival::new("yrs", "texts, v2", &texts, |phone, values| yrs::Held::plain(phone, values, true))?,
    ];
    for run in 0..RUNS {
        for rival in rivals.iter_mut().filter(|rival| run == 0 || rival.merged.nanos() < LONG) {
            rival.exchange(&wanted)?;
        }
    }
    Ok(json!({ "each": each, "rivals": rivals.iter().map(Rival::describe).collect::<Vec<_>>() }))
}
