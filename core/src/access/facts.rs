//! What can be recorded about the handling of people's files.

use crate::base::{HouseholdId, PersonMark, ResidentId};
use serde::{Deserialize, Serialize};

/// Somebody who is erased.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "id", rename_all = "camelCase")]
pub enum Erased {
    /// As whoever erases names the person. No log ever holds it: it becomes the mark.
    Resident(ResidentId),
    /// As the log holds it: a record that names the person later is known by it, and reduced as well.
    Mark(PersonMark),
}

/// Why people are erased. No words: they could tell of the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum ErasureReason {
    /// The response has ended, and the time after it has passed.
    ResponseEnded,
    /// The person's file was closed so long ago.
    FileClosed,
    /// The person has asked for it.
    Asked,
    /// An authority or court orders it.
    Ordered,
}

impl ErasureReason {
    /// The reason's code in JSON and message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::ResponseEnded => "responseEnded",
            Self::FileClosed => "fileClosed",
            Self::Asked => "personAsked",
            Self::Ordered => "erasureOrdered",
        }
    }
}

/// People are erased from the record, for good. Every record that names one of them is reduced to what counts need, on every
/// device that holds this fact, also when it comes later; a name that is nobody's stands for the person from then on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PersonErased {
    /// Who; 1 to 500 people.
    pub people: Vec<Erased>,
    /// Why.
    pub reason: ErasureReason,
    /// Homes in which nobody else was ever known to live: words about them go too, as far as they were recorded before.
    /// Found when it is recorded; left out of an entry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub homes: Vec<HouseholdId>,
}

/// The response has ended: from now on run the times after which people are erased. The last such fact counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ResponseEnded {}

/// What somebody looks into a person's file for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum LookUpPurpose {
    /// To do a duty that is about the person.
    Duty,
    /// To look after somebody's health.
    Health,
    /// To answer the person, or whoever may ask for the person.
    Enquiry,
    /// To trace infections.
    Tracing,
    /// To check how the file was kept.
    Audit,
    /// At once, because somebody is in danger.
    Emergency,
}

impl LookUpPurpose {
    /// The purpose's code in JSON and message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Duty => "forDuty",
            Self::Health => "forHealth",
            Self::Enquiry => "forEnquiry",
            Self::Tracing => "forTracing",
            Self::Audit => "forAudit",
            Self::Emergency => "forEmergency",
        }
    }
}

/// Somebody has looked into a person's file; or has searched for people by name, where no person is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FileOpened {
    /// Whose; left out for a search.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resident: Option<ResidentId>,
    /// What for.
    pub purpose: LookUpPurpose,
}
