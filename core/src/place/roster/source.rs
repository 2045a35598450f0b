//! What kind of file it is: which encoding, which separator, where the header stands, how many lines there are.

use super::RosterEncoding;
use super::index::narrow;
use std::io::{Read, Result, Seek, SeekFrom};

/// How many bytes are read at a time.
pub(super) const PIECE: usize = 32 * 1024;

/// A file whose encoding and separator are known, from its header on.
pub(super) struct Source<'a> {
    /// What is still to be read: the bytes from the header on.
    pub body: &'a mut dyn Read,
    /// The line that the header stands on, from 1.
    pub first_line: u32,
    /// How many lines the whole file has.
    pub lines: u32,
    /// The encoding.
    pub encoding: RosterEncoding,
    /// What stands between two fields.
    pub separator: u8,
}

/// Finds out what kind of file it is, in one pass over all of it.
///
/// The inner error is the reason why it is no CSV file.
pub(super) fn open(file: &mut (impl Read + Seek)) -> Result<std::result::Result<Source<'_>, &'static str>> {
    let mut most = PIECE;
    let start = loop {
        file.seek(SeekFrom::Start(0))?;
        let mut head = Vec::with_capacity(most);
        let is_whole = read_up_to(file, most, &mut head)? < most;
        match find_header(&head, is_whole) {
            Some(Ok(start)) => break start,
            Some(Err(reason)) => return Ok(Err(reason)),
            // The header ends further down. Nobody writes such a file, so reading it again from the start is no loss.
            None => most = most.saturating_mul(2),
        }
    };
    file.seek(SeekFrom::Start(0))?;
    let survey = Survey::of(file)?;
    file.seek(SeekFrom::Start(start.offset))?;
    Ok(Ok(Source {
        body: file,
        first_line: start.line,
        lines: narrow(survey.line_ends).saturating_add(1),
        encoding: if start.is_marked { RosterEncoding::Utf8 } else { survey.encoding() },
        separator: start.separator,
    }))
}

/// Appends the next `most` bytes, or as many as there are: fewer mean that the file has ended.
pub(super) fn read_up_to(file: &mut (impl Read + ?Sized), most: usize, bytes: &mut Vec<u8>) -> Result<usize> {
    file.take(u64::try_from(most).unwrap_or(u64::MAX)).read_to_end(bytes)
}

/// Where the header begins.
struct Start {
    offset: u64,
    line: u32,
    separator: u8,
    /// Whether the file begins with the byte order mark of UTF-8.
    is_marked: bool,
}

/// Finds the header in the first bytes of a file; `None` when more of them must be seen.
fn find_header(head: &[u8], is_whole: bool) -> Option<std::result::Result<Start, &'static str>> {
    if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
        return Some(Err("file is UTF-16 text; save it as CSV in UTF-8"));
    }
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"\xd0\xcf\x11\xe0") {
        return Some(Err("file is a workbook; save its sheet as CSV in UTF-8"));
    }
    let unmarked = head.strip_prefix(b"\xef\xbb\xbf");
    let (mut body, mut line) = (unmarked.unwrap_or(head), 1_u32);
    loop {
        if body.is_empty() {
            return is_whole.then_some(Err("file is empty"));
        }
        let end = body.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
        let end = end.or_else(|| is_whole.then_some(body.len()))?;
        let (text, rest) = body.split_at_checked(end).unwrap_or((body, &[]));
        if !is_remark_or_blank(text) {
            let (separator, is_closed) = separator_of(body);
            let offset = u64::try_from(head.len() - body.len()).unwrap_or(u64::MAX);
            let start = Start { offset, line, separator, is_marked: unmarked.is_some() };
            return (is_closed || is_whole).then_some(Ok(start));
        }
        line = line.saturating_add(1);
        body = match rest {
            [b'\r', b'\n', after @ ..] | [_, after @ ..] => after,
            [] => &[],
        };
    }
}

/// A spreadsheet pads a remark with separators, and quotes it when it holds one.
fn is_remark_or_blank(line: &[u8]) -> bool {
    let line = line.trim_ascii_start();
    line.starts_with(b"#") || line.starts_with(b"\"#") || line.iter().all(|byte| b" \t,;\"".contains(byte))
}

/// The separator that the header holds most of, and whether its end was seen. None of the three is ever a part of a
/// longer GB18030 character.
fn separator_of(body: &[u8]) -> (u8, bool) {
    let (mut commas, mut tabs, mut semicolons, mut quoted, mut is_closed) = (0_usize, 0_usize, 0_usize, false, false);
    for byte in body {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => {
                is_closed = true;
                break;
            }
            b',' if !quoted => commas += 1,
            b'\t' if !quoted => tabs += 1,
            b';' if !quoted => semicolons += 1,
            _ => {}
        }
    }
    let separator = if commas >= tabs && commas >= semicolons {
        b','
    } else if tabs >= semicolons {
        b'\t'
    } else {
        b';'
    };
    (separator, is_closed)
}

/// What one pass over all bytes tells.
#[derive(Default)]
struct Survey {
    /// Characters that take three bytes or more in UTF-8.
    long_characters: usize,
    /// Places that are not UTF-8.
    breaks: usize,
    line_ends: usize,
    after_return: bool,
}

impl Survey {
    fn of(file: &mut impl Read) -> Result<Self> {
        let mut survey = Self::default();
        // A character that a piece cuts in two is kept for the next one.
        let mut piece = Vec::with_capacity(PIECE);
        loop {
            let kept = piece.len();
            let wanted = PIECE - kept;
            let is_last = read_up_to(file, wanted, &mut piece)? < wanted;
            survey.count_line_ends(piece.get(kept..).unwrap_or_default());
            let cut = survey.count_characters(&piece, is_last);
            if is_last {
                return Ok(survey);
            }
            piece.drain(..piece.len() - cut);
        }
    }

    fn count_line_ends(&mut self, bytes: &[u8]) {
        for byte in bytes {
            let is_return = *byte == b'\r';
            self.line_ends += usize::from(is_return || (*byte == b'\n' && !self.after_return));
            self.after_return = is_return;
        }
    }

    /// Counts the characters of a piece; how many bytes at its end begin a character that may go on in the next piece.
    fn count_characters(&mut self, piece: &[u8], is_last: bool) -> usize {
        let mut seen = 0;
        for chunk in piece.utf8_chunks() {
            self.long_characters += chunk.valid().bytes().filter(|byte| *byte >= 0xe0).count();
            let rest = chunk.invalid();
            seen += chunk.valid().len() + rest.len();
            let is_begun = || std::str::from_utf8(rest).is_err_and(|error| error.error_len().is_none());
            if seen == piece.len() && !is_last && is_begun() {
                return rest.len();
            }
            self.breaks += usize::from(!rest.is_empty());
        }
        0
    }

    /// UTF-8 where the bytes are, or where they plainly were before some of them were damaged; GB18030 otherwise.
    ///
    /// Characters of Chinese text take three bytes or more in UTF-8. GB18030 text almost never forms such a sequence
    /// and breaks the form at nearly each of its characters, so a majority settles it.
    fn encoding(&self) -> RosterEncoding {
        if self.breaks == 0 || (self.long_characters > 0 && self.long_characters >= self.breaks) {
            RosterEncoding::Utf8
        } else {
            RosterEncoding::Gb18030
        }
    }
}
