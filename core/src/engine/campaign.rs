//! The planner's view of the community: what is to be visited, and what has been done so far.

use super::Engine;
use crate::base::{CivilDate, HouseholdId, PlaceId};
use crate::community::{AsOf, HouseholdFile, View};
use crate::place::PlaceKind;
use crate::screening::{CampaignRequest, DayDone, Forecast, RoundOpened, Step, Work, forecast, run};
use std::collections::{BTreeMap, BTreeSet};

impl Engine {
    /// Predicts how a screening campaign goes on, day by day, with a favourable and an unfavourable run (H3, H4).
    #[must_use]
    pub fn plan_campaign(&self, request: &CampaignRequest, as_of: AsOf) -> Forecast {
        let view = self.view(as_of);
        let round = request.round.as_ref().and_then(|id| view.round(id));
        let mut scope: BTreeSet<HouseholdId> = request.scope.iter().flat_map(|area| view.households_in(area)).collect();
        // Whoever left in the middle of the round is still to be visited, wherever the door is now.
        scope.extend(round.iter().flat_map(|round| view.kept_from(&request.scope, round)));
        let mut stairwells: BTreeSet<PlaceId> = BTreeSet::new();
        let mut settled = 0_u32;
        let mut days: BTreeMap<CivilDate, DayDone> = BTreeMap::new();
        for id in &scope {
            let Some(file) = view.household(id) else { continue };
            stairwells.extend(stairwell(&view, &file));
            if let Some(round) = &round
                && count_done(&view, id, &file, round, &mut days)
            {
                settled = settled.saturating_add(1);
            }
        }
        let count = |of: usize| u32::try_from(of).unwrap_or(u32::MAX);
        let work = Work { households: count(scope.len()), stairwells: count(stairwells.len()), settled };
        forecast(request, work, days.into_values().collect())
    }
}

/// The stairwell that a household's door is in, or else its building: what a squad does in one go.
fn stairwell(view: &View<'_>, file: &HouseholdFile) -> Option<PlaceId> {
    let path = view.place_path(file);
    let first = |kind| path.iter().find(|place| place.kind == kind);
    first(PlaceKind::Stairwell).or_else(|| first(PlaceKind::Building)).map(|place| place.place.clone())
}

/// Counts a household's visits in the round by day; true when the round has settled it.
fn count_done(
    view: &View<'_>,
    id: &HouseholdId,
    file: &HouseholdFile,
    round: &RoundOpened,
    days: &mut BTreeMap<CivilDate, DayDone>,
) -> bool {
    let members = view.members(id);
    let steps = run(&view.case(id, file, &members), round, &view.policy.screening);
    let settled = steps.last().is_some_and(|step| step.state.is_final());
    let mut visits = steps.iter().filter_map(Step::visit).peekable();
    while let Some(visit) = visits.next() {
        let date = view.policy.zone.date(visit.at);
        let day = days.entry(date).or_insert(DayDone { date, visits: 0, settled: 0 });
        day.visits = day.visits.saturating_add(1);
        // What was settled and is asked again counts on the day that settles it for good.
        day.settled = day.settled.saturating_add(u32::from(settled && visits.peek().is_none()));
    }
    settled
}
