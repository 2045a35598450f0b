//! The nightly report: what was done, what is due, and that not one household was missed (Z10).

mod gates;
mod heads;
mod join;
mod nightly;
mod outreach;
mod tally;

pub use gates::GateHeads;
pub use heads::HeadCount;
pub use nightly::{GridReport, MissedDuty, NightlyReport, RoundProgress};
pub(crate) use nightly::{Share, nightly};
pub use tally::{DutyCounts, OutreachCount, Tally, WorkDone};
