//! Test campaigns and vaccinations, as of an instant.

use super::files::ResidentFile;
use super::findings::{Finding, FindingKind};
use super::references::unknown;
use super::view::{AsOf, View};
use crate::base::{HouseholdId, Instant, ResidentId, TestCampaignId};
use crate::duty::{self, Duty, DutyKind};
use crate::health::{TestCampaignFile, TestCampaignOpened, TestScope, VaccineStanding, campaign_sample};
use crate::place::Area;
use std::borrow::Cow;
use std::cell::LazyCell;

impl<'a> View<'a> {
    /// The test campaigns that somebody has opened, by id.
    pub fn test_campaigns(&self) -> impl Iterator<Item = (&'a TestCampaignId, Cow<'a, TestCampaignFile>)> + '_ {
        let files = self.community.campaigns.iter().map(|(id, folder)| (id, folder.as_of(self.log, &self.as_of)));
        files.filter(|(_, file)| file.current().is_some())
    }

    /// True where a campaign can mean somebody who cannot be under a measure. One of a class only means who can; of one that
    /// is over, who could while living with others.
    pub(super) fn may_be_tested(&self, id: &ResidentId) -> bool {
        self.test_campaigns().any(|(_, campaign)| {
            let Some(TestCampaignOpened { scope, until, .. }) = campaign.current().map(|opened| &opened.fact) else {
                return false;
            };
            let lived_with_others = || *until <= self.now() && self.propagates();
            scope.classes.is_empty() || scope.residents.contains(id) || lived_with_others()
        })
    }

    /// True where the person is in the scope.
    pub fn is_in_scope(&self, id: &ResidentId, file: &ResidentFile, scope: &TestScope) -> bool {
        let home = self.home(file);
        let household = home.as_ref().and_then(|home| self.household(home));
        let (Some(home), Some(household)) = (home, household) else { return false };
        let around = LazyCell::new(|| self.around(&home, &household));
        let lives_in = |area: &Area| match area {
            Area::Community => true,
            Area::Grid(grid) => self.grids_holding(&around).contains(grid),
            Area::Place(_) | Area::Household(_) => around.contains(area),
        };
        let has = |class: &String| self.classified(file).iter().any(|exposure| exposure.class == *class);
        scope.has(id, lives_in, |class| self.may_be_measured(id) && has(class))
    }

    /// Everybody in the scope of a campaign, of one that is over when it ended: with the household, and when the person
    /// was tested.
    pub fn tested_in(&self, campaign: &TestCampaignFile) -> Vec<(ResidentId, Option<HouseholdId>, Option<Instant>)> {
        let Some(opened) = campaign.current() else { return Vec::new() };
        let at = self.now().min(opened.fact.until.plus_millis(-1));
        let then = View::new(self.community, self.log, self.books, AsOf { at, ..self.as_of });
        let mut people = Vec::new();
        for (household, _) in then.households() {
            for resident in then.members(household) {
                let Some(file) = then.resident(&resident) else { continue };
                if !then.is_in_scope(&resident, &file, &opened.fact.scope) {
                    continue;
                }
                let today = self.resident(&resident);
                let lab = today.as_ref().and_then(|file| file.health.lab.as_deref());
                let tested = campaign_sample(&opened.fact, lab).map(|(at, _)| at);
                people.push((resident, Some(household.clone()), tested));
            }
        }
        people
    }

    /// The tests that campaigns ask of a resident: of one that is over, by who was in its scope when it ended.
    pub(super) fn campaign_tests(&self, id: &ResidentId, file: &ResidentFile) -> Vec<Duty> {
        let mut tests = Vec::new();
        for (_, campaign) in self.test_campaigns() {
            let Some(opened) = campaign.current() else { continue };
            let ended = opened.fact.until.plus_millis(-1);
            let meant = if ended < self.now() {
                let then = View::new(self.community, self.log, self.books, AsOf { at: ended, ..self.as_of });
                then.resident(id).is_some_and(|file| then.is_in_scope(id, &file, &opened.fact.scope))
            } else {
                self.is_in_scope(id, file, &opened.fact.scope)
            };
            if meant {
                let (excuse, lab) = (campaign.excuse(id), file.health.lab.as_deref());
                tests.push(duty::campaign_test(id, opened, excuse, lab, &file.duty, self.policy.zone));
            }
        }
        tests
    }

    /// The words that a resident is to get before the tests.
    pub(super) fn test_reminders(&self, file: &ResidentFile, duties: &[Duty]) -> Vec<Duty> {
        if !self.policy.duty.has(DutyKind::TestReminder) {
            return Vec::new();
        }
        // A test is known from when the first of what makes it due was written down.
        let known = |test: &Duty| -> Option<Instant> {
            let facts = test.because.all_facts();
            facts.iter().filter_map(|event| self.log.find(event)).map(|event| event.wall.max(event.at)).min()
        };
        let announced = file.health.lab.as_deref().map(|lab| lab.announced.as_slice()).unwrap_or_default();
        duty::test_reminders(duties, announced, &known, &file.duty, self.policy.zone)
    }

    /// Where a resident stands with vaccination; none where the policy has no rule.
    pub fn vaccination(&self, file: &ResidentFile) -> Option<VaccineStanding> {
        let rule = self.policy.health.vaccination.as_ref()?;
        let birth_year = file.residence.current().and_then(|registered| registered.birth_year);
        let today = self.policy.zone.date(self.now());
        Some(rule.standing(file.health.vaccines.as_deref(), birth_year, today))
    }

    pub(super) fn findings_of_tests(&self, found: &mut Vec<Finding>) {
        for (id, folder) in &self.community.campaigns {
            let file = folder.as_of(self.log, &self.as_of);
            let Some(opened) = file.current() else {
                if let Some(excused) = file.excused.first() {
                    found.push(unknown(id.as_str(), id.as_str(), &excused.event));
                }
                continue;
            };
            for area in &opened.fact.scope.areas {
                self.area_known(id.as_str(), area, &opened.event, found);
            }
            let named = opened.fact.scope.residents.iter().map(|resident| (resident, &opened.event));
            let excused = file.excused.iter().map(|excused| (&excused.fact.resident, &excused.event));
            for (resident, event) in named.chain(excused) {
                if self.resident(resident).is_none_or(|file| file.residence.registered.is_empty()) {
                    found.push(unknown(id.as_str(), resident.as_str(), event));
                }
            }
        }
        for id in &self.community.index.vaccinated {
            let Some(file) = self.resident(id) else { continue };
            let Some(vaccines) = file.health.vaccines.as_deref() else { continue };
            for (earlier, later) in vaccines.doubtful() {
                let finding = Finding::new(FindingKind::DoseTwice, id.as_str());
                found.push(finding.citing([&earlier.event, &later.event]));
            }
            let rule = self.policy.health.vaccination.as_ref();
            let strange = vaccines.given.iter().find(|given| rule.is_some_and(|rule| !rule.knows(&given.fact.vaccine)));
            if let Some(given) = strange {
                found.push(unknown(id.as_str(), given.fact.vaccine.as_str(), &given.event));
            }
        }
    }
}
