//! How people are told: notices, leaflets, messages and slogans (D8).

use super::DemoError;
use super::names::Numbering;
use super::player::Player;
use super::town::{item, length, share};
use gridward::base::{GateId, OutreachId, SquadId, WorkerId};
use gridward::log::Fact;
use gridward::outreach::{OutreachGiven, OutreachKind, Target};

/// Notices are put up and leaflets handed out on so many days, from the second on.
const WALKS: u32 = 7;

impl Player {
    /// What is put up, handed out and sent today.
    pub(super) fn plan_outreach(&mut self) -> Result<(), DemoError> {
        let sizes = self.plan.sizes;
        if sizes.notices == 0 || self.day >= self.plan.days {
            return Ok(());
        }
        if let Some(walk) = self.day.checked_sub(1).filter(|walk| *walk < WALKS) {
            let points = self.points()?;
            for number in share(sizes.notices, WALKS, walk) {
                let point = number % u32::try_from(points.len()).unwrap_or(u32::MAX).max(1);
                let target = item(&points, "point", point)?.clone();
                self.give(OutreachKind::Notice, ("notice", number), 1, target)?;
            }
            // Each squad hands leaflets out in three buildings a day.
            let batches = WALKS * sizes.squads * 3;
            for batch in share(batches, WALKS, walk) {
                let count = length(&share(sizes.leaflets, batches, batch));
                let building = u64::from(batch) * u64::from(sizes.buildings) / u64::from(batches);
                let building = item(&self.town.buildings, "building", u32::try_from(building).unwrap_or(0))?;
                let target = Target::Place(building.id.clone());
                self.give(OutreachKind::Leaflet, ("leaflet", batch), count, target)?;
            }
            for number in share(sizes.slogans, WALKS, walk) {
                let compound = item(&self.town.compounds, "compound", number % sizes.compounds.max(1))?;
                let target = Target::Place(compound.id.clone());
                self.give(OutreachKind::Slogan, ("slogan", number), 1, target)?;
            }
        }
        // Every grid worker writes to the grid's group every other day.
        if self.day % 2 == 1 {
            let (times, nth) = (self.plan.days / 2, self.day / 2);
            let batches = times * sizes.grids;
            for batch in share(batches, times, nth) {
                let count = length(&share(sizes.messages, batches, batch));
                let target = Target::Grid(item(&self.town.grids, "grid", batch % sizes.grids.max(1))?.id.clone());
                self.give(OutreachKind::Message, ("message", batch), count, target)?;
            }
        }
        Ok(())
    }

    /// Every point that the policy wants covered: the grids' points, the turn-back points, the shops.
    fn points(&self) -> Result<Vec<Target>, DemoError> {
        let sizes = self.plan.sizes;
        let mut points: Vec<Target> = self.town.grids.iter().map(|grid| Target::Grid(grid.id.clone())).collect();
        let gates = Numbering::new(self.plan.report, "turn", sizes.turn_back, 2);
        for at in 0..sizes.turn_back {
            points.push(Target::Gate(GateId::new(&gates.id(at))?));
        }
        points.extend(self.town.shops.iter().map(|shop| Target::Household(shop.id.clone())));
        Ok(points)
    }

    /// Lets something be given today: by the grid worker who sends it, or by one of the squads in turn.
    fn give(
        &mut self,
        kind: OutreachKind,
        (stem, number): (&str, u32),
        count: u32,
        target: Target,
    ) -> Result<(), DemoError> {
        if count == 0 {
            return Ok(());
        }
        let outreach = OutreachId::new(&Numbering::new(self.plan.report, stem, 0, 4).id(number))?;
        let (squad, by): (Option<SquadId>, WorkerId) = if kind == OutreachKind::Message {
            let sender = number % self.plan.sizes.grids.max(1);
            (None, item(&self.crew.grid_workers, "grid worker", sender)?.clone())
        } else {
            let squad = item(&self.crew.squads, "squad", number % self.plan.sizes.squads.max(1))?;
            let leader = squad.members.first().ok_or(DemoError::Lost { what: "squad leader", at: number })?;
            (Some(squad.id.clone()), leader.clone())
        };
        let now = self.moment(540, 1_080);
        let given = OutreachGiven { outreach, kind, count, target, squad, evidence: None };
        self.later_say(now, by, Fact::OutreachGiven(given));
        Ok(())
    }
}
