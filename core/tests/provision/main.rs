//! Who is looked after, vaccinated and tested, and what is in store: the rows of the field reports, and the laws against
//! naive counts.

mod care;
mod kit;
mod supply;
mod testing;

use proptest::prelude::ProptestConfig;
use proptest::test_runner::{RngSeed, TestRunner};

/// So many cases from a fixed seed; `PROPTEST_CASES` and `GRIDWARD_RANDOM` look further.
fn runner(cases: u32) -> TestRunner {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok());
    let random = std::env::var_os("GRIDWARD_RANDOM").is_some();
    let rng_seed = if random { RngSeed::Random } else { RngSeed::Fixed(20_210_825) };
    TestRunner::new(ProptestConfig {
        cases: asked.unwrap_or(cases),
        rng_seed,
        failure_persistence: None,
        ..ProptestConfig::default()
    })
}
