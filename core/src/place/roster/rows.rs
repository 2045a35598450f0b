//! The rows of the file, each with the physical line that it begins on.

use super::decode::{END_MARK, Text};
use super::source::Source;
use csv::{ErrorKind, Reader, ReaderBuilder, StringRecord, Terminator};
use std::io;

/// What comes next in the file.
pub(super) enum Row<'r> {
    /// A row.
    Record {
        /// The line that it begins on.
        line: u32,
        /// Its fields.
        record: &'r StringRecord,
    },
    /// The last row, whose last field is quoted and never closed.
    Open {
        /// The line that the row begins on.
        line: u32,
        /// The last line of the file.
        last_line: u32,
        /// How many fields the row has.
        fields: usize,
    },
    /// Nothing more.
    End,
}

/// Reads row by row. One buffer serves all of them.
pub(super) struct Rows<'a> {
    reader: Reader<Text<'a>>,
    record: StringRecord,
    first_line: u64,
    ended: bool,
}

impl<'a> Rows<'a> {
    pub(super) fn new(source: Source<'a>) -> Self {
        let first_line = u64::from(source.first_line);
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(source.separator)
            .terminator(Terminator::Any(b'\n'))
            .from_reader(Text::new(source));
        Self { reader, record: StringRecord::new(), first_line, ended: false }
    }

    /// The next row; the error is that of the file, which cannot be read any further.
    pub(super) fn next(&mut self) -> io::Result<Row<'_>> {
        if self.ended || !self.reader.read_record(&mut self.record).map_err(error_of_the_file)? {
            return Ok(Row::End);
        }
        // The reader's own position of a record lies before the blank lines that it passed over to get there: count
        // back from where the record ends.
        let position = self.reader.position();
        let inside = self.record.as_slice().bytes().filter(|byte| *byte == b'\n').count();
        let end = position.line().saturating_add(self.first_line).saturating_sub(2);
        let begins = |end: u64| number(end.saturating_sub(u64::try_from(inside).unwrap_or(u64::MAX)));

        // Past the text and the end of line behind it, the record holds the end mark.
        if self.reader.get_ref().length().is_some_and(|length| position.byte() > length.saturating_add(1)) {
            self.ended = true;
            if self.record.len() == 1 && self.record.get(0) == Some(END_MARK) {
                return Ok(Row::End);
            }
            let end = end.saturating_add(1);
            return Ok(Row::Open {
                line: begins(end),
                last_line: number(end.saturating_sub(1)),
                fields: self.record.len(),
            });
        }
        Ok(Row::Record { line: begins(end), record: &self.record })
    }
}

fn error_of_the_file(error: csv::Error) -> io::Error {
    match error.into_kind() {
        ErrorKind::Io(error) => error,
        // Rows of any width are read and decoded text is UTF-8, so there is no other.
        other => io::Error::other(format!("{other:?}")),
    }
}

fn number(line: u64) -> u32 {
    u32::try_from(line).unwrap_or(u32::MAX)
}
