//! Very many people at once get the answers that each of them gets alone.

use gridward::base::{CivilDate, Instant, Moment, RegionCode};
use gridward::community::AsOf;
use gridward::engine::{BulkCase, BulkReason, BulkStage};
use gridward::exposure::{ContactReported, ContactSetting, IndexKind, StayReported};
use gridward::log::{Event, Fact};
use gridward::policy::{preset, presets};
use gridward::{Engine, EngineConfig};
use proptest::prelude::*;
use std::error::Error;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// The policy's first day of counting, far enough from both ends of the calendar.
fn day(number: i32) -> Outcome<CivilDate> {
    Ok("2022-01-01".parse::<CivilDate>()?.plus_days(number))
}

fn event(counter: u32, at: Instant, fact: Fact) -> Outcome<Event> {
    Ok(Event { replica: "a".parse()?, counter, wall: at, tick: 0, at, by: "w".parse()?, fact })
}

/// A case, as somebody draws it: what, its days, how many days later it is found, two choices.
type Drawn = (bool, i32, i32, i32, usize, bool);

fn what(drawn: Drawn) -> Outcome<BulkReason> {
    let (stay, first, length, _, choice, protected) = drawn;
    let (first, last) = (day(first)?, day(first + length)?);
    let areas = ["420100", "420106", "110000"];
    Ok(if stay {
        let area = RegionCode::new(areas.get(choice % 3).ok_or("an area")?)?;
        BulkReason::Stay { area, from: first, until: last }
    } else {
        let of = *IndexKind::ALL.get(choice % 2).ok_or("a kind")?;
        let setting = *ContactSetting::ALL.get(choice % 6).ok_or("a setting")?;
        BulkReason::Contact { of, setting, protected, first, last }
    })
}

fn fact_of(what: &BulkReason) -> Outcome<Fact> {
    let resident = "r".parse()?;
    Ok(match what.clone() {
        BulkReason::Stay { area, from, until } => {
            Fact::StayReported(StayReported { resident, area, from, until, evidence: Default::default() })
        }
        BulkReason::Contact { of, setting, protected, first, last } => {
            let with = "x".parse()?;
            Fact::ContactReported(ContactReported { resident, with, of, setting, first, last, protected })
        }
        _ => return Err("stays and contacts only".into()),
    })
}

fn compare(id: &str, drawn: &[Drawn]) -> Outcome<()> {
    let policy = preset(id)?;
    let config = |replica: &str| -> Outcome<EngineConfig> {
        Ok(EngineConfig {
            community: "c".parse()?,
            replica: replica.parse()?,
            policy: policy.clone(),
            adopted: Vec::new(),
        })
    };
    let grading = |area: &str, level: &str, from: i32| -> Outcome<Fact> {
        let from = day(from)?.to_string();
        let data = serde_json::json!({"area": area, "level": level, "from": from});
        Ok(serde_json::from_value(serde_json::json!({"kind": "areaGraded", "data": data}))?)
    };
    let early = "2020-01-01T00:00:00Z".parse()?;
    let gradings =
        vec![event(1, early, grading("420106", "high", -5)?)?, event(2, early, grading("110000", "medium", 3)?)?];
    let mut all = Engine::new(config("all")?)?;
    all.merge(gradings.clone());
    let end = AsOf::at("2023-01-01T00:00:00Z".parse()?);
    let found = |drawn: &Drawn| -> Outcome<Instant> {
        Ok(Moment::on(day(drawn.1 + drawn.2 + drawn.3)?).earliest(policy.zone).plus_hours(9))
    };
    let cases = drawn.iter().map(|drawn| Ok(BulkCase { found: found(drawn)?, immune: false, what: what(*drawn)? }));
    let cases: Vec<BulkCase> = cases.collect::<Outcome<_>>()?;
    let answer = all.judge_all(&cases, end);
    for (case, judged) in cases.iter().zip(&answer.judgements) {
        let mut alone = Engine::new(config("alone")?)?;
        alone.merge(gradings.clone());
        alone.merge(vec![event(3, case.found, fact_of(&case.what)?)?]);
        let view = alone.resident(&"r".parse()?, AsOf::at(case.found))?;
        let stages: Vec<BulkStage> = view
            .timeline
            .iter()
            .map(|segment| BulkStage { setting: segment.setting, from: segment.from, until: segment.until })
            .collect();
        assert_eq!(answer.stages_of(judged), stages, "{case:?} under {id}");
        let class = judged.row.and_then(|row| answer.classes.get(usize::from(row)));
        assert_eq!(class, view.classes.first(), "{case:?} under {id}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Stages that no test, symptom or order touches are the same for a person alone and for the same person among many.
    #[test]
    fn everybody_gets_the_answer_of_a_person_alone(
        drawn in prop::collection::vec((any::<bool>(), -10..10, 0..6, 0..20, 0_usize..6, any::<bool>()), 1..12),
    ) {
        for id in presets().filter(|id| id.starts_with("cn-20")) {
            compare(id, &drawn).map_err(|error| TestCaseError::fail(error.to_string()))?;
        }
    }
}
