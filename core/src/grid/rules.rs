//! Who answers for a household, and what is missing (S3, D1).

use super::{AreaFile, GridPolicy};
use crate::base::{EventId, GridId, HouseholdId, Instant, PostKind, UnitId, WorkerId};
use crate::place::Area;
use serde::Serialize;
use std::borrow::Cow;
use std::cell::LazyCell;

/// The person who answers for a household.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Answerable {
    /// Who.
    pub worker: WorkerId,
    /// Through which post.
    pub post: PostKind,
    /// Held for which area.
    pub area: Area,
    /// The holder of the post, where the worker only stands in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deputy_for: Option<WorkerId>,
    /// The outside unit that sent the worker (S2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// The event that gave the post, or named the deputy.
    pub event: EventId,
}

/// Why a household is not covered.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "reason", rename_all = "camelCase")]
pub enum GapReason {
    /// The household was named but never registered, or its building is not known.
    NoAddress,
    /// No grid holds the household.
    NoGrid,
    /// More than one grid holds the household.
    SeveralGrids {
        /// Those grids.
        grids: Vec<GridId>,
    },
    /// Nobody holds a post that answers for the household.
    NobodyAnswers,
}

/// One household's line in the certificate of coverage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct HouseholdCover {
    /// The household.
    pub household: HouseholdId,
    /// Its grid, where exactly one holds it.
    pub grid: Option<GridId>,
    /// Who answers for it.
    pub answerable: Option<Answerable>,
    /// The outside unit that has claimed the work of the nearest area around it (S2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// What is missing; empty when the household is covered.
    pub gaps: Vec<GapReason>,
    /// The events that it rests on besides the household's door: the drawings of its grids, the post, whoever stands in,
    /// the claim. In the certificate and on the household's own page, empty elsewhere.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<EventId>,
}

/// A household that is not covered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CoverageGap {
    /// The household.
    pub household: HouseholdId,
    /// What is missing.
    pub reasons: Vec<GapReason>,
    /// The outside unit that has claimed the work there, and could name somebody (S2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// The events that it rests on besides the household's door, as in the certificate.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<EventId>,
}

/// The certificate that every household has one grid and one answerable person, or the exact list of gaps (law 7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Coverage {
    /// The instant it speaks of.
    pub as_of: Instant,
    /// Homes.
    pub households: u32,
    /// Shops, lodgings and vehicles; they need a grid and an answerable person like homes.
    pub other_premises: u32,
    /// True when no household has a gap.
    pub complete: bool,
    /// Households with a gap, by id.
    pub gaps: Vec<CoverageGap>,
    /// Every household with its grid and answerable person, by id; empty unless it was asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub certificate: Vec<HouseholdCover>,
}

/// Judges one household.
///
/// `around` is the household and the places around it, the nearest first, empty when the address is not known; `grids`
/// are the grids that hold the nearest of those that any grid holds; `file_of` gives the posts of an area. Who stands in
/// at `now` answers in the holder's place.
pub fn cover<'a>(
    household: &HouseholdId,
    around: &[Area],
    grids: &[GridId],
    policy: &GridPolicy,
    now: Instant,
    file_of: &dyn Fn(&Area) -> Option<Cow<'a, AreaFile>>,
) -> HouseholdCover {
    let mut gaps = Vec::new();
    if around.is_empty() {
        gaps.push(GapReason::NoAddress);
    }
    let grid = match grids {
        [only] => Some(only.clone()),
        [] => {
            gaps.push(GapReason::NoGrid);
            None
        }
        several => {
            gaps.push(GapReason::SeveralGrids { grids: several.to_vec() });
            None
        }
    };
    let answering = policy.posts.iter().filter(|post| post.answers).map(|post| &post.kind);
    let answerable = holder_of(answering, around, grids, now, file_of);
    if answerable.is_none() {
        gaps.push(GapReason::NobodyAnswers);
    }
    HouseholdCover { household: household.clone(), grid, answerable, unit: None, gaps, facts: Vec::new() }
}

/// The holder of the first of `posts` that anybody holds for the household: by post first, then the nearest area,
/// then whoever has held it longest.
pub(crate) fn holder_of<'a, 'p>(
    posts: impl Iterator<Item = &'p PostKind>,
    around: &[Area],
    grids: &[GridId],
    now: Instant,
    file_of: &dyn Fn(&Area) -> Option<Cow<'a, AreaFile>>,
) -> Option<Answerable> {
    let grid_areas = grids.iter().cloned().map(Area::Grid);
    // Most posts are held nearby: the outer areas, whose files are long, are looked up only where they are not.
    let areas: Vec<Area> = around.iter().cloned().chain(grid_areas).chain([Area::Community]).collect();
    let files: Vec<_> = areas.iter().map(|area| (area, LazyCell::new(move || file_of(area)))).collect();
    posts.into_iter().find_map(|post| {
        files.iter().find_map(|(area, file)| {
            let file = Option::as_ref(file)?;
            let tenure = file.holders(post).next()?;
            let deputy = file.deputy(tenure, now);
            let (worker, event) = match deputy {
                Some(deputy) => (deputy.deputy.clone(), deputy.event.clone()),
                None => (tenure.worker.clone(), tenure.event.clone()),
            };
            let deputy_for = deputy.map(|deputy| deputy.holder.clone());
            Some(Answerable { worker, post: post.clone(), area: Area::clone(area), deputy_for, unit: None, event })
        })
    })
}
