//! Laws 1 and 2: the same events make the same state, however they arrive, and none is lost.

use super::super::fleet::{Fleet, deliver, deliveries, tamper};
use super::super::history::{History, engine};
use super::{Broken, Verdict, choices, of};
use crate::base::{Instant, WorkerId};
use crate::community::AsOf;
use crate::engine::{AgendaQuery, Engine, ReportQuery};
use crate::log::{Event, VersionVector, read_lines, write_lines};
use std::collections::BTreeSet;

/// A host under test: it takes in events, in this order, and says in what state it is then. The answer may be any text, as
/// long as two states that differ differ in it; [`Engine::digest`] is such a text.
pub type Replay<'a> = &'a dyn Fn(&[Event]) -> Result<String, Box<dyn std::error::Error>>;

/// Everything that two engines can be compared by, as text: digest, findings, report, agendas, line by line.
///
/// # Errors
/// [`Broken`] when an answer has no JSON.
pub fn everything(engine: &mut Engine, workers: &[WorkerId], at: Instant) -> Result<Vec<String>, Broken> {
    let asked = of("everything").at(at);
    let digest = engine.digest();
    let date = engine.config().policy.zone.date(at);
    let report = engine.report(&ReportQuery { date, grids: None, ungridded: false, known_by: None });
    let mut all = vec![
        format!("{} {}", digest.events, digest.digest),
        asked.text(&report)?,
        asked.text(&engine.findings(AsOf::at(Instant::MAX)))?,
        format!("{:?}", engine.next_wakeup(at)),
    ];
    for worker in workers.iter().cloned() {
        let agenda = engine.agenda(&AgendaQuery { worker, as_of: AsOf::at(at), include_done: true });
        all.push(asked.text(&agenda)?);
    }
    Ok(all)
}

/// The instant at which states are compared: in the midst of what happened.
fn midst(history: &History) -> Instant {
    let told = history.told();
    told.get(told.len() / 2).map_or(Instant::MIN, |event| event.at)
}

/// Law 1: the same events twice over give the same answers to the letter, also from a snapshot.
///
/// # Errors
/// [`Broken`] where that is not so.
pub fn determinism(history: &History) -> Verdict {
    let asked = of("determinism").at(midst(history));
    let (mut one, mut other) = (asked.answer(history.engine())?, asked.answer(history.engine())?);
    let (at, workers) = (midst(history), history.workers());
    let first = everything(&mut one, &workers, at)?;
    asked.same(|| "the same events a second time".to_owned(), &first, &everything(&mut other, &workers, at)?)?;
    asked.same(|| "the lines of the log".to_owned(), &one.lines(), &other.lines())?;
    let mut restored = asked.answer(Engine::restore(one.config().clone(), &one.snapshot()))?;
    asked.same(|| "an engine from a snapshot".to_owned(), &first, &everything(&mut restored, &workers, at)?)
}

/// Law 1 of a host: the same events twice over give the same state, and that of the engine.
///
/// `replay` has to answer with what [`Engine::digest`] answers as `digest`.
///
/// # Errors
/// [`Broken`] where that is not so, or where the host fails.
pub fn determinism_of(history: &History, replay: Replay<'_>) -> Verdict {
    let asked = of("determinism_of");
    let here = asked.answer(history.engine())?.digest().digest;
    for time in ["the first time", "the second time"] {
        let there = replay(&history.events).map_err(|error| asked.fault(&error))?;
        asked.same(|| format!("the digest of the host, {time}"), &here, &there)?;
    }
    Ok(())
}

/// Law 2: any split, order and repetition of deliveries ends in the same state, whatever form they have, and nothing is
/// lost; also where events of different devices bear one name.
///
/// # Errors
/// [`Broken`] where that is not so.
pub fn convergence(history: &History) -> Verdict {
    arrives(history)?;
    let mut tampered = history.clone();
    let at: Vec<usize> = choices(history, 2).take(2).filter_map(|key| usize::try_from(key % 500).ok()).collect();
    tamper(&mut tampered, &at);
    arrives(&tampered)
}

fn arrives(history: &History) -> Verdict {
    let (at, workers) = (midst(history), history.workers());
    let asked = of("convergence").at(at);
    let mut whole = asked.answer(history.engine())?;
    let expected = everything(&mut whole, &workers, at)?;
    let keys: Vec<u64> = choices(history, 1).take(17).collect();
    let mut parts = asked.answer(engine(&history.policy, "reader"))?;
    for delivery in deliveries(history, &keys) {
        asked.answer(deliver(&mut parts, &history.policy, delivery))?;
    }
    let what = || "everything, after deliveries in another order".to_owned();
    asked.same(what, &expected, &everything(&mut parts, &workers, at)?)?;
    let mut back = asked.answer(engine(&history.policy, "reader"))?;
    for event in history.events.iter().rev() {
        back.merge(vec![event.clone()]);
    }
    let what = || "everything, one event after the other from the last to the first".to_owned();
    asked.same(what, &expected, &everything(&mut back, &workers, at)?)?;
    // Each event is sent to a newcomer exactly once.
    let lines = |events: &[Event]| -> Vec<String> {
        let mut lines: Vec<String> = write_lines(events).lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    let mut all = lines(&history.events);
    all.dedup();
    asked.same(
        || "what a newcomer is sent".to_owned(),
        &all,
        &lines(&parts.events_since(&VersionVector::default())),
    )?;
    let again = read_lines(&parts.lines()).map_err(|error| asked.fault(&error))?;
    let report = parts.merge(again);
    asked.same(|| "what is new in one's own log, and clashes".to_owned(), &(0, 0), &(report.added, report.clashes))
}

/// Law 2 of a host: whatever the order of the events, and with some of them twice, it ends in the state of the engine.
///
/// # Errors
/// [`Broken`] where that is not so, or where the host fails.
pub fn convergence_of(history: &History, replay: Replay<'_>) -> Verdict {
    let asked = of("convergence_of");
    let here = asked.answer(history.engine())?.digest().digest;
    let keys: Vec<u64> = choices(history, 1).take(17).collect();
    let mixed: Vec<Event> = deliveries(history, &keys).into_iter().flatten().collect();
    let back: Vec<Event> = history.events.iter().rev().cloned().collect();
    for (events, order) in [(mixed, "in another order, some of them twice"), (back, "from the last to the first")] {
        let there = replay(&events).map_err(|error| asked.fault(&error))?;
        asked.same(|| format!("the digest of the host, with the events {order}"), &here, &there)?;
    }
    Ok(())
}

/// Law 2 of a fleet: devices that have met agree, whatever they knew first and whatever was lost on its way.
///
/// # Errors
/// [`Broken`] where two differ.
pub fn fleet(fleet: &Fleet) -> Verdict {
    let asked = of("fleet").at(fleet.end());
    // Different events under one name are what versions cannot tell.
    if fleet.history.names().len()
        < fleet.history.events.iter().map(|event| write_lines([event])).collect::<BTreeSet<_>>().len()
    {
        return Ok(());
    }
    let expected = asked.answer(fleet.history.engine())?.digest();
    for (number, device) in asked.answer(fleet.meet())?.iter().enumerate() {
        asked.same(|| format!("the digest of device {number}"), &expected, &device.digest())?;
    }
    Ok(())
}
