//! The ticks of a walk along the clock.

use super::Seen;
use crate::base::Instant;
use std::collections::BTreeSet;

/// Every hour, which is the finest that plans know (where clocks are moved by half of one, every half), and as far behind
/// each hour as anything happened, because hours count from there too.
#[derive(Debug, Clone)]
pub struct Ticks {
    start: Instant,
    /// How many hours are walked.
    hours: i64,
    /// Milliseconds from one hour, or half hour, to the next.
    step: i64,
    /// How many milliseconds behind each hour something happened.
    behind: BTreeSet<i64>,
}

const HOUR: i64 = 3_600_000;

impl Ticks {
    /// The ticks for what is seen.
    #[must_use]
    pub fn of(seen: &Seen<'_>) -> Self {
        let step = if seen.story.policy.zone.to_string() == "Australia/Lord_Howe" { HOUR / 2 } else { HOUR };
        let start = seen.story.hour(0);
        let at = seen.events.iter().map(|event| event.at).chain([start, seen.now]);
        let behind = at.map(|at| (at.millis() - start.millis()).rem_euclid(step)).collect();
        Self { start, hours: i64::from(seen.story.walked) * 24, step, behind }
    }

    /// All of them, in order.
    #[must_use]
    pub fn all(&self) -> Vec<Instant> {
        let steps = 0..self.hours * HOUR / self.step;
        steps.flat_map(|hour| self.behind.iter().map(move |b| self.start.plus_millis(hour * self.step + b))).collect()
    }

    /// The first tick after `t`.
    #[must_use]
    pub fn after(&self, t: Instant) -> Instant {
        let here = (t.millis() - self.start.millis()).rem_euclid(self.step);
        let next = self.behind.range(here + 1..).next().copied();
        t.plus_millis(next.unwrap_or(self.step + self.behind.first().copied().unwrap_or(0)) - here)
    }
}
