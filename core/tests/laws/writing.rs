//! Laws 2 and 16 case by case: how long, how deep and how numbered what comes in may be, what is said about what may not,
//! and who is sent what.

use super::exchange::with_a_good_check;
use super::{Law, cases, fault};
use data_encoding::BASE32_NOPAD;
use gridward::base::CommunityId;
use gridward::log::{Event, Fact, VersionVector, join_parts, read_lines, split_parts, write_lines};
use gridward::{Engine, EngineConfig, GridError};
use proptest::prelude::*;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};

type Answer<T> = Result<T, Box<dyn std::error::Error>>;

const LINE: &str = r#"{"replica":"p","counter":1,"wall":"2021-12-01T01:00:00Z","tick":0,"at":"2021-12-01T01:00:00Z","by":"w","fact":{"kind":"communityNamed","data":{"name":"x"}}}"#;

fn open() -> Answer<Engine> {
    let (community, policy) = (CommunityId::new("c")?, gridward::policy::preset("base")?);
    Ok(Engine::new(EngineConfig { community, replica: "reader".parse()?, policy, adopted: Vec::new() })?)
}

/// The line that cannot be read, and why.
fn damaged(text: &str) -> Answer<(u32, String)> {
    match read_lines(text) {
        Err(GridError::DamagedLine { line, reason }) => Ok((line, reason)),
        other => Err(format!("{other:?}").into()),
    }
}

#[test]
fn a_line_of_a_mebibyte_is_read_and_a_longer_one_refused() -> Answer<()> {
    let padded = |length: usize| format!("{LINE}{}", " ".repeat(length.saturating_sub(LINE.len())));
    assert_eq!(read_lines(&padded(1 << 20))?.len(), 1);
    for more in [1, 2, 1_000] {
        let (line, reason) = damaged(&padded((1 << 20) + more))?;
        assert_eq!((line, reason.as_str()), (1, "the line is longer than 1048576 bytes"));
    }
    Ok(())
}

/// Who has to mend a file by hand is told the line, counted as an editor counts it, the field and the column.
#[test]
fn a_damaged_line_is_named_with_what_is_wrong_and_where() -> Answer<()> {
    assert_eq!(damaged(&format!("{LINE}\n\n{{}}\n{LINE}"))?, (3, "missing field `replica` (column 2)".to_owned()));
    let cut = LINE.get(..40).unwrap_or_default();
    assert_eq!(damaged(&format!("{LINE}\n{cut}"))?, (2, "the line ends too early, at column 40".to_owned()));
    Ok(())
}

#[test]
fn what_is_wrong_with_a_bundle_is_said() -> Answer<()> {
    let bundle = open()?.bundle(&VersionVector::default());
    let reason = |bytes: &[u8]| -> Answer<String> {
        match open()?.merge_bundle(bytes) {
            Err(GridError::DamagedBundle { reason }) => Ok(reason),
            other => Err(format!("{other:?}").into()),
        }
    };
    let picture = b"\x89PNG\r\n\x1a\n and more than a frame would need".as_slice();
    for other in [b"".as_slice(), LINE.as_bytes(), b"GWS\x01", picture] {
        assert_eq!(reason(other)?, "it does not begin as one does");
    }
    let length = bundle.len();
    for there in [16, length - 1] {
        let cut = reason(bundle.get(..there).unwrap_or_default())?;
        assert_eq!(cut, format!("it is cut: {there} of {length} bytes are there"));
    }
    for more in [1, 2, 300] {
        let longer = [bundle.as_slice(), &vec![0; more]].concat();
        assert_eq!(reason(&longer)?, format!("{more} bytes follow after its end"));
    }
    Ok(())
}

/// A block of a snapshot holds 256 events, and only the last one fewer: by that a reader knows in which one an event is.
#[test]
fn a_snapshot_with_a_block_of_another_length_is_refused() -> Answer<()> {
    for (events, reason) in
        [(256, "it contradicts itself: it ends too early"), (257, "it contradicts itself: a block that is not full")]
    {
        let mut engine = open()?;
        engine.merge_lines(
            &(1..=events)
                .map(|n| LINE.replacen("\"counter\":1", &format!("\"counter\":{n}"), 1) + "\n")
                .collect::<String>(),
        )?;
        // A bundle has all of them in one block. After the community's id comes here the clock.
        let bundle = engine.bundle(&VersionVector::default());
        let packed = bundle.get(8 + 2..bundle.len() - 8).ok_or("no bundle")?;
        let content = [b"\x01c\0\0".as_slice(), packed].concat();
        let length = u32::try_from(content.len())?.to_le_bytes();
        let snapshot = with_a_good_check([b"GWS\x02".as_slice(), &length, &content, &[0; 8]].concat());
        let refused = Engine::restore(engine.config().clone(), &snapshot).map(|engine| engine.events());
        assert_eq!(refused, Err(GridError::DamagedSnapshot { reason: reason.to_owned() }), "{events}");
    }
    Ok(())
}

/// A part whose check fits, of a bundle that nobody has.
fn part(index: u32, total: u32) -> String {
    let before = format!("GW1:AAAAAAAA:{index}:{total}:{}", BASE32_NOPAD.encode(b"something"));
    let whole = Sha256::digest(before.as_bytes());
    format!("{before}:{}", BASE32_NOPAD.encode(whole.get(..5).unwrap_or_default()))
}

/// Parts count from 1 to their total, which is 9,999 at most.
#[test]
fn a_part_with_a_number_that_there_cannot_be_is_refused() -> Answer<()> {
    for (index, total) in [(0, 0), (0, 1), (2, 1), (3, 2), (1, 10_000), (1, 10_001), (10_000, 10_000)] {
        let refused = GridError::DamagedPart { part: 1, reason: "its number is none".to_owned() };
        assert_eq!(join_parts(&[part(index, total)]), Err(refused), "{index} of {total}");
    }
    for index in [1, 9_999] {
        match join_parts(&[part(index, 9_999)]) {
            Err(GridError::MissingParts { missing, total: 9_999 }) => {
                assert!(missing.len() == 9_998 && !missing.contains(&index));
            }
            other => return Err(format!("{other:?}").into()),
        }
    }
    Ok(())
}

/// Whoever holds a phone in front of another shows no more codes than the code's size asks for: 32 characters are kept for
/// what is around the content, and all others are used.
#[test]
fn a_part_is_as_long_as_it_may_be() {
    let bundle: Vec<u8> = (0..5_000_u32).flat_map(u32::to_le_bytes).take(5_000).collect();
    for length in (64..400).chain([1_800, 4_296]) {
        let parts = split_parts(&bundle, length);
        let first = parts.first().map_or(0, String::len);
        assert!(parts.len() > 1 && (length - 7..=length).contains(&first), "{length}: {first}");
    }
}

/// A fact of a kind that no build of today knows, which says that.
fn of_tomorrow(data: &Value) -> Value {
    let instant = "2021-12-01T01:00:00Z";
    let fact = json!({"kind": "factOfTomorrow", "data": data});
    json!({"replica": "p", "counter": 1, "wall": instant, "tick": 0, "at": instant, "by": "w", "fact": fact})
}

#[test]
fn what_nobody_knows_yet_is_kept_whole_down_to_a_depth_of_a_hundred() -> Answer<()> {
    let wraps: [fn(Value) -> Value; 2] = [|inner| json!([inner]), |inner| json!({"in": inner})];
    for (nth, wrap) in wraps.into_iter().enumerate() {
        // The fact is an object of which the data is one level down.
        let deepest = (1..100).fold(json!("words"), |inner, _| wrap(inner));
        let event = of_tomorrow(&deepest);
        let read = read_lines(&event.to_string())?;
        let Some(Event { fact: Fact::Unknown(kept), .. }) = read.first() else { return Err("nothing kept".into()) };
        assert_eq!(Some(kept.content()), event.get("fact"), "way {nth}");
        let (line, reason) = damaged(&of_tomorrow(&wrap(deepest)).to_string())?;
        assert!(line == 1 && reason.contains("nested too deeply"), "way {nth}: {reason}");
    }
    Ok(())
}

/// Events of two devices with these numbers, in variants that claim the same name.
fn claimed(names: &BTreeSet<(bool, u32, u8)>) -> Result<Vec<Event>, TestCaseError> {
    let event = |(second, counter, variant): &(bool, u32, u8)| {
        let mut value = of_tomorrow(&json!(variant));
        for (field, said) in [("replica", json!(if *second { "q" } else { "p" })), ("counter", json!(counter))] {
            if let Some(fields) = value.as_object_mut() {
                fields.insert(field.to_owned(), said);
            }
        }
        serde_json::from_value(value).map_err(fault)
    };
    names.iter().map(event).collect()
}

/// The lines in an order of their own.
fn lines<'e>(events: impl IntoIterator<Item = &'e Event>) -> Vec<String> {
    let mut lines: Vec<String> = write_lines(events).lines().map(str::to_owned).collect();
    lines.sort_unstable();
    lines
}

fn all_are_sent_that_may_be_missing(names: &BTreeSet<(bool, u32, u8)>, theirs: [Option<u32>; 2]) -> Law {
    let events = claimed(names)?;
    let mut engine = open().map_err(fault)?;
    engine.merge(events.clone());
    let mut version = VersionVector::default();
    for (replica, known) in ["p", "q"].into_iter().zip(theirs) {
        if let Some(known) = known {
            version.0.insert(replica.parse().map_err(fault)?, known);
        }
    }
    let claimants = |event: &&Event| events.iter().filter(|other| other.id() == event.id()).count();
    let lacks = |event: &&Event| {
        event.counter == 0
            || event.counter > version.0.get(&event.replica).copied().unwrap_or(0)
            || claimants(event) > 1
    };
    prop_assert_eq!(lines(&engine.events_since(&version)), lines(events.iter().filter(lacks)));
    let mut complete = BTreeMap::new();
    for event in &events {
        let numbers: BTreeSet<u32> =
            events.iter().filter(|other| other.replica == event.replica).map(|other| other.counter).collect();
        let up_to = (1..).take_while(|number| numbers.contains(number)).last().unwrap_or(0);
        complete.insert(event.replica.clone(), up_to);
    }
    prop_assert_eq!(engine.version(), VersionVector(complete));
    Ok(())
}

proptest! {
    #![proptest_config(cases(200))]

    /// Law 2: who says how far they know a device's events is sent what they may lack, each once: what has a higher
    /// number, and what no number tells, for it has none or different events claim it.
    #[test]
    fn law_02_whoever_asks_is_sent_what_they_may_lack(
        names in prop::collection::btree_set((any::<bool>(), 0_u32..6, 0_u8..2), 0..12),
        theirs in [prop::option::of(0_u32..7), prop::option::of(0_u32..7)],
    ) {
        all_are_sent_that_may_be_missing(&names, theirs)?;
    }
}
