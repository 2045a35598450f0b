//! What is better counted or permuted than written down as vectors, of the systems in use today; the rest of their
//! behaviours is in `tests/vectors/peers`.

use crate::kit::{Answer, Desk, Outcome, clock};
use gridward::base::Zone;
use gridward::duty::DutyKind;
use gridward::policy::{Policy, preset};
use serde_json::json;
use std::collections::BTreeSet;

/// A preset with its days counted where the desk stands, and one resident.
fn desk(id: &str) -> Answer<Desk> {
    started(Policy { zone: Zone::CHINA, ..preset(id)? })
}

fn started(policy: Policy) -> Answer<Desk> {
    let mut desk = Desk::of(policy)?;
    desk.place("b1", "building", None)?;
    desk.home("h1", "b1", &["r1"])?;
    Ok(desk)
}

fn contact(desk: &mut Desk, at: &str, last: &str) -> Outcome {
    let data = json!({
        "resident": "r1", "with": "case-1", "setting": "company", "first": last, "last": last, "protected": false
    });
    desk.say(at, "contactReported", data)
}

/// How many checks belong to the days of March 2021 from `first` to `last`, each seen on its day.
fn checks(desk: &Desk, first: u8, last: u8) -> Answer<usize> {
    let mut seen = BTreeSet::new();
    for day in first..=last {
        let date = format!("2021-03-{day:02}");
        let duties = desk.resident("r1", &format!("{date} 12:00"))?.duties.into_iter();
        let checks = duties.filter(|duty| duty.kind == DutyKind::TemperatureCheck && duty.day.to_string() == date);
        seen.extend(checks.map(|duty| duty.duty));
    }
    Ok(seen.len())
}

/// NHS-27: periods laid over each other in any order, and known in any order, make the same; the app folds them from
/// the left, and two orders of six lose the beginning.
#[test]
fn periods_make_the_same_in_every_order() -> Outcome {
    let mut policy = preset("nhs-2022")?;
    policy.zone = Zone::CHINA;
    let periods = [("2022-01-05", 3_u16), ("2022-01-07", 14), ("2022-01-20", 5)];
    let model = policy.quarantine.plans.iter().find(|plan| plan.id.as_str() == "positive").cloned().ok_or("no plan")?;
    for (_, days) in periods {
        let mut plan = model.clone();
        plan.id = format!("days-{days}").parse()?;
        plan.stages.iter_mut().for_each(|stage| stage.days = days);
        policy.quarantine.plans.push(plan);
    }
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
    for order in orders {
        let mut desk = started(policy.clone())?;
        for (minute, which) in order.into_iter().enumerate() {
            let (anchor, days) = periods.get(which).ok_or("no period")?;
            let data = json!({"resident": "r1", "plan": format!("days-{days}"), "anchor": anchor, "basis": "a period"});
            desk.say(&format!("2022-01-01 08:0{minute}"), "measureOrdered", data)?;
        }
        let view = desk.resident("r1", "2022-01-06 12:00")?;
        let line: Vec<_> = view.timeline.iter().map(|segment| (segment.from, segment.until)).collect();
        let days = [("2022-01-05", "2022-01-07"), ("2022-01-07", "2022-01-20"), ("2022-01-20", "2022-01-25")];
        let midnight = |day: &str| clock(&format!("{day} 00:00"));
        for ((from, until), (first, last)) in line.iter().zip(days) {
            assert_eq!((*from, *until), (midnight(first)?, midnight(last)?), "{order:?}");
        }
        assert_eq!(line.len(), days.len(), "{order:?}");
        assert_eq!(view.measure.and_then(|measure| measure.free), Some(midnight("2022-01-25")?), "{order:?}");
    }
    Ok(())
}

/// GOD-2: from 10 to 30 March two checks a day of a follow-up through the 22nd are 26.
#[test]
fn a_follow_up_has_its_checks_on_its_days_only() -> Outcome {
    let mut desk = desk("godata-21")?;
    contact(&mut desk, "2021-03-01 08:00", "2021-03-01")?;
    assert_eq!(checks(&desk, 10, 30)?, 26);
    assert_eq!(checks(&desk, 1, 30)?, 42);
    Ok(())
}

/// SOR-18: five days after the report five checks were due; three where the follow-up was over by then.
#[test]
fn checks_that_were_due_so_far_are_counted() -> Outcome {
    let mut long = desk("sormas-evd-21")?;
    contact(&mut long, "2021-03-01 08:00", "2021-03-01")?;
    assert_eq!(checks(&long, 1, 6)?, 5);
    let mut short = desk("sormas-evd-21")?;
    contact(&mut short, "2021-03-01 08:00", "2021-02-11")?;
    assert_eq!(checks(&short, 1, 6)?, 3);
    // Nobody under follow-up, nothing due.
    assert_eq!(checks(&desk("sormas-evd-21")?, 1, 6)?, 0);
    Ok(())
}
