//! Head counts of those who work for the community (D2, D3, N8).

use crate::base::{SkillId, TeamId, UnitId};
use crate::grid::WorkerEnrolled;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// How many people work for the community; somebody in two teams counts in both.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct HeadCount {
    /// Everybody.
    pub all: u32,
    /// Members of the party among them.
    pub members: u32,
    /// By team.
    pub teams: BTreeMap<TeamId, u32>,
    /// By skill.
    pub skills: BTreeMap<SkillId, u32>,
    /// By the outside unit that sent them.
    pub units: BTreeMap<UnitId, u32>,
}

fn one<K: Ord + Clone>(counts: &mut BTreeMap<K, u32>, key: &K) {
    let count = counts.entry(key.clone()).or_default();
    *count = count.saturating_add(1);
}

impl HeadCount {
    /// Counts one worker.
    pub(crate) fn count(&mut self, worker: &WorkerEnrolled) {
        self.all = self.all.saturating_add(1);
        self.members = self.members.saturating_add(u32::from(worker.member));
        // A team that is named twice is still one team.
        worker.teams.iter().collect::<BTreeSet<_>>().into_iter().for_each(|team| one(&mut self.teams, team));
        worker.skills.iter().collect::<BTreeSet<_>>().into_iter().for_each(|skill| one(&mut self.skills, skill));
        if let Some(unit) = &worker.unit {
            one(&mut self.units, unit);
        }
    }
}
