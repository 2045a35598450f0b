//! A plan of who makes which stop, kept optimal while stops and people come and go.

use super::DispatchPolicy;
use super::fit::{Bar, Needs, Person, Stop, Term, TermKind};
use super::matching::{Choice, Cost, Matching, StopNumber, WorkerNumber};
use crate::base::{DutyId, HouseholdId, SightingId, WorkerId};
use std::collections::BTreeMap;

/// The least urgent priority.
const LAST: u8 = 9;

/// More than any chain of moves can cost: 2^16 points for a step, 2^8 steps and more, through 2^16 people.
const URGENCY: Cost = 1 << 44;

/// What a stop is called: where it is, and what it asks of whoever makes it. Two devices that plan the same call it the
/// same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct StopKey {
    /// The household, where it is one.
    pub household: Option<HouseholdId>,
    /// What was seen, where there is no household.
    pub sighting: Option<SightingId>,
    /// What it asks.
    pub needs: Needs,
}

/// A stop and who makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment<'d> {
    /// The stop.
    pub stop: &'d Stop,
    /// Who.
    pub worker: &'d WorkerId,
    /// The points that this choice costs, and what for; the load counts the doors before it by number.
    pub terms: Vec<Term>,
    /// Who would have been next, and how many points more the whole plan would cost then, at least.
    pub instead: Option<(&'d WorkerId, u32)>,
}

/// Why nobody makes a stop.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOver {
    /// Nobody can: for each thing that bars people, how many.
    Nobody(BTreeMap<Bar, u32>),
    /// So many could, and all have as many doors as they can go to.
    AllFull(u32),
}

/// Who makes which stop.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan<'d> {
    /// The stops that somebody makes, by name.
    pub assignments: Vec<Assignment<'d>>,
    /// Those that nobody makes, by name.
    pub left_over: Vec<(&'d Stop, LeftOver)>,
    /// The points of the whole plan, without what is left over.
    pub points: u64,
    /// True: no plan does more of the most urgent, or the same with fewer points.
    pub proven: bool,
}

/// Stops, people, and the best plan for them at every moment.
///
/// From one state the same changes in the same order give the same plan on every device. Where two plans are equally
/// good, another way to the same state may end in the other of them.
#[derive(Debug, Clone, Default)]
pub struct Dispatch {
    policy: DispatchPolicy,
    matching: Matching,
    people: BTreeMap<WorkerId, (WorkerNumber, Person)>,
    workers: Vec<WorkerId>,
    stops: BTreeMap<StopKey, (StopNumber, Stop)>,
}

impl Dispatch {
    /// The best plan for these stops and people. Of two that have one name the later one counts.
    #[must_use]
    pub fn new(policy: DispatchPolicy, people: Vec<Person>, stops: Vec<Stop>) -> Self {
        let mut dispatch = Self { policy, ..Self::default() };
        let people: BTreeMap<WorkerId, Person> =
            people.into_iter().map(|person| (person.worker.clone(), person)).collect();
        people.into_values().for_each(|person| dispatch.add_person(person));
        let stops: BTreeMap<StopKey, Stop> = stops.into_iter().map(|stop| (stop.key.clone(), stop)).collect();
        stops.into_values().for_each(|stop| dispatch.add_stop(stop));
        dispatch
    }

    /// Somebody can be sent from now on; known people are replaced.
    pub fn add_person(&mut self, person: Person) {
        self.remove_person(&person.worker);
        let loads: Vec<Cost> = (0..person.room).map(|more| self.load(&person, more)).collect();
        let offers = self.stops.values().filter_map(|(number, stop)| Some((*number, self.points(&person, stop)?)));
        let offers: Vec<_> = offers.collect();
        let number = self.matching.add_worker(&loads, &offers);
        self.workers.push(person.worker.clone());
        self.people.insert(person.worker.clone(), (number, person));
    }

    /// Somebody cannot be sent any more.
    pub fn remove_person(&mut self, worker: &WorkerId) {
        if let Some((number, _)) = self.people.remove(worker) {
            self.matching.remove_worker(number);
        }
    }

    /// A stop comes up; a known one is replaced.
    pub fn add_stop(&mut self, stop: Stop) {
        self.remove_stop(&stop.key);
        let choices = self
            .people
            .values()
            .filter_map(|(worker, person)| Some(Choice { cost: self.points(person, &stop)?, worker: *worker }));
        let choices: Vec<_> = choices.collect();
        let urgency = LAST.saturating_sub(stop.priority).saturating_add(1);
        let number = self.matching.add_stop(choices, URGENCY * Cost::from(urgency));
        self.stops.insert(stop.key.clone(), (number, stop));
    }

    /// A stop is made, or not wanted any more.
    pub fn remove_stop(&mut self, key: &StopKey) {
        if let Some((number, _)) = self.stops.remove(key) {
            self.matching.remove_stop(number);
        }
    }

    /// The stop that a duty is part of.
    #[must_use]
    pub fn stop_of(&self, duty: &DutyId) -> Option<&Stop> {
        self.stops.values().map(|(_, stop)| stop).find(|stop| stop.duties.contains(duty))
    }

    /// The plan as it stands, with its reasons.
    #[must_use]
    pub fn plan(&self) -> Plan<'_> {
        let mut plan = Plan { proven: self.matching.is_proven(), ..Plan::default() };
        let mut before: BTreeMap<&WorkerId, u16> = BTreeMap::new();
        for (number, stop) in self.stops.values() {
            let made_by = self.matching.choice(*number).and_then(|choice| self.workers.get(choice.worker));
            let Some((worker, (chosen, person))) = made_by.and_then(|worker| self.people.get_key_value(worker)) else {
                plan.left_over.push((stop, self.why_nobody(stop)));
                continue;
            };
            let mut terms = person.fit(stop, &self.policy).unwrap_or_default();
            let more = before.entry(worker).or_default();
            let points = u32::try_from(self.load(person, *more)).unwrap_or(u32::MAX);
            if points > 0 {
                terms.push(Term { kind: TermKind::Load, count: u32::from(person.taken + *more), points });
            }
            *more = more.saturating_add(1);
            plan.points += terms.iter().map(|term| u64::from(term.points)).sum::<u64>();
            let instead = self.instead(*chosen, stop);
            plan.assignments.push(Assignment { stop, worker, terms, instead });
        }
        plan
    }

    /// What one more door costs somebody, after so many of this plan.
    fn load(&self, person: &Person, more: u16) -> Cost {
        Cost::from(self.policy.load) * (Cost::from(person.taken) + Cost::from(more))
    }

    fn points(&self, person: &Person, stop: &Stop) -> Option<Cost> {
        let terms = person.fit(stop, &self.policy).ok()?;
        Some(terms.iter().map(|term| Cost::from(term.points)).sum())
    }

    /// Whoever would make the stop at the least points more, at today's prices; whoever has no room has no price.
    fn instead(&self, chosen: WorkerNumber, stop: &Stop) -> Option<(&WorkerId, u32)> {
        let cost = |(number, person): &(WorkerNumber, Person)| {
            Some(self.points(person, stop)? + self.matching.price(*number)?)
        };
        let all = self.people.iter();
        let mut costs: Vec<_> = all.filter_map(|(worker, entry)| Some((cost(entry)?, entry.0, worker))).collect();
        costs.sort();
        let own = costs.iter().find(|(_, number, _)| *number == chosen)?.0;
        let (next, _, worker) = costs.iter().find(|(_, number, _)| *number != chosen)?;
        Some((worker, u32::try_from(next - own).unwrap_or(u32::MAX)))
    }

    fn why_nobody(&self, stop: &Stop) -> LeftOver {
        let (mut could, mut bars) = (0, BTreeMap::new());
        for (_, person) in self.people.values() {
            match person.fit(stop, &self.policy) {
                Ok(_) => could += 1,
                Err(bar) => *bars.entry(bar).or_insert(0) += 1,
            }
        }
        if could > 0 { LeftOver::AllFull(could) } else { LeftOver::Nobody(bars) }
    }
}
