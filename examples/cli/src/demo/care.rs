//! People under a measure: temperatures, questions, and fevers.

use super::DemoError;
use super::player::{Act, Player};
use gridward::base::{Channel, Instant, Temperature};
use gridward::community::AsOf;
use gridward::duty::{DutyClaimed, DutyDone, DutyKind, DutyStatus, Subject};
use gridward::engine::{DutyView, EffectKind, Receipt};
use gridward::health::{ReadingTaken, Symptom, SymptomsReported};
use gridward::log::Fact;
use gridward::quarantine::Setting;

impl Player {
    pub(super) fn take_reading(&mut self, at: u32, now: Instant) -> Result<(), DemoError> {
        let returnee = self.returnee(at)?;
        let (home, person) = (returnee.home, returnee.person);
        let Some(setting) = returnee.setting(now) else { return self.own_reading(at, now) };
        let fever = self.draw.in_a_thousand(3);
        let hundredths = if fever { 3_730 + 10 * self.draw.below(13) } else { 3_600 + 10 * self.draw.below(10) };
        let temperature = Temperature::from_hundredths(i16::try_from(hundredths).unwrap_or(3_650))?;
        let ways =
            [(Channel::Door, 4), (Channel::Phone, 2), (Channel::Message, 2), (Channel::Own, 2), (Channel::Window, 1)];
        let (channel, by) = if setting == Setting::Central {
            (Channel::Door, self.doctor(home)?)
        } else {
            (self.draw.weighted(&ways).unwrap_or(Channel::Door), self.runner(home)?)
        };
        let resident = self.town.person(person)?.id.clone();
        let reading = Fact::ReadingTaken(ReadingTaken { resident, temperature, channel, replaces: None });
        if fever {
            let receipt = self.say(&by, reading, now)?;
            return self.heed(at, &receipt, now);
        }
        self.note(&by, reading, now).map(drop)
    }

    /// Somebody who is free but came back lately takes the temperature once a day and sends it (N5).
    fn own_reading(&mut self, at: u32, now: Instant) -> Result<(), DemoError> {
        let returnee = self.returnee(at)?;
        let (home, person) = (returnee.home, returnee.person);
        let temperature = Temperature::from_hundredths(3_600 + 10 * i16::try_from(self.draw.below(10)).unwrap_or(0))?;
        let resident = self.town.person(person)?.id.clone();
        let by = self.grid_worker(home)?;
        let reading = ReadingTaken { resident, temperature, channel: Channel::Message, replaces: None };
        self.note(&by, Fact::ReadingTaken(reading), now).map(drop)
    }

    pub(super) fn ask_symptoms(&mut self, at: u32, now: Instant) -> Result<(), DemoError> {
        let returnee = self.returnee(at)?;
        let (home, person) = (returnee.home, returnee.person);
        let by = self.grid_worker(home)?;
        let symptoms = if self.draw.in_a_thousand(2) { vec![Symptom::Cough] } else { Vec::new() };
        let unwell = !symptoms.is_empty();
        let resident = self.town.person(person)?.id.clone();
        let answer = Fact::SymptomsReported(SymptomsReported {
            resident,
            symptoms,
            onset: None,
            channel: Channel::Phone,
            replaces: None,
        });
        if unwell {
            let receipt = self.say(&by, answer, now)?;
            return self.heed(at, &receipt, now);
        }
        self.note(&by, answer, now).map(drop)
    }

    /// An alarm sends the doctor, and may keep the person longer.
    fn heed(&mut self, at: u32, receipt: &Receipt, now: Instant) -> Result<(), DemoError> {
        self.look_up(at, now)?;
        if receipt.effects.iter().any(|effect| effect.kind == EffectKind::Alarm) {
            let wait = i32::try_from(self.draw.between(10, 45)).unwrap_or(30);
            self.later(now.plus_minutes(wait), Act::SetOut(at));
        }
        Ok(())
    }

    /// The open health visit of somebody, as the engine has it.
    fn health_visit(&self, at: u32, now: Instant) -> Result<Option<(DutyView, Subject)>, DemoError> {
        let resident = self.town.person(self.returnee(at)?.person)?.id.clone();
        let duties = self.engine.resident(&resident, AsOf::at(now))?.duties;
        let to_do = |duty: &DutyView| matches!(duty.status, DutyStatus::Open | DutyStatus::Claimed);
        let visit = duties.into_iter().find(|duty| duty.kind == DutyKind::HealthVisit && to_do(duty));
        Ok(visit.map(|duty| (duty, Subject::Resident(resident))))
    }

    pub(super) fn set_out(&mut self, at: u32, now: Instant) -> Result<(), DemoError> {
        let Some((duty, subject)) = self.health_visit(at, now)? else { return Ok(()) };
        if duty.status == DutyStatus::Open {
            let by = self.doctor(self.returnee(at)?.home)?;
            self.say(&by, Fact::DutyClaimed(DutyClaimed { duty: duty.duty, subject }), now)?;
            let takes = i32::try_from(self.draw.between(25, 150)).unwrap_or(60);
            self.later(now.plus_minutes(takes), Act::Looked(at));
        }
        Ok(())
    }

    pub(super) fn looked(&mut self, at: u32, now: Instant) -> Result<(), DemoError> {
        let Some((duty, subject)) = self.health_visit(at, now)? else { return Ok(()) };
        let by = self.doctor(self.returnee(at)?.home)?;
        self.say(&by, Fact::DutyDone(DutyDone { duty: duty.duty, subject, evidence: None }), now).map(drop)
    }
}
