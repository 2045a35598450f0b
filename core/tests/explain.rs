//! The message files: complete, alike in both languages, and readable.

#[path = "explain/golden.rs"]
mod golden;

use gridward::base::{Argument, Because, Language, Zone};
use gridward::community::{CONFLICTS, FindingKind};
use gridward::duty::DutyKind;
use gridward::explain::{known, message, sentence, text};
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;

type Outcome = Result<(), Box<dyn Error>>;

const LANGUAGES: [Language; 2] = [Language::English, Language::Chinese];
const ENGLISH: &str = concat!(
    include_str!("../src/explain/messages/en/judgements.ftl"),
    include_str!("../src/explain/messages/en/report.ftl"),
    include_str!("../src/explain/messages/en/codes.ftl"),
    include_str!("../src/explain/messages/en/work.ftl"),
    include_str!("../src/explain/messages/en/access.ftl"),
    include_str!("../src/explain/messages/en/policy.ftl"),
    include_str!("../src/explain/messages/en/conflicts.ftl"),
    include_str!("../src/explain/messages/en/proof.ftl"),
);
const CHINESE: &str = concat!(
    include_str!("../src/explain/messages/zh-Hans/judgements.ftl"),
    include_str!("../src/explain/messages/zh-Hans/report.ftl"),
    include_str!("../src/explain/messages/zh-Hans/codes.ftl"),
    include_str!("../src/explain/messages/zh-Hans/work.ftl"),
    include_str!("../src/explain/messages/zh-Hans/access.ftl"),
    include_str!("../src/explain/messages/zh-Hans/policy.ftl"),
    include_str!("../src/explain/messages/zh-Hans/conflicts.ftl"),
    include_str!("../src/explain/messages/zh-Hans/proof.ftl"),
);

/// Every message of a file with its source.
fn messages(file: &str) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut current = None;
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        match line.split_once(" =") {
            Some((id, rest)) if line.starts_with(|first: char| first.is_ascii_lowercase()) => {
                found.insert(id.to_owned(), rest.to_owned());
                current = Some(id.to_owned());
            }
            _ => {
                if let Some(body) = current.as_ref().and_then(|id| found.get_mut(id)) {
                    body.push('\n');
                    body.push_str(line);
                }
            }
        }
    }
    found
}

/// The names behind `before` in a text: variables behind `$`, arguments behind `.with("`.
fn names(text: &str, before: &str) -> BTreeSet<String> {
    text.split(before)
        .skip(1)
        .map(|rest| rest.chars().take_while(char::is_ascii_alphanumeric).collect::<String>())
        .collect()
}

/// A value for every variable of a message, of the type that its name promises.
fn sample(variables: &BTreeSet<String>, count: u32) -> Result<BTreeMap<String, Argument>, Box<dyn Error>> {
    let mut values = BTreeMap::new();
    for name in variables {
        let value = match name.as_str() {
            "count" | "hours" | "days" | "stage" | "gaps" | "settled" | "total" => Argument::Count(count),
            "date" | "before" | "left" => Argument::Date("2021-08-25".parse()?),
            "temperature" | "threshold" => Argument::Temperature("37.3".parse()?),
            "state" | "outcome" => Argument::Code("refused".to_owned()),
            "setting" => Argument::Code("home".to_owned()),
            "at" | "opens" | "due" | "free" | "until" | "since" | "planned" | "ended" | "now" | "changes" => {
                Argument::Instant("2021-08-25T08:00:00+08:00".parse()?)
            }
            other => Argument::Text(format!("<{other}>")),
        };
        values.insert(name.clone(), value);
    }
    Ok(values)
}

/// The rules' source: everything in `src` but this room.
fn sources(folder: &Path, found: &mut Vec<String>) -> Outcome {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() && !path.ends_with("explain") {
            sources(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            // However it is broken into lines, an argument stands right behind its bracket.
            let source = std::fs::read_to_string(&path)?;
            found.push(source.split_whitespace().collect::<Vec<_>>().join(" ").replace("( ", "("));
        }
    }
    Ok(())
}

fn all_sources() -> Result<Vec<String>, Box<dyn Error>> {
    let mut found = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found)?;
    Ok(found)
}

#[test]
fn every_rule_in_the_source_has_a_message_that_shows_only_what_the_rule_gives() -> Outcome {
    let mut rules = 0;
    for source in all_sources()? {
        for part in source.split("Because::rule(").skip(1) {
            let codes: Vec<String> = if part.starts_with("&format!(\"duty.{}\"") {
                DutyKind::ALL.iter().map(|kind| format!("duty.{}", kind.code())).collect()
            } else {
                part.strip_prefix('"').and_then(|rest| rest.split('"').next()).map(str::to_owned).into_iter().collect()
            };
            let given = names(part, ".with(\"");
            for code in codes {
                rules += 1;
                for (language, file) in LANGUAGES.into_iter().zip([ENGLISH, CHINESE]) {
                    assert!(known(&code, language), "{code} in {}", language.tag());
                    let body = messages(file).remove(&code.replace('.', "-")).unwrap_or_default();
                    let missing: Vec<String> = names(&body, "$").difference(&given).cloned().collect();
                    assert!(missing.is_empty(), "{code} shows {missing:?}, which its rule does not give");
                }
            }
        }
    }
    assert!(rules > 10, "only {rules} rules found");
    Ok(())
}

/// Every text of a source that reads like the code of a rule, apart from the codes of faults in policies, which are told
/// by their own words.
fn codes(source: &str) -> BTreeSet<String> {
    let is_code = |text: &str| {
        let word = |word: &str| {
            word.starts_with(|first: char| first.is_ascii_lowercase())
                && word.chars().all(|it| it.is_ascii_alphanumeric())
        };
        text.split_once('.').is_some_and(|(room, rule)| word(room) && word(rule))
    };
    let (mut found, mut rest) = (BTreeSet::new(), source);
    while let Some((before, after)) = rest.split_once('"') {
        let Some((text, left)) = after.split_once('"') else { break };
        let is_fault = before.trim_end().ends_with("=>") && before.contains("fault_codes! {");
        if is_code(text) && !is_fault {
            found.insert(text.to_owned());
        }
        rest = left;
    }
    found
}

/// A code reaches a rule through a variable or a helper, too: wherever it stands in a room that gives reasons, it has words.
#[test]
fn every_code_in_the_source_has_a_message() -> Outcome {
    let mut seen = 0;
    for source in all_sources()? {
        // A rule is named directly in the same file as its codes.
        if !source.contains("Because::rule(") {
            continue;
        }
        for code in codes(&source) {
            seen += 1;
            assert!(LANGUAGES.into_iter().all(|language| known(&code, language)), "{code} has no message");
        }
    }
    assert!(seen > 100, "only {seen} codes found");
    Ok(())
}

#[test]
fn every_finding_effect_rejection_and_gap_named_in_the_source_has_a_message() -> Outcome {
    for source in all_sources()? {
        for family in ["finding.", "effect.", "reject.", "gap."] {
            for name in names(&source, &format!("\"{family}")).into_iter().filter(|name| !name.is_empty()) {
                for language in LANGUAGES {
                    assert!(known(&format!("{family}{name}"), language), "{family}{name} in {}", language.tag());
                }
            }
        }
    }
    Ok(())
}

#[test]
fn every_kind_of_finding_and_every_conflict_has_a_message() {
    let findings = FindingKind::ALL.iter().map(|kind| kind.rule());
    let conflicts = CONFLICTS
        .iter()
        .flat_map(|conflict| [format!("conflict-{}", conflict.code), format!("conflict-{}-outcome", conflict.code)]);
    for code in findings.chain(conflicts) {
        assert!(LANGUAGES.into_iter().all(|language| known(&code, language)), "{code} has no message");
    }
}

#[test]
fn every_code_that_a_rule_shows_has_a_word() -> Outcome {
    let mut codes = 0;
    for source in all_sources()? {
        // `fn code(self)` of an enum and helpers such as `fn level_code(…)`.
        for part in source.split("code(").skip(1).filter(|part| !part.starts_with('&')) {
            let body = part.split_once(" -> &'static str { match ").map(|(head, body)| (head.len(), body));
            let Some((_, body)) = body.filter(|(head, _)| *head < 40) else { continue };
            for code in names(body.split("} }").next().unwrap_or_default(), "=> \"") {
                codes += 1;
                let known_as =
                    |family: &str| LANGUAGES.iter().all(|language| known(&format!("{family}{code}"), *language));
                let families = ["code.", "finding.", "effect.", "reject.", "gap."];
                assert!(families.into_iter().any(known_as), "{code} has no word");
            }
        }
    }
    assert!(codes > 20, "only {codes} codes found");
    Ok(())
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    let (english, chinese) = (messages(ENGLISH), messages(CHINESE));
    assert!(english.len() > 100, "{} messages", english.len());
    assert_eq!(english.keys().collect::<Vec<_>>(), chinese.keys().collect::<Vec<_>>());
    for (id, body) in &english {
        let other = chinese.get(id).map(|body| names(body, "$"));
        assert_eq!(Some(names(body, "$")), other, "{id}");
    }
}

#[test]
fn no_message_is_empty_and_none_falls_back_to_its_code() -> Outcome {
    let han = |text: &str| text.chars().any(|character| ('\u{4e00}'..='\u{9fff}').contains(&character));
    for (id, body) in messages(ENGLISH) {
        let variables = names(&body, "$");
        // One, many, and the count that Chinese has a word of its own for.
        for count in [1, 2, 6] {
            let values = sample(&variables, count)?;
            let [english, chinese] = LANGUAGES.map(|language| message(&id, &values, language, Zone::CHINA));
            for shown in [&english, &chinese] {
                assert!(!shown.trim().is_empty() && !shown.starts_with(&id), "{id}: {shown}");
                assert!(!shown.contains(['{', '}', '$']), "{id}: {shown}");
                for name in variables.iter().filter(|name| matches!(values.get(*name), Some(Argument::Text(_)))) {
                    assert!(shown.contains(&format!("<{name}>")), "{id} does not show {name}: {shown}");
                }
            }
            assert_eq!(english.ends_with('.'), chinese.ends_with('。'), "{id}: {english} / {chinese}");
            let only_values = matches!(id.as_str(), "report-line" | "text-clause");
            assert!(only_values || !han(&english) && han(&chinese), "{id}: {english} / {chinese}");
        }
    }
    Ok(())
}

#[test]
fn a_message_that_lacks_a_value_or_does_not_exist_shows_its_code_and_its_values() -> Outcome {
    let because = Because::rule("moon.phase")
        .with("day", Argument::Date("2021-08-25".parse()?))
        .with("shape", Argument::Code("home".to_owned()));
    assert_eq!(
        sentence(&because, Language::English, Zone::CHINA),
        "moon.phase (day: 2021-08-25, shape: home quarantine)"
    );
    assert_eq!(sentence(&because, Language::Chinese, Zone::CHINA), "moon.phase (day: 2021年8月25日, shape: 居家隔离)");
    let bare = Because::rule("quarantine.cap");
    assert_eq!(sentence(&bare, Language::English, Zone::CHINA), "quarantine.cap");
    assert!(!known("moon.phase", Language::English) && known("quarantine.cap", Language::English));
    Ok(())
}

#[test]
fn values_that_may_be_left_out_leave_no_hole() {
    let text = |value: &str| Argument::Text(value.to_owned());
    let subject = BTreeMap::from([("subject".to_owned(), text("b-3"))]);
    for id in messages(ENGLISH).into_keys().filter(|id| id.starts_with("finding-")) {
        for shown in LANGUAGES.map(|language| message(&id, &subject, language, Zone::CHINA)) {
            assert!(!shown.starts_with(&id) && !shown.contains(['{', '}', '$']), "{id}: {shown}");
        }
    }
    let mut values = BTreeMap::from([("resident".to_owned(), text("r-1"))]);
    let shown = |values: &_| LANGUAGES.map(|language| message("effect.measureChanged", values, language, Zone::CHINA));
    assert_eq!(shown(&values), ["The measure for r-1 has changed.", "r-1的措施有变化。"]);
    values.insert("setting".to_owned(), Argument::Code("central".to_owned()));
    let [english, chinese] = shown(&values);
    assert_eq!(english, "The measure for r-1 has changed: it is now central quarantine.");
    assert_eq!(chinese, "r-1的措施有变化，现为集中隔离。");
}

#[test]
fn midnight_says_which_end_of_the_day_it_is() -> Outcome {
    let midnight = Argument::Instant("2021-08-26T00:00:00+08:00".parse()?);
    let because = Because::rule("duty.errand").with("opens", midnight.clone()).with("due", midnight);
    let english = "The household has asked for help, to be given between 2021-08-26 00:00 and \
                   00:00 on 2021-08-26 (the end of 2021-08-25).";
    assert_eq!(sentence(&because, Language::English, Zone::CHINA), english);
    let chinese = "该户请求帮助，办理时间：2021年8月26日00:00至2021年8月26日00:00（即2021年8月25日24:00）。";
    assert_eq!(sentence(&because, Language::Chinese, Zone::CHINA), chinese);
    Ok(())
}

#[test]
fn a_text_that_somebody_typed_stays_on_its_line_and_is_not_read_as_a_message() -> Outcome {
    let because = Because::rule("quarantine.lifted")
        .with("authority", Argument::Text("{ $reason }".to_owned()))
        .with("reason", Argument::Text("well\n  Because: nothing".to_owned()));
    let english = "{ $reason } ended the measure early and gave this reason: “well   Because: nothing”.";
    assert_eq!(text(&because, Language::English, Zone::CHINA), english);
    Ok(())
}
