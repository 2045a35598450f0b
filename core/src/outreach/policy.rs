//! Which points must have what.

use super::OutreachKind;
use crate::base::{FaultAt, fault_codes};
use serde::{Deserialize, Serialize};

/// A kind of point where people have to be told (D8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum PointKind {
    /// The point of each grid.
    GridPoint,
    /// Each open point at which outsiders are turned back.
    TurnBack,
    /// Each shop, office and workshop.
    Shop,
    /// Each market, hotel, dormitory and other such place.
    Site,
    /// Each building.
    Building,
}

impl PointKind {
    /// The kind's code in message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::GridPoint => "gridPoint",
            Self::TurnBack => "turnBackPoint",
            Self::Shop => "shop",
            Self::Site => "sitePoint",
            Self::Building => "buildingPoint",
        }
    }
}

/// What points of one kind must have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CoverRule {
    /// The points.
    pub points: PointKind,
    /// What covers one: any of these that is still there.
    pub by: Vec<OutreachKind>,
}

/// The outreach section of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OutreachPolicy {
    /// The points that must be covered; each kind once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub covered: Vec<CoverRule>,
}

/// What is wrong with the outreach section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[non_exhaustive]
pub enum OutreachFault {
    /// A kind of point is there twice.
    #[error("points `{}` are there twice", .0.code())]
    PointsTwice(PointKind),
    /// Nothing could cover a point.
    #[error("nothing covers points `{}`", .0.code())]
    CoveredByNothing(PointKind),
}

fault_codes! {
    OutreachFault {
        PointsTwice(_) => "outreach.pointsTwice",
        CoveredByNothing(_) => "outreach.coveredByNothing",
    }
}

impl OutreachPolicy {
    /// True where the policy says nothing of its own.
    #[must_use]
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// Every fault of the section; clauses count from it.
    #[must_use]
    pub fn faults(&self) -> Vec<FaultAt<OutreachFault>> {
        let mut faults = Vec::new();
        for (at, rule) in self.covered.iter().enumerate() {
            if self.covered.iter().take(at).any(|earlier| earlier.points == rule.points) {
                faults.push(FaultAt::new(OutreachFault::PointsTwice(rule.points), &[&"covered", &at, &"points"]));
            }
            if rule.by.is_empty() {
                faults.push(FaultAt::new(OutreachFault::CoveredByNothing(rule.points), &[&"covered", &at, &"by"]));
            }
        }
        faults
    }
}
