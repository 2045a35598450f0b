//! Giving out work: optimal at every moment (law 10), and through the engine with reasons.

mod changes;
mod engine;
mod naive;

use proptest::prelude::ProptestConfig;
use proptest::test_runner::{RngSeed, TestRunner};

/// So many cases from a fixed seed; `PROPTEST_CASES` and `GRIDWARD_RANDOM` look further.
fn runner(cases: u32) -> TestRunner {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok());
    let random = std::env::var_os("GRIDWARD_RANDOM").is_some();
    let rng_seed = if random { RngSeed::Random } else { RngSeed::Fixed(20_200_210) };
    TestRunner::new(ProptestConfig {
        cases: asked.unwrap_or(cases),
        rng_seed,
        failure_persistence: None,
        ..ProptestConfig::default()
    })
}
