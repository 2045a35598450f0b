//! Law 16: whatever comes in ends in a value or a typed error, and the engine goes on answering.

use super::super::history::{History, engine};
use super::{Verdict, choices, of};
use crate::base::Instant;
use crate::community::AsOf;
use crate::engine::{CALLS, Engine, ReportQuery};
use crate::log::{Event, VersionVector, read_lines};
use crate::policy::Policy;

/// Cuts, repeats and scribbles: what a bad line, a full disk or a curious person does to a text. A cut is how, where, and
/// with which letter.
#[must_use]
pub fn damage(text: &str, cuts: &[(u8, u16, char)]) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for (how, at, letter) in cuts {
        let at = usize::from(*at) % letters.len().max(1);
        match how % 5 {
            0 => letters.truncate(at),
            1 => letters.insert(at.min(letters.len()), *letter),
            2 => letters.iter_mut().skip(at).take(1).for_each(|old| *old = *letter),
            3 => letters = letters.iter().take(at).chain(letters.iter().skip(at + 3)).copied().collect(),
            _ => letters.extend(letters.clone().into_iter().skip(at).take(200)),
        }
    }
    letters.into_iter().collect()
}

/// Reads the text as everything that it could be.
///
/// # Errors
/// [`Broken`](super::Broken) where a call that fails, or only asks, changes the log, or an error says nothing.
pub fn read_as_anything(engine: &mut Engine, text: &str) -> Verdict {
    let asked = of("total_input");
    let _ = Engine::from_json(text).map(|engine| engine.digest());
    let _ = Policy::from_json(text);
    let _ = read_lines(text);
    let _ = engine.merge_lines(text);
    for call in CALLS {
        let before = (engine.events(), engine.version());
        let (silent, changes) = match engine.call(call.name, text) {
            Ok(_) => (false, call.changes),
            Err(error) => (error.code().is_empty() || error.to_string().is_empty(), false),
        };
        asked.same(|| format!("whether the error of `{}` says nothing", call.name), &false, &silent)?;
        if !changes {
            asked.same(|| format!("the log after `{}`", call.name), &before, &(engine.events(), engine.version()))?;
        }
    }
    Ok(())
}

/// Law 16: damaged lines, requests, bundles and snapshots are read or refused; events at the ends of the calendar merge in
/// any order; and after all of it every question is answered.
///
/// # Errors
/// [`Broken`](super::Broken) where that is not so. A panic is none: it ends the test.
pub fn total_input(history: &History) -> Verdict {
    let asked = of("total_input");
    let mut engine_there = asked.answer(history.engine())?;
    let mut keys = choices(history, 16);
    let mut cuts = || -> Vec<(u8, u16, char)> {
        let letters = ['{', '"', ',', '9', '-', 'é', 'Z', '\u{0}'];
        let cut = |key: u64| {
            let letter = letters.get(usize::try_from(key >> 32).unwrap_or(0) % letters.len()).copied().unwrap_or(' ');
            (u8::try_from(key & 255).unwrap_or(0), u16::try_from((key >> 8) & 65_535).unwrap_or(0), letter)
        };
        keys.by_ref().take(3).map(cut).collect()
    };
    let lines = engine_there.lines();
    read_as_anything(&mut engine_there, &damage(&lines, &cuts()))?;
    let policy = asked.text(&history.policy)?;
    read_as_anything(&mut engine_there, &damage(&policy, &cuts()))?;
    for mut bytes in [engine_there.bundle(&VersionVector::default()), engine_there.snapshot()] {
        for (how, at, letter) in cuts() {
            let at = usize::from(at) % bytes.len().max(1);
            match how % 2 {
                0 => bytes.truncate(at.max(1)),
                _ => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= u8::try_from(letter).unwrap_or(1) | 1),
            }
        }
        let before = engine_there.digest();
        if engine_there.merge_bundle(&bytes).is_err() {
            asked.same(|| "the log after a bundle that was refused".to_owned(), &before, &engine_there.digest())?;
        }
        let _ = Engine::restore(engine_there.config().clone(), &bytes);
    }
    ends_of_everything(history)
}

/// The events of the history, some of them moved to the ends of the calendar and of the counters.
fn ends_of_everything(history: &History) -> Verdict {
    let asked = of("total_input");
    let mut moved = history.clone();
    let far: Vec<Event> =
        history.events.iter().zip(choices(history, 17)).map(|(event, key)| at_an_end(event, key)).collect();
    moved.events.extend(far);
    let one = asked.answer(moved.engine())?;
    let mut other = asked.answer(engine(&moved.policy, "reader"))?;
    for event in moved.events.iter().rev() {
        other.merge(vec![event.clone()]);
    }
    asked.same(|| "the digest with events at the ends of everything".to_owned(), &one.digest(), &other.digest())?;
    for at in [Instant::MIN, history.end(), Instant::MAX] {
        let as_of = AsOf::at(at);
        for id in moved.residents() {
            let _ = one.resident(&id, as_of);
        }
        let _ = (one.findings(as_of), one.coverage(as_of, true), one.next_wakeup(at));
        let date = moved.policy.zone.date(at);
        let _ = one.report(&ReportQuery { date, grids: None, ungridded: false, known_by: None });
    }
    Ok(())
}

fn at_an_end(event: &Event, key: u64) -> Event {
    let end = |low: bool| if low { Instant::MIN } else { Instant::MAX };
    let mut moved = event.clone();
    moved.counter = [0, 1, u32::MAX, event.counter].get(usize::try_from(key & 3).unwrap_or(0)).copied().unwrap_or(0);
    moved.wall = end(key & 4 == 0);
    moved.tick = if key & 8 == 0 { u32::MAX } else { 0 };
    moved.at = if key & 16 == 0 { event.at } else { end(key & 32 == 0) };
    moved
}
