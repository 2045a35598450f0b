//! The people behind the records: their identity, who looks at them, and how they are forgotten.

mod classes;
mod export;
mod look_ups;
mod retention;
mod viewer;

pub use export::{ActedAs, HeldLookUp, HeldMeasure, HeldRecord, PersonExport};
use look_ups::Noted;
pub use look_ups::{FoundPerson, LookUpLine, SearchAnswer, SearchQuery};
pub use retention::RetentionLine;
pub use viewer::{LookUpQuery, LookedUp, LookedUpFile, Seen, SeenByQuery, Viewer};

use super::Engine;
use crate::access::{Erased, Identity, IdentityRefused, IdentityRegister, Person, PersonErased};
use crate::base::{HouseholdId, HybridTime, Instant, ResidentId, is_erased};
use crate::community::{Community, Delivery, View};
use crate::log::{Entry, Event, Fact, Inserted, Log};
use std::collections::BTreeSet;

impl Engine {
    /// Takes in what is known about who people are, with whatever is known already. Whoever was erased stays so.
    pub fn merge_identities(&mut self, register: IdentityRegister) {
        self.identities.merge(register);
        self.identities.bury(self.log.erasures().marks().cloned());
    }

    /// Who the people are: for the host to keep and to exchange, apart from the log.
    #[must_use]
    pub fn identities(&self) -> &IdentityRegister {
        &self.identities
    }

    /// Writes down who somebody is. `now` is the device's wall clock.
    ///
    /// # Errors
    /// [`IdentityRefused`] when a text is none of its kind, or the person was erased.
    pub fn state_identity(&mut self, person: Person, identity: Identity, now: Instant) -> Result<(), IdentityRefused> {
        self.identities.state(person, identity, now, &self.config.replica)
    }

    /// Takes note of the erasures among events that are to come into the log, and reduces what is there already. An erasure
    /// that its author had no right to reduces nothing.
    pub(super) fn learn<'e>(&mut self, events: impl IntoIterator<Item = &'e Event>) {
        let books = self.config.rule_books();
        let mut news = false;
        for event in events {
            let erases = matches!(event.fact, Fact::PersonErased(_)) && books.lets_erase(&event.by, event.wall);
            news |= erases && self.log.learn(event);
        }
        if news {
            self.identities.bury(self.log.erasures().marks().cloned());
            self.fold_anew();
        }
    }

    /// Goes through the events once more where one of them has told what words of earlier ones are about.
    pub(super) fn freshen(&mut self) {
        if self.log.take_stale() {
            self.fold_anew();
        }
    }

    /// Folds everything anew from the events: nothing of what was erased is left in any file or index. That takes as long
    /// as opening the log, so many people are best erased at once.
    fn fold_anew(&mut self) {
        let (log, events) = std::mem::take(&mut self.log).anew();
        (self.log, self.community) = (log, Community::default());
        self.authority = self.authority.as_ref().map(|_| Box::default());
        let (mut delivery, mut places) = (Delivery::default(), Vec::new());
        for event in events {
            // A record and what another device has reduced it to were two, and are one now.
            if let Inserted::New(place) | Inserted::Clash(place) = self.log.insert(event) {
                self.community.accept(&self.log, place, &mut delivery);
                places.push(place);
            }
        }
        self.take_up(&places, delivery);
    }

    /// True for an entry about somebody who was erased.
    pub(super) fn is_about_erased(&mut self, entry: &Entry, now: Instant) -> bool {
        self.log.names_erased(&entry.fact, HybridTime { wall: now, tick: 0 })
    }

    /// The fact as it is recorded: with what the log says about it.
    pub(super) fn complete(&self, fact: Fact) -> Fact {
        let Fact::PersonErased(erased) = fact else { return fact };
        let PersonErased { people, reason, .. } = *erased;
        let residents: BTreeSet<&ResidentId> = people
            .iter()
            .filter_map(|person| match person {
                Erased::Resident(id) => Some(id),
                Erased::Mark(_) => None,
            })
            .collect();
        let index = &self.community.index;
        let lived_in = homes_of(&self.community, &self.log, &residents);
        let theirs = |home: &&HouseholdId| {
            let mut ever = index.members_of.get(home).into_iter().flatten();
            ever.all(|member| residents.contains(member) || is_erased(member.as_str()))
        };
        let homes = lived_in.iter().filter(theirs).cloned().collect();
        Fact::PersonErased(Box::new(PersonErased { people, reason, homes }))
    }
}

/// Every household in which any of them was ever said to live.
fn homes_of(community: &Community, log: &Log, residents: &BTreeSet<&ResidentId>) -> BTreeSet<HouseholdId> {
    let folders = residents.iter().filter_map(|id| community.residents.get(id));
    let homes = folders.flat_map(|folder| folder.file(log).residence.homes.iter());
    homes.filter_map(|home| home.fact.clone()).collect()
}

impl View<'_> {
    /// When the response ended; none while it goes on.
    pub(super) fn response_ended(&self) -> Option<Instant> {
        let register = self.community.register.as_of(self.log, &self.as_of);
        register.ended.last().map(|ended| ended.at)
    }
}
