//! Rounds: four of them, narrowing ones, and how far they have come (N1, Z5, H4).

use crate::kit::{Desk, Outcome, in_place, visit};
use gridward::community::FindingKind;
use gridward::duty::{DutyKind, DutyStatus};
use gridward::screening::ScreeningState;
use serde_json::json;

/// N1: four rounds in about a week each from 15 December 2021, teams of two, every door, every person.
#[test]
fn n1_four_rounds_with_their_dates_and_team_size() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let days = ["2021-12-15", "2021-12-22", "2021-12-29", "2022-01-05", "2022-01-12"];
    for (n, pair) in days.windows(2).enumerate() {
        let [from, until] = pair else { continue };
        let id = format!("k{}", n + 1);
        desk.round(&id, &format!("{from} 08:00"), &format!("{until} 08:00"), json!({}))?;
        for (home, residents) in [("h1", ["r1", "r2"].as_slice()), ("h2", &["r3"])] {
            desk.visit(&format!("{from} 10:00"), &id, home, "answered", residents)?;
        }
    }
    let report = desk.report("2022-01-11")?;
    let rounds: Vec<_> = report.rounds.iter().map(|r| (r.team_size, r.households, r.settled)).collect();
    assert_eq!(rounds, [(2, 3, 2); 4]);
    assert_eq!(desk.household("h1", "2022-01-11 09:00")?.screening.len(), 4);
    // The household that nobody visited is listed as missed, round for round.
    assert_eq!(
        desk.statuses("h3", DutyKind::ScreeningVisit, "2022-01-11 09:00")?,
        [DutyStatus::Missed, DutyStatus::Missed, DutyStatus::Missed, DutyStatus::Open,]
    );

    let late = visit("k1", "h3", "door", "noAnswer", &[]);
    assert_eq!(desk.refused("2021-12-22 08:00", "visitRecorded", late)?, ["outsideRound"]);
    let unknown = visit("k9", "h3", "door", "noAnswer", &[]);
    assert_eq!(desk.refused("2021-12-22 09:00", "visitRecorded", unknown)?, ["unknownRound"]);
    for size in [0, 10] {
        let times = ("2022-01-12T08:00:00+08:00", "2022-01-19T08:00:00+08:00");
        let scope = [json!({"type": "community"})];
        let data = json!({
            "round": "k5", "name": "k5", "scope": scope, "from": times.0, "until": times.1, "teamSize": size
        });
        assert_eq!(desk.refused("2022-01-12 08:00", "roundOpened", data)?, ["teamSize"]);
    }
    Ok(())
}

/// Z5: the range narrows step by step: the next round takes only what the one before has left open.
#[test]
fn z5_the_next_round_takes_what_is_still_open() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.round("k1", "2021-08-25 08:00", "2021-08-27 00:00", json!({}))?;
    desk.visit("2021-08-25 09:00", "k1", "h1", "answered", &["r1", "r2"])?;
    desk.visit("2021-08-25 09:30", "k1", "h2", "noAnswer", &[])?;
    desk.round("k2", "2021-08-27 08:00", "2021-08-29 00:00", json!({"narrows": "k1"}))?;
    let at = "2021-08-27 09:00";
    assert!(desk.state("h1", "k2", at).is_err(), "h1 was settled");
    assert_eq!(desk.state("h2", "k2", at)?, ScreeningState::NotStarted);
    assert_eq!(desk.state("h3", "k2", at)?, ScreeningState::NotStarted);
    let settled = visit("k2", "h1", "door", "noAnswer", &[]);
    assert_eq!(desk.refused(at, "visitRecorded", settled)?, ["notInScope"]);

    desk.visit(at, "k2", "h2", "answered", &["r3"])?;
    desk.round("k3", "2021-08-29 08:00", "2021-08-31 00:00", json!({"narrows": "k2"}))?;
    let at = "2021-08-29 09:00";
    assert_eq!(desk.state("h3", "k3", at)?, ScreeningState::NotStarted);
    for settled in ["h1", "h2"] {
        assert!(desk.state(settled, "k3", at).is_err(), "{settled} was settled in an earlier round");
    }
    let rounds: Vec<_> = desk.report("2021-08-29")?.rounds.iter().map(|r| (r.households, r.settled)).collect();
    assert_eq!(rounds, [(3, 1), (2, 1), (1, 0)]);
    // Being settled in the narrower round does not take a household out of it.
    assert_eq!(desk.state("h2", "k2", at)?, ScreeningState::Verified);
    Ok(())
}

#[test]
fn a_round_has_only_the_households_of_its_scope() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.round("k", "2021-08-25 08:00", "2021-08-27 00:00", json!({"scope": [in_place("b2")]}))?;
    let outside = visit("k", "h1", "door", "noAnswer", &[]);
    assert_eq!(desk.refused("2021-08-25 09:00", "visitRecorded", outside.clone())?, ["notInScope"]);
    assert!(desk.to_do("chief-1", "2021-08-25 09:00")?.is_empty());
    assert_eq!(desk.to_do("chief-2", "2021-08-25 09:00")?, [("h3".to_owned(), DutyKind::ScreeningVisit)]);
    let nowhere = json!({
        "round": "x", "name": "x", "scope": [in_place("no-such")], "teamSize": 2,
        "from": "2021-08-25T08:00:00+08:00", "until": "2021-08-25T08:00:00+08:00"
    });
    let reasons = desk.refused("2021-08-25 09:00", "roundOpened", nowhere)?;
    assert_eq!(reasons, ["unknownPlace", "endsBeforeStart"]);
    Ok(())
}

/// Screening follows the household: who moves out of the area of a round stays in it until it is settled, or until a round
/// over the new area takes it over.
#[test]
fn a_household_that_moves_out_of_a_round_is_not_lost() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.round("k", "2021-08-25 08:00", "2021-08-30 00:00", json!({"scope": [in_place("b1")]}))?;
    desk.visit("2021-08-25 09:00", "k", "h1", "noAnswer", &[])?;
    desk.visit("2021-08-25 09:10", "k", "h2", "answered", &["r3"])?;
    for (household, door) in [("h1", "8"), ("h2", "9")] {
        let data = json!({"household": household, "place": "b2", "door": door});
        desk.say("2021-08-26 09:00", "addressChanged", data)?;
    }
    let at = "2021-08-26 10:00";
    let status = desk.screening("h1", "k", at)?;
    assert_eq!(status.state, ScreeningState::RetryDue);
    assert!(status.because.because.iter().any(|reason| reason.rule == "screening.leftScope"), "{:?}", status.because);
    assert_eq!(desk.found(FindingKind::ScopeLeft, at)?, ["h1"], "h2 is settled");
    assert!(desk.to_do("chief-2", at)?.contains(&("8".to_owned(), DutyKind::ScreeningRetry)));
    let progress = |day: &str| -> Result<Vec<(u32, u32)>, Box<dyn std::error::Error>> {
        Ok(desk.report(day)?.rounds.iter().map(|round| (round.households, round.settled)).collect())
    };
    assert_eq!((progress("2021-08-25")?, progress("2021-08-26")?), (vec![(2, 1)], vec![(2, 1)]));

    // A round over the new building takes it over.
    let mut other = desk.device("other")?;
    other.round("k2", "2021-08-27 08:00", "2021-08-29 00:00", json!({"scope": [in_place("b2")]}))?;
    let at = "2021-08-27 09:00";
    assert!(other.state("h1", "k", at).is_err());
    assert_eq!(other.state("h1", "k2", at)?, ScreeningState::NotStarted);
    assert_eq!(other.state("h2", "k", at)?, ScreeningState::Verified);
    assert!(other.found(FindingKind::ScopeLeft, at)?.is_empty());
    // Without one it is visited at its new door.
    desk.visit(at, "k", "h1", "answered", &["r1", "r2"])?;
    assert_eq!(desk.state("h1", "k", "2021-08-27 10:00")?, ScreeningState::Verified);
    assert!(desk.found(FindingKind::ScopeLeft, "2021-08-27 10:00")?.is_empty());
    // Who comes into the building is in the round, and who comes after it is not.
    let back = json!({"household": "h3", "place": "b1", "door": "1"});
    desk.say("2021-08-28 09:00", "addressChanged", back)?;
    assert_eq!(desk.state("h3", "k", "2021-08-28 10:00")?, ScreeningState::NotStarted);
    Ok(())
}

/// A grid that is redrawn takes households out of a round over it: they stay in the round.
#[test]
fn a_round_over_a_grid_keeps_whom_the_grid_loses() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.round("k", "2021-08-25 08:00", "2021-08-30 00:00", json!({"scope": [crate::kit::in_grid("g")]}))?;
    desk.draw("2021-08-26 09:00", "g", &["b1"])?;
    assert_eq!(desk.state("h3", "k", "2021-08-26 10:00")?, ScreeningState::NotStarted);
    assert_eq!(desk.found(FindingKind::ScopeLeft, "2021-08-26 10:00")?, ["h3"]);
    assert_eq!(desk.report("2021-08-26")?.rounds.first().map(|round| round.households), Some(3));
    Ok(())
}

/// A visit that another device recorded after the end of the round is kept, and somebody must look at it.
#[test]
fn a_visit_outside_its_round_is_a_finding() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let mut away = desk.device("away")?;
    away.round("k", "2021-08-25 08:00", "2021-08-30 00:00", json!({}))?;
    away.visit("2021-08-28 09:00", "k", "h1", "noAnswer", &[])?;
    desk.round("k", "2021-08-26 08:00", "2021-08-27 00:00", json!({}))?;
    desk.sync(&mut away)?;
    assert_eq!(desk.found(FindingKind::VisitOutsideRound, "2021-08-29 09:00")?, ["h1"]);
    assert_eq!(desk.household("h1", "2021-08-29 09:00")?.file.visits.0.len(), 1);
    Ok(())
}

/// H4: 25 to 30 January: every stairwell is visited, then those who were not home are called; the progress of the
/// campaign is known each evening.
#[test]
fn h4_the_progress_of_a_campaign_is_known_each_evening() -> Outcome {
    let mut desk = Desk::new()?;
    desk.place("p", "compound", None)?;
    desk.grid("g", &["p"])?;
    // Twelve stairwells of ten homes, two stairwells a day: the shape of the 430, small enough for a test.
    for stairwell in 0..12 {
        desk.place(&format!("s{stairwell}"), "stairwell", Some("p"))?;
        for home in 0..10 {
            let (id, resident) = (format!("h{stairwell}-{home}"), format!("r{stairwell}-{home}"));
            desk.home(&id, &format!("s{stairwell}"), &[&resident])?;
        }
    }
    desk.round("k", "2020-01-25 08:00", "2020-02-01 00:00", json!({"teamSize": 3}))?;
    for stairwell in 0..12 {
        let day = 25 + stairwell / 2;
        for home in 0..10 {
            let (id, resident) = (format!("h{stairwell}-{home}"), format!("r{stairwell}-{home}"));
            let at = format!("2020-01-{day} 14:{:02}", home * 5);
            if home == 9 {
                desk.visit(&at, "k", &id, "noAnswer", &[])?;
            } else {
                desk.visit(&at, "k", &id, "answered", &[&resident])?;
            }
        }
    }
    let mut evenings = Vec::new();
    for day in 25..=30 {
        let report = desk.report(&format!("2020-01-{day}"))?;
        let progress = report.rounds.first().ok_or("no round")?;
        let visits = report.total.duties.get(&DutyKind::ScreeningVisit).copied().unwrap_or_default();
        evenings.push((progress.households, progress.settled, visits.done));
    }
    let expected = [(120, 18, 20), (120, 36, 20), (120, 54, 20), (120, 72, 20), (120, 90, 20), (120, 108, 20)];
    assert_eq!(evenings, expected);

    // Then the calls to those who were not home.
    for stairwell in 0..12 {
        let (id, resident) = (format!("h{stairwell}-9"), format!("r{stairwell}-9"));
        desk.call("2020-01-31 10:00", "k", &id, "answered", &[&resident])?;
    }
    let report = desk.report("2020-01-31")?;
    let progress = report.rounds.first().ok_or("no round")?;
    assert_eq!((progress.settled, progress.team_size), (120, 3));
    Ok(())
}

/// No household leaves a running round silently: a building that is closed, or moved out of the area, leaves its
/// households in the round until they are settled or another round takes them over, and somebody must look.
#[test]
fn a_round_keeps_the_households_of_a_place_that_is_closed_or_moved() -> Outcome {
    let compound = json!({"scope": [in_place("p")]});
    let moved = ("placeChanged", json!({"place": "b1", "topLevel": true}));
    let closed = ("placeClosed", json!({"place": "b1"}));
    for (kind, data) in [moved, closed] {
        let mut desk = Desk::new()?;
        desk.small()?;
        desk.round("k", "2021-08-25 08:00", "2021-08-30 00:00", compound.clone())?;
        desk.visit("2021-08-25 09:00", "k", "h1", "noAnswer", &[])?;
        desk.visit("2021-08-25 09:10", "k", "h2", "answered", &["r3"])?;
        // A round that begins later does not have them.
        desk.round("k2", "2021-08-27 08:00", "2021-08-29 00:00", compound.clone())?;
        desk.say("2021-08-26 09:00", kind, data)?;
        let at = "2021-08-26 10:00";
        let status = desk.screening("h1", "k", at)?;
        assert_eq!(status.state, ScreeningState::RetryDue, "{kind}");
        let left = status.because.because.iter().find(|reason| reason.rule == "screening.leftScope");
        assert_eq!(left.map(|left| left.facts.len()), Some(1), "{kind}: the reason cites what took the place away");
        assert_eq!(desk.found(FindingKind::ScopeLeft, at)?, ["h1"], "{kind}: h2 is settled");
        let found = desk.findings(FindingKind::ScopeLeft, at)?;
        assert!(found.iter().all(|finding| !finding.because.facts.is_empty()), "{kind}");
        let progress = desk.report("2021-08-26")?.rounds;
        assert_eq!(progress.first().map(|round| (round.households, round.settled)), Some((3, 1)), "{kind}");
        assert!(desk.screening("h1", "k2", "2021-08-27 09:00").is_err(), "{kind}");
        // Settled, or moved with its household to a door that a later round has: nothing is left to look at.
        let door = json!({"household": "h1", "place": "b2", "door": "8"});
        desk.say("2021-08-27 10:00", "addressChanged", door)?;
        assert_eq!(desk.state("h1", "k2", "2021-08-27 11:00")?, ScreeningState::NotStarted, "{kind}");
        assert!(desk.found(FindingKind::ScopeLeft, "2021-08-27 11:00")?.is_empty(), "{kind}");
    }
    Ok(())
}
