//! What could not have been known in time was not missed.

use crate::kit::{Answer, Desk, Outcome, clock, lean};
use gridward::Engine;
use gridward::community::AsOf;
use gridward::duty::{DutyKind, DutyStatus};
use gridward::engine::{About, EffectKind, Question, Recorded};
use gridward::log::Entry;
use serde_json::{Value, json};

fn graded(level: &str) -> Value {
    json!({"area": "610102", "level": level, "from": "2021-12-01"})
}

/// Records what was true at `at` when the clock says `now`; the kinds of effect and whom they are about.
fn record(engine: &mut Engine, at: &str, now: &str, kind: &str, data: Value) -> Answer<Vec<(EffectKind, String)>> {
    let entry: Entry =
        serde_json::from_value(json!({"at": clock(at)?, "by": "w", "fact": {"kind": kind, "data": data}}))?;
    match engine.record(entry, clock(now)?)? {
        Recorded::Receipt(receipt) => {
            let id = |effect: &gridward::engine::Effect| serde_json::to_value(&effect.subject);
            let name = |subject: Value| subject.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
            receipt.effects.iter().map(|effect| Ok((effect.kind, name(id(effect)?)))).collect()
        }
        Recorded::Rejection(rejection) => Err(format!("{:?}", rejection.reasons).into()),
    }
}

/// The states of r1's checks of the day before and the day itself.
fn checks(desk: &Desk, at: &str) -> Answer<Vec<DutyStatus>> {
    let duties = desk.resident("r1", at)?.duties.into_iter();
    Ok(duties.filter(|duty| duty.kind == DutyKind::TemperatureCheck).map(|duty| duty.status).collect())
}

fn missed(desk: &Desk, day: &str) -> Answer<u32> {
    Ok(desk.report(day)?.total.duties.get(&DutyKind::TemperatureCheck).map_or(0, |counts| counts.missed))
}

/// r1 came from an area that was graded high on the same day, and word of it comes four days later: the checks of those days
/// were nobody's to do.
#[test]
fn checks_that_a_grading_brings_later_were_not_missed() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let stay = json!({"resident": "r1", "area": "610102001", "from": "2021-12-01", "until": "2021-12-10"});
    desk.say("2021-12-11 09:00", "stayReported", stay)?;
    let elsewhere = json!({"resident": "r3", "area": "320115", "from": "2021-12-01", "until": "2021-12-10"});
    desk.say("2021-12-11 09:00", "stayReported", elsewhere)?;
    assert!(desk.resident("r1", "2021-12-14 12:00")?.measure.is_none());

    let effects = record(&mut desk.engine, "2021-12-11 12:00", "2021-12-15 10:00", "areaGraded", graded("high"))?;
    assert_eq!(effects, [(EffectKind::MeasureBegan, "r1".to_owned())], "and nobody else's");
    // In hindsight the person was held on those days; nobody could have come.
    assert!(desk.resident("r1", "2021-12-13 12:00")?.measure.is_some());
    let mut before = checks(&desk, "2021-12-13 23:59")?;
    before.retain(|status| !matches!(status, DutyStatus::Open | DutyStatus::Upcoming));
    assert!(!before.is_empty() && before.iter().all(|status| matches!(status, DutyStatus::Void)), "{before:?}");
    for day in ["2021-12-12", "2021-12-13", "2021-12-14"] {
        let report = desk.report(day)?;
        assert_eq!((missed(&desk, day)?, report.missed.len()), (0, 0), "{day}");
    }
    // From then on they count.
    assert!(missed(&desk, "2021-12-16")? > 0);
    assert!(checks(&desk, "2021-12-16 23:59")?.contains(&DutyStatus::Missed));

    let void = desk.resident("r1", "2021-12-13 23:59")?.duties;
    let void = void.iter().find(|duty| duty.status == DutyStatus::Void).ok_or("no void check")?;
    let about = About::Duty { duty: void.duty.clone(), subject: void.subject.clone() };
    let as_of = AsOf::at(clock("2021-12-13 23:59")?);
    let why = desk.engine.explain(&Question { about, as_of, language: gridward::base::Language::English })?;
    assert!(why.text.contains("nobody could have known"), "{}", why.text);
    Ok(())
}

/// A grading of today reaches back too: yesterday's check shows up today, and not as missed.
#[test]
fn checks_of_yesterday_that_a_grading_brings_today_were_not_missed() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let stay = json!({"resident": "r1", "area": "610102001", "from": "2021-12-01", "until": "2021-12-10"});
    desk.say("2021-12-11 09:00", "stayReported", stay)?;
    desk.say("2021-12-15 23:00", "areaGraded", graded("high"))?;
    let stand = checks(&desk, "2021-12-15 23:59")?;
    assert!(stand.contains(&DutyStatus::Void) && !stand.contains(&DutyStatus::Missed), "{stand:?}");
    assert_eq!((missed(&desk, "2021-12-15")?, desk.report("2021-12-15")?.missed.len()), (0, 0));
    Ok(())
}

/// What was due already and not done stays missed, though the grading gives it another reason.
#[test]
fn checks_that_were_due_anyway_stay_missed() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.say("2021-12-11 08:00", "areaGraded", graded("medium"))?;
    let stay = json!({"resident": "r1", "area": "610102001", "from": "2021-12-01", "until": "2021-12-10"});
    desk.say("2021-12-11 09:00", "stayReported", stay)?;
    let order = json!({"resident": "r1", "plan": "home-14", "anchor": "2021-12-10", "basis": "order 1"});
    desk.say("2021-12-11 09:00", "measureOrdered", order)?;
    let (before, counted) = (checks(&desk, "2021-12-13 23:59")?, missed(&desk, "2021-12-13")?);
    assert!(counted > 0);
    desk.say("2021-12-15 10:00", "areaGraded", graded("high"))?;
    assert_eq!((checks(&desk, "2021-12-13 23:59")?, missed(&desk, "2021-12-13")?), (before, counted));
    Ok(())
}

/// An order of Saturday that is typed in on Monday: a check done all the same is done, the others are nobody's fault; the
/// check in whose time it was typed in is due.
#[test]
fn an_order_that_is_typed_in_late_misses_nothing() -> Outcome {
    let mut desk = Desk::of(lean("cn-2021-14")?)?;
    desk.small()?;
    let taken = json!({"resident": "r1", "temperature": "36.6", "channel": "door"});
    record(&mut desk.engine, "2021-12-12 07:00", "2021-12-12 07:00", "readingTaken", taken)?;
    let order = json!({"resident": "r1", "plan": "home-14", "anchor": "2021-12-10", "basis": "order 1"});
    record(&mut desk.engine, "2021-12-11 09:00", "2021-12-13 08:00", "measureOrdered", order)?;
    let stand = checks(&desk, "2021-12-13 23:59")?;
    assert!(!stand.contains(&DutyStatus::Void), "{stand:?}");
    let yesterday = checks(&desk, "2021-12-13 06:00")?;
    assert!(yesterday.contains(&DutyStatus::Done) && yesterday.contains(&DutyStatus::Void), "{yesterday:?}");
    assert_eq!(missed(&desk, "2021-12-12")?, 0);
    Ok(())
}
