//! The ways by which people are reached.

use serde::{Deserialize, Serialize};

/// How somebody was reached (Z3, S19).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Channel {
    /// At the door.
    Door,
    /// By telephone.
    Phone,
    /// Through the window of a low floor.
    Window,
    /// By message or chat group.
    Message,
    /// At a gate.
    Gate,
    /// Reported by the person.
    Own,
}
