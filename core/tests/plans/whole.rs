//! A cap on the whole time that somebody is held, and what is found when it has come: by hand, because at random it takes
//! forty days to get there.

use super::life::{PERSON, Story, Teller, Told as _};
use super::reasons::{duties_rest_on_what_they_cite, measures_rest_on_what_they_cite};
use super::{person, setting};
use gridward::base::{Language, Zone};
use gridward::community::AsOf;
use gridward::duty::{DutyKind, DutyStatus};
use gridward::engine::{About, Question, ResidentView};
use gridward::log::{Event, Fact};
use gridward::policy::{Policy, preset};
use gridward::quarantine::Setting;
use serde_json::json;

/// Twenty days in all; three at home, with a test on the last, and free only with a signature.
fn capped() -> Policy {
    let mut policy = preset("cn-2021-14").unwrap();
    let mut section = serde_json::to_value(&policy.quarantine).unwrap();
    section["capDays"] = json!(20);
    section["capFrom"] = json!("merged");
    section["plans"] = json!([{
        "id": "signed", "title": {"en": "until signed", "zh": "待签字"},
        "stages": [{
            "setting": "home", "days": 3, "counting": "dayOneIncluded", "tests": [{"day": 3}],
            "needs": [{"need": "scheduledTests"}, {"need": "signOff"}],
        }],
    }]);
    policy.quarantine = serde_json::from_value(section).unwrap();
    let row = json!({"when": {}, "class": "other", "title": {"en": "nothing", "zh": "无"}});
    policy.exposure = serde_json::from_value(json!({"lookBackDays": 14, "table": [row]})).unwrap();
    policy
}

/// Orders for the person: on which day, at which hour, and from which day their days count.
fn ordered(orders: &[(i32, i32, i32)]) -> Story {
    let start = "2022-03-01".parse().unwrap();
    let story = Story::new(capped(), (Zone::CHINA, start), Vec::new(), true);
    let mut teller = Teller::go_on(&story, &story.policy);
    for (day, hour, anchor) in orders {
        let data = json!({
            "resident": PERSON, "plan": "signed", "anchor": start.plus_days(*anchor), "basis": "order 7",
        });
        teller.say(story.hour(24 * day + hour), 0, "measureOrdered", data);
    }
    Story { events: teller.events, ..story.clone() }
}

fn seen(story: &Story, day: i32) -> ResidentView {
    person(&story.engine(), story.hour(24 * day)).unwrap()
}

/// The ends of the times in which the person is held, in days.
fn held(story: &Story, until: i32) -> Vec<(i32, bool)> {
    let line = seen(story, until).timeline;
    let at = |day: i32| setting(&line, story.hour(24 * day + 12)) == Some(Setting::Home);
    (0..until).map(|day| (day, at(day))).filter(|(day, held)| *day == 0 || at(day - 1) != *held).collect()
}

#[test]
fn law_05_whoever_is_found_again_after_the_cap_is_held_again() {
    let story = ordered(&[(0, 0, 0), (22, 9, 22)]);
    assert_eq!(held(&story, 50), [(0, true), (20, false), (22, true), (42, false)], "each up to a cap of its own");
    let view = seen(&story, 23);
    assert_eq!(view.measure.unwrap().at_latest, story.hour(24 * 42));
    let open = view.duties.iter().filter(|duty| duty.kind == DutyKind::ReleaseDecision).map(|duty| duty.due);
    assert_eq!(open.collect::<Vec<_>>(), [story.hour(24 * 20)], "the first was never decided, and nobody forgets it");
}

#[test]
fn law_04_what_is_found_before_the_cap_ends_with_it() {
    let story = ordered(&[(0, 0, 0), (19, 9, 19)]);
    assert_eq!(held(&story, 50), [(0, true), (20, false)]);
    // Its test would have been on the day after that.
    let tests = seen(&story, 30).duties;
    let days: Vec<_> = tests.iter().filter(|duty| duty.kind == DutyKind::Sampling).map(|duty| duty.day).collect();
    assert_eq!(days, [story.start.plus_days(2)]);
}

#[test]
fn law_05_what_is_found_when_the_cap_comes_is_a_new_time() {
    let story = ordered(&[(0, 0, 0), (20, 0, 20)]);
    assert_eq!(held(&story, 50), [(0, true), (40, false)], "nobody says of the second that it is over before it began");
    let measure = seen(&story, 10).measure.unwrap();
    assert_eq!(measure.at_latest, story.hour(24 * 20), "until the second is found");
    assert_eq!(seen(&story, 21).measure.unwrap().at_latest, story.hour(24 * 40));
}

#[test]
fn law_06_a_decision_about_whoever_was_found_late_is_due_at_the_cap_on_the_whole() {
    let story = ordered(&[(6, 9, 0), (6, 10, 1)]);
    let duties = seen(&story, 7).duties;
    let due: Vec<_> =
        duties.iter().filter(|duty| duty.kind == DutyKind::ReleaseDecision).map(|duty| duty.due).collect();
    assert_eq!(due, [story.hour(24 * 20); 2], "also about the one that does not decide where the person stays");
}

#[test]
fn law_09_days_that_were_over_before_anything_was_found_ask_for_nothing() {
    let story = ordered(&[(30, 9, 0)]);
    let view = seen(&story, 31);
    assert!(view.measure.is_none() && view.obligations.is_empty(), "{:?}", view.obligations);
    assert_eq!(view.duties, [], "a test that nobody takes, and a decision that is late the moment it opens");
    // Nor do they shorten what else is found.
    let story = ordered(&[(30, 9, 0), (30, 10, 30)]);
    assert_eq!(held(&story, 52), [(0, false), (30, true), (50, false)]);
}

#[test]
fn law_12_what_a_cap_on_the_whole_time_ends_names_what_that_is_counted_by() {
    for orders in
        [[(0, 0, 0), (19, 9, 19)], [(0, 0, 0), (18, 9, 17)], [(0, 0, 0), (22, 9, 22)], [(0, 0, 0), (20, 0, 20)]]
    {
        let story = ordered(&orders);
        for day in [1, 4, 19, 20, 21, 23, 41, 45] {
            measures_rest_on_what_they_cite(&story, story.hour(24 * day)).unwrap();
            duties_rest_on_what_they_cite(&story, story.hour(24 * day)).unwrap();
        }
    }
}

/// A ladder tells of a test that nobody took with the reason of the duty alone, without that of the measure.
#[test]
fn law_12_a_test_that_a_cap_on_the_whole_time_ends_names_by_itself_what_that_is_counted_by() {
    let story = ordered(&[(0, 0, 0), (18, 9, 17)]);
    let now = story.hour(24 * 20);
    let view = person(&story.engine(), now).unwrap();
    let last = view.duties.iter().filter(|duty| duty.kind == DutyKind::Sampling).max_by_key(|duty| duty.day).unwrap();
    assert_eq!((last.day, last.status), (story.start.plus_days(19), DutyStatus::Void));
    let about = About::Duty { duty: last.duty.clone(), subject: last.subject.clone() };
    let question = Question { about, as_of: AsOf::at(now), language: Language::English };
    let because = story.engine().explain(&question).unwrap().because;
    let own = because.because.iter().find(|below| below.rule == "duty.sampling").unwrap().all_facts();
    let orders = story.events.iter().filter(|event| matches!(event.fact, Fact::MeasureOrdered(_)));
    assert!(orders.map(Event::id).all(|order| own.contains(&order)), "{own:?}");
}
