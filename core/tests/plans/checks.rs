//! Laws 8 and 9: exactly the rule book's checks, each in one slot; every duty in one state, along the arrows.

use super::aims::stories;
use super::books::{books, written, zones};
use super::life::{PERSON, Story, Teller, Told as _, WALKED};
use super::{Law, cases, person};
use gridward::Engine;
use gridward::base::{CivilDate, DutyId, Instant, Zone};
use gridward::duty::{DutyKind, DutyStatus, Subject};
use gridward::engine::{DutyView, ReportQuery};
use gridward::exposure::PartyTested;
use gridward::log::{Event, Fact};
use gridward::policy::preset;
use gridward::testkit::model::{CheckDue, Person, Seen, checks_due};
use proptest::prelude::*;
use serde_json::json;
use std::collections::BTreeMap;

/// The checks that have opened in the day before `now`, against a walk from slot to slot.
fn checks_are_those_of_the_walk(story: &Story, now: Instant) -> Law {
    told_checks_are_those_of_the_walk(story, &story.engine(), now)
}

/// The same of an engine that has heard the story, in whatever pieces.
pub fn told_checks_are_those_of_the_walk(story: &Story, engine: &Engine, now: Instant) -> Law {
    let zone = story.policy.zone;
    let seen = Seen::new(story, PERSON, now);
    let walk = Person::new(&seen);
    let duties = person(engine, now).map(|view| view.duties).unwrap_or_default();
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
        let in_sight = |check: &CheckDue| now.plus_hours(-24) <= check.slot.opens && check.slot.opens <= now;
        for CheckDue { slot, due, done, .. } in checks_due(day, &seen, &walk).into_iter().filter(in_sight) {
            let Some(check) = listed.remove(&(day, slot.slot)) else {
                prop_assert!(false, "no check in slot {} of {}, as of {}", slot.slot, day, zone.show(now));
                continue;
            };
            let opens = slot.opens;
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
    prop_assert!(listed.is_empty(), "checks that nothing asks for, as of {}: {:?}", zone.show(now), listed);
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

/// True for a fact that takes back, or moves, what was said before it: what rested on that may be gone.
fn takes_back(event: &Event, story: &Story) -> bool {
    let earlier = |id: &gridward::base::SampleId| {
        let mut before = story.events.iter().filter(|other| other.at <= event.at && other.id() != event.id());
        before.any(|other| matches!(&other.fact, Fact::ResultReported(report) if report.sample == *id))
    };
    match &event.fact {
        Fact::ReadingTaken(reading) => reading.replaces.is_some(),
        Fact::SymptomsReported(answer) => answer.replaces.is_some(),
        Fact::SampleTaken(taken) => earlier(&taken.sample),
        Fact::ResultReported(report) => earlier(&report.sample),
        // A report on a test that was told before corrects that.
        Fact::PartyTested(test) => story.events.iter().any(|other| {
            let same = |told: &PartyTested| (&told.party, told.number) == (&test.party, test.number);
            other.id() != event.id() && matches!(&other.fact, Fact::PartyTested(told) if same(told))
        }),
        _ => false,
    }
}

fn is_deed(event: &&Event) -> bool {
    matches!(event.fact, Fact::DutyClaimed(_) | Fact::DutyDone(_))
}

/// The ends of the person's checks that nobody made and that were over in the course of a day, its last midnight included;
/// of those that a measure ends before their slot does, the first one: that it ends at midnight is not known before.
fn missed_on(story: &Story, day: CivilDate) -> Vec<Instant> {
    let zone = story.policy.zone;
    let (start, end) = (zone.start_of(day), zone.start_of(day.plus_days(1)));
    let seen = Seen::new(story, PERSON, end.plus_millis(-1));
    let walk = Person::new(&seen);
    let mut missed = Vec::new();
    for day in (-2..=0).map(|days| day.plus_days(days)) {
        for CheckDue { slot, due, done, .. } in checks_due(day, &seen, &walk) {
            let over = if due < slot.closes { start <= due && due < end } else { start < due && due <= end };
            if done.is_none() && over {
                missed.push(due);
            }
        }
    }
    missed
}

/// Law 9 in the evening, for the reports of some days after the first.
fn each_is_in_one_report(story: &Story, days: std::ops::Range<i32>) -> Law {
    let engine = story.engine();
    let mut known = BTreeMap::new();
    for day in days.map(|days| story.start.plus_days(days)) {
        let report = engine.report(&ReportQuery { date: day, grids: None, ungridded: false, known_by: None });
        let mine = Subject::Resident(PERSON.parse().unwrap());
        let checks = report.missed.into_iter().filter(|duty| duty.kind == DutyKind::TemperatureCheck);
        let checks: Vec<_> = checks.filter(|duty| duty.subject == mine && !duty.still_open).collect();
        let ends: Vec<Instant> = checks.iter().map(|duty| duty.due).collect();
        prop_assert_eq!(ends, missed_on(story, day), "on {}", day);
        for check in checks {
            let before = known.insert(check.duty.clone(), day);
            prop_assert!(before.is_none(), "{:?} is also in the report of {:?}", check, before);
        }
    }
    Ok(())
}

/// Met on 4 March, under a preset that wants a check from ten to six and a negative sample before the person is free: on the
/// 18th nobody knows yet that the slot of that night is not over at midnight.
fn met() -> Story {
    let place = (Zone::CHINA, "2022-03-01".parse().unwrap());
    let story = Story::new(preset("cn-hunan-2021").unwrap(), place, Vec::new(), true);
    let data = json!({
        "resident": PERSON, "with": "case-1", "setting": "work", "first": "2022-03-03", "last": "2022-03-04",
        "protected": false,
    });
    said(&story, 24 * 3, "contactReported", data)
}

fn said(story: &Story, hour: i32, kind: &str, data: serde_json::Value) -> Story {
    let mut teller = Teller::go_on(story, &story.policy);
    teller.say(story.hour(hour), 0, kind, data);
    Story { events: teller.events, ..story.clone() }
}

#[test]
fn law_09_a_slot_that_only_the_end_of_a_measure_cuts_at_midnight_is_for_the_next_evening() {
    let story = met();
    let slot = story.hour(24 * 18 + 6);
    assert_eq!(missed_on(&story, "2022-03-19".parse().unwrap()).first(), Some(&slot), "who waits has the whole slot");
    each_is_in_one_report(&story, 10..25).unwrap();
    // Done in time after midnight: no report says otherwise.
    let reading = json!({"resident": PERSON, "temperature": "36.5", "channel": "door"});
    let made = said(&story, 24 * 18 + 3, "readingTaken", reading);
    assert!(!missed_on(&made, "2022-03-19".parse().unwrap()).contains(&slot));
    each_is_in_one_report(&made, 10..25).unwrap();
    // Free at midnight indeed: the check that the end has cut was missed all the same.
    let sample = json!({"resident": PERSON, "sample": "s", "method": "antigen"});
    let tested = said(&story, 24 * 17 + 9, "sampleTaken", sample);
    let result = json!({"residents": [PERSON], "sample": "s", "result": "negative"});
    each_is_in_one_report(&said(&tested, 24 * 17 + 10, "resultReported", result), 10..25).unwrap();
}

#[test]
fn law_09_a_slot_across_a_day_that_the_zone_left_out_is_in_one_report() {
    let mut policy = preset("cn-2021-14").unwrap();
    let mut section = serde_json::to_value(&policy.quarantine).unwrap();
    let slot = |starts: &str| json!({"title": {"en": "slot", "zh": "时段"}, "starts": starts});
    section["slots"] = json!([slot("07:00"), slot("21:00")]);
    section["plans"] = json!([{
        "id": "days", "title": {"en": "days", "zh": "天数"},
        "stages": [{"setting": "home", "days": 10, "checks": [0, 1]}],
    }]);
    policy.quarantine = serde_json::from_value(section).unwrap();
    let row = json!({"when": {}, "class": "other", "title": {"en": "nothing", "zh": "无"}});
    policy.exposure = serde_json::from_value(json!({"lookBackDays": 14, "table": [row]})).unwrap();
    let zone = "Pacific/Apia".parse().unwrap();
    let story = Story::new(policy, (zone, "2011-12-26".parse().unwrap()), Vec::new(), true);
    let order = json!({"resident": PERSON, "plan": "days", "anchor": "2011-12-26", "basis": "order 7"});
    let story = said(&story, 8, "measureOrdered", order);
    let ends = missed_on(&story, "2011-12-31".parse().unwrap());
    let hours = ["2011-12-30T17:00:00Z", "2011-12-31T07:00:00Z"].map(|end| end.parse().unwrap());
    assert_eq!(ends, hours, "the night from the 29th to the 31st, and the day after it");
    each_is_in_one_report(&story, 0..9).unwrap();
    // In the evening of the 29th tomorrow is the 31st.
    let query = ReportQuery { date: "2011-12-29".parse().unwrap(), grids: None, ungridded: false, known_by: None };
    let report = story.engine().report(&query);
    let due = report.total.duties.get(&DutyKind::TemperatureCheck).map(|counts| counts.due_tomorrow);
    assert_eq!(due, Some(2), "the night to the 31st, and that day");
}

#[test]
fn law_09_a_test_that_was_asked_for_stays_when_the_days_count_anew() {
    let policy = written(
        "contact",
        json!([{
            "id": "central", "title": {"en": "central", "zh": "集中隔离"}, "anchors": ["entered", "lastExposure"],
            "stages": [{"setting": "central", "days": 14, "tests": [{"day": 2}, {"day": 7}]}],
        }]),
    );
    let story = Story::new(policy, (Zone::CHINA, "2022-03-01".parse().unwrap()), Vec::new(), true);
    let data = json!({
        "resident": PERSON, "with": "case-1", "setting": "work", "first": "2022-03-01", "last": "2022-03-01",
        "protected": false,
    });
    let met = said(&story, 20, "contactReported", data);
    let entered = said(&met, 24 * 2 + 10, "quarantineEntered", json!({"resident": PERSON, "setting": "central"}));
    let sampled = |at: i32| {
        said(&entered, at, "sampleTaken", json!({"resident": PERSON, "sample": "s", "method": "oropharyngeal"}))
    };
    let tests = |story: &Story, hour: i32| -> Vec<(String, DutyStatus)> {
        let listed = person(&story.engine(), story.hour(hour)).map(|view| view.duties).unwrap_or_default();
        let tests = listed.into_iter().filter(|duty| duty.kind == DutyKind::Sampling);
        tests.map(|duty| (duty.day.to_string(), duty.status)).collect()
    };
    let day = |day: &str, status| (day.to_owned(), status);
    use DutyStatus as S;
    let before = [day("2022-03-03", S::Open), day("2022-03-08", S::Upcoming)];
    assert_eq!(tests(&entered, 24 * 2 + 9), before);
    let anew = |first| [first, day("2022-03-05", S::Upcoming), day("2022-03-10", S::Upcoming)];
    assert_eq!(tests(&entered, 24 * 2 + 10), anew(day("2022-03-03", S::Void)), "asked for, and not needed any more");
    assert_eq!(tests(&sampled(24 * 2 + 9), 24 * 2 + 11), anew(day("2022-03-03", S::Done)), "done before");
    // Where the reason is found only after that, nobody was asked for anything before.
    let late = said(&story, 24 * 2 + 10, "quarantineEntered", json!({"resident": PERSON, "setting": "central"}));
    let data = json!({
        "resident": PERSON, "with": "case-1", "setting": "work", "first": "2022-03-01", "last": "2022-03-01",
        "protected": false,
    });
    let late = said(&late, 24 * 2 + 12, "contactReported", data);
    let (_, rest) = anew(day("", S::Void)).split_first().map(|(first, rest)| (first.clone(), rest.to_vec())).unwrap();
    assert_eq!(tests(&late, 24 * 2 + 13), rest);
    // The line of measures goes on where nothing changes for the person, and ends by the new days.
    let view = person(&entered.engine(), entered.hour(24 * 3)).unwrap();
    let line: Vec<_> = view.timeline.iter().map(|one| (one.from, one.until)).collect();
    assert_eq!(line, [(story.hour(20), story.hour(24 * 17))]);
}

#[test]
fn law_09_a_wait_that_was_over_before_anybody_knew_asks_for_no_decision() {
    let policy = written(
        "positive",
        json!([{
            "id": "tested", "title": {"en": "tested", "zh": "检测"}, "stages": [
                {"setting": "home", "days": 2, "needs": [{"need": "negatives", "count": 1}]},
                {"setting": "home", "days": 20},
            ],
        }]),
    );
    let story = Story::new(policy, (Zone::CHINA, "2022-03-01".parse().unwrap()), Vec::new(), true);
    let sample = json!({"resident": PERSON, "sample": "s", "method": "oropharyngeal"});
    let sampled = said(&story, 24 * 4, "sampleTaken", sample);
    let result = json!({"residents": [PERSON], "sample": "s", "result": "negative"});
    let told = said(&sampled, 24 * 5, "resultReported", result);
    let order = json!({"resident": PERSON, "plan": "tested", "anchor": "2022-03-01", "basis": "order 7"});
    let found = said(&told, 24 * 9, "measureOrdered", order);
    let view = person(&found.engine(), found.hour(24 * 9)).unwrap();
    assert_eq!(view.measure.map(|measure| measure.stage), Some(2));
    let decisions = view.duties.into_iter().filter(|duty| duty.kind == DutyKind::ReleaseDecision);
    assert_eq!(decisions.collect::<Vec<_>>(), []);
}

#[test]
fn law_09_no_test_is_asked_for_before_the_measure_holds() {
    let policy = written(
        "contact",
        json!([{
            "id": "later", "title": {"en": "later", "zh": "稍后"}, "anchors": ["reported"],
            "starts": {"anchor": "firstExposure", "days": 2},
            "stages": [{
                "setting": "home", "days": 5, "tests": [{"day": 1}], "testAnchor": "firstExposure",
                "needs": [{"need": "negatives", "count": 1}],
            }],
        }]),
    );
    let story = Story::new(policy, (Zone::CHINA, "2022-03-01".parse().unwrap()), Vec::new(), true);
    let data = json!({
        "resident": PERSON, "with": "case-1", "setting": "work", "first": "2022-03-01", "last": "2022-03-01",
        "protected": false,
    });
    let story = said(&story, 20, "contactReported", data);
    let test = |hour: i32| {
        let listed = person(&story.engine(), story.hour(hour)).map(|view| view.duties).unwrap_or_default();
        let test = listed.into_iter().find(|duty| duty.kind == DutyKind::Sampling).unwrap();
        assert_eq!(
            (test.opens, test.due),
            (story.hour(48), story.hour(72)),
            "from the day on which the measure begins"
        );
        test.status
    };
    assert_eq!((test(36), test(48)), (DutyStatus::Upcoming, DutyStatus::Open));
}

proptest! {
    #![proptest_config(cases(160))]

    /// Law 9 in the evening: each missed check is in the report of the night in which its time was over and of no other,
    /// also where that was midnight.
    #[test]
    fn law_09_each_missed_check_is_in_the_report_of_one_night(
        story in stories(books(), zones(), 8), first in 0..40,
    ) {
        // What is typed in late, or lifted, makes a check void that nobody could have made.
        let changed = |event: &Event| event.wall > event.at || matches!(event.fact, Fact::MeasureLifted(_));
        if !story.together || story.events.iter().any(changed) {
            return Ok(());
        }
        each_is_in_one_report(&story, first..first + 4)?;
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
    /// none that was open vanishes, whatever is found.
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
                let mut between = story.events.iter().filter(|event| from < event.at && event.at <= at);
                between.all(|event| is_deed(&event))
            };
            let taken_back = |from: Instant| {
                let mut between = story.events.iter().filter(|event| from < event.at && event.at <= at);
                between.any(|event| takes_back(event, &story))
            };
            if let Some((from, known)) = before.filter(|(from, _)| !taken_back(*from)) {
                let quiet = quiet(from);
                for (id, duty) in known {
                    let in_sight = duty.kind != DutyKind::TemperatureCheck || at.plus_hours(-24) <= duty.opens;
                    match now.get(&id) {
                        Some(later) => prop_assert!(
                            may_become(duty.status, later.status) || !quiet,
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
