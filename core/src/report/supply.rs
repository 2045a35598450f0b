//! What the nightly report says about stores and shops (N8, N9).

use crate::base::{Instant, ItemId};
use crate::community::View;
use crate::supply::{ItemFlow, flow, shop_lines};
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::Range;

/// Stores and shops at the end of a day, over the whole community.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SupplyHeads {
    /// What came and went during the day, item by item over all stores: opening + in − out = closing.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub items: BTreeMap<ItemId, ItemFlow>,
    /// Shops that are watched.
    pub shops: u32,
    /// Of those, the ones on which somebody has reported for the day.
    pub shops_reported: u32,
    /// Items whose price is too high, over all shops.
    pub price_rises: u32,
    /// Items that a shop has run out of, over all shops.
    pub shortages: u32,
}

/// Counts the day; nothing where there is neither a store nor a shop.
pub(super) fn count(view: &View<'_>, day: &Range<Instant>) -> Option<SupplyHeads> {
    let mut heads = SupplyHeads { items: flow(&view.stock(), day), ..SupplyHeads::default() };
    let zone = view.policy.zone;
    let today = zone.date(day.start);
    for (_, file) in view.shops() {
        heads.shops = heads.shops.saturating_add(1);
        let reported = file.reports.iter().any(|report| report.fact.day_in(report.at, zone) == today);
        heads.shops_reported = heads.shops_reported.saturating_add(u32::from(reported));
        for line in shop_lines(&view.policy.supply, &file) {
            heads.price_rises = heads.price_rises.saturating_add(u32::from(line.price_rise.is_some()));
            heads.shortages = heads.shortages.saturating_add(u32::from(line.shortage));
        }
    }
    (heads != SupplyHeads::default()).then_some(heads)
}
