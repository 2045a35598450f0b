//! What a rota is made of: posts, people, shifts, and who serves when.

use super::{Bar, Fatigue, Limits, RotaPolicy};
use crate::base::{Argument, Because, CivilDate, Instant, PostId, SkillId, TeamId, TurnId, WorkerId};
use crate::place::Area;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt::{Display, Formatter, Result as Written};

/// One shift: a turn at a post, on the civil day on which it begins.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ShiftKey {
    /// The post.
    pub post: PostId,
    /// The civil day on which it begins; its hours count there.
    pub date: CivilDate,
    /// The turn.
    pub turn: TurnId,
}

impl Display for ShiftKey {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Written {
        write!(formatter, "{} {} {}", self.post, self.date, self.turn)
    }
}

/// Something that a rota names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "id", rename_all = "camelCase")]
pub enum Named {
    /// A post.
    Post(PostId),
    /// Somebody.
    Worker(WorkerId),
    /// A shift.
    Shift(ShiftKey),
}

impl Display for Named {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Written {
        match self {
            Self::Post(id) => id.fmt(formatter),
            Self::Worker(id) => id.fmt(formatter),
            Self::Shift(key) => key.fmt(formatter),
        }
    }
}

/// Time from an instant up to, but not including, another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Span {
    /// The first instant inside.
    pub from: Instant,
    /// The first instant after it.
    pub to: Instant,
}

impl Span {
    /// All the time there is.
    pub const ALWAYS: Self = Self { from: Instant::MIN, to: Instant::MAX };
}

/// A place to be manned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Its id.
    pub id: PostId,
    /// The area in which it lies.
    pub area: Area,
    /// Posts with a higher number are manned first: no gap there is traded for any number of gaps below.
    pub priority: u8,
    /// The team that alone may man it.
    pub team: Option<TeamId>,
}

/// So many people, perhaps with a skill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Need {
    /// How many.
    pub people: u16,
    /// The skill that each of them must have.
    pub skill: Option<SkillId>,
}

/// One shift at one post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// Which.
    pub key: ShiftKey,
    /// When it begins, inclusive.
    pub begins: Instant,
    /// When it ends, exclusive.
    pub ends: Instant,
    /// The last civil day it touches; none of the days in between is a free day.
    pub last_day: CivilDate,
    /// True when it counts as a night.
    pub night: bool,
    /// Who is needed.
    pub needs: Vec<Need>,
}

/// Work that counts for the limits and cannot be changed: done before this rota, or promised elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stint {
    /// The post, of this rota or another.
    pub post: PostId,
    /// When it begins, inclusive.
    pub begins: Instant,
    /// When it ends, exclusive.
    pub ends: Instant,
    /// The civil day on which it begins.
    pub day: CivilDate,
    /// The last civil day it touches.
    pub last_day: CivilDate,
    /// True when it counts as a night.
    pub night: bool,
}

/// Somebody who can serve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The id.
    pub id: WorkerId,
    /// What they can do.
    pub skills: BTreeSet<SkillId>,
    /// The teams they belong to.
    pub teams: BTreeSet<TeamId>,
    /// Where they may serve, the place they like best first. Empty: anywhere.
    pub areas: Vec<Area>,
    /// When they can serve; a shift must lie wholly inside. Empty: never.
    pub available: Vec<Span>,
    /// When they cannot, whatever `available` says.
    pub away: Vec<Span>,
    /// Limits of their own in place of the policy's.
    pub limits: Option<Limits>,
    /// Other work that counts for the limits.
    pub worked: Vec<Stint>,
}

/// What a rota is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Request {
    /// The posts.
    pub posts: Vec<Post>,
    /// The people.
    pub people: Vec<Person>,
    /// The shifts to be covered.
    pub shifts: Vec<Shift>,
    /// The rules.
    pub policy: RotaPolicy,
}

/// A person on a shift.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Placement {
    /// The shift.
    pub shift: ShiftKey,
    /// Who.
    pub worker: WorkerId,
}

/// A rota: who serves when, and what stays open and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Rota {
    /// Everyone on every shift, by the beginning of the shift, then in the order of the request.
    pub placements: Vec<Placement>,
    /// Every place that nobody fills.
    pub gaps: Vec<Gap>,
    /// What each person gives, in the order of the request.
    pub loads: Vec<Load>,
    /// True when it is certain that no rota leaves fewer gaps, higher posts first. False: the search ended first.
    pub proven: bool,
}

/// Places of one shift that nobody fills.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Gap {
    /// The shift.
    pub shift: ShiftKey,
    /// The skill that is missing, if the place asks for one.
    pub skill: Option<SkillId>,
    /// How many people are missing.
    pub missing: u16,
    /// Why, in one word.
    pub reason: GapReason,
    /// Everyone who was thought of, with the rule that bars them, in the order of the request.
    pub barred: Vec<Barred>,
}

/// Why a place stays open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "RotaGapReason"))]
#[serde(rename_all = "camelCase")]
pub enum GapReason {
    /// Nobody has the skill, the team and the area.
    NobodyFits,
    /// Those who fit cannot come at that time.
    NobodyAvailable,
    /// Those who could come are on the shift already, or the limits of their work bar them.
    EverybodyBound,
    /// Somebody could be asked: the rota was not made by `build` or `repair`, or was changed since.
    Free,
}

/// Somebody who cannot fill a gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Barred {
    /// The person.
    pub worker: WorkerId,
    /// The rule; nothing when no rule bars them.
    pub bar: Option<Bar>,
}

impl Gap {
    /// Why the places are open, with the rule that bars each person.
    #[must_use]
    pub fn because(&self) -> Because {
        let rule = match self.reason {
            GapReason::NobodyFits => "rota.nobodyFits",
            GapReason::NobodyAvailable => "rota.nobodyAvailable",
            GapReason::EverybodyBound => "rota.everybodyBound",
            GapReason::Free => "rota.free",
        };
        let gap = Because::rule(rule)
            .with("shift", Argument::Text(self.shift.to_string()))
            .with("count", Argument::Count(u32::from(self.missing)));
        let skilled = |gap: Because, skill: &SkillId| gap.with("skill", Argument::Text(skill.to_string()));
        let gap = self.skill.iter().fold(gap, skilled);
        self.barred.iter().fold(gap, |gap, barred| gap.since(barred.because()))
    }
}

impl Barred {
    /// What keeps the person from the place, or that nothing does.
    #[must_use]
    pub fn because(&self) -> Because {
        let worker = |rule: &str| Because::rule(rule).with("worker", Argument::Text(self.worker.to_string()));
        match &self.bar {
            Some(bar) => worker("rota.barred").since(bar.because()),
            None => worker("rota.couldServe"),
        }
    }
}

/// What one person gives in a rota.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Load {
    /// The person.
    pub worker: WorkerId,
    /// Minutes.
    pub minutes: i64,
    /// Night shifts.
    pub nights: u32,
    /// Minutes they can give: day by day the longest they may serve, at most the weekly limit.
    pub can_minutes: i64,
    /// Days with a night shift that they may take, at most as many as the nights-in-a-row limit lets through.
    pub can_nights: u32,
    /// Minutes per thousand of what they can give.
    pub share: i64,
    /// Shifts at the post where they serve most.
    pub at_usual_post: u32,
    /// Their tiredness after the last shift of the rota.
    pub fatigue: Fatigue,
}

/// Why a request cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RotaError {
    /// Two posts, people or shifts have this id.
    #[error("`{0}` occurs twice")]
    Twice(Named),
    /// No such post, person or shift.
    #[error("`{0}` is not known")]
    Unknown(Named),
    /// This shift or stint ends before it begins.
    #[error("`{0}` ends before it begins")]
    Reversed(Named),
    /// This shift or stint begins later than another but on an earlier day.
    #[error("`{0}` begins later than another but on an earlier day")]
    Days(Named),
    /// More people and shifts than can be planned at once (a shift asks for over a thousand people, or people times
    /// shifts exceed four million).
    #[error("too many people and shifts for one rota")]
    TooLarge,
}
