//! What the decision table looks at: one reason with its columns.

use super::{ContactSetting, IndexKind, RiskLevel, When};
use crate::base::CategoryId;
use serde::{Deserialize, Serialize};

/// Why somebody may come under a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum ReasonKind {
    /// A stay in an area.
    Stay,
    /// A contact.
    Contact,
    /// A journey from elsewhere.
    Journey,
    /// A circumstance that a policy knows by name.
    Circumstance,
    /// Symptoms.
    Symptoms,
    /// A positive sample.
    Positive,
}

impl ReasonKind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::Stay, Self::Contact, Self::Journey, Self::Circumstance, Self::Symptoms, Self::Positive];
}

/// What is known about the beginning of symptoms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum OnsetKind {
    /// The person knows the day.
    Known,
    /// There are symptoms, and the person does not know since when.
    Unknown,
    /// There are no symptoms: only an infection can be without.
    Without,
}

impl OnsetKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Known, Self::Unknown, Self::Without];
}

/// One reason as the decision table sees it. A column that the reason does not have is empty.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Situation {
    /// The reason.
    pub reason: ReasonKind,
    /// The level of the place of a stay.
    pub level: Option<RiskLevel>,
    /// Whether the county of a stay was affected.
    pub county_affected: Option<bool>,
    /// With whom a contact was.
    pub contact_of: Option<IndexKind>,
    /// How the people of a contact met.
    pub setting: Option<ContactSetting>,
    /// Whether a contact was protected.
    pub protected: Option<bool>,
    /// The category of a circumstance or journey.
    pub category: Option<CategoryId>,
    /// What is known about the beginning of symptoms, for symptoms and for infections.
    pub onset: Option<OnsetKind>,
    /// Whether an infection is confirmed.
    pub confirmed: Option<bool>,
    /// Whether the person counted as immune.
    pub immune: bool,
    /// How old the person was at most, in years, where the year of birth is known.
    pub age: Option<u16>,
}

impl Situation {
    /// A reason with no column but its kind.
    #[must_use]
    pub fn of(reason: ReasonKind) -> Self {
        Self {
            reason,
            level: None,
            county_affected: None,
            contact_of: None,
            setting: None,
            protected: None,
            category: None,
            onset: None,
            confirmed: None,
            immune: false,
            age: None,
        }
    }
}

impl When {
    /// True when every condition of the row holds.
    #[must_use]
    pub fn holds(&self, case: &Situation) -> bool {
        fn among<T: PartialEq>(wanted: Option<&Vec<T>>, found: Option<&T>) -> bool {
            wanted.is_none_or(|wanted| found.is_some_and(|found| wanted.contains(found)))
        }
        fn same(wanted: Option<bool>, found: Option<bool>) -> bool {
            wanted.is_none_or(|wanted| found == Some(wanted))
        }
        among(self.reason.as_ref(), Some(&case.reason))
            && among(self.level.as_ref(), case.level.as_ref())
            && same(self.county_affected, case.county_affected)
            && among(self.contact_of.as_ref(), case.contact_of.as_ref())
            && among(self.setting.as_ref(), case.setting.as_ref())
            && same(self.protected, case.protected)
            && among(self.category.as_ref(), case.category.as_ref())
            && among(self.onset.as_ref(), case.onset.as_ref())
            && same(self.confirmed, case.confirmed)
            && same(self.immune, Some(case.immune))
            && self.age_from.is_none_or(|from| case.age.is_some_and(|age| age >= from))
            && self.age_below.is_none_or(|below| case.age.is_some_and(|age| age < below))
    }
}
