//! Hong Kong, Singapore, India and the border of China: rows H1 to H5, S1 to S5, I1 and D4.

use crate::kit::{Outcome, contact, contact_of_contact, hold, journey, order, row, signed, taken, told};
use serde_json::json;

#[test]
fn asia() -> Outcome {
    let landed = |preset_day: &'static str, day: &str, category: &str| journey(preset_day, category, day);
    let issued = "2020-07-01T16:30:00+08:00";
    hold(vec![
        row(
            "H1: 21 days and 7",
            "hk-2020-21",
            vec![landed("2021-08-20 12:00", "2021-08-20", "highRisk")],
            "2021-08-21 09:00",
            "central 2021-08-20 12:00 to 2021-09-11 00:00, selfMonitoring to 2021-09-18 00:00",
        ),
        row(
            "H1: vaccinated, low risk",
            "hk-2020-21",
            vec![landed("2021-08-20 12:00", "2021-08-20", "lowRiskVaccinated")],
            "2021-08-21 09:00",
            "central 2021-08-20 12:00 to 2021-08-28 00:00, selfMonitoring to 2021-09-04 00:00",
        ),
        row(
            "H2: 14 days and 7",
            "hk-2022-02",
            vec![landed("2022-02-10 12:00", "2022-02-10", "air")],
            "2022-02-11 09:00",
            "central 2022-02-10 12:00 to 2022-02-25 00:00, selfMonitoring to 2022-03-04 00:00",
        ),
        row(
            "H3: 7 days",
            "hk-2022-04",
            vec![landed("2022-04-10 12:00", "2022-04-10", "air")],
            "2022-04-11 09:00",
            "central 2022-04-10 12:00 to 2022-04-18 00:00",
        ),
        row(
            "H3: the same in July",
            "hk-2022-07",
            vec![landed("2022-07-10 12:00", "2022-07-10", "air")],
            "2022-07-11 09:00",
            "central 2022-07-10 12:00 to 2022-07-18 00:00",
        ),
        row(
            "H4: 3 and 4",
            "hk-2022-08",
            vec![landed("2022-08-15 12:00", "2022-08-15", "air")],
            "2022-08-16 09:00",
            "central 2022-08-15 12:00 to 2022-08-19 00:00, homeMonitoring Amber to 2022-08-23 00:00, selfMonitoring to 2022-08-25 00:00",
        ),
        row(
            "H5: blue on day 3",
            "hk-0-3-2022",
            vec![
                landed("2022-09-26 10:00", "2022-09-26", "air"),
                taken("2022-09-28 10:00", "s"),
                told("2022-09-28 20:00", "s", "negative"),
            ],
            "2022-09-29 09:00",
            "selfMonitoring Amber 2022-09-26 10:00 to 2022-09-29 00:00, selfMonitoring Blue to 2022-10-04 00:00",
        ),
        row(
            "H5: amber until the result is there",
            "hk-0-3-2022-11",
            vec![
                landed("2022-11-26 10:00", "2022-11-26", "air"),
                taken("2022-11-28 10:00", "s"),
                told("2022-11-29 13:15", "s", "negative"),
            ],
            "2022-11-29 14:00",
            "selfMonitoring Amber 2022-11-26 10:00 to 2022-11-29 13:15, selfMonitoring Blue to 2022-12-04 00:00",
        ),
        row(
            "S1: noon on the 15th day",
            "sg-shn-2020",
            vec![
                order("2020-07-01 16:30", "shn-14", issued),
                taken("2020-07-13 09:00", "s"),
                told("2020-07-14 09:00", "s", "negative"),
            ],
            "2020-07-14 10:00",
            "home 2020-07-01 16:30 to 2020-07-15 12:00",
        ),
        row(
            "S1: or when the result is told",
            "sg-shn-2020",
            vec![
                journey("2020-07-01 16:30", "air", issued),
                taken("2020-07-13 09:00", "s"),
                told("2020-07-15 17:45", "s", "negative"),
            ],
            "2020-07-15 18:00",
            "home 2020-07-01 16:30 to 2020-07-15 17:45",
        ),
        row(
            "S1: without a test",
            "sg-shn-2020",
            vec![journey("2020-07-01 16:30", "untested", issued)],
            "2020-07-20 18:00",
            "home 2020-07-01 16:30 to 2020-07-15 12:00",
        ),
        row(
            "S2: 21 days",
            "sg-2021-05",
            vec![landed("2021-05-10 12:00", "2021-05-10", "higherRisk")],
            "2021-05-11 09:00",
            "central 2021-05-10 12:00 to 2021-05-31 12:00",
        ),
        row(
            "S3: 14 days and a test",
            "sg-2021-06",
            vec![
                landed("2021-06-25 12:00", "2021-06-25", "higherRisk"),
                taken("2021-07-09 08:00", "s"),
                told("2021-07-09 15:00", "s", "negative"),
            ],
            "2021-07-09 16:00",
            "central 2021-06-25 12:00 to 2021-07-09 15:00",
        ),
        row(
            "S4: 10 days and a test",
            "sg-2021-10",
            vec![
                landed("2021-10-10 12:00", "2021-10-10", "catIII"),
                taken("2021-10-20 08:00", "s"),
                told("2021-10-20 11:00", "s", "negative"),
            ],
            "2021-10-20 11:30",
            "home 2021-10-10 12:00 to 2021-10-20 12:00",
        ),
        row(
            "S5: 7 days and a test, low confidence",
            "sg-2021-10",
            vec![landed("2021-10-10 12:00", "2021-10-10", "catII")],
            "2021-10-11 09:00",
            "home 2021-10-10 12:00 to 2021-10-17 12:00",
        ),
        row(
            "I1: 14 days",
            "in-2020",
            vec![contact("2020-05-02 09:00", "2020-05-01", "2020-05-01")],
            "2020-05-03 09:00",
            "home 2020-05-02 09:00 to 2020-05-16 00:00",
        ),
        row(
            "I1: or until the test of the other is negative",
            "in-2020",
            vec![
                contact_of_contact("2020-05-02 09:00", "2020-05-01"),
                ("2020-05-05 17:00", "partyTested", json!({"party": "index", "number": 1, "negative": true})),
            ],
            "2020-05-06 09:00",
            "home 2020-05-02 09:00 to 2020-05-05 17:00",
        ),
        row(
            "I1: it was positive",
            "in-2020",
            vec![
                contact_of_contact("2020-05-02 09:00", "2020-05-01"),
                ("2020-05-05 17:00", "partyTested", json!({"party": "index", "number": 1, "negative": false})),
            ],
            "2020-05-06 09:00",
            "home 2020-05-02 09:00 to 2020-05-16 00:00",
        ),
        row(
            "D4: cholera, five days at most",
            "cn-border-1989",
            vec![landed("2010-06-01 08:00", "2010-06-01", "cholera")],
            "2010-06-02 09:00",
            "central 2010-06-01 08:00 to 2010-06-07 00:00",
        ),
        row(
            "D4: plague, signed free on day 3",
            "cn-border-1989",
            vec![landed("2010-06-01 08:00", "2010-06-01", "plague"), signed("2010-06-04 15:00")],
            "2010-06-04 16:00",
            "central 2010-06-01 08:00 to 2010-06-04 15:00",
        ),
        row(
            "D4: yellow fever, six days at most",
            "cn-border-1989",
            vec![landed("2010-06-01 08:00", "2010-06-01", "yellowFever")],
            "2010-06-02 09:00",
            "central 2010-06-01 08:00 to 2010-06-08 00:00",
        ),
    ])
}
