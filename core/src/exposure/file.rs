//! What the log says about stays, and the map of risk levels.

use super::{AreaGraded, ArrivalExpected, ArrivalRegistered, ContactReported, RiskLevel, StayReported};
use crate::base::{CivilDate, EventId, RegionCode, ResidentId, Stated};
use serde::Serialize;
use std::collections::BTreeMap;

/// Stays of one resident, in the order they were reported.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Stays(pub Vec<Stated<StayReported>>);

/// Contacts and arrivals of one resident, each in the order they were reported.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Ledger {
    /// Contacts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Stated<ContactReported>>,
    /// Arrivals.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub arrivals: Vec<Stated<ArrivalRegistered>>,
}

/// An announcement and the arrivals that answered it, in the order things happened.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ArrivalFile {
    /// Announcements; the last one holds.
    pub expected: Vec<Stated<ArrivalExpected>>,
    /// Who arrived.
    pub arrived: Vec<Stated<ResidentId>>,
}

/// The risk levels of all areas by date.
#[derive(Debug, Clone, Default, Serialize)]
pub struct RiskMap {
    gradings: BTreeMap<RegionCode, Vec<Stated<(CivilDate, RiskLevel)>>>,
}

/// A level and the event that states it; no event where nobody has graded the area.
pub(crate) type Graded<'a> = (RiskLevel, Option<&'a EventId>);

impl RiskMap {
    pub(crate) fn grade(&mut self, graded: Stated<&AreaGraded>) {
        let fact = (graded.fact.from, graded.fact.level);
        let stated = Stated { at: graded.at, event: graded.event, fact };
        self.gradings.entry(graded.fact.area.clone()).or_default().push(stated);
    }

    /// The level that one area's own gradings give for `day`: of the latest `from` not after it, the last statement.
    fn own_level(&self, area: &RegionCode, day: CivilDate) -> Option<Graded<'_>> {
        let stated = self.gradings.get(area)?;
        let held = stated.iter().filter(|grading| grading.fact.0 <= day);
        held.max_by_key(|grading| grading.fact.0).map(|grading| (grading.fact.1, Some(&grading.event)))
    }

    /// The level of an area on a day: its own, else that of the nearest graded region around it, else low.
    #[must_use]
    pub(crate) fn level(&self, area: &RegionCode, day: CivilDate) -> Graded<'_> {
        area.outwards()
            .filter_map(|text| RegionCode::new(text).ok())
            .find_map(|region| self.own_level(&region, day))
            .unwrap_or((RiskLevel::Low, None))
    }

    /// The highest level of any part of the area's county on a day: its graded parts, and the rest of it, which has
    /// the level of the county or of the region around it.
    #[must_use]
    pub(crate) fn county_level(&self, area: &RegionCode, day: CivilDate) -> Graded<'_> {
        let county = area.county().and_then(|county| RegionCode::new(county).ok());
        let Some(county) = county else { return self.level(area, day) };
        let from = self.gradings.range(county.clone()..).map(|(part, _)| part);
        let parts = from.take_while(|part| county.contains(part)).filter_map(|part| self.own_level(part, day));
        let rest = self.level(&county, day);
        parts.fold(rest, |highest, part| if part.0 > highest.0 { part } else { highest })
    }
}
