//! Which rounds a household is in, and where it stands there.
//!
//! Screening follows the household: a round has every household that was in its scope at any time while it was on.

use super::files::HouseholdFile;
use super::findings::{Finding, FindingKind};
use super::view::{AsOf, View};
use crate::base::{Because, EventId, GridId, HouseholdId, Instant, PlaceId, ResidentId, RoundId};
use crate::duty::DutyKind;
use crate::log::{Event, Fact};
use crate::place::Area;
use crate::screening::{self, RoundOpened, ScreeningStatus};
use std::collections::BTreeSet;

impl View<'_> {
    /// The rounds that a household is in, in the order they begin: those that have it in their scope, and those that it
    /// has left without being settled there, or after. Where another round of that time has begun that has it in its
    /// scope, that one takes it over from the one it left.
    pub fn rounds_for(&self, id: &HouseholdId, file: &HouseholdFile, around: &[Area]) -> Vec<&RoundOpened> {
        let covers = |round: &&RoundOpened| self.covers(round, around) && self.was_open(id, round);
        let covering: Vec<&RoundOpened> = self.rounds().iter().filter(covers).collect();
        let is_in = |round: &&RoundOpened| covering.contains(round) || self.keeps(id, file, round, &covering);
        self.rounds().iter().filter(is_in).collect()
    }

    /// True where the round's scope holds one of the areas, or the grid that does.
    fn covers(&self, round: &RoundOpened, around: &[Area]) -> bool {
        let named = |area: &Area| *area == Area::Community || around.contains(area);
        if round.scope.iter().any(named) {
            return true;
        }
        let in_grids = round.scope.iter().any(|area| matches!(area, Area::Grid(_)));
        in_grids && self.grids_holding(around).into_iter().any(|grid| round.scope.contains(&Area::Grid(grid)))
    }

    /// True for a round that has lost the household from its scope and no other has taken it over.
    fn keeps(&self, id: &HouseholdId, file: &HouseholdFile, round: &RoundOpened, covering: &[&RoundOpened]) -> bool {
        if !self.has_lost(id, file, round) || !self.was_open(id, round) {
            return false;
        }
        let meets = |other: &&&RoundOpened| other.from < round.until && round.from < other.until;
        let taken_over = covering.iter().filter(meets).any(|other| other.from <= self.now());
        !taken_over || self.standing(id, file, &self.members(id), round).state.is_final()
    }

    /// True where the household was in the round's scope just before something that can have taken it out of there.
    fn has_lost(&self, id: &HouseholdId, file: &HouseholdFile, round: &RoundOpened) -> bool {
        self.leavings(id, file, round).into_iter().any(|at| {
            let then = View::new(self.community, self.log, self.books, AsOf { at, ..self.as_of });
            then.household(id).is_some_and(|file| then.covers(round, &then.around(id, &file)))
        })
    }

    /// The households that a round still has although they have left its scope, of those that left a part of it.
    pub fn kept_from(&self, part: &[Area], round: &RoundOpened) -> Vec<HouseholdId> {
        let part = RoundOpened { scope: part.to_vec(), ..round.clone() };
        let kept = self.households().filter(|(id, file)| {
            let around = self.around(id, file);
            let out = !self.covers(&part, &around) && !self.covers(round, &around);
            let in_round = || self.rounds_for(id, file, &around).iter().any(|other| other.round == round.round);
            out && self.has_lost(id, file, &part) && in_round()
        });
        kept.map(|(id, _)| id.clone()).collect()
    }

    /// The last instants of the round before something happened that can have taken the household out of its scope: it
    /// got another door or ended, a place around it was closed or moved, or a grid was redrawn. Mostly there are none.
    fn leavings(&self, id: &HouseholdId, file: &HouseholdFile, round: &RoundOpened) -> BTreeSet<Instant> {
        let mut found = BTreeSet::new();
        let mut leaves = |event: &Event| {
            if event.at > round.from {
                found.insert(event.at.min(round.until).plus_millis(-1));
            }
        };
        if file.address.doors.len() > 1 || file.address.fate.is_some() {
            let folder = self.community.households.get(id);
            let events = folder.into_iter().flat_map(|folder| folder.seen(self.log, &self.as_of));
            events.filter(|event| places_household(&event.fact)).for_each(&mut leaves);
        }
        let places = self.places_ever_around(file);
        let folders = places.iter().filter_map(|place| self.community.places.get(place));
        folders.flat_map(|folder| folder.seen(self.log, &self.as_of)).for_each(&mut leaves);
        if round.scope.iter().any(|area| matches!(area, Area::Grid(_))) {
            let grids = self.grids_ever_around(id, file);
            let folders = grids.iter().filter_map(|grid| self.community.grids.get(grid));
            folders.flat_map(|folder| folder.seen(self.log, &self.as_of)).for_each(&mut leaves);
        }
        found
    }

    /// The grids that ever held the household, or a place around a door that it had.
    fn grids_ever_around(&self, id: &HouseholdId, file: &HouseholdFile) -> BTreeSet<GridId> {
        let areas = self.places_ever_around(file).into_iter().map(Area::Place).chain([Area::Household(id.clone())]);
        let index = &self.community.index.grids_over;
        areas.flat_map(|area| index.get(&area).cloned().unwrap_or_default()).collect()
    }

    /// The places that ever stood around a door that the household had.
    fn places_ever_around(&self, file: &HouseholdFile) -> BTreeSet<PlaceId> {
        let mut found = BTreeSet::new();
        let mut next: Vec<PlaceId> = file.address.doors.iter().map(|door| door.fact.place.clone()).collect();
        while let Some(id) = next.pop() {
            if found.contains(&id) {
                continue;
            }
            if let Some(folder) = self.community.places.get(&id) {
                let place = folder.as_of(self.log, &self.as_of);
                next.extend(place.added.iter().filter_map(|added| added.fact.parent.clone()));
                next.extend(place.changed.iter().filter_map(|changed| changed.fact.parent.clone()));
            }
            found.insert(id);
        }
        found
    }

    /// What was last said about a place around the household that moved it or closed it.
    fn places_gone(&self, file: &HouseholdFile) -> Vec<EventId> {
        let folders = self.places_ever_around(file).into_iter().filter_map(|id| self.community.places.get(&id));
        let files = folders.map(|folder| folder.as_of(self.log, &self.as_of));
        let last = files.flat_map(|place| {
            let moved = place.changed.iter().rfind(|changed| changed.fact.parent.is_some() || changed.fact.top_level);
            let closed = place.closed.last().map(|closed| closed.event.clone());
            [moved.map(|moved| moved.event.clone()), closed]
        });
        last.flatten().collect()
    }

    /// Households that have left a round's scope before they were settled, and that no other round has taken over.
    pub(super) fn findings_of_scope(&self, id: &HouseholdId, file: &HouseholdFile, found: &mut Vec<Finding>) {
        let by_grid = || self.rounds().iter().flat_map(|round| &round.scope).any(|area| matches!(area, Area::Grid(_)));
        let stays = || file.address.doors.len() < 2 && !by_grid() && self.places_gone(file).is_empty();
        if file.address.current().is_none() || stays() {
            return;
        }
        let around = self.around(id, file);
        for round in self.rounds_for(id, file, &around) {
            let left = !self.covers(round, &around);
            if left && !self.standing(id, file, &self.members(id), round).state.is_final() {
                let finding = Finding::new(FindingKind::ScopeLeft, id.as_str()).with("round", &round.name);
                let gone = self.places_gone(file);
                found.push(finding.citing(file.address.doors.last().map(|door| &door.event)).citing(&gone));
            }
        }
    }

    /// True unless the round takes only what earlier ones left open, and one of them had settled the household, with
    /// those who lived there then, when the round began.
    fn was_open(&self, id: &HouseholdId, round: &RoundOpened) -> bool {
        if round.narrows.is_none() {
            return true;
        }
        let at = round.from.plus_millis(-1).min(self.now());
        let then = View::new(self.community, self.log, self.books, AsOf { at, ..self.as_of });
        let Some(before) = then.household(id) else { return true };
        let members = then.members(id);
        let case = then.case(id, &before, &members);
        let mut narrows = round.narrows.clone();
        // In a row of rounds each leaves out what any before it had settled. Only a hostile log makes a ring of them.
        for _ in 0..self.rounds().len() {
            let Some(earlier) = narrows.as_ref().and_then(|id| self.round(id)) else { break };
            let steps = screening::run(&case, &earlier, &self.policy.screening);
            if steps.last().is_some_and(|step| step.state.is_final()) {
                return false;
            }
            narrows = earlier.narrows;
        }
        true
    }

    /// The event that says what a round is.
    pub fn round_opened(&self, round: &RoundId) -> Option<EventId> {
        Some(self.community.rounds.get(round)?.as_of(self.log, &self.as_of).opened.last()?.event.clone())
    }

    /// Where a household stands in a round, and whether it has left the round's scope.
    pub fn screening(&self, id: &HouseholdId, file: &HouseholdFile, round: &RoundOpened) -> ScreeningStatus {
        let mut status = self.standing(id, file, &self.members(id), round);
        let opened = self.round_opened(&round.round);
        status.because = opened.iter().fold(status.because, Because::citing);
        if !self.covers(round, &self.around(id, file)) {
            let moved = file.address.doors.last().filter(|_| file.address.doors.len() > 1);
            let left = moved.iter().fold(Because::rule("screening.leftScope"), |left, door| left.citing(&door.event));
            let left = self.places_gone(file).iter().fold(left, Because::citing);
            status.because = status.because.since(left);
        }
        status.because = self.cite(status.because);
        status
    }

    /// Where a household with those members stands in a round.
    pub fn standing(
        &self,
        id: &HouseholdId,
        file: &HouseholdFile,
        members: &BTreeSet<ResidentId>,
        round: &RoundOpened,
    ) -> ScreeningStatus {
        screening::status(&self.case(id, file, members), round, &self.policy.screening)
    }

    /// What the screening machine looks at.
    pub fn case<'f>(
        &self,
        id: &HouseholdId,
        file: &'f HouseholdFile,
        members: &'f BTreeSet<ResidentId>,
    ) -> screening::Case<'f> {
        screening::Case {
            visits: &file.visits,
            notices_gone: file.home.times_gone().collect(),
            members,
            unregistered: self.is_unregistered(id, file, members),
            referral_hours: self.policy.duty.hours(DutyKind::ReferralFollowUp),
            notice_hours: self.policy.duty.hours(DutyKind::NoticeVisit),
        }
    }

    /// True for a home where nobody is registered, not even with a second home.
    pub fn is_unregistered(&self, id: &HouseholdId, file: &HouseholdFile, members: &BTreeSet<ResidentId>) -> bool {
        members.is_empty() && file.address.premises().is_home() && self.second_home_members(id).is_empty()
    }
}

/// True for what can change where a household is, and whether it is one.
fn places_household(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::HouseholdRegistered(_)
            | Fact::HouseholdSplit(_)
            | Fact::AddressChanged(_)
            | Fact::HouseholdMerged(_)
            | Fact::HouseholdDissolved(_)
    )
}
