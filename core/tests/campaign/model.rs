//! The naive model: for each device the list of facts that it knows, and which facts it would take up.

use super::facts::{BUILDINGS, Deed, Fact, GRIDS, HOUSEHOLDS, RESIDENTS, Scope, Visit, What};
use super::machine::{self, MINUTE};
use super::register::{START, register, round};
use super::seen::Seen;
use super::steps::{self, Action, Setup, Share, Step};
use gridward::duty::{DutyKind, DutyStatus};
use gridward::screening::{ScreeningState, VisitOutcome};
use proptest::prelude::*;
use proptest_state_machine::ReferenceStateMachine;
use std::collections::BTreeSet;
use std::fmt;

/// What the last step came to.
#[derive(Debug, Clone, Default)]
pub enum Did {
    #[default]
    Nothing,
    /// Somebody recorded the fact, and it is refused for these reasons; for none it is taken up.
    Recorded { fact: Fact, refused: BTreeSet<&'static str> },
    /// These facts went from one device to another, in an order and with repetitions that `seed` chooses.
    Delivered { from: usize, to: usize, names: Vec<(usize, u32)>, seed: u32 },
}

#[derive(Clone)]
pub struct Model {
    pub setup: Setup,
    pub now: i64,
    /// For each device its facts.
    pub known: Vec<Vec<Fact>>,
    pub did: Did,
    opened: usize,
}

/// A failing campaign is told by what it begins with and its steps; the facts follow from them.
impl fmt::Debug for Model {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.setup.fmt(f)
    }
}

impl Model {
    pub fn new(setup: Setup) -> Self {
        let register = register(&setup);
        let known = vec![register; setup.devices];
        Self { setup, now: START, known, did: Did::Nothing, opened: 1 }
    }

    pub fn seen(&self, device: usize) -> Seen<'_> {
        Seen::by(self.known.get(device).map(Vec::as_slice).unwrap_or_default(), self.now)
    }

    fn take(&mut self, step: &Step) {
        self.now += (step.minutes * MINUTE).max(1);
        let device = usize::from(step.device) % self.setup.devices;
        if let Action::Exchange { from, share } = &step.action {
            let from = usize::from(*from) % self.setup.devices;
            return self.deliver(from, device, *share);
        }
        // The office opens the rounds, one after the other.
        let device = if matches!(step.action, Action::OpenRound) { 0 } else { device };
        let at = self.unused(self.now - step.late_minutes * MINUTE);
        let by = usize::from(step.worker);
        self.did = Did::Nothing;
        let Some(what) = self.what(device, at, &step.action) else { return };
        if matches!(what, What::Round(_)) {
            self.opened += 1;
        }
        let refused = self.refusals(device, at, by, &what);
        let Some(known) = self.known.get_mut(device) else { return };
        let last = known.iter().filter(|fact| fact.device == device).map(|fact| fact.counter).max();
        let fact = Fact { device, counter: last.unwrap_or(0) + 1, at, by, what };
        if refused.is_empty() {
            known.push(fact.clone());
        }
        self.did = Did::Recorded { fact, refused };
    }

    /// No two facts happen in one millisecond: which comes first would then be for the clocks to say.
    fn unused(&self, mut at: i64) -> i64 {
        while self.known.iter().flatten().any(|fact| fact.at == at) {
            at -= 1;
        }
        at
    }

    fn deliver(&mut self, from: usize, to: usize, share: Share) {
        let (Some(given), Some(has)) = (self.known.get(from), self.known.get(to)) else { return };
        let mut lacking: Vec<Fact> = given.iter().filter(|fact| !has.contains(fact)).cloned().collect();
        let seed = match share {
            Share::All => 0,
            Share::Some(seed) => seed,
        };
        if let Share::Some(seed) = share {
            let odd = |fact: &Fact| (seed.rotate_left(fact.counter % 31) ^ fact.counter) & 1 == 1;
            lacking.retain(odd);
        }
        let names = lacking.iter().map(|fact| (fact.device, fact.counter)).collect();
        if let Some(has) = self.known.get_mut(to) {
            has.extend(lacking);
        }
        self.did = Did::Delivered { from, to, names, seed };
    }

    /// The fact that an action comes to on a device; none where there is nothing to act on.
    fn what(&self, device: usize, at: i64, action: &Action) -> Option<What> {
        let seen = self.seen(device);
        // Mostly a household that stands, now and then any other.
        let door = |number: u8| {
            let standing = seen.standing();
            let number = usize::from(number);
            let any = number % HOUSEHOLDS;
            if number < 16 || standing.is_empty() {
                return any;
            }
            standing.get(number % standing.len()).copied().unwrap_or(any)
        };
        let person = |number: u8| usize::from(number) % RESIDENTS;
        let building = |number: u8| usize::from(number) % BUILDINGS;
        let chosen = |mask: u16| move |resident: &usize| mask >> resident & 1 == 1;
        Some(match action {
            Action::Visit { household, round, phone, outcome, accounted, answered } => {
                let household = door(*household);
                let round = match usize::from(*round) {
                    any if any < 64 => any % 3,
                    _ => self.opened - 1,
                };
                let mut residents = seen.members(household);
                residents.extend(seen.second_home_members(household));
                residents.sort_unstable();
                residents.dedup();
                let settles = [VisitOutcome::Answered, VisitOutcome::GoneAway, VisitOutcome::Closed].contains(outcome);
                let accounted: Vec<usize> = match accounted {
                    // Now and then somebody who does not live there, or where nobody can have told.
                    7..16 => (0..RESIDENTS).filter(chosen(*accounted)).collect(),
                    mask => residents.into_iter().filter(|_| settles).filter(chosen(*mask)).collect(),
                };
                let (phone, outcome, answered) = (*phone, *outcome, *answered);
                What::Visit(Visit { round, household, phone, outcome, accounted, answered })
            }
            Action::Move { resident, to } => What::Moved { resident: person(*resident), to: to.map(door) },
            Action::SecondHome { resident, household } => {
                What::SecondHome { resident: person(*resident), household: door(*household) }
            }
            Action::Notice { household } => {
                // Mostly a home that a round has found empty.
                let is_empty = |household: &usize| {
                    let rounds = machine::rounds_of(&seen, *household, self.setup.rules);
                    let state = |round| {
                        machine::stops(&seen, *household, round, self.setup.rules).last().map(|stop| stop.state)
                    };
                    let empty = |state| matches!(state, ScreeningState::Vacant | ScreeningState::GoneAway);
                    rounds.into_iter().filter_map(state).any(empty)
                };
                let found = seen.standing().into_iter().find(is_empty).filter(|_| household % 4 != 0);
                let household = found.unwrap_or_else(|| door(*household));
                What::Notice { household, hangs: !seen.notice_hangs(household) }
            }
            Action::Split { household, into, building: at_building, residents } => {
                let household = door(*household);
                let residents = seen.members(household).into_iter().filter(chosen(*residents)).collect();
                let into = usize::from(*into) % HOUSEHOLDS;
                What::Split { household, into, building: building(*at_building), residents }
            }
            Action::Merge { household, into } => match self.merged_elsewhere(&seen).filter(|_| household % 2 == 1) {
                // Two devices that do not know of each other close a ring.
                Some((household, into)) => What::Merged { household: into, into: household },
                None => What::Merged { household: door(*household), into: door(*into) },
            },
            Action::Dissolve { household } => What::Dissolved { household: door(*household) },
            Action::Address { household, building: at_building } => {
                What::Address { household: door(*household), building: building(*at_building) }
            }
            Action::Register { household, building: at_building } => {
                let household = usize::from(*household) % HOUSEHOLDS;
                What::Household { household, building: building(*at_building) }
            }
            Action::Arrive { resident, household } => {
                What::Resident { resident: person(*resident), household: door(*household) }
            }
            Action::Redraw { grid, buildings, household } => {
                let buildings = (0..BUILDINGS).filter(|number| buildings >> number & 1 == 1).collect();
                What::Grid { grid: usize::from(*grid) % GRIDS, buildings, household: household.map(door) }
            }
            Action::OpenRound => What::Round(round(&self.setup, self.opened, at)?),
            Action::Act { household, duty, deed } => {
                let duties = |household: usize| machine::duties(&seen, household, self.setup.rules);
                // Now and then what there is to ask about a referral.
                let referred = |household: usize| {
                    let open = |duty: &machine::Duty| {
                        duty.key.kind == DutyKind::ReferralFollowUp && duty.status(self.now) == DutyStatus::Open
                    };
                    Some((household, duties(household).iter().position(open)?))
                };
                let asked = seen.standing().into_iter().find_map(referred).filter(|_| duty % 4 == 1);
                let (household, position) = match asked {
                    Some(asked) => asked,
                    None => {
                        let household = door(*household);
                        (household, usize::from(*duty) % duties(household).len().max(1))
                    }
                };
                // Of a household that no fact names, a device knows no duties.
                seen.facts.iter().find(|fact| fact.household() == Some(household))?;
                What::Act { duty: duties(household).get(position)?.key, deed: *deed, position }
            }
            Action::Exchange { .. } => return None,
        })
    }

    /// A merge that some other device knows and this one does not, of households that stand as far as it knows.
    fn merged_elsewhere(&self, seen: &Seen<'_>) -> Option<(usize, usize)> {
        let elsewhere = self.known.iter().flatten().filter(|fact| !seen.facts.contains(fact));
        let mut merges = elsewhere.filter_map(|fact| match fact.what {
            What::Merged { household, into } => Some((household, into)),
            _ => None,
        });
        merges.find(|(household, into)| seen.stands(*household) && seen.stands(*into))
    }

    /// The reasons for which a device refuses a fact, from what it knows now.
    fn refusals(&self, device: usize, at: i64, author: usize, what: &What) -> BTreeSet<&'static str> {
        let seen = self.seen(device);
        let mut reasons = BTreeSet::new();
        let mut refuse = |refused: bool, reason| {
            if refused {
                reasons.insert(reason);
            }
        };
        let (unknown, registered) = ("reject.unknownHousehold", "reject.alreadyRegistered");
        let stands = |household: &usize| seen.stands(*household);
        let never_enrolled = |resident: &usize| seen.enrolments(*resident).is_empty();
        match what {
            What::Household { household, .. } => refuse(stands(household), registered),
            What::Resident { resident, household } => {
                refuse(!stands(household), unknown);
                refuse(!never_enrolled(resident), registered);
            }
            What::Moved { resident, to } => {
                refuse(never_enrolled(resident), "reject.unknownResident");
                refuse(to.is_some_and(|to| !stands(&to)), unknown);
            }
            What::SecondHome { resident, household } => {
                refuse(never_enrolled(resident), "reject.unknownResident");
                refuse(!stands(household), unknown);
            }
            What::Split { household, into, .. } => {
                refuse(!stands(household), unknown);
                refuse(!seen.registrations(*into).is_empty(), registered);
            }
            What::Merged { household, into } => {
                refuse(!stands(household) || !stands(into), unknown);
                refuse(household == into, "reject.duplicate");
            }
            What::Dissolved { household } => {
                refuse(!stands(household), unknown);
                refuse(!seen.members(*household).is_empty(), "reject.stillInhabited");
            }
            What::Address { household, .. } => refuse(!stands(household), unknown),
            What::Notice { household, .. } => refuse(!stands(household), unknown),
            What::Grid { household, .. } => refuse(household.is_some_and(|household| !stands(&household)), unknown),
            What::Round(round) => {
                refuse(matches!(round.scope, Scope::Household(household) if !stands(&household)), unknown);
                refuse(round.narrows.is_some_and(|narrows| seen.round(narrows).is_none()), "reject.unknownRound");
            }
            What::Visit(visit) => self.refuse_visit(&seen, at, visit, &mut refuse),
            What::Act { duty, position, deed } => {
                let duties = machine::duties(&seen, duty.household, self.setup.rules);
                let status = duties.get(*position).map(|duty| duty.status(at));
                let over = [DutyStatus::Done, DutyStatus::LateDone, DutyStatus::Void];
                refuse(status.is_some_and(|status| over.contains(&status)), "reject.dutyOver");
                refuse(*deed == Deed::Done && machine::needs_outcome(duty.kind), "reject.outcomeMissing");
                let holder = duties.get(*position).map(|duty| duty.claim.map(|(by, _)| by));
                refuse(*deed == Deed::Claim && holder.flatten().is_some_and(|by| by != author), "reject.alreadyHeld");
                refuse(*deed == Deed::HandBack && holder.is_some_and(|by| by != Some(author)), "reject.notHeld");
            }
        }
        reasons
    }

    fn refuse_visit(&self, seen: &Seen<'_>, at: i64, visit: &Visit, refuse: &mut dyn FnMut(bool, &'static str)) {
        let household = visit.household;
        let stands = seen.stands(household);
        refuse(!stands, "reject.unknownHousehold");
        let Some(round) = seen.round(visit.round) else { return refuse(true, "reject.unknownRound") };
        refuse(at < round.from || round.until <= at, "reject.outsideRound");
        if !stands {
            return;
        }
        let rounds = machine::rounds_of(seen, household, self.setup.rules);
        refuse(!rounds.contains(&round), "reject.notInScope");
        let (members, guests) = (seen.members(household), seen.second_home_members(household));
        let stranger = |resident: &usize| !members.contains(resident) && !guests.contains(resident);
        refuse(visit.accounted.iter().any(stranger), "reject.notAMember");
        let settles = [VisitOutcome::Answered, VisitOutcome::GoneAway, VisitOutcome::Closed].contains(&visit.outcome);
        refuse(!settles && !visit.accounted.is_empty(), "reject.accountedUnlessAnswered");
        let settled = machine::stops(seen, household, round, self.setup.rules).last().map(|stop| stop.state);
        // A notice that is gone asks for a visit, whatever was known.
        let duties = machine::duties(seen, household, self.setup.rules);
        let asked_for = duties.iter().any(|duty| {
            let open = matches!(duty.status(at), DutyStatus::Open | DutyStatus::Claimed);
            duty.key.kind == DutyKind::NoticeVisit && open
        });
        refuse(!asked_for && settled.is_some_and(|state| state.is_final()), "reject.nothingLeftToAsk");
    }
}

/// One campaign on several devices.
pub struct Campaign;

impl ReferenceStateMachine for Campaign {
    type State = Model;
    type Transition = Step;

    fn init_state() -> BoxedStrategy<Model> {
        steps::setup().prop_map(Model::new).boxed()
    }

    fn transitions(_: &Model) -> BoxedStrategy<Step> {
        steps::step().boxed()
    }

    fn apply(mut state: Model, step: &Step) -> Model {
        state.take(step);
        state
    }
}
