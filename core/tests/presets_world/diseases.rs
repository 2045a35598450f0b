//! The World Health Organization and diseases other than COVID-19: rows W1, W2, D1 to D3 and D5 to D7.

use crate::kit::{
    Outcome, Told, circumstance, contact, contact_of_contact, dose, hold, journey, person, row, taken, temperature,
    told,
};
use gridward::policy::preset;

#[test]
fn other_diseases_and_the_world() -> Outcome {
    let measles = || contact("2024-03-05 09:00", "2024-03-01", "2024-03-04");
    hold(vec![
        row(
            "W1: 14 days",
            "who-2020",
            vec![contact("2020-06-02 09:00", "2020-06-01", "2020-06-01")],
            "2020-06-03 09:00",
            "home 2020-06-02 09:00 to 2020-06-16 00:00",
        ),
        row(
            "W2: 10 days",
            "who-2022",
            vec![contact("2022-06-02 09:00", "2022-06-01", "2022-06-01")],
            "2022-06-03 09:00",
            "home 2022-06-02 09:00 to 2022-06-12 00:00",
        ),
        row(
            "W2: 7 with a test",
            "who-2022",
            vec![
                contact("2022-06-02 09:00", "2022-06-01", "2022-06-01"),
                taken("2022-06-08 09:00", "s"),
                told("2022-06-08 19:00", "s", "negative"),
            ],
            "2022-06-08 20:00",
            "home 2022-06-02 09:00 to 2022-06-09 00:00",
        ),
        row(
            "D1: 21 days from the day after",
            "who-ebola",
            vec![contact("2025-09-10 09:00", "2025-09-10", "2025-09-10")],
            "2025-09-10 10:00",
            "selfMonitoring 2025-09-11 00:00 to 2025-10-02 00:00",
        ),
        row(
            "D2: from day 5 after the first to day 21 after the last",
            "us-iowa-measles",
            vec![measles()],
            "2024-03-05 10:00",
            "home 2024-03-06 00:00 to 2024-03-26 00:00",
        ),
        row(
            "D2: immune",
            "us-iowa-measles",
            vec![dose("2024-03-01 09:00", "evidence", "2010-01-01"), measles()],
            "2024-03-07 10:00",
            "free",
        ),
        row(
            "D2: evidence that comes while the measure holds ends it at once",
            "us-iowa-measles",
            vec![measles(), dose("2024-03-10 15:00", "evidence", "2024-03-10")],
            "2024-03-12 10:00",
            "home 2024-03-06 00:00 to 2024-03-10 15:00",
        ),
        row(
            "D2: a vaccination after the exposure ends nothing",
            "us-iowa-measles",
            vec![measles(), dose("2024-03-10 15:00", "vaccination", "2024-03-10")],
            "2024-03-12 10:00",
            "home 2024-03-06 00:00 to 2024-03-26 00:00",
        ),
        row(
            "D2c: through the fourth day after the rash",
            "us-iowa-measles",
            vec![circumstance("2024-03-21 09:00", "rash", "2024-03-20")],
            "2024-03-21 10:00",
            "home 2024-03-21 09:00 to 2024-03-25 00:00",
        ),
        row(
            "D3: 21 days",
            "cdc-mpox",
            vec![contact("2022-07-02 09:00", "2022-07-01", "2022-07-01")],
            "2022-07-03 09:00",
            "selfMonitoring 2022-07-02 09:00 to 2022-07-23 00:00",
        ),
        row(
            "D3: a fever without a rash, then on to day 21",
            "cdc-mpox",
            vec![
                contact("2022-07-02 09:00", "2022-07-01", "2022-07-01"),
                circumstance("2022-07-05 09:00", "feverWithoutRash", "2022-07-05"),
            ],
            "2022-07-05 10:00",
            "selfMonitoring 2022-07-02 09:00 to 2022-07-05 09:00, home to 2022-07-13 00:00, selfMonitoring to 2022-07-23 00:00",
        ),
        row(
            "D5: 10 days",
            "who-sars-2003",
            vec![contact("2003-04-02 09:00", "2003-04-01", "2003-04-01")],
            "2003-04-03 09:00",
            "selfMonitoring 2003-04-02 09:00 to 2003-04-12 00:00",
        ),
        row(
            "D5: from arrival",
            "who-sars-2003",
            vec![journey("2003-04-02 09:00", "affectedArea", "2003-04-02")],
            "2003-04-03 09:00",
            "selfMonitoring 2003-04-02 09:00 to 2003-04-13 00:00",
        ),
        row(
            "D6: 14 days",
            "who-mers",
            vec![contact("2018-07-02 09:00", "2018-07-01", "2018-07-01")],
            "2018-07-03 09:00",
            "selfMonitoring 2018-07-02 09:00 to 2018-07-16 00:00",
        ),
        row(
            "D7: 18 days, also from a contact",
            "us-montana-smallpox",
            vec![contact_of_contact("2003-07-02 09:00", "2003-07-01")],
            "2003-07-03 09:00",
            "home 2003-07-02 09:00 to 2003-07-20 00:00",
        ),
        row(
            "D7: vaccinated, 14 days from the take",
            "us-montana-smallpox",
            vec![
                dose("2003-06-01 09:00", "vaccination", "2003-05-20"),
                contact_of_contact("2003-07-02 09:00", "2003-07-01"),
                circumstance("2003-07-05 09:00", "vaccineTake", "2003-07-04"),
            ],
            "2003-07-05 10:00",
            "selfMonitoring 2003-07-05 09:00 to 2003-07-19 00:00",
        ),
    ])
}

/// D1: two checks a day on 21 days.
#[test]
fn an_ebola_contact_is_checked_42_times() -> Outcome {
    let told = vec![contact("2025-09-10 09:00", "2025-09-10", "2025-09-10")];
    let (policy, view) = person(preset("who-ebola")?, told, "2025-09-10 10:00")?;
    let days = view.timeline.iter().map(|segment| (segment.until.millis() - segment.from.millis()) / 86_400_000);
    let plan = policy.quarantine.plans.first().and_then(|plan| plan.stages.first()).ok_or("no stage")?;
    assert_eq!(days.sum::<i64>() * i64::try_from(plan.checks.len())?, 42);
    Ok(())
}

/// D7: two readings in a row at 101 degrees Fahrenheit or more alarm; one alone does not.
#[test]
fn smallpox_needs_two_high_readings_in_a_row() -> Outcome {
    let readings = [
        temperature("2003-07-02 08:00", "38.44"),
        temperature("2003-07-02 18:00", "38.0"),
        temperature("2003-07-03 08:00", "38.33"),
        temperature("2003-07-03 18:00", "38.5"),
    ];
    let met = contact("2003-07-02 07:00", "2003-07-01", "2003-07-01");
    for (count, alarms) in [(1, 0), (2, 0), (3, 0), (4, 1)] {
        let told: Vec<Told> = std::iter::once(met.clone()).chain(readings.iter().take(count).cloned()).collect();
        let (_, view) = person(preset("us-montana-smallpox")?, told, "2003-07-03 19:00")?;
        assert_eq!(view.alarms, alarms, "after {count} readings");
    }
    Ok(())
}

/// D2: the clocks of Iowa are put forward on 10 March, in the middle of the period.
#[test]
fn measles_ends_by_the_clock_on_the_wall() -> Outcome {
    let met = contact("2024-03-05 09:00", "2024-03-01", "2024-03-04");
    let (_, view) = person(preset("us-iowa-measles")?, vec![met], "2024-03-07 10:00")?;
    let measure = view.measure.ok_or("no measure")?;
    assert_eq!(measure.since, "2024-03-06T00:00:00-06:00".parse()?);
    assert_eq!(measure.free, Some("2024-03-26T00:00:00-05:00".parse()?));
    Ok(())
}
