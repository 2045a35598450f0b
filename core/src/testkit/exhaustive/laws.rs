//! The laws, each on one judgement: the engine's answers beside the walk of the model.

use super::promises::{Broken, Line, Promise, held};
use crate::base::{Argument, Instant, Label};
use crate::duty::{DutyKind, DutyStatus};
use crate::engine::{DutyView, EndingKind, ResidentView};
use crate::log::Fact;
use crate::quarantine::{CapFrom, Setting};
use crate::testkit::model::{CheckDue, Happening, Person, Seen, checks_due};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What is asked of every history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Law {
    /// Engine and model agree where the person is held, and nobody is free before the model frees (law 5).
    NoEarlyRelease,
    /// Engine and model agree where the person is held, and nobody is held beyond the model's end.
    NotTooLong,
    /// Whoever waits when the days are over is listed for a decision, and so is whoever a cap frees (law 6).
    NobodyForgotten,
    /// Nobody is held beyond the legal cap (law 4).
    CapsHold,
    /// A further exposure frees nobody and makes nothing milder (law 3).
    MoreNeverFrees,
    /// Who comes from a worse area, or met somebody without protection, is confined whenever the other would be (law 3).
    WorseNeverMilder,
    /// The same told by another device, backwards and twice, gives the same measures (law 4).
    OrderDoesNotMatter,
    /// Exactly the checks of the plan, each in its slot (law 8).
    Checks,
    /// Every duty is listed once, in one state (law 9).
    OneState,
    /// As of an earlier instant the answer is the one that was given then (law 11).
    TimeTravel,
    /// A promise of the author's.
    Promised,
    /// A household of its own in an engine of its own is judged as it was among others.
    Alone,
}

impl Law {
    /// Every law, in the order in which they are checked.
    pub const ALL: [Self; 12] = [
        Self::NoEarlyRelease,
        Self::NotTooLong,
        Self::NobodyForgotten,
        Self::CapsHold,
        Self::MoreNeverFrees,
        Self::WorseNeverMilder,
        Self::OrderDoesNotMatter,
        Self::Checks,
        Self::OneState,
        Self::TimeTravel,
        Self::Promised,
        Self::Alone,
    ];

    /// The law's name in JSON and message files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::NoEarlyRelease => "noEarlyRelease",
            Self::NotTooLong => "notTooLong",
            Self::NobodyForgotten => "nobodyForgotten",
            Self::CapsHold => "capsHold",
            Self::MoreNeverFrees => "moreNeverFrees",
            Self::WorseNeverMilder => "worseNeverMilder",
            Self::OrderDoesNotMatter => "orderDoesNotMatter",
            Self::Checks => "checks",
            Self::OneState => "oneState",
            Self::TimeTravel => "timeTravel",
            Self::Promised => "promised",
            Self::Alone => "alone",
        }
    }
}

/// A law that is broken on one judgement, without the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Breach {
    /// Which.
    pub law: Law,
    /// The promise that is broken, by its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub promise: Option<String>,
    /// The instant at which the person is not where the law says.
    pub since: Instant,
    /// What was known: everything up to this instant.
    pub as_of: Instant,
    /// The values of the message.
    pub values: BTreeMap<String, Argument>,
}

/// Where somebody is, as a code of the engine.
pub(super) fn place(setting: Option<Setting>) -> Argument {
    Argument::Code(setting.map_or("proof.free", Setting::code).to_owned())
}

impl Breach {
    pub(super) fn new(law: Law, as_of: Instant, since: Instant) -> Self {
        Self { law, promise: None, since, as_of, values: BTreeMap::new() }
            .with("since", Argument::Instant(since))
            .with("now", Argument::Instant(as_of))
    }

    pub(super) fn with(mut self, name: &str, value: Argument) -> Self {
        self.values.insert(name.to_owned(), value);
        self
    }

    fn found(self, found: Option<Setting>, wanted: Option<Setting>) -> Self {
        self.with("found", place(found)).with("wanted", place(wanted))
    }
}

/// One judgement as of one instant, by both.
pub(super) struct Both<'a> {
    /// What the engine says; none where it has not heard of the person.
    pub view: &'a ResidentView,
    /// What is known by then.
    pub seen: &'a Seen<'a>,
    /// The walk of the model.
    pub walk: &'a Person<'a>,
}

impl Both<'_> {
    fn now(&self) -> Instant {
        self.seen.now
    }

    /// What one judgement alone can break.
    pub fn breach(&self) -> Option<Breach> {
        self.line()
            .or_else(|| self.forgotten())
            .or_else(|| self.caps())
            .or_else(|| self.checks())
            .or_else(|| self.states())
    }

    /// Laws 5 and 6: at every tick the person is where the walk says.
    fn line(&self) -> Option<Breach> {
        for (t, wanted) in self.walk.ticks.iter().zip(&self.walk.line).filter(|(t, _)| **t >= self.remembered()) {
            let segment = self.view.timeline.iter().find(|segment| segment.from <= *t && *t < segment.until);
            let (found, colour) = (segment.map(|s| s.setting), segment.and_then(|s| s.code));
            let want = wanted.map(|held| held.setting);
            if found == want && colour == wanted.and_then(|held| held.code) {
                continue;
            }
            let law = if found < want { Law::NoEarlyRelease } else { Law::NotTooLong };
            return Some(Breach::new(law, self.now(), *t).found(found, want));
        }
        let measure = self.view.measure.as_ref()?;
        let free = self.walk.free(self.now())?;
        let told = measure.free.is_none_or(|told| told == free) && measure.at_latest >= free;
        let law = if measure.free.is_some_and(|told| told > free) { Law::NotTooLong } else { Law::NoEarlyRelease };
        let breach = || Breach::new(law, self.now(), measure.free.unwrap_or(measure.at_latest));
        (!told).then(|| breach().found(None, self.walk.at(self.now()).map(|held| held.setting)))
    }

    /// From when on answers leave nothing out.
    fn remembered(&self) -> Instant {
        let days = self.seen.story.policy.quarantine.forget_after_days;
        days.map_or(Instant::MIN, |days| self.now().plus_hours(-24 * i32::from(days)))
    }

    /// Law 6: whoever waits is owed a decision from the moment on at which the days were over, and nobody passes the cap in
    /// silence. A rule book that has nobody decide forgets them.
    fn forgotten(&self) -> Option<Breach> {
        let zone = self.seen.story.policy.zone;
        let decisions = || self.view.duties.iter().filter(|duty| duty.kind == DutyKind::ReleaseDecision);
        for waiting in self.walk.reasons.iter().filter_map(|reason| reason.waiting.as_ref()) {
            let mine = |duty: &&DutyView| {
                duty.plan.as_ref() == Some(&waiting.plan) && zone.date(duty.opens) == zone.date(waiting.since)
            };
            if !decisions().filter(mine).any(|duty| duty.status != DutyStatus::Upcoming) {
                let plan = self.title(waiting.plan.as_str());
                return Some(Breach::new(Law::NobodyForgotten, self.now(), waiting.since).with("plan", plan));
            }
        }
        let capped = self.view.obligations.iter().filter(|one| one.ending == EndingKind::Capped);
        let mut silent = capped.filter(|one| !decisions().any(|duty| duty.plan.as_ref() == Some(&one.plan)));
        let one = silent.next()?;
        let plan = self.title(one.plan.as_str());
        Some(Breach::new(Law::NobodyForgotten, self.now(), one.until).with("plan", plan))
    }

    fn title(&self, plan: &str) -> Argument {
        let plans = &self.seen.story.policy.quarantine.plans;
        let known = plans.iter().find(|known| known.id.as_str() == plan);
        Argument::Label(known.map_or_else(Label::default, |known| known.title.clone()))
    }

    /// Law 4: no reason holds beyond its cap, and no time without a gap is longer than the cap on the whole.
    fn caps(&self) -> Option<Breach> {
        let (zone, section) = (self.seen.story.policy.zone, &self.seen.story.policy.quarantine);
        let latest = self.walk.reasons.iter().map(|reason| reason.cap).max()?;
        let beyond = self.view.timeline.iter().find(|segment| segment.until > latest);
        let mut breach = beyond.map(|segment| (latest.max(segment.from), segment.setting));
        if section.cap_from == CapFrom::Merged && self.walk.reasons.len() == 1 {
            let whole = |from| zone.start_of(zone.date(from).plus_days(i32::from(section.cap_days)));
            let mut begins: Option<(Instant, Instant)> = None;
            for segment in &self.view.timeline {
                let from = begins.filter(|(_, until)| *until == segment.from).map_or(segment.from, |(from, _)| from);
                begins = Some((from, segment.until));
                breach = breach.or((segment.until > whole(from)).then(|| (whole(from), segment.setting)));
            }
        }
        let (since, setting) = breach?;
        Some(Breach::new(Law::CapsHold, self.now(), since).found(Some(setting), None))
    }

    /// Law 8: the checks that have opened in the day before now are those of the walk, slot by slot.
    fn checks(&self) -> Option<Breach> {
        let (zone, now) = (self.seen.story.policy.zone, self.now());
        let lifted = self.seen.events.iter().any(|event| matches!(event.fact, Fact::MeasureLifted(_)));
        let mut listed = BTreeMap::new();
        let mine = |duty: &&DutyView| duty.kind == DutyKind::TemperatureCheck && duty.opens <= now;
        for check in self.view.duties.iter().filter(mine) {
            if listed.insert((check.day, check.slot), check).is_some() {
                return Some(Breach::new(Law::Checks, now, check.opens));
            }
        }
        let today = zone.date(now);
        for day in (-2..=1).map(|days| today.plus_days(days)) {
            let in_sight = |check: &CheckDue| now.plus_hours(-24) <= check.slot.opens && check.slot.opens <= now;
            for due in checks_due(day, self.seen, self.walk).into_iter().filter(in_sight) {
                let Some(check) = listed.remove(&(day, Some(due.slot.slot))) else {
                    return Some(Breach::new(Law::Checks, now, due.slot.opens));
                };
                let status = match due.done {
                    Some(_) => DutyStatus::Done,
                    None if now < due.due => DutyStatus::Open,
                    None => DutyStatus::Missed,
                };
                let void = lifted && check.status == DutyStatus::Void && status == DutyStatus::Missed;
                let same = (check.opens, check.due, check.done_at) == (due.slot.opens, due.due, due.done);
                if !same || !(void || check.status == status) {
                    return Some(Breach::new(Law::Checks, now, due.slot.opens));
                }
            }
        }
        listed.into_values().next().map(|check| Breach::new(Law::Checks, now, check.opens))
    }

    /// Law 9: every duty is listed once, and overdue exactly when it is past due and still to be done.
    fn states(&self) -> Option<Breach> {
        let mut known = BTreeSet::new();
        let now = self.now();
        let wrong = self.view.duties.iter().find(|duty| {
            let overdue = duty.due <= now && matches!(duty.status, DutyStatus::Open | DutyStatus::Claimed);
            !known.insert(&duty.duty) || duty.overdue != overdue
        });
        wrong.map(|duty| Breach::new(Law::OneState, now, duty.opens))
    }

    /// The promises, as of when everything is known.
    pub fn promises(&self, promises: &[Promise], happenings: &[Happening<'_>], line: &Line) -> Option<Breach> {
        promises.iter().find_map(|promise| {
            let broken = promise.broken(self.seen, happenings, self.walk, line)?;
            Some(promised(promise, &broken, self.now()))
        })
    }
}

/// A promise that is broken, as a breach.
pub(super) fn promised(promise: &Promise, broken: &Broken, as_of: Instant) -> Breach {
    let breach = Breach::new(Law::Promised, as_of, broken.since).with("found", place(broken.found));
    let breach = breach.with("promise", Argument::Label(promise.title.clone()));
    Breach { promise: Some(promise.id.clone()), ..breach }
}

/// Law 3 between two lines: where the one with more is milder than the one with less. `least` is the mildest setting that
/// counts; where a cap on the whole time has ended the line, nothing is milder by that.
pub(super) fn milder(more: &Line, less: &Line, least: Setting, capped: &dyn Fn(Instant) -> bool) -> Option<Instant> {
    let edges = more.iter().chain(less).flat_map(|(from, until, _)| [*from, *until]);
    let times: BTreeSet<Instant> = edges.collect();
    times.into_iter().find(|t| {
        let (before, after) = (held(less, *t).filter(|setting| *setting >= least), held(more, *t));
        let enough = if least > Setting::SelfMonitoring { after >= before.map(|_| least) } else { after >= before };
        !enough && !capped(*t)
    })
}
