//! Who serves when: a rota for the posts of the policy, made of those who work for the community.

use super::Engine;
use crate::base::{Because, CivilDate, GridError, WorkerId};
use crate::community::AsOf;
use crate::rota::{Gap, Load, Person, Placement, Request, RotaError, Span, build};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

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
    /// Who can come at these times alone; everybody else can come at any time.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub available: BTreeMap<WorkerId, Vec<Span>>,
    /// Who cannot come at these times, whatever `available` says.
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

impl Engine {
    /// Makes a rota for the posts of the policy. No limit is broken: what cannot be filled stays open and says why.
    /// Nothing is recorded.
    ///
    /// # Errors
    /// [`GridError::BadRequest`] when the days are none or more than 62, or when it is too much for one rota.
    pub fn build_rota(&self, request: &BuildRotaRequest) -> Result<RotaView, GridError> {
        let bad = |reason: String| GridError::BadRequest { call: "buildRota".to_owned(), reason };
        if !(1..=MOST_DAYS).contains(&request.days) {
            return Err(bad(format!("days is {}; 1 to {MOST_DAYS} are possible", request.days)));
        }
        let view = self.view(request.as_of);
        let until = request.from.plus_days(i32::from(request.days));
        let (posts, shifts) = view.policy.rota.lay_out(request.from..until, view.policy.zone);
        let wanted = |worker: &WorkerId| request.workers.as_ref().is_none_or(|workers| workers.contains(worker));
        let people = view.workers().into_iter().filter(|enrolled| wanted(&enrolled.worker)).map(|enrolled| Person {
            available: request.available.get(&enrolled.worker).cloned().unwrap_or_else(|| vec![Span::ALWAYS]),
            away: request.away.get(&enrolled.worker).cloned().unwrap_or_default(),
            skills: enrolled.skills.into_iter().collect(),
            teams: enrolled.teams.into_iter().collect(),
            areas: Vec::new(),
            limits: None,
            worked: Vec::new(),
            id: enrolled.worker,
        });
        let asked = Request { posts, people: people.collect(), shifts, policy: view.policy.rota.clone() };
        let rota = build(&asked).map_err(|error: RotaError| bad(error.to_string()))?;
        let gap = |gap: Gap| GapView { because: gap.because(), gap };
        let load = |load: Load| LoadView { because: load.fatigue.because(), load };
        Ok(RotaView {
            placements: rota.placements,
            gaps: rota.gaps.into_iter().map(gap).collect(),
            loads: rota.loads.into_iter().map(load).collect(),
            proven: rota.proven,
        })
    }
}
