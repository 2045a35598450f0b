//! Exchange with other replicas: bundles of events, whole or in parts.

use super::{Engine, MergeReport};
use crate::base::GridError;
use crate::log::{VersionVector, join_parts, pack_bundle, split_parts, unpack_bundle};
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
        if community == self.config.community {
            Ok(self.take_in(events.into_items()))
        } else {
            Err(GridError::OtherCommunity {
                ours: self.config.community.to_string(),
                theirs: community.to_string(),
            })
        }
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
}
