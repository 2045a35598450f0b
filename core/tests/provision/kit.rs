//! A desk that records and asks, in few words.

pub use crate::clock::clock;
use gridward::community::{AsOf, Finding};
use gridward::engine::{CareLine, CareList, CareQuery, Recorded, ReportQuery, ResidentView};
use gridward::log::Entry;
use gridward::policy::{Policy, preset};
use gridward::report::NightlyReport;
use gridward::{Engine, EngineConfig};
use serde_json::{Value, json};
use std::error::Error;

pub type Outcome = Result<(), Box<dyn Error>>;
pub type Answer<T> = Result<T, Box<dyn Error>>;

/// When everything that a test does not date was true.
const FOUNDED: &str = "2021-08-01 08:00";

/// The policy of edition 8 without its teams: for tests that are about something else.
pub fn lean() -> Answer<Policy> {
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
    pub fn with(policy: Policy) -> Answer<Self> {
        let (community, replica) = ("c".parse()?, "office".parse()?);
        Ok(Self { engine: Engine::new(EngineConfig { community, replica, policy, adopted: Vec::new() })? })
    }

    /// Compound `p` with the homes `h1` (`r1`, `r2`, first floor) and `h2` (`r3`, ninth floor), in one grid; `doctor` and
    /// `worker` work here.
    pub fn small() -> Answer<Self> {
        let mut desk = Self::with(lean()?)?;
        desk.say(FOUNDED, "placeAdded", json!({"place": "p", "kind": "compound", "name": "p"}))?;
        for (home, floor, people) in [("h1", 1, vec!["r1", "r2"]), ("h2", 9, vec!["r3"])] {
            let household = json!({"household": home, "place": "p", "door": home, "floor": floor});
            desk.say(FOUNDED, "householdRegistered", household)?;
            for person in people {
                desk.person(person, home, 1980)?;
            }
        }
        for worker in ["doctor", "worker"] {
            desk.say(FOUNDED, "workerEnrolled", json!({"worker": worker, "role": "staff"}))?;
        }
        desk.say(FOUNDED, "gridDrawn", json!({"grid": "g", "name": "g", "places": ["p"]}))?;
        Ok(desk)
    }

    /// Compound `p` with one home.
    pub fn home(&mut self, id: &str) -> Outcome {
        self.say(FOUNDED, "placeAdded", json!({"place": "p", "kind": "compound", "name": "p"}))?;
        self.say(FOUNDED, "householdRegistered", json!({"household": id, "place": "p", "door": id}))
    }

    pub fn grade(&mut self, at: &str, area: &str, level: &str) -> Outcome {
        self.say(at, "areaGraded", json!({"area": area, "level": level, "from": "2021-08-01"}))
    }

    pub fn person(&mut self, id: &str, home: &str, born: u16) -> Outcome {
        let data = json!({"resident": id, "household": home, "birthYear": born});
        self.say(FOUNDED, "residentRegistered", data)
    }

    /// Another device that knows all that this one knows.
    pub fn device(&self, replica: &str) -> Answer<Self> {
        let config = EngineConfig { replica: replica.parse()?, ..self.engine.config().clone() };
        let mut engine = Engine::new(config)?;
        engine.merge(self.engine.events_since(&engine.version()));
        Ok(Self { engine })
    }

    /// Both devices tell each other what the other one lacks, and agree afterwards.
    pub fn sync(&mut self, other: &mut Self) -> Outcome {
        let for_self = other.engine.events_since(&self.engine.version());
        let for_other = self.engine.events_since(&other.engine.version());
        self.engine.merge(for_self);
        other.engine.merge(for_other);
        if self.engine.digest() == other.engine.digest() { Ok(()) } else { Err("the devices differ".into()) }
    }

    fn record(&mut self, at: &str, now: &str, kind: &str, data: Value) -> Answer<Recorded> {
        let entry = json!({"at": clock(at)?, "by": "worker", "fact": {"kind": kind, "data": data}});
        let entry: Entry = serde_json::from_value(entry)?;
        Ok(self.engine.record(entry, clock(now)?)?)
    }

    pub fn say(&mut self, at: &str, kind: &str, data: Value) -> Outcome {
        self.say_late(at, at, kind, data)
    }

    /// Records at `now` what was true at `at`.
    pub fn say_late(&mut self, at: &str, now: &str, kind: &str, data: Value) -> Outcome {
        match self.record(at, now, kind, data)? {
            Recorded::Receipt(_) => Ok(()),
            Recorded::Rejection(rejection) => Err(format!("{kind} refused: {:?}", rejection.reasons).into()),
        }
    }

    /// Records what must be refused; the reasons, without `reject.`.
    pub fn refused(&mut self, at: &str, kind: &str, data: Value) -> Answer<Vec<String>> {
        match self.record(at, at, kind, data)? {
            Recorded::Receipt(_) => Err(format!("{kind} accepted").into()),
            Recorded::Rejection(rejection) => {
                Ok(rejection.reasons.into_iter().map(|reason| reason.rule.replace("reject.", "")).collect())
            }
        }
    }

    pub fn ground(&mut self, at: &str, resident: &str, ground: &str) -> Outcome {
        self.say(at, "careGroundStated", json!({"resident": resident, "ground": ground}))
    }

    pub fn care(&self, at: &str, viewer: Option<&str>) -> Answer<CareList> {
        let viewer = viewer.map(str::parse).transpose()?;
        Ok(self.engine.care(&CareQuery { as_of: AsOf::at(clock(at)?), viewer, everybody: true }))
    }

    pub fn care_line(&self, at: &str, resident: &str, viewer: Option<&str>) -> Answer<CareLine> {
        let found = self.care(at, viewer)?.lines.into_iter().find(|line| line.resident.as_str() == resident);
        found.ok_or_else(|| format!("{resident} is not on the list").into())
    }

    pub fn resident(&self, id: &str, at: &str) -> Answer<ResidentView> {
        Ok(self.engine.resident(&id.parse()?, AsOf::at(clock(at)?))?)
    }

    /// What the findings of one kind are about.
    pub fn found(&self, kind: &str, at: &str) -> Answer<Vec<String>> {
        Ok(self.findings(kind, at)?.into_iter().map(|finding| finding.subject).collect())
    }

    pub fn findings(&self, kind: &str, at: &str) -> Answer<Vec<Finding>> {
        let rule = format!("finding.{kind}");
        let found = self.engine.findings(AsOf::at(clock(at)?));
        Ok(found.into_iter().filter(|finding| finding.because.rule == rule).collect())
    }

    pub fn report(&self, date: &str) -> Answer<NightlyReport> {
        Ok(self.engine.report(&ReportQuery { date: date.parse()?, grids: None, ungridded: false, known_by: None }))
    }
}
