//! Checks of facts about stores and shops.

use super::{Case, reject, text};
use crate::base::{Argument, EventId, Instant, ItemId, Stated, StoreId};
use crate::supply::{
    Issued, Movement, ShopReported, StockDiscarded, StockFile, StockIssued, StockLine, short_issues, stock,
};

impl Case<'_, '_> {
    pub(super) fn stock(&mut self, item: &ItemId, quantity: u32) {
        if !self.view.policy.supply.knows(item) {
            self.reasons.push(reject("unknownItem").with("id", text(item)));
        }
        if quantity == 0 {
            self.reasons.push(reject("emptyText").with("field", text("quantity")));
        }
    }

    pub(super) fn stock_issued(&mut self, fact: &StockIssued, at: Instant) {
        self.stock(&fact.item, fact.quantity);
        match &fact.to {
            Issued::Household(id) => self.household(id),
            Issued::Resident(id) => self.resident(id),
            Issued::Worker(id) => self.worker(id),
            Issued::Store(id) if *id == fact.store => self.reasons.push(reject("duplicate").with("id", text(id))),
            Issued::Store(_) => {}
        }
        let movement = Movement::Issued { quantity: fact.quantity, to: fact.to.clone() };
        self.in_store(&fact.store, &fact.item, movement, at);
    }

    pub(super) fn stock_discarded(&mut self, fact: &StockDiscarded, at: Instant) {
        self.stock(&fact.item, fact.quantity);
        self.text("reason", &fact.reason);
        let movement = Movement::Discarded { quantity: fact.quantity, reason: fact.reason.as_str().into() };
        self.in_store(&fact.store, &fact.item, movement, at);
    }

    /// What is taken must be there then, and must not be what was taken since: with it no line may fall short that did
    /// not before.
    fn in_store(&mut self, store: &StoreId, item: &ItemId, movement: Movement, at: Instant) {
        let Ok(replica) = "new".parse() else { return };
        let ledger = self.view.stock();
        let lines = ledger.lines.iter().filter(|line| line.fact.store == *store && line.fact.item == *item);
        let mut lines: Vec<Stated<StockLine>> = lines.cloned().collect();
        let short = |lines: &[Stated<StockLine>]| {
            let file = StockFile { lines: lines.to_vec() };
            short_issues(&file).iter().fold(0_u32, |sum, (_, missing)| sum.saturating_add(*missing))
        };
        let before = short(&lines);
        let place = lines.partition_point(|line| line.at <= at);
        let there = stock(&StockFile { lines: lines.get(..place).unwrap_or_default().to_vec() });
        let there = there.values().next().map_or(0, |balance| balance.quantity);
        let fact = StockLine { store: store.clone(), item: item.clone(), movement };
        lines.insert(place, Stated { at, event: EventId { replica, counter: 1 }, fact });
        if short(&lines) > before {
            let reason = reject("notInStore").with("id", text(item)).with("store", text(store));
            self.reasons.push(reason.with("count", Argument::Count(there)));
        }
    }

    pub(super) fn shop_reported(&mut self, fact: &ShopReported, at: Instant) {
        self.stock(&fact.item, 1);
        if let Some(day) = fact.day {
            self.not_after(day, at);
        }
    }
}
