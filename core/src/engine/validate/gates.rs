//! Checks of facts about gates, permits and passages.

use super::{Case, reject, text};
use crate::base::{GateId, Instant, PermitId, PurposeId};
use crate::community::{AsOf, Asked, View};
use crate::gate::{GateClosed, GateOpened, Holder, PassageRecorded, PermitIssued, PermitRevoked, Traveller};

impl Case<'_, '_> {
    pub(super) fn gate_opened(&mut self, fact: &GateOpened) {
        self.text("name", &fact.name);
        self.area(&fact.guards);
    }

    pub(super) fn gate_closed(&mut self, fact: &GateClosed) {
        if self.view.gatehouse(&fact.gate).is_none_or(|house| house.shut.is_some()) {
            self.reasons.push(reject("unknownGate").with("id", text(&fact.gate)));
        }
    }

    fn gate(&mut self, id: &GateId) {
        if self.view.gatehouse(id).is_none() {
            self.reasons.push(reject("unknownGate").with("id", text(id)));
        }
    }

    fn purpose(&mut self, id: &PurposeId) {
        if !self.view.policy.gate.knows(id) {
            self.reasons.push(reject("unknownPurpose").with("id", text(id)));
        }
    }

    fn permit_known(&mut self, id: &PermitId) {
        if self.view.permit(id).is_none() {
            self.reasons.push(reject("unknownPermit").with("id", text(id)));
        }
    }

    pub(super) fn permit_issued(&mut self, fact: &PermitIssued) {
        let holds = self.view.permit(&fact.permit).is_some_and(|file| file.revoked.is_none());
        self.unregistered(fact.permit.as_str(), !holds);
        match &fact.holder {
            Holder::Resident(id) => self.resident(id),
            Holder::Household(id) => self.household(id),
            Holder::Vehicle(_) | Holder::Visitor(_) => {}
        }
        self.instants(fact.from, fact.until);
        fact.gates.iter().for_each(|gate| self.gate(gate));
        fact.purposes.iter().for_each(|purpose| self.purpose(purpose));
        if fact.quota.is_some_and(|quota| quota.days == 0 || quota.passages == 0) {
            self.reasons.push(reject("emptyText").with("field", text("quota")));
        }
    }

    pub(super) fn permit_revoked(&mut self, fact: &PermitRevoked) {
        self.text("reason", &fact.reason);
        if self.view.permit(&fact.permit).is_none_or(|file| file.revoked.is_some()) {
            self.reasons.push(reject("unknownPermit").with("id", text(&fact.permit)));
        }
    }

    /// A passage that the rules do not allow is recorded too, for it has happened: with a word why.
    pub(super) fn passage(&mut self, fact: &PassageRecorded, at: Instant) {
        let approach = &fact.approach;
        self.gate(&approach.gate);
        match &approach.who {
            Traveller::Resident(id) => self.resident(id),
            Traveller::Worker(id) => self.worker(id),
            Traveller::Vehicle(_) | Traveller::Visitor(_) => {}
        }
        if let Some(household) = &approach.visits {
            self.household(household);
        }
        if let Some(permit) = &approach.permit {
            self.permit_known(permit);
        }
        if let Some(purpose) = &approach.purpose {
            self.purpose(purpose);
        }
        for (field, value) in [("destination", &fact.destination), ("why", &fact.why)] {
            if let Some(value) = value {
                self.text(field, value);
            }
        }
        let known = self.view.travel(&approach.who);
        if known.passages.iter().any(|passage| passage.fact.passage == fact.passage) {
            self.reasons.push(reject("duplicate").with("id", text(&fact.passage)));
        }
        if !self.reasons.is_empty() || fact.why.is_some() {
            return;
        }
        let as_of = AsOf { at, ..self.view.as_of };
        let then = View::new(self.view.community, self.view.log, self.view.books, as_of);
        let (case, verdict) = then.gate_verdict(&Asked { approach, before: None });
        if verdict.decision != fact.decision {
            let reason = reject("whyMissing").with("id", text(&fact.passage));
            self.reasons.push(reason.since(verdict.for_gate(&then.policy.gate, &case, at)));
        }
    }
}
