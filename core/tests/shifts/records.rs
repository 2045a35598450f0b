//! What can be recorded about the rota, and what is refused.

use crate::kit::{Desk, Outcome, holders, put, shift};
use gridward::community::{AsOf, FindingKind};
use gridward::duty::DutyStatus;
use gridward::engine::AgendaQuery;
use serde_json::json;

const NOW: &str = "2020-02-09 12:00";

#[test]
fn what_does_not_fit_is_refused_with_its_reason() -> Outcome {
    let mut desk = Desk::gate(3, 0)?;
    let plan = |placements| json!({"placements": placements});
    let on = |turn: &str, worker: &str| put("gate", "2020-02-10", turn, worker);
    assert_eq!(desk.refused(NOW, "shiftsPlanned", plan(json!([])))?, ["emptyText"]);
    assert_eq!(desk.refused(NOW, "shiftsPlanned", plan(json!([on("early", "nobody")])))?, ["unknownWorker"]);
    let roof = put("roof", "2020-02-10", "early", "w00");
    assert_eq!(desk.refused(NOW, "shiftsPlanned", plan(json!([roof])))?, ["unknownShift"]);
    assert_eq!(desk.refused(NOW, "shiftsPlanned", plan(json!([on("noon", "w00")])))?, ["unknownShift"]);
    let twice = plan(json!([on("early", "w00"), on("early", "w00")]));
    assert!(desk.refused(NOW, "shiftsPlanned", twice)?.contains(&"duplicate".to_owned()));
    // Two for the one place, and eight hours of rest instead of eleven.
    let crowd = plan(json!([on("early", "w00"), on("early", "w01")]));
    assert_eq!(desk.refused(NOW, "shiftsPlanned", crowd)?, ["shiftAgainstRules"]);
    let tired = plan(json!([on("night", "w00"), on("late", "w00")]));
    assert_eq!(desk.refused(NOW, "shiftsPlanned", tired)?, ["shiftAgainstRules"; 2]);
    desk.plan(NOW, &[on("early", "w00"), on("late", "w01")])?;
    assert_eq!(desk.refused(NOW, "shiftsPlanned", plan(json!([on("early", "w00")])))?, ["alreadyOnShift"]);
    let (early, late) = (shift("gate", "2020-02-10", "early"), shift("gate", "2020-02-10", "late"));
    let swap = |from: &str, to: &str| json!({"shift": early, "from": from, "to": to});
    assert_eq!(
        desk.refused(NOW, "shiftSwapped", swap("w02", "w01"))?.first().map(String::as_str),
        Some("shiftNotHeld")
    );
    let exchange = json!({"shift": early, "from": "w00", "to": "w02", "against": late});
    assert_eq!(desk.refused(NOW, "shiftSwapped", exchange)?.first().map(String::as_str), Some("shiftNotHeld"));
    let dropped = json!({"shift": early, "worker": "w01", "reason": "ill"});
    assert_eq!(desk.refused(NOW, "shiftDropped", dropped)?, ["shiftNotHeld"]);
    let out = json!({"shift": early, "worker": "w00"});
    assert_eq!(desk.refused(NOW, "checkedOut", out)?, ["notCheckedIn"]);
    let (stranger, roof) = (
        json!({"shift": early, "worker": "x"}),
        json!({"shift": shift("roof", "2020-02-10", "early"), "worker": "w00"}),
    );
    assert_eq!(desk.refused(NOW, "checkedIn", stranger)?, ["unknownWorker", "shiftNotHeld"]);
    let other = json!({"shift": early, "worker": "w01"});
    assert_eq!(desk.refused(NOW, "checkedIn", other)?, ["shiftNotHeld"]);
    assert_eq!(desk.refused(NOW, "checkedIn", roof)?, ["unknownShift"]);
    let offers = [
        (json!({"worker": "w00"}), "emptyText"),
        (json!({"worker": "x", "offer": {}}), "unknownWorker"),
        (json!({"worker": "w00", "offer": {"doorsPerHour": 0}}), "emptyText"),
        (
            json!({"worker": "w00", "offer": {"hours": [{"weekdays": [8], "from": "08:00", "until": "12:00"}]}}),
            "badWeekday",
        ),
        (
            json!({"worker": "w00", "away": [{"from": "2020-02-10T00:00:00+08:00", "to": "2020-02-10T00:00:00+08:00"}]}),
            "endsBeforeStart",
        ),
    ];
    for (data, reason) in offers {
        assert_eq!(desk.refused(NOW, "availabilityStated", data)?, [reason]);
    }
    Ok(())
}

#[test]
fn hours_weekdays_and_absences_bound_who_can_serve() -> Outcome {
    let mut desk = Desk::gate(2, 0)?;
    // 10 February 2020 is a Monday.
    let mornings = json!({"hours": [{"weekdays": [1, 3], "from": "08:00", "until": "16:00"}]});
    desk.say(NOW, "availabilityStated", json!({"worker": "w00", "offer": mornings}))?;
    desk.say(
        NOW,
        "availabilityStated",
        json!({"worker": "w01", "offer": {"hours": [{"from": "16:00", "until": "00:00"}]}}),
    )?;
    let away = json!([{"from": "2020-02-12T00:00:00+08:00", "to": "2020-02-14T00:00:00+08:00"}]);
    desk.say(NOW, "availabilityStated", json!({"worker": "w01", "away": away}))?;
    let built = desk.build(NOW, "2020-02-10", 4)?;
    let told: Vec<String> = built.placements.iter().map(|it| format!("{} {}", it.shift, it.worker)).collect();
    assert_eq!(
        told,
        [
            "gate 2020-02-10 early w00",
            "gate 2020-02-10 late w01",
            "gate 2020-02-11 late w01",
            "gate 2020-02-12 early w00",
        ]
    );
    // Who comes back earlier takes the second of the two days.
    let back = json!([{"from": "2020-02-13T00:00:00+08:00", "to": "2020-02-20T00:00:00+08:00"}]);
    desk.say(NOW, "availabilityStated", json!({"worker": "w01", "back": back}))?;
    assert_eq!(desk.build(NOW, "2020-02-10", 4)?.placements.len(), 5);
    // As of an hour before nothing of it was known.
    assert_eq!(desk.build("2020-02-09 11:00", "2020-02-12", 1)?.placements.len(), 2);
    Ok(())
}

#[test]
fn a_shift_is_a_duty_until_its_holder_has_left() -> Outcome {
    let mut desk = Desk::gate(3, 0)?;
    let on = |turn: &str, worker: &str| put("gate", "2020-02-10", turn, worker);
    desk.plan(NOW, &[on("night", "w02"), on("early", "w00"), on("late", "w01")])?;
    let early = shift("gate", "2020-02-10", "early");
    desk.comes("2020-02-10 07:55", "w00", &early)?;
    assert_eq!(
        desk.refused("2020-02-10 08:00", "checkedIn", json!({"worker": "w00", "shift": early}))?,
        ["alreadyThere"]
    );
    desk.goes("2020-02-10 16:02", "w00", &early)?;
    desk.comes("2020-02-10 16:20", "w01", &shift("gate", "2020-02-10", "late"))?;
    desk.goes("2020-02-11 00:00", "w01", &shift("gate", "2020-02-10", "late"))?;
    let status = |at: &str, worker: &str, include_done: bool| -> Result<Vec<DutyStatus>, Box<dyn std::error::Error>> {
        let as_of = AsOf::at(crate::kit::clock(at)?);
        let agenda = desk.engine.agenda(&AgendaQuery { worker: worker.parse()?, as_of, include_done });
        Ok(agenda.shifts.iter().map(|shift| shift.status).collect())
    };
    use DutyStatus::{Claimed, Done, LateDone, Missed, Open, Upcoming};
    for (at, expected) in
        [("06:59", Upcoming), ("07:00", Open), ("07:54", Open), ("07:55", Claimed), ("16:01", Claimed)]
    {
        assert_eq!(status(&format!("2020-02-10 {at}"), "w00", false)?, [expected], "{at}");
    }
    assert_eq!(status("2020-02-10 16:02", "w00", true)?, [Done]);
    assert!(status("2020-02-10 16:02", "w00", false)?.is_empty());
    // Twenty minutes after the beginning is too late, with five minutes of grace.
    assert_eq!(status("2020-02-10 23:59", "w01", true)?, [Claimed]);
    let sheet = desk.sheet("2020-02-11 00:00", "2020-02-10", 1)?;
    let stands: Vec<(DutyStatus, Option<i64>)> =
        sheet.shifts.iter().flat_map(|shift| &shift.holders).map(|holder| (holder.duty.status, holder.late)).collect();
    assert_eq!(stands, [(Missed, None), (Done, None), (LateDone, Some(20))]);
    // The same id on every device.
    let ids = |desk: &Desk| -> Result<Vec<String>, Box<dyn std::error::Error>> {
        let sheet = desk.sheet("2020-02-11 00:00", "2020-02-10", 1)?;
        Ok(sheet.shifts.iter().flat_map(|it| &it.holders).map(|it| it.duty.duty.to_string()).collect())
    };
    assert_eq!(ids(&desk)?, ids(&desk.device("phone")?)?);
    Ok(())
}

/// Whoever drops a shift leaves a place open; whoever gives it away does not; an exchange happens at both posts or not.
#[test]
fn shifts_are_dropped_given_away_and_exchanged() -> Outcome {
    let mut desk = Desk::gate(4, 0)?;
    let on = |turn: &str, worker: &str| put("gate", "2020-02-10", turn, worker);
    desk.plan(NOW, &[on("night", "w00"), on("early", "w01"), on("late", "w02")])?;
    let key = |turn: &str| shift("gate", "2020-02-10", turn);
    desk.say(NOW, "shiftSwapped", json!({"shift": key("early"), "from": "w01", "to": "w03"}))?;
    desk.say(NOW, "shiftSwapped", json!({"shift": key("early"), "from": "w03", "to": "w02", "against": key("late")}))?;
    desk.say(NOW, "shiftDropped", json!({"shift": key("night"), "worker": "w00", "reason": "ill"}))?;
    let sheet = desk.sheet(NOW, "2020-02-10", 1)?;
    let held: Vec<Vec<String>> =
        sheet.shifts.iter().map(|shift| holders(shift).into_iter().map(ToString::to_string).collect()).collect();
    assert_eq!(held, [vec![], vec!["w02".to_owned()], vec!["w03".to_owned()]]);
    let gap = sheet.shifts.first().and_then(|shift| shift.gaps.first()).ok_or("no gap")?;
    let could: Vec<&str> = gap.gap.barred.iter().filter(|it| it.bar.is_none()).map(|it| it.worker.as_str()).collect();
    // Somebody who serves early or late that day cannot rest enough after a night; the dropped one could be asked again.
    assert_eq!(could, ["w00", "w01"]);
    assert_eq!(desk.about_the_rota(NOW)?, []);
    // Whoever leaves the community leaves the place to others.
    desk.say(NOW, "workerLeft", json!({"worker": "w02"}))?;
    assert_eq!(desk.about_the_rota(NOW)?, [FindingKind::ShiftHolderGone]);
    assert!(desk.sheet(NOW, "2020-02-10", 1)?.shifts.iter().filter(|shift| shift.gaps.is_empty()).count() == 1);
    Ok(())
}
