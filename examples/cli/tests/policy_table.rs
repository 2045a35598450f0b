//! The page of a rule book: everything in it, in words, in both languages and both ways of writing.

use gridward::base::{Label, Language};
use gridward::policy::{Policy, preset, presets};
use gridward_cli::page::table_of;
use std::collections::BTreeSet;
use std::error::Error;
use std::process::Command;

type Outcome = Result<(), Box<dyn Error>>;

const LANGUAGES: [Language; 2] = [Language::English, Language::Chinese];

/// The text of a page without its tags, and with what was escaped as it was.
fn plain(html: &str) -> String {
    let body = html.split_once("<body>").map_or(html, |(_, body)| body);
    let mut text = String::new();
    for part in body.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, text)| text));
        text.push(' ');
    }
    let named = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#38;", "&"),
        ("&amp;", "&"),
    ];
    named.iter().fold(text, |text, (escaped, plain)| text.replace(escaped, plain))
}

/// Every tag that is opened is closed, in order, and nothing is left open.
fn unclosed(html: &str) -> Vec<String> {
    let mut open: Vec<String> = Vec::new();
    for part in html.split('<').skip(1) {
        let Some((tag, _)) = part.split_once('>') else { return vec![part.to_owned()] };
        let name = tag.split_whitespace().next().unwrap_or_default();
        match name.strip_prefix('/') {
            Some(closed) if open.last().is_some_and(|last| last == closed) => {
                open.pop();
            }
            Some(closed) => return vec![format!("{closed} closes {open:?}")],
            None if name == "!DOCTYPE" || name == "meta" => {}
            None => open.push(name.to_owned()),
        }
    }
    open
}

#[test]
fn the_page_of_spring_2020_says_what_a_health_officer_signs() -> Outcome {
    let policy = preset("cn-2020-14")?;
    let digest = policy.digest();
    let expected: [&[&str]; 2] = [
        &[
            "China, spring 2020: 14 days at home",
            "Holds in",
            "cn-2020-14 (version 3)",
            "2020-01-25 00:00",
            "+08:00",
            "They go on as they are",
            "NHC-2020-5",
            "Two checks a day were usual; some cities took three.",
            "Stay in an area",
            "High risk or medium risk",
            "from an area with an outbreak",
            "“14 days at home”",
            "1. 14 days at home",
            "Home quarantine",
            "14 days",
            "2 a day: morning, evening",
            "1: morning, from 06:00",
            "The day itself is day 0; the last day counts whole",
            "24 hours without fever or symptoms",
            "28 days, for each reason",
            "from 37.3 °C on",
            "within 6 hours",
            "Building chief",
            "Errand",
            "Signature",
        ],
        &[
            "中国2020年春：居家隔离14天",
            "适用地区",
            "2020年1月25日 00:00",
            "按原规定继续执行",
            "旅居史",
            "高风险或中风险",
            "疫情地区来返人员",
            "1. 居家隔离14天",
            "14天",
            "每日2次：上午、下午",
            "起算日为第0天，末日满整天",
            "须24小时无发热及症状",
            "28天，每一事由自其起算日计",
            "37.3 °C及以上",
            "6小时内再次上门或致电",
            "楼栋长",
            "签名（盖章）",
        ],
    ];
    for (language, expected) in LANGUAGES.into_iter().zip(expected) {
        let html = table_of(&policy, language).html()?;
        let text = plain(&html);
        for part in expected.iter().chain(&[digest.as_str()]) {
            assert!(text.contains(part), "`{part}` is not in {text}");
        }
        assert_eq!(text.matches(&digest).count(), 2, "at the top, and where it is signed");
        assert_eq!(unclosed(&html), Vec::<String>::new());
        for foreign in ["http:", "https:", "src=", "<link", "@import", "url(", "<script"] {
            assert!(!html.contains(foreign), "`{foreign}` is on the page");
        }
    }
    Ok(())
}

#[test]
fn the_page_of_2021_says_who_is_looked_after() -> Outcome {
    let policy = preset("cn-2021-14")?;
    let expected: [&[&str]; 2] = [
        &[
            "Care: who is looked after",
            "orange: visited every day",
            "One of: elder left alone",
            "All of: without children / without work",
            "serving a community sentence",
            "Known to few",
            "Vaccination: whose share is counted",
            "aged 12 or more",
            "the last dose of a full course",
            "Supply: stores and shops",
            "10 %",
        ],
        &[
            "关爱：对象与等级",
            "橙色：每日探访",
            "具备其一: 留守老人",
            "疫苗接种率统计口径",
            "12岁及以上",
            "物资：仓库与商店",
        ],
    ];
    for (language, expected) in LANGUAGES.into_iter().zip(expected) {
        let text = plain(&table_of(&policy, language).html()?);
        for part in expected {
            assert!(text.contains(part), "`{part}` is not in {text}");
        }
    }
    Ok(())
}

/// Every text that the document itself has, and that may look like anything.
fn own_texts(policy: &Policy) -> Result<Vec<String>, Box<dyn Error>> {
    fn collect(value: &serde_json::Value, texts: &mut Vec<String>) {
        match value {
            serde_json::Value::String(text) => texts.push(text.clone()),
            serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, texts)),
            serde_json::Value::Object(fields) => fields.values().for_each(|field| collect(field, texts)),
            _ => {}
        }
    }
    let plans = policy.quarantine.plans.iter().map(|plan| plan.id.to_string());
    let mut texts: Vec<String> = plans.collect();
    texts.extend([policy.jurisdiction.clone(), policy.id.to_string(), policy.zone.to_string()]);
    collect(&serde_json::to_value(&policy.sources)?, &mut texts);
    fn labels(value: &serde_json::Value, texts: &mut Vec<String>) {
        if let Ok(label) = serde_json::from_value::<Label>(value.clone()) {
            texts.extend([label.en, label.zh]);
            return;
        }
        match value {
            serde_json::Value::Array(items) => items.iter().for_each(|item| labels(item, texts)),
            serde_json::Value::Object(fields) => fields.values().for_each(|field| labels(field, texts)),
            _ => {}
        }
    }
    labels(&serde_json::to_value(policy)?, &mut texts);
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    Ok(texts)
}

/// Words with a capital inside, such as `dayZeroExcluded`: codes, which no reader is to meet.
fn codes(text: &str) -> BTreeSet<&str> {
    let words = text.split(|character: char| !character.is_ascii_alphanumeric());
    let code = |word: &&str| {
        word.starts_with(|first: char| first.is_ascii_lowercase()) && word.contains(|c: char| c.is_ascii_uppercase())
    };
    words.filter(code).collect()
}

#[test]
fn every_rule_book_is_there_whole_and_in_words() -> Outcome {
    for id in presets() {
        let policy = preset(id)?;
        let own = own_texts(&policy)?;
        for language in LANGUAGES {
            let table = table_of(&policy, language);
            let (html, markdown) = (table.html()?, table.markdown());
            assert_eq!(unclosed(&html), Vec::<String>::new(), "{id}");
            let page = plain(&html);
            let titles = policy.quarantine.plans.iter().map(|plan| plan.title.get(language));
            let classes = policy.exposure.table.iter().map(|row| row.title.get(language));
            let sources = policy.sources.iter().flat_map(|source| [&source.id, &source.document, &source.doubts]);
            for part in titles.chain(classes).chain(sources.map(String::as_str)) {
                assert!(page.contains(part.trim()), "{id} {}: `{part}` is missing", language.tag());
            }
            // One description, two ways of writing: the same cells, as many of them.
            let cells = html.matches("<td").count() + html.matches("<th ").count() + html.matches("<dd").count();
            let rows = markdown.lines().filter(|line| line.starts_with('|') && !line.starts_with("| ---"));
            let written: usize = rows.map(|line| line.replace("\\|", "").matches('|').count() - 1).sum();
            assert_eq!(cells, written + markdown.matches("\n- **").count(), "{id}");
            let rest = own.iter().fold(page, |rest, text| rest.replace(text.as_str(), " "));
            assert_eq!(codes(&rest), BTreeSet::new(), "{id} {}", language.tag());
            for leak in ["code-", "code.", "{ $", "None", "Some("] {
                assert!(!rest.contains(leak), "{id}: `{leak}` in {rest}");
            }
            if language == Language::Chinese {
                let english = [" day", " hour", "within", "negative", " or ", "none"];
                let left: Vec<_> = english.into_iter().filter(|word| rest.contains(word)).collect();
                assert!(left.is_empty(), "{id}: {left:?} in {rest}");
            }
        }
    }
    Ok(())
}

/// A document can hold anything; on the page it is text.
#[test]
fn what_a_document_holds_is_text_on_the_page() -> Outcome {
    let mut policy = preset("cn-2020-14")?;
    policy.title.en = "<script>alert(1)</script> a|b & *c*".to_owned();
    let table = table_of(&policy, Language::English);
    let html = table.html()?;
    assert!(!html.contains("<script") && plain(&html).contains("<script>alert(1)</script> a|b & *c*"));
    assert!(table.markdown().starts_with("# &lt;script&gt;alert(1)&lt;/script&gt; a\\|b &amp; \\*c\\*\n"));
    Ok(())
}

#[test]
fn the_command_writes_the_page() -> Outcome {
    let folder = tempfile::TempDir::new()?;
    let file = folder.path().join("pages/cn-2020-14.html");
    let ran = |arguments: &[&str]| Command::new(env!("CARGO_BIN_EXE_gridward")).args(arguments).output();
    let to_file = ran(&["policy", "table", "cn-2020-14", "--out", file.to_str().ok_or("no path")?])?;
    assert!(to_file.status.success() && to_file.stdout.is_empty(), "{}", String::from_utf8_lossy(&to_file.stderr));
    let policy = preset("cn-2020-14")?;
    assert_eq!(std::fs::read_to_string(&file)?, table_of(&policy, Language::English).html()?);
    let printed = ran(&["policy", "table", "cn-2020-14", "--lang", "zh", "--format", "markdown"])?;
    assert_eq!(String::from_utf8(printed.stdout)?, table_of(&policy, Language::Chinese).markdown());
    assert_eq!(ran(&["policy", "table", "no-such"])?.status.code(), Some(2));
    Ok(())
}

/// Posts to be manned stand on the page with who is needed when, and the limits; where there are none, nothing does.
#[test]
fn the_rota_is_on_the_page() -> Outcome {
    let text = r#"{
      "basedOn": "base", "id": "gates",
      "grid": {"skills": [{"id": "nurse", "title": {"en": "Nurse", "zh": "护士"}}]},
      "rota": {
        "posts": [{"id": "in", "title": {"en": "Way in", "zh": "入口"}, "area": {"type": "community"},
                   "pattern": "three-even", "needs": [{"turns": ["early"], "people": 2, "skill": "nurse"}]}],
        "limits": {"minutesPerDay": 630, "nightsInRow": 3}
      }
    }"#;
    let policy = Policy::from_json(text)?;
    let shown = |policy: &Policy, language| table_of(policy, language).html().map(|html| plain(&html));
    let english = shown(&policy, Language::English)?;
    for words in ["Posts to be manned", "Way in", "2 people", "Nurse", "Early 08:00 + 8:00", "10:30", "Nights in a row"]
    {
        assert!(english.contains(words), "{words}: {english}");
    }
    assert!(shown(&policy, Language::Chinese)?.contains("值守排班"));
    assert!(!shown(&preset("base")?, Language::English)?.contains("Posts to be manned"));
    Ok(())
}

/// Services, recurring work, ladders, trips and outreach points stand on the page; where there are none, nothing does.
#[test]
fn work_and_outreach_are_on_the_page() -> Outcome {
    let text = r#"{
      "basedOn": "base", "id": "work",
      "grid": {"skills": [{"id": "disinfection", "title": {"en": "Disinfector", "zh": "消杀员"}}]},
      "duty": {
        "services": [
          {"id": "prescription", "title": {"en": "prescription", "zh": "开方"}, "posts": ["nurse"], "priority": 2},
          {"id": "medicine", "title": {"en": "medicine", "zh": "买药"}, "needs": ["prescription"], "attempts": 3,
           "withinHours": 6, "evidence": ["photo"],
           "items": [{"id": "pills", "title": {"en": "pills", "zh": "药片"}, "unit": "piece"}]}
        ],
        "routines": [
          {"id": "lifts", "title": {"en": "wipe the lifts", "zh": "电梯消毒"},
           "each": {"type": "placeKind", "kind": "building"},
           "points": [{"id": "lift", "title": {"en": "main lift", "zh": "主电梯"}}],
           "slots": [{"title": {"en": "morning", "zh": "上午"}, "starts": "06:00"},
                     {"title": {"en": "evening", "zh": "晚间"}, "starts": "18:00"}],
           "from": "2021-12-01", "posts": ["volunteer"], "skill": "disinfection", "evidence": ["quantity"],
           "public": true},
          {"id": "doors", "title": {"en": "collect rubbish", "zh": "收垃圾"},
           "each": {"type": "measuredHousehold", "settings": ["home"]},
           "slots": [{"title": {"en": "day", "zh": "全天"}, "starts": "00:00"}], "posts": ["volunteer"]}
        ],
        "ladders": [
          {"kinds": ["errand"], "services": ["medicine"], "urgent": true,
           "steps": [{"since": "open", "afterMinutes": 30, "posts": ["visitor"]},
                     {"since": "missed", "afterMinutes": 0, "posts": ["coordinator"]}]}
        ],
        "quietHours": {"from": "22:00", "until": "07:00"},
        "trips": {"apartServices": ["prescription"]}
      },
      "outreach": {"covered": [{"points": "building", "by": ["notice", "slogan"]}]}
    }"#;
    let policy = Policy::from_json(text)?;
    let expected: [&[&str]; 2] = [
        &[
            "Services that can be asked for",
            "Medicine",
            "Prescription",
            "within 6 hours",
            "Pills (pieces)",
            "A photo",
            "Wipe the lifts",
            "Each building",
            "Main lift",
            "Evening, from 18:00",
            "from 2021-12-01 on",
            "Disinfector",
            "Each household with somebody under: home quarantine",
            "Everybody may see when it was done",
            "Only: medicine",
            "1. Home visitor: 30 minutes from when it could be done",
            "2. Coordinator: 0 minutes from when it should have been done",
            "22:00 to 07:00",
            "Never together with others",
            "Where people must be told",
            "Buildings",
            "notices or slogans",
        ],
        &[
            "可申请的服务",
            "买药",
            "开方",
            "6小时内",
            "每栋楼",
            "主电梯",
            "仅限：买药",
            "22:00至07:00",
            "宣传点位",
            "楼栋",
        ],
    ];
    for (language, expected) in LANGUAGES.into_iter().zip(expected) {
        let html = table_of(&policy, language).html()?;
        assert_eq!(unclosed(&html), Vec::<String>::new());
        let text = plain(&html);
        for part in expected {
            assert!(text.contains(part), "`{part}` is not in {text}");
        }
    }
    let bare = plain(&table_of(&preset("nhs-2022")?, Language::English).html()?);
    for heading in ["Work that comes back every day", "Who is told when it stays undone", "Where people must be told"] {
        assert!(!bare.contains(heading), "{heading}");
    }
    Ok(())
}
