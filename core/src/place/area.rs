//! An area: the part of a community that something is about.

use crate::base::{GridId, HouseholdId, PlaceId};
use serde::{Deserialize, Serialize};

/// A part of the community, from all of it down to one household.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "id", rename_all = "camelCase")]
pub enum Area {
    /// The whole community.
    Community,
    /// A compound, building or stairwell with everything in it.
    Place(PlaceId),
    /// A grid.
    Grid(GridId),
    /// One household.
    Household(HouseholdId),
}

impl Area {
    /// The id that findings about the area go under; `community` for all of it.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Community => "community",
            Self::Place(id) => id.as_str(),
            Self::Grid(id) => id.as_str(),
            Self::Household(id) => id.as_str(),
        }
    }
}
