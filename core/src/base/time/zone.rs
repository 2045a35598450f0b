//! Zones: how the UTC line and the civil calendar meet.

use super::{CivilDate, Instant, TimeError, TimeOfDay, text_serde};
use chrono::{DateTime, FixedOffset, Offset, Utc};
#[cfg(feature = "zones")]
use chrono::{MappedLocalTime, TimeZone};
#[cfg(feature = "zones")]
use chrono_tz::Tz;

/// A zone: an offset from UTC that holds the whole year, −12:00 to +14:00, or a zone by its name in the IANA database,
/// whose offset changes with daylight saving. JSON: `"+08:00"`, `"Europe/London"`.
///
/// Days are civil days, from the first instant of a date to the first one of the next: 23, 24 or 25 hours long where the
/// clock is put forward or back. Names need the feature `zones`; the database is the one that the build brought along.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Zone(Kind);

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Kind {
    /// Minutes east of UTC, −720 to +840.
    Fixed(i16),
    #[cfg(feature = "zones")]
    Named(Named),
}

/// A zone of the database; in order of the names.
#[cfg(feature = "zones")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Named(Tz);

#[cfg(feature = "zones")]
impl Ord for Named {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.name().cmp(other.0.name())
    }
}

#[cfg(feature = "zones")]
impl PartialOrd for Named {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

text_serde!(
    Zone,
    "an offset from UTC such as +08:00, or the name of a zone such as Europe/London (builds with the feature `zones`)",
    "pattern": "^([+-](0[0-9]|1[0-4]):[0-5][0-9]|[A-Z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*)$"
);

/// Milliseconds of a day that has 24 hours.
const DAY: i64 = 86_400_000;

impl Zone {
    /// China Standard Time, +08:00, the whole year.
    pub const CHINA: Self = Self(Kind::Fixed(480));

    /// From minutes east of UTC; `None` outside −720 to +840.
    #[must_use]
    pub fn from_minutes(offset_minutes: i16) -> Option<Self> {
        (-720..=840).contains(&offset_minutes).then_some(Self(Kind::Fixed(offset_minutes)))
    }

    /// The fixed offset that holds here at `instant`, to the minute.
    #[must_use]
    pub fn fixed_at(self, instant: Instant) -> Self {
        let minutes = i16::try_from(self.shift(instant).div_euclid(60_000)).unwrap_or(0);
        Self(Kind::Fixed(minutes.clamp(-720, 840)))
    }

    /// Milliseconds from UTC to the clock on the wall at `instant`.
    #[cfg_attr(not(feature = "zones"), expect(unused_variables, reason = "a fixed offset holds at every instant"))]
    fn shift(self, instant: Instant) -> i64 {
        match self.0 {
            Kind::Fixed(minutes) => i64::from(minutes) * 60_000,
            #[cfg(feature = "zones")]
            Kind::Named(Named(zone)) => {
                i64::from(zone.offset_from_utc_datetime(&instant.utc().naive_utc()).fix().local_minus_utc()) * 1_000
            }
        }
    }

    /// What calendar and clock show at `instant`, as milliseconds since 1970 of a clock that shows UTC. Near the ends of the
    /// range it can lie beyond them.
    fn wall(self, instant: Instant) -> i64 {
        instant.millis().saturating_add(self.shift(instant))
    }

    /// The instant with this zone's offset, for writing it down.
    pub(super) fn local(self, instant: Instant) -> DateTime<FixedOffset> {
        let seconds = i32::try_from(self.shift(instant) / 1_000).unwrap_or(0);
        // In range by construction; the fallback is never taken.
        instant.utc().with_timezone(&FixedOffset::east_opt(seconds).unwrap_or(Utc.fix()))
    }

    /// The civil date at `instant`.
    #[must_use]
    pub fn date(self, instant: Instant) -> CivilDate {
        // Near the ends of the range the calendar there can show a day beyond it.
        CivilDate::from_epoch(i32::try_from(self.wall(instant).div_euclid(DAY)).unwrap_or(i32::MAX))
    }

    /// The civil time of day at `instant`, to the minute.
    #[must_use]
    pub fn time_of_day(self, instant: Instant) -> TimeOfDay {
        let minutes = self.wall(instant).rem_euclid(DAY) / 60_000;
        let minutes = u16::try_from(minutes).unwrap_or(0);
        TimeOfDay::new(minutes / 60, minutes % 60).unwrap_or(TimeOfDay::MIDNIGHT)
    }

    /// The instant at which `date` shows `time`: the earlier one of two where the clock is put back over it, and the
    /// first one after the jump where the clock is put forward over it.
    #[must_use]
    pub fn instant(self, date: CivilDate, time: TimeOfDay) -> Instant {
        let as_utc = i64::from(date.to_epoch()) * DAY + i64::from(time.minutes()) * 60_000;
        let as_utc = Instant::from_millis(as_utc).unwrap_or(Instant::MAX);
        match self.0 {
            Kind::Fixed(minutes) => as_utc.plus_millis(i64::from(minutes) * -60_000),
            #[cfg(feature = "zones")]
            Kind::Named(Named(zone)) => match zone.offset_from_local_datetime(&as_utc.utc().naive_utc()) {
                MappedLocalTime::Single(offset) | MappedLocalTime::Ambiguous(offset, _) => {
                    as_utc.plus_millis(i64::from(offset.fix().local_minus_utc()) * -1_000)
                }
                MappedLocalTime::None => self.after_jump(as_utc),
            },
        }
    }

    /// The first instant at which the clock has passed what it would show then if it showed UTC: a time that it jumps over.
    #[cfg(feature = "zones")]
    fn after_jump(self, as_utc: Instant) -> Instant {
        // No offset is larger than 16 hours: the clock shows less at the first of these, and more at the second.
        let (mut before, mut after) = (as_utc.plus_hours(-16), as_utc.plus_hours(16));
        while before.plus_millis(1) < after {
            let between = before.plus_millis((after.millis() - before.millis()) / 2);
            if self.wall(between) < as_utc.millis() {
                before = between;
            } else {
                after = between;
            }
        }
        after
    }

    /// The first instant of `date`. Of a date that the calendar leaves out, as where a zone changes to the other side of
    /// the date line, that is the first instant of the next one.
    #[must_use]
    pub fn start_of(self, date: CivilDate) -> Instant {
        self.instant(date, TimeOfDay::MIDNIGHT)
    }

    /// `instant` as civil text to the minute: `2021-08-25 08:00`.
    #[must_use]
    pub fn show(self, instant: Instant) -> String {
        format!("{} {}", self.date(instant), self.time_of_day(instant))
    }

    #[cfg(feature = "zones")]
    fn named(text: &str) -> Result<Self, TimeError> {
        let zone: Option<Tz> = text.parse().ok();
        zone.map(|zone| Self(Kind::Named(Named(zone))))
            .ok_or_else(|| TimeError::form(text, "an offset such as +08:00 or a zone such as Europe/London"))
    }

    #[cfg(not(feature = "zones"))]
    fn named(text: &str) -> Result<Self, TimeError> {
        Err(TimeError::no_zones(text))
    }
}

impl std::str::FromStr for Zone {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        if text.starts_with(|first: char| first.is_ascii_uppercase()) {
            return Self::named(text);
        }
        let read = || {
            let sign = match text.get(..1)? {
                "+" => 1,
                "-" => -1,
                _ => return None,
            };
            let time: TimeOfDay = text.get(1..)?.parse().ok()?;
            Self::from_minutes(sign * i16::try_from(time.minutes()).ok()?)
        };
        read().ok_or_else(|| TimeError::form(text, "an offset such as +08:00 or a zone such as Europe/London"))
    }
}

impl std::fmt::Display for Zone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            Kind::Fixed(offset) => {
                let sign = if offset < 0 { '-' } else { '+' };
                write!(f, "{sign}{:02}:{:02}", offset.unsigned_abs() / 60, offset.unsigned_abs() % 60)
            }
            #[cfg(feature = "zones")]
            Kind::Named(Named(zone)) => f.write_str(zone.name()),
        }
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
        for text in ["08:00", "+14:01", "-12:01", "Asia/Nowhere", "asia/shanghai", "+8", ""] {
            assert!(text.parse::<Zone>().is_err(), "{text}");
        }
    }

    #[test]
    fn the_ends_of_the_range_keep_to_their_side() {
        let west = Zone::from_minutes(-600).unwrap_or(Zone::CHINA);
        assert_eq!(Zone::CHINA.date(Instant::MAX), CivilDate::LAST);
        assert_eq!(west.date(Instant::MIN), CivilDate::FIRST);
    }

    #[cfg(not(feature = "zones"))]
    #[test]
    fn a_name_without_the_database_is_refused_with_the_reason() {
        let refused = "Europe/London".parse::<Zone>().map_err(|error| error.to_string());
        assert!(refused.is_err_and(|text| text.contains("feature `zones`")));
    }

    #[cfg(feature = "zones")]
    #[test]
    fn names_are_read_and_written_as_they_stand() {
        for text in ["Europe/London", "America/Argentina/Buenos_Aires", "Asia/Calcutta", "UTC", "Etc/GMT+8"] {
            assert_eq!(text.parse::<Zone>().map(|z| z.to_string()), Ok(text.to_owned()));
        }
    }

    #[cfg(feature = "zones")]
    #[test]
    fn a_midnight_that_is_left_out_gives_way_to_the_first_instant_there_is() {
        let start = |zone: &str, date: &str| {
            let (zone, date): (Zone, CivilDate) = (zone.parse().ok()?, date.parse().ok()?);
            Some((zone.start_of(date).to_string(), zone.show(zone.start_of(date))))
        };
        let expected = |utc: &str, shown: &str| Some((utc.to_owned(), shown.to_owned()));
        let found = start("America/Sao_Paulo", "2017-10-15");
        assert_eq!(found, expected("2017-10-15T03:00:00Z", "2017-10-15 01:00"));
        // Samoa crossed the date line: there was no 30 December 2011 at all.
        assert_eq!(start("Pacific/Apia", "2011-12-30"), expected("2011-12-30T10:00:00Z", "2011-12-31 00:00"));
        // The clock was put back at 00:01: the first minute of the day was there twice, an hour apart.
        assert_eq!(start("America/St_Johns", "2006-10-29"), expected("2006-10-29T02:30:00Z", "2006-10-29 00:00"));
    }
}
