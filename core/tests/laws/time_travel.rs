//! Law 11: the state as of an instant is the fold of what was true, and known, by then.

use super::facts;
use super::histories::{History, histories, minute, minutes};
use super::{Law, cases, fault};
use gridward::Engine;
use gridward::base::{Instant, Language};
use gridward::community::{AsOf, FindingKind};
use gridward::engine::{About, AgendaQuery, ArrivalsQuery, Question, ReportQuery, WorkforceQuery};
use proptest::prelude::*;
use serde::Serialize;

fn text<T: Serialize>(answer: Result<T, gridward::GridError>) -> Result<String, TestCaseError> {
    match answer {
        Ok(answer) => serde_json::to_string(&answer).map_err(fault),
        Err(error) => Ok(error.to_string()),
    }
}

/// The answers to every question, one a line. Clashing names are left out: a name that was used twice is a fault of
/// the log whatever instant is asked about, so those findings do not travel in time.
pub fn answers(engine: &Engine, as_of: AsOf) -> Result<Vec<String>, TestCaseError> {
    let mut all = Vec::new();
    for at in 0..16 {
        let id = format!("r{at}").parse().map_err(fault)?;
        all.push(text(engine.resident(&id, as_of))?);
        let question = Question { about: About::Measure { resident: id }, as_of, language: Language::English };
        all.push(text(engine.explain(&question))?);
    }
    for at in 0..9 {
        all.push(text(engine.household(&facts::household(at).parse().map_err(fault)?, as_of))?);
    }
    for place in ["p0", "b0", "b1", "nowhere"] {
        all.push(text(engine.place(&place.parse().map_err(fault)?, as_of))?);
    }
    for worker in ["w0", "w1", "w2"] {
        let worker = worker.parse().map_err(fault)?;
        all.push(text(Ok(engine.agenda(&AgendaQuery { worker, as_of, include_done: true })))?);
    }
    all.push(text(Ok(engine.places(as_of)))?);
    all.push(text(Ok(engine.units(as_of)))?);
    all.push(text(Ok(engine.workforce(&WorkforceQuery::all(as_of))))?);
    let (from, until) = ("2021-08-01".parse().map_err(fault)?, "2021-09-30".parse().map_err(fault)?);
    all.push(text(Ok(engine.arrivals(&ArrivalsQuery { from, until, class: None, as_of })))?);
    all.push(text(Ok(engine.coverage(as_of, true)))?);
    let findings = engine.findings(as_of).into_iter().filter(|finding| finding.kind != FindingKind::EventClash);
    all.push(text(Ok(findings.collect::<Vec<_>>()))?);
    Ok(all)
}

fn report(engine: &Engine, at: Instant, known_by: Option<Instant>) -> Result<String, TestCaseError> {
    let date = engine.config().policy.zone.date(at);
    let mut report = engine.report(&ReportQuery { date, grids: None, ungridded: false, known_by });
    report.findings.retain(|finding| finding.kind != FindingKind::EventClash);
    text(Ok(report))
}

fn travels(history: &History, full: &Engine, at: Instant, known_by: Option<Instant>) -> Law {
    let known = |wall: Instant| known_by.is_none_or(|known_by| wall <= known_by);
    let then = history.engine_of(|event| event.at <= at && known(event.wall)).map_err(fault)?;
    prop_assert_eq!(
        answers(full, AsOf { at, known_by })?,
        answers(&then, AsOf::at(at))?,
        "at {}, known by {:?}",
        at,
        known_by
    );

    let zone = history.policy.zone;
    let end = zone.start_of(zone.date(at).plus_days(1));
    let that_evening = history.engine_of(|event| event.at < end && known(event.wall)).map_err(fault)?;
    prop_assert_eq!(
        report(full, at, known_by)?,
        report(&that_evening, at, None)?,
        "report at {}, known by {:?}",
        at,
        known_by
    );
    Ok(())
}

proptest! {
    #![proptest_config(cases(40))]

    /// Law 11: asking as of an instant is asking an engine that has only heard what was true, and known, by then.
    #[test]
    fn law_11_the_past_is_answered_as_it_was(
        history in histories(70, 6), at in minutes(), known in prop::option::of(minutes()),
    ) {
        let full = history.engine().map_err(fault)?;
        travels(&history, &full, minute(at), None)?;
        travels(&history, &full, minute(at), known.map(minute))?;
        // The device's own recording time is the sharpest edge there is.
        let which = usize::try_from(at).unwrap_or(0) % history.events.len().max(1);
        let edge = history.events.get(which).map(|event| event.wall);
        travels(&history, &full, minute(57_600), edge)?;
    }
}
