//! Where people have been, how risky it was there, and which class follows (N3, N5).

mod facts;
mod file;
mod policy;
mod rules;

pub use facts::{
    AreaGraded, ArrivalExpected, ArrivalRegistered, Cleared, ContactReported, ContactSetting, Document, Evidence,
    RiskLevel, StayReported,
};
pub use file::{ArrivalFile, Ledger, RiskMap, Stays};
pub use policy::{ClassRow, ClassWhen, ContactRow, ContactWhen, ExposurePolicy, TableFault};
pub use rules::{Exposure, classify, classify_arrival, classify_contact};
