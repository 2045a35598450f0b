//! All events of a log by their places: those of a snapshot stay packed until one of their block is asked for.

use super::Event;
use super::pack::{BLOCK, Packed};
use crate::base::{Chunks, EventId};
use std::sync::{Arc, OnceLock};

/// A list of events that is only ever added to. It begins with the events of a snapshot, where it was opened from one.
///
/// A block that says something else than its frame promised holds no events: their places stay, for other events are
/// counted from them, and their names are [`unreadable`](Self::unreadable).
#[derive(Debug, Clone, Default)]
pub(super) struct Shelf {
    packed: Option<Arc<Packed>>,
    /// The packed blocks that were asked for.
    blocks: Vec<OnceLock<Vec<Event>>>,
    /// Events in the packed blocks.
    kept: usize,
    events: Chunks<Event>,
}

impl Shelf {
    /// Begins with packed events, of which each block but the last is full.
    pub fn of(packed: Packed, kept: usize) -> Self {
        let blocks = std::iter::repeat_with(OnceLock::new).take(packed.blocks()).collect();
        Self { packed: Some(Arc::new(packed)), blocks, kept, events: Chunks::default() }
    }

    pub fn len(&self) -> usize {
        self.kept + self.events.len()
    }

    pub fn get(&self, at: u32) -> Option<&Event> {
        let place = usize::try_from(at).ok()?;
        if place < self.kept {
            return self.block(place / BLOCK).get(place % BLOCK);
        }
        self.events.get(u32::try_from(place - self.kept).ok()?)
    }

    fn block(&self, nth: usize) -> &[Event] {
        let (Some(packed), Some(block)) = (&self.packed, self.blocks.get(nth)) else { return &[] };
        block.get_or_init(|| packed.block(nth))
    }

    /// Adds an event.
    pub fn push(&mut self, event: Event) {
        self.events.push(event);
    }

    pub fn iter(&self) -> impl Iterator<Item = &Event> {
        (0..self.blocks.len()).flat_map(|nth| self.block(nth)).chain(self.events.iter())
    }

    /// The events themselves; each block is freed as soon as its last event is taken.
    pub fn into_items(self) -> impl Iterator<Item = Event> {
        let Self { packed, blocks, events, .. } = self;
        let kept = blocks.into_iter().enumerate().flat_map(move |(nth, block)| {
            let read = || packed.as_ref().map(|packed| packed.block(nth));
            block.into_inner().or_else(read).unwrap_or_default()
        });
        kept.chain(events.into_items())
    }

    /// How many of the packed blocks were read.
    #[cfg(test)]
    pub fn read_blocks(&self) -> usize {
        self.blocks.iter().filter(|block| block.get().is_some()).count()
    }

    /// The names of events whose blocks do not hold what their frame promised. Reads every block.
    pub fn unreadable(&self) -> Vec<EventId> {
        let Some(packed) = &self.packed else { return Vec::new() };
        (0..self.blocks.len()).filter(|nth| self.block(*nth).is_empty()).flat_map(|nth| packed.names(nth)).collect()
    }
}
