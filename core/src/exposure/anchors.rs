//! The days that the periods of a measure can count from.

use crate::base::Moment;
use serde::{Deserialize, Serialize};

/// What a period counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum AnchorKind {
    /// The last day of contact, or of the stay: leaving the area.
    LastExposure,
    /// The first day of contact, or of the stay.
    FirstExposure,
    /// Setting out on a journey, by the calendar of the place that was left.
    Departed,
    /// Arriving from a journey.
    Arrived,
    /// The day that was stated with a circumstance: of discharge, of leaving a post, of an event.
    Stated,
    /// The first day with symptoms.
    Onset,
    /// The first sample that was positive.
    PositiveSample,
    /// The day that an order names.
    Ordered,
    /// Entering the place of quarantine.
    Entered,
    /// The moment at which the reason became known.
    Reported,
}

impl AnchorKind {
    /// Every kind; where a plan names none, the first that a reason has is taken.
    pub const ALL: [Self; 10] = [
        Self::LastExposure,
        Self::Arrived,
        Self::Departed,
        Self::Stated,
        Self::Onset,
        Self::PositiveSample,
        Self::Ordered,
        Self::FirstExposure,
        Self::Entered,
        Self::Reported,
    ];

    /// The anchor of the first of the kinds that is there; of all kinds where none is named.
    pub(crate) fn first<T>(kinds: &[Self], get: impl Fn(Self) -> Option<T>) -> Option<T> {
        kinds.iter().copied().find_map(&get).or_else(|| Self::ALL.into_iter().find_map(get))
    }
}

/// The anchors that one reason gives: one place for each kind, so that making them allocates nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Anchors([Option<Moment>; AnchorKind::ALL.len()]);

impl Anchors {
    /// With one more anchor; none changes nothing.
    #[must_use]
    pub fn with(mut self, kind: AnchorKind, moment: impl Into<Option<Moment>>) -> Self {
        if let (Some(place), Some(moment)) = (self.0.get_mut(kind as usize), moment.into()) {
            *place = Some(moment);
        }
        self
    }

    /// The anchor of that kind.
    #[must_use]
    pub fn get(&self, kind: AnchorKind) -> Option<Moment> {
        self.0.get(kind as usize).copied().flatten()
    }

    /// The first of the kinds that is there; of all kinds where none is named.
    #[must_use]
    pub fn first_of(&self, kinds: &[AnchorKind]) -> Option<Moment> {
        AnchorKind::first(kinds, |kind| self.get(kind))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_place_of_its_own() {
        let Ok(day) = "2022-01-01".parse::<Moment>() else { return };
        for kind in AnchorKind::ALL {
            let anchors = Anchors::default().with(kind, day).with(kind, None);
            let there: Vec<_> = AnchorKind::ALL.into_iter().filter(|other| anchors.get(*other).is_some()).collect();
            assert_eq!(there, [kind]);
        }
    }
}
