//! What would change for whom under another rule book: the same facts, judged twice.

use super::Engine;
use crate::base::{EventId, GridError, HouseholdId, Instant, Label, PlanId, PolicyId, ResidentId};
use crate::community::{AsOf, Measures, View};
use crate::policy::{Policy, RuleBooks};
use crate::quarantine::{Setting, free_at_latest, measure_at};
use serde::{Deserialize, Serialize};

/// A question about another rule book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhatIfQuery {
    /// The rule book, taken as if it had held from ever.
    pub policy: Policy,
    /// As of when.
    pub as_of: AsOf,
}

/// A rule book and its edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct EditionView {
    /// The rule book.
    pub policy: PolicyId,
    /// Its version.
    pub version: u32,
    /// What people call it.
    pub title: Label,
}

impl EditionView {
    fn of(policy: &Policy) -> Self {
        Self { policy: policy.id.clone(), version: policy.version, title: policy.title.clone() }
    }
}

/// The measure that somebody is under by one of the two rule books.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Standing {
    /// The plan that decides.
    pub plan: PlanId,
    /// What people call the plan.
    pub title: Label,
    /// Where the person stays.
    pub setting: Setting,
    /// The first free moment, as far as is known; none while something that is missing holds the person.
    pub free: Option<Instant>,
    /// The person is free then whatever is missing or moves the end: the legal cap.
    pub at_latest: Instant,
}

/// How somebody's measure would differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Difference {
    /// Under a measure now, and free by the other rule book.
    Freed,
    /// Free now, and under a measure by the other rule book.
    NewlyHeld,
    /// Under a measure by both, and longer by the other.
    Longer,
    /// Under a measure by both, and shorter by the other.
    Shorter,
    /// As long, in a stricter place.
    Stricter,
    /// As long, in a milder place.
    Milder,
    /// As long and as strict, under another plan.
    OtherPlan,
}

/// One person for whom something would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct DiffLine {
    /// The resident.
    pub resident: ResidentId,
    /// The household the person lives in.
    pub household: Option<HouseholdId>,
    /// How.
    pub difference: Difference,
    /// The measure now; none when the person is free.
    pub before: Option<Standing>,
    /// The measure by the other rule book; none when the person would be free.
    pub after: Option<Standing>,
    /// Every event that either of the two rests on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<EventId>,
}

/// How many people there are of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct DiffCounts {
    /// Under a measure now.
    pub held_before: u32,
    /// Under a measure by the other rule book.
    pub held_after: u32,
    /// Would be free.
    pub freed: u32,
    /// Would be under a measure.
    pub newly_held: u32,
    /// Would be held longer.
    pub longer: u32,
    /// Would be held shorter.
    pub shorter: u32,
    /// Would be in a stricter place for as long.
    pub stricter: u32,
    /// Would be in a milder place for as long.
    pub milder: u32,
    /// Would only be under another plan.
    pub other_plan: u32,
    /// Under a measure by both, and nothing would change.
    pub same: u32,
}

/// What another rule book would change, for whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Diff {
    /// As of when.
    pub at: Instant,
    /// The rule book in force now.
    pub before: EditionView,
    /// The other one.
    pub after: EditionView,
    /// How many people of each kind.
    pub counts: DiffCounts,
    /// Everybody for whom something would change, by id.
    pub people: Vec<DiffLine>,
}

impl Engine {
    /// What would change for whom if another rule book had held from ever: everybody who is under a measure as of the
    /// instant, or would be. Nothing is recorded.
    ///
    /// # Errors
    /// [`GridError::BadPolicy`] when the other rule book has a fault.
    pub fn what_if(&self, query: &WhatIfQuery) -> Result<Diff, GridError> {
        if let Some(fault) = query.policy.check().into_iter().next() {
            return Err(GridError::BadPolicy { policy: query.policy.id.to_string(), reason: fault.to_string() });
        }
        let now = self.view(query.as_of);
        let other = View::new(&self.community, &self.log, RuleBooks::only(&query.policy), query.as_of);
        let mut people = now.people_to_watch();
        people.extend(other.people_to_watch());
        let (before, after) = (EditionView::of(now.policy), EditionView::of(&query.policy));
        let mut diff = Diff { at: query.as_of.at, before, after, counts: DiffCounts::default(), people: Vec::new() };
        let many = people.len();
        for resident in now.counted(people.into_iter(), many) {
            let Some(file) = now.resident(&resident) else { continue };
            let (by_now, by_other) = (now.measures(&file), other.measures(&file));
            let (before, after) = (standing(&now, &by_now), standing(&other, &by_other));
            count(&mut diff.counts.held_before, before.is_some());
            count(&mut diff.counts.held_after, after.is_some());
            let difference = difference(before.as_ref(), after.as_ref());
            count(&mut diff.counts.same, difference.is_none() && before.is_some());
            let Some(difference) = difference else { continue };
            count(diff.counts.of(difference), true);
            let (household, facts) = (now.home(&file), facts([&by_now, &by_other], query.as_of.at));
            diff.people.push(DiffLine { resident, household, difference, before, after, facts });
        }
        Ok(diff)
    }
}

impl DiffCounts {
    fn of(&mut self, difference: Difference) -> &mut u32 {
        match difference {
            Difference::Freed => &mut self.freed,
            Difference::NewlyHeld => &mut self.newly_held,
            Difference::Longer => &mut self.longer,
            Difference::Shorter => &mut self.shorter,
            Difference::Stricter => &mut self.stricter,
            Difference::Milder => &mut self.milder,
            Difference::OtherPlan => &mut self.other_plan,
        }
    }
}

fn count(number: &mut u32, one_more: bool) {
    *number = number.saturating_add(u32::from(one_more));
}

/// What two judgements of one person rest on: also what the one makes of a fact that only the other asked for.
fn facts(both: [&Measures; 2], now: Instant) -> Vec<EventId> {
    let mut facts: Vec<EventId> = both.iter().flat_map(|measures| measures.because_at(now).all_facts()).collect();
    loop {
        let known = facts.len();
        both.iter().for_each(|measures| measures.with_shared_facts(&mut facts));
        if facts.len() == known {
            return facts;
        }
    }
}

fn standing(view: &View<'_>, measures: &Measures) -> Option<Standing> {
    let (segment, last) = measure_at(&measures.timeline, view.now())?;
    let obligation = measures.obligations.get(segment.obligation)?;
    Some(Standing {
        plan: obligation.plan.clone(),
        title: obligation.title.clone(),
        setting: segment.setting,
        free: Some(last.until).filter(|_| !last.held),
        at_latest: free_at_latest(&measures.timeline, &measures.obligations, view.policy.zone, view.now())?,
    })
}

fn difference(before: Option<&Standing>, after: Option<&Standing>) -> Option<Difference> {
    let (before, after) = match (before, after) {
        (None, None) => return None,
        (Some(_), None) => return Some(Difference::Freed),
        (None, Some(_)) => return Some(Difference::NewlyHeld),
        (Some(before), Some(after)) => (before, after),
    };
    // Who waits for something that is missing is held longer than anybody whose end is known.
    let end = |standing: &Standing| standing.free.unwrap_or(Instant::MAX);
    let cap = |standing: &Standing| standing.free.map_or(standing.at_latest, |_| Instant::MIN);
    let length = (end(after), cap(after)).cmp(&(end(before), cap(before)));
    let place = after.setting.cmp(&before.setting);
    match (length, place) {
        (std::cmp::Ordering::Greater, _) => Some(Difference::Longer),
        (std::cmp::Ordering::Less, _) => Some(Difference::Shorter),
        (_, std::cmp::Ordering::Greater) => Some(Difference::Stricter),
        (_, std::cmp::Ordering::Less) => Some(Difference::Milder),
        _ => (before.plan != after.plan).then_some(Difference::OtherPlan),
    }
}
