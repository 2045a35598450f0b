//! Sections: bytes with their lengths, deflated where that makes them shorter.

use super::PackFault;
use super::bits::{Input, put_size};
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::{
    DecompressorOxide, decompress, inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF,
};
use std::borrow::Cow;

/// A section is at most so many times as long as its packed form: no input takes more memory than a fixed multiple of
/// itself.
const MOST_GROWTH: usize = 16;

/// How hard deflate tries, 1 to 10.
const EFFORT: u8 = 8;

/// Writes a section: its length, the length of its packed form, and that. A section that deflate does not make shorter
/// stands as it is; one that deflate makes all too short is filled up with zeros.
pub(super) fn put_section(out: &mut Vec<u8>, bytes: &[u8]) {
    put_size(out, bytes.len());
    let packed = compress_to_vec(bytes, EFFORT);
    let length = packed.len().max(bytes.len().div_ceil(MOST_GROWTH));
    if length < bytes.len() {
        put_size(out, length);
        out.extend_from_slice(&packed);
        out.resize(out.len() + length - packed.len(), 0);
    } else {
        put_size(out, bytes.len());
        out.extend_from_slice(bytes);
    }
}

/// A section that is still packed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Section<'a> {
    length: usize,
    packed: &'a [u8],
}

impl<'a> Section<'a> {
    pub fn read(input: &mut Input<'a>) -> Result<Self, PackFault> {
        let length = input.size()?;
        let packed = input.count()?;
        if length < packed || length.div_ceil(MOST_GROWTH) > packed {
            return Err(PackFault::Wrong("a section of an impossible length"));
        }
        Ok(Self { length, packed: input.bytes(packed)? })
    }

    pub fn unpack(&self) -> Result<Cow<'a, [u8]>, PackFault> {
        if self.packed.len() == self.length {
            return Ok(Cow::Borrowed(self.packed));
        }
        let mut bytes = vec![0; self.length];
        let flags = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
        let (status, _, length) = decompress(&mut DecompressorOxide::new(), self.packed, &mut bytes, 0, flags);
        if status == TINFLStatus::Done && length == self.length {
            Ok(Cow::Owned(bytes))
        } else {
            Err(PackFault::Wrong("a section that does not unpack"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_comes_back_however_well_it_packs() {
        let mixed: Vec<u8> = (0..5_000_u32).map(|at| u8::try_from(at * at % 251).unwrap_or(0)).collect();
        for bytes in [Vec::new(), vec![1], vec![7; 10_000], mixed] {
            let mut out = Vec::new();
            put_section(&mut out, &bytes);
            let mut input = Input::new(&out);
            let section = Section::read(&mut input);
            assert!(input.is_empty());
            assert_eq!(section.and_then(|section| section.unpack().map(Cow::into_owned)), Ok(bytes));
        }
    }

    #[test]
    fn no_section_promises_more_than_a_multiple_of_itself() {
        for (length, packed) in [(17, 1), (1_000_000, 5), (1, 2)] {
            let mut out = Vec::new();
            put_size(&mut out, length);
            put_size(&mut out, packed);
            out.extend(vec![0; packed]);
            assert!(Section::read(&mut Input::new(&out)).is_err(), "{length}");
        }
        assert!(Section::read(&mut Input::new(&[5, 2, 1, 1])).is_ok_and(|section| section.unpack().is_err()));
    }

    #[test]
    fn a_section_that_unpacks_to_less_than_it_promises_is_refused() -> Result<(), PackFault> {
        let mut out = Vec::new();
        put_section(&mut out, &[7; 10_000]);
        let section = Section::read(&mut Input::new(&out))?;
        assert!(section.packed.len() < section.length);
        assert!(Section { length: section.length + 1, packed: section.packed }.unpack().is_err());
        Ok(())
    }
}
