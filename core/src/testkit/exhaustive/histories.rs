//! Every history within the bounds: first those of one resident, then those of two.

use super::{Bounds, Deed, Promise, ProofError, deeds};
use crate::base::{Instant, TimeOfDay};
use crate::policy::Policy;
use std::collections::BTreeMap;

/// One thing that can happen at one time. Its place in the list of items orders it: the earlier first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The day, from 0.
    pub day: u8,
    /// The time of day.
    pub clock: TimeOfDay,
    /// The same as an instant.
    pub at: Instant,
    /// What happens.
    pub deed: Deed,
}

/// What happens to one resident: places in the list of items, rising.
pub type Personal = Vec<u16>;

/// One judgement to be made: of a resident with a history, while those things happen to the other one that bear on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Case {
    /// How many facts it rests on.
    pub facts: u8,
    /// The resident's history, by its place in the list.
    pub person: u32,
    /// What bears on it of the other one's, by its place in the list; 0 is nothing.
    pub company: u32,
}

/// All histories of one resident.
#[derive(Debug)]
pub struct Histories {
    /// What can happen, the earliest first.
    pub items: Vec<Item>,
    /// The histories of one resident, the shortest first, then the earliest.
    pub people: Vec<Personal>,
    /// What of a history bears on the other resident, each once; the first is nothing.
    pub companies: Vec<Personal>,
    /// For each history of one resident what of it bears on the other one.
    bearing: Vec<u32>,
    /// For each history of one resident whether anything of the other one's can bear on it.
    looks: Vec<bool>,
    places: BTreeMap<Personal, u32>,
    company_places: BTreeMap<Personal, u32>,
}

fn place(at: usize) -> Result<u32, ProofError> {
    u32::try_from(at).map_err(|_| ProofError::TooMany)
}

impl Histories {
    /// Enumerates them.
    ///
    /// # Errors
    /// [`ProofError::TooMany`] where there are more than a few thousand million.
    pub fn of(policy: &Policy, promises: &[Promise], bounds: &Bounds) -> Result<Self, ProofError> {
        let deeds = deeds(policy, promises, bounds.residents);
        let whole = policy.exposure.table.iter().any(|row| row.co_residents.is_some());
        let mut items = Vec::new();
        for day in 0..bounds.days {
            for clock in &bounds.clocks {
                let at = policy.zone.instant(bounds.start.plus_days(i32::from(day)), *clock);
                items.extend(deeds.iter().map(|deed| Item { day, clock: *clock, at, deed: deed.clone() }));
            }
        }
        let count = u16::try_from(items.len()).map_err(|_| ProofError::TooMany)?;
        let mut people: Vec<Personal> = vec![Vec::new()];
        let mut level = people.clone();
        for _ in 0..bounds.each {
            let longer = level.iter().flat_map(|history| {
                let next = history.last().map_or(0, |last| last + 1);
                (next..count).map(move |item| history.iter().copied().chain([item]).collect::<Personal>())
            });
            level = longer.collect();
            people.extend(level.iter().cloned());
        }
        let mut places = BTreeMap::new();
        for (at, history) in people.iter().enumerate() {
            places.insert(history.clone(), place(at)?);
        }
        let (companies, company_places) = (Vec::new(), BTreeMap::new());
        let mut all = Self { items, people, companies, bearing: Vec::new(), looks: Vec::new(), places, company_places };
        all.relate(bounds, whole)?;
        Ok(all)
    }

    /// Finds what of each history bears on the other resident, and which histories look at the other one at all.
    fn relate(&mut self, bounds: &Bounds, whole: bool) -> Result<(), ProofError> {
        let two = bounds.residents > 1;
        let bears = |item: u16| self.item(item).is_some_and(|item| item.deed.bears_on_others(whole));
        let meets = |item: u16| self.item(item).is_some_and(|i| matches!(i.deed, Deed::Contact { mate: true, .. }));
        let any = two && (whole || self.items.iter().any(|i| matches!(i.deed, Deed::Contact { mate: true, .. })));
        let bearing = self
            .people
            .iter()
            .map(|history| -> Personal { history.iter().copied().filter(|item| any && bears(*item)).collect() });
        let bearing: Vec<Personal> = bearing.collect();
        let looks = self.people.iter().map(|history| two && (whole || history.iter().any(|item| meets(*item))));
        let looks: Vec<bool> = looks.collect();
        let mut known: BTreeMap<Personal, u32> = BTreeMap::from([(Vec::new(), 0)]);
        let mut companies = vec![Vec::new()];
        let mut places = Vec::with_capacity(bearing.len());
        for part in bearing {
            let at = match known.get(&part) {
                Some(at) => *at,
                None => {
                    let at = place(companies.len())?;
                    companies.push(part.clone());
                    known.insert(part, at);
                    at
                }
            };
            places.push(at);
        }
        (self.companies, self.bearing, self.looks, self.company_places) = (companies, places, looks, known);
        Ok(())
    }

    /// How many days before the first one anything that is reported can have begun.
    #[must_use]
    pub fn reach_back(&self) -> u16 {
        let ago = self.items.iter().map(|item| match item.deed {
            Deed::Stay { ago, .. } | Deed::Contact { ago, .. } => ago,
            _ => 0,
        });
        ago.max().unwrap_or(0).saturating_add(4)
    }

    /// One thing that can happen.
    #[must_use]
    pub fn item(&self, place: u16) -> Option<&Item> {
        self.items.get(usize::from(place))
    }

    /// A resident's history; nothing where there is none of that place.
    #[must_use]
    pub fn person(&self, place: u32) -> &[u16] {
        usize::try_from(place).ok().and_then(|at| self.people.get(at)).map(Vec::as_slice).unwrap_or_default()
    }

    /// What bears on a resident of the other one's history.
    #[must_use]
    pub fn company(&self, place: u32) -> &[u16] {
        usize::try_from(place).ok().and_then(|at| self.companies.get(at)).map(Vec::as_slice).unwrap_or_default()
    }

    /// The place of a history in the list.
    #[must_use]
    pub fn find(&self, history: &[u16]) -> Option<u32> {
        self.places.get(history).copied()
    }

    /// The place of what bears on a resident in the list.
    #[must_use]
    pub fn find_company(&self, company: &[u16]) -> Option<u32> {
        self.company_places.get(company).copied()
    }

    /// True when something of the other resident's can bear on that one.
    #[must_use]
    pub fn looks(&self, person: u32) -> bool {
        usize::try_from(person).ok().and_then(|at| self.looks.get(at)).copied().unwrap_or(false)
    }

    /// The judgement of a resident beside another one with that history; it rests on nothing of the other one's where that
    /// bears on nothing.
    #[must_use]
    pub fn beside(&self, person: u32, other: u32) -> Case {
        let company = if self.looks(person) { self.bearing(other) } else { 0 };
        self.case(person, company)
    }

    /// What of a history bears on the other resident, by its place in the list.
    #[must_use]
    pub fn bearing(&self, person: u32) -> u32 {
        usize::try_from(person).ok().and_then(|at| self.bearing.get(at)).copied().unwrap_or(0)
    }

    fn case(&self, person: u32, company: u32) -> Case {
        let facts = self.person(person).len() + self.company(company).len();
        Case { facts: u8::try_from(facts).unwrap_or(u8::MAX), person, company }
    }

    /// Every judgement within the bounds, those that rest on the fewest facts first, then the earliest.
    ///
    /// # Errors
    /// [`ProofError::TooMany`] where there are more than a few thousand million.
    pub fn cases(&self, together: u8) -> Result<Vec<Case>, ProofError> {
        let mut all = Vec::new();
        for person in 0..place(self.people.len())? {
            let companies = if self.looks(person) { place(self.companies.len())? } else { 1 };
            let near = (0..companies).map(|company| self.case(person, company));
            all.extend(near.filter(|case| case.company == 0 || case.facts <= together));
        }
        all.sort_unstable();
        Ok(all)
    }

    /// The history in which everything is as mild as can be: histories that have it in common are compared, and so belong to
    /// one part.
    #[must_use]
    pub fn mildest(&self, history: &[u16]) -> Vec<(Instant, Deed)> {
        let items = history.iter().filter_map(|item| self.item(*item));
        let mut mildest: Vec<(Instant, Deed)> = items.map(|item| (item.at, item.deed.mildest().0)).collect();
        mildest.sort_unstable();
        mildest
    }
}
