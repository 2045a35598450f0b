//! Law 11: the state as of an instant is the fold of what was true, and known, by then.

use super::super::history::History;
use super::{Broken, Verdict, choices, of};
use crate::base::{GridError, Instant, Language};
use crate::community::{AsOf, FindingKind};
use crate::engine::{About, AgendaQuery, ArrivalsQuery, Engine, Question, ReportQuery, WorkforceQuery};
use serde::Serialize;

fn text<T: Serialize>(answer: Result<T, GridError>) -> Result<String, Broken> {
    match answer {
        Ok(answer) => of("time_travel").text(&answer),
        Err(error) => Ok(error.to_string()),
    }
}

/// The answers to every question, one a line. Clashing names are left out: a name that was used twice is a fault of
/// the log whatever instant is asked about, so those findings do not travel in time.
///
/// # Errors
/// [`Broken`] when an answer has no JSON.
pub fn answers(engine: &Engine, history: &History, as_of: AsOf) -> Result<Vec<String>, Broken> {
    let mut all = Vec::new();
    for id in history.everybody() {
        all.push(text(engine.resident(&id, as_of))?);
        let question = Question { about: About::Measure { resident: id }, as_of, language: Language::English };
        all.push(text(engine.explain(&question))?);
    }
    for id in history.every_home() {
        all.push(text(engine.household(&id, as_of))?);
    }
    for place in history.places() {
        all.push(text(engine.place(&place, as_of))?);
    }
    for worker in history.workers() {
        all.push(text(Ok(engine.agenda(&AgendaQuery { worker, as_of, include_done: true })))?);
    }
    all.push(text(Ok(engine.places(as_of)))?);
    all.push(text(Ok(engine.units(as_of)))?);
    all.push(text(Ok(engine.workforce(&WorkforceQuery::all(as_of))))?);
    let today = engine.config().policy.zone.date(as_of.at);
    let (from, until) = (today.plus_days(-30), today.plus_days(30));
    all.push(text(Ok(engine.arrivals(&ArrivalsQuery { from, until, class: None, as_of })))?);
    all.push(text(Ok(engine.coverage(as_of, true)))?);
    let findings = engine.findings(as_of).into_iter().filter(|finding| finding.kind != FindingKind::EventClash);
    all.push(text(Ok(findings.collect::<Vec<_>>()))?);
    Ok(all)
}

fn report(engine: &Engine, at: Instant, known_by: Option<Instant>) -> Result<String, Broken> {
    let date = engine.config().policy.zone.date(at);
    let mut report = engine.report(&ReportQuery { date, grids: None, ungridded: false, known_by });
    report.findings.retain(|finding| finding.kind != FindingKind::EventClash);
    text(Ok(report))
}

/// Law 11 as of one instant, by what was known at one, of an engine that knows the history.
///
/// # Errors
/// [`Broken`] where it answers otherwise than one that has only heard what was true, and known, by then.
pub fn time_travel_at(history: &History, full: &Engine, at: Instant, known_by: Option<Instant>) -> Verdict {
    let asked = of("time_travel").at(at);
    let known = |wall: Instant| known_by.is_none_or(|known_by| wall <= known_by);
    let then = asked.answer(history.engine_of(|event| event.at <= at && known(event.wall)))?;
    let (here, there) = (answers(full, history, AsOf { at, known_by })?, answers(&then, history, AsOf::at(at))?);
    for (here, there) in here.iter().zip(&there) {
        asked.same(|| format!("an answer about the past, known by {known_by:?}"), there, here)?;
    }
    let zone = history.policy.zone;
    let end = zone.start_of(zone.date(at).plus_days(1));
    let that_evening = asked.answer(history.engine_of(|event| event.at < end && known(event.wall)))?;
    let what = || format!("the report of that evening, known by {known_by:?}");
    asked.same(what, &report(&that_evening, at, None)?, &report(full, at, known_by)?)
}

/// Law 11: asking as of an instant is asking an engine that has only heard what was true, and known, by then.
///
/// # Errors
/// [`Broken`] where the two answer otherwise.
pub fn time_travel(history: &History) -> Verdict {
    let full = of("time_travel").answer(history.engine())?;
    let times = history.instants(3);
    for (at, key) in times.iter().zip(choices(history, 11)) {
        time_travel_at(history, &full, *at, None)?;
        // The device's own recording time is the sharpest edge there is.
        let which = usize::try_from(key).unwrap_or(0) % history.events.len().max(1);
        let edge = history.events.get(which).map(|event| event.wall);
        time_travel_at(history, &full, *at, edge)?;
    }
    Ok(())
}
