//! Work that comes back every day, as the policy of the report has it (D9, S16, H7).

use super::DemoError;
use super::player::{Player, clock};
use super::town::{item, length, share};
use gridward::base::{Instant, PlaceId, Zone};
use gridward::duty::{
    Duty, DutyDone, DutyFile, Evidence, Observation, PlaceObserved, Quantity, QuantityUnit, RoutineCase, RoutineRule,
    Subject, routine,
};
use gridward::log::Fact;

impl Player {
    /// The recurring work of the day.
    pub(super) fn plan_chores(&mut self) -> Result<(), DemoError> {
        let routines = self.engine.config().policy.duty.routines.clone();
        for rule in &routines {
            if rule.report { self.observe()? } else { self.disinfect(rule)? }
        }
        Ok(())
    }

    /// What is to be disinfected in every compound, each time with how much it was and how many people it took.
    fn disinfect(&mut self, rule: &RoutineRule) -> Result<(), DemoError> {
        let sizes = self.plan.sizes;
        for compound in 0..sizes.compounds {
            let place = item(&self.town.compounds, "compound", compound)?.id.clone();
            let by = item(&self.crew.property, "property worker", compound)?.clone();
            for duty in self.slots_of(rule, &place) {
                let Some(id) = duty.id() else { continue };
                // One walk through the compound does all of its points.
                let opens = u32::try_from((duty.opens.millis() - clock(self.date(), 0).millis()) / 60_000).unwrap_or(0);
                let now = self.moment(opens.max(420) + 60, opens.max(420) + 240);
                let turn = self.day.saturating_mul(sizes.compounds).saturating_add(compound);
                let turns = self.plan.days.saturating_mul(sizes.compounds);
                let part = |all: u32| if turn < turns { length(&share(all, turns, turn)) } else { 0 };
                let amounts = [
                    (part(sizes.square_metres), QuantityUnit::SquareMetre),
                    (part(sizes.person_shifts), QuantityUnit::PersonShift),
                ];
                let told = amounts.into_iter().filter(|(amount, _)| *amount > 0);
                let quantities: Vec<Quantity> = told.map(|(amount, unit)| Quantity { amount, unit }).collect();
                let shown = Evidence { quantities, ..Evidence::default() };
                let evidence = (shown != Evidence::default()).then(|| Box::new(shown));
                let subject = Subject::Place(place.clone());
                self.later_say(now, by.clone(), Fact::DutyDone(DutyDone { duty: id, subject, evidence }));
            }
        }
        Ok(())
    }

    /// The observer of every building says what there was: nearly always nothing (H7). Now and then somebody forgets it,
    /// but nobody on the last day.
    fn observe(&mut self) -> Result<(), DemoError> {
        for (building, at) in self.town.buildings.clone().iter().zip(0_u32..) {
            let (forgotten, moved) = (self.draw.in_a_thousand(8), self.draw.in_a_thousand(5));
            let now = self.moment(1_080, 1_230);
            if forgotten && !self.is_last_day() {
                continue;
            }
            let moved_in = u32::from(moved && !self.is_last_day());
            let by = item(&self.crew.observers, "observer", at)?.clone();
            let seen = Observation { moved_in, ..Observation::default() };
            let observed = PlaceObserved { place: building.id.clone(), seen };
            self.later_say(now, by, Fact::PlaceObserved(observed));
        }
        Ok(())
    }

    /// The duties of a routine in a place whose slot opens today.
    fn slots_of(&self, rule: &RoutineRule, place: &PlaceId) -> Vec<Duty> {
        let subject = Subject::Place(place.clone());
        let (always, acts) = (Instant::MIN..Instant::MAX, DutyFile::default());
        let spans = std::slice::from_ref(&always);
        let case = RoutineCase { subject: &subject, spans, cited: &[], acts: &acts, observed: &[] };
        let today = Zone::CHINA.start_of(self.date())..Zone::CHINA.start_of(self.date().plus_days(1));
        routine(rule, case, Zone::CHINA, today)
    }
}
