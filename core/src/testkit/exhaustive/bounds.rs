//! Within which bounds every history is enumerated.

use crate::base::{CivilDate, TimeOfDay};
use crate::policy::Policy;
use crate::quarantine::Requirement;
use serde::Serialize;

/// The bounds of a proof. Whatever holds for every history within them may fail for one outside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Bounds {
    /// How many residents the one household has: 1 or 2.
    pub residents: u8,
    /// On how many days something can happen, from the first day on: 1 to 14.
    pub days: u8,
    /// The times of day at which something can happen, in rising order; each at a full hour.
    pub clocks: Vec<TimeOfDay>,
    /// How many things happen to one resident at most: 0 to 4.
    pub each: u8,
    /// How many things one judgement rests on at most: those of the resident, and those of the other one that bear on it.
    pub together: u8,
    /// The first day.
    pub start: CivilDate,
}

/// One of several shares of a proof, for hosts with more than one processor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Which share, from 0.
    pub number: usize,
    /// Of how many; at least 1.
    pub of: usize,
}

impl Bounds {
    /// Two residents, six days, nine o'clock in the morning, up to two things each. Where a rule book holds whole households,
    /// everything that happens to one bears on the other: then no judgement rests on more than two things.
    #[must_use]
    pub fn of(policy: &Policy) -> Self {
        let rows = &policy.exposure.table;
        let together = if rows.iter().any(|row| row.co_residents.is_some()) { 2 } else { 3 };
        let clocks = TimeOfDay::new(9, 0).into_iter().collect();
        Self { residents: 2, days: 6, clocks, each: 2, together, start: first_day(policy) }
    }

    /// A share of what is within the bounds: number `number`, from 0, of `of`.
    #[must_use]
    pub fn part(number: usize, of: usize) -> Part {
        Part { number, of: of.max(1) }
    }

    /// How many days are walked: as long as anybody can be held, but for caps of more than six weeks.
    #[must_use]
    pub(super) fn walked(&self, policy: &Policy) -> u16 {
        let plans = policy.quarantine.plans.iter();
        let longest = plans.map(|plan| plan.stages.iter().map(|stage| stage.days).sum::<u16>()).max().unwrap_or(0);
        let cap = policy.quarantine.cap_days.min(42);
        u16::from(self.days).saturating_add(cap.max(longest)).saturating_add(3)
    }
}

/// The first day on which the rule book is in force from midnight on, and two months later: what lies before it is known.
fn first_day(policy: &Policy) -> CivilDate {
    policy.from.plus_days(60)
}

/// True where a plan looks at the tests of whom the person met.
pub(super) fn looks_at_others(policy: &Policy) -> bool {
    let plans = policy.quarantine.plans.iter();
    let mut needs = plans.flat_map(|plan| {
        plan.stages.iter().flat_map(|stage| &stage.needs).chain(plan.early.iter().flat_map(|early| &early.needs))
    });
    needs.any(|need| matches!(need, Requirement::LinkedNegatives { .. }))
}
