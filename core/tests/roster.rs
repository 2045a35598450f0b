//! The roster import: encodings, columns, ids, and what any bytes at all give.

#[path = "roster/faults.rs"]
mod faults;
#[path = "roster/pieces.rs"]
mod pieces;

use encoding_rs::GB18030;
use gridward::base::{CivilDate, Sex};
use gridward::grid::GridDrawn;
use gridward::place::PlaceKind;
use gridward::place::roster::{COLUMNS, NOT_KEPT, Roster, RosterCounts, RosterEncoding, RosterOptions, read, template};

const CHINESE: &str = include_str!("data/roster-chinese.csv");
const ENGLISH: &str = include_str!("data/roster-english.csv");

/// Reads as of 25 August 2021. Were that no day, the roster would be empty and every test here would fail.
fn roster(bytes: impl AsRef<[u8]>) -> Roster {
    let today = CivilDate::from_parts(2021, 8, 25);
    today.map(|today| read(bytes.as_ref(), &RosterOptions { today })).unwrap_or_default()
}

fn problems(bytes: impl AsRef<[u8]>) -> Vec<String> {
    roster(bytes).problems.iter().map(ToString::to_string).collect()
}

fn notes(roster: &Roster) -> Vec<String> {
    roster.notes.iter().map(ToString::to_string).collect()
}

/// The facts as text, in an order that does not depend on the file's.
fn sorted_facts(roster: &Roster) -> Vec<String> {
    let mut facts: Vec<String> = Vec::new();
    facts.extend(roster.places.iter().map(|fact| format!("{fact:?}")));
    facts.extend(roster.households.iter().map(|fact| format!("{fact:?}")));
    facts.extend(roster.residents.iter().map(|fact| format!("{fact:?}")));
    for grid in &roster.grids {
        facts.extend(grid.households.iter().map(|household| format!("{} {} {household}", grid.grid, grid.name)));
    }
    facts.sort();
    facts
}

#[test]
fn a_chinese_roster_gives_facts_in_order() {
    let roster = roster(CHINESE);
    assert_eq!(roster.problems, []);
    let counts =
        RosterCounts { lines: 5, compounds: 1, buildings: 2, stairwells: 1, households: 4, residents: 4, bad_lines: 0 };
    assert_eq!((roster.counts, roster.encoding), (counts, Some(RosterEncoding::Utf8)));
    let kinds: Vec<_> = roster.places.iter().map(|place| (place.kind, place.name.as_str())).collect();
    assert_eq!(
        kinds,
        [
            (PlaceKind::Compound, "松柏苑"),
            (PlaceKind::Building, "3号楼"),
            (PlaceKind::Stairwell, "二单元"),
            (PlaceKind::Building, "4号楼"),
        ]
    );
    let known = |at: usize| roster.places.iter().take(at).map(|place| &place.place).collect::<Vec<_>>();
    for (at, place) in roster.places.iter().enumerate() {
        assert!(place.parent.as_ref().is_none_or(|parent| known(at).contains(&parent)), "{place:?}");
    }
    let floors: Vec<_> = roster.households.iter().map(|household| (household.door.as_str(), household.floor)).collect();
    assert_eq!(floors, [("501", Some(5)), ("502", Some(5)), ("101", Some(1)), ("-101", Some(-1))]);
    let people: Vec<_> = roster.residents.iter().map(|person| (person.birth_year, person.sex)).collect();
    let expected = [
        (Some(2015), Some(Sex::Male)),
        (Some(1949), Some(Sex::Female)),
        (Some(1950), Some(Sex::Female)),
        (Some(1980), Some(Sex::Male)),
    ];
    assert_eq!(people, expected);
    assert_eq!(roster.region_code.as_ref().map(|code| code.as_str()), Some("429021001001"));
    assert_eq!(
        notes(&roster),
        [
            "line 1, 姓名: not kept",
            "line 1, 身份证号: checked; not kept",
            "line 1, 联系电话: not kept",
            "line 1, 人员编号: 2 ids were derived from the household and running numbers",
        ]
    );
}

#[test]
fn a_grid_reads_as_the_fact_that_it_is_drawn() {
    let roster = roster(CHINESE);
    let drawn: Vec<_> = roster
        .grids
        .iter()
        .filter_map(|grid| serde_json::to_value(grid).and_then(serde_json::from_value::<GridDrawn>).ok())
        .collect();
    let sizes: Vec<_> = drawn.iter().map(|grid| (grid.name.as_str(), grid.households.len())).collect();
    assert_eq!(sizes, [("第一网格", 2), ("第二网格", 2)]);
}

#[test]
fn an_english_roster_gives_the_ids_it_states() {
    let roster = roster(ENGLISH);
    assert_eq!(roster.problems, []);
    let ids: Vec<_> = roster.places.iter().map(|place| place.place.as_str()).collect();
    assert_eq!(ids, ["Peony", "Peony/B1", "Peony/B2"]);
    let people = roster.residents.iter().map(|person| (person.resident.as_str(), person.household.as_str()));
    assert_eq!(people.collect::<Vec<_>>(), [("R1", "H1"), ("R2", "H1"), ("R3", "H3")]);
    assert_eq!((roster.counts.households, roster.counts.lines), (3, 4));
}

#[test]
fn every_encoding_line_end_and_separator_gives_the_same_facts() {
    let facts = sorted_facts(&roster(CHINESE));
    let (gb18030, _, unmappable) = GB18030.encode(CHINESE);
    assert!(!unmappable);
    let marked = format!("\u{feff}{CHINESE}");
    let semicolons = CHINESE.replace(',', ";");
    let tabs = CHINESE.replace(',', "\t");
    let (dos, mac) = (CHINESE.replace('\n', "\r\n"), CHINESE.replace('\n', "\r"));
    let padded = CHINESE.replace('\n', ",,,\n").replace("\"丁,,,\n", "\"丁\n");
    for (name, bytes, encoding) in [
        ("byte order mark", marked.as_bytes(), RosterEncoding::Utf8),
        ("GB18030", gb18030.as_ref(), RosterEncoding::Gb18030),
        ("semicolons", semicolons.as_bytes(), RosterEncoding::Utf8),
        ("tabs", tabs.as_bytes(), RosterEncoding::Utf8),
        ("CRLF", dos.as_bytes(), RosterEncoding::Utf8),
        ("CR", mac.as_bytes(), RosterEncoding::Utf8),
        ("empty fields at the end", padded.as_bytes(), RosterEncoding::Utf8),
        ("no end of line at the end", CHINESE.trim_end().as_bytes(), RosterEncoding::Utf8),
    ] {
        let other = roster(bytes);
        assert_eq!(other.problems, [], "{name}");
        assert_eq!((sorted_facts(&other), other.encoding), (facts.clone(), Some(encoding)), "{name}");
    }
}

#[test]
fn derived_ids_do_not_depend_on_the_order_of_lines() {
    let mut text = String::from("小区,楼栋,单元,房号,出生年,性别\n");
    for door in 0..40 {
        for year in [1950, 1980, 1980, 2015] {
            text.push_str(&format!(
                "松柏,{},{},{door},{year},{}\n",
                door % 4,
                door % 2 + 1,
                if year == 1950 { "女" } else { "" }
            ));
        }
    }
    let facts = sorted_facts(&roster(&text));
    let (header, lines) = text.split_once('\n').unwrap_or_default();
    let mut random = Random(7);
    for _ in 0..5 {
        let mut shuffled: Vec<&str> = lines.lines().collect();
        shuffled.sort_by_cached_key(|_| random.next());
        let other = roster(format!("{header}\n{}\n", shuffled.join("\n")));
        assert_eq!(other.problems, []);
        assert_eq!(sorted_facts(&other), facts);
    }
    // Released ids never change: whoever imports the file again must meet the same households.
    let one = roster("小区,楼栋,单元,房号,性别\n松柏,3,2,501,女\n");
    let ids: Vec<_> = one.residents.iter().map(|person| person.resident.as_str()).collect();
    assert_eq!(ids, ["@db62cc92dc04220d4a6e-1"]);
}

#[test]
fn derived_residents_pass_over_ids_that_the_file_gives() {
    let text = "compound,building,door,household,resident,birth_year\nP,1,1,H,,1950\nP,1,1,H,H-1,1960\nP,1,1,H,,1970\n";
    let ids: Vec<_> =
        roster(text).residents.iter().map(|person| format!("{} {:?}", person.resident, person.birth_year)).collect();
    assert_eq!(ids, ["H-1 Some(1960)", "H-2 Some(1950)", "H-3 Some(1970)"]);
}

#[test]
fn a_name_alone_is_a_person_and_a_telephone_is_not() {
    let text = "小区,楼栋,房号,姓名,户主,电话\nP,1,1,甲,甲,1\nP,1,2,,乙,2\n";
    assert_eq!((roster(text).counts.households, roster(text).counts.residents), (2, 1));
}

#[test]
fn the_empty_file_is_a_roster_without_lines_and_names_every_column() {
    assert_eq!(
        problems(template()),
        [format!("line {}: file has a header and no line below it", 3 + 2 * COLUMNS.len())]
    );
    let filled = format!("{}松柏,3,2,501,5,,,1950,女,,一,42\n", template());
    assert_eq!((problems(&filled).len(), roster(&filled).counts.residents), (0, 1));
    for rule in COLUMNS {
        assert!(template().contains(rule.name) && template().contains(rule.about_zh), "{}", rule.name);
    }
}

#[test]
fn no_two_columns_go_by_the_same_name() {
    let mut names: Vec<&str> = NOT_KEPT.to_vec();
    names.extend(
        COLUMNS.iter().flat_map(|rule| [rule.name, rule.chinese].into_iter().chain(rule.aliases.iter().copied())),
    );
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
}

/// The size of the community of S1 and S3: 9 compounds, 74 buildings, 1,174 households, 3,537 residents.
#[test]
fn the_community_of_the_first_report_is_read_whole() {
    let mut text = String::from("小区,楼栋,房号,人员编号\n");
    for person in 0..3_537 {
        let household = person % 1_174;
        let building = household % 74;
        text.push_str(&format!("第{}小区,{building}栋,{household},r-{person}\n", building % 9));
    }
    let (bytes, ..) = GB18030.encode(&text);
    let counts = roster(bytes).counts;
    assert_eq!((counts.compounds, counts.buildings, counts.households, counts.residents), (9, 74, 1_174, 3_537));
}

/// A small generator, the same on every machine (xorshift).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        u64::try_from(end.max(1)).ok().and_then(|end| usize::try_from(self.next() % end).ok()).unwrap_or(0)
    }
}

#[test]
fn any_bytes_give_an_answer() {
    let (gb18030, ..) = GB18030.encode(CHINESE);
    let seeds = [CHINESE.as_bytes(), ENGLISH.as_bytes(), template().as_bytes(), gb18030.as_ref()];
    let spice = b"\"\"\"\n\r,;\t\0\xff\xef\xbb\xbf#.X0\x81\x30";
    let mut random = Random(20_210_825);
    for round in 0..2_000 {
        let mut bytes = seeds.get(random.below(seeds.len())).copied().unwrap_or_default().to_vec();
        match round % 4 {
            0 => bytes.truncate(random.below(bytes.len())),
            1 => bytes = (0..random.below(300)).map(|_| u8::try_from(random.below(256)).unwrap_or(0)).collect(),
            _ => {
                for _ in 0..=random.below(8) {
                    let at = random.below(bytes.len());
                    let byte = spice.get(random.below(spice.len())).copied().unwrap_or(0);
                    if let Some(place) = bytes.get_mut(at) {
                        *place = byte;
                    }
                }
            }
        }
        let roster = roster(&bytes);
        let lines =
            u32::try_from(bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count()).unwrap_or(u32::MAX);
        assert!(roster.problems.iter().all(|problem| (1..=lines + 1).contains(&problem.line)), "{:?}", roster.problems);
        assert!(roster.counts.bad_lines <= roster.counts.lines && roster.counts.lines <= lines + 1);
        assert_eq!(usize::try_from(roster.counts.residents), Ok(roster.residents.len()));
        assert_eq!(self::roster(&bytes), roster);
    }
}
