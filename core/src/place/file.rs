//! What the log says about one place, one household's address and home, one resident's residence.

use super::{
    ChangesReported, HouseholdRegistered, PlaceAdded, PlaceChanged, Premises, ResidentRegistered, SecondHomeStated,
    Title, TitleStated,
};
use crate::base::{Channel, CivilDate, EventId, HouseholdId, Instant, PlaceId, Stated};
use serde::Serialize;

/// Statements about a place, in the order things happened.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PlaceFile {
    /// Every time the place was added.
    pub added: Vec<Stated<PlaceAdded>>,
    /// Every change of its name or surroundings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changed: Vec<Stated<PlaceChanged>>,
    /// Every time it was closed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<Stated<()>>,
    /// Changes from before the place was added, or after it was closed: they change nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub idle: Vec<EventId>,
    current: Option<PlaceAdded>,
}

impl PlaceFile {
    pub(crate) fn add(&mut self, added: Stated<PlaceAdded>) {
        self.current = Some(added.fact.clone());
        self.added.push(added);
    }

    pub(crate) fn change(&mut self, changed: Stated<PlaceChanged>) {
        if let Some(place) = &mut self.current {
            if let Some(name) = &changed.fact.name {
                place.name.clone_from(name);
            }
            // Only a faulty device says both; a place that has one around it is then the safer reading.
            if let Some(parent) = &changed.fact.parent {
                place.parent = Some(parent.clone());
            } else if changed.fact.top_level {
                place.parent = None;
            }
        } else {
            self.idle.push(changed.event.clone());
        }
        self.changed.push(changed);
    }

    pub(crate) fn close(&mut self, at: Instant, event: EventId) {
        self.current = None;
        self.closed.push(Stated { at, event, fact: () });
    }

    /// What holds. `None` when the place was named but never added, and after it was closed.
    #[must_use]
    pub fn current(&self) -> Option<&PlaceAdded> {
        self.current.as_ref()
    }
}

/// Where a door is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Door {
    /// The building or stairwell.
    pub place: PlaceId,
    /// What is written on the door.
    pub door: String,
    /// The floor, 1 at street level, negative below.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub floor: Option<i16>,
}

/// How a household ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "id", rename_all = "camelCase")]
pub enum Fate {
    /// It became part of another.
    MergedInto(HouseholdId),
    /// It is no more.
    Dissolved,
}

/// Where a household lives and whether it still is one.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Address {
    /// Every registration, in the order things happened.
    pub registered: Vec<Stated<HouseholdRegistered>>,
    /// Every door it has had, in the order things happened. The last one holds.
    pub doors: Vec<Stated<Door>>,
    /// How it ended, where it has; a later registration makes it a household again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fate: Option<Stated<Fate>>,
}

impl Address {
    /// The door that holds. `None` when the household was never registered, and after it ended.
    #[must_use]
    pub fn current(&self) -> Option<&Door> {
        // A change of door can reach a device before the registration does: alone it makes no household.
        let stands = !self.registered.is_empty() && self.fate.is_none();
        self.doors.last().filter(|_| stands).map(|stated| &stated.fact)
    }

    /// What lies behind the door.
    #[must_use]
    pub fn premises(&self) -> Premises {
        self.registered.last().map_or(Premises::Home, |stated| stated.fact.premises)
    }

    /// The household that this one has become part of.
    #[must_use]
    pub fn merged_into(&self) -> Option<&HouseholdId> {
        match &self.fate.as_ref()?.fact {
            Fate::MergedInto(into) => Some(into),
            Fate::Dissolved => None,
        }
    }
}

/// Who has titles to a home, and the notice on the door of an empty one.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Home {
    /// Titles, in the order they were stated.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub titles: Vec<Stated<TitleStated>>,
    /// What was reported about changes while it was let, in the order things happened.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Stated<ChangesReported>>,
    /// The notice on the door, in the order things happened: `true` put up, `false` found gone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<Stated<bool>>,
}

impl Home {
    /// Those who have the title on `day`: the statements with the latest first day that is not after it, and among
    /// those that begin on one day all of them (a home can have two owners).
    pub fn holders(&self, title: Title, day: CivilDate) -> impl Iterator<Item = &TitleStated> {
        let stated = || self.titles.iter().map(|stated| &stated.fact).filter(move |fact| fact.title == title);
        let begun = move || stated().filter(move |fact| fact.from <= day);
        let latest = begun().map(|fact| fact.from).max();
        begun().filter(move |fact| Some(fact.from) == latest && fact.until.is_none_or(|until| day <= until))
    }

    /// Each time when the notice was found gone: a second word about one that nobody has put up again is none.
    pub fn times_gone(&self) -> impl Iterator<Item = &Stated<bool>> {
        // That it hung before the first word about it is taken on trust.
        let mut hung = true;
        self.notices.iter().filter(move |notice| {
            let gone = hung && !notice.fact;
            hung = notice.fact;
            gone
        })
    }

    /// When the notice was last found gone, where nobody has put it up again since.
    #[must_use]
    pub fn notice_gone(&self) -> Option<&Stated<bool>> {
        self.notices.last().filter(|notice| !notice.fact)
    }
}

/// Who a resident is and where the person lives.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Residence {
    /// Every registration, in the order things happened; the last one holds for birth year and sex.
    pub registered: Vec<Stated<ResidentRegistered>>,
    /// Homes, in the order things happened: each registration and each move. `None`: left the community.
    pub homes: Vec<Stated<Option<HouseholdId>>>,
    /// Second homes, in the order they were stated.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub second_homes: Vec<Stated<SecondHomeStated>>,
    /// By which way the person is best reached, in the order it was stated; the last one holds (S19).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<Stated<Channel>>,
}

impl Residence {
    /// What holds about the person: the last registration.
    #[must_use]
    pub fn current(&self) -> Option<&ResidentRegistered> {
        self.registered.last().map(|stated| &stated.fact)
    }

    /// The household that the person was last said to live in; `None` after leaving, or when only other facts name the
    /// person. That household may have become part of another since.
    #[must_use]
    pub fn home(&self) -> Option<&HouseholdId> {
        self.homes.last().and_then(|stated| stated.fact.as_ref())
    }

    /// By which way the person is best reached, where that was stated.
    #[must_use]
    pub fn channel(&self) -> Option<Channel> {
        self.channels.last().map(|stated| stated.fact)
    }

    /// The second homes that hold on `day`.
    pub fn second_homes(&self, day: CivilDate) -> impl Iterator<Item = &HouseholdId> {
        let holding = self.second_homes.iter().filter(move |stated| stated.fact.until.is_none_or(|until| day <= until));
        holding.map(|stated| &stated.fact.household)
    }
}
