//! The decision table for very many cases: a row is a set of values that it lets through.

use super::{ClassRow, ContactSetting, IndexKind, ReasonKind, RiskLevel, When};
use crate::base::CategoryId;
use std::ops::Range;

/// A column of few values: a bit for every value, and one before them for reasons that have no such column.
#[derive(Clone, Copy)]
struct Column {
    /// The place of its first bit.
    at: u32,
    values: u32,
}

/// The columns that the kinds of reasons have in the bulk call.
const LEVEL: Column = Column { at: 0, values: 3 };
const COUNTY_AFFECTED: Column = LEVEL.then(2);
const CONTACT_OF: Column = COUNTY_AFFECTED.then(2);
const SETTING: Column = CONTACT_OF.then(6);
const PROTECTED: Column = SETTING.then(2);
const IMMUNE: Column = PROTECTED.then(2);

/// The bits of a reason that has none of the columns.
const BARE: u32 = LEVEL.none() | COUNTY_AFFECTED.none() | CONTACT_OF.none() | SETTING.none() | PROTECTED.none();

impl Column {
    /// The column behind this one.
    const fn then(self, values: u32) -> Self {
        Self { at: self.at + 1 + self.values, values }
    }

    const fn none(self) -> u32 {
        1 << self.at
    }

    const fn value(self, value: u32) -> u32 {
        1 << (self.at + 1 + value)
    }

    /// All its bits.
    const fn whole(self) -> u32 {
        ((2 << self.values) - 1) << self.at
    }
}

/// A stay, contact, journey or circumstance as the table sees it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Columns<'a> {
    reason: ReasonKind,
    /// One bit of every column.
    bits: u32,
    category: Option<&'a CategoryId>,
    age: Option<u16>,
}

impl<'a> Columns<'a> {
    fn of<const COLUMNS: usize>(reason: ReasonKind, has: [(Column, u32); COLUMNS]) -> Self {
        let put = |bits: u32, (column, value): (Column, u32)| bits & !column.none() | column.value(value);
        Self { reason, bits: has.into_iter().fold(BARE | IMMUNE.value(0), put), category: None, age: None }
    }

    /// A stay by the level of its place, and by whether its county was affected.
    pub fn of_stay(level: RiskLevel, county_affected: bool) -> Self {
        Self::of(ReasonKind::Stay, [(LEVEL, level as u32), (COUNTY_AFFECTED, county_affected.into())])
    }

    /// A contact.
    pub fn of_contact(of: IndexKind, setting: ContactSetting, protected: bool) -> Self {
        let has = [(CONTACT_OF, of as u32), (SETTING, setting as u32), (PROTECTED, protected.into())];
        Self::of(ReasonKind::Contact, has)
    }

    /// A journey or circumstance.
    pub fn of_category(reason: ReasonKind, category: &'a CategoryId) -> Self {
        Self { category: Some(category), ..Self::of(reason, []) }
    }

    /// With what is known of the person: whether they counted as immune, and how old they were at most.
    pub fn of_person(self, immune: bool, age: Option<u16>) -> Self {
        let bits = self.bits & !IMMUNE.whole() | IMMUNE.value(immune.into());
        Self { bits, age, ..self }
    }
}

/// A row of the table for one kind of reason.
#[derive(Debug)]
struct Row<'a> {
    /// Its place in the table, from 0.
    at: usize,
    /// The bits of what it does not let through.
    stops: u32,
    /// Whether that is all it asks.
    bare: bool,
    category: Option<&'a [CategoryId]>,
    age_from: Option<u16>,
    age_below: Option<u16>,
}

impl<'a> Row<'a> {
    fn of(at: usize, when: &'a When) -> Self {
        fn among<T: Copy>(column: Column, wanted: Option<&[T]>, value: impl Fn(T) -> u32) -> u32 {
            let lets = |wanted: &[T]| wanted.iter().fold(0, |bits, wanted| bits | column.value(value(*wanted)));
            wanted.map_or(0, |wanted| column.whole() & !lets(wanted))
        }
        let same = |column, wanted: Option<bool>| among(column, wanted.as_ref().map(std::slice::from_ref), u32::from);
        let stops = among(LEVEL, when.level.as_deref(), |level| level as u32)
            | same(COUNTY_AFFECTED, when.county_affected)
            | among(CONTACT_OF, when.contact_of.as_deref(), |of| of as u32)
            | among(SETTING, when.setting.as_deref(), |setting| setting as u32)
            | same(PROTECTED, when.protected)
            | same(IMMUNE, when.immune);
        let (category, age_from, age_below) = (when.category.as_deref(), when.age_from, when.age_below);
        let bare = category.is_none() && age_from.is_none() && age_below.is_none();
        Self { at, stops, bare, category, age_from, age_below }
    }

    fn holds(&self, case: &Columns<'_>) -> bool {
        case.bits & self.stops == 0 && (self.bare || self.holds_otherwise(case))
    }

    fn holds_otherwise(&self, case: &Columns<'_>) -> bool {
        self.category.is_none_or(|wanted| case.category.is_some_and(|found| wanted.contains(found)))
            && self.age_from.is_none_or(|from| case.age.is_some_and(|age| age >= from))
            && self.age_below.is_none_or(|below| case.age.is_some_and(|age| age < below))
    }
}

/// The rows of a decision table by the kinds of reasons of the bulk call: nobody in it has symptoms or an infection.
#[derive(Debug)]
pub(crate) struct Sieve<'a> {
    rows: Vec<Row<'a>>,
    /// Where the rows for each kind are.
    kinds: [Range<usize>; ReasonKind::ALL.len()],
}

impl<'a> Sieve<'a> {
    /// Takes the table apart.
    pub fn new(table: &'a [ClassRow]) -> Self {
        let mut rows = Vec::with_capacity(4 * table.len());
        let kinds = ReasonKind::ALL.map(|kind| {
            let first = rows.len();
            let ill = matches!(kind, ReasonKind::Symptoms | ReasonKind::Positive);
            rows.extend(table.iter().enumerate().filter_map(|(at, row)| {
                let when = &row.when;
                let is_for = when.reason.as_ref().is_none_or(|kinds| kinds.contains(&kind));
                (is_for && !ill && when.onset.is_none() && when.confirmed.is_none()).then(|| Row::of(at, when))
            }));
            first..rows.len()
        });
        Self { rows, kinds }
    }

    /// The place of the row that decides, from 0.
    pub fn row(&self, case: &Columns<'_>) -> Option<usize> {
        let rows = self.rows.get(self.kinds.get(case.reason as usize)?.clone())?;
        rows.iter().find(|row| row.holds(case)).map(|row| row.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exposure::{Situation, table};
    use crate::policy::{preset, presets};

    /// A situation as the columns have it; none for symptoms and infections.
    fn columns(case: &Situation) -> Option<Columns<'_>> {
        let columns = match case.reason {
            ReasonKind::Stay => Columns::of_stay(case.level?, case.county_affected?),
            ReasonKind::Contact => Columns::of_contact(case.contact_of?, case.setting?, case.protected?),
            ReasonKind::Journey | ReasonKind::Circumstance => {
                Columns::of_category(case.reason, case.category.as_ref()?)
            }
            ReasonKind::Symptoms | ReasonKind::Positive => return None,
        };
        Some(columns.of_person(case.immune, case.age))
    }

    /// Every case that some column of a table tells apart, under the rule book that has it and under all others.
    #[test]
    fn the_row_that_decides_is_the_one_of_the_table() {
        let books: Vec<_> = presets().filter_map(|id| preset(id).ok()).collect();
        let mut told_apart = 0;
        for cases in books.iter().map(|book| table::cases(&book.exposure.table)) {
            for book in &books {
                let rows = &book.exposure.table;
                let sieve = Sieve::new(rows);
                for (case, columns) in cases.iter().filter_map(|case| Some((case, columns(case)?))) {
                    let row = rows.iter().position(|row| row.when.holds(case));
                    assert_eq!(sieve.row(&columns), row, "{case:?} under {}", book.id);
                    told_apart += usize::from(row.is_some_and(|row| row + 1 < rows.len()));
                }
            }
        }
        assert!(told_apart > 100, "{told_apart}");
    }
}
