//! Samples that were taken before an infection, or entered after their own result: by hand, because at random they are rare.

use super::books::written;
use super::life::{PERSON, Story, Teller, Told as _};
use super::measures::as_the_walk_says;
use super::reasons::{duties_rest_on_what_they_cite, measures_rest_on_what_they_cite};
use super::{person, setting};
use gridward::base::Zone;
use gridward::policy::{Policy, preset};
use gridward::quarantine::Setting;
use serde_json::{Value, json};

fn told(policy: Policy, facts: &[(i32, &str, Value)]) -> Story {
    let start = "2022-08-01".parse().unwrap();
    let story = Story::new(policy, (Zone::CHINA, start), Vec::new(), true);
    let mut teller = Teller::go_on(&story, &story.policy);
    for (hour, kind, data) in facts {
        teller.say(story.hour(*hour), 0, kind, data.clone());
    }
    Story { events: teller.events, ..story.clone() }
}

fn sample(hour: i32, name: &str, result: &str, threshold: Option<&str>) -> [(i32, &'static str, Value); 2] {
    let taken = json!({"resident": PERSON, "sample": name, "method": "oropharyngeal"});
    let report = json!({"residents": [PERSON], "sample": name, "result": result, "cycleThreshold": threshold});
    [(hour, "sampleTaken", taken), (hour + 8, "resultReported", report)]
}

fn setting_at(story: &Story, hour: i32) -> Option<Setting> {
    setting(&person(&story.engine(), story.hour(24 * 20)).unwrap().timeline, story.hour(hour))
}

#[test]
fn law_05_no_sample_from_before_an_infection_ends_it() {
    // Negative on the first day, weakly positive on the second: with that the infection is found, and begins.
    let found = [sample(9, "a", "negative", None), sample(34, "b", "weak", Some("36.2"))].concat();
    let story = told(preset("cn-ed9").unwrap(), &found);
    assert_eq!(setting_at(&story, 24 * 10), Some(Setting::Central), "one in a row is not two");
    let story = told(preset("cn-ed9").unwrap(), &[found, sample(82, "c", "weak", Some("38")).to_vec()].concat());
    assert_eq!(setting_at(&story, 89), Some(Setting::Central));
    assert_eq!(setting_at(&story, 90), Some(Setting::HomeMonitoring), "the one it was found with is the first of two");
    for hour in [42, 60, 89, 90, 24 * 10, 24 * 20] {
        as_the_walk_says(&story, story.hour(hour)).unwrap();
        measures_rest_on_what_they_cite(&story, story.hour(hour)).unwrap();
    }
}

#[test]
fn law_05_nor_does_one_that_was_taken_on_the_same_day_count_for_its_tests() {
    let plans = json!([{
        "id": "p", "title": {"en": "two tests", "zh": "两次检测"}, "anchors": ["positiveSample"],
        "stages": [{"setting": "central", "days": 1, "tests": [{"day": 0, "samples": 2}],
                    "needs": [{"need": "scheduledTests"}]}],
    }]);
    let before =
        [sample(6, "a", "negative", None), sample(7, "b", "positive", None), sample(20, "c", "negative", None)];
    let story = told(written("positive", plans.clone()), &before.concat());
    assert_eq!(setting_at(&story, 24 * 5), Some(Setting::Central), "one of two since the infection");
    let after = [before.concat(), sample(24 * 3, "d", "negative", None).to_vec()].concat();
    let story = told(written("positive", plans), &after);
    assert_eq!((setting_at(&story, 24 * 3 + 7), setting_at(&story, 24 * 3 + 8)), (Some(Setting::Central), None));
    (1..8).for_each(|day| as_the_walk_says(&story, story.hour(24 * day)).unwrap());
}

#[test]
fn law_12_a_sample_entered_after_its_result_is_cited_with_the_lifting_that_came_between() {
    let report = json!({"residents": [PERSON], "sample": "a", "result": "positive"});
    let lifted = json!({"resident": PERSON, "authority": "x", "reason": "x"});
    let taken = json!({"resident": PERSON, "sample": "a", "method": "oropharyngeal"});
    let order = json!({"resident": PERSON, "plan": "home-7", "anchor": "2022-08-04", "basis": "order 7"});
    let first = [(20, "resultReported", report), (33, "measureLifted", lifted), (81, "measureOrdered", order)];
    // Every test of the order is negative, and then comes the sample by which it cannot end.
    let tests = [(105, "b"), (177, "c"), (249, "d")].map(|(hour, name)| sample(hour, name, "negative", None));
    let facts = [first.to_vec(), tests.concat(), vec![(260, "sampleTaken", taken)]].concat();
    let story = told(preset("cn-ed9").unwrap(), &facts);
    assert_eq!(setting_at(&story, 262), Some(Setting::Home), "the infection was lifted before it began");
    for hour in [60, 81, 262, 24 * 12, 24 * 20] {
        as_the_walk_says(&story, story.hour(hour)).unwrap();
        measures_rest_on_what_they_cite(&story, story.hour(hour)).unwrap();
    }
    let measure = person(&story.engine(), story.hour(24 * 13)).unwrap().measure.unwrap();
    assert_eq!((measure.plan.as_str(), measure.setting), ("home-7", Setting::Home));
}

/// A positive sample by which a row was broken belongs to an infection that began before: alone it would begin one.
#[test]
fn law_12_a_positive_sample_that_holds_somebody_is_cited_with_the_infection_that_it_belongs_to() {
    let plans = json!([
        {"id": "infected", "title": {"en": "infected", "zh": "感染者"}, "stages": [{"setting": "central", "days": 10}]},
        {"id": "tested", "title": {"en": "tested", "zh": "检测"}, "stages": [
            {"setting": "home", "days": 2, "needs": [{"need": "negatives", "count": 2}]},
        ]},
    ]);
    let order = json!({"resident": PERSON, "plan": "tested", "anchor": "2022-08-01", "basis": "order 7"});
    let samples = [(33, "a", "positive"), (24 * 4, "b", "negative"), (24 * 6 + 9, "c", "positive")];
    let samples = samples.map(|(hour, name, result)| sample(hour, name, result, None)).concat();
    let story = told(written("positive", plans), &[vec![(1, "measureOrdered", order)], samples].concat());
    let now = 24 * 14;
    assert_eq!(setting_at(&story, now), Some(Setting::Home), "the infection is over, two negative samples are missing");
    as_the_walk_says(&story, story.hour(now)).unwrap();
    measures_rest_on_what_they_cite(&story, story.hour(now)).unwrap();
}

/// Who was let out early had two negative samples in a row; who was not is told which sample broke the row, for the samples that
/// another reason cites would open the way out without it.
#[test]
fn law_12_what_kept_an_early_way_out_shut_is_named() {
    let plans = json!([
        {"id": "infected", "title": {"en": "infected", "zh": "感染者"}, "stages": [{"setting": "central", "days": 1}]},
        {"id": "tested", "title": {"en": "tested", "zh": "检测"}, "stages": [
            {"setting": "home", "days": 1, "needs": [{"need": "negatives", "count": 2}]},
            {"setting": "home", "days": 12},
        ]},
        {"id": "early", "title": {"en": "early", "zh": "提前解除"}, "stages": [{"setting": "home", "days": 20}],
         "early": [{"days": 3, "needs": [{"need": "negatives", "count": 2}]}]},
    ]);
    let order = |plan: &str| json!({"resident": PERSON, "plan": plan, "anchor": "2022-08-01", "basis": "order 7"});
    let samples = [(9, "a", "negative"), (33, "b", "negative"), (57, "c", "positive")];
    let samples = samples.map(|(hour, name, result)| sample(hour, name, result, None)).concat();
    let orders = [(1, "measureOrdered", order("tested")), (2, "measureOrdered", order("early"))];
    // Positive after the first three days were over, and before: the way out was open, or is shut.
    for shift in [0, 24] {
        let told_later = samples.iter().map(|(hour, kind, data)| (hour + shift, *kind, data.clone()));
        let story =
            told(written("positive", plans.clone()), &orders.iter().cloned().chain(told_later).collect::<Vec<_>>());
        for day in 4..10 {
            as_the_walk_says(&story, story.hour(24 * day)).unwrap();
            measures_rest_on_what_they_cite(&story, story.hour(24 * day)).unwrap();
        }
    }
}

/// Two rows were broken. Without the first of the two positive samples the row before it would have been long enough.
#[test]
fn law_12_every_sample_that_broke_a_row_is_named() {
    let plans = json!([
        {"id": "infected", "title": {"en": "infected", "zh": "感染者"}, "stages": [
            {"setting": "central", "days": 2, "needs": [{"need": "negatives", "count": 2, "apartHours": 24}]},
            {"setting": "home", "days": 30},
        ]},
        {"id": "counted", "title": {"en": "every sample", "zh": "全部样本"}, "stages": [
            {"setting": "home", "days": 4, "tests": [{"day": 1}, {"day": 3}, {"day": 4}], "needs": [{"need": "scheduledTests"}]},
        ]},
    ]);
    let order = json!({"resident": PERSON, "plan": "counted", "anchor": "2022-08-01", "basis": "order 7"});
    let samples = [
        (4, "a", "positive"),
        (30, "b", "negative"),
        (40, "c", "positive"),
        (80, "d", "negative"),
        (100, "e", "positive"),
        (130, "f", "negative"),
        (160, "g", "negative"),
    ];
    let samples = samples.map(|(hour, name, result)| sample(hour, name, result, None)).concat();
    let story = told(written("positive", plans), &[vec![(1, "measureOrdered", order)], samples].concat());
    for hour in [90, 120, 140, 170, 24 * 12] {
        as_the_walk_says(&story, story.hour(hour)).unwrap();
        measures_rest_on_what_they_cite(&story, story.hour(hour)).unwrap();
        duties_rest_on_what_they_cite(&story, story.hour(hour)).unwrap();
    }
}

/// Days start anew for whoever was held when somebody near turned out positive: what is asked of them rests on that, too.
#[test]
fn law_12_a_restart_rests_on_why_the_person_was_held() {
    let contact = json!({
        "resident": PERSON, "with": "case-1", "setting": "household", "first": "2022-08-01", "last": "2022-08-01",
        "protected": false,
    });
    let taken = json!({"resident": "r1", "sample": "s", "method": "antigen"});
    let found = json!({"residents": ["r1"], "sample": "s", "result": "positive"});
    let facts = [(8, "contactReported", contact), (30, "sampleTaken", taken), (58, "resultReported", found)];
    let story = told(preset("cn-hangzhou-2022").unwrap(), &facts);
    let duties = person(&story.engine(), story.hour(60)).unwrap().duties;
    assert!(duties.iter().any(|duty| duty.plan.is_some()), "{duties:#?}");
    duties_rest_on_what_they_cite(&story, story.hour(60)).unwrap();
    measures_rest_on_what_they_cite(&story, story.hour(60)).unwrap();
}
