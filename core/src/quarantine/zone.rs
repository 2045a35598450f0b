//! Living in a zone as an obligation: it holds as long as the zone does, and ends for everybody at one instant.

use super::adoption::ReasonKey;
use super::layout::{ScheduledTest, TestState};
use super::rules::{Inputs, Obligation, Reason, Span, Track, Usual, cap, ended_early, with_ending};
use super::{CapFrom, Ending};
use crate::base::{Argument, Because, Instant, Moment, PlanId};
use crate::exposure::{AnchorKind, Anchors};

/// A time in which a person lives in a zone of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InZone {
    /// The plan of the kind.
    pub plan: PlanId,
    /// The day that the zone counts from: numbered tests and the legal cap count from it, too.
    pub anchor: Moment,
    /// From when, inclusive.
    pub from: Instant,
    /// Until when, exclusive, as far as is known.
    pub until: Option<Instant>,
    /// What is missing by now for the zone to end.
    pub outstanding: Vec<Because>,
    /// Why.
    pub because: Because,
}

/// The setting, checks, code and tests of the plan's first stage, for as long as the zone holds.
pub(super) fn lay_out(time: &InZone, inputs: &Inputs<'_>) -> Option<Obligation> {
    let plan = inputs.policy.plan(&time.plan)?;
    let stage = plan.stages.first()?;
    let reason = Reason {
        plan: &time.plan,
        track: Track::Zone,
        anchors: Anchors::default().with(AnchorKind::Stated, time.anchor),
        found: time.from,
        linked: None,
        until: None,
        because: time.because.clone(),
    };
    let cap = cap(plan, time.anchor, inputs.policy, inputs.zone);
    let held = time.until.is_none();
    let usual = Usual { begins: time.from, cap, planned: time.until.unwrap_or(cap), held };
    let (stop, mut ending) = ended_early(plan, &reason, inputs, time.anchor, usual);
    let until = time.until.map_or(stop, |until| until.min(stop));
    if until <= time.from {
        return None;
    }
    if until < stop && matches!(ending, Ending::Lifted(_) | Ending::Converted) {
        ending = Ending::Planned;
    }
    let zone = inputs.zone;
    let dated = stage.tests.iter().map(|test| (test, stage.counting.day(time.anchor.date(), test.day)));
    let inside = dated.filter(|(_, date)| zone.start_of(date.plus_days(1)) > time.from && zone.start_of(*date) < until);
    let tests = inside.map(|(test, date)| ScheduledTest {
        stage: 1,
        day: test.day,
        date,
        method: test.method,
        samples: test.samples,
        state: TestState::Wanted,
    });
    let rule = Because::rule("quarantine.zone")
        .under(plan.clause.as_deref())
        .with("plan", Argument::Label(plan.title.clone()))
        .with("since", Argument::Instant(time.from))
        .since(time.because.clone());
    let rule = time.outstanding.iter().cloned().fold(rule, Because::since);
    let (setting, checks, code) = (stage.setting, stage.checks.clone(), stage.code);
    let merged = inputs.policy.cap_from == CapFrom::Merged;
    Some(Obligation {
        edition: inputs.edition.clone(),
        reason: ReasonKey::of(Track::Zone, &time.because),
        found: time.from,
        merged_cap: merged.then_some(inputs.policy.cap_days),
        plan: plan.id.clone(),
        title: plan.title.clone(),
        track: Track::Zone,
        anchor: time.anchor,
        begins: time.from,
        spans: vec![Span { stage: 1, setting, from: time.from, until, checks, code }],
        tests: tests.collect(),
        tested_from: Instant::MIN,
        // What a zone waits for concerns nobody's stage alone.
        waits: Vec::new(),
        cap: Some(cap).filter(|cap| *cap < Instant::MAX),
        outstanding: time.outstanding.clone(),
        gave_way: false,
        because: with_ending(rule, plan, &reason, inputs, time.from, &ending),
        ending,
    })
}
