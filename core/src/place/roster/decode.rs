//! From bytes to text, piece by piece.

use super::RosterEncoding;
use super::source::{PIECE, Source, read_up_to};
use encoding_rs::{CoderResult, Decoder, GB18030, UTF_8};
use std::io::Read;

/// What stands after the text on a line of its own: a quoted field that is never closed swallows it, and so shows.
pub(super) const END_MARK: &str = ".";

/// Decodes as it is read. Ends of line become `\n`, bytes that are no text become U+FFFD, [`END_MARK`] closes the file.
pub(super) struct Text<'a> {
    file: &'a mut dyn Read,
    /// Whether the file holds nothing more than `raw`.
    read_all: bool,
    /// Bytes that were read and are still to be decoded.
    raw: Vec<u8>,
    decoder: Decoder,
    piece: Vec<u8>,
    /// How much of `piece` has been handed out.
    given: usize,
    after_return: bool,
    /// Bytes of decoded text so far, without the end mark.
    length: u64,
    decoded_all: bool,
}

impl<'a> Text<'a> {
    pub(super) fn new(source: Source<'a>) -> Self {
        let encoding = match source.encoding {
            RosterEncoding::Utf8 => UTF_8,
            RosterEncoding::Gb18030 => GB18030,
        };
        Self {
            file: source.body,
            read_all: false,
            raw: Vec::with_capacity(PIECE),
            decoder: encoding.new_decoder_without_bom_handling(),
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

    fn decode_piece(&mut self) -> std::io::Result<()> {
        let wanted = PIECE.saturating_sub(self.raw.len());
        if !self.read_all {
            self.read_all = read_up_to(self.file, wanted, &mut self.raw)? < wanted;
        }
        self.given = 0;
        self.piece.resize(PIECE, 0);
        let (result, read, written, _) = self.decoder.decode_to_utf8(&self.raw, &mut self.piece, self.read_all);
        self.raw.drain(..read);
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
        if self.read_all && matches!(result, CoderResult::InputEmpty) {
            self.decoded_all = true;
            self.piece.push(b'\n');
            self.piece.extend_from_slice(END_MARK.as_bytes());
        }
        Ok(())
    }
}

impl Read for Text<'_> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        // A piece that held nothing but the second half of a line end is empty, and is not the end.
        while self.given >= self.piece.len() {
            if self.decoded_all {
                return Ok(0);
            }
            self.decode_piece()?;
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
