//! Rule books at random, every preset, and rule books of a few plans that a test writes down.

pub use gridward::testkit::policies::drawn::{Where, changing_zones, drawn, fixed_zones, zones};

use gridward::policy::{Policy, preset, presets};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Rule books that nobody has written, and every preset.
pub fn books() -> impl Strategy<Value = Policy> {
    prop_oneof![3 => drawn(), 2 => given()]
}

/// The presets.
pub fn given() -> impl Strategy<Value = Policy> {
    prop::sample::select(presets().collect::<Vec<_>>()).prop_map(|id| preset(id).unwrap())
}

/// A rule book with these plans, of which the first is for whatever happens for that reason.
pub fn written(reason: &str, plans: Value) -> Policy {
    let mut policy = preset("cn-2021-14").unwrap();
    let mut section = serde_json::to_value(&policy.quarantine).unwrap();
    let title = json!({"en": "something", "zh": "某种情况"});
    let table = json!([
        {"when": {"reason": [reason]}, "class": "it", "title": title, "plan": plans[0]["id"]},
        {"when": {}, "class": "other", "title": title},
    ]);
    section["plans"] = plans;
    policy.quarantine = serde_json::from_value(section).unwrap();
    policy.exposure = serde_json::from_value(json!({"lookBackDays": 14, "table": table})).unwrap();
    assert_eq!(policy.check(), [], "the plans can be kept");
    policy
}
