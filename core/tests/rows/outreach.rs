//! What people are told, and that no point is left out (D8).

use super::kit::{Desk, Outcome, clock, in_place, lean};
use gridward::community::{AsOf, FindingKind};
use gridward::outreach::{OutreachKind, PointKind};
use serde_json::{Value, json};
use std::collections::BTreeMap;

fn at(kind: &str, id: &str) -> Value {
    json!({"type": kind, "id": id})
}

fn given(outreach: &str, kind: &str, count: u32, target: &Value, squad: Option<&str>) -> Value {
    json!({"outreach": outreach, "kind": kind, "count": count, "target": target, "squad": squad})
}

/// Seven squads with a grid worker each, 36 grids, 17 turn-back points and a few shops.
fn desk() -> Result<Desk, Box<dyn std::error::Error>> {
    let mut policy = lean("cn-2021-14")?;
    policy.outreach = serde_json::from_value(json!({"covered": [
        {"points": "gridPoint", "by": ["notice", "slogan"]},
        {"points": "turnBack", "by": ["notice"]},
        {"points": "shop", "by": ["notice"]}
    ]}))?;
    let mut desk = Desk::of(policy)?;
    for grid in 1..=36 {
        let (place, grid) = (format!("c{grid}"), format!("g{grid}"));
        desk.place(&place, "compound", None)?;
        desk.grid(&grid, &[&place])?;
    }
    for squad in 1..=7 {
        let leader = format!("leader-{squad}");
        desk.post("gridWorker", at("grid", &format!("g{squad}")), &leader)?;
        let data = json!({"squad": format!("s{squad}"), "members": [leader]});
        desk.say("2020-02-01 08:00", "squadFormed", data)?;
    }
    for gate in 1..=17 {
        let guards = in_place(&format!("c{gate}"));
        let data = json!({"gate": format!("t{gate}"), "name": "x", "guards": guards, "kind": "turnBack"});
        desk.say("2020-02-01 08:00", "gateOpened", data)?;
    }
    for shop in 1..=5 {
        let (id, place) = (format!("shop{shop}"), format!("c{shop}"));
        let data = json!({"household": id, "place": place, "door": id, "premises": "commercial"});
        desk.say("2020-02-01 08:00", "householdRegistered", data)?;
    }
    Ok(desk)
}

/// D8: 7 squads led by grid workers, 83 notices, 1,645 leaflets, 1,000+ messages, 31 slogans; all grid points, turn-back
/// points and shops covered.
#[test]
fn d8_notices_leaflets_messages_slogans_and_every_point_covered() -> Outcome {
    let mut desk = desk()?;
    // 36 grids, 17 turn-back points and 5 shops with a notice each, and 25 more at markets of the first compound.
    let points = (1..=36).map(|grid| at("grid", &format!("g{grid}")));
    let points = points.chain((1..=17).map(|gate| at("gate", &format!("t{gate}"))));
    let points: Vec<Value> = points.chain((1..=5).map(|shop| at("household", &format!("shop{shop}")))).collect();
    let squads: Vec<String> = (1..=7).map(|squad| format!("s{squad}")).collect();
    let mut all: Vec<(String, &str, u32, Value)> = Vec::new();
    for (number, target) in points.iter().enumerate() {
        all.push((format!("notice-{number}"), "notice", 1, target.clone()));
    }
    all.push(("notice-market".to_owned(), "notice", 25, in_place("c1")));
    for (number, count) in [235; 7].into_iter().enumerate() {
        all.push((format!("leaflets-{number}"), "leaflet", count, at("grid", &format!("g{}", number + 1))));
    }
    all.push(("messages".to_owned(), "message", 1_040, json!({"type": "community"})));
    for number in 0..31 {
        all.push((format!("slogan-{number}"), "slogan", 1, at("grid", &format!("g{}", number + 1))));
    }
    let before = desk.engine.outreach(AsOf::at(clock("2020-02-05 08:00")?));
    assert!(before.coverage.iter().all(|cover| cover.count.covered == 0));
    for (number, (name, kind, count, target)) in all.iter().enumerate() {
        let squad = squads.get(number % 7).map(String::as_str);
        let day = if number % 2 == 0 { "2020-02-08" } else { "2020-02-09" };
        desk.say(&format!("{day} 10:00"), "outreachGiven", given(name, kind, *count, target, squad))?;
    }

    let now = clock("2020-02-09 20:00")?;
    let answer = desk.engine.outreach(AsOf::at(now));
    let expected = BTreeMap::from([
        (OutreachKind::Notice, 83),
        (OutreachKind::Leaflet, 1_645),
        (OutreachKind::Message, 1_040),
        (OutreachKind::Slogan, 31),
    ]);
    assert_eq!(answer.counts, expected);
    assert_eq!(answer.squads.len(), 7);
    assert_eq!(answer.squads.values().flat_map(|counts| counts.values()).sum::<u32>(), expected.values().sum::<u32>());
    let covered: Vec<_> =
        answer.coverage.iter().map(|cover| (cover.kind, cover.count.points, cover.uncovered.len())).collect();
    assert_eq!(covered, [(PointKind::GridPoint, 36, 0), (PointKind::TurnBack, 17, 0), (PointKind::Shop, 5, 0)]);

    // The report of the evening has the same sums, grid by grid too, and joined with itself nothing counts twice.
    let report = desk.report("2020-02-09")?;
    let sums: BTreeMap<OutreachKind, u32> =
        report.total.outreach.iter().map(|(kind, sum)| (*kind, sum.so_far)).collect();
    assert_eq!(sums, expected);
    let today: u32 = report.total.outreach.values().map(|sum| sum.today).sum();
    let yesterday: u32 = desk.report("2020-02-08")?.total.outreach.values().map(|sum| sum.today).sum();
    assert_eq!(today + yesterday, expected.values().sum::<u32>());
    let of_grids =
        report.by_grid.iter().flat_map(|part| part.tally.outreach.values()).map(|sum| sum.so_far).sum::<u32>();
    assert_eq!(of_grids, expected.values().sum::<u32>());
    assert_eq!(report.total.points.values().map(|points| points.covered).sum::<u32>(), 36 + 17 + 5);
    assert_eq!(report.clone().join(report.clone()).total, report.total);
    Ok(())
}

#[test]
fn a_point_whose_notice_is_gone_is_not_covered_any_more() -> Outcome {
    let mut desk = desk()?;
    let shop = at("household", "shop1");
    desk.say("2020-02-08 10:00", "outreachGiven", given("n1", "notice", 1, &shop, None))?;
    desk.say("2020-02-08 11:00", "outreachGiven", given("n2", "leaflet", 40, &shop, None))?;
    let uncovered = |desk: &Desk, now: &str| -> Result<usize, Box<dyn std::error::Error>> {
        let answer = desk.engine.outreach(AsOf::at(clock(now)?));
        Ok(answer.coverage.iter().filter(|cover| cover.kind == PointKind::Shop).map(|c| c.uncovered.len()).sum())
    };
    assert_eq!((uncovered(&desk, "2020-02-08 09:00")?, uncovered(&desk, "2020-02-08 12:00")?), (5, 4));
    desk.say("2020-02-09 09:00", "outreachGone", json!({"outreach": "n1", "target": shop}))?;
    // Leaflets do not cover a shop, and what is gone does not; but it was put up all the same.
    assert_eq!(uncovered(&desk, "2020-02-09 10:00")?, 5);
    let answer = desk.engine.outreach(AsOf::at(clock("2020-02-09 10:00")?));
    assert_eq!(answer.counts.get(&OutreachKind::Notice), Some(&1));

    assert_eq!(
        desk.refused("2020-02-09 10:00", "outreachGiven", given("n1", "notice", 1, &shop, None))?,
        ["duplicate"]
    );
    let nowhere = given("n3", "notice", 0, &at("gate", "t99"), Some("s99"));
    let reasons = desk.refused("2020-02-09 10:00", "outreachGiven", nowhere)?;
    assert_eq!(reasons, ["unknownGate", "emptyText", "unknownSquad"]);
    let gone = json!({"outreach": "n9", "target": shop});
    assert_eq!(desk.refused("2020-02-09 10:00", "outreachGone", gone.clone())?, ["unknownOutreach"]);
    // By merge everything is kept; what leads nowhere, and one name for two things, is found.
    desk.merges(1, "2020-02-09 11:00", "outreachGone", gone)?;
    desk.merges(2, "2020-02-09 11:00", "outreachGiven", given("n2", "leaflet", 50, &shop, None))?;
    desk.merges(3, "2020-02-09 11:00", "outreachGiven", given("n4", "notice", 1, &at("gate", "t99"), None))?;
    assert_eq!(desk.found(FindingKind::RegisteredTwice, "2020-02-09 12:00")?, ["n2"]);
    assert_eq!(desk.found(FindingKind::ReferenceUnknown, "2020-02-09 12:00")?, ["shop1", "t99"]);
    let answer = desk.engine.outreach(AsOf::at(clock("2020-02-09 12:00")?));
    assert_eq!(answer.counts.get(&OutreachKind::Leaflet), Some(&40));
    Ok(())
}
