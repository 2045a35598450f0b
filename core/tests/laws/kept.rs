//! Cases that chance finds only now and then, made small and kept: each of them once told right from wrong.

use super::histories::{History, minute};
use super::{Law, checks, duties, fault, measures};
use gridward::base::Instant;
use gridward::log::Event;
use gridward::policy::{Policy, preset};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Events of one device that say these facts, each in its minute after midnight at the start of 1 August.
fn history(policy: Policy, facts: &[(i32, Value)]) -> Result<History, TestCaseError> {
    let mut events: Vec<Event> = Vec::new();
    for ((after, fact), counter) in facts.iter().zip(1_u32..) {
        let at = minute(*after);
        let event = json!({
            "replica": "phone", "counter": counter, "wall": at, "tick": 0, "at": at, "by": "w0", "fact": fact,
        });
        events.push(serde_json::from_value(event).map_err(fault)?);
    }
    Ok(History { policy, events })
}

fn ordered(plan: &str, anchor: &str) -> Value {
    let data = json!({"resident": "r0", "plan": plan, "anchor": anchor, "basis": "order 7"});
    json!({"kind": "measureOrdered", "data": data})
}

fn fever() -> Value {
    json!({"kind": "readingTaken", "data": {"resident": "r0", "temperature": "38.4", "channel": "door"}})
}

fn lifted() -> Value {
    json!({"kind": "measureLifted", "data": {"resident": "r0", "authority": "centre", "reason": "moved"}})
}

/// Minutes after the start at a day and hour; day 1 is 1 August.
fn on(day: i32, hour: i32) -> i32 {
    (day - 1) * 1_440 + hour * 60
}

/// Measures and checks of the person, as known at each of these minutes, against the oracle.
fn holds(history: &History, asked: &[i32]) -> Law {
    let engine = history.engine().map_err(fault)?;
    let id = "r0".parse().map_err(fault)?;
    for now in asked.iter().copied().map(minute) {
        measures::as_the_oracle_says(history, &engine, &id, now)?;
        checks::as_the_policy_wants(history, &engine, &id, now)?;
    }
    Ok(())
}

/// A fever three hours before the last midnight would keep the person for a day, and the cap allows no more.
#[test]
fn the_cap_ends_what_a_fever_keeps() -> Law {
    let mut policy = preset("cn-2021-14").map_err(fault)?;
    policy.quarantine.cap_days = 21;
    let facts = [(on(1, 8), ordered("central-14-home-7", "2021-08-01")), (on(22, 21), fever())];
    let history = history(policy, &facts)?;
    holds(&history, &[on(1, 9), on(22, 20), on(22, 22), on(23, 0), on(23, 9)])
}

/// A fever counts although the order came after it.
#[test]
fn a_fever_before_the_order_keeps_the_person_too() -> Law {
    let facts = [(on(15, 18), fever()), (on(15, 20), ordered("home-14", "2021-08-01"))];
    let history = history(preset("cn-2021-14").map_err(fault)?, &facts)?;
    holds(&history, &[on(15, 19), on(15, 21), on(16, 1), on(16, 17), on(16, 18)])
}

/// The end is the first free moment: a fever at that very moment finds a free person.
#[test]
fn a_fever_at_the_first_free_moment_keeps_nobody() -> Law {
    let facts = [(on(1, 8), ordered("home-14", "2021-08-01")), (on(16, 0), fever())];
    let history = history(preset("cn-2021-14").map_err(fault)?, &facts)?;
    holds(&history, &[on(15, 23), on(16, 0), on(16, 1)])
}

/// One order follows another within a slot and both are lifted before the slot is over: the check ends with them.
#[test]
fn a_check_ends_where_the_last_of_several_measures_ends() -> Law {
    let facts = [
        (on(2, 5), ordered("home-14", "2021-08-01")),
        (on(2, 8), ordered("central-14-home-7", "2021-08-02")),
        (on(2, 11), lifted()),
    ];
    let history = history(preset("cn-2021-14").map_err(fault)?, &facts)?;
    holds(&history, &[on(2, 7), on(2, 9), on(2, 11), on(2, 12), on(2, 15)])?;
    // The same, where fever and not an authority sets the end.
    let facts = [
        (on(2, 5), ordered("home-14", "2021-08-01")),
        (on(2, 6), ordered("central-14-home-7", "2021-07-25")),
        (on(14, 20), ordered("home-14", "2021-07-31")),
        (on(15, 3), fever()),
    ];
    let history = self::history(preset("cn-2021-14").map_err(fault)?, &facts)?;
    holds(&history, &[on(15, 4), on(15, 23), on(16, 1), on(16, 3), on(16, 4)])
}

/// With one part of a county graded low and the region around it high, the rest of the county is an affected one.
#[test]
fn the_rest_of_a_county_is_as_the_region_around_it() -> Law {
    let graded = |area: &str, level: &str| {
        let data = json!({"area": area, "level": level, "from": "2021-07-01"});
        json!({"kind": "areaGraded", "data": data})
    };
    let stay = json!({"resident": "r0", "area": "320115001", "from": "2021-07-30", "until": "2021-08-01"});
    let facts = [
        (on(1, 1), graded("3201", "high")),
        (on(1, 2), graded("320115001", "low")),
        (on(1, 8), json!({"kind": "stayReported", "data": stay})),
    ];
    let history = history(preset("cn-2021-14").map_err(fault)?, &facts)?;
    holds(&history, &[on(1, 9), on(16, 1)])
}

/// Two devices write one request down, one of them with another hour: one errand, in one state.
#[test]
fn a_request_written_down_twice_is_one_errand() -> Law {
    let asks = |by: Instant| {
        let data = json!({"request": "q0", "household": "h0", "service": "medicine", "wantedBy": by});
        json!({"kind": "requestMade", "data": data})
    };
    let facts = [(on(1, 8), asks(minute(on(1, 12)))), (on(1, 9), asks(minute(on(1, 20))))];
    let history = history(preset("cn-2021-14").map_err(fault)?, &facts)?;
    let listed = duties::duties(&history.engine().map_err(fault)?, "h0", minute(on(1, 15)))?;
    prop_assert_eq!(listed.len(), 1);
    Ok(())
}
