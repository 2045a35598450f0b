//! Samples and what the laboratory says about them.

use crate::base::{CivilDate, EventId, Instant, ResidentId, SampleId, Stated, same};
use serde::{Deserialize, Serialize};

/// A cycle threshold in hundredths, 0 to 60: the higher, the less virus. JSON: a text such as `"36.2"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CycleThreshold(u16);

impl CycleThreshold {
    /// From hundredths; `None` above 6000.
    #[must_use]
    pub fn from_hundredths(hundredths: u16) -> Option<Self> {
        (hundredths <= 6_000).then_some(Self(hundredths))
    }
}

impl std::str::FromStr for CycleThreshold {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let read = || {
            let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
            let digits = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
            if !digits(whole) || !digits(decimals) {
                return None;
            }
            let fraction: u16 = decimals.parse().ok()?;
            let fraction = if decimals.len() == 1 { fraction * 10 } else { fraction };
            Self::from_hundredths(whole.parse::<u16>().ok()? * 100 + fraction)
        };
        read().ok_or_else(|| {
            format!("`{}` is not a cycle threshold of 0 to 60", text.chars().take(16).collect::<String>())
        })
    }
}

impl std::fmt::Display for CycleThreshold {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, fraction) = (self.0 / 100, self.0 % 100);
        if fraction % 10 == 0 { write!(f, "{whole}.{}", fraction / 10) } else { write!(f, "{whole}.{fraction:02}") }
    }
}

impl Serialize for CycleThreshold {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for CycleThreshold {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for CycleThreshold {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CycleThreshold".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string", "description": "Cycle threshold, 0 to 60, at most two decimals.",
            "pattern": "^[0-9]{1,2}(\\.[0-9]{1,2})?$"
        })
    }
}

/// How a sample is taken and tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum TestMethod {
    /// A laboratory test of a throat swab.
    #[default]
    Oropharyngeal,
    /// A laboratory test of a nose swab.
    Nasopharyngeal,
    /// A rapid antigen test.
    Antigen,
}

impl TestMethod {
    /// The method's code in JSON and message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Oropharyngeal => "oropharyngeal",
            Self::Nasopharyngeal => "nasopharyngeal",
            Self::Antigen => "antigen",
        }
    }
}

/// What a laboratory found. A sample without any of these is pending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum TestResult {
    /// Nothing found.
    Negative,
    /// Found.
    Positive,
    /// Found, but little of it; the cycle threshold says how little.
    Weak,
    /// The sample could not be tested: as if it had not been taken.
    Invalid,
    /// Neither one nor the other: as if it had not been taken, and the next one decides.
    Indeterminate,
}

/// A sample was taken; the event's time is the time of sampling.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SampleTaken {
    /// Whose.
    pub resident: ResidentId,
    /// The sample. Two swabs at one time are two samples.
    pub sample: SampleId,
    /// How.
    #[serde(default)]
    pub method: TestMethod,
}

/// The laboratory has reported; the event's time is the time at which the person was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ResultReported {
    /// Everybody whose swab is in the sample: one, or the members of a pool. A pool that is positive says of no member
    /// that it was theirs, and nobody of them is clear until tested alone.
    pub residents: Vec<ResidentId>,
    /// The sample.
    pub sample: SampleId,
    /// What was found. A later report on the same sample corrects the earlier one.
    pub result: TestResult,
    /// The cycle threshold, where the laboratory gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cycle_threshold: Option<CycleThreshold>,
    /// True for a positive result that another test is still to confirm, as those of rapid tests are in some places.
    #[serde(default, skip_serializing_if = "is_false")]
    pub unconfirmed: bool,
}

fn is_false(value: &bool) -> bool {
    !*value
}

/// A resident has refused to be tested.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TestRefused {
    /// The resident.
    pub resident: ResidentId,
}

/// Why a check did not take place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum CheckFailure {
    /// Nobody could be reached.
    Unavailable,
    /// The person did not take part.
    Uncooperative,
}

/// A check was tried and did not take place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CheckFailed {
    /// Whose.
    pub resident: ResidentId,
    /// Why.
    pub why: CheckFailure,
}

/// What one report says about one person's sample.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "SampleFinding"))]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// The sample.
    pub sample: SampleId,
    /// What was found.
    pub result: TestResult,
    /// The cycle threshold, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cycle_threshold: Option<CycleThreshold>,
    /// True when other people's swabs are in the sample.
    pub pooled: bool,
    /// True for a positive result that another test is still to confirm.
    #[serde(skip_serializing_if = "is_false")]
    pub unconfirmed: bool,
}

/// Samples, results, refusals and failed checks of one person, each in the order they happened.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Lab {
    /// Samples taken.
    pub samples: Vec<Stated<(SampleId, TestMethod)>>,
    /// Results.
    pub results: Vec<Stated<Finding>>,
    /// Refused tests.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub refused: Vec<Stated<()>>,
    /// Checks that did not take place.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub failed_checks: Vec<Stated<CheckFailure>>,
    /// Days of tests that the person was told of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub announced: Vec<Stated<CivilDate>>,
}

/// One sample with what is known about it by now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sample<'a> {
    /// The sample.
    pub id: &'a SampleId,
    /// When it was taken; where nobody has written that down, when the result came.
    pub taken: Instant,
    /// What the last report says, and when it came; none while the result is pending.
    pub report: Option<&'a Stated<Finding>>,
    /// The event that says that it was taken, else that of the report.
    pub event: &'a EventId,
}

impl Sample<'_> {
    /// False for a sample that could not be tested, or that says neither one nor the other: it is as if it had not been
    /// taken. One whose result is still out counts as taken.
    #[must_use]
    pub fn counts(&self) -> bool {
        let result = self.report.map(|report| report.fact.result);
        !matches!(result, Some(TestResult::Invalid | TestResult::Indeterminate))
    }

    /// True when the result is negative, or weak enough where `weak_from` allows that. The result of a pool that is not
    /// negative clears nobody.
    #[must_use]
    pub fn is_clear(&self, weak_from: Option<CycleThreshold>) -> bool {
        self.report.is_some_and(|report| match (report.fact.result, weak_from) {
            (TestResult::Negative, _) => true,
            (TestResult::Weak | TestResult::Positive, Some(limit)) => {
                !report.fact.pooled && report.fact.cycle_threshold.is_some_and(|found| found >= limit)
            }
            _ => false,
        })
    }

    /// True when the result says that the person is infected, unless weak results count as clear from `weak_from` on.
    #[must_use]
    pub fn is_positive(&self, weak_from: Option<CycleThreshold>) -> bool {
        let found = self.report.is_some_and(|report| {
            !report.fact.pooled && matches!(report.fact.result, TestResult::Positive | TestResult::Weak)
        });
        found && !self.is_clear(weak_from)
    }

    /// True when another test is still to confirm the result: the laboratory says so, or so little was found that the
    /// cycle threshold reaches `weak_from`.
    #[must_use]
    pub fn is_unconfirmed(&self, weak_from: Option<CycleThreshold>) -> bool {
        self.report.is_some_and(|report| {
            let weak = report.fact.cycle_threshold.zip(weak_from).is_some_and(|(found, limit)| found >= limit);
            report.fact.unconfirmed || weak
        })
    }
}

/// True for one and the same sample: the report on a pool keeps its number while the swab of a member who was erased
/// does not.
fn one(a: &SampleId, b: &SampleId) -> bool {
    same(a.as_str(), b.as_str())
}

impl Lab {
    /// Every sample by the time it was taken, each with the last report on it.
    #[must_use]
    pub fn samples(&self) -> Vec<Sample<'_>> {
        self.samples_by(Instant::MAX)
    }

    /// Every sample that was taken or reported by `by`, inclusive, each with the last report on it until then.
    #[must_use]
    pub fn samples_by(&self, by: Instant) -> Vec<Sample<'_>> {
        let reports = || self.results.iter().filter(|report| report.at <= by);
        let last_report =
            |id: &SampleId| self.results.iter().rfind(|report| report.at <= by && one(&report.fact.sample, id));
        let mut samples: Vec<Sample<'_>> = Vec::new();
        for taken in self.samples.iter().filter(|taken| taken.at <= by) {
            let (id, _) = &taken.fact;
            // Two devices may both have written one sample down: the earlier holds.
            if samples.iter().all(|sample| !one(sample.id, id)) {
                samples.push(Sample { id, taken: taken.at, report: last_report(id), event: &taken.event });
            }
        }
        for report in reports() {
            let id = &report.fact.sample;
            if samples.iter().all(|sample| !one(sample.id, id)) {
                samples.push(Sample { id, taken: report.at, report: last_report(id), event: &report.event });
            }
        }
        samples.sort_by_key(|sample| (sample.taken, sample.id));
        samples
    }
}
