//! Seals: what this device gives its host to sign, and what the seals of all devices say. See `docs/seals.md`.

use super::Engine;
use crate::base::{Argument, Because, EventId, PublicKey, ReplicaId};
use crate::community::AsOf;
use crate::log::{
    CHECKS_SIGNATURES, EntriesSealed, EntryHash, Event, Fact, MOST_SEALED, NOT_VOUCHED_FOR, Print, sealed_text,
};
use data_encoding::BASE64;
use serde::Serialize;
use std::collections::BTreeMap;

/// What a device has to sign to seal its entries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SealText {
    /// The first entry, for `entriesSealed`.
    pub from_counter: u32,
    /// The last one, inclusive.
    pub to_counter: u32,
    /// What stands for each of them.
    pub hashes: Vec<EntryHash>,
    /// The bytes to sign with the device's key (Ed25519, RFC 8032), in base 64 with padding.
    pub text: String,
}

/// What the seals say, device by device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SealsView {
    /// False for a build that cannot check signatures; then there are no devices.
    pub checked: bool,
    /// The devices that have recorded anything or have a key, by id.
    pub devices: Vec<DeviceSeals>,
}

/// The seals of one device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct DeviceSeals {
    /// The device.
    pub replica: ReplicaId,
    /// Its keys.
    pub keys: Vec<PublicKey>,
    /// The highest running number that a seal covers which one of the keys verifies; none before the first.
    pub sealed_up_to: Option<u32>,
    /// Entries that do not fit such a seal: somebody has altered them, or the seal is of others of the same name.
    pub broken: Vec<EventId>,
    /// Seals that none of its keys verifies.
    pub unknown: Vec<EventId>,
    /// Entries within its seals that cannot be checked any more, because somebody was erased.
    pub unchecked: u32,
    /// Entries that no such seal covers; seals need none.
    pub open: u32,
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

impl Engine {
    /// What this device has to sign to seal those of its own entries that come after its last seal, at most 1,000; none where
    /// there is nothing but seals. The host signs the text and records `entriesSealed` with the numbers, the hashes and the
    /// signature.
    #[must_use]
    pub fn seal_text(&self) -> Option<SealText> {
        let own = self.log.by_replica().find(|(replica, _)| **replica == self.config.replica);
        let own: Vec<&Event> = own.into_iter().flat_map(|(_, events)| events).collect();
        let seals = own.iter().filter_map(|event| match &event.fact {
            Fact::EntriesSealed(seal) => Some(seal.to_counter),
            _ => None,
        });
        let from = seals.max().unwrap_or(0).checked_add(1)?;
        let rest = own.iter().filter(|event| event.counter >= from);
        let last =
            rest.filter(|event| !matches!(event.fact, Fact::EntriesSealed(_))).map(|event| event.counter).max()?;
        let to = last.min(from.saturating_add(MOST_SEALED - 1));
        let hashes = self.hashes(from, to);
        let text = sealed_text(&self.config.community, &self.config.replica, from, to, &hashes);
        Some(SealText { from_counter: from, to_counter: to, hashes, text: BASE64.encode(&text) })
    }

    /// What stands for this device's entries: zeros for one that is lost, reduced, or of which there are two.
    fn hashes(&self, from: u32, to: u32) -> Vec<EntryHash> {
        let mut prints: BTreeMap<u32, Vec<Print>> = BTreeMap::new();
        for (_, event) in self.log.places_numbered(&self.config.replica, from..=to) {
            prints.entry(event.counter).or_default().push(Print::of(event));
        }
        let hash = |number: u32| match prints.get(&number).map(Vec::as_slice) {
            Some([print]) if !print.reduced => print.hash,
            _ => NOT_VOUCHED_FOR,
        };
        (from..=to).map(hash).collect()
    }

    /// What the seals of all devices say, as of an instant.
    #[must_use]
    pub fn seals(&self, as_of: AsOf) -> SealsView {
        if !CHECKS_SIGNATURES {
            return SealsView { checked: false, devices: Vec::new() };
        }
        let view = self.view(as_of);
        let devices = view.seals(true).into_iter().map(|(replica, seals)| DeviceSeals {
            replica: replica.clone(),
            keys: seals.keys.into_iter().collect(),
            sealed_up_to: seals.up_to,
            broken: seals.broken.into_iter().map(|(entry, _)| entry).collect(),
            unknown: seals.unknown.into_iter().collect(),
            unchecked: count(seals.unchecked.len()),
            open: count(seals.open.len()),
        });
        SealsView { checked: true, devices: devices.collect() }
    }

    /// Reasons against a seal of this device: it has to be of its own entries as they are, by a key of its own where any is
    /// stated and this build can check it.
    pub(super) fn reasons_against_seal(&self, seal: &EntriesSealed, as_of: AsOf) -> Vec<Because> {
        let mut reasons = Vec::new();
        let fits = seal.numbers().is_some()
            && self.log.next_counter(&self.config.replica).is_some_and(|next| seal.to_counter < next)
            && self.hashes(seal.from_counter, seal.to_counter) == seal.hashes;
        if !fits {
            let (from, to) = (Argument::Count(seal.from_counter), Argument::Count(seal.to_counter));
            reasons.push(Because::rule("reject.sealUnfit").with("from", from).with("to", to));
        } else if CHECKS_SIGNATURES {
            let view = self.view(as_of);
            let devices = view.seals(false);
            let keys = devices.get(&self.config.replica).map(|device| &device.keys);
            let mut keys = keys.into_iter().flatten().peekable();
            let (community, replica) = (&self.config.community, &self.config.replica);
            if keys.peek().is_some() && !keys.any(|key| seal.is_signed_by(key, community, replica)) {
                reasons.push(Because::rule("reject.sealUnknown").with("id", Argument::Text(replica.to_string())));
            }
        }
        reasons
    }
}
