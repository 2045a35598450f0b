//! Devices: who they are, and what they may do here.

use gridward::base::{Instant, PublicKey, ReplicaId, WorkerId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What a device may do beyond its own business.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Right {
    /// Register and revoke devices, with no more rights than its own.
    Admit,
    /// Hand in what other devices have recorded: those that meet it where there is no network.
    Carry,
}

/// What is stated about a device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Particulars {
    /// Its public key (Ed25519, RFC 8032), in base 64 with padding. The key with which it seals its entries will do.
    #[schemars(with = "String")]
    pub public_key: PublicKey,
    /// The workers who use it: as whom it may record here, and ask.
    pub workers: BTreeSet<WorkerId>,
    /// What it may do beyond its own business; usually nothing.
    #[serde(default)]
    pub rights: BTreeSet<Right>,
}

/// A device that is registered with a community. Its id is the replica under which it records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Device {
    /// The device.
    pub id: ReplicaId,
    /// What is stated about it.
    #[serde(flatten)]
    pub particulars: Particulars,
    /// When it was revoked.
    pub revoked: Option<Instant>,
}

impl Device {
    /// True where the device may do that.
    #[must_use]
    pub fn may(&self, right: Right) -> bool {
        self.particulars.rights.contains(&right)
    }
}
