//! Rule books of days alone, at random: two presets, and others with random slots, plans, tables and zones. All pass the
//! check. An oracle that counts days on a calendar can judge them.

use crate::policy::{Policy, preset};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A stage: setting, days, counting, and a bit for each slot in which a check is due.
type StageSeed = (u8, u16, bool, u8);

/// The presets whose plans are days alone, as an oracle counts them.
const PRESETS: [&str; 2] = ["cn-2020-14", "cn-2021-14"];

/// One of the presets, or a rule book that nobody has written yet.
pub fn plain() -> impl Strategy<Value = Policy> {
    let given = prop::sample::select(PRESETS.to_vec()).prop_filter_map("a preset", |id| preset(id).ok());
    prop_oneof![1 => given, 4 => drawn()]
}

fn drawn() -> impl Strategy<Value = Policy> {
    let slots = prop::collection::btree_set((0_u32..24, prop::sample::select(vec![0_u32, 30, 59])), 1..=4);
    // Mostly short stages and tight caps: much begins and ends within forty days.
    let days = prop_oneof![2 => 1_u16..=5, 1 => 1_u16..=20];
    let spare = prop_oneof![2 => 0_u16..=1, 1 => 0_u16..=20];
    let stage = (0_u8..3, days, any::<bool>(), any::<u8>());
    let plan = (prop::collection::vec(stage, 1..=3), prop::sample::select(vec![0_u16, 6, 24, 72]));
    let plans = prop::collection::vec(plan, 1..=3);
    let table = prop::collection::vec((any::<bool>(), 0_usize..5, 0_usize..5), 3);
    // Papers to sign: a bit each; and how often a let home owes a report, where it does.
    let asked = (0_u8..16, prop::option::of((1_u16..12, 1_u16..4)));
    let zone = prop::sample::select(vec!["+08:00", "-05:30", "+14:00", "Europe/London", "America/Santiago"]);
    (slots, plans, table, zone, (spare, 0_u16..=30, 1_u16..=12, asked)).prop_filter_map(
        "the check",
        |(slots, plans, table, zone, (spare, look_back, retry, asked))| {
            let mut policy = serde_json::to_value(preset("cn-2021-14").ok()?).ok()?;
            let label = json!({"en": "x", "zh": "某"});
            let starts: Vec<Value> = slots
                .iter()
                .map(|(hour, minute)| json!({"title": label, "starts": format!("{hour:02}:{minute:02}")}))
                .collect();
            let longest = plans.iter().map(|(stages, _)| stages.iter().map(|s| s.1).sum::<u16>()).max()?;
            let laid_out: Vec<Value> =
                plans.iter().enumerate().map(|(at, plan)| plan_json(at, plan, starts.len())).collect();
            let quarantine = json!({"slots": starts, "plans": laid_out, "capDays": longest + spare});
            let rows = table_json(&table, plans.len());
            let set = |policy: &mut Value, path: &str, value: Value| policy.pointer_mut(path).map(|old| *old = value);
            set(&mut policy, "/id", json!("drawn"))?;
            set(&mut policy, "/zone", json!(zone))?;
            set(&mut policy, "/quarantine", quarantine)?;
            set(&mut policy, "/exposure", json!({"lookBackDays": look_back, "table": rows}))?;
            set(&mut policy, "/screening", screening_json(retry, asked))?;
            let post = json!({"id": "gate", "title": label, "area": {"type": "community"}, "pattern": "three-even",
                "needs": [{"people": 1}]});
            policy.as_object_mut()?.insert("rota".to_owned(), json!({"posts": [post], "limits": {"rest": 480}}));
            let policy: Policy = serde_json::from_value(policy).ok()?;
            policy.check().is_empty().then_some(policy)
        },
    )
}

fn screening_json(retry: u16, (papers, tenancy): (u8, Option<(u16, u16)>)) -> Value {
    let kinds = [("notice", "household"), ("pledge", "household"), ("notice", "resident"), ("pledge", "resident")];
    let wanted = kinds.iter().enumerate().filter(|(at, _)| (papers >> at) & 1 == 1);
    let documents: Vec<Value> = wanted.map(|(_, (document, of))| json!({"document": document, "of": of})).collect();
    let tenancy = tenancy.map(|(every, within)| json!({"reportEveryDays": every, "withinDays": within}));
    json!({"retryHours": retry, "documents": documents, "tenancy": tenancy})
}

fn plan_json(at: usize, (stages, hours): &(Vec<StageSeed>, u16), slots: usize) -> Value {
    let stages: Vec<Value> = stages
        .iter()
        .map(|(setting, days, excluded, checks)| {
            let setting = ["selfMonitoring", "home", "central"].get(usize::from(*setting));
            let checks: Vec<usize> = (0..slots).filter(|slot| (checks >> slot) & 1 == 1).collect();
            let counting = if *excluded { "dayZeroExcluded" } else { "dayOneIncluded" };
            json!({"setting": setting, "days": days, "counting": counting, "checks": checks})
        })
        .collect();
    json!({"id": format!("plan-{at}"), "title": {"en": "x", "zh": "某"}, "stages": stages, "symptomFreeHours": hours})
}

/// A row for each level, or two where the county makes a difference: every case is covered and every row reached.
fn table_json(seeds: &[(bool, usize, usize)], plans: usize) -> Vec<Value> {
    let row = |when: Value, class: String, plan: usize| {
        let mut row = json!({"when": when, "class": class, "title": {"en": "x", "zh": "某"}});
        // A number past the plans stands for a class without a measure.
        if let Some(fields) = row.as_object_mut().filter(|_| plan < plans) {
            fields.insert("plan".to_owned(), json!(format!("plan-{plan}")));
        }
        row
    };
    let mut rows = Vec::new();
    for ((split, plan, other), level) in seeds.iter().zip(["high", "medium", "low"]) {
        if *split {
            let when = json!({"reason": ["stay"], "level": [level], "countyAffected": true});
            rows.push(row(when, format!("{level}-affected"), *plan));
        }
        rows.push(row(json!({"reason": ["stay"], "level": [level]}), level.to_owned(), *other));
    }
    rows.push(row(json!({}), "other".to_owned(), plans));
    rows
}
