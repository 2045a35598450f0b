//! What the log says about stays, and the map of risk levels.

use super::{
    AreaGraded, ArrivalExpected, ArrivalRegistered, CircumstanceStated, ContactReported, ImmunityStated,
    JourneyReported, RiskLevel, StayReported,
};
use crate::base::{CivilDate, EventId, Instant, RegionCode, ResidentId, Stated};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

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
    /// What most people never have.
    #[serde(flatten)]
    pub rare: Option<Box<RareReasons>>,
}

/// Reasons that few people have, each kind in the order it was reported.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RareReasons {
    /// Journeys.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub journeys: Vec<Stated<JourneyReported>>,
    /// Circumstances.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub circumstances: Vec<Stated<CircumstanceStated>>,
    /// What makes the person immune.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub immunity: Vec<Stated<ImmunityStated>>,
}

impl Ledger {
    pub(crate) fn rare_mut(&mut self) -> &mut RareReasons {
        self.rare.get_or_insert_default()
    }
}

/// What is known about somebody outside whom residents met.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PartyFile {
    /// Reports on their tests in the order they came: the number of the test, and whether it was negative.
    pub tests: Vec<Stated<(u16, bool)>>,
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
    /// The first days of all gradings: between two of them no level changes anywhere.
    #[serde(skip)]
    changes: BTreeSet<CivilDate>,
    /// When the gradings of each area were recorded.
    #[serde(skip)]
    recorded: BTreeMap<RegionCode, Vec<Instant>>,
}

/// A level and the event that states it; no event where nobody has graded the area.
pub(crate) type Graded<'a> = (RiskLevel, Option<&'a EventId>);

/// Digits of a county's code.
const COUNTY: usize = 6;

impl RiskMap {
    pub(crate) fn grade(&mut self, graded: Stated<&AreaGraded>, recorded: Instant) {
        self.recorded.entry(graded.fact.area.clone()).or_default().push(recorded);
        let fact = (graded.fact.from, graded.fact.level);
        let stated = Stated { at: graded.at, event: graded.event, fact };
        self.changes.insert(stated.fact.0);
        self.gradings.entry(graded.fact.area.clone()).or_default().push(stated);
    }

    /// When each grading was recorded that can bear on a stay in the area.
    pub(crate) fn recorded<'m>(&'m self, area: &'m RegionCode) -> impl Iterator<Item = Instant> + 'm {
        bearing_on(&self.recorded, area).copied()
    }

    /// The first days of all gradings that can bear on a stay in the area, in no order.
    pub(super) fn changes<'m>(&'m self, area: &'m RegionCode) -> impl Iterator<Item = CivilDate> + 'm {
        bearing_on(&self.gradings, area).map(|grading| grading.fact.0)
    }

    /// The first days of the gradings of the area and of the regions around it, in no order.
    pub(super) fn graded<'m>(&'m self, area: &'m RegionCode) -> impl Iterator<Item = CivilDate> + 'm {
        let regions = area.outwards().filter_map(|region| self.gradings.get(region));
        regions.flatten().map(|grading| grading.fact.0)
    }

    /// How many areas are graded.
    pub(super) fn areas(&self) -> usize {
        self.gradings.len()
    }

    /// The last day, not after `day`, from which a grading of the area or of a region around it holds, and that grading.
    pub(crate) fn graded_on(&self, area: &RegionCode, day: CivilDate) -> Option<(CivilDate, &EventId)> {
        let regions = area.outwards().filter_map(|region| self.gradings.get(region));
        let gradings = regions.flatten().map(|grading| (grading.fact.0, &grading.event));
        gradings.filter(|(from, _)| *from <= day).max()
    }

    /// The days from `first` to `last`, both inclusive, on which a level can differ from the day before, and `first`.
    pub(crate) fn days(&self, first: CivilDate, last: CivilDate) -> impl Iterator<Item = CivilDate> {
        let changes = self.changes.range(first..).copied().take_while(move |day| *day <= last);
        std::iter::once(first).chain(changes.filter(move |day| *day != first))
    }

    /// The level that one area's own gradings give for `day`: of the latest `from` not after it, the last statement.
    fn own_level(&self, area: &str, day: CivilDate) -> Option<Graded<'_>> {
        let stated = self.gradings.get(area)?;
        let held = stated.iter().filter(|grading| grading.fact.0 <= day);
        held.max_by_key(|grading| grading.fact.0).map(|grading| (grading.fact.1, Some(&grading.event)))
    }

    /// The level of an area on a day: its own, else that of the nearest graded region around it, else low.
    #[must_use]
    pub(crate) fn level(&self, area: &RegionCode, day: CivilDate) -> Graded<'_> {
        area.outwards().find_map(|region| self.own_level(region, day)).unwrap_or((RiskLevel::Low, None))
    }

    /// The highest level of any part of the area's county on a day: its graded parts, and the rest of it, which has
    /// the level of the county or of the region around it.
    #[must_use]
    pub(crate) fn county_level(&self, area: &RegionCode, day: CivilDate) -> Graded<'_> {
        let rest =
            area.outwards().filter(|region| region.len() <= COUNTY).find_map(|region| self.own_level(region, day));
        let rest = rest.unwrap_or((RiskLevel::Low, None));
        let Some(county) = area.county() else { return rest };
        let from = self.gradings.range::<str, _>((Bound::Included(county), Bound::Unbounded)).map(|(part, _)| part);
        let parts = from.take_while(|part| part.as_str().starts_with(county));
        let parts = parts.filter_map(|part| self.own_level(part.as_str(), day));
        parts.fold(rest, |highest, part| if part.0 > highest.0 { part } else { highest })
    }
}

/// What is kept of the areas that can bear on a stay in `area`: of those around it, and of the parts of its county.
fn bearing_on<'m, T>(kept: &'m BTreeMap<RegionCode, Vec<T>>, area: &'m RegionCode) -> impl Iterator<Item = &'m T> {
    let around = area.outwards().filter_map(|region| kept.get(region));
    let parts = area.county().map(|county| {
        let from = kept.range::<str, _>((Bound::Included(county), Bound::Unbounded));
        from.take_while(move |(part, _)| part.as_str().starts_with(county)).map(|(_, kept)| kept)
    });
    around.chain(parts.into_iter().flatten()).flatten()
}

/// True when a grading of `graded` can bear on a stay in `area`: it lies around the area, or in the area's county.
pub(crate) fn bears_on(graded: &RegionCode, area: &RegionCode) -> bool {
    let in_county = area.county().is_some_and(|county| graded.as_str().starts_with(county));
    in_county || area.outwards().any(|region| region == graded.as_str())
}
