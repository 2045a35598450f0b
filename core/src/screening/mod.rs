//! Screening rounds: visits and calls, the household machine, the six-hour retry (S6, N1, N2, Z3).

mod facts;
mod file;
mod policy;
mod rules;

pub use facts::{Accounted, RoundOpened, VisitOutcome, VisitRecorded, Whereabouts};
pub use file::{RoundFile, Visit, Visits};
pub use policy::ScreeningPolicy;
pub use rules::{ScreeningState, ScreeningStatus, Step, TRANSITIONS, Trigger, run, status, transition};
