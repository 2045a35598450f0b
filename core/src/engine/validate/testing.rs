//! Checks of facts about vaccinations and test campaigns.

use super::{Case, reject, text};
use crate::base::Instant;
use crate::health::{TestCampaignOpened, TestExcused, VaccinationGiven};

impl Case<'_, '_> {
    pub(super) fn vaccination_given(&mut self, fact: &VaccinationGiven, at: Instant) {
        self.resident(&fact.resident);
        self.not_after(fact.on, at);
        if fact.dose == 0 {
            self.reasons.push(reject("emptyText").with("field", text("dose")));
        }
        let rule = self.view.policy.health.vaccination.as_ref();
        if rule.is_some_and(|rule| !rule.knows(&fact.vaccine)) {
            self.reasons.push(reject("unknownVaccine").with("id", text(&fact.vaccine)));
        }
        let file = self.view.resident(&fact.resident);
        let mut given = file.iter().filter_map(|file| file.health.vaccines.as_deref()).flat_map(|file| &file.given);
        if given.any(|given| given.fact.vaccine == fact.vaccine && given.fact.dose == fact.dose) {
            self.reasons.push(reject("duplicate").with("id", text(&fact.vaccine)));
        }
    }

    pub(super) fn test_campaign_opened(&mut self, fact: &TestCampaignOpened) {
        self.text("name", &fact.name);
        self.instants(fact.from, fact.until);
        if fact.scope.is_empty() {
            self.reasons.push(reject("emptyText").with("field", text("scope")));
        }
        fact.scope.areas.iter().for_each(|area| self.area(area));
        fact.scope.residents.iter().for_each(|resident| self.resident(resident));
        for class in &fact.scope.classes {
            let mut rows = self.view.policy.exposure.table.iter();
            if !rows.any(|row| row.class == *class) {
                self.reasons.push(reject("unknownClass").with("id", text(class)));
            }
        }
    }

    pub(super) fn test_excused(&mut self, fact: &TestExcused) {
        self.resident(&fact.resident);
        self.text("reason", &fact.reason);
        if self.view.test_campaigns().all(|(id, _)| *id != fact.campaign) {
            self.reasons.push(reject("unknownTestCampaign").with("id", text(&fact.campaign)));
        }
    }
}
