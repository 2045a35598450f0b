//! Every kind of fact that can be recorded, and which files each one touches.

use crate::base::{GridId, HouseholdId, PlaceId, ResidentId, RoundId, SquadId, UnitId, WorkerId};
use crate::duty::{DutyClaimed, DutyDone, DutyHandedBack, RequestMade, Subject};
use crate::exposure::{AreaGraded, StayReported};
use crate::grid::{GridDrawn, PostLeft, PostTaken, SquadFormed, UnitJoined, WorkerEnrolled, WorkerLeft};
use crate::health::{ReadingTaken, SymptomsReported};
use crate::place::{Area, CommunityNamed, HouseholdRegistered, PlaceAdded, ResidentMoved, ResidentRegistered};
use crate::quarantine::{MeasureLifted, MeasureOrdered};
use crate::screening::{RoundOpened, VisitRecorded};
use serde::{Deserialize, Serialize};

/// A fact: one kind of statement with its particulars. JSON: `{"kind": "readingTaken", "data": {…}}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", content = "data", rename_all = "camelCase", deny_unknown_fields)]
pub enum Fact {
    /// The community has a name.
    CommunityNamed(CommunityNamed),
    /// A place exists.
    PlaceAdded(PlaceAdded),
    /// A household exists.
    HouseholdRegistered(HouseholdRegistered),
    /// A resident lives in a household.
    ResidentRegistered(ResidentRegistered),
    /// A resident has moved.
    ResidentMoved(ResidentMoved),
    /// A grid is drawn.
    GridDrawn(GridDrawn),
    /// An outside unit has joined.
    UnitJoined(UnitJoined),
    /// A worker has joined.
    WorkerEnrolled(WorkerEnrolled),
    /// A worker has left.
    WorkerLeft(WorkerLeft),
    /// A squad is formed.
    SquadFormed(SquadFormed),
    /// A worker has taken a post.
    PostTaken(PostTaken),
    /// A worker has left a post.
    PostLeft(PostLeft),
    /// An area has a risk level.
    AreaGraded(AreaGraded),
    /// A resident was in an area.
    StayReported(StayReported),
    /// A screening round is opened.
    RoundOpened(RoundOpened),
    /// A household was visited or called.
    VisitRecorded(VisitRecorded),
    /// A temperature was taken.
    ReadingTaken(ReadingTaken),
    /// A resident was asked about symptoms.
    SymptomsReported(SymptomsReported),
    /// An authority orders a measure.
    MeasureOrdered(MeasureOrdered),
    /// An authority lifts measures.
    MeasureLifted(MeasureLifted),
    /// A household asks for a service.
    RequestMade(RequestMade),
    /// Somebody takes a duty on.
    DutyClaimed(DutyClaimed),
    /// A duty is done.
    DutyDone(DutyDone),
    /// Somebody gives a duty back.
    DutyHandedBack(DutyHandedBack),
}

/// The file that a fact touches. Each fact touches exactly one.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Touch<'a> {
    Register,
    Place(&'a PlaceId),
    Household(&'a HouseholdId),
    Resident(&'a ResidentId),
    Grid(&'a GridId),
    Unit(&'a UnitId),
    Worker(&'a WorkerId),
    Squad(&'a SquadId),
    Area(&'a Area),
    Round(&'a RoundId),
    Risk,
}

impl Fact {
    /// The one file that the fact touches.
    pub(crate) fn touches(&self) -> Touch<'_> {
        match self {
            Self::CommunityNamed(_) => Touch::Register,
            Self::PlaceAdded(fact) => Touch::Place(&fact.place),
            Self::HouseholdRegistered(fact) => Touch::Household(&fact.household),
            Self::ResidentRegistered(fact) => Touch::Resident(&fact.resident),
            Self::ResidentMoved(fact) => Touch::Resident(&fact.resident),
            Self::GridDrawn(fact) => Touch::Grid(&fact.grid),
            Self::UnitJoined(fact) => Touch::Unit(&fact.unit),
            Self::WorkerEnrolled(fact) => Touch::Worker(&fact.worker),
            Self::WorkerLeft(fact) => Touch::Worker(&fact.worker),
            Self::SquadFormed(fact) => Touch::Squad(&fact.squad),
            Self::PostTaken(fact) => Touch::Area(&fact.area),
            Self::PostLeft(fact) => Touch::Area(&fact.area),
            Self::AreaGraded(_) => Touch::Risk,
            Self::StayReported(fact) => Touch::Resident(&fact.resident),
            Self::RoundOpened(fact) => Touch::Round(&fact.round),
            Self::VisitRecorded(fact) => Touch::Household(&fact.household),
            Self::ReadingTaken(fact) => Touch::Resident(&fact.resident),
            Self::SymptomsReported(fact) => Touch::Resident(&fact.resident),
            Self::MeasureOrdered(fact) => Touch::Resident(&fact.resident),
            Self::MeasureLifted(fact) => Touch::Resident(&fact.resident),
            Self::RequestMade(fact) => Touch::Household(&fact.household),
            Self::DutyClaimed(DutyClaimed { subject, .. })
            | Self::DutyDone(DutyDone { subject, .. })
            | Self::DutyHandedBack(DutyHandedBack { subject, .. }) => match subject {
                Subject::Household(id) => Touch::Household(id),
                Subject::Resident(id) => Touch::Resident(id),
            },
        }
    }
}
