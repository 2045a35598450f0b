//! What can be recorded about where people have been and how risky it was there.

use crate::base::{ArrivalId, CategoryId, CivilDate, HouseholdId, Moment, PartyId, PlaceId, RegionCode, ResidentId};
use serde::{Deserialize, Serialize};

/// Risk level of an area, as the authority publishes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum RiskLevel {
    /// No restriction.
    Low,
    /// Medium risk.
    Medium,
    /// High risk.
    High,
}

/// An area has a risk level from a date on (N5). A later statement for the same date revises the earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AreaGraded {
    /// The area, from province to community.
    pub area: RegionCode,
    /// Its level.
    pub level: RiskLevel,
    /// The first day on which the level holds.
    pub from: CivilDate,
}

/// A resident was in an area (S6, D4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StayReported {
    /// The resident.
    pub resident: ResidentId,
    /// Where.
    pub area: RegionCode,
    /// The first day there.
    pub from: CivilDate,
    /// The day of leaving; not before `from`.
    pub until: CivilDate,
    /// What shows it.
    #[serde(default, skip_serializing_if = "Evidence::is_statement")]
    pub evidence: Evidence,
}

/// What shows where somebody was (S7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[derive(Default)]
pub enum Evidence {
    /// The person says so.
    #[default]
    Statement,
    /// A rail, air or coach ticket.
    Ticket,
    /// The record of a phone or health code.
    CodeRecord,
    /// An official notice.
    Notice,
}

impl Evidence {
    /// True for what the person says.
    #[must_use]
    pub fn is_statement(&self) -> bool {
        *self == Self::Statement
    }
}

/// How two people met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum ContactSetting {
    /// They live together.
    Household,
    /// At work or school.
    Work,
    /// On the way: train, bus, car.
    Transport,
    /// At a meal or in company.
    Company,
    /// Care or treatment.
    Care,
    /// In a shop, a queue, a lift.
    Passing,
}

impl ContactSetting {
    /// Every setting.
    pub const ALL: [Self; 6] = [Self::Household, Self::Work, Self::Transport, Self::Company, Self::Care, Self::Passing];
}

/// What the person is whom somebody met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum IndexKind {
    /// Infected: whoever met them is a close contact.
    #[default]
    Case,
    /// A close contact: whoever met them is a contact of a contact.
    CloseContact,
}

impl IndexKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::Case, Self::CloseContact];

    /// True for somebody infected.
    #[must_use]
    pub fn is_case(&self) -> bool {
        *self == Self::Case
    }
}

/// A resident met somebody who is infected, or who is a contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ContactReported {
    /// The resident.
    pub resident: ResidentId,
    /// Whom the resident met: a resident, or a party outside.
    pub with: PartyId,
    /// What that person is.
    #[serde(default, skip_serializing_if = "IndexKind::is_case")]
    pub of: IndexKind,
    /// How they met.
    pub setting: ContactSetting,
    /// The first day.
    pub first: CivilDate,
    /// The last day; not before `first`.
    pub last: CivilDate,
    /// True when both were protected the whole time.
    pub protected: bool,
}

/// Somebody has announced that people will arrive (S7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArrivalExpected {
    /// The announcement.
    pub arrival: ArrivalId,
    /// The household that they will live in.
    pub household: HouseholdId,
    /// How many.
    pub people: u8,
    /// Where they come from.
    pub area: RegionCode,
    /// The day on which they are expected.
    pub on: CivilDate,
}

/// A document that is checked at arrival.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Document {
    /// Identity.
    Identity,
    /// Itinerary code.
    Itinerary,
    /// Rail, air or coach ticket.
    Ticket,
    /// Test result.
    TestResult,
}

/// "Three checks, three clears" (S7): what is clear about somebody who has arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[serde(deny_unknown_fields)]
pub struct Cleared {
    /// Who and how many came.
    pub head_count: bool,
    /// Where they have been.
    pub route: bool,
    /// How they are.
    pub health: bool,
}

/// A resident has arrived and reported at a registration point (N4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArrivalRegistered {
    /// The resident.
    pub resident: ResidentId,
    /// The announcement that this arrival answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrival: Option<ArrivalId>,
    /// Where the person comes from. The arrival counts as a stay there.
    pub area: RegionCode,
    /// The first day there; the day of leaving where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<CivilDate>,
    /// The day of leaving; the day of arrival where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<CivilDate>,
    /// The registration point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<PlaceId>,
    /// The documents that were checked and are in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
    /// What is clear.
    pub cleared: Cleared,
}

impl ArrivalRegistered {
    /// The stay that the arrival tells of, for somebody who arrived on `day`.
    #[must_use]
    pub fn stay(&self, day: CivilDate) -> StayReported {
        let until = self.until.unwrap_or(day);
        let evidence = if self.documents.contains(&Document::Ticket) { Evidence::Ticket } else { Evidence::Statement };
        StayReported {
            resident: self.resident.clone(),
            area: self.area.clone(),
            from: self.from.unwrap_or(until),
            until,
            evidence,
        }
    }
}

/// A resident has come from elsewhere on a journey of a category that the policy knows: from abroad, from a listed
/// country, with or without a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct JourneyReported {
    /// The resident.
    pub resident: ResidentId,
    /// The category.
    pub category: CategoryId,
    /// When the journey began, by the calendar there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub departed: Option<Moment>,
    /// When it ended here.
    pub arrived: Moment,
}

/// A circumstance that the policy knows by name holds for a resident: discharged from hospital, left a post of high risk,
/// was at an event where somebody was infected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CircumstanceStated {
    /// The resident.
    pub resident: ResidentId,
    /// The circumstance.
    pub category: CategoryId,
    /// The day that periods count from.
    pub on: Moment,
}

/// Where immunity comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum ImmunitySource {
    /// The last dose of a full vaccination.
    Vaccination,
    /// A dose after a full vaccination.
    Booster,
    /// An infection that is over.
    Recovery,
    /// Evidence that a laboratory or certificate gives.
    Evidence,
}

/// Something that makes a resident immune, by the policy's rules, was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImmunityStated {
    /// The resident.
    pub resident: ResidentId,
    /// What.
    pub source: ImmunitySource,
    /// Its day.
    pub on: CivilDate,
}

/// A laboratory has reported on somebody outside whom residents met: their release can depend on it. The event's time is
/// that of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PartyTested {
    /// The person outside, as contacts name them.
    pub party: PartyId,
    /// Which of their tests it is, from 1. A later report on the same test corrects the earlier one.
    pub number: u16,
    /// True for negative, false for anything that is not.
    pub negative: bool,
}
