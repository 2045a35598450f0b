//! Who may pass, as one decision table: the first row that fits decides.

use super::{Direction, GateKind, Quota};
use crate::base::{FaultAt, Label, PostKind, PurposeId, Slots, Temperature, fault_codes};
use crate::quarantine::{CodeColour, Setting};
use serde::{Deserialize, Serialize};

/// What is decided at a gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Decision {
    /// The person may pass.
    Allow,
    /// The person passes with somebody beside them.
    Escort,
    /// The person waits at the gate until somebody in charge comes.
    Hold,
    /// The person does not pass.
    Refuse,
}

impl Decision {
    /// True where the person gets to the other side.
    #[must_use]
    pub fn passes(self) -> bool {
        matches!(self, Self::Allow | Self::Escort)
    }

    /// The decision's code in message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Allow => "gateAllow",
            Self::Escort => "gateEscort",
            Self::Hold => "gateHold",
            Self::Refuse => "gateRefuse",
        }
    }
}

/// What somebody is to the area that a gate guards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// Lives in it.
    Resident,
    /// Lives in the community, and not in it.
    Neighbour,
    /// Works for the community.
    Worker,
    /// A vehicle.
    Vehicle,
    /// Anybody else.
    Visitor,
}

impl Role {
    /// The role's code in message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Resident => "livesHere",
            Self::Neighbour => "neighbour",
            Self::Worker => "onDuty",
            Self::Vehicle => "vehicle",
            Self::Visitor => "visitor",
        }
    }
}

/// What the thermometer at the gate says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Heat {
    /// Below the limit.
    Normal,
    /// At the limit or above it.
    Fever,
    /// Nobody has taken it.
    NotTaken,
}

/// Whether a mask is worn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Mask {
    /// It is.
    Worn,
    /// It is not.
    NotWorn,
    /// Nobody has looked.
    NotSeen,
}

/// The health code: the stricter of the one that is shown and the one that the person's measure gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum CodeShown {
    /// None is known.
    None,
    /// Green.
    Green,
    /// Blue.
    Blue,
    /// Amber.
    Amber,
    /// Yellow.
    Yellow,
    /// Red.
    Red,
}

impl CodeShown {
    /// From a colour, where there is one.
    #[must_use]
    pub fn of(colour: Option<CodeColour>) -> Self {
        match colour {
            None => Self::None,
            Some(CodeColour::Green) => Self::Green,
            Some(CodeColour::Blue) => Self::Blue,
            Some(CodeColour::Amber) => Self::Amber,
            Some(CodeColour::Yellow) => Self::Yellow,
            Some(CodeColour::Red) => Self::Red,
        }
    }

    /// The code in message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::None => "codeNone",
            Self::Green => "codeGreen",
            Self::Blue => "codeBlue",
            Self::Amber => "codeAmber",
            Self::Yellow => "codeYellow",
            Self::Red => "codeRed",
        }
    }
}

/// A column of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Who it is.
    Who,
    /// In or out.
    Direction,
    /// What the gate is for.
    Gate,
    /// The measure that the person is under.
    Measure,
    /// The measure of somebody in the household that is visited.
    Visits,
    /// The temperature.
    Temperature,
    /// The mask.
    Mask,
    /// The health code.
    Code,
    /// The purpose.
    Purpose,
    /// The time of day.
    Night,
    /// A permit that fits.
    Permit,
    /// The quota of those without a permit.
    Quota,
}

impl Column {
    /// The column's code in message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Who => "columnWho",
            Self::Direction => "columnDirection",
            Self::Gate => "columnGate",
            Self::Measure => "columnMeasure",
            Self::Visits => "columnVisits",
            Self::Temperature => "columnTemperature",
            Self::Mask => "columnMask",
            Self::Code => "columnCode",
            Self::Purpose => "columnPurpose",
            Self::Night => "columnNight",
            Self::Permit => "columnPermit",
            Self::Quota => "columnQuota",
        }
    }
}

/// The conditions of a row; all that are there must hold, and a list holds where one of it does.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct GateWhen {
    /// Who it is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub who: Vec<Role>,
    /// In or out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// What the gate is for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gate: Vec<GateKind>,
    /// The setting of the measure that the person is under.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub measure: Vec<Setting>,
    /// True where somebody in the household that is visited is under a measure that holds people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visits_held: Option<bool>,
    /// The temperature.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub temperature: Vec<Heat>,
    /// The mask.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mask: Vec<Mask>,
    /// The health code.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub code: Vec<CodeShown>,
    /// The purpose.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub purpose: Vec<PurposeId>,
    /// True for the slots of the curfew.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub night: Option<bool>,
    /// True where a permit fits: it holds, here, for the purpose, and its quota is not used up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permit: Option<bool>,
    /// True where a quota of the policy is used up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quota_used: Option<bool>,
}

impl GateWhen {
    /// True for conditions on nothing but the measure.
    fn only_measure(&self) -> bool {
        let rest = Self { measure: Vec::new(), ..self.clone() };
        rest == Self::default()
    }
}

/// One row of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GateRow {
    /// When it fits; always where left out.
    #[serde(default)]
    pub when: GateWhen,
    /// What it decides.
    pub decision: Decision,
    /// What the row says, in words that may be said aloud at a gate: nothing about health.
    pub title: Label,
    /// The clause of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

/// One purpose of going in or out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PurposeRule {
    /// The purpose.
    pub id: PurposeId,
    /// What people call it.
    pub title: Label,
}

/// A quota on those who pass without a permit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct QuotaRule {
    /// Whose.
    pub who: Vec<Role>,
    /// How much.
    pub quota: Quota,
    /// Purposes on which it does not count.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub except: Vec<PurposeId>,
}

/// Times of the day at which few may pass.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Curfew {
    /// The slots of the day.
    pub slots: Slots,
    /// Those of the curfew, by their place in the list, from 0.
    pub closed: Vec<u8>,
}

/// The gate section of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct GatePolicy {
    /// A temperature at or above this is a fever at the gate; where left out, no temperature is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fever_from: Option<Temperature>,
    /// Settings of measures under which nobody may pass as if there were none.
    pub holds: Vec<Setting>,
    /// The table: the first row that fits decides, and where none does nobody passes.
    pub table: Vec<GateRow>,
    /// Purposes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub purposes: Vec<PurposeRule>,
    /// Quotas of those without a permit.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub quotas: Vec<QuotaRule>,
    /// Posts whose holders stand at gates.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub posts: Vec<PostKind>,
    /// The curfew.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub curfew: Option<Curfew>,
    /// Hours after which a visitor should have left; no such time where left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visitor_hours: Option<u16>,
}

impl Default for GatePolicy {
    /// Whoever is in quarantine waits; everybody else passes.
    fn default() -> Self {
        let holds = vec![Setting::Home, Setting::Central];
        let title = |en: &str, zh: &str| Label { en: en.to_owned(), zh: zh.to_owned() };
        let held = GateWhen { measure: holds.clone(), ..GateWhen::default() };
        let row = |when, decision, title| GateRow { when, decision, title, clause: None };
        let table = vec![
            row(held, Decision::Hold, title("Somebody in charge has to come.", "须由负责人员到场处理。")),
            row(GateWhen::default(), Decision::Allow, title("The gate is open to everybody.", "大门对所有人开放。")),
        ];
        Self {
            fever_from: None,
            holds,
            table,
            purposes: Vec::new(),
            quotas: Vec::new(),
            posts: Vec::new(),
            curfew: None,
            visitor_hours: None,
        }
    }
}

/// What is wrong with the gate section of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[non_exhaustive]
pub enum GateFault {
    /// A row lets people pass whom the section says a measure holds.
    #[error("row {0} lets people pass, and no row before it stops everybody under a measure of gate.holds")]
    LetsHeldPass(usize),
    /// A row stands behind one that always fits.
    #[error("row {0} never decides: a row before it always fits")]
    DeadRow(usize),
    /// A row or quota names a purpose that there is not.
    #[error("`{0}` is no purpose of gate.purposes")]
    UnknownPurpose(PurposeId),
    /// A purpose is there twice.
    #[error("purpose `{0}` is there twice")]
    PurposeTwice(PurposeId),
    /// A quota without days, or one that nobody is meant by.
    #[error("quota {0} has no days or is for nobody")]
    EmptyQuota(usize),
    /// A slot of the curfew that there is not.
    #[error("there is no slot {0}")]
    UnknownSlot(u8),
}

fault_codes! {
    GateFault {
        LetsHeldPass(_) => "gate.letsHeldPass",
        DeadRow(_) => "gate.deadRow",
        UnknownPurpose(_) => "gate.unknownPurpose",
        PurposeTwice(_) => "gate.purposeTwice",
        EmptyQuota(_) => "gate.emptyQuota",
        UnknownSlot(_) => "gate.unknownSlot",
    }
}

impl GatePolicy {
    /// True where the policy says nothing of its own.
    #[must_use]
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// True for a purpose that the policy knows; without a list every one is.
    #[must_use]
    pub fn knows(&self, purpose: &PurposeId) -> bool {
        self.purposes.is_empty() || self.purposes.iter().any(|rule| rule.id == *purpose)
    }

    /// Every fault of the section; clauses count from it.
    #[must_use]
    pub fn faults(&self) -> Vec<FaultAt<GateFault>> {
        let mut faults = Vec::new();
        for (at, row) in self.table.iter().enumerate() {
            self.faults_of_row(at, row, &mut faults);
        }
        for (at, purpose) in self.purposes.iter().enumerate() {
            if self.purposes.iter().take(at).any(|earlier| earlier.id == purpose.id) {
                let fault = GateFault::PurposeTwice(purpose.id.clone());
                faults.push(FaultAt::new(fault, &[&"purposes", &at, &"id"]));
            }
        }
        for (at, rule) in self.quotas.iter().enumerate() {
            if rule.quota.days == 0 || rule.who.is_empty() {
                faults.push(FaultAt::new(GateFault::EmptyQuota(at + 1), &[&"quotas", &at]));
            }
            for (place, purpose) in rule.except.iter().enumerate().filter(|(_, purpose)| !self.knows(purpose)) {
                let fault = GateFault::UnknownPurpose(purpose.clone());
                faults.push(FaultAt::new(fault, &[&"quotas", &at, &"except", &place]));
            }
        }
        if let Some(curfew) = &self.curfew {
            for (place, slot) in curfew.closed.iter().enumerate() {
                if usize::from(*slot) >= curfew.slots.rules().len() {
                    faults.push(FaultAt::new(GateFault::UnknownSlot(*slot), &[&"curfew", &"closed", &place]));
                }
            }
        }
        faults
    }

    fn faults_of_row(&self, at: usize, row: &GateRow, faults: &mut Vec<FaultAt<GateFault>>) {
        let before = || self.table.iter().take(at);
        // Nobody who is held may pass freely, whatever else the table says: a row that allows stands behind one that
        // stops everybody under such a measure, or is only for people under another one.
        let stopped = |setting: &Setting| {
            let own = !row.when.measure.is_empty() && !row.when.measure.contains(setting);
            let stops = |earlier: &GateRow| {
                let when = &earlier.when;
                let all = when.measure.is_empty() || when.measure.contains(setting);
                earlier.decision != Decision::Allow && when.only_measure() && all
            };
            own || before().any(stops)
        };
        if before().any(|earlier| earlier.when == GateWhen::default()) {
            faults.push(FaultAt::new(GateFault::DeadRow(at + 1), &[&"table", &at]));
        } else if row.decision == Decision::Allow && !self.holds.iter().all(stopped) {
            faults.push(FaultAt::new(GateFault::LetsHeldPass(at + 1), &[&"table", &at]));
        }
        for (place, purpose) in row.when.purpose.iter().enumerate().filter(|(_, purpose)| !self.knows(purpose)) {
            let fault = GateFault::UnknownPurpose(purpose.clone());
            faults.push(FaultAt::new(fault, &[&"table", &at, &"when", &"purpose", &place]));
        }
    }
}
