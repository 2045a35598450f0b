//! The rota: no rule broken by a naive checker, as good as exhaustive search, and told in words.

mod breaches;
mod coverage;
mod facade;
mod kit;
mod mending;
mod naive;
mod register;
mod section;
mod tiredness;

use proptest::prelude::{ProptestConfig, any};
use proptest::test_runner::{RngSeed, TestCaseError, TestRunner};
use std::error::Error;

type Outcome = Result<(), Box<dyn Error>>;

/// Runs a property for so many seeds from a fixed one; `PROPTEST_CASES` and `GRIDWARD_RANDOM` look further.
fn for_seeds(cases: u32, property: impl Fn(u64) -> Result<(), TestCaseError>) -> Outcome {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok());
    let random = std::env::var_os("GRIDWARD_RANDOM").is_some();
    let rng_seed = if random { RngSeed::Random } else { RngSeed::Fixed(20_200_210) };
    let config = ProptestConfig {
        cases: asked.unwrap_or(cases),
        rng_seed,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    Ok(TestRunner::new(config).run(&any::<u64>(), property)?)
}
