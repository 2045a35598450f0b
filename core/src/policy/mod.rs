//! The policy document: the rooms' sections in one file, parsed and checked.

mod adopted;
mod check;
mod hints;
mod outline;
mod overlay;
mod preset;
mod review;
mod words;

pub use adopted::{AdoptionFault, RuleBooks};
pub use check::PolicyFault;
pub use hints::PolicyHint;
pub use preset::{preset, preset_text, presets};
pub use review::{LocatedFault, PolicyCheck, Severity, check_text, fault_codes};

use crate::access::{AccessPolicy, RetentionPolicy};
use crate::authority::AuthorityPolicy;
use crate::base::{CivilDate, Digest, GridError, Label, PlanId, PolicyId, TimeOfDay, Zone};
use crate::care::CarePolicy;
use crate::dispatch::DispatchPolicy;
use crate::duty::DutyPolicy;
use crate::exposure::{ExposurePolicy, ZonePolicy};
use crate::gate::GatePolicy;
use crate::grid::GridPolicy;
use crate::health::HealthPolicy;
use crate::outreach::OutreachPolicy;
use crate::quarantine::{QuarantinePolicy, Running};
use crate::rota::RotaPolicy;
use crate::screening::ScreeningPolicy;
use crate::supply::SupplyPolicy;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A rule book: everything that differs between jurisdictions and dates is data in here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Policy {
    /// The document's id.
    pub id: PolicyId,
    /// Its version, from 1; raised with every change.
    pub version: u32,
    /// What people call it.
    pub title: Label,
    /// Where it holds, in words.
    pub jurisdiction: String,
    /// The zone in which its days are counted.
    pub zone: Zone,
    /// The first day on which it holds.
    pub from: CivilDate,
    /// The time on that day at which it takes effect, inclusive.
    #[serde(default = "midnight", skip_serializing_if = "is_midnight")]
    pub from_clock: TimeOfDay,
    /// What becomes of people who are under a measure when it takes effect after another rule book.
    #[serde(default, skip_serializing_if = "is_keep")]
    pub running: Running,
    /// What becomes, instead, of those who are then under one of these plans of an earlier rule book.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub running_plans: BTreeMap<PlanId, Running>,
    /// Where its rules come from.
    pub sources: Vec<Source>,
    /// Posts.
    pub grid: GridPolicy,
    /// Classes of exposure.
    pub exposure: ExposurePolicy,
    /// Screening.
    pub screening: ScreeningPolicy,
    /// Alarms.
    pub health: HealthPolicy,
    /// Plans.
    pub quarantine: QuarantinePolicy,
    /// Duties.
    pub duty: DutyPolicy,
    /// Who serves when.
    #[serde(default, skip_serializing_if = "RotaPolicy::is_default")]
    pub rota: RotaPolicy,
    /// Who is sent.
    #[serde(default, skip_serializing_if = "DispatchPolicy::is_default")]
    pub dispatch: DispatchPolicy,
    /// Who is looked after.
    #[serde(default, skip_serializing_if = "CarePolicy::is_empty")]
    pub care: CarePolicy,
    /// Gates.
    #[serde(default, skip_serializing_if = "GatePolicy::is_default")]
    pub gate: GatePolicy,
    /// Stores and shops.
    #[serde(default, skip_serializing_if = "SupplyPolicy::is_empty")]
    pub supply: SupplyPolicy,
    /// Outreach.
    #[serde(default, skip_serializing_if = "OutreachPolicy::is_default")]
    pub outreach: OutreachPolicy,
    /// Zones.
    #[serde(default, skip_serializing_if = "ZonePolicy::is_empty")]
    pub zones: ZonePolicy,
    /// Who may see what.
    #[serde(default, skip_serializing_if = "AccessPolicy::is_empty")]
    pub access: AccessPolicy,
    /// How long what tells of people is kept.
    #[serde(default, skip_serializing_if = "RetentionPolicy::is_default")]
    pub retention: RetentionPolicy,
    /// Who may record what; everybody everything, where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<AuthorityPolicy>,
}

fn midnight() -> TimeOfDay {
    TimeOfDay::MIDNIGHT
}

fn is_midnight(time: &TimeOfDay) -> bool {
    *time == TimeOfDay::MIDNIGHT
}

fn is_keep(running: &Running) -> bool {
    *running == Running::Keep
}

/// A document that rules come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Source {
    /// The short name that clauses cite.
    pub id: String,
    /// The document.
    pub document: String,
    /// Its date, as far as it is known.
    pub date: String,
    /// What is doubtful about it; empty when nothing is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub doubts: String,
}

impl Policy {
    /// Reads a policy document and checks it. A document with `"basedOn": "ID"` holds only what differs from that preset:
    /// objects are laid over each other, everything else replaces, and `null` takes away.
    ///
    /// # Errors
    /// [`GridError::BadPolicy`] with the line and column of what cannot be read, or with the clause of the first fault
    /// that [`Policy::check`] finds; [`check_text`] gives all of them with their lines.
    pub fn from_json(text: &str) -> Result<Self, GridError> {
        let policy = Self::read(text)?;
        match policy.check().into_iter().next() {
            Some(fault) => Err(GridError::BadPolicy { policy: policy.id.to_string(), reason: fault.to_string() }),
            None => Ok(policy),
        }
    }

    /// Reads a policy document without checking it, for those who want every fault of [`Policy::check`].
    ///
    /// # Errors
    /// [`GridError::BadPolicy`] with the line and column of what cannot be read, and the preset where it stands in one
    /// that the document is based on. [`GridError::NotFound`] when there is no such preset.
    pub fn read(text: &str) -> Result<Self, GridError> {
        let bad = |reason: String| GridError::BadPolicy { policy: "document".to_owned(), reason };
        match overlay::base_of(text).map_err(|error| bad(error.to_string()))? {
            None => serde_json::from_str(text).map_err(|error| bad(error.to_string())),
            Some(base) => {
                preset_text(&base)?;
                review::read_over(text).map_err(|fault| bad(fault.to_string()))
            }
        }
    }

    /// SHA-256 of what the document says, with everything that it is based on and however it is written: what somebody
    /// has signed can be told from every other.
    #[must_use]
    pub fn digest(&self) -> String {
        let mut digest = Digest::default();
        digest.feed(self);
        digest.finish()
    }
}
