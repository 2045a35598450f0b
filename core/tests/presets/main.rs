//! Worked rows of the presets: from facts, through the facade alone, to the stages and the first free moment.
//!
//! A row is named for what it proves: `CN-E8cc` is a rule of a national edition, `L1` a place, `cn-01` a worked case.
#![cfg(feature = "presets")]

mod editions;
mod kit;
mod measures_of_2022;
mod places;
