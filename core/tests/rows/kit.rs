//! A desk that records and asks, in few words.

pub use crate::clock::clock;
use gridward::community::{AsOf, Finding, FindingKind};
use gridward::duty::{DutyKind, DutyStatus};
use gridward::engine::{Agenda, AgendaQuery, DutyView, HouseholdView, Recorded, ReportQuery, ResidentView};
use gridward::grid::{Coverage, GapReason};
use gridward::log::Entry;
use gridward::policy::{Policy, preset};
use gridward::report::NightlyReport;
use gridward::screening::{ScreeningState, ScreeningStatus};
use gridward::{Engine, EngineConfig};
use serde_json::{Value, json};
use std::error::Error;

pub type Outcome = Result<(), Box<dyn Error>>;
pub type Answer<T> = Result<T, Box<dyn Error>>;

/// When everything that a test does not date was true.
pub const FOUNDED: &str = "2020-01-01 08:00";

pub fn everywhere() -> Value {
    json!({"type": "community"})
}

pub fn in_place(id: &str) -> Value {
    json!({"type": "place", "id": id})
}

pub fn in_grid(id: &str) -> Value {
    json!({"type": "grid", "id": id})
}

pub fn in_home(id: &str) -> Value {
    json!({"type": "household", "id": id})
}

/// The policy of edition 8 without its teams and squads: for tests that are about something else.
pub fn lean_policy() -> Answer<Policy> {
    let mut policy = preset("cn-2021-14")?;
    policy.grid.teams.clear();
    policy.grid.squad = None;
    Ok(policy)
}

/// One device.
pub struct Desk {
    pub engine: Engine,
}

impl Desk {
    pub fn new() -> Answer<Self> {
        Self::with(lean_policy()?)
    }

    pub fn with(policy: Policy) -> Answer<Self> {
        let (community, replica) = ("c".parse()?, "office".parse()?);
        let config = EngineConfig { community, replica, policy, adopted: Vec::new() };
        Ok(Self { engine: Engine::new(config)? })
    }

    /// Another device of the same policy that knows all that this one knows.
    pub fn device(&self, replica: &str) -> Answer<Self> {
        let config = EngineConfig { replica: replica.parse()?, ..self.engine.config().clone() };
        let mut engine = Engine::new(config)?;
        engine.merge(self.engine.events_since(&engine.version()));
        Ok(Self { engine })
    }

    /// Both devices tell each other what the other one lacks, and agree afterwards.
    pub fn sync(&mut self, other: &mut Self) -> Outcome {
        let (for_self, for_other) =
            (other.engine.events_since(&self.engine.version()), self.engine.events_since(&other.engine.version()));
        self.engine.merge(for_self);
        other.engine.merge(for_other);
        if self.engine.digest() == other.engine.digest() { Ok(()) } else { Err("the devices differ".into()) }
    }

    fn record(&mut self, at: &str, kind: &str, data: Value) -> Answer<Recorded> {
        self.record_as("w", at, at, kind, data)
    }

    /// Records at `now` what was true `at`, as somebody in particular.
    pub fn record_as(&mut self, by: &str, at: &str, now: &str, kind: &str, data: Value) -> Answer<Recorded> {
        let entry = json!({"at": clock(at)?, "by": by, "fact": {"kind": kind, "data": data}});
        let entry: Entry = serde_json::from_value(entry)?;
        Ok(self.engine.record(entry, clock(now)?)?)
    }

    /// Records what somebody in particular says and must be accepted.
    pub fn says(&mut self, by: &str, at: &str, kind: &str, data: Value) -> Outcome {
        match self.record_as(by, at, at, kind, data)? {
            Recorded::Receipt(_) => Ok(()),
            Recorded::Rejection(rejection) => Err(format!("{kind} refused: {:?}", rejection.reasons).into()),
        }
    }

    /// Takes in what another device recorded, whatever this one would say to it.
    pub fn merges(&mut self, number: u32, at: &str, kind: &str, data: Value) -> Outcome {
        let at = clock(at)?;
        let fact = json!({"kind": kind, "data": data});
        let event = json!({
            "replica": "elsewhere", "counter": number, "wall": at, "tick": 0, "at": at, "by": "w", "fact": fact
        });
        self.engine.merge(vec![serde_json::from_value(event)?]);
        Ok(())
    }

    /// The household's errand for a request.
    pub fn errand(&self, household: &str, request: &str, at: &str) -> Answer<DutyView> {
        let duties = self.household(household, at)?.duties;
        let found = duties.into_iter().find(|duty| duty.request.as_ref().is_some_and(|id| id.as_str() == request));
        Ok(found.ok_or_else(|| format!("{household} has no errand {request}"))?)
    }

    /// The recurring duties of a place around an instant, by routine, point, day and slot.
    pub fn work_of(&self, place: &str, routine: &str, at: &str) -> Answer<Vec<DutyView>> {
        let duties = self.engine.place(&place.parse()?, AsOf::at(clock(at)?))?.duties;
        Ok(duties.into_iter().filter(|duty| duty.routine.as_ref().is_some_and(|id| id.as_str() == routine)).collect())
    }

    /// Records what must be accepted.
    pub fn say(&mut self, at: &str, kind: &str, data: Value) -> Outcome {
        match self.record(at, kind, data)? {
            Recorded::Receipt(_) => Ok(()),
            Recorded::Rejection(rejection) => Err(format!("{kind} refused: {:?}", rejection.reasons).into()),
        }
    }

    /// Records what must be refused; the reasons, without `reject.`.
    pub fn refused(&mut self, at: &str, kind: &str, data: Value) -> Answer<Vec<String>> {
        match self.record(at, kind, data)? {
            Recorded::Receipt(_) => Err(format!("{kind} accepted").into()),
            Recorded::Rejection(rejection) => {
                Ok(rejection.reasons.into_iter().map(|reason| reason.rule.replace("reject.", "")).collect())
            }
        }
    }

    pub fn place(&mut self, id: &str, kind: &str, parent: Option<&str>) -> Outcome {
        let data = json!({"place": id, "kind": kind, "parent": parent, "name": id});
        self.say(FOUNDED, "placeAdded", data)
    }

    pub fn home(&mut self, id: &str, place: &str, residents: &[&str]) -> Outcome {
        self.say(FOUNDED, "householdRegistered", json!({"household": id, "place": place, "door": id}))?;
        for resident in residents {
            self.say(FOUNDED, "residentRegistered", json!({"resident": resident, "household": id}))?;
        }
        Ok(())
    }

    pub fn worker(&mut self, id: &str, role: &str) -> Outcome {
        self.say(FOUNDED, "workerEnrolled", json!({"worker": id, "role": role}))
    }

    /// Enrols a worker and gives the person a post.
    pub fn post(&mut self, post: &str, area: Value, worker: &str) -> Outcome {
        self.worker(worker, "volunteer")?;
        self.also_post(post, area, worker)
    }

    /// Gives a worker who is enrolled one more post.
    pub fn also_post(&mut self, post: &str, area: Value, worker: &str) -> Outcome {
        self.say(FOUNDED, "postTaken", json!({"post": post, "area": area, "worker": worker}))
    }

    pub fn grid(&mut self, id: &str, places: &[&str]) -> Outcome {
        self.draw(FOUNDED, id, places)
    }

    pub fn draw(&mut self, at: &str, id: &str, places: &[&str]) -> Outcome {
        self.say(at, "gridDrawn", json!({"grid": id, "name": id, "places": places}))
    }

    /// Compound `p` with buildings `b1` and `b2`, homes `h1` (`r1`, `r2`) and `h2` (`r3`) in `b1`, `h3` (`r4`) in `b2`;
    /// chiefs `chief-1` and `chief-2`, one grid.
    pub fn small(&mut self) -> Outcome {
        self.place("p", "compound", None)?;
        self.place("b1", "building", Some("p"))?;
        self.place("b2", "building", Some("p"))?;
        self.home("h1", "b1", &["r1", "r2"])?;
        self.home("h2", "b1", &["r3"])?;
        self.home("h3", "b2", &["r4"])?;
        self.post("buildingChief", in_place("b1"), "chief-1")?;
        self.post("buildingChief", in_place("b2"), "chief-2")?;
        self.grid("g", &["p"])
    }

    /// A round over the whole community, with more particulars from `more`.
    pub fn round(&mut self, id: &str, from: &str, until: &str, more: Value) -> Outcome {
        let mut data = json!({"round": id, "name": id, "scope": [everywhere()], "teamSize": 2});
        let times = json!({"from": clock(from)?, "until": clock(until)?});
        for (name, value) in [times, more].iter().filter_map(Value::as_object).flatten() {
            if let Some(data) = data.as_object_mut() {
                data.insert(name.clone(), value.clone());
            }
        }
        self.say(from, "roundOpened", data)
    }

    /// A visit at the door; `at_home` are the residents that it accounts for.
    pub fn visit(&mut self, at: &str, round: &str, household: &str, outcome: &str, at_home: &[&str]) -> Outcome {
        self.say(at, "visitRecorded", visit(round, household, "door", outcome, at_home))
    }

    pub fn call(&mut self, at: &str, round: &str, household: &str, outcome: &str, at_home: &[&str]) -> Outcome {
        self.say(at, "visitRecorded", visit(round, household, "phone", outcome, at_home))
    }

    pub fn household(&self, id: &str, at: &str) -> Answer<HouseholdView> {
        Ok(self.engine.household(&id.parse()?, AsOf::at(clock(at)?))?)
    }

    pub fn resident(&self, id: &str, at: &str) -> Answer<ResidentView> {
        Ok(self.engine.resident(&id.parse()?, AsOf::at(clock(at)?))?)
    }

    /// The household that a resident lives in; empty for none.
    pub fn home_of(&self, id: &str, at: &str) -> Answer<String> {
        Ok(self.resident(id, at)?.household.map(|home| home.to_string()).unwrap_or_default())
    }

    pub fn members(&self, id: &str, at: &str) -> Answer<Vec<String>> {
        Ok(self.household(id, at)?.members.iter().map(ToString::to_string).collect())
    }

    pub fn screening(&self, household: &str, round: &str, at: &str) -> Answer<ScreeningStatus> {
        let view = self.household(household, at)?;
        let found = view.screening.into_iter().find(|status| status.round.as_str() == round);
        Ok(found.ok_or_else(|| format!("{household} is not in {round}"))?)
    }

    pub fn state(&self, household: &str, round: &str, at: &str) -> Answer<ScreeningState> {
        Ok(self.screening(household, round, at)?.state)
    }

    /// A household's duties of one kind.
    pub fn duties(&self, household: &str, kind: DutyKind, at: &str) -> Answer<Vec<DutyView>> {
        let duties = self.household(household, at)?.duties;
        Ok(duties.into_iter().filter(|duty| duty.kind == kind).collect())
    }

    /// The states of a household's duties of one kind.
    pub fn statuses(&self, household: &str, kind: DutyKind, at: &str) -> Answer<Vec<DutyStatus>> {
        Ok(self.duties(household, kind, at)?.iter().map(|duty| duty.status).collect())
    }

    pub fn findings(&self, kind: FindingKind, at: &str) -> Answer<Vec<Finding>> {
        let found = self.engine.findings(AsOf::at(clock(at)?));
        Ok(found.into_iter().filter(|finding| finding.kind == kind).collect())
    }

    /// What the findings of one kind are about.
    pub fn found(&self, kind: FindingKind, at: &str) -> Answer<Vec<String>> {
        Ok(self.findings(kind, at)?.into_iter().map(|finding| finding.subject).collect())
    }

    pub fn coverage(&self, at: &str) -> Answer<Coverage> {
        Ok(self.engine.coverage(AsOf::at(clock(at)?), true))
    }

    /// Every gap of the coverage.
    pub fn gaps(&self, at: &str) -> Answer<Vec<(String, Vec<GapReason>)>> {
        Ok(self.coverage(at)?.gaps.into_iter().map(|gap| (gap.household.to_string(), gap.reasons)).collect())
    }

    /// Who answers for a household; empty for nobody.
    pub fn answers_for(&self, household: &str, at: &str) -> Answer<String> {
        let cover = self.household(household, at)?.cover;
        Ok(cover.answerable.map(|answerable| answerable.worker.to_string()).unwrap_or_default())
    }

    pub fn agenda(&self, worker: &str, at: &str) -> Answer<Agenda> {
        let query = AgendaQuery { worker: worker.parse()?, as_of: AsOf::at(clock(at)?), include_done: false };
        Ok(self.engine.agenda(&query))
    }

    /// The doors and kinds of a worker's open duties.
    pub fn to_do(&self, worker: &str, at: &str) -> Answer<Vec<(String, DutyKind)>> {
        let items = self.agenda(worker, at)?.items;
        Ok(items.into_iter().map(|item| (item.door, item.duty.kind)).collect())
    }

    pub fn report(&self, date: &str) -> Answer<NightlyReport> {
        Ok(self.engine.report(&ReportQuery { date: date.parse()?, grids: None, ungridded: false, known_by: None }))
    }
}

pub fn visit(round: &str, household: &str, channel: &str, outcome: &str, at_home: &[&str]) -> Value {
    let accounted: Vec<Value> = at_home.iter().map(|r| json!({"resident": r, "whereabouts": "home"})).collect();
    json!({
        "round": round, "household": household, "channel": channel, "outcome": outcome, "accounted": accounted
    })
}
