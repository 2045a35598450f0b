//! The one error that crosses the edge.

use serde_json::{Value, json};

/// What went wrong in a call. Refusing a fact is not an error: that is a rejection with reasons.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum GridError {
    /// The request is not what the call takes.
    #[error("request to `{call}` does not fit: {reason}")]
    BadRequest {
        /// The call.
        call: String,
        /// What does not fit, and where.
        reason: String,
    },
    /// There is no call of that name.
    #[error("there is no call `{call}`")]
    UnknownCall {
        /// The name that was asked for.
        call: String,
    },
    /// Something that was asked about is not in the log.
    #[error("{kind} `{id}` is not known")]
    NotFound {
        /// What kind of thing.
        kind: &'static str,
        /// Its id.
        id: String,
    },
    /// A line of a log cannot be read.
    #[error("line {line}: {reason}")]
    DamagedLine {
        /// The line, from 1.
        line: u32,
        /// What is wrong, with the field where one is named.
        reason: String,
    },
    /// A bundle cannot be read; nothing of it has been taken in.
    #[error("the bundle cannot be read: {reason}")]
    DamagedBundle {
        /// What is wrong.
        reason: String,
    },
    /// A snapshot cannot be read: the app opens an empty engine and merges what else it has.
    #[error("the snapshot cannot be read: {reason}")]
    DamagedSnapshot {
        /// What is wrong.
        reason: String,
    },
    /// A part of a bundle cannot be read or does not belong to the others.
    #[error("part {part}: {reason}")]
    DamagedPart {
        /// The part, from 1, in the order in which the parts were given.
        part: u32,
        /// What is wrong.
        reason: String,
    },
    /// Parts of a bundle are missing.
    #[error("of {total} parts these are missing: {}", join(missing))]
    MissingParts {
        /// Their numbers, from 1, rising.
        missing: Vec<u32>,
        /// How many parts the bundle has.
        total: u32,
    },
    /// Something was written by a newer build, in a format that this one cannot read.
    #[error("format {format} is newer than this build; a newer one can read it")]
    NewerFormat {
        /// The format.
        format: u8,
    },
    /// A bundle is of another community.
    #[error("this is of community `{theirs}`, and the log is of `{ours}`")]
    OtherCommunity {
        /// The community of the log.
        ours: String,
        /// The community of the bundle.
        theirs: String,
    },
    /// The policy document is not usable.
    #[error("policy `{policy}`: {reason}")]
    BadPolicy {
        /// The policy.
        policy: String,
        /// What is wrong.
        reason: String,
    },
    /// The log of this replica is full: its running number has reached its end.
    #[error("replica `{replica}` has used all its event numbers; start a new replica id")]
    ReplicaExhausted {
        /// The replica.
        replica: String,
    },
    /// Somebody broke the call off before it was through. Nothing has changed.
    #[error("the call was broken off")]
    BrokenOff,
    /// An answer could not be written as JSON.
    #[error("answer of `{call}` cannot be written: {reason}")]
    BadAnswer {
        /// The call.
        call: String,
        /// What is wrong.
        reason: String,
    },
}

/// Numbers with commas between them.
fn join(numbers: &[u32]) -> String {
    numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(", ")
}

impl GridError {
    /// A stable code for programs: it never changes once released.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::BadRequest { .. } => "badRequest",
            Self::UnknownCall { .. } => "unknownCall",
            Self::NotFound { .. } => "notFound",
            Self::DamagedLine { .. } => "damagedLine",
            Self::DamagedBundle { .. } => "damagedBundle",
            Self::DamagedSnapshot { .. } => "damagedSnapshot",
            Self::DamagedPart { .. } => "damagedPart",
            Self::MissingParts { .. } => "missingParts",
            Self::NewerFormat { .. } => "newerFormat",
            Self::OtherCommunity { .. } => "otherCommunity",
            Self::BadPolicy { .. } => "badPolicy",
            Self::ReplicaExhausted { .. } => "replicaExhausted",
            Self::BrokenOff => "brokenOff",
            Self::BadAnswer { .. } => "badAnswer",
        }
    }

    /// The particulars as JSON: an object whose fields depend on the code.
    #[must_use]
    pub fn detail(&self) -> Value {
        match self {
            Self::BadRequest { call, reason } | Self::BadAnswer { call, reason } => {
                json!({"call": call, "reason": reason})
            }
            Self::UnknownCall { call } => json!({"call": call}),
            Self::NotFound { kind, id } => json!({"kind": kind, "id": id}),
            Self::DamagedLine { line, reason } => json!({"line": line, "reason": reason}),
            Self::DamagedBundle { reason } | Self::DamagedSnapshot { reason } => json!({"reason": reason}),
            Self::DamagedPart { part, reason } => json!({"part": part, "reason": reason}),
            Self::MissingParts { missing, total } => json!({"missing": missing, "total": total}),
            Self::NewerFormat { format } => json!({"format": format}),
            Self::OtherCommunity { ours, theirs } => json!({"ours": ours, "theirs": theirs}),
            Self::BadPolicy { policy, reason } => json!({"policy": policy, "reason": reason}),
            Self::ReplicaExhausted { replica } => json!({"replica": replica}),
            Self::BrokenOff => Value::Null,
        }
    }
}
