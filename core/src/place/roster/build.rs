//! Puts good lines together: places, households, residents and grids, each once, each with its id.

use super::columns::Column;
use super::header::Header;
use super::ids;
use super::index::{Index, narrow, wide};
use super::lines::Line;
use super::result::{Report, Roster, RosterCounts, RosterEncoding, RosterGrid};
use crate::base::{HouseholdId, IdError, ResidentId, Sex};
use crate::place::{HouseholdRegistered, PlaceAdded, PlaceKind, Premises, ResidentRegistered};
use foldhash::fast::FixedState;
use smol_str::SmolStr;
use std::collections::HashMap;

/// What is remembered of a household beside its fact.
struct HouseholdLine {
    /// The line that named it first.
    line: u32,
    /// Its place, as a number of [`Builder::inner`].
    place: u32,
    /// Its grid and the line that said so.
    grid: Option<(u32, u32)>,
}

/// Somebody whose id is derived once the whole household is known. Ordered as they are numbered.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Unnumbered {
    household: u32,
    without_birth_year: bool,
    birth_year: Option<u16>,
    sex: Option<Sex>,
}

/// The result in the making.
pub(super) struct Builder {
    roster: Roster,
    /// Places by name, inside each place: 0 is the community, then those of the result in their order.
    inner: Vec<HashMap<SmolStr, u32, FixedState>>,
    household_index: Index,
    household_lines: Vec<HouseholdLine>,
    resident_index: Index,
    resident_lines: Vec<u32>,
    unnumbered: Vec<Unnumbered>,
    grid_index: HashMap<SmolStr, u32, FixedState>,
    region_line: u32,
}

impl Builder {
    pub(super) fn new(encoding: RosterEncoding) -> Self {
        Self {
            roster: Roster { encoding: Some(encoding), ..Roster::default() },
            inner: vec![HashMap::default()],
            household_index: Index::default(),
            household_lines: Vec::new(),
            resident_index: Index::default(),
            resident_lines: Vec::new(),
            unnumbered: Vec::new(),
            grid_index: HashMap::default(),
            region_line: 0,
        }
    }

    /// Counts a line that holds something.
    pub(super) fn count_line(&mut self) {
        self.roster.counts.lines = self.roster.counts.lines.saturating_add(1);
    }

    /// Counts a line that gives no fact.
    pub(super) fn count_bad_line(&mut self) {
        self.roster.counts.bad_lines = self.roster.counts.bad_lines.saturating_add(1);
    }

    /// Whether no line was counted.
    pub(super) fn is_without_lines(&self) -> bool {
        self.roster.counts.lines == 0
    }

    /// Adds a line that is good in itself; false when it contradicts lines before it, and then it adds nothing.
    pub(super) fn add(&mut self, line: &Line<'_>, header: &Header, report: &mut Report) -> bool {
        self.try_add(line, header, report).unwrap_or_else(|error| {
            // Ids are derived so that they are always ids; were one not, the line would be listed and not lost.
            report.problem(line.at, "", "", error.to_string());
            false
        })
    }

    fn try_add(&mut self, line: &Line<'_>, header: &Header, report: &mut Report) -> Result<bool, IdError> {
        let id = match &line.household {
            Some(id) => id.clone(),
            None => ids::household(line.compound, line.building, line.stairwell, line.door)?,
        };
        let found = self.household_index.find(id.as_str(), |row| {
            self.roster.households.get(wide(row)).map(|household| household.household.as_str())
        });
        let resident = line.resident.as_ref().map(|resident| (resident, self.find_resident(resident)));

        let before = report.found();
        if let Some((resident, Ok(row))) = &resident {
            let first = self.resident_lines.get(wide(*row)).copied().unwrap_or(0);
            let reason = format!("is already on line {first}");
            report.problem(line.at, header.name(Column::Resident), resident.as_str(), reason);
        }
        if let Ok(row) = found {
            self.compare(line, &id, row, header, report);
        }
        if let (Some(stated), Some(other)) = (&self.roster.region_code, &line.region_code)
            && stated != other
        {
            let reason = format!("differs from `{stated}` on line {}; a file is about one community", self.region_line);
            report.problem(line.at, header.name(Column::RegionCode), other.as_str(), reason);
        }
        if report.found() != before {
            return Ok(false);
        }

        let resident = resident.map(|(resident, found)| (resident.clone(), found));
        let row = match found {
            Ok(row) => row,
            Err(key) => self.add_household(key, id.clone(), line)?,
        };
        if let Some(household) = self.roster.households.get_mut(wide(row)) {
            household.floor = household.floor.or(line.floor);
        }
        if !line.grid.is_empty() {
            let grid = self.grid(line.grid)?;
            if let Some(known) = self.household_lines.get_mut(wide(row)) {
                known.grid = known.grid.or(Some((grid, line.at)));
            }
        }
        if self.roster.region_code.is_none() && line.region_code.is_some() {
            self.roster.region_code.clone_from(&line.region_code);
            self.region_line = line.at;
        }
        match resident {
            Some((resident, Err(key))) => {
                self.resident_index.insert(key, self.roster.residents.len());
                self.resident_lines.push(line.at);
                let (birth_year, sex) = (line.birth_year, line.sex);
                self.roster.residents.push(ResidentRegistered { resident, household: id, birth_year, sex });
            }
            None if line.has_person => self.unnumbered.push(Unnumbered {
                household: row,
                without_birth_year: line.birth_year.is_none(),
                birth_year: line.birth_year,
                sex: line.sex,
            }),
            _ => {}
        }
        Ok(true)
    }

    fn find_resident(&self, resident: &ResidentId) -> Result<u32, u64> {
        self.resident_index
            .find(resident.as_str(), |row| self.roster.residents.get(wide(row)).map(|known| known.resident.as_str()))
    }

    /// Reports what a line says otherwise about its household than the lines before it.
    fn compare(&self, line: &Line<'_>, id: &HouseholdId, row: u32, header: &Header, report: &mut Report) {
        let (Some(known), Some(fact)) = (self.household_lines.get(wide(row)), self.roster.households.get(wide(row)))
        else {
            return;
        };
        if self.find_place(line) != Some(known.place) || fact.door != line.door {
            let reason = format!("has another address on line {}", known.line);
            report.problem(line.at, header.name(Column::Household), id.as_str(), reason);
            return;
        }
        if let (Some(stated), Some(floor)) = (fact.floor, line.floor)
            && stated != floor
        {
            let reason = format!("differs from floor `{stated}` of the same household further up");
            report.problem(line.at, header.name(Column::Floor), &floor.to_string(), reason);
        }
        if let Some((grid, first)) = known.grid
            && !line.grid.is_empty()
            && self.roster.grids.get(wide(grid)).is_some_and(|grid| grid.name != line.grid)
        {
            let reason = format!("household is in another grid on line {first}");
            report.problem(line.at, header.name(Column::Grid), line.grid, reason);
        }
    }

    fn find_place(&self, line: &Line<'_>) -> Option<u32> {
        let mut at = 0;
        for (_, name) in path(line) {
            at = *self.inner.get(wide(at))?.get(name)?;
        }
        Some(at)
    }

    /// The place that a line's household is in, made with everything around it where it is new.
    fn place(&mut self, line: &Line<'_>) -> Result<u32, IdError> {
        let (mut at, mut names) = (0, Vec::with_capacity(3));
        for (kind, name) in path(line) {
            names.push(name);
            at = match self.inner.get(wide(at)).and_then(|inside| inside.get(name)) {
                Some(known) => *known,
                None => {
                    let parent = wide(at).checked_sub(1).and_then(|row| self.roster.places.get(row));
                    let parent = parent.map(|place| place.place.clone());
                    let place = ids::place(&names)?;
                    self.roster.places.push(PlaceAdded { place, kind, parent, name: name.to_owned() });
                    let new = narrow(self.inner.len());
                    self.inner.push(HashMap::default());
                    if let Some(inside) = self.inner.get_mut(wide(at)) {
                        inside.insert(SmolStr::new(name), new);
                    }
                    new
                }
            };
        }
        Ok(at)
    }

    fn add_household(&mut self, key: u64, household: HouseholdId, line: &Line<'_>) -> Result<u32, IdError> {
        let inside = self.place(line)?;
        let Some(place) = wide(inside).checked_sub(1).and_then(|row| self.roster.places.get(row)) else {
            return Err(IdError::Empty { kind: "place id" });
        };
        let place = place.place.clone();
        let row = self.roster.households.len();
        self.household_index.insert(key, row);
        self.household_lines.push(HouseholdLine { line: line.at, place: inside, grid: None });
        let door = line.door.to_owned();
        self.roster.households.push(HouseholdRegistered {
            household,
            place,
            door,
            floor: line.floor,
            premises: Premises::Home,
        });
        Ok(narrow(row))
    }

    fn grid(&mut self, name: &str) -> Result<u32, IdError> {
        if let Some(known) = self.grid_index.get(name) {
            return Ok(*known);
        }
        let new = narrow(self.roster.grids.len());
        let grid = ids::grid(name)?;
        self.roster.grids.push(RosterGrid { grid, name: name.to_owned(), households: Vec::new() });
        self.grid_index.insert(SmolStr::new(name), new);
        Ok(new)
    }

    /// What can be said only when every line has been read: derived ids, doors with two households, grids, counts.
    pub(super) fn finish(mut self, header: &Header, report: &mut Report) -> Roster {
        self.number_residents(header, report);
        self.note_shared_doors(header, report);
        for (household, known) in self.roster.households.iter().zip(&self.household_lines) {
            if let Some(grid) = known.grid.and_then(|(grid, _)| self.roster.grids.get_mut(wide(grid))) {
                grid.households.push(household.household.clone());
            }
        }
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
                    Ok(id) if self.find_resident(&id).is_ok() => {}
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

/// The places around a line's door, from the outside in.
fn path<'r>(line: &Line<'r>) -> impl Iterator<Item = (PlaceKind, &'r str)> {
    let places = [
        (PlaceKind::Compound, line.compound),
        (PlaceKind::Building, line.building),
        (PlaceKind::Stairwell, line.stairwell),
    ];
    places.into_iter().filter(|(_, name)| !name.is_empty())
}
