//! Findings about what should be there and is not: posts of a team, members of a squad, people who were announced,
//! documents, titles.

use super::files::HouseholdFile;
use super::findings::{Finding, FindingKind};
use super::view::View;
use crate::base::{EventId, HouseholdId, WorkerId};
use crate::exposure::ArrivalRegistered;
use crate::grid::{TeamLevel, TeamRule, WorkerRole, holder_of};
use crate::place::{Area, PlaceKind, Title};
use crate::quarantine::{Setting, measure_at};
use crate::screening::{AnswerValue, VisitOutcome};
use std::collections::{BTreeMap, BTreeSet};

impl View<'_> {
    /// For every area that a team must stand for: the posts of the team that nobody holds (S4, Z1).
    pub(super) fn findings_of_teams(&self, found: &mut Vec<Finding>) {
        for team in &self.policy.grid.teams {
            for (subject, around) in self.areas_of(team.level) {
                let missing = self.missing_posts(team, &around);
                if !missing.is_empty() {
                    found.push(Finding::new(FindingKind::TeamIncomplete, &subject).with("post", &missing.join(", ")));
                }
            }
        }
        let Some(rule) = &self.policy.grid.squad else { return };
        for (id, folder) in &self.community.squads {
            let file = folder.as_of(self.log, &self.as_of);
            let Some(formed) = file.formed.last() else { continue };
            let named: BTreeSet<&WorkerId> = formed.fact.members.iter().collect();
            // Who has left is no member any more.
            let members: Vec<WorkerRole> = named.into_iter().filter_map(|worker| self.role(worker)).collect();
            let lacking = rule.roles.iter().any(|role| !members.contains(role));
            if members.len() < usize::from(rule.members) || lacking {
                found.push(Finding::new(FindingKind::SquadIncomplete, id.as_str()).citing([&formed.event]));
            }
        }
    }

    fn role(&self, worker: &WorkerId) -> Option<WorkerRole> {
        let folder = self.community.workers.get(worker)?;
        folder.as_of(self.log, &self.as_of).enrolled().map(|enrolled| enrolled.role)
    }

    fn missing_posts<'t>(&self, team: &'t TeamRule, around: &[Area]) -> Vec<&'t str> {
        let grids = self.grids_holding(around);
        let claims = self.claims_around(around, &grids);
        let vacant = team.posts.iter().filter(|post| {
            let one = std::iter::once(*post);
            let by_unit = claims.iter().any(|(_, claim)| claim.post.as_ref() == Some(*post));
            !by_unit && holder_of(one, around, &grids, self.now(), &|area| self.posts(area)).is_none()
        });
        vacant.map(|post| post.as_str()).collect()
    }

    /// Every area of a kind: its id, and the areas whose posts count for it.
    fn areas_of(&self, level: TeamLevel) -> Vec<(String, Vec<Area>)> {
        let kind = match level {
            TeamLevel::Community => return vec![(Area::Community.name().to_owned(), vec![Area::Community])],
            TeamLevel::Compound => PlaceKind::Compound,
            TeamLevel::Building => PlaceKind::Building,
            TeamLevel::Stairwell => PlaceKind::Stairwell,
            TeamLevel::Grid => {
                let open = self.community.grids.iter();
                let open = open.filter(|(_, folder)| folder.as_of(self.log, &self.as_of).current().is_some());
                return open.map(|(id, _)| (id.to_string(), vec![Area::Grid(id.clone())])).collect();
            }
            TeamLevel::HomeQuarantine => return self.homes_in_quarantine(),
        };
        let places = self.community.places.unordered();
        let standing = places.filter(|(_, folder)| {
            folder.as_of(self.log, &self.as_of).current().is_some_and(|place| place.kind == kind)
        });
        standing.map(|(id, _)| (id.to_string(), self.around_area(&Area::Place(id.clone())))).collect()
    }

    fn homes_in_quarantine(&self) -> Vec<(String, Vec<Area>)> {
        let mut homes: BTreeSet<HouseholdId> = BTreeSet::new();
        for id in self.people_to_watch() {
            let Some(file) = self.resident(&id) else { continue };
            let timeline = self.measures(&file).timeline;
            let at_home = measure_at(&timeline, self.now())
                .is_some_and(|(now, _)| matches!(now.setting, Setting::Home | Setting::HomeMonitoring));
            homes.extend(self.home(&file).filter(|_| at_home));
        }
        homes.into_iter().map(|id| (id.to_string(), self.around_area(&Area::Household(id)))).collect()
    }

    /// Announcements that are overdue, and arrivals that are not clear (S7, N4).
    pub(super) fn findings_of_arrivals(&self, found: &mut Vec<Finding>) {
        let today = self.policy.zone.date(self.now());
        for (id, folder) in &self.community.arrivals {
            let file = folder.as_of(self.log, &self.as_of);
            let Some(expected) = file.expected.last().filter(|expected| expected.fact.on < today) else { continue };
            let arrived: BTreeSet<_> = file.arrived.iter().map(|arrived| &arrived.fact).collect();
            if arrived.len() < usize::from(expected.fact.people) {
                let finding = Finding::new(FindingKind::ArrivalOverdue, id.as_str());
                found.push(finding.with("household", expected.fact.household.as_str()).citing([&expected.event]));
            }
        }
        for (id, folder) in self.folders() {
            let file = folder.as_of(self.log, &self.as_of);
            let Some(arrival) = file.ledger.arrivals.last() else { continue };
            if !self.is_clear(&arrival.fact) {
                found.push(Finding::new(FindingKind::ArrivalNotCleared, id.as_str()).citing([&arrival.event]));
            }
        }
    }

    /// True when three things are clear about an arrival and every document that the policy wants was shown (S7).
    pub fn is_clear(&self, arrival: &ArrivalRegistered) -> bool {
        let cleared = arrival.cleared;
        let shown = self.policy.exposure.documents.iter().all(|document| arrival.documents.contains(document));
        cleared.head_count && cleared.route && cleared.health && shown
    }

    /// Contradictions and loose ends about one home (S8, S9).
    pub(super) fn findings_of_home(&self, id: &HouseholdId, file: &HouseholdFile, found: &mut Vec<Finding>) {
        let mut answers: BTreeMap<_, (&EventId, &AnswerValue)> = BTreeMap::new();
        for visit in &file.visits.0 {
            for answer in &visit.fact.answers {
                let key = (&visit.fact.round, &answer.question, &answer.resident);
                match answers.get(&key) {
                    Some((event, value)) if *value != &answer.value => {
                        let finding = Finding::new(FindingKind::AnswersDiffer, id.as_str());
                        found.push(finding.citing([*event, &visit.event]));
                    }
                    Some(_) => {}
                    None => {
                        answers.insert(key, (&visit.event, &answer.value));
                    }
                }
            }
        }
        let seen = file.visits.0.iter().rfind(|visit| visit.fact.outcome == VisitOutcome::OtherOccupier);
        if let Some(seen) = seen {
            let settled = file.home.titles.iter().any(|t| t.fact.title == Title::Occupier && t.at >= seen.at);
            if !settled {
                found.push(Finding::new(FindingKind::OccupierDiffers, id.as_str()).citing([&seen.event]));
            }
        }
        let today = self.policy.zone.date(self.now());
        if self.policy.screening.tenancy.is_some() {
            let mut tenants = file.home.holders(Title::Tenant, today).peekable();
            let landlords = file.home.holders(Title::Landlord, today);
            if tenants.peek().is_some() && tenants.chain(landlords).all(|title| title.contact.is_none()) {
                let last = file.home.titles.iter().rfind(|stated| stated.fact.title == Title::Tenant);
                let last = last.map(|stated| &stated.event);
                found.push(Finding::new(FindingKind::ContactMissing, id.as_str()).citing(last));
            }
        }
        if let Some(lease) = file.home.titles.iter().rfind(|stated| stated.fact.title == Title::Tenant)
            && let Some(until) = lease.fact.until.filter(|until| *until < today)
            && !file.home.titles.iter().any(|next| next.fact.title == Title::Occupier && next.fact.from > until)
        {
            found.push(Finding::new(FindingKind::TenancyLapsed, id.as_str()).citing([&lease.event]));
        }
    }
}
