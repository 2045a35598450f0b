//! People who arrive: announced, matched, checked (S7, N4).

use crate::kit::{Desk, Outcome, clock};
use gridward::community::{AsOf, FindingKind};
use gridward::engine::{ArrivalLedger, ArrivalsQuery};
use serde_json::{Value, json};

const AT: &str = "2021-12-20 09:00";

fn expected(people: u8) -> Value {
    json!({"arrival": "a1", "household": "h1", "people": people, "area": "610102", "on": "2021-12-25"})
}

fn arrived(resident: &str, arrival: Option<&str>) -> Value {
    json!({
        "resident": resident, "arrival": arrival, "area": "610102",
        "documents": ["identity", "itinerary", "ticket"],
        "cleared": {"headCount": true, "route": true, "health": true}
    })
}

/// S7: returnees register before they come; identity, itinerary and tickets are checked; head count, route and health
/// must be clear.
#[test]
fn s7_an_announced_arrival_is_matched_and_three_things_are_clear() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.say(AT, "arrivalExpected", expected(2))?;
    assert_eq!(desk.refused(AT, "arrivalExpected", expected(0))?, ["emptyText"]);
    assert!(desk.found(FindingKind::ArrivalOverdue, "2021-12-25 23:59")?.is_empty(), "the day is not over");
    assert_eq!(desk.found(FindingKind::ArrivalOverdue, "2021-12-26 00:00")?, ["a1"]);

    desk.say("2021-12-25 14:00", "arrivalRegistered", arrived("r1", Some("a1")))?;
    assert_eq!(desk.found(FindingKind::ArrivalOverdue, "2021-12-26 00:00")?, ["a1"], "one of two has come");
    desk.say("2021-12-25 15:00", "arrivalRegistered", arrived("r1", Some("a1")))?;
    assert_eq!(desk.found(FindingKind::ArrivalOverdue, "2021-12-26 00:00")?, ["a1"], "one person does not count twice");
    desk.say("2021-12-25 16:00", "arrivalRegistered", arrived("r2", Some("a1")))?;
    assert!(desk.found(FindingKind::ArrivalOverdue, "2021-12-26 00:00")?.is_empty());
    assert!(desk.found(FindingKind::ArrivalNotCleared, "2021-12-26 00:00")?.is_empty());
    let unknown = desk.refused("2021-12-26 09:00", "arrivalRegistered", arrived("r3", Some("a9")))?;
    assert_eq!(unknown, ["unknownArrival"]);
    Ok(())
}

#[test]
fn s7_what_is_not_clear_or_not_shown_is_a_finding_until_it_is() -> Outcome {
    for fault in ["headCount", "route", "health", "ticket"] {
        let mut desk = Desk::new()?;
        desk.small()?;
        let mut data = arrived("r1", None);
        if let Some(cleared) = data.get_mut("cleared").and_then(|cleared| cleared.get_mut(fault)) {
            *cleared = json!(false);
        }
        if let Some(documents) = data.get_mut("documents").and_then(Value::as_array_mut) {
            documents.retain(|document| document != fault);
        }
        desk.say("2021-12-25 14:00", "arrivalRegistered", data)?;
        assert_eq!(desk.found(FindingKind::ArrivalNotCleared, "2021-12-25 15:00")?, ["r1"], "{fault}");
        desk.say("2021-12-25 16:00", "arrivalRegistered", arrived("r1", None))?;
        assert!(desk.found(FindingKind::ArrivalNotCleared, "2021-12-25 17:00")?.is_empty(), "{fault}");
    }
    Ok(())
}

/// N4: people who come back report at a registration point; there is a ledger, and the measure follows the class.
#[test]
fn n4_who_comes_back_is_in_the_ledger_and_measured_by_class() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.say(AT, "areaGraded", json!({"area": "610102001", "level": "medium", "from": "2021-12-10"}))?;
    // From the risk area itself, from another part of its county, and from elsewhere.
    for (resident, area) in [("r1", "610102001"), ("r2", "610102002"), ("r3", "510100")] {
        let mut data = arrived(resident, None);
        if let Some(from) = data.get_mut("area") {
            *from = json!(area);
        }
        desk.say("2021-12-25 14:00", "arrivalRegistered", data)?;
        let stay = json!({
            "resident": resident, "area": area, "from": "2021-12-15", "until": "2021-12-25", "evidence": "ticket"
        });
        desk.say("2021-12-25 14:05", "stayReported", stay)?;
    }
    let at = "2021-12-25 15:00";
    let setting = |resident: &str| -> Result<Option<&str>, Box<dyn std::error::Error>> {
        Ok(desk.resident(resident, at)?.measure.map(|measure| measure.setting.code()))
    };
    assert_eq!((setting("r1")?, setting("r2")?, setting("r3")?), (Some("central"), Some("home"), None));
    for resident in ["r1", "r2", "r3"] {
        assert_eq!(desk.resident(resident, at)?.file.ledger.arrivals.len(), 1);
    }
    let report = desk.report("2021-12-25")?;
    assert_eq!((report.total.central, report.total.home, report.total.entered), (1, 1, 2));
    Ok(())
}

/// N4: the arrival itself is enough: where the person came from and when gives class and measure, and the ledger says
/// who came when, from where, and what followed.
#[test]
fn n4_the_ledger_lists_who_came_when_from_where_and_what_followed() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.place("gate", "site", Some("p"))?;
    desk.say(AT, "areaGraded", json!({"area": "610102001", "level": "high", "from": "2021-12-10"}))?;
    desk.say(AT, "areaGraded", json!({"area": "610102001", "level": "low", "from": "2021-12-18"}))?;
    let came = |resident: &str, area: &str, from: Option<&str>, until: Option<&str>| {
        json!({
            "resident": resident, "area": area, "from": from, "until": until, "point": "gate",
            "documents": ["identity", "itinerary", "ticket"],
            "cleared": {"headCount": true, "route": true, "health": true}
        })
    };
    // In the risk area while it was one; only afterwards; from elsewhere, nobody knows since when.
    desk.say("2021-12-20 10:00", "arrivalRegistered", came("r1", "610102001", Some("2021-12-12"), Some("2021-12-19")))?;
    desk.say("2021-12-20 09:30", "arrivalRegistered", came("r2", "610102001", Some("2021-12-18"), Some("2021-12-19")))?;
    desk.say("2021-12-21 09:00", "arrivalRegistered", came("r3", "510100", None, None))?;

    let ledger = |from: &str, until: &str, class: Option<&str>| -> Result<ArrivalLedger, Box<dyn std::error::Error>> {
        let as_of = AsOf::at(clock("2021-12-22 09:00")?);
        let class = class.map(str::to_owned);
        Ok(desk.engine.arrivals(&ArrivalsQuery { from: from.parse()?, until: until.parse()?, class, as_of }))
    };
    let all = ledger("2021-12-20", "2021-12-21", None)?;
    let lines: Vec<_> = all
        .lines
        .iter()
        .map(|line| (line.resident.as_str(), line.class.as_deref(), line.setting, line.until.to_string()))
        .collect();
    let central = Some(gridward::quarantine::Setting::Central);
    let expected = [
        ("r2", Some("lowRisk"), None, "2021-12-19".to_owned()),
        ("r1", Some("riskArea"), central, "2021-12-19".to_owned()),
        ("r3", Some("lowRisk"), None, "2021-12-21".to_owned()),
    ];
    assert_eq!(lines, expected);
    assert_eq!(all.classes, [("lowRisk".to_owned(), 2), ("riskArea".to_owned(), 1)].into());
    let first = all.lines.first().ok_or("no line")?;
    assert!(first.clear && first.point.is_some() && first.household.as_ref().is_some_and(|home| home.as_str() == "h1"));
    assert_eq!(ledger("2021-12-20", "2021-12-20", None)?.lines.len(), 2);
    assert_eq!(ledger("2021-12-20", "2021-12-21", Some("riskArea"))?.lines.len(), 1);

    // The days count from leaving, and the evening counts arrivals by class.
    let view = desk.resident("r1", "2021-12-20 11:00")?;
    assert_eq!(view.classes, ["riskArea"]);
    assert_eq!(view.measure.map(|measure| measure.since), Some(clock("2021-12-20 10:00")?));
    let arrived = |date: &str| -> Result<_, Box<dyn std::error::Error>> { Ok(desk.report(date)?.total.arrivals) };
    assert_eq!(arrived("2021-12-20")?, [("lowRisk".to_owned(), 1), ("riskArea".to_owned(), 1)].into());
    assert_eq!(arrived("2021-12-21")?, [("lowRisk".to_owned(), 1)].into());
    assert!(arrived("2021-12-22")?.is_empty());

    let backwards = came("r4", "510100", Some("2021-12-22"), Some("2021-12-20"));
    assert_eq!(desk.refused("2021-12-22 09:00", "arrivalRegistered", backwards)?, ["endsBeforeStart"]);
    let ahead = came("r4", "510100", None, Some("2021-12-24"));
    assert_eq!(desk.refused("2021-12-22 09:00", "arrivalRegistered", ahead)?, ["inTheFuture"]);
    Ok(())
}
