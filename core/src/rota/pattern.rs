//! How a post divides the day, and the shifts that come of it.

use super::calendar::{date, number};
use super::model::{Need, Shift, ShiftKey};
use crate::base::{CivilDate, Label, PatternId, PostId, TimeOfDay, TurnId, Zone};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A shift pattern: the turns into which a post divides every day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Pattern {
    /// Its id.
    pub id: PatternId,
    /// What people call it.
    pub title: Label,
    /// The turns of one day, in any order.
    pub turns: Vec<Turn>,
}

/// One turn of a pattern.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Turn {
    /// Its id.
    pub id: TurnId,
    /// What people call it.
    pub title: Label,
    /// When it begins.
    pub begins: TimeOfDay,
    /// How many minutes later it ends by the clock on the wall, at most a whole day: where clocks change meanwhile, the
    /// shift is as much longer or shorter.
    pub minutes: u16,
    /// True when it counts as a night.
    #[serde(default, skip_serializing_if = "is_false")]
    pub night: bool,
}

fn is_false(value: &bool) -> bool {
    !*value
}

/// A turn as it is written below: id, English, Chinese, first hour, hours, night.
type Written<'w> = (&'w str, &'w str, &'w str, u16, u16, bool);

impl Pattern {
    /// Three even shifts: 00-08, 08-16, 16-24; the first is the night.
    #[must_use]
    pub fn three_even() -> Option<Self> {
        let turns = [
            ("night", "Night", "夜班", 0, 8, true),
            ("early", "Early", "早班", 8, 8, false),
            ("late", "Late", "晚班", 16, 8, false),
        ];
        Self::of("three-even", ("Three even shifts", "三班制"), &turns)
    }

    /// Four uneven shifts: 06-12, 12-18, 18-23, and a night from 23 to 06.
    #[must_use]
    pub fn four_uneven() -> Option<Self> {
        let turns = [
            ("morning", "Morning", "上午班", 6, 6, false),
            ("afternoon", "Afternoon", "下午班", 12, 6, false),
            ("evening", "Evening", "傍晚班", 18, 5, false),
            ("night", "Night", "夜班", 23, 7, true),
        ];
        Self::of("four-uneven", ("Four shifts and a short night", "四班制"), &turns)
    }

    /// Duty around the clock from 08 to 08, which counts as a night.
    #[must_use]
    pub fn whole_day() -> Option<Self> {
        Self::of("whole-day", ("Around the clock", "全天值守"), &[("duty", "Duty", "值守", 8, 24, true)])
    }

    fn of(id: &str, (en, zh): (&str, &str), turns: &[Written<'_>]) -> Option<Self> {
        let label = |en: &str, zh: &str| Label { en: en.to_owned(), zh: zh.to_owned() };
        let turn = |(id, en, zh, hour, hours, night): &Written<'_>| {
            let (id, begins) = (TurnId::new(id).ok()?, TimeOfDay::new(*hour, 0)?);
            Some(Turn { id, title: label(en, zh), begins, minutes: hours.saturating_mul(60), night: *night })
        };
        let turns = turns.iter().map(turn).collect::<Option<_>>()?;
        Some(Self { id: PatternId::new(id).ok()?, title: label(en, zh), turns })
    }

    /// The shifts of a post on the days of a range, by their beginning; `needs` says who is needed in a turn.
    #[must_use]
    pub fn lay_out(
        &self,
        post: &PostId,
        needs: impl Fn(&TurnId) -> Vec<Need>,
        days: Range<CivilDate>,
        zone: Zone,
    ) -> Vec<Shift> {
        const DAY: u16 = 24 * 60;
        let turns = (number(days.start)..number(days.end)).map(date);
        let turns = turns.flat_map(|day| self.turns.iter().map(move |turn| (day, turn)));
        let shift = |(day, turn): (CivilDate, &Turn)| {
            let ends = turn.begins.minutes().saturating_add(turn.minutes);
            let clock = TimeOfDay::new(ends % DAY / 60, ends % 60).unwrap_or(TimeOfDay::MIDNIGHT);
            Shift {
                begins: zone.instant(day, turn.begins),
                ends: zone.instant(day.plus_days(i32::from(ends / DAY)), clock),
                last_day: day.plus_days(i32::from(ends.saturating_sub(1) / DAY)),
                night: turn.night,
                needs: needs(&turn.id),
                key: ShiftKey { post: post.clone(), date: day, turn: turn.id.clone() },
            }
        };
        let mut shifts: Vec<Shift> = turns.map(shift).collect();
        shifts.sort_by(|a, b| (a.begins, a.ends, &a.key).cmp(&(b.begins, b.ends, &b.key)));
        shifts
    }
}
