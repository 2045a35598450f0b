//! Who does which duty and how long it stays open.

use super::{Duty, DutyKind, EvidenceKind, LadderRule, Origin, QuietHours, RoutineRule, ServiceRule};
use crate::base::{Label, PostKind, RoutineId, ServiceId, SkillId};
use serde::{Deserialize, Serialize};

/// The duty section of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DutyPolicy {
    /// The kinds of duty; each kind once.
    pub kinds: Vec<DutyRule>,
    /// What can be asked for (Z9); empty where anything can.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<ServiceRule>,
    /// Work that comes back every day (S16, H7).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub routines: Vec<RoutineRule>,
    /// Who is told when duties stay undone; the first ladder that is for a duty holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ladders: Vec<LadderRule>,
    /// When nobody is told of what is not urgent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quiet_hours: Option<QuietHours>,
    /// Whether what is to be done at one door is one trip; left out, each duty is by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trips: Option<TripRule>,
}

/// What is done at one door in one trip.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TripRule {
    /// Kinds of duty that are never in a trip with others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub apart_kinds: Vec<DutyKind>,
    /// Services that are never in a trip with others: rubbish and food do not go together (S17).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub apart_services: Vec<ServiceId>,
}

impl TripRule {
    /// True for a duty that is always a trip of its own.
    #[must_use]
    pub fn is_apart(&self, duty: &Duty) -> bool {
        let service = match &duty.origin {
            Origin::Request { service, .. } => self.apart_services.contains(service),
            _ => false,
        };
        service || self.apart_kinds.contains(&duty.kind)
    }
}

/// Who does a duty, and how it is called: as its service or routine says, or else its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms<'p> {
    /// What people call it; none where the policy does not know it.
    pub title: Option<&'p Label>,
    /// The posts that do it: the first that is held there does.
    pub posts: &'p [PostKind],
    /// The skill that whoever does it must have.
    pub skill: Option<&'p SkillId>,
    /// How urgent it is: 1 is the most urgent, 9 the least.
    pub priority: u8,
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
    /// What whoever did it has to show; only for kinds that a deed completes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceKind>,
}

/// Neither urgent nor not.
const USUAL_PRIORITY: u8 = 5;
/// Of what the policy does not know.
const LEAST_PRIORITY: u8 = 9;

pub(super) fn usual_priority() -> u8 {
    USUAL_PRIORITY
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
pub(super) fn is_usual_priority(priority: &u8) -> bool {
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

    /// The hours within which a duty of that kind is due, where the policy says.
    pub(crate) fn set_hours(&self, kind: DutyKind) -> Option<i32> {
        self.rule(kind).and_then(|rule| rule.within_hours).map(i32::from)
    }

    /// The rule of a service.
    #[must_use]
    pub fn service(&self, id: &ServiceId) -> Option<&ServiceRule> {
        self.services.iter().find(|rule| rule.id == *id)
    }

    /// True for a service that can be asked for; without a list every one can.
    #[must_use]
    pub fn offers(&self, id: &ServiceId) -> bool {
        self.services.is_empty() || self.service(id).is_some()
    }

    /// The rule of a routine.
    #[must_use]
    pub fn routine(&self, id: &RoutineId) -> Option<&RoutineRule> {
        self.routines.iter().find(|rule| rule.id == *id)
    }

    /// Who does a duty, and how it is called.
    #[must_use]
    pub fn terms(&self, duty: &Duty) -> Terms<'_> {
        let rule = self.rule(duty.kind);
        let of_kind = Terms {
            title: rule.map(|rule| &rule.title),
            posts: rule.map(|rule| rule.posts.as_slice()).unwrap_or_default(),
            skill: rule.and_then(|rule| rule.skill.as_ref()),
            priority: rule.map_or(LEAST_PRIORITY, |rule| rule.priority),
        };
        match &duty.origin {
            Origin::Request { service, .. } => self.service(service).map_or(of_kind, |service| Terms {
                title: Some(&service.title),
                posts: if service.posts.is_empty() { of_kind.posts } else { &service.posts },
                skill: service.skill.as_ref().or(of_kind.skill),
                priority: service.priority.unwrap_or(of_kind.priority),
            }),
            Origin::Routine { routine, .. } => self.routine(routine).map_or(of_kind, |routine| Terms {
                title: Some(&routine.title),
                posts: &routine.posts,
                skill: routine.skill.as_ref(),
                priority: routine.priority,
            }),
            _ => of_kind,
        }
    }

    /// What whoever does a duty has to show. Evidence for recurring work stands in its routine.
    pub(crate) fn evidence_for(&self, duty: &Duty) -> Vec<EvidenceKind> {
        let service = match &duty.origin {
            Origin::Request { service, .. } => self.service(service),
            _ => None,
        };
        let of_kind = self.rule(duty.kind).map(|rule| rule.evidence.clone()).unwrap_or_default();
        service.filter(|rule| !rule.evidence.is_empty()).map_or(of_kind, |rule| rule.evidence.clone())
    }

    /// The ladder of a duty.
    #[must_use]
    pub fn ladder(&self, duty: &Duty) -> Option<&LadderRule> {
        self.ladders.iter().find(|ladder| ladder.is_for(duty))
    }
}
