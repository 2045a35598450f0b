//! What counts when work is given out.

use serde::{Deserialize, Serialize};

/// The dispatch section of a policy: points that a choice of worker costs. The plan with the most urgent work done is
/// best, and of those the one with the fewest points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct DispatchPolicy {
    /// Doors that one person goes to on a day, at most.
    pub stops_per_day: u16,
    /// Points for each step between the area of the worker's post and the door: a household's own guarantor is at 0, the
    /// stairwell around it at 1, then the building, the compound; the building next door is as far as going up and down
    /// again.
    pub step: u16,
    /// Points for a worker who was never at that door: people open to a face that they know.
    pub new_face: u16,
    /// Points for each post that comes before the worker's in the list of those that do this.
    pub later_post: u16,
    /// Points that each further door of the day costs more than the one before: nobody is left with everything.
    pub load: u16,
    /// Points for each point of the worker's tiredness, as the rota section counts it (D7).
    pub tired: u16,
}

impl Default for DispatchPolicy {
    fn default() -> Self {
        Self { stops_per_day: 40, step: 10, new_face: 15, later_post: 20, load: 2, tired: 1 }
    }
}

impl DispatchPolicy {
    /// True where the policy says nothing of its own.
    #[must_use]
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
}
