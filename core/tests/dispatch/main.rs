//! Giving out work: optimal at every moment (law 10), and through the engine with reasons.

#[path = "../common/chance.rs"]
mod chance;
mod changes;
mod engine;
mod naive;
mod plan;

use proptest::test_runner::TestRunner;

/// So many cases.
fn runner(cases: u32) -> TestRunner {
    TestRunner::new(chance::drawn(cases, 20_200_210))
}
