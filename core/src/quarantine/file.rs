//! What the log says about one resident's orders, liftings and stays in quarantine.

use super::{MeasureExtended, MeasureLifted, MeasureOrdered, QuarantineEntered, ReleaseSigned};
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
    /// What most people never have.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<Box<QuarantineRecord>>,
}

/// Entries, signatures and extensions, each in the order they happened.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct QuarantineRecord {
    /// Places and rooms entered.
    pub entered: Vec<Stated<QuarantineEntered>>,
    /// Releases signed for.
    pub signed: Vec<Stated<ReleaseSigned>>,
    /// Measures that last longer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub extended: Vec<Stated<MeasureExtended>>,
}

impl OrdersFile {
    /// The same for somebody who has entered no place yet.
    pub(super) fn before_entering(&self) -> Self {
        let record = self.record.as_ref().map(|record| {
            let (signed, extended) = (record.signed.clone(), record.extended.clone());
            Box::new(QuarantineRecord { entered: Vec::new(), signed, extended })
        });
        Self { ordered: self.ordered.clone(), lifted: self.lifted.clone(), record }
    }

    pub(crate) fn record_mut(&mut self) -> &mut QuarantineRecord {
        self.record.get_or_insert_default()
    }
}
