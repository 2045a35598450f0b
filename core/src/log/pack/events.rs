//! Events as a pack: tables, then blocks of events. What orders and names the events of a block stands apart from what
//! they say.

use super::PackFault;
use super::bits::{Input, put_number, put_size};
use super::column::put_column;
use super::packed::Packed;
use super::read::{Body, Unreadable};
use super::section::put_section;
use super::words::put_words;
use super::write::Writer;
use crate::base::{Chunks, ReplicaId, WorkerId};
use crate::log::{Event, Fact};
use serde::Deserialize;
use std::collections::BTreeSet;

/// Events in one block of a bundle: as many as make little difference to the length, and not so many that one block is
/// much to hold.
pub(super) const WHOLE: usize = 1 << 15;

/// Events in one block of a snapshot: few, for whoever asks for one of them reads all.
pub(crate) const BLOCK: usize = 256;

/// The first columns: who said it, and what shape it has.
const BY: usize = 0;
const SHAPE: usize = 1;
pub(super) const COLUMNS: usize = 2;

/// The dictionary of those who said it: the first that there is.
const WORKERS: usize = 0;

/// The order in which events pack well, whatever order they come in.
pub(super) fn in_order<'e>(events: &[&'e Event]) -> Vec<&'e Event> {
    let mut sorted = events.to_vec();
    sorted.sort_by(|a, b| (&a.replica, a.counter).cmp(&(&b.replica, b.counter)).then_with(|| a.recording_order(b)));
    sorted
}

/// Writes events in the order given.
pub(super) fn pack(events: &[&Event], block: usize) -> Vec<u8> {
    let replicas: BTreeSet<&ReplicaId> = events.iter().map(|event| &event.replica).collect();
    let replicas: Vec<&ReplicaId> = replicas.into_iter().collect();

    let mut writer = Writer::default();
    writer.column_of("by");
    writer.column();
    let (mut spines, mut bodies) = (Vec::new(), Vec::new());
    for events in events.chunks(block.max(1)) {
        spines.push(spine(events, &replicas));
        for event in events {
            writer.push_text(BY, event.by.as_str());
            // Every fact serialises: its keys are text and it holds no float.
            let fact = serde_json::to_value(&event.fact).unwrap_or_default();
            writer.push_value(SHAPE, &fact, "fact");
        }
        bodies.push(writer.end_block());
    }

    let mut tables = Vec::new();
    put_words(&mut tables, replicas.iter().map(|replica| replica.as_str()));
    tables.extend(writer.tables(&mut bodies));
    let mut out = Vec::new();
    put_section(&mut out, &tables);
    put_size(&mut out, spines.len());
    for (spine, body) in spines.iter().zip(&bodies) {
        put_section(&mut out, spine);
        put_section(&mut out, &body.write());
    }
    out
}

/// Who recorded the events of a block, under which numbers and when, and when they were true.
fn spine(events: &[&Event], replicas: &[&ReplicaId]) -> Vec<u8> {
    let follows = |a: &&Event, b: &&Event| a.replica == b.replica && a.counter.checked_add(1) == Some(b.counter);
    let runs: Vec<&[&Event]> = events.chunk_by(follows).collect();
    let mut out = Vec::new();
    put_size(&mut out, runs.len());
    for run in runs {
        let Some(first) = run.first() else { continue };
        put_size(&mut out, replicas.binary_search(&&first.replica).unwrap_or(0));
        put_number(&mut out, u64::from(first.counter));
        put_size(&mut out, run.len());
    }
    let of = |value: &dyn Fn(&Event) -> i64| -> Vec<i64> { events.iter().map(|event| value(event)).collect() };
    put_column(&mut out, &of(&|event| event.wall.millis()));
    put_column(&mut out, &of(&|event| i64::from(event.tick)));
    put_column(&mut out, &of(&|event| event.wall.millis() - event.at.millis()));
    out
}

/// Reads events. What is damaged is damaged as a whole; a fact that this build does not know is kept as it is.
pub(super) fn unpack(input: &mut Input<'_>) -> Result<Chunks<Event>, PackFault> {
    let packed = Packed::open(input)?;
    if input.is_empty() { packed.events() } else { Err(PackFault::Wrong("something follows the last block")) }
}

/// Who said what: the next event of a block.
pub(super) fn said(body: &mut Body<'_>) -> Result<(WorkerId, Fact), Unreadable> {
    let by = body.text(BY, WORKERS)?;
    let by = WorkerId::new(by).map_err(|error| Unreadable { reason: error.to_string(), damaged: true })?;
    body.mark();
    let fact = match body.value(SHAPE).and_then(Fact::deserialize) {
        Ok(fact) => fact,
        Err(fault) if fault.damaged => return Err(fault),
        Err(_) => {
            body.back();
            let content = body.value(SHAPE).and_then(serde_json::Value::deserialize)?;
            Fact::of_content(content).map_err(|reason| Unreadable { reason, damaged: true })?
        }
    };
    Ok((by, fact))
}

#[cfg(test)]
mod tests {
    use super::super::section::Section;
    use super::*;
    use crate::log::{read_lines, write_lines};

    /// Every kind of node, a clash, a number 0, and kinds that nobody knows.
    const LINES: &str = r#"
{"replica":"a","counter":1,"wall":"2021-08-11T00:00:00Z","tick":0,"at":"2021-08-11T00:00:00Z","by":"w","fact":{"kind":"communityNamed","data":{"name":"云杉苑","code":"429021"}}}
{"replica":"a","counter":2,"wall":"2021-08-11T00:00:00Z","tick":1,"at":"2021-08-10T23:59:59.001Z","by":"w","fact":{"kind":"symptomsReported","data":{"resident":"r-2","symptoms":["fever","cough"],"channel":"door"}}}
{"replica":"a","counter":2,"wall":"2021-08-11T00:00:00Z","tick":1,"at":"2021-08-10T23:59:59.001Z","by":"w","fact":{"kind":"symptomsReported","data":{"resident":"r-2","symptoms":[],"channel":"door"}}}
{"replica":"b","counter":0,"wall":"2021-08-11T00:00:00Z","tick":4294967295,"at":"2199-12-31T23:59:59.999Z","by":"w-2","fact":{"kind":"residentRegistered","data":{"resident":"r-2","household":"h-1","birthYear":1979}}}
{"replica":"b","counter":7,"wall":"1900-01-01T00:00:00Z","tick":0,"at":"2021-08-11T00:00:00Z","by":"w-2","fact":{"kind":"residentRegistered","data":{"resident":"r-3","household":"h-1","birthYear":"1979"}}}
{"replica":"b","counter":4294967295,"wall":"2021-08-11T00:00:00Z","tick":0,"at":"2021-08-11T00:00:00Z","by":"w","fact":{"kind":"x","data":[[[true,false,null],{"kind":"y","a":[{"a":[]},{}]}],1.5,-3,18446744073709551615,"2021-08-11T00:00:00Z","2021-08-11T00:00:00+00:00"],"more":""}}
"#;

    fn packed(block: usize) -> Result<(Vec<Event>, Vec<u8>), Box<dyn std::error::Error>> {
        let events = read_lines(LINES)?;
        let bytes = pack(&in_order(&events.iter().collect::<Vec<_>>()), block);
        Ok((events, bytes))
    }

    #[test]
    fn every_event_comes_back_whatever_the_size_of_the_blocks() -> Result<(), Box<dyn std::error::Error>> {
        for block in [1, 2, 4, 100] {
            let (mut events, bytes) = packed(block)?;
            let mut read: Vec<Event> = unpack(&mut Input::new(&bytes))?.into_items().collect();
            events.sort_by(Event::recording_order);
            read.sort_by(Event::recording_order);
            assert_eq!(read, events);
        }
        let none = pack(&[], 100);
        assert_eq!(unpack(&mut Input::new(&none))?.len(), 0);
        Ok(())
    }

    /// The sections of a pack: the tables, then of each block two.
    fn sections(bytes: &[u8]) -> Result<Vec<Vec<u8>>, PackFault> {
        let mut input = Input::new(bytes);
        let mut sections = vec![Section::read(&mut input)?.unpack()?.into_owned()];
        for _ in 0..input.count()? * 2 {
            sections.push(Section::read(&mut input)?.unpack()?.into_owned());
        }
        Ok(sections)
    }

    /// Whoever writes other bytes into the sections gets a fault, or events that lines tell alike.
    #[test]
    fn no_byte_of_any_section_is_trusted() -> Result<(), Box<dyn std::error::Error>> {
        let (events, bytes) = packed(3)?;
        let whole = sections(&bytes)?;
        let mut read = 0_u32;
        for (which, section) in whole.iter().enumerate() {
            for at in 0..section.len() {
                for change in [1, 2, 5, 0x7f, 0x80, 0xff] {
                    let mut changed = whole.clone();
                    if let Some(byte) = changed.get_mut(which).and_then(|section| section.get_mut(at)) {
                        *byte = byte.wrapping_add(change);
                    }
                    let mut out = Vec::new();
                    for (nth, section) in changed.iter().enumerate() {
                        put_section(&mut out, section);
                        if nth == 0 {
                            put_size(&mut out, changed.len() / 2);
                        }
                    }
                    if let Ok(found) = unpack(&mut Input::new(&out)) {
                        let found: Vec<Event> = found.into_items().collect();
                        assert_eq!(found.len(), events.len());
                        assert_eq!(read_lines(&write_lines(&found))?, found, "lines say it otherwise");
                        read += 1;
                    }
                }
            }
        }
        assert!(read > 0, "some changes only say something else");
        Ok(())
    }
}
