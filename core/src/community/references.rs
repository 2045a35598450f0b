//! Findings about names that lead nowhere: facts that came by merge and speak of something that nobody has registered.

use super::findings::{Finding, FindingKind, MANY};
use super::view::View;
use crate::base::{EventId, WorkerId};
use crate::place::{Area, Title};

impl View<'_> {
    /// Every name in a file that is kept by somebody else's facts and that no fact has registered (law 2: nothing that
    /// cannot take effect is silent).
    pub(super) fn findings_of_references(&self, found: &mut Vec<Finding>) {
        self.references_of_places(found);
        self.references_of_households(found);
        self.references_of_work(found);
        for (id, folder) in &self.community.arrivals {
            let file = folder.as_of(self.log, &self.as_of);
            if let Some(arrived) = file.arrived.first().filter(|_| file.expected.is_empty()) {
                found.push(unknown(id.as_str(), id.as_str(), &arrived.event));
            }
        }
        for (id, folder) in &self.community.sightings {
            let file = folder.as_of(self.log, &self.as_of);
            match (file.sighting.reported.first(), file.sighting.explained.first()) {
                (None, Some(explained)) => found.push(unknown(id.as_str(), id.as_str(), &explained.event)),
                (Some(seen), _) => self.area_known(id.as_str(), &seen.fact.area, &seen.event, found),
                (None, None) => {}
            }
        }
    }

    fn references_of_places(&self, found: &mut Vec<Finding>) {
        for (id, folder) in self.community.places.unordered() {
            let file = folder.as_of(self.log, &self.as_of);
            let changes = file.changed.iter().map(|stated| &stated.event);
            let first = changes.chain(file.closed.iter().map(|stated| &stated.event)).next();
            if let Some(event) = first.filter(|_| file.added.is_empty()) {
                found.push(unknown(id.as_str(), id.as_str(), event));
            } else if !file.idle.is_empty() {
                let cited = file.idle.iter().take(MANY);
                found.push(Finding::new(FindingKind::PlaceNotStanding, id.as_str()).citing(cited));
            }
        }
        for (id, folder) in &self.community.grids {
            let file = folder.as_of(self.log, &self.as_of);
            let Some(drawn) = file.drawn.last().filter(|_| file.closed.is_none()) else { continue };
            let places = drawn.fact.places.iter().cloned().map(Area::Place);
            for area in places.chain(drawn.fact.households.iter().cloned().map(Area::Household)) {
                self.area_known(id.as_str(), &area, &drawn.event, found);
            }
        }
    }

    fn references_of_households(&self, found: &mut Vec<Finding>) {
        for (id, folder) in self.community.households.unordered() {
            let file = folder.as_of(self.log, &self.as_of);
            for closed in &file.watch.closed {
                if !file.watch.listed.iter().any(|listed| listed.fact.entry == closed.fact.entry) {
                    found.push(unknown(id.as_str(), closed.fact.entry.as_str(), &closed.event));
                }
            }
            if let Some(told) = file.home.changes.first()
                && file.home.titles.iter().all(|stated| stated.fact.title != Title::Tenant)
            {
                found.push(unknown(id.as_str(), "lease", &told.event));
            }
            if let Some(gone) = file.home.notices.first().filter(|notice| !notice.fact) {
                found.push(unknown(id.as_str(), "notice", &gone.event));
            }
        }
        for (id, folder) in self.folders() {
            let file = folder.as_of(self.log, &self.as_of);
            for arrival in &file.ledger.arrivals {
                if let Some(point) = &arrival.fact.point {
                    self.area_known(id.as_str(), &Area::Place(point.clone()), &arrival.event, found);
                }
            }
            for idle in file.health.idle_corrections() {
                found.push(unknown(id.as_str(), &idle.entry.to_string(), &idle.by));
            }
            for (later, first) in file.health.contested_corrections() {
                let both = first.into_iter().map(|first| &first.by).chain([&later.by, &later.entry]);
                found.push(Finding::new(FindingKind::CorrectedTwice, id.as_str()).citing(both));
            }
            for second in &file.residence.second_homes {
                self.area_known(id.as_str(), &Area::Household(second.fact.household.clone()), &second.event, found);
            }
        }
    }

    fn references_of_work(&self, found: &mut Vec<Finding>) {
        for (area, folder) in self.community.areas.unordered() {
            let file = folder.as_of(self.log, &self.as_of);
            let subject = area.name();
            for tenure in file.tenures.iter().filter(|tenure| tenure.until.is_none()) {
                self.area_known(subject, area, &tenure.event, found);
                self.worker_known(subject, &tenure.worker, &tenure.event, found);
            }
            for deputy in &file.deputies {
                let held = file.tenures.iter().any(|t| t.post == deputy.post && t.worker == deputy.holder);
                if !held {
                    found.push(Finding::new(FindingKind::PostNotHeld, subject).citing([&deputy.event]));
                }
                self.worker_known(subject, &deputy.deputy, &deputy.event, found);
            }
        }
        for (id, folder) in &self.community.squads {
            let file = folder.as_of(self.log, &self.as_of);
            let Some(formed) = file.formed.last() else { continue };
            for worker in &formed.fact.members {
                self.worker_known(id.as_str(), worker, &formed.event, found);
            }
        }
        for (id, folder) in &self.community.units {
            let file = folder.as_of(self.log, &self.as_of);
            for claim in file.claims() {
                self.area_known(id.as_str(), &claim.area, &claim.event, found);
                if claim.post.as_ref().is_some_and(|post| self.policy.grid.post(post).is_none()) {
                    let post = claim.post.as_ref().map_or("", |post| post.as_str());
                    let finding = Finding::new(FindingKind::PostUnknown, id.as_str());
                    found.push(finding.with("post", post).citing([&claim.event]));
                }
            }
            // Claims that came before the unit had joined, and areas given up that it did not have, change nothing.
            let early = file.claimed.iter().find(|claimed| file.joined.iter().all(|joined| claimed.at < joined.at));
            if let Some(claimed) = early {
                found.push(unknown(id.as_str(), id.as_str(), &claimed.event));
            }
            for event in file.idle() {
                found.push(Finding::new(FindingKind::PostNotHeld, id.as_str()).citing([event]));
            }
        }
        for (id, folder) in self.community.workers.unordered() {
            let file = folder.as_of(self.log, &self.as_of);
            let Some(stated) = file.service.last() else { continue };
            let Some(enrolled) = &stated.fact else { continue };
            for name in self.policy.grid.unnamed(enrolled) {
                let finding = Finding::new(FindingKind::AttributeUnknown, id.as_str()).with("name", name);
                found.push(finding.citing([&stated.event]));
            }
            if let Some(unit) = &enrolled.unit
                && self.unit(unit).is_none_or(|file| file.joined.is_empty())
            {
                found.push(unknown(id.as_str(), unit.as_str(), &stated.event));
            }
        }
    }

    /// Somebody who has left was known: only who was never enrolled is not.
    pub(super) fn worker_known(&self, subject: &str, worker: &WorkerId, event: &EventId, found: &mut Vec<Finding>) {
        let folder = self.community.workers.get(worker);
        if folder.is_none_or(|folder| folder.as_of(self.log, &self.as_of).service.is_empty()) {
            found.push(unknown(subject, worker.as_str(), event));
        }
    }

    /// A place that is closed and a household that has ended were known.
    pub(super) fn area_known(&self, subject: &str, area: &Area, event: &EventId, found: &mut Vec<Finding>) {
        let (known, name) = match area {
            Area::Community => return,
            Area::Place(id) => {
                let folder = self.community.places.get(id);
                (folder.is_some_and(|f| !f.as_of(self.log, &self.as_of).added.is_empty()), id.as_str())
            }
            Area::Grid(id) => {
                let folder = self.community.grids.get(id);
                (folder.is_some_and(|f| !f.as_of(self.log, &self.as_of).drawn.is_empty()), id.as_str())
            }
            Area::Household(id) => {
                (self.household(id).is_some_and(|file| !file.address.registered.is_empty()), id.as_str())
            }
        };
        if !known {
            found.push(unknown(subject, name, event));
        }
    }
}

pub(super) fn unknown(subject: &str, name: &str, event: &EventId) -> Finding {
    Finding::new(FindingKind::ReferenceUnknown, subject).with("name", name).citing([event])
}
