//! Measures: obligations, staged plans, day counting, what a release needs (N3, N5, D5, S11).

mod adoption;
mod brief;
mod check;
mod evidence;
mod facts;
mod file;
mod layout;
mod needs;
mod policy;
mod rules;
mod sheet;
mod site;
mod timeline;
mod zone;

pub use adoption::{Edition, Judged, ReasonKey, Running, adopted, take_over};
pub(crate) use brief::{Brief, BriefSpan, Person};
pub use check::{PlanFault, PlanFaultKind};
pub(crate) use evidence::DatedTest;
pub use facts::{MeasureExtended, MeasureLifted, MeasureOrdered, QuarantineEntered, ReleaseSigned};
pub use file::{OrdersFile, QuarantineRecord};
pub use layout::{ScheduledTest, TestState, Wait};
pub use needs::{LinkedTest, LinkedTests, Met, Requirement};
pub use policy::{
    CapFrom, CodeColour, EarlyRelease, Extension, Plan, QuarantinePolicy, Remainder, Setting, Stage, Start, TestDay,
};
use rules::Reason;
pub use rules::{Ending, Inputs, Obligation, Span, Track, cap_reached, due_for_release, has_basis, obligations};
pub(crate) use sheet::{Anchor, Sheets};
pub use site::{NearPositive, Nearness, Restart, SiteFile, SitePositive, nearness};
pub use timeline::{
    Segment, cap_on_whole, counted_at_latest, counted_on_whole, free_at_latest, measure_at, run_of, timeline,
    with_known_ends,
};
pub use zone::InZone;
