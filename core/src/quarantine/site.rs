//! Places of quarantine in which somebody, or something, turns out positive: who is near starts anew.

use super::QuarantineEntered;
use crate::base::{EventId, Instant, Moment, PlaceId, PlanId, ResidentId, Stated, same};
use serde::{Deserialize, Serialize};

/// How near two people are, from the nearest on: whoever is near in one way is near in every wider one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Nearness {
    /// One and the same person.
    Person,
    /// They live together, and both are at home.
    Household,
    /// They have one room.
    Room,
    /// Their floors are one, or next to each other.
    FloorPlusMinusOne,
    /// They are in one building or stairwell: the place itself, not one around it.
    Stairwell,
    /// They are in one site, whatever its parts.
    Site,
}

/// Whose days start anew when somebody in the place turns out positive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Restart {
    /// Those who are as near as this to a person who is positive.
    pub scope: Nearness,
    /// Those who are as near as this to a sample of the environment that is positive; nobody where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub environment: Option<Nearness>,
    /// The plan that they start; the one that they are under where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<PlanId>,
}

impl Restart {
    pub(super) fn reaches(&self, positive: &NearPositive) -> bool {
        let scope = if positive.environment { self.environment } else { Some(self.scope) };
        scope.is_some_and(|scope| positive.near <= scope)
    }
}

/// Somebody in a place of quarantine, or a sample of its environment, is positive. The event's time is that of the
/// finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SitePositive {
    /// The place, or the part of it.
    pub site: PlaceId,
    /// The floor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<i16>,
    /// The room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub room: Option<String>,
    /// True for a sample of the environment.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub environment: bool,
    /// Who is positive, where it is a resident of this community.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resident: Option<ResidentId>,
    /// The day from which those who are near count anew.
    pub on: Moment,
}

/// What was positive in one place, in the order things happened.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct SiteFile {
    /// The statements.
    pub positives: Vec<Stated<SitePositive>>,
}

/// Something positive near a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearPositive {
    /// The day from which to count anew.
    pub on: Moment,
    /// When it was found.
    pub found: Instant,
    /// How near it is.
    pub near: Nearness,
    /// True for a sample of the environment.
    pub environment: bool,
    /// The event that says so.
    pub event: EventId,
    /// What else it rests on: the other samples and the symptoms of an infection.
    pub also: Vec<EventId>,
}

/// How near a positive is to somebody who has entered a room; `same_place` when both name one place. Where a floor or a
/// room is not known, the nearer is taken: nobody is to be released too early.
#[must_use]
pub fn nearness(positive: &SitePositive, entered: &QuarantineEntered, same_place: bool) -> Nearness {
    if !same_place {
        return Nearness::Site;
    }
    let apart = positive.floor.zip(entered.floor).map(|(a, b)| a.abs_diff(b));
    let rooms = positive.room.as_ref().zip(entered.room.as_ref());
    match (apart, rooms) {
        (Some(2..), _) => Nearness::Stairwell,
        (Some(1), _) => Nearness::FloorPlusMinusOne,
        (_, Some((a, b))) if !same(a, b) => Nearness::FloorPlusMinusOne,
        _ => Nearness::Room,
    }
}
