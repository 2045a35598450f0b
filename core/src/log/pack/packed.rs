//! A pack that is read block by block, when something in it is asked for.

use super::PackFault;
use super::bits::Input;
use super::column::column;
use super::events::{COLUMNS, said};
use super::read::{Body, Tables};
use super::section::Section;
use super::words::Words;
use crate::base::{Chunks, EventId, HybridTime, Instant, ReplicaId};
use crate::log::Event;

/// An event without what it says.
#[derive(Debug, Clone, Copy)]
pub(super) struct Vertebra {
    /// The replica's number among those of the pack.
    pub replica: usize,
    pub counter: u32,
    pub recorded: HybridTime,
    at: Instant,
}

/// A pack: its tables, and its blocks as they stand.
pub(crate) struct Packed {
    replicas: Vec<ReplicaId>,
    tables: Tables,
    bytes: Box<[u8]>,
    /// Where each block begins.
    blocks: Vec<usize>,
}

impl std::fmt::Debug for Packed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} blocks in {} bytes", self.blocks.len(), self.bytes.len())
    }
}

impl Packed {
    /// Reads the tables, and passes over the blocks.
    pub(super) fn open(input: &mut Input<'_>) -> Result<Self, PackFault> {
        let tables = Section::read(input)?.unpack()?;
        let tables_input = &mut Input::new(&tables);
        let names = Words::read(tables_input)?;
        let tables = Tables::read(tables_input, COLUMNS)?;
        let mut replicas = Vec::new();
        while let Some(name) = names.get(replicas.len()) {
            replicas.push(ReplicaId::new(name).map_err(|_| PackFault::Wrong("a replica id that is none"))?);
        }
        let count = input.count()?;
        let (rest, mut blocks) = (input.rest(), Vec::with_capacity(count));
        for _ in 0..count {
            blocks.push(rest.len() - input.left());
            Section::read(input)?;
            Section::read(input)?;
        }
        let bytes = rest.get(..rest.len() - input.left()).unwrap_or_default().into();
        Ok(Self { replicas, tables, bytes, blocks })
    }

    /// How many blocks there are.
    pub fn blocks(&self) -> usize {
        self.blocks.len()
    }

    pub(super) fn replicas(&self) -> &[ReplicaId] {
        &self.replicas
    }

    /// The spine and the body of a block.
    fn sections(&self, nth: usize) -> Result<(Section<'_>, Section<'_>), PackFault> {
        let start = self.blocks.get(nth).ok_or(PackFault::Short)?;
        let mut input = Input::new(self.bytes.get(*start..).unwrap_or_default());
        Ok((Section::read(&mut input)?, Section::read(&mut input)?))
    }

    /// Who recorded the events of a block, under which numbers and when, and when they were true.
    pub(super) fn spine(&self, nth: usize) -> Result<Vec<Vertebra>, PackFault> {
        let (spine, _) = self.sections(nth)?;
        read_spine(&spine.unpack()?, self.replicas.len())
    }

    /// The names of the events of a block.
    pub fn names(&self, nth: usize) -> Vec<EventId> {
        let spine = self.spine(nth).unwrap_or_default();
        let named = |event: Vertebra| {
            let replica = self.replicas.get(event.replica)?.clone();
            Some(EventId { replica, counter: event.counter })
        };
        spine.into_iter().filter_map(named).collect()
    }

    /// The events of a block; none where it does not hold what it promises.
    pub fn block(&self, nth: usize) -> Vec<Event> {
        self.read(nth, &mut Body::new(&self.tables), 0).unwrap_or_default()
    }

    /// Every event. What is damaged is damaged as a whole; a fact that this build does not know is kept as it is.
    pub(super) fn events(&self) -> Result<Chunks<Event>, PackFault> {
        let mut body = Body::new(&self.tables);
        let mut events = Chunks::default();
        for nth in 0..self.blocks.len() {
            for event in self.read(nth, &mut body, events.len())? {
                events.push(event);
            }
        }
        Ok(events)
    }

    fn read<'t>(&'t self, nth: usize, body: &mut Body<'t>, before: usize) -> Result<Vec<Event>, PackFault> {
        let spine = self.spine(nth)?;
        let (_, bytes) = self.sections(nth)?;
        body.load(&mut Input::new(&bytes.unpack()?))?;
        let mut events = Vec::with_capacity(spine.len());
        for Vertebra { replica, counter, recorded, at } in spine {
            let at_event = u64::try_from(before + events.len() + 1).unwrap_or(u64::MAX);
            let (by, fact) = said(body).map_err(|fault| PackFault::Event { at: at_event, reason: fault.reason })?;
            let replica = self.replicas.get(replica).ok_or(PackFault::Short)?.clone();
            events.push(Event { replica, counter, wall: recorded.wall, tick: recorded.tick, at, by, fact });
        }
        if body.is_done() { Ok(events) } else { Err(PackFault::Wrong("columns that are longer than their events")) }
    }
}

fn read_spine(bytes: &[u8], replicas: usize) -> Result<Vec<Vertebra>, PackFault> {
    let input = &mut Input::new(bytes);
    let mut runs = Vec::new();
    for _ in 0..input.count()? {
        let replica = Some(input.size()?).filter(|replica| *replica < replicas);
        let replica = replica.ok_or(PackFault::Wrong("a replica that there is not"))?;
        runs.push((replica, input.small()?, input.small()?));
    }
    let (walls, ticks, lags) = (column(input)?, column(input)?, column(input)?);
    let events: u64 = runs.iter().map(|(_, _, length)| u64::from(*length)).sum();
    if ticks.len() != walls.len() || lags.len() != walls.len() || u64::try_from(walls.len()) != Ok(events) {
        return Err(PackFault::Wrong("columns of unequal length"));
    }
    let wrong = PackFault::Wrong;
    let mut times = walls.into_iter().zip(ticks).zip(lags);
    let mut spine = Vec::with_capacity(times.len());
    for (replica, first, length) in runs {
        for (offset, ((wall, tick), lag)) in (0..length).zip(times.by_ref()) {
            let instant =
                |millis| Instant::from_millis(millis).ok_or(wrong("an instant outside the years 1900 to 2199"));
            let tick = u32::try_from(tick).map_err(|_| wrong("a tick of more than 32 bits"))?;
            spine.push(Vertebra {
                replica,
                counter: first.checked_add(offset).ok_or(wrong("a running number of more than 32 bits"))?,
                recorded: HybridTime { wall: instant(wall)?, tick },
                at: instant(wall.wrapping_sub(lag))?,
            });
        }
    }
    Ok(spine)
}

#[cfg(test)]
mod tests {
    use super::super::bits::put_size;
    use super::super::column::put_column;
    use super::super::events::{BLOCK, in_order, pack};
    use super::super::section::put_section;
    use super::*;
    use crate::log::read_lines;
    use crate::log::shelf::Shelf;

    type Outcome = Result<(), Box<dyn std::error::Error>>;

    fn events(count: u32) -> Result<Vec<Event>, crate::base::GridError> {
        let line = |at: u32| {
            let fact = format!(r#"{{"kind":"residentRegistered","data":{{"resident":"r-{at}","household":"h-1"}}}}"#);
            let time = "2021-08-11T00:00:00Z";
            format!(
                "{{\"replica\":\"a\",\"counter\":{at},\"wall\":\"{time}\",\"tick\":0,\"at\":\"{time}\",\"by\":\"w\",\"fact\":{fact}}}\n"
            )
        };
        read_lines(&(1..=count).map(line).collect::<String>())
    }

    #[test]
    fn events_stay_packed_until_one_of_their_block_is_asked_for() -> Outcome {
        let mut events = events(2 * 256 + 90)?;
        let bytes = pack(&in_order(&events.iter().collect::<Vec<_>>()), BLOCK);
        let mut shelf = Shelf::of(Packed::open(&mut Input::new(&bytes))?, events.len());
        assert_eq!((shelf.len(), shelf.read_blocks()), (602, 0));
        assert_eq!((shelf.get(300), shelf.read_blocks()), (events.get(300), 1));
        assert_eq!((shelf.get(256), shelf.read_blocks()), (events.get(256), 1));
        assert_eq!((shelf.get(601), shelf.get(602)), (events.get(601), None));
        let more = events.iter().take(3).cloned().collect::<Vec<_>>();
        more.iter().for_each(|event| shelf.push(event.clone()));
        events.extend(more);
        assert_eq!((shelf.get(604), shelf.get(605), shelf.read_blocks()), (events.get(604), None, 2));
        assert!(shelf.clone().into_items().eq(events.iter().cloned()), "read and unread ones");
        assert!(shelf.iter().eq(&events));
        assert_eq!((shelf.read_blocks(), shelf.unreadable()), (3, Vec::new()));
        Ok(())
    }

    /// A block that promises events and has none: its places stay empty, and their names are told.
    #[test]
    fn a_block_that_cannot_be_read_is_missed_by_name() -> Outcome {
        let events = events(256 + 4)?;
        let bytes = pack(&in_order(&events.iter().collect::<Vec<_>>()), BLOCK);
        let mut input = Input::new(&bytes);
        let mut sections = Vec::new();
        let tables = Section::read(&mut input)?.unpack()?;
        for _ in 0..input.count()? * 2 {
            sections.push(Section::read(&mut input)?.unpack()?);
        }
        let mut out = Vec::new();
        put_section(&mut out, &tables);
        out.push(2);
        for (nth, section) in sections.iter().enumerate() {
            // The body of the second block has no columns.
            put_section(&mut out, if nth == 3 { &[0] } else { section.as_ref() });
        }
        let packed = Packed::open(&mut Input::new(&out))?;
        assert!(packed.events().is_err());
        let shelf = Shelf::of(packed, events.len());
        assert_eq!((shelf.get(255), shelf.get(256), shelf.len()), (events.get(255), None, 260));
        let names: Vec<EventId> = events.iter().skip(256).map(Event::id).collect();
        assert_eq!(shelf.unreadable(), names);
        assert_eq!(shelf.into_items().count(), 256);
        Ok(())
    }

    /// A block with fewer events than it promises: which event is missing is told by its number in the whole pack.
    #[test]
    fn the_first_event_that_cannot_be_read_is_told_by_its_number() -> Outcome {
        let events = events(7)?;
        let first = events.first().ok_or("an event")?.fact.clone();
        let alike: Vec<Event> = events.into_iter().map(|event| Event { fact: first.clone(), ..event }).collect();
        let bytes = pack(&in_order(&alike.iter().collect::<Vec<_>>()), 3);
        let packed = Packed::open(&mut Input::new(&bytes))?;
        assert_eq!(format!("{packed:?}"), format!("3 blocks in {} bytes", packed.bytes.len()));
        let mut mixed = Vec::new();
        for (spine, body) in [(0, 0), (1, 2)] {
            put_section(&mut mixed, &packed.sections(spine)?.0.unpack()?);
            put_section(&mut mixed, &packed.sections(body)?.1.unpack()?);
        }
        let mut input = Input::new(&mixed);
        Section::read(&mut input)?;
        Section::read(&mut input)?;
        let blocks = vec![0, mixed.len() - input.left()];
        let packed = Packed { bytes: mixed.into(), blocks, ..packed };
        assert!(matches!(packed.events(), Err(PackFault::Event { at: 5, .. })), "one of four to six is there");
        Ok(())
    }

    #[test]
    fn a_spine_of_unknown_devices_or_unequal_columns_is_refused() {
        let read = |replica: usize, columns: [&[i64]; 3]| {
            let mut bytes = Vec::new();
            [1, replica, 1, 2].iter().for_each(|number| put_size(&mut bytes, *number));
            columns.iter().for_each(|values| put_column(&mut bytes, values));
            read_spine(&bytes, 2).map(|spine| spine.len())
        };
        assert_eq!(read(1, [&[0, 0], &[0, 1], &[0, 0]]), Ok(2));
        assert!(read(2, [&[0, 0], &[0, 1], &[0, 0]]).is_err(), "there are two devices");
        for columns in [[&[0_i64, 0] as &[i64], &[0], &[0, 0]], [&[0, 0], &[0, 1], &[0]], [&[0], &[0], &[0]]] {
            assert!(read(1, columns).is_err(), "{columns:?}");
        }
        assert!(read(1, [&[0, 0, 0], &[0, 1, 2], &[0, 0, 0]]).is_err(), "three events, and two are promised");
    }
}
