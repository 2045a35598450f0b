//! Very many people at once: classes and stages by the policy alone, for triage and planning.
//!
//! What holds one person longer or frees one earlier (age, tests, symptoms, orders, other reasons) is not looked at: that is
//! what [`Engine::resident`] is for. Nothing is allocated for a person.

use super::Engine;
use crate::base::{CategoryId, CivilDate, Instant, Moment, PlanId, RegionCode, Zone};
use crate::community::AsOf;
use crate::exposure::{AnchorKind, Anchors, Classifier, ContactSetting, IndexKind, Ledger, ReasonKind, Situation};
use crate::quarantine::{Plan, Setting};
use serde::{Deserialize, Serialize};

/// What happened to one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum BulkReason {
    /// A stay in an area, whose level is that of the engine's log.
    Stay {
        /// Where.
        area: RegionCode,
        /// The first day.
        from: CivilDate,
        /// The day of leaving.
        until: CivilDate,
    },
    /// A contact.
    Contact {
        /// With whom.
        #[serde(default)]
        of: IndexKind,
        /// How they met.
        setting: ContactSetting,
        /// Whether both were protected the whole time.
        protected: bool,
        /// The first day.
        first: CivilDate,
        /// The last day.
        last: CivilDate,
    },
    /// A journey.
    Journey {
        /// The category.
        category: CategoryId,
        /// When it began, by the calendar there.
        departed: Option<Moment>,
        /// When it ended.
        arrived: Moment,
    },
    /// A circumstance.
    Circumstance {
        /// The category.
        category: CategoryId,
        /// The day that periods count from.
        on: Moment,
    },
}

/// One person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BulkCase {
    /// When this became known: no measure holds before.
    pub found: Instant,
    /// Whether the person counts as immune.
    #[serde(default)]
    pub immune: bool,
    /// What happened.
    pub what: BulkReason,
}

/// What the policy says about one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct BulkJudgement {
    /// The row of the decision table, from 0; none where no row or no window covers the case.
    pub row: Option<u16>,
    /// The place of the person's first stage in the list of stages.
    pub first_stage: u32,
    /// How many stages there are; 0 for no measure.
    pub stages: u16,
}

/// One stage of one person: `from` inclusive, `until` exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct BulkStage {
    /// Where the person stays.
    pub setting: Setting,
    /// From when.
    pub from: Instant,
    /// Until when.
    pub until: Instant,
}

/// The answer for everybody, in the order of the cases.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct BulkAnswer {
    /// One for each case.
    pub judgements: Vec<BulkJudgement>,
    /// Stages of everybody, one person after the other.
    pub stages: Vec<BulkStage>,
    /// The plan of each row of the decision table; none for rows without a measure.
    pub plans: Vec<Option<PlanId>>,
    /// The class of each row.
    pub classes: Vec<String>,
}

impl BulkAnswer {
    /// The stages of one person.
    #[must_use]
    pub fn stages_of(&self, judgement: &BulkJudgement) -> &[BulkStage] {
        let first = usize::try_from(judgement.first_stage).unwrap_or(usize::MAX);
        let last = first.saturating_add(usize::from(judgement.stages));
        self.stages.get(first..last).unwrap_or_default()
    }
}

impl Engine {
    /// Classes and stages of very many people by the policy alone, with the levels of areas of the engine's log.
    #[must_use]
    pub fn judge_all(&self, cases: &[BulkCase], as_of: AsOf) -> BulkAnswer {
        let view = self.view(as_of);
        let policy = &view.policy;
        let nothing = Ledger::default();
        let (exposure, zone) = (&policy.exposure, policy.zone);
        let classifier = Classifier { policy: exposure, risk: view.risk(), zone, ledger: &nothing, birth_year: None };
        let rows: Vec<Option<&Plan>> =
            exposure.table.iter().map(|row| row.plan.as_ref().and_then(|plan| policy.quarantine.plan(plan))).collect();
        let mut answer = BulkAnswer {
            judgements: Vec::with_capacity(cases.len()),
            stages: Vec::with_capacity(cases.len()),
            plans: exposure.table.iter().map(|row| row.plan.clone()).collect(),
            classes: exposure.table.iter().map(|row| row.class.clone()).collect(),
        };
        for case in cases {
            let row = situation(&classifier, case)
                .and_then(|situation| exposure.table.iter().position(|row| row.when.holds(&situation)));
            let first = answer.stages.len();
            if let Some(plan) = row.and_then(|row| rows.get(row).copied().flatten()) {
                let cap = plan.cap_days.unwrap_or(policy.quarantine.cap_days);
                lay_out(plan, case, cap, zone, &mut answer.stages);
            }
            answer.judgements.push(BulkJudgement {
                row: row.and_then(|row| u16::try_from(row).ok()),
                first_stage: u32::try_from(first).unwrap_or(u32::MAX),
                stages: u16::try_from(answer.stages.len() - first).unwrap_or(u16::MAX),
            });
        }
        answer
    }
}

/// The case as the decision table sees it; `None` when it lies outside the look-back window.
fn situation(classifier: &Classifier<'_>, case: &BulkCase) -> Option<Situation> {
    let situation = match &case.what {
        BulkReason::Stay { area, from, until } => classifier.situation_of_stay(area, (*from, *until), case.found)?.0,
        BulkReason::Contact { of, setting, protected, .. } => Situation {
            contact_of: Some(*of),
            setting: Some(*setting),
            protected: Some(*protected),
            ..Situation::of(ReasonKind::Contact)
        },
        BulkReason::Journey { category, .. } => {
            Situation { category: Some(category.clone()), ..Situation::of(ReasonKind::Journey) }
        }
        BulkReason::Circumstance { category, .. } => {
            Situation { category: Some(category.clone()), ..Situation::of(ReasonKind::Circumstance) }
        }
    };
    Some(Situation { immune: case.immune, ..situation })
}

fn anchors(case: &BulkCase, zone: Zone) -> Anchors {
    let anchors = Anchors::default().with(AnchorKind::Reported, Moment::at(case.found, zone));
    match &case.what {
        BulkReason::Stay { from, until, .. } => anchors
            .with(AnchorKind::FirstExposure, Moment::on(*from))
            .with(AnchorKind::LastExposure, Moment::on(*until)),
        BulkReason::Contact { first, last, .. } => anchors
            .with(AnchorKind::FirstExposure, Moment::on(*first))
            .with(AnchorKind::LastExposure, Moment::on(*last)),
        BulkReason::Journey { departed, arrived, .. } => {
            anchors.with(AnchorKind::Arrived, *arrived).with(AnchorKind::Departed, *departed)
        }
        BulkReason::Circumstance { on, .. } => anchors.with(AnchorKind::Stated, *on),
    }
}

/// The stages of one person by their days alone: nothing before the reason was found, nothing after the cap.
fn lay_out(plan: &Plan, case: &BulkCase, cap_days: u16, zone: Zone, stages: &mut Vec<BulkStage>) {
    let anchors = anchors(case, zone);
    let Some(anchor) = anchors.first_of(&plan.anchors) else { return };
    let cap = zone.start_of(anchor.date().plus_days(i32::from(cap_days) + 1));
    let mut from = plan.begins(anchor, &anchors, zone);
    for (at, stage) in plan.stages.iter().enumerate() {
        let until = stage.ends((at == 0).then_some(anchor), from, zone).max(from);
        let (held_from, held_until) = (from.max(case.found), until.min(cap));
        if held_from < held_until {
            stages.push(BulkStage { setting: stage.setting, from: held_from, until: held_until });
        }
        from = until;
    }
}
