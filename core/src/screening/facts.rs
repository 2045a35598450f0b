//! What can be recorded about screening.

use crate::base::{
    Channel, CivilDate, EvidenceId, HouseholdId, Instant, QuestionId, ResidentId, RoundId, SightingId, SquadId, WatchId,
};
use crate::place::Area;
use serde::{Deserialize, Serialize};

/// In which order households are reached (Z3, D4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[derive(Default)]
pub enum Approach {
    /// At the door, from the first time on.
    #[default]
    DoorFirst,
    /// By phone first; at the door where that does not settle it.
    PhoneFirst,
    /// By phone and at the door: settled only after both.
    Both,
}

/// A screening round is opened (N1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RoundOpened {
    /// The round.
    pub round: RoundId,
    /// The name people use.
    pub name: String,
    /// The areas whose households are screened.
    pub scope: Vec<Area>,
    /// When it begins, inclusive.
    pub from: Instant,
    /// When it ends, exclusive; after `from`.
    pub until: Instant,
    /// People in a team, 1 to 9.
    pub team_size: u8,
    /// In which order households are reached.
    #[serde(default)]
    pub approach: Approach,
    /// Only households that this earlier round had not settled when the new one begins (Z5).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub narrows: Option<RoundId>,
}

/// What came of a visit or call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum VisitOutcome {
    /// Somebody answered; who is where is in `accounted`.
    Answered,
    /// Nobody answered.
    NoAnswer,
    /// Somebody answered and would not say.
    Refused,
    /// Nobody lives here.
    Vacant,
    /// The household has gone away; where everybody is must be in `accounted`, or it stays open.
    GoneAway,
    /// Somebody else lives here than the register says (S8).
    OtherOccupier,
    /// The household is handed on, for example to the police: somebody else finds out.
    Referred,
    /// The office closes the case on what it knows from elsewhere; everybody must be in `accounted`.
    Closed,
}

/// The answer to one question of the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Answer {
    /// The question.
    pub question: QuestionId,
    /// Whom it is about; left out for the household as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resident: Option<ResidentId>,
    /// The answer.
    pub value: AnswerValue,
}

/// What can be answered.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "value", rename_all = "camelCase")]
pub enum AnswerValue {
    /// Yes or no.
    YesNo(bool),
    /// A number.
    Count(u32),
    /// A day.
    Date(CivilDate),
    /// Words.
    Text(String),
}

/// Where a resident is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Whereabouts {
    /// At home.
    Home,
    /// In town, elsewhere.
    InTown,
    /// Out of town, the place is known.
    Away,
}

/// One resident whose whereabouts the visit has settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Accounted {
    /// The resident.
    pub resident: ResidentId,
    /// Where the person is.
    pub whereabouts: Whereabouts,
}

/// A household was visited or called (N1, N2, Z3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VisitRecorded {
    /// The round that the visit belongs to.
    pub round: RoundId,
    /// The household.
    pub household: HouseholdId,
    /// At the door or by phone.
    pub channel: Channel,
    /// What came of it.
    pub outcome: VisitOutcome,
    /// The residents whose whereabouts are now known; empty unless answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accounted: Vec<Accounted>,
    /// Answers to the policy's form.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
    /// The squad that went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub squad: Option<SquadId>,
}

/// What was seen (S10, H7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum SightingKind {
    /// Somebody nobody knows.
    Stranger,
    /// People moving in.
    MoveIn,
    /// People moving out.
    MoveOut,
    /// A vehicle from elsewhere.
    Vehicle,
    /// Something else.
    Other,
}

/// A neighbour or observer has seen something that somebody should look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SightingReported {
    /// The sighting.
    pub sighting: SightingId,
    /// Where: a place or a household.
    pub area: Area,
    /// What was seen.
    pub kind: SightingKind,
}

/// A sighting is explained: nobody needs to look any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SightingExplained {
    /// The sighting.
    pub sighting: SightingId,
    /// The explanation, in words without names.
    pub explanation: String,
}

/// A list from outside names a household: somebody must make contact and say what came of it (H5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WatchListed {
    /// The entry.
    pub entry: WatchId,
    /// The household.
    pub household: HouseholdId,
    /// Why it is on the list, in words without names.
    pub reason: String,
    /// By when contact must be made.
    pub by: Instant,
}

/// An entry of a watch list is closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WatchClosed {
    /// The entry.
    pub entry: WatchId,
    /// The household.
    pub household: HouseholdId,
    /// What came of it.
    pub outcome: String,
}

/// A paper that a household or a resident signs (D4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum DocumentKind {
    /// The notice that tells what holds: signed as received.
    Notice,
    /// The pledge to keep to it.
    Pledge,
}

impl DocumentKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::Notice, Self::Pledge];

    /// The kind's code in JSON and message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Pledge => "pledge",
        }
    }
}

/// Who signs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "id", rename_all = "camelCase")]
pub enum Signatory {
    /// A household; one of its people signs for all.
    Household(HouseholdId),
    /// A resident, or whoever may sign for the person.
    Resident(ResidentId),
}

/// A household or resident has signed a paper, which is kept as evidence (D4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DocumentSigned {
    /// Who has signed.
    pub signatory: Signatory,
    /// What was signed.
    pub document: DocumentKind,
    /// Where the signed paper or its photo is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceId>,
}
