//! The laws of the engine as properties over random communities, policies and histories, each against an oracle that
//! is written as naively as its sentence reads.

mod checks;
mod convergence;
mod coverage;
mod duties;
mod facts;
mod histories;
mod input;
mod kept;
mod measures;
mod oracle;
mod policies;
mod reasons;
mod recording;
mod screening;
mod sums;
mod time_travel;

use proptest::prelude::ProptestConfig;
use proptest::test_runner::{RngSeed, TestCaseError};

/// What one case of a law ends in.
type Law = Result<(), TestCaseError>;

/// A fault of the test itself or of a call that had to work.
fn fault(error: impl std::fmt::Display) -> TestCaseError {
    TestCaseError::fail(error.to_string())
}

/// So many cases, as long as `PROPTEST_CASES` does not ask for others.
///
/// The seed is fixed, so that a change is judged by the change and not by chance; `PROPTEST_RNG_SEED` sets another, and
/// `GRIDWARD_RANDOM=1` draws one, which is how new failures are looked for. No seed of a failure is written down: it means
/// nothing once a generator has changed. What fails is made small and kept by hand, in `kept` or as a vector.
fn cases(cases: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok());
    ProptestConfig {
        cases: asked.unwrap_or(cases),
        max_shrink_iters: 3_000,
        rng_seed: seed(),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn seed() -> RngSeed {
    let asked = std::env::var("PROPTEST_RNG_SEED").ok().and_then(|text| text.parse().ok());
    let random = std::env::var_os("GRIDWARD_RANDOM").is_some();
    asked.map_or(if random { RngSeed::Random } else { RngSeed::Fixed(20_200_825) }, RngSeed::Fixed)
}
