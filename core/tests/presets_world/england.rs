//! England: rows G1 to G8.

use crate::kit::{Outcome, circumstance, contact, dose, hold, journey, line, person, row, taken, told};
use gridward::policy::preset;
use serde_json::{Value, json};

#[test]
fn england() -> Outcome {
    let met = || contact("2020-12-03 09:00", "2020-12-02", "2020-12-02");
    let abroad = |category: &str| {
        let data = json!({
            "resident": "r", "category": category, "departed": "2021-01-05T21:00:00-05:00",
            "arrived": "2021-01-06T09:00:00+00:00"
        });
        ("2021-01-06 10:00", "journeyReported", data)
    };
    let negative = |sample, result| vec![taken(sample, "s"), told(result, "s", "negative")];
    hold(vec![
        row(
            "G1: 14 days beginning with the date",
            "gb-eng-contact-2020-09",
            vec![met()],
            "2020-12-03 10:00",
            "home 2020-12-03 09:00 to 2020-12-16 00:00",
        ),
        row(
            "G2: 10 days from the day after",
            "gb-eng-contact-2020-12",
            vec![met()],
            "2020-12-03 10:00",
            "home 2020-12-03 09:00 to 2020-12-13 00:00",
        ),
        row(
            "G2: the household counts from its case",
            "gb-eng-contact-2020-12",
            vec![circumstance("2021-01-05 09:00", "householdCase", "2021-01-03")],
            "2021-01-05 10:00",
            "home 2021-01-05 09:00 to 2021-01-14 00:00",
        ),
        row(
            "G3: the end of the 14th day after arrival",
            "gb-eng-arrivals-2020",
            vec![journey("2020-07-01 16:00", "air", "2020-07-01")],
            "2020-07-02 09:00",
            "home 2020-07-01 16:00 to 2020-07-16 00:00",
        ),
        row(
            "G4: day 0 is the day of leaving, by the calendar there",
            "gb-eng-test-to-release-2020",
            vec![abroad("testToRelease")],
            "2021-01-07 09:00",
            "home 2021-01-06 10:00 to 2021-01-16 00:00",
        ),
        row(
            "G4: a negative sample of day 5 releases with its result",
            "gb-eng-test-to-release-2020",
            [vec![abroad("testToRelease")], negative("2021-01-10 08:00", "2021-01-11 17:20")].concat(),
            "2021-01-11 18:00",
            "home 2021-01-06 10:00 to 2021-01-11 17:20",
        ),
        row(
            "G4: one of day 4 does not",
            "gb-eng-test-to-release-2020",
            [vec![abroad("testToRelease")], negative("2021-01-09 23:00", "2021-01-11 17:20")].concat(),
            "2021-01-11 18:00",
            "home 2021-01-06 10:00 to 2021-01-16 00:00",
        ),
        row(
            "G5: red list, ten days in a hotel",
            "gb-eng-arrivals-2021",
            vec![journey("2021-03-01 10:00", "redList", "2021-03-01")],
            "2021-03-02 09:00",
            "central 2021-03-01 10:00 to 2021-03-12 00:00",
        ),
        row(
            "G6: amber, released on day 5, the test of day 8 still owed",
            "gb-eng-arrivals-2021",
            [
                vec![journey("2021-03-01 10:00", "amber", "2021-03-01")],
                negative("2021-03-06 08:00", "2021-03-07 09:00"),
            ]
            .concat(),
            "2021-03-07 10:00",
            "home 2021-03-01 10:00 to 2021-03-07 09:00, selfMonitoring to 2021-03-10 00:00",
        ),
        row(
            "G7: 14 whole days after the dose, whose day does not count",
            "gb-eng-2021-08",
            vec![
                dose("2021-09-01 09:00", "vaccination", "2021-08-17"),
                contact("2021-09-02 09:00", "2021-09-01", "2021-09-01"),
            ],
            "2021-09-02 10:00",
            "free",
        ),
        row(
            "G7: 13 are not enough",
            "gb-eng-2021-08",
            vec![
                dose("2021-09-01 09:00", "vaccination", "2021-08-18"),
                contact("2021-09-02 09:00", "2021-09-01", "2021-09-01"),
            ],
            "2021-09-02 10:00",
            "home 2021-09-02 09:00 to 2021-09-12 00:00",
        ),
        row(
            "G8: ten days without tests",
            "gb-eng-case-2022",
            vec![taken("2022-01-20 09:00", "p"), told("2022-01-20 09:30", "p", "positive")],
            "2022-01-21 09:00",
            "home 2022-01-20 09:30 to 2022-01-31 00:00",
        ),
        row(
            "G8: two tests a day apart, out at once",
            "gb-eng-case-2022",
            [
                vec![taken("2022-01-20 09:00", "p"), told("2022-01-20 09:30", "p", "positive")],
                vec![taken("2022-01-25 07:00", "a"), told("2022-01-25 07:30", "a", "negative")],
                vec![taken("2022-01-26 07:00", "b"), told("2022-01-26 07:30", "b", "negative")],
            ]
            .concat(),
            "2022-01-26 08:00",
            "home 2022-01-20 09:30 to 2022-01-26 07:30",
        ),
        row(
            "G8: 23 hours apart is too close",
            "gb-eng-case-2022",
            [
                vec![taken("2022-01-20 09:00", "p"), told("2022-01-20 09:30", "p", "positive")],
                vec![taken("2022-01-25 07:00", "a"), told("2022-01-25 07:30", "a", "negative")],
                vec![taken("2022-01-26 06:00", "b"), told("2022-01-26 06:30", "b", "negative")],
            ]
            .concat(),
            "2022-01-26 08:00",
            "home 2022-01-20 09:30 to 2022-01-31 00:00",
        ),
    ])
}

/// G1, G2: whoever lives with a case counts from the case's own test.
#[test]
fn the_household_of_a_case_in_england() -> Outcome {
    for (id, free) in [("gb-eng-contact-2020-09", "2020-10-15 00:00"), ("gb-eng-contact-2020-12", "2020-10-12 00:00")] {
        let mate = |at, kind, data: Value| (at, kind, data);
        let facts = vec![
            mate("2020-10-01 18:00", "sampleTaken", json!({"resident": "mate", "sample": "m"})),
            mate(
                "2020-10-02 09:00",
                "resultReported",
                json!({"residents": ["mate"], "sample": "m", "result": "positive"}),
            ),
        ];
        let (policy, view) = person(preset(id)?, facts, "2020-10-02 10:00")?;
        assert_eq!(line(&policy, &view), format!("home 2020-10-02 09:00 to {free}"), "{id}");
    }
    Ok(())
}

fn lifted(at: &'static str) -> crate::kit::Told {
    (at, "measureLifted", json!({"resident": "r", "authority": "centre", "reason": "appeal"}))
}

/// Whoever was freed is not held again for what had happened before that day; for what happened on the day itself they are.
#[test]
fn what_was_lifted_is_lifted_for_what_was_before_that_day() -> Outcome {
    for (met, expected) in [("2022-01-04", "free"), ("2022-01-05", "home 2022-01-06 09:00 to 2022-01-16 00:00")] {
        let facts = vec![lifted("2022-01-05 15:00"), contact("2022-01-06 09:00", met, met)];
        let (policy, view) = person(preset("nhs-2022")?, facts, "2022-01-07 09:00")?;
        assert_eq!(line(&policy, &view), expected, "met on {met}");
    }
    Ok(())
}

/// Whoever was freed at the very instant at which the infection was reported was freed by the authority.
#[test]
fn a_lifting_at_the_instant_of_the_result_ends_the_measure() -> Outcome {
    use gridward::engine::EndingKind;
    for (at, expected) in [("2022-01-04 18:00", EndingKind::Lifted), ("2022-01-04 18:01", EndingKind::Converted)] {
        let met = contact("2022-01-02 09:00", "2022-01-01", "2022-01-01");
        let mut facts =
            vec![met, taken("2022-01-04 09:00", "s"), told("2022-01-04 18:00", "s", "positive"), lifted(at)];
        facts.sort_by_key(|(at, ..)| *at);
        let (_, view) = person(preset("nhs-2022")?, facts, "2022-01-05 09:00")?;
        let ending = view.obligations.iter().find(|one| one.plan.as_str() == "contact").map(|one| one.ending);
        assert_eq!(ending, Some(expected), "lifted at {at}");
    }
    Ok(())
}

/// An infection that is reported late takes over only where its own days were not over before the measure began.
#[test]
fn an_infection_that_was_over_when_the_measure_began_takes_nothing_over() -> Outcome {
    use gridward::engine::EndingKind;
    for (met, expected) in [("2021-12-30", EndingKind::Converted), ("2021-12-31", EndingKind::Planned)] {
        let late = vec![
            taken("2021-12-20 09:00", "s"),
            contact("2022-01-06 09:00", met, met),
            told("2022-01-06 18:00", "s", "positive"),
        ];
        let (_, view) = person(preset("nhs-2022")?, late, "2022-01-07 09:00")?;
        let ending = view.obligations.iter().find(|one| one.plan.as_str() == "contact").map(|one| one.ending);
        assert_eq!(ending, Some(expected), "met on {met}");
    }
    Ok(())
}
