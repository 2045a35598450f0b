//! Laws 3 to 6: exposure never shortens, reasons combine in any order and caps hold, nobody is free early, nobody is
//! forgotten.

use super::aims::stories;
use super::books::{books, drawn, given, written, zones};
use super::life::{BEGINNINGS, PERSON, Seed, Story, Teller, Told as _, WALKED};
use super::{Law, cases, person, setting};
use gridward::Engine;
use gridward::base::{Instant, Zone};
use gridward::duty::{DutyKind, DutyStatus};
use gridward::engine::EndingKind;
use gridward::policy::Policy;
use gridward::quarantine::{CapFrom, Setting};
use gridward::testkit::model::{Person, Seen};
use proptest::prelude::*;
use serde_json::json;

/// Laws 5 and 6, as of one instant: the whole line is where the walk says; the first free moment, too.
pub fn as_the_walk_says(story: &Story, now: Instant) -> Law {
    told_as_the_walk_says(story, &story.engine(), now)
}

/// The same of an engine that has heard the story, in whatever pieces.
pub fn told_as_the_walk_says(story: &Story, engine: &Engine, now: Instant) -> Law {
    let seen = Seen::new(story, PERSON, now);
    let walk = Person::new(&seen);
    let zone = story.policy.zone;
    let Some(view) = person(engine, now) else {
        prop_assert!(walk.line.iter().all(Option::is_none), "nobody knows the person as of {}", zone.show(now));
        return Ok(());
    };
    for (t, held) in walk.ticks.iter().zip(&walk.line).filter(|(t, _)| **t >= remembered(story, now)) {
        let found = view.timeline.iter().find(|segment| segment.from <= *t && *t < segment.until);
        let expected = held.as_ref().map(|held| (held.setting, held.code));
        prop_assert_eq!(
            found.map(|segment| (segment.setting, segment.code)),
            expected,
            "at {} as of {}: {:#?}",
            zone.show(*t),
            zone.show(now),
            view.obligations
        );
    }
    let held = walk.at(now);
    prop_assert_eq!(view.measure.as_ref().map(|measure| measure.setting), held.map(|held| held.setting));
    if let (Some(measure), Some(free)) = (&view.measure, walk.free(now)) {
        // Whoever waits for something is told the cap; that of a reason beside it may be later still.
        prop_assert!(measure.free.is_none_or(|told| told == free), "{:?}, not {}", measure.free, zone.show(free));
        prop_assert!(measure.at_latest >= free, "free at the latest, as of {}", zone.show(now));
    }
    // Law 6: whoever waits is owed a decision from the moment on at which the days were over.
    let asks = story.policy.duty.rule(DutyKind::ReleaseDecision).is_some();
    for waiting in walk.reasons.iter().filter_map(|reason| reason.waiting.as_ref()).filter(|_| asks) {
        let decisions = view.duties.iter().filter(|duty| duty.kind == DutyKind::ReleaseDecision);
        let mut mine = decisions.filter(|duty| {
            duty.plan.as_ref() == Some(&waiting.plan) && zone.date(duty.opens) == zone.date(waiting.since)
        });
        prop_assert!(mine.any(|duty| duty.status != DutyStatus::Upcoming), "{:?}: {:#?}", waiting, view.duties);
    }
    // Nobody passes the cap in silence.
    for capped in view.obligations.iter().filter(|one| one.ending == EndingKind::Capped && asks) {
        let mut duties = view.duties.iter();
        let told =
            duties.any(|duty| duty.kind == DutyKind::ReleaseDecision && duty.plan.as_ref() == Some(&capped.plan));
        prop_assert!(told, "{:?} is capped, and nobody is asked: {:#?}", capped, view.duties);
    }
    Ok(())
}

/// From when on answers leave nothing out.
fn remembered(story: &Story, now: Instant) -> Instant {
    let days = story.policy.quarantine.forget_after_days;
    days.map_or(Instant::MIN, |days| now.plus_hours(-24 * i32::from(days)))
}

/// Instants to ask at: here and there, the end, and where something has just happened.
fn asked(story: &Story, hours: &[i32]) -> Vec<Instant> {
    let some = hours.iter().map(|hour| story.hour(*hour));
    let just = story.events.iter().map(|event| event.at).filter(|at| *at > story.hour(0));
    // What was aimed at an edge was told last.
    let aimed = story.events.iter().rev().take(2).map(|event| event.at).filter(|at| *at > story.hour(0));
    let mut all: Vec<Instant> = some.chain(just.step_by(5)).chain(aimed).collect();
    all.push(story.hour(24 * 40));
    all
}

/// The story with the same facts told by another device in another order, some of them twice under other names.
fn told_otherwise(story: &Story, keys: u64) -> Vec<gridward::log::Event> {
    let mut events = story.events.clone();
    let last = u32::try_from(events.len()).unwrap();
    for (at, event) in events.iter_mut().enumerate() {
        let bits = keys.rotate_left(u32::try_from(at % 64).unwrap());
        if is_beginning(&event.fact) && bits & 1 == 1 {
            event.replica = "another".parse().unwrap();
            event.counter += last;
            event.wall = event.wall.plus_minutes(i32::try_from(bits >> 50).unwrap());
        }
    }
    events
}

fn is_beginning(fact: &gridward::log::Fact) -> bool {
    use gridward::log::Fact as F;
    let exposure = matches!(fact, F::ContactReported(_) | F::StayReported(_) | F::CircumstanceStated(_));
    exposure || matches!(fact, F::JourneyReported(_) | F::MeasureOrdered(_) | F::ArrivalRegistered(_))
}

/// The rule book without plans that start anew for who is near somebody positive.
fn without_restart(mut policy: Policy) -> Policy {
    policy.quarantine.plans.iter_mut().for_each(|plan| plan.restart = None);
    policy
}

proptest! {
    #![proptest_config(cases(96))]

    /// Laws 5 and 6 over rule books at random, and the second half of law 4 (caps hold from the merged start): at every
    /// hour the person is where the walk says, as of many instants.
    #[test]
    fn law_05_and_06_held_exactly_as_the_rule_book_says(
        story in stories(drawn(), zones(), 12), hours in prop::collection::vec(0..24 * WALKED, 2),
    ) {
        for now in asked(&story, &hours) {
            as_the_walk_says(&story, now)?;
        }
    }

    /// The same under every preset, but for plans that start anew: the walk knows one person, not who is near.
    #[test]
    fn law_05_and_06_held_exactly_as_the_preset_says(
        story in stories(given().prop_map(without_restart), zones(), 12), hours in prop::collection::vec(0..24 * WALKED, 2),
    ) {
        for now in asked(&story, &hours) {
            as_the_walk_says(&story, now)?;
        }
    }
}

/// The measure begins on the fourth day after the contact, and its way out is open from the second on: what follows that does
/// not begin before the measure would have begun, nor at all where it would be over by then.
#[test]
fn law_05_what_follows_an_early_way_out_begins_no_sooner_than_the_measure() {
    let held = |to_days: u16| {
        let plans = json!([{
            "id": "later", "title": {"en": "later", "zh": "稍后"}, "starts": {"anchor": "firstExposure", "days": 4},
            "stages": [{"setting": "home", "days": 7}],
            "early": [{
                "days": 1, "withoutSymptoms": true, "then": {"setting": "selfMonitoring", "toDays": to_days},
            }],
        }]);
        let place = (Zone::CHINA, "2022-03-01".parse().unwrap());
        let story = Story::new(written("contact", plans), place, Vec::new(), true);
        let mut teller = Teller::go_on(&story, &story.policy);
        let contact = json!({
            "resident": PERSON, "with": "case-1", "setting": "work", "first": "2022-03-01", "last": "2022-03-01",
            "protected": false,
        });
        teller.say(story.hour(20), 0, "contactReported", contact);
        let story = Story { events: teller.events, ..story.clone() };
        for now in [30, 60, 100, 24 * 12].map(|hour| story.hour(hour)) {
            as_the_walk_says(&story, now).unwrap();
        }
        let view = person(&story.engine(), story.hour(60)).unwrap();
        assert_eq!(view.measure, None, "nobody is held before the measure begins");
        let hours = |at: Instant| story.hour(0).minutes_until(at) / 60;
        view.timeline.first().map(|segment| (segment.setting, hours(segment.from), hours(segment.until)))
    };
    assert_eq!(held(10), Some((Setting::SelfMonitoring, 24 * 4, 24 * 11)));
    assert_eq!(held(3), None);
}

/// The rule book without what lets an infection, or somebody else's test, put one plan in the place of another.
fn without_exchange(mut policy: Policy) -> Policy {
    policy.quarantine.plans.iter_mut().for_each(|plan| plan.converts = false);
    policy
}

proptest! {
    #![proptest_config(cases(64))]

    /// Law 3: whatever is added of exposures, orders and later positive samples, no instant becomes free or milder. Only
    /// a cap on the whole time can end it, which began earlier then; and a plan that converts says itself that the
    /// infection's plan takes over.
    #[test]
    fn law_03_a_further_exposure_never_frees(
        story in stories(books().prop_map(without_exchange), zones(), 10),
        added in (0..super::life::DAYS, 0..BEGINNINGS.len(), 0..60_usize, 0..60_usize),
    ) {
        let (day, kind, a, b) = added;
        // A positive sample belongs to the last infection, and symptoms before one say when that began; an answer without
        // symptoms is no exposure.
        let day = if kind == 6 || kind == 7 { super::life::DAYS + 8 } else { day };
        let b = if kind == 6 { b / 3 * 3 + 1 } else { b };
        let seed = Seed { day, hour: 9, kind, who: 0, a, b };
        let more = story.and_then(seed);
        prop_assert!(more.events.len() > story.events.len());
        let end = story.hour(24 * (WALKED - 1));
        let (fewer, all) = (person(&story.engine(), end), person(&more.engine(), end));
        let fewer = fewer.map(|view| view.timeline).unwrap_or_default();
        let all = all.map(|view| view.timeline).unwrap_or_default();
        let merged = story.policy.quarantine.cap_from == CapFrom::Merged;
        let seen = Seen::new(&more, PERSON, end);
        let walk = Person::new(&seen);
        for t in &walk.ticks {
            let (before, after) = (setting(&fewer, *t), setting(&all, *t));
            let capped = merged && walk.at(*t).is_none();
            prop_assert!(
                after >= before || capped,
                "{:?} then {:?} at {} with {:?}", before, after, story.policy.zone.show(*t), more.events.last()
            );
        }
    }

    /// Law 4: reasons that another device tells, in another order, or twice, make the same line.
    #[test]
    fn law_04_reasons_combine_in_any_order_and_once(story in stories(books(), zones(), 12), keys in any::<u64>()) {
        let end = story.hour(24 * 40);
        let as_is = person(&story.engine(), end).map(|view| view.timeline).unwrap_or_default();
        let mut other = super::life::engine(&story.policy);
        let mut events = told_otherwise(&story, keys);
        events.reverse();
        other.merge(events.clone());
        let mut twice = story.engine();
        twice.merge(events);
        for engine in [&other, &twice] {
            let line = person(engine, end).map(|view| view.timeline).unwrap_or_default();
            for t in (0..24 * WALKED).map(|hour| story.hour(hour)) {
                let at = |line: &[gridward::engine::SegmentView]| {
                    line.iter().find(|s| s.from <= t && t < s.until).map(|s| (s.setting, s.code))
                };
                prop_assert_eq!(at(&line), at(&as_is), "at {}: {:?}", story.policy.zone.show(t), line);
            }
        }
    }

    /// Law 5: what has been stays as it was: whoever was free at an hour, as far as was known by then, was free at it
    /// ever after, unless something that was found later reaches back.
    #[test]
    fn law_05_what_is_found_later_holds_nobody_before_it_was_found(
        story in stories(books(), zones(), 12), hours in (1..24 * 40_i32, 1..400_i32),
    ) {
        let (now, later) = (story.hour(hours.0), story.hour(hours.0 + hours.1));
        let engine = story.engine();
        // Entries and corrections of samples change what was before them; needs and their lack never do.
        let reaches_back = |event: &gridward::log::Event| {
            use gridward::log::Fact as F;
            let by = event.at > now && event.at <= later;
            by && !matches!(
                event.fact,
                F::SampleTaken(_) | F::CheckFailed(_) | F::TestRefused(_) | F::ReleaseSigned(_) | F::MeasureLifted(_)
                    | F::MeasureExtended(_) | F::MeasureOrdered(_) | F::ContactReported(_) | F::StayReported(_)
            )
        };
        if story.policy.quarantine.cap_from == CapFrom::Merged || story.events.iter().any(reaches_back) {
            return Ok(());
        }
        let (before, after) = (person(&engine, now), person(&engine, later));
        let before = before.map(|view| view.timeline).unwrap_or_default();
        let after = after.map(|view| view.timeline).unwrap_or_default();
        let known = (0..=hours.0).map(|hour| story.hour(hour)).filter(|t| *t >= remembered(&story, later));
        for t in known {
            prop_assert!(setting(&after, t) == setting(&before, t), "at {}", story.policy.zone.show(t));
        }
    }
}
