//! What shows that work was done: a photo, a signature, quantities, a second person (Z8, D9).

use crate::base::{EvidenceId, WorkerId};
use serde::{Deserialize, Serialize};

/// A kind of evidence that can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum EvidenceKind {
    /// At least one photo.
    Photo,
    /// A signature of whoever received it.
    Signature,
    /// How much was done or brought.
    Quantity,
    /// Somebody else who was there.
    SecondPerson,
}

impl EvidenceKind {
    /// The kind's code in JSON and message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Photo => "photo",
            Self::Signature => "signature",
            Self::Quantity => "quantity",
            Self::SecondPerson => "secondPerson",
        }
    }
}

/// What a quantity is counted in. Amounts are whole numbers: half a kilogram is 500 grams.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum QuantityUnit {
    /// Pieces.
    Piece,
    /// Bags.
    Bag,
    /// Bottles and cylinders.
    Bottle,
    /// Grams.
    Gram,
    /// Kilograms.
    Kilogram,
    /// Millilitres.
    Millilitre,
    /// Litres.
    Litre,
    /// Square metres.
    SquareMetre,
    /// One person for one shift (D9).
    PersonShift,
}

impl QuantityUnit {
    /// The unit's code in JSON and message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Piece => "piece",
            Self::Bag => "bag",
            Self::Bottle => "bottle",
            Self::Gram => "gram",
            Self::Kilogram => "kilogram",
            Self::Millilitre => "millilitre",
            Self::Litre => "litre",
            Self::SquareMetre => "squareMetre",
            Self::PersonShift => "personShift",
        }
    }
}

/// So much of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Quantity {
    /// How much, at least 1.
    pub amount: u32,
    /// In what it is counted.
    pub unit: QuantityUnit,
}

/// What whoever did a duty shows for it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "DutyEvidence"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Evidence {
    /// Where photos are kept.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub photos: Vec<EvidenceId>,
    /// Where a signature is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<EvidenceId>,
    /// How much was done or brought; each unit at most once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quantities: Vec<Quantity>,
    /// Somebody else who was there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second_person: Option<WorkerId>,
}

/// The kinds of evidence that are asked for and that `by` does not show. Nobody is a second person beside themselves.
#[must_use]
pub fn lacking(asked: &[EvidenceKind], shown: Option<&Evidence>, by: &WorkerId) -> Vec<EvidenceKind> {
    let shows = |kind: &EvidenceKind| {
        shown.is_some_and(|shown| match kind {
            EvidenceKind::Photo => !shown.photos.is_empty(),
            EvidenceKind::Signature => shown.signature.is_some(),
            EvidenceKind::Quantity => shown.quantities.iter().any(|quantity| quantity.amount > 0),
            EvidenceKind::SecondPerson => shown.second_person.as_ref().is_some_and(|second| second != by),
        })
    };
    asked.iter().copied().filter(|kind| !shows(kind)).collect()
}
