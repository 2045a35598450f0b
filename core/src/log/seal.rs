//! Seals: a device says with its key that these are its entries. Every byte stands in `docs/seals.md`.
//!
//! A seal names each entry by the hash of what it says, so it travels with the log through any device, and still holds for
//! the others where some of its entries were reduced by an erasure.

use super::Event;
use crate::base::{CommunityId, FixedBytes, PublicKey, ReplicaId, Signature};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::ops::RangeInclusive;

/// Entries that one seal covers at most.
pub const MOST_SEALED: u32 = 1_000;

/// What is hashed and what is signed begin with what they are, so that neither passes for anything else.
const ENTRY: &[u8] = b"gridward.entry.1\n";
const SEAL: &[u8] = b"gridward.seal.1\n";

/// What stands for an entry: the first 16 bytes of a SHA-256.
pub type EntryHash = FixedBytes<16>;

/// Stands for an entry that the device did not vouch for when it sealed those around it: it had been reduced by an erasure
/// already, or is lost.
pub(crate) const NOT_VOUCHED_FOR: EntryHash = FixedBytes([0; 16]);

/// A device seals its entries with this key. Several keys can be stated for one device: each holds from when it is stated
/// until the statement is taken back, and a seal may be made with any of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeviceKeyStated {
    /// The device.
    pub replica: ReplicaId,
    /// Its public key.
    pub public_key: PublicKey,
}

/// A device vouches for entries of its own: those of the replica that records this, and of no other. Whoever records it
/// needs no right: it shows by itself who made it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EntriesSealed {
    /// The first entry, by its running number.
    pub from_counter: u32,
    /// The last one, inclusive; at most 1,000 entries.
    pub to_counter: u32,
    /// The hash of each entry, in order; zeros for one that the device does not vouch for.
    pub hashes: Vec<EntryHash>,
    /// The signature over community, device, numbers and hashes.
    pub signature: Signature,
}

impl EntriesSealed {
    /// The numbers that it covers; none where its particulars do not go together.
    pub(crate) fn numbers(&self) -> Option<RangeInclusive<u32>> {
        let count = self.to_counter.checked_sub(self.from_counter)?.checked_add(1)?;
        let fits = count <= MOST_SEALED && usize::try_from(count).is_ok_and(|count| count == self.hashes.len());
        fits.then_some(self.from_counter..=self.to_counter)
    }

    /// The hash of an entry by its running number.
    pub(crate) fn hash_of(&self, counter: u32) -> Option<EntryHash> {
        let at = counter.checked_sub(self.from_counter)?;
        self.hashes.get(usize::try_from(at).ok()?).copied()
    }

    /// True where the key has signed just that.
    pub(crate) fn is_signed_by(&self, key: &PublicKey, community: &CommunityId, replica: &ReplicaId) -> bool {
        let message = sealed_text(community, replica, self.from_counter, self.to_counter, &self.hashes);
        verifies(key, &message, &self.signature)
    }
}

/// The bytes that a device signs.
pub(crate) fn sealed_text(
    community: &CommunityId,
    replica: &ReplicaId,
    from: u32,
    to: u32,
    hashes: &[EntryHash],
) -> Vec<u8> {
    let mut message = SEAL.to_vec();
    for id in [community.as_str(), replica.as_str()] {
        let length = u32::try_from(id.len()).unwrap_or(u32::MAX);
        message.extend(length.to_be_bytes());
        message.extend(id.as_bytes());
    }
    message.extend(from.to_be_bytes());
    message.extend(to.to_be_bytes());
    hashes.iter().for_each(|hash| message.extend(hash.0));
    message
}

/// What an entry says, for a seal.
pub(crate) struct Print {
    /// What stands for it.
    pub hash: EntryHash,
    /// True for what an erasure has reduced, here or elsewhere.
    pub reduced: bool,
}

impl Print {
    pub fn of(event: &Event) -> Self {
        let mut text = String::new();
        if let Ok(value) = serde_json::to_value(event) {
            write(&value, &mut text);
        }
        let reduced = ["\"erased:", "\"[erased]\"", "\"erased\""].iter().any(|left| text.contains(left));
        let whole = Sha256::new().chain_update(ENTRY).chain_update(text.as_bytes()).finalize();
        let mut hash = NOT_VOUCHED_FOR;
        hash.0.iter_mut().zip(whole).for_each(|(byte, of_whole)| *byte = of_whole);
        Self { hash, reduced }
    }
}

/// The canonical JSON of a value (RFC 8785, for what the log holds): keys sorted, nothing between. A build that does not know
/// a kind of fact writes it as one that does.
fn write(value: &Value, text: &mut String) {
    let quoted = |word: &str| Value::from(word).to_string();
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<(&String, &Value)> = fields.iter().collect();
            fields.sort_by_key(|(key, _)| *key);
            text.push('{');
            for (at, (key, value)) in fields.into_iter().enumerate() {
                text.push_str(if at > 0 { "," } else { "" });
                text.push_str(&quoted(key));
                text.push(':');
                write(value, text);
            }
            text.push('}');
        }
        Value::Array(items) => {
            text.push('[');
            for (at, item) in items.iter().enumerate() {
                text.push_str(if at > 0 { "," } else { "" });
                write(item, text);
            }
            text.push(']');
        }
        plain => text.push_str(&plain.to_string()),
    }
}

/// True for a build that can check signatures.
pub(crate) const CHECKS_SIGNATURES: bool = cfg!(feature = "signatures");

/// True where the key has signed the message. A build without the feature `signatures` never says so.
#[cfg(feature = "signatures")]
fn verifies(key: &PublicKey, message: &[u8], signature: &Signature) -> bool {
    let key = ed25519_compact::PublicKey::new(key.0);
    key.verify(message, &ed25519_compact::Signature::new(signature.0)).is_ok()
}

#[cfg(not(feature = "signatures"))]
fn verifies(_: &PublicKey, _: &[u8], _: &Signature) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(text: &str) -> Option<Event> {
        serde_json::from_str(text).ok()
    }

    /// The bytes that `docs/seals.md` shows.
    #[test]
    fn the_example_of_the_page_has_these_bytes() {
        let line = r#"{"replica":"phone-1","counter":1,"wall":"2021-12-01T01:00:00Z","tick":0,"at":"2021-12-01T00:55:00Z","by":"w-1","fact":{"kind":"communityNamed","data":{"name":"Riverside"}}}"#;
        let print = event(line).map(|event| Print::of(&event));
        assert!(print.as_ref().is_some_and(|print| !print.reduced));
        assert_eq!(print.map(|print| print.hash.to_string()), Some("DSMbmdYJtcEwTQLxysB7EA==".to_owned()));
        let (Ok(community), Ok(replica)) = ("c".parse(), "phone-1".parse()) else { return assert_eq!(1, 2) };
        let message = sealed_text(&community, &replica, 1, 1, &[NOT_VOUCHED_FOR]);
        let expected =
            [b"gridward.seal.1\n\0\0\0\x01c\0\0\0\x07phone-1\0\0\0\x01\0\0\0\x01".as_slice(), &[0; 16]].concat();
        assert_eq!(message, expected);
    }

    /// Key for key the same, in whatever order a device has written them, and whether or not the kind is known.
    #[test]
    fn no_order_of_keys_changes_what_an_entry_says() {
        let known = r#"{"replica":"p","counter":1,"wall":"2021-12-01T01:00:00Z","tick":0,"at":"2021-12-01T01:00:00Z","by":"w","fact":{"kind":"factOfTomorrow","data":{"b":[1,{"y":"ü\n","x":null}],"a":true}}}"#;
        let other = r#"{"fact":{"data":{"a":true,"b":[1,{"x":null,"y":"\u00fc\u000a"}]},"kind":"factOfTomorrow"},"by":"w","at":"2021-12-01T01:00:00Z","tick":0,"wall":"2021-12-01T01:00:00Z","counter":1,"replica":"p"}"#;
        let hash = |text: &str| event(text).map(|event| Print::of(&event).hash);
        assert!(hash(known).is_some());
        assert_eq!(hash(known), hash(other));
        assert_ne!(hash(known), hash(&known.replace("true", "false")));
    }

    /// RFC 8032, section 7.1, tests 1 to 3, and each of them altered.
    #[test]
    #[cfg(feature = "signatures")]
    fn signatures_of_the_standard_are_told_from_altered_ones() {
        let bytes = |hex: &str| data_encoding::HEXLOWER.decode(hex.as_bytes()).unwrap_or_default();
        for (key, message, signature) in [
            (
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                "",
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
            ),
            (
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
                "72",
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
            ),
            (
                "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
                "af82",
                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
            ),
        ] {
            let (Ok(key), Ok(signature)) = (bytes(key).try_into(), bytes(signature).try_into()) else {
                return assert_eq!(key, signature);
            };
            let (key, signature, message) = (FixedBytes(key), FixedBytes(signature), bytes(message));
            assert!(verifies(&key, &message, &signature));
            assert!(!verifies(&key, &[message.as_slice(), b"x"].concat(), &signature));
            for at in [0, 31, 32, 63] {
                let mut altered = signature;
                altered.0.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1);
                assert!(!verifies(&key, &message, &altered), "byte {at}");
            }
        }
    }
}
