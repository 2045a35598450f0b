//! Shifts: a rota that the engine makes of the volunteers, and everybody who comes and leaves by it (N10, S20).

use super::player::{Act, Player, clock};
use super::{DemoError, FieldReport};
use gridward::base::Instant;
use gridward::community::AsOf;
use gridward::engine::BuildRotaRequest;
use gridward::log::Fact;
use gridward::rota::{CheckedIn, CheckedOut, ShiftsPlanned};

/// Rotas are adopted at half past seven in the evening before they begin, in minutes of the day.
const ADOPTED: u32 = 1_170;

impl Player {
    /// For how many days a rota is adopted that begins on a day of the calendar; none where none begins then.
    fn rota_from(&self, day: u32) -> Option<u16> {
        match self.plan.report {
            // Week by week.
            FieldReport::Nanqin => day.is_multiple_of(7).then_some(7),
            // The test site is open on the last day.
            FieldReport::Shennong => (day.saturating_add(1) == self.plan.days).then_some(1),
            _ => None,
        }
    }

    /// Adopts what begins tomorrow, and lets everybody come and leave who is on a shift today.
    pub(super) fn plan_shifts(&mut self) {
        let tomorrow = self.day.saturating_add(1);
        if let Some(days) = self.rota_from(tomorrow) {
            self.later(clock(self.date(), ADOPTED), Act::Adopt { day: tomorrow, days });
        }
        let (today, policy) = (self.date(), self.engine.config().policy.clone());
        let held = self.rota.iter().filter(|it| it.shift.date == today).cloned();
        for it in held.collect::<Vec<_>>() {
            let Some(shift) = policy.rota.shift(&it.shift, policy.zone) else { continue };
            // Nobody is written down for tomorrow today: whoever comes at midnight is written down just after.
            let coming = i32::try_from(self.draw.between(3, 12)).unwrap_or(5);
            let before = shift.begins.plus_minutes(-coming);
            let comes = if before < clock(today, 0) { shift.begins.plus_minutes(3) } else { before };
            let leaves = shift.ends.plus_minutes(i32::try_from(self.draw.between(4, 12)).unwrap_or(5));
            let (worker, shift) = (it.worker, it.shift);
            let came = Box::new(CheckedIn { worker: worker.clone(), shift: shift.clone() });
            self.later_say(comes, worker.clone(), Fact::CheckedIn(came));
            let left = Box::new(CheckedOut { worker: worker.clone(), shift });
            self.later_say(leaves, worker, Fact::CheckedOut(left));
        }
    }

    /// Has the rota of the first days made on the evening before them.
    pub(super) fn adopt_first(&mut self) -> Result<(), DemoError> {
        match self.rota_from(0) {
            Some(days) => self.adopt(0, days, clock(self.date(), ADOPTED + 30)),
            None => Ok(()),
        }
    }

    /// Has the engine make a rota, and adopts it.
    pub(super) fn adopt(&mut self, day: u32, days: u16, now: Instant) -> Result<(), DemoError> {
        let request = BuildRotaRequest {
            as_of: AsOf::at(now),
            from: self.date_of(day),
            days,
            workers: Some(self.crew.volunteers.iter().cloned().collect()),
            available: std::collections::BTreeMap::new(),
            away: std::collections::BTreeMap::new(),
        };
        let placements = self.engine.build_rota(&request)?.placements;
        self.rota.clone_from(&placements);
        let by = self.staff(0)?;
        self.say(&by, Fact::ShiftsPlanned(ShiftsPlanned { placements, withdrawn: Vec::new() }), now).map(drop)
    }
}
