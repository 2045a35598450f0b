//! For how long what happens to one person concerns those who live with the person.

use crate::cases::lean;
use crate::kit::{Answer, Desk, Outcome, clock};
use gridward::base::Instant;
use gridward::engine::EndingKind;
use gridward::policy::Policy;
use serde_json::{Value, json};

/// India, 2020: whoever lives with a person in quarantine who falls ill stays at home for fourteen days.
fn policy(concerns: &str) -> Answer<Policy> {
    let mut policy = serde_json::to_value(lean("cn-2020-14")?)?;
    let row = json!({
        "when": {"reason": ["symptoms"]}, "class": "ill", "title": {"en": "ill", "zh": "有症状"},
        "coResidents": "home-14", "coResidentsWhile": concerns
    });
    if let Some(rows) = policy.pointer_mut("/exposure/table").and_then(Value::as_array_mut) {
        rows.insert(0, row);
    }
    Ok(serde_json::from_value(policy)?)
}

fn desk(concerns: &str) -> Answer<Desk> {
    let mut desk = Desk::of(policy(concerns)?)?;
    desk.small()?;
    asked(&mut desk, "2020-05-01 09:00", &["cough"])?;
    Ok(desk)
}

fn asked(desk: &mut Desk, at: &str, symptoms: &[&str]) -> Outcome {
    desk.say(at, "symptomsReported", json!({"resident": "r1", "symptoms": symptoms, "channel": "phone"}))
}

fn tested(desk: &mut Desk, sample: &str, taken: &str, reported: &str, result: &str) -> Outcome {
    desk.say(taken, "sampleTaken", json!({"resident": "r1", "sample": sample}))?;
    desk.say(reported, "resultReported", json!({"sample": sample, "residents": ["r1"], "result": result}))
}

/// From when until when `r2`, who lives with `r1`, is held.
fn held(desk: &Desk) -> Answer<Vec<(Instant, Instant)>> {
    let timeline = desk.resident("r2", "2020-05-20 09:00")?.timeline;
    Ok(timeline.into_iter().map(|segment| (segment.from, segment.until)).collect())
}

#[test]
fn always_means_for_the_whole_plan() -> Outcome {
    let mut desk = desk("always")?;
    asked(&mut desk, "2020-05-03 09:00", &[])?;
    tested(&mut desk, "s-1", "2020-05-03 10:00", "2020-05-04 10:00", "negative")?;
    assert_eq!(held(&desk)?, [(clock("2020-05-01 09:00")?, clock("2020-05-16 00:00")?)]);
    Ok(())
}

#[test]
fn until_the_test_is_negative() -> Outcome {
    let mut desk = desk("untilNegative")?;
    // A result that is not negative frees nobody; nor does a sample from before.
    tested(&mut desk, "s-1", "2020-05-02 10:00", "2020-05-03 10:00", "invalid")?;
    assert_eq!(held(&desk)?, [(clock("2020-05-01 09:00")?, clock("2020-05-16 00:00")?)]);
    tested(&mut desk, "s-0", "2020-04-30 10:00", "2020-05-03 11:00", "negative")?;
    assert_eq!(held(&desk)?, [(clock("2020-05-01 09:00")?, clock("2020-05-16 00:00")?)]);
    tested(&mut desk, "s-2", "2020-05-04 10:00", "2020-05-05 10:00", "negative")?;
    assert_eq!(held(&desk)?, [(clock("2020-05-01 09:00")?, clock("2020-05-05 10:00")?)]);
    let view = desk.resident("r2", "2020-05-20 09:00")?;
    assert_eq!(view.obligations.first().map(|obligation| obligation.ending), Some(EndingKind::Cleared));
    // Whoever lives elsewhere was never concerned.
    assert!(desk.resident("r3", "2020-05-02 09:00")?.measure.is_none());
    Ok(())
}

#[test]
fn while_the_person_has_symptoms() -> Outcome {
    let mut desk = desk("symptoms")?;
    asked(&mut desk, "2020-05-03 09:00", &["cough", "fever"])?;
    asked(&mut desk, "2020-05-05 09:00", &[])?;
    assert_eq!(held(&desk)?, [(clock("2020-05-01 09:00")?, clock("2020-05-05 09:00")?)]);
    // Ill again: concerned again, for as long as that lasts.
    asked(&mut desk, "2020-05-07 09:00", &["fever"])?;
    let again = (clock("2020-05-07 09:00")?, clock("2020-05-22 00:00")?);
    assert_eq!(held(&desk)?, [(clock("2020-05-01 09:00")?, clock("2020-05-05 09:00")?), again]);
    Ok(())
}

/// Whoever is freed by an authority at the very instant at which the result comes was freed by the authority.
#[test]
fn what_is_lifted_at_the_instant_at_which_it_would_be_over_was_lifted() -> Outcome {
    for (lifted, expected) in [("2020-05-05 10:00", EndingKind::Lifted), ("2020-05-05 10:01", EndingKind::Cleared)] {
        let mut desk = desk("untilNegative")?;
        tested(&mut desk, "s-2", "2020-05-04 10:00", "2020-05-05 10:00", "negative")?;
        desk.say(lifted, "measureLifted", json!({"resident": "r2", "authority": "city", "reason": "appeal"}))?;
        let obligations = desk.resident("r2", "2020-05-06 09:00")?.obligations;
        assert_eq!(obligations.first().map(|one| one.ending), Some(expected), "{lifted}");
    }
    Ok(())
}
