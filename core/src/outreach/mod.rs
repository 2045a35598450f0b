//! Outreach: notices, leaflets, messages and slogans, and whether every point that must have them has (D8).

mod facts;
mod file;
mod policy;
mod rules;

pub use facts::{OutreachGiven, OutreachGone, OutreachKind, Target};
pub use file::OutreachFile;
pub use policy::{CoverRule, OutreachFault, OutreachPolicy, PointKind};
pub use rules::{PointsCovered, covers};
