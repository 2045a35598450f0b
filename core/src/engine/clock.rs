//! This device's clock: how it is read, and when it cannot be right.

use super::Engine;
use crate::base::{HybridTime, Instant};

/// An event recorded further ahead of now than this does not move this device's clock: one device with a wrong year
/// must not drag every other one along. Hours.
pub(super) const CLOCK_TRUST_HOURS: i32 = 24;

impl Engine {
    /// The next reading of this device's clock: ahead of everything it has seen and can trust.
    pub(super) fn tick(&mut self, now: Instant) -> HybridTime {
        let reading = self.reading(now);
        let limit = now.plus_hours(CLOCK_TRUST_HOURS);
        // A clock that was ahead by more than that was wrong, or this one is: what it said is kept in mind, and what it
        // says now is written down, so that the jump can be seen.
        if self.clock.wall > limit {
            self.unseen.push(self.clock);
        }
        self.unseen.retain(|time| time.wall > limit);
        self.clock = reading;
        reading
    }

    /// What [`tick`](Self::tick) would give.
    pub(super) fn reading(&self, now: Instant) -> HybridTime {
        let limit = now.plus_hours(CLOCK_TRUST_HOURS);
        let seen = self.unseen.iter().chain([&self.clock]).filter(|time| time.wall <= limit).max();
        seen.copied().unwrap_or(HybridTime::START).next(now)
    }

    /// What the other devices show, where more than half of them are over a day ahead of this one's wall clock: of their last
    /// readings the one in the middle. None where the clock may be right, and for who is alone: between two readings of one clock
    /// nobody can tell.
    ///
    /// Nothing is recorded by that time, for a guess must not pass for a reading; and among several devices one wrong clock
    /// casts no doubt on a right one.
    pub(super) fn doubted(&self, now: Instant) -> Option<Instant> {
        let limit = now.plus_hours(CLOCK_TRUST_HOURS);
        if self.unseen.iter().chain([&self.clock]).all(|time| time.wall <= limit) {
            return None;
        }
        let recorded = |event| self.log.recorded_at(event, None);
        let others = self.log.by_replica().filter(|(replica, _)| **replica != self.config.replica);
        let mut shown: Vec<Instant> = others.filter_map(|(_, mut events)| events.next_back()).map(recorded).collect();
        let all = shown.len();
        shown.retain(|wall| *wall > limit);
        shown.sort_unstable();
        shown.get(shown.len() / 2).copied().filter(|_| shown.len() * 2 > all)
    }
}
