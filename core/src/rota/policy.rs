//! The rules of a rota as data: limits, shift patterns, weights, points of tiredness, tolerances.

use super::calendar::{date, number};
use super::model::{Need, Shift, ShiftKey};
use crate::base::{CivilDate, Instant, PostId, TimeOfDay, TurnId, Zone};
use std::ops::Range;

/// The rota section of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RotaPolicy {
    /// What nobody may be asked to exceed; a person may have limits of their own.
    pub limits: Limits,
    /// The points of tiredness.
    pub fatigue: FatiguePolicy,
    /// What counts how much among rotas that cover equally well.
    pub weights: Weights,
    /// How long to search.
    pub effort: Effort,
    /// The tolerances of checking in and out.
    pub presence: PresencePolicy,
}

/// Limits of one person's work. Left out means unlimited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Limits {
    /// Most minutes on one civil day. A shift that crosses midnight counts on the day it begins.
    pub minutes_per_day: Option<u32>,
    /// Most minutes on any seven days in a row; shifts count on the day they begin.
    pub minutes_per_week: Option<u32>,
    /// Most days in a row on which a night shift begins.
    pub nights_in_row: Option<u32>,
    /// Most days in a row that a shift touches; the next one is free from midnight to midnight.
    pub days_in_row: Option<u32>,
    /// Fewest minutes between the end of a shift and the beginning of the next.
    pub rest: u32,
}

/// A shift pattern: the turns into which a post divides every day of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// The turns of one day, in any order.
    pub turns: Vec<Turn>,
}

/// One turn of a pattern, in minutes of the wall clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// Its id.
    pub id: TurnId,
    /// Minute of the day at which it begins.
    pub begins: u16,
    /// Minute at which it ends, counted from the same midnight: 1,800 is six o'clock of the next morning.
    pub ends: u16,
    /// True when it counts as a night.
    pub night: bool,
}

const DAY: u16 = 24 * 60;

impl Pattern {
    /// Three even shifts: 00-08, 08-16, 16-24; the first is the night.
    #[must_use]
    pub fn three_even() -> Self {
        Self::of(&[("night", 0, 8, true), ("early", 8, 16, false), ("late", 16, 24, false)])
    }

    /// Four uneven shifts: 06-12, 12-18, 18-23, and a night from 23 to 06.
    #[must_use]
    pub fn four_uneven() -> Self {
        Self::of(&[
            ("morning", 6, 12, false),
            ("afternoon", 12, 18, false),
            ("evening", 18, 23, false),
            ("night", 23, 30, true),
        ])
    }

    /// Duty around the clock from 08 to 08, which counts as a night.
    #[must_use]
    pub fn full_day() -> Self {
        Self::of(&[("duty", 8, 32, true)])
    }

    fn of(turns: &[(&str, u16, u16, bool)]) -> Self {
        let turn = |(id, from, to, night): &(&str, u16, u16, bool)| {
            let id = TurnId::new(id).ok()?;
            Some(Turn { id, begins: from.saturating_mul(60), ends: to.saturating_mul(60), night: *night })
        };
        Self { turns: turns.iter().filter_map(turn).collect() }
    }

    /// The shifts of a post on the days of a range, by their beginning. The clock on the wall decides when they begin and
    /// end, so the shift in which clocks change has seven or nine hours.
    #[must_use]
    pub fn lay_out(&self, post: &PostId, needs: &[Need], days: Range<CivilDate>, zone: Zone) -> Vec<Shift> {
        let wall = |day: CivilDate, minute: u16| -> Instant {
            let day = day.plus_days(i32::from(minute / DAY));
            let clock = TimeOfDay::new(minute % DAY / 60, minute % 60).unwrap_or(TimeOfDay::MIDNIGHT);
            zone.instant(day, clock)
        };
        let days = (number(days.start)..number(days.end)).map(date);
        let turns = days.flat_map(|day| self.turns.iter().map(move |turn| (day, turn)));
        let shift = |(day, turn): (CivilDate, &Turn)| Shift {
            begins: wall(day, turn.begins),
            ends: wall(day, turn.ends),
            last_day: day.plus_days(i32::from(turn.ends.saturating_sub(1) / DAY)),
            night: turn.night,
            needs: needs.to_vec(),
            key: ShiftKey {
                post: post.clone(),
                date: day.plus_days(i32::from(turn.begins / DAY)),
                turn: turn.id.clone(),
            },
        };
        let mut shifts: Vec<Shift> = turns.map(shift).collect();
        shifts.sort_by(|a, b| (a.begins, a.ends, &a.key).cmp(&(b.begins, b.ends, &b.key)));
        shifts
    }
}

/// The points of tiredness; see [`fatigue`](super::fatigue()). Nothing else enters the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FatiguePolicy {
    /// Minutes in seven days that tire nobody.
    pub free_minutes: u32,
    /// Points for each full hour above them.
    pub per_hour: u32,
    /// Points for each night in a row.
    pub per_night: u32,
    /// Points for each day since the last free day.
    pub per_day: u32,
    /// A rest below so many minutes is a short one.
    pub short_rest: u32,
    /// Points for each short rest in seven days.
    pub per_short_rest: u32,
}

impl Default for FatiguePolicy {
    fn default() -> Self {
        Self { free_minutes: 40 * 60, per_hour: 1, per_night: 3, per_day: 1, short_rest: 12 * 60, per_short_rest: 4 }
    }
}

/// What counts how much among rotas that cover equally well. Costs are added; lower is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weights {
    /// Hours: (minutes worked)² ÷ (minutes the person can give), so that equal shares cost least.
    pub hours: u32,
    /// Nights: 480 × (nights worked)² ÷ (nights the person can give).
    pub nights: u32,
    /// For each point of tiredness after each shift.
    pub fatigue: u32,
    /// For each shift away from the post where the person serves most.
    pub continuity: u32,
    /// For each shift and each step down the person's list of areas.
    pub area: u32,
}

impl Default for Weights {
    fn default() -> Self {
        Self { hours: 4, nights: 2, fatigue: 2, continuity: 20, area: 20 }
    }
}

/// How long to search. Counts of steps, not time, so that every device gives the same rota.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// Moves to try while closing gaps.
    pub fill: u32,
    /// Exchanges to weigh while evening out the load.
    pub improve: u32,
    /// Nodes of the exact search. Where they do not suffice, the answer says that it is not proven.
    pub nodes: u32,
}

impl Default for Effort {
    fn default() -> Self {
        Self { fill: 400_000, improve: 120_000, nodes: 20_000 }
    }
}

/// The tolerances of checking in and out, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PresencePolicy {
    /// Whoever comes later than this after the beginning is late.
    pub late_after: u32,
    /// Whoever leaves earlier than this before the end left early.
    pub early_before: u32,
    /// Whoever has not come so long after the beginning is absent.
    pub absent_after: u32,
    /// Whoever comes at most so long before the beginning came for this shift.
    pub come_before: u32,
}

impl Default for PresencePolicy {
    fn default() -> Self {
        Self { late_after: 5, early_before: 5, absent_after: 30, come_before: 60 }
    }
}
