//! What the facade answers: judgements with the facts that a screen shows beside them.

use super::{AlarmView, CareLine, ZoneStretch};
use crate::base::{
    Because, Channel, CivilDate, DutyId, EventId, EvidenceId, HouseholdId, Instant, Label, Moment, PlanId, PointId,
    PolicyId, PostKind, RequestId, ResidentId, RoundId, RoutineId, SampleId, ServiceId, Sex, TestCampaignId, UnitId,
    WorkerId, Zone,
};
use crate::community::{Exemption, HouseholdFile, ResidentFile, View};
use crate::duty::{Attempt, Duty, DutyKind, DutyStatus, EvidenceKind, OrderItem, Origin, Quantity, Subject};
use crate::grid::HouseholdCover;
use crate::health::{Reading, TestMethod};
use crate::place::{PlaceAdded, Premises};
use crate::quarantine::{
    CodeColour, DatedTest, Ending, Obligation, OrdersFile, ScheduledTest, Segment, Setting, TestState, Track,
};
use crate::screening::{DocumentKind, Papers, ScreeningState, ScreeningStatus};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The measure that a resident is under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct MeasureView {
    /// Where the person stays.
    pub setting: Setting,
    /// The rule book that judged the reason that decides.
    pub policy: PolicyId,
    /// Its version.
    pub policy_version: u32,
    /// The plan that decides.
    pub plan: PlanId,
    /// What people call the plan.
    pub title: Label,
    /// The stage of the plan, from 1.
    pub stage: u8,
    /// Since when this stage holds, inclusive.
    pub since: Instant,
    /// When this stage ends, exclusive.
    pub stage_ends: Instant,
    /// The first free moment, as far as is known; none while something that is missing holds the person.
    pub free: Option<Instant>,
    /// The person is free then whatever is missing or moves the end, unless a new reason comes up: the legal cap.
    pub at_latest: Instant,
    /// The colour of the person's health code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<CodeColour>,
    /// What is missing by now for a release in time.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub outstanding: Vec<Because>,
    /// Why.
    pub because: Because,
}

/// One stretch of a resident's line of measures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SegmentView {
    /// Where the person stays.
    pub setting: Setting,
    /// From when, inclusive.
    pub from: Instant,
    /// Until when, exclusive.
    pub until: Instant,
    /// The stage of its plan, from 1.
    pub stage: u8,
    /// The colour of the person's health code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<CodeColour>,
}

impl SegmentView {
    pub(super) fn of(segment: &Segment) -> Self {
        let Segment { setting, from, until, stage, code, .. } = segment;
        Self { setting: *setting, from: *from, until: *until, stage: *stage, code: *code }
    }
}

/// How far a scheduled test is, as of an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum TestProgress {
    /// Its day was over before the person was found: it is not made up for.
    Missed,
    /// Its day is yet to come.
    Upcoming,
    /// To be taken today, or as soon as possible.
    Due,
    /// As many samples as it takes were taken on its day or later. One that could not be tested does not count.
    Taken,
}

impl TestProgress {
    /// How far a test is that opens then; it uses up samples of `left`, which are there by the time they were taken.
    fn of(
        state: TestState,
        opens: Instant,
        samples: u8,
        left: &mut impl Iterator<Item = Instant>,
        now: Instant,
    ) -> Self {
        let mut enough = || (0..samples).all(|_| left.any(|taken| taken >= opens));
        match state {
            TestState::Missed => Self::Missed,
            TestState::Wanted if enough() => Self::Taken,
            TestState::Wanted if opens > now => Self::Upcoming,
            TestState::Wanted => Self::Due,
        }
    }
}

/// A scheduled test of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TestView {
    /// The stage of the plan, from 1.
    pub stage: u8,
    /// The number of the day, as the plan has it.
    pub day: u16,
    /// Its date.
    pub date: CivilDate,
    /// How it is taken.
    pub method: TestMethod,
    /// How many samples at once.
    pub samples: u8,
    /// How far it is.
    pub progress: TestProgress,
}

impl TestView {
    /// A test as of `now`. Samples on its day or later count for it, as many as it takes at once; what counts is taken from
    /// `left`, so that no later test uses it again.
    pub(super) fn of(test: &ScheduledTest, left: &mut impl Iterator<Item = Instant>, zone: Zone, now: Instant) -> Self {
        let ScheduledTest { stage, day, date, method, samples, state } = *test;
        let progress = TestProgress::of(state, zone.start_of(date), samples, left, now);
        Self { stage, day, date, method, samples, progress }
    }

    /// The same of a test that is dated already, for somebody who was found then.
    pub(super) fn dated(
        test: &DatedTest,
        found: Instant,
        left: &mut impl Iterator<Item = Instant>,
        now: Instant,
    ) -> Self {
        let DatedTest { opens, date, day, stage, method, samples, .. } = *test;
        let progress = TestProgress::of(test.state(found), opens, samples, left, now);
        Self { stage, day, date, method, samples, progress }
    }
}

/// A scheduled test of a person, with its plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PlanTestView {
    /// The plan.
    pub plan: PlanId,
    /// The test.
    #[serde(flatten)]
    pub test: TestView,
}

impl PlanTestView {
    /// The tests of an obligation that lie before its end.
    pub(super) fn all_of(obligation: &Obligation, taken: &[Instant], view: &View<'_>) -> Vec<Self> {
        let (zone, now) = (view.policy.zone, view.now());
        let end = obligation.spans.last().map_or(Instant::MAX, |last| last.until);
        let mut left = taken.iter().copied().filter(|taken| *taken >= obligation.tested_from);
        let tests = obligation.tests.iter().filter(|test| zone.start_of(test.date) < end);
        let tests = tests.map(|test| TestView::of(test, &mut left, zone, now));
        tests.map(|test| Self { plan: obligation.plan.clone(), test }).collect()
    }
}

/// One reason for a measure, as a screen shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ObligationView {
    /// The rule book that judged it.
    pub policy: PolicyId,
    /// Its version.
    pub policy_version: u32,
    /// The plan.
    pub plan: PlanId,
    /// Where the reason comes from.
    pub track: Track,
    /// What its days count from.
    pub anchor: Moment,
    /// When it begins to hold.
    pub from: Instant,
    /// The first moment at which it holds no longer, as far as is known.
    pub until: Instant,
    /// How it ends.
    pub ending: EndingKind,
    /// How far following the person for this reason is.
    pub follow_up: FollowUp,
}

/// How far it is to follow somebody, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum FollowUp {
    /// There is no reason to; or some reasons were completed and others canceled.
    #[default]
    NoFollowUp,
    /// It goes on, or is still to begin.
    UnderFollowUp,
    /// It went to its end.
    Completed,
    /// It was broken off because nobody could find the person any more.
    Lost,
    /// It was broken off: lifted, cut short by the legal cap or by another rule book, or the person became a case.
    Canceled,
}

impl FollowUp {
    fn of(obligation: &Obligation, until: Instant, orders: &OrdersFile, now: Instant) -> Self {
        let lost = |event: &EventId| orders.lifted.iter().any(|lift| lift.event == *event && lift.fact.lost);
        match &obligation.ending {
            _ if until > now => Self::UnderFollowUp,
            Ending::Lifted(event) if lost(event) => Self::Lost,
            Ending::Planned | Ending::Cleared | Ending::Held => Self::Completed,
            Ending::Lifted(_) | Ending::Capped | Ending::Converted | Ending::Replaced => Self::Canceled,
        }
    }

    /// Several reasons in one word: one that goes on decides, and else they must agree. Where another rule book took a
    /// reason over, what that one made of it counts.
    pub(super) fn of_all(obligations: &[ObligationView]) -> Self {
        let replaced = |one: &&ObligationView| one.ending == EndingKind::Replaced;
        let all_replaced = obligations.iter().all(|one| replaced(&one));
        let words: BTreeSet<Self> =
            obligations.iter().filter(|one| all_replaced || !replaced(one)).map(|one| one.follow_up).collect();
        match (words.contains(&Self::UnderFollowUp), words.len(), words.first()) {
            (true, ..) => Self::UnderFollowUp,
            (false, 1, Some(word)) => *word,
            _ => Self::NoFollowUp,
        }
    }
}

/// How an obligation ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum EndingKind {
    /// By its stages, and what they need.
    Planned,
    /// Something is missing: at the latest by the cap.
    Held,
    /// Lifted by an authority.
    Lifted,
    /// By the legal cap, before its requirements were met.
    Capped,
    /// The person was found infected: another plan has taken over.
    Converted,
    /// Another rule book took effect, or another plan that this one gave way to, and decides instead.
    Replaced,
    /// What it depends on is over: somebody else's symptoms, or the wait for somebody else's test.
    Cleared,
}

impl ObligationView {
    pub(super) fn of(obligation: &Obligation, orders: &OrdersFile, now: Instant) -> Option<Self> {
        let ending = match &obligation.ending {
            Ending::Planned => EndingKind::Planned,
            Ending::Held => EndingKind::Held,
            Ending::Lifted(_) => EndingKind::Lifted,
            Ending::Capped => EndingKind::Capped,
            Ending::Converted => EndingKind::Converted,
            Ending::Replaced => EndingKind::Replaced,
            Ending::Cleared => EndingKind::Cleared,
        };
        let (from, until) = (obligation.spans.first()?.from, obligation.spans.last()?.until);
        let (plan, track, anchor) = (obligation.plan.clone(), obligation.track, obligation.anchor);
        let (policy, policy_version) = (obligation.edition.policy.clone(), obligation.edition.version);
        let follow_up = FollowUp::of(obligation, until, orders, now);
        Some(Self { policy, policy_version, plan, track, anchor, from, until, ending, follow_up })
    }
}

/// A duty as a screen shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct DutyView {
    /// The duty.
    pub duty: DutyId,
    /// What is to be done.
    pub kind: DutyKind,
    /// What people call it.
    pub title: Label,
    /// Whom it is about.
    pub subject: Subject,
    /// The civil day it belongs to.
    pub day: CivilDate,
    /// Its state.
    pub status: DutyStatus,
    /// True when it is past due and still to be done.
    pub overdue: bool,
    /// When it can first be done, inclusive.
    pub opens: Instant,
    /// The end of the time in which doing it is in time, exclusive.
    pub due: Instant,
    /// The slot of the day, from 0, of a check.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slot: Option<u8>,
    /// The round of a screening duty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub round: Option<RoundId>,
    /// The request of an errand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request: Option<RequestId>,
    /// What the errand is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service: Option<ServiceId>,
    /// What is ordered.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<OrderItem>,
    /// What else the household has said about its request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The routine of recurring work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub routine: Option<RoutineId>,
    /// The point in the place where recurring work is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point: Option<PointId>,
    /// What whoever does it has to show.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceKind>,
    /// What has to be done before it can be.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub waits_for: Vec<DutyId>,
    /// How the household is to be reached next, for a screening duty; or how the resident is best reached (Z3, S19).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// The paper to be signed (D4).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentKind>,
    /// The plan of a scheduled test, or of a decision about a release.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<PlanId>,
    /// The stage of that plan, from 1; 0 where the plan itself has no legal basis.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<u8>,
    /// How the sample of a scheduled test is taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<TestMethod>,
    /// The sample after which another one has to be taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retest_of: Option<SampleId>,
    /// The campaign that asks for the test.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign: Option<TestCampaignId>,
    /// Who has taken it on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claimed_by: Option<WorkerId>,
    /// Times that somebody tried in vain, in the order they happened (S18).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attempts: Vec<Attempt>,
    /// When it was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done_at: Option<Instant>,
    /// How much was done, as whoever did it said (D9).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub quantities: Vec<Quantity>,
}

impl DutyView {
    pub(super) fn of(view: &View<'_>, duty: &Duty) -> Option<Self> {
        let now = view.now();
        let (slot, round, request, service) = match &duty.origin {
            Origin::Slot(slot) | Origin::Routine { slot, .. } => (Some(*slot), None, None, None),
            Origin::Round { round, .. } => (None, Some(round.clone()), None, None),
            Origin::Request { request, service } => (None, None, Some(request.clone()), Some(service.clone())),
            _ => (None, None, None, None),
        };
        let (plan, stage, method) = match &duty.origin {
            Origin::Test { plan, stage, method, .. } => (Some(plan.clone()), Some(*stage), Some(*method)),
            Origin::Release { plan, stage } => (Some(plan.clone()), Some(*stage), None),
            _ => (None, None, None),
        };
        let campaign = match &duty.origin {
            Origin::Campaign(campaign) => Some(campaign.clone()),
            Origin::Reminder(campaign) => campaign.clone(),
            _ => None,
        };
        let retest_of = match &duty.origin {
            Origin::Retest(sample) => Some(sample.clone()),
            _ => None,
        };
        let document = match &duty.origin {
            Origin::Document(document) => Some(*document),
            _ => None,
        };
        let (routine, point) = match &duty.origin {
            Origin::Routine { routine, point, .. } => (Some(routine.clone()), point.clone()),
            _ => (None, None),
        };
        let done_at = duty.completed.as_ref().map(|done| done.at).filter(|at| *at <= now);
        Some(Self {
            duty: duty.id()?,
            kind: duty.kind,
            title: view.policy.duty.terms(duty).title.cloned().unwrap_or_default(),
            items: duty.order.as_ref().map(|order| order.items.clone()).unwrap_or_default(),
            note: duty.order.as_ref().and_then(|order| order.note.clone()),
            routine,
            point,
            evidence: duty.evidence.clone(),
            waits_for: duty.waits_for.clone(),
            quantities: if done_at.is_some() { duty.quantities.clone() } else { Vec::new() },
            subject: duty.subject.clone(),
            day: duty.day,
            status: duty.status_at(now),
            overdue: duty.is_overdue(now),
            opens: duty.opens,
            due: duty.due,
            slot,
            round,
            request,
            service,
            channel: duty.channel,
            document,
            plan,
            stage,
            method,
            retest_of,
            campaign,
            attempts: duty.attempts.iter().filter(|attempt| attempt.at <= now).cloned().collect(),
            claimed_by: duty.claim.as_ref().filter(|(_, at)| *at <= now).map(|(worker, _)| worker.clone()),
            done_at,
        })
    }
}

/// One paper of a household or resident: signed, asked for, or both (D4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct DocumentView {
    /// The paper.
    pub document: DocumentKind,
    /// When it was last signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signed_at: Option<Instant>,
    /// Where the signed paper is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceId>,
    /// By when it has to be signed, where a signature is still owed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wanted_by: Option<Instant>,
}

impl DocumentView {
    /// Every paper that was signed or is owed.
    pub(super) fn all(papers: &Papers, duties: &[DutyView]) -> Vec<Self> {
        let kinds = DocumentKind::ALL.into_iter();
        let views = kinds.filter_map(|document| {
            let signed = papers.0.iter().rfind(|signed| signed.fact.document == document);
            let owed = |duty: &&DutyView| {
                let to_do = matches!(duty.status, DutyStatus::Upcoming | DutyStatus::Open | DutyStatus::Claimed);
                to_do && duty.document == Some(document)
            };
            let wanted_by = duties.iter().find(owed).map(|duty| duty.due);
            let signed_at = signed.map(|signed| signed.at);
            let evidence = signed.and_then(|signed| signed.fact.evidence.clone());
            let told = signed_at.is_some() || wanted_by.is_some();
            told.then_some(Self { document, signed_at, evidence, wanted_by })
        });
        views.collect()
    }
}

/// A resident as of an instant.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ResidentView {
    /// The resident.
    pub resident: ResidentId,
    /// The household the person lives in.
    pub household: Option<HouseholdId>,
    /// Year of birth, where it is known.
    pub birth_year: Option<u16>,
    /// Sex, where it is known.
    pub sex: Option<Sex>,
    /// The classes that the person's stays and contacts gave, in the order they were reported; also those without a
    /// measure (N3, N5).
    pub classes: Vec<String>,
    /// The measure that holds; none when the person is free.
    pub measure: Option<MeasureView>,
    /// Every measure there was, is, or as far as is known will be.
    pub timeline: Vec<SegmentView>,
    /// Every reason for a measure, in the order of the facts.
    pub obligations: Vec<ObligationView>,
    /// How far following the person is, all reasons together.
    pub follow_up: FollowUp,
    /// Until when the person need not take part in tests of the whole community, where that is so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exempt: Option<Exemption>,
    /// Tests that the plans schedule, reason by reason, in order of their days.
    pub tests: Vec<PlanTestView>,
    /// The last temperature.
    pub last_reading: Option<Reading>,
    /// Fevers and symptoms so far, without entries that have been corrected.
    pub alarms: u32,
    /// The same one by one, with what became of each; also of entries that have been corrected.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alarm_log: Vec<AlarmView>,
    /// Duties from a day before to a day after the instant.
    pub duties: Vec<DutyView>,
    /// What the person has signed or is to sign.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentView>,
    /// How the person is looked after, as whoever may know nothing sensitive sees it; none where the policy says nothing
    /// about care.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub care: Option<CareLine>,
    /// Everything that was stated about the person, without sensitive grounds of care.
    pub file: ResidentFile,
}

/// A household as of an instant.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct HouseholdView {
    /// The household.
    pub household: HouseholdId,
    /// What is on the door.
    pub door: String,
    /// The floor.
    pub floor: Option<i16>,
    /// The places around it, the innermost first.
    pub places: Vec<PlaceAdded>,
    /// What lies behind the door.
    pub premises: Premises,
    /// Who lives there.
    pub members: BTreeSet<ResidentId>,
    /// Who has a second home there; they count elsewhere.
    pub second_home_members: BTreeSet<ResidentId>,
    /// Its grid and answerable person.
    pub cover: HouseholdCover,
    /// Who holds which post for it: its team and those around it (Z2).
    pub team: Vec<PostView>,
    /// Where it stands in each round that it is in.
    pub screening: Vec<ScreeningStatus>,
    /// Its duties, without those of its residents.
    pub duties: Vec<DutyView>,
    /// What it has signed or is to sign, without the papers of its residents.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentView>,
    /// Everything that was stated about the household.
    pub file: HouseholdFile,
}

/// One line of a building's contact card (S4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PostView {
    /// The post.
    pub post: PostKind,
    /// What people call it.
    pub title: Label,
    /// Who holds it for this place or the places around it, the nearest first; empty when nobody does.
    pub workers: Vec<WorkerId>,
    /// The outside units that hold it as a whole, the nearest first (S2, Z1).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<UnitId>,
}

/// A place as of an instant.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PlaceView {
    /// The place.
    pub place: PlaceAdded,
    /// The households in it, by id.
    pub households: Vec<HouseholdId>,
    /// Residents who live in it.
    pub residents: u32,
    /// Households in each state of the latest round that has begun.
    pub screening: BTreeMap<ScreeningState, u32>,
    /// Residents under each setting.
    pub measures: BTreeMap<Setting, u32>,
    /// Its recurring duties from a day before to a day after the instant (S16, H7).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<DutyView>,
    /// Who holds which post.
    pub posts: Vec<PostView>,
    /// The zones that it lies in, the nearest area first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub zones: Vec<ZoneStretch>,
}
