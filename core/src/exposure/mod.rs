//! Where people have been, how risky it was there, and which class follows (N3, N5).

mod anchors;
mod atlas;
mod facts;
mod file;
mod policy;
mod rules;
mod sieve;
mod situation;
mod table;
mod zone;

pub use anchors::{AnchorKind, Anchors};
pub(crate) use atlas::Atlas;
pub use facts::{
    AreaGraded, ArrivalExpected, ArrivalRegistered, CircumstanceStated, Cleared, ContactReported, ContactSetting,
    Document, Evidence, ImmunitySource, ImmunityStated, IndexKind, JourneyReported, PartyTested, RiskLevel,
    StayReported,
};
pub(crate) use file::bears_on;
pub use file::{ArrivalFile, Ledger, PartyFile, RareReasons, RiskMap, Stays};
pub use policy::{ClassRow, CoResidentsWhile, ExposurePolicy, ImmunityRule, TableFault, When};
pub use rules::{Classifier, Exposure};
pub(crate) use sieve::{Columns, Sieve};
pub use situation::{OnsetKind, ReasonKind, Situation};
pub use zone::{
    CaseMovedOut, CountOf, Counted, CounterStart, EnvironmentSampled, InfectionFound, InfectionWithin,
    LastContactStated, LevelRow, OtherZone, ZoneCondition, ZoneDeclared, ZoneDisinfected, ZoneExit, ZoneFact,
    ZoneFault, ZoneFile, ZoneLifted, ZoneLine, ZonePolicy, ZoneRule, ZoneScreened, ZoneSegment, zone_line,
};
