//! The kit for testing rule books (`gridward::testkit`): three presets hold every law, rule books with a defect do not, and
//! what breaks a law is shown with little more than what matters.
//!
//! `tests/defects/run` builds this binary once for each of its defects of the engine, and wants it to fail.

mod books;
mod hosts;
mod presets;
mod shrinking;

/// What a test ends in.
type Outcome = Result<(), Box<dyn std::error::Error>>;
