//! Places of any depth, in time; official codes.

use crate::kit::{Desk, Outcome, clock, in_place};
use gridward::community::{AsOf, FindingKind};
use gridward::place::PlaceKind;
use serde_json::json;

#[test]
fn households_live_at_any_depth() -> Outcome {
    let mut desk = Desk::new()?;
    desk.place("outer", "compound", None)?;
    desk.place("inner", "compound", Some("outer"))?;
    desk.place("b", "building", Some("inner"))?;
    desk.place("s", "stairwell", Some("b"))?;
    desk.place("street", "block", None)?;
    let homes = [("h-stair", "s"), ("h-building", "b"), ("h-compound", "outer"), ("h-street", "street")];
    for (home, place) in homes {
        desk.home(home, place, &[&format!("r-{home}")])?;
    }
    desk.post("branchLeader", in_place("outer"), "leader")?;
    desk.post("buildingChief", in_place("b"), "chief")?;
    desk.post("unitLead", in_place("street"), "lead")?;
    desk.grid("g1", &["outer"])?;
    desk.grid("g2", &["street"])?;

    let at = "2021-08-25 09:00";
    let coverage = desk.coverage(at)?;
    assert!(coverage.complete && coverage.households == 4, "{:?}", coverage.gaps);
    let depth = |home: &str| desk.household(home, at).map(|view| view.places.len());
    assert_eq!((depth("h-stair")?, depth("h-building")?, depth("h-compound")?, depth("h-street")?), (4, 3, 1, 1));
    let answers = |home: &str| desk.answers_for(home, at);
    assert_eq!(answers("h-stair")?, "chief");
    assert_eq!(answers("h-building")?, "chief");
    assert_eq!(answers("h-compound")?, "leader");
    assert_eq!(answers("h-street")?, "lead");

    let outer = desk.engine.place(&"outer".parse()?, AsOf::at(clock(at)?))?;
    assert_eq!((outer.households.len(), outer.residents), (3, 3));
    let walk: Vec<_> = desk.engine.places(AsOf::at(clock(at)?)).iter().map(ToString::to_string).collect();
    assert_eq!(walk, ["outer", "inner", "b", "s", "street"]);
    let report = desk.report("2021-08-25")?;
    assert_eq!((report.compounds, report.buildings, report.stairwells), (2, 1, 1));
    Ok(())
}

#[test]
fn a_place_stands_in_one_that_can_hold_it() -> Outcome {
    let mut desk = Desk::new()?;
    desk.place("b", "building", None)?;
    desk.place("s", "stairwell", Some("b"))?;
    let at = "2021-08-25 09:00";
    let compound = json!({"place": "p", "kind": "compound", "parent": "b", "name": "p"});
    assert_eq!(desk.refused(at, "placeAdded", compound)?, ["parentKind"]);
    let nowhere = json!({"place": "s2", "kind": "stairwell", "parent": "no-such", "name": "s2"});
    assert_eq!(desk.refused(at, "placeAdded", nowhere)?, ["unknownPlace"]);
    // A ring of places would have no outside.
    desk.place("b2", "building", Some("b"))?;
    assert_eq!(desk.refused(at, "placeChanged", json!({"place": "b", "parent": "b2"}))?, ["parentKind"]);
    Ok(())
}

#[test]
fn a_place_is_renamed_moved_and_closed_in_time() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.place("q", "compound", None)?;
    desk.say("2021-08-02 09:00", "placeChanged", json!({"place": "b1", "name": "tower"}))?;
    desk.say("2021-08-03 09:00", "placeChanged", json!({"place": "b1", "parent": "q"}))?;
    desk.say("2021-08-04 09:00", "placeClosed", json!({"place": "b1"}))?;

    let path = |at: &str| -> Result<Vec<String>, Box<dyn std::error::Error>> {
        Ok(desk.household("h1", at)?.places.into_iter().map(|place| place.name).collect())
    };
    assert_eq!(path("2021-08-02 08:59")?, ["b1", "p"]);
    assert_eq!(path("2021-08-02 09:00")?, ["tower", "p"]);
    assert_eq!(path("2021-08-03 09:00")?, ["tower", "q"]);
    assert!(path("2021-08-04 09:00")?.is_empty());

    let inside = |place: &str, at: &str| -> Result<usize, Box<dyn std::error::Error>> {
        Ok(desk.engine.place(&place.parse()?, AsOf::at(clock(at)?))?.households.len())
    };
    assert_eq!((inside("p", "2021-08-02 10:00")?, inside("q", "2021-08-02 10:00")?), (3, 0));
    assert_eq!((inside("p", "2021-08-03 10:00")?, inside("q", "2021-08-03 10:00")?), (1, 2));
    assert!(inside("b1", "2021-08-04 10:00").is_err(), "a closed place is not there");

    // The households of the closed building are not lost: they are gaps and findings.
    let gaps: Vec<_> = desk.gaps("2021-08-04 10:00")?.into_iter().map(|(household, _)| household).collect();
    assert_eq!(gaps, ["h1", "h2"]);
    assert_eq!(desk.found(FindingKind::PlaceUnknown, "2021-08-04 10:00")?, ["h1", "h2"]);
    desk.say("2021-08-04 11:00", "addressChanged", json!({"household": "h1", "place": "b2", "door": "9"}))?;
    assert_eq!(desk.found(FindingKind::PlaceUnknown, "2021-08-04 12:00")?, ["h2"]);
    assert_eq!(desk.household("h1", "2021-08-04 12:00")?.door, "9");
    Ok(())
}

#[test]
fn a_place_comes_to_stand_by_itself() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let both = json!({"place": "b1", "parent": "p", "topLevel": true});
    assert_eq!(desk.refused("2021-08-02 09:00", "placeChanged", both)?, ["parentAndTop"]);
    desk.say("2021-08-02 09:00", "placeChanged", json!({"place": "b1", "topLevel": true}))?;
    let depth = |at: &str| desk.household("h1", at).map(|view| view.places.len());
    assert_eq!((depth("2021-08-02 08:59")?, depth("2021-08-02 09:00")?), (2, 1));
    let walk = |at: &str| -> Result<Vec<String>, Box<dyn std::error::Error>> {
        Ok(desk.engine.places(AsOf::at(clock(at)?)).iter().map(ToString::to_string).collect())
    };
    assert_eq!(walk("2021-08-02 08:59")?, ["p", "b1", "b2"]);
    assert_eq!(walk("2021-08-02 09:00")?, ["b1", "p", "b2"]);
    // The grid over the compound holds it no longer.
    assert_eq!(desk.gaps("2021-08-02 10:00")?.len(), 2);
    Ok(())
}

/// A change from before the place was added, and one from after it was closed, come by exchange and change nothing.
#[test]
fn a_change_of_a_place_that_is_not_there_is_a_finding() -> Outcome {
    for at in ["2021-08-01 09:00", "2021-08-05 09:00"] {
        let mut desk = Desk::new()?;
        desk.say("2021-07-01 09:00", "placeAdded", json!({"place": "x", "kind": "compound", "name": "x"}))?;
        let mut away = desk.device("away")?;
        away.say(at, "placeChanged", json!({"place": "x", "name": "y"}))?;
        let data = json!({"place": "b", "kind": "building", "name": "b"});
        desk.say("2021-08-02 09:00", "placeAdded", data)?;
        desk.say("2021-08-04 09:00", "placeClosed", json!({"place": "b"}))?;
        let mut third = desk.device("third")?;
        let lines = away.engine.lines().replace("\"place\":\"x\",\"name\":\"y\"", "\"place\":\"b\",\"name\":\"y\"");
        third.engine.merge_lines(&lines)?;
        assert_eq!(third.found(FindingKind::PlaceNotStanding, "2021-08-06 09:00")?, ["b"], "{at}");
        assert!(third.found(FindingKind::ReferenceUnknown, "2021-08-06 09:00")?.is_empty());
    }
    Ok(())
}

#[test]
fn a_door_is_numbered_anew_in_time() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let data = json!({"household": "h1", "place": "b1", "door": "1-101", "floor": 1});
    desk.say("2021-08-02 09:00", "addressChanged", data)?;
    assert_eq!(desk.household("h1", "2021-08-02 08:59")?.door, "h1");
    let after = desk.household("h1", "2021-08-02 09:00")?;
    assert_eq!((after.door.as_str(), after.floor), ("1-101", Some(1)));
    assert_eq!(after.file.address.doors.len(), 2);
    assert!(desk.found(FindingKind::RegisteredTwice, "2021-08-03 09:00")?.is_empty());
    Ok(())
}

#[test]
fn official_codes_are_kept_and_bad_ones_refused_by_name() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let at = "2021-08-25 09:00";
    for code in ["429021", "429021001001"] {
        desk.say(at, "communityNamed", json!({"name": "c", "code": code}))?;
    }
    for code in ["01010142902100100103", "429021001001007"] {
        desk.say(at, "gridDrawn", json!({"grid": "g", "name": "g", "places": ["p"], "code": code}))?;
    }
    desk.say(at, "areaGraded", json!({"area": "320115", "level": "high", "from": "2021-07-20"}))?;

    let named = |code: &str| json!({"name": "c", "code": code});
    let drawn = |code: &str| json!({"grid": "g", "name": "g", "places": ["p"], "code": code});
    let graded = |code: &str| json!({"area": code, "level": "high", "from": "2021-07-20"});
    let bad = [
        ("communityNamed", named("4290210010"), "region code `4290210010` has 10 digits"),
        ("communityNamed", named("42902a"), "region code `42902a` holds something else than digits"),
        ("gridDrawn", drawn("0101014290210010010"), "grid code `0101014290210010010` has 19 digits"),
        ("gridDrawn", drawn("01010199902100100103"), "grid code `01010199902100100103` begins with `99`"),
        ("gridDrawn", drawn("999021001001007"), "unit grid code `999021001001007` begins with `99`"),
        ("areaGraded", graded("990101"), "region code `990101` begins with `99`, which is no province"),
    ];
    for (kind, data, reason) in bad {
        let fact = json!({"kind": kind, "data": data});
        let request = json!({"entry": {"at": clock(at)?, "by": "w", "fact": fact}, "now": clock(at)?});
        let fault = desk.engine.record_text(&request.to_string()).err().ok_or("a bad code was accepted")?;
        assert_eq!(fault.code(), "badRequest");
        assert!(fault.to_string().contains(reason), "{fault}");
    }
    Ok(())
}

#[test]
fn a_site_holds_stalls_like_a_building_holds_homes() -> Outcome {
    let mut desk = Desk::new()?;
    desk.place("market", "site", None)?;
    let stall = json!({"household": "stall", "place": "market", "door": "12", "premises": "commercial"});
    desk.say("2021-08-25 09:00", "householdRegistered", stall)?;
    let view = desk.household("stall", "2021-08-25 10:00")?;
    assert!(view.places.iter().all(|place| place.kind == PlaceKind::Site) && view.places.len() == 1);
    let report = desk.report("2021-08-25")?;
    assert_eq!((report.total.households, report.total.other_premises), (0, 1));
    let coverage = desk.coverage("2021-08-25 10:00")?;
    assert_eq!((coverage.households, coverage.other_premises, coverage.certificate.len()), (0, 1, 1));
    assert!(!coverage.complete, "a stall needs a grid and somebody who answers for it too");
    Ok(())
}
