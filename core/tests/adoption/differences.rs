//! What another rule book would change, for whom.

use super::{Book, Desk, at, plan};
use gridward::base::Instant;
use gridward::community::AsOf;
use gridward::engine::{Difference, WhatIfQuery};
use gridward::policy::Policy;
use serde_json::json;

/// Five people: two contacts, two from a risk area, one free.
fn desk(policy: Policy) -> Desk {
    let mut desk = Desk::new(policy, Vec::new());
    let founded = at("2019-12-01T00:00:00Z");
    for resident in ["c1", "c2", "s1", "s2"] {
        desk.say(founded, "residentRegistered", json!({"resident": resident, "household": "h"}));
    }
    desk.contact(at("2022-11-02T08:00:00+08:00"), "c1", "2022-11-01", "2022-11-01");
    desk.contact(at("2022-11-06T08:00:00+08:00"), "c2", "2022-11-05", "2022-11-05");
    let graded = json!({"area": "320115", "level": "high", "from": "2022-10-01"});
    desk.say(at("2022-11-06T08:00:00+08:00"), "areaGraded", graded);
    for (resident, until) in [("s1", "2022-11-05"), ("s2", "2022-10-30")] {
        let stay = json!({"resident": resident, "area": "320115", "from": "2022-10-25", "until": until});
        desk.say(at("2022-11-06T09:00:00+08:00"), "stayReported", stay);
    }
    desk
}

#[test]
fn everybody_who_would_be_freed_or_held_is_named() {
    let mut now = Book::new("now", "2022-01-01", plan("central", 10, "dayZeroExcluded"));
    now.outflow = plan("home", 7, "dayZeroExcluded");
    let mut other = Book::new("other", "2022-01-01", plan("central", 5, "dayZeroExcluded"));
    other.outflow = plan("central", 14, "dayZeroExcluded");
    let desk = desk(now.policy());
    let asked: Instant = at("2022-11-08T12:00:00+08:00");
    let query = |policy: &Book| WhatIfQuery { policy: policy.policy(), as_of: AsOf::at(asked) };
    let diff = desk.0.what_if(&query(&other)).unwrap();
    let named: Vec<(&str, Difference)> =
        diff.people.iter().map(|line| (line.resident.as_str(), line.difference)).collect();
    assert_eq!(
        named,
        [
            ("c1", Difference::Freed),
            ("c2", Difference::Shorter),
            ("s1", Difference::Longer),
            ("s2", Difference::NewlyHeld),
        ]
    );
    let counts = diff.counts;
    assert_eq!((counts.held_before, counts.held_after, counts.same), (3, 3, 0));
    assert_eq!((counts.freed, counts.shorter, counts.longer, counts.newly_held), (1, 1, 1, 1));
    let s2 = diff.people.last().unwrap();
    assert_eq!(s2.before, None);
    assert_eq!(s2.after.as_ref().unwrap().free, Some(at("2022-11-14T00:00:00+08:00")));

    // The rule book that holds changes nothing for anybody; and the call has its two JSON shapes.
    let same = desk.0.what_if(&query(&now)).unwrap();
    assert!(same.people.is_empty());
    assert_eq!(same.counts.same, 3);
    let mut engine = desk.0;
    let request = serde_json::to_value(query(&other)).unwrap();
    let text = engine.call("whatIf", &request.to_string()).unwrap();
    assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), serde_json::to_value(&diff).unwrap());
}
