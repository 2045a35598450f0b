//! Who is looked after how closely, as one decision table: the first row that fits decides.

use crate::base::{CareGroundId, CareLevelId, Channel, FaultAt, Label, PostKind, fault_codes};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The table is tried with every set of the grounds that its rows name: with more than these nobody could wait for it.
const MOST_GROUNDS: usize = 12;

/// Missed cases that are named at most.
const MOST_MISSED: usize = 5;

/// Something for which the community looks after people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GroundRule {
    /// The ground.
    pub id: CareGroundId,
    /// What people call it.
    pub title: Label,
    /// True where few may know that it holds for somebody.
    #[serde(default, skip_serializing_if = "is_false")]
    pub sensitive: bool,
    /// The clause of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

fn is_false(value: &bool) -> bool {
    !*value
}

/// One level of care.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LevelRule {
    /// The level.
    pub id: CareLevelId,
    /// What people call it.
    pub title: Label,
    /// Somebody looks after the person once in so many civil days, from the day after the level began; nobody has to
    /// where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visit_every_days: Option<u16>,
    /// Channels by which a visit counts, the best first; any where the list is empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<Channel>,
    /// Posts whose holders are informed about the person at all times.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub informed: Vec<PostKind>,
    /// True where the level itself tells what few may know: only they are shown it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub discreet: bool,
    /// The clause of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

/// The conditions of a row; all that are there must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct CareWhen {
    /// Every one of these grounds holds.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub all: Vec<CareGroundId>,
    /// One of these holds at least.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub any: Vec<CareGroundId>,
    /// None of these holds.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub none: Vec<CareGroundId>,
    /// At least so old, in years: the year less the year of birth. Who has no known year of birth is in no band of ages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age_from: Option<u16>,
    /// Younger than that, in years.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age_below: Option<u16>,
}

impl CareWhen {
    /// True when a person of that age, for whom those grounds hold, is meant.
    #[must_use]
    pub fn holds(&self, grounds: &BTreeSet<&CareGroundId>, age: Option<u16>) -> bool {
        let has = |ground: &CareGroundId| grounds.contains(ground);
        let old_enough = self.age_from.is_none_or(|from| age.is_some_and(|age| age >= from));
        let young_enough = self.age_below.is_none_or(|below| age.is_some_and(|age| age < below));
        let one = self.any.is_empty() || self.any.iter().any(has);
        old_enough && young_enough && one && self.all.iter().all(has) && !self.none.iter().any(has)
    }

    fn named(&self) -> impl Iterator<Item = (&'static str, usize, &CareGroundId)> {
        let lists = [("all", &self.all), ("any", &self.any), ("none", &self.none)];
        lists.into_iter().flat_map(|(name, list)| list.iter().enumerate().map(move |(at, id)| (name, at, id)))
    }
}

/// One row of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CareRow {
    /// When it fits; always where left out.
    #[serde(default)]
    pub when: CareWhen,
    /// The level that it gives.
    pub level: CareLevelId,
    /// The clause of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

/// The care section of a policy; without a table nobody has a level.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct CarePolicy {
    /// What can be stated about a resident.
    pub grounds: Vec<GroundRule>,
    /// The levels.
    pub levels: Vec<LevelRule>,
    /// The table: the first row that fits decides.
    pub table: Vec<CareRow>,
    /// Posts whose holders may know sensitive grounds, and see discreet levels.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub may_know: Vec<PostKind>,
    /// Up to this floor people talk through the window (S19); nowhere where left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window_up_to_floor: Option<i16>,
}

/// What is wrong with the care section of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[non_exhaustive]
pub enum CareFault {
    /// A case that no row covers: somebody would be looked after by nobody.
    #[error("no row covers this case: {case}")]
    Missed {
        /// The case: the conditions of a row that would cover it, as JSON.
        case: String,
    },
    /// A row that no case reaches.
    #[error("row {0} never decides: the rows before it take everybody")]
    DeadRow(usize),
    /// A row names something that cannot be stated.
    #[error("`{0}` is no ground of care.grounds")]
    UnknownGround(CareGroundId),
    /// A row gives a level that there is not.
    #[error("`{0}` is no level of care.levels")]
    UnknownLevel(CareLevelId),
    /// A ground is there twice.
    #[error("ground `{0}` is there twice")]
    GroundTwice(CareGroundId),
    /// A level is there twice.
    #[error("level `{0}` is there twice")]
    LevelTwice(CareLevelId),
    /// A rhythm without days.
    #[error("level `{0}` has visits every 0 days")]
    NoRhythm(CareLevelId),
    /// More grounds than can be tried.
    #[error("the rows name {0} grounds; with more than 12 their every combination cannot be tried")]
    TooManyGrounds(usize),
}

fault_codes! {
    CareFault {
        Missed { .. } => "care.missed",
        DeadRow(_) => "care.deadRow",
        UnknownGround(_) => "care.unknownGround",
        UnknownLevel(_) => "care.unknownLevel",
        GroundTwice(_) => "care.groundTwice",
        LevelTwice(_) => "care.levelTwice",
        NoRhythm(_) => "care.noRhythm",
        TooManyGrounds(_) => "care.tooManyGrounds",
    }
}

impl CarePolicy {
    /// True where the policy says nothing about care.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The rule of a ground.
    #[must_use]
    pub fn ground(&self, id: &CareGroundId) -> Option<&GroundRule> {
        self.grounds.iter().find(|rule| rule.id == *id)
    }

    /// The rule of a level.
    #[must_use]
    pub fn level(&self, id: &CareLevelId) -> Option<&LevelRule> {
        self.levels.iter().find(|rule| rule.id == *id)
    }

    /// The first row that fits, with its place from 0.
    #[must_use]
    pub fn row(&self, grounds: &BTreeSet<&CareGroundId>, age: Option<u16>) -> Option<(usize, &CareRow)> {
        self.table.iter().enumerate().find(|(_, row)| row.when.holds(grounds, age))
    }

    /// The ages at which some row begins or ceases to fit.
    pub(crate) fn limits(&self) -> BTreeSet<u16> {
        self.table.iter().flat_map(|row| [row.when.age_from, row.when.age_below]).flatten().collect()
    }

    /// Every fault of the section; clauses count from it.
    #[must_use]
    pub fn faults(&self) -> Vec<FaultAt<CareFault>> {
        let mut faults = Vec::new();
        for (at, rule) in self.grounds.iter().enumerate() {
            if self.grounds.iter().take(at).any(|earlier| earlier.id == rule.id) {
                faults.push(FaultAt::new(CareFault::GroundTwice(rule.id.clone()), &[&"grounds", &at, &"id"]));
            }
        }
        for (at, rule) in self.levels.iter().enumerate() {
            if self.levels.iter().take(at).any(|earlier| earlier.id == rule.id) {
                faults.push(FaultAt::new(CareFault::LevelTwice(rule.id.clone()), &[&"levels", &at, &"id"]));
            }
            if rule.visit_every_days == Some(0) {
                let fault = CareFault::NoRhythm(rule.id.clone());
                faults.push(FaultAt::new(fault, &[&"levels", &at, &"visitEveryDays"]));
            }
        }
        for (at, row) in self.table.iter().enumerate() {
            if self.level(&row.level).is_none() {
                let fault = CareFault::UnknownLevel(row.level.clone());
                faults.push(FaultAt::new(fault, &[&"table", &at, &"level"]));
            }
            for (list, place, ground) in row.when.named().filter(|(_, _, ground)| self.ground(ground).is_none()) {
                let fault = CareFault::UnknownGround(ground.clone());
                faults.push(FaultAt::new(fault, &[&"table", &at, &"when", &list, &place]));
            }
        }
        if !self.is_empty() {
            self.try_all(&mut faults);
        }
        faults
    }

    /// Tries every case: every set of grounds that a row names, on both sides of every limit of age, and without an age.
    fn try_all(&self, faults: &mut Vec<FaultAt<CareFault>>) {
        let named: BTreeSet<&CareGroundId> =
            self.table.iter().flat_map(|row| row.when.named().map(|(_, _, ground)| ground)).collect();
        if named.len() > MOST_GROUNDS {
            faults.push(FaultAt::new(CareFault::TooManyGrounds(named.len()), &[&"table"]));
            return;
        }
        let limits = self.limits();
        let around = limits.iter().flat_map(|limit| [limit.saturating_sub(1), *limit]).map(Some);
        let ages: BTreeSet<Option<u16>> = around.chain([None]).collect();
        let mut reached: BTreeSet<usize> = BTreeSet::new();
        let mut missed = BTreeSet::new();
        for set in 0..(1_u32 << named.len()) {
            let chosen = named.iter().enumerate().filter(|(bit, _)| set & (1 << bit) != 0);
            let grounds: BTreeSet<&CareGroundId> = chosen.map(|(_, ground)| *ground).collect();
            for age in &ages {
                match self.row(&grounds, *age) {
                    Some((row, _)) => {
                        reached.insert(row);
                    }
                    None => {
                        missed.insert(case(&named, &grounds, *age));
                    }
                }
            }
        }
        let missed = missed.into_iter().take(MOST_MISSED).map(|case| CareFault::Missed { case });
        faults.extend(missed.map(|fault| FaultAt::new(fault, &[&"table"])));
        for at in (0..self.table.len()).filter(|at| !reached.contains(at)) {
            faults.push(FaultAt::new(CareFault::DeadRow(at + 1), &[&"table", &at]));
        }
    }
}

/// A case as a row would name it: its author can lay the text into the table.
fn case(named: &BTreeSet<&CareGroundId>, held: &BTreeSet<&CareGroundId>, age: Option<u16>) -> String {
    let when = CareWhen {
        all: held.iter().copied().cloned().collect(),
        any: Vec::new(),
        none: named.difference(held).copied().cloned().collect(),
        age_from: age,
        age_below: age.map(|age| age.saturating_add(1)),
    };
    serde_json::to_string(&when).unwrap_or_default()
}
