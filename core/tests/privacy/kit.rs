//! A small community with two homes, one of them of somebody who lives alone.

use super::clock::clock;
use gridward::base::Instant;
use gridward::community::AsOf;
use gridward::engine::Recorded;
use gridward::log::Entry;
use gridward::policy::Policy;
use gridward::{Engine, EngineConfig};
use serde_json::{Value, json};
use std::error::Error;

pub type Answer<T> = Result<T, Box<dyn Error>>;

/// What could tell of the person: in the register, and in the words that people write although they should not.
pub const NAME: &str = "王秀英";
pub const PHONE: &str = "139 0000 4711";
pub const NUMBER: &str = "34052419800101001X";
pub const NOTE: &str = "ring twice, the bell is broken";
pub const DOOR: &str = "3-2-501-west";

pub fn policy() -> Answer<Policy> {
    let text = json!({
        "basedOn": "cn-2021-14",
        "id": "privacy",
        "access": {
            "roles": [
                {
                    "id": "gridWorker", "title": {"en": "grid worker", "zh": "网格员"}, "posts": ["gridWorker"],
                    "ownArea": ["household", "measure", "health", "identity", "reason"]
                },
                {
                    "id": "chief", "title": {"en": "chief", "zh": "楼长"}, "posts": ["buildingChief"],
                    "ownArea": ["household", "measure"]
                },
                {
                    "id": "staff", "title": {"en": "staff", "zh": "社区工作人员"}, "posts": ["communityStaff"],
                    "everywhere": ["household", "measure", "identity"], "search": true
                },
                {"id": "volunteer", "title": {"en": "volunteer", "zh": "志愿者"}, "workers": ["volunteer"],
                 "everywhere": ["household"]}
            ],
            "lookUpsPerHour": 3
        },
        "retention": {"daysAfterResponse": 30, "daysAfterLeaving": 60}
    });
    Ok(Policy::from_json(&text.to_string())?)
}

/// A part of an answer; null where there is none.
pub fn at<'v>(answer: &'v Value, pointer: &str) -> &'v Value {
    answer.pointer(pointer).unwrap_or(&Value::Null)
}

pub struct Town {
    pub engine: Engine,
}

impl Town {
    pub fn empty(replica: &str) -> Answer<Self> {
        let config =
            EngineConfig { community: "c".parse()?, replica: replica.parse()?, policy: policy()?, adopted: Vec::new() };
        Ok(Self { engine: Engine::new(config)? })
    }

    /// Two homes in two grids, with people who work there.
    pub fn new(replica: &str) -> Answer<Self> {
        let mut town = Self::empty(replica)?;
        let at = "2021-08-20 08:00";
        for building in ["b1", "b2"] {
            town.say(at, "placeAdded", json!({"place": building, "kind": "building", "name": building}))?;
            let grid = building.replace('b', "g");
            town.say(at, "gridDrawn", json!({"grid": grid, "name": grid, "places": [building]}))?;
        }
        town.say(at, "householdRegistered", json!({"household": "h-1", "place": "b1", "door": DOOR}))?;
        town.say(at, "householdRegistered", json!({"household": "h-2", "place": "b2", "door": "1-1-101"}))?;
        let person = json!({"resident": "r-wang", "household": "h-1", "birthYear": 1944, "sex": "female"});
        town.say(at, "residentRegistered", person)?;
        for resident in ["r-li", "r-zhao"] {
            town.say(at, "residentRegistered", json!({"resident": resident, "household": "h-2", "birthYear": 1980}))?;
        }
        for (worker, role) in
            [("w-1", "staff"), ("w-2", "staff"), ("w-3", "volunteer"), ("w-4", "staff"), ("w-5", "staff")]
        {
            town.say(at, "workerEnrolled", json!({"worker": worker, "role": role}))?;
        }
        let grid = |id: &str| json!({"type": "grid", "id": id});
        for (post, area, worker) in [
            ("gridWorker", grid("g1"), "w-1"),
            ("gridWorker", grid("g2"), "w-2"),
            ("communityStaff", json!({"type": "community"}), "w-4"),
            ("buildingChief", json!({"type": "place", "id": "b1"}), "w-5"),
        ] {
            town.say(at, "postTaken", json!({"post": post, "area": area, "worker": worker}))?;
        }
        Ok(town)
    }

    pub fn record(&mut self, by: &str, at: &str, kind: &str, data: Value) -> Answer<Recorded> {
        let entry = json!({"at": clock(at)?, "by": by, "fact": {"kind": kind, "data": data}});
        let entry: Entry = serde_json::from_value(entry)?;
        Ok(self.engine.record(entry, clock(at)?)?)
    }

    /// Records what must be accepted.
    pub fn say(&mut self, at: &str, kind: &str, data: Value) -> Answer<()> {
        match self.record("w-1", at, kind, data)? {
            Recorded::Receipt(_) => Ok(()),
            Recorded::Rejection(rejection) => Err(format!("{kind} refused: {:?}", rejection.reasons).into()),
        }
    }

    /// The rules for which an entry is refused.
    pub fn refused(&mut self, at: &str, kind: &str, data: Value) -> Answer<Vec<String>> {
        match self.record("w-1", at, kind, data)? {
            Recorded::Receipt(_) => Err(format!("{kind} accepted").into()),
            Recorded::Rejection(rejection) => {
                Ok(rejection.reasons.into_iter().map(|reason| reason.rule.to_string()).collect())
            }
        }
    }

    /// Any call, with JSON in and out.
    pub fn call(&mut self, call: &str, request: &Value) -> Answer<Value> {
        Ok(serde_json::from_str(&self.engine.call(call, &request.to_string())?)?)
    }

    /// What everybody can say about a person in words and references: in nearly every kind of fact that names one.
    pub fn story(&mut self) -> Answer<()> {
        let words = format!("{NAME}, {PHONE}, {NUMBER}: {NOTE}");
        let resident = "r-wang";
        let day = "2021-08-21 09:00";
        self.say(
            day,
            "contactReported",
            json!({
                "resident": resident, "with": "p-1", "setting": "work", "first": "2021-08-19", "last": "2021-08-19",
                "protected": false
            }),
        )?;
        self.say(
            day,
            "contactReported",
            json!({
                "resident": "r-li", "with": resident, "setting": "company", "first": "2021-08-19", "last": "2021-08-19",
                "protected": false
            }),
        )?;
        self.say(day, "stayReported", json!({
            "resident": resident, "area": "320115", "from": "2021-08-10", "until": "2021-08-18", "evidence": "ticket"
        }))?;
        self.say(day, "documentSigned", json!({
            "signatory": {"type": "resident", "id": resident}, "document": "notice", "evidence": "photo-of-wang-xiuying"
        }))?;
        self.say(day, "documentSigned", json!({
            "signatory": {"type": "household", "id": "h-1"}, "document": "pledge", "evidence": "photo-of-wang-xiuying"
        }))?;
        self.say(day, "readingTaken", json!({"resident": resident, "temperature": "38.4", "channel": "door"}))?;
        self.say(day, "sampleTaken", json!({"resident": resident, "sample": "tube-4711"}))?;
        self.say(
            "2021-08-21 20:00",
            "resultReported",
            json!({
                "residents": [resident], "sample": "tube-4711", "result": "negative"
            }),
        )?;
        self.say(day, "careVisited", json!({"resident": resident, "channel": "phone", "note": words}))?;
        self.say(day, "vaccinationUnfit", json!({"resident": resident, "reason": words}))?;
        self.say(
            day,
            "requestMade",
            json!({
                "request": "q-1", "household": "h-1", "service": "medicine", "askedBy": resident, "note": words
            }),
        )?;
        self.say(
            day,
            "requestMade",
            json!({
                "request": "q-2", "household": "h-2", "service": "medicine", "note": "for the flat of r li"
            }),
        )?;
        let errand = self.errand("h-1", day)?;
        self.say(
            "2021-08-21 10:00",
            "dutyAttempted",
            json!({
                "duty": errand, "subject": {"type": "household", "id": "h-1"}, "note": words
            }),
        )?;
        self.say(
            day,
            "watchListed",
            json!({
                "entry": "watch-1", "household": "h-1", "reason": words, "by": clock("2021-08-23 09:00")?
            }),
        )?;
        self.say(
            day,
            "titleStated",
            json!({
                "household": "h-1", "title": "occupier", "party": resident, "from": "2021-08-01", "employer": words
            }),
        )?;
        self.say(
            day,
            "gateOpened",
            json!({"gate": "gate-1", "name": "west", "guards": {"type": "place", "id": "b1"}}),
        )?;
        self.say(
            day,
            "permitIssued",
            json!({
                "permit": "permit-1", "holder": {"type": "resident", "id": resident}, "from": clock(day)?,
                "until": clock("2021-09-20 09:00")?
            }),
        )?;
        self.say("2021-08-21 11:00", "permitRevoked", json!({"permit": "permit-1", "reason": words}))?;
        self.say("2021-08-21 11:30", "passageRecorded", json!({
            "passage": "passage-1", "approach": {
                "gate": "gate-1", "direction": "out", "who": {"type": "resident", "id": resident}, "temperature": "37.9"
            }, "destination": words, "decision": "allow", "why": words
        }))?;
        // What somebody did about a duty that is about the person.
        let duty = self.duty_of(resident, "2021-08-21 12:00")?;
        self.say(
            "2021-08-21 12:00",
            "dutyClaimed",
            json!({"duty": duty, "subject": {"type": "resident", "id": resident}}),
        )?;
        self.say(
            "2021-08-21 12:10",
            "dutyHandedBack",
            json!({
                "duty": duty, "subject": {"type": "resident", "id": resident}, "reason": words
            }),
        )?;
        self.say(
            "2021-08-21 13:00",
            "measureLifted",
            json!({"resident": resident, "authority": words, "reason": words}),
        )?;
        Ok(())
    }

    /// The errand that a request became.
    pub fn errand_for(&self, household: &str, request: &str, at: &str) -> Answer<String> {
        let view = self.engine.household(&household.parse()?, AsOf::at(clock(at)?))?;
        let of = |named: &gridward::base::RequestId| named.as_str() == request;
        let duty = view.duties.into_iter().find(|duty| duty.request.as_ref().is_some_and(of)).ok_or("no errand")?;
        Ok(duty.duty.to_string())
    }

    fn errand(&self, household: &str, at: &str) -> Answer<String> {
        let view = self.engine.household(&household.parse()?, AsOf::at(clock(at)?))?;
        let duty = view.duties.into_iter().find(|duty| duty.request.is_some()).ok_or("no errand")?;
        Ok(duty.duty.to_string())
    }

    fn duty_of(&self, resident: &str, at: &str) -> Answer<String> {
        let view = self.engine.resident(&resident.parse()?, AsOf::at(clock(at)?))?;
        let open = |status| format!("{status:?}") == "Open";
        let duty = view.duties.into_iter().find(|duty| open(duty.status)).ok_or("no open duty")?;
        Ok(duty.duty.to_string())
    }

    /// The person's entry in the register of identity.
    pub fn introduce(&mut self) -> Answer<()> {
        let identity = json!({"name": NAME, "phone": PHONE, "number": NUMBER, "note": NOTE});
        let person = json!({"type": "resident", "id": "r-wang"});
        self.call(
            "stateIdentity",
            &json!({"person": person, "identity": identity, "now": clock("2021-08-20 09:00")?}),
        )?;
        Ok(())
    }

    /// Erases people.
    pub fn erase(&mut self, at: &str, residents: &[&str]) -> Answer<()> {
        let people: Vec<Value> = residents.iter().map(|id| json!({"type": "resident", "id": id})).collect();
        self.say(at, "personErased", json!({"people": people, "reason": "asked"}))
    }

    /// Everything that this device could show, print or send.
    pub fn everything(&mut self, at: &str) -> Answer<String> {
        let now: Instant = clock(at)?;
        let as_of = json!({"at": now});
        let mut all = format!("{:?}\n{:#?}\n{}", self.engine, self.engine, self.engine.lines());
        let date = at.split_once(' ').map_or(at, |(day, _)| day);
        let mut questions: Vec<(&str, Value)> = vec![
            ("eventsSince", json!({})),
            ("report", json!({"date": date})),
            ("report", json!({"date": "2021-08-21"})),
            ("findings", json!({"asOf": as_of})),
            ("care", json!({"asOf": as_of, "viewer": "communityStaff", "everybody": true})),
            ("identities", json!({})),
            ("gates", json!({"asOf": as_of})),
            ("testCampaigns", json!({"asOf": as_of})),
            ("arrivals", json!({"asOf": as_of, "from": "2021-08-01", "until": date})),
            ("coverage", json!({"asOf": as_of, "certificate": true})),
            ("escalations", json!({"asOf": as_of})),
            ("digest", json!({})),
            ("retentionDue", json!({"now": now})),
        ];
        for household in ["h-1", "h-2"] {
            questions.push(("household", json!({"household": household, "asOf": as_of})));
        }
        for worker in ["w-1", "w-4"] {
            questions.push(("agenda", json!({"worker": worker, "asOf": as_of, "includeDone": true})));
        }
        let members = |household: &str| -> Answer<Vec<String>> {
            let view = self.engine.household(&household.parse()?, AsOf::at(now))?;
            Ok(view.members.iter().map(ToString::to_string).collect())
        };
        for resident in [members("h-1")?, members("h-2")?].concat() {
            for language in ["en", "zh"] {
                for about in ["measure", "classes"] {
                    let about = json!({"type": about, "resident": resident});
                    questions.push(("explain", json!({"about": about, "asOf": as_of, "language": language})));
                }
            }
            questions.push(("lookUps", json!({"resident": resident, "asOf": as_of})));
            questions.push(("resident", json!({"resident": resident, "asOf": as_of})));
        }
        for (call, request) in &questions {
            all.push_str(&self.engine.call(call, &request.to_string()).map_err(|error| format!("{call}: {error}"))?);
            all.push('\n');
        }
        Ok(all)
    }
}
