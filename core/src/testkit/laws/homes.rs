//! Law 7: each household has exactly one grid and one answerable person, or is listed as a gap with its reasons.

use super::super::history::History;
use super::{Verdict, of};
use crate::base::{GridId, HouseholdId, Instant, PlaceId, PostKind, WorkerId};
use crate::community::AsOf;
use crate::engine::Engine;
use crate::grid::{GapReason, GridDrawn};
use crate::log::Fact;
use crate::place::Area;
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
        for event in history.told().into_iter().filter(|event| event.at <= as_of) {
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

/// True where the history tells of what this scan does not read: homes that were divided or joined, posts that were handed
/// over, entries that were corrected.
fn reads_too_little(history: &History) -> bool {
    use Fact as F;
    history.events.iter().any(|event| {
        let homes = matches!(
            event.fact,
            F::HouseholdSplit(_) | F::HouseholdMerged(_) | F::HouseholdDissolved(_) | F::AddressChanged(_)
        );
        let places = matches!(event.fact, F::PlaceChanged(_) | F::PlaceClosed(_) | F::GridClosed(_));
        let posts = matches!(event.fact, F::PostHandedOver(_) | F::DeputyNamed(_));
        let amended = matches!(
            event.fact,
            F::EntryRetracted(_)
                | F::EntryCorrected(_)
                | F::ClockCorrected(_)
                | F::DeviceRevoked(_)
                | F::PersonErased(_)
        );
        homes || places || posts || amended
    })
}

/// Law 7: the certificate and the list of gaps are what one scan over all facts says, household by household.
///
/// A history with facts that the scan does not read, such as homes that were divided, is passed over, and so is a rule book
/// that says who may record what.
///
/// # Errors
/// [`Broken`](super::Broken) where that is not so.
pub fn coverage(history: &History) -> Verdict {
    let engine = of("coverage").answer(history.engine())?;
    history.instants(4).into_iter().try_for_each(|at| coverage_at(history, &engine, at))
}

/// Law 7 as of one instant, of an engine that knows the history.
///
/// # Errors
/// [`Broken`](super::Broken) where that is not so.
pub fn coverage_at(history: &History, engine: &Engine, at: Instant) -> Verdict {
    if reads_too_little(history) || history.policy.authority.is_some() {
        return Ok(());
    }
    let asked = of("coverage").at(at);
    let scan = Scan::of(history, at);
    let expected: BTreeMap<HouseholdId, Line> =
        scan.homes.iter().map(|(id, home)| (id.clone(), scan.line(id, home, history))).collect();
    let coverage = engine.coverage(AsOf::at(at), true);
    let certificate: BTreeMap<HouseholdId, Line> = coverage
        .certificate
        .iter()
        .map(|cover| {
            let answers = cover.answerable.as_ref().map(|who| (who.worker.clone(), who.post.clone()));
            (cover.household.clone(), (cover.grid.clone(), answers, cover.gaps.clone()))
        })
        .collect();
    asked.same(|| "the certificate".to_owned(), &expected, &certificate)?;
    let gaps: Vec<_> = coverage.gaps.iter().map(|gap| (&gap.household, &gap.reasons)).collect();
    let missing = expected.iter().filter(|(_, line)| !line.2.is_empty());
    let wanted: Vec<_> = missing.map(|(id, line)| (id, &line.2)).collect();
    asked.same(|| "the gaps".to_owned(), &wanted, &gaps)?;
    let has_both = |line: &&Line| line.0.is_some() && line.1.is_some() && line.2.is_empty();
    let covered = expected.values().filter(has_both).count();
    let told = usize::try_from(coverage.households + coverage.other_premises).unwrap_or(0);
    asked.same(|| "how many households there are".to_owned(), &expected.len(), &told)?;
    asked.same(|| "households that are covered or a gap".to_owned(), &expected.len(), &(covered + gaps.len()))?;
    asked.same(|| "whether every household is covered".to_owned(), &gaps.is_empty(), &coverage.complete)?;
    asked.same(|| "lines of the certificate".to_owned(), &expected.len(), &coverage.certificate.len())?;
    for (id, line) in &expected {
        let cover = asked.answer(engine.household(id, AsOf::at(at)))?.cover;
        asked.same(|| format!("the cover of {id}"), &(&line.0, &line.2), &(&cover.grid, &cover.gaps))?;
    }
    Ok(())
}
