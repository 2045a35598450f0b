//! The facts of the model.

use gridward::duty::DutyKind;
use gridward::screening::{Approach, VisitOutcome};

/// So many households, residents, buildings and grids there can ever be.
pub const HOUSEHOLDS: usize = 8;
pub const RESIDENTS: usize = 16;
pub const BUILDINGS: usize = 2;
pub const GRIDS: usize = 2;

/// Where a round is held.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Scope {
    Community,
    Compound,
    Building(usize),
    Grid(usize),
    Household(usize),
}

/// A round. Times are milliseconds since 1970.
#[derive(Debug, Clone, PartialEq)]
pub struct Round {
    pub round: usize,
    pub from: i64,
    pub until: i64,
    pub scope: Scope,
    pub approach: Approach,
    pub narrows: Option<usize>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Visit {
    pub round: usize,
    pub household: usize,
    pub phone: bool,
    pub outcome: VisitOutcome,
    pub accounted: Vec<usize>,
    /// The form's required question was answered.
    pub answered: bool,
}

/// What somebody does about a duty.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Deed {
    Claim,
    Done,
    HandBack,
}

/// What makes a duty: a round for the how manieth time of coming, or a notice that was found gone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Origin {
    Round { round: usize, attempt: usize },
    Notice { device: usize, counter: u32 },
}

/// A duty as long as it lives.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DutyKey {
    pub household: usize,
    pub kind: DutyKind,
    pub origin: Origin,
    pub day: i64,
}

#[derive(Debug, Clone, PartialEq)]
pub enum What {
    Household {
        household: usize,
        building: usize,
    },
    Resident {
        resident: usize,
        household: usize,
    },
    Moved {
        resident: usize,
        to: Option<usize>,
    },
    SecondHome {
        resident: usize,
        household: usize,
    },
    Split {
        household: usize,
        into: usize,
        building: usize,
        residents: Vec<usize>,
    },
    Merged {
        household: usize,
        into: usize,
    },
    Dissolved {
        household: usize,
    },
    Address {
        household: usize,
        building: usize,
    },
    Grid {
        grid: usize,
        buildings: Vec<usize>,
        household: Option<usize>,
    },
    Round(Round),
    Visit(Visit),
    /// The notice of an empty home: put up, or found gone.
    Notice {
        household: usize,
        hangs: bool,
    },
    /// `position` is where the duty stood in the household's list when the deed was done.
    Act {
        duty: DutyKey,
        deed: Deed,
        position: usize,
    },
}

/// One fact; `device` and `counter` are its name.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    pub device: usize,
    pub counter: u32,
    pub at: i64,
    pub by: usize,
    pub what: What,
}

impl Fact {
    /// The household whose file the fact is in.
    pub fn household(&self) -> Option<usize> {
        match &self.what {
            What::Household { household, .. }
            | What::Merged { household, .. }
            | What::Dissolved { household }
            | What::Address { household, .. }
            | What::Notice { household, .. } => Some(*household),
            What::Split { into, .. } => Some(*into),
            What::Visit(visit) => Some(visit.household),
            What::Act { duty, .. } => Some(duty.household),
            _ => None,
        }
    }

    /// True when the fact is in the resident's file.
    pub fn is_about(&self, whom: usize) -> bool {
        match &self.what {
            What::Resident { resident, .. } | What::Moved { resident, .. } | What::SecondHome { resident, .. } => {
                *resident == whom
            }
            What::Split { residents, .. } => residents.contains(&whom),
            _ => false,
        }
    }
}
