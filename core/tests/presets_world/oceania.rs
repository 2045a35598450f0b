//! New South Wales and New Zealand: rows A1, A2 and N1.

use crate::kit::{Outcome, circumstance, contact, hold, ill, journey, row, signed, taken, told};
use serde_json::json;

#[test]
fn australia_and_new_zealand() -> Outcome {
    let landed = || journey("2020-08-20 09:40", "air", "2020-08-20T09:40:00+10:00");
    let refused = || ("2020-08-27 09:00", "testRefused", json!({"resident": "r"}));
    let positive = || vec![taken("2020-06-05 09:00", "p"), told("2020-06-06 09:00", "p", "positive")];
    let miq = || journey("2020-06-03 07:00", "air", "2020-06-03T07:00:00+12:00");
    hold(vec![
        row(
            "A1: 14 full days, signed",
            "nsw-2020",
            vec![landed(), signed("2020-09-02 16:00")],
            "2020-09-02 17:00",
            "central 2020-08-20 09:40 to 2020-09-03 09:40",
        ),
        row(
            "A1: a test refused, 24 days",
            "nsw-2020",
            vec![landed(), refused(), signed("2020-09-02 16:00")],
            "2020-09-02 17:00",
            "central 2020-08-20 09:40 to 2020-09-14 00:00",
        ),
        row(
            "A2: 14 days from last contact, longer than the stay",
            "nsw-2020",
            vec![landed(), contact("2020-08-31 09:00", "2020-08-30", "2020-08-30"), signed("2020-09-02 16:00")],
            "2020-09-02 17:00",
            "central 2020-08-20 09:40 to 2020-09-14 00:00",
        ),
        row(
            "A1: the test after the hotel",
            "nsw-2021-05",
            vec![circumstance("2021-06-10 10:00", "leftHotel", "2021-06-10")],
            "2021-06-10 11:00",
            "selfMonitoring 2021-06-10 10:00 to 2021-06-13 00:00",
        ),
        row(
            "N1: 14 days to the hour",
            "nz-miq-2020",
            vec![miq()],
            "2020-06-04 09:00",
            "central 2020-06-03 07:00 to 2020-06-17 07:00",
        ),
        row(
            "N1: a case, ill on the last day but one",
            "nz-miq-2020",
            [vec![miq()], positive(), vec![ill("2020-06-18 08:00")]].concat(),
            "2020-06-18 09:00",
            "central 2020-06-03 07:00 to 2020-06-21 08:00",
        ),
    ])
}
