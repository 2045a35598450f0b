//! What can be said only when every line has been read.

use super::super::columns::Column;
use super::super::header::Header;
use super::super::ids;
use super::super::index::{narrow, wide};
use super::super::lines::Line;
use super::super::result::{Report, Roster, RosterCounts};
use super::Builder;
use crate::base::{HouseholdId, Sex};
use crate::place::{PlaceKind, ResidentRegistered};

/// Somebody whose id is derived once the whole household is known. Ordered as they are numbered.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Unnumbered {
    household: u32,
    without_birth_year: bool,
    birth_year: Option<u16>,
    sex: Option<Sex>,
}

impl Unnumbered {
    /// The person of a line, who lives in the household of that row.
    pub(super) fn new(household: u32, line: &Line<'_>) -> Self {
        let Line { birth_year, sex, .. } = *line;
        Self { household, without_birth_year: birth_year.is_none(), birth_year, sex }
    }
}

impl Builder {
    /// Completes the result: derived ids, doors with two households, grids, counts.
    pub(in super::super) fn finish(mut self, header: &Header, report: &mut Report) -> Roster {
        self.number_residents(header, report);
        self.note_shared_doors(header, report);
        // What was needed to find rows need not lie beside the grids.
        (self.household_index, self.resident_index, self.resident_lines) = Default::default();
        self.fill_grids();
        let mut roster = self.roster;
        let places = |kind| narrow(roster.places.iter().filter(|place| place.kind == kind).count());
        roster.counts = RosterCounts {
            compounds: places(PlaceKind::Compound),
            buildings: places(PlaceKind::Building),
            stairwells: places(PlaceKind::Stairwell),
            households: narrow(roster.households.len()),
            residents: narrow(roster.residents.len()),
            ..roster.counts
        };
        roster.households.shrink_to_fit();
        roster.residents.shrink_to_fit();
        roster
    }

    fn fill_grids(&mut self) {
        let grids = &mut self.roster.grids;
        let mut sizes = vec![0_usize; grids.len()];
        for (row, _) in self.household_lines.iter().filter_map(|known| known.grid) {
            if let Some(size) = sizes.get_mut(wide(row)) {
                *size += 1;
            }
        }
        for (grid, size) in grids.iter_mut().zip(sizes) {
            grid.households.reserve_exact(size);
        }
        for (household, known) in self.roster.households.iter().zip(&self.household_lines) {
            if let Some(grid) = known.grid.and_then(|(row, _)| grids.get_mut(wide(row))) {
                grid.households.push(household.household.clone());
            }
        }
    }

    fn number_residents(&mut self, header: &Header, report: &mut Report) {
        let mut unnumbered = std::mem::take(&mut self.unnumbered);
        if unnumbered.is_empty() {
            return;
        }
        let text = format!("{} ids were derived from the household and running numbers", unnumbered.len());
        report.note(header.line, header.name(Column::Resident), text);
        unnumbered.sort_unstable();
        self.roster.residents.reserve_exact(unnumbered.len());
        let (mut household, mut number) = (u32::MAX, 0_u32);
        for person in unnumbered {
            if person.household != household {
                (household, number) = (person.household, 0);
            }
            let Some(home) = self.roster.households.get(wide(household)).map(|home| home.household.clone()) else {
                continue;
            };
            // A resident of the file may bear the very id that comes next: it is passed over.
            let resident = loop {
                number = number.saturating_add(1);
                match ids::resident(&home, number) {
                    Ok(id) if self.find_resident(&id).is_some() => {}
                    made => break made,
                }
            };
            let Unnumbered { birth_year, sex, .. } = person;
            match resident {
                Ok(resident) => {
                    self.roster.residents.push(ResidentRegistered { resident, household: home, birth_year, sex });
                }
                Err(error) => report.problem(header.line, header.name(Column::Resident), "", error.to_string()),
            }
        }
    }

    /// Two households behind one door are no fault: rooms are let singly (S9).
    fn note_shared_doors(&self, header: &Header, report: &mut Report) {
        let door_of = |row: &u32| {
            let known = self.household_lines.get(wide(*row)).map(|known| (known.place, known.line));
            let (place, line) = known.unwrap_or_default();
            let fact = self.roster.households.get(wide(*row));
            (place, fact.map_or("", |fact| fact.door.as_str()), line, fact.map(|fact| &fact.household))
        };
        let mut rows: Vec<u32> = (0..narrow(self.roster.households.len())).collect();
        rows.sort_unstable_by(|a, b| door_of(a).cmp(&door_of(b)));
        let mut first: Option<(u32, &str, u32, Option<&HouseholdId>)> = None;
        for door in rows.iter().map(door_of) {
            match first {
                Some((place, name, line, Some(other))) if (place, name) == (door.0, door.1) => {
                    let text = format!("household `{other}` on line {line} is behind the same door");
                    report.note(door.2, header.name(Column::Door), text);
                }
                _ => first = Some(door),
            }
        }
    }
}
