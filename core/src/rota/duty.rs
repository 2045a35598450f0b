//! A shift as a duty of whoever holds it: done by coming and leaving.

use super::{PresencePolicy, Shift, ShiftKey};
use crate::base::{DutyId, EventId, Fingerprint, Instant, WorkerId};
use crate::duty::DutyStatus;

/// One person's shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftDuty {
    /// The shift.
    pub shift: ShiftKey,
    /// Whose it is.
    pub worker: WorkerId,
    /// From when on coming counts as coming for this shift, inclusive.
    pub opens: Instant,
    /// When it begins.
    pub begins: Instant,
    /// Until when coming is in time, inclusive.
    pub due: Instant,
    /// When it ends, exclusive: whoever has not come by then has missed it.
    pub ends: Instant,
    /// When the person came.
    pub came: Option<Instant>,
    /// When the person left for good.
    pub left: Option<Instant>,
    /// From when on the shift is somebody else's, or nobody's.
    pub void_from: Option<Instant>,
    /// The event that put the person on the list.
    pub event: EventId,
}

fn minutes(count: u32) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

impl ShiftDuty {
    /// The duty of somebody who was put on the list of a shift by an event; nobody has come yet.
    #[must_use]
    pub fn new(policy: &PresencePolicy, shift: &Shift, worker: &WorkerId, event: &EventId) -> Self {
        Self {
            shift: shift.key.clone(),
            worker: worker.clone(),
            opens: shift.begins.plus_minutes(minutes(policy.come_before).saturating_neg()),
            begins: shift.begins,
            due: shift.begins.plus_minutes(minutes(policy.late_after)),
            ends: shift.ends,
            came: None,
            left: None,
            void_from: None,
            event: event.clone(),
        }
    }

    /// The id: a hash of post, day, turn and worker, the same on every device.
    #[must_use]
    pub fn id(&self) -> Option<DutyId> {
        let print = Fingerprint::default().part("worker").part(self.worker.as_str()).part("shift");
        let print = print.part(&self.shift.date.to_string()).part(self.shift.post.as_str());
        DutyId::new(&print.part(self.shift.turn.as_str()).finish()).ok()
    }

    /// The one answer to what state the shift is in (law 9): taken on while the person is there, done when they have
    /// left, late where they came after it was due, missed where they did not come before its end.
    #[must_use]
    pub fn status_at(&self, at: Instant) -> DutyStatus {
        let came = self.came.filter(|came| *came <= at);
        let left = self.left.filter(|left| *left <= at);
        match (came, left) {
            (Some(came), Some(_)) if came <= self.due => DutyStatus::Done,
            (Some(_), Some(_)) => DutyStatus::LateDone,
            (Some(_), None) => DutyStatus::Claimed,
            (None, _) if self.void_from.is_some_and(|void| void <= at) => DutyStatus::Void,
            (None, _) if at < self.opens => DutyStatus::Upcoming,
            (None, _) if at < self.ends => DutyStatus::Open,
            (None, _) => DutyStatus::Missed,
        }
    }
}
