//! Stays, contacts, risk levels: from facts to classes, also backwards in time (N3).

use crate::kit::{Desk, Outcome};
use serde_json::{Value, json};

const AT: &str = "2021-12-20 09:00";

fn graded(area: &str, level: &str, from: &str) -> Value {
    json!({"area": area, "level": level, "from": from})
}

fn stay(resident: &str, area: &str, from: &str, until: &str) -> Value {
    json!({"resident": resident, "area": area, "from": from, "until": until})
}

fn setting(desk: &Desk, resident: &str, at: &str) -> Result<String, Box<dyn std::error::Error>> {
    let measure = desk.resident(resident, at)?.measure;
    Ok(measure.map_or_else(|| "none".to_owned(), |measure| measure.setting.code().to_owned()))
}

/// N3: 58 key people are found: 8 central, 50 at home.
#[test]
fn n3_fifty_eight_key_people_are_counted_by_class() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.say(AT, "areaGraded", graded("610102001", "high", "2021-12-10"))?;
    for n in 0..70 {
        let resident = format!("n{n}");
        desk.say(AT, "residentRegistered", json!({"resident": resident, "household": "h1"}))?;
        // 8 from the risk area, 50 from the rest of its county, 12 from elsewhere.
        let area = match n {
            0..8 => "610102001",
            8..58 => "610102009",
            _ => "440100",
        };
        desk.say("2021-12-20 10:00", "stayReported", stay(&resident, area, "2021-12-12", "2021-12-19"))?;
    }
    let total = desk.report("2021-12-20")?.total;
    assert_eq!((total.central, total.home, total.entered), (8, 50, 58));
    // After fourteen days the eight go home for seven more: who was where first stays counted.
    let total = desk.report("2022-01-03")?.total;
    assert_eq!((total.central, total.home, total.ever_central, total.ever_home), (0, 8, 8, 50));
    Ok(())
}

#[test]
fn contacts_are_classified_by_how_people_met() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let contact = |resident: &str, protected: bool| {
        json!({
            "resident": resident, "with": "case-7", "setting": "company", "protected": protected,
            "first": "2021-12-17", "last": "2021-12-18"
        })
    };
    desk.say(AT, "contactReported", contact("r1", false))?;
    desk.say(AT, "contactReported", contact("r2", true))?;
    assert_eq!(setting(&desk, "r1", AT)?, "central");
    assert_eq!(setting(&desk, "r2", AT)?, "none");
    // The days count from the last day of contact.
    let measure = desk.resident("r1", AT)?.measure.ok_or("no measure")?;
    assert_eq!(measure.stage_ends, "2022-01-02T00:00:00+08:00".parse()?);
    let mut backwards = contact("r3", false);
    if let Some(last) = backwards.get_mut("last") {
        *last = json!("2021-12-16");
    }
    assert_eq!(desk.refused(AT, "contactReported", backwards)?, ["endsBeforeStart"]);
    Ok(())
}

#[test]
fn an_area_that_is_regraded_backwards_classifies_a_stay_anew() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.say(AT, "stayReported", stay("r1", "320115", "2021-12-05", "2021-12-12"))?;
    desk.say(AT, "stayReported", stay("r2", "320115", "2021-11-20", "2021-11-30"))?;
    assert_eq!((setting(&desk, "r1", AT)?, setting(&desk, "r2", AT)?), ("none".to_owned(), "none".to_owned()));

    // Days later the authority finds that the area was at high risk from the 10th on.
    let later = "2021-12-21 09:00";
    desk.say("2021-12-21 08:00", "areaGraded", graded("320115", "high", "2021-12-10"))?;
    assert_eq!((setting(&desk, "r1", later)?, setting(&desk, "r2", later)?), ("central".to_owned(), "none".to_owned()));
    // What was known the day before is still what was known.
    let known = json!({"resident": "r1", "asOf": {
        "at": "2021-12-21T09:00:00+08:00", "knownBy": "2021-12-20T20:00:00+08:00"
    }});
    assert_eq!(desk.engine.resident_value(known)?.get("measure"), Some(&Value::Null));

    // And it corrects itself: from the 13th on only, after the stay.
    desk.say("2021-12-22 08:00", "areaGraded", graded("320115", "low", "2021-12-10"))?;
    desk.say("2021-12-22 08:01", "areaGraded", graded("320115", "high", "2021-12-13"))?;
    assert_eq!(setting(&desk, "r1", "2021-12-22 09:00")?, "none");
    Ok(())
}

#[test]
fn a_stay_that_is_reported_late_counts_within_the_look_back() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.say(AT, "areaGraded", graded("32", "medium", "2021-11-01"))?;
    // Fourteen days ago counts, fifteen does not; the level of the province holds for the county in it.
    desk.say(AT, "stayReported", stay("r1", "320115", "2021-12-01", "2021-12-06"))?;
    desk.say(AT, "stayReported", stay("r2", "320115", "2021-12-01", "2021-12-05"))?;
    assert_eq!((setting(&desk, "r1", AT)?, setting(&desk, "r2", AT)?), ("central".to_owned(), "none".to_owned()));
    let future = stay("r3", "320115", "2021-12-19", "2021-12-21");
    assert_eq!(desk.refused(AT, "stayReported", future)?, ["inTheFuture"]);
    let backwards = stay("r3", "320115", "2021-12-19", "2021-12-18");
    assert_eq!(desk.refused(AT, "stayReported", backwards)?, ["endsBeforeStart"]);
    Ok(())
}
