//! While stops and workers come and go the plan stays the cheapest there is, and its prices prove it.

use crate::naive::{World, least};
use crate::runner;
use gridward::dispatch::matching::{Choice, Cost, Matching, StopNumber, WorkerNumber};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

/// One change. Numbers point into what is there, around the end.
#[derive(Debug, Clone)]
enum Change {
    StopComes { costs: Vec<Option<Cost>>, left_over: Cost },
    StopGoes(usize),
    WorkerComes { loads: Vec<Cost>, costs: Vec<Option<Cost>> },
    WorkerGoes(usize),
}

fn change() -> impl Strategy<Value = Change> {
    let costs = || prop::collection::vec(prop::option::weighted(0.7, 0..20_i64), 8);
    let loads = prop::collection::vec(0..6_i64, 0..3).prop_map(|steps| {
        let rising = steps.into_iter().scan(0, |sum, step| {
            *sum += step;
            Some(*sum)
        });
        rising.collect::<Vec<_>>()
    });
    prop_oneof![
        4 => (costs(), prop_oneof![Just(5_i64), Just(1_000), Just(2_000)])
            .prop_map(|(costs, left_over)| Change::StopComes { costs, left_over }),
        2 => any::<prop::sample::Index>().prop_map(|at| Change::StopGoes(at.index(64))),
        2 => (loads, costs()).prop_map(|(loads, costs)| Change::WorkerComes { loads, costs }),
        1 => any::<prop::sample::Index>().prop_map(|at| Change::WorkerGoes(at.index(64))),
    ]
}

/// What is there, told apart from the matching.
#[derive(Default)]
struct Told {
    matching: Matching,
    stops: Vec<(StopNumber, Vec<Choice>, Cost)>,
    workers: Vec<(WorkerNumber, Vec<Cost>)>,
}

impl Told {
    fn change(&mut self, change: Change) {
        match change {
            Change::StopComes { costs, left_over } if self.stops.len() < 6 => {
                let choices: Vec<Choice> = (self.workers.iter().zip(costs))
                    .filter_map(|((worker, _), cost)| Some(Choice { cost: cost?, worker: *worker }))
                    .collect();
                let number = self.matching.add_stop(choices.clone(), left_over);
                self.stops.push((number, choices, left_over));
            }
            Change::StopGoes(at) if !self.stops.is_empty() => {
                let (number, ..) = self.stops.remove(at % self.stops.len());
                self.matching.remove_stop(number);
            }
            Change::WorkerComes { loads, costs } if self.workers.len() < 4 => {
                let offers: Vec<(StopNumber, Cost)> =
                    self.stops.iter().zip(&costs).filter_map(|((stop, ..), cost)| Some((*stop, (*cost)?))).collect();
                let number = self.matching.add_worker(&loads, &offers);
                for ((_, choices, _), cost) in self.stops.iter_mut().zip(costs) {
                    choices.extend(cost.map(|cost| Choice { cost, worker: number }));
                }
                self.workers.push((number, loads));
            }
            Change::WorkerGoes(at) if !self.workers.is_empty() => {
                let (number, _) = self.workers.remove(at % self.workers.len());
                self.matching.remove_worker(number);
                for (_, choices, _) in &mut self.stops {
                    choices.retain(|choice| choice.worker != number);
                }
            }
            _ => {}
        }
    }

    /// What is there, with workers numbered as they stand.
    fn world(&self) -> World {
        let place = |number: WorkerNumber| self.workers.iter().position(|(known, _)| *known == number);
        let stops = self.stops.iter().map(|(_, choices, left_over)| {
            let choices = choices.iter().filter_map(|choice| Some(Choice { worker: place(choice.worker)?, ..*choice }));
            (choices.collect(), *left_over)
        });
        World { stops: stops.collect(), loads: self.workers.iter().map(|(_, loads)| loads.clone()).collect() }
    }

    fn holds(&self) -> Result<(), TestCaseError> {
        prop_assert!(self.matching.is_proven(), "the prices prove nothing");
        prop_assert_eq!(self.matching.objective(), least(&self.world()));
        for (worker, loads) in &self.workers {
            let stops = self.matching.stops_of(*worker);
            prop_assert!(stops.len() <= loads.len(), "more stops than the worker can make");
            for stop in stops {
                prop_assert_eq!(self.matching.choice(stop).map(|choice| choice.worker), Some(*worker));
            }
        }
        Ok(())
    }
}

/// Law 10: after every change no plan is cheaper, and nobody makes a stop that is not offered to the worker.
#[test]
fn the_plan_is_the_cheapest_after_every_change() {
    let changes = prop::collection::vec(change(), 1..24);
    let outcome = runner(1_500).run(&changes, |changes| {
        let mut told = Told::default();
        for change in changes {
            told.change(change);
            told.holds()?;
        }
        Ok(())
    });
    assert!(outcome.is_ok(), "{outcome:?}");
}

/// The more urgent stop is made, also where two of the less urgent would be cheaper.
#[test]
fn the_proof_notices_a_plan_that_is_not_the_cheapest() {
    let mut matching = Matching::default();
    let dear = matching.add_worker(&[0, 0], &[]);
    let stop = matching.add_stop(vec![Choice { cost: 9, worker: dear }], 1_000);
    assert!(matching.is_proven());
    let cheap = matching.add_worker(&[0], &[(stop, 1)]);
    assert_eq!(matching.choice(stop).map(|choice| choice.worker), Some(cheap));
    assert_eq!(matching.objective(), 1);
    matching.remove_worker(cheap);
    assert_eq!(matching.choice(stop).map(|choice| choice.worker), Some(dear));
    matching.remove_worker(dear);
    assert_eq!((matching.choice(stop), matching.objective()), (None, 1_000));
    assert!(matching.is_proven());
}
