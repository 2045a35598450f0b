//! Exchange with other replicas: bundles of events, whole or in parts; and snapshots, from which an app starts fast.

use super::{Engine, EngineConfig, MergeReport};
use crate::base::{CommunityId, GridError, HybridTime};
use crate::community::{Community, EDITION, sketch};
use crate::log::{
    Log, Snapshot, VersionVector, impossible_outline, in_snapshot, join_parts, pack_bundle, pack_snapshot, split_parts,
    unpack_bundle, unpack_snapshot,
};
use data_encoding::BASE64;
use serde::{Deserialize, Serialize};

/// Events in the compact binary encoding, as JSON carries them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BundleText {
    /// The bytes in base 64, with padding (RFC 4648).
    pub base64: String,
}

/// A bundle in parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BundleParts {
    /// The parts, in any order and with any repetition.
    pub parts: Vec<String>,
}

impl BundleText {
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self { base64: BASE64.encode(bytes) }
    }

    pub(super) fn bytes(&self) -> Result<Vec<u8>, GridError> {
        BASE64.decode(self.base64.as_bytes()).map_err(|error| GridError::DamagedBundle { reason: error.to_string() })
    }
}

impl Engine {
    /// The events that a replica of that version lacks, in the compact binary encoding: for a file, a message, or QR codes
    /// (see [`split_parts`]).
    #[must_use]
    pub fn bundle(&self, since: &VersionVector) -> Vec<u8> {
        pack_bundle(&self.config.community, &self.log.since(since))
    }

    /// Takes in a bundle: events of other replicas, in any order and with any repetition.
    ///
    /// # Errors
    /// [`GridError::DamagedBundle`] when it is cut or altered, [`GridError::NewerFormat`] when this build is too old for
    /// it, [`GridError::OtherCommunity`] when it is of another community. Then nothing has been taken in.
    pub fn merge_bundle(&mut self, bundle: &[u8]) -> Result<MergeReport, GridError> {
        let (community, events) = unpack_bundle(bundle)?;
        self.expect(&community)?;
        self.commit()?;
        self.learn(events.iter());
        Ok(self.take_in(events.into_items()))
    }

    fn expect(&self, theirs: &CommunityId) -> Result<(), GridError> {
        if *theirs == self.config.community {
            return Ok(());
        }
        Err(GridError::OtherCommunity { ours: self.config.community.to_string(), theirs: theirs.to_string() })
    }

    /// The same as [`bundle`](Self::bundle), as texts of at most so many characters each: see [`split_parts`].
    #[must_use]
    pub fn bundle_parts(&self, since: &VersionVector, characters: u32) -> BundleParts {
        let characters = usize::try_from(characters).unwrap_or(usize::MAX);
        BundleParts { parts: split_parts(&self.bundle(since), characters) }
    }

    /// Takes in a bundle from its parts, once all are there.
    ///
    /// # Errors
    /// [`GridError::MissingParts`] and [`GridError::DamagedPart`], and the errors of
    /// [`merge_bundle`](Self::merge_bundle). Then nothing has been taken in.
    pub fn merge_parts(&mut self, parts: &[String]) -> Result<MergeReport, GridError> {
        self.merge_bundle(&join_parts(parts)?)
    }

    /// The whole engine but its configuration, for a file from which [`restore`](Self::restore) opens it again: the log in
    /// the compact binary encoding, which events each file is made of, and how far this device's clock had come.
    ///
    /// A snapshot leaves nothing out. The log is a set that has to agree with devices that have been away for any length
    /// of time, so no event can be dropped; what is compact is how it is written. What an app records after a snapshot it
    /// keeps as JSON lines or bundles beside it, and merges them after restoring: what comes twice does not matter.
    #[must_use]
    pub fn snapshot(&self) -> Vec<u8> {
        let events = in_snapshot(&self.log.since(&VersionVector::default()));
        let mut sketch = sketch(&events);
        self.log.erasures().sketch(&mut sketch);
        pack_snapshot(&self.config.community, self.clock, &events, &sketch, EDITION)
    }

    /// Opens an engine from a snapshot. The policy may be another one than when it was taken: judgements are not stored.
    ///
    /// That the file is whole is found out at once; the events in it are read, block by block, and files are folded when
    /// a question asks for them, so each question costs what its answer needs. All is read at once where that cannot be:
    /// under rule books that say who may record what, and where another version of this engine has written the snapshot. What
    /// devices have sealed is read at once, too, for it is held against its seal.
    ///
    /// A snapshot is a device's own memory, and is believed as such; events of others come by [`merge`](Self::merge),
    /// lines and bundles, which believe nothing. Where somebody has made one whose check fits and whose events cannot be
    /// read, those events are missing, and a finding says so (`eventsUnreadable`).
    ///
    /// # Errors
    /// As [`new`](Self::new); [`GridError::DamagedSnapshot`] when it is cut or altered, [`GridError::NewerFormat`] when
    /// this build is too old for it, [`GridError::OtherCommunity`] when it is of another community.
    pub fn restore(config: EngineConfig, snapshot: &[u8]) -> Result<Self, GridError> {
        let mut engine = Self::new(config)?;
        let snapshot = unpack_snapshot(snapshot, EDITION)?;
        engine.expect(&snapshot.community)?;
        let clock = snapshot.clock;
        engine.take_over(snapshot)?;
        // What the clock has seen it need not be told again; what it could not trust may come true yet.
        engine.clock = engine.clock.max(clock);
        engine.unseen.retain(|time| *time > engine.clock);
        Ok(engine)
    }

    /// Takes over what a snapshot holds; the engine has nothing yet.
    fn take_over(&mut self, snapshot: Snapshot) -> Result<(), GridError> {
        let outline = match &snapshot.outline {
            Some(outline) if self.authority.is_none() => outline,
            _ => {
                let events = snapshot.events()?;
                self.learn(events.iter());
                self.take_in(events.into_items());
                return Ok(());
            }
        };
        self.community = Community::laid_out(outline).ok_or_else(impossible_outline)?;
        let (trusted, mut seen) = (self.trusted(), HybridTime::START);
        snapshot.spine.times.iter().for_each(|recorded| self.see(*recorded, trusted, &mut seen));
        self.clock = self.clock.max(seen);
        let log = Log::of_packed(snapshot.packed, snapshot.spine, outline);
        self.log = log.ok_or_else(impossible_outline)?;
        let about_log: Vec<u32> = self.log.about_log(outline).collect();
        self.identities.bury(self.log.erasures().marks().cloned());
        let changes = self.log.settle();
        self.community.amend(&self.log, &changes);
        // A seal is held against the entries that it covers, wherever they lie.
        self.community.seals.hear(&self.config.community, &self.log, &about_log);
        Ok(())
    }

    /// The same as [`restore`](Self::restore), with the configuration as JSON text.
    ///
    /// # Errors
    /// As [`from_json`](Self::from_json) and [`restore`](Self::restore).
    pub fn restore_from_json(config: &str, snapshot: &[u8]) -> Result<Self, GridError> {
        Self::restore(super::json::read_text("open", config)?, snapshot)
    }

    /// The same as [`bundle`](Self::bundle), with the request of the JSON call `bundle`: for bindings, which carry bytes as
    /// bytes.
    ///
    /// # Errors
    /// [`GridError::BadRequest`] when the request does not fit.
    pub fn bundle_bytes(&self, request: &str) -> Result<Vec<u8>, GridError> {
        let request: super::json::EventsSinceRequest = super::json::read_text("bundle", request)?;
        Ok(self.bundle(&request.version))
    }

    /// The same as [`merge_bundle`](Self::merge_bundle), with the answer of the JSON call `mergeBundle`.
    ///
    /// # Errors
    /// As [`merge_bundle`](Self::merge_bundle).
    pub fn merge_bundle_bytes(&mut self, bundle: &[u8]) -> Result<String, GridError> {
        let report = self.merge_bundle(bundle)?;
        serde_json::to_string(&report).map_err(|error| super::json::bad_answer("mergeBundle", &error))
    }
}
