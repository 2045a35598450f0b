//! The nightly report: what was done, what is due, and that not one household was missed (Z10).

mod heads;
mod join;
mod nightly;
mod tally;

pub use heads::HeadCount;
pub use nightly::{GridReport, MissedDuty, NightlyReport, RoundProgress};
pub(crate) use nightly::{Share, nightly};
pub use tally::{DutyCounts, Tally};
