//! The page: whole, self-contained, and in one language.

use std::error::Error;
use std::process::Command;
use tempfile::TempDir;

/// Plays two days and gives the log and the page.
fn page(language: &str) -> Result<(String, String), Box<dyn Error>> {
    let folder = TempDir::new()?;
    let (out, log) = (folder.path().join("pages"), folder.path().join("s.jsonl"));
    let command = env!("CARGO_BIN_EXE_gridward");
    let ran = Command::new(command)
        .args(["community", "--days", "2", "--lang", language, "--out"])
        .arg(&out)
        .arg("--log")
        .arg(&log)
        .output()?;
    let said = String::from_utf8(ran.stderr)?;
    assert!(ran.status.success(), "{said}");
    let path = said.lines().find_map(|line| line.strip_prefix("page: ")).ok_or("no path")?;
    Ok((std::fs::read_to_string(log)?, std::fs::read_to_string(path)?))
}

#[test]
fn every_household_is_on_the_wall() -> Result<(), Box<dyn Error>> {
    let (log, page) = page("en")?;
    let mut households = 0;
    for line in log.lines().filter(|line| line.contains("householdRegistered")) {
        let event: serde_json::Value = serde_json::from_str(line)?;
        let door = event.pointer("/fact/data/door").and_then(serde_json::Value::as_str).ok_or("no door")?;
        assert!(page.contains(&format!(" · {door} · ")), "{door} is not on the page");
        households += 1;
    }
    assert_eq!(households, 1_174);
    assert_eq!(cells(&page), households, "a cell for each household");
    Ok(())
}

/// The cells that say which household they are; those that explain colours and marks say nothing.
fn cells(page: &str) -> usize {
    let tags = page.split("<i class=\"c s-").skip(1).filter_map(|part| part.split('>').next());
    tags.filter(|tag| tag.contains(" title=\"")).count()
}

#[test]
fn the_page_needs_nothing_from_elsewhere() -> Result<(), Box<dyn Error>> {
    for language in ["en", "zh"] {
        let (_, page) = page(language)?;
        for foreign in ["http:", "https:", "src=", "<link", "@import", "url("] {
            assert!(!page.contains(foreign), "`{foreign}` is on the page");
        }
    }
    Ok(())
}

/// What stands between the tags of a kind.
fn inside<'a>(page: &'a str, tag: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    let parts = page.split(open.as_str()).skip(1);
    parts.filter_map(|part| part.split_once('>')?.1.split(close.as_str()).next()).collect()
}

/// The text without tags.
fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut in_tag = false;
    for character in html.chars() {
        match character {
            '<' => in_tag = true,
            '>' => in_tag = false,
            other if !in_tag => text.push(other),
            _ => {}
        }
    }
    text
}

#[test]
fn the_chinese_page_is_chinese() -> Result<(), Box<dyn Error>> {
    let (_, page) = page("zh")?;
    assert!(page.contains("<html lang=\"zh-Hans\">"));
    let mut headings = 0;
    for tag in ["h1", "h2", "h3", "th", "dt", "summary", "p", "dd"] {
        for html in inside(&page, tag) {
            headings += 1;
            let text = plain(html);
            // Ids of workers and the letter of the report are no words.
            let word = text.split(|c: char| !c.is_ascii_alphabetic()).find(|word| word.len() > 1);
            let id = word.is_some_and(|_| text.contains("S-"));
            assert!(word.is_none() || id, "<{tag}> is not Chinese: {text}");
        }
    }
    assert!(headings > 40, "{headings}");
    Ok(())
}
