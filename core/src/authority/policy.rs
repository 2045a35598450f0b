//! Who may record what, as policy data: posts, kinds of facts, and how far they reach.

use super::FactKind;
use crate::base::{FaultAt, PostKind, WorkerId, fault_codes};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The authority section of a policy. A policy without it lets everybody record everything.
///
/// What an entry rests on are the posts that its author held when it was recorded, as far as had been recorded by then:
/// who is appointed later, or by an entry that is typed in later, had no right before.
///
/// Erasures are another matter: what is reduced cannot come back when word of a post comes late. So no post gives the right
/// to record `personErased`: founders have it, and everybody where `anybody` names it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AuthorityPolicy {
    /// Those who may record everything everywhere, from the beginning: they appoint the first holders of posts.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub founders: BTreeSet<WorkerId>,
    /// What anybody may record, also who holds no post.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub anybody: BTreeSet<FactKind>,
    /// What holders of posts may record. What no rule names, only founders may.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<AuthorityRule>,
    /// True where every device has to seal its entries within a day: what is open longer is a finding. A seal itself needs no
    /// right; the key of a device is stated by who may record `deviceKeyStated`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sealed: bool,
}

/// What the holders of some posts, and those who stand in for them, may record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AuthorityRule {
    /// The posts.
    pub posts: Vec<PostKind>,
    /// The kinds of facts; every kind but `personErased`, where it is left out.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub facts: BTreeSet<FactKind>,
    /// How far it reaches.
    #[serde(default, skip_serializing_if = "Reach::is_own_area")]
    pub reach: Reach,
}

/// How far the right of a post reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Reach {
    /// The area for which the post is held, and everything in it.
    #[default]
    OwnArea,
    /// The whole community, wherever the post is held.
    Community,
}

impl Reach {
    fn is_own_area(&self) -> bool {
        *self == Self::OwnArea
    }
}

/// A fault of the section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
pub enum AuthorityFault {
    /// There are no founders and not everybody may appoint: nobody could ever hold a post, and nothing could be recorded.
    #[error("nobody can appoint anybody: there are no founders, and postTaken is not for anybody")]
    NobodyAppoints,
    /// A rule gives nobody a right.
    #[error("the rule names no post")]
    NoPost,
    /// A rule gives holders of posts the right to erase people.
    #[error("no post gives the right to record personErased: only founders can have it, or anybody")]
    ErasureByPost,
}

fault_codes! {
    AuthorityFault {
        NobodyAppoints => "authority.nobodyAppoints",
        NoPost => "authority.noPost",
        ErasureByPost => "authority.erasureByPost",
    }
}

impl AuthorityRule {
    /// True where the rule is about facts of that kind.
    #[must_use]
    pub fn is_about(&self, kind: FactKind) -> bool {
        kind != FactKind::PersonErased && (self.facts.is_empty() || self.facts.contains(&kind))
    }
}

impl AuthorityPolicy {
    /// True for who may record a kind of fact everywhere, whatever post they hold: that hangs on no other entry.
    #[must_use]
    pub fn gives_outright(&self, by: &WorkerId, kind: FactKind) -> bool {
        self.founders.contains(by) || self.anybody.contains(&kind)
    }

    /// The rules about a kind of fact.
    pub fn rules_about(&self, kind: FactKind) -> impl Iterator<Item = &AuthorityRule> {
        self.rules.iter().filter(move |rule| rule.is_about(kind))
    }

    /// Every fault of the section.
    #[must_use]
    pub fn faults(&self) -> Vec<FaultAt<AuthorityFault>> {
        let mut faults = Vec::new();
        if self.founders.is_empty() && !self.anybody.contains(&FactKind::PostTaken) {
            faults.push(FaultAt::new(AuthorityFault::NobodyAppoints, &[&"founders"]));
        }
        for (at, _) in self.rules.iter().enumerate().filter(|(_, rule)| rule.posts.is_empty()) {
            faults.push(FaultAt::new(AuthorityFault::NoPost, &[&"rules", &at, &"posts"]));
        }
        let erases = |rule: &AuthorityRule| rule.facts.contains(&FactKind::PersonErased);
        for (at, _) in self.rules.iter().enumerate().filter(|(_, rule)| erases(rule)) {
            faults.push(FaultAt::new(AuthorityFault::ErasureByPost, &[&"rules", &at, &"facts"]));
        }
        faults
    }
}
