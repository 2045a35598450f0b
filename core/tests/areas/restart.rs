//! Somebody in a place of quarantine turns out positive: who starts anew.

use crate::cases::lean;
use crate::chance;
use crate::kit::{Answer, Desk, Outcome};
use gridward::base::{Because, CivilDate, Instant, Moment, Zone};
use gridward::exposure::{AnchorKind, Anchors, CoResidentsWhile, Exposure, ReasonKind};
use gridward::policy::Policy;
use gridward::quarantine::{
    Inputs, LinkedTests, NearPositive, Nearness, OrdersFile, QuarantineEntered, Segment, Setting, SitePositive,
    nearness, obligations, timeline,
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Fourteen days in a central place, which start anew by the rule given.
fn policy(restart: &Value) -> Answer<Policy> {
    let mut policy = serde_json::to_value(lean("cn-2020-14")?)?;
    let central = json!({
        "id": "central-14", "title": {"en": "14 days in a central place", "zh": "集中隔离14天"}, "restart": restart,
        "stages": [{"setting": "central", "days": 14}], "converts": true, "clause": "NHC-2020-5"
    });
    let set = |policy: &mut Value, path: &str, value: Value| policy.pointer_mut(path).map(|old| *old = value);
    if let Some(plans) = policy.pointer_mut("/quarantine/plans").and_then(Value::as_array_mut) {
        plans.push(central);
    }
    set(&mut policy, "/exposure/table/2/plan", json!("central-14")).ok_or("no row of contacts")?;
    Ok(serde_json::from_value(policy)?)
}

/// The small community with a hotel of two wings; `r1`, `r2` and `r3` were last exposed on 1 October and are in it.
fn desk(restart: Value) -> Answer<Desk> {
    let mut desk = Desk::of(policy(&restart)?)?;
    desk.small()?;
    desk.place("hotel", "site", None)?;
    desk.place("wing", "stairwell", Some("hotel"))?;
    let rooms = [("r1", "hotel", 9, "901"), ("r2", "hotel", 6, "602"), ("r3", "wing", 6, "601")];
    for (resident, site, floor, room) in rooms {
        let contact = json!({
            "resident": resident, "with": "case-7", "setting": "company", "protected": false,
            "first": "2022-10-01", "last": "2022-10-01"
        });
        desk.say("2022-10-02 09:00", "contactReported", contact)?;
        let entered = json!({"resident": resident, "setting": "central", "site": site, "floor": floor, "room": room});
        desk.say("2022-10-02 15:00", "quarantineEntered", entered)?;
    }
    Ok(desk)
}

fn through(desk: &Desk, resident: &str) -> Answer<CivilDate> {
    let until = desk.resident(resident, "2022-10-10 09:00")?.timeline.last().ok_or("free")?.until;
    Ok(Zone::CHINA.date(until.plus_millis(-1)))
}

/// The last days of `r1`, `r2` and `r3` after a positive of 9 October in room 601 of the main house.
fn ends(restart: Value, environment: bool) -> Answer<[String; 3]> {
    let mut desk = desk(restart)?;
    let positive = json!({
        "site": "hotel", "floor": 6, "room": "601", "environment": environment, "on": "2022-10-09"
    });
    desk.say("2022-10-09 18:00", "sitePositive", positive)?;
    let day = |resident: &str| Ok::<_, Box<dyn std::error::Error>>(through(&desk, resident)?.to_string());
    Ok([day("r1")?, day("r2")?, day("r3")?])
}

#[test]
fn cn_28_three_floors_away_and_a_clean_environment_change_nothing() -> Outcome {
    let rule = json!({"scope": "floorPlusMinusOne", "environment": "site"});
    assert_eq!(ends(rule.clone(), false)?, ["2022-10-15", "2022-10-23", "2022-10-15"]);
    // A positive sample of the environment is for the whole site, wings included.
    assert_eq!(ends(rule, true)?, ["2022-10-23"; 3]);
    Ok(())
}

#[test]
fn each_scope_reaches_as_far_as_it_says() -> Outcome {
    let before = "2022-10-15".to_owned();
    let anew = "2022-10-23".to_owned();
    let reached = |wide: [bool; 3]| wide.map(|wide| if wide { anew.clone() } else { before.clone() });
    for (scope, wide) in [
        ("person", [false; 3]),
        ("room", [false; 3]),
        ("floorPlusMinusOne", [false, true, false]),
        ("stairwell", [true, true, false]),
        ("site", [true; 3]),
    ] {
        assert_eq!(ends(json!({"scope": scope}), false)?, reached(wide), "{scope}");
        // Without a word about the environment its samples change nothing.
        assert_eq!(ends(json!({"scope": scope}), true)?, reached([false; 3]), "{scope}");
    }
    Ok(())
}

#[test]
fn who_came_later_or_was_free_by_then_does_not_start_anew() -> Outcome {
    let mut desk = desk(json!({"scope": "site"}))?;
    desk.say("2022-10-20 18:00", "sitePositive", json!({"site": "hotel", "on": "2022-10-20"}))?;
    desk.say("2022-10-01 18:00", "sitePositive", json!({"site": "hotel", "on": "2022-10-01"}))?;
    for resident in ["r1", "r2", "r3"] {
        assert_eq!(through(&desk, resident)?.to_string(), "2022-10-15");
    }
    let why = json!({"site": "hotel", "on": "2022-10-09", "resident": "r2"});
    desk.say("2022-10-09 18:00", "sitePositive", why)?;
    // The positive person has a reason of their own; everybody else starts anew, and is told why.
    assert_eq!(through(&desk, "r2")?.to_string(), "2022-10-15");
    assert_eq!(through(&desk, "r1")?.to_string(), "2022-10-23");
    let obligations = desk.resident("r1", "2022-10-10 09:00")?.measure.ok_or("free")?;
    assert_eq!(
        obligations.because.because.first().and_then(|own| own.because.first()).map(|site| site.rule.as_str()),
        Some("exposure.site")
    );
    Ok(())
}

/// Of a positive on a day of which no hour is known any part counts: one on the last day lets the days count anew, one on the
/// day on which they were over at midnight does not.
#[test]
fn a_positive_of_the_day_after_the_last_starts_nobody_anew() -> Outcome {
    for (on, held) in [("2022-10-15", true), ("2022-10-16", false), ("2022-10-17", false)] {
        let mut desk = desk(json!({"scope": "site"}))?;
        desk.say("2022-10-17 09:00", "sitePositive", json!({"site": "hotel", "on": on}))?;
        for resident in ["r1", "r2", "r3"] {
            assert_eq!(desk.resident(resident, "2022-10-17 10:00")?.measure.is_some(), held, "{on}");
        }
    }
    Ok(())
}

#[test]
fn an_infection_at_home_starts_the_household_anew() -> Outcome {
    let mut desk = Desk::of(policy(&json!({"scope": "household"}))?)?;
    desk.small()?;
    for resident in ["r2", "r3"] {
        let contact = json!({
            "resident": resident, "with": "case-7", "setting": "company", "protected": false,
            "first": "2022-10-01", "last": "2022-10-01"
        });
        desk.say("2022-10-02 09:00", "contactReported", contact)?;
    }
    desk.say("2022-10-05 09:00", "sampleTaken", json!({"resident": "r1", "sample": "s-1"}))?;
    let result = json!({"sample": "s-1", "residents": ["r1"], "result": "positive"});
    desk.say("2022-10-06 09:00", "resultReported", result)?;
    // `r2` lives with `r1`, `r3` does not.
    assert_eq!(through(&desk, "r2")?.to_string(), "2022-10-20");
    assert_eq!(through(&desk, "r3")?.to_string(), "2022-10-15");
    Ok(())
}

#[test]
fn where_floor_or_room_are_not_known_the_nearer_is_taken() -> Outcome {
    let near = |positive: Value, entered: Value| -> Answer<Nearness> {
        let (mut a, mut b) =
            (json!({"site": "hotel", "on": "2022-10-09"}), json!({"resident": "r", "setting": "central"}));
        for (whole, part) in [(&mut a, positive), (&mut b, entered)] {
            if let (Some(whole), Some(part)) = (whole.as_object_mut(), part.as_object()) {
                whole.extend(part.clone());
            }
        }
        let (a, b): (SitePositive, QuarantineEntered) = (serde_json::from_value(a)?, serde_json::from_value(b)?);
        Ok(nearness(&a, &b, true))
    };
    let room = |floor: i16, room: &str| json!({"floor": floor, "room": room});
    assert_eq!(near(room(6, "601"), room(6, "601"))?, Nearness::Room);
    assert_eq!(near(room(6, "601"), json!({}))?, Nearness::Room);
    assert_eq!(near(json!({"floor": 6}), room(6, "602"))?, Nearness::Room);
    assert_eq!(near(room(6, "601"), room(6, "602"))?, Nearness::FloorPlusMinusOne);
    assert_eq!(near(room(-1, "x"), room(1, "x"))?, Nearness::Stairwell);
    Ok(())
}

fn line(policy: &Policy, exposures: &[Exposure], positives: &[NearPositive], now: Instant) -> Vec<Segment> {
    let found = obligations(Inputs {
        exposures,
        orders: &OrdersFile::default(),
        alarms: &[],
        readings: &[],
        lab: None,
        linked: &|_| LinkedTests::default(),
        positives,
        zones: &[],
        policy: &policy.quarantine,
        zone: policy.zone,
        now,
        edition: &policy.edition(),
    });
    timeline(&found, policy.zone)
}

proptest! {
    #![proptest_config(chance::drawn(256, 20_221_001))]

    /// Law 3: one positive more near somebody never makes an instant free or milder.
    #[test]
    fn a_restart_never_ends_a_measure_earlier(
        days in prop::collection::vec(0_i32..30, 1..4), positives in prop::collection::vec((0_i32..60, 0_i32..3, 0_u8..6, any::<bool>()), 0..6),
        left_out in 0_usize..6,
    ) {
        let Ok(policy) = policy(&json!({"scope": "floorPlusMinusOne", "environment": "site"})) else { return Ok(()) };
        let Ok(start) = "2022-10-01".parse::<CivilDate>() else { return Ok(()) };
        let on = |day: i32| start.plus_days(day);
        let exposures: Vec<Exposure> = days.iter().map(|day| Exposure {
            class: String::new(),
            plan: policy.quarantine.plans.last().map(|plan| plan.id.clone()),
            co_residents: None,
            co_residents_while: CoResidentsWhile::Always,
            reason: ReasonKind::Contact,
            anchors: Anchors::default().with(AnchorKind::LastExposure, Moment::on(on(*day))),
            found: Zone::CHINA.start_of(on(*day + 1)),
            confirmed: true,
            linked: None,
            until: None,
            because: Because::rule("a contact"),
        }).collect();
        let near = [Nearness::Person, Nearness::Household, Nearness::Room, Nearness::FloorPlusMinusOne, Nearness::Stairwell, Nearness::Site];
        let mut all: Vec<NearPositive> = Vec::new();
        for (counter, (day, late, how, environment)) in (1..).zip(positives) {
            let Ok(replica) = "p".parse() else { continue };
            all.push(NearPositive {
                on: Moment::on(on(day)),
                found: Zone::CHINA.start_of(on(day + late)),
                near: near.get(usize::from(how)).copied().unwrap_or(Nearness::Site),
                environment,
                event: gridward::base::EventId { replica, counter },
                also: Vec::new(),
            });
        }
        all.sort_by_key(|positive| positive.found);
        let mut fewer = all.clone();
        if left_out < fewer.len() {
            fewer.remove(left_out);
        }
        let now = Zone::CHINA.start_of(on(100));
        let (fewer, all) = (line(&policy, &exposures, &fewer, now), line(&policy, &exposures, &all, now));
        for half_day in 0..240 {
            let t = Zone::CHINA.start_of(on(0)).plus_hours(half_day * 12);
            let held = |line: &[Segment]| line.iter().find(|s| s.from <= t && t < s.until).map(|s| s.setting);
            prop_assert!(held(&all) >= held(&fewer), "{t}: {fewer:?} then {all:?}");
            prop_assert!(held(&all).is_none_or(|setting| setting == Setting::Central));
        }
    }
}
