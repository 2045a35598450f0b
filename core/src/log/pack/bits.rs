//! Bytes and numbers of any length: what everything else of the encoding is made of.

use super::PackFault;

/// Longest number: ten times seven bits hold 64.
const MOST_BYTES: u32 = 10;

/// Bytes that are read from the front. Nothing is trusted: every step says whether there was enough left.
#[derive(Debug, Clone, Copy)]
pub(super) struct Input<'a> {
    rest: &'a [u8],
}

impl<'a> Input<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    pub fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// The bytes that are left.
    pub fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// How many bytes are left.
    pub fn left(&self) -> usize {
        self.rest.len()
    }

    pub fn byte(&mut self) -> Result<u8, PackFault> {
        let (first, rest) = self.rest.split_first().ok_or(PackFault::Short)?;
        self.rest = rest;
        Ok(*first)
    }

    pub fn bytes(&mut self, length: usize) -> Result<&'a [u8], PackFault> {
        let (taken, rest) = self.rest.split_at_checked(length).ok_or(PackFault::Short)?;
        self.rest = rest;
        Ok(taken)
    }

    /// A number: seven bits a byte, the lowest first, the high bit set on all bytes but the last.
    pub fn number(&mut self) -> Result<u64, PackFault> {
        let mut value = 0_u64;
        for at in 0..MOST_BYTES {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            let shifted = bits << (7 * at);
            if shifted >> (7 * at) != bits {
                return Err(PackFault::Wrong("a number of more than 64 bits"));
            }
            value |= shifted;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(PackFault::Wrong("a number of more than 64 bits"))
    }

    /// A number of things of which each takes at least one of the bytes that are left: no count makes anybody reserve
    /// more room than there is input.
    pub fn count(&mut self) -> Result<usize, PackFault> {
        let count = self.size()?;
        if count > self.left() { Err(PackFault::Short) } else { Ok(count) }
    }

    /// A number that fits the memory's addresses.
    pub fn size(&mut self) -> Result<usize, PackFault> {
        usize::try_from(self.number()?).map_err(|_| PackFault::Short)
    }

    pub fn small(&mut self) -> Result<u32, PackFault> {
        u32::try_from(self.number()?).map_err(|_| PackFault::Wrong("a number of more than 32 bits"))
    }

    pub fn text(&mut self) -> Result<&'a str, PackFault> {
        let length = self.count()?;
        std::str::from_utf8(self.bytes(length)?).map_err(|_| PackFault::Wrong("a text that is not UTF-8"))
    }
}

/// The lowest seven bits of a number.
fn low(value: u64) -> u8 {
    // The mask leaves seven bits, so the conversion cannot fail.
    u8::try_from(value & 0x7f).unwrap_or(0)
}

pub(super) fn put_number(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(low(value) | 0x80);
        value >>= 7;
    }
    out.push(low(value));
}

pub(super) fn put_size(out: &mut Vec<u8>, size: usize) {
    put_number(out, u64::try_from(size).unwrap_or(u64::MAX));
}

pub(super) fn put_text(out: &mut Vec<u8>, text: &str) {
    put_size(out, text.len());
    out.extend_from_slice(text.as_bytes());
}

/// Numbers near zero of either sign become small ones: 0, -1, 1, -2 … are 0, 1, 2, 3 …
pub(super) fn zigzag(value: i64) -> u64 {
    ((value << 1) ^ (value >> 63)).cast_unsigned()
}

pub(super) fn unzigzag(value: u64) -> i64 {
    (value >> 1).cast_signed() ^ (value & 1).cast_signed().wrapping_neg()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_and_overlong_ones_are_refused() {
        for value in [0, 1, 127, 128, 16_383, 16_384, u64::from(u32::MAX), u64::MAX - 1, u64::MAX] {
            let mut bytes = Vec::new();
            put_number(&mut bytes, value);
            assert_eq!(Input::new(&bytes).number().ok(), Some(value));
            let cut = bytes.get(..bytes.len() - 1).unwrap_or_default();
            assert_eq!(Input::new(cut).number().err(), Some(PackFault::Short));
        }
        assert!(matches!(Input::new(&[0xff; 10]).number(), Err(PackFault::Wrong(_))));
        assert!(Input::new(&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2]).number().is_err());
        for value in [0, -1, 1, 63, -64, i64::MAX, i64::MIN] {
            assert_eq!(unzigzag(zigzag(value)), value);
        }
    }

    #[test]
    fn no_count_promises_more_than_there_is() {
        let mut bytes = Vec::new();
        put_number(&mut bytes, u64::MAX);
        assert_eq!(Input::new(&bytes).count().err(), Some(PackFault::Short));
        assert_eq!(Input::new(&[3, 1, 2]).count().err(), Some(PackFault::Short));
        assert_eq!(Input::new(&[2, 1, 2]).count().ok(), Some(2));
    }
}
