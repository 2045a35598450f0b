//! People who arrive: announced, matched, checked (S7, N4).

use crate::kit::{Desk, Outcome};
use gridward::community::FindingKind;
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
