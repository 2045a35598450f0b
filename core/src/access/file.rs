//! What is known about look-ups.

use super::LookUpPurpose;
use crate::base::{Stated, WorkerId};
use serde::Serialize;

/// Somebody has looked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct LookUp {
    /// Who.
    pub by: WorkerId,
    /// What for.
    pub purpose: LookUpPurpose,
}

/// Who looked into one file, in the order things happened.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct LookUpsFile {
    /// The look-ups.
    pub looked: Vec<Stated<LookUp>>,
}
