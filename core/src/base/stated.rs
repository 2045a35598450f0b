//! A fact as a file keeps it: what was stated, when it was true, and which event says so.

use super::{EventId, Instant};
use serde::Serialize;

/// Something that an event stated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Stated{T}"))]
#[serde(rename_all = "camelCase")]
pub struct Stated<T> {
    /// When it was true (not when it was typed in).
    pub at: Instant,
    /// The event that states it.
    pub event: EventId,
    /// What is stated.
    pub fact: T,
}
