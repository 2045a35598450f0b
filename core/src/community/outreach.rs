//! Outreach as of an instant: what was given where, which points have to be covered, and which are not (D8).

use super::findings::{Finding, FindingKind, MANY};
use super::references::unknown;
use super::view::View;
use crate::base::EventId;
use crate::gate::GateKind;
use crate::outreach::{self, CoverRule, OutreachFile, PointKind, Target};
use crate::place::{Area, PlaceKind, Premises};
use std::borrow::Cow;

impl View<'_> {
    /// Everything about outreach, by target.
    pub fn outreach(&self) -> Vec<(&Target, Cow<'_, OutreachFile>)> {
        let rows = self.community.outreach.sorted().into_iter();
        rows.map(|(target, folder)| (target, folder.as_of(self.log, &self.as_of))).collect()
    }

    /// Every point of a kind, in their order.
    pub fn points(&self, kind: PointKind) -> Vec<Target> {
        let places = |wanted: PlaceKind| {
            let ids = self.community.places.sorted().into_iter().map(|(id, _)| id);
            let standing = ids.filter(|id| self.place(id).is_some_and(|place| place.kind == wanted));
            standing.cloned().map(Target::Place).collect()
        };
        match kind {
            PointKind::GridPoint => {
                let grids = self.community.grids.keys().filter(|grid| self.grid(grid).is_some());
                grids.cloned().map(Target::Grid).collect()
            }
            PointKind::TurnBack => {
                let open = self.gatehouses().into_iter().filter(|(_, house)| house.shut.is_none());
                open.filter(|(_, house)| house.gate.kind == GateKind::TurnBack)
                    .map(|(id, _)| Target::Gate(id.clone()))
                    .collect()
            }
            PointKind::Shop => {
                let shops = self.households().filter(|(_, file)| file.address.premises() == Premises::Commercial);
                shops.map(|(id, _)| Target::Household(id.clone())).collect()
            }
            PointKind::Site => places(PlaceKind::Site),
            PointKind::Building => places(PlaceKind::Building),
        }
    }

    /// True for a point that has what the rule asks for.
    pub fn is_covered(&self, target: &Target, rule: &CoverRule) -> bool {
        let file = self.community.outreach.get(target).map(|folder| folder.as_of(self.log, &self.as_of));
        outreach::covers(file.as_deref(), rule)
    }

    /// The area that a target is in; for a gate the one that it guards.
    pub fn area_of_target(&self, target: &Target) -> Area {
        match target {
            Target::Community => Area::Community,
            Target::Place(id) => Area::Place(id.clone()),
            Target::Grid(id) => Area::Grid(id.clone()),
            Target::Household(id) => Area::Household(id.clone()),
            Target::Gate(id) => self.gatehouse(id).map_or(Area::Community, |house| house.gate.guards),
        }
    }

    /// Findings: what was given at a target that nobody knows, one name for two things, and what is gone that nobody gave.
    pub(super) fn findings_of_outreach(&self, found: &mut Vec<Finding>) {
        for (target, file) in self.outreach() {
            let events = file.given.iter().map(|given| &given.event);
            let Some(first) = events.chain(file.gone.iter().map(|gone| &gone.event)).next() else { continue };
            match target {
                Target::Gate(id) if self.gatehouse(id).is_none() => {
                    found.push(unknown(id.as_str(), id.as_str(), first));
                }
                Target::Gate(_) => {}
                other => self.area_known(target.name(), &self.area_of_target(other), first, found),
            }
            for counted in file.counted() {
                let same = file.given.iter().filter(|given| given.fact.outreach == counted.fact.outreach);
                let same: Vec<_> = same.collect();
                if same.iter().any(|given| given.fact != counted.fact) {
                    let events: Vec<&EventId> = same.iter().map(|given| &given.event).take(MANY).collect();
                    let subject = counted.fact.outreach.as_str();
                    found.push(Finding::new(FindingKind::RegisteredTwice, subject).citing(events));
                }
            }
            for gone in &file.gone {
                if file.given.iter().all(|given| given.fact.outreach != gone.fact.outreach) {
                    found.push(unknown(target.name(), gone.fact.outreach.as_str(), &gone.event));
                }
            }
        }
    }
}
