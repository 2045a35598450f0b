//! Who looked into whose file, and searching for people by name.

use super::viewer::{Sight, Viewer};
use crate::access::{FieldClass, FileOpened, IdentityText, LookUpPurpose, Person};
use crate::base::{Because, EventId, GridError, HouseholdId, Instant, ResidentId, WorkerId};
use crate::community::AsOf;
use crate::engine::{Engine, Recorded};
use crate::log::{Entry, Fact};
use serde::{Deserialize, Serialize};

/// One time that somebody looked into a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct LookUpLine {
    /// When.
    pub at: Instant,
    /// Who.
    pub worker: WorkerId,
    /// What for.
    pub purpose: LookUpPurpose,
    /// The event that says so.
    pub event: EventId,
}

/// Somebody searches for people by name, telephone number or note.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchQuery {
    /// Who, and what for.
    pub viewer: Viewer,
    /// What is searched for. It is recorded nowhere.
    pub text: IdentityText,
    /// The device's wall clock.
    pub now: Instant,
}

/// Somebody who was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct FoundPerson {
    /// Who.
    pub person: Person,
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<IdentityText>,
    /// The household of a resident.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub household: Option<HouseholdId>,
    /// What is on its door.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub door: Option<String>,
}

/// The answer to a search.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "outcome", rename_all = "camelCase")]
pub enum SearchAnswer {
    /// Who was found, as far as the viewer may know who they are.
    Found {
        /// The event that says who searched.
        entry: EventId,
        /// The people, by id.
        people: Vec<FoundPerson>,
    },
    /// The viewer may not search, or it could not be recorded.
    Refused {
        /// Why.
        reasons: Vec<Because>,
    },
}

/// Whether something was recorded.
pub(super) enum Noted {
    As(EventId),
    Not(Vec<Because>),
}

impl Engine {
    /// Who looked into a resident's file, in the order it happened (facts as of the instant).
    #[must_use]
    pub fn look_ups(&self, resident: &ResidentId, as_of: AsOf) -> Vec<LookUpLine> {
        let view = self.view(as_of);
        let folder = self.community.look_ups.get(&Some(resident.clone()));
        let file = folder.map(|folder| folder.as_of(view.log, &as_of).into_owned()).unwrap_or_default();
        let lines = file.looked.into_iter().map(|looked| LookUpLine {
            at: looked.at,
            worker: looked.fact.by,
            purpose: looked.fact.purpose,
            event: looked.event,
        });
        lines.collect()
    }

    /// Searches for people by name, for those whose role may: whoever is in the register of identity and lives where the
    /// viewer may know who people are. That somebody searched is recorded; what for is not.
    ///
    /// # Errors
    /// Those of recording.
    pub fn search(&mut self, query: &SearchQuery) -> Result<SearchAnswer, GridError> {
        let SearchQuery { viewer, text, now } = query;
        if !Sight::of(&self.view(AsOf::at(*now)), &viewer.worker).search {
            return Ok(SearchAnswer::Refused { reasons: vec![Because::rule("reject.mayNotSearch")] });
        }
        let fact = Fact::FileOpened(FileOpened { resident: None, purpose: viewer.purpose });
        let entry = match self.note(viewer, fact, *now)? {
            Noted::As(event) => event,
            Noted::Not(reasons) => return Ok(SearchAnswer::Refused { reasons }),
        };
        let view = self.view(AsOf::at(*now));
        let sight = Sight::of(&view, &viewer.worker);
        let found = self.identities.search(text.reveal()).into_iter().filter_map(|person| {
            let home = match &person {
                Person::Resident(id) => view.resident(id).and_then(|file| view.home(&file)),
                Person::Party(_) | Person::Worker(_) => None,
            };
            let seen = match &person {
                Person::Resident(id) => sight.of_resident(&view, id),
                Person::Party(_) | Person::Worker(_) => sight.everywhere().clone(),
            };
            // Who may not know who somebody is learns nothing from searching for the person either.
            let name = self.identities.identity(&person).filter(|_| seen.contains(&FieldClass::Identity))?.name;
            let household = home.filter(|_| seen.contains(&FieldClass::Household));
            let file = household.as_ref().and_then(|home| view.household(home));
            let door = file.and_then(|file| file.address.current().map(|door| door.door.clone()));
            Some(FoundPerson { person, name, household, door })
        });
        Ok(SearchAnswer::Found { entry, people: found.collect() })
    }

    /// Records that a viewer has looked.
    pub(super) fn note(&mut self, viewer: &Viewer, fact: Fact, now: Instant) -> Result<Noted, GridError> {
        let entry = Entry { at: now, by: viewer.worker.clone(), fact };
        Ok(match self.record(entry, now)? {
            Recorded::Receipt(receipt) => Noted::As(receipt.event),
            Recorded::Rejection(rejection) => Noted::Not(rejection.reasons),
        })
    }
}
