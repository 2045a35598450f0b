//! What the log says about one resident's orders, liftings and stays in quarantine.

use super::{MeasureLifted, MeasureOrdered, QuarantineEntered, ReleaseSigned};
use crate::base::Stated;
use serde::Serialize;

/// Orders and liftings, each in the order they happened.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OrdersFile {
    /// Measures ordered.
    pub ordered: Vec<Stated<MeasureOrdered>>,
    /// Measures lifted.
    pub lifted: Vec<Stated<MeasureLifted>>,
    /// What people in central quarantine have; most people have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<Box<QuarantineRecord>>,
}

/// Entries and signatures, each in the order they happened.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct QuarantineRecord {
    /// Places and rooms entered.
    pub entered: Vec<Stated<QuarantineEntered>>,
    /// Releases signed for.
    pub signed: Vec<Stated<ReleaseSigned>>,
}

impl OrdersFile {
    pub(crate) fn record_mut(&mut self) -> &mut QuarantineRecord {
        self.record.get_or_insert_default()
    }
}
