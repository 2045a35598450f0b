//! The naive model of one person: every reason found by reading the facts one by one, each walked along the clock, and
//! at each tick the strictest of them.

use super::clock::{Clock, Held, Waiting, Why};
use super::happenings::{Happening, happenings};
use super::{Seen, Ticks};
use crate::base::{Instant, Moment};
use crate::exposure::{AnchorKind, CoResidentsWhile};
use crate::log::Fact;
use crate::quarantine::{CapFrom, Plan};
use std::collections::BTreeMap;

/// One reason with its walk: where it alone holds the person, tick by tick.
#[derive(Debug)]
pub struct Reason<'a> {
    /// What it is for.
    pub why: Why,
    /// Which of all that happened it is for: plans that took each other's place are for one.
    number: usize,
    /// The plan that holds in the end.
    pub plan: &'a Plan,
    begins: Instant,
    anchor: Moment,
    /// The first moment at which the cap on this reason alone lets nobody be held.
    pub cap: Instant,
    over: Option<Instant>,
    line: Vec<Option<Held>>,
    /// What it waits for as of now.
    pub waiting: Option<Waiting>,
}

/// The person at every tick.
#[derive(Debug)]
pub struct Person<'a> {
    /// The ticks.
    pub ticks: Vec<Instant>,
    /// Where the person is held, tick by tick.
    pub line: Vec<Option<Held>>,
    /// The reasons that hold at some tick.
    pub reasons: Vec<Reason<'a>>,
}

/// Everything for which a plan may hold the person.
fn whys(seen: &Seen<'_>) -> Vec<Why> {
    use AnchorKind as A;
    let policy = &seen.story.policy;
    let zone = policy.zone;
    let own = happenings(seen);
    let mut whys: Vec<Why> = own.iter().filter_map(|one| Some(one.why(one.row?.plan.as_ref()?))).collect();
    for (at, order) in seen.pick(|fact| match fact {
        Fact::MeasureOrdered(order) if seen.me(&order.resident) => Some(order),
        _ => None,
    }) {
        let anchors = BTreeMap::from([(A::Ordered, order.anchor), (A::Reported, Moment::at(at, zone))]);
        let (plan, linked, until, infection) = (order.plan.clone(), None, None, None);
        whys.push(Why { plan, anchors, found: at, linked, until, infection });
    }
    for sample in seen.samples(seen.now).iter().filter(|sample| sample.positive_pool()) {
        let (Some(plan), Some((found, _))) = (policy.health.pool_plan.clone(), sample.report) else { continue };
        let anchors = BTreeMap::from([
            (A::PositiveSample, Moment::at(sample.taken, zone)),
            (A::Reported, Moment::at(found, zone)),
        ]);
        whys.push(Why { plan, anchors, found, linked: None, until: None, infection: None });
    }
    if seen.story.together {
        for name in seen.story.people.iter().filter(|name| *name != seen.resident) {
            let other = seen.of(name);
            for one in happenings(&other) {
                let Some(plan) = one.row.and_then(|row| row.co_residents.as_ref()) else { continue };
                for (found, until) in concerns(&other, &one) {
                    // Somebody else's infection is none of the person's own.
                    let (linked, infection) = (Some(name.clone()), None);
                    whys.push(Why { found, until, linked, infection, ..one.why(plan) });
                }
            }
        }
    }
    whys
}

/// From when until when something concerns those who live with the person that it happened to.
fn concerns(other: &Seen<'_>, class: &Happening<'_>) -> Vec<(Instant, Option<Instant>)> {
    let Some(row) = class.row else { return Vec::new() };
    match row.co_residents_while {
        CoResidentsWhile::Always => vec![(class.found, None)],
        CoResidentsWhile::UntilNegative => {
            let samples = other.samples(other.now);
            let clear = samples.iter().filter(|sample| sample.taken >= class.found && sample.clear(None));
            let first = clear.filter_map(|sample| sample.report.map(|report| report.0)).min();
            vec![(class.found, first)]
        }
        CoResidentsWhile::Symptoms => {
            let mut times = Vec::new();
            let mut since = None;
            for (at, answer) in other.answers() {
                let ill = !answer.symptoms.is_empty();
                if ill {
                    since.get_or_insert(at);
                } else if let Some(from) = since.take() {
                    times.push((class.found.max(from), Some(at)));
                }
            }
            times.extend(since.map(|from| (class.found.max(from), None)));
            times.into_iter().filter(|(from, until)| until.is_none_or(|until| *from < until)).collect()
        }
    }
}

/// The walks for one reason: where a plan gives way to another one, that one is walked too, and holds from there on; and so
/// is its own, with other days, where those count from entering a place.
fn walked<'a>(seen: &'a Seen<'a>, (number, why): (usize, &Why), tick: &Ticks, ticks: &[Instant]) -> Vec<Reason<'a>> {
    let mut all = Vec::new();
    let (mut plan, mut from) = (why.plan.clone(), Instant::MIN);
    let entered = why.entered(seen);
    for _ in 0..10 {
        let (Some(anew), Some(mut clock)) =
            (Clock::new(seen, why, &plan, tick, entered), Clock::new(seen, why, &plan, tick, None))
        else {
            return all;
        };
        // Until the person enters the place nobody knows of any other days.
        let enters = entered.filter(|at| *at > why.found.max(from) && anew.anchor != clock.anchor);
        if enters.is_none() {
            clock = anew;
        }
        let mut waiting = None;
        let mut line = Vec::with_capacity(ticks.len());
        let mut instead = None;
        for t in ticks {
            if let Some(at) = enters.filter(|at| at <= t) {
                instead = Some((plan.clone(), at));
                break;
            }
            let held = clock.held(*t);
            instead = clock.instead.clone().map(|plan| (plan, *t));
            if instead.is_some() {
                break;
            }
            if *t == seen.now {
                waiting = clock.waiting.clone();
            }
            line.push(held.filter(|_| *t >= from));
        }
        line.resize(ticks.len(), None);
        let (begins, anchor, cap, over) = (clock.begins, clock.anchor, clock.cap(), clock.over);
        all.push(Reason { why: why.clone(), number, plan: clock.plan, begins, anchor, cap, over, line, waiting });
        let Some((other, since)) = instead else { return all };
        (plan, from) = (other, from.max(since));
    }
    all
}

impl<'a> Person<'a> {
    /// Walks through every tick with what is seen.
    #[must_use]
    pub fn new(seen: &'a Seen<'a>) -> Self {
        let tick = Ticks::of(seen);
        let ticks = tick.all();
        let whys = whys(seen);
        let whys = whys.iter().enumerate();
        let mut reasons: Vec<Reason<'a>> = whys.flat_map(|why| walked(seen, why, &tick, &ticks)).collect();
        let stops: Vec<Instant> = reasons.iter().map(|reason| stop(seen, reason, &reasons)).collect();
        for (reason, stop) in reasons.iter_mut().zip(&stops) {
            for (t, held) in ticks.iter().zip(&mut reason.line) {
                if *t < reason.why.found || t >= stop {
                    *held = None;
                }
            }
            if seen.now >= *stop || seen.now < reason.why.found {
                reason.waiting = None;
            }
        }
        let line = together(seen, &reasons, &ticks);
        Self { ticks, line, reasons }
    }

    /// Where the person is held at `t`, a tick or just behind one.
    #[must_use]
    pub fn at(&self, t: Instant) -> Option<&Held> {
        let tick = self.ticks.partition_point(|tick| *tick <= t).checked_sub(1)?;
        self.line.get(tick)?.as_ref()
    }

    /// The first tick after `t` at which the person is free.
    #[must_use]
    pub fn free(&self, t: Instant) -> Option<Instant> {
        let mut later = self.ticks.iter().zip(&self.line).filter(|(tick, _)| **tick > t);
        later.find(|(_, held)| held.is_none()).map(|(tick, _)| *tick)
    }
}

/// When a reason holds nobody any more, whatever its stages say: the cap, a lifting, an infection that takes over, the
/// end of what it depends on.
fn stop(seen: &Seen<'_>, reason: &Reason<'_>, all: &[Reason<'_>]) -> Instant {
    let zone = seen.story.policy.zone;
    let mut stop = reason.cap;
    let lifted = seen.pick(|fact| match fact {
        Fact::MeasureLifted(lifted) if seen.me(&lifted.resident) => Some(lifted),
        _ => None,
    });
    let mut covering = lifted.into_iter().filter(|(at, lifted)| {
        let earlier = reason.plan.lifted_for_earlier && reason.anchor.date() < zone.date(*at);
        lifted.plan.as_ref().is_none_or(|plan| *plan == reason.plan.id) && (*at >= reason.why.found || earlier)
    });
    stop = stop.min(covering.next().map_or(Instant::MAX, |(at, _)| at));
    if reason.plan.converts && reason.why.infection.is_none() {
        let mut takes_over = all.iter().filter(|other| {
            // An infection whose plan was over before this measure began is an old one.
            let fresh = other.over.is_none_or(|over| over > reason.begins);
            other.why.infection == Some(true) && other.why.found >= reason.why.found && fresh
        });
        stop = stop.min(takes_over.next().map_or(Instant::MAX, |other| other.why.found));
    }
    stop.min(reason.why.until.unwrap_or(Instant::MAX))
}

/// At each tick the strictest place, every check, the strictest colour; and the cap on the whole, where there is one. What
/// held before that cap is over with it, and what is found later begins a time of its own.
fn together(seen: &Seen<'_>, reasons: &[Reason<'_>], ticks: &[Instant]) -> Vec<Option<Held>> {
    let section = &seen.story.policy.quarantine;
    let zone = seen.story.policy.zone;
    let merged = section.cap_from == CapFrom::Merged;
    let cap_of = |begins: Instant| zone.start_of(zone.date(begins).plus_days(i32::from(section.cap_days)));
    let since = |reason: &Reason<'_>| {
        let same = reasons.iter().filter(|other| other.number == reason.number);
        let starts = same.filter_map(|other| other.line.iter().position(Option::is_some));
        starts.min().and_then(|tick| ticks.get(tick)).copied().unwrap_or(Instant::MAX)
    };
    let since: Vec<Instant> = reasons.iter().map(since).collect();
    // Days that were over before anything was found are over.
    let in_time = |(reason, since): (&Reason<'_>, &Instant)| !merged || *since < cap_of(reason.begins.min(*since));
    let mut alive: Vec<bool> = reasons.iter().zip(&since).map(in_time).collect();
    let mut cap: Option<Instant> = None;
    let mut line = Vec::with_capacity(ticks.len());
    for (tick, t) in ticks.iter().enumerate() {
        if let Some(cap) = cap.filter(|cap| cap <= t) {
            alive.iter_mut().zip(&since).for_each(|(alive, since)| *alive &= cap <= *since);
        }
        cap = cap.filter(|cap| t < cap);
        let at = |reason: &Reason<'_>| reason.line.get(tick).copied().flatten();
        let holding = || reasons.iter().zip(&alive).filter(|(reason, alive)| **alive && at(reason).is_some());
        let held = holding().filter_map(|(reason, _)| at(reason)).reduce(Held::with);
        // The days of the whole time count from the first on which any of the reasons would have held.
        let first = || holding().map(|(reason, _)| reason.begins).fold(*t, Instant::min);
        cap = held.as_ref().filter(|_| merged).map(|_| cap.unwrap_or_else(|| cap_of(first())));
        line.push(held);
    }
    line
}
