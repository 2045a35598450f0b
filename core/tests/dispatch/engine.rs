//! Giving out the duties of a small community, through the facade.

use gridward::base::{Instant, Label};
use gridward::community::{AsOf, FindingKind};
use gridward::duty::DutyStatus;
use gridward::engine::{AssignRequest, DispatchPlan, Recorded};
use gridward::grid::SkillRule;
use gridward::log::Entry;
use gridward::policy::preset;
use gridward::{Engine, EngineConfig};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::error::Error;

type Answer<T> = Result<T, Box<dyn Error>>;

struct Desk(Engine);

impl Desk {
    /// Two buildings with three homes each; a grid worker for each building, a nurse for both.
    fn new() -> Answer<Self> {
        let mut policy = preset("cn-2021-14")?;
        policy.grid.teams.clear();
        policy.grid.squad = None;
        let (community, replica) = ("c".parse()?, "office".parse()?);
        let mut desk = Self(Engine::new(EngineConfig { community, replica, policy, adopted: Vec::new() })?);
        desk.say("placeAdded", json!({"place": "garden", "kind": "compound", "name": "Garden"}))?;
        for building in ["b1", "b2"] {
            desk.say(
                "placeAdded",
                json!({"place": building, "kind": "building", "parent": "garden", "name": building}),
            )?;
            for door in 1..4 {
                let id = format!("{building}-{door}");
                desk.say("householdRegistered", json!({"household": id, "place": building, "door": door.to_string()}))?;
                desk.say("residentRegistered", json!({"resident": format!("r-{id}"), "household": id}))?;
            }
        }
        for (worker, post, building) in
            [("w1", "gridWorker", "b1"), ("w2", "gridWorker", "b2"), ("n", "communityDoctor", "garden")]
        {
            desk.say("workerEnrolled", json!({"worker": worker, "role": "staff"}))?;
            desk.say("postTaken", json!({"post": post, "area": {"type": "place", "id": building}, "worker": worker}))?;
        }
        Ok(desk)
    }

    fn say(&mut self, kind: &str, data: Value) -> Answer<()> {
        self.say_by("w", "2021-12-15T08:00:00+08:00", kind, data)
    }

    fn say_by(&mut self, by: &str, at: &str, kind: &str, data: Value) -> Answer<()> {
        let at: Instant = at.parse()?;
        let entry: Entry = serde_json::from_value(json!({"at": at, "by": by, "fact": {"kind": kind, "data": data}}))?;
        match self.0.record(entry, at)? {
            Recorded::Receipt(_) => Ok(()),
            Recorded::Rejection(rejection) => Err(format!("{kind} refused: {:?}", rejection.reasons).into()),
        }
    }

    fn round(&mut self) -> Answer<()> {
        let data = json!({"round": "one", "name": "one", "scope": [{"type": "community"}], "from": "2021-12-15T08:00:00+08:00",
            "until": "2021-12-22T08:00:00+08:00", "teamSize": 1});
        self.say("roundOpened", data)
    }

    fn assign(&self, stops_per_day: &[(&str, u16)]) -> Answer<DispatchPlan> {
        let at: Instant = "2021-12-15T09:00:00+08:00".parse()?;
        let mut limits = BTreeMap::new();
        for (worker, limit) in stops_per_day {
            limits.insert(worker.parse()?, *limit);
        }
        Ok(self.0.assign(&AssignRequest {
            as_of: AsOf::at(at),
            until: None,
            area: None,
            workers: None,
            stops_per_day: limits,
        }))
    }
}

fn doors(plan: &DispatchPlan) -> Vec<(String, String)> {
    let door = |made: &gridward::engine::AssignmentView| {
        (made.stop.household.as_ref().map(ToString::to_string).unwrap_or_default(), made.worker.to_string())
    };
    plan.assignments.iter().map(door).collect()
}

/// Everybody goes to the doors nearest to the own post, and everything at one door is one trip.
#[test]
fn each_door_gets_the_nearest_post() -> Answer<()> {
    let mut desk = Desk::new()?;
    desk.round()?;
    let plan = desk.assign(&[])?;
    assert!(plan.proven);
    assert_eq!(plan.left_over.len(), 0);
    let expected: Vec<_> =
        [("b1-1", "w1"), ("b1-2", "w1"), ("b1-3", "w1"), ("b2-1", "w2"), ("b2-2", "w2"), ("b2-3", "w2")]
            .map(|(door, worker)| (door.to_owned(), worker.to_owned()))
            .to_vec();
    assert_eq!(doors(&plan), expected);
    Ok(())
}

/// Whoever can take no more leaves doors to the next building's worker, and what nobody can take is listed with the reason.
#[test]
fn what_does_not_fit_goes_to_the_next_and_then_is_listed() -> Answer<()> {
    let mut desk = Desk::new()?;
    desk.round()?;
    let plan = desk.assign(&[("w1", 1), ("w2", 4)])?;
    assert_eq!(plan.doors.values().copied().collect::<Vec<_>>(), [1, 4]);
    assert_eq!(plan.left_over.len(), 1);
    let Some(left) = plan.left_over.first() else { return Err("nothing left over".into()) };
    assert_eq!(left.because.rule, "dispatch.allFull");
    let far = plan.assignments.iter().find(|made| {
        made.worker.as_str() == "w2" && made.stop.household.as_ref().is_some_and(|door| door.as_str().starts_with("b1"))
    });
    let far = far.ok_or("w2 does not help out")?;
    assert!(far.because.because.iter().any(|reason| reason.rule == "dispatch.distance"));
    Ok(())
}

/// What somebody has taken on stays with that person and counts as load; nobody else is sent.
#[test]
fn what_is_claimed_is_not_given_to_others() -> Answer<()> {
    let mut desk = Desk::new()?;
    desk.round()?;
    let before = desk.assign(&[])?;
    let stop = before.assignments.first().ok_or("no stop")?;
    let duty = stop.stop.duties.first().ok_or("no duty")?.clone();
    let subject = json!({"type": "household", "id": "b1-1"});
    desk.say_by("w2", "2021-12-15T08:30:00+08:00", "dutyClaimed", json!({"duty": duty, "subject": subject}))?;
    let after = desk.assign(&[("w2", 3)])?;
    assert!(doors(&after).iter().all(|(door, _)| door != "b1-1"));
    // One of three doors is taken on already, so only two of the building are left for the person.
    assert_eq!(after.doors.get(&"w2".parse()?), Some(&2));
    Ok(())
}

/// A skill that nobody has leaves the door over, and says so in both languages.
#[test]
fn a_missing_skill_is_named() -> Answer<()> {
    let mut desk = Desk::new()?;
    let mut config = desk.0.config().clone();
    let title = Label { en: "Tibetan".to_owned(), zh: "藏语".to_owned() };
    config.policy.grid.skills.push(SkillRule { id: "tibetan".parse()?, title });
    for rule in &mut config.policy.duty.kinds {
        rule.skill = Some("tibetan".parse()?);
    }
    let mut engine = Engine::new(config)?;
    engine.merge_lines(&desk.0.lines())?;
    desk.0 = engine;
    desk.round()?;
    let plan = desk.assign(&[])?;
    assert_eq!(plan.assignments.len(), 0);
    let Some(left) = plan.left_over.first() else { return Err("nothing left over".into()) };
    let rules: Vec<&str> = left.because.because.iter().map(|reason| reason.rule.as_str()).collect();
    assert_eq!(rules, ["dispatch.noSkill"]);
    Ok(())
}

/// The same question gives the same bytes, and the typed plan stays optimal while people drop out.
#[test]
fn the_plan_is_the_same_again_and_mends_itself() -> Answer<()> {
    let mut desk = Desk::new()?;
    desk.round()?;
    let (first, second) = (desk.assign(&[])?, desk.assign(&[])?);
    assert_eq!(serde_json::to_string(&first)?, serde_json::to_string(&second)?);
    let at: Instant = "2021-12-15T09:00:00+08:00".parse()?;
    let request =
        AssignRequest { as_of: AsOf::at(at), until: None, area: None, workers: None, stops_per_day: BTreeMap::new() };
    let mut dispatch = desk.0.dispatch(&request);
    dispatch.remove_person(&"w1".parse()?);
    let plan = dispatch.plan();
    assert!(plan.proven);
    assert!(plan.assignments.iter().all(|made| made.worker.as_str() == "w2"));
    assert_eq!(plan.assignments.len(), 6);
    Ok(())
}

/// Whoever sends people gives a duty to somebody, and takes it from one to give it to another; what two devices give out
/// without knowing of each other goes to the first, and somebody is told.
#[test]
fn a_duty_is_given_taken_and_contested() -> Answer<()> {
    let mut desk = Desk::new()?;
    desk.round()?;
    let plan = desk.assign(&[])?;
    let duty = plan.assignments.first().and_then(|made| made.stop.duties.first()).ok_or("no duty")?.clone();
    let subject = json!({"type": "household", "id": "b1-1"});
    let given = |worker: &str, instead_of: Option<&str>| json!({"duty": duty, "subject": subject, "worker": worker, "insteadOf": instead_of});
    desk.say_by("w", "2021-12-15T08:20:00+08:00", "dutyAssigned", given("w1", None))?;
    assert!(desk.say_by("w", "2021-12-15T08:25:00+08:00", "dutyAssigned", given("w2", None)).is_err(), "w1 has it");
    let holder = |desk: &Desk| -> Answer<Option<String>> {
        let view = desk.0.household(&"b1-1".parse()?, AsOf::at("2021-12-15T09:00:00+08:00".parse()?))?;
        let found = view.duties.iter().find(|known| known.duty == duty).ok_or("no such duty")?;
        Ok(found.claimed_by.as_ref().map(ToString::to_string))
    };
    assert_eq!(holder(&desk)?.as_deref(), Some("w1"));
    desk.say_by("w", "2021-12-15T08:30:00+08:00", "dutyAssigned", given("w2", Some("w1")))?;
    assert_eq!(holder(&desk)?.as_deref(), Some("w2"));

    // Another device gives it to the nurse; it knows of neither.
    let other: gridward::log::Event = serde_json::from_value(json!({
        "replica": "phone", "counter": 1, "wall": "2021-12-15T08:40:00+08:00", "tick": 0,
        "at": "2021-12-15T08:40:00+08:00", "by": "w", "fact": {"kind": "dutyAssigned", "data": given("n", None)}
    }))?;
    desk.0.merge(vec![other]);
    assert_eq!(holder(&desk)?.as_deref(), Some("w2"));
    let findings = desk.0.findings(AsOf::at("2021-12-15T09:00:00+08:00".parse()?));
    assert!(findings.iter().any(|finding| finding.kind == FindingKind::DutyContested), "{findings:?}");
    Ok(())
}

/// S18: a duty that was tried in vain stays open with what came of it; one that is called off needs nobody.
#[test]
fn s18_tries_are_kept_and_what_is_called_off_is_void() -> Answer<()> {
    let mut desk = Desk::new()?;
    let wanted_by = "2021-12-15T20:00:00+08:00";
    let request = json!({"request": "q", "household": "b1-1", "service": "medicine", "wantedBy": wanted_by});
    desk.say_by("r", "2021-12-15T08:10:00+08:00", "requestMade", request)?;
    let ask = |desk: &Desk, at: &str| -> Answer<gridward::engine::DutyView> {
        let view = desk.0.household(&"b1-1".parse()?, AsOf::at(at.parse()?))?;
        Ok(view.duties.into_iter().find(|duty| duty.request.is_some()).ok_or("no errand")?)
    };
    let duty = ask(&desk, "2021-12-15T08:15:00+08:00")?.duty;
    let subject = json!({"type": "household", "id": "b1-1"});
    for (at, note) in
        [("2021-12-15T08:30:00+08:00", "East Street: none"), ("2021-12-15T09:00:00+08:00", "hospital: none")]
    {
        desk.say_by("w1", at, "dutyAttempted", json!({"duty": duty, "subject": subject, "note": note}))?;
    }
    let tried = ask(&desk, "2021-12-15T09:30:00+08:00")?;
    assert_eq!((tried.attempts.len(), tried.status), (2, DutyStatus::Open));
    let called_off = json!({"duty": duty, "subject": subject, "reason": "a neighbour had some"});
    desk.say_by("w1", "2021-12-15T10:00:00+08:00", "dutyCancelled", called_off)?;
    assert_eq!(ask(&desk, "2021-12-15T09:30:00+08:00")?.status, DutyStatus::Open);
    assert_eq!(ask(&desk, "2021-12-15T10:00:00+08:00")?.status, DutyStatus::Void);
    Ok(())
}
