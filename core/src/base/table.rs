//! A keyed table: constant-time look-up whatever its size, rows in order of arrival.

use foldhash::fast::FixedState;
use std::collections::HashMap;
use std::hash::Hash;

/// Rows in one chunk. Chunks never move and are never larger than they need to be, so that a table of a hundred thousand
/// files neither copies them as it grows nor holds room for as many again.
const CHUNK: usize = 256;

/// Rows by key. Order of arrival is not the same on every replica: sort before it can reach an output.
#[derive(Debug, Clone)]
pub(crate) struct Table<K, V> {
    index: HashMap<K, u32, FixedState>,
    chunks: Vec<Vec<(K, V)>>,
}

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Self { index: HashMap::with_hasher(FixedState::default()), chunks: Vec::new() }
    }
}

impl<K: Hash + Eq + Ord + Clone, V: Default> Table<K, V> {
    /// The row of `key`.
    pub fn get(&self, key: &K) -> Option<&V> {
        let at = usize::try_from(*self.index.get(key)?).ok()?;
        self.chunks.get(at / CHUNK)?.get(at % CHUNK).map(|(_, value)| value)
    }

    /// The row of `key`, made empty where there is none.
    ///
    /// `None` only past four thousand million rows.
    pub fn entry(&mut self, key: &K) -> Option<&mut V> {
        let at = match self.index.get(key) {
            Some(at) => *at,
            None => self.add(key)?,
        };
        let at = usize::try_from(at).ok()?;
        self.chunks.get_mut(at / CHUNK)?.get_mut(at % CHUNK).map(|(_, value)| value)
    }

    fn add(&mut self, key: &K) -> Option<u32> {
        let at = u32::try_from(self.index.len()).ok()?;
        match self.chunks.last_mut().filter(|chunk| chunk.len() < CHUNK) {
            Some(chunk) => chunk.push((key.clone(), V::default())),
            None => {
                // The first chunk grows as it is filled: most tables stay small.
                let mut chunk = Vec::with_capacity(if self.chunks.is_empty() { 1 } else { CHUNK });
                chunk.push((key.clone(), V::default()));
                self.chunks.push(chunk);
            }
        }
        self.index.insert(key.clone(), at);
        Some(at)
    }

    /// All rows in order of arrival: for sums and for what is sorted afterwards.
    pub fn unordered(&self) -> impl Iterator<Item = (&K, &V)> {
        self.chunks.iter().flatten().map(|(key, value)| (key, value))
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
