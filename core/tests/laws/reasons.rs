//! Law 12 for what is judged about households and at gates: the events that a reason cites, fed back alone to whoever
//! knows the register, give the same judgement.

use super::histories::{History, histories, minute, minutes};
use super::{Law, cases, fault};
use gridward::Engine;
use gridward::base::{Because, EventId, HouseholdId, Instant, Language, ResidentId};
use gridward::community::AsOf;
use gridward::duty::Subject;
use gridward::engine::{About, GateAnswer, GateQuestion, HouseholdView, Question};
use gridward::gate::{Decision, Traveller};
use gridward::grid::{CoverageGap, HouseholdCover};
use gridward::log::{Event, Fact};
use gridward::screening::ScreeningStatus;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use serde_json::{Value, json};

/// Which places, homes and people there are, who lives where, and how the community is divided.
fn is_register(event: &Event) -> bool {
    is_home(event)
        || matches!(
            event.fact,
            Fact::GridDrawn(_) | Fact::GridClosed(_) | Fact::WorkerEnrolled(_) | Fact::WorkerLeft(_)
        )
}

/// Which places, homes and people there are, and who lives where.
fn is_home(event: &Event) -> bool {
    use Fact as F;
    matches!(event.fact, F::PlaceAdded(_) | F::HouseholdRegistered(_) | F::ResidentRegistered(_) | F::ResidentMoved(_))
}

fn knows_only(history: &History, given: fn(&Event) -> bool, cited: &[EventId]) -> Result<Engine, TestCaseError> {
    history.engine_of(|event| given(event) || cited.contains(&event.id())).map_err(fault)
}

fn why(engine: &Engine, about: About, at: Instant) -> Option<Because> {
    let question = Question { about, as_of: AsOf::at(at), language: Language::English };
    engine.explain(&question).ok().map(|explanation| explanation.because)
}

/// The households that somebody has registered.
fn households(engine: &Engine, at: Instant) -> Vec<(HouseholdId, HouseholdView)> {
    let ids = (0..9).filter_map(|number| format!("h{number}").parse::<HouseholdId>().ok());
    let known = ids.filter_map(|id| Some((id.clone(), engine.household(&id, AsOf::at(at)).ok()?)));
    known.filter(|(_, view)| view.file.address.current().is_some()).collect()
}

fn screening_rests_on_what_it_cites(history: &History, at: Instant) -> Law {
    let engine = history.engine().map_err(fault)?;
    let bare = |status: &ScreeningStatus| {
        let ScreeningStatus { round, state, visits, last_visit, retry_due, .. } = status.clone();
        (round, state, visits, last_visit, retry_due)
    };
    for (household, view) in households(&engine, at) {
        for status in &view.screening {
            let about = About::Screening { household: household.clone(), round: status.round.clone() };
            let because = why(&engine, about, at).ok_or_else(|| fault("no reason"))?;
            let alone = knows_only(history, is_register, &because.all_facts())?;
            let again = alone.household(&household, AsOf::at(at)).map(|view| view.screening).unwrap_or_default();
            let again = again.iter().find(|again| again.round == status.round);
            prop_assert_eq!(again.map(bare), Some(bare(status)), "{} at {:?}: {:#?}", household, at, because);
        }
    }
    Ok(())
}

fn duties_of_households_rest_on_what_they_cite(history: &History, at: Instant) -> Law {
    let engine = history.engine().map_err(fault)?;
    for (household, view) in households(&engine, at) {
        for duty in &view.duties {
            let about = About::Duty { duty: duty.duty.clone(), subject: Subject::Household(household.clone()) };
            let because = why(&engine, about, at).ok_or_else(|| fault("no reason"))?;
            let alone = knows_only(history, is_register, &because.all_facts())?;
            let again = alone.household(&household, AsOf::at(at)).map(|view| view.duties).unwrap_or_default();
            let again = again.iter().find(|again| again.duty == duty.duty);
            let same = again.map(|again| (again.kind, again.status, again.opens, again.due, again.done_at));
            let expected = (duty.kind, duty.status, duty.opens, duty.due, duty.done_at);
            prop_assert_eq!(same, Some(expected), "{} at {:?}: {:#?}", household, at, because);
        }
    }
    Ok(())
}

fn coverage_rests_on_what_it_names(history: &History, at: Instant) -> Law {
    let engine = history.engine().map_err(fault)?;
    let coverage = engine.coverage(AsOf::at(at), true);
    for line in &coverage.certificate {
        let alone = knows_only(history, is_home, &line.facts)?.coverage(AsOf::at(at), true);
        let bare = |line: &HouseholdCover| HouseholdCover { facts: Vec::new(), ..line.clone() };
        let again = alone.certificate.iter().find(|again| again.household == line.household);
        prop_assert_eq!(again.map(bare), Some(bare(line)), "{:?}", line.facts);
        let of = |gap: &&CoverageGap| gap.household == line.household;
        let bare = |gap: &CoverageGap| (gap.reasons.clone(), gap.unit.clone());
        let (gap, again) = (coverage.gaps.iter().find(of), alone.gaps.iter().find(of));
        prop_assert_eq!(again.map(bare), gap.map(bare), "{:?}", line.facts);
    }
    Ok(())
}

/// Tables of which most rows ask for something that is not there: who knows less would stop at another row.
fn tables() -> impl Strategy<Value = Vec<(usize, usize)>> {
    prop::collection::vec((0..WHENS.len(), 0_usize..4), 2..6)
}

/// What rows of such tables ask for.
const WHENS: [&str; 10] = [
    r#"{"permit": false}"#,
    r#"{"quotaUsed": false}"#,
    r#"{"visitsHeld": false}"#,
    r#"{"code": ["none"]}"#,
    r#"{"code": ["none", "green"]}"#,
    r#"{"permit": true}"#,
    r#"{"quotaUsed": true}"#,
    r#"{"visitsHeld": true}"#,
    r#"{"measure": ["home"]}"#,
    r#"{"code": ["yellow", "red"]}"#,
];

/// The history with gates that judge by such a table; as it is where the table has a row that nobody reaches.
fn judged_by(mut history: History, rows: &[(usize, usize)]) -> Result<History, TestCaseError> {
    let mut table = Vec::new();
    for (when, decision) in rows.iter().map(|(when, decision)| (WHENS.get(*when), decision)) {
        let when: Value = serde_json::from_str(when.copied().unwrap_or("{}")).map_err(fault)?;
        let decision = ["escort", "hold", "refuse", "refuse"].get(*decision);
        table.push(json!({"when": when, "decision": decision, "title": {"en": "x", "zh": "某"}}));
    }
    table.push(json!({"decision": "hold", "title": {"en": "x", "zh": "某"}}));
    let quotas = json!([{"who": ["resident", "visitor"], "quota": {"passages": 1, "days": 9}}]);
    let mut policy = history.policy.clone();
    let section = json!({"table": table, "quotas": quotas, "holds": ["home", "central"]});
    policy.gate = serde_json::from_value(section).map_err(fault)?;
    if policy.check().is_empty() {
        history.policy = policy;
    }
    Ok(history)
}

/// What is decided, under which permit, and by which row.
fn decided(answer: &GateAnswer) -> (Decision, Option<String>, Option<String>) {
    let first = answer.because.because.first().map(|first| format!("{} {:?}", first.rule, first.arguments.get("row")));
    (answer.decision, answer.permit.as_ref().map(ToString::to_string), first)
}

/// Somebody at a gate: a resident, a visitor to a household, a vehicle, a worker.
fn question(at: Instant, (gate, who, a, b): (usize, usize, usize, usize)) -> Result<GateQuestion, TestCaseError> {
    let traveller = match who % 8 {
        0 => json!({"type": "visitor", "id": "visitor0"}),
        1 => json!({"type": "vehicle", "id": "car0"}),
        2 => json!({"type": "worker", "id": format!("w{}", a % 4)}),
        _ => json!({"type": "resident", "id": gridward::testkit::facts::resident(who)}),
    };
    let pick = |from: &[&str], at: usize| from.get(at % from.len().max(1)).map(|id| (*id).to_owned());
    let approach = json!({
        "gate": format!("gate{}", gate % 3), "direction": pick(&["out", "in"], a), "who": traveller,
        "mask": b % 8 > 0, "temperature": "36.5", "code": pick(&["green", "green", "yellow"], b),
        "permit": Some(format!("permit{}", b % 3)).filter(|_| a % 4 == 0),
        "visits": Some(gridward::testkit::facts::household(b)).filter(|_| who % 8 == 0),
    });
    serde_json::from_value(json!({"approach": approach, "asOf": {"at": at}})).map_err(fault)
}

/// Lets that happen before somebody comes to a gate which rows are passed over for, and which chance seldom brings together:
/// the gate is open, and by the choice a permit fits, a passage has used up a quota, or somebody is held.
fn prepare(history: &mut History, asked: &GateQuestion, choice: usize) -> Law {
    let (approach, at) = (&asked.approach, asked.as_of.at);
    let (gate, who) = (&approach.gate, serde_json::to_value(&approach.who).map_err(fault)?);
    let plan = history.policy.quarantine.plans.first().map(|plan| plan.id.clone());
    let today = history.policy.zone.date(at);
    let mut say = |hours: i32, kind: &str, data: Value| -> Law {
        let (counter, told) = (history.events.len() + 1, at.plus_hours(-hours));
        let event = json!({
            "replica": "gatehouse", "counter": counter, "wall": told, "tick": 0, "at": told, "by": "w1",
            "fact": {"kind": kind, "data": data},
        });
        history.events.push(serde_json::from_value(event).map_err(fault)?);
        Ok(())
    };
    let everywhere = json!({"type": "community"});
    say(
        60,
        "gateOpened",
        json!({"gate": gate, "name": "x", "guards": everywhere, "way": "both", "kind": "checkpoint"}),
    )?;
    let permit = approach.permit.as_ref().map_or_else(|| format!("own-{choice}"), ToString::to_string);
    if !choice.is_multiple_of(3) && !matches!(approach.who, Traveller::Worker(_)) {
        let quota = json!({"passages": 1, "days": 3});
        say(
            50,
            "permitIssued",
            json!({
                "permit": permit, "holder": who, "from": at.plus_hours(-40), "until": at.plus_hours(40),
                "quota": Some(quota).filter(|_| choice.is_multiple_of(4)),
            }),
        )?;
    }
    if !(choice / 3).is_multiple_of(3) {
        let out = json!({
            "gate": gate, "who": who, "direction": "out",
            "permit": Some(&permit).filter(|_| choice.is_multiple_of(5)),
        });
        say(30, "passageRecorded", json!({"passage": format!("out-{choice}"), "approach": out, "decision": "allow"}))?;
    }
    // Of each household the resident with its number lives there, where nobody has moved.
    let held = match (&approach.visits, &approach.who) {
        (Some(household), _) => Some(household.as_str().replace('h', "r")),
        (None, Traveller::Resident(id)) => Some(id.to_string()),
        _ => None,
    };
    if let (Some(held), Some(plan), true) = (held, plan, (choice / 9).is_multiple_of(4)) {
        say(20, "measureOrdered", json!({"resident": held, "plan": plan, "anchor": today, "basis": "order 7"}))?;
    }
    Ok(())
}

fn decisions_rest_on_what_they_cite(history: &History, asked: &GateQuestion) -> Law {
    let engine = history.engine().map_err(fault)?;
    let Ok(answer) = engine.gate(asked) else { return Ok(()) };
    // Somebody whom nobody has registered is a stranger.
    if let Traveller::Resident(id) = &asked.approach.who
        && engine.resident(id, asked.as_of).map_err(fault)?.file.residence.current().is_none()
    {
        return Ok(());
    }
    let alone = knows_only(history, is_register, &answer.because.all_facts())?;
    let again = alone.gate(asked).map_err(fault)?;
    prop_assert_eq!(decided(&again), decided(&answer), "{:?}: {:#?}", asked, answer.because);
    Ok(())
}

/// The first resident is a resident of a home: most of what happens, happens to that one.
fn somebody(at: usize) -> Result<ResidentId, TestCaseError> {
    gridward::testkit::facts::resident(at).parse().map_err(fault)
}

fn measures_rest_on_what_they_cite(history: &History, who: usize, at: Instant) -> Law {
    let engine = history.engine().map_err(fault)?;
    let resident = somebody(who)?;
    let Ok(view) = engine.resident(&resident, AsOf::at(at)) else { return Ok(()) };
    let because = why(&engine, About::Measure { resident: resident.clone() }, at).ok_or_else(|| fault("no reason"))?;
    let alone = knows_only(history, is_register, &because.all_facts())?;
    let again = alone.resident(&resident, AsOf::at(at)).ok().and_then(|view| view.measure);
    let bare = |measure: gridward::engine::MeasureView| (measure.plan, measure.setting, measure.stage, measure.free);
    prop_assert_eq!(again.map(bare), view.measure.map(bare), "{} at {:?}: {:#?}", resident, at, because);
    Ok(())
}

proptest! {
    #![proptest_config(cases(48))]

    /// Law 12 for where a household stands in a round.
    #[test]
    fn law_12_screening_rests_on_what_its_reason_cites(history in histories(40, 0), at in minutes()) {
        screening_rests_on_what_it_cites(&history, minute(at))?;
    }

    /// Law 12 for a household's duties: visits, retries, errands, papers, reports.
    #[test]
    fn law_12_a_duty_of_a_household_rests_on_what_its_reason_cites(history in histories(30, 6), at in minutes()) {
        duties_of_households_rest_on_what_they_cite(&history, minute(at))?;
    }

    /// Law 12 for the grid of a household and for who answers for it.
    #[test]
    fn law_12_coverage_rests_on_the_events_that_it_names(history in histories(40, 0), at in minutes()) {
        coverage_rests_on_what_it_names(&history, minute(at))?;
    }

    /// Law 12 for decisions at gates.
    #[test]
    fn law_12_a_decision_at_a_gate_rests_on_what_its_reason_cites(
        history in histories(50, 0), at in minutes(),
        asked in prop::collection::vec((0_usize..3, 0_usize..16, 0_usize..8, 0_usize..24), 12),
        rows in prop::option::weighted(0.7, tables()), choices in prop::collection::vec(0_usize..180, 12),
    ) {
        let history = match rows {
            Some(rows) => judged_by(history, &rows)?,
            None => history,
        };
        for (asked, choice) in asked.into_iter().zip(choices) {
            let asked = question(minute(at), asked)?;
            decisions_rest_on_what_they_cite(&history, &asked)?;
            let mut prepared = history.clone();
            prepare(&mut prepared, &asked, choice)?;
            decisions_rest_on_what_they_cite(&prepared, &asked)?;
        }
    }

    /// Law 12 for measures where several devices with wrong clocks tell of many people.
    #[test]
    fn law_12_a_measure_among_many_rests_on_what_its_reason_cites(
        history in histories(40, 0), who in 0_usize..4, at in minutes(),
    ) {
        measures_rest_on_what_they_cite(&history, who, minute(at))?;
    }
}
