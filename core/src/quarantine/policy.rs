//! Plans of quarantine, as policy data.

use super::{Requirement, Restart};
use crate::base::{Counting, Label, PlanId, Slots};
use crate::exposure::AnchorKind;
use crate::health::TestMethod;
use serde::{Deserialize, Serialize};

/// Where a person under a measure stays. In rising order of strictness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Setting {
    /// Free to move, watches own health.
    SelfMonitoring,
    /// At home as far as possible: out for what cannot wait, health watched by others.
    HomeMonitoring,
    /// At home, and not out.
    Home,
    /// In a central place of quarantine.
    Central,
}

impl Setting {
    /// Every setting, the mildest first.
    pub const ALL: [Self; 4] = [Self::SelfMonitoring, Self::HomeMonitoring, Self::Home, Self::Central];

    /// The setting's code in JSON and message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::SelfMonitoring => "selfMonitoring",
            Self::HomeMonitoring => "homeMonitoring",
            Self::Home => "home",
            Self::Central => "central",
        }
    }
}

/// The colour that a person's health code shows in a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum CodeColour {
    /// No restriction.
    Green,
    /// No restriction, but watched: Hong Kong's colour.
    Blue,
    /// Some places closed.
    Amber,
    /// Some places closed: China's colour.
    Yellow,
    /// Not out.
    Red,
}

/// What a legal cap counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum CapFrom {
    /// Each reason has its own: days from the anchor of its plan.
    #[default]
    Each,
    /// The whole time that a person is held without a gap, whatever the reasons, from its first day.
    Merged,
}

impl CapFrom {
    fn is_each(&self) -> bool {
        *self == Self::Each
    }
}

/// The quarantine section of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct QuarantinePolicy {
    /// The slots of a day in which checks are due.
    pub slots: Slots,
    /// The plans.
    pub plans: Vec<Plan>,
    /// Nobody is held longer than this many days (a legal cap).
    pub cap_days: u16,
    /// What the cap counts from.
    #[serde(default, skip_serializing_if = "CapFrom::is_each")]
    pub cap_from: CapFrom,
    /// What people under a measure are entitled to, besides knowing its end and its reasons, as notices say it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rights: Vec<Label>,
    /// So many days after its end a reason is left out of the answers about a person; never where left out. It stays in the
    /// log: this erases nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forget_after_days: Option<u16>,
}

fn is_false(value: &bool) -> bool {
    !*value
}

fn is_zero(value: &u16) -> bool {
    *value == 0
}

/// One plan: stages, one after the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Plan {
    /// The plan.
    pub id: PlanId,
    /// What people call it.
    pub title: Label,
    /// What its days count from: the first of these that the reason has, else the reason's own. Days that have passed
    /// before the person was found count (top-up), unless the anchor is `entered` or `reported`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub anchors: Vec<AnchorKind>,
    /// Where the measure begins later than its days count from: so many days after another anchor (measles: 5 days after
    /// the first exposure).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts: Option<Start>,
    /// The stages; the first counts from the anchor, each other from the end of the one before.
    pub stages: Vec<Stage>,
    /// The person is free only when this many hours have passed without fever or symptoms; 0 for no such rule.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub symptom_free_hours: u16,
    /// Ways out before the stages are over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub early: Vec<EarlyRelease>,
    /// What makes the last stage longer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
    /// Whose days start anew when somebody near turns out positive; nobody's where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub restart: Option<Restart>,
    /// True when the plan ends as soon as the person is found infected: the plan for that takes over.
    #[serde(default, skip_serializing_if = "is_false")]
    pub converts: bool,
    /// True when a lifting also covers what happened on a day before it and is found only later (NHS COVID-19 app: a
    /// contact from before the person opted out).
    #[serde(default, skip_serializing_if = "is_false")]
    pub lifted_for_earlier: bool,
    /// A legal cap of its own, in days from the anchor; else that of the section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap_days: Option<u16>,
    /// The clause of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

/// A beginning with an anchor of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Start {
    /// The anchor.
    pub anchor: AnchorKind,
    /// The measure begins at the start of this day after it; the anchor's day is day 0.
    pub days: u16,
}

/// One stage of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Stage {
    /// Where the person stays.
    pub setting: Setting,
    /// Length in days; at least 1, or 0 for a stage that ends on an event.
    pub days: u16,
    /// How the days are counted. Those of later stages are whole days after the stage before.
    #[serde(default)]
    pub counting: Counting,
    /// Slots of the day in which a check is due, by their place in the policy's list, from 0.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<u8>,
    /// Tests on numbered days.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tests: Vec<TestDay>,
    /// What the days of the tests count from, where that is not what the stage counts from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub test_anchor: Option<AnchorKind>,
    /// What must be there, besides the days, before the stage ends.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Requirement>,
    /// The colour of the person's health code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<CodeColour>,
}

/// A test on a numbered day of a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TestDay {
    /// The day. In the first stage day 0 is the anchor's, unless that is day 1 by the stage's counting; in later stages
    /// day 1 is the first.
    pub day: u16,
    /// How it is taken.
    #[serde(default)]
    pub method: TestMethod,
    /// How many samples at once: 2 for the double sampling before release.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub samples: u8,
}

fn one() -> u8 {
    1
}

fn is_one(samples: &u8) -> bool {
    *samples == 1
}

/// A way out before the stages are over. Of several that are open, the earliest is taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EarlyRelease {
    /// Never before so many days from the plan's anchor: a floor.
    pub days: u16,
    /// How they are counted.
    #[serde(default)]
    pub counting: Counting,
    /// What must be there. At least one thing, unless the way out asks for a time without symptoms.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Requirement>,
    /// True when it is open only to whoever has had no fever and no symptom from the anchor up to then.
    #[serde(default, skip_serializing_if = "is_false")]
    pub without_symptoms: bool,
    /// What holds from then on, in place of the stages; none when the person is free.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub then: Option<Remainder>,
}

/// What holds after an early release: the person leaves, and is watched to a fixed day. It counts as one more stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Remainder {
    /// Where the person stays.
    pub setting: Setting,
    /// To the end of this day after the plan's anchor, whose own day is day 0.
    pub to_days: u16,
    /// Slots of the day in which a check is due, by their place in the policy's list, from 0.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<u8>,
    /// The colour of the person's health code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<CodeColour>,
}

/// Something that makes the last stage longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "on", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Extension {
    /// The person has refused a test: so many days from the anchor instead.
    TestRefused {
        /// The days.
        to_days: u16,
    },
    /// A check on or after the last day was tried and failed: until so many days after the last try, unless one has
    /// succeeded on or after the last day.
    LastCheckFailed {
        /// The days.
        by_days: u16,
    },
}

impl QuarantinePolicy {
    /// The plan of that id.
    #[must_use]
    pub fn plan(&self, id: &PlanId) -> Option<&Plan> {
        self.plans.iter().find(|plan| plan.id == *id)
    }
}
