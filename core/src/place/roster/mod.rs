//! The household roster: from the bytes of a CSV file to facts about places, households and residents.
//!
//! One line is one resident; a line without a person is a household that holds nobody. The file is UTF-8 or GB18030,
//! its separator comma, semicolon or tab, its columns ([`COLUMNS`]) in any order under an English or a Chinese name.
//! Lines before the header that begin with `#` are remarks; lines with nothing in them are passed over.
//!
//! Nothing stops at the first fault: every bad line is listed with line, column, value and reason, and gives no fact at
//! all, while the good lines can be used at once. Names, telephone and identity numbers are never kept (S3, S8, D1).

mod build;
mod columns;
mod decode;
mod header;
mod ids;
mod index;
mod lines;
mod result;
mod rows;
mod source;

pub use columns::{COLUMNS, ColumnRule, NOT_KEPT, template};
pub use result::{
    MOST_REPORTED, Roster, RosterCounts, RosterEncoding, RosterGrid, RosterNote, RosterOptions, RosterProblem,
};

use build::Builder;
use header::Header;
use result::Report;
use rows::{Row, Rows};
use std::io::{Cursor, Read, Result, Seek};

/// Reads a roster. The same bytes and options give the same answer, whatever the bytes are.
///
/// The result holds facts in the order in which they must be recorded: places from the outside in, households,
/// residents, grids. Ids that the file does not give are derived from names, so they are the same in whatever order
/// the lines stand; see [`Roster`] for what a derived resident id depends on.
///
/// ```
/// use gridward::base::CivilDate;
/// use gridward::place::roster::{RosterOptions, read};
///
/// let today = CivilDate::from_parts(2021, 8, 25).ok_or("no such day")?;
/// let file = "小区,楼栋,单元,房号,人员编号,出生年\n松柏,3,2,501,r-1,1950\n松柏,3,2,502,,19500\n";
/// let roster = read(file.as_bytes(), &RosterOptions { today });
/// assert_eq!((roster.counts.households, roster.counts.residents), (1, 1));
/// assert_eq!(roster.problems[0].to_string(), "line 3, 出生年 `19500`: is not a year from 1900 to 2021");
/// # Ok::<(), &'static str>(())
/// ```
#[must_use]
pub fn read(bytes: &[u8], options: &RosterOptions) -> Roster {
    read_from(Cursor::new(bytes), options).unwrap_or_else(|error| {
        // Bytes in memory can always be read; were it not so, the roster would say it.
        let mut report = Report::default();
        report.problem(1, "", "", error.to_string());
        report.into_roster(Roster::default())
    })
}

/// Reads a roster as [`read`] does, from an open file: beside the result, no more than a few pieces of the file are ever
/// in memory. The file is read from its beginning, twice: first to see how it was written.
///
/// ```
/// use gridward::base::CivilDate;
/// use gridward::place::roster::{RosterOptions, read, read_from};
/// use std::io::Cursor;
///
/// let today = CivilDate::from_parts(2021, 8, 25).ok_or("no such day")?;
/// let file = "小区,楼栋,房号\n松柏,3,501\n";
/// let roster = read_from(Cursor::new(file), &RosterOptions { today })?;
/// assert_eq!(roster, read(file.as_bytes(), &RosterOptions { today }));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// The error of `file` when it cannot be read. What is wrong with its text is never an error but in the result.
pub fn read_from(mut file: impl Read + Seek, options: &RosterOptions) -> Result<Roster> {
    let mut report = Report::default();
    let source = match source::open(&mut file)? {
        Ok(source) => source,
        Err(reason) => {
            report.problem(1, "", "", reason.to_owned());
            return Ok(report.into_roster(Roster::default()));
        }
    };
    let (encoding, first_line, lines) = (source.encoding, source.first_line, source.lines);
    let mut rows = Rows::new(source);
    let header = match rows.next()? {
        Row::Record { line, record } => Header::read(line, record, &mut report),
        Row::Open { line, .. } => {
            report.problem(line, "", "", "a quoted column name is never closed".to_owned());
            None
        }
        Row::End => {
            report.problem(first_line, "", "", "file is empty".to_owned());
            None
        }
    };
    let Some(header) = header else {
        return Ok(report.into_roster(Roster { encoding: Some(encoding), ..Roster::default() }));
    };

    let mut builder = Builder::new(encoding, lines);
    loop {
        match rows.next()? {
            Row::Record { line, record } => {
                if lines::filled(record) == 0 {
                    continue;
                }
                builder.count_line();
                let read = lines::parse(record, &header, line, options, &mut report);
                if !read.is_some_and(|read| header.complete && builder.add(&read, &header, &mut report)) {
                    builder.count_bad_line();
                }
            }
            Row::Open { line, last_line, fields } => {
                builder.count_line();
                builder.count_bad_line();
                let reason = if last_line > line {
                    format!(
                        "a quoted field is never closed; what follows up to line {last_line} was read as part of it"
                    )
                } else {
                    "a quoted field is never closed".to_owned()
                };
                report.problem(line, header.title(fields.saturating_sub(1)), "", reason);
            }
            Row::End => break,
        }
    }
    if builder.is_without_lines() {
        report.problem(header.line, "", "", "file has a header and no line below it".to_owned());
    }
    let roster = builder.finish(&header, &mut report);
    Ok(report.into_roster(roster))
}
