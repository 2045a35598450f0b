//! Which reasons lead to which measure, as one decision table.

use super::{ContactSetting, Document, ImmunitySource, IndexKind, OnsetKind, ReasonKind, RiskLevel, Situation, table};
use crate::base::{CategoryId, CivilDate, FaultAt, Label, PlanId, fault_codes};
use serde::{Deserialize, Serialize};

/// The exposure section of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExposurePolicy {
    /// A stay counts when the person left the area at most this many days before it was found, and only its days
    /// within that window are looked at.
    pub look_back_days: u16,
    /// The window of a stay ends on the day on which the area was last graded, where that was before the stay was found.
    #[serde(default, skip_serializing_if = "is_false")]
    pub look_back_from_grading: bool,
    /// The decision table: the first row whose conditions all hold decides.
    pub table: Vec<ClassRow>,
    /// Positive samples within this many days after the first belong to one infection.
    #[serde(default = "usual_episode", skip_serializing_if = "is_usual_episode")]
    pub episode_days: u16,
    /// Symptoms that began at most this many days before a positive sample belong to its infection.
    #[serde(default = "usual_onset", skip_serializing_if = "is_usual_onset")]
    pub onset_days: u16,
    /// When somebody counts as immune.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub immunity: Vec<ImmunityRule>,
    /// Documents that every arrival must show (S7).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
}

fn is_false(value: &bool) -> bool {
    !*value
}

/// Days within which positive samples belong to one infection, where a policy says nothing else.
const USUAL_EPISODE: u16 = 90;

fn usual_episode() -> u16 {
    USUAL_EPISODE
}

fn is_usual_episode(days: &u16) -> bool {
    *days == USUAL_EPISODE
}

/// Days before a positive sample within which symptoms belong to it, where a policy says nothing else.
const USUAL_ONSET: u16 = 14;

fn usual_onset() -> u16 {
    USUAL_ONSET
}

fn is_usual_onset(days: &u16) -> bool {
    *days == USUAL_ONSET
}

/// From when to when somebody counts as immune.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImmunityRule {
    /// Where the immunity comes from.
    pub source: ImmunitySource,
    /// So many whole days must have passed since; the day itself does not count.
    pub after_days: u16,
    /// It holds for so many days from then on; none for ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub for_days: Option<u16>,
    /// True when it also ends what a contact has led to, as soon as it is stated: it shows that the person was immune.
    #[serde(default, skip_serializing_if = "is_false")]
    pub releases: bool,
}

/// For how long what happens to one person concerns everybody else in the household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum CoResidentsWhile {
    /// For the whole of their plan.
    #[default]
    Always,
    /// While the person has symptoms: from an answer that names any to the next that names none.
    Symptoms,
    /// Until a sample that was taken from the person after it was found is reported as negative.
    UntilNegative,
}

impl CoResidentsWhile {
    fn is_usual(&self) -> bool {
        *self == Self::Always
    }
}

/// One row of the decision table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClassRow {
    /// Conditions; one that is left out holds for everything.
    pub when: When,
    /// The class that the row gives.
    pub class: String,
    /// What people call the class.
    pub title: Label,
    /// The plan that the person comes under; none for a class without a measure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<PlanId>,
    /// The plan that everybody else in the household comes under, from the same day on; none where they are free.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub co_residents: Option<PlanId>,
    /// For how long that concerns them.
    #[serde(default, skip_serializing_if = "CoResidentsWhile::is_usual")]
    pub co_residents_while: CoResidentsWhile,
    /// The clause of the source that the row comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

/// Conditions of a row. A column that the reason does not have never holds: a row that asks for a level is not for
/// contacts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct When {
    /// The reason is one of these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Vec<ReasonKind>>,
    /// Of a stay: the highest level that the place had while the person was there is one of these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Vec<RiskLevel>>,
    /// Of a stay: whether any part of the same county was at medium or high risk during it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub county_affected: Option<bool>,
    /// Of a contact: with whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_of: Option<Vec<IndexKind>>,
    /// Of a contact: the people met in one of these ways.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setting: Option<Vec<ContactSetting>>,
    /// Of a contact: whether both were protected the whole time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protected: Option<bool>,
    /// Of a circumstance or journey: its category is one of these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<Vec<CategoryId>>,
    /// Of symptoms, or of an infection: what is known about when the symptoms began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub onset: Option<Vec<OnsetKind>>,
    /// Of an infection: whether no other test is still to confirm it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<bool>,
    /// Whether the person counts as immune on the day of the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub immune: Option<bool>,
    /// At least so old, in years: the year of the reason less the year of birth. Who has no known year of birth is in no
    /// band of ages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_from: Option<u16>,
    /// Younger than that, in years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_below: Option<u16>,
}

/// What is wrong with a decision table, or with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[non_exhaustive]
pub enum TableFault {
    /// A case that no row covers.
    #[error("no row covers this case: {case}")]
    Missed {
        /// The case: the conditions of a row that would cover it, as JSON.
        case: String,
    },
    /// A row that no case reaches: the rows above take everything.
    #[error("row {row} (`{class}`) is never reached")]
    Unreachable {
        /// The row, from 1.
        row: usize,
        /// Its class.
        class: String,
    },
    /// A row that says something else than an earlier one of the same conditions.
    #[error("row {row} (`{class}`) contradicts row {earlier}: the same conditions, another outcome")]
    Contradicts {
        /// The row, from 1.
        row: usize,
        /// Its class.
        class: String,
        /// The earlier row.
        earlier: usize,
    },
    /// A row is for people who are immune, and no rule says when anybody is.
    #[error("row {0} is for people who are immune, and `immunity` says of nobody when that is so")]
    NobodyImmune(usize),
    /// A row says for how long it concerns the household, and names no plan for it.
    #[error("row {0} says for how long it concerns those who live with the person, and names no plan for them")]
    ConcernsNobody(usize),
    /// Immunity that is over as soon as it begins.
    #[error("immunity rule {0} holds for 0 days")]
    NeverImmune(usize),
}

fault_codes! {
    TableFault {
        Missed { .. } => "exposure.missed",
        Unreachable { .. } => "exposure.unreachable",
        Contradicts { .. } => "exposure.contradicts",
        NobodyImmune(_) => "exposure.nobodyImmune",
        ConcernsNobody(_) => "exposure.concernsNobody",
        NeverImmune(_) => "exposure.neverImmune",
    }
}

impl ExposurePolicy {
    /// True when somebody counts as immune on `on` by what was shown of the day `shown`.
    pub(crate) fn is_immune(&self, source: ImmunitySource, shown: CivilDate, on: CivilDate) -> bool {
        self.immunity.iter().filter(|rule| rule.source == source).any(|rule| {
            let from = shown.plus_days(i32::from(rule.after_days) + 1);
            from <= on && rule.for_days.is_none_or(|days| on < from.plus_days(i32::from(days)))
        })
    }

    /// The days of a stay that are looked at, both inclusive, and those after it up to the last grading of the area that
    /// was known when the stay was found, where the window counts from that. `None` when the stay lies before the window.
    pub(super) fn window(
        &self,
        (from, until): (CivilDate, CivilDate),
        graded: Option<CivilDate>,
        found: CivilDate,
    ) -> Option<(CivilDate, CivilDate)> {
        let earliest = graded.unwrap_or(found).plus_days(-i32::from(self.look_back_days));
        // An area that is graded after somebody left had that danger while they were there: the window says how long.
        let last = graded.map_or(until, |graded| graded.max(until));
        (until >= earliest && until >= from).then(|| (from.max(earliest), last))
    }

    /// The row that decides, and its place in the table.
    pub(crate) fn row(&self, situation: &Situation) -> Option<&ClassRow> {
        self.table.iter().find(|row| row.when.holds(situation))
    }

    /// Tries every case: which are missed, and which rows are never reached or contradict another. Then what the rows
    /// rest on. Clauses count from the section.
    #[must_use]
    pub fn faults(&self) -> Vec<FaultAt<TableFault>> {
        let mut faults = table::faults(&self.table);
        for (at, row) in self.table.iter().enumerate() {
            if row.when.immune == Some(true) && self.immunity.is_empty() {
                faults.push(FaultAt::new(TableFault::NobodyImmune(at + 1), &[&"table", &at, &"when", &"immune"]));
            }
            if row.co_residents.is_none() && !row.co_residents_while.is_usual() {
                faults.push(FaultAt::new(TableFault::ConcernsNobody(at + 1), &[&"table", &at, &"coResidentsWhile"]));
            }
        }
        for (at, _) in self.immunity.iter().enumerate().filter(|(_, rule)| rule.for_days == Some(0)) {
            faults.push(FaultAt::new(TableFault::NeverImmune(at + 1), &[&"immunity", &at, &"forDays"]));
        }
        faults
    }
}
