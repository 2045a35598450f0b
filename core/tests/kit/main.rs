//! The kit for testing rule books (`gridward::testkit`): three presets hold every law, rule books with a defect do not, and
//! what breaks a law is shown with little more than what matters.
//!
//! `tests/defects/run` builds this binary in a copy of the engine with defects, and wants it to fail under each of them.

mod books;
#[path = "../common/chance.rs"]
mod chance;
mod hosts;
mod presets;
mod shrinking;
#[path = "../common/table.rs"]
mod table;

/// What a test ends in.
type Outcome = Result<(), Box<dyn std::error::Error>>;
