//! A day, or the exact instant on it where that is known.

use super::{CivilDate, Instant, TimeError, Zone, text_serde};
use chrono::{DateTime, SecondsFormat};

/// What a period counts from: a civil day, and the instant on it where somebody knows the hour.
///
/// JSON: `"2022-01-01"`, or `"2021-01-05T21:00:00-05:00"`. The day of an instant is the one that the calendar on the
/// wall *there* showed: a flight that left New York on the evening of the 5th left on the 5th, wherever it lands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    date: CivilDate,
    exact: Option<Exact>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Exact {
    at: Instant,
    there: Zone,
}

text_serde!(
    Moment,
    "a date such as 2022-01-01, or an instant with the offset of the place such as 2022-01-01T21:10:00+08:00",
    "minLength": 10
);

impl Moment {
    /// A day of which no hour is known.
    #[must_use]
    pub fn on(date: CivilDate) -> Self {
        Self { date, exact: None }
    }

    /// An instant, at a place of that zone; kept with the offset that holds there then.
    #[must_use]
    pub fn at(at: Instant, there: Zone) -> Self {
        let there = there.fixed_at(at);
        Self { date: there.date(at), exact: Some(Exact { at, there }) }
    }

    /// The civil day, at the place where it happened.
    #[must_use]
    pub fn date(self) -> CivilDate {
        self.date
    }

    /// The instant, where it is known.
    #[must_use]
    pub fn instant(self) -> Option<Instant> {
        self.exact.map(|exact| exact.at)
    }

    /// The earliest instant that it can be: the one that is known, or the start of the day.
    #[must_use]
    pub fn earliest(self, zone: Zone) -> Instant {
        self.instant().unwrap_or_else(|| zone.start_of(self.date))
    }

    /// The latest instant that it can be: the one that is known, or the end of the day.
    #[must_use]
    pub fn latest(self, zone: Zone) -> Instant {
        self.instant().unwrap_or_else(|| zone.start_of(self.date.plus_days(1)))
    }
}

impl std::str::FromStr for Moment {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        if !text.contains('T') {
            return text.parse().map(Self::on);
        }
        let at: Instant = text.parse()?;
        let offset = DateTime::parse_from_rfc3339(text).ok().map(|read| read.offset().local_minus_utc() / 60);
        let there = offset.and_then(|minutes| Zone::from_minutes(i16::try_from(minutes).ok()?));
        there.map(|there| Self::at(at, there)).ok_or_else(|| TimeError::form(text, "an instant with a zone's offset"))
    }
}

impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.exact {
            None => write!(f, "{}", self.date),
            Some(Exact { at, there }) => {
                let precision = if at.millis() % 1_000 == 0 { SecondsFormat::Secs } else { SecondsFormat::Millis };
                f.write_str(&there.local(at).to_rfc3339_opts(precision, false))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_that_of_the_place_where_it_happened() {
        let left: Result<Moment, _> = "2021-01-05T21:00:00-05:00".parse();
        assert_eq!(left.clone().map(|m| m.date().to_string()), Ok("2021-01-05".to_owned()));
        assert_eq!(left.clone().map(|m| m.earliest(Zone::CHINA).to_string()), Ok("2021-01-06T02:00:00Z".to_owned()));
        assert_eq!(left.map(|m| m.to_string()), Ok("2021-01-05T21:00:00-05:00".to_owned()));
    }

    #[test]
    fn a_day_alone_is_taken_as_a_whole() {
        let day: Result<Moment, _> = "2022-01-01".parse();
        assert_eq!(day.clone().map(|m| m.to_string()), Ok("2022-01-01".to_owned()));
        let span = day.map(|m| (Zone::CHINA.show(m.earliest(Zone::CHINA)), Zone::CHINA.show(m.latest(Zone::CHINA))));
        assert_eq!(span, Ok(("2022-01-01 00:00".to_owned(), "2022-01-02 00:00".to_owned())));
        assert!("2022-02-30".parse::<Moment>().is_err() && "2022-01-01T10:00:00".parse::<Moment>().is_err());
    }
}
