//! Cases from the field: documents that took effect while people were held, and clocks that changed meanwhile.

use super::{Book, Desk, at, config, plan};
use gridward::base::{Language, ResidentId, Zone};
use gridward::community::AsOf;
use gridward::engine::{About, EndingKind, Question};
use gridward::explain::sentence;
use gridward::quarantine::Setting;
use gridward::{Engine, GridError};
use serde_json::json;

fn line(parts: &[(Setting, &str, &str)]) -> Vec<(Setting, String, String)> {
    parts.iter().map(|(setting, from, until)| (*setting, (*from).to_owned(), (*until).to_owned())).collect()
}

/// cn-18: the same seven days from the same anchor; only the place changes on the day of the new document.
#[test]
fn cn_18_the_place_changes_and_the_end_does_not() {
    let first = Book::new("ed9", "2022-06-27", plan("central", 7, "dayZeroExcluded"));
    let mut next = Book::new("measures-20", "2022-11-11", plan("home", 7, "dayZeroExcluded"));
    for (running, expected) in [
        (
            "adopt",
            line(&[
                (Setting::Central, "2022-11-09 10:00", "2022-11-11 00:00"),
                (Setting::Home, "2022-11-11 00:00", "2022-11-16 00:00"),
            ]),
        ),
        (
            "milder",
            line(&[
                (Setting::Central, "2022-11-09 10:00", "2022-11-11 00:00"),
                (Setting::Home, "2022-11-11 00:00", "2022-11-16 00:00"),
            ]),
        ),
        ("keep", line(&[(Setting::Central, "2022-11-09 10:00", "2022-11-16 00:00")])),
        ("stricter", line(&[(Setting::Central, "2022-11-09 10:00", "2022-11-16 00:00")])),
    ] {
        next.running = running;
        let mut desk = Desk::new(first.policy(), vec![next.policy()]);
        let found = at("2022-11-09T10:00:00+08:00");
        desk.say(
            at("2022-11-01T08:00:00+08:00"),
            "areaGraded",
            json!({
                "area": "320115", "level": "high", "from": "2022-11-01",
            }),
        );
        desk.say(
            found,
            "stayReported",
            json!({
                "resident": "r", "area": "320115", "from": "2022-11-05", "until": "2022-11-08",
            }),
        );
        assert_eq!(desk.line(at("2022-11-12T08:00:00+08:00")), expected, "{running}");
        // Before the new document takes effect nobody is judged by it.
        let before = desk.line(at("2022-11-10T23:59:59+08:00"));
        assert_eq!(before, line(&[(Setting::Central, "2022-11-09 10:00", "2022-11-16 00:00")]), "{running}");
        let judged: Vec<String> = desk
            .resident(at("2022-11-12T08:00:00+08:00"))
            .obligations
            .iter()
            .map(|obligation| format!("{} {}", obligation.policy, obligation.policy_version))
            .collect();
        let both = running == "adopt" || running == "milder";
        assert_eq!(judged, if both { vec!["ed9 3", "measures-20 3"] } else { vec!["ed9 3"] });
    }
}

/// cn-18 with an override: everybody keeps what they are under, but those of one plan.
#[test]
fn one_plan_can_have_a_rule_of_its_own() {
    let first = Book::new("ed9", "2022-06-27", plan("central", 7, "dayZeroExcluded"));
    let mut next = Book::new("measures-20", "2022-11-11", plan("home", 5, "dayZeroExcluded"));
    next.running_plans = json!({"contact": "adopt"});
    let mut desk = Desk::new(first.policy(), vec![next.policy()]);
    desk.contact(at("2022-11-09T10:00:00+08:00"), "r", "2022-11-08", "2022-11-08");
    let now = at("2022-11-12T08:00:00+08:00");
    assert_eq!(
        desk.line(now).last().map(|(setting, _, until)| (*setting, until.clone())),
        Some((Setting::Home, "2022-11-14 00:00".to_owned()))
    );
    next.running_plans = json!({"outflow": "adopt"});
    let mut desk = Desk::new(first.policy(), vec![next.policy()]);
    desk.contact(at("2022-11-09T10:00:00+08:00"), "r", "2022-11-08", "2022-11-08");
    assert_eq!(
        desk.line(now).last().map(|(setting, _, until)| (*setting, until.clone())),
        Some((Setting::Central, "2022-11-16 00:00".to_owned()))
    );
}

/// uk-02: fourteen days become ten, also for people who isolate already; whoever is past the ten is free at the minute
/// at which the new rule takes effect.
#[test]
fn uk_02_free_at_the_instant_of_effect() {
    let mut first = Book::new("england-14", "2020-09-28", plan("home", 14, "dayOneIncluded"));
    let mut next = Book::new("england-10", "2020-12-14", plan("home", 10, "dayZeroExcluded"));
    (first.zone, next.zone) = ("Europe/London".to_owned(), "Europe/London".to_owned());
    (next.clock, next.running) = (Some("00:01"), "adopt");
    let mut desk = Desk::new(first.policy(), vec![next.policy()]);
    desk.contact(at("2020-12-03T12:00:00Z"), "r", "2020-12-02", "2020-12-02");

    let free = |now: &str| desk.resident(at(now)).measure.map(|measure| measure.free);
    assert_eq!(free("2020-12-13T12:00:00Z"), Some(Some(at("2020-12-16T00:00:00Z"))));
    assert_eq!(free("2020-12-14T00:00:59Z"), Some(Some(at("2020-12-16T00:00:00Z"))));
    assert_eq!(free("2020-12-14T00:01:00Z"), None);
    let effect = line(&[(Setting::Home, "2020-12-03 12:00", "2020-12-14 00:01")]);
    assert_eq!(desk.line(at("2020-12-20T00:00:00Z")), effect);
    assert_eq!(desk.0.next_wakeup(at("2020-12-14T00:00:30Z")), Some(at("2020-12-14T00:01:00Z")));

    let after = desk.resident(at("2020-12-14T09:00:00Z"));
    let ending = after.obligations.iter().map(|obligation| obligation.ending).collect::<Vec<_>>();
    assert_eq!(ending, [EndingKind::Replaced]);
    let resident: ResidentId = "r".parse().unwrap();
    let question = Question {
        about: About::Measure { resident },
        as_of: AsOf::at(at("2020-12-14T09:00:00Z")),
        language: Language::English,
    };
    let told = desk.0.explain(&question).unwrap();
    let adopted = told.because.because.first().unwrap();
    assert_eq!(adopted.rule, "quarantine.adopted");
    for language in [Language::English, Language::Chinese] {
        let text = sentence(adopted, language, Zone::CHINA);
        assert!(text.contains("england-14") && text.contains("england-10"), "{text}");
    }
    // Whoever is found later is judged by the new rule alone: ten days from the day after.
    let mut desk = Desk::new(first.policy(), vec![next.policy()]);
    desk.contact(at("2020-12-14T12:00:00Z"), "r", "2020-12-10", "2020-12-10");
    let ten = line(&[(Setting::Home, "2020-12-14 12:00", "2020-12-21 00:00")]);
    assert_eq!(desk.line(at("2020-12-15T00:00:00Z")), ten);
}

#[test]
fn an_order_for_a_plan_that_the_new_document_does_not_have_goes_on() {
    let first = Book::new("one", "2022-01-01", plan("home", 14, "dayZeroExcluded")).policy();
    let mut next = Book::new("two", "2022-11-11", plan("home", 3, "dayZeroExcluded"));
    next.running = "adopt";
    let mut next = next.policy();
    let mut other = first.clone();
    other.quarantine.plans[0].id = "special".parse().unwrap();
    other.exposure.table[0].plan = Some("special".parse().unwrap());
    next.running_plans.clear();
    let mut desk = Desk::new(other, vec![next]);
    desk.say(
        at("2022-11-09T10:00:00+08:00"),
        "measureOrdered",
        json!({
            "resident": "r", "plan": "special", "anchor": "2022-11-08", "basis": "x",
        }),
    );
    let kept = line(&[(Setting::Home, "2022-11-09 10:00", "2022-11-23 00:00")]);
    assert_eq!(desk.line(at("2022-11-12T08:00:00+08:00")), kept);
}

#[test]
fn documents_must_follow_each_other() {
    let book = |id, from: &str| Book::new(id, from, plan("home", 7, "dayZeroExcluded"));
    let fault = |adopted| match Engine::new(config(book("one", "2022-01-01").policy(), vec![adopted])) {
        Err(GridError::BadPolicy { policy, reason }) => {
            assert_eq!(policy, "two");
            reason
        }
        other => panic!("{other:?}"),
    };
    assert!(fault(book("two", "2022-01-01").policy()).contains("not after"));
    let mut elsewhere = book("two", "2022-02-01");
    elsewhere.zone = "+07:00".to_owned();
    assert!(fault(elsewhere.policy()).contains("zone"));
    let mut unknown = book("two", "2022-02-01");
    unknown.running_plans = json!({"nobody": "adopt"});
    assert!(fault(unknown.policy()).contains("nobody"));
    let mut slots = book("two", "2022-02-01").policy();
    slots.quarantine.slots =
        serde_json::from_value(json!([{"title": {"en": "x", "zh": "x"}, "starts": "05:00"}])).unwrap();
    for plan in &mut slots.quarantine.plans {
        plan.stages.iter_mut().for_each(|stage| stage.checks.clear());
    }
    assert!(fault(slots).contains("slots"));
}

/// dis-01 through the whole engine, and law 14: the same civil facts give the same civil line in any zone.
#[test]
fn dis_01_and_the_same_civil_facts_everywhere() {
    for name in ["America/Chicago", "Europe/London", "Australia/Sydney", "America/Santiago", "Asia/Shanghai", "-05:00"]
    {
        let measles = json!({
            "anchors": ["lastExposure"], "starts": {"anchor": "firstExposure", "days": 5},
            "stages": [{"setting": "home", "days": 21, "checks": [0, 1]}],
        });
        let mut book = Book::new("measles", "2024-01-01", measles);
        book.zone = name.to_owned();
        let zone: Zone = name.parse().unwrap();
        let found = zone.instant("2024-03-05".parse().unwrap(), "09:00".parse().unwrap());
        let mut desk = Desk::new(book.policy(), Vec::new());
        desk.contact(found, "r", "2024-03-01", "2024-03-04");
        let expected = line(&[(Setting::Home, "2024-03-06 00:00", "2024-03-26 00:00")]);
        assert_eq!(desk.line(found), expected, "{name}");
        if name == "America/Chicago" {
            let until = desk.resident(found).timeline.last().unwrap().until;
            assert_eq!(until, at("2024-03-26T00:00:00-05:00"));
        }
    }
}
