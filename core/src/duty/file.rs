//! What the log says people did about the duties of one subject.

use super::{Evidence, Observation, RequestMade};
use crate::base::{DutyId, EventId, Instant, Stated, WorkerId};
use serde::Serialize;

/// What somebody did about a duty.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Deed {
    /// Took it on.
    Claimed,
    /// Did it.
    Done,
    /// Gave it back.
    HandedBack,
    /// Gave it to somebody.
    Assigned {
        /// Who is to do it.
        to: WorkerId,
        /// Who had it before, as far as was known.
        #[serde(skip_serializing_if = "Option::is_none")]
        instead_of: Option<WorkerId>,
    },
    /// Tried in vain.
    Attempted {
        /// What came of it.
        note: Box<str>,
    },
    /// Knows that it is late.
    Acknowledged {
        /// Until when nobody further is told, exclusive.
        until: Instant,
    },
    /// Called it off.
    Cancelled {
        /// Why.
        reason: Box<str>,
    },
}

/// One deed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Act {
    /// The duty.
    pub duty: DutyId,
    /// What was done about it.
    pub deed: Deed,
    /// By whom.
    pub worker: WorkerId,
    /// When.
    pub at: Instant,
    /// The event that says so.
    pub event: EventId,
    /// What the person showed for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Box<Evidence>>,
}

/// Deeds and requests of one subject, each in the order they happened.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct DutyFile {
    /// What people did about the subject's duties.
    pub acts: Vec<Act>,
    /// What the household asked for; always empty for a resident.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<Stated<RequestMade>>,
}

/// What the log says about recurring work for a place, a grid, or the community.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct WorkFile {
    /// What people did.
    pub duty: DutyFile,
    /// What observers have said, in the order things happened (H7).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub observed: Vec<Stated<Observation>>,
}
