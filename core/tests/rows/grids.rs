//! Grids partition the households; coverage is complete or the gaps are named (D1, S3).

use crate::kit::{Desk, Outcome, in_grid, in_place};
use gridward::duty::DutyKind;
use gridward::engine::ReportQuery;
use gridward::grid::GapReason;
use gridward::screening::ScreeningState;
use serde_json::json;

const AT: &str = "2021-08-25 09:00";

/// D1: 36 grids with exactly one grid worker each; each screens its own grid, no household missed, no person missed.
#[test]
fn d1_thirty_six_grids_hold_every_household_once() -> Outcome {
    let mut desk = Desk::new()?;
    for n in 1..=36 {
        let (building, home) = (format!("b{n}"), format!("h{n}"));
        desk.place(&building, "building", None)?;
        desk.home(&home, &building, &[&format!("r{n}a"), &format!("r{n}b")])?;
        desk.grid(&format!("g{n}"), &[&building])?;
        desk.post("gridWorker", in_grid(&format!("g{n}")), &format!("w{n}"))?;
    }
    desk.round("k", AT, "2021-08-30 00:00", json!({}))?;
    let coverage = desk.coverage(AT)?;
    assert!(coverage.complete);
    assert_eq!((coverage.households, coverage.certificate.len()), (36, 36));
    for n in 1..=36 {
        assert_eq!(desk.to_do(&format!("w{n}"), AT)?, [(format!("h{n}"), DutyKind::ScreeningVisit)]);
    }
    let report = desk.report("2021-08-25")?;
    assert_eq!((report.grids, report.total.households, report.total.residents), (36, 36, 72));
    assert_eq!(report.posts.get(&"gridWorker".parse()?), Some(&36));
    let by_grid: u32 = report.by_grid.iter().map(|part| part.tally.residents).sum();
    assert_eq!(by_grid, 72);

    // Two grids over one house, and a house in none.
    desk.draw("2021-08-25 10:00", "g1", &["b1", "b2"])?;
    desk.draw("2021-08-25 10:00", "g3", &[])?;
    let both = GapReason::SeveralGrids { grids: vec!["g1".parse()?, "g2".parse()?] };
    let expected =
        [("h2".to_owned(), vec![both]), ("h3".to_owned(), vec![GapReason::NoGrid, GapReason::NobodyAnswers])];
    assert_eq!(desk.gaps("2021-08-25 11:00")?, expected);
    Ok(())
}

/// S3: all 1,174 households and 3,537 residents have a named responsible person, or the exact gaps are listed.
#[test]
fn s3_every_household_of_shennong_has_somebody_by_name() -> Outcome {
    let mut desk = Desk::new()?;
    let (mut homes, mut residents) = (0_u32, 0_u32);
    for compound in 0..9 {
        desk.place(&format!("p{compound}"), "compound", None)?;
        desk.grid(&format!("g{compound}"), &[&format!("p{compound}")])?;
    }
    for building in 0..74 {
        let id = format!("b{building}");
        desk.place(&id, "building", Some(&format!("p{}", building % 9)))?;
        desk.post("buildingChief", in_place(&id), &format!("w{building}"))?;
        // 1,174 households in 74 buildings: 64 buildings of 16 and 10 of 15.
        for _ in 0..if building < 64 { 16 } else { 15 } {
            homes += 1;
            // 3,537 residents in 1,174 households: three each, and fifteen of four.
            let people = if homes <= 15 { 4 } else { 3 };
            let names: Vec<String> = (0..people).map(|n| format!("r{}", residents + n)).collect();
            residents += people;
            desk.home(&format!("h{homes}"), &id, &names.iter().map(String::as_str).collect::<Vec<_>>())?;
        }
    }
    assert_eq!((homes, residents), (1_174, 3_537));
    let coverage = desk.coverage(AT)?;
    assert!(coverage.complete && coverage.gaps.is_empty());
    assert_eq!((coverage.households, coverage.certificate.len()), (1_174, 1_174));
    let named = |line: &gridward::grid::HouseholdCover| {
        line.grid.is_some() && line.answerable.as_ref().is_some_and(|a| a.post.as_str() == "buildingChief")
    };
    assert!(coverage.certificate.iter().all(named));
    let report = desk.report("2021-08-25")?;
    assert_eq!((report.compounds, report.buildings), (9, 74));
    assert_eq!((report.total.households, report.total.residents), (1_174, 3_537));

    // One chief goes: exactly the households of that building are gaps.
    let left = json!({"post": "buildingChief", "area": in_place("b73"), "worker": "w73"});
    desk.say("2021-08-25 10:00", "postLeft", left)?;
    let gaps = desk.gaps("2021-08-25 11:00")?;
    assert_eq!(gaps.len(), 15);
    assert!(gaps.iter().all(|(_, reasons)| *reasons == [GapReason::NobodyAnswers]));
    Ok(())
}

#[test]
fn a_grid_is_redrawn_in_the_middle_of_a_round() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.grid("g", &["b1"])?;
    desk.grid("g2", &["b2"])?;
    desk.post("gridWorker", in_grid("g"), "w1")?;
    desk.post("gridWorker", in_grid("g2"), "w2")?;
    desk.round("k", AT, "2021-08-30 00:00", json!({"scope": [in_grid("g"), in_grid("g2")]}))?;
    desk.visit("2021-08-25 10:00", "k", "h1", "answered", &["r1", "r2"])?;
    desk.visit("2021-08-25 10:30", "k", "h2", "noAnswer", &[])?;
    assert_eq!(desk.to_do("w1", "2021-08-25 11:00")?, [("h2".to_owned(), DutyKind::ScreeningRetry)]);

    // One household goes over to the other grid, alone.
    let redrawn = json!({"grid": "g2", "name": "g2", "places": ["b2"], "households": ["h2"]});
    desk.say("2021-08-25 11:30", "gridDrawn", redrawn)?;
    let at = "2021-08-25 12:00";
    assert!(desk.coverage("2021-08-25 11:00")?.complete && desk.coverage(at)?.complete);
    assert_eq!(desk.household("h2", at)?.cover.grid.map(|grid| grid.to_string()), Some("g2".to_owned()));
    assert_eq!(desk.state("h1", "k", at)?, ScreeningState::Verified);
    let status = desk.screening("h2", "k", at)?;
    assert_eq!((status.state, status.visits), (ScreeningState::RetryDue, 1));
    assert!(desk.to_do("w1", at)?.is_empty());
    let now = [("h2".to_owned(), DutyKind::ScreeningRetry), ("h3".to_owned(), DutyKind::ScreeningVisit)];
    assert_eq!(desk.to_do("w2", at)?, now);
    let progress = desk.report("2021-08-25")?.rounds;
    let progress = progress.first().ok_or("no round")?;
    assert_eq!((progress.households, progress.settled), (3, 1));
    Ok(())
}

#[test]
fn the_households_of_a_closed_grid_are_gaps_until_one_is_drawn_over_them() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.say("2021-08-25 10:00", "gridClosed", json!({"grid": "g"}))?;
    assert!(desk.coverage("2021-08-25 09:59")?.complete);
    let gaps = desk.gaps("2021-08-25 10:00")?;
    assert_eq!(gaps.len(), 3);
    assert!(gaps.iter().all(|(_, reasons)| *reasons == [GapReason::NoGrid]));
    assert_eq!(desk.refused("2021-08-25 10:30", "gridClosed", json!({"grid": "g"}))?, ["unknownGrid"]);
    desk.draw("2021-08-25 11:00", "new", &["p"])?;
    assert!(desk.coverage("2021-08-25 11:00")?.complete);
    assert_eq!(desk.report("2021-08-25")?.grids, 1);
    Ok(())
}

/// Whoever no single grid holds is asked for by name, so that the parts make up the whole.
#[test]
fn the_parts_of_a_report_make_up_the_whole() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.place("outside", "building", None)?;
    desk.home("h9", "outside", &["r9"])?;
    let part = |grids: Option<&[&str]>, ungridded: bool| -> Result<_, Box<dyn std::error::Error>> {
        let grids = grids.map(|grids| grids.iter().map(|grid| grid.parse()).collect::<Result<_, _>>()).transpose()?;
        let query = ReportQuery { date: "2021-08-25".parse()?, grids, ungridded, known_by: None };
        Ok(desk.engine.report(&query))
    };
    let whole = part(None, false)?;
    let (inside, outside) = (part(Some(&["g"]), false)?, part(Some(&[]), true)?);
    assert_eq!((whole.total.residents, inside.total.residents, outside.total.residents), (5, 4, 1));
    assert_eq!(inside.clone().join(outside.clone()), whole);
    assert_eq!(outside.join(inside), whole);
    Ok(())
}
