//! The numbers of a rota's rules: limits, points of tiredness, weights, effort, tolerances.

use serde::{Deserialize, Serialize};

/// Limits of one person's work. Left out means unlimited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Limits {
    /// Most minutes on one civil day. A shift that crosses midnight counts on the day it begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes_per_day: Option<u32>,
    /// Most minutes on any seven days in a row; shifts count on the day they begin.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes_per_week: Option<u32>,
    /// Most days in a row on which a night shift begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nights_in_row: Option<u32>,
    /// Most days in a row that a shift touches; the next one is free from midnight to midnight.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_in_row: Option<u32>,
    /// Fewest minutes between the end of a shift and the beginning of the next.
    pub rest: u32,
}

/// The points of tiredness; see [`fatigue`](super::fatigue()). Nothing else enters the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct FatiguePolicy {
    /// Minutes in seven days that tire nobody.
    pub free_minutes: u32,
    /// Points for each full hour above them.
    pub per_hour: u32,
    /// Points for each night in a row.
    pub per_night: u32,
    /// Points for each day since the last free day.
    pub per_day: u32,
    /// A rest below so many minutes is a short one.
    pub short_rest: u32,
    /// Points for each short rest in seven days.
    pub per_short_rest: u32,
    /// From so many points on nobody is sent to doors (D7); without a number tiredness only counts against them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rest_from: Option<u32>,
}

impl Default for FatiguePolicy {
    fn default() -> Self {
        Self {
            free_minutes: 40 * 60,
            per_hour: 1,
            per_night: 3,
            per_day: 1,
            short_rest: 12 * 60,
            per_short_rest: 4,
            rest_from: None,
        }
    }
}

/// What counts how much among rotas that cover equally well. Costs are added; lower is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Weights {
    /// Hours: (minutes worked)² ÷ (minutes the person can give), so that equal shares cost least.
    pub hours: u32,
    /// Nights: 480 × (nights worked)² ÷ (nights the person can give).
    pub nights: u32,
    /// For each point of tiredness after each shift.
    pub fatigue: u32,
    /// For each shift away from the post where the person serves most.
    pub continuity: u32,
    /// For each shift and each step down the person's list of areas.
    pub area: u32,
}

impl Default for Weights {
    fn default() -> Self {
        Self { hours: 4, nights: 2, fatigue: 2, continuity: 20, area: 20 }
    }
}

/// How long to search. Counts of steps, not time, so that every device gives the same rota.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Effort {
    /// Moves to try while closing gaps.
    pub fill: u32,
    /// Exchanges to weigh while evening out the load.
    pub improve: u32,
    /// Nodes of the exact search. Where they do not suffice, the answer says that it is not proven.
    pub nodes: u32,
}

impl Default for Effort {
    fn default() -> Self {
        Self { fill: 400_000, improve: 120_000, nodes: 20_000 }
    }
}

/// The tolerances of checking in and out, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct PresencePolicy {
    /// Whoever comes later than this after the beginning is late.
    pub late_after: u32,
    /// Whoever leaves earlier than this before the end left early.
    pub early_before: u32,
    /// Whoever has not come so long after the beginning is absent.
    pub absent_after: u32,
    /// Whoever comes at most so long before the beginning came for this shift.
    pub come_before: u32,
}

impl Default for PresencePolicy {
    fn default() -> Self {
        Self { late_after: 5, early_before: 5, absent_after: 30, come_before: 60 }
    }
}
