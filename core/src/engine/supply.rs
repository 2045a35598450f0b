//! The facade's answers about supply: what is in store, and how the shops stand (N8, N9, Z7).

use super::Engine;
use crate::base::{CivilDate, Instant, ItemId, Label, PartyId, ShopId, StoreId};
use crate::community::AsOf;
use crate::supply::{Balance, Came, Issued, Movement, ShopLine, shop_lines, stock};
use serde::Serialize;
use std::collections::BTreeMap;

/// What one store has of one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StoreLine {
    /// The store.
    pub store: StoreId,
    /// The item.
    pub item: ItemId,
    /// How much, and how that came to be.
    pub balance: Balance,
}

/// What all stores have of one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ItemTotal {
    /// The item.
    pub item: ItemId,
    /// What people call it; none where the policy does not know it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Label>,
    /// The unit that it is counted in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Label>,
    /// How much there is in all stores together.
    pub quantity: u32,
    /// True where that is less than the policy wants.
    pub low: bool,
}

/// What somebody has given, altogether (N8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct DonorLine {
    /// Who. Opaque.
    pub donor: PartyId,
    /// What.
    pub item: ItemId,
    /// How much.
    pub quantity: u32,
}

/// What somebody has got, altogether (Z7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RecipientLine {
    /// Who.
    pub to: Issued,
    /// What.
    pub item: ItemId,
    /// How much.
    pub quantity: u32,
}

/// What is in store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StockView {
    /// As of when.
    pub as_of: Instant,
    /// Item by item over all stores.
    pub items: Vec<ItemTotal>,
    /// Store by store and item by item.
    pub lines: Vec<StoreLine>,
    /// Who gave what.
    pub donors: Vec<DonorLine>,
    /// Who got what; what goes to another store is not among it.
    pub recipients: Vec<RecipientLine>,
}

/// How a shop stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ShopView {
    /// The shop.
    pub shop: ShopId,
    /// True when somebody has reported for the day of the instant.
    pub reported_today: bool,
    /// The days before it, from that of the first report on, for which nobody has.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub days_missing: Vec<CivilDate>,
    /// Item by item.
    pub lines: Vec<ShopLine>,
}

/// How the shops stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ShopsView {
    /// As of when.
    pub as_of: Instant,
    /// Shop by shop.
    pub shops: Vec<ShopView>,
    /// Items whose price is too high, over all shops.
    pub price_rises: u32,
    /// Items that a shop has run out of, over all shops.
    pub shortages: u32,
}

fn add<K: Ord>(sums: &mut BTreeMap<K, u32>, key: K, quantity: u32) {
    let sum = sums.entry(key).or_default();
    *sum = sum.saturating_add(quantity);
}

impl Engine {
    /// What is in store, store by store; who gave it, and what was issued to whom.
    #[must_use]
    pub fn stock(&self, as_of: AsOf) -> StockView {
        let view = self.view(as_of);
        let ledger = view.stock();
        let (mut items, mut donors, mut recipients) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let balances = stock(&ledger);
        for ((_, item), balance) in &balances {
            add(&mut items, item.clone(), balance.quantity);
        }
        for line in &ledger.lines {
            let item = || line.fact.item.clone();
            match &line.fact.movement {
                Movement::Received { quantity, came: Came::Donated { donor } } => {
                    add(&mut donors, (donor.clone(), item()), *quantity);
                }
                Movement::Issued { quantity, to } if !matches!(to, Issued::Store(_)) => {
                    add(&mut recipients, (to.clone(), item()), *quantity);
                }
                _ => {}
            }
        }
        let supply = &view.policy.supply;
        for rule in supply.items.iter().filter(|rule| rule.low_below.is_some()) {
            // What has never come is not there either.
            add(&mut items, rule.id.clone(), 0);
        }
        let items = items.into_iter().map(|(item, quantity)| {
            let rule = supply.item(&item);
            let low = rule.and_then(|rule| rule.low_below).is_some_and(|limit| quantity < limit);
            let (title, unit) = (rule.map(|rule| rule.title.clone()), rule.map(|rule| rule.unit.clone()));
            ItemTotal { item, title, unit, quantity, low }
        });
        let lines = balances.into_iter().map(|((store, item), balance)| StoreLine { store, item, balance });
        let donors = donors.into_iter().map(|((donor, item), quantity)| DonorLine { donor, item, quantity });
        let recipients = recipients.into_iter().map(|((to, item), quantity)| RecipientLine { to, item, quantity });
        StockView {
            as_of: as_of.at,
            items: items.collect(),
            lines: lines.collect(),
            donors: donors.collect(),
            recipients: recipients.collect(),
        }
    }

    /// Whether shops have enough at a fair price, and whether anybody has looked.
    #[must_use]
    pub fn shops(&self, as_of: AsOf) -> ShopsView {
        let view = self.view(as_of);
        let (zone, mut answer) =
            (view.policy.zone, ShopsView { as_of: as_of.at, shops: Vec::new(), price_rises: 0, shortages: 0 });
        let today = zone.date(as_of.at);
        for (id, file) in view.shops() {
            let lines = shop_lines(&view.policy.supply, &file);
            for line in &lines {
                answer.price_rises = answer.price_rises.saturating_add(u32::from(line.price_rise.is_some()));
                answer.shortages = answer.shortages.saturating_add(u32::from(line.shortage));
            }
            answer.shops.push(ShopView {
                shop: id.clone(),
                reported_today: file.reports.iter().any(|report| report.fact.day_in(report.at, zone) == today),
                days_missing: file.days_missing(zone, today),
                lines,
            });
        }
        answer
    }
}
