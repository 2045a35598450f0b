//! Laws 8 and 9: exactly the rule book's checks, each in one slot; every duty in one state, along the arrows.

use super::aims::stories;
use super::books::{books, zones};
use super::life::{PERSON, Story};
use super::person::{Person, WALKED};
use super::seen::Seen;
use super::{Law, cases, person};
use gridward::base::{CivilDate, DutyId, Instant};
use gridward::duty::{DutyKind, DutyStatus, Subject};
use gridward::engine::{DutyView, ReportQuery};
use gridward::log::{Event, Fact};
use proptest::prelude::*;
use serde_json::json;
use std::collections::BTreeMap;

/// The slots of one day, read off the rule book: each ends where the next begins. One that the clock leaves out is none.
fn slots_on(day: CivilDate, story: &Story) -> Vec<(u8, Instant, Instant)> {
    let (zone, rules) = (story.policy.zone, story.policy.quarantine.slots.rules());
    let starts = |day: CivilDate| rules.iter().map(move |rule| zone.instant(day, rule.starts));
    let ends = starts(day).skip(1).chain(starts(day.plus_days(1)).take(1));
    let all = starts(day).zip(ends).zip(0_u8..).map(|((opens, closes), slot)| (slot, opens, closes));
    all.filter(|(_, opens, closes)| opens < closes).collect()
}

/// The checks that have opened in the day before `now`, against a walk from slot to slot.
fn checks_are_those_of_the_walk(story: &Story, now: Instant) -> Law {
    let zone = story.policy.zone;
    let seen = Seen::new(story, PERSON, now);
    let walk = Person::new(&seen);
    let readings: Vec<Instant> = seen.readings().into_iter().map(|(at, _)| at).collect();
    let duties = person(&story.engine(), now).map(|view| view.duties).unwrap_or_default();
    let checks = duties.into_iter().filter(|duty| duty.kind == DutyKind::TemperatureCheck && duty.opens <= now);
    let mut listed: BTreeMap<(CivilDate, u8), DutyView> = BTreeMap::new();
    for check in checks {
        let place = (check.day, check.slot.unwrap());
        prop_assert!(listed.insert(place, check).is_none(), "two checks in one slot: {:?}", place);
    }
    // What is typed in late, or lifted, makes a check void that nobody could have made.
    let late = story.events.iter().any(|event| event.wall > event.at);
    let lifted = story.events.iter().any(|event| matches!(event.fact, Fact::MeasureLifted(_)));
    let today = zone.date(now);
    for day in (-2..=1).map(|days| today.plus_days(days)) {
        for (slot, opens, closes) in slots_on(day, story) {
            let in_sight = now.plus_hours(-24) <= opens && opens <= now;
            let held = walk.at(opens).filter(|held| in_sight && held.checks.contains(&slot));
            let Some(check) = listed.remove(&(day, slot)) else {
                prop_assert!(held.is_none(), "no check in slot {} of {}, as of {}", slot, day, zone.show(now));
                continue;
            };
            prop_assert!(held.is_some(), "a check in slot {} of {}, as of {}: {:?}", slot, day, zone.show(now), check);
            let due = closes.min(walk.free(opens).unwrap_or(closes));
            let done = readings.iter().copied().find(|at| opens <= *at && *at < due);
            prop_assert_eq!((check.opens, check.due, check.done_at), (opens, due, done));
            match done {
                Some(_) => prop_assert_eq!(check.status, DutyStatus::Done),
                None if now < due => prop_assert_eq!(check.status, DutyStatus::Open),
                None => {
                    let void = check.status == DutyStatus::Void && (late || lifted);
                    prop_assert!(void || check.status == DutyStatus::Missed, "{:?}", check);
                }
            }
        }
    }
    prop_assert!(listed.is_empty(), "checks in no slot: {:?}", listed);
    Ok(())
}

/// The duties of the person by their ids; no id comes up twice.
fn duties(story: &Story, at: Instant) -> Result<BTreeMap<DutyId, DutyView>, TestCaseError> {
    let mut all = BTreeMap::new();
    for duty in person(&story.engine(), at).map(|view| view.duties).unwrap_or_default() {
        let overdue = duty.due <= at && matches!(duty.status, DutyStatus::Open | DutyStatus::Claimed);
        prop_assert_eq!(duty.overdue, overdue, "{:?}", duty);
        let id = duty.duty.clone();
        prop_assert!(all.insert(id, duty).is_none(), "a duty is listed twice");
    }
    Ok(all)
}

/// The story with deeds about duties that the person has at those hours: claimed, and done some hours later.
fn with_deeds(mut story: Story, deeds: &[(i32, usize, i32)]) -> Story {
    for (hour, which, pause) in deeds {
        let at = story.hour(*hour);
        let listed = person(&story.engine(), at).map(|view| view.duties).unwrap_or_default();
        let Some(duty) = listed.get(which % listed.len().max(1)) else { continue };
        for (kind, at) in [("dutyClaimed", at), ("dutyDone", at.plus_hours(*pause))] {
            let counter = story.events.len() + 1;
            let data = json!({"duty": duty.duty, "subject": {"type": "resident", "id": PERSON}});
            let event = json!({
                "replica": "phone", "counter": counter, "wall": at, "tick": counter, "at": at, "by": "w",
                "fact": {"kind": kind, "data": data},
            });
            story.events.push(serde_json::from_value(event).unwrap());
        }
    }
    story
}

/// Whether a duty may be in state `then` after it was in state `now`, when only deeds and the time lie between.
fn may_become(now: DutyStatus, then: DutyStatus) -> bool {
    use DutyStatus as S;
    match now {
        S::Upcoming => true,
        S::Open => then != S::Upcoming,
        S::Claimed => !matches!(then, S::Upcoming | S::Open),
        S::Missed => matches!(then, S::Missed | S::LateDone),
        S::Void => matches!(then, S::Void | S::LateDone),
        S::Done | S::LateDone => then == now,
    }
}

fn is_deed(event: &&Event) -> bool {
    matches!(event.fact, Fact::DutyClaimed(_) | Fact::DutyDone(_))
}

/// The ends of the person's checks that nobody made and that were over in the course of a day, its last midnight included.
fn missed_on(story: &Story, day: CivilDate) -> Vec<Instant> {
    let zone = story.policy.zone;
    let (start, end) = (zone.start_of(day), zone.start_of(day.plus_days(1)));
    let seen = Seen::new(story, PERSON, end.plus_millis(-1));
    let walk = Person::new(&seen);
    let readings = seen.readings();
    let mut missed = Vec::new();
    for day in (-2..=0).map(|days| day.plus_days(days)) {
        for (slot, opens, closes) in slots_on(day, story) {
            let due = closes.min(walk.free(opens).unwrap_or(closes));
            let held = walk.at(opens).is_some_and(|held| held.checks.contains(&slot));
            let made = readings.iter().any(|(at, _)| opens <= *at && *at < due);
            if held && !made && start < due && due <= end {
                missed.push(due);
            }
        }
    }
    missed
}

proptest! {
    #![proptest_config(cases(160))]

    /// Law 9 in the evening: each missed check is in the report of the night in which its time was over and of no other,
    /// also where that was midnight.
    #[test]
    fn law_09_each_missed_check_is_in_the_report_of_one_night(
        story in stories(books(), zones(), 8), first in 0..20,
    ) {
        // What is typed in late, or lifted, makes a check void that nobody could have made.
        let changed = |event: &Event| event.wall > event.at || matches!(event.fact, Fact::MeasureLifted(_));
        if !story.together || story.events.iter().any(changed) {
            return Ok(());
        }
        let engine = story.engine();
        let mut known = BTreeMap::new();
        for day in (first..first + 4).map(|days| story.start.plus_days(days)) {
            let report = engine.report(&ReportQuery { date: day, grids: None, ungridded: false, known_by: None });
            let mine = Subject::Resident(PERSON.parse().unwrap());
            let checks = report.missed.into_iter().filter(|duty| duty.kind == DutyKind::TemperatureCheck);
            let checks: Vec<_> = checks.filter(|duty| duty.subject == mine && !duty.still_open).collect();
            let ends: Vec<Instant> = checks.iter().map(|duty| duty.due).collect();
            prop_assert_eq!(ends, missed_on(&story, day), "on {}", day);
            for check in checks {
                let before = known.insert(check.duty.clone(), day);
                prop_assert!(before.is_none(), "{:?} is also in the report of {:?}", check, before);
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(40))]

    /// Law 8: at any instant the person has the checks that the rule book wants and no other, each in one slot of one day,
    /// also where slots lie across midnight or the clock is changed in one; a reading completes the check of its slot.
    #[test]
    fn law_08_exactly_the_checks_of_the_rule_book(
        story in stories(books(), zones(), 14), hours in prop::collection::vec((0..24 * WALKED, -1_i64..2), 4),
    ) {
        let some = hours.iter().map(|(hour, millis)| story.hour(*hour).plus_millis(*millis));
        let just = story.events.iter().map(|event| event.at).filter(|at| *at > story.hour(0));
        let aimed = story.events.iter().rev().take(3).map(|event| event.at).filter(|at| *at > story.hour(0));
        for now in some.chain(just.step_by(3)).chain(aimed) {
            checks_are_those_of_the_walk(&story, now)?;
        }
    }

    /// Law 9: every duty, of whatever kind, is in one state, moves only along the arrows while nothing new is found, and
    /// none that was open vanishes.
    #[test]
    fn law_09_every_duty_has_one_state_and_none_vanishes(
        story in stories(books(), zones(), 10),
        deeds in prop::collection::vec((0..24 * 20, 0..40_usize, 0..30), 0..4),
        start in 0..24 * 30, steps in prop::collection::vec(1..40, 8),
    ) {
        let story = with_deeds(story, &deeds);
        let mut hour = start;
        let mut times: Vec<Instant> = steps.iter().map(|step| { hour += step; story.hour(hour) }).collect();
        let just = story.events.iter().map(|event| event.at).filter(|at| *at > story.hour(0));
        times.extend(just.flat_map(|at| [at.plus_millis(-1), at]).step_by(2));
        times.sort_unstable();
        times.dedup();
        let mut before: Option<(Instant, BTreeMap<DutyId, DutyView>)> = None;
        for at in times {
            let now = duties(&story, at)?;
            let quiet = |from: Instant| {
                let between = story.events.iter().filter(|event| from < event.at && event.at <= at);
                between.filter(|event| !is_deed(event)).count() == 0
            };
            if let Some((from, known)) = before.filter(|(from, _)| quiet(*from)) {
                for (id, duty) in known {
                    let in_sight = duty.kind != DutyKind::TemperatureCheck || at.plus_hours(-24) <= duty.opens;
                    match now.get(&id) {
                        Some(later) => prop_assert!(
                            may_become(duty.status, later.status),
                            "from {:?}\nto {:?}\nbetween {} and {}", duty, later, from, at
                        ),
                        None => prop_assert!(
                            !in_sight || duty.status == DutyStatus::Upcoming,
                            "{:?} is gone at {}", duty, at
                        ),
                    }
                }
            }
            before = Some((at, now));
        }
    }
}
