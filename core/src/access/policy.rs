//! Who may see what of people's files, and how long they are kept.

use crate::base::{FaultAt, Label, PostKind, RoleId, fault_codes};
use crate::grid::WorkerRole;
use serde::{Deserialize, Serialize};

/// What a field of an answer tells of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum FieldClass {
    /// Counts, days, ids, names of places: nothing that somebody has to fear.
    Open,
    /// Who lives behind which door, and what was seen and asked for there.
    Household,
    /// Under which measure somebody is, from when until when.
    Measure,
    /// Readings, symptoms, samples, doses, care.
    Health,
    /// Who somebody is, and by what the person could be told: year of birth, sex, name, telephone number.
    Identity,
    /// Why something is so: words, exposures, the facts behind a judgement.
    Reason,
}

impl FieldClass {
    /// Every class.
    pub const ALL: [Self; 6] = [Self::Open, Self::Household, Self::Measure, Self::Health, Self::Identity, Self::Reason];
}

/// A role: who has it, and what they may see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RoleRule {
    /// The role.
    pub id: RoleId,
    /// What people call it.
    pub title: Label,
    /// Whoever holds one of these posts has the role, for the area of the post.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub posts: Vec<PostKind>,
    /// Whoever works as one of these has it too, for nobody's area.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub workers: Vec<WorkerRole>,
    /// What they see of people in the area of their post.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub own_area: Vec<FieldClass>,
    /// What they see of everybody; what is open is seen by all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub everywhere: Vec<FieldClass>,
    /// True where they may search people by name.
    #[serde(default, skip_serializing_if = "is_false")]
    pub search: bool,
    /// The clause of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

fn is_false(value: &bool) -> bool {
    !*value
}

/// The section on access of a policy. Without roles nobody sees more than what is open, and nobody searches.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct AccessPolicy {
    /// The roles. Who has several sees what any of them sees.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<RoleRule>,
    /// So many look-ups and searches in an hour are usual for one worker; more are found, and none is refused. Any number
    /// where left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub look_ups_per_hour: Option<u16>,
}

/// How long the engine keeps what tells of people. Without days nothing is due by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct RetentionPolicy {
    /// So many civil days after the response has ended everybody is due to be erased.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_after_response: Option<u16>,
    /// So many civil days after a file was closed its person is: whoever has left the community and is under no measure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_after_leaving: Option<u16>,
}

/// What is wrong with the section on access.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[non_exhaustive]
pub enum AccessFault {
    /// A role is there twice.
    #[error("role `{0}` is there twice")]
    RoleTwice(RoleId),
    /// Nobody can have a role.
    #[error("role `{0}` names neither posts nor workers: nobody has it")]
    NobodyHas(RoleId),
    /// What is seen in the own area alone needs a post with an area.
    #[error("role `{0}` sees something in its own area and names no post")]
    NoArea(RoleId),
    /// No look-up at all would be usual.
    #[error("lookUpsPerHour must be at least 1")]
    NoLookUps,
}

fault_codes! {
    AccessFault {
        RoleTwice(_) => "access.roleTwice",
        NobodyHas(_) => "access.nobodyHas",
        NoArea(_) => "access.noArea",
        NoLookUps => "access.noLookUps",
    }
}

impl AccessPolicy {
    /// True where the policy says nothing about access.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Every fault of the section; clauses count from it.
    #[must_use]
    pub fn faults(&self) -> Vec<FaultAt<AccessFault>> {
        let mut faults = Vec::new();
        for (at, role) in self.roles.iter().enumerate() {
            if self.roles.iter().take(at).any(|earlier| earlier.id == role.id) {
                faults.push(FaultAt::new(AccessFault::RoleTwice(role.id.clone()), &[&"roles", &at, &"id"]));
            }
            if role.posts.is_empty() && role.workers.is_empty() {
                faults.push(FaultAt::new(AccessFault::NobodyHas(role.id.clone()), &[&"roles", &at]));
            } else if role.posts.is_empty() && !role.own_area.is_empty() {
                faults.push(FaultAt::new(AccessFault::NoArea(role.id.clone()), &[&"roles", &at, &"ownArea"]));
            }
        }
        if self.look_ups_per_hour == Some(0) {
            faults.push(FaultAt::new(AccessFault::NoLookUps, &[&"lookUpsPerHour"]));
        }
        faults
    }
}

impl RetentionPolicy {
    /// True where nothing is due by itself.
    #[must_use]
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
}
