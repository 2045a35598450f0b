//! What must be so on every device in the end, whatever way it came by what it has.

use super::device::Device;
use super::{Fleet, add, count, open, told};
use gridward::Engine;
use gridward::base::{CivilDate, EventId, ResidentId};
use gridward::community::AsOf;
use gridward::engine::{DigestAnswer, ReportQuery};
use gridward::log::{Event, Fact, VersionVector, read_lines, write_lines};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Devices of one run whose nightly reports are compared.
const MOST_REPORTS: usize = 6;

fn all(engine: &Engine) -> Vec<Event> {
    engine.events_since(&VersionVector::default())
}

fn bytes(answer: &impl Serialize) -> Result<String, String> {
    serde_json::to_string(answer).map_err(|error| error.to_string())
}

/// An evening's report as bytes.
fn report(engine: &Engine, date: CivilDate) -> Result<String, String> {
    bytes(&engine.report(&ReportQuery { date, grids: None, ungridded: false, known_by: None }))
}

/// Everything that any device holds, by its name: as many as claim one.
#[derive(Default)]
struct Held {
    names: BTreeSet<EventId>,
    lines: BTreeSet<String>,
}

impl Held {
    fn add(&mut self, device: &Device) -> Result<(), String> {
        // As a build writes them that can read them.
        for event in read_lines(&device.tell_all()).map_err(told)? {
            self.names.insert(event.id());
            self.lines.insert(write_lines([&event]));
        }
        Ok(())
    }
}

impl Fleet {
    /// Everything is exchanged; then all must have the same events, state, findings and reports.
    pub(super) fn agree(&mut self) -> Result<(), String> {
        let mut wanted = Held::default();
        self.devices.iter().try_for_each(|device| wanted.add(device))?;
        self.exchange_all(wanted.lines.len() > wanted.names.len())?;
        let Some((first, others)) = self.devices.split_first() else { return Ok(()) };
        let events = all(&first.engine);
        let mut held = Held::default();
        held.add(first)?;
        let lost = wanted.names.difference(&held.names).count();
        if wanted.names != held.names {
            return Err(format!("{lost} events are lost; {} of {} are there", held.names.len(), wanted.names.len()));
        }
        // Where nobody was erased they are as they were recorded, to the letter.
        let erasures = |event: &Event| matches!(event.fact, Fact::PersonErased(_));
        if wanted.lines != held.lines && !events.iter().any(erasures) {
            return Err("events have changed on the way".to_owned());
        }
        let last = events.iter().map(|event| event.at.max(event.wall)).max().unwrap_or(self.now);
        let (today, as_of) = (self.policy.zone.date(self.now), AsOf::at(last.plus_minutes(1)));
        let (digest, found) = (first.engine.digest(), first.engine.findings(as_of));
        let (found_bytes, evening) = (bytes(&found)?, report(&first.engine, today)?);
        for (number, other) in others.iter().enumerate() {
            let names = || format!("{} and {}", other.name(), first.name());
            if other.engine.digest() != digest {
                return Err(format!("digests differ: {}", names()));
            }
            if bytes(&other.engine.findings(as_of))? != found_bytes {
                return Err(format!("{} find different things", names()));
            }
            add(&mut self.tally.compared, 1);
            if number < MOST_REPORTS {
                add(&mut self.tally.compared, 1);
                if report(&other.engine, today)? != evening {
                    return Err(format!("{} report different evenings", names()));
                }
            }
        }
        self.tally.agreed = 1;
        self.tally.events = count(events.len());
        self.tally.bytes = u64::try_from(write_lines(&events).len()).unwrap_or(u64::MAX);
        let bundle = first.engine.bundle(&VersionVector::default());
        self.tally.bundle_bytes = u64::try_from(bundle.len()).unwrap_or(u64::MAX);
        for finding in found {
            let kind = finding.because.rule.trim_start_matches("finding.").to_owned();
            add(self.tally.findings.entry(kind).or_default(), 1);
        }
        self.travels(&events, &digest)?;
        self.forgotten(&events, &evening)
    }

    /// Time travel: at some instant before, too, and by what was recorded by then, the order in which a device heard of the
    /// events makes no difference.
    fn travels(&mut self, events: &[Event], digest: &DigestAnswer) -> Result<(), String> {
        let Some(then) = events.get(events.len() / 2).map(|event| event.wall) else { return Ok(()) };
        let Some(first) = self.devices.first() else { return Ok(()) };
        let mut again = open("reader")?;
        let mut shuffled: Vec<Event> = events.to_vec();
        self.draw.shuffle(&mut shuffled);
        let twice: Vec<Event> = shuffled.iter().step_by(3).cloned().collect();
        again.merge(shuffled);
        again.merge(twice);
        let as_of = AsOf { at: then, known_by: Some(then) };
        add(&mut self.tally.compared, 1);
        if again.digest() != *digest || bytes(&again.findings(as_of))? != bytes(&first.engine.findings(as_of))? {
            return Err("the same log in another order is judged otherwise".to_owned());
        }
        Ok(())
    }

    /// Nobody who was erased is named in any log or in the report (law 15). An entry that was lost with its device has
    /// erased nobody.
    fn forgotten(&mut self, events: &[Event], evening: &str) -> Result<(), String> {
        let mut erasures: BTreeMap<EventId, usize> = BTreeMap::new();
        for event in events.iter().filter(|event| matches!(event.fact, Fact::PersonErased(_))) {
            *erasures.entry(event.id()).or_default() += 1;
        }
        let there = self.erased.iter().filter(|(event, said)| erasures.get(event) == Some(&said.len()));
        let people: BTreeSet<&ResidentId> = there.flat_map(|(_, said)| said).flatten().collect();
        add(&mut self.tally.erased, count(people.len()));
        for device in &self.devices {
            let lines = device.engine.lines();
            for person in &people {
                let name = format!("\"{person}\"");
                if lines.contains(&name) || evening.contains(&name) {
                    return Err(format!("{} still names {person}, who was erased", device.name()));
                }
            }
        }
        Ok(())
    }
}
