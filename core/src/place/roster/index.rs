//! Rows found by id without a second copy of the ids, and room for lists of rows.

use foldhash::fast::FixedState;
use std::hash::BuildHasher as _;

/// Stands where no row is.
const FREE: u32 = u32::MAX;

/// Row numbers by the text of an id, in 5 to 11 bytes a row: the ids themselves stay in the result alone.
///
/// A row stands at the place that the hash of its text names, or at the next free place behind it.
#[derive(Default)]
pub(super) struct Index {
    /// As many places as a power of two; at most three of four are taken.
    places: Vec<u32>,
    rows: usize,
}

impl Index {
    /// The row of `text`; `at` gives the text of a row.
    pub(super) fn find<'a>(&self, text: &str, at: impl Fn(u32) -> Option<&'a str>) -> Option<u32> {
        let (before, from) = self.places.split_at_checked(self.first_place(text))?;
        from.iter().chain(before).copied().take_while(|row| *row != FREE).find(|row| at(*row) == Some(text))
    }

    /// Adds a row whose text is not there yet; `at` gives the text of a row that is.
    pub(super) fn insert<'a>(&mut self, text: &str, row: usize, at: impl Fn(u32) -> Option<&'a str>) {
        self.rows += 1;
        if self.rows.saturating_mul(4) > self.places.len().saturating_mul(3) {
            let longer = vec![FREE; (self.places.len() * 2).max(16)];
            for row in std::mem::replace(&mut self.places, longer) {
                if let Some(text) = Some(row).filter(|row| *row != FREE).and_then(&at) {
                    self.put(text, row);
                }
            }
        }
        self.put(text, narrow(row));
    }

    fn put(&mut self, text: &str, row: u32) {
        let first = self.first_place(text);
        let mut places = (first..self.places.len()).chain(0..first);
        if let Some(free) = places.find(|place| self.places.get(*place) == Some(&FREE))
            && let Some(place) = self.places.get_mut(free)
        {
            *place = row;
        }
    }

    fn first_place(&self, text: &str) -> usize {
        let last = u64::try_from(self.places.len()).unwrap_or(u64::MAX).saturating_sub(1);
        usize::try_from(FixedState::default().hash_one(text) & last).unwrap_or(0)
    }
}

/// Makes room for at least one more in a list that is filled while the file is read, `line` of its `lines` by now.
///
/// Where the list goes on to grow as it did, the room is enough for the whole file, so that the list is moved only while
/// it is short, and ends with next to nothing to spare.
pub(super) fn make_room<T>(list: &mut Vec<T>, line: u32, lines: u32) {
    if list.len() < list.capacity() {
        return;
    }
    let length = u64::try_from(list.len()).unwrap_or(u64::MAX);
    let expected = length.saturating_mul(u64::from(lines.saturating_sub(line))) / u64::from(line.max(1));
    let expected = expected.saturating_add(expected / 64).saturating_add(64);
    // The beginning of a file says little about the rest of it.
    let more = if expected / 8 <= length { expected } else { length.max(64).saturating_mul(3) };
    list.reserve_exact(usize::try_from(more).unwrap_or(64));
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
    fn every_row_is_found_and_no_other() {
        let texts: Vec<String> = (0..5_000).map(|number| format!("r-{number}")).collect();
        let at = |row: u32| texts.get(wide(row)).map(String::as_str);
        let mut index = Index::default();
        for (row, text) in texts.iter().enumerate() {
            assert_eq!(index.find(text, at), None);
            index.insert(text, row, at);
            assert_eq!(index.find(text, at), Some(narrow(row)));
        }
        assert!(texts.iter().zip(0..).all(|(text, row)| index.find(text, at) == Some(row)));
        assert_eq!(index.find("r-5000", at), None);
        // Most of them do not stand at the first place of their own: others do.
        assert_eq!((index.rows, index.places.len()), (5_000, 8_192));
    }

    #[test]
    fn a_list_that_grows_evenly_gets_the_room_that_it_needs() {
        let (mut list, mut moved, lines) = (Vec::new(), 0, 300_000);
        for line in 1..=lines {
            moved += u32::from(list.len() == list.capacity());
            make_room(&mut list, line, lines);
            list.push(line);
        }
        assert!(moved < 10 && list.capacity() - list.len() < list.len() / 32, "{moved}, {}", list.capacity());
    }

    #[test]
    fn there_is_room_whatever_the_lines_say() {
        for (line, lines) in [(0, 0), (1, 0), (u32::MAX, 1), (1, u32::MAX)] {
            let mut list = vec![0_u8; 100];
            list.shrink_to_fit();
            make_room(&mut list, line, lines);
            assert!((101..=1_000).contains(&list.capacity()), "{line} of {lines}: {}", list.capacity());
        }
    }
}
