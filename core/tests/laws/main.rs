//! The laws of the engine as properties over random communities, policies and histories, each against an oracle that
//! is written as naively as its sentence reads.

mod amendments;
mod authority;
#[path = "../common/chance.rs"]
mod chance;
mod checks;
mod convergence;
mod coverage;
mod duties;
mod erasure;
mod erasure_rights;
mod exchange;
mod histories;
mod input;
mod kept;
mod measures;
mod oracle;
mod reasons;
mod recording;
mod screening;
mod snapshots;
mod sums;
mod time_travel;
mod views;
mod writing;

use gridward::testkit::{arrows, facts};
use proptest::prelude::ProptestConfig;
use proptest::test_runner::TestCaseError;

/// What one case of a law ends in.
type Law = Result<(), TestCaseError>;

/// A fault of the test itself or of a call that had to work.
fn fault(error: impl std::fmt::Display) -> TestCaseError {
    TestCaseError::fail(error.to_string())
}

/// So many cases, and long shrinking. No seed of a failure is written down: it means nothing once a generator has changed.
/// What fails is made small and kept by hand, in `kept` or as a vector.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { max_shrink_iters: 3_000, ..chance::drawn(cases, 20_200_825) }
}
