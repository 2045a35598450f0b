//! What one device knows: a plain list of facts, and loops that read it from the start every time.

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

/// A duty as long as it lives: the household, the round, the how manieth time of coming, the civil day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DutyKey {
    pub household: usize,
    pub round: usize,
    pub attempt: usize,
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
            | What::Address { household, .. } => Some(*household),
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

/// How a household ended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum End {
    Merged(usize),
    Dissolved,
}

/// The facts that were true by an instant, in the order they happened.
#[derive(Debug, Clone)]
pub struct Seen<'a> {
    pub facts: Vec<&'a Fact>,
}

impl<'a> Seen<'a> {
    pub fn by(facts: &'a [Fact], instant: i64) -> Self {
        let mut facts: Vec<&Fact> = facts.iter().filter(|fact| fact.at <= instant).collect();
        facts.sort_by_key(|fact| fact.at);
        Self { facts }
    }

    pub fn before(&self, instant: i64) -> Self {
        Self { facts: self.facts.iter().copied().filter(|fact| fact.at < instant).collect() }
    }

    /// The buildings of every registration.
    pub fn registrations(&self, wanted: usize) -> Vec<usize> {
        let mut found = Vec::new();
        for fact in &self.facts {
            match &fact.what {
                What::Household { household, building } if *household == wanted => found.push(*building),
                What::Split { into, building, .. } if *into == wanted => found.push(*building),
                _ => {}
            }
        }
        found
    }

    /// When and how the household ended, unless it was registered again since.
    pub fn end(&self, wanted: usize) -> Option<(i64, End)> {
        let mut end = None;
        for fact in &self.facts {
            match &fact.what {
                What::Household { household, .. } if *household == wanted => end = None,
                What::Split { into, .. } if *into == wanted => end = None,
                What::Merged { household, into } if *household == wanted => end = Some((fact.at, End::Merged(*into))),
                What::Dissolved { household } if *household == wanted => end = Some((fact.at, End::Dissolved)),
                _ => {}
            }
        }
        end
    }

    /// Registered, and a household still.
    pub fn stands(&self, household: usize) -> bool {
        !self.registrations(household).is_empty() && self.end(household).is_none()
    }

    pub fn standing(&self) -> Vec<usize> {
        (0..HOUSEHOLDS).filter(|household| self.stands(*household)).collect()
    }

    pub fn building(&self, wanted: usize) -> Option<usize> {
        let mut last = None;
        for fact in &self.facts {
            match &fact.what {
                What::Household { household, building } | What::Address { household, building }
                    if *household == wanted =>
                {
                    last = Some(*building);
                }
                What::Split { into, building, .. } if *into == wanted => last = Some(*building),
                _ => {}
            }
        }
        last
    }

    /// The households of every registration of a resident.
    pub fn enrolments(&self, wanted: usize) -> Vec<usize> {
        let mut found = Vec::new();
        for fact in &self.facts {
            match &fact.what {
                What::Resident { resident, household } if *resident == wanted => found.push(*household),
                _ => {}
            }
        }
        found
    }

    /// The household that the resident was last said to live in, and those that it has become part of.
    pub fn homes(&self, wanted: usize) -> Vec<usize> {
        let mut home = None;
        for fact in &self.facts {
            match &fact.what {
                What::Resident { resident, household } if *resident == wanted => home = Some(*household),
                What::Moved { resident, to } if *resident == wanted => home = *to,
                What::Split { into, residents, .. } if residents.contains(&wanted) => home = Some(*into),
                _ => {}
            }
        }
        let mut homes = Vec::new();
        while let Some(next) = home.filter(|next| !homes.contains(next)) {
            homes.push(next);
            home = match self.end(next) {
                Some((_, End::Merged(into))) => Some(into),
                _ => None,
            };
        }
        homes
    }

    /// The standing household that the resident lives in.
    pub fn home(&self, resident: usize) -> Option<usize> {
        self.homes(resident).last().copied().filter(|home| self.stands(*home))
    }

    pub fn members(&self, household: usize) -> Vec<usize> {
        (0..RESIDENTS).filter(|resident| self.homes(*resident).contains(&household)).collect()
    }

    pub fn second_home_members(&self, wanted: usize) -> Vec<usize> {
        let named = |whom: &usize| {
            self.facts.iter().any(|fact| match &fact.what {
                What::SecondHome { resident, household } => resident == whom && *household == wanted,
                _ => false,
            })
        };
        (0..RESIDENTS).filter(named).collect()
    }

    /// The grids that hold the household by name, or else its building.
    pub fn grids(&self, wanted: usize) -> Vec<usize> {
        if !self.stands(wanted) {
            return Vec::new();
        }
        let (mut by_name, mut by_building) = (Vec::new(), Vec::new());
        for number in 0..GRIDS {
            let mut drawn = None;
            for fact in &self.facts {
                match &fact.what {
                    What::Grid { grid, buildings, household } if *grid == number => {
                        drawn = Some((buildings, household))
                    }
                    _ => {}
                }
            }
            let Some((buildings, household)) = drawn else { continue };
            if *household == Some(wanted) {
                by_name.push(number);
            }
            if self.building(wanted).is_some_and(|building| buildings.contains(&building)) {
                by_building.push(number);
            }
        }
        if by_name.is_empty() { by_building } else { by_name }
    }

    pub fn round(&self, number: usize) -> Option<&'a Round> {
        self.rounds().into_iter().find(|round| round.round == number)
    }

    /// The rounds as they were last stated, in the order they begin.
    pub fn rounds(&self) -> Vec<&'a Round> {
        let mut rounds: Vec<&Round> = Vec::new();
        for fact in &self.facts {
            if let What::Round(stated) = &fact.what {
                rounds.retain(|round| round.round != stated.round);
                rounds.push(stated);
            }
        }
        rounds.sort_by_key(|round| (round.from, round.round));
        rounds
    }

    pub fn visits(&self, household: usize) -> Vec<(&'a Fact, &'a Visit)> {
        let mut found = Vec::new();
        for fact in &self.facts {
            match &fact.what {
                What::Visit(visit) if visit.household == household => found.push((*fact, visit)),
                _ => {}
            }
        }
        found
    }
}
