//! What the log says about grids, workers, squads, units, and who holds which post.

use super::{GridDrawn, SquadFormed, UnitClaimed, UnitJoined, WorkerEnrolled};
use crate::base::{EventId, Instant, PostKind, Stated, WorkerId};
use crate::place::Area;
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

/// An area whose work a unit has claimed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Claim {
    /// The area.
    pub area: Area,
    /// The post that the unit as a whole holds for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post: Option<PostKind>,
    /// Since when.
    pub since: Instant,
    /// The event that says so.
    pub event: EventId,
}

/// An outside unit, in the order things happened.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct UnitFile {
    /// Every joining of the unit; the last one holds for its name.
    pub joined: Vec<Stated<UnitJoined>>,
    /// Every further area that it has claimed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub claimed: Vec<Stated<UnitClaimed>>,
    /// Every time it gave up an area; `None`: all of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left: Vec<Stated<Option<Area>>>,
    /// What holds, folded from all of these.
    #[serde(skip)]
    claims: Vec<Claim>,
    /// Times that it gave up what it had not claimed.
    #[serde(skip)]
    idle: Vec<EventId>,
    #[serde(skip)]
    here: bool,
}

impl UnitFile {
    pub(crate) fn join(&mut self, joined: Stated<UnitJoined>) {
        self.here = true;
        self.claims.clear();
        self.hold(joined.fact.area.clone(), joined.fact.post.clone(), joined.at, &joined.event);
        self.joined.push(joined);
    }

    pub(crate) fn claim(&mut self, claimed: Stated<UnitClaimed>) {
        if self.here {
            self.hold(claimed.fact.area.clone(), claimed.fact.post.clone(), claimed.at, &claimed.event);
        }
        self.claimed.push(claimed);
    }

    fn hold(&mut self, area: Area, post: Option<PostKind>, since: Instant, event: &EventId) {
        self.claims.retain(|claim| claim.area != area);
        self.claims.push(Claim { area, post, since, event: event.clone() });
    }

    pub(crate) fn leave(&mut self, left: Stated<Option<Area>>) {
        let known = match &left.fact {
            Some(area) => self.claim_on(area).is_some(),
            None => self.here,
        };
        if !known {
            self.idle.push(left.event.clone());
        }
        match &left.fact {
            Some(area) => self.claims.retain(|claim| claim.area != *area),
            None => {
                self.claims.clear();
                self.here = false;
            }
        }
        self.left.push(left);
    }

    /// The unit as it last joined; `None` before and after leaving.
    #[must_use]
    pub fn current(&self) -> Option<&UnitJoined> {
        self.joined.last().filter(|_| self.here).map(|stated| &stated.fact)
    }

    /// The areas whose work it has claimed, in the order of claiming.
    #[must_use]
    pub fn claims(&self) -> &[Claim] {
        &self.claims
    }

    /// Its claim on an area.
    #[must_use]
    pub fn claim_on(&self, area: &Area) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.area == *area)
    }

    /// The events of leaving what it had not claimed.
    pub(crate) fn idle(&self) -> &[EventId] {
        &self.idle
    }
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
