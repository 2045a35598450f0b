//! Zones as of an instant: their lines, whom they cover, and what living in one means.

use super::files::ResidentFile;
use super::findings::{Finding, FindingKind, MANY};
use super::view::{MAX_DEPTH, View};
use crate::base::{Argument, Because, EventId, HouseholdId, Instant, PlaceId, ResidentId};
use crate::exposure::{OtherZone, ZoneCondition, ZoneFile, ZoneLine, ZoneSegment, zone_line};
use crate::place::Area;
use crate::policy::Policy;
use crate::quarantine::InZone;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// Where a resident lived for a time: from, inclusive, until, exclusive, and the areas around, the nearest first.
type Residence = (Instant, Instant, Vec<Area>);

impl<'a> View<'a> {
    /// What is stated about an area as a zone; empty where nothing is.
    pub fn zone_file(&self, area: &Area) -> Cow<'a, ZoneFile> {
        let folder = self.community.zones.get(area);
        folder.map(|folder| folder.as_of(self.log, &self.as_of)).unwrap_or_default()
    }

    /// The line of zones of every area of which any fact tells.
    pub fn zone_lines(&self) -> &BTreeMap<Area, ZoneLine> {
        self.zones.get_or_init(|| {
            let areas: Vec<&Area> = self.community.zones.keys().collect();
            let line = |area: &Area, others: Option<&[OtherZone]>| {
                zone_line(&self.zone_file(area), &self.policy.zones, self.policy.zone, others, self.now())
            };
            let conditions = self.policy.zones.kinds.iter().flat_map(|rule| &rule.exits).flat_map(|exit| &exit.when);
            let mut waiting = conditions.filter(|condition| matches!(condition, ZoneCondition::NoOtherZone { .. }));
            let alone: BTreeMap<Area, ZoneLine> =
                areas.into_iter().map(|area| (area.clone(), line(area, None))).collect();
            if waiting.next().is_none() {
                return alone;
            }
            let all: Vec<OtherZone> = alone.iter().flat_map(|(area, line)| others(area, line)).collect();
            let areas = alone.keys().map(|area| {
                let others: Vec<OtherZone> = all.iter().filter(|other| other.area != *area).cloned().collect();
                (area.clone(), line(area, Some(&others)))
            });
            areas.collect()
        })
    }

    /// The areas among those around a door, the grids that hold it, and the whole community, that ever were zones; the
    /// nearest first.
    pub fn zones_around(&self, around: &[Area]) -> Vec<(&Area, &ZoneLine)> {
        let lines = self.zone_lines();
        if lines.is_empty() {
            return Vec::new();
        }
        let grids = self.grids_holding(around).into_iter().map(Area::Grid);
        let areas = around.iter().cloned().chain(grids).chain([Area::Community]);
        areas.filter_map(|area| lines.get_key_value(&area)).collect()
    }

    /// True when zones hold people and there are any.
    fn zones_hold(&self) -> bool {
        let holds = |policy: &Policy| policy.zones.holds_people();
        !self.community.zones.is_empty() && self.books.so_far(self.now()).any(holds)
    }

    /// The resident's times in zones that hold people.
    pub(super) fn times_in_zones(&self, file: &ResidentFile) -> Vec<InZone> {
        if !self.zones_hold() {
            return Vec::new();
        }
        let mut found = Vec::new();
        for (lives_from, lives_until, around) in self.residences(file) {
            for (area, line) in self.zones_around(&around) {
                for segment in &line.segments {
                    let rule = self.policy.zones.kind(&segment.zone);
                    let Some(plan) = rule.and_then(|rule| rule.plan.clone()) else { continue };
                    let from = segment.from.max(lives_from);
                    let until = segment.until.map_or(Some(lives_until), |until| Some(until.min(lives_until)));
                    // Who moves out has a known end; who stays where nothing tells of an end has none.
                    let until = until.filter(|until| *until < Instant::MAX);
                    if until.is_some_and(|until| until <= from) {
                        continue;
                    }
                    let now = self.now();
                    let present = segment.from <= now && segment.until.is_none_or(|until| now < until);
                    let outstanding = if present { line.outstanding.clone() } else { Vec::new() };
                    // When it ends is known by other events than why it began.
                    let ends = ends(line, segment, present);
                    let because = Because::rule("exposure.zone.residence")
                        .with("area", Argument::Text(area.name().to_owned()))
                        .since(ends.iter().fold(segment.because.clone(), Because::citing));
                    found.push(InZone { plan, anchor: segment.anchor, from, until, outstanding, because });
                }
            }
        }
        found
    }

    /// Where the resident lived when, through moves, new doors and households that became part of others. Places and
    /// grids are taken as they stand as of the instant.
    fn residences(&self, file: &ResidentFile) -> Vec<Residence> {
        let homes = &file.residence.homes;
        let mut found = Vec::new();
        for (at, stated) in homes.iter().enumerate() {
            let until = homes.get(at + 1).map_or(Instant::MAX, |next| next.at);
            let (mut from, mut home) = (stated.at, stated.fact.clone());
            for _ in 0..MAX_DEPTH {
                let Some((id, household)) = home.and_then(|id| Some((id.clone(), self.household(&id)?))) else { break };
                let into = household.address.merged_into().cloned();
                let merged = household.address.fate.as_ref().filter(|_| into.is_some()).map(|fate| fate.at);
                let end = merged.map_or(until, |merged| merged.min(until));
                let doors = &household.address.doors;
                for (at, door) in doors.iter().enumerate() {
                    let since = if at == 0 { from } else { door.at.max(from) };
                    let end = doors.get(at + 1).map_or(end, |next| next.at.min(end));
                    if since < end {
                        found.push((since, end, self.around_door(&id, &door.fact.place)));
                    }
                }
                from = from.max(end);
                home = into.filter(|_| from < until);
            }
        }
        found
    }

    fn around_door(&self, household: &HouseholdId, place: &PlaceId) -> Vec<Area> {
        let places = self.path_from(place.clone()).into_iter().map(|place| Area::Place(place.place));
        [Area::Household(household.clone())].into_iter().chain(places).collect()
    }

    /// True when the person can be under a measure by living in a zone.
    pub(super) fn may_live_in_zone(&self, id: &ResidentId) -> bool {
        self.zones_hold()
            && self.resident(id).is_some_and(|file| {
                let mut books = self.books.so_far(self.now());
                books.any(|policy| !self.by(policy).times_in_zones(&file).is_empty())
            })
    }

    /// Everybody who ever lived behind a door that stands in a zone, where zones hold people.
    pub(super) fn people_in_zones(&self) -> BTreeSet<ResidentId> {
        let mut people = BTreeSet::new();
        if !self.zones_hold() {
            return people;
        }
        let books = self.books.so_far(self.now()).flat_map(|policy| self.by(policy).zone_lines());
        let lines = books.filter(|(_, line)| !line.segments.is_empty());
        let households: BTreeSet<HouseholdId> = lines.flat_map(|(area, _)| self.households_in(area)).collect();
        for household in households {
            let merged = self.merged_households(&household);
            for id in merged.iter().chain([&household]) {
                people.extend(self.community.index.members_of.get(id).into_iter().flatten().cloned());
            }
        }
        people
    }

    pub(super) fn findings_of_zones(&self, found: &mut Vec<Finding>) {
        for (area, line) in self.zone_lines() {
            if !line.idle.is_empty() {
                let finding = Finding::new(FindingKind::ZoneWithoutEffect, area.name());
                found.push(finding.citing(line.idle.iter().take(MANY)));
            }
            if let Some(first) = self.zone_file(area).told.first() {
                self.area_known(area.name(), area, &first.event, found);
            }
        }
    }
}

/// The zones of an area as others see them.
fn others(area: &Area, line: &ZoneLine) -> Vec<OtherZone> {
    let segments = line.segments.iter();
    segments
        .map(|segment| OtherZone {
            area: area.clone(),
            zone: segment.zone.clone(),
            from: segment.from,
            until: segment.until,
            facts: segment
                .because
                .all_facts()
                .into_iter()
                .chain(ends(line, segment, segment.until.is_none()))
                .collect(),
        })
        .collect()
}

/// The events by which it is known when a zone ends, or that it does not.
fn ends(line: &ZoneLine, segment: &ZoneSegment, present: bool) -> Vec<EventId> {
    let waits = line.met.iter().chain(&line.outstanding).filter(|_| present);
    segment.ended_by.iter().cloned().chain(waits.flat_map(Because::all_facts)).collect()
}
