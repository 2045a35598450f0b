//! Law 15: a view holds no field, and no value, that none of the viewer's roles may see.

use super::histories::{histories, minute, minutes};
use super::{Law, cases, facts, fault};
use gridward::Engine;
use gridward::access::FieldClass;
use gridward::testkit::laws::{is_part_of, telling};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A role of everybody who has one of the posts or works as a chief, which all workers of the histories do.
fn role(everywhere: &BTreeSet<FieldClass>, own_area: &BTreeSet<FieldClass>) -> Value {
    json!({
        "id": "role", "title": {"en": "x", "zh": "某"}, "posts": ["buildingChief", "gridWorker", "communityStaff"],
        "workers": ["chief"], "everywhere": everywhere, "ownArea": own_area
    })
}

fn classes() -> impl Strategy<Value = BTreeSet<FieldClass>> {
    prop::collection::btree_set(prop::sample::select(FieldClass::ALL.to_vec()), 0..=6)
}

/// `seen` are the classes that the worker may see of anybody, and `all` is true where that is everything of everybody.
fn look(
    engine: &mut Engine,
    worker: &str,
    (call, request): &(&str, Value),
    seen: &BTreeSet<FieldClass>,
    all: bool,
) -> Law {
    let Ok(whole) = engine.call(call, &request.to_string()) else { return Ok(()) };
    let whole: Value = serde_json::from_str(&whole).map_err(fault)?;
    let viewer = json!({"worker": worker, "purpose": "duty"});
    let asked = json!({"viewer": viewer, "call": call, "request": request, "now": minute(50_000)});
    let answer = engine.call("seenBy", &asked.to_string()).map_err(fault)?;
    let answer: Value = serde_json::from_str(&answer).map_err(fault)?;
    let part = answer.get("answer").cloned().unwrap_or_default();
    prop_assert!(part.is_null() || is_part_of(&part, &whole), "{} {}", call, part);
    prop_assert!(!all || part == whole, "{} withholds something from whoever may see all: {}", call, part);
    let text = part.to_string();
    // A reason names the measure that it is for, and the reading that it rests on.
    let told = |class: &FieldClass| {
        let in_reasons =
            matches!(class, FieldClass::Measure | FieldClass::Health) && seen.contains(&FieldClass::Reason);
        in_reasons || seen.contains(class)
    };
    for class in FieldClass::ALL.into_iter().filter(|class| !told(class)) {
        for telling in telling(engine, class) {
            prop_assert!(!text.contains(&telling), "{} shows {} of {:?}: {}", call, telling, class, text);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn a_view_shows_nothing_that_no_role_of_the_viewer_may_see(
        history in histories(40, 4), everywhere in classes(), own_area in classes(), who in 0_usize..16, minutes in minutes()
    ) {
        let mut history = history;
        let access = json!({"roles": [role(&everywhere, &own_area)]});
        history.policy.access = serde_json::from_value(access).map_err(fault)?;
        let mut engine = history.engine()?;
        let as_of = json!({"at": minute(minutes)});
        let (resident, household) = (facts::resident(who), facts::household(who));
        let date = history.policy.zone.date(minute(minutes));
        let calls = [
            ("resident", json!({"resident": resident, "asOf": as_of})),
            ("household", json!({"household": household, "asOf": as_of})),
            ("explain", json!({"about": {"type": "measure", "resident": resident}, "asOf": as_of})),
            ("report", json!({"date": date})),
            ("findings", json!({"asOf": as_of})),
            ("care", json!({"asOf": as_of, "everybody": true})),
            ("agenda", json!({"worker": "w1", "asOf": as_of, "includeDone": true})),
        ];
        let seen: BTreeSet<FieldClass> = everywhere.union(&own_area).copied().collect();
        let all = FieldClass::ALL.iter().all(|class| everywhere.contains(class) || *class == FieldClass::Open);
        for asked in &calls {
            look(&mut engine, "w1", asked, &seen, all)?;
            look(&mut engine, "nobody", asked, &BTreeSet::new(), false)?;
        }
    }
}
