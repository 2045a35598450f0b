//! What reading a roster gives: facts to record, problems to mend, notes, counts.

use crate::base::{CivilDate, GridId, HouseholdId, RegionCode};
use crate::place::{HouseholdRegistered, PlaceAdded, ResidentRegistered};
use serde::{Deserialize, Serialize};

/// How many problems, and how many notes, are listed one by one: 100,000. Those beyond are counted only, so that a file
/// that is bad throughout cannot fill the memory.
pub const MOST_REPORTED: usize = 100_000;

/// What the reader has to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RosterOptions {
    /// Today, by the calendar of the community: nobody is born later.
    pub today: CivilDate,
}

/// How the file was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum RosterEncoding {
    /// UTF-8, with or without byte order mark.
    Utf8,
    /// GB18030, which holds GBK and GB 2312.
    Gb18030,
}

impl std::fmt::Display for RosterEncoding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Utf8 => "UTF-8",
            Self::Gb18030 => "GB18030",
        })
    }
}

/// A roster as read: facts in the order in which they must be recorded, and everything that is wrong with the file.
///
/// A derived id is the same for the same names in any order of lines: the names themselves, joined by `/`, where an id
/// can hold them, otherwise `@` and a fingerprint of the names. Residents without an id of their own are numbered
/// within their household from the oldest to the youngest, those without birth year last; the number of one person
/// therefore stays while nobody older joins or leaves.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Roster {
    /// How the file was written; none when it is no text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<RosterEncoding>,
    /// The code of the community's region, where the file gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region_code: Option<RegionCode>,
    /// Compounds, buildings and stairwells; each after the place around it (S1, S5).
    pub places: Vec<PlaceAdded>,
    /// Households, in the order of the file.
    pub households: Vec<HouseholdRegistered>,
    /// Residents: those with an id of their own in the order of the file, then those whose id is derived.
    pub residents: Vec<ResidentRegistered>,
    /// Grids with their households, where the file has a column for them (D1).
    pub grids: Vec<RosterGrid>,
    /// What is wrong with the file, by line. A line with a problem gives no fact.
    pub problems: Vec<RosterProblem>,
    /// What is worth knowing and is not wrong, by line.
    pub notes: Vec<RosterNote>,
    /// Problems and notes beyond the first [`MOST_REPORTED`] of each.
    pub left_out: u32,
    /// How much was read.
    pub counts: RosterCounts,
}

/// A grid of the roster: exactly the households whose lines name it (D1).
///
/// As JSON it is the fact that a grid is drawn. Whole places are not given: the file says nothing about doors that it
/// does not list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RosterGrid {
    /// The grid.
    pub grid: GridId,
    /// The name or number that the file gives.
    pub name: String,
    /// The households of the grid, in the order of the file.
    pub households: Vec<HouseholdId>,
}

/// Something wrong with the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RosterProblem {
    /// The physical line of the file, from 1; the first line of a row that spans several.
    pub line: u32,
    /// The column as the file names it; the English name of a column that is missing; empty for the line as a whole.
    pub column: String,
    /// What stands there, at most 40 characters. An identity number is never repeated.
    pub value: String,
    /// What is wrong with it.
    pub reason: String,
}

impl std::fmt::Display for RosterProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { line, column, value, reason } = self;
        match (column.is_empty(), value.is_empty()) {
            (true, true) => write!(f, "line {line}: {reason}"),
            (true, false) => write!(f, "line {line} `{value}`: {reason}"),
            (false, true) => write!(f, "line {line}, {column}: {reason}"),
            (false, false) => write!(f, "line {line}, {column} `{value}`: {reason}"),
        }
    }
}

/// Something worth knowing about the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RosterNote {
    /// The physical line of the file, from 1.
    pub line: u32,
    /// The column as the file names it.
    pub column: String,
    /// What is worth knowing.
    pub text: String,
}

impl std::fmt::Display for RosterNote {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}, {}: {}", self.line, self.column, self.text)
    }
}

/// How much was read, and how much of it can be used.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RosterCounts {
    /// Rows below the header that hold anything.
    pub lines: u32,
    /// Compounds among the facts.
    pub compounds: u32,
    /// Buildings among the facts.
    pub buildings: u32,
    /// Stairwells among the facts.
    pub stairwells: u32,
    /// Households among the facts.
    pub households: u32,
    /// Residents among the facts.
    pub residents: u32,
    /// Rows that gave no fact.
    pub bad_lines: u32,
}

/// Gathers problems and notes while the file is read.
#[derive(Default)]
pub(super) struct Report {
    problems: Vec<RosterProblem>,
    notes: Vec<RosterNote>,
    left_out: u32,
}

impl Report {
    /// Adds a problem; `value` as it stands in the file.
    pub(super) fn problem(&mut self, line: u32, column: &str, value: &str, reason: String) {
        if self.problems.len() < MOST_REPORTED {
            self.problems.push(RosterProblem { line, column: column.to_owned(), value: shown(value), reason });
        } else {
            self.left_out = self.left_out.saturating_add(1);
        }
    }

    /// Adds a note.
    pub(super) fn note(&mut self, line: u32, column: &str, text: String) {
        if self.notes.len() < MOST_REPORTED {
            self.notes.push(RosterNote { line, column: column.to_owned(), text });
        } else {
            self.left_out = self.left_out.saturating_add(1);
        }
    }

    /// How many problems there are so far: tells whether a step found any.
    pub(super) fn found(&self) -> (usize, u32) {
        (self.problems.len(), self.left_out)
    }

    /// Puts everything into the result, by line.
    pub(super) fn into_roster(mut self, roster: Roster) -> Roster {
        self.problems.sort_by_key(|problem| problem.line);
        self.notes.sort_by_key(|note| note.line);
        Roster { problems: self.problems, notes: self.notes, left_out: self.left_out, ..roster }
    }
}

/// Stands for a value that must not be repeated.
pub(super) const NOT_SHOWN: &str = "(not shown)";

/// A value as a report may repeat it: short, without control characters, and never an identity number. Such numbers get
/// into wrong columns, with 15 digits too; nothing else in a roster but a grid code has as many.
pub(super) fn shown(value: &str) -> String {
    const MOST: usize = 40;
    let mut run = 0_usize;
    for byte in value.bytes() {
        run = if byte.is_ascii_digit() { run + 1 } else { 0 };
        if run == 15 {
            return NOT_SHOWN.to_owned();
        }
    }
    let mut text = String::with_capacity(value.len().min(4 * MOST));
    let mut characters = value.trim().chars();
    for character in characters.by_ref().take(MOST) {
        if character.is_control() {
            text.extend(character.escape_default());
        } else {
            text.push(character);
        }
    }
    if characters.next().is_some() {
        text.push('…');
    }
    text
}
