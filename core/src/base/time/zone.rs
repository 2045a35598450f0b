//! Zones: how the UTC line and the civil calendar meet.

use super::{CivilDate, Instant, TimeError, TimeOfDay, text_serde};
use chrono::{DateTime, Duration, FixedOffset, NaiveTime};

/// A zone with a fixed offset from UTC, −12:00 to +14:00. JSON: `"+08:00"`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Zone {
    offset_minutes: i16,
}

text_serde!(Zone, "an offset from UTC such as +08:00", "pattern": "^[+-](0[0-9]|1[0-4]):[0-5][0-9]$");

impl Zone {
    /// China Standard Time, +08:00, the whole year.
    pub const CHINA: Self = Self { offset_minutes: 480 };

    /// From minutes east of UTC; `None` outside −720 to +840.
    #[must_use]
    pub fn from_minutes(offset_minutes: i16) -> Option<Self> {
        (-720..=840).contains(&offset_minutes).then_some(Self { offset_minutes })
    }

    fn shift(self) -> i64 {
        i64::from(self.offset_minutes) * 60_000
    }

    /// The instant with this zone's offset, for writing it down.
    pub(super) fn local(self, instant: Instant) -> DateTime<FixedOffset> {
        let offset = FixedOffset::east_opt(i32::from(self.offset_minutes) * 60);
        // In range by construction; the fallback is never taken.
        instant.utc().with_timezone(&offset.unwrap_or(chrono::Offset::fix(&chrono::Utc)))
    }

    /// The civil date at `instant`.
    #[must_use]
    pub fn date(self, instant: Instant) -> CivilDate {
        let local = instant.plus_millis(self.shift()).utc().date_naive();
        CivilDate::from_naive(local).unwrap_or_else(|| self.date(Instant::MIN.plus_hours(24)))
    }

    /// The civil time of day at `instant`, to the minute.
    #[must_use]
    pub fn time_of_day(self, instant: Instant) -> TimeOfDay {
        let minutes = instant.millis().saturating_add(self.shift()).rem_euclid(86_400_000) / 60_000;
        let minutes = u16::try_from(minutes).unwrap_or(0);
        TimeOfDay::new(minutes / 60, minutes % 60).unwrap_or(TimeOfDay::MIDNIGHT)
    }

    /// The instant at which `date` shows `time`.
    #[must_use]
    pub fn instant(self, date: CivilDate, time: TimeOfDay) -> Instant {
        let local = date.naive().and_time(NaiveTime::MIN) + Duration::minutes(i64::from(time.minutes()));
        let millis = local.and_utc().timestamp_millis();
        Instant::from_millis(millis).unwrap_or(Instant::MAX).plus_millis(-self.shift())
    }

    /// The first instant of `date`.
    #[must_use]
    pub fn start_of(self, date: CivilDate) -> Instant {
        self.instant(date, TimeOfDay::MIDNIGHT)
    }

    /// `instant` as civil text to the minute: `2021-08-25 08:00`.
    #[must_use]
    pub fn show(self, instant: Instant) -> String {
        format!("{} {}", self.date(instant), self.time_of_day(instant))
    }
}

impl std::str::FromStr for Zone {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        let read = || {
            let sign = match text.get(..1)? {
                "+" => 1,
                "-" => -1,
                _ => return None,
            };
            let time: TimeOfDay = text.get(1..)?.parse().ok()?;
            Self::from_minutes(sign * i16::try_from(time.minutes()).ok()?)
        };
        read().ok_or_else(|| TimeError::form(text, "an offset such as +08:00"))
    }
}

impl std::fmt::Display for Zone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.offset_minutes < 0 { '-' } else { '+' };
        let minutes = self.offset_minutes.unsigned_abs();
        write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn midnight_belongs_to_the_new_day() {
        let before: Option<Instant> = "2021-08-24T15:59:59.999Z".parse().ok();
        let after: Option<Instant> = "2021-08-24T16:00:00Z".parse().ok();
        assert_eq!(before.map(|i| Zone::CHINA.show(i)), Some("2021-08-24 23:59".to_owned()));
        assert_eq!(after.map(|i| Zone::CHINA.show(i)), Some("2021-08-25 00:00".to_owned()));
    }

    #[test]
    fn zones_are_read_and_written() {
        for text in ["+08:00", "-03:30", "+14:00", "+00:00"] {
            assert_eq!(text.parse::<Zone>().map(|z| z.to_string()), Ok(text.to_owned()));
        }
        for text in ["08:00", "+14:01", "-12:01", "Asia/Shanghai", "+8"] {
            assert!(text.parse::<Zone>().is_err(), "{text}");
        }
    }
}
