//! Duties: derived from measures, rounds, alarms and requests; one status at any instant (Z6, N2, D6, Z9).

mod campaign;
mod care;
mod check;
mod evidence;
mod facts;
mod file;
mod ladder;
mod papers;
mod policy;
mod release;
mod routines;
mod rules;
mod sampling;
mod services;
mod tenancy;

pub use campaign::{campaign_test, test_reminders};
pub use care::{CareInputs, care_visits};
pub use check::DutyFault;
pub use evidence::{Evidence, EvidenceKind, Quantity, QuantityUnit, lacking};
pub use facts::{
    DutyAssigned, DutyAttempted, DutyCancelled, DutyClaimed, DutyDone, DutyHandedBack, EscalationAcknowledged,
    Observation, OrderItem, PlaceObserved, RequestMade, Subject,
};
pub use file::{Act, Deed, DutyFile, WorkFile};
pub use ladder::{Climb, LadderRule, QuietHours, StepRule, StepSince, climb};
pub use papers::{papers_of_household, papers_of_resident};
pub use policy::{DutyPolicy, DutyRule, Terms, TripRule};
pub use release::{release_decisions, release_messages};
pub use routines::{Each, PointRule, RoutineCase, RoutineRule, routine};
pub(crate) use rules::about;
pub use rules::{
    Attempt, Completion, Duty, DutyKind, DutyStatus, Origin, checks, health_visits, notice_visits, screening,
    sighting_check, watch_contacts,
};
pub use sampling::{retests, samplings};
pub(crate) use services::errand_ids;
pub use services::{OrderItemRule, ServiceRule, errands};
pub use tenancy::change_reports;
