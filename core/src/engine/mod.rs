//! The facade that apps call; nothing else is needed for ordinary use.

mod access;
mod agenda;
mod alarms;
mod amending;
mod answers;
mod assign;
mod bulk;
mod campaign;
mod care;
mod clock;
mod doors;
mod effects;
mod escalations;
mod exchange;
mod fitness;
mod gates;
mod json;
mod ledger;
mod notice;
mod offline;
mod outreach;
mod questions;
mod rota;
mod seals;
mod shifts;
mod supply;
mod testing;
mod upkeep;
mod validate;
mod what_if;
mod workforce;
mod zones;

pub use access::{
    ActedAs, FoundPerson, HeldLookUp, HeldMeasure, HeldRecord, LookUpLine, LookUpQuery, LookedUp, LookedUpFile,
    PersonExport, RetentionLine, SearchAnswer, SearchQuery, Seen, SeenByQuery, Viewer,
};
pub use agenda::{Agenda, AgendaItem, AgendaQuery, Trip};
pub use alarms::{AlarmState, AlarmView};
pub use answers::{
    DocumentView, DutyView, EndingKind, FollowUp, HouseholdView, MeasureView, ObligationView, PlaceView, PlanTestView,
    PostView, ResidentView, SegmentView, TestProgress, TestView,
};
pub use assign::{AssignRequest, AssignmentView, DispatchPlan, LeftOverView, StopView};
#[cfg(feature = "arrow")]
pub use bulk::columns;
pub use bulk::{
    BulkAnswer, BulkCase, BulkExtension, BulkImmunity, BulkJudgement, BulkReason, BulkReport, BulkSample, BulkStage,
    NeedsEngine,
};
pub use care::{CareCount, CareLine, CareList, CareQuery, LastVisit, NextVisit};
use clock::CLOCK_TRUST_HOURS;
pub use effects::{Effect, EffectKind};
pub use escalations::EscalationLine;
pub use exchange::{BundleParts, BundleText};
pub use gates::{GateAnswer, GateQuestion, GateView, GatesView};
#[cfg(feature = "schema")]
pub use json::schemas;
pub use json::{CALLS, CallInfo, check_policy_text};
pub use ledger::{ArrivalLedger, ArrivalLine, ArrivalsQuery};
pub use notice::{BasisView, ClauseView, ContactView, NoticeHead, QuarantineNotice, ReleaseNotice};
pub use offline::{OfflineFiles, OfflineQuery};
pub use outreach::{CoverView, OutreachView};
pub use questions::{About, OpenNumberQuery, PersonQuery, Question, ReportQuery};
pub use rota::{BuildRotaRequest, GapView, LoadView, RotaView};
pub use seals::{DeviceSeals, SealText, SealsView};
pub use shifts::{
    BreachView, HolderView, HoursView, RepairRotaRequest, RepairView, RotaQuery, RotaSheet, ShiftDutyView, ShiftView,
};
pub use supply::{DonorLine, ItemTotal, RecipientLine, ShopView, ShopsView, StockView, StoreLine};
pub use testing::{ExcusedPerson, MissingPerson, TestCampaignView, TestedPerson, VaccinationCoverage};
pub use upkeep::UpkeepLine;
pub use what_if::{Diff, DiffCounts, DiffLine, Difference, EditionView, Standing, WhatIfQuery};
pub use workforce::{ClaimView, HelperView, UnitView, Workforce, WorkforceQuery};
pub use zones::{ZoneStretch, ZoneView};

use crate::access::IdentityRegister;
use crate::base::{Because, CallProgress, CommunityId, Digest, EventId, GridError, Instant, ReplicaId};
use crate::community::{AsOf, Authority, Community, Delivery, View};
use crate::log::{Entry, Event, Fact, HybridTime, Inserted, Log, VersionVector, read_chunks, write_lines};
use crate::policy::{Policy, RuleBooks};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What an engine is opened with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EngineConfig {
    /// The community.
    pub community: CommunityId,
    /// This device's copy of the log. Two devices must never share one.
    pub replica: ReplicaId,
    /// The rule book; where others were adopted later, the first.
    pub policy: Policy,
    /// The rule books that followed, in rising order of their effect: as of an instant the last one holds whose effect is
    /// not after it. What each says about running measures stands in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub adopted: Vec<Policy>,
}

impl EngineConfig {
    /// The rule books in order.
    #[must_use]
    pub fn rule_books(&self) -> RuleBooks<'_> {
        RuleBooks { first: &self.policy, adopted: &self.adopted }
    }
}

/// A fact was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Receipt {
    /// The event that holds it.
    pub event: EventId,
    /// What it changed.
    pub effects: Vec<Effect>,
}

/// A fact was refused: nothing has been recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Rejection {
    /// Every reason against it; at least one.
    pub reasons: Vec<Because>,
}

/// The answer to an attempt to record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "outcome", rename_all = "camelCase")]
pub enum Recorded {
    /// It is in the log.
    Receipt(Receipt),
    /// It is not.
    Rejection(Rejection),
}

/// What a merge did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct MergeReport {
    /// Events that were new.
    pub added: u32,
    /// Events that the log had already.
    pub duplicates: u32,
    /// New events that claim the name of a different one; both are kept, and a finding says so.
    pub clashes: u32,
    /// Of the new events those that this build cannot read: they are kept and passed on, and a finding says so.
    #[serde(skip_serializing_if = "is_zero")]
    pub unknown: u32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes what it asks about by reference")]
fn is_zero(count: &u32) -> bool {
    *count == 0
}

/// What two replicas compare to know that they agree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct DigestAnswer {
    /// SHA-256 over every event and every file, in an order that does not depend on delivery.
    pub digest: String,
    /// Events in the log.
    pub events: u32,
}

/// One community's log, its files, and the rules that judge them.
#[derive(Debug, Clone)]
pub struct Engine {
    config: EngineConfig,
    log: Log,
    community: Community,
    /// Who had the right to record what; none where no rule book asks.
    authority: Option<Box<Authority>>,
    clock: HybridTime,
    /// Recording times of merged events that the clock has not taken up yet.
    unseen: Vec<HybridTime>,
    /// Who the people are, where the host keeps it here; never part of log, digest or answer.
    identities: IdentityRegister,
}

impl Engine {
    /// Opens an engine with an empty log.
    ///
    /// # Errors
    /// [`GridError::BadPolicy`] when a policy has a fault, or cannot follow the one before it.
    pub fn new(config: EngineConfig) -> Result<Self, GridError> {
        if let Some((policy, fault)) = config.rule_books().fault() {
            return Err(GridError::BadPolicy { policy: policy.id.to_string(), reason: fault.to_string() });
        }
        let asks = config.rule_books().so_far(Instant::MAX).any(|policy| policy.authority.is_some());
        Ok(Self {
            config,
            authority: asks.then(Box::default),
            log: Log::default(),
            community: Community::default(),
            clock: HybridTime::START,
            unseen: Vec::new(),
            identities: IdentityRegister::default(),
        })
    }

    /// What the engine was opened with.
    #[must_use]
    pub fn config(&self) -> &EngineConfig {
        &self.config
    }

    /// How many events the log holds.
    #[must_use]
    pub fn events(&self) -> u32 {
        u32::try_from(self.log.len()).unwrap_or(u32::MAX)
    }

    /// Records a fact if policy and state allow it. `now` is the device's wall clock.
    ///
    /// Where that is more than a day behind what most other devices show, such as 1970 after the battery was empty, an entry
    /// is also taken that could be recorded by their time, `at` moved by as much. It is written down as this clock shows,
    /// so that one `clockCorrected` puts everything right that was recorded by it, and counts at that time until then. The
    /// receipt has an effect [`EffectKind::ClockBehind`], a refusal a reason `reject.clockBehind`.
    ///
    /// # Errors
    /// [`GridError::ReplicaExhausted`] after four thousand million events of one replica. A refusal is no error.
    pub fn record(&mut self, entry: Entry, now: Instant) -> Result<Recorded, GridError> {
        let reasons = self.reasons_against(&entry, now);
        if !reasons.is_empty() {
            return Ok(Recorded::Rejection(Rejection { reasons }));
        }
        let view = self.view(AsOf::at(now));
        let before = effects::Watched::of(&view, &entry.fact);
        drop(view);
        self.commit()?;
        let fact = self.complete(entry.fact);
        let doubted = self.doubted(now);

        let counter = self.log.next_counter(&self.config.replica).ok_or_else(|| self.exhausted())?;
        let recorded = self.tick(now);
        let event = Event {
            replica: self.config.replica.clone(),
            counter,
            wall: recorded.wall,
            tick: recorded.tick,
            at: entry.at,
            by: entry.by,
            fact,
        };
        let id = event.id();
        self.learn([&event]);
        let (Inserted::New(place) | Inserted::Clash(place)) = self.log.insert(event) else {
            return Err(self.exhausted());
        };
        let mut delivery = Delivery::default();
        self.community.accept(&self.log, place, &mut delivery);
        self.take_up(&[place], delivery);

        let view = self.view(AsOf::at(now));
        let mut effects = self.log.get(place).map(|event| before.effects(&view, event)).unwrap_or_default();
        effects.extend(doubted.map(|seen| effects::clock_behind(now, seen)));
        Ok(Recorded::Receipt(Receipt { event: id, effects }))
    }

    fn exhausted(&self) -> GridError {
        GridError::ReplicaExhausted { replica: self.config.replica.to_string() }
    }

    /// Takes in events of other replicas, in any order and with any repetition. Never refuses: what cannot take effect
    /// is a finding.
    pub fn merge(&mut self, events: Vec<Event>) -> MergeReport {
        if self.commit().is_err() {
            return MergeReport::default();
        }
        self.learn(&events);
        self.take_in(events.into_iter())
    }

    fn take_in(&mut self, events: impl Iterator<Item = Event>) -> MergeReport {
        let mut report = MergeReport::default();
        let mut seen = HybridTime::START;
        let trusted = self.trusted();
        let (mut delivery, mut places) = (Delivery::default(), Vec::new());
        for event in events {
            let recorded = event.recorded();
            let unknown = u32::from(matches!(event.fact, Fact::Unknown(_)));
            let place = match self.log.insert(event) {
                Inserted::New(place) => {
                    report.added = report.added.saturating_add(1);
                    place
                }
                Inserted::Clash(place) => {
                    report.clashes = report.clashes.saturating_add(1);
                    place
                }
                Inserted::Duplicate | Inserted::Full => {
                    report.duplicates = report.duplicates.saturating_add(1);
                    continue;
                }
            };
            report.unknown = report.unknown.saturating_add(unknown);
            self.community.accept(&self.log, place, &mut delivery);
            places.push(place);
            self.see(recorded, trusted, &mut seen);
        }
        self.take_up(&places, delivery);
        self.clock = self.clock.max(seen);
        report
    }

    /// Up to which reading of another device's clock this device's own one follows.
    fn trusted(&self) -> Instant {
        self.clock.wall.plus_hours(CLOCK_TRUST_HOURS)
    }

    /// Takes note of when an event was recorded.
    fn see(&mut self, recorded: HybridTime, trusted: Instant, seen: &mut HybridTime) {
        if recorded.wall <= trusted {
            *seen = (*seen).max(recorded);
        } else {
            self.unseen.push(recorded);
        }
    }

    /// Folds what was delivered, and anew what was amended: that first, so that each event is folded as it reads now.
    fn take_up(&mut self, places: &[u32], delivery: Delivery) {
        let books = self.config.rule_books();
        let judged = self.authority.as_mut().map(|authority| authority.hear(&mut self.log, books, places));
        let mut changes = judged.unwrap_or_default();
        changes.extend(self.log.settle());
        self.community.amend(&self.log, &changes);
        self.community.settle(&self.log, delivery);
        self.community.seals.hear(&self.config.community, &self.log, places);
        self.freshen();
    }

    /// Makes calls for which somebody waits on another thread, who sees how far they have come and can break them off: a
    /// question at any household or person that it goes through, a change as long as nothing has been changed.
    ///
    /// ```
    /// # use gridward::{Engine, EngineConfig, base::{GridError, CallProgress}, community::AsOf, policy::preset};
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let (community, replica) = ("shennong".parse()?, "phone-1".parse()?);
    /// # let config = EngineConfig { community, replica, policy: preset("cn-2021-14")?, adopted: Vec::new() };
    /// # let mut engine = Engine::new(config)?;
    /// # let tonight = AsOf::at("2021-08-12T20:00:00+08:00".parse()?);
    /// use std::sync::Arc;
    ///
    /// let progress = Arc::new(CallProgress::default()); // a clone of it goes to whoever waits
    /// let findings = engine.watched(&progress, |engine| Ok(engine.findings(tonight)))?;
    /// assert!(progress.done() == progress.of() && findings.is_empty());
    ///
    /// progress.break_off();
    /// let broken_off = engine.watched(&progress, |engine| Ok(engine.findings(tonight)));
    /// assert_eq!(broken_off, Err(GridError::BrokenOff));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// [`GridError::BrokenOff`] when they were broken off, and those of the calls.
    pub fn watched<T>(
        &mut self,
        progress: &Arc<CallProgress>,
        ask: impl FnOnce(&mut Self) -> Result<T, GridError>,
    ) -> Result<T, GridError> {
        progress.begin()?;
        self.community.progress = Some(Arc::clone(progress));
        let answer = ask(self);
        self.community.progress = None;
        // Of what was broken off, neither the answer nor an error is the one to what was asked.
        progress.end()?;
        answer
    }

    /// From here on the log changes: an error where the call has been broken off before.
    fn commit(&self) -> Result<(), GridError> {
        self.community.progress.as_ref().map_or(Ok(()), |progress| progress.commit())
    }

    /// Takes in a log of JSON lines.
    ///
    /// # Errors
    /// [`GridError::DamagedLine`] names the first line that cannot be read; then nothing has been taken in.
    pub fn merge_lines(&mut self, lines: &str) -> Result<MergeReport, GridError> {
        let events = read_chunks(lines)?;
        self.commit()?;
        self.learn(events.iter());
        Ok(self.take_in(events.into_items()))
    }

    /// The events that a replica of that version lacks, in order of recording.
    #[must_use]
    pub fn events_since(&self, version: &VersionVector) -> Vec<Event> {
        self.log.since(version).into_iter().cloned().collect()
    }

    /// The whole log as JSON lines, in order of recording.
    #[must_use]
    pub fn lines(&self) -> String {
        write_lines(self.log.since(&VersionVector::default()))
    }

    /// For each replica the number up to which this log has all of its events.
    #[must_use]
    pub fn version(&self) -> VersionVector {
        self.log.version()
    }

    /// The digest of log and state: equal on two replicas that hold the same events (laws 1 and 2).
    #[must_use]
    pub fn digest(&self) -> DigestAnswer {
        let mut digest = Digest::default();
        for event in self.log.since(&VersionVector::default()) {
            digest.feed(event);
        }
        self.community.feed(&self.log, &mut digest);
        DigestAnswer { digest: digest.finish(), events: self.events() }
    }

    fn view(&self, as_of: AsOf) -> View<'_> {
        View::new(&self.community, &self.log, self.config.rule_books(), as_of)
    }
}
