//! Whether somebody can make a stop, and how well it suits.

use super::DispatchPolicy;
use super::rules::StopKey;
use crate::base::{DutyId, HouseholdId, PostKind, SkillId, WorkerId};
use crate::place::Area;
use crate::rota;
use serde::Serialize;
use std::collections::BTreeSet;

/// What a stop asks of whoever makes it.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Needs {
    /// One of these posts, the one that should do it first; empty for anybody.
    pub posts: Vec<PostKind>,
    /// A skill.
    pub skill: Option<SkillId>,
}

/// What is done at one door in one trip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// The name of the stop.
    pub key: StopKey,
    /// What is done there.
    pub duties: Vec<DutyId>,
    /// How urgent the most urgent of it is: 1 is the most urgent, 9 the least.
    pub priority: u8,
    /// The household, where it is one.
    pub household: Option<HouseholdId>,
    /// The door and the areas around it, each with its steps from the door.
    pub around: Vec<(Area, u8)>,
}

/// Somebody who can be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub worker: WorkerId,
    /// What the person is able to do.
    pub skills: Vec<SkillId>,
    /// The posts that the person holds, each with its area and those around it with their steps from it.
    pub posts: Vec<(PostKind, Vec<(Area, u8)>)>,
    /// Doors that the person can still go to, besides what is taken on already.
    pub room: u16,
    /// Doors that the person has gone to today or has taken on.
    pub taken: u16,
    /// Households at whose door the person was before.
    pub knows: BTreeSet<HouseholdId>,
    /// What keeps the person from all of it: away, on a shift, resting, at a limit, too tired.
    pub barred: Option<rota::Bar>,
    /// Where the person serves; anywhere where the list is empty.
    pub areas: Vec<Area>,
    /// The person's tiredness in points.
    pub tired: u32,
}

/// Why somebody cannot make a stop.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "bar", content = "of", rename_all = "camelCase")]
pub enum Bar {
    /// Lacks the skill.
    Skill(SkillId),
    /// Holds none of the posts that do it.
    Post,
    /// Serves only in other areas.
    Area,
    /// May not work then.
    Work(Box<rota::Bar>),
}

/// What a point is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum TermKind {
    /// Steps between the worker's area and the door.
    Distance,
    /// Never at that door before.
    NewFace,
    /// Other posts come first.
    LaterPost,
    /// So many doors that day already.
    Load,
    /// So many points of tiredness.
    Tired,
}

/// One reason for points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Term {
    /// What they are for.
    pub kind: TermKind,
    /// How many of it: steps, posts before the own one, doors before this one.
    pub count: u32,
    /// Points.
    pub points: u32,
}

impl Person {
    /// The points that the person costs at the stop, without the load; or what bars the person.
    ///
    /// # Errors
    /// The first [`Bar`]: work and area before skills, skills before posts.
    pub fn fit(&self, stop: &Stop, policy: &DispatchPolicy) -> Result<Vec<Term>, Bar> {
        if let Some(bar) = &self.barred {
            return Err(Bar::Work(Box::new(bar.clone())));
        }
        if !self.areas.is_empty() && !stop.around.iter().any(|(area, _)| self.areas.contains(area)) {
            return Err(Bar::Area);
        }
        let needs = &stop.key.needs;
        if let Some(skill) = needs.skill.as_ref().filter(|skill| !self.skills.contains(skill)) {
            return Err(Bar::Skill(skill.clone()));
        }
        let held = self.posts.iter().filter_map(|(kind, around)| {
            let rank = if needs.posts.is_empty() { 0 } else { needs.posts.iter().position(|post| post == kind)? };
            Some((u32::try_from(rank).unwrap_or(u32::MAX), steps(&stop.around, around)))
        });
        let weigh = |(rank, steps): &(u32, u32)| {
            rank.saturating_mul(u32::from(policy.later_post))
                .saturating_add(steps.saturating_mul(u32::from(policy.step)))
        };
        let (rank, steps) = match held.min_by_key(weigh) {
            Some(best) => best,
            // Whoever holds no post has no area, and comes from outside all of them.
            None if needs.posts.is_empty() => (0, steps(&stop.around, &[])),
            None => return Err(Bar::Post),
        };
        let known = stop.household.as_ref().is_none_or(|household| self.knows.contains(household));
        let terms = [
            (TermKind::Distance, steps, policy.step),
            (TermKind::NewFace, u32::from(!known), policy.new_face),
            (TermKind::LaterPost, rank, policy.later_post),
            (TermKind::Tired, self.tired, policy.tired),
        ];
        let terms = terms.into_iter().map(|(kind, count, each)| Term {
            kind,
            count,
            points: count.saturating_mul(u32::from(each)),
        });
        Ok(terms.filter(|term| term.points > 0).collect())
    }
}

/// Steps from a door up to the first area that holds both, and down to the other; all the way out where none does.
fn steps(door: &[(Area, u8)], other: &[(Area, u8)]) -> u32 {
    let common = door.iter().flat_map(|(area, up)| {
        other.iter().filter(move |(around, _)| around == area).map(move |(_, down)| u32::from(*up) + u32::from(*down))
    });
    let outside = |areas: &[(Area, u8)]| areas.iter().map(|(_, steps)| u32::from(*steps) + 1).max().unwrap_or(0);
    common.min().unwrap_or_else(|| outside(door) + outside(other))
}
