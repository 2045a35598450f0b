//! The arrows between the states of a duty (law 9).

use crate::duty::DutyStatus;

/// Whether a duty may be in state `then` after it was in state `now`.
#[must_use]
pub fn may_become(now: DutyStatus, then: DutyStatus) -> bool {
    use DutyStatus as S;
    match now {
        S::Upcoming => true,
        // Handing back leads from claimed to open.
        S::Open | S::Claimed => then != S::Upcoming,
        // What was done too late, or although nobody needed it any more, was done all the same.
        S::Missed => matches!(then, S::Missed | S::LateDone),
        S::Void => matches!(then, S::Void | S::Done | S::LateDone),
        S::Done | S::LateDone => then == now,
    }
}
