//! What the log says about one area as a zone.

use super::{
    CaseMovedOut, EnvironmentSampled, InfectionFound, LastContactStated, ZoneDeclared, ZoneLifted, ZonePolicy,
    ZoneScreened,
};
use crate::base::Stated;
use serde::Serialize;

/// One statement about a zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", content = "data", rename_all = "camelCase")]
pub enum ZoneFact {
    /// It was declared.
    Declared(ZoneDeclared),
    /// It was lifted.
    Lifted(ZoneLifted),
    /// An infection was found in it.
    InfectionFound(InfectionFound),
    /// Somebody infected has left it.
    CaseMovedOut(CaseMovedOut),
    /// Everybody in it was tested.
    Screened(ZoneScreened),
    /// Its environment was tested.
    EnvironmentSampled(EnvironmentSampled),
    /// It was disinfected.
    Disinfected,
    /// What is known about its last close contact.
    LastContact(LastContactStated),
}

/// Everything that was stated about one area as a zone, in the order things happened: they bear on each other.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct ZoneFile {
    /// The statements.
    pub told: Vec<Stated<ZoneFact>>,
}

/// What is known at one instant: the statements up to then.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub told: &'a [Stated<ZoneFact>],
    pub policy: &'a ZonePolicy,
}

impl<'a> Known<'a> {
    pub fn infections(self) -> impl Iterator<Item = (&'a Stated<ZoneFact>, &'a InfectionFound)> {
        self.told.iter().filter_map(|stated| match &stated.fact {
            ZoneFact::InfectionFound(found) => Some((stated, found)),
            _ => None,
        })
    }

    /// Infections that count.
    pub fn counted(self) -> impl Iterator<Item = (&'a Stated<ZoneFact>, &'a InfectionFound)> {
        self.infections().filter(move |(_, found)| self.policy.counts(found))
    }

    /// The screening of the latest day; of several on one day the one that was told last.
    pub fn screening(self) -> Option<(&'a Stated<ZoneFact>, &'a ZoneScreened)> {
        let screenings = self.told.iter().filter_map(|stated| match &stated.fact {
            ZoneFact::Screened(screened) => Some((stated, screened)),
            _ => None,
        });
        screenings.max_by_key(|(_, screened)| screened.on)
    }

    /// What was said of the last contacts; the last word counts.
    pub fn contacts(self) -> impl DoubleEndedIterator<Item = (&'a Stated<ZoneFact>, &'a LastContactStated)> {
        self.told.iter().filter_map(|stated| match &stated.fact {
            ZoneFact::LastContact(contact) => Some((stated, contact)),
            _ => None,
        })
    }
}

impl ZonePolicy {
    /// True for an infection that resets counters.
    #[must_use]
    pub fn counts(&self, found: &InfectionFound) -> bool {
        found.within.is_none_or(|within| !self.exempt.contains(&within))
    }
}
