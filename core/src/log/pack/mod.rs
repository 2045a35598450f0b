//! The compact binary encoding of events: `docs/encoding.md` describes every byte.
//!
//! The JSON of each event is turned sideways. What it looks like, its *shape*, is written once; what it says goes into
//! columns, one for each place of each shape; texts go into dictionaries in order, so that ids that count up have numbers
//! that do; and what comes of it is deflated. A shape says how it is read, so a build that does not know a kind of fact
//! can keep and relay it.

mod bits;
mod column;
mod events;
mod read;
mod section;
mod shape;
mod words;
mod write;

use super::{Event, HybridTime};
use crate::base::{Chunks, CommunityId, GridError, Instant};
use bits::{Input, put_number, put_text, unzigzag, zigzag};
use events::{BLOCK, pack, unpack};
use sha2::{Digest as _, Sha256};

/// The only format there is so far. A build reads every format up to its own.
const FORMAT: u8 = 1;

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
    out.push(FORMAT);
    // A content of more than four gigabytes is cut where it is read.
    out.extend_from_slice(&u32::try_from(content.len()).unwrap_or(u32::MAX).to_le_bytes());
    out.extend_from_slice(content);
    let check = check(&out);
    out.extend_from_slice(&check);
    out
}

/// Takes content out of its frame, once it is known to be whole.
fn unframe(what: Content, bytes: &[u8]) -> Result<&[u8], PackFault> {
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
    if format == 0 || format > FORMAT {
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
    if check(before) == *end { Ok(content) } else { Err(PackFault::Altered) }
}

/// Writes events of a community as a bundle: its id, and the events.
pub(crate) fn pack_bundle(community: &CommunityId, events: &[&Event]) -> Vec<u8> {
    let mut content = Vec::new();
    put_text(&mut content, community.as_str());
    content.extend(pack(events, BLOCK));
    frame(Content::Bundle, &content)
}

/// Reads a bundle: of which community it is, and the events.
pub(crate) fn unpack_bundle(bytes: &[u8]) -> Result<(CommunityId, Chunks<Event>), GridError> {
    let read = || {
        let mut content = Input::new(unframe(Content::Bundle, bytes)?);
        Ok((community(&mut content)?, unpack(&mut content)?))
    };
    read().map_err(|fault: PackFault| fault.of(Content::Bundle))
}

/// Writes a log as a snapshot: the community's id, how far the clock had come, and every event.
pub(crate) fn pack_snapshot(community: &CommunityId, clock: HybridTime, events: &[&Event]) -> Vec<u8> {
    let mut content = Vec::new();
    put_text(&mut content, community.as_str());
    put_number(&mut content, zigzag(clock.wall.millis()));
    put_number(&mut content, u64::from(clock.tick));
    content.extend(pack(events, BLOCK));
    frame(Content::Snapshot, &content)
}

/// Reads a snapshot: of which community it is, how far the clock had come, and the events.
pub(crate) fn unpack_snapshot(bytes: &[u8]) -> Result<(CommunityId, HybridTime, Chunks<Event>), GridError> {
    let read = || {
        let mut content = Input::new(unframe(Content::Snapshot, bytes)?);
        let community = community(&mut content)?;
        let wall = Instant::from_millis(unzigzag(content.number()?));
        let wall = wall.ok_or(PackFault::Wrong("an instant outside the years 1900 to 2199"))?;
        let clock = HybridTime { wall, tick: content.small()? };
        Ok((community, clock, unpack(&mut content)?))
    };
    read().map_err(|fault: PackFault| fault.of(Content::Snapshot))
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
        assert_eq!(unframe(Content::Bundle, &whole), Ok(b"content".as_slice()));
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
