//! What a snapshot says about its events, so that they need not be read to open it: which of them each file is made of,
//! and what is linked to what.
//!
//! Files and lists have numbers and names here; what they are is the business of the community.

use super::PackFault;
use super::bits::{Input, put_size, put_text};
use super::column::{column, put_column};
use super::words::{Words, put_words};
use std::collections::{BTreeMap, BTreeSet};

/// Lists from this number on are the log's own.
pub(crate) const OF_LOG: u8 = 100;

/// An outline that is being drawn.
#[derive(Debug, Default)]
pub(crate) struct Sketch {
    /// The places of the events of each file, by the number of its kind and its name.
    pub files: BTreeMap<(u8, String), Vec<u32>>,
    /// The names in each list, by the list's number and the name of what it belongs to.
    pub links: BTreeMap<(u8, String), Vec<String>>,
}

/// Lists of small numbers, each with a number of its own and the number of its name.
#[derive(Debug, Default)]
struct Lists {
    /// The number, the name, and where the list ends among the items.
    heads: Vec<(u8, usize, usize)>,
    items: Vec<u32>,
}

/// An outline as it was read.
#[derive(Debug)]
pub(crate) struct Outline {
    words: Words,
    files: Lists,
    links: Lists,
    /// How many of the events, the last ones, say how others are to be read: they are about entries, clocks or devices, or
    /// erase people.
    pub about_log: u32,
}

impl Sketch {
    /// Writes the outline: which build drew it, for another one may see other files in the same events, and what it says.
    pub(super) fn write(&self, edition: &str, about_log: usize) -> Vec<u8> {
        let mut out = Vec::new();
        put_text(&mut out, edition);
        put_size(&mut out, about_log);
        let keys = self.files.keys().chain(self.links.keys()).map(|(_, key)| key);
        let words: BTreeSet<&str> = keys.chain(self.links.values().flatten()).map(String::as_str).collect();
        put_words(&mut out, words.iter().copied());
        let numbers: BTreeMap<&str, u32> = words.into_iter().zip(0..).collect();
        let number = |word: &String| numbers.get(word.as_str()).copied().unwrap_or(0);
        put_lists(&mut out, self.files.iter().map(|((list, key), items)| (*list, number(key), items.clone())));
        let links = self.links.iter();
        put_lists(&mut out, links.map(|((list, key), items)| (*list, number(key), items.iter().map(number).collect())));
        out
    }
}

/// Writes lists as columns: the first item of each stands apart, for it has little to do with the last of the one before.
fn put_lists(out: &mut Vec<u8>, lists: impl Iterator<Item = (u8, u32, Vec<u32>)>) {
    let (mut kinds, mut keys, mut lengths) = (Vec::new(), Vec::new(), Vec::new());
    let (mut firsts, mut steps) = (Vec::new(), Vec::new());
    for (kind, key, items) in lists {
        kinds.push(i64::from(kind));
        keys.push(i64::from(key));
        lengths.push(i64::try_from(items.len()).unwrap_or(i64::MAX));
        firsts.extend(items.first().map(|first| i64::from(*first)));
        steps.extend(items.iter().zip(items.iter().skip(1)).map(|(a, b)| i64::from(*b) - i64::from(*a)));
    }
    for values in [kinds, keys, lengths, firsts, steps] {
        put_column(out, &values);
    }
}

impl Lists {
    /// Reads lists of numbers below `most`, with names of which there are so many.
    fn read(input: &mut Input<'_>, names: usize, most: usize) -> Result<Self, PackFault> {
        let wrong = PackFault::Wrong("a list that there cannot be");
        let (kinds, keys, lengths) = (column(input)?, column(input)?, column(input)?);
        let (firsts, steps) = (column(input)?, column(input)?);
        if keys.len() != kinds.len() || lengths.len() != kinds.len() {
            return Err(wrong);
        }
        let mut lists = Self { heads: Vec::with_capacity(kinds.len()), items: Vec::new() };
        lists.items.reserve_exact(firsts.len() + steps.len());
        let (mut firsts, mut steps) = (firsts.into_iter(), steps.into_iter());
        for ((kind, key), length) in kinds.into_iter().zip(keys).zip(lengths) {
            let kind = u8::try_from(kind).map_err(|_| wrong.clone())?;
            let key = usize::try_from(key).ok().filter(|key| *key < names).ok_or(wrong.clone())?;
            let mut item = 0_i64;
            for nth in 0..length.max(0) {
                item = if nth == 0 { firsts.next() } else { steps.next().map(|step| item.saturating_add(step)) }
                    .ok_or(wrong.clone())?;
                let fits = usize::try_from(item).is_ok_and(|item| item < most);
                lists.items.push(u32::try_from(item).ok().filter(|_| fits).ok_or(wrong.clone())?);
            }
            lists.heads.push((kind, key, lists.items.len()));
        }
        if firsts.next().or(steps.next()).is_some() { Err(wrong) } else { Ok(lists) }
    }

    fn iter(&self) -> impl Iterator<Item = (u8, usize, &[u32])> {
        let mut start = 0;
        self.heads.iter().map(move |(kind, key, end)| {
            let items = self.items.get(start..*end).unwrap_or_default();
            start = *end;
            (*kind, *key, items)
        })
    }
}

impl Outline {
    /// Reads the outline of so many events; none where another edition of the engine drew it.
    pub(super) fn read(bytes: &[u8], edition: &str, events: usize) -> Result<Option<Self>, PackFault> {
        let input = &mut Input::new(bytes);
        if input.text()? != edition {
            return Ok(None);
        }
        let about_log = input.small()?;
        let words = Words::read(input)?;
        let files = Lists::read(input, words.len(), events)?;
        let links = Lists::read(input, words.len(), words.len())?;
        let fits = usize::try_from(about_log).is_ok_and(|about_log| about_log <= events);
        if !fits || !input.is_empty() {
            return Err(PackFault::Wrong("an outline of other events"));
        }
        Ok(Some(Self { words, files, links, about_log }))
    }

    fn word(&self, at: usize) -> &str {
        self.words.get(at).unwrap_or_default()
    }

    /// Every file: the number of its kind, its name, and the places of its events in the order they happened.
    pub fn files(&self) -> impl Iterator<Item = (u8, &str, &[u32])> {
        self.files.iter().map(move |(kind, key, places)| (kind, self.word(key), places))
    }

    /// Every list: its number, the name of what it belongs to, and the names in it.
    pub fn links(&self) -> impl Iterator<Item = (u8, &str, impl Iterator<Item = &str>)> {
        self.links.iter().map(move |(list, key, items)| {
            let names = items.iter().map(move |item| self.word(usize::try_from(*item).unwrap_or(usize::MAX)));
            (list, self.word(key), names)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_comes_back_and_no_byte_of_it_is_trusted() -> Result<(), PackFault> {
        let mut sketch = Sketch::default();
        for (kind, name, places) in [(0, "", vec![0, 1, 2]), (2, "h-1", vec![2]), (2, "h-2", vec![5, 3, 4])] {
            sketch.files.insert((kind, name.to_owned()), places);
        }
        sketch.links.insert((3, "h-1".to_owned()), vec!["r-1".to_owned(), "r-2".to_owned()]);
        let bytes = sketch.write("x", 2);
        let again = Outline::read(&bytes, "x", 6)?.ok_or(PackFault::Short)?;
        let files: Vec<_> =
            again.files().map(|(kind, name, places)| ((kind, name.to_owned()), places.to_vec())).collect();
        assert_eq!(files, sketch.files.into_iter().collect::<Vec<_>>());
        let links: Vec<_> = again.links().map(|(list, name, items)| (list, name, items.collect::<Vec<_>>())).collect();
        assert_eq!(links, [(3, "h-1", vec!["r-1", "r-2"])]);
        assert_eq!(again.about_log, 2);
        assert!(Outline::read(&bytes, "y", 6)?.is_none(), "another edition drew it");
        assert!(Outline::read(&bytes, "x", 5).is_err(), "there are fewer events");
        for at in 0..bytes.len() {
            assert!(Outline::read(bytes.get(..at).unwrap_or_default(), "x", 6).is_err(), "cut at {at}");
            for change in 1..=u8::MAX {
                let mut altered = bytes.clone();
                if let Some(byte) = altered.get_mut(at) {
                    *byte ^= change;
                }
                if let Ok(Some(read)) = Outline::read(&altered, "x", 6) {
                    assert!(read.files().all(|(_, _, places)| places.iter().all(|place| *place < 6)));
                }
            }
        }
        Ok(())
    }

    /// Two names and four events: lists whose columns do not fit together, or that name what there is not, are none.
    #[test]
    fn lists_that_do_not_fit_together_are_refused() {
        let read = |columns: [&[i64]; 5]| {
            let mut bytes = Vec::new();
            columns.iter().for_each(|values| put_column(&mut bytes, values));
            Lists::read(&mut Input::new(&bytes), 2, 4).map(|lists| lists.items)
        };
        assert_eq!(read([&[1, 2], &[0, 1], &[2, 0], &[1], &[2]]), Ok(vec![1, 3]));
        for wrong in [
            [&[1_i64, 2] as &[i64], &[0], &[2, 0], &[1], &[2]],
            [&[1, 2], &[0, 1, 1], &[2, 0], &[1], &[2]],
            [&[1, 2], &[0, 1], &[2], &[1], &[2]],
            [&[1, 2], &[0, 1], &[2, 0, 0], &[1], &[2]],
            [&[1, 2], &[0, 2], &[2, 0], &[1], &[2]],
            [&[1, 2], &[0, 1], &[2, 0], &[1], &[3]],
            [&[1, 2], &[0, 1], &[2, 0], &[1, 1], &[2]],
        ] {
            assert!(read(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn an_outline_of_more_events_or_with_something_behind_it_is_refused() {
        let sketch = Sketch::default();
        assert!(Outline::read(&sketch.write("x", 6), "x", 6).is_ok());
        assert!(Outline::read(&sketch.write("x", 7), "x", 6).is_err(), "seven of six say how others are to be read");
        assert!(Outline::read(&[sketch.write("x", 6), vec![0]].concat(), "x", 6).is_err());
    }
}
