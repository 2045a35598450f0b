//! One defective document for each kind of fault that a check can find: the check finds it, alone, on its line.
//!
//! `data/defects` holds the documents, each with one defect; `data/defects.json` says what is wrong with each, and where.

use gridward::base::{Language, Zone};
use gridward::explain::message;
use gridward::policy::{LocatedFault, Policy, Severity, check_text, fault_codes, preset, preset_text, presets};
use gridward::{Engine, GridError};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;

type Outcome = Result<(), Box<dyn Error>>;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Defect {
    file: String,
    code: String,
    clause: String,
    line: u32,
    column: u32,
    /// The preset in which the fault stands.
    #[serde(default)]
    preset: Option<String>,
    /// The presets that the document is to follow.
    #[serde(default)]
    after: Vec<String>,
    /// What the message must say.
    #[serde(default)]
    says: String,
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data")
}

fn defects() -> Result<Vec<(Defect, String)>, Box<dyn Error>> {
    let listed: Vec<Defect> = serde_json::from_str(&std::fs::read_to_string(folder().join("defects.json"))?)?;
    let mut read = Vec::new();
    for defect in listed {
        let text = std::fs::read_to_string(folder().join("defects").join(&defect.file))?;
        read.push((defect, text));
    }
    Ok(read)
}

fn check(defect: &Defect, text: &str) -> Result<Vec<LocatedFault>, GridError> {
    let after: Vec<Policy> = defect.after.iter().map(|id| preset(id)).collect::<Result<_, _>>()?;
    let found = check_text(text, &after);
    let wanted = if defect.code.starts_with("hint.") { Severity::Hint } else { Severity::Error };
    assert_eq!(found.usable, wanted == Severity::Hint, "{}", defect.file);
    Ok(found.faults.into_iter().filter(|fault| fault.severity == wanted).collect())
}

#[test]
fn every_defect_is_found_alone_and_on_its_line() -> Outcome {
    let mut wrong = Vec::new();
    for (defect, text) in defects()? {
        let found = check(&defect, &text)?;
        let right = matches!(found.as_slice(), [one] if one.code == defect.code
            && one.clause.as_str() == defect.clause
            && (one.line, one.column) == (defect.line, defect.column)
            && one.preset == defect.preset
            && one.message.contains(&defect.says));
        if !right {
            wrong.push(format!("{defect:?}\n  found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

/// The messages in the files are those that the check gives, and in Chinese every fault says the same of the same values.
#[test]
fn every_fault_is_told_in_both_languages() -> Outcome {
    for (defect, text) in defects()? {
        for fault in check(&defect, &text)? {
            let said = |language| message(&format!("fault.{}", fault.code), &fault.values, language, Zone::CHINA);
            let (english, chinese) = (said(Language::English), said(Language::Chinese));
            assert!(english.eq_ignore_ascii_case(&fault.message), "{}: {english} / {}", defect.file, fault.message);
            let is_chinese = chinese.chars().any(|character| ('\u{4e00}'..='\u{9fff}').contains(&character));
            assert!(is_chinese && !chinese.starts_with("fault."), "{}: {chinese}", defect.file);
        }
    }
    let asked = json!({"text": "{\"basedOn\": \"cn-2020-14\", \"version\": 0}", "language": "zh-Hans"});
    let told: Value = serde_json::from_str(&gridward::engine::check_policy_text(&asked.to_string())?)?;
    assert_eq!(told.pointer("/faults/0/message"), Some(&json!("版本号从1开始")));
    Ok(())
}

/// A new kind of fault has a code, or the core does not build; and a code has an example, or this fails.
#[test]
fn every_kind_of_fault_has_an_example() -> Outcome {
    let examples: BTreeSet<String> = defects()?.into_iter().map(|(defect, _)| defect.code).collect();
    let codes: BTreeSet<String> = fault_codes().into_iter().map(str::to_owned).collect();
    assert_eq!(codes.len(), fault_codes().len(), "a code is there twice");
    assert_eq!(examples, codes);
    let files = std::fs::read_dir(folder().join("defects"))?.count();
    assert_eq!(files, defects()?.len(), "a document is not listed, or listed twice");
    Ok(())
}

/// What a check refuses no engine is opened with, and no reader takes.
#[test]
fn no_defective_document_is_used() -> Outcome {
    for (defect, text) in defects()? {
        // What only the last of two fields of one name says is read by every reader of JSON.
        let read = ["hint.", "adoption.", "document.fieldTwice"].iter().any(|kind| defect.code.starts_with(kind));
        assert_eq!(Policy::from_json(&text).is_ok(), read, "{}", defect.file);
    }
    Ok(())
}

#[test]
fn every_preset_passes() -> Outcome {
    for id in presets() {
        let found = check_text(preset_text(id)?, &[]);
        let errors: Vec<_> = found.faults.iter().filter(|fault| fault.severity == Severity::Error).collect();
        assert!(found.usable && errors.is_empty(), "{id}: {errors:?}");
        assert_eq!(found.policy.map(|policy| policy.to_string()).as_deref(), Some(id));
    }
    Ok(())
}

/// An author gets the whole list, not its first line.
#[test]
fn everything_is_told_at_once() -> Outcome {
    let text = r#"{
  "basedOn": "cn-2020-14", "id": "draft", "version": 0,
  "screening": {"retryHours": 0, "retryMinutes": 5, "retries": 3},
  "quarantine": {"plans": [
    {"id": "home-14", "title": {"en": "x", "zh": ""}, "stages": [
      {"setting": "home", "days": 14, "checks": [7], "tests": [{"day": 20}], "test": []}
    ]}
  ]}
}"#;
    let found: Vec<(u32, &str)> =
        check_text(text, &[]).faults.into_iter().map(|fault| (fault.line, fault.code)).collect();
    assert_eq!(
        found,
        [
            (2, "document.versionZero"),
            (3, "screening.noRetryTime"),
            (3, "document.unknownField"),
            (3, "document.unknownField"),
            (5, "document.noWords"),
            (6, "plan.unknownSlot"),
            (6, "plan.testOutside"),
            (6, "document.unknownField"),
        ]
    );
    Ok(())
}

/// Every place of a value, from the outside in.
fn places(value: &Value, place: String, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| places(item, format!("{place}/{at}"), found));
        }
        Value::Object(fields) => fields.iter().for_each(|(name, item)| places(item, format!("{place}/{name}"), found)),
        _ => {}
    }
    found.push(place);
}

/// Whatever is spoilt, the check names the clause, or what is right around it.
#[test]
fn what_is_spoilt_is_named() -> Outcome {
    for id in ["cn-ed9", "cn-zones-ed9"] {
        let whole = serde_json::to_value(preset(id)?)?;
        let mut all = Vec::new();
        places(&whole, String::new(), &mut all);
        assert!(all.len() > 300, "{id}: {}", all.len());
        let mut elsewhere = Vec::new();
        for place in all.into_iter().step_by(5) {
            let mut spoilt = whole.clone();
            // No clause has this shape.
            *spoilt.pointer_mut(&place).ok_or("no such place")? = json!([[[["spoilt"]]]]);
            let found = check_text(&serde_json::to_string_pretty(&spoilt)?, &[]);
            let [fault] = found.faults.as_slice() else { return Err(format!("{place}: {found:?}").into()) };
            let clause = fault.clause.as_str();
            // What has a kind is read as a whole: of that, the whole is named.
            let around = place.strip_prefix(clause).is_some_and(|rest| rest.matches('/').count() <= 1);
            if !around && !clause.starts_with(&place) {
                elsewhere.push(format!("{place}: {fault}"));
            }
        }
        assert!(elsewhere.is_empty(), "{id}: {}", elsewhere.join("\n"));
    }
    Ok(())
}

/// A text that breaks off anywhere is told as that, at a place that it has.
#[test]
fn a_text_that_breaks_off_is_told_where() -> Outcome {
    let text = preset_text("cn-2020-14")?.trim_end();
    for (cut, _) in text.char_indices().step_by(53) {
        let part = text.get(..cut).ok_or("within a character")?;
        let found = check_text(part, &[]);
        let [fault] = found.faults.as_slice() else { return Err(format!("{cut}: {found:?}").into()) };
        assert_eq!(fault.code, "document.notJson", "{cut}");
        let last = u32::try_from(part.lines().count().max(1))?;
        assert!(fault.line == last || fault.line == last + 1, "{cut}: line {} of {last}", fault.line);
    }
    Ok(())
}

/// Who reads a policy without checking its text is told the line, too, also where it is based on another.
#[test]
fn a_reader_tells_the_line_of_what_it_cannot_read() -> Outcome {
    let text = "{\n  \"basedOn\": \"cn-2020-14\",\n  \"quarantine\": {\n    \"capDays\": \"many\"\n  }\n}";
    let Err(GridError::BadPolicy { reason, .. }) = Policy::read(text) else { return Err("read".into()) };
    assert!(reason.starts_with("line 4, column 16: /quarantine/capDays: invalid type"), "{reason}");
    Ok(())
}

/// The call in its shapes: with an engine, and without one.
#[test]
fn hosts_get_the_same_answer_with_and_without_an_engine() -> Outcome {
    let request = json!({
        "text": "{\"basedOn\": \"cn-2020-14\", \"from\": \"2019-01-01\"}", "after": [preset("cn-2020-14")?],
    });
    let config = json!({"community": "c", "replica": "r", "policy": preset("cn-2020-14")?});
    let mut engine = Engine::from_json(&config.to_string())?;
    let value = engine.check_policy_value(request.clone())?;
    let text = engine.call("checkPolicy", &request.to_string())?;
    assert_eq!(serde_json::from_str::<Value>(&text)?, value);
    assert_eq!(gridward::engine::check_policy_text(&request.to_string())?, text);
    let expected = json!({
        "severity": "error", "code": "adoption.notLater", "clause": "/from", "line": 1, "column": 35,
    });
    let fault = value.pointer("/faults/0").and_then(Value::as_object).ok_or("no fault")?;
    for (field, wanted) in expected.as_object().ok_or("no object")? {
        assert_eq!(fault.get(field), Some(wanted), "{value}");
    }
    Ok(())
}
