//! Whether a point is covered, and how many are.

use super::{CoverRule, OutreachFile};
use serde::Serialize;

/// Points of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PointsCovered {
    /// How many there are.
    pub points: u32,
    /// How many of them are covered.
    pub covered: u32,
}

impl PointsCovered {
    /// Counts one point.
    pub fn count(&mut self, covered: bool) {
        self.points = self.points.saturating_add(1);
        self.covered = self.covered.saturating_add(u32::from(covered));
    }

    /// Adds other points.
    pub fn add(&mut self, other: Self) {
        self.points = self.points.saturating_add(other.points);
        self.covered = self.covered.saturating_add(other.covered);
    }
}

/// True where something that the rule names is still there.
#[must_use]
pub fn covers(file: Option<&OutreachFile>, rule: &CoverRule) -> bool {
    file.is_some_and(|file| file.standing().any(|given| rule.by.contains(&given.kind)))
}
