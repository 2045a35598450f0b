//! Time as the searches count it: whole minutes and numbered days, since they compare and add and do nothing else.

use super::ShiftKey;
use crate::base::{Argument, CivilDate, Instant};

/// Minutes since 1970.
pub(super) type Minute = i64;

/// An instant to the minute.
pub(super) fn minute(at: Instant) -> Minute {
    at.millis().div_euclid(60_000)
}

/// The number of a civil day.
pub(super) fn number(day: CivilDate) -> i64 {
    i64::from(CivilDate::FIRST.days_until(day))
}

/// The civil day of a number.
pub(super) fn date(number: i64) -> CivilDate {
    i32::try_from(number).map_or(CivilDate::LAST, |days| CivilDate::FIRST.plus_days(days))
}

/// Minutes as hours and minutes, the same in every language: `11:00`.
pub(super) fn hours(minutes: i64) -> Argument {
    Argument::Text(format!("{}:{:02}", minutes / 60, minutes % 60))
}

impl ShiftKey {
    /// The number of the day on which it begins.
    pub(super) fn day(&self) -> i64 {
        number(self.date)
    }
}
