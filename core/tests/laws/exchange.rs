//! Laws 2 and 16 for bundles: they say what the events said, however they are sent, and damage is found, never guessed at.

use super::histories::{History, engine, histories, minute};
use super::{Law, cases, fault};
use gridward::log::{Entry, Event, Fact, VersionVector, join_parts, read_lines, split_parts, write_lines};
use gridward::{Engine, GridError};
use proptest::prelude::*;
use serde_json::json;
use sha2::{Digest as _, Sha256};

/// The bundle of a whole history.
fn bundle_of(history: &History) -> Result<Vec<u8>, TestCaseError> {
    Ok(history.engine().map_err(fault)?.bundle(&VersionVector::default()))
}

/// The lines of a log in which some kinds are called what no build of today calls them, and say more than any knows.
pub fn from_the_future(lines: &str, which: u8) -> String {
    lines
        .lines()
        .enumerate()
        .map(|(at, line)| {
            let strange = at % 3 == usize::from(which % 3);
            let renamed = line.replacen("\"fact\":{\"kind\":\"", "\"fact\":{\"kind\":\"newer-", 1);
            // A kind that is known, with a field that is not.
            let wider = line.replacen("\"data\":{", "\"data\":{\"aNewField\":[1,null,{\"deep\":-7}],", 1);
            match (strange, which % 2) {
                (true, 0) => renamed + "\n",
                (true, _) => wider.replacen("{\"deep\":-7}],}", "{\"deep\":-7}]}", 1) + "\n",
                (false, _) => line.to_owned() + "\n",
            }
        })
        .collect()
}

/// What an update of the app does to entries that were kept for it: here, it takes the change back.
fn after_the_update(events: &[Event]) -> Result<Vec<Event>, TestCaseError> {
    let read = |event: &Event| -> Result<Event, TestCaseError> {
        let mut value = serde_json::to_value(event).map_err(fault)?;
        if let Some(kind) = value.pointer_mut("/fact/kind") {
            *kind = kind.as_str().map(|kind| kind.trim_start_matches("newer-")).into();
        }
        if let Some(data) = value.pointer_mut("/fact/data").and_then(serde_json::Value::as_object_mut) {
            data.remove("aNewField");
        }
        serde_json::from_value(value).map_err(fault)
    };
    events.iter().map(read).collect()
}

/// Writes the check of a frame anew, as somebody does who means harm.
pub fn with_a_good_check(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.truncate(bytes.len().saturating_sub(8));
    let whole = Sha256::digest(&bytes);
    bytes.extend(whole.iter().take(8));
    bytes
}

/// A bundle that was tampered with ends in an error or in events, and the engine goes on.
fn survives(engine: &mut Engine, bytes: &[u8]) -> Law {
    let before = engine.digest();
    match engine.merge_bundle(bytes) {
        Ok(_) => prop_assert!(engine.digest().events >= before.events),
        Err(GridError::DamagedBundle { .. } | GridError::NewerFormat { .. } | GridError::OtherCommunity { .. }) => {
            prop_assert_eq!(engine.digest(), before, "nothing is taken in");
        }
        Err(error) => return Err(fault(error)),
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(48))]

    /// Law 2: what comes out of a bundle is what went in, to the letter.
    #[test]
    fn law_02_a_bundle_says_what_the_events_said(history in histories(80, 6), length in 64_usize..3_000) {
        let whole = history.engine().map_err(fault)?;
        let bundle = whole.bundle(&VersionVector::default());
        let mut copy = engine(&history.policy, "copy").map_err(fault)?;
        copy.merge_bundle(&join_parts(&split_parts(&bundle, length)).map_err(fault)?).map_err(fault)?;
        prop_assert_eq!(copy.lines(), whole.lines());
        prop_assert_eq!(copy.digest(), whole.digest());
        prop_assert_eq!(copy.bundle(&VersionVector::default()), bundle.clone(), "the same events, the same bytes");
        let again = copy.merge_bundle(&bundle).map_err(fault)?;
        prop_assert_eq!((again.added, again.clashes), (0, 0));
    }

    /// Law 2: devices that send each other bundles of what the other lacks agree, and one that missed some catches up.
    #[test]
    fn law_02_devices_agree_after_bundles(history in histories(80, 4), shares in prop::collection::vec(0_u8..3, 1..60)) {
        let mut devices = Vec::new();
        for (at, name) in ["a", "b", "c"].into_iter().enumerate() {
            let mut device = engine(&history.policy, name).map_err(fault)?;
            let share = |nth: usize| shares.get(nth % shares.len()).is_some_and(|share| usize::from(*share) == at);
            let its = history.events.iter().enumerate().filter(|(nth, _)| share(*nth));
            device.merge(its.map(|(_, event)| event.clone()).collect());
            devices.push(device);
        }
        // Round and round: what b sends on to c it has from a.
        for (from, to) in [(0, 1), (1, 2), (2, 0), (0, 1), (1, 0)] {
            let since = devices.get(to).map(Engine::version).unwrap_or_default();
            let bundle = devices.get(from).map(|engine| engine.bundle(&since)).unwrap_or_default();
            if let Some(device) = devices.get_mut(to) {
                device.merge_bundle(&bundle).map_err(fault)?;
            }
        }
        let whole = history.engine().map_err(fault)?.digest();
        for device in &devices {
            prop_assert_eq!(device.digest(), whole.clone());
        }
    }

    /// Law 2 with builds of different age: an older one keeps and passes on what it cannot read, over any way, and a newer
    /// one that gets it back reads it.
    #[test]
    fn law_02_an_older_build_passes_on_what_it_cannot_read(history in histories(60, 4), which in any::<u8>()) {
        let newest = history.engine().map_err(fault)?;
        let future = from_the_future(&newest.lines(), which);
        let mut older = engine(&history.policy, "older").map_err(fault)?;
        let report = older.merge_lines(&future).map_err(fault)?;
        let kept = older.events_since(&VersionVector::default());
        let unknown = kept.iter().filter(|event| matches!(event.fact, Fact::Unknown(_))).count();
        prop_assert_eq!(u32::try_from(unknown), Ok(report.unknown));
        prop_assert!(unknown > 0 || kept.len() < 4);

        // By lines, by bundle, by events, in any order: one state.
        let mut relay = engine(&history.policy, "relay").map_err(fault)?;
        relay.merge_bundle(&older.bundle(&VersionVector::default())).map_err(fault)?;
        let mut last = engine(&history.policy, "last").map_err(fault)?;
        let (half, rest) = kept.split_at(kept.len() / 2);
        last.merge(rest.to_vec());
        last.merge_lines(&write_lines(half)).map_err(fault)?;
        for other in [&relay, &last] {
            prop_assert_eq!(other.digest(), older.digest());
            prop_assert_eq!(other.lines(), older.lines());
        }
        prop_assert_eq!(&read_lines(&relay.lines()).map_err(fault)?, &kept);

        let mut updated = engine(&history.policy, "updated").map_err(fault)?;
        updated.merge(after_the_update(&last.events_since(&VersionVector::default()))?);
        prop_assert_eq!(updated.digest(), newest.digest());
    }

    /// Law 2: an engine that was restored from a snapshot is the one that took it, also for what is recorded from then on.
    #[test]
    fn law_02_a_restored_engine_goes_on_as_if_nothing_had_been(
        history in histories(60, 4), minutes in -3_000_i32..60_000, at in any::<prop::sample::Index>(),
    ) {
        let mut first = history.engine().map_err(fault)?;
        let name = |minutes: i32| -> Result<Entry, TestCaseError> {
            let fact = json!({"kind": "communityNamed", "data": {"name": "x", "code": "429021"}});
            serde_json::from_value(json!({"at": minute(minutes), "by": "w0", "fact": fact})).map_err(fault)
        };
        first.record(name(minutes)?, minute(minutes)).map_err(fault)?;
        let snapshot = first.snapshot();
        let mut second = Engine::restore(first.config().clone(), &snapshot).map_err(fault)?;
        prop_assert_eq!(second.digest(), first.digest());
        prop_assert_eq!(second.version(), first.version());
        prop_assert_eq!(&second.snapshot(), &snapshot);
        // The clock goes on from where it was, whatever the device says.
        for later in [minutes - 500, minutes + 10, minutes + 4_000] {
            first.record(name(later)?, minute(later)).map_err(fault)?;
            second.record(name(later)?, minute(later)).map_err(fault)?;
            prop_assert_eq!(second.lines(), first.lines());
        }
        let at = at.index(snapshot.len());
        let cut = Engine::restore(first.config().clone(), snapshot.get(..at).unwrap_or_default());
        let named = matches!(cut, Err(GridError::DamagedSnapshot { .. }));
        prop_assert!(named, "{cut:?}");
    }

    /// Law 16: a bundle that was cut, or in which any bit is another, is refused as a whole.
    #[test]
    fn law_16_a_damaged_bundle_is_refused(history in histories(30, 2), at in any::<prop::sample::Index>(), bit in 0_u8..8) {
        let bundle = bundle_of(&history)?;
        let mut reader = engine(&history.policy, "x").map_err(fault)?;
        let at = at.index(bundle.len());
        let cut = bundle.get(..at).unwrap_or_default();
        let refused = reader.merge_bundle(cut);
        let named = matches!(refused, Err(GridError::DamagedBundle { .. }));
        prop_assert!(named, "{refused:?}");
        let mut altered = bundle.clone();
        if let Some(byte) = altered.get_mut(at) {
            *byte ^= 1 << bit;
        }
        let refused = reader.merge_bundle(&altered);
        let named = matches!(refused, Err(GridError::DamagedBundle { .. } | GridError::NewerFormat { .. }));
        prop_assert!(named, "{refused:?}");
        prop_assert_eq!(reader.events(), 0);
    }

    /// Law 16: whoever makes the check fit a tampered bundle gets an error or events, and no more than that.
    #[test]
    fn law_16_a_tampered_bundle_ends_in_events_or_an_error(
        history in histories(30, 2), changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        shorter in 0_usize..20,
    ) {
        let mut bundle = bundle_of(&history)?;
        let mut reader = history.engine().map_err(fault)?;
        for (at, value) in &changes {
            let at = 8 + at.index(bundle.len() - 16);
            if let Some(byte) = bundle.get_mut(at) {
                *byte = *value;
            }
        }
        survives(&mut reader, &with_a_good_check(bundle.clone()))?;
        bundle.truncate(bundle.len() - shorter);
        let length = u32::try_from(bundle.len().saturating_sub(16)).unwrap_or(0);
        if let Some(said) = bundle.get_mut(4..8) {
            said.copy_from_slice(&length.to_le_bytes());
        }
        survives(&mut reader, &with_a_good_check(bundle))?;
    }

    /// Law 16: any bytes at all.
    #[test]
    fn law_16_any_bytes_end_in_an_error(bytes in prop::collection::vec(any::<u8>(), 0..300), history in histories(2, 0)) {
        let mut reader = history.engine().map_err(fault)?;
        survives(&mut reader, &bytes)?;
        let length = u32::try_from(bytes.len()).unwrap_or(0).to_le_bytes();
        let framed = [b"GWB\x01".as_slice(), &length, &bytes, &[0; 8]].concat();
        survives(&mut reader, &with_a_good_check(framed))?;
    }
}

#[test]
fn a_bundle_of_another_community_is_refused() -> Result<(), Box<dyn std::error::Error>> {
    let policy = gridward::policy::preset("base")?;
    let open = |community: &str| -> Result<Engine, Box<dyn std::error::Error>> {
        let config = gridward::EngineConfig {
            community: community.parse()?,
            replica: "r".parse()?,
            policy: policy.clone(),
            adopted: Vec::new(),
        };
        Ok(Engine::new(config)?)
    };
    let refused = open("ours")?.merge_bundle(&open("theirs")?.bundle(&VersionVector::default()));
    let expected = GridError::OtherCommunity { ours: "ours".to_owned(), theirs: "theirs".to_owned() };
    assert_eq!(refused, Err(expected));
    Ok(())
}
