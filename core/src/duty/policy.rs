//! Who does which duty and how long it stays open.

use super::DutyKind;
use crate::base::{Label, PostKind, SkillId};
use serde::{Deserialize, Serialize};

/// The duty section of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DutyPolicy {
    /// The kinds of duty; each kind once.
    pub kinds: Vec<DutyRule>,
}

/// One kind of duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DutyRule {
    /// The kind.
    pub kind: DutyKind,
    /// What people call it.
    pub title: Label,
    /// The posts that do it: the first that is held for the household does. Where none is, the answerable person does.
    pub posts: Vec<PostKind>,
    /// For duties that a report or a measure raises (referral, health visit, sighting, notice, paper to sign, sample to be
    /// taken again): hours within which they are due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within_hours: Option<u16>,
    /// A skill that whoever does it must have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skill: Option<SkillId>,
    /// How urgent it is: 1 is the most urgent, 9 the least.
    #[serde(default = "usual_priority", skip_serializing_if = "is_usual_priority")]
    pub priority: u8,
}

/// Neither urgent nor not.
const USUAL_PRIORITY: u8 = 5;

fn usual_priority() -> u8 {
    USUAL_PRIORITY
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_usual_priority(priority: &u8) -> bool {
    *priority == USUAL_PRIORITY
}

impl DutyPolicy {
    /// The rule of a kind.
    #[must_use]
    pub fn rule(&self, kind: DutyKind) -> Option<&DutyRule> {
        self.kinds.iter().find(|rule| rule.kind == kind)
    }

    /// True when the policy knows duties of that kind.
    #[must_use]
    pub fn has(&self, kind: DutyKind) -> bool {
        self.rule(kind).is_some()
    }

    /// The hours within which a duty of that kind is due; 0 where the policy does not say.
    pub(crate) fn hours(&self, kind: DutyKind) -> i32 {
        self.rule(kind).and_then(|rule| rule.within_hours).map_or(0, i32::from)
    }
}
