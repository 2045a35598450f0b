//! The days up to the report's, each in its numbers.

use crate::output::Bar;
use gridward::Engine;
use gridward::base::{CivilDate, RoundId};
use gridward::duty::DutyKind;
use gridward::engine::ReportQuery;
use gridward::log::{Fact, VersionVector};
use gridward::report::{DutyCounts, NightlyReport};
use std::collections::BTreeMap;

/// So many days are shown at most, the latest ones.
const MOST_DAYS: i32 = 60;

/// One day.
pub struct Day {
    /// The day.
    pub date: CivilDate,
    /// People in central quarantine at its end.
    pub central: u32,
    /// People in quarantine at home at its end.
    pub home: u32,
    /// People who watch their own health at its end.
    pub watch: u32,
    /// Temperature checks.
    pub checks: DutyCounts,
    /// Households settled, for each round that had begun.
    pub settled: BTreeMap<RoundId, u32>,
    /// Facts recorded, without the register.
    pub facts: Facts,
}

/// How many facts were recorded, by what they are about.
#[derive(Default, Clone, Copy)]
pub struct Facts {
    /// Visits and calls of screening.
    pub visits: u32,
    /// Temperatures and symptoms.
    pub readings: u32,
    /// Returnees, orders and liftings.
    pub measures: u32,
    /// Errands and what was done about duties.
    pub duties: u32,
}

impl Facts {
    /// Counts a fact; false when it belongs to the register, which is written before the first day of work.
    fn count(&mut self, fact: &Fact) -> bool {
        let counter = match fact {
            Fact::VisitRecorded(_) => &mut self.visits,
            Fact::ReadingTaken(_) | Fact::SymptomsReported(_) => &mut self.readings,
            Fact::StayReported(_) | Fact::MeasureOrdered(_) | Fact::MeasureLifted(_) => &mut self.measures,
            Fact::RequestMade(_)
            | Fact::DutyClaimed(_)
            | Fact::DutyDone(_)
            | Fact::DutyHandedBack(_)
            | Fact::DutyAssigned(_)
            | Fact::DutyAttempted(_)
            | Fact::DutyCancelled(_)
            | Fact::EscalationAcknowledged(_)
            | Fact::PlaceObserved(_) => &mut self.duties,
            _ => return false,
        };
        *counter = counter.saturating_add(1);
        true
    }
}

/// Every day from the first one of work to the report's.
pub fn days(engine: &Engine, last: &NightlyReport, bar: &mut Bar, what: &str) -> Vec<Day> {
    let zone = engine.config().policy.zone;
    let mut facts: BTreeMap<CivilDate, Facts> = BTreeMap::new();
    for event in engine.events_since(&VersionVector::default()) {
        let date = zone.date(event.at);
        let mut counted = facts.get(&date).copied().unwrap_or_default();
        if counted.count(&event.fact) {
            facts.insert(date, counted);
        }
    }
    let first = facts.keys().next().copied().unwrap_or(last.date).max(last.date.plus_days(1 - MOST_DAYS));
    let total = first.days_until(last.date).max(0) + 1;
    let each = (0..total).map(|day| {
        bar.at(u64::try_from(day).unwrap_or(0), u64::try_from(total).unwrap_or(0), what);
        let date = first.plus_days(day);
        let facts = facts.get(&date).copied().unwrap_or_default();
        if date == last.date {
            return Day::of(last, facts);
        }
        Day::of(&engine.report(&ReportQuery { date, grids: None, ungridded: false, known_by: None }), facts)
    });
    each.collect()
}

impl Day {
    fn of(report: &NightlyReport, facts: Facts) -> Self {
        let tally = &report.total;
        Self {
            date: report.date,
            central: tally.central,
            home: tally.home,
            watch: tally.self_monitoring,
            checks: tally.duties.get(&DutyKind::TemperatureCheck).copied().unwrap_or_default(),
            settled: report.rounds.iter().map(|round| (round.round.clone(), round.settled)).collect(),
            facts,
        }
    }
}
