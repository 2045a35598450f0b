//! Checks of facts about whom the community looks after.

use super::{Case, reject, text};
use crate::base::{CareGroundId, Channel, ResidentId};
use crate::care::{CareGroundStated, CareGroundWithdrawn, CareVisited, ContactPreferred};

impl Case<'_, '_> {
    fn ground_holds(&self, resident: &ResidentId, ground: &CareGroundId) -> bool {
        let file = self.view.resident(resident);
        let care = file.as_ref().and_then(|file| file.care.as_deref());
        care.is_some_and(|care| care.holds(ground, self.view.now()))
    }

    pub(super) fn care_ground_stated(&mut self, fact: &CareGroundStated) {
        self.resident(&fact.resident);
        if self.view.policy.care.ground(&fact.ground).is_none() {
            self.reasons.push(reject("unknownCareGround").with("id", text(&fact.ground)));
        } else if self.ground_holds(&fact.resident, &fact.ground) {
            self.reasons.push(reject("duplicate").with("id", text(&fact.ground)));
        }
    }

    pub(super) fn care_ground_withdrawn(&mut self, fact: &CareGroundWithdrawn) {
        self.resident(&fact.resident);
        if !self.ground_holds(&fact.resident, &fact.ground) {
            self.reasons.push(reject("careGroundNotHeld").with("id", text(&fact.ground)));
        }
    }

    pub(super) fn contact_preferred(&mut self, fact: &ContactPreferred) {
        self.resident(&fact.resident);
        if fact.channel.is_none() && fact.smartphone.is_none() {
            self.reasons.push(reject("emptyText").with("field", text("channel")));
        }
        // Nobody can be looked after by asking the person to come by, or to report.
        if matches!(fact.channel, Some(Channel::Gate | Channel::Own)) {
            self.reasons.push(reject("badText").with("field", text("channel")));
        }
    }

    pub(super) fn care_visited(&mut self, fact: &CareVisited) {
        self.resident(&fact.resident);
        if let Some(note) = &fact.note {
            self.text("note", note);
        }
    }
}
