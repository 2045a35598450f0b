//! The nightly report: what was done, what is due, and that not one household was missed (Z10).

mod gates;
mod heads;
mod indicators;
mod join;
mod nightly;
mod opened;
mod outreach;
mod parts;
mod shifts;
mod supply;
mod tally;

pub use gates::GateHeads;
pub use heads::HeadCount;
pub use indicators::{INDICATORS, IndicatorCount, IndicatorRule, Unit};
pub(crate) use nightly::nightly;
pub use nightly::{GridReport, MissedDuty, NightlyReport, RoundProgress};
pub use opened::OpenedNumber;
pub(crate) use opened::open;
pub(crate) use parts::Share;
pub use parts::{Counted, CountedDuty, NumberLine};
pub use shifts::ShiftCounts;
pub use supply::SupplyHeads;
pub use tally::{DutyCounts, OutreachCount, Tally, TestCounts, WorkDone};
