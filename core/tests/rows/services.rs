//! What households ask for: orders, targets, attempts, what needs what, and the counts of it (Z9, S17, S18, D7).

use super::kit::{Answer, Desk, FOUNDED, Outcome, clock, everywhere, lean};
use gridward::base::{Channel, Label};
use gridward::community::{AsOf, FindingKind};
use gridward::duty::{DutyKind, DutyStatus};
use gridward::engine::{AssignRequest, DutyView};
use gridward::policy::Policy;
use serde_json::{Value, json};
use std::collections::BTreeMap;

fn ask(request: &str, household: &str, service: &str) -> Value {
    json!({"request": request, "household": household, "service": service})
}

fn with(mut data: Value, more: &Value) -> Value {
    for (name, value) in more.as_object().into_iter().flatten() {
        if let Some(data) = data.as_object_mut() {
            data.insert(name.clone(), value.clone());
        }
    }
    data
}

pub fn deed(duty: &DutyView) -> Value {
    json!({"duty": duty.duty, "subject": duty.subject})
}

fn policy(services: Value) -> Answer<Policy> {
    let mut policy = lean("cn-2021-14")?;
    policy.duty.services = serde_json::from_value(services)?;
    Ok(policy)
}

fn label(text: &str) -> Label {
    Label { en: text.to_owned(), zh: text.to_owned() }
}

/// Z9: order, accept, shop, deliver: vegetables, grain, oil, gas, water, each with how much.
#[test]
fn z9_an_order_says_what_and_how_much_and_goes_from_request_to_done() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let items = json!([
        {"item": "vegetables", "quantity": {"amount": 3, "unit": "kilogram"}},
        {"item": "grain", "quantity": {"amount": 10, "unit": "kilogram"}},
        {"item": "oil", "quantity": {"amount": 5, "unit": "litre"}},
        {"item": "gas", "quantity": {"amount": 1, "unit": "bottle"}},
        {"item": "water", "quantity": {"amount": 2, "unit": "bottle"}}
    ]);
    let order = with(ask("q1", "h1", "shopping"), &json!({"items": items, "askedBy": "r1", "note": "no coriander"}));
    desk.say("2021-12-15 09:00", "requestMade", order.clone())?;

    let errand = desk.errand("h1", "q1", "2021-12-15 10:00")?;
    assert_eq!((errand.kind, errand.status), (DutyKind::Errand, DutyStatus::Open));
    assert_eq!(errand.title.zh, "代购生活物资");
    assert_eq!(errand.items.len(), 5);
    assert_eq!(errand.items.first().map(|item| item.quantity.amount), Some(3));
    assert_eq!(errand.note.as_deref(), Some("no coriander"));
    desk.says("v1", "2021-12-15 10:00", "dutyClaimed", deed(&errand))?;
    assert_eq!(desk.errand("h1", "q1", "2021-12-15 10:30")?.status, DutyStatus::Claimed);
    desk.says("v1", "2021-12-15 11:00", "dutyDone", deed(&errand))?;
    assert_eq!(desk.errand("h1", "q1", "2021-12-15 11:00")?.status, DutyStatus::Done);

    // Staff ask for a household, too; and rubbish goes by the same way.
    desk.say("2021-12-15 12:00", "requestMade", ask("q2", "h1", "rubbish"))?;
    let refused = |desk: &mut Desk, data: Value| desk.refused("2021-12-15 12:00", "requestMade", data);
    assert_eq!(refused(&mut desk, order)?, ["duplicate"]);
    assert_eq!(refused(&mut desk, ask("q3", "h1", "haircut"))?, ["unknownService"]);
    let odd = json!({"items": [{"item": "vegetables", "quantity": {"amount": 3, "unit": "litre"}}]});
    assert_eq!(refused(&mut desk, with(ask("q3", "h1", "shopping"), &odd))?, ["wrongUnit"]);
    let odd = json!({"items": [{"item": "fireworks", "quantity": {"amount": 0, "unit": "piece"}}]});
    assert_eq!(refused(&mut desk, with(ask("q3", "h1", "shopping"), &odd))?, ["emptyText", "notOnOffer"]);
    let nobody = json!({"askedBy": "r99"});
    assert_eq!(refused(&mut desk, with(ask("q3", "h1", "shopping"), &nobody))?, ["unknownResident"]);
    Ok(())
}

/// What another device wrote down is kept, and somebody has to look: there is a duty for it all the same.
#[test]
fn a_service_that_the_policy_does_not_have_is_a_finding_when_it_comes_by_merge() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.merges(1, "2021-12-15 09:00", "requestMade", ask("q1", "h1", "haircut"))?;
    let odd = json!({"items": [{"item": "fireworks", "quantity": {"amount": 1, "unit": "piece"}}]});
    desk.merges(2, "2021-12-15 09:00", "requestMade", with(ask("q2", "h2", "shopping"), &odd))?;
    assert_eq!(desk.found(FindingKind::ServiceUnknown, "2021-12-15 10:00")?, ["h1", "h2"]);
    assert_eq!(desk.errand("h1", "q1", "2021-12-15 10:00")?.status, DutyStatus::Open);
    Ok(())
}

/// Facts as they were written before services were a list of the policy read as before.
#[test]
fn old_requests_and_deeds_are_read() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    for (number, service) in (1_u32..).zip(["shopping", "medicine", "rubbish", "repair", "counselling", "transport"]) {
        let request = format!("q{number}");
        let data = json!({
            "request": request, "household": "h1", "service": service, "wantedBy": clock("2021-12-15 18:00")?
        });
        desk.merges(number, "2021-12-15 09:00", "requestMade", data)?;
        let errand = desk.errand("h1", &request, "2021-12-15 10:00")?;
        assert_eq!(errand.service.map(|id| id.to_string()).as_deref(), Some(service));
        assert_eq!(errand.due, clock("2021-12-15 18:00")?);
    }
    let errand = desk.errand("h1", "q2", "2021-12-15 10:00")?;
    desk.merges(7, "2021-12-15 11:00", "dutyDone", deed(&errand))?;
    assert_eq!(desk.errand("h1", "q2", "2021-12-15 12:00")?.status, DutyStatus::Done);
    assert_eq!(desk.found(FindingKind::ServiceUnknown, "2021-12-15 12:00")?, Vec::<String>::new());
    Ok(())
}

/// Where the household names no time, the service's target holds.
#[test]
fn a_service_is_due_within_its_hours() -> Outcome {
    let title = label("x");
    let services = json!([{"id": "oxygen", "title": title, "withinHours": 2, "priority": 1}]);
    let mut desk = Desk::of(policy(services)?)?;
    desk.small()?;
    desk.say("2021-12-15 09:00", "requestMade", ask("q1", "h1", "oxygen"))?;
    assert_eq!(desk.errand("h1", "q1", "2021-12-15 09:30")?.due, clock("2021-12-15 11:00")?);
    let wanted = json!({"wantedBy": clock("2021-12-15 20:00")?});
    desk.say("2021-12-15 09:00", "requestMade", with(ask("q2", "h1", "oxygen"), &wanted))?;
    assert_eq!(desk.errand("h1", "q2", "2021-12-15 09:30")?.due, clock("2021-12-15 20:00")?);
    Ok(())
}

/// S18: medicine bought after trying several pharmacies; after so many it is given up, and listed.
#[test]
fn s18_after_the_last_attempt_an_errand_is_given_up_and_listed() -> Outcome {
    let services = json!([{"id": "medicine", "title": label("medicine"), "attempts": 3, "withinHours": 24}]);
    let mut desk = Desk::of(policy(services)?)?;
    desk.small()?;
    desk.say("2021-12-15 08:00", "requestMade", ask("q1", "h1", "medicine"))?;
    let errand = desk.errand("h1", "q1", "2021-12-15 09:00")?;
    for (at, pharmacy) in [("2021-12-15 09:00", "first"), ("2021-12-15 10:00", "second"), ("2021-12-15 11:00", "third")]
    {
        assert_eq!(desk.errand("h1", "q1", at)?.status, DutyStatus::Open);
        desk.say(
            at,
            "dutyAttempted",
            with(deed(&errand), &json!({"note": format!("{pharmacy} pharmacy: none left")})),
        )?;
    }
    let after = desk.errand("h1", "q1", "2021-12-15 11:00")?;
    assert_eq!((after.status, after.attempts.len()), (DutyStatus::Missed, 3));
    let missed: Vec<(DutyKind, u32, bool)> = desk
        .report("2021-12-15")?
        .missed
        .iter()
        .map(|missed| (missed.kind, missed.attempts, missed.still_open))
        .collect();
    assert_eq!(missed, [(DutyKind::Errand, 3, false)]);
    // It is listed in the report of that night, and of no other.
    assert_eq!(desk.report("2021-12-16")?.missed.len(), 0);
    // What is found after all is done late, though it was wanted by tomorrow.
    desk.say("2021-12-15 15:00", "dutyDone", deed(&errand))?;
    assert_eq!(desk.errand("h1", "q1", "2021-12-15 16:00")?.status, DutyStatus::LateDone);
    Ok(())
}

/// S17: rubbish of quarantined homes is for a special squad: nobody without the skill is sent.
#[test]
fn s17_rubbish_of_a_quarantined_home_needs_the_skill() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let enrol = |id: &str, skills: Value| json!({"worker": id, "role": "volunteer", "skills": skills});
    desk.say(FOUNDED, "workerEnrolled", enrol("plain", json!([])))?;
    desk.say(FOUNDED, "workerEnrolled", enrol("special", json!(["disinfection"])))?;
    for worker in ["plain", "special"] {
        desk.also_post("volunteer", everywhere(), worker)?;
    }
    desk.say("2021-12-15 09:00", "requestMade", ask("q1", "h1", "quarantineRubbish"))?;
    desk.say("2021-12-15 09:00", "requestMade", ask("q2", "h2", "rubbish"))?;
    let plan = |workers: &[&str]| -> Answer<BTreeMap<String, String>> {
        let workers: Result<_, _> = workers.iter().map(|worker| worker.parse()).collect();
        let request = AssignRequest {
            as_of: AsOf::at(clock("2021-12-15 10:00")?),
            until: None,
            area: None,
            workers: Some(workers?),
            stops_per_day: BTreeMap::new(),
        };
        let plan = desk.engine.assign(&request);
        let made = plan.assignments.into_iter();
        Ok(made.filter_map(|made| Some((made.stop.household?.to_string(), made.worker.to_string()))).collect())
    };
    let both = plan(&["plain", "special"])?;
    assert_eq!(both.get("h1").map(String::as_str), Some("special"));
    assert_eq!(plan(&["plain"])?.keys().collect::<Vec<_>>(), ["h2"]);
    Ok(())
}

/// A service that needs another one first is upcoming until that is done, and then due within its hours.
#[test]
fn a_service_waits_for_what_it_needs() -> Outcome {
    let services = json!([
        {"id": "prescription", "title": label("prescription"), "withinHours": 4},
        {"id": "medicine", "title": label("medicine"), "needs": ["prescription"], "withinHours": 6}
    ]);
    let mut desk = Desk::of(policy(services)?)?;
    desk.small()?;
    let early = desk.refused("2021-12-15 08:00", "requestMade", ask("q2", "h1", "medicine"))?;
    assert_eq!(early, ["prerequisiteMissing"]);
    desk.say("2021-12-15 08:00", "requestMade", ask("q1", "h1", "prescription"))?;
    desk.say("2021-12-15 08:30", "requestMade", ask("q2", "h1", "medicine"))?;
    let (first, second) = (desk.errand("h1", "q1", "2021-12-15 09:00")?, desk.errand("h1", "q2", "2021-12-15 09:00")?);
    assert_eq!((first.status, second.status), (DutyStatus::Open, DutyStatus::Upcoming));
    assert_eq!(second.waits_for, std::slice::from_ref(&first.duty));
    // Also long after it was due: what cannot be done is not overdue. What it waits for is.
    let late = desk.errand("h1", "q2", "2021-12-16 09:00")?;
    assert_eq!((late.status, late.overdue), (DutyStatus::Upcoming, false));
    assert!(desk.errand("h1", "q1", "2021-12-16 09:00")?.overdue);
    assert_eq!(desk.refused("2021-12-15 09:00", "dutyDone", deed(&second))?, ["tooEarly"]);

    desk.say("2021-12-15 16:00", "dutyDone", deed(&first))?;
    let second = desk.errand("h1", "q2", "2021-12-15 16:00")?;
    assert_eq!((second.status, second.opens), (DutyStatus::Open, clock("2021-12-15 16:00")?));
    assert_eq!(second.due, clock("2021-12-15 22:00")?);
    desk.say("2021-12-15 17:00", "dutyDone", deed(&second))?;
    assert_eq!(desk.errand("h1", "q2", "2021-12-15 18:00")?.status, DutyStatus::Done);

    // By merge nobody refuses it: it waits, and a finding says for what.
    desk.merges(1, "2021-12-15 18:00", "requestMade", ask("q3", "h2", "medicine"))?;
    assert_eq!(desk.errand("h2", "q3", "2021-12-17 18:00")?.status, DutyStatus::Upcoming);
    assert_eq!(desk.found(FindingKind::PrerequisiteMissing, "2021-12-17 18:00")?, ["h2"]);
    // Whoever asks for it afterwards lets it go on.
    desk.say("2021-12-18 08:00", "requestMade", ask("q4", "h2", "prescription"))?;
    assert_eq!(desk.found(FindingKind::PrerequisiteMissing, "2021-12-18 09:00")?, Vec::<String>::new());
    Ok(())
}

/// By merge nothing is refused, and what cannot take effect is a finding: done before its prerequisite, and called off
/// after it was done or given up. A device that calls off what another has called off is of one mind with it.
#[test]
fn a_deed_too_early_or_too_late_is_a_finding() -> Outcome {
    let services = json!([
        {"id": "prescription", "title": label("prescription"), "withinHours": 4, "attempts": 1},
        {"id": "medicine", "title": label("medicine"), "needs": ["prescription"], "withinHours": 6}
    ]);
    let mut desk = Desk::of(policy(services)?)?;
    desk.small()?;
    desk.say("2021-12-15 08:00", "requestMade", ask("q1", "h1", "prescription"))?;
    desk.say("2021-12-15 08:30", "requestMade", ask("q2", "h1", "medicine"))?;
    desk.say("2021-12-15 08:30", "requestMade", ask("q3", "h2", "prescription"))?;
    let at = "2021-12-15 09:00";
    let (first, second) = (desk.errand("h1", "q1", at)?, desk.errand("h1", "q2", at)?);
    let other = desk.errand("h2", "q3", at)?;
    desk.merges(1, at, "dutyDone", deed(&second))?;
    let later = "2021-12-15 20:00";
    assert_eq!(desk.found(FindingKind::DoneTooEarly, later)?, ["h1"]);
    assert_eq!(desk.errand("h1", "q2", later)?.status, DutyStatus::Upcoming);
    // Once it could be done, it is done by whoever does it then; the early deed is no longer anybody's concern.
    desk.say("2021-12-15 10:00", "dutyDone", deed(&first))?;
    assert_eq!(desk.found(FindingKind::DoneTooEarly, later)?, ["h1"]);
    desk.say("2021-12-15 11:00", "dutyDone", deed(&second))?;
    assert_eq!(desk.found(FindingKind::DoneTooEarly, later)?, Vec::<String>::new());

    let called_off = |duty: &DutyView| with(deed(duty), &json!({"reason": "moved away"}));
    desk.say("2021-12-15 12:00", "dutyAttempted", with(deed(&other), &json!({"note": "closed"})))?;
    assert_eq!(desk.refused("2021-12-15 13:00", "dutyCancelled", called_off(&other))?, ["dutyOver"]);
    assert_eq!(desk.found(FindingKind::CancelledTooLate, later)?, Vec::<String>::new());
    desk.merges(2, "2021-12-15 13:00", "dutyCancelled", called_off(&other))?;
    assert_eq!(desk.found(FindingKind::CancelledTooLate, later)?, ["h2"]);
    assert_eq!(desk.errand("h2", "q3", later)?.status, DutyStatus::Missed);
    desk.merges(3, "2021-12-15 14:00", "dutyCancelled", called_off(&first))?;
    assert_eq!(desk.found(FindingKind::CancelledTooLate, later)?, ["h1", "h2"]);
    assert_eq!(desk.errand("h1", "q1", later)?.status, DutyStatus::Done);

    desk.say("2021-12-15 15:00", "requestMade", ask("q4", "h3", "prescription"))?;
    let third = desk.errand("h3", "q4", "2021-12-15 15:00")?;
    for (device, at) in [(4, "2021-12-15 15:30"), (5, "2021-12-15 15:40")] {
        desk.merges(device, at, "dutyCancelled", called_off(&third))?;
    }
    assert_eq!(desk.found(FindingKind::CancelledTooLate, later)?, ["h1", "h2"]);
    assert_eq!(desk.errand("h3", "q4", later)?.status, DutyStatus::Void);
    Ok(())
}

/// S19: elders without a smartphone are reached by phone or at the door every day, low floors through the window.
#[test]
fn s19_each_resident_is_reached_by_the_way_that_was_stated() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    for resident in ["r1", "r3"] {
        let order = json!({"resident": resident, "plan": "home-14", "anchor": "2021-12-14", "basis": "order 7"});
        desk.say("2021-12-14 20:00", "measureOrdered", order)?;
    }
    let ways = |desk: &Desk, resident: &str, at: &str| -> Answer<Vec<Option<Channel>>> {
        let duties = desk.resident(resident, at)?.duties;
        let mut ways: Vec<_> = duties.iter().map(|duty| duty.channel).collect();
        assert!(!ways.is_empty());
        ways.dedup();
        Ok(ways)
    };
    let channels = [
        ("phone", Channel::Phone),
        ("door", Channel::Door),
        ("window", Channel::Window),
        ("message", Channel::Message),
    ];
    for (hour, (name, channel)) in (10..).zip(channels) {
        let at = format!("2021-12-15 {hour}:00");
        desk.say(&at, "contactPreferred", json!({"resident": "r1", "channel": name}))?;
        assert_eq!(ways(&desk, "r1", &at)?, [Some(channel)]);
    }
    // Of others nothing is known; and as of an earlier hour what held then.
    assert_eq!(ways(&desk, "r3", "2021-12-15 20:00")?, [None]);
    assert_eq!(ways(&desk, "r1", "2021-12-15 11:30")?, [Some(Channel::Door)]);
    // The worker at the door sees it.
    desk.post("communityDoctor", everywhere(), "doctor")?;
    let items = desk.agenda("doctor", "2021-12-15 15:00")?.items;
    let seen: Vec<_> = items.iter().filter(|item| item.door == "h1").map(|item| item.duty.channel).collect();
    assert!(!seen.is_empty() && seen.iter().all(|way| *way == Some(Channel::Message)), "{seen:?}");
    assert_eq!(
        desk.refused("2021-12-15 15:00", "contactPreferred", json!({"resident": "r99", "channel": "phone"}))?,
        ["unknownResident"]
    );
    Ok(())
}

/// D7: about 300 purchases and 350 rubbish runs by 9 February, and somebody to talk to.
#[test]
fn d7_purchases_and_rubbish_runs_are_counted() -> Outcome {
    let mut desk = Desk::new()?;
    desk.place("p", "compound", None)?;
    desk.place("b", "building", Some("p"))?;
    let homes: Vec<String> = (0..65).map(|home| format!("h{home}")).collect();
    for home in &homes {
        desk.home(home, "b", &[])?;
    }
    desk.grid("g", &["p"])?;
    let kinds = [("shopping", 300), ("rubbish", 350), ("counselling", 12)];
    let all = kinds.into_iter().flat_map(|(service, times)| (0..times).map(move |time| (service, time)));
    for (number, (service, time)) in all.enumerate() {
        let home = homes.get(number % homes.len()).map_or("", String::as_str);
        let request = format!("{service}-{time}");
        // The last ten of each on 9 February.
        let most = kinds.iter().find(|(kind, _)| *kind == service).map_or(0, |(_, most)| *most);
        let day = if time + 10 >= most { "2020-02-09" } else { "2020-02-08" };
        desk.say(&format!("{day} 09:00"), "requestMade", ask(&request, home, service))?;
        let errand = desk.errand(home, &request, &format!("{day} 09:00"))?;
        desk.say(&format!("{day} 15:00"), "dutyDone", deed(&errand))?;
    }
    let report = desk.report("2020-02-09")?;
    let counts: BTreeMap<&str, (u32, u32)> =
        report.total.errands.iter().map(|(service, done)| (service.as_str(), (done.today, done.so_far))).collect();
    let expected = BTreeMap::from([("counselling", (10, 12)), ("rubbish", (10, 350)), ("shopping", (10, 300))]);
    assert_eq!(counts, expected);
    assert_eq!(report.by_grid.first().map(|part| part.tally.errands.clone()), Some(report.total.errands));
    Ok(())
}
