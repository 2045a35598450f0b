//! Test vectors: what is known, and what the engine must answer, as data that every binding runs.
//!
//! `tests/vectors/README.md` says how a file looks. A vector is opened once, here, into a configuration and a list of
//! events; what is left to do is the same through every binding: open an engine, merge, call, compare.

mod compare;

pub use compare::{Difference, differences};

use gridward::base::{EventId, HouseholdId, Instant, PlaceId, ResidentId, Sex, WorkerId, Zone};
use gridward::log::{Event, Fact};
use gridward::policy::{Policy, preset};
use gridward::{Engine, EngineConfig, GridError};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The copy of the log that the facts of a vector are said to come from.
const ELSEWHERE: &str = "vector";

/// The copy that answers, and that records where a vector asks for that.
const HERE: &str = "device";

/// Who says what a vector gives no name for.
const SOMEBODY: &str = "worker";

/// The building of people for whom a vector gives none.
const BUILDING: &str = "building";

/// Since when the people of a vector live where they live: before anything that a vector tells of.
const LONG_AGO: &str = "1990-01-01T00:00:00Z";

/// What a file holds: one vector, or a list of them.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum VectorFile {
    /// One.
    One(Box<Vector>),
    /// Several.
    Many(Vec<Vector>),
}

/// One test case: under a policy, given some facts, what the engine must answer.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Vector {
    /// Its name, one of a kind among all that are run together.
    pub id: String,
    /// What it shows, for people.
    pub note: String,
    /// Where the expectation comes from.
    pub source: String,
    /// The rule book: the id of one that comes with the engine, or a document, which may be `basedOn` one.
    #[schemars(with = "PolicyChoice")]
    pub policy: Value,
    /// The rule books that follow it, named in the same way, in rising order of their effect.
    #[schemars(with = "Vec<PolicyChoice>")]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub adopted: Vec<Value>,
    /// The zone in which days are counted, where it is not the policy's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// What a build must be able to do to run it; others skip it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Need>,
    /// People, each registered long ago with place and household.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Person>,
    /// The facts, in any order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub given: Vec<Given>,
    /// The questions, in order; at least one.
    #[schemars(length(min = 1))]
    pub ask: Vec<Ask>,
}

/// Something that not every build of the engine can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Need {
    /// It checks seals: the call `seals` answers that it does.
    Signatures,
}

/// A rule book as a vector names it; only the schema needs to tell the two apart.
#[derive(JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "describes the JSON, and is never made")]
enum PolicyChoice {
    /// The id of one that comes with the engine.
    Preset(String),
    /// A document.
    Document(serde_json::Map<String, Value>),
}

/// Somebody who lives in the community.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Person {
    /// The resident.
    pub resident: ResidentId,
    /// The household; one of the person's own where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub household: Option<HouseholdId>,
    /// The building; the same for all where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceId>,
    /// Year of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth_year: Option<u16>,
    /// Sex.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
}

/// One fact that is known.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Given {
    /// When it was true.
    pub at: Instant,
    /// When it was recorded; at once where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wall: Option<Instant>,
    /// Who says so; `worker` where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<WorkerId>,
    /// The event's name, where it matters; otherwise facts are numbered from 1 in the order of the file, people first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<EventId>,
    /// What is said.
    #[schemars(schema_with = "any_fact")]
    pub fact: Fact,
}

/// The facts that there are, described once: beside the engine's calls.
fn any_fact(_: &mut SchemaGenerator) -> Schema {
    json_schema!({"$ref": "../../core/schemas/event.json#/$defs/Fact"})
}

/// One question.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Ask {
    /// The call of the facade.
    pub call: String,
    /// Its request.
    pub request: Value,
    /// As much of the answer as matters.
    #[serde(default, skip_serializing_if = "Value::is_null")]
    pub expect: Value,
    /// The code of the error that the call must give instead of an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

/// A vector that any binding can run as it is.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OpenVector {
    /// Its name.
    pub id: String,
    /// What a build must be able to do to run it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Need>,
    /// What the engine is opened with.
    pub config: EngineConfig,
    /// What is merged.
    pub events: Vec<Event>,
    /// What is asked then.
    pub ask: Vec<Ask>,
}

/// One question that was not answered as expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failed {
    /// Which question, from 1.
    pub number: usize,
    /// Its call.
    pub call: String,
    /// In what the answer differs.
    pub differences: Vec<Difference>,
}

impl Vector {
    /// The vector as a configuration and events.
    ///
    /// # Errors
    /// [`GridError`] when a policy is unknown or has a fault.
    pub fn open(&self) -> Result<OpenVector, GridError> {
        let chosen = |choice: &Value| {
            let policy = match choice {
                Value::String(id) => preset(id)?,
                document => Policy::from_json(&document.to_string())?,
            };
            let zone = self.zone.unwrap_or(policy.zone);
            Ok::<Policy, GridError>(Policy { zone, ..policy })
        };
        let adopted = self.adopted.iter().map(chosen).collect::<Result<_, _>>()?;
        let config =
            EngineConfig { community: id("vectors")?, replica: id(HERE)?, policy: chosen(&self.policy)?, adopted };
        let mut events = Vec::new();
        let long_ago: Instant = id(LONG_AGO)?;
        let mut tell = |event: Option<&EventId>, at, wall: Option<Instant>, by: Option<&WorkerId>, fact| {
            // Facts of one moment keep the order in which the file gives them.
            let tick = u32::try_from(events.len() + 1).unwrap_or(u32::MAX);
            let by = by.cloned().map_or_else(|| id(SOMEBODY), Ok)?;
            let EventId { replica, counter } = match event {
                Some(name) => name.clone(),
                None => EventId { replica: id(ELSEWHERE)?, counter: tick },
            };
            events.push(Event { replica, counter, wall: wall.unwrap_or(at), tick, at, by, fact });
            Ok::<(), GridError>(())
        };
        let mut known = std::collections::BTreeSet::new();
        for person in &self.people {
            let place = person.place.clone().map_or_else(|| id(BUILDING), Ok)?;
            let door = format!("home-{}", person.resident);
            let household = person.household.clone().map_or_else(|| id(&door), Ok)?;
            if known.insert(place.to_string()) {
                let added = json!({"place": place, "kind": "building", "name": place});
                tell(None, long_ago, None, None, fact("placeAdded", &added)?)?;
            }
            if known.insert(household.to_string()) {
                let registered = json!({"household": household, "place": place, "door": household});
                tell(None, long_ago, None, None, fact("householdRegistered", &registered)?)?;
            }
            let mut registered = json!({"resident": person.resident, "household": household});
            if let Value::Object(fields) = &mut registered {
                fields.extend(person.birth_year.map(|year| ("birthYear".to_owned(), json!(year))));
                fields.extend(person.sex.map(|sex| ("sex".to_owned(), json!(sex))));
            }
            tell(None, long_ago, None, None, fact("residentRegistered", &registered)?)?;
        }
        for given in &self.given {
            tell(given.event.as_ref(), given.at, given.wall, given.by.as_ref(), given.fact.clone())?;
        }
        Ok(OpenVector { id: self.id.clone(), needs: self.needs.clone(), config, events, ask: self.ask.clone() })
    }
}

impl OpenVector {
    /// Asks everything through the engine's JSON calls, as a binding does, and shows each answer to `saw`.
    ///
    /// # Errors
    /// [`GridError`] when the engine cannot be opened.
    pub fn run(&self, saw: &mut dyn FnMut(&Ask, &Value)) -> Result<Vec<Failed>, GridError> {
        let mut engine = Engine::new(self.config.clone())?;
        engine.merge(self.events.clone());
        let mut failed = Vec::new();
        for (at, ask) in self.ask.iter().enumerate() {
            let answer = answer(&mut engine, ask);
            if let Ok(answer) = &answer {
                saw(ask, answer);
            }
            let differences = match (&answer, &ask.error) {
                (Ok(answer), None) => differences(&ask.expect, answer),
                (Ok(_), Some(code)) => vec![Difference::of_call(&format!("error `{code}`"), "an answer")],
                (Err(error), Some(code)) if error.code() == code => Vec::new(),
                (Err(error), code) => {
                    let wanted = code.as_ref().map_or("an answer".to_owned(), |code| format!("error `{code}`"));
                    vec![Difference::of_call(&wanted, &format!("error `{}`: {error}", error.code()))]
                }
            };
            if !differences.is_empty() {
                failed.push(Failed { number: at + 1, call: ask.call.clone(), differences });
            }
        }
        Ok(failed)
    }
}

fn answer(engine: &mut Engine, ask: &Ask) -> Result<Value, GridError> {
    let text = engine.call(&ask.call, &ask.request.to_string())?;
    serde_json::from_str(&text)
        .map_err(|error| GridError::BadAnswer { call: ask.call.clone(), reason: error.to_string() })
}

/// A fact as JSON gives it, so that a field that is added to it and may be left out concerns nobody here.
fn fact(kind: &str, data: &Value) -> Result<Fact, GridError> {
    let bad = |error: serde_json::Error| GridError::BadRequest { call: "open".to_owned(), reason: error.to_string() };
    serde_json::from_value(json!({"kind": kind, "data": data})).map_err(bad)
}

/// Reads a name of ours, or one that was made from a name of a vector's.
fn id<T: std::str::FromStr<Err: std::fmt::Display>>(text: &str) -> Result<T, GridError> {
    let bad = |error: T::Err| GridError::BadRequest { call: "open".to_owned(), reason: error.to_string() };
    text.parse().map_err(bad)
}
