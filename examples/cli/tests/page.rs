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

/// A log with arrivals (N4), workers in teams (D2) and somebody whose plan waits for a signature (law 6), and the page of
/// its evening.
fn page_of_people(language: &str) -> Result<String, Box<dyn Error>> {
    let folder = TempDir::new()?;
    let (out, log) = (folder.path().join("pages"), folder.path().join("x.jsonl"));
    let cleared = serde_json::json!({"headCount": true, "route": true, "health": true});
    let arrival = |resident: &str, area: &str| serde_json::json!({"resident": resident, "area": area, "until": "2021-08-25", "cleared": cleared});
    let order = serde_json::json!({"resident": "r1", "plan": "home-14", "anchor": "2021-08-10", "basis": "order 1"});
    let worker = |id: &str, teams: &[&str]| serde_json::json!({"worker": id, "role": "volunteer", "teams": teams});
    let facts = [
        ("2021-08-10T08:00:00Z", "placeAdded", serde_json::json!({"place": "b", "kind": "building", "name": "3号楼"})),
        (
            "2021-08-10T08:00:00Z",
            "householdRegistered",
            serde_json::json!({"household": "h", "place": "b", "door": "501"}),
        ),
        ("2021-08-10T08:00:00Z", "residentRegistered", serde_json::json!({"resident": "r1", "household": "h"})),
        (
            "2021-08-10T08:00:00Z",
            "householdRegistered",
            serde_json::json!({"household": "h2", "place": "b", "door": "502"}),
        ),
        ("2021-08-10T08:00:00Z", "residentRegistered", serde_json::json!({"resident": "r2", "household": "h2"})),
        ("2021-08-10T08:00:00Z", "workerEnrolled", worker("w1", &["vanguard", "errand"])),
        ("2021-08-10T08:00:00Z", "workerEnrolled", worker("w2", &["vanguard"])),
        ("2021-08-10T09:00:00Z", "measureOrdered", order),
        (
            "2021-08-10T09:00:00Z",
            "areaGraded",
            serde_json::json!({"area": "420106", "level": "high", "from": "2021-08-01"}),
        ),
        ("2021-08-26T02:00:00Z", "arrivalRegistered", arrival("r1", "110000")),
        ("2021-08-26T03:00:00Z", "arrivalRegistered", arrival("r2", "420106")),
    ];
    let mut lines = String::new();
    for (counter, (at, kind, data)) in facts.into_iter().enumerate() {
        let event = serde_json::json!({
            "replica": "a", "counter": counter + 1, "wall": at, "tick": 0, "at": at, "by": "w",
            "fact": {"kind": kind, "data": data}
        });
        lines.push_str(&format!("{event}\n"));
    }
    std::fs::write(&log, lines)?;
    let ran = Command::new(env!("CARGO_BIN_EXE_gridward"))
        // Its homes are free on the county's notice only: a signature.
        .args(["community", "--policy", "cn-jia-2020", "--lang", language, "--out"])
        .args([&out, std::path::Path::new("--replay"), &log])
        .output()?;
    let said = String::from_utf8(ran.stderr)?;
    assert!(ran.status.success(), "{said}");
    let path = said.lines().find_map(|line| line.strip_prefix("page: ")).ok_or("no path")?;
    Ok(std::fs::read_to_string(path)?)
}

/// The lines of a table below a heading, without tags.
fn table_of(page: &str, heading: &str) -> Vec<String> {
    let section = page.split(&format!("<h2 id=\"{heading}\">")).nth(1).unwrap_or_default();
    let section = section.split("</section>").next().unwrap_or_default();
    let body = section.split("<tbody>").nth(1).unwrap_or_default();
    let rows = inside(body, "tr").into_iter();
    rows.map(|row| plain(&row.replace("</th>", " ").replace("</td>", " ")).trim().to_owned()).collect()
}

#[test]
fn arrivals_teams_and_who_waits_for_a_signature_are_on_the_page() -> Result<(), Box<dyn Error>> {
    let english = page_of_people("en")?;
    assert_eq!(table_of(&english, "arrivals"), ["no measure 1", "from an area with an outbreak 1"], "N4");
    assert_eq!(table_of(&english, "teams"), ["Errands 1", "Vanguard 2"], "D2");
    let releases = table_of(&english, "releases");
    assert!(matches!(releases.as_slice(), [line] if line.contains("r1") && line.contains("501")), "{releases:?}");
    assert!(releases.concat().starts_with("25 Aug 00:00"), "{releases:?}");

    let chinese = page_of_people("zh")?;
    assert_eq!(table_of(&chinese, "arrivals"), ["无需管控 1", "疫情地区来返人员 1"]);
    assert_eq!(table_of(&chinese, "teams"), ["代办队 1", "先锋队 2"]);
    let releases = table_of(&chinese, "releases");
    assert!(releases.concat().starts_with("8/25 00:00"), "{releases:?}");
    Ok(())
}

/// A page without any says so, and is no shorter of headings.
#[test]
fn a_page_without_arrivals_and_teams_says_so() -> Result<(), Box<dyn Error>> {
    let (_, page) = page("en")?;
    for (heading, none) in
        [("arrivals", "Nobody has arrived today."), ("teams", "Nobody is in a team."), ("releases", "Nobody waits")]
    {
        let section = page.split(&format!("<h2 id=\"{heading}\">")).nth(1).ok_or("no heading")?;
        assert!(section.split("</section>").next().is_some_and(|text| text.contains(none)), "{heading}");
    }
    Ok(())
}
