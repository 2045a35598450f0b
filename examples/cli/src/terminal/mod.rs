//! The nightly report for a terminal.

mod card;
mod diff;
mod forecast;

pub use card::{buildings, card};
pub use diff::difference;
pub use forecast::{Basis, forecast};

use crate::page::{self, Wall};
use crate::words::{Words, count, number};
use comfy_table::{Attribute, Cell, CellAlignment, Color, ContentArrangement, LineStyle, Table, TableStyle};
use gridward::Engine;
use gridward::report::NightlyReport;
use std::fmt::Write as _;

/// One line, below the heading: all the rest is space.
const LINED: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

/// So many lines of a long list are shown; the page has the rest.
const MOST_LINES: usize = 12;

/// How the report is written.
pub struct Style {
    /// Its words.
    pub words: Words,
    /// Whether in colours.
    pub colours: bool,
}

/// The report as text.
pub fn report(engine: &Engine, report: &NightlyReport, style: &Style) -> String {
    let words = style.words;
    let mut text = String::new();
    style.heading(&mut text, &page::title(report, words));
    let policy = engine.config().policy.title.get(words.language);
    let events = number(report.events);
    line(&mut text, &format!("{}: {policy} · {}: {events}", words.text("report.policy"), words.text("report.events")));
    line(&mut text, "");

    let totals = page::totals(report).into_iter().map(|(id, count)| vec![words.text(id), number(count)]);
    style.numbers(&mut text, &[words.labels.totals, ""], totals.collect());
    let sign = if report.coverage.complete { "✓" } else { "!" };
    let colour = if report.coverage.complete { Color::Green } else { Color::Red };
    line(&mut text, &style.coloured(&format!("{sign} {}", page::coverage(report, words)), colour));
    line(&mut text, "");

    let rounds = report.rounds.iter().rev().map(|round| {
        let bar = bar(round.settled, round.households);
        vec![round.name.clone(), bar, page::share(round.settled, round.households), page::progress(round, words)]
    });
    style.table(&mut text, &[&words.text("report.rounds"), "", "", ""], rounds.take(MOST_LINES).collect());

    let quarantine = page::quarantine(report, words);
    let quarantine = quarantine.into_iter().map(|(_, tile)| vec![tile.name, tile.number]);
    style.numbers(&mut text, &[words.labels.quarantine, ""], quarantine.collect());

    let labels = words.labels;
    let heads = [labels.duties, labels.done, labels.late, labels.open, labels.overdue, labels.missed, labels.tomorrow];
    style.numbers(&mut text, &heads, numbered(page::duties(report, words)));

    for table in page::provision(engine, report, words) {
        let heads: Vec<&str> =
            std::iter::once(table.title.as_str()).chain(table.heads.iter().map(String::as_str)).collect();
        style.numbers(&mut text, &heads, numbered(table.rows));
    }

    missed(&mut text, engine, report, style);

    let grids = page::grids(report, words);
    let left = grids.len().saturating_sub(MOST_LINES);
    let households = words.text("report.households");
    let heads = [
        labels.grid,
        &households,
        labels.settled,
        labels.central,
        labels.home,
        labels.checks,
        labels.closed,
        labels.overdue,
    ];
    style.numbers(&mut text, &heads, numbered(grids.into_iter().take(MOST_LINES).map(without_residents).collect()));
    left_out(&mut text, left, words);

    let findings = page::findings(report, words);
    if !findings.is_empty() {
        style.heading(&mut text, &words.text("report.findings"));
        for finding in findings.iter().take(MOST_LINES) {
            line(&mut text, &format!("- {finding}"));
        }
        left_out(&mut text, findings.len().saturating_sub(MOST_LINES), words);
    }
    text
}

fn missed(text: &mut String, engine: &Engine, report: &NightlyReport, style: &Style) {
    let (words, labels) = (style.words, style.words.labels);
    if report.missed.is_empty() {
        line(text, &style.coloured(&format!("✓ {}", labels.missed_none), Color::Green));
        line(text, "");
        return;
    }
    style.heading(text, &format!("{} ({})", labels.missed_title, number(count(report.missed.len()))));
    let lines = page::missed(engine, report, &Wall::default(), words, MOST_LINES);
    let rows = lines.into_iter().map(|line| vec![line.due, line.what, line.place, line.who, line.state.to_owned()]);
    style.table(text, &[labels.due, labels.what, labels.place, labels.who, labels.state], rows.collect());
    left_out(text, report.missed.len().saturating_sub(MOST_LINES), words);
}

fn numbered(rows: Vec<page::Row>) -> Vec<Vec<String>> {
    let row = |row: page::Row| std::iter::once(row.name).chain(row.numbers.into_iter().map(shown)).collect();
    rows.into_iter().map(row).collect()
}

/// Eighty columns hold one number less than the page.
fn without_residents(mut row: page::Row) -> page::Row {
    if row.numbers.len() > 1 {
        row.numbers.remove(1);
    }
    row
}

fn shown(count: Option<u32>) -> String {
    count.map_or_else(|| "–".to_owned(), number)
}

fn left_out(text: &mut String, left: usize, words: Words) {
    if left > 0 {
        line(text, &format!("… {} {}", number(count(left)), words.labels.on_page));
        line(text, "");
    }
}

fn left_out_here(text: &mut String, left: usize, words: Words) {
    if left > 0 {
        line(text, &format!("… {} {}", words.labels.more, number(count(left))));
        line(text, "");
    }
}

fn line(text: &mut String, line: &str) {
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{line}");
}

/// A part of a whole as a bar of twenty characters; full only where nothing is missing.
fn bar(part: u32, whole: u32) -> String {
    const LENGTH: u32 = 20;
    let full = u64::from(part.min(whole)) * u64::from(LENGTH) / u64::from(whole.max(1));
    let full = usize::try_from(full).unwrap_or(0);
    let length = usize::try_from(LENGTH).unwrap_or(0);
    format!("{}{}", "█".repeat(full), "░".repeat(length.saturating_sub(full)))
}

impl Style {
    fn coloured(&self, text: &str, colour: Color) -> String {
        let code = match colour {
            Color::Green => "32",
            Color::Red => "31",
            _ => "1",
        };
        if self.colours { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    fn heading(&self, text: &mut String, heading: &str) {
        line(text, &self.coloured(heading, Color::Reset));
    }

    fn empty(&self, heads: &[&str], right_from: usize) -> Table {
        let mut table = Table::new();
        table.load_style(LINED).set_content_arrangement(ContentArrangement::Dynamic);
        let heads = heads.iter().enumerate().map(|(at, head)| {
            let cell = Cell::new(head);
            let cell = if self.colours { cell.add_attribute(Attribute::Bold) } else { cell };
            if at >= right_from { cell.set_alignment(CellAlignment::Right) } else { cell }
        });
        table.set_header(heads);
        table
    }

    /// A table of words.
    fn table(&self, text: &mut String, heads: &[&str], rows: Vec<Vec<String>>) {
        self.write(text, heads, usize::MAX, rows);
    }

    /// A table of numbers, with a name before each line.
    fn numbers(&self, text: &mut String, heads: &[&str], rows: Vec<Vec<String>>) {
        self.write(text, heads, 1, rows);
    }

    fn write(&self, text: &mut String, heads: &[&str], right_from: usize, rows: Vec<Vec<String>>) {
        if rows.is_empty() {
            return;
        }
        let mut table = self.empty(heads, right_from);
        for row in rows {
            table.add_row(row.into_iter().enumerate().map(|(at, value)| {
                let cell = Cell::new(value);
                if at >= right_from { cell.set_alignment(CellAlignment::Right) } else { cell }
            }));
        }
        for column in table.column_iter_mut() {
            column.set_padding((0, 1));
        }
        line(text, &table.trim_fmt());
        line(text, "");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_full_only_where_nothing_is_missing() {
        assert!(bar(1_174, 1_174).chars().all(|character| character == '█'));
        assert!(bar(1_173, 1_174).ends_with('░'));
        assert_eq!(bar(0, 0).chars().count(), 20);
    }
}
