//! What one device knows: a plain list of facts, and loops that read it from the start every time.

use super::facts::{Fact, GRIDS, HOUSEHOLDS, RESIDENTS, Round, Visit, What};

/// How a household ended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum End {
    Merged(usize),
    Dissolved,
}

/// The facts that were true by an instant, in the order they happened.
#[derive(Debug, Clone)]
pub struct Seen<'a> {
    pub now: i64,
    pub facts: Vec<&'a Fact>,
}

impl<'a> Seen<'a> {
    pub fn by(facts: &'a [Fact], instant: i64) -> Self {
        let mut facts: Vec<&Fact> = facts.iter().filter(|fact| fact.at <= instant).collect();
        facts.sort_by_key(|fact| fact.at);
        Self { now: instant, facts }
    }

    pub fn before(&self, instant: i64) -> Self {
        let facts = self.facts.iter().copied().filter(|fact| fact.at < instant).collect();
        Self { now: instant - 1, facts }
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

    /// When and how the household ended, unless it was registered again since. Where households became part of each
    /// other in a ring, the merge that happened last does not count.
    pub fn end(&self, wanted: usize) -> Option<(i64, End)> {
        self.stated_end(wanted).filter(|_| !self.closes_ring(wanted))
    }

    pub fn closes_ring(&self, wanted: usize) -> bool {
        let own = self.stated_end(wanted).map(|(at, _)| at);
        let (mut latest, mut next) = (own, wanted);
        for _ in 0..HOUSEHOLDS {
            let Some((at, End::Merged(into))) = self.stated_end(next) else { return false };
            latest = latest.max(Some(at));
            next = into;
            if next == wanted {
                return latest == own;
            }
        }
        false
    }

    fn stated_end(&self, wanted: usize) -> Option<(i64, End)> {
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

    /// The times when the notice was found gone from the door, each once until it is put up again.
    pub fn notices_gone(&self, wanted: usize) -> Vec<&'a Fact> {
        let mut found = Vec::new();
        let mut hung = true;
        for fact in &self.facts {
            match fact.what {
                What::Notice { household, hangs } if household == wanted => {
                    if hung && !hangs {
                        found.push(*fact);
                    }
                    hung = hangs;
                }
                _ => {}
            }
        }
        found
    }

    /// The first word about the notice is that it is gone: that it was put up is not known.
    pub fn first_notice_gone(&self, wanted: usize) -> bool {
        let mut words = self.facts.iter().filter_map(|fact| match fact.what {
            What::Notice { household, hangs } if household == wanted => Some(hangs),
            _ => None,
        });
        words.next() == Some(false)
    }

    pub fn second_homes(&self, whom: usize) -> Vec<usize> {
        let words = self.facts.iter().filter_map(|fact| match fact.what {
            What::SecondHome { resident, household } if resident == whom => Some(household),
            _ => None,
        });
        words.collect()
    }

    /// The household that the last drawing of a grid names.
    pub fn named_in(&self, wanted: usize) -> Option<usize> {
        let mut words = self.facts.iter().filter_map(|fact| match fact.what {
            What::Grid { grid, household, .. } if grid == wanted => Some(household),
            _ => None,
        });
        words.next_back().flatten()
    }

    /// The last word about the notice.
    pub fn notice_hangs(&self, wanted: usize) -> bool {
        let words = self.facts.iter().rev();
        let mut words = words.filter_map(|fact| match fact.what {
            What::Notice { household, hangs } if household == wanted => Some(hangs),
            _ => None,
        });
        words.next() == Some(true)
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
