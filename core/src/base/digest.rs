//! Hashes that are the same on every platform: the digest of a state, and derived ids.

use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// The lower-case hexadecimal text of `bytes`.
pub(crate) fn hex_of(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A SHA-256 over the canonical JSON of what is fed to it, one line a value.
#[derive(Default)]
pub struct Digest {
    hash: Sha256,
    /// The line that is being written: into a list of bytes, as all JSON is, so that no type is compiled once more for it.
    line: Vec<u8>,
}

impl Digest {
    /// Feeds one value.
    pub fn feed<T: Serialize>(&mut self, value: &T) {
        self.line.clear();
        // Everything the engine feeds serialises: string keys, no floats. A value that did not
        // would leave its error text in the digest rather than stop the engine.
        if let Err(error) = serde_json::to_writer(&mut self.line, value) {
            self.line.extend_from_slice(error.to_string().as_bytes());
        }
        self.line.push(b'\n');
        self.hash.update(&self.line);
    }

    /// The digest so far: 64 hexadecimal digits.
    #[must_use]
    pub fn finish(self) -> String {
        hex_of(&self.hash.finalize())
    }
}

/// Builds a short derived id from parts; the parts are length-prefixed, so no two lists of parts run together.
#[derive(Default)]
pub struct Fingerprint(Sha256);

impl Fingerprint {
    /// Adds a part.
    #[must_use]
    pub fn part(mut self, text: &str) -> Self {
        let length = u32::try_from(text.len()).unwrap_or(u32::MAX);
        self.0.update(length.to_be_bytes());
        self.0.update(text.as_bytes());
        self
    }

    /// The first 80 bits, as 20 hexadecimal digits.
    #[must_use]
    pub fn finish(self) -> String {
        hex_of(&self.bits())
    }

    /// The first 80 bits of both, the one folded into the other: either can be taken out again by whoever has it.
    #[must_use]
    pub fn folded(self, other: Self) -> String {
        hex_of(&fold(self.bits(), other.bits()))
    }

    /// What `folded` gave, with `other` in it in place of this one; none where `text` is no such fingerprint.
    #[must_use]
    pub fn replaced_in(self, text: &str, other: Self) -> Option<String> {
        let digits = text.as_bytes();
        let mut bits = [0_u8; BITS];
        if digits.len() != BITS * 2 {
            return None;
        }
        for (byte, pair) in bits.iter_mut().zip(digits.chunks_exact(2)) {
            for digit in pair {
                let value = match digit {
                    b'0'..=b'9' => digit - b'0',
                    b'a'..=b'f' => digit - b'a' + 10,
                    _ => return None,
                };
                *byte = (*byte << 4) | value;
            }
        }
        Some(hex_of(&fold(fold(bits, self.bits()), other.bits())))
    }

    fn bits(self) -> [u8; BITS] {
        let whole = self.0.finalize();
        let mut bits = [0_u8; BITS];
        bits.iter_mut().zip(whole.iter()).for_each(|(bit, byte)| *bit = *byte);
        bits
    }
}

/// Bytes of a fingerprint.
const BITS: usize = 10;

fn fold(mut one: [u8; BITS], other: [u8; BITS]) -> [u8; BITS] {
    one.iter_mut().zip(other).for_each(|(byte, with)| *byte ^= with);
    one
}
