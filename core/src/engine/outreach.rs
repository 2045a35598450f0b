//! What people were told, by whom, and where nobody has told them yet (D8).

use super::Engine;
use crate::base::SquadId;
use crate::community::AsOf;
use crate::outreach::{OutreachKind, PointKind, PointsCovered, Target};
use serde::Serialize;
use std::collections::BTreeMap;

/// Points of one kind, and those that are not covered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CoverView {
    /// Their kind.
    pub kind: PointKind,
    /// How many, and how many covered.
    #[serde(flatten)]
    pub count: PointsCovered,
    /// Those that are not.
    pub uncovered: Vec<Target>,
}

/// Outreach as of an instant.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OutreachView {
    /// How many of each kind were given, up to the instant.
    pub counts: BTreeMap<OutreachKind, u32>,
    /// The same squad by squad; what names no squad is in none.
    pub squads: BTreeMap<SquadId, BTreeMap<OutreachKind, u32>>,
    /// The points that the policy wants covered.
    pub coverage: Vec<CoverView>,
}

impl Engine {
    /// What people were told, and which points are not covered.
    #[must_use]
    pub fn outreach(&self, as_of: AsOf) -> OutreachView {
        let view = self.view(as_of);
        let mut answer = OutreachView::default();
        let more = |counts: &mut BTreeMap<OutreachKind, u32>, kind, count| {
            let sum: &mut u32 = counts.entry(kind).or_default();
            *sum = sum.saturating_add(count);
        };
        for (_, file) in view.outreach() {
            for given in file.counted().map(|given| &given.fact) {
                more(&mut answer.counts, given.kind, given.count);
                if let Some(squad) = &given.squad {
                    more(answer.squads.entry(squad.clone()).or_default(), given.kind, given.count);
                }
            }
        }
        for rule in &view.policy.outreach.covered {
            let mut cover = CoverView { kind: rule.points, count: PointsCovered::default(), uncovered: Vec::new() };
            for target in view.points(rule.points) {
                let covered = view.is_covered(&target, rule);
                cover.count.count(covered);
                cover.uncovered.extend(Some(target).filter(|_| !covered));
            }
            answer.coverage.push(cover);
        }
        answer
    }
}
