//! The rota: no rule broken by a naive checker, as good as exhaustive search, and told in words.

mod breaches;
#[path = "../common/chance.rs"]
mod chance;
mod coverage;
mod facade;
mod kit;
mod mending;
mod naive;
mod register;
mod section;
mod tiredness;

use chance::drawn;
use proptest::prelude::any;
use proptest::test_runner::{TestCaseError, TestRunner};
use std::error::Error;

type Outcome = Result<(), Box<dyn Error>>;

/// Runs a property for so many seeds from a fixed one; `PROPTEST_CASES` and `GRIDWARD_RANDOM` look further.
fn for_seeds(cases: u32, property: impl Fn(u64) -> Result<(), TestCaseError>) -> Outcome {
    Ok(TestRunner::new(drawn(cases, 20_200_210)).run(&any::<u64>(), property)?)
}
