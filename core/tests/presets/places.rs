//! Places that went their own way, and three ways of counting the same fourteen days.

use crate::kit::{
    Outcome, all_hold, circumstance, contact, entered, graded, journey, left, left_county, linked, negative, negatives,
    row, say, second_contact,
};
use serde_json::json;

#[test]
fn places_of_2020() -> Outcome {
    let facts = || vec![graded("high", "2020-01-20"), left("2020-02-10 20:00", "2020-02-10")];
    let at = "2020-02-10 20:00";
    let signed = || say("2020-02-25 11:00", "releaseSigned", json!({"resident": "r1", "authority": "health centre"}));
    all_hold(vec![
        row(
            "L9, no notice of release",
            "cn-shanghai-2020",
            facts(),
            "2020-02-25 10:00",
            "2020-02-10 20:00 home 2020-03-10 00:00 held",
        ),
        row(
            "L9",
            "cn-shanghai-2020",
            [facts(), vec![signed()]].concat(),
            "2020-02-25 12:00",
            "2020-02-10 20:00 home 2020-02-25 11:00",
        ),
        row("L10, the family", "cn-jia-2020", facts(), at, "2020-02-10 20:00 home 2020-02-25 00:00").housemate(),
        row(
            "L10, no notice",
            "cn-jia-2020",
            facts(),
            "2020-02-25 10:00",
            "2020-02-10 20:00 home 2020-03-10 00:00 held",
        ),
        row("L11", "cn-changsha-2020", facts(), at, "2020-02-10 20:00 home 2020-02-25 00:00"),
        row("L11, the household", "cn-changsha-2020", facts(), at, "2020-02-10 20:00 home 2020-02-25 00:00")
            .housemate(),
    ])
}

#[test]
fn places_of_edition_8() -> Outcome {
    all_hold(vec![
        row(
            "L1, cn-01",
            "cn-ruijin-2022",
            vec![graded("medium", "2021-12-20"), left("2022-01-04 09:00", "2022-01-01")],
            "2022-01-04 09:00",
            "2022-01-04 09:00 central 2022-01-09 00:00 homeMonitoring 2022-01-16 00:00",
        ),
        row(
            "L2",
            "cn-hangzhou-2022",
            vec![contact("2022-02-02 09:00", "2022-02-01"), entered("2022-02-03 10:00")],
            "2022-02-03 10:00",
            "2022-02-02 09:00 central 2022-02-18 00:00 homeMonitoring 2022-02-25 00:00",
        )
        .tests("1.1 02-04, 1.4 02-07, 1.7 02-10, 1.14 02-17 x2, 2.2 02-19, 2.7 02-24"),
        row(
            "L2, contact of a contact",
            "cn-hangzhou-2022",
            vec![second_contact("2022-02-02 09:00", "2022-02-01"), entered("2022-02-03 10:00")],
            "2022-02-03 10:00",
            "2022-02-02 09:00 central 2022-02-11 00:00",
        )
        .tests("1.1 02-04, 1.2 02-05, 1.3 02-06, 1.4 02-07, 1.5 02-08, 1.6 02-09, 1.7 02-10 x2"),
        row(
            "L2, same stairwell",
            "cn-hangzhou-2022",
            vec![circumstance("2022-02-02 09:00", "sameUnit", "2022-02-02")],
            "2022-02-02 09:00",
            "2022-02-02 09:00 central 2022-02-17 00:00 homeMonitoring 2022-02-24 00:00",
        ),
        row(
            "L2, 2+14",
            "cn-hangzhou-2022",
            vec![graded("high", "2022-01-30"), left_county("2022-02-02 09:00", "2022-02-01")],
            "2022-02-02 09:00",
            "2022-02-02 09:00 selfMonitoring 2022-02-16 00:00",
        ),
        row(
            "L3, cn-28",
            "cn-site-restart-2022",
            vec![contact("2022-10-02 09:00", "2022-10-01")],
            "2022-10-09 09:00",
            "2022-10-02 09:00 central 2022-10-16 00:00 homeMonitoring 2022-10-23 00:00",
        ),
        row(
            "L3, found after 14 days",
            "cn-site-restart-2022",
            vec![contact("2022-10-17 09:00", "2022-10-01")],
            "2022-10-17 09:00",
            "2022-10-17 09:00 homeMonitoring 2022-10-23 00:00",
        ),
        row(
            "L4",
            "cn-secondary-late",
            vec![
                linked("2021-06-03 09:00", 1, true),
                linked("2021-06-06 09:00", 2, true),
                linked("2021-06-09 09:00", 3, true),
                second_contact("2021-06-10 09:00", "2021-06-01"),
                negative("2021-06-10 15:00", "2021-06-10 21:00"),
            ],
            "2021-06-10 22:00",
            "2021-06-10 09:00 central 2021-06-10 21:00",
        ),
        row(
            "L6, red",
            "cn-hunan-2021",
            vec![circumstance("2021-08-01 09:00", "redCode", "2021-08-01")],
            "2021-08-01 09:00",
            "2021-08-01 09:00 central 2021-08-16 00:00",
        )
        .tests("1.1 08-02, 1.3 08-04, 1.7 08-08, 1.10 08-11, 1.14 08-15"),
        row(
            "L6, yellow",
            "cn-hunan-2021",
            vec![circumstance("2021-08-01 09:00", "yellowCode", "2021-08-01")],
            "2021-08-01 09:00",
            "2021-08-01 09:00 home 2021-08-09 00:00 selfMonitoring 2021-08-16 00:00",
        )
        .tests("1.1 08-02, 1.3 08-04, 1.7 08-08, 2.7 08-15"),
        row(
            "L6, yellow prefecture",
            "cn-hunan-2021",
            vec![circumstance("2021-08-01 09:00", "yellowPrefecture", "2021-08-01")],
            "2021-08-01 09:00",
            "2021-08-01 09:00 selfMonitoring 2021-08-16 00:00",
        )
        .tests("1.1 08-02, 1.3 08-04, 1.7 08-08"),
        row(
            "L7",
            "cn-zhejiang-2021",
            vec![journey("2021-07-01 20:00", "inbound")],
            "2021-07-01 20:00",
            "2021-07-01 20:00 central 2021-07-16 00:00 homeMonitoring 2021-07-23 00:00 selfMonitoring 2021-07-30 00:00",
        )
        .tests("1.1 07-02, 1.4 07-05, 1.7 07-08, 1.10 07-11, 1.14 07-15, 2.2 07-17, 2.7 07-22, 3.7 07-29"),
        row(
            "CN-T9rc, cn-26",
            "cn-shanghai-discharge-2022",
            vec![circumstance("2022-05-24 15:00", "discharged", "2022-05-24")],
            "2022-05-24 15:00",
            "2022-05-24 15:00 homeMonitoring 2022-06-01 00:00",
        )
        .tests("1.7 05-31"),
    ])
}

#[test]
fn places_of_edition_9() -> Outcome {
    let high = || vec![graded("high", "2022-09-01"), left("2022-09-03 09:00", "2022-09-01")];
    let tested = || negatives(&["2022-09-03", "2022-09-04", "2022-09-06"]);
    let medium = |at: &'static str, until: &'static str| vec![graded("medium", until), left(at, until)];
    all_hold(vec![
        // A sample of day 7 is too early: the hours are full at the end of that day.
        row(
            "L5, sampled early",
            "cn-chongqing-2022",
            [high(), vec![tested(), negative("2022-09-08 20:00", "2022-09-09 03:00")]].concat(),
            "2022-09-09 10:00",
            "2022-09-03 09:00 central 2022-09-30 00:00 held",
        ),
        row(
            "L5",
            "cn-chongqing-2022",
            [high(), vec![tested(), negative("2022-09-09 00:30", "2022-09-09 06:00")]].concat(),
            "2022-09-09 10:00",
            "2022-09-03 09:00 central 2022-09-09 06:00",
        )
        .tests("1.1 09-02 missed, 1.2 09-03, 1.3 09-04, 1.5 09-06"),
        row(
            "L5, elsewhere in the county",
            "cn-chongqing-2022",
            vec![graded("high", "2022-09-01"), left_county("2022-09-07 09:00", "2022-09-07")],
            "2022-09-07 09:00",
            "2022-09-07 09:00 home 2022-09-11 00:00",
        ),
        row(
            "L8",
            "cn-zhongshan-2022",
            medium("2022-11-16 20:00", "2022-11-16"),
            "2022-11-16 20:00",
            "2022-11-16 20:00 home 2022-11-24 00:00",
        )
        .tests("1.1 11-17, 1.4 11-20, 1.7 11-23"),
        row(
            "L12, the household",
            "cn-sichuan-2022",
            medium("2022-09-02 09:00", "2022-09-01"),
            "2022-09-02 09:00",
            "2022-09-02 09:00 home 2022-09-09 00:00",
        )
        .housemate(),
    ])
}

/// cn-03: one stay, three policies, three answers.
#[test]
fn three_ways_of_counting() -> Outcome {
    let facts = || vec![contact("2022-01-01 20:00", "2022-01-01"), entered("2022-01-01 21:10")];
    let at = "2022-01-02 09:00";
    all_hold(vec![
        row("cn-03", "cn-day1-14", facts(), at, "2022-01-01 20:00 central 2022-01-15 00:00"),
        row("cn-03, day 0", "cn-day0-14", facts(), at, "2022-01-01 20:00 central 2022-01-16 00:00"),
        row("cn-03, hours", "cn-hours-14", facts(), at, "2022-01-01 20:00 central 2022-01-15 21:10"),
    ])
}
