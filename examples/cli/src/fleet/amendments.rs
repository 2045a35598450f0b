//! What is said about entries, duties and devices that a device knows of.

use super::count;
use super::happenings::{self, Scene};
use crate::demo::Draw;
use gridward::Engine;
use gridward::base::Instant;
use gridward::community::AsOf;
use gridward::engine::DutyView;
use gridward::log::{Event, VersionVector};
use serde_json::{Value, json};

/// Something about an entry that the device knows of: it is taken back, it should read otherwise, the clock was wrong, or
/// the device was lost.
pub(super) fn amendment(kind: &str, draw: &mut Draw, scene: Scene<'_>) -> Value {
    let events = scene.engine.events_since(&VersionVector::default());
    let Some(event) = draw.pick(&events).map(Event::id) else { return Value::Null };
    match kind {
        "entryRetracted" => json!({"event": event, "reason": "it was another door"}),
        "entryCorrected" => {
            let reading = json!({"kind": "readingTaken", "data": happenings::data("readingTaken", draw, scene)});
            let fact = Some(reading).filter(|_| draw.in_a_thousand(500));
            json!({"event": event, "at": scene.at.plus_hours(-5), "fact": fact, "reason": "typed in wrongly"})
        }
        "deviceRevoked" => {
            let (from, last) = (scene.at.plus_hours(-24), event.counter);
            json!({"replica": event.replica, "from": from, "lastCounter": Some(last).filter(|_| draw.in_a_thousand(500))})
        }
        _ => {
            let (first, shift) = (event.counter, i64::from(draw.below(2_880)) - 1_440);
            json!({
                "replica": event.replica, "fromCounter": first, "toCounter": first.saturating_add(3), "shift": shift,
            })
        }
    }
}

/// A deed about a duty that the device knows of; about one that there never was where it knows of none.
pub(super) fn deed(draw: &mut Draw, engine: &Engine, at: Instant, resident: &str, household: &str) -> Value {
    let as_of = AsOf::at(at);
    let (subject, duties): (Value, Option<Vec<DutyView>>) = if draw.in_a_thousand(500) {
        let view = resident.parse().ok().and_then(|id| engine.resident(&id, as_of).ok());
        (json!({"type": "resident", "id": resident}), view.map(|view| view.duties))
    } else {
        let view = household.parse().ok().and_then(|id| engine.household(&id, as_of).ok());
        (json!({"type": "household", "id": household}), view.map(|view| view.duties))
    };
    let duties = duties.unwrap_or_default();
    let wanted = usize::try_from(draw.below(count(duties.len()))).unwrap_or(0);
    let duty = duties.get(wanted).map_or_else(|| "no-such-duty".to_owned(), |duty| duty.duty.to_string());
    json!({"duty": duty, "subject": subject})
}
