//! Who is on which shift, while a rota is being made.

use super::case::Case;

/// Crews by shift and lists of work by person; the two always agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Roster {
    crews: Vec<Vec<usize>>,
    lists: Vec<Vec<usize>>,
}

fn insert(list: &mut Vec<usize>, item: usize) {
    if let Err(at) = list.binary_search(&item) {
        list.insert(at, item);
    }
}

fn remove(list: &mut Vec<usize>, item: usize) {
    if let Ok(at) = list.binary_search(&item) {
        list.remove(at);
    }
}

impl Roster {
    /// Nobody anywhere, but for the other work that people have.
    pub(super) fn new(case: &Case) -> Self {
        let mut roster =
            Self { crews: vec![Vec::new(); case.works.len()], lists: vec![Vec::new(); case.workers.len()] };
        for (work, it) in case.works.iter().enumerate() {
            if let Some(owner) = it.owner {
                roster.put(owner, work);
            }
        }
        roster
    }

    pub(super) fn put(&mut self, person: usize, work: usize) {
        if let (Some(crew), Some(list)) = (self.crews.get_mut(work), self.lists.get_mut(person)) {
            insert(crew, person);
            insert(list, work);
        }
    }

    pub(super) fn take(&mut self, person: usize, work: usize) {
        if let (Some(crew), Some(list)) = (self.crews.get_mut(work), self.lists.get_mut(person)) {
            remove(crew, person);
            remove(list, work);
        }
    }

    /// The people on a shift, in order.
    pub(super) fn crew(&self, work: usize) -> &[usize] {
        self.crews.get(work).map_or(&[], Vec::as_slice)
    }

    /// The work of a person, in the order of time.
    pub(super) fn list(&self, person: usize) -> &[usize] {
        self.lists.get(person).map_or(&[], Vec::as_slice)
    }

    pub(super) fn has(&self, person: usize, work: usize) -> bool {
        self.crew(work).binary_search(&person).is_ok()
    }

    /// Everyone on every shift.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        self.crews.iter().enumerate().flat_map(|(work, crew)| crew.iter().map(move |&person| (person, work)))
    }

    /// True when a person breaks no limit if they do this work as well.
    pub(super) fn bears(&mut self, case: &Case, person: usize, work: usize) -> bool {
        let Some(list) = self.lists.get_mut(person) else { return false };
        insert(list, work);
        let bears = case.broken(person, list).is_none();
        remove(list, work);
        bears
    }

    /// True when somebody who is not on the shift yet may come to it and finds a place, limits aside.
    pub(super) fn finds_place(&self, case: &Case, person: usize, work: usize) -> bool {
        case.may(person, work) && !self.has(person, work) && seats_all(case, work, self.crew(work), Some(person))
    }

    /// The places of a shift that are open.
    pub(super) fn missing(&self, case: &Case, work: usize) -> usize {
        let it = case.work(work);
        if it.fixed { 0 } else { it.places.len().saturating_sub(self.crew(work).len()) }
    }

    /// The gaps, the highest posts first.
    pub(super) fn gaps(&self, case: &Case) -> Vec<usize> {
        let mut gaps = vec![0_usize; case.classes];
        for (work, it) in case.works.iter().enumerate() {
            if let Some(sum) = gaps.get_mut(it.class) {
                *sum = sum.saturating_add(self.missing(case, work));
            }
        }
        gaps
    }
}

/// Seats a crew on the places of a shift, as many as can be: for each place who sits there.
pub(super) fn seats(case: &Case, work: usize, crew: &[usize], extra: Option<usize>) -> Vec<Option<usize>> {
    let places = &case.work(work).places;
    let mut seats = vec![None; places.len()];
    for person in crew.iter().copied().chain(extra) {
        let mut tried = vec![false; places.len()];
        seat(case, places, person, &mut seats, &mut tried);
    }
    seats
}

/// Finds a place for a person, if need be by moving those who sit there.
fn seat(case: &Case, places: &[Option<usize>], person: usize, seats: &mut [Option<usize>], tried: &mut [bool]) -> bool {
    for (at, &skill) in places.iter().enumerate() {
        if !case.skilled(person, skill) || tried.get(at).copied().unwrap_or(true) {
            continue;
        }
        if let Some(mark) = tried.get_mut(at) {
            *mark = true;
        }
        let sits = seats.get(at).copied().flatten();
        if sits.is_none_or(|other| seat(case, places, other, seats, tried)) {
            if let Some(place) = seats.get_mut(at) {
                *place = Some(person);
            }
            return true;
        }
    }
    false
}

/// True when everybody of a crew has a place.
pub(super) fn seats_all(case: &Case, work: usize, crew: &[usize], extra: Option<usize>) -> bool {
    let it = case.work(work);
    let people = crew.len().saturating_add(usize::from(extra.is_some()));
    people <= it.places.len()
        && (it.plain || seats(case, work, crew, extra).iter().filter(|seat| seat.is_some()).count() == people)
}
