//! The checks of one person, slot by slot.

use super::{Person, Seen, Story};
use crate::base::{CivilDate, Instant};

/// One slot of one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// Its place in the day, from 0.
    pub slot: u8,
    /// When it opens, inclusive.
    pub opens: Instant,
    /// When it closes, exclusive.
    pub closes: Instant,
}

/// The slots of one day, read off the rule book: each ends where the next begins. One that the clock leaves out is none.
#[must_use]
pub fn slots_on(day: CivilDate, story: &Story) -> Vec<Slot> {
    let (zone, rules) = (story.policy.zone, story.policy.quarantine.slots.rules());
    let starts = |day: CivilDate| rules.iter().map(move |rule| zone.instant(day, rule.starts));
    let ends = starts(day).skip(1).chain(starts(day.plus_days(1)).take(1));
    let all = starts(day).zip(ends).zip(0_u8..).map(|((opens, closes), slot)| Slot { slot, opens, closes });
    all.filter(|slot| slot.opens < slot.closes).collect()
}

/// A check that is due: somebody is held when a slot opens in which the stage checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckDue {
    /// The day that the slot belongs to.
    pub day: CivilDate,
    /// The slot.
    pub slot: Slot,
    /// The end of the time in which making it is in time: that of the slot, or the first free moment if that comes before.
    pub due: Instant,
    /// The first reading in that time, where there is one.
    pub done: Option<Instant>,
}

/// The checks of one day: the person is held when a slot opens, and the stage, or one of several, checks in it.
#[must_use]
pub fn checks_due(day: CivilDate, seen: &Seen<'_>, walk: &Person<'_>) -> Vec<CheckDue> {
    let readings = seen.readings();
    let slots = slots_on(day, seen.story).into_iter();
    let held = slots.filter(|slot| walk.at(slot.opens).is_some_and(|held| held.checks_in(slot.slot)));
    let due = held.map(|slot| {
        let due = slot.closes.min(walk.free(slot.opens).unwrap_or(slot.closes));
        let done = readings.iter().map(|(at, _)| *at).find(|at| slot.opens <= *at && *at < due);
        CheckDue { day, slot, due, done }
    });
    due.collect()
}
