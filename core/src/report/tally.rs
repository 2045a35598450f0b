//! Counts that add up: the total of a report is the sum over its grids (law 13).

use super::ShiftCounts;
use crate::base::{CareLevelId, Instant, RoundId, RoutineId, ServiceId, TestCampaignId};
use crate::care::CareSpan;
use crate::duty::{Duty, DutyKind, DutyStatus, Origin, QuantityUnit};
use crate::gate::Traffic;
use crate::health::VaccineStanding;
use crate::outreach::{OutreachKind, PointKind, PointsCovered};
use crate::quarantine::{Segment, Setting};
use crate::screening::ScreeningState;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// How the duties of one kind stand at the end of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct DutyCounts {
    /// Done during the day, in time.
    pub done: u32,
    /// Done during the day, after they were due.
    pub late_done: u32,
    /// Open or claimed at the end of the day, not past due.
    pub open: u32,
    /// Open or claimed at the end of the day and past due.
    pub overdue: u32,
    /// Closed during the day without being done.
    pub missed: u32,
    /// Due on the next day, as far as is known.
    pub due_tomorrow: u32,
    /// Minutes from opening until done, whole ones, of all that were done during the day together: the service time.
    pub minutes: u32,
}

/// Residents in quarantine, at home or in a central place, over a day: opening + in − out = closing (S15). Who comes out
/// and goes in again on one day counts in both, each time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct QuarantineFlow {
    /// In quarantine when the day began.
    pub opening: u32,
    /// Came into it during the day.
    pub r#in: u32,
    /// Came out of it during the day.
    pub out: u32,
    /// In quarantine when the day ended.
    pub closing: u32,
}

impl QuarantineFlow {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn count(&mut self, timeline: &[Segment], day: &Range<Instant>) {
        let held = |t: Instant| {
            let here = timeline.iter().find(|segment| segment.from <= t && t < segment.until);
            here.is_some_and(|segment| segment.setting != Setting::SelfMonitoring)
        };
        let edges: BTreeSet<Instant> =
            timeline.iter().flat_map(|segment| [segment.from, segment.until]).filter(|t| day.contains(t)).collect();
        add(&mut self.opening, u32::from(held(day.start.plus_millis(-1))));
        for edge in edges {
            match (held(edge.plus_millis(-1)), held(edge)) {
                (false, true) => add(&mut self.r#in, 1),
                (true, false) => add(&mut self.out, 1),
                _ => {}
            }
        }
        add(&mut self.closing, u32::from(held(day.end.plus_millis(-1))));
    }
}

/// Residents in the scope of a test campaign at the end of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TestCounts {
    /// Tested.
    pub tested: u32,
    /// Not tested, and need not be.
    pub excused: u32,
    /// Not tested yet, or not at all.
    pub missing: u32,
}

/// Errands for one service, or recurring work of one routine, that was done (D7, D9).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct WorkDone {
    /// How often it was done during the day.
    pub today: u32,
    /// How often it was done up to the end of the day.
    pub so_far: u32,
    /// How much was done during the day, as those who did it said.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub quantities_today: BTreeMap<QuantityUnit, u32>,
    /// How much was done up to the end of the day.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub quantities_so_far: BTreeMap<QuantityUnit, u32>,
}

/// How many notices, leaflets, messages or slogans there were (D8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OutreachCount {
    /// During the day.
    pub today: u32,
    /// Up to the end of the day.
    pub so_far: u32,
}

impl WorkDone {
    fn add(&mut self, other: &Self) {
        add(&mut self.today, other.today);
        add(&mut self.so_far, other.so_far);
        for (unit, amount) in &other.quantities_today {
            add(self.quantities_today.entry(*unit).or_default(), *amount);
        }
        for (unit, amount) in &other.quantities_so_far {
            add(self.quantities_so_far.entry(*unit).or_default(), *amount);
        }
    }
}

/// Counts over some households and the residents who live in them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Tally {
    /// Households.
    pub households: u32,
    /// Shops, lodgings and vehicles that are screened like households.
    pub other_premises: u32,
    /// Residents who live in them.
    pub residents: u32,
    /// Residents in central quarantine at the end of the day.
    pub central: u32,
    /// Residents in quarantine at home at the end of the day.
    pub home: u32,
    /// Residents who watch their own health at the end of the day.
    pub self_monitoring: u32,
    /// Residents whose first measure ever is or was central quarantine.
    pub ever_central: u32,
    /// Residents whose first measure ever is or was at home.
    pub ever_home: u32,
    /// Residents who came under a measure during the day.
    pub entered: u32,
    /// Residents who were released during the day.
    pub released: u32,
    /// In and out of quarantine during the day (S15).
    #[serde(skip_serializing_if = "QuarantineFlow::is_empty")]
    pub flow: QuarantineFlow,
    /// Temperatures taken during the day.
    pub readings: u32,
    /// Fevers and reports of symptoms during the day.
    pub alarms: u32,
    /// Arrivals during the day by class; `unclassified` where the policy's table covers none (N4).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub arrivals: BTreeMap<String, u32>,
    /// Passages and attempts at gates during the day (S21, D10).
    #[serde(skip_serializing_if = "Traffic::is_empty")]
    pub passages: Traffic,
    /// Residents who are outside a guarded area that they live in, at the end of the day.
    #[serde(skip_serializing_if = "is_zero")]
    pub residents_out: u32,
    /// Visitors inside a guarded area at the end of the day, by the gate that they came in by.
    #[serde(skip_serializing_if = "is_zero")]
    pub visitors_inside: u32,
    /// Of those, the ones who should have left.
    #[serde(skip_serializing_if = "is_zero")]
    pub visitors_overdue: u32,
    /// Shifts that ended during the day, and the time that people were at posts (N10, D7).
    #[serde(skip_serializing_if = "ShiftCounts::is_empty")]
    pub shifts: ShiftCounts,
    /// Residents by their level of care (S12); the sum is all residents where the policy has levels.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub care: BTreeMap<CareLevelId, u32>,
    /// Where residents stand with vaccination (S13); the sum is all residents where the policy counts them.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub vaccination: BTreeMap<VaccineStanding, u32>,
    /// Residents in the scope of each test campaign that has begun (S14).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub tests: BTreeMap<TestCampaignId, TestCounts>,
    /// Duties by kind.
    pub duties: BTreeMap<DutyKind, DutyCounts>,
    /// Errands that were done, by service (D7).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub errands: BTreeMap<ServiceId, WorkDone>,
    /// Recurring work that was done, by routine (D9).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub routines: BTreeMap<RoutineId, WorkDone>,
    /// How people were told (D8).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub outreach: BTreeMap<OutreachKind, OutreachCount>,
    /// The points that the policy wants covered, at the end of the day (D8).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub points: BTreeMap<PointKind, PointsCovered>,
    /// Reports of observers during the day: all normal (H7).
    #[serde(skip_serializing_if = "is_zero")]
    pub observed_normal: u32,
    /// Reports of observers during the day that told of something.
    #[serde(skip_serializing_if = "is_zero")]
    pub observed_otherwise: u32,
    /// Households in each state, for each round that is open during the day or was before.
    pub screening: BTreeMap<RoundId, BTreeMap<ScreeningState, u32>>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
pub(super) fn is_zero(count: &u32) -> bool {
    *count == 0
}

/// Adds to a count; one that is full stays full.
pub(super) fn add(to: &mut u32, count: u32) {
    *to = to.saturating_add(count);
}

impl Tally {
    /// Adds another tally. The two must not count the same household.
    pub fn add(&mut self, other: &Self) {
        add(&mut self.households, other.households);
        add(&mut self.other_premises, other.other_premises);
        add(&mut self.residents, other.residents);
        add(&mut self.central, other.central);
        add(&mut self.home, other.home);
        add(&mut self.self_monitoring, other.self_monitoring);
        add(&mut self.ever_central, other.ever_central);
        add(&mut self.ever_home, other.ever_home);
        add(&mut self.entered, other.entered);
        add(&mut self.released, other.released);
        add(&mut self.flow.opening, other.flow.opening);
        add(&mut self.flow.r#in, other.flow.r#in);
        add(&mut self.flow.out, other.flow.out);
        add(&mut self.flow.closing, other.flow.closing);
        add(&mut self.readings, other.readings);
        add(&mut self.alarms, other.alarms);
        self.passages.add(&other.passages);
        add(&mut self.residents_out, other.residents_out);
        add(&mut self.visitors_inside, other.visitors_inside);
        add(&mut self.visitors_overdue, other.visitors_overdue);
        self.shifts.add(&other.shifts);
        add(&mut self.observed_normal, other.observed_normal);
        add(&mut self.observed_otherwise, other.observed_otherwise);
        for (kind, counts) in &other.outreach {
            let sum = self.outreach.entry(*kind).or_default();
            add(&mut sum.today, counts.today);
            add(&mut sum.so_far, counts.so_far);
        }
        for (kind, points) in &other.points {
            self.points.entry(*kind).or_default().add(*points);
        }
        for (service, done) in &other.errands {
            self.errands.entry(service.clone()).or_default().add(done);
        }
        for (routine, done) in &other.routines {
            self.routines.entry(routine.clone()).or_default().add(done);
        }
        for (class, count) in &other.arrivals {
            add(self.arrivals.entry(class.clone()).or_default(), *count);
        }
        for (level, count) in &other.care {
            add(self.care.entry(level.clone()).or_default(), *count);
        }
        for (standing, count) in &other.vaccination {
            add(self.vaccination.entry(*standing).or_default(), *count);
        }
        for (campaign, counts) in &other.tests {
            let sum = self.tests.entry(campaign.clone()).or_default();
            add(&mut sum.tested, counts.tested);
            add(&mut sum.excused, counts.excused);
            add(&mut sum.missing, counts.missing);
        }
        for (kind, counts) in &other.duties {
            let sum = self.duties.entry(*kind).or_default();
            add(&mut sum.done, counts.done);
            add(&mut sum.late_done, counts.late_done);
            add(&mut sum.open, counts.open);
            add(&mut sum.overdue, counts.overdue);
            add(&mut sum.missed, counts.missed);
            add(&mut sum.due_tomorrow, counts.due_tomorrow);
            add(&mut sum.minutes, counts.minutes);
        }
        for (round, states) in &other.screening {
            let sums = self.screening.entry(round.clone()).or_default();
            for (state, count) in states {
                add(sums.entry(*state).or_default(), *count);
            }
        }
    }

    /// One number by its JSON pointer, such as `/duties/temperatureCheck/missed`; none where there is no such number.
    #[must_use]
    pub fn number(&self, pointer: &str) -> Option<u32> {
        let all = serde_json::to_value(self).ok()?;
        all.pointer(pointer)?.as_u64().and_then(|number| u32::try_from(number).ok())
    }

    /// Counts an errand or recurring work that is done by the end of `day`.
    pub(crate) fn count_work(&mut self, duty: &Duty, day: &Range<Instant>) {
        let Some(done) = duty.completed.as_ref().filter(|done| done.at < day.end) else { return };
        let work = match &duty.origin {
            Origin::Request { service, .. } => self.errands.entry(service.clone()).or_default(),
            Origin::Routine { routine, .. } => self.routines.entry(routine.clone()).or_default(),
            _ => return,
        };
        let today = done.at >= day.start;
        add(&mut work.so_far, 1);
        add(&mut work.today, u32::from(today));
        for quantity in &duty.quantities {
            add(work.quantities_so_far.entry(quantity.unit).or_default(), quantity.amount);
            if today {
                add(work.quantities_today.entry(quantity.unit).or_default(), quantity.amount);
            }
        }
    }

    /// Counts notices, leaflets, messages or slogans.
    pub(crate) fn count_outreach(&mut self, kind: OutreachKind, count: u32, today: bool) {
        let sum = self.outreach.entry(kind).or_default();
        add(&mut sum.so_far, count);
        add(&mut sum.today, if today { count } else { 0 });
    }

    /// Counts one report of an observer.
    pub(crate) fn count_observed(&mut self, normal: bool) {
        add(if normal { &mut self.observed_normal } else { &mut self.observed_otherwise }, 1);
    }

    /// Counts one household's state in a round.
    pub(crate) fn count_screening(&mut self, round: &RoundId, state: ScreeningState) {
        add(self.screening.entry(round.clone()).or_default().entry(state).or_default(), 1);
    }

    /// Counts one resident's level of care.
    pub(crate) fn count_care(&mut self, span: Option<&CareSpan>) {
        if let Some(span) = span {
            add(self.care.entry(span.level.clone()).or_default(), 1);
        }
    }

    /// Counts where one resident stands with vaccination.
    pub(crate) fn count_vaccination(&mut self, standing: Option<VaccineStanding>) {
        if let Some(standing) = standing {
            add(self.vaccination.entry(standing).or_default(), 1);
        }
    }

    /// Counts one resident in a test campaign that has begun by the end of the day; every other duty is none.
    pub(crate) fn count_test(&mut self, duty: &Duty, last_moment: Instant) {
        let Origin::Campaign(campaign) = &duty.origin else { return };
        let status = duty.status_at(last_moment);
        if status == DutyStatus::Upcoming {
            return;
        }
        let counts = self.tests.entry(campaign.clone()).or_default();
        match status {
            DutyStatus::Done | DutyStatus::LateDone => add(&mut counts.tested, 1),
            DutyStatus::Void => add(&mut counts.excused, 1),
            _ => add(&mut counts.missing, 1),
        }
    }

    /// Counts one arrival.
    pub(crate) fn count_arrival(&mut self, class: Option<&str>) {
        add(self.arrivals.entry(class.unwrap_or("unclassified").to_owned()).or_default(), 1);
    }

    /// Counts one resident's measures. `day` is the day, its end exclusive.
    pub(crate) fn count_measures(&mut self, timeline: &[Segment], day: &Range<Instant>) {
        self.flow.count(timeline, day);
        let last_moment = day.end.plus_millis(-1);
        let begun: Vec<_> = timeline.iter().filter(|segment| segment.from < day.end).collect();
        match begun.first().map(|segment| segment.setting) {
            Some(Setting::Central) => add(&mut self.ever_central, 1),
            Some(Setting::Home | Setting::HomeMonitoring) => add(&mut self.ever_home, 1),
            Some(Setting::SelfMonitoring) | None => {}
        }
        let now = begun.iter().find(|segment| (segment.from..segment.until).contains(&last_moment));
        match now.map(|segment| segment.setting) {
            Some(Setting::Central) => add(&mut self.central, 1),
            Some(Setting::Home | Setting::HomeMonitoring) => add(&mut self.home, 1),
            Some(Setting::SelfMonitoring) => add(&mut self.self_monitoring, 1),
            None => {}
        }
        let follows = |at: Instant| timeline.iter().any(|segment| segment.until == at);
        let goes_on = |at: Instant| timeline.iter().any(|segment| segment.from == at);
        if begun.iter().any(|segment| day.contains(&segment.from) && !follows(segment.from)) {
            add(&mut self.entered, 1);
        }
        if begun.iter().any(|segment| day.contains(&segment.until) && !goes_on(segment.until)) {
            add(&mut self.released, 1);
        }
    }

    /// Counts one duty as it stands at the end of `day`.
    pub(crate) fn count_duty(&mut self, duty: &Duty, day: &Range<Instant>, tomorrow: &Range<Instant>) {
        let last_moment = day.end.plus_millis(-1);
        let counts = self.duties.entry(duty.kind).or_default();
        let status = duty.status_at(last_moment);
        let done_today = duty.completed.as_ref().is_some_and(|done| day.contains(&done.at));
        match status {
            _ if duty.is_missed_in(day) => add(&mut counts.missed, 1),
            DutyStatus::Done if done_today => add(&mut counts.done, 1),
            DutyStatus::LateDone if done_today => add(&mut counts.late_done, 1),
            DutyStatus::Open | DutyStatus::Claimed if duty.is_overdue(last_moment) => add(&mut counts.overdue, 1),
            DutyStatus::Open | DutyStatus::Claimed => add(&mut counts.open, 1),
            _ => {}
        }
        if let Some(done) =
            duty.completed.as_ref().filter(|_| matches!(status, DutyStatus::Done | DutyStatus::LateDone) && done_today)
        {
            add(&mut counts.minutes, duty.opens.minutes_until(done.at));
        }
        let to_do = matches!(status, DutyStatus::Upcoming | DutyStatus::Open | DutyStatus::Claimed);
        // Due at midnight is due by the end of the day that ends then.
        if to_do && tomorrow.start < duty.due && duty.due <= tomorrow.end {
            add(&mut counts.due_tomorrow, 1);
        }
    }
}
