//! A hybrid clock: never runs backwards, and stays close to the wall clock.

use super::Instant;
use serde::{Deserialize, Serialize};

/// When an event was recorded: the device's wall clock, and a tick that tells apart and orders what the wall clock
/// does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HybridTime {
    /// The wall clock, or the latest one seen where that is later.
    pub wall: Instant,
    /// Counts up while `wall` stays the same.
    pub tick: u32,
}

impl HybridTime {
    /// A time before every other.
    pub(crate) const START: Self = Self { wall: Instant::MIN, tick: 0 };

    /// The next time after this one, at `now` or as little later as keeps the order.
    #[must_use]
    pub(crate) fn next(self, now: Instant) -> Self {
        if now > self.wall {
            Self { wall: now, tick: 0 }
        } else {
            match self.tick.checked_add(1) {
                Some(tick) => Self { wall: self.wall, tick },
                None => Self { wall: self.wall.plus_millis(1), tick: 0 },
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_is_set_back_does_not_run_backwards() {
        let (Some(noon), Some(morning)) = (Instant::from_millis(43_200_000), Instant::from_millis(21_600_000)) else {
            return assert!(Instant::from_millis(0).is_some());
        };
        let first = HybridTime::START.next(noon);
        let second = first.next(morning);
        assert_eq!(second, HybridTime { wall: noon, tick: 1 });
        assert!(second < second.next(morning) && second < second.next(noon.plus_minutes(1)));
    }
}
