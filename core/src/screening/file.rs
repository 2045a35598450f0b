//! What the log says about rounds and about one household's visits.

use super::{
    Accounted, Answer, DocumentKind, RoundOpened, SightingExplained, SightingReported, VisitOutcome, WatchClosed,
    WatchListed,
};
use crate::base::{Channel, EvidenceId, Instant, RoundId, Stated};
use serde::Serialize;

/// A round, in the order things were stated. The last statement holds.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RoundFile {
    /// Every opening.
    pub opened: Vec<Stated<RoundOpened>>,
}

impl RoundFile {
    /// What holds: the last statement in which the round ends after it begins. `None` when there is none.
    #[must_use]
    pub fn current(&self) -> Option<&RoundOpened> {
        self.opened.iter().map(|stated| &stated.fact).rfind(|round| round.from < round.until)
    }
}

/// One visit or call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Visit {
    /// The round it belongs to.
    pub round: RoundId,
    /// At the door or by phone.
    pub channel: Channel,
    /// What came of it.
    pub outcome: VisitOutcome,
    /// The residents whose whereabouts it settled.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub accounted: Vec<Accounted>,
    /// Answers to the form.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
}

/// Visits and calls to one household, in the order they happened.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Visits(pub Vec<Stated<Visit>>);

/// Entries of watch lists that name one household, in the order things happened.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct WatchFile {
    /// Entries.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub listed: Vec<Stated<WatchListed>>,
    /// Closings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<Stated<WatchClosed>>,
}

/// One sighting, in the order things happened.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SightingFile {
    /// Reports; the first one holds.
    pub reported: Vec<Stated<SightingReported>>,
    /// Explanations; the first one closes it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub explained: Vec<Stated<SightingExplained>>,
}

/// One signed paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Signed {
    /// What was signed.
    pub document: DocumentKind,
    /// Where it is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceId>,
}

/// What one household or resident has signed, in the order things happened.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Papers(pub Vec<Stated<Signed>>);

impl Papers {
    /// True when nothing was ever signed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first signature under that paper at or after an instant.
    #[must_use]
    pub fn signed_since(&self, document: DocumentKind, since: Instant) -> Option<&Stated<Signed>> {
        self.0.iter().find(|signed| signed.fact.document == document && signed.at >= since)
    }
}
