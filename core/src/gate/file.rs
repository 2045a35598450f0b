//! What the log says about one gate, one permit, and everybody who came to a gate.

use super::{GateOpened, PassageRecorded, PermitIssued, PermitRevoked};
use crate::base::{EventId, Stated};
use serde::Serialize;

/// What was said about one gate, in the order things happened.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct GateFile {
    /// Every time it was opened; the last one tells what it is.
    pub opened: Vec<Stated<GateOpened>>,
    /// When it was shut; none while it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed: Option<Stated<()>>,
}

impl GateFile {
    /// What the gate is, open or shut; none where nobody has opened it yet.
    #[must_use]
    pub fn current(&self) -> Option<&GateOpened> {
        self.opened.last().map(|stated| &stated.fact)
    }

    /// True where the gate is known and not shut.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !self.opened.is_empty() && self.closed.is_none()
    }

    pub(crate) fn open(&mut self, opened: Stated<GateOpened>) {
        self.opened.push(opened);
        self.closed = None;
    }
}

/// What was said about one permit, in the order things happened.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PermitFile {
    /// Every time it was issued; the last one holds.
    pub issued: Vec<Stated<PermitIssued>>,
    /// When it was revoked; issuing it anew lifts that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revoked: Option<Stated<PermitRevoked>>,
}

impl PermitFile {
    /// What the permit says, whether it was revoked or not.
    #[must_use]
    pub fn current(&self) -> Option<&Stated<PermitIssued>> {
        self.issued.last()
    }

    pub(crate) fn issue(&mut self, issued: Stated<PermitIssued>) {
        self.issued.push(issued);
        self.revoked = None;
    }
}

/// Everything that somebody, or a vehicle, did at gates, in the order it happened.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TravelFile {
    /// Passages, and attempts that did not lead through.
    pub passages: Vec<Stated<PassageRecorded>>,
    /// Passages under an id that one before them has: they do not count.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub repeated: Vec<Stated<PassageRecorded>>,
}

impl TravelFile {
    pub(crate) fn take(&mut self, passage: Stated<PassageRecorded>) {
        let known = self.passages.iter().any(|earlier| earlier.fact.passage == passage.fact.passage);
        if known { &mut self.repeated } else { &mut self.passages }.push(passage);
    }

    /// The passages that led through, in the order they happened.
    pub fn through(&self) -> impl DoubleEndedIterator<Item = &Stated<PassageRecorded>> {
        self.passages.iter().filter(|passage| passage.fact.decision.passes())
    }

    /// Passages in by somebody who was inside by what is known, and out by somebody who was outside: the one before, and
    /// the one that repeats it. `same` tells whether two gates guard one area.
    pub fn twice<'f>(
        &'f self,
        same: &dyn Fn(&PassageRecorded, &PassageRecorded) -> bool,
    ) -> Vec<(&'f EventId, &'f Stated<PassageRecorded>)> {
        let through: Vec<&Stated<PassageRecorded>> = self.through().collect();
        let mut found = Vec::new();
        for (at, passage) in through.iter().enumerate() {
            let before = through.iter().take(at).rev().find(|earlier| same(&earlier.fact, &passage.fact));
            if let Some(before) =
                before.filter(|before| before.fact.approach.direction == passage.fact.approach.direction)
            {
                found.push((&before.event, *passage));
            }
        }
        found
    }
}
