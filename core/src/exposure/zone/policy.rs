//! Kinds of zones as policy data: who comes in, what living there means, and what must be there before it ends.

use super::InfectionWithin;
use crate::base::{Counting, Label, PlanId, ZoneKind};
use serde::{Deserialize, Serialize};

/// The zones section of a policy; empty where places are never closed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ZonePolicy {
    /// The kinds of zones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<ZoneRule>,
    /// Infections found within one of these count for nothing: they reset no counter and move no level.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exempt: Vec<InfectionWithin>,
    /// The kind of an area by what was counted in it: the first row whose conditions all hold decides, and the last row
    /// has none. Where nobody has told of an infection there is no level. Empty where zones are only declared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<LevelRow>,
}

/// One kind of zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ZoneRule {
    /// The kind.
    pub id: ZoneKind,
    /// What people call it.
    pub title: Label,
    /// How strict it is: each kind has a number of its own, and a way out leads to a lower one.
    pub strictness: u8,
    /// The plan that everybody who lives there comes under: the setting, checks, code and tests of its first stage hold
    /// for as long as the zone does. None where people are free.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<PlanId>,
    /// The kind that the zone becomes at once when an infection that counts is found in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_infection: Option<ZoneKind>,
    /// Ways out: the one that is open first is taken, of several at one instant the first. Without any the zone ends only
    /// when an authority lifts it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exits: Vec<ZoneExit>,
    /// The clause of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

/// A way out of a kind of zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ZoneExit {
    /// The kind that follows; none for no zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<ZoneKind>,
    /// What must hold, all at one instant; at least one.
    pub when: Vec<ZoneCondition>,
    /// The clause of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

/// What a counter of days starts from; an infection that counts starts it anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum CounterStart {
    /// The last infection; the beginning of this kind where there was none.
    #[default]
    LastInfection,
    /// The beginning of this kind, or an infection since then.
    KindBegan,
    /// The instant at which the last infected person left the area; after a sample of the environment that was positive,
    /// at the earliest the end of the disinfection that followed.
    CaseMovedOut,
}

impl CounterStart {
    fn is_usual(&self) -> bool {
        *self == Self::LastInfection
    }
}

fn is_false(value: &bool) -> bool {
    !*value
}

/// One condition of a way out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "that", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum ZoneCondition {
    /// So many days have passed without an infection that counts. Screenings of the same way out have their days
    /// numbered by this counter.
    DaysWithoutNew {
        /// The days.
        days: u16,
        /// How they are counted.
        #[serde(default)]
        counting: Counting,
        /// What they count from.
        #[serde(default, skip_serializing_if = "CounterStart::is_usual")]
        from: CounterStart,
    },
    /// The last screening of everybody was negative throughout.
    ScreeningNegative {
        /// It took place on this day of the counter or later.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on_day: Option<u16>,
        /// It took place within so many days before the end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        within_days: Option<u16>,
    },
    /// The last exposure of the last close contact lies more than so many whole days back; holds where no contact is
    /// known.
    LastContactExposure {
        /// The days.
        more_than_days: u16,
        /// Whether the contacts must be known to be negative, too.
        #[serde(default, skip_serializing_if = "is_false")]
        negative: bool,
    },
    /// The last close contact has left the area so many days ago; holds where no contact is known.
    LastContactLeft {
        /// The days.
        days: u16,
        /// How they are counted.
        #[serde(default)]
        counting: Counting,
        /// Whether the contacts must be known to be negative, too.
        #[serde(default, skip_serializing_if = "is_false")]
        negative: bool,
    },
    /// No other area of the community is a zone of one of these kinds.
    NoOtherZone {
        /// The kinds; they may not have such a condition themselves.
        kinds: Vec<ZoneKind>,
    },
}

/// A row of the table of levels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LevelRow {
    /// The kind that it gives.
    pub zone: ZoneKind,
    /// What must have been counted, all of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<Counted>,
    /// The clause of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum CountOf {
    /// People found infected.
    Cases,
    /// Findings that the authority calls a cluster.
    Clusters,
    /// People found infected of whom nobody knows where.
    OfUnknownSource,
}

/// A count with its bounds, both inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "CountedWithin"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Counted {
    /// Of what.
    pub count: CountOf,
    /// Only those of the last so many days: a day counts through the last of the days that follow it. All where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within_days: Option<u16>,
    /// At least so many.
    #[serde(default)]
    pub at_least: u32,
    /// At most so many; no bound where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
}

impl ZonePolicy {
    /// True where the policy knows no zones.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The rule of a kind.
    #[must_use]
    pub fn kind(&self, id: &ZoneKind) -> Option<&ZoneRule> {
        self.kinds.iter().find(|rule| rule.id == *id)
    }

    /// True when living in a zone of some kind means a measure.
    #[must_use]
    pub fn holds_people(&self) -> bool {
        self.kinds.iter().any(|rule| rule.plan.is_some())
    }

    pub(super) fn strictness(&self, id: &ZoneKind) -> u8 {
        self.kind(id).map_or(0, |rule| rule.strictness)
    }
}
