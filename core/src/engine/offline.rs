//! Which files somebody's device keeps to work without a network: no fewer than the work needs, and no more.

use super::Engine;
use crate::base::{DutyId, HouseholdId, ResidentId, WorkerId};
use crate::community::{AsOf, View};
use crate::duty::{Duty, DutyStatus};
use crate::log::Fact;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Whose device, and as of when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfflineQuery {
    /// Who works with it.
    pub worker: WorkerId,
    /// As of when.
    pub as_of: AsOf,
}

/// The files that a device keeps.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OfflineFiles {
    /// Households, also such as are no more and that one of these has come from.
    pub households: BTreeSet<HouseholdId>,
    /// Residents.
    pub residents: BTreeSet<ResidentId>,
    /// Requests that are not settled, as the duties that they make.
    pub requests: BTreeSet<DutyId>,
}

/// What there can be a file of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Case {
    Household(HouseholdId),
    Resident(ResidentId),
    Request(DutyId),
}

/// How one file stands among the others.
#[derive(Debug, Clone, Default)]
struct Links {
    /// False for a household that is no more, a resident without a home here, a request that is settled.
    open: bool,
    /// True for what the worker answers for or has taken on.
    own: bool,
    /// What it came from: it can stand without them, and cannot be understood without them.
    parents: BTreeSet<Case>,
    /// What it is a part of, and nothing without.
    hosts: BTreeSet<Case>,
}

/// The files that must stay: what is one's own and still matters, what it came from, what it is part of, and what is
/// still open as a part of any of these.
///
/// Something still matters while it is open and, if it is part of others, one of them still matters.
fn kept(cases: &BTreeMap<Case, Links>) -> BTreeSet<Case> {
    let grow = |mut set: BTreeSet<Case>, adds: &dyn Fn(&BTreeSet<Case>, &Case, &Links) -> bool| loop {
        let more = cases.iter().filter(|(id, links)| !set.contains(id) && adds(&set, id, links));
        let more: Vec<Case> = more.map(|(id, _)| id.clone()).collect();
        if more.is_empty() {
            return set;
        }
        set.extend(more);
    };
    let matters = grow(BTreeSet::new(), &|set, _, links| {
        links.open && (links.hosts.is_empty() || links.hosts.iter().any(|host| set.contains(host)))
    });
    let own = cases.iter().filter(|(id, links)| links.own && matters.contains(id)).map(|(id, _)| id.clone()).collect();
    grow(own, &|set, id, links| {
        let leads_here = |other: &Case| {
            let links = cases.get(other);
            links.is_some_and(|links| links.parents.contains(id) || links.hosts.contains(id))
        };
        set.iter().any(leads_here) || links.open && links.hosts.iter().any(|host| set.contains(host))
    })
}

impl Engine {
    /// The files that the worker's device keeps to work without a network: the households of the worker's areas and what
    /// the worker has taken on elsewhere, with the people, the open requests, and the former households that they come
    /// from. What ended and leads to none of these can leave the device.
    #[must_use]
    pub fn offline(&self, query: &OfflineQuery) -> OfflineFiles {
        let view = self.view(query.as_of);
        let mut files = OfflineFiles::default();
        for case in kept(&cases(&view, &query.worker)) {
            match case {
                Case::Household(id) => drop(files.households.insert(id)),
                Case::Resident(id) => drop(files.residents.insert(id)),
                Case::Request(id) => drop(files.requests.insert(id)),
            }
        }
        files
    }
}

fn cases(view: &View<'_>, worker: &WorkerId) -> BTreeMap<Case, Links> {
    let held = view.posts_held_by(worker);
    let own: BTreeSet<HouseholdId> = held.iter().flat_map(|(_, area)| view.households_in(area)).collect();
    let mut cases: BTreeMap<Case, Links> = BTreeMap::new();
    for (id, folder) in view.community.households.unordered() {
        let Some(file) = view.household(id) else { continue };
        let case = Case::Household(id.clone());
        let links = cases.entry(case.clone()).or_default();
        links.open = file.address.current().is_some();
        links.own = own.contains(id);
        let seen = folder.seen(view.log, &view.as_of);
        for event in seen {
            match &event.fact {
                Fact::HouseholdSplit(split) => {
                    cases.entry(case.clone()).or_default().parents.insert(Case::Household(split.household.clone()));
                }
                Fact::HouseholdMerged(merged) => {
                    let into = Case::Household(merged.into.clone());
                    cases.entry(into).or_default().parents.insert(case.clone());
                }
                _ => {}
            }
        }
        let home = view.standing_household(id);
        for duty in view.asked_of(id, &file).iter().filter(|duty| duty.order.is_some()) {
            cases.extend(request(view, duty, &home, worker));
        }
    }
    for (id, _) in view.folders() {
        let Some(file) = view.resident(id) else { continue };
        let home = view.home(&file);
        let links = cases.entry(Case::Resident(id.clone())).or_default();
        links.open = home.is_some();
        links.own = home.as_ref().is_some_and(|home| own.contains(home));
        links.parents.extend(home.map(Case::Household));
    }
    cases
}

/// A request is part of the household that made it, or has taken in that one, or of the request that has to be done
/// first.
fn request(view: &View<'_>, duty: &Duty, home: &HouseholdId, worker: &WorkerId) -> Option<(Case, Links)> {
    let open = matches!(duty.status_at(view.now()), DutyStatus::Upcoming | DutyStatus::Open | DutyStatus::Claimed);
    let own = duty.claim.as_ref().is_some_and(|(holder, _)| holder == worker);
    let first = duty.waits_for.iter().cloned().map(Case::Request);
    let hosts: BTreeSet<Case> =
        if duty.waits_for.is_empty() { BTreeSet::from([Case::Household(home.clone())]) } else { first.collect() };
    Some((Case::Request(duty.id()?), Links { open, own, parents: BTreeSet::new(), hosts }))
}
