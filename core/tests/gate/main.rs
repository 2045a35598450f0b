//! Gates: the rows of the field reports, decisions that were taken offline, and the laws against a naive model.

mod cases;
#[path = "../common/chance.rs"]
mod chance;
#[path = "../common/clock.rs"]
mod clock;
#[path = "../common/desk.rs"]
mod desk;
mod kit;
mod laws;
mod offline;
mod rows;
mod tables;

use proptest::test_runner::TestRunner;

/// So many cases.
fn runner(cases: u32) -> TestRunner {
    TestRunner::new(chance::drawn(cases, 20_200_211))
}
