//! What the rules of the gate look at: one passage with everything that is known about it.

use super::{Direction, GateKind, GateOpened, Holder, PassageRecorded, PermitIssued, PermitRevoked, Role};
use crate::base::{Because, CivilDate, EventId, GateId, Instant, PermitId, PurposeId, Stated, Temperature, Zone};
use crate::quarantine::{CodeColour, Setting};

/// A measure that somebody is under for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureSpan {
    /// Where the person is to stay.
    pub setting: Setting,
    /// The colour of the health code.
    pub code: Option<CodeColour>,
    /// From when, inclusive.
    pub from: Instant,
    /// Until when, exclusive.
    pub until: Instant,
    /// When the person is free, as far as is known: the end of all that follows without a gap.
    pub free: Instant,
    /// Why.
    pub because: Because,
}

/// A passage out that was used.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Use {
    /// When.
    pub at: Instant,
    /// The event that says so.
    pub event: EventId,
    /// The permit that was shown.
    pub permit: Option<PermitId>,
    /// What for.
    pub purpose: Option<PurposeId>,
    /// True for a passage of the person or vehicle itself, false for one of somebody else in the household.
    pub own: bool,
}

impl Use {
    /// A passage that led out; none for any other.
    #[must_use]
    pub fn of(passage: &Stated<PassageRecorded>, own: bool) -> Option<Self> {
        let approach = &passage.fact.approach;
        (approach.direction == Direction::Out && passage.fact.decision.passes()).then(|| Self {
            at: passage.at,
            event: passage.event.clone(),
            permit: approach.permit.clone(),
            purpose: approach.purpose.clone(),
            own,
        })
    }

    /// The civil day of the passage.
    #[must_use]
    pub fn day(&self, zone: Zone) -> CivilDate {
        zone.date(self.at)
    }
}

/// A permit as far as the log knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PermitCase {
    /// The permit.
    pub permit: PermitId,
    /// What it says; none where nobody has issued it.
    pub issued: Option<Stated<PermitIssued>>,
    /// When it was revoked.
    pub revoked: Option<Stated<PermitRevoked>>,
    /// Every passage out that named it, whoever made it, in the order they happened.
    pub used: Vec<Use>,
}

/// The gate as far as the log knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gatehouse {
    /// What it is.
    pub gate: GateOpened,
    /// The event that says so.
    pub event: EventId,
    /// The event that has shut it.
    pub shut: Option<EventId>,
}

/// One passage, or the question whether it may happen, with everything that bears on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The gate.
    pub gate: GateId,
    /// What is known about the gate; none where nobody has opened it.
    pub house: Option<Gatehouse>,
    /// Where the person wants to go.
    pub direction: Direction,
    /// What the person is to the area.
    pub role: Role,
    /// As what the person may hold a permit: as a resident, as one of the household, as a vehicle, as a visitor.
    pub holds_as: Vec<Holder>,
    /// The temperature that was taken.
    pub temperature: Option<Temperature>,
    /// Whether a mask is worn.
    pub mask: Option<bool>,
    /// The code that was shown.
    pub code: Option<CodeColour>,
    /// What for.
    pub purpose: Option<PurposeId>,
    /// The permit that was shown.
    pub shown: Option<PermitId>,
    /// The permit that was shown, or all that the person may hold, by id.
    pub permits: Vec<PermitCase>,
    /// The person's measures, in order.
    pub measures: Vec<MeasureSpan>,
    /// Measures of those who live in the household that is visited.
    pub visits: Vec<MeasureSpan>,
    /// Passages out of the person and the household, in the order they happened.
    pub used: Vec<Use>,
    /// The zone of the policy.
    pub zone: Zone,
}

impl Case {
    /// What the gate is for.
    #[must_use]
    pub fn kind(&self) -> GateKind {
        self.house.as_ref().map(|house| house.gate.kind).unwrap_or_default()
    }

    /// The measure that holds at `at`.
    #[must_use]
    pub fn measure(&self, at: Instant) -> Option<&MeasureSpan> {
        self.measures.iter().find(|span| span.from <= at && at < span.until)
    }
}
