//! When a reading alarms.

use crate::base::Temperature;
use serde::{Deserialize, Serialize};

/// The health section of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HealthPolicy {
    /// A reading at or above this is a fever.
    pub fever_from: Temperature,
    /// The clause of the source for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}
