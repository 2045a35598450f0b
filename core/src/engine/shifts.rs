//! The rota as it stands: who holds which shift, who is there, what is open and why, what everybody gives; and how to mend
//! it with the fewest changes.

use super::Engine;
use super::rota::{GapView, days, too_much};
use crate::base::{Because, CivilDate, DutyId, EventId, GridError, Instant, WorkerId};
use crate::community::{AsOf, Stand, View};
use crate::duty::DutyStatus;
use crate::rota::{
    Attendance, Breach, Change, Fatigue, Gap, Hold, Placement, Presence, Shift, ShiftDuty, ShiftKey, ShiftsPlanned,
    Stint, Uncovered, check, fatigue, gaps, mend, presence, repair,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

const ROTA: &str = "rota";
const REPAIR: &str = "repairRota";

/// The rota of which days, as of when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RotaQuery {
    /// As of when.
    pub as_of: AsOf,
    /// The first civil day.
    pub from: CivilDate,
    /// How many days, 1 to 62.
    pub days: u16,
}

/// One person's shift, as a duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ShiftDutyView {
    /// The duty.
    pub duty: DutyId,
    /// The shift.
    pub shift: ShiftKey,
    /// Whose it is.
    pub worker: WorkerId,
    /// When it begins, inclusive.
    pub begins: Instant,
    /// When it ends, exclusive.
    pub ends: Instant,
    /// The state: taken on while the person is there, done when they have left again.
    pub status: DutyStatus,
    /// When the person came.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub came: Option<Instant>,
    /// When the person left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left: Option<Instant>,
    /// The event that gave the person the shift.
    pub event: EventId,
}

impl ShiftDutyView {
    pub(super) fn of(duty: &ShiftDuty, now: Instant) -> Option<Self> {
        Some(Self {
            duty: duty.id()?,
            shift: duty.shift.clone(),
            worker: duty.worker.clone(),
            begins: duty.begins,
            ends: duty.ends,
            status: duty.status_at(now),
            came: duty.came,
            left: duty.left,
            event: duty.event.clone(),
        })
    }
}

/// Somebody who holds a shift.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct HolderView {
    /// The shift as the person's duty.
    #[serde(flatten)]
    pub duty: ShiftDutyView,
    /// How things stand with the person.
    pub presence: Presence,
    /// Minutes by which they came too late, beyond the tolerance or not yet come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub late: Option<i64>,
    /// Minutes by which they left before the end, beyond the tolerance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_early: Option<i64>,
}

/// One shift of the rota.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ShiftView {
    /// The shift.
    pub shift: ShiftKey,
    /// When it begins, inclusive.
    pub begins: Instant,
    /// When it ends, exclusive.
    pub ends: Instant,
    /// True when it counts as a night.
    pub night: bool,
    /// Who holds it, the first who was given it first.
    pub holders: Vec<HolderView>,
    /// Places that nobody holds, with everybody who was thought of and what bars each.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<GapView>,
}

/// What one person gives on the days of the rota.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct HoursView {
    /// Who.
    pub worker: WorkerId,
    /// Shifts that the person holds.
    pub shifts: u32,
    /// Those of them that count as nights.
    pub nights: u32,
    /// Those of them that the person has missed.
    pub missed: u32,
    /// Minutes of all of them.
    pub planned: i64,
    /// Minutes that the person was there, on own shifts or for others.
    pub worked: i64,
    /// The tiredness as of the instant that was asked for.
    pub fatigue: Fatigue,
    /// The tiredness, term by term (D7).
    pub because: Because,
}

/// A rule that the rota breaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct BreachView {
    /// The rule.
    #[serde(flatten)]
    pub breach: Breach,
    /// The same as a reason.
    pub because: Because,
}

/// The rota as it stands: every post, turn and day (N10).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RotaSheet {
    /// Every shift of every post, by post and then by time.
    pub shifts: Vec<ShiftView>,
    /// What each person gives, by id; only those who hold a shift or were there.
    pub hours: Vec<HoursView>,
    /// Shifts that are running and have fewer people there than they need.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub uncovered: Vec<Uncovered>,
    /// Rules that the rota breaks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub breaches: Vec<BreachView>,
}

/// A rota that somebody dropped out of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RepairRotaRequest {
    /// As of when. Shifts that have begun by then stay as they are.
    pub as_of: AsOf,
    /// The first civil day to mend.
    pub from: CivilDate,
    /// How many days, 1 to 62.
    pub days: u16,
    /// What has changed; left out where the log says it: who is away, who has left, what was dropped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<Change>,
}

/// A rota mended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RepairView {
    /// What to record to adopt it: who comes onto which shift, and who goes.
    pub planned: ShiftsPlanned,
    /// Shifts that fell away because their holder cannot come. They count as no change.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub freed: Vec<Placement>,
    /// Changes for people: those who come onto a shift, and those who go from one although they could come.
    pub changes: u32,
    /// Every place that nobody fills.
    pub gaps: Vec<GapView>,
    /// True: proven that no rota leaves fewer gaps, more urgent posts first, and none with as few changes fewer shifts.
    pub proven: bool,
}

impl Engine {
    /// Every post, turn and day: who holds it, who is there, what is open and who could fill it or why not; and what each
    /// person gives.
    ///
    /// # Errors
    /// [`GridError::BadRequest`] when the days are none or more than 62, or when it is too much for one rota.
    pub fn rota(&self, query: &RotaQuery) -> Result<RotaSheet, GridError> {
        let days = days(ROTA, query.from, query.days)?;
        let view = self.view(query.as_of);
        let stand = view.stand(&days);
        let fault = |error| too_much(ROTA, &error);
        let register = presence(&stand.request, &stand.placements, &view.seen(&days), view.now()).map_err(fault)?;
        let mut open: BTreeMap<ShiftKey, Vec<GapView>> = BTreeMap::new();
        for gap in gaps(&stand.request, &stand.placements).map_err(fault)? {
            open.entry(gap.shift.clone()).or_default().push(GapView::of(gap));
        }
        let lines: BTreeMap<&Placement, &Attendance> =
            register.lines.iter().map(|line| (&line.placement, line)).collect();
        let shifts = stand.request.shifts.iter().map(|shift| ShiftView {
            shift: shift.key.clone(),
            begins: shift.begins,
            ends: shift.ends,
            night: shift.night,
            holders: holders(&view, shift, &stand, &lines),
            gaps: open.remove(&shift.key).unwrap_or_default(),
        });
        let shifts: Vec<ShiftView> = shifts.collect();
        let breaches = check(&stand.request, &stand.placements).map_err(fault)?.into_iter();
        Ok(RotaSheet {
            hours: hours(&view, &days, &shifts),
            uncovered: register.uncovered,
            breaches: breaches.map(|breach| BreachView { because: breach.because(), breach }).collect(),
            shifts,
        })
    }

    /// Mends the rota after somebody dropped out: as few gaps as possible, and then as few changes for people as possible.
    /// Nothing is recorded: whoever adopts it records what the answer says.
    ///
    /// # Errors
    /// [`GridError::BadRequest`] when the days are none or more than 62, when the change names somebody or a post that is
    /// not known, or when it is too much for one rota.
    pub fn repair_rota(&self, request: &RepairRotaRequest) -> Result<RepairView, GridError> {
        let days = days(REPAIR, request.from, request.days)?;
        let view = self.view(request.as_of);
        let Stand { request: asked, placements, contested, unfit, .. } = view.stand(&days);
        let mended = match &request.change {
            Some(change) => repair(&asked, &placements, change, view.now()),
            None => mend(&asked, &placements, view.now()),
        };
        let mended = mended.map_err(|error| too_much(REPAIR, &error))?;
        let changes = mended.added.len().saturating_add(mended.removed.len());
        let now: BTreeSet<&Placement> = mended.added.iter().collect();
        // Whoever had no place on a list has none now, unless the mended rota gives them one.
        let idle =
            contested.iter().map(|(shift, hold, _)| (shift, hold)).chain(unfit.iter().map(|(s, hold)| (s, hold)));
        let idle = idle.map(|(shift, hold)| Placement { shift: shift.clone(), worker: hold.worker.clone() });
        let idle: Vec<Placement> = idle.filter(|it| !now.contains(it)).collect();
        let mut withdrawn: Vec<Placement> = mended.freed.iter().chain(&mended.removed).cloned().chain(idle).collect();
        withdrawn.sort();
        let gaps: Vec<Gap> = mended.rota.gaps;
        Ok(RepairView {
            planned: ShiftsPlanned { placements: mended.added.clone(), withdrawn },
            freed: mended.freed,
            changes: u32::try_from(changes).unwrap_or(u32::MAX),
            gaps: gaps.into_iter().map(GapView::of).collect(),
            proven: mended.proven,
        })
    }
}

fn holders(
    view: &View<'_>,
    shift: &Shift,
    stand: &Stand,
    lines: &BTreeMap<&Placement, &Attendance>,
) -> Vec<HolderView> {
    let crew = stand.crews.get(&shift.key).into_iter().flatten();
    let holder = |hold: &Hold| {
        let placement = Placement { shift: shift.key.clone(), worker: hold.worker.clone() };
        let line = lines.get(&placement)?;
        let duty = ShiftDutyView::of(&view.shift_duty(shift, hold), view.now())?;
        Some(HolderView { duty, presence: line.presence, late: line.late, left_early: line.left_early })
    };
    crew.filter_map(holder).collect()
}

fn hours(view: &View<'_>, days: &Range<CivilDate>, shifts: &[ShiftView]) -> Vec<HoursView> {
    let (zone, now) = (view.policy.zone, view.now());
    let time = zone.start_of(days.start)..zone.start_of(days.end);
    let today = zone.date(now);
    let mut sums: BTreeMap<WorkerId, (u32, u32, u32, i64, i64)> = BTreeMap::new();
    for shift in shifts {
        for holder in &shift.holders {
            let sum = sums.entry(holder.duty.worker.clone()).or_default();
            sum.0 = sum.0.saturating_add(1);
            sum.1 = sum.1.saturating_add(u32::from(shift.night));
            sum.2 = sum.2.saturating_add(u32::from(holder.duty.status == DutyStatus::Missed));
            let minutes = shift.ends.millis().saturating_sub(shift.begins.millis()) / 60_000;
            sum.3 = sum.3.saturating_add(minutes);
        }
    }
    for (worker, minutes) in view.minutes_there(&time) {
        let sum = sums.entry(worker).or_default();
        sum.4 = sum.4.saturating_add(minutes);
    }
    let begun: BTreeMap<WorkerId, Vec<Stint>> = view.stints(&(today..today.plus_days(1)), &|_, begins| begins <= now);
    let line = |(worker, (shifts, nights, missed, planned, worked)): (WorkerId, (u32, u32, u32, i64, i64))| {
        let stints = begun.get(&worker).map(Vec::as_slice).unwrap_or_default();
        let fatigue = fatigue(&view.policy.rota.fatigue, stints, now, today);
        let because = fatigue.because();
        HoursView { worker, shifts, nights, missed, planned, worked, fatigue, because }
    };
    sums.into_iter().map(line).collect()
}
