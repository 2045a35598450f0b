//! What is asked at a door, and when a household is settled (S5, S6, Z3, D4).

use crate::kit::{Desk, Outcome, clock, lean, visit};
use gridward::base::Language;
use gridward::community::{AsOf, FindingKind};
use gridward::engine::{About, Question};
use gridward::screening::{AnswerValue, ScreeningState};
use serde_json::{Value, json};

const AT: &str = "2021-12-15 09:00";

fn opened() -> Result<Desk, Box<dyn std::error::Error>> {
    open(Desk::new()?)
}

fn open(mut desk: Desk) -> Result<Desk, Box<dyn std::error::Error>> {
    desk.small()?;
    desk.round("k", AT, "2021-12-22 00:00", json!({}))?;
    Ok(desk)
}

/// A visit to `h1` at which both residents are accounted for, with answers.
fn answered(answers: Value) -> Value {
    let mut data = visit("k", "h1", "door", "answered", &["r1", "r2"]);
    if let Some(data) = data.as_object_mut() {
        data.insert("answers".to_owned(), answers);
    }
    data
}

/// S5: no household is disturbed twice: a visit with nothing left to ask is refused, with the reason.
#[test]
fn s5_a_visit_with_nothing_left_to_ask_is_refused() -> Outcome {
    let mut desk = opened()?;
    desk.visit("2021-12-15 10:00", "k", "h1", "answered", &["r1", "r2"])?;
    for (channel, outcome) in [("door", "noAnswer"), ("phone", "answered"), ("door", "refused")] {
        let second = visit("k", "h1", channel, outcome, &[]);
        assert_eq!(desk.refused("2021-12-15 11:00", "visitRecorded", second)?, ["nothingLeftToAsk"]);
    }
    assert!(desk.household("h1", "2021-12-15 12:00")?.duties.iter().all(|duty| duty.done_at.is_some()));
    // The next round asks again.
    desk.round("k2", "2021-12-22 09:00", "2021-12-29 00:00", json!({}))?;
    desk.visit("2021-12-22 10:00", "k2", "h1", "noAnswer", &[])
}

/// S5: two workers who cannot reach each other stand at one door. After the exchange it is one settled household.
#[test]
fn s5_two_workers_offline_at_one_door_make_one_visit() -> Outcome {
    let desk = opened()?;
    let (mut one, mut two) = (desk.device("one")?, desk.device("two")?);
    one.visit("2021-12-15 10:00", "k", "h1", "answered", &["r1", "r2"])?;
    two.visit("2021-12-15 10:07", "k", "h1", "answered", &["r1", "r2"])?;
    two.visit("2021-12-15 10:20", "k", "h2", "noAnswer", &[])?;
    one.sync(&mut two)?;
    for device in [&one, &two] {
        let status = device.screening("h1", "k", "2021-12-15 11:00")?;
        assert_eq!((status.state, status.visits), (ScreeningState::Verified, 1));
        let report = device.report("2021-12-15")?;
        let progress = report.rounds.first().ok_or("no round")?;
        assert_eq!((progress.households, progress.settled), (3, 1));
        assert_eq!((report.total.households, report.total.residents), (3, 4));
        let done: u32 = report.total.duties.values().map(|counts| counts.done).sum();
        assert_eq!(done, 2, "the two households that were visited");
        assert!(report.findings.is_empty(), "{:?}", report.findings);
    }
    Ok(())
}

/// S6: who came back, how many live there, where each has been: a form for the household and one for each resident.
#[test]
fn s6_the_form_is_filled_in_for_the_household_and_for_each_resident() -> Outcome {
    let mut desk = opened()?;
    let answers = json!([
        {"question": "people", "value": {"type": "count", "value": 2}},
        {"question": "returned", "value": {"type": "yesNo", "value": true}},
        {"question": "outbreakArea", "resident": "r1", "value": {"type": "yesNo", "value": true}},
        {"question": "outbreakArea", "resident": "r2", "value": {"type": "yesNo", "value": false}},
    ]);
    desk.say("2021-12-15 10:00", "visitRecorded", answered(answers))?;
    let came_back = json!({"resident": "r1", "area": "610102", "from": "2021-12-01", "until": "2021-12-13"});
    desk.say("2021-12-15 10:00", "stayReported", came_back)?;
    for (resident, temperature) in [("r1", "36.8"), ("r2", "36.5")] {
        let taken = json!({"resident": resident, "temperature": temperature, "channel": "door"});
        desk.say("2021-12-15 10:00", "readingTaken", taken)?;
    }

    let at = "2021-12-15 11:00";
    let view = desk.household("h1", at)?;
    let visit = view.file.visits.0.first().ok_or("no visit")?;
    let yes = |resident: &str| {
        let of = visit.fact.answers.iter().find(|a| a.resident.as_ref().is_some_and(|r| r.as_str() == resident));
        of.map(|answer| answer.value.clone())
    };
    assert_eq!((yes("r1"), yes("r2")), (Some(AnswerValue::YesNo(true)), Some(AnswerValue::YesNo(false))));
    let r1 = desk.resident("r1", at)?;
    assert_eq!(r1.file.stays.0.first().map(|stay| stay.fact.area.as_str()), Some("610102"));
    assert_eq!(r1.last_reading.map(|reading| reading.temperature.to_string()), Some("36.8".to_owned()));
    assert_eq!(desk.report("2021-12-15")?.total.readings, 2);
    Ok(())
}

#[test]
fn an_answer_that_does_not_fit_the_form_is_refused() -> Outcome {
    let mut desk = opened()?;
    for answer in [
        json!({"question": "shoeSize", "value": {"type": "count", "value": 42}}),
        json!({"question": "people", "value": {"type": "yesNo", "value": true}}),
        json!({"question": "people", "resident": "r1", "value": {"type": "count", "value": 2}}),
        json!({"question": "outbreakArea", "value": {"type": "yesNo", "value": true}}),
    ] {
        let reasons = desk.refused("2021-12-15 10:00", "visitRecorded", answered(json!([answer])))?;
        assert_eq!(reasons, ["badAnswer"]);
    }
    let stranger = json!([{"question": "outbreakArea", "resident": "r4", "value": {"type": "yesNo", "value": true}}]);
    assert_eq!(desk.refused("2021-12-15 10:00", "visitRecorded", answered(stranger))?, ["notAMember"]);
    let other = visit("k", "h1", "door", "answered", &["r4"]);
    assert_eq!(desk.refused("2021-12-15 10:00", "visitRecorded", other)?, ["notAMember"]);
    let shut = visit("k", "h1", "door", "noAnswer", &["r1"]);
    assert_eq!(desk.refused("2021-12-15 10:00", "visitRecorded", shut)?, ["accountedUnlessAnswered"]);
    Ok(())
}

/// The policy makes a question a required one: a household is not settled before it is answered for everybody.
#[test]
fn a_required_question_keeps_a_household_open() -> Outcome {
    let mut policy = lean("cn-2021-14")?;
    for question in policy.screening.form.questions.iter_mut().filter(|question| question.id.as_str() != "returned") {
        question.required = true;
    }
    let mut desk = open(Desk::of(policy)?)?;
    desk.visit("2021-12-15 10:00", "k", "h1", "answered", &["r1", "r2"])?;
    assert_eq!(desk.state("h1", "k", "2021-12-15 11:00")?, ScreeningState::AnsweredInPart);
    let first = json!([
        {"question": "people", "value": {"type": "count", "value": 2}},
        {"question": "outbreakArea", "resident": "r1", "value": {"type": "yesNo", "value": false}},
    ]);
    desk.say("2021-12-15 12:00", "visitRecorded", answered(first))?;
    let status = desk.screening("h1", "k", "2021-12-15 13:00")?;
    assert_eq!(status.state, ScreeningState::AnsweredInPart, "nobody has asked about r2");
    assert_eq!(status.retry_due, Some(clock("2021-12-15 18:00")?));
    let rest = json!([{"question": "outbreakArea", "resident": "r2", "value": {"type": "yesNo", "value": false}}]);
    desk.say("2021-12-15 14:00", "visitRecorded", answered(rest))?;
    assert_eq!(desk.state("h1", "k", "2021-12-15 15:00")?, ScreeningState::Verified);
    Ok(())
}

#[test]
fn answers_that_contradict_each_other_are_a_finding() -> Outcome {
    let desk = opened()?;
    let (mut one, mut two) = (desk.device("one")?, desk.device("two")?);
    let people = |count: u32| json!([{"question": "people", "value": {"type": "count", "value": count}}]);
    one.say("2021-12-15 10:00", "visitRecorded", answered(people(2)))?;
    two.say("2021-12-15 10:05", "visitRecorded", answered(people(3)))?;
    assert!(one.found(FindingKind::AnswersDiffer, "2021-12-15 11:00")?.is_empty());
    one.sync(&mut two)?;
    let found = one.findings(FindingKind::AnswersDiffer, "2021-12-15 11:00")?;
    let finding = found.first().ok_or("no finding")?;
    assert_eq!((finding.subject.as_str(), finding.because.all_facts().len()), ("h1", 2));
    // In another round things may have changed.
    one.round("k2", "2021-12-22 09:00", "2021-12-29 00:00", json!({}))?;
    let mut later = answered(people(4));
    if let Some(round) = later.get_mut("round") {
        *round = json!("k2");
    }
    one.say("2021-12-22 10:00", "visitRecorded", later)?;
    assert_eq!(one.found(FindingKind::AnswersDiffer, "2021-12-23 10:00")?.len(), 1);
    Ok(())
}

/// Z3: phone first, then from door to door: where the call settles a household nobody goes there.
#[test]
fn z3_phone_first_and_then_the_door() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.round("k", AT, "2021-12-22 00:00", json!({"approach": "phoneFirst"}))?;
    desk.call("2021-12-15 09:10", "k", "h1", "answered", &["r1", "r2"])?;
    desk.call("2021-12-15 09:20", "k", "h2", "noAnswer", &[])?;
    let at = "2021-12-15 10:00";
    assert_eq!(desk.state("h1", "k", at)?, ScreeningState::Verified);
    let doors: Vec<_> = desk.to_do("chief-1", at)?.into_iter().map(|(door, _)| door).collect();
    assert_eq!(doors, ["h2"], "only where the call did not settle it");
    let at_the_door = visit("k", "h1", "door", "answered", &["r1"]);
    assert_eq!(desk.refused(at, "visitRecorded", at_the_door)?, ["nothingLeftToAsk"]);
    desk.visit("2021-12-15 11:00", "k", "h2", "answered", &["r3"])?;
    assert_eq!(desk.state("h2", "k", "2021-12-15 12:00")?, ScreeningState::Verified);
    Ok(())
}

/// D4: phone follow-up and door visit both; one file for each person and household.
#[test]
fn d4_both_the_call_and_the_visit_are_needed() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.round("k", AT, "2021-12-22 00:00", json!({"approach": "both"}))?;
    desk.call("2021-12-15 10:00", "k", "h1", "answered", &["r1", "r2"])?;
    let status = desk.screening("h1", "k", "2021-12-15 11:00")?;
    assert_eq!((status.state, status.retry_due), (ScreeningState::AnsweredInPart, Some(clock("2021-12-15 16:00")?)));
    // A second call is no visit, and a door that stays shut is none either.
    desk.call("2021-12-15 12:00", "k", "h1", "answered", &["r1", "r2"])?;
    desk.visit("2021-12-15 13:00", "k", "h1", "noAnswer", &[])?;
    assert_eq!(desk.state("h1", "k", "2021-12-15 14:00")?, ScreeningState::AnsweredInPart);
    desk.visit("2021-12-15 15:00", "k", "h1", "answered", &["r1"])?;
    assert_eq!(desk.state("h1", "k", "2021-12-15 16:00")?, ScreeningState::Verified);
    // The other way round.
    desk.visit("2021-12-15 10:00", "k", "h2", "answered", &["r3"])?;
    assert_eq!(desk.state("h2", "k", "2021-12-15 11:00")?, ScreeningState::AnsweredInPart);
    desk.call("2021-12-15 17:00", "k", "h2", "answered", &["r3"])?;
    assert_eq!(desk.state("h2", "k", "2021-12-15 18:00")?, ScreeningState::Verified);

    let came = json!({"resident": "r1", "area": "420100", "from": "2021-12-01", "until": "2021-12-13"});
    desk.say("2021-12-15 15:00", "stayReported", came)?;
    assert_eq!(desk.household("h1", "2021-12-15 18:00")?.file.visits.0.len(), 4);
    assert_eq!(desk.resident("r1", "2021-12-15 18:00")?.file.stays.0.len(), 1);
    Ok(())
}

#[test]
fn why_a_household_stands_where_it_does_is_told_in_both_languages() -> Outcome {
    let mut desk = opened()?;
    desk.visit("2021-12-15 21:37", "k", "h1", "noAnswer", &[])?;
    for (language, due) in [(Language::English, "2021-12-16 03:37"), (Language::Chinese, "2021年12月16日03:37")] {
        let about = About::Screening { household: "h1".parse()?, round: "k".parse()? };
        let as_of = AsOf::at(clock("2021-12-15 22:00")?);
        let explanation = desk.engine.explain(&Question { about, as_of, language })?;
        assert!(explanation.text.contains(due), "{}", explanation.text);
        // The visit, and the opening of the round.
        assert_eq!(explanation.because.all_facts().len(), 2);
        assert!(!explanation.text.contains("screening."), "a rule without words: {}", explanation.text);
    }
    Ok(())
}
