//! Duties: derived from measures, rounds, alarms and requests; one status at any instant (Z6, N2, D6, Z9).

mod campaign;
mod care;
mod facts;
mod file;
mod papers;
mod policy;
mod release;
mod rules;
mod sampling;
mod tenancy;

pub use campaign::{campaign_test, test_reminders};
pub use care::{CareInputs, care_visits};
pub use facts::{
    DutyAssigned, DutyAttempted, DutyCancelled, DutyClaimed, DutyDone, DutyHandedBack, RequestMade, Service, Subject,
};
pub use file::{Act, Deed, DutyFile};
pub use papers::{papers_of_household, papers_of_resident};
pub use policy::{DutyPolicy, DutyRule};
pub use release::{release_decisions, release_messages};
pub use rules::{
    Attempt, Completion, Duty, DutyKind, DutyStatus, Origin, checks, errands, health_visits, notice_visits, screening,
    sighting_check, watch_contacts,
};
pub use sampling::{retests, samplings};
pub use tenancy::change_reports;
