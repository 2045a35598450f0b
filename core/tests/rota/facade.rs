//! Rotas through the facade: posts from the policy, people from the log, JSON in and out.

use crate::Outcome;
use crate::section::GATES;
use gridward::base::{GridError, Instant};
use gridward::engine::Recorded;
use gridward::log::Entry;
use gridward::policy::Policy;
use gridward::{Engine, EngineConfig};
use serde_json::{Value, json};
use std::error::Error;

/// A community with the two gates and so many workers, of whom the first four are nurses.
fn office(people: u32) -> Result<Engine, Box<dyn Error>> {
    let (community, replica, policy) = ("c".parse()?, "office".parse()?, Policy::from_json(GATES)?);
    let mut engine = Engine::new(EngineConfig { community, replica, policy, adopted: Vec::new() })?;
    let at: Instant = "2020-02-09T08:00:00+08:00".parse()?;
    for number in 0..people {
        let skills = if number < 4 { json!(["nurse"]) } else { json!([]) };
        let data = json!({"worker": format!("w{number:02}"), "role": "volunteer", "skills": skills});
        let fact = json!({"at": at, "by": "w00", "fact": {"kind": "workerEnrolled", "data": data}});
        let entry: Entry = serde_json::from_value(fact)?;
        assert!(matches!(engine.record(entry, at)?, Recorded::Receipt(_)));
    }
    Ok(engine)
}

fn ask(engine: &mut Engine, more: &[(&str, Value)]) -> Result<Value, Box<dyn Error>> {
    let at = "2020-02-09T12:00:00+08:00";
    let mut request = json!({"asOf": {"at": at}, "from": "2020-02-10", "days": 7});
    for (name, value) in more {
        if let Some(fields) = request.as_object_mut() {
            fields.insert((*name).to_owned(), value.clone());
        }
    }
    Ok(serde_json::from_str(&engine.call("buildRota", &request.to_string())?)?)
}

fn count(answer: &Value, list: &str) -> usize {
    answer.get(list).and_then(Value::as_array).map_or(0, Vec::len)
}

/// One way in, one way out, three shifts, 24 hours (N10).
#[test]
fn both_gates_are_manned_around_the_clock() -> Outcome {
    let answer = ask(&mut office(12)?, &[])?;
    assert_eq!((count(&answer, "placements"), count(&answer, "gaps"), count(&answer, "loads")), (49, 0, 12));
    assert_eq!(answer.get("proven"), Some(&json!(true)));
    let first = answer.pointer("/placements/0/shift").cloned().unwrap_or_default();
    assert_eq!(first, json!({"post": "in", "date": "2020-02-10", "turn": "night"}));
    // Everybody's tiredness is told, term by term (D7).
    let rule = answer.pointer("/loads/0/because/rule").cloned().unwrap_or_default();
    assert_eq!(rule, json!("rota.fatigue"));
    Ok(())
}

#[test]
fn whoever_is_away_is_named_at_the_gap() -> Outcome {
    let whole = json!([{"from": "2020-02-01T00:00:00+08:00", "to": "2020-03-01T00:00:00+08:00"}]);
    let nurses: Value =
        (0..4).map(|number| (format!("w{number:02}"), whole.clone())).collect::<serde_json::Map<_, _>>().into();
    let answer = ask(&mut office(16)?, &[("away", nurses)])?;
    let gaps = answer.get("gaps").and_then(Value::as_array).cloned().unwrap_or_default();
    assert_eq!(gaps.len(), 7, "a nurse is missing in the early turn of each day");
    for gap in &gaps {
        assert_eq!(gap.get("skill"), Some(&json!("nurse")));
        assert_eq!(gap.get("barred").and_then(Value::as_array).map(Vec::len), Some(16));
        let bar = gap.pointer("/because/because/0/because/0/rule");
        assert_eq!(bar, Some(&json!("rota.away")), "{gap}");
    }
    // Only those who are asked for are placed.
    let answer = ask(&mut office(16)?, &[("workers", json!(["w04", "w05"]))])?;
    assert_eq!(count(&answer, "loads"), 2);
    Ok(())
}

#[test]
fn days_without_number_are_refused() -> Outcome {
    let mut engine = office(1)?;
    for days in [0, 63] {
        let refused = ask(&mut engine, &[("days", json!(days))]).err().map(|error| error.to_string());
        assert!(refused.is_some_and(|text| text.contains(&format!("days is {days}; 1 to 62 are possible"))));
    }
    let none = engine.call("buildRota", "{}");
    assert!(matches!(none, Err(GridError::BadRequest { .. })));
    Ok(())
}
