//! Visits and calls: who opens, who does not, and coming back within six hours.

use super::DemoError;
use super::player::{Act, Ask, Player, clock};
use super::town::{item, length};
use gridward::base::{Channel, Instant, SquadId, WorkerId, Zone};
use gridward::log::Fact;
use gridward::quarantine::Setting;
use gridward::screening::{Accounted, VisitOutcome, VisitRecorded, Whereabouts};

/// What a visit finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    Everybody,
    AllButOne,
    Nobody,
    Refusal,
}

/// No home is visited after half past nine in the evening.
const LAST_VISIT: i64 = 1_290;

impl Player {
    pub(super) fn visit(
        &mut self,
        round: u32,
        home: u32,
        attempt: u32,
        ask: Ask,
        now: Instant,
    ) -> Result<(), DemoError> {
        let lost = DemoError::Lost { what: "open round", at: round };
        let open = usize::try_from(round).ok().and_then(|at| self.rounds.get(at)).and_then(Option::as_ref);
        let (id, until) = open.map(|open| (open.id.clone(), open.until)).ok_or(lost)?;
        if now >= until {
            return Ok(());
        }
        let people = self.town.home(home)?.people.clone();
        let found = self.found(attempt, ask, length(&people));
        let (squad, by) = self.team(round, home)?;
        let channel = self.channel(round, attempt)?;
        let mut accounted = Vec::new();
        if matches!(found, Found::Everybody | Found::AllButOne) {
            let last = people.end.saturating_sub(1);
            let from = if ask == Ask::TheLast { last } else { people.start };
            let to = if found == Found::AllButOne { last } else { people.end };
            for person in from..to {
                let whereabouts = self.whereabouts(person, now)?;
                accounted.push(Accounted { resident: self.town.person(person)?.id.clone(), whereabouts });
            }
        }
        let outcome = match found {
            Found::Everybody | Found::AllButOne => VisitOutcome::Answered,
            Found::Nobody => VisitOutcome::NoAnswer,
            Found::Refusal => VisitOutcome::Refused,
        };
        let household = self.town.home(home)?.id.clone();
        let visit = Fact::VisitRecorded(VisitRecorded {
            round: id,
            household,
            channel,
            outcome,
            accounted,
            answers: Vec::new(),
            squad,
        });
        if found == Found::Everybody {
            // Nothing follows, so it may be typed in late.
            return self.note(&by, visit, now).map(drop);
        }
        self.say(&by, visit, now)?;
        let again = self.again(round, attempt, now)?;
        let ask = if found == Found::AllButOne { Ask::TheLast } else { ask };
        self.later(again, Act::Visit { round, home, attempt: attempt + 1, ask });
        Ok(())
    }

    /// Whoever keeps a shop is asked there; nobody lives in it.
    pub(super) fn visit_shop(&mut self, round: u32, shop: u32, now: Instant) -> Result<(), DemoError> {
        let lost = DemoError::Lost { what: "open round", at: round };
        let open = usize::try_from(round).ok().and_then(|at| self.rounds.get(at)).and_then(Option::as_ref);
        let id = open.map(|open| open.id.clone()).ok_or(lost)?;
        let place = item(&self.town.shops, "shop", shop)?;
        let grid = item(&self.town.buildings, "building", place.building)?.grid;
        let by = item(&self.crew.grid_workers, "grid worker", grid)?.clone();
        let visit = VisitRecorded {
            round: id,
            household: place.id.clone(),
            channel: Channel::Door,
            outcome: VisitOutcome::Answered,
            accounted: Vec::new(),
            answers: Vec::new(),
            squad: None,
        };
        self.say(&by, Fact::VisitRecorded(visit), now).map(drop)
    }

    fn found(&mut self, attempt: u32, ask: Ask, people: u32) -> Found {
        let (nobody, refusal, part) = if attempt == 0 { (180, 6, 18) } else { (130, 2, 0) };
        let chance = self.draw.below(1_000);
        match ask {
            _ if chance < nobody => Found::Nobody,
            Ask::TheLast => Found::Everybody,
            Ask::Everybody if chance < nobody + refusal => Found::Refusal,
            Ask::Everybody if chance < nobody + refusal + part && people > 1 => Found::AllButOne,
            Ask::Everybody => Found::Everybody,
        }
    }

    /// The squad of the day and who writes down what it finds; where there are no squads, one of the building's people.
    fn team(&mut self, round: u32, home: u32) -> Result<(Option<SquadId>, WorkerId), DemoError> {
        let plan = item(&self.plan.rounds, "round", round)?;
        // Squads that put up notices do not screen (D8).
        if self.crew.squads.is_empty() || self.plan.sizes.notices > 0 {
            return Ok((None, self.runner(home)?));
        }
        let nth = usize::try_from(self.day.saturating_sub(plan.from)).unwrap_or(usize::MAX);
        let all = u32::try_from(self.crew.squads.len()).unwrap_or(1);
        let out = plan.walk.get(nth).copied().unwrap_or(all).clamp(1, all);
        // A squad takes whole stairwells.
        let at = self.town.home(home)?;
        let squad = item(&self.crew.squads, "squad", (at.building * 7 + at.stairwell) % out)?;
        let leader = squad.members.first().ok_or(DemoError::Lost { what: "squad leader", at: 0 })?;
        Ok((Some(squad.id.clone()), leader.clone()))
    }

    fn channel(&mut self, round: u32, attempt: u32) -> Result<Channel, DemoError> {
        let plan = item(&self.plan.rounds, "round", round)?;
        let phone = match (plan.phone_first, plan.calls_from.is_some(), attempt) {
            (true, _, 0) => 1_000,
            (true, ..) => 0,
            (_, true, 0) => 0,
            (_, true, _) => 1_000,
            (.., 0) => 150,
            _ => 400,
        };
        Ok(if self.draw.in_a_thousand(phone) { Channel::Phone } else { Channel::Door })
    }

    fn whereabouts(&mut self, person: u32, now: Instant) -> Result<Whereabouts, DemoError> {
        if let Some(at) = self.returnee_of.get(&person).copied() {
            let returnee = self.returnee(at)?;
            if !returnee.back {
                return Ok(Whereabouts::Away);
            }
            match returnee.setting(now) {
                Some(Setting::Central) => return Ok(Whereabouts::InTown),
                Some(Setting::Home | Setting::HomeMonitoring) => return Ok(Whereabouts::Home),
                Some(Setting::SelfMonitoring) | None => {}
            }
        }
        Ok(match self.draw.below(100) {
            0..=2 => Whereabouts::Away,
            3..=13 => Whereabouts::InTown,
            _ => Whereabouts::Home,
        })
    }

    /// When somebody comes back: nearly always within six hours, else the next morning or by the calls that follow.
    fn again(&mut self, round: u32, attempt: u32, now: Instant) -> Result<Instant, DemoError> {
        let plan = item(&self.plan.rounds, "round", round)?;
        let (calls_from, first) = (plan.calls_from, plan.from);
        let today = Zone::CHINA.date(now);
        let minutes_left = LAST_VISIT - (now.millis() - clock(today, 0).millis()) / 60_000;
        let late = if calls_from.is_some() { 300 } else { 80 };
        let seconds = 1_000 * i64::from(self.draw.below(60));
        if minutes_left < 60 || (attempt < 3 && self.draw.in_a_thousand(late)) {
            let morning = match calls_from.map(|day| self.date_of(first.saturating_add(day))) {
                Some(calls) if calls > today => calls.plus_days(i32::try_from(self.draw.below(3)).unwrap_or(0)),
                _ => today.plus_days(1),
            };
            return Ok(clock(morning, self.draw.between(520, 690)).plus_millis(seconds));
        }
        let most = u32::try_from(minutes_left.min(330)).unwrap_or(60);
        let wait = self.draw.between(most.min(100) / 2, most);
        Ok(now.plus_minutes(i32::try_from(wait).unwrap_or(60)).plus_millis(seconds))
    }
}
