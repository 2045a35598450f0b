//! The campaign planner: from squads, pace and the share of closed doors to a finishing day (H3, H4).
//!
//! A day-by-day walk in whole households: what a day's squads can visit is taken from what is still open; the share that
//! nobody opens stays open for the next time. The favourable run takes the better end of each span, the unfavourable one
//! the worse end; nothing is left to chance.

use crate::base::{CivilDate, RoundId};
use crate::place::Area;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A plan that has not ended after this many days is given up.
const LONGEST_DAYS: i32 = 120;

/// A span between two whole numbers, both possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "NumberRange"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Span {
    /// The lower end.
    pub low: u32,
    /// The upper end; not below `low`.
    pub high: u32,
}

/// How many squads go out from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SquadsFrom {
    /// The first day.
    pub from: CivilDate,
    /// Squads on that day and after it.
    pub squads: u32,
}

/// What a campaign can do in a day, and what it meets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Pace {
    /// Squads by day; before the first of these days nobody goes.
    pub squads: Vec<SquadsFrom>,
    /// Households that one squad visits on one day (H3: about 100 in an afternoon).
    pub households: Span,
    /// Stairwells that one squad does on one day (H3: about 5 in an afternoon); no limit where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stairwells: Option<Span>,
    /// Visits that one household gets at the door at most; whoever is not settled then is called by phone (H4). At
    /// least 1. A second visit on the same day counts: nobody home means coming back within hours (N2).
    pub door_visits: u8,
    /// Of 100 visits so many settle nothing: nobody opens, or not everybody is accounted for. At most 95.
    pub unsettled_percent: Span,
}

/// A question to the planner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CampaignRequest {
    /// The areas to screen.
    pub scope: Vec<Area>,
    /// The round that is under way: what it has settled is done, and its days so far are told beside the plan. Households
    /// that it keeps although they have left the areas count too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<RoundId>,
    /// The first day to plan.
    pub from: CivilDate,
    /// The last day by which it should be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<CivilDate>,
    /// What can be done in a day.
    pub pace: Pace,
}

/// One day of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct DayForecast {
    /// The day.
    pub date: CivilDate,
    /// Squads that go out.
    pub squads: u32,
    /// Visits, the fewest and the most.
    pub visits: Span,
    /// Households still to be visited at the end of the day, the fewest and the most.
    pub open: Span,
}

/// What really happened on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct DayDone {
    /// The day.
    pub date: CivilDate,
    /// Visits and calls.
    pub visits: u32,
    /// Households settled.
    pub settled: u32,
}

/// The planner's answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Forecast {
    /// Households in the scope, and those that have left it and that the round keeps.
    pub households: u32,
    /// Stairwells in the scope.
    pub stairwells: u32,
    /// Households that are settled already.
    pub settled: u32,
    /// The last day of the favourable run; none where it does not end within 120 days.
    pub earliest: Option<CivilDate>,
    /// The last day of the unfavourable run; none where it does not end within 120 days.
    pub latest: Option<CivilDate>,
    /// True when even the unfavourable run ends by the day that was asked for; none where no day was.
    pub in_time: Option<bool>,
    /// Visits in all, the fewest and the most.
    pub visits: Span,
    /// Households left to call by phone when the visits are over, the fewest and the most.
    pub by_phone: Span,
    /// The days to come.
    pub days: Vec<DayForecast>,
    /// The days so far, where a round is under way.
    pub done: Vec<DayDone>,
    /// What the plan rests on, as it was asked.
    pub assumed: Pace,
}

/// What is still to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Work {
    /// Households in the scope.
    pub households: u32,
    /// Stairwells in the scope; buildings without stairwells count as one each.
    pub stairwells: u32,
    /// Households that are settled already.
    pub settled: u32,
}

/// One run of the plan: visits and open households by day.
struct Run {
    days: BTreeMap<CivilDate, (u32, u32)>,
    ends: Option<CivilDate>,
    by_phone: u32,
}

/// Plans the rest of a campaign.
#[must_use]
pub fn forecast(request: &CampaignRequest, work: Work, done: Vec<DayDone>) -> Forecast {
    let pace = &request.pace;
    let better = (pace.households.high, pace.stairwells.map(|span| span.high), pace.unsettled_percent.low);
    let worse = (pace.households.low, pace.stairwells.map(|span| span.low), pace.unsettled_percent.high);
    let favourable = run(request, work, better);
    let unfavourable = run(request, work, worse);

    let dates: Vec<CivilDate> = unfavourable.days.keys().chain(favourable.days.keys()).copied().collect();
    let last = dates.iter().max().copied();
    let count = last.map_or(0, |last| request.from.days_until(last) + 1);
    let days = (0..count).map(|day| request.from.plus_days(day)).map(|date| {
        let good = favourable.days.get(&date).copied().unwrap_or((0, 0));
        let bad = unfavourable.days.get(&date).copied().unwrap_or((0, 0));
        DayForecast { date, squads: squads_on(pace, date), visits: span(good.0, bad.0), open: span(good.1, bad.1) }
    });
    let visits_of = |run: &Run| run.days.values().map(|(visits, _)| *visits).fold(0_u32, u32::saturating_add);
    Forecast {
        households: work.households,
        stairwells: work.stairwells,
        settled: work.settled,
        earliest: favourable.ends,
        latest: unfavourable.ends,
        in_time: request.until.map(|until| unfavourable.ends.is_some_and(|ends| ends <= until)),
        visits: span(visits_of(&favourable), visits_of(&unfavourable)),
        by_phone: span(favourable.by_phone, unfavourable.by_phone),
        days: days.collect(),
        done,
        assumed: pace.clone(),
    }
}

fn span(a: u32, b: u32) -> Span {
    Span { low: a.min(b), high: a.max(b) }
}

fn squads_on(pace: &Pace, date: CivilDate) -> u32 {
    let begun = pace.squads.iter().filter(|step| step.from <= date);
    begun.max_by_key(|step| step.from).map_or(0, |step| step.squads)
}

fn run(request: &CampaignRequest, work: Work, (households, stairwells, unsettled): (u32, Option<u32>, u32)) -> Run {
    let mut fresh = work.households.saturating_sub(work.settled);
    // Households by visits had in vain: one, two, …; whoever has had them all is called by phone.
    let mut again = vec![0_u32; usize::from(request.pace.door_visits.max(1) - 1)];
    let mut run = Run { days: BTreeMap::new(), ends: None, by_phone: 0 };
    if fresh == 0 {
        run.ends = Some(request.from);
        return run;
    }
    for day in 0..LONGEST_DAYS {
        let date = request.from.plus_days(day);
        let squads = squads_on(&request.pace, date);
        let by_stairwell = stairwells.map_or(u32::MAX, |per_squad| {
            share(work.households, squads.saturating_mul(per_squad), work.stairwells.max(1))
        });
        let mut capacity = squads.saturating_mul(households);
        // First whom nobody has visited; then, with what is left of the day, whoever was visited in vain, also today.
        let first = fresh.min(capacity).min(by_stairwell);
        fresh -= first;
        capacity -= first;
        let mut visits = first;
        let mut in_vain = share(first, unsettled.min(95), 100);
        for waiting in &mut again {
            *waiting = waiting.saturating_add(in_vain);
            let visited = (*waiting).min(capacity);
            *waiting -= visited;
            capacity -= visited;
            visits = visits.saturating_add(visited);
            in_vain = share(visited, unsettled.min(95), 100);
        }
        run.by_phone = run.by_phone.saturating_add(in_vain);
        let open = again.iter().fold(fresh, |sum, waiting| sum.saturating_add(*waiting));
        run.days.insert(date, (visits, open));
        if open == 0 {
            run.ends = Some(date);
            break;
        }
    }
    run
}

/// `whole * part / of` in whole numbers, without overflow.
fn share(whole: u32, part: u32, of: u32) -> u32 {
    let product = u64::from(whole) * u64::from(part) / u64::from(of.max(1));
    u32::try_from(product).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(day: u16) -> Option<CivilDate> {
        CivilDate::from_parts(2020, 1, day)
    }

    fn huayuan() -> Option<CampaignRequest> {
        Some(CampaignRequest {
            scope: vec![Area::Community],
            round: None,
            from: date(25)?,
            until: date(30),
            pace: Pace {
                squads: vec![SquadsFrom { from: date(25)?, squads: 20 }],
                households: Span { low: 80, high: 100 },
                stairwells: Some(Span { low: 5, high: 5 }),
                door_visits: 2,
                unsettled_percent: Span { low: 10, high: 25 },
            },
        })
    }

    #[test]
    fn the_campaign_of_report_h_ends_within_its_dates() {
        // H3, H4: 20 squads, about 5 stairwells and 100 homes an afternoon; 430 stairwells and over 4,000 homes from 25
        // to 30 January.
        let work = Work { households: 4_030, stairwells: 430, settled: 0 };
        let plan = huayuan().map(|request| forecast(&request, work, Vec::new()));
        assert_eq!(plan.as_ref().and_then(|plan| plan.in_time), Some(true));
        assert!(plan.is_some_and(|plan| plan.earliest <= plan.latest && plan.latest <= date(30)));
    }

    #[test]
    fn fewer_squads_never_end_sooner_and_no_squads_never_end() {
        let work = Work { households: 4_030, stairwells: 430, settled: 0 };
        let ends = |squads: u32| {
            let mut request = huayuan()?;
            request.pace.squads.iter_mut().for_each(|step| step.squads = squads);
            Some(forecast(&request, work, Vec::new()).latest)
        };
        let mut last = None;
        for squads in (1..40).rev() {
            let end = ends(squads).flatten();
            assert!(end.is_none() || last <= end, "{squads} squads end on {end:?}");
            last = end;
        }
        assert_eq!(ends(0), Some(None));
    }

    #[test]
    fn no_household_is_lost_on_the_way() {
        let work = Work { households: 997, stairwells: 100, settled: 7 };
        let Some(request) = huayuan() else { return assert!(date(25).is_some()) };
        let plan = forecast(&request, work, Vec::new());
        assert!(plan.visits.low >= 990 && plan.visits.low <= plan.visits.high);
        assert_eq!(plan.days.last().map(|day| day.open), Some(Span { low: 0, high: 0 }));
    }
}
