//! The command as its users meet it: what goes where, and how it ends.

mod common;

use common::{gridward, gridward_in};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

type Outcome = Result<(), Box<dyn Error>>;

fn text(path: &Path) -> Result<&str, Box<dyn Error>> {
    Ok(path.to_str().ok_or("a path that is no text")?)
}

/// A short log of report S, and the report and digest that belong to it.
struct Played {
    folder: TempDir,
    log: PathBuf,
    json: String,
}

fn played() -> Result<Played, Box<dyn Error>> {
    let folder = TempDir::new()?;
    let log = folder.path().join("s.jsonl");
    let ran = gridward(&["community", "--days", "3", "--json", "--log", text(&log)?])?;
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    Ok(Played { folder, log, json: ran.out })
}

#[test]
fn json_is_all_that_stdout_gets() -> Outcome {
    let played = played()?;
    let report: serde_json::Value = serde_json::from_str(&played.json)?;
    let number = |field: &str| report.get(field).and_then(serde_json::Value::as_u64);
    assert_eq!(number("compounds"), Some(9));
    assert_eq!(number("buildings"), Some(74));
    assert_eq!(number("households"), Some(1_174));
    assert_eq!(number("residents"), Some(3_537));
    assert_eq!(report.pointer("/coverage/complete"), Some(&true.into()));
    assert_eq!(report.pointer("/coverage/gaps"), Some(&serde_json::json!([])));
    Ok(())
}

/// The same order on every machine, and far from the order of the log.
fn shuffled(lines: &[&str]) -> Vec<String> {
    let mut keyed: Vec<(u64, &str)> = Vec::new();
    let mut state = 1_u64;
    for line in lines {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        keyed.push((state >> 20, line));
    }
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, line)| line.to_owned()).collect()
}

#[test]
fn a_replay_gives_the_same_report_in_any_order_and_with_duplicates() -> Outcome {
    let played = played()?;
    let replayed = gridward(&["community", "--json", "--replay", text(&played.log)?])?;
    assert_eq!((replayed.code, replayed.out == played.json), (Some(0), true), "{}", replayed.err);

    let log = std::fs::read_to_string(&played.log)?;
    let lines: Vec<&str> = log.lines().collect();
    let mut mixed = shuffled(&lines);
    mixed.extend(lines.iter().step_by(3).map(|line| (*line).to_owned()));
    let other = played.folder.path().join("mixed.jsonl");
    std::fs::write(&other, mixed.join("\n"))?;
    let replayed = gridward(&["community", "--json", "--replay", text(&other)?])?;
    assert_eq!((replayed.code, replayed.out == played.json), (Some(0), true), "{}", replayed.err);

    let digest = gridward(&["digest", text(&played.log)?])?.out;
    assert_eq!(digest.trim_end().len(), 64, "{digest}");
    assert_eq!(gridward(&["digest", text(&other)?])?.out, digest);
    Ok(())
}

#[test]
fn a_damaged_log_is_named_by_line_and_field() -> Outcome {
    let good = r#"{"replica":"r","counter":1,"wall":"2021-08-12T00:00:00Z","tick":0,"at":"2021-08-12T00:00:00Z","by":"w","fact":{"kind":"communityNamed","data":{"name":"c"}}}"#;
    let cut: String = good.chars().take(90).collect();
    let folder = TempDir::new()?;
    let file = folder.path().join("damaged.jsonl");
    let cases = [
        (cut, "ends too early"),
        (good.replace("\"counter\"", "\"number\""), "`number`"),
        (good.replace("\"at\":\"2021-08-12", "\"at\":\"2021-02-30"), "2021-02-30"),
    ];
    for (damaged, named) in cases {
        std::fs::write(&file, format!("{good}\n\n{damaged}\n"))?;
        for arguments in
            [&["digest"][..], &["community", "--json", "--replay"], &["explain", "--resident", "x", "--log"]]
        {
            let ran = gridward(&[arguments, &[text(&file)?]].concat())?;
            assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{named}: {}", ran.err);
            for part in ["damaged.jsonl", "line 3", named] {
                assert!(ran.err.contains(part), "`{part}` is not in: {}", ran.err);
            }
        }
    }
    // A kind that nobody knows may come from a newer version: it is kept, and named.
    std::fs::write(
        &file,
        format!("{good}\n{}\n", good.replace("communityNamed", "communityNaned").replace(":1,", ":2,")),
    )?;
    let ran = gridward(&["digest", text(&file)?])?;
    assert_eq!((ran.code, ran.err.contains("1 entries that this build cannot read: communityNaned")), (Some(0), true));
    std::fs::write(&file, [&b"\n\n\xff\xfe"[..]].concat())?;
    let ran = gridward(&["digest", text(&file)?])?;
    assert_eq!((ran.code, ran.err.contains("line 3: not UTF-8")), (Some(2), true), "{}", ran.err);
    std::fs::write(&file, "\n")?;
    let ran = gridward(&["digest", text(&file)?])?;
    assert_eq!((ran.code, ran.err.contains("holds no event")), (Some(2), true), "{}", ran.err);
    Ok(())
}

#[test]
fn a_log_goes_through_a_bundle_and_through_parts() -> Outcome {
    let played = played()?;
    let path = |name: &str| played.folder.path().join(name);
    let (whole, parts, back) = (path("s.gwb"), path("parts.txt"), path("back.jsonl"));
    let log = std::fs::read_to_string(&played.log)?;
    let events = log.lines().count();

    let ran = gridward(&["bundle", text(&played.log)?, "--out", text(&whole)?])?;
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""), "{}", ran.err);
    assert!(std::fs::metadata(&whole)?.len() < u64::try_from(events)? * 12);
    let ran = gridward(&["unbundle", text(&whole)?, "--out", text(&back)?])?;
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(std::fs::read_to_string(&back)?, log);
    // Where a log is read, a bundle may stand in its place.
    let digest = gridward(&["digest", text(&played.log)?])?.out;
    assert_eq!(gridward(&["digest", text(&whole)?])?.out, digest);

    // What another device lacks, as texts, in any order and one of them twice.
    let known = format!("demo={}", events - 40);
    let ran = gridward(&["bundle", text(&played.log)?, "--known", &known, "--parts", "300"])?;
    assert!(ran.code == Some(0) && ran.err.starts_with("40 events in "), "{}", ran.err);
    let mut lines: Vec<&str> = ran.out.lines().collect();
    assert!(lines.len() > 2 && lines.iter().all(|line| line.len() <= 300));
    lines.reverse();
    lines.extend(lines.first().copied());
    std::fs::write(&parts, lines.join("\n"))?;
    let rest: Vec<&str> = log.lines().take(events - 40).collect();
    std::fs::write(path("theirs.jsonl"), rest.join("\n"))?;
    let theirs = path("theirs.jsonl");
    let ran = gridward(&["unbundle", text(&parts)?, "--into", text(&theirs)?])?;
    assert_eq!((ran.code, ran.out == log), (Some(0), true), "{}", ran.err);
    let again = gridward(&["bundle", text(&played.log)?, "--since", text(&theirs)?, "--parts", "300"])?;
    assert_eq!(again.err, format!("40 events in {}", again.err.trim_start_matches("40 events in ")));

    // What is missing, damaged or wrongly asked for is named.
    std::fs::write(&parts, lines.get(1..2).ok_or("a part")?.join("\n"))?;
    let ran = gridward(&["unbundle", text(&parts)?])?;
    assert!(ran.code == Some(2) && ran.err.contains("these are missing"), "{}", ran.err);
    let mut bytes = std::fs::read(&whole)?;
    bytes.pop();
    std::fs::write(&whole, &bytes)?;
    let ran = gridward(&["unbundle", text(&whole)?])?;
    assert!(ran.code == Some(2) && ran.err.contains("s.gwb") && ran.err.contains("it is cut"), "{}", ran.err);
    let ran = gridward(&["bundle", text(&played.log)?])?;
    assert!(ran.code == Some(2) && ran.err.contains("--out"), "{}", ran.err);
    Ok(())
}

#[test]
fn wrong_use_ends_with_two_and_says_why() -> Outcome {
    let folder = TempDir::new()?;
    let file = folder.path().join("a-file");
    std::fs::write(&file, "")?;
    let below = file.join("below");
    let cases: [(&[&str], &str); 12] = [
        (&["community", "--rapport", "S"], "--rapport"),
        (&["community", "--report", "X"], "S, Z, D, N and H"),
        (&["community", "--days", "0"], "1..=60"),
        (&["community", "--days", "61"], "1..=60"),
        (&["community", "--scale", "0"], "1..=1000"),
        (&["community", "--scale", "1001"], "1..=1000"),
        (&["community", "--policy", "xy"], "cn-2021-14"),
        (&["community", "--replay", "no-such-file"], "no-such-file"),
        (&["community", "--days", "1", "--out", text(&below)?], "below"),
        (&["community", "--days", "1", "--json", "--log", text(&below)?], "below"),
        (&["config", "--replica", "not an id"], "--replica"),
        (&["explain", "--log", "x", "--household", "h"], "--round"),
    ];
    for (arguments, named) in cases {
        let ran = gridward_in(folder.path(), arguments)?;
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{arguments:?}: {}", ran.err);
        assert!(ran.err.contains(named), "{arguments:?}: `{named}` is not in: {}", ran.err);
    }
    Ok(())
}

#[test]
fn a_reader_that_goes_away_is_no_fault() -> Outcome {
    let mut child = Command::new(env!("CARGO_BIN_EXE_gridward"))
        .args(["config"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()?;
    drop(child.stdout.take());
    let Output { status, stderr, .. } = child.wait_with_output()?;
    assert_eq!((status.code(), String::from_utf8(stderr)?), (Some(0), String::new()));
    Ok(())
}

#[test]
fn config_opens_an_engine() -> Outcome {
    let ran = gridward(&["config", "--report", "N", "--replica", "phone-7"])?;
    let engine = gridward::Engine::from_json(&ran.out)?;
    assert_eq!(engine.config().replica.as_str(), "phone-7");
    Ok(())
}

#[test]
fn the_same_log_can_be_judged_by_another_rule_book() -> Outcome {
    let ran = gridward(&["community", "--days", "2", "--json", "--policy", "cn-2020-14"])?;
    let report: serde_json::Value = serde_json::from_str(&ran.out)?;
    assert_eq!(report.get("policy"), Some(&"cn-2020-14".into()), "{}", ran.err);
    Ok(())
}

#[test]
fn the_difference_between_two_rule_books_names_whom_it_affects() -> Outcome {
    let folder = TempDir::new()?;
    let (log, rules) = (folder.path().join("log.jsonl"), folder.path().join("rules.json"));
    gridward(&["community", "--report", "N", "--days", "3", "--json", "--log", text(&log)?])?;
    let asked = |other: &str, more: &[&str]| -> Result<_, Box<dyn Error>> {
        let mut arguments = vec!["policy", "diff", "cn-2021-14", other, "--log", text(&log)?, "--report", "N"];
        arguments.extend(more);
        gridward(&arguments)
    };
    // The same document again, from a file, changes nothing for anybody.
    let same = serde_json::json!({"basedOn": "cn-2021-14", "id": "same", "version": 3});
    std::fs::write(&rules, same.to_string())?;
    let ran = asked(text(&rules)?, &["--json"])?;
    let diff: serde_json::Value = serde_json::from_str(&ran.out)?;
    assert_eq!(diff.pointer("/people"), Some(&serde_json::json!([])), "{}", ran.err);
    let held = diff.pointer("/counts/heldBefore").and_then(serde_json::Value::as_u64).ok_or("no count")?;
    assert!(held > 0 && diff.pointer("/counts/same") == diff.pointer("/counts/heldBefore"), "{diff}");

    let ran = asked("cn-2020-14", &["--json"])?;
    let diff: serde_json::Value = serde_json::from_str(&ran.out)?;
    let people = diff.get("people").and_then(serde_json::Value::as_array).ok_or("no people")?;
    let first = people.first().and_then(|line| line.get("resident")).and_then(serde_json::Value::as_str);
    let first = first.ok_or("nobody is affected")?;
    for (language, word) in [("en", "under a measure"), ("zh", "管控中")] {
        let ran = asked("cn-2020-14", &["--lang", language])?;
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        assert!(ran.out.contains(word) && ran.out.contains(first), "{}", ran.out);
    }
    assert_eq!(asked("no-such", &[])?.code, Some(2));
    Ok(())
}

#[test]
fn a_roster_with_faults_fails_the_check_and_lists_them() -> Outcome {
    let folder = TempDir::new()?;
    let file = folder.path().join("roster.csv");
    std::fs::write(
        &file,
        "小区,楼栋,单元,房号,人员编号,出生年\n松柏,3,2,501,r-1,1950\n松柏,3,2,502,,19500\n松柏,,2,503,,\n",
    )?;
    let ran = gridward(&["roster", text(&file)?])?;
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    for part in ["1 households", "1 residents", "line 3, 出生年 `19500`", "line 4"] {
        assert!(ran.out.contains(part), "`{part}` is not in: {}", ran.out);
    }
    let ran = gridward(&["roster", "--json", text(&file)?])?;
    let read: serde_json::Value = serde_json::from_str(&ran.out)?;
    assert_eq!(read.pointer("/problems/0/line"), Some(&3.into()));

    let template = gridward(&["roster", "--template"])?;
    assert_eq!((template.code, template.out.contains("compound,building")), (Some(0), true));
    Ok(())
}

#[test]
fn rule_books_are_listed_and_checked() -> Outcome {
    let ran = gridward(&["policy", "list"])?;
    assert!(ran.code == Some(0) && ran.out.contains("cn-2021-14\tChina"), "{}", ran.out);

    let folder = TempDir::new()?;
    let file = folder.path().join("rules.json");
    let mut policy = serde_json::to_value(gridward::policy::preset("cn-2021-14")?)?;
    std::fs::write(&file, serde_json::to_string_pretty(&policy)?)?;
    assert_eq!(gridward(&["policy", "check", text(&file)?])?.code, Some(0));

    // Two faults, and a field that there is not: each with its line.
    *policy.pointer_mut("/quarantine/capDays").ok_or("no cap")? = 3.into();
    *policy.pointer_mut("/screening/retryHours").ok_or("no hours")? = 0.into();
    let duties = policy.pointer_mut("/duty").and_then(serde_json::Value::as_object_mut).ok_or("no duties")?;
    duties.insert("kind".to_owned(), 1.into());
    let written = serde_json::to_string_pretty(&policy)?;
    let line_of = |what: &str| written.lines().position(|line| line.contains(what)).map(|at| at + 1);
    std::fs::write(&file, &written)?;
    let ran = gridward(&["policy", "check", text(&file)?, text(&folder.path().join("none.json"))?])?;
    assert_eq!(ran.code, Some(2), "{}", ran.err);
    let ran = gridward(&["policy", "check", text(&file)?])?;
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    for (what, clause) in [
        ("\"retryHours\": 0", "/screening/retryHours: a next visit needs a time"),
        ("\"kind\": 1", "/duty/kind: unknown field `kind`, expected one of `kinds`,"),
    ] {
        let (line, place) = (line_of(what).ok_or("no line")?, text(&file)?);
        let told = ran.out.lines().find(|told| told.starts_with(&format!("{place}:{line}:"))).unwrap_or_default();
        assert!(told.contains(clause), "{clause} on line {line}: {}", ran.out);
    }
    assert!(ran.out.contains("/quarantine/plans/0: ") && ran.out.contains("the cap of 3 days"), "{}", ran.out);
    let ran = gridward(&["policy", "check", "--json", text(&file)?])?;
    let told: serde_json::Value = serde_json::from_str(&ran.out)?;
    assert_eq!(told.pointer("/0/usable"), Some(&false.into()));
    assert!(told.pointer("/0/faults/0/line").is_some(), "{told}");

    std::fs::write(
        &file,
        r#"{"basedOn": "cn-2021-14", "id": "next",
        "from": "2020-01-01", "quarantine": {"capDays": "three"}}"#,
    )?;
    let ran = gridward(&["policy", "check", text(&file)?])?;
    assert_eq!(
        (ran.code, ran.out.contains(":2:57: /quarantine/capDays: invalid type")),
        (Some(1), true),
        "{}",
        ran.out
    );
    std::fs::write(
        &file,
        r#"{"basedOn": "cn-2021-14", "id": "next",
        "from": "2020-01-01"}"#,
    )?;
    assert_eq!(gridward(&["policy", "check", text(&file)?])?.code, Some(0));
    let ran = gridward(&["policy", "check", "--after", "cn-2021-14", text(&file)?])?;
    assert_eq!((ran.code, ran.out.contains(":2:17: /from: takes effect at")), (Some(1), true), "{}", ran.out);
    Ok(())
}

#[test]
fn reasons_are_given_in_both_languages() -> Outcome {
    let played = played()?;
    let log = std::fs::read_to_string(&played.log)?;
    let stay = log.lines().find(|line| line.contains("stayReported")).ok_or("nobody came back")?;
    let event: serde_json::Value = serde_json::from_str(stay)?;
    let resident = event.pointer("/fact/data/resident").and_then(serde_json::Value::as_str).ok_or("no resident")?;
    let arguments = ["explain", "--log", text(&played.log)?, "--resident", resident, "--lang"];
    let english = gridward(&[&arguments[..], &["en"]].concat())?;
    assert!(english.code == Some(0) && english.out.contains("Because:"), "{}{}", english.out, english.err);
    let chinese = gridward(&[&arguments[..], &["zh"]].concat())?;
    assert!(chinese.out.contains("因为"), "{}", chinese.out);

    let unknown = gridward(&["explain", "--log", text(&played.log)?, "--resident", "nobody"])?;
    assert_eq!((unknown.code, unknown.err.contains("resident `nobody` is not known")), (Some(2), true));
    Ok(())
}

/// A resident of the log whose measure was ordered, and the page that is served.
#[test]
fn a_notice_is_one_page_that_needs_nothing_else() -> Outcome {
    let folder = TempDir::new()?;
    let log = folder.path().join("s.jsonl");
    let ran = gridward(&["community", "--days", "3", "--json", "--log", text(&log)?])?;
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let person = std::fs::read_to_string(&log)?.lines().find_map(|line| {
        let event: serde_json::Value = serde_json::from_str(line).ok()?;
        let id = event.pointer("/fact/data/resident")?.as_str()?;
        if event.pointer("/fact/kind")?.as_str()? != "stayReported" {
            return None;
        }
        let ran = gridward(&["notice", id, "--log", text(&log).ok()?, "--kind", "quarantine", "--json"]);
        (ran.ok()?.code == Some(0)).then(|| id.to_owned())
    });
    let person = person.ok_or("nobody is under a measure")?;
    for (tongue, title) in [("en", "Notice of a measure"), ("zh", "隔离管理告知书")] {
        let page = folder.path().join(format!("notice-{tongue}.html"));
        let ran = gridward(&["notice", &person, "--log", text(&log)?, "--lang", tongue, "--out", text(&page)?])?;
        assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""), "{}", ran.err);
        let html = std::fs::read_to_string(&page)?;
        assert!(html.contains(title) && html.contains(&person), "{html}");
        assert!(
            !html.contains("http") && !html.contains("<link") && !html.contains("<script"),
            "it needs nothing else"
        );
    }
    let ran = gridward(&["notice", "nobody-1", "--log", text(&log)?])?;
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("no resident"), "{}", ran.err);
    Ok(())
}
