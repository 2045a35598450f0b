//! Gridward: a log.

use super::{Phone, Rival, record};
use crate::Outcome;
use gridward::log::{Event, VersionVector};
use gridward::{Engine, EngineConfig};
use gridward_tests::empty_like;
use serde_json::Value;

struct Held(Engine);

impl Phone for Held {
    fn bundle(&mut self) -> Outcome<Vec<u8>> {
        Ok(self.0.bundle(&VersionVector::default()))
    }

    fn take(&mut self, bundle: &[u8]) -> Outcome {
        self.0.merge_bundle(bundle)?;
        Ok(())
    }

    fn copy(&mut self) -> Outcome<Box<dyn Phone>> {
        Ok(Box::new(Self(self.0.clone())))
    }

    fn read(&mut self) -> Outcome<usize> {
        Ok(self.0.events_since(&VersionVector::default()).len())
    }

    fn values(&mut self) -> Outcome<Vec<Value>> {
        self.0.events_since(&VersionVector::default()).iter().map(record).collect()
    }
}

/// Two phones under the rules of the story that their events are from.
pub fn rival(story: &Engine, halves: [Vec<Event>; 2]) -> Outcome<Rival> {
    let mut phones = Vec::<Box<dyn Phone>>::new();
    for (number, events) in (1..).zip(halves) {
        let replica = format!("phone-{number}").parse()?;
        let mut engine = Engine::new(EngineConfig { replica, ..empty_like(story)?.config().clone() })?;
        engine.merge(events);
        phones.push(Box::new(Held(engine)));
    }
    let phones = phones.try_into().map_err(|_| "two phones")?;
    Rival::of("Gridward", "log", phones)
}
