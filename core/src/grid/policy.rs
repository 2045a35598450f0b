//! The posts that a community fills, as policy data (S4).

use super::WorkerRole;
use crate::base::{Label, PostKind};
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
}

/// The kind of area that a team stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum TeamLevel {
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

/// The posts that must be filled for every area of a kind; a post held for an area around it counts.
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
    /// The rule of a post, where the policy names it.
    #[must_use]
    pub fn post(&self, kind: &PostKind) -> Option<&PostRule> {
        self.posts.iter().find(|rule| rule.kind == *kind)
    }
}
