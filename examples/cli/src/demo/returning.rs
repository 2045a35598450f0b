//! People who come back: where from, when, and what follows from it.

use super::player::{Act, Player, clock};
use super::town::item;
use super::{DemoError, outside};
use gridward::base::{Channel, CivilDate, Instant, RegionCode, Temperature};
use gridward::community::AsOf;
use gridward::engine::{EffectKind, SegmentView};
use gridward::exposure::{Evidence, StayReported};
use gridward::grid::{PostLeft, PostTaken};
use gridward::health::ReadingTaken;
use gridward::log::Fact;
use gridward::place::Area;
use gridward::quarantine::Setting;

/// Somebody who comes back.
#[derive(Debug, Clone)]
pub(super) struct Returnee {
    pub person: u32,
    pub home: u32,
    /// The day of the calendar; none for those who are back when the play begins.
    pub arrives: Option<u32>,
    pub back: bool,
    pub area: RegionCode,
    pub stayed_from: CivilDate,
    pub left: CivilDate,
    /// What the engine says holds for the person, from beginning to end.
    pub timeline: Vec<SegmentView>,
    /// Those who answer for the person while at home.
    pub guarantors: Vec<gridward::base::WorkerId>,
}

impl Returnee {
    /// The setting that holds at an instant.
    pub fn setting(&self, at: Instant) -> Option<Setting> {
        self.timeline.iter().find(|segment| (segment.from..segment.until).contains(&at)).map(|segment| segment.setting)
    }

    /// When the last measure ends.
    pub fn free(&self) -> Option<Instant> {
        self.timeline.last().map(|segment| segment.until)
    }
}

/// Draws who comes back, when, and from where.
pub(super) fn plan_returnees(player: &mut Player) -> Result<(), DemoError> {
    let elsewhere = outside::outside(player.plan.report);
    let sizes = player.plan.sizes;
    let mut people: Vec<u32> = (0..).zip(&player.town.people).filter(|(_, p)| p.age >= 15).map(|(at, _)| at).collect();
    player.draw.shuffle(&mut people);
    let mut classes: Vec<&[&str]> = Vec::new();
    for at in 0..sizes.returnees {
        classes.push(match at {
            at if at < sizes.from_risk => elsewhere.risk,
            at if at < sizes.from_risk.saturating_add(sizes.from_near) => elsewhere.near,
            _ => elsewhere.low,
        });
    }
    player.draw.shuffle(&mut classes);
    let last_arrival = player.plan.days.saturating_mul(9) / 10;
    for (at, (person, areas)) in (0_u32..).zip(people.into_iter().zip(classes)) {
        // About a third are back already when the play begins.
        let arrives = if player.draw.in_a_thousand(350) { None } else { Some(player.draw.below(last_arrival)) };
        let left = match arrives {
            Some(day) => player.date_of(day).plus_days(-i32::from(player.draw.in_a_thousand(400))),
            None => {
                let before = 1 + player.draw.below(elsewhere.left_before);
                player.plan.first.plus_days(-i32::try_from(before).unwrap_or(1))
            }
        };
        let stay = i32::try_from(player.draw.between(3, 12)).unwrap_or(3);
        let area = player.draw.pick(areas).copied().ok_or(DemoError::Lost { what: "area outside", at })?;
        player.returnee_of.insert(person, at);
        player.returnees.push(Returnee {
            person,
            home: player.town.person(person)?.home,
            arrives,
            back: false,
            area: RegionCode::new(area)?,
            stayed_from: left.plus_days(-stay),
            left,
            timeline: Vec::new(),
            guarantors: Vec::new(),
        });
    }
    Ok(())
}

impl Player {
    pub(super) fn returnee(&self, at: u32) -> Result<&Returnee, DemoError> {
        item(&self.returnees, "returnee", at)
    }

    fn returnee_mut(&mut self, at: u32) -> Result<&mut Returnee, DemoError> {
        let found = usize::try_from(at).ok().and_then(|index| self.returnees.get_mut(index));
        found.ok_or(DemoError::Lost { what: "returnee", at })
    }

    /// Somebody registers at the entrance: where from, and the temperature.
    pub(super) fn come_back(&mut self, at: u32, now: Instant) -> Result<(), DemoError> {
        let returnee = self.returnee(at)?.clone();
        let resident = self.town.person(returnee.person)?.id.clone();
        let by = self.grid_worker(returnee.home)?;
        self.returnee_mut(at)?.back = true;
        let reading = ReadingTaken {
            resident: resident.clone(),
            temperature: Temperature::from_hundredths(3_600 + 10 * i16::try_from(self.draw.below(9)).unwrap_or(0))?,
            channel: Channel::Gate,
            replaces: None,
        };
        self.say(&by, Fact::ReadingTaken(reading), now)?;
        let (area, from, until) = (returnee.area, returnee.stayed_from, returnee.left);
        let stay = StayReported { resident, area, from, until, evidence: Evidence::Ticket };
        let receipt = self.say(&by, Fact::StayReported(stay), now)?;
        if receipt.effects.iter().any(|effect| effect.kind == EffectKind::MeasureBegan) {
            self.look_up(at, now)?;
            self.active.push(at);
            self.stand_by(at, now)?;
        }
        Ok(())
    }

    /// Asks the engine what holds for somebody.
    pub(super) fn look_up(&mut self, at: u32, now: Instant) -> Result<(), DemoError> {
        let resident = self.town.person(self.returnee(at)?.person)?.id.clone();
        let timeline = self.engine.resident(&resident, AsOf::at(now))?.timeline;
        self.returnee_mut(at)?.timeline = timeline;
        Ok(())
    }

    /// Those who answer for somebody under a measure at home take their posts for the household (Z1, N6).
    fn stand_by(&mut self, at: u32, now: Instant) -> Result<(), DemoError> {
        let returnee = self.returnee(at)?.clone();
        let wanted = match self.plan.report {
            super::FieldReport::Zhongwei => 4,
            super::FieldReport::Nanqin => 1,
            _ => 0,
        };
        let pool = if self.crew.helpers.is_empty() { &self.crew.staff } else { &self.crew.helpers };
        let count = u32::try_from(pool.len()).unwrap_or(1);
        let guarantors: Result<Vec<_>, _> =
            (0..wanted).map(|nth| item(pool, "helper", (at * wanted + nth) % count.max(1)).cloned()).collect();
        let guarantors = guarantors?;
        let area = Area::Household(self.town.home(returnee.home)?.id.clone());
        let by = self.staff(at)?;
        let mut taken = Vec::new();
        for worker in guarantors {
            let others = self.returnees.iter().filter(|other| other.home == returnee.home);
            if others.into_iter().any(|other| other.guarantors.contains(&worker)) {
                continue;
            }
            let post = gridward::base::PostKind::new("cadre")?;
            self.say(&by, Fact::PostTaken(PostTaken { post, area: area.clone(), worker: worker.clone() }), now)?;
            taken.push(worker);
        }
        let free = returnee.free().filter(|_| !taken.is_empty());
        self.returnee_mut(at)?.guarantors = taken;
        if let Some(free) = free {
            self.later(free.plus_minutes(510), Act::StandDown(at));
        }
        Ok(())
    }

    /// The posts for a household end with the measure; where it was prolonged they wait for its new end.
    pub(super) fn stand_down(&mut self, at: u32, now: Instant) -> Result<(), DemoError> {
        let returnee = self.returnee(at)?.clone();
        if let Some(free) = returnee.free().filter(|free| *free > now) {
            self.later(free.plus_minutes(510), Act::StandDown(at));
            return Ok(());
        }
        let area = Area::Household(self.town.home(returnee.home)?.id.clone());
        let by = self.staff(at)?;
        for worker in returnee.guarantors {
            let post = gridward::base::PostKind::new("cadre")?;
            self.say(&by, Fact::PostLeft(PostLeft { post, area: area.clone(), worker }), now)?;
        }
        self.returnee_mut(at)?.guarantors.clear();
        Ok(())
    }

    /// Those who come back today.
    pub(super) fn plan_arrivals(&mut self) {
        let today = self.date();
        let coming = self.returnees.iter().zip(0_u32..).filter(|(returnee, _)| returnee.arrives == Some(self.day));
        for at in coming.map(|(_, at)| at).collect::<Vec<_>>() {
            let now = clock(today, self.draw.between(550, 1_180)).plus_millis(1_000 * i64::from(self.draw.below(60)));
            self.later(now, Act::Return(at));
        }
    }
}
