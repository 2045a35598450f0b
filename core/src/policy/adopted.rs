//! Rule books that follow each other: which one holds when.

use super::{Policy, PolicyFault};
use crate::base::{Instant, PlanId};
use crate::quarantine::{Edition, Obligation, Plan};

/// The first rule book of a community, and those adopted after it in rising order of their effect.
#[derive(Debug, Clone, Copy)]
pub struct RuleBooks<'a> {
    /// The first: it holds from ever.
    pub first: &'a Policy,
    /// Those that followed.
    pub adopted: &'a [Policy],
}

/// Why a rule book cannot follow the one before.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AdoptionFault {
    /// It does not take effect after the one before.
    #[error("takes effect at {effect}, which is not after the one before")]
    NotLater {
        /// Its effect.
        effect: Instant,
    },
    /// Days would be counted by two calendars.
    #[error("zone: it is `{zone}`, and the first rule book has `{first}`")]
    OtherZone {
        /// Its zone.
        zone: String,
        /// The zone of the first.
        first: String,
    },
    /// Checks of running measures would be due in slots that are others under the same number.
    #[error("quarantine.slots: they start at other times than those of the one before")]
    OtherSlots,
    /// It speaks of running measures of a plan that nobody can be under.
    #[error("runningPlans: no earlier rule book has plan `{0}`")]
    UnknownPlan(PlanId),
    /// It has a fault of its own.
    #[error("{0}")]
    Policy(PolicyFault),
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
    pub fn fault(self) -> Option<(&'a Policy, AdoptionFault)> {
        let mut earlier: Vec<&Policy> = Vec::new();
        for policy in std::iter::once(self.first).chain(self.adopted) {
            if let Some(fault) = policy.check().into_iter().next() {
                return Some((policy, AdoptionFault::Policy(fault)));
            }
            if let Some(fault) = earlier.last().and_then(|before| follows(policy, before, &earlier)) {
                return Some((policy, fault));
            }
            earlier.push(policy);
        }
        None
    }
}

fn follows(policy: &Policy, before: &Policy, earlier: &[&Policy]) -> Option<AdoptionFault> {
    let effect = policy.effect();
    if effect <= before.effect() {
        return Some(AdoptionFault::NotLater { effect });
    }
    if policy.zone != before.zone {
        return Some(AdoptionFault::OtherZone { zone: policy.zone.to_string(), first: before.zone.to_string() });
    }
    let starts = |policy: &Policy| policy.quarantine.slots.rules().iter().map(|slot| slot.starts).collect::<Vec<_>>();
    if starts(policy) != starts(before) {
        return Some(AdoptionFault::OtherSlots);
    }
    let known = |plan: &PlanId| earlier.iter().any(|policy| policy.quarantine.plan(plan).is_some());
    let unknown = policy.running_plans.keys().find(|plan| !known(plan));
    unknown.map(|plan| AdoptionFault::UnknownPlan(plan.clone()))
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
}
