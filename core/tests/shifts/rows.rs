//! The field reports about rotas and people, row by row, with their numbers.

use crate::kit::{Desk, FOUNDED, Outcome, is_covered_or_listed, policy, post, put, shift};
use gridward::community::AsOf;
use gridward::engine::WorkforceQuery;
use gridward::grid::WorkerRole;
use serde_json::{Value, json};

const NOW: &str = "2020-02-09 12:00";

/// S20: more than 80 volunteers on one test site for one day, each counter manned, and every place that is not is listed.
#[test]
fn s20_eighty_volunteers_on_a_test_site() -> Outcome {
    let open = ["morning", "afternoon"];
    let counter = |id: &str, people: u32| {
        let nurse = json!({"turns": open, "people": 1, "skill": "nurse"});
        post(id, "four-uneven", &json!([{"turns": open, "people": people}, nurse]))
    };
    // Registering, swabbing at four tables, keeping order, bringing the old: 42 places in each of two turns.
    let posts = json!([
        counter("register", 7),
        counter("table-1", 4),
        counter("table-2", 4),
        counter("table-3", 4),
        counter("table-4", 4),
        counter("queue", 9),
        counter("escort", 3),
    ]);
    let mut desk = Desk::of(policy(&posts, &json!({}))?)?;
    desk.enrol("w", 84, 14)?;
    let rota = desk.adopt(NOW, "2020-02-10", 1)?;
    assert_eq!((rota.placements.len(), rota.gaps.len(), rota.proven), (84, 0, true));
    let who: std::collections::BTreeSet<_> = rota.placements.iter().map(|it| &it.worker).collect();
    assert_eq!(who.len(), 84, "nobody serves twice within the hours of rest");
    let book = desk.engine.config().policy.clone();
    is_covered_or_listed(&desk.sheet(NOW, "2020-02-10", 1)?, &book)?;
    // One nurse less: one place is open, and everybody is named at it.
    desk.say(NOW, "workerLeft", json!({"worker": "w00"}))?;
    let mended = desk.repair(NOW, "2020-02-10", 1, None)?;
    assert!(mended.proven);
    assert_eq!(mended.gaps.iter().map(|gap| gap.gap.missing).sum::<u16>(), 1);
    assert!(mended.gaps.iter().all(|gap| gap.gap.barred.len() == 83));
    Ok(())
}

/// S21: 11 exits with 12 extra guards: with two turns of a day each exit has a guard while it is open, as far as 12 people
/// can, and what they cannot is listed.
#[test]
fn s21_eleven_exits_and_twelve_guards() -> Outcome {
    let needs = json!([{"turns": ["early"], "people": 1}]);
    let exits: Vec<Value> = (1..12)
        .map(|exit| {
            let mut exit = post(&format!("exit-{exit:02}"), "three-even", &needs);
            if let Some(exit) = exit.as_object_mut() {
                exit.insert("team".to_owned(), json!("guards"));
            }
            exit
        })
        .collect();
    let mut desk = Desk::of(policy(&json!(exits), &json!({}))?)?;
    desk.enrol("v", 5, 0)?;
    for guard in 0..12 {
        let data = json!({"worker": format!("guard-{guard:02}"), "role": "volunteer", "teams": ["guards"]});
        desk.say(FOUNDED, "workerEnrolled", data)?;
    }
    // One day: all eleven are guarded, by guards alone, and the twelfth can stand in.
    let day = desk.build(NOW, "2020-02-10", 1)?;
    assert_eq!((day.placements.len(), day.gaps.len()), (11, 0));
    assert!(day.placements.iter().all(|it| it.worker.as_str().starts_with("guard-")));
    // A week is 77 shifts; twelve people with a free day in seven can give 72: five stay open, and no rota avoids it.
    let week = desk.adopt(NOW, "2020-02-10", 7)?;
    let open: u16 = week.gaps.iter().map(|gap| gap.gap.missing).sum();
    assert_eq!((week.placements.len(), open, week.proven), (72, 5, true));
    let book = desk.engine.config().policy.clone();
    is_covered_or_listed(&desk.sheet(NOW, "2020-02-10", 7)?, &book)?;
    Ok(())
}

/// D2: 145 members and 52 residents, 197 people on duty by 9 February, in teams for vanguard, patrol and errands, with
/// counsellors among them. The heads are counted as they were on any day.
#[test]
fn d2_a_hundred_and_ninety_seven_people_on_duty() -> Outcome {
    let mut book = policy(&json!([]), &json!({}))?;
    let label = |id: &str| json!({"id": id, "title": {"en": id, "zh": id}});
    book.grid.worker_teams = serde_json::from_value(json!(["vanguard", "patrol", "errands"].map(label)))?;
    book.grid.skills = serde_json::from_value(json!(["counselling"].map(label)))?;
    let mut desk = Desk::of(book)?;
    for number in 0..197 {
        let team = ["vanguard", "patrol", "errands"].get(number % 3).copied().unwrap_or_default();
        let skills = if number % 50 == 7 { json!(["counselling"]) } else { json!([]) };
        let data = json!({
            "worker": format!("d{number:03}"), "role": "volunteer", "member": number < 145, "teams": [team],
            "skills": skills,
        });
        let at = if number < 150 { "2020-02-05 08:00" } else { "2020-02-09 08:00" };
        desk.say(at, "workerEnrolled", data)?;
    }
    let heads = |at: &str| -> Result<_, Box<dyn std::error::Error>> {
        Ok(desk.engine.workforce(&WorkforceQuery::all(AsOf::at(crate::kit::clock(at)?))).heads)
    };
    let (before, on_the_day) = (heads("2020-02-08 20:00")?, heads("2020-02-09 20:00")?);
    assert_eq!((before.all, before.members), (150, 145));
    assert_eq!((on_the_day.all, on_the_day.members), (197, 145));
    assert_eq!(on_the_day.teams.values().copied().collect::<Vec<_>>(), [65, 66, 66]);
    assert_eq!(on_the_day.skills.values().copied().collect::<Vec<_>>(), [4]);
    Ok(())
}

/// D3: the elders' team grows from 6 to 20; four of them are born after 1990. Whoever has left is on no rota any more.
#[test]
fn d3_a_team_that_grows() -> Outcome {
    let mut book = policy(&json!([]), &json!({}))?;
    let elders = json!([{"id": "elders", "title": {"en": "elders", "zh": "夕阳红"}}]);
    book.grid.worker_teams = serde_json::from_value(elders)?;
    let mut on_post = post("gate", "three-even", &json!([{"turns": ["early"], "people": 1}]));
    if let Some(post) = on_post.as_object_mut() {
        post.insert("team".to_owned(), json!("elders"));
    }
    book.rota.posts = serde_json::from_value(json!([on_post]))?;
    let mut desk = Desk::of(book)?;
    for number in 0..20 {
        let born = if (10..14).contains(&number) { 1991 + number - 10 } else { 1950 + number };
        let data = json!({
            "worker": format!("e{number:02}"), "role": "volunteer", "teams": ["elders"], "birthYear": born,
        });
        desk.say(if number < 6 { "2020-02-01 08:00" } else { "2020-02-06 08:00" }, "workerEnrolled", data)?;
    }
    let asked = |at: &str, born_from: Option<u16>| -> Result<usize, Box<dyn std::error::Error>> {
        let mut query = WorkforceQuery::all(AsOf::at(crate::kit::clock(at)?));
        (query.team, query.born_from, query.role) = (Some("elders".parse()?), born_from, Some(WorkerRole::Volunteer));
        Ok(desk.engine.workforce(&query).workers.len())
    };
    assert_eq!([asked("2020-02-05 08:00", None)?, asked(NOW, None)?, asked(NOW, Some(1991))?], [6, 20, 4]);
    let who = |desk: &Desk| -> Result<std::collections::BTreeSet<String>, Box<dyn std::error::Error>> {
        let rota = desk.build(NOW, "2020-02-10", 28)?;
        Ok(rota.placements.iter().map(|it| it.worker.to_string()).collect())
    };
    assert_eq!(who(&desk)?.len(), 20, "everybody gets a share of 28 mornings");
    desk.say(NOW, "workerLeft", json!({"worker": "e03"}))?;
    assert!(!who(&desk)?.contains("e03"));
    Ok(())
}

/// D7: "half a month in a row: people are tired". Over fifteen days the rota gives nobody more days in a row than the six
/// that it allows, and covers the gate all the same.
#[test]
fn d7_half_a_month_in_a_row() -> Outcome {
    let mut desk = Desk::gate(5, 0)?;
    let rota = desk.adopt(NOW, "2020-02-10", 15)?;
    assert!(rota.gaps.is_empty());
    let book = desk.engine.config().policy.clone();
    let sheet = desk.sheet("2020-02-24 23:00", "2020-02-10", 15)?;
    is_covered_or_listed(&sheet, &book)?;
    let most = sheet
        .hours
        .iter()
        .flat_map(|line| &line.fatigue.terms)
        .filter(|term| term.kind == gridward::rota::FatigueKind::Days && term.count > 6);
    assert_eq!(most.count(), 0, "nobody serves more than six days in a row");
    Ok(())
}

/// N10: one way in and out, two checkpoints, three shifts, 24 hours. Seven people with one free day in
/// seven man both all day for four weeks; with six, what stays open is listed.
#[test]
fn n10_two_checkpoints_in_three_shifts() -> Outcome {
    for (people, all) in [(7, true), (6, false)] {
        let gates =
            json!([post("in", "three-even", &crate::kit::one()), post("out", "three-even", &crate::kit::one())]);
        let mut desk = Desk::of(policy(&gates, &json!({}))?)?;
        desk.enrol("w", people, 0)?;
        let rota = desk.adopt(NOW, "2020-02-10", 28)?;
        let sheet = desk.sheet(NOW, "2020-02-10", 28)?;
        assert_eq!(sheet.shifts.len(), 2 * 3 * 28);
        let book = desk.engine.config().policy.clone();
        is_covered_or_listed(&sheet, &book)?;
        assert_eq!(rota.gaps.is_empty(), all);
        // The shifts of each post follow each other without a minute between.
        for gate in ["in", "out"] {
            let shifts: Vec<_> = sheet.shifts.iter().filter(|it| it.shift.post.as_str() == gate).collect();
            assert!(shifts.iter().zip(shifts.iter().skip(1)).all(|(one, next)| one.ends == next.begins));
        }
    }
    Ok(())
}

/// N8, S20: what is said about somebody's hours holds for the rota that is built, and a shift outside them is refused.
#[test]
fn n8_volunteers_come_when_they_can() -> Outcome {
    let mut desk = Desk::gate(3, 0)?;
    let weekend = json!({"hours": [{"weekdays": [6, 7], "from": "08:00", "until": "20:00"}]});
    desk.say(NOW, "availabilityStated", json!({"worker": "w02", "offer": weekend}))?;
    let data = json!({"placements": [put("gate", "2020-02-14", "early", "w02")]});
    assert_eq!(desk.refused(NOW, "shiftsPlanned", data)?, ["shiftAgainstRules"]);
    desk.plan(NOW, &[put("gate", "2020-02-15", "early", "w02")])?;
    let held = desk.sheet(NOW, "2020-02-15", 1)?;
    let key = serde_json::to_value(held.shifts.get(1).map(|it| &it.shift))?;
    assert_eq!(key, shift("gate", "2020-02-15", "early"));
    Ok(())
}
