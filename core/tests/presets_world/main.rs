//! The presets from outside China: for each row of the sources one person, worked by hand. What the person went through
//! goes in, the whole line of measures comes out.

#![cfg(all(feature = "presets", feature = "zones"))]

mod america;
mod asia;
mod diseases;
mod england;
mod kit;
mod oceania;

use gridward::policy::{Policy, preset};
use kit::{Answer, Outcome, Told, journey, person, taken, told};
use serde_json::json;

/// H5 and G4: the days of the tests.
#[test]
fn tests_fall_on_their_days() -> Outcome {
    let days = |id: &str, told: Vec<Told>, asked: &str, method: &str| -> Answer<Vec<String>> {
        let (_, view) = person(preset(id)?, told, asked)?;
        let of = |antigen: bool| antigen == (method == "antigen");
        let tests = view.tests.iter().filter(|test| of(test.test.method == gridward::health::TestMethod::Antigen));
        Ok(tests.map(|test| test.test.date.to_string()).collect())
    };
    let arrived = || vec![journey("2022-09-26 10:00", "air", "2022-09-26")];
    let laboratory = days("hk-0-3-2022", arrived(), "2022-09-26 11:00", "laboratory")?;
    assert_eq!(laboratory, ["2022-09-26", "2022-09-28", "2022-09-30", "2022-10-02"]);
    let rapid = days("hk-0-3-2022", arrived(), "2022-09-26 11:00", "antigen")?;
    assert_eq!(
        (rapid.first().map(String::as_str), rapid.last().map(String::as_str)),
        (Some("2022-09-27"), Some("2022-10-03"))
    );
    let left = json!({
        "resident": "r", "category": "testToRelease", "departed": "2021-01-05T21:00:00-05:00",
        "arrived": "2021-01-06T09:00:00+00:00"
    });
    let told = vec![("2021-01-06 10:00", "journeyReported", left)];
    assert_eq!(days("gb-eng-test-to-release-2020", told, "2021-01-06 11:00", "laboratory")?, ["2021-01-10"]);
    let amber =
        vec![journey("2021-03-01 10:00", "amber", "2021-03-01"), taken("2021-03-06 08:00", "s"), told_negative()];
    assert_eq!(days("gb-eng-arrivals-2021", amber, "2021-03-07 10:00", "laboratory")?, ["2021-03-03", "2021-03-09"]);
    let hotel = vec![journey("2022-08-15 12:00", "air", "2022-08-15")];
    let tests = days("hk-2022-08", hotel, "2022-08-16 09:00", "laboratory")?;
    assert_eq!(tests, ["2022-08-15", "2022-08-17", "2022-08-19", "2022-08-21", "2022-08-24"]);
    Ok(())
}

fn told_negative() -> Told {
    told("2021-03-07 09:00", "s", "negative")
}

/// Nothing of the ground shows in a document that is based on it: each names its own place, title and source.
#[test]
fn every_document_speaks_for_itself() -> Outcome {
    let base = preset("base")?;
    for id in gridward::policy::presets().filter(|id| *id != "base") {
        let policy = preset(id)?;
        if policy.grid != base.grid {
            continue;
        }
        assert_ne!(policy.jurisdiction, base.jurisdiction, "{id}");
        assert_ne!((&policy.title, &policy.sources), (&base.title, &base.sources), "{id}");
        let clauses = policy.quarantine.plans.iter().filter_map(|plan| plan.clause.clone());
        let clauses = clauses.chain(policy.exposure.table.iter().filter_map(|row| row.clause.clone()));
        for clause in clauses {
            assert!(policy.sources.iter().any(|source| source.id == clause), "{id} cites {clause}");
        }
        let planned = policy.exposure.table.iter().filter(|row| row.plan.is_some() || row.co_residents.is_some());
        assert!(planned.count() > 0, "{id} sets no plan");
    }
    Ok(())
}

/// A way out that goes on watching is checked like a stage: its days, its slots, the cap.
#[test]
fn a_way_out_that_cannot_be_is_a_fault() -> Outcome {
    let faults = |symptom_free: u16, early: serde_json::Value| -> Answer<Vec<String>> {
        let stages = json!([{"setting": "home", "days": 14}]);
        let plan = json!({
            "id": "p", "title": {"en": "p", "zh": "p"}, "stages": stages, "symptomFreeHours": symptom_free,
            "early": [early]
        });
        let text = json!({"basedOn": "base", "quarantine": {"plans": [plan], "capDays": 20}}).to_string();
        Ok(Policy::read(&text)?.check().iter().map(ToString::to_string).collect())
    };
    let then = |to_days: u16, slot: u8| json!({"setting": "selfMonitoring", "toDays": to_days, "checks": [slot]});
    let well = json!({"days": 10, "withoutSymptoms": true, "then": then(14, 1)});
    assert!(faults(0, well)?.is_empty());
    assert!(faults(24, json!({"days": 5, "then": then(10, 0)}))?.is_empty());
    for (hours, early, fault) in [
        (0, json!({"days": 5, "then": then(10, 0)}), "early release 1 needs nothing"),
        (24, json!({"days": 5}), "early release 1 needs nothing"),
        (24, json!({"days": 5, "then": then(5, 0)}), "early release 1 goes on to a day that is not after it"),
        (24, json!({"days": 5, "then": then(10, 2)}), "stage 2 checks in slot 2, and there are 2 slots"),
        (24, json!({"days": 5, "then": then(21, 0)}), "21 days"),
    ] {
        let found = faults(hours, early)?;
        assert!(matches!(found.as_slice(), [one] if one.contains(fault)), "{fault}: {found:?}");
    }
    Ok(())
}
