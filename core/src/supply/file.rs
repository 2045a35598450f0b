//! What the log says about the stores and about one shop.

use super::{Came, Issued, Price, ShopReported};
use crate::base::{ItemId, Stated, StoreId};
use serde::Serialize;

/// What happened to something in a store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Movement {
    /// It came.
    Received {
        /// How much.
        quantity: u32,
        /// Where from.
        came: Came,
    },
    /// It was taken out.
    Issued {
        /// How much.
        quantity: u32,
        /// For whom.
        to: Issued,
    },
    /// It came from another store.
    Moved {
        /// How much.
        quantity: u32,
    },
    /// So much was there when somebody counted.
    Counted {
        /// How much.
        quantity: u32,
    },
    /// It was thrown away.
    Discarded {
        /// How much.
        quantity: u32,
        /// Why.
        reason: Box<str>,
    },
}

/// One line of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StockLine {
    /// The store.
    pub store: StoreId,
    /// The item.
    pub item: ItemId,
    /// What happened.
    pub movement: Movement,
}

/// The ledger of all stores, in the order things happened: what goes from one to another is one event.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StockFile {
    /// Its lines.
    pub lines: Vec<Stated<StockLine>>,
}

/// What was reported about one shop, in the order things happened.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ShopFile {
    /// Reports.
    pub reports: Vec<Stated<ShopReported>>,
}

impl ShopFile {
    /// The first price that was ever reported for an item.
    #[must_use]
    pub fn first_price(&self, item: &ItemId) -> Option<&Stated<ShopReported>> {
        self.reports.iter().find(|report| report.fact.item == *item && report.fact.price.is_some_and(|Price(p)| p > 0))
    }
}
