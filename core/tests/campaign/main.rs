//! Whole campaigns: several workers on several offline devices, in random order, against a naive model (N1, N2, Z5,
//! S5); and the drawing of the household machine in the documentation.

#[path = "../common/chance.rs"]
mod chance;
mod checks;
mod devices;
mod drawing;
mod facts;
mod machine;
mod model;
mod reach;
mod register;
mod seen;
mod steps;
mod words;

use devices::Outcome;
use facts::Fact;
use gridward::Engine;
use gridward::log::VersionVector;
use model::{Campaign, Did, Model};
use proptest::test_runner::Config;
use proptest_state_machine::{StateMachineTest, prop_state_machine};
use register::START;
use steps::Step;

/// The devices of one campaign.
struct Devices;

fn holds(outcome: Outcome) {
    assert_eq!(outcome.map_err(|error| error.to_string()), Ok(()));
}

impl StateMachineTest for Devices {
    type SystemUnderTest = Vec<Engine>;
    type Reference = Campaign;

    fn init_test(model: &Model) -> Vec<Engine> {
        let devices = devices::devices(model);
        holds(devices.as_ref().map(|_| ()).map_err(|error| error.to_string().into()));
        devices.unwrap_or_default()
    }

    fn apply(mut devices: Vec<Engine>, model: &Model, _: Step) -> Vec<Engine> {
        holds(devices::apply(&mut devices, model));
        let touched = match &model.did {
            Did::Nothing => None,
            Did::Recorded { fact, .. } => Some(fact.device),
            Did::Delivered { to, .. } => Some(*to),
        };
        if let Some((device, facts)) = touched.and_then(|at| Some((devices.get(at)?, model.known.get(at)?))) {
            holds(checks::agree(device, facts, model.now, model.setup.rules));
        }
        devices
    }

    /// Everybody comes back to the office.
    fn teardown(devices: Vec<Engine>, model: Model) {
        holds(meet(devices, &model));
    }
}

fn meet(mut devices: Vec<Engine>, model: &Model) -> Outcome {
    let mut all: Vec<Fact> = Vec::new();
    for fact in model.known.iter().flatten() {
        if !all.contains(fact) {
            all.push(fact.clone());
        }
    }
    let everything: Vec<_> = devices.iter().map(|device| device.events_since(&VersionVector::default())).collect();
    for (at, device) in devices.iter_mut().enumerate() {
        // Each hears of the others in another order.
        let (first, last) = everything.split_at(at);
        for events in last.iter().chain(first) {
            device.merge(events.clone());
        }
    }
    let digests: Vec<_> = devices.iter().map(Engine::digest).collect();
    if digests.windows(2).any(|pair| matches!(pair, [a, b] if a != b)) {
        return Err("devices that hold the same events differ".into());
    }
    let rules = model.setup.rules;
    for device in &devices {
        checks::agree(device, &all, model.now, rules)?;
    }
    // And it was so in the middle of the campaign, as is known now.
    let middle = START + (model.now - START) / 2;
    devices.first().map_or(Ok(()), |device| checks::agree(device, &all, middle, rules))
}

/// So many campaigns take less than a minute on one slow core; `PROPTEST_CASES` asks for another number.
fn config() -> Config {
    chance::drawn(150, 20_200_825)
}

prop_state_machine! {
    #![proptest_config(config())]

    #[test]
    fn no_household_is_lost_and_nobody_counted_twice(sequential 1..60 => Devices);
}

#[test]
fn the_drawing_is_that_of_the_table() -> Outcome {
    drawing::fresh()
}

#[test]
fn the_campaigns_reach_every_state_reason_and_duty() -> Outcome {
    reach::everything()
}
