//! One small community through one day, through the facade alone.

use gridward::base::{Instant, Language};
use gridward::community::{AsOf, FindingKind};
use gridward::engine::{About, AgendaQuery, Question, Recorded, ReportQuery};
use gridward::log::Entry;
use gridward::policy::preset;
use gridward::{Engine, EngineConfig};
use serde_json::json;
use std::error::Error;

type Outcome = Result<(), Box<dyn Error>>;

fn engine(replica: &str) -> Result<Engine, Box<dyn Error>> {
    let (policy, adopted) = (preset("cn-2021-14")?, Vec::new());
    let config = EngineConfig { community: "c".parse()?, replica: replica.parse()?, policy, adopted };
    Ok(Engine::new(config)?)
}

fn record(engine: &mut Engine, at: &str, kind: &str, data: serde_json::Value) -> Result<Recorded, Box<dyn Error>> {
    let entry: Entry = serde_json::from_value(json!({"at": at, "by": "w-1", "fact": {"kind": kind, "data": data}}))?;
    let now: Instant = at.parse()?;
    Ok(engine.record(entry, now)?)
}

fn accept(engine: &mut Engine, at: &str, kind: &str, data: serde_json::Value) -> Outcome {
    match record(engine, at, kind, data)? {
        Recorded::Receipt(_) => Ok(()),
        Recorded::Rejection(rejection) => Err(format!("{kind} refused: {:?}", rejection.reasons).into()),
    }
}

fn small_community(engine: &mut Engine) -> Outcome {
    let t = "2021-08-12T08:00:00+08:00";
    accept(engine, t, "communityNamed", json!({"name": "试点社区"}))?;
    accept(engine, t, "placeAdded", json!({"place": "p1", "kind": "compound", "name": "一号小区"}))?;
    accept(engine, t, "placeAdded", json!({"place": "b1", "kind": "building", "parent": "p1", "name": "1号楼"}))?;
    for n in 1..=2 {
        let id = format!("h{n}");
        accept(
            engine,
            t,
            "householdRegistered",
            json!({"household": id, "place": "b1", "door": format!("{n}01"), "floor": n}),
        )?;
        accept(
            engine,
            t,
            "residentRegistered",
            json!({"resident": format!("r{n}"), "household": id, "birthYear": 1980}),
        )?;
    }
    accept(engine, t, "workerEnrolled", json!({"worker": "w-1", "role": "chief"}))?;
    accept(
        engine,
        t,
        "postTaken",
        json!({"post": "buildingChief", "area": {"type": "place", "id": "b1"}, "worker": "w-1"}),
    )?;
    accept(engine, t, "gridDrawn", json!({"grid": "g1", "name": "第一网格", "places": ["p1"]}))?;
    accept(engine, t, "areaGraded", json!({"area": "320115", "level": "high", "from": "2021-07-20"}))
}

#[test]
fn a_day_from_roster_to_report() -> Outcome {
    let mut engine = engine("phone-1")?;
    small_community(&mut engine)?;
    let t: Instant = "2021-08-12T09:00:00+08:00".parse()?;
    assert!(engine.coverage(AsOf::at(t), false).complete);

    accept(
        &mut engine,
        "2021-08-12T09:00:00+08:00",
        "stayReported",
        json!({"resident": "r1", "area": "320115", "from": "2021-08-01", "until": "2021-08-10"}),
    )?;
    let resident = engine.resident(&"r1".parse()?, AsOf::at(t))?;
    let measure = resident.measure.ok_or("no measure")?;
    assert_eq!(measure.setting.code(), "central");
    // Left on the 10th: days 1 to 14 are the 11th to the 24th; then 7 days at home.
    assert_eq!(measure.stage_ends, "2021-08-25T00:00:00+08:00".parse()?);
    assert_eq!(measure.free, Some("2021-09-01T00:00:00+08:00".parse()?));

    accept(
        &mut engine,
        "2021-08-12T09:30:00+08:00",
        "roundOpened",
        json!({"round": "k1", "name": "第一轮", "scope": [{"type": "community"}], "from": "2021-08-12T09:00:00+08:00", "until": "2021-08-16T00:00:00+08:00", "teamSize": 2}),
    )?;
    accept(
        &mut engine,
        "2021-08-12T10:00:00+08:00",
        "visitRecorded",
        json!({"round": "k1", "household": "h1", "channel": "door", "outcome": "noAnswer"}),
    )?;
    let now: Instant = "2021-08-12T15:00:00+08:00".parse()?;
    assert_eq!(engine.next_wakeup("2021-08-12T14:30:00+08:00".parse()?), Some("2021-08-12T16:00:00+08:00".parse()?));
    let agenda = engine.agenda(&AgendaQuery { worker: "w-1".parse()?, as_of: AsOf::at(now), include_done: false });
    let kinds: Vec<_> = agenda.items.iter().map(|item| (item.door.as_str(), item.duty.kind.code())).collect();
    assert_eq!(kinds, [("101", "screeningRetry"), ("101", "temperatureCheck"), ("201", "screeningVisit")]);

    accept(
        &mut engine,
        "2021-08-12T15:10:00+08:00",
        "visitRecorded",
        json!({"round": "k1", "household": "h1", "channel": "phone", "outcome": "answered", "accounted": [{"resident": "r1", "whereabouts": "away"}]}),
    )?;
    let refused = record(
        &mut engine,
        "2021-08-12T15:20:00+08:00",
        "visitRecorded",
        json!({"round": "k1", "household": "h1", "channel": "door", "outcome": "noAnswer"}),
    )?;
    assert!(matches!(refused, Recorded::Rejection(_)), "nothing is left to ask: {refused:?}");

    let report =
        engine.report(&ReportQuery { date: "2021-08-12".parse()?, grids: None, ungridded: false, known_by: None });
    assert_eq!((report.compounds, report.buildings, report.total.households, report.total.residents), (1, 1, 2, 2));
    assert_eq!((report.total.central, report.total.entered), (1, 1));
    assert!(report.coverage.complete);
    // The building's team is not filled: a missing post is a finding (S4), and the only one.
    assert!(report.findings.iter().all(|finding| finding.kind == FindingKind::TeamIncomplete), "{:?}", report.findings);

    for language in [Language::English, Language::Chinese] {
        let about = About::Measure { resident: "r1".parse()? };
        let explanation = engine.explain(&Question { about, as_of: AsOf::at(now), language })?;
        assert!(!explanation.text.is_empty());
        println!("{}", explanation.text);
    }
    Ok(())
}

#[test]
fn every_call_has_its_json_shapes() -> Outcome {
    let mut engine = engine("phone-1")?;
    small_community(&mut engine)?;
    let as_of = json!({"asOf": {"at": "2021-08-12T15:00:00+08:00"}});
    let coverage = engine.coverage_value(as_of.clone())?;
    assert_eq!(coverage, serde_json::from_str::<serde_json::Value>(&engine.call("coverage", &as_of.to_string())?)?);
    assert_eq!(coverage.get("complete"), Some(&json!(true)));
    let fault = engine.call("coverage", "{\"asOf\": {\"at\": \"yesterday\"}}").map_err(|e| (e.code(), e.to_string()));
    assert!(fault.is_err_and(|(code, text)| code == "badRequest" && text.contains("yesterday")));
    assert_eq!(engine.call("nonsense", "{}").map_err(|e| e.code()), Err("unknownCall"));
    Ok(())
}

#[test]
fn two_devices_agree_after_exchange() -> Outcome {
    let (mut a, mut b) = (engine("a")?, engine("b")?);
    small_community(&mut a)?;
    b.merge(a.events_since(&b.version()));
    accept(
        &mut a,
        "2021-08-12T09:00:00+08:00",
        "readingTaken",
        json!({"resident": "r1", "temperature": "36.6", "channel": "door"}),
    )?;
    accept(
        &mut b,
        "2021-08-12T08:30:00+08:00",
        "readingTaken",
        json!({"resident": "r1", "temperature": "37.8", "channel": "phone"}),
    )?;
    let (for_a, for_b) = (b.events_since(&a.version()), a.events_since(&b.version()));
    a.merge(for_a);
    b.merge(for_b.iter().rev().cloned().chain(for_b.clone()).collect());
    assert_eq!(a.digest(), b.digest());
    Ok(())
}
