//! People move, households split, merge and end: nobody is lost and nobody counts twice.

use crate::kit::{Desk, Outcome, clock};
use gridward::community::{AsOf, FindingKind};
use gridward::duty::{DutyKind, DutyStatus};
use gridward::screening::ScreeningState;
use serde_json::json;

const AT: &str = "2021-08-25 09:00";
const LATER: &str = "2021-08-25 12:00";

#[test]
fn a_measure_follows_the_person_who_moves() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.say(AT, "areaGraded", json!({"area": "320115", "level": "high", "from": "2021-08-01"}))?;
    let order = json!({"resident": "r1", "plan": "home-14", "anchor": "2021-08-24", "basis": "order 1"});
    desk.say(AT, "measureOrdered", order)?;
    let free = desk.resident("r1", AT)?.measure.map(|measure| measure.free);
    desk.say("2021-08-25 10:00", "residentMoved", json!({"resident": "r1", "to": "h3"}))?;

    let moved = desk.resident("r1", LATER)?;
    assert_eq!(moved.measure.map(|measure| measure.free), free);
    assert_eq!(desk.members("h1", LATER)?, ["r2"]);
    assert_eq!(desk.members("h3", LATER)?, ["r1", "r4"]);
    // The evening's check is now in the way of the chief of the new building.
    let checks = |worker: &str, at: &str| -> Result<usize, Box<dyn std::error::Error>> {
        Ok(desk.to_do(worker, at)?.iter().filter(|(_, kind)| *kind == DutyKind::TemperatureCheck).count())
    };
    assert_eq!((checks("chief-1", AT)?, checks("chief-2", AT)?), (1, 0));
    assert_eq!((checks("chief-1", LATER)?, checks("chief-2", LATER)?), (0, 1));
    Ok(())
}

#[test]
fn who_leaves_the_community_lives_nowhere_and_is_kept() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.say(AT, "residentMoved", json!({"resident": "r3"}))?;
    assert_eq!(desk.home_of("r3", LATER)?, "");
    assert!(desk.members("h2", LATER)?.is_empty());
    assert_eq!(desk.report("2021-08-24")?.total.residents, 4);
    assert_eq!(desk.report("2021-08-25")?.total.residents, 3);
    assert_eq!(desk.resident("r3", LATER)?.file.residence.homes.len(), 2);
    assert!(desk.found(FindingKind::ResidentHomeless, LATER)?.is_empty(), "leaving is no fault");
    Ok(())
}

#[test]
fn a_household_splits() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.round("k", AT, "2021-08-30 00:00", json!({}))?;
    desk.visit("2021-08-25 09:30", "k", "h1", "answered", &["r1"])?;
    let split = json!({"household": "h1", "into": "h1-b", "place": "b1", "door": "h1", "residents": ["r2"]});
    desk.say("2021-08-25 10:00", "householdSplit", split.clone())?;
    assert_eq!(desk.members("h1", LATER)?, ["r1"]);
    assert_eq!(desk.members("h1-b", LATER)?, ["r2"]);
    assert_eq!(desk.members("h1", AT)?, ["r1", "r2"], "before the split");
    // The screening stays with the old household; the new one is in the round from its beginning.
    assert_eq!(desk.state("h1", "k", LATER)?, ScreeningState::Verified);
    assert_eq!(desk.state("h1-b", "k", LATER)?, ScreeningState::NotStarted);
    let total = desk.report("2021-08-25")?.total;
    assert_eq!((total.households, total.residents), (4, 4));
    assert!(desk.coverage(LATER)?.complete);
    // Who does not live there cannot leave, and a household cannot be founded twice.
    let again = desk.refused(LATER, "householdSplit", split)?;
    assert_eq!(again, ["alreadyRegistered", "notAMember"]);
    Ok(())
}

#[test]
fn two_households_become_one() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    // A device out of reach registers a baby in the household that is no more when the news arrives.
    let mut away = desk.device("away")?;
    desk.say(AT, "householdMerged", json!({"household": "h2", "into": "h1"}))?;
    away.say("2021-08-25 10:00", "residentRegistered", json!({"resident": "baby", "household": "h2"}))?;
    desk.sync(&mut away)?;

    for device in [&desk, &away] {
        assert_eq!(device.members("h1", LATER)?, ["baby", "r1", "r2", "r3"]);
        for resident in ["baby", "r3"] {
            assert_eq!(device.home_of(resident, LATER)?, "h1");
        }
        let total = device.report("2021-08-25")?.total;
        assert_eq!((total.households, total.residents), (2, 5));
        assert_eq!(device.coverage(LATER)?.households, 2);
        assert!(device.found(FindingKind::ResidentHomeless, LATER)?.is_empty());
    }
    assert_eq!(desk.members("h2", "2021-08-25 08:00")?, ["r3"], "before the merger");
    assert_eq!(desk.refused(LATER, "householdMerged", json!({"household": "h1", "into": "h1"}))?, ["duplicate"]);
    let gone = json!({"resident": "new", "household": "h2"});
    assert_eq!(desk.refused(LATER, "residentRegistered", gone)?, ["unknownHousehold"]);
    Ok(())
}

#[test]
fn mergers_follow_each_other() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.say(AT, "householdMerged", json!({"household": "h1", "into": "h2"}))?;
    desk.say("2021-08-25 10:00", "householdMerged", json!({"household": "h2", "into": "h3"}))?;
    assert_eq!(desk.members("h3", LATER)?, ["r1", "r2", "r3", "r4"]);
    assert_eq!(desk.home_of("r1", LATER)?, "h3");
    assert_eq!(desk.home_of("r1", "2021-08-25 09:30")?, "h2");
    Ok(())
}

/// Two devices merge two households into each other: the merge that happened last, which would close the ring, does not
/// count, and that is a finding; nobody is without a home.
#[test]
fn a_ring_of_mergers_is_open_at_the_last_one() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let mut other = desk.device("other")?;
    other.say("2021-08-25 09:01", "householdMerged", json!({"household": "h2", "into": "h1"}))?;
    desk.say(AT, "householdMerged", json!({"household": "h1", "into": "h2"}))?;
    desk.sync(&mut other)?;
    for device in [&desk, &other] {
        assert_eq!(device.members("h2", LATER)?, ["r1", "r2", "r3"]);
        assert_eq!((device.home_of("r1", LATER)?, device.home_of("r3", LATER)?), ("h2".to_owned(), "h2".to_owned()));
        assert!(device.found(FindingKind::ResidentHomeless, LATER)?.is_empty());
        let rings = device.findings(FindingKind::MergeRing, LATER)?;
        let ring = rings.first().ok_or("no finding")?;
        assert_eq!((rings.len(), ring.subject.as_str(), ring.because.all_facts().len()), (1, "h2", 2));
        assert!(device.coverage(LATER)?.complete && device.coverage(LATER)?.households == 2);
        assert_eq!(device.report("2021-08-25")?.total.residents, 4);
    }
    // What the ring is made of can be said anew.
    desk.say(LATER, "householdMerged", json!({"household": "h2", "into": "h3"}))?;
    assert_eq!(desk.members("h3", "2021-08-25 13:00")?, ["r1", "r2", "r3", "r4"]);
    assert!(desk.found(FindingKind::MergeRing, "2021-08-25 13:00")?.is_empty());
    Ok(())
}

/// Of two that are said to have happened at one instant, the one that was written down last closes the ring, whichever
/// device that was.
#[test]
fn a_ring_of_one_instant_is_open_at_what_was_recorded_last() -> Outcome {
    for (here, there, left) in [("10:00", "10:05", "h2"), ("10:05", "10:00", "h1")] {
        let mut desk = Desk::new()?;
        desk.small()?;
        let mut other = desk.device("other")?;
        let recorded = |time: &str| format!("2021-08-25 {time}");
        desk.record_as("w", AT, &recorded(here), "householdMerged", json!({"household": "h1", "into": "h2"}))?;
        other.record_as("w", AT, &recorded(there), "householdMerged", json!({"household": "h2", "into": "h1"}))?;
        desk.sync(&mut other)?;
        for device in [&desk, &other] {
            assert_eq!(device.members(left, LATER)?, ["r1", "r2", "r3"], "recorded here at {here}");
        }
    }
    Ok(())
}

#[test]
fn a_longer_ring_opens_at_its_last_merger_too() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let (mut two, mut three) = (desk.device("two")?, desk.device("three")?);
    desk.say("2021-08-25 09:02", "householdMerged", json!({"household": "h1", "into": "h2"}))?;
    two.say("2021-08-25 09:03", "householdMerged", json!({"household": "h2", "into": "h3"}))?;
    three.say("2021-08-25 09:01", "householdMerged", json!({"household": "h3", "into": "h1"}))?;
    desk.sync(&mut three)?;
    desk.sync(&mut two)?;
    assert_eq!(desk.found(FindingKind::MergeRing, LATER)?, ["h2"]);
    assert_eq!(desk.members("h2", LATER)?, ["r1", "r2", "r3", "r4"]);
    assert_eq!(desk.coverage(LATER)?.households, 1);
    Ok(())
}

/// A knock at the very instant at which the household ends finds no household: that is a finding, also where the knock
/// was written down first.
#[test]
fn a_visit_at_the_instant_of_the_end_is_a_finding() -> Outcome {
    for visit_first in [true, false] {
        let mut desk = Desk::new()?;
        desk.small()?;
        desk.home("empty", "b1", &[])?;
        desk.round("k", AT, "2021-08-30 00:00", json!({}))?;
        let mut away = desk.device("away")?;
        let (dissolving, visiting) = if visit_first { (&mut away, &mut desk) } else { (&mut desk, &mut away) };
        visiting.visit("2021-08-25 10:00", "k", "empty", "noAnswer", &[])?;
        dissolving.say("2021-08-25 10:00", "householdDissolved", json!({"household": "empty"}))?;
        desk.sync(&mut away)?;
        assert_eq!(desk.found(FindingKind::HouseholdEnded, LATER)?, ["empty"], "visit first: {visit_first}");
    }
    Ok(())
}

#[test]
fn what_a_merged_household_had_open_stays_in_somebodys_way() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let until = clock("2021-08-27 18:00")?;
    let ask = json!({"request": "q", "household": "h2", "service": "medicine", "wantedBy": until});
    desk.say(AT, "requestMade", ask)?;
    desk.say(AT, "watchListed", json!({"entry": "e", "household": "h2", "reason": "cell data", "by": until}))?;
    desk.say("2021-08-25 10:00", "householdMerged", json!({"household": "h2", "into": "h1"}))?;

    let kinds: Vec<_> = desk.to_do("chief-1", LATER)?.into_iter().map(|(_, kind)| kind).collect();
    assert!(kinds.contains(&DutyKind::Errand) && kinds.contains(&DutyKind::WatchContact), "{kinds:?}");
    desk.say(LATER, "watchClosed", json!({"entry": "e", "household": "h2", "outcome": "all at home"}))?;
    let closed = desk.statuses("h1", DutyKind::WatchContact, "2021-08-25 13:00")?;
    assert_eq!(closed, [DutyStatus::Done]);
    Ok(())
}

#[test]
fn a_household_ends_when_nobody_lives_in_it() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let mut away = desk.device("away")?;
    assert_eq!(desk.refused(AT, "householdDissolved", json!({"household": "h2"}))?, ["stillInhabited"]);
    desk.say("2021-08-25 09:10", "residentMoved", json!({"resident": "r3"}))?;
    desk.say("2021-08-25 09:20", "householdDissolved", json!({"household": "h2"}))?;
    assert_eq!(desk.coverage(LATER)?.households, 2);
    assert_eq!(desk.report("2021-08-25")?.total.households, 2);

    away.say("2021-08-25 10:00", "residentRegistered", json!({"resident": "late", "household": "h2"}))?;
    desk.sync(&mut away)?;
    assert_eq!(desk.found(FindingKind::ResidentHomeless, LATER)?, ["late"]);
    Ok(())
}

#[test]
fn an_empty_household_is_screened_and_covered_like_any_other() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.home("empty", "b1", &[])?;
    desk.round("k", AT, "2021-08-30 00:00", json!({}))?;
    let coverage = desk.coverage(LATER)?;
    assert!(coverage.complete && coverage.households == 4);
    assert!(desk.to_do("chief-1", LATER)?.contains(&("empty".to_owned(), DutyKind::ScreeningVisit)));
    desk.visit(LATER, "k", "empty", "vacant", &[])?;
    assert_eq!(desk.state("empty", "k", "2021-08-25 13:00")?, ScreeningState::Vacant);
    // Somebody moves in: whereabouts are no longer known, and the house is open again.
    desk.say("2021-08-26 09:00", "residentMoved", json!({"resident": "r4", "to": "empty"}))?;
    assert_eq!(desk.state("empty", "k", "2021-08-26 10:00")?, ScreeningState::RetryDue);
    Ok(())
}

#[test]
fn a_person_with_two_homes_counts_once() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let second = json!({"resident": "r4", "household": "h2", "until": "2021-08-31"});
    desk.say(AT, "secondHomeStated", second)?;
    let total = desk.report("2021-08-25")?.total;
    assert_eq!((total.households, total.residents), (3, 4));
    let view = desk.household("h2", LATER)?;
    assert_eq!(view.members.iter().map(|id| id.as_str()).collect::<Vec<_>>(), ["r3"]);
    assert_eq!(view.second_home_members.iter().map(|id| id.as_str()).collect::<Vec<_>>(), ["r4"]);
    assert_eq!(desk.home_of("r4", LATER)?, "h3");
    // A visit to the second home may say where the person is, and settles its own household without it.
    desk.round("k", LATER, "2021-09-30 00:00", json!({}))?;
    desk.visit("2021-08-25 13:00", "k", "h2", "answered", &["r3", "r4"])?;
    assert_eq!(desk.state("h2", "k", "2021-08-25 14:00")?, ScreeningState::Verified);
    assert!(desk.household("h2", "2021-09-01 00:00")?.second_home_members.is_empty(), "the last day is over");
    let place = desk.engine.place(&"p".parse()?, AsOf::at(clock(LATER)?))?;
    assert_eq!(place.residents, 4);
    Ok(())
}
