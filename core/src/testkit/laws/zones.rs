//! Law 14: the same civil facts are judged the same in any zone.

use super::super::history::History;
use super::measures::line;
use super::{Broken, Verdict, of};
use crate::base::{Instant, Zone};
use crate::log::Event;
use serde_json::Value;

/// Zones whose offset holds the whole year, so that hours and days mean the same in both.
const HERE: &str = "+08:00";
const THERE: [&str; 2] = ["-03:30", "+14:00"];

/// Law 14: the history by the clock of another zone has the same line of measures by that clock.
///
/// The rule book is put into a zone without daylight saving first: where a day has 23 hours, what counts hours and what counts
/// days differ by right.
///
/// # Errors
/// [`Broken`] where the lines differ.
pub fn zones(history: &History) -> Verdict {
    let asked = of("zones");
    let here: Zone = HERE.parse().map_err(|error| asked.fault(&error))?;
    let mut policy = history.policy.clone();
    policy.zone = here;
    let as_is = history.under(&policy);
    for there in THERE {
        let there: Zone = there.parse().map_err(|error| asked.fault(&error))?;
        let moved = moved(&as_is, there)?;
        let (one, other) = (asked.answer(as_is.engine())?, asked.answer(moved.engine())?);
        for (at, then) in as_is.instants(3).into_iter().zip(moved.instants(3)) {
            for id in as_is.residents() {
                let told = |zone: Zone, line: Vec<crate::engine::SegmentView>| -> Vec<String> {
                    let show = |at: Instant| if at == Instant::MAX { "for ever".to_owned() } else { zone.show(at) };
                    let segments = line.iter();
                    segments.map(|s| format!("{} {} to {}", s.setting.code(), show(s.from), show(s.until))).collect()
                };
                let (mine, theirs) = (told(here, line(&one, &id, at)), told(there, line(&other, &id, then)));
                asked.at(at).same(|| format!("the measures of {id} by the clock of {there}"), &mine, &theirs)?;
            }
        }
    }
    Ok(())
}

/// The same civil facts elsewhere: every instant is as many hours later or earlier as the zones are apart.
fn moved(history: &History, there: Zone) -> Result<History, Broken> {
    let asked = of("zones");
    let here = history.policy.zone;
    let mut policy = history.policy.clone();
    policy.zone = there;
    let mut events = Vec::new();
    for event in &history.events {
        let mut value = asked.json(event)?;
        shift(&mut value, here, there);
        events.push(serde_json::from_value::<Event>(value).map_err(|error| asked.fault(&error))?);
    }
    Ok(History { policy, events })
}

fn shift(value: &mut Value, here: Zone, there: Zone) {
    match value {
        Value::String(text) if text.contains('T') => {
            if let Ok(at) = text.parse::<Instant>() {
                let minute = there.instant(here.date(at), here.time_of_day(at));
                // Days and times of day are to the minute; what is left of one stays.
                let rest = at.millis().rem_euclid(60_000);
                let moment = crate::base::Moment::at(minute.plus_millis(rest), there);
                *text = moment.to_string();
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| shift(item, here, there)),
        Value::Object(fields) => fields.values_mut().for_each(|field| shift(field, here, there)),
        _ => {}
    }
}
