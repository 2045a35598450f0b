//! The naive model of one person's measures: is the person held at this one instant, and where? It lays nothing out in
//! time: for each reason it counts days on a calendar, one by one, up to the day that the instant lies on.

use super::facts;
use super::histories::{History, minute};
use gridward::base::{CivilDate, Counting, Instant, PlanId, RegionCode, ResidentId};
use gridward::exposure::{ArrivalRegistered, ClassRow, Evidence, RiskLevel, StayReported};
use gridward::log::{Event, Fact};
use gridward::policy::Policy;
use gridward::quarantine::{Plan, Setting, Stage};
use std::collections::BTreeSet;

/// The facts about one person that were true by some instant.
pub struct Oracle<'a> {
    policy: &'a Policy,
    /// Every event seen, in the order things happened.
    seen: Vec<&'a Event>,
    resident: &'a ResidentId,
    reasons: Vec<Reason>,
    liftings: Vec<Instant>,
    /// Instants at which the person was not well.
    unwell: Vec<Instant>,
}

/// Why somebody may be held.
struct Reason {
    plan: PlanId,
    anchor: CivilDate,
    found: Instant,
}

/// Where somebody is held, and in which slots the person is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The strictest place.
    pub setting: Setting,
    /// The slots of every reason that holds.
    pub checks: BTreeSet<u8>,
}

/// The facts of a history that are seen at `as_of`, in the order things happened.
pub fn seen(history: &History, as_of: Instant) -> Vec<&Event> {
    let mut seen: Vec<&Event> = history.events.iter().filter(|event| event.at <= as_of).collect();
    seen.sort_by_key(|event| (event.at, event.wall, event.tick, event.replica.clone(), event.counter));
    seen
}

impl<'a> Oracle<'a> {
    /// What can be known about the person at `as_of`.
    pub fn new(history: &'a History, resident: &'a ResidentId, as_of: Instant) -> Self {
        let seen = seen(history, as_of);
        let none = (Vec::new(), Vec::new(), Vec::new());
        let mut oracle =
            Self { policy: &history.policy, seen, resident, reasons: none.0, liftings: none.1, unwell: none.2 };
        oracle.reasons = oracle.find_reasons();
        oracle.liftings = oracle.find_liftings();
        oracle.unwell = oracle.find_unwell();
        oracle
    }

    /// The same, from what was recorded by `known`.
    pub fn known_by(&self, known: Instant) -> Self {
        let seen = self.seen.iter().copied().filter(|event| event.wall <= known).collect();
        let mut oracle = Self { seen, reasons: Vec::new(), liftings: Vec::new(), unwell: Vec::new(), ..*self };
        oracle.reasons = oracle.find_reasons();
        oracle.liftings = oracle.find_liftings();
        oracle.unwell = oracle.find_unwell();
        oracle
    }

    /// Where the person is held at `t`; `None` when the person is free.
    pub fn held(&self, t: Instant) -> Option<Held> {
        let stages: Vec<&Stage> = self.reasons.iter().filter_map(|reason| self.held_by(reason, t)).collect();
        let setting = stages.iter().map(|stage| stage.setting).max()?;
        Some(Held { setting, checks: stages.iter().flat_map(|stage| stage.checks.iter().copied()).collect() })
    }

    /// Every instant at which the answer may change, within reach of the histories, in order.
    pub fn candidates(&self) -> Vec<Instant> {
        let zone = self.policy.zone;
        let mut all: BTreeSet<Instant> = BTreeSet::new();
        let mut day = zone.date(minute(-60 * 1_440));
        for _ in 0..260 {
            all.insert(zone.start_of(day));
            day = day.plus_days(1);
        }
        for event in &self.seen {
            all.insert(event.at);
            all.extend(
                self.policy.quarantine.plans.iter().map(|plan| event.at.plus_hours(i32::from(plan.symptom_free_hours))),
            );
        }
        all.into_iter().collect()
    }

    /// The first moment after `t` at which the person is free.
    pub fn free(&self, t: Instant) -> Option<Instant> {
        self.candidates().into_iter().filter(|at| *at > t).find(|at| self.held(*at).is_none())
    }

    /// True when an authority lifted the person's measures at exactly that moment.
    pub fn lifted_at(&self, t: Instant) -> bool {
        self.liftings.contains(&t)
    }

    /// When the person's temperature was taken.
    pub fn readings(&self) -> Vec<Instant> {
        let mine = self
            .seen
            .iter()
            .filter(|event| matches!(&event.fact, Fact::ReadingTaken(fact) if fact.resident == *self.resident));
        mine.map(|event| event.at).collect()
    }

    fn find_reasons(&self) -> Vec<Reason> {
        let mut reasons = Vec::new();
        for event in &self.seen {
            match &event.fact {
                Fact::StayReported(stay) if stay.resident == *self.resident => {
                    let plan = self.plan_after(stay, event.at);
                    reasons.extend(plan.map(|plan| Reason { plan, anchor: stay.until, found: event.at }));
                }
                Fact::ArrivalRegistered(arrival) if arrival.resident == *self.resident => {
                    let stay = self.stay_before(arrival, event.at);
                    let plan = self.plan_after(&stay, event.at);
                    reasons.extend(plan.map(|plan| Reason { plan, anchor: stay.until, found: event.at }));
                }
                Fact::MeasureOrdered(order) if order.resident == *self.resident => {
                    reasons.push(Reason { plan: order.plan.clone(), anchor: order.anchor.date(), found: event.at });
                }
                _ => {}
            }
        }
        reasons
    }

    fn find_liftings(&self) -> Vec<Instant> {
        let mine = self
            .seen
            .iter()
            .filter(|event| matches!(&event.fact, Fact::MeasureLifted(fact) if fact.resident == *self.resident));
        mine.map(|event| event.at).collect()
    }

    /// Instants at which the person was not well.
    fn find_unwell(&self) -> Vec<Instant> {
        let mine = self.seen.iter().filter(|event| match &event.fact {
            Fact::ReadingTaken(fact) => {
                fact.resident == *self.resident && fact.temperature >= self.policy.health.fever_from
            }
            Fact::SymptomsReported(fact) => fact.resident == *self.resident && !fact.symptoms.is_empty(),
            _ => false,
        });
        mine.map(|event| event.at).collect()
    }

    fn held_by(&self, reason: &Reason, t: Instant) -> Option<&'a Stage> {
        let plan = self.policy.quarantine.plans.iter().find(|plan| plan.id == reason.plan)?;
        let day = self.day_number(reason.anchor, t)?;
        let over = day > u32::from(self.policy.quarantine.cap_days);
        let lifted = self.liftings.iter().any(|lift| reason.found <= *lift && *lift <= t);
        if t < reason.found || over || lifted {
            return None;
        }
        stage_on(plan, day).or_else(|| if self.kept(plan, reason, t) { plan.stages.last() } else { None })
    }

    /// True when the plan's days are over at `t` and the person has not been well for long enough.
    fn kept(&self, plan: &Plan, reason: &Reason, t: Instant) -> bool {
        self.unwell.iter().any(|alarm| {
            let alarm = *alarm;
            let still_held = self.day_number(reason.anchor, alarm).is_none_or(|day| stage_on(plan, day).is_some());
            let too_short_ago = alarm <= t && t < alarm.plus_hours(i32::from(plan.symptom_free_hours));
            // Who was already free again is not taken back for a later fever.
            too_short_ago && (still_held || self.kept(plan, reason, alarm.plus_millis(-1)))
        })
    }

    /// How many midnights lie between the anchor day and `t`; `None` before the anchor day.
    fn day_number(&self, anchor: CivilDate, t: Instant) -> Option<u32> {
        let today = self.policy.zone.date(t);
        if today < anchor {
            return None;
        }
        let mut number = 0;
        let mut day = anchor;
        while day < today {
            day = day.plus_days(1);
            number += 1;
        }
        Some(number)
    }

    /// The stay that somebody comes from: up to the day of arrival and for one day, where nothing else was said.
    fn stay_before(&self, arrival: &ArrivalRegistered, at: Instant) -> StayReported {
        let until = arrival.until.unwrap_or_else(|| self.policy.zone.date(at));
        let (resident, area) = (arrival.resident.clone(), arrival.area.clone());
        let evidence = Evidence::Statement;
        StayReported { resident, area, from: arrival.from.unwrap_or(until), until, evidence }
    }

    /// The class of an arrival, in the words of the report.
    pub fn class_of_arrival(&self, arrival: &ArrivalRegistered, at: Instant) -> String {
        let row = self.row_after(&self.stay_before(arrival, at), at);
        row.map_or_else(|| "unclassified".to_owned(), |row| row.class.clone())
    }

    fn plan_after(&self, stay: &StayReported, found: Instant) -> Option<PlanId> {
        self.row_after(stay, found)?.plan.clone()
    }

    /// The row of the table for a stay found at `found`.
    fn row_after(&self, stay: &StayReported, found: Instant) -> Option<&'a ClassRow> {
        let today = self.policy.zone.date(found);
        let look_back = i32::from(self.policy.exposure.look_back_days);
        let mut day = stay.from;
        let mut days = Vec::new();
        while day <= stay.until {
            let too_long_ago = day < today.plus_days(-look_back);
            // A stay that is not over yet is looked at for as many days as one that is.
            if !too_long_ago && days.len() <= usize::try_from(look_back).unwrap_or(0) {
                days.push(day);
            }
            day = day.plus_days(1);
        }
        if days.is_empty() {
            return None;
        }
        let level = days.iter().map(|day| self.level(stay.area.as_str(), *day)).max()?;
        let affected = days.iter().any(|day| self.county_is_affected(&stay.area, *day));
        self.policy.exposure.table.iter().find(|row| {
            let level_fits = row.when.level.as_ref().is_none_or(|levels| levels.contains(&level));
            level_fits && row.when.county_affected.is_none_or(|wanted| wanted == affected)
        })
    }

    /// What was last said about the area itself for the latest day not after `day`.
    fn own_level(&self, area: &str, day: CivilDate) -> Option<RiskLevel> {
        let mut found: Option<(CivilDate, RiskLevel)> = None;
        for event in &self.seen {
            let Fact::AreaGraded(graded) = &event.fact else { continue };
            let about_it = graded.area.as_str() == area && graded.from <= day;
            if about_it && found.is_none_or(|(from, _)| graded.from >= from) {
                found = Some((graded.from, graded.level));
            }
        }
        found.map(|(_, level)| level)
    }

    /// The level of the area, or of the narrowest region around it that has one.
    fn level(&self, area: &str, day: CivilDate) -> RiskLevel {
        let mut code = area.to_owned();
        while !code.is_empty() {
            if let Some(level) = self.own_level(&code, day) {
                return level;
            }
            code.pop();
        }
        RiskLevel::Low
    }

    /// True when a part of the area's county, or the county as a whole, was at more than low risk.
    fn county_is_affected(&self, area: &RegionCode, day: CivilDate) -> bool {
        let Some(county) = area.as_str().get(..6) else { return self.level(area.as_str(), day) > RiskLevel::Low };
        let parts = self.seen.iter().filter_map(|event| match &event.fact {
            Fact::AreaGraded(graded) if graded.area.as_str().starts_with(county) => Some(graded.area.as_str()),
            _ => None,
        });
        parts.chain([county]).any(|part| self.level(part, day) > RiskLevel::Low)
    }
}

/// The stage that a plan is in on its `day`-th day: the stages' days are ticked off one by one.
fn stage_on(plan: &Plan, day: u32) -> Option<&Stage> {
    let first_is_day_zero = plan.stages.first().is_some_and(|stage| stage.counting == Counting::DayZeroExcluded);
    let mut ticked = 0_u32;
    for (at, stage) in plan.stages.iter().enumerate() {
        // Day 0 is held in the first stage, and does not count where the plan says so.
        let days = u32::from(stage.days) + u32::from(at == 0 && first_is_day_zero);
        for _ in 0..days {
            if ticked == day {
                return Some(stage);
            }
            ticked += 1;
        }
    }
    None
}

/// The residents about whom most is said.
pub fn busy_residents() -> Vec<ResidentId> {
    (0..2).filter_map(|at| facts::resident(at).parse().ok()).collect()
}
