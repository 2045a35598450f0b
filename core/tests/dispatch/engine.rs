//! Giving out the duties of a small community, through the facade.

use gridward::base::Instant;
use gridward::community::AsOf;
use gridward::engine::{AssignRequest, DispatchPlan, Recorded};
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
