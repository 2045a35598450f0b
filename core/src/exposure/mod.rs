//! Where people have been, how risky it was there, and which class follows (N3, N5).

mod facts;
mod file;
mod policy;
mod rules;

pub use facts::{AreaGraded, RiskLevel, StayReported};
pub use file::{RiskMap, Stays};
pub use policy::{ClassRow, ClassWhen, ExposurePolicy, TableFault};
pub use rules::{Exposure, classify};
