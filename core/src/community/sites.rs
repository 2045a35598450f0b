//! What turned out positive near a resident in quarantine.

use super::files::ResidentFile;
use super::findings::Finding;
use super::view::View;
use crate::base::{Instant, Moment, PlaceId, ResidentId, Stated};
use crate::exposure::ReasonKind;
use crate::place::Area;
use crate::quarantine::{NearPositive, Nearness, QuarantineEntered, nearness};

impl View<'_> {
    /// Everything positive near the resident, in the order it was found; nothing where no plan starts anew for it.
    pub(super) fn positives_near(&self, file: &ResidentFile) -> Vec<NearPositive> {
        if self.policy.quarantine.plans.iter().all(|plan| plan.restart.is_none()) {
            return Vec::new();
        }
        let own = file.residence.registered.first().map(|registered| &registered.fact.resident);
        let mut found = self.positives_in_sites(file, own);
        found.extend(self.positives_at_home(file, own));
        found.sort_by(|a, b| (a.found, &a.event).cmp(&(b.found, &b.event)));
        found
    }

    fn positives_in_sites(&self, file: &ResidentFile, own: Option<&ResidentId>) -> Vec<NearPositive> {
        let mut found = Vec::new();
        for (entry, until) in entries(file) {
            let Some(site) = &entry.fact.site else { continue };
            for (place, folder) in &self.community.sites {
                if !self.in_one_site(site, place) {
                    continue;
                }
                let sites = folder.as_of(self.log, &self.as_of);
                let here = sites.positives.iter().filter(|positive| {
                    let on = positive.fact.on;
                    let met = on.latest(self.policy.zone) >= entry.at && on.earliest(self.policy.zone) < until;
                    met && (positive.fact.resident.is_none() || positive.fact.resident.as_ref() != own)
                });
                found.extend(here.map(|positive| NearPositive {
                    on: positive.fact.on,
                    found: positive.at,
                    near: nearness(&positive.fact, &entry.fact, place == site),
                    environment: positive.fact.environment,
                    event: positive.event.clone(),
                    also: Vec::new(),
                }));
            }
        }
        found
    }

    /// True when one of the places is, or lies in, the other.
    fn in_one_site(&self, a: &PlaceId, b: &PlaceId) -> bool {
        let within = |inner: &PlaceId, outer: &PlaceId| {
            self.path_from(inner.clone()).iter().any(|around| around.place == *outer)
        };
        a == b || within(a, b) || within(b, a)
    }

    /// Infections of others in the household, found while both were at home.
    fn positives_at_home(&self, file: &ResidentFile, own: Option<&ResidentId>) -> Vec<NearPositive> {
        let Some(home) = self.home(file) else { return Vec::new() };
        let mut found = Vec::new();
        for other in self.members(&home).iter().filter(|other| Some(*other) != own) {
            let Some(other_file) = self.resident(other) else { continue };
            let infections = self.exposures_of(&other_file, ReasonKind::Positive);
            for infection in infections {
                let at = infection.found;
                let mut facts = infection.because.all_facts().into_iter();
                let Some(event) = facts.next() else { continue };
                if !away(file, at) && !away(&other_file, at) {
                    let on = Moment::at(at, self.policy.zone);
                    let (near, also) = (Nearness::Household, facts.collect());
                    found.push(NearPositive { on, found: at, near, environment: false, event, also });
                }
            }
        }
        found
    }

    pub(super) fn findings_of_sites(&self, found: &mut Vec<Finding>) {
        for (site, folder) in &self.community.sites {
            if let Some(first) = folder.as_of(self.log, &self.as_of).positives.first() {
                self.area_known(site.as_str(), &Area::Place(site.clone()), &first.event, found);
            }
        }
    }
}

/// Every entry into a place of quarantine, with the instant of the next one.
fn entries(file: &ResidentFile) -> impl Iterator<Item = (&Stated<QuarantineEntered>, Instant)> {
    let entered = file.orders.record.as_ref().map(|record| record.entered.as_slice()).unwrap_or_default();
    let next = entered.iter().skip(1).map(|next| next.at).chain([Instant::MAX]);
    entered.iter().zip(next)
}

/// True when the person was in a place of quarantine that is not the own home.
fn away(file: &ResidentFile, at: Instant) -> bool {
    entries(file).any(|(entry, until)| entry.fact.site.is_some() && (entry.at..until).contains(&at))
}
