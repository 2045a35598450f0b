//! What can be recorded about the log itself: what was said about an entry later.

use super::Fact;
use crate::base::{EventId, Instant};
use serde::{Deserialize, Serialize};

/// An entry is taken back: it never was so. The entry stays in the log, and whoever asks what was known before this was
/// recorded still sees it. A retraction can be retracted in its turn; then what it took back holds again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EntryRetracted {
    /// The event that holds the entry, a correction, or a retraction.
    pub event: EventId,
    /// Why, in words.
    pub reason: String,
}

/// An entry was wrong, and this is how it should read. What is left out stays as it was. Whoever asks what was known
/// before this was recorded still sees the entry as it stood then.
///
/// One that names a correction or a retraction stands in its place: it says anew how the first entry should read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EntryCorrected {
    /// The event that holds the entry, or what was said about it before.
    pub event: EventId,
    /// When it was true; not later than now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Instant>,
    /// What should have been said; nothing about the log itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fact: Option<Box<Fact>>,
    /// Why, in words.
    pub reason: String,
}

impl EntryCorrected {
    /// True where the correction says something that an entry can be.
    pub(crate) fn says_something(&self) -> bool {
        match &self.fact {
            Some(fact) => fact.amended().is_none(),
            None => self.at.is_some(),
        }
    }
}

impl Fact {
    /// The event that the fact takes back or corrects; none for what is about the world.
    pub(crate) fn amended(&self) -> Option<&EventId> {
        match self {
            Self::EntryRetracted(fact) => Some(&fact.event),
            Self::EntryCorrected(fact) => Some(&fact.event),
            _ => None,
        }
    }
}
