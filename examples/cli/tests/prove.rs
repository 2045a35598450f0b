//! `gridward policy prove` as an author of a rule book starts it.

mod common;

use common::gridward;
use serde_json::Value;
use std::error::Error;
use std::path::Path;
use tempfile::TempDir;

type Outcome = Result<(), Box<dyn Error>>;

fn text(path: &Path) -> Result<&str, Box<dyn Error>> {
    Ok(path.to_str().ok_or("a path that is no text")?)
}

/// The promises that the page on the proof names.
fn promises() -> String {
    format!("{}/../../core/tests/prove/promises/cn-2020-14.json", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn a_rule_book_that_keeps_its_promises_ends_with_zero_and_says_for_how_many_histories() -> Outcome {
    let promises = promises();
    let with = |more: &[&'static str]| -> Vec<String> {
        let usual = ["policy", "prove", "cn-2020-14", "--days", "1", "--sample", "20", "--promises", &promises];
        usual.iter().chain(more).map(|argument| (*argument).to_owned()).collect()
    };
    let run = |more: &[&'static str]| {
        let arguments = with(more);
        gridward(&arguments.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let ran = run(&["--threads", "2"])?;
    assert_eq!(ran.code, Some(0), "{}{}", ran.out, ran.err);
    let json: Value = serde_json::from_str(&run(&["--threads", "2", "--json"])?.out)?;
    assert_eq!(json.get("holds"), Some(&true.into()));
    let number = |name: &str| json.get(name).and_then(Value::as_u64).unwrap_or(0);
    let personal = number("personal");
    assert_eq!(number("histories"), personal * (personal + 1) / 2, "every pair, up to swapping the two");
    assert!(number("states") > number("judgements") && number("judgements") == personal, "{json}");
    assert_eq!(number("alone"), 20);
    assert!(ran.out.contains("Every law and promise holds for all"), "{}", ran.out);
    let alone: Value = serde_json::from_str(&run(&["--threads", "1", "--json"])?.out)?;
    assert_eq!(alone, json, "however many threads there are");
    Ok(())
}

#[test]
fn a_rule_book_with_a_defect_ends_with_one_and_tells_the_story_in_both_languages() -> Outcome {
    let folder = TempDir::new()?;
    let file = folder.path().join("rules.json");
    let mut policy = serde_json::to_value(gridward::policy::preset("cn-2020-14")?)?;
    *policy.pointer_mut("/quarantine/plans/0/stages/0/days").ok_or("no days")? = 13.into();
    std::fs::write(&file, policy.to_string())?;
    assert_eq!(gridward(&["policy", "check", text(&file)?])?.code, Some(0), "nothing is wrong with it by itself");
    let promises = promises();
    let arguments = ["policy", "prove", text(&file)?, "--days", "1", "--promises", &promises];
    let ran = gridward(&arguments)?;
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    for part in ["2020-03-25 09:00: Resident A reports a stay", "2020-04-08 00:00", "stays at home through day 14"] {
        assert!(ran.out.contains(part), "`{part}` is not in: {}", ran.out);
    }
    let ran = gridward(&[&arguments[..], &["--lang", "zh"]].concat())?;
    assert_eq!(ran.code, Some(1));
    for part in ["2020年3月25日09:00：居民甲报告", "2020年4月8日", "疫情地区来返人员居家隔离满14天"]
    {
        assert!(ran.out.contains(part), "`{part}` is not in: {}", ran.out);
    }
    let json: Value = serde_json::from_str(&gridward(&[&arguments[..], &["--json"]].concat())?.out)?;
    assert_eq!(json.pointer("/counterexample/promise"), Some(&"riskArea-14".into()), "{json}");
    assert_eq!(json.get("histories"), Some(&0.into()), "nothing is claimed");
    Ok(())
}

#[test]
fn what_cannot_be_read_or_used_ends_with_two() -> Outcome {
    let folder = TempDir::new()?;
    let file = folder.path().join("promises.json");
    std::fs::write(&file, r#"[{"id": "x"}]"#)?;
    let named = text(&file)?;
    for arguments in [
        &["policy", "prove", "none-such"][..],
        &["policy", "prove", "cn-2020-14", "--promises", named],
        &["policy", "prove", "cn-2020-14", "--promises", "none.json"],
        &["policy", "prove", "cn-2020-14", "--days", "0"],
        &["policy", "prove", "cn-2020-14", "--residents", "3"],
        &["policy", "prove", "cn-2020-14", "--hours", "24"],
    ] {
        let ran = gridward(arguments)?;
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{arguments:?}: {}", ran.err);
    }
    Ok(())
}
