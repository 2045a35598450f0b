//! The naive model of one person: every reason found by reading the facts one by one, each walked along the clock, and
//! at each tick the strictest of them.

use super::clock::{Clock, Held, Waiting, Why};
use super::life::Story;
use super::seen::{Known, Seen};
use gridward::base::{CivilDate, Instant, Moment, PlanId};
use gridward::exposure::{AnchorKind, ClassRow, CoResidentsWhile, IndexKind, OnsetKind};
use gridward::log::Fact;
use gridward::quarantine::{CapFrom, Plan};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Days that are walked.
pub const WALKED: i32 = 48;

/// One reason with its walk: where it alone holds the person, tick by tick.
pub struct Reason<'a> {
    why: Why,
    /// Which of all that happened it is for: plans that took each other's place are for one.
    number: usize,
    /// The plan that holds in the end.
    pub plan: &'a Plan,
    begins: Instant,
    anchor: Moment,
    cap: Instant,
    over: Option<Instant>,
    line: Vec<Option<Held>>,
    /// What it waits for as of now.
    pub waiting: Option<Waiting>,
}

/// The person at every tick.
pub struct Person<'a> {
    /// The ticks.
    pub ticks: Vec<Instant>,
    /// Where the person is held, tick by tick.
    pub line: Vec<Option<Held>>,
    /// The reasons that hold at some tick.
    pub reasons: Vec<Reason<'a>>,
}

/// The ticks of a walk: every hour, which is the finest that plans know (where clocks are moved by half of one, every
/// half), and as far behind each hour as anything happened, because hours count from there too.
pub struct Ticks {
    start: Instant,
    step: i64,
    behind: BTreeSet<i64>,
}

impl Ticks {
    fn of(seen: &Seen<'_>) -> Self {
        let step = if seen.story.policy.zone.to_string() == "Australia/Lord_Howe" { 30 } else { 60 } * 60_000;
        let start = seen.story.hour(0);
        let at = seen.events.iter().map(|event| event.at).chain([start, seen.now]);
        Self { start, step, behind: at.map(|at| (at.millis() - start.millis()).rem_euclid(step)).collect() }
    }

    fn all(&self) -> Vec<Instant> {
        let hours = 0..i64::from(WALKED) * 24 * 3_600_000 / self.step;
        hours.flat_map(|hour| self.behind.iter().map(move |b| self.start.plus_millis(hour * self.step + b))).collect()
    }

    /// The first tick after `t`.
    pub fn after(&self, t: Instant) -> Instant {
        let here = (t.millis() - self.start.millis()).rem_euclid(self.step);
        let next = self.behind.range(here + 1..).next().copied();
        t.plus_millis(next.unwrap_or(self.step + self.behind.first().copied().unwrap_or(0)) - here)
    }
}

/// What a row of the table asks for, key by key, against what is so.
fn row<'a>(story: &'a Story, case: &Value) -> Option<&'a ClassRow> {
    story.policy.exposure.table.iter().find(|row| {
        let wanted = serde_json::to_value(&row.when).unwrap();
        wanted.as_object().unwrap().iter().all(|(column, wanted)| {
            let found = &case[column];
            found == wanted || wanted.as_array().is_some_and(|among| among.contains(found))
        })
    })
}

/// A class that something gives, before anybody asks for whom it means what.
struct Class<'a> {
    row: &'a ClassRow,
    anchors: BTreeMap<AnchorKind, Moment>,
    found: Instant,
    linked: Option<String>,
    infection: Option<bool>,
}

impl Class<'_> {
    fn why(&self, plan: &PlanId) -> Why {
        let (anchors, linked) = (self.anchors.clone(), self.linked.clone());
        Why { plan: plan.clone(), anchors, found: self.found, linked, until: None, infection: self.infection }
    }
}

fn classes<'a>(seen: &Seen<'a>) -> Vec<Class<'a>> {
    use AnchorKind as A;
    let zone = seen.story.policy.zone;
    let mut all = Vec::new();
    let mut add =
        |case: Value, found: Instant, anchors: &[(A, Option<Moment>)], more: (Option<String>, Option<bool>)| {
            let Some(row) = row(seen.story, &case) else { return };
            let reported = [(A::Reported, Some(Moment::at(found, zone)))];
            let anchors = anchors.iter().chain(&reported).filter_map(|(kind, day)| Some((*kind, (*day)?))).collect();
            all.push(Class { row, anchors, found, linked: more.0, infection: more.1 });
        };
    let on = |day: CivilDate| Some(Moment::on(day));
    for event in &seen.events {
        let at = event.at;
        let stay = match &event.fact {
            Fact::StayReported(stay) if seen.me(&stay.resident) => Some((stay.area.to_string(), stay.from, stay.until)),
            Fact::ArrivalRegistered(arrival) if seen.me(&arrival.resident) => {
                let until = arrival.until.unwrap_or_else(|| zone.date(at));
                Some((arrival.area.to_string(), arrival.from.unwrap_or(until), until))
            }
            _ => None,
        };
        if let Some((area, from, until)) = stay {
            let level = BTreeMap::from([("320115", "high"), ("320216", "medium")]).get(area.as_str()).copied();
            let exposure = &seen.story.policy.exposure;
            let back = i32::from(exposure.look_back_days);
            // Where the window ends with the grading, everything after that lies within it.
            let always = exposure.look_back_from_grading && level.is_some();
            if always || until >= zone.date(at).plus_days(-back) {
                let case = json!({
                    "reason": "stay", "level": level.unwrap_or("low"), "countyAffected": level.is_some(),
                    "immune": false,
                });
                add(case, at, &[(A::FirstExposure, on(from)), (A::LastExposure, on(until))], (None, None));
            }
        }
        match &event.fact {
            Fact::ContactReported(contact) if seen.me(&contact.resident) => {
                let of = if contact.of == IndexKind::Case { "case" } else { "closeContact" };
                let case = json!({
                    "reason": "contact", "contactOf": of, "setting": contact.setting, "protected": contact.protected,
                    "immune": false,
                });
                let anchors = [(A::FirstExposure, on(contact.first)), (A::LastExposure, on(contact.last))];
                add(case, at, &anchors, (Some(contact.with.to_string()), None));
            }
            Fact::JourneyReported(journey) if seen.me(&journey.resident) => {
                let case = json!({"reason": "journey", "category": journey.category, "immune": false});
                add(case, at, &[(A::Arrived, Some(journey.arrived)), (A::Departed, journey.departed)], (None, None));
            }
            Fact::CircumstanceStated(stated) if seen.me(&stated.resident) => {
                let case = json!({"reason": "circumstance", "category": stated.category, "immune": false});
                add(case, at, &[(A::Stated, Some(stated.on))], (None, None));
            }
            Fact::SymptomsReported(answer) if seen.me(&answer.resident) && !answer.symptoms.is_empty() => {
                let (kind, since) = seen.onset(at, answer);
                let case = json!({"reason": "symptoms", "onset": kind, "immune": false});
                add(case, at, &[(A::Onset, Some(since))], (None, None));
            }
            _ => {}
        }
    }
    for infection in infections(seen) {
        let (first, report) = (infection.first, infection.sample.report.map(|report| report.0).unwrap());
        let earliest = zone.date(first).plus_days(-i32::from(seen.story.policy.exposure.onset_days));
        let ill = seen.answers().into_iter().filter(|(at, answer)| !answer.symptoms.is_empty() && *at <= report);
        let ill = ill.map(|(at, answer)| seen.onset(at, answer)).find(|(_, since)| since.date() >= earliest);
        let onset = ill.map_or(OnsetKind::Without, |(kind, _)| kind);
        let case = json!({"reason": "positive", "onset": onset, "confirmed": infection.confirmed, "immune": false});
        let anchors = [(A::PositiveSample, Some(Moment::at(first, zone))), (A::Onset, ill.map(|(_, since)| since))];
        add(case, report, &anchors, (None, Some(infection.confirmed)));
    }
    all
}

struct Infection<'a> {
    sample: Known<'a>,
    first: Instant,
    confirmed: bool,
}

/// The person's infections, by going through the samples: the first positive one of each, and the one that confirms it.
fn infections<'a>(seen: &Seen<'a>) -> Vec<Infection<'a>> {
    let episode = 24 * i32::from(seen.story.policy.exposure.episode_days);
    let mut found: Vec<Infection<'a>> = Vec::new();
    // True while what was found last can still be confirmed or goes on.
    let mut going_on = false;
    for sample in seen.samples(seen.now) {
        if sample.clear(None) && found.last().is_some_and(|last| !last.confirmed) {
            going_on = false;
        }
        if !sample.positive(None) {
            continue;
        }
        let little = seen.story.policy.health.confirm_from;
        let confirmed = !sample.report.is_some_and(|(_, report)| report.unconfirmed) && !sample.clear(little);
        let first = match found.last() {
            Some(last) if going_on && sample.taken < last.first.plus_hours(episode) => {
                if last.confirmed || !confirmed {
                    continue;
                }
                last.first
            }
            _ => sample.taken,
        };
        going_on = true;
        found.push(Infection { sample, first, confirmed });
    }
    found
}

/// Everything for which a plan may hold the person.
fn whys(seen: &Seen<'_>) -> Vec<Why> {
    use AnchorKind as A;
    let policy = &seen.story.policy;
    let zone = policy.zone;
    let own = classes(seen);
    let mut whys: Vec<Why> = own.iter().filter_map(|class| Some(class.why(class.row.plan.as_ref()?))).collect();
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
        let name = if seen.resident == "r0" { "r1" } else { "r0" };
        let other = seen.of(name);
        for class in classes(&other) {
            let Some(plan) = &class.row.co_residents else { continue };
            for (found, until) in concerns(&other, &class) {
                // Somebody else's infection is none of the person's own.
                let (linked, infection) = (Some(name.to_owned()), None);
                whys.push(Why { found, until, linked, infection, ..class.why(plan) });
            }
        }
    }
    whys
}

/// From when until when something concerns those who live with the person that it happened to.
fn concerns(other: &Seen<'_>, class: &Class<'_>) -> Vec<(Instant, Option<Instant>)> {
    match class.row.co_residents_while {
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
    pub fn at(&self, t: Instant) -> Option<&Held> {
        let tick = self.ticks.partition_point(|tick| *tick <= t).checked_sub(1)?;
        self.line.get(tick)?.as_ref()
    }

    /// The first tick after `t` at which the person is free.
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
        starts.min().map_or(Instant::MAX, |tick| ticks[tick])
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
        let holding = || reasons.iter().zip(&alive).filter(|(reason, alive)| **alive && reason.line[tick].is_some());
        let held = holding().filter_map(|(reason, _)| reason.line[tick].clone()).reduce(|a, b| Held {
            setting: a.setting.max(b.setting),
            checks: a.checks.union(&b.checks).copied().collect(),
            code: a.code.max(b.code),
        });
        // The days of the whole time count from the first on which any of the reasons would have held.
        let first = || holding().map(|(reason, _)| reason.begins).fold(*t, Instant::min);
        cap = held.as_ref().filter(|_| merged).map(|_| cap.unwrap_or_else(|| cap_of(first())));
        line.push(held);
    }
    line
}
