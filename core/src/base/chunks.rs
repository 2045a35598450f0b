//! A list that grows without moving what it holds.

/// Items in one chunk.
const CHUNK: usize = 256;

/// A list that is only ever added to. Its chunks never move and are never larger than they need to be: adding an item
/// to a list of a million copies nothing, and no room is held for as many again.
#[derive(Debug, Clone)]
pub(crate) struct Chunks<T> {
    chunks: Vec<Vec<T>>,
    length: usize,
}

impl<T> Default for Chunks<T> {
    fn default() -> Self {
        Self { chunks: Vec::new(), length: 0 }
    }
}

impl<T> Chunks<T> {
    pub fn len(&self) -> usize {
        self.length
    }

    pub fn get(&self, at: u32) -> Option<&T> {
        let at = usize::try_from(at).ok()?;
        self.chunks.get(at / CHUNK)?.get(at % CHUNK)
    }

    pub fn get_mut(&mut self, at: u32) -> Option<&mut T> {
        let at = usize::try_from(at).ok()?;
        self.chunks.get_mut(at / CHUNK)?.get_mut(at % CHUNK)
    }

    /// Adds an item and says where it stands; `None`, and nothing added, past four thousand million items.
    pub fn push(&mut self, item: T) -> Option<u32> {
        let at = u32::try_from(self.length).ok()?;
        match self.chunks.last_mut().filter(|chunk| chunk.len() < CHUNK) {
            Some(chunk) => chunk.push(item),
            None => {
                // The first chunk grows as it is filled: most lists stay small.
                let mut chunk = Vec::with_capacity(if self.chunks.is_empty() { 1 } else { CHUNK });
                chunk.push(item);
                self.chunks.push(chunk);
            }
        }
        self.length += 1;
        Some(at)
    }

    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.chunks.iter().flatten()
    }

    /// The items themselves; each chunk is freed as soon as its last item is taken.
    pub fn into_items(self) -> impl Iterator<Item = T> {
        self.chunks.into_iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_is_found_again_across_chunks() {
        let mut list = Chunks::default();
        assert!((0..1_000_u32).all(|item| list.push(item) == Some(item)));
        if let Some(item) = list.get_mut(999) {
            *item = 7;
        }
        assert!((0..999).all(|at| list.get(at) == Some(&at)) && list.get(1_000).is_none());
        assert_eq!((list.len(), list.iter().count(), list.get(999)), (1_000, 1_000, Some(&7)));
        assert!(list.into_items().eq((0..999).chain([7])));
    }
}
