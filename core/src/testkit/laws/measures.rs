//! Laws 3 to 6: exposure never shortens, reasons combine in any order, nobody is free early, nobody is forgotten.
//!
//! Lines of measures are compared at every edge of either and a millisecond before it: between edges they do not change.

use super::super::history::History;
use super::{Verdict, choices, of};
use crate::base::{Counting, Instant, Moment, ResidentId, Zone};
use crate::community::AsOf;
use crate::duty::{DutyKind, DutyStatus};
use crate::engine::{EndingKind, Engine, ObligationView, ResidentView, SegmentView, TestProgress};
use crate::health::TestResult;
use crate::log::{Event, Fact};
use crate::quarantine::{CapFrom, Plan, Requirement, Setting};
use std::collections::BTreeSet;

/// So many subsets of somebody's reasons are tried.
const SUBSETS: usize = 3;

/// The person as of an instant; none where nobody has heard of the person by then.
pub(super) fn person(engine: &Engine, id: &ResidentId, at: Instant) -> Option<ResidentView> {
    engine.resident(id, AsOf::at(at)).ok()
}

/// The person's line of measures; empty where nobody has heard of the person.
pub(super) fn line(engine: &Engine, id: &ResidentId, at: Instant) -> Vec<SegmentView> {
    person(engine, id, at).map(|view| view.timeline).unwrap_or_default()
}

/// Where the line holds somebody at `t`.
pub(super) fn setting(line: &[SegmentView], t: Instant) -> Option<Setting> {
    line.iter().find(|segment| segment.from <= t && t < segment.until).map(|segment| segment.setting)
}

/// The edges of lines, and a millisecond before each.
pub(super) fn edges(lines: &[&[SegmentView]]) -> BTreeSet<Instant> {
    let segments = lines.iter().flat_map(|line| line.iter());
    segments.flat_map(|segment| [segment.from, segment.until]).flat_map(|at| [at.plus_millis(-1), at]).collect()
}

/// True for what can begin a measure of that person: an exposure or an order.
fn is_reason(event: &Event, id: &ResidentId) -> bool {
    match &event.fact {
        Fact::StayReported(fact) => fact.resident == *id,
        Fact::ArrivalRegistered(fact) => fact.resident == *id,
        Fact::ContactReported(fact) => fact.resident == *id,
        Fact::JourneyReported(fact) => fact.resident == *id,
        Fact::CircumstanceStated(fact) => fact.resident == *id,
        Fact::MeasureOrdered(fact) => fact.resident == *id,
        _ => false,
    }
}

/// Law 3: whatever is added of exposures, orders and positive samples, no instant becomes free or milder.
///
/// A plan that [`converts`](Plan::converts) says itself that the plan of the infection takes its place, so that is left out of
/// the rule book here; and a cap on the whole time ends earlier where that began earlier.
///
/// # Errors
/// [`Broken`](super::Broken) where an instant becomes free or milder.
pub fn monotone_exposure(history: &History) -> Verdict {
    let mut policy = history.policy.clone();
    policy.quarantine.plans.iter_mut().for_each(|plan| plan.converts = false);
    let history = history.under(&policy);
    let end = history.end();
    let asked = of("monotone_exposure").at(end);
    let all = asked.answer(history.engine())?;
    for id in history.residents() {
        let whole = line(&all, &id, end);
        for key in choices(&history, 3).take(SUBSETS) {
            let mut nth = 0;
            let mut fewer = history.clone();
            fewer.events.retain(|event| {
                nth += 1;
                !is_reason(event, &id) || (key >> (nth % 48)) & 1 == 1
            });
            let less = line(&asked.answer(fewer.engine())?, &id, end);
            never_milder(&id, &less, &whole, &history, end)?;
        }
        // A positive sample after everything else belongs to no earlier infection.
        let later = end.plus_hours(24 * 8);
        let before = line(&all, &id, later);
        let mut more = asked.answer(history.engine())?;
        more.merge(positive(&id, later).map_err(|error| asked.fault(&error))?);
        never_milder(&id, &before, &line(&more, &id, later), &history, later)?;
    }
    Ok(())
}

fn positive(id: &ResidentId, at: Instant) -> Result<Vec<Event>, serde_json::Error> {
    let event = |counter: u32, kind: &str, data: serde_json::Value| {
        serde_json::from_value(serde_json::json!({
            "replica": "laboratory", "counter": counter, "wall": at, "tick": counter, "at": at, "by": "w",
            "fact": {"kind": kind, "data": data},
        }))
    };
    let taken = serde_json::json!({"resident": id, "sample": "one-more"});
    let found = serde_json::json!({"residents": [id], "sample": "one-more", "result": "positive"});
    Ok(vec![event(1, "sampleTaken", taken)?, event(2, "resultReported", found)?])
}

fn never_milder(
    id: &ResidentId,
    less: &[SegmentView],
    more: &[SegmentView],
    history: &History,
    at: Instant,
) -> Verdict {
    let capped = history.policy.quarantine.cap_from == CapFrom::Merged;
    let zone = history.policy.zone;
    for t in edges(&[less, more]) {
        let (before, after) = (setting(less, t), setting(more, t));
        let so = after >= before || capped && after.is_none();
        of("monotone_exposure").at(at).holds(so, || {
            let what = format!("{id} at {}, with one reason more", zone.show(t));
            (what, format!("{before:?} or stricter"), format!("{after:?}"))
        })?;
    }
    Ok(())
}

/// Law 4: reasons that another device tells, in another order, or twice under other names, make the same line of settings;
/// and a cap on each reason ends each reason.
///
/// # Errors
/// [`Broken`](super::Broken) where that is not so.
pub fn merge_algebra(history: &History) -> Verdict {
    let end = history.end();
    let asked = of("merge_algebra").at(end);
    let as_is = asked.answer(history.engine())?;
    let mut other = history.clone();
    // Another device says the same things: names and recording times differ, and so does every order among equals.
    let order = choices(history, 4).next().unwrap_or(0);
    let mut counter = 0;
    for event in &mut other.events {
        if history.residents().iter().any(|id| is_reason(event, id))
            && !matches!(event.fact, Fact::ArrivalRegistered(_))
        {
            counter += 1;
            event.replica = "a-later-device".parse().map_err(|error| asked.fault(&error))?;
            event.counter = counter;
            event.wall = event.wall.plus_minutes(i32::try_from(order >> (counter % 32) & 1023).unwrap_or(0));
        }
    }
    let renamed = asked.answer(other.engine())?;
    let mut twice = asked.answer(history.engine())?;
    twice.merge(other.events);
    for id in history.residents() {
        let expected = line(&as_is, &id, end);
        for (engine, how) in [(&renamed, "told by another device"), (&twice, "told twice")] {
            let got = line(engine, &id, end);
            for t in edges(&[&expected, &got]) {
                let what = || format!("{id} at {}, {how}", history.policy.zone.show(t));
                asked.same(what, &setting(&expected, t), &setting(&got, t))?;
            }
        }
        caps_hold(history, &as_is, &id, end)?;
    }
    Ok(())
}

fn caps_hold(history: &History, engine: &Engine, id: &ResidentId, at: Instant) -> Verdict {
    let section = &history.policy.quarantine;
    for one in person(engine, id, at).iter().flat_map(|view| &view.obligations) {
        let Some(plan) = section.plan(&one.plan) else { continue };
        let own = plan.cap_days.or(Some(section.cap_days).filter(|_| section.cap_from == CapFrom::Each));
        let Some(days) = own else { continue };
        let cap = midnight_after(one.anchor, days, history.policy.zone);
        of("merge_algebra").at(at).holds(one.until <= cap.max(one.from), || {
            let zone = history.policy.zone;
            (format!("{id} under {}", one.plan), format!("free by {}", zone.show(cap)), zone.show(one.until))
        })?;
    }
    Ok(())
}

/// The end of so many days after the day of the anchor, ticked off one by one.
fn midnight_after(anchor: Moment, days: u16, zone: Zone) -> Instant {
    let mut day = anchor.date().plus_days(1);
    for _ in 0..days {
        day = day.plus_days(1);
    }
    zone.start_of(day)
}

/// The first moment at which a period of so many days is over: the days are ticked off on a calendar.
fn first_over(counting: Counting, anchor: Moment, days: u16, zone: Zone) -> Instant {
    match counting {
        Counting::DayZeroExcluded => midnight_after(anchor, days, zone),
        Counting::DayOneIncluded | Counting::Event if days == 0 => zone.start_of(anchor.date()),
        Counting::DayOneIncluded | Counting::Event => midnight_after(anchor, days - 1, zone),
        Counting::ExactHours => {
            let from = anchor.instant().unwrap_or_else(|| midnight_after(anchor, 0, zone));
            (0..days).fold(from, |at, _| at.plus_hours(24))
        }
        Counting::FixedClock(time) => {
            let day = (0..days).fold(anchor.date(), |day, _| day.plus_days(1));
            zone.instant(day, time)
        }
    }
}

/// The same for a period that follows another one.
fn then_over(counting: Counting, from: Instant, days: u16, zone: Zone) -> Instant {
    if counting == Counting::ExactHours {
        return (0..days).fold(from, |at, _| at.plus_hours(24));
    }
    // Where the period before ended in the midst of a day, whole days begin with the next one.
    let today = zone.date(from);
    let whole = zone.start_of(today) == from || counting == Counting::DayOneIncluded;
    let mut day = if whole { today } else { today.plus_days(1) };
    let ticked = match counting {
        Counting::FixedClock(_) | Counting::Event => days.saturating_sub(1),
        _ => days,
    };
    for _ in 0..ticked {
        day = day.plus_days(1);
    }
    match counting {
        Counting::FixedClock(time) => zone.instant(day, time).max(from),
        Counting::Event => zone.start_of(day).max(from),
        _ => zone.start_of(day),
    }
}

/// The first moment at which the days of all stages are over.
fn days_over(plan: &Plan, anchor: Moment, zone: Zone) -> Instant {
    let mut end: Option<Instant> = None;
    for stage in &plan.stages {
        end = Some(match end {
            None => first_over(stage.counting, anchor, stage.days, zone),
            Some(from) => then_over(stage.counting, from, stage.days, zone),
        });
    }
    end.unwrap_or(Instant::MIN)
}

/// The first moment at which somebody can be free under a plan, whatever else is so.
fn earliest_end(plan: &Plan, anchor: Moment, zone: Zone) -> Instant {
    let floors = plan.early.iter().map(|way| first_over(way.counting, anchor, way.days, zone));
    floors.chain([days_over(plan, anchor, zone)]).min().unwrap_or(Instant::MIN)
}

/// Law 5: whoever is free by the stages of a plan has spent their days, and what they need is there; whoever is held is held
/// for a reason, and whoever has a reason is held.
///
/// # Errors
/// [`Broken`](super::Broken) where somebody is free too early, or the line and its reasons differ.
pub fn no_early_release(history: &History) -> Verdict {
    let engine = of("no_early_release").answer(history.engine())?;
    for at in history.instants(4) {
        for id in history.residents() {
            let Some(view) = person(&engine, &id, at) else { continue };
            for one in &view.obligations {
                days_are_spent(history, &id, one, at)?;
                needs_are_met(history, &id, one, at)?;
                tests_are_taken(history, &view, one, at)?;
            }
            line_is_of_its_reasons(history, &view, at)?;
        }
    }
    Ok(())
}

fn days_are_spent(history: &History, id: &ResidentId, one: &ObligationView, at: Instant) -> Verdict {
    let zone = history.policy.zone;
    let Some(plan) = history.policy.quarantine.plan(&one.plan) else { return Ok(()) };
    if !matches!(one.ending, EndingKind::Planned | EndingKind::Held) {
        return Ok(());
    }
    let earliest = earliest_end(plan, one.anchor, zone);
    of("no_early_release").at(at).holds(one.until >= earliest, || {
        let what = format!("{id} under {} from {}", one.plan, one.anchor);
        (what, format!("held to {} at least", zone.show(earliest)), format!("free at {}", zone.show(one.until)))
    })
}

/// Without ways out before the days are over, what every stage needs is there when the plan has ended.
fn needs_are_met(history: &History, id: &ResidentId, one: &ObligationView, at: Instant) -> Verdict {
    let Some(plan) = history.policy.quarantine.plan(&one.plan) else { return Ok(()) };
    if one.ending != EndingKind::Planned || one.until > at || !plan.early.is_empty() {
        return Ok(());
    }
    let by = |event: &&Event| event.at <= one.until;
    let signed = |event: &Event| matches!(&event.fact, Fact::ReleaseSigned(fact) if fact.resident == *id);
    let negative = |event: &Event| match &event.fact {
        Fact::ResultReported(fact) => {
            let clear = matches!(fact.result, TestResult::Negative | TestResult::Weak);
            clear && fact.residents.contains(id)
        }
        _ => false,
    };
    for need in plan.stages.iter().flat_map(|stage| &stage.needs) {
        let (wanted, there) = match need {
            Requirement::SignOff => (1, history.events.iter().filter(by).filter(|event| signed(event)).count()),
            Requirement::Negatives { count, .. } => {
                (usize::from(*count), history.events.iter().filter(by).filter(|event| negative(event)).count())
            }
            Requirement::ScheduledTests { .. } | Requirement::LinkedNegatives { .. } => continue,
        };
        of("no_early_release").at(at).holds(there >= wanted, || {
            let what = format!("{id}, released from {} at {}", one.plan, history.policy.zone.show(one.until));
            (what, format!("{wanted} for {need:?}"), there.to_string())
        })?;
    }
    Ok(())
}

/// Where a stage needs its tests, each of those that could still be asked for is taken when the plan has ended.
fn tests_are_taken(history: &History, view: &ResidentView, one: &ObligationView, at: Instant) -> Verdict {
    let Some(plan) = history.policy.quarantine.plan(&one.plan) else { return Ok(()) };
    let alone = view.obligations.iter().filter(|other| other.plan == one.plan).count() == 1;
    if one.ending != EndingKind::Planned || one.until > at || !plan.early.is_empty() || !alone {
        return Ok(());
    }
    for (stage, number) in plan.stages.iter().zip(1_u8..) {
        let wants = stage.needs.iter().any(|need| matches!(need, Requirement::ScheduledTests { .. }));
        let mut tests = view.tests.iter().filter(|test| wants && test.plan == one.plan && test.test.stage == number);
        let lacking = tests.find(|test| matches!(test.test.progress, TestProgress::Due | TestProgress::Upcoming));
        of("no_early_release").at(at).holds(lacking.is_none(), || {
            let until = history.policy.zone.show(one.until);
            let what = format!("{}, released from {} at {until}", view.resident, one.plan);
            (what, "every test of its stages is taken".to_owned(), format!("{lacking:?}"))
        })?;
    }
    Ok(())
}

fn line_is_of_its_reasons(history: &History, view: &ResidentView, at: Instant) -> Verdict {
    let asked = of("no_early_release").at(at);
    let (id, zone) = (&view.resident, history.policy.zone);
    let known = |t: Instant| history.policy.quarantine.forget_after_days.is_none() || t >= at;
    for t in edges(&[&view.timeline]).into_iter().filter(|t| known(*t)) {
        let reason = view.obligations.iter().any(|one| one.from <= t && t < one.until);
        let held = setting(&view.timeline, t).is_some();
        asked.same(|| format!("whether {id} is held at {}", zone.show(t)), &reason, &held)?;
    }
    let measure = view.measure.as_ref();
    let here = setting(&view.timeline, at);
    asked.same(|| format!("where {id} is held"), &here, &measure.map(|measure| measure.setting))?;
    if let Some(free) = measure.and_then(|measure| measure.free) {
        let told = || format!("{id}: that nothing holds from {} on", zone.show(free));
        asked.same(told, &None, &setting(&view.timeline, free))?;
        let told = || format!("{id}: that something holds up to {}", zone.show(free));
        asked.same(told, &true, &setting(&view.timeline, free.plus_millis(-1)).is_some())?;
    }
    Ok(())
}

/// Law 6: where nothing but days is asked for a person is free when they are over; whoever waits for something is told what,
/// and somebody is asked to decide; nobody passes the cap in silence.
///
/// # Errors
/// [`Broken`](super::Broken) where somebody is forgotten.
pub fn no_forgotten_person(history: &History) -> Verdict {
    let engine = of("no_forgotten_person").answer(history.engine())?;
    for at in history.instants(5) {
        let asked = of("no_forgotten_person").at(at);
        for id in history.residents() {
            let Some(view) = person(&engine, &id, at) else { continue };
            for one in &view.obligations {
                ends_with_its_days(history, &id, one, at)?;
                is_decided(history, &view, one, at)?;
            }
            if let Some(measure) = view.measure.as_ref().filter(|measure| measure.free.is_none()) {
                asked.holds(!measure.outstanding.is_empty() && measure.at_latest > at, || {
                    let what = format!("{id}, who is held under {} and not told until when", measure.plan);
                    (what, "something that is missing, and a cap".to_owned(), format!("{:?}", measure.outstanding))
                })?;
            }
        }
    }
    Ok(())
}

/// True when the days of a plan alone decide.
fn is_days_alone(plan: &Plan) -> bool {
    let asks = plan.stages.iter().any(|stage| !stage.needs.is_empty() || stage.counting == Counting::Event);
    !asks
        && plan.symptom_free_hours == 0
        && plan.early.is_empty()
        && plan.extensions.is_empty()
        && plan.restart.is_none()
}

fn ends_with_its_days(history: &History, id: &ResidentId, one: &ObligationView, at: Instant) -> Verdict {
    let zone = history.policy.zone;
    let longer = |event: &Event| matches!(&event.fact, Fact::MeasureExtended(fact) if fact.resident == *id);
    let Some(plan) = history.policy.quarantine.plan(&one.plan).filter(|plan| is_days_alone(plan)) else {
        return Ok(());
    };
    if one.ending != EndingKind::Planned || history.events.iter().any(longer) {
        return Ok(());
    }
    let over = days_over(plan, one.anchor, zone);
    // What was found when the days were over holds nobody.
    of("no_forgotten_person").at(at).holds(one.until <= over.max(one.from), || {
        let what = format!("{id} under {} from {}", one.plan, one.anchor);
        (what, format!("free at {}", zone.show(over)), format!("held to {}", zone.show(one.until)))
    })
}

fn is_decided(history: &History, view: &ResidentView, one: &ObligationView, at: Instant) -> Verdict {
    let Some(plan) = history.policy.quarantine.plan(&one.plan) else { return Ok(()) };
    let waits = one.ending == EndingKind::Held
        && at < one.until
        && days_over(plan, one.anchor, history.policy.zone).max(one.from) < at
        && plan.stages.iter().any(|stage| !stage.needs.is_empty());
    if !waits && one.ending != EndingKind::Capped {
        return Ok(());
    }
    let mut decisions = view.duties.iter().filter(|duty| duty.kind == DutyKind::ReleaseDecision);
    let asked = decisions.any(|duty| {
        let begun = !waits || duty.status != DutyStatus::Upcoming;
        duty.plan.as_ref() == Some(&one.plan) && begun
    });
    of("no_forgotten_person").at(at).holds(asked, || {
        let what = format!("{} under {}, {:?}", view.resident, one.plan, one.ending);
        (what, "somebody who is asked to decide about the release".to_owned(), format!("{:?}", view.duties))
    })
}
