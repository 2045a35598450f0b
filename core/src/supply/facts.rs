//! What can be recorded about stores and shops.

use crate::base::{CivilDate, DutyId, HouseholdId, ItemId, PartyId, ResidentId, ShopId, StoreId, WorkerId};
use serde::{Deserialize, Serialize};

/// What was paid: an amount in the smallest unit of a currency, such as fen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Price(pub u32);

/// Where something came from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "camelCase", deny_unknown_fields)]
pub enum Came {
    /// Somebody gave it (N8).
    Donated {
        /// Who. Opaque.
        donor: PartyId,
    },
    /// It was bought.
    Bought {
        /// What was paid for all of it.
        price: Price,
    },
}

/// Something has come into a store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StockReceived {
    /// The store.
    pub store: StoreId,
    /// What.
    pub item: ItemId,
    /// How much, in the unit of the item; at least 1.
    pub quantity: u32,
    /// Where it came from.
    pub came: Came,
}

/// For whom something was taken out of a store.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "id", rename_all = "camelCase")]
pub enum Issued {
    /// For a household.
    Household(HouseholdId),
    /// For a resident: medicine, a thermometer (Z7).
    Resident(ResidentId),
    /// For somebody who works for the community.
    Worker(WorkerId),
    /// To another store.
    Store(StoreId),
}

/// Something was taken out of a store. More than is known to be there is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StockIssued {
    /// The store.
    pub store: StoreId,
    /// What.
    pub item: ItemId,
    /// How much, in the unit of the item; at least 1.
    pub quantity: u32,
    /// For whom.
    pub to: Issued,
    /// The duty that it was taken for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duty: Option<DutyId>,
}

/// Somebody has counted: so much is there, whatever the ledger says. The difference is stated, and stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StockCounted {
    /// The store.
    pub store: StoreId,
    /// What.
    pub item: ItemId,
    /// How much there is, in the unit of the item.
    pub quantity: u32,
}

/// Something was thrown away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StockDiscarded {
    /// The store.
    pub store: StoreId,
    /// What.
    pub item: ItemId,
    /// How much, in the unit of the item; at least 1.
    pub quantity: u32,
    /// Why.
    pub reason: String,
}

/// How much of something a shop has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum ShopStock {
    /// Enough.
    Enough,
    /// Little.
    Low,
    /// None.
    Out,
}

impl ShopStock {
    /// The state's code in message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Enough => "stockEnough",
            Self::Low => "stockLow",
            Self::Out => "stockOut",
        }
    }
}

/// Somebody has looked at what a shop has and asks for it (N9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ShopReported {
    /// The shop.
    pub shop: ShopId,
    /// What.
    pub item: ItemId,
    /// The price of one unit; left out where there is none to buy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Price>,
    /// How much there is.
    pub stock: ShopStock,
    /// The day that the report is for; that of the entry where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<CivilDate>,
}
