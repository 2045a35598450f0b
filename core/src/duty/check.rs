//! What can be wrong with the duty section beside its kinds: services, routines, ladders.

use super::{DutyKind, DutyPolicy, LadderRule};
use crate::base::{FaultAt, PostKind, RoutineId, ServiceId, SkillId, fault_codes};
use crate::grid::GridPolicy;
use serde::Serialize;
use std::fmt::Display;

/// What is wrong with services, routines or ladders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[non_exhaustive]
pub enum DutyFault {
    /// A service, an item of a service, a routine or a point of a routine is there twice.
    #[error("`{0}` is there twice")]
    IdTwice(String),
    /// A post that there is not.
    #[error("`{0}` is no post of grid.posts")]
    NoSuchPost(PostKind),
    /// A skill that nobody is asked for.
    #[error("`{0}` is no skill of grid.skills")]
    NoSuchSkill(SkillId),
    /// Something is more urgent than anything, or less than nothing.
    #[error("priority is {0}; 1 is the most urgent, 9 the least")]
    BadPriority(u8),
    /// A service that there is not.
    #[error("`{0}` is no service of duty.services")]
    UnknownService(ServiceId),
    /// A routine that there is not.
    #[error("`{0}` is no routine of duty.routines")]
    UnknownRoutine(RoutineId),
    /// A service waits, by whatever way, for itself: it could never be done.
    #[error("`{0}` needs itself to be done first")]
    NeedsItself(ServiceId),
    /// Nothing could ever be in time, or would be given up before anybody has tried.
    #[error("0 is no time and no number of attempts")]
    Nothing,
    /// Evidence is asked for what is done by saying what came of it.
    #[error("{} is done by saying what came of it: no evidence can be asked for", .0.code())]
    UnaskableEvidence(DutyKind),
    /// A routine ends before it begins, or is for nobody.
    #[error("routine `{0}` never runs")]
    NeverRuns(RoutineId),
    /// A ladder has no steps, or a step that comes before the one below it.
    #[error("a ladder has steps, and of two that count from the same moment the second comes later")]
    StepsFall,
    /// Quiet hours that are never, or always.
    #[error("quiet hours begin and end at different times")]
    NoQuietHours,
}

fault_codes! {
    DutyFault {
        IdTwice(_) => "duty.idTwice",
        NoSuchPost(_) => "duty.noSuchPost",
        NoSuchSkill(_) => "duty.noSuchSkill",
        BadPriority(_) => "duty.badPriority",
        UnknownService(_) => "duty.unknownService",
        UnknownRoutine(_) => "duty.unknownRoutine",
        NeedsItself(_) => "duty.needsItself",
        Nothing => "duty.nothing",
        UnaskableEvidence(_) => "duty.unaskableEvidence",
        NeverRuns(_) => "duty.neverRuns",
        StepsFall => "duty.stepsFall",
        NoQuietHours => "duty.noQuietHours",
    }
}

/// The faults as they are found.
struct Faults<'p> {
    grid: &'p GridPolicy,
    found: Vec<FaultAt<DutyFault>>,
}

impl Faults<'_> {
    fn add(&mut self, fault: DutyFault, steps: &[&dyn Display]) {
        self.found.push(FaultAt::new(fault, steps));
    }

    fn twice<'n>(&mut self, names: impl Iterator<Item = &'n str>, steps: &[&dyn Display]) {
        let mut known: Vec<&str> = Vec::new();
        for (at, name) in names.enumerate() {
            if known.contains(&name) {
                let steps: Vec<&dyn Display> = steps.iter().copied().chain([&at as &dyn Display, &"id"]).collect();
                self.add(DutyFault::IdTwice(name.to_owned()), &steps);
            }
            known.push(name);
        }
    }

    fn posts(&mut self, posts: &[PostKind], steps: &[&dyn Display]) {
        for (at, post) in
            posts.iter().enumerate().filter(|(_, post)| self.grid.post(post).is_none()).collect::<Vec<_>>()
        {
            let steps: Vec<&dyn Display> = steps.iter().copied().chain([&"posts" as &dyn Display, &at]).collect();
            self.add(DutyFault::NoSuchPost(post.clone()), &steps);
        }
    }

    fn skill(&mut self, skill: Option<&SkillId>, steps: &[&dyn Display]) {
        if let Some(skill) = skill.filter(|skill| self.grid.skills.iter().all(|known| known.id != **skill)) {
            let steps: Vec<&dyn Display> = steps.iter().copied().chain([&"skill" as &dyn Display]).collect();
            self.add(DutyFault::NoSuchSkill(skill.clone()), &steps);
        }
    }

    fn priority(&mut self, priority: u8, steps: &[&dyn Display]) {
        if !(1..=9).contains(&priority) {
            let steps: Vec<&dyn Display> = steps.iter().copied().chain([&"priority" as &dyn Display]).collect();
            self.add(DutyFault::BadPriority(priority), &steps);
        }
    }
}

impl DutyPolicy {
    /// Every fault of services, routines, ladders, quiet hours and trips, and of the evidence of kinds; clauses count
    /// from the section.
    #[must_use]
    pub fn faults(&self, grid: &GridPolicy) -> Vec<FaultAt<DutyFault>> {
        let mut faults = Faults { grid, found: Vec::new() };
        for (at, rule) in self.kinds.iter().enumerate() {
            if !rule.evidence.is_empty() && !rule.kind.can_be_shown() {
                faults.add(DutyFault::UnaskableEvidence(rule.kind), &[&"kinds", &at, &"evidence"]);
            }
        }
        self.faults_of_services(&mut faults);
        self.faults_of_routines(&mut faults);
        for (at, ladder) in self.ladders.iter().enumerate() {
            self.faults_of_ladder(at, ladder, &mut faults);
        }
        if self.quiet_hours.is_some_and(|quiet| quiet.from == quiet.until) {
            faults.add(DutyFault::NoQuietHours, &[&"quietHours"]);
        }
        let apart = self.trips.iter().flat_map(|trips| &trips.apart_services).enumerate();
        for (at, service) in apart.filter(|(_, service)| self.service(service).is_none()) {
            faults.add(DutyFault::UnknownService(service.clone()), &[&"trips", &"apartServices", &at]);
        }
        faults.found
    }

    fn faults_of_services(&self, faults: &mut Faults<'_>) {
        faults.twice(self.services.iter().map(|rule| rule.id.as_str()), &[&"services"]);
        for (at, rule) in self.services.iter().enumerate() {
            let here: [&dyn Display; 2] = [&"services", &at];
            faults.posts(&rule.posts, &here);
            faults.skill(rule.skill.as_ref(), &here);
            rule.priority.iter().for_each(|priority| faults.priority(*priority, &here));
            if rule.within_hours == Some(0) {
                faults.add(DutyFault::Nothing, &[&"services", &at, &"withinHours"]);
            }
            if rule.attempts == Some(0) {
                faults.add(DutyFault::Nothing, &[&"services", &at, &"attempts"]);
            }
            faults.twice(rule.items.iter().map(|item| item.id.as_str()), &[&"services", &at, &"items"]);
            for (place, need) in rule.needs.iter().enumerate().filter(|(_, need)| self.service(need).is_none()) {
                faults.add(DutyFault::UnknownService(need.clone()), &[&"services", &at, &"needs", &place]);
            }
            if self.needs_itself(&rule.id) {
                faults.add(DutyFault::NeedsItself(rule.id.clone()), &[&"services", &at, &"needs"]);
            }
        }
    }

    fn needs_itself(&self, id: &ServiceId) -> bool {
        let mut reached: Vec<&ServiceId> = vec![id];
        let mut at = 0;
        while let Some(next) = reached.get(at).copied() {
            for need in self.service(next).into_iter().flat_map(|rule| &rule.needs) {
                if need == id {
                    return true;
                }
                if !reached.contains(&need) {
                    reached.push(need);
                }
            }
            at += 1;
        }
        false
    }

    fn faults_of_routines(&self, faults: &mut Faults<'_>) {
        faults.twice(self.routines.iter().map(|rule| rule.id.as_str()), &[&"routines"]);
        for (at, rule) in self.routines.iter().enumerate() {
            let here: [&dyn Display; 2] = [&"routines", &at];
            faults.posts(&rule.posts, &here);
            faults.skill(rule.skill.as_ref(), &here);
            faults.priority(rule.priority, &here);
            faults.twice(rule.points.iter().map(|point| point.id.as_str()), &[&"routines", &at, &"points"]);
            let ends = rule.from.zip(rule.until).is_some_and(|(from, until)| until < from);
            let measured =
                matches!(rule.each, super::Each::MeasuredHousehold { .. } | super::Each::MeasuredResident { .. });
            let nobody = match &rule.each {
                super::Each::Places { places } => places.is_empty(),
                each => measured && each.settings().is_empty(),
            };
            if ends || nobody {
                faults.add(DutyFault::NeverRuns(rule.id.clone()), &here);
            }
            // Only places are observed, and an observation is its own evidence.
            let of_places = matches!(rule.each, super::Each::PlaceKind { .. } | super::Each::Places { .. });
            if rule.report && (!rule.evidence.is_empty() || !of_places || !rule.points.is_empty()) {
                faults.add(DutyFault::UnaskableEvidence(rule.kind()), &[&"routines", &at, &"report"]);
            }
        }
    }

    fn faults_of_ladder(&self, at: usize, ladder: &LadderRule, faults: &mut Faults<'_>) {
        for (place, service) in ladder.services.iter().enumerate().filter(|(_, id)| self.service(id).is_none()) {
            faults.add(DutyFault::UnknownService(service.clone()), &[&"ladders", &at, &"services", &place]);
        }
        for (place, routine) in ladder.routines.iter().enumerate().filter(|(_, id)| self.routine(id).is_none()) {
            faults.add(DutyFault::UnknownRoutine(routine.clone()), &[&"ladders", &at, &"routines", &place]);
        }
        for (place, step) in ladder.steps.iter().enumerate() {
            faults.posts(&step.posts, &[&"ladders", &at, &"steps", &place]);
            let before = ladder.steps.iter().take(place).rev().find(|before| before.since == step.since);
            if before.is_some_and(|before| step.after_minutes <= before.after_minutes) {
                faults.add(DutyFault::StepsFall, &[&"ladders", &at, &"steps", &place]);
            }
        }
        if ladder.steps.is_empty() {
            faults.add(DutyFault::StepsFall, &[&"ladders", &at, &"steps"]);
        }
    }
}
