//! What is kept in store, and when a shop's prices or shelves are a matter.

use crate::base::{FaultAt, ItemId, Label, fault_codes};
use serde::{Deserialize, Serialize};

/// Something that is kept in store or watched in shops.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StockItemRule {
    /// The item.
    pub id: ItemId,
    /// What people call it.
    pub title: Label,
    /// The unit that it is counted in: pieces, litres, boxes.
    pub unit: Label,
    /// Below so many, over all stores, there is too little.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low_below: Option<u32>,
}

/// The supply section of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct SupplyPolicy {
    /// The items; any where the list is empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<StockItemRule>,
    /// A price that is higher than the first one of the same shop and item by more than so many hundredths of it is too
    /// high; no price is where left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_rise_percent: Option<u16>,
    /// The same against the price that was reported before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_step_percent: Option<u16>,
    /// True where each shop is reported on every day, from its first report on: a day without one is a finding.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub shops_daily: bool,
    /// The clause of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

/// What is wrong with the supply section of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[non_exhaustive]
pub enum SupplyFault {
    /// An item is there twice.
    #[error("item `{0}` is there twice")]
    ItemTwice(ItemId),
    /// There can be no less than nothing of it.
    #[error("item `{0}` is low below 0, which it never is")]
    NeverLow(ItemId),
}

fault_codes! {
    SupplyFault {
        ItemTwice(_) => "supply.itemTwice",
        NeverLow(_) => "supply.neverLow",
    }
}

impl SupplyPolicy {
    /// True where the policy says nothing about supply.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// True for an item that the policy knows; without a list every one is.
    #[must_use]
    pub fn knows(&self, item: &ItemId) -> bool {
        self.items.is_empty() || self.item(item).is_some()
    }

    /// The rule of an item.
    #[must_use]
    pub fn item(&self, item: &ItemId) -> Option<&StockItemRule> {
        self.items.iter().find(|rule| rule.id == *item)
    }

    /// Every fault of the section; clauses count from it.
    #[must_use]
    pub fn faults(&self) -> Vec<FaultAt<SupplyFault>> {
        let mut faults = Vec::new();
        for (at, rule) in self.items.iter().enumerate() {
            if self.items.iter().take(at).any(|earlier| earlier.id == rule.id) {
                faults.push(FaultAt::new(SupplyFault::ItemTwice(rule.id.clone()), &[&"items", &at, &"id"]));
            }
            if rule.low_below == Some(0) {
                faults.push(FaultAt::new(SupplyFault::NeverLow(rule.id.clone()), &[&"items", &at, &"lowBelow"]));
            }
        }
        faults
    }
}
