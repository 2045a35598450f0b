//! A property is worth as much as the campaigns that it sees: they must reach what they are there for.

use super::devices::Outcome;
use super::facts::{HOUSEHOLDS, What};
use super::machine::{self, civil_day};
use super::model::{Campaign, Did};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use proptest_state_machine::ReferenceStateMachine;
use std::collections::BTreeMap;

const CAMPAIGNS: usize = 100;

/// Counts what the campaigns reach; an error names what they do not.
pub fn everything() -> Outcome {
    let mut runner = TestRunner::deterministic();
    let strategy = Campaign::sequential_strategy(1..60);
    let mut reached: BTreeMap<String, u32> = BTreeMap::new();
    for _ in 0..CAMPAIGNS {
        let (mut model, steps, _) = strategy.new_tree(&mut runner).map_err(|reason| reason.to_string())?.current();
        for step in steps {
            model = Campaign::apply(model, &step);
            match &model.did {
                Did::Recorded { fact, refused } if refused.is_empty() => {
                    let kind = format!("{:?}", fact.what);
                    let kind = kind.split(['(', ' ']).next().unwrap_or_default().to_owned();
                    *reached.entry(kind).or_default() += 1;
                    if let What::Round(round) = &fact.what {
                        *reached.entry(format!("narrowing {}", round.narrows.is_some())).or_default() += 1;
                    }
                }
                Did::Recorded { refused, .. } => {
                    for reason in refused {
                        *reached.entry((*reason).to_owned()).or_default() += 1;
                    }
                }
                Did::Delivered { .. } | Did::Nothing => {}
            }
        }
        for device in 0..model.setup.devices {
            let seen = model.seen(device);
            for household in 0..HOUSEHOLDS {
                if seen.closes_ring(household) {
                    *reached.entry("ring of mergers".to_owned()).or_default() += 1;
                }
                for round in machine::rounds_of(&seen, household, model.setup.rules) {
                    if seen.stands(household) && machine::has_left(&seen, household, round, model.setup.rules) {
                        *reached.entry("left the scope".to_owned()).or_default() += 1;
                    }
                    for stop in machine::stops(&seen, household, round, model.setup.rules) {
                        *reached.entry(stop.state.code().to_owned()).or_default() += 1;
                        if !stop.is_visit {
                            *reached.entry("opened again by a notice".to_owned()).or_default() += 1;
                        }
                        if stop.retry.is_some_and(|retry| civil_day(retry) != civil_day(stop.at)) {
                            *reached.entry("retry across midnight".to_owned()).or_default() += 1;
                        }
                    }
                }
                for duty in machine::duties(&seen, household, model.setup.rules) {
                    *reached.entry(duty.status(model.now).code().to_owned()).or_default() += 1;
                    *reached.entry(duty.key.kind.code().to_owned()).or_default() += 1;
                }
            }
        }
    }
    let lacking: Vec<&str> = EXPECTED.into_iter().filter(|what| !reached.contains_key(*what)).collect();
    if lacking.is_empty() { Ok(()) } else { Err(format!("never reached: {lacking:?}; reached: {reached:?}").into()) }
}

const EXPECTED: [&str; 53] = [
    "Household",
    "Resident",
    "Moved",
    "SecondHome",
    "Split",
    "Merged",
    "Dissolved",
    "Address",
    "Grid",
    "Round",
    "Visit",
    "Act",
    "narrowing true",
    "narrowing false",
    "reject.unknownHousehold",
    "reject.unknownResident",
    "reject.alreadyRegistered",
    "reject.duplicate",
    "reject.stillInhabited",
    "reject.outsideRound",
    "reject.unknownRound",
    "reject.notInScope",
    "reject.notAMember",
    "reject.accountedUnlessAnswered",
    "reject.nothingLeftToAsk",
    "reject.dutyOver",
    "reject.alreadyHeld",
    "reject.notHeld",
    "retryDue",
    "answeredInPart",
    "refused",
    "referred",
    "verified",
    "vacant",
    "goneAway",
    "closed",
    "retry across midnight",
    "ring of mergers",
    "Notice",
    "left the scope",
    "opened again by a notice",
    "reject.outcomeMissing",
    "screeningVisit",
    "screeningRetry",
    "referralFollowUp",
    "noticeVisit",
    "upcoming",
    "open",
    "claimed",
    "done",
    "lateDone",
    "missed",
    "void",
];
