//! How fast a report's screening campaign goes: what it says, and what is assumed.

use super::{FieldReport, Plan};
use gridward::base::CivilDate;
use gridward::screening::{Pace, Span, SquadsFrom};

/// Where a number of a campaign comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// This fact of the field report.
    Report(&'static str),
    /// This fact of the field report gives the upper end; the lower one is assumed.
    UpperEnd(&'static str),
    /// The field report gives no number.
    Assumed,
    /// Somebody has asked for this number.
    Asked,
    /// The round in the log says so.
    Round,
}

/// The pace of a report's campaign, with the sources of its numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CampaignPace {
    /// The pace.
    pub pace: Pace,
    /// People in a squad.
    pub team: u8,
    /// Where the number of squads comes from.
    pub squads: Source,
    /// Where the people in a squad come from.
    pub team_from: Source,
    /// Where the households of a day come from.
    pub households: Source,
    /// Where the stairwells of a day come from.
    pub stairwells: Source,
    /// Where the most visits at a door come from.
    pub door_visits: Source,
}

impl Plan {
    /// The pace at which the report's squads work, all of them from a day on.
    #[must_use]
    pub fn pace(&self, from: CivilDate) -> CampaignPace {
        let sizes = &self.sizes;
        let all = |squads| vec![SquadsFrom { from, squads }];
        let unsettled_percent = Span { low: 10, high: 25 };
        if self.report == FieldReport::Huayuan {
            return CampaignPace {
                pace: Pace {
                    squads: all(sizes.squads),
                    households: Span { low: 80, high: 100 },
                    stairwells: Some(Span { low: 5, high: 5 }),
                    door_visits: 2,
                    unsettled_percent,
                },
                team: self.team(),
                squads: Source::Report("H3"),
                team_from: Source::Report("H3"),
                households: Source::UpperEnd("H3"),
                stairwells: Source::Report("H3"),
                door_visits: Source::Report("H4"),
            };
        }
        // Where a report has no squads, one team goes out in each grid.
        let squads = if sizes.squads > 0 { sizes.squads } else { sizes.grids };
        let team_from = if self.report == FieldReport::Nanqin { Source::Report("N1") } else { Source::Assumed };
        CampaignPace {
            pace: Pace {
                squads: all(squads),
                households: Span { low: 30, high: 50 },
                stairwells: None,
                door_visits: 2,
                unsettled_percent,
            },
            team: self.team(),
            squads: Source::Assumed,
            team_from,
            households: Source::Assumed,
            stairwells: Source::Assumed,
            door_visits: Source::Assumed,
        }
    }

    /// The last day on which the teams of the round that begins on `from` go out, and where that comes from.
    #[must_use]
    pub fn walked_by(&self, from: CivilDate) -> Option<(CivilDate, Source)> {
        let begins = |round: &u32| i32::try_from(*round).is_ok_and(|days| self.first.plus_days(days) == from);
        let round = self.rounds.iter().find(|round| begins(&round.from))?;
        let days = i32::try_from(round.walk.len()).ok()?;
        let source = if self.report == FieldReport::Huayuan { Source::Report("H4") } else { Source::Assumed };
        Some((from.plus_days(days.max(1) - 1), source))
    }

    fn team(&self) -> u8 {
        self.rounds.first().map_or(2, |round| round.team)
    }
}
