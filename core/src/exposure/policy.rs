//! Which stays lead to which measure, as a decision table.

use super::{ContactSetting, Document, RiskLevel};
use crate::base::{Label, PlanId};
use serde::{Deserialize, Serialize};

/// The exposure section of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExposurePolicy {
    /// A stay counts when the person left the area at most this many days before it was found, and only its days
    /// within that window are looked at.
    pub look_back_days: u16,
    /// The decision table: the first row whose conditions all hold decides.
    pub table: Vec<ClassRow>,
    /// The decision table for contacts: the first row whose conditions all hold decides.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<ContactRow>,
    /// Documents that every arrival must show (S7).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
}

/// One row of the decision table for contacts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ContactRow {
    /// Conditions; one that is left out holds for everything.
    pub when: ContactWhen,
    /// The class that the row gives.
    pub class: String,
    /// What people call the class.
    pub title: Label,
    /// The plan that the person comes under; none for a class without a measure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<PlanId>,
    /// The clause of the source that the row comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

/// Conditions of a row for contacts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ContactWhen {
    /// The people met in one of these ways.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setting: Option<Vec<ContactSetting>>,
    /// Whether both were protected the whole time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protected: Option<bool>,
}

impl ContactWhen {
    pub(crate) fn holds(&self, setting: ContactSetting, protected: bool) -> bool {
        self.setting.as_ref().is_none_or(|settings| settings.contains(&setting))
            && self.protected.is_none_or(|wanted| wanted == protected)
    }
}

/// One row of the decision table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClassRow {
    /// Conditions; one that is left out holds for everything.
    pub when: ClassWhen,
    /// The class that the row gives.
    pub class: String,
    /// What people call the class.
    pub title: Label,
    /// The plan that the person comes under; none for a class without a measure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<PlanId>,
    /// The clause of the source that the row comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

/// Conditions of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClassWhen {
    /// The highest level that the place of the stay had while the person was there is one of these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Vec<RiskLevel>>,
    /// Whether any part of the same county was at medium or high risk during the stay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub county_affected: Option<bool>,
}

impl ClassWhen {
    pub(crate) fn holds(&self, level: RiskLevel, county_affected: bool) -> bool {
        self.level.as_ref().is_none_or(|levels| levels.contains(&level))
            && self.county_affected.is_none_or(|wanted| wanted == county_affected)
    }
}

/// What is wrong with a decision table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableFault {
    /// A case that no row covers.
    #[error("no row covers level {level:?} with countyAffected {county_affected}")]
    Missed {
        /// The level of the case.
        level: RiskLevel,
        /// Whether the county is affected in the case.
        county_affected: bool,
    },
    /// A row that no case reaches: the rows above take everything.
    #[error("row {row} (`{class}`) is never reached")]
    Unreachable {
        /// The row, from 1.
        row: usize,
        /// Its class.
        class: String,
    },
}

impl ExposurePolicy {
    /// Tries every case: which are missed, and which rows are never reached.
    #[must_use]
    pub fn faults(&self) -> Vec<TableFault> {
        let levels = [RiskLevel::Low, RiskLevel::Medium, RiskLevel::High];
        let cases = levels.into_iter().flat_map(|level| [(level, false), (level, true)]);
        let mut reached = vec![false; self.table.len()];
        let mut faults = Vec::new();
        for (level, county_affected) in cases {
            match self.table.iter().zip(&mut reached).find(|(row, _)| row.when.holds(level, county_affected)) {
                Some((_, mark)) => *mark = true,
                None => faults.push(TableFault::Missed { level, county_affected }),
            }
        }
        let dead = self.table.iter().zip(&reached).enumerate().filter(|(_, (_, reached))| !**reached);
        faults.extend(dead.map(|(at, (row, _))| TableFault::Unreachable { row: at + 1, class: row.class.clone() }));
        faults
    }
}
