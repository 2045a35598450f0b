//! Ways of counting the days of a period.

use super::{CivilDate, Instant, Zone};
use serde::{Deserialize, Serialize};

/// How the days of a stage are counted from its anchor.
///
/// Ends are half-open: the instant returned is the first free moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Counting {
    /// The anchor date is day 0, the next day is day 1, and the last day counts whole: anchor 1 January and 14 days end
    /// at 00:00 on 16 January. The default in China, after the one worked example there is (Ruijin, 2022).
    DayZeroExcluded,
    /// The anchor date is day 1: anchor 1 January and 14 days end at 00:00 on 15 January.
    DayOneIncluded,
}

impl Counting {
    /// The first free moment after `days` days counted from `anchor`.
    #[must_use]
    pub fn ends(self, anchor: CivilDate, days: u16, zone: Zone) -> Instant {
        let last = i32::from(days)
            + match self {
                Self::DayZeroExcluded => 1,
                Self::DayOneIncluded => 0,
            };
        zone.start_of(anchor.plus_days(last))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worked_example_of_ruijin() {
        // Left on 1 January 2022, seven days through the 8th: free at 00:00 on the 9th.
        let end = CivilDate::from_parts(2022, 1, 1).map(|d| Counting::DayZeroExcluded.ends(d, 7, Zone::CHINA));
        assert_eq!(end.map(|i| Zone::CHINA.show(i)), Some("2022-01-09 00:00".to_owned()));
        let end = CivilDate::from_parts(2022, 1, 1).map(|d| Counting::DayOneIncluded.ends(d, 14, Zone::CHINA));
        assert_eq!(end.map(|i| Zone::CHINA.show(i)), Some("2022-01-15 00:00".to_owned()));
    }
}
