//! Who is looked after, vaccinated and tested, and what is in store: the rows of the field reports, and the laws against
//! naive counts.

mod care;
#[path = "../common/chance.rs"]
mod chance;
#[path = "../common/clock.rs"]
mod clock;
#[path = "../common/desk.rs"]
mod desk;
mod kit;
mod levels;
mod supply;
mod testing;

use proptest::test_runner::TestRunner;

/// So many cases.
fn runner(cases: u32) -> TestRunner {
    TestRunner::new(chance::drawn(cases, 20_210_825))
}
