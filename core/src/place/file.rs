//! What the log says about one place, one household's address, one resident's home.

use super::{HouseholdRegistered, PlaceAdded, ResidentRegistered};
use crate::base::{HouseholdId, Stated};
use serde::Serialize;

/// Statements about a place, in the order things happened. The last one holds.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PlaceFile {
    /// Every statement about the place.
    pub added: Vec<Stated<PlaceAdded>>,
}

impl PlaceFile {
    /// What holds: the last statement. `None` when the place was named but never added.
    #[must_use]
    pub fn current(&self) -> Option<&PlaceAdded> {
        self.added.last().map(|stated| &stated.fact)
    }
}

/// Where a household lives: statements in the order things happened. The last one holds.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Address {
    /// Every registration.
    pub registered: Vec<Stated<HouseholdRegistered>>,
}

impl Address {
    /// What holds: the last registration. `None` when the household was named but never registered.
    #[must_use]
    pub fn current(&self) -> Option<&HouseholdRegistered> {
        self.registered.last().map(|stated| &stated.fact)
    }
}

/// Who a resident is and where the person lives.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Residence {
    /// Every registration, in the order things happened; the last one holds for birth year and sex.
    pub registered: Vec<Stated<ResidentRegistered>>,
    /// Homes, in the order things happened: each registration and each move. `None`: left the community.
    pub homes: Vec<Stated<Option<HouseholdId>>>,
}

impl Residence {
    /// What holds about the person: the last registration.
    #[must_use]
    pub fn current(&self) -> Option<&ResidentRegistered> {
        self.registered.last().map(|stated| &stated.fact)
    }

    /// The household the person lives in; `None` after leaving, or when only other facts name the person.
    #[must_use]
    pub fn home(&self) -> Option<&HouseholdId> {
        self.homes.last().and_then(|stated| stated.fact.as_ref())
    }
}
