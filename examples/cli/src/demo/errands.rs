//! What households ask for: shopping, medicine, rubbish runs (D7, Z9, S17, S18).

use super::DemoError;
use super::names::Numbering;
use super::player::{Act, Player, clock, of_household};
use super::town::{length, share};
use gridward::base::{DutyId, Instant, ItemId, RequestId, ServiceId, WorkerId, Zone};
use gridward::community::AsOf;
use gridward::duty::{DutyClaimed, DutyDone, OrderItem, Quantity, QuantityUnit, RequestMade};
use gridward::log::Fact;
use gridward::quarantine::Setting;

/// What is bought, in what it is ordered, and how much at most (Z9).
const GOODS: [(&str, QuantityUnit, u32); 5] = [
    ("vegetables", QuantityUnit::Kilogram, 5),
    ("grain", QuantityUnit::Kilogram, 10),
    ("oil", QuantityUnit::Litre, 5),
    ("gas", QuantityUnit::Bottle, 1),
    ("water", QuantityUnit::Bottle, 4),
];

impl Player {
    /// The requests of the day.
    pub(super) fn plan_requests(&mut self) -> Result<(), DemoError> {
        let (all, counted) = (
            [("shopping", 50), ("rubbish", 25), ("medicine", 17), ("repair", 4), ("counselling", 4)],
            [("medicine", 17), ("repair", 4), ("counselling", 4)],
        );
        let (chance, wishes) = if self.counts_errands() { (55, counted.as_slice()) } else { (220, all.as_slice()) };
        let mut at_home = Vec::new();
        for at in self.active.clone() {
            let returnee = self.returnee(at)?;
            if returnee.setting(clock(self.date(), 480)) != Some(Setting::Home) {
                continue;
            }
            let home = returnee.home;
            at_home.push(home);
            if self.draw.in_a_thousand(chance) {
                let now = self.moment(490, 1_000);
                let service = self.draw.weighted(wishes).unwrap_or("medicine");
                self.later(now, Act::Request { home, service });
            }
        }
        let sizes = self.plan.sizes;
        for (service, all) in [("shopping", sizes.purchases), ("rubbish", sizes.rubbish_runs)] {
            let today = if self.day < self.plan.days { share(all, self.plan.days, self.day) } else { 0..0 };
            for _ in 0..length(&today) {
                let now = self.moment(490, 1_000);
                // Most are for somebody who may not go out; others stay at home because they are old, or afraid.
                let some = if self.draw.in_a_thousand(600) { self.draw.pick(&at_home).copied() } else { None };
                let home = some.unwrap_or_else(|| self.draw.below(sizes.households));
                self.later(now, Act::Request { home, service });
            }
        }
        Ok(())
    }

    /// True where the report says how many errands there were.
    fn counts_errands(&self) -> bool {
        self.plan.sizes.purchases > 0
    }

    /// A household calls its grid worker and asks for something (Z9, S17, S18).
    pub(super) fn request(&mut self, home: u32, service: &str, now: Instant) -> Result<(), DemoError> {
        let items = if service == "shopping" { self.order()? } else { Vec::new() };
        let service = ServiceId::new(service)?;
        let numbering = Numbering::new(self.plan.report, "q", 0, 6);
        let number = self.requests;
        self.requests += 1;
        let request = RequestId::new(&numbering.id(number))?;
        let today = Zone::CHINA.date(now);
        let noon = clock(today, 720);
        let wanted_by = if now < noon { clock(today, 1_140) } else { clock(today.plus_days(1), 720) };
        let household = self.town.home(home)?.id.clone();
        let by = self.grid_worker(home)?;
        let asked =
            RequestMade { request, household, service, wanted_by: Some(wanted_by), asked_by: None, items, note: None };
        self.say(&by, Fact::RequestMade(Box::new(asked)), now)?;
        // What a report has counted by its last day was done by then.
        let in_time = self.counts_errands() && self.is_last_day();
        let wait = if self.draw.in_a_thousand(50) && !in_time { (600, 900) } else { (10, 90) };
        let wait = i32::try_from(self.draw.between(wait.0, wait.1)).unwrap_or(30);
        self.later(now.plus_minutes(wait), Act::TakeOn { home, request: number });
        Ok(())
    }

    /// One to three different things, in the order of the list.
    fn order(&mut self) -> Result<Vec<OrderItem>, DemoError> {
        let mut goods: Vec<usize> = (0..GOODS.len()).collect();
        self.draw.shuffle(&mut goods);
        goods.truncate(usize::try_from(self.draw.between(1, 3)).unwrap_or(1));
        goods.sort_unstable();
        let mut order = Vec::new();
        for (item, unit, most) in goods.into_iter().filter_map(|at| GOODS.get(at)) {
            let quantity = Quantity { amount: self.draw.between(1, *most), unit: *unit };
            order.push(OrderItem { item: ItemId::new(item)?, quantity });
        }
        Ok(order)
    }

    pub(super) fn take_on(&mut self, home: u32, request: u32, now: Instant) -> Result<(), DemoError> {
        let household = self.town.home(home)?.id.clone();
        let asked = RequestId::new(&Numbering::new(self.plan.report, "q", 0, 6).id(request))?;
        let duties = self.engine.household(&household, AsOf::at(now))?.duties;
        let errand = duties.into_iter().find(|duty| duty.request.as_ref() == Some(&asked));
        let duty = errand.ok_or(DemoError::Lost { what: "errand", at: request })?.duty;
        let worker = self.runner(home)?;
        let subject = of_household(&household);
        self.say(&worker, Fact::DutyClaimed(DutyClaimed { duty: duty.clone(), subject }), now)?;
        let takes = i32::try_from(self.draw.between(30, 170)).unwrap_or(60);
        self.later(now.plus_minutes(takes), Act::RunDone { home, duty, worker });
        Ok(())
    }

    pub(super) fn run_done(&mut self, home: u32, duty: DutyId, by: &WorkerId, now: Instant) -> Result<(), DemoError> {
        let subject = of_household(&self.town.home(home)?.id);
        self.say(by, Fact::DutyDone(DutyDone { duty, subject, evidence: None }), now).map(drop)
    }
}
