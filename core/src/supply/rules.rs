//! Balances, differences and what is short; and what is a matter in shops.

use super::{Came, Movement, Price, ShopFile, ShopReported, ShopStock, StockFile, StockLine, SupplyPolicy};
use crate::base::{CivilDate, EventId, Instant, ItemId, Stated, StoreId, Zone};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A count that was not what the ledger said.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "StockDifference"))]
#[serde(rename_all = "camelCase")]
pub struct Difference {
    /// When somebody counted.
    pub at: Instant,
    /// How much there should have been.
    pub expected: u32,
    /// How much there was.
    pub counted: u32,
    /// The event that says so.
    pub event: EventId,
}

/// How much of one item a store has, and how that came to be: received + moved in + found − issued − discarded − lost.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Balance {
    /// How much there is, never less than nothing.
    pub quantity: u32,
    /// Given by somebody, altogether.
    pub donated: u32,
    /// Bought, altogether.
    pub bought: u32,
    /// What was paid for it, in the smallest unit of the currency.
    pub paid: u32,
    /// From other stores, altogether.
    pub moved_in: u32,
    /// Taken out, altogether, as far as it was there.
    pub issued: u32,
    /// Thrown away, altogether, as far as it was there.
    pub discarded: u32,
    /// More was there when somebody counted, altogether.
    pub found: u32,
    /// Less was there when somebody counted, altogether.
    pub lost: u32,
    /// Taken out or thrown away although the ledger did not have it: by devices that did not know of each other.
    #[serde(skip_serializing_if = "is_zero")]
    pub short: u32,
    /// Counts that were not what the ledger said, in the order they happened.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub differences: Vec<Difference>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_zero(count: &u32) -> bool {
    *count == 0
}

fn add(to: &mut u32, quantity: u32) {
    *to = to.saturating_add(quantity);
}

impl Balance {
    /// Takes up one line; how much of it was not there.
    fn take(&mut self, line: &Stated<StockLine>) -> u32 {
        let mut out = |of: u32, to: fn(&mut Self) -> &mut u32| {
            let there = of.min(self.quantity);
            self.quantity = self.quantity.saturating_sub(there);
            add(to(self), there);
            let missing = of.saturating_sub(there);
            add(&mut self.short, missing);
            missing
        };
        match &line.fact.movement {
            Movement::Issued { quantity, .. } => return out(*quantity, |balance| &mut balance.issued),
            Movement::Discarded { quantity, .. } => return out(*quantity, |balance| &mut balance.discarded),
            Movement::Received { quantity, came } => {
                add(&mut self.quantity, *quantity);
                match came {
                    Came::Donated { .. } => add(&mut self.donated, *quantity),
                    Came::Bought { price } => {
                        add(&mut self.bought, *quantity);
                        add(&mut self.paid, price.0);
                    }
                }
            }
            Movement::Moved { quantity } => {
                add(&mut self.quantity, *quantity);
                add(&mut self.moved_in, *quantity);
            }
            Movement::Counted { quantity } => {
                if *quantity != self.quantity {
                    let (expected, counted) = (self.quantity, *quantity);
                    add(&mut self.found, counted.saturating_sub(expected));
                    add(&mut self.lost, expected.saturating_sub(counted));
                    self.differences.push(Difference { at: line.at, expected, counted, event: line.event.clone() });
                }
                self.quantity = *quantity;
            }
        }
        0
    }
}

/// What each store has of each item.
#[must_use]
pub fn stock(file: &StockFile) -> BTreeMap<(StoreId, ItemId), Balance> {
    balances(file.lines.iter())
}

fn balances<'f>(lines: impl Iterator<Item = &'f Stated<StockLine>>) -> BTreeMap<(StoreId, ItemId), Balance> {
    let mut balances: BTreeMap<(StoreId, ItemId), Balance> = BTreeMap::new();
    for line in lines {
        balances.entry((line.fact.store.clone(), line.fact.item.clone())).or_default().take(line);
    }
    balances
}

/// Lines that took more than was there, and how much was missing.
#[must_use]
pub fn short_issues(file: &StockFile) -> Vec<(&Stated<StockLine>, u32)> {
    let mut balances: BTreeMap<(&StoreId, &ItemId), Balance> = BTreeMap::new();
    let mut short = Vec::new();
    for line in &file.lines {
        let missing = balances.entry((&line.fact.store, &line.fact.item)).or_default().take(line);
        if missing > 0 {
            short.push((line, missing));
        }
    }
    short
}

/// What came and went of one item within a time: opening + in − out = closing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ItemFlow {
    /// There at the beginning.
    pub opening: u32,
    /// Came: received, from other stores, or found when somebody counted.
    pub r#in: u32,
    /// Went: issued, thrown away, or lost when somebody counted.
    pub out: u32,
    /// There at the end.
    pub closing: u32,
}

impl ItemFlow {
    fn add(&mut self, other: &Self) {
        add(&mut self.opening, other.opening);
        add(&mut self.r#in, other.r#in);
        add(&mut self.out, other.out);
        add(&mut self.closing, other.closing);
    }
}

/// What came and went within a time, item by item over all stores. What goes from one store to another came and went.
#[must_use]
pub fn flow(file: &StockFile, time: &Range<Instant>) -> BTreeMap<ItemId, ItemFlow> {
    let sum = |list: &[u32]| list.iter().fold(0_u32, |sum, part| sum.saturating_add(*part));
    let upto = |end: Instant| balances(file.lines.iter().filter(|line| line.at < end));
    let (before, after) = (upto(time.start), upto(time.end));
    let mut flows: BTreeMap<ItemId, ItemFlow> = BTreeMap::new();
    for (key, now) in &after {
        let was = before.get(key).cloned().unwrap_or_default();
        let came = |b: &Balance| sum(&[b.donated, b.bought, b.moved_in, b.found]);
        let went = |b: &Balance| sum(&[b.issued, b.discarded, b.lost]);
        flows.entry(key.1.clone()).or_default().add(&ItemFlow {
            opening: was.quantity,
            r#in: came(now).saturating_sub(came(&was)),
            out: went(now).saturating_sub(went(&was)),
            closing: now.quantity,
        });
    }
    flows
}

/// A price that has risen by more than the policy allows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PriceRise {
    /// The price that it is compared with.
    pub from: Price,
    /// The price now.
    pub to: Price,
    /// By how many hundredths of the former price, rounded down.
    pub percent: u32,
    /// The events that say so.
    pub events: Vec<EventId>,
}

/// How one item stands in one shop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ShopLine {
    /// The item.
    pub item: ItemId,
    /// The last report.
    pub last: Stated<ShopReported>,
    /// The price is too high: against the first one, or else against the one before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_rise: Option<PriceRise>,
    /// True where there is none to buy.
    pub shortage: bool,
}

fn rise(limit: Option<u16>, from: &Stated<ShopReported>, to: &Stated<ShopReported>) -> Option<PriceRise> {
    let (limit, Price(before), Price(now)) = (limit?, from.fact.price?, to.fact.price?);
    let more = u64::from(now.checked_sub(before)?).checked_mul(100)?;
    let over = more > u64::from(before).checked_mul(u64::from(limit))?;
    let percent = u32::try_from(more.checked_div(u64::from(before))?).unwrap_or(u32::MAX);
    let events = vec![from.event.clone(), to.event.clone()];
    over.then_some(PriceRise { from: Price(before), to: Price(now), percent, events })
}

/// How each item stands in a shop, by item.
#[must_use]
pub fn shop_lines(policy: &SupplyPolicy, file: &ShopFile) -> Vec<ShopLine> {
    let items: BTreeSet<&ItemId> = file.reports.iter().map(|report| &report.fact.item).collect();
    let lines = items.into_iter().filter_map(|item| {
        let of_item = || file.reports.iter().filter(|report| report.fact.item == *item);
        let last = of_item().next_back()?;
        let mut priced = of_item().rev().filter(|report| report.fact.price.is_some());
        let newest = priced.next();
        let previous = priced.next();
        let first = file.first_price(item);
        let against = |limit, from: Option<&Stated<ShopReported>>| rise(limit, from?, newest?);
        let price_rise =
            against(policy.price_rise_percent, first).or_else(|| against(policy.price_step_percent, previous));
        let shortage = last.fact.stock == ShopStock::Out;
        Some(ShopLine { item: item.clone(), last: last.clone(), price_rise, shortage })
    });
    lines.collect()
}

impl ShopReported {
    /// The day that the report is for.
    #[must_use]
    pub fn day_in(&self, at: Instant, zone: Zone) -> CivilDate {
        self.day.unwrap_or_else(|| zone.date(at))
    }
}

impl ShopFile {
    /// The days, from that of the first report to `until`, exclusive, for which nobody has reported.
    #[must_use]
    pub fn days_missing(&self, zone: Zone, until: CivilDate) -> Vec<CivilDate> {
        let day = |report: &Stated<ShopReported>| report.fact.day_in(report.at, zone);
        let told: BTreeSet<CivilDate> = self.reports.iter().map(day).collect();
        let Some(first) = told.first() else { return Vec::new() };
        let mut missing = Vec::new();
        let mut at = first.plus_days(1);
        while at < until {
            if !told.contains(&at) {
                missing.push(at);
            }
            let next = at.plus_days(1);
            if next <= at {
                break;
            }
            at = next;
        }
        missing
    }
}
