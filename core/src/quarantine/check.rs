//! What can be wrong with the plans of a policy that reads well.

use super::{Plan, QuarantinePolicy, Requirement, Stage};
use crate::base::{Counting, FaultAt, PlanId, fault_codes};
use serde::Serialize;
use std::fmt::Display;

/// A fault of one plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("plan `{plan}`: {fault}")]
pub struct PlanFault {
    /// The plan.
    pub plan: PlanId,
    /// What is wrong with it.
    pub fault: PlanFaultKind,
}

impl PlanFault {
    /// The codes of all kinds.
    pub const CODES: &'static [&'static str] = PlanFaultKind::CODES;

    /// The fault's code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.fault.code()
    }
}

/// What is wrong with a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[non_exhaustive]
pub enum PlanFaultKind {
    /// Two plans have one id.
    #[error("it is there twice")]
    Twice,
    /// It has no stage, or more than a plan may have.
    #[error("it has {0} stages; 1 to 20 are possible")]
    Stages(usize),
    /// A stage of no days that waits for nothing can never hold.
    #[error("stage {0} has 0 days and ends on no event")]
    EmptyStage(usize),
    /// A stage that ends on an event names none.
    #[error("stage {0} ends on an event, and needs nothing")]
    NoEvent(usize),
    /// A stage has a check in a slot that the policy does not have.
    #[error("stage {stage} checks in slot {slot}, and there are {slots} slots")]
    UnknownSlot {
        /// The stage, from 1.
        stage: usize,
        /// The slot, from 0.
        slot: u8,
        /// How many slots there are.
        slots: usize,
    },
    /// A check is to be made twice in one slot, where there is one.
    #[error("stage {stage} checks twice in slot {slot}")]
    SlotTwice {
        /// The stage, from 1.
        stage: usize,
        /// The slot, from 0.
        slot: u8,
    },
    /// A release needs a test that no stage schedules.
    #[error("stage {0} needs its scheduled tests, and schedules none")]
    NoTests(usize),
    /// A test is scheduled for a day on which the stage is over, or takes no sample.
    #[error("stage {stage} schedules a test on day {day}, which it does not have")]
    TestOutside {
        /// The stage, from 1.
        stage: usize,
        /// The day.
        day: u16,
    },
    /// A test is scheduled twice for one day; two samples at once are one test with `samples`.
    #[error("stage {stage} schedules the same test on day {day} twice; `samples` says how many are taken at once")]
    TestTwice {
        /// The stage, from 1.
        stage: usize,
        /// The day.
        day: u16,
    },
    /// A requirement of no samples or tests is none.
    #[error("stage {0} needs 0 tests")]
    NeedsNothing(usize),
    /// Samples are wanted from a day on that comes after the stage: its days could never be kept.
    #[error("stage {stage} needs samples from day {day} on, and is over after {days} days")]
    NeedsTooLate {
        /// The stage, from 1.
        stage: usize,
        /// The day.
        day: u16,
        /// The stage's days.
        days: u16,
    },
    /// The measure would begin only when it is over.
    #[error("it begins {start} days after what its {days} days count from")]
    StartsTooLate {
        /// The day on which it begins.
        start: u16,
        /// The plan's days.
        days: u32,
    },
    /// A way out that asks for nothing makes the stages meaningless.
    #[error("early release {0} needs nothing")]
    EarlyForNothing(usize),
    /// A way out that is not earlier than the stages.
    #[error("early release {0} is not before the end of the stages")]
    NotEarly(usize),
    /// What holds after a way out ends before it begins.
    #[error("early release {0} goes on to a day that is not after it")]
    GoesOnForNothing(usize),
    /// A requirement names a plan that there is not.
    #[error("it gives way to plan `{0}`, which quarantine.plans does not have")]
    UnknownPlan(PlanId),
    /// Plans that give way to each other in a ring never end.
    #[error("it gives way to plan `{0}`, which leads back to it")]
    Ring(PlanId),
    /// A restart names a plan that there is not.
    #[error("it starts plan `{0}` anew, which quarantine.plans does not have")]
    UnknownRestart(PlanId),
    /// The legal cap ends before the plan does.
    #[error("the cap of {cap} days (its own capDays, else quarantine.capDays) is shorter than its {days} days")]
    CapTooShort {
        /// The cap.
        cap: u16,
        /// The plan's days.
        days: u32,
    },
    /// An extension that is not longer than the plan.
    #[error("an extension to {to} days does not extend its {days} days")]
    ExtendsNothing {
        /// The days of the extension.
        to: u16,
        /// The plan's days.
        days: u32,
    },
}

fault_codes! {
    PlanFaultKind {
        Twice => "plan.twice",
        Stages(_) => "plan.stages",
        EmptyStage(_) => "plan.emptyStage",
        NoEvent(_) => "plan.noEvent",
        UnknownSlot { .. } => "plan.unknownSlot",
        SlotTwice { .. } => "plan.slotTwice",
        NoTests(_) => "plan.noTests",
        TestOutside { .. } => "plan.testOutside",
        TestTwice { .. } => "plan.testTwice",
        NeedsNothing(_) => "plan.needsNothing",
        NeedsTooLate { .. } => "plan.needsTooLate",
        StartsTooLate { .. } => "plan.startsTooLate",
        EarlyForNothing(_) => "plan.earlyForNothing",
        NotEarly(_) => "plan.notEarly",
        GoesOnForNothing(_) => "plan.goesOnForNothing",
        UnknownPlan(_) => "plan.unknownPlan",
        Ring(_) => "plan.ring",
        UnknownRestart(_) => "plan.unknownRestart",
        CapTooShort { .. } => "plan.capTooShort",
        ExtendsNothing { .. } => "plan.extendsNothing",
    }
}

use PlanFaultKind as Fault;

/// The faults of one plan, as they are found.
struct Found<'a> {
    plan: &'a Plan,
    /// The plan's place in the list, from 0.
    at: usize,
    faults: Vec<FaultAt<PlanFault>>,
}

impl Found<'_> {
    fn add(&mut self, fault: Fault, steps: &[&dyn Display]) {
        let mut found = FaultAt::new(PlanFault { plan: self.plan.id.clone(), fault }, &[&"plans", &self.at]);
        found.clause = found.clause.then(steps);
        self.faults.push(found);
    }
}

impl QuarantinePolicy {
    /// Every fault of the plans, in their order; clauses count from the section.
    #[must_use]
    pub fn faults(&self) -> Vec<FaultAt<PlanFault>> {
        let mut faults = Vec::new();
        for (at, plan) in self.plans.iter().enumerate() {
            let mut found = Found { plan, at, faults };
            if self.plans.iter().take(at).any(|earlier| earlier.id == plan.id) {
                found.add(Fault::Twice, &[&"id"]);
            }
            self.check_stages(plan, &mut found);
            self.check_ends(plan, &mut found);
            self.check_giving_way(plan, &mut found);
            let anew = plan.restart.as_ref().and_then(|restart| restart.plan.as_ref());
            if let Some(unknown) = anew.filter(|anew| self.plan(anew).is_none()) {
                found.add(Fault::UnknownRestart(unknown.clone()), &[&"restart", &"plan"]);
            }
            faults = found.faults;
        }
        faults
    }

    fn check_stages(&self, plan: &Plan, found: &mut Found<'_>) {
        if !(1..=20).contains(&plan.stages.len()) {
            found.add(Fault::Stages(plan.stages.len()), &[&"stages"]);
        }
        let slots = self.slots.rules().len();
        for (at, stage) in plan.stages.iter().enumerate() {
            let number = at + 1;
            let on_event = stage.counting == Counting::Event;
            if on_event && stage.needs.is_empty() {
                found.add(Fault::NoEvent(number), &[&"stages", &at]);
            } else if !on_event && stage.days == 0 {
                found.add(Fault::EmptyStage(number), &[&"stages", &at, &"days"]);
            }
            check_slots(&stage.checks, number, slots, &[&"stages", &at], found);
            check_tests(stage, at, found);
            check_needs(stage, at, found);
        }
        for (at, early) in plan.early.iter().enumerate() {
            let checks = early.then.as_ref().map_or(&[][..], |then| &then.checks);
            check_slots(checks, plan.stages.len() + 1, slots, &[&"early", &at, &"then"], found);
        }
    }

    fn check_ends(&self, plan: &Plan, found: &mut Found<'_>) {
        let days = days_of(plan);
        let cap = plan.cap_days.unwrap_or(self.cap_days);
        if days > u32::from(cap) {
            let steps: &[&dyn Display] = if plan.cap_days.is_some() { &[&"capDays"] } else { &[] };
            found.add(Fault::CapTooShort { cap, days }, steps);
        }
        if let Some(start) = plan.starts
            && plan.anchors.first() == Some(&start.anchor)
            && u32::from(start.days) > days
        {
            found.add(Fault::StartsTooLate { start: start.days, days }, &[&"starts", &"days"]);
        }
        for (at, early) in plan.early.iter().enumerate() {
            // Less than all of the plan can be left without a condition: the hours without symptoms are one.
            let asks = early.without_symptoms || plan.symptom_free_hours > 0 && early.then.is_some();
            if early.needs.is_empty() && !asks {
                found.add(Fault::EarlyForNothing(at + 1), &[&"early", &at]);
            }
            if u32::from(early.days) > days {
                found.add(Fault::NotEarly(at + 1), &[&"early", &at, &"days"]);
            }
            let Some(then) = &early.then else { continue };
            let to_days: &[&dyn Display] = &[&"early", &at, &"then", &"toDays"];
            if then.to_days <= early.days {
                found.add(Fault::GoesOnForNothing(at + 1), to_days);
            }
            if then.to_days > cap {
                found.add(Fault::CapTooShort { cap, days: u32::from(then.to_days) }, to_days);
            }
        }
        for (at, extension) in plan.extensions.iter().enumerate() {
            let super::Extension::TestRefused { to_days } = extension else { continue };
            let steps: &[&dyn Display] = &[&"extensions", &at, &"toDays"];
            if u32::from(*to_days) <= days {
                found.add(Fault::ExtendsNothing { to: *to_days, days }, steps);
            }
            if *to_days > cap {
                found.add(Fault::CapTooShort { cap, days: u32::from(*to_days) }, steps);
            }
        }
    }

    fn check_giving_way(&self, plan: &Plan, found: &mut Found<'_>) {
        for (at, stage) in plan.stages.iter().enumerate() {
            for (number, need) in stage.needs.iter().enumerate() {
                let Requirement::LinkedNegatives { otherwise: other, .. } = need else { continue };
                let steps: &[&dyn Display] = &[&"stages", &at, &"needs", &number, &"otherwise"];
                if self.plan(other).is_none() {
                    found.add(Fault::UnknownPlan(other.clone()), steps);
                } else if self.leads_to(other, &plan.id) {
                    found.add(Fault::Ring(other.clone()), steps);
                }
            }
        }
    }

    fn leads_to(&self, from: &PlanId, to: &PlanId) -> bool {
        let mut seen: Vec<&PlanId> = vec![from];
        let mut next = 0;
        while let Some(id) = seen.get(next).copied() {
            if id == to {
                return true;
            }
            for other in self.plan(id).into_iter().flat_map(gives_way_to) {
                if !seen.contains(&other) {
                    seen.push(other);
                }
            }
            next += 1;
        }
        false
    }

    /// The plans that another plan leads to: in place of it, or when its days start anew.
    pub(crate) fn followed(&self) -> impl Iterator<Item = &PlanId> {
        let anew = self.plans.iter().filter_map(|plan| plan.restart.as_ref()?.plan.as_ref());
        anew.chain(self.plans.iter().flat_map(gives_way_to))
    }
}

/// The plan's stages together, in days.
fn days_of(plan: &Plan) -> u32 {
    plan.stages.iter().map(|stage| u32::from(stage.days)).sum()
}

fn gives_way_to(plan: &Plan) -> impl Iterator<Item = &PlanId> {
    plan.stages.iter().flat_map(|stage| &stage.needs).filter_map(|need| match need {
        Requirement::LinkedNegatives { otherwise, .. } => Some(otherwise),
        _ => None,
    })
}

fn check_slots(checks: &[u8], stage: usize, slots: usize, place: &[&dyn Display], found: &mut Found<'_>) {
    for (at, slot) in checks.iter().enumerate() {
        let more: [&dyn Display; 2] = [&"checks", &at];
        let steps: Vec<&dyn Display> = place.iter().copied().chain(more).collect();
        if usize::from(*slot) >= slots {
            found.add(Fault::UnknownSlot { stage, slot: *slot, slots }, &steps);
        } else if checks.iter().take(at).any(|earlier| earlier == slot) {
            found.add(Fault::SlotTwice { stage, slot: *slot }, &steps);
        }
    }
}

fn check_tests(stage: &Stage, at: usize, found: &mut Found<'_>) {
    let open_end = stage.counting == Counting::Event || stage.test_anchor.is_some();
    // In later stages day 1 is the first, however they count.
    let no_day_zero = stage.counting == Counting::DayOneIncluded || at > 0 && stage.test_anchor.is_none();
    for (number, test) in stage.tests.iter().enumerate() {
        let late = test.day > stage.days && !open_end;
        let fault = if late || test.day == 0 && no_day_zero || test.samples == 0 {
            Fault::TestOutside { stage: at + 1, day: test.day }
        } else if stage.tests.iter().take(number).any(|e| (e.day, e.method) == (test.day, test.method)) {
            Fault::TestTwice { stage: at + 1, day: test.day }
        } else {
            continue;
        };
        found.add(fault, &[&"stages", &at, &"tests", &number]);
    }
}

fn check_needs(stage: &Stage, at: usize, found: &mut Found<'_>) {
    for (place, need) in stage.needs.iter().enumerate() {
        let (days, number) = (stage.days, at + 1);
        let fault = match need {
            Requirement::ScheduledTests { .. } if stage.tests.is_empty() => Fault::NoTests(number),
            Requirement::Negatives { count: 0, .. } | Requirement::LinkedNegatives { first: 0, .. } => {
                Fault::NeedsNothing(number)
            }
            Requirement::Negatives { from_day: day, .. } if *day > days && stage.counting != Counting::Event => {
                Fault::NeedsTooLate { stage: number, day: *day, days }
            }
            _ => continue,
        };
        found.add(fault, &[&"stages", &at, &"needs", &place]);
    }
}
