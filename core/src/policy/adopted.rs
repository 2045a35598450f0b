//! Rule books that follow each other: which one holds when.

use super::{Policy, PolicyFault};
use crate::authority::FactKind;
use crate::base::{FaultAt, Instant, PlanId, WorkerId, fault_codes};
use crate::quarantine::{Edition, Obligation, Plan};
use serde::Serialize;

/// The first rule book of a community, and those adopted after it in rising order of their effect.
#[derive(Debug, Clone, Copy)]
pub struct RuleBooks<'a> {
    /// The first: it holds from ever.
    pub first: &'a Policy,
    /// Those that followed.
    pub adopted: &'a [Policy],
}

/// Why a rule book cannot follow the one before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[non_exhaustive]
pub enum AdoptionFault {
    /// It does not take effect after the one before.
    #[error("takes effect at {effect}, which is not after the one before")]
    NotLater {
        /// Its effect.
        effect: Instant,
    },
    /// Days would be counted by two calendars.
    #[error("the zone is `{zone}`, and the first rule book has `{first}`")]
    OtherZone {
        /// Its zone.
        zone: String,
        /// The zone of the first.
        first: String,
    },
    /// Checks of running measures would be due in slots that are others under the same number.
    #[error("the slots start at other times than those of the one before")]
    OtherSlots,
    /// It speaks of running measures of a plan that nobody can be under.
    #[error("no earlier rule book has plan `{0}`")]
    UnknownPlan(PlanId),
    /// It has a fault of its own.
    #[error("{0}")]
    Policy(PolicyFault),
}

fault_codes! {
    AdoptionFault {
        NotLater { .. } => "adoption.notLater",
        OtherZone { .. } => "adoption.otherZone",
        OtherSlots => "adoption.otherSlots",
        UnknownPlan(_) => "adoption.unknownPlan",
    } or {
        Policy,
    }
}

impl<'a> RuleBooks<'a> {
    /// One rule book for all times.
    #[must_use]
    pub fn only(first: &'a Policy) -> Self {
        Self { first, adopted: &[] }
    }

    /// The one in force at `at`: the last whose effect is not after it.
    #[must_use]
    pub fn in_force(self, at: Instant) -> &'a Policy {
        self.adopted.iter().rfind(|policy| policy.effect() <= at).unwrap_or(self.first)
    }

    /// Those that have taken effect by `at`, in order, at least the first. None that is still to come has a say: what is
    /// judged as of an instant does not change when a later rule book is adopted.
    pub fn so_far(self, at: Instant) -> impl Iterator<Item = &'a Policy> + Clone {
        std::iter::once(self.first).chain(self.adopted.iter().filter(move |policy| policy.effect() <= at))
    }

    /// True where an erasure takes effect that somebody recorded at `recorded`, by the clock of the device as it was: without a
    /// section `authority` it always does. It hangs on nothing but the entry itself, for what is reduced stays reduced.
    #[must_use]
    pub fn lets_erase(self, by: &WorkerId, recorded: Instant) -> bool {
        let section = self.in_force(recorded).authority.as_ref();
        section.is_none_or(|section| section.gives_outright(by, FactKind::PersonErased))
    }

    /// The edition of one of them. The first holds from ever, whatever its date.
    #[must_use]
    pub fn edition(self, policy: &Policy) -> Edition {
        let effect = if std::ptr::eq(policy, self.first) { Instant::MIN } else { policy.effect() };
        Edition { effect, ..policy.edition() }
    }

    /// The plan of an obligation, in the rule book that judged it.
    #[must_use]
    pub fn plan_of(self, obligation: &Obligation) -> Option<&'a Plan> {
        let mut books = std::iter::once(self.first).chain(self.adopted);
        let book = books.find(|policy| self.edition(policy) == obligation.edition)?;
        book.quarantine.plan(&obligation.plan)
    }

    /// The first fault, with the rule book that has it.
    #[must_use]
    pub fn fault(self) -> Option<(&'a Policy, FaultAt<AdoptionFault>)> {
        let mut earlier: Vec<&Policy> = Vec::new();
        for policy in std::iter::once(self.first).chain(self.adopted) {
            let own = policy.check().into_iter().next();
            let own = own.map(|found| FaultAt { clause: found.clause, fault: AdoptionFault::Policy(found.fault) });
            if let Some(fault) = own.or_else(|| policy.faults_after(&earlier).into_iter().next()) {
                return Some((policy, fault));
            }
            earlier.push(policy);
        }
        None
    }
}

impl Policy {
    /// When the document takes effect, inclusive.
    #[must_use]
    pub fn effect(&self) -> Instant {
        self.zone.instant(self.from, self.from_clock)
    }

    /// The document and its version, as judgements name it.
    #[must_use]
    pub fn edition(&self) -> Edition {
        Edition { policy: self.id.clone(), version: self.version, effect: self.effect() }
    }

    /// Why the document cannot follow those, which are in the order of their effect. Nothing stands against the first.
    #[must_use]
    pub fn faults_after(&self, earlier: &[&Self]) -> Vec<FaultAt<AdoptionFault>> {
        let Some(before) = earlier.last() else { return Vec::new() };
        let mut faults = Vec::new();
        let effect = self.effect();
        if effect <= before.effect() {
            faults.push(FaultAt::new(AdoptionFault::NotLater { effect }, &[&"from"]));
        }
        if self.zone != before.zone {
            let (zone, first) = (self.zone.to_string(), before.zone.to_string());
            faults.push(FaultAt::new(AdoptionFault::OtherZone { zone, first }, &[&"zone"]));
        }
        let starts = |policy: &Self| policy.quarantine.slots.rules().iter().map(|slot| slot.starts).collect::<Vec<_>>();
        if starts(self) != starts(before) {
            faults.push(FaultAt::new(AdoptionFault::OtherSlots, &[&"quarantine", &"slots"]));
        }
        let known = |plan: &PlanId| earlier.iter().any(|policy| policy.quarantine.plan(plan).is_some());
        for plan in self.running_plans.keys().filter(|plan| !known(plan)) {
            faults.push(FaultAt::new(AdoptionFault::UnknownPlan(plan.clone()), &[&"runningPlans", plan]));
        }
        faults
    }
}
