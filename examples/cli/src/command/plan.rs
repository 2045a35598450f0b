//! `gridward plan`: how a screening campaign goes on.

use super::args::PlanArguments;
use super::log;
use crate::demo::{Plan, Source, play};
use crate::output::{Failure, colours, print, print_json};
use crate::terminal::{self, Basis, Style};
use crate::words::Words;
use gridward::Engine;
use gridward::base::{CivilDate, HouseholdId, Instant};
use gridward::community::AsOf;
use gridward::log::{Fact, VersionVector};
use gridward::place::Area;
use gridward::screening::{CampaignRequest, RoundOpened};
use std::collections::BTreeSet;

/// What the forecast starts from.
struct Start {
    engine: Engine,
    plan: Plan,
    at: Instant,
    from: CivilDate,
    round: Option<RoundOpened>,
}

/// Forecasts.
pub fn run(arguments: &PlanArguments) -> Result<(), Failure> {
    let start = start(arguments)?;
    let zone = start.engine.config().policy.zone;
    let mut basis = start.plan.pace(start.from);
    if let Some(squads) = arguments.squads {
        basis.pace.squads.iter_mut().for_each(|step| step.squads = squads);
        basis.squads = Source::Asked;
    }
    let (until, until_from) = match (arguments.days_until, &start.round) {
        (Some(until), _) => (Some(until), Source::Asked),
        (None, Some(round)) => {
            let walked = start.plan.walked_by(zone.date(round.from));
            let (until, source) = walked.unwrap_or_else(|| (zone.date(round.until.plus_millis(-1)), Source::Round));
            (Some(until), source)
        }
        (None, None) => {
            let walked = start.plan.walked_by(start.from);
            (walked.map(|(until, _)| until), walked.map_or(Source::Assumed, |(_, source)| source))
        }
    };
    if let Some(until) = arguments.days_until
        && until < start.from
    {
        return Err(Failure::Use(format!("--days-until {until} lies before {}, the first day to plan", start.from)));
    }
    let request = CampaignRequest {
        scope: start.round.as_ref().map_or_else(|| Ok(vec![Area::Community]), |round| scope(&start, round))?,
        round: start.round.as_ref().map(|round| round.round.clone()),
        from: start.from,
        until,
        pace: basis.pace.clone(),
    };
    let forecast = start.engine.plan_campaign(&request, AsOf::at(start.at));
    if arguments.json {
        return print_json(&forecast);
    }
    let words = Words::of(arguments.lang.into(), zone);
    let title = start.plan.report.title().get(words.language).to_owned();
    let basis = Basis { title, round: start.round.map(|round| round.name), pace: basis, until, until_from };
    print(&terminal::forecast(&forecast, &basis, &Style { words, colours: colours() }))
}

fn start(arguments: &PlanArguments) -> Result<Start, Failure> {
    let report = arguments.report;
    let Some(file) = &arguments.log else {
        let played = play(report, 0, 1, &mut |_| {});
        let played = played.map_err(|error| Failure::Use(format!("report {report} cannot be set up: {error}")))?;
        let from = played.last_date.plus_days(1);
        let at = played.engine.config().policy.zone.start_of(from).plus_millis(-1);
        return Ok(Start { engine: played.engine, plan: played.plan, at, from, round: None });
    };
    let engine = log::open(file, report, None)?;
    let (_, last) = log::days(&engine)?;
    // The log is taken for whole to the evening of its last day: the first day to plan is the next.
    let from = last.plus_days(1);
    let at = engine.config().policy.zone.start_of(from).plus_millis(-1);
    let round = round(&engine, arguments, at)?;
    Ok(Start { engine, plan: report.plan(1), at, from, round })
}

/// The round that was asked for, or else the last that has begun; none where none has.
fn round(engine: &Engine, arguments: &PlanArguments, at: Instant) -> Result<Option<RoundOpened>, Failure> {
    let mut opened: Vec<RoundOpened> = Vec::new();
    for event in engine.events_since(&VersionVector::default()) {
        if let Fact::RoundOpened(round) = &event.fact {
            opened.push(round.clone());
        }
    }
    opened.sort_by(|a, b| (a.from, &a.round).cmp(&(b.from, &b.round)));
    let Some(id) = &arguments.round else {
        return Ok(opened.into_iter().rfind(|round| round.from <= at));
    };
    let found = opened.iter().rfind(|round| round.round == *id).cloned();
    found.map(Some).ok_or_else(|| {
        let known: Vec<&str> = opened.iter().map(|round| round.round.as_str()).collect();
        let known = if known.is_empty() { "no round".to_owned() } else { known.join(", ") };
        Failure::Use(format!("round `{id}` is not in the log; there is {known}"))
    })
}

/// The areas of a round; household by household where it takes up only what another one has left.
fn scope(start: &Start, round: &RoundOpened) -> Result<Vec<Area>, Failure> {
    if round.narrows.is_none() {
        return Ok(round.scope.clone());
    }
    let as_of = AsOf::at(start.at);
    let mut households: BTreeSet<HouseholdId> = BTreeSet::new();
    for place in start.engine.places(as_of) {
        households.extend(start.engine.place(&place, as_of)?.households);
    }
    let mut scope = Vec::new();
    for household in households {
        let view = start.engine.household(&household, as_of)?;
        if view.screening.iter().any(|status| status.round == round.round) {
            scope.push(Area::Household(household));
        }
    }
    Ok(scope)
}
