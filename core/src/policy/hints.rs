//! What an author should look at, though it can be meant.

use super::Policy;
use crate::base::{FaultAt, PlanId, fault_codes};
use crate::exposure::ReasonKind;
use serde::Serialize;

/// Something that is often a mistake. A policy with hints is used as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[non_exhaustive]
pub enum PolicyHint {
    /// Nothing leads to a plan: only an order can set it.
    #[error("nothing leads to plan `{0}`: only an order can set it")]
    UnusedPlan(PlanId),
    /// A plan ends when the person is found infected, and no row then sets another.
    #[error("plan `{0}` ends when the person is found infected, and no row of exposure.table then sets a plan")]
    ConvertsToNothing(PlanId),
}

fault_codes! {
    PolicyHint {
        UnusedPlan(_) => "hint.unusedPlan",
        ConvertsToNothing(_) => "hint.convertsToNothing",
    }
}

impl Policy {
    /// What the author should look at, in the order of the plans.
    #[must_use]
    pub fn hints(&self) -> Vec<FaultAt<PolicyHint>> {
        let rows = self.exposure.table.iter().flat_map(|row| row.plan.iter().chain(&row.co_residents));
        let zones = self.zones.kinds.iter().filter_map(|rule| rule.plan.as_ref());
        let used: Vec<&PlanId> =
            rows.chain(zones).chain(&self.health.pool_plan).chain(self.quarantine.followed()).collect();
        let held = self.exposure.table.iter().any(|row| {
            let for_infected = row.when.reason.as_ref().is_none_or(|reasons| reasons.contains(&ReasonKind::Positive));
            for_infected && row.when.confirmed != Some(false) && row.plan.is_some()
        });
        let mut hints = Vec::new();
        for (at, plan) in self.quarantine.plans.iter().enumerate() {
            if !used.contains(&&plan.id) {
                hints.push(FaultAt::new(PolicyHint::UnusedPlan(plan.id.clone()), &[&"quarantine", &"plans", &at]));
            }
            if plan.converts && !held {
                let hint = PolicyHint::ConvertsToNothing(plan.id.clone());
                hints.push(FaultAt::new(hint, &[&"quarantine", &"plans", &at, &"converts"]));
            }
        }
        hints
    }
}
