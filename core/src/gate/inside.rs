//! Who is inside, and how many passed: counts that add up (law 13).

use super::{Decision, Direction, PassageRecorded, TravelFile};
use crate::base::{GateId, Stated};
use crate::place::Area;
use serde::Serialize;
use std::collections::BTreeMap;

/// The last passage through the gates of each area, as far as `guards` knows which one a gate guards. Where it led in the
/// person is inside. Whoever never passed is where they belong: that is for the caller to say.
#[must_use]
pub fn last_passages<'f>(
    file: &'f TravelFile,
    guards: &dyn Fn(&GateId) -> Option<Area>,
) -> BTreeMap<Area, &'f Stated<PassageRecorded>> {
    file.through().filter_map(|passage| Some((guards(&passage.fact.approach.gate)?, passage))).collect()
}

/// How many, by purpose.
pub type ByPurpose = BTreeMap<String, u32>;

/// Passages and attempts by gate, direction, decision and purpose; those without a purpose under an empty name.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Traffic(pub BTreeMap<GateId, BTreeMap<Direction, BTreeMap<Decision, ByPurpose>>>);

impl Traffic {
    /// True where nobody came to any gate.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Counts one passage.
    pub fn count(&mut self, passage: &PassageRecorded) {
        let approach = &passage.approach;
        let purpose = approach.purpose.as_ref().map_or("", |purpose| purpose.as_str());
        self.add_to(&approach.gate, approach.direction, passage.decision, purpose, 1);
    }

    /// Adds the counts of another one; the two must not count the same passage.
    pub fn add(&mut self, other: &Self) {
        for (gate, directions) in &other.0 {
            for (direction, decisions) in directions {
                for (decision, purposes) in decisions {
                    for (purpose, count) in purposes {
                        self.add_to(gate, *direction, *decision, purpose, *count);
                    }
                }
            }
        }
    }

    /// How many came, as far as `wanted` picks them.
    #[must_use]
    pub fn sum(&self, wanted: impl Fn(&GateId, Direction, Decision) -> bool) -> u32 {
        let mut sum = 0_u32;
        for (gate, directions) in &self.0 {
            for (direction, decisions) in directions {
                let picked = decisions.iter().filter(|(decision, _)| wanted(gate, *direction, **decision));
                for count in picked.flat_map(|(_, purposes)| purposes.values()) {
                    sum = sum.saturating_add(*count);
                }
            }
        }
        sum
    }

    fn add_to(&mut self, gate: &GateId, direction: Direction, decision: Decision, purpose: &str, count: u32) {
        let decisions = self.0.entry(gate.clone()).or_default().entry(direction).or_default();
        let sum = decisions.entry(decision).or_default().entry(purpose.to_owned()).or_default();
        *sum = sum.saturating_add(count);
    }
}
