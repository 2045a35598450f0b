//! The notices of a measure and of its end.

use crate::kit::{Answer, Desk, Outcome, clock};
use crate::sampling::{order, policy};
use gridward::base::Language;
use gridward::community::AsOf;
use gridward::engine::{EndingKind, PersonQuery, QuarantineNotice, ReleaseNotice};
use serde_json::json;

fn query(at: &str, language: Language) -> Answer<PersonQuery> {
    Ok(PersonQuery { resident: "r1".parse()?, as_of: AsOf::at(clock(at)?), language })
}

fn held(desk: &Desk, at: &str) -> Answer<QuarantineNotice> {
    Ok(desk.engine.quarantine_notice(&query(at, Language::English)?)?)
}

fn released(desk: &Desk, at: &str) -> Answer<ReleaseNotice> {
    Ok(desk.engine.release_notice(&query(at, Language::English)?)?)
}

fn desk() -> Answer<Desk> {
    let mut policy = policy(json!([{"need": "negatives", "count": 1}]))?;
    policy.quarantine.rights = serde_json::from_value(json!([{"en": "Food is brought.", "zh": "送餐上门。"}]))?;
    let mut desk = Desk::of(policy)?;
    desk.small()?;
    desk.say("2022-01-01 09:00", "measureOrdered", order("tested-7", "2022-01-01"))?;
    Ok(desk)
}

#[test]
fn a_notice_says_how_long_where_why_and_whom_to_ask() -> Outcome {
    let mut desk = desk()?;
    let notice = held(&desk, "2022-01-01 10:00")?;
    assert_eq!(notice.until, Some(clock("2022-01-09 00:00")?));
    assert_eq!((notice.stages.len(), notice.outstanding.len()), (1, 1), "a sample is missing");
    assert!(notice.rights.iter().any(|right| right == "Food is brought."), "{:?}", notice.rights);
    assert_eq!(notice.head.address, ["p", "b1", "h1"]);
    assert_eq!(notice.head.contact.map(|contact| contact.worker.to_string()).as_deref(), Some("chief-1"));
    let basis = notice.head.basis.first().ok_or("no basis")?;
    assert_eq!(basis.order.as_deref(), Some("order 1"));
    let documents: Vec<_> = basis.clauses.iter().filter_map(|clause| clause.source.as_ref()).collect();
    assert!(documents.iter().any(|source| source.document.contains("edition 8")), "{documents:?}");
    let chinese = desk.engine.quarantine_notice(&query("2022-01-01 10:00", Language::Chinese)?)?;
    assert!(chinese.rights.iter().any(|right| right == "送餐上门。"));
    // The same through JSON.
    let request = json!({"resident": "r1", "asOf": {"at": clock("2022-01-01 10:00")?}, "language": "zh-Hans"});
    let answer = desk.engine.quarantine_notice_value(request)?;
    assert_eq!(answer, serde_json::to_value(&chinese)?);
    assert!(held(&desk, "2021-12-31 10:00").is_err(), "no measure holds then");
    Ok(())
}

#[test]
fn who_is_held_beyond_the_days_gets_no_release_notice_before_everything_is_there() -> Outcome {
    let mut desk = desk()?;
    assert!(released(&desk, "2022-01-07 10:00").is_err(), "it goes on tomorrow");
    assert!(released(&desk, "2022-01-08 10:00").is_err(), "a sample is missing, though the days end tonight");
    assert!(released(&desk, "2022-01-09 10:00").is_err(), "a sample is missing");
    assert_eq!(held(&desk, "2022-01-09 10:00")?.until, None);
    desk.say("2022-01-09 11:00", "sampleTaken", json!({"resident": "r1", "sample": "s1"}))?;
    let negative = json!({"residents": ["r1"], "sample": "s1", "result": "negative"});
    desk.say("2022-01-09 18:00", "resultReported", negative)?;
    let notice = released(&desk, "2022-01-09 18:30")?;
    assert_eq!((notice.released_at, notice.ending), (clock("2022-01-09 18:00")?, EndingKind::Planned));
    let met: Vec<_> = notice.met.iter().map(|met| met.because.rule.as_str()).collect();
    assert_eq!(met, ["quarantine.needs.negatives"]);
    assert_eq!((notice.head.policy.as_str(), notice.head.policy_version), ("cn-2021-14", 3));
    assert_eq!(notice.head.from, clock("2022-01-01 09:00")?);
    assert_eq!(released(&desk, "2022-03-01 09:00")?.released_at, notice.released_at, "it can be asked for later");
    Ok(())
}

#[test]
fn a_lifting_is_named_on_the_release_notice() -> Outcome {
    let mut desk = desk()?;
    let lifted = json!({"resident": "r1", "authority": "city", "reason": "appeal"});
    desk.say("2022-01-03 15:00", "measureLifted", lifted)?;
    let notice = released(&desk, "2022-01-03 16:00")?;
    assert!(held(&desk, "2022-01-03 16:00").is_err(), "nothing holds any more");
    assert_eq!((notice.released_at, notice.ending), (clock("2022-01-03 15:00")?, EndingKind::Lifted));
    assert!(notice.met.iter().any(|met| met.because.rule == "quarantine.lifted"), "{:?}", notice.met);
    Ok(())
}

/// Who is free at midnight can be handed the notice during the day.
#[test]
fn a_measure_that_ends_tonight_has_its_release_notice_already() -> Outcome {
    let mut desk = desk()?;
    desk.say("2022-01-07 11:00", "sampleTaken", json!({"resident": "r1", "sample": "s1"}))?;
    let negative = json!({"residents": ["r1"], "sample": "s1", "result": "negative"});
    desk.say("2022-01-07 18:00", "resultReported", negative)?;
    assert!(released(&desk, "2022-01-07 20:00").is_err());
    assert_eq!(released(&desk, "2022-01-08 09:00")?.released_at, clock("2022-01-09 00:00")?);
    assert!(held(&desk, "2022-01-08 09:00").is_ok(), "until then it holds");
    Ok(())
}
