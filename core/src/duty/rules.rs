//! Deriving duties, and the one answer to what state a duty is in.

use super::{Act, Deed, DutyFile, DutyPolicy, EvidenceKind, Quantity, RequestMade, Subject, lacking};
use crate::base::{
    Argument, Because, CareLevelId, Channel, CivilDate, DutyId, EventId, Fingerprint, HouseholdId, Instant, PlanId,
    PointId, RequestId, ResidentId, RoundId, RoutineId, SampleId, ServiceId, SightingId, Slots, TestCampaignId,
    WatchId, WorkerId, Zone, cover, slots_starting,
};
use crate::health::{Alarm, HealthFile, TestMethod};
use crate::place::Home;
use crate::quarantine::Segment;
use crate::screening::{Approach, DocumentKind, RoundOpened, ScreeningState, SightingFile, Step, Visits, WatchFile};
use serde::{Deserialize, Serialize};

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum DutyKind {
    /// Visit or call a household in a round for the first time (N1).
    ScreeningVisit,
    /// Come back to a household that was not settled (N2).
    ScreeningRetry,
    /// Ask what came of a referral, and go there where that does not tell.
    ReferralFollowUp,
    /// Take the temperature of somebody under a measure (Z6).
    TemperatureCheck,
    /// Look after somebody with fever or symptoms (D6).
    HealthVisit,
    /// Do what a household has asked for (Z9).
    Errand,
    /// Look after something that was seen (S10).
    SightingCheck,
    /// Visit an empty home whose notice is gone from the door.
    NoticeVisit,
    /// Make contact with a household on a watch list (H5).
    WatchContact,
    /// Have a paper signed (D4).
    SignDocument,
    /// Ask what has changed about a home that is let (S9).
    ChangeReport,
    /// Take a sample of somebody under a measure, or take one again.
    Sampling,
    /// Decide whether somebody is released who is held beyond the days of the plan, to the cap, or without a basis.
    ReleaseDecision,
    /// Tell somebody that measures are over.
    ReleaseMessage,
    /// Look after somebody whom the community looks after (S12).
    CareVisit,
    /// Tell somebody of a test on the next day (N6, N7).
    TestReminder,
    /// Do what comes back every day (S16, Z8).
    Routine,
    /// Report what was observed in a place (H7).
    Observation,
}

impl DutyKind {
    /// Every kind.
    pub const ALL: [Self; 18] = [
        Self::ScreeningVisit,
        Self::ScreeningRetry,
        Self::ReferralFollowUp,
        Self::TemperatureCheck,
        Self::HealthVisit,
        Self::Errand,
        Self::SightingCheck,
        Self::NoticeVisit,
        Self::WatchContact,
        Self::SignDocument,
        Self::ChangeReport,
        Self::Sampling,
        Self::ReleaseDecision,
        Self::ReleaseMessage,
        Self::CareVisit,
        Self::TestReminder,
        Self::Routine,
        Self::Observation,
    ];

    /// True where a deed alone does not complete the duty: somebody must say what came of it.
    #[must_use]
    pub fn needs_outcome(self) -> bool {
        let screening = matches!(self, Self::ScreeningVisit | Self::ScreeningRetry | Self::ReferralFollowUp);
        let asked = matches!(self, Self::SightingCheck | Self::WatchContact | Self::NoticeVisit);
        screening
            || asked
            || matches!(self, Self::SignDocument | Self::Sampling | Self::ReleaseDecision | Self::Observation)
    }

    /// True where the policy can ask for evidence: a deed completes the duty, and nothing else does.
    #[must_use]
    pub fn can_be_shown(self) -> bool {
        matches!(self, Self::HealthVisit | Self::Errand | Self::ReleaseMessage | Self::Routine)
    }

    /// The kind's code in JSON and message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::ScreeningVisit => "screeningVisit",
            Self::ScreeningRetry => "screeningRetry",
            Self::ReferralFollowUp => "referralFollowUp",
            Self::TemperatureCheck => "temperatureCheck",
            Self::HealthVisit => "healthVisit",
            Self::Errand => "errand",
            Self::SightingCheck => "sightingCheck",
            Self::NoticeVisit => "noticeVisit",
            Self::WatchContact => "watchContact",
            Self::SignDocument => "signDocument",
            Self::ChangeReport => "changeReport",
            Self::Sampling => "sampling",
            Self::ReleaseDecision => "releaseDecision",
            Self::ReleaseMessage => "releaseMessage",
            Self::CareVisit => "careVisit",
            Self::TestReminder => "testReminder",
            Self::Routine => "routine",
            Self::Observation => "observation",
        }
    }
}

/// The state of a duty at an instant (law 9: exactly one of these).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum DutyStatus {
    /// Its window has not opened.
    Upcoming,
    /// To be done now.
    Open,
    /// Somebody has taken it on.
    Claimed,
    /// Done in time.
    Done,
    /// Done after it was due.
    LateDone,
    /// Its window has closed and nobody did it.
    Missed,
    /// What it was for has ended: nobody needs to do it.
    Void,
}

impl DutyStatus {
    /// The status' code in JSON and message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Upcoming => "upcoming",
            Self::Open => "open",
            Self::Claimed => "claimed",
            Self::Done => "done",
            Self::LateDone => "lateDone",
            Self::Missed => "missed",
            Self::Void => "void",
        }
    }
}

/// What a duty comes from; with the subject and the day this makes its id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// A screening round; `attempt` is 0 for the first visit and n for the n-th time of coming back.
    Round {
        /// The round.
        round: RoundId,
        /// Which time of coming.
        attempt: u32,
    },
    /// A slot of the day under a measure, from 0.
    Slot(u8),
    /// Fever or symptoms on that day.
    Alarm,
    /// A request.
    Request {
        /// The request.
        request: RequestId,
        /// What was asked for.
        service: ServiceId,
    },
    /// A sighting on that day.
    Report,
    /// A notice that is gone, as the event says.
    Notice(EventId),
    /// An entry of a watch list.
    Watch(WatchId),
    /// A paper that must be signed.
    Document(DocumentKind),
    /// A home that is let.
    Tenancy,
    /// A test that a plan schedules.
    Test {
        /// The plan.
        plan: PlanId,
        /// The stage of the plan, from 1.
        stage: u8,
        /// The number of the day, as the plan has it.
        day: u16,
        /// How the sample is taken.
        method: TestMethod,
    },
    /// A sample that has to be taken again.
    Retest(SampleId),
    /// A stage of a plan that waits for a decision; stage 0 for a plan without a legal basis.
    Release {
        /// The plan.
        plan: PlanId,
        /// The stage, from 1.
        stage: u8,
    },
    /// Measures that are over.
    Over,
    /// A level of care.
    Care(CareLevelId),
    /// A test campaign.
    Campaign(TestCampaignId),
    /// A test on the day after: of a campaign, or of a plan.
    Reminder(Option<TestCampaignId>),
    /// Work that comes back every day.
    Routine {
        /// The routine.
        routine: RoutineId,
        /// The point in the place.
        point: Option<PointId>,
        /// The slot of the day, from 0.
        slot: u8,
    },
}

/// A fact that completed a duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// When it was done.
    pub at: Instant,
    /// The event that says so.
    pub event: EventId,
}

/// A derived duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// What is to be done.
    pub kind: DutyKind,
    /// Whom it is about.
    pub subject: Subject,
    /// The civil day it belongs to.
    pub day: CivilDate,
    /// What it comes from.
    pub origin: Origin,
    /// How the household or person is to be reached, for a screening duty or a visit of care.
    pub channel: Option<Channel>,
    /// When it can first be done, inclusive.
    pub opens: Instant,
    /// The end of the time in which doing it is in time, exclusive.
    pub due: Instant,
    /// When it is missed for good; none where it stays open until it is done.
    pub closes: Option<Instant>,
    /// True when it closes before its slot does, because the measure ends: whether that ends then is not known before.
    pub cut: bool,
    /// From when on nobody needs to do it any more.
    pub void_from: Option<Instant>,
    /// What completed it.
    pub completed: Option<Completion>,
    /// Who has taken it on and when; handing back removes it.
    pub claim: Option<(WorkerId, Instant)>,
    /// Times that somebody tried and it was still to be done, in the order they happened.
    pub attempts: Vec<Attempt>,
    /// Who took it on, or was to do it, besides whoever had it, as the events say: two gave out the same work.
    pub contested: Vec<EventId>,
    /// Who gave it back without having it, as the events say.
    pub not_held: Vec<EventId>,
    /// What whoever does it has to show.
    pub evidence: Vec<EvidenceKind>,
    /// Who said that it is done and did not show it, as the events say, with what was missing.
    pub unproven: Vec<(EventId, Vec<EvidenceKind>)>,
    /// What was asked for, for an errand.
    pub order: Option<Box<RequestMade>>,
    /// How much was done, as whoever completed it said (D9).
    pub quantities: Vec<Quantity>,
    /// True while something else has to be done first: until then it is upcoming.
    pub waits: bool,
    /// What has to be done first, as far as there is a duty for it.
    pub waits_for: Vec<DutyId>,
    /// Services that have to be done first and that nobody has asked for.
    pub lacks: Vec<ServiceId>,
    /// From when until when somebody has acknowledged that it is known to be late.
    pub acknowledged: Vec<(Instant, Instant)>,
    /// The reason that it exists.
    pub because: Because,
}

/// What a resident adds to the ids of the duties that are about the person.
pub(crate) fn about(resident: &ResidentId) -> Fingerprint {
    Fingerprint::default().part("about").part(resident.as_str())
}

/// Somebody tried to do a duty, in vain (S18).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Attempt {
    /// When.
    pub at: Instant,
    /// Who.
    pub worker: WorkerId,
    /// What came of it.
    pub note: String,
}

impl Duty {
    /// The id: a hash of kind, subject, day and origin, the same on every device.
    ///
    /// Of a resident's duty the subject is folded into the rest, so that it can be taken out of an id on record when the
    /// person is erased: see `about`.
    #[must_use]
    pub fn id(&self) -> Option<DutyId> {
        let subject = match &self.subject {
            Subject::Household(id) => Fingerprint::default().part("household").part(id.as_str()),
            Subject::Resident(_) => Fingerprint::default().part("resident"),
            Subject::Sighting(id) => Fingerprint::default().part("sighting").part(id.as_str()),
            Subject::Place(id) => Fingerprint::default().part("place").part(id.as_str()),
            Subject::Grid(id) => Fingerprint::default().part("grid").part(id.as_str()),
            Subject::Community => Fingerprint::default().part("community"),
        };
        let print = subject.part(self.kind.code()).part(&self.day.to_string());
        let print = match &self.origin {
            Origin::Round { round, attempt } => print.part(round.as_str()).part(&attempt.to_string()),
            Origin::Slot(slot) => print.part(&slot.to_string()),
            Origin::Alarm => print.part("alarm"),
            Origin::Request { request, .. } => print.part(request.as_str()),
            Origin::Report => print.part("report"),
            Origin::Notice(event) => print.part("notice").part(&event.to_string()),
            Origin::Watch(entry) => print.part(entry.as_str()),
            Origin::Document(document) => print.part(document.code()),
            Origin::Tenancy => print.part("tenancy"),
            Origin::Test { plan, stage, day, method } => {
                let print = print.part(plan.as_str()).part(&stage.to_string()).part(&day.to_string());
                print.part(method.code())
            }
            Origin::Retest(sample) => print.part("retest").part(&cover(sample.as_str())),
            Origin::Over => print.part("over"),
            Origin::Care(level) => print.part("care").part(level.as_str()),
            Origin::Campaign(campaign) => print.part("campaign").part(campaign.as_str()),
            Origin::Reminder(campaign) => {
                campaign.iter().fold(print.part("reminder"), |print, campaign| print.part(campaign.as_str()))
            }
            Origin::Routine { routine, point, slot } => {
                let point = point.as_ref().map_or("", PointId::as_str);
                print.part("routine").part(routine.as_str()).part(point).part(&slot.to_string())
            }
            Origin::Release { plan, stage } => print.part(plan.as_str()).part(&stage.to_string()),
        };
        let text = match &self.subject {
            Subject::Resident(id) => about(id).folded(print),
            _ => print.finish(),
        };
        DutyId::new(&text).ok()
    }

    /// The one answer to what state the duty is in at `t`.
    #[must_use]
    pub fn status_at(&self, t: Instant) -> DutyStatus {
        if let Some(done) = self.completed.as_ref().filter(|done| done.at <= t) {
            // What was given up and done after all was done late.
            let in_time = done.at < self.due && self.closes.is_none_or(|closes| done.at < closes);
            return if in_time { DutyStatus::Done } else { DutyStatus::LateDone };
        }
        if self.void_from.is_some_and(|void| void <= t) {
            return DutyStatus::Void;
        }
        if t < self.opens || self.waits {
            return DutyStatus::Upcoming;
        }
        if self.closes.is_some_and(|closes| closes <= t) {
            return DutyStatus::Missed;
        }
        match &self.claim {
            Some((_, since)) if *since <= t => DutyStatus::Claimed,
            _ => DutyStatus::Open,
        }
    }

    /// True when a deed of `t` could not do the duty, and nothing else has: its time had not come, or something else
    /// has to be done first.
    #[must_use]
    pub fn is_too_early(&self, t: Instant) -> bool {
        self.completed.is_none() && !self.kind.needs_outcome() && (self.waits || t < self.opens)
    }

    /// True when the duty is past due at `t` and still to be done.
    #[must_use]
    pub fn is_overdue(&self, t: Instant) -> bool {
        self.due <= t && matches!(self.status_at(t), DutyStatus::Open | DutyStatus::Claimed)
    }

    /// True when the duty is missed for good in `day`, which begins and ends at midnight: its time was over by the end of
    /// that day and not before it. What ends at midnight ends with the day before, in the report of that evening, so that
    /// every missed duty is in the report of one night and of no other. A slot that goes on beyond midnight and that only the
    /// end of a measure cuts there is for the report of the next evening: at midnight something may be missing, and the
    /// person stays, and has the whole slot.
    #[must_use]
    pub fn is_missed_in(&self, day: &std::ops::Range<Instant>) -> bool {
        let within = |closes| if self.cut { day.contains(&closes) } else { day.start < closes && closes <= day.end };
        let closed = self.closes.is_some_and(within);
        closed && self.status_at(day.end) == DutyStatus::Missed
    }

    /// The duty with a later end of the time in which doing it is in time.
    pub(crate) fn put_off(&mut self, due: Instant, because: Because) {
        self.due = due;
        self.because = self.because.clone().with("due", Argument::Instant(due)).since(because);
    }

    /// The instants at which the state changes by itself.
    pub(crate) fn edges(&self) -> impl Iterator<Item = Instant> {
        [Some(self.opens), Some(self.due), self.closes, self.void_from].into_iter().flatten()
    }

    pub(super) fn new(
        kind: DutyKind,
        subject: Subject,
        day: CivilDate,
        origin: Origin,
        opens: Instant,
        due: Instant,
    ) -> Self {
        let because = Because::rule(&format!("duty.{}", kind.code()))
            .with("opens", Argument::Instant(opens))
            .with("due", Argument::Instant(due));
        Self {
            kind,
            subject,
            day,
            origin,
            channel: None,
            opens,
            due,
            closes: None,
            cut: false,
            void_from: None,
            completed: None,
            claim: None,
            attempts: Vec::new(),
            contested: Vec::new(),
            not_held: Vec::new(),
            evidence: Vec::new(),
            unproven: Vec::new(),
            order: None,
            quantities: Vec::new(),
            waits: false,
            waits_for: Vec::new(),
            lacks: Vec::new(),
            acknowledged: Vec::new(),
            because,
        }
    }

    /// Adds the duty to those that are known. Two reasons for one duty are one: it opens with the first of them, and stays as long
    /// as one of them does. What people did about it is taken up after that.
    pub(super) fn add_to(mut self, duties: &mut Vec<Self>) {
        let same = |known: &&mut Self| known.origin == self.origin && known.day == self.day;
        let Some(known) = duties.iter_mut().find(same) else { return duties.push(self) };
        let stays = |duty: &Self| duty.void_from.unwrap_or(Instant::MAX);
        // What was done after the longer one came up was done for both, and was due when that one is.
        let since = |done: &Completion| self.completed.as_ref() == Some(done) && self.opens <= done.at;
        if stays(known) < stays(&self) && known.completed.as_ref().is_none_or(since) {
            std::mem::swap(known, &mut self);
        }
        if self.opens < known.opens {
            known.opens = self.opens;
            let because = known.because.clone().with("opens", Argument::Instant(self.opens));
            known.because = self.because.all_facts().iter().fold(because, Because::citing);
        }
    }

    /// Takes up what people did about the duty. A deed from before the duty could be done counts as a claim only.
    pub(super) fn with_acts(mut self, file: &DutyFile) -> Self {
        if file.acts.is_empty() {
            return self;
        }
        let id = self.id();
        for act in file.acts.iter().filter(|act| Some(&act.duty) == id.as_ref()) {
            self.take(act);
        }
        self
    }

    fn take(&mut self, act: &Act) {
        match &act.deed {
            // Whoever claimed first keeps it until handing it back.
            Deed::Claimed => match &self.claim {
                None => self.claim = Some((act.worker.clone(), act.at)),
                Some((worker, _)) if *worker != act.worker => self.contested.push(act.event.clone()),
                Some(_) => {}
            },
            Deed::HandedBack => match &self.claim {
                Some((worker, _)) if *worker == act.worker => self.claim = None,
                _ => self.not_held.push(act.event.clone()),
            },
            // A sighting needs an explanation, a household of a round what was found there: a deed alone settles none.
            Deed::Done if self.kind.needs_outcome() => {}
            Deed::Done if act.at >= self.opens && !self.waits => {
                let shown = act.evidence.as_deref();
                let lacks = lacking(&self.evidence, shown, &act.worker);
                if !lacks.is_empty() {
                    self.unproven.push((act.event.clone(), lacks));
                } else if self.completed.as_ref().is_none_or(|done| act.at < done.at) {
                    self.completed = Some(Completion { at: act.at, event: act.event.clone() });
                    self.quantities = shown.map(|shown| shown.quantities.clone()).unwrap_or_default();
                }
            }
            Deed::Acknowledged { until } => self.acknowledged.push((act.at, *until)),
            Deed::Assigned { to, instead_of } => {
                if self.claim.as_ref().map(|(worker, _)| worker) == instead_of.as_ref() {
                    self.claim = Some((to.clone(), act.at));
                } else if self.claim.as_ref().is_none_or(|(worker, _)| worker != to) {
                    self.contested.push(act.event.clone());
                }
            }
            Deed::Attempted { note } => {
                self.attempts.push(Attempt { at: act.at, worker: act.worker.clone(), note: note.to_string() });
            }
            // What was missed stays missed, also where somebody calls it off afterwards.
            Deed::Cancelled { reason }
                if self.void_from.is_none_or(|void| act.at < void)
                    && self.closes.is_none_or(|closes| act.at < closes) =>
            {
                self.void_from = Some(act.at);
                let rule = Because::rule("duty.cancelled").with("reason", Argument::Text(reason.to_string()));
                self.because = self.because.clone().since(rule.citing(&act.event));
            }
            Deed::Done | Deed::Cancelled { .. } => {}
        }
    }
}

/// Temperature checks of one person whose slot opens in `from..until`: exactly the policy's, each in one slot (law 8).
///
/// A reading in the slot completes the check. The slot in which a measure ends is cut at that end.
#[must_use]
pub fn checks(
    resident: &ResidentId,
    timeline: &[Segment],
    health: &HealthFile,
    file: &DutyFile,
    slots: &Slots,
    zone: Zone,
    window: std::ops::Range<Instant>,
) -> Vec<Duty> {
    let mut duties = Vec::new();
    for (at, segment) in timeline.iter().enumerate() {
        let last = last_without_gap(timeline.get(at..).unwrap_or_default()).unwrap_or(segment);
        let (from, until) = (segment.from.max(window.start), segment.until.min(window.end));
        for slot in slots_starting(slots, zone, from, until).filter(|slot| segment.checks.contains(&slot.slot)) {
            // Where other segments follow at once, the person is still there until the last of them ends.
            let closes = slot.closes.min(last.until);
            let subject = Subject::Resident(resident.clone());
            let origin = Origin::Slot(slot.slot);
            let mut duty = Duty::new(DutyKind::TemperatureCheck, subject, slot.day, origin, slot.opens, closes);
            duty.closes = Some(closes);
            duty.cut = closes < slot.closes;
            duty.void_from = Some(last.until).filter(|end| last.lifted && *end < slot.closes);
            let first = health.readings.partition_point(|reading| reading.at < slot.opens);
            let reading = health.readings.get(first).filter(|reading| reading.at < closes);
            duty.completed = reading.map(|reading| Completion { at: reading.at, event: reading.event.clone() });
            duties.push(duty.with_acts(file));
        }
    }
    duties
}

/// The last of the segments that follow the first one without a gap.
fn last_without_gap(segments: &[Segment]) -> Option<&Segment> {
    let (first, rest) = segments.split_first()?;
    Some(rest.iter().fold(first, |last, next| if next.from == last.until { next } else { last }))
}

/// The duties that a round makes for one household: the first visit, and one time of coming back, or of asking what came
/// of a referral, for each visit that did not settle it. `steps` is the run of the screening machine.
#[must_use]
pub fn screening(
    household: &HouseholdId,
    round: &RoundOpened,
    steps: &[Step<'_>],
    file: &DutyFile,
    zone: Zone,
) -> Vec<Duty> {
    let subject = || Subject::Household(household.clone());
    let origin = |attempt| Origin::Round { round: round.round.clone(), attempt };
    let visits: Vec<_> = steps.iter().filter_map(|step| Some((step.visit()?, step))).collect();
    let done_by = |at: usize| {
        let (visit, _) = visits.get(at)?;
        Some(Completion { at: visit.at, event: visit.event.clone() })
    };

    let mut first =
        Duty::new(DutyKind::ScreeningVisit, subject(), zone.date(round.from), origin(0), round.from, round.until);
    first.closes = Some(round.until);
    first.channel = Some(next_channel(round.approach, None));
    first.completed = done_by(0);
    let mut duties = vec![first.with_acts(file)];
    for (at, (visit, step)) in visits.iter().enumerate() {
        let Some(due) = step.retry_due else { continue };
        let attempt = u32::try_from(at + 1).unwrap_or(u32::MAX);
        let kind = match step.state {
            ScreeningState::Referred => DutyKind::ReferralFollowUp,
            _ => DutyKind::ScreeningRetry,
        };
        let (opens, day) = (visit.at, zone.date(visit.at));
        let mut again = Duty::new(kind, subject(), day, origin(attempt), opens, due);
        again.because = again.because.citing(&visit.event);
        // A household that is not settled stays open to the end of the round, and at least until the retry is due.
        again.closes = Some(round.until.max(due));
        again.channel = Some(next_channel(round.approach, Some(visit.fact.channel)));
        again.completed = done_by(at + 1);
        duties.push(again.with_acts(file));
    }
    duties
}

/// How a household is to be reached after the last visit or call: by phone first where the round says so, then at the
/// door; in a round that wants both, the way that was not taken last (Z3, D4).
fn next_channel(approach: Approach, last: Option<Channel>) -> Channel {
    match (approach, last) {
        (Approach::PhoneFirst | Approach::Both, None) => Channel::Phone,
        (Approach::Both, Some(Channel::Door | Channel::Window)) => Channel::Phone,
        (Approach::DoorFirst | Approach::PhoneFirst | Approach::Both, _) => Channel::Door,
    }
}

/// One visit for each civil day on which the person had fever or symptoms, due within the policy's hours. Where
/// `resolved_is_void` is true, nobody needs to come any more once every alarm of the day is resolved.
#[must_use]
pub fn health_visits(
    resident: &ResidentId,
    alarms: &[Alarm],
    file: &DutyFile,
    policy: &DutyPolicy,
    zone: Zone,
    resolved_is_void: bool,
) -> Vec<Duty> {
    let hours = policy.hours(DutyKind::HealthVisit);
    let days = alarms.chunk_by(|a, b| zone.date(a.at) == zone.date(b.at));
    let visits = days.filter_map(|of_day| {
        let first = of_day.first()?;
        let (subject, due) = (Subject::Resident(resident.clone()), first.at.plus_hours(hours));
        let mut duty = Duty::new(DutyKind::HealthVisit, subject, zone.date(first.at), Origin::Alarm, first.at, due);
        duty.because = duty.because.since(first.because.clone());
        if resolved_is_void {
            let others = of_day.iter().skip(1).flat_map(|alarm| alarm.because.all_facts());
            let resolved = of_day.iter().filter_map(|alarm| alarm.resolved.as_ref()).map(|by| by.event.clone());
            duty.because = others.chain(resolved).fold(duty.because, |because, event| because.citing(&event));
        }
        let ends = of_day.iter().map(|alarm| alarm.resolved.as_ref().map(|resolved| resolved.at));
        let ends: Option<Vec<Instant>> = ends.collect();
        duty.void_from = ends.filter(|_| resolved_is_void).and_then(|ends| ends.into_iter().max());
        duty.evidence = policy.evidence_for(&duty);
        Some(duty.with_acts(file))
    });
    visits.collect()
}

/// The check that a sighting asks for; an explanation completes it.
#[must_use]
pub fn sighting_check(
    id: &SightingId,
    file: &SightingFile,
    acts: &DutyFile,
    policy: &DutyPolicy,
    zone: Zone,
) -> Option<Duty> {
    let seen = file.reported.first()?;
    let due = seen.at.plus_hours(policy.hours(DutyKind::SightingCheck));
    let subject = Subject::Sighting(id.clone());
    let day = zone.date(seen.at);
    let mut duty = Duty::new(DutyKind::SightingCheck, subject, day, Origin::Report, seen.at, due);
    duty.because = duty.because.citing(&seen.event);
    let explained = file.explained.iter().find(|explained| explained.at >= seen.at);
    duty.completed = explained.map(|explained| Completion { at: explained.at, event: explained.event.clone() });
    Some(duty.with_acts(acts))
}

/// The visit that an empty home needs whose notice is gone; any visit afterwards completes it.
#[must_use]
pub fn notice_visits(
    household: &HouseholdId,
    home: &Home,
    visits: &Visits,
    acts: &DutyFile,
    policy: &DutyPolicy,
    zone: Zone,
) -> Vec<Duty> {
    home.times_gone()
        .map(|gone| {
            let subject = Subject::Household(household.clone());
            let due = gone.at.plus_hours(policy.hours(DutyKind::NoticeVisit));
            let mut duty = Duty::new(
                DutyKind::NoticeVisit,
                subject,
                zone.date(gone.at),
                Origin::Notice(gone.event.clone()),
                gone.at,
                due,
            );
            duty.because = duty.because.citing(&gone.event);
            let visit = visits.0.iter().find(|visit| visit.at >= gone.at);
            duty.completed = visit.map(|visit| Completion { at: visit.at, event: visit.event.clone() });
            duty.with_acts(acts)
        })
        .collect()
}

/// One contact for each entry of a watch list that names the household; closing the entry completes it.
#[must_use]
pub fn watch_contacts(household: &HouseholdId, watch: &WatchFile, acts: &DutyFile, zone: Zone) -> Vec<Duty> {
    let entries = watch.listed.iter();
    entries
        .map(|listed| {
            let subject = Subject::Household(household.clone());
            let (day, origin) = (zone.date(listed.at), Origin::Watch(listed.fact.entry.clone()));
            let mut duty = Duty::new(DutyKind::WatchContact, subject, day, origin, listed.at, listed.fact.by);
            duty.because = duty.because.citing(&listed.event);
            let closed = watch.closed.iter().find(|closed| closed.fact.entry == listed.fact.entry);
            duty.completed = closed.map(|closed| Completion { at: closed.at, event: closed.event.clone() });
            duty.with_acts(acts)
        })
        .collect()
}
