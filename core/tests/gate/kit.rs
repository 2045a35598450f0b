//! Desks that record and ask at gates.

pub use crate::desk::*;
use gridward::base::Instant;
use gridward::community::AsOf;
use gridward::engine::{GateAnswer, GateQuestion, GatesView};
use gridward::gate::Decision;
use serde_json::{Value, json};

/// When everything that a test does not date was true.
const FOUNDED: &str = "2020-02-01 08:00";

pub fn resident(id: &str) -> Value {
    json!({"type": "resident", "id": id})
}

pub fn vehicle(id: &str) -> Value {
    json!({"type": "vehicle", "id": id})
}

pub fn visitor(id: &str) -> Value {
    json!({"type": "visitor", "id": id})
}

/// Somebody with a mask on, a normal temperature and a green code.
pub fn well() -> Value {
    json!({"mask": true, "temperature": "36.5", "code": "green"})
}

/// Objects laid over each other, the later ones on top.
pub fn with(parts: &[&Value]) -> Value {
    let mut whole = serde_json::Map::new();
    for (name, value) in parts.iter().filter_map(|part| part.as_object()).flatten() {
        whole.insert(name.clone(), value.clone());
    }
    Value::Object(whole)
}

/// A question or passage as it is sent: what the gatekeeper sees goes into its own part.
pub fn at_gate(flat: &Value) -> Value {
    const SEEN: [&str; 9] = ["gate", "direction", "who", "visits", "permit", "temperature", "mask", "code", "purpose"];
    let fields = flat.as_object().into_iter().flatten().map(|(name, value)| (name.clone(), value.clone()));
    let (seen, mut rest): (serde_json::Map<_, _>, serde_json::Map<_, _>) =
        fields.partition(|(name, _)| SEEN.contains(&name.as_str()));
    rest.insert("approach".to_owned(), Value::Object(seen));
    Value::Object(rest)
}

impl Desk {
    /// Compounds `p` and `q`; in `p` the homes `h1` (`r1`, `r2`) and `h2` (`r3`), in `q` the home `h3` (`r4`).
    pub fn small(policy: &str) -> Answer<Self> {
        let mut desk = Self::of(lean(policy)?)?;
        for compound in ["p", "q"] {
            desk.say(FOUNDED, "placeAdded", json!({"place": compound, "kind": "compound", "name": compound}))?;
        }
        for (home, place, people) in [("h1", "p", vec!["r1", "r2"]), ("h2", "p", vec!["r3"]), ("h3", "q", vec!["r4"])] {
            desk.say(FOUNDED, "householdRegistered", json!({"household": home, "place": place, "door": home}))?;
            for person in people {
                desk.say(FOUNDED, "residentRegistered", json!({"resident": person, "household": home}))?;
            }
        }
        Ok(desk)
    }

    /// A desk with one gate `g` of compound `p` for both ways, and another, `g2`.
    pub fn gated(policy: &str) -> Answer<Self> {
        let mut desk = Self::small(policy)?;
        desk.gate("g", "p", json!({}))?;
        desk.gate("g2", "p", json!({}))?;
        Ok(desk)
    }

    pub fn gate(&mut self, id: &str, place: &str, more: Value) -> Outcome {
        let gate = json!({"gate": id, "name": id, "guards": {"type": "place", "id": place}});
        self.say(FOUNDED, "gateOpened", with(&[&gate, &more]))
    }

    /// May somebody who is well pass? `more` is laid over a question about gate `g` and going out.
    pub fn ask(&self, at: &str, who: Value, more: Value) -> Answer<GateAnswer> {
        self.ask_at(clock(at)?, who, more)
    }

    pub fn ask_at(&self, at: Instant, who: Value, more: Value) -> Answer<GateAnswer> {
        let plain = json!({"gate": "g", "direction": "out", "who": who, "asOf": {"at": at}});
        let question: GateQuestion = serde_json::from_value(at_gate(&with(&[&plain, &well(), &more])))?;
        Ok(self.engine.gate(&question)?)
    }

    pub fn decision(&self, at: &str, who: Value, more: Value) -> Answer<Decision> {
        Ok(self.ask(at, who, more)?.decision)
    }

    /// A passage by the rules of the day, as the gatekeeper's device sees them.
    pub fn pass(&mut self, at: &str, id: &str, who: Value, more: Value) -> Answer<Decision> {
        let answer = self.ask(at, who.clone(), more.clone())?;
        let plain = json!({"passage": id, "gate": "g", "direction": "out", "who": who, "decision": answer.decision});
        let plain = with(&[&plain, &json!({"permit": answer.permit})]);
        self.say(at, "passageRecorded", at_gate(&with(&[&plain, &well(), &more])))?;
        Ok(answer.decision)
    }

    pub fn gates(&self, at: &str) -> Answer<GatesView> {
        Ok(self.engine.gates(AsOf::at(clock(at)?)))
    }
}
