//! Rows found by id without a second copy of the ids.

use foldhash::fast::FixedState;
use std::collections::HashMap;
use std::hash::BuildHasher as _;

/// Row numbers by the text of an id, in 16 bytes a row: the ids themselves stay in the result alone.
#[derive(Default)]
pub(super) struct Index {
    rows: HashMap<u64, u32, FixedState>,
}

impl Index {
    /// The row of `text`; `at` gives the text of a row. Two texts of one hash stand at neighbouring keys.
    pub(super) fn find<'a>(&self, text: &str, at: impl Fn(u32) -> Option<&'a str>) -> Result<u32, u64> {
        let mut key = FixedState::default().hash_one(text);
        loop {
            match self.rows.get(&key) {
                None => return Err(key),
                Some(row) if at(*row) == Some(text) => return Ok(*row),
                Some(_) => key = key.wrapping_add(1),
            }
        }
    }

    /// Adds a row at the free key that [`Index::find`] gave.
    pub(super) fn insert(&mut self, key: u64, row: usize) {
        self.rows.insert(key, narrow(row));
    }
}

/// A row as it is remembered: files of more rows than this do not fit into a memory.
pub(super) fn narrow(row: usize) -> u32 {
    u32::try_from(row).unwrap_or(u32::MAX)
}

/// A remembered row as a place in a list.
pub(super) fn wide(row: u32) -> usize {
    usize::try_from(row).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_one_hash_are_told_apart() {
        let texts = ["a", "b"];
        let at = |row: u32| texts.get(wide(row)).copied();
        let mut index = Index::default();
        let Err(key) = index.find("a", at) else { return assert!(index.rows.is_empty()) };
        // As if `b` had been stored under the hash of `a`.
        index.insert(key, 1);
        let Err(next) = index.find("a", at) else { return assert_eq!(at(1), Some("a")) };
        assert_eq!(next, key.wrapping_add(1));
        index.insert(next, 0);
        assert_eq!(index.find("a", at), Ok(0));
    }
}
