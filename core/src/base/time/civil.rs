//! Civil dates and times of day: what a calendar on the wall and a clock beside it show.

use super::{TimeError, text_serde};
use chrono::{Datelike, Days, Months, NaiveDate};

/// A day of the civil calendar, from 1900-01-01 to 2199-12-31. JSON: `"2021-08-25"`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CivilDate(NaiveDate);

text_serde!(CivilDate, "a civil date such as 2021-08-25, years 1900 to 2199", "format": "date");

fn in_range(date: NaiveDate) -> bool {
    (1900..=2199).contains(&date.year())
}

const fn date(year: i32, month: u32, day: u32) -> CivilDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => CivilDate(date),
        None => CivilDate(NaiveDate::MIN),
    }
}

impl CivilDate {
    /// The first day of the range.
    pub(crate) const FIRST: Self = date(1900, 1, 1);
    /// The last day of the range.
    pub(crate) const LAST: Self = date(2199, 12, 31);

    /// From year, month (1-12) and day (1-31); `None` when there is no such day or it is out of range.
    #[must_use]
    pub fn from_parts(year: u16, month: u16, day: u16) -> Option<Self> {
        Self::from_naive(NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))?)
    }

    pub(crate) fn from_naive(date: NaiveDate) -> Option<Self> {
        in_range(date).then_some(Self(date))
    }

    pub(crate) fn naive(self) -> NaiveDate {
        self.0
    }

    /// This date moved by `days`, held within the range.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        let step = Days::new(u64::from(days.unsigned_abs()));
        let moved = if days < 0 { self.0.checked_sub_days(step) } else { self.0.checked_add_days(step) };
        let end = if days < 0 { Self::FIRST } else { Self::LAST };
        moved.and_then(Self::from_naive).unwrap_or(end)
    }

    /// The same day so many months later, or the last day of that month where it has no such day.
    #[must_use]
    pub fn plus_months(self, months: u16) -> Self {
        let moved = self.0.checked_add_months(Months::new(u32::from(months)));
        moved.and_then(Self::from_naive).unwrap_or(Self::LAST)
    }

    /// Days from this date to `other`: positive when `other` is later.
    #[must_use]
    pub fn days_until(self, other: Self) -> i32 {
        i32::try_from((other.0 - self.0).num_days()).unwrap_or(i32::MAX)
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> u16 {
        u16::try_from(self.0.year()).unwrap_or(1900)
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
        write!(f, "{}", self.0)
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
    fn moving_a_date_stays_in_range() {
        let date = CivilDate::from_parts(2020, 2, 28);
        assert_eq!(date.map(|d| d.plus_days(2).to_string()), Some("2020-03-01".to_owned()));
        assert_eq!(date.map(|d| d.plus_days(-59).to_string()), Some("2019-12-31".to_owned()));
        assert_eq!(date.map(|d| d.plus_days(i32::MAX).to_string()), Some("2199-12-31".to_owned()));
        assert_eq!(date.map(|d| d.plus_days(i32::MIN).to_string()), Some("1900-01-01".to_owned()));
    }
}
