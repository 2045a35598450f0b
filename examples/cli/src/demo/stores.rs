//! What is given and used up, and how the shops stand (N8, N9).

use super::DemoError;
use super::names::Numbering;
use super::player::Player;
use super::town::item;
use gridward::base::{ItemId, PartyId, ShopId, StoreId, WorkerId};
use gridward::log::Fact;
use gridward::supply::{Came, Issued, Price, ShopReported, ShopStock, StockIssued, StockReceived};

/// On which day who gives what, and how much of it.
const GIVEN: [(u32, &str, &str, u32); 6] = [
    (0, "donor1", "masks", 2_000),
    (0, "donor2", "noodles", 40),
    (0, "donor3", "disinfectant", 60),
    (12, "donor1", "masks", 1_000),
    (13, "donor2", "noodles", 20),
    (14, "donor3", "disinfectant", 40),
];

/// What is used up on every day, and how much of it.
const USED: [(&str, u32); 2] = [("noodles", 1), ("disinfectant", 2)];

/// Masks for each volunteer, once a week.
const MASKS: u32 = 10;

/// What the shops are asked about, with its price in fen.
const WATCHED: [(&str, u32); 3] = [("vegetables", 480), ("flour", 520), ("eggs", 1_060)];

impl Player {
    /// What comes and goes today, and what the shops have.
    pub(super) fn plan_supply(&mut self) -> Result<(), DemoError> {
        if self.plan.sizes.watched_shops == 0 {
            return Ok(());
        }
        let keeper = self.staff(1)?;
        let today = self.day;
        for (_, donor, item, quantity) in GIVEN.into_iter().filter(|(day, ..)| *day == today) {
            let donor = PartyId::new(Numbering::new(self.plan.report, donor, 0, 0).stem())?;
            let (store, item) = (self.store()?, ItemId::new(item)?);
            let quantity = quantity.saturating_mul(self.plan.scale);
            let now = self.moment(560, 640);
            let received = StockReceived { store, item, quantity, came: Came::Donated { donor } };
            self.later_say(now, keeper.clone(), Fact::StockReceived(received));
        }
        let volunteers = self.crew.volunteers.clone();
        let count = u32::try_from(volunteers.len()).unwrap_or(0);
        for (what, quantity) in USED {
            let to = item(&volunteers, "volunteer", self.day % count.max(1))?.clone();
            self.issue(what, quantity.saturating_mul(self.plan.scale), to, &keeper)?;
        }
        if self.day % 7 == 1 {
            for volunteer in volunteers {
                self.issue("masks", MASKS, volunteer, &keeper)?;
            }
        }
        self.watch_shops()
    }

    fn store(&self) -> Result<StoreId, DemoError> {
        Ok(StoreId::new(Numbering::new(self.plan.report, "store", 0, 0).stem())?)
    }

    fn issue(&mut self, what: &str, quantity: u32, to: WorkerId, by: &WorkerId) -> Result<(), DemoError> {
        let (store, item, to) = (self.store()?, ItemId::new(what)?, Issued::Worker(to));
        let now = self.moment(660, 1_020);
        let issued = StockIssued { store, item, quantity, to, duty: None };
        self.later_say(now, by.clone(), Fact::StockIssued(issued));
        Ok(())
    }

    /// Every shop is asked about everything once a day: the prices hardly change, and nothing runs out (N9).
    fn watch_shops(&mut self) -> Result<(), DemoError> {
        let shops = self.plan.sizes.watched_shops;
        let ids = Numbering::new(self.plan.report, "shop", shops, 2);
        for shop in 0..shops {
            let by = item(&self.crew.grid_workers, "grid worker", shop % self.plan.sizes.grids.max(1))?.clone();
            for (what, price) in WATCHED {
                let price = Some(Price(price + price * self.draw.below(4) / 100));
                let stock = if self.draw.in_a_thousand(60) { ShopStock::Low } else { ShopStock::Enough };
                let reported = ShopReported {
                    shop: ShopId::new(&ids.id(shop))?,
                    item: ItemId::new(what)?,
                    price,
                    stock,
                    day: None,
                };
                let now = self.moment(510, 600);
                self.later_say(now, by.clone(), Fact::ShopReported(reported));
            }
        }
        Ok(())
    }
}
