//! The five field reports: their exact numbers, read from what the command prints as JSON.

use serde_json::{Value, json};
use std::error::Error;
use std::process::Command;

type Outcome = Result<(), Box<dyn Error>>;

/// What `gridward community --report LETTER --json` prints.
fn report(letter: &str) -> Result<Value, Box<dyn Error>> {
    let output =
        Command::new(env!("CARGO_BIN_EXE_gridward")).args(["community", "--report", letter, "--json"]).output()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// Checks numbers by their JSON pointers.
fn check(letter: &str, expected: &[(&str, Value)]) -> Outcome {
    let report = report(letter)?;
    for (pointer, value) in expected {
        assert_eq!(report.pointer(pointer), Some(value), "{letter} {pointer}");
    }
    // Every report: nobody without a grid and an answerable person (S3, D1).
    assert_eq!(report.pointer("/coverage/complete"), Some(&json!(true)));
    assert_eq!(report.pointer("/coverage/gaps"), Some(&json!([])));
    Ok(())
}

#[test]
fn shennong() -> Outcome {
    let expected = [
        ("/compounds", json!(9)),                                              // S5
        ("/buildings", json!(74)),                                             // S5
        ("/households", json!(1_174)),                                         // S3
        ("/residents", json!(3_537)),                                          // S3
        ("/posts/buildingChief", json!(46)),                                   // S1
        ("/workers/chief", json!(46)),                                         // S1
        ("/units", json!(11)),                                                 // S2
        ("/workers/helper", json!(176)),                                       // S2
        ("/posts/cadre", json!(176)),                                          // S2
        ("/gates/areas", json!(11)),                                           // S21
        ("/gates/exits", json!(11)),                                           // S21
        ("/gates/sideDoorsShut", json!(11)),                                   // S21: all of them
        ("/gates/sideDoorsOpen", json!(0)),                                    // S21
        ("/gates/guards", json!(12)),                                          // S21
        ("/tests/S-test", json!({"tested": 203, "excused": 0, "missing": 0})), // S14: 200+, none missed
        ("/routines/disinfection/today", json!(54)), // S16: three points in nine compounds, twice a day
        ("/routines/disinfection/soFar", json!(756)), // S16: on all fourteen days
        ("/shifts/covered", json!(1)),               // S20: the test site
        ("/shifts/served", json!(84)),               // S20: 80+ volunteers
        ("/shifts/missed", json!(0)),                // S20
    ];
    check("S", &expected)?;
    let report = report("S")?;
    let count = |pointer: &str| report.pointer(pointer).and_then(Value::as_u64).unwrap_or(0);
    // S12: everybody is at exactly one of four levels; how many at each is assumed.
    let levels: Vec<u64> = ["orange", "blue", "red", "green"].map(|level| count(&format!("/care/{level}"))).to_vec();
    assert!(levels.iter().all(|level| *level > 0), "{levels:?}");
    assert_eq!(levels.iter().sum::<u64>(), 3_537);
    // S13: 93.5 % of those who are old enough, to the tenth.
    let standing = |name: &str| count(&format!("/vaccination/{name}"));
    let of_age = standing("vaccinated") + standing("notYet") + standing("unfit");
    assert_eq!((2_000 * standing("vaccinated") + of_age) / (2 * of_age), 935);
    assert_eq!(of_age + standing("otherAge"), 3_537);
    // S15: who is in quarantine in the evening is who was there in the morning, with those who came less those who went.
    let flow = |name: &str| count(&format!("/flow/{name}"));
    assert_eq!(flow("opening") + flow("in") - flow("out"), flow("closing"));
    assert!(flow("opening") > 0 && flow("in") + flow("out") > 0);
    Ok(())
}

#[test]
fn zhongwei() -> Outcome {
    // The report names three compounds; every other number was lost in print and is assumed.
    check("Z", &[("/compounds", json!(3))])?;
    // Z9: somebody shops for households; what they order is in the log.
    let report = report("Z")?;
    assert!(report.pointer("/errands/shopping/soFar").and_then(Value::as_u64).is_some_and(|runs| runs > 0));
    Ok(())
}

#[test]
fn dongying() -> Outcome {
    let expected = [
        ("/compounds", json!(16)),                                                // D1
        ("/grids", json!(36)),                                                    // D1
        ("/posts/gridWorker", json!(36)),                                         // D1: exactly one each
        ("/posts/branchLeader", json!(7)),                                        // seven resident branches
        ("/units", json!(15)),                                                    // fifteen property firms
        ("/gates/turnBack", json!(17)),                                           // D10
        ("/workers/volunteer", json!(197)),                                       // D2: 145 members and 52 residents
        ("/squads", json!(7)),                                                    // D8: seven squads
        ("/date", json!("2020-02-09")),                                           // D7: by 9 February
        ("/errands/shopping/soFar", json!(300)),                                  // D7
        ("/errands/rubbish/soFar", json!(350)),                                   // D7
        ("/outreach/notice/soFar", json!(83)),                                    // D8
        ("/outreach/leaflet/soFar", json!(1_645)),                                // D8
        ("/outreach/message/soFar", json!(1_008)),                                // D8: 1,000+
        ("/outreach/slogan/soFar", json!(31)),                                    // D8
        ("/points/gridPoint", json!({"points": 36, "covered": 36})),              // D8: all of them
        ("/points/turnBack", json!({"points": 17, "covered": 17})),               // D8
        ("/points/shop", json!({"points": 30, "covered": 30})),                   // D8
        ("/routines/disinfection/quantitiesSoFar/squareMetre", json!(4_000_000)), // D9
        ("/routines/disinfection/quantitiesSoFar/personShift", json!(1_800)),     // D9
    ];
    check("D", &expected)
}

#[test]
fn nanqin() -> Outcome {
    let expected = [
        ("/compounds", json!(2)),
        ("/households", json!(1_961)),
        ("/everCentral", json!(8)),          // N3
        ("/everHome", json!(50)),            // N3
        ("/workers/volunteer", json!(37)),   // N8
        ("/gates/entries", json!(1)),        // N10
        ("/gates/exits", json!(1)),          // N10
        ("/rounds/0/teamSize", json!(2)),    // N1
        ("/heads/members", json!(18)),       // N8: 18 of the 37 are members
        ("/supply/shops", json!(2)),         // N9: two shops
        ("/supply/shopsReported", json!(2)), // N9
        ("/supply/priceRises", json!(0)),    // N9: no price rise
        ("/supply/shortages", json!(0)),     // N9: no shortage
        ("/shifts/covered", json!(6)),       // N10: two checkpoints, three shifts
        ("/shifts/uncovered", json!(0)),     // N10: all 24 hours
        ("/shifts/served", json!(6)),        // N10
        ("/shifts/missed", json!(0)),        // N10
    ];
    check("N", &expected)?;
    let report = report("N")?;
    assert!(report.pointer("/residents").and_then(Value::as_u64).is_some_and(|residents| residents > 3_600));
    // N8: noodles, masks and disinfectant are in the ledger: opening + in - out = closing.
    for item in ["noodles", "masks", "disinfectant"] {
        let count = |name: &str| report.pointer(&format!("/supply/items/{item}/{name}")).and_then(Value::as_u64);
        let (opening, came, went) = (count("opening"), count("in"), count("out"));
        assert!(opening.is_some_and(|opening| opening > 0), "{item}");
        assert_eq!(opening.zip(came).zip(went).map(|((a, b), c)| a + b - c), count("closing"), "{item}");
    }
    // N10: whoever passes is counted, each way.
    assert!(report.pointer("/passages").is_some(), "nobody passed");
    // N1, N2: four rounds, and at the end of each everybody's whereabouts are known, or the household is listed.
    let rounds = report.pointer("/rounds").and_then(Value::as_array).ok_or("no rounds")?;
    assert_eq!(rounds.len(), 4);
    for round in rounds {
        let count = |name: &str| round.pointer(name).and_then(Value::as_u64);
        assert_eq!(count("/households"), Some(1_961));
        let listed: u64 = ["notStarted", "retryDue", "answeredInPart", "refused", "referred"]
            .iter()
            .filter_map(|state| count(&format!("/states/{state}")))
            .sum();
        assert_eq!(count("/settled").map(|settled| settled + listed), Some(1_961));
    }
    Ok(())
}

#[test]
fn huayuan() -> Outcome {
    let expected = [
        ("/stairwells", json!(430)),      // H4
        ("/squads", json!(20)),           // H3
        ("/rounds/0/teamSize", json!(3)), // H3
    ];
    check("H", &expected)?;
    let report = report("H")?;
    assert!(report.pointer("/households").and_then(Value::as_u64).is_some_and(|households| households > 4_000));
    // H2: one observer for each building.
    assert_eq!(report.pointer("/posts/observer"), report.pointer("/buildings"));
    // H7: each of them has reported today that all is normal.
    assert_eq!(report.pointer("/observedNormal"), report.pointer("/buildings"));
    assert_eq!(report.pointer("/duties/observation/done"), report.pointer("/buildings"));
    assert_eq!(report.pointer("/duties/observation/missed"), Some(&json!(0)));
    Ok(())
}
