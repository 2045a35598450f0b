//! People at the checkpoints: one way out, one way in (N10).

use super::DemoError;
use super::names::Numbering;
use super::player::{Act, Player};
use gridward::base::{GateId, Instant, PassageId, PurposeId, Temperature, WorkerId};
use gridward::community::AsOf;
use gridward::engine::GateQuestion;
use gridward::gate::{Approach, Direction, PassageRecorded, Traveller};
use gridward::log::Fact;
use gridward::quarantine::CodeColour;
use std::collections::BTreeSet;

/// So many go out and come back in a day, for each way in.
const OUTINGS: u32 = 14;

impl Player {
    /// Those who go out today.
    pub(super) fn plan_outings(&mut self) {
        let ways = self.plan.sizes.checkpoints / 2;
        let people = u32::try_from(self.town.people.len()).unwrap_or(0);
        let mut out = BTreeSet::new();
        for _ in 0..ways.saturating_mul(OUTINGS) {
            let (person, way) = (self.draw.below(people), self.draw.below(ways));
            let now = self.moment(420, 690);
            // Whoever has come back from elsewhere stays in; nobody goes out twice.
            if !self.returnee_of.contains_key(&person) && out.insert(person) {
                self.later(now, Act::Pass { person, way, direction: Direction::Out });
            }
        }
    }

    /// Somebody comes to a checkpoint; what is decided is what the engine says.
    pub(super) fn pass(&mut self, person: u32, way: u32, direction: Direction, now: Instant) -> Result<(), DemoError> {
        let gates = Numbering::new(self.plan.report, "check", self.plan.sizes.checkpoints, 2);
        let gate = GateId::new(&gates.id(way * 2 + u32::from(direction == Direction::Out)))?;
        let resident = self.town.person(person)?;
        let purpose = if resident.age < 60 && self.draw.in_a_thousand(600) { "work" } else { "shopping" };
        let approach = Approach {
            gate,
            direction,
            who: Traveller::Resident(resident.id.clone()),
            visits: None,
            permit: None,
            temperature: Some(Temperature::from_hundredths(
                3_600 + 10 * i16::try_from(self.draw.below(9)).unwrap_or(0),
            )?),
            mask: Some(true),
            code: Some(CodeColour::Green),
            purpose: Some(PurposeId::new(purpose)?),
        };
        let decision = self.engine.gate(&GateQuestion { approach: approach.clone(), as_of: AsOf::at(now) })?.decision;
        let passage = PassageId::new(&Numbering::new(self.plan.report, "pass", 0, 6).id(self.passages))?;
        self.passages += 1;
        let recorded = PassageRecorded { passage, approach, destination: None, decision, why: None };
        let by = self.guard(direction, now)?;
        self.say(&by, Fact::PassageRecorded(Box::new(recorded)), now)?;
        if direction == Direction::Out && decision.passes() {
            let back = self.moment(900, 1_200);
            self.later(back, Act::Pass { person, way, direction: Direction::In });
        }
        Ok(())
    }

    /// Whoever is on the shift at that checkpoint, or one of the staff.
    fn guard(&self, direction: Direction, now: Instant) -> Result<WorkerId, DemoError> {
        let policy = &self.engine.config().policy;
        let post = if direction == Direction::In { "checkpointIn" } else { "checkpointOut" };
        let on = self.rota.iter().filter(|it| it.shift.post.as_str() == post);
        let mut here = on.filter(|it| {
            let shift = policy.rota.shift(&it.shift, policy.zone);
            shift.is_some_and(|shift| shift.begins <= now && now < shift.ends)
        });
        here.next().map_or_else(|| self.staff(0), |it| Ok(it.worker.clone()))
    }
}
