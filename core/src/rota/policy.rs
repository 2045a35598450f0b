//! The rota section of a policy: posts to be manned, shift patterns, limits, points of tiredness, tolerances.

use super::model::{Need, Post, Shift, ShiftKey};
use super::pattern::Pattern;
use super::points::{Effort, FatiguePolicy, Limits, PresencePolicy, Weights};
use crate::base::{CivilDate, FaultAt, Label, PatternId, PostId, SkillId, TeamId, TurnId, Zone, fault_codes};
use crate::place::Area;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// The rota section of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct RotaPolicy {
    /// The shift patterns; three even shifts, four uneven ones and duty around the clock where nothing is said.
    pub patterns: Vec<Pattern>,
    /// The posts to be manned.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub posts: Vec<MannedPost>,
    /// What nobody may be asked to exceed; a person may have limits of their own.
    pub limits: Limits,
    /// The points of tiredness.
    pub fatigue: FatiguePolicy,
    /// What counts how much among rotas that cover equally well.
    pub weights: Weights,
    /// How long to search.
    pub effort: Effort,
    /// The tolerances of checking in and out.
    pub presence: PresencePolicy,
}

impl Default for RotaPolicy {
    fn default() -> Self {
        let patterns = [Pattern::three_even(), Pattern::four_uneven(), Pattern::whole_day()];
        Self {
            patterns: patterns.into_iter().flatten().collect(),
            posts: Vec::new(),
            limits: Limits::default(),
            fatigue: FatiguePolicy::default(),
            weights: Weights::default(),
            effort: Effort::default(),
            presence: PresencePolicy::default(),
        }
    }
}

/// A place to be manned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MannedPost {
    /// Its id.
    pub id: PostId,
    /// What people call it.
    pub title: Label,
    /// Where it is.
    pub area: Area,
    /// How it divides the day.
    pub pattern: PatternId,
    /// How urgent it is to man it: 1 is the most urgent, 9 the least. No gap at a more urgent post is traded for any
    /// number of gaps at others.
    #[serde(default = "usual", skip_serializing_if = "is_usual")]
    pub priority: u8,
    /// The team that alone may man it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<TeamId>,
    /// Who is needed.
    pub needs: Vec<TurnNeed>,
}

fn usual() -> u8 {
    5
}

fn is_usual(priority: &u8) -> bool {
    *priority == usual()
}

/// So many people in some turns, perhaps with a skill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TurnNeed {
    /// The turns; every one of the pattern where none is named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub turns: Vec<TurnId>,
    /// How many people, at least 1.
    pub people: u16,
    /// The skill that each of them must have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skill: Option<SkillId>,
}

impl MannedPost {
    fn needs_in(&self, turn: &TurnId) -> Vec<Need> {
        let here = self.needs.iter().filter(|need| need.turns.is_empty() || need.turns.contains(turn));
        here.map(|need| Need { people: need.people, skill: need.skill.clone() }).collect()
    }
}

/// What is wrong with the rota section of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[non_exhaustive]
pub enum RotaFault {
    /// Two patterns have one id.
    #[error("pattern `{0}` is there twice")]
    PatternTwice(PatternId),
    /// A pattern has no turns.
    #[error("pattern `{0}` has no turns")]
    NoTurns(PatternId),
    /// Two turns of a pattern have one id.
    #[error("turn `{0}` is there twice")]
    TurnTwice(TurnId),
    /// A turn has no length, or is longer than a day.
    #[error("turn `{turn}` lasts {minutes} minutes; 1 to 1440 are possible")]
    TurnLength {
        /// The turn.
        turn: TurnId,
        /// Its minutes.
        minutes: u16,
    },
    /// Two posts have one id.
    #[error("post `{0}` is there twice")]
    PostTwice(PostId),
    /// A post names a pattern that there is not.
    #[error("`{0}` is no pattern of rota.patterns")]
    UnknownPattern(PatternId),
    /// A need names a turn that the post's pattern does not have.
    #[error("the post's pattern has no turn `{0}`")]
    UnknownTurn(TurnId),
    /// A post needs nobody.
    #[error("post `{0}` needs nobody")]
    NoNeeds(PostId),
    /// A post is more urgent than anything, or less than nothing.
    #[error("priority is {0}; 1 is the most urgent, 9 the least")]
    NoPriority(u8),
    /// The limits let nobody serve a turn of a post.
    #[error("nobody may serve turn `{0}` within the limits")]
    BeyondLimits(TurnId),
    /// Whoever has not come would be absent before they are late.
    #[error("absentAfter is {absent} minutes, less than lateAfter, {late}")]
    AbsentBeforeLate {
        /// Minutes until absent.
        absent: u32,
        /// Minutes until late.
        late: u32,
    },
}

fault_codes! {
    RotaFault {
        PatternTwice(_) => "rota.patternTwice",
        NoTurns(_) => "rota.noTurns",
        TurnTwice(_) => "rota.turnTwice",
        TurnLength { .. } => "rota.turnLength",
        PostTwice(_) => "rota.postTwice",
        UnknownPattern(_) => "rota.unknownPattern",
        UnknownTurn(_) => "rota.unknownTurn",
        NoNeeds(_) => "rota.noNeeds",
        NoPriority(_) => "rota.noPriority",
        BeyondLimits(_) => "rota.beyondLimits",
        AbsentBeforeLate { .. } => "rota.absentBeforeLate",
    }
}

impl RotaPolicy {
    /// True where the policy says nothing of its own.
    #[must_use]
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// The pattern of that id.
    #[must_use]
    pub fn pattern(&self, id: &PatternId) -> Option<&Pattern> {
        self.patterns.iter().find(|pattern| pattern.id == *id)
    }

    /// The posts, and their shifts on the days of a range, in the order of the posts and then of time.
    #[must_use]
    pub fn lay_out(&self, days: Range<CivilDate>, zone: Zone) -> (Vec<Post>, Vec<Shift>) {
        let post = |post: &MannedPost| Post {
            id: post.id.clone(),
            area: post.area.clone(),
            // The searches take the highest number first.
            priority: 9_u8.saturating_sub(post.priority),
            team: post.team.clone(),
        };
        let shifts = self.posts.iter().filter_map(|post| {
            let pattern = self.pattern(&post.pattern)?;
            let mut shifts = pattern.lay_out(&post.id, |turn| post.needs_in(turn), days.clone(), zone);
            shifts.retain(|shift| !shift.needs.is_empty());
            Some(shifts)
        });
        (self.posts.iter().map(post).collect(), shifts.flatten().collect())
    }

    /// The post of that id.
    #[must_use]
    pub fn post(&self, id: &PostId) -> Option<&MannedPost> {
        self.posts.iter().find(|post| post.id == *id)
    }

    /// One shift; none where the policy has no such post, or the post no such turn, or nobody is needed in it.
    #[must_use]
    pub fn shift(&self, key: &ShiftKey, zone: Zone) -> Option<Shift> {
        let post = self.post(&key.post)?;
        let pattern = self.pattern(&post.pattern)?;
        let day = key.date..key.date.plus_days(1);
        let shifts = pattern.lay_out(&post.id, |turn| post.needs_in(turn), day, zone);
        shifts.into_iter().find(|shift| shift.key.turn == key.turn && !shift.needs.is_empty())
    }

    /// Every fault of the section; clauses count from it.
    #[must_use]
    pub fn faults(&self) -> Vec<FaultAt<RotaFault>> {
        let mut faults = Vec::new();
        for (at, pattern) in self.patterns.iter().enumerate() {
            if self.patterns.iter().take(at).any(|earlier| earlier.id == pattern.id) {
                let fault = RotaFault::PatternTwice(pattern.id.clone());
                faults.push(FaultAt::new(fault, &[&"patterns", &at, &"id"]));
            }
            if pattern.turns.is_empty() {
                let fault = RotaFault::NoTurns(pattern.id.clone());
                faults.push(FaultAt::new(fault, &[&"patterns", &at, &"turns"]));
            }
            for (place, turn) in pattern.turns.iter().enumerate() {
                if pattern.turns.iter().take(place).any(|earlier| earlier.id == turn.id) {
                    let fault = RotaFault::TurnTwice(turn.id.clone());
                    faults.push(FaultAt::new(fault, &[&"patterns", &at, &"turns", &place, &"id"]));
                }
                if !(1..=1440).contains(&turn.minutes) {
                    let fault = RotaFault::TurnLength { turn: turn.id.clone(), minutes: turn.minutes };
                    faults.push(FaultAt::new(fault, &[&"patterns", &at, &"turns", &place, &"minutes"]));
                }
            }
        }
        for (at, post) in self.posts.iter().enumerate() {
            if self.posts.iter().take(at).any(|earlier| earlier.id == post.id) {
                faults.push(FaultAt::new(RotaFault::PostTwice(post.id.clone()), &[&"posts", &at, &"id"]));
            }
            self.post_faults(at, post, &mut faults);
        }
        let PresencePolicy { absent_after: absent, late_after: late, .. } = self.presence;
        if absent < late {
            faults.push(FaultAt::new(RotaFault::AbsentBeforeLate { absent, late }, &[&"presence", &"absentAfter"]));
        }
        faults
    }

    fn post_faults(&self, at: usize, post: &MannedPost, faults: &mut Vec<FaultAt<RotaFault>>) {
        if !(1..=9).contains(&post.priority) {
            faults.push(FaultAt::new(RotaFault::NoPriority(post.priority), &[&"posts", &at, &"priority"]));
        }
        if post.needs.is_empty() {
            faults.push(FaultAt::new(RotaFault::NoNeeds(post.id.clone()), &[&"posts", &at, &"needs"]));
        }
        let Some(pattern) = self.pattern(&post.pattern) else {
            let fault = RotaFault::UnknownPattern(post.pattern.clone());
            faults.push(FaultAt::new(fault, &[&"posts", &at, &"pattern"]));
            return;
        };
        for (place, need) in post.needs.iter().enumerate() {
            if need.people == 0 {
                let fault = RotaFault::NoNeeds(post.id.clone());
                faults.push(FaultAt::new(fault, &[&"posts", &at, &"needs", &place, &"people"]));
            }
            for (number, turn) in need.turns.iter().enumerate() {
                if pattern.turns.iter().all(|known| known.id != *turn) {
                    let fault = RotaFault::UnknownTurn(turn.clone());
                    faults.push(FaultAt::new(fault, &[&"posts", &at, &"needs", &place, &"turns", &number]));
                }
            }
        }
        let limits = &self.limits;
        let longest = limits.minutes_per_day.unwrap_or(u32::MAX).min(limits.minutes_per_week.unwrap_or(u32::MAX));
        let needed = pattern.turns.iter().filter(|turn| !post.needs_in(&turn.id).is_empty());
        let barred = |minutes: u16, night: bool| {
            u32::from(minutes) > longest || limits.days_in_row == Some(0) || (night && limits.nights_in_row == Some(0))
        };
        if let Some(turn) = needed.into_iter().find(|turn| barred(turn.minutes, turn.night)) {
            faults.push(FaultAt::new(RotaFault::BeyondLimits(turn.id.clone()), &[&"posts", &at, &"pattern"]));
        }
    }
}
