//! Law 7: each household has exactly one grid and one answerable person, or is listed as a gap with its reasons.

use super::histories::{History, histories, minute, minutes};
use super::oracle::seen;
use super::{cases, fault};
use gridward::base::{GridId, HouseholdId, Instant, PlaceId, PostKind, WorkerId};
use gridward::community::AsOf;
use gridward::grid::{GapReason, GridDrawn};
use gridward::log::Fact;
use gridward::place::Area;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// A household's line: its grid, who answers and through which post, and what is missing.
type Line = (Option<GridId>, Option<(WorkerId, PostKind)>, Vec<GapReason>);

/// What the facts say, read once from front to back; a later statement replaces an earlier one.
#[derive(Default)]
struct Scan {
    parents: BTreeMap<PlaceId, Option<PlaceId>>,
    homes: BTreeMap<HouseholdId, PlaceId>,
    grids: BTreeMap<GridId, GridDrawn>,
    /// Posts that are held, in the order in which they were taken.
    held: Vec<(Area, PostKind, WorkerId)>,
}

impl Scan {
    fn of(history: &History, as_of: Instant) -> Self {
        let mut scan = Self::default();
        let mut gone: BTreeSet<WorkerId> = BTreeSet::new();
        for event in seen(history, as_of) {
            match &event.fact {
                Fact::PlaceAdded(fact) => {
                    scan.parents.insert(fact.place.clone(), fact.parent.clone());
                }
                Fact::HouseholdRegistered(fact) => {
                    scan.homes.insert(fact.household.clone(), fact.place.clone());
                }
                Fact::GridDrawn(fact) => {
                    scan.grids.insert(fact.grid.clone(), fact.clone());
                }
                Fact::PostTaken(fact) => {
                    let post = (fact.area.clone(), fact.post.clone(), fact.worker.clone());
                    if !scan.held.contains(&post) {
                        scan.held.push(post);
                    }
                }
                Fact::PostLeft(fact) => {
                    let post = (fact.area.clone(), fact.post.clone(), fact.worker.clone());
                    scan.held.retain(|held| *held != post);
                }
                Fact::WorkerLeft(fact) => {
                    gone.insert(fact.worker.clone());
                }
                Fact::WorkerEnrolled(fact) => {
                    gone.remove(&fact.worker);
                }
                _ => {}
            }
        }
        // Who has left answers for nobody, whether the post was handed back or not.
        scan.held.retain(|(_, _, worker)| !gone.contains(worker));
        scan
    }

    /// The household and what stands around it, the nearest first; nothing where its building is not known.
    fn around(&self, household: &HouseholdId, home: &PlaceId) -> Vec<Area> {
        let mut around = Vec::new();
        let mut next = Some(home);
        while let Some((place, parent)) = next.and_then(|place| self.parents.get_key_value(place)) {
            // Places that stand in each other's ring are walked round only once.
            if around.contains(&Area::Place(place.clone())) {
                break;
            }
            around.push(Area::Place(place.clone()));
            next = parent.as_ref();
        }
        if around.is_empty() {
            return around;
        }
        around.insert(0, Area::Household(household.clone()));
        around
    }

    fn line(&self, household: &HouseholdId, home: &PlaceId, history: &History) -> Line {
        let around = self.around(household, home);
        let holds = |grid: &GridDrawn, area: &Area| match area {
            Area::Place(place) => grid.places.contains(place),
            Area::Household(household) => grid.households.contains(household),
            Area::Community | Area::Grid(_) => false,
        };
        let mut grids: Vec<GridId> = Vec::new();
        for area in &around {
            if grids.is_empty() {
                grids.extend(self.grids.values().filter(|grid| holds(grid, area)).map(|grid| grid.grid.clone()));
            }
        }
        let mut areas = around.clone();
        areas.extend(grids.iter().cloned().map(Area::Grid));
        areas.push(Area::Community);
        let mut answers = None;
        for post in history.policy.grid.posts.iter().filter(|post| post.answers) {
            for area in &areas {
                let holder = self.held.iter().find(|(held, kind, _)| held == area && *kind == post.kind);
                answers = answers.or_else(|| holder.map(|(_, kind, worker)| (worker.clone(), kind.clone())));
            }
        }
        let several = grids.len() > 1;
        let gaps = [
            around.is_empty().then_some(GapReason::NoAddress),
            grids.is_empty().then_some(GapReason::NoGrid),
            several.then(|| GapReason::SeveralGrids { grids: grids.clone() }),
            answers.is_none().then_some(GapReason::NobodyAnswers),
        ];
        (grids.first().cloned().filter(|_| !several), answers, gaps.into_iter().flatten().collect())
    }
}

proptest! {
    #![proptest_config(cases(96))]

    /// Law 7: the certificate and the list of gaps are what one scan over all facts says, household by household.
    #[test]
    fn law_07_each_household_has_one_grid_and_one_answerable_person_or_is_a_gap(
        history in histories(80, 0), asked in prop::collection::vec(minutes(), 3),
    ) {
        let engine = history.engine().map_err(fault)?;
        for at in asked.into_iter().chain([57_600]).map(minute) {
            let scan = Scan::of(&history, at);
            let expected: BTreeMap<HouseholdId, Line> =
                scan.homes.iter().map(|(id, home)| (id.clone(), scan.line(id, home, &history))).collect();
            let coverage = engine.coverage(AsOf::at(at), true);
            let certificate: BTreeMap<HouseholdId, Line> = coverage.certificate.iter().map(|cover| {
                let answers = cover.answerable.as_ref().map(|who| (who.worker.clone(), who.post.clone()));
                (cover.household.clone(), (cover.grid.clone(), answers, cover.gaps.clone()))
            }).collect();
            prop_assert_eq!(&certificate, &expected, "as of {}", at);

            let gaps: Vec<_> = coverage.gaps.iter().map(|gap| (&gap.household, &gap.reasons)).collect();
            let missing = expected.iter().filter(|(_, line)| !line.2.is_empty());
            let wanted: Vec<_> = missing.map(|(id, line)| (id, &line.2)).collect();
            prop_assert_eq!(&gaps, &wanted, "as of {}", at);
            let has_both = |line: &&Line| line.0.is_some() && line.1.is_some() && line.2.is_empty();
            let covered = expected.values().filter(has_both).count();
            prop_assert_eq!(usize::try_from(coverage.households + coverage.other_premises).ok(), Some(expected.len()));
            prop_assert_eq!(covered + gaps.len(), expected.len(), "neither covered nor a gap");
            prop_assert_eq!(coverage.complete, gaps.is_empty());
            prop_assert_eq!(coverage.certificate.len(), expected.len(), "a household is listed twice");
            for (id, line) in &expected {
                let cover = engine.household(id, AsOf::at(at)).map_err(fault)?.cover;
                prop_assert_eq!((&cover.grid, &cover.gaps), (&line.0, &line.2));
            }
        }
    }
}
