//! The rota as it stands: gaps with candidates, hours, tiredness; mending with the fewest changes.

use crate::kit::{Desk, Outcome, clock, is_covered_or_listed, one, policy, post, put, shift};
use gridward::rota::{Change, FatigueKind, Presence};
use serde_json::json;

const NOW: &str = "2020-02-09 12:00";

/// A rota is built, adopted, and covers every post; the next one reckons with it.
#[test]
fn a_rota_that_was_adopted_binds_the_next_one() -> Outcome {
    let mut desk = Desk::gate(6, 0)?;
    let first = desk.adopt(NOW, "2020-02-10", 7)?;
    assert!(first.gaps.is_empty() && first.proven);
    let policy = desk.engine.config().policy.clone();
    is_covered_or_listed(&desk.sheet(NOW, "2020-02-10", 7)?, &policy)?;
    // Built apart and recorded together: rest, nights and weeks hold across the two.
    let second = desk.adopt("2020-02-15 12:00", "2020-02-17", 7)?;
    assert!(second.gaps.is_empty());
    let sheet = desk.sheet("2020-02-15 12:00", "2020-02-10", 14)?;
    is_covered_or_listed(&sheet, &policy)?;
    assert_eq!(sheet.shifts.len(), 42);
    assert_eq!(desk.about_the_rota("2020-02-15 12:00")?, []);
    let planned: i64 = sheet.hours.iter().map(|line| line.planned).sum();
    assert_eq!(planned, 14 * 24 * 60);
    Ok(())
}

/// Somebody drops out: what they had goes to others, nothing else changes, and the answer is ready to be recorded.
#[test]
fn a_rota_is_mended_with_the_fewest_changes() -> Outcome {
    let mut desk = Desk::gate(8, 0)?;
    let rota = desk.adopt(NOW, "2020-02-10", 7)?;
    let worker = rota.placements.first().map(|it| it.worker.clone()).ok_or("nobody")?;
    let (from, had) = (clock(NOW)?, rota.placements.iter().filter(|it| it.worker == worker).count());
    let asked = desk.repair(NOW, "2020-02-10", 7, Some(Change::Away { worker: worker.clone(), from, to: None }))?;
    assert_eq!((asked.freed.len(), asked.changes), (had, u32::try_from(had)?), "each shift to one person");
    assert!(asked.proven && asked.gaps.is_empty());
    // The same where the log says it, and the holder's shifts count as taken off.
    let away = json!([{"from": "2020-02-09T12:00:00+08:00", "to": "2020-03-01T00:00:00+08:00"}]);
    desk.say(NOW, "availabilityStated", json!({"worker": worker, "away": away}))?;
    assert!(!desk.about_the_rota(NOW)?.is_empty(), "somebody is away on own shifts");
    let mended = desk.repair(NOW, "2020-02-10", 7, None)?;
    assert_eq!((mended.planned.placements.len(), mended.planned.withdrawn.len()), (had, had));
    desk.say(NOW, "shiftsPlanned", serde_json::to_value(&mended.planned)?)?;
    let policy = desk.engine.config().policy.clone();
    is_covered_or_listed(&desk.sheet(NOW, "2020-02-10", 7)?, &policy)?;
    assert_eq!(desk.about_the_rota(NOW)?, []);
    Ok(())
}

/// At a gap everybody is named with what bars them, or as free.
#[test]
fn a_gap_names_its_candidates() -> Outcome {
    let needs = json!([{"people": 1, "skill": "nurse"}]);
    let mut desk = Desk::of(policy(&json!([post("gate", "three-even", &needs)]), &json!({}))?)?;
    desk.enrol("w", 4, 3)?;
    let away = json!([{"from": "2020-02-09T00:00:00+08:00", "to": "2020-02-20T00:00:00+08:00"}]);
    desk.say(NOW, "availabilityStated", json!({"worker": "w01", "away": away}))?;
    desk.plan(NOW, &[put("gate", "2020-02-10", "night", "w00")])?;
    let sheet = desk.sheet(NOW, "2020-02-10", 1)?;
    let early = sheet.shifts.get(1).ok_or("no shift")?;
    let gap = early.gaps.first().ok_or("no gap")?;
    let bars: Vec<(String, String)> = gap
        .because
        .because
        .iter()
        .map(|because| {
            (because.rule.to_string(), because.because.first().map(|it| it.rule.to_string()).unwrap_or_default())
        })
        .collect();
    let expected = [
        ("rota.barred", "rota.rest"),
        ("rota.barred", "rota.away"),
        ("rota.couldServe", ""),
        ("rota.barred", "rota.lacksSkill"),
    ];
    assert_eq!(bars, expected.map(|(one, other)| (one.to_owned(), other.to_owned())));
    Ok(())
}

/// Hours that were worked, shifts that were missed, and tiredness that adds up from its terms (D7).
#[test]
fn hours_and_tiredness_are_told() -> Outcome {
    let mut desk = Desk::of(policy(&json!([post("gate", "three-even", &one())]), &json!({"limits": {"rest": 0}}))?)?;
    desk.enrol("w", 2, 0)?;
    // Half a month in a row: fifteen early shifts.
    let days: Vec<String> = (10..25).map(|day| format!("2020-02-{day}")).collect();
    let plan: Vec<_> = days.iter().map(|day| put("gate", day, "early", "w00")).collect();
    desk.plan(NOW, &plan)?;
    for day in &days {
        let early = shift("gate", day, "early");
        desk.comes(&format!("{day} 08:00"), "w00", &early)?;
        desk.goes(&format!("{day} 16:00"), "w00", &early)?;
    }
    let sheet = desk.sheet("2020-02-24 18:00", "2020-02-10", 15)?;
    let [line] = sheet.hours.as_slice() else { return Err(format!("{:?}", sheet.hours).into()) };
    assert_eq!((line.shifts, line.nights, line.missed, line.planned, line.worked), (15, 0, 0, 7200, 7200));
    // Fifteen days since the last free one, and 56 hours in seven days, of which 40 tire nobody.
    let terms: Vec<(FatigueKind, i64, i64)> =
        line.fatigue.terms.iter().map(|term| (term.kind, term.count, term.points)).collect();
    assert_eq!(terms, [(FatigueKind::Hours, 16, 16), (FatigueKind::Days, 15, 15)]);
    assert_eq!(line.because.rule.to_string(), "rota.fatigue");
    // Somebody who never came has missed the shift and worked nothing.
    desk.plan("2020-02-24 18:00", &[put("gate", "2020-02-25", "early", "w01")])?;
    let sheet = desk.sheet("2020-02-25 16:00", "2020-02-25", 1)?;
    let line = sheet.hours.first().ok_or("nobody")?;
    assert_eq!((line.missed, line.planned, line.worked), (1, 480, 0));
    let running = desk.sheet("2020-02-25 09:00", "2020-02-25", 1)?;
    let holder = running.shifts.get(1).and_then(|shift| shift.holders.first()).ok_or("nobody")?;
    assert_eq!(holder.presence, Presence::Absent);
    assert_eq!(running.uncovered.len(), 1);
    Ok(())
}

/// The report of a night counts the shifts that ended by then, and hours to the midnight between.
#[test]
fn the_nightly_report_counts_shifts_and_hours() -> Outcome {
    let mut desk = Desk::gate(4, 0)?;
    let turns = |day: &str, workers: [&str; 3]| {
        ["night", "early", "late"]
            .into_iter()
            .zip(workers)
            .map(|(turn, it)| put("gate", day, turn, it))
            .collect::<Vec<_>>()
    };
    desk.plan(NOW, &turns("2020-02-10", ["w00", "w01", "w02"]))?;
    desk.plan(NOW, &turns("2020-02-11", ["w03", "w00", "w01"]))?;
    let key = |day: &str, turn: &str| shift("gate", day, turn);
    desk.comes("2020-02-10 00:00", "w00", &key("2020-02-10", "night"))?;
    desk.goes("2020-02-10 08:00", "w00", &key("2020-02-10", "night"))?;
    // Nobody comes early; late somebody comes and stays until past midnight.
    desk.comes("2020-02-10 16:00", "w02", &key("2020-02-10", "late"))?;
    desk.goes("2020-02-11 00:30", "w02", &key("2020-02-10", "late"))?;
    let first = desk.report("2020-02-10")?;
    let counts = first.total.shifts;
    assert_eq!((counts.covered, counts.uncovered, counts.served, counts.missed), (2, 1, 2, 1));
    assert_eq!(counts.minutes, 16 * 60);
    let second = desk.report("2020-02-11")?.total.shifts;
    assert_eq!((second.covered, second.uncovered, second.missed, second.minutes), (0, 3, 3, 30));
    // Partial reports join to the same.
    assert_eq!(first.clone().join(first.clone()).total, first.total);
    Ok(())
}
