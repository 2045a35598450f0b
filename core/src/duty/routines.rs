//! Work that comes back every day: what the policy says about it, and the duties that come of it (S16, H7, Z8, D9).

use super::{Completion, Duty, DutyFile, DutyKind, EvidenceKind, Observation, Origin, Subject};
use crate::base::{
    Argument, Because, CivilDate, EventId, Instant, Label, PlaceId, PointId, PostKind, RoutineId, SkillId, Slots,
    Stated, Zone, slots_starting,
};
use crate::place::PlaceKind;
use crate::quarantine::Setting;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// Of what there is one duty in each slot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "camelCase", deny_unknown_fields)]
pub enum Each {
    /// The whole community: one duty.
    Community,
    /// Each grid.
    Grid,
    /// Each place of a kind: each building, each stairwell.
    PlaceKind {
        /// The kind.
        kind: PlaceKind,
    },
    /// Each of these places.
    Places {
        /// The places.
        places: Vec<PlaceId>,
    },
    /// Each household where somebody is under a measure of one of these settings (S17).
    MeasuredHousehold {
        /// The settings.
        settings: Vec<Setting>,
    },
    /// Each resident under a measure of one of these settings (Z8).
    MeasuredResident {
        /// The settings.
        settings: Vec<Setting>,
    },
}

impl Each {
    /// The settings of the measures, where it is about people under measures.
    #[must_use]
    pub fn settings(&self) -> &[Setting] {
        match self {
            Self::MeasuredHousehold { settings } | Self::MeasuredResident { settings } => settings,
            _ => &[],
        }
    }
}

/// A point in each place, such as the lift (S16).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PointRule {
    /// The point.
    pub id: PointId,
    /// What people call it.
    pub title: Label,
}

/// Work that comes back every day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RoutineRule {
    /// The routine.
    pub id: RoutineId,
    /// What people call it.
    pub title: Label,
    /// Of what.
    pub each: Each,
    /// The points in each of them; empty for the thing as a whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<PointRule>,
    /// The slots of the day, once in each. They tile the day.
    pub slots: Slots,
    /// The first day, inclusive; left out, from ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<CivilDate>,
    /// The last day, inclusive; left out, for ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<CivilDate>,
    /// The posts that do it: the first that is held there does. Where none is, the answerable person does.
    pub posts: Vec<PostKind>,
    /// A skill that whoever does it must have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skill: Option<SkillId>,
    /// How urgent it is: 1 is the most urgent, 9 the least.
    #[serde(default = "super::policy::usual_priority", skip_serializing_if = "super::policy::is_usual_priority")]
    pub priority: u8,
    /// What whoever did it has to show.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceKind>,
    /// True where it is done by reporting what was observed in the place (H7), not by saying that it is done.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub report: bool,
    /// True where everybody may see when it was last done, without names (S16).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub public: bool,
}

impl RoutineRule {
    /// The kind of its duties.
    #[must_use]
    pub fn kind(&self) -> DutyKind {
        if self.report { DutyKind::Observation } else { DutyKind::Routine }
    }

    /// The time in which it runs, as its days say.
    #[must_use]
    pub fn runs(&self, zone: Zone) -> Range<Instant> {
        let from = self.from.map_or(Instant::MIN, |day| zone.start_of(day));
        from..self.until.map_or(Instant::MAX, |day| zone.start_of(day.plus_days(1)))
    }
}

/// What the duties of a routine are about, and what is on file about it.
#[derive(Debug, Clone, Copy)]
pub struct RoutineCase<'a> {
    /// The subject.
    pub subject: &'a Subject,
    /// The times in which there is something to do for it: while it stands, or while somebody is under a measure.
    pub spans: &'a [Range<Instant>],
    /// The events that say so, as far as no other reason names them.
    pub cited: &'a [EventId],
    /// What people did.
    pub acts: &'a DutyFile,
    /// What was observed there, in the order things happened.
    pub observed: &'a [Stated<Observation>],
}

/// The duties of one routine for one subject whose slot opens in `window`: one for each point in each slot that opens
/// while there is something to do. What ends before its slot does makes the duty void from then on.
#[must_use]
pub fn routine(rule: &RoutineRule, case: RoutineCase<'_>, zone: Zone, window: Range<Instant>) -> Vec<Duty> {
    let runs = rule.runs(zone);
    let points: Vec<Option<&PointRule>> =
        if rule.points.is_empty() { vec![None] } else { rule.points.iter().map(Some).collect() };
    let mut duties: Vec<Duty> = Vec::new();
    for span in case.spans {
        let from = span.start.max(window.start).max(runs.start);
        let until = span.end.min(window.end).min(runs.end);
        if until <= from {
            continue;
        }
        for slot in slots_starting(&rule.slots, zone, from, until) {
            for point in &points {
                let origin = Origin::Routine {
                    routine: rule.id.clone(),
                    point: point.map(|point| point.id.clone()),
                    slot: slot.slot,
                };
                let (subject, closes) = (case.subject.clone(), slot.closes);
                let mut duty = Duty::new(rule.kind(), subject, slot.day, origin, slot.opens, closes);
                let mut of = Because::rule("duty.ofRoutine").with("routine", Argument::Label(rule.title.clone()));
                if let Some(point) = point {
                    of = of.with("point", Argument::Label(point.title.clone()));
                }
                duty.because = duty.because.since(case.cited.iter().fold(of, Because::citing));
                duty.closes = Some(closes);
                duty.void_from = Some(span.end).filter(|end| *end < closes);
                duty.evidence.clone_from(&rule.evidence);
                if rule.report {
                    let first = case.observed.partition_point(|observed| observed.at < slot.opens);
                    let seen = case.observed.get(first).filter(|observed| observed.at < closes);
                    duty.completed = seen.map(|seen| Completion { at: seen.at, event: seen.event.clone() });
                }
                duties.push(duty.with_acts(case.acts));
            }
        }
    }
    duties
}
