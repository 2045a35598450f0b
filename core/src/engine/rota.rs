//! Who serves when: a rota for the posts of the policy, made of those who work for the community.

use super::Engine;
use crate::base::{Because, CivilDate, GridError, WorkerId};
use crate::community::AsOf;
use crate::rota::{Gap, Load, Placement, Request, RotaError, Span, build};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The most days that one rota is made for.
const MOST_DAYS: u16 = 62;

/// For which days a rota is to be made, and who can come when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BuildRotaRequest {
    /// As of when: the policy and the people.
    pub as_of: AsOf,
    /// The first civil day.
    pub from: CivilDate,
    /// How many days, 1 to 62.
    pub days: u16,
    /// Who can serve; everybody who works for the community where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workers: Option<BTreeSet<WorkerId>>,
    /// Who can come at these times alone, whatever the person has offered; everybody else comes as they offered, and at
    /// any time where they offered nothing.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub available: BTreeMap<WorkerId, Vec<Span>>,
    /// Who cannot come at these times, besides those that the log knows of.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub away: BTreeMap<WorkerId, Vec<Span>>,
}

/// Places that stay open, with the reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct GapView {
    /// The places.
    #[serde(flatten)]
    pub gap: Gap,
    /// Why, with what bars each person.
    pub because: Because,
}

/// What one person gives, with the reason of the tiredness.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct LoadView {
    /// What the person gives.
    #[serde(flatten)]
    pub load: Load,
    /// The tiredness after the last shift, term by term.
    pub because: Because,
}

/// A rota for the posts of the policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RotaView {
    /// Everyone on every shift, by the beginning of the shift.
    pub placements: Vec<Placement>,
    /// Every place that nobody fills, by the beginning of the shift.
    pub gaps: Vec<GapView>,
    /// What each person gives, by id.
    pub loads: Vec<LoadView>,
    /// True: proven that no rota leaves fewer gaps, more urgent posts first.
    pub proven: bool,
}

impl GapView {
    pub(super) fn of(gap: Gap) -> Self {
        Self { because: gap.because(), gap }
    }
}

const BUILD: &str = "buildRota";

/// The days of a request.
pub(super) fn days(call: &str, from: CivilDate, days: u16) -> Result<Range<CivilDate>, GridError> {
    if (1..=MOST_DAYS).contains(&days) {
        return Ok(from..from.plus_days(i32::from(days)));
    }
    let reason = format!("days is {days}; 1 to {MOST_DAYS} are possible");
    Err(GridError::BadRequest { call: call.to_owned(), reason })
}

/// What cannot be planned.
pub(super) fn too_much(call: &str, error: &RotaError) -> GridError {
    GridError::BadRequest { call: call.to_owned(), reason: error.to_string() }
}

impl Engine {
    /// Makes a rota for the posts of the policy, next to what people do before and after those days. No limit is broken:
    /// what cannot be filled stays open and says why. Nothing is recorded: whoever adopts the rota says so.
    ///
    /// # Errors
    /// [`GridError::BadRequest`] when the days are none or more than 62, or when it is too much for one rota.
    pub fn build_rota(&self, request: &BuildRotaRequest) -> Result<RotaView, GridError> {
        let days = days(BUILD, request.from, request.days)?;
        let view = self.view(request.as_of);
        let (posts, shifts) = view.policy.rota.lay_out(days.clone(), view.policy.zone);
        let wanted = |worker: &WorkerId| request.workers.as_ref().is_none_or(|workers| workers.contains(worker));
        let mut people = view.people(&days, &wanted);
        for person in &mut people {
            if let Some(available) = request.available.get(&person.id) {
                person.available.clone_from(available);
            }
            person.away.extend(request.away.get(&person.id).into_iter().flatten());
        }
        let asked = Request { posts, people, shifts, policy: view.policy.rota.clone() };
        let rota = build(&asked).map_err(|error| too_much(BUILD, &error))?;
        let load = |load: Load| LoadView { because: load.fatigue.because(), load };
        Ok(RotaView {
            placements: rota.placements,
            gaps: rota.gaps.into_iter().map(GapView::of).collect(),
            loads: rota.loads.into_iter().map(load).collect(),
            proven: rota.proven,
        })
    }
}
