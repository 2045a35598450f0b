//! How many cases a property test draws, and from which seed.

use proptest::prelude::ProptestConfig;
use proptest::test_runner::RngSeed;

/// So many cases from a fixed seed; `PROPTEST_CASES`, `PROPTEST_RNG_SEED` and `GRIDWARD_RANDOM` look further.
pub fn drawn(cases: u32, seed: u64) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok());
    let named = std::env::var("PROPTEST_RNG_SEED").ok().and_then(|text| text.parse().ok());
    let random = std::env::var_os("GRIDWARD_RANDOM").is_some();
    let rng_seed = match named {
        Some(named) => RngSeed::Fixed(named),
        None if random => RngSeed::Random,
        None => RngSeed::Fixed(seed),
    };
    ProptestConfig { cases: asked.unwrap_or(cases), rng_seed, failure_persistence: None, ..ProptestConfig::default() }
}
