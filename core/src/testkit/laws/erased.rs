//! Law 15 where somebody is erased: nothing that is left names the person, and no order of delivery brings the name back.

use super::super::history::{History, engine};
use super::{Verdict, of};
use crate::base::ResidentId;
use crate::community::AsOf;
use crate::engine::Engine;
use crate::log::Event;
use serde_json::json;

/// Law 15: after an erasure neither lines nor findings name the person, whichever of the erasure and the rest comes first.
///
/// The name is looked for as a word. Where somebody is called as a word is that stands in other entries, such as a note, it
/// cannot be told whose it is; the histories that are drawn have no such words.
///
/// # Errors
/// [`Broken`](super::Broken) where the name is left, or two orders of delivery end otherwise.
pub fn erasure(history: &History) -> Verdict {
    let end = history.end();
    let asked = of("erasure").at(end);
    // Who may erase is judged by the rule book; where it says so, an erasure by just anybody is void.
    if history.policy.authority.is_some() {
        return Ok(());
    }
    for id in history.residents().into_iter().take(2) {
        let erased = erase(&id, history).map_err(|error| asked.fault(&error))?;
        let mut first = asked.answer(engine(&history.policy, "reader"))?;
        first.merge(vec![erased.clone()]);
        first.merge(history.events.clone());
        let mut last = asked.answer(history.engine())?;
        last.merge(vec![erased]);
        asked.same(|| format!("the log after {id} was erased, first or last"), &last.lines(), &first.lines())?;
        asked.same(|| format!("the digest after {id} was erased, first or last"), &last.digest(), &first.digest())?;
        for told in [last.lines(), asked.text(&last.findings(AsOf::at(end)))?, debug(&last)] {
            let named = told.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').any(|word| word == id.as_str());
            asked.same(|| format!("whether {id} is named"), &false, &named)?;
        }
    }
    Ok(())
}

fn debug(engine: &Engine) -> String {
    format!("{engine:?}")
}

fn erase(id: &ResidentId, history: &History) -> Result<Event, serde_json::Error> {
    let at = history.end().plus_hours(24);
    let people = json!([{"type": "resident", "id": id}]);
    let fact = json!({"kind": "personErased", "data": {"people": people, "reason": "asked", "homes": []}});
    serde_json::from_value(json!({
        "replica": "desk", "counter": 1, "wall": at, "tick": 0, "at": at, "by": "w1", "fact": fact,
    }))
}
