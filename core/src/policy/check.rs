//! What can be wrong with a policy that reads well.

use super::Policy;
use crate::access::AccessFault;
use crate::authority::AuthorityFault;
use crate::base::{
    CareLevelId, FaultAt, Language, PlanId, PostId, PostKind, QuestionId, RoleId, SkillId, TeamId, ZoneKind,
    fault_codes,
};
use crate::care::CareFault;
use crate::duty::{DutyFault, DutyKind};
use crate::exposure::{TableFault, ZoneFault};
use crate::gate::GateFault;
use crate::grid::TeamLevel;
use crate::health::HealthFault;
use crate::outreach::OutreachFault;
use crate::quarantine::PlanFault;
use crate::rota::RotaFault;
use crate::screening::{AskedOf, DocumentKind};
use crate::supply::SupplyFault;
use serde::Serialize;
use std::fmt::Display;

/// A fault of a policy document. Every one is an error: a policy with a fault is not used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[non_exhaustive]
pub enum PolicyFault {
    /// Versions count from 1.
    #[error("versions count from 1")]
    VersionZero,
    /// Two sources have one name.
    #[error("source `{0}` is there twice")]
    SourceTwice(String),
    /// A clause cites a source that there is not.
    #[error("`{0}` is no source of this document")]
    UnknownSource(String),
    /// Something has no words in a language: nobody who reads that language would know what is meant.
    #[error("there are no words in {}", .0.tag())]
    NoWords(Language),
    /// The decision table of exposure misses a case or has a dead row.
    #[error("{0}")]
    Table(TableFault),
    /// A row of the table names a plan that there is not.
    #[error("class `{class}` names plan `{plan}`, which quarantine.plans does not have")]
    UnknownPlan {
        /// The class.
        class: String,
        /// The plan.
        plan: PlanId,
    },
    /// Members of a positive pool are held under a plan that there is not.
    #[error("`{0}` is no plan of quarantine.plans")]
    UnknownPoolPlan(PlanId),
    /// Alarms can not be raised as the section says.
    #[error("{0}")]
    Health(HealthFault),
    /// A plan can not be kept.
    #[error("{0}")]
    Plan(PlanFault),
    /// A post at gates that there is not.
    #[error("`{0}` is no post of grid.posts")]
    UnknownGatePost(PostKind),
    /// People would be looked after by nobody, or rows never decide.
    #[error("{0}")]
    Care(CareFault),
    /// The care section names a post that there is not.
    #[error("`{0}` is no post of grid.posts")]
    UnknownCarePost(PostKind),
    /// A level asks for visits, and no kind of duty is one.
    #[error("level `{0}` asks for visits, and duty.kinds has no careVisit")]
    NobodyVisits(CareLevelId),
    /// Gates would let pass whom they must not, or have rows that never decide.
    #[error("{0}")]
    Gate(GateFault),
    /// Items are not as they must be.
    #[error("{0}")]
    Supply(SupplyFault),
    /// Services, routines or ladders cannot be kept.
    #[error("{0}")]
    Duty(DutyFault),
    /// Points are covered by nothing, or twice.
    #[error("{0}")]
    Outreach(OutreachFault),
    /// The zones cannot be drawn.
    #[error("{0}")]
    Zones(ZoneFault),
    /// A kind of zone names a plan that there is not.
    #[error("`{kind}` names plan `{plan}`, which quarantine.plans does not have")]
    ZonePlan {
        /// The kind.
        kind: ZoneKind,
        /// The plan.
        plan: PlanId,
    },
    /// Nobody could record anything, or a rule is for nobody.
    #[error("{0}")]
    Authority(AuthorityFault),
    /// A post that is to have the right to record things and that there is not.
    #[error("`{0}` is no post of grid.posts")]
    UnknownAuthorityPost(PostKind),
    /// Two posts have one kind.
    #[error("post `{0}` is there twice")]
    PostTwice(PostKind),
    /// No post answers for households: nobody can be covered.
    #[error("no post answers for households")]
    NobodyAnswers,
    /// A duty names a post that there is not.
    #[error("{} names post `{post}`, which grid.posts does not have", .kind.code())]
    UnknownPost {
        /// The kind of duty.
        kind: DutyKind,
        /// The post.
        post: PostKind,
    },
    /// A duty asks for a skill that nobody is asked for.
    #[error("{} asks for skill `{skill}`, which grid.skills does not have", .kind.code())]
    UnknownSkill {
        /// The kind of duty.
        kind: DutyKind,
        /// The skill.
        skill: SkillId,
    },
    /// A duty is more urgent than anything, or less than nothing.
    #[error("{}: priority is {priority}; 1 is the most urgent, 9 the least", .kind.code())]
    NoPriority {
        /// The kind of duty.
        kind: DutyKind,
        /// The priority.
        priority: u8,
    },
    /// A kind of duty is there twice, or not at all although it can come up.
    #[error("{} is there {times} times; once is right", .kind.code())]
    DutyTimes {
        /// The kind.
        kind: DutyKind,
        /// How often it is there.
        times: usize,
    },
    /// A duty that a report raises has no time within which it is due.
    #[error("{} needs withinHours, at least 1", .kind.code())]
    NoHours {
        /// The kind.
        kind: DutyKind,
    },
    /// A rota can not be made.
    #[error("{0}")]
    Rota(RotaFault),
    /// A post to be manned asks for a skill that nobody is asked for.
    #[error("post `{post}` asks for skill `{skill}`, which grid.skills does not have")]
    UnknownRotaSkill {
        /// The post.
        post: PostId,
        /// The skill.
        skill: SkillId,
    },
    /// A post is to be manned by a team that there is not.
    #[error("post `{post}` names team `{team}`, which grid.workerTeams does not have")]
    UnknownRotaTeam {
        /// The post.
        post: PostId,
        /// The team.
        team: TeamId,
    },
    /// A team needs a post that there is not.
    #[error("the team of {level:?} names post `{post}`, which grid.posts does not have")]
    UnknownTeamPost {
        /// The kind of area.
        level: TeamLevel,
        /// The post.
        post: PostKind,
    },
    /// A skill or a team of workers is there twice.
    #[error("skill or team `{0}` is there twice")]
    AttributeTwice(String),
    /// A question of the form is there twice.
    #[error("question `{0}` is there twice")]
    QuestionTwice(QuestionId),
    /// A paper is to be signed twice by the same.
    #[error("{} is there twice for the same signatory", .0.code())]
    DocumentTwice(DocumentKind),
    /// An exemption is for a class that no row gives.
    #[error("no row of exposure.table gives class `{0}`")]
    ExemptsNobody(String),
    /// Let homes would owe a report at every moment.
    #[error("reportEveryDays and withinDays must be at least 1")]
    NoReportTime,
    /// A role names a post that there is not.
    #[error("role `{role}` names post `{post}`, which grid.posts does not have")]
    UnknownAccessPost {
        /// The role.
        role: RoleId,
        /// The post.
        post: PostKind,
    },
    /// The section on access has a fault.
    #[error("{0}")]
    Access(AccessFault),
    /// The retry time is nothing.
    #[error("a next visit needs a time, at least 1 hour")]
    NoRetryTime,
}

fault_codes! {
    PolicyFault {
        VersionZero => "document.versionZero",
        SourceTwice(_) => "document.sourceTwice",
        UnknownSource(_) => "document.unknownSource",
        NoWords(_) => "document.noWords",
        UnknownPlan { .. } => "exposure.unknownPlan",
        UnknownPoolPlan(_) => "health.unknownPlan",
        ZonePlan { .. } => "zones.unknownPlan",
        PostTwice(_) => "grid.postTwice",
        NobodyAnswers => "grid.nobodyAnswers",
        UnknownTeamPost { .. } => "grid.unknownPost",
        AttributeTwice(_) => "grid.attributeTwice",
        UnknownPost { .. } => "duty.unknownPost",
        UnknownGatePost(_) => "gate.unknownPost",
        UnknownCarePost(_) => "care.unknownPost",
        UnknownAuthorityPost(_) => "authority.unknownPost",
        NobodyVisits(_) => "care.nobodyVisits",
        UnknownSkill { .. } => "duty.unknownSkill",
        NoPriority { .. } => "duty.noPriority",
        DutyTimes { .. } => "duty.times",
        NoHours { .. } => "duty.noHours",
        UnknownRotaSkill { .. } => "rota.unknownSkill",
        UnknownRotaTeam { .. } => "rota.unknownTeam",
        QuestionTwice(_) => "screening.questionTwice",
        DocumentTwice(_) => "screening.documentTwice",
        ExemptsNobody(_) => "screening.exemptsNobody",
        NoReportTime => "screening.noReportTime",
        NoRetryTime => "screening.noRetryTime",
        UnknownAccessPost { .. } => "access.unknownPost",
    } or {
        Table,
        Health,
        Plan,
        Care,
        Gate,
        Rota,
        Supply,
        Duty,
        Outreach,
        Zones,
        Access,
        Authority,
    }
}

/// The faults of one document, as they are found.
#[derive(Default)]
pub(super) struct Faults(pub Vec<FaultAt<PolicyFault>>);

impl Faults {
    pub(super) fn add(&mut self, fault: PolicyFault, steps: &[&dyn Display]) {
        self.0.push(FaultAt::new(fault, steps));
    }

    fn section<T>(&mut self, name: &str, found: Vec<FaultAt<T>>, fault: fn(T) -> PolicyFault) {
        self.0.extend(found.into_iter().map(|found| found.within(name, fault)));
    }
}

impl Policy {
    /// Every fault of the document, in the order of its sections; empty when it can be used.
    #[must_use]
    pub fn check(&self) -> Vec<FaultAt<PolicyFault>> {
        let mut faults = Faults::default();
        self.check_words(&mut faults);
        self.check_posts(&mut faults);
        self.check_exposure(&mut faults);
        self.check_screening(&mut faults);
        faults.section("quarantine", self.quarantine.faults(), PolicyFault::Plan);
        if let Some(plan) = self.health.pool_plan.as_ref().filter(|plan| self.quarantine.plan(plan).is_none()) {
            faults.add(PolicyFault::UnknownPoolPlan(plan.clone()), &[&"health", &"poolPlan"]);
        }
        faults.section("health", self.health.faults(), PolicyFault::Health);
        self.check_duties(&mut faults);
        self.check_care(&mut faults);
        faults.section("duty", self.duty.faults(&self.grid), PolicyFault::Duty);
        faults.section("gate", self.gate.faults(), PolicyFault::Gate);
        for (at, post) in self.gate.posts.iter().enumerate().filter(|(_, post)| self.grid.post(post).is_none()) {
            faults.add(PolicyFault::UnknownGatePost(post.clone()), &[&"gate", &"posts", &at]);
        }
        self.check_rota(&mut faults);
        faults.section("supply", self.supply.faults(), PolicyFault::Supply);
        faults.section("outreach", self.outreach.faults(), PolicyFault::Outreach);
        faults.section("zones", self.zones.faults(), PolicyFault::Zones);
        faults.section("access", self.access.faults(), PolicyFault::Access);
        for (at, role) in self.access.roles.iter().enumerate() {
            for (place, post) in role.posts.iter().enumerate().filter(|(_, post)| self.grid.post(post).is_none()) {
                let fault = PolicyFault::UnknownAccessPost { role: role.id.clone(), post: post.clone() };
                faults.add(fault, &[&"access", &"roles", &at, &"posts", &place]);
            }
        }
        self.check_authority(&mut faults);
        for (at, rule) in self.zones.kinds.iter().enumerate() {
            if let Some(plan) = rule.plan.as_ref().filter(|plan| self.quarantine.plan(plan).is_none()) {
                let fault = PolicyFault::ZonePlan { kind: rule.id.clone(), plan: plan.clone() };
                faults.add(fault, &[&"zones", &"kinds", &at, &"plan"]);
            }
        }
        faults.0
    }

    fn check_authority(&self, faults: &mut Faults) {
        let Some(section) = &self.authority else { return };
        faults.section("authority", section.faults(), PolicyFault::Authority);
        for (at, rule) in section.rules.iter().enumerate() {
            for (place, post) in rule.posts.iter().enumerate().filter(|(_, post)| self.grid.post(post).is_none()) {
                let fault = PolicyFault::UnknownAuthorityPost(post.clone());
                faults.add(fault, &[&"authority", &"rules", &at, &"posts", &place]);
            }
        }
    }

    fn check_care(&self, faults: &mut Faults) {
        faults.section("care", self.care.faults(), PolicyFault::Care);
        let unknown = |post: &PostKind| self.grid.post(post).is_none();
        for (at, level) in self.care.levels.iter().enumerate() {
            for (place, post) in level.informed.iter().enumerate().filter(|(_, post)| unknown(post)) {
                let fault = PolicyFault::UnknownCarePost(post.clone());
                faults.add(fault, &[&"care", &"levels", &at, &"informed", &place]);
            }
            if level.visit_every_days.is_some() && !self.duty.has(DutyKind::CareVisit) {
                let fault = PolicyFault::NobodyVisits(level.id.clone());
                faults.add(fault, &[&"care", &"levels", &at, &"visitEveryDays"]);
            }
        }
        for (at, post) in self.care.may_know.iter().enumerate().filter(|(_, post)| unknown(post)) {
            faults.add(PolicyFault::UnknownCarePost(post.clone()), &[&"care", &"mayKnow", &at]);
        }
    }

    fn check_posts(&self, faults: &mut Faults) {
        let posts = &self.grid.posts;
        for (at, post) in posts.iter().enumerate() {
            if posts.iter().take(at).any(|earlier| earlier.kind == post.kind) {
                faults.add(PolicyFault::PostTwice(post.kind.clone()), &[&"grid", &"posts", &at, &"kind"]);
            }
        }
        for (at, team) in self.grid.teams.iter().enumerate() {
            for (place, post) in team.posts.iter().enumerate().filter(|(_, post)| self.grid.post(post).is_none()) {
                let fault = PolicyFault::UnknownTeamPost { level: team.level, post: post.clone() };
                faults.add(fault, &[&"grid", &"teams", &at, &"posts", &place]);
            }
        }
        let skills: Vec<&str> = self.grid.skills.iter().map(|skill| skill.id.as_str()).collect();
        let teams: Vec<&str> = self.grid.worker_teams.iter().map(|team| team.id.as_str()).collect();
        for (list, names) in [("skills", skills), ("workerTeams", teams)] {
            for (at, name) in names.iter().enumerate() {
                if names.iter().take(at).any(|earlier| earlier == name) {
                    faults.add(PolicyFault::AttributeTwice((*name).to_owned()), &[&"grid", &list, &at, &"id"]);
                }
            }
        }
        if !posts.iter().any(|post| post.answers) {
            faults.add(PolicyFault::NobodyAnswers, &[&"grid", &"posts"]);
        }
    }

    fn check_exposure(&self, faults: &mut Faults) {
        faults.section("exposure", self.exposure.faults(), PolicyFault::Table);
        for (at, row) in self.exposure.table.iter().enumerate() {
            for (field, plan) in [("plan", &row.plan), ("coResidents", &row.co_residents)] {
                if let Some(plan) = plan.as_ref().filter(|plan| self.quarantine.plan(plan).is_none()) {
                    let fault = PolicyFault::UnknownPlan { class: row.class.clone(), plan: plan.clone() };
                    faults.add(fault, &[&"exposure", &"table", &at, &field]);
                }
            }
        }
    }

    fn check_screening(&self, faults: &mut Faults) {
        if self.screening.retry_hours == 0 {
            faults.add(PolicyFault::NoRetryTime, &[&"screening", &"retryHours"]);
        }
        let questions = &self.screening.form.questions;
        for (at, question) in questions.iter().enumerate() {
            if questions.iter().take(at).any(|earlier| earlier.id == question.id) {
                let fault = PolicyFault::QuestionTwice(question.id.clone());
                faults.add(fault, &[&"screening", &"form", &"questions", &at, &"id"]);
            }
        }
        let documents = &self.screening.documents;
        for (at, rule) in documents.iter().enumerate() {
            if documents.iter().take(at).any(|earlier| earlier == rule) {
                faults.add(PolicyFault::DocumentTwice(rule.document), &[&"screening", &"documents", &at]);
            }
        }
        for (at, rule) in self.screening.exemptions.iter().enumerate() {
            if self.exposure.table.iter().all(|row| row.class != rule.class) {
                let fault = PolicyFault::ExemptsNobody(rule.class.clone());
                faults.add(fault, &[&"screening", &"exemptions", &at, &"class"]);
            }
        }
        if self.screening.tenancy.is_some_and(|rule| rule.report_every_days == 0 || rule.within_days == 0) {
            faults.add(PolicyFault::NoReportTime, &[&"screening", &"tenancy"]);
        }
    }

    fn check_duties(&self, faults: &mut Faults) {
        for kind in DutyKind::ALL {
            let mut places = self.duty.kinds.iter().enumerate().filter(|(_, rule)| rule.kind == kind).skip(1);
            let times = self.duty.kinds.iter().filter(|rule| rule.kind == kind).count();
            if let Some((second, _)) = places.next() {
                faults.add(PolicyFault::DutyTimes { kind, times }, &[&"duty", &"kinds", &second, &"kind"]);
            } else if times == 0 && self.has_duty(kind) {
                faults.add(PolicyFault::DutyTimes { kind, times }, &[&"duty", &"kinds"]);
            }
        }
        for (at, rule) in self.duty.kinds.iter().enumerate() {
            for (place, post) in rule.posts.iter().enumerate().filter(|(_, post)| self.grid.post(post).is_none()) {
                let fault = PolicyFault::UnknownPost { kind: rule.kind, post: post.clone() };
                faults.add(fault, &[&"duty", &"kinds", &at, &"posts", &place]);
            }
            let skill = rule.skill.as_ref().filter(|skill| self.grid.skills.iter().all(|known| known.id != **skill));
            if let Some(skill) = skill {
                let fault = PolicyFault::UnknownSkill { kind: rule.kind, skill: skill.clone() };
                faults.add(fault, &[&"duty", &"kinds", &at, &"skill"]);
            }
            if !(1..=9).contains(&rule.priority) {
                let fault = PolicyFault::NoPriority { kind: rule.kind, priority: rule.priority };
                faults.add(fault, &[&"duty", &"kinds", &at, &"priority"]);
            }
            if self.has_a_time(rule.kind) && rule.within_hours.is_none_or(|hours| hours == 0) {
                let fault = PolicyFault::NoHours { kind: rule.kind };
                faults.add(fault, &[&"duty", &"kinds", &at, &"withinHours"]);
            }
        }
    }

    fn check_rota(&self, faults: &mut Faults) {
        faults.section("rota", self.rota.faults(), PolicyFault::Rota);
        for (at, post) in self.rota.posts.iter().enumerate() {
            let team = post.team.as_ref().filter(|team| self.grid.worker_teams.iter().all(|known| known.id != **team));
            if let Some(team) = team {
                let fault = PolicyFault::UnknownRotaTeam { post: post.id.clone(), team: team.clone() };
                faults.add(fault, &[&"rota", &"posts", &at, &"team"]);
            }
            for (place, need) in post.needs.iter().enumerate() {
                let unknown = |skill: &&SkillId| self.grid.skills.iter().all(|known| known.id != **skill);
                if let Some(skill) = need.skill.as_ref().filter(unknown) {
                    let fault = PolicyFault::UnknownRotaSkill { post: post.id.clone(), skill: skill.clone() };
                    faults.add(fault, &[&"rota", &"posts", &at, &"needs", &place, &"skill"]);
                }
            }
        }
    }

    /// True for a kind of duty that is raised by what happens and has no other end than its hours.
    fn has_a_time(&self, kind: DutyKind) -> bool {
        match kind {
            DutyKind::ReferralFollowUp
            | DutyKind::HealthVisit
            | DutyKind::SightingCheck
            | DutyKind::NoticeVisit
            | DutyKind::ReleaseMessage => true,
            DutyKind::SignDocument => self.screening.documents.iter().any(|rule| rule.of == AskedOf::Resident),
            _ => false,
        }
    }

    /// True for a kind of duty that can come up under the policy.
    fn has_duty(&self, kind: DutyKind) -> bool {
        match kind {
            DutyKind::SignDocument => !self.screening.documents.is_empty(),
            DutyKind::ChangeReport => self.screening.tenancy.is_some(),
            // A document without them asks for no samples, decisions and messages; and levels of care say who asks for visits.
            DutyKind::Sampling
            | DutyKind::ReleaseDecision
            | DutyKind::ReleaseMessage
            | DutyKind::CareVisit
            | DutyKind::TestReminder => false,
            // What these are called, and who does them, stands in their routines.
            DutyKind::Routine | DutyKind::Observation => false,
            _ => true,
        }
    }
}
