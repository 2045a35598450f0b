//! Ways of counting the days of a period.

use super::{CivilDate, Instant, Moment, TimeOfDay, Zone};
use serde::{Deserialize, Serialize};

/// How the days of a period are counted from its anchor. There is no one convention, not even within one country, so
/// each plan states its own.
///
/// Ends are half-open: the instant returned is the first free moment. JSON: `"dayZeroExcluded"`, or
/// `{"fixedClock": "12:00"}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Counting {
    /// The anchor date is day 0, the next day is day 1, and the last day counts whole: anchor 1 January and 14 days end
    /// at 00:00 on 16 January. The default in China, after the one worked example there is (Ruijin, 2022).
    #[default]
    DayZeroExcluded,
    /// The anchor date is day 1: anchor 1 January and 14 days end at 00:00 on 15 January.
    DayOneIncluded,
    /// So many times 24 hours from the anchor's instant, whatever the clock shows then. Where only the day of the anchor
    /// is known, from the end of that day.
    ExactHours,
    /// The anchor date is day 0, and the period ends on the last day at this time: anchor 1 July and 14 days at 12:00 end
    /// at noon on 15 July.
    FixedClock(TimeOfDay),
    /// The anchor date is day 0, and the period can end from the start of the last day on, as soon as what the stage
    /// needs is there.
    Event,
}

impl Counting {
    /// The first free moment after `days` days counted from `anchor`.
    #[must_use]
    pub fn ends(self, anchor: Moment, days: u16, zone: Zone) -> Instant {
        let day = |number: i32| zone.start_of(anchor.date().plus_days(number));
        let days = i32::from(days);
        match self {
            Self::DayZeroExcluded => day(days + 1),
            Self::DayOneIncluded | Self::Event => day(days),
            Self::ExactHours => anchor.latest(zone).plus_hours(days * 24),
            Self::FixedClock(time) => zone.instant(anchor.date().plus_days(days), time),
        }
    }

    /// The first free moment after `days` days that follow another period, which ended at `from`. The days are whole
    /// ones: where the other period ended in the middle of a day, the rest of that day comes on top.
    #[must_use]
    pub fn follows(self, from: Instant, days: u16, zone: Zone) -> Instant {
        let first = self.first_day(from, zone);
        let days = i32::from(days);
        match self {
            Self::ExactHours => from.plus_hours(days * 24),
            Self::FixedClock(time) => zone.instant(first.plus_days(days - 1), time).max(from),
            Self::Event => zone.start_of(first.plus_days((days - 1).max(0))).max(from),
            Self::DayZeroExcluded | Self::DayOneIncluded => zone.start_of(first.plus_days(days)),
        }
    }

    /// Day 1 of a period that follows another one, which ended at `from`.
    fn first_day(self, from: Instant, zone: Zone) -> CivilDate {
        let date = zone.date(from);
        let whole = zone.start_of(date) == from || self == Self::DayOneIncluded;
        if whole { date } else { date.plus_days(1) }
    }

    /// The date of day `number` of a period that counts from `anchor`.
    #[must_use]
    pub fn day(self, anchor: CivilDate, number: u16) -> CivilDate {
        let number = i32::from(number);
        anchor.plus_days(if self == Self::DayOneIncluded { number - 1 } else { number })
    }

    /// The date of day `number` of a period that follows another one, which ended at `from`.
    #[must_use]
    pub fn day_after(self, from: Instant, number: u16, zone: Zone) -> CivilDate {
        self.first_day(from, zone).plus_days(i32::from(number) - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(counting: Counting, anchor: &str, days: u16) -> Option<String> {
        let anchor: Moment = anchor.parse().ok()?;
        Some(Zone::CHINA.show(counting.ends(anchor, days, Zone::CHINA)))
    }

    fn follows(counting: Counting, from: &str, days: u16) -> Option<String> {
        Some(Zone::CHINA.show(counting.follows(from.parse().ok()?, days, Zone::CHINA)))
    }

    #[test]
    fn the_worked_example_of_ruijin() {
        // Left on 1 January 2022, seven days through the 8th: free at 00:00 on the 9th.
        assert_eq!(ends(Counting::DayZeroExcluded, "2022-01-01", 7).as_deref(), Some("2022-01-09 00:00"));
    }

    #[test]
    fn one_stay_gives_each_convention_its_own_end() {
        let entered = "2022-01-01T21:10:00+08:00";
        assert_eq!(ends(Counting::DayZeroExcluded, entered, 14).as_deref(), Some("2022-01-16 00:00"));
        assert_eq!(ends(Counting::DayOneIncluded, entered, 14).as_deref(), Some("2022-01-15 00:00"));
        assert_eq!(ends(Counting::ExactHours, entered, 14).as_deref(), Some("2022-01-15 21:10"));
        assert_eq!(ends(Counting::ExactHours, "2022-01-01", 14).as_deref(), Some("2022-01-16 00:00"));
        let noon = TimeOfDay::new(12, 0).map(Counting::FixedClock);
        assert_eq!(noon.and_then(|noon| ends(noon, entered, 14)).as_deref(), Some("2022-01-15 12:00"));
        assert_eq!(ends(Counting::Event, entered, 5).as_deref(), Some("2022-01-06 00:00"));
    }

    #[test]
    fn a_later_stage_has_whole_days() {
        let midnight = "2022-01-09T00:00:00+08:00";
        assert_eq!(follows(Counting::DayZeroExcluded, midnight, 7).as_deref(), Some("2022-01-16 00:00"));
        let noon = "2022-01-09T12:00:00+08:00";
        assert_eq!(follows(Counting::DayZeroExcluded, noon, 7).as_deref(), Some("2022-01-17 00:00"));
        assert_eq!(follows(Counting::DayOneIncluded, noon, 7).as_deref(), Some("2022-01-16 00:00"));
        assert_eq!(follows(Counting::ExactHours, noon, 7).as_deref(), Some("2022-01-16 12:00"));
    }
}
