//! Checks of facts about outside units and workers.

use super::{Case, reject, text};
use crate::base::{Instant, PostKind, UnitId};
use crate::grid::{UnitLeft, WorkerEnrolled};

impl Case<'_, '_> {
    /// A unit that is here, and had joined by `at`.
    pub(super) fn unit(&mut self, id: &UnitId, at: Instant) {
        let file = self.view.unit(id);
        let here = file
            .is_some_and(|file| file.current().is_some() && file.joined.last().is_some_and(|joined| joined.at <= at));
        if !here {
            self.reasons.push(reject("unknownUnit").with("id", text(id)));
        }
    }

    pub(super) fn unit_left(&mut self, fact: &UnitLeft, at: Instant) {
        self.unit(&fact.unit, at);
        let Some(area) = &fact.area else { return };
        let file = self.view.unit(&fact.unit);
        if file.is_none_or(|file| file.claim_on(area).is_none_or(|claim| claim.since > at)) {
            self.reasons.push(reject("notClaimed").with("id", text(area.name())));
        }
    }

    /// A post that the policy names, where one is given.
    pub(super) fn post(&mut self, post: Option<&PostKind>) {
        if let Some(post) = post.filter(|post| self.view.policy.grid.post(post).is_none()) {
            self.reasons.push(reject("unknownPost").with("id", text(post)));
        }
    }

    pub(super) fn worker_enrolled(&mut self, fact: &WorkerEnrolled) {
        for name in self.view.policy.grid.unnamed(fact) {
            self.reasons.push(reject("unknownAttribute").with("id", text(name)));
        }
        if let Some(unit) =
            fact.unit.as_ref().filter(|unit| self.view.unit(unit).is_none_or(|file| file.joined.is_empty()))
        {
            self.reasons.push(reject("unknownUnit").with("id", text(unit)));
        }
    }
}
