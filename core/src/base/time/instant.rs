//! Points on the UTC line.

use super::{TimeError, text_serde};
use chrono::{DateTime, SecondsFormat, Utc};

/// An instant, in whole milliseconds UTC, from the year 1900 to the year 2199.
///
/// Arithmetic stops at the ends of that range instead of overflowing. JSON: RFC 3339 with any offset, written in UTC.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

text_serde!(Instant, "an instant in RFC 3339 with offset, years 1900 to 2199", "format": "date-time");

impl Instant {
    /// The first instant of the year 1900.
    pub const MIN: Self = Self(-2_208_988_800_000);
    /// The last millisecond of the year 2199.
    pub const MAX: Self = Self(7_258_118_399_999);

    /// From milliseconds since 1970; `None` outside the years 1900 to 2199.
    #[must_use]
    pub fn from_millis(millis: i64) -> Option<Self> {
        (Self::MIN.0..=Self::MAX.0).contains(&millis).then_some(Self(millis))
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub fn millis(self) -> i64 {
        self.0
    }

    /// This instant moved by `millis`, held within the range.
    #[must_use]
    pub fn plus_millis(self, millis: i64) -> Self {
        Self(self.0.saturating_add(millis).clamp(Self::MIN.0, Self::MAX.0))
    }

    /// This instant moved by `hours`, held within the range.
    #[must_use]
    pub fn plus_hours(self, hours: i32) -> Self {
        self.plus_millis(i64::from(hours) * 3_600_000)
    }

    /// This instant moved by `minutes`, held within the range.
    #[must_use]
    pub fn plus_minutes(self, minutes: i32) -> Self {
        self.plus_millis(i64::from(minutes) * 60_000)
    }

    /// Whole minutes from here until a later instant; 0 when it is not later.
    #[must_use]
    pub fn minutes_until(self, later: Self) -> u32 {
        let minutes = later.0.saturating_sub(self.0).max(0) / 60_000;
        u32::try_from(minutes).unwrap_or(u32::MAX)
    }

    pub(crate) fn utc(self) -> DateTime<Utc> {
        // In range by construction; the fallback is never taken.
        DateTime::from_timestamp_millis(self.0).unwrap_or(DateTime::UNIX_EPOCH)
    }
}

impl std::str::FromStr for Instant {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        let read = DateTime::parse_from_rfc3339(text)
            .map_err(|_| TimeError::form(text, "an instant with offset such as 2021-08-25T09:00:00+08:00"))?;
        Self::from_millis(read.timestamp_millis()).ok_or_else(|| TimeError::range(text))
    }
}

impl std::fmt::Display for Instant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let precision = if self.0 % 1_000 == 0 { SecondsFormat::Secs } else { SecondsFormat::Millis };
        f.write_str(&self.utc().to_rfc3339_opts(precision, true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_offset_is_read_and_utc_is_written() {
        let read: Result<Instant, _> = "2021-08-25T08:00:00+08:00".parse();
        assert_eq!(read.map(|i| i.to_string()), Ok("2021-08-25T00:00:00Z".to_owned()));
        let read: Result<Instant, _> = "2021-08-25T08:00:00.25Z".parse();
        assert_eq!(read.map(|i| i.to_string()), Ok("2021-08-25T08:00:00.250Z".to_owned()));
    }

    #[test]
    fn impossible_and_distant_instants_are_refused() {
        for text in [
            "2021-02-29T00:00:00Z",
            "2021-08-25",
            "2021-08-25T08:00:00",
            "1899-12-31T23:59:59Z",
            "9999-01-01T00:00:00Z",
        ] {
            assert!(text.parse::<Instant>().is_err(), "{text}");
        }
        assert_eq!(Instant::MIN.to_string(), "1900-01-01T00:00:00Z");
        assert_eq!(Instant::MAX.to_string(), "2199-12-31T23:59:59.999Z");
        assert_eq!(Instant::MAX.plus_hours(1), Instant::MAX);
    }
}
