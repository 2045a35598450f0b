//! What the log says about how one resident is looked after.

use crate::base::{CareGroundId, Channel, Instant, Stated, WorkerId};
use serde::Serialize;

/// A visit or call, or an attempt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CareVisit {
    /// Who came or called.
    pub by: WorkerId,
    /// How.
    pub channel: Channel,
    /// False where the resident was not reached.
    pub reached: bool,
    /// What was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Box<str>>,
}

/// Grounds, ways to reach the person, and visits, each in the order they happened.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CareFile {
    /// What was stated (`true`) and withdrawn (`false`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Stated<(CareGroundId, bool)>>,
    /// The channel that the person prefers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// Whether the person has a smartphone, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smartphone: Option<bool>,
    /// Visits and calls, also those in vain.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub visits: Vec<Stated<CareVisit>>,
}

impl CareFile {
    /// True when the ground holds at `at`.
    #[must_use]
    pub fn holds(&self, ground: &CareGroundId, at: Instant) -> bool {
        let said = self.grounds.iter().rfind(|said| said.at <= at && said.fact.0 == *ground);
        said.is_some_and(|said| said.fact.1)
    }

    /// Withdrawals of what did not hold: they change nothing, and somebody must look.
    pub(crate) fn idle(&self) -> impl Iterator<Item = &Stated<(CareGroundId, bool)>> {
        let before = |at: usize, ground: &CareGroundId| {
            self.grounds.iter().take(at).rfind(|said| said.fact.0 == *ground).is_some_and(|said| said.fact.1)
        };
        let withdrawn = self.grounds.iter().enumerate().filter(|(_, said)| !said.fact.1);
        withdrawn.filter(move |(at, said)| !before(*at, &said.fact.0)).map(|(_, said)| said)
    }

    /// The last time that the person was reached.
    #[must_use]
    pub fn last_reached(&self) -> Option<&Stated<CareVisit>> {
        self.visits.iter().rfind(|visit| visit.fact.reached)
    }
}
