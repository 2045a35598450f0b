//! Who is due to be erased, and when.

use super::Outcome;
use super::clock::clock;
use super::kit::{Answer, Town};
use gridward::access::ErasureReason;
use gridward::base::Instant;
use serde_json::json;

type Due = (String, String, ErasureReason);

fn due(town: &Town, at: &str) -> Answer<Vec<Due>> {
    let now: Instant = clock(at)?;
    let lines = town.engine.retention_due(now);
    Ok(lines.into_iter().map(|line| (line.resident.to_string(), line.since.to_string(), line.reason)).collect())
}

#[test]
fn people_are_due_after_the_response_or_after_they_have_left_and_not_while_held() -> Outcome {
    let mut town = Town::new("phone-1")?;
    assert_eq!(due(&town, "2022-08-20 09:00")?, []);
    town.say("2021-09-01 09:00", "residentMoved", json!({"resident": "r-li"}))?;
    assert_eq!(due(&town, "2021-10-30 23:59")?, []);
    let left = ("r-li".to_owned(), "2021-10-31".to_owned(), ErasureReason::FileClosed);
    assert_eq!(due(&town, "2021-10-31 00:00")?, std::slice::from_ref(&left));

    town.say("2021-11-01 09:00", "responseEnded", json!({}))?;
    assert_eq!(town.refused("2021-11-02 09:00", "responseEnded", json!({}))?, ["reject.duplicate"]);
    let plan = town.engine.config().policy.quarantine.plans.first().map(|plan| plan.id.to_string()).ok_or("no plan")?;
    let order = json!({"resident": "r-zhao", "plan": plan, "anchor": "2021-11-29", "basis": "order 7"});
    town.say("2021-11-30 09:00", "measureOrdered", order)?;
    let after = |id: &str| (id.to_owned(), "2021-12-01".to_owned(), ErasureReason::ResponseEnded);
    assert_eq!(due(&town, "2021-11-30 23:59")?, std::slice::from_ref(&left));
    assert_eq!(due(&town, "2021-12-01 00:00")?, [left, after("r-wang")], "who is held is not due");
    town.erase("2021-12-02 09:00", &["r-li", "r-wang"])?;
    assert_eq!(due(&town, "2022-03-01 09:00")?, [after("r-zhao")]);
    Ok(())
}
