//! What can be wrong with the plans of a policy that reads well.

use super::{Plan, QuarantinePolicy, Requirement, Stage};
use crate::base::{Counting, PlanId};

/// A fault of one plan.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("plan `{plan}`: {fault}")]
pub struct PlanFault {
    /// The plan.
    pub plan: PlanId,
    /// What is wrong with it.
    pub fault: PlanFaultKind,
}

/// What is wrong with a plan.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
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
    /// A requirement of no samples or tests is none.
    #[error("stage {0} needs 0 tests")]
    NeedsNothing(usize),
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

use PlanFaultKind as Fault;

impl QuarantinePolicy {
    /// Every fault of the plans, in their order.
    #[must_use]
    pub fn faults(&self) -> Vec<PlanFault> {
        let mut found = Vec::new();
        for (at, plan) in self.plans.iter().enumerate() {
            let mut faults = Vec::new();
            if self.plans.iter().take(at).any(|earlier| earlier.id == plan.id) {
                faults.push(Fault::Twice);
            }
            self.check_stages(plan, &mut faults);
            self.check_ends(plan, &mut faults);
            self.check_giving_way(plan, &mut faults);
            let anew = plan.restart.as_ref().and_then(|restart| restart.plan.as_ref());
            let unknown = anew.filter(|anew| self.plan(anew).is_none());
            faults.extend(unknown.cloned().map(Fault::UnknownRestart));
            found.extend(faults.into_iter().map(|fault| PlanFault { plan: plan.id.clone(), fault }));
        }
        found
    }

    fn check_stages(&self, plan: &Plan, faults: &mut Vec<Fault>) {
        if !(1..=20).contains(&plan.stages.len()) {
            faults.push(Fault::Stages(plan.stages.len()));
        }
        let slots = self.slots.rules().len();
        for (at, stage) in plan.stages.iter().enumerate() {
            let number = at + 1;
            let on_event = stage.counting == Counting::Event;
            if on_event && stage.needs.is_empty() {
                faults.push(Fault::NoEvent(number));
            } else if !on_event && stage.days == 0 {
                faults.push(Fault::EmptyStage(number));
            }
            check_slots(&stage.checks, number, slots, faults);
            check_tests(stage, number, faults);
        }
        for then in plan.early.iter().filter_map(|early| early.then.as_ref()) {
            check_slots(&then.checks, plan.stages.len() + 1, slots, faults);
        }
    }

    fn check_ends(&self, plan: &Plan, faults: &mut Vec<Fault>) {
        let days = days_of(plan);
        let cap = plan.cap_days.unwrap_or(self.cap_days);
        if days > u32::from(cap) {
            faults.push(Fault::CapTooShort { cap, days });
        }
        for (at, early) in plan.early.iter().enumerate() {
            // Less than all of the plan can be left without a condition: the hours without symptoms are one.
            let asks = early.without_symptoms || plan.symptom_free_hours > 0 && early.then.is_some();
            if early.needs.is_empty() && !asks {
                faults.push(Fault::EarlyForNothing(at + 1));
            }
            if u32::from(early.days) > days {
                faults.push(Fault::NotEarly(at + 1));
            }
            let Some(then) = &early.then else { continue };
            if then.to_days <= early.days {
                faults.push(Fault::GoesOnForNothing(at + 1));
            }
            if then.to_days > cap {
                faults.push(Fault::CapTooShort { cap, days: u32::from(then.to_days) });
            }
        }
        for extension in &plan.extensions {
            if let super::Extension::TestRefused { to_days } = extension {
                if u32::from(*to_days) <= days {
                    faults.push(Fault::ExtendsNothing { to: *to_days, days });
                }
                if *to_days > cap {
                    faults.push(Fault::CapTooShort { cap, days: u32::from(*to_days) });
                }
            }
        }
    }

    fn check_giving_way(&self, plan: &Plan, faults: &mut Vec<Fault>) {
        for other in gives_way_to(plan) {
            if self.plan(other).is_none() {
                faults.push(Fault::UnknownPlan(other.clone()));
            } else if self.leads_to(other, &plan.id) {
                faults.push(Fault::Ring(other.clone()));
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

fn check_slots(checks: &[u8], stage: usize, slots: usize, faults: &mut Vec<Fault>) {
    let unknown = checks.iter().filter(|slot| usize::from(**slot) >= slots);
    faults.extend(unknown.map(|slot| Fault::UnknownSlot { stage, slot: *slot, slots }));
}

fn check_tests(stage: &Stage, number: usize, faults: &mut Vec<Fault>) {
    let open_end = stage.counting == Counting::Event || stage.test_anchor.is_some();
    for test in &stage.tests {
        let late = test.day > stage.days && !open_end;
        let before = test.day == 0 && stage.counting == Counting::DayOneIncluded;
        if late || before || test.samples == 0 {
            faults.push(Fault::TestOutside { stage: number, day: test.day });
        }
    }
    for need in &stage.needs {
        match need {
            Requirement::ScheduledTests { .. } if stage.tests.is_empty() => faults.push(Fault::NoTests(number)),
            Requirement::Negatives { count: 0, .. } | Requirement::LinkedNegatives { first: 0, .. } => {
                faults.push(Fault::NeedsNothing(number));
            }
            _ => {}
        }
    }
}
