//! Who goes where at the least cost: stops are given to workers so that nothing cheaper is possible.
//!
//! The method is that of successive shortest paths. Each worker has a *price*: what one more stop costs with that person,
//! counting what is displaced by it. A new stop looks for the cheapest chain of moves that ends with somebody who has
//! room, and prices rise along it; a slot that comes free looks for the chain of moves that saves the most, and prices
//! fall. So a change costs one search, not a new plan, and the prices prove that the plan is optimal
//! ([`Matching::is_proven`]).
//!
//! Everything is in whole numbers and every search goes in the order of the workers, so the same calls in the same order
//! end in the same plan on every device. Where two plans cost the same, another order of calls may end in the other.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// What a choice costs, in whatever unit the caller uses; at most a billion, so that sums stay far from the end of the
/// type.
pub type Cost = i64;

/// What no plan reaches.
const NEVER: Cost = Cost::MAX / 4;

/// A stop's number in a matching, from 0 in the order of adding.
pub type StopNumber = usize;

/// A worker's number in a matching, from 0 in the order of adding.
pub type WorkerNumber = usize;

/// A worker who could make a stop, and what that would cost besides the worker's load.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Choice {
    /// What it costs.
    pub cost: Cost,
    /// The worker.
    pub worker: WorkerNumber,
}

#[derive(Debug, Clone)]
struct Stop {
    /// Who could make it, cheapest first.
    choices: Vec<Choice>,
    /// What it costs to leave it over.
    left_over: Cost,
    /// Who makes it.
    choice: Option<Choice>,
    /// False for one that was taken away.
    there: bool,
}

impl Stop {
    /// What the stop costs as things stand, without the worker's load.
    fn cost(&self) -> Cost {
        self.choice.map_or(self.left_over, |choice| choice.cost)
    }
}

#[derive(Debug, Clone)]
struct Worker {
    /// What the first stop, the second and so on add to the cost; never falling. Its length is the most that the worker
    /// can make.
    loads: Vec<Cost>,
    /// The stops that the worker could make.
    offers: Vec<(StopNumber, Cost)>,
    /// The stops that the worker makes.
    stops: Vec<StopNumber>,
}

impl Worker {
    /// What the last stop added.
    fn last(&self) -> Cost {
        self.stops.len().checked_sub(1).and_then(|last| self.loads.get(last)).copied().unwrap_or(-NEVER)
    }

    /// What one more stop would add.
    fn next(&self) -> Cost {
        self.loads.get(self.stops.len()).copied().unwrap_or(NEVER)
    }

    fn let_go(&mut self, stop: StopNumber) {
        if let Some(at) = self.stops.iter().position(|held| *held == stop) {
            self.stops.remove(at);
        }
    }
}

/// How a search came to a worker: with which stop, taken from whom (or given to whom).
#[derive(Debug, Clone, Copy)]
struct Step {
    other: Option<WorkerNumber>,
    stop: StopNumber,
    cost: Cost,
}

/// Where the cheapest chain of moves ends.
#[derive(Debug, Clone, Copy)]
enum End {
    /// Nowhere: prices move, and nothing else.
    Still,
    /// With this worker's load.
    Load(WorkerNumber),
    /// With this stop, which nobody makes after (or before) the move.
    LeftOver(Step),
}

/// The state of one search from worker to worker, kept to use its memory again.
#[derive(Debug, Clone, Default)]
struct Search {
    round: u32,
    /// For each worker: the last search that came by, how far it was, the step to it, and whether it is settled.
    seen: Vec<Reached>,
    reached: Vec<WorkerNumber>,
    heap: BinaryHeap<Reverse<(Cost, WorkerNumber)>>,
    best: Cost,
    end: Option<End>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Reached {
    round: u32,
    settled: bool,
    distance: Cost,
    step: Option<Step>,
}

impl Search {
    fn start(&mut self, workers: usize) {
        self.round = self.round.wrapping_add(1);
        if self.round == 0 {
            self.seen.clear();
            self.round = 1;
        }
        self.seen.resize(workers, Reached::default());
        self.reached.clear();
        self.heap.clear();
        (self.best, self.end) = (NEVER, None);
    }

    fn end(&mut self, distance: Cost, end: End) {
        if distance < self.best {
            (self.best, self.end) = (distance, Some(end));
        }
    }

    /// A worker can be reached by a step, and the chain can end there with `finish` more.
    fn reach(&mut self, worker: WorkerNumber, distance: Cost, step: Option<Step>, finish: impl FnOnce() -> Cost) {
        let round = self.round;
        if distance >= self.best {
            return;
        }
        let Some(seen) = self.seen.get_mut(worker) else { return };
        if seen.round == round {
            if seen.settled || seen.distance <= distance {
                return;
            }
        } else {
            self.reached.push(worker);
        }
        *seen = Reached { round, settled: false, distance, step };
        self.end(distance.saturating_add(finish()), End::Load(worker));
        self.heap.push(Reverse((distance, worker)));
    }

    /// The nearest worker that is not settled yet, nearer than the best end.
    fn settle(&mut self) -> Option<(WorkerNumber, Cost)> {
        while let Some(Reverse((distance, worker))) = self.heap.pop() {
            if distance >= self.best {
                return None;
            }
            let seen = self.seen.get_mut(worker)?;
            if !seen.settled && seen.distance == distance {
                seen.settled = true;
                return Some((worker, distance));
            }
        }
        None
    }

    fn step(&self, worker: WorkerNumber) -> Option<Step> {
        self.seen.get(worker).and_then(|seen| seen.step)
    }

    /// The workers nearer than the best end, and by how much.
    fn nearer(&self) -> impl Iterator<Item = (WorkerNumber, Cost)> + '_ {
        let nearer = |worker: &WorkerNumber| Some((*worker, self.best.checked_sub(self.seen.get(*worker)?.distance)?));
        self.reached.iter().filter_map(nearer).filter(|(_, by)| *by > 0)
    }
}

/// A plan that is optimal after every call.
#[derive(Debug, Clone, Default)]
pub struct Matching {
    stops: Vec<Stop>,
    workers: Vec<Worker>,
    /// For each worker: between what the last stop added and what the next would add. Apart from the workers, since a
    /// search reads little else.
    prices: Vec<Cost>,
    search: Search,
}

impl Matching {
    /// A worker joins. `loads` is what the first stop, the second and so on add to the cost; where it falls, it is
    /// taken to stay the same, since a person's burden only grows. `offers` are stops that are there already and that
    /// the worker could make, each with its cost.
    pub fn add_worker(&mut self, loads: &[Cost], offers: &[(StopNumber, Cost)]) -> WorkerNumber {
        let number = self.workers.len();
        let rising = loads.iter().scan(-NEVER, |most, load| {
            *most = (*most).max(*load);
            Some(*most)
        });
        let loads: Vec<Cost> = rising.collect();
        // At first so dear that nobody would change to the worker; then as cheap as the first stop, with whoever gains.
        let mut price = loads.first().copied().unwrap_or(NEVER);
        for (stop, cost) in offers {
            let Some(stop) = self.stops.get_mut(*stop).filter(|stop| stop.there) else { continue };
            let choice = Choice { cost: *cost, worker: number };
            let at = stop.choices.partition_point(|other| *other < choice);
            stop.choices.insert(at, choice);
            let held_by = stop.choice.and_then(|choice| self.prices.get(choice.worker));
            price = price.max(stop.cost() + held_by.unwrap_or(&0) - cost);
        }
        self.prices.push(price);
        self.workers.push(Worker { loads, offers: offers.to_vec(), stops: Vec::new() });
        self.fill(number);
        number
    }

    /// A worker leaves; the others take over what they can.
    pub fn remove_worker(&mut self, number: WorkerNumber) {
        let Some(worker) = self.workers.get_mut(number) else { return };
        worker.loads.clear();
        if let Some(price) = self.prices.get_mut(number) {
            *price = NEVER;
        }
        let stops = std::mem::take(&mut worker.stops);
        worker.offers = Vec::new();
        for stop in stops {
            if let Some(stop) = self.stops.get_mut(stop) {
                stop.choice = None;
            }
            self.place(stop);
        }
    }

    /// A stop comes up. `left_over` is what it costs when nobody makes it.
    pub fn add_stop(&mut self, mut choices: Vec<Choice>, left_over: Cost) -> StopNumber {
        let number = self.stops.len();
        choices.retain(|choice| self.price(choice.worker).is_some());
        choices.sort_unstable();
        for choice in &choices {
            if let Some(worker) = self.workers.get_mut(choice.worker) {
                worker.offers.push((number, choice.cost));
            }
        }
        self.stops.push(Stop { choices, left_over, choice: None, there: true });
        self.place(number);
        number
    }

    /// A stop is made, or not wanted any more; the others move up.
    pub fn remove_stop(&mut self, number: StopNumber) {
        let Some(stop) = self.stops.get_mut(number) else { return };
        stop.there = false;
        // Offers of it stay with the workers, and are passed over.
        stop.choices = Vec::new();
        if let Some(choice) = stop.choice.take() {
            if let Some(worker) = self.workers.get_mut(choice.worker) {
                worker.let_go(number);
            }
            self.fill(choice.worker);
        }
    }

    /// Who makes a stop, and what that costs.
    #[must_use]
    pub fn choice(&self, stop: StopNumber) -> Option<Choice> {
        self.stops.get(stop).and_then(|stop| stop.choice)
    }

    /// The stops that a worker makes, by number.
    #[must_use]
    pub fn stops_of(&self, worker: WorkerNumber) -> Vec<StopNumber> {
        let mut stops = self.workers.get(worker).map(|worker| worker.stops.clone()).unwrap_or_default();
        stops.sort_unstable();
        stops
    }

    /// What one more stop costs with a worker, counting what it would displace. Why a stop went to somebody else: their
    /// cost and price together are less.
    #[must_use]
    pub fn price(&self, worker: WorkerNumber) -> Option<Cost> {
        self.prices.get(worker).copied().filter(|price| *price < NEVER)
    }

    /// What the plan costs: stops made, loads, and stops left over.
    #[must_use]
    pub fn objective(&self) -> Cost {
        let stops: Cost = self.stops.iter().filter(|stop| stop.there).map(Stop::cost).sum();
        let load = |worker: &Worker| worker.loads.iter().take(worker.stops.len()).sum::<Cost>();
        stops + self.workers.iter().map(load).sum::<Cost>()
    }

    /// True when the prices prove that no plan costs less: no stop would be cheaper elsewhere at today's prices, and
    /// each price lies between what a worker's last stop added and what the next would add.
    #[must_use]
    pub fn is_proven(&self) -> bool {
        let price = |worker: WorkerNumber| self.prices.get(worker).copied().unwrap_or(NEVER);
        let content = |stop: &Stop| {
            let now = stop.cost() + stop.choice.map_or(0, |choice| price(choice.worker));
            let cheapest = stop.choices.iter().map(|choice| choice.cost + price(choice.worker)).min();
            now <= stop.left_over && cheapest.is_none_or(|cheapest| now <= cheapest)
        };
        let fair = |(worker, price): (&Worker, &Cost)| worker.last() <= *price && *price <= worker.next();
        self.stops.iter().filter(|stop| stop.there).all(content) && self.workers.iter().zip(&self.prices).all(fair)
    }

    /// Finds the cheapest chain of moves that begins with a stop that nobody makes, and makes them.
    fn place(&mut self, number: StopNumber) {
        let Self { stops, workers, prices, search } = self;
        let Some(stop) = stops.get(number) else { return };
        search.start(workers.len());
        search.end(stop.left_over, End::LeftOver(Step { other: None, stop: number, cost: 0 }));
        let cheapest = prices.iter().copied().min().unwrap_or(NEVER);
        let ask = |search: &mut Search, from: Option<WorkerNumber>, number: StopNumber, stop: &Stop, so_far: Cost| {
            for choice in &stop.choices {
                let cost = so_far + choice.cost;
                if cost + cheapest >= search.best {
                    break;
                }
                let Some(price) = prices.get(choice.worker) else { continue };
                let step = Step { other: from, stop: number, cost: choice.cost };
                let finish = || workers.get(choice.worker).map_or(NEVER, |worker| worker.next() - price);
                search.reach(choice.worker, cost + price, Some(step), finish);
            }
        };
        ask(search, None, number, stop, 0);
        while let Some((number, distance)) = search.settle() {
            let Some((worker, price)) = workers.get(number).zip(prices.get(number)) else { continue };
            for held in &worker.stops {
                let Some(stop) = stops.get(*held) else { continue };
                let so_far = distance - stop.cost() - price;
                let step = Step { other: Some(number), stop: *held, cost: 0 };
                search.end(so_far + stop.left_over, End::LeftOver(step));
                ask(search, Some(number), *held, stop, so_far);
            }
        }
        for (worker, by) in search.nearer() {
            if let Some(price) = prices.get_mut(worker) {
                *price += by;
            }
        }
        let mut next = match search.end {
            Some(End::Load(worker)) => Some(worker),
            Some(End::LeftOver(step)) => {
                if let Some(stop) = stops.get_mut(step.stop) {
                    stop.choice = None;
                }
                if let Some(worker) = step.other.and_then(|worker| workers.get_mut(worker)) {
                    worker.let_go(step.stop);
                }
                step.other
            }
            _ => None,
        };
        while let Some((worker, step)) = next.and_then(|worker| Some((worker, search.step(worker)?))) {
            hand_over(stops, workers, step.stop, step.other, Choice { cost: step.cost, worker });
            next = step.other;
        }
    }

    /// Finds, as long as a worker has room at less than the worker's price, the chain of moves that saves the most and
    /// ends with the worker; or lowers the price where there is none.
    fn fill(&mut self, number: WorkerNumber) {
        let Self { stops, workers, prices, search } = self;
        loop {
            let Some((worker, price)) = workers.get(number).zip(prices.get(number)) else { return };
            let gap = price - worker.next();
            if gap <= 0 {
                return;
            }
            search.start(workers.len());
            search.end(gap, End::Still);
            search.reach(number, 0, None, || NEVER);
            while let Some((taker, distance)) = search.settle() {
                let Some((worker, price)) = workers.get(taker).zip(prices.get(taker)) else { continue };
                for (offered, cost) in &worker.offers {
                    let Some(stop) = stops.get(*offered).filter(|stop| stop.there) else { continue };
                    let step = Step { other: Some(taker), stop: *offered, cost: *cost };
                    let so_far = distance + cost + price - stop.cost();
                    match stop.choice.and_then(|choice| Some((choice.worker, *prices.get(choice.worker)?))) {
                        Some((giver, _)) if giver == taker => {}
                        Some((giver, price)) => {
                            let finish = || workers.get(giver).map_or(NEVER, |worker| price - worker.last());
                            search.reach(giver, so_far - price, Some(step), finish);
                        }
                        None => search.end(so_far, End::LeftOver(step)),
                    }
                }
            }
            for (worker, by) in search.nearer() {
                if let Some(price) = prices.get_mut(worker) {
                    *price -= by;
                }
            }
            let mut next = match search.end {
                Some(End::Load(giver)) => search.step(giver).map(|step| (Some(giver), step)),
                Some(End::LeftOver(step)) => Some((None, step)),
                _ => None,
            };
            while let Some((giver, step)) = next {
                let Some(taker) = step.other else { break };
                hand_over(stops, workers, step.stop, giver, Choice { cost: step.cost, worker: taker });
                next = search.step(taker).map(|step| (Some(taker), step));
            }
        }
    }
}

/// A stop goes from one worker, or from nobody, to another.
fn hand_over(
    stops: &mut [Stop],
    workers: &mut [Worker],
    number: StopNumber,
    giver: Option<WorkerNumber>,
    choice: Choice,
) {
    if let Some(giver) = giver.and_then(|giver| workers.get_mut(giver)) {
        giver.let_go(number);
    }
    if let Some(taker) = workers.get_mut(choice.worker) {
        taker.stops.push(number);
    }
    if let Some(stop) = stops.get_mut(number) {
        stop.choice = Some(choice);
    }
}
