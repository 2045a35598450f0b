//! Whom the community looks after, who is vaccinated, and the test of everybody who came back (S12, S13, S14).

use super::DemoError;
use super::draw::Draw;
use super::names::Numbering;
use super::plan::Plan;
use super::player::{Player, clock};
use super::town::Town;
use gridward::base::{CareGroundId, Channel, Instant, SampleId, TestCampaignId, VaccineId};
use gridward::care::{CareGroundStated, CareVisited};
use gridward::health::{SampleTaken, TestCampaignOpened, TestMethod, TestScope, VaccinationGiven};
use gridward::log::Fact;

/// Of a thousand residents of twelve years and more so many are vaccinated (S13).
const VACCINATED: u32 = 935;
const VACCINATED_FROM: u16 = 12;

/// The classes of those who come back from elsewhere, as the policy's table has them.
const RETURNED: [&str; 3] = ["riskArea", "affectedCounty", "lowRisk"];

/// Up to this floor people can be talked to through the window (S19).
const WINDOW: u32 = 2;

/// Somebody who is visited once in so many days.
#[derive(Debug, Clone, Copy)]
pub(super) struct Visited {
    person: u32,
    every: u32,
    /// The day of each stretch on which somebody comes, from 0.
    on: u32,
}

/// What the community knows about people before the first day.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    pub facts: Vec<Fact>,
    pub visited: Vec<Visited>,
}

impl Known {
    /// Draws who is looked after and who is vaccinated; nothing where the report tells of neither.
    pub fn draw(plan: &Plan, town: &Town, draw: &mut Draw) -> Result<Self, DemoError> {
        let mut known = Self::default();
        let sizes = &plan.sizes;
        let mut elders = people(town, |age| age >= 65);
        let mut adults = people(town, |age| (25..65).contains(&age));
        if sizes.orange == 0 {
            return Ok(known);
        }
        draw.shuffle(&mut elders);
        draw.shuffle(&mut adults);
        let (mut elders, mut adults) = (elders.into_iter(), adults.into_iter());
        for at in 0..sizes.orange {
            // Four of five are elders left alone, the fifth has neither children nor work.
            let (grounds, person) = if at % 5 == 4 {
                (["childless", "noWork"].as_slice(), adults.next())
            } else {
                (["leftAlone"].as_slice(), elders.next())
            };
            known.look_after(town, person, grounds)?;
            known.visited.extend(person.map(|person| Visited { person, every: 1, on: 0 }));
        }
        for at in 0..sizes.blue {
            let person = adults.next();
            known.look_after(town, person, &[if at % 5 < 2 { "mentalIllness" } else { "disability" }])?;
            known.visited.extend(person.map(|person| Visited { person, every: 7, on: at % 7 }));
        }
        for _ in 0..sizes.red {
            known.look_after(town, adults.next(), &["sentence"])?;
        }

        let mut of_age = people(town, |age| age >= VACCINATED_FROM);
        draw.shuffle(&mut of_age);
        let all = u64::try_from(of_age.len()).unwrap_or(0);
        let vaccinated = (all * u64::from(VACCINATED) + 500) / 1_000;
        of_age.truncate(usize::try_from(vaccinated).unwrap_or(usize::MAX));
        of_age.sort_unstable();
        let vaccine = VaccineId::new("inactivated")?;
        for person in of_age {
            let resident = town.person(person)?.id.clone();
            let on = plan.first.plus_days(-i32::try_from(draw.between(15, 110)).unwrap_or(30));
            let given = VaccinationGiven { resident, vaccine: vaccine.clone(), dose: 2, on };
            known.facts.push(Fact::VaccinationGiven(given));
        }
        Ok(known)
    }

    fn look_after(&mut self, town: &Town, person: Option<u32>, grounds: &[&str]) -> Result<(), DemoError> {
        let lost = DemoError::Lost { what: "person to look after", at: 0 };
        let resident = town.person(person.ok_or(lost)?)?.id.clone();
        for ground in grounds {
            let ground = CareGroundId::new(ground)?;
            self.facts.push(Fact::CareGroundStated(CareGroundStated { resident: resident.clone(), ground }));
        }
        Ok(())
    }
}

fn people(town: &Town, fits: impl Fn(u16) -> bool) -> Vec<u32> {
    (0..).zip(&town.people).filter(|(_, person)| fits(person.age)).map(|(at, _)| at).collect()
}

impl Player {
    /// The visits of care of the day: two in a hundred find nobody, and are made again in the afternoon.
    pub(super) fn plan_care(&mut self) -> Result<(), DemoError> {
        for visited in self.visited.clone() {
            if self.day % visited.every.max(1) != visited.on {
                continue;
            }
            let person = self.town.person(visited.person)?.clone();
            let by = self.grid_worker(person.home)?;
            let low = self.town.home(person.home)?.floor <= WINDOW;
            let ways = [(Channel::Door, 6), (Channel::Phone, 2), (Channel::Window, if low { 3 } else { 0 })];
            let channel = self.draw.weighted(&ways).unwrap_or(Channel::Door);
            let visit = |reached| {
                let resident = person.id.clone();
                Fact::CareVisited(CareVisited { resident, channel, reached, note: None })
            };
            let reached = !self.draw.in_a_thousand(20);
            let now = self.moment(530, 680);
            self.later_say(now, by.clone(), visit(reached));
            if !reached {
                let again = self.moment(870, 1_080);
                self.later_say(again, by, visit(true));
            }
        }
        Ok(())
    }

    /// On the last day everybody who has come back is tested (S14).
    pub(super) fn plan_tests(&mut self) -> Result<(), DemoError> {
        let (tested, today) = (self.plan.sizes.tested, self.date());
        if tested == 0 || !self.is_last_day() {
            return Ok(());
        }
        let campaign = TestCampaignId::new(Numbering::new(self.plan.report, "test", 0, 0).stem())?;
        let opened = TestCampaignOpened {
            campaign,
            name: "返回人员核酸检测".to_owned(),
            from: clock(today, 480),
            until: clock(today, 960),
            // Whoever came back has one of these classes, whether under a measure or not.
            scope: TestScope { classes: RETURNED.map(str::to_owned).to_vec(), ..TestScope::default() },
            method: None,
        };
        let by = self.staff(0)?;
        self.later_say(clock(today, 440), by, Fact::TestCampaignOpened(Box::new(opened)));
        let ids = Numbering::new(self.plan.report, "sample", tested, 3);
        for (at, returnee) in (0..tested).zip(self.returnees.clone()) {
            let by = self.doctor(returnee.home)?;
            let resident = self.town.person(returnee.person)?.id.clone();
            let sample = SampleTaken { resident, sample: SampleId::new(&ids.id(at))?, method: TestMethod::default() };
            let now: Instant = self.moment(490, 940);
            self.later_say(now, by, Fact::SampleTaken(sample));
        }
        Ok(())
    }
}
