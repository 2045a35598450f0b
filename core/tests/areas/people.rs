//! What living in a zone means.

use crate::cases::{declare, desk, infection, screened};
use crate::kit::{Answer, Desk, Outcome, clock, in_home, in_place};
use gridward::base::Instant;
use gridward::quarantine::{Setting, Track};
use serde_json::json;

fn settings(desk: &Desk, resident: &str, at: &str) -> Answer<Vec<(Setting, Instant, Instant)>> {
    let timeline = desk.resident(resident, at)?.timeline;
    Ok(timeline.into_iter().map(|segment| (segment.setting, segment.from, segment.until)).collect())
}

#[test]
fn everybody_in_the_zone_is_held_and_free_at_one_instant_and_nobody_else_is() -> Outcome {
    let mut desk = desk("cn-zones-ed9")?;
    infection(&mut desk, "2022-07-20 10:00", in_place("b1"), "2022-07-20")?;
    declare(&mut desk, "2022-07-20 12:00", in_place("b1"), "high")?;
    screened(&mut desk, "2022-07-27 20:00", in_place("b1"), "2022-07-27", true)?;
    let expected = vec![
        (Setting::Home, clock("2022-07-20 12:00")?, clock("2022-07-28 00:00")?),
        (Setting::HomeMonitoring, clock("2022-07-28 00:00")?, clock("2022-07-31 00:00")?),
    ];
    for at in ["2022-07-21 09:00", "2022-08-05 09:00"] {
        for resident in ["r1", "r2", "r3"] {
            assert_eq!(settings(&desk, resident, at)?, expected, "{resident} {at}");
        }
        assert_eq!(settings(&desk, "r4", at)?, []);
    }
    let view = desk.resident("r1", "2022-07-21 09:00")?;
    assert!(view.obligations.iter().all(|obligation| obligation.track == Track::Zone));
    // The evening's report counts them.
    assert_eq!(desk.report("2022-07-21")?.total.home, 3);
    assert_eq!(desk.report("2022-07-31")?.total.home, 0);
    Ok(())
}

#[test]
fn who_moves_in_or_out_is_held_for_that_time_only() -> Outcome {
    let mut desk = desk("cn-zones-20-measures")?;
    declare(&mut desk, "2022-11-12 08:00", in_home("h1"), "high")?;
    infection(&mut desk, "2022-11-12 09:00", in_home("h1"), "2022-11-12")?;
    desk.say("2022-11-13 10:00", "residentMoved", json!({"resident": "r1", "to": "h3"}))?;
    desk.say("2022-11-14 10:00", "residentMoved", json!({"resident": "r4", "to": "h1"}))?;
    let at = "2022-11-30 09:00";
    let home =
        |from: &str, until: &str| Ok::<_, Box<dyn std::error::Error>>((Setting::Home, clock(from)?, clock(until)?));
    assert_eq!(settings(&desk, "r1", at)?, [home("2022-11-12 08:00", "2022-11-13 10:00")?]);
    assert_eq!(settings(&desk, "r2", at)?, [home("2022-11-12 08:00", "2022-11-18 00:00")?]);
    assert_eq!(settings(&desk, "r4", at)?, [home("2022-11-14 10:00", "2022-11-18 00:00")?]);
    Ok(())
}

#[test]
fn an_authority_can_lift_the_zone_or_free_one_person() -> Outcome {
    let mut desk = desk("cn-zones-20-measures")?;
    declare(&mut desk, "2022-11-12 08:00", in_place("p"), "high")?;
    let lift = json!({"resident": "r1", "authority": "centre", "reason": "needed at the hospital"});
    desk.say("2022-11-13 08:00", "measureLifted", lift)?;
    desk.say("2022-11-14 08:00", "zoneLifted", json!({"area": in_place("p"), "authority": "centre"}))?;
    let ends = |resident: &str| settings(&desk, resident, "2022-11-20 09:00");
    let from = clock("2022-11-12 08:00")?;
    assert_eq!(ends("r1")?, [(Setting::Home, from, clock("2022-11-13 08:00")?)]);
    for resident in ["r2", "r3", "r4"] {
        assert_eq!(ends(resident)?, [(Setting::Home, from, clock("2022-11-14 08:00")?)]);
    }
    Ok(())
}

#[test]
fn a_zone_that_cannot_end_holds_people_until_the_legal_limit() -> Outcome {
    let mut desk = desk("cn-zones-ed9")?;
    infection(&mut desk, "2022-07-20 10:00", in_place("p"), "2022-07-20")?;
    declare(&mut desk, "2022-07-20 12:00", in_place("p"), "high")?;
    let measure = desk.resident("r1", "2022-07-30 09:00")?.measure.ok_or("free")?;
    assert_eq!((measure.free, measure.at_latest), (None, clock("2022-08-18 00:00")?));
    assert_eq!(
        measure.outstanding.first().map(|because| because.rule.as_str()),
        Some("exposure.zone.screeningWantedOn")
    );
    assert!(desk.resident("r1", "2022-08-18 00:00")?.measure.is_none());
    Ok(())
}

#[test]
fn numbered_tests_follow_the_counter_of_the_zone() -> Outcome {
    let mut desk = desk("cn-zones-ed8")?;
    infection(&mut desk, "2022-03-10 10:00", in_place("p"), "2022-03-10")?;
    declare(&mut desk, "2022-03-12 11:00", in_place("p"), "sealed")?;
    let days = |desk: &Desk| -> Answer<Vec<(u16, String)>> {
        let tests = desk.resident("r1", "2022-03-13 09:00")?.tests;
        Ok(tests.into_iter().map(|test| (test.test.day, test.test.date.to_string())).collect())
    };
    let date = |day: u16, date: &str| (day, date.to_owned());
    let expected = [date(4, "2022-03-14"), date(7, "2022-03-17"), date(10, "2022-03-20"), date(14, "2022-03-24")];
    assert_eq!(days(&desk)?, expected);
    infection(&mut desk, "2022-03-13 08:00", in_place("p"), "2022-03-13")?;
    assert_eq!(days(&desk)?.first(), Some(&date(1, "2022-03-14")));
    Ok(())
}
