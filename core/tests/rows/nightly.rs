//! What the meeting of every night is told: what was done, and what is for tomorrow.

use super::kit::{Desk, Outcome, clock, everywhere};
use super::services::deed;
use gridward::duty::DutyKind;
use gridward::report::{DutyCounts, Tally};
use serde_json::json;

fn counts(tally: &Tally, kind: DutyKind) -> DutyCounts {
    tally.duties.get(&kind).copied().unwrap_or_default()
}

/// Z10: every night what was done, and what is for tomorrow, by grid and in total; nothing is on both lists.
#[test]
fn z10_what_was_done_and_what_is_for_tomorrow() -> Outcome {
    let mut desk = Desk::new()?;
    for (place, home, resident) in [("b1", "h1", "r1"), ("b2", "h2", "r2")] {
        desk.place(place, "building", None)?;
        desk.home(home, place, &[resident])?;
        desk.grid(&format!("g-{place}"), &[place])?;
    }
    let ask = |request: &str, household: &str, day: u32| {
        let wanted = format!("2021-12-{day}T18:00:00+08:00");
        json!({"request": request, "household": household, "service": "shopping", "wantedBy": wanted})
    };
    for (request, household, day) in [("q1", "h1", 15), ("q2", "h1", 16), ("q3", "h2", 16), ("q4", "h2", 17)] {
        desk.say("2021-12-15 08:00", "requestMade", ask(request, household, day))?;
    }
    let bought = desk.errand("h1", "q1", "2021-12-15 09:00")?;
    desk.say("2021-12-15 11:30", "dutyDone", deed(&bought))?;
    let round = json!({
        "round": "n", "name": "n", "scope": [everywhere()], "teamSize": 1,
        "from": clock("2021-12-16 08:00")?, "until": clock("2021-12-16 20:00")?
    });
    desk.say("2021-12-15 20:00", "roundOpened", round)?;

    let report = desk.report("2021-12-15")?;
    let errands = |tally: &Tally| counts(tally, DutyKind::Errand);
    let grids: Vec<_> = report.by_grid.iter().map(|grid| errands(&grid.tally)).collect();
    let per_grid: Vec<_> = grids.iter().map(|errands| (errands.done, errands.open, errands.due_tomorrow)).collect();
    assert_eq!(per_grid, [(1, 1, 1), (0, 2, 1)]);
    let total = errands(&report.total);
    assert_eq!((total.done, total.minutes, total.missed, total.due_tomorrow), (1, 210, 0, 2));
    assert_eq!(counts(&report.total, DutyKind::ScreeningVisit).due_tomorrow, 2, "both doors of the round of tomorrow");
    assert_eq!(errands(&desk.report("2021-12-16")?.total).due_tomorrow, 1, "`q4` is due on the day after");
    Ok(())
}
