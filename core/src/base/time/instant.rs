//! Points on the UTC line.

use super::{TimeError, text_serde};
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};

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

impl Instant {
    /// The instant as it is written, without a place on the heap: a log is full of instants.
    pub(crate) fn text(self) -> InstantText {
        let utc = self.utc();
        let mut text = InstantText { bytes: *b"0000-00-00T00:00:00.000Z", length: 24 };
        text.put::<4>(0, utc.year().unsigned_abs());
        text.put::<2>(5, utc.month());
        text.put::<2>(8, utc.day());
        text.put::<2>(11, utc.hour());
        text.put::<2>(14, utc.minute());
        text.put::<2>(17, utc.second());
        match utc.timestamp_subsec_millis() {
            0 => {
                text.length = 20;
                if let Some(end) = text.bytes.get_mut(19) {
                    *end = b'Z';
                }
            }
            millis => text.put::<3>(20, millis),
        }
        text
    }

    /// Reads what [`text`](Self::text) writes, and nothing else.
    fn read_text(text: &str) -> Option<Self> {
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2, b'T', h1, h2, b':', n1, n2, b':', s1, s2, rest @ ..] =
            text.as_bytes()
        else {
            return None;
        };
        let millis = match rest {
            [b'Z'] => 0,
            [b'.', c1, c2, c3, b'Z'] => number(&[*c1, *c2, *c3])?,
            _ => return None,
        };
        let year = i32::try_from(number(&[*y1, *y2, *y3, *y4])?).ok()?;
        let date = NaiveDate::from_ymd_opt(year, number(&[*m1, *m2])?, number(&[*d1, *d2])?)?;
        let time = date.and_hms_opt(number(&[*h1, *h2])?, number(&[*n1, *n2])?, number(&[*s1, *s2])?)?;
        Self::from_millis(time.and_utc().timestamp_millis() + i64::from(millis))
    }
}

/// The number that decimal digits are.
fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |number, digit| {
        let digit = digit.wrapping_sub(b'0');
        (digit < 10).then(|| number * 10 + u32::from(digit))
    })
}

/// An instant as it is written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct InstantText {
    bytes: [u8; 24],
    length: usize,
}

impl InstantText {
    pub(crate) fn as_str(&self) -> &str {
        // Nothing but ASCII is ever put in.
        self.bytes.get(..self.length).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    fn put<const DIGITS: usize>(&mut self, at: usize, mut number: u32) {
        for byte in self.bytes.iter_mut().skip(at).take(DIGITS).rev() {
            *byte = b'0' + u8::try_from(number % 10).unwrap_or(0);
            number /= 10;
        }
    }
}

impl std::str::FromStr for Instant {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        if let Some(instant) = Self::read_text(text) {
            return Ok(instant);
        }
        let read = DateTime::parse_from_rfc3339(text)
            .map_err(|_| TimeError::form(text, "an instant with offset such as 2021-08-25T09:00:00+08:00"))?;
        Self::from_millis(read.timestamp_millis()).ok_or_else(|| TimeError::range(text))
    }
}

impl std::fmt::Display for Instant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.text().as_str())
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
    fn every_instant_is_written_and_read_as_the_calendar_has_it() {
        use chrono::SecondsFormat;
        let steps = (Instant::MIN.0..Instant::MAX.0).step_by(86_399_987 * 7);
        for instant in steps.chain([Instant::MIN.0, Instant::MAX.0]).filter_map(Instant::from_millis) {
            for instant in [instant, instant.plus_millis(-instant.0.rem_euclid(1_000))] {
                let precision = if instant.0 % 1_000 == 0 { SecondsFormat::Secs } else { SecondsFormat::Millis };
                let text = instant.to_string();
                assert_eq!(text, instant.utc().to_rfc3339_opts(precision, true));
                assert_eq!((Instant::read_text(&text), text.parse()), (Some(instant), Ok(instant)));
            }
        }
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
