//! Reasons against requests, deeds and reports of observers.

use super::{Case, reject, text};
use crate::base::{Argument, Instant, WorkerId};
use crate::duty::{DutyDone, PlaceObserved, Quantity, RequestMade, lacking};
use crate::outreach::{OutreachGiven, OutreachGone, Target};

impl Case<'_, '_> {
    /// A request that can be answered: for a service and items that the policy has, and with what it needs first.
    pub(super) fn request(&mut self, fact: &RequestMade, at: Instant) {
        self.household(&fact.household);
        let policy = &self.view.policy.duty;
        let file = self.view.household(&fact.household);
        let asked = || file.iter().flat_map(|file| &file.duty.requests);
        if asked().any(|known| known.fact.request == fact.request) {
            self.reasons.push(reject("duplicate").with("id", text(&fact.request)));
        }
        if let Some(wanted_by) = fact.wanted_by {
            self.instants(at, wanted_by);
        }
        if let Some(resident) = &fact.asked_by {
            self.resident(resident);
        }
        fact.note.iter().for_each(|note| self.text("note", note));
        self.amounts(&fact.items.iter().map(|ordered| ordered.quantity).collect::<Vec<_>>());
        if !policy.offers(&fact.service) {
            self.reasons.push(reject("unknownService").with("id", text(&fact.service)));
        }
        let Some(rule) = policy.service(&fact.service) else { return };
        for ordered in &fact.items {
            match rule.items.iter().find(|item| item.id == ordered.item) {
                None if rule.items.is_empty() => {}
                None => self.reasons.push(reject("notOnOffer").with("id", text(&ordered.item))),
                Some(item) if item.unit != ordered.quantity.unit => {
                    let unit = Argument::Code(item.unit.code().to_owned());
                    self.reasons.push(reject("wrongUnit").with("id", text(&ordered.item)).with("unit", unit));
                }
                Some(_) => {}
            }
        }
        for need in &rule.needs {
            if !asked().any(|known| known.fact.service == *need) {
                let title = policy.service(need).map(|rule| rule.title.clone()).unwrap_or_default();
                self.reasons.push(reject("prerequisiteMissing").with("service", Argument::Label(title)));
            }
        }
    }

    /// A duty that can be done now, with everything that has to be shown.
    pub(super) fn duty_done(&mut self, fact: &DutyDone, by: &WorkerId, at: Instant) {
        let duty = self.duty(&fact.subject, fact.duty.as_str(), at, true);
        let shown = fact.evidence.as_deref();
        if let Some(shown) = shown {
            self.amounts(&shown.quantities);
            shown.second_person.iter().for_each(|second| self.worker(second));
        }
        let Some(duty) = duty else { return };
        if duty.is_too_early(at) {
            self.reasons.push(reject("tooEarly").with("opens", Argument::Instant(duty.opens.max(at))));
        }
        for kind in lacking(&duty.evidence, shown, by) {
            self.reasons.push(reject("evidenceMissing").with("evidence", Argument::Code(kind.code().to_owned())));
        }
    }

    /// An observation of a place that there is; what was seen has been reported.
    pub(super) fn observed(&mut self, fact: &PlaceObserved) {
        self.place(&fact.place);
        fact.seen.note.iter().for_each(|note| self.text("note", note));
        for sighting in &fact.seen.sightings {
            let folder = self.view.community.sightings.get(sighting);
            if folder.is_none_or(|folder| folder.file(self.view.log).sighting.reported.is_empty()) {
                self.reasons.push(reject("unknownSighting").with("id", text(sighting)));
            }
        }
    }

    /// Something that was given once, at a target that there is.
    pub(super) fn outreach_given(&mut self, fact: &OutreachGiven) {
        self.target(&fact.target);
        if fact.count == 0 {
            self.reasons.push(reject("emptyText").with("field", text("count")));
        }
        if let Some(squad) = fact.squad.as_ref().filter(|squad| !self.view.community.squads.contains_key(*squad)) {
            self.reasons.push(reject("unknownSquad").with("id", text(squad)));
        }
        let folder = self.view.community.outreach.get(&fact.target);
        if folder.is_some_and(|folder| {
            folder.file(self.view.log).given.iter().any(|known| known.fact.outreach == fact.outreach)
        }) {
            self.reasons.push(reject("duplicate").with("id", text(&fact.outreach)));
        }
    }

    /// Something that was given there.
    pub(super) fn outreach_gone(&mut self, fact: &OutreachGone) {
        let folder = self.view.community.outreach.get(&fact.target);
        if folder.is_none_or(|folder| {
            folder.file(self.view.log).given.iter().all(|known| known.fact.outreach != fact.outreach)
        }) {
            self.reasons.push(reject("unknownOutreach").with("id", text(&fact.outreach)));
        }
    }

    fn target(&mut self, target: &Target) {
        match target {
            Target::Gate(id) if self.view.gatehouse(id).is_none() => {
                self.reasons.push(reject("unknownGate").with("id", text(id)));
            }
            Target::Gate(_) => {}
            other => self.area(&self.view.area_of_target(other)),
        }
    }

    /// Amounts of at least 1.
    fn amounts(&mut self, quantities: &[Quantity]) {
        if quantities.iter().any(|quantity| quantity.amount == 0) {
            self.reasons.push(reject("emptyText").with("field", text("amount")));
        }
    }
}
