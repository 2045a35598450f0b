//! The nightly report: what was done, what is due, and that not one household was missed (Z10).

mod nightly;
mod tally;

pub(crate) use nightly::nightly;
pub use nightly::{GridReport, MissedDuty, NightlyReport, RoundProgress};
pub use tally::{DutyCounts, Tally};
