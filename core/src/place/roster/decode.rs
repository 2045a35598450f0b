//! From bytes to text: which encoding, which separator, where the header stands; decoded piece by piece.

use super::RosterEncoding;
use encoding_rs::{CoderResult, Decoder, GB18030, UTF_8};
use std::io::Read;

/// A file whose encoding and separator are known, from its header on.
pub(super) struct Source<'a> {
    /// The bytes from the header on.
    body: &'a [u8],
    /// The line that the header stands on, from 1.
    pub first_line: u32,
    /// The encoding.
    pub encoding: RosterEncoding,
    /// What stands between two fields.
    pub separator: u8,
}

/// Finds out what kind of file `bytes` are.
///
/// The error is the reason why they are no CSV file.
pub(super) fn open(bytes: &[u8]) -> Result<Source<'_>, &'static str> {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err("file is UTF-16 text; save it as CSV in UTF-8");
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err("file is a workbook; save its sheet as CSV in UTF-8");
    }
    let (encoding, mut body) = match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(body) => (RosterEncoding::Utf8, body),
        None => (encoding_of(bytes), bytes),
    };
    let mut first_line = 1_u32;
    loop {
        if body.is_empty() {
            return Err("file is empty");
        }
        let end = body.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(body.len());
        let (line, rest) = body.split_at_checked(end).unwrap_or((body, &[]));
        if !is_remark_or_blank(line) {
            return Ok(Source { body, first_line, encoding, separator: separator_of(body) });
        }
        first_line = first_line.saturating_add(1);
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

/// UTF-8 where the bytes are, or where they plainly were before some of them were damaged; GB18030 otherwise.
///
/// Characters of Chinese text take three bytes or more in UTF-8. GB18030 text almost never forms such a sequence and
/// breaks the form at nearly each of its characters, so a majority settles it.
fn encoding_of(bytes: &[u8]) -> RosterEncoding {
    if std::str::from_utf8(bytes).is_ok() {
        return RosterEncoding::Utf8;
    }
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|character| character.len_utf8() >= 3).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    if whole > 0 && whole >= broken { RosterEncoding::Utf8 } else { RosterEncoding::Gb18030 }
}

/// The separator that the header holds most of. None of the three is ever a part of a longer GB18030 character.
fn separator_of(body: &[u8]) -> u8 {
    let (mut commas, mut tabs, mut semicolons, mut quoted) = (0_usize, 0_usize, 0_usize, false);
    for byte in body {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            b',' if !quoted => commas += 1,
            b'\t' if !quoted => tabs += 1,
            b';' if !quoted => semicolons += 1,
            _ => {}
        }
    }
    if commas >= tabs && commas >= semicolons {
        b','
    } else if tabs >= semicolons {
        b'\t'
    } else {
        b';'
    }
}

/// What stands after the text on a line of its own: a quoted field that is never closed swallows it, and so shows.
pub(super) const END_MARK: &str = ".";

/// Decodes as it is read. Ends of line become `\n`, bytes that are no text become U+FFFD, [`END_MARK`] closes the file.
pub(super) struct Text<'a> {
    decoder: Decoder,
    rest: &'a [u8],
    piece: Vec<u8>,
    /// How much of `piece` has been handed out.
    given: usize,
    after_return: bool,
    /// Bytes of decoded text so far, without the end mark.
    length: u64,
    decoded_all: bool,
}

const PIECE: usize = 32 * 1024;

impl<'a> Text<'a> {
    pub(super) fn new(source: &Source<'a>) -> Self {
        let encoding = match source.encoding {
            RosterEncoding::Utf8 => UTF_8,
            RosterEncoding::Gb18030 => GB18030,
        };
        Self {
            decoder: encoding.new_decoder_without_bom_handling(),
            rest: source.body,
            piece: Vec::with_capacity(PIECE),
            given: 0,
            after_return: false,
            length: 0,
            decoded_all: false,
        }
    }

    /// The length of the decoded text without the end mark; `None` until all of it has been decoded.
    pub(super) fn length(&self) -> Option<u64> {
        self.decoded_all.then_some(self.length)
    }

    fn decode_piece(&mut self) {
        self.given = 0;
        self.piece.clear();
        if self.decoded_all {
            return;
        }
        self.piece.resize(PIECE, 0);
        let (result, read, written, _) = self.decoder.decode_to_utf8(self.rest, &mut self.piece, true);
        self.rest = self.rest.get(read..).unwrap_or_default();
        self.piece.truncate(written);
        if self.after_return || self.piece.contains(&b'\r') {
            let after_return = &mut self.after_return;
            self.piece.retain_mut(|byte| {
                let second_of_pair = *after_return && *byte == b'\n';
                *after_return = *byte == b'\r';
                if *after_return {
                    *byte = b'\n';
                }
                !second_of_pair
            });
        }
        self.length = self.length.saturating_add(u64::try_from(self.piece.len()).unwrap_or(u64::MAX));
        if matches!(result, CoderResult::InputEmpty) {
            self.decoded_all = true;
            self.piece.push(b'\n');
            self.piece.extend_from_slice(END_MARK.as_bytes());
        }
    }
}

impl Read for Text<'_> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        // A piece that held nothing but the second half of a line end is empty, and is not the end.
        while self.given >= self.piece.len() {
            let was_last = self.decoded_all;
            self.decode_piece();
            if was_last {
                return Ok(0);
            }
        }
        let left = self.piece.get(self.given..).unwrap_or_default();
        let count = left.len().min(out.len());
        if let (Some(to), Some(from)) = (out.get_mut(..count), left.get(..count)) {
            to.copy_from_slice(from);
        }
        self.given += count;
        Ok(count)
    }
}
