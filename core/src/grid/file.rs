//! What the log says about grids, workers, squads, units, and who holds which post.

use super::{GridDrawn, SquadFormed, UnitJoined, WorkerEnrolled};
use crate::base::{EventId, Instant, PostKind, Stated, WorkerId};
use serde::Serialize;

/// How a grid was drawn, in the order things happened. The last drawing holds.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct GridFile {
    /// Every drawing.
    pub drawn: Vec<Stated<GridDrawn>>,
    /// The closing, where no drawing came after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed: Option<Stated<()>>,
}

impl GridFile {
    /// What holds: the last drawing; `None` after the grid was closed.
    #[must_use]
    pub fn current(&self) -> Option<&GridDrawn> {
        self.drawn.last().filter(|_| self.closed.is_none()).map(|stated| &stated.fact)
    }
}

/// When a worker came and went, in the order things happened. `None`: left.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct WorkerFile {
    /// Enrolments and leavings.
    pub service: Vec<Stated<Option<WorkerEnrolled>>>,
}

impl WorkerFile {
    /// The enrolment that holds; `None` before it and after leaving.
    #[must_use]
    pub fn enrolled(&self) -> Option<&WorkerEnrolled> {
        self.service.last().and_then(|stated| stated.fact.as_ref())
    }
}

/// A squad's members, in the order things happened. The last statement holds.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SquadFile {
    /// Every forming of the squad.
    pub formed: Vec<Stated<SquadFormed>>,
}

/// An outside unit, in the order things happened. The last statement holds.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct UnitFile {
    /// Every joining of the unit.
    pub joined: Vec<Stated<UnitJoined>>,
}

/// One worker's time in one post: from `since` until `until`, exclusive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Tenure {
    /// The post.
    pub post: PostKind,
    /// The holder.
    pub worker: WorkerId,
    /// When it began.
    pub since: Instant,
    /// When it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Instant>,
    /// The event that gave the post.
    pub event: EventId,
}

/// Somebody who stands in for the holder of a post: from `since`, inclusive, until `until`, exclusive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Deputy {
    /// The post.
    pub post: PostKind,
    /// Who holds it.
    pub holder: WorkerId,
    /// Who stands in.
    pub deputy: WorkerId,
    /// From when.
    pub since: Instant,
    /// Until when.
    pub until: Instant,
    /// The event that says so.
    pub event: EventId,
}

/// Who holds and held the posts of one area.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AreaFile {
    /// Tenures, in the order they began.
    pub tenures: Vec<Tenure>,
    /// Those who stand or stood in for a holder, in the order they began.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub deputies: Vec<Deputy>,
    /// Times a worker left a post that the person did not hold.
    pub idle_leavings: Vec<Stated<WorkerId>>,
}

impl AreaFile {
    pub(crate) fn take(&mut self, post: &PostKind, worker: &WorkerId, since: Instant, event: &EventId) {
        if !self.open(post, worker) {
            let (post, worker, event) = (post.clone(), worker.clone(), event.clone());
            self.tenures.push(Tenure { post, worker, since, until: None, event });
        }
    }

    pub(crate) fn leave(&mut self, post: &PostKind, worker: &WorkerId, at: Instant, event: &EventId) {
        match self.tenures.iter_mut().find(|t| t.post == *post && t.worker == *worker && t.until.is_none()) {
            Some(tenure) => tenure.until = Some(at),
            None => self.idle_leavings.push(Stated { at, event: event.clone(), fact: worker.clone() }),
        }
    }

    fn open(&self, post: &PostKind, worker: &WorkerId) -> bool {
        self.holders(post).any(|tenure| tenure.worker == *worker)
    }

    /// Who stands in at `now` for the holder of a tenure: whoever was named last.
    #[must_use]
    pub fn deputy(&self, tenure: &Tenure, now: Instant) -> Option<&Deputy> {
        let named = |deputy: &&Deputy| deputy.post == tenure.post && deputy.holder == tenure.worker;
        self.deputies.iter().rev().filter(named).find(|deputy| (deputy.since..deputy.until).contains(&now))
    }

    /// Those who hold `post` now, the longest first.
    pub fn holders<'a>(&'a self, post: &'a PostKind) -> impl Iterator<Item = &'a Tenure> {
        self.tenures.iter().filter(move |tenure| tenure.post == *post && tenure.until.is_none())
    }
}
