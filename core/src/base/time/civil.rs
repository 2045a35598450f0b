//! Civil dates and times of day: what a calendar on the wall and a clock beside it show.

use super::{TimeError, text_serde};
use chrono::{Datelike, Months, NaiveDate};
use std::num::NonZeroI32;

/// A day of the civil calendar, from 1900-01-01 to 2199-12-31. JSON: `"2021-08-25"`.
///
/// Held as the number of the day from the first one on, which is 1: rules count days far more often than anybody reads a
/// date.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CivilDate(NonZeroI32);

text_serde!(CivilDate, "a civil date such as 2021-08-25, years 1900 to 2199", "format": "date");

/// The number of 1970-01-01.
const EPOCH: i32 = 25_568;

/// The number of the last day.
const LAST: i32 = 109_573;

impl CivilDate {
    /// The first day of the range.
    pub(crate) const FIRST: Self = Self::numbered(i32::MIN);
    /// The last day of the range.
    pub(crate) const LAST: Self = Self::numbered(i32::MAX);

    /// The day of that number, held within the range.
    const fn numbered(number: i32) -> Self {
        let number = if number > LAST { LAST } else { number };
        match NonZeroI32::new(if number < 1 { 1 } else { number }) {
            Some(number) => Self(number),
            // Never taken: no number is below 1 any more.
            None => Self(NonZeroI32::MAX),
        }
    }

    /// From year, month (1-12) and day (1-31); `None` when there is no such day or it is out of range.
    #[must_use]
    pub fn from_parts(year: u16, month: u16, day: u16) -> Option<Self> {
        Self::from_naive(NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))?)
    }

    pub(crate) fn from_naive(date: NaiveDate) -> Option<Self> {
        (1900..=2199).contains(&date.year()).then(|| Self::from_epoch(date.to_epoch_days()))
    }

    pub(crate) fn naive(self) -> NaiveDate {
        // In range by construction; the fallback is never taken.
        NaiveDate::from_epoch_days(self.to_epoch()).unwrap_or(NaiveDate::MIN)
    }

    /// The day so many days after 1970-01-01, held within the range.
    pub(super) fn from_epoch(days: i32) -> Self {
        Self::numbered(days.saturating_add(EPOCH))
    }

    /// Days from 1970-01-01 to this date.
    pub(super) fn to_epoch(self) -> i32 {
        self.0.get() - EPOCH
    }

    /// This date moved by `days`, held within the range.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self::numbered(self.0.get().saturating_add(days))
    }

    /// The same day so many months later, or the last day of that month where it has no such day.
    #[must_use]
    pub fn plus_months(self, months: u16) -> Self {
        let moved = self.naive().checked_add_months(Months::new(u32::from(months)));
        moved.and_then(Self::from_naive).unwrap_or(Self::LAST)
    }

    /// Days from this date to `other`: positive when `other` is later.
    #[must_use]
    pub fn days_until(self, other: Self) -> i32 {
        other.0.get() - self.0.get()
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> u16 {
        u16::try_from(self.naive().year()).unwrap_or(1900)
    }
}

impl std::str::FromStr for CivilDate {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        let well_formed = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        let read = if well_formed { NaiveDate::parse_from_str(text, "%Y-%m-%d").ok() } else { None };
        let date = read.ok_or_else(|| TimeError::form(text, "a date such as 2021-08-25"))?;
        Self::from_naive(date).ok_or_else(|| TimeError::range(text))
    }
}

impl std::fmt::Display for CivilDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.naive())
    }
}

/// A time of day to the minute, 00:00 to 23:59. JSON: `"06:00"`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u16);

text_serde!(TimeOfDay, "a time of day such as 06:00", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$");

impl TimeOfDay {
    /// Midnight at the start of the day.
    pub const MIDNIGHT: Self = Self(0);

    /// From hour (0-23) and minute (0-59).
    #[must_use]
    pub fn new(hour: u16, minute: u16) -> Option<Self> {
        (hour < 24 && minute < 60).then_some(Self(hour * 60 + minute))
    }

    /// Minutes since midnight, 0 to 1439.
    #[must_use]
    pub fn minutes(self) -> u16 {
        self.0
    }
}

impl std::str::FromStr for TimeOfDay {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        let read = || {
            let (hour, minute) = text.split_once(':')?;
            let digits = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            if !digits(hour) || !digits(minute) {
                return None;
            }
            Self::new(hour.parse().ok()?, minute.parse().ok()?)
        };
        read().ok_or_else(|| TimeError::form(text, "a time of day such as 06:00"))
    }
}

impl std::fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn impossible_dates_are_refused() {
        for text in
            ["2021-02-29", "2021-13-01", "1899-12-31", "2200-01-01", "2021-8-5", "20210805", "", "2021-08-25T00:00"]
        {
            assert!(text.parse::<CivilDate>().is_err(), "{text}");
        }
        for text in ["24:00", "6:00", "06:60", "0600", "+6:00"] {
            assert!(text.parse::<TimeOfDay>().is_err(), "{text}");
        }
    }

    #[test]
    fn every_day_has_the_name_that_the_calendar_gives_it() {
        let mut day = NaiveDate::from_ymd_opt(1900, 1, 1);
        let mut date = CivilDate::FIRST;
        while let Some(named) = day.filter(|day| day.year() < 2200) {
            assert_eq!((date.naive(), CivilDate::from_naive(named)), (named, Some(date)));
            assert_eq!((date.year(), date.to_string()), (u16::try_from(named.year()).unwrap_or(0), named.to_string()));
            assert_eq!((date.to_string().parse(), CivilDate::from_epoch(date.to_epoch())), (Ok(date), date));
            (day, date) = (named.succ_opt(), date.plus_days(1));
        }
        // One day more would have been out of range.
        assert_eq!((date, day.map(|day| day.to_string()).as_deref()), (CivilDate::LAST, Some("2200-01-01")));
        assert_eq!(day.and_then(CivilDate::from_naive), None);
        assert_eq!(CivilDate::from_epoch(0).to_string(), "1970-01-01");
        assert_eq!(size_of::<Option<CivilDate>>(), 4);
    }

    #[test]
    fn moving_a_date_stays_in_range() {
        let date = CivilDate::from_parts(2020, 2, 28);
        assert_eq!(date.map(|d| d.plus_days(2).to_string()), Some("2020-03-01".to_owned()));
        assert_eq!(date.map(|d| d.plus_days(-59).to_string()), Some("2019-12-31".to_owned()));
        assert_eq!(date.map(|d| d.plus_days(i32::MAX).to_string()), Some("2199-12-31".to_owned()));
        assert_eq!(date.map(|d| d.plus_days(i32::MIN).to_string()), Some("1900-01-01".to_owned()));
    }
}
