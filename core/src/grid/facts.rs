//! What can be recorded about grids, workers and the posts they hold.

use crate::base::{
    GridId, GridNumber, HouseholdId, Instant, PlaceId, PostKind, SkillId, SquadId, TeamId, UnitId, WorkerId,
};
use crate::place::Area;
use serde::{Deserialize, Serialize};

/// A grid is drawn, or drawn anew: it holds these places with everything in them, and these households (D1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GridDrawn {
    /// The grid.
    pub grid: GridId,
    /// The name people use.
    pub name: String,
    /// Places that the grid holds whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<PlaceId>,
    /// Single households that the grid holds, wherever their building lies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub households: Vec<HouseholdId>,
    /// Its official code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<GridNumber>,
}

/// A grid is no more; its households wait for another one to be drawn over them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GridClosed {
    /// The grid.
    pub grid: GridId,
}

/// An outside unit has joined and claimed work in an area (S2). Joining anew gives up what it had claimed before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UnitJoined {
    /// The unit.
    pub unit: UnitId,
    /// The name people use.
    pub name: String,
    /// The area whose work it has claimed.
    pub area: Area,
    /// The post that the unit as a whole holds for the area, such as that of the agency that leads a community (Z1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<PostKind>,
}

/// An outside unit has claimed work in one more area (S2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UnitClaimed {
    /// The unit.
    pub unit: UnitId,
    /// The area.
    pub area: Area,
    /// The post that the unit as a whole holds for the area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<PostKind>,
}

/// An outside unit has given up its work in an area, or has left (S2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UnitLeft {
    /// The unit.
    pub unit: UnitId,
    /// The area; left out where the unit leaves altogether.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
}

/// What somebody works as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum WorkerRole {
    /// Paid staff of the community.
    Staff,
    /// A resident who leads a building or compound branch.
    Chief,
    /// Assigned from an outside unit (S2).
    Helper,
    /// A volunteer (D2, N8).
    Volunteer,
    /// Police, medics, property firms and others who serve beside the community (S4).
    Partner,
}

/// Somebody works for the community from now on; stated anew where role, unit, skills or teams have changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WorkerEnrolled {
    /// The worker.
    pub worker: WorkerId,
    /// What the person works as.
    pub role: WorkerRole,
    /// The outside unit that sent the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// True for a member of the party, who is counted apart (N8, D2).
    #[serde(default, skip_serializing_if = "is_false")]
    pub member: bool,
    /// Year of birth, where an age is counted (D3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth_year: Option<u16>,
    /// What the person is able to do, as the policy names it (D2).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<SkillId>,
    /// The teams that the person is in, as the policy names them (D2, D3).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub teams: Vec<TeamId>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_false(flag: &bool) -> bool {
    !flag
}

/// Somebody works for the community no longer (D3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WorkerLeft {
    /// The worker.
    pub worker: WorkerId,
}

/// A squad goes from door to door with these members (H1, H3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SquadFormed {
    /// The squad.
    pub squad: SquadId,
    /// Its members.
    pub members: Vec<WorkerId>,
}

/// A worker holds a post for an area from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PostTaken {
    /// The kind of post, one that the policy names.
    pub post: PostKind,
    /// The area.
    pub area: Area,
    /// Who holds it.
    pub worker: WorkerId,
}

/// A worker holds a post no longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PostLeft {
    /// The kind of post.
    pub post: PostKind,
    /// The area.
    pub area: Area,
    /// Who held it.
    pub worker: WorkerId,
}

/// A worker hands a post over to another, in one step and also offline: there is no moment without a holder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PostHandedOver {
    /// The kind of post.
    pub post: PostKind,
    /// The area.
    pub area: Area,
    /// Who held it.
    pub from: WorkerId,
    /// Who holds it from now on.
    pub to: WorkerId,
}

/// Somebody stands in for the holder of a post from now until an instant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeputyNamed {
    /// The kind of post.
    pub post: PostKind,
    /// The area.
    pub area: Area,
    /// Who holds the post.
    pub holder: WorkerId,
    /// Who stands in.
    pub deputy: WorkerId,
    /// Until when, exclusive.
    pub until: Instant,
}
