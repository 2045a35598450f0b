//! Indicators: parts of a whole that people compare from night to night, each with its definition.

use super::NightlyReport;
use serde::Serialize;
use serde_json::Value;

/// What an indicator is told in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Unit {
    /// Whole per cent of the whole, half rounded up.
    Percent,
    /// Whole minutes for each, half rounded up.
    Minutes,
}

/// How an indicator is counted: its numbers are numbers of the report, by their JSON pointers. `*` stands for every entry
/// of a map, `last` for the last of a list. The words of the definition are the engine's messages
/// `indicator-<code>` and `indicator-<code>-definition`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IndicatorRule {
    /// Its code.
    pub code: &'static str,
    /// What is told.
    pub unit: Unit,
    /// Numbers that together are the part; for minutes, all minutes together.
    pub part: &'static [&'static str],
    /// Numbers that together are the whole; for minutes, how many took them.
    pub whole: &'static [&'static str],
}

const DONE: [&str; 2] = ["/duties/errand/done", "/duties/errand/lateDone"];

/// Every indicator, in the order in which reports show them.
pub const INDICATORS: &[IndicatorRule] = &[
    IndicatorRule {
        code: "settledHouseholds",
        unit: Unit::Percent,
        part: &["/rounds/last/settled"],
        whole: &["/rounds/last/households"],
    },
    IndicatorRule {
        code: "checksInTime",
        unit: Unit::Percent,
        part: &["/duties/temperatureCheck/done"],
        whole: &[
            "/duties/temperatureCheck/done",
            "/duties/temperatureCheck/lateDone",
            "/duties/temperatureCheck/overdue",
            "/duties/temperatureCheck/missed",
        ],
    },
    IndicatorRule {
        code: "dutiesInTime",
        unit: Unit::Percent,
        part: &["/duties/*/done"],
        whole: &["/duties/*/done", "/duties/*/lateDone", "/duties/*/overdue", "/duties/*/missed"],
    },
    IndicatorRule {
        code: "errandsInTime",
        unit: Unit::Percent,
        part: &["/duties/errand/done"],
        whole: &["/duties/errand/done", "/duties/errand/lateDone", "/duties/errand/overdue", "/duties/errand/missed"],
    },
    IndicatorRule { code: "errandMinutes", unit: Unit::Minutes, part: &["/duties/errand/minutes"], whole: &DONE },
    IndicatorRule {
        code: "careVisitsInTime",
        unit: Unit::Percent,
        part: &["/duties/careVisit/done"],
        whole: &[
            "/duties/careVisit/done",
            "/duties/careVisit/lateDone",
            "/duties/careVisit/overdue",
            "/duties/careVisit/missed",
        ],
    },
    IndicatorRule {
        code: "shiftsServed",
        unit: Unit::Percent,
        part: &["/shifts/served"],
        whole: &["/shifts/served", "/shifts/missed"],
    },
    IndicatorRule {
        code: "testedInCampaigns",
        unit: Unit::Percent,
        part: &["/tests/*/tested"],
        whole: &["/tests/*/tested", "/tests/*/missing"],
    },
    IndicatorRule {
        code: "underMeasures",
        unit: Unit::Percent,
        part: &["/central", "/home", "/selfMonitoring"],
        whole: &["/residents"],
    },
];

/// An indicator of one evening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct IndicatorCount {
    /// Its code.
    pub code: String,
    /// What `value` is told in.
    pub unit: Unit,
    /// The part.
    pub part: u32,
    /// The whole: the denominator.
    pub whole: u32,
    /// The part of the whole in the unit, half rounded up; 0 where the whole is 0.
    pub value: u32,
}

impl IndicatorRule {
    fn of(&self, report: &Value) -> IndicatorCount {
        let sum = |pointers: &[&str]| {
            let numbers = pointers.iter().map(|pointer| sum_at(report, pointer.trim_start_matches('/').split('/')));
            numbers.fold(0_u32, |sum, number| sum.saturating_add(u32::try_from(number).unwrap_or(u32::MAX)))
        };
        let (part, whole) = (sum(self.part), sum(self.whole));
        let times = if self.unit == Unit::Percent { 100 } else { 1 };
        IndicatorCount { code: self.code.to_owned(), unit: self.unit, part, whole, value: rounded(part, times, whole) }
    }
}

/// `times * part / whole`, half rounded up; 0 where the whole is 0.
fn rounded(part: u32, times: u64, whole: u32) -> u32 {
    let (part, whole) = (u64::from(part) * times, u64::from(whole));
    let twice = (2 * part + whole).checked_div(2 * whole).unwrap_or(0);
    u32::try_from(twice).unwrap_or(u32::MAX)
}

fn sum_at<'a>(value: &Value, mut path: impl Iterator<Item = &'a str> + Clone) -> u64 {
    let Some(name) = path.next() else { return value.as_u64().unwrap_or(0) };
    match (value, name) {
        (Value::Object(entries), "*") => {
            entries.values().fold(0, |sum, entry| sum.saturating_add(sum_at(entry, path.clone())))
        }
        (Value::Array(items), "last") => items.last().map_or(0, |last| sum_at(last, path)),
        (Value::Object(entries), name) => entries.get(name).map_or(0, |entry| sum_at(entry, path)),
        _ => 0,
    }
}

impl NightlyReport {
    /// The indicators of the evening; one whose whole is 0 is there too, so that nobody takes silence for 100 %.
    #[must_use]
    pub fn indicators(&self) -> Vec<IndicatorCount> {
        let report = serde_json::to_value(self).unwrap_or_default();
        INDICATORS.iter().map(|rule| rule.of(&report)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_rounded_up_and_nothing_of_nothing_is_none() {
        for (part, whole, percent) in
            [(0, 0, 0), (5, 0, 0), (1, 200, 1), (1, 201, 0), (935, 1_000, 94), (2, 3, 67), (7, 7, 100)]
        {
            assert_eq!(rounded(part, 100, whole), percent, "{part} of {whole}");
        }
        assert_eq!(rounded(90, 1, 4), 23);
    }

    #[test]
    fn a_star_sums_a_map_and_last_takes_the_last() {
        let report =
            serde_json::json!({"duties": {"a": {"done": 2}, "b": {"done": 3}}, "rounds": [{"n": 1}, {"n": 7}]});
        assert_eq!(sum_at(&report, "duties/*/done".split('/')), 5);
        assert_eq!(sum_at(&report, "rounds/last/n".split('/')), 7);
        assert_eq!(sum_at(&report, "duties/c/done".split('/')), 0);
    }
}
