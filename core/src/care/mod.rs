//! Care: who is looked after how closely, by one decision table; how often somebody comes, and by which channel (S12, S19).

mod facts;
mod file;
mod policy;
mod rules;

pub use facts::{CareGroundStated, CareGroundWithdrawn, CareVisited, ContactPreferred};
pub use file::{CareFile, CareVisit};
pub use policy::{CareFault, CarePolicy, CareRow, CareWhen, GroundRule, LevelRule};
pub use rules::{CareSpan, HeldGround, Means, Person, channel_for, level_visible_to, ordinary, spans, visible_to};
