//! Every kind of fault with its line, column, value and reason.

use super::{CHINESE, notes, problems, roster, sorted_facts};
use encoding_rs::GB18030;
use gridward::place::roster::{COLUMNS, MOST_REPORTED, template};

/// The two numbers of the Chinese file.
const NUMBERS: [&str; 2] = ["34052419800101001X", "11010519491231002X"];

/// The problems of lines below a header that has every column, from line 2.
fn problems_below_header(lines: &str) -> Vec<String> {
    let names: Vec<&str> = COLUMNS.iter().map(|rule| rule.name).collect();
    problems(format!("{}\n{lines}", names.join(",")))
}

#[test]
fn every_fault_of_a_field_is_reported() {
    let long = "x".repeat(201);
    let long_id = "i".repeat(65);
    let cut = |text: &str| format!("{}…", text.chars().take(40).collect::<String>());
    let cases = [
        (",1,,1,,,,,,,,", "line 2, compound: is empty".to_owned()),
        ("P, ,,1,,,,,,,,", "line 2, building: is empty".to_owned()),
        ("P,1,,　,,,,,,,,", "line 2, door: is empty".to_owned()),
        ("P,1,,1,0,,,,,,,", "line 2, floor `0`: is no floor: 1 is at street level, -1 is below it".to_owned()),
        ("P,1,,1,-10,,,,,,,", "line 2, floor `-10`: is not a whole number from -9 to 200".to_owned()),
        ("P,1,,1,201,,,,,,,", "line 2, floor `201`: is not a whole number from -9 to 200".to_owned()),
        ("P,1,,1,五,,,,,,,", "line 2, floor `五`: is not a whole number from -9 to 200".to_owned()),
        ("P,1,,1,,户1,,,,,,", "line 2, household `户1`: holds `户`; letters, digits and -_.:/@ are allowed".to_owned()),
        ("P,1,,1,,,R 1,,,,,", "line 2, resident `R 1`: holds ` `; letters, digits and -_.:/@ are allowed".to_owned()),
        ("P,1,,1,,,,1899,,,,", "line 2, birth_year `1899`: is not a year from 1900 to 2021".to_owned()),
        ("P,1,,1,,,,2022,,,,", "line 2, birth_year `2022`: is not a year from 1900 to 2021".to_owned()),
        ("P,1,,1,,,,,X,,,", "line 2, sex `X`: is not F, M, female, male, 女 or 男".to_owned()),
        ("P,1,,1,,,,,,,,12345", "line 2, region_code `12345`: has 5 digits; 2, 4, 6, 9 or 12 are possible".to_owned()),
        ("P,1,,1,,,,,,,,99", "line 2, region_code `99`: begins with `99`, which is no province".to_owned()),
        ("P,1,,1,,,,,,,,4a", "line 2, region_code `4a`: holds something else than digits".to_owned()),
        ("P,a\0b,,1,,,,,,,,", "line 2, building `a\\u{0}b`: holds the control character `\\u{0}`".to_owned()),
        ("P,a\u{7f}b,,1,,,,,,,,", "line 2, building `a\\u{7f}b`: holds the control character `\\u{7f}`".to_owned()),
        (
            "P,\"a\nb\",,1,,,,,,,,",
            "line 2, building `a\\nb`: holds a line break; a quotation mark may be missing".to_owned(),
        ),
        (&format!("P,1,,{long},,,,,,,,"), format!("line 2, door `{}`: has 201 bytes; 200 are possible", cut(&long))),
        (
            &format!("P,1,,1,,{long_id},,,,,,"),
            format!("line 2, household `{}`: is longer than 64 bytes", cut(&long_id)),
        ),
        ("P,1,,1,,,,,,,", "line 2: line has 11 fields where the header has 12".to_owned()),
        ("P,1,,1,,,,,,,,,,x", "line 2: line has 14 fields where the header has 12".to_owned()),
    ];
    for (line, expected) in cases {
        assert_eq!(problems_below_header(line), [expected], "{line}");
    }
}

#[test]
fn identity_numbers_are_checked_and_never_repeated() {
    let cases = [
        (
            "P,1,,1,,,,,,110105194912310029,,",
            "identity_number `(not shown)`: identity number fails its check character (GB 11643)",
        ),
        (
            "P,1,,1,,,,,,11010519491331002X,,",
            "identity_number `(not shown)`: identity number holds an impossible birth date",
        ),
        (
            "P,1,,1,,,,,,110105491231002,,",
            "identity_number `(not shown)`: identity number is not 17 digits and a check character",
        ),
        (
            "P,1,,1,,,,,,110105202108260014,,",
            "identity_number `(not shown)`: identity number holds a birth date in the future",
        ),
        ("P,1,,1,,,,1950,,11010519491231002X,,", "birth_year `1950`: contradicts the identity number"),
        ("P,1,,1,,,,,M,11010519491231002X,,", "sex `male`: contradicts the identity number"),
        ("P,1,,1,,,11010519491231002X,,,,,", "resident `(not shown)`: holds an identity number, which is never kept"),
        ("P,1,,No:11010519491231002X,,,,,,,,", "door `(not shown)`: holds an identity number, which is never kept"),
        ("P,1,,1,110105194912310029,,,,,,,", "floor `(not shown)`: is not a whole number from -9 to 200"),
    ];
    for (line, expected) in cases {
        assert_eq!(problems_below_header(line), [format!("line 2, {expected}")], "{line}");
    }
    assert_eq!(problems_below_header("P,1,,1,,,,1949,F,11010519491231002x,,"), Vec::<String>::new());
}

#[test]
fn no_identity_number_is_in_the_result() {
    let swapped = CHINESE.replace("人员编号", "身份证").replace("身份证号", "人员编号");
    let without_header = CHINESE.split_once('\n').unwrap_or_default().1.to_owned();
    let ragged = CHINESE.replace("001X,", "001X");
    let open = CHINESE.replace("11010519491231002X", "\"11010519491231002X");
    for text in [CHINESE.to_owned(), swapped, without_header, ragged, open] {
        let roster = roster(&text);
        let shown = format!("{roster:?} {}", serde_json::to_string(&roster).unwrap_or_default());
        for number in NUMBERS.iter().flat_map(|number| [number.get(..17), number.get(1..)]).flatten() {
            assert!(!shown.contains(number), "{shown}");
        }
        for private in ["甲", "13800000001"] {
            assert!(!shown.contains(private), "{shown}");
        }
    }
}

#[test]
fn several_faults_of_a_line_and_of_a_file_are_all_reported_at_once() {
    let lines = "P,1,,1,0,,,1800,?,,,\n\nP,1,,1,1,H1,R1,1950,F,,,\n\"P\",1,,1,\"\n\n2\",,,,,,,\nP,,,,,,,,,,,\n";
    let roster =
        roster(format!("{}{lines}", template().lines().last().map_or(String::new(), |line| format!("{line}\n"))));
    let found: Vec<_> = roster.problems.iter().map(|problem| (problem.line, problem.column.as_str())).collect();
    assert_eq!(found, [(2, "floor"), (2, "birth_year"), (2, "sex"), (8, "building"), (8, "door")]);
    assert_eq!((roster.counts.lines, roster.counts.bad_lines), (4, 2));
    assert_eq!((roster.counts.households, roster.counts.residents), (2, 1));
}

#[test]
fn lines_that_contradict_earlier_ones_give_nothing() {
    let header = "compound,building,door,floor,household,resident,grid,region_code\n";
    let first = "P,1,1,1,H1,R1,G1,42\n";
    let cases = [
        ("P,1,2,1,H2,R1,G2,42", "line 3, resident `R1`: is already on line 2"),
        ("P,1,2,1,H1,R2,G1,42", "line 3, household `H1`: has another address on line 2"),
        ("P,1,1,2,H1,R2,G1,42", "line 3, floor `2`: differs from floor `1` of the same household further up"),
        ("P,1,1,1,H1,R2,G2,42", "line 3, grid `G2`: household is in another grid on line 2"),
        ("P,1,1,1,H1,R2,G1,43", "line 3, region_code `43`: differs from `42` on line 2; a file is about one community"),
    ];
    let alone = sorted_facts(&roster(format!("{header}{first}")));
    for (line, expected) in cases {
        let both = roster(format!("{header}{first}{line}\n"));
        assert_eq!(both.problems.iter().map(ToString::to_string).collect::<Vec<_>>(), [expected]);
        assert_eq!((sorted_facts(&both), both.counts.bad_lines), (alone.clone(), 1), "{line}");
    }
}

#[test]
fn two_households_behind_one_door_are_noted() {
    let text = "compound,building,door,household\nP,1,1,H1\nP,1,2,H2\nP,1,1,H3\nP,2,1,H4\nP,1,1,\n";
    let roster = roster(text);
    assert_eq!((roster.problems.len(), roster.counts.households), (0, 5));
    assert_eq!(
        notes(&roster),
        [
            "line 4, door: household `H1` on line 2 is behind the same door",
            "line 6, door: household `H1` on line 2 is behind the same door",
        ]
    );
}

#[test]
fn a_header_says_what_is_wrong_with_it() {
    let wide = format!("compound,building,door{}\nP,1,1{}\n", ",phone".repeat(98), ",".repeat(98));
    let cases: [(&str, &[&str]); 9] = [
        (
            "小区,楼号,备注,门牌,,楼栋,x\nP,1,,1,,,\n",
            &[
                "line 1, 备注 `备注`: column is not known; it is ignored",
                "line 1 `5`: column has no name; it is ignored",
                "line 1, 楼栋 `楼栋`: column is there twice, also as `楼号`; the first one is read",
                "line 1, x `x`: column is not known; it is ignored",
            ],
        ),
        (
            "compound,floor\nP,0\nP,1\n",
            &[
                "line 1, building: column is missing; it may also be called `楼栋`",
                "line 1, door: column is missing; it may also be called `门牌`",
                "line 2, floor `0`: is no floor: 1 is at street level, -1 is below it",
            ],
        ),
        ("松柏,3,501,甲\n", &["line 1: file has no header: none of the names on its first line is known"]),
        ("compound,building,door\n", &["line 1: file has a header and no line below it"]),
        ("\n\ncompound,building,door\n,,\n", &["line 3: file has a header and no line below it"]),
        ("compound,building,\"door\nP,1,1\n", &["line 1: a quoted column name is never closed"]),
        ("", &["line 1: file is empty"]),
        ("\u{feff}\r\n\n,,\n", &["line 1: file is empty"]),
        (&wide, &["line 1: header has 101 columns; the first 100 are looked at"]),
    ];
    for (text, expected) in cases {
        assert_eq!(problems(text), expected, "{text}");
    }
    let incomplete = roster("compound,floor\nP,0\nP,1\n");
    assert_eq!((incomplete.counts.bad_lines, incomplete.places.len()), (2, 0));
    assert_eq!(problems(b"\xff\xfea\0"), ["line 1: file is UTF-16 text; save it as CSV in UTF-8"]);
    assert_eq!(problems(b"PK\x03\x04"), ["line 1: file is a workbook; save its sheet as CSV in UTF-8"]);
}

#[test]
fn bytes_that_are_no_text_are_a_problem_of_their_field() {
    const REASON: &str = "holds bytes that are no text: damaged, cut off, or lost in an earlier conversion";
    let ascii = b"compound,building,door,phone\nP,\xff1,1,\nP,2,1,\nP,2,2,\xff\n";
    let expected =
        [format!("line 2, building `\u{fffd}1`: {REASON}"), format!("line 4, phone `(not shown)`: {REASON}")];
    assert_eq!(problems(ascii), expected);
    assert_eq!(roster(ascii).counts.households, 1);

    let utf8 = "小区,楼栋,房号\n松柏,一,1\n松柏,X二,1\n".replace('X', "\u{1}").into_bytes();
    let utf8: Vec<u8> = utf8.into_iter().map(|byte| if byte == 1 { 0xe5 } else { byte }).collect();
    assert_eq!(problems(&utf8), [format!("line 3, 楼栋 `\u{fffd}二`: {REASON}")]);

    let (gb18030, ..) = GB18030.encode("小区,楼栋,房号\n松柏,X,1\n松柏,二,1\n");
    let gb18030: Vec<u8> = gb18030.iter().map(|byte| if *byte == b'X' { 0xff } else { *byte }).collect();
    assert_eq!(problems(&gb18030), [format!("line 2, 楼栋 `\u{fffd}`: {REASON}")]);

    let cut = "小区,楼栋,房号\n松柏,一,1\n松柏,一,二";
    let cut = cut.as_bytes().get(..cut.len() - 1).unwrap_or_default();
    assert_eq!(problems(cut), [format!("line 3, 房号 `\u{fffd}`: {REASON}")]);
}

#[test]
fn a_quoted_field_that_is_never_closed_is_a_problem_where_it_begins() {
    let text = "compound,building,door\nP,1,1\nP,2,\"1\nP,3,1\nP,4,1\n";
    let expected =
        "line 3, door: a quoted field is never closed; what follows up to line 6 was read as part of it".to_owned();
    assert_eq!(problems(text), [expected]);
    assert_eq!((roster(text).counts.households, roster(text).counts.bad_lines), (1, 1));
    assert_eq!(problems("compound,building,door\nP,1,1\nP,\"2"), ["line 3, building: a quoted field is never closed"]);
    assert_eq!(problems("compound,building,door\nP,1,\"."), ["line 2, door: a quoted field is never closed"]);
}

#[test]
fn a_file_that_is_bad_throughout_is_counted_beyond_what_is_listed() {
    let text = format!("compound,building,door\n{}", "P\n".repeat(MOST_REPORTED + 5));
    let roster = roster(text);
    assert_eq!((roster.problems.len(), roster.left_out), (MOST_REPORTED, 5));
    assert_eq!(usize::try_from(roster.counts.bad_lines), Ok(MOST_REPORTED + 5));
}
