//! What breaks a law is made short: little is left but what matters, in words, and it can be kept as a vector.

use super::Outcome;
use gridward::log::Fact;
use gridward::policy::{Policy, preset};
use gridward::testkit::laws::{Broken, Law, rule_book};
use gridward::testkit::{Check, Failure, Found};

/// Our plan is a day shorter than the national one.
fn shorter() -> Result<Policy, Box<dyn std::error::Error>> {
    let mut policy = preset("us-cdc-2020-14")?;
    for stage in policy.quarantine.plans.iter_mut().flat_map(|plan| &mut plan.stages) {
        stage.days -= 1;
    }
    Ok(policy)
}

fn found() -> Result<Box<Found>, Box<dyn std::error::Error>> {
    let national = preset("us-cdc-2020-14")?;
    let law = Law::new(0, "no_milder_than", move |history| rule_book::no_milder_than(history, &national));
    match Check::of(shorter()?).only(&[]).and(law).cases(40).run() {
        Err(Failure::Broken(found)) => Ok(found),
        Err(other) => Err(other.into()),
        Ok(_) => Err("a plan that is a day shorter is not found".into()),
    }
}

#[test]
fn a_day_that_is_missing_is_shown_by_one_fact() -> Outcome {
    let found = found()?;
    assert_eq!(found.history.events.len(), 1, "{}", found.history);
    let one = found.history.events.first().map(|event| &event.fact);
    assert!(matches!(one, Some(Fact::ContactReported(_) | Fact::MeasureOrdered(_))), "{one:?}");
    let shown = found.history.to_string();
    assert!(shown.starts_with("under `us-cdc-2020-14`, by the clock of America/New_York:\n  2021-"), "{shown}");
    Ok(())
}

#[test]
fn what_was_found_is_kept_and_found_again() -> Outcome {
    let found = found()?;
    let kept = serde_json::to_string(&found.vector())?;
    let national = preset("us-cdc-2020-14")?;
    let law = Law::new(0, "no_milder_than", move |history| rule_book::no_milder_than(history, &national));
    // No history is drawn: the kept one alone breaks the law, as long as the rule book has the defect.
    let check =
        |policy| -> Result<Check, Failure> { Check::of(policy).only(&[]).and(law.clone()).cases(0).keeping(&kept) };
    let again = check(shorter()?)?.run().err().ok_or("it is not found again")?;
    assert_eq!(again.by(), "no_milder_than");
    check(preset("us-cdc-2020-14")?)?.run()?;
    Ok(())
}

/// A law of one's own is asked like the others, and a rule book that reaches nothing fails although every law holds.
#[test]
fn laws_of_ones_own_and_runs_that_reach_nothing() -> Outcome {
    let nobody_moves = Law::new(0, "nobody_moves", |history| {
        let moved = history.events.iter().find(|event| matches!(event.fact, Fact::ResidentMoved(_)));
        let broken = |got: String| Broken {
            law: "nobody_moves",
            at: None,
            what: "homes".to_owned(),
            expected: "nobody moves".to_owned(),
            got,
        };
        moved.map_or(Ok(()), |event| Err(broken(event.id().to_string())))
    });
    let failure = Check::of(preset("cn-2021-14")?).only(&[]).and(nobody_moves).run().err().ok_or("nobody moves")?;
    assert_eq!(failure.by(), "nobody_moves");
    assert!(failure.to_string().contains("residentMoved"), "{failure}");

    let mut nobody_is_held = preset("us-cdc-2020-14")?;
    nobody_is_held.exposure.table.retain(|row| row.plan.is_none());
    let failure = Check::of(nobody_is_held).only(&[]).cases(0).run();
    assert!(failure.is_ok(), "no history, and so nothing that was not reached");
    Ok(())
}
