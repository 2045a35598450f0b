//! Puts good lines together: places, households, residents and grids, each once, each with its id.

mod finish;

use super::columns::Column;
use super::header::Header;
use super::ids;
use super::index::{Index, make_room, narrow, wide};
use super::lines::Line;
use super::result::{Report, Roster, RosterEncoding, RosterGrid};
use crate::base::{HouseholdId, IdError, ResidentId};
use crate::place::{HouseholdRegistered, PlaceAdded, PlaceKind, Premises, ResidentRegistered};
use finish::Unnumbered;
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
    /// How many lines the file has.
    lines: u32,
}

impl Builder {
    pub(super) fn new(encoding: RosterEncoding, lines: u32) -> Self {
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
            lines,
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
        let found = self.household_index.find(id.as_str(), |row| household_id(&self.roster, row));
        let resident = line.resident.as_ref().map(|resident| (resident, self.find_resident(resident)));

        let before = report.found();
        if let Some((resident, Some(row))) = &resident {
            let first = self.resident_lines.get(wide(*row)).copied().unwrap_or(0);
            let reason = format!("is already on line {first}");
            report.problem(line.at, header.name(Column::Resident), resident.as_str(), reason);
        }
        if let Some(row) = found {
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
            Some(row) => row,
            None => self.add_household(id, line)?,
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
            Some((resident, None)) => self.add_resident(resident, row, line),
            None if line.has_person => {
                make_room(&mut self.unnumbered, line.at, self.lines);
                self.unnumbered.push(Unnumbered::new(row, line));
            }
            _ => {}
        }
        Ok(true)
    }

    fn find_resident(&self, resident: &ResidentId) -> Option<u32> {
        self.resident_index.find(resident.as_str(), |row| resident_id(&self.roster, row))
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

    fn add_household(&mut self, household: HouseholdId, line: &Line<'_>) -> Result<u32, IdError> {
        let inside = self.place(line)?;
        let Some(place) = wide(inside).checked_sub(1).and_then(|row| self.roster.places.get(row)) else {
            return Err(IdError::Empty { kind: "place id" });
        };
        let place = place.place.clone();
        let row = self.roster.households.len();
        self.household_index.insert(household.as_str(), row, |row| household_id(&self.roster, row));
        make_room(&mut self.household_lines, line.at, self.lines);
        self.household_lines.push(HouseholdLine { line: line.at, place: inside, grid: None });
        let door = line.door.to_owned();
        make_room(&mut self.roster.households, line.at, self.lines);
        self.roster.households.push(HouseholdRegistered {
            household,
            place,
            door,
            floor: line.floor,
            premises: Premises::Home,
        });
        Ok(narrow(row))
    }

    fn add_resident(&mut self, resident: ResidentId, household: u32, line: &Line<'_>) {
        // The household's own copy of the id: the text of a long one is then there once for all who live in it.
        let Some(household) = self.roster.households.get(wide(household)).map(|fact| fact.household.clone()) else {
            return;
        };
        let row = self.roster.residents.len();
        self.resident_index.insert(resident.as_str(), row, |row| resident_id(&self.roster, row));
        make_room(&mut self.resident_lines, line.at, self.lines);
        self.resident_lines.push(line.at);
        let (birth_year, sex) = (line.birth_year, line.sex);
        make_room(&mut self.roster.residents, line.at, self.lines);
        self.roster.residents.push(ResidentRegistered { resident, household, birth_year, sex });
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
}

fn household_id(roster: &Roster, row: u32) -> Option<&str> {
    roster.households.get(wide(row)).map(|fact| fact.household.as_str())
}

fn resident_id(roster: &Roster, row: u32) -> Option<&str> {
    roster.residents.get(wide(row)).map(|fact| fact.resident.as_str())
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
