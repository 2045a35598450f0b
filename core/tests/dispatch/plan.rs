//! The plan of a day against trying everything: who makes which stop, what that costs, who would be next, and what is left.

use crate::runner;
use gridward::base::{DutyId, HouseholdId};
use gridward::dispatch::{Bar, Dispatch, DispatchPolicy, LeftOver, Needs, Person, Plan, Stop, StopKey, Term, TermKind};
use gridward::place::Area;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

type Outcome = Result<(), Box<dyn Error>>;
type Answer<T> = Result<T, Box<dyn Error>>;

/// Ten points a step and six for each door of the day before.
fn policy() -> DispatchPolicy {
    DispatchPolicy { stops_per_day: 40, step: 10, new_face: 15, later_post: 20, load: 6, tired: 1 }
}

/// Somebody with a post for one building of the compound.
fn person(worker: &str, building: usize, room: u16, taken: u16) -> Answer<Person> {
    let around = vec![(Area::Place(format!("b{building}").parse()?), 0), (Area::Place("compound".parse()?), 1)];
    Ok(Person {
        worker: worker.parse()?,
        skills: Vec::new(),
        posts: vec![("gridWorker".parse()?, around)],
        room,
        taken,
        knows: BTreeSet::new(),
        barred: None,
        areas: Vec::new(),
        tired: 0,
    })
}

/// A door in a building, with one duty of the same name.
fn stop(door: &str, building: usize, priority: u8) -> Answer<Stop> {
    let household: HouseholdId = door.parse()?;
    let around = vec![
        (Area::Household(household.clone()), 0),
        (Area::Place(format!("b{building}").parse()?), 1),
        (Area::Place("compound".parse()?), 2),
    ];
    let key = StopKey { household: Some(household.clone()), sighting: None, needs: Needs::default() };
    Ok(Stop { key, duties: vec![door.parse()?], priority, household: Some(household), around })
}

/// How good a plan is: the stops left over, of the most urgent first, and then the points. Less is better.
type Worth = ([u32; 9], u64);

/// The best that any plan is worth; `forced` is a stop, and who has to make it, by their places.
fn best(people: &[Person], stops: &[Stop], forced: Option<(usize, usize)>) -> Worth {
    fn go(people: &[Person], stops: &[Stop], at: usize, made: &[u16], forced: Option<(usize, usize)>) -> Worth {
        let Some(stop) = stops.get(at) else { return ([0; 9], 0) };
        let must = forced.filter(|(stop, _)| *stop == at).map(|(_, who)| who);
        let mut best = ([u32::MAX; 9], u64::MAX);
        if must.is_none() {
            best = go(people, stops, at + 1, made, forced);
            if let Some(left) = best.0.get_mut(usize::from(stop.priority.clamp(1, 9)) - 1) {
                *left = left.saturating_add(1);
            }
        }
        for (who, person) in people.iter().enumerate().filter(|(who, _)| must.is_none_or(|must| must == *who)) {
            let doors = made.get(who).copied().unwrap_or_default();
            let Ok(terms) = person.fit(stop, &policy()) else { continue };
            if doors >= person.room {
                continue;
            }
            let mut then = made.to_vec();
            then.iter_mut().skip(who).take(1).for_each(|doors| *doors += 1);
            let mut worth = go(people, stops, at + 1, &then, forced);
            let load = u64::from(policy().load) * (u64::from(person.taken) + u64::from(doors));
            worth.1 = worth.1.saturating_add(load + points(&terms));
            best = best.min(worth);
        }
        best
    }
    go(people, stops, 0, &vec![0; people.len()], forced)
}

fn points(terms: &[Term]) -> u64 {
    terms.iter().map(|term| u64::from(term.points)).sum()
}

fn worth(plan: &Plan<'_>) -> Worth {
    let mut left = [0; 9];
    for (stop, _) in &plan.left_over {
        left.iter_mut().skip(usize::from(stop.priority) - 1).take(1).for_each(|left| *left += 1);
    }
    (left, plan.points)
}

fn holds(dispatch: &Dispatch, people: &[Person], stops: &[Stop]) -> Result<(), TestCaseError> {
    let plan = dispatch.plan();
    let least = best(people, stops, None);
    prop_assert!(plan.proven);
    prop_assert_eq!(worth(&plan), least, "the most urgent first, then the fewest points");
    prop_assert_eq!(plan.assignments.len() + plan.left_over.len(), stops.len(), "each stop once");
    prop_assert_eq!(plan.points, plan.assignments.iter().map(|made| points(&made.terms)).sum::<u64>());
    let mut doors: BTreeMap<&str, u16> = BTreeMap::new();
    for made in &plan.assignments {
        let person = people.iter().find(|person| person.worker == *made.worker);
        let Some(person) = person else { return Err(TestCaseError::fail("a stranger is sent")) };
        // The load is a reason of its own, with the doors before this one, and only where there were any.
        let before = doors.entry(made.worker.as_str()).or_default();
        let count = u32::from(person.taken + *before);
        let load = Term { kind: TermKind::Load, count, points: count * u32::from(policy().load) };
        let mut terms = person.fit(made.stop, &policy()).unwrap_or_default();
        terms.extend(Some(load).filter(|load| load.points > 0));
        prop_assert_eq!(&made.terms, &terms);
        *before += 1;
        prop_assert!(*before <= person.room, "{} has no room", made.worker);
        // Somebody else is named wherever somebody else could go, and sending them costs no less than is said.
        let at = stops.iter().position(|stop| stop == made.stop);
        let others = people.iter().filter(|other| other.worker != *made.worker && other.room > 0);
        prop_assert_eq!(made.instead.is_some(), others.clone().any(|other| other.fit(made.stop, &policy()).is_ok()));
        if let Some((next, more)) = made.instead {
            prop_assert!(others.clone().any(|other| other.worker == *next));
            let forced = at.zip(people.iter().position(|person| person.worker == *next));
            let then = best(people, stops, forced);
            prop_assert!(then.0 > least.0 || then.1 >= least.1 + u64::from(more), "{} more, {:?}", more, then);
        }
    }
    Ok(())
}

/// One change of the day.
#[derive(Debug, Clone)]
enum Change {
    PersonComes { who: usize, building: usize, room: u16, taken: u16, knows: bool },
    PersonGoes(usize),
    StopComes { door: usize, building: usize, priority: u8 },
    StopGoes(usize),
}

fn change() -> impl Strategy<Value = Change> {
    let person = (0_usize..4, 0_usize..3, 0_u16..3, 0_u16..4, any::<bool>());
    prop_oneof![
        3 => person.prop_map(|(who, building, room, taken, knows)| {
            Change::PersonComes { who, building, room, taken, knows }
        }),
        1 => (0_usize..4).prop_map(Change::PersonGoes),
        4 => (0_usize..5, 0_usize..3, 1_u8..=9).prop_map(|(door, building, priority)| {
            Change::StopComes { door, building, priority }
        }),
        1 => (0_usize..5).prop_map(Change::StopGoes),
    ]
}

fn told(dispatch: &mut Dispatch, people: &mut Vec<Person>, stops: &mut Vec<Stop>, change: &Change) -> Outcome {
    match *change {
        Change::PersonComes { who, building, room, taken, knows } => {
            let mut new = person(&format!("w{who}"), building, room, taken)?;
            new.knows.extend(if knows { Some("d0".parse()?) } else { None });
            people.retain(|person| person.worker != new.worker);
            people.push(new.clone());
            dispatch.add_person(new);
        }
        Change::PersonGoes(who) => {
            let worker = format!("w{who}").parse()?;
            people.retain(|person| person.worker != worker);
            dispatch.remove_person(&worker);
        }
        Change::StopComes { door, building, priority } => {
            let new = stop(&format!("d{door}"), building, priority)?;
            stops.retain(|stop| stop.key != new.key);
            stops.push(new.clone());
            dispatch.add_stop(new);
        }
        Change::StopGoes(door) => {
            let gone = stop(&format!("d{door}"), 0, 1)?;
            stops.retain(|stop| stop.key != gone.key);
            dispatch.remove_stop(&gone.key);
        }
    }
    Ok(())
}

/// Law 10, with what people and doors are: whatever comes and goes, no plan does more of the most urgent, or the same
/// with fewer points; and each choice says what it costs.
#[test]
fn the_plan_of_a_day_is_the_best_there_is_and_says_what_it_costs() {
    let changes = prop::collection::vec(change(), 1..16);
    let outcome = runner(400).run(&changes, |changes| {
        let (mut dispatch, mut people, mut stops) =
            (Dispatch::new(policy(), Vec::new(), Vec::new()), Vec::new(), Vec::new());
        for change in changes {
            let done = told(&mut dispatch, &mut people, &mut stops, &change);
            done.map_err(|error| TestCaseError::fail(error.to_string()))?;
            holds(&dispatch, &people, &stops)?;
        }
        Ok(())
    });
    assert!(outcome.is_ok(), "{outcome:?}");
}

/// Who would be next is whoever adds the fewest points to the whole plan: not the person of the building, who has been to
/// nine doors, and not the one who has no room left.
#[test]
fn next_is_whoever_adds_least_to_the_whole_plan() -> Outcome {
    let people = vec![
        person("far", 2, 4, 0)?,
        person("full", 1, 0, 0)?,
        person("near", 1, 4, 1)?,
        person("busy", 1, 4, 9)?,
        person("away", 3, 4, 2)?,
    ];
    let dispatch = Dispatch::new(policy(), people, vec![stop("d1", 1, 5)?]);
    let plan = dispatch.plan();
    let made = plan.assignments.first().ok_or("nobody goes")?;
    // One step up from the door, and a new face: 25 points, and 6 for the door before it.
    assert_eq!((made.worker.as_str(), plan.points), ("near", 31));
    // Two steps up and one down: 45 points. Whoever has been to nine doors costs 25 and 54 for those.
    assert_eq!(made.instead.map(|(worker, more)| (worker.as_str(), more)), Some(("far", 14)));
    Ok(())
}

/// What nobody makes says why: how many lack what it asks, or how many could and have no room.
#[test]
fn what_is_left_over_says_for_how_many() -> Outcome {
    let skilled = |skills: &[&str], worker: &str, room: u16| -> Answer<Person> {
        let skills = skills.iter().map(|skill| skill.parse()).collect::<Result<_, _>>()?;
        Ok(Person { skills, ..person(worker, 1, room, 0)? })
    };
    let people = vec![
        skilled(&[], "w1", 3)?,
        skilled(&[], "w2", 3)?,
        skilled(&["tibetan"], "w3", 0)?,
        skilled(&["tibetan"], "w4", 0)?,
        Person { areas: vec![Area::Place("b9".parse()?)], ..skilled(&[], "w5", 3)? },
    ];
    let asks = |door: &str, skill: &str| -> Answer<Stop> {
        let mut asks = stop(door, 1, 5)?;
        asks.key.needs.skill = Some(skill.parse()?);
        Ok(asks)
    };
    let dispatch = Dispatch::new(policy(), people, vec![asks("d1", "tibetan")?, asks("d2", "sewing")?]);
    let plan = dispatch.plan();
    let left: Vec<_> = plan.left_over.iter().map(|(_, because)| because.clone()).collect();
    let lacking = BTreeMap::from([(Bar::Skill("sewing".parse()?), 4), (Bar::Area, 1)]);
    assert_eq!(left, [LeftOver::AllFull(2), LeftOver::Nobody(lacking)]);
    Ok(())
}

/// A duty is found again in its stop as long as the stop is there.
#[test]
fn a_duty_leads_to_its_stop() -> Outcome {
    let mut dispatch = Dispatch::new(policy(), Vec::new(), vec![stop("d1", 1, 5)?, stop("d2", 1, 5)?]);
    let duty: DutyId = "d2".parse()?;
    let found = dispatch.stop_of(&duty).ok_or("not found")?.clone();
    assert_eq!(found, stop("d2", 1, 5)?);
    dispatch.remove_stop(&found.key);
    assert_eq!(dispatch.stop_of(&duty), None);
    assert_eq!(dispatch.plan().left_over.len(), 1);
    Ok(())
}
