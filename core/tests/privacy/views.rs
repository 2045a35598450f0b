//! Who sees what: the cut by roles, look-ups that leave an entry, and searching.

use super::Outcome;
use super::clock::clock;
use super::kit::{Answer, DOOR, NAME, PHONE, Town, at};
use serde_json::{Value, json};

fn seen(town: &mut Town, worker: &str, call: &str, request: &Value) -> Answer<Value> {
    let viewer = json!({"worker": worker, "purpose": "duty"});
    let now = clock("2021-08-21 12:30")?;
    Ok(at(&town.call("seenBy", &json!({"viewer": viewer, "call": call, "request": request, "now": now}))?, "/answer")
        .clone())
}

fn as_of() -> Answer<Value> {
    Ok(json!({"at": clock("2021-08-21 12:30")?}))
}

#[test]
fn a_grid_worker_sees_everything_of_the_own_grid_and_little_of_others() -> Outcome {
    let mut town = Town::new("phone-1")?;
    town.story()?;
    let wang = json!({"resident": "r-wang", "asOf": as_of()?});
    let own = seen(&mut town, "w-1", "resident", &wang)?;
    assert_eq!(own, town.call("resident", &wang)?, "everything of the own grid");
    let other = seen(&mut town, "w-2", "resident", &wang)?;
    for field in ["birthYear", "sex", "measure", "timeline", "lastReading", "alarms", "file", "obligations", "care"] {
        assert!(other.get(field).is_none(), "{field} is shown to another grid");
    }
    assert_eq!(at(&other, "/resident"), "r-wang");
    let why = json!({"about": {"type": "measure", "resident": "r-wang"}, "asOf": as_of()?});
    assert!(at(&seen(&mut town, "w-1", "explain", &why)?, "/text").is_string());
    assert_eq!(seen(&mut town, "w-2", "explain", &why)?, json!({}));
    Ok(())
}

#[test]
fn a_volunteer_sees_door_and_shopping_list_and_neither_health_measure_nor_reason() -> Outcome {
    let mut town = Town::new("phone-1")?;
    town.story()?;
    let home = json!({"household": "h-1", "asOf": as_of()?});
    let seen_home = seen(&mut town, "w-3", "household", &home)?;
    assert_eq!(at(&seen_home, "/door"), DOOR);
    let errand = at(&seen_home, "/duties").as_array().into_iter().flatten().find(|duty| duty.get("request").is_some());
    assert!(errand.is_some_and(|errand| at(errand, "/note").is_string()), "the delivery note is for whoever delivers");
    let wang = seen(&mut town, "w-3", "resident", &json!({"resident": "r-wang", "asOf": as_of()?}))?.to_string();
    for secret in ["38.4", "tube-4711", "1944", "320115", "2021-08-19", "quarantine.", "exposure."] {
        assert!(!wang.contains(secret), "{secret} in {wang}");
    }
    assert_eq!(seen(&mut town, "w-3", "findings", &json!({"asOf": as_of()?}))?, Value::Null);
    // A chief sees who is held, in the own building, and not why.
    let chief = seen(&mut town, "w-5", "resident", &json!({"resident": "r-wang", "asOf": as_of()?}))?;
    assert!(at(&chief, "/measure/until").is_string() || at(&chief, "/timeline").is_array());
    assert!(!chief.to_string().contains("because") && !chief.to_string().contains("38.4"));
    // Somebody without a role gets the numbers of a report, and none of its lists.
    let report = seen(&mut town, "nobody", "report", &json!({"date": "2021-08-21"}))?;
    assert_eq!(at(&report, "/residents"), 3);
    assert!(report.get("missed").is_none() && report.get("findings").is_none());
    assert!(!report.to_string().contains("r-wang") && !report.to_string().contains(DOOR));
    Ok(())
}

#[test]
fn a_look_up_is_an_entry_and_too_many_are_found() -> Outcome {
    let mut town = Town::new("phone-1")?;
    town.introduce()?;
    let now = |minute: u32| clock(&format!("2021-08-21 12:{minute:02}"));
    let look = |worker: &str, minute: u32| -> Answer<Value> {
        let viewer = json!({"worker": worker, "purpose": "enquiry"});
        Ok(json!({"viewer": viewer, "resident": "r-wang", "now": now(minute)?}))
    };
    let grid = town.call("lookUp", &look("w-1", 0)?)?;
    assert_eq!((at(&grid, "/outcome"), at(&grid, "/identity/name")), (&json!("file"), &json!(NAME)));
    let volunteer = town.call("lookUp", &look("w-3", 1)?)?;
    assert!(volunteer.get("identity").is_none() && at(&volunteer, "/withheld").as_bool() == Some(true));
    let stranger = town.call("lookUp", &look("nobody-knows", 2)?)?;
    assert_eq!(at(&stranger, "/outcome"), "refused");
    assert!(stranger.get("resident").is_none(), "no entry, no file");
    let later = json!({"at": now(30)?});
    let lines = town.call("lookUps", &json!({"resident": "r-wang", "asOf": later}))?;
    let who: Vec<&str> =
        lines.as_array().into_iter().flatten().filter_map(|line| at(line, "/worker").as_str()).collect();
    assert_eq!(who, ["w-1", "w-3"]);
    let rates = |town: &mut Town| -> Answer<String> { Ok(town.call("findings", &json!({"asOf": later}))?.to_string()) };
    for minute in 3..5 {
        town.call("lookUp", &look("w-1", minute)?)?;
    }
    assert!(!rates(&mut town)?.contains("lookUpsMany"));
    town.call("lookUp", &look("w-1", 6)?)?;
    assert!(rates(&mut town)?.contains("lookUpsMany"));
    Ok(())
}

#[test]
fn only_some_search_by_name_and_what_they_searched_is_not_recorded() -> Outcome {
    let mut town = Town::new("phone-1")?;
    town.introduce()?;
    let search = |worker: &str, text: &str| -> Answer<Value> {
        let viewer = json!({"worker": worker, "purpose": "enquiry"});
        Ok(json!({"viewer": viewer, "text": text, "now": clock("2021-08-21 12:00")?}))
    };
    let found = town.call("search", &search("w-4", "秀英")?)?;
    assert_eq!(at(&found, "/people/0/name"), NAME);
    assert_eq!(at(&found, "/people/0/door"), DOOR);
    assert_eq!(at(&town.call("search", &search("w-1", NAME)?)?, "/outcome"), "refused");
    let by_phone = town.call("search", &search("w-4", PHONE)?)?;
    assert_eq!(at(&by_phone, "/people").as_array().map(Vec::len), Some(1));
    let lines = town.engine.lines();
    assert_eq!(lines.matches("fileOpened").count(), 2);
    assert!(!lines.contains("秀英") && !lines.contains(PHONE));
    Ok(())
}
