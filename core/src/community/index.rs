//! What files are linked to what, so that nobody has to go through all of them.

use super::named::Named;
use crate::base::{GridId, HouseholdId, PermitId, PlaceId, ResidentId, SightingId, Table, UnitId, WorkerId};
use crate::duty::Subject;
use crate::gate::{Holder, Traveller};
use crate::log::{Event, Fact};
use crate::place::{Area, Title};
use std::collections::BTreeSet;
use std::hash::Hash;

/// What was ever linked to what; every list is sorted and free of repetition.
#[derive(Debug, Clone, Default)]
pub(crate) struct Index {
    pub places_in: Table<PlaceId, Vec<PlaceId>>,
    pub top_places: Vec<PlaceId>,
    pub households_in: Table<PlaceId, Vec<HouseholdId>>,
    pub members_of: Table<HouseholdId, Vec<ResidentId>>,
    pub second_home_of: Table<HouseholdId, Vec<ResidentId>>,
    pub merged_from: Table<HouseholdId, Vec<HouseholdId>>,
    pub grids_over: Table<Area, Vec<GridId>>,
    pub posts_of: Table<WorkerId, Vec<Area>>,
    pub units_over: Table<Area, Vec<UnitId>>,
    /// Whose duties a worker has ever claimed.
    pub claims_of: Table<WorkerId, Vec<Subject>>,
    /// Residents whose file holds a stay, contact, arrival, journey, circumstance or order: with those who are watched,
    /// only they can be under a measure.
    pub measured: BTreeSet<ResidentId>,
    /// Residents who have ever reported at a registration point.
    pub arrived: BTreeSet<ResidentId>,
    /// Residents whose file holds a reading, symptom or sample: only they can alarm.
    pub watched: BTreeSet<ResidentId>,
    /// Residents about whom anything was stated for which the community looks after people.
    pub cared: BTreeSet<ResidentId>,
    /// Residents about whose vaccination anything was recorded.
    pub vaccinated: BTreeSet<ResidentId>,
    /// Permits that were ever issued to somebody.
    pub permits_of: Table<Holder, Vec<PermitId>>,
    /// Who ever named a permit at a gate.
    pub users_of: Table<PermitId, Vec<Traveller>>,
    /// Households that have asked for something, are on a watch list, had a notice on the door, are let, or took in another.
    pub asking: BTreeSet<HouseholdId>,
    /// Sightings that were ever reported for an area.
    pub sightings_in: Table<Area, Vec<SightingId>>,
}

fn link<T: Ord + Clone>(list: Option<&mut Vec<T>>, item: &T) {
    let Some(list) = list else { return };
    // Ids mostly arrive in order.
    if list.last().is_none_or(|last| last < item) {
        list.push(item.clone());
    } else if let Err(at) = list.binary_search(item) {
        list.insert(at, item.clone());
    }
}

impl Index {
    pub fn take(&mut self, event: &Event) {
        match &event.fact {
            Fact::PlaceAdded(fact) => match &fact.parent {
                Some(parent) => link(self.places_in.entry(parent), &fact.place),
                None => link(Some(&mut self.top_places), &fact.place),
            },
            Fact::PlaceChanged(fact) => {
                if let Some(parent) = &fact.parent {
                    link(self.places_in.entry(parent), &fact.place);
                } else if fact.top_level {
                    link(Some(&mut self.top_places), &fact.place);
                }
            }
            Fact::HouseholdRegistered(fact) => link(self.households_in.entry(&fact.place), &fact.household),
            Fact::AddressChanged(fact) => link(self.households_in.entry(&fact.place), &fact.household),
            Fact::HouseholdSplit(fact) => {
                link(self.households_in.entry(&fact.place), &fact.into);
                for resident in &fact.residents {
                    link(self.members_of.entry(&fact.into), resident);
                }
            }
            Fact::HouseholdMerged(fact) => {
                link(self.merged_from.entry(&fact.into), &fact.household);
                insert(&mut self.asking, &fact.into);
            }
            Fact::SecondHomeStated(fact) => link(self.second_home_of.entry(&fact.household), &fact.resident),
            Fact::ResidentRegistered(fact) => link(self.members_of.entry(&fact.household), &fact.resident),
            Fact::ResidentMoved(fact) => {
                if let Some(to) = &fact.to {
                    link(self.members_of.entry(to), &fact.resident);
                }
            }
            Fact::GridDrawn(fact) => {
                let places = fact.places.iter().cloned().map(Area::Place);
                for area in places.chain(fact.households.iter().cloned().map(Area::Household)) {
                    link(self.grids_over.entry(&area), &fact.grid);
                }
            }
            Fact::UnitJoined(fact) => link(self.units_over.entry(&fact.area), &fact.unit),
            Fact::UnitClaimed(fact) => link(self.units_over.entry(&fact.area), &fact.unit),
            Fact::PostTaken(fact) => link(self.posts_of.entry(&fact.worker), &fact.area),
            Fact::PostHandedOver(fact) => link(self.posts_of.entry(&fact.to), &fact.area),
            Fact::DeputyNamed(fact) => link(self.posts_of.entry(&fact.deputy), &fact.area),
            Fact::StayReported(fact) => insert(&mut self.measured, &fact.resident),
            Fact::ContactReported(fact) => insert(&mut self.measured, &fact.resident),
            Fact::ArrivalRegistered(fact) => {
                insert(&mut self.measured, &fact.resident);
                insert(&mut self.arrived, &fact.resident);
            }
            Fact::MeasureOrdered(fact) => insert(&mut self.measured, &fact.resident),
            Fact::JourneyReported(fact) => insert(&mut self.measured, &fact.resident),
            Fact::CircumstanceStated(fact) => insert(&mut self.measured, &fact.resident),
            Fact::CareGroundStated(fact) => insert(&mut self.cared, &fact.resident),
            Fact::CareGroundWithdrawn(fact) => insert(&mut self.cared, &fact.resident),
            Fact::CareVisited(fact) => insert(&mut self.cared, &fact.resident),
            Fact::VaccinationGiven(fact) => insert(&mut self.vaccinated, &fact.resident),
            Fact::VaccinationUnfit(fact) => insert(&mut self.vaccinated, &fact.resident),
            Fact::DutyClaimed(fact) => link(self.claims_of.entry(&event.by), &fact.subject),
            Fact::DutyAssigned(fact) => link(self.claims_of.entry(&fact.worker), &fact.subject),
            Fact::RequestMade(fact) => insert(&mut self.asking, &fact.household),
            Fact::WatchListed(fact) => insert(&mut self.asking, &fact.household),
            Fact::PermitIssued(fact) => link(self.permits_of.entry(&fact.holder), &fact.permit),
            Fact::PassageRecorded(fact) => {
                if let Some(permit) = &fact.approach.permit {
                    link(self.users_of.entry(permit), &fact.approach.who);
                }
            }
            Fact::TitleStated(fact) if fact.title == Title::Tenant => insert(&mut self.asking, &fact.household),
            Fact::NoticeGone(fact) => insert(&mut self.asking, &fact.household),
            Fact::SightingReported(fact) => link(self.sightings_in.entry(&fact.area), &fact.sighting),
            _ => {}
        }
    }
}

pub(super) fn insert<T: Ord + Clone>(set: &mut BTreeSet<T>, item: &T) {
    if !set.contains(item) {
        set.insert(item.clone());
    }
}

/// Takes down one item of a list: the list's number, the name of what it belongs to, and that of the item.
pub(super) type Say<'s> = &'s mut dyn FnMut(u8, String, String);

/// The names of what stands in a list.
pub(super) type Items<'i, 's> = &'i mut dyn Iterator<Item = &'s str>;

/// Every list by its number, in both directions: what is written for a list is read for it.
macro_rules! lists {
    ($($number:literal $list:ident $shape:ident,)+) => {
        impl Index {
            /// Names everything that is linked, list by list.
            pub fn each(&self, say: Say<'_>) {
                $($shape::each(&self.$list, $number, say);)+
            }

            /// Puts names back into a list; none where there is no such list, or a name is none.
            pub fn put(&mut self, list: u8, key: &str, items: Items<'_, '_>) -> Option<()> {
                match list {
                    $($number => $shape::put(&mut self.$list, key, items),)+
                    _ => None,
                }
            }
        }
    };
}

lists! {
    0 places_in rows,
    1 top_places row,
    2 households_in rows,
    3 members_of rows,
    4 second_home_of rows,
    5 merged_from rows,
    6 grids_over rows,
    7 posts_of rows,
    8 units_over rows,
    9 claims_of rows,
    10 measured set,
    11 arrived set,
    12 watched set,
    13 cared set,
    14 vaccinated set,
    15 permits_of rows,
    16 users_of rows,
    17 asking set,
    18 sightings_in rows,
}

/// Lists by what they belong to.
mod rows {
    use super::{Hash, Items, Named, Say, Table, row};

    pub fn each<K: Named + Hash + Eq + Ord + Clone, T: Named>(table: &Table<K, Vec<T>>, list: u8, say: Say<'_>) {
        for (key, items) in table.unordered() {
            items.iter().for_each(|item| say(list, key.name(), item.name()));
        }
    }

    pub fn put<K: Named + Hash + Eq + Ord + Clone, T: Named + Ord + Clone>(
        table: &mut Table<K, Vec<T>>,
        key: &str,
        items: Items<'_, '_>,
    ) -> Option<()> {
        row::put(table.entry(&K::named(key)?)?, "", items)
    }
}

/// One list.
mod row {
    use super::{Items, Named, Say, link};

    pub fn each<T: Named>(items: &[T], list: u8, say: Say<'_>) {
        items.iter().for_each(|item| say(list, String::new(), item.name()));
    }

    pub fn put<T: Named + Ord + Clone>(list: &mut Vec<T>, _key: &str, items: Items<'_, '_>) -> Option<()> {
        for item in items {
            link(Some(&mut *list), &T::named(item)?);
        }
        Some(())
    }
}

/// One set.
mod set {
    use super::{BTreeSet, Items, Named, Say};

    pub fn each<T: Named>(items: &BTreeSet<T>, list: u8, say: Say<'_>) {
        items.iter().for_each(|item| say(list, String::new(), item.name()));
    }

    pub fn put<T: Named + Ord>(set: &mut BTreeSet<T>, _key: &str, items: Items<'_, '_>) -> Option<()> {
        let items: Option<BTreeSet<T>> = items.map(T::named).collect();
        *set = items?;
        Some(())
    }
}
