//! The twenty measures, the ten measures, and the end of it.

use crate::kit::{
    Outcome, all_hold, circumstance, contact, graded, journey, left, negative, negatives, positive, row, second_contact,
};

#[test]
fn twenty_measures() -> Outcome {
    let found = "2022-11-16 09:00";
    all_hold(vec![
        row(
            "CN-20cc",
            "cn-20-measures",
            vec![contact(found, "2022-11-15")],
            found,
            "2022-11-16 09:00 central 2022-11-21 00:00 home 2022-11-24 00:00",
        )
        .tests("1.1 11-16, 1.2 11-17, 1.3 11-18, 1.5 11-20, 2.1 11-21, 2.3 11-23"),
        row("CN-20sc", "cn-20-measures", vec![second_contact(found, "2022-11-15")], found, ""),
        row(
            "CN-20hi, cn-16",
            "cn-20-measures",
            vec![graded("high", "2022-11-10"), left(found, "2022-11-12")],
            found,
            "2022-11-16 09:00 home 2022-11-20 00:00",
        )
        .tests("1.1 11-13 missed, 1.3 11-15 missed, 1.5 11-17, 1.7 11-19"),
        row(
            "CN-20hi, found when the days are over",
            "cn-20-measures",
            vec![graded("high", "2022-11-10"), left("2022-11-20 09:00", "2022-11-12")],
            "2022-11-20 09:00",
            "",
        ),
        row(
            "CN-20hi, cn-18 after the switch",
            "cn-20-measures",
            vec![graded("high", "2022-11-08"), left("2022-11-09 09:00", "2022-11-08")],
            "2022-11-09 09:00",
            "2022-11-09 09:00 home 2022-11-16 00:00",
        ),
        row(
            "CN-E9hi, cn-18 before the switch",
            "cn-ed9",
            vec![graded("high", "2022-11-08"), left("2022-11-09 09:00", "2022-11-08")],
            "2022-11-09 09:00",
            "2022-11-09 09:00 central 2022-11-16 00:00",
        ),
        row(
            "CN-20in",
            "cn-20-measures",
            vec![journey("2022-11-20 18:00", "inbound")],
            "2022-11-20 18:00",
            "2022-11-20 18:00 central 2022-11-26 00:00 home 2022-11-29 00:00",
        ),
        row(
            "CN-20jb",
            "cn-20-measures",
            vec![circumstance("2022-11-20 18:00", "highRiskPost", "2022-11-20")],
            "2022-11-20 18:00",
            "2022-11-20 18:00 homeMonitoring 2022-11-26 00:00",
        )
        .tests("1.1 11-21, 1.3 11-23, 1.5 11-25"),
        row(
            "L13",
            "cn-guangdong-2022",
            vec![circumstance("2022-11-21 10:00", "weakAtRelease", "2022-11-21")],
            "2022-11-21 10:00",
            "2022-11-21 10:00 homeMonitoring 2022-11-25 00:00",
        ),
    ])
}

#[test]
fn ten_measures() -> Outcome {
    let ill = || positive("2022-12-08 09:00", "2022-12-08 15:00", "20");
    let sixth = || positive("2022-12-14 09:00", "2022-12-14 20:00", "36.2");
    all_hold(vec![
        row(
            "CN-10cc, cn-21",
            "cn-10-measures",
            vec![contact("2022-12-11 09:00", "2022-12-10"), negative("2022-12-15 09:00", "2022-12-15 18:20")],
            "2022-12-15 19:00",
            "2022-12-11 09:00 home 2022-12-16 00:00",
        )
        .tests("1.5 12-15"),
        row(
            "CN-10cc, the result comes late",
            "cn-10-measures",
            vec![contact("2022-12-11 09:00", "2022-12-10"), negative("2022-12-15 09:00", "2022-12-16 11:00")],
            "2022-12-16 12:00",
            "2022-12-11 09:00 home 2022-12-16 11:00",
        ),
        row(
            "CN-10ca",
            "cn-10-measures",
            vec![ill(), sixth(), positive("2022-12-15 09:00", "2022-12-15 20:00", "35")],
            "2022-12-15 21:00",
            "2022-12-08 15:00 home 2022-12-16 00:00",
        )
        .tests("1.6 12-14, 1.7 12-15"),
        row(
            "CN-10ca, cn-23",
            "cn-10-measures",
            vec![ill(), sixth(), positive("2022-12-15 09:00", "2022-12-15 20:00", "34.9")],
            "2022-12-16 09:00",
            "2022-12-08 15:00 home 2023-03-09 00:00 held",
        ),
        row(
            "CN-10ca, two in a row after all",
            "cn-10-measures",
            vec![
                ill(),
                sixth(),
                positive("2022-12-15 09:00", "2022-12-15 20:00", "34.9"),
                negatives(&["2022-12-16", "2022-12-17"]),
            ],
            "2022-12-17 19:00",
            "2022-12-08 15:00 home 2022-12-17 18:00",
        ),
    ])
}

#[test]
fn class_b() -> Outcome {
    let facts = vec![
        contact("2023-01-09 09:00", "2023-01-08"),
        journey("2023-01-09 10:00", "inbound"),
        positive("2023-01-10 09:00", "2023-01-10 15:00", "20"),
    ];
    all_hold(vec![row("CN-B", "cn-class-b-2023", facts, "2023-01-10 16:00", "")])
}
