//! From reasons to obligations: every reason is laid out on the line of time by its plan.

use super::adoption::{ADOPTED, Edition, ReasonKey, between};
use super::layout::{Ground, ScheduledTest, Wait, anchor, anchored_by};
use super::needs::LinkedTests;
use super::site::NearPositive;
use super::zone::{self, InZone};
use super::{CapFrom, CodeColour, MeasureLifted, OrdersFile, Plan, QuarantinePolicy, Requirement, Setting};
use crate::base::{Argument, Because, EventId, Instant, Label, Moment, PartyId, PlanId, SampleId, Stated, Zone, same};
use crate::exposure::{AnchorKind, Anchors, Exposure, ReasonKind};
use crate::health::{Alarm, Finding, Lab, Reading, TestResult};
use serde::Serialize;
use std::collections::BTreeMap;

/// What the rules of quarantine look at for one person.
#[derive(Clone, Copy)]
pub struct Inputs<'a> {
    /// What happened to the person, classified.
    pub exposures: &'a [Exposure],
    /// Orders, liftings, entries and signatures.
    pub orders: &'a OrdersFile,
    /// Fevers and symptoms, in the order they happened.
    pub alarms: &'a [Alarm],
    /// Checks that have succeeded, in the order they happened.
    pub readings: &'a [Stated<Reading>],
    /// Samples and results, refused tests and failed checks.
    pub lab: Option<&'a Lab>,
    /// Tests of people outside whom the person met, by number.
    pub linked: &'a dyn Fn(&PartyId) -> LinkedTests,
    /// What turned out positive near the person, in the order it was found.
    pub positives: &'a [NearPositive],
    /// The person's times in zones that hold people.
    pub zones: &'a [InZone],
    /// The section of the policy.
    pub policy: &'a QuarantinePolicy,
    /// The zone of the policy.
    pub zone: Zone,
    /// What is missing by now holds the person.
    pub now: Instant,
    /// The rule book that judges.
    pub edition: &'a Edition,
}

/// Where a reason comes from: reasons of one track are of one kind for those who read them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Track {
    /// A stay, contact, journey or circumstance.
    Exposure,
    /// Symptoms.
    Symptoms,
    /// A positive sample.
    Positive,
    /// An order by an authority.
    Order,
    /// Living in a zone.
    Zone,
}

/// One stage of an obligation on the line of time: `from` inclusive, `until` exclusive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The stage's place in the plan, from 1.
    pub stage: u8,
    /// Where the person stays.
    pub setting: Setting,
    /// When it begins to hold.
    pub from: Instant,
    /// The first moment at which it holds no longer.
    pub until: Instant,
    /// Slots of the day in which a check is due.
    pub checks: Vec<u8>,
    /// The colour of the person's health code.
    pub code: Option<CodeColour>,
}

/// Why an obligation ended before its stages were over, or did not end when they were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// By its stages, and what they need.
    Planned,
    /// Something that a stage needs is missing: it holds until that is there, at most until the cap.
    Held,
    /// An authority has lifted it.
    Lifted(EventId),
    /// The legal cap ended it before its requirements were met.
    Capped,
    /// The person was found infected: another plan has taken over.
    Converted,
    /// Another rule book took effect, or another plan that this one gave way to, and decides instead.
    Replaced,
    /// What it depends on is over: somebody else's symptoms, or the wait for somebody else's test.
    Cleared,
}

/// One reason for a measure, laid out in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obligation {
    /// The rule book that judged it.
    pub edition: Edition,
    /// The fact that it comes from.
    pub reason: ReasonKey,
    /// When that was found: no measure holds before.
    pub found: Instant,
    /// The plan.
    pub plan: PlanId,
    /// What people call the plan.
    pub title: Label,
    /// Where the reason comes from.
    pub track: Track,
    /// What its days count from.
    pub anchor: Moment,
    /// When it would have begun, had the reason been known at once.
    pub begins: Instant,
    /// Its stages, in order; without gaps, but where another rule book decides for a while.
    pub spans: Vec<Span>,
    /// Its tests, in order of their days.
    pub tests: Vec<ScheduledTest>,
    /// Samples that were taken before count for nothing: those from before an infection say nothing of its end.
    pub tested_from: Instant,
    /// Stages that had to wait beyond their days.
    pub waits: Vec<Wait>,
    /// The legal cap on this reason alone, exclusive; none where only the whole time has one.
    pub cap: Option<Instant>,
    /// What is missing by now for it to end in time.
    pub outstanding: Vec<Because>,
    /// How it ends.
    pub ending: Ending,
    /// True when it gave way for the same reason: to another plan, because of somebody else's test, or to its own, whose days
    /// count anew from entering a place. What the reason comes to from then on stands next to it.
    pub gave_way: bool,
    /// The rule book's legal cap, in days, on the whole time that a person is held, where it has one.
    pub merged_cap: Option<u16>,
    /// Why.
    pub because: Because,
}

/// A reason before it is laid out.
pub(super) struct Reason<'a> {
    pub plan: &'a PlanId,
    pub track: Track,
    pub anchors: Anchors,
    pub found: Instant,
    pub linked: Option<&'a PartyId>,
    /// When it is over whatever its plan says, and why.
    pub until: Option<&'a (Instant, Because)>,
    pub because: Because,
}

impl<'a> Reason<'a> {
    /// The reason that something which happened to the person gives; none for a class without a plan.
    fn of(exposure: &'a Exposure) -> Option<Self> {
        Some(Self {
            plan: exposure.plan.as_ref()?,
            track: match exposure.reason {
                ReasonKind::Symptoms => Track::Symptoms,
                ReasonKind::Positive => Track::Positive,
                _ => Track::Exposure,
            },
            anchors: exposure.anchors,
            found: exposure.found,
            linked: exposure.linked.as_ref(),
            until: exposure.until.as_ref(),
            because: exposure.because.clone(),
        })
    }

    /// From when on a sample can say that it is over: an infection is not ended by what was taken before its first positive
    /// sample, whenever that day lies in the plan.
    pub(super) fn tested_from(&self, zone: Zone) -> Instant {
        let first = self.anchors.get(AnchorKind::PositiveSample).filter(|_| self.track == Track::Positive);
        first.map_or(Instant::MIN, |first| first.earliest(zone))
    }
}

/// Every obligation of the person that ever holds for a moment, in the order of its reasons.
#[must_use]
pub fn obligations(inputs: Inputs<'_>) -> Vec<Obligation> {
    let exposed = inputs.exposures.iter().filter_map(Reason::of);
    let ordered = inputs.orders.ordered.iter().map(|order| Reason {
        plan: &order.fact.plan,
        track: Track::Order,
        anchors: Anchors::default()
            .with(AnchorKind::Ordered, order.fact.anchor)
            .with(AnchorKind::Reported, Moment::at(order.at, inputs.zone)),
        found: order.at,
        linked: None,
        until: None,
        because: Because::rule("quarantine.order")
            .with("basis", Argument::Text(order.fact.basis.clone()))
            .with("at", Argument::Instant(order.at))
            .citing(&order.event),
    });
    let zones = inputs.zones.iter().filter_map(|time| zone::lay_out(time, &inputs));
    let mut laid = LaidOut::default();
    exposed.chain(ordered).for_each(|reason| laid.take(lay_out(&reason, &inputs)));
    restart(&mut laid, &inputs);
    laid.cite_what_came_first();
    laid.found.extend(zones);
    laid.found
}

/// What reasons come to.
#[derive(Default)]
struct LaidOut {
    /// Every time for which one of them holds somebody, in order.
    found: Vec<Obligation>,
    /// Reasons that would hold somebody, had nothing ended that before it began.
    forestalled: Vec<Forestalled>,
}

/// A reason that came to nothing, for something ended it before it began.
struct Forestalled {
    /// The fact that it comes from.
    fact: EventId,
    /// What ended it.
    by: Vec<EventId>,
}

impl LaidOut {
    fn take(&mut self, other: Self) {
        self.found.extend(other.found);
        self.forestalled.extend(other.forestalled);
    }

    /// A fact can be evidence for one reason, and a reason of its own that was over before it began: whoever is told of it is
    /// told of that, too. Without it the same fact would hold the person.
    fn cite_what_came_first(&mut self) {
        if self.forestalled.is_empty() {
            return;
        }
        for obligation in &mut self.found {
            let mut cited = obligation.because.all_facts();
            let mut left: Vec<&Forestalled> = self.forestalled.iter().collect();
            loop {
                let (told, others): (Vec<_>, Vec<_>) = left.into_iter().partition(|one| cited.contains(&one.fact));
                if told.is_empty() {
                    break;
                }
                for fact in told.into_iter().flat_map(|one| &one.by) {
                    if !cited.contains(fact) {
                        cited.push(fact.clone());
                        obligation.because = obligation.because.clone().citing(fact);
                    }
                }
                left = others;
            }
        }
    }
}

/// Adds a reason for each plan that starts anew because of a positive near the person. What was there stays: a restart
/// never ends a measure earlier.
fn restart(laid: &mut LaidOut, inputs: &Inputs<'_>) {
    for positive in inputs.positives {
        // On a day of which no hour is known, any part of it counts.
        let (first, last) = (positive.on.earliest(inputs.zone), positive.on.latest(inputs.zone));
        let held = |o: &&Obligation| o.holds().is_some_and(|held| held.start <= last && first < held.end);
        let mut anew: BTreeMap<PlanId, Vec<EventId>> = BTreeMap::new();
        for obligation in laid.found.iter().filter(held) {
            let restart = inputs.policy.plan(&obligation.plan).and_then(|plan| plan.restart.as_ref());
            let Some(restart) = restart.filter(|restart| restart.reaches(positive)) else { continue };
            let plan = restart.plan.clone().unwrap_or_else(|| obligation.plan.clone());
            // Nothing starts anew for whoever was not held.
            anew.entry(plan).or_default().extend(obligation.because.all_facts());
        }
        for (plan, held_by) in anew {
            let site = Because::rule("exposure.site").with("on", Argument::Date(positive.on.date()));
            let site = site.citing(&positive.event);
            let reason = Reason {
                plan: &plan,
                track: Track::Exposure,
                anchors: Anchors::default()
                    .with(AnchorKind::LastExposure, positive.on)
                    .with(AnchorKind::Reported, Moment::at(positive.found, inputs.zone)),
                found: positive.found,
                linked: None,
                until: None,
                because: positive.also.iter().chain(&held_by).fold(site, Because::citing),
            };
            laid.take(lay_out(&reason, inputs));
        }
    }
}

/// What one reason comes to: its plan, and where that gives way to another one, that one from then on. Days that count from
/// entering a place count anew from then on, too. Each piece that has given way ends as replaced and stands right before what
/// took its place: what was asked of the person up to then was asked.
fn lay_out(reason: &Reason<'_>, inputs: &Inputs<'_>) -> LaidOut {
    let linked = reason.linked.map(inputs.linked).unwrap_or_default();
    let mut pieces: Vec<Obligation> = Vec::new();
    let mut ended_by: Vec<EventId> = Vec::new();
    let (mut name, mut from, mut before) = (reason.plan, Instant::MIN, Before::default());
    // A plan can give way to another one, and that to a third, but never in a ring.
    while let Some(plan) = inputs.policy.plan(name).filter(|_| before.switched.len() <= inputs.policy.plans.len()) {
        let ahead = anchored_by(plan, reason, inputs).filter(|entry| entry.at > reason.found.max(from));
        let waiting = ahead.map(|_| inputs.orders.before_entering());
        let here = Inputs { orders: waiting.as_ref().unwrap_or(inputs.orders), ..*inputs };
        let Some(anchor) = anchor(plan, reason, &here) else { break };
        let cap = cap(plan, anchor, inputs.policy, inputs.zone);
        let ground = Ground { inputs: &here, reason, anchor, cap, linked: &linked };
        let other = ground.gives_way(plan).filter(|(since, ..)| ahead.is_none_or(|entry| *since < entry.at));
        let Some(since) = other.as_ref().map(|(since, ..)| *since).or(ahead.map(|entry| entry.at)) else {
            match lay_out_plan(plan, &ground, from, &before) {
                Ok(piece) => pieces.push(piece),
                Err(by) => ended_by = by,
            }
            break;
        };
        let known = Inputs { now: since, ..here };
        let known = Ground { inputs: &known, ..ground };
        let piece = lay_out_plan(plan, &known, from, &before).ok();
        // When it held, and that it did not hold any more, is known by these.
        before.facts.extend(match &piece {
            Some(piece) => piece.because.all_facts(),
            None => known.lay_out(plan).because.iter().flat_map(Because::all_facts).collect(),
        });
        pieces.extend(piece.and_then(|piece| {
            let because = piece.because.clone();
            let because = match &other {
                Some((.., told)) => because.since(told.clone()),
                None => ahead.into_iter().fold(because, |because, entry| because.citing(&entry.event)),
            };
            let piece = Obligation { because, gave_way: true, ..piece };
            between(&piece, Instant::MIN, since, inputs.zone)
        }));
        if let Some((_, other, told)) = other {
            before.switched.push(told);
            name = other;
        }
        from = since.max(from);
    }
    // Where nothing is left to hold, nothing took its place.
    pieces.last_mut().into_iter().for_each(|last| last.gave_way = false);
    let fact = ReasonKey::of(reason.track, &reason.because).fact.filter(|_| !ended_by.is_empty());
    let forestalled = fact.map(|fact| Forestalled { fact, by: ended_by });
    LaidOut { found: pieces, forestalled: forestalled.into_iter().collect() }
}

/// What a reason came to before.
#[derive(Default)]
struct Before {
    /// Why plans have given way.
    switched: Vec<Because>,
    /// All that tells when they held.
    facts: Vec<EventId>,
}

/// One plan for one reason, where it holds from `from` on, after what the reason came to before. Where it never does, the
/// facts that ended it before it began; none where its days were over by themselves.
fn lay_out_plan(plan: &Plan, ground: &Ground<'_>, from: Instant, before: &Before) -> Result<Obligation, Vec<EventId>> {
    let Ground { inputs, reason, anchor, cap, .. } = *ground;
    let mut layout = ground.lay_out(plan);
    let mut spans = layout.spans;
    let Some(begins) = spans.first().map(|span| span.from) else { return Err(Vec::new()) };
    let usual = Usual { begins, cap, planned: layout.planned_end, held: layout.held };
    let (stop, mut ending) = ended_early(plan, reason, inputs, anchor, usual);
    // What was to come when the measure was ended does not change by what would have become of it.
    let stopped = matches!(ending, Ending::Lifted(_) | Ending::Converted | Ending::Cleared);
    let mut missing = layout.shut;
    if stopped && stop < inputs.now && stop < layout.planned_end {
        let then = Ground { inputs: &Inputs { now: stop, ..*inputs }, ..*ground }.lay_out(plan);
        // Without what was missing then it would have been over before.
        missing.extend(then.outstanding.iter().chain(&then.because).flat_map(Because::all_facts));
        layout.tests = then.tests;
    }
    // Top-up: the days run from the anchor, but nothing holds before the reason was found.
    for span in &mut spans {
        span.from = span.from.max(reason.found).max(from);
    }
    spans.retain(|span| span.from < span.until);
    let would_hold = !spans.is_empty();
    spans.iter_mut().for_each(|span| span.until = span.until.min(stop));
    spans.retain(|span| span.from < span.until);
    let rule = if ending == Ending::Held { "quarantine.held" } else { "quarantine.plan" };
    let (Some(held), Some(ends)) = (spans.first().map(|span| span.from), spans.last().map(|span| span.until)) else {
        let ended = with_ending(Because::rule(rule), plan, reason, inputs, begins, &ending);
        return Err(if would_hold { ended.all_facts() } else { Vec::new() });
    };
    if ends < stop && matches!(ending, Ending::Lifted(_) | Ending::Converted | Ending::Cleared) {
        ending = Ending::Planned;
    }
    let mut because = Because::rule(rule)
        .under(plan.clause.as_deref())
        .with("plan", Argument::Label(plan.title.clone()))
        .with("policy", Argument::Text(inputs.edition.policy.to_string()))
        .with("version", Argument::Count(inputs.edition.version))
        .with("anchor", Argument::Date(anchor.date()))
        .with("free", Argument::Instant(ends))
        .since(reason.because.clone());
    because =
        anchored_by(plan, reason, inputs).into_iter().fold(because, |because, entry| because.citing(&entry.event));
    for below in before.switched.iter().cloned().chain(layout.because) {
        because = because.since(below);
    }
    because = before.facts.iter().fold(because, Because::citing);
    if ending == Ending::Held {
        because = layout.outstanding.iter().cloned().fold(because, Because::since);
    } else if ending == Ending::Capped {
        // Without what came up against it the stages would have been over before.
        missing.extend(layout.outstanding.iter().flat_map(Because::all_facts));
    }
    because = missing.iter().fold(because, Because::citing);
    because = with_ending(because, plan, reason, inputs, begins, &ending);
    because = with_linked(because, plan, ground);
    because = with_corrections(because, inputs);
    let (id, title) = (plan.id.clone(), plan.title.clone());
    let (tests, outstanding, track) = (layout.tests, layout.outstanding, reason.track);
    let (mut waits, cap) = (layout.waits, Some(cap).filter(|cap| *cap < Instant::MAX));
    // Nobody waits for what would have come after the end, or was over before anybody was held.
    waits.retain(|wait| wait.since < ends && wait.until.is_none_or(|over| over > held));
    let (edition, found) = (inputs.edition.clone(), reason.found);
    let merged = inputs.policy.cap_from == CapFrom::Merged;
    Ok(Obligation {
        edition,
        reason: ReasonKey::of(track, &reason.because),
        found,
        plan: id,
        title,
        track,
        anchor,
        begins,
        spans,
        tests,
        tested_from: reason.tested_from(inputs.zone),
        waits,
        cap,
        outstanding,
        ending,
        gave_way: false,
        merged_cap: merged.then_some(inputs.policy.cap_days),
        because,
    })
}

/// A reason that cites, for every sample of which it cites one report, the others too: one of them corrects the other. A
/// positive sample that it cites may begin an infection, or belong to one that began before: the infections are cited with
/// it, and the symptoms from which their days count.
fn with_corrections(mut because: Because, inputs: &Inputs<'_>) -> Because {
    let said = because.all_facts();
    let found = |report: &&Stated<Finding>| {
        !report.fact.pooled && matches!(report.fact.result, TestResult::Positive | TestResult::Weak)
    };
    let mut reports = inputs.lab.iter().flat_map(|lab| &lab.results).filter(found);
    if reports.any(|report| said.contains(&report.event)) {
        let infections = inputs.exposures.iter().filter(|exposure| exposure.reason == ReasonKind::Positive);
        let facts = infections.flat_map(|infection| infection.because.all_facts());
        because = facts.filter(|fact| !said.contains(fact)).fold(because, |because, fact| because.citing(&fact));
    }
    let results = || inputs.lab.iter().flat_map(|lab| &lab.results);
    let twice =
        |id: &SampleId| results().filter(|report| same(report.fact.sample.as_str(), id.as_str())).nth(1).is_some();
    let corrected: Vec<_> = results().filter(|report| twice(&report.fact.sample)).collect();
    if corrected.is_empty() {
        return because;
    }
    let cited = because.all_facts();
    let concerned =
        |id: &SampleId| corrected.iter().any(|r| same(r.fact.sample.as_str(), id.as_str()) && cited.contains(&r.event));
    let others = corrected.iter().filter(|report| concerned(&report.fact.sample) && !cited.contains(&report.event));
    others.fold(because, |because, report| because.citing(&report.event))
}

/// A reason that cites all that is told of the tests by which its plan could give way, whatever it waits for now.
fn with_linked(because: Because, plan: &Plan, ground: &Ground<'_>) -> Because {
    let stages = plan.stages.iter().flat_map(|stage| &stage.needs);
    let needs = stages.chain(plan.early.iter().flat_map(|early| &early.needs));
    let first = needs.filter_map(|need| match need {
        Requirement::LinkedNegatives { first, .. } => Some(*first),
        _ => None,
    });
    let Some(first) = first.max() else { return because };
    let said = because.all_facts();
    let told = ground.linked.first(first, ground.inputs.now).filter(|event| !said.contains(event));
    told.fold(because, Because::citing)
}

/// A reason with what ended it before its time.
pub(super) fn with_ending(
    because: Because,
    plan: &Plan,
    reason: &Reason<'_>,
    inputs: &Inputs<'_>,
    begins: Instant,
    ending: &Ending,
) -> Because {
    match ending {
        Ending::Planned | Ending::Held | Ending::Replaced => because,
        Ending::Capped => {
            let days = u32::from(plan.cap_days.unwrap_or(inputs.policy.cap_days));
            because.since(Because::rule("quarantine.cap").with("days", Argument::Count(days)))
        }
        Ending::Lifted(_) | Ending::Converted => because.since(stopped_by(reason, inputs, begins, ending)),
        Ending::Cleared => match reason.until {
            Some((_, over)) => because.since(over.clone()),
            None => because,
        },
    }
}

/// The legal cap of one reason; a cap on the whole time that somebody is held is kept where all reasons are known.
pub(super) fn cap(plan: &Plan, anchor: Moment, policy: &QuarantinePolicy, zone: Zone) -> Instant {
    match (plan.cap_days, policy.cap_from) {
        (None, CapFrom::Merged) => Instant::MAX,
        (own, _) => {
            let days = own.unwrap_or(policy.cap_days);
            zone.start_of(anchor.date().plus_days(i32::from(days) + 1))
        }
    }
}

/// When an obligation begins and ends where nothing stops it early.
#[derive(Clone, Copy)]
pub(super) struct Usual {
    pub begins: Instant,
    pub cap: Instant,
    pub planned: Instant,
    pub held: bool,
}

/// What ends the obligation before its stages do, and when: the earliest of a lifting, an infection, the cap.
pub(super) fn ended_early(
    plan: &Plan,
    reason: &Reason<'_>,
    inputs: &Inputs<'_>,
    anchor: Moment,
    usual: Usual,
) -> (Instant, Ending) {
    let Usual { begins, cap, planned, held } = usual;
    let usual = match (held, planned > cap) {
        (true, _) if inputs.now < cap => Ending::Held,
        (true, _) | (_, true) => Ending::Capped,
        (false, false) => Ending::Planned,
    };
    let mut stop = (cap, usual);
    let covers = |lift: &&Stated<MeasureLifted>| {
        let earlier = || plan.lifted_for_earlier && anchor.date() < inputs.zone.date(lift.at);
        lift.fact.plan.as_ref().is_none_or(|only| *only == plan.id) && (lift.at >= reason.found || earlier())
    };
    let lift = inputs.orders.lifted.iter().find(covers);
    if let Some(lift) = lift.filter(|lift| lift.at < stop.0) {
        stop = (lift.at, Ending::Lifted(lift.event.clone()));
    }
    if plan.converts && reason.track != Track::Positive {
        let infection = infection(reason, inputs, begins);
        if let Some(infection) = infection.filter(|infection| infection.found < stop.0) {
            stop = (infection.found, Ending::Converted);
        }
    }
    if let Some((until, _)) = reason.until.filter(|(until, _)| *until < stop.0) {
        stop = (*until, Ending::Cleared);
    }
    stop
}

/// The infection that takes a person out of a plan that converts: the first confirmed one with a plan of its own. One
/// whose plan was over before this measure began changes nothing: it is an older infection that was found late.
fn infection<'a>(reason: &Reason<'_>, inputs: &Inputs<'a>, begins: Instant) -> Option<&'a Exposure> {
    let mut infections = inputs.exposures.iter().filter(|exposure| exposure.reason == ReasonKind::Positive);
    infections.find(|infection| {
        let takes_over = infection.confirmed && infection.found >= reason.found;
        takes_over && planned_end(infection, inputs).is_some_and(|end| end > begins)
    })
}

/// The end by the stages of the plan that a class names.
fn planned_end(exposure: &Exposure, inputs: &Inputs<'_>) -> Option<Instant> {
    let reason = Reason::of(exposure)?;
    let plan = inputs.policy.plan(reason.plan)?;
    let anchor = anchor(plan, &reason, inputs)?;
    let (cap, linked) = (cap(plan, anchor, inputs.policy, inputs.zone), &LinkedTests::default());
    let ground = Ground { inputs, reason: &reason, anchor, cap, linked };
    Some(ground.lay_out(plan).planned_end)
}

fn stopped_by(reason: &Reason<'_>, inputs: &Inputs<'_>, begins: Instant, ending: &Ending) -> Because {
    match ending {
        Ending::Lifted(event) => {
            let lift = inputs.orders.lifted.iter().find(|lift| lift.event == *event);
            let rule = Because::rule("quarantine.lifted").citing(event);
            lift.map_or(rule.clone(), |lift| {
                rule.with("authority", Argument::Text(lift.fact.authority.clone()))
                    .with("reason", Argument::Text(lift.fact.reason.clone()))
            })
        }
        _ => {
            let rule = Because::rule("quarantine.converted");
            infection(reason, inputs, begins).map_or(rule.clone(), |infection| rule.since(infection.because.clone()))
        }
    }
}

impl Obligation {
    /// When it begins and ends to hold; none where it never does.
    #[must_use]
    pub fn holds(&self) -> Option<std::ops::Range<Instant>> {
        Some(self.spans.first()?.from..self.spans.last()?.until)
    }

    /// The wait in which nothing but a signature is missing for the release, as of `now`.
    #[must_use]
    pub fn unsigned(&self, now: Instant) -> Option<&Wait> {
        let held = self.ending == Ending::Held;
        let mut waits = self.waits.iter().filter(|_| held);
        waits.find(|wait| wait.until.is_none() && wait.unsigned_since.is_some_and(|since| since <= now))
    }
}

/// The obligations that only wait for a signature, where nothing else holds the person as of `now`: somebody is due for
/// release and nobody has signed. Empty where that is not so.
#[must_use]
pub fn due_for_release(obligations: &[Obligation], now: Instant) -> Vec<&Obligation> {
    let holding = obligations.iter().filter(|o| o.holds().is_some_and(|held| held.contains(&now)));
    let holding: Vec<&Obligation> = holding.collect();
    if holding.iter().all(|obligation| obligation.unsigned(now).is_some()) { holding } else { Vec::new() }
}

/// True when the obligation rests on a clause of the policy, or on an order that names its legal basis.
#[must_use]
pub fn has_basis(obligation: &Obligation) -> bool {
    fn cites(because: &Because) -> bool {
        let named = because.arguments.get("basis");
        let order = matches!(named, Some(Argument::Text(basis)) if !basis.trim().is_empty());
        because.clause.is_some() || order || because.because.iter().any(cites)
    }
    // Which rule book decides since when is no basis; below that stands the plan.
    let mut plan = &obligation.because;
    while let (ADOPTED, Some(below)) = (plan.rule.as_str(), plan.because.first()) {
        plan = below;
    }
    // The first reason below is why the plan holds; the others say how it went on.
    let own = obligation.track != Track::Order && plan.clause.is_some();
    own || plan.because.first().is_some_and(cites)
}

/// Obligations that the legal cap ended before their requirements were met: somebody must look.
pub fn cap_reached(obligations: &[Obligation]) -> impl Iterator<Item = &Obligation> {
    obligations.iter().filter(|obligation| obligation.ending == Ending::Capped)
}
