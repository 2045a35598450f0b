//! The wall: every household as a small cell at its place, floor over floor, building beside building.

use crate::words::{Words, capital, count, number};
use gridward::Engine;
use gridward::base::{HouseholdId, RoundId};
use gridward::community::AsOf;
use gridward::engine::{HouseholdView, PlaceView};
use gridward::place::PlaceKind;
use gridward::quarantine::Setting;
use gridward::report::NightlyReport;
use std::collections::{BTreeMap, BTreeSet};

/// So many buildings are shown at most: a browser should open the page at once.
pub const MOST_BUILDINGS: usize = 200;

/// One household.
pub struct Cell {
    /// The style of its state.
    pub state: &'static str,
    /// The style of its mark; empty when it has none.
    pub mark: &'static str,
    /// Everything in words.
    pub tip: String,
}

/// One stairwell, the top floor first.
pub struct Stairwell {
    /// Its name; empty where the building has only one.
    pub name: String,
    /// Its floors; a door that the register does not have leaves a gap.
    pub floors: Vec<Vec<Option<Cell>>>,
}

/// One building.
pub struct Building {
    /// Its name.
    pub name: String,
    /// Name and counts, for those who hear the page.
    pub about: String,
    /// Who answers for its households.
    pub answers: String,
    /// Its stairwells.
    pub stairwells: Vec<Stairwell>,
}

/// One compound.
pub struct Compound {
    /// Its name.
    pub name: String,
    /// Households, or how many of them are settled.
    pub about: String,
    /// People under measures: the style of the mark, how many, and what the mark means.
    pub marks: Vec<(&'static str, u32, String)>,
    /// Its buildings.
    pub buildings: Vec<Building>,
}

impl Compound {
    /// Whether it would be higher than broad in a column of its own.
    pub fn is_wide(&self) -> bool {
        const MOST_ACROSS: usize = 48;
        let stairwells = self.buildings.iter().flat_map(|building| &building.stairwells);
        let across = stairwells.map(|stairwell| stairwell.floors.iter().map(Vec::len).max().unwrap_or(0));
        across.sum::<usize>() > MOST_ACROSS
    }
}

/// The wall.
#[derive(Default)]
pub struct Wall {
    /// Its compounds.
    pub compounds: Vec<Compound>,
    /// Buildings that are shown.
    pub shown: u32,
    /// What the states in use are called, with their styles and how many households are in each.
    pub legend: Vec<(&'static str, String, u32)>,
    /// Households with each mark.
    pub marks: BTreeMap<&'static str, u32>,
    /// Where each household is, in words.
    pub addresses: BTreeMap<HouseholdId, String>,
}

/// The styles of screening states, by the engine's codes, in the order of the legend.
const STATES: [&str; 7] = ["verified", "vacant", "goneAway", "answeredInPart", "retryDue", "refused", "notStarted"];
const NO_ROUND: &str = "noRound";

struct Painter<'a> {
    engine: &'a Engine,
    as_of: AsOf,
    words: Words,
    begun: BTreeSet<RoundId>,
    states: BTreeMap<&'static str, u32>,
    wall: Wall,
}

/// Paints the wall as of the end of the report's day.
pub fn paint(engine: &Engine, report: &NightlyReport, words: Words) -> Wall {
    let as_of = AsOf::at(report.coverage.as_of);
    let begun = report.rounds.iter().map(|round| round.round.clone()).collect();
    let mut painter = Painter { engine, as_of, words, begun, states: BTreeMap::new(), wall: Wall::default() };
    let mut compound: Option<Compound> = None;
    let mut shown = 0;
    // In walking order a place comes before what lies in it.
    let places = engine.places(as_of);
    let mut places = places.iter().peekable();
    while let Some(place) = places.next() {
        let Ok(view) = engine.place(place, as_of) else { continue };
        match view.place.kind {
            PlaceKind::Compound => {
                painter.wall.compounds.extend(compound.take());
                if shown == MOST_BUILDINGS {
                    break;
                }
                compound = Some(painter.compound(&view));
            }
            PlaceKind::Building if shown < MOST_BUILDINGS => {
                shown += 1;
                let mut stairwells = Vec::new();
                while let Some(inner) = places.peek().and_then(|next| engine.place(next, as_of).ok()) {
                    if inner.place.parent.as_ref() != Some(place) {
                        break;
                    }
                    stairwells.push(inner);
                    places.next();
                }
                let building = painter.building(&view, &stairwells);
                let around = compound.get_or_insert_with(|| Compound {
                    name: String::new(),
                    about: String::new(),
                    marks: Vec::new(),
                    buildings: Vec::new(),
                });
                around.buildings.push(building);
            }
            // A stairwell is painted with its building; other places hold no household.
            _ => {}
        }
    }
    painter.wall.compounds.extend(compound);
    painter.wall.shown = u32::try_from(shown).unwrap_or(u32::MAX);
    painter.finish()
}

impl Painter<'_> {
    fn finish(mut self) -> Wall {
        for state in STATES.into_iter().chain([NO_ROUND]) {
            if let Some(count) = self.states.get(state) {
                self.wall.legend.push((state, capital(&self.state_in_words(state)), *count));
            }
        }
        self.wall
    }

    fn state_in_words(&self, state: &str) -> String {
        if state == NO_ROUND { self.words.labels.no_round.to_owned() } else { self.words.code(state) }
    }

    fn compound(&self, view: &PlaceView) -> Compound {
        let settled: u32 = view.screening.iter().filter(|(state, _)| state.is_final()).map(|(_, count)| count).sum();
        let total: u32 = view.screening.values().sum();
        let labels = self.words.labels;
        let about = match total {
            0 => format!("{} {}", number(count(view.households.len())), labels.households),
            _ => format!("{} {} / {}", labels.settled, number(settled), number(total)),
        };
        let marks = view.measures.iter().rev();
        let marks = marks.map(|(setting, count)| (mark_of(*setting), *count, self.words.heading(setting.code())));
        Compound { name: view.place.name.clone(), about, marks: marks.collect(), buildings: Vec::new() }
    }

    fn building(&mut self, view: &PlaceView, stairwells: &[PlaceView]) -> Building {
        let mut answers = BTreeSet::new();
        let inside: BTreeSet<&HouseholdId> = stairwells.iter().flat_map(|inner| &inner.households).collect();
        // Households that the register puts straight into the building.
        let own = view.households.iter().filter(|household| !inside.contains(household));
        let mut painted = vec![(String::new(), self.floors(own, &mut answers))];
        for inner in stairwells {
            painted.push((inner.place.name.clone(), self.floors(inner.households.iter(), &mut answers)));
        }
        painted.retain(|(_, floors)| !floors.is_empty());
        let single = painted.len() == 1;
        let stairwells = painted
            .into_iter()
            .map(|(name, floors)| Stairwell { name: if single { String::new() } else { name }, floors })
            .collect();
        let count = number(count(view.households.len()));
        let about = format!("{}: {count} {}", view.place.name, self.words.labels.households);
        let answers: Vec<String> = answers.into_iter().collect();
        Building { name: view.place.name.clone(), about, answers: answers.join(", "), stairwells }
    }

    /// The households of one stairwell, the top floor first, each floor by door.
    fn floors<'a>(
        &mut self,
        households: impl Iterator<Item = &'a HouseholdId>,
        answers: &mut BTreeSet<String>,
    ) -> Vec<Vec<Option<Cell>>> {
        let mut floors: BTreeMap<Option<i16>, Vec<(String, Cell)>> = BTreeMap::new();
        for id in households {
            let Ok(view) = self.engine.household(id, self.as_of) else { continue };
            answers.extend(view.cover.answerable.iter().map(|answerable| answerable.worker.to_string()));
            let cell = self.cell(&view);
            floors.entry(view.floor).or_default().push((line_of(&view), cell));
        }
        for doors in floors.values_mut() {
            doors.sort_by(|(a, _), (b, _)| (a.len(), a).cmp(&(b.len(), b)));
        }
        let mut lines: Vec<String> = floors.values().flatten().map(|(line, _)| line.clone()).collect();
        lines.sort_by(|a, b| (a.len(), a).cmp(&(b.len(), b)));
        lines.dedup();
        let widest = floors.values().map(Vec::len).max().unwrap_or(0);
        // Where the numbers of doors do not say what lies above what, every floor begins at the left.
        let aligned = lines.len() <= widest + 1;
        let row = |doors: Vec<(String, Cell)>| -> Vec<Option<Cell>> {
            let mut doors = doors.into_iter().peekable();
            let mut row: Vec<Option<Cell>> = Vec::new();
            for line in lines.iter().filter(|_| aligned) {
                row.push(doors.next_if(|(own, _)| own == line).map(|(_, cell)| cell));
            }
            // Also a second household behind one door.
            row.extend(doors.map(|(_, cell)| Some(cell)));
            row
        };
        floors.into_values().rev().map(row).collect()
    }

    fn cell(&mut self, view: &HouseholdView) -> Cell {
        let latest = view.screening.iter().rfind(|status| self.begun.contains(&status.round));
        let state = latest.and_then(|status| STATES.into_iter().find(|state| *state == status.state.code()));
        let state = state.unwrap_or(NO_ROUND);
        *self.states.entry(state).or_default() += 1;

        let settings = view.members.iter().filter_map(|member| self.engine.resident(member, self.as_of).ok()?.measure);
        let settings: BTreeSet<Setting> = settings.map(|measure| measure.setting).collect();
        let mark = settings.last().copied().map_or("", mark_of);
        if !mark.is_empty() {
            *self.wall.marks.entry(mark).or_default() += 1;
        }

        let labels = self.words.labels;
        let address = address(view);
        let answers = view.cover.answerable.as_ref();
        let answers = answers.map_or_else(|| labels.nobody.to_owned(), |answerable| answerable.worker.to_string());
        let mut parts = vec![address.clone(), capital(&self.state_in_words(state))];
        parts.push(format!("{} {}", view.members.len(), labels.people));
        parts.extend(settings.iter().rev().map(|setting| self.words.code(setting.code())));
        parts.push(format!("{}: {answers}", labels.answers));
        self.wall.addresses.insert(view.household.clone(), address);
        Cell { state, mark, tip: parts.join(" · ") }
    }
}

/// The style of a measure's mark.
fn mark_of(setting: Setting) -> &'static str {
    match setting {
        Setting::Central => "central",
        Setting::Home => "home",
        Setting::HomeMonitoring | Setting::SelfMonitoring => "watch",
    }
}

/// The door without its floor, as in 3-501 and 3-601: equal for doors that lie above each other.
fn line_of(view: &HouseholdView) -> String {
    let at = view.door.len().saturating_sub(2);
    let (Some(rest), Some(line), Some(floor)) = (view.door.get(..at), view.door.get(at..), view.floor) else {
        return view.door.clone();
    };
    rest.strip_suffix(&floor.to_string()).map_or_else(|| view.door.clone(), |before| format!("{before}{line}"))
}

/// A household's place in words: the names around it from the outside in, and its door.
pub fn address(view: &HouseholdView) -> String {
    let mut names: Vec<&str> = view.places.iter().map(|place| place.name.as_str()).collect();
    names.reverse();
    names.push(&view.door);
    names.join(" · ")
}
