//! Law 12: the facts that a reason cites, fed back alone, give the same judgement; and every reason can be said in both
//! languages.

use super::aims::stories;
use super::books::{books, written, zones};
use super::life::{PERSON, Story, Teller, Told as _};
use super::{Law, cases, person};
use gridward::Engine;
use gridward::base::{Because, EventId, Instant, Language, Zone};
use gridward::community::AsOf;
use gridward::duty::{DutyKind, DutyStatus, Subject};
use gridward::engine::{About, EffectKind, MeasureView, PersonQuery, Question, Recorded, WhatIfQuery};
use gridward::explain::{known, sentence};
use gridward::log::{Entry, Fact, VersionVector};
use gridward::policy::preset;
use proptest::prelude::*;
use serde_json::{Value, json};

/// The engine that knows only what a reason cites, and who lives where.
pub fn knows_only(story: &Story, cited: &[EventId]) -> Engine {
    story.engine_of(|event| {
        let scene =
            matches!(event.fact, Fact::PlaceAdded(_) | Fact::HouseholdRegistered(_) | Fact::ResidentRegistered(_));
        scene || cited.contains(&event.id())
    })
}

/// What a reason is for, without the reason.
pub fn judged(measure: &MeasureView) -> impl PartialEq + std::fmt::Debug + use<> {
    let MeasureView { setting, plan, stage, free, at_latest, code, .. } = measure;
    (*setting, plan.clone(), *stage, *free, *at_latest, *code)
}

/// Every reason of the tree has words in both languages, and none of them falls back to its code.
pub fn can_be_said(because: &Because, zone: Zone) -> Law {
    for language in [Language::English, Language::Chinese] {
        prop_assert!(known(&because.rule, language), "{} has no message in {}", because.rule, language.tag());
        let said = sentence(because, language, zone);
        let bare = said.starts_with(&because.rule) || said.contains(['{', '}', '$']);
        prop_assert!(!bare && !said.trim().is_empty(), "{}: {}", because.rule, said);
    }
    because.because.iter().try_for_each(|below| can_be_said(below, zone))
}

/// Every rule that an answer names, however deep, has words in both languages.
fn all_rules_are_known(answer: &Value) -> Law {
    match answer {
        Value::Object(fields) => {
            if let Some(Value::String(rule)) = fields.get("rule") {
                for language in [Language::English, Language::Chinese] {
                    prop_assert!(known(rule, language), "{} has no message in {}", rule, language.tag());
                }
            }
            fields.values().try_for_each(all_rules_are_known)
        }
        Value::Array(items) => items.iter().try_for_each(all_rules_are_known),
        _ => Ok(()),
    }
}

/// The reason why the person is held or free.
pub fn why(engine: &Engine, now: Instant) -> Option<Because> {
    let about = About::Measure { resident: PERSON.parse().unwrap() };
    let question = Question { about, as_of: AsOf::at(now), language: Language::English };
    engine.explain(&question).ok().map(|explanation| explanation.because)
}

pub fn measures_rest_on_what_they_cite(story: &Story, now: Instant) -> Law {
    let zone = story.policy.zone;
    let engine = story.engine();
    let Some(view) = person(&engine, now) else { return Ok(()) };
    let because = why(&engine, now).unwrap();
    can_be_said(&because, zone)?;
    let alone = knows_only(story, &because.all_facts());
    let again = person(&alone, now);
    let again = again.as_ref().and_then(|view| view.measure.as_ref());
    let (as_is, again) = (view.measure.as_ref().map(judged), again.map(judged));
    prop_assert_eq!(as_is, again, "as of {}: {:#?}", zone.show(now), because);
    // Somebody who is free after a measure: since when is a judgement, too.
    if view.measure.is_none() {
        let ended = |because: &Because| because.arguments.get("ended").cloned();
        prop_assert_eq!(ended(&because), why(&alone, now).as_ref().and_then(ended), "{:#?}", because);
    }
    Ok(())
}

pub fn duties_rest_on_what_they_cite(story: &Story, now: Instant) -> Law {
    let zone = story.policy.zone;
    let engine = story.engine();
    let Some(view) = person(&engine, now) else { return Ok(()) };
    for duty in &view.duties {
        let about = About::Duty { duty: duty.duty.clone(), subject: Subject::Resident(PERSON.parse().unwrap()) };
        let question = Question { about, as_of: AsOf::at(now), language: Language::Chinese };
        let because = engine.explain(&question).map_err(|error| TestCaseError::fail(error.to_string()))?.because;
        can_be_said(&because, zone)?;
        let again = person(&knows_only(story, &because.all_facts()), now).map(|view| view.duties).unwrap_or_default();
        let again = again.iter().find(|again| again.duty == duty.duty);
        let same = again.map(|again| (again.kind, again.status, again.opens, again.due, again.done_at));
        let expected = (duty.kind, duty.status, duty.opens, duty.due, duty.done_at);
        prop_assert_eq!(same, Some(expected), "as of {}: {:#?}", zone.show(now), because);
    }
    Ok(())
}

/// What a receipt says has changed for the person rests on what it cites, and on the entry itself.
fn effects_rest_on_what_they_cite(story: &Story) -> Law {
    let Some(last) = story.events.iter().max_by_key(|event| event.at).cloned() else { return Ok(()) };
    let mut engine = story.engine_of(|event| event.id() != last.id());
    let now = last.at;
    let recorded = engine.record(Entry { at: now, by: last.by, fact: last.fact }, now).unwrap();
    let Recorded::Receipt(receipt) = recorded else { return Ok(()) };
    let known = Story { events: engine.events_since(&VersionVector::default()), ..story.clone() };
    let me = Subject::Resident(PERSON.parse().unwrap());
    for effect in receipt.effects.iter().filter(|effect| effect.subject == me) {
        can_be_said(&effect.because, story.policy.zone)?;
        if effect.kind == EffectKind::Alarm {
            continue;
        }
        let measure = |engine: &Engine| person(engine, now).and_then(|view| view.measure.as_ref().map(judged));
        let again = measure(&knows_only(&known, &effect.because.all_facts()));
        prop_assert_eq!(again, measure(&engine), "{:?}: {:#?}", receipt.event, effect.because);
    }
    Ok(())
}

/// Notices, differences and everything else that a person's page shows names only rules that have words.
fn everything_has_words(story: &Story, now: Instant) -> Law {
    let engine = story.engine();
    let as_of = AsOf::at(now);
    let resident = PERSON.parse().unwrap();
    let mut answers = Vec::new();
    let mut add = |answer: serde_json::Result<Value>| answers.push(answer.unwrap());
    if let Some(view) = person(&engine, now) {
        add(serde_json::to_value(&view));
    }
    for language in [Language::English, Language::Chinese] {
        let query = PersonQuery { resident: <_ as Clone>::clone(&resident), as_of, language };
        engine.quarantine_notice(&query).into_iter().for_each(|notice| add(serde_json::to_value(notice)));
        engine.release_notice(&query).into_iter().for_each(|notice| add(serde_json::to_value(notice)));
    }
    let mut other = preset("cn-ed9").unwrap();
    other.zone = story.policy.zone;
    let differences = engine.what_if(&WhatIfQuery { policy: other, as_of }).unwrap();
    add(serde_json::to_value(differences));
    add(serde_json::to_value(engine.findings(as_of)));
    add(serde_json::to_value(engine.coverage(as_of, true)));
    answers.iter().try_for_each(all_rules_are_known)
}

/// Met on 1 March, and what is told after that: the hour, the kind, the rest.
fn met(plans: Value, told: &[(i32, &str, Value)]) -> Story {
    let place = (Zone::CHINA, "2022-03-01".parse().unwrap());
    let story = Story::new(written("contact", plans), place, Vec::new(), true);
    let mut teller = Teller::go_on(&story, &story.policy);
    let contact = json!({
        "with": "case-1", "setting": "work", "first": "2022-03-01", "last": "2022-03-01", "protected": false,
    });
    for (hour, kind, more) in std::iter::once(&(20, "contactReported", contact)).chain(told) {
        let mut data = more.clone();
        if *kind != "resultReported" {
            data["resident"] = json!(PERSON);
        }
        teller.say(story.hour(*hour), 0, kind, data);
    }
    Story { events: teller.events, ..story.clone() }
}

#[test]
fn law_12_a_way_out_that_symptoms_kept_shut_to_the_end_names_them() {
    let plans = json!([{
        "id": "days", "title": {"en": "days", "zh": "天数"}, "symptomFreeHours": 48,
        "stages": [{"setting": "home", "days": 5, "counting": "dayOneIncluded"}],
        "early": [{"days": 1, "then": {"setting": "selfMonitoring", "toDays": 10}}],
    }]);
    let fever =
        |day: i32, hour: i32| (24 * day + hour, "readingTaken", json!({"temperature": "39.5", "channel": "door"}));
    // The first keeps the way shut until the second comes, and that one moves both ends to the same moment.
    let story = met(plans, &[fever(1, 20), fever(3, 12)]);
    let view = person(&story.engine(), story.hour(24 * 4)).unwrap();
    assert_eq!(view.measure.unwrap().free, Some(story.hour(24 * 5 + 12)), "the way out is none any more");
    measures_rest_on_what_they_cite(&story, story.hour(24 * 4)).unwrap();
}

#[test]
fn law_12_what_was_lifted_while_something_was_missing_names_what_was_missing() {
    let plans = json!([{
        "id": "tested", "title": {"en": "tested", "zh": "检测"}, "stages": [
            {"setting": "home", "days": 2, "tests": [{"day": 1}], "needs": [{"need": "scheduledTests"}]},
            {"setting": "home", "days": 3, "needs": [{"need": "negatives", "count": 1}]},
        ],
    }]);
    let sample = |hour: i32, id: &str, result: &str| {
        let report = json!({"residents": [PERSON], "sample": id, "result": result});
        [(hour, "sampleTaken", json!({"sample": id, "method": "oropharyngeal"})), (hour + 1, "resultReported", report)]
    };
    let mut told: Vec<_> = sample(24 + 9, "first", "negative").to_vec();
    told.extend(sample(24 * 4 + 9, "second", "positive"));
    told.push((24 * 7 + 9, "measureLifted", json!({"authority": "x", "reason": "x"})));
    let story = met(plans, &told);
    assert!(person(&story.engine(), story.hour(24 * 7)).unwrap().measure.is_some(), "the positive one broke the row");
    measures_rest_on_what_they_cite(&story, story.hour(24 * 9)).unwrap();
}

#[test]
fn law_12_a_sample_to_be_confirmed_rests_on_the_infection_that_it_belongs_to() {
    let days = json!([{
        "id": "days", "title": {"en": "days", "zh": "天数"}, "stages": [{"setting": "home", "days": 2}],
    }]);
    let place = (Zone::CHINA, "2022-03-01".parse().unwrap());
    let story = Story::new(written("positive", days), place, Vec::new(), true);
    let mut teller = Teller::go_on(&story, &story.policy);
    for (day, sample, unconfirmed) in [(1, "first", false), (17, "second", true)] {
        let at = story.hour(24 * day + 9);
        teller.say(at, 0, "sampleTaken", json!({"resident": PERSON, "sample": sample, "method": "oropharyngeal"}));
        let report = json!({"residents": [PERSON], "sample": sample, "result": "positive", "unconfirmed": unconfirmed});
        teller.say(at.plus_hours(10), 0, "resultReported", report);
    }
    let story = Story { events: teller.events, ..story.clone() };
    // It begins no infection of its own: nobody is held, and the sample is asked for until it is there.
    let now = story.hour(24 * 25);
    let view = person(&story.engine(), now).unwrap();
    assert!(view.measure.is_none());
    let mut open = view.duties.iter().filter(|duty| duty.status == DutyStatus::Open);
    assert!(open.any(|duty| duty.kind == DutyKind::Sampling), "{:#?}", view.duties);
    duties_rest_on_what_they_cite(&story, now).unwrap();
}

proptest! {
    #![proptest_config(cases(48))]

    /// Law 12 for measures of every ending, and for being free.
    #[test]
    fn law_12_a_measure_rests_on_what_its_reason_cites(
        story in stories(books(), zones(), 12), hours in prop::collection::vec(0..24 * 42, 6),
    ) {
        for hour in hours {
            measures_rest_on_what_they_cite(&story, story.hour(hour))?;
        }
    }

    /// Law 12 for duties: checks, samples, visits, decisions.
    #[test]
    fn law_12_a_duty_rests_on_what_its_reason_cites(
        story in stories(books(), zones(), 10), hours in prop::collection::vec(0..24 * 42, 3),
    ) {
        for hour in hours {
            duties_rest_on_what_they_cite(&story, story.hour(hour))?;
        }
    }

    /// Law 12 for what a receipt tells at once.
    #[test]
    fn law_12_an_effect_rests_on_what_it_cites(story in stories(books(), zones(), 8)) {
        effects_rest_on_what_they_cite(&story)?;
    }

    /// Law 12: no reason is without words, wherever it is shown.
    #[test]
    fn law_12_every_reason_has_words(story in stories(books(), zones(), 14), hour in 0..24 * 42) {
        everything_has_words(&story, story.hour(hour))?;
    }
}
