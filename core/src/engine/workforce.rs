//! Who works for the community: outside units with their areas and helpers (S2), and everybody by role, team, skill and
//! other attributes, as of any instant (D2, D3, N8).

use super::Engine;
use crate::base::{Instant, PostKind, SkillId, TeamId, UnitId, WorkerId};
use crate::community::AsOf;
use crate::grid::{WorkerEnrolled, WorkerRole};
use crate::place::Area;
use crate::report::HeadCount;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An area that a unit works in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ClaimView {
    /// The area.
    pub area: Area,
    /// The post that the unit as a whole holds for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post: Option<PostKind>,
    /// Since when.
    pub since: Instant,
    /// Households in it.
    pub households: u32,
}

/// Somebody whom a unit has sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct HelperView {
    /// Who.
    pub worker: WorkerId,
    /// The posts that the person holds, each with its area.
    pub posts: Vec<(PostKind, Area)>,
}

/// An outside unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct UnitView {
    /// The unit.
    pub unit: UnitId,
    /// The name people use.
    pub name: String,
    /// The areas whose work it has claimed, in the order of claiming.
    pub areas: Vec<ClaimView>,
    /// Those whom it has sent, by id.
    pub helpers: Vec<HelperView>,
}

/// Which workers; what is left out holds for everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WorkforceQuery {
    /// As of when.
    pub as_of: AsOf,
    /// Only those who work as this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<WorkerRole>,
    /// Only those in this team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<TeamId>,
    /// Only those with this skill.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skill: Option<SkillId>,
    /// Only those whom this unit has sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// Only members of the party, or only others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<bool>,
    /// Only those who were born in this year or later, as far as that is known (D3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born_from: Option<u16>,
}

impl WorkforceQuery {
    /// Everybody, as of an instant.
    #[must_use]
    pub fn all(as_of: AsOf) -> Self {
        Self { as_of, role: None, team: None, skill: None, unit: None, member: None, born_from: None }
    }

    fn wants(&self, worker: &WorkerEnrolled) -> bool {
        self.role.is_none_or(|role| worker.role == role)
            && self.team.as_ref().is_none_or(|team| worker.teams.contains(team))
            && self.skill.as_ref().is_none_or(|skill| worker.skills.contains(skill))
            && self.unit.as_ref().is_none_or(|unit| worker.unit.as_ref() == Some(unit))
            && self.member.is_none_or(|member| worker.member == member)
            && self.born_from.is_none_or(|from| worker.birth_year.is_some_and(|year| year >= from))
    }
}

/// Workers, and how many they are.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Workforce {
    /// By role.
    pub roles: BTreeMap<WorkerRole, u32>,
    /// By team, skill and unit.
    pub heads: HeadCount,
    /// Their enrolments, by id.
    pub workers: Vec<WorkerEnrolled>,
}

impl Engine {
    /// The outside units that are here, with their areas and helpers.
    #[must_use]
    pub fn units(&self, as_of: AsOf) -> Vec<UnitView> {
        let view = self.view(as_of);
        let mut helpers: BTreeMap<UnitId, Vec<HelperView>> = BTreeMap::new();
        for enrolled in view.workers() {
            if let Some(unit) = enrolled.unit {
                let posts = view.posts_held_by(&enrolled.worker);
                helpers.entry(unit).or_default().push(HelperView { worker: enrolled.worker, posts });
            }
        }
        let mut units = Vec::new();
        for id in view.community.units.keys() {
            let Some(file) = view.unit(id) else { continue };
            let Some(joined) = file.current() else { continue };
            let claims = file.claims().iter().map(|claim| ClaimView {
                area: claim.area.clone(),
                post: claim.post.clone(),
                since: claim.since,
                households: u32::try_from(view.households_in(&claim.area).len()).unwrap_or(u32::MAX),
            });
            units.push(UnitView {
                unit: id.clone(),
                name: joined.name.clone(),
                areas: claims.collect(),
                helpers: helpers.remove(id).unwrap_or_default(),
            });
        }
        units
    }

    /// Who works for the community, with head counts of those who were asked for.
    #[must_use]
    pub fn workforce(&self, query: &WorkforceQuery) -> Workforce {
        let mut force = Workforce::default();
        for worker in self.view(query.as_of).workers().into_iter().filter(|worker| query.wants(worker)) {
            let count = force.roles.entry(worker.role).or_default();
            *count = count.saturating_add(1);
            force.heads.count(&worker);
            force.workers.push(worker);
        }
        force
    }
}
