//! Conflicts: what devices that knew nothing of each other can contradict each other about, what comes of it, and who
//! should look. Each has one outcome, the same on every device and in every order of delivery (law 2).

use super::files::{HouseholdFile, ResidentFile};
use super::findings::{Finding, FindingKind};
use super::view::View;
use crate::base::{EventId, HouseholdId, ResidentId, Stated, WorkerId};
use serde::Serialize;

/// Whose business a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Looks {
    /// Whoever answers for the household, resident or place.
    Answerable,
    /// Whoever leads the community's work: posts, grids, rounds, rules.
    Office,
    /// Whoever gives out the work that it is about.
    Dispatcher,
    /// Whoever looks after people's health.
    Health,
    /// Whoever runs the gate.
    Gate,
    /// Whoever plans the shifts.
    Rota,
    /// Whoever keeps the store.
    Store,
    /// Whoever looks after the devices.
    Devices,
}

impl Looks {
    /// Its name in message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Answerable => "answerable",
            Self::Office => "office",
            Self::Dispatcher => "dispatcher",
            Self::Health => "health",
            Self::Gate => "gatekeepers",
            Self::Rota => "rota",
            Self::Store => "store",
            Self::Devices => "devices",
        }
    }
}

/// One way in which devices that knew nothing of each other can contradict each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conflict {
    /// Its name. The messages `conflict-<code>` and `conflict-<code>-outcome` say what happened and what comes of it.
    pub code: &'static str,
    /// The finding that it leaves.
    pub finding: FindingKind,
}

macro_rules! conflicts {
    ($($code:literal => $finding:ident,)+) => {
        /// Every conflict that has an outcome of its own, in the order of the table in `docs/conflicts.md`.
        pub const CONFLICTS: &[Conflict] = &[$(Conflict { code: $code, finding: FindingKind::$finding },)+];
    };
}

conflicts! {
    "duty-claimed-twice" => DutyContested,
    "duty-assigned-twice" => DutyContested,
    "duty-handed-back-by-another" => DutyNotHeld,
    "duty-called-off-after-it-was-done" => CancelledTooLate,
    "duty-of-a-household-that-ended" => HouseholdEnded,
    "door-visited-twice" => VisitedTwice,
    "answers-differ" => AnswersDiffer,
    "readings-differ" => ReadingsDiffer,
    "entry-corrected-twice" => CorrectedTwice,
    "dose-recorded-twice" => DoseTwice,
    "registered-twice" => RegisteredTwice,
    "households-merged-in-a-ring" => MergeRing,
    "post-given-twice" => PostContested,
    "shift-given-twice" => ShiftContested,
    "passage-recorded-twice" => PassageRecordedTwice,
    "passed-twice" => PassedTwice,
    "passed-before-the-rules-were-known" => PassageInHindsight,
    "passed-with-a-revoked-permit" => PermitRevokedMeanwhile,
    "quota-used-at-two-gates" => QuotaExceeded,
    "stock-issued-twice" => StockShort,
    "event-name-used-twice" => EventClash,
    "entry-amended-twice" => AmendedTwice,
    "amendment-before-its-entry" => EntryUnknown,
    "recorded-without-the-right" => BeyondAuthority,
    "device-revoked" => DeviceRevoked,
    "clock-behind" => RecordedBeforeHappened,
    "clock-fell-back" => ClockJumped,
    "clock-behind-from-the-start" => ClockJumped,
    "clock-ran-ahead" => ClockJumped,
}

/// Visits of two people at one door in one round, closer together than this, were made without knowing of each other.
/// Minutes, inclusive.
const ONE_VISIT_MINUTES: i32 = 30;

/// Readings of one person by two people, closer together than this, measure the same. Minutes, inclusive.
const ONE_READING_MINUTES: i32 = 15;

/// By so much two readings of the same may differ, in hundredths of a degree Celsius.
const SAME_READING: u16 = 50;

impl View<'_> {
    fn author(&self, event: &EventId) -> Option<&WorkerId> {
        self.log.find(event).map(|event| &event.by)
    }

    fn by_different_people<T>(&self, a: &Stated<T>, b: &Stated<T>) -> bool {
        self.author(&a.event) != self.author(&b.event)
    }

    /// Two people came to one door in one round, one shortly after the other.
    pub(super) fn findings_of_double_visits(&self, id: &HouseholdId, file: &HouseholdFile, found: &mut Vec<Finding>) {
        for (at, visit) in file.visits.0.iter().enumerate() {
            let until = visit.at.plus_minutes(ONE_VISIT_MINUTES);
            let later = file.visits.0.iter().skip(at + 1).take_while(|later| later.at <= until);
            let again = later.filter(|later| {
                let (first, second) = (&visit.fact, &later.fact);
                first.round == second.round && first.channel == second.channel && self.by_different_people(visit, later)
            });
            for second in again {
                let finding = Finding::new(FindingKind::VisitedTwice, id.as_str());
                let finding = finding.with("round", visit.fact.round.as_str());
                found.push(finding.citing([&visit.event, &second.event]));
            }
        }
    }

    /// Two people measured one person at nearly the same time, and cannot both be right.
    pub(super) fn findings_of_readings(&self, id: &ResidentId, file: &ResidentFile, found: &mut Vec<Finding>) {
        let readings = &file.health.readings;
        for (at, reading) in readings.iter().enumerate() {
            let until = reading.at.plus_minutes(ONE_READING_MINUTES);
            let later = readings.iter().skip(at + 1).take_while(|later| later.at <= until);
            let other = later.filter(|later| {
                let (first, second) = (reading.fact.temperature, later.fact.temperature);
                first.hundredths().abs_diff(second.hundredths()) > SAME_READING
                    && self.by_different_people(reading, later)
            });
            for other in other {
                let finding = Finding::new(FindingKind::ReadingsDiffer, id.as_str());
                found.push(finding.citing([&reading.event, &other.event]));
            }
        }
    }
}
