//! Few facts, close together and often at the same instant: a plan gives way, days count anew, samples are corrected, something
//! is lifted while it waits. At random over forty days these hardly ever meet.

use super::books::written;
use super::life::{PERSON, Story, Teller, Told as _};
use super::measures::as_the_walk_says;
use super::reasons::{duties_rest_on_what_they_cite, measures_rest_on_what_they_cite};
use super::{Law, cases};
use gridward::base::Zone;
use gridward::policy::Policy;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Half days in which things happen.
const HALVES: i32 = 18;

/// Rule books in which much hangs on samples, on those of others, and on entering.
fn book(which: usize) -> Policy {
    let linked =
        |first: u8, otherwise: &str| json!({"need": "linkedNegatives", "first": first, "otherwise": otherwise});
    let title = json!({"en": "a plan", "zh": "方案"});
    let plan = |id: &str, stages: Value| json!({"id": id, "title": title, "stages": stages});
    let waits = json!([
        {"setting": "home", "days": 2, "tests": [{"day": 1}], "needs": [{"need": "negatives", "count": 1}, linked(1, "longer")]},
        {"setting": "homeMonitoring", "days": 3, "tests": [{"day": 1}], "needs": [{"need": "scheduledTests"}, linked(2, "longest")]},
    ]);
    let longer =
        plan("longer", json!([{"setting": "home", "days": 5, "tests": [{"day": 2}], "needs": [linked(2, "longest")]}]));
    let longest = plan("longest", json!([{"setting": "central", "days": 7}]));
    let infected =
        json!([{"setting": "central", "days": 2, "needs": [{"need": "negatives", "count": 2, "apartHours": 24}]}]);
    let mut first = plan("first", waits);
    match which {
        0 => first["anchors"] = json!(["entered", "lastExposure"]),
        1 => first["converts"] = json!(true),
        2 => first["early"] = json!([{"days": 1, "needs": [{"need": "negatives", "count": 1}]}]),
        _ => {
            first["stages"][1]["needs"] =
                json!([{"need": "negatives", "count": 2, "apartHours": 12}, {"need": "signOff"}])
        }
    }
    let mut policy = written("contact", json!([first, longer, longest, plan("infected", infected)]));
    let positive = json!({"when": {"reason": ["positive"]}, "class": "infected", "title": title, "plan": "infected"});
    if let (1.., Ok(row)) = (which, serde_json::from_value(positive)) {
        policy.exposure.table.insert(0, row);
    }
    assert_eq!(policy.check(), [], "the plans can be kept");
    policy
}

/// What is told at one half day: what, and two choices.
type Told = (i32, usize, usize, usize);

fn facts() -> impl Strategy<Value = Vec<Told>> {
    prop::collection::vec((1..HALVES, 0..12_usize, 0..6_usize, 0..6_usize), 1..8)
}

fn story(which: usize, mut told: Vec<Told>) -> Story {
    told.sort_by_key(|(half, ..)| *half);
    let start = "2022-03-01".parse().unwrap();
    let story = Story::new(book(which), (Zone::CHINA, start), Vec::new(), true);
    let mut teller = Teller::go_on(&story, &story.policy);
    let contact = json!({
        "resident": PERSON, "with": "case-1", "setting": "work", "first": "2022-03-01", "last": "2022-03-01",
        "protected": false,
    });
    teller.say(story.hour(10), 0, "contactReported", contact);
    let results = ["negative", "negative", "negative", "positive", "weak", "indeterminate"];
    let mut last = String::new();
    for (number, (half, what, a, b)) in told.into_iter().enumerate() {
        let at = story.hour(12 * half);
        let late = if b == 5 { 12 } else { 0 };
        let report = |sample: &str| {
            let residents = if b == 4 { json!([PERSON, "r1"]) } else { json!([PERSON]) };
            json!({"residents": residents, "sample": sample, "result": results[a]})
        };
        match what {
            0..3 => {
                let tested = json!({"party": "case-1", "number": b % 2 + 1, "negative": a == 0});
                teller.say(at, late, "partyTested", tested);
            }
            3 | 4 => {
                teller.say(at, late, "quarantineEntered", json!({"resident": PERSON, "setting": "central"}));
            }
            5..8 => {
                last = format!("s{number}");
                let taken = json!({"resident": PERSON, "sample": last, "method": "oropharyngeal"});
                teller.say(at, late, "sampleTaken", taken);
                teller.say(at.plus_hours(if b == 0 { 0 } else { 12 }), 0, "resultReported", report(&last));
            }
            8 | 9 if !last.is_empty() => {
                teller.say(at.plus_hours(12), late, "resultReported", report(&last));
            }
            10 => {
                let plan = (b < 3).then(|| ["first", "longer", "infected"][b]);
                let lifted = json!({"resident": PERSON, "plan": plan, "authority": "x", "reason": "x"});
                teller.say(at, late, "measureLifted", lifted);
            }
            _ => {
                teller.say(at, late, "releaseSigned", json!({"resident": PERSON, "authority": "x"}));
            }
        }
    }
    Story { events: teller.events, ..story.clone() }
}

/// Laws 5, 6 and 12 at every instant at which something happens, and in the days after.
fn holds(story: &Story) -> Law {
    let mut moments: Vec<_> = story.events.iter().map(|event| event.at).filter(|at| *at > story.hour(0)).collect();
    moments.extend([HALVES, HALVES + 6].map(|half| story.hour(12 * half)));
    moments.sort_unstable();
    moments.dedup();
    for now in moments {
        as_the_walk_says(story, now)?;
        measures_rest_on_what_they_cite(story, now)?;
    }
    duties_rest_on_what_they_cite(story, story.hour(12 * HALVES))
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn laws_05_06_and_12_where_everything_comes_at_once(which in 0..4_usize, told in facts()) {
        holds(&story(which, told))?;
    }
}

/// The report by which a stage ended is corrected later, when the days have begun anew.
#[test]
fn law_12_a_report_is_cited_with_the_one_that_corrects_it() {
    holds(&story(0, vec![(1, 0, 0, 2), (1, 5, 0, 0), (6, 3, 0, 0), (6, 8, 3, 0)])).unwrap();
}

/// Negative and positive of one instant: the last word counts, and what it was before stays.
#[test]
fn law_05_two_reports_of_one_instant_change_nothing_that_was() {
    holds(&story(0, vec![(1, 0, 1, 2), (9, 0, 0, 2), (9, 0, 1, 2)])).unwrap();
}
