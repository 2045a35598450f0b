//! Duties: derived from measures, rounds, alarms and requests; one status at any instant (Z6, N2, D6, Z9).

mod facts;
mod file;
mod policy;
mod rules;

pub use facts::{DutyClaimed, DutyDone, DutyHandedBack, RequestMade, Service, Subject};
pub use file::{Act, Deed, DutyFile};
pub use policy::{DutyPolicy, DutyRule};
pub use rules::{
    Completion, Duty, DutyKind, DutyStatus, Origin, checks, errands, health_visits, notice_visits, screening,
    sighting_check, watch_contacts,
};
