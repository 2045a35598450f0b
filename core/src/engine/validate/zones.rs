//! Checks of facts about zones.

use super::{Case, reject, text};
use crate::base::Instant;
use crate::exposure::{InfectionFound, LastContactStated, ZoneDeclared, ZoneLifted};

impl Case<'_, '_> {
    pub(super) fn zone_declared(&mut self, fact: &ZoneDeclared) {
        self.area(&fact.area);
        if self.view.policy.zones.kind(&fact.zone).is_none() {
            self.reasons.push(reject("unknownZone").with("id", text(&fact.zone)));
        }
    }

    /// There must be a zone to lift.
    pub(super) fn zone_lifted(&mut self, fact: &ZoneLifted, at: Instant) {
        self.area(&fact.area);
        self.text("authority", &fact.authority);
        if self.view.zone_lines().get(&fact.area).is_none_or(|line| line.at(at).is_none()) {
            self.reasons.push(reject("noZone").with("id", text(fact.area.name())));
        }
    }

    pub(super) fn infection_found(&mut self, fact: &InfectionFound, at: Instant) {
        self.area(&fact.area);
        self.not_after(fact.on.date(), at);
        if fact.cases == 0 {
            self.reasons.push(reject("emptyText").with("field", text("cases")));
        }
    }

    pub(super) fn last_contact(&mut self, fact: &LastContactStated, at: Instant) {
        self.area(&fact.area);
        self.not_after(fact.exposed, at);
        if let Some(left) = fact.left {
            self.not_after(left.date(), at);
        }
    }
}
