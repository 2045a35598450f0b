//! The rota: who serves at which post and when.
//!
//! - [`build`] makes one; [`repair`] mends one after somebody dropped out, came back, or a post needs more or fewer
//!   people; [`check`] names every rule that a rota breaks; [`gaps`] lists what is open and why;
//! - [`RotaFile`] is who is to serve as the log has it, [`ServiceFile`] what one person offers and when they were there,
//!   [`ShiftDuty`] a shift as its holder's duty;
//! - [`fatigue`] is a person's tiredness as a sum with its terms;
//! - [`presence`] compares the plan with who checked in and out.
//!
//! The searches count in whole minutes; the calendar, and with it daylight saving, stays at the edge, where a pattern is
//! laid out over civil days. Rules are never traded for anything; a place that cannot be
//! filled within them stays open and is listed with everyone who was thought of and the rule that bars them.
//!
//! How `build` goes about it: fill straight through; close gaps by chains of moves; where gaps remain above what no rota
//! avoids, search exactly, as far as the effort allows; then even out by handing over and exchanging shifts.

mod bar;
mod bound;
mod calendar;
mod case;
mod chain;
mod check;
mod closer;
mod cost;
mod crew;
mod decide;
mod duty;
mod facts;
mod fatigue;
mod file;
mod fill;
mod improve;
mod limits;
mod model;
mod most;
mod pattern;
mod plan;
mod points;
mod policy;
mod presence;
mod repair;
mod roster;
mod search;
mod words;

pub use bar::Bar;
use calendar::hours;
pub use check::{Breach, check};
pub(crate) use crew::{Seated, fits, seat};
pub use duty::ShiftDuty;
pub use facts::{AvailabilityStated, CheckedIn, CheckedOut, Hours, Offer, ShiftDropped, ShiftSwapped, ShiftsPlanned};
pub use fatigue::{Fatigue, FatigueKind, FatigueTerm, fatigue};
pub use file::{Hold, RotaFile, ServiceFile, ShiftFile, Visit};
pub use limits::bar_to;
pub use model::{
    Barred, Gap, GapReason, Load, Named, Need, Person, Placement, Post, Request, Rota, RotaError, Shift, ShiftKey,
    Span, Stint,
};
pub use pattern::{Pattern, Turn};
pub use plan::{build, gaps};
pub use points::{Effort, FatiguePolicy, Limits, PresencePolicy, Weights};
pub use policy::{MannedPost, RotaFault, RotaPolicy, TurnNeed};
pub use presence::{Attendance, Presence, Register, Seen, Uncovered, presence};
pub use repair::{Change, Repair, mend, repair};
