//! The United States: rows U1 to U7.

use crate::kit::{Outcome, contact, dose, hold, ill, row, taken, told};

#[test]
fn the_united_states() -> Outcome {
    let met = || contact("2020-12-06 09:00", "2020-12-05", "2020-12-05");
    let exposed = || contact("2022-01-02 09:00", "2022-01-01", "2022-01-01");
    hold(vec![
        row(
            "U1: two exposures, the clock starts again",
            "us-cdc-2020-14",
            vec![
                contact("2020-10-02 09:00", "2020-10-01", "2020-10-01"),
                contact("2020-10-10 09:00", "2020-10-09", "2020-10-09"),
            ],
            "2020-10-11 09:00",
            "home 2020-10-02 09:00 to 2020-10-24 00:00",
        ),
        row(
            "U2: ten days without a test, watched to day 14",
            "us-cdc-2020-options",
            vec![met()],
            "2020-12-06 10:00",
            "home 2020-12-06 09:00 to 2020-12-16 00:00, selfMonitoring to 2020-12-20 00:00",
        ),
        row(
            "U2: a symptom on day 4 closes both ways out",
            "us-cdc-2020-options",
            vec![
                met(),
                ill("2020-12-09 09:00"),
                taken("2020-12-11 10:00", "s"),
                told("2020-12-12 10:00", "s", "negative"),
            ],
            "2020-12-13 10:00",
            "home 2020-12-06 09:00 to 2020-12-20 00:00",
        ),
        row(
            "U2: a symptom on day 12 takes nobody back",
            "us-cdc-2020-options",
            vec![met(), ill("2020-12-17 09:00")],
            "2020-12-18 10:00",
            "home 2020-12-06 09:00 to 2020-12-16 00:00, selfMonitoring to 2020-12-20 00:00",
        ),
        row(
            "U3: seven days with a sample within 48 hours of the end",
            "us-cdc-2020-options",
            vec![met(), taken("2020-12-11 10:00", "s"), told("2020-12-12 10:00", "s", "negative")],
            "2020-12-12 11:00",
            "home 2020-12-06 09:00 to 2020-12-13 00:00, selfMonitoring to 2020-12-20 00:00",
        ),
        row(
            "U3: the result comes late",
            "us-cdc-2020-options",
            vec![met(), taken("2020-12-12 10:00", "s"), told("2020-12-14 15:30", "s", "negative")],
            "2020-12-14 16:00",
            "home 2020-12-06 09:00 to 2020-12-14 15:30, selfMonitoring to 2020-12-20 00:00",
        ),
        row(
            "U3: invalid is not negative",
            "us-cdc-2020-options",
            vec![met(), taken("2020-12-11 10:00", "s"), told("2020-12-12 10:00", "s", "invalid")],
            "2020-12-12 11:00",
            "home 2020-12-06 09:00 to 2020-12-16 00:00, selfMonitoring to 2020-12-20 00:00",
        ),
        row(
            "U3: a sample of day 5 is too early under this wording",
            "us-cdc-2020-options",
            vec![met(), taken("2020-12-10 10:00", "s"), told("2020-12-11 10:00", "s", "negative")],
            "2020-12-11 11:00",
            "home 2020-12-06 09:00 to 2020-12-16 00:00, selfMonitoring to 2020-12-20 00:00",
        ),
        row(
            "U3: and counts under the other",
            "us-cdc-2020-options-day5",
            vec![met(), taken("2020-12-10 10:00", "s"), told("2020-12-11 10:00", "s", "negative")],
            "2020-12-11 11:00",
            "home 2020-12-06 09:00 to 2020-12-13 00:00, selfMonitoring to 2020-12-20 00:00",
        ),
        row(
            "U4: five days at home, five with a mask",
            "us-cdc-2021-12",
            vec![exposed()],
            "2022-01-03 09:00",
            "home 2022-01-02 09:00 to 2022-01-07 00:00, selfMonitoring to 2022-01-12 00:00",
        ),
        row(
            "U5: boosted, a mask only",
            "us-cdc-2021-12",
            vec![dose("2021-12-01 09:00", "booster", "2021-11-20"), exposed()],
            "2022-01-03 09:00",
            "selfMonitoring 2022-01-02 09:00 to 2022-01-12 00:00",
        ),
        row(
            "U5: a second dose longer than six months ago is like none",
            "us-cdc-2021-12",
            vec![dose("2021-12-01 09:00", "vaccination", "2021-06-01"), exposed()],
            "2022-01-03 09:00",
            "home 2022-01-02 09:00 to 2022-01-07 00:00, selfMonitoring to 2022-01-12 00:00",
        ),
        row(
            "U6: found infected; a fever on day 5 holds for 24 hours",
            "us-cdc-2021-12",
            vec![taken("2022-01-10 09:00", "s"), told("2022-01-10 18:00", "s", "positive"), ill("2022-01-15 20:00")],
            "2022-01-16 09:00",
            "home 2022-01-10 18:00 to 2022-01-16 20:00, selfMonitoring to 2022-01-21 00:00",
        ),
        row(
            "U7: a mask for ten days",
            "us-cdc-2022-08",
            vec![contact("2022-09-02 09:00", "2022-09-01", "2022-09-01")],
            "2022-09-03 09:00",
            "selfMonitoring 2022-09-02 09:00 to 2022-09-12 00:00",
        ),
    ])
}
