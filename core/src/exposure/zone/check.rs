//! What can be wrong with the zones of a policy that reads well.

use super::{ZoneCondition, ZoneExit, ZonePolicy, ZoneRule};
use crate::base::ZoneKind;

/// A fault of the zones.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
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
}

impl ZonePolicy {
    /// Every fault of the zones, in the order of the kinds.
    #[must_use]
    pub fn faults(&self) -> Vec<ZoneFault> {
        let mut faults = Vec::new();
        for (at, rule) in self.kinds.iter().enumerate() {
            if self.kinds.iter().take(at).any(|earlier| earlier.id == rule.id) {
                faults.push(ZoneFault::Twice(rule.id.clone()));
            } else if self.kinds.iter().take(at).any(|earlier| earlier.strictness == rule.strictness) {
                faults.push(ZoneFault::SameStrictness(rule.id.clone()));
            }
            if let Some(to) = &rule.on_infection {
                match self.kind(to) {
                    None => faults.push(ZoneFault::Unknown(to.clone())),
                    Some(other) if other.strictness <= rule.strictness => {
                        faults.push(ZoneFault::NotStricter { from: rule.id.clone(), to: to.clone() });
                    }
                    Some(_) => {}
                }
            }
            for (at, exit) in rule.exits.iter().enumerate() {
                self.check_exit(rule, exit, at + 1, &mut faults);
            }
        }
        for (at, row) in self.levels.iter().enumerate() {
            if self.kind(&row.zone).is_none() {
                faults.push(ZoneFault::Unknown(row.zone.clone()));
            }
            if row.when.is_empty() != (at + 1 == self.levels.len()) {
                faults.push(ZoneFault::Levels(at + 1));
            }
        }
        faults
    }

    fn check_exit(&self, rule: &ZoneRule, exit: &ZoneExit, number: usize, faults: &mut Vec<ZoneFault>) {
        if let Some(to) = &exit.to {
            match self.kind(to) {
                None => faults.push(ZoneFault::Unknown(to.clone())),
                Some(other) if other.strictness >= rule.strictness => {
                    faults.push(ZoneFault::NotMilder { from: rule.id.clone(), to: to.clone() });
                }
                Some(_) => {}
            }
        }
        if exit.when.is_empty() {
            faults.push(ZoneFault::NoCondition { kind: rule.id.clone(), exit: number });
        }
        let counts = exit.when.iter().any(|condition| matches!(condition, ZoneCondition::DaysWithoutNew { .. }));
        for condition in &exit.when {
            match condition {
                ZoneCondition::ScreeningNegative { on_day, within_days }
                    if on_day.is_some() && !counts || on_day.is_none() && within_days.is_none() =>
                {
                    faults.push(ZoneFault::ScreeningOfNoDay { kind: rule.id.clone(), exit: number });
                }
                ZoneCondition::NoOtherZone { kinds } => {
                    let unknown = kinds.iter().filter(|kind| self.kind(kind).is_none());
                    faults.extend(unknown.cloned().map(ZoneFault::Unknown));
                    let waiting = kinds.iter().filter(|kind| self.kind(kind).is_some_and(waits));
                    faults.extend(waiting.cloned().map(ZoneFault::Waits));
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
