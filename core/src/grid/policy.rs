//! The posts that a community fills, as policy data (S4).

use super::{WorkerEnrolled, WorkerRole};
use crate::base::{Label, PostKind, SkillId, TeamId};
use serde::{Deserialize, Serialize};

/// The grid section of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GridPolicy {
    /// Which posts every area of a kind must have filled (S4, Z1).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub teams: Vec<TeamRule>,
    /// What a squad must be made of (H1); none where anything goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub squad: Option<SquadRule>,
    /// The posts, the one that answers first at the top: a household's answerable person is the holder of the first
    /// of these posts that is held for it.
    pub posts: Vec<PostRule>,
    /// The skills that workers are asked for (D2).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<SkillRule>,
    /// The teams that workers are in (D2, D3).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub worker_teams: Vec<WorkerTeam>,
}

/// One skill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SkillRule {
    /// The skill.
    pub id: SkillId,
    /// What people call it.
    pub title: Label,
}

/// One team of workers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WorkerTeam {
    /// The team.
    pub id: TeamId,
    /// What people call it.
    pub title: Label,
}

/// The kind of area that a team stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum TeamLevel {
    /// The community as a whole (Z1).
    Community,
    /// Every compound.
    Compound,
    /// Every building.
    Building,
    /// Every stairwell.
    Stairwell,
    /// Every grid.
    Grid,
    /// Every household with somebody in quarantine at home ("four guarantee one").
    HomeQuarantine,
}

/// The posts that must be filled for every area of a kind; a post held for an area around it counts, and one that a unit
/// holds as a whole (Z1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TeamRule {
    /// The kind of area.
    pub level: TeamLevel,
    /// What people call the team.
    pub title: Label,
    /// The posts.
    pub posts: Vec<PostKind>,
}

/// What a squad must be made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SquadRule {
    /// Members, at least.
    pub members: u8,
    /// Roles of which the squad must have at least one each.
    pub roles: Vec<WorkerRole>,
}

/// One kind of post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PostRule {
    /// The post.
    pub kind: PostKind,
    /// What people call it.
    pub title: Label,
    /// True when the holder answers for the households of the area (S3).
    pub answers: bool,
    /// True when one area has one holder at a time.
    pub single: bool,
}

impl GridPolicy {
    /// The skills and teams of a worker that the policy does not name.
    pub(crate) fn unnamed<'w>(&self, worker: &'w WorkerEnrolled) -> Vec<&'w str> {
        let skills = worker.skills.iter().filter(|skill| self.skills.iter().all(|rule| rule.id != **skill));
        let teams = worker.teams.iter().filter(|team| self.worker_teams.iter().all(|rule| rule.id != **team));
        skills.map(SkillId::as_str).chain(teams.map(TeamId::as_str)).collect()
    }

    /// The rule of a post, where the policy names it.
    #[must_use]
    pub fn post(&self, kind: &PostKind) -> Option<&PostRule> {
        self.posts.iter().find(|rule| rule.kind == *kind)
    }
}
