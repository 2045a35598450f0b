//! The national protocol, editions 1 to 9, and the pilot of 2022.

use crate::kit::{
    Outcome, all_hold, circumstance, contact, graded, journey, left, left_county, linked, met, negative, negatives,
    positive, row, say, second_contact,
};
use serde_json::json;

#[test]
fn editions_of_2020() -> Outcome {
    all_hold(vec![
        row(
            "CN-E1",
            "cn-ed1",
            vec![contact("2020-01-21 09:00", "2020-01-20")],
            "2020-01-21 09:00",
            "2020-01-21 09:00 home 2020-02-04 00:00",
        ),
        row(
            "CN-E4",
            "cn-ed4",
            vec![contact("2020-02-11 09:00", "2020-02-10")],
            "2020-02-11 09:00",
            "2020-02-11 09:00 home 2020-02-25 00:00",
        ),
        // 2020 is a leap year: the last of 14 days after 22 February is 7 March.
        row(
            "CN-E5",
            "cn-ed5",
            vec![contact("2020-02-24 09:00", "2020-02-22")],
            "2020-02-24 09:00",
            "2020-02-24 09:00 central 2020-03-08 00:00",
        ),
        row(
            "CN-E6",
            "cn-ed6",
            vec![contact("2020-04-02 09:00", "2020-04-01")],
            "2020-04-02 09:00",
            "2020-04-02 09:00 central 2020-04-16 00:00",
        ),
        row(
            "CN-E6, protected",
            "cn-ed6",
            vec![met("2020-04-02 09:00", "2020-04-01", "case", true)],
            "2020-04-02 09:00",
            "",
        ),
        row(
            "CN-E6as",
            "cn-ed6",
            vec![positive("2020-05-01 10:00", "2020-05-01 20:00", "30"), negatives(&["2020-05-10", "2020-05-11"])],
            "2020-05-12 09:00",
            "2020-05-01 20:00 central 2020-05-16 00:00 home 2020-05-30 00:00",
        ),
        // The second negative comes on the 21st: the 14 days at home begin on the day after.
        row(
            "CN-E6as, late",
            "cn-ed6",
            vec![positive("2020-05-01 10:00", "2020-05-01 20:00", "30"), negatives(&["2020-05-20", "2020-05-21"])],
            "2020-05-22 09:00",
            "2020-05-01 20:00 central 2020-05-21 18:00 home 2020-06-05 00:00",
        ),
        row(
            "CN-E6as, ended elsewhere",
            "cn-ed6",
            vec![circumstance("2020-05-16 09:00", "asymptomaticEnded", "2020-05-16")],
            "2020-05-16 09:00",
            "2020-05-16 09:00 home 2020-05-31 00:00",
        ),
        row(
            "CN-E6rc",
            "cn-ed6",
            vec![circumstance("2020-06-10 15:00", "discharged", "2020-06-10")],
            "2020-06-10 15:00",
            "2020-06-10 15:00 home 2020-06-25 00:00",
        ),
        row(
            "CN-E7in",
            "cn-ed7",
            vec![journey("2020-10-01 15:00", "inbound")],
            "2020-10-01 15:00",
            "2020-10-01 15:00 central 2020-10-09 00:00 home 2020-10-16 00:00",
        )
        .tests("1.7 10-08"),
        row("CN-E7sc", "cn-ed7", vec![second_contact("2020-10-02 09:00", "2020-10-01")], "2020-10-02 09:00", ""),
    ])
}

const SECOND: &str = "2022-03-10 12:00";

#[test]
fn edition_8() -> Outcome {
    let own = || negatives(&["2022-03-11", "2022-03-14", "2022-03-17"]);
    all_hold(vec![
        row(
            "CN-E8cc",
            "cn-ed8",
            vec![contact("2021-06-02 09:00", "2021-06-01")],
            "2021-06-02 09:00",
            "2021-06-02 09:00 central 2021-06-16 00:00 homeMonitoring 2021-06-23 00:00",
        )
        .tests("1.1 06-02, 1.4 06-05, 1.7 06-08, 1.14 06-15 x2, 2.2 06-17, 2.7 06-22"),
        // One swab where two are asked for: the second day of monitoring can come, the release from the site can not.
        row(
            "CN-E8cc, one swab",
            "cn-ed8",
            vec![
                contact("2021-06-02 09:00", "2021-06-01"),
                negatives(&["2021-06-02", "2021-06-05", "2021-06-08", "2021-06-15"]),
            ],
            "2021-06-16 09:00",
            "2021-06-02 09:00 central 2021-07-14 00:00 held",
        ),
        row(
            "CN-E8cc, two swabs",
            "cn-ed8",
            vec![
                contact("2021-06-02 09:00", "2021-06-01"),
                negatives(&["2021-06-02", "2021-06-05", "2021-06-08", "2021-06-15"]),
                negative("2021-06-15 10:01", "2021-06-15 18:01"),
            ],
            "2021-06-16 09:00",
            "2021-06-02 09:00 central 2021-06-16 00:00 homeMonitoring 2021-06-23 00:00",
        ),
        row(
            "CN-E8sc, cn-06",
            "cn-ed8",
            vec![
                second_contact(SECOND, "2022-03-10"),
                own(),
                linked("2022-03-17 19:00", 1, true),
                linked("2022-03-17 19:01", 2, true),
            ],
            "2022-03-18 09:00",
            "2022-03-10 12:00 central 2022-03-18 00:00",
        )
        .tests("1.1 03-11, 1.4 03-14, 1.7 03-17"),
        row(
            "CN-E8sc, cn-08",
            "cn-ed8",
            vec![second_contact(SECOND, "2022-03-10"), own(), linked("2022-03-17 19:00", 1, true)],
            "2022-03-18 09:00",
            "2022-03-10 12:00 central 2022-04-22 00:00 held",
        ),
        row(
            "CN-E8sc, the contact is positive",
            "cn-ed8",
            vec![second_contact(SECOND, "2022-03-10"), linked("2022-03-13 19:00", 2, false)],
            "2022-03-16 09:00",
            "2022-03-10 12:00 central 2022-03-25 00:00 homeMonitoring 2022-04-01 00:00",
        ),
        row(
            "CN-E8in",
            "cn-ed8",
            vec![journey("2021-07-01 20:00", "inbound")],
            "2021-07-01 20:00",
            "2021-07-01 20:00 central 2021-07-16 00:00 homeMonitoring 2021-07-23 00:00",
        ),
        row(
            "CN-E8in, 14+14",
            "cn-ed8",
            vec![journey("2021-07-01 20:00", "inbound14plus14")],
            "2021-07-01 20:00",
            "2021-07-01 20:00 central 2021-07-16 00:00 home 2021-07-30 00:00",
        ),
        row(
            "CN-E8ob",
            "cn-ed8",
            vec![say(
                "2021-07-01 10:00",
                "measureOrdered",
                json!({"resident": "r1", "plan": "home-14-monitoring-7", "anchor": "2021-07-01", "basis": "annex 6"}),
            )],
            "2021-07-01 10:00",
            "2021-07-01 10:00 home 2021-07-16 00:00 homeMonitoring 2021-07-23 00:00",
        ),
        row(
            "CN-E6rc, found infected",
            "cn-ed8",
            vec![
                contact("2021-06-02 09:00", "2021-06-01"),
                positive("2021-06-05 10:00", "2021-06-05 20:00", "25"),
                negatives(&["2021-06-19", "2021-06-20"]),
            ],
            "2021-06-21 09:00",
            "2021-06-02 09:00 central 2021-06-05 20:00 central 2021-06-20 18:00 home 2021-07-05 00:00",
        ),
    ])
}

#[test]
fn the_pilot_of_2022() -> Outcome {
    let arrives = |category: &'static str| vec![journey("2022-04-15 08:00", category)];
    all_hold(vec![
        row(
            "CN-P10",
            "cn-pilot-10-2022",
            arrives("inbound"),
            "2022-04-15 08:00",
            "2022-04-15 08:00 central 2022-04-26 00:00 homeMonitoring 2022-05-03 00:00",
        )
        .tests(
            "1.1 04-16, 1.2 04-17, 1.3 04-18, 1.4 04-19, 1.5 04-20, 1.7 04-22 x2, 1.9 04-24, 1.10 04-25 x2, \
             2.2 04-27, 2.7 05-02",
        ),
        row(
            "CN-P10, 10+4+7",
            "cn-pilot-10-2022",
            arrives("inboundOnward"),
            "2022-04-15 08:00",
            "2022-04-15 08:00 central 2022-04-26 00:00 central 2022-04-30 00:00 homeMonitoring 2022-05-07 00:00",
        ),
        row(
            "CN-P10, 14+7",
            "cn-pilot-10-2022",
            arrives("inboundSitePositive"),
            "2022-04-15 08:00",
            "2022-04-15 08:00 central 2022-04-30 00:00 homeMonitoring 2022-05-07 00:00",
        ),
    ])
}

#[test]
fn edition_9() -> Outcome {
    let found = "2022-08-02 09:00";
    all_hold(vec![
        row(
            "CN-E9cc",
            "cn-ed9",
            vec![contact(found, "2022-08-01")],
            found,
            "2022-08-02 09:00 central 2022-08-09 00:00 homeMonitoring 2022-08-12 00:00",
        )
        .tests("1.1 08-02, 1.2 08-03, 1.3 08-04, 1.5 08-06, 1.7 08-08, 2.3 08-11"),
        row(
            "CN-E9cc, found infected; CN-T9rc",
            "cn-ed9",
            vec![
                contact(found, "2022-08-01"),
                positive("2022-08-04 10:00", "2022-08-04 20:00", "22.5"),
                positive("2022-08-10 10:00", "2022-08-10 20:00", "35"),
                positive("2022-08-11 10:00", "2022-08-11 20:00", "36.2"),
            ],
            "2022-08-12 09:00",
            "2022-08-02 09:00 central 2022-08-04 20:00 central 2022-08-11 20:00 homeMonitoring 2022-08-19 00:00",
        ),
        row(
            "CN-E9sc",
            "cn-ed9",
            vec![second_contact(found, "2022-08-01")],
            found,
            "2022-08-02 09:00 home 2022-08-09 00:00",
        )
        .tests("1.1 08-02, 1.4 08-05, 1.7 08-08"),
        row(
            "CN-E9in",
            "cn-ed9",
            vec![journey("2022-08-01 09:00", "inbound")],
            "2022-08-01 09:00",
            "2022-08-01 09:00 central 2022-08-09 00:00 homeMonitoring 2022-08-12 00:00",
        ),
        row(
            "CN-E9hi",
            "cn-ed9",
            vec![graded("high", "2022-08-01"), left(found, "2022-08-01")],
            found,
            "2022-08-02 09:00 central 2022-08-09 00:00",
        )
        .tests("1.1 08-02, 1.2 08-03, 1.3 08-04, 1.5 08-06, 1.7 08-08"),
        row(
            "CN-E9hi, cn-11",
            "cn-ed9",
            vec![graded("high", "2022-08-12"), left("2022-08-13 09:00", "2022-08-01")],
            "2022-08-13 09:00",
            "",
        ),
        // Five days before the area was graded again is within the seven.
        row(
            "CN-E9hi, graded later",
            "cn-ed9",
            vec![graded("high", "2022-08-12"), left("2022-08-13 09:00", "2022-08-07")],
            "2022-08-13 09:00",
            "2022-08-13 09:00 central 2022-08-15 00:00",
        ),
        row(
            "CN-E9mi",
            "cn-ed9",
            vec![graded("medium", "2022-08-01"), left(found, "2022-08-01")],
            found,
            "2022-08-02 09:00 home 2022-08-09 00:00",
        )
        .tests("1.1 08-02, 1.4 08-05, 1.7 08-08"),
        row(
            "CN-E9mi, the others of the household",
            "cn-ed9",
            vec![graded("medium", "2022-08-01"), left(found, "2022-08-01")],
            found,
            "",
        )
        .housemate(),
        row(
            "CN-E9lo",
            "cn-ed9",
            vec![graded("high", "2022-08-01"), left_county("2022-08-10 14:00", "2022-08-10")],
            "2022-08-10 14:00",
            "2022-08-10 14:00 selfMonitoring 2022-08-14 00:00",
        ),
        // The second sample comes after 22 hours: not enough by the end of day 3.
        row(
            "CN-E9lo, cn-13",
            "cn-ed9",
            vec![
                graded("high", "2022-08-01"),
                left_county("2022-08-10 14:00", "2022-08-10"),
                negative("2022-08-10 20:00", "2022-08-11 06:00"),
                negative("2022-08-11 18:00", "2022-08-12 06:00"),
            ],
            "2022-08-14 09:00",
            "2022-08-10 14:00 selfMonitoring 2022-09-08 00:00 held",
        ),
        row(
            "CN-E9pl",
            "cn-ed9",
            vec![circumstance("2022-08-05 10:00", "coExposedVenue", "2022-08-03")],
            "2022-08-05 10:00",
            "2022-08-05 10:00 selfMonitoring 2022-08-09 00:00",
        )
        .tests("1.1 08-06, 1.3 08-08"),
    ])
}
