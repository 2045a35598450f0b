//! How long a campaign will take, and how far it has come (H3, H4).

use crate::kit::{Desk, Outcome, clock};
use gridward::base::CivilDate;
use gridward::community::AsOf;
use gridward::screening::{CampaignRequest, Forecast};
use serde_json::{Value, json};

fn plan(
    desk: &Desk,
    at: &str,
    round: Option<&str>,
    from: &str,
    squads: u32,
) -> Result<Forecast, Box<dyn std::error::Error>> {
    let request: Value = json!({
        "scope": [{"type": "community"}], "round": round, "from": from, "until": "2020-01-30",
        "pace": {
            "squads": [{"from": "2020-01-25", "squads": squads}],
            "households": {"low": 80, "high": 100}, "stairwells": {"low": 5, "high": 5},
            "doorVisits": 2, "unsettledPercent": {"low": 10, "high": 25}
        }
    });
    let request: CampaignRequest = serde_json::from_value(request)?;
    Ok(desk.engine.plan_campaign(&request, AsOf::at(clock(at)?)))
}

/// 430 stairwells of seven floors and two or three homes in report H; here nine or ten homes each make 4,030.
fn huayuan() -> Result<Desk, Box<dyn std::error::Error>> {
    let mut desk = Desk::new()?;
    for building in 0..43 {
        desk.place(&format!("b{building}"), "building", None)?;
    }
    for stairwell in 0..430 {
        let id = format!("s{stairwell}");
        desk.place(&id, "stairwell", Some(&format!("b{}", stairwell / 10)))?;
        for home in 0..if stairwell < 160 { 10 } else { 9 } {
            desk.home(&format!("{id}-{home}"), &id, &[])?;
        }
    }
    Ok(desk)
}

/// H3: squads of three, twenty at the peak, about five stairwells and a hundred homes an afternoon: the plan of 430
/// stairwells and over 4,000 homes, begun on 25 January, ends by the 30th.
#[test]
fn h3_twenty_squads_are_through_by_the_thirtieth() -> Outcome {
    let desk = huayuan()?;
    let forecast = plan(&desk, "2020-01-24 20:00", None, "2020-01-25", 20)?;
    assert_eq!((forecast.households, forecast.stairwells, forecast.settled), (4_030, 430, 0));
    let last: CivilDate = "2020-01-30".parse()?;
    assert!(forecast.in_time == Some(true) && forecast.latest.is_some_and(|day| day <= last), "{forecast:?}");
    assert!(forecast.earliest <= forecast.latest);
    // 100 stairwells a day: 430 of them need five days, and no plan may promise less.
    assert!(forecast.earliest.is_some_and(|day| day >= "2020-01-29".parse().unwrap_or(last)), "{forecast:?}");
    assert!(forecast.visits.low >= 4_030, "every home is visited at least once");
    assert!(forecast.by_phone.low <= forecast.by_phone.high);

    let with_ten = plan(&desk, "2020-01-24 20:00", None, "2020-01-25", 10)?;
    assert_eq!(with_ten.in_time, Some(false));
    assert_eq!(
        plan(&desk, "2020-01-24 20:00", None, "2020-01-25", 20)?,
        forecast,
        "the same question, the same answer"
    );
    Ok(())
}

/// H4: in the middle of the campaign, what really happened stands beside the plan of the rest; who was not home is
/// called in the end.
#[test]
fn h4_the_rest_is_planned_from_what_was_really_done() -> Outcome {
    let mut desk = huayuan()?;
    desk.round("k", "2020-01-25 08:00", "2020-02-01 00:00", json!({"teamSize": 3}))?;
    for stairwell in 0..100 {
        for home in 0..10 {
            // The register is told who lives there as the doors open.
            let outcome = if home == 9 { "noAnswer" } else { "answered" };
            let at = format!("2020-01-{} 14:{:02}", 25 + stairwell / 50, stairwell % 50);
            let (household, resident) = (format!("s{stairwell}-{home}"), format!("r{stairwell}-{home}"));
            desk.say(&at, "residentRegistered", json!({"resident": resident, "household": household}))?;
            let at_home: &[&str] = if home == 9 { &[] } else { &[&resident] };
            desk.visit(&at, "k", &household, outcome, at_home)?;
        }
    }
    let forecast = plan(&desk, "2020-01-26 20:00", Some("k"), "2020-01-27", 20)?;
    assert_eq!((forecast.households, forecast.settled), (4_030, 900));
    let done: Vec<_> = forecast.done.iter().map(|day| (day.date.to_string(), day.visits, day.settled)).collect();
    assert_eq!(done, [("2020-01-25".to_owned(), 500, 450), ("2020-01-26".to_owned(), 500, 450)]);
    assert!(forecast.days.first().is_some_and(|day| day.date.to_string() == "2020-01-27" && day.squads == 20));
    assert!(forecast.days.last().is_some_and(|day| day.open.high == 0), "the plan goes on until nothing is open");
    assert!(forecast.by_phone.high > 0, "who is not home at the second visit is called");
    assert!(forecast.visits.low >= 4_030 - 900);
    Ok(())
}

/// H4: whoever moved out of the area in the middle of the round is still in the round, and in the plan of the rest.
#[test]
fn h4_the_plan_has_the_households_that_the_round_keeps() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.place("elsewhere", "building", None)?;
    let area = json!([{"type": "place", "id": "p"}]);
    desk.round("k", "2020-01-25 08:00", "2020-02-01 00:00", json!({"scope": area}))?;
    desk.visit("2020-01-25 09:00", "k", "h2", "answered", &["r3"])?;
    for household in ["h1", "h2"] {
        let door = json!({"household": household, "place": "elsewhere", "door": household});
        desk.say("2020-01-25 12:00", "addressChanged", door)?;
    }
    let planned = |round: Option<&str>| -> Result<(u32, u32), Box<dyn std::error::Error>> {
        let request = json!({
            "scope": area, "round": round, "from": "2020-01-26",
            "pace": {
                "squads": [{"from": "2020-01-26", "squads": 1}], "households": {"low": 80, "high": 100},
                "doorVisits": 2, "unsettledPercent": {"low": 0, "high": 0}
            }
        });
        let request: CampaignRequest = serde_json::from_value(request)?;
        let forecast = desk.engine.plan_campaign(&request, AsOf::at(clock("2020-01-25 20:00")?));
        Ok((forecast.households, forecast.settled))
    };
    assert_eq!(planned(Some("k"))?, (3, 1), "h3, and h1 and h2 at their new doors");
    assert_eq!(planned(None)?, (1, 0), "who lives there");
    Ok(())
}
