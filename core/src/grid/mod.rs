//! Grids, posts and who answers for whom (S1-S4, D1, H1, H2).

mod facts;
mod file;
mod policy;
mod rules;

pub use facts::{
    DeputyNamed, GridClosed, GridDrawn, PostHandedOver, PostLeft, PostTaken, SquadFormed, UnitClaimed, UnitJoined,
    UnitLeft, WorkerEnrolled, WorkerLeft, WorkerRole,
};
pub use file::{AreaFile, Claim, Deputy, GridFile, SquadFile, Tenure, UnitFile, WorkerFile};
pub use policy::{GridPolicy, PostRule, SkillRule, SquadRule, TeamLevel, TeamRule, WorkerTeam};
pub(crate) use rules::holder_of;
pub use rules::{Answerable, Coverage, CoverageGap, GapReason, HouseholdCover, cover};
