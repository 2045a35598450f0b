//! What can be recorded about who can serve when, who is to serve, and who was there.

use super::{Limits, Placement, ShiftKey, Span};
use crate::base::{TimeOfDay, WorkerId};
use crate::place::Area;
use serde::{Deserialize, Serialize};

/// Hours of the day in which somebody can serve, on some days of the week or on every one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Hours {
    /// The days of the week on which the hours begin, from 1 for Monday to 7 for Sunday; every day where the list is
    /// empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weekdays: Vec<u8>,
    /// When they begin, inclusive.
    pub from: TimeOfDay,
    /// When they end, exclusive; at or before `from` it is the next day's clock.
    pub until: TimeOfDay,
}

/// What somebody offers, until it is stated anew (D2, D7, N8).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Offer {
    /// When the person can serve; at any time where the list is empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hours: Vec<Hours>,
    /// Where the person may serve, the place they like best first; anywhere where the list is empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<Area>,
    /// Limits of the person's own in place of the policy's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limits: Option<Limits>,
    /// Doors that the person goes to in an hour, at most; any number where left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doors_per_hour: Option<u16>,
}

/// Somebody has said when they can serve, or when they cannot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AvailabilityStated {
    /// The worker.
    pub worker: WorkerId,
    /// What the person offers from now on, in place of everything offered before; left out, that stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offer: Option<Offer>,
    /// Times at which the person cannot come, besides those that are known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub away: Vec<Span>,
    /// Times at which the person can come after all, of those known before or named in this very statement.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub back: Vec<Span>,
}

/// A rota is adopted, or changed: who is on which shifts from now on, and who is not any more. All of one statement takes
/// effect at once, so a rota that was mended is recorded as one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ShiftsPlanned {
    /// Who serves on which shift.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub placements: Vec<Placement>,
    /// Who serves there no longer; taken off before the others come.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub withdrawn: Vec<Placement>,
}

/// Somebody gives a shift to another, or exchanges it against one of theirs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ShiftSwapped {
    /// The shift.
    pub shift: ShiftKey,
    /// Who held it.
    pub from: WorkerId,
    /// Who holds it from now on.
    pub to: WorkerId,
    /// The shift that `from` takes over from `to` in return.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against: Option<ShiftKey>,
}

/// Somebody cannot serve on a shift.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ShiftDropped {
    /// The shift.
    pub shift: ShiftKey,
    /// Who held it.
    pub worker: WorkerId,
    /// Why.
    pub reason: String,
}

/// Somebody has come to serve on a shift. The event's time is when they came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CheckedIn {
    /// Who.
    pub worker: WorkerId,
    /// The shift.
    pub shift: ShiftKey,
}

/// Somebody has left the post. The event's time is when they left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CheckedOut {
    /// Who.
    pub worker: WorkerId,
    /// The shift for which they had come.
    pub shift: ShiftKey,
}
