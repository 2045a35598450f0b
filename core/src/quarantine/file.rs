//! What the log says about one resident's orders and liftings.

use super::{MeasureLifted, MeasureOrdered};
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
}
