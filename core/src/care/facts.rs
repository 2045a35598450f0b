//! What can be recorded about whom the community looks after.

use crate::base::{CareGroundId, Channel, ResidentId};
use serde::{Deserialize, Serialize};

/// Something is so about a resident for which the community looks after people (S12).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CareGroundStated {
    /// The resident.
    pub resident: ResidentId,
    /// What is so, as the policy names it.
    pub ground: CareGroundId,
}

/// Something is so no longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CareGroundWithdrawn {
    /// The resident.
    pub resident: ResidentId,
    /// What is so no longer.
    pub ground: CareGroundId,
}

/// How a resident is reached best (S19). Stated anew where it has changed; what is left out stays as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ContactPreferred {
    /// The resident.
    pub resident: ResidentId,
    /// By telephone, at the door, through the window, or by message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// False for somebody without a smartphone: no message reaches the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub smartphone: Option<bool>,
}

/// Somebody has looked after a resident, or has tried to; the event's time is that of the visit or call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CareVisited {
    /// The resident.
    pub resident: ResidentId,
    /// How.
    pub channel: Channel,
    /// False where the resident was not reached: the visit is still to be made.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub reached: bool,
    /// What was found, in a few words: nothing about why the person is looked after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_yes(value: &bool) -> bool {
    *value
}
