//! Every law under three presets: stays and orders; contacts and tests; a zone with daylight saving.

use super::{Outcome, chance};
use gridward::policy::preset_text;
use gridward::testkit::fleet::fleets;
use gridward::testkit::{Check, laws};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

/// So many histories of each preset: seconds, not minutes.
const CASES: u32 = 8;

fn holds(preset: &str) -> Outcome {
    let check = Check::of_document(preset_text(preset)?)?.cases(CASES);
    // Whoever only wants to know whether something is found need not wait for it to be made short.
    let check = if std::env::var_os("GRIDWARD_AS_DRAWN").is_some() { check.as_drawn() } else { check };
    let report = check.run()?;
    println!("{report}");
    assert_eq!((report.reach.histories, report.laws.len()), (CASES, laws::all().len()));
    let histories = Check::of_document(preset_text(preset)?)?.cases(CASES).histories()?;
    let unread = histories.iter().flat_map(|history| &history.events).find(|event| event.fact.kind().is_none());
    assert_eq!(unread, None, "every fact that is drawn is one that this build reads");
    assert!(report.reach.held > 0 && !report.reach.stages.is_empty(), "{}", report.reach);
    Ok(())
}

#[test]
fn stays_and_orders() -> Outcome {
    holds("cn-2021-14")
}

#[test]
fn contacts_and_tests() -> Outcome {
    holds("cn-ed9")
}

#[test]
#[cfg(feature = "zones")]
fn a_zone_with_daylight_saving() -> Outcome {
    holds("us-cdc-2020-14")
}

/// Devices that record apart, lose messages and meet in the end.
#[test]
fn fleets_agree() -> Outcome {
    let policy = gridward::policy::preset("cn-2021-14")?;
    let mut runner = TestRunner::new(chance::drawn(CASES, 20_200_825));
    runner
        .run(&fleets(&policy), |fleet| laws::fleet(&fleet).map_err(|broken| TestCaseError::fail(broken.to_string())))?;
    Ok(())
}
