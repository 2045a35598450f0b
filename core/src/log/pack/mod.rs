//! The compact binary encoding of events: `docs/encoding.md` describes every byte.
//!
//! The JSON of each event is turned sideways. What it looks like, its *shape*, is written once; what it says goes into
//! columns, one for each place of each shape; texts go into dictionaries in order, so that ids that count up have numbers
//! that do; and what comes of it is deflated. A shape says how it is read, so a build that does not know a kind of fact
//! can keep and relay it.

mod bits;
mod column;
mod events;
mod outline;
mod packed;
mod read;
mod section;
mod shape;
mod words;
mod write;

use super::{Event, Fact, HybridTime};
use crate::base::{Chunks, CommunityId, GridError, Instant, ReplicaId};
use bits::{Input, put_number, put_text, unzigzag, zigzag};
pub(crate) use events::BLOCK;
use events::{WHOLE, in_order, pack, unpack};
pub(crate) use outline::{OF_LOG, Outline, Sketch};
pub(crate) use packed::Packed;
use section::{Section, put_section};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// Bytes of the check at the end.
const CHECK: usize = 8;

/// Bytes before the content: three that say what it is, the format, and the length of the content.
const HEAD: usize = 8;

/// What a frame holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Content {
    /// Events to be exchanged.
    Bundle,
    /// A log at rest.
    Snapshot,
}

impl Content {
    fn mark(self) -> [u8; 3] {
        match self {
            Self::Bundle => *b"GWB",
            Self::Snapshot => *b"GWS",
        }
    }

    /// The newest format. A build reads every format up to its own.
    fn format(self) -> u8 {
        match self {
            Self::Bundle => 1,
            // Format 1 had large blocks and no outline.
            Self::Snapshot => 2,
        }
    }
}

/// Why bytes cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
enum PackFault {
    #[error("it does not begin as one does")]
    Other,
    #[error("it is written in format {0}, which this build is too old for")]
    Newer(u8),
    #[error("it is cut: {there} of {said} bytes are there")]
    Cut { there: u64, said: u64 },
    #[error("{0} bytes follow after its end")]
    More(u64),
    #[error("it was altered: its check does not fit")]
    Altered,
    #[error("it contradicts itself: it ends too early")]
    Short,
    #[error("it contradicts itself: {0}")]
    Wrong(&'static str),
    #[error("event {at}: {reason}")]
    Event { at: u64, reason: String },
}

impl PackFault {
    fn of(self, what: Content) -> GridError {
        match (self, what) {
            (Self::Newer(format), _) => GridError::NewerFormat { format },
            (fault, Content::Bundle) => GridError::DamagedBundle { reason: fault.to_string() },
            (fault, Content::Snapshot) => GridError::DamagedSnapshot { reason: fault.to_string() },
        }
    }
}

fn check(bytes: &[u8]) -> [u8; CHECK] {
    let whole = Sha256::digest(bytes);
    whole.first_chunk().copied().unwrap_or_default()
}

/// Puts content into a frame: what it is, the format, its length, the content, and a check over all of it.
fn frame(what: Content, content: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(HEAD + content.len() + CHECK);
    out.extend_from_slice(&what.mark());
    out.push(what.format());
    // A content of more than four gigabytes is cut where it is read.
    out.extend_from_slice(&u32::try_from(content.len()).unwrap_or(u32::MAX).to_le_bytes());
    out.extend_from_slice(content);
    let check = check(&out);
    out.extend_from_slice(&check);
    out
}

/// Takes content out of its frame, once it is known to be whole, with its format.
fn unframe(what: Content, bytes: &[u8]) -> Result<(u8, &[u8]), PackFault> {
    let mark = what.mark();
    let alike = bytes.iter().zip(mark.iter()).all(|(a, b)| a == b);
    if !alike || bytes.is_empty() {
        return Err(PackFault::Other);
    }
    let there = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let mut input = Input::new(bytes.get(mark.len()..).unwrap_or_default());
    let least = HEAD + CHECK;
    let cut = |said: usize| PackFault::Cut { there, said: u64::try_from(said).unwrap_or(u64::MAX) };
    let format = input.byte().map_err(|_| cut(least))?;
    if format == 0 || format > what.format() {
        return Err(PackFault::Newer(format));
    }
    let length = input.bytes(4).map_err(|_| cut(least))?.first_chunk().copied().unwrap_or_default();
    let length = usize::try_from(u32::from_le_bytes(length)).map_err(|_| PackFault::Short)?;
    let said = length.saturating_add(least);
    if bytes.len() < said {
        return Err(cut(said));
    }
    if bytes.len() > said {
        return Err(PackFault::More(there - u64::try_from(said).unwrap_or(there)));
    }
    let content = input.bytes(length)?;
    let (before, end) = bytes.split_at_checked(bytes.len() - CHECK).ok_or(PackFault::Short)?;
    if check(before) == *end { Ok((format, content)) } else { Err(PackFault::Altered) }
}

/// Writes events of a community as a bundle: its id, and the events.
pub(crate) fn pack_bundle(community: &CommunityId, events: &[&Event]) -> Vec<u8> {
    let mut content = Vec::new();
    put_text(&mut content, community.as_str());
    content.extend(pack(&in_order(events), WHOLE));
    frame(Content::Bundle, &content)
}

/// Reads a bundle: of which community it is, and the events.
pub(crate) fn unpack_bundle(bytes: &[u8]) -> Result<(CommunityId, Chunks<Event>), GridError> {
    let read = || {
        let mut content = Input::new(unframe(Content::Bundle, bytes)?.1);
        Ok((community(&mut content)?, unpack(&mut content)?))
    };
    read().map_err(|fault: PackFault| fault.of(Content::Bundle))
}

/// True for what says how others are to be read.
fn is_about_others(event: &Event) -> bool {
    event.fact.is_about_log() || matches!(event.fact, Fact::PersonErased(_))
}

/// The events of a log as a snapshot has them: those that say how others are to be read last, for they are always read.
pub(crate) fn in_snapshot<'e>(events: &[&'e Event]) -> Vec<&'e Event> {
    let mut events = in_order(events);
    events.sort_by_key(|event| is_about_others(event));
    events
}

/// Writes a log as a snapshot: the community's id, how far the clock had come, every event in
/// [its order](in_snapshot), and what they make.
pub(crate) fn pack_snapshot(
    community: &CommunityId,
    clock: HybridTime,
    events: &[&Event],
    sketch: &Sketch,
    edition: &str,
) -> Vec<u8> {
    let mut content = Vec::new();
    put_text(&mut content, community.as_str());
    put_number(&mut content, zigzag(clock.wall.millis()));
    put_number(&mut content, u64::from(clock.tick));
    content.extend(pack(events, BLOCK));
    let about_log = events.iter().filter(|event| is_about_others(event)).count();
    put_section(&mut content, &sketch.write(edition, about_log));
    frame(Content::Snapshot, &content)
}

/// A snapshot whose events are still packed.
#[derive(Debug)]
pub(crate) struct Snapshot {
    /// Of which community it is.
    pub community: CommunityId,
    /// How far the clock had come.
    pub clock: HybridTime,
    /// The events.
    pub packed: Packed,
    /// Who recorded them and when.
    pub spine: Spine,
    /// What they make; none where that has to be found out.
    pub outline: Option<Outline>,
}

/// What is around the events of a log.
#[derive(Debug, Default)]
pub(crate) struct Spine {
    /// For each replica the running numbers of its events and their places, in order.
    pub numbered: BTreeMap<ReplicaId, Vec<(u32, u32)>>,
    /// When they were recorded, by their places.
    pub times: Vec<HybridTime>,
}

impl Spine {
    /// Reads what is around the events of all blocks; `even` where each but the last has to be full.
    fn read(packed: &Packed, even: bool) -> Result<Self, PackFault> {
        let mut numbered = vec![Vec::new(); packed.replicas().len()];
        let mut times = Vec::new();
        for nth in 0..packed.blocks() {
            let spine = packed.spine(nth)?;
            if even && (spine.is_empty() || spine.len() > BLOCK || times.len() != nth * BLOCK) {
                return Err(PackFault::Wrong("a block that is not full"));
            }
            for event in spine {
                let place = u32::try_from(times.len()).map_err(|_| PackFault::Wrong("more events than have places"))?;
                numbered.get_mut(event.replica).ok_or(PackFault::Short)?.push((event.counter, place));
                times.push(event.recorded);
            }
        }
        // What is about other entries comes last.
        numbered.iter_mut().for_each(|numbers| numbers.sort_by_key(|(number, _)| *number));
        let numbered = packed.replicas().iter().cloned().zip(numbered);
        Ok(Self { numbered: numbered.filter(|(_, numbers)| !numbers.is_empty()).collect(), times })
    }
}

/// Reads what there is in a snapshot, but none of its events. What another edition of the engine has made of them is
/// passed over.
pub(crate) fn unpack_snapshot(bytes: &[u8], edition: &str) -> Result<Snapshot, GridError> {
    let read = || {
        let (format, content) = unframe(Content::Snapshot, bytes)?;
        let mut content = Input::new(content);
        let community = community(&mut content)?;
        let wall = Instant::from_millis(unzigzag(content.number()?));
        let wall = wall.ok_or(PackFault::Wrong("an instant outside the years 1900 to 2199"))?;
        let clock = HybridTime { wall, tick: content.small()? };
        let packed = Packed::open(&mut content)?;
        let spine = Spine::read(&packed, format > 1)?;
        let outline = match format {
            1 => None,
            _ => Outline::read(&Section::read(&mut content)?.unpack()?, edition, spine.times.len())?,
        };
        if !content.is_empty() {
            return Err(PackFault::Wrong("something follows its end"));
        }
        Ok(Snapshot { community, clock, packed, spine, outline })
    };
    read().map_err(|fault: PackFault| fault.of(Content::Snapshot))
}

impl Snapshot {
    /// Every event.
    pub fn events(&self) -> Result<Chunks<Event>, GridError> {
        self.packed.events().map_err(|fault| fault.of(Content::Snapshot))
    }
}

/// What is said of a snapshot whose outline names what there cannot be.
pub(crate) fn impossible_outline() -> GridError {
    PackFault::Wrong("a file or list that there cannot be").of(Content::Snapshot)
}

fn community(content: &mut Input<'_>) -> Result<CommunityId, PackFault> {
    CommunityId::new(content.text()?).map_err(|_| PackFault::Wrong("a community id that is none"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_says_what_is_wrong_with_it() {
        let whole = frame(Content::Bundle, b"content");
        assert_eq!(unframe(Content::Bundle, &whole), Ok((1, b"content".as_slice())));
        for length in 0..whole.len() {
            let cut = unframe(Content::Bundle, whole.get(..length).unwrap_or_default());
            assert!(matches!(cut, Err(PackFault::Cut { .. } | PackFault::Other)), "{length}: {cut:?}");
        }
        let more = [whole.as_slice(), b"x"].concat();
        assert_eq!(unframe(Content::Bundle, &more), Err(PackFault::More(1)));
        for at in 0..whole.len() {
            let mut altered = whole.clone();
            if let Some(byte) = altered.get_mut(at) {
                *byte ^= 1;
            }
            assert!(unframe(Content::Bundle, &altered).is_err(), "{at}");
        }
        let newer = [b"GWB".as_slice(), &[2], b"whatever comes then"].concat();
        assert_eq!(unframe(Content::Bundle, &newer), Err(PackFault::Newer(2)));
    }
}
