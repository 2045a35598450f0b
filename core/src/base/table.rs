//! A keyed table: constant-time look-up whatever its size, rows in order of arrival.

use super::chunks::Chunks;
use foldhash::fast::FixedState;
use std::collections::HashMap;
use std::hash::Hash;

/// Rows by key. Order of arrival is not the same on every replica: sort before it can reach an output.
#[derive(Debug, Clone)]
pub(crate) struct Table<K, V> {
    index: HashMap<K, u32, FixedState>,
    rows: Chunks<(K, V)>,
}

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Self { index: HashMap::with_hasher(FixedState::default()), rows: Chunks::default() }
    }
}

impl<K: Hash + Eq + Ord + Clone, V: Default> Table<K, V> {
    /// Makes room for so many more rows.
    pub fn reserve(&mut self, rows: usize) {
        self.index.reserve(rows);
    }

    /// The row of `key`.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.rows.get(*self.index.get(key)?).map(|(_, value)| value)
    }

    /// The row of `key`, made empty where there is none.
    ///
    /// `None` only past four thousand million rows.
    pub fn entry(&mut self, key: &K) -> Option<&mut V> {
        let at = self.number(key)?;
        self.numbered(at).map(|(_, value)| value)
    }

    /// The number of `key`'s row, made empty where there is none; rows are numbered from 0 in order of arrival.
    ///
    /// `None` only past four thousand million rows.
    pub fn number(&mut self, key: &K) -> Option<u32> {
        if let Some(at) = self.index.get(key) {
            return Some(*at);
        }
        let at = self.rows.push((key.clone(), V::default()))?;
        self.index.insert(key.clone(), at);
        Some(at)
    }

    /// The row of that number, with its key.
    pub fn numbered(&mut self, at: u32) -> Option<(&K, &mut V)> {
        self.rows.get_mut(at).map(|(key, value)| (&*key, value))
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// All rows in order of arrival: for sums and for what is sorted afterwards.
    pub fn unordered(&self) -> impl Iterator<Item = (&K, &V)> {
        self.rows.iter().map(|(key, value)| (key, value))
    }

    /// All rows in order of their keys.
    pub fn sorted(&self) -> Vec<(&K, &V)> {
        let mut rows: Vec<_> = self.unordered().collect();
        rows.sort_unstable_by(|a, b| a.0.cmp(b.0));
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found_again_across_chunks() {
        let mut table: Table<u32, u32> = Table::default();
        for key in (0..1_000).rev() {
            if let Some(row) = table.entry(&key) {
                *row += key;
            }
        }
        assert!((0..1_000).all(|key| table.get(&key) == Some(&key)) && table.get(&1_000).is_none());
        assert!(table.sorted().into_iter().map(|(key, _)| *key).eq(0..1_000));
        assert_eq!(table.unordered().count(), 1_000);
    }
}
