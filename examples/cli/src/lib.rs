//! The command `gridward`: a thin host over the engine for policy authors, operators and tests, and a model of how to
//! embed it in Rust.
//!
//! Everything that is known about outbreak response is in the crate `gridward`. Here are the demonstration communities
//! of the five field reports, and what shows their numbers: a table for the terminal and a page for the browser.

mod command;
pub mod demo;
pub mod fleet;
mod output;
pub mod page;
mod terminal;
pub mod vectors;
mod words;

pub use command::run;
