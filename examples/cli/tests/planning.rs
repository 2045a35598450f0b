//! Forecasts and contact cards, as the command gives them.

mod common;

use common::gridward;
use serde_json::Value;
use std::error::Error;
use tempfile::TempDir;

type Outcome = Result<(), Box<dyn Error>>;

fn json(arguments: &[&str]) -> Result<Value, Box<dyn Error>> {
    let ran = gridward(arguments)?;
    assert_eq!(ran.code, Some(0), "{arguments:?}: {}", ran.err);
    Ok(serde_json::from_str(&ran.out)?)
}

#[test]
fn the_campaign_of_report_h_is_over_by_30_january() -> Outcome {
    let forecast = json(&["plan", "--report", "H", "--json"])?;
    assert_eq!(forecast.get("households"), Some(&4_030.into()));
    assert_eq!(forecast.get("stairwells"), Some(&430.into()));
    assert_eq!(forecast.pointer("/days/0/date"), Some(&"2020-01-25".into()));
    assert_eq!(forecast.get("inTime"), Some(&true.into()));
    let latest = forecast.get("latest").and_then(Value::as_str).ok_or("it never ends")?;
    assert!(("2020-01-26"..="2020-01-30").contains(&latest), "{latest}");

    let text = gridward(&["plan", "--report", "H"])?.out;
    for part in ["In time", "2020-01-30", "Field report H3", "assumed"] {
        assert!(text.contains(part), "`{part}` is not in: {text}");
    }
    let chinese = gridward(&["plan", "--report", "H", "--lang", "zh"])?.out;
    assert!(chinese.contains("按期完成") && chinese.contains("2020年1月30日"), "{chinese}");
    Ok(())
}

#[test]
fn too_few_squads_are_not_in_time() -> Outcome {
    let forecast = json(&["plan", "--report", "H", "--squads", "4", "--json"])?;
    assert_eq!(forecast.get("inTime"), Some(&false.into()));
    assert_eq!(forecast.pointer("/assumed/squads/0/squads"), Some(&4.into()));
    let text = gridward(&["plan", "--report", "H", "--squads", "4"])?.out;
    assert!(text.contains("Not in time") && text.contains("as asked for"), "{text}");
    Ok(())
}

#[test]
fn the_pace_of_the_other_reports_is_said_to_be_assumed() -> Outcome {
    for report in ["S", "Z", "D", "N"] {
        let ran = gridward(&["plan", "--report", report])?;
        assert_eq!(ran.code, Some(0), "{report}: {}", ran.err);
        let line = ran.out.lines().find(|line| line.starts_with("Squads that go out")).ok_or("no squads")?;
        assert!(line.ends_with("assumed"), "{report}: {line}");
    }
    Ok(())
}

#[test]
fn the_rest_of_a_round_is_forecast_beside_its_days_so_far() -> Outcome {
    let folder = TempDir::new()?;
    let file = folder.path().join("s.jsonl");
    let log = file.to_str().ok_or("a path that is no text")?;
    json(&["community", "--days", "2", "--json", "--log", log])?;
    let forecast = json(&["plan", "--log", log, "--json"])?;
    let whole = forecast.get("households").and_then(Value::as_u64).ok_or("no households")?;
    let settled = forecast.get("settled").and_then(Value::as_u64).ok_or("nothing is settled")?;
    assert!(whole == 1_174 && settled > 0 && settled < whole, "{settled} of {whole}");
    assert_eq!(forecast.pointer("/done/0/date"), Some(&"2021-08-12".into()));
    assert_eq!(forecast.pointer("/days/0/date"), Some(&"2021-08-14".into()));
    let text = gridward(&["plan", "--log", log])?.out;
    assert!(text.contains("recorded") && text.contains("forecast"), "{text}");

    let wrong = gridward(&["plan", "--log", log, "--round", "no-such"])?;
    assert_eq!((wrong.code, wrong.out.as_str()), (Some(2), ""));
    assert!(wrong.err.contains("no-such") && wrong.err.contains("S-round1"), "{}", wrong.err);

    let card = json(&["card", "--log", log, "--place", "S-b01", "--json"])?;
    assert_eq!(card.get("date"), Some(&"2021-08-13".into()));
    Ok(())
}

#[test]
fn every_building_of_report_s_has_its_whole_team() -> Outcome {
    let listed = json(&["card", "--json"])?;
    let buildings = listed.as_array().ok_or("no list")?;
    assert_eq!(buildings.len(), 74);
    for building in [buildings.first(), buildings.last()].into_iter().flatten() {
        let id = building.get("place").and_then(Value::as_str).ok_or("no id")?;
        let card = json(&["card", "--place", id, "--json"])?;
        assert_eq!(card.get("missing"), Some(&Value::Array(Vec::new())), "{id}");
        assert_eq!(card.pointer("/teams/0/posts").and_then(Value::as_array).map(Vec::len), Some(7), "{id}");
        assert_eq!(card.pointer("/path/0/kind"), Some(&"compound".into()), "{id}");
    }
    let text = gridward(&["card", "--place", "S-b01"])?.out;
    assert!(text.contains("S-chief01") && text.contains("Every post is held"), "{text}");
    Ok(())
}

#[test]
fn posts_that_nobody_holds_are_named_on_text_and_page() -> Outcome {
    let folder = TempDir::new()?;
    let out = folder.path().to_str().ok_or("a path that is no text")?;
    let card = json(&["card", "--report", "D", "--place", "D-b001", "--json"])?;
    let missing = card.get("missing").and_then(Value::as_array).ok_or("no list")?;
    assert!(missing.contains(&"coreHousehold".into()), "{missing:?}");

    for (language, named) in [("en", "Core household"), ("zh", "中心户")] {
        let ran = gridward(&["card", "--report", "D", "--place", "D-b001", "--lang", language, "--out", out])?;
        let said = if language == "en" { "! Missing:" } else { "! 空缺岗位：" };
        let line = ran.out.lines().find(|line| line.starts_with(said)).ok_or("nothing is missing")?;
        assert!(line.contains(named), "{line}");

        let page = std::fs::read_to_string(folder.path().join(format!("card-D-b001-{language}.html")))?;
        assert!(page.contains("role=\"alert\"") && page.contains(named) && page.contains("D-grid01"));
        assert_eq!(page.matches("<li class=\"vacant\">").count(), missing.len());
        for foreign in ["http:", "https:", "src=", "<link", "@import", "url("] {
            assert!(!page.contains(foreign), "`{foreign}` is on the page");
        }
    }
    Ok(())
}

#[test]
fn wrong_use_ends_with_two_and_says_why() -> Outcome {
    let cases: [(&[&str], &str); 8] = [
        (&["card", "--place", "S-b99"], "there is no place `S-b99`"),
        (&["card", "--place", "not an id"], "--place"),
        (&["card", "--log", "no-such-file", "--place", "S-b01"], "no-such-file"),
        (&["card", "--out", "cards"], "--place"),
        (&["plan", "--report", "H", "--days-until", "2020-01-24"], "2020-01-25"),
        (&["plan", "--report", "H", "--days-until", "soon"], "--days-until"),
        (&["plan", "--squads", "0"], "1..=100000"),
        (&["plan", "--round", "S-round1"], "--log"),
    ];
    for (arguments, named) in cases {
        let ran = gridward(arguments)?;
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{arguments:?}: {}", ran.err);
        assert!(ran.err.contains(named), "{arguments:?}: `{named}` is not in: {}", ran.err);
    }
    Ok(())
}

#[test]
fn the_help_has_an_example() -> Outcome {
    for command in ["plan", "card"] {
        let help = gridward(&[command, "--help"])?;
        assert!(help.code == Some(0) && help.out.contains(&format!("gridward {command} --report")), "{}", help.out);
    }
    Ok(())
}
