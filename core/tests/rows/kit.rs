//! A desk that records and asks, in few words.

pub use crate::desk::*;
use gridward::community::AsOf;
use gridward::duty::{DutyKind, DutyStatus};
use gridward::engine::{Agenda, AgendaQuery, DutyView};
use gridward::grid::{Coverage, GapReason};
use gridward::screening::{ScreeningState, ScreeningStatus};
use serde_json::{Value, json};

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

impl Desk {
    pub fn new() -> Answer<Self> {
        Self::of(lean("cn-2021-14")?)
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
}

pub fn visit(round: &str, household: &str, channel: &str, outcome: &str, at_home: &[&str]) -> Value {
    let accounted: Vec<Value> = at_home.iter().map(|r| json!({"resident": r, "whereabouts": "home"})).collect();
    json!({
        "round": round, "household": household, "channel": channel, "outcome": outcome, "accounted": accounted
    })
}
