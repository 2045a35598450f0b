//! How households are screened.

use serde::{Deserialize, Serialize};

/// The screening section of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ScreeningPolicy {
    /// Where nobody opened, the next visit is due within this many hours (N2: six).
    pub retry_hours: u16,
    /// The clause of the source for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}
