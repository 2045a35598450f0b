//! Zones: parts of the community that are closed, controlled or watched, with counters, resets and exceptions.

mod check;
mod conditions;
mod facts;
mod file;
mod levels;
mod policy;
mod rules;

pub use check::ZoneFault;
pub use conditions::OtherZone;
pub use facts::{
    CaseMovedOut, EnvironmentSampled, InfectionFound, InfectionWithin, LastContactStated, ZoneDeclared,
    ZoneDisinfected, ZoneLifted, ZoneScreened,
};
pub use file::{ZoneFact, ZoneFile};
pub use policy::{CountOf, Counted, CounterStart, LevelRow, ZoneCondition, ZoneExit, ZonePolicy, ZoneRule};
pub use rules::{ZoneLine, ZoneSegment, zone_line};
