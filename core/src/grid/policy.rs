//! The posts that a community fills, as policy data (S4).

use crate::base::{Label, PostKind};
use serde::{Deserialize, Serialize};

/// The grid section of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GridPolicy {
    /// The posts, the one that answers first at the top: a household's answerable person is the holder of the first
    /// of these posts that is held for it.
    pub posts: Vec<PostRule>,
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
