//! A desk that records and asks, in few words.

pub use crate::desk::*;
use gridward::community::AsOf;
use gridward::engine::{CareLine, CareList, CareQuery};
use serde_json::json;

/// When everything that a test does not date was true.
const FOUNDED: &str = "2021-08-01 08:00";

impl Desk {
    /// Compound `p` with the homes `h1` (`r1`, `r2`, first floor) and `h2` (`r3`, ninth floor), in one grid; `doctor` and
    /// `worker` work here.
    pub fn small() -> Answer<Self> {
        let mut desk = Self { clerk: "worker", ..Self::of(lean("cn-2021-14")?)? };
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
}
