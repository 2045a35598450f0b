//! What can be wrong with the zones of a policy that reads well.

use super::{ZoneCondition, ZoneExit, ZonePolicy, ZoneRule};
use crate::base::{FaultAt, ZoneKind, fault_codes};
use serde::Serialize;
use std::fmt::Display;

/// A fault of the zones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[non_exhaustive]
pub enum ZoneFault {
    /// Two kinds have one id.
    #[error("kind `{0}` is there twice")]
    Twice(ZoneKind),
    /// Two kinds are equally strict: nobody could say which of them holds.
    #[error("kind `{0}` is as strict as another")]
    SameStrictness(ZoneKind),
    /// Something names a kind that there is not.
    #[error("kind `{0}` is named and is not there")]
    Unknown(ZoneKind),
    /// A way out leads to a kind that is not milder: it might never end.
    #[error("kind `{from}` ends in `{to}`, which is not milder")]
    NotMilder {
        /// The kind.
        from: ZoneKind,
        /// What follows.
        to: ZoneKind,
    },
    /// An infection turns a kind into one that is not stricter.
    #[error("an infection turns kind `{from}` into `{to}`, which is not stricter")]
    NotStricter {
        /// The kind.
        from: ZoneKind,
        /// What it becomes.
        to: ZoneKind,
    },
    /// A way out that asks for nothing.
    #[error("way out {exit} of kind `{kind}` asks for nothing")]
    NoCondition {
        /// The kind.
        kind: ZoneKind,
        /// The way out, from 1.
        exit: usize,
    },
    /// A screening of no day: neither a day of a counter that the way out has, nor a time before the end.
    #[error("way out {exit} of kind `{kind}` asks for a screening and does not say on which day it can count one")]
    ScreeningOfNoDay {
        /// The kind.
        kind: ZoneKind,
        /// The way out, from 1.
        exit: usize,
    },
    /// Kinds that wait for each other.
    #[error("kind `{0}` waits for others and is waited for")]
    Waits(ZoneKind),
    /// The table of levels leaves cases open, or has rows that are never reached.
    #[error("row {0} of the levels: only the last row has no conditions, and it must have none")]
    Levels(usize),
    /// Bounds that no count lies in.
    #[error("row {0} of the levels counts at least more than it counts at most")]
    NoCount(usize),
}

fault_codes! {
    ZoneFault {
        Twice(_) => "zones.twice",
        SameStrictness(_) => "zones.sameStrictness",
        Unknown(_) => "zones.unknown",
        NotMilder { .. } => "zones.notMilder",
        NotStricter { .. } => "zones.notStricter",
        NoCondition { .. } => "zones.noCondition",
        ScreeningOfNoDay { .. } => "zones.screeningOfNoDay",
        Waits(_) => "zones.waits",
        Levels(_) => "zones.levels",
        NoCount(_) => "zones.noCount",
    }
}

impl ZonePolicy {
    /// Every fault of the zones, in the order of the kinds; clauses count from the section.
    #[must_use]
    pub fn faults(&self) -> Vec<FaultAt<ZoneFault>> {
        let mut faults = Vec::new();
        for (at, rule) in self.kinds.iter().enumerate() {
            let mut add = |fault, field: &str| faults.push(FaultAt::new(fault, &[&"kinds", &at, &field]));
            if self.kinds.iter().take(at).any(|earlier| earlier.id == rule.id) {
                add(ZoneFault::Twice(rule.id.clone()), "id");
            } else if self.kinds.iter().take(at).any(|earlier| earlier.strictness == rule.strictness) {
                add(ZoneFault::SameStrictness(rule.id.clone()), "strictness");
            }
            if let Some(to) = &rule.on_infection {
                match self.kind(to) {
                    None => add(ZoneFault::Unknown(to.clone()), "onInfection"),
                    Some(other) if other.strictness <= rule.strictness => {
                        add(ZoneFault::NotStricter { from: rule.id.clone(), to: to.clone() }, "onInfection");
                    }
                    Some(_) => {}
                }
            }
            for (number, exit) in rule.exits.iter().enumerate() {
                self.check_exit(rule, exit, (at, number), &mut faults);
            }
        }
        self.check_levels(&mut faults);
        faults
    }

    fn check_levels(&self, faults: &mut Vec<FaultAt<ZoneFault>>) {
        for (at, row) in self.levels.iter().enumerate() {
            if self.kind(&row.zone).is_none() {
                faults.push(FaultAt::new(ZoneFault::Unknown(row.zone.clone()), &[&"levels", &at, &"zone"]));
            }
            if row.when.is_empty() != (at + 1 == self.levels.len()) {
                faults.push(FaultAt::new(ZoneFault::Levels(at + 1), &[&"levels", &at]));
            }
            for (number, counted) in row.when.iter().enumerate() {
                if counted.at_most.is_some_and(|most| most < counted.at_least) {
                    faults.push(FaultAt::new(ZoneFault::NoCount(at + 1), &[&"levels", &at, &"when", &number]));
                }
            }
        }
    }

    fn check_exit(
        &self,
        rule: &ZoneRule,
        exit: &ZoneExit,
        (kind_at, exit_at): (usize, usize),
        faults: &mut Vec<FaultAt<ZoneFault>>,
    ) {
        let mut add = |fault, steps: &[&dyn Display]| {
            let mut fault = FaultAt::new(fault, &[&"kinds", &kind_at, &"exits", &exit_at]);
            fault.clause = fault.clause.then(steps);
            faults.push(fault);
        };
        let (kind, number) = (&rule.id, exit_at + 1);
        if let Some(to) = &exit.to {
            match self.kind(to) {
                None => add(ZoneFault::Unknown(to.clone()), &[&"to"]),
                Some(other) if other.strictness >= rule.strictness => {
                    add(ZoneFault::NotMilder { from: kind.clone(), to: to.clone() }, &[&"to"]);
                }
                Some(_) => {}
            }
        }
        if exit.when.is_empty() {
            add(ZoneFault::NoCondition { kind: kind.clone(), exit: number }, &[&"when"]);
        }
        let counts = exit.when.iter().any(|condition| matches!(condition, ZoneCondition::DaysWithoutNew { .. }));
        for (at, condition) in exit.when.iter().enumerate() {
            match condition {
                ZoneCondition::ScreeningNegative { on_day, within_days }
                    if on_day.is_some() && !counts || on_day.is_none() && within_days.is_none() =>
                {
                    add(ZoneFault::ScreeningOfNoDay { kind: kind.clone(), exit: number }, &[&"when", &at]);
                }
                ZoneCondition::NoOtherZone { kinds } => {
                    for (place, other) in kinds.iter().enumerate() {
                        let steps: &[&dyn Display] = &[&"when", &at, &"kinds", &place];
                        match self.kind(other) {
                            None => add(ZoneFault::Unknown(other.clone()), steps),
                            Some(rule) if waits(rule) => add(ZoneFault::Waits(other.clone()), steps),
                            Some(_) => {}
                        }
                    }
                }
                _ => {}
            }
        }
    }
}

/// True for a kind that ends only with others.
pub(super) fn waits(rule: &ZoneRule) -> bool {
    let conditions = rule.exits.iter().flat_map(|exit| &exit.when);
    conditions.into_iter().any(|condition| matches!(condition, ZoneCondition::NoOtherZone { .. }))
}
