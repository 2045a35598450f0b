//! The same rules by hand, for this rule book alone: what a team writes that wants nothing but speed.

use super::people::{Area, Person, What, Workload};
use super::{Answer, Held};
use gridward::quarantine::Setting;
use std::collections::HashMap;

/// What follows from a row of the table: the first place, its days, days at home after that, whether they end only with
/// tests, and whether they count from the day of the report.
struct Measure {
    setting: Setting,
    days: i32,
    then: i32,
    tests: bool,
    reported: bool,
}

const fn measure(setting: Setting, days: i32, then: i32, tests: bool, reported: bool) -> Measure {
    Measure { setting, days, then, tests, reported }
}

const CENTRAL: Measure = measure(Setting::Central, 7, 0, true, false);
const CENTRAL_THEN_HOME: Measure = measure(Setting::Central, 7, 3, true, false);
const HOME: Measure = measure(Setting::Home, 7, 0, true, false);
const WATCHED: Measure = measure(Setting::SelfMonitoring, 3, 0, true, true);
const AFTER: Measure = measure(Setting::HomeMonitoring, 7, 0, false, false);

/// Nobody is held longer.
const CAP: i32 = 28;

/// Levels by the codes of areas, as a team's own table has them.
pub struct Hand<'a> {
    areas: HashMap<&'a str, &'a Area>,
    now: i32,
}

impl<'a> Hand<'a> {
    pub fn new(workload: &'a Workload) -> Self {
        let areas = workload.areas.iter().map(|area| (area.code.as_str(), area)).collect();
        Self { areas, now: workload.now }
    }

    pub fn judge(&self, person: &Person, codes: &[Area]) -> Answer {
        let (row, day, measure) = match person.what {
            What::Stay { area, until, .. } => {
                let Some(area) = codes.get(area).and_then(|area| self.areas.get(area.code.as_str())) else {
                    return Answer::default();
                };
                if until < area.graded.unwrap_or(person.found) - 7 {
                    return Answer::default();
                }
                let (row, measure) = match area.level {
                    "high" => (0, Some(CENTRAL)),
                    "medium" => (1, Some(HOME)),
                    _ if area.affected => (2, Some(WATCHED)),
                    _ => (10, None),
                };
                (row, until, measure)
            }
            What::Contact { protected: true, last, .. } => (5, last, None),
            What::Contact { last, .. } => (3, last, Some(CENTRAL_THEN_HOME)),
            What::Journey { category: "inbound", arrived } => (6, arrived, Some(CENTRAL_THEN_HOME)),
            What::Journey { arrived, .. } => (10, arrived, None),
            What::Circumstance { category: "coExposedVenue", on } => (7, on, Some(WATCHED)),
            What::Circumstance { category: "discharged", on } => (8, on, Some(AFTER)),
            What::Circumstance { on, .. } => (10, on, None),
        };
        Answer { row: Some(row), held: measure.and_then(|measure| self.held(&measure, day, person.found)) }
    }

    /// A stage that tests must end lasts until the cap where there are none and its days are over.
    fn held(&self, measure: &Measure, day: i32, found: i32) -> Option<Held> {
        let anchor = if measure.reported { found } else { day };
        let first_end = anchor + measure.days + 1;
        let last_end = first_end + measure.then;
        let stuck = |end: i32| measure.tests && end > found && self.now >= end;
        let until = if stuck(first_end) || stuck(last_end) { anchor + CAP + 1 } else { last_end };
        let setting = if first_end > found { measure.setting } else { Setting::HomeMonitoring };
        (until > found).then_some(Held { setting, from: anchor.max(found), until })
    }
}
