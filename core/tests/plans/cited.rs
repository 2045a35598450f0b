//! Law 12 for what is made of measures, and of what happened to a person: notices, lists of releases that are due,
//! differences between rule books, classes, alarms. The events that each of them names, fed back alone, give the same.

use super::aims::stories;
use super::books::{books, given, zones};
use super::life::{PERSON, Story, Teller, Told as _};
use super::reasons::{can_be_said, knows_only, why};
use super::{Law, cases, person};
use gridward::Engine;
use gridward::base::{Because, EventId, Instant, Language, ResidentId};
use gridward::community::{AsOf, ReleaseDue};
use gridward::duty::DutyKind;
use gridward::engine::{About, AgendaQuery, AlarmView, DiffLine, PersonQuery, Question, WhatIfQuery};
use gridward::explain::Explanation;
use gridward::health::{PersonKind, Threshold, Whom};
use gridward::log::Fact;
use gridward::policy::Policy;
use proptest::prelude::*;
use serde_json::json;

fn me() -> ResidentId {
    PERSON.parse().unwrap()
}

/// An instant by its hour; the words of a failure show it as the clock does.
fn moments(count: usize) -> impl Strategy<Value = Vec<i32>> {
    prop::collection::vec(0..24 * 42, count)
}

/// What a reason says, without the events that it cites: which broke a row that nobody tells of any more.
fn bare(said: &[Explanation]) -> Vec<String> {
    fn words(because: &Because) -> String {
        let below: Vec<String> = because.because.iter().map(words).collect();
        format!("{} {:?} {:?}", because.rule, because.arguments, below)
    }
    said.iter().map(|explanation| words(&explanation.because)).collect()
}

fn notices_rest_on_what_they_name(story: &Story, now: Instant) -> Law {
    let engine = story.engine();
    let query = PersonQuery { resident: me(), as_of: AsOf::at(now), language: Language::English };
    let shown = story.policy.zone.show(now);
    let serve = |engine: &Engine| {
        let mut notice = engine.quarantine_notice(&query).ok()?;
        let facts = std::mem::take(&mut notice.head.facts);
        let outstanding = bare(&std::mem::take(&mut notice.outstanding));
        Some((facts, (notice, outstanding)))
    };
    if let Some((facts, notice)) = serve(&engine) {
        let again = serve(&knows_only(story, &facts)).map(|(_, again)| again);
        prop_assert_eq!(again, Some(notice), "as of {}: {:?}", shown, facts);
    }
    let release = |engine: &Engine| {
        let mut notice = engine.release_notice(&query).ok()?;
        let facts = std::mem::take(&mut notice.head.facts);
        let met = bare(&std::mem::take(&mut notice.met));
        Some((facts, (notice, met)))
    };
    if let Some((facts, notice)) = release(&engine) {
        let again = release(&knows_only(story, &facts)).map(|(_, again)| again);
        prop_assert_eq!(again, Some(notice), "as of {}: {:?}", shown, facts);
    }
    Ok(())
}

/// The line about the person under another rule book, and what it names.
fn difference(engine: &Engine, other: &Policy, now: Instant) -> Option<DiffLine> {
    let query = WhatIfQuery { policy: other.clone(), as_of: AsOf::at(now) };
    engine.what_if(&query).unwrap().people.into_iter().find(|line| line.resident == me())
}

fn differences_rest_on_what_they_name(story: &Story, other: &Policy, now: Instant) -> Law {
    let Some(mut line) = difference(&story.engine(), other, now) else { return Ok(()) };
    let facts = std::mem::take(&mut line.facts);
    let mut again = difference(&knows_only(story, &facts), other, now);
    again.iter_mut().for_each(|again| again.facts.clear());
    prop_assert_eq!(again, Some(line), "{} as of {}: {:?}", other.id, story.policy.zone.show(now), facts);
    Ok(())
}

/// Somebody who holds a post, so that there is a list to look at.
fn with_worker(story: &Story) -> Story {
    let mut teller = Teller::go_on(story, &story.policy);
    let post = story.policy.grid.posts.first().map(|post| post.kind.clone());
    let taken = json!({"post": post, "area": {"type": "community"}, "worker": "w"});
    teller.say(story.hour(-24), 0, "postTaken", taken);
    Story { events: teller.events, ..story.clone() }
}

fn due(engine: &Engine, now: Instant) -> Vec<ReleaseDue> {
    let query = AgendaQuery { worker: "w".parse().unwrap(), as_of: AsOf::at(now), include_done: false };
    let mut due = engine.agenda(&query).due_for_release;
    due.retain(|due| due.resident == me());
    due
}

fn releases_due_rest_on_why_the_person_is_held(story: &Story, now: Instant) -> Law {
    let engine = story.engine();
    let listed = due(&engine, now);
    if listed.is_empty() {
        return Ok(());
    }
    let because = why(&engine, now).unwrap();
    let post = story.events.iter().filter(|event| matches!(event.fact, Fact::PostTaken(_))).map(|event| event.id());
    let facts: Vec<EventId> = because.all_facts().into_iter().chain(post).collect();
    prop_assert_eq!(due(&knows_only(story, &facts), now), listed, "{:#?}", because);
    Ok(())
}

fn classes(engine: &Engine, now: Instant) -> Option<Because> {
    let question =
        Question { about: About::Classes { resident: me() }, as_of: AsOf::at(now), language: Language::English };
    engine.explain(&question).ok().map(|explanation| explanation.because)
}

/// Immunity is shown now and then, and areas are graded anew.
fn with_more(story: &Story, more: &[(i32, usize)]) -> Story {
    let mut teller = Teller::go_on(story, &story.policy);
    for (hour, choice) in more {
        let at = story.hour(*hour);
        let today = story.policy.zone.date(at);
        let (kind, data) = match choice % 4 {
            0 => ("immunityStated", json!({"resident": PERSON, "source": "vaccination", "on": today.plus_days(-30)})),
            1 => ("immunityStated", json!({"resident": PERSON, "source": "recovery", "on": today.plus_days(-20)})),
            _ => {
                let area = ["320115", "320216", "3201", "320115001"][choice % 16 / 4];
                let level = ["low", "medium", "high"][choice % 3];
                let from = today.plus_days(i32::try_from(choice % 5).unwrap() - 3);
                ("areaGraded", json!({"area": area, "level": level, "from": from}))
            }
        };
        teller.say(at, 0, kind, data);
    }
    Story { events: teller.events, ..story.clone() }
}

fn classes_rest_on_what_their_reasons_cite(story: &Story, now: Instant) -> Law {
    let engine = story.engine();
    let Some(view) = person(&engine, now) else { return Ok(()) };
    let because = classes(&engine, now).unwrap();
    can_be_said(&because, story.policy.zone)?;
    let again = person(&knows_only(story, &because.all_facts()), now).map(|view| view.classes).unwrap_or_default();
    prop_assert_eq!(again, view.classes, "as of {}: {:#?}", story.policy.zone.show(now), because);
    Ok(())
}

/// Whoever is infected has a fever from another temperature on than whoever is not.
fn with_thresholds(mut policy: Policy, infected: bool) -> Policy {
    let row = |subject, from: &str| Threshold {
        when: Whom { subject, ..Whom::default() },
        from: from.parse().unwrap(),
        above: false,
        clause: None,
    };
    let case = if infected { "36.0" } else { "39.9" };
    policy.health.thresholds = vec![row(PersonKind::Case, case), row(PersonKind::Any, "38.5")];
    policy
}

/// The story, and somebody makes every second health visit at some hour.
fn with_visits(story: &Story, hour: i32) -> Story {
    let at = story.hour(hour);
    let duties = person(&story.engine(), at).map(|view| view.duties).unwrap_or_default();
    let visits = duties.iter().filter(|duty| duty.kind == DutyKind::HealthVisit).step_by(2);
    let mut teller = Teller::go_on(story, &story.policy);
    for visit in visits {
        let subject = json!({"type": "resident", "id": PERSON});
        teller.say(at, 0, "dutyDone", json!({"duty": visit.duty, "subject": subject}));
    }
    Story { events: teller.events, ..story.clone() }
}

fn alarms_rest_on_what_their_reasons_cite(story: &Story, now: Instant) -> Law {
    let Some(view) = person(&story.engine(), now) else { return Ok(()) };
    for alarm in &view.alarm_log {
        can_be_said(&alarm.because, story.policy.zone)?;
        let again = person(&knows_only(story, &alarm.because.all_facts()), now).map(|view| view.alarm_log);
        let again: Vec<AlarmView> = again.unwrap_or_default();
        prop_assert!(again.contains(alarm), "as of {}: {:#?} and {:#?}", story.policy.zone.show(now), alarm, again);
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn law_12_a_notice_rests_on_the_events_that_it_names(
        story in stories(books(), zones(), 10), hours in moments(4),
    ) {
        for hour in hours {
            notices_rest_on_what_they_name(&story, story.hour(hour))?;
        }
    }

    #[test]
    fn law_12_a_difference_rests_on_the_events_that_it_names(
        story in stories(books(), zones(), 10), mut other in given(), hours in moments(4),
    ) {
        other.zone = story.policy.zone;
        for hour in hours {
            differences_rest_on_what_they_name(&story, &other, story.hour(hour))?;
        }
    }

    #[test]
    fn law_12_a_release_that_is_due_rests_on_what_the_measure_cites(
        story in stories(books(), zones(), 10), hours in moments(8),
    ) {
        let story = with_worker(&story);
        for hour in hours {
            releases_due_rest_on_why_the_person_is_held(&story, story.hour(hour))?;
        }
    }

    #[test]
    fn law_12_a_class_rests_on_what_its_reason_cites(
        story in stories(books(), zones(), 10), more in prop::collection::vec((0..24 * 30, 0..240_usize), 0..5),
        hours in moments(4),
    ) {
        let story = with_more(&story, &more);
        for hour in hours {
            classes_rest_on_what_their_reasons_cite(&story, story.hour(hour))?;
        }
    }

    #[test]
    fn law_12_an_alarm_rests_on_what_its_reason_cites(
        story in stories(books(), zones(), 12), thresholds in any::<Option<bool>>(), visited in 0..24 * 30,
        hours in moments(4),
    ) {
        let mut story = with_visits(&story, visited);
        if let Some(infected) = thresholds {
            story.policy = with_thresholds(story.policy, infected);
        }
        for hour in hours {
            alarms_rest_on_what_their_reasons_cite(&story, story.hour(hour))?;
        }
    }
}
