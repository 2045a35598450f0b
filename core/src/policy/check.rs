//! What can be wrong with a policy that reads well.

use super::Policy;
use crate::base::{PlanId, PostKind, QuestionId, ZoneKind};
use crate::duty::DutyKind;
use crate::exposure::{TableFault, ZoneFault};
use crate::grid::TeamLevel;
use crate::health::HealthFault;
use crate::quarantine::PlanFault;
use crate::screening::{AskedOf, DocumentKind};

/// A fault of a policy document. Every one is an error: a policy with a fault is not used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PolicyFault {
    /// The decision table of exposure misses a case or has a dead row.
    #[error("exposure.table: {0}")]
    Table(TableFault),
    /// A row of the table names a plan that there is not.
    #[error("exposure.table: class `{class}` names plan `{plan}`, which quarantine.plans does not have")]
    UnknownPlan {
        /// The class.
        class: String,
        /// The plan.
        plan: PlanId,
    },
    /// Members of a positive pool are held under a plan that there is not.
    #[error("health.poolPlan: `{0}` is no plan of quarantine.plans")]
    UnknownPoolPlan(PlanId),
    /// Alarms can not be raised as the section says.
    #[error("health: {0}")]
    Health(HealthFault),
    /// A plan can not be kept.
    #[error("quarantine.plans: {0}")]
    Plan(PlanFault),
    /// The zones cannot be drawn.
    #[error("zones: {0}")]
    Zones(ZoneFault),
    /// A kind of zone names a plan that there is not.
    #[error("zones.kinds: `{kind}` names plan `{plan}`, which quarantine.plans does not have")]
    ZonePlan {
        /// The kind.
        kind: ZoneKind,
        /// The plan.
        plan: PlanId,
    },
    /// Two posts have one kind.
    #[error("grid.posts: post `{0}` is there twice")]
    PostTwice(PostKind),
    /// No post answers for households: nobody can be covered.
    #[error("grid.posts: no post answers for households")]
    NobodyAnswers,
    /// A duty names a post that there is not.
    #[error("duty.kinds: {kind:?} names post `{post}`, which grid.posts does not have")]
    UnknownPost {
        /// The kind of duty.
        kind: DutyKind,
        /// The post.
        post: PostKind,
    },
    /// A kind of duty is there twice, or not at all although it can come up.
    #[error("duty.kinds: {kind:?} is there {times} times; once is right")]
    DutyTimes {
        /// The kind.
        kind: DutyKind,
        /// How often it is there.
        times: usize,
    },
    /// A duty that a report raises has no time within which it is due.
    #[error("duty.kinds: {kind:?} needs withinHours")]
    NoHours {
        /// The kind.
        kind: DutyKind,
    },
    /// A team needs a post that there is not.
    #[error("grid.teams: the team of {level:?} names post `{post}`, which grid.posts does not have")]
    UnknownTeamPost {
        /// The kind of area.
        level: TeamLevel,
        /// The post.
        post: PostKind,
    },
    /// A skill or a team of workers is there twice.
    #[error("grid: skill or team `{0}` is there twice")]
    AttributeTwice(String),
    /// A question of the form is there twice.
    #[error("screening.form: question `{0}` is there twice")]
    QuestionTwice(QuestionId),
    /// A paper is to be signed twice by the same.
    #[error("screening.documents: {0:?} is there twice for the same signatory")]
    DocumentTwice(DocumentKind),
    /// An exemption is for a class that no row gives.
    #[error("screening.exemptions: no row of exposure.table gives class `{0}`")]
    ExemptsNobody(String),
    /// Let homes would owe a report at every moment.
    #[error("screening.tenancy: reportEveryDays and withinDays must be at least 1")]
    NoReportTime,
    /// The retry time is nothing.
    #[error("screening.retryHours is 0")]
    NoRetryTime,
}

impl Policy {
    /// Every fault of the document, in the order of its sections; empty when it can be used.
    #[must_use]
    pub fn check(&self) -> Vec<PolicyFault> {
        let mut faults = Vec::new();
        self.check_posts(&mut faults);
        self.check_exposure(&mut faults);
        if self.screening.retry_hours == 0 {
            faults.push(PolicyFault::NoRetryTime);
        }
        let questions = &self.screening.form.questions;
        for (at, question) in questions.iter().enumerate() {
            if questions.iter().take(at).any(|earlier| earlier.id == question.id) {
                faults.push(PolicyFault::QuestionTwice(question.id.clone()));
            }
        }
        let documents = &self.screening.documents;
        for (at, rule) in documents.iter().enumerate() {
            if documents.iter().take(at).any(|earlier| earlier == rule) {
                faults.push(PolicyFault::DocumentTwice(rule.document));
            }
        }
        let classes = || self.exposure.table.iter().map(|row| &row.class);
        let nobody = self.screening.exemptions.iter().filter(|rule| classes().all(|class| *class != rule.class));
        faults.extend(nobody.map(|rule| PolicyFault::ExemptsNobody(rule.class.clone())));
        if self.screening.tenancy.is_some_and(|rule| rule.report_every_days == 0 || rule.within_days == 0) {
            faults.push(PolicyFault::NoReportTime);
        }
        faults.extend(self.quarantine.faults().into_iter().map(PolicyFault::Plan));
        let pool = self.health.pool_plan.iter().filter(|plan| self.quarantine.plan(plan).is_none());
        faults.extend(pool.map(|plan| PolicyFault::UnknownPoolPlan(plan.clone())));
        faults.extend(self.health.faults().into_iter().map(PolicyFault::Health));
        self.check_duties(&mut faults);
        faults.extend(self.zones.faults().into_iter().map(PolicyFault::Zones));
        for rule in &self.zones.kinds {
            let unknown = rule.plan.iter().filter(|plan| self.quarantine.plan(plan).is_none());
            faults.extend(unknown.map(|plan| PolicyFault::ZonePlan { kind: rule.id.clone(), plan: plan.clone() }));
        }
        faults
    }

    fn check_posts(&self, faults: &mut Vec<PolicyFault>) {
        let posts = &self.grid.posts;
        for (at, post) in posts.iter().enumerate() {
            if posts.iter().take(at).any(|earlier| earlier.kind == post.kind) {
                faults.push(PolicyFault::PostTwice(post.kind.clone()));
            }
        }
        for team in &self.grid.teams {
            let unknown = team.posts.iter().filter(|post| self.grid.post(post).is_none());
            faults.extend(unknown.map(|post| PolicyFault::UnknownTeamPost { level: team.level, post: post.clone() }));
        }
        let skills: Vec<&str> = self.grid.skills.iter().map(|skill| skill.id.as_str()).collect();
        let teams: Vec<&str> = self.grid.worker_teams.iter().map(|team| team.id.as_str()).collect();
        for names in [skills, teams] {
            let twice =
                names.iter().enumerate().filter(|(at, name)| names.iter().take(*at).any(|known| known == *name));
            faults.extend(twice.map(|(_, name)| PolicyFault::AttributeTwice((*name).to_owned())));
        }
        if !posts.iter().any(|post| post.answers) {
            faults.push(PolicyFault::NobodyAnswers);
        }
    }

    fn check_exposure(&self, faults: &mut Vec<PolicyFault>) {
        faults.extend(self.exposure.faults().into_iter().map(PolicyFault::Table));
        for row in &self.exposure.table {
            let named = row.plan.iter().chain(&row.co_residents);
            let unknown = named.filter(|plan| self.quarantine.plan(plan).is_none());
            faults
                .extend(unknown.map(|plan| PolicyFault::UnknownPlan { class: row.class.clone(), plan: plan.clone() }));
        }
    }

    fn check_duties(&self, faults: &mut Vec<PolicyFault>) {
        for kind in DutyKind::ALL {
            let times = self.duty.kinds.iter().filter(|rule| rule.kind == kind).count();
            if times > 1 || times == 0 && self.has_duty(kind) {
                faults.push(PolicyFault::DutyTimes { kind, times });
            }
        }
        for rule in &self.duty.kinds {
            let unknown = rule.posts.iter().filter(|post| self.grid.post(post).is_none());
            faults.extend(unknown.map(|post| PolicyFault::UnknownPost { kind: rule.kind, post: post.clone() }));
        }
        for kind in [
            DutyKind::ReferralFollowUp,
            DutyKind::HealthVisit,
            DutyKind::SightingCheck,
            DutyKind::NoticeVisit,
            DutyKind::ReleaseMessage,
        ] {
            if self.duty.rule(kind).is_some_and(|rule| rule.within_hours.is_none()) {
                faults.push(PolicyFault::NoHours { kind });
            }
        }
        let kind = DutyKind::SignDocument;
        let of_residents = self.screening.documents.iter().any(|rule| rule.of == AskedOf::Resident);
        if of_residents && self.duty.rule(kind).is_some_and(|rule| rule.within_hours.is_none()) {
            faults.push(PolicyFault::NoHours { kind });
        }
    }

    /// True for a kind of duty that can come up under the policy.
    fn has_duty(&self, kind: DutyKind) -> bool {
        match kind {
            DutyKind::SignDocument => !self.screening.documents.is_empty(),
            DutyKind::ChangeReport => self.screening.tenancy.is_some(),
            // A document without them asks for no samples, decisions and messages.
            DutyKind::Sampling | DutyKind::ReleaseDecision | DutyKind::ReleaseMessage => false,
            _ => true,
        }
    }
}
