//! Dictionaries: each text once, in order, less what it begins with like the one before it.

use super::PackFault;
use super::bits::{Input, put_size};

/// A text takes over at most so many bytes from the one before it, so that no input grows without bounds.
const MOST_SHARED: usize = 64;

/// Texts by number.
#[derive(Debug, Default)]
pub(super) struct Words {
    text: String,
    ends: Vec<usize>,
}

impl Words {
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn get(&self, at: usize) -> Option<&str> {
        let start = match at.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.text.get(start..*self.ends.get(at)?)
    }

    /// Reads a dictionary: how many texts, and for each how many bytes it shares with the one before it, how many follow,
    /// and these.
    pub fn read(input: &mut Input<'_>) -> Result<Self, PackFault> {
        let count = input.count()?;
        let mut bytes: Vec<u8> = Vec::with_capacity(input.left());
        let mut ends = Vec::with_capacity(count);
        let mut start = 0_usize;
        for _ in 0..count {
            let shared = input.size()?;
            let end = bytes.len();
            let from = start
                ..start
                    .checked_add(shared)
                    .filter(|to| *to <= end && shared <= MOST_SHARED)
                    .ok_or(PackFault::Wrong("a text that shares more with the one before it than there is"))?;
            let length = input.count()?;
            bytes.extend_from_within(from);
            bytes.extend_from_slice(input.bytes(length)?);
            start = end;
            ends.push(bytes.len());
        }
        let text = String::from_utf8(bytes).map_err(|_| PackFault::Wrong("a text that is not UTF-8"))?;
        if ends.iter().all(|end| text.is_char_boundary(*end)) {
            Ok(Self { text, ends })
        } else {
            Err(PackFault::Wrong("a text that is not UTF-8"))
        }
    }
}

/// Writes a dictionary.
pub(super) fn put_words<'a>(out: &mut Vec<u8>, words: impl ExactSizeIterator<Item = &'a str>) {
    put_size(out, words.len());
    let mut before = "";
    for word in words {
        let alike = before.bytes().zip(word.bytes()).take(MOST_SHARED).take_while(|(a, b)| a == b).count();
        let shared = (0..=alike).rev().find(|at| word.is_char_boundary(*at)).unwrap_or(0);
        put_size(out, shared);
        put_size(out, word.len() - shared);
        out.extend_from_slice(word.as_bytes().get(shared..).unwrap_or_default());
        before = word;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_text_comes_back(words in prop::collection::vec("[aé单\u{1F3E0}]{0,80}", 0..20)) {
            let mut out = Vec::new();
            put_words(&mut out, words.iter().map(String::as_str));
            let read = Words::read(&mut Input::new(&out)).map_err(|fault| TestCaseError::fail(fault.to_string()))?;
            prop_assert_eq!(read.ends.len(), words.len());
            for (at, word) in words.iter().enumerate() {
                prop_assert_eq!(read.get(at), Some(word.as_str()));
            }
            prop_assert_eq!(read.get(words.len()), None);
        }

        #[test]
        fn any_bytes_end_in_texts_or_a_fault(bytes in prop::collection::vec(0_u8..6, 0..60)) {
            if let Ok(words) = Words::read(&mut Input::new(&bytes)) {
                prop_assert!(words.text.len() <= bytes.len() * MOST_SHARED);
            }
        }
    }
}
