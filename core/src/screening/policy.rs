//! How households are screened.

use super::{AnswerValue, DocumentKind};
use crate::base::{Label, QuestionId};
use crate::exposure::AnchorKind;
use serde::{Deserialize, Serialize};

/// The screening section of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ScreeningPolicy {
    /// Where nobody opened, the next visit is due within this many hours (N2: six).
    pub retry_hours: u16,
    /// The form that visits fill in (S6, Z4); a visit that leaves a required question open settles nothing.
    #[serde(default)]
    pub form: Form,
    /// The papers that must be signed, and by whom (D4).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentRule>,
    /// Who need not take part in tests of the whole community for a while.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exemptions: Vec<ExemptionRule>,
    /// What is asked about homes that are let (S9); nothing where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenancy: Option<TenancyRule>,
    /// The clause of the source for the retry time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

/// A form, versioned with its policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[derive(Default)]
pub struct Form {
    /// The questions, in the order they are asked.
    pub questions: Vec<FormQuestion>,
}

/// Whom a question is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum AskedOf {
    /// The household as a whole.
    Household,
    /// Every resident.
    Resident,
}

/// A paper that must be signed (D4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DocumentRule {
    /// The paper.
    pub document: DocumentKind,
    /// Who signs: every household with people in it, within the first round that it is in; or every resident under a
    /// measure, anew each time that measures begin.
    pub of: AskedOf,
}

/// People of a class need not take part in tests of the whole community for a while.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExemptionRule {
    /// The class, as the decision table gives it.
    pub class: String,
    /// What the months count from: the first of these that the reason has, else the reason's own. That day is the first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<AnchorKind>,
    /// For so many months of the calendar.
    pub months: u16,
    /// The clause of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

/// What is asked about homes that are let (S9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TenancyRule {
    /// So many days after the last news of a let home somebody must ask what has changed; at least 1.
    pub report_every_days: u16,
    /// The report is overdue this many days after it was first due; at least 1.
    pub within_days: u16,
}

/// The kind of answer that a question wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum AnswerKind {
    /// Yes or no.
    YesNo,
    /// A number.
    Count,
    /// A day.
    Date,
    /// Words.
    Text,
}

/// One question of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FormQuestion {
    /// The question.
    pub id: QuestionId,
    /// What is asked.
    pub title: Label,
    /// Whom it is asked about.
    pub of: AskedOf,
    /// The kind of answer.
    pub kind: AnswerKind,
    /// True when a household is not settled without it.
    pub required: bool,
}

impl AnswerKind {
    /// True when `value` is an answer of this kind.
    #[must_use]
    pub fn fits(self, value: &AnswerValue) -> bool {
        matches!(
            (self, value),
            (Self::YesNo, AnswerValue::YesNo(_))
                | (Self::Count, AnswerValue::Count(_))
                | (Self::Date, AnswerValue::Date(_))
                | (Self::Text, AnswerValue::Text(_))
        )
    }
}
