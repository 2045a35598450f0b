//! For the tests of other people and of this crate: a naive model of the rules to compare with, and every history within
//! small bounds to compare on.

pub mod exhaustive;
pub mod model;
