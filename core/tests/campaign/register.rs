//! What a campaign begins with.

use super::facts::{BUILDINGS, Fact, GRIDS, RESIDENTS, Round, Scope, What};
use super::machine::{DAY, HOUR};
use super::steps::Setup;

/// Midnight of 15 December 2021 in China (N1).
pub const START: i64 = 1_639_497_600_000;
/// The device that the register comes from.
pub const OFFICE: usize = 9;

/// What the office has registered on the day before.
pub fn register(setup: &Setup) -> Vec<Fact> {
    let mut register: Vec<What> = Vec::new();
    let mut people = 0..RESIDENTS;
    for (household, residents) in setup.homes.iter().enumerate() {
        register.push(What::Household { household, building: household % BUILDINGS });
        let arriving = people.by_ref().take(*residents);
        register.extend(arriving.map(|resident| What::Resident { resident, household }));
    }
    register.extend((0..GRIDS).map(|grid| What::Grid { grid, buildings: vec![grid], household: None }));
    register.extend(round(setup, 0, START).map(What::Round));
    let fact = |(at, what)| Fact { device: OFFICE, counter: 0, at, by: 0, what };
    (START - DAY..).zip(register).map(fact).collect()
}

/// The round of that number as it is opened at `now`; none when no more are planned.
pub fn round(setup: &Setup, number: usize, now: i64) -> Option<Round> {
    let plan = setup.plans.get(number)?;
    let picked = usize::from(plan.scope) / 5;
    let scope = match plan.scope % 5 {
        0 => Scope::Compound,
        1 => Scope::Building(picked % BUILDINGS),
        2 => Scope::Grid(picked % GRIDS),
        3 if picked < 16 => Scope::Household(picked % setup.homes.len().max(1)),
        _ => Scope::Community,
    };
    let from = now + plan.begins_after_hours * HOUR;
    let narrows = number.checked_sub(1).filter(|_| plan.narrows);
    Some(Round { round: number, from, until: from + plan.hours * HOUR, scope, approach: plan.approach, narrows })
}
