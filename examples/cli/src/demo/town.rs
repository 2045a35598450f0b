//! The town: compounds, buildings, doors and people, laid out so that every total is exact.

use super::census::{household_sizes, profiles};
use super::draw::Draw;
use super::names::Numbering;
use super::plan::Plan;
use super::{DemoError, names};
use gridward::base::{GridId, HouseholdId, PlaceId, ResidentId, Sex};
use std::ops::Range;

/// A compound.
#[derive(Debug, Clone)]
pub(super) struct Compound {
    pub id: PlaceId,
    pub name: String,
    pub buildings: Range<u32>,
}

/// A building.
#[derive(Debug, Clone)]
pub(super) struct Building {
    pub id: PlaceId,
    pub compound: u32,
    pub grid: u32,
    /// Its number in the compound, from 1.
    pub number: u32,
    /// Its stairwells, where the report counts them.
    pub stairwells: Vec<PlaceId>,
}

/// A grid.
#[derive(Debug, Clone)]
pub(super) struct Grid {
    pub id: GridId,
    pub places: Vec<PlaceId>,
}

/// A home.
#[derive(Debug, Clone)]
pub(super) struct Home {
    pub id: HouseholdId,
    pub building: u32,
    /// The stairwell of the building, from 1.
    pub stairwell: u32,
    pub floor: u32,
    pub room: u32,
    /// Its people, by their numbers.
    pub people: Range<u32>,
}

/// A shop: nobody lives in it.
#[derive(Debug, Clone)]
pub(super) struct Shop {
    pub id: HouseholdId,
    pub building: u32,
}

/// Somebody who lives there.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub id: ResidentId,
    pub home: u32,
    pub birth_year: u16,
    pub age: u16,
    pub sex: Sex,
}

/// Everything that stands and everybody who lives there.
#[derive(Debug, Clone, Default)]
pub(super) struct Town {
    pub compounds: Vec<Compound>,
    pub buildings: Vec<Building>,
    pub grids: Vec<Grid>,
    pub homes: Vec<Home>,
    pub people: Vec<Person>,
    pub shops: Vec<Shop>,
}

/// The numbers that fall to part `at` when `all` are shared among `parts`, as evenly as can be.
pub(super) fn share(all: u32, parts: u32, at: u32) -> Range<u32> {
    let cut = |at: u32| {
        let cut = u64::from(all) * u64::from(at) / u64::from(parts.max(1));
        u32::try_from(cut).unwrap_or(all)
    };
    cut(at)..cut(at.saturating_add(1))
}

/// How many are in a range.
pub(super) fn length(range: &Range<u32>) -> u32 {
    range.end.saturating_sub(range.start)
}

/// The item of that number.
pub(super) fn item<'a, T>(items: &'a [T], what: &'static str, at: u32) -> Result<&'a T, DemoError> {
    usize::try_from(at).ok().and_then(|index| items.get(index)).ok_or(DemoError::Lost { what, at })
}

impl Town {
    /// Builds the town of a plan.
    pub fn build(plan: &Plan, draw: &mut Draw) -> Result<Self, DemoError> {
        let (report, sizes) = (plan.report, &plan.sizes);
        let compound_ids = Numbering::new(report, "c", sizes.compounds, 2);
        let building_ids = Numbering::new(report, "b", sizes.buildings, 2);
        let grid_ids = Numbering::new(report, "g", sizes.grids, 2);

        let mut compounds = Vec::new();
        let mut buildings: Vec<Building> = Vec::new();
        let mut grids = Vec::new();
        for at in 0..sizes.compounds {
            let id = PlaceId::new(&compound_ids.id(at))?;
            let here = share(sizes.buildings, sizes.compounds, at);
            let grids_here = share(sizes.grids, sizes.compounds, at);
            for (within, grid) in (0..length(&grids_here)).zip(grids_here.clone()) {
                let part = share(length(&here), length(&grids_here), within);
                let mut places = Vec::new();
                for number in part.clone() {
                    let building = PlaceId::new(&building_ids.id(here.start + number))?;
                    let stairwells = stairwells(plan, here.start + number, &building)?;
                    places.push(building.clone());
                    let number = number + 1;
                    buildings.push(Building { id: building, compound: at, grid, number, stairwells });
                }
                if length(&grids_here) == 1 {
                    places = vec![id.clone()];
                }
                grids.push(Grid { id: GridId::new(&grid_ids.id(grid))?, places });
            }
            compounds.push(Compound { id, name: names::compound(report, at), buildings: here });
        }
        let shop_ids = Numbering::new(report, "shop", sizes.shops, 2);
        let mut shops = Vec::new();
        for at in 0..sizes.shops {
            let building = share(sizes.buildings, sizes.shops, at).start;
            shops.push(Shop { id: HouseholdId::new(&shop_ids.id(at))?, building });
        }
        let mut town = Self { compounds, buildings, grids, homes: Vec::new(), people: Vec::new(), shops };
        town.settle(plan, draw)?;
        Ok(town)
    }

    /// Lays the homes out and lets people move in.
    fn settle(&mut self, plan: &Plan, draw: &mut Draw) -> Result<(), DemoError> {
        let (sizes, report) = (&plan.sizes, plan.report);
        let person_ids = Numbering::new(report, "r", sizes.residents, 4);
        let counts = household_sizes(sizes.households, sizes.residents, draw);
        let mut profiles = profiles(&counts, draw).into_iter();
        let mut counts = counts.into_iter();
        let year = plan.first.year();
        let mut first_stairwell = 0;
        for (at, building) in (0..sizes.buildings).zip(&self.buildings) {
            for (stairwell, homes) in doors(plan, at, building, first_stairwell) {
                for (nth, home) in (0..length(&homes)).zip(homes.clone()) {
                    let (floor, room) = door(plan, nth, length(&homes));
                    let id = format!("{}-{stairwell}-{floor:02}{room:02}", building.id);
                    let start = u32::try_from(self.people.len()).unwrap_or(u32::MAX);
                    let people = start..start.saturating_add(counts.next().unwrap_or(1));
                    for (number, profile) in people.clone().zip(profiles.by_ref()) {
                        self.people.push(Person {
                            id: ResidentId::new(&person_ids.id(number))?,
                            home,
                            birth_year: year.saturating_sub(profile.age),
                            age: profile.age,
                            sex: profile.sex,
                        });
                    }
                    let id = HouseholdId::new(&id)?;
                    self.homes.push(Home { id, building: at, stairwell, floor, room, people });
                }
            }
            first_stairwell += u32::try_from(building.stairwells.len()).unwrap_or(0);
        }
        Ok(())
    }

    /// The home of that number.
    pub fn home(&self, at: u32) -> Result<&Home, DemoError> {
        item(&self.homes, "home", at)
    }

    /// The person of that number.
    pub fn person(&self, at: u32) -> Result<&Person, DemoError> {
        item(&self.people, "person", at)
    }

    /// The building that a home is in.
    pub fn building_of(&self, home: u32) -> Result<&Building, DemoError> {
        item(&self.buildings, "building", self.home(home)?.building)
    }
}

fn stairwells(plan: &Plan, building: u32, id: &PlaceId) -> Result<Vec<PlaceId>, DemoError> {
    let here = share(plan.sizes.stairwells, plan.sizes.buildings, building);
    (1..=length(&here)).map(|number| Ok(PlaceId::new(&format!("{id}-{number}"))?)).collect()
}

/// The homes of a building by stairwell; where the report counts none, twelve homes or fewer share one.
fn doors(plan: &Plan, at: u32, building: &Building, first: u32) -> Vec<(u32, Range<u32>)> {
    let sizes = &plan.sizes;
    let counted = u32::try_from(building.stairwells.len()).unwrap_or(0);
    if counted > 0 {
        let homes = |stairwell| share(sizes.households, sizes.stairwells, first + stairwell);
        return (0..counted).map(|stairwell| (stairwell + 1, homes(stairwell))).collect();
    }
    let here = share(sizes.households, sizes.buildings, at);
    let parts = length(&here).div_ceil(12).max(1);
    (0..parts)
        .map(|part| {
            let within = share(length(&here), parts, part);
            (part + 1, here.start + within.start..here.start + within.end)
        })
        .collect()
}

/// Floor and room of the n-th home of a stairwell. Where the report counts stairwells, they have seven floors (H3).
fn door(plan: &Plan, nth: u32, homes: u32) -> (u32, u32) {
    if plan.sizes.stairwells == 0 {
        return (nth / 2 + 1, nth % 2 + 1);
    }
    let floor = nth * 7 / homes.max(1);
    let first_there = (0..nth).find(|other| other * 7 / homes.max(1) == floor).unwrap_or(nth);
    (floor + 1, nth - first_there + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_even_and_leave_nothing_over() {
        let lengths: Vec<u32> = (0..74).map(|at| length(&share(1_174, 74, at))).collect();
        assert_eq!(lengths.iter().sum::<u32>(), 1_174);
        assert!(lengths.iter().all(|length| (15..=16).contains(length)));
        assert_eq!(share(1_174, 74, 73).end, 1_174);
    }
}
