//! Law 15: who somebody is stands beside the log, nobody sees more than their role, and who was erased is not told by
//! anything any more.

#[path = "../common/clock.rs"]
mod clock;
mod erased;
mod identity;
mod kit;
mod reduced;
mod retention;
mod views;

type Outcome = Result<(), Box<dyn std::error::Error>>;
