//! What a day brings: rounds, doors to knock at, people to check on.

use super::DemoError;
use super::plan::RoundPlan;
use super::player::{Act, Ask, OpenRound, Player, clock};
use super::returning::Returnee;
use super::town::{item, length, share};
use gridward::base::{Instant, RoundId};
use gridward::log::Fact;
use gridward::place::Area;
use gridward::screening::{Approach, RoundOpened};

impl Player {
    /// Fills the queue for the day that begins.
    pub(super) fn plan_day(&mut self) -> Result<(), DemoError> {
        let today = self.date();
        let midnight = clock(today, 0);
        let returnees = &self.returnees;
        let over =
            |at: &u32| item(returnees, "returnee", *at).is_ok_and(|r| r.free().is_some_and(|free| free > midnight));
        self.active = self.active.iter().copied().filter(over).collect();
        for at in 0..u32::try_from(self.plan.rounds.len()).unwrap_or(0) {
            let round = item(&self.plan.rounds, "round", at)?;
            let walking = u32::try_from(round.walk.len()).unwrap_or(0);
            if round.from == self.day {
                self.later(clock(today, 450), Act::Open(at));
            } else if round.from < self.day && self.day < round.from.saturating_add(walking) {
                self.plan_walk(at)?;
            }
        }
        self.plan_arrivals();
        self.plan_checks(0)?;
        self.plan_own_readings();
        self.later(clock(today, 850), Act::Evening);
        self.plan_outreach()?;
        self.plan_chores()?;
        self.plan_supply()?;
        self.plan_shifts();
        self.plan_outings();
        self.plan_care()?;
        self.plan_tests()?;
        self.plan_requests()
    }

    pub(super) fn open_round(&mut self, at: u32, now: Instant) -> Result<(), DemoError> {
        let plan = item(&self.plan.rounds, "round", at)?.clone();
        let id = RoundId::new(&format!("{}-round{}", self.plan.report.letter(), at + 1))?;
        let (scope, homes) = self.scope(&plan)?;
        let until = clock(self.date_of(plan.from.saturating_add(plan.days)), 0);
        let opened = RoundOpened {
            round: id.clone(),
            name: plan.name.to_owned(),
            scope,
            from: clock(self.date(), 480),
            until,
            team_size: plan.team,
            approach: Approach::DoorFirst,
            narrows: None,
        };
        let by = self.staff(0)?;
        self.say(&by, Fact::RoundOpened(opened), now)?;
        for shop in 0..self.plan.sizes.shops {
            let now = self.moment(540, 1_020);
            self.later(now, Act::Shop { round: at, shop });
        }
        let open = OpenRound { id, homes, until };
        if let Some(round) = usize::try_from(at).ok().and_then(|at| self.rounds.get_mut(at)) {
            *round = Some(open);
        }
        self.plan_walk(at)
    }

    /// Areas and homes of a round: all, or the compounds with the most people under a measure (Z5).
    fn scope(&self, plan: &RoundPlan) -> Result<(Vec<Area>, Vec<u32>), DemoError> {
        let all = || 0..u32::try_from(self.town.homes.len()).unwrap_or(0);
        let Some((some, of)) = plan.narrowed else { return Ok((vec![Area::Community], all().collect())) };
        let mut counts: Vec<(u32, u32)> = (0..self.plan.sizes.compounds).map(|compound| (0, compound)).collect();
        for at in &self.active {
            let compound = self.town.building_of(self.returnee(*at)?.home)?.compound;
            if let Some((count, _)) = usize::try_from(compound).ok().and_then(|at| counts.get_mut(at)) {
                *count += 1;
            }
        }
        counts.sort_by_key(|(count, compound)| (std::cmp::Reverse(*count), *compound));
        let kept = u64::from(self.plan.sizes.compounds) * u64::from(some) / u64::from(of.max(1));
        let mut wanted: Vec<u32> = counts.into_iter().map(|(_, compound)| compound).collect();
        wanted.truncate(usize::try_from(kept).unwrap_or(usize::MAX).max(1));
        wanted.sort_unstable();
        let mut scope = Vec::new();
        let mut homes = Vec::new();
        for at in &wanted {
            let compound = item(&self.town.compounds, "compound", *at)?;
            scope.push(Area::Place(compound.id.clone()));
            let sizes = &self.plan.sizes;
            let first = share(sizes.households, sizes.buildings, compound.buildings.start).start;
            let last = share(sizes.households, sizes.buildings, compound.buildings.end.saturating_sub(1)).end;
            homes.extend(first..last);
        }
        Ok((scope, homes))
    }

    /// The first visits of a round on this day.
    fn plan_walk(&mut self, at: u32) -> Result<(), DemoError> {
        let plan = item(&self.plan.rounds, "round", at)?;
        let (afternoons, today) = (plan.afternoons, self.date());
        let nth = usize::try_from(self.day.saturating_sub(plan.from)).unwrap_or(usize::MAX);
        let before: u32 = plan.walk.iter().take(nth).sum();
        let through: u32 = plan.walk.iter().take(nth.saturating_add(1)).sum();
        let all: u32 = plan.walk.iter().sum();
        let open = usize::try_from(at).ok().and_then(|at| self.rounds.get(at)).and_then(Option::as_ref);
        let homes = open.map(|open| open.homes.as_slice()).unwrap_or_default();
        let count = u32::try_from(homes.len()).unwrap_or(0);
        let part = share(count, all, before).start..share(count, all, through.saturating_sub(1)).end;
        let skipped = usize::try_from(part.start).unwrap_or(usize::MAX);
        let today_homes = homes.iter().copied().skip(skipped).take(usize::try_from(length(&part)).unwrap_or(0));
        for home in today_homes.collect::<Vec<_>>() {
            let hours: [((u32, u32), u32); 3] = if afternoons {
                [((840, 1_080), 1); 3]
            } else {
                [((510, 690), 4), ((850, 1_060), 4), ((1_110, 1_200), 3)]
            };
            let (from, to) = self.draw.weighted(&hours).unwrap_or((850, 1_060));
            let now = clock(today, self.draw.between(from, to)).plus_millis(1_000 * i64::from(self.draw.below(60)));
            self.later(now, Act::Visit { round: at, home, attempt: 0, ask: Ask::Everybody });
        }
        Ok(())
    }

    /// The checks of one slot: two in a hundred are forgotten.
    pub(super) fn plan_checks(&mut self, slot: u32) -> Result<(), DemoError> {
        let today = self.date();
        let (opens, from, to) = if slot == 0 { (360, 420, 590) } else { (840, 960, 1_210) };
        for at in self.active.clone() {
            let setting = self.returnee(at)?.setting(clock(today, opens));
            if setting.is_none() {
                continue;
            }
            if !self.draw.in_a_thousand(20) {
                let now = clock(today, self.draw.between(from, to)).plus_millis(1_000 * i64::from(self.draw.below(60)));
                self.later(now, Act::Reading(at));
            }
            if self.draw.in_a_thousand(900) {
                let now = clock(today, self.draw.between(opens + 240, opens + 340))
                    .plus_millis(1_000 * i64::from(self.draw.below(60)));
                self.later(now, Act::Question(at));
            }
        }
        Ok(())
    }

    /// Those who came back in the last fourteen days and are under no measure look after themselves.
    fn plan_own_readings(&mut self) {
        let today = self.date();
        let free = |returnee: &Returnee| {
            let lately = returnee.left.days_until(today) <= 14;
            returnee.back && lately && returnee.timeline.is_empty()
        };
        let lately = self.returnees.iter().zip(0_u32..).filter(|(returnee, _)| free(returnee));
        for at in lately.map(|(_, at)| at).collect::<Vec<_>>() {
            if self.draw.in_a_thousand(850) {
                let now = clock(today, self.draw.between(430, 620)).plus_millis(1_000 * i64::from(self.draw.below(60)));
                self.later(now, Act::Reading(at));
            }
        }
    }
}
