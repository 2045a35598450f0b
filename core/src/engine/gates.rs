//! The facade's answers about gates: may this passage happen, and how do the gates stand.

use super::Engine;
use super::questions::unknown;
use crate::base::{Because, CivilDate, GateId, GridError, Instant, PermitId};
use crate::community::{AreaInside, AsOf, Asked, View, VisitorInside};
use crate::gate::{Approach, Decision, GateKind, Traffic, Traveller, Way, next_change, passes_from};
use crate::place::Area;
use serde::{Deserialize, Serialize};

/// May this passage happen? Nothing is recorded by asking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GateQuestion {
    /// Who comes where, and what the gatekeeper sees.
    pub approach: Approach,
    /// As of when.
    pub as_of: AsOf,
}

/// What is decided at a gate, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct GateAnswer {
    /// The decision.
    pub decision: Decision,
    /// What the gatekeeper is told: nothing about health, no facts. Whoever has few rights gets only this.
    pub for_gate: Because,
    /// The permit under which the person passes: to be named in the passage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permit: Option<PermitId>,
    /// Everything that speaks for or against it, and the rows of the table that were passed over.
    pub because: Because,
    /// What would let the person pass.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub help: Vec<Because>,
    /// When the person may pass by waiting, all else being as it is; none where waiting does not help, or is not needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub passes_from: Option<Instant>,
    /// The next instant at which the answer is another one by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changes_at: Option<Instant>,
}

/// A gate as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct GateView {
    /// The gate.
    pub gate: GateId,
    /// The name people use.
    pub name: String,
    /// The area that it guards.
    pub guards: Area,
    /// Which ways lead through it.
    pub way: Way,
    /// What it is for.
    pub kind: GateKind,
    /// False where it is shut.
    pub open: bool,
}

/// How the gates stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct GatesView {
    /// Every gate, open or shut, by id.
    pub gates: Vec<GateView>,
    /// Who is inside, area by area.
    pub areas: Vec<AreaInside>,
    /// The residents of the community, less those who are outside an area that they live in, and who else is inside any.
    pub total: AreaInside,
    /// The visitors who are inside, those first who should have left first.
    pub visitors: Vec<VisitorInside>,
    /// The visitors who should have left.
    pub overdue: u32,
    /// The day that is counted: that of the instant.
    pub day: CivilDate,
    /// Passages and attempts of the day up to the instant.
    pub traffic: Traffic,
}

impl Engine {
    /// May this passage happen? With every reason, what would help, and when the answer changes.
    ///
    /// # Errors
    /// [`GridError::NotFound`] when no fact tells of the gate, or of the resident or worker, as of that instant.
    pub fn gate(&self, question: &GateQuestion) -> Result<GateAnswer, GridError> {
        let (view, approach) = (self.view(question.as_of), &question.approach);
        if view.gatehouse(&approach.gate).is_none() {
            return Err(unknown("gate", &approach.gate));
        }
        match &approach.who {
            Traveller::Resident(id) if view.resident(id).is_none() => return Err(unknown("resident", id)),
            Traveller::Worker(id) if view.enrolled(id).is_none() => return Err(unknown("worker", id)),
            _ => {}
        }
        let asked = Asked { approach, before: None };
        let (case, verdict) = view.gate_verdict(&asked);
        let (policy, now) = (&view.policy.gate, view.now());
        // Another rule book answers by itself, whatever this one says about later.
        let effects = self.config.adopted.iter().map(crate::policy::Policy::effect).filter(|effect| *effect > now);
        let next_book = effects.min();
        let by_this = |at: &Instant| next_book.is_none_or(|effect| *at < effect);
        let changes_at = next_change(policy, &case, now).filter(by_this).or(next_book);
        let waits = passes_from(policy, &case, now).filter(by_this).filter(|_| !verdict.decision.passes());
        Ok(GateAnswer {
            decision: verdict.decision,
            for_gate: verdict.for_gate(policy, &case, now),
            because: view.cite(verdict.because(policy, &case, now)).until(changes_at),
            help: verdict.help(policy, &case, now),
            permit: verdict.permit,
            passes_from: waits,
            changes_at,
        })
    }

    /// The gates, who is inside, which visitors should have left, and the passages of the day.
    #[must_use]
    pub fn gates(&self, as_of: AsOf) -> GatesView {
        let view = self.view(as_of);
        let inside = view.inside();
        let day = view.policy.zone.date(view.now());
        let overdue = inside.visitors.iter().filter(|visitor| visitor.overdue).count();
        GatesView {
            gates: view.gatehouses().into_values().map(GateView::of).collect(),
            areas: inside.areas,
            total: inside.total,
            overdue: u32::try_from(overdue).unwrap_or(u32::MAX),
            visitors: inside.visitors,
            day,
            traffic: traffic(&view, day),
        }
    }
}

impl GateView {
    fn of(house: crate::gate::Gatehouse) -> Self {
        let open = house.shut.is_none();
        let gate = house.gate;
        Self { gate: gate.gate, name: gate.name, guards: gate.guards, way: gate.way, kind: gate.kind, open }
    }
}

fn traffic(view: &View<'_>, day: CivilDate) -> Traffic {
    let mut traffic = Traffic::default();
    for (_, file) in view.travels() {
        let today = file.passages.iter().filter(|passage| view.policy.zone.date(passage.at) == day);
        today.for_each(|passage| traffic.count(&passage.fact));
    }
    traffic
}
