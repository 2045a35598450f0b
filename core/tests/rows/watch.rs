//! Lists from outside and what neighbours see (H5, S10).

use crate::kit::{Desk, Outcome, clock, in_home, in_place};
use gridward::base::HouseholdId;
use gridward::duty::{DutyKind, DutyStatus};
use serde_json::json;

const AT: &str = "2021-08-25 09:00";

/// H5: data analysis gives a list of key households; each entry must be contacted and closed with an outcome.
#[test]
fn h5_every_entry_of_a_watch_list_is_closed_with_an_outcome() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let by = clock("2021-08-26 12:00")?;
    for (entry, household) in [("e1", "h1"), ("e2", "h1"), ("e3", "h3")] {
        let data = json!({"entry": entry, "household": household, "reason": "phone was in 320115", "by": by});
        desk.say(AT, "watchListed", data)?;
    }
    let twice = json!({"entry": "e1", "household": "h1", "reason": "again", "by": by});
    assert_eq!(desk.refused(AT, "watchListed", twice)?, ["duplicate"]);
    let contacts = ("h1".to_owned(), DutyKind::WatchContact);
    assert_eq!(desk.to_do("chief-1", "2021-08-25 10:00")?, [contacts.clone(), contacts]);
    assert_eq!(desk.to_do("chief-2", "2021-08-25 10:00")?, [("h3".to_owned(), DutyKind::WatchContact)]);

    let no_outcome = json!({"entry": "e1", "household": "h1", "outcome": " "});
    assert_eq!(desk.refused("2021-08-25 11:00", "watchClosed", no_outcome)?, ["emptyText"]);
    let unknown = json!({"entry": "e9", "household": "h1", "outcome": "at home"});
    assert_eq!(desk.refused("2021-08-25 11:00", "watchClosed", unknown)?, ["unknownWatch"]);
    desk.say("2021-08-25 11:00", "watchClosed", json!({"entry": "e1", "household": "h1", "outcome": "at home"}))?;
    let states = desk.statuses("h1", DutyKind::WatchContact, "2021-08-26 12:00")?;
    assert_eq!(states, [DutyStatus::Done, DutyStatus::Open]);
    let file = desk.household("h1", "2021-08-26 12:00")?.file.watch;
    assert_eq!(file.closed.first().map(|closed| closed.fact.outcome.as_str()), Some("at home"));

    // What nobody has closed by its time is in the report until somebody does.
    let report = desk.report("2021-08-27")?;
    let counts = report.total.duties.get(&DutyKind::WatchContact).ok_or("no contacts")?;
    assert_eq!(counts.overdue, 2);
    let missed: Vec<_> = report
        .missed
        .iter()
        .map(|missed| (missed.household.as_ref().map(HouseholdId::as_str), missed.still_open))
        .collect();
    assert_eq!(missed, [(Some("h1"), true), (Some("h3"), true)]);
    Ok(())
}

/// S10: any outsider moving in: the stairwell's people tell the building chief, who looks after it.
#[test]
fn s10_a_sighting_opens_a_check_that_an_explanation_closes() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let seen = json!({"sighting": "x1", "area": in_home("h2"), "kind": "moveIn"});
    desk.say("2021-08-25 20:15", "sightingReported", seen.clone())?;
    let outside = json!({"sighting": "x2", "area": in_place("b2"), "kind": "stranger"});
    desk.say("2021-08-25 20:20", "sightingReported", outside)?;
    assert_eq!(desk.refused("2021-08-25 20:30", "sightingReported", seen)?, ["alreadyRegistered"]);

    let check = |worker: &str, at: &str| -> Result<Option<_>, Box<dyn std::error::Error>> {
        let items = desk.agenda(worker, at)?.items;
        let duty = items.into_iter().map(|item| item.duty).find(|duty| duty.kind == DutyKind::SightingCheck);
        Ok(duty.map(|duty| (duty.status, duty.due, duty.overdue)))
    };
    let due = clock("2021-08-26 02:15")?;
    assert_eq!(check("chief-1", "2021-08-25 20:15")?, Some((DutyStatus::Open, due, false)));
    assert_eq!(check("chief-1", "2021-08-26 02:15")?, Some((DutyStatus::Open, due, true)));
    assert!(check("chief-2", "2021-08-25 20:30")?.is_some(), "the stranger at the other building");
    assert_eq!(desk.engine.next_wakeup(clock("2021-08-25 21:00")?), Some(due));

    let explained = json!({"sighting": "x1", "explanation": "a cousin moved in and is registered"});
    desk.say("2021-08-25 21:00", "residentRegistered", json!({"resident": "cousin", "household": "h2"}))?;
    desk.say("2021-08-25 21:30", "sightingExplained", explained)?;
    let items = desk.agenda("chief-1", "2021-08-25 22:00")?.items;
    assert!(items.iter().all(|item| item.duty.kind != DutyKind::SightingCheck));
    let unknown = json!({"sighting": "x9", "explanation": "nothing"});
    assert_eq!(desk.refused("2021-08-25 22:00", "sightingExplained", unknown)?, ["unknownSighting"]);
    Ok(())
}
