//! What must hold on a device after every step: the engine's answers against the naive ones.

use super::devices::{Outcome, id, instant};
use super::facts::{Deed, Fact, GRIDS, HOUSEHOLDS, Origin, RESIDENTS, Round, Visit, What};
use super::machine::{self, Duty, Rules};
use super::seen::Seen;
use super::words::explained;
use gridward::Engine;
use gridward::base::{CivilDate, HouseholdId, Language, ResidentId, WorkerId};
use gridward::community::{AsOf, FindingKind};
use gridward::engine::{About, DutyView, HouseholdView, Question, ReportQuery};
use gridward::screening::{ScreeningState, VisitOutcome};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

fn same<T: PartialEq + Debug>(what: &str, engine: T, model: T) -> Outcome {
    if engine == model { Ok(()) } else { Err(format!("{what}: engine {engine:?}, model {model:?}").into()) }
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

/// Compares everything that a device says about `at` with what its facts come to.
pub fn agree(device: &Engine, facts: &[Fact], at: i64, rules: Rules) -> Outcome {
    let seen = Seen::by(facts, at);
    for household in 0..HOUSEHOLDS {
        household_agrees(device, &seen, household, at, rules)?;
    }
    residents_agree(device, &seen, at)?;
    coverage_agrees(device, &seen, at)?;
    findings_agree(device, &seen, at, rules)?;
    report_agrees(device, facts, at, rules)
}

fn household_agrees(device: &Engine, seen: &Seen<'_>, household: usize, at: i64, rules: Rules) -> Outcome {
    let (name, as_of): (HouseholdId, _) = (id("h", household)?, AsOf::at(instant(at)?));
    let known = seen.facts.iter().any(|fact| fact.household() == Some(household));
    let view = device.household(&name, as_of);
    same("a household is known", view.is_ok(), known)?;
    let Ok(view) = view else { return Ok(()) };
    let people =
        |numbers: Vec<usize>| numbers.into_iter().map(|n| id("r", n)).collect::<Outcome<BTreeSet<ResidentId>>>();
    same("members", &view.members, &people(seen.members(household))?)?;
    same("guests", &view.second_home_members, &people(seen.second_home_members(household))?)?;

    let mut expected = Vec::new();
    for round in machine::rounds_of(seen, household, rules) {
        let stops = machine::stops(seen, household, round, rules);
        let last = stops.last();
        let state = last.map_or(ScreeningState::NotStarted, |stop| stop.state);
        let retry = last.and_then(|stop| stop.retry).map(instant).transpose()?;
        let visits = stops.iter().filter(|stop| stop.is_visit).count();
        expected.push((id("round", round.round)?, state, retry, count(visits)));
    }
    let standing = view.screening.iter().map(|s| (s.round.clone(), s.state, s.retry_due, s.visits)).collect();
    same(&format!("where {name} stands"), standing, expected)?;
    for status in &view.screening {
        explained(&status.because)?;
        final_only_when_known(seen, &view, household, status.round.as_str(), status.state)?;
    }
    duties_agree(device, &view, &machine::duties(seen, household, rules), at)
}

/// A household is settled only when everybody in it was accounted for; where nobody is registered an answer settles
/// nothing.
fn final_only_when_known(
    seen: &Seen<'_>,
    view: &HouseholdView,
    household: usize,
    round: &str,
    state: ScreeningState,
) -> Outcome {
    let visits: Vec<&Visit> = seen.visits(household).into_iter().map(|(_, visit)| visit).collect();
    let of_round: Vec<&&Visit> = visits.iter().filter(|visit| format!("round-{}", visit.round) == round).collect();
    let told = |resident: &ResidentId| {
        let named = |number: &usize| format!("r-{number}") == resident.as_str();
        of_round.iter().any(|visit| visit.accounted.iter().any(named))
    };
    let known = match state {
        ScreeningState::Verified => {
            let home = view.members.iter().chain(&view.second_home_members).next();
            home.is_some() && view.members.iter().all(told)
        }
        ScreeningState::GoneAway | ScreeningState::Closed => view.members.iter().all(told),
        ScreeningState::Vacant => view.members.is_empty(),
        _ => true,
    };
    if known { Ok(()) } else { Err(format!("{state:?} in {round} with somebody unaccounted for").into()) }
}

fn duties_agree(device: &Engine, view: &HouseholdView, duties: &[Duty], at: i64) -> Outcome {
    let epoch: CivilDate = "1970-01-01".parse()?;
    let now = instant(at)?;
    let told = |d: &DutyView| {
        let round = d.round.as_ref().map(ToString::to_string).unwrap_or_default();
        let day = i64::from(epoch.days_until(d.day));
        (round, d.kind.code(), day, d.status, d.overdue, (d.opens, d.due), d.claimed_by.clone(), d.done_at)
    };
    let mut expected = Vec::new();
    for duty in duties {
        let kind = duty.key.kind.code();
        let status = duty.status(at);
        let to_do = matches!(status.code(), "open" | "claimed");
        let claim = duty.claim.filter(|(_, since)| *since <= at).map(|(by, _)| id::<WorkerId>("w", by)).transpose()?;
        let done = duty.done.filter(|done| *done <= at).map(instant).transpose()?;
        let (opens, due) = (instant(duty.opens)?, instant(duty.due)?);
        let round = match duty.key.origin {
            Origin::Round { round, .. } => format!("round-{round}"),
            Origin::Notice { .. } => String::new(),
        };
        expected.push((round, kind, duty.key.day, status, to_do && duty.due <= at, (opens, due), claim, done));
    }
    same(&format!("duties of {}", view.household), view.duties.iter().map(told).collect(), expected)?;
    let names: BTreeSet<_> = view.duties.iter().map(|duty| &duty.duty).collect();
    same("duties with a name of their own", names.len(), view.duties.len())?;
    // One of them is enough: all are made alike.
    if let Some(duty) = view.duties.last() {
        let about = About::Duty { duty: duty.duty.clone(), subject: duty.subject.clone() };
        let question = Question { about, as_of: AsOf::at(now), language: Language::English };
        explained(&device.explain(&question)?.because)?;
    }
    Ok(())
}

/// Nobody is counted twice and nobody is lost: who lives in the community lives in exactly one standing household, and
/// who was said to live in one that does not stand is found homeless (that is compared with the findings).
fn residents_agree(device: &Engine, seen: &Seen<'_>, at: i64) -> Outcome {
    let as_of = AsOf::at(instant(at)?);
    let mut living = 0;
    for resident in 0..RESIDENTS {
        let Ok(view) = device.resident(&id("r", resident)?, as_of) else { continue };
        let home = |number: &usize| view.household == id::<HouseholdId>("h", *number).ok();
        if let Some(number) = seen.home(resident) {
            same("home", home(&number), true)?;
            living += 1;
        }
    }
    let mut counted = 0;
    for household in seen.standing() {
        counted += device.household(&id("h", household)?, as_of)?.members.len();
    }
    same("people counted household by household", counted, living)
}

fn coverage_agrees(device: &Engine, seen: &Seen<'_>, at: i64) -> Outcome {
    let coverage = device.coverage(AsOf::at(instant(at)?), true);
    let mut expected = Vec::new();
    for household in seen.standing() {
        let grid = match seen.grids(household).as_slice() {
            [only] => Some(format!("g-{only}")),
            _ => None,
        };
        expected.push((format!("h-{household}"), grid));
    }
    let lines = coverage.certificate.iter();
    let lines = lines.map(|line| (line.household.to_string(), line.grid.as_ref().map(ToString::to_string)));
    same("the certificate of coverage", lines.collect(), expected)?;
    let listed: BTreeSet<_> = coverage.gaps.iter().map(|gap| &gap.household).collect();
    let lacking = coverage.certificate.iter().filter(|line| line.grid.is_none() || line.answerable.is_none());
    same("the list of gaps", listed, lacking.map(|line| &line.household).collect())
}

/// What cannot take effect, or contradicts itself, is found and put into words; nothing else is.
fn findings_agree(device: &Engine, seen: &Seen<'_>, at: i64, rules: Rules) -> Outcome {
    use FindingKind as K;
    const COMPARED: [FindingKind; 17] = [
        K::ResidentUnknown,
        K::ResidentHomeless,
        K::RegisteredTwice,
        K::HouseholdUnknown,
        K::HouseholdEnded,
        K::MergeRing,
        K::NobodyRegistered,
        K::ReferenceUnknown,
        K::ScopeLeft,
        K::RoundUnknown,
        K::VisitOutsideRound,
        K::OccupierDiffers,
        K::DutyUnknown,
        K::OutcomeMissing,
        K::DutyContested,
        K::DutyNotHeld,
        K::VisitedTwice,
    ];
    let findings = device.findings(AsOf::at(instant(at)?));
    for finding in &findings {
        explained(&finding.because)?;
        same("findings that team and grid make, or that are compared", is_expected(finding.kind, &COMPARED), true)?;
    }
    let found = findings.iter().filter(|finding| COMPARED.contains(&finding.kind));
    let found: BTreeSet<(FindingKind, String)> = found.map(|finding| (finding.kind, finding.subject.clone())).collect();
    let mut expected = BTreeSet::new();
    for resident in 0..RESIDENTS {
        let mut find = |kind, found: bool| found.then(|| expected.insert((kind, format!("r-{resident}"))));
        let enrolments = seen.enrolments(resident);
        let named = seen.facts.iter().any(|fact| fact.is_about(resident));
        find(K::ResidentUnknown, named && enrolments.is_empty());
        find(K::ResidentHomeless, !seen.homes(resident).is_empty() && seen.home(resident).is_none());
        let never = |home: usize| seen.registrations(home).is_empty();
        find(K::ReferenceUnknown, seen.second_homes(resident).into_iter().any(never));
        find(K::RegisteredTwice, enrolments.iter().any(|other| Some(other) != enrolments.first()));
    }
    for household in 0..HOUSEHOLDS {
        let mut find = |kind, found: bool| found.then(|| expected.insert((kind, format!("h-{household}"))));
        let facts: Vec<&&Fact> = seen.facts.iter().filter(|fact| fact.household() == Some(household)).collect();
        let registrations = seen.registrations(household);
        let end = seen.end(household).map(|(at, _)| at);
        let visits = seen.visits(household);
        find(K::RegisteredTwice, registrations.iter().any(|other| Some(other) != registrations.first()));
        find(K::HouseholdUnknown, !facts.is_empty() && registrations.is_empty() && end.is_none());
        find(K::HouseholdEnded, end.is_some_and(|end| facts.iter().any(|fact| fact.at > end)));
        find(K::ReferenceUnknown, seen.first_notice_gone(household));
        find(K::MergeRing, seen.closes_ring(household));
        let telling = |outcome| {
            use VisitOutcome as V;
            matches!(outcome, V::Answered | V::Vacant | V::GoneAway | V::Closed)
        };
        let last = visits.iter().map(|(_, visit)| visit.outcome).rfind(|outcome| telling(*outcome));
        let lone = seen.members(household).is_empty() && seen.second_home_members(household).is_empty();
        find(K::NobodyRegistered, last == Some(VisitOutcome::Answered) && seen.stands(household) && lone);
        let rounds = machine::rounds_of(seen, household, rules);
        let left = |round: &&Round| machine::has_left(seen, household, round, rules);
        find(K::ScopeLeft, seen.stands(household) && rounds.iter().any(left));
        find(K::OccupierDiffers, visits.iter().any(|(_, visit)| visit.outcome == VisitOutcome::OtherOccupier));
        for (fact, visit) in &visits {
            let round = seen.round(visit.round);
            find(K::RoundUnknown, round.is_none());
            find(K::VisitOutsideRound, round.is_some_and(|round| fact.at < round.from || round.until <= fact.at));
        }
        let again = |(fact, visit): &(&Fact, &Visit), (first, earlier): &(&Fact, &Visit)| {
            let near = first.at <= fact.at && fact.at - first.at <= 30 * machine::MINUTE;
            near && fact.by != first.by && visit.round == earlier.round && visit.phone == earlier.phone
        };
        find(K::VisitedTwice, visits.iter().any(|visit| visits.iter().any(|first| again(visit, first))));
        let duties = machine::duties(seen, household, rules);
        find(K::DutyContested, duties.iter().any(|duty| duty.contested));
        find(K::DutyNotHeld, duties.iter().any(|duty| duty.not_held));
        let unknown = |fact: &&Fact| match &fact.what {
            What::Act { duty, .. } => duties.iter().all(|other| other.key != *duty),
            _ => false,
        };
        find(K::DutyUnknown, facts.iter().any(|fact| unknown(fact)));
        let open = duties.iter().filter(|duty| machine::needs_outcome(duty.key.kind) && duty.done.is_none());
        let open: Vec<_> = open.map(|duty| &duty.key).collect();
        let ticked = |fact: &&Fact| match &fact.what {
            What::Act { duty, deed: Deed::Done, .. } => open.contains(&duty),
            _ => false,
        };
        find(K::OutcomeMissing, facts.iter().any(|fact| ticked(fact)));
    }
    for grid in 0..GRIDS {
        if seen.named_in(grid).is_some_and(|household| seen.registrations(household).is_empty()) {
            expected.insert((K::ReferenceUnknown, format!("g-{grid}")));
        }
    }
    same("findings", found, expected)
}

fn is_expected(kind: FindingKind, compared: &[FindingKind]) -> bool {
    kind == FindingKind::TeamIncomplete || compared.contains(&kind)
}

/// Every standing household in scope is in exactly one state of the evening's report, and everybody is counted once.
fn report_agrees(device: &Engine, facts: &[Fact], at: i64, rules: Rules) -> Outcome {
    let epoch: CivilDate = "1970-01-01".parse()?;
    let day = machine::civil_day(at);
    let midnight = machine::start_of(day + 1);
    let seen = Seen::by(facts, midnight - 1);
    let date = epoch.plus_days(i32::try_from(day)?);
    let report = device.report(&ReportQuery { date, grids: None, ungridded: false, known_by: None });
    let standing = seen.standing();
    let living = (0..RESIDENTS).filter(|resident| seen.home(*resident).is_some()).count();
    same("households in the report", report.total.households, count(standing.len()))?;
    same("residents in the report", report.total.residents, count(living))?;
    let by_grid: u32 = report.by_grid.iter().map(|part| part.tally.residents).sum();
    same("residents grid by grid", by_grid, count(living))?;

    let mut expected = Vec::new();
    for round in seen.rounds().into_iter().filter(|round| round.from < midnight) {
        let mut states: BTreeMap<ScreeningState, u32> = BTreeMap::new();
        for household in &standing {
            if machine::rounds_of(&seen, *household, rules).contains(&round) {
                let stops = machine::stops(&seen, *household, round, rules);
                let state = stops.last().map_or(ScreeningState::NotStarted, |stop| stop.state);
                *states.entry(state).or_default() += 1;
            }
        }
        let settled = states.iter().filter(|(state, _)| state.is_final()).map(|(_, number)| number).sum();
        expected.push((format!("round-{}", round.round), states.values().sum::<u32>(), settled, states));
    }
    let rounds = report.rounds.into_iter();
    let told = rounds.map(|round| (round.round.to_string(), round.households, round.settled, round.states));
    same("rounds in the report", told.collect(), expected)
}
