//! The header: which field of a row is which column.

use super::columns::{COLUMNS, Column, NAMES, NOT_KEPT, plain};
use super::lines::filled;
use super::result::{Report, shown};
use csv::StringRecord;

/// The most columns that are looked at.
const MOST_COLUMNS: usize = 100;

/// What is done with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// It is read.
    Read(Column),
    /// It is dropped, and shows that the line is about a person.
    Name,
    /// It is dropped.
    Dropped,
}

/// The columns of one file.
pub(super) struct Header {
    /// The line that the header stands on, from 1.
    pub line: u32,
    /// Whether every required column is there.
    pub complete: bool,
    /// What each field is and what the file calls it.
    fields: Vec<(Use, String)>,
}

impl Header {
    /// Reads the header row; `None` when it is none.
    pub(super) fn read(line: u32, record: &StringRecord, report: &mut Report) -> Option<Self> {
        let width = filled(record);
        let plain_names: Vec<String> = record.iter().take(width.min(MOST_COLUMNS)).map(plain).collect();
        let known = |name: &String| COLUMNS.iter().any(|rule| rule.is_called(name));
        if !plain_names.iter().any(known) {
            // The row may be data, and so about a person: nothing of it is repeated.
            report.problem(line, "", "", "file has no header: none of the names on its first line is known".to_owned());
            return None;
        }
        if width > MOST_COLUMNS {
            let reason = format!("header has {width} columns; the first {MOST_COLUMNS} are looked at");
            report.problem(line, "", "", reason);
        }

        let mut header = Self { line, complete: true, fields: Vec::with_capacity(width) };
        for (at, (title, name)) in record.iter().zip(&plain_names).enumerate() {
            let title = shown(title);
            let purpose = header.purpose_of(at, &title, name, report);
            header.fields.push((purpose, title));
        }
        header.fields.resize_with(width, || (Use::Dropped, String::new()));
        for rule in COLUMNS.iter().filter(|rule| rule.required) {
            if !header.has(rule.column) {
                header.complete = false;
                let reason = format!("column is missing; it may also be called `{}`", rule.chinese);
                report.problem(line, rule.name, "", reason);
            }
        }
        Some(header)
    }

    fn purpose_of(&self, at: usize, title: &str, name: &str, report: &mut Report) -> Use {
        if let Some(rule) = COLUMNS.iter().find(|rule| rule.is_called(name)) {
            if self.has(rule.column) {
                let reason =
                    format!("column is there twice, also as `{}`; the first one is read", self.name(rule.column));
                report.problem(self.line, title, title, reason);
                return Use::Dropped;
            }
            if rule.column == Column::IdentityNumber {
                report.note(self.line, title, "checked; not kept".to_owned());
            }
            return Use::Read(rule.column);
        }
        if NOT_KEPT.iter().any(|known| plain(known) == name) {
            report.note(self.line, title, "not kept".to_owned());
            return if NAMES.iter().any(|known| plain(known) == name) { Use::Name } else { Use::Dropped };
        }
        if name.is_empty() {
            report.problem(self.line, "", &(at + 1).to_string(), "column has no name; it is ignored".to_owned());
        } else {
            report.problem(self.line, title, title, "column is not known; it is ignored".to_owned());
        }
        Use::Dropped
    }

    /// How many fields a row has.
    pub(super) fn width(&self) -> usize {
        self.fields.len()
    }

    /// What each field is.
    pub(super) fn uses(&self) -> impl Iterator<Item = (Use, &str)> {
        self.fields.iter().map(|(purpose, title)| (*purpose, title.as_str()))
    }

    /// Whether the file has the column.
    pub(super) fn has(&self, column: Column) -> bool {
        self.fields.iter().any(|(purpose, _)| *purpose == Use::Read(column))
    }

    /// What the file calls a column; its English name where the file does not have it.
    pub(super) fn name(&self, column: Column) -> &str {
        let own =
            self.fields.iter().find(|(purpose, _)| *purpose == Use::Read(column)).map(|(_, title)| title.as_str());
        own.or_else(|| column.rule().map(|rule| rule.name)).unwrap_or_default()
    }

    /// What the file calls the field at a place in the row.
    pub(super) fn title(&self, at: usize) -> &str {
        self.fields.get(at).map_or("", |(_, title)| title)
    }
}
